export const uuidPattern = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi

/** The nonce that our own prompts fence foreign text with (tasks/fence.ts). */
export const fencePattern = /\buntrusted-[0-9a-f]{12}\b/g

/** Folders for temporary files, and the first name in them, which is random. */
export const temporaryPatterns = [
  /(?:\/private)?\/var\/folders\/\w\w\/\w+\/T\/[^\s/"'`<>:,;)\]\\]+/g,
  /(?<![\w/.])(?:\/private)?\/(?:var\/)?tmp\/[^\s/"'`<>:,;)\]\\]+/g,
  /(?:\/home\/runner\/work|\/__w|[A-Z]:\\a)[\\/]_temp[\\/][^\s/"'`<>:,;)\]\\]+/g,
  /[A-Z]:\\Users\\[^\s\\]+\\AppData\\Local\\Temp\\[^\s\\"'`<>:,;)\]]+/gi,
]

/** What stands for text that varies from run to run. */
const variants: [RegExp, string][] = [
  // Claude Code's own changing line (core/protocols/shared/system-text.ts).
  [/x-anthropic-billing-header:[^\n]*\n?/g, ''],
  [fencePattern, 'untrusted-<id>'],
  [uuidPattern, '<id>'],
  [
    /\b(?:msg|req|toolu|srvtoolu|call|fc|rs|resp|chatcmpl|session|run|batch|file|crt)[_-](?=[\w-]*\d)[A-Za-z0-9_-]{6,}/g,
    '<id>',
  ],
  // Commits: their time is part of them.
  [/\b[0-9a-f]{40}\b/g, '<commit>'],
  ...temporaryPatterns.map((pattern): [RegExp, string] => [pattern, '<tmp>']),
  // The same, as Claude Code names a project's folder.
  [/(?<=[\\/])-(?:private-)?(?:var-)?tmp-[\w-]+/g, '<tmp>'],
  // 2026-11-05T10:00:00.000Z, 2026-11-05 10:00:00 +0000, 2026-11-05
  [
    /\b20\d\d-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?)?(?: ?(?:Z\b|[+-]\d\d:?\d\d\b))?/g,
    '<date>',
  ],
  // Thu Nov 5 10:00:00 2026 +0000, Thu, 05 Nov 2026 10:00:00 GMT, November 5, 2026
  [
    /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +\d{1,2},?(?: +\d\d:\d\d:\d\d)? +20\d\d(?: +[+-]\d{4})?/g,
    '<date>',
  ],
  [
    /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?\d{1,2} +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +20\d\d(?: +\d\d:\d\d:\d\d)?(?: +(?:GMT|UTC|[+-]\d{4}))?/g,
    '<date>',
  ],
  // Seconds or milliseconds since 1970, from 2023 on.
  [/(?<![\w.])1[7-9]\d{8}(?:\d{3})?(?![\w.])/g, '<time>'],
]

/** Text without what varies from run to run: ids, dates, temporary folders, the billing header. */
export const withoutVarying = (text: string): string =>
  variants.reduce((rest, [pattern, stand]) => rest.replace(pattern, stand), text)

const workingDirectory = /[Ww]orking directory: ([^\s"'`<>]{2,})/

/** The folder a client says it works in, if this text says so. */
export const workingDirectoryIn = (text: string): string | undefined => workingDirectory.exec(text)?.[1]
