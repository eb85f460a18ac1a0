/** Claude Code's first system block. It changes with every session: before any prefix cache but Anthropic's it only does harm. */
export const isBillingBlock = (block: { text?: unknown }): boolean =>
  typeof block?.text === 'string' && block.text.trimStart().startsWith('x-anthropic-billing-header:')
