/**
 * Shrunk below this an answer is of no use; nor is one that has to think first below twice that, since a thinking
 * budget has at least as many tokens.
 */
const leastAnswerTokens = 1024
const leastThinkingTokens = 1024
/** So much is enough for nearly every answer: it is not worth waiting for more. */
const amplyTokens = 8192

/** The fewest output tokens that a request is sent with; less when it asks for less. */
export const fewestTokens = (outputTokens: number, thinks: boolean): number =>
  Math.min(outputTokens, leastAnswerTokens + (thinks ? leastThinkingTokens : 0))

/** Output tokens below which it is better to wait for money of requests under way. */
export const ampleTokens = (outputTokens: number): number => Math.min(outputTokens, amplyTokens)

/** A thinking budget that leaves room for the answer within fewer tokens; at least what the Messages API takes. */
export const thinkingWithin = (askedTokens: number, maxTokens: number): number =>
  askedTokens <= maxTokens - leastAnswerTokens
    ? askedTokens
    : Math.min(askedTokens, Math.max(leastThinkingTokens, Math.floor(maxTokens / 2)))
