import { ConfigError } from '../core/errors.ts'
import { fillBaseUrl } from '../core/providers/fill-base-url.ts'
import { type InferredEndpoint, inferEndpoint } from '../core/providers/infer-endpoint.ts'
import type { AuthStyle, ProtocolId, ProviderDefinition } from '../core/providers/provider.ts'
import { listOf } from '../lib/words.ts'
import { variableHint } from './key-hint.ts'
import { ollamaBaseUrl } from './ollama-probe.ts'
import { type ResolveContext, wrong } from './resolve-context.ts'
import type { ProviderSettings } from './schema.ts'

export interface Endpoint extends InferredEndpoint {
  /** The address is the provider's own: models that need another of its protocols find it there. */
  usual: boolean
  /** The user's own address, as it was given. */
  address: string | undefined
}

/** Protocol and base URL of a provider. `named` is the protocol that the configuration asks for. Throws ConfigError. */
export const endpointOf = (
  name: string,
  settings: ProviderSettings,
  definition: ProviderDefinition,
  named: ProtocolId | undefined,
  context: ResolveContext,
): Endpoint => {
  const address = settings.baseUrl ?? addressFromEnvironment(definition, context)
  if (address === undefined) return usualEndpoint(name, definition, named, context)
  try {
    const mine = filled(name, definition, address, context)
    const inferred = inferEndpoint(definition, mine, named)
    const isUsual = definition.endpoints[inferred.protocol]?.baseUrl === address.replace(/\/+$/, '')
    return { ...inferred, usual: isUsual && named === undefined, address: isUsual ? undefined : mine }
  } catch (error) {
    if (!(error instanceof ConfigError) || error.code !== 'invalid_base_url') throw error
    throw wrong(
      context,
      ['providers', name, 'baseUrl'],
      `cannot be used: ${error.message}`,
      error.hint ?? '',
      error.code,
    )
  }
}

const addressFromEnvironment = (
  { id, baseUrlEnv = [] }: ProviderDefinition,
  { env }: ResolveContext,
): string | undefined => {
  const address = baseUrlEnv.map(variable => env[variable]?.trim()).find(text => text !== undefined && text !== '')
  return address !== undefined && id === 'ollama' ? ollamaBaseUrl(address) : address
}

const usualEndpoint = (
  name: string,
  definition: ProviderDefinition,
  named: ProtocolId | undefined,
  context: ResolveContext,
): Endpoint => {
  const protocol = named ?? definition.defaultProtocol
  const template = templateOf(name, definition, protocol, context)
  return {
    protocol,
    baseUrl: filled(name, definition, template, context),
    usual: named === undefined,
    address: undefined,
  }
}

/** The address at which the provider itself speaks a protocol. */
export const templateOf = (
  name: string,
  definition: ProviderDefinition,
  protocol: ProtocolId,
  context: ResolveContext,
): string => {
  const template = definition.endpoints[protocol]?.baseUrl
  if (template === undefined) {
    const text = `must be ${listOf(Object.keys(definition.endpoints))}: ${definition.name} does not speak ${protocol}`
    const hint = 'Or set the `baseUrl` of a gateway that does.'
    throw wrong(context, ['providers', name, 'protocol'], text, hint)
  }
  if (template !== '') return template
  throw wrong(context, ['providers', name], 'needs a `baseUrl`', 'Write the address of its API, e.g. https://host/v1.')
}

/** The template with its variables from the environment. */
export const filled = (
  name: string,
  definition: ProviderDefinition,
  template: string,
  context: ResolveContext,
): string => {
  const result = fillBaseUrl(definition, template, context.env)
  if ('baseUrl' in result) return result.baseUrl
  const [missing] = result.missing
  const variable = missing?.env[0]
  throw wrong(
    context,
    ['providers', name],
    `needs to know the ${missing?.name} of its address ${template}`,
    variable === undefined ? 'Set `baseUrl`.' : `${variableHint(variable, context.env)} Or set \`baseUrl\`.`,
  )
}

const usualAuth: Record<ProtocolId, AuthStyle> = {
  anthropic: 'x-api-key',
  'openai-chat': 'bearer',
  'openai-responses': 'bearer',
  gemini: 'x-goog-api-key',
  ollama: 'bearer',
}

/** How a key travels to this endpoint; `none` without keys. */
export const authOf = (
  definition: ProviderDefinition,
  protocol: ProtocolId,
  asked: AuthStyle | undefined,
  keys: readonly string[],
): AuthStyle => {
  if (keys.length === 0) return 'none'
  const style = asked ?? definition.endpoints[protocol]?.auth
  return style === undefined || style === 'none' ? usualAuth[protocol] : style
}
