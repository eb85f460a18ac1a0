import { ConfigError } from '../../core/errors.ts'
import type { ModelConfig } from '../../core/proxy-config.ts'
import { formatTokens } from '../../core/report/money.ts'
import type { Command } from '../command.ts'
import { exitCodes } from '../exit-code.ts'
import { configFlag, loadProxyConfig } from '../load-proxy-config.ts'

export const command: Command = {
  name: 'models',
  summary: 'models with context window, price and its source',
  flags: {
    config: configFlag,
    provider: { type: 'string', value: 'NAME', description: 'only this provider' },
    json: { type: 'boolean', description: 'print JSON' },
  },
  examples: ['claude-router models', 'claude-router models --provider deepseek --json'],
  run: async invocation => {
    const { proxy } = await loadProxyConfig(invocation)
    const wanted = invocation.text('provider')
    const providers = proxy.providers.filter(({ id }) => wanted === undefined || id === wanted)
    if (providers.length === 0) {
      throw new ConfigError('usage', `There is no provider "${wanted}" in the configuration`, {
        hint: `It has: ${proxy.providers.map(({ id }) => id).join(', ')}.`,
      })
    }
    const rows = providers.flatMap(({ id, models }) => models.map(model => ({ provider: id, ...model })))
    const { terminal, is } = invocation
    terminal.print(is('json') ? JSON.stringify(rows) : rows.map(row => line(row.provider, row)).join('\n'))
    return exitCodes.ok
  },
}

const line = (provider: string, { id, contextWindow, pricing }: ModelConfig): string => {
  const window = contextWindow === undefined ? 'window unknown' : `${formatTokens(contextWindow)} tokens`
  const price =
    pricing === undefined
      ? 'unpriced'
      : `$${pricing.input} in, $${pricing.output} out per million (${pricing.source ?? 'configuration'})`
  return `${provider}/${id}  ${window}, ${price}`
}
