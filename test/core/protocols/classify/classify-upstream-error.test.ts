import { expect, test } from 'vitest'
import type { UpstreamFailure } from '../../../../src/core/errors.ts'
import { classifyUpstreamError } from '../../../../src/core/protocols/classify/classify-upstream-error.ts'

type Row = [name: string, failure: UpstreamFailure, status: number | undefined, body: unknown]

const error = (message: string, more: object = {}) => ({ error: { message, ...more } })
const gemini = (code: number, status: string, message: string, details: object[] = []) => ({
  error: { code, status, message, details },
})

const rows: Row[] = [
  // Rate limits
  ['Anthropic', 'rate_limit', 429, { type: 'error', ...error('slow down', { type: 'rate_limit_error' }) }],
  ['OpenAI', 'rate_limit', 429, error('Rate limit reached', { type: 'requests', code: 'rate_limit_exceeded' })],
  ['Azure', 'rate_limit', 429, error('Requests have exceeded call rate limit', { code: '429' })],
  [
    'OpenRouter',
    'rate_limit',
    429,
    error('Provider returned error', { code: 429, metadata: { raw: 'slow down', provider_name: 'X' } }),
  ],
  [
    'Gemini per minute',
    'rate_limit',
    429,
    gemini(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota, please check your plan and billing details.', [
      { '@type': 'x/QuotaFailure', violations: [{ quotaId: 'GenerateRequestsPerMinutePerProjectPerModel-FreeTier' }] },
      { '@type': 'x/RetryInfo', retryDelay: '22s' },
    ]),
  ],
  [
    'Mistral',
    'rate_limit',
    429,
    { object: 'error', message: 'Requests rate limit exceeded', type: 'rate_limited', code: '1300' },
  ],
  ['Moonshot', 'rate_limit', 429, error('max RPM: 3', { type: 'rate_limit_reached_error' })],
  ['Z.ai concurrency', 'rate_limit', 429, error('concurrency', { code: '1302' })],
  ['MiniMax in a 200', 'rate_limit', 200, { base_resp: { status_code: 1002, status_msg: 'rate limit' } }],
  ['MiniMax TPM', 'rate_limit', 200, { base_resp: { status_code: 1039, status_msg: 'TPM' } }],
  ['SiliconFlow', 'rate_limit', 429, { code: 50603, message: 'TPM limit reached', data: '' }],
  ['DashScope', 'rate_limit', 429, { code: 'Throttling.RateQuota', message: 'Requests rate limit exceeded' }],
  ['Ark', 'rate_limit', 429, error('exceeded', { code: 'SetLimitExceeded' })],
  ['xAI', 'rate_limit', 429, { code: 'x', error: 'Too many requests' }],
  ['Bedrock tokens', 'rate_limit', 429, { __type: 'ThrottlingException', message: 'Too many tokens, please wait' }],
  ['OpenRouter reservation', 'rate_limit', 402, error('busy', { code: 'in_flight_budget_exhausted' })],
  ['in a 200', 'rate_limit', undefined, error('upstream failed', { type: 'rate_limit', code: 429 })],

  // Out of money, or of a long allowance
  [
    'Anthropic credit',
    'quota',
    400,
    error('Your credit balance is too low to access the API', { type: 'invalid_request_error' }),
  ],
  ['Anthropic billing', 'quota', 402, error('billing', { type: 'billing_error' })],
  [
    'OpenAI',
    'quota',
    429,
    error('You exceeded your current quota', { type: 'insufficient_quota', code: 'insufficient_quota' }),
  ],
  ['DeepSeek', 'quota', 402, error('Insufficient Balance', { type: 'unknown_error' })],
  ['OpenRouter', 'quota', 402, error('Insufficient credits', { code: 402 })],
  ['OpenRouter free', 'quota', 429, error('Rate limit exceeded: free-models-per-day', { code: 429 })],
  [
    'Gemini per day',
    'quota',
    429,
    gemini(429, 'RESOURCE_EXHAUSTED', 'You exceeded your current quota', [
      { '@type': 'x/QuotaFailure', violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }] },
      { '@type': 'x/RetryInfo', retryDelay: '65205s' },
    ]),
  ],
  [
    'Groq one request above the minute',
    'quota',
    413,
    error(
      'Request too large for model `x` in organization `org_1` on tokens per minute (TPM): Limit 8000, Requested 11881',
      { type: 'tokens', code: 'rate_limit_exceeded' },
    ),
  ],
  [
    'Groq per day',
    'quota',
    429,
    error('Rate limit reached on tokens per day (TPD): Limit 100000', { code: 'rate_limit_exceeded' }),
  ],
  ['Moonshot', 'quota', 429, error('Your account is suspended', { type: 'exceeded_current_quota_error' })],
  ['Z.ai balance', 'quota', 429, error('余额不足或无可用资源包', { code: '1113' })],
  ['Z.ai plan', 'quota', 429, error('usage limit reached', { code: '1308' })],
  ['MiniMax 500', 'quota', 500, error('insufficient balance (1008)', { type: 'api_error' })],
  ['MiniMax plan', 'quota', 200, { base_resp: { status_code: 2056, status_msg: 'usage limit exceeded' } }],
  ['SiliconFlow', 'quota', 403, { code: 30001, message: 'Sorry, your account balance is insufficient', data: null }],
  [
    'DashScope',
    'quota',
    400,
    { code: 'Arrearage', message: 'Access denied, please make sure your account is in good standing.' },
  ],
  ['DashScope unpurchased', 'quota', 403, { code: 'AccessDenied.Unpurchased', message: 'Access to model denied.' }],
  ['Ark', 'quota', 403, error('The account has an overdue balance.', { code: 'AccountOverdueError' })],
  [
    'xAI',
    'quota',
    403,
    { code: 'The caller does not have permission', error: 'Your team has used all available credits' },
  ],

  // Overload
  ['Anthropic', 'overloaded', 529, error('Overloaded', { type: 'overloaded_error' })],
  [
    'Anthropic in a stream',
    'overloaded',
    undefined,
    { type: 'error', ...error('Overloaded', { type: 'overloaded_error' }) },
  ],
  ['DeepSeek', 'overloaded', 503, error('Server busy')],
  ['Gemini', 'overloaded', 503, gemini(503, 'UNAVAILABLE', 'The model is overloaded. Please try again later.')],
  ['Groq', 'overloaded', 498, error('Flex tier capacity exceeded')],
  ['Moonshot', 'overloaded', 429, error('The engine is currently overloaded', { type: 'engine_overloaded_error' })],
  ['Z.ai', 'overloaded', 429, error('busy', { code: '1305' })],
  ['SiliconFlow', 'overloaded', 429, { code: 50609, message: 'System is too busy now', data: null }],
  ['Ark', 'overloaded', 429, error('overload', { code: 'ServerOverloaded' })],
  ['xAI', 'overloaded', 503, { error: 'The model is at capacity' }],

  // The key
  ['OpenAI', 'auth', 401, error('Incorrect API key provided: sk-abc***xyz', { code: 'invalid_api_key' })],
  [
    'Gemini',
    'auth',
    400,
    gemini(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.', [{ reason: 'API_KEY_INVALID' }]),
  ],
  ['MiniMax', 'auth', 200, { base_resp: { status_code: 2049, status_msg: 'invalid api key' } }],
  ['xAI', 'auth', 400, { code: 'x', error: 'Incorrect API key provided: xai-123456789' }],
  ['forbidden', 'auth', 403, error('Forbidden')],

  // The model
  [
    'OpenAI',
    'not_found',
    404,
    error('The model `gpt-x` does not exist or you do not have access to it.', { code: 'model_not_found' }),
  ],
  ['DeepSeek', 'not_found', 400, error('Model Not Exist', { type: 'invalid_request_error' })],
  ['OpenRouter', 'not_found', 400, error('foo/bar is not a valid model ID', { code: 400 })],
  ['Groq', 'not_found', 400, error('The model `x` has been decommissioned', { code: 'model_decommissioned' })],
  ['GitHub Models', 'not_found', 410, error('retired', { code: 'github_models_retirement_brownout' })],
  ['any 404', 'not_found', 404, 'not found'],

  // Content policy
  ['Azure', 'refused', 400, error('The response was filtered', { code: 'content_filter' })],
  ['OpenRouter', 'refused', 403, error('Your input was flagged: requires moderation', { code: 403 })],
  [
    'DashScope',
    'refused',
    400,
    { code: 'DataInspectionFailed', message: 'Input data may contain inappropriate content.' },
  ],
  ['Z.ai', 'refused', 400, error('sensitive', { code: '1301' })],

  // The rest
  ['OpenRouter upstream', 'transient', 502, error('Provider returned error', { code: 502 })],
  ['HTML', 'transient', 502, '<html><head><title>502 Bad Gateway</title></head></html>'],
  ['empty', 'transient', 500, ''],
  ['timeout', 'timeout', 504, ''],
  ['Cloudflare timeout', 'timeout', 524, '<!DOCTYPE html><html></html>'],
  [
    'bad parameter',
    'bad_request',
    400,
    error("Unsupported parameter: 'temperature' is not supported with this model."),
  ],
  [
    'DeepSeek reasoning',
    'bad_request',
    400,
    error('The reasoning_content in the thinking mode must be passed back to the API.'),
  ],
  ['FastAPI', 'bad_request', 422, { detail: [{ loc: ['body'], msg: 'Extra inputs are not permitted' }] }],
  ['a page instead of an API', 'malformed', 302, '<html></html>'],
  ['no shape', 'transient', undefined, { error: {} }],
]

