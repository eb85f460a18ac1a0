import { ConfigError } from '../core/errors.ts'
import { claudeCodeRelease } from './claude-code-release.ts'

/** What was asked for by `claude-code-version`. */
export type VersionWish =
  | { kind: 'version'; version: string }
  | { kind: 'file'; path: string }
  /** The one on PATH. */
  | { kind: 'path' }

/** Throws ConfigError `claude_code_version`. Never lets through what could leave the cache folder as part of a path. */
export const readVersionWish = (text: string): VersionWish => {
  const wish = text.trim()
  if (wish === '') return { kind: 'version', version: claudeCodeRelease.version }
  if (wish === 'path') return { kind: 'path' }
  if (/[/\\]/.test(wish)) return { kind: 'file', path: wish }
  const version = wish.replace(/^v(?=\d)/, '')
  if (/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version) || /^[a-z][a-z0-9-]{0,40}$/.test(version))
    return { kind: 'version', version }
  throw new ConfigError('claude_code_version', `"${wish}" is no version of Claude Code.`, {
    hint: `Give a whole version such as ${claudeCodeRelease.version}, a tag such as latest, the path of a binary, \`path\` for the one on PATH, or nothing for the pinned one.`,
  })
}
