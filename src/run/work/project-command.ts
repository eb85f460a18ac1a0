import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killLeftovers } from '../../agent/end-processes.ts'
import { baseEnvironment } from '../../agent/environment.ts'
import type { AgentWorld } from '../../agent/isolation/agent-world.ts'
import { createTail } from '../../agent/tail.ts'
import { defaultPatience, watchProcess } from '../../agent/watch-process.ts'
import type { CommandRun } from '../../tasks/task.ts'

export interface ProjectCommand {
  commandLine: string
  timeoutMs: number
  /** Where it starts, as it sees it. */
  directory: string
  world: AgentWorld | undefined
  redact: (text: string) => string
}

const patience = { ...defaultPatience, killMs: 1000 }

const keptCharacters = 64_000

/** Runs a command line of the project with neither key nor token, in the agent's world where there is one. Never throws for how it ends; AgentError `cannot_end` when it does not. */
export const runProjectCommand = async (command: ProjectCommand): Promise<CommandRun> => {
  const { world, directory, timeoutMs, redact } = command
  const home = world ? await world.newHome() : await mkdtemp(join(tmpdir(), 'claude-router-home-'))
  const temporary = join(home, 'tmp')
  await mkdir(temporary, { recursive: true })
  const startedAt = performance.now()
  try {
    const { file, args, env } = await launch(command, home, temporary)
    const child = spawn(file, args, {
      ...{ cwd: directory, env, windowsHide: true },
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    })
    child.stdin.on('error', () => {})
    child.stdin.end()
    const output = createTail(redact, keptCharacters)
    child.stdout.on('data', (bytes: Buffer) => output.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => output.push(bytes))
    let ending: Promise<void> | undefined
    const terminate =
      world &&
      ((pid: number) => {
        ending = world.end(pid, patience.killMs)
        ending.catch(() => {})
      })
    const ended = await watchProcess(child, { timeoutMs, terminate }, patience).end
    // Nothing of it may be left when its tree is read.
    await ending
    const timedOut = ended.stopped === 'timed_out'
    return {
      exitCode: timedOut ? null : (ended.exitCode ?? 1),
      timedOut,
      output: ended.startError ?? output.text(),
      durationMs: Math.round(performance.now() - startedAt),
    }
  } finally {
    if (!world) {
      await killLeftovers(home)
      await rm(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    }
  }
}

const launch = async ({ commandLine, world, directory }: ProjectCommand, home: string, temporary: string) => {
  const environment = {
    ...baseEnvironment(process.env, home, process.platform),
    ...{ TMPDIR: temporary, TMP: temporary, TEMP: temporary, CI: 'true', NO_COLOR: '1' },
    ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: directory },
    GIT_TERMINAL_PROMPT: '0',
  }
  if (world) return world.command(['/bin/sh', '-c', commandLine], environment, { home, readable: [] })
  return process.platform === 'win32'
    ? { file: 'cmd.exe', args: ['/d', '/s', '/c', commandLine], env: environment }
    : { file: '/bin/sh', args: ['-c', commandLine], env: environment }
}
