import { useWords } from '../../words/words.ts'
import type { MemberLineFragment } from './__generated__/Members.ts'

type Role = MemberLineFragment['role']

interface Props {
  /** Left out where a field around it has the label. */
  label?: string
  value: Role
  /** Whether owners can be made. */
  owner: boolean
  disabled?: boolean
  id?: string
  onChange: (role: Role) => void
}

/** One of the roles. */
export function RoleSelect({ label, value, owner, onChange, ...rest }: Props) {
  const { roles, rolesHint } = useWords().words.workspaces
  const offered: Role[] = owner ? ['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'] : ['ADMIN', 'MEMBER', 'VIEWER']
  return (
    <select {...rest} aria-label={label} value={value} onChange={(event) => onChange(event.target.value as Role)}>
      {offered.map((role) => (
        <option key={role} value={role}>
          {roles[role]} – {rolesHint[role]}
        </option>
      ))}
    </select>
  )
}
