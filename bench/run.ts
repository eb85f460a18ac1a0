/**
 * What the proxy costs, side by side in one run: calling the upstream directly, a bare Node proxy that passes bytes (the
 * floor of pass-through), one that parses and serialises (the floor of translation), and ours.
 *   npm run bench [-- --quick] [--json FILE]
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { requestBody } from './bodies.ts'
import { type Load, type Measured, measure } from './load.ts'
import { type Running, residentMb, startFloor, startRouter, startUpstream } from './processes.ts'
import { beside, type Delays, pace } from './steady.ts'

const { values: flags } = parseArgs({ options: { quick: { type: 'boolean' }, json: { type: 'string' } } })
const rounds = flags.quick ? 1 : 3
const scale = flags.quick ? 0.2 : 1

interface Lane {
  name: string
  url: string
  path: string
  model: string
}

interface Cell {
  group: string
  lane: string
  body: string
  concurrency: number
  measured: Measured
}

const median = (numbers: number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const medianOf = (runs: Measured[]): Measured => ({
  requestsPerSecond: median(runs.map(run => run.requestsPerSecond)),
  p50Ms: median(runs.map(run => run.p50Ms)),
  p99Ms: median(runs.map(run => run.p99Ms)),
  chunksPerSecond: median(runs.map(run => run.chunksPerSecond)),
  failed: runs.reduce((sum, run) => sum + run.failed, 0),
})

/** Rounds go lane by lane, so that a machine that slows down slows every lane. */
const compare = async (
  group: string,
  lanes: Lane[],
  shape: { label: string; kilobytes: number; stream?: number },
  concurrency: number,
  requests: number,
) => {
  const runs = new Map<string, Measured[]>(lanes.map(lane => [lane.name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const lane of lanes) {
      const model = shape.stream ? `${lane.model}stream-${shape.stream}` : `${lane.model}bench-model`
      const body = requestBody(model, shape.kilobytes, Boolean(shape.stream))
      const load: Load = {
        url: lane.url,
        path: lane.path,
        body,
        headers: {},
        concurrency,
        requests: Math.max(concurrency * 2, Math.round(requests * scale)),
      }
      runs.get(lane.name)?.push(await measure(load))
    }
  }
  return lanes.map(
    (lane): Cell => ({
      group,
      lane: lane.name,
      body: shape.label,
      concurrency,
      measured: medianOf(runs.get(lane.name) ?? []),
    }),
  )
}

const upstream = await startUpstream()
const pass = await startFloor('pass', upstream.url)
const translate = await startFloor('translate', upstream.url)
const router = await startRouter(upstream.url)
const idleMb = residentMb(router.pid)

const groups: Record<string, Lane[]> = {
  'pass-through': [
    { name: 'direct', url: upstream.url, path: '/anthropic/v1/messages', model: '' },
    { name: 'floor', url: pass.url, path: '/v1/messages', model: '' },
    { name: 'claude-router', url: router.url, path: '/v1/messages', model: 'ant/' },
  ],
  translation: [
    { name: 'direct', url: upstream.url, path: '/v1/chat/completions', model: '' },
    { name: 'floor', url: translate.url, path: '/v1/messages', model: '' },
    { name: 'claude-router', url: router.url, path: '/v1/messages', model: 'oai/' },
  ],
}

const bodies = [
  { label: 'small', kilobytes: 0, requests: 3000 },
  { label: '67 kB', kilobytes: 67, requests: 800 },
  { label: '200 kB', kilobytes: 200, requests: 400 },
]

const cells: Cell[] = []
for (const [group, lanes] of Object.entries(groups)) {
  for (const { label, kilobytes, requests } of bodies) {
    for (const concurrency of [1, 16, 64])
      cells.push(...(await compare(group, lanes, { label, kilobytes }, concurrency, requests)))
  }
  for (const concurrency of [1, 16, 64]) {
    cells.push(
      ...(await compare(group, lanes, { label: 'stream of 500', kilobytes: 0, stream: 500 }, concurrency, 150)),
    )
  }
}
const loadedMb = residentMb(router.pid)

/** A thousand streams at a time, each a chunk every 100 ms: what the proxy adds to each chunk, and what it loses. */
const crowd = { streams: flags.quick ? 200 : 1000, chunks: 40 }
const steady: { group: string; who: string; delays: Delays }[] = []
for (const [group, lanes] of Object.entries(groups)) {
  for (const { name, url, path, model } of lanes.filter(lane => lane.name !== 'floor')) {
    if (group === 'translation' && name === 'direct') continue
    steady.push({ group, who: name, delays: await pace({ url, path, model: `${model}stream-40-100ms`, ...crowd }) })
  }
}

/** One stream, a chunk every 10 ms, while bodies of 1 MB are posted beside it. */
const alone = { url: router.url, path: '/v1/messages', model: 'ant/stream-300-10ms', streams: 1, chunks: 300 }
const quietDelays = await pace(alone)
const largeBody = requestBody('oai/bench-model', 1000, false)
const besideDelays = await beside(alone, { path: '/v1/messages', body: largeBody, times: 15 })

/** Memory after as many requests as a busy job makes, and after five times as many. */
const many = { url: router.url, path: '/v1/messages', body: requestBody('ant/bench-model', 67, false), headers: {} }
const memory: { requests: number; mb: number }[] = []
for (const requests of flags.quick ? [500, 1500] : [2000, 4000, 4000]) {
  await measure({ ...many, concurrency: 16, requests })
  memory.push({ requests: (memory.at(-1)?.requests ?? 0) + requests, mb: residentMb(router.pid) })
}

/** Median of several cold starts and idle memory, ours against a bare server. */
const cold = async (begin: () => Promise<Running>) => {
  const starts: number[] = []
  let mb = 0
  for (let i = 0; i < (flags.quick ? 3 : 9); i++) {
    const running = await begin()
    starts.push(running.startMs)
    await new Promise(resolve => setTimeout(resolve, 300))
    mb = residentMb(running.pid)
    running.stop()
  }
  return { startMs: median(starts), idleMb: mb }
}
const bare = await cold(() => startFloor('server'))
const ours = await cold(() => startRouter(upstream.url))

const floorOf = (cell: Cell) =>
  cells.find(
    other =>
      other.group === cell.group &&
      other.body === cell.body &&
      other.concurrency === cell.concurrency &&
      other.lane === 'floor',
  )
const number = (value: number) => (value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toFixed(2))
const lines = [
  '| path | body | concurrency | who | requests/s | × floor | p50 ms | p99 ms | chunks/s | failed |',
  '|---|---|---:|---|---:|---:|---:|---:|---:|---:|',
]
for (const cell of cells) {
  const floor = floorOf(cell)
  const ratio = floor ? (cell.measured.requestsPerSecond / floor.measured.requestsPerSecond).toFixed(2) : ''
  const { requestsPerSecond, p50Ms, p99Ms, chunksPerSecond, failed } = cell.measured
  lines.push(
    `| ${cell.group} | ${cell.body} | ${cell.concurrency} | ${cell.lane} | ${number(requestsPerSecond)} | ${ratio} | ${number(p50Ms)} | ${number(p99Ms)} | ${chunksPerSecond ? number(chunksPerSecond) : ''} | ${failed} |`,
  )
}
lines.push(
  '',
  `Cold start: ${number(ours.startMs)} ms, bare Node server ${number(bare.startMs)} ms (× ${(ours.startMs / bare.startMs).toFixed(2)}).`,
  `Idle memory: ${number(ours.idleMb)} MB, bare Node server ${number(bare.idleMb)} MB (× ${(ours.idleMb / bare.idleMb).toFixed(2)}). After the load: ${number(loadedMb)} MB (idle before: ${number(idleMb)} MB).`,
  `Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}), median of ${rounds}; upstream, proxy and load share the machine.`,
)
lines.push(
  '',
  `| ${crowd.streams.toLocaleString('en-US')} streams at once, a chunk every 100 ms | who | p50 ms | p95 ms | slowest ms | lost chunks |`,
  '|---|---|---:|---:|---:|---:|',
  ...steady.map(
    ({ group, who, delays }) =>
      `| ${group} | ${who} | ${number(delays.p50Ms)} | ${number(delays.p95Ms)} | ${number(delays.maxMs)} | ${delays.lost} |`,
  ),
  '',
  `A stream with a chunk every 10 ms, alone: p95 ${number(quietDelays.p95Ms)} ms, slowest ${number(quietDelays.maxMs)} ms; beside bodies of 1 MB that are translated: p95 ${number(besideDelays.p95Ms)} ms, slowest ${number(besideDelays.maxMs)} ms.`,
  `Memory: ${memory.map(({ requests, mb }) => `${number(mb)} MB after ${requests.toLocaleString('en-US')} more requests of 67 kB`).join(', ')}.`,
)
console.log(lines.join('\n'))
if (flags.json)
  writeFileSync(
    flags.json,
    JSON.stringify(
      { cells, steady, quietDelays, besideDelays, memory, cold: { bare, ours }, idleMb, loadedMb },
      null,
      2,
    ),
  )
process.exit(0)
