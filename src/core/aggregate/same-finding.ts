import type { RawFinding } from '../findings/finding.ts'

/** Lines apart that still are one place: models quote a line more or less. */
const nearLines = 3

/**
 * Whether two models mean the same: the same place, and the same claim in whatever words. Measured by what they quote,
 * where it is, and by the words that carry meaning (names of the code above all, since these are alike in every language).
 */
export const isSameFinding = (a: RawFinding, b: RawFinding): boolean => {
  if (a.path !== b.path) return false
  const place = closeness(a, b)
  if (place === 'apart') return false
  const claim = likeness(a, b)
  const sameKind = a.category === b.category
  if (place === 'same') return claim >= (sameKind ? 0.12 : 0.25)
  return claim >= (sameKind ? 0.3 : 0.45)
}

const closeness = (a: RawFinding, b: RawFinding): 'same' | 'near' | 'apart' => {
  const [quoteA, quoteB] = [squeeze(a.quote), squeeze(b.quote)]
  const quotes = quoteA !== '' && quoteB !== ''
  if (quotes && (quoteA.includes(quoteB) || quoteB.includes(quoteA))) return 'same'
  if (a.startLine === undefined || b.startLine === undefined) return quotes ? 'apart' : 'near'
  const gap = Math.max(a.startLine, b.startLine) - Math.min(a.endLine ?? a.startLine, b.endLine ?? b.startLine)
  if (gap <= 0) return 'same'
  return gap <= nearLines ? 'near' : 'apart'
}

const squeeze = (text: string): string => text.replace(/\s+/g, '')

/** 0 to 1: shared weight of the words of title, body and suggestion, by the smaller of both. */
const likeness = (a: RawFinding, b: RawFinding): number => {
  if (a.cwe !== undefined && a.cwe === b.cwe) return 1
  const [left, right] = [wordsOf(a), wordsOf(b)]
  let shared = 0
  for (const [word, weight] of left) if (right.has(word)) shared += weight
  const smaller = Math.min(sum(left), sum(right))
  return smaller === 0 ? 0 : shared / smaller
}

const sum = (weights: ReadonlyMap<string, number>): number =>
  [...weights.values()].reduce((total, one) => total + one, 0)

/** The title weighs most; names of code weigh more than prose. */
const wordsOf = (finding: RawFinding): Map<string, number> => {
  const weights = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const word of meaningful(text)) weights.set(word, Math.max(weights.get(word) ?? 0, weight))
  }
  add(finding.body.slice(0, 600), 1)
  add(finding.title, 2)
  for (const name of `${finding.title} ${finding.body.slice(0, 600)}`.match(
    /\w*(?:_\w|[a-z][A-Z]|\w\()\w*|`[^`\n]+`/g,
  ) ?? [])
    for (const word of meaningful(name)) weights.set(word, 3)
  return weights
}

const meaningful = (text: string): string[] =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap(word =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)
        ? pairs(word)
        : [stem(word)],
    )
    .map(word => meanings.get(word) ?? word)
    .filter(word => word.length > 1 && !empty.has(word))

/** Scripts without blanks: every two neighbours. */
const pairs = (word: string): string[] =>
  word.length < 2 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))

/** Enough to make `escaped`, `escapes` and `escaping` one. */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ations?|ings?|edly|ed|es|s|ly|able|ion)$/, '') : word

/** Words for the same thing. */
const meanings = new Map(
  [
    ['null', 'undefined', 'nil', 'none', 'nullish', 'missing', '空', '未定'],
    ['inject', 'injec', 'interpolat', 'concatenat', 'concat', '注入', '拼接'],
    ['sanitiz', 'escap', 'sanitis', 'validat', 'valid', 'check', '校验', '转义'],
    ['race', 'concurr', 'atomic', 'lock', '竞态', '并发'],
    ['leak', 'expos', 'disclos', 'log', '泄露', '泄漏'],
    ['overflow', 'bound', 'index', 'off', '越界'],
    ['throw', 'exception', 'excep', 'crash', 'error', 'reject', '异常', '崩溃'],
    ['await', 'async', 'promise', 'unawait'],
    ['secret', 'key', 'credential', 'credenti', 'token', 'password', '密钥', '密码'],
    ['skip', 'miss', 'omit', 'drop', '跳过', '遗漏'],
    ['division', 'divis', 'divide', 'divid', 'zero'],
    ['test', 'coverage', 'cover', 'untest', '测试'],
    ['authoriz', 'authoris', 'permission', 'permiss', 'authent', 'access', '权限'],
    ['duplicat', 'twice', 'repeat', '重复'],
    ['slow', 'perform', 'quadratic', 'complex', '性能'],
  ].flatMap(([first = '', ...others]) => others.map(other => [other, first] as const)),
)

const empty = new Set(
  `the an and or of to in is it be are was for with that this not no on as by from at can could may might will would should
  when then which while has have had its but if into any all more one only code line function method value variable use
  us call return here there also does do so than out over after before new`
    .split(/\s+/)
    .flatMap(word => [word, stem(word)]),
)
