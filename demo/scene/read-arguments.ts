import { parseArgs } from 'node:util'

export interface DemoArguments {
  provider: string | undefined
  model: string | undefined
  keep: boolean
  output: string
  open: boolean
  json: boolean
  help: boolean
}

export const usage = `Usage: claude-router demo [--provider P [--model M]] [--output DIR] [--open] [--keep] [--json]

Makes a small repository with a pull request that has planted defects, and a GitHub API for it on this machine; runs the
action on it as GitHub's runner would; shows the posted review here and as a web page. Needs no key and no account: the
reviewer is a script, unless --provider names a real one.

  --provider P   ask this provider instead of the script; its key is read from its usual environment variable
  --model M      its model
  --output DIR   where the page goes (default: demo-output)
  --open         open the page
  --keep         keep the repository and the runner's folders, and say where they are
  --json         print the result as JSON
  --help         print this

Examples:
  claude-router demo --open
  claude-router demo --provider ollama --model qwen3:8b`

/** Throws TypeError, with the reason, for what it does not know. */
export const readArguments = (args: string[]): DemoArguments => {
  const { values } = parseArgs({
    args,
    options: {
      provider: { type: 'string' },
      model: { type: 'string' },
      keep: { type: 'boolean', default: false },
      output: { type: 'string', default: 'demo-output' },
      open: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return { ...values, provider: values.provider, model: values.model }
}
