import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { ollamaBaseUrl, probeOllama } from '../../src/config/ollama-probe.ts'

const probing = async (listener: RequestListener) => {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    return await probeOllama(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

describe('looking for an Ollama', () => {
  it('lists models that can answer', async () => {
    const models = await probing((request, response) => {
      expect(request.url).toBe('/api/tags')
      response.end(
        JSON.stringify({ models: [{ name: 'llama3.1:70b' }, { name: 'nomic-embed-text' }, { name: 'bad name\n' }] }),
      )
    })
    expect(models).toEqual(['llama3.1:70b'])
  })

  it.each<[string, RequestListener]>([
    ['another server', (_, response) => response.end('<html>')],
    ['an error', (_, response) => response.writeHead(500).end('{"models": []}')],
    ['no answer', () => undefined],
    ['an endless answer', (_, response) => response.write('x'.repeat(2_000_000))],
    ['a cut connection', request => request.socket.destroy()],
  ])('%s is none', async (_, listener) => {
    expect(await probing(listener)).toBeUndefined()
  })

  it('a closed port is none', async () => {
    expect(await probeOllama('http://127.0.0.1:1')).toBeUndefined()
    expect(await probeOllama('nonsense')).toBeUndefined()
  })

  it.each([
    ['0.0.0.0', 'http://127.0.0.1:11434'],
    ['0.0.0.0:1234', 'http://127.0.0.1:1234'],
    ['localhost', 'http://localhost:11434'],
    ['http://box:80/', 'http://box'],
    ['https://box', 'https://box'],
  ])('OLLAMA_HOST=%s', (host, expected) => {
    expect(ollamaBaseUrl(host)).toBe(expected)
  })
})
