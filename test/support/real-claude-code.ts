import { installClaudeCode } from '../../src/agent/install.ts'
import { toolDirectory } from '../../src/agent/tool-directory.ts'
import { AppError } from '../../src/core/errors.ts'
import { silentLogger } from '../../src/log/logger.ts'
import { statePaths } from '../../src/state/paths.ts'

/**
 * The pinned Claude Code, from the same folder the command line keeps it in: downloaded once per machine (175 MB).
 * Throws with what to do about it when it cannot be had; tests that need it must fail, not pass by being skipped.
 */
export const realClaudeCode = async (): Promise<string> => {
  try {
    const installed = await installClaudeCode({
      version: '',
      cacheDirectory: toolDirectory(process.env, statePaths(process.env).directory),
      env: process.env,
      log: { ...silentLogger, info: message => console.log(message), warn: message => console.log(message) },
      signal: new AbortController().signal,
    })
    return installed.executable
  } catch (error) {
    const hint = error instanceof AppError ? `\n${error.hint ?? ''}` : ''
    throw new Error(
      `These tests run the real Claude Code, which cannot be had here: ${(error as Error).message}${hint}`,
    )
  }
}
