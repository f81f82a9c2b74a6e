import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { GenerationDocument, type GenerationSheetFragment } from '../../generation/__generated__/Generation.ts'
import { DeleteDialog } from '../../generation/DeleteDialog.tsx'
import { useApi } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { useWorkspace } from '../../workspace/current-workspace.ts'
import type { GenerateInput } from './__generated__/Generate.ts'
import { ModelsDocument, RecentGenerationsDocument } from './__generated__/Studio.ts'
import { makeDevelopments } from './developments.ts'
import { defaultStrength } from './draft.ts'
import { inputOf, toInput, variationOf } from './draft-input.ts'
import { EmptyTray } from './EmptyTray.tsx'
import { Print } from './Print.tsx'
import { PromptForm } from './PromptForm.tsx'
import { RecentSheet } from './RecentSheet.tsx'
import styles from './Studio.module.css'
import { DevelopmentsContext } from './use-development.ts'
import { useDraft } from './use-draft.ts'
import { useGenerate } from './use-generate.ts'

/** The prompt on the left, the print in the middle, the latest generations on the right. */
export function Studio() {
  const { words } = useWords()
  usePageTitle(words.studio.title)
  const { id } = useParams<{ id?: string }>()
  const [, navigate] = useLocation()
  const api = useApi()
  const [developments] = useState(() => makeDevelopments(api))
  const [draft, change] = useDraft()
  const workspace = useWorkspace()
  const mayChange = workspace.may('GENERATIONS_WRITE')
  const sending = useGenerate(workspace.id)
  const models = useQuery(ModelsDocument)
  const recent = useQuery(RecentGenerationsDocument, {
    variables: { workspaceId: workspace.id },
    fetchPolicy: 'cache-and-network',
  })
  const [deleting, setDeleting] = useState<Deleting>()

  const latest = recent.data?.generations.nodes ?? []
  const named = useQuery(GenerationDocument, { variables: { id: id ?? '' }, skip: !id })
  const shown = id ? named.data?.generation : latest[0]

  async function send(request: GenerateInput) {
    const started = await sending.generate(request)
    if (started) navigate(`/studio/${started}`)
  }

  const takesSource = (modelId: string) =>
    Boolean(models.data?.models.find(({ id }) => id === modelId)?.features.includes('SOURCE'))

  const middle = () => {
    if (shown)
      return (
        <Print
          key={shown.id}
          generation={shown}
          mayChange={mayChange}
          workspaceId={workspace.id}
          onAgain={() => send(inputOf(shown))}
          onVary={(imageId) => send(variationOf(shown, takesSource(shown.model.id) ? imageId : undefined))}
          onSend={send}
          onSource={(imageId) => change({ source: { imageId, strength: defaultStrength } })}
          onDelete={(imageId) => setDeleting({ generation: shown, imageId })}
        />
      )
    if (named.error ?? recent.error)
      return <Notice error={named.error ?? recent.error} retry={() => void (id ? named : recent).refetch()} />
    if (named.loading || recent.loading) return <Loading />
    if (id) return <Notice>{words.gallery.gone}</Notice>
    return <EmptyTray onTry={(prompt) => change({ prompt })} />
  }

  return (
    <DevelopmentsContext value={developments}>
      <div className={styles.studio}>
        <h1 className="unseen">{words.studio.title}</h1>
        <PromptForm
          draft={draft}
          workspace={workspace}
          models={models.data?.models ?? []}
          modelsError={models.error}
          sending={sending}
          onChange={(changes) => {
            if (sending.problem ?? sending.error) sending.forget()
            change(changes)
          }}
          onSubmit={() => send(toInput(draft))}
        />
        <section className={styles.print} aria-label={words.studio.print}>
          {middle()}
        </section>
        <RecentSheet generations={latest} shownId={shown?.id} />
        {deleting && (
          <DeleteDialog
            {...deleting}
            onDeleted={() => {
              if (deleting.generation.images.some((image) => image.id === draft.source?.imageId))
                change({ source: null })
            }}
            onClose={() => {
              setDeleting(undefined)
              if (id && !latest.some((generation) => generation.id === id)) navigate('/studio')
            }}
          />
        )}
      </div>
    </DevelopmentsContext>
  )
}

interface Deleting {
  generation: GenerationSheetFragment
  imageId: string
}
