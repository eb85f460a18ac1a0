import { filterFiles } from '../core/diff/filter-files.ts'
import { countFindings } from '../core/findings/count-findings.ts'
import type { RawFinding } from '../core/findings/finding.ts'
import { type PlacedFinding, planReview, type ReviewPlan } from '../core/findings/plan-review.ts'
import { createSecretSearch } from '../core/secrets/find-secrets.ts'
import { maskSecrets } from '../core/secrets/mask-secrets.ts'
import type { Baseline } from '../core/security/baseline.ts'
import { hunkReveals } from '../core/security/hunk-reveals.ts'
import { keepProven } from '../core/security/keep-proven.ts'
import { redactLeaks } from '../core/security/redact-leaks.ts'
import { needsWhole, scanFiles } from '../core/security/scan.ts'
import { judged } from '../core/security/verdict.ts'
import { agentFileNotes } from './agent-file-notes.ts'
import { publishFindings } from './publish/publish-findings.ts'
import { readTreeFile } from './read-tree-file.ts'
import { askModel, type ModelAnswer } from './security/ask-model.ts'
import { baselineOf, updateBaseline } from './security/baseline-file.ts'
import { findVulnerable } from './security/find-vulnerable.ts'
import { gatherSubject, type Subject } from './security/gather-subject.ts'
import { emptyReport, type TaskContext, type TaskDefinition, type TaskReport } from './task.ts'

/**
 * Security of a change or of everything: secrets, rules and advisories first; the model verifies those and finds what they
 * miss. What the rules found is published whatever becomes of the model.
 */
export const securityTask: TaskDefinition = {
  id: 'security',
  run: async context => {
    const { log, options } = context
    const subject = await gatherSubject(context)
    const { files: chosen, excluded } = filterFiles(subject.files, options)
    log.info(`${subject.label}: ${chosen.length} files, ${excluded.length} left out`)
    const base = placeOf(subject)
    if (chosen.length === 0)
      return { ...base, outcome: 'skipped', code: 'nothing_to_review', reason: 'There is no file to look at.' }
    const baseline = await baselineOf(context, subject)

    const { files, candidates: leaks, secrets } = redactLeaks(chosen, subject.everything)
    const safe = createMask(secrets)
    const scan = scanFiles(files, { everything: subject.everything, wholes: await wholesOf(subject, chosen, safe) })
    const vulnerable = await findVulnerable(context, subject, files)
    const candidates = [...leaks, ...scan.candidates, ...vulnerable.candidates]
    const numbered = candidates.map((candidate, index) => ({ id: `c${index + 1}`, candidate }))
    log.info(
      `Rules: ${leaks.length} secrets, ${scan.candidates.length} risky calls, ${vulnerable.candidates.length} advisories`,
    )

    const { title, description, everything } = subject
    const asked = options.security.model
      ? await askModel(context, { title: safe(title), description: safe(description), everything, files }, numbered)
      : noAnswer
    if (asked.failure?.outcome === 'failed') return { ...base, turns: asked.turns, ...asked.failure }
    const model = masked(asked, safe)

    const texts = await textsOf(context, model.findings, safe)
    const { proven, dropped } = keepProven(model.findings, { files, candidates, texts })
    const findings = [
      ...numbered.map(({ id, candidate }) => judged(candidate, model.verdicts.get(id), options.security.dismiss)),
      ...proven,
    ].map(finding => maskedFinding(finding, safe))
    const review = { summary: '', findings, unusable: [...model.unusable, ...dropped] }
    const plan = arrange(planReview(review, files, options), {
      baseline,
      reveals: ({ finding, range }) => {
        const named = ({ path }: { path: string }): boolean => path === finding.path
        const versions = { original: chosen.find(named), redacted: files.find(named) }
        return range !== null && hunkReveals(versions, { side: finding.side, endLine: range.endLine })
      },
    })
    for (const { reason } of dropped) log.info(`A finding of the model is left out: ${reason}`)

    const told = countsOf(plan)
    const summary = [...model.summaries, told].filter(text => text !== '').join('\n\n')
    const omitted = [
      ...scan.omitted,
      ...model.omitted,
      ...excluded.map(({ path }) => ({ path, reason: 'left out by include/exclude' })),
    ]
    const incomplete = model.failure !== null
    const notes = [
      ...(everything ? [] : agentFileNotes(context, chosen)),
      ...vulnerable.notes,
      ...(options.security.model ? [] : ['No model was asked: only rules have looked.']),
      ...(model.failure?.reason ? [`Incomplete: ${model.failure.reason}`] : []),
    ]
    for (const note of notes) log.warn(note)
    const { failure: refused, ...published } = await publishFindings(context, {
      ...{
        task: 'security',
        pullRequest: subject.pullRequest,
        headSha: subject.headSha,
        files,
        plan,
        omitted,
        notes,
        incomplete,
      },
      summary,
    })
    await updateBaseline(context, published.findings)
    const outcome = refused ?? model.failure ?? verdictOf(plan)
    const full = [summary, ...notes, ...omittedText(omitted)].filter(text => text !== '').join('\n\n')
    return { ...base, turns: model.turns, ...published, ...outcome, summary: full }
  },
}

