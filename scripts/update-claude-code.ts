/** Pins a version of Claude Code: `node scripts/update-claude-code.ts [version]` (default: the latest) rewrites its release file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EnvHttpProxyAgent } from 'undici'
import { findRelease } from '../src/agent/package-release.ts'
import { platformKeys, platformPackage } from '../src/agent/platform.ts'
import { findRegistry } from '../src/agent/registry.ts'

const file = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'agent', 'claude-code-release.ts')
const registry = await findRegistry(process.env)
const access = { dispatcher: new EnvHttpProxyAgent(), signal: AbortSignal.timeout(60_000) }

const { version } = await findRelease(registry, '@anthropic-ai/claude-code', process.argv[2] ?? 'latest', access)
const lines: string[] = []
for (const key of platformKeys) {
  const { integrity } = await findRelease(registry, platformPackage(key), version, access)
  const line = `    '${key}': '${integrity}',`
  // As the formatter wraps it.
  lines.push(line.length > 120 ? `    '${key}':\n      '${integrity}',` : line)
}
const text = readFileSync(file, 'utf8')
  .replace(/version: '[^']*'/, `version: '${version}'`)
  .replace(
    /( {2}integrity: \{\n)[\s\S]*?(\n {2}\},)/,
    (_, head: string, tail: string) => head + lines.join('\n') + tail,
  )
writeFileSync(file, text)
console.log(`Claude Code ${version} is pinned. Now: node scripts/record-agent-fixtures.ts && npx vitest run test/agent`)
