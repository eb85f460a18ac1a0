import { codeSpan } from '../markdown/code.ts'
import type { RunResult } from '../result.ts'
import { formatDuration, formatUsd } from './money.ts'

/** What a task that writes has done, as a Markdown document. Its summary is safe Markdown already. */
export const renderChangeReport = (result: RunResult, title: string): string => {
  const files = result.changes?.files ?? []
  const cost = result.costUsd === null ? 'unpriced' : formatUsd(result.costUsd)
  const models = result.models.map(use => `${use.provider}/${use.model}`).join(', ')
  return [
    `# ${title}`,
    result.summary,
    files.length === 0
      ? 'No file was changed.'
      : `Changed in the working tree:\n\n${files.map(path => `- ${codeSpan(path)}`).join('\n')}`,
    `---\n\n${files.length} files · ${models || 'no model was asked'} · ${cost} · ${formatDuration(result.durationMs)}`,
  ]
    .filter(part => part.trim() !== '')
    .join('\n\n')
}
