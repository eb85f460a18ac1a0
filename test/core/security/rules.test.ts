import { expect, test } from 'vitest'
import { applyRules, lineRules } from '../../../src/core/security/apply-rules.ts'
import type { Candidate } from '../../../src/core/security/candidate.ts'
import type { ScannedFile } from '../../../src/core/security/scanned-file.ts'

/** Rule, file, a line that it is about, and the nearest one that it must leave alone. */
const table: [rule: string, path: string, hit: string, nearMiss: string][] = [
  ['js-command-injection', 'a.ts', 'exec(`convert ${file}`)', "execFile('convert', [file])"],
  ['js-command-injection', 'a.ts', "child_process.execSync('rm ' + name)", "pattern.exec('rm ' + name)"],
  ['js-shell-option', 'a.ts', 'spawn(cmd, args, { shell: true })', 'spawn(cmd, args, { shell: false })'],
  ['js-eval', 'a.js', 'eval(body.code)', "model.eval(); eval('1 + 1')"],
  [
    'js-sql-concat',
    'a.ts',
    'await query<Order>("select * from o where c ilike \'%" + c + "%\'")',
    "await query('select * from o where c = $1', [c])",
  ],
  ['js-sql-concat', 'a.ts', 'db.all(`SELECT * FROM t WHERE id = ${id}`)', 'db.all(`SELECT * FROM t`)'],
  ['js-nosql-where', 'a.ts', '{ $where: `this.a == ${name}` }', "{ $where: 'this.a == 1' }"],
  ['js-path-traversal', 'a.ts', 'fs.readFile(dir + req.query.name, done)', 'fs.readFile(dir + known[name], done)'],
  ['js-ssrf', 'a.ts', 'await fetch(req.query.url)', 'await fetch(apiUrl, { headers: req.headers })'],
  ['js-open-redirect', 'a.ts', 'res.redirect(req.query.next)', "res.redirect('/home')"],
  ['js-html-sink', 'a.tsx', 'node.innerHTML = text', "node.innerHTML = ''"],
  ['js-html-sink', 'a.tsx', '<p dangerouslySetInnerHTML={{ __html: body }} />', '<p>{body}</p>'],
  ['js-unserialize', 'a.js', 'serialize.unserialize(cookie)', 'JSON.parse(cookie)'],
  ['js-weak-hash', 'a.js', "createHash('md5')", "createHash('sha256')"],
  ['js-weak-cipher', 'a.js', "createCipheriv('aes-128-ecb', key, null)", "createCipheriv('aes-256-gcm', key, nonce)"],
  ['js-insecure-random', 'a.js', 'const resetToken = Math.random().toString(36)', 'const jitter = Math.random() * 10'],
  ['js-tls-off', 'a.js', 'new Agent({ rejectUnauthorized: false })', 'new Agent({ rejectUnauthorized: true })'],
  [
    'js-jwt-none',
    'a.js',
    "verify(token, key, { algorithms: ['HS256', 'none'] })",
    "verify(token, key, { algorithms: ['HS256'] })",
  ],
  ['py-command-injection', 'a.py', 'os.system("ls " + path)', 'os.system("ls")'],
  ['py-command-injection', 'a.py', 'subprocess.run(f"ls {p}", shell=True)', 'subprocess.run(["ls", p], shell=False)'],
  ['py-eval', 'a.py', 'eval(text)', 'ast.literal_eval(text); model.eval()'],
  [
    'py-sql-concat',
    'a.py',
    'cur.execute(f"SELECT * FROM t WHERE id = {i}")',
    'cur.execute("SELECT * FROM t WHERE id = %s", (i,))',
  ],
  ['py-sql-concat', 'a.py', 'cur.execute("SELECT %s" % name)', 'cur.execute("SELECT 1")'],
  ['py-deserialise', 'a.py', 'pickle.loads(body)', 'json.loads(body)'],
  ['py-deserialise', 'a.py', 'yaml.load(body)', 'yaml.load(body, Loader=SafeLoader); yaml.safe_load(body)'],
  ['py-path-traversal', 'a.py', 'open(base + request.args["f"])', 'open(base + "x")'],
  ['py-ssrf', 'a.py', 'requests.get(request.args["u"])', 'requests.get(API)'],
  ['py-open-redirect', 'a.py', 'return redirect(request.args.get("next"))', 'return redirect(url_for("home"))'],
  ['py-template-injection', 'a.py', 'render_template_string(text)', 'render_template_string("hello")'],
  ['py-mark-safe', 'a.py', 'mark_safe(comment)', "mark_safe('<b>')"],
  ['py-xxe', 'a.py', 'etree.XMLParser(resolve_entities=True)', 'etree.XMLParser(resolve_entities=False)'],
  ['py-weak-hash', 'a.py', 'hashlib.md5(data)', 'hashlib.md5(data, usedforsecurity=False)'],
  ['py-weak-cipher', 'a.py', 'AES.new(key, AES.MODE_ECB)', 'AES.new(key, AES.MODE_GCM)'],
  ['py-insecure-random', 'a.py', 'token = random.choices(letters, k=20)', 'token = secrets.token_hex(20)'],
  ['py-tls-off', 'a.py', 'requests.get(u, verify=False)', 'requests.get(u, verify=True)'],
  [
    'py-jwt-unverified',
    'a.py',
    'jwt.decode(t, options={"verify_signature": False})',
    'jwt.decode(t, key, algorithms=["HS256"])',
  ],
  ['py-debug-server', 'a.py', 'app.run(debug=True)', 'app.run(debug=False)'],
  [
    'java-command-injection',
    'A.java',
    'Runtime.getRuntime().exec("ls " + dir);',
    'Runtime.getRuntime().exec(new String[]{"ls", dir});',
  ],
  [
    'java-sql-concat',
    'A.java',
    'st.executeQuery("SELECT * FROM t WHERE n = \'" + n);',
    'c.prepareStatement("SELECT * FROM t WHERE n = ?");',
  ],
  ['java-deserialise', 'A.java', 'new ObjectInputStream(in)', 'new DataInputStream(in)'],
  ['java-xxe', 'A.java', 'DocumentBuilderFactory.newInstance()', 'new ObjectMapper()'],
  ['java-weak-hash', 'A.java', 'MessageDigest.getInstance("MD5")', 'MessageDigest.getInstance("SHA-256")'],
  [
    'java-weak-cipher',
    'A.java',
    'Cipher.getInstance("AES/ECB/PKCS5Padding")',
    'Cipher.getInstance("AES/GCM/NoPadding")',
  ],
  [
    'java-insecure-random',
    'A.java',
    'String token = "" + new Random().nextInt();',
    'int dice = new Random().nextInt(6);',
  ],
  [
    'java-tls-off',
    'A.java',
    'public void checkServerTrusted(X509Certificate[] c, String a) {}',
    'public void checkServerTrusted(X509Certificate[] c, String a) { check(c); }',
  ],
  ['go-command-injection', 'a.go', 'exec.Command("sh", "-c", "ls "+dir)', 'exec.Command("ls", dir)'],
  [
    'go-sql-concat',
    'a.go',
    'db.Query(fmt.Sprintf("SELECT * FROM t WHERE id=%s", id))',
    'db.Query("SELECT * FROM t WHERE id=$1", id)',
  ],
  ['go-path-traversal', 'a.go', 'os.Open(filepath.Join(dir, r.FormValue("f")))', 'os.Open(filepath.Join(dir, name))'],
  ['go-tls-off', 'a.go', '&tls.Config{InsecureSkipVerify: true}', '&tls.Config{InsecureSkipVerify: false}'],
  ['go-weak-hash', 'a.go', 'h := md5.New()', 'h := sha256.New()'],
  ['go-insecure-random', 'a.go', 'token := rand.Intn(1000000)', 'delay := rand.Intn(100)'],
  ['go-unescaped-template', 'a.go', 'template.HTML(body)', 'template.HTML("<b>")'],
  [
    'cs-sql-concat',
    'A.cs',
    'new SqlCommand("SELECT * FROM T WHERE N = \'" + n)',
    'new SqlCommand("SELECT * FROM T WHERE N = @n")',
  ],
  ['cs-deserialise', 'A.cs', 'var f = new BinaryFormatter();', 'var f = new JsonFormatter();'],
  ['cs-command-injection', 'A.cs', 'Process.Start("cmd", "/c dir " + name);', 'Process.Start("dir");'],
  [
    'cs-tls-off',
    'A.cs',
    'h.ServerCertificateCustomValidationCallback = HttpClientHandler.DangerousAcceptAnyServerCertificateValidator;',
    'h.ServerCertificateCustomValidationCallback = Verify;',
  ],
  ['cs-weak-hash', 'A.cs', 'using var h = MD5.Create();', 'using var h = SHA256.Create();'],
  ['c-unbounded-copy', 'a.c', 'strcpy(buf, name);', 'strlcpy(buf, name, sizeof buf);'],
  ['c-command-injection', 'a.c', 'system(command);', 'system("ls");'],
  ['c-format-string', 'a.c', 'printf(name);', 'printf("%s", name);'],
  ['rs-tls-off', 'a.rs', '.danger_accept_invalid_certs(true)', '.danger_accept_invalid_certs(false)'],
  ['rb-command-injection', 'a.rb', 'system("ls #{dir}")', 'system("ls", dir)'],
  ['rb-eval', 'a.rb', 'eval(params[:code])', 'evaluate(params[:code])'],
  ['rb-sql-concat', 'a.rb', 'User.where("name = \'#{name}\'")', 'User.where("name = ?", name)'],
  ['rb-deserialise', 'a.rb', 'Marshal.load(cookie)', 'JSON.parse(cookie)'],
  ['rb-html-safe', 'a.rb', 'params[:text].html_safe', 't("title").html_safe'],
  ['rb-open-redirect', 'a.rb', 'redirect_to params[:next]', 'redirect_to root_path'],
  [
    'rb-tls-off',
    'a.rb',
    'http.verify_mode = OpenSSL::SSL::VERIFY_NONE',
    'http.verify_mode = OpenSSL::SSL::VERIFY_PEER',
  ],
  ['rb-mass-assignment', 'a.rb', 'User.new(params[:user].permit!)', 'User.new(params.permit(:name))'],
  ['php-command-injection', 'a.php', 'shell_exec("ls $dir");', 'shell_exec("ls " . escapeshellarg($dir));'],
  ['php-eval', 'a.php', 'eval($code);', '$model->eval($code);'],
  [
    'php-sql-concat',
    'a.php',
    'mysqli_query($db, "SELECT * FROM t WHERE id=$id");',
    '$db->prepare("SELECT * FROM t WHERE id=?");',
  ],
  ['php-deserialise', 'a.php', 'unserialize($_COOKIE["s"]);', "unserialize($s, ['allowed_classes' => false]);"],
  ['php-file-inclusion', 'a.php', "include $_GET['page'];", "include 'page.php';"],
  ['php-echo-request', 'a.php', "echo $_GET['q'];", "echo htmlspecialchars($_GET['q']);"],
  ['php-weak-hash', 'a.php', '$h = md5($password);', '$h = md5($content);'],
  [
    'php-tls-off',
    'a.php',
    'curl_setopt($c, CURLOPT_SSL_VERIFYPEER, false);',
    'curl_setopt($c, CURLOPT_SSL_VERIFYPEER, true);',
  ],
  [
    'sh-curl-pipe',
    'install.sh',
    'curl -fsSL https://x.example/i.sh | sudo bash',
    'curl -fsSL https://x.example/i.sh | sha256sum',
  ],
  ['sh-tls-off', 'a.sh', 'curl -sk https://x.example', 'curl -sS https://x.example/a-k'],
  ['sh-eval', 'a.sh', 'eval "$COMMAND"', 'evaluate "$COMMAND"'],
  ['sh-world-writable', 'a.sh', 'chmod -R 777 /srv', 'chmod -R 755 /srv'],
  ['tf-open-to-world', 'a.tf', '  cidr_blocks = ["0.0.0.0/0"]', '  cidr_blocks = ["10.0.0.0/8"]'],
  ['tf-public-storage', 'a.tf', '  acl = "public-read"', '  acl = "private"'],
  ['tf-public-database', 'a.tf', '  publicly_accessible = true', '  publicly_accessible = false'],
  ['tf-unencrypted', 'a.tf', '  storage_encrypted = false', '  storage_encrypted = true'],
  ['tf-all-actions', 'a.tf', '  actions = ["*"]', '  actions = ["s3:GetObject"]'],
  ['k8s-privileged', 'pod.yaml', '  privileged: true', '  privileged: false'],
  ['k8s-host-namespace', 'pod.yaml', '  hostNetwork: true', '  hostNetwork: false'],
  ['k8s-root', 'pod.yaml', '  allowPrivilegeEscalation: true', '  allowPrivilegeEscalation: false'],
  [
    'docker-socket',
    'compose.yaml',
    '  - /var/run/docker.sock:/var/run/docker.sock',
    '  - /var/run/app.sock:/var/run/app.sock',
  ],
  [
    'cors-any-origin',
    'a.ts',
    "res.setHeader('Access-Control-Allow-Origin', '*')",
    "res.setHeader('Access-Control-Allow-Origin', origin)",
  ],
]

