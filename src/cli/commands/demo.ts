import { execa } from 'execa'
import { bundlePath } from '../../run/bundles.ts'
import type { Command } from '../command.ts'

export const command: Command = {
  name: 'demo',
  summary: 'the whole action on a sample pull request, offline',
  usage: '[--provider NAME --model NAME] [--keep] [--output DIR] [--json]',
  flags: {},
  passThrough: true,
  examples: ['claude-router demo', 'claude-router demo --provider deepseek --model deepseek-chat'],
  run: async ({ rest, cwd }) => {
    const { exitCode } = await execa(process.execPath, [bundlePath('demo'), ...rest], {
      cwd,
      stdio: 'inherit',
      reject: false,
    })
    return exitCode ?? 1
  },
}
