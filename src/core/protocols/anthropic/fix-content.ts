import type { ContentBlock } from '../../messages/message.ts'
import type { MessagesRequest } from '../../messages/request.ts'
import type { Quirks } from '../../providers/provider.ts'

/** Images as a note for an upstream that takes none, so that the model knows something was there. */
export const withKnownBlocks = (request: MessagesRequest, quirks: Quirks): MessagesRequest =>
  quirks.noImages
    ? {
        ...request,
        messages: request.messages.map(message =>
          typeof message.content === 'string' ? message : { ...message, content: message.content.map(withoutImage) },
        ),
      }
    : request

const withoutImage = (block: ContentBlock): ContentBlock => {
  if (block.type === 'image') return { type: 'text', text: '[image omitted: this model takes text only]' }
  const { content } = block as { content?: unknown }
  if (block.type !== 'tool_result' || !Array.isArray(content)) return block
  return { ...block, content: content.map(item => withoutImage(item as ContentBlock)) } as ContentBlock
}
