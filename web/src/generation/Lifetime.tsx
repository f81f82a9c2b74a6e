import { useEffect, useState } from 'react'
import { timeLeft } from '../words/time-left.ts'
import { useWords } from '../words/words.ts'

/** The present, in milliseconds since 1970, anew each minute. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])

  return now
}

interface Props {
  generation: { savedAt: string | null; expiresAt: string | null }
}

/** Since when a generation is kept, or when it fades. */
export function Lifetime({ generation: { savedAt, expiresAt } }: Props) {
  const { picture } = useWords().words
  const now = useMinute()
  if (savedAt) return <span>{picture.keptSince(savedAt)}</span>

  return expiresAt ? <time dateTime={expiresAt}>{picture.fades(timeLeft(expiresAt, now))}</time> : null
}
