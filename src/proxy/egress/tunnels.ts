import type { IncomingMessage } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { type AllowedHost, isAllowedHost, readAllowedHost, readAuthority } from '../../core/egress/allowed-host.ts'
import type { EgressEntry } from '../../core/egress/egress-entry.ts'
import { type Resolver, resolvePublic, systemResolver } from './resolve-public.ts'

export interface TunnelOptions {
  /** As the configuration writes them. */
  allowedHosts: readonly string[]
  /** Whether the client has shown the run's token. */
  isKnown: (request: IncomingMessage) => boolean
  /** Hears of every connection that a known client asked for, when it is over. */
  onEnd: (entry: EgressEntry) => void
  resolver?: Resolver
  open?: (address: string, port: number) => Socket
}

/** For a client or a host that says nothing any more. */
const idleMs = 120_000
const connectMs = 10_000
const maxTunnels = 128

/**
 * Answers `CONNECT host:port`: to hosts that are allowed, at addresses of the internet, bytes go to and fro; all else is
 * refused, with the reason for a client that is known.
 */
export const createTunnels = (
  options: TunnelOptions,
): ((request: IncomingMessage, client: Duplex, head: Buffer) => void) => {
  const { resolver = systemResolver, open = (address, port) => connect(port, address), onEnd } = options
  const allowed = options.allowedHosts.flatMap(text => readAllowedHost(text) ?? [])
  let tunnels = 0

  const refuse = (client: Duplex, status: string, why: string): void => {
    client.end(
      `HTTP/1.1 ${status}\r\ncontent-type: text/plain\r\ncontent-length: ${why.length + 1}\r\nconnection: close\r\n\r\n${why}\n`,
    )
  }

  /** Why a host is not connected with; null = it is. */
  const reasonAgainst = (asked: AllowedHost): string | null => {
    if (allowed.length === 0) return 'no host is allowed (agent.allowedHosts)'
    if (!isAllowedHost(allowed, asked)) return 'it is not among agent.allowedHosts'
    return tunnels >= maxTunnels ? `there are ${maxTunnels} connections already` : null
  }

  return (request, client, head) => {
    client.on('error', () => client.destroy())
    if (!options.isKnown(request)) {
      refuse(client, '407 Proxy Authentication Required', "The run's token is required")
      return
    }
    const asked = readAuthority(request.url ?? '')
    if (asked === null) {
      refuse(client, '400 Bad Request', 'CONNECT needs host:port')
      return
    }
    const entry: EgressEntry = {
      host: asked.name,
      port: asked.port,
      refused: reasonAgainst(asked),
      bytesSent: 0,
      bytesReceived: 0,
    }
    const refuseFor = (reason: string, status = '403 Forbidden'): void => {
      onEnd({ ...entry, refused: reason })
      refuse(client, status, `${asked.name}:${asked.port} is refused: ${reason}`)
    }
    if (entry.refused !== null) {
      refuseFor(entry.refused)
      return
    }
    tunnels++
    resolvePublic(asked.name, resolver).then(
      address => {
        const host = open(address, asked.port)
        join(client, host, head, {
          onEnd(bytesSent, bytesReceived) {
            tunnels--
            onEnd({ ...entry, bytesSent, bytesReceived })
          },
          onFailure(error) {
            tunnels--
            refuseFor(`it cannot be reached: ${error.message}`, '502 Bad Gateway')
          },
        })
      },
      (error: Error) => {
        tunnels--
        refuseFor(error.message)
      },
    )
  }
}

interface Ends {
  onEnd: (bytesSent: number, bytesReceived: number) => void
  onFailure: (error: Error) => void
}

/** One of the two is called, once. */
const join = (client: Duplex, host: Socket, head: Buffer, { onEnd, onFailure }: Ends): void => {
  let joined = false
  let failure: Error = new Error('it took too long')
  const late = setTimeout(() => host.destroy(), connectMs)
  host.on('error', error => {
    failure = error
  })
  host.once('connect', () => {
    joined = true
    clearTimeout(late)
    for (const end of [client as Socket, host]) end.setTimeout(idleMs, () => end.destroy())
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    host.write(head)
    client.pipe(host).pipe(client)
  })
  host.once('close', () => {
    clearTimeout(late)
    if (joined) {
      onEnd(host.bytesWritten, host.bytesRead)
      client.destroy()
    } else onFailure(failure)
  })
  client.once('close', () => host.destroy())
}
