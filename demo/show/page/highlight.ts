import { escapeHtml } from './escape-html.ts'

const token =
  /(?<remark>\/\/.*$|\/\*.*?\*\/|^\s*\*(?:\s.*|\/)?$|^\s*\/\*.*$)|(?<string>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`)|(?<keyword>\b(?:import|from|export|const|let|async|await|return|if|else|new|throw|interface|type|class|extends|function|for|of|in|typeof|default)\b)|(?<literal>\b(?:\d[\d_.]*|true|false|null|undefined)\b)/g

/** One line of TypeScript, coloured as well as a line can be without the rest of the file. */
const highlightLine = (line: string): string => {
  let html = ''
  let last = 0
  for (const match of line.matchAll(token)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined) ?? []
    html += `${escapeHtml(line.slice(last, match.index))}<span class="${kind}">${escapeHtml(match[0])}</span>`
    last = match.index + match[0].length
  }
  return html + escapeHtml(line.slice(last))
}

/** Colours for code of the sample's language, none for any other file. */
export const highlightFor = (path: string): ((line: string) => string) =>
  /\.[cm]?[jt]sx?$/.test(path) ? highlightLine : escapeHtml
