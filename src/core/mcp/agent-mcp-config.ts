import type { McpServers } from './mcp-servers.ts'

/** What the agent is given: remote servers are the proxy, with the token that it has anyway; programs are as they are. JSON. */
export const agentMcpConfig = ({ remote, local }: McpServers, proxyUrl: string, token: string): string => {
  const throughProxy = remote.map(({ name, transport }) => [
    name,
    { type: transport, url: `${proxyUrl}/mcp/${name}`, headers: { Authorization: `Bearer ${token}` } },
  ])
  const programs = local.map(({ name, ...program }) => [name, { type: 'stdio', ...program }])
  return JSON.stringify({ mcpServers: Object.fromEntries([...throughProxy, ...programs]) })
}
