import type { RunResult } from '../result.ts'
import { formatDuration, formatUsd } from './money.ts'

/** What `deploy-risk` says, as a Markdown document. Its summary is safe Markdown already. */
export const renderDeployDocument = (result: RunResult): string => {
  const cost = result.costUsd === null ? 'unpriced' : formatUsd(result.costUsd)
  const models = result.models.map(use => `${use.provider}/${use.model}`).join(', ')
  return [
    '# Deploy',
    result.summary,
    `---\n\n${models || 'no model was asked'} · ${cost} · ${formatDuration(result.durationMs)}`,
  ]
    .filter(part => part.trim() !== '')
    .join('\n\n')
}
