import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { inspect } from 'node:util'
import sharp from 'sharp'
import { eventually } from '../../../tests/support/eventually.ts'
import type { DrawnPicture, DrawRequest, Provider, Step } from '../domain/ports.ts'
import { ProviderFailure, type ProviderFault } from '../domain/provider-failure.ts'
import type { Fake, FakeFault } from './outbound/fake-server.ts'
import type { OpenProviders } from './provider-card.ts'

export interface Candidate {
  /** @param stall longest silence of the service in milliseconds */
  open(options: { stall: number }): Promise<OpenProviders>
  /** What plays the service; absent for a model without one. */
  fake?: Fake
  /** What must never appear in an error. */
  secret?: string
  /** What follows from each way in which the fake misbehaves. */
  faults?: Partial<Record<FakeFault, ProviderFault>>
  /** Milliseconds within which a drawing ends after it was canceled. */
  cancelBound: number
}

const PROMPT = 'a lighthouse that nobody may read about in a log'
/** Long enough for a machine that is busy with other things. */
const PATIENT = { stall: 30_000 }
const IMPATIENT = { stall: 300 }
const never = new AbortController().signal

/** What every provider must keep, whatever is behind it; each kind of provider runs it in a test file of its own. */
export function proveProvider(name: string, start: () => Promise<Candidate & AsyncDisposable>): void {
  let candidate: Candidate & AsyncDisposable
  let opened: OpenProviders
  let provider: Provider
  before(async () => {
    candidate = await start()
    opened = await candidate.open(PATIENT)
    assert.ok(opened.providers[0])
    provider = opened.providers[0]
  })
  after(async () => {
    await opened?.[Symbol.asyncDispose]()
    await candidate?.[Symbol.asyncDispose]()
  })
  const has = (feature: Provider['model']['features'][number]) => provider.model.features.includes(feature)
  const request = (changes: Partial<DrawRequest> = {}): DrawRequest => ({
    ...usualRequest(provider),
    ...changes,
  })

  test(`${name}: draws an image of each size offered`, async () => {
    for (const { width, height } of provider.model.sizes) {
      const picture = await draw(provider, request({ width, height }))
      assert.deepEqual([picture.width, picture.height, picture.rgb.length], [width, height, width * height * 3])
    }
  })

  test(`${name}: tells of rising steps up to the last, each with a small WebP`, async () => {
    const { steps } = await draw(provider, request())
    const last = steps.at(-1)
    assert.equal(last?.step, last?.steps)
    for (const [index, { step, steps: most, preview }] of steps.entries()) {
      assert.ok(step >= 1 && step > (steps[index - 1]?.step ?? 0) && most === last?.steps, `${step} of ${most}`)
      const { format, width = 0 } = await sharp(preview).metadata()
      assert.ok(format === 'webp' && width <= 128 && preview.length < 20_000)
    }
  })

  test(`${name}: shows the picture on its way where it has previews`, async () => {
    const { steps } = await draw(provider, request())
    if (has('PREVIEWS'))
      assert.ok(new Set(steps.map(({ preview }) => Buffer.from(preview).toString('base64'))).size > 1)
    else assert.ok(await isGrey(steps[0], steps.length === 1))
  })

  test(`${name}: the same seed gives the same picture, another seed another, where it honours seeds`, async () => {
    if (!has('SEED')) return
    const [first, again, other] = [
      await draw(provider, request({ seed: 3 })),
      await draw(provider, request({ seed: 3 })),
      await draw(provider, request({ seed: 4 })),
    ]
    assert.ok(Buffer.from(first.rgb).equals(again.rgb))
    assert.ok(!Buffer.from(first.rgb).equals(other.rgb))
  })

  test(`${name}: starts from a picture of another format and shape where it takes one`, async () => {
    if (!has('SOURCE')) return
    const picture = await sharp({ create: { width: 90, height: 160, channels: 4, background: '#0040ff80' } })
      .webp()
      .toBuffer()
    const { width, height, rgb } = await draw(provider, request({ source: { picture, strength: 0.4 } }))
    assert.equal(rgb.length, width * height * 3)
  })

  test(`${name}: changes nothing outside of a mask where it takes one`, async () => {
    if (!has('MASK')) return
    const { width, height } = usualRequest(provider)
    const picture = await sharp({ create: { width, height, channels: 3, background: '#0040ff' } })
      .png()
      .toBuffer()
    const left = {
      input: { create: { width: width / 2, height, channels: 3, background: '#fff' } },
      left: 0,
      top: 0,
    } as const
    const mask = await sharp({ create: { width: 100, height: 100, channels: 3, background: '#000' } })
      .resize(width, height)
      .composite([left])
      .png()
      .toBuffer()
    const { rgb } = await draw(provider, request({ source: { picture, strength: 1, mask } }))
    const at = (x: number, y: number) => [...rgb.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)]
    for (const x of [Math.round(width * 0.6), width - 1]) assert.deepEqual(at(x, height / 2), [0, 0x40, 0xff])
    assert.notDeepEqual(at(Math.round(width / 4), height / 2), [0, 0x40, 0xff])
  })

  test(`${name}: a drawing that is canceled ends in time, and so does the work behind it`, async () => {
    if (candidate.fake) candidate.fake.fault = 'slow'
    const canceling = new AbortController()
    const drawing = provider.draw(request(), {
      onStep: async () => canceling.abort(),
      signal: canceling.signal,
    })
    // Heard below; until then it must not count as unhandled.
    drawing.catch(() => {})
    if (candidate.fake) {
      await eventually(async () => assert.equal(candidate.fake?.running(), 1), 5_000)
      canceling.abort()
    }
    const begun = performance.now()
    await assert.rejects(drawing)
    assert.ok(performance.now() - begun < candidate.cancelBound, `${performance.now() - begun} ms`)
    if (candidate.fake) {
      candidate.fake.fault = undefined
      await eventually(async () => assert.equal(candidate.fake?.running(), 0), 5_000)
    }
  })

  test(`${name}: one that is canceled before it begins asks for nothing`, async () => {
    const asked = candidate.fake?.requests.length
    const options = { onStep: async () => assert.fail('a step'), signal: AbortSignal.abort() }
    await assert.rejects(provider.draw(request(), options))
    assert.equal(candidate.fake?.requests.length, asked)
  })

  test(`${name}: who does not take the steps in stops the drawing`, async () => {
    const onStep = () => Promise.reject(new Error('the log is gone'))
    await assert.rejects(provider.draw(request(), { onStep, signal: never }))
    if (candidate.fake) await eventually(async () => assert.equal(candidate.fake?.running(), 0), 5_000)
  })

  test(`${name}: each fault is known for what follows from it, and tells nothing of key or prompt`, async (context) => {
    const { fake, faults = {}, secret } = candidate
    for (const [fault, expected] of Object.entries(faults)) {
      await context.test(fault, async () => {
        if (fake) fake.fault = fault as FakeFault
        await using impatient = fault === 'stall' ? await candidate.open(IMPATIENT) : undefined
        const asked = impatient?.providers[0] ?? provider
        const error: unknown = await draw(asked, request()).catch((failure) => failure)
        assert.ok(error instanceof ProviderFailure, inspect(error))
        assert.deepEqual(error.fault, expected)
        const shown = inspect(error, { depth: 20, showHidden: true })
        assert.ok(secret === undefined || !shown.includes(secret), 'the key leaked')
        assert.ok(!shown.includes(PROMPT), 'the prompt leaked')
      })
    }
    if (!fake) return
    fake.fault = undefined
    assert.ok(await draw(provider, request()), 'it is well again')
  })

  test(`${name}: leaves no connection open`, async () => {
    if (!candidate.fake) return
    const another = await candidate.open(PATIENT)
    const [one] = another.providers
    assert.ok(one)
    await draw(one, request())
    await another[Symbol.asyncDispose]()
    await opened[Symbol.asyncDispose]()
    await eventually(async () => assert.equal(candidate.fake?.connections(), 0), 5_000)
    opened = await candidate.open(PATIENT)
  })
}

/** A small request in the default size. */
function usualRequest({ model }: Provider): DrawRequest {
  const { width, height } = model.sizes[0] ?? { width: 0, height: 0 }
  const steps = Math.min(4, model.maxSteps)
  const recipe = { modelId: model.id, seed: 3, width, height, steps, guidance: model.defaultGuidance }
  return { ...recipe, prompt: PROMPT, negativePrompt: null, source: null }
}

async function draw(provider: Provider, request: DrawRequest): Promise<DrawnPicture & { steps: Step[] }> {
  const steps: Step[] = []
  const onStep = async (step: Step) => void steps.push(step)
  return { steps, ...(await provider.draw(request, { onStep, signal: never })) }
}

/** Whether a step shows nothing yet; the only step shows the picture. */
async function isGrey(step: Step | undefined, isOnly: boolean): Promise<boolean> {
  if (!step || isOnly) return step !== undefined
  const { channels } = await sharp(step.preview).stats()
  return channels.every(({ mean, stdev }) => Math.abs(mean - 128) < 4 && stdev < 2)
}
