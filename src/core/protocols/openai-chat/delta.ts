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
