import type { Conversation, Move, ToolCall } from './conversation.ts'
import { plantedDefects } from './planted-defects.ts'
import { seenDefects, writeReport } from './report.ts'

/**
 * What the scripted reviewer does next. It decides from the conversation alone: which tools there are, which calls were
 * made already, and what came back. The same conversation always gives the same move.
 */
export const nextMove = (conversation: Conversation): Move => {
  const output = findOutputTool(conversation)
  if (conversation.tools.length === 0 || (!output && changedPaths(conversation).length === 0)) {
    return {
      text: 'Hello from the scripted reviewer: a script, not a model. All it can do is review the sample shop.',
      calls: [],
    }
  }
  const lastOutput = output && conversation.turns.findLast(turn => turn.kind === 'call' && turn.name === output.name)
  if (lastOutput?.kind === 'call') {
    const result = conversation.turns.find(turn => turn.kind === 'result' && turn.id === lastOutput.id)
    if (result?.kind === 'result' && !result.failed) return { text: 'The review is done.', calls: [] }
    // A refused report would be refused again.
    return { text: 'The report was refused, and a script has no other one to give.', calls: [] }
  }
  for (const phase of callCount(conversation) < maxCalls ? phases : []) {
    const calls = phase
      .calls(conversation)
      .filter(call => isOffered(conversation, call) && !wasMade(conversation, call))
    if (calls.length > 0) return { text: phase.text, calls }
  }
  const report = writeReport(seenDefects(conversation))
  if (!output) return { text: reportAsText(report), calls: [] }
  return { text: '', calls: [{ name: output.name, input: fitSchema(report, output.schema) }] }
}

/** A client that changes the calls it is asked for would otherwise be asked for ever. */
const maxCalls = 40

const callCount = ({ turns }: Conversation): number => turns.filter(turn => turn.kind === 'call').length

interface Phase {
  text: string
  calls: (conversation: Conversation) => ToolCall[]
}

const phases: Phase[] = [
  {
    text: 'I will look at the history and the layout first.',
    calls: () => [
      { name: 'Bash', input: { command: 'git log --oneline -8', description: 'Recent commits' } },
      { name: 'Glob', input: { pattern: '**/*.ts' } },
    ],
  },
  {
    text: 'Now the changed files as they stand.',
    calls: conversation => changedPaths(conversation).map(path => read(conversation, path)),
  },
  {
    text: 'The refund is called from new code, and prices changed: who else uses them, and are they tested?',
    calls: conversation =>
      mentions(conversation, 'refundPayment')
        ? [
            { name: 'Grep', input: { pattern: 'refundPayment\\(', output_mode: 'content', '-n': true } },
            { name: 'Grep', input: { pattern: 'applyVoucher|grossCents', output_mode: 'files_with_matches' } },
            { name: 'Bash', input: { command: 'git diff --stat HEAD^1 HEAD', description: 'Size of the change' } },
          ]
        : [],
  },
  {
    text: 'The payment code itself was not changed, but it is now reachable.',
    calls: conversation => (mentions(conversation, 'refundPayment') ? [read(conversation, 'src/payments.ts')] : []),
  },
]

/** Claude Code implements a result schema as a tool; its name is its own, so its schema decides. */
const findOutputTool = ({ tools }: Conversation) =>
  tools.find(tool => tool.name === 'StructuredOutput') ??
  tools.find(tool => 'findings' in ((tool.schema.properties ?? {}) as object))

const isOffered = ({ tools }: Conversation, call: ToolCall): boolean => tools.some(tool => tool.name === call.name)

const wasMade = ({ turns }: Conversation, call: ToolCall): boolean =>
  turns.some(
    turn =>
      turn.kind === 'call' &&
      turn.name === call.name &&
      identifying.every(key => !(key in call.input) || turn.input[key] === call.input[key]),
  )

const identifying = ['command', 'pattern', 'file_path']

const userText = ({ turns }: Conversation): string =>
  turns.map(turn => (turn.kind === 'user' || turn.kind === 'result' ? turn.text : '')).join('\n')

const mentions = (conversation: Conversation, word: string): boolean => userText(conversation).includes(word)

/** Those files of the planted defects that the request talks about; payments.ts comes later. */
const changedPaths = (conversation: Conversation): string[] => {
  const asked = userText(conversation)
  const paths = [...new Set(plantedDefects.map(defect => defect.path))].filter(path => path !== 'src/payments.ts')
  return paths.filter(path => asked.includes(path))
}

const read = (conversation: Conversation, path: string): ToolCall => ({
  name: 'Read',
  input: { file_path: `${workingDirectory(conversation)}${path}` },
})

/** Claude Code tells it in its environment section; Read wants absolute paths. With a separator at the end, or empty. */
const workingDirectory = (conversation: Conversation): string => {
  const everything = `${conversation.system}\n${userText(conversation)}`
  const found = /(?:Primary working directory|Working directory|cwd): *(\S[^\n<]*)/i.exec(everything)?.[1]?.trim()
  if (found === undefined) return ''
  return found.includes('\\') ? `${found}\\` : `${found.replace(/\/$/, '')}/`
}

/** Only the fields that the schema of this run knows, at the top and in each finding. */
const fitSchema = (
  report: ReturnType<typeof writeReport>,
  schema: Record<string, unknown>,
): Record<string, unknown> => {
  const known = propertiesOf(schema)
  const ofFinding = propertiesOf(((known.findings ?? {}) as { items?: Record<string, unknown> }).items ?? {})
  return {
    ...pick({ summary: report.summary }, known),
    findings: report.findings.map(finding => pick(finding, ofFinding)),
  }
}

const propertiesOf = (schema: Record<string, unknown>): Record<string, unknown> =>
  (schema.properties ?? {}) as Record<string, unknown>

const pick = (value: object, known: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([key]) => Object.keys(known).length === 0 || key in known))

const reportAsText = (report: ReturnType<typeof writeReport>): string =>
  [
    report.summary,
    ...report.findings.map(
      finding =>
        `- **${finding.title}** (${finding.severity}, \`${finding.path}:${finding.startLine}\`): ${finding.body}`,
    ),
  ].join('\n')
