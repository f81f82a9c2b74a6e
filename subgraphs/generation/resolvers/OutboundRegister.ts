import type { OutboundRegisterResolvers } from '../__generated__/resolvers.ts'

export const OutboundRegister: OutboundRegisterResolvers = {
  generation: (_register, _args, { outbound }) => [...outbound],
}
