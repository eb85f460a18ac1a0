import { knownOptions } from './options.ts'
import { withSystemText } from './system-text.ts'
import { taggedThinking } from './tagged-thinking.ts'
import type { Transformer } from './transformer.ts'

const prompt =
  'Before every answer and before every tool call, reason step by step inside <reasoning_content> and ' +
  '</reasoning_content>. Close the tag before you answer. Never mention these tags.'

/** Transformers for models that reason in their text. */
export const taggedReasoningTransformers: Transformer[] = [
  {
    name: 'forcereasoning',
    does: 'asks a model without reasoning to think between tags and returns that as thinking',
    validateOptions: knownOptions({}),
    request: request =>
      request.thinking?.type === 'disabled' ? request : withSystemText(withoutThinking(request), prompt),
    response: () => taggedThinking('<reasoning_content>', '</reasoning_content>'),
  },
  {
    name: 'extrathinktag',
    does: 'what stands between `<think>` and `</think>` in the text is returned as thinking',
    validateOptions: knownOptions({}),
    response: () => taggedThinking('<think>', '</think>'),
  },
]

type Request = Parameters<NonNullable<Transformer['request']>>[0]

/** The knob of a provider would be refused by a model that has none. */
const withoutThinking = ({ thinking: _, ...request }: Request): Request => request as Request
