import { firstLine, singleLine } from './single-line.ts'
import type { StreamBlock, StreamMessage } from './stream-json.ts'

const lineCharacters = 140

/** Arguments that say what a call is about, the most telling first. */
const tellingArguments = [
  'command',
  'file_path',
  'notebook_path',
  'pattern',
  'query',
  'url',
  'description',
  'path',
  'skill',
  'prompt',
]

/**
 * What a message says to whoever watches the run, in short lines without control characters; often nothing.
 * `directory` is cut off the front of paths below it.
 */
export const progressLines = (message: StreamMessage, directory: string): string[] => {
  switch (message.kind) {
    case 'init':
      return [singleLine(`Claude Code ${message.version ?? ''} started with ${message.model}`, lineCharacters)]
    case 'assistant':
    case 'user': {
      const lines = message.blocks.flatMap(block => blockLine(block, message.kind, directory))
      return message.isSubagent ? lines.map(line => `  ${line}`) : lines
    }
    case 'retry':
      return [retryLine(message)]
    case 'denied':
      return [`Not allowed: ${singleLine(message.tool, 60)}`]
    case 'compacted':
      return ['The conversation was summarised to fit the context window']
    default:
      return []
  }
}

const blockLine = (block: StreamBlock, role: 'assistant' | 'user', directory: string): string[] => {
  if (block.kind === 'tool_use') {
    // The result itself; the task tells what came of it.
    if (block.tool === 'StructuredOutput') return ['Hands in the result']
    const about = aboutCall(block.input, directory)
    return [singleLine(about ? `${block.tool} ${about}` : block.tool, lineCharacters)]
  }
  if (block.kind === 'tool_result')
    return block.isError ? [singleLine(`Failed: ${firstLine(stripTags(block.text), 120)}`, lineCharacters)] : []
  const line = role === 'assistant' ? firstLine(block.text, lineCharacters) : ''
  return line ? [line] : []
}

const stripTags = (text: string): string => text.replace(/<\/?tool_use_error>/g, '')

const aboutCall = (input: Record<string, unknown>, directory: string): string => {
  const name = tellingArguments.find(candidate => typeof input[candidate] === 'string' && input[candidate] !== '')
  if (name === undefined) return ''
  const about = withoutDirectory(String(input[name]), directory)
  const where =
    name === 'pattern' && typeof input.path === 'string' ? ` in ${withoutDirectory(input.path, directory)}` : ''
  return firstLine(about, 100) + where
}

const withoutDirectory = (text: string, directory: string): string => {
  if (text === directory) return '.'
  return text.startsWith(directory) && /^[/\\]/.test(text.slice(directory.length))
    ? text.slice(directory.length + 1)
    : text
}

const retryLine = ({
  attempt,
  maxRetries,
  delayMs,
  status,
  error,
}: Extract<StreamMessage, { kind: 'retry' }>): string => {
  const why = [status, singleLine(error, 80)].filter(Boolean).join(' ')
  return `The model did not answer${why ? ` (${why})` : ''}: try ${attempt} of ${maxRetries} in ${Math.max(1, Math.round(delayMs / 1000))} s`
}
