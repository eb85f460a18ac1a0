import type { DemoReport } from '../../scene/demo-report.ts'

export interface PageLinks {
  fileId: (path: string) => string
  lineId: (path: string, line: number) => string
  commentId: (id: number) => string
  reviewId: (id: number) => string
  link: (address: string) => string | null
}

/** The API is gone when the page is read, so what leads there leads to the same thing on the page, if it is on it. */
export const createLinks = (report: DemoReport): PageLinks => {
  const fileId = (path: string): string => `file-${report.files.findIndex(file => file.path === path)}`
  const lineId = (path: string, line: number): string => `${fileId(path)}-L${line}`
  const commentId = (id: number): string => `discussion_r${id}`
  const reviewId = (id: number): string => `pullrequestreview-${id}`
  const inChange = (path: string, line: number): boolean =>
    report.files.some(file => file.path === path && file.hunks.some(hunk => hunk.lines.some(row => row.right === line)))
  const link = (address: string): string | null => {
    if (!address.startsWith(report.serverUrl)) return address
    const url = new URL(address)
    const [, path] = /^\/[^/]+\/[^/]+\/blob\/[^/]+\/(.+)$/.exec(decodeURIComponent(url.pathname)) ?? []
    const line = Number(/^#L(\d+)/.exec(url.hash)?.[1])
    if (path !== undefined) return inChange(path, line) ? `#${lineId(path, line)}` : null
    return /^#(discussion_r|pullrequestreview-)\d+$/.test(url.hash) ? url.hash : null
  }
  return { fileId, lineId, commentId, reviewId, link }
}
