import { matchGlobs } from '../core/diff/match-globs.ts'
import { isLanguage } from '../core/docs/translation-path.ts'
import { ConfigError } from '../core/errors.ts'
import type { Finding } from '../core/findings/finding.ts'
import { fingerprint } from '../core/findings/fingerprint.ts'
import { codeSpan } from '../core/markdown/code.ts'
import { plainLine } from '../core/markdown/plain-line.ts'
import type { FileChange } from '../core/patch/file-change.ts'
import { upsertComment } from '../github/comments.ts'
import { assertMayCommit } from '../github/commit-changes.ts'
import { failureOf } from './agent-failure.ts'
import { previewChanges } from './changes/preview-changes.ts'
import type { Proposed } from './changes/proposal.ts'
import { publishChanges } from './changes/publish-changes.ts'
import { describeDocs } from './docs/describe-docs.ts'
import { findDocuments } from './docs/find-documents.ts'
import { type MendedDocuments, mendDocuments } from './docs/mend-documents.ts'
import { type DocsPlace, placeDocs } from './docs/place-docs.ts'
import { type Translated, type TranslationState, translateDocuments } from './docs/translate-documents.ts'
import { ownChanges } from './implement/check-work.ts'
import { emptyReport, type TaskContext, type TaskDefinition, type TaskOptions, type TaskReport } from './task.ts'

/**
 * Documentation that is true, in every language: mend what a change made untrue → bring translations in step, section by
 * section → one pull request, brought up to date by the next run → read back.
 */
export const docsTask: TaskDefinition = {
  id: 'docs',
  run: async context => {
    const { work, options, github, log } = context
    checkLanguages(options.docs)
    if (options.docs.check) return checkDocs(context)
    const place = await placeDocs(context)
    // Before any money is spent.
    if (github !== null && place.base !== null && options.publish.size > 0) await assertMayCommit(github)
    if (place.from !== null) await work.startFrom(place.from)
    const before = await work.changes()
    const documents = await findDocuments(work.directory, options.docs)
    log.info(`${documents.length} documents, ${options.docs.languages.length} further languages`)
    const mended = options.docs.accept ? nothingMended : await mendDocuments(context, documents)
    // What a run that was cut off has written is half a sentence.
    if (mended.result !== null && mended.result.end !== 'completed') return cutOff(place, mended)
    const translated = await translateDocuments(context, await findDocuments(work.directory, options.docs))
    if (translated.files.length > 0) await work.put(translated.files)
    const { wanted, left } = chooseChanges(await ownChanges(context, before), context, translated)
    for (const path of left) log.warn(`${JSON.stringify(path)} is left out: it is no documentation`)
    return publish(context, { place, mended, translated, wanted, left })
  },
}

const nothingMended: MendedDocuments = { result: null, words: '', notes: [] }

const checkLanguages = ({ languages, models, translations }: TaskOptions['docs']): void => {
  const wrong = [...languages, ...Object.keys(models)].find(language => !isLanguage(language))
  if (wrong !== undefined)
    throw new ConfigError('input', `"${wrong.slice(0, 40)}" is no language`, {
      hint: 'Write tags as BCP 47 has them: `en`, `zh`, `ja`, `pt-BR`.',
    })
  if (languages.length > 0 && !translations.includes('{language}'))
    throw new ConfigError('input', '`docs.translations` does not hold `{language}`', {
      hint: 'Each language needs a path of its own, such as `{dir}/{name}.{language}.{extension}`.',
    })
}

/** Documentation and what was translated; whatever else the agent has touched is named and left. */
const chooseChanges = (
  changes: readonly FileChange[],
  { work, options }: TaskContext,
  { files }: Translated,
): { wanted: FileChange[]; left: string[] } => {
  const { docs } = options
  const written = new Set(files.map(({ path }) => path))
  const mended = [
    ...(docs.modes.includes('mend') ? docs.files : []),
    ...(docs.modes.includes('changelog') ? [docs.changelog] : []),
    ...(docs.modes.includes('api') ? docs.api : []),
  ]
  const isDocument = matchGlobs(mended)
  const isOurs = (path: string): boolean => {
    const own = path.slice(work.prefix.length)
    return written.has(own) || (own !== docs.memory && isDocument?.(own) === true)
  }
  return {
    wanted: changes.filter(({ path }) => isOurs(path)),
    left: changes.filter(({ path }) => !isOurs(path)).map(({ path }) => path),
  }
}

const cutOff = ({ thread, sha }: DocsPlace, { result }: MendedDocuments): TaskReport => ({
  ...{ ...emptyReport, pullRequest: thread, headSha: sha, turns: result?.turns ?? 0 },
  ...(result === null ? {} : failureOf(result, false)),
})

