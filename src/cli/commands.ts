import type { Command } from './command.ts'

type Load = () => Promise<{ command: Command }>

/** Name -> its file, loaded only when asked for, so that `start` is quick. Aliases point to the same file. */
export const commandFiles: Record<string, Load> = {
  start: () => import('./commands/start.ts'),
  stop: () => import('./commands/stop.ts'),
  restart: () => import('./commands/restart.ts'),
  status: () => import('./commands/status.ts'),
  code: () => import('./commands/code.ts'),
  review: () => import('./commands/review.ts'),
  implement: () => import('./commands/implement.ts'),
  aggregate: () => import('./commands/aggregate.ts'),
  security: () => import('./commands/security.ts'),
  test: () => import('./commands/test.ts'),
  docs: () => import('./commands/docs.ts'),
  'deploy-analyze': () => import('./commands/deploy-analyze.ts'),
  config: () => import('./commands/config.ts'),
  usage: () => import('./commands/usage.ts'),
  models: () => import('./commands/models.ts'),
  replay: () => import('./commands/replay.ts'),
  route: () => import('./commands/route.ts'),
  'cache-stats': () => import('./commands/cache-stats.ts'),
  cache: () => import('./commands/cache.ts'),
  demo: () => import('./commands/demo.ts'),
}

export const aliases: Record<string, string> = { analyze: 'review' }

/** Commands of the contract that this version does not have: refused by name rather than as unknown. */
export const laterCommands = ['ui', 'setup', 'setup-wizard', 'debug', 'benchmark']

export const allCommands = async (): Promise<Command[]> =>
  Promise.all(Object.values(commandFiles).map(async load => (await load()).command))
