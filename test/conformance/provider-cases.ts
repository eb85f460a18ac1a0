import { expect } from 'vitest'
import type { JsonObject, ProtocolId } from '../../src/core/providers/provider.ts'

/** One provider over one protocol: what of it shows on the wire. */
export interface ProviderCase {
  /** Name that a configuration may give it. */
  provider: string
  /** A model that the provider sends over `protocol` without being told. */
  model: string
  protocol: ProtocolId
  quirk: string
  /** Beside a conversation with a tool call, its result, and tools. */
  request?: JsonObject
  stream?: boolean
  headers?: Record<string, string>
  /** What the upstream must get. */
  path: string
  auth: [header: string, prefix: string] | 'none'
  sent?: JsonObject
  sentHeaders?: Record<string, unknown>
  absent?: string[]
  absentHeaders?: string[]
  /** Nowhere in the body. */
  nowhere?: string
  /** Its answer, in its own words; absent: the protocol's plain one. */
  answer?: JsonObject | { status: number; body: JsonObject } | { stream: string }
  /** What the client gets of that. */
  sees?: unknown
}

const anyText: unknown = expect.any(String)
const thinking = { thinking: { type: 'adaptive' }, output_config: { effort: 'high' }, max_tokens: 20_000 }
const budget = { thinking: { type: 'enabled', budget_tokens: 4000 }, max_tokens: 20_000 }
const betas = { 'anthropic-beta': 'interleaved-thinking-2025-05-14,brand-new-2026-11-01' }
const own = { context_management: { edits: [] } }

const refused = (status: number, body: JsonObject): { status: number; body: JsonObject } => ({ status, body })
const error = (status: number, type: string, message: unknown = anyText): object => ({
  status,
  body: { type: 'error', error: { type, message } },
})
const chat = (message: JsonObject, more: JsonObject = {}): JsonObject => ({
  id: 'c1',
  object: 'chat.completion',
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 50, completion_tokens: 10, total_tokens: 60 },
  ...more,
})

