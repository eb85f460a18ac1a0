/** Runs the scripted model by itself: `node demo/scripted-model/serve.ts --port 4173`. Ends with a signal. */
import { parseArgs } from 'node:util'
import { startScriptedModel } from './start-scripted-model.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new TypeError(`--port ${values.port} is no port`)
const model = await startScriptedModel({ port })
console.log(JSON.stringify({ ready: true, url: model.url }))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void model.close())
