import { openComfyUi } from './comfyui/comfyui-provider.ts'
import { openEmbeddedProvider } from './embedded-provider.ts'
import { openOpenAi } from './openai/openai-provider.ts'
import type { OpenProviders } from './provider-card.ts'
import type { ProviderSettings } from './provider-settings.ts'
import { openReplicate } from './replicate/replicate-provider.ts'
import { openSdWebUi } from './sdwebui/sdwebui-provider.ts'
import { openStability } from './stability/stability-provider.ts'

/** Loads the embedded model and prepares every service that is configured. None of them is asked for anything yet. */
export async function openProviders({
  concurrency,
  providers: { openai, sdWebUi, comfyUi, replicate, stability },
}: {
  /** Of the embedded model. */
  concurrency: number
  providers: ProviderSettings
}): Promise<OpenProviders> {
  await using opening = new AsyncDisposableStack()
  const embedded = opening.use(await openEmbeddedProvider(concurrency))
  const outside = [
    openai && openOpenAi(openai),
    ...sdWebUi.map((server) => openSdWebUi(server)),
    ...comfyUi.map((server) => openComfyUi(server)),
    replicate && openReplicate(replicate),
    stability && openStability(stability),
  ].flatMap((opened) => (opened ? [opening.use(opened)] : []))

  const open = opening.move()
  return {
    providers: [embedded, ...outside.flatMap(({ providers }) => providers)],
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  }
}
