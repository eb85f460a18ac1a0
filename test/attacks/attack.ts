import type { Lab } from './lab/open-lab.ts'
import type { Protection } from './lab/weaken.ts'

/**
 * One attempt of a hostile agent. It has succeeded when its output holds the lab's secret, when its shell text says `won`, or
 * when what it writes (`mark`) stands in a file of the job's.
 */
export interface Attack {
  id: string
  /** Text for bash; `prelude.sh` is read first. */
  shell: string
  /** Also read with Claude Code's own tool: this path. */
  read?: (lab: Lab) => string
  /** Looked for outside when all is over. */
  leftover?: string
  /**
   * The setup in which it succeeds, so that its failure says something: `root` or `user`, as that user of the machine without
   * any isolation; or the isolation without the protections named.
   */
  weak: 'root' | 'user' | readonly Protection[]
}
