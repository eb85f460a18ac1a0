/**
 * What a reader on GitHub does not see of a text, as a mark: HTML comments, attributes that are not shown, titles of link
 * definitions. Code blocks are left alone: their readers see all of it.
 */
export const showComments = (text: string): string => {
  const lines = text.split('\n')
  const parts: string[] = []
  let prose: string[] = []
  const flush = (): void => {
    if (prose.length > 0) parts.push(showInProse(prose.join('\n')))
    prose = []
  }
  let inHtml = false
  let inComment = false
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    // In a block of HTML a fence is none, up to the next blank line.
    if (line.trim() === '') inHtml = false
    else if (/^ {0,3}<[!/a-z?]/i.test(line)) inHtml = true
    const open = inHtml || inComment ? null : /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(line)
    const end = open ? closingLine(lines, at, open[1] ?? '') : -1
    if (end < 0) {
      prose.push(line)
      inComment = staysOpen(line, inComment)
      continue
    }
    flush()
    parts.push(lines.slice(at, end + 1).join('\n'))
    at = end
  }
  flush()
  return parts.join('\n')
}

/** Whether a comment is open after a line. */
const staysOpen = (line: string, wasOpen: boolean): boolean => {
  const opens = line.lastIndexOf('<!--')
  const closes = line.lastIndexOf('-->')
  return opens === closes ? wasOpen : opens > closes
}

/** -1: it is never closed, and what follows is not taken for code. */
const closingLine = (lines: readonly string[], from: number, fence: string): number => {
  const closing = new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},}\\s*$`)
  return lines.findIndex((line, at) => at > from && closing.test(line))
}

const showInProse = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, comment => `[hidden: HTML comment of ${comment.length} characters]`)
    .replace(/<[?!][a-z][^>]*>/gi, tag => `[hidden: HTML declaration of ${tag.length} characters]`)
    .replace(tag, found => found.replace(hiddenAttribute, '$1[hidden]'))
    .replace(definitionTitle, '$1 [hidden: title]')

const tag = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*'){0,1000}>/gi

/** What is shown to nobody, or to a pointer that rests on it. */
const hiddenAttribute =
  /(\s(?:alt|title|placeholder|summary|label|content|aria-[a-z]{1,30}|data-[\w-]{1,50})\s*=\s*)(?:"[^"]*"|'[^']*'|[^\s"'>]+)/gi

/** `[//]: # (not shown)`, `[x]: /y "nor this"` */
const definitionTitle =
  /^( {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S{0,2000})[ \t]*\n?[ \t]*(?:"[^"]*"|'[^']*'|\([^)]*\))[ \t]*$/gm
