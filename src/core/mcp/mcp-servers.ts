import { ConfigError } from '../errors.ts'

/** A server that the proxy calls for the agent. Its address and headers are secrets. */
export interface RemoteMcpServer {
  name: string
  transport: 'http' | 'sse'
  url: string
  headers: Record<string, string>
}

/** A program that runs beside the agent, which can read what it is given. */
interface LocalMcpServer {
  name: string
  command: string
  args: string[]
  env: Record<string, string>
}

export interface McpServers {
  remote: RemoteMcpServer[]
  local: LocalMcpServer[]
}

/** `{"mcpServers": {NAME: ...}}` in the form of Claude Code. `expand` fills in variables. Throws ConfigError `input`. */
export const readMcpServers = (text: string, expand: (text: string) => string): McpServers => {
  const servers = fieldsOf(fieldsOf(parse(text), 'the text').mcpServers ?? {}, 'mcpServers')
  const remote: RemoteMcpServer[] = []
  const local: LocalMcpServer[] = []
  for (const [name, value] of Object.entries(servers)) {
    if (!/^[\w-]{1,64}$/.test(name))
      throw wrong(`names a server "${name.slice(0, 80)}"`, 'Use letters, digits, - and _.')
    const server = fieldsOf(value, name)
    const transport = server.type ?? (server.url === undefined ? 'stdio' : 'http')
    if (transport === 'stdio') local.push(readLocal(name, server, expand))
    else if (transport === 'http' || transport === 'sse') remote.push(readRemote(name, transport, server, expand))
    else throw wrong(`gives server "${name}" the type ${JSON.stringify(transport)}`, 'Known: http, sse and stdio.')
  }
  return { remote, local }
}

const readRemote = (
  name: string,
  transport: RemoteMcpServer['transport'],
  server: Record<string, unknown>,
  expand: (text: string) => string,
): RemoteMcpServer => {
  onlyKeys(name, server, ['type', 'url', 'headers'])
  const url = expand(textOf(server.url, `${name}.url`))
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw wrong(`has no web address as ${name}.url`, 'Write https://...')
  const headers = textsOf(server.headers, `${name}.headers`, expand)
  for (const [header, value] of Object.entries(headers)) {
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(header) || /[\r\n\0]/.test(value))
      throw wrong(`has a header of "${name}" that cannot be sent`, 'Write one line for each.')
  }
  return { name, transport, url, headers }
}

const readLocal = (name: string, server: Record<string, unknown>, expand: (text: string) => string): LocalMcpServer => {
  onlyKeys(name, server, ['type', 'command', 'args', 'env'])
  const args = server.args ?? []
  if (!Array.isArray(args)) throw wrong(`has no list as ${name}.args`, 'Write ["..."].')
  return {
    name,
    command: expand(textOf(server.command, `${name}.command`)),
    args: args.map(argument => expand(textOf(argument, `${name}.args`))),
    env: textsOf(server.env, `${name}.env`, expand),
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw wrong(`is no JSON: ${error instanceof Error ? error.message : String(error)}`, 'Write {"mcpServers": {...}}.')
  }
}

const fieldsOf = (value: unknown, what: string): Record<string, unknown> => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  throw wrong(`has no object as ${what}`, 'Write {"mcpServers": {"name": {"type": "http", "url": "..."}}}.')
}

const textOf = (value: unknown, what: string): string => {
  if (typeof value === 'string' && value !== '') return value
  throw wrong(`has no text as ${what}`, 'See the documentation of Claude Code for its form.')
}

const textsOf = (value: unknown, what: string, expand: (text: string) => string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fieldsOf(value ?? {}, what)).map(([name, text]) => [
      name,
      text === '' ? '' : expand(textOf(text, `${what}.${name}`)),
    ]),
  )

const onlyKeys = (name: string, server: Record<string, unknown>, known: readonly string[]): void => {
  const unknown = Object.keys(server).find(key => !known.includes(key))
  if (unknown !== undefined)
    throw wrong(`has "${unknown}" in server "${name}", which is not supported`, `Known there: ${known.join(', ')}.`)
}

const wrong = (problem: string, hint: string): ConfigError =>
  new ConfigError('input', `Input \`mcp-config\` ${problem}.`, { hint })
