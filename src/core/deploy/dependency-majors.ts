import type { DiffFile } from '../diff/diff.ts'

/** A dependency whose major version changes; hostile text. */
export interface MajorChange {
  path: string
  name: string
  from: string
  to: string
}

/** How a manifest writes a dependency on one line: name, version. */
const forms: readonly (readonly [path: RegExp, line: RegExp])[] = [
  [/(?:^|\/)package\.json$/, /^\s*"([@\w./-]+)"\s*:\s*"[\^~>=v\s]*(\d[\w.-]*)"/],
  [/(?:^|\/)go\.mod$/, /^\s*(?:require\s+)?([\w./-]+)\s+v(\d[\w.-]*)/],
  [/(?:^|\/)(?:requirements[\w.-]*\.txt|constraints\.txt)$/, /^\s*([\w.-]+)(?:\[[\w,-]+\])?\s*(?:[~=>]=)\s*(\d[\w.]*)/],
  [/(?:^|\/)(?:Cargo|pyproject)\.toml$/, /^\s*"?([\w.-]+)"?\s*=\s*(?:\{\s*version\s*=\s*)?"[\^~>=\s]*(\d[\w.-]*)/],
  [/(?:^|\/)pyproject\.toml$/, /^\s*"([\w.-]+)(?:\[[\w,-]+\])?\s*(?:[~=>]=)\s*(\d[\w.]*)/],
  [
    /(?:^|\/)(?:Gemfile|[\w-]+\.gemspec)$/,
    /^\s*(?:gem|\w+\.add_\w*dependency)[\s(]+['"]([\w-]+)['"]\s*,\s*['"][~>=\s]*(\d[\w.]*)/,
  ],
  [/(?:^|\/)composer\.json$/, /^\s*"([\w./-]+)"\s*:\s*"[\^~>=v\s]*(\d[\w.-]*)"/],
  [/\.gradle(?:\.kts)?$/, /['"]([\w.-]+:[\w.-]+):(\d[\w.-]*)['"]/],
  [/(?:^|\/)[\w.-]*Dockerfile[\w.-]*$/i, /^\s*FROM\s+(?:--\S+\s+)?([\w./-]+):(\d[\w.-]*)/i],
  [/\.tf$/, /^\s*(version)\s*=\s*"[~>=\s]*(\d[\w.]*)"/],
]

/** Fields of manifests that look like one. */
const noDependencies: ReadonlySet<string> = new Set(['version', 'node', 'npm', 'lockfileVersion'])

/** Dependencies that a change moves to another major version; below 1.0.0 the minor counts as it (semver). */
export const findMajors = (files: readonly DiffFile[]): MajorChange[] =>
  files.flatMap(({ path, hunks }) => {
    const lines = forms.filter(([pattern]) => pattern.test(path)).map(([, line]) => line)
    if (lines.length === 0) return []
    const before = new Map<string, string>()
    const after = new Map<string, string>()
    for (const { kind, text } of hunks.flatMap(hunk => hunk.lines)) {
      if (kind === 'context') continue
      const [, name, version] = lines.map(line => line.exec(text)).find(match => match !== null) ?? []
      if (name !== undefined && version !== undefined && !isField(path, name))
        (kind === 'added' ? after : before).set(name, version)
    }
    return [...after].flatMap(([name, to]) => {
      const from = before.get(name)
      return from === undefined || majorOf(from) === majorOf(to) ? [] : [{ path, name, from, to }]
    })
  })

const isField = (path: string, name: string): boolean => path.endsWith('.json') && noDependencies.has(name)

const majorOf = (version: string): string => {
  const [, major = version, minor = '0'] = /^(\d+)(?:\.(\d+))?/.exec(version) ?? []
  return major === '0' ? `0.${minor}` : major
}
