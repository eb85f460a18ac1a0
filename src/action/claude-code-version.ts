import { resolve } from 'node:path'
import { claudeCodeRelease } from '../agent/claude-code-release.ts'
import { readVersionWish } from '../agent/version-wish.ts'
import { ConfigError } from '../core/errors.ts'
import type { RunnerEnvironment } from './environment.ts'
import { touches } from './inside.ts'

/** The Claude Code to run. A binary of the checkout would be code of the change, run beside the keys. Throws ConfigError. */
export const claudeCodeVersion = (
  wanted: string | undefined,
  { workspace }: Pick<RunnerEnvironment, 'workspace'>,
): string => {
  if (!wanted) return claudeCodeRelease.version
  const wish = readVersionWish(wanted)
  if (wish.kind !== 'file' || !touches(workspace, resolve(workspace, wish.path))) return wanted
  throw new ConfigError('claude_code_version', `Claude Code is not run from the checkout: "${wish.path}".`, {
    hint: 'Give a version, or the path of a binary outside the workspace.',
  })
}
