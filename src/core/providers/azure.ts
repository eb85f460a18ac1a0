import type { EncodedCall } from '../protocols/protocol.ts'
import { classifyByRules } from './error-rules.ts'
import { openaiQuirks } from './openai-quirks.ts'
import { defineProvider, type HookContext } from './provider.ts'

/** The model's name is the deployment's. GPT-5 and later are served over Responses only. */
export const azure = defineProvider({
  id: 'azure',
  name: 'Azure OpenAI and Foundry',
  aliases: ['azure-openai', 'foundry'],
  env: ['AZURE_OPENAI_API_KEY', 'AZURE_API_KEY'],
  baseUrlEnv: ['AZURE_OPENAI_ENDPOINT', 'AZURE_OPENAI_BASE_URL'],
  variables: [{ name: 'resource', env: ['AZURE_RESOURCE_NAME', 'AZURE_OPENAI_RESOURCE'] }],
  endpoints: {
    'openai-responses': {
      baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
      auth: 'api-key',
      quirks: { signatureFamily: 'azure' },
    },
    'openai-chat': {
      baseUrl: 'https://{resource}.openai.azure.com/openai/v1',
      auth: 'api-key',
      quirks: { maxTokensField: 'max_completion_tokens' },
    },
    anthropic: {
      baseUrl: 'https://{resource}.services.ai.azure.com/anthropic',
      auth: 'x-api-key',
      quirks: { anthropicBetas: 'all', cacheControl: 'all' },
    },
  },
  defaultProtocol: 'openai-responses',
  protocolOf: model => (model.startsWith('claude') ? 'anthropic' : undefined),
  quirksOf: openaiQuirks,
  transformCall: (call, context) => withDeployment(call, context),
  classifyError: classifyByRules([
    { failure: 'not_found', code: /deploymentnotfound/, hint: 'Give the name of your deployment as the model.' },
    {
      failure: 'bad_request',
      text: /requested operation is unsupported/i,
      hint: 'This model is served over Responses only: set `protocol: openai-responses`.',
    },
  ]),
  docs: 'https://learn.microsoft.com/azure/ai-foundry/openai/reference',
})

/** A base URL of the older kind, `.../openai`, has the deployment in the path; its api-version stands in the URL's query. */
const withDeployment = (call: EncodedCall, { baseUrl, model, protocol }: HookContext): EncodedCall => {
  const path = baseUrl === undefined ? '' : new URL(baseUrl).pathname.replace(/\/+$/, '')
  return protocol === 'openai-chat' && path === '/openai'
    ? { ...call, path: `/deployments/${encodeURIComponent(model.id)}${call.path}` }
    : call
}
