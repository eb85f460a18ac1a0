import { ConfigError } from '../core/errors.ts'
import type { Environment } from './key-hint.ts'
import type { Path } from './parsed.ts'
import type { ProviderKeys } from './provider-environment.ts'

/** What resolving depends on besides the configuration. */
export interface ResolveContext {
  /** With the given keys in it. */
  env: Environment
  providerKeys: ProviderKeys
  placeOf: (path: Path) => string
  /** One sentence each; the same one is kept once. */
  warn: (sentence: string) => void
  /** Names of the user's own transformer modules; undefined among them: one whose name only the module knows. */
  ownTransformers: ReadonlySet<string | undefined>
}

/** A ConfigError at a place of the configuration; `text` continues the place. */
export const wrong = (context: ResolveContext, path: Path, text: string, hint: string, code = 'config'): ConfigError =>
  new ConfigError(code, `${context.placeOf(path)} ${text}`, { hint })
