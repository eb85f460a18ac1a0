import { plainOutput } from './plain-output.ts'

/** Why a command did not get as far as running a test. */
export type Obstacle = 'no_tests' | 'missing_program'

const noTests = [
  /^No test files found, exiting with code 1/m,
  /^No tests found, exiting with code 1/m,
  /^Error: No test files found/m,
  /^error: No test modules found/m,
  /^\s*(?:=+ )?no tests (?:ran|collected) in /m,
  /^NO TESTS RAN$/m,
  /^npm (?:error|ERR!) Missing script: /m,
]

const missing = [
  /^g?make(?:\[\d+\])?: \*\*\* .* Error 12[67]$/m,
  /No module named '?(?:pytest|tox|nose)'?/,
  /is not recognized as an internal or external command/,
  /bundler: command not found/,
  /Could not open input file: vendor\/bin\//,
]

/** What keeps tests from being run at all; null when they ran. Exit code 5 is pytest's for "none collected". */
export const obstacleOf = ({ exitCode, output }: { exitCode: number | null; output: string }): Obstacle | null => {
  if (exitCode === 0 || exitCode === null) return null
  const text = plainOutput(output)
  if (noTests.some(pattern => pattern.test(text))) return 'no_tests'
  if (exitCode === 126 || exitCode === 127 || missing.some(pattern => pattern.test(text))) return 'missing_program'
  return null
}
