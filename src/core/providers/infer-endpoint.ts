import { ConfigError } from '../errors.ts'
import { type ProtocolId, type ProviderDefinition, protocolIds } from './provider.ts'

export interface InferredEndpoint {
  protocol: ProtocolId
  /** Without a trailing slash and without the protocol's own path. */
  baseUrl: string
}

/** Paths of a whole endpoint's URL, as claude-code-router's `api_base_url` has them, and what they leave of the base. */
const fullPaths: [RegExp, ProtocolId][] = [
  [/\/chat\/completions$/, 'openai-chat'],
  [/(?:\/v1)?\/messages$/, 'anthropic'],
  [/\/responses$/, 'openai-responses'],
  [/\/api\/(?:chat|generate)$/, 'ollama'],
  [/\/models(?:\/[^/]*:(?:streamG|g)enerateContent)?$/, 'gemini'],
]

/**
 * Which protocol a user's base URL means and what it is without that protocol's path. A protocol that the user named wins;
 * the URL is still tidied. Throws ConfigError when it is no http(s) URL.
 */
export const inferEndpoint = (
  definition: ProviderDefinition,
  baseUrl: string,
  named?: ProtocolId,
): InferredEndpoint => {
  const url = parse(baseUrl)
  const path = url.pathname.replace(/\/+$/, '')
  const full = fullPaths.find(([pattern]) => pattern.test(path))
  const stripped = full === undefined ? path : path.replace(full[0], '')
  const protocol = named ?? full?.[1] ?? protocolOf(definition, url, stripped)
  return {
    protocol,
    baseUrl: `${url.origin}${basePath(definition, url, stripped, protocol, full !== undefined)}${url.search}`,
  }
}

const parse = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  // `localhost:11434` parses, as the scheme `localhost:`.
  const withScheme = url !== undefined && /^https?:$/.test(url.protocol) ? url : bare(text)
  if (withScheme === undefined || withScheme.username !== '' || withScheme.password !== '') {
    throw new ConfigError('invalid_base_url', `\`${text.replace(/\/\/[^/@]*@/, '//***@')}\` is not a base URL`, {
      hint: 'Write it as https://host/path, without a user name or password.',
    })
  }
  return withScheme
}

const bare = (text: string): URL | undefined =>
  /^[\w.-]+:\d+(?:\/|$)/.test(text) ? new URL(`http://${text}`) : undefined

const endpointPath = (definition: ProviderDefinition, protocol: ProtocolId): string | undefined => {
  const template = definition.endpoints[protocol]?.baseUrl
  return template === undefined || template === '' ? undefined : template.replace(/^https?:\/\/[^/]+/, '')
}

/** The provider's own address says it, else the path, else the provider's layout. */
const protocolOf = (definition: ProviderDefinition, url: URL, path: string): ProtocolId => {
  const byPath = protocolOfPath(url, path)
  if (path === '') return byPath !== undefined && definition.endpoints[byPath] ? byPath : protocolOfRoot(definition)
  const sameHost = protocolsOnHost(definition, url)
  const exact = sameHost.filter(id => endpointPath(definition, id) === path)
  if (exact.length > 0)
    return exact.includes(definition.defaultProtocol)
      ? definition.defaultProtocol
      : (exact[0] ?? definition.defaultProtocol)
  return byPath !== undefined && definition.endpoints[byPath] ? byPath : definition.defaultProtocol
}

/** A bare host: the default protocol, unless that lives below `/anthropic` and another one at the root (DeepSeek). */
const protocolOfRoot = (definition: ProviderDefinition): ProtocolId => {
  const below = endpointPath(definition, definition.defaultProtocol)?.endsWith('/anthropic') ?? false
  const atRoot = below ? protocolIds.find(id => endpointPath(definition, id) === '') : undefined
  return atRoot ?? definition.defaultProtocol
}

const protocolOfPath = (url: URL, path: string): ProtocolId | undefined => {
  if (/\/anthropic(?:\/v1)?$/.test(path) || url.hostname === 'api.anthropic.com') return 'anthropic'
  if (url.hostname === 'generativelanguage.googleapis.com') return path.endsWith('/openai') ? 'openai-chat' : 'gemini'
  if (/\/v\d+beta$/.test(path)) return 'gemini'
  if (path === '/api') return url.port === '11434' ? 'ollama' : undefined
  if (/\/v\d+$/.test(path) || path.endsWith('/v1beta/openai')) return 'openai-chat'
  return path === '' && url.port === '11434' ? 'ollama' : undefined
}

const protocolsOnHost = (definition: ProviderDefinition, url: URL): ProtocolId[] =>
  protocolIds.filter(id => {
    const host = /^https?:\/\/([^/]+)/.exec(definition.endpoints[id]?.baseUrl ?? '')?.[1]
    if (host === undefined) return false
    const pattern = host
      .split(/\{\w+\}/)
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[\\w.-]+')
    return (
      new RegExp(`^${pattern}$`).test(url.host) || (url.hostname === 'localhost' && host === `127.0.0.1:${url.port}`)
    )
  })

const versionPath: Record<ProtocolId, string> = {
  anthropic: '',
  'openai-chat': '/v1',
  'openai-responses': '/v1',
  gemini: '/v1beta',
  ollama: '',
}

/** What must stand before the protocol's path: a bare host gets the provider's own layout, else the protocol's usual one. */
const basePath = (
  definition: ProviderDefinition,
  url: URL,
  path: string,
  protocol: ProtocolId,
  wasFull: boolean,
): string => {
  if (protocol === 'anthropic') return rooted(path.replace(/\/v1$/, ''), definition, url, protocol)
  if (protocol === 'ollama') return path.replace(/\/(?:api|v1)$/, '')
  if (protocol === 'gemini') return path.replace(/\/openai$/, '') || versionPath.gemini
  // A full URL is literal: DeepSeek's https://api.deepseek.com/chat/completions has no version.
  if (path === '' && !wasFull) return endpointPath(definition, protocol) ?? versionPath[protocol]
  return path
}

/** `https://api.deepseek.com` with `protocol: anthropic` means its `/anthropic`; on any other host a bare URL stays bare. */
const rooted = (path: string, definition: ProviderDefinition, url: URL, protocol: ProtocolId): string =>
  path === '' && protocolsOnHost(definition, url).includes(protocol) ? (endpointPath(definition, protocol) ?? '') : path
