import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type DetectedCommand,
  detectTestCommand,
  type Suite,
  testManifests,
} from '../core/checks/detect-test-command.ts'

/** The given command, else the one that the files of a checkout show. The checkout is the one of before the agent. */
export const findTestCommand = async (
  directory: string,
  given: string,
  suite?: Suite,
): Promise<DetectedCommand | null> => {
  if (given.trim() !== '') return { commandLine: given, why: 'given' }
  const files = new Map<string, string>()
  for (const name of testManifests) {
    const text = await readFile(join(directory, name), 'utf8').catch(() => undefined)
    if (text !== undefined) files.set(name, text)
  }
  return detectTestCommand(files, suite)
}
