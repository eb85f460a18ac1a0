import { randomInt } from 'node:crypto'
import { AgentError } from '../core/errors.ts'
import type { FileChange } from '../core/patch/file-change.ts'
import { type Canaries, canaryLength, plantCanaries } from '../core/secrets/canary.ts'
import { createSecretSearch } from '../core/secrets/find-secrets.ts'
import { collectTexts } from '../core/secrets/mask-texts.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

const randomText = (): string =>
  Array.from({ length: canaryLength }, () => alphabet[randomInt(alphabet.length)]).join('')

/** Fresh ones for a run. */
export const newCanaries = (): Canaries => plantCanaries([randomText(), randomText(), randomText()])

/** Watches what the agent says and does for its canaries, in whatever form. */
export interface CanaryWatch {
  /** Looks at a text or a value of plain JSON; `where` names it for people. What was seen is remembered. */
  look(value: unknown, where: string): void
  /** Throws AgentError `canary` when one was seen, ever. */
  assertUnseen(): void
  /** Throws as well when one is in a change. */
  lookInChanges(changes: readonly FileChange[]): void
}

/** `onSeen` is called once, at the first. */
export const watchCanaries = ({ values }: Canaries, onSeen: () => void = () => {}): CanaryWatch => {
  const search = createSecretSearch(values)
  let seenIn: string | null = null
  // Told bit by bit, over several messages: what was said before is looked at together with what comes.
  const earlier = { values: '', all: '' }
  const see = (text: string, where: string): void => {
    if (seenIn !== null || search(text).length === 0) return
    seenIn = where
    onSeen()
  }
  const watch: CanaryWatch = {
    look(value, where) {
      // Of a field's name and its value either may be a half; where only values are, names must not stand between.
      for (const names of [false, true]) {
        const kept = names ? 'all' : 'values'
        const text = earlier[kept] + collectTexts(value, { names }).join('\n')
        see(text, where)
        earlier[kept] = `${text.slice(-earlierCharacters)}\n`
      }
    },
    assertUnseen() {
      if (seenIn !== null) throw canarySeen(seenIn)
    },
    lookInChanges(changes) {
      for (const { path, after } of changes) {
        see(path, 'the name of a changed file')
        if (after !== null) see(Buffer.from(after.content).toString('utf8'), 'a changed file')
      }
      watch.assertUnseen()
    },
  }
  return watch
}

const earlierCharacters = 2000

const canarySeen = (where: string): AgentError =>
  new AgentError(
    'canary',
    `The agent gave away a value that was planted to catch theft of secrets: it showed in ${where}`,
    {
      hint: 'Something that the agent read told it to look for secrets: look at the change, the issue and the comments for hidden instructions. Nothing was published.',
    },
  )
