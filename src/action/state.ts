import { getState, saveState } from '@actions/core'

/** Where a run keeps what it leaves behind, in a folder of its own. */
export interface RunFiles {
  resultFile: string
  transcriptFile: string
  ledgerFile: string
  proxyLogFile: string
}

/** What main leaves for post. Nothing secret: the runner keeps it in a file. */
export interface SavedState extends RunFiles {
  proxyPid: number | null
  /** The agent's temporary HOME; null before it runs. */
  agentHome: string | null
  /** Of the repository's budget; null when none is out. */
  leaseId: string | null
}

/** The only place that touches saved state. Saved early and again as more is known: main may be killed at any time. */
export const saveRun = (state: SavedState): void => saveState('run', JSON.stringify(state))

export const savedRun = (): SavedState | null => {
  const text = getState('run')
  return text === '' ? null : (JSON.parse(text) as SavedState)
}
