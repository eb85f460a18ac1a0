export interface Annotation {
  level: 'error' | 'warning' | 'notice'
  message: string
  properties: Record<string, string>
}

/** What the lines of a step's output asked of the runner. */
export interface CommandLog {
  annotations: Annotation[]
  masks: string[]
  /** Titles of `::group::`, in order. */
  groups: string[]
  debug: string[]
  /** Commands the runner refuses: set-env, add-path. They are errors of the step's log. */
  refused: string[]
  /** Lines that begin a command the runner does not know. */
  unknown: string[]
}

export const emptyCommandLog = (): CommandLog => ({
  annotations: [],
  masks: [],
  groups: [],
  debug: [],
  refused: [],
  unknown: [],
})

interface Command {
  name: string
  properties: Record<string, string>
  message: string
}

/** Each kind is kept ten times a step, and its message cut. */
const maxAnnotationsOfKind = 10
const maxMessageCharacters = 4_096

/** Gives a function that takes lines one after the other and says whether the line was a command. */
export const createCommandReader = (log: CommandLog): ((line: string) => boolean) => {
  let stopToken: string | undefined
  return line => {
    if (stopToken !== undefined) {
      if (line.trim() === `::${stopToken}::`) stopToken = undefined
      return true
    }
    const command = parseCommand(line)
    if (!command) return false
    if (command.name === 'stop-commands') {
      stopToken = command.message
      log.masks.push(command.message)
    } else run(command, log)
    return true
  }
}

const run = ({ name, properties, message }: Command, log: CommandLog): void => {
  if (name === 'error' || name === 'warning' || name === 'notice') annotate(log, name, message, properties)
  else if (name === 'add-mask')
    log.masks.push(...new Set([message, ...message.split(/\r?\n/)].filter(part => part !== '')))
  else if (name === 'group') log.groups.push(message)
  else if (name === 'debug') log.debug.push(message)
  else if (name === 'set-env' || name === 'add-path') log.refused.push(name)
  else if (!quiet.has(name)) log.unknown.push(name)
}

const quiet = new Set([
  'endgroup',
  'echo',
  'add-matcher',
  'remove-matcher',
  'set-output',
  'save-state',
  'internal-set-repo-path',
])

const annotate = (
  log: CommandLog,
  level: Annotation['level'],
  message: string,
  properties: Record<string, string>,
): void => {
  if (log.annotations.filter(annotation => annotation.level === level).length >= maxAnnotationsOfKind) return
  log.annotations.push({ level, message: message.slice(0, maxMessageCharacters), properties })
}

/** `::name k=v,k=v::message` at the start of a line, or `##[name k=v;k=v]message` anywhere in it. */
export const parseCommand = (line: string): Command | undefined => {
  const modern = /^\s*::([A-Za-z][\w-]*)(?:\s+([^\n]*?))?::([\s\S]*)$/.exec(line)
  if (modern) return command(modern, ',', unescapeModern)
  const old = /##\[([A-Za-z][\w-]*)(?:\s+([^\]]*))?\]([\s\S]*)$/.exec(line)
  return old ? command(old, ';', unescapeOld) : undefined
}

const command = (match: RegExpExecArray, separator: string, decode: (text: string) => string): Command => {
  const properties = (match[2] ?? '')
    .split(separator)
    .map(pair => pair.split('='))
    .flatMap(([key = '', ...rest]) => (key.trim() === '' ? [] : [[key.trim(), decode(rest.join('='))] as const]))
  return {
    name: (match[1] ?? '').toLowerCase(),
    properties: Object.fromEntries(properties),
    message: decode(match[3] ?? ''),
  }
}

const unescapeModern = (text: string): string =>
  text.replace(/%3A/gi, ':').replace(/%2C/gi, ',').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%')

const unescapeOld = (text: string): string =>
  text.replace(/%3B/gi, ';').replace(/%5D/gi, ']').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%')

/** Replaces every mask in `text`, the longest first, as the runner does before a line is shown. */
export const applyMasks = (text: string, masks: readonly string[]): string =>
  [...masks]
    .filter(mask => mask !== '')
    .sort((left, right) => right.length - left.length)
    .reduce((masked, mask) => masked.replaceAll(mask, '***'), text)
