import type { CacheControl, ContentBlock, MediaSource } from '../../messages/message.ts'
import type { JsonObject } from '../../providers/provider.ts'
import { wellFormed } from '../shared/blocks.ts'
import { type FlatPart, flattenBlocks } from '../shared/flatten.ts'
import type { MessageContext } from './encode-messages.ts'

export type Part =
  | { type: 'text'; text: string; cache_control?: CacheControl }
  | { type: 'image_url'; image_url: { url: string } }
  | { type: 'file'; file: JsonObject }

export const textPart = (text: string, cacheControl?: CacheControl | null): Part => ({
  type: 'text',
  text: wellFormed(text),
  ...(cacheControl ? { cache_control: cacheControl } : {}),
})

/** A plain string wherever it says the same: templates of small servers choke on parts, and models imitate them. */
export const textContent = (parts: Part[], separator: string): string | Part[] => {
  const texts = parts.flatMap(part => (part.type === 'text' && part.cache_control === undefined ? [part.text] : []))
  return texts.length === parts.length ? texts.join(separator) : parts
}

/** Content of a user's message, in order. */
export const encodeParts = (content: ContentBlock[], context: MessageContext): Part[] =>
  content.flatMap(block => {
    const parts = flattenBlocks([block]).flatMap(part => encodePart(part, context))
    const last = parts.at(-1)
    const cacheControl =
      context.caches && 'cache_control' in block ? (block.cache_control as CacheControl | null) : null
    if (last?.type === 'text' && cacheControl) last.cache_control = cacheControl
    return parts
  })

/** Media of a tool's result: the parts to send, and a note for each that cannot be. */
export const mediaParts = (media: FlatPart[], context: MessageContext): { parts: Part[]; omitted: string[] } => {
  const parts = media.flatMap(part => encodePart(part, context))
  return {
    parts: parts.filter(part => part.type !== 'text'),
    omitted: parts.flatMap(part => (part.type === 'text' ? [part.text] : [])),
  }
}

const encodePart = (part: FlatPart, context: MessageContext): Part[] => {
  if (part.type === 'text') return part.text.trim() === '' ? [] : [textPart(part.text)]
  if (part.type === 'image') return [imagePart(part.source, context)]
  return [filePart(part.source, part.title)]
}

const imagePart = (source: MediaSource, { quirks, model }: MessageContext): Part => {
  if (quirks.noImages === true || model.capabilities?.images === false) {
    return textPart('[image omitted: the model does not take images]')
  }
  if (source.type === 'file') return textPart('[image omitted: it is stored at Anthropic]')
  return { type: 'image_url', image_url: { url: source.type === 'url' ? source.url : dataUrl(source) } }
}

/** https://platform.openai.com/docs/guides/pdf-files: only inline, with a name. */
const filePart = (source: MediaSource, title: string | undefined): Part => {
  if (source.type === 'base64') {
    return { type: 'file', file: { filename: title ?? 'document.pdf', file_data: dataUrl(source) } }
  }
  if (source.type === 'url') return textPart(`[document: ${source.url}]`)
  return textPart('[document omitted: it is stored at Anthropic]')
}

const dataUrl = (source: { media_type: string; data: string }): string =>
  `data:${source.media_type};base64,${source.data}`
