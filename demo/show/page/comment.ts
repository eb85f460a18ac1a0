import type { FilePatch } from '../../git/patch.ts'
import type { ReviewComment } from '../../github-api/world.ts'
import { commentedLines } from '../commented-lines.ts'
import { escapeHtml, type Html, html, trusted } from './escape-html.ts'
import { highlightFor } from './highlight.ts'
import type { PageLinks } from './links.ts'
import { renderMarkdown } from './render-markdown.ts'

/** A comment's card; a `suggestion` fence is shown as the change it would make. */
export const renderComment = (comment: ReviewComment, file: FilePatch, links: PageLinks): Html => {
  const before = commentedLines(comment, file)
  const colour = highlightFor(file.path)
  const fence = (language: string, code: string): string | undefined =>
    language === 'suggestion' ? renderSuggestion(before, code, colour) : undefined
  return html`<article class="comment ${severityOf(comment.body)}" id="${links.commentId(comment.id)}">
<header>${avatar()}<b>${comment.user.login}</b><span class="dim">on ${placeOf(comment)}</span></header>
<div class="markdown">${trusted(renderMarkdown(comment.body, { link: links.link, fence }))}</div></article>`
}

export const avatar = (): Html => html`<span class="avatar" aria-hidden="true">CR</span>`

const placeOf = ({ line, startLine }: ReviewComment): string => {
  if (line === null) return 'the file'
  return startLine === null ? `line ${line}` : `lines ${startLine} to ${line}`
}

/** First severity the comment names in bold, for the colour of its edge. */
export const severityOf = (body: string): string =>
  /\*\*\W*(critical|high|medium|low)\b/i.exec(body)?.[1]?.toLowerCase() ?? 'plain'

const renderSuggestion = (before: string[], code: string, colour: (line: string) => string): string => {
  const row = (kind: string, mark: string) => (line: string) =>
    `<div class="${kind}"><i>${mark}</i><span>${colour(line) || ' '}</span></div>`
  const after = code === '' ? [] : code.split('\n')
  return `<div class="suggestion"><p>${escapeHtml('Suggested change')}</p>${before.map(row('removed', '−')).join('')}${after.map(row('added', '+')).join('')}</div>`
}
