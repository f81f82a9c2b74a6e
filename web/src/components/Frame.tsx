import { Suspense, useEffect, useRef } from 'react'
import { Link, NavLink, Outlet, useLocation } from 'react-router'
import { useSession, useSessionOfOtherTabs } from '../session/session.ts'
import { useWords } from '../words/words.ts'
import { ButtonLink } from './Button.tsx'
import { CreditMeter } from './CreditMeter.tsx'
import styles from './Frame.module.css'
import { LanguageChoice } from './LanguageChoice.tsx'
import { Loading } from './Loading.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

/** What every page stands in: header, content, footer. */
export function Frame() {
  const { words } = useWords()
  useSessionOfOtherTabs()

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {words.frame.skip}
      </a>
      <Header />
      <Content />
      <footer className={styles.footer}>
        <Link to="/privacy">{words.frame.privacy}</Link>
        <LanguageChoice />
        <ThemeChoice />
      </footer>
    </div>
  )
}

function Header() {
  const { words } = useWords()
  const session = useSession()

  return (
    <header className={styles.header}>
      <Link to="/" className={styles.name} aria-label={words.frame.home}>
        Imagin<span>Prompt</span>
      </Link>
      {session.kind === 'signedIn' && (
        <>
          <nav aria-label={words.frame.navigation}>
            <NavLink to="/studio">{words.frame.studio}</NavLink>
            <NavLink to="/gallery">{words.frame.gallery}</NavLink>
            <NavLink to="/account">{words.frame.account}</NavLink>
          </nav>
          <CreditMeter workspaceId={session.viewer.personalWorkspace.id} />
        </>
      )}
      {session.kind === 'signedOut' && (
        <nav aria-label={words.frame.navigation} className={styles.enter}>
          <NavLink to="/sign-in">{words.frame.signIn}</NavLink>
          <ButtonLink to="/sign-up">{words.frame.signUp}</ButtonLink>
        </nav>
      )}
    </header>
  )
}

/** Moves the focus to the content when another page opens, so that keyboards and screen readers start there. */
function Content() {
  const main = useRef<HTMLElement>(null)
  const page = useLocation().pathname.split('/')[1]
  const shown = useRef(page)

  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [page])

  return (
    <main id="content" ref={main} tabIndex={-1} className={styles.content}>
      <Suspense fallback={<Loading />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
