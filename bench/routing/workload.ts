/** One call of a CI job, as Claude Code makes it. */
export interface Call {
  headers: Record<string, string>
  body: Record<string, unknown>
}

const words = 'order price total cart voucher user session page error retry stock refund invoice tax mail'.split(' ')

/** Text that says something else each time, the same in every run of the benchmark. */
const text = (seed: number, characters: number): string => {
  const parts: string[] = []
  for (let length = 0, at = seed; length < characters; at = (at * 48_271) % 2_147_483_647) {
    const word = words[at % words.length] ?? ''
    parts.push(word)
    length += word.length + 1
  }
  return parts.join(' ')
}

const readTool = { name: 'Read', input_schema: { type: 'object', properties: { file_path: { type: 'string' } } } }

/** How often each kind of call comes in a job: counted in recorded runs of reviews and of repairs. */
const kinds: {
  share: number
  requestClass: string
  model: string
  characters: number
  tools: boolean
  output: number
}[] = [
  { share: 9, requestClass: 'main', model: 'claude-sonnet-5-5', characters: 60_000, tools: true, output: 700 },
  { share: 5, requestClass: 'subagent', model: 'claude-sonnet-5-5', characters: 24_000, tools: true, output: 400 },
  { share: 4, requestClass: 'auxiliary', model: 'claude-haiku-5', characters: 3_000, tools: false, output: 80 },
  { share: 1, requestClass: 'main', model: 'claude-sonnet-5-5', characters: 160_000, tools: true, output: 900 },
  { share: 1, requestClass: 'compaction', model: 'claude-sonnet-5-5', characters: 120_000, tools: false, output: 1500 },
]

/** The calls of some jobs, in turn. */
export const workload = (jobs: number): Call[] =>
  Array.from({ length: jobs }, (_, job) =>
    kinds.flatMap(kind => Array.from({ length: kind.share }, (__, turn) => call(kind, job, turn))),
  ).flat()

const call = (kind: (typeof kinds)[number], job: number, turn: number): Call => {
  const seed = 1 + job * 1000 + turn * 7 + kind.characters
  return {
    headers: { 'x-claude-code-request-class': kind.requestClass, 'x-claude-code-session-id': `job-${job}` },
    body: {
      model: kind.model,
      max_tokens: 4096,
      system: 'You are Claude Code in a CI job.',
      ...(kind.tools ? { tools: [readTool] } : {}),
      messages: [
        { role: 'user', content: `Turn ${turn} of job ${job}: ${text(seed, kind.characters)} (answer ${kind.output})` },
      ],
    },
  }
}
