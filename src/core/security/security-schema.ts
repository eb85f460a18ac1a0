import { severities } from '../findings/finding.ts'

const text = (description: string) => ({ type: 'string', description })

/** What a security run asks of Claude Code (`--json-schema`). */
export const securitySchema: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['summary', 'verdicts', 'findings'],
  properties: {
    summary: text('Two or three sentences: how exposed the code is, and what matters most.'),
    verdicts: {
      type: 'array',
      description: 'One for each candidate.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'verdict', 'reason'],
        properties: {
          id: text('Of the candidate: c1, c2 ...'),
          verdict: { type: 'string', enum: ['real', 'false-positive', 'unsure'] },
          reason: text('What in the code decides it: where the value comes from, what stands between.'),
          severity: { type: 'string', enum: [...severities] },
          exploit: text('If real: the path from what an attacker sends to the harm, step by step.'),
          fix: text('If real: how to mend it here.'),
        },
      },
    },
    findings: {
      type: 'array',
      description: 'What is not among the candidates. Empty when there is nothing.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'quote', 'severity', 'cwe', 'confidence', 'title', 'body', 'exploit', 'fix'],
        properties: {
          path: text('As given.'),
          quote: text('The lines it is about, copied exactly, without line numbers.'),
          startLine: { type: 'integer', minimum: 1 },
          endLine: { type: 'integer', minimum: 1 },
          severity: { type: 'string', enum: [...severities] },
          cwe: text('The weakness: CWE-89'),
          confidence: { type: 'number', minimum: 0, maximum: 1 },
          title: text('The weakness in one line.'),
          body: text('Why it is one. Markdown.'),
          exploit: text('The path from what an attacker sends to the harm, step by step.'),
          fix: text('How to mend it.'),
          suggestion: text('Only if replacing exactly the quoted lines mends it: the whole new lines.'),
        },
      },
    },
  },
}
