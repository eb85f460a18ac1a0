import { codeSpan } from '../../core/markdown/code.ts'
import type { Judgement } from '../../core/patch/judge-changes.ts'

/** Many refusals mostly have one reason. */
const mostNotes = 20

/** Each refused path with its reason, for readers. */
export const refusalNotes = (refused: Judgement['refused']): string[] => {
  const told = refused
    .slice(0, mostNotes)
    .map(({ path, reason }) => `${codeSpan(shown(path))} was left out: ${reason}.`)
  return refused.length > mostNotes ? [...told, `${refused.length - mostNotes} more were left out.`] : told
}

/** In one line and without what nobody sees: it may be refused for just that. */
const shown = (path: string): string => path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd').slice(0, 200) || '(no name)'
