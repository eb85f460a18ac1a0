/** Request bodies as Claude Code sends them: a system prompt, tools with schemas, a conversation that has grown. */

const words = 'the proxy reads a request, chooses a target, sends it on and accounts for every token of the answer '

const filler = (bytes: number): string => words.repeat(Math.ceil(bytes / words.length)).slice(0, bytes)

const tool = (index: number) => ({
  name: `tool_${index}`,
  description: filler(900),
  input_schema: {
    type: 'object',
    properties: { path: { type: 'string', description: filler(80) }, limit: { type: 'integer' } },
    required: ['path'],
  },
})

const turn = (index: number) => [
  {
    role: 'assistant',
    content: [
      { type: 'text', text: 'I read the file.' },
      { type: 'tool_use', id: `toolu_${index}`, name: 'tool_1', input: { path: `src/file-${index}.ts` } },
    ],
  },
  { role: 'user', content: [{ type: 'tool_result', tool_use_id: `toolu_${index}`, content: filler(3000) }] },
]

/** A request of about `kilobytes`; 0 is the smallest possible. */
export const requestBody = (model: string, kilobytes: number, stream: boolean): Buffer => {
  const base = { model, max_tokens: 1024, stream }
  if (kilobytes === 0) return Buffer.from(JSON.stringify({ ...base, messages: [{ role: 'user', content: 'Hello' }] }))
  const turns = Math.max(1, Math.round((kilobytes * 1000 - 27_000) / 3300))
  const messages = [
    { role: 'user', content: 'Review this change.' },
    ...Array.from({ length: turns }, (_, i) => turn(i)).flat(),
  ]
  const system = [{ type: 'text', text: filler(6000), cache_control: { type: 'ephemeral' } }]
  return Buffer.from(
    JSON.stringify({ ...base, system, tools: Array.from({ length: 18 }, (_, i) => tool(i)), messages }),
  )
}
