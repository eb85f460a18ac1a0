/**
 * Reading of a model name as a client sends it. Claude Code passes any string through verbatim, so users choose a target
 * with `provider/model` or, as in claude-code-router, `provider,model`; the model's own name may contain either sign.
 */
export interface ModelName {
  provider: string
  model: string
}

/** Splits at the first comma or slash; undefined for a bare name. */
export const splitModelName = (name: string): ModelName | undefined => {
  const match = /^\s*([^,/\s]+)\s*[,/]\s*(\S.*?)\s*$/.exec(name)
  return match ? { provider: match[1] as string, model: match[2] as string } : undefined
}

/** `[1m]` is Claude Code's own mark for a longer window, not part of the name. */
export const plainModelName = (name: string): string => name.trim().replace(/\[1m\]$/i, '')

/** Anthropic's own names and Claude Code's aliases: those that say a size, not a target. */
export const isClaudeName = (name: string): boolean =>
  /^claude-/i.test(name) || /^(?:claude|sonnet|haiku|opus|fable|opusplan|default)$/i.test(name)

/** The small, fast size. */
export const isHaikuName = (name: string): boolean => isClaudeName(name) && /haiku/i.test(name)
