import { randomBytes } from 'node:crypto'
import type { AgentRequest, AgentResult } from '../agent/agent.ts'
import { agentEnvironment } from '../agent/environment.ts'
import { installClaudeCode } from '../agent/install.ts'
import type { AgentWorld } from '../agent/isolation/agent-world.ts'
import { runSelfTest } from '../agent/isolation/run-self-test.ts'
import type { SelfTestResult } from '../agent/isolation/self-test-targets.ts'
import { runAgent } from '../agent/run.ts'
import { targetLimits } from '../config/resolve.ts'
import type { ProxyConfig } from '../core/proxy-config.ts'
import type { Canaries } from '../core/secrets/canary.ts'
import type { Logger } from '../log/logger.ts'
import { type RunningProxy, spawnProxy } from '../proxy/spawn.ts'
import type { AgentAsk } from '../tasks/task.ts'
import { bundlePath } from './bundles.ts'
import { type CanaryWatch, watchCanaries } from './canary.ts'

export interface AgentMcp {
  /** JSON. */
  config: string
  names: string[]
  /** Files of the servers that are programs. */
  programs: string[]
}

export interface AgentSettings {
  directory: string
  claudeCodeVersion: string
  /** Where Claude Code is kept between runs. */
  toolDirectory: string
  maxTurns: number
  timeoutMs: number
  extraArguments: string[]
  /** MCP servers as the agent is to know them. */
  mcp: AgentMcp | undefined
  transcriptFile: string | undefined
  /** The isolated agent's; undefined without isolation. */
  world: AgentWorld | undefined
  canaries: Canaries
}

export interface Session {
  proxy: RunningProxy
  /** Version of the Claude Code that ran; null until it was installed. */
  claudeCodeVersion: () => string | null
  /** What the isolation was put to; empty without isolation, and before the first ask. */
  selfTest: () => SelfTestResult[]
  /** Sees whether the agent gives away what was planted. */
  canaries: CanaryWatch
  askAgent: (ask: AgentAsk) => Promise<AgentResult>
}

export const newToken = (): string => `crt_${randomBytes(24).toString('base64url')}`

/** Starts the proxy as a background process. `started` hears of it at once, so that it can be stopped whatever follows. */
export const startProxy = async (config: ProxyConfig, logFile: string): Promise<RunningProxy> =>
  spawnProxy(config, { entry: bundlePath('proxy'), logFile })

/** A running proxy and a Claude Code bound to it. Claude Code is installed at the first ask. */
export const openSession = (
  proxy: RunningProxy,
  config: ProxyConfig,
  settings: AgentSettings,
  options: Pick<AgentRequest, 'redact' | 'onHome'> & { log: Logger; env: NodeJS.ProcessEnv; signal: AbortSignal },
): Session => {
  let version: string | null = null
  let tested: SelfTestResult[] = []
  const { log, env, signal, redact, onHome } = options
  const target = config.routing.slots.default
  const stop = new AbortController()
  const canaries = watchCanaries(settings.canaries, () => stop.abort())
  const limits = targetLimits(config, target)

  const askAgent = async (ask: AgentAsk): Promise<AgentResult> => {
    const installed = await installClaudeCode({
      version: settings.claudeCodeVersion,
      cacheDirectory: settings.toolDirectory,
      env,
      log,
      signal,
    })
    version = installed.version
    const request: AgentRequest = {
      executable: installed.executable,
      directory: settings.directory,
      prompt: ask.prompt,
      baseUrl: proxy.url,
      authToken: proxy.token ?? '',
      model: ask.model ?? target,
      smallModel: config.routing.slots.background,
      ...(ask.model === undefined ? limits : targetLimits(config, ask.model)),
      maxTurns: settings.maxTurns,
      timeoutMs: settings.timeoutMs,
      tools: ask.tools,
      allowedTools: [...ask.allowedTools, ...(settings.mcp?.names ?? []).map(name => `mcp__${name}`)],
      permissionMode: 'acceptEdits',
      jsonSchema: ask.jsonSchema,
      appendSystemPrompt: ask.appendSystemPrompt,
      mcpConfig: settings.mcp?.config,
      mcpPrograms: settings.mcp?.programs,
      extraArguments: settings.extraArguments,
      transcriptFile: settings.transcriptFile,
      world: settings.world,
      planted: settings.canaries,
      onSaid: canaries.look,
      redact,
      signal: AbortSignal.any([signal, stop.signal]),
      log,
      onHome,
      onProgress: line => log.info(`  ${line}`),
    }
    if (settings.world && tested.length === 0) {
      tested = await testWorld(settings.world, request, { proxy, env })
      log.info(`Isolation: ${tested.length} attempts to break out were refused`)
    }
    const result = await runAgent(request)
    canaries.assertUnseen()
    return result
  }
  return { proxy, claudeCodeVersion: () => version, selfTest: () => tested, canaries, askAgent }
}

/** In the environment that the agent will have. */
const testWorld = (
  world: AgentWorld,
  request: AgentRequest,
  { proxy, env }: { proxy: RunningProxy; env: NodeJS.ProcessEnv },
): Promise<SelfTestResult[]> => {
  const environment = agentEnvironment(request, { base: process.env, home: '/tmp', platform: process.platform })
  return runSelfTest(world, {
    ...{ script: bundlePath('self-test'), environment, env },
    ...{ proxyUrl: proxy.url, proxyPid: proxy.pid },
  })
}
