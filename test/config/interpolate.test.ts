// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is what configurations hold
import { describe, expect, it } from 'vitest'
import { errorOf, loadText } from './load-text.ts'

const headersOf = async (value: string, env: Record<string, string>) =>
  (await loadText(JSON.stringify({ providers: { ollama: { headers: { x: value } } } }), { env })).config.providers
    ?.ollama?.headers?.x

const env = { A: 'one', B_2: 'two', DOLLAR: '$A ${A} $(id) `id`', lower: 'l' }

describe('variables', () => {
  it.each([
    ['$A', 'one'],
    ['${A}', 'one'],
    ['pre-$A-${B_2}.x', 'pre-one-two.x'],
    ['$lower', 'l'],
    ['$$A', '$A'],
    ['$$$A', '$one'],
    ['costs 5$', 'costs 5$'],
    ['$5 $( $) $"', '$5 $( $) $"'],
    ['$DOLLAR', '$A ${A} $(id) `id`'],
  ])('%s', async (text, expected) => {
    expect(await headersOf(text, env)).toBe(expected)
  })

  it('names every variable that is not set, where it is and what to do', async () => {
    const text =
      'providers:\n  deepseek:\n    apiKey: ${DEEPSEEK_API_KEY}\n  x:\n    apiKey: $EMPTY\n    baseUrl: http://x\n'
    const error = await errorOf(() => loadText(text, { env: { EMPTY: '' } }))
    expect(error.message.split('\n')).toEqual([
      'config:3:13: providers.deepseek.apiKey needs the environment variable DEEPSEEK_API_KEY, which is not set',
      'config:5:13: providers.x.apiKey needs the environment variable EMPTY, which is empty',
    ])
    expect(error.hint).toContain('export DEEPSEEK_API_KEY=...')
  })

  it('gives the line for the workflow on GitHub', async () => {
    const error = await errorOf(() => loadText('providers: {x: {apiKey: $K}}', { env: { GITHUB_ACTIONS: 'true' } }))
    expect(error.hint).toContain('`K: ${{ secrets.K }}`')
  })

  it.each([
    ['${{ secrets.K }}', 'only workflow files understand'],
    ['${A:-x}', "`${A:-x}`, which is no variable's name"],
    ['${A', undefined],
  ])('%s', async (text, message) => {
    if (message === undefined) expect(await headersOf(text, env)).toBe('one')
    else expect((await errorOf(() => headersOf(text, env))).message).toContain(message)
  })

  it('finds keys that were given by the name of a provider or of a variable', async () => {
    const text = 'providers: {deepseek: {apiKey: $DEEPSEEK_API_KEY}, x: {apiKey: $OWN, baseUrl: "http://x"}}'
    const { config } = await loadText(text, { providerKeys: { deepseek: 'sk-given', OWN: 'sk-own' } })
    expect(config.providers?.deepseek?.apiKey).toBe('sk-given')
    expect(config.providers?.x?.apiKey).toBe('sk-own')
  })

  it('makes numbers and truth values of variables where the schema wants them', async () => {
    const { config } = await loadText('server: {port: $PORT}\ncaching: {enabled: "${ON}"}', {
      env: { PORT: '8080', ON: 'true' },
    })
    expect(config.server?.port).toBe(8080)
    expect(config.caching?.enabled).toBe(true)
    const error = await errorOf(() => loadText('server: {port: $PORT}', { env: { PORT: 'http' } }))
    expect(error.message).toBe('config:1:16: server.port must be a number, not text')
  })
})
