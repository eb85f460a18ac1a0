import type { MediaSource } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { wellFormed } from '../shared/blocks.ts'
import type { FlatPart } from '../shared/flatten.ts'
import { entryOf } from '../shared/json.ts'

/** Parts of a user's content. Empty text is left out: Gemini refuses it. */
export const userParts = (parts: FlatPart[], context: CallContext): JsonObject[] =>
  parts.flatMap(part => {
    if (part.type !== 'text') return [mediaPart(part, context)]
    return part.text.trim() === '' ? [] : [textPart(part.text)]
  })

export const textPart = (text: string): JsonObject => ({ text: wellFormed(text) })

export const mediaPart = (part: Exclude<FlatPart, { type: 'text' }>, { quirks, model }: CallContext): JsonObject => {
  const isImage = part.type === 'image'
  if (isImage && (quirks.noImages === true || model.capabilities?.images === false)) {
    return textPart('[image omitted: the model does not take images]')
  }
  return sourcePart(part.source, isImage ? 'image' : 'document')
}

const sourcePart = (source: MediaSource, what: string): JsonObject => {
  if (source.type === 'base64') return { inlineData: { mimeType: source.media_type, data: source.data } }
  if (source.type === 'file') return textPart(`[${what} omitted: it is stored at Anthropic]`)
  const mimeType = mimeTypeOf(source.url) ?? (what === 'document' ? 'application/pdf' : 'image/jpeg')
  return { fileData: { mimeType, fileUri: source.url } }
}

const mimeTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  pdf: 'application/pdf',
  txt: 'text/plain',
}

/** Google wants to be told what a URL holds; its ending is all there is to go by. */
const mimeTypeOf = (url: string): string | undefined =>
  entryOf(mimeTypes, /\.([a-z]+)(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '')
