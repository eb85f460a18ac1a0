import { ConfigError } from '../core/errors.ts'
import type { Parsed } from './parsed.ts'

/** Largest configuration that is read, bytes. */
export const maxConfigBytes = 1_000_000

/**
 * Reads YAML, JSON or JSON5. `name` is what messages call it; its ending chooses the format, else the first character.
 * Throws ConfigError with line, column and the line in question.
 */
export const parseConfigText = async (text: string, name: string): Promise<Parsed> => {
  if (Buffer.byteLength(text) > maxConfigBytes) throw tooLarge(name)
  const clean = text.replace(/^\uFEFF/, '')
  const parsed = looksLikeJson(clean, name) ? await parseJsonText(clean, name) : await parseYamlText(clean, name)
  if (!isObject(parsed.value)) throw notAnObject(name, parsed.value)
  return parsed
}

export const tooLarge = (name: string): ConfigError =>
  new ConfigError('config-size', `${name} is larger than ${maxConfigBytes / 1e6} MB`, {
    hint: 'A configuration is a few kilobytes: check that this is the right file.',
  })

const looksLikeJson = (text: string, name: string): boolean => {
  if (/\.(?:json5?|jsonc|m?js)$/i.test(name)) return true
  if (/\.ya?ml$/i.test(name)) return false
  return /^\s*(?:\{|\/\/|\/\*|(?:const|let|var|export|module\.exports)\b)/.test(text)
}

// Both parsers are loaded only when needed: they are a large part of the command's start time.
const parseYamlText = async (text: string, name: string): Promise<Parsed> => {
  const { parseYaml } = await import('./parse-yaml.ts')
  return parseYaml(text, name)
}

const parseJsonText = async (text: string, name: string): Promise<Parsed> => {
  const { parseJson } = await import('./parse-json.ts')
  try {
    return parseJson(text, name)
  } catch (error) {
    // JSON whose quotes a shell has eaten (`echo "${{ secrets.CONFIG }}" > config.json`) is still YAML.
    if (text.includes('"')) throw error
    return await parseYamlText(text, name).catch(() => {
      throw error
    })
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value)

const notAnObject = (name: string, value: unknown): ConfigError => {
  const what = Array.isArray(value) ? 'a list' : `${value === '' ? 'an empty text' : typeof value}`
  const problem =
    value === null || value === undefined ? 'is empty' : `holds ${what} instead of keys such as \`providers:\``
  return new ConfigError('config-shape', `${name} ${problem}`, {
    hint: 'Write at least `providers:`, or remove it to take the providers from the environment.',
  })
}
