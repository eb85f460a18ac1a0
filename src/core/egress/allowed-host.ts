/** A host that the agent may reach: its name, lower case; `*.` in front stands for one or more labels. */
export interface AllowedHost {
  name: string
  port: number
}

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?'
const form = new RegExp(`^((?:\\*\\.)?(?:${label}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9]))(?::(\\d{1,5}))?$`)

/**
 * `registry.npmjs.org`, `*.pypi.org:443`; without a port it is 443. null for what is no such name: an address, a name of one
 * label (the machines of one's own network), a star alone or in the middle.
 */
export const readAllowedHost = (text: string): AllowedHost | null => {
  const [, name, port = '443'] = form.exec(text.toLowerCase()) ?? []
  const number = Number(port)
  return name === undefined || number < 1 || number > 65_535 ? null : { name, port: number }
}

/** What a client asks to be connected with: `host:port`, a single dot at the end of the name left out. null = neither. */
export const readAuthority = (text: string): AllowedHost | null => {
  const [, name = '', port = ''] = /^([^:@/\s[\]]{1,253}):(\d{1,5})$/.exec(text) ?? []
  return name === '' ? null : { name: name.toLowerCase().replace(/\.$/, ''), port: Number(port) }
}

export const isAllowedHost = (allowed: readonly AllowedHost[], asked: AllowedHost): boolean =>
  allowed.some(({ name, port }) => port === asked.port && matches(name, asked.name))

const matches = (pattern: string, name: string): boolean =>
  pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) && name.length > pattern.length - 1 : name === pattern
