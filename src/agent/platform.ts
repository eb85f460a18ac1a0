import { AgentError } from '../core/errors.ts'

export const platformKeys = [
  'linux-x64',
  'linux-arm64',
  'linux-x64-musl',
  'linux-arm64-musl',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
] as const

/** A platform Claude Code is published for; the end of its npm package's name. */
export type PlatformKey = (typeof platformKeys)[number]

export interface Machine {
  platform: string
  arch: string
  /** The C library is musl (Alpine), not glibc. */
  musl: boolean
}

/** Throws AgentError `not_installed` when Claude Code is not published for this machine. */
export const platformKeyOf = ({ platform, arch, musl }: Machine): PlatformKey => {
  const name = `${platform}-${arch}${platform === 'linux' && musl ? '-musl' : ''}`
  const key = platformKeys.find(candidate => candidate === name)
  if (key) return key
  throw new AgentError('not_installed', `Claude Code is not published for ${name}.`, {
    hint: `Use a runner of one of these kinds: ${platformKeys.join(', ')}; or give \`claude-code-version\` the path of a binary that runs here.`,
  })
}

/** npm package that holds nothing but the binary. */
export const platformPackage = (key: PlatformKey): string => `@anthropic-ai/claude-code-${key}`

export const binaryName = (key: PlatformKey): string => (key.startsWith('win32') ? 'claude.exe' : 'claude')

/** Node's report names the glibc it runs on; on musl it names none. */
export const thisMachine = (): Machine => ({
  platform: process.platform,
  arch: process.arch,
  musl: process.platform === 'linux' && glibcVersion() === undefined,
})

const glibcVersion = (): string | undefined => {
  // Listing network interfaces can take seconds on some machines.
  Object.assign(process.report, { excludeNetwork: true })
  const report = process.report.getReport() as { header?: { glibcVersionRuntime?: string } }
  return report.header?.glibcVersionRuntime
}
