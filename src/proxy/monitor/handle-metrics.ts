import type { Exchange } from '../exchange.ts'
import type { Monitor } from './monitor.ts'

/** GET /metrics: Prometheus' text format. */
export const handleMetrics = async (
  { engine }: { engine: { monitor: Monitor } },
  { response, requestId }: Exchange,
): Promise<void> => {
  const text = await engine.monitor.metricsText()
  if (response.headersSent || response.destroyed) return
  response.writeHead(200, {
    'request-id': requestId,
    'content-type': 'text/plain; version=0.0.4; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  })
  response.end(text)
}
