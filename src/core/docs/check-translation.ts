import { type Glossary, termsIn } from './glossary.ts'
import { splitDocument } from './sections.ts'

/** What of a section a translation must leave as it is. */
interface Fixtures {
  code: string[]
  spans: string[]
  targets: string[]
  tags: string[]
  prose: string
}

const fenced = /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))/gm
const span = /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/g
const link =
  /\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\s*\[[^\]]+\]:\s*(\S+)|<(https?:\/\/[^>\s]+)>|(?<![(<"'\w])(https?:\/\/[^\s)>\]，。、）]+)/gm
const tag = /<!--[\s\S]*?-->|<\/?[a-z][\w-]*(?:\s[^<>]*)?>/gi

const fixturesOf = (text: string): Fixtures => {
  const code = text.match(fenced) ?? []
  const unfenced = text.replace(fenced, '')
  const spans = [...unfenced.matchAll(span)].map(match => (match[2] ?? '').trim())
  const plain = unfenced.replace(span, '')
  const targets = [...plain.matchAll(link)].map(match => match[1] ?? match[2] ?? match[3] ?? match[4] ?? '')
  const tags = (plain.match(tag) ?? []).map(one =>
    one.startsWith('<!--') ? one : (/^<\/?[\w-]+/.exec(one)?.[0] ?? one),
  )
  return { code: code.map(block => block.trimEnd()), spans, targets, tags, prose: plain }
}

/** Anchors lead to headings, which are translated. */
const withoutAnchors = (targets: readonly string[]): string[] =>
  targets.map(target => (target.startsWith('#') ? '#' : target.replace(/#.*$/, ''))).sort()

/** Why a text is no translation of a section; empty: nothing speaks against it. Sentences for the model. */
export const checkTranslation = (
  source: string,
  translation: string,
  { glossary, language }: { glossary: Glossary; language: string },
): string[] => {
  if (translation.trim() === '') return source.trim() === '' ? [] : ['it is empty']
  const [from, to] = [fixturesOf(source), fixturesOf(translation)]
  const [sourceParts, parts] = [splitDocument(source).sections, splitDocument(translation).sections]
  const levels = (sections: typeof parts) => sections.map(({ level }) => level).join()
  const rows = (text: string) => text.match(/^\s*\|.*\|\s*$/gm)?.length ?? 0
  const problems: [isWrong: boolean, what: string][] = [
    [levels(sourceParts) !== levels(parts), 'it must have the same headings, on the same levels'],
    [!isSame(from.code, to.code), 'code blocks must stay byte for byte'],
    [
      !isSame(from.spans.toSorted(), to.spans.toSorted()),
      `inline code must stay as it is: ${difference(from.spans, to.spans)}`,
    ],
    [
      !isSame(withoutAnchors(from.targets), withoutAnchors(to.targets)),
      `links must lead where they led: ${difference(withoutAnchors(from.targets), withoutAnchors(to.targets))}`,
    ],
    [!isSame(from.tags.toSorted(), to.tags.toSorted()), `HTML must stay as it is: ${difference(from.tags, to.tags)}`],
    [rows(source) !== rows(translation), 'tables must keep their rows'],
    [isProse(from.prose) && from.prose.trim() === to.prose.trim(), 'it is not translated'],
    [isOutOfProportion(from.prose, to.prose), 'it is much shorter or longer than its source'],
    ...termsIn(from.prose, glossary, language)
      .filter(({ written }) => !to.prose.toLowerCase().includes(written.toLowerCase()))
      .map(({ term, written }): [boolean, string] => [true, `"${term}" must be written "${written}"`]),
  ]
  return problems.filter(([isWrong]) => isWrong).map(([, what]) => what)
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((text, index) => text === other[index])

const difference = (from: readonly string[], to: readonly string[]): string => {
  const gone = from.filter(text => !to.includes(text)).slice(0, 3)
  const added = to.filter(text => !from.includes(text)).slice(0, 3)
  const shown = (texts: readonly string[]) => texts.map(text => JSON.stringify(text.slice(0, 80))).join(', ')
  return [gone.length > 0 ? `missing ${shown(gone)}` : '', added.length > 0 ? `new ${shown(added)}` : '']
    .filter(text => text !== '')
    .join('; ')
}

/** Names and numbers alone are the same in every language. */
const isProse = (text: string): boolean => (text.match(/\p{Ll}{2,}/gu)?.length ?? 0) >= 8

/** Chinese needs a third of the characters that English does, German half as many again. */
const isOutOfProportion = (from: string, to: string): boolean =>
  from.trim().length > 120 && (to.trim().length < from.trim().length / 8 || to.trim().length > from.trim().length * 4)
