import { plainOutput } from './plain-output.ts'

/** The step of a job that failed, as the API tells of it. */
export interface FailedStep {
  name: string
  /** ISO 8601, whole seconds; null when it never began. */
  startedAt: string | null
  completedAt: string | null
}

interface LogLine {
  atMs: number
  text: string
}

/**
 * The part of a job's log in which a step failed: by its times, from its last `##[group]Run` up to the error; at most so many
 * characters, the last ones. Plain text, without the runner's time stamps.
 */
export const failingPart = (log: string, step: FailedStep | null, maxCharacters = 12_000): string => {
  const all = linesOf(log)
  const during = step === null ? all : within(all, step)
  const lines = during.length > 0 ? during : all
  const error = lines.findIndex(({ text }) => text.startsWith('##[error]'))
  const end = error < 0 ? lines.length : lastError(lines, error)
  const start = lines
    .slice(0, error < 0 ? lines.length : error)
    .findLastIndex(({ text }) => /^##\[group\]Run /.test(text))
  const text = lines
    .slice(Math.max(0, start), end)
    .map(line => line.text.replace(/^##\[(?:group|endgroup|command|debug)\]/, ''))
    .join('\n')
    .trim()
  return text.length <= maxCharacters ? text : `[...]\n${text.slice(-maxCharacters)}`
}

/** Errors that stand together belong together. */
const lastError = (lines: readonly LogLine[], first: number): number => {
  let end = first + 1
  while (lines[end]?.text.startsWith('##[error]')) end++
  return end
}

const stamp = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) ?/

const linesOf = (log: string): LogLine[] => {
  let atMs = 0
  return plainOutput(log)
    .split('\n')
    .map(line => {
      const time = stamp.exec(line)
      if (time) atMs = Date.parse(time[1] ?? '')
      return { atMs, text: time ? line.slice(time[0].length) : line }
    })
}

/** The API rounds to seconds. */
const within = (lines: readonly LogLine[], { startedAt, completedAt }: FailedStep): LogLine[] => {
  const from = startedAt === null ? Number.NEGATIVE_INFINITY : Date.parse(startedAt)
  const to = completedAt === null ? Number.POSITIVE_INFINITY : Date.parse(completedAt) + 999
  return lines.filter(({ atMs }) => atMs >= from && atMs <= to)
}
