import { lstatSync, realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import type { RunnerEnvironment } from './environment.ts'

/**
 * The file that input `record` names, relative to the workspace; undefined when it is empty. It lies in the workspace or
 * in the runner's temporary folder, links resolved, and is new: a checkout may not decide what is written to.
 */
export const recordFile = (
  input: string,
  { workspace, temporaryDirectory }: Pick<RunnerEnvironment, 'workspace' | 'temporaryDirectory'>,
): string | undefined => {
  if (input === '') return undefined
  const given = resolve(workspace, input)
  const folder = real(dirname(given))
  if (folder === undefined) throw refused(input, 'lies in a folder that does not exist', 'Make the folder first.')
  const file = join(folder, basename(given))
  const inside = [workspace, temporaryDirectory].some(root => file.startsWith((real(root) ?? resolve(root)) + sep))
  if (!inside) {
    throw refused(
      input,
      'lies outside the workspace and the temporary folder',
      'Give a path in the workspace, or one in $' + '{{ runner.temp }}.',
    )
  }
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined)
    throw refused(input, 'exists already and is not overwritten', 'Give another name, or remove the file first.')
  return file
}

const real = (path: string): string | undefined => {
  try {
    return realpathSync(path)
  } catch {
    return undefined
  }
}

const refused = (input: string, problem: string, hint: string): ConfigError =>
  new ConfigError('input', `Input \`record\` "${input}" ${problem}.`, { hint })
