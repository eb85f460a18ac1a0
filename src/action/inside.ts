import { realpathSync } from 'node:fs'
import { isAbsolute, relative, resolve, sep } from 'node:path'

/** Behind all links; a path that does not exist is taken as it is. */
export const real = (path: string): string => {
  try {
    return realpathSync(path)
  } catch {
    return resolve(path)
  }
}

/** The way from a folder to what lies in it (`''` for itself), undefined for what lies elsewhere. Links are not followed. */
export const wayInto = (folder: string, path: string): string | undefined => {
  const way = relative(resolve(folder), resolve(path))
  return isAbsolute(way) || way.split(sep)[0] === '..' ? undefined : way
}

/** Whether a path lies in a folder as it is written or behind links: then whoever may change the folder may change it. */
export const touches = (folder: string, path: string): boolean =>
  wayInto(folder, path) !== undefined || wayInto(real(folder), real(path)) !== undefined
