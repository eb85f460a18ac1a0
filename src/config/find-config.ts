import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Environment } from './key-hint.ts'
import { parseConfigText } from './parse.ts'
import { isFile, readConfigFile } from './read-config-file.ts'

/** Where a configuration came from. */
export type ConfigSource =
  | { kind: 'text'; from: 'given' | 'CLAUDE_ROUTER_CONFIG' }
  | { kind: 'file'; from: 'given' | 'CLAUDE_ROUTER_CONFIG' | 'found'; path: string }
  | { kind: 'environment' }

export interface FoundConfig {
  source: Exclude<ConfigSource, { kind: 'environment' }>
  /** What messages call it: the path as short as possible, or what the text was given as. */
  name: string
  text: string
  /** Files of the same place that are passed over because of this one. */
  passedOver: string[]
}

/** A text that was read elsewhere, e.g. at a pull request's base commit; messages call it by its name. */
export interface NamedText {
  text: string
  name: string
}

export interface SearchOptions {
  /** `--config` or the action's `config` input: text or path. */
  explicit?: string | NamedText | undefined
  cwd: string
  env: Environment
  home: string
}

/** The first configuration in the documented order, unparsed; undefined when there is none. Throws ConfigError. */
export const findConfig = async (options: SearchOptions): Promise<FoundConfig | undefined> => {
  const { explicit, cwd, env, home } = options
  if (typeof explicit === 'object') {
    return { source: { kind: 'text', from: 'given' }, ...explicit, passedOver: [] }
  }
  if (explicit !== undefined && explicit.trim() !== '') return await given(explicit, 'given', options)
  const variable = env.CLAUDE_ROUTER_CONFIG
  if (variable !== undefined && variable.trim() !== '') return await given(variable, 'CLAUDE_ROUTER_CONFIG', options)
  for (const group of groups(cwd, env, home)) {
    const existing: string[] = []
    for (const path of group.paths) {
      if (await (group.accept?.(path) ?? isFile(path))) existing.push(path)
    }
    const [path, ...others] = existing
    if (path === undefined) continue
    const name = shortPath(path, cwd)
    const text = await readConfigFile(path, name)
    return {
      source: { kind: 'file', from: 'found', path },
      name,
      text,
      passedOver: others.map(other => shortPath(other, cwd)),
    }
  }
  return undefined
}

type Group = { paths: string[]; accept?: (path: string) => Promise<boolean> }

const endings = ['yml', 'yaml', 'json', 'json5']

const groups = (cwd: string, env: Environment, home: string): Group[] => {
  const own = env.CLAUDE_ROUTER_HOME || (home === '' ? '' : join(home, '.claude-router'))
  return [
    { paths: endings.map(ending => join(cwd, '.github', `claude-router.${ending}`)) },
    { paths: endings.map(ending => join(cwd, `claude-router.${ending}`)) },
    // The published guide's workflow writes `config.json` beside the sources. Other programs do too: only if it is one of ours.
    { paths: [join(cwd, 'config.json')], accept: looksLikeOurs },
    { paths: own === '' ? [] : endings.map(ending => join(own, `config.${ending}`)) },
    { paths: home === '' ? [] : [join(home, '.claude-code-router', 'config.json')] },
  ]
}

const given = async (
  textOrPath: string,
  from: 'given' | 'CLAUDE_ROUTER_CONFIG',
  options: SearchOptions,
): Promise<FoundConfig> => {
  if (isText(textOrPath)) {
    const name = from === 'given' ? 'config' : `$${from}`
    return { source: { kind: 'text', from }, name, text: textOrPath, passedOver: [] }
  }
  const path = resolve(options.cwd, textOrPath.trim().replace(/^~(?=[\\/])/, options.home))
  const name = shortPath(path, options.cwd)
  return { source: { kind: 'file', from, path }, name, text: await readConfigFile(path, name), passedOver: [] }
}

/** A path has no line break, does not begin like JSON and holds no `key: value`. */
const isText = (textOrPath: string): boolean => {
  const trimmed = textOrPath.trim()
  return (
    trimmed.includes('\n') ||
    /^(?:[{#]|\/\/ |\/\*|(?:const|export|module\.exports)\s)/.test(trimmed) ||
    /^[\w$"']+:(?:\s|$)/.test(trimmed)
  )
}

const shortPath = (path: string, cwd: string): string => {
  const inside = relative(cwd, path)
  return inside === '' || isAbsolute(inside) || inside.split(sep)[0] === '..' ? path : inside
}

const looksLikeOurs = async (path: string): Promise<boolean> => {
  if (!(await isFile(path))) return false
  try {
    const { value } = await parseConfigText(await readConfigFile(path, path), path)
    const { providers, Providers } = value as Record<string, unknown>
    const entries: unknown[] = [providers, Providers].flatMap(found =>
      typeof found === 'object' && found !== null ? Object.values(found) : [],
    )
    return entries.some(
      entry =>
        typeof entry === 'object' &&
        entry !== null &&
        ['models', 'apiKey', 'baseUrl', 'api_base_url'].some(key => Object.hasOwn(entry, key)),
    )
  } catch {
    return false
  }
}
