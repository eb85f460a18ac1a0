import { join } from 'node:path'
import type { AgentRequest } from './agent.ts'

/**
 * Taken from the parent as they are; everything else is left behind, keys and tokens with it. RUNNER_TRACKING_ID is no
 * secret: by it the runner finds and ends what a killed step left behind.
 */
const inherited = ['PATH', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'RUNNER_TRACKING_ID']

/** Without these, programs on Windows do not start. */
const inheritedOnWindows = [
  ...[
    'SystemRoot',
    'windir',
    'SystemDrive',
    'ComSpec',
    'PATHEXT',
    'OS',
    'NUMBER_OF_PROCESSORS',
    'PROCESSOR_ARCHITECTURE',
  ],
  ...[
    'ProgramFiles',
    'ProgramFiles(x86)',
    'ProgramW6432',
    'ProgramData',
    'CommonProgramFiles',
    'CLAUDE_CODE_GIT_BASH_PATH',
  ],
]

/** What any program of ours may see: the inherited names and a HOME of its own. Shape: name -> value. */
export const baseEnvironment = (base: NodeJS.ProcessEnv, home: string, platform: string): Record<string, string> => {
  const windows = platform === 'win32'
  const environment: Record<string, string> = {}
  for (const name of windows ? [...inherited, ...inheritedOnWindows] : inherited) {
    const value = valueIn(base, name, windows)
    if (value) environment[name] = value
  }
  environment.LANG ??= 'C.UTF-8'
  environment.HOME = home
  if (windows) {
    environment.USERPROFILE = home
    environment.APPDATA = join(home, 'AppData', 'Roaming')
    environment.LOCALAPPDATA = join(home, 'AppData', 'Local')
  }
  return environment
}

/** Names of variables have no case on Windows, except in a copy of `process.env`. */
const valueIn = (base: NodeJS.ProcessEnv, name: string, windows: boolean): string | undefined => {
  if (!windows || base[name] !== undefined) return base[name]
  const found = Object.keys(base).find(key => key.toUpperCase() === name.toUpperCase())
  return found === undefined ? undefined : base[found]
}

export type LaunchFacts = Pick<
  AgentRequest,
  'directory' | 'baseUrl' | 'authToken' | 'model' | 'smallModel' | 'contextWindow' | 'maxOutputTokens' | 'timeoutMs'
>

/**
 * The whole environment of Claude Code: nothing of the parent's but `baseEnvironment`. `home` is a fresh folder with a
 * `tmp` in it. Names and effects were measured with Claude Code 2.1.330.
 */
export const agentEnvironment = (
  facts: LaunchFacts,
  options: { base: NodeJS.ProcessEnv; home: string; platform: string },
): Record<string, string> => {
  const temporary = join(options.home, 'tmp')
  const smallModel = facts.smallModel ?? facts.model
  const requestTimeoutMs = Math.min(Math.max(facts.timeoutMs, 10_000), 600_000)
  return {
    ...baseEnvironment(options.base, options.home, options.platform),
    TMPDIR: temporary,
    TMP: temporary,
    TEMP: temporary,
    CLAUDE_CODE_TMPDIR: temporary,
    CI: 'true',

    ANTHROPIC_BASE_URL: facts.baseUrl,
    ANTHROPIC_AUTH_TOKEN: facts.authToken,
    // A proxy of the network would be asked even for a loopback address.
    NO_PROXY: '127.0.0.1,localhost,::1',
    no_proxy: '127.0.0.1,localhost,::1',
    // No traffic but to the base URL: no telemetry, no update check, no delay where the internet is closed.
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    // The proxy routes by the class of a request, which these headers name.
    CLAUDE_CODE_GATEWAY_HINT_HEADERS: '1',

    // Without these, background calls use the main model and aliases name models that only Anthropic has.
    ANTHROPIC_SMALL_FAST_MODEL: smallModel,
    ANTHROPIC_DEFAULT_HAIKU_MODEL: smallModel,
    ANTHROPIC_DEFAULT_SONNET_MODEL: facts.model,
    ANTHROPIC_DEFAULT_OPUS_MODEL: facts.model,
    ANTHROPIC_DEFAULT_FABLE_MODEL: facts.model,
    // A window of 1,000,000 and 32,000 tokens of output are assumed of a model it does not know.
    ...(facts.contextWindow ? { CLAUDE_CODE_MAX_CONTEXT_TOKENS: String(facts.contextWindow) } : {}),
    ...(facts.maxOutputTokens ? { CLAUDE_CODE_MAX_OUTPUT_TOKENS: String(facts.maxOutputTokens) } : {}),

    // Classic Messages shapes only: no system role inside messages, no deferred tools, no context management.
    CLAUDE_CODE_MODEL_CAPABILITIES: '*=-mid_conv_system,-mid_conv_tool_change,-context_management',
    CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS: '1',
    ENABLE_TOOL_SEARCH: 'false',
    // '@/any/path' in a prompt, which may quote a stranger, would be read and sent.
    CLAUDE_CODE_DISABLE_FILE_MENTIONS: '1',
    // Agents in the background make several results of one run.
    CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',

    // The proxy retries and fails over itself: ten more tries of its client would take three minutes.
    CLAUDE_CODE_MAX_RETRIES: '4',
    API_TIMEOUT_MS: String(requestTimeoutMs),
    CLAUDE_BYTE_STREAM_IDLE_TIMEOUT_MS: String(Math.min(requestTimeoutMs, 300_000)),

    // The fresh HOME has no git configuration, and in a container the checkout often belongs to another user.
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: 'safe.directory',
    GIT_CONFIG_VALUE_0: facts.directory,
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    PAGER: 'cat',
  }
}
