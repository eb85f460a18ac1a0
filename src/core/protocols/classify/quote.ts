/** What looks like a credential: known prefixes, `Bearer ...`, `key=...`, long runs of hex or base64. */
const secrets = [
  /\b(?:sk|pk|rk|gsk|xai|ms|ark|nvapi|ghp|ghs|gho|github_pat|hf|r8)[-_][\w*.-]{6,}/gi,
  /\bAIza[\w-]{10,}/g,
  /\bAKIA\w{8,}/g,
  /\bBearer\s+\S+/gi,
  /\beyJ[\w-]{10,}\.[\w.-]+/g,
  /\b(?:api[-_]?key|key|token|secret)=[^\s&"']+/gi,
  /\b[0-9a-f]{32,}\b/gi,
  /\b(?=\w*\d)(?=\w*[a-z])(?=\w*[A-Z])\w{40,}\b/g,
]

const maxLength = 500

/** A provider's words on one line, at most 500 characters, without anything that looks like a key. */
export const quote = (text: string): string => {
  const safe = secrets.reduce((rest, secret) => rest.replace(secret, '***'), text.slice(0, 20 * maxLength))
  const line = safe.replace(/\s+/g, ' ').trim()
  return line.length <= maxLength ? line : `${line.slice(0, maxLength - 1)}…`
}
