import type { ContentBlock } from '../messages/message.ts'
import type { MessagesRequest } from '../messages/request.ts'
import { mergeDefaults } from '../providers/merge-body.ts'
import { flag, knownOptions } from './options.ts'
import type { Transformer } from './transformer.ts'

/** Transformers on what the request says. */
export const bodyTransformers: Transformer[] = [
  {
    name: 'customparams',
    does: 'its options are merged deeply into the body where the body has no value of its own',
    body: (body, options) => mergeDefaults(body, options),
  },
  {
    name: 'cleancache',
    does: 'removes every `cache_control`',
    quirks: ({ cacheControl: _, ...quirks }) => quirks,
    request: request => withoutCacheControl(request),
  },
  {
    name: 'reasoning',
    does: 'thinking becomes `enable_thinking` where the provider has no knob of its own; `enable: false` turns it off',
    validateOptions: knownOptions({ enable: flag }),
    quirks: quirks => ({ reasoning: 'enable_thinking', ...quirks }),
    request: (request, options) =>
      options.enable === false ? { ...request, thinking: { type: 'disabled' } } : request,
  },
]

const withoutCacheControl = (request: MessagesRequest): MessagesRequest => {
  const clean: MessagesRequest = {
    ...request,
    messages: request.messages.map(message =>
      typeof message.content === 'string' ? message : { ...message, content: message.content.map(stripBlock) },
    ),
  }
  delete clean.cache_control
  if (Array.isArray(request.system)) clean.system = request.system.map(({ cache_control: _, ...block }) => block)
  if (request.tools)
    clean.tools = request.tools.map(({ cache_control: _, ...tool }) => tool as (typeof request.tools & object)[number])
  return clean
}

const stripBlock = (block: ContentBlock): ContentBlock => {
  const { cache_control: _, ...rest } = block as ContentBlock & { cache_control?: unknown; content?: unknown }
  const content = (rest as { content?: unknown }).content
  return (
    Array.isArray(content) ? { ...rest, content: content.map(item => stripBlock(item as ContentBlock)) } : rest
  ) as ContentBlock
}
