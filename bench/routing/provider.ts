import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How a simulated provider behaves. */
export interface Behaviour {
  /** Until the answer begins, and for each token of it; a hundredth of what such models need. */
  firstTokenMs: number
  perTokenMs: number
  /** Share of the calls that fail, spread evenly. */
  failing: number
  /** Calls, by their number, at which it is down altogether. */
  down?: { from: number; to: number }
}

export interface SimulatedProvider {
  url: string
  calls: () => number
  behave: (behaviour: Behaviour) => void
  close: () => void
}

/** Speaks the Messages API; answers as many tokens as the prompt's last words ask for. */
export const startProvider = async (first: Behaviour): Promise<SimulatedProvider> => {
  let behaviour = first
  let calls = 0
  let debt = 0
  const server: Server = createServer(async (request, response) => {
    const body = await text(request)
    const number = calls++
    debt += behaviour.failing
    const { down } = behaviour
    if (down && number >= down.from && number < down.to) return void request.socket.destroy()
    if (debt >= 1) {
      debt -= 1
      const [status, type] = number % 2 === 0 ? [500, 'api_error'] : [529, 'overloaded_error']
      response.writeHead(status, { 'content-type': 'application/json' })
      return void response.end(JSON.stringify({ type: 'error', error: { type, message: 'simulated' } }))
    }
    const output = Number(/\(answer (\d+)\)/.exec(body)?.[1] ?? 100)
    setTimeout(
      () => {
        response.writeHead(200, { 'content-type': 'application/json' })
        response.end(
          JSON.stringify({
            ...{ id: `msg_${number}`, type: 'message', role: 'assistant', model: 'simulated' },
            content: [{ type: 'text', text: 'Done.' }],
            ...{ stop_reason: 'end_turn', stop_sequence: null },
            usage: { input_tokens: Math.ceil(body.length / 4), output_tokens: output },
          }),
        )
      },
      behaviour.firstTokenMs + output * behaviour.perTokenMs,
    )
  }).listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls: () => calls,
    behave: next => {
      behaviour = next
      calls = 0
      debt = 0
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
