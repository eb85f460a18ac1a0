import type { AgentEnd, AgentRequest } from '../../src/agent/agent.ts'
import { silentLogger } from '../../src/log/logger.ts'
import type { StubBlock, StubReply, StubRequest } from './anthropic-stub.ts'

/** One run of Claude Code against a scripted model. The recorded fixtures and the tests of the real binary share these. */
export interface AgentScenario {
  name: string
  request?: Partial<AgentRequest>
  script: (request: StubRequest) => StubReply
  end: AgentEnd
  text?: string
  structuredOutput?: unknown
  turns: number
  apiErrorStatus?: number
  denied?: string[]
  /** Progress lines that must be among those shown, in this order. */
  progress?: string[]
  /** What `message` must say. */
  message?: RegExp
}

/** Each request to the main agent's model takes the next step; the last one stays. */
const steps =
  (...replies: StubBlock[][]) =>
  ({ index }: StubRequest): StubReply => ({ blocks: replies[Math.min(index, replies.length - 1)] ?? [] })

const refusing = (status: number, type: string, message: string) => (): StubReply => ({
  status,
  type,
  message,
  headers: { 'x-should-retry': 'false' },
})

const schema = {
  type: 'object',
  required: ['summary'],
  properties: { summary: { type: 'string' }, findings: { type: 'array' } },
}

/** Every checkout they run in holds this. */
export const scenarioFiles: Record<string, string> = {
  'greeting.txt': 'hello\nworld\n',
  'src/sum.ts': 'export const sum = 1\n',
}

export const scenarioRequest = {
  prompt: 'Do it.',
  authToken: 'crt_scenario_token',
  model: 'deepseek/deepseek-chat',
  contextWindow: 64_000,
  maxOutputTokens: 8000,
  maxTurns: 10,
  timeoutMs: 120_000,
  tools: ['Read', 'Grep', 'Glob', 'Edit', 'Write', 'Bash', 'Agent'],
  allowedTools: ['Read', 'Grep', 'Glob', 'Edit', 'Bash(git log *)'],
  permissionMode: 'acceptEdits',
  log: silentLogger,
} satisfies Partial<AgentRequest>

