import { expect, test } from 'vitest'
import { type ArgumentFacts, agentArguments } from '../../src/agent/arguments.ts'

const facts: ArgumentFacts = {
  model: 'deepseek/deepseek-chat',
  maxTurns: 12,
  tools: ['Read', 'Grep'],
  allowedTools: ['Read', 'Bash(git log *)'],
  permissionMode: 'acceptEdits',
}

const guarantees = [
  '--print',
  '--output-format',
  'stream-json',
  '--verbose',
  '--setting-sources',
  'user',
  '--strict-mcp-config',
  '--restricted',
  '--no-session-persistence',
]

test.for<[string, Partial<ArgumentFacts>, { appendSystemPromptFile?: string; mcpConfigFile?: string }, string[]]>([
  ['the usual', {}, {}, ['--tools', 'Read,Grep', '--allowedTools', 'Read', 'Bash(git log *)']],
  ['no tools', { tools: [], allowedTools: [] }, {}, ['--tools', '']],
  [
    'rules that would be flags are left out',
    { allowedTools: ['--model', '', 'Read'] },
    {},
    ['--tools', 'Read,Grep', '--allowedTools', 'Read'],
  ],
  ['nothing but such rules', { allowedTools: ['-x'] }, {}, ['--tools', 'Read,Grep']],
  [
    'MCP',
    { allowedTools: [] },
    { mcpConfigFile: '/t/mcp.json' },
    ['--tools', 'Read,Grep', '--mcp-config', '/t/mcp.json'],
  ],
  [
    'a system prompt',
    { allowedTools: [] },
    { appendSystemPromptFile: '/t/s.md' },
    ['--tools', 'Read,Grep', '--append-system-prompt-file', '/t/s.md'],
  ],
  [
    'a schema',
    { allowedTools: [], jsonSchema: { type: 'object' } },
    {},
    ['--tools', 'Read,Grep', '--json-schema', '{"type":"object"}'],
  ],
  [
    'extras come last',
    { allowedTools: [], extraArguments: ['--effort', 'low'] },
    {},
    ['--tools', 'Read,Grep', '--effort', 'low'],
  ],
])('%s', ([, changed, files, expected]) => {
  const argv = agentArguments({ ...facts, ...changed }, files)
  const [denied] = argv.splice(argv.indexOf('--disallowedTools'), 3).slice(1)
  expect(denied).toBe('Read(./.git/**)')
  expect(argv.slice(0, guarantees.length)).toEqual(guarantees)
  expect(argv.slice(guarantees.length)).toEqual([
    ...['--model', 'deepseek/deepseek-chat', '--max-turns', '12', '--permission-mode', 'acceptEdits'],
    ...expected,
  ])
})

test('refused extras never get through, whoever passed them', () => {
  expect(() => agentArguments({ ...facts, extraArguments: ['--dangerously-skip-permissions'] }, {})).toThrow(
    'permissions',
  )
})
