import type { JsonObject } from '../providers/provider.ts'
import { knownOptions, number, positiveInteger } from './options.ts'
import type { Transformer } from './transformer.ts'

const limitsOf = (options: Record<string, unknown>, limit: number): number =>
  typeof options.max_tokens === 'number' ? Math.min(limit, options.max_tokens) : limit

/** Transformers on the output limit and on sampling. */
export const limitTransformers: Transformer[] = [
  {
    name: 'maxtoken',
    does: 'lowers the output limit to `max_tokens`, and a thinking budget that no longer fits with it',
    validateOptions: knownOptions({ max_tokens: positiveInteger }, ['max_tokens']),
    quirks: (quirks, options) => ({
      ...quirks,
      maxOutputTokens: limitsOf(options, quirks.maxOutputTokens ?? Number.MAX_SAFE_INTEGER),
    }),
    request: (request, options) => withLimit(request, limitsOf(options, request.max_tokens)),
  },
  {
    name: 'maxcompletiontokens',
    does: '`max_tokens` is called `max_completion_tokens`',
    quirks: quirks => ({ ...quirks, maxTokensField: 'max_completion_tokens' }),
    body: ({ max_tokens: limit, ...body }: JsonObject) =>
      limit === undefined ? body : { ...body, max_completion_tokens: body.max_completion_tokens ?? limit },
  },
  {
    name: 'sampling',
    does: 'sets `temperature`, `top_p`, `top_k`, `repetition_penalty`; lowers the limit to `max_tokens`',
    validateOptions: knownOptions({
      max_tokens: positiveInteger,
      temperature: number,
      top_p: number,
      top_k: positiveInteger,
      repetition_penalty: number,
    }),
    request: (request, options) => ({
      ...withLimit(request, limitsOf(options, request.max_tokens)),
      ...(typeof options.temperature === 'number' ? { temperature: options.temperature } : {}),
      ...(typeof options.top_p === 'number' ? { top_p: options.top_p } : {}),
      ...(typeof options.top_k === 'number' ? { top_k: options.top_k } : {}),
    }),
    body: (body, options) =>
      options.repetition_penalty === undefined ? body : { ...body, repetition_penalty: options.repetition_penalty },
  },
]

type Request = Parameters<NonNullable<Transformer['request']>>[0]

/** Anthropic demands budget_tokens < max_tokens and at least 1024. */
const withLimit = (request: Request, limit: number): Request => {
  if (limit >= request.max_tokens) return request
  const lowered: Request = { ...request, max_tokens: limit }
  if (request.thinking?.type !== 'enabled' || request.thinking.budget_tokens < limit) return lowered
  const budget = Math.floor(limit / 2)
  return {
    ...lowered,
    thinking: budget >= 1024 ? { ...request.thinking, budget_tokens: budget } : { type: 'disabled' },
  }
}
