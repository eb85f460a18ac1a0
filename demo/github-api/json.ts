export type Json = Record<string, unknown>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const readObject = (value: unknown): Json => (isObject(value) ? value : {})

export const readText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

export const readNumber = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)

export const readList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const readTexts = (value: unknown): string[] => readList(value).filter(item => typeof item === 'string')
