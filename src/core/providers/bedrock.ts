import { anthropicSkin } from './anthropic-skin.ts'
import { bedrockToken } from './bedrock-token.ts'
import { cloudClaudeCall } from './cloud-claude.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider } from './provider.ts'

/** The betas that Bedrock documents; an unknown one is refused with 400. */
const betas = [
  'context-1m-2025-08-07',
  'interleaved-thinking-2025-05-14',
  'token-efficient-tools-2025-02-19',
  'fine-grained-tool-streaming-2025-05-14',
]

/**
 * By default the `bedrock-mantle` endpoint, which speaks plain Anthropic with plain SSE. With a base URL on
 * `bedrock-runtime.*` the classic InvokeModel path is used; its streams are AWS's binary event stream (aws-event-stream.ts).
 */
export const bedrock = defineProvider({
  id: 'bedrock',
  name: 'Amazon Bedrock',
  aliases: ['aws', 'amazon-bedrock'],
  env: ['AWS_BEARER_TOKEN_BEDROCK'],
  deriveKey: (
    { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: sessionToken, ...env },
    now,
  ) =>
    id && secret
      ? bedrockToken(
          { accessKeyId: id, secretAccessKey: secret, sessionToken },
          env.AWS_REGION || env.AWS_DEFAULT_REGION || 'us-east-1',
          now,
        )
      : undefined,
  catalogKey: 'amazon-bedrock',
  variables: [{ name: 'region', env: ['AWS_REGION', 'AWS_DEFAULT_REGION'], default: 'us-east-1' }],
  endpoints: {
    anthropic: {
      baseUrl: 'https://bedrock-mantle.{region}.api.aws/anthropic',
      auth: 'bearer',
      quirks: { ...anthropicSkin, anthropicBetas: betas, cacheControl: 'all', anySignature: false },
    },
    'openai-chat': {
      baseUrl: 'https://bedrock-mantle.{region}.api.aws/v1',
      auth: 'bearer',
      quirks: { reasoning: 'reasoning_effort' },
    },
    'openai-responses': { baseUrl: 'https://bedrock-mantle.{region}.api.aws/openai/v1', auth: 'bearer' },
  },
  defaultProtocol: 'anthropic',
  protocolOf: model =>
    /(?:^|\.)anthropic\./.test(model) || model.startsWith('arn:')
      ? undefined
      : /(?:^|\.)openai\.gpt-(?:[5-9]|\d\d)/.test(model)
        ? 'openai-responses'
        : 'openai-chat',
  transformCall: (call, { baseUrl, model, protocol, stream }) =>
    protocol === 'anthropic' && isRuntime(baseUrl)
      ? cloudClaudeCall(
          call,
          'bedrock-2023-05-31',
          `/model/${encodeURIComponent(model.id)}/${stream ? 'invoke-with-response-stream' : 'invoke'}`,
        )
      : call,
  streamFraming: ({ baseUrl, protocol }) =>
    protocol === 'anthropic' && isRuntime(baseUrl) ? 'aws-event-stream' : undefined,
  classifyError: classifyByRules([
    // "Too many tokens, please wait" is no overflow.
    { failure: 'rate_limit', status: 429 },
    { failure: 'rate_limit', code: /throttlingexception/ },
    {
      failure: 'not_found',
      text: /model access|don't have access to the model|on-demand throughput isn/i,
      hint: 'Enable the model in the Bedrock console, or use its inference profile (`us.`, `eu.`, `global.` prefix).',
    },
  ]),
  docs: 'https://docs.aws.amazon.com/bedrock',
  suggestedModels: ['global.anthropic.claude-sonnet-5-5', 'global.anthropic.claude-haiku-5-5'],
})

const isRuntime = (baseUrl: string | undefined): boolean =>
  baseUrl !== undefined && /^bedrock-runtime[.-]/.test(new URL(baseUrl).hostname)
