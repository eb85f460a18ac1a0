import { lstat, readFile, realpath } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

const maxBytes = 5_000_000

/** A regular file in the folder; links are not followed, whatever part of the path is one. */
export const readTreeFile = async (directory: string, path: string): Promise<string | null> => {
  const file = join(directory, path)
  const inside = relative(directory, file)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`)) return null
  try {
    const stats = await lstat(file)
    if (!stats.isFile() || stats.size > maxBytes) return null
    if ((await realpath(file)) !== join(await realpath(directory), inside)) return null
    const content = await readFile(file)
    return content.subarray(0, 8_000).includes(0) ? null : content.toString('utf8')
  } catch {
    return null
  }
}
