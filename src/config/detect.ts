import { detectProviders } from '../core/providers/find-provider.ts'
import type { Environment } from './key-hint.ts'
import { type OllamaProbe, ollamaBaseUrl } from './ollama-probe.ts'
import type { ProviderSettings } from './schema.ts'

const preferred = ['deepseek', 'openrouter', 'anthropic', 'openai']
const rank = (name: string): number => (preferred.indexOf(name) + preferred.length + 1) % (preferred.length + 1)

/** Providers whose key is in the environment, the first being the default, and a reachable Ollama last. Holds no keys. */
export const detectedProviders = async (
  env: Environment,
  probe: OllamaProbe,
): Promise<Record<string, ProviderSettings>> => {
  const names = detectProviders(env).map(({ name }) => name)
  const found: Record<string, ProviderSettings> = {}
  for (const name of names.toSorted((a, b) => rank(a) - rank(b))) found[name] = {}
  const baseUrl = ollamaBaseUrl(env.OLLAMA_HOST || env.OLLAMA_BASE_URL || '127.0.0.1:11434')
  const models = await probe(baseUrl)
  if (models !== undefined && models.length > 0) found.ollama = { baseUrl, models }
  return found
}
