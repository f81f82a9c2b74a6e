/** Path that a file is sent to, without its signature. */
export const uploadPath = (workspaceId: string, uploadId: string): string => `/uploads/${workspaceId}/${uploadId}`
