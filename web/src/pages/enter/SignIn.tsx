import { useState } from 'react'
import { useFrontWords } from '../../words/words.ts'
import { CodeForm } from './CodeForm.tsx'
import { Entrance } from './Entrance.tsx'
import { PasskeyEntry } from './PasskeyEntry.tsx'
import { PasswordEntry } from './PasswordEntry.tsx'

export function SignIn() {
  const { enter } = useFrontWords().words
  /** Of a password that was right, while a code is missing. */
  const [token, setToken] = useState<string>()

  return (
    <Entrance
      title={enter.signInTitle}
      other={{ question: enter.noAccount, label: enter.signUpTitle, path: '/sign-up' }}
    >
      {token === undefined ? (
        <>
          <PasswordEntry onCodeRequired={setToken} />
          <PasskeyEntry />
        </>
      ) : (
        <CodeForm token={token} onExpired={() => setToken(undefined)} />
      )}
    </Entrance>
  )
}
