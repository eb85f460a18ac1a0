import { setSecret } from '@actions/core'
import { createSecretSearch } from '../core/secrets/find-secrets.ts'
import { createRedactor, createValueRedactor, secretForms } from '../log/redact.ts'

export interface Masker {
  /** Registers secrets: from here on the runner and we ourselves replace them, in every form in which they travel. */
  mask: (secrets: readonly string[]) => void
  redact: (text: string) => string
  /** Whether a text holds one of them, in whatever form; shapes of keys do not count. */
  holdsSecret: (text: string) => boolean
  /** The same for every text in a value of plain JSON, also for a secret spread over several. Its shape stays. */
  redactAll: <T extends object>(value: T) => T
}

export const createMasker = (): Masker => {
  const secrets = new Set<string>()
  let redactor = createRedactor([])
  let valueRedactor = createValueRedactor([])
  let search = createSecretSearch([])
  return {
    mask: added => {
      for (const secret of added.filter(text => text !== '')) {
        secrets.add(secret)
        for (const value of [secret, ...linesOf(secret)]) for (const form of secretForms(value)) setSecret(form)
      }
      redactor = createRedactor([...secrets])
      valueRedactor = createValueRedactor([...secrets])
      search = createSecretSearch([...secrets])
    },
    redact: text => redactor(text),
    holdsSecret: text => search(text).length > 0,
    redactAll: value => valueRedactor(value),
  }
}

/** The runner masks line by line: a key of several lines (a service account's) must be known by its lines. */
const linesOf = (secret: string): string[] => {
  const lines = secret.split(/\r?\n/)
  return lines.length > 1 ? lines : []
}
