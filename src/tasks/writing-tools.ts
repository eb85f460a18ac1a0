import type { TaskContext } from './task.ts'

const writingTools = ['Read', 'Grep', 'Glob', 'Edit', 'Write']

/** What may be run as it stands in a permission rule of Claude Code. */
const isPlainCommand = /^[\w./@:=+ -]+$/

/** In a world of its own the agent may run anything; elsewhere the project's checks and nothing else. */
export const writingToolsFor = (
  { work, options }: Pick<TaskContext, 'work' | 'options'>,
  commandLine: string,
): string[] => {
  if (options.allowedTools.length > 0) return options.allowedTools
  if (work.isCopy) return [...writingTools, 'Bash']
  return isPlainCommand.test(commandLine) ? [...writingTools, `Bash(${commandLine})`] : writingTools
}