export const providerCases: ProviderCase[] = [
  {
    provider: 'anthropic',
    model: 'claude-sonnet-5-5',
    protocol: 'anthropic',
    quirk: 'gets everything as the client wrote it',
    request: { ...own, ...thinking },
    headers: betas,
    path: '/v1/messages',
    auth: ['x-api-key', ''],
    sent: { ...own, ...thinking },
    sentHeaders: { ...betas, 'anthropic-version': '2023-06-01' },
    answer: refused(400, {
      type: 'error',
      error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the Anthropic API.' },
    }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'aihubmix',
    model: 'gpt-6-sol',
    protocol: 'openai-chat',
    quirk: 'takes an effort',
    request: thinking,
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { reasoning_effort: 'high' },
    answer: refused(503, { error: { message: 'No available channel for model gpt-6-sol', type: 'new_api_error' } }),
    sees: error(404, 'not_found_error'),
  },
  {
    provider: 'aihubmix',
    model: 'claude-sonnet-5-5',
    protocol: 'anthropic',
    quirk: 'serves Claude over its own protocol',
    path: '/v1/messages',
    auth: ['authorization', 'Bearer '],
  },
  {
    provider: 'azure',
    model: 'my-gpt',
    protocol: 'openai-responses',
    quirk: 'has its own key header',
    path: '/openai/v1/responses',
    auth: ['api-key', ''],
    sent: { model: 'my-gpt', store: false },
    answer: refused(404, {
      error: { code: 'DeploymentNotFound', message: 'The API deployment for this resource does not exist.' },
    }),
    sees: error(404, 'not_found_error', expect.stringContaining('name of your deployment')),
  },
  {
    provider: 'bedrock',
    model: 'global.anthropic.claude-sonnet-5-5',
    protocol: 'anthropic',
    quirk: 'gets no betas and fields it does not know',
    request: own,
    headers: betas,
    path: '/anthropic/v1/messages',
    auth: ['authorization', 'Bearer '],
    absent: ['context_management'],
    sentHeaders: { 'anthropic-beta': 'interleaved-thinking-2025-05-14' },
    answer: refused(429, { message: 'Too many tokens, please wait before trying again.' }),
    sees: error(429, 'rate_limit_error'),
  },
  {
    provider: 'copilot',
    model: 'gemini-4-argon',
    protocol: 'openai-chat',
    quirk: 'is told who began the turn',
    path: '/chat/completions',
    auth: ['authorization', 'Bearer '],
    sentHeaders: { 'x-initiator': 'agent', 'copilot-integration-id': 'claude-router' },
  },
  {
    provider: 'custom',
    model: 'anything',
    protocol: 'openai-chat',
    quirk: "speaks its protocol's plain words",
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { max_tokens: 100 },
    nowhere: 'cache_control',
  },
  {
    provider: 'dashscope',
    model: 'qwen3.8-max',
    protocol: 'anthropic',
    quirk: 'knows no adaptive thinking',
    request: thinking,
    path: '/apps/anthropic/v1/messages',
    auth: ['authorization', 'Bearer '],
    sent: { thinking: { type: 'enabled', budget_tokens: 16_384 } },
    answer: refused(400, {
      type: 'error',
      error: { type: 'Arrearage', message: 'Access denied, your account is not in good standing.' },
    }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'deepseek',
    model: 'deepseek-v4-pro',
    protocol: 'anthropic',
    quirk: 'knows three efforts and no betas',
    request: { ...own, ...thinking, output_config: { effort: 'medium' } },
    headers: betas,
    path: '/anthropic/v1/messages',
    auth: ['authorization', 'Bearer '],
    sent: { thinking: { type: 'enabled' }, output_config: { effort: 'high' } },
    absent: ['context_management'],
    absentHeaders: ['anthropic-beta'],
  },
  {
    provider: 'deepseek',
    model: 'deepseek-chat',
    protocol: 'openai-chat',
    quirk: 'wants reasoning_content back on turns with calls',
    request: thinking,
    path: '/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: {
      thinking: { type: 'enabled' },
      reasoning_effort: 'high',
      messages: [
        { role: 'system' },
        { role: 'user' },
        { role: 'assistant', reasoning_content: 'I should read.', tool_calls: [{}] },
        { role: 'tool' },
      ],
    },
    answer: chat(
      { content: 'Done.', reasoning_content: 'Now I know.' },
      {
        usage: { prompt_tokens: 50, completion_tokens: 10, prompt_cache_hit_tokens: 40, prompt_cache_miss_tokens: 10 },
      },
    ),
    sees: {
      content: [
        { type: 'thinking', thinking: 'Now I know.' },
        { type: 'text', text: 'Done.' },
      ],
      usage: { input_tokens: 10, cache_read_input_tokens: 40, output_tokens: 10 },
    },
  },
  {
    provider: 'gemini',
    model: 'gemini-4-argon',
    protocol: 'gemini',
    quirk: 'signs its calls and says so in a level of thinking',
    request: thinking,
    path: '/v1beta/models/gemini-4-argon:generateContent',
    auth: ['x-goog-api-key', ''],
    sent: { generationConfig: { thinkingConfig: { thinkingLevel: 'high', includeThoughts: true } } },
    nowhere: '$schema',
    answer: {
      candidates: [
        {
          content: {
            role: 'model',
            parts: [{ functionCall: { name: 'Read', args: { file_path: '/b' } }, thoughtSignature: 'c2ln' }],
          },
          finishReason: 'STOP',
        },
      ],
      usageMetadata: {
        promptTokenCount: 50,
        candidatesTokenCount: 6,
        thoughtsTokenCount: 4,
        cachedContentTokenCount: 40,
      },
    },
    sees: {
      content: [
        { type: 'thinking', signature: expect.stringContaining('c2ln') },
        { type: 'tool_use', name: 'Read', id: expect.stringMatching(/^toolu_/) },
      ],
      stop_reason: 'tool_use',
      usage: { input_tokens: 10, cache_read_input_tokens: 40, output_tokens: 10 },
    },
  },
  {
    provider: 'groq',
    model: 'openai/gpt-oss-120b',
    protocol: 'openai-chat',
    quirk: 'refuses cache_control and $schema',
    path: '/openai/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { max_completion_tokens: 100 },
    absent: ['max_tokens'],
    nowhere: '(?:cache_control|\\$schema)',
    answer: refused(400, {
      error: { message: 'Failed to call a function.', type: 'invalid_request_error', code: 'tool_use_failed' },
    }),
    sees: error(502, 'api_error'),
  },
  {
    provider: 'llamacpp',
    model: 'local',
    protocol: 'openai-chat',
    quirk: 'tells its context in fields of its own',
    request: budget,
    path: '/v1/chat/completions',
    auth: 'none',
    sent: { thinking_budget_tokens: 4000 },
    answer: refused(400, {
      error: {
        code: 400,
        message: 'the request exceeds the available context size',
        type: 'exceed_context_size_error',
        n_prompt_tokens: 9000,
        n_ctx: 8192,
      },
    }),
    sees: error(400, 'invalid_request_error', 'prompt is too long: 9000 tokens > 8192 maximum'),
  },
  {
    provider: 'lmstudio',
    model: 'local',
    protocol: 'openai-chat',
    quirk: 'speaks of its context in words',
    path: '/v1/chat/completions',
    auth: 'none',
    answer: refused(400, {
      error:
        'Trying to keep the first 9000 tokens when context the overflows. However, the model is loaded with context length of only 4096 tokens, which is not enough: greater than the context length.',
    }),
    sees: error(400, 'invalid_request_error', expect.stringMatching(/^prompt is too long/)),
  },
  {
    provider: 'vllm',
    model: 'local',
    protocol: 'openai-chat',
    quirk: 'takes effort and budget, and names the stop sequence',
    request: budget,
    path: '/v1/chat/completions',
    auth: 'none',
    sent: { reasoning_effort: anyText, thinking_token_budget: 4000 },
    answer: chat(
      { content: 'So' },
      {
        choices: [
          { index: 0, message: { role: 'assistant', content: 'So' }, finish_reason: 'stop', stop_reason: 'END' },
        ],
      },
    ),
    sees: { stop_reason: 'stop_sequence', stop_sequence: 'END' },
  },
  {
    provider: 'minimax',
    model: 'MiniMax-M3',
    protocol: 'anthropic',
    quirk: 'keeps its own thoughts without a signature',
    headers: betas,
    path: '/anthropic/v1/messages',
    auth: ['authorization', 'Bearer '],
    absentHeaders: ['anthropic-beta'],
    sent: { messages: [{}, { content: [{ type: 'thinking' }, { type: 'tool_use' }] }, {}] },
    answer: refused(500, { type: 'error', error: { type: 'api_error', message: 'insufficient balance (1008)' } }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'mistral',
    model: 'mistral-large-4',
    protocol: 'openai-chat',
    quirk: 'wants ids of nine characters and the name with each result',
    request: { metadata: { user_id: 'someone' } },
    stream: true,
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: {
      messages: [
        {},
        {},
        { tool_calls: [{ id: expect.stringMatching(/^[a-zA-Z0-9]{9}$/) }] },
        { role: 'tool', name: 'Read', tool_call_id: expect.stringMatching(/^[a-zA-Z0-9]{9}$/) },
      ],
    },
    absent: ['stream_options', 'user'],
  },
  {
    provider: 'modelscope',
    model: 'Qwen/Qwen3-Coder-30B-A3B-Instruct',
    protocol: 'openai-chat',
    quirk: 'is always asked to stream',
    request: { thinking: { type: 'disabled' } },
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { stream: true, enable_thinking: false },
    answer: refused(429, { errors: { message: 'You have exceeded today quota for this model' } }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'moonshot',
    model: 'kimi-k3.1-pro',
    protocol: 'anthropic',
    quirk: 'knows no betas',
    headers: betas,
    path: '/anthropic/v1/messages',
    auth: ['authorization', 'Bearer '],
    absentHeaders: ['anthropic-beta'],
    answer: refused(429, { error: { type: 'exceeded_current_quota_error', message: 'Your account is suspended' } }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'ollama',
    model: 'qwen3:8b',
    protocol: 'ollama',
    quirk: 'gets a context window that holds the prompt, so that nothing is cut off unseen',
    request: { thinking: { type: 'disabled' } },
    path: '/api/chat',
    auth: 'none',
    sent: { think: false, truncate: false, options: { num_ctx: 8192, num_predict: 100 } },
  },
  {
    provider: 'openai',
    model: 'gpt-6.1-sol',
    protocol: 'openai-responses',
    quirk: "knows no temperature for models that think, and keeps the conversation's cache",
    request: { ...thinking, temperature: 0.5 },
    headers: { 'x-claude-code-session-id': 'session-1' },
    path: '/v1/responses',
    auth: ['authorization', 'Bearer '],
    sent: { reasoning: { effort: 'high' }, prompt_cache_key: 'session-1' },
    absent: ['temperature'],
    answer: refused(429, {
      error: { code: 'insufficient_quota', type: 'insufficient_quota', message: 'You exceeded your current quota' },
    }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'openrouter',
    model: 'z-ai/glm-5.3',
    protocol: 'openai-chat',
    quirk: 'has one knob for thinking, tells what it charged, and keeps a session',
    request: thinking,
    headers: { 'x-claude-code-session-id': 'session-1' },
    path: '/api/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { reasoning: { effort: 'high' } },
    sentHeaders: { 'x-session-id': 'session-1', 'x-openrouter-title': 'claude-router' },
    nowhere: 'cache_control',
    answer: chat(
      { content: 'Done.', reasoning_details: [{ type: 'reasoning.text', text: 'Hm.', signature: 'c2ln', index: 0 }] },
      { usage: { prompt_tokens: 50, completion_tokens: 10, total_tokens: 60, cost: 0.00125 } },
    ),
    sees: {
      content: [
        { type: 'thinking', thinking: 'Hm.' },
        { type: 'text', text: 'Done.' },
      ],
      usage: { input_tokens: 50, output_tokens: 10, cost_usd: 0.00125 },
    },
  },
  {
    provider: 'openrouter',
    model: 'anthropic/claude-sonnet-5.5',
    protocol: 'anthropic',
    quirk: 'serves Claude over its own protocol',
    path: '/api/v1/messages',
    auth: ['authorization', 'Bearer '],
    sent: { system: [{ cache_control: { type: 'ephemeral' } }] },
  },
  {
    provider: 'siliconflow',
    model: 'deepseek-ai/DeepSeek-V4-Pro',
    protocol: 'openai-chat',
    quirk: 'turns thinking on, with a budget',
    request: budget,
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { enable_thinking: true, thinking_budget: 4000 },
    answer: refused(403, { code: 30001, message: 'Sorry, your account balance is insufficient', data: null }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'vertex',
    model: 'claude-sonnet-5-5',
    protocol: 'anthropic',
    quirk: 'has the model in the path and the version in the body',
    stream: true,
    headers: betas,
    path: '/v1/projects/my-project/locations/global/publishers/anthropic/models/claude-sonnet-5-5:streamRawPredict',
    auth: ['authorization', 'Bearer '],
    sent: { anthropic_version: 'vertex-2023-10-16', stream: true, anthropic_beta: ['interleaved-thinking-2025-05-14'] },
    absent: ['model'],
    absentHeaders: ['anthropic-beta'],
  },
  {
    provider: 'vertex',
    model: 'gemini-4-argon',
    protocol: 'gemini',
    quirk: "has Google's models beside",
    path: '/v1/projects/my-project/locations/global/publishers/google/models/gemini-4-argon:generateContent',
    auth: ['authorization', 'Bearer '],
  },
  {
    provider: 'volcengine',
    model: 'doubao-seed-2-1-pro-260628',
    protocol: 'openai-chat',
    quirk: 'takes an effort beside thinking',
    request: thinking,
    path: '/api/v3/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { thinking: { type: 'enabled' }, reasoning_effort: 'high' },
    answer: refused(403, {
      error: {
        code: 'AccountOverdueError',
        message: 'The request failed because your account has an overdue balance.',
      },
    }),
    sees: error(402, 'billing_error'),
  },
  {
    provider: 'xai',
    model: 'grok-4.7',
    protocol: 'openai-responses',
    quirk: 'takes an effort',
    request: thinking,
    path: '/v1/responses',
    auth: ['authorization', 'Bearer '],
    sent: { reasoning: { effort: 'high' } },
  },
  {
    provider: 'zai',
    model: 'glm-5.3',
    protocol: 'anthropic',
    quirk: 'answers 429 to who has no money',
    path: '/api/anthropic/v1/messages',
    auth: ['authorization', 'Bearer '],
    answer: refused(429, {
      type: 'error',
      error: { code: '1113', message: 'Insufficient balance or no resource package.' },
    }),
    sees: error(402, 'billing_error'),
  },
]

/** The same providers over a protocol that has to be asked for. */
export const otherProtocolCases: ProviderCase[] = [
  {
    provider: 'dashscope',
    model: 'qwen3.8-max',
    protocol: 'openai-chat',
    quirk: 'is always asked to stream',
    request: budget,
    path: '/compatible-mode/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { stream: true, enable_thinking: true, thinking_budget: 4000 },
  },
  {
    provider: 'minimax',
    model: 'MiniMax-M3',
    protocol: 'openai-chat',
    quirk: 'thinks aloud, between tags',
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    answer: chat({ content: '<think>\nHm.\n</think>\n\nDone.' }),
    sees: {
      content: [
        { type: 'thinking', thinking: expect.stringContaining('Hm.') },
        { type: 'text', text: 'Done.' },
      ],
    },
  },
  {
    provider: 'moonshot',
    model: 'kimi-k3.1-pro',
    protocol: 'openai-chat',
    quirk: 'wants its thoughts back on every turn, and counts the cache beside',
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { messages: [{}, {}, { reasoning_content: 'I should read.' }, {}] },
    answer: chat({ content: 'Done.' }, { usage: { prompt_tokens: 50, completion_tokens: 10, cached_tokens: 40 } }),
    sees: { usage: { input_tokens: 10, cache_read_input_tokens: 40, output_tokens: 10 } },
  },
  {
    provider: 'openai',
    model: 'gpt-6.1-sol',
    protocol: 'openai-chat',
    quirk: 'calls the limit by another name',
    request: { ...thinking, temperature: 0.5, stop_sequences: ['END'] },
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { max_completion_tokens: 20_000, reasoning_effort: 'high' },
    absent: ['max_tokens', 'temperature', 'stop'],
  },
  {
    provider: 'xai',
    model: 'grok-4.7',
    protocol: 'openai-chat',
    quirk: 'counts its thoughts beside the completion',
    request: { stop_sequences: ['END'] },
    path: '/v1/chat/completions',
    auth: ['authorization', 'Bearer '],
    absent: ['stop'],
    answer: chat(
      { content: 'Done.' },
      {
        usage: {
          prompt_tokens: 50,
          completion_tokens: 10,
          total_tokens: 90,
          completion_tokens_details: { reasoning_tokens: 30 },
        },
      },
    ),
    sees: { usage: { output_tokens: 40 } },
  },
  {
    provider: 'zai',
    model: 'glm-5.3',
    protocol: 'openai-chat',
    quirk: 'streams the arguments of calls if asked, and keeps earlier thoughts',
    request: thinking,
    stream: true,
    path: '/api/paas/v4/chat/completions',
    auth: ['authorization', 'Bearer '],
    sent: { thinking: { type: 'enabled', clear_thinking: false }, tool_stream: true, reasoning_effort: 'high' },
  },
]
