import { once } from '../../lib/once.ts'
import type { RawRequest } from '../messages/raw-request.ts'
import { isSubagentRequest, subagentModelOf } from './subagent.ts'

/** What routing may ask of a request. Each fact is found when first asked for, and no sooner. */
export interface RouteFacts {
  /** As the client asked. */
  readonly model: string
  /** `x-claude-code-request-class`: main, subagent, workflow, compaction, auxiliary or side_reply. */
  readonly requestClass: string | undefined
  readonly isSubagent: boolean
  /** Named by a `<CCR-SUBAGENT-MODEL>` tag. */
  readonly subagentModel: string | undefined
  readonly isThinking: boolean
  readonly hasImages: boolean
  readonly hasWebSearch: boolean
  /** Estimated tokens of the whole request; within a fifth, made for thresholds. */
  readonly contextTokens: number
}

export const factsOf = (raw: RawRequest, model: string, headers: Readonly<Record<string, unknown>>): RouteFacts => {
  const requestClass = headers['x-claude-code-request-class']
  const hasAgentId = headers['x-claude-code-agent-id'] !== undefined
  const subagent = once(() => hasAgentId || requestClass === 'subagent' || isSubagentRequest(raw))
  const subagentModel = once(() => subagentModelOf(raw))
  const thinking = once(() => asksToThink(raw))
  const images = once(() => hasBlock(raw, 'image'))
  const webSearch = once(() => hasWebSearchTool(raw))
  const contextTokens = once(() => roughTokens(raw))
  return {
    model,
    requestClass: typeof requestClass === 'string' ? requestClass : undefined,
    get isSubagent() {
      return subagent()
    },
    get subagentModel() {
      return subagentModel()
    },
    get isThinking() {
      return thinking()
    },
    get hasImages() {
      return images()
    },
    get hasWebSearch() {
      return webSearch()
    },
    get contextTokens() {
      return contextTokens()
    },
  }
}

/**
 * A budget counts as thinking, and so does adaptive thinking at the highest efforts. Plain adaptive thinking does not:
 * current Claude Code sends it with every request, and all of them would take the `think` slot.
 */
const asksToThink = (raw: RawRequest): boolean => {
  const thinking = raw.field('thinking')
  if (!isObject(thinking)) return false
  if (thinking.type === 'enabled') return true
  if (thinking.type !== 'adaptive') return false
  const output = raw.field('output_config')
  return isObject(output) && (output.effort === 'xhigh' || output.effort === 'max')
}

const hasBlock = (raw: RawRequest, type: 'image'): boolean => {
  if (!raw.holds(type)) return false
  const messages = raw.field('messages')
  return Array.isArray(messages) && messages.some(message => isObject(message) && holdsBlock(message.content, type))
}

const holdsBlock = (content: unknown, type: string): boolean =>
  Array.isArray(content) &&
  content.some(block => isObject(block) && (block.type === type || holdsBlock(block.content, type)))

const hasWebSearchTool = (raw: RawRequest): boolean => {
  if (!raw.fieldIncludes('tools', '"web_search')) return false
  const tools = raw.field('tools')
  const isSearch = (tool: unknown) =>
    isObject(tool) && typeof tool.type === 'string' && tool.type.startsWith('web_search')
  return Array.isArray(tools) && tools.some(isSearch)
}

/** Code, prose and Chinese all come to about four bytes of JSON a token. What is base64 counts as one image each. */
const roughTokens = (raw: RawRequest): number => {
  if (!raw.holds('base64')) return Math.ceil(raw.bytes.length / 4)
  let encoded = 0
  let count = 0
  for (let at = raw.bytes.indexOf('"data"'); at >= 0; at = raw.bytes.indexOf('"data"', at + 6)) {
    const start = raw.bytes.indexOf(0x22, at + 6)
    const end = raw.bytes.indexOf(0x22, start + 1)
    if (start < 0 || end - start < 1024) continue
    encoded += end - start
    count++
  }
  return Math.ceil((raw.bytes.length - encoded) / 4) + count * 1600
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
