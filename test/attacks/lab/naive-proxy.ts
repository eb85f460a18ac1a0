import { createServer } from 'node:net'

/** What a proxy without a guard would be: it answers whatever it is asked, by whomever, as often as one likes. */
export const startNaiveProxy = (port: number, answer: string): Promise<void> => {
  const server = createServer({ allowHalfOpen: true }, socket => {
    let heard = ''
    socket.on('error', () => {})
    socket.on('data', part => {
      if (heard.length < 100) heard += part.toString('latin1')
      if (socket.writableEnded) return
      // Clients that hold their connection open are let do so.
      if (!heard.startsWith('HOLD')) socket.end(answer)
    })
  })
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(port, '127.0.0.1', resolve)
  return promise
}
