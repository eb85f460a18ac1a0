import type { Config } from './schema.ts'

/** Keys whose engine this version does not have, and when they ask for something. Every key of the schema is enforced or stands here. */
const unenforced: Record<string, (config: Config) => boolean> = {
  budgetControl: ({ budgetControl }) => budgetControl !== undefined,
  caching: ({ caching }) => caching !== undefined && caching.enabled !== false,
  concurrency: ({ concurrency }) => concurrency !== undefined,
  monitoring: ({ monitoring }) => monitoring !== undefined,
  contextOptimization: ({ contextOptimization }) => contextOptimization !== undefined,
  'routing.tiers': ({ routing }) => routing?.tiers !== undefined,
  'routing.rules': ({ routing }) => (routing?.rules ?? []).length > 0,
  'routing.strategy': ({ routing }) => (routing?.strategy ?? 'priority') !== 'priority',
  'routing.customRouter': ({ routing }) => routing?.customRouter !== undefined,
  'state.store': ({ state }) => (state?.store ?? 'file') !== 'file',
  'performance.maxConcurrentRequests': ({ performance }) => performance?.maxConcurrentRequests !== undefined,
  'performance.cacheCleanupInterval': ({ performance }) => performance?.cacheCleanupInterval !== undefined,
  'performance.memoryLimit': ({ performance }) => performance?.memoryLimit !== undefined,
  'debugging.performanceMetrics': ({ debugging }) => debugging?.performanceMetrics === true,
}

/** One warning for each key that is set and has no effect yet. */
export const unenforcedWarnings = (config: Config): string[] =>
  Object.entries(unenforced)
    .filter(([, isSet]) => isSet(config))
    .map(([key]) => `${key} is checked but not enforced by this version`)
