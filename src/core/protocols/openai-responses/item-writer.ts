import type { JsonObject } from '../../providers/provider.ts'
import type { DecodeContext } from '../protocol.ts'
import type { BlockWriter } from '../shared/block-writer.ts'
import { arrayAt, isObject, numberAt, objectAt, textAt } from '../shared/json.ts'
import { type SearchHit, searchBlocks, searchCitation } from '../shared/search-blocks.ts'
import { webSearchOf } from '../shared/server-tools.ts'
import { signReasoning } from './reasoning-signature.ts'

/** Writes output items as blocks. Each text, thought and argument is written once, though the stream tells it up to four times. */
export interface ItemWriter {
  text(event: JsonObject, text: string | undefined, whole: boolean): void
  thought(event: JsonObject, text: string | undefined, whole: boolean): void
  citation(annotation: unknown): void
  argumentsOf(event: JsonObject, text: string | undefined, whole: boolean): void
  /** An item has begun; it names its call. */
  added(event: JsonObject, item: JsonObject): void
  /** An item is complete: writes what of it has not been. */
  done(event: JsonObject, item: JsonObject): void
  /** The finished response tells all items once more. */
  output(items: JsonObject[]): void
  refused(): boolean
  searches(): number
}

export const itemWriter = (writer: BlockWriter, context: DecodeContext): ItemWriter => {
  const searchAsked = webSearchOf(context.request) !== undefined
  /** What of an item's part has been written: by `kind:item:part`. */
  const written = new Map<string, string>()
  /** call_id -> key of the writer. */
  const calls = new Map<string, string>()
  const signed = new Set<string>()
  let thinkingPart = ''
  let refused = false
  let searches = 0

  /** The part of `text` not yet written under `slot`, which is then noted as written. */
  const unwritten = (slot: string, text: string, whole: boolean): string => {
    const before = written.get(slot) ?? ''
    if (!whole) {
      written.set(slot, before + text)
      return text
    }
    if (before !== '' && !text.startsWith(before)) return ''
    written.set(slot, text)
    return text.slice(before.length)
  }

  const text: ItemWriter['text'] = (event, value, whole) => {
    if (value === undefined) return
    writer.text(unwritten(`text:${keyOf(event)}:${event.content_index ?? 0}`, value, whole))
  }

  const thought: ItemWriter['thought'] = (event, value, whole) => {
    if (value === undefined) return
    const part = `thought:${keyOf(event)}:${event.summary_index ?? event.content_index ?? 0}`
    const rest = unwritten(part, value, whole)
    if (rest === '') return
    // Parts of one summary are paragraphs of one thought.
    if (thinkingPart !== '' && thinkingPart !== part) writer.thinking('\n\n')
    thinkingPart = part
    writer.thinking(rest)
  }

  const argumentsOf: ItemWriter['argumentsOf'] = (event, value, whole) => {
    if (value === undefined) return
    const key = keyOf(event)
    const rest = unwritten(`call:${key}`, value, whole)
    if (rest !== '') writer.call(key, { input: rest })
  }

  const call = (key: string, item: JsonObject): void => {
    const id = textAt(item, 'call_id') ?? textAt(item, 'id')
    const name = textAt(item, 'name')
    if (id !== undefined) calls.set(id, key)
    // Some servers announce calls without a name, and never come back to some of them: those were none.
    if (name !== undefined) writer.call(key, { id, name })
  }

  const reasoningDone = (event: JsonObject, item: JsonObject): void => {
    const key = keyOf(event)
    const isWritten = [...written.keys()].some(slot => slot.startsWith(`thought:${key}:`))
    if (!isWritten) {
      const summary = arrayAt(item, 'summary')
      const parts = summary.length > 0 ? summary : arrayAt(item, 'content')
      parts.forEach((part, index) => {
        thought({ ...event, summary_index: index }, textAt(part, 'text'), true)
      })
    }
    const signature = signReasoning(item, context.quirks)
    if (signature !== undefined && !signed.has(signature)) {
      signed.add(signature)
      writer.signature(signature)
    }
    if (thinkingPart !== '' || signature !== undefined) writer.cut()
    thinkingPart = ''
    forget(written, `thought:${key}:`, event)
  }

  const messageDone = (event: JsonObject, item: JsonObject): void => {
    arrayAt(item, 'content').forEach((part, index) => {
      const at = { ...event, content_index: index }
      if (textAt(part, 'refusal') !== undefined) refused = true
      const slot = `text:${keyOf(at)}:${index}`
      const isNew = !written.has(slot)
      text(at, textAt(part, 'text') ?? textAt(part, 'refusal'), true)
      if (isNew) for (const annotation of arrayAt(part, 'annotations')) citation(annotation)
    })
    forget(written, `text:${keyOf(event)}:`, event)
  }

  const searchDone = (item: JsonObject): void => {
    const action = objectAt(item, 'action')
    // Opening and searching within a page are steps of a search; Anthropic's blocks know only searches.
    if (action?.type !== 'search' || !searchAsked) return
    searches += 1
    const query = textAt(action, 'query') ?? arrayAt(action, 'queries').filter(isText).join('; ')
    const id = textAt(item, 'id') ?? `${context.messageId}_${searches}`
    for (const block of searchBlocks(id, query, arrayAt(action, 'sources').flatMap(hitOf))) writer.whole(block)
  }

  const citation: ItemWriter['citation'] = annotation => {
    if (!searchAsked || !isObject(annotation) || annotation.type !== 'url_citation') return
    for (const hit of hitOf(annotation)) writer.citation(searchCitation(hit))
  }

  const callDone = (event: JsonObject, item: JsonObject): void => {
    const key = keyOf(event)
    call(key, item)
    argumentsOf(event, textAt(item, 'arguments'), true)
    writer.endCall(key)
  }

  const done: ItemWriter['done'] = (event, item) => {
    if (item.type === 'function_call') callDone(event, item)
    else if (item.type === 'reasoning') reasoningDone(event, item)
    else if (item.type === 'message') messageDone(event, item)
    else if (item.type === 'web_search_call') searchDone(item)
  }

  return {
    text(event, value, whole) {
      if (String(event.type).startsWith('response.refusal')) refused = true
      text(event, value, whole)
    },
    thought,
    citation,
    argumentsOf,
    added(event, item) {
      if (item.type === 'function_call') call(keyOf(event), item)
      // Another item's thought is another block, even where the one before was not ended.
      if (item.type === 'reasoning' && thinkingPart !== '') {
        writer.cut()
        thinkingPart = ''
      }
    },
    done,
    output(items) {
      const nothingYet = !writer.hasContent()
      items.forEach((item, index) => {
        const known = calls.get(textAt(item, 'call_id') ?? '')
        if (item.type === 'function_call' && known !== undefined) callDone({ key: known }, item)
        else if (nothingYet || item.type === 'function_call') done({ key: `output-${index}` }, item)
      })
    },
    refused: () => refused,
    searches: () => searches,
  }
}

/** Events name their item by position, by id, or (some servers) not at all. */
const keyOf = (event: JsonObject): string =>
  textAt(event, 'key') ??
  numberAt(event, 'output_index')?.toString() ??
  textAt(event, 'item_id') ??
  textAt(objectAt(event, 'item'), 'id') ??
  textAt(objectAt(event, 'item'), 'call_id') ??
  'unnamed'

/** Where items have no name, the next one of the kind begins anew. */
const forget = (written: Map<string, string>, prefix: string, event: JsonObject): void => {
  if (numberAt(event, 'output_index') !== undefined) return
  for (const slot of [...written.keys()]) if (slot.startsWith(prefix)) written.delete(slot)
}

const isText = (value: unknown): value is string => typeof value === 'string'

const hitOf = (source: unknown): SearchHit[] => {
  const url = textAt(source, 'url')
  return url === undefined ? [] : [{ url, title: textAt(source, 'title') }]
}
