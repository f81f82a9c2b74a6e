import type { mongo } from 'mongoose'
import { addCall } from '../../../platform/call-outbox.ts'
import { newId } from '../../../platform/ids.ts'
import type { AutoTopUp } from '../domain/auto-top-up.ts'
import type { Claim } from '../domain/claims.ts'
import type { Hold, HoldKey } from '../domain/hold.ts'
import { type Balance, effectOf, emptyBalance, keyOf, routes, type Transfer } from '../domain/ledger.ts'
import { USUAL_LOW_BALANCE } from '../domain/low-balance.ts'
import type { Books } from '../domain/ports.ts'
import type { Spending } from '../domain/spending.ts'
import type {
  AutoTopUpRecord,
  BalanceRecord,
  ClaimRecord,
  HoldRecord,
  Records,
  SpendingRecord,
  TransferRecord,
} from './records.ts'

/** The books within one transaction. */
export function openBooks(
  { Balances, Transfers, Holds, Claims, Spendings, AutoTopUps, Calls }: Records,
  session: mongo.ClientSession,
): Books {
  const isClosed = async (workspaceId: string) =>
    (await Balances.exists({ _id: workspaceId, closed: true }).session(session)) !== null
  return {
    async balance(workspaceId) {
      const found = await Balances.findById(workspaceId, undefined, { session }).lean()
      return found ? readBalance(found) : emptyBalance(workspaceId)
    },
    async lowBalance(workspaceId) {
      const found = await Balances.findById(workspaceId, { lowBalance: 1 }, { session }).lean()
      return found?.lowBalance ?? USUAL_LOW_BALANCE
    },
    async setLowBalance(workspaceId, lowBalance) {
      const change = { $set: { lowBalance }, $setOnInsert: { available: 0, held: 0, sequence: 0 } }
      await Balances.updateOne({ _id: workspaceId }, change, { session, upsert: true })
    },
    async autoTopUp(workspaceId) {
      const found = await AutoTopUps.findById(workspaceId, undefined, { session }).lean()
      return found && readAutoTopUp(found)
    },
    async saveAutoTopUp({ workspaceId, ...fields }) {
      await AutoTopUps.replaceOne({ _id: workspaceId }, fields, { session, upsert: true })
    },
    async transfer(key) {
      const found = await Transfers.findById(key, undefined, { session }).lean()
      return found && readTransfer(found)
    },
    async *transfers(workspaceId) {
      const found = Transfers.find({ workspaceId }, undefined, { session }).sort({ sequence: 1 }).lean()
      for await (const transfer of found.cursor()) yield readTransfer(transfer)
    },
    async post(movement) {
      const route = routes[movement.kind]
      const effect = effectOf({ ...route, credits: movement.credits })
      if (await isClosed(movement.workspaceId)) return null
      const balance = await Balances.findOneAndUpdate(
        {
          _id: movement.workspaceId,
          available: { $gte: Math.max(0, -effect.available) },
          held: { $gte: Math.max(0, -effect.held) },
        },
        { $inc: { ...effect, sequence: 1 } },
        // Only a movement that takes nothing away can be the first of a workspace.
        { session, returnDocument: 'after', upsert: effect.available >= 0 && effect.held >= 0 },
      ).lean()
      if (!balance) return null

      const { available, held, sequence } = balance
      const transfer: Transfer = { ...movement, ...route, key: keyOf(movement), sequence, available, held }
      const { key, ...fields } = transfer
      await Transfers.create([{ _id: key, ...fields }], { session })
      return transfer
    },
    async hold(key) {
      const found = await Holds.findById(holdId(key), undefined, { session }).lean()
      return found && readHold(found)
    },
    async openHolds(workspaceId) {
      const found = await Holds.find({ workspaceId, state: 'OPEN' }, undefined, { session }).lean()
      return found.map(readHold)
    },
    async insertHold(hold) {
      await Holds.create([{ _id: holdId(hold), ...hold }], { session })
    },
    async closeHold(key, resolution) {
      const closed = await Holds.findOneAndUpdate(
        { _id: holdId(key), state: 'OPEN' },
        { $set: { state: resolution } },
        { session, returnDocument: 'after' },
      ).lean()
      return closed && readHold(closed)
    },
    async close(workspaceId) {
      await Balances.updateOne(
        { _id: workspaceId },
        { $set: { closed: true }, $setOnInsert: { available: 0, held: 0, sequence: 0 } },
        { session, upsert: true },
      )
    },
    isClosed,
    async claim(id) {
      const found = await Claims.findById(id, undefined, { session }).lean()
      return found && readClaim(found)
    },
    async openClaims(workspaceId) {
      const found = await Claims.find({ workspaceId, open: true }, undefined, { session }).sort({ _id: 1 }).lean()
      return found.map(readClaim)
    },
    async spending(spender) {
      const found = await Spendings.findOne({ ...spender }, undefined, { session }).lean()
      return found ? readSpending(found) : { ...spender, id: newId(), budget: null, month: '', spent: 0 }
    },
    async saveSpending({ id, ...fields }) {
      await Spendings.replaceOne({ _id: id }, fields, { session, upsert: true })
    },
    async uncount({ spendingIds, month }, credits) {
      await Spendings.updateMany({ _id: { $in: spendingIds }, month }, { $inc: { spent: -credits } }, { session })
    },
    async tell({ key, workspaceId, what }, now) {
      const input = { key, workspaceId, notice: what }
      await addCall(Calls, { key, workspaceId, operation: 'queueLetter', input }, { now, session })
    },
    async record(entry) {
      const { key, workspaceId, at } = entry
      await addCall(Calls, { key, workspaceId, operation: 'recordActivity', input: entry }, { now: at, session })
    },
    async saveClaim({ id, ...claim }) {
      const open = !claim.reversed && claim.taken < claim.credits
      await Claims.replaceOne({ _id: id }, { ...claim, open }, { session, upsert: true })
    },
  }
}

const holdId = ({ workspaceId, generationId }: HoldKey) => `${workspaceId}/${generationId}`

export const readBalance = ({ _id, closed: _, lowBalance: _line, ...sums }: BalanceRecord): Balance => ({
  workspaceId: _id,
  ...sums,
})
export const readAutoTopUp = ({ _id, ...fields }: AutoTopUpRecord): AutoTopUp => ({ workspaceId: _id, ...fields })
export const readTransfer = ({ _id, reference, ...fields }: TransferRecord): Transfer => ({
  key: _id,
  reference: reference ?? null,
  ...fields,
})
const readClaim = ({ _id, open: _, ...fields }: ClaimRecord): Claim => ({ id: _id, ...fields })
export const readSpending = ({ _id, ...fields }: SpendingRecord): Spending => ({ id: _id, ...fields })
export const readHold = ({ _id, counted, ...fields }: HoldRecord): Hold => ({ ...fields, counted: counted ?? null })
