import { jsonrepair } from 'jsonrepair'
import type { StreamEvent } from '../messages/event.ts'
import { knownOptions } from './options.ts'
import type { Transformer } from './transformer.ts'

/** Whole tool arguments as JSON: repaired where they do not parse, as they are where nothing helps. */
export const repairedJson = (text: string): string => {
  if (text.trim() === '') return '{}'
  try {
    JSON.parse(text)
    return text
  } catch {
    try {
      const repaired = jsonrepair(text)
      const value: unknown = JSON.parse(repaired)
      return typeof value === 'object' && value !== null && !Array.isArray(value) ? repaired : text
    } catch {
      return text
    }
  }
}

export const enhanceTool: Transformer = {
  name: 'enhancetool',
  does: 'tool arguments are collected, repaired where they are not JSON, and sent whole: they stream no more',
  validateOptions: knownOptions({}),
  response: () => ({ events: eventMachine(), message: message => message }),
}

const eventMachine = (): ((event: StreamEvent) => StreamEvent[]) => {
  const collected = new Map<number, string>()
  return event => {
    if (event.type === 'content_block_start' && event.content_block.type === 'tool_use') collected.set(event.index, '')
    if (event.type === 'content_block_delta' && event.delta.type === 'input_json_delta') {
      const soFar = collected.get(event.index)
      if (soFar === undefined) return [event]
      collected.set(event.index, soFar + event.delta.partial_json)
      return []
    }
    const json = event.type === 'content_block_stop' ? collected.get(event.index) : undefined
    if (json === undefined || event.type !== 'content_block_stop') return [event]
    collected.delete(event.index)
    const delta = { type: 'input_json_delta' as const, partial_json: repairedJson(json) }
    return [{ type: 'content_block_delta', index: event.index, delta }, event]
  }
}
