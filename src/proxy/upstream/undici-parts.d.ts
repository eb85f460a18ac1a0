// biome-ignore-all lint/style/noDefaultExport: undici exports them so
/** The parts of undici that a call needs. The whole of it (fetch, WebSocket, cache, mocks ...) takes three times as long to load. */
declare module 'undici/lib/dispatcher/pool.js' {
  export { Pool as default } from 'undici'
}
declare module 'undici/lib/dispatcher/env-http-proxy-agent.js' {
  export { EnvHttpProxyAgent as default } from 'undici'
}
