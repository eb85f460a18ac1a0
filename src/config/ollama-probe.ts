import { get } from 'node:http'

/** Names of the models that the Ollama at `baseUrl` has; undefined when none answers in time. */
export type OllamaProbe = (baseUrl: string) => Promise<string[] | undefined>

const probeTimeoutMs = 400
const largestAnswer = 1_000_000

/** Asks `/api/tags`. Never throws. */
export const probeOllama: OllamaProbe = baseUrl =>
  new Promise(resolve => {
    const url = URL.parse(`${baseUrl}/api/tags`)
    if (url?.protocol !== 'http:') return resolve(undefined)
    const none = () => resolve(undefined)
    const request = get(url, { signal: AbortSignal.timeout(probeTimeoutMs) }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('error', none)
      response.on('data', (chunk: string) => {
        text += chunk
        if (text.length > largestAnswer) response.destroy(new Error('too long'))
      })
      response.on('end', () => resolve(response.statusCode === 200 ? modelNames(text) : undefined))
    })
    request.on('error', none)
  })

const modelNames = (text: string): string[] | undefined => {
  try {
    const { models } = JSON.parse(text) as { models?: { name?: unknown }[] }
    if (!Array.isArray(models)) return undefined
    // Embedding models cannot answer.
    return models.map(({ name }) => String(name)).filter(name => /^[\w./:-]+$/.test(name) && !/embed/i.test(name))
  } catch {
    return undefined
  }
}

/** `OLLAMA_HOST` is written for the server: without scheme or port, and perhaps 0.0.0.0. */
export const ollamaBaseUrl = (host: string): string => {
  const withScheme = /^https?:\/\//.test(host) ? host : `http://${host}`
  const url = URL.parse(withScheme)
  if (url === null) return host
  if (url.hostname === '0.0.0.0') url.hostname = '127.0.0.1'
  if (url.port === '' && !/^https?:\/\//.test(host)) url.port = '11434'
  return url.href.replace(/\/+$/, '')
}
