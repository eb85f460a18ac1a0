import { existsSync } from 'node:fs'
import path from 'node:path'

/** The folder with action.yml, above `start`: the repository, or the installed package. */
export const findRoot = (start: string): string | undefined => {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'action.yml'))) return folder
    if (path.dirname(folder) === folder) return undefined
  }
}
