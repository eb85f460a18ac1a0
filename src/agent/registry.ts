import { readFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

export interface Registry {
  /** Without a slash at the end. */
  url: string
  /** Value of the Authorization header, sent to `url` and below only. */
  authorization: string | undefined
}

const npmRegistry = 'https://registry.npmjs.org'
const scope = '@anthropic-ai'

/**
 * The npm registry in use, as npm itself decides: `given`, the environment, the user's .npmrc, npm's default.
 * The .npmrc of a checkout is not read: it belongs to whoever wrote the code under review.
 */
export const findRegistry = async (env: NodeJS.ProcessEnv, given?: string): Promise<Registry> => {
  const home = env.HOME ?? env.USERPROFILE ?? homedir()
  const file = env.npm_config_userconfig ?? env.NPM_CONFIG_USERCONFIG ?? join(home, '.npmrc')
  const text = await readFile(file, 'utf8').catch(() => '')
  return registryOf(env, text, given)
}

/** The pure part of `findRegistry`; `npmrc` is the file's text. */
export const registryOf = (env: NodeJS.ProcessEnv, npmrc: string, given?: string): Registry => {
  const settings = readNpmrc(npmrc, env)
  const chosen =
    given ||
    settings.get(`${scope}:registry`) ||
    env.npm_config_registry ||
    env.NPM_CONFIG_REGISTRY ||
    settings.get('registry') ||
    npmRegistry
  const url = (URL.canParse(chosen) ? chosen : npmRegistry).replace(/\/+$/, '')
  return { url, authorization: authorizationOf(url, settings) }
}

/** npm keys credentials by the registry's address without its protocol, or by any parent folder of it. */
const authorizationOf = (url: string, settings: ReadonlyMap<string, string>): string | undefined => {
  let place = `${url.replace(/^https?:/, '')}/`
  while (place.length > 2) {
    const token = settings.get(`${place}:_authToken`)
    if (token) return `Bearer ${token}`
    const basic = settings.get(`${place}:_auth`)
    if (basic) return `Basic ${basic}`
    place = place.replace(/[^/]*\/$/, '')
  }
  return undefined
}

const readNpmrc = (text: string, env: NodeJS.ProcessEnv): Map<string, string> => {
  const settings = new Map<string, string>()
  for (const line of text.split(/\r?\n/)) {
    const match = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line)
    if (!match?.[1] || match[2] === undefined) continue
    const value = match[2].replace(/^(["'])(.*)\1$/, '$2')
    settings.set(
      match[1],
      value.replace(/\$\{(\w+)\}/g, (whole, name: string) => env[name] ?? whole),
    )
  }
  return settings
}

/** Where npm registries keep a package's tarball. */
export const tarballUrl = (registry: Registry, packageName: string, version: string): string =>
  `${registry.url}/${packageName}/-/${packageName.split('/').at(-1)}-${version}.tgz`

/** Metadata of one version; `version` may be a tag such as `latest`. */
export const metadataUrl = (registry: Registry, packageName: string, version: string): string =>
  `${registry.url}/${packageName.replace('/', '%2f')}/${version}`
