import type { MediaSource } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { wellFormed } from '../shared/blocks.ts'
import type { FlatPart } from '../shared/flatten.ts'

/** A user's or a tool's content part. Text that says nothing is left out (refused elsewhere, and no use). */
export const inputParts = (parts: FlatPart[], context: CallContext): JsonObject[] =>
  parts.flatMap(part => {
    if (part.type === 'text') return part.text.trim() === '' ? [] : [inputText(part.text)]
    return [part.type === 'image' ? inputImage(part.source, context) : inputFile(part.source, part.title)]
  })

export const inputText = (text: string): JsonObject => ({ type: 'input_text', text: wellFormed(text) })

const inputImage = (source: MediaSource, { quirks, model }: CallContext): JsonObject => {
  if (quirks.noImages === true || model.capabilities?.images === false) {
    return inputText('[image omitted: the model does not take images]')
  }
  if (source.type === 'file') return inputText('[image omitted: it is stored at Anthropic]')
  const image_url = source.type === 'url' ? source.url : dataUrl(source)
  return { type: 'input_image', image_url, detail: 'auto' }
}

/** https://platform.openai.com/docs/guides/pdf-files */
const inputFile = (source: MediaSource, title: string | undefined): JsonObject => {
  if (source.type === 'url') return { type: 'input_file', file_url: source.url }
  if (source.type === 'file') return inputText('[document omitted: it is stored at Anthropic]')
  return { type: 'input_file', filename: title ?? 'document.pdf', file_data: dataUrl(source) }
}

const dataUrl = (source: { media_type: string; data: string }): string =>
  `data:${source.media_type};base64,${source.data}`
