import { useState } from 'react'

/** Runs something that takes time, and keeps what went wrong. */
export function useAction(action: () => Promise<void>) {
  const [state, setState] = useState<{ working: boolean; error?: unknown }>({ working: false })

  function run() {
    setState({ working: true })
    action().then(
      () => setState({ working: false }),
      (error: unknown) => setState({ working: false, error }),
    )
  }

  return { ...state, run }
}
