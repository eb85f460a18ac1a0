import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { ConfigError } from '../../core/errors.ts'
import type { Finding } from '../../core/findings/finding.ts'
import { type Baseline, readBaseline, renderBaseline } from '../../core/security/baseline.ts'
import { readTreeFile } from '../read-tree-file.ts'
import type { TaskContext } from '../task.ts'
import type { Subject } from './gather-subject.ts'

/**
 * Known findings. Of a pull request those of its base: its own would let it declare its flaws known. A file that is not
 * there yet is an empty one, said in the log.
 */
export const baselineOf = async (context: TaskContext, subject: Subject): Promise<Baseline> => {
  const { options, github, log } = context
  const path = options.security.baseline
  if (path === '') return new Set()
  if (github !== null && (/^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..'))) {
    throw new ConfigError('baseline', '`security.baseline` must lie in the repository', {
      hint: 'Name it relative to the top.',
    })
  }
  const text = await readText(context, subject, path)
  if (text === null) log.warn(`There is no baseline at ${JSON.stringify(path)}: every finding counts as new`)
  // Written anew: what is there, readable or not, is replaced.
  return text === null || options.security.updateBaseline ? new Set() : readBaseline(text, path)
}

const readText = ({ directory, github }: TaskContext, subject: Subject, path: string): Promise<string | null> => {
  if (github === null) return readFile(resolve(directory, path), 'utf8').catch(() => null)
  return subject.pullRequest === null ? readTreeFile(directory, path) : subject.readBase(path)
}

/** Only on the command line, where somebody looks at what became of it before it is committed. */
export const updateBaseline = async (
  { directory, options, github, log }: TaskContext,
  findings: readonly Finding[],
): Promise<void> => {
  const { updateBaseline: wanted, baseline } = options.security
  if (!wanted || github !== null) return
  const file = resolve(directory, baseline)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, renderBaseline(findings))
  log.info(`Baseline: ${findings.length} findings written to ${baseline}`)
}
