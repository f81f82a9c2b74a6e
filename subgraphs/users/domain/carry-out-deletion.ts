import { type Deletion, type ErasedObject, nextStep, type Step } from './deletion.ts'
import type { Eraser } from './deletion-ports.ts'
import { inheritanceOf } from './owned-alone.ts'
import type { Ports } from './ports.ts'

/** How long somebody is believed to be at a step, in milliseconds. Who is later changes nothing. */
const LEASE = 10_000
/** The same while a mail is handed over. One that takes longer goes out twice, as the same message. */
const MAIL_LEASE = 20_000
/** For how long the address is kept for the last letter, in milliseconds: a day. */
const LAST_LETTER_WITHIN = 24 * 60 * 60_000
/** Pause before a step that has to wait is looked at again, in milliseconds. */
const WAIT = 200
/** Pause after the first failure, in milliseconds; each further one doubles it. */
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 10 * 60_000

type Change = Partial<Omit<Deletion, 'id' | 'fence'>>
/** What a step leads to: something to write down; that this is done already; that it is to be looked at again. */
type StepResult = Change | 'saved' | 'wait'

export interface DeletionProgress {
  deletionId: string
  step: Step
  outcome: 'done' | 'waiting' | 'failed' | 'takenOver'
  error?: unknown
}

/**
 * Does the next step of the deletion that is due the longest; undefined where none is. Whoever dies in between leaves a
 * lease that ends; whoever comes then repeats the step, which does no harm, and goes on.
 */
export async function carryOutDeletion(ports: Ports): Promise<DeletionProgress | undefined> {
  const now = ports.now()
  const deletion = await ports.deletions.take(now, new Date(now.getTime() + LEASE))
  const step = deletion && nextStep(deletion)
  if (!step) return undefined

  const told = { deletionId: deletion.id, step }
  const save = (change: Change) => ports.deletions.save(deletion, change)
  try {
    const result = await stepsOf[step](ports, deletion)
    if (result === 'saved') return { ...told, outcome: 'done' }
    if (result === 'wait') {
      await save({ dueAt: later(ports.now(), WAIT), attempts: 0 })
      return { ...told, outcome: 'waiting' }
    }
    const isSaved = await save({ done: [...deletion.done, step], dueAt: ports.now(), attempts: 0, ...result })
    return { ...told, outcome: isSaved ? 'done' : 'takenOver' }
  } catch (error) {
    await save({ dueAt: later(ports.now(), Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (deletion.attempts - 1))) })
    return { ...told, outcome: 'failed', error }
  }
}

const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds)

const stepsOf: Record<Step, (ports: Ports, deletion: Deletion) => Promise<StepResult>> = {
  /** From here on it can't be canceled any more. */
  async START(ports, { userId, workspaceIds, startedAt }) {
    const going = userId === null ? workspaceIds : (await inheritanceOf(ports, userId)).workspaceIds
    return { startedAt: startedAt ?? ports.now(), workspaceIds: going }
  },

  async REGISTER({ register }, { id, userId, workspaceIds }) {
    await register.add({ id, userId, workspaceIds })
    return {}
  },

  /** One transaction with the note of it, so that what is counted is what went. */
  PEOPLE: (ports, deletion) =>
    ports.atomically(async () => {
      const { userId, workspaceIds, done } = deletion
      if (userId !== null) {
        const { workspaceIds: going, heirs } = await inheritanceOf(ports, userId)
        // What is registered must be what goes: where something has changed meanwhile, begin anew.
        if (going.join() !== workspaceIds.join()) return { done: [] }
        await ports.belongings.handOver(heirs)
      }
      const objects = await ports.belongings.erase({ userIds: userId === null ? [] : [userId], workspaceIds })
      const change: Change = { objects, done: [...done, 'PEOPLE'], dueAt: ports.now(), attempts: 0 }
      if (!(await ports.deletions.save(deletion, change))) throw new Error('Another one has taken the deletion over')
      return 'saved'
    }),

  GENERATION: ({ erasers }, deletion) => eraseAt(erasers.generation, deletion),
  /** After the pictures: work that is canceled returns what was held for it. */
  BILLING: ({ erasers }, deletion) => eraseAt(erasers.billing, deletion),

  async LETTER(ports, deletion) {
    const { id, userId, kind, addressee } = deletion
    if (!addressee) return {}
    await ports.deletions.save(deletion, { dueAt: later(ports.now(), MAIL_LEASE) })
    const { email: to, locale } = addressee
    const letter = { kind: kind === 'ACCOUNT' ? 'accountDeleted' : 'workspaceDeleted' } as const
    const key = `${letter.kind}:${id}`
    const token = ports.receipts.tokenOf(id)
    const mail = { key, letter, to, locale, token, unsubscribeToken: undefined, accountId: userId }
    const delivery = await ports.deliver(mail)
    if (delivery.kind === 'failed' && !isLate(ports, deletion))
      throw new Error(`The last letter was not taken: ${delivery.reason}`)
    return {}
  },

  /** The last letter among them: whoever deletes the account got the way to the receipt before. */
  async MAILBOX(ports, deletion) {
    const { userId, addressee } = deletion
    await ports.deletions.save(deletion, { dueAt: later(ports.now(), MAIL_LEASE) })
    try {
      if (userId !== null) await ports.eraseMailCopies({ account: userId, address: addressee?.email ?? null })
    } catch (error) {
      // What went out is found by the account, too; older mails than that go by the address alone.
      if (isLate(ports, deletion)) await ports.deletions.save(deletion, { addressee: null })
      throw error
    }
    return { addressee: null, finishedAt: ports.now(), open: null, dueAt: null }
  },
}

/** A mail server that stays away for a day must not keep us from forgetting the address. */
const isLate = ({ now }: Ports, { startedAt }: Deletion): boolean =>
  startedAt !== null && later(startedAt, LAST_LETTER_WITHIN) <= now()

async function eraseAt(
  eraser: Pick<Eraser, 'eraseWorkspace' | 'erasePerson'>,
  { userId, workspaceIds, objects }: Deletion,
): Promise<StepResult> {
  const person = userId === null ? undefined : await eraser.erasePerson(userId)
  if (person?.finished === false) return 'wait'
  const erased: ErasedObject[] = []
  for (const workspaceId of workspaceIds) {
    const progress = await eraser.eraseWorkspace(workspaceId)
    if (!progress.finished) return 'wait'
    erased.push(...progress.objects)
  }
  return { objects: [...objects, ...erased] }
}
