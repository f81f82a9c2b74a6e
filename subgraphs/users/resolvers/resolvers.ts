import { DateTime } from '../../../platform/date-time.ts'
import type { Resolvers } from '../__generated__/resolvers.ts'
import { Activity } from './Activity.ts'
import { ActivityActor } from './ActivityActor.ts'
import { ApiKey } from './ApiKey.ts'
import { Console } from './Console.ts'
import { DataExport } from './DataExport.ts'
import { Invitation } from './Invitation.ts'
import { InvitationOffer } from './InvitationOffer.ts'
import { DataImport } from './import-fields.ts'
import { Mutation } from './Mutation.ts'
import { OutboundRegister } from './OutboundRegister.ts'
import { PersonOnFile } from './PersonOnFile.ts'
import { PrivacyChoices } from './PrivacyChoices.ts'
import { PrivacyDecision } from './PrivacyDecision.ts'
import { Query } from './Query.ts'
import { Session } from './Session.ts'
import { StaffAct } from './StaffAct.ts'
import { Subscription } from './Subscription.ts'
import { SupportRequest } from './SupportRequest.ts'
import { User } from './User.ts'
import { Workspace } from './Workspace.ts'
import { WorkspaceMember } from './WorkspaceMember.ts'
import { WorkspaceOnFile } from './WorkspaceOnFile.ts'

export const resolvers: Resolvers = {
  Activity,
  ActivityActor,
  DataExport,
  DataImport,
  Console,
  ApiKey,
  DateTime,
  Invitation,
  InvitationOffer,
  Mutation,
  PersonOnFile,
  OutboundRegister,
  PrivacyChoices,
  PrivacyDecision,
  Query,
  Session,
  Subscription,
  StaffAct,
  SupportRequest,
  User,
  Workspace,
  WorkspaceMember,
  WorkspaceOnFile,
}
