import { numberAt, objectAt } from '../shared/json.ts'

export interface Overflow {
  promptTokens?: number
  maxTokens?: number
}

/**
 * How providers say that the prompt is longer than the window. `prompt` and `max` are the groups that hold the numbers.
 * First match wins: those with both numbers come first.
 */
const texts: RegExp[] = [
  // Anthropic, OpenRouter
  /prompt is too long: (?<prompt>[\d,]+) tokens > (?<max>[\d,]+) maximum/i,
  /prompt is too long/i,
  // Anthropic: with max_tokens
  /input length and `?max_tokens`? exceed context limit: (?<prompt>[\d,]+) \+ [\d,]+ > (?<max>[\d,]+)/i,
  // OpenAI, vLLM, DeepSeek, OpenRouter
  /maximum context length is (?<max>[\d,]+) tokens?.{0,80}?(?:requested|resulted in|passed|contains?)(?: about)?(?: at least)? (?<prompt>[\d,]+)/is,
  /maximum context length (?:is|of) (?<max>[\d,]+)/i,
  /input tokens exceed the configured limit of (?<max>[\d,]+) tokens.{0,40}?resulted in (?<prompt>[\d,]+)/is,
  /exceeds? the (?:model's )?(?:maximum )?context (?:window|length)|context[_ ]length[_ ]exceeded/i,
  // Gemini
  /input token count \(?(?<prompt>[\d,]+)?\)?.{0,10}exceeds the maximum number of tokens allowed \(?(?<max>[\d,]+)?/is,
  // xAI
  /maximum prompt length is (?<max>[\d,]+)(?:.{0,40}?contains (?<prompt>[\d,]+))?/is,
  // llama.cpp
  /request \((?<prompt>\d+) tokens\) exceeds the available context size \((?<max>\d+)/i,
  /exceeds? the available context size|exceed_context_size_error/i,
  // Mistral
  /prompt contains (?<prompt>[\d,]+) tokens.{0,60}?too large for model with (?<max>[\d,]+) maximum context length/is,
  /too large for model with (?<max>[\d,]+) maximum context length/i,
  // Moonshot
  /exceeded model token limit:? ?(?<max>[\d,]+)?(?:.{0,20}?requested:? (?<prompt>[\d,]+))?/is,
  // DashScope
  /range of input length should be \[\d+, ?(?<max>\d+)\]/i,
  // SiliconFlow
  /length of prompt_tokens \((?<prompt>\d+)\) must be less than max_seq_len \((?<max>\d+)\)/i,
  // Ollama, LM Studio, MiniMax, Groq, Z.ai, Bedrock, generic
  /prompt too long|input length exceeds the (?:maximum )?context length|(?:greater|longer) than the (?:model's )?context length/i,
  /context window exceeds limit|reduce the length of the messages|exceeds max length|input is too long for requested model/i,
  /request_too_large|too many tokens|token limit exceeded|string too long/i,
]

/** The prompt's length and the limit, as far as the text or the fields tell; undefined when it is no overflow. */
export const overflowOf = (text: string, details: unknown): Overflow | undefined => {
  const match = texts.map(pattern => pattern.exec(text)).find(found => found !== null)
  if (match === undefined) return undefined
  // llama.cpp has them as fields.
  const fields = objectAt(details, 'error') ?? details
  const prompt = numberAt(fields, 'n_prompt_tokens') ?? count(match?.groups?.prompt)
  const max = numberAt(fields, 'n_ctx') ?? count(match?.groups?.max)
  return {
    ...(prompt === undefined ? {} : { promptTokens: prompt }),
    ...(max === undefined ? {} : { maxTokens: max }),
  }
}

const count = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text.replaceAll(',', ''))
