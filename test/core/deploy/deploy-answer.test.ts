import { expect, test } from 'vitest'
import { parseDeployAnswer } from '../../../src/core/deploy/deploy-answer.ts'
import { renderDeployReport } from '../../../src/core/deploy/render-deploy-report.ts'

test.for<[string, unknown, unknown]>([
  ['nothing', undefined, null],
  ['other JSON', { a: 1 }, null],
  ['words', 'All is well.', null],
  [
    'by the form',
    { summary: 's', blastRadius: 'b', reasons: [], watch: ['w'], rollback: [] },
    { summary: 's', watch: ['w'] },
  ],
  [
    'as text in a fence',
    'Here:\n```json\n{"summary": "s", "reasons": []}\n```',
    { summary: 's', reasons: [], watch: [] },
  ],
  [
    'loosely',
    {
      summary: 's',
      reasons: [{ severity: 'Major', title: ' t\nt ', paths: 'a.ts' }, { severity: 'high' }, 'x'],
      watch: 'w',
    },
    { reasons: [{ id: null, severity: 'high', title: 't t', body: '', paths: ['a.ts'] }], watch: ['w'] },
  ],
])('%s', ([, given, expected]) => {
  if (expected === null) expect(parseDeployAnswer(given)).toBeNull()
  else expect(parseDeployAnswer(given)).toMatchObject(expected as object)
})

test('what a model writes pings nobody, links nowhere and closes nothing', () => {
  const hostile = '@octocat fixes #1 <img src=x> [a](https://evil.test) ![b](https://evil.test/c)'
  const answer = parseDeployAnswer({
    ...{ summary: hostile, blastRadius: hostile, watch: [hostile], rollback: [hostile] },
    reasons: [{ severity: 'high', title: hostile, body: hostile, paths: ['`</a>@octocat'] }],
  })
  const text = renderDeployReport({
    ...{ risk: 'high', reasons: answer?.reasons ?? [], answer, notes: [], allowedHosts: [] },
    rollback: [{ strategy: 'revert', text: 'Back.', commands: ['git revert'] }],
  })
  expect(text).not.toMatch(/@octocat(?![^`]*`)|#1|<img|\]\(https|!\[/)
  expect(text).toContain('**Risk of the deploy: high**')
})
