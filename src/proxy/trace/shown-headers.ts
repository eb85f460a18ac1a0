const shown = new Set([
  ...['content-type', 'content-length', 'content-encoding', 'transfer-encoding', 'accept', 'user-agent', 'date'],
  ...['anthropic-version', 'anthropic-beta', 'x-app', 'server', 'via', 'cf-ray'],
  ...['retry-after', 'retry-after-ms', 'x-should-retry', 'request-id', 'x-request-id', 'x-amzn-requestid'],
  ...['openai-version', 'openai-processing-ms', 'x-generation-id', 'x-session-id'],
])

const shownBeginnings = ['x-ratelimit-', 'anthropic-ratelimit-', 'x-claude-code-', 'x-stainless-', 'x-claude-router-']

const longestValue = 300

/** Of a request's or an answer's headers, those that hold no secret and no one's data; names in lower case. */
export const shownHeaders = (headers: unknown): Record<string, string> => {
  const result: Record<string, string> = {}
  if (typeof headers !== 'object' || headers === null) return result
  for (const [name, value] of Object.entries(headers)) {
    const lower = name.toLowerCase()
    if (value === undefined || !(shown.has(lower) || shownBeginnings.some(start => lower.startsWith(start)))) continue
    result[lower] = String(value).slice(0, longestValue)
  }
  return result
}
