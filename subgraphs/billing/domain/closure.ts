/** One kind of thing that was erased, and how many of it. */
export interface ErasedObject {
  kind: 'CUSTOMER' | 'SUBSCRIPTION' | 'BUDGET' | 'AUTO_TOP_UP'
  /** SHA-256, hexadecimal, over the SHA-256s of their ids (hexadecimal, sorted, one a line). */
  sha256: string
  bytes: null
  count: number
}

/** That a workspace is erased. It stays for good, so that nothing can be bought for it again. */
export interface Closure {
  workspaceId: string
  /** When all was erased; null before. */
  finishedAt: Date | null
  objects: ErasedObject[]
}

export interface Closures {
  /** Bars the workspace unless that is done. */
  begin(workspaceId: string): Promise<Closure>
  isClosed(workspaceId: string): Promise<boolean>
  /** Those of the workspaces that are barred. */
  begun(workspaceIds: readonly string[]): Promise<string[]>
  customerOf(workspaceId: string): Promise<string | null>
  /** Erases what is held of the workspace, the ledger apart, and writes down what it was: both or neither. */
  finish(workspaceId: string, at: Date): Promise<Closure>
  /** Records of the workspace that are there, the ledger apart. */
  count(workspaceId: string): Promise<number>
}
