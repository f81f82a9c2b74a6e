import type { AutoTopUpResolvers } from '../__generated__/resolvers.ts'
import { boughtIn } from '../domain/auto-top-up.ts'
import { creditPacks } from '../domain/credit-packs.ts'

export const AutoTopUp: AutoTopUpResolvers = {
  creditPack: ({ packId }) => creditPacks.find(({ id }) => id === packId) ?? failOnNoPack(),
  boughtThisMonth: (autoTopUp, _args, { ports }) => boughtIn(autoTopUp, ports.now()),
}

function failOnNoPack(): never {
  throw new Error('An automatic top-up is of a pack that is not there')
}
