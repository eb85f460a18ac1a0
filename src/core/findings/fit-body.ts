import { codeFence } from '../markdown/code.ts'

/** GitHub's limit for the body of a review or comment, in characters; more is refused with 422. */
export const maxBodyCharacters = 65_536

const notice = '\n\n_Cut: the text is longer than GitHub takes. The whole of it is in the result file._'

/** A body that GitHub takes. Too long: its first line (the marker) stays, the rest is cut and shown as plain text. */
export const fitBody = (body: string): string => {
  if (body.length <= maxBodyCharacters) return body
  // Cut anywhere, Markdown may change its meaning (an open fence, half a link): as code it has none.
  const at = body.indexOf('\n')
  const marker = body.startsWith('<!--') && at !== -1 ? body.slice(0, at + 1) : ''
  const room = maxBodyCharacters - marker.length - notice.length - 100
  const text = body.slice(marker.length, marker.length + room).replace(/`{3,}/g, run => "'".repeat(run.length))
  return `${marker}${codeFence(text.trim())}${notice}`
}
