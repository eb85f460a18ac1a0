import { AppError } from '../../core/errors.ts'

type Sqlite = typeof import('node:sqlite')

/**
 * Node's own SQLite, loaded when first asked for. Node announces it as experimental on stderr; that line, and no other
 * warning, is kept away from people's logs. All in one go, so nothing else can run while it is.
 */
export const loadSqlite = (): Sqlite => {
  const { emitWarning } = process
  process.emitWarning = ((warning: string | Error, ...rest: unknown[]) => {
    if (/sqlite/i.test(String(warning))) return
    ;(emitWarning as (...all: unknown[]) => void).call(process, warning, ...rest)
  }) as typeof process.emitWarning
  try {
    const sqlite = process.getBuiltinModule('node:sqlite') as Sqlite | undefined
    if (!sqlite) throw new AppError('state_unavailable', 'This Node.js has no SQLite', { hint: 'Use Node.js 24.' })
    return sqlite
  } finally {
    process.emitWarning = emitWarning
  }
}
