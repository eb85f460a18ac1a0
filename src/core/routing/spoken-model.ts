import type { RawRequest } from '../messages/raw-request.ts'

const command = /^\/model ([^\r\n]{1,200})(?:\r?\n|$)/
const tags = /^\s*(?:<command-(?:name|message|args)>[^<]*<\/command-(?:name|message|args)>\s*)+$/
const args = /<command-args>([^<]{0,200})<\/command-args>/

/**
 * What the last `/model ...` of the conversation names; undefined when there is none or it names nothing. Counts only what a
 * user typed: the first line of a text of a user's message, or the tags into which Claude Code puts its commands - and those
 * only as the whole text. A message with a tool's result counts for nothing: a file must not choose the model.
 */
export const spokenModelOf = (raw: RawRequest): string | undefined => {
  // Most conversations name a path such as `src/models`: they are not parsed for it.
  // The shorter text is looked for first: what begins with a quotation mark is found slowly in JSON.
  const typed = raw.fieldIncludes('messages', '/model ') && raw.fieldIncludes('messages', '"/model ')
  if (!typed && !raw.fieldIncludes('messages', '<command-name>/model<')) return undefined
  const messages = raw.field('messages')
  if (!Array.isArray(messages)) return undefined
  for (const message of messages.toReversed()) {
    const spoken = typedTexts(message).toReversed().map(namedBy)
    const found = spoken.find(name => name !== undefined)
    if (found !== undefined) return found === '' ? undefined : found
  }
  return undefined
}

/** Empty when the command names nothing: Claude Code's own list of models was opened. */
const namedBy = (text: string): string | undefined => {
  const typed = command.exec(text)?.[1]?.trim()
  if (typed !== undefined) return typed
  if (!text.includes('<command-name>/model</command-name>') || !tags.test(text)) return undefined
  return args.exec(text)?.[1]?.trim() ?? ''
}

const typedTexts = (message: unknown): string[] => {
  if (typeof message !== 'object' || message === null) return []
  const { role, content } = message as { role?: unknown; content?: unknown }
  if (role !== 'user') return []
  if (typeof content === 'string') return [content]
  if (!Array.isArray(content) || content.some(block => typeOf(block) !== 'text' && typeOf(block) !== 'image')) return []
  return content.flatMap(block => (typeof block.text === 'string' ? [block.text as string] : []))
}

const typeOf = (block: unknown): unknown =>
  typeof block === 'object' && block !== null ? (block as { type?: unknown }).type : undefined
