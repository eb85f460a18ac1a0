import { kinds, type RiskRule, riskRule } from '../risk-rule.ts'

const py = ['python'] as const
const request = 'request\\.(?:args|form|values|json|GET|POST|query_params|path_params|cookies|headers)\\b'

export const pythonRules: readonly RiskRule[] = [
  riskRule('py-command-injection', py, kinds.command, {
    pattern:
      /\bos\.(?:system|popen)\s*\(\s*(?!["'][^"']*["']\s*\))|\bsubprocess\.\w+\s*\(\s*(?:f["']|["'][^"']*["']\s*(?:%|\+|\.format)|[A-Za-z_]\w*\s*[,+])[^#]*\bshell\s*=\s*True/,
  }),
  riskRule('py-eval', py, kinds.eval, { pattern: /(?<![.\w])(?:eval|exec)\s*\(\s*(?!["']|\))/ }),
  riskRule('py-sql-concat', py, kinds.sql, {
    pattern:
      /\.(?:execute|executemany|executescript|raw)\s*\(\s*(?:text\s*\(\s*)?(?:[rb]?f("""|"|').*\{|(["']).*\2\s*(?:%\s*[\w({]|\+|\.format\s*\())/,
  }),
  riskRule('py-deserialise', py, kinds.deserialise, {
    pattern:
      /\b(?:c?[pP]ickle|dill|marshal|jsonpickle)\.(?:loads?|decode|Unpickler)\s*\(|\bshelve\.open\s*\(|\byaml\.(?:load|load_all|unsafe_load)\s*\(/,
    unless: /SafeLoader/,
  }),
  riskRule('py-path-traversal', py, kinds.path, {
    pattern: new RegExp(`\\b(?:open|send_file|Path|os\\.(?:remove|listdir))\\s*\\([^#]*\\b${request}`),
    unless: /secure_filename|basename/,
  }),
  riskRule('py-ssrf', py, kinds.ssrf, {
    pattern: new RegExp(
      `\\b(?:requests|httpx|aiohttp|session)\\.(?:get|post|put|request|head)\\s*\\([^#]*\\b${request}|\\burlopen\\s*\\([^#]*\\b${request}`,
    ),
  }),
  riskRule('py-open-redirect', py, kinds.redirect, {
    pattern: new RegExp(`(?<!\\w)(?:redirect|HttpResponseRedirect)\\s*\\([^#]*\\b${request}`),
  }),
  riskRule('py-template-injection', py, kinds.eval, {
    pattern: /\brender_template_string\s*\(\s*(?!["'])|\bTemplate\s*\([^#]*\brequest\./,
    cwe: 'CWE-1336',
    title: 'Text is executed as a template',
  }),
  riskRule('py-mark-safe', py, kinds.xss, { pattern: /\b(?:mark_safe|Markup)\s*\(\s*(?!["'][^"'{%]*["']\s*\))/ }),
  riskRule('py-xxe', py, kinds.xxe, {
    pattern:
      /\bresolve_entities\s*=\s*True|\bXMLParser\s*\([^#]*no_network\s*=\s*False|feature_external_ges\s*,\s*(?:True|1)/,
    confidence: 0.7,
  }),
  riskRule('py-weak-hash', py, kinds.hash, {
    pattern: /\bhashlib\.(?:md5|sha1)\s*\(|\bhashlib\.new\s*\(\s*["'](?:md5|sha1)["']/,
    unless: /usedforsecurity\s*=\s*False/,
  }),
  riskRule('py-weak-cipher', py, kinds.cipher, { pattern: /\b(?:DES3?|ARC4|Blowfish)\.new\s*\(|\bMODE_ECB\b/ }),
  riskRule('py-insecure-random', py, kinds.random, {
    pattern:
      /(?:token|secret|passw|otp|nonce|salt|session_?id|api_?key)\w*\s*=(?!=)[^#]*\brandom\.(?:random|randint|randrange|choices?|sample|getrandbits)\s*\(/i,
  }),
  riskRule('py-tls-off', py, kinds.tls, {
    pattern: /\bverify\s*=\s*False\b|\b_create_unverified_context\b|\bCERT_NONE\b|\bcheck_hostname\s*=\s*False/,
  }),
  riskRule('py-jwt-unverified', py, kinds.jwt, {
    pattern:
      /["']verify_signature["']\s*:\s*False|\bjwt\.decode\s*\([^#]*\bverify\s*=\s*False|\balgorithms\s*=\s*\[[^\]]*["']none["']/i,
  }),
  {
    id: 'py-debug-server',
    languages: py,
    cwe: 'CWE-489',
    severity: 'medium',
    confidence: 0.6,
    title: 'The debug mode of the web server is on',
    exploit: 'Its error page has a console that runs Python for everyone who sees it.',
    fix: 'Turn it on by an environment variable of the developer only.',
    pattern: /\.run\s*\([^#]*\bdebug\s*=\s*True|^\s*DEBUG\s*=\s*True\b/,
  },
]
