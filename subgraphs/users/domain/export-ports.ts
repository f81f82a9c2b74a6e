import type { DataExport } from './data-export.ts'
import type { Ports } from './ports.ts'

/** Whose data: that of a workspace and, for a person's own workspace, that of the person. */
export interface DataHolder {
  workspaceId: string
  userId: string | null
}

export interface SourceFile {
  /** Where it goes in the archive. */
  path: string
  /** Undefined where it has been deleted meanwhile. */
  open(): Promise<AsyncIterable<Uint8Array> | undefined>
}

export interface SourcePage {
  /** Each a JSON text. */
  records: string[]
  /** What belongs to them. */
  files: SourceFile[]
}

/** One sort of what a service holds. */
export interface DataSource {
  /** Name of the service. */
  service: string
  category: string
  /** Records that there are. */
  count: number
  /** From the beginning, whenever it is called. */
  pages(): AsyncIterable<SourcePage>
}

export interface Exports {
  insert(job: DataExport): Promise<void>
  find(id: string): Promise<DataExport | undefined>
  /** The latest first. */
  ofUser(userId: string, limit: number): Promise<DataExport[]>
  /** The one that is due the longest; nobody else gets it before `until`. */
  take(now: Date, until: Date): Promise<DataExport | undefined>
  /** Undefined where somebody else has taken it up since, or where it has ended or is gone. */
  change(job: Pick<DataExport, 'id' | 'attempts'>, change: Partial<DataExport>): Promise<DataExport | undefined>
  expired(now: Date): Promise<DataExport[]>
  remove(id: string): Promise<void>
}

/** Archives of exports, under their ids. */
export interface Archives {
  /**
   * Writes an archive; it is there as a whole or not at all.
   *
   * @param proceed told again and again how far it is: each record counts when it is written, and again when its files are.
   * When it rejects, so does this
   * @returns size in bytes
   */
  write(job: DataExport, sources: readonly DataSource[], proceed: (done: number) => Promise<void>): Promise<number>
  /** Undefined where there is none. `end` is included. */
  open(id: string, range?: { start: number; end: number }): Promise<AsyncIterable<Uint8Array> | undefined>
  /** Exports that there is anything of. */
  ids(): Promise<string[]>
  /** With all that is left of attempts at it; it is no fault when there is none. */
  erase(id: string): Promise<void>
}

export type ExportPorts = Pick<Ports, 'atomically' | 'takeTurn' | 'activities' | 'secretTokens' | 'newId' | 'now'> & {
  exports: Exports
  archives: Archives
  /** All that every service holds of somebody. Rejects where one does not answer: an archive has everything. */
  sources(holder: DataHolder): Promise<DataSource[]>
  report(event: string, fields: object): void
}
