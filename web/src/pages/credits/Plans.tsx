import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import type { AmountFragment, PriceListQuery, SubscriptionStateFragment } from './__generated__/Credits.ts'
import styles from './Credits.module.css'
import { PlanChange } from './PlanChange.tsx'
import type { HostedPage } from './use-hosted-page.ts'

type Plan = PriceListQuery['plans'][number]
const intervals = ['MONTH', 'YEAR'] as const

interface Props {
  plans: readonly Plan[]
  /** Id of the plan that the workspace is on. */
  current: string
  /** The paid plan that runs. */
  subscription: SubscriptionStateFragment | null
  workspaceId: string
  currency: AmountFragment['currency']
  hosted: HostedPage
}

/** The plans side by side, by the month or by the year. */
export function Plans({ plans, current, subscription, workspaceId, currency, hosted }: Props) {
  const { credits, formats } = useWords().words
  const [interval, setInterval] = useState<(typeof intervals)[number]>(subscription?.interval ?? 'MONTH')
  const [chosen, choose] = useState<Plan>()

  return (
    <section className={shared.section}>
      <h2>{credits.plan}</h2>
      <Choice
        label={credits.intervalLabel}
        value={interval}
        options={intervals.map((value) => ({ value, label: credits.intervals[value] }))}
        onChange={setInterval}
      />
      <ul className={styles.offers}>
        {plans.map((plan) => {
          const price = plan.prices.find((offered) => offered.interval === interval)
          const amount = price?.amounts.find((money) => money.currency === currency)
          const isCurrent = plan.id === current && (!price || interval === subscription?.interval)
          return (
            <li key={plan.id} aria-current={isCurrent || undefined}>
              <h3>{plan.name}</h3>
              <p className={styles.price}>
                {amount ? credits.perInterval[interval](formats.money(amount.amount, amount.currency)) : credits.free}
              </p>
              <p className={shared.soft}>
                {price ? credits.granted[interval](price.credits) : credits.welcome(plan.welcomeCredits)}
              </p>
              {isCurrent && <p>{credits.yours}</p>}
              {price?.trial && !subscription && (
                <p className={shared.soft}>{credits.trial(price.trial.days, price.trial.credits)}</p>
              )}
              {price && subscription && canChange(subscription, plan.id, interval) && (
                <Button onClick={() => choose(plan)}>
                  {isPresent(subscription, plan.id, interval) ? credits.stay(plan.name) : credits.change(plan.name)}
                </Button>
              )}
              {price && !subscription && (
                <Button
                  look="primary"
                  disabled={hosted.leaving}
                  onClick={() => hosted.buy({ planId: plan.id, interval, currency })}
                >
                  {credits.choose(plan.name)}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <p className={shared.soft}>{credits.rollover}</p>
      {chosen && (
        <PlanChange workspaceId={workspaceId} plan={chosen} interval={interval} onClose={() => choose(undefined)} />
      )}
    </section>
  )
}

const isPresent = ({ plan, interval }: SubscriptionStateFragment, planId: string, chosen: string) =>
  plan.id === planId && interval === chosen

/** Whether there is anything to change: the plan that runs can only be stayed with where another is due. */
const canChange = (subscription: SubscriptionStateFragment, planId: string, chosen: string) =>
  isPresent(subscription, planId, chosen) ? subscription.nextPlan !== null : subscription.nextPlan?.id !== planId
