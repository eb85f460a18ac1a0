import type { UpstreamFailure } from '../../errors.ts'

/** One row: all conditions that are given must hold. */
export interface ErrorRow {
  failure: UpstreamFailure
  /** 200: the error came inside a successful answer. */
  status?: number[]
  /** Against all codes, types and statuses in the body, lower case. */
  code?: RegExp
  /** Against the message and the codes. */
  text?: RegExp
  not?: RegExp
  /** The text must speak of an overflow (overflow.ts). */
  overflow?: true
  /** What a person can do about it. */
  hint?: string
}

const outOfMoney = 'Top up the balance at the provider, or route to another one.'
const allowanceUsed = 'The allowance comes back later; route to another provider until then.'

/** Rate limits speak of tokens and lengths too, and are no overflow. */
const rateLimitWords = /rate.?limit|too many requests|throttl|\btpm\b|per.?minute|per.?day/i

/**
 * First match wins; the order is the knowledge: what is permanent before what passes, what a text says before what a
 * status does. Rows name the provider they were seen at.
 */
export const errorTable: ErrorRow[] = [
  // GitHub Models was retired in July 2026.
  { failure: 'not_found', code: /github_models_retirement/, hint: 'GitHub Models was retired; use another provider.' },
  // OpenRouter reserves max_tokens of credit: passes when the calls in flight have ended.
  { failure: 'rate_limit', code: /in_flight_budget_exhausted/ },
  { failure: 'rate_limit', text: /in_flight_budget_exhausted/i },

  // Out of money or of the day's allowance, whatever the status says.
  { failure: 'quota', status: [402], hint: outOfMoney },
  {
    failure: 'quota',
    code: /insufficient_quota|exceeded_current_quota|billing_error|arrearage|accountoverdue|\b1113\b/,
    hint: outOfMoney,
  },
  { failure: 'quota', code: /accessdenied\.unpurchased/, hint: "Enable the model in the provider's console." },
  {
    failure: 'quota',
    status: [200, 400, 401, 403, 429, 500],
    text: /credit balance is too low|insufficient[ _]balance|\b(?:out of|not enough|no|insufficient) credits?\b|used all available credits|spending limit|account.{0,20}(?:overdue|arrears)|exceeded your current quota|余额不足|欠费/i,
    not: /retryinfo|perminute/i,
    hint: outOfMoney,
  },
  { failure: 'quota', code: /\b30001\b/, status: [403], hint: outOfMoney },
  // Plan limits: Z.ai 1308, MiniMax 2056. Per day: Gemini's free tier, OpenRouter's free models, Groq's TPD and RPD.
  { failure: 'quota', code: /\b(?:1308|2056)\b|perday/, hint: allowanceUsed },
  {
    failure: 'quota',
    status: [200, 429],
    text: /free-models-per-day|tokens per day|requests per day|daily (?:limit|quota|request)/i,
    hint: allowanceUsed,
  },
  // Groq's 413: one request larger than a minute's tokens never fits.
  {
    failure: 'quota',
    status: [413],
    text: /tokens per minute|\btpm\b|rate_limit_exceeded/i,
    hint: "The request is larger than the tier's tokens per minute: use a higher tier or another provider.",
  },

  { failure: 'overloaded', status: [498, 529] },
  {
    failure: 'overloaded',
    code: /overloaded|serveroverload|insufficient_system_resource|\b(?:1305|1312|50508|50609)\b/,
  },
  {
    failure: 'overloaded',
    status: [200, 429, 500, 502, 503],
    text: /overloaded|at capacity|system is too busy|server is busy|high demand/i,
  },

  { failure: 'context_overflow', overflow: true, not: rateLimitWords },
  { failure: 'context_overflow', code: /context_length_exceeded|exceed_context_size|\b(?:1261|20015)\b/ },

  // Content policies: OpenAI and Azure, DashScope, Z.ai 1301, MiniMax 1026/1027, OpenRouter's 403, Gemini.
  {
    failure: 'refused',
    code: /content_policy|content_filter|responsibleaipolicy|data_?inspection_?failed|prohibited_content|\b(?:1301|1026|1027)\b/,
  },
  {
    failure: 'refused',
    status: [200, 400, 403],
    text: /moderation|flagged|content (?:management )?policy|usage polic/i,
  },

  { failure: 'auth', status: [401] },
  { failure: 'auth', code: /invalid_?api_?key|api_key_invalid|authentication_error|invalidapikey|\b(?:2049|1004)\b/ },
  {
    failure: 'auth',
    status: [200, 400, 403, 500],
    text: /(?:invalid|incorrect|wrong|expired|missing|not valid).{0,20}(?:api|access|auth)[ _-]?(?:key|token)|api[ _-]?key (?:is )?(?:not valid|invalid|expired|not found)/i,
  },

  { failure: 'not_found', status: [410] },
  {
    failure: 'not_found',
    code: /model_not_found|model_decommissioned|modelnotfound|model_not_supported|not_found_error|deploymentnotfound/,
  },
  {
    failure: 'not_found',
    status: [200, 400, 404, 422],
    text: /\bmodel\b[ :]*(?:\S{1,120} )?(?:was |is )?(?:not (?:be )?(?:found|exist|available|supported)\b|does not exist|decommissioned|retired|not a valid model)|not a valid model|no endpoints found|unknown model|invalid model\b/i,
  },
  { failure: 'not_found', status: [404] },
  { failure: 'auth', status: [403] },

  { failure: 'rate_limit', status: [429] },
  {
    failure: 'rate_limit',
    code: /rate_?limit|throttling|resource_exhausted|too_many_requests|setlimitexceeded|\b(?:1302|1303|1002|1039|50602|50603|429)\b/,
  },
  { failure: 'rate_limit', text: /rate limit|too many requests|tpm limit/i, status: [200, 400, 403, 500, 503] },

  { failure: 'timeout', status: [408, 504, 524] },
  { failure: 'overloaded', status: [503] },
  { failure: 'overloaded', code: /\bunavailable\b/ },
  { failure: 'transient', status: [409, 425] },
  // No other reason given: the body was too large for the provider.
  { failure: 'context_overflow', status: [413] },
]
