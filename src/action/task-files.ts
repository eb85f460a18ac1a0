import type { TaskDefinition } from '../tasks/task.ts'

/** Task -> its file, loaded when asked for. `serve` is no task: the proxy just stays. */
export const taskFiles = {
  review: async () => (await import('../tasks/review.ts')).reviewTask,
  implement: async () => (await import('../tasks/implement.ts')).implementTask,
  prompt: async () => (await import('../tasks/prompt.ts')).promptTask,
} satisfies Record<string, () => Promise<TaskDefinition>>

export type TaskFile = keyof typeof taskFiles
