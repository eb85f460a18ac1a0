import type { DiffFile } from '../../core/diff/diff.ts'
import { renderDiff } from '../../core/diff/render-diff.ts'
import type { Candidate } from '../../core/security/candidate.ts'
import { fence, fenceRule } from '../fence.ts'

export interface NumberedCandidate {
  /** `c1`, `c2` ... */
  id: string
  candidate: Candidate
}

export interface SecurityPrompt {
  title: string
  description: string
  everything: boolean
  files: readonly DiffFile[]
  candidates: readonly NumberedCandidate[]
}

const instructions = (
  what: string,
): string => `You are the security reviewer of the repository in the current directory. You look at ${what}.

1. Rules have found the candidates below. For each give a verdict, from the code: \`real\` when an attacker can reach it,
   \`false-positive\` when something in the code rules that out (name it), \`unsure\` otherwise. For real ones give the
   exploit path from what an attacker sends to the harm, step by step, and the fix that fits this code.
2. Find what rules miss: missing or wrong authorisation, broken object access, authentication and session flaws, injection
   through several functions, unsafe handling of files and archives, races with security effect, secrets in logs, weak
   cryptography, trust in data from clients, mass assignment, server-side requests, cache and queue poisoning.

Before you report anything follow the data with Read, Grep and Glob: from where it enters to where it harms. Report only
what you can show in code, each finding with its CWE, an exploit path and a fix, and a quote copied exactly from the file: a
finding without a quote that stands in the file is thrown away. Do not repeat candidates as findings. Secrets are
already replaced by \`[redacted: ...]\`; never write one out. If there is nothing, return empty lists: that is a good answer.

severity: critical (anyone can take over data or machines), high (exploitable with ordinary access), medium (needs special
circumstances), low (defence in depth).`

/** Files and candidates between fences, what to do before them. Never begins with a slash. */
export const renderSecurityPrompt = (
  subject: SecurityPrompt,
  {
    nonce,
    maxCharacters,
    wishes,
    instruction,
  }: { nonce: string; maxCharacters: number; wishes: string; instruction: string },
): { text: string; omitted: { path: string; reason: string }[] } => {
  const diff = renderDiff(subject.files, { maxCharacters })
  const omitted = diff.omitted.map(({ path, reason }) => `- ${JSON.stringify(path)}: ${reason}`)
  const parts = [
    instructions(subject.everything ? 'whole files' : 'a change'),
    wishes.trim() === '' ? '' : `This project also asks:\n${wishes.trim()}`,
    fenceRule(nonce),
    'Below, `R12 +` is line 12 after the change, added; `R13  ` is unchanged; `L9 -` is line 9 before it, deleted.',
    fence(nonce, 'title', subject.title),
    subject.description.trim() === '' ? '' : fence(nonce, 'description', subject.description.slice(0, 4_000)),
    instruction.trim() === '' ? '' : fence(nonce, 'wish of whoever started this', instruction.slice(0, 2_000)),
    fence(nonce, 'candidates', subject.candidates.length === 0 ? 'none' : subject.candidates.map(tell).join('\n')),
    fence(nonce, 'files', diff.text),
    omitted.length === 0
      ? ''
      : `Not shown above; read the files themselves where it matters:\n${fence(nonce, 'omitted', omitted.join('\n'))}`,
  ]
  return { text: parts.filter(part => part !== '').join('\n\n'), omitted: diff.omitted }
}

const tell = ({ id, candidate }: NumberedCandidate): string =>
  JSON.stringify({
    id,
    path: candidate.path,
    line: candidate.startLine,
    code: candidate.quote.trim().slice(0, 300),
    rule: candidate.rule,
    cwe: candidate.cwe,
    severity: candidate.severity,
    says: candidate.title,
  })
