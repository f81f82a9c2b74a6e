/** Where to go after signing in: a path of this site, or the studio. An address of another site is not followed. */
export function returnPath(wish: string | null): string {
  return wish && /^\/(?![/\\])/.test(wish) ? wish : '/studio'
}

/** Address of the sign-in page that leads back to the given path. */
export function signInPath(back: string): string {
  return `/sign-in?return=${encodeURIComponent(back)}`
}
