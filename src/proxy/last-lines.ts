import { readFileSync } from 'node:fs'

const count = 15

/** The last lines a file got after `start`, bytes; empty when there are none. */
export const lastLines = (file: string, start: number): string => {
  try {
    const text = readFileSync(file).subarray(start).toString('utf8')
    return text.trimEnd().split('\n').slice(-count).join('\n')
  } catch {
    return ''
  }
}
