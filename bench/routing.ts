/**
 * What routing, failover and the cache bring, measured on the running proxy with simulated providers, against the
 * published guide's headline figures: 30 % cheaper and 40 % faster than one strong provider for the same calls, 99.5 % of
 * requests served while every provider fails a tenth of its calls and one is down for a while, 60 % cache hits when a job
 * runs again. Nothing is retried by the client.
 *   npm run bench:routing [-- --json FILE]
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { loadConfig } from '../src/config/load.ts'
import { resolveConfig } from '../src/config/resolve.ts'
import { spawnProxy } from '../src/proxy/spawn.ts'
import { stopProxy } from '../src/proxy/stop.ts'
import { drive } from './routing/drive.ts'
import { startProvider } from './routing/provider.ts'
import { workload } from './routing/workload.ts'

const { values: flags } = parseArgs({ options: { json: { type: 'string' } } })
const concurrency = 8
const folder = mkdtempSync(join(tmpdir(), 'bench-routing-'))
// A hundredth of what these kinds of models take.
const strong = await startProvider({ firstTokenMs: 20, perTokenMs: 0.15, failing: 0 })
const fast = await startProvider({ firstTokenMs: 6, perTokenMs: 0.05, failing: 0 })
const local = await startProvider({ firstTokenMs: 4, perTokenMs: 0.04, failing: 0 })

const providers = `providers:
  strong: {type: custom, protocol: anthropic, baseUrl: ${strong.url}, noApiKey: true, models: [{id: large, contextWindow: 200000}], pricing: {input: 3, output: 15}}
  fast: {type: custom, protocol: anthropic, baseUrl: ${fast.url}, noApiKey: true, models: [{id: coder, contextWindow: 64000}], pricing: {input: 0.14, output: 0.28}}
  local: {type: custom, protocol: anthropic, baseUrl: ${local.url}, noApiKey: true, localDeployment: true, models: [{id: small, contextWindow: 32000}]}
`
const oneProvider = `${providers}routing: {default: strong/large}\n`
const routed = `${providers}routing:
  default: strong/large
  fallback: [strong/large, fast/coder, local/small]
  rules:
    - {condition: "cost_priority == 'low'", target: local/small}
    - {condition: "task_type == 'coding' && context_length < 32000", target: fast/coder}
`
const cached = `${routed}caching: {enabled: true}\n`

const withProxy = async <T>(config: string, use: (url: string) => Promise<T>): Promise<T> => {
  const loaded = await loadConfig({ explicit: config, cwd: folder, env: {}, home: folder })
  const { proxy } = resolveConfig(loaded, { env: {}, port: 0, cacheFile: join(folder, 'cache.db') })
  const entry = join(import.meta.dirname, '../dist/proxy/index.js')
  const running = await spawnProxy(proxy, { entry, logFile: join(folder, 'proxy.log') })
  try {
    return await use(running.url)
  } finally {
    await stopProxy(running.pid)
  }
}

const calls = workload(20)
const flaky = (failing: number, behaviour: { firstTokenMs: number; perTokenMs: number }) => ({ ...behaviour, failing })

const single = await withProxy(oneProvider, url => drive(url, calls, concurrency))
const router = await withProxy(routed, url => drive(url, calls, concurrency))
strong.behave(flaky(0.1, { firstTokenMs: 20, perTokenMs: 0.15 }))
local.behave(flaky(0.1, { firstTokenMs: 4, perTokenMs: 0.04 }))
fast.behave({ firstTokenMs: 6, perTokenMs: 0.05, failing: 0.1, down: { from: 60, to: 120 } })
const faulty = await withProxy(routed, url => drive(url, workload(40), concurrency))
strong.behave(flaky(0, { firstTokenMs: 20, perTokenMs: 0.15 }))
fast.behave(flaky(0, { firstTokenMs: 6, perTokenMs: 0.05 }))
local.behave(flaky(0, { firstTokenMs: 4, perTokenMs: 0.04 }))
await withProxy(cached, url => drive(url, calls, concurrency))
const again = await withProxy(cached, url => drive(url, calls, concurrency))
for (const provider of [strong, fast, local]) provider.close()
rmSync(folder, { recursive: true, force: true })

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`
const figures = [
  { what: 'cheaper than one strong provider', value: 1 - router.costUsd / single.costUsd, goal: 0.3 },
  { what: 'faster on the mean', value: 1 - router.meanMs / single.meanMs, goal: 0.4 },
  { what: 'requests served among faults', value: faulty.succeeded / faulty.requests, goal: 0.995 },
  { what: 'cache hits when the job runs again', value: again.cacheHits / again.requests, goal: 0.6 },
]
for (const { what, value, goal } of figures) {
  console.log(`${value >= goal ? 'met   ' : 'MISSED'}  ${percent(value).padStart(8)}  ${what} (goal ${percent(goal)})`)
}
console.log(
  `        ${calls.length} calls: $${single.costUsd.toFixed(3)} and ${single.meanMs.toFixed(0)} ms with one provider, ` +
    `$${router.costUsd.toFixed(3)} and ${router.meanMs.toFixed(0)} ms routed; ${faulty.requests} calls among faults, p95 ${faulty.p95Ms.toFixed(0)} ms`,
)
if (flags.json) writeFileSync(flags.json, `${JSON.stringify({ single, router, faulty, again, figures }, null, 2)}\n`)
if (figures.some(({ value, goal }) => value < goal)) process.exitCode = 1
