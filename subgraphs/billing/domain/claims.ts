import type { Books } from './ports.ts'

/**
 * Credits to take back because their money went back. What the workspace has spent already stays owed, and is taken from
 * whatever comes in next: a balance never falls below zero, and nothing is forgiven silently.
 */
export interface Claim {
  /** Stripe's id of the refund or dispute. */
  id: string
  workspaceId: string
  kind: 'REFUND' | 'DISPUTE'
  credits: number
  /** How many of them were taken. */
  taken: number
  reversed: boolean
}

/** @returns whether it is new */
export async function openClaim(books: Books, claim: Omit<Claim, 'taken' | 'reversed'>): Promise<boolean> {
  if (claim.credits === 0 || (await books.claim(claim.id))) return false
  await books.saveClaim({ ...claim, taken: 0, reversed: false })
  return true
}

/**
 * Gives back what a claim took. Without a claim it writes a closed one: word that comes late can't open it any more.
 *
 * @returns whether that is new
 */
export async function reverseClaim(books: Books, claim: Omit<Claim, 'taken' | 'reversed'>, at: Date): Promise<boolean> {
  const known = (await books.claim(claim.id)) ?? { ...claim, taken: 0, reversed: false }
  if (known.reversed) return false
  await books.saveClaim({ ...known, reversed: true })
  if (known.taken === 0) return true
  const { workspaceId, id, taken: credits } = known
  const transfer = await books.post({
    workspaceId,
    kind: 'REINSTATEMENT',
    credits,
    reference: id,
    generationId: null,
    at,
  })
  if (!transfer) throw new Error('A reinstatement was refused')
  return true
}

/** Takes what is owed from what is available. To be called in each transaction that makes credits available. */
export async function collectClaims(books: Books, workspaceId: string, at: Date): Promise<void> {
  for (const claim of await books.openClaims(workspaceId)) {
    const { available } = await books.balance(workspaceId)
    const credits = Math.min(available, claim.credits - claim.taken)
    if (credits === 0) return
    // Parts of a claim are told apart by where they begin.
    const reference = `${claim.id}.${claim.taken}`
    const transfer = await books.post({ workspaceId, kind: claim.kind, credits, reference, generationId: null, at })
    if (!transfer) throw new Error('Credits that are available could not be taken')
    await books.saveClaim({ ...claim, taken: claim.taken + credits })
  }
}
