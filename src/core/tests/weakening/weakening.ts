export type WeakeningKind =
  | 'deleted file'
  | 'removed test'
  | 'skipped test'
  | 'removed assertion'
  | 'loosened assertion'
  | 'changed expectation'
  | 'changed input'
  | 'swallowed failure'
  | 'early exit'
  | 'replaced code'
  | 'more patience'
  | 'snapshot'
  | 'test data'
  | 'test configuration'
  | 'continuous integration'
  | 'test-aware code'
  | 'fewer tests'

/** A change by which tests prove less than before. */
export interface Weakening {
  path: string
  kind: WeakeningKind
  /** What and where, as part of a sentence. Holds names and code of the file: hostile text. */
  detail: string
}
