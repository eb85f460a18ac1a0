import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '../../core/errors.ts'
import { isBusy } from './open-database.ts'

/** A writer holds the lock for well under a millisecond: whoever waits this long has met something that hangs. */
const patienceMs = 10_000

/** Does it again while another process holds the lock, without blocking this one in between. */
export const retryWhileBusy = async <Result>(file: string, step: () => Result): Promise<Result> => {
  const startedAt = performance.now()
  for (;;) {
    try {
      return step()
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() - startedAt > patienceMs)
        throw new AppError('state_busy', `${file} has been locked for ${patienceMs / 1_000} s`, {
          hint: 'Another program holds it open, or it lies on a network drive, where SQLite must not be shared.',
          cause: error,
        })
      // Apart from each other, so that those who wait do not meet again.
      await sleep(1 + Math.random() * 10)
    }
  }
}
