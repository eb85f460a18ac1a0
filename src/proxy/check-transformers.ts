import type { ProxyContext } from './context.ts'

/** A transformer that is not there or cannot be made is told now, not to the first request. */
export const checkTransformers = async ({ config, planner, log }: ProxyContext): Promise<void> => {
  const plan = await planner()
  for (const provider of config.providers) {
    for (const model of provider.models) {
      const { foreign, endpoint, name } = plan({ provider, model })
      const idle = endpoint.protocol !== 'openai-chat' && foreign.some(({ transformRequestIn }) => transformRequestIn)
      if (idle) log.warn(`${name} speaks ${endpoint.protocol}: its transformers' \`transformRequestIn\` is not called`)
    }
  }
}