const scan = (path: string, text: string, isNew = true): Candidate[] => {
  const file: ScannedFile = { path: `src/${path}`, whole: true, lines: [{ number: 7, text, isNew }] }
  return applyRules(file)
}
const rulesOf = (found: Candidate[]) => found.map(({ rule }) => rule)

test.each(table)('%s in %s', (rule, path, hit, nearMiss) => {
  expect(rulesOf(scan(path, hit))).toContain(rule)
  expect(rulesOf(scan(path, nearMiss))).not.toContain(rule)
})

test('every rule is in the table, and says what it is, how it is used and how it is mended', () => {
  expect(lineRules.filter(({ id }) => !table.some(([rule]) => rule === id)).map(({ id }) => id)).toEqual([])
  expect(new Set(lineRules.map(({ id }) => id)).size).toBe(lineRules.length)
  for (const rule of lineRules) {
    expect(rule.cwe).toMatch(/^CWE-\d+$/)
    expect([rule.exploit, rule.fix, rule.title].filter(text => text.length < 10)).toEqual([])
  }
})

test('unchanged lines, comments, generated files and endless lines are left alone', () => {
  const line = 'eval(code)'
  expect(scan('a.js', line, false)).toEqual([])
  expect(scan('a.js', `  // ${line}`)).toEqual([])
  expect(scan('a.py', `# ${line}`)).toEqual([])
  expect(scan('app.min.js', line)).toEqual([])
  expect(scan('a.js', `${' '.repeat(2_001)}${line}`)).toEqual([])
})

test('in test code a hit counts for less', () => {
  const [hit] = applyRules({ path: 'test/a.js', whole: true, lines: [{ number: 1, text: 'eval(code)', isNew: true }] })
  expect(hit).toMatchObject({ severity: 'medium', confidence: 0.3 })
})

test('no pattern takes its time on hostile lines', { timeout: 20_000 }, () => {
  const parts = [
    'exec(',
    'query("select',
    'innerHTML=',
    "'",
    '"',
    '`${',
    'a+',
    '((((',
    '.redirect(req.',
    ' '.repeat(50),
    'curl -',
    'token=',
  ]
  const started = performance.now()
  for (const part of parts) {
    const text = part.repeat(Math.ceil(1_900 / part.length)).slice(0, 1_900)
    for (const path of ['a.ts', 'a.py', 'a.php', 'a.rb', 'a.sh', 'a.go', 'A.java', 'A.cs', 'a.c', 'a.tf', 'a.yaml'])
      scan(path, text)
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})
