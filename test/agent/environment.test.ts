import { expect, test } from 'vitest'
import { agentEnvironment, baseEnvironment, type LaunchFacts } from '../../src/agent/environment.ts'

const facts: LaunchFacts = {
  directory: '/repo',
  baseUrl: 'http://127.0.0.1:4000',
  authToken: 'crt_token',
  model: 'deepseek/deepseek-chat',
  timeoutMs: 1_200_000,
}
const secrets = {
  GITHUB_TOKEN: 'ghs_x',
  GH_TOKEN: 'x',
  ACTIONS_RUNTIME_TOKEN: 'x',
  ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
  INPUT_GITHUB_TOKEN: 'x',
  DEEPSEEK_API_KEY: 'sk-x',
  ANTHROPIC_API_KEY: 'sk-ant',
  ANTHROPIC_CUSTOM_HEADERS: 'x',
  HTTPS_PROXY: 'http://user:password@proxy',
  NODE_OPTIONS: '--require /evil.js',
  LD_PRELOAD: '/evil.so',
  BASH_ENV: '/evil.sh',
  SSH_AUTH_SOCK: '/agent',
  CLAUDE_CODE_SHELL_PREFIX: '/evil',
  HOME: '/home/runner',
  XDG_CONFIG_HOME: '/home/runner/.config',
}
const of = (
  changed: Partial<LaunchFacts> = {},
  base: NodeJS.ProcessEnv = { PATH: '/bin', ...secrets },
  platform = 'linux',
) => agentEnvironment({ ...facts, ...changed }, { base, home: '/tmp/h', platform })

test('nothing of the parent but PATH and language', () => {
  const environment = of({}, { ...secrets, PATH: '/bin', LANG: 'de_DE.UTF-8', LC_ALL: 'C', TZ: 'UTC' })
  for (const [name, value] of Object.entries(secrets)) {
    expect(environment[name], name).not.toBe(value)
    expect(Object.values(environment), name).not.toContain(value)
  }
  expect(environment).toMatchObject({ PATH: '/bin', LANG: 'de_DE.UTF-8', LC_ALL: 'C', TZ: 'UTC', HOME: '/tmp/h' })
})

test.for<[string, string | undefined, Partial<LaunchFacts>?]>([
  ['ANTHROPIC_BASE_URL', 'http://127.0.0.1:4000'],
  ['ANTHROPIC_AUTH_TOKEN', 'crt_token'],
  ['ANTHROPIC_API_KEY', undefined],
  ['NO_PROXY', '127.0.0.1,localhost,::1'],
  ['LANG', 'C.UTF-8'],
  ['TMPDIR', '/tmp/h/tmp'],
  ['CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC', '1'],
  ['CLAUDE_CODE_GATEWAY_HINT_HEADERS', '1'],
  ['CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS', '1'],
  ['CLAUDE_CODE_DISABLE_FILE_MENTIONS', '1'],
  ['CLAUDE_CODE_DISABLE_BACKGROUND_TASKS', '1'],
  ['CLAUDE_CODE_MODEL_CAPABILITIES', '*=-mid_conv_system,-mid_conv_tool_change,-context_management'],
  ['ENABLE_TOOL_SEARCH', 'false'],
  ['ANTHROPIC_SMALL_FAST_MODEL', 'deepseek/deepseek-chat'],
  ['ANTHROPIC_SMALL_FAST_MODEL', 'ollama/small', { smallModel: 'ollama/small' }],
  ['ANTHROPIC_DEFAULT_HAIKU_MODEL', 'ollama/small', { smallModel: 'ollama/small' }],
  ['ANTHROPIC_DEFAULT_OPUS_MODEL', 'deepseek/deepseek-chat', { smallModel: 'ollama/small' }],
  ['CLAUDE_CODE_MAX_CONTEXT_TOKENS', undefined],
  ['CLAUDE_CODE_MAX_CONTEXT_TOKENS', '64000', { contextWindow: 64_000 }],
  ['CLAUDE_CODE_MAX_OUTPUT_TOKENS', undefined],
  ['CLAUDE_CODE_MAX_OUTPUT_TOKENS', '8000', { maxOutputTokens: 8000 }],
  ['API_TIMEOUT_MS', '600000'],
  ['API_TIMEOUT_MS', '90000', { timeoutMs: 90_000 }],
  ['CLAUDE_BYTE_STREAM_IDLE_TIMEOUT_MS', '300000'],
  ['GIT_CONFIG_VALUE_0', '/repo'],
])('%s is %s', ([name, value, changed]) => expect(of(changed)[name]).toBe(value))

test('Windows: what programs need to start, whatever the case of its name', () => {
  const base = {
    Path: 'C:\\bin',
    SYSTEMROOT: 'C:\\Windows',
    ComSpec: 'cmd.exe',
    USERPROFILE: 'C:\\Users\\r',
    GITHUB_TOKEN: 'x',
  }
  const environment = baseEnvironment(base, 'C:\\t', 'win32')
  expect(environment).toMatchObject({
    PATH: 'C:\\bin',
    SystemRoot: 'C:\\Windows',
    ComSpec: 'cmd.exe',
    USERPROFILE: 'C:\\t',
  })
  expect(environment).not.toHaveProperty('GITHUB_TOKEN')
})
