import { useQuery, useSubscription } from '@apollo/client/react'
import { useRef } from 'react'
import { Link } from 'wouter'
import { Button } from '../components/Button.tsx'
import { Notice } from '../components/Notice.tsx'
import shared from '../components/Settings.module.css'
import styles from '../data-export/DataExport.module.css'
import { useWords } from '../words/words.ts'
import { ImportProgressDocument, type ImportStandingFragment, ImportsDocument } from './__generated__/Import.ts'
import { useSending } from './use-sending.ts'

/** Brings an archive along that was made here or elsewhere: sent, compared, taken up, with each step to be seen. */
export function DataImport() {
  const { privacyCentre } = useWords().words
  const { data } = useQuery(ImportsDocument, { fetchPolicy: 'cache-and-network' })
  const { state, send, cancel } = useSending()
  const input = useRef<HTMLInputElement>(null)
  const latest = data?.viewer?.dataImports[0]
  const isBusy = state.kind === 'sending' || latest?.status === 'QUEUED' || latest?.status === 'RUNNING'

  return (
    <section className={shared.section} aria-labelledby="import">
      <h2 id="import">{privacyCentre.importTitle}</h2>
      <p>{privacyCentre.importHint}</p>
      {state.kind === 'sending' ? (
        <div className={styles.progress}>
          <label htmlFor="import-sending">{privacyCentre.importSending}</label>
          <progress id="import-sending" value={state.share} />
          <Button look="quiet" onClick={cancel}>
            {privacyCentre.importCancel}
          </Button>
        </div>
      ) : (
        latest && <Standing key={latest.id} latest={latest} />
      )}
      {state.kind === 'problem' && <Notice>{state.message}</Notice>}
      {state.kind === 'interrupted' && <Notice>{privacyCentre.importInterrupted}</Notice>}
      {state.kind === 'failed' && <Notice error={state.error} />}
      <input
        ref={input}
        type="file"
        accept=".zip,application/zip"
        hidden
        aria-label={privacyCentre.importChoose}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) void send(file)
          // So that the same file can be chosen again.
          currentTarget.value = ''
        }}
      />
      <Button disabled={isBusy} onClick={() => input.current?.click()}>
        {privacyCentre.importChoose}
      </Button>
    </section>
  )
}

/** The latest import. What the subscription brings goes to the cache, from where it is shown. */
function Standing({ latest }: { latest: ImportStandingFragment }) {
  const { privacyCentre } = useWords().words
  const isOpen = latest.status === 'QUEUED' || latest.status === 'RUNNING'
  const { error } = useSubscription(ImportProgressDocument, { variables: { id: latest.id }, skip: !isOpen })

  if (error) return <Notice error={error} />
  switch (latest.status) {
    case 'RECEIVING':
      return <p role="status">{privacyCentre.importGoOn(latest.bytes)}</p>
    case 'QUEUED':
    case 'RUNNING':
      return (
        <p className={styles.progress}>
          <label htmlFor="import-progress">{privacyCentre.importWorking}</label>
          <progress id="import-progress" value={latest.progress} />
        </p>
      )
    case 'FAILED':
      return (
        <Notice>
          {latest.fault ? privacyCentre.importFaults[latest.fault] : privacyCentre.importFailed}
          {latest.faultPath && ` ${privacyCentre.importFile(latest.faultPath)}`}
        </Notice>
      )
    case 'SUCCEEDED':
      return (
        <p role="status">
          {privacyCentre.imported(latest.generations)} <Link to="/gallery">{privacyCentre.importGallery}</Link>
        </p>
      )
  }
}
