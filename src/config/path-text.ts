import type { Path } from './parsed.ts'

/** `providers.deepseek.models[0]`; parts that are no plain names are quoted, so that hostile keys stay on one line. */
export const pathText = (path: Path): string =>
  path
    .map((part, index) => {
      if (typeof part === 'number') return `[${part}]`
      return /^[\w$@+-]+$/.test(part) ? `${index === 0 ? '' : '.'}${part}` : `[${JSON.stringify(part)}]`
    })
    .join('')

/** What stands at `path` within `value`; undefined when there is nothing. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (parent, part) =>
      typeof parent === 'object' && parent !== null && Object.hasOwn(parent, part)
        ? (parent as Record<string | number, unknown>)[part]
        : undefined,
    value,
  )
