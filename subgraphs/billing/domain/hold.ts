import type { Counted } from './spending.ts'

/** Names a hold: one for each generation, within its workspace. */
export interface HoldKey {
  workspaceId: string
  generationId: string
}

/** How a hold ends; it ends once. */
export type Resolution = 'CAPTURED' | 'RELEASED' | 'EXPIRED'

export type HoldState = 'OPEN' | Resolution

/** Credits set aside for a generation until they are charged or returned. */
export interface Hold extends HoldKey {
  /** 0 for a hold that was closed before it was opened. */
  credits: number
  state: HoldState
  expiresAt: Date
  /** Null for a hold that was closed before it was opened, and for one that is older than budgets. */
  counted: Counted | null
}
