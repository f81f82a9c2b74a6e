import { forbidden, rateLimited } from '../../../platform/errors.ts'
import { requirePermission } from '../../../platform/permissions.ts'
import { requireViewer } from '../../../platform/viewer.ts'
import type { MutationResolvers } from '../__generated__/resolvers.ts'
import { createUpload } from '../domain/create-upload.ts'
import { uploadPath } from '../routes/upload-path.ts'
import { messages } from './messages.ts'

/** Seconds after which a workspace with too many open uploads may try again. */
const RETRY = 60

/** How bytes are sent; see `routes/uploads.ts`. */
const headers = [
  { name: 'Tus-Resumable', value: '1.0.0' },
  { name: 'Upload-Offset', value: '0' },
  { name: 'Content-Type', value: 'application/offset+octet-stream' },
]

export const uploadMutations = {
  async createUpload(_root, { input }, { ports, signPath, identity, credentials }) {
    const viewer = requireViewer({ credentials })
    const workspaceId = requirePermission(viewer, input.workspaceId, 'generations.write')
    const result = await createUpload(ports, { userId: viewer.userId, workspaceId }, input)
    const { uploadFault, processingRestricted } = messages[identity.locale]
    switch (result.kind) {
      case 'created': {
        const { upload } = result
        const url = `${identity.origin}${signPath(uploadPath(workspaceId, upload.id), ports.now())}`
        return { __typename: 'CreateUploadSuccess', uploadId: upload.id, upload, url, method: 'PATCH', headers }
      }
      case 'invalid':
        return { __typename: 'InvalidInput', message: uploadFault(result.fault), field: result.fault.field }
      case 'processingRestricted':
        return { __typename: 'ProcessingRestricted', message: processingRestricted }
      case 'tooManyOpen':
        throw rateLimited(`This workspace has ${result.most} uploads under way. Wait until one ends.`, RETRY)
      case 'workspaceErased':
        throw forbidden('This workspace has been deleted.')
    }
  },
} satisfies MutationResolvers
