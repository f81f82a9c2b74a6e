import { useMutation } from '@apollo/client/react'
import { type FormEvent, useState } from 'react'
import { Button } from '../../components/Button.tsx'
import { Choice } from '../../components/Choice.tsx'
import { languageOptions } from '../../components/LanguageChoice.tsx'
import { Notice } from '../../components/Notice.tsx'
import styles from '../../components/Settings.module.css'
import { TextField } from '../../components/TextField.tsx'
import { useWords } from '../../words/words.ts'
import { UpdateProfileDocument } from './__generated__/Profile.ts'

/** What the person is called, and which language mails are in. */
export function ProfileForm({ viewer }: { viewer: { name: string; locale: string } }) {
  const { account } = useWords().words
  const [name, setName] = useState(viewer.name)
  const [locale, setLocale] = useState(viewer.locale)
  const [update, { data, loading, error }] = useMutation(UpdateProfileDocument)
  const answer = data?.updateProfile

  function submit(event: FormEvent) {
    event.preventDefault()
    update({ variables: { input: { name, locale } } }).catch(() => {})
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <h2>{account.profile}</h2>
      <TextField
        label={account.name}
        error={answer?.__typename === 'InvalidInput' ? answer.message : undefined}
        autoComplete="name"
        maxLength={80}
        value={name}
        onChange={setName}
      />
      <Choice label={account.mailLanguage} value={locale} options={languageOptions} onChange={setLocale} />
      {error && <Notice error={error} />}
      <Button type="submit" disabled={loading}>
        {account.save}
      </Button>
      {answer?.__typename === 'UpdateProfileSuccess' && !loading && <p role="status">{account.saved}</p>}
    </form>
  )
}