export const agentScenarios: AgentScenario[] = [
  {
    name: 'tool-loop',
    script: steps(
      [{ text: 'I look at it.' }, { tool: 'Read', input: { file_path: 'greeting.txt' } }],
      [{ tool: 'Grep', input: { pattern: 'wor', output_mode: 'content' } }],
      [{ tool: 'Edit', input: { file_path: 'greeting.txt', old_string: 'hello', new_string: 'goodbye' } }],
      [{ tool: 'Bash', input: { command: 'cat greeting.txt', description: 'Show it' } }],
      [{ text: 'It says goodbye now.\nThat is all.' }],
    ),
    end: 'completed',
    text: 'It says goodbye now.\nThat is all.',
    turns: 5,
    progress: [
      'I look at it.',
      'Read greeting.txt',
      'Grep wor',
      'Edit greeting.txt',
      'Bash cat greeting.txt',
      'It says goodbye now.',
    ],
  },
  {
    name: 'parallel-tools',
    script: steps(
      [
        { tool: 'Read', input: { file_path: 'greeting.txt' } },
        { tool: 'Read', input: { file_path: 'src/sum.ts' } },
        { tool: 'Glob', input: { pattern: '**/*.ts' } },
      ],
      [{ text: 'Read both.' }],
    ),
    end: 'completed',
    text: 'Read both.',
    turns: 2,
    progress: ['Read greeting.txt', 'Read src/sum.ts', 'Glob **/*.ts'],
  },
  {
    name: 'subagent',
    script: request => {
      if (request.isSubagent)
        return steps([{ tool: 'Read', input: { file_path: 'src/sum.ts' } }], [{ text: 'It sums.' }])(request)
      const ask = { description: 'Find the sum', prompt: 'Look for it', subagent_type: 'Explore' }
      return steps([{ tool: 'Agent', input: ask }], [{ text: 'The subagent found it.' }])(request)
    },
    end: 'completed',
    text: 'The subagent found it.',
    turns: 2,
    progress: ['Agent Find the sum', '  Read src/sum.ts', 'The subagent found it.'],
  },
  {
    name: 'denied',
    script: steps(
      [
        { tool: 'Bash', input: { command: 'curl http://127.0.0.1:9/', description: 'Call out' } },
        { tool: 'Read', input: { file_path: '/etc/hostname' } },
      ],
      [{ text: 'Neither was allowed.' }],
    ),
    end: 'completed',
    text: 'Neither was allowed.',
    turns: 2,
    denied: ['Bash', 'Read'],
    progress: ['Not allowed: Bash', 'Neither was allowed.'],
  },
  {
    name: 'structured-output',
    request: { jsonSchema: schema, tools: ['Read'] },
    script: steps([{ tool: 'StructuredOutput', input: { summary: 'fine', findings: [] } }], [{ text: 'Done.' }]),
    end: 'completed',
    structuredOutput: { summary: 'fine', findings: [] },
    turns: 1,
    progress: ['Hands in the result'],
  },
  {
    name: 'structured-output-as-text',
    request: { jsonSchema: schema, tools: ['Read'] },
    script: steps([{ text: 'Here it is:\n```json\n{"summary": "fine", findings: [],}\n```' }]),
    end: 'completed',
    structuredOutput: { summary: 'fine', findings: [] },
    turns: 2,
  },
  {
    name: 'structured-output-missed',
    request: { jsonSchema: schema, tools: ['Read'] },
    script: steps([{ text: 'I found nothing of note.' }]),
    end: 'no_structured_output',
    text: 'I found nothing of note.',
    turns: 2,
    message: /not in the required form/,
  },
  {
    name: 'structured-output-invalid',
    request: { jsonSchema: schema, tools: ['Read'], maxTurns: 20 },
    script: steps([{ tool: 'StructuredOutput', input: { sumary: 'typo' } }]),
    end: 'no_structured_output',
    structuredOutput: { sumary: 'typo' },
    turns: 5,
  },
  {
    name: 'retry-then-answer',
    script: ({ index }) =>
      index === 0 ? { status: 503, type: 'overloaded_error', message: 'busy' } : { blocks: [{ text: 'At last.' }] },
    end: 'completed',
    text: 'At last.',
    turns: 1,
    progress: ['At last.'],
  },
  {
    name: 'api-error',
    script: refusing(502, 'api_error', "Provider 'deepseek' returned 401 (Unauthorized)"),
    end: 'api_error',
    text: '',
    turns: 1,
    apiErrorStatus: 502,
    message: /Provider 'deepseek' returned 401 \(Unauthorized\)\. See/,
  },
  {
    name: 'budget',
    script: refusing(403, 'permission_error', 'The daily limit of $5 is used up.'),
    end: 'budget',
    text: '',
    turns: 1,
    apiErrorStatus: 403,
    message: /budget refused a request: .*The daily limit of \$5 is used up\. Raise/,
  },
  {
    name: 'model-not-found',
    script: refusing(404, 'not_found_error', 'no such model'),
    end: 'api_error',
    text: '',
    turns: 1,
    apiErrorStatus: 404,
    message: /selected model \(deepseek\/deepseek-chat\)/,
  },
  {
    name: 'context-overflow',
    script: refusing(400, 'invalid_request_error', 'prompt is too long: 70000 tokens > 64000 maximum'),
    end: 'context_overflow',
    text: '',
    turns: 1,
    apiErrorStatus: 400,
    message: /larger window/,
  },
  {
    name: 'max-turns',
    request: { maxTurns: 2 },
    script: ({ index }) => ({
      blocks: [{ text: `Page ${index}` }, { tool: 'Read', input: { file_path: 'greeting.txt', offset: index + 1 } }],
    }),
    end: 'max_turns',
    text: 'Page 1',
    turns: 2,
    message: /after 2 turns/,
  },
  {
    name: 'max-budget',
    request: { extraArguments: ['--max-budget-usd', '0.01'] },
    script: () => ({
      blocks: [{ tool: 'Read', input: { file_path: 'greeting.txt' } }],
      usage: { input_tokens: 900_000 },
    }),
    end: 'max_budget',
    turns: 1,
    message: /--max-budget-usd/,
  },
  { name: 'empty-answer', script: steps([]), end: 'empty_result', text: '', turns: 2, message: /empty answer/ },
  {
    name: 'usage-error',
    request: { mcpConfig: '{"mcpServers": 1}' },
    script: steps([]),
    end: 'usage_error',
    turns: 0,
    message: /MCP config/,
  },
]
