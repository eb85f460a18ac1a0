import type { CallContext } from '../protocol.ts'

const defaultVersion = '2023-06-01'

/** The version as the client wrote it, and of the betas those the upstream knows. */
export const anthropicHeaders = ({
  anthropicVersion,
  anthropicBetas = [],
  quirks,
}: CallContext): Record<string, string> => {
  const known = quirks.anthropicBetas ?? 'all'
  const betas =
    known === 'all' ? anthropicBetas : anthropicBetas.filter(beta => known !== 'none' && known.includes(beta))
  const headers: Record<string, string> = { 'anthropic-version': anthropicVersion ?? defaultVersion }
  if (betas.length > 0) headers['anthropic-beta'] = betas.join(',')
  return headers
}
