import { lookup } from 'node:dns/promises'
import { isPublicAddress } from '../../core/egress/public-address.ts'

/** The addresses of a name. Rejects when it has none. */
export type Resolver = (name: string) => Promise<readonly string[]>

export const systemResolver: Resolver = async name =>
  (await lookup(name, { all: true, verbatim: true })).map(({ address }) => address)

/**
 * The address to connect with. It is connected with and the name is not asked for again, so that a second answer cannot lead
 * elsewhere. One address that is not of the internet is enough to refuse all: who owns the name says so on purpose. Rejects
 * with an Error that says why.
 */
export const resolvePublic = async (name: string, resolver: Resolver): Promise<string> => {
  const addresses = await resolver(name).catch(() => [])
  const [address] = addresses
  if (address === undefined) throw new Error('its name has no address')
  if (!addresses.every(isPublicAddress)) throw new Error('its name leads to an address that is not of the internet')
  return address
}
