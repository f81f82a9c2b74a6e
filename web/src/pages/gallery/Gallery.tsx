import { useQuery } from '@apollo/client/react'
import { useMemo, useState } from 'react'
import { useLocation, useParams, useSearchParams } from 'wouter'
import { Button, ButtonLink } from '../../components/Button.tsx'
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
import { framePath, framesOf, type SheetFrame, sheetPath } from './frames.ts'
import styles from './Gallery.module.css'
import { OpenPicture } from './OpenPicture.tsx'
import { SheetSearch } from './SheetSearch.tsx'
import { filterOf, isNarrowed, shows, type Wishes, wishesOf, withWish } from './sheet-filter.ts'

/** All finished pictures on a contact sheet; one of them may be open above it. */
export function Gallery() {
  const { gallery } = useWords().words
  usePageTitle(gallery.title)
  const { id } = useParams<{ id?: string }>()
  const workspace = useWorkspace()
  const mayChange = workspace.may('GENERATIONS_WRITE')
  const [search, setSearch] = useSearchParams()
  const [, navigate] = useLocation()
  const wishes = wishesOf(search)
  const { show } = wishes
  const filter = useMemo(() => filterOf(wishesOf(search)), [search])
  const { data, loading, error, refetch, fetchMore } = useQuery(GalleryPageDocument, {
    variables: { workspaceId: workspace.id, filter },
    fetchPolicy: 'cache-and-network',
  })
  const keep = useKeep()
  const [deleting, setDeleting] = useState<SheetFrame>()
  const nodes = data?.generations.nodes
  const frames = useMemo(() => framesOf(nodes ?? []), [nodes])
  const pageInfo = data?.generations.pageInfo
  const back = () => navigate(sheetPath(search))
  const wish = (changed: Partial<Wishes>) => setSearch(withWish(search, changed), { replace: true })

  return (
    <div className={styles.gallery}>
      <div className={styles.head}>
        <h1>{gallery.title}</h1>
        <Choice
          label={gallery.filter}
          value={show}
          options={shows.map((value) => ({ value, label: gallery[value] }))}
          onChange={(value) => wish({ show: value })}
        />
      </div>
      <SheetSearch wishes={wishes} onChange={wish} />
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
      {frames.length === 0 && data && !loading && <Empty wishes={wishes} onShowAll={() => setSearch({})} />}
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

function Empty({ wishes, onShowAll }: { wishes: Wishes; onShowAll: () => void }) {
  const { gallery } = useWords().words
  const text = { all: gallery.empty, kept: gallery.emptyKept, unkept: gallery.emptyUnkept }
  const narrowed = isNarrowed(wishes)

  return (
    <div className={styles.empty}>
      <h2>{narrowed ? gallery.noneFits : gallery.emptyTitle}</h2>
      <p role="status">{narrowed ? gallery.emptySearch : text[wishes.show]}</p>
      {narrowed ? (
        <Button onClick={onShowAll}>{gallery.showAll}</Button>
      ) : (
        <ButtonLink to="/studio" look="primary">
          {gallery.toStudio}
        </ButtonLink>
      )}
    </div>
  )
}
