import { flag, knownOptions } from './options.ts'
import type { Transformer } from './transformer.ts'

/** Transformers whose name says which wire format an upstream speaks. */
export const protocolTransformers: Transformer[] = [
  {
    name: 'Anthropic',
    does: 'the upstream speaks Anthropic Messages: passed through. `UseBearer: true` sends the key as Bearer',
    protocol: 'anthropic',
    validateOptions: knownOptions({ UseBearer: flag }),
    auth: options => (options.UseBearer === true ? 'bearer' : undefined),
  },
  { name: 'OpenAI', does: 'the upstream speaks Chat Completions', protocol: 'openai-chat' },
  {
    name: 'openai-responses',
    does: 'the upstream speaks Responses; temperature and limits are kept',
    protocol: 'openai-responses',
  },
  { name: 'openai-response', does: 'the same as `openai-responses`', protocol: 'openai-responses' },
  { name: 'gemini', does: "the upstream speaks Gemini's own API, thought signatures included", protocol: 'gemini' },
  {
    name: 'vertex-gemini',
    does: 'Gemini on Vertex AI, with an access token',
    protocol: 'gemini',
    definition: 'vertex',
  },
  {
    name: 'vertex-claude',
    does: 'Claude on Vertex AI, with an access token',
    protocol: 'anthropic',
    definition: 'vertex',
  },
  {
    name: 'vertex-openai',
    does: "Vertex AI's Chat Completions, with an access token",
    protocol: 'openai-chat',
    definition: 'vertex',
  },
]
