import type { Dispatcher } from 'undici'
import { AgentError } from '../core/errors.ts'
import { get } from './download-binary.ts'
import { metadataUrl, type Registry } from './registry.ts'

export interface PackageRelease {
  version: string
  url: string
  integrity: string
}

/** What the registry says of a version or tag of a package. Throws AgentError `not_installed` when it says nothing usable. */
export const findRelease = async (
  registry: Registry,
  packageName: string,
  version: string,
  { dispatcher, signal }: { dispatcher: Dispatcher; signal: AbortSignal },
): Promise<PackageRelease> => {
  const url = metadataUrl(registry, packageName, version)
  const response = await get(url, {
    authorization: registry.authorization,
    dispatcher,
    signal,
    accept: 'application/json',
  })
  const release = readMetadata(await response.body.text())
  if (release) return release
  throw new AgentError('not_installed', `${new URL(url).host} gave no usable metadata of ${packageName} ${version}.`, {
    hint: 'Check the registry in use (npm_config_registry, ~/.npmrc), or leave `claude-code-version` empty for the pinned version.',
  })
}

const readMetadata = (text: string): PackageRelease | undefined => {
  try {
    const { version, dist } = JSON.parse(text) as {
      version?: unknown
      dist?: { tarball?: unknown; integrity?: unknown }
    }
    if (typeof version !== 'string' || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version)) return undefined
    if (typeof dist?.tarball !== 'string' || !/^https?:/.test(dist.tarball) || !URL.canParse(dist.tarball))
      return undefined
    if (typeof dist.integrity !== 'string') return undefined
    const integrity = dist.integrity.split(/\s+/).find(hash => hash.startsWith('sha512-'))
    return integrity ? { version, url: dist.tarball, integrity } : undefined
  } catch {
    return undefined
  }
}
