/**
 * The hidden first line of everything we post: how a later run knows its own. First line, because a model's text may
 * hold a forged one; readers also check the author.
 */
export interface Marker {
  kind: 'review' | 'finding' | 'comment'
  /** `workflow/job`, so that two workflows on one pull request leave each other's posts alone. */
  key: string
  /** Commit that was looked at; empty when there is none. */
  head: string
  fingerprints: string[]
}

const version = 'v1'

// Percent-encoded with hyphens too: `--` would end the comment.
const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[-!'()*]/g, character => `%${character.charCodeAt(0).toString(16)}`)

export const writeMarker = (marker: Marker): string => {
  const fields = [
    `kind=${marker.kind}`,
    `key=${encode(marker.key)}`,
    `head=${encode(marker.head)}`,
    `fingerprints=${marker.fingerprints.map(encode).join(',')}`,
  ]
  return `<!-- claude-router:${version} ${fields.join(' ')} -->`
}

/** The marker of a posted body, or undefined when it is not ours. */
export const readMarker = (body: string | null | undefined): Marker | undefined => {
  const match = /^<!-- claude-router:v1 kind=(review|finding|comment) key=(\S*) head=(\S*) fingerprints=(\S*) -->/.exec(
    body?.trimStart() ?? '',
  )
  if (!match) return undefined
  const [, kind, key = '', head = '', fingerprints = ''] = match
  try {
    return {
      kind: kind as Marker['kind'],
      key: decodeURIComponent(key),
      head: decodeURIComponent(head),
      fingerprints: fingerprints === '' ? [] : fingerprints.split(',').map(decodeURIComponent),
    }
  } catch {
    return undefined
  }
}
