import { ConfigError } from '../errors.ts'
import type { JsonObject } from '../providers/provider.ts'
import type { Transformer } from './transformer.ts'

/**
 * A user's own transformer: a module at a path in the trusted configuration, loaded by the proxy. Its `default`,
 * `transformer` or CommonJS export is one of
 * - a `Transformer` of this project: all hooks;
 * - claude-code-router's shape, an object or a class made with the options. Of that shape:
 *   - `transformRequestIn(request, provider)`: honoured where the protocol is openai-chat, since `request` is that body. It may
 *     be async and return `{body, config: {headers}}`; `config.url` is not followed, a base URL belongs in the configuration.
 *     `provider` has `name`, `baseUrl` and `models`, never the key.
 *   - `transformResponseOut(response)`: a fetch `Response` with the upstream's own bytes in and out, before decoding.
 *   - `transformRequestOut`, `transformResponseIn`, `auth`, `endPoint`: not called. They translate from and to the client's
 *     format and sign requests, which the proxy does itself.
 */
export interface ForeignTransformer {
  name?: string
  transformRequestIn?: (
    request: JsonObject,
    provider: { name: string; baseUrl: string; models: string[] },
  ) => ForeignRequest | Promise<ForeignRequest>
  transformResponseOut?: (response: Response) => Response | Promise<Response>
}

export type ForeignRequest = JsonObject | { body: JsonObject; config?: { headers?: Record<string, string> } }

export type UserTransformer =
  | { kind: 'own'; transformer: Transformer }
  | { kind: 'foreign'; transformer: ForeignTransformer }

const foreignHooks = ['transformRequestIn', 'transformResponseOut'] as const
const ignoredHooks = ['transformRequestOut', 'transformResponseIn', 'auth', 'endPoint'] as const
const ownHooks = ['quirks', 'request', 'body', 'response'] as const

type Candidate = Record<string, unknown>

/** What a loaded module holds; throws ConfigError when it is neither shape. `path` is only for messages. */
export const readUserTransformer = (module: unknown, options: JsonObject, path: string): UserTransformer => {
  const exported = exportOf(module)
  const candidate = typeof exported === 'function' ? construct(exported, options, path) : exported
  if (typeof candidate === 'object' && candidate !== null) {
    const hooks = candidate as Candidate
    if (foreignHooks.some(hook => typeof hooks[hook] === 'function')) {
      return { kind: 'foreign', transformer: candidate as ForeignTransformer }
    }
    if (typeof hooks.name === 'string' && ownHooks.some(hook => typeof hooks[hook] === 'function')) {
      return { kind: 'own', transformer: { does: 'your own', ...candidate } as Transformer }
    }
    const ignored = ignoredHooks.filter(hook => hooks[hook] !== undefined)
    if (ignored.length > 0) throw refused(path, `only has ${ignored.join(', ')}, which are not called here`)
  }
  throw refused(path, 'exports no transformer')
}

/** Body and further headers of what `transformRequestIn` returned. */
export const readForeignRequest = (returned: ForeignRequest): { body: JsonObject; headers: Record<string, string> } => {
  const { body, config } = returned as { body?: unknown; config?: { headers?: Record<string, string> } }
  const wrapped = typeof body === 'object' && body !== null && !('messages' in returned)
  return wrapped
    ? { body: body as JsonObject, headers: config?.headers ?? {} }
    : { body: returned as JsonObject, headers: {} }
}

const exportOf = (module: unknown): unknown => {
  if (typeof module !== 'object' || module === null) return module
  const { default: standard, transformer } = module as { default?: unknown; transformer?: unknown }
  return transformer ?? standard ?? module
}

const construct = (made: unknown, options: JsonObject, path: string): unknown => {
  try {
    return Reflect.construct(made as () => unknown, [options])
  } catch (cause) {
    throw new ConfigError('invalid_transformer', `The transformer at \`${path}\` could not be made`, { cause })
  }
}

const refused = (path: string, why: string): ConfigError =>
  new ConfigError('invalid_transformer', `The module at \`${path}\` ${why}`, {
    hint: 'Export an object with `name` and `quirks`, `request`, `body` or `response`, or with `transformRequestIn` or `transformResponseOut`.',
  })
