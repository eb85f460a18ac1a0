import { kinds, type RiskRule, riskRule } from '../risk-rule.ts'

const jvm = ['jvm'] as const
const go = ['go'] as const
const dotnet = ['dotnet'] as const
const native = ['native'] as const

/** Java and its kin, Go, .NET, C, C++ and Rust. */
export const compiledRules: readonly RiskRule[] = [
  riskRule('java-command-injection', jvm, kinds.command, {
    pattern: /\bgetRuntime\s*\(\s*\)\s*\.exec\s*\([^;]*\+|\bnew\s+ProcessBuilder\s*\(\s*"(?:sh|bash|cmd)[^;]*\+/,
  }),
  riskRule('java-sql-concat', jvm, kinds.sql, {
    pattern:
      /\.(?:executeQuery|executeUpdate|execute|prepareStatement|createQuery|createNativeQuery|queryForObject|queryForList)\s*\(\s*(?:"[^"]*"\s*\+|"[^"]*\$\{?\w)/,
  }),
  riskRule('java-deserialise', jvm, kinds.deserialise, {
    pattern: /\bnew\s+ObjectInputStream\s*\(|\bnew\s+XMLDecoder\s*\(|\benableDefaultTyping\s*\(/,
  }),
  riskRule('java-xxe', jvm, kinds.xxe, {
    pattern:
      /\b(?:DocumentBuilderFactory|SAXParserFactory|XMLInputFactory|SAXReader)\.newInstance\s*\(|\bnew\s+SAXReader\s*\(/,
  }),
  riskRule('java-weak-hash', jvm, kinds.hash, { pattern: /\bMessageDigest\.getInstance\s*\(\s*"(?:MD[245]|SHA-?1)"/i }),
  riskRule('java-weak-cipher', jvm, kinds.cipher, {
    pattern: /\bCipher\.getInstance\s*\(\s*"(?:DES|DESede|RC[24]|Blowfish|AES"|[A-Z]+\/ECB)/i,
  }),
  riskRule('java-insecure-random', jvm, kinds.random, {
    pattern:
      /(?:token|secret|passw|otp|nonce|salt|session_?id|api_?key)\w*\s*=(?!=)[^;]*(?:\bnew\s+Random\s*\(|\bMath\.random\s*\()/i,
  }),
  riskRule('java-tls-off', jvm, kinds.tls, {
    pattern:
      /\bALLOW_ALL_HOSTNAME_VERIFIER\b|\bNoopHostnameVerifier\b|\bcheckServerTrusted\s*\([^)]*\)\s*(?:throws\s+\w+\s*)?\{\s*\}/,
  }),
  riskRule('go-command-injection', go, kinds.command, {
    pattern: /\bexec\.Command(?:Context)?\s*\([^;]*"(?:sh|bash|cmd|powershell)"[^;]*(?:\+|Sprintf)/,
  }),
  riskRule('go-sql-concat', go, kinds.sql, {
    pattern:
      /\.(?:Query|QueryRow|Exec|Prepare)(?:Context)?\s*\([^;]*(?:fmt\.Sprintf\s*\(\s*[`"]\s*(?:select|insert|update|delete)|[`"]\s*(?:select|insert|update|delete)\b[^`"]*[`"]\s*\+)/i,
  }),
  riskRule('go-path-traversal', go, kinds.path, {
    pattern:
      /\b(?:os\.(?:Open|ReadFile|Create|Remove)|http\.ServeFile|ioutil\.ReadFile)\s*\([^;]*\br\.(?:URL|FormValue|Form|PathValue|Header)\b/,
  }),
  riskRule('go-tls-off', go, kinds.tls, { pattern: /\bInsecureSkipVerify\s*[:=]\s*true\b/ }),
  riskRule('go-weak-hash', go, kinds.hash, { pattern: /\b(?:md5|sha1)\.(?:New|Sum)\b/ }),
  riskRule('go-insecure-random', go, kinds.random, {
    pattern:
      /(?:token|secret|passw|otp|nonce|salt|sessionId|apiKey)\w*\s*:?=(?!=).*\brand\.(?:Int|Intn|Int63|Uint32|Float64)\s*\(/i,
  }),
  riskRule('go-unescaped-template', go, kinds.xss, { pattern: /\btemplate\.(?:HTML|JS|URL)\s*\(\s*(?!["`])/ }),
  riskRule('cs-sql-concat', dotnet, kinds.sql, {
    pattern:
      /\bnew\s+\w*SqlCommand\s*\(\s*(?:\$@?"|@?"[^"]*"\s*\+)|\b(?:FromSqlRaw|ExecuteSqlRaw(?:Async)?)\s*\(\s*(?:\$"|"[^"]*"\s*\+)/,
  }),
  riskRule('cs-deserialise', dotnet, kinds.deserialise, {
    pattern:
      /\bnew\s+(?:BinaryFormatter|LosFormatter|NetDataContractSerializer|SoapFormatter)\s*\(|\bTypeNameHandling\.(?:All|Auto|Objects|Arrays)\b/,
  }),
  riskRule('cs-command-injection', dotnet, kinds.command, { pattern: /\bProcess\.Start\s*\([^;]*(?:\+|\$")/ }),
  riskRule('cs-tls-off', dotnet, kinds.tls, {
    pattern:
      /CertificateValidationCallback\s*\+?=[^;]*(?:=>\s*true|return\s+true)|\bDangerousAcceptAnyServerCertificateValidator\b/,
  }),
  riskRule('cs-weak-hash', dotnet, kinds.hash, {
    pattern: /\b(?:MD5|SHA1)(?:\.Create\s*\(|CryptoServiceProvider\b|\.HashData\s*\()/,
  }),
  {
    id: 'c-unbounded-copy',
    languages: native,
    cwe: 'CWE-120',
    severity: 'high',
    confidence: 0.5,
    title: 'A copy without a limit',
    exploit: 'A longer input writes past the end of the buffer, over return addresses or neighbouring data.',
    fix: 'Use the bounded form (`snprintf`, `strlcpy`, `fgets`) with the size of the destination.',
    pattern: /(?<![.\w:>])(?:gets|strcpy|strcat|sprintf|vsprintf)\s*\(/,
  },
  riskRule('c-command-injection', native, kinds.command, {
    pattern: /(?<![.\w:>])(?:system|popen)\s*\(\s*(?!")[A-Za-z_]/,
  }),
  {
    id: 'c-format-string',
    languages: native,
    cwe: 'CWE-134',
    severity: 'high',
    confidence: 0.6,
    title: 'A format string that is not fixed',
    exploit: 'With `%n` and `%x` in the value an attacker writes and reads memory.',
    fix: 'Print it with `printf("%s", value)`.',
    pattern: /(?<![.\w:>])printf\s*\(\s*[A-Za-z_]\w*\s*\)|(?<![.\w:>])fprintf\s*\(\s*\w+\s*,\s*[A-Za-z_]\w*\s*\)/,
  },
  riskRule('rs-tls-off', native, kinds.tls, { pattern: /\bdanger_accept_invalid_(?:certs|hostnames)\s*\(\s*true/ }),
]
