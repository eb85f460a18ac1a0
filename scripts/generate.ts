/** Writes (or with `--check` compares) everything that is derived from the sources. One generator a file. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { renderActionTables } from './generate/action-tables.ts'
import { renderVersion } from './generate/version.ts'
import { renderConfigSchema } from './generate-config-schema.ts'
import { renderProvidersIndex, renderProviderTables } from './generate-providers.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const check = process.argv.includes('--check')

type Generator = (read: (file: string) => string) => Record<string, string> | Promise<Record<string, string>>

const generators: Generator[] = [
  renderVersion,
  renderActionTables,
  renderProvidersIndex,
  renderProviderTables,
  renderConfigSchema,
]

const read = (file: string) => readFileSync(join(root, file), 'utf8')

const stale: string[] = []
for (const generate of generators) {
  for (const [file, text] of Object.entries(await generate(read))) {
    if (existsSync(join(root, file)) && read(file) === text) continue
    if (check) stale.push(file)
    else writeFileSync(join(root, file), text)
    if (!check) console.log(`wrote ${file}`)
  }
}
if (stale.length > 0) {
  console.error(`Not current; run \`npm run generate\`:\n  ${stale.join('\n  ')}`)
  process.exit(1)
}
