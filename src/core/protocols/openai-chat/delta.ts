import type { JsonObject } from '../../providers/provider.ts'
import { arrayAt, textAt } from '../shared/json.ts'

/**
 * The reasoning in a delta; servers that fill several of these fields repeat themselves.
 * reasoning_content: DeepSeek, Qwen, Kimi, GLM, llama.cpp; reasoning: OpenRouter, Groq, vLLM, Ollama; reasoning_text: Copilot.
 */
export const reasoningText = (delta: JsonObject): string | undefined =>
  textAt(delta, 'reasoning_content') ?? textAt(delta, 'reasoning') ?? textAt(delta, 'reasoning_text')

export interface ContentPart {
  thinking: boolean
  text: string
}

/** Visible text and a refusal; Mistral's arrays have thinking among it. */
export const contentParts = (delta: JsonObject): ContentPart[] => {
  const text = textAt(delta, 'content')
  const parts = text === undefined ? arrayAt(delta, 'content').flatMap(readPart) : [{ thinking: false, text }]
  const refusal = textAt(delta, 'refusal')
  return refusal === undefined ? parts : [...parts, { thinking: false, text: refusal }]
}

/** One text, and which field of a delta it stands in. */
export interface ChunkText {
  field: 'content' | 'reasoning_content' | 'reasoning' | 'reasoning_text'
  text: string
}

const textFields = ['content', 'reasoning_content', 'reasoning', 'reasoning_text'] as const

/** What the delta says, if that is one text and nothing else. */
export const onlyText = (delta: JsonObject): ChunkText | undefined => {
  let found: ChunkText | undefined
  for (const field of textFields) {
    const value = delta[field]
    if (value === undefined || value === null || value === '') continue
    if (found !== undefined || typeof value !== 'string') return undefined
    found = { field, text: value }
  }
  const hasMore = otherFields.some(field => delta[field] !== undefined && delta[field] !== null)
  return hasMore ? undefined : found
}

const otherFields = ['refusal', 'reasoning_details', 'tool_calls', 'function_call']

const readPart = (part: unknown): ContentPart[] => {
  if (typeof part === 'string') return [{ thinking: false, text: part }]
  const thinking =
    textAt(part, 'thinking') ??
    arrayAt(part, 'thinking')
      .map(inner => textAt(inner, 'text') ?? '')
      .join('')
  if (thinking !== '') return [{ thinking: true, text: thinking }]
  return [{ thinking: false, text: textAt(part, 'text') ?? '' }]
}
