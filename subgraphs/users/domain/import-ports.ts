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
