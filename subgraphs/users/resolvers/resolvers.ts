import { DateTime } from '../../../platform/date-time.ts'
import type { Resolvers } from '../__generated__/resolvers.ts'
import { Activity } from './Activity.ts'
import { ActivityActor } from './ActivityActor.ts'
import { DataExport } from './DataExport.ts'
import { Subscription } from './export-fields.ts'
import { Mutation } from './Mutation.ts'
import { PrivacyChoices } from './PrivacyChoices.ts'
import { PrivacyDecision } from './PrivacyDecision.ts'
import { Query } from './Query.ts'
import { Session } from './Session.ts'
import { User } from './User.ts'
import { Workspace } from './Workspace.ts'
import { WorkspaceMember } from './WorkspaceMember.ts'

export const resolvers: Resolvers = {
  Activity,
  ActivityActor,
  DataExport,
  DateTime,
  Mutation,
  PrivacyChoices,
  PrivacyDecision,
  Query,
  Session,
  Subscription,
  User,
  Workspace,
  WorkspaceMember,
}
