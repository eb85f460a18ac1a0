import { pathToFileURL } from 'node:url'
import { ConfigError } from '../core/errors.ts'
import type { TransformerModule } from '../core/proxy-config.ts'
import type { OwnTransformer, OwnTransformers } from '../core/transformers/own-transformers.ts'
import { readUserTransformer } from '../core/transformers/user-transformer.ts'

/** Loads the user's transformer modules: their code runs in this process from here on. Throws ConfigError. */
export const loadTransformers = async (modules: readonly TransformerModule[]): Promise<OwnTransformers> => {
  const own = new Map<string, OwnTransformer>()
  for (const { name, path, options } of modules) {
    const module = await load(path)
    const make = (given: OwnTransformer['options']) => readUserTransformer(module, given, path)
    const called = name ?? make(options).transformer.name
    if (called === undefined || called === '') {
      throw new ConfigError('invalid_transformer', `The transformer at \`${path}\` has no name`, {
        hint: 'Give it one: `transformers: [{name: ..., path: ...}]`.',
      })
    }
    own.set(called, { options, make })
  }
  return own
}

const load = async (path: string): Promise<unknown> => {
  try {
    // The bundler would look for the module among its own.
    return await import(/* webpackIgnore: true */ /* @vite-ignore */ pathToFileURL(path).href)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new ConfigError('transformer_not_loaded', `The transformer at \`${path}\` cannot be loaded: ${reason}`, {
      hint: 'The path must be that of a JavaScript module; relative ones start at the folder of the configuration file.',
      cause,
    })
  }
}
