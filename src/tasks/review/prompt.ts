import type { DiffFile } from '../../core/diff/diff.ts'
import { renderDiff } from '../../core/diff/render-diff.ts'
import { describeHidden, findHiddenInDiff, visiblePath } from '../../core/untrusted/trojan-source.ts'
import { fence, fenceCode, fenceRule } from '../fence.ts'

export interface ReviewSubject {
  title: string
  description: string
  files: readonly DiffFile[]
}

export interface ReviewPrompt {
  text: string
  /** Files or hunks that the model was not shown, with the reason. */
  omitted: { path: string; reason: string }[]
}

/** Characters of diff in the prompt, when the model's window is large or not known: about 60,000 tokens. */
const maxDiffCharacters = 180_000

/** A third of the model's window at three characters a token, so that files, answers and tool results fit beside it. */
export const diffBudget = (contextWindow: number | undefined): number =>
  contextWindow === undefined ? maxDiffCharacters : Math.min(maxDiffCharacters, Math.max(4_000, contextWindow))

const maxDescriptionCharacters = 8_000

const instructions = `You review a change to the repository in the current directory, as its most careful maintainer would.

Look for what will hurt: wrong results, crashes, data loss, races, security holes, broken error handling, resource leaks,
performance that degrades with size, changed behaviour that callers or tests do not expect, missing tests for risky logic.
Leave out matters of taste, praise, and what a formatter or type checker would say.

Before you report anything, verify it: read the files around the change with Read, find callers and definitions with Grep
and Glob. Report only what you can explain from the code. If there is nothing, return an empty list: that is a good answer.

For each finding give
- path: as in the diff;
- quote: the line or lines it is about, copied exactly from the file as it is after the change (before it, for deleted lines),
  without the \`R12 +\` prefix; as few lines as identify it;
- startLine, endLine: the R numbers of the quoted lines;
- severity: critical (exploitable, data loss), high (wrong in ordinary use), medium (wrong in some cases), low (minor);
- category, confidence from 0 to 1;
- title: one line that states the problem; body: why it is wrong, when it bites, how to mend it, short and concrete;
- suggestion: only if replacing exactly the quoted lines mends it: the full replacement lines, indentation included.

In summary say in two or three sentences what the change does and how sound it is.`

const hiddenRule =
  'These added lines hold characters that nobody sees: they read otherwise than they run. Judge what they do, not what they look like.'

export interface ReviewPromptOptions {
  nonce: string
  /** Of the diff. */
  maxCharacters: number
  /** What the project wants looked at; trusted. */
  instructions: string
  /** Natural languages to write in; empty = that of the description. */
  languages: readonly string[]
}

/** The diff as numbered lines, between fences, with what to do before it. Never begins with a slash. */
export const renderReviewPrompt = (subject: ReviewSubject, options: ReviewPromptOptions): ReviewPrompt => {
  const { nonce, maxCharacters, languages, instructions: wishes } = options
  const diff = renderDiff(subject.files, { maxCharacters })
  const omitted = diff.omitted.map(({ path, reason }) => `- ${visiblePath(path)}: ${reason}`)
  const hidden = describeHidden(findHiddenInDiff(subject.files))
  const text = [
    instructions,
    wishes.trim() === '' ? '' : `This project also asks:\n${wishes.trim()}`,
    languages.length === 0 ? '' : `Write summary, titles and bodies in: ${languages.join(', ')}.`,
    fenceRule(nonce),
    'In the diff, `R12 +` is line 12 after the change, added; `R13  ` is unchanged; `L9 -` is line 9 before it, deleted.',
    fence(nonce, 'title', subject.title),
    subject.description.trim() === ''
      ? ''
      : fence(nonce, 'description', subject.description.slice(0, maxDescriptionCharacters)),
    fenceCode(nonce, 'diff', diff.text),
    hidden.length === 0 ? '' : `${hiddenRule}\n${fenceCode(nonce, 'hidden characters', hidden.join('\n'))}`,
    omitted.length === 0
      ? ''
      : `Not shown above; read the files themselves where it matters:\n${fenceCode(nonce, 'omitted', omitted.join('\n'))}`,
  ]
  return { text: text.filter(part => part !== '').join('\n\n'), omitted: diff.omitted }
}
