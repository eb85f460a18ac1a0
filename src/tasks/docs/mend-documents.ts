import type { AgentResult } from '../../agent/agent.ts'
import { filterFiles } from '../../core/diff/filter-files.ts'
import { matchGlobs } from '../../core/diff/match-globs.ts'
import { ConfigError } from '../../core/errors.ts'
import { gatherRange } from '../gather-range.ts'
import { toolNames } from '../review/ask-review.ts'
import { diffBudget } from '../review/prompt.ts'
import type { TaskContext } from '../task.ts'
import type { SourceDocument } from './find-documents.ts'
import { mendingPrompt, mendingSchema } from './prompts.ts'

export interface MendedDocuments {
  /** null: no agent was asked. */
  result: AgentResult | null
  /** What it says of its work. Hostile text. */
  words: string
  notes: string[]
}

const editingTools = ['Read', 'Grep', 'Glob', 'Edit', 'Write']

/** Lets the agent mend what a change made untrue. Where nothing but documentation has changed there is nothing to ask. */
export const mendDocuments = async (
  context: TaskContext,
  documents: readonly SourceDocument[],
): Promise<MendedDocuments> => {
  const { options, nonce, instruction, contextWindow, log } = context
  const nothing: MendedDocuments = { result: null, words: '', notes: [] }
  if (!options.docs.modes.some(mode => mode !== 'translate')) return nothing
  const change = await gatherRange(context).catch((error: unknown) => {
    if (error instanceof ConfigError && error.code === 'no_base') return null
    throw error
  })
  if (change === null) return { ...nothing, notes: ['What has changed is not known: check out with `fetch-depth: 0`.'] }
  const { files } = filterFiles(change.files, options)
  const isDocument = matchGlobs([...options.docs.files, options.docs.changelog, ...options.docs.api])
  const relevant = files.filter(({ path }) => !isDocument?.(path))
  log.info(`${change.label}: ${relevant.length} files that documentation may speak of`)
  if (relevant.length === 0) return nothing
  const tools = options.allowedTools.length > 0 ? options.allowedTools : editingTools
  const result = await context.askAgent({
    prompt: mendingPrompt({
      ...{ options: options.docs, nonce, instruction, title: change.title, description: change.description },
      ...{ files: relevant, documents: documents.map(({ path }) => path), maxCharacters: diffBudget(contextWindow) },
    }),
    ...{ tools: toolNames(tools), allowedTools: tools, jsonSchema: mendingSchema },
  })
  return { result, words: wordsOf(result), notes: [] }
}

const wordsOf = ({ structuredOutput, text }: AgentResult): string => {
  const { done, notDone } = (structuredOutput ?? {}) as { done?: unknown; notDone?: unknown }
  const parts = [typeof done === 'string' ? done : text, typeof notDone === 'string' ? notDone : '']
  return parts.filter(part => part.trim() !== '').join('\n\n')
}
