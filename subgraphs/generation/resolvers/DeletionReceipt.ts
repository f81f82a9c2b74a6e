import type { DeletionReceiptResolvers } from '../__generated__/resolvers.ts'

export const DeletionReceipt: DeletionReceiptResolvers = {
  token: ({ id }, _args, { receipts }) => receipts.tokenOf(id),
  document: ({ id, startedAt, at, objects }, _args, { receipts }) =>
    receipts.seal({ id, startedAt, finishedAt: at, objects }),
}
