/**
 * Follows JSON text as it arrives and tells how much of it certainly begins a JSON object, so that arguments can be
 * streamed on without being able to turn out wrong later. Stops for good at the first character that cannot be JSON.
 */
export interface JsonPrefix {
  push(text: string): void
  /** Characters, of all pushed, that may be passed on: a trailing comma waits for what follows it. */
  safe(): number
  /** The object has been closed. What follows it does not count. */
  complete(): boolean
  reset(): void
}

type Expected =
  | 'root'
  | 'value'
  | 'value-or-end'
  | 'key'
  | 'key-or-end'
  | 'colon'
  | 'comma-or-end'
  | 'string'
  | 'word'
  | 'done'
  | 'broken'

interface State {
  expected: Expected
  /** Open brackets, innermost last. */
  stack: ('{' | '[')[]
  /** Within a string: it is a key. */
  isKey: boolean
  /** Within a string: what is open of an escape, `\` or `\u12`. */
  escape: string
  /** A number or literal so far. */
  word: string
}

const fresh = (): State => ({ expected: 'root', stack: [], isKey: false, escape: '', word: '' })
const wordPrefix =
  /^(?:-?(?:(?:0|[1-9]\d*)(?:\.\d*)?(?:(?<=\d)[eE][+-]?\d*)?)?|t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|n(?:u(?:ll?)?)?)$/
const wholeWord = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)$/
const escapePrefix = /^\\(?:["\\/bfnrtu]|u[0-9a-fA-F]{1,4})$/
const escapeWhole = /^\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})$/
const isSpace = (char: string): boolean => char === ' ' || char === '\n' || char === '\t' || char === '\r'

export const jsonPrefix = (): JsonPrefix => {
  let state = fresh()
  let length = 0
  let safe = 0
  return {
    push(text) {
      for (let index = 0; index < text.length; index += 1) {
        if (state.expected === 'done' || state.expected === 'broken') return
        state.expected = step(state, text.charAt(index))
        length += 1
        if (isSettled(state)) safe = length
      }
    },
    safe: () => safe,
    complete: () => state.expected === 'done',
    reset() {
      state = fresh()
      length = 0
      safe = 0
    },
  }
}

/** After a comma, within a word or within an escape, what comes next may yet be wrong. */
const isSettled = (state: State): boolean => {
  switch (state.expected) {
    case 'value':
      return state.stack.at(-1) === '{'
    case 'key':
    case 'word':
    case 'broken':
      return false
    case 'string':
      return state.escape === ''
    default:
      return true
  }
}

/** What is expected after `char`. */
const step = (state: State, char: string): Expected => {
  if (state.expected === 'string') return inString(state, char)
  if (state.expected !== 'word') return isSpace(char) ? state.expected : structure(state, state.expected, char)
  if (wordPrefix.test(state.word + char)) {
    state.word += char
    return 'word'
  }
  if (!wholeWord.test(state.word)) return 'broken'
  return isSpace(char) ? 'comma-or-end' : structure(state, 'comma-or-end', char)
}

const inString = (state: State, char: string): Expected => {
  if (state.escape !== '') {
    const sequence = state.escape + char
    if (!escapePrefix.test(sequence)) return 'broken'
    state.escape = escapeWhole.test(sequence) ? '' : sequence
    return 'string'
  }
  if (char === '"') return state.isKey ? 'colon' : 'comma-or-end'
  if (char === '\\') state.escape = char
  return char < ' ' ? 'broken' : 'string'
}

const structure = (state: State, expected: Expected, char: string): Expected => {
  switch (expected) {
    case 'root':
      return char === '{' ? enter(state, char) : 'broken'
    case 'colon':
      return char === ':' ? 'value' : 'broken'
    case 'comma-or-end':
      if (char !== ',') return leave(state, char)
      return state.stack.at(-1) === '{' ? 'key' : 'value'
    case 'key':
    case 'key-or-end':
      if (char === '"') return openString(state, true)
      return expected === 'key-or-end' ? leave(state, char) : 'broken'
    case 'value-or-end':
      return char === ']' ? leave(state, char) : value(state, char)
    default:
      return value(state, char)
  }
}

const value = (state: State, char: string): Expected => {
  if (char === '{' || char === '[') return enter(state, char)
  if (char === '"') return openString(state, false)
  state.word = char
  return wordPrefix.test(char) ? 'word' : 'broken'
}

const openString = (state: State, isKey: boolean): Expected => {
  state.isKey = isKey
  state.escape = ''
  return 'string'
}

const enter = (state: State, bracket: '{' | '['): Expected => {
  state.stack.push(bracket)
  return bracket === '{' ? 'key-or-end' : 'value-or-end'
}

const leave = (state: State, char: string): Expected => {
  if (char !== (state.stack.at(-1) === '{' ? '}' : ']')) return 'broken'
  state.stack.pop()
  return state.stack.length === 0 ? 'done' : 'comma-or-end'
}
