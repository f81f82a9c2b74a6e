import { badUserInput } from '../../../platform/errors.ts'
import type { QueryResolvers } from '../__generated__/resolvers.ts'
import { deletionReceipt, verifyDeletionReceipt } from '../domain/deletion-receipt.ts'

/** What became of deletions, for whoever has a receipt. */
export const deletionQueries: Pick<QueryResolvers, 'deletionReceipt' | 'verifyDeletionReceipt'> = {
  deletionReceipt: (_root, { token }, { ports }) => deletionReceipt(ports, token),

  verifyDeletionReceipt(_root, { input: { token, document } }, { ports }) {
    if (token != null && document == null) return verifyDeletionReceipt(ports, { token })
    if (document != null && token == null) return verifyDeletionReceipt(ports, { document })
    throw badUserInput('Name either token or document.', 'token')
  },
}
