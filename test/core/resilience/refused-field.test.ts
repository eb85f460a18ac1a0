import { describe, expect, it } from 'vitest'
import { classifyUpstreamError } from '../../../src/core/protocols/classify/classify-upstream-error.ts'
import { quirksWithout, refusedField } from '../../../src/core/resilience/refused-field.ts'

/** What Claude Code's calls become at most. */
const sent = {
  model: 'm',
  messages: [],
  tools: [],
  max_tokens: 100,
  temperature: 1,
  top_p: 1,
  top_k: 5,
  stop: ['x'],
  reasoning_effort: 'high',
  reasoning: { effort: 'high' },
  thinking: { type: 'enabled' },
  stream: true,
  stream_options: { include_usage: true },
  parallel_tool_calls: false,
  response_format: { type: 'json_schema' },
  user: 'u',
}

const openai = (message: string, param: string | null = null) => ({
  error: { message, type: 'invalid_request_error', param, code: null },
})

/** As the failover sees it: the provider's body, classified. */
const decide = (body: unknown, fields: Record<string, unknown> = sent, needed: string[] = []) => {
  const error = classifyUpstreamError({ status: 400, body, headers: {} })
  expect(error.failure).toBe('bad_request')
  return refusedField(error.message, fields, needed)
}

describe('a refused field', () => {
  it.each<[string, unknown, string]>([
    ['OpenAI', openai("Unsupported parameter: 'temperature' is not supported with this model."), 'temperature'],
    [
      'OpenAI, a value',
      openai(
        "Unsupported value: 'temperature' does not support 0.2 with this model. Only the default (1) value is supported.",
      ),
      'temperature',
    ],
    ['OpenAI, an older server', openai('Unrecognized request argument supplied: reasoning_effort'), 'reasoning_effort'],
    ['OpenAI, several', openai('Unrecognized request arguments supplied: stop, user'), 'stop'],
    [
      'OpenAI, nested',
      openai("Unsupported parameter: 'reasoning.effort' is not supported with this model."),
      'reasoning',
    ],
    [
      'OpenAI, together with tools',
      openai('Function tools with reasoning_effort are not supported for gpt-5.4 in /v1/chat/completions.'),
      'reasoning_effort',
    ],
    ['Groq', openai('`reasoning_effort` must be one of `none` or `default`'), 'reasoning_effort'],
    ['Groq, unknown', openai("property 'parallel_tool_calls' is unsupported"), 'parallel_tool_calls'],
    [
      'xAI',
      { code: 'Client specified an invalid argument', error: 'Argument not supported on this model: stop' },
      'stop',
    ],
    [
      'xAI, in camel case',
      { code: 'x', error: 'Model grok-code-fast-1 does not support parameter reasoningEffort.' },
      'reasoning_effort',
    ],
    ['Moonshot', openai('invalid temperature: only 1 is allowed for this model'), 'temperature'],
    [
      'Mistral',
      {
        object: 'error',
        message: {
          detail: [{ type: 'extra_forbidden', loc: ['body', 'user'], msg: 'Extra inputs are not permitted' }],
        },
        type: 'invalid_request_error',
      },
      'user',
    ],
    [
      'FastAPI',
      { detail: [{ type: 'extra_forbidden', loc: ['body', 'stream_options'], msg: 'Extra inputs are not permitted' }] },
      'stream_options',
    ],
    [
      'vLLM',
      {
        object: 'error',
        message:
          "[{'type': 'literal_error', 'loc': ('body', 'reasoning_effort'), 'msg': \"Input should be 'low', 'medium' or 'high'\"}]",
        type: 'BadRequestError',
        code: 400,
      },
      'reasoning_effort',
    ],
    [
      'LiteLLM',
      openai(
        "litellm.UnsupportedParamsError: together_ai does not support parameters: ['parallel_tool_calls'], for model=x.",
      ),
      'parallel_tool_calls',
    ],
    ['a server in Go', { error: 'json: unknown field "stream_options"' }, 'stream_options'],
    [
      'a server in Rust, which lists what it knows',
      'Failed to deserialize: unknown field `top_k`, expected one of `messages`, `model`, `temperature`, `top_p`, `stop`',
      'top_k',
    ],
    ['JSON Schema', openai("Additional properties are not allowed ('user' was unexpected)"), 'user'],
    ['Ollama', { error: '"llama3.2" does not support thinking' }, 'reasoning_effort'],
    [
      'Anthropic',
      { type: 'error', error: { type: 'invalid_request_error', message: 'thinking: Extra inputs are not permitted' } },
      'thinking',
    ],
    [
      'Anthropic, two at once',
      { error: { message: '`temperature` and `top_p` cannot both be specified for this model. Please use only one.' } },
      'temperature',
    ],
    [
      'Anthropic, because of another',
      { error: { message: '`temperature` may only be set to 1 when thinking is enabled.' } },
      'temperature',
    ],
    ['Bedrock', { message: 'The model returned the following errors: `top_p` is deprecated for this model.' }, 'top_p'],
    ['a server in Chinese', { code: '1210', message: '参数 top_k 不支持' }, 'top_k'],
  ])('%s', (_who, body, field) => {
    expect(decide(body)).toEqual({ drop: field })
  })

  it('the output limit gets its other name', () => {
    const asks = openai(
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
    )
    expect(decide(asks)).toEqual({ maxTokensField: 'max_completion_tokens' })
    const unknown = openai('Unrecognized request argument supplied: max_completion_tokens')
    expect(decide(unknown, { max_completion_tokens: 1 })).toEqual({ maxTokensField: 'max_tokens' })
  })

  it.each<[string, unknown]>([
    ['what was not sent', openai("Unknown parameter: 'logit_bias'.")],
    ['what a call cannot be without', openai("Unknown parameter: 'tools'.")],
    ['a value out of range', openai('temperature must be between 0 and 2')],
    ['a role', openai("Unexpected role 'user' after role 'tool'")],
    ['content', openai("Invalid value: 'messages[3].content'. The 'thinking' part is not supported.")],
    [
      'a thought in a message',
      openai('messages.1.content.0: `thinking` blocks cannot be modified and are not allowed here'),
    ],
    ['a word in a sentence', openai('The user is not allowed to use this feature')],
    ['nothing in particular', openai('Unknown error')],
  ])('is not seen in words about %s', (_what, body) => {
    expect(decide(body)).toBeUndefined()
  })

  it('is left alone when the client asked for it, or it was not sent', () => {
    const words = openai("Unknown parameter: 'response_format'")
    expect(decide(words)).toEqual({ drop: 'response_format' })
    expect(decide(words, sent, ['response_format'])).toBeUndefined()
    expect(decide(words, { messages: [] })).toBeUndefined()
  })
})

describe('the quirks that follow', () => {
  it('add up', () => {
    expect(quirksWithout({ dropFields: ['user'] }, { drop: 'stop' })).toEqual({ dropFields: ['user', 'stop'] })
    expect(quirksWithout({}, { maxTokensField: 'max_completion_tokens' })).toEqual({
      maxTokensField: 'max_completion_tokens',
    })
  })

  it('are none when they were in force already', () => {
    expect(quirksWithout({ dropFields: ['stop'] }, { drop: 'stop' })).toBeUndefined()
    expect(quirksWithout({}, { maxTokensField: 'max_tokens' })).toBeUndefined()
  })
})
