import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { gzipSync } from 'node:zlib'

export interface NpmRegistry {
  url: string
  /** `METHOD path` of every request, and the credentials it came with. */
  requests: { line: string; authorization: string | undefined }[]
  close: () => Promise<void>
}

/** One entry of a ustar archive with what npm writes around it. */
export const tarball = (files: Record<string, string | Buffer>, options: { cutOff?: boolean } = {}): Buffer => {
  const parts = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text)
    const header = Buffer.alloc(512)
    header.write(name, 0)
    header.write('0000755\0', 100)
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124)
    header.write('0', 156)
    header.write('ustar\u000000', 257)
    return [header, content, Buffer.alloc((512 - (content.length % 512)) % 512)]
  })
  return gzipSync(Buffer.concat(options.cutOff ? parts.slice(0, 1) : [...parts, Buffer.alloc(1024)]))
}

const integrityOf = (bytes: Buffer): string => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

/** A loopback npm registry that holds the same package for every platform; `answer` may answer instead. */
export const startNpmRegistry = async (
  version: string,
  archive: Buffer,
  answer: (request: IncomingMessage, response: ServerResponse, serial: number) => boolean = () => false,
): Promise<NpmRegistry> => {
  const requests: NpmRegistry['requests'] = []
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, authorization: request.headers.authorization })
    if (answer(request, response, requests.length)) return
    if (request.url?.endsWith('.tgz')) {
      response.writeHead(200, { 'content-length': archive.length }).end(archive)
    } else {
      const name = decodeURIComponent(request.url?.split('/').at(-2) ?? '')
      const tarball = `http://${request.headers.host}/${name}/-/${name.split('/').at(-1)}-${version}.tgz`
      response.end(JSON.stringify({ version, dist: { tarball, integrity: integrityOf(archive) } }))
    }
  })
  // Also a forward proxy by CONNECT, to itself whatever the host.
  server.on('connect', (request, socket) => {
    requests.push({ line: `CONNECT ${request.url}`, authorization: undefined })
    const upstream = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      upstream.pipe(socket).pipe(upstream)
    })
    for (const side of [socket, upstream]) side.on('error', () => {})
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
