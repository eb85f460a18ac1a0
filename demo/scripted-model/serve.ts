/** Runs the scripted model by itself, for trying the proxy or the action against it: `node demo/scripted-model/serve.ts [--port N]`. */
import { parseArgs } from 'node:util'
import { startScriptedModel } from './start-scripted-model.ts'

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } })
const model = await startScriptedModel({ port: Number(values.port) })
console.log(JSON.stringify({ ready: true, url: model.url }))
