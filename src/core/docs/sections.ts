/** A heading and what stands below it, up to the next heading. */
export interface Section {
  /** Of the heading; 0 = what stands before the first. */
  level: number
  /** As it stands, heading and line feeds at the end included. */
  text: string
}

/** A Markdown document; front matter and sections one after the other are its text, byte for byte. */
export interface MarkdownDocument {
  frontMatter: string
  sections: Section[]
}

/** Headings in code are none. */
export const splitDocument = (text: string): MarkdownDocument => {
  const frontMatter = /^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? ''
  const lines = text.slice(frontMatter.length).match(/[^\n]*\n|[^\n]+$/g) ?? []
  const sections: Section[] = []
  let fence: string | null = null
  for (const line of lines) {
    const mark: string | undefined = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    const level = fence === null ? (/^ {0,3}(#{1,6})(?:[ \t]|\r?\n|$)/.exec(line)?.[1]?.length ?? 0) : 0
    if (mark !== undefined) fence = nextFence(fence, mark, line)
    const last = sections.at(-1)
    if (level > 0 || last === undefined) sections.push({ level, text: line })
    else last.text += line
  }
  return { frontMatter, sections }
}

/** A fence ends with the same sign, as long or longer, and nothing behind it. */
const nextFence = (open: string | null, mark: string, line: string): string | null => {
  if (open === null) return mark
  const closes = mark[0] === open[0] && mark.length >= open.length && line.trim() === mark
  return closes ? null : open
}

export const joinDocument = ({ frontMatter, sections }: MarkdownDocument): string =>
  frontMatter + sections.map(({ text }) => text).join('')

/** The anchor that GitHub gives a section's heading; null where there is no heading. */
export const anchorOf = ({ level, text }: Section): string | null => {
  if (level === 0) return null
  const heading = (text.split('\n')[0] ?? '').replace(/^\s*#+\s*/, '').replace(/\s*#*\s*$/, '')
  return heading
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-')
}
