import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'
import type { Config } from '../config/schema.ts'
import { ConfigError } from '../core/errors.ts'

/**
 * The proxy runs a transformer module beside the keys. What lies in the workspace may come from the change under review, even
 * where the configuration that names it does not: only whole paths elsewhere are taken. Throws ConfigError.
 */
export const refuseModulesOfWorkspace = ({ transformers = [] }: Config, workspace: string): void => {
  for (const { path } of transformers) {
    const isElsewhere = !isInside(resolve(path), resolve(workspace)) && !isInside(real(path), real(workspace))
    if (isAbsolute(path) && isElsewhere) continue
    throw new ConfigError(
      'transformer_in_workspace',
      `The transformer module "${path}" is not loaded here: it may be code of the change.`,
      {
        hint: 'In the action a module needs a whole path outside the workspace, such as one that a step before has put into $RUNNER_TEMP.',
      },
    )
  }
}

const isInside = (path: string, folder: string): boolean => {
  const way = relative(folder, path)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

/** Behind all links; a path that does not exist is taken as it is, and refused by the proxy. */
const real = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}
