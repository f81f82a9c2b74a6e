import type { Deletion, ErasedObject } from './deletion.ts'
import type { Ports } from './ports.ts'

/** A deletion as the person sees it. */
export interface DeletionReceipt {
  id: string
  token: string
  startedAt: Date | null
  finishedAt: Date | null
  objects: ErasedObject[]
  /** JSON with a signature; null before it is finished. */
  document: string | null
}

export interface ReceiptCheck {
  genuine: boolean
  erased: boolean
  /** Records and files that are there. */
  remaining: number
  receipt: DeletionReceipt | null
}

type ReceiptPorts = Pick<Ports, 'deletions' | 'belongings' | 'erasers' | 'receipts'>

/** The receipt for whoever has its token; null where that is none of ours, or where the deletion was called off. */
export async function deletionReceipt(ports: ReceiptPorts, token: string): Promise<DeletionReceipt | null> {
  const id = ports.receipts.idOf(token)
  if (id === undefined) return null
  const deletion = await ports.deletions.find(id)
  return deletion ? receiptOf(ports, deletion) : ports.erasers.generation.receipt(id)
}

/** Checks a receipt, and whether anything of what it tells of is there again. */
export async function verifyDeletionReceipt(
  ports: ReceiptPorts,
  given: { token: string } | { document: string },
): Promise<ReceiptCheck> {
  const id = 'token' in given ? ports.receipts.idOf(given.token) : idIn(ports.receipts.open(given.document))
  const receipt = id === undefined ? null : await deletionReceipt(ports, ports.receipts.tokenOf(id))
  if (!receipt) return { genuine: false, erased: false, remaining: 0, receipt: null }

  const remaining = await remainsOf(ports, receipt.id)
  return { genuine: true, erased: receipt.finishedAt !== null && remaining === 0, remaining, receipt }
}

async function remainsOf({ deletions, belongings, erasers }: ReceiptPorts, id: string): Promise<number> {
  const deletion = await deletions.find(id)
  if (!deletion) return erasers.generation.receiptRemains(id)
  const { userId, workspaceIds } = deletion
  const counts = await Promise.all([
    belongings.count({ userIds: userId === null ? [] : [userId], workspaceIds }),
    ...workspaceIds.flatMap((workspaceId) => [
      erasers.generation.remains(workspaceId),
      erasers.billing.remains(workspaceId),
    ]),
  ])
  return counts.reduce((sum, count) => sum + count, 0)
}

function receiptOf({ receipts }: ReceiptPorts, { id, startedAt, finishedAt, objects }: Deletion): DeletionReceipt {
  const receipt = { id, startedAt, finishedAt, objects }
  return { ...receipt, token: receipts.tokenOf(id), document: finishedAt && receipts.seal(receipt) }
}

const idIn = (receipt: unknown): string | undefined => {
  const { id } = (receipt ?? {}) as { id?: unknown }
  return typeof id === 'string' ? id : undefined
}
