import { type RawRequest, readRawRequest } from './raw-request.ts'

/**
 * The request with a lower `max_tokens`, and with the thinking budget that fits below it; where none does, thinking is
 * switched off.
 */
export const limitTokens = (
  raw: RawRequest,
  { maxTokens, thinkingTokens }: { maxTokens: number; thinkingTokens?: number | undefined },
): RawRequest => {
  const request = { ...raw.parsed(), max_tokens: maxTokens }
  const { thinking } = request
  if (thinking?.type === 'enabled') {
    request.thinking = thinkingTokens ? { ...thinking, budget_tokens: thinkingTokens } : { type: 'disabled' }
  }
  return readRawRequest(Buffer.from(JSON.stringify(request)))
}
