import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { ConfigError, RequestError } from '../../core/errors.ts'
import { readRawRequest } from '../../core/messages/raw-request.ts'
import { requireFields } from '../../core/messages/validate.ts'
import type { ProxyConfig } from '../../core/proxy-config.ts'
import { factsOf, type RouteFacts } from '../../core/routing/facts.ts'
import { route } from '../../core/routing/route.ts'
import { plainSituation, type Situation } from '../../core/routing/situation.ts'
import { printable } from '../../log/printable.ts'
import { buildRouteTable } from '../../proxy/route-table.ts'
import { readLedger } from '../../state/read-ledger.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag, loadProxyConfig } from '../load-proxy-config.ts'
import { renderRoute, routeReport } from '../route-report.ts'
import { factsWith, headersOf, readSettings, situationWith } from '../route-settings.ts'

export const command: Command = {
  name: 'route',
  summary: 'explains which target a request would take and why, calling nobody',
  flags: {
    config: configFlag,
    request: {
      type: 'string',
      value: 'FILE',
      description: "a request of Anthropic's Messages API as JSON; - reads stdin",
    },
    model: { type: 'string', value: 'M', description: 'the model that the request asks for, instead of its own' },
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      description: 'what conditions see instead, several with commas between',
    },
    json: { type: 'boolean', description: 'print JSON' },
  },
  examples: [
    'claude-router route',
    'claude-router route --request request.json --json',
    'claude-router route --model claude-haiku-5-5 --set "daily_cost=45, branch=main, labels=bug+ui"',
  ],
  run: async invocation => {
    const { text, is, terminal } = invocation
    const settings = readSettings(text('set'))
    const { proxy, paths } = await loadProxyConfig(invocation)
    const asked = await readRequest(invocation)
    const now = new Date()
    const situation = situationWith(await situationOf(proxy, paths.usageFile, now), settings)
    const table = await buildRouteTable(proxy, { log: terminal.log, situation: () => situation })
    const facts = factsWith(asked.facts(headersOf(settings)), settings)
    const report = routeReport(asked.name, facts, table, await route(facts, table), now)
    terminal.print(is('json') ? JSON.stringify(report) : renderRoute(report).split('\n').map(printable).join('\n'))
    return exitCodes.ok
  },
}

const sample = JSON.stringify({
  model: 'claude-sonnet-5-5',
  max_tokens: 4096,
  stream: true,
  system: 'You are a software engineer.',
  tools: [{ name: 'Read', description: 'Reads a file', input_schema: { type: 'object', properties: {} } }],
  messages: [{ role: 'user', content: 'Explain what this repository does.' }],
})

interface AskedRequest {
  name: string
  facts: (headers: Record<string, string>) => RouteFacts
}

const readRequest = async ({ text, cwd }: Invocation): Promise<AskedRequest> => {
  const file = text('request')
  const bytes = file === undefined ? Buffer.from(sample) : await readBytes(file, cwd)
  try {
    const raw = readRawRequest(bytes)
    const model = text('model') ?? requireFields(raw, { maxTokens: false }).model
    return {
      name: file === '-' ? 'standard input' : (file ?? 'sample'),
      facts: headers => factsOf(raw, model, headers),
    }
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    throw new ConfigError('usage', `${file} is no request: ${error.message}`, {
      hint: 'It must be the JSON of POST /v1/messages: {"model": ..., "max_tokens": ..., "messages": [...]}.',
    })
  }
}

const readBytes = (file: string, cwd: string): Promise<Buffer> => {
  if (file === '-') return buffer(process.stdin)
  return readFile(resolve(cwd, file)).catch((cause: NodeJS.ErrnoException) => {
    throw new ConfigError('usage', `The request ${file} cannot be read (${cause.code})`, {
      hint: 'Give the path of a JSON file, or - for stdin.',
      cause,
    })
  })
}

/** What has been spent, by the local ledger. */
const situationOf = async ({ budget, run }: ProxyConfig, usageFile: string, now: Date): Promise<Situation> => {
  const entries = await readLedger(usageFile)
  const today = now.toISOString().slice(0, 10)
  const spent = (start: string) =>
    entries.reduce((sum, { at, costUsd }) => sum + (at.startsWith(start) ? (costUsd ?? 0) : 0), 0)
  return {
    ...plainSituation,
    dailyCostUsd: spent(today),
    monthlyCostUsd: spent(today.slice(0, 7)),
    budgetUsd: budget?.dailyUsd ?? Number.POSITIVE_INFINITY,
    hourUtc: now.getUTCHours(),
    run,
  }
}
