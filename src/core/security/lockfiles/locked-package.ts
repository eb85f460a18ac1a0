/** Ecosystems by the names that GitHub's advisories use; OSV's stand beside. */
export type Ecosystem = 'npm' | 'pip' | 'go' | 'rust' | 'rubygems' | 'composer'

export const osvEcosystems: Record<Ecosystem, string> = {
  npm: 'npm',
  pip: 'PyPI',
  go: 'Go',
  rust: 'crates.io',
  rubygems: 'RubyGems',
  composer: 'Packagist',
}

export interface LockedPackage {
  ecosystem: Ecosystem
  name: string
  version: string
}

/** `npm left-pad@1.3.0`: the same package once, however often it is installed. */
export const keyOf = ({ ecosystem, name, version }: LockedPackage): string => `${ecosystem} ${name}@${version}`
