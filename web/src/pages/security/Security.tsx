import { useQuery } from '@apollo/client/react'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Settings } from '../../components/Settings.tsx'
import { useWords } from '../../words/words.ts'
import { SecurityDocument } from './__generated__/Sessions.ts'
import { Passkeys } from './Passkeys.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { Sessions } from './Sessions.tsx'

/** How one gets into the account, and who is in. */
export function Security() {
  const { security } = useWords().words
  const { data, error, refetch } = useQuery(SecurityDocument, { fetchPolicy: 'cache-and-network' })
  const viewer = data?.viewer

  return (
    <Settings title={security.title}>
      {error && <Notice error={error} retry={() => void refetch()} />}
      {!viewer && !error && <Loading />}
      {viewer && (
        <>
          <PasswordForm email={viewer.email} />
          <Passkeys passkeys={viewer.passkeys} />
          <SecondFactor state={viewer.secondFactor} />
          <Sessions sessions={viewer.sessions} />
        </>
      )}
    </Settings>
  )
}
