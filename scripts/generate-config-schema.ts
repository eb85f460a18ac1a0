/** Generator for `npm run generate`: schemas/config.schema.json from the schema that checks configurations. Run alone, it writes it; with `--check` it compares. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { configJsonSchema } from '../src/config/json-schema.ts'

const root = join(import.meta.dirname, '..')
const file = 'schemas/config.schema.json'

export const renderConfigSchema = (): Record<string, string> => ({
  [file]: `${JSON.stringify(configJsonSchema(), null, 2)}\n`,
})

if (process.argv[1] === import.meta.filename) {
  const text = renderConfigSchema()[file] ?? ''
  const path = join(root, file)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`${file} is out of date: run \`npm run generate\``)
    process.exitCode = 1
  }
}
