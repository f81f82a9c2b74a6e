import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useLocation, useParams, useSearchParams } from 'wouter'
import { ButtonLink } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePageTitle } from '../../components/use-page-title.ts'
import { DeleteDialog } from '../../generation/DeleteDialog.tsx'
import { useKeep } from '../../generation/use-keep.ts'
import { useWords } from '../../words/words.ts'
import { useWorkspace } from '../../workspace/current-workspace.ts'
import { GalleryPageDocument } from './__generated__/Gallery.ts'
import { ContactSheet } from './ContactSheet.tsx'
import { framePath, framesOf, type SheetFrame } from './frames.ts'
import styles from './Gallery.module.css'
import { OpenPicture } from './OpenPicture.tsx'

const shows = ['all', 'kept', 'unkept'] as const
const savedOf = { all: null, kept: true, unkept: false }

/** All finished pictures on a contact sheet; one of them may be open above it. */
export function Gallery() {
  const { gallery } = useWords().words
  usePageTitle(gallery.title)
  const { id } = useParams<{ id?: string }>()
  const workspace = useWorkspace()
  const mayChange = workspace.may('GENERATIONS_WRITE')
  const [search, setSearch] = useSearchParams()
  const [, navigate] = useLocation()
  const show = shows.find((value) => value === search.get('show')) ?? 'all'
  const { data, loading, error, refetch, fetchMore } = useQuery(GalleryPageDocument, {
    variables: { workspaceId: workspace.id, filter: { status: ['SUCCEEDED'], saved: savedOf[show] } },
    fetchPolicy: 'cache-and-network',
  })
  const keep = useKeep()
  const [deleting, setDeleting] = useState<SheetFrame>()
  const nodes = data?.generations.nodes
  const frames = useMemo(() => framesOf(nodes ?? []), [nodes])
  const pageInfo = data?.generations.pageInfo
  const back = () => navigate(show === 'all' ? '/gallery' : `/gallery?show=${show}`)

  return (
    <div className={styles.gallery}>
      <div className={styles.head}>
        <h1>{gallery.title}</h1>
        <Choice
          label={gallery.filter}
          value={show}
          options={shows.map((value) => ({ value, label: gallery[value] }))}
          onChange={(value) => setSearch(value === 'all' ? {} : { show: value })}
        />
      </div>
      {(error ?? keep.error) && <Notice error={error ?? keep.error} retry={() => void refetch()} />}
      {frames.length > 0 && (
        <ContactSheet
          frames={frames}
          loading={loading}
          onEnd={() => {
            if (pageInfo?.hasNextPage && !loading)
              void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => {})
          }}
          onOpen={(frame) => navigate(framePath(frame, search))}
          mayChange={mayChange}
          onKeep={({ generation }) => keep.toggle(generation)}
          onDelete={setDeleting}
          onExpired={() => void refetch()}
        />
      )}
      {frames.length === 0 && loading && <Loading />}
      {frames.length === 0 && data && !loading && <Empty show={show} />}
      {id && (
        <OpenPicture
          id={id}
          frames={frames}
          mayChange={mayChange}
          onOpen={(frame) => navigate(framePath(frame, search), { replace: true })}
          onDelete={setDeleting}
          onClose={back}
        />
      )}
      {deleting && (
        <DeleteDialog
          generation={deleting.generation}
          imageId={deleting.image.id}
          onDeleted={() => {}}
          onClose={() => {
            setDeleting(undefined)
            if (id && !frames.some(({ generation }) => generation.id === id)) back()
          }}
        />
      )}
    </div>
  )
}

function Empty({ show }: { show: (typeof shows)[number] }) {
  const { gallery } = useWords().words
  const text = { all: gallery.empty, kept: gallery.emptyKept, unkept: gallery.emptyUnkept }

  return (
    <div className={styles.empty}>
      <h2>{gallery.emptyTitle}</h2>
      <p>{text[show]}</p>
      <ButtonLink to="/studio" look="primary">
        {gallery.toStudio}
      </ButtonLink>
    </div>
  )
}
