import type { Connection } from 'mongoose'
import { type ChangeSignals, openChangeSignals } from '../../../platform/change-signals.ts'
import type { Log } from '../../../platform/log.ts'
import { openRecords } from './records.ts'

/** Signals, by workspace id, that a balance has changed. */
export const followBalances = (connection: Connection, log: Log): ChangeSignals =>
  openChangeSignals(openRecords(connection).Balances.collection, {
    keysOf: (change) => ('documentKey' in change ? [String(change.documentKey._id)] : []),
    log,
  })
