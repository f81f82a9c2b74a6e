import { proveProvider } from '../provider-conformance.ts'
import { startFakeStability } from './fake-stability.ts'
import type { StabilityModelName } from './stability-models.ts'
import { openStability } from './stability-provider.ts'

const KEY = 'sk-a-key-that-must-not-be-seen'

const models: StabilityModelName[] = ['sd3.5-medium', 'core']
for (const model of models)
  proveProvider(`Stability ${model}`, async () => {
    const fake = await startFakeStability(KEY)
    return {
      fake,
      secret: KEY,
      open: async ({ stall }) => openStability({ apiKey: KEY, baseUrl: fake.url, models: [model] }, { stall }),
      cancelBound: 5_000,
      faults: {
        stall: { kind: 'unavailable', repeatable: false },
        halfImage: { kind: 'unavailable', repeatable: false },
        busy: { kind: 'busy', retryAfter: 7 },
        down: { kind: 'unavailable', repeatable: true },
        blocked: { kind: 'contentBlocked' },
        reset: { kind: 'unavailable', repeatable: false },
        unauthorized: { kind: 'misconfigured' },
        invalid: { kind: 'invalidRequest' },
        garbage: { kind: 'invalidRequest' },
      },
      [Symbol.asyncDispose]: () => fake[Symbol.asyncDispose](),
    }
  })
