import { categories, severities } from './finding.ts'

/** What a review asks of Claude Code (`--json-schema`). Names as in the result file. */
export const reviewSchema: Record<string, unknown> = {
  type: 'object',
  additionalProperties: false,
  required: ['summary', 'findings'],
  properties: {
    summary: { type: 'string', description: 'Two or three sentences: what the change does and how sound it is.' },
    findings: {
      type: 'array',
      description: 'Empty when there is nothing worth reporting.',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['path', 'quote', 'severity', 'category', 'confidence', 'title', 'body'],
        properties: {
          path: { type: 'string', description: 'Path as in the diff.' },
          quote: { type: 'string', description: 'The lines it is about, copied exactly, without line numbers.' },
          startLine: { type: 'integer', minimum: 1, description: 'Number of the first quoted line.' },
          endLine: { type: 'integer', minimum: 1, description: 'Number of the last quoted line.' },
          severity: { type: 'string', enum: [...severities] },
          category: { type: 'string', enum: [...categories] },
          confidence: { type: 'number', minimum: 0, maximum: 1 },
          title: { type: 'string', description: 'The problem in one line.' },
          body: { type: 'string', description: 'Why it is wrong, when it bites, how to mend it. Markdown.' },
          suggestion: {
            type: 'string',
            description:
              'Only if replacing exactly the quoted lines mends it: the whole new lines, indentation included.',
          },
        },
      },
    },
  },
}
