import type { FailedJob } from '../../github/job-logs.ts'
import { fenceCode, fenceRule } from '../fence.ts'

export interface TestPrompt {
  commandLine: string
  /** Of the last red run. */
  output: string
  timedOut: boolean
  failing: readonly string[]
  jobs: readonly FailedJob[]
  /** Of whoever started this. */
  instruction: string
  /** The project's own. Trusted. */
  wishes: string
  nonce: string
}

export const diagnosisSchema: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['summary', 'causes'],
  properties: {
    summary: { type: 'string', description: 'Two or three sentences: what is broken, since what, and what mends it.' },
    causes: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['tests', 'cause', 'fix', 'path'],
        properties: {
          tests: { type: 'array', items: { type: 'string' }, description: 'Names of the tests, as given.' },
          cause: { type: 'string', description: 'Why they fail, from the code. Markdown.' },
          fix: { type: 'string', description: 'What to change. Markdown.' },
          path: { type: 'string', description: 'File in which it is to be mended; empty when none.' },
        },
      },
    },
  },
}

const material = ({
  nonce,
  commandLine,
  output,
  timedOut,
  failing,
  jobs,
  instruction,
  wishes,
}: TestPrompt): string[] => [
  ...(wishes.trim() === '' ? [] : [`This project also asks:\n${wishes.trim()}`]),
  fenceRule(nonce),
  `The command: ${commandLine}${timedOut ? ' (it was stopped: it did not end in time)' : ''}`,
  ...(failing.length === 0 ? [] : [fenceCode(nonce, 'failing tests', failing.slice(0, 100).join('\n'))]),
  fenceCode(nonce, 'output', output.slice(-16_000)),
  ...jobs.map(({ name, step, log }) =>
    fenceCode(nonce, 'log of a failed job', `job: ${name}\nstep: ${step ?? ''}\n\n${log}`),
  ),
  ...(instruction.trim() === '' ? [] : [fenceCode(nonce, 'wish of whoever started this', instruction.slice(0, 4000))]),
]

/** Asks what is broken; nothing is changed. */
export const diagnosisPrompt = (prompt: TestPrompt): string =>
  [
    'Tests of the repository in the current directory fail. Find out why with Read, Grep and Glob: follow the failure from the test to the code that is wrong, and say what mends it. Change nothing.',
    ...material(prompt),
  ].join('\n\n')

export const mendingSchema: Record<string, unknown> = {
  type: 'object',
  properties: {
    done: { type: 'string', description: 'what was wrong and how it was mended: short Markdown' },
    notDone: { type: 'string', description: 'what was left out or is uncertain; empty when nothing' },
  },
  required: ['done', 'notDone'],
}

/** Asks for a fix. `refused`: why the last one was not taken. */
export const mendingPrompt = (prompt: TestPrompt, refused: readonly string[]): string =>
  [
    'Tests of the repository in the current directory fail. Mend the code that is wrong, with as little change as does it, in its own style.',
    'The tests say what is right. Never delete, skip, loosen or rewrite a test, its data or its configuration, never make code behave otherwise when it is tested, and do not change workflows: such a change is thrown away whole. If a test itself is wrong, change nothing and say so.',
    ...(refused.length === 0
      ? []
      : [
          'Your last change is still in the directory, but it was not taken. Take back what is named here:',
          fenceCode(prompt.nonce, 'why it was not taken', refused.slice(0, 30).join('\n')),
        ]),
    ...material(prompt),
    'When you have ended, the command is run again in a clean copy, out of your reach. At the end say what was wrong and what you did.',
  ].join('\n\n')
