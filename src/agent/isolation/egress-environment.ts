/**
 * What makes package managers and other programs ask the proxy for the hosts that are allowed. The token is the agent's own;
 * to the proxy itself they go directly.
 */
export const egressEnvironment = (proxyUrl: string, token: string): Record<string, string> => {
  const url = new URL(proxyUrl)
  url.username = 'agent'
  url.password = token
  const proxy = url.href.replace(/\/$/, '')
  const direct = '127.0.0.1,localhost,::1'
  return {
    ...{ HTTPS_PROXY: proxy, https_proxy: proxy, HTTP_PROXY: proxy, http_proxy: proxy },
    ...{ NO_PROXY: direct, no_proxy: direct },
    ...{ npm_config_proxy: proxy, npm_config_https_proxy: proxy, npm_config_noproxy: direct },
    ...{ YARN_HTTPS_PROXY: proxy, YARN_HTTP_PROXY: proxy },
    // Node's own fetch asks for it.
    NODE_USE_ENV_PROXY: '1',
  }
}
