import { type ReactNode, useEffect, useRef } from 'react'
import { Link, useLocation } from 'wouter'
import { useWords } from '../words/words.ts'
import styles from './Settings.module.css'
import { usePageTitle } from './use-page-title.ts'

/** The settings pages in the order of the navigation. */
const places = [
  { path: '/account', name: 'account' },
  { path: '/credits', name: 'credits' },
  { path: '/workspaces', name: 'workspaces' },
  { path: '/account/security', name: 'security' },
  { path: '/account/privacy', name: 'privacy' },
  { path: '/account/activity', name: 'activity' },
  { path: '/developers', name: 'developers' },
  { path: '/support', name: 'support' },
] as const

/** What settings pages stand in: the way to the others beside it on a desktop, above it on a phone, and the page's title. */
export function Settings({ title, children }: { title: string; children: ReactNode }) {
  const { settings } = useWords().words
  const [current] = useLocation()
  usePageTitle(title)
  const navigation = useRef<HTMLElement>(null)
  // On a phone the row is wider than the screen. Newer browsers answer with a promise, which must not become the clean-up.
  useEffect(() => {
    navigation.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [])

  return (
    <div className={styles.settings}>
      <nav ref={navigation} className={styles.places} aria-label={settings.navigation}>
        {places.map(({ path, name }) => (
          <Link key={path} to={path} aria-current={isCurrent(path, current) ? 'page' : undefined}>
            {settings.places[name]}
          </Link>
        ))}
      </nav>
      <div className={styles.page}>
        <h1>{title}</h1>
        {children}
      </div>
    </div>
  )
}

/** The pages of one workspace belong to the list of them, and those of the schema's types to the schema. */
const isCurrent = (path: string, current: string): boolean =>
  path === current || (['/workspaces', '/developers'].includes(path) && current.startsWith(`${path}/`))
