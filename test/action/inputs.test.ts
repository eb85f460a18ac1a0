import { expect, test } from 'vitest'
import { readInputs } from '../../src/action/inputs.ts'

const read = (inputs: Record<string, string>) =>
  readInputs(name => ({ 'github-token': 'ghs_token', ...inputs })[name] ?? '')

test('defaults', () => {
  expect(read({})).toMatchObject({
    task: 'auto',
    triggerPhrase: '@claude-router',
    isolation: undefined,
    failOn: undefined,
    onFailure: 'fail',
    maxFindings: undefined,
    minSeverity: undefined,
    publish: [],
    providerKeys: {},
  })
})

test('values', () => {
  const inputs = read({
    task: 'review',
    'provider-keys': '# keys\ndeepseek = sk-1=2\n\nopenrouter=or',
    publish: 'review, summary',
    include: 'src/**\n*.ts',
    'fail-on': 'HIGH',
    'timeout-minutes': '2.5',
    'max-turns': '30',
  })
  expect(inputs).toMatchObject({
    task: 'review',
    providerKeys: { deepseek: 'sk-1=2', openrouter: 'or' },
    publish: ['review', 'summary'],
    include: ['src/**', '*.ts'],
    failOn: 'high',
    timeoutMinutes: 2.5,
    maxTurns: 30,
  })
})

test.for([
  ['task', 'reveiw', /Did you mean "review"\?/],
  ['publish', 'revew', /Did you mean "review"\?/],
  ['publish', 'none, review', /cannot be combined/],
  ['publish', 'sarfi', /Did you mean "sarif"\?/],
  ['fail-on', 'severe', /Possible: none, low, medium, high or critical/],
  ['isolation', 'docker', /Possible: auto/],
  ['max-findings', '-1', /whole number from 0 to 100/],
  ['max-turns', 'many', /whole number/],
  ['timeout-minutes', '0', /above 0/],
  ['budget-usd', 'much', /budget-usd/],
  ['provider-keys', 'deepseek', /line 1/],
  ['provider-keys', 'a=1\nb=', /empty key for "b"/],
] as const)('%s: %j is refused', ([name, value, pattern]) => {
  let error: { message: string; hint?: string } | undefined
  try {
    read({ [name]: value })
  } catch (caught) {
    error = caught as { message: string; hint?: string }
  }
  expect(`${error?.message} ${error?.hint}`).toMatch(pattern)
  expect(error?.message).toContain(`\`${name}\``)
})

test('an error about a key never repeats it', () => {
  expect(() => read({ 'provider-keys': 'sk-verysecretkeyvalue' })).toThrow(/^(?!.*sk-very)/)
})
