/** A closed loop of requests: `concurrency` connections, each sending the next request when the last is answered. */
import http from 'node:http'

export interface Load {
  url: string
  path: string
  body: Buffer
  headers: Record<string, string>
  concurrency: number
  /** Counted requests; a tenth as many go before them, uncounted. */
  requests: number
}

export interface Measured {
  requestsPerSecond: number
  p50Ms: number
  p99Ms: number
  /** SSE events a second, 0 when the answers were no streams. */
  chunksPerSecond: number
  failed: number
}

interface Answer {
  ms: number
  chunks: number
  ok: boolean
}

const once = (load: Load, agent: http.Agent): Promise<Answer> =>
  new Promise(resolve => {
    const started = performance.now()
    const headers = { 'content-type': 'application/json', 'content-length': load.body.length, ...load.headers }
    const request = http.request(load.url + load.path, { method: 'POST', agent, headers }, response => {
      let chunks = 0
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
        for (let at = part.indexOf('_delta"'); at >= 0; at = part.indexOf('_delta"', at + 7)) chunks++
      })
      response.on('end', () =>
        resolve({ ms: performance.now() - started, chunks, ok: response.statusCode === 200 && bytes > 0 }),
      )
      response.on('error', () => resolve({ ms: performance.now() - started, chunks, ok: false }))
    })
    request.on('error', () => resolve({ ms: performance.now() - started, chunks: 0, ok: false }))
    request.end(load.body)
  })

const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const loop = async (load: Load, agent: http.Agent, requests: number): Promise<Answer[]> => {
  const answers: Answer[] = []
  let left = requests
  const worker = async () => {
    while (left-- > 0) answers.push(await once(load, agent))
  }
  await Promise.all(Array.from({ length: load.concurrency }, worker))
  return answers
}

export const measure = async (load: Load): Promise<Measured> => {
  const agent = new http.Agent({ keepAlive: true, maxSockets: load.concurrency })
  await loop(load, agent, Math.max(load.concurrency, Math.ceil(load.requests / 10)))
  const started = performance.now()
  const answers = await loop(load, agent, load.requests)
  const seconds = (performance.now() - started) / 1000
  agent.destroy()
  const times = answers.map(answer => answer.ms).sort((a, b) => a - b)
  return {
    requestsPerSecond: answers.length / seconds,
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
    chunksPerSecond: answers.reduce((sum, answer) => sum + answer.chunks, 0) / seconds,
    failed: answers.filter(answer => !answer.ok).length,
  }
}
