import type { RoutingConfig, Slot } from '../proxy-config.ts'
import { isBackground, type RouteFacts } from './facts.ts'

/** A slot with the reason for it. */
export interface SlotChoice {
  slot: Slot
  reason: string
}

type SlotRule = [slot: Slot, reason: string, applies: (facts: RouteFacts, routing: RoutingConfig) => boolean]

/** First what a model must be able to do, then whose request it is, then how hard it should try. */
const slotRules: SlotRule[] = [
  ['image', 'the conversation has images', facts => facts.hasImages],
  [
    'longContext',
    'the request is longer than longContextThreshold',
    (facts, routing) => facts.contextTokens > routing.longContextThreshold,
  ],
  ['webSearch', 'a web search tool is asked for', facts => facts.hasWebSearch],
  ['background', 'a background request', isBackground],
  ['subagent', 'a subagent', facts => facts.isSubagent],
  ['think', 'extended thinking is asked for', facts => facts.isThinking],
]

/** The slots that claim a request, the strongest first. Only configured slots are considered, and no fact beyond them looked up. */
export function* claimingSlots(facts: RouteFacts, routing: RoutingConfig): Generator<SlotChoice> {
  for (const [slot, reason, applies] of slotRules) {
    if (routing.slots[slot] !== undefined && applies(facts, routing)) yield { slot, reason }
  }
}
