import { ConfigError } from '../../core/errors.ts'
import type { Command, Invocation } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag, loadProxyConfig } from '../load-proxy-config.ts'

const validate = async (invocation: Invocation): Promise<number> => {
  const { loaded, proxy } = await loadProxyConfig(invocation)
  const { describeSource } = await import('../../config/describe-source.ts')
  const source = describeSource(loaded)
  const providers = proxy.providers.map(({ id }) => id)
  const facts = { valid: true, source, providers, default: proxy.routing.slots.default }
  const { terminal, is } = invocation
  terminal.print(
    is('json')
      ? JSON.stringify(facts)
      : `Valid: ${source}\nProviders: ${providers.join(', ')}\nDefault: ${facts.default}`,
  )
  return exitCodes.ok
}

const show = async (invocation: Invocation): Promise<number> => {
  const { loaded } = await loadProxyConfig(invocation)
  const { redactConfig } = await import('../../config/redact.ts')
  const { stringify } = await import('yaml')
  const config = redactConfig(loaded.config)
  invocation.terminal.print(invocation.is('json') ? JSON.stringify(config) : stringify(config).trimEnd())
  return exitCodes.ok
}

const schema = async ({ terminal }: Invocation): Promise<number> => {
  const { configJsonSchema } = await import('../../config/json-schema.ts')
  terminal.print(JSON.stringify(configJsonSchema(), null, 2))
  return exitCodes.ok
}

const importRouter = async ({ terminal, positionals, cwd }: Invocation): Promise<number> => {
  const file = positionals[1]
  if (file === undefined)
    throw new ConfigError('usage', '`config import` needs the file to convert', {
      hint: 'claude-router config import ~/.claude-code-router/config.json',
    })
  const { importFile } = await import('../../config/import-file.ts')
  const { stringify } = await import('yaml')
  const { config, notes } = await importFile(file, { cwd })
  for (const note of notes) terminal.log.info(note)
  terminal.print(stringify(config).trimEnd())
  return exitCodes.ok
}

const actions: Record<string, (invocation: Invocation) => Promise<number>> = {
  validate,
  show,
  schema,
  import: importRouter,
}

export const command: Command = {
  name: 'config',
  summary: 'validate, show, schema or import a configuration',
  usage: 'validate [FILE] | show | schema | import FILE',
  flags: { config: configFlag, json: { type: 'boolean', description: 'print JSON' } },
  maxPositionals: 2,
  examples: [
    'claude-router config validate',
    'claude-router config validate .github/claude-router.yml',
    'claude-router config import ~/.claude-code-router/config.json > claude-router.yml',
  ],
  run: async invocation => {
    const [name = '', file] = invocation.positionals
    const action = actions[name]
    if (!action) {
      throw new ConfigError(
        'usage',
        name === '' ? '`config` needs to know what to do' : `\`config ${name}\` does not exist`,
        { hint: `Possible: ${Object.keys(actions).join(', ')}.` },
      )
    }
    const text = (flag: string) =>
      flag === 'config' && name !== 'import' && file !== undefined ? file : invocation.text(flag)
    return action({ ...invocation, text })
  },
}
