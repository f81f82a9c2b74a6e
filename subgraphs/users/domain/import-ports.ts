import type { DataImport } from './data-import.ts'
import type { Ports } from './ports.ts'

/** Why an archive is not taken. */
export type ArchiveFault =
  /** It is no ZIP, or one that ends in the middle. */
  | 'NOT_AN_ARCHIVE'
  /** It has no manifest, or one that does not say what it must. */
  | 'NO_MANIFEST'
  | 'OTHER_VERSION'
  /** It has more bytes than are taken, packed or unpacked. */
  | 'TOO_LARGE'
  /** A file's name is none that an export gives. */
  | 'UNKNOWN_FILE'
  | 'DUPLICATE_FILE'
  /** The manifest names a file that is not there. */
  | 'MISSING_FILE'
  /** A file is not what the manifest says, or can't be read. */
  | 'CHANGED_FILE'

/** Thrown where an archive is not taken. `path` names the file that it is about. */
export class RefusedArchive extends Error {
  override name = 'RefusedArchive'
  readonly fault: ArchiveFault
  readonly path: string | null

  constructor(fault: ArchiveFault, path: string | null = null) {
    super(fault)
    this.fault = fault
    this.path = path
  }
}

/** An archive whose list of contents is in order. Each of its methods throws `RefusedArchive`. */
export interface OpenedArchive extends Disposable {
  readonly exportedAt: Date
  /** Bytes of all files together, unpacked. */
  readonly bytes: number
  /** Reads every file to its end and compares it with the manifest; `proceed` is told how many bytes are done. */
  verify(proceed: (bytes: number) => Promise<void>): Promise<void>
  /** Records of a category, one after the other; none where the archive has no such category. */
  records(service: string, category: string): AsyncIterable<unknown>
  /** A file; undefined where the archive has none of this name. */
  file(path: string): Promise<AsyncIterable<Uint8Array> | undefined>
}

export type ImportStage =
  | 'FILES'
  | 'RECORD'
  /** Files of it that are there are erased, unless the record is there, too. */
  | 'DISCARD'

export interface Imports {
  insert(job: DataImport): Promise<void>
  find(id: string): Promise<DataImport | undefined>
  /** The latest first. */
  ofUser(userId: string, limit: number): Promise<DataImport[]>
  /** Queues one whose archive is there as a whole. */
  arrived(id: string, now: Date): Promise<void>
  /** The one that is due the longest; nobody else gets it before `until`. */
  take(now: Date, until: Date): Promise<DataImport | undefined>
  /** Undefined where somebody else has taken it up since, or where it has ended or is gone. */
  change(job: Pick<DataImport, 'id' | 'attempts'>, change: Partial<DataImport>): Promise<DataImport | undefined>
  expired(now: Date): Promise<DataImport[]>
  remove(id: string): Promise<void>
}

/** Archives that people send, under the ids of their imports. */
export interface Arrivals {
  /** Bytes that are there. */
  received(id: string): Promise<number>
  /**
   * Writes bytes at `offset`. What arrived before a connection broke stays.
   *
   * @returns whether they fit into `most` bytes; what is beyond is left out
   */
  append(id: string, offset: number, content: AsyncIterable<Uint8Array>, most: number): Promise<boolean>
  /** @throws RefusedArchive */
  open(id: string): Promise<OpenedArchive>
  /** Imports that anything has arrived for. */
  ids(): Promise<string[]>
  /** It is no fault when there is none. */
  erase(id: string): Promise<void>
}

export type ImportPorts = Pick<
  Ports,
  'atomically' | 'takeTurn' | 'activities' | 'accounts' | 'privacy' | 'secretTokens' | 'newId' | 'now'
> & {
  imports: Imports
  arrivals: Arrivals
  /** Most bytes of an archive, packed and unpacked. */
  maxArchive: number
  /** Whether generation holds pictures of the workspace. Rejects where it does not answer. */
  holdsPictures(workspaceId: string): Promise<boolean>
  /**
   * Hands a record over to generation, with the files that it wants: first for these alone, which nobody sees before the record is there.
   *
   * @returns whether it is there now, and how many bytes were handed over
   * @throws RefusedArchive
   */
  bring(
    job: Pick<DataImport, 'id' | 'userId' | 'workspaceId'>,
    part: { category: 'uploads' | 'generations' | 'presets'; record: unknown; stage: ImportStage },
    archive: OpenedArchive,
  ): Promise<{ isThere: boolean; bytes: number }>
  report(event: string, fields: object): void
}
