import { assembleTranslation } from '../../core/docs/assemble-translation.ts'
import { checkTranslation } from '../../core/docs/check-translation.ts'
import { type Glossary, readGlossary } from '../../core/docs/glossary.ts'
import { type PlannedSection, planTranslation } from '../../core/docs/plan-translation.ts'
import { splitDocument } from '../../core/docs/sections.ts'
import {
  type MemoryEntry,
  readMemory,
  type TranslationMemory,
  writeMemory,
} from '../../core/docs/translation-memory.ts'
import { translationPath } from '../../core/docs/translation-path.ts'
import { ConfigError } from '../../core/errors.ts'
import { readTreeFile } from '../read-tree-file.ts'
import type { TaskContext } from '../task.ts'
import { askSections, headingOf, noAnswer } from './ask-sections.ts'
import type { SourceDocument } from './find-documents.ts'

/** One document in one language. */
export interface TranslationState {
  source: string
  path: string
  language: string
  sections: number
  /** Translated now. */
  fresh: number
  /** Still to be translated, with the reason of the last try; hostile text. */
  open: number
  reasons: string[]
}

export interface Translated {
  /** To be written: translations and the memory, by their paths; nothing that is there already. */
  files: { path: string; text: string }[]
  states: TranslationState[]
  turns: number
  /** Why it ended early; null when it did not. */
  stopped: string | null
}

/** Brings translations in step with their sources. Only sections that are not are asked for; with `check` none is. */
export const translateDocuments = async (
  context: TaskContext,
  documents: readonly SourceDocument[],
): Promise<Translated> => {
  const { work, options } = context
  const { languages, memory: memoryPath } = options.docs
  const result: Translated = { files: [], states: [], turns: 0, stopped: null }
  if (languages.length === 0 || !options.docs.modes.includes('translate')) return result
  const glossary = await glossaryOf(context)
  const memoryText = await readTreeFile(work.directory, memoryPath)
  const memory = readMemory(memoryText, memoryPath)
  const kept: TranslationMemory = { documents: {} }
  for (const document of documents) {
    // Of other languages what is remembered stays.
    const remembered = { ...memory.documents[document.path] }
    for (const language of languages) {
      const entries = await translateOne(context, result, { document, language, glossary, memory })
      if (entries !== null) remembered[language] = entries
    }
    if (Object.keys(remembered).length > 0) kept.documents[document.path] = remembered
  }
  const written = writeMemory(kept)
  const isNeeded = memoryText !== null || Object.keys(kept.documents).length > 0
  if (isNeeded && written !== memoryText) result.files.push({ path: memoryPath, text: written })
  return result
}

interface OneTranslation {
  document: SourceDocument
  language: string
  glossary: Glossary
  memory: TranslationMemory
}

/** Adds to the result what became of one document in one language; gives what is to be remembered, null = nothing. */
const translateOne = async (
  context: TaskContext,
  result: Translated,
  { document: { path, text }, language, glossary, memory }: OneTranslation,
): Promise<MemoryEntry[] | null> => {
  const { work, options, log } = context
  const { check, accept } = options.docs
  const target = translationPath(path, language, options.docs.translations)
  const there = await readTreeFile(work.directory, target)
  const source = splitDocument(text)
  const planned = planTranslation(source, there === null ? null : splitDocument(there), {
    memory: there === null ? [] : accept ? null : (memory.documents[path]?.[language] ?? null),
    ...{ glossary, language },
  })
  const stale = planned.flatMap(({ kept }, index) => (kept === null ? [index] : []))
  const isAsked = stale.length > 0 && !check && !accept && result.stopped === null
  const asked = isAsked ? await askSections(context, { path, language, glossary, planned, stale }) : noAnswer()
  result.turns += asked.turns
  result.stopped ??= asked.stopped
  const made = assembleTranslation(source, planned, asked.fresh)
  result.states.push({
    ...{ source: path, path: target, language, sections: planned.length, fresh: asked.fresh.size },
    ...{ open: made.open, reasons: accept ? whyNotAccepted(planned, { glossary, language }) : asked.reasons },
  })
  // Nothing but the source's own words is no translation.
  if (there === null && made.open === planned.length) return null
  if (made.text !== there) result.files.push({ path: target, text: made.text })
  if (stale.length > 0) log.info(`${target}: ${asked.fresh.size} of ${planned.length} sections translated`)
  return made.memory
}

const whyNotAccepted = (
  planned: readonly PlannedSection[],
  terms: { glossary: Glossary; language: string },
): string[] =>
  planned.flatMap(section => {
    if (section.kept !== null || section.previous === null) return []
    const reasons = checkTranslation(section.source.text, section.previous, terms)
    return [`${headingOf(section)}: ${reasons.join('; ')}`]
  })

const glossaryOf = async ({ work, options }: TaskContext): Promise<Glossary> => {
  const { glossary } = options.docs
  if (glossary === '') return new Map()
  const text = await readTreeFile(work.directory, glossary)
  if (text !== null) return readGlossary(text, glossary)
  throw new ConfigError('glossary', `The glossary ${glossary} is not there`, { hint: 'Correct `docs.glossary`.' })
}
