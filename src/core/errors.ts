/**
 * Every failure the product knows. The class says whose problem it is, `code` says which; each edge maps them by one
 * pure table (HTTP: core/messages/error-body.ts, exit code: cli/exit-code.ts, outcome: core/result.ts).
 * `message` says what is wrong and where, `hint` what to do next. Neither may ever hold a key or a provider's raw auth error.
 */
export class AppError extends Error {
  readonly code: string
  readonly hint: string | undefined

  constructor(code: string, message: string, options: { hint?: string | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.hint = options.hint
  }
}

/** The configuration, an input or a flag is wrong. Exit code 2. */
export class ConfigError extends AppError {}

/** The client's request to the proxy is wrong. `status` 400, 401, 404, 405, 413 ... */
export class RequestError extends AppError {
  readonly status: number

  constructor(status: number, code: string, message: string) {
    super(code, message)
    this.status = status
  }
}

/** A budget refuses the request. Terminal: 403, exit code 3. */
export class BudgetError extends AppError {}

/** What went wrong upstream, in the one small set that every provider's error is classified into. */
export type UpstreamFailure =
  | 'rate_limit' //       come back later
  | 'quota' //            out of money or of the day's allowance: waiting does not help
  | 'overloaded'
  | 'context_overflow' // the request is longer than the model's window
  | 'auth' //             the provider refuses our key
  | 'not_found' //        no such model, or it was retired
  | 'bad_request' //      the provider refuses the request as such
  | 'refused' //          the provider's content policy
  | 'timeout' //          no answer in time
  | 'network' //          refused, reset, DNS, TLS
  | 'transient' //        5xx and kin
  | 'malformed' //        an answer that is not one: HTML, truncated stream, no choices ...

export class UpstreamError extends AppError {
  readonly failure: UpstreamFailure
  /** HTTP status of the provider, if it answered. */
  readonly status: number | undefined
  readonly retryAfterMs: number | undefined
  /** For `context_overflow`: what the provider said of the prompt's length and the limit, in tokens. */
  readonly overflow: { promptTokens?: number | undefined; maxTokens?: number | undefined } | undefined
  provider: string | undefined
  model: string | undefined

  constructor(
    failure: UpstreamFailure,
    message: string,
    details: {
      status?: number | undefined
      retryAfterMs?: number | undefined
      overflow?: { promptTokens?: number | undefined; maxTokens?: number | undefined } | undefined
      provider?: string | undefined
      model?: string | undefined
      hint?: string | undefined
      cause?: unknown
    } = {},
  ) {
    super(failure, message, details)
    this.failure = failure
    this.status = details.status
    this.retryAfterMs = details.retryAfterMs
    this.overflow = details.overflow
    this.provider = details.provider
    this.model = details.model
  }
}

/** The proxy could not be started or died. */
export class ProxyError extends AppError {}

/** Claude Code could not be installed, started or brought to a usable result. Exit code 5. */
export class AgentError extends AppError {}

/** GitHub refused, or what was posted could not be read back. Exit code 6. */
export class GitHubError extends AppError {
  readonly status: number | undefined

  constructor(
    code: string,
    message: string,
    options: { status?: number | undefined; hint?: string | undefined; cause?: unknown } = {},
  ) {
    super(code, message, options)
    this.status = options.status
  }
}
