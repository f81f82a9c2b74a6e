import { Button } from '../../components/Button.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import type { AmountFragment, PriceListQuery } from './__generated__/Credits.ts'
import styles from './Credits.module.css'
import type { HostedPage } from './use-hosted-page.ts'

interface Props {
  packs: PriceListQuery['creditPacks']
  currency: AmountFragment['currency']
  hosted: HostedPage
}

/** Credits to buy once. */
export function Packs({ packs, currency, hosted }: Props) {
  const { credits, formats } = useWords().words
  return (
    <section className={shared.section}>
      <h2>{credits.packs}</h2>
      <p className={shared.soft}>{credits.packsHint}</p>
      <ul className={styles.offers}>
        {packs.map((pack) => {
          const amount = pack.amounts.find((money) => money.currency === currency)
          return (
            amount && (
              <li key={pack.id}>
                <h3>{credits.credits(pack.credits)}</h3>
                <p className={styles.price}>{formats.money(amount.amount, amount.currency)}</p>
                <Button
                  aria-label={credits.buy(pack.credits)}
                  disabled={hosted.leaving}
                  onClick={() => hosted.buy({ creditPackId: pack.id, currency })}
                >
                  {credits.buyShort}
                </Button>
              </li>
            )
          )
        })}
      </ul>
    </section>
  )
}
