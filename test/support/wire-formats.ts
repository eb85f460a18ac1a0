import type { ProtocolId } from '../../src/core/providers/provider.ts'
import type { ProviderConfig, ProxyConfig } from '../../src/core/proxy-config.ts'
import { provider, proxyConfig, startTestProxy, type TestProxy } from './proxy.ts'
import { anthropicWire } from './wire-anthropic.ts'
import { geminiWire } from './wire-gemini.ts'
import { ollamaWire } from './wire-ollama.ts'
import { openaiChatWire } from './wire-openai-chat.ts'
import { openaiResponsesWire } from './wire-openai-responses.ts'
import type { Said, Wire } from './wire-said.ts'
import { startWireUpstream, type WireAnswer, type WireUpstream } from './wire-upstream.ts'

/** Every protocol, as an upstream writes it. */
export const wires: readonly Wire[] = [anthropicWire, openaiChatWire, openaiResponsesWire, geminiWire, ollamaWire]

export const wireOf = (id: ProtocolId): Wire => wires.find(wire => wire.id === id) as Wire

const bases: Record<ProtocolId, string> = {
  anthropic: '',
  'openai-chat': '/v1',
  'openai-responses': '/v1',
  gemini: '/v1beta',
  ollama: '',
}

/** A provider for each protocol, named like it, at one upstream. */
export const wireProviders = (url: string, over: Partial<ProviderConfig> = {}): ProviderConfig[] =>
  wires.map(({ id }) =>
    provider(id, url + bases[id], {
      definition: 'custom',
      protocol: id,
      auth: id === 'anthropic' ? 'x-api-key' : id === 'gemini' ? 'x-goog-api-key' : 'bearer',
      models: [{ id: 'model-x', pricing: { input: 1, output: 10 } }],
      ...over,
    }),
  )

export interface WireWorld {
  upstream: WireUpstream
  proxy: TestProxy
  close: () => Promise<void>
}

/** The real proxy in front of one upstream that speaks all protocols. */
export const startWireWorld = async (over: Partial<ProxyConfig> = {}): Promise<WireWorld> => {
  const upstream = await startWireUpstream()
  const proxy = await startTestProxy(proxyConfig(wireProviders(upstream.url), over))
  return {
    upstream,
    proxy,
    async close() {
      await proxy.close()
      await upstream.close()
    },
  }
}

/** The answer in the way that was asked for. */
export const saying = (wire: Wire, said: Said, stream: boolean): WireAnswer =>
  stream
    ? { headers: { 'content-type': wire.contentType }, chunks: wire.frames(said) }
    : { headers: { 'content-type': 'application/json' }, chunks: [JSON.stringify(wire.whole(said))] }

/** Whether an upstream of this protocol was asked to stream. */
export const asksStream = (request: { url: string; body: { stream?: boolean } }): boolean =>
  request.body?.stream === true || request.url.includes(':streamGenerateContent')
