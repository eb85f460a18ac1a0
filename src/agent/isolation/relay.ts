import { writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'

/**
 * Inside the agent's network, where there is no way out: takes connections on a loopback port and hands their bytes to the
 * proxy's socket. Arguments: PORT SOCKET READY-FILE (written once it listens).
 */
const [port, socketPath, readyFile] = process.argv.slice(2)

const server = createServer({ noDelay: true, allowHalfOpen: true }, client => {
  const proxy = connect({ path: socketPath ?? '', allowHalfOpen: true })
  client.pipe(proxy).pipe(client)
  const end = (): void => {
    client.destroy()
    proxy.destroy()
  }
  client.on('error', end)
  proxy.on('error', end)
  client.on('close', () => proxy.destroy())
  proxy.on('close', () => client.destroy())
})
server.listen(Number(port), '127.0.0.1', () => writeFileSync(readyFile ?? '', 'ready\n'))
