import { resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import type { JsonObject } from '../core/providers/provider.ts'
import { importClaudeCodeRouter, isClaudeCodeRouter } from './import.ts'
import { parseConfigText } from './parse.ts'
import { readConfigFile } from './read-config-file.ts'

/**
 * A claude-code-router file in our words, with its `$NAME` variables as they stand, and what was changed, one sentence
 * each. Throws ConfigError when it is none.
 */
export const importFile = async (
  file: string,
  { cwd }: { cwd: string },
): Promise<{ config: JsonObject; notes: string[] }> => {
  const path = resolve(cwd, file)
  const { value } = await parseConfigText(await readConfigFile(path, file), file)
  const content = value as JsonObject
  if (!isClaudeCodeRouter(content)) {
    throw new ConfigError(
      'config-import',
      `${file} is not a claude-code-router file: it has no \`Providers\` and no \`Router\``,
      {
        hint: 'A file in our own format needs no import; `claude-router config validate` checks it.',
      },
    )
  }
  const { value: config, notes } = importClaudeCodeRouter(content)
  return { config, notes }
}
