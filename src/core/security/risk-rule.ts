import type { Severity } from '../findings/finding.ts'
import type { Language } from './language.ts'

/** A risky call that one line shows. Patterns are linear, or nearly so, in lines of at most 2,000 characters. */
export interface RiskRule {
  id: string
  languages: readonly Language[]
  /** `CWE-78` */
  cwe: string
  severity: Severity
  /** 0..1: how often a hit is one. */
  confidence: number
  title: string
  /** How an attacker gets from input to harm. */
  exploit: string
  fix: string
  pattern: RegExp
  /** What on the same line makes it harmless. */
  unless?: RegExp
}

type Kind = Pick<RiskRule, 'cwe' | 'severity' | 'confidence' | 'title' | 'exploit' | 'fix'>

/** What the same weakness is in every language. */
export const kinds = {
  command: {
    cwe: 'CWE-78',
    severity: 'high',
    confidence: 0.7,
    title: 'A shell command is put together from values',
    exploit:
      'Whoever controls one of the values adds `; command` or `$(command)`, which runs with the rights of the program.',
    fix: 'Call the program without a shell, its arguments as a list; check values that begin with a dash.',
  },
  eval: {
    cwe: 'CWE-95',
    severity: 'high',
    confidence: 0.6,
    title: 'Text is executed as code',
    exploit: 'Whoever controls the text runs code of their own in the program.',
    fix: 'Parse the value as data (JSON, a table of allowed operations) instead of executing it.',
  },
  sql: {
    cwe: 'CWE-89',
    severity: 'high',
    confidence: 0.75,
    title: 'SQL is put together from values',
    exploit: "A value such as `' OR 1=1 --` changes the statement: other people's rows are read, changed or deleted.",
    fix: 'Give the values as parameters beside the statement; take names of columns from a fixed list.',
  },
  path: {
    cwe: 'CWE-22',
    severity: 'high',
    confidence: 0.6,
    title: 'A path comes from the request',
    exploit: 'With `../../etc/passwd` files outside the intended folder are reached.',
    fix: 'Resolve the path and check that it lies in the folder, or look the file up by an id.',
  },
  ssrf: {
    cwe: 'CWE-918',
    severity: 'high',
    confidence: 0.6,
    title: 'The server fetches an address from the request',
    exploit:
      'The request names an internal address (metadata service, admin interface), and the server fetches it with its own rights.',
    fix: 'Allow hosts by list, refuse private addresses after resolving, and follow no redirects.',
  },
  redirect: {
    cwe: 'CWE-601',
    severity: 'medium',
    confidence: 0.6,
    title: 'A redirect follows an address from the request',
    exploit: 'A link to this site leads to an imitation of it that asks for the password.',
    fix: 'Redirect to paths of this site only, or to a fixed list of addresses.',
  },
  deserialise: {
    cwe: 'CWE-502',
    severity: 'high',
    confidence: 0.6,
    title: 'Objects are read from serialised data that can run code',
    exploit: 'Crafted data makes the reader build objects that run commands while they are read.',
    fix: 'Read plain data (JSON with a schema, a safe loader) instead.',
  },
  xss: {
    cwe: 'CWE-79',
    severity: 'medium',
    confidence: 0.5,
    title: 'Text becomes HTML without being escaped',
    exploit: "A value with `<img onerror=...>` runs script in other people's browsers with their session.",
    fix: 'Set it as text, use the escaping of the template, or clean it with a maintained sanitiser.',
  },
  xxe: {
    cwe: 'CWE-611',
    severity: 'medium',
    confidence: 0.45,
    title: 'An XML parser may resolve external entities',
    exploit: 'A document with an external entity reads files of the server or calls internal addresses.',
    fix: 'Turn DTDs and external entities off before parsing.',
  },
  hash: {
    cwe: 'CWE-328',
    severity: 'medium',
    confidence: 0.5,
    title: 'A broken hash function',
    exploit: 'Where it protects a password or proves who wrote something, collisions and fast guessing defeat it.',
    fix: 'Use SHA-256 or better; for passwords argon2, scrypt or bcrypt.',
  },
  cipher: {
    cwe: 'CWE-327',
    severity: 'high',
    confidence: 0.7,
    title: 'A broken cipher or mode',
    exploit: 'The text can be recovered, or repeated blocks of it recognised and moved.',
    fix: 'Use AES-GCM or ChaCha20-Poly1305 with a fresh nonce for each message.',
  },
  random: {
    cwe: 'CWE-338',
    severity: 'high',
    confidence: 0.6,
    title: 'A secret comes from a random generator that can be predicted',
    exploit: 'From a few values an attacker computes the next, and with it the token of somebody else.',
    fix: "Use the platform's cryptographic generator.",
  },
  tls: {
    cwe: 'CWE-295',
    severity: 'high',
    confidence: 0.8,
    title: 'Certificates are not verified',
    exploit: 'Anyone on the way reads and changes the traffic, keys and answers included.',
    fix: 'Leave verification on; trust a private authority by adding its certificate.',
  },
  jwt: {
    cwe: 'CWE-347',
    severity: 'high',
    confidence: 0.75,
    title: 'Signatures of tokens are not checked',
    exploit: 'An attacker writes a token with any name and rights, and it is taken for genuine.',
    fix: 'Verify with a fixed list of algorithms that does not hold `none`.',
  },
} as const satisfies Record<string, Kind>

type Own = Pick<RiskRule, 'pattern'> & Partial<Omit<RiskRule, 'id' | 'languages'>>

/** A rule of a kind; what it says of itself goes before. */
export const riskRule = (id: string, languages: RiskRule['languages'], kind: Kind, own: Own): RiskRule => ({
  ...kind,
  id,
  languages,
  ...own,
})
