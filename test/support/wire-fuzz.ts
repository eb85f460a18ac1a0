import { seeded } from '../core/protocols/shared/check-stream.ts'

/** Random choices, the same for the same seed. */
export interface Dice {
  below: (limit: number) => number
  pick: <T>(items: readonly T[]) => T
  chance: (probability: number) => boolean
}

export const dice = (seed: number): Dice => {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  return {
    below,
    pick: items => items[below(items.length)] as (typeof items)[number],
    chance: probability => random() < probability,
  }
}

const splinters = [
  '\n',
  '\r\n',
  '\n\n',
  'data:',
  'data: [DONE]\n\n',
  'event: error\n',
  '{',
  '}',
  '"',
  'null',
  '\u0000',
  '\ufeff',
  '[]',
  ':',
  '\\u',
]

/** The bytes with a few accidents: changed, lost, doubled or strange ones. */
export const damaged = (bytes: Buffer, roll: Dice): Buffer => {
  let result = bytes
  for (let count = 1 + roll.below(4); count > 0; count -= 1) {
    const at = roll.below(result.length + 1)
    const until = Math.min(result.length, at + roll.below(60))
    const [before, middle, after] = [result.subarray(0, at), result.subarray(at, until), result.subarray(until)]
    const accident = roll.below(5)
    if (accident === 0) result = Buffer.concat([before, after])
    else if (accident === 1) result = Buffer.concat([before, middle, middle, after])
    else if (accident === 2) result = Buffer.concat([before, Buffer.from(roll.pick(splinters)), middle, after])
    else if (accident === 3) result = Buffer.concat([before, Buffer.from([roll.below(256)]), result.subarray(at + 1)])
    else result = Buffer.concat([before, after, middle])
  }
  return result
}

const oddities: unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  3.7,
  '',
  ' ',
  'x',
  '\ud800',
  '__proto__',
  [],
  [null],
  [[]],
  {},
  { type: 'text' },
  { type: 'nonsense', text: 5 },
  { type: 'tool_use' },
  { type: 'tool_result', tool_use_id: 'none' },
  { __proto__: 1 },
  { type: 'image', source: {} },
  { type: 'document', source: { type: 'content', content: [{ type: 'text' }] } },
  { type: 'thinking', thinking: 'x', signature: 'claude-router.gemini.next:' },
  'a'.repeat(5000),
  { type: 'any' },
]

/** The value with a few of its parts replaced, removed or added. */
export const strange = (value: unknown, roll: Dice): unknown => {
  const copy: unknown = structuredClone(value)
  for (let count = 1 + roll.below(3); count > 0; count -= 1) spoil(copy, roll)
  return copy
}

const spoil = (value: unknown, roll: Dice): void => {
  if (typeof value !== 'object' || value === null) return
  const keys = Object.keys(value)
  const key = keys.length === 0 ? 'type' : roll.pick(keys)
  const inner = (value as Record<string, unknown>)[key]
  if (typeof inner === 'object' && inner !== null && roll.chance(0.75)) spoil(inner, roll)
  else if (roll.chance(0.25) && !Array.isArray(value)) delete (value as Record<string, unknown>)[key]
  else (value as Record<string, unknown>)[key] = structuredClone(roll.pick(oddities))
}
