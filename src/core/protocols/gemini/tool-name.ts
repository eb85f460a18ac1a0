import { upstreamToolName } from '../shared/tool-names.ts'

/** Function names begin with a letter or underscore. https://ai.google.dev/api/caching#FunctionDeclaration */
const allowedName = /^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/

export const functionName = (name: string, renamed: Map<string, string>): string =>
  upstreamToolName(name, renamed, allowedName)
