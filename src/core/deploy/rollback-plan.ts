import type { DiffFile } from '../diff/diff.ts'
import { deployTargetsOf } from './deploy-targets.ts'
import { migrationToolOf } from './migration-tools.ts'
import { isMigration } from './path-rules.ts'

export const rollbackStrategies = ['auto', 'flag', 'image', 'revert', 'migration', 'none'] as const
/** `auto`: whatever the repository shows; `none`: no plan. */
export type RollbackStrategy = (typeof rollbackStrategies)[number]

/** One way back, in the order in which it is tried. */
export interface RollbackStep {
  strategy: Exclude<RollbackStrategy, 'auto' | 'none'>
  /** What to do; plain words of ours. */
  text: string
  /** Command lines; they hold commits and names of flags that were checked, nothing else of the repository. */
  commands: string[]
}

export interface RollbackFacts {
  files: readonly DiffFile[]
  /** Paths of everything in the repository. */
  repository: readonly string[]
  baseSha: string | null
  headSha: string | null
  /** Of the pull request; null = no pull request. */
  pullRequest: number | null
}

/** From the quickest way back to the slowest; a strategy keeps its own step only. */
export const planRollback = (facts: RollbackFacts, strategy: RollbackStrategy): RollbackStep[] => {
  if (strategy === 'none') return []
  const steps = [...flagStep(facts), ...imageSteps(facts), ...revertStep(facts), ...migrationSteps(facts)]
  return strategy === 'auto' ? steps : steps.filter(step => step.strategy === strategy)
}

const flagName =
  /\b(?:isEnabled|is_enabled|isFeatureEnabled|featureEnabled|feature_enabled|useFlag|useFeatureFlag|getFlag|variation|boolVariation|BoolVariation|flag_is_active|Flipper\.enabled\?|feature\?)\(?\s*['":]([\w.-]{2,60})/g

/** Flags that new code asks for: off is the quickest way back. */
const flagStep = ({ files }: RollbackFacts): RollbackStep[] => {
  const added = files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines.filter(({ kind }) => kind === 'added')))
  const names = new Set(added.flatMap(({ text }) => [...text.matchAll(flagName)].map(([, name]) => name ?? '')))
  if (names.size === 0) return []
  const told = [...names].slice(0, 10)
  return [
    {
      strategy: 'flag',
      text: 'Switch the new code off by its flags; nothing is deployed for that.',
      commands: told.map(name => `${name} = off`),
    },
  ]
}

const imageSteps = ({ repository }: RollbackFacts): RollbackStep[] =>
  deployTargetsOf(repository).map(({ name, undo }) => ({
    strategy: 'image',
    text: `Put the version before back (${name}).`,
    commands: [undo],
  }))

const revertStep = ({ baseSha, headSha, pullRequest }: RollbackFacts): RollbackStep[] => {
  if (pullRequest !== null) {
    return [
      {
        strategy: 'revert',
        text: 'Take the change back in the source: "Revert" on the merged pull request, or by hand.',
        commands: ['git revert --no-edit -m 1 <merge commit>  # squashed or rebased: without -m 1, every commit'],
      },
    ]
  }
  if (baseSha === null || headSha === null || baseSha === headSha) return []
  return [
    {
      strategy: 'revert',
      text: 'Take the change back in the source.',
      commands: [`git revert --no-edit ${baseSha.slice(0, 12)}..${headSha.slice(0, 12)}`],
    },
  ]
}

/** Last, since it is the one that can lose data: code first, then the schema. */
const migrationSteps = ({ files, repository }: RollbackFacts): RollbackStep[] => {
  const added = files.filter(({ path, status }) => isMigration(path) && status === 'added').map(({ path }) => path)
  const byTool = new Map<string, { count: number; undo: ((count: number) => string) | null }>()
  for (const path of added) {
    const tool = migrationToolOf(path, repository)
    const name = tool?.name ?? 'an unknown tool'
    const known = byTool.get(name) ?? { count: 0, undo: tool?.undo ?? null }
    byTool.set(name, { ...known, count: known.count + 1 })
  }
  return [...byTool].map(([name, { count, undo }]) =>
    undo === null
      ? {
          strategy: 'migration',
          text: `${name} has no way back for ${count === 1 ? 'the migration' : `these ${count} migrations`}: take a backup before the deploy, and write the statements that undo it now.`,
          commands: [],
        }
      : {
          strategy: 'migration',
          text: `Undo ${count === 1 ? 'the migration' : `the ${count} migrations`} (${name}) once the old code runs. What was written since may be lost: look at the way back first.`,
          commands: [undo(count)],
        },
  )
}
