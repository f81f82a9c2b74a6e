import { useMutation, useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { onRememberedElsewhere, recall, remember } from '../session/remembered.ts'
import { CookieChoicesDocument, DecideOnCookiesDocument } from './__generated__/Consent.ts'
import { type Decision, holding, readDecisions, withDecision } from './decision.ts'

const listeners = new Set<() => void>()

/** The decisions of this browser, followed over its tabs and over the parts of a page. */
function useDecisions(): Decision[] {
  const [decisions, setDecisions] = useState(() => readDecisions(recall('consent')))
  useEffect(() => {
    const look = () => setDecisions(readDecisions(recall('consent')))
    listeners.add(look)
    const stop = onRememberedElsewhere('consent', look)
    return () => {
      listeners.delete(look)
      stop()
    }
  }, [])
  return decisions
}

function keep(decision: Decision): void {
  remember('consent', withDecision(readDecisions(recall('consent')), decision))
  for (const look of listeners) look()
}

/** What a visitor decided about cookies of others, what they read for that, and how they decide. */
export function useConsent() {
  const { data } = useQuery(CookieChoicesDocument, { errorPolicy: 'all' })
  const [tell] = useMutation(DecideOnCookiesDocument)
  const decisions = useDecisions()
  const texts = data?.privacyTexts
  const account = data?.viewer?.privacyChoices.choices ?? []
  const decision = texts && holding(texts.version, decisions[0], account)

  return {
    decision,
    decisions,
    texts: texts?.texts ?? [],
    isReady: texts !== undefined,
    /** Holds on this page at once; the account of whoever is signed in remembers it with its history. */
    decide(choice: Pick<Decision, 'analytics' | 'advertising'>) {
      if (!texts) return
      keep({ ...choice, version: texts.version, at: new Date().toISOString() })
      if (data?.viewer) tell({ variables: { input: { ...choice, textVersion: texts.version } } }).catch(() => {})
    },
  }
}
