import { fencePattern, temporaryPatterns, uuidPattern, workingDirectoryIn } from '../canonical/varying-text.ts'
import type { ContentBlock } from '../messages/message.ts'
import type { MessagesRequest } from '../messages/request.ts'
import { systemTexts } from '../routing/subagent.ts'

/**
 * Names that are made up anew in each run and mean nothing: the folder worked in, temporary folders, ids of sessions,
 * agents and tool calls. Each gets a mark in its place, and an answer that holds marks gets this run's names in theirs,
 * so that a cached `Read` opens a file that is there. Two requests are the same when one is the other with its names exchanged.
 */
export interface BoundNames {
  /** Names become marks. */
  toMarks(text: string): string
  /** Marks become names; undefined when there is no name for one. */
  fromMarks(text: string): string | undefined
  /** The mark of an id that is a whole value. */
  markOf(id: string): string | undefined
}

/** A mark is `NUL letter number NUL`; a NUL of the text itself is doubled. */
const nul = '\u0000'
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks' own character
const markPattern = /\u0000(?:\u0000|([a-z]\d+)\u0000)/g

/** A text with more of them has them for another purpose. */
const mostPaths = 50

export const boundNames = (request: MessagesRequest): BoundNames => {
  const marks = new Map<string, string>()
  const bind = (kind: string, name: string): void => {
    if (!marks.has(name)) marks.set(name, `${nul}${kind}${marks.size}${nul}`)
  }
  const texts = environmentTexts(request)
  for (const name of texts.flatMap(pathsIn).slice(0, mostPaths)) bind('p', name)
  const path = pathPattern([...marks.keys()])
  const ids = idsIn(request)
  for (const id of ids) bind('i', id)
  const word = idPattern(ids)
  return {
    toMarks(text) {
      let out = text.includes(nul) ? text.replaceAll(nul, nul + nul) : text
      if (path) out = out.replace(path, name => marks.get(name) ?? name)
      if (word) out = out.replace(word, id => marks.get(id) ?? id)
      return out
    },
    fromMarks(text) {
      if (!text.includes(nul)) return text
      let isWhole = true
      const names = new Map([...marks].map(([name, mark]) => [mark, name]))
      const out = text.replace(markPattern, (mark, name) => {
        const stands = name === undefined ? nul : names.get(mark)
        if (stands === undefined) isWhole = false
        return stands ?? ''
      })
      return isWhole ? out : undefined
    },
    markOf: id => marks.get(id),
  }
}

/** What the client itself says of the run, in which no foreign text names anything. */
const environmentTexts = (request: MessagesRequest): string[] => [
  ...systemTexts(request.system),
  ...request.messages.flatMap(({ role, content }) => {
    if (role === 'assistant') return []
    const texts = typeof content === 'string' ? [content] : content.flatMap(textOf)
    return role === 'system' ? texts : texts.filter(isReminder)
  }),
]

export const isReminder = (text: string): boolean => text.startsWith('<system-reminder>')

const textOf = (block: ContentBlock): string[] =>
  block?.type === 'text' && typeof block.text === 'string' ? [block.text] : []

const pathsIn = (text: string): string[] => {
  const directory = workingDirectoryIn(text)
  const isPath = directory !== undefined && /^(?:\/|[A-Z]:\\)[^/\\]{2}/.test(directory)
  return [
    // As it is, and as Claude Code names the project's folder after it.
    ...(isPath ? [directory, directory.replace(/[^A-Za-z0-9]/g, '-')] : []),
    ...[...temporaryPatterns, uuidPattern].flatMap(pattern => text.match(pattern) ?? []),
  ]
}

/** Longest first, and never the beginning of a longer name. */
const pathPattern = (names: readonly string[]): RegExp | undefined => {
  const sorted = names.toSorted((a, b) => b.length - a.length).map(escaped)
  return sorted.length === 0 ? undefined : new RegExp(`(?:${sorted.join('|')})(?![\\w-])`, 'g')
}

/**
 * Words that begin as one of the ids does: a hundred times faster than to look at every word. `call_1` may be anybody's:
 * such ids have their marks where they are a whole value, not in texts.
 */
const idPattern = (ids: readonly string[]): RegExp | undefined => {
  const telling = ids.filter(id => /^[\w-]{8,}$/.test(id) && /\d/.test(id))
  const beginnings = new Set(telling.map(id => escaped(id.slice(0, 6))))
  return beginnings.size === 0 ? undefined : new RegExp(`(?<![\\w-])(?:${[...beginnings].join('|')})[\\w-]*`, 'g')
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Of agents and background commands, as Claude Code tells their start. */
const agentId = /\b(?:agentId: |running in background with ID: )([A-Za-z0-9_-]{8,})/g

const idsIn = ({ messages }: MessagesRequest): string[] =>
  messages.flatMap(({ content }) => {
    if (typeof content === 'string') return content.match(fencePattern) ?? []
    return content.flatMap(block => {
      if (block === null || typeof block !== 'object') return []
      if (block.type.endsWith('tool_use')) return 'id' in block && typeof block.id === 'string' ? [block.id] : []
      if (block.type === 'tool_result' && 'content' in block) return agentsIn(block.content)
      return textOf(block).flatMap(text => text.match(fencePattern) ?? [])
    })
  })

const agentsIn = (content: unknown): string[] => {
  const texts = typeof content === 'string' ? [content] : Array.isArray(content) ? content.flatMap(textOf) : []
  return texts.flatMap(text => [...text.matchAll(agentId)].map(([, id]) => id as string))
}
