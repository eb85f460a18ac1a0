import { kinds, type RiskRule, riskRule } from '../risk-rule.ts'

const ruby = ['ruby'] as const
const php = ['php'] as const
const shell = ['shell', 'docker', 'workflow'] as const
const foreign = '\\$_(?:GET|POST|REQUEST|COOKIE)\\b'

/** Ruby, PHP and shells. */
export const scriptingRules: readonly RiskRule[] = [
  riskRule('rb-command-injection', ruby, kinds.command, {
    pattern:
      /(?<![.\w])(?:system|exec|spawn)\s*\(?\s*"[^"]*#\{|`[^`]*#\{[^`]*`|%x[({[][^)}\]]*#\{|\bOpen3\.\w+\s*\(?\s*"[^"]*#\{/,
  }),
  riskRule('rb-eval', ruby, kinds.eval, {
    pattern:
      /(?<![.\w])(?:eval|instance_eval|class_eval)\s*\(?\s*(?:params|request|"[^"]*#\{)|\bparams\[[^\]]+\]\.constantize|\.(?:public_)?send\s*\(?\s*params/,
  }),
  riskRule('rb-sql-concat', ruby, kinds.sql, {
    pattern: /\.(?:where|find_by_sql|execute|order|pluck|select|having|joins|exec_query)\s*\(?\s*"[^"]*#\{/,
  }),
  riskRule('rb-deserialise', ruby, kinds.deserialise, {
    pattern: /\bMarshal\.(?:load|restore)\b|\bYAML\.(?:unsafe_load|load)\b(?!_)/,
  }),
  riskRule('rb-html-safe', ruby, kinds.xss, { pattern: /\bparams\b.*\.html_safe|\braw\s*\(?\s*(?:params|@\w)|<%==/ }),
  riskRule('rb-open-redirect', ruby, kinds.redirect, { pattern: /\bredirect_to\s*\(?\s*params\b/ }),
  riskRule('rb-tls-off', ruby, kinds.tls, { pattern: /\bVERIFY_NONE\b/ }),
  {
    id: 'rb-mass-assignment',
    languages: ruby,
    cwe: 'CWE-915',
    severity: 'medium',
    confidence: 0.7,
    title: 'Every field of a request may be written',
    exploit: 'A request names fields that its form does not have, such as `admin`, and they are saved.',
    fix: 'List the allowed fields: `params.permit(:name, :mail)`.',
    pattern: /\bparams\b[^#]*\.permit!/,
  },
  riskRule('php-command-injection', php, kinds.command, {
    pattern: /(?<![>:\w])(?:shell_exec|exec|system|passthru|popen|proc_open)\s*\([^;]*\$/,
    unless: /escapeshell(?:arg|cmd)/,
  }),
  riskRule('php-eval', php, kinds.eval, { pattern: /(?<![>:\w])(?:eval|assert|create_function)\s*\([^;]*\$/ }),
  riskRule('php-sql-concat', php, kinds.sql, {
    pattern:
      /(?:\bmysqli?_query|->(?:query|exec|prepare))\s*\([^;]*(?:"\s*(?:select|insert|update|delete)\b[^"]*\$\w|["']\s*(?:select|insert|update|delete)\b[^;]*["']\s*\.\s*\$)/i,
  }),
  riskRule('php-deserialise', php, kinds.deserialise, {
    pattern: /(?<![>:\w])unserialize\s*\(\s*\$/,
    unless: /allowed_classes['"]?\s*=>\s*false/,
  }),
  riskRule('php-file-inclusion', php, kinds.path, {
    pattern: new RegExp(
      `\\b(?:include|require)(?:_once)?\\b[^;]*${foreign}|\\b(?:file_get_contents|fopen|readfile)\\s*\\([^;]*${foreign}`,
    ),
    cwe: 'CWE-98',
  }),
  riskRule('php-echo-request', php, kinds.xss, {
    pattern: new RegExp(`(?:\\becho\\b|\\bprint\\b|<\\?=)[^;]*${foreign}`),
    unless: /htmlspecialchars|htmlentities|intval|json_encode/,
    severity: 'high',
    confidence: 0.75,
  }),
  riskRule('php-weak-hash', php, kinds.hash, {
    pattern: /(?<![>:\w])(?:md5|sha1)\s*\(\s*\$\w*pass/i,
    severity: 'high',
    title: 'Passwords are hashed with a broken function',
  }),
  riskRule('php-tls-off', php, kinds.tls, { pattern: /\bCURLOPT_SSL_VERIFY(?:PEER|HOST)\s*(?:,|=>)\s*(?:false|0)\b/i }),
  {
    id: 'sh-curl-pipe',
    languages: shell,
    cwe: 'CWE-494',
    severity: 'medium',
    confidence: 0.7,
    title: 'A download is run without being checked',
    exploit:
      'Whoever controls the server, its name or the way to it runs commands here; a broken download runs in half.',
    fix: 'Download a fixed version, check its SHA-256, then run it.',
    pattern: /\b(?:curl|wget)\b[^|#]*\|\s*(?:sudo\s+(?:-\w+\s+)*)?(?:\/bin\/)?(?:ba|z|da|k)?sh\b/,
  },
  riskRule('sh-tls-off', shell, kinds.tls, {
    pattern:
      /\bcurl\b[^#|]*\s(?:-[a-jl-zA-Z]*k[a-zA-Z]*|--insecure)(?:\s|$)|\bwget\b[^#|]*--no-check-certificate|\bhttp\.sslVerify[ =]+false/,
  }),
  riskRule('sh-eval', ['shell'], kinds.eval, {
    pattern: /(?:^|[;&|]\s*)\s*eval\s+["']?[^#]*\$(?:\{?[\w@*]|\()/,
    severity: 'medium',
  }),
  {
    id: 'sh-world-writable',
    languages: shell,
    cwe: 'CWE-732',
    severity: 'medium',
    confidence: 0.6,
    title: 'Everyone may write it',
    exploit: 'Any account of the machine replaces the file and is run, or read, by others.',
    fix: 'Give rights to the user or group that needs them.',
    pattern: /\bchmod\s+(?:-\w+\s+)*(?:0?777|a\+rwx|o\+w)\b/,
  },
]
