import { useQuery } from '@apollo/client/react'
import { Loading } from '../../components/Loading.tsx'
import { Notice } from '../../components/Notice.tsx'
import { usePolicyWords } from '../../words/policy/use-policy-words.ts'
import { RegisterDocument, type RegisteredHostFragment } from './__generated__/Register.ts'
import { Table } from './Table.tsx'

/** Every host outside that the services call, as they themselves say. */
export function Register() {
  const policy = usePolicyWords()
  const { data, error, refetch } = useQuery(RegisterDocument)
  if (error) return <Notice error={error} retry={() => void refetch()} />
  if (!data) return <Loading />

  const { users, billing, generation } = data.outboundRegister
  const { category, host, shared } = policy.register
  const rows = distinct([...users, ...billing, ...generation]).map((entry) => {
    const kind = policy.categories[entry.category]
    return [kind.name, entry.host ?? policy.ours, kind.shared]
  })
  return <Table caption={policy.registerTitle} columns={[category, host, shared]} rows={rows} />
}

const distinct = (hosts: readonly RegisteredHostFragment[]) => [
  ...new Map(hosts.map((entry) => [`${entry.category} ${entry.host}`, entry])).values(),
]
