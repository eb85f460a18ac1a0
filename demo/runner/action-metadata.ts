import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'

export interface ActionMetadata {
  inputs: Record<string, { default: string }>
  main: string
  post: string | undefined
}

/**
 * What the runner takes from an action.yml. Of expressions in defaults it knows those that name the job's token and
 * the workspace; `context` gives their values, any other is an error.
 */
export const readActionMetadata = async (file: string, context: Record<string, string>): Promise<ActionMetadata> => {
  const parsed = parse(await readFile(file, 'utf8')) as {
    inputs?: Record<string, { default?: unknown } | null>
    runs: { main: string; post?: string }
  }
  const inputs = Object.entries(parsed.inputs ?? {}).map(([name, input]) => {
    const text = input?.default === undefined || input.default === null ? '' : String(input.default)
    return [name, { default: evaluate(text, context) }] as const
  })
  return { inputs: Object.fromEntries(inputs), main: parsed.runs.main, post: parsed.runs.post }
}

const evaluate = (text: string, context: Record<string, string>): string =>
  text.replace(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => {
    const value = context[name]
    if (value === undefined) throw new Error(`action.yml uses \${{ ${name} }}, which this runner does not know`)
    return value
  })
