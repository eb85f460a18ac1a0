import type { TransformerOptions } from './transformer.ts'

type Check = { is: (value: unknown) => boolean; called: string }

export const positiveInteger: Check = {
  is: value => typeof value === 'number' && Number.isInteger(value) && value > 0,
  called: 'a positive whole number',
}
export const number: Check = { is: value => typeof value === 'number' && Number.isFinite(value), called: 'a number' }
export const flag: Check = { is: value => typeof value === 'boolean', called: 'true or false' }

/** Options by name; what is not listed is an error, what is listed may be absent unless `required`. */
export const knownOptions =
  (known: Record<string, Check>, required: string[] = []) =>
  (options: TransformerOptions): string | undefined => {
    for (const name of required) if (options[name] === undefined) return `needs the option \`${name}\``
    for (const [name, value] of Object.entries(options)) {
      const check = Object.hasOwn(known, name) ? known[name] : undefined
      if (check === undefined) return `has no option \`${name}\`; it knows ${list(Object.keys(known))}`
      if (!check.is(value)) return `option \`${name}\` must be ${check.called}`
    }
    return undefined
  }

const list = (names: string[]): string => (names.length === 0 ? 'none' : names.map(name => `\`${name}\``).join(', '))
