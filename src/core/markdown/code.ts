const longestRun = (text: string): number =>
  [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0)

/** A fenced block that holds `content` byte for byte, whatever fences are in it. No final line feed. */
export const codeFence = (content: string, language = ''): string => {
  const fence = '`'.repeat(Math.max(3, longestRun(content) + 1))
  const body = content === '' || content.endsWith('\n') ? content : `${content}\n`
  return `${fence}${language}\n${body}${fence}`
}

/** An inline code span; line breaks become spaces. Empty text gives an empty string. */
export const codeSpan = (text: string): string => {
  const line = text.replace(/[\r\n]+/g, ' ')
  if (line === '') return ''
  const fence = '`'.repeat(longestRun(line) + 1)
  const pad = /^`|`$|^ .* $/.test(line) ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}
