import type { DiffFile } from '../../core/diff/diff.ts'
import { renderDiff } from '../../core/diff/render-diff.ts'
import type { DocsMode } from '../../core/docs/modes.ts'
import { fence, fenceCode, fenceRule } from '../fence.ts'
import type { TaskOptions } from '../task.ts'

export const mendingSchema: Record<string, unknown> = {
  type: 'object',
  properties: {
    done: { type: 'string', description: 'what was untrue and how it was mended: short Markdown; empty when nothing' },
    notDone: { type: 'string', description: 'what was left out or is uncertain; empty when nothing' },
  },
  required: ['done', 'notDone'],
}

export interface MendingPrompt {
  options: TaskOptions['docs']
  nonce: string
  instruction: string
  title: string
  description: string
  files: readonly DiffFile[]
  /** Paths of the documentation that there is. */
  documents: readonly string[]
  /** Of the diff. */
  maxCharacters: number
}

const jobs: Record<Exclude<DocsMode, 'translate'>, (options: TaskOptions['docs']) => string> = {
  mend: ({ files }) =>
    `Find what the change made untrue in the documentation (${files.join(', ')}) and mend it: names, commands, options, defaults, outputs, examples. Add what its readers now need to know, where the documentation has a place for it. Leave everything else as it is, word for word.`,
  changelog: ({ changelog }) =>
    `Add to ${changelog} what users notice of the change, in its own form and below its heading for what is not released yet. Nothing for what they do not notice; no entry twice.`,
  api: ({ api }) =>
    `Bring the reference of the public interface (${api.join(', ')}) in step with what the code exports now: every exported function, type, command, option and route that is described there or that the change adds.`,
}

/** Asks to mend documentation in the tree. */
export const mendingPrompt = (prompt: MendingPrompt): string => {
  const { options, nonce, instruction, title, description, files, documents, maxCharacters } = prompt
  const diff = renderDiff(files, { maxCharacters })
  const wanted = options.modes.flatMap(mode => (mode === 'translate' ? [] : [jobs[mode](options)]))
  return [
    'The repository in the current directory has changed as shown below. Keep its documentation true, as its most careful maintainer would.',
    wanted.map(text => `- ${text}`).join('\n'),
    ...(options.instructions.trim() === '' ? [] : [`This project also asks:\n${options.instructions.trim()}`]),
    'Look at the code before you write a sentence about it. Change documentation only: any other change is thrown away. Leave translations alone, they are brought in step afterwards. If nothing is untrue, change nothing: that is a good answer.',
    fenceRule(nonce),
    fence(nonce, 'title', title),
    ...(description.trim() === '' ? [] : [fence(nonce, 'description', description.slice(0, 4_000))]),
    ...(instruction.trim() === '' ? [] : [fence(nonce, 'wish of whoever started this', instruction.slice(0, 2_000))]),
    fenceCode(nonce, 'documentation', documents.join('\n')),
    fenceCode(nonce, 'diff', diff.text),
  ].join('\n\n')
}

export const translationSchema: Record<string, unknown> = {
  type: 'object',
  required: ['sections'],
  properties: {
    sections: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'text'],
        properties: {
          id: { type: 'string', description: 'as given' },
          text: { type: 'string', description: 'the whole section in Markdown, translated' },
        },
      },
    },
  },
}

export interface SectionToTranslate {
  id: string
  text: string
  /** Earlier translation, whose words stay where they still fit. */
  previous: string | null
  /** Why the last answer was not taken. */
  refused: readonly string[]
}

export interface TranslationPrompt {
  nonce: string
  path: string
  language: string
  sourceLanguage: string
  instructions: string
  terms: readonly { term: string; written: string }[]
  sections: readonly SectionToTranslate[]
}

/** Asks for sections in another language. */
export const translationPrompt = (prompt: TranslationPrompt): string => {
  const { nonce, path, language, sourceLanguage, instructions, terms, sections } = prompt
  return [
    `Translate these sections of the documentation ${JSON.stringify(path)} from the language "${sourceLanguage}" into "${language}" (BCP 47), as a native technical writer would put it: clear, natural, complete.`,
    [
      '- Keep Markdown as it is: the same headings on the same levels, lists, tables with the same rows.',
      '- Code blocks, inline code, addresses of links and images, HTML and comments stay byte for byte; only words are translated.',
      '- Where an earlier translation is given, keep its words wherever they still fit.',
    ].join('\n'),
    ...(terms.length === 0
      ? []
      : [`Terms:\n${terms.map(({ term, written }) => `- "${term}": write "${written}"`).join('\n')}`]),
    ...(instructions.trim() === '' ? [] : [`This project also asks:\n${instructions.trim()}`]),
    fenceRule(nonce),
    ...sections.map(({ id, text, previous, refused }) =>
      [
        `Section ${id}:`,
        fenceCode(nonce, id, text),
        ...(previous === null ? [] : [fenceCode(nonce, `earlier translation of ${id}`, previous)]),
        ...(refused.length === 0
          ? []
          : [fenceCode(nonce, `why your last answer for ${id} was not taken`, refused.join('\n'))]),
      ].join('\n'),
    ),
    'Return every section by its id with the StructuredOutput tool.',
  ].join('\n\n')
}
