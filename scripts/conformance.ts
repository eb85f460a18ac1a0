/**
 * Runs a suite of wire cases against the built proxy: `npm run conformance -- FOLDER [flags of its run.mjs]`. The folder
 * holds `run.mjs` and `targets/claude-router.json`; its stub plays every provider. Decisions: docs/conformance.md.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const [folder = '', ...flags] = process.argv.slice(2)
const suite = resolve(folder)
const stubPort = 9900
const stub = `http://127.0.0.1:${stubPort}`

/** Cases that we decide otherwise, each with its reason; docs/conformance.md has them in words. */
const decided = JSON.parse(readFileSync(join(root, 'docs', 'conformance-decisions.json'), 'utf8')) as Record<
  string,
  string
>

const provider = (protocol: string, baseUrl: string) => ({
  protocol,
  baseUrl,
  apiKey: 'sk-upstream',
  models: ['stub-model'],
})

const config = {
  providers: {
    oai: provider('openai-chat', `${stub}/openai/v1`),
    oair: provider('openai-responses', `${stub}/openai/v1`),
    gem: provider('gemini', `${stub}/v1beta`),
    ant: provider('anthropic', `${stub}/anthropic`),
    oll: provider('ollama', stub),
  },
  routing: { default: 'oai/stub-model' },
}

const home = mkdtempSync(join(tmpdir(), 'claude-router-conformance-'))
const configFile = join(home, 'config.json')
const report = join(home, 'report.json')
writeFileSync(configFile, JSON.stringify(config))
const proxy = spawn(
  process.execPath,
  [join(root, 'dist/cli/index.js'), 'start', '--foreground', '--port', '0', '--config', configFile],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, CLAUDE_ROUTER_HOME: home },
  },
)
const url = await new Promise<string>((found, failed) => {
  proxy.once('exit', code => failed(new Error(`the proxy ended with ${code}`)))
  proxy.stdout.once('data', data => found((JSON.parse(String(data)) as { url: string }).url))
})

spawnSync(
  process.execPath,
  [
    join(suite, 'run.mjs'),
    '--base-url',
    url,
    '--target',
    join(suite, 'targets/claude-router.json'),
    '--json',
    report,
    ...flags,
  ],
  { stdio: 'inherit' },
)
proxy.kill('SIGTERM')

interface Report {
  results: { id: string; pass: boolean; fails: string[] }[]
}
const { results } = JSON.parse(readFileSync(report, 'utf8')) as Report
rmSync(home, { recursive: true, force: true })
const failures = results.filter(({ id, pass }) => !pass && decided[id] === undefined)
const stale = results.filter(({ id, pass }) => pass && decided[id] !== undefined)
console.log(
  `\nwire cases: ${results.filter(({ pass }) => pass).length} of ${results.length} as written, ${Object.keys(decided).length} decided otherwise`,
)
for (const { id, fails } of failures) console.error(`not met and not decided: ${id}: ${fails[0]}`)
for (const { id } of stale) console.error(`decided otherwise, but met: ${id}`)
process.exit(failures.length + stale.length > 0 ? 1 : 0)
