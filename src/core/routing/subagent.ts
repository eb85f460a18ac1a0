import type { RawRequest } from '../messages/raw-request.ts'
import type { MessagesRequest } from '../messages/request.ts'

const openTag = '<CCR-SUBAGENT-MODEL>'
const tag = /<CCR-SUBAGENT-MODEL>([^<]{1,200})<\/CCR-SUBAGENT-MODEL>\s*/

/** Claude Code marks a subagent's requests in the first block of the system prompt. */
export const isSubagentRequest = (raw: RawRequest): boolean =>
  raw.fieldIncludes('system', 'cc_is_subagent=true') &&
  systemTexts(raw.field('system')).some(text => text.includes('cc_is_subagent=true'))

/**
 * The model a subagent's prompt asks for with claude-code-router's tag. Read from the system prompt, in any of its
 * blocks, and from the very beginning of the first user message, where Claude Code puts a task's prompt - never from
 * elsewhere: a file that an agent reads must not choose the model.
 */
export const subagentModelOf = (raw: RawRequest): string | undefined => {
  if (!raw.fieldIncludes('system', openTag) && !raw.fieldIncludes('messages', openTag)) return undefined
  for (const text of systemTexts(raw.field('system'))) {
    const match = tag.exec(text)
    if (match) return match[1]?.trim()
  }
  const messages = raw.field('messages')
  const start = Array.isArray(messages) ? firstText(messages[0]) : undefined
  const match = start?.trimStart().startsWith(openTag) ? tag.exec(start) : undefined
  return match?.[1]?.trim()
}

/** The request without the tag, which is not meant for the model. */
export const withoutSubagentTag = (request: MessagesRequest): MessagesRequest => {
  const { system } = request
  if (typeof system === 'string' && system.includes(openTag)) return { ...request, system: system.replace(tag, '') }
  if (Array.isArray(system) && system.some(block => block.text?.includes(openTag))) {
    return {
      ...request,
      system: system.map(block =>
        block.text?.includes(openTag) ? { ...block, text: block.text.replace(tag, '') } : block,
      ),
    }
  }
  const [first, ...others] = request.messages
  if (first === undefined) return request
  if (typeof first.content === 'string') {
    return { ...request, messages: [{ ...first, content: first.content.replace(tag, '') }, ...others] }
  }
  const [block, ...blocks] = first.content
  if (!isText(block)) return request
  return {
    ...request,
    messages: [{ ...first, content: [{ ...block, text: block.text.replace(tag, '') }, ...blocks] }, ...others],
  }
}

/** The texts of a system prompt's blocks. */
export const systemTexts = (system: unknown): string[] => {
  if (typeof system === 'string') return [system]
  return Array.isArray(system) ? system.flatMap(block => (isText(block) ? [block.text] : [])) : []
}

const firstText = (message: unknown): string | undefined => {
  if (typeof message !== 'object' || message === null || (message as { role?: unknown }).role !== 'user')
    return undefined
  const content = (message as { content?: unknown }).content
  if (typeof content === 'string') return content
  const block: unknown = Array.isArray(content) ? content[0] : undefined
  return isText(block) ? block.text : undefined
}

const isText = (block: unknown): block is { type: 'text'; text: string } =>
  typeof block === 'object' && block !== null && typeof (block as { text?: unknown }).text === 'string'
