import type { Quirks } from './provider.ts'

/**
 * An Anthropic Messages endpoint that another vendor built: it knows the core of the protocol, not Anthropic's betas
 * nor the fields that came with them. Unknown fields are refused by some and ignored by others, so they do not go out.
 */
export const anthropicSkin: Quirks = {
  anthropicBetas: 'none',
  anySignature: true,
  dropFields: ['context_management', 'mcp_servers', 'container', 'service_tier', 'inference_geo', 'speed'],
}

/** The same where `thinking: {type: "adaptive"}` is not documented. */
export const olderAnthropicSkin: Quirks = { ...anthropicSkin, noAdaptiveThinking: true }
