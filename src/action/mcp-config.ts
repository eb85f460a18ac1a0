import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import type { RunnerEnvironment } from './environment.ts'
import { touches } from './inside.ts'
import type { RunFiles } from './state.ts'

/** The MCP configuration as a file outside the checkout: what is under review must not bring servers of its own. */
export const mcpConfigFile = (input: string, { workspace }: RunnerEnvironment, files: RunFiles): string | undefined => {
  if (input === '') return undefined
  if (input.trimStart().startsWith('{')) return writeJson(input, files)
  const path = resolve(workspace, input)
  if (touches(workspace, path)) {
    throw refused(
      'names a file of the checkout, which the code under review could change',
      'Give the JSON itself, or a path outside the workspace.',
    )
  }
  if (!existsSync(path))
    throw refused(`names a file that is not there: "${input}"`, 'Write it in an earlier step, e.g. under $RUNNER_TEMP.')
  return path
}

const writeJson = (text: string, files: RunFiles): string => {
  try {
    JSON.parse(text)
  } catch (error) {
    throw refused(
      `is no JSON: ${error instanceof Error ? error.message : String(error)}`,
      'Write {"mcpServers": {...}}.',
    )
  }
  const path = join(dirname(files.resultFile), 'mcp.json')
  writeFileSync(path, text, { mode: 0o600 })
  return path
}

const refused = (problem: string, hint: string): ConfigError =>
  new ConfigError('input', `Input \`mcp-config\` ${problem}.`, { hint })
