import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { AgentError } from '../core/errors.ts'
import { baseEnvironment } from './environment.ts'
import type { VersionWish } from './version-wish.ts'

/** Absolute path of a Claude Code that is here already. Throws AgentError `not_installed`. */
export const findExisting = async (
  wish: Exclude<VersionWish, { kind: 'version' }>,
  env: NodeJS.ProcessEnv,
): Promise<string> => {
  if (wish.kind === 'file') {
    const file = resolve(wish.path)
    if (await isExecutable(file)) return file
    throw new AgentError('not_installed', `There is no executable file at ${file}.`, {
      hint: 'Correct `claude-code-version`, or leave it empty to have the pinned version downloaded.',
    })
  }
  const name = process.platform === 'win32' ? 'claude.exe' : 'claude'
  // Relative folders on PATH would mean files of the checkout.
  for (const folder of (env.PATH ?? env.Path ?? '').split(delimiter).filter(isAbsolute)) {
    const file = join(folder, name)
    if (await isExecutable(file)) return file
  }
  throw new AgentError(
    'not_installed',
    `\`claude-code-version: path\` was asked for, and there is no ${name} on PATH.`,
    {
      hint: 'Install Claude Code in an earlier step, or leave `claude-code-version` empty to have the pinned version downloaded.',
    },
  )
}

const isExecutable = async (file: string): Promise<boolean> => {
  try {
    await access(file, constants.X_OK)
    return (await stat(file)).isFile()
  } catch {
    return false
  }
}

/** Asks the binary for its version, which also shows that it runs here. Throws AgentError `not_installed`. */
export const versionOf = async (executable: string, env: NodeJS.ProcessEnv): Promise<string> => {
  const home = await mkdtemp(join(tmpdir(), 'claude-router-home-'))
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], {
      env: baseEnvironment(env, home, process.platform),
      timeout: 60_000,
      killSignal: 'SIGKILL',
      windowsHide: true,
    })
    const version = /\d+\.\d+\.\d+[\w.-]*/.exec(stdout)?.[0]
    if (version) return version
    throw new Error('it names no version')
  } catch (error) {
    throw new AgentError('not_installed', `${executable} does not run here: ${reasonOf(error)}.`, {
      hint: 'It must be Claude Code built for this system and C library (glibc or musl), on a file system that allows execution.',
      cause: error,
    })
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 3 })
  }
}

const reasonOf = (error: unknown): string => {
  const { message, stderr, killed } = error as { message?: string; stderr?: string; killed?: boolean }
  if (killed) return 'it did not answer --version within a minute'
  return (stderr?.trim() || message || 'unknown').split('\n').slice(0, 2).join(' ').slice(0, 300)
}
