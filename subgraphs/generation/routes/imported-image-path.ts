/** Path that the file of an imported image is sent to, without its signature. */
export const importedImagePath = (workspaceId: string, imageId: string): string =>
  `/imported-images/${workspaceId}/${imageId}`
