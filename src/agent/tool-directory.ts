import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PlatformKey } from './platform.ts'
import { binaryName } from './platform.ts'

/** Where installed tools are kept: the runner's tool cache, else a folder of the state directory. */
export const toolDirectory = (env: NodeJS.ProcessEnv, stateDirectory: string): string =>
  env.RUNNER_TOOL_CACHE || join(stateDirectory, 'tools')

/** Laid out as @actions/tool-cache does: `<tool>/<version>/<arch>/` and, written last, `<tool>/<version>/<arch>.complete`. */
export interface CachedTool {
  folder: string
  executable: string
  marker: string
}

export const cachedTool = (cacheDirectory: string, version: string, key: PlatformKey): CachedTool => {
  const folder = join(cacheDirectory, 'claude-code', version, key)
  return { folder, executable: join(folder, binaryName(key)), marker: `${folder}.complete` }
}

/** What the marker says of the binary; a restored or cut-off copy that differs is not used. */
interface Completeness {
  integrity: string
  bytes: number
}

/** `integrity`: of the package the binary must have come from, when it is known. */
export const isComplete = async (tool: CachedTool, integrity: string | undefined): Promise<boolean> => {
  try {
    const marked = JSON.parse(await readFile(tool.marker, 'utf8')) as Partial<Completeness>
    const { size } = await stat(tool.executable)
    return size === marked.bytes && (integrity === undefined || marked.integrity === integrity)
  } catch {
    return false
  }
}

/** Written beside and renamed, so that no reader meets half a marker. */
export const markComplete = async (tool: CachedTool, completeness: Completeness): Promise<void> => {
  const part = `${tool.marker}.${process.pid}.part`
  await writeFile(part, `${JSON.stringify(completeness)}\n`)
  await rename(part, tool.marker)
}
