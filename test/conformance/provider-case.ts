import { expect } from 'vitest'
import type { JsonObject, ProtocolId } from '../../src/core/providers/provider.ts'

/** One provider over one protocol: what of it shows on the wire. */
export interface ProviderCase {
  /** Name that a configuration may give it. */
  provider: string
  /** A model that the provider sends over `protocol` without being told. */
  model: string
  protocol: ProtocolId
  quirk: string
  /** Beside a conversation with a tool call, its result, and tools. */
  request?: JsonObject
  stream?: boolean
  headers?: Record<string, string>
  /** What the upstream must get. */
  path: string
  auth: [header: string, prefix: string] | 'none'
  sent?: JsonObject
  sentHeaders?: Record<string, unknown>
  absent?: string[]
  absentHeaders?: string[]
  /** Nowhere in the body. */
  nowhere?: string
  /** Its answer, in its own words; absent: the protocol's plain one. */
  answer?: JsonObject | { status: number; body: JsonObject } | { stream: string }
  /** What the client gets of that. */
  sees?: unknown
}

export const anyText: unknown = expect.any(String)
export const thinking = { thinking: { type: 'adaptive' }, output_config: { effort: 'high' }, max_tokens: 20_000 }
export const budget = { thinking: { type: 'enabled', budget_tokens: 4000 }, max_tokens: 20_000 }
export const betas = { 'anthropic-beta': 'interleaved-thinking-2025-05-14,brand-new-2026-11-01' }
export const own = { context_management: { edits: [] } }

export const refused = (status: number, body: JsonObject): { status: number; body: JsonObject } => ({ status, body })
export const error = (status: number, type: string, message: unknown = anyText): object => ({
  status,
  body: { type: 'error', error: { type, message } },
})
export const chat = (message: JsonObject, more: JsonObject = {}): JsonObject => ({
  id: 'c1',
  object: 'chat.completion',
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 50, completion_tokens: 10, total_tokens: 60 },
  ...more,
})
