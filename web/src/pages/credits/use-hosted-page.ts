import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { OpenBillingPortalDocument, StartCheckoutDocument, type StartCheckoutInput } from './__generated__/Credits.ts'
import { type Before, returnUrl } from './checkout-return.ts'

/** Ways to the pages of payment. Only one is gone at a time; `problem` is what the service refused it with. */
export function useHostedPage(workspaceId: string, before: Before | undefined) {
  const [start] = useMutation(StartCheckoutDocument)
  const [open] = useMutation(OpenBillingPortalDocument)
  const [state, setState] = useState<{ leaving: boolean; error?: unknown; problem?: string | undefined }>({
    leaving: false,
  })
  const url = returnUrl(location.origin, before ?? { planId: '', available: 0 })

  async function leave(ask: () => Promise<{ url: string } | { message: string } | undefined>) {
    setState({ leaving: true })
    try {
      const answer = await ask()
      // The page goes away: until then the buttons stay as they are.
      if (answer && 'url' in answer) location.assign(answer.url)
      else setState({ leaving: false, problem: answer?.message })
    } catch (error) {
      setState({ leaving: false, error })
    }
  }

  return {
    ...state,
    buy: (what: Omit<StartCheckoutInput, 'workspaceId' | 'returnUrl'>) =>
      leave(async () => {
        const { data } = await start({ variables: { input: { ...what, workspaceId, returnUrl: url } } })
        return data?.startCheckout
      }),
    openPortal: () =>
      leave(async () => {
        const input = { workspaceId, returnUrl: `${location.origin}/credits` }
        const { data } = await open({ variables: { input } })
        return data?.openBillingPortal
      }),
  }
}

export type HostedPage = ReturnType<typeof useHostedPage>
