import { open, stat } from 'node:fs/promises'
import { ConfigError } from '../core/errors.ts'
import { maxConfigBytes, tooLarge } from './parse.ts'

/** Whether `path` is a regular file (a link to one counts). */
export const isFile = async (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isFile(),
    () => false,
  )

/** The text of a file of at most 1 MB, in UTF-8 or UTF-16 with a byte order mark. Throws ConfigError. */
export const readConfigFile = async (path: string, name: string): Promise<string> => {
  const bytes = await readBytes(path, name)
  // PowerShell's `>` writes UTF-16.
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    throw unreadable(name, 'is not text in UTF-8', 'Save it as UTF-8.')
  }
}

// Read up to the limit only: the path may be a pipe or a device, whose size nobody knows.
const readBytes = async (path: string, name: string): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let total = 0
  try {
    const file = await open(path)
    for await (const chunk of file.createReadStream()) {
      chunks.push(chunk as Buffer)
      total += (chunk as Buffer).length
      if (total > maxConfigBytes) throw tooLarge(name)
    }
  } catch (error) {
    if (error instanceof ConfigError) throw error
    const { code } = error as NodeJS.ErrnoException
    throw unreadable(name, reasons[code ?? ''] ?? `cannot be read (${code ?? 'unknown error'})`, 'Check the path.')
  }
  return Buffer.concat(chunks)
}

const reasons: Record<string, string> = {
  ENOENT: 'does not exist',
  EISDIR: 'is a folder, not a file',
  EACCES: 'cannot be read: permission denied',
}

const unreadable = (name: string, problem: string, hint: string): ConfigError =>
  new ConfigError('config-file', `The configuration ${name} ${problem}`, { hint })
