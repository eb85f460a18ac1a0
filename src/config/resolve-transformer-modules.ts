import { dirname, isAbsolute, resolve } from 'node:path'
import { ConfigError } from '../core/errors.ts'
import type { TransformerModule } from '../core/proxy-config.ts'
import type { LoadedConfig } from './load.ts'
import { present } from './present.ts'

/** The user's own transformer modules, their paths taken from the folder of the configuration file. Throws ConfigError. */
export const transformerModulesOf = ({ config, source, placeOf }: LoadedConfig): TransformerModule[] =>
  (config.transformers ?? []).map(({ name, path, options = {} }, index) => {
    if (isAbsolute(path)) return present({ name, path, options })
    if (source.kind === 'file') return present({ name, path: resolve(dirname(source.path), path), options })
    const place = placeOf(['transformers', index, 'path'])
    throw new ConfigError('transformer-path', `${place} is relative, and this configuration lies in no folder`, {
      hint: 'Write the whole path, or keep the configuration in a file.',
    })
  })
