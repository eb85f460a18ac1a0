import { createHash } from 'node:crypto'
import { canonicalValue } from '../canonical/canonical-value.ts'
import { withoutLocalPort } from '../canonical/local-port.ts'
import type { MessagesRequest } from '../messages/request.ts'
import type { Target } from '../routing/target.ts'
import { type BoundNames, boundNames } from './bound-names.ts'
import { canonicalText } from './canonical-text.ts'
import { orderedResults } from './ordered-results.ts'

/** Raised when what is the same changes: entries of another version are not found again. */
const keyVersion = 1

/** What an answer depends on besides the request. */
export interface CacheScope {
  /** The repository. */
  namespace: string
  /** `anthropic-beta` of the request, which may change what the model does. */
  betas: readonly string[]
}

export interface CacheableCall {
  /** Of the request alone. */
  digest: string
  names: BoundNames
}

/** Parses and walks the whole request: about 1 ms for each 100 kB. */
export const cacheableCall = (asked: MessagesRequest): CacheableCall => {
  const request = orderedResults(asked)
  const names = boundNames(request)
  return { digest: sha256(canonicalText(request, names)), names }
}

/** SHA-256 in hex: the same only for the same request to the same target of the same repository. */
export const cacheKey = (digest: string, target: Target, { namespace, betas }: CacheScope): string =>
  sha256(JSON.stringify([keyVersion, namespace, identityOf(target), betas.toSorted(), digest]))

/** Where the answer comes from, and what changes it on its way. Without keys. */
const identityOf = ({ provider, model }: Target): string => {
  const known = identities.get(provider)?.get(model)
  if (known !== undefined) return known
  const { id, definition, protocol, baseUrl, headers, quirks, transformers } = provider
  const site = { id, definition, protocol, headers, quirks, transformers, baseUrl: withoutLocalPort(baseUrl) }
  const { maxOutputTokens, pricing, ...asked } = model
  const identity = sha256(JSON.stringify(canonicalValue([site, asked], { text: text => text, field: () => undefined })))
  const ofProvider = identities.get(provider) ?? new WeakMap()
  identities.set(provider, ofProvider.set(model, identity))
  return identity
}

/** Targets stay the same objects as long as the proxy runs. */
const identities = new WeakMap<Target['provider'], WeakMap<Target['model'], string>>()

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
