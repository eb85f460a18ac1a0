/**
 * What a bare Node proxy can do, the measure for ours: `pass` pipes the bytes both ways, `translate` parses the request,
 * maps it to a chat completion, serialises it, and maps the answer back. `server` answers without any upstream.
 */
import http from 'node:http'

const [mode = 'server', upstream = ''] = process.argv.slice(2)
const undici = mode === 'server' ? undefined : await import('undici')
const pool = undici && new undici.Pool(upstream, { connections: 256, pipelining: 1 })

const read = async (request: http.IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

const pass = async (request: http.IncomingMessage, response: http.ServerResponse) => {
  const body = await read(request)
  const answer = await pool?.request({
    path: '/anthropic/v1/messages',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  response.writeHead(200, { 'content-type': String(answer?.headers['content-type']) })
  answer?.body.pipe(response)
}

const toEvents = (line: string): string => {
  const chunk = JSON.parse(line)
  const piece = chunk.choices?.[0]?.delta?.content
  if (!piece) return ''
  return `event: content_block_delta\ndata: ${JSON.stringify({ type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: piece } })}\n\n`
}

const translate = async (request: http.IncomingMessage, response: http.ServerResponse) => {
  const asked = JSON.parse((await read(request)).toString())
  const body = JSON.stringify({
    model: asked.model,
    messages: [{ role: 'system', content: asked.system ?? '' }, ...asked.messages],
    tools: asked.tools,
    max_tokens: asked.max_tokens,
    stream: asked.stream,
  })
  const answer = await pool?.request({
    path: '/v1/chat/completions',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  if (!answer) return
  if (!asked.stream) {
    const completion = JSON.parse(Buffer.from(await answer.body.arrayBuffer()).toString())
    const text = completion.choices[0].message.content
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify({
        id: 'msg_1',
        type: 'message',
        role: 'assistant',
        model: asked.model,
        content: [{ type: 'text', text }],
        stop_reason: 'end_turn',
        stop_sequence: null,
        usage: completion.usage,
      }),
    )
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  let rest = ''
  for await (const part of answer.body) {
    const lines = (rest + part.toString()).split('\n')
    rest = lines.pop() ?? ''
    const events = lines.filter(line => line.startsWith('data: {')).map(line => toEvents(line.slice(6)))
    response.write(events.join(''))
  }
  response.end('event: message_stop\ndata: {"type":"message_stop"}\n\n')
}

const routes: Record<string, (request: http.IncomingMessage, response: http.ServerResponse) => Promise<void>> = {
  pass,
  translate,
}

const server = http.createServer((request, response) => {
  const route = routes[mode]
  if (route) void route(request, response).catch(() => response.destroy())
  else response.writeHead(200, { 'content-type': 'application/json' }).end('{"status":"ok"}')
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  console.log(
    JSON.stringify({
      ready: true,
      url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
      pid: process.pid,
    }),
  )
})
