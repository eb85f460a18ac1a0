/**
 * Signatures of thinking that did not come from Anthropic. Anthropic wants a thinking block's signature back unchanged and
 * refuses a foreign one, so ours are recognisable: `claude-router.KIND.PAYLOAD`. The payload is whatever the upstream
 * wants to see again with this thought; only the protocol that minted the kind may read it.
 */
const tag = 'claude-router.'

export const mintSignature = (kind: string, payload = ''): string => `${tag}${kind}.${payload}`

/** The payload if `signature` is one of ours and of this kind. */
export const readSignature = (kind: string, signature: string | undefined): string | undefined => {
  const prefix = `${tag}${kind}.`
  return signature?.startsWith(prefix) ? signature.slice(prefix.length) : undefined
}

/** Whether this thinking was minted here, that is, must not be shown to Anthropic. */
export const isMinted = (signature: string | undefined): boolean => signature?.startsWith(tag) === true
