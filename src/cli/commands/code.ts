import { execa } from 'execa'
import { claudeCodeRelease } from '../../agent/claude-code-release.ts'
import { installClaudeCode } from '../../agent/install.ts'
import { toolDirectory } from '../../agent/tool-directory.ts'
import type { Command } from '../command.ts'
import { findDaemon, startDaemon } from '../daemon.ts'
import { loadProxyConfig } from '../load-proxy-config.ts'

/** Interactive: the user's own HOME, settings and environment stay; only where Claude Code sends its requests is changed. */
export const command: Command = {
  name: 'code',
  summary: 'run Claude Code through the proxy, starting it if needed',
  usage: '[arguments of Claude Code...]',
  flags: {},
  passThrough: true,
  examples: ['claude-router code', 'claude-router code -p "explain this repository"'],
  run: async invocation => {
    const { rest, env, cwd, terminal } = invocation
    const { proxy, loaded, paths } = await loadProxyConfig(invocation)
    const daemon = (await findDaemon(paths)) ?? (await startDaemon(proxy, paths))
    const { executable } = await installClaudeCode({
      version: loaded.config.agent?.version ?? claudeCodeRelease.version,
      cacheDirectory: toolDirectory(env, paths.directory),
      env,
      log: terminal.log,
      signal: new AbortController().signal,
    })
    const { ANTHROPIC_API_KEY: _, ...inherited } = env
    const { exitCode } = await execa(executable, rest, {
      cwd,
      stdio: 'inherit',
      reject: false,
      extendEnv: false,
      env: {
        ...inherited,
        ANTHROPIC_BASE_URL: daemon.url,
        ANTHROPIC_AUTH_TOKEN: daemon.token ?? 'claude-router',
        ANTHROPIC_MODEL: proxy.routing.slots.default,
        ...(proxy.routing.slots.background && { ANTHROPIC_SMALL_FAST_MODEL: proxy.routing.slots.background }),
        CLAUDE_CODE_GATEWAY_HINT_HEADERS: '1',
        NO_PROXY: [env.NO_PROXY, '127.0.0.1,localhost'].filter(Boolean).join(','),
      },
    })
    return exitCode ?? 1
  },
}
