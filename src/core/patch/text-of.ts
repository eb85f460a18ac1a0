import type { FileVersion } from './file-change.ts'

/** As git decides: a zero byte near the beginning. */
export const isBinary = (content: Uint8Array): boolean => content.subarray(0, 8000).includes(0)

const textOf = (version: FileVersion | null): string =>
  // Without the zero bytes of UTF-16, in which a key would be found by nobody.
  version === null ? '' : Buffer.from(version.content).toString('utf8').replaceAll('\0', '')

/** Lines that the file did not have, in their order. */
export const addedText = (before: FileVersion | null, after: FileVersion): string => {
  const old = new Set(textOf(before).split('\n'))
  return textOf(after)
    .split('\n')
    .filter(line => !old.has(line))
    .join('\n')
}