test.for(rows)('%s: %s', ([, failure, status, body]) => {
  const classified = classifyUpstreamError({ status, body, headers: {} })
  expect(classified.failure).toBe(failure)
  expect(classified.message).not.toBe('')
})

type Overflow = [text: string, status: number, promptTokens: number | undefined, maxTokens: number | undefined]

const overflows: Overflow[] = [
  ['prompt is too long: 210000 tokens > 200000 maximum', 400, 210_000, 200_000],
  [
    'input length and `max_tokens` exceed context limit: 190000 + 20000 > 200000, decrease input length',
    400,
    190_000,
    200_000,
  ],
  [
    "This model's maximum context length is 128000 tokens. However, your messages resulted in 140033 tokens.",
    400,
    140_033,
    128_000,
  ],
  [
    "This endpoint's maximum context length is 65536 tokens. However, you requested about 70000 tokens (60000 of text input)",
    400,
    70_000,
    65_536,
  ],
  [
    'Input tokens exceed the configured limit of 272,000 tokens. Your messages resulted in 300,001 tokens.',
    400,
    300_001,
    272_000,
  ],
  [
    'Your input exceeds the context window of this model. Please adjust your input and try again.',
    400,
    undefined,
    undefined,
  ],
  [
    'The input token count (1200000) exceeds the maximum number of tokens allowed (1048576).',
    400,
    1_200_000,
    1_048_576,
  ],
  ["This model's maximum prompt length is 131072 but the request contains 140000 tokens.", 400, 140_000, 131_072],
  ['Please reduce the length of the messages or completion.', 400, undefined, undefined],
  ['request (9001 tokens) exceeds the available context size (8192 tokens), try increasing it', 400, 9001, 8192],
  [
    'Prompt contains 40000 tokens and 0 draft tokens, too large for model with 32768 maximum context length',
    400,
    40_000,
    32_768,
  ],
  ['Invalid request: Your request exceeded model token limit: 262144 (requested: 300000)', 400, 300_000, 262_144],
  ['Range of input length should be [1, 98304]', 400, undefined, 98_304],
  ['length of prompt_tokens (140000) must be less than max_seq_len (131072).', 400, 140_000, 131_072],
  ['invalid params, context window exceeds limit (2013)', 400, undefined, undefined],
  ['prompt too long; exceeded max context length by 100 tokens', 400, undefined, undefined],
  ['Input is too long for requested model.', 400, undefined, undefined],
  ['Request exceeds the maximum size', 413, undefined, undefined],
]

