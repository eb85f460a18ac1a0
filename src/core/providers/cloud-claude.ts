import type { EncodedCall } from '../protocols/protocol.ts'

/**
 * Claude behind a cloud's own path: the model and `stream` leave the body for the URL, the version enters it, and the
 * betas move from the header into the body. https://platform.claude.com/docs/en/build-with-claude/claude-on-vertex-ai
 */
export const cloudClaudeCall = (call: EncodedCall, version: string, path: string): EncodedCall => {
  const { model: _model, stream: _stream, ...body } = call.body
  const { 'anthropic-beta': betas, 'anthropic-version': _version, ...headers } = call.headers ?? {}
  const list = (betas ?? '').split(',').flatMap(beta => beta.trim() || [])
  return {
    path,
    headers,
    body: { anthropic_version: version, ...(list.length > 0 ? { anthropic_beta: list } : {}), ...body },
  }
}
