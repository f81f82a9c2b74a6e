import { useMutation, useQuery } from '@apollo/client/react'
import { Button } from '../../components/Button.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import { AutoTopUpDocument, type AutoTopUpStateFragment, SetAutoTopUpDocument } from './__generated__/AutoTopUp.ts'
import type { AmountFragment, PriceListQuery } from './__generated__/Credits.ts'
import { AutoTopUpForm, type Terms } from './AutoTopUpForm.tsx'
import styles from './Credits.module.css'
import type { HostedPage } from './use-hosted-page.ts'

interface Props {
  workspaceId: string
  packs: PriceListQuery['creditPacks']
  currency: AmountFragment['currency']
  hosted: HostedPage
}

/** Whether and how the workspace buys credits by itself. */
export function AutoTopUp({ workspaceId, packs, currency, hosted }: Props) {
  const { credits } = useWords().words
  const { data, error, refetch } = useQuery(AutoTopUpDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  })
  const [set, setting] = useMutation(SetAutoTopUpDocument)
  const billing = data?.workspace?.billing
  const known = billing?.autoTopUp
  const answer = setting.data?.setAutoTopUp

  async function save(autoTopUp: Terms | null) {
    const sent = await set({ variables: { input: { workspaceId, autoTopUp } } }).catch(() => undefined)
    if (sent?.data) await refetch().catch(() => {})
  }

  return (
    <section className={shared.section} aria-label={credits.topUp}>
      <h2>{credits.topUp}</h2>
      <p className={shared.soft}>{credits.topUpHint}</p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!billing && !error && <Loading />}
      {billing && (
        <>
          {known?.stopped && <Notice>{credits.topUpStopped[known.stopped]}</Notice>}
          {known && !known.stopped && <Standing known={known} />}
          <AutoTopUpForm
            known={known ?? null}
            packs={packs}
            currency={currency}
            busy={setting.loading}
            onSave={(terms) => void save(terms)}
          />
          {setting.error && <Notice error={setting.error} />}
          {answer && 'message' in answer && <Notice>{answer.message}</Notice>}
          <div className={styles.actions}>
            {known?.active && (
              <Button disabled={setting.loading} onClick={() => void save(null)}>
                {credits.topUpEnd}
              </Button>
            )}
            <Button look="quiet" onClick={hosted.openPortal} disabled={hosted.leaving}>
              {credits.portal}
            </Button>
          </div>
        </>
      )}
    </section>
  )
}

/** What happens by itself, and how often it has this month. */
function Standing({ known }: { known: AutoTopUpStateFragment }) {
  const { credits, formats } = useWords().words
  const { active, creditPack, below, boughtThisMonth, monthlyCap, currency } = known
  const price = creditPack.amounts.find((money) => money.currency === currency)
  if (!active) return <p role="status">{credits.topUpOff}</p>
  return (
    <p role="status">
      {credits.topUpOn(creditPack.credits, price ? formats.money(price.amount, price.currency) : '', below)}{' '}
      {credits.topUpCount(boughtThisMonth, monthlyCap)}
    </p>
  )
}
