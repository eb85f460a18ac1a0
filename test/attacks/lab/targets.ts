import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import type { ProxyConfig } from '../../../src/core/proxy-config.ts'
import { spawnProxy } from '../../../src/proxy/spawn.ts'
import { startNaiveProxy } from './naive-proxy.ts'

/**
 * What there is to be reached in the lab: hosts, services, sockets, processes, and the real proxy. Each tells the lab's
 * secret to whoever reaches it. Arguments: LAB-FOLDER PROXY-ENTRY; the proxy's configuration lies in the folder.
 */
const [lab = '', entry = ''] = process.argv.slice(2)
const secret = readFileSync(join(lab, 'secret'), 'utf8')
const job = join(lab, 'job')

const http = `HTTP/1.1 200 OK\r\ncontent-length: ${secret.length}\r\nconnection: close\r\n\r\n${secret}`

/** Says it at once, to clients of any protocol. */
const tell = (...where: [port: number, host: string] | [path: string]): Promise<void> => {
  const server = createServer(socket => {
    socket.on('error', () => {})
    socket.end(http)
  })
  if (where[0] !== undefined && typeof where[0] === 'string') {
    if (!where[0].startsWith('\0')) mkdirSync(dirname(where[0]), { recursive: true })
    server.listen(where[0])
  } else server.listen(where[0] as number, where[1])
  return listening(server)
}

const listening = (server: ReturnType<typeof createServer>): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.once('listening', resolve)
  // No IPv6 here: what cannot be reached is not reached.
  server.once('error', () => resolve())
  return promise
}

const tellDatagrams = (port: number, host: string): void => {
  const socket = createSocket('udp4')
  socket.on('message', (_, from) => socket.send(secret, from.port, from.address))
  socket.bind(port, host)
}

const victim = (title: string, words: string[]): number =>
  spawn(words[0] ?? '', [...words.slice(1), title], {
    env: { PATH: process.env.PATH ?? '', LAB_SECRET: secret },
    stdio: 'ignore',
  }).pid ?? 0

await Promise.all([
  tell(80, '169.254.169.254'),
  tell(80, 'fd00:ec2::254'),
  tell(443, '203.0.113.7'),
  tell(443, '2001:db8::7'),
  tell(7777, '127.0.0.1'),
  tell(7777, '::1'),
  tell('/run/docker.sock'),
  tell('/run/podman/podman.sock'),
  tell('/run/containerd/containerd.sock'),
  tell('/run/dbus/system_bus_socket'),
  tell(join(job, 'x11.sock')),
  tell(join(job, 'ssh-agent.sock')),
  tell('\0lab-abstract'),
  startNaiveProxy(7788, http),
])
tellDatagrams(9999, '203.0.113.7')
tellDatagrams(53, '203.0.113.53')

// The model's script runs outside the lab's network.
await listening(createServer(socket => forward(socket)).listen(7700, '127.0.0.1'))
const forward = (socket: import('node:net').Socket): void => {
  const model = connect(join(lab, 'model'))
  for (const end of [socket, model]) end.on('error', () => {})
  socket.pipe(model).pipe(socket)
}

const config = JSON.parse(readFileSync(join(lab, 'proxy.json'), 'utf8')) as ProxyConfig
const proxy = await spawnProxy(config, { entry, logFile: join(lab, 'proxy.log') })
const memory = ['perl', '-e', '$SIG{WINCH} = "IGNORE"; $kept = join "", $ENV{LAB_SECRET}; sleep 600']
const listener = [process.execPath, '-e', 'setInterval(() => {}, 1000)']
const segment = ['perl', '-e', '$id = shmget(4242, 256, 0666 | 512); shmwrite($id, $ENV{LAB_SECRET}, 0, 64); sleep 600']
const ready = { proxyUrl: proxy.url, proxyPid: proxy.pid, victimPid: victim('lab-victim', memory) }
victim('lab-node', listener)
victim('lab-segment', segment)
writeFileSync(join(lab, 'ready.json'), JSON.stringify(ready))
