import { lstat, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import picomatch from 'picomatch'
import { type Leg, mostResultBytes, readResult } from '../../core/aggregate/read-result.ts'
import { ConfigError } from '../../core/errors.ts'

export interface ResultFile {
  /** As it was found, for messages. */
  name: string
  /** The reason when it cannot be used. */
  leg: Leg | string
}

const mostFiles = 100

/** Reads the result files that paths, folders or globs name. Throws ConfigError when they name none. */
export const readResults = async (directory: string, wanted: readonly string[]): Promise<ResultFile[]> => {
  if (wanted.length === 0)
    throw new ConfigError('input', 'There are no result files to work on', {
      hint: 'Give the input `results` (or arguments): a folder, files or globs.',
    })
  const paths = [...new Set((await Promise.all(wanted.map(one => filesOf(directory, one)))).flat())].sort()
  if (paths.length === 0)
    throw new ConfigError('no_results', `No result file matches ${wanted.join(', ')}`, {
      hint: 'Download the artifacts of the earlier jobs first (actions/download-artifact).',
    })
  return Promise.all(
    paths.slice(0, mostFiles).map(async path => ({ name: relative(directory, path), leg: await readOne(path) })),
  )
}

/** A folder stands for every JSON file below it. */
const filesOf = async (directory: string, wanted: string): Promise<string[]> => {
  const path = resolve(directory, wanted)
  const found = await stat(path).catch(() => null)
  if (found?.isFile()) return [path]
  if (found?.isDirectory()) return (await filesBelow(path)).filter(isResult)
  const scan = picomatch.scan(wanted)
  if (!scan.isGlob) return []
  const root = resolve(directory, scan.base)
  const matches = picomatch(scan.glob, { dot: true })
  return (await filesBelow(root)).filter(file => matches(relative(root, file).split(sep).join('/')))
}

const isResult = (path: string): boolean => basename(path).endsWith('.json')

const filesBelow = async (root: string): Promise<string[]> => {
  const names = await readdir(root, { recursive: true }).catch(() => [] as string[])
  const files = await Promise.all(
    names
      .slice(0, 10_000)
      .map(async name => ((await lstat(join(root, name)).catch(() => null))?.isFile() ? [join(root, name)] : [])),
  )
  return files.flat()
}

const readOne = async (path: string): Promise<Leg | string> => {
  const { size } = await stat(path)
  if (size > mostResultBytes) return 'it is too large'
  const leg = readResult(await readFile(path, 'utf8'))
  if (typeof leg === 'string' || leg.name !== 'unknown') return leg
  return { ...leg, name: basename(dirname(path)) }
}
