/** What the self-test goes for. Told from outside, since inside nobody knows where it would be. */
export interface SelfTestTargets {
  /** Processes of the job: this one and the proxy. */
  pids: number[]
  /** Files of the job that exist. */
  files: string[]
  /** Sockets of the machine that exist. */
  sockets: string[]
  /** `[id, what, host:port]` */
  addresses: [id: string, what: string, address: string][]
  /** The proxy as the agent sees it. */
  proxy: string
  /** `host:port` that it must not connect with. */
  tunnels: { id: string; what: string; address: string }[]
  /** Requests that it must refuse. `token: own` = the agent's. */
  requests: { id: string; what: string; method: 'GET' | 'POST'; path: string; token: string }[]
}

/** One attempt. `refused` is what it should be. */
export interface SelfTestResult {
  id: string
  what: string
  refused: boolean
  /** What was found, or how it was refused. */
  detail: string
}
