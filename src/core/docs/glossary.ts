import { parse } from 'yaml'
import { ConfigError } from '../errors.ts'

/** Term → `keep`, or its translation by language. */
export type Glossary = ReadonlyMap<string, 'keep' | Readonly<Record<string, string>>>

/** Reads YAML or JSON. Throws ConfigError `glossary` naming the term that is none. */
export const readGlossary = (text: string, name: string): Glossary => {
  const refuse = (problem: string) =>
    new ConfigError('glossary', `${name}: ${problem}`, {
      hint: 'Write a term and `keep`, or its translation by language: `{router: keep, cache: {zh: 缓存}}`.',
    })
  let value: unknown
  try {
    value = parse(text) ?? {}
  } catch (error) {
    throw refuse(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw refuse('it holds no terms')
  return new Map(
    Object.entries(value).map(([term, meant]): [string, 'keep' | Record<string, string>] => {
      if (meant === 'keep') return [term, 'keep']
      const isMap = typeof meant === 'object' && meant !== null && !Array.isArray(meant)
      if (!isMap || Object.values(meant).some(word => typeof word !== 'string'))
        throw refuse(`the term ${JSON.stringify(term)} has neither \`keep\` nor translations`)
      return [term, meant as Record<string, string>]
    }),
  )
}

/** Terms of the glossary that a text holds as words, with how they are written in a language. */
export const termsIn = (text: string, glossary: Glossary, language: string): { term: string; written: string }[] =>
  [...glossary].flatMap(([term, meant]) => {
    const written = meant === 'keep' ? term : meant[language]
    return written !== undefined && holds(text, term) ? [{ term, written }] : []
  })

const holds = (text: string, term: string): boolean => {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
