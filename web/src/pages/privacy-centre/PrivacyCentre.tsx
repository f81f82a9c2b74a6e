import { useQuery } from '@apollo/client/react'
import { Link } from 'wouter'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { Settings } from '../../components/Settings.tsx'
import { DataExport } from '../../data-export/DataExport.tsx'
import { DataImport } from '../../data-import/DataImport.tsx'
import { DeleteAccount } from '../../deletion/DeleteAccount.tsx'
import { useViewer } from '../../session/session.ts'
import { useWords } from '../../words/words.ts'
import { PrivacyCentreDocument } from './__generated__/Choices.ts'
import { HeldDataDocument } from './__generated__/HeldData.ts'
import { ChoiceHistory } from './ChoiceHistory.tsx'
import { Choices } from './Choices.tsx'
import { HeldData } from './HeldData.tsx'

/** What is held about a person, what may be done with it, and how to take it along. */
export function PrivacyCentre() {
  const { privacyCentre, support } = useWords().words
  const { personalWorkspace } = useViewer()
  const { data, error, refetch } = useQuery(PrivacyCentreDocument, { fetchPolicy: 'cache-and-network' })
  const choices = data?.viewer?.privacyChoices
  // Apart from the choices: it asks every service, and what one of them can't answer must not keep anybody from deciding.
  const held = useQuery(HeldDataDocument, { fetchPolicy: 'cache-and-network' })

  return (
    <Settings title={privacyCentre.title}>
      <p>
        {privacyCentre.introduction} <Link to="/privacy">{privacyCentre.policy}</Link>
        {' · '}
        <Link to="/support?topic=PRIVACY">{support.askAbout}</Link>
      </p>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!choices && !error && <Loading />}
      {data && choices && (
        <section className={styles.section} aria-labelledby="choices">
          <h2 id="choices">{privacyCentre.choices}</h2>
          <Choices choices={choices.choices} {...data.privacyTexts} />
          <ChoiceHistory decisions={choices.history.nodes} />
        </section>
      )}
      {held.error && <Notice error={held.error} retry={() => void held.refetch()} />}
      {held.data?.viewer && <HeldData held={held.data.viewer.heldData} />}
      <DataExport
        workspaceId={personalWorkspace.id}
        title={privacyCentre.exportTitle}
        hint={privacyCentre.exportHint}
      />
      <DataImport />
      <DeleteAccount />
    </Settings>
  )
}
