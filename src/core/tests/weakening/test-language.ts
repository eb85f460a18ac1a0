import type { Syntax } from './scan-code.ts'

/** How a language's test frameworks write what matters here. Patterns are global; they see code without comments. */
export interface TestLanguage {
  name: string
  files: RegExp
  /** Paths of files that are tests, or help them. */
  tests: RegExp
  /** Where product files hold tests too: from here on. */
  inlineFrom?: RegExp
  syntax: Syntax
  /** Where a test, a suite or a function begins; the name is the group `name`. */
  cases: RegExp
  /** Lines above a case that belong to it. */
  leading: RegExp
  /** What makes a function a test, where its name does not. */
  marks?: RegExp
  /** Keeps a test, or all others, from being run. */
  skips: RegExp
  assertions: RegExp
  /** Catches what a test would fail by. */
  swallows: RegExp
  /** Leaves a test, or the whole run, before its end. */
  exits: RegExp
  /** Puts something else in the place of code. */
  mocks: RegExp
  /** Time limits, retries and tolerances. */
  patience: RegExp
  imports: RegExp
}
