import { RequestError, UpstreamError } from '../core/errors.ts'
import type { JsonObject } from '../core/providers/provider.ts'
import { type ForeignTransformer, readForeignRequest } from '../core/transformers/user-transformer.ts'
import type { PreparedCall } from './prepare-call.ts'
import type { UpstreamAnswer } from './upstream/answer.ts'

/** The connection's own; anything else a transformer may set but the key, which `requestOptions` has the last word on. */
const notTheirs = new Set(['host', 'connection', 'content-length', 'transfer-encoding', 'te', 'upgrade'])

/** The call after each `transformRequestIn`. Throws RequestError when one fails: no other call would go better. */
export const foreignRequest = async (call: PreparedCall): Promise<PreparedCall> => {
  const { target, endpoint, foreign } = call.plan
  if (endpoint.protocol !== 'openai-chat') return call
  const provider = {
    name: target.provider.id,
    baseUrl: endpoint.baseUrl,
    models: target.provider.models.map(model => model.id),
  }
  let body = JSON.parse(String(call.outgoing.body)) as JsonObject
  const headers = { ...call.outgoing.headers }
  for (const transformer of foreign) {
    if (transformer.transformRequestIn === undefined) continue
    try {
      const changed = readForeignRequest(await transformer.transformRequestIn(body, provider))
      body = changed.body
      for (const [name, value] of Object.entries(changed.headers)) {
        if (!notTheirs.has(name.toLowerCase())) headers[name.toLowerCase()] = String(value)
      }
    } catch (error) {
      throw new RequestError(400, 'transformer_failed', `${called(transformer)} failed: ${reasonOf(error)}`)
    }
  }
  return { ...call, outgoing: { ...call.outgoing, headers, body: JSON.stringify(body) } }
}

/** The answer after each `transformResponseOut`, the last one's first. Throws UpstreamError. */
export const foreignResponse = async (
  foreign: readonly ForeignTransformer[],
  upstream: UpstreamAnswer,
): Promise<UpstreamAnswer> => {
  let answer = upstream
  for (const transformer of foreign.toReversed()) {
    if (transformer.transformResponseOut === undefined) continue
    const { status, headers } = answer
    const failed = failureOf(transformer)
    try {
      const response = new Response(streamOf(answer), { status, headers })
      answer = answerOf(await transformer.transformResponseOut(response), failed)
    } catch (error) {
      throw failed(error)
    }
  }
  return answer
}

const streamOf = ({ read }: UpstreamAnswer): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      async pull(controller) {
        const bytes = await read()
        if (bytes === null) controller.close()
        else controller.enqueue(bytes)
      },
    },
    { highWaterMark: 0 },
  )

const answerOf = (response: Response, failed: (error: unknown) => UpstreamError): UpstreamAnswer => {
  const reader = response.body?.getReader()
  const read: UpstreamAnswer['read'] = async () => {
    try {
      const part = await reader?.read()
      return part?.value === undefined ? null : Buffer.from(part.value)
    } catch (error) {
      throw failed(error)
    }
  }
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    read,
    async readAll(limit) {
      const parts: Buffer[] = []
      let length = 0
      for (let part = await read(); part !== null; part = await read()) {
        parts.push(part)
        length += part.length
        if (length > limit) throw new UpstreamError('malformed', `The upstream's answer is longer than ${limit} bytes`)
      }
      return Buffer.concat(parts)
    },
  }
}

const failureOf =
  (transformer: ForeignTransformer) =>
  (error: unknown): UpstreamError =>
    error instanceof UpstreamError
      ? error
      : new UpstreamError('malformed', `${called(transformer)} failed: ${reasonOf(error)}`, { cause: error })

const called = ({ name }: ForeignTransformer): string => `your transformer${name ? ` \`${name}\`` : ''}`

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
