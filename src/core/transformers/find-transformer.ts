import { bodyTransformers } from './bodies.ts'
import { enhanceTool } from './enhance-tool.ts'
import { taggedReasoningTransformers } from './forced-reasoning.ts'
import { limitTransformers } from './limits.ts'
import { protocolTransformers } from './protocols.ts'
import { toolUse } from './tool-use.ts'
import type { Transformer } from './transformer.ts'
import { vendorTransformers } from './vendors.ts'

/** Every transformer of claude-code-router 1.x and 2.x. */
export const transformers: readonly Transformer[] = [
  ...protocolTransformers,
  ...vendorTransformers,
  ...limitTransformers,
  ...bodyTransformers,
  ...taggedReasoningTransformers,
  toolUse,
  enhanceTool,
]

const byName = new Map(transformers.map(transformer => [transformer.name.toLowerCase(), transformer]))

/** By its name in any case. */
export const findTransformer = (name: string): Transformer | undefined => byName.get(name.toLowerCase())
