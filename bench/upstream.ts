/** The upstream of every measurement: answers at once, as Anthropic or as an OpenAI-compatible provider would. */
import http from 'node:http'

const text = 'The quick brown fox jumps over the lazy dog.'

const anthropicMessage = JSON.stringify({
  id: 'msg_1',
  type: 'message',
  role: 'assistant',
  model: 'm',
  content: [{ type: 'text', text }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 10, output_tokens: 10 },
})

const chatCompletion = JSON.stringify({
  id: 'c1',
  object: 'chat.completion',
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: text }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 10, completion_tokens: 10 },
})

const event = (type: string, body: object) => `event: ${type}\ndata: ${JSON.stringify({ type, ...body })}\n\n`

const anthropicStream = (chunks: number): string[] => [
  event('message_start', { message: { ...JSON.parse(anthropicMessage), content: [], stop_reason: null } }),
  event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }),
  ...Array.from({ length: chunks }, (_, i) =>
    event('content_block_delta', { index: 0, delta: { type: 'text_delta', text: `word${i} ` } }),
  ),
  event('content_block_stop', { index: 0 }),
  event('message_delta', { delta: { stop_reason: 'end_turn', stop_sequence: null }, usage: { output_tokens: chunks } }),
  event('message_stop', {}),
]

const chatStream = (chunks: number): string[] => {
  const chunk = (choice: object, rest: object = {}) =>
    `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', model: 'm', choices: [{ index: 0, finish_reason: null, ...choice }], ...rest })}\n\n`
  return [
    chunk({ delta: { role: 'assistant', content: '' } }),
    ...Array.from({ length: chunks }, (_, i) => chunk({ delta: { content: `word${i} ` } })),
    chunk({ delta: {}, finish_reason: 'stop' }),
    `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', model: 'm', choices: [], usage: { prompt_tokens: 10, completion_tokens: chunks } })}\n\n`,
    'data: [DONE]\n\n',
  ]
}

const streams = new Map<string, string[]>()

const streamOf = (chat: boolean, chunks: number): string[] => {
  const key = `${chat}-${chunks}`
  const known = streams.get(key)
  if (known) return known
  const made = chat ? chatStream(chunks) : anthropicStream(chunks)
  streams.set(key, made)
  return made
}

/** Number of chunks, and milliseconds between them, come in the model's name: `stream-500`, `stream-50-20ms`. */
const shapeOf = (body: Buffer): { chunks: number; paceMs: number } => {
  const match = /"model"\s*:\s*"[^"]*stream-(\d+)(?:-(\d+)ms)?"/.exec(body.toString('latin1'))
  return { chunks: Number(match?.[1] ?? 0), paceMs: Number(match?.[2] ?? 0) }
}

/** Of one clock for all processes of this machine, so that whoever reads a chunk knows how long it took. */
const stamp = (): string => `@${(performance.timeOrigin + performance.now()).toFixed(3)} `

const write = async (response: http.ServerResponse, chunks: string[], paceMs: number) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  if (paceMs === 0) {
    for (const chunk of chunks)
      if (!response.write(chunk)) await new Promise(resolve => response.once('drain', resolve))
  } else {
    for (const chunk of chunks) {
      response.write(chunk.replace(/word\d+ /, stamp()))
      await new Promise(resolve => setTimeout(resolve, paceMs))
    }
  }
  response.end()
}

export const startUpstream = (port = 0): Promise<number> => {
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const chat = request.url?.includes('/chat/completions') ?? false
      const { chunks, paceMs } = shapeOf(body)
      if (chunks > 0) return void write(response, streamOf(chat, chunks), paceMs)
      const answer = chat ? chatCompletion : anthropicMessage
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(answer) })
        .end(answer)
    })
  })
  server.keepAliveTimeout = 60_000
  return new Promise(resolve => {
    server.listen(port, '127.0.0.1', () => resolve((server.address() as { port: number }).port))
  })
}

if (process.argv[1]?.endsWith('upstream.ts'))
  console.log(JSON.stringify({ ready: true, url: `http://127.0.0.1:${await startUpstream()}` }))
