import type { PlannedSection } from './plan-translation.ts'
import { anchorOf, joinDocument, type MarkdownDocument, type Section } from './sections.ts'
import { type MemoryEntry, textHash } from './translation-memory.ts'

export interface Assembled {
  text: string
  memory: MemoryEntry[]
  /** Sections that are still to be translated: they stand there as they were, or in the source's language. */
  open: number
}

/** A translation of what was kept, what is new (by index), and the source where there is neither. */
export const assembleTranslation = (
  source: MarkdownDocument,
  planned: readonly PlannedSection[],
  fresh: ReadonlyMap<number, string>,
): Assembled => {
  const parts = planned.map((section, index) => {
    const done = fresh.get(index) ?? section.kept
    const text = done ?? section.previous ?? section.source.text
    return { section, isDone: done !== null && done !== undefined, text: withEnd(text, section.source.text) }
  })
  const anchors = new Map<string, string>()
  for (const { section, text } of parts) {
    const now = anchorOf({ level: section.source.level, text })
    for (const before of [section.source, earlier(section)])
      if (before !== null && now !== null) anchors.set(anchorOf(before) ?? '', now)
  }
  const sections = parts.map(
    ({ section, text }): Section => ({ level: section.source.level, text: followAnchors(text, anchors) }),
  )
  return {
    text: joinDocument({ frontMatter: source.frontMatter, sections }),
    memory: parts.map(({ section, isDone }, index) => ({
      source: isDone ? section.hash : '',
      translation: textHash(sections[index]?.text ?? ''),
    })),
    open: parts.filter(({ isDone }) => !isDone).length,
  }
}

const earlier = ({ source, kept, previous }: PlannedSection): Section | null => {
  const text = kept ?? previous
  return text === null ? null : { level: source.level, text }
}

/** Blank lines between sections are the source's. */
const withEnd = (text: string, source: string): string => text.trimEnd() + source.slice(source.trimEnd().length)

/** Links within the page lead to the translated headings. */
const followAnchors = (text: string, anchors: ReadonlyMap<string, string>): string =>
  text.replace(/(\]\(#)([^)\s]+)(\))/g, (whole, start: string, anchor: string, end: string) => {
    const now = anchors.get(decode(anchor))
    return now === undefined ? whole : `${start}${now}${end}`
  })

const decode = (anchor: string): string => {
  try {
    return decodeURIComponent(anchor)
  } catch {
    return anchor
  }
}
