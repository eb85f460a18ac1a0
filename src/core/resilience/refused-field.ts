import type { JsonObject, Quirks } from '../providers/provider.ts'

/** What to change about calls of an upstream that refuses one of their fields. */
export type RefusedField = { drop: string } | { maxTokensField: 'max_tokens' | 'max_completion_tokens' }

/** Fields without which an answer is about as good. */
const optionalFields = [
  ...['reasoning_effort', 'reasoning', 'thinking', 'think', 'enable_thinking'],
  ...['stream_options', 'parallel_tool_calls', 'response_format', 'user'],
  ...['temperature', 'top_p', 'top_k', 'stop'],
]

/** "... does not support thinking" names no field: whichever of these was sent. */
const thinkingFields = optionalFields.slice(0, 5)
const noThinking =
  /(?:does(?: not|n't) support|unsupported:?) (?:thinking|reasoning)\b(?! ?block)|\b(?:thinking|reasoning(?: effort)?) (?:is not|isn't) supported/i

const refusal = new RegExp(
  [
    /\bunknown\b|unrecogni[sz]ed|unsupported|unexpected|\bextra (?:inputs|fields)|additional propert|deprecated/,
    /\bnot (?:be )?(?:supported|permitted|allowed|recogni[sz]ed|valid|available|accepted|enabled)/,
    /does(?: not|n't) (?:support|accept|allow|take)|invalid (?:parameter|argument|field)|cannot both be|may only be/,
    // The field is known and the value is not.
    /\bunset\b|must be (?:one of|either)|input should be|only .{1,20} (?:is|are) (?:allowed|supported)/,
    /不支持|未知参数|无效(?:的)?参数/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

/** It speaks of what stands inside a message or a tool, which no field of the call helps. */
const inside = /\b(?:messages|input|contents|tools)(?:\.|\[)\d/

/**
 * The field that an upstream's words about a bad request refuse, if it was sent and can be missed; the first that they name,
 * as servers that know a field list the fields they know after it. `body` is what was sent, `needed` the fields that the
 * client itself asked for.
 */
export const refusedField = (
  message: string,
  body: JsonObject,
  needed: readonly string[] = [],
): RefusedField | undefined => {
  if (!refusal.test(message) || inside.test(message)) return undefined
  const limit = otherLimit(message, body)
  if (limit !== undefined) return { maxTokensField: limit }
  const candidates = optionalFields.filter(field => Object.hasOwn(body, field) && !needed.includes(field))
  const [first] = candidates
    .map(field => ({ field, at: message.search(mentionOf(field)) }))
    .filter(({ at }) => at >= 0)
    .toSorted((a, b) => a.at - b.at)
  const drop =
    first?.field ?? (noThinking.test(message) ? thinkingFields.find(field => candidates.includes(field)) : undefined)
  return drop === undefined ? undefined : { drop }
}

/** The quirks with which the call is made again; undefined when they say so already. */
export const quirksWithout = (quirks: Quirks, refused: RefusedField): Quirks | undefined => {
  if ('maxTokensField' in refused) {
    return refused.maxTokensField === (quirks.maxTokensField ?? 'max_tokens') ? undefined : { ...quirks, ...refused }
  }
  const dropped = quirks.dropFields ?? []
  return dropped.includes(refused.drop) ? undefined : { ...quirks, dropFields: [...dropped, refused.drop] }
}

/** The output limit's other name: asked for by its name, or because this one is not known. */
const otherLimit = (message: string, body: JsonObject): 'max_tokens' | 'max_completion_tokens' | undefined => {
  if (Object.hasOwn(body, 'max_tokens'))
    return /max_completion_tokens/.test(message) ? 'max_completion_tokens' : undefined
  return Object.hasOwn(body, 'max_completion_tokens') && /max_completion_tokens/.test(message)
    ? 'max_tokens'
    : undefined
}

/** Names with an underscore are nothing else; those that are words must stand where a field's name does. */
const mentionOf = (field: string): RegExp => {
  const camel = field.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
  if (field.includes('_')) return new RegExp(`(?<!\\w)(?:${field}|${camel})(?!\\w)`)
  const places = [
    `(?<!roles?:? )['"\`‘“]${field}(?=['"\`’”.[])`,
    `(?<=\\w[./])${field}\\b`,
    `(?<=(?:parameter|argument|field|input|property|properties|key|参数)s?(?: supplied| named)?:? ?)${field}\\b`,
    `\\b${field}(?= ?(?:parameter|argument|field|参数))`,
    `(?<=\\binvalid |\\bunknown |\\bunsupported )${field}\\b`,
    `(?:^|(?<=: ))${field}(?=[:.]| (?:is|does|may|must|cannot)\\b|$)`,
    `(?<!\\b(?:the|this|a) )\\b${field}(?= (?:is|are) (?:not|un\\w+ed|deprecated)\\b)`,
  ]
  return new RegExp(places.join('|'), 'i')
}
