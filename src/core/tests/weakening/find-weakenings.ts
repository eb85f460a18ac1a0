import { compareCases } from './compare-cases.ts'
import { findLanguage, isSnapshot, isTestPath } from './find-language.ts'
import { splitCases, type TestCase } from './split-cases.ts'
import { testAwareSign } from './test-aware-code.ts'
import { configurationChange } from './test-configuration.ts'
import type { TestLanguage } from './test-language.ts'
import { type MayRename, renameRule, tokensOf } from './tokens.ts'
import type { Weakening } from './weakening.ts'

/** One file before and after; null = there is none. Texts; of a binary file whatever its bytes read as. */
export interface ChangedFile {
  path: string
  before: string | null
  after: string | null
}

/** Everything by which a change makes tests prove less than before; also when their results would still be right. */
export const findWeakenings = (files: readonly ChangedFile[]): Weakening[] => {
  const changed = files.filter(({ before, after }) => before !== after)
  const moved = newCases(changed)
  return changed.flatMap(file => judge(file, moved).map(found => ({ path: file.path, ...found })))
}

type Found = Pick<Weakening, 'kind' | 'detail'>

const judge = (file: ChangedFile, moved: Moved): Found[] => {
  const { path, before, after } = file
  const configuration = configurationChange(path, before, after)
  if (configuration !== null) return [configuration]
  if (isSnapshot(path))
    return before === null ? [] : [{ kind: 'snapshot', detail: 'what is expected was written anew' }]
  const language = findLanguage(path)
  const hasTests = isTestPath(path) || holdsTests(file, language)
  const aware = hasTests ? null : testAwareSign(before ?? '', after ?? '')
  if (aware !== null)
    return [{ kind: 'test-aware code', detail: `\`${aware.slice(0, 80)}\`: it behaves otherwise when it is tested` }]
  if (!hasTests) return []
  if (before === null) return judgeNew(path, after ?? '', language)
  if (language === undefined)
    return after !== null && keepsAllLines(before, after)
      ? []
      : [
          {
            kind: 'test data',
            detail: after === null ? 'tests live on it, and it was removed' : 'tests live on it, and it was changed',
          },
        ]
  return judgeTests({ path, before, after }, language, moved)
}

/** Rust keeps tests beside the code. */
const holdsTests = ({ before, after }: ChangedFile, language: TestLanguage | undefined): boolean =>
  language?.inlineFrom !== undefined && [before, after].some(text => language.inlineFrom?.test(text ?? ''))

const keepsAllLines = (before: string, after: string): boolean => {
  const left = after.split('\n')
  return before.split('\n').every(line => {
    const index = left.indexOf(line)
    if (index >= 0) left.splice(index, 1)
    return index >= 0 || line.trim() === ''
  })
}

const setup =
  /(?:^|\/)(?:conftest\.py|__mocks__\/.+|sitecustomize\.py|usercustomize\.py|(?:jest|vitest|test)[._-]?setup[^/]*|setup-?tests?\.[^/]+|(?:spec|test)_helper\.rb|bootstrap\.php)$/i
const focus = /(?<![\w$.])(?:f(?:it|describe)\b|(?:it|test|describe|suite|context|Deno\.test)\.only\b)/

/** New tests take nothing away, unless they stop others or are loaded by them. */
const judgeNew = (path: string, after: string, language: TestLanguage | undefined): Found[] => {
  if (setup.test(path)) return [{ kind: 'replaced code', detail: 'other tests load it by its name' }]
  return language?.name === 'JavaScript' && focus.test(after)
    ? [{ kind: 'skipped test', detail: 'it keeps other tests from being run (`only`)' }]
    : []
}

const judgeTests = (
  { path, before, after }: ChangedFile & { before: string },
  language: TestLanguage,
  moved: Moved,
): Found[] => {
  const mayRename = renameRule(before, after ?? '')
  const old = splitCases(before, language)
  const fresh = after === null ? [] : splitCases(after, language)
  const known = new Map(fresh.map(one => [one.name, one]))
  const unclaimed = fresh.filter(({ name }) => !old.some(other => other.name === name))
  const found = old.flatMap((one): Found[] => {
    const same = known.get(one.name)
    const other = same ?? renamedCase(one, unclaimed, mayRename) ?? moved.take(one, path)
    if (other === undefined) return missing(one, after)
    const about = one.name === '' ? 'outside of the tests: ' : `in "${one.name.slice(0, 100)}": `
    return compareCases(one, other, { language, mayRename }).map(({ kind, detail }) => ({
      kind,
      detail: about + detail,
    }))
  })
  if (after === null)
    return found.length === 0 ? [] : [{ kind: 'deleted file', detail: `${found.length} parts of it are nowhere else` }]
  if (focus.test(after) && !focus.test(before))
    found.push({ kind: 'skipped test', detail: 'it keeps other tests from being run (`only`)' })
  return found
}

/** Of what is gone only what did something is missed. */
const missing = ({ name, code }: TestCase, after: string | null): Found[] => {
  if (name === '') return after === null && tokensOf(code).length > 0 ? [] : []
  return [{ kind: 'removed test', detail: `"${name.slice(0, 100)}" is gone` }]
}

/** Another name, the same body. */
const renamedCase = (one: TestCase, candidates: TestCase[], mayRename: MayRename): TestCase | undefined => {
  const body = bodyOf(one)
  const index = candidates.findIndex(candidate => bodyOf(candidate) === body && compareNames(one, candidate, mayRename))
  return index < 0 ? undefined : withName(candidates.splice(index, 1)[0], one)
}

/** Where the name makes it a test (`test_total`, `TestTotal`), the new one must do so too. */
const compareNames = (one: TestCase, other: TestCase, mayRename: MayRename): boolean => {
  if (!/^\w+$/.test(one.name) || !/^\w+$/.test(other.name)) return true
  const isTest = /^test/i.exec(one.name)?.[0]
  return (isTest === undefined || other.name.startsWith(isTest)) && mayRename(one.name, other.name)
}

const bodyOf = ({ code, name }: TestCase): string => tokensOf(code.replace(name.replace(/ \(\d+\)$/, ''), '')).join(' ')

/** So that its name makes no difference. */
const withName = (found: TestCase | undefined, { name }: TestCase): TestCase | undefined =>
  found && { ...found, code: found.code.replace(found.name, name), name }

interface Moved {
  /** A case of that name that is new in another file of the same language. */
  take: (one: TestCase, from: string) => TestCase | undefined
}

const newCases = (files: readonly ChangedFile[]): Moved => {
  const cases = files.flatMap(({ path, before, after }) => {
    const language = findLanguage(path)
    if (after === null || language === undefined || !isTestPath(path)) return []
    const old = new Set(before === null ? [] : splitCases(before, language).map(({ name }) => name))
    return splitCases(after, language)
      .filter(({ name }) => before === null || !old.has(name))
      .map(one => ({ path, language, one }))
  })
  return {
    take: ({ name }, from) => {
      const index = cases.findIndex(
        ({ path, language, one }) => path !== from && language === findLanguage(from) && one.name === name,
      )
      return index < 0 ? undefined : cases.splice(index, 1)[0]?.one
    },
  }
}
