import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { statePaths } from '../../src/state/paths.ts'

it.each([
  ['default', {}, '/home/me/.claude-router'],
  ['empty', { CLAUDE_ROUTER_HOME: '' }, '/home/me/.claude-router'],
  ['own', { CLAUDE_ROUTER_HOME: '/else' }, '/else'],
])('state directory: %s', (_, env, directory) => {
  const root = resolve(directory)
  expect(statePaths(env, '/home/me')).toEqual({
    directory: root,
    pidFile: join(root, 'claude-router.pid'),
    logFile: join(root, 'logs', 'claude-router.log'),
    usageFile: join(root, 'usage.jsonl'),
    stateFile: join(root, 'state.db'),
    cacheFile: join(root, 'cache.db'),
    toolDirectory: join(root, 'tools'),
  })
})
