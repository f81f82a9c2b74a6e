import { useQuery } from '@apollo/client/react'
import { DeletionPlannedDocument } from './__generated__/Deletion.ts'
import { KeepAccount } from './KeepAccount.tsx'

/** Stands above every page while the account is about to be deleted. */
export function PlannedDeletion() {
  const { data } = useQuery(DeletionPlannedDocument)
  const plannedFor = data?.viewer?.deletionPlannedFor
  return plannedFor ? <KeepAccount plannedFor={plannedFor} /> : null
}
