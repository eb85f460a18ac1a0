import { findProvider } from '../../src/core/providers/find-provider.ts'
import { scriptedModelName, startScriptedModel } from '../scripted-model/start-scripted-model.ts'

export interface Upstream {
  scripted: boolean
  label: string
  inputs: Record<string, string>
  env: Record<string, string>
  close: () => Promise<void>
}

export class UpstreamChoiceError extends Error {}

/** Slow enough to be watched, fast enough to be waited for. */
const pace = { firstPieceMs: 150, pieceMs: 3 }

/** The script, unless a provider was asked for. Throws UpstreamChoiceError with the way out. */
export const chooseUpstream = async (
  choice: { provider: string | undefined; model: string | undefined },
  env: NodeJS.ProcessEnv,
): Promise<Upstream> => {
  if (choice.provider !== undefined) return realProvider(choice.provider, choice.model, env)
  if (choice.model !== undefined) throw new UpstreamChoiceError('--model needs --provider: which one serves it?')
  const model = await startScriptedModel(pace)
  return {
    scripted: true,
    label: scriptedModelName,
    inputs: { config: scriptConfig(model.url) },
    env: {},
    close: model.close,
  }
}

/** The price is there so that the demo has something to add up; nobody is paid. */
const scriptConfig = (url: string): string => `providers:
  demo:
    protocol: openai-chat
    baseUrl: ${url}/v1
    noApiKey: true
    models: [${scriptedModelName}]
    contextWindow: 128000
    maxOutputTokens: 8000
    pricing: {input: 0.28, output: 0.42, cacheRead: 0.028}
routing:
  default: demo/${scriptedModelName}
`

const realProvider = (provider: string, model: string | undefined, env: NodeJS.ProcessEnv): Upstream => {
  const definition = findProvider(provider)
  if (!definition) throw new UpstreamChoiceError(`There is no provider "${provider}".`)
  const names = [...definition.env, ...(definition.optionalEnv ?? []), ...(definition.baseUrlEnv ?? []), ...localNames]
  const found = names.flatMap(name => (env[name] ? [[name, env[name]] as const] : []))
  if (definition.env.length > 0 && !definition.env.some(name => env[name])) {
    throw new UpstreamChoiceError(`${definition.name} needs its key in ${definition.env.join(' or ')}.`)
  }
  return {
    scripted: false,
    label: model === undefined ? provider : `${provider}/${model}`,
    inputs: { provider, ...(model === undefined ? {} : { model }) },
    env: Object.fromEntries(found),
    close: async () => {},
  }
}

const localNames = ['OLLAMA_HOST']

/** A provider whose key is there: worth a hint, never used unasked. */
export const hintAtProvider = (env: NodeJS.ProcessEnv): string | undefined => {
  const known = ['anthropic', 'openrouter', 'deepseek', 'openai', 'gemini', 'groq', 'mistral']
  return known.find(name => findProvider(name)?.env.some(variable => env[variable]))
}
