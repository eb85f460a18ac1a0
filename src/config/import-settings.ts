import type { JsonObject } from '../core/providers/provider.ts'
import { isObject } from './import-provider.ts'
import type { Path } from './parsed.ts'

/** Where a setting goes: section and key of ours, with its value in our form; or why there is nothing to do. */
type Mapping = { section: string; key: string; read?: (value: unknown) => unknown } | { note: string }

const port = (value: unknown): unknown => (typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value)
const isOff = (value: unknown): boolean => value === false || value === 'false'
const levels: Record<string, string> = { trace: 'debug', fatal: 'error', silent: 'error' }
const level = (value: unknown): unknown =>
  typeof value === 'string' ? (levels[value.toLowerCase()] ?? value.toLowerCase()) : value

const proxyUrl: Mapping = { section: 'server', key: 'proxyUrl' }

const mappings: Record<string, Mapping> = {
  HOST: { section: 'server', key: 'host' },
  PORT: { section: 'server', key: 'port', read: port },
  APIKEY: { section: 'server', key: 'token' },
  PROXY_URL: proxyUrl,
  HTTPS_PROXY: proxyUrl,
  https_proxy: proxyUrl,
  httpsProxy: proxyUrl,
  LOG: { section: 'debugging', key: 'logFile', read: value => !isOff(value) },
  LOG_LEVEL: { section: 'debugging', key: 'logLevel', read: level },
  API_TIMEOUT_MS: { section: 'performance', key: 'requestTimeout', read: port },
  CUSTOM_ROUTER_PATH: { section: 'routing', key: 'customRouter' },
  NON_INTERACTIVE_MODE: { note: 'is not needed: nothing here waits for a terminal' },
  CLAUDE_PATH: { note: 'has no effect: Claude Code is found on PATH, or installed' },
  ANTHROPIC_SMALL_FAST_MODEL: { note: 'has no effect: use `Router.background`' },
  REWRITE_SYSTEM_PROMPT: { note: 'has no equivalent here' },
  forceUseImageAgent: { note: 'has no effect: requests with images go to `Router.image`' },
  StatusLine: { note: 'has no equivalent here' },
  plugins: { note: 'has no equivalent here' },
  presets: { note: 'has no equivalent here' },
}

/** Keys that only a claude-code-router file has. */
export const settingKeys: ReadonlySet<string> = new Set(Object.keys(mappings))

/** The top-level settings moved to our sections; keys that are not claude-code-router's stay as they are. */
export const importSettings = (
  file: JsonObject,
): { settings: JsonObject; notes: string[]; origins: Map<string, Path> } => {
  const settings: JsonObject = {}
  const notes: string[] = []
  const origins = new Map<string, Path>()
  for (const [name, value] of Object.entries(file)) {
    const mapping = Object.hasOwn(mappings, name) ? mappings[name] : undefined
    if (mapping === undefined) settings[name] = isObject(value) ? { ...value, ...settingsOf(settings[name]) } : value
    else if (value === '' || value === null) continue
    else if ('note' in mapping) {
      if (value !== false) notes.push(`\`${name}\` ${mapping.note}`)
    } else {
      settings[mapping.section] = {
        ...settingsOf(settings[mapping.section]),
        [mapping.key]: mapping.read?.(value) ?? value,
      }
      origins.set(`${mapping.section}.${mapping.key}`, [name])
    }
  }
  keepOnLoopback(settings, notes)
  return { settings, notes, origins }
}

const settingsOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

// claude-code-router itself falls back to 127.0.0.1 without an APIKEY.
const keepOnLoopback = (settings: JsonObject, notes: string[]): void => {
  const server = settingsOf(settings.server)
  if (server.host === undefined || server.token !== undefined || /^(?:127\.|localhost$|::1$)/.test(String(server.host)))
    return
  settings.server = { ...server, host: '127.0.0.1' }
  notes.push('`HOST` is not used without `APIKEY`: the proxy listens on 127.0.0.1, as claude-code-router does')
}
