import type { DiffFile } from '../diff/diff.ts'
import { isGenerated, isTestCode, languageOf } from './language.ts'

export interface PromptPlan {
  prompts: DiffFile[][]
  /** Paths for which there was no room. */
  left: string[]
}

/** Where flaws cost most, by what people call such files. */
const delicate =
  /auth|login|session|passw|token|crypt|secret|permission|access|admin|account|user|upload|download|webhook|payment|billing|api|route|controller|handler|middleware|query|db|sql|exec|proxy|redirect|template|serial|workflow/i

/**
 * Files in as many prompts as they need, at most `maxPrompts`: suspected ones first, then by what their paths promise. Made
 * and binary files are not asked about.
 */
export const planPrompts = (
  files: readonly DiffFile[],
  {
    maxCharacters,
    maxPrompts,
    suspected,
  }: { maxCharacters: number; maxPrompts: number; suspected: ReadonlySet<string> },
): PromptPlan => {
  const worth = (path: string): number =>
    (suspected.has(path) ? 8 : 0) +
    (languageOf(path) === null ? 0 : 4) +
    (delicate.test(path) ? 2 : 0) -
    (isTestCode(path) ? 3 : 0)
  const shown = files
    .filter(({ path, binary, hunks }) => !binary && hunks.length > 0 && (!isGenerated(path) || suspected.has(path)))
    .toSorted((a, b) => worth(b.path) - worth(a.path) || (a.path < b.path ? -1 : 1))
  const prompts: { files: DiffFile[]; room: number }[] = []
  const left: string[] = []
  for (const file of shown) {
    const size = sizeOf(file)
    let prompt = prompts.find(({ room }) => size <= room)
    if (!prompt && prompts.length < maxPrompts) {
      prompt = { files: [], room: maxCharacters }
      prompts.push(prompt)
    }
    if (!prompt) {
      left.push(file.path)
      continue
    }
    prompt.files.push(file)
    prompt.room -= size
  }
  return { prompts: prompts.map(({ files: own }) => own), left }
}

/** About what its part of the prompt takes. */
const sizeOf = ({ path, hunks }: DiffFile): number =>
  hunks.reduce((sum, hunk) => sum + hunk.lines.reduce((all, { text }) => all + text.length + 12, 60), path.length + 60)
