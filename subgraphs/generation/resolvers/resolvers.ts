import { DateTime } from '../../../platform/date-time.ts'
import type { Resolvers } from '../__generated__/resolvers.ts'
import { DeletionReceipt } from './DeletionReceipt.ts'
import { Generation } from './Generation.ts'
import { eventTypes, GenerationEvent } from './GenerationEvent.ts'
import { Image } from './Image.ts'
import { LedgerEntry } from './LedgerEntry.ts'
import { Model } from './Model.ts'
import { Mutation } from './Mutation.ts'
import { OutboundRegister } from './OutboundRegister.ts'
import { Preset } from './Preset.ts'
import { Query } from './Query.ts'
import { Subscription } from './Subscription.ts'
import { Upload } from './Upload.ts'

export const resolvers: Resolvers = {
  ...eventTypes,
  DateTime,
  DeletionReceipt,
  Generation,
  GenerationEvent,
  Image,
  LedgerEntry,
  Model,
  Mutation,
  OutboundRegister,
  Preset,
  Query,
  Subscription,
  Upload,
}
