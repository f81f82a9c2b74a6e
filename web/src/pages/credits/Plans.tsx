import { useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import type { AmountFragment, PriceListQuery } from './__generated__/Credits.ts'
import styles from './Credits.module.css'
import type { HostedPage } from './use-hosted-page.ts'

type Plan = PriceListQuery['plans'][number]
const intervals = ['MONTH', 'YEAR'] as const

interface Props {
  plans: readonly Plan[]
  /** Id of the plan that the workspace is on. */
  current: string
  /** Whether a paid plan runs. */
  subscribed: boolean
  currency: AmountFragment['currency']
  hosted: HostedPage
}

/** The plans side by side, by the month or by the year. */
export function Plans({ plans, current, subscribed, currency, hosted }: Props) {
  const { credits, formats } = useWords().words
  const [interval, setInterval] = useState<(typeof intervals)[number]>('MONTH')

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
          return (
            <li key={plan.id} aria-current={plan.id === current || undefined}>
              <h3>{plan.name}</h3>
              <p className={styles.price}>
                {amount ? credits.perInterval[interval](formats.money(amount.amount, amount.currency)) : credits.free}
              </p>
              <p className={shared.soft}>
                {price ? credits.granted[interval](price.credits) : credits.welcome(plan.welcomeCredits)}
              </p>
              {plan.id === current && <p>{credits.yours}</p>}
              {price && !subscribed && (
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
    </section>
  )
}
