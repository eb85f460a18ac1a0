import type { EncodedCall } from '../protocols/protocol.ts'
import { anthropicSkin } from './anthropic-skin.ts'
import { classifyByRules } from './error-rules.ts'
import { defineProvider, type HookContext } from './provider.ts'

/** Not a documented API for other programs: off unless asked for. */
export const copilot = defineProvider({
  id: 'copilot',
  name: 'GitHub Copilot (experimental)',
  aliases: ['github-copilot'],
  env: ['COPILOT_API_TOKEN', 'COPILOT_GITHUB_TOKEN'],
  catalogKey: 'github-copilot',
  unavailable:
    'GitHub Copilot is experimental here and off by default: GitHub documents its API only for its own programs. ' +
    'Set CLAUDE_ROUTER_ENABLE_COPILOT=1 to use it with your own token, or choose another provider.',
  optIn: 'CLAUDE_ROUTER_ENABLE_COPILOT',
  endpoints: {
    'openai-chat': { baseUrl: 'https://api.githubcopilot.com', auth: 'bearer' },
    'openai-responses': {
      baseUrl: 'https://api.githubcopilot.com',
      auth: 'bearer',
      quirks: { reasoning: 'reasoning' },
    },
    anthropic: {
      baseUrl: 'https://api.githubcopilot.com',
      auth: 'bearer',
      quirks: { ...anthropicSkin, cacheControl: 'all' },
    },
  },
  defaultProtocol: 'openai-chat',
  protocolOf: model =>
    model.startsWith('claude') ? 'anthropic' : /^(?:gpt-[5-9]|grok|mai-)/.test(model) ? 'openai-responses' : undefined,
  headers: { 'copilot-integration-id': 'claude-router', 'openai-intent': 'conversation-edits' },
  transformCall: (call, context) => withInitiator(call, context),
  classifyError: classifyByRules([
    // "failed to parse request": the body was too large.
    { failure: 'context_overflow', status: 413 },
  ]),
  docs: 'https://docs.github.com/copilot',
})

/** Who began the turn decides what it is billed as; images need their own header. */
const withInitiator = (call: EncodedCall, { request }: HookContext): EncodedCall => {
  const last = request.messages.at(-1)
  const blocks = Array.isArray(last?.content) ? last.content : []
  const byAgent = last?.role !== 'user' || blocks.some(block => block.type === 'tool_result')
  const hasImages = request.messages.some(
    message => Array.isArray(message.content) && message.content.some(block => block.type === 'image'),
  )
  const headers = {
    'x-initiator': byAgent ? 'agent' : 'user',
    ...(hasImages ? { 'copilot-vision-request': 'true' } : {}),
  }
  return { ...call, headers: { ...call.headers, ...headers } }
}
