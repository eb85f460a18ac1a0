export const docsModes = ['mend', 'translate', 'changelog', 'api'] as const
/** What the task `docs` does. */
export type DocsMode = (typeof docsModes)[number]
