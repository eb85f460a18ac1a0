import { expect, test } from 'vitest'
import { agentMcpConfig } from '../../../src/core/mcp/agent-mcp-config.ts'
import { readMcpServers } from '../../../src/core/mcp/mcp-servers.ts'

const read = (servers: unknown) =>
  readMcpServers(JSON.stringify({ mcpServers: servers }), text => text.replace('$KEY', 'k3y'))

test('servers over HTTP, and programs', () => {
  const servers = read({
    a: { type: 'http', url: 'https://a.example/mcp', headers: { Authorization: 'Bearer $KEY' } },
    b: { type: 'sse', url: 'https://b.example/sse' },
    c: { url: 'https://c.example/$KEY' },
    d: { command: 'npx', args: ['-y', 'd'], env: { KEY: '$KEY', EMPTY: '' } },
  })
  expect(servers.remote).toEqual([
    { name: 'a', transport: 'http', url: 'https://a.example/mcp', headers: { Authorization: 'Bearer k3y' } },
    { name: 'b', transport: 'sse', url: 'https://b.example/sse', headers: {} },
    { name: 'c', transport: 'http', url: 'https://c.example/k3y', headers: {} },
  ])
  expect(servers.local).toEqual([{ name: 'd', command: 'npx', args: ['-y', 'd'], env: { KEY: 'k3y', EMPTY: '' } }])

  const told = agentMcpConfig({ ...servers, local: [] }, 'http://127.0.0.1:4000', 'crt_own')
  expect(told).not.toMatch(/k3y|example/)
  expect(JSON.parse(told)).toMatchObject({
    mcpServers: {
      a: { type: 'http', url: 'http://127.0.0.1:4000/mcp/a', headers: { Authorization: 'Bearer crt_own' } },
      b: { type: 'sse', url: 'http://127.0.0.1:4000/mcp/b' },
    },
  })
})

test.each([
  ['a name that is a path', { '../x': { url: 'https://a.example' } }, /names a server/],
  ['an unknown type', { a: { type: 'ws', url: 'wss://a.example' } }, /the type "ws"/],
  ['no address', { a: { type: 'http' } }, /no text as a\.url/],
  ['another scheme', { a: { type: 'http', url: 'file:///etc/passwd' } }, /no web address/],
  ['a header of two lines', { a: { url: 'https://a.example', headers: { x: 'a\r\ny: b' } } }, /cannot be sent/],
  ['a header name of two words', { a: { url: 'https://a.example', headers: { 'x y': 'a' } } }, /cannot be sent/],
  [
    'a program that gives headers',
    { a: { url: 'https://a.example', headersHelper: 'x.sh' } },
    /"headersHelper".*not supported/,
  ],
  ['no command', { a: { type: 'stdio' } }, /no text as a\.command/],
  ['arguments that are no list', { a: { command: 'x', args: 'y' } }, /no list/],
  ['a list of servers', [], /no object/],
])('%s is refused', (_, servers, message) => expect(() => read(servers)).toThrow(message))

test('what is no JSON is told', () => expect(() => readMcpServers('{', text => text)).toThrow(/is no JSON/))
