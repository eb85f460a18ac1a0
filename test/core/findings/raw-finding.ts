import type { RawFinding } from '../../../src/core/findings/finding.ts'

export const rawFinding = (fields: Partial<RawFinding> = {}): RawFinding => ({
  path: 'src/cart.ts',
  quote: 'export const run = (code: string) => eval(code)',
  severity: 'high',
  category: 'security',
  confidence: 0.9,
  title: 'eval of a caller’s text',
  body: 'Runs whatever it is given.',
  ...fields,
})
