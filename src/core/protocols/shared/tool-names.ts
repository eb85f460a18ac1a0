import type { MessagesRequest } from '../../messages/request.ts'
import { hexDigest } from './hash.ts'

/** `[a-zA-Z0-9_-]{1,64}`: what OpenAI, and with it nearly all, take as a function's name. */
const allowedName = /^[a-zA-Z0-9_-]{1,64}$/
const maxLength = 64

/**
 * The name to call a tool by upstream, the same on every turn. Names that are not allowed are cleaned, cut and told
 * apart by a digest, and noted in `renamed` (upstream name -> client's) for the way back.
 */
export const upstreamToolName = (name: string, renamed: Map<string, string>, allowed = allowedName): string => {
  if (allowed.test(name)) return name
  const digest = hexDigest(name, 8)
  const clean = name.replace(/[^a-zA-Z0-9_-]+/g, '_').replace(/^[^a-zA-Z_]/, '_$&')
  const shortened = `${clean.slice(0, maxLength - digest.length - 1) || 'tool'}_${digest}`
  renamed.set(shortened, name)
  return shortened
}

/**
 * The name the client knows a tool by. Models also change the case of a name, or forget a prefix's separators:
 * a name that is no tool but differs from exactly one only in case is that one.
 */
export const clientToolName = (name: string, renamed: Map<string, string>, request: MessagesRequest): string => {
  const original = renamed.get(name)
  if (original !== undefined) return original
  const tools = request.tools ?? []
  if (tools.some(tool => tool.name === name)) return name
  const alike = tools.filter(tool => tool.name?.toLowerCase() === name.toLowerCase())
  return alike.length === 1 ? (alike[0]?.name ?? name) : name
}
