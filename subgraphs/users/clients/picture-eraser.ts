import type { ServiceClient } from '../../../platform/service-client.ts'
import type { ErasedObject } from '../domain/deletion.ts'
import type { Eraser, ImageReceipts } from '../domain/deletion-ports.ts'
import { createEraser } from './workspace-eraser.ts'

const RECEIPT = `query Receipt($id: ID!) {
  pictureReceipt(id: $id) { remaining receipt { id token startedAt at document objects { kind sha256 bytes count } } }
}`

interface ReceiptData {
  pictureReceipt: {
    remaining: number
    receipt: {
      id: string
      token: string
      startedAt: string
      at: string
      document: string
      objects: ErasedObject[]
    }
  } | null
}

/** Generation, as far as it erases: workspaces, the traces of people in others, and single pictures with receipts of their own. */
export function createPictureEraser(generation: ServiceClient): Eraser & ImageReceipts {
  const ask = async (id: string) => (await generation.execute<ReceiptData>(RECEIPT, { id })).pictureReceipt
  return {
    ...createEraser(generation),
    async receipt(id) {
      const receipt = (await ask(id))?.receipt
      if (!receipt) return null
      const { at, startedAt, ...rest } = receipt
      return { ...rest, startedAt: new Date(startedAt), finishedAt: new Date(at) }
    },
    receiptRemains: async (id) => (await ask(id))?.remaining ?? 0,
  }
}
