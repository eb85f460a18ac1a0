import { embeddingCall, embeddingOf } from '../../core/cache/embedding-call.ts'
import { ConfigError, UpstreamError } from '../../core/errors.ts'
import { findProvider } from '../../core/providers/find-provider.ts'
import type { ProviderConfig } from '../../core/proxy-config.ts'
import { endpointOf } from '../../core/routing/endpoint.ts'
import type { Target } from '../../core/routing/target.ts'
import type { Logger } from '../../log/logger.ts'
import { send } from '../upstream/answer.ts'
import type { Pools } from '../upstream/pools.ts'
import { requestOptions } from '../upstream/request-options.ts'

/** A model that turns text into a vector. */
export interface Embed {
  /** `provider/model`: vectors of different models are never compared. */
  model: string
  /** Undefined when there is none to be had in time. Never rejects. */
  vectorOf(text: string): Promise<Float32Array | undefined>
}

export interface EmbedDeps {
  providers: readonly ProviderConfig[]
  pools: () => Promise<Pools>
  log: Pick<Logger, 'warn'>
  timeoutMs?: number
}

/** A request must not wait longer to learn that it is a miss. */
const defaultTimeoutMs = 2000

/** Texts whose vectors are kept. */
const mostKept = 500
const longestAnswer = 4 * 1024 * 1024

/** `name`: `provider/model` as checked by the configuration. */
export const createEmbed = (
  name: string,
  { providers, pools, log, timeoutMs = defaultTimeoutMs }: EmbedDeps,
): Embed => {
  const target = targetOf(name, providers)
  const kept = new Map<string, Float32Array>()
  let isTold = false
  return {
    model: name,
    async vectorOf(text) {
      const known = kept.get(text)
      if (known !== undefined) return known
      try {
        const vector = await askVector(await pools(), target, text, timeoutMs)
        if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
        kept.set(text, vector)
        isTold = false
        return vector
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        if (!isTold)
          log.warn(`${name} gives no embeddings (${reason}); similar questions are not answered from the cache`)
        isTold = true
        return undefined
      }
    },
  }
}

/** An embedding model is not among those that requests can be routed to. */
const targetOf = (name: string, providers: readonly ProviderConfig[]): Target => {
  const slash = name.indexOf('/')
  const id = name.slice(slash + 1)
  const provider = providers.find(candidate => candidate.id === name.slice(0, slash))
  if (provider === undefined) throw new ConfigError('unknown-provider', `caching.embeddings: no provider for "${name}"`)
  return { provider, model: provider.models.find(model => model.id === id) ?? { id } }
}

const askVector = async (pools: Pools, target: Target, text: string, timeoutMs: number): Promise<Float32Array> => {
  const definition = findProvider(target.provider.definition)
  const endpoint = endpointOf(target, definition)
  const call = embeddingCall(endpoint.protocol, target.model.id, text)
  if (call === undefined) throw new UpstreamError('not_found', `${endpoint.protocol} has no embeddings`)
  const outgoing = { path: call.path, headers: {}, body: JSON.stringify(call.body) }
  const options = requestOptions(target, endpoint, definition, target.provider.apiKeys[0] ?? '', outgoing, false)
  const sent = send(pools.of(options.origin), options)
  const timer = setTimeout(() => sent.abort(new UpstreamError('timeout', `no answer in ${timeoutMs} ms`)), timeoutMs)
  try {
    const answer = await sent.answer
    const text = (await answer.readAll(longestAnswer)).toString('utf8')
    if (answer.status !== 200) throw new UpstreamError('bad_request', `status ${answer.status}`)
    const vector = embeddingOf(JSON.parse(text))
    if (vector === undefined) throw new UpstreamError('malformed', 'no vector in the answer')
    return vector
  } finally {
    clearTimeout(timer)
  }
}
