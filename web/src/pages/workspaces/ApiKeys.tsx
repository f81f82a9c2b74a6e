import { useMutation, useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { useParams } from 'wouter'
import { Button } from '../../components/Button.tsx'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import shared from '../../components/Settings.module.css'
import { useWords } from '../../words/words.ts'
import { type ApiKeyLineFragment, ApiKeysDocument, RevokeApiKeyDocument } from './__generated__/ApiKeys.ts'
import { Confirm } from './Confirm.tsx'
import { NewApiKey } from './NewApiKey.tsx'
import { WorkspacePage } from './WorkspacePage.tsx'
import styles from './Workspaces.module.css'

/** Keys for programs that work in a workspace. */
export function ApiKeys() {
  const { workspaces } = useWords().words
  const { id } = useParams<{ id: string }>()

  return (
    <WorkspacePage id={id} title={workspaces.places.keys} needs="API_KEYS_MANAGE">
      {() => <Keys key={id} workspaceId={id} />}
    </WorkspacePage>
  )
}

function Keys({ workspaceId }: { workspaceId: string }) {
  const { workspaces } = useWords().words
  const { data, loading, error, refetch } = useQuery(ApiKeysDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  })
  const keys = data?.workspace?.apiKeys ?? []
  const again = () => void refetch()

  return (
    <>
      <section className={shared.section}>
        <p className={shared.soft}>{workspaces.keysLead}</p>
        {error && <Notice error={error} retry={again} />}
        {!data && loading && <Loading />}
        {data && keys.length === 0 && <p>{workspaces.keysEmpty}</p>}
        <ul className={shared.list}>
          {keys.map((key) => (
            <KeyLine key={key.id} apiKey={key} onRevoked={again} />
          ))}
        </ul>
      </section>
      <NewApiKey workspaceId={workspaceId} onMade={again} />
    </>
  )
}

function KeyLine({ apiKey, onRevoked }: { apiKey: ApiKeyLineFragment; onRevoked: () => void }) {
  const { workspaces } = useWords().words
  const { id, name, hint, scopes, createdBy, expiresAt, lastUsedAt } = apiKey
  const [asking, setAsking] = useState(false)
  const [revoke, { loading, error }] = useMutation(RevokeApiKeyDocument, { variables: { id }, onCompleted: onRevoked })
  const over = expiresAt !== null && Date.parse(expiresAt) <= Date.now()
  const facts = [
    workspaces.keyFacts(hint),
    createdBy && workspaces.madeBy(createdBy.name),
    expiresAt && (over ? workspaces.expired(expiresAt) : workspaces.expires(expiresAt)),
    lastUsedAt ? workspaces.lastUsed(lastUsedAt) : workspaces.neverUsed,
  ]

  return (
    <li>
      <div className={styles.line}>
        <p>{name}</p>
        <p className={shared.soft}>{scopes.map((scope) => workspaces.scopeNames[scope]).join(' · ')}</p>
        <p className={shared.soft}>{facts.filter(Boolean).join(' · ')}</p>
        {error && <Notice error={error} />}
      </div>
      <Button look="danger" onClick={() => setAsking(true)} aria-label={workspaces.revokeKeyThis(name)}>
        {workspaces.revokeKey}
      </Button>
      {asking && (
        <Confirm
          title={workspaces.revokeKeyTitle(name)}
          text={workspaces.revokeKeyText}
          action={workspaces.revokeKey}
          working={loading}
          onConfirm={() =>
            void revoke().then(
              () => setAsking(false),
              () => setAsking(false),
            )
          }
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  )
}
