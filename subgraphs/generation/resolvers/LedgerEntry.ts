import type { LedgerEntryResolvers } from '../__generated__/resolvers.ts'

export const LedgerEntry: LedgerEntryResolvers = {
  generation({ generationId }, _args, context) {
    return generationId ? context.generations.load(generationId) : null
  },
}
