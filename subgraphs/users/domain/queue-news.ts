import { type ProductUpdate, queuedNotice } from './letter.ts'
import type { Ports } from './ports.ts'

/** How many people are looked up at a time. */
const BATCH = 500

/**
 * Queues news for everybody who has a confirmed address and did not decline such mails, and says for how many. Whoever repeats it within a week,
 * after a crash or by mistake, sends nobody the same twice.
 *
 * @param name names these news
 */
export async function queueNews(
  { accounts, outbox, now }: Pick<Ports, 'accounts' | 'outbox' | 'now'>,
  name: string,
  update: ProductUpdate,
): Promise<number> {
  let count = 0
  for (let after = ''; ; ) {
    const userIds = await accounts.wanting('PRODUCT_UPDATES', after, BATCH)
    for (const userId of userIds)
      await outbox.add(queuedNotice({ now }, { userId, notice: { kind: 'productUpdate', ...update }, occasion: name }))
    count += userIds.length
    const last = userIds.at(-1)
    if (last === undefined || userIds.length < BATCH) return count
    after = last
  }
}
