/** Streams that come at the pace of a model: how long each chunk is on its way, and what is lost. */
import http from 'node:http'
import { requestBody } from './bodies.ts'

export interface PacedLoad {
  url: string
  path: string
  /** Prefix of the model's name, by which the router knows its target. */
  model: string
  streams: number
  chunks: number
  paceMs: number
}

export interface PacedMeasured {
  p50Ms: number
  p95Ms: number
  p99Ms: number
  /** Between two reads of one stream that are not the same moment. */
  longestGapMs: number
  lostChunks: number
  failedStreams: number
}

interface Read {
  delays: number[]
  longestGapMs: number
  ok: boolean
}

const now = (): number => performance.timeOrigin + performance.now()

const readStream = ({ url, path, model, chunks, paceMs }: PacedLoad, agent: http.Agent): Promise<Read> =>
  new Promise(resolve => {
    const body = requestBody(`${model}stream-${chunks}-${paceMs}ms`, 0, true)
    const read: Read = { delays: [], longestGapMs: 0, ok: false }
    const headers = { 'content-type': 'application/json', 'content-length': body.length }
    const request = http.request(url + path, { method: 'POST', agent, headers }, response => {
      let last = 0
      let rest = ''
      response.setEncoding('latin1')
      response.on('data', (part: string) => {
        const at = now()
        if (last > 0) read.longestGapMs = Math.max(read.longestGapMs, at - last)
        last = at
        const text = rest + part
        rest = text.slice(text.lastIndexOf('\n') + 1)
        for (const [, sent] of text.slice(0, text.length - rest.length).matchAll(/at-([\d.]+) /g))
          read.delays.push(at - Number(sent))
      })
      response.on('end', () => resolve({ ...read, ok: response.statusCode === 200 }))
      response.on('error', () => resolve(read))
    })
    request.on('error', () => resolve(read))
    request.end(body)
  })

const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

/** All streams at once, begun evenly over one pace, so that the upstream does not send in bursts. */
export const measurePaced = async (load: PacedLoad): Promise<PacedMeasured> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.streams })
  const reads = await Promise.all(
    Array.from({ length: load.streams }, async (_, i) => {
      await new Promise(resolve => setTimeout(resolve, (1000 * i) / load.streams))
      return readStream(load, agent)
    }),
  )
  agent.destroy()
  const delays = reads.flatMap(read => read.delays).sort((a, b) => a - b)
  return {
    p50Ms: percentile(delays, 0.5),
    p95Ms: percentile(delays, 0.95),
    p99Ms: percentile(delays, 0.99),
    longestGapMs: Math.max(...reads.map(read => read.longestGapMs)),
    lostChunks: load.streams * load.chunks - delays.length,
    failedStreams: reads.filter(read => !read.ok).length,
  }
}