test.for(overflows)('overflow: %s', ([text, status, promptTokens, maxTokens]) => {
  const classified = classifyUpstreamError({ status, body: error(text), headers: {} })
  expect(classified.failure).toBe('context_overflow')
  expect(classified.overflow?.promptTokens).toBe(promptTokens)
  expect(classified.overflow?.maxTokens).toBe(maxTokens)
})

test('llama.cpp tells the numbers in fields', () => {
  const body = error('too long', { type: 'exceed_context_size_error', n_prompt_tokens: 9000, n_ctx: 4096 })
  const { failure, overflow } = classifyUpstreamError({ status: 400, body, headers: {} })
  expect({ failure, overflow }).toEqual({
    failure: 'context_overflow',
    overflow: { promptTokens: 9000, maxTokens: 4096 },
  })
})

test.for([
  ['of a refused key nothing is quoted', 401, 'Incorrect API key provided: sk-proj-abcdefghijk'],
  [
    'a key in other errors is blanked',
    500,
    'upstream said: Bearer sk-ant-api03-abcdefghijk failed for key=AIzaSyA1234567890abc',
  ],
  ['so is one that has no prefix', 400, 'token 0123456789abcdef0123456789abcdef is bad'],
] as const)('%s', ([, status, message]) => {
  const { message: shown } = classifyUpstreamError({ status, body: error(message), headers: {} })
  expect(shown).not.toMatch(/abcdefghijk|AIzaSy|0123456789abcdef/)
})

test('the words are kept, on one line and not without end', () => {
  const long = classifyUpstreamError({ status: 400, body: error(`bad\nfield ${'x '.repeat(5000)}`), headers: {} })
  expect(long.message).toMatch(/^bad field x x/)
  expect(long.message.length).toBeLessThanOrEqual(500)
})

test('what the provider behind an aggregator said is quoted as well', () => {
  const body = error('Provider returned error', { metadata: { raw: 'tool schema is invalid' } })
  expect(classifyUpstreamError({ status: 400, body, headers: {} }).message).toContain('tool schema is invalid')
})
