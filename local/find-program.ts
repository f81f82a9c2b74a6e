import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Path of the first program with this name in the folders of `path` (the variable PATH); undefined where there is none. */
export function findProgram(name: string, path: string): string | undefined {
  return path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
