import type { Erasures } from './erasure.ts'
import { modelOf } from './estimate-request.ts'
import type { Model } from './model.ts'
import type { Clock, Presets } from './ports.ts'
import { MAX_NAME, MAX_PRESETS, MAX_STYLE, type Preset, type PresetOptions } from './preset.ts'
import { clean, type Fault, lengthOf, readPrompts, readSettings } from './read-request.ts'

export interface PresetPorts extends Clock {
  presets: Presets
  models: readonly Model[]
  erasures: Pick<Erasures, 'isErased'>
  newId(): string
}

/** What is given of a preset; whatever is left out stays open. */
export type PresetInput = { readonly [Option in keyof PresetOptions]?: PresetOptions[Option] | null }

export type PresetFault =
  | Fault
  | { field: 'name'; problem: 'unnamed' }
  | { field: 'name'; problem: 'taken' }
  | { field: 'name' | 'style'; problem: 'tooLong'; most: number }
  | { field: 'name'; problem: 'tooMany'; most: number }

export type CreatePresetResult =
  | { kind: 'created'; preset: Preset }
  | { kind: 'invalid'; fault: PresetFault }
  | { kind: 'unknownModel' }
  | { kind: 'workspaceErased' }

/** Keeps options under a name that is new in the workspace. */
export async function createPreset(
  ports: PresetPorts,
  { userId, workspaceId }: { userId: string; workspaceId: string },
  input: PresetInput,
): Promise<CreatePresetResult> {
  const { presets, models, erasures, newId, now } = ports
  const model = modelOf(models, { prompt: '', modelId: input.modelId ?? null })
  if (!model) return { kind: 'unknownModel' }
  const options = readOptions(input, model)
  if ('problem' in options) return { kind: 'invalid', fault: options }
  if (await erasures.isErased(workspaceId)) return { kind: 'workspaceErased' }

  const preset: Preset = { ...options, id: newId(), workspaceId, ownerId: userId, createdAt: now() }
  if (!(await presets.insert(preset))) return { kind: 'invalid', fault: { field: 'name', problem: 'taken' } }
  // Counted with itself, so that of those made at once the last one sees all others.
  if ((await presets.count(workspaceId)) > MAX_PRESETS) {
    await presets.remove(preset)
    return { kind: 'invalid', fault: { field: 'name', problem: 'tooMany', most: MAX_PRESETS } }
  }
  return { kind: 'created', preset }
}

/** What is given must be what the model takes; it is kept as it is given, so that defaults stay the model's. */
function readOptions(input: PresetInput, model: Model): PresetOptions | PresetFault {
  const name = clean(input.name ?? '')
  const style = clean(input.style ?? '')
  if (name === '') return { field: 'name', problem: 'unnamed' }
  if (lengthOf(name) > MAX_NAME) return { field: 'name', problem: 'tooLong', most: MAX_NAME }
  if (lengthOf(style) > MAX_STYLE) return { field: 'style', problem: 'tooLong', most: MAX_STYLE }

  const { modelId = null, width = null, height = null, count = null, steps = null, guidance = null } = input
  const request = {
    prompt: 'x',
    negativePrompt: input.negativePrompt ?? null,
    modelId,
    width,
    height,
    count,
    steps,
    guidance,
  }
  const prompts = readPrompts(request)
  if ('problem' in prompts) return prompts
  const settings = readSettings(request, model, () => 0)
  if ('problem' in settings) return settings
  const { negativePrompt } = prompts
  return { name, style: style || null, negativePrompt, modelId, width, height, count, steps, guidance }
}