interface Done {
  place: DocsPlace
  mended: MendedDocuments
  translated: Translated
  wanted: readonly FileChange[]
  left: readonly string[]
}

const publish = async (
  context: TaskContext,
  { place, mended, translated, wanted, left }: Done,
): Promise<TaskReport> => {
  const { serverUrl, spentUsd } = context
  const turns = (mended.result?.turns ?? 0) + translated.turns
  const stopped = translated.stopped
  const base: TaskReport = { ...emptyReport, pullRequest: place.thread, headSha: place.sha, turns }
  const end =
    stopped === null
      ? { outcome: wanted.length > 0 ? ('changes' as const) : ('clean' as const), code: null, reason: null }
      : { outcome: 'partial' as const, code: 'translation_stopped', reason: `The translation ended early: ${stopped}` }
  const told = {
    ...{ words: mended.words, states: translated.states, turns, costUsd: await spentUsd() },
    notes: [
      ...place.notes,
      ...mended.notes,
      ...left.slice(0, 20).map(path => `${codeSpan(path)} was changed and left out: it is no documentation.`),
    ],
  }
  if (wanted.length === 0) return { ...base, ...end, summary: describeDocs(told, serverUrl) }
  const proposed = await propose(context, place, { wanted, body: describeDocs(told, serverUrl) })
  const summary = describeDocs({ ...told, notes: [...new Set([...told.notes, ...proposed.notes])] }, serverUrl)
  const opened = proposed.pullRequest
  const { branch, commits, files } = proposed
  return {
    ...{ ...base, ...end, summary, commentUrl: await commentOn(context, place, { opened, summary }) },
    ...(opened !== null && { pullRequest: opened.number, pullRequestUrl: opened.url }),
    ...(commits.length > 0 && { headSha: commits.at(-1) ?? null, baseSha: place.sha }),
    changes: { branch, commits, files, pullRequest: opened?.number ?? null },
  }
}

const propose = async (
  context: TaskContext,
  { branch, base }: DocsPlace,
  { wanted, body }: { wanted: readonly FileChange[]; body: string },
): Promise<Proposed> => {
  const { github, options, work } = context
  // Ours to write, wherever it lies; the agent's own changes of it are not among these.
  const mayTouch = [`${work.prefix}${options.docs.memory}`]
  if (github !== null && (options.publish.size === 0 || base === null)) {
    const preview = await previewChanges(context, { changes: wanted, mayTouch })
    return { branch: '', commits: [], pullRequest: null, ...preview }
  }
  const title = `Keep the documentation of ${base ?? ''} in step`
  return publishChanges(context, {
    ...{ branch, base, baseSha: work.baseSha ?? '', changes: wanted, mayTouch },
    commit: { headline: 'Keep the documentation in step', body: '' },
    pullRequest: base === null ? null : { title: plainLine(title, 120), body, draft: options.draft },
  })
}

/** Whoever works on a pull request hears of the one that follows from it. */
const commentOn = async (
  { github, options, runKey }: TaskContext,
  { thread, sha }: DocsPlace,
  { opened, summary }: { opened: Proposed['pullRequest']; summary: string },
): Promise<string | null> => {
  if (github === null || thread === null || !options.publish.has('comment')) return null
  const where =
    opened === null ? '' : `Pull request #${opened.number} keeps the documentation in step with this one.\n\n`
  const place = { number: thread, key: `${runKey}/docs`, headSha: sha ?? undefined }
  return (await upsertComment(github, { ...place, body: `## Documentation\n\n${where}${summary}` })).url
}

/** What is out of step, without a model. */
const checkDocs = async (context: TaskContext): Promise<TaskReport> => {
  const { work, options, serverUrl } = context
  const { states } = await translateDocuments(context, await findDocuments(work.directory, options.docs))
  const findings = states.filter(({ open }) => open > 0).map(findingOf)
  const summary = describeDocs({ words: '', states, notes: [], costUsd: 0, turns: 0 }, serverUrl)
  return { ...emptyReport, outcome: findings.length > 0 ? 'findings' : 'clean', findings, summary }
}

const findingOf = ({ source, path, language, open, sections }: TranslationState, index: number): Finding => {
  const raw = {
    ...{ path, quote: '', severity: 'low' as const, category: 'docs' as const, confidence: 1, rule: 'docs-stale' },
    title: `${open} of ${sections} sections are not in step with ${source}`,
    body: `Language: ${language}.`,
  }
  return {
    ...raw,
    ...{ id: `f${index + 1}`, fingerprint: fingerprint(raw), side: 'RIGHT', published: 'none', url: null },
  }
}
