import type { LoadedConfig } from './load.ts'

/** Where a configuration came from, as the end of a sentence. */
export const describeSource = ({
  source,
  imported,
  detected,
}: Pick<LoadedConfig, 'source' | 'imported' | 'detected'>): string => {
  const names = detected.length === 0 ? 'none found' : detected.join(', ')
  if (source.kind === 'environment') return `no configuration file; providers from the environment: ${names}`
  const where =
    source.kind === 'file'
      ? source.path
      : source.from === 'given'
        ? 'the text given as configuration'
        : 'the text in CLAUDE_ROUTER_CONFIG'
  const format = imported ? ' (a claude-code-router file)' : ''
  return `${where}${format}${detected.length === 0 ? '' : `; providers from the environment: ${names}`}`
}
