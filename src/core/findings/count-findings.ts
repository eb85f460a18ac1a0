import { AppError } from '../errors.ts'
import type { Published } from './finding.ts'

/** Where the findings of a review ended. `received` = all that the model sent, usable or not. */
export type FindingCounts = Record<Published, number> & { received: number; unusable: number }

/** Counts, and throws `count_mismatch` when they do not add up: a finding may be withheld, never lost. */
export const countFindings = (
  placed: readonly { place: Published }[],
  totals: { received: number; unusable: number },
): FindingCounts => {
  const counts: FindingCounts = { inline: 0, file: 0, summary: 0, annotation: 0, none: 0, ...totals }
  for (const { place } of placed) counts[place]++
  const sum = counts.inline + counts.file + counts.summary + counts.annotation + counts.none + counts.unusable
  if (sum !== counts.received) {
    throw new AppError('count_mismatch', `${counts.received} findings came in, ${sum} are accounted for`, {
      hint: 'This is a bug in Claude Router; please report it with the result file.',
    })
  }
  return counts
}
