import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActionWorld, expectFailure, openActionWorld } from '../support/action-world.ts'
import type { StubReply, StubRequest } from '../support/anthropic-stub.ts'
import { type McpServer, startMcpServer } from '../support/mcp-server.ts'

const key = 'key-of-the-tracker-which-must-never-show'
let world: ActionWorld
let server: McpServer

beforeAll(async () => {
  world = await openActionWorld(callingTheTool)
  server = await startMcpServer(key)
})
afterAll(async () => {
  await server.close()
  await world.close()
})

/** Looks the answer up, then for the key wherever it can. */
const callingTheTool = ({ body }: StubRequest): StubReply => {
  // Not by the number of the request: several runs share the model.
  const answered = body.messages.filter(({ role }) => role === 'assistant').length
  if (answered === 0 && body.tools?.some(({ name }) => name === 'mcp__tracker__lookup'))
    return { blocks: [{ tool: 'mcp__tracker__lookup', input: {} }] }
  if (answered === 1)
    return {
      blocks: [{ tool: 'Bash', input: { command: 'env; cat "$HOME"/*.json; find "$HOME" -type f | xargs cat' } }],
    }
  return { blocks: [{ text: 'It is done.' }] }
}

const prompt = { task: 'prompt', prompt: 'Look it up.', 'allowed-tools': 'Bash' }

test.each([
  ['http', '/mcp'],
  ['sse', '/sse'],
])(
  "a server over %s is called in the agent's world, which never sees its key",
  { timeout: 60_000 },
  async (type, path) => {
    const servers = { tracker: { type, url: server.url + path, headers: { 'X-Tracker-Key': '${TRACKER_KEY}' } } }
    const before = world.model.requests.length
    const ran = await world.run({
      inputs: { ...prompt, 'mcp-config': JSON.stringify({ mcpServers: servers }) },
      env: { TRACKER_KEY: key },
      secrets: [key],
    })
    expect(ran.result.outcome, ran.log).toBe('clean')
    const seen = JSON.stringify(world.model.requests.slice(before).map(({ body }) => body))
    expect(seen).toContain('The answer of the tracker is 4711.')
    expect(seen).toContain('/mcp/tracker')
    expect(seen).not.toContain(key)
    expect(seen).not.toContain(new URL(server.url).port)
    expect(server.requests.some(({ headers }) => headers['x-tracker-key'] === key)).toBe(true)
    expect(`${ran.log}${ran.summary}${JSON.stringify(ran.result)}`).not.toContain(key)
  },
)

test('a program with an environment is told, since the agent can read it', { timeout: 60_000 }, async () => {
  const servers = { local: { command: 'true', env: { LOCAL_KEY: key } } }
  const ran = await world.run({ inputs: { ...prompt, 'mcp-config': JSON.stringify({ mcpServers: servers }) } })
  expect(ran.log).toMatch(/MCP server "local" is a program.*LOCAL_KEY/)
  expect(ran.log).not.toContain(key)
})

test('a variable that is not set is told', { timeout: 60_000 }, async () => {
  const servers = { tracker: { type: 'http', url: '${NOWHERE_SET}' } }
  const inputs = { ...prompt, 'mcp-config': JSON.stringify({ mcpServers: servers }) }
  expectFailure(await world.run({ inputs }), 'input', /NOWHERE_SET/)
})
