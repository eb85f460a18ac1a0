import { checkTranslation } from './check-translation.ts'
import type { Glossary } from './glossary.ts'
import type { MarkdownDocument, Section } from './sections.ts'
import { type MemoryEntry, textHash } from './translation-memory.ts'

/** A section of the source, and what there is of its translation. */
export interface PlannedSection {
  source: Section
  /** Of the source. */
  hash: string
  /** The translation that is in step; null: it is to be translated. */
  kept: string | null
  /** An earlier translation, by a person perhaps, that is not in step any more. */
  previous: string | null
}

/**
 * Which sections are to be translated. What was written from the same source stays, also when it has moved or a person has
 * changed its words since. A translation that nobody remembers is adopted where it fits.
 */
export const planTranslation = (
  source: MarkdownDocument,
  translation: MarkdownDocument | null,
  { memory, glossary, language }: { memory: readonly MemoryEntry[] | null; glossary: Glossary; language: string },
): PlannedSection[] => {
  const there = translation?.sections ?? []
  const planned = source.sections.map(section => ({ source: section, hash: textHash(section.text) }))
  if (memory === null) {
    const isAlike = sameLevels(source.sections, there)
    return planned.map((section, index) => {
      const text = isAlike ? (there[index]?.text ?? null) : null
      const fits = text !== null && checkTranslation(section.source.text, text, { glossary, language }).length === 0
      return { ...section, kept: fits ? text : null, previous: fits ? null : text }
    })
  }
  const remembered = rememberedSections(memory, there)
  const used = new Set<number>()
  const found = planned.map(section => {
    const index = remembered.findIndex(
      (entry, at) => !used.has(at) && entry.text !== null && entry.source === section.hash,
    )
    if (index >= 0) used.add(index)
    return { ...section, kept: remembered[index]?.text ?? null, previous: null }
  })
  // Where nothing was put in or taken out, what stands at the same place is the earlier version.
  const inPlace = remembered.length === planned.length
  return found.map((section, index) =>
    section.kept === null && inPlace && !used.has(index)
      ? { ...section, previous: remembered[index]?.text ?? null }
      : section,
  )
}

const sameLevels = (one: readonly Section[], other: readonly Section[]): boolean =>
  one.length === other.length && one.every(({ level }, index) => level === other[index]?.level)

/** What is remembered, with the text that it is now: found by its hash, else by its place, when a person has changed it. */
const rememberedSections = (
  memory: readonly MemoryEntry[],
  there: readonly Section[],
): { source: string; text: string | null }[] => {
  const hashes = there.map(({ text }) => textHash(text))
  const taken = new Set<number>()
  const exact = memory.map(({ translation }) => {
    const index = hashes.findIndex((hash, at) => hash === translation && !taken.has(at))
    if (index >= 0) taken.add(index)
    return index
  })
  return memory.map(({ source }, at) => {
    const index = exact[at] ?? -1
    if (index >= 0) return { source, text: there[index]?.text ?? null }
    const isEdited = memory.length === there.length && !taken.has(at)
    return { source, text: isEdited ? (there[at]?.text ?? null) : null }
  })
}
