import type { JsonObject, ProtocolId } from '../../src/core/providers/provider.ts'
import { contentCases } from './request-content.ts'
import { optionCases } from './request-options.ts'
import { toolCases } from './request-tools.ts'

/** What the upstream must get, at least; or the words of the refusal. */
export type Expected = { body: JsonObject; absent?: string[] } | { refused: unknown }

export interface RequestCase {
  name: string
  /** The client's, in Anthropic's words. */
  request: JsonObject
  expected: Record<ProtocolId, Expected>
}

/** One table of neutral cases, each with every protocol's own shape. */
export const requestCases: RequestCase[] = [...contentCases, ...toolCases, ...optionCases]
