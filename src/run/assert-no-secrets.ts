import { AgentError } from '../core/errors.ts'
import type { FileChange, FileVersion } from '../core/patch/file-change.ts'

/** Throws AgentError `secret_in_changes` when a change brings a known secret, in whatever form, into a file or its name. */
export const assertNoSecrets = (changes: readonly FileChange[], holdsSecret: (text: string) => boolean): void => {
  for (const { path, before, after } of changes) {
    if (after === null) continue
    const brings = holdsSecret(textOf(after)) && !holdsSecret(textOf(before))
    if (!brings && !holdsSecret(path)) continue
    throw new AgentError('secret_in_changes', 'A change that the agent made holds a secret of this run', {
      hint: 'Find out how the agent came by it, and change it. Nothing was published.',
    })
  }
}

const textOf = (version: FileVersion | null): string =>
  version === null ? '' : Buffer.from(version.content).toString('utf8')
