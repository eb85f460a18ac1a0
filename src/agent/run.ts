import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { AgentRequest, AgentResult } from './agent.ts'
import { agentArguments } from './arguments.ts'
import { agentEnvironment } from './environment.ts'
import { addMessage, emptyRecord, outcomeOf } from './outcome.ts'
import { progressLines } from './progress.ts'
import { createLineReader } from './read-lines.ts'
import { parseStreamLine, type StreamMessage } from './stream-json.ts'
import { createTail } from './tail.ts'
import { makeHome, removeHome } from './temporary-home.ts'
import { openTranscript } from './transcript.ts'
import { defaultPatience, type Patience, watchProcess } from './watch-process.ts'

/**
 * Runs Claude Code once, in a process group and a HOME of its own that are both gone when this returns. Never throws for
 * how the run ends: that is `end` of the result. Throws ConfigError for extra arguments that may not be given, and what the
 * file system throws when there is no room for the temporary HOME.
 */
export const runAgent = async (request: AgentRequest, patience: Patience = defaultPatience): Promise<AgentResult> => {
  const { log, world } = request
  const home = world ? await world.newHome() : await makeHome()
  // The world's folder is the caller's to remove: in it are the changes that were asked for.
  if (!world) request.onHome?.(home)
  try {
    await mkdir(join(home, 'tmp'), { recursive: true })
    await plant(home, request.planted?.homeFiles ?? {})
    const appendSystemPromptFile = request.appendSystemPrompt ? join(home, 'system-prompt.md') : undefined
    if (appendSystemPromptFile) await writeFile(appendSystemPromptFile, request.appendSystemPrompt ?? '')
    const mcpConfigFile = request.mcpConfig === undefined ? undefined : join(home, 'mcp.json')
    if (mcpConfigFile) await writeFile(mcpConfigFile, request.mcpConfig ?? '', { mode: 0o600 })
    const argv = agentArguments(request, { appendSystemPromptFile, mcpConfigFile })
    const { record, ended } = await follow(request, argv, home, patience)
    return outcomeOf(record, ended, {
      schema: request.jsonSchema,
      maxTurns: request.maxTurns,
      timeoutMs: request.timeoutMs,
    })
  } finally {
    if (!world)
      await removeHome(home).then(
        leftovers => {
          if (leftovers > 0) log.debug(`${leftovers} processes of the agent's tools were still running and were ended`)
        },
        error => log.warn(`The agent's temporary folder ${home} could not be removed: ${(error as Error).message}`),
      )
  }
}

/** From start to end of the process: what it said, and how it ended. */
const follow = async (request: AgentRequest, argv: string[], home: string, patience: Patience) => {
  const startedAt = performance.now()
  const { authToken, redact = (text: string) => text } = request
  const conceal = (text: string): string => redact(authToken ? text.replaceAll(authToken, '***') : text)
  const transcript = openTranscript(request.transcriptFile, request.log)
  const stderr = createTail(conceal)
  let record = emptyRecord
  const child = await start(request, argv, home)
  const { world } = request
  let ending: Promise<void> | undefined
  const terminate =
    world &&
    ((pid: number) => {
      ending = world.end(pid, patience.killMs).catch(error => request.log.warn(String(error)))
    })
  const watch = watchProcess(child, { ...request, terminate }, patience)
  const lines = createLineReader(line => {
    transcript.write(conceal(line))
    const message = parseStreamLine(line)
    if (!message) return
    record = addMessage(record, message)
    tellSaid(message, request.onSaid)
    watch.heard(message.kind === 'result')
    for (const shown of progressLines(message, request.directory)) request.onProgress?.(conceal(shown))
  })
  child.stdout.on('data', (bytes: Buffer) => lines.push(bytes))
  child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes))
  const ended = await watch.end
  // Nothing of it may be left when its tree is read.
  await ending
  lines.end()
  await transcript.close()
  // The system says ENOENT of the program when it is the directory that is missing.
  const noDirectory = ended.startError !== null && !(await isDirectory(request.directory))
  const startError = noDirectory ? `there is no directory ${request.directory}` : ended.startError
  const durationMs = Math.round(performance.now() - startedAt)
  return { record, ended: { ...ended, startError, stderrTail: stderr.text(), durationMs } }
}

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    found => found.isDirectory(),
    () => false,
  )

const start = async (request: AgentRequest, argv: string[], home: string): Promise<ChildProcessWithoutNullStreams> => {
  const { world, executable, directory, mcpPrograms = [] } = request
  const own = agentEnvironment(request, { base: process.env, home, platform: process.platform })
  const environment = { ...request.planted?.environment, ...own }
  const readable = [executable, ...mcpPrograms]
  const command = world
    ? await world.command([executable, ...argv], environment, { home, readable })
    : { file: executable, args: argv, env: environment }
  const child = spawn(command.file, command.args, {
    cwd: directory,
    env: command.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own, so that its tools can be ended with it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
  // Whoever dies before reading its prompt closes the pipe; how it died is told by its end.
  child.stdin.on('error', () => {})
  child.stdin.end(harmlessPrompt(request.prompt))
  return child
}

const plant = async (home: string, files: Readonly<Record<string, string>>): Promise<void> => {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true, mode: 0o700 })
    await writeFile(join(home, path), text, { mode: 0o600 })
  }
}

/** Thoughts are not told: they go nowhere. */
const tellSaid = (message: StreamMessage, hear: AgentRequest['onSaid']): void => {
  if (message.kind === 'result') {
    const { text, structuredOutput } = message.result
    hear?.({ text, structuredOutput }, "the agent's answer")
  }
  if (message.kind !== 'assistant') return
  for (const block of message.blocks) {
    if (block.kind === 'text') hear?.(block.text, "the agent's words")
    if (block.kind === 'tool_use') hear?.(block.input, `what the agent gave to the tool ${block.tool}`)
  }
}

/** A prompt that begins with a slash would be run as a command of Claude Code; after a blank it is text. */
const harmlessPrompt = (prompt: string): string => (/^\s*\//.test(prompt) ? ` ${prompt.trimStart()}` : prompt)
