import { kinds, type RiskRule, riskRule } from '../risk-rule.ts'

const js = ['javascript'] as const
const request = 'req(?:uest)?\\.(?:params|query|body|headers|cookies|url)\\b'
const literalOnly = `(?!\\s*(?:"[^"]*"|'[^']*'|\`[^\`$]*\`)\\s*[;,)]?\\s*$)`

export const javascriptRules: readonly RiskRule[] = [
  riskRule('js-command-injection', js, kinds.command, {
    pattern:
      /(?<![.\w])(?:child_process\.|cp\.)?exec(?:Sync)?\s*\(\s*(?:`[^`]*\$\{|(["'])(?:(?!\1).)*\1\s*\+|\w+\s*\+)/,
  }),
  riskRule('js-shell-option', js, kinds.command, {
    pattern: /\bshell\s*:\s*true\b/,
    severity: 'medium',
    confidence: 0.5,
    title: 'A process is started through a shell',
  }),
  riskRule('js-eval', js, kinds.eval, {
    pattern: /(?<![.\w$])(?:eval|new\s+Function|vm\.runIn\w+Context)\s*\(\s*(?!\s*\)|(["'])(?:(?!\1).)*\1\s*[,)])/,
  }),
  riskRule('js-sql-concat', js, kinds.sql, {
    pattern:
      /\b(?:query|execute|raw|\$queryRawUnsafe|\$executeRawUnsafe|all|run|prepare)\s*(?:<[\w.[\], |]{1,80}>)?\s*\(\s*(?:`\s*(?:select|insert|update|delete|with)\b[^`]*\$\{|(["'])\s*(?:select|insert|update|delete|with)\b(?:(?!\1).)*\1\s*\+)/i,
  }),
  riskRule('js-nosql-where', js, kinds.sql, {
    pattern: /["']?\$where["']?\s*:\s*(?:`[^`]*\$\{|.*\+)/,
    cwe: 'CWE-943',
    title: 'A database query runs JavaScript put together from values',
  }),
  riskRule('js-path-traversal', js, kinds.path, {
    pattern: new RegExp(
      `\\b(?:readFile|readFileSync|createReadStream|writeFile|writeFileSync|sendFile|download|unlink|unlinkSync|readdir|rm)\\s*\\([^;]*\\b${request}`,
    ),
    unless: /\broot\s*:|basename\s*\(/,
  }),
  riskRule('js-ssrf', js, kinds.ssrf, {
    pattern: new RegExp(
      `(?<![.\\w])(?:fetch|axios(?:\\.\\w+)?|got(?:\\.\\w+)?|https?\\.(?:get|request))\\s*\\(\\s*[^,;]*\\b${request}`,
    ),
  }),
  riskRule('js-open-redirect', js, kinds.redirect, {
    pattern: new RegExp(`\\.redirect\\s*\\([^;]*\\b${request}`),
  }),
  riskRule('js-html-sink', js, kinds.xss, {
    pattern: new RegExp(
      `\\.(?:innerHTML|outerHTML)\\s*\\+?=(?!=)${literalOnly}|\\bdangerouslySetInnerHTML\\s*=|\\bv-html\\s*=|\\bdocument\\.write(?:ln)?\\s*\\(${literalOnly}|\\.insertAdjacentHTML\\s*\\(\\s*["']\\w+["']\\s*,${literalOnly}`,
    ),
    unless: /sanitize|DOMPurify|escapeHtml/i,
  }),
  riskRule('js-unserialize', js, kinds.deserialise, { pattern: /\bunserialize\s*\(/ }),
  riskRule('js-weak-hash', js, kinds.hash, { pattern: /\bcreate(?:Hash|Hmac)\s*\(\s*["'](?:md[245]|sha-?1)["']/i }),
  riskRule('js-weak-cipher', js, kinds.cipher, {
    pattern: /\bcreate(?:C|Dec)ipher(?:iv)?\s*\(\s*["'](?:des|rc[24]|bf|aes-\d+-ecb)|\bcreate(?:C|Dec)ipher\s*\(/i,
  }),
  riskRule('js-insecure-random', js, kinds.random, {
    pattern: /(?:token|secret|passw|otp|nonce|salt|session_?id|api_?key)\w*["']?\s*[:=](?!=)[^;]*\bMath\.random\s*\(/i,
  }),
  riskRule('js-tls-off', js, kinds.tls, {
    pattern: /\brejectUnauthorized["']?\s*:\s*false\b|\bNODE_TLS_REJECT_UNAUTHORIZED["'\]]*\s*[:=]\s*["'`]?0/,
  }),
  riskRule('js-jwt-none', js, kinds.jwt, {
    pattern: /\balgorithms?["']?\s*:\s*\[?[^\]]{0,100}["']none["']|\bignoreSignature\s*:\s*true/i,
  }),
]
