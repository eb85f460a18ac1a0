import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seeded } from '../core/protocols/shared/check-stream.ts'
import { answerFaults, type Seen, seen, substance } from '../support/wire-client.ts'
import { startWireWorld, type WireWorld, wires } from '../support/wire-formats.ts'
import { type Said, toldEnd, type Wire } from '../support/wire-said.ts'
import type { WireAnswer } from '../support/wire-upstream.ts'

let world: WireWorld
const answers = new Map<string, WireAnswer>()

beforeAll(async () => {
  world = await startWireWorld()
  world.upstream.answer(request => answers.get(/case-(\d+)-/.exec(request.text)?.[1] ?? '') ?? { status: 500 })
})
afterAll(() => world.close())

const tools = ['Read', 'Bash'].map(name => ({ name, input_schema: { type: 'object' } }))
let asked = 0

/** Asks so that this answer comes, whatever else is under way. */
const askFor = async (wire: Wire, answer: WireAnswer, stream = true): Promise<Seen> => {
  asked += 1
  const key = String(asked)
  answers.set(key, answer)
  const messages = [{ role: 'user', content: `case-${key}-` }]
  const response = await world.proxy.post({ model: `${wire.id}/model-x`, max_tokens: 100, stream, messages, tools })
  const view = await seen(response)
  answers.delete(key)
  return view
}

/** Runs all, a few at a time. */
const eachOf = async <T>(items: T[], run: (item: T) => Promise<void>): Promise<void> => {
  const left = [...items]
  const worker = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await run(item)
  }
  await Promise.all(Array.from({ length: 12 }, worker))
}

const said: Said = {
  parts: [
    { thinking: 'Hmm ☕', signature: 'c2ln' },
    { text: 'Ünd 🙂' },
    { call: 'Read', input: { file_path: '/ü' }, id: 'call_1' },
  ],
}

const streamOf = (wire: Wire): Buffer => Buffer.from(wire.frames(said).join(''))

const sseHeaders = (wire: Wire): Record<string, string> => ({ 'content-type': wire.contentType })

/** What the client sees of a stream that was cut: the message if it was told to its end, else an error and no end. */
const cutFaults = (wire: Wire, answer: Seen, text: string, whole: Seen): string[] => {
  const faults = answerFaults(answer)
  if (answer.message === undefined) return text.length === streamOf(wire).length ? [...faults, 'no message'] : faults
  if (!toldEnd(wire, text)) faults.push(`a message that ended with ${answer.message.stop_reason}`)
  if (JSON.stringify(substance(answer.message)) !== JSON.stringify(substance(whole.message))) faults.push('half of it')
  return faults
}

const timeout = 60_000

describe.for(wires)('a stream of $id', wire => {
  test('cut off after any byte: an error, never a finished message', { timeout }, async () => {
    const bytes = streamOf(wire)
    const whole = await askFor(wire, { headers: sseHeaders(wire), chunks: [bytes] })
    expect(substance(whole.message)).toHaveLength(3)
    const bad: string[] = []
    let failures = 0
    await eachOf(
      Array.from({ length: bytes.length }, (_, length) => length),
      async length => {
        const cut = bytes.subarray(0, length)
        const after = length % 5 === 0 ? 'reset' : 'end'
        const answer = await askFor(wire, { headers: sseHeaders(wire), chunks: [cut], after })
        const faults = cutFaults(wire, answer, cut.toString('utf8'), whole)
        if (answer.error !== undefined) failures += 1
        if (faults.length > 0) bad.push(`${length}: ${faults.join(', ')}`)
      },
    )
    expect(bad).toEqual([])
    expect(failures).toBeGreaterThan(bytes.length / 2)
  })

  test('in any pieces, within characters and line ends too, is the same message', { timeout }, async () => {
    const lf = streamOf(wire)
    const variants = [lf, Buffer.from(lf.toString('utf8').replace(/\r?\n/g, '\r\n'))]
    const whole = await askFor(wire, { headers: sseHeaders(wire), chunks: [lf] })
    const runs = variants.flatMap(bytes => Array.from({ length: 25 }, (_, seed) => ({ bytes, seed: seed + 1 })))
    await eachOf(runs, async ({ bytes, seed }) => {
      const answer = await askFor(wire, { headers: sseHeaders(wire), chunks: inPieces(bytes, seed) })
      expect(answerFaults(answer), `seed ${seed}`).toEqual([])
      expect({ ...answer.message, id: '' }, `seed ${seed}`).toEqual({ ...whole.message, id: '' })
    })
  })

  test('with comments, keep-alives and blank lines between its frames', async () => {
    const frames = wire.frames(said)
    const noise =
      wire.id === 'ollama' ? ['\n', '\r\n'] : [': keep-alive\n\n', '\n', ':\n\n', 'event: ping\n\n', 'retry: 10\n\n']
    const random = seeded(7)
    const noisy = frames.flatMap(frame => [noise[Math.floor(random() * noise.length)] as string, frame])
    const answer = await askFor(wire, { headers: sseHeaders(wire), chunks: noisy })
    expect(answerFaults(answer)).toEqual([])
    expect(substance(answer.message)).toHaveLength(3)
  })

  test('a whole answer cut off after any byte is an error', { timeout }, async () => {
    const bytes = Buffer.from(JSON.stringify(wire.whole(said)))
    const bad: string[] = []
    await eachOf(
      Array.from({ length: bytes.length }, (_, length) => length),
      async length => {
        const headers = { 'content-type': 'application/json' }
        const after = length % 5 === 0 ? 'reset' : 'end'
        const answer = await askFor(wire, { headers, chunks: [bytes.subarray(0, length)], after }, length % 2 === 0)
        const faults = answerFaults(answer)
        if (answer.error === undefined) faults.push('no error')
        if (faults.length > 0) bad.push(`${length}: ${faults.join(', ')}`)
      },
    )
    expect(bad).toEqual([])
  })
})

/** The bytes in up to 40 pieces, some of a single byte. */
const inPieces = (bytes: Buffer, seed: number): Buffer[] => {
  const random = seeded(seed)
  const cuts = Array.from({ length: 1 + Math.floor(random() * 40) }, () => Math.floor(random() * bytes.length))
  const places = [0, ...cuts.flatMap(cut => [cut, cut + 1]), bytes.length].toSorted((left, right) => left - right)
  return places.slice(1).map((to, at) => bytes.subarray(places[at], to))
}

test('the proxy is healthy, and holds no connection of all these', async () => {
  expect((await fetch(`${world.proxy.url}/health`)).status).toBe(200)
  expect(world.upstream.open()).toBe(0)
  expect(world.proxy.log.filter(line => line.startsWith('[ERROR]'))).toEqual([])
})
