import { describe, expect, it } from 'vitest'
import type { UpstreamFailure } from '../../../src/core/errors.ts'
import { classifyUpstreamError } from '../../../src/core/protocols/classify/classify-upstream-error.ts'
import { findProvider } from '../../../src/core/providers/find-provider.ts'

/** Each provider's misleading answers, and what they mean. */
const answers: [string, number, unknown, UpstreamFailure][] = [
  ['anthropic', 529, { type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }, 'overloaded'],
  [
    'anthropic',
    400,
    {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the API' },
    },
    'quota',
  ],
  [
    'openai',
    429,
    { error: { code: 'insufficient_quota', type: 'insufficient_quota', message: 'You exceeded your current quota' } },
    'quota',
  ],
  ['openai', 429, { error: { code: 'rate_limit_exceeded', message: 'Rate limit reached' } }, 'rate_limit'],
  ['azure', 404, { error: { code: 'DeploymentNotFound', message: 'The API deployment does not exist' } }, 'not_found'],
  [
    'azure',
    400,
    { error: { code: 'OperationNotSupported', message: 'The requested operation is unsupported.' } },
    'bad_request',
  ],
  ['openrouter', 402, { error: { code: 402, message: 'Insufficient credits' } }, 'quota'],
  [
    'openrouter',
    402,
    {
      error: {
        code: 402,
        message: 'in_flight_budget_exhausted',
        metadata: { error_type: 'in_flight_budget_exhausted' },
      },
    },
    'rate_limit',
  ],
  ['openrouter', 403, { error: { code: 403, message: 'Input was flagged by moderation' } }, 'refused'],
  ['openrouter', 502, { error: { code: 502, message: 'Provider returned error' } }, 'transient'],
  ['deepseek', 402, { error: { message: 'Insufficient Balance' } }, 'quota'],
  ['deepseek', 422, { error: { message: 'Invalid parameters' } }, 'bad_request'],
  [
    'gemini',
    429,
    {
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message: 'Quota exceeded',
        details: [
          { violations: [{ quotaId: 'GenerateRequestsPerDayPerProjectPerModel-FreeTier' }] },
          { retryDelay: '65205s' },
        ],
      },
    },
    'quota',
  ],
  [
    'gemini',
    429,
    {
      error: {
        code: 429,
        status: 'RESOURCE_EXHAUSTED',
        message: 'Quota exceeded for requests per minute',
        details: [{ retryDelay: '12s' }],
      },
    },
    'rate_limit',
  ],
  ['gemini', 503, { error: { code: 503, status: 'UNAVAILABLE', message: 'The model is overloaded' } }, 'overloaded'],
  [
    'groq',
    413,
    {
      error: {
        code: 'rate_limit_exceeded',
        message: 'Request too large for model on tokens per minute (TPM): Limit 8000, Requested 11881',
      },
    },
    'quota',
  ],
  [
    'groq',
    400,
    { error: { code: 'tool_use_failed', message: 'Failed to call a function', failed_generation: '<x>' } },
    'transient',
  ],
  [
    'mistral',
    429,
    { object: 'error', message: 'Requests rate limit exceeded', type: 'rate_limited', code: '1300' },
    'rate_limit',
  ],
  [
    'moonshot',
    429,
    { error: { type: 'exceeded_current_quota_error', message: 'Your account is suspended, please check your plan' } },
    'quota',
  ],
  [
    'moonshot',
    429,
    { error: { type: 'engine_overloaded_error', message: 'The engine is currently overloaded' } },
    'overloaded',
  ],
  ['moonshot', 429, { error: { type: 'rate_limit_reached_error', message: 'max RPM: 3' } }, 'rate_limit'],
  ['zai', 429, { error: { code: '1302', message: 'Too much concurrency' } }, 'rate_limit'],
  ['zai', 429, { error: { code: '1113', message: 'Your account is in arrears' } }, 'quota'],
  ['zai', 400, { error: { code: '1261', message: 'Prompt too long' } }, 'context_overflow'],
  ['minimax', 500, { type: 'error', error: { type: 'api_error', message: 'insufficient balance (1008)' } }, 'quota'],
  ['minimax', 401, { base_resp: { status_code: 2049, status_msg: 'invalid api key' } }, 'auth'],
  ['siliconflow', 429, { code: 50603, message: 'System is too busy now' }, 'overloaded'],
  ['siliconflow', 403, { code: 30001, message: 'Sorry, your account balance is insufficient' }, 'quota'],
  ['siliconflow', 429, { code: 50602, message: 'TPM limit reached' }, 'rate_limit'],
  [
    'dashscope',
    400,
    { code: 'Arrearage', message: 'Access denied, please make sure your account is in good standing' },
    'quota',
  ],
  ['dashscope', 403, { code: 'AccessDenied.Unpurchased', message: 'Access to model denied' }, 'quota'],
  ['dashscope', 429, { code: 'Throttling.RateQuota', message: 'Requests rate limit exceeded' }, 'rate_limit'],
  ['modelscope', 429, { errors: { message: "You have exceeded today's quota for this model" } }, 'quota'],
  [
    'volcengine',
    403,
    { error: { code: 'AccountOverdueError', message: 'Your account has an overdue balance' } },
    'quota',
  ],
  [
    'volcengine',
    404,
    { error: { code: 'ModelNotOpen', message: 'Your account has not activated the model' } },
    'not_found',
  ],
  [
    'xai',
    403,
    { code: 'The caller does not have permission', error: 'Your team has used all available credits' },
    'quota',
  ],
  ['xai', 429, { code: 'Some resource has been exhausted', error: 'Too many requests' }, 'rate_limit'],
  ['bedrock', 429, { message: 'Too many tokens, please wait before trying again.' }, 'rate_limit'],
  ['bedrock', 400, { message: 'Input is too long for requested model.' }, 'context_overflow'],
  [
    'vertex',
    401,
    { error: { code: 401, status: 'UNAUTHENTICATED', message: 'Request had invalid authentication credentials' } },
    'auth',
  ],
  ['github-models', 410, { error: { code: 'github_models_retirement_brownout', message: 'gone' } }, 'not_found'],
  ['copilot', 413, 'failed to parse request', 'context_overflow'],
  [
    'llamacpp',
    400,
    {
      error: { code: 400, type: 'exceed_context_size_error', message: 'too long', n_prompt_tokens: 9000, n_ctx: 8192 },
    },
    'context_overflow',
  ],
  [
    'lmstudio',
    400,
    {
      error:
        'Trying to keep the first 9000 tokens when context the overflows. The prompt is greater than the context length',
    },
    'context_overflow',
  ],
  [
    'aihubmix',
    503,
    { error: { message: 'There are no available channels: no available channel for model x' } },
    'not_found',
  ],
]

const read = (name: string, status: number, body: unknown) =>
  findProvider(name)?.classifyError?.(status, body, {}) ?? classifyUpstreamError({ status, body, headers: {} })

describe("a provider's errors", () => {
  it.each(answers)('%s %i is read for what it means', (name, status, body, failure) => {
    const error = read(name, status, body)
    expect(error.failure, error.message).toBe(failure)
    expect(error.status).toBe(status)
  })

  it('give the way out where money is missing', () => {
    for (const [name, status, body, failure] of answers) {
      if (failure === 'quota') expect(read(name, status, body).hint, name).toMatch(/\w/)
    }
  })

  it('never repeat a key', () => {
    const body = {
      error: {
        code: 'insufficient_quota',
        message: 'No credits for key sk-proj-abcdef1234567890, insufficient balance, credits',
      },
    }
    for (const [name, status] of answers) {
      expect(read(name, status, body).message).not.toContain('abcdef1234567890')
    }
  })

  it("tell llama.cpp's two numbers", () => {
    const [, status, body] = answers.find(([name]) => name === 'llamacpp') ?? ['', 0, {}]
    expect(read('llamacpp', status, body).overflow).toEqual({ promptTokens: 9000, maxTokens: 8192 })
  })
})
