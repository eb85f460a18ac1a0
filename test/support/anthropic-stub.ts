import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type StubBlock = { text: string } | { tool: string; input: unknown; id?: string }

/** What the stub answers: blocks of a message, an error, or silence until the client hangs up. */
export type StubReply =
  | { blocks: StubBlock[]; stopReason?: string; usage?: Record<string, number> }
  | { status: number; type: string; message: string; headers?: Record<string, string> }
  | { hang: true }

interface Turn {
  role: string
  content:
    | string
    | { type: string; text?: string; content?: unknown; name?: string; is_error?: boolean; tool_use_id?: string }[]
}

export interface StubRequest {
  method: string
  url: string
  headers: IncomingHttpHeaders
  body: {
    model: string
    max_tokens: number
    stream?: boolean
    system?: unknown
    messages: Turn[]
    tools?: { name: string; input_schema?: unknown }[]
  }
  /** Of requests to /v1/messages of the same agent, from 0. */
  index: number
  isSubagent: boolean
  /** Texts of the tool results in the last message. */
  toolResults: { text: string; isError: boolean }[]
}

export interface AnthropicStub {
  url: string
  /** Requests to /v1/messages, in order. */
  requests: StubRequest[]
  /** Everything else that was asked: `METHOD path`. */
  others: string[]
  close: () => Promise<void>
}

/** A loopback Anthropic Messages API whose model is a script: streaming and not, in the exact order of events. */
export const startAnthropicStub = async (
  script: (request: StubRequest) => StubReply | Promise<StubReply>,
): Promise<AnthropicStub> => {
  const requests: StubRequest[] = []
  const others: string[] = []
  const server = createServer((incoming, response) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', async () => {
      if (incoming.method !== 'POST' || !incoming.url?.startsWith('/v1/messages')) {
        others.push(`${incoming.method} ${incoming.url}`)
        response.writeHead(incoming.method === 'HEAD' ? 200 : 404).end()
        return
      }
      const body = JSON.parse(Buffer.concat(chunks).toString()) as StubRequest['body']
      const agent = incoming.headers['x-claude-code-agent-id']
      const request: StubRequest = {
        method: incoming.method,
        url: incoming.url,
        headers: incoming.headers,
        body,
        index: requests.filter(earlier => earlier.headers['x-claude-code-agent-id'] === agent).length,
        isSubagent: agent !== undefined,
        toolResults: toolResultsOf(body.messages.at(-1)),
      }
      requests.push(request)
      const count = requests.length
      answer(response, body, await script(request), count)
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    others,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const toolResultsOf = (turn: Turn | undefined): { text: string; isError: boolean }[] =>
  (typeof turn?.content === 'object' ? turn.content : [])
    .filter(block => block.type === 'tool_result')
    .map(block => ({
      isError: block.is_error === true,
      text:
        typeof block.content === 'string'
          ? block.content
          : ((block.content ?? []) as { text?: string }[]).map(part => part.text ?? '').join('\n'),
    }))

const answer = (response: ServerResponse, body: StubRequest['body'], reply: StubReply, serial: number): void => {
  if ('hang' in reply) return
  if ('status' in reply) {
    response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
    response.end(JSON.stringify({ type: 'error', error: { type: reply.type, message: reply.message } }))
    return
  }
  const content = reply.blocks.map((block, index) =>
    'text' in block
      ? { type: 'text', text: block.text }
      : { type: 'tool_use', id: block.id ?? `toolu_${serial}_${index}`, name: block.tool, input: block.input },
  )
  const usage = { input_tokens: 100, output_tokens: 10, ...reply.usage }
  const stopReason = reply.stopReason ?? (content.some(block => block.type === 'tool_use') ? 'tool_use' : 'end_turn')
  // Blocks of answers with the same id would be taken for one message.
  const message = { id: `msg_${serial}`, type: 'message', role: 'assistant', model: body.model, stop_sequence: null }
  if (!body.stream) {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ ...message, content, stop_reason: stopReason, usage }))
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (event: { type: string; [key: string]: unknown }) =>
    response.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  send({
    type: 'message_start',
    message: { ...message, content: [], stop_reason: null, usage: { ...usage, output_tokens: 1 } },
  })
  for (const [index, block] of content.entries()) {
    const isText = block.type === 'text'
    send({
      type: 'content_block_start',
      index,
      content_block: isText ? { type: 'text', text: '' } : { ...block, input: {} },
    })
    const delta =
      'text' in block
        ? { type: 'text_delta', text: block.text }
        : { type: 'input_json_delta', partial_json: JSON.stringify(block.input) }
    send({ type: 'content_block_delta', index, delta })
    send({ type: 'content_block_stop', index })
  }
  send({ type: 'message_delta', delta: { stop_reason: stopReason, stop_sequence: null }, usage })
  send({ type: 'message_stop' })
  response.end()
}
