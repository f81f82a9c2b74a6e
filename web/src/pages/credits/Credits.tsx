import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Choice } from '../../components/Choice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { useWords } from '../../words/words.ts'
import { useWorkspace } from '../../workspace/current-workspace.ts'
import { type AmountFragment, PriceListDocument, StandingDocument } from './__generated__/Credits.ts'
import { Arrival } from './Arrival.tsx'
import { AutoTopUp } from './AutoTopUp.tsx'
import { Balance } from './Balance.tsx'
import { Budgets } from './Budgets.tsx'
import styles from './Credits.module.css'
import { Invoices } from './Invoices.tsx'
import { Packs } from './Packs.tsx'
import { Plans } from './Plans.tsx'
import { Statement } from './Statement.tsx'
import { Subscription } from './Subscription.tsx'
import { useHostedPage } from './use-hosted-page.ts'

const currencies = ['USD', 'EUR', 'JPY'] as const satisfies AmountFragment['currency'][]

/** What a workspace has, what it is on, what it can buy, and every movement. */
export function Credits() {
  const { words, language } = useWords()
  const { credits, frame } = words
  const { id: workspaceId, may } = useWorkspace()
  const standing = useQuery(StandingDocument, { variables: { workspaceId }, fetchPolicy: 'cache-and-network' })
  const prices = useQuery(PriceListDocument)
  const [chosen, choose] = useState<AmountFragment['currency']>(language === 'ja' ? 'JPY' : 'USD')
  const billing = standing.data?.workspace?.billing
  // Whoever has a plan pays everything in its currency.
  const currency = billing?.subscription?.currency ?? chosen
  const hosted = useHostedPage(
    workspaceId,
    billing && { planId: billing.plan.id, available: billing.credits.available },
  )
  const error = standing.error ?? prices.error

  return (
    <Settings title={credits.title}>
      <Arrival billing={billing} refetch={standing.refetch} />
      {error && (
        <Notice
          error={error}
          retry={() => {
            void standing.refetch()
            void prices.refetch()
          }}
        />
      )}
      {!billing && !error && <Loading />}
      {billing && <Balance billing={billing} />}
      {!may('BILLING_MANAGE') && <p className={shared.soft}>{words.workspaces.payForbidden}</p>}
      {billing?.subscription && may('BILLING_MANAGE') && (
        <Subscription subscription={billing.subscription} workspaceId={workspaceId} hosted={hosted} />
      )}
      {billing && prices.data && may('BILLING_MANAGE') && (
        <>
          <section className={shared.section}>
            {!billing.subscription && (
              <Choice
                label={credits.currencyLabel}
                value={chosen}
                options={currencies.map((value) => ({ value, label: credits.currencies[value] }))}
                onChange={choose}
              />
            )}
            <p className={shared.soft}>{credits.leaving}</p>
            {Boolean(hosted.error) && <Notice error={hosted.error} />}
            {hosted.problem && <Notice>{hosted.problem}</Notice>}
            {hosted.leaving && (
              <p role="status" className={styles.leaving}>
                {frame.loading}
              </p>
            )}
          </section>
          <Plans
            plans={prices.data.plans}
            current={billing.plan.id}
            subscription={billing.subscription}
            workspaceId={workspaceId}
            currency={currency}
            hosted={hosted}
          />
          <Packs packs={prices.data.creditPacks} currency={currency} hosted={hosted} />
          <AutoTopUp workspaceId={workspaceId} packs={prices.data.creditPacks} currency={currency} hosted={hosted} />
        </>
      )}
      {may('BILLING_MANAGE') && <Budgets workspaceId={workspaceId} />}
      <Statement workspaceId={workspaceId} balance={billing?.credits} />
      <Invoices workspaceId={workspaceId} />
    </Settings>
  )
}
