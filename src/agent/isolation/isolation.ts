/**
 * How far the agent is kept from the machine, strongest first:
 * `separate-user`: a user of its own without any right, in a file system, process list and network of its own;
 * `namespaces`: the same without root, as the job's user: it sees no process but its own;
 * `environment`: a process like any other of the job's user, with a clean environment.
 */
export type IsolationMode = 'separate-user' | 'namespaces' | 'environment'

export type IsolationWish = 'auto' | 'required' | 'preferred' | 'off'

/** What this machine lets us do, and why not more. */
export interface IsolationOffer {
  mode: IsolationMode
  /** For each stronger mode: why it cannot be had. */
  lacking: string[]
}

export type IsolationChoice =
  | { allowed: true; mode: IsolationMode; warning: string | null }
  | { allowed: false; reason: string }

const isStrong = (mode: IsolationMode): boolean => mode !== 'environment'

/**
 * `auto` refuses to run code that a stranger wrote without isolation, and warns otherwise; `preferred` always warns;
 * `required` always refuses; `off` asks for none. Never silent.
 */
export const chooseIsolation = (
  wish: IsolationWish,
  offer: IsolationOffer,
  trigger: { trusted: boolean; why: string },
): IsolationChoice => {
  if (wish === 'off') {
    return {
      allowed: true,
      mode: 'environment',
      warning: trigger.trusted ? null : `${trigger.why}, and \`isolation: off\` runs the agent without isolation.`,
    }
  }
  if (isStrong(offer.mode)) return { allowed: true, mode: offer.mode, warning: null }
  const lacking = offer.lacking.join('; ')
  if (wish === 'required')
    return { allowed: false, reason: `\`isolation: required\` cannot be met on this runner: ${lacking}.` }
  if (wish === 'auto' && !trigger.trusted) {
    return {
      allowed: false,
      reason: `${trigger.why}, and the agent cannot be isolated on this runner: ${lacking}. Use a Linux runner with passwordless sudo, or accept the risk with \`isolation: off\`.`,
    }
  }
  return {
    allowed: true,
    mode: 'environment',
    warning: `The agent runs without isolation, as the job's own user, with a clean environment only: ${lacking}.`,
  }
}
