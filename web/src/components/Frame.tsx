import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { Consent } from '../consent/Consent.tsx'
import { useSession, useSessionOfOtherTabs } from '../session/session.ts'
import { useFrontWords } from '../words/words.ts'
import { WorkspaceSwitcher } from '../workspace/WorkspaceSwitcher.tsx'
import { ButtonLink } from './Button.tsx'
import { CreditMeter } from './CreditMeter.tsx'
import styles from './Frame.module.css'
import { LanguageChoice } from './LanguageChoice.tsx'
import { Loading } from './Loading.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

const PlannedDeletion = lazy(() =>
  import('../deletion/PlannedDeletion.tsx').then((part) => ({ default: part.PlannedDeletion })),
)

/** What every page stands in: header, content, footer. */
export function Frame({ children }: { children: ReactNode }) {
  const { words } = useFrontWords()
  const session = useSession()
  useSessionOfOtherTabs()

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {words.frame.skip}
      </a>
      <div>
        <Header />
        {session.kind === 'signedIn' && (
          <Suspense fallback={null}>
            <PlannedDeletion />
          </Suspense>
        )}
      </div>
      <Content>{children}</Content>
      <footer className={styles.footer}>
        <nav aria-label={words.frame.legal}>
          <Link to="/privacy">{words.frame.privacy}</Link>
          <Link to="/cookies">{words.frame.cookies}</Link>
        </nav>
        <LanguageChoice />
        <ThemeChoice />
      </footer>
      <Consent />
    </div>
  )
}

function Header() {
  const { words } = useFrontWords()
  const session = useSession()

  return (
    <header className={styles.header}>
      <Link to="/" className={styles.name} aria-label={words.frame.home}>
        Imagin<span>Prompt</span>
      </Link>
      {session.kind === 'signedIn' && (
        <>
          <nav aria-label={words.frame.navigation} className={styles.pages}>
            <NavLink to="/studio">{words.frame.studio}</NavLink>
            <NavLink to="/gallery">{words.frame.gallery}</NavLink>
            <NavLink to="/account" covers={besideAccount}>
              {words.frame.account}
            </NavLink>
          </nav>
          <WorkspaceSwitcher />
          <CreditMeter />
        </>
      )}
      {session.kind === 'signedOut' && (
        <nav aria-label={words.frame.navigation}>
          <NavLink to="/sign-in">{words.frame.signIn}</NavLink>
          <ButtonLink to="/sign-up">{words.frame.signUp}</ButtonLink>
        </nav>
      )}
    </header>
  )
}

/** Settings whose addresses do not begin with the account's. */
const besideAccount = ['/credits', '/workspaces', '/developers', '/support']

/** A link to a page of the navigation, marked while that page, one that it covers, or one below them is shown. */
function NavLink({ to, covers = [], children }: { to: string; covers?: readonly string[]; children: ReactNode }) {
  const [path] = useLocation()
  const shown = [to, ...covers].some((place) => path === place || path.startsWith(`${place}/`))
  return (
    <Link to={to} aria-current={shown ? 'page' : undefined}>
      {children}
    </Link>
  )
}

/** Moves the focus to the content when another page opens, so that keyboards and screen readers start there. */
function Content({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null)
  const page = pageOf(useLocation()[0])
  const shown = useRef(page)

  useEffect(() => {
    if (shown.current === page) return
    shown.current = page
    scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [page])

  return (
    <main id="content" ref={main} tabIndex={-1} className={styles.content}>
      <Suspense fallback={<Loading />}>{children}</Suspense>
    </main>
  )
}

/** What of a path names its page: below a settings page stands another page, elsewhere what the page shows. */
const pageOf = (path: string) => (/^\/(account|workspaces)\//.test(path) ? path : path.split('/')[1])
