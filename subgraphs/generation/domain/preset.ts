/** Options of a request under a name. Those of a team's workspace are shared by its members; those of a person's own are theirs alone. */
export interface Preset extends PresetOptions {
  id: string
  workspaceId: string
  ownerId: string
  createdAt: Date
}

/** Null takes the default of the model. */
export interface PresetOptions {
  name: string
  /** Words for the end of every prompt. */
  style: string | null
  negativePrompt: string | null
  modelId: string | null
  width: number | null
  height: number | null
  count: number | null
  steps: number | null
  guidance: number | null
}

/** Most characters of a name. */
export const MAX_NAME = 60
/** Most characters of a style. */
export const MAX_STYLE = 500
/** Most presets of a workspace. */
export const MAX_PRESETS = 100
