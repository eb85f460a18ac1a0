import type { FilePatch, PatchLine } from '../../git/patch.ts'
import type { ReviewComment } from '../../github-api/world.ts'
import { renderComment } from './comment.ts'
import { type Html, html, trusted } from './escape-html.ts'
import { highlightFor } from './highlight.ts'
import type { PageLinks } from './links.ts'

/** One changed file with its comments where they stand. */
export const renderFile = (file: FilePatch, comments: ReviewComment[], links: PageLinks): Html => {
  const own = comments.filter(comment => comment.path === file.path)
  const colour = highlightFor(file.path)
  const onFile = own.filter(comment => comment.subjectType === 'file')
  return html`<section class="file" id="${links.fileId(file.path)}">
<header><span class="path">${file.path}</span>${file.status === 'modified' ? null : html`<span class="tag">${file.status}</span>`}
<span class="stats"><b class="plus">+${file.additions}</b> <b class="minus">−${file.deletions}</b></span>
${own.length === 0 ? null : html`<span class="tag accent">${own.length} comment${own.length === 1 ? '' : 's'}</span>`}</header>
${onFile.map(comment => html`<div class="onfile">${renderComment(comment, file, links)}</div>`)}
<div class="scroll"><table class="diff"><tbody>${file.hunks.map(hunk => [
    html`<tr class="hunk"><td colspan="2"></td><td>${hunk.header}</td></tr>`,
    ...hunk.lines.map(line => [renderLine(line, own, file, links, colour), ...commentsBelow(line, own, file, links)]),
  ])}</tbody></table></div></section>`
}

const renderLine = (
  line: PatchLine,
  comments: ReviewComment[],
  file: FilePatch,
  links: PageLinks,
  colour: (text: string) => string,
): Html => {
  const spot = comments.some(comment => covers(comment, line)) ? ' spot' : ''
  const id = line.right === undefined ? '' : links.lineId(file.path, line.right)
  return html`<tr class="${line.kind}${spot}"${id === '' ? null : html` id="${id}"`}><td class="number">${line.left}</td><td class="number">${line.right}</td><td class="code">${trusted(colour(line.text))}</td></tr>`
}

const numberOn = (line: PatchLine, side: 'LEFT' | 'RIGHT'): number | undefined =>
  side === 'LEFT' ? line.left : line.right

const covers = (comment: ReviewComment, line: PatchLine): boolean => {
  const number = numberOn(line, comment.side)
  if (number === undefined || comment.line === null) return false
  return number <= comment.line && number >= (comment.startLine ?? comment.line)
}

const commentsBelow = (line: PatchLine, comments: ReviewComment[], file: FilePatch, links: PageLinks): Html[] =>
  comments
    .filter(comment => comment.line !== null && numberOn(line, comment.side) === comment.line)
    .map(comment => html`<tr class="talk"><td colspan="3">${renderComment(comment, file, links)}</td></tr>`)
