import { isHaikuName } from '../messages/model-name.ts'
import type { RawRequest } from '../messages/raw-request.ts'
import { spokenModelOf } from './spoken-model.ts'
import { isSubagentRequest, subagentModelOf, systemTexts } from './subagent.ts'

/** What a request says outright. */
interface Said {
  readonly raw: RawRequest
  /** As the client asked. */
  readonly model: string
  /** `x-claude-code-request-class`: main, subagent, workflow, compaction, auxiliary or side_reply. */
  readonly requestClass: string | undefined
  /** A header of the request, by its lower-case name. */
  readonly header: (name: string) => string | undefined
}

/** What has to be looked for. */
interface Sought {
  readonly isSubagent: boolean
  /** Named by a `<CCR-SUBAGENT-MODEL>` tag. */
  readonly subagentModel: string | undefined
  /** Named by the last `/model` of the conversation. */
  readonly spokenModel: string | undefined
  readonly isThinking: boolean
  /** An effort above what Claude Code asks for by itself. */
  readonly isHighEffort: boolean
  readonly hasImages: boolean
  readonly hasWebSearch: boolean
  readonly hasTools: boolean
  /** Names of the tools, server tools among them. */
  readonly tools: readonly string[]
  /** Estimated tokens of the whole request; within a fifth, made for thresholds. */
  readonly contextTokens: number
  /** 0 = not said. */
  readonly maxTokens: number
  readonly stream: boolean
  /** How the blocks of the system prompt begin. */
  readonly systemStart: string
}

/** What routing may ask of a request. Each fact is found when first asked for, and no sooner. */
export type RouteFacts = Said & Sought

const ways: { [Fact in keyof Sought]: (request: Said) => Sought[Fact] } = {
  isSubagent: ({ raw, requestClass, header }) =>
    header('x-claude-code-agent-id') !== undefined || requestClass === 'subagent' || isSubagentRequest(raw),
  subagentModel: ({ raw }) => subagentModelOf(raw),
  spokenModel: ({ raw }) => spokenModelOf(raw),
  isThinking: ({ raw }) => asksToThink(raw),
  isHighEffort: ({ raw }) => isTopEffort(raw),
  hasImages: ({ raw }) => hasBlock(raw, 'image'),
  hasWebSearch: ({ raw }) => hasWebSearchTool(raw),
  hasTools: ({ raw }) => raw.fieldIncludes('tools', '"name"'),
  tools: ({ raw }) => toolNames(raw),
  contextTokens: ({ raw }) => roughTokens(raw),
  maxTokens: ({ raw }) => maxTokensOf(raw),
  stream: ({ raw }) => raw.field('stream') === true,
  systemStart: ({ raw }) =>
    systemTexts(raw.field('system'))
      .map(text => text.slice(0, startLength))
      .join('\n'),
}

const startLength = 400

type Request = Said & { found: Record<string, unknown> }

const getters = Object.create(
  null,
  Object.fromEntries(
    Object.entries(ways).map(([name, find]) => [
      name,
      {
        enumerable: true,
        get(this: Request) {
          if (!(name in this.found)) this.found[name] = find(this)
          return this.found[name]
        },
      },
    ]),
  ),
) as Sought

export const factsOf = (raw: RawRequest, model: string, headers: Readonly<Record<string, unknown>>): RouteFacts => {
  const header = (name: string): string | undefined => {
    const value = headers[name]
    return typeof value === 'string' ? value : undefined
  }
  const request: Request = { raw, model, requestClass: header('x-claude-code-request-class'), header, found: {} }
  return Object.assign(Object.create(getters) as Sought, request)
}

/** A request of Claude Code's own, beside the conversation. */
export const isBackground = ({ requestClass, model }: RouteFacts): boolean =>
  requestClass === 'auxiliary' || isHaikuName(model)

/**
 * A budget counts as thinking, and so does adaptive thinking at the highest efforts. Plain adaptive thinking does not:
 * current Claude Code sends it with every request, and all of them would take the `think` slot.
 */
const asksToThink = (raw: RawRequest): boolean => {
  const thinking = raw.field('thinking')
  if (!isObject(thinking)) return false
  if (thinking.type === 'enabled') return true
  if (thinking.type !== 'adaptive') return false
  return isTopEffort(raw)
}

/** `high` is not among them: Claude Code sends it for every model whose name it does not know. */
const isTopEffort = (raw: RawRequest): boolean => {
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

const toolNames = (raw: RawRequest): string[] => {
  const tools = raw.field('tools')
  if (!Array.isArray(tools)) return []
  return tools.flatMap((tool: unknown) => (isObject(tool) && typeof tool.name === 'string' ? [tool.name] : []))
}

const maxTokensOf = (raw: RawRequest): number => {
  const tokens = raw.field('max_tokens')
  return typeof tokens === 'number' && tokens > 0 ? tokens : 0
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
