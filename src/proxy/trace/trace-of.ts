import type { ProxyConfig } from '../../core/proxy-config.ts'
import type { Logger } from '../../log/logger.ts'
import { noTrace, type Trace } from './trace.ts'

/** What `debugging` asks for; loaded only when it asks for something. */
export const traceOf = async (config: ProxyConfig, log: Logger): Promise<Trace> => {
  const { traceRequests, providerResponses, performanceMetrics = false } = config.logging
  if (!traceRequests && !providerResponses && !performanceMetrics) return noTrace
  return (await import('./open-trace.ts')).openTrace(config, log)
}
