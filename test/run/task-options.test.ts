import { expect, test } from 'vitest'
import { taskOptions } from '../../src/run/task-options.ts'

test('sections of the configuration count, key by key, over the defaults', () => {
  const options = taskOptions(
    { changes: { allowBinary: true }, implement: { scope: 'scaffold', checkMinutes: 3 }, review: { maxFindings: 3 } },
    { testCommand: 'npm test', maxFindings: undefined, branchPrefix: '' },
  )
  expect(options.changes).toMatchObject({ allowBinary: true, allowExecutable: false, maxFiles: 100 })
  expect(options.implement).toEqual({ scope: 'scaffold', repairRounds: 2, checkMinutes: 3, instructions: '' })
  expect(options).toMatchObject({
    maxFindings: 3,
    testCommand: 'npm test',
    branchPrefix: 'claude-router/',
    issue: null,
  })
})

test('what is given goes before the configuration, and nothing is lost without either', () => {
  expect(taskOptions({ review: { maxFindings: 3 } }, { maxFindings: 7 }).maxFindings).toBe(7)
  expect(taskOptions({}, {}).changes.lockFiles).toBe('with-manifest')
})
