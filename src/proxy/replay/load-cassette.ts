import { createReadStream } from 'node:fs'
import { type Cassette, createCassetteReader } from '../../core/cassette/read-cassette.ts'
import { ConfigError } from '../../core/errors.ts'
import { createLineReader } from '../../lib/lines.ts'

/** Reads a cassette; `name` is what errors call it. Throws ConfigError. */
export const loadCassette = async (file: string, name: string): Promise<Cassette> => {
  const reader = createCassetteReader(name)
  const lines = createLineReader()
  try {
    for await (const bytes of createReadStream(file)) for (const line of lines.push(bytes as Buffer)) reader.add(line)
  } catch (error) {
    if (error instanceof ConfigError) throw error
    throw new ConfigError('cassette_file', `The cassette ${name} cannot be read: ${(error as Error).message}`, {
      hint: 'Give the file that was recorded.',
      cause: error,
    })
  }
  for (const line of lines.end()) reader.add(line)
  return reader.end()
}
