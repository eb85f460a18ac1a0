import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { machineEnvironment } from '../../demo/runner/runner-environment.ts'

export const cliEntry = path.join(import.meta.dirname, '../../dist/cli/index.js')

interface CommandEnd {
  code: number
  stdout: string
  stderr: string
}

export interface CommandWorld {
  folder: string
  env: Record<string, string>
  run: (args: string[], options?: { env?: Record<string, string>; cwd?: string }) => Promise<CommandEnd>
  close: () => Promise<void>
}

/** The command line in an empty folder, with a HOME and a state folder of its own. */
export const openCommandWorld = async (): Promise<CommandWorld> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'command-world-'))
  const env = {
    ...machineEnvironment(process.env),
    HOME: folder,
    USERPROFILE: folder,
    CLAUDE_ROUTER_HOME: path.join(folder, 'state'),
    OLLAMA_HOST: 'http://127.0.0.1:9',
  }
  const run: CommandWorld['run'] = (args, options = {}) =>
    new Promise(resolve => {
      const where = { cwd: options.cwd ?? folder, env: { ...env, ...options.env } }
      execFile(process.execPath, [cliEntry, ...args], where, (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0
        resolve({ code, stdout, stderr })
      })
    })
  return {
    folder,
    env,
    run,
    close: async () => {
      await run(['stop'])
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
