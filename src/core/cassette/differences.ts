/** One place in which two values differ. A side that has nothing there is undefined. */
export interface Difference {
  /** Readable: `body.messages[2].content[0].text`. */
  path: string
  recorded: unknown
  asked: unknown
}

/** What redaction puts in place of a secret. */
const mask = '***'

/** All differences in the order of the recorded value; empty when there are none. A mask in it stands for any text. */
export const differences = (recorded: unknown, asked: unknown, limit = Number.POSITIVE_INFINITY): Difference[] => {
  const found: Difference[] = []
  collect('', recorded, asked, found, limit)
  return found
}

const collect = (path: string, recorded: unknown, asked: unknown, found: Difference[], limit: number): void => {
  if (found.length >= limit) return
  if (typeof recorded === 'string' && typeof asked === 'string') {
    if (!sameText(recorded, asked)) found.push({ path, recorded, asked })
  } else if (Array.isArray(recorded) && Array.isArray(asked)) {
    for (let i = 0; i < Math.max(recorded.length, asked.length); i++)
      collect(`${path}[${i}]`, recorded[i], asked[i], found, limit)
  } else if (isObject(recorded) && isObject(asked)) {
    for (const key of new Set([...Object.keys(recorded), ...Object.keys(asked)]))
      collect(path + member(path, key), own(recorded, key), own(asked, key), found, limit)
  } else if (!Object.is(recorded, asked)) found.push({ path, recorded, asked })
}

const member = (path: string, key: string): string =>
  /^[A-Za-z_$][\w$-]*$/.test(key) ? `${path === '' ? '' : '.'}${key}` : `[${JSON.stringify(key)}]`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (value: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(value, key) ? value[key] : undefined

const sameText = (recorded: string, asked: string): boolean => {
  if (recorded === asked) return true
  if (!recorded.includes(mask)) return false
  const parts = recorded.split(mask)
  const first = parts[0] as string
  const last = parts.at(-1) as string
  if (asked.length < first.length + last.length || !asked.startsWith(first) || !asked.endsWith(last)) return false
  let at = first.length
  for (const part of parts.slice(1, -1)) {
    const next = asked.indexOf(part, at)
    if (next < 0) return false
    at = next + part.length
  }
  return at <= asked.length - last.length
}
