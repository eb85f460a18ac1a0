import type { Severity } from '../findings/finding.ts'
import { findKeys } from '../secrets/find-keys.ts'
import { checksumFits, entropyOf, isPlaceholder } from '../secrets/secret-strength.ts'
import { isGenerated, isTestCode, languageOf } from './language.ts'

/** A secret in a text. Never printed: `label` is what may be said of it. */
export interface Leak {
  /** `GitHub`, `hard-coded credential` ... */
  kind: string
  start: number
  end: number
  secret: string
  /** `GitHub …wXyZ` */
  label: string
  severity: Severity
  /** 0..1 */
  confidence: number
  /** Its checksum fits: it was issued. */
  certain: boolean
}

const severityOf: Record<string, Severity> = {
  'private key': 'critical',
  'AWS secret key': 'critical',
  'AWS access key': 'high',
  GitHub: 'critical',
  'JSON Web Token': 'medium',
  authorization: 'medium',
  'password of an address': 'high',
}

/** Kinds that a person chose: their last characters would tell too much. */
const inAnImage = 'credential in an image'
const chosenByPeople = new Set([inAnImage, 'password of an address', 'hard-coded credential', 'authorization'])

/**
 * Real-looking secrets in a text of a file: placeholders, examples and what is too regular are left out. In test code only
 * what proves itself keeps its severity.
 */
export const findLeaks = (text: string, path: string): Leak[] => {
  const keys = findKeys(text).map(key => ({ kind: key.name, start: key.start, end: key.end, secret: key.secret }))
  const named = isGenerated(path) ? [] : [...namedCredentials(text), ...unquotedCredentials(text, path)]
  const all = [...keys, ...named.filter(one => !keys.some(key => one.start < key.end && key.start < one.end))]
  return all.flatMap(one => leakOf(one, path) ?? [])
}

type Found = Pick<Leak, 'kind' | 'start' | 'end' | 'secret'>

const leakOf = (found: Found, path: string): Leak | null => {
  const { kind, secret } = found
  const fits = checksumFits(secret)
  const mayBeNone = fits !== true && kind !== 'private key'
  if (mayBeNone && (isPlaceholder(secret) || (kind !== inAnImage && entropyOf(secret) < 2.8))) return null
  const isTest = (isTestCode(path) && fits !== true) || /^(?:sk|rk)_test_/.test(secret)
  const doubt = isTest || fits === false ? 0.5 : 1
  const isShowable = !chosenByPeople.has(kind) && secret.length >= 16 && kind !== 'private key'
  return {
    ...found,
    label: isShowable ? `${kind} …${secret.slice(-4)}` : kind,
    severity: isTest ? 'low' : (severityOf[kind] ?? 'high'),
    confidence: fits === true ? 0.99 : (kind === 'hard-coded credential' ? 0.6 : 0.8) * doubt,
    certain: fits === true,
  }
}

const assignment =
  /(?<![A-Za-z0-9])([A-Za-z0-9_.-]{0,40}(?:passw(?:or)?d|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|private[_-]?key|client[_-]?secret|credential|[a-z]key|token)[A-Za-z0-9_-]{0,20}["']?\s{0,8}(?::=|[:=]|=>)\s{0,8}["'`])([^\s"'`]{10,200})["'`]/gi

/** `mailKey = "..."`: the name says that it is one, the value looks drawn by lot. */
const namedCredentials = (text: string): Found[] =>
  [...text.matchAll(assignment)].flatMap(match => {
    const secret = match[2] ?? ''
    if (!looksDrawn(secret)) return []
    const start = match.index + (match[1]?.length ?? 0)
    return [{ kind: 'hard-coded credential', start, end: start + secret.length, secret }]
  })

const names = '(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)'
const inImage = new RegExp(
  `^([ \\t]*(?:ENV|ARG)[ \\t]+[A-Za-z0-9_]*${names}[A-Za-z0-9_]*[= \\t]+["']?)(?![$"'\\s])([^\\s"']{3,200})`,
  'gim',
)
const inSettings = new RegExp(
  `^([ \\t]*(?:export[ \\t]+|-[ \\t]+)?[A-Za-z0-9_.-]{0,40}${names}[A-Za-z0-9_-]{0,20}[ \\t]*[:=][ \\t]*)(?![$"'{[<\\s])([^\\s"'#]{10,200})[ \\t]*$`,
  'gim',
)

/** Where values need no quotes. What stands in an image is one whatever it looks like. */
const unquotedCredentials = (text: string, path: string): Found[] => {
  const isImage = languageOf(path) === 'docker'
  if (!isImage && !/(?:^|\/)\.env|\.(?:env|ya?ml|properties|ini|conf|cfg|toml|sh|bash)$/i.test(path)) return []
  return [...text.matchAll(isImage ? inImage : inSettings)].flatMap(match => {
    const secret = match[2] ?? ''
    if (!isImage && !looksDrawn(secret)) return []
    const start = match.index + (match[1]?.length ?? 0)
    return [{ kind: isImage ? inAnImage : 'hard-coded credential', start, end: start + secret.length, secret }]
  })
}

/** Not a sentence, a path, an address, a variable or the name of something. */
const looksDrawn = (value: string): boolean => {
  if (/^(?:https?:|\/|\.|\$|#|@)|process\.env|^[A-Z_]+$|^[a-z]+(?:[-_.:/ ][a-z]+)*$/i.test(value)) return false
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter(pattern => pattern.test(value)).length
  return /\d/.test(value) && classes >= 2 && entropyOf(value) >= 3.2
}
