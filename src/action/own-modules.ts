import { isAbsolute } from 'node:path'
import type { Config } from '../config/schema.ts'
import { ConfigError } from '../core/errors.ts'
import { touches } from './inside.ts'

/**
 * The proxy runs a transformer module beside the keys. What lies in the workspace may come from the change under review, even
 * where the configuration that names it does not: only whole paths elsewhere are taken. Throws ConfigError.
 */
export const refuseModulesOfWorkspace = ({ transformers = [] }: Config, workspace: string): void => {
  for (const { path } of transformers) {
    if (isAbsolute(path) && !touches(workspace, path)) continue
    throw new ConfigError(
      'transformer_in_workspace',
      `The transformer module "${path}" is not loaded here: it may be code of the change.`,
      {
        hint: 'In the action a module needs a whole path outside the workspace, such as one that a step before has put into $RUNNER_TEMP.',
      },
    )
  }
}
