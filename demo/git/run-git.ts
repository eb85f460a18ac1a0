import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const execute = promisify(execFile)

/** Fixed, so that the same files give the same commits on every machine. */
const identity = { name: 'Robin Keller', email: 'robin@shop.example' }

/** An environment in which the user's own git configuration, hooks and signing keys play no part. */
const gitEnvironment = (dateSeconds: number | undefined): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: identity.name,
  GIT_AUTHOR_EMAIL: identity.email,
  GIT_COMMITTER_NAME: identity.name,
  GIT_COMMITTER_EMAIL: identity.email,
  ...(dateSeconds === undefined
    ? {}
    : { GIT_AUTHOR_DATE: `${dateSeconds} +0000`, GIT_COMMITTER_DATE: `${dateSeconds} +0000` }),
})

const settings = [
  'core.autocrlf=false',
  'core.quotePath=false',
  'safe.directory=*',
  // Else git may go on tidying in the background, in a folder that is about to be removed.
  'gc.auto=0',
  'maintenance.auto=false',
].flatMap(setting => ['-c', setting])

export interface GitOptions {
  /** Seconds since the epoch: author's and committer's date. */
  dateSeconds?: number
  /** Written to its stdin. */
  input?: string | Buffer
  /** Another index than the repository's. */
  indexFile?: string
}

/** Runs git in `directory` and gives its output. Throws the process error, with `stderr`, when git fails. */
export const runGit = async (directory: string, args: string[], options: GitOptions = {}): Promise<string> => {
  const running = execute('git', [...settings, ...args], {
    cwd: directory,
    env: {
      ...gitEnvironment(options.dateSeconds),
      ...(options.indexFile ? { GIT_INDEX_FILE: options.indexFile } : {}),
    },
    maxBuffer: 256 * 1024 * 1024,
  })
  running.child.stdin?.on('error', () => {})
  running.child.stdin?.end(options.input ?? '')
  return (await running).stdout
}

/** As `runGit`, but undefined where git says no. */
export const tryGit = async (directory: string, args: string[]): Promise<string | undefined> => {
  try {
    return await runGit(directory, args)
  } catch {
    return undefined
  }
}
