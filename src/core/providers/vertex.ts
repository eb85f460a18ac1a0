import type { EncodedCall } from '../protocols/protocol.ts'
import { anthropicSkin } from './anthropic-skin.ts'
import { cloudClaudeCall } from './cloud-claude.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider, type HookContext } from './provider.ts'

/** The key is an OAuth access token, as the google-github-actions/auth step gives it (`token_format: access_token`). */
export const vertex = defineProvider({
  id: 'vertex',
  name: 'Google Vertex AI',
  aliases: ['vertex-ai', 'google-vertex'],
  env: ['VERTEX_ACCESS_TOKEN', 'GOOGLE_OAUTH_ACCESS_TOKEN', 'CLOUDSDK_AUTH_ACCESS_TOKEN'],
  catalogKey: 'google-vertex',
  variables: [
    { name: 'project', env: ['ANTHROPIC_VERTEX_PROJECT_ID', 'GOOGLE_CLOUD_PROJECT', 'GCLOUD_PROJECT', 'GCP_PROJECT'] },
    { name: 'location', env: ['CLOUD_ML_REGION', 'GOOGLE_CLOUD_LOCATION', 'VERTEX_LOCATION'], default: 'global' },
    {
      name: 'host',
      env: [],
      derive: ({ location }) => `${location === 'global' ? '' : `${location}-`}aiplatform.googleapis.com`,
    },
  ],
  endpoints: {
    anthropic: {
      baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}',
      auth: 'bearer',
      quirks: {
        ...anthropicSkin,
        anthropicBetas: ['context-1m-2025-08-07', 'interleaved-thinking-2025-05-14'],
        cacheControl: 'all',
        anySignature: false,
        countTokens: true,
      },
    },
    gemini: { baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/publishers/google', auth: 'bearer' },
    'openai-chat': {
      baseUrl: 'https://{host}/v1/projects/{project}/locations/{location}/endpoints/openapi',
      auth: 'bearer',
    },
  },
  defaultProtocol: 'anthropic',
  protocolOf: model =>
    model.includes('claude') ? undefined : /^(?:google\/)?gemini/.test(model) ? 'gemini' : 'openai-chat',
  transformCall: (call, context) => (context.protocol === 'anthropic' ? claudeCall(call, context) : call),
  classifyError: classifyByRules([
    { failure: 'rate_limit', status: 429 },
    {
      failure: 'auth',
      status: 401,
      hint: 'The access token has run out (they live an hour): run google-github-actions/auth again.',
    },
    { failure: 'not_found', status: 404, hint: 'Enable the model in the Model Garden and check project and location.' },
  ]),
  docs: 'https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude',
  suggestedModels: ['claude-sonnet-5-5', 'gemini-4-argon'],
})

const claudeCall = (call: EncodedCall, { model, stream }: HookContext): EncodedCall => {
  const models = '/publishers/anthropic/models'
  // Counting keeps the model in the body: https://cloud.google.com/vertex-ai/generative-ai/docs/partner-models/claude/count-tokens
  if (call.path.endsWith('/count_tokens')) return { ...call, path: `${models}/count-tokens:rawPredict` }
  const verb = stream ? 'streamRawPredict' : 'rawPredict'
  const encoded = cloudClaudeCall(call, 'vertex-2023-10-16', `${models}/${encodeURIComponent(model.id)}:${verb}`)
  return stream ? { ...encoded, body: { ...encoded.body, stream: true } } : encoded
}
