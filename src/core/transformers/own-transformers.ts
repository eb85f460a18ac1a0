import type { JsonObject } from '../providers/provider.ts'
import type { TransformerUse } from '../proxy-config.ts'
import { type TransformerStep, transformerSteps } from './pipeline.ts'
import type { ForeignTransformer, UserTransformer } from './user-transformer.ts'

/** A user's module that was loaded. */
export interface OwnTransformer {
  /** Of the module; those of a use stand above them. */
  options: JsonObject
  /** Throws ConfigError. */
  make: (options: JsonObject) => UserTransformer
}

/** By the name that `transformers` lists use. */
export type OwnTransformers = ReadonlyMap<string, OwnTransformer>

/** What is listed for a target, each in its order; claude-code-router's shape apart, since it works on the call itself. */
export interface TransformerPlan {
  steps: TransformerStep[]
  foreign: ForeignTransformer[]
}

/** Throws ConfigError for an unknown name, a wrong option or a module that cannot be made with these options. */
export const planTransformers = (uses: readonly TransformerUse[], own: OwnTransformers): TransformerPlan => {
  const plan: TransformerPlan = { steps: [], foreign: [] }
  for (const use of uses) {
    const mine = own.get(use.name)
    if (mine === undefined) {
      plan.steps.push(...transformerSteps([use]))
      continue
    }
    const options = { ...mine.options, ...use.options }
    const made = mine.make(options)
    if (made.kind === 'foreign') plan.foreign.push(made.transformer)
    else plan.steps.push(...transformerSteps([{ ...use, options }], new Map([[use.name, made.transformer]])))
  }
  return plan
}
