import { mergeOverrides } from '../providers/merge-body.ts'
import type { JsonObject } from '../providers/provider.ts'
import type { Transformer } from './transformer.ts'

const mergesOptions = {
  quirks: quirks => ({ reasoning: 'reasoning', cacheControl: 'claude-models', ...quirks }),
  body: (body, options) => mergeOverrides(body, options),
} satisfies Pick<Transformer, 'quirks' | 'body'>

/** Transformers named after a vendor: what is particular about its wire, wherever its models are served. */
export const vendorTransformers: Transformer[] = [
  {
    name: 'deepseek',
    does: 'reasoning comes back to the model on tool-call turns, as DeepSeek demands. The old limit of 8192 output tokens is gone',
    quirks: quirks => ({ replayReasoning: 'tool-calls', ...quirks }),
  },
  {
    name: 'openrouter',
    does: "options are merged into the body (`provider: {only: [...]}`); thinking becomes `reasoning`; cache_control stays for Claude's models",
    ...mergesOptions,
  },
  { name: 'vercel', does: 'the same for the Vercel AI Gateway', ...mergesOptions },
  {
    name: 'groq',
    does: "`$schema` is removed from tools' schemas",
    quirks: quirks => ({ ...quirks, dropSchemaKeywords: [...(quirks.dropSchemaKeywords ?? []), '$schema'] }),
  },
  {
    name: 'cerebras',
    does: '`disable_reasoning` when thinking is off',
    body: (body, _options, { request }) =>
      request.thinking?.type === 'disabled' ? { ...withoutReasoning(body), disable_reasoning: true } : body,
  },
  {
    name: 'streamoptions',
    does: 'usage in streams is always asked for',
    builtIn: true,
  },
]

const withoutReasoning = ({ reasoning: _1, reasoning_effort: _2, ...rest }: JsonObject): JsonObject => rest
