import { minLength, refine, string } from 'zod/mini'
import { readAllowedHost } from '../../core/egress/allowed-host.ts'

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const controlCharacter = /[\u0000-\u001f\u007f]/

/** Text of one line that is not empty. */
export const line = () =>
  string().check(
    minLength(1, { error: 'must not be empty' }),
    refine(text => !controlCharacter.test(text), { error: 'must be one line without control characters' }),
  )

/** A host that may be reached, with a port if it is not 443. */
export const hostPattern = () =>
  string().check(
    refine(text => readAllowedHost(text) !== null, {
      error:
        'must be the name of a host such as registry.npmjs.org, *.pypi.org or registry.example.com:8443 (no address, no path)',
    }),
  )

/** A CEL expression; compiled where it is evaluated. */
export const condition = () => string().check(minLength(1, { error: 'must not be empty' }))

/** An http or https address without credentials. */
export const webAddress = () =>
  string().check(
    refine(isWebAddress, {
      error: 'must be an address such as https://api.example.com/v1 (http or https, no password)',
    }),
  )

// Variables in braces (`{region}`) are filled from the environment later; they are not valid in every part of a URL.
const isWebAddress = (text: string): boolean => {
  const filled = text.replaceAll(/\{[\w-]+\}/g, 'x')
  const url = URL.parse(/^[\w.-]+:\d+(?:\/|$)/.test(filled) ? `http://${filled}` : filled)
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === ''
}
