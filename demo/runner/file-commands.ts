/** A file command file that the runner would refuse; it fails the step. */
export class FileCommandError extends Error {}

/**
 * Reads a file of `NAME=VALUE` lines and `NAME<<DELIMITER` blocks (GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV) as the
 * runner does: `=` before `<<` decides, the last value of a name wins, a block must end with its delimiter.
 */
export const parseFileCommands = (text: string): Record<string, string> => {
  const values: Record<string, string> = {}
  const lines = text.split(/\r?\n/)
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      values[nameOf(line.slice(0, equals))] = line.slice(equals + 1)
    } else if (heredoc >= 0) {
      const end = lines.indexOf(line.slice(heredoc + 2), index + 1)
      // The delimiter must be followed by a line end, or the runner has not seen it whole.
      if (end < 0 || end === lines.length - 1) {
        throw new FileCommandError(`Invalid value. Matching delimiter not found '${line.slice(heredoc + 2)}'`)
      }
      values[nameOf(line.slice(0, heredoc))] = lines.slice(index + 1, end).join('\n')
      index = end
    } else throw new FileCommandError(`Invalid format '${line}'`)
  }
  return values
}

const nameOf = (name: string): string => {
  if (name === '') throw new FileCommandError('Invalid format: a name is missing')
  return name
}

/** GITHUB_ENV may set anything but what would change how later steps run. */
export const checkEnvironment = (values: Record<string, string>): Record<string, string> => {
  const refused = Object.keys(values).find(name => name.toUpperCase() === 'NODE_OPTIONS')
  if (refused !== undefined)
    throw new FileCommandError(`Can't store ${refused} output parameter using '$GITHUB_ENV' command.`)
  return values
}

export const maxSummaryBytes = 1_048_576
