/** Ranges of IPv4 that lead to this machine, to its network, to a cloud's metadata or to nobody in particular. */
const closedRanges: [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

/** Whether an address, as the system's resolver writes it, is one of the internet. What is no address is none. */
export const isPublicAddress = (address: string): boolean => {
  const v4 = readIpv4(address)
  if (v4 !== null) return isPublicIpv4(v4)
  const v6 = readIpv6(address)
  return v6 !== null && isPublicIpv6(v6)
}

const isPublicIpv4 = (address: number): boolean =>
  !closedRanges.some(([network, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(address / size) === Math.floor((readIpv4(network) ?? 0) / size)
  })

/**
 * Global unicast only (2000::/3), and of that not what carries an IPv4 address that would have to be judged on its own or
 * belongs to no host: 2001::/23 (Teredo, ORCHID, ...), 2001:db8::/32, 2002::/16.
 */
const isPublicIpv6 = ([first = 0, second = 0]: readonly number[]): boolean =>
  first >= 0x2000 && first <= 0x3fff && first !== 0x2002 && !(first === 0x2001 && (second < 0x200 || second === 0xdb8))

const readIpv4 = (text: string): number | null => {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text)?.slice(1).map(Number)
  if (parts === undefined || parts.some(part => part > 255)) return null
  return parts.reduce((sum, part) => sum * 256 + part, 0)
}

/** Eight groups. */
const readIpv6 = (text: string): number[] | null => {
  // A zone (`%eth0`) is of a link of this machine.
  if (!/^[0-9a-f:]+$/i.test(text)) return null
  const halves = text.split('::').map(half => (half === '' ? [] : half.split(':')))
  if (halves.length > 2) return null
  const [head = [], tail = []] = halves
  const missing = 8 - head.length - tail.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null
  const groups = [...head, ...Array<string>(halves.length === 1 ? 0 : missing).fill('0'), ...tail]
  return groups.every(group => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map(group => Number.parseInt(group, 16)) : null
}
