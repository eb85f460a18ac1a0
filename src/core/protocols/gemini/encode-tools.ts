import type { MessagesRequest, Tool } from '../../messages/request.ts'
import type { JsonObject } from '../../providers/provider.ts'
import type { CallContext } from '../protocol.ts'
import { clientTools, toolSchema } from '../shared/client-tools.ts'
import { webSearchOf } from '../shared/server-tools.ts'
import { isGemini3 } from './generation.ts'
import { geminiSchema } from './json-schema.ts'
import { functionName } from './tool-name.ts'

/** `tools` and `toolConfig`; nothing when there is no tool to give. https://ai.google.dev/gemini-api/docs/function-calling */
export const encodeTools = (request: MessagesRequest, context: CallContext): JsonObject => {
  const functions = context.model.capabilities?.tools === false ? [] : clientTools(request)
  const search = webSearchOf(request) !== undefined
  if (functions.length === 0 && !search) return {}
  const functionDeclarations = functions.map(tool => declaration(tool, context))
  const config = {
    ...callingConfig(request, functions, context),
    // Google's own tools beside functions: since Gemini 3, and only if asked for.
    ...(search && functions.length > 0 && isGemini3(context.model.id)
      ? { includeServerSideToolInvocations: true }
      : {}),
  }
  return {
    tools: [...(functions.length === 0 ? [] : [{ functionDeclarations }]), ...(search ? [{ googleSearch: {} }] : [])],
    ...(Object.keys(config).length === 0 ? {} : { toolConfig: config }),
  }
}

/** `parametersJsonSchema` takes JSON Schema; `parameters` only a subset of OpenAPI's. */
const declaration = (tool: Tool, { renamed }: CallContext): JsonObject => ({
  name: functionName(tool.name, renamed.toolNames),
  ...(typeof tool.description === 'string' && tool.description !== '' ? { description: tool.description } : {}),
  parametersJsonSchema: geminiSchema(toolSchema(tool)),
})

/** Of parallel calls Gemini cannot be told to make only one. */
const callingConfig = (request: MessagesRequest, functions: Tool[], { quirks, renamed }: CallContext): JsonObject => {
  const choice = request.tool_choice
  if (functions.length === 0 || quirks.noToolChoice === true) return {}
  const mode = { auto: 'AUTO', any: 'ANY', none: 'NONE', tool: 'ANY' }[choice?.type ?? 'auto']
  if (choice === undefined || choice === null || mode === undefined) return {}
  if (choice.type !== 'tool') return { functionCallingConfig: { mode } }
  if (!functions.some(tool => tool.name === choice.name)) return {}
  const allowedFunctionNames = [functionName(choice.name ?? '', renamed.toolNames)]
  return { functionCallingConfig: { mode, allowedFunctionNames } }
}
