import { parse } from 'yaml'
import { between } from './markers.ts'

interface Action {
  inputs: Record<string, { description?: string; default?: string }>
  outputs: Record<string, { description?: string }>
}

const cell = (text: string) => text.trim().replaceAll('|', '\\|').replace(/\s+/g, ' ')

/** README's tables of inputs and outputs, from action.yml. A missing description is an error. */
export const renderActionTables = (read: (file: string) => string): Record<string, string> => {
  const action: Action = parse(read('action.yml'))
  const described = (kind: string, name: string, description: string | undefined) => {
    if (!description) throw new Error(`action.yml: ${kind} ${name} has no description`)
    return cell(description)
  }
  const inputs = Object.entries(action.inputs).map(([name, input]) => {
    const fallback = input.default === undefined ? '' : `\`${cell(input.default)}\``
    return `| \`${name}\` | ${fallback} | ${described('input', name, input.description)} |`
  })
  const outputs = Object.entries(action.outputs).map(
    ([name, output]) => `| \`${name}\` | ${described('output', name, output.description)} |`,
  )
  const inputTable = `| input | default | what it does |\n|---|---|---|\n${inputs.join('\n')}`
  const outputTable = `| output | what it is |\n|---|---|\n${outputs.join('\n')}`
  return { 'README.md': between(between(read('README.md'), 'INPUTS', inputTable), 'OUTPUTS', outputTable) }
}
