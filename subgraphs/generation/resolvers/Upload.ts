import type { UploadResolvers } from '../__generated__/resolvers.ts'

export const Upload: UploadResolvers = {
  receivedBytes: ({ received }) => received,
}
