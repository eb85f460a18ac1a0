import { createSecretSearch, type SecretSearch } from '../core/secrets/find-secrets.ts'
import { maskSecrets, maskValues } from '../core/secrets/mask-secrets.ts'

export { secretForms } from '../core/secrets/secret-forms.ts'

/**
 * A function that removes secrets from text that leaves the process, as `***`: known values, in every form in which they
 * travel or are hidden, then shapes of keys that nobody told us about.
 */
export const createRedactor = (secrets: readonly string[]): ((text: string) => string) => {
  const search = lazySearch(secrets)
  return text => maskSecrets(search(), text)
}

/** The same for every text in a value of plain JSON, of which a copy is given back. Its shape stays. */
export const createValueRedactor = (secrets: readonly string[]): (<T extends object>(value: T) => T) => {
  const search = lazySearch(secrets)
  return value => maskValues(search(), JSON.parse(JSON.stringify(value)))
}

/** The forms of every secret take milliseconds to write down: whoever never logs need not wait for it. */
const lazySearch = (secrets: readonly string[]): (() => SecretSearch) => {
  let search: SecretSearch | undefined
  return () => {
    search ??= createSecretSearch(secrets)
    return search
  }
}
