import type { Conversation, Move } from './conversation.ts'

export interface ScriptedUsage {
  /** All tokens of the prompt, those from the cache among them. */
  inputTokens: number
  cachedTokens: number
  outputTokens: number
}

const charactersPerToken = 4

/** There is no tokenizer behind a script: sizes divided by a usual ratio. */
export const countUsage = (conversation: Conversation, move: Move): ScriptedUsage => ({
  inputTokens: tokens(conversation.size.total),
  cachedTokens: tokens(conversation.size.repeated),
  outputTokens: Math.max(1, tokens(move.text.length + JSON.stringify(move.calls).length)),
})

const tokens = (characters: number): number => Math.ceil(characters / charactersPerToken)
