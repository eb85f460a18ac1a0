import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { anthropicEvents, anthropicMessage } from './anthropic-answer.ts'
import type { Conversation, Move } from './conversation.ts'
import { nextMove } from './next-move.ts'
import { openaiCompletion, openaiEvents } from './openai-answer.ts'
import { readAnthropicRequest, readOpenaiRequest } from './read-request.ts'
import { countUsage } from './usage.ts'

export const scriptedModelName = 'scripted-reviewer'

export interface ScriptedModel {
  /** Base URL without `/v1`. */
  url: string
  /** Every conversation it was shown and what it did, in order. */
  moves: { conversation: Conversation; move: Move }[]
  close: () => Promise<void>
}

export interface ScriptedModelOptions {
  /** Wait before the first piece and between pieces, ms. Default none. */
  firstPieceMs?: number
  pieceMs?: number
  /** Default: a free one. */
  port?: number
}

/**
 * Starts an upstream that is a script, not a model: it answers the Messages API (`/v1/messages`) and chat completions
 * (`/v1/chat/completions`) on loopback by `nextMove`. Any key is accepted.
 */
export const startScriptedModel = async (options: ScriptedModelOptions = {}): Promise<ScriptedModel> => {
  const moves: ScriptedModel['moves'] = []
  const server = createServer((request, response) => {
    answer(request, response, options, moves).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    moves,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  options: ScriptedModelOptions,
  moves: ScriptedModel['moves'],
): Promise<void> => {
  const path = new URL(request.url ?? '/', 'http://script').pathname
  if (path === '/v1/models') {
    sendJson(response, 200, { object: 'list', data: [{ id: scriptedModelName, object: 'model', owned_by: 'demo' }] })
    return
  }
  const isAnthropic = path === '/v1/messages'
  if (request.method !== 'POST' || (!isAnthropic && path !== '/v1/chat/completions')) {
    sendJson(response, 404, { error: { message: `The scripted model has no ${path}`, type: 'not_found_error' } })
    return
  }
  const body = JSON.parse(await readBody(request)) as Record<string, unknown>
  const conversation = isAnthropic ? readAnthropicRequest(body) : readOpenaiRequest(body)
  const move = nextMove(conversation)
  moves.push({ conversation, move })
  const usage = countUsage(conversation, move)
  const identity = { model: String(body.model), turn: conversation.turns.length }
  if (!conversation.stream) {
    sendJson(
      response,
      200,
      isAnthropic ? anthropicMessage(move, usage, identity) : openaiCompletion(move, usage, identity),
    )
    return
  }
  const asked = body.stream_options as { include_usage?: boolean } | undefined
  const events = isAnthropic
    ? anthropicEvents(move, usage, identity)
    : openaiEvents(move, usage, identity, asked?.include_usage === true)
  await sendEvents(response, events, options)
}

const sendEvents = async (response: ServerResponse, events: string[], options: ScriptedModelOptions): Promise<void> => {
  const { firstPieceMs = 0, pieceMs = 0 } = options
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  response.flushHeaders()
  if (firstPieceMs > 0) await sleep(firstPieceMs)
  for (const event of events) {
    if (response.destroyed) return
    response.write(event)
    if (pieceMs > 0) await sleep(pieceMs)
  }
  response.end()
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
