/** Lines of a moment go out in one write. */
export interface LineBuffer {
  /** `line` has no line break. */
  add(line: string): void
  /** Writes what is held back. */
  flush(): void
}

const flushMs = 50
/** Held back at most; a trace of large requests would pile up otherwise. */
const mostHeldCharacters = 1_000_000

/** What `write` throws is swallowed: a full disk or a closed pipe must not end the process. */
export const createLineBuffer = (write: (lines: string) => void): LineBuffer => {
  let held: string[] = []
  let length = 0
  let timer: NodeJS.Timeout | undefined

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (held.length === 0) return
    const lines = held.join('')
    held = []
    length = 0
    try {
      write(lines)
    } catch {}
  }

  return {
    add(line) {
      held.push(line, '\n')
      length += line.length
      if (length > mostHeldCharacters) flush()
      else timer ??= setTimeout(flush, flushMs).unref()
    },
    flush,
  }
}
