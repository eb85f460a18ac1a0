import { keyPatterns } from '../secrets/key-patterns.ts'
import { invisible } from '../untrusted/invisible.ts'

/** Addresses with a password that nobody would mind: a service of the machine itself, or a placeholder. */
const harmlessAddress =
  /:(?:pass(?:word|wd)?|pwd|secret|postgres|root|admin|guest|user|test|example|changeme|hunter2|x{3,}|your[\w-]*|my[\w-]*)$|^[a-z][\w+.-]*:\/\/(?:[^:]*):[^@]*@(?:localhost|127\.0\.0\.1|\[::1\]|[\w.-]*\bexample\b)/i

/** What looks like a key in a text, by its name; null when there is nothing. */
export const findKey = (text: string): string | null => {
  const plain = text.replace(invisible, '')
  return (
    keyPatterns.find(
      ({ sign, pattern, name }) => sign.some(part => plain.includes(part)) && matches(name, plain, pattern),
    )?.name ?? null
  )
}

const matches = (name: string, text: string, pattern: RegExp): boolean => {
  if (name !== 'password of an address') return text.search(pattern) >= 0
  for (const found of text.matchAll(pattern)) {
    const address = text.slice(found.index, found.index + found[0].length + 100)
    if (!harmlessAddress.test(found[0]) && !harmlessAddress.test(address)) return true
  }
  return false
}
