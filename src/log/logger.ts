/** Tags of the log lines, as the published guide names them: [ERROR] [WARN] [ROUTER] [API]; others at info. */
export type LogTag = 'ERROR' | 'WARN' | 'ROUTER' | 'API' | 'INFO' | 'DEBUG'

export interface Logger {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
  /** A routing decision. */
  router(message: string): void
  /** A provider call. */
  api(message: string): void
}

export const silentLogger: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  router() {},
  api() {},
}
