import type { TaskId } from '../tasks/choose-task.ts'
import type { TaskDefinition } from '../tasks/task.ts'

/** Task -> its file, loaded when asked for. `serve` is no task: the proxy just stays. */
export const taskFiles = {
  review: async () => (await import('../tasks/review.ts')).reviewTask,
  implement: async () => (await import('../tasks/implement.ts')).implementTask,
  aggregate: async () => (await import('../tasks/aggregate.ts')).aggregateTask,
  publish: async () => (await import('../tasks/publish.ts')).publishTask,
  security: async () => (await import('../tasks/security.ts')).securityTask,
  test: async () => (await import('../tasks/test.ts')).testTask,
  docs: async () => (await import('../tasks/docs.ts')).docsTask,
  'deploy-risk': async () => (await import('../tasks/deploy-risk.ts')).deployRiskTask,
  prompt: async () => (await import('../tasks/prompt.ts')).promptTask,
} satisfies Record<TaskId, () => Promise<TaskDefinition>>
