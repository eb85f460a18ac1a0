/**
 * Removes secrets from text that leaves the process. Known values first (in the forms in which they travel), then shapes
 * of keys that nobody told us about.
 */
const shapes: RegExp[] = [
  /\bsk-ant-[A-Za-z0-9_-]{16,}/g,
  /\bsk-or-v1-[A-Za-z0-9]{16,}/g,
  /\bsk-(?:proj-)?[A-Za-z0-9_-]{20,}/g,
  /\bAIza[A-Za-z0-9_-]{30,}/g,
  /\bgsk_[A-Za-z0-9]{20,}/g,
  /\bxai-[A-Za-z0-9]{20,}/g,
  /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\bhf_[A-Za-z0-9]{20,}/g,
  /\bnvapi-[A-Za-z0-9_-]{20,}/g,
  /\bAKIA[A-Z0-9]{16}\b/g,
]

const mask = '***'

/** Shorter values would mask ordinary words. */
const minSecretLength = 6

/** Forms in which a secret may appear in text: plain, base64 (also without padding), URL-encoded. */
export const secretForms = (secret: string): string[] => {
  const base64 = Buffer.from(secret, 'utf8').toString('base64')
  const forms = [secret, base64, base64.replace(/=+$/, ''), encodeURIComponent(secret)]
  return [...new Set(forms)].filter(form => form.length >= minSecretLength)
}

/** A function that replaces every known secret and every key-shaped string by `***`. */
export const createRedactor = (secrets: readonly string[]): ((text: string) => string) => {
  const known = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length)
  return text => {
    const withoutKnown = known.reduce((rest, form) => rest.replaceAll(form, mask), text)
    return shapes.reduce((rest, shape) => rest.replace(shape, mask), withoutKnown)
  }
}
