/** A field of a payload is not what it must be; `path` says which: `pull_request.head.sha`. */
export class PayloadError extends Error {
  readonly path: string

  constructor(path: string, expected: string) {
    super(`expected ${expected}`)
    this.path = path
  }
}

/** An object of a payload, read field by field. The required ones throw PayloadError; unknown ones are left alone. */
export interface Payload {
  text: (name: string) => string
  integer: (name: string) => number
  object: (name: string) => Payload
  /** Absent, null or of another type: the fallback. */
  textOr: <Fallback>(name: string, fallback: Fallback) => string | Fallback
  integerOr: <Fallback>(name: string, fallback: Fallback) => number | Fallback
  flag: (name: string) => boolean
  objectOr: (name: string) => Payload | undefined
  list: (name: string) => Payload[]
  /** As it is: for what the user defines (inputs, client payloads). */
  record: (name: string) => Record<string, unknown>
}

export const readPayload = (value: unknown, path = ''): Payload => {
  if (!isObject(value)) throw new PayloadError(path, 'an object')
  const at = (name: string) => (path === '' ? name : `${path}.${name}`)
  const textOr = <Fallback>(name: string, fallback: Fallback) => {
    const field = value[name]
    return typeof field === 'string' ? field : fallback
  }
  const integerOr = <Fallback>(name: string, fallback: Fallback) => {
    const field = value[name]
    return typeof field === 'number' && Number.isSafeInteger(field) ? field : fallback
  }
  return {
    text: name => textOr(name, undefined) ?? fail(at(name), 'a text'),
    integer: name => integerOr(name, undefined) ?? fail(at(name), 'a whole number'),
    object: name => readPayload(value[name], at(name)),
    textOr,
    integerOr,
    flag: name => value[name] === true,
    objectOr: name => (isObject(value[name]) ? readPayload(value[name], at(name)) : undefined),
    list: name => {
      const field = value[name]
      return Array.isArray(field) ? field.map((entry, index) => readPayload(entry, at(`${name}[${index}]`))) : []
    },
    record: name => {
      const field = value[name]
      return isObject(field) ? field : {}
    },
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const fail = (path: string, expected: string): never => {
  throw new PayloadError(path, expected)
}
