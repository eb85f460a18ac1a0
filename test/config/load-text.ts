import { type LoadedConfig, type LoadOptions, loadConfig } from '../../src/config/load.ts'
import { ConfigError } from '../../src/core/errors.ts'

export const noOllama = async () => undefined

/** Loads a text with no environment, no files and no Ollama unless given. */
export const loadText = (text: string, options: Partial<LoadOptions> = {}): Promise<LoadedConfig> =>
  loadConfig({ explicit: text, cwd: '/nowhere', home: '/nowhere', env: {}, probe: noOllama, ...options })

/** The ConfigError that `run` ends in. */
export const errorOf = async (run: () => unknown): Promise<ConfigError> => {
  try {
    await run()
  } catch (error) {
    if (error instanceof ConfigError) return error
    throw error
  }
  throw new Error('no error was thrown')
}
