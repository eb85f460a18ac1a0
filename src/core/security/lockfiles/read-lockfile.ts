import { parseAllDocuments } from 'yaml'
import { type Ecosystem, keyOf, type LockedPackage } from './locked-package.ts'

type Read = (text: string) => Omit<LockedPackage, 'ecosystem'>[]
type Entry = Omit<LockedPackage, 'ecosystem'>

/**
 * The packages that a lock file fixes, each once. null: the file is none that is known. Throws nothing: a file that cannot
 * be read holds none, which the caller can tell by `readable`.
 */
export const readLockfile = (path: string, text: string): { packages: LockedPackage[]; readable: boolean } | null => {
  const kind = kinds.find(([pattern]) => pattern.test(path))
  if (!kind) return null
  const [, ecosystem, read] = kind
  try {
    const entries = read(text).filter(isUsable)
    const distinct = new Map(entries.map(entry => [keyOf({ ...entry, ecosystem }), { ...entry, ecosystem }]))
    return { packages: [...distinct.values()], readable: true }
  } catch {
    return { packages: [], readable: false }
  }
}

export const isLockfile = (path: string): boolean => kinds.some(([pattern]) => pattern.test(path))

/** Names and versions go into addresses and reports. */
const isUsable = ({ name, version }: Entry): boolean =>
  /^[@\w][\w@./+:~-]{0,213}$/.test(name) && /^[\w][\w.+~!-]{0,99}$/.test(version)

type Json = Record<string, unknown>
const asObject = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
const asList = (value: unknown): Json[] => (Array.isArray(value) ? value.map(asObject) : [])

const readNpm: Read = text => {
  const lock = asObject(JSON.parse(text))
  const listed = Object.entries(asObject(lock.packages)).flatMap(([path, value]) => {
    const entry = asObject(value)
    const name = asText(entry.name) || path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    return path.includes('node_modules/') && entry.link !== true ? [{ name, version: asText(entry.version) }] : []
  })
  return listed.length > 0 ? listed : nested(asObject(lock.dependencies))
}

/** Version 1: dependencies within dependencies. */
const nested = (dependencies: Json): Entry[] => {
  const found: Entry[] = []
  const open = [dependencies]
  for (let level = open.pop(); level !== undefined; level = open.pop()) {
    for (const [name, value] of Object.entries(level)) {
      const entry = asObject(value)
      found.push({ name, version: asText(entry.version) })
      open.push(asObject(entry.dependencies))
    }
  }
  return found
}

/** Classic: `"a@^1", a@~1:` then `version "1.2.3"`; berry: `"a@npm:^1":` then `version: 1.2.3`. */
const readYarn: Read = text => {
  const found: Entry[] = []
  let name = ''
  for (const line of text.split('\n')) {
    const head = /^"?((?:@[^@/"\s]+\/)?[^@"\s]+)@[^\n]*:\s*$/.exec(line)?.[1]
    if (head !== undefined) name = head
    const version = /^ {2}version:? "?([^"\s]+)"?\s*$/.exec(line)?.[1]
    if (version === undefined || name === '') continue
    if (version !== '0.0.0-use.local') found.push({ name, version })
    name = ''
  }
  return found
}

/** `/a/1.2.3`, `/a@1.2.3(peer@2)`, `a@1.2.3`: by the version of the format. */
const readPnpm: Read = text =>
  parseAllDocuments(text, { logLevel: 'error' }).flatMap(document => {
    const lock = asObject('toJS' in document ? document.toJS({ maxAliasCount: 100 }) : {})
    return Object.keys(asObject(lock.packages)).flatMap(key => {
      const match = /^\/?((?:@[^/@]+\/)?[^/@]+)[/@]([^/_(@]+)/.exec(key)
      return match ? [{ name: match[1] ?? '', version: match[2] ?? '' }] : []
    })
  })

/** Only what is fixed by `==`. */
const readRequirements: Read = text =>
  text.split('\n').flatMap(line => {
    const match = /^\s*([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([\w.+!-]+)/.exec(line)
    return match ? [{ name: normalPython(match[1] ?? ''), version: match[2] ?? '' }] : []
  })

const normalPython = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-')

const readPipfile: Read = text => {
  const lock = asObject(JSON.parse(text))
  return ['default', 'develop'].flatMap(section =>
    Object.entries(asObject(lock[section])).map(([name, entry]) => ({
      name: normalPython(name),
      version: asText(asObject(entry).version).replace(/^==/, ''),
    })),
  )
}

/** `[[package]]` with `name = "a"` and `version = "1"`: poetry, uv, Cargo. */
const readTables =
  (nameOf: (name: string) => string, isOurs: (block: string) => boolean = () => true): Read =>
  text =>
    text
      .split(/^\[\[package\]\]\s*$/m)
      .slice(1)
      .flatMap(block => {
        const name = /^name\s*=\s*"([^"]+)"/m.exec(block)?.[1]
        const version = /^version\s*=\s*"([^"]+)"/m.exec(block)?.[1]
        return name !== undefined && version !== undefined && isOurs(block) ? [{ name: nameOf(name), version }] : []
      })

/** `module v1.2.3 h1:...`; the lines of go.mod files only say what was considered. */
const readGoSum: Read = text =>
  text.split('\n').flatMap(line => {
    const match = /^(\S+) v(\S+?)(?:\+incompatible)? h1:/.exec(line)
    return match && !match[2]?.endsWith('/go.mod') ? [{ name: match[1] ?? '', version: match[2] ?? '' }] : []
  })

/** Four blanks deep: what was chosen; deeper: what it asks for. */
const readGemfile: Read = text =>
  text.split('\n').flatMap(line => {
    const match = /^ {4}([\w.-]+) \(([\w.]+)(?:-[\w-]+)?\)\s*$/.exec(line)
    return match ? [{ name: match[1] ?? '', version: match[2] ?? '' }] : []
  })

const readComposer: Read = text => {
  const lock = asObject(JSON.parse(text))
  return [...asList(lock.packages), ...asList(lock['packages-dev'])].map(entry => ({
    name: asText(entry.name),
    version: asText(entry.version).replace(/^v/, ''),
  }))
}

const isFromRegistry = (block: string): boolean => /^source\s*=\s*"registry\+/m.test(block)

const kinds: [RegExp, Ecosystem, Read][] = [
  [/(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, 'npm', readNpm],
  [/(?:^|\/)yarn\.lock$/, 'npm', readYarn],
  [/(?:^|\/)pnpm-lock\.yaml$/, 'npm', readPnpm],
  [/(?:^|\/)[\w.-]*requirements[\w.-]*\.txt$|(?:^|\/)requirements\/[\w.-]+\.txt$/, 'pip', readRequirements],
  [/(?:^|\/)Pipfile\.lock$/, 'pip', readPipfile],
  [/(?:^|\/)(?:poetry|uv)\.lock$/, 'pip', readTables(normalPython)],
  [/(?:^|\/)go\.sum$/, 'go', readGoSum],
  [/(?:^|\/)Cargo\.lock$/, 'rust', readTables(name => name, isFromRegistry)],
  [/(?:^|\/)Gemfile\.lock$/, 'rubygems', readGemfile],
  [/(?:^|\/)composer\.lock$/, 'composer', readComposer],
]
