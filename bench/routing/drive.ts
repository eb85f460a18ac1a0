import type { Call } from './workload.ts'

/** What a workload came to. */
export interface Driven {
  requests: number
  succeeded: number
  meanMs: number
  p95Ms: number
  costUsd: number
  cacheHits: number
}

/** Makes the calls, some at once, as a client that tries again what may be tried again, twice, as Claude Code does. */
export const drive = async (url: string, calls: readonly Call[], concurrency: number): Promise<Driven> => {
  const waiting = [...calls]
  const times: number[] = []
  let succeeded = 0
  let costUsd = 0
  let cacheHits = 0
  const worker = async (): Promise<void> => {
    for (let call = waiting.shift(); call !== undefined; call = waiting.shift()) {
      const startedAt = performance.now()
      const response = await ask(url, call)
      times.push(performance.now() - startedAt)
      if (response.ok) succeeded++
      costUsd += Number(response.headers.get('x-claude-router-cost-usd') ?? 0)
      if (response.headers.get('x-claude-router-cache') === 'hit') cacheHits++
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  const sorted = times.toSorted((a, b) => a - b)
  return {
    requests: times.length,
    succeeded,
    meanMs: times.reduce((sum, time) => sum + time, 0) / times.length,
    p95Ms: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
    costUsd,
    cacheHits,
  }
}

const ask = async (url: string, { headers, body }: Call): Promise<Response> => {
  const response = await fetch(`${url}/v1/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  await response.arrayBuffer()
  return response
}
