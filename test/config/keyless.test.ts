import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config/load.ts'

const explicit = `providers:
  deepseek: {apiKey: '\${DEEPSEEK_API_KEY}', models: [deepseek-chat]}
  own: {protocol: openai-chat, baseUrl: $OWN_URL, apiKey: '\${OWN_KEY}', models: [m]}
routing: {default: deepseek/deepseek-chat}
review: {failOn: high}
`
const options = { explicit, cwd: '/nowhere', home: '/nowhere', env: { OWN_KEY: '' } }

test('where nobody is called keys may be missing or empty; the rest counts', async () => {
  const { config } = await loadConfig({ ...options, callsNobody: true })
  expect(config.review?.failOn).toBe('high')
})

test('else each is named', async () => {
  await expect(loadConfig(options)).rejects.toThrow(/DEEPSEEK_API_KEY[\s\S]*OWN_URL[\s\S]*OWN_KEY/)
})

test('what is wrong is wrong without keys too', async () => {
  const wrong = { ...options, explicit: `${explicit}reviews: {}\n`, callsNobody: true }
  await expect(loadConfig(wrong)).rejects.toThrow(/reviews/)
})
