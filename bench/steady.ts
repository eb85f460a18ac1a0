/** Paced streams through a proxy: how long each chunk takes from where it is written to where it is read, and what is lost. */
import http from 'node:http'

export interface Paced {
  url: string
  path: string
  /** As the upstream reads it: `stream-20-100ms`. */
  model: string
  streams: number
  chunks: number
}

export interface Delays {
  p50Ms: number
  p95Ms: number
  maxMs: number
  /** Chunks that never came. */
  lost: number
}

const read = (paced: Paced, agent: http.Agent, delays: number[]): Promise<void> =>
  new Promise(resolve => {
    const body = JSON.stringify({
      ...{ model: paced.model, max_tokens: 1000, stream: true },
      messages: [{ role: 'user', content: 'Hello' }],
    })
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const request = http.request(paced.url + paced.path, { method: 'POST', agent, headers }, response => {
      response.on('data', (part: Buffer) => {
        const now = performance.timeOrigin + performance.now()
        for (const [, sent] of part.toString('latin1').matchAll(/@(\d+\.\d{3}) /g)) delays.push(now - Number(sent))
      })
      response.on('close', resolve)
    })
    request.on('error', () => resolve())
    request.end(body)
  })

/** All at once, begun over a second so that their chunks do not come in one burst. */
export const pace = async (paced: Paced): Promise<Delays> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY })
  const delays: number[] = []
  await Promise.all(
    Array.from({ length: paced.streams }, async (_, index) => {
      await new Promise(resolve => setTimeout(resolve, (index * 1000) / paced.streams))
      await read(paced, agent, delays)
    }),
  )
  agent.destroy()
  const sorted = delays.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  const lost = paced.streams * paced.chunks - delays.length
  return { p50Ms: at(0.5), p95Ms: at(0.95), maxMs: sorted.at(-1) ?? Number.NaN, lost }
}

/** The longest that a paced stream's chunks take while large bodies are posted beside it, one after the other. */
export const beside = async (paced: Paced, large: { path: string; body: Buffer; times: number }): Promise<Delays> => {
  const agent = new http.Agent({ keepAlive: true })
  const headers = { 'content-type': 'application/json', 'content-length': large.body.length }
  const post = () =>
    new Promise<void>(resolve => {
      const request = http.request(paced.url + large.path, { method: 'POST', agent, headers }, response => {
        response.resume()
        response.on('close', resolve)
      })
      request.on('error', () => resolve())
      request.end(large.body)
    })
  const posting = (async () => {
    for (let time = 0; time < large.times; time++) {
      await new Promise(resolve => setTimeout(resolve, 100))
      await post()
    }
  })()
  const [delays] = await Promise.all([pace(paced), posting])
  agent.destroy()
  return delays
}
