import { showInvisible } from './name-invisible.ts'
import { showComments } from './show-comments.ts'
import { showForgeries } from './show-forgeries.ts'

/**
 * A stranger's prose for a prompt: what its readers do not see, and what only pretends to be part of the conversation,
 * stands there as a mark that names it. Not for code, which must stay as it is.
 */
export const showHidden = (text: string): string =>
  // First what is invisible: it could stand in the middle of the others.
  showForgeries(showComments(showInvisible(text.replace(/\r\n?/g, '\n'))))
