import { compareStrength, isMatcher } from './assertion-strength.ts'
import { type Assertion, findAssertions } from './find-assertions.ts'
import type { TestCase } from './split-cases.ts'
import type { TestLanguage } from './test-language.ts'
import { isLiteral, isRenamed, type MayRename, tokensOf } from './tokens.ts'
import type { Weakening } from './weakening.ts'

type Found = Pick<Weakening, 'kind' | 'detail'>

const shorten = (text: string): string => (text.length > 120 ? `${text.slice(0, 117)}...` : text)

/** What a case that is there before and after proves less. */
export const compareCases = (
  before: TestCase,
  after: TestCase,
  { language, mayRename }: { language: TestLanguage; mayRename: MayRename },
): Found[] => {
  if (before.code === after.code) return []
  const [old, fresh] = [before, after].map(one => findAssertions(one, language.assertions)) as [
    Assertion[],
    Assertion[],
  ]
  const found = [
    ...compareAssertions(old, fresh, mayRename),
    ...compareMarkers(before, after, language),
    ...compareInputs(withoutAll(before, old, language), withoutAll(after, fresh, language), mayRename),
  ]
  if (calls(before) > 0 && calls(after) === 0) found.push({ kind: 'removed test', detail: 'nothing is left in it' })
  return found
}

const calls = ({ bare }: TestCase): number =>
  (bare.slice(bare.indexOf('{') + 1 || bare.indexOf(':') + 1).match(/\w\s*[(!]/g) ?? []).length

/** Of a case with more changed assertions than this the first are looked at; it is one weakening or many anyway. */
const mostAssertions = 200

const compareAssertions = (before: readonly Assertion[], after: readonly Assertion[], rule: MayRename): Found[] => {
  const mayRename: MayRename = (from, to) => !isMatcher(from) && !isMatcher(to) && rule(from, to)
  const added = missingFrom(before, after).slice(0, mostAssertions)
  const take = (matches: (tokens: readonly string[]) => boolean): boolean => {
    const index = added.findIndex(({ tokens }) => matches(tokens))
    if (index >= 0) added.splice(index, 1)
    return index >= 0
  }
  const gone = missingFrom(after, before)
    .slice(0, mostAssertions)
    .filter(({ tokens }) => !take(other => isRenamed(tokens, other, mayRename)))
    .filter(({ tokens }) => !take(other => isRenamed(['await', ...tokens], other, mayRename)))
    .filter(({ tokens }) => !take(other => compareStrength(tokens, other) === 'stronger'))
  return gone.map(({ tokens }) => {
    const instead = added.shift()
    const text = shorten(tokens.join(' '))
    if (instead === undefined) return { kind: 'removed assertion', detail: `\`${text}\` is gone` }
    const kind = compareStrength(tokens, instead.tokens) === 'weaker' ? 'loosened assertion' : 'changed expectation'
    return { kind, detail: `\`${text}\` became \`${shorten(instead.tokens.join(' '))}\`` }
  })
}

/** Those of the second that the first does not have, as often as it does not. */
const missingFrom = (first: readonly Assertion[], second: readonly Assertion[]): Assertion[] => {
  const counts = new Map<string, number>()
  for (const { tokens } of first) counts.set(tokens.join(' '), (counts.get(tokens.join(' ')) ?? 0) + 1)
  return second.filter(({ tokens }) => {
    const left = counts.get(tokens.join(' ')) ?? 0
    counts.set(tokens.join(' '), left - 1)
    return left <= 0
  })
}

const compareMarkers = (before: TestCase, after: TestCase, language: TestLanguage): Found[] => {
  const more = (pattern: RegExp): string | null => {
    const [old, fresh] = [before, after].map(({ bare }) => [...bare.matchAll(pattern)].map(([text]) => text.trim()))
    if ((fresh?.length ?? 0) <= (old?.length ?? 0)) return null
    const known = [...(old ?? [])]
    return (
      fresh?.find(text => !known.includes(text) || known.splice(known.indexOf(text), 1).length === 0) ??
      fresh?.at(-1) ??
      null
    )
  }
  const markers: readonly (readonly [Weakening['kind'], RegExp, string])[] = [
    ['skipped test', language.skips, 'no longer runs, or no longer alone decides'],
    ['swallowed failure', language.swallows, 'what fails there is caught'],
    ['early exit', language.exits, 'it ends before its end'],
    ['replaced code', language.mocks, 'something stands in for the code'],
    ['more patience', language.patience, 'time limits, retries or tolerances'],
  ]
  const found = markers.flatMap(([kind, pattern, why]): Found[] => {
    const marker = more(pattern)
    return marker === null ? [] : [{ kind, detail: `\`${shorten(marker)}\` was added: ${why}` }]
  })
  const count = ({ bare }: TestCase) => (language.marks === undefined ? 0 : (bare.match(language.marks) ?? []).length)
  if (count(after) < count(before)) found.push({ kind: 'removed test', detail: 'it is no longer marked as a test' })
  return found
}

/** The case without its assertions, imports and its own name. */
const withoutAll = (one: TestCase, assertions: readonly Assertion[], { imports }: TestLanguage): string => {
  const spans = [
    ...assertions,
    ...[...one.bare.matchAll(imports)].map(({ index, 0: text }) => ({ start: index, end: index + text.length })),
  ].sort((a, b) => a.start - b.start)
  let at = 0
  const kept = spans.map(({ start, end }) => {
    const text = one.code.slice(at, Math.max(at, start))
    at = Math.max(at, end)
    return text
  })
  const code = [...kept, one.code.slice(at)].join(' ')
  return code.replace(one.name.replace(/ \(\d+\)$/, ''), '')
}

/** Values that a test was given and no longer is. */
const compareInputs = (before: string, after: string, mayRename: MayRename): Found[] => {
  const [old, fresh] = [tokensOf(before), tokensOf(after)]
  if (isRenamed(old, fresh, mayRename)) return []
  const left = fresh.filter(isLiteral)
  const gone = old.filter(isLiteral).filter(token => {
    const index = left.indexOf(token)
    if (index >= 0) left.splice(index, 1)
    return index < 0
  })
  return gone.length === 0
    ? []
    : [{ kind: 'changed input', detail: `${shorten(gone.map(token => `\`${token}\``).join(', '))} is gone from it` }]
}
