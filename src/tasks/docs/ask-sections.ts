import { checkTranslation } from '../../core/docs/check-translation.ts'
import { type Glossary, termsIn } from '../../core/docs/glossary.ts'
import type { PlannedSection } from '../../core/docs/plan-translation.ts'
import { AppError, ConfigError } from '../../core/errors.ts'
import { readJson } from '../../core/findings/read-json.ts'
import type { TaskContext } from '../task.ts'
import { type SectionToTranslate, translationPrompt, translationSchema } from './prompts.ts'

/** Of one ask. */
const mostCharacters = 16_000

export interface Asked {
  /** Translations that pass the checks, by the index of their section. */
  fresh: Map<number, string>
  /** Of those that do not. Hostile text. */
  reasons: string[]
  turns: number
  /** Why it ended early; null when it did not. */
  stopped: string | null
}

export const noAnswer = (): Asked => ({ fresh: new Map(), reasons: [], turns: 0, stopped: null })

export interface Place {
  path: string
  language: string
  glossary: Glossary
  planned: readonly PlannedSection[]
  stale: readonly number[]
}

/** In parts that fit; what does not pass the checks is asked for once more, with the reasons. */
export const askSections = async (context: TaskContext, place: Place): Promise<Asked> => {
  const asked = noAnswer()
  const isBlank = (index: number) => place.planned[index]?.source.text.trim() === ''
  for (const index of place.stale.filter(isBlank)) asked.fresh.set(index, place.planned[index]?.source.text ?? '')
  for (const part of partsOf(place, index => !isBlank(index))) {
    let open = part.map(index => ({ index, refused: [] as string[] }))
    for (let round = 1; round <= 2 && open.length > 0 && asked.stopped === null; round++) {
      const answers = await askOnce(context, place, { open, asked })
      open = open.flatMap(({ index }) => {
        const refused = take(place, { index, text: answers.get(`s${index + 1}`), asked })
        return refused.length === 0 ? [] : [{ index, refused }]
      })
    }
    asked.reasons.push(...open.map(({ index, refused }) => `${headingOf(place.planned[index])}: ${refused.join('; ')}`))
    if (asked.stopped !== null) break
  }
  return asked
}

const partsOf = ({ planned, stale }: Place, isWanted: (index: number) => boolean): number[][] => {
  const parts: number[][] = []
  let room = 0
  for (const index of stale.filter(isWanted)) {
    const length = planned[index]?.source.text.length ?? 0
    if (length > room || parts.length === 0) {
      parts.push([])
      room = mostCharacters
    }
    parts.at(-1)?.push(index)
    room -= length
  }
  return parts
}

const askOnce = async (
  { askAgent, options, nonce }: TaskContext,
  { path, language, glossary, planned }: Place,
  { open, asked }: { open: readonly { index: number; refused: string[] }[]; asked: Asked },
): Promise<Map<string, string>> => {
  const { sourceLanguage, instructions, models } = options.docs
  const sections = open.map(({ index, refused }): SectionToTranslate => {
    const { source, previous } = planned[index] as PlannedSection
    return { id: `s${index + 1}`, text: source.text.trimEnd(), previous, refused }
  })
  const terms = termsIn(sections.map(({ text }) => text).join('\n'), glossary, language)
  const model = models[language]
  try {
    const result = await askAgent({
      prompt: translationPrompt({ nonce, path, language, sourceLanguage, instructions, terms, sections }),
      ...{ tools: [], allowedTools: [], jsonSchema: translationSchema },
      ...(model !== undefined && { model }),
    })
    asked.turns += result.turns
    const cutOff: ReadonlySet<string> = new Set(['completed', 'no_structured_output', 'empty_result', 'max_turns'])
    if (!cutOff.has(result.end)) asked.stopped = result.message
    return answersIn(result.structuredOutput ?? result.text)
  } catch (error) {
    if (!(error instanceof AppError) || error instanceof ConfigError) throw error
    asked.stopped = [error.message, error.hint].filter(part => part !== undefined).join('. ')
    return new Map()
  }
}

const isAnswer = (value: unknown): value is { sections: unknown[] } =>
  typeof value === 'object' && value !== null && Array.isArray((value as { sections?: unknown }).sections)

const answersIn = (answer: unknown): Map<string, string> => {
  const value = typeof answer === 'string' ? readJson(answer, isAnswer) : answer
  const entries = isAnswer(value) ? (value.sections as { id?: unknown; text?: unknown }[]) : []
  return new Map(
    entries.flatMap(entry =>
      typeof entry?.id === 'string' && typeof entry.text === 'string' ? [[entry.id, entry.text] as const] : [],
    ),
  )
}

/** Takes an answer that passes; gives the reasons of one that does not. */
const take = (
  { planned, glossary, language }: Place,
  { index, text, asked }: { index: number; text: string | undefined; asked: Asked },
): string[] => {
  if (text === undefined) return ['it was not returned']
  const source = planned[index]?.source.text ?? ''
  const problems = checkTranslation(source, text, { glossary, language })
  if (problems.length === 0) asked.fresh.set(index, text)
  return problems
}

/** Of a section, for people. Hostile text. */
export const headingOf = (section: PlannedSection | undefined): string =>
  (section?.source.text.split('\n')[0] ?? '').replace(/^\s*#+\s*/, '').slice(0, 80) || '(beginning)'
