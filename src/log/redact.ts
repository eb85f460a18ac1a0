import { createSecretSearch, type SecretSearch } from '../core/secrets/find-secrets.ts'
import { maskSecrets } from '../core/secrets/mask-secrets.ts'

export { secretForms } from '../core/secrets/secret-forms.ts'

/**
 * A function that removes secrets from text that leaves the process, as `***`: known values, in every form in which they
 * travel or are hidden, then shapes of keys that nobody told us about.
 */
export const createRedactor = (secrets: readonly string[]): ((text: string) => string) => {
  // The forms of every secret take milliseconds to write down: whoever never logs need not wait for it.
  let search: SecretSearch | undefined
  return text => {
    search ??= createSecretSearch(secrets)
    return maskSecrets(search, text)
  }
}