const noAnswer: ModelAnswer = {
  ...{ summaries: [], verdicts: new Map(), findings: [], unusable: [], omitted: [], turns: 0, failure: null },
}

type Mask = (text: string) => string

/** What is published holds neither a secret that was found nor anything that has the shape of one. */
const createMask = (secrets: readonly string[]): Mask => {
  const search = createSecretSearch(secrets)
  return text => maskSecrets(search, text)
}

const masked = (answer: ModelAnswer, safe: Mask): ModelAnswer => ({ ...answer, summaries: answer.summaries.map(safe) })

const maskedFinding = (finding: RawFinding, safe: Mask): RawFinding => {
  const entries = Object.entries(finding).map(([name, value]) => [
    name,
    typeof value === 'string' ? safe(value) : value,
  ])
  return { ...(Object.fromEntries(entries) as RawFinding), path: finding.path }
}

/** Workflows and Dockerfiles show their flaws only whole. A full scan has them whole anyway. */
const wholesOf = async (subject: Subject, files: Subject['files'], safe: Mask): Promise<Map<string, string>> => {
  const wholes = new Map<string, string>()
  if (subject.everything) return wholes
  const wanted = files.filter(({ path, status }) => needsWhole(path) && status !== 'deleted' && status !== 'added')
  for (const { path } of wanted.slice(0, 50)) {
    const text = await subject.readHead(path)
    if (text !== null) wholes.set(path, safe(text))
  }
  return wholes
}

/** Files outside the diff that the model quotes. */
const textsOf = async (
  { work }: TaskContext,
  findings: readonly RawFinding[],
  safe: Mask,
): Promise<Map<string, string>> => {
  const texts = new Map<string, string>()
  for (const path of new Set(findings.map(finding => finding.path.replace(/^\.?\/+/, '')))) {
    const text = texts.size < 200 ? await readTreeFile(work.directory, path) : null
    if (text !== null) texts.set(path, safe(text))
  }
  return texts
}

/** GitHub takes more, but not all at once. */
const maxFileComments = 10

/**
 * Known ones are in the result, and nowhere else; dismissed ones are told, but not on their lines; nor are those beside a
 * secret: GitHub puts the lines above a comment into its e-mails.
 */
const arrange = (
  plan: ReviewPlan,
  { baseline, reveals }: { baseline: Baseline; reveals: (placed: PlacedFinding) => boolean },
): ReviewPlan => {
  let onFiles = plan.counts.file
  const placed = plan.placed.map((entry): PlacedFinding => {
    const { finding, place } = entry
    if (baseline.has(finding.fingerprint))
      return moved({ ...entry, finding: { ...finding, known: true } }, 'none', 'in the baseline')
    if (finding.dismissed !== undefined && place !== 'none')
      return moved(entry, 'summary', 'the model takes it for no danger')
    if (place === 'inline' && reveals(entry))
      return moved(
        entry,
        onFiles++ < maxFileComments ? 'file' : 'summary',
        'not on its line: e-mails would repeat a secret',
      )
    return entry
  })
  const { received, unusable } = plan.counts
  return { ...plan, placed, counts: countFindings(placed, { received, unusable }) }
}

const moved = (entry: PlacedFinding, place: PlacedFinding['place'], reason: string): PlacedFinding => ({
  ...entry,
  place,
  reason,
  finding: { ...entry.finding, published: place },
})

const countsOf = ({ placed }: ReviewPlan): string => {
  const known = placed.filter(({ finding }) => finding.known === true).length
  const dismissed = placed.filter(({ finding }) => finding.dismissed !== undefined && finding.known !== true).length
  return [
    known > 0 ? `${known} known from the baseline.` : '',
    dismissed > 0 ? `${dismissed} that the model takes for no danger.` : '',
  ]
    .filter(text => text !== '')
    .join(' ')
}

const verdictOf = ({ placed }: ReviewPlan): Pick<TaskReport, 'outcome' | 'code' | 'reason'> => {
  const open = placed.some(({ finding }) => finding.known !== true && finding.dismissed === undefined)
  return { outcome: open ? 'findings' : 'clean', code: null, reason: null }
}

const maxOmittedTold = 50

const omittedText = (omitted: readonly { path: string; reason: string }[]): string[] => {
  if (omitted.length === 0) return []
  const lines = omitted
    .slice(0, maxOmittedTold)
    .map(({ path, reason }) => `- \`${path.replaceAll('`', "'").replace(/\s+/g, ' ')}\`: ${reason}`)
  const rest = omitted.length > maxOmittedTold ? `\n- and ${omitted.length - maxOmittedTold} more` : ''
  return [`Not looked at, or not whole:\n\n${lines.join('\n')}${rest}`]
}

const placeOf = (subject: Subject): TaskReport => ({
  ...emptyReport,
  pullRequest: subject.pullRequest?.number ?? null,
  pullRequestUrl: subject.pullRequest?.url ?? null,
  headSha: subject.headSha,
  baseSha: subject.baseSha,
})
