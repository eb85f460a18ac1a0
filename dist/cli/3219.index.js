export const id = 3219;
export const ids = [3219,4251];
export const modules = {

/***/ 57578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BR: () => (/* binding */ killLeftovers),
/* harmony export */   g: () => (/* binding */ processesNaming),
/* harmony export */   i8: () => (/* binding */ signalGroup)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);


/** Signals a process and all of its group (POSIX), or its tree (Windows). What is gone already is no error. */
const signalGroup = (pid, signal) => {
    if (process.platform === 'win32') {
        const force = signal === 'SIGKILL' ? ['/F'] : [];
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('taskkill', ['/T', ...force, '/PID', String(pid)], { windowsHide: true }, () => { });
        return;
    }
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Nobody of the group is left.
    }
};
/**
 * Kills what outlived its run in a session of its own, as tools' processes are: on Linux they are known by the HOME that no
 * other run has. Elsewhere the group is all that can be told apart. Returns how many there were.
 */
const killLeftovers = async (home) => {
    if (process.platform !== 'linux')
        return 0;
    let killed = 0;
    // Twice over: one that was forking when it was killed leaves a child behind.
    for (let round = 0; round < 3; round++) {
        const pids = await processesOf(home);
        if (pids.length === 0)
            break;
        for (const pid of pids)
            killed += kill(pid);
    }
    return killed;
};
const processesOf = async (home) => {
    const pids = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number);
    const owned = await Promise.all(pids.map(async (pid) => {
        if (pid === process.pid)
            return false;
        // Another user's environment cannot be read, and a zombie has none.
        const environment = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => '');
        return `\0${environment}`.includes(`\0HOME=${home}\0`);
    }));
    return pids.filter((_, index) => owned[index]);
};
const kill = (pid) => {
    try {
        process.kill(pid, 'SIGKILL');
        return 1;
    }
    catch {
        return 0;
    }
};
/** Processes with this text in their arguments, this one excepted. */
const processesNaming = async (text) => {
    const pids = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)('/proc').catch(() => [])).filter(name => /^\d+$/.test(name)).map(Number);
    const named = await Promise.all(pids.map(async (pid) => {
        if (pid === process.pid)
            return false;
        return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(text);
    }));
    return pids.filter((_, index) => named[index]);
};


/***/ }),

/***/ 84621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createTail)
/* harmony export */ });
/* harmony import */ var node_string_decoder__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46193);

/** The last lines of what a program says, without what Claude Code says of every model it does not know. */
const createTail = (conceal, keptCharacters = 4000) => {
    const decoder = new node_string_decoder__WEBPACK_IMPORTED_MODULE_0__.StringDecoder('utf8');
    let kept = '';
    return {
        push(bytes) {
            kept = (kept + decoder.write(bytes)).slice(-2 * keptCharacters);
        },
        text: () => conceal(kept)
            .slice(-keptCharacters)
            .split('\n')
            .filter(line => !line.startsWith('[claude-code:unrecognized_model]'))
            // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
            .map(line => line.replace(/\u001b\[[0-9;?]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, ''))
            .join('\n')
            .trim(),
    };
};


/***/ }),

/***/ 2372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ defaultPatience),
/* harmony export */   U: () => (/* binding */ watchProcess)
/* harmony export */ });
/* harmony import */ var _end_processes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57578);

const defaultPatience = { killMs: 5000, pipesMs: 2000, lingerMs: 20_000 };
/** Ends a process at its time limit, on cancellation, or when it stays after its result: SIGTERM to the group, then SIGKILL. */
const watchProcess = (child, { timeoutMs, signal, terminate = pid => (0,_end_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .signalGroup */ .i8)(pid, 'SIGTERM') }, patience) => {
    const timers = new Set();
    const after = (delayMs, action) => {
        const timer = setTimeout(action, Math.min(delayMs, 2 ** 31 - 1));
        timers.add(timer);
        return timer;
    };
    let stopped = null;
    let stopping = false;
    let startError = null;
    let lingering;
    const { promise: finished, resolve: finish } = Promise.withResolvers();
    const stop = (reason) => {
        if (stopping)
            return;
        stopping = true;
        stopped = reason;
        if (child.pid === undefined)
            return;
        terminate(child.pid);
        after(patience.killMs, () => {
            (0,_end_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .signalGroup */ .i8)(child.pid, 'SIGKILL');
            after(patience.pipesMs, finish);
        });
    };
    const cancel = () => stop('cancelled');
    child.once('error', error => {
        // Also told of failed signals, which are none of the start's.
        if (child.pid !== undefined)
            return;
        startError = error.message;
        finish();
    });
    child.once('exit', () => {
        if (child.pid !== undefined)
            (0,_end_processes_js__WEBPACK_IMPORTED_MODULE_0__/* .signalGroup */ .i8)(child.pid, 'SIGKILL');
        after(patience.pipesMs, finish);
    });
    child.once('close', () => finish());
    after(timeoutMs, () => stop('timed_out'));
    if (signal?.aborted)
        cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    const end = finished.then(() => {
        for (const timer of timers)
            clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        for (const pipe of [child.stdin, child.stdout, child.stderr])
            pipe.destroy();
        child.unref();
        return { exitCode: child.exitCode, signal: child.signalCode, stopped, startError };
    });
    return {
        heard(isResult) {
            clearTimeout(lingering);
            if (isResult)
                lingering = after(patience.lingerMs, () => stop(null));
        },
        end,
    };
};


/***/ }),

/***/ 67:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lM: () => (/* binding */ runFlags),
  PP: () => (/* binding */ runTaskLocally),
  $6: () => (/* binding */ sarifOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/agent/claude-code-release.js
var claude_code_release = __webpack_require__(29567);
// EXTERNAL MODULE: ./build/src/agent/end-processes.js
var end_processes = __webpack_require__(57578);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 136 modules
var execa = __webpack_require__(82499);
;// CONCATENATED MODULE: ./build/src/agent/isolation/privilege.js

/** How this process can become root without being asked anything; null when it cannot. */
const findPrivilege = async () => {
    if (process.getuid?.() === 0)
        return [];
    const sudo = ['sudo', '-n', '--'];
    const { failed } = await (0,execa/* execa */.Ho)('sudo', ['-n', 'true'], { reject: false, stdin: 'ignore', timeout: 10_000 });
    return failed ? null : sudo;
};
/** Runs a command as root. Rejects when it fails. */
const asRoot = async (privilege, command) => {
    const [file = '', ...args] = [...privilege, ...command];
    await (0,execa/* execa */.Ho)(file, args, { stdin: 'ignore', timeout: 300_000 });
};

;// CONCATENATED MODULE: ./build/src/agent/temporary-home.js





const prefix = 'claude-router-home-';
/** Of the folder that holds an isolated agent's world. */
const worldPrefix = 'claude-router-world-';
/** A HOME that no other run has: settings come from nowhere else, and processes are known by it. */
const makeHome = () => (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), prefix));
/** Ends what still runs in the HOME and removes it. Returns how many processes there were. Rejects when it stays. */
const removeHome = async (home) => {
    // The name comes from saved state: nothing else is ever removed.
    if ((0,external_node_path_.basename)(home).startsWith(worldPrefix))
        return removeWorld(home);
    if (!(0,external_node_path_.basename)(home).startsWith(prefix))
        return 0;
    const leftovers = await (0,end_processes/* killLeftovers */.BR)(home);
    await (0,promises_.rm)(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    return leftovers;
};
/** Its processes are known by the folder in their arguments; they and its files may be another user's. */
const removeWorld = async (folder) => {
    const pids = await (0,end_processes/* processesNaming */.g)(folder);
    const privilege = await findPrivilege();
    const run = (command) => asRoot(privilege ?? [], command).catch(error => {
        if (privilege !== null)
            throw error;
    });
    if (pids.length > 0)
        await run(['kill', '-KILL', '--', ...pids.map(String)]).catch(() => { });
    if (privilege === null)
        await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    else
        await run(['rm', '-rf', '--', folder]);
    return pids.length;
};

// EXTERNAL MODULE: ./build/src/agent/tool-directory.js
var tool_directory = __webpack_require__(25943);
// EXTERNAL MODULE: ./build/src/config/redact.js
var config_redact = __webpack_require__(34251);
// EXTERNAL MODULE: ./build/src/config/resolve.js + 18 modules
var resolve = __webpack_require__(35890);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/secrets/find-secrets.js + 2 modules
var find_secrets = __webpack_require__(32477);
// EXTERNAL MODULE: ./build/src/log/redact.js
var log_redact = __webpack_require__(82951);
// EXTERNAL MODULE: ./build/src/proxy/stop.js
var stop = __webpack_require__(75272);
;// CONCATENATED MODULE: ./build/src/run/assert-no-secrets.js

/** Throws AgentError `secret_in_changes` when a change brings a known secret, in whatever form, into a file or its name. */
const assertNoSecrets = (changes, holdsSecret) => {
    for (const { path, before, after } of changes) {
        if (after === null)
            continue;
        const brings = holdsSecret(textOf(after)) && !holdsSecret(textOf(before));
        if (!brings && !holdsSecret(path))
            continue;
        throw new errors/* AgentError */.Yv('secret_in_changes', 'A change that the agent made holds a secret of this run', {
            hint: 'Find out how the agent came by it, and change it. Nothing was published.',
        });
    }
};
const textOf = (version) => version === null ? '' : Buffer.from(version.content).toString('utf8');

;// CONCATENATED MODULE: ./build/src/core/secrets/canary.js
const canaryLength = 40;
/**
 * Canaries from three random texts of letters and digits. None is in anybody's way: no program reads that variable or
 * that file of `.git`, and the profile is no default.
 */
const plantCanaries = ([variable, file, git]) => ({
    values: [variable, file, git],
    environment: { PRODUCTION_DEPLOY_TOKEN: variable },
    homeFiles: {
        '.aws/credentials': `[production-deploy]\naws_access_key_id = deploy\naws_secret_access_key = ${file}\n`,
    },
    gitCredentials: `https://deploy:${git}@deploy.production.invalid\n`,
});

// EXTERNAL MODULE: ./build/src/core/secrets/mask-texts.js
var mask_texts = __webpack_require__(762);
;// CONCATENATED MODULE: ./build/src/run/canary.js





const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const randomText = () => Array.from({ length: canaryLength }, () => alphabet[(0,external_node_crypto_.randomInt)(alphabet.length)]).join('');
/** Fresh ones for a run. */
const newCanaries = () => plantCanaries([randomText(), randomText(), randomText()]);
/** `onSeen` is called once, at the first. */
const watchCanaries = ({ values }, onSeen = () => { }) => {
    const search = (0,find_secrets/* createSecretSearch */.p)(values);
    let seenIn = null;
    // Told bit by bit, over several messages: what was said before is looked at together with what comes.
    const earlier = { values: '', all: '' };
    const see = (text, where) => {
        if (seenIn !== null || search(text).length === 0)
            return;
        seenIn = where;
        onSeen();
    };
    const watch = {
        look(value, where) {
            // Of a field's name and its value either may be a half; where only values are, names must not stand between.
            for (const names of [false, true]) {
                const kept = names ? 'all' : 'values';
                const text = earlier[kept] + (0,mask_texts/* collectTexts */.$)(value, { names }).join('\n');
                see(text, where);
                earlier[kept] = `${text.slice(-earlierCharacters)}\n`;
            }
        },
        assertUnseen() {
            if (seenIn !== null)
                throw canarySeen(seenIn);
        },
        lookInChanges(changes) {
            for (const { path, after } of changes) {
                see(path, 'the name of a changed file');
                if (after !== null)
                    see(Buffer.from(after.content).toString('utf8'), 'a changed file');
            }
            watch.assertUnseen();
        },
    };
    return watch;
};
const earlierCharacters = 2000;
const canarySeen = (where) => new errors/* AgentError */.Yv('canary', `The agent gave away a value that was planted to catch theft of secrets: it showed in ${where}`, {
    hint: 'Something that the agent read told it to look for secrets: look at the change, the issue and the comments for hidden instructions. Nothing was published.',
});

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/agent/isolation/sandbox-script.js
/** In a user namespace of the agent's own that can have no further one inside. */
const lock = 'echo 0 > /proc/sys/user/max_user_namespaces';
/** A keyring that holds none of the job's keys: whoever inherits the session's can read what lies in it. */
const newKeyring = 'my $call = shift; syscall($call, 1, 0) if $call; exec @ARGV; die "$ARGV[0]: $!\\n"';
/**
 * What runs as root of the namespaces, before the agent: a file system that holds nothing but programs, the work copy and
 * the agent's HOME; a network that holds nothing but a way to the proxy. Then it drops every right and starts the agent.
 *
 * Arguments: ROOT UID GID DIRECTORY ENVIRONMENT-FILE NODE RELAY SOCKET PORT DROP, then `ro|rw SOURCE TARGET` as often as
 * needed, `--`, the program and its arguments. All are quoted everywhere: paths may hold anything.
 */
const sandboxScript = `
set -eu
# What was left open would be the agent's as well.
exec 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&-
PATH=/usr/sbin:/usr/bin:/sbin:/bin
unset SUDO_COMMAND SUDO_USER SUDO_UID SUDO_GID MAIL LOGNAME USER
root=$1 uid=$2 gid=$3 directory=$4 environment=$5 node=$6 relay=$7 socket=$8 port=$9
shift 9
drop=$1
shift

mount --make-rprivate /
mount -t tmpfs -o mode=0755,nosuid,nodev,size=64m claude-router "$root"

# What is mounted below keeps its own flags.
read_only() {
  findmnt -n -l -R -o TARGET -- "$1" | while IFS= read -r point; do
    mount -o remount,bind,ro,nosuid,nodev "$point" 2>/dev/null || mount -o remount,bind,ro "$point"
  done
}
place() {
  if [ -e "$root$3" ]; then :
  elif [ -d "$2" ]; then mkdir -p "$root$3"
  else mkdir -p "$root\${3%/*}" && : > "$root$3"; fi
  mount --rbind "$2" "$root$3"
  [ "$1" = rw ] || read_only "$root$3"
}

for name in usr bin sbin lib lib32 lib64 libx32 etc opt nix; do
  if [ -L "/$name" ]; then cp -P "/$name" "$root/$name"
  elif [ -d "/$name" ]; then place ro "/$name" "/$name"; fi
done
mkdir "$root/proc" "$root/dev" "$root/tmp" "$root/run" "$root/var" "$root/root"
mount -t proc -o nosuid,nodev,noexec,hidepid=2 proc "$root/proc" 2>/dev/null || mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
mount -t tmpfs -o mode=0755,nosuid,noexec,size=1m claude-router "$root/dev"
for name in null zero full random urandom tty; do
  : > "$root/dev/$name"
  mount --bind "/dev/$name" "$root/dev/$name"
done
mkdir -m 1777 "$root/dev/shm"
mount -t tmpfs -o mode=1777,nosuid,nodev,size=256m claude-router "$root/dev/shm"
ln -s /proc/self/fd "$root/dev/fd"
ln -s fd/0 "$root/dev/stdin"
ln -s fd/1 "$root/dev/stdout"
ln -s fd/2 "$root/dev/stderr"
while [ "$1" != -- ]; do
  place "$1" "$2" "$3"
  shift 3
done
shift
mkdir -m 0700 "$root/run/claude-router"
place rw "$socket" /run/claude-router/socket
place ro "$node" /run/claude-router/node
place ro "$relay" /run/claude-router/relay.js
place ro "$environment" /run/claude-router/environment

ip link set lo up
mkdir "$root/.old"
cd "$root"
pivot_root . .old
umount -l /.old
rmdir /.old
mount -o remount,ro,nosuid,nodev / 2>/dev/null || mount -o remount,bind,ro,nosuid,nodev /

mkfifo /dev/ready
relay() { /run/claude-router/node /run/claude-router/relay.js "$port" /run/claude-router/socket /dev/ready; }
{ relay || { [ ! -e /dev/ready ] || echo failed > /dev/ready; }; } < /dev/null > /dev/null &
read -r said < /dev/ready
rm /dev/ready
[ "$said" = ready ] || { echo 'The way to the proxy could not be opened' >&2; exit 70; }

while IFS= read -r line; do export "$line"; done < /run/claude-router/environment
cd "$directory"
# What takes too much memory is ended before anything of the job is.
echo 1000 > /proc/self/oom_score_adj

# The numbers are those of keyctl.
case $(uname -m) in x86_64) call=250 ;; aarch64) call=219 ;; *) call=0 ;; esac
if command -v perl >/dev/null; then set -- perl -e '${newKeyring}' "$call" "$@"; fi
set -- setsid -- "$@"
# Core dumps: 1 byte also forbids those that the machine pipes to a program, which 0 does not. A limit that cannot be set is
# lower already.
for limit in core=1 nproc=4096 nofile=65536 fsize=8589934592 memlock=67108864; do
  prlimit --pid $$ "--$limit" 2>/dev/null || :
done
rights='--no-new-privs --inh-caps=-all --ambient-caps=-all --bounding-set=-all'
own_namespace="unshare --user --map-user=$uid --map-group=$gid --keep-caps --"
if [ "$drop" = nested ]; then
  $own_namespace sh -c '${lock} && exec "$@"' claude-router setpriv $rights "$@"
  exit
fi
become="setpriv --reuid $uid --regid $gid --clear-groups $rights"
# Where the machine gives users no namespaces, there are none to lock.
if $become $own_namespace sh -c '${lock}' 2>/dev/null; then
  $become $own_namespace sh -c '${lock} && exec "$@"' claude-router setpriv $rights "$@"
else
  $become "$@"
fi
`;

;// CONCATENATED MODULE: ./build/src/agent/isolation/sandbox.js



const namespaces = ['--mount', '--net', '--pid', '--ipc', '--uts', '--fork', '--kill-child=KILL'];
/**
 * The command that runs a program inside. The environment goes over a file, since arguments can be seen by everyone on the
 * machine and sudo would change it; a value of several lines is refused with an Error.
 */
const sandboxed = async (facts, program, environment) => {
    const root = (0,external_node_path_.join)(facts.folder, 'root');
    const environmentFile = (0,external_node_path_.join)(facts.folder, 'environment');
    await (0,promises_.mkdir)(root, { recursive: true });
    await (0,promises_.writeFile)(environmentFile, environmentLines(environment), { mode: 0o600 });
    await (0,promises_.chmod)(facts.folder, 0o700);
    const asUser = facts.mode === 'separate-user';
    const unshare = ['unshare', ...(asUser ? [] : ['--user', '--map-root-user']), ...namespaces];
    const id = String(facts.uid);
    const [file = '', ...args] = [
        ...(asUser ? facts.privilege : []),
        ...unshare,
        ...['--', 'sh', '-c', sandboxScript, 'claude-router'],
        ...[root, id, id, facts.directory, environmentFile, facts.node, facts.relay, facts.socket, String(facts.port)],
        asUser ? 'user' : 'nested',
        ...facts.places.flatMap(({ access, source, target }) => [access, source, target]),
        '--',
        ...program,
    ];
    return { file, args, env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' } };
};
const environmentLines = (environment) => Object.entries(environment)
    .map(([name, value]) => {
    if (/^[A-Za-z_]\w*$/.test(name) && !/[\n\0]/.test(value))
        return `${name}=${value}\n`;
    throw new Error(`The environment variable ${name} cannot be given to the agent`);
})
    .join('');
const standard = ['/usr', '/bin', '/sbin', '/lib', '/lib64', '/etc', '/opt', '/nix'];
/** Folders of programs outside the usual ones: those that the PATH names. */
const programFolders = (path) => path
    .split(external_node_path_.delimiter)
    .filter(folder => folder.startsWith('/') && !standard.some(known => folder === known || folder.startsWith(`${known}/`)));

;// CONCATENATED MODULE: ./build/src/agent/isolation/work-copy.js



/** What other steps leave in a checkout that is none of the agent's business; only at its top. */
const credentials = /^(?:gha-creds-.*\.json|\.git-credentials|\.netrc|_netrc|\.npmrc\.auth)$/;
/** Of a repository, what history needs. Configuration (credentials, programs to run) and hooks stay behind. */
const keptOfGit = ['HEAD', 'ORIG_HEAD', 'objects', 'refs', 'packed-refs', 'index', 'shallow', 'logs'];
/**
 * A copy of the checkout in an empty folder: every file, links as links, and a repository that knows its history but no
 * credentials but those planted with `gitCredentials`. Rejects when there is no room.
 */
const copyWorkTree = async (from, to, gitCredentials = '') => {
    await (0,promises_.mkdir)(to, { recursive: true });
    const names = (await (0,promises_.readdir)(from)).filter(name => name !== '.git' && !credentials.test(name));
    for (const some of groups(names.map(name => (0,external_node_path_.join)(from, name)), 500)) {
        await (0,execa/* execa */.Ho)('cp', ['-a', '--reflink=auto', '--', ...some, to], { stdin: 'ignore' });
    }
    await removeInnerConfigurations(to);
    const places = await gitFolders(from);
    if (places !== null)
        await copyRepository(places, (0,external_node_path_.join)(to, '.git'), gitCredentials);
};
function* groups(all, size) {
    for (let start = 0; start < all.length; start += size)
        yield all.slice(start, start + size);
}
const gitFolders = async (directory) => {
    const found = await (0,promises_.stat)((0,external_node_path_.join)(directory, '.git')).catch(() => null);
    if (found === null)
        return null;
    const own = (0,external_node_path_.join)(directory, '.git');
    if (found.isDirectory())
        return { own, common: own };
    const ask = async (what) => {
        const args = ['-c', `safe.directory=${directory}`, 'rev-parse', '--path-format=absolute', what];
        return (await (0,execa/* execa */.Ho)('git', args, { cwd: directory, stdin: 'ignore' })).stdout.trim();
    };
    return { own: await ask('--git-dir'), common: await ask('--git-common-dir') };
};
const copyRepository = async ({ own, common }, to, gitCredentials) => {
    await (0,promises_.mkdir)(to);
    for (const name of keptOfGit) {
        const from = await firstThatIs([(0,external_node_path_.join)(own, name), (0,external_node_path_.join)(common, name)]);
        if (from !== undefined)
            await (0,execa/* execa */.Ho)('cp', ['-a', '--reflink=auto', '--', from, to], { stdin: 'ignore' });
    }
    await (0,promises_.writeFile)((0,external_node_path_.join)(to, 'config'), await plainConfiguration(common));
    if (gitCredentials !== '')
        await (0,promises_.writeFile)((0,external_node_path_.join)(to, 'credentials'), gitCredentials);
    await (0,promises_.mkdir)((0,external_node_path_.join)(to, 'refs'), { recursive: true });
};
const firstThatIs = async (paths) => {
    for (const path of paths)
        if (await (0,promises_.stat)(path).catch(() => null))
            return path;
    return undefined;
};
/** Only what is needed to read the objects. */
const plainConfiguration = async (common) => {
    const text = await (0,promises_.readFile)((0,external_node_path_.join)(common, 'config'), 'utf8').catch(() => '');
    const format = /^\s*objectformat\s*=\s*(sha1|sha256)\s*$/im.exec(text)?.[1]?.toLowerCase();
    const core = `[core]\n\trepositoryformatversion = ${format === 'sha256' ? 1 : 0}\n\tbare = false\n`;
    return format === 'sha256' ? `${core}[extensions]\n\tobjectformat = sha256\n` : core;
};
/** Repositories inside the checkout (a second checkout, say) may have credentials as well. */
const removeInnerConfigurations = async (directory) => {
    const { stdout } = await (0,execa/* execa */.Ho)('find', [directory, '-name', '.git', '-print0'], { stdin: 'ignore' });
    for (const path of stdout.split('\0').filter(found => found !== '')) {
        for (const name of ['config', 'config.worktree', 'hooks', 'modules']) {
            await (0,promises_.rm)((0,external_node_path_.join)(path, name), { recursive: true, force: true }).catch(() => { });
        }
    }
};

;// CONCATENATED MODULE: ./build/src/agent/isolation/agent-world.js









/** Makes the copy. Rejects when there is no room for it. */
const openWorld = async (options) => {
    const { mode, privilege, folder, directory, told, log } = options;
    const seenAt = options.seenAt ?? directory;
    const asUser = mode === 'separate-user';
    const uid = asUser ? await freeUserId() : 1000;
    const workCopy = (0,external_node_path_.join)(folder, 'work');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const startedAt = performance.now();
    await copyWorkTree(directory, workCopy, options.gitCredentials);
    const give = async (path) => {
        if (asUser)
            await asRoot(privilege, ['chown', '-R', '-h', `${uid}:${uid}`, '--', path]);
    };
    await give(workCopy);
    log.debug(`The agent's copy of the checkout took ${Math.round(performance.now() - startedAt)} ms`);
    const accounts = await writeAccounts(folder, uid);
    let homes = 0;
    return {
        mode,
        workCopy,
        async newHome() {
            const home = (0,external_node_path_.join)(folder, `home-${++homes}`);
            await (0,promises_.mkdir)((0,external_node_path_.join)(home, 'tmp'), { recursive: true, mode: 0o700 });
            return home;
        },
        async command(program, environment, { home, readable }) {
            await give(home);
            const places = [
                // First: what else lies under /tmp is laid over it.
                { access: 'rw', source: (0,external_node_path_.join)(home, 'tmp'), target: '/tmp' },
                ...accounts,
                ...[...programFolders(options.path), ...options.programs, ...readable].map(readOnly),
                { access: 'rw', source: home, target: home },
                { access: 'rw', source: workCopy, target: seenAt },
            ];
            const existing = await presentOf(places);
            const { socket, port, relay } = options;
            const facts = { mode, privilege, folder, uid, directory: seenAt, socket, port, relay, node: process.execPath };
            return sandboxed({ ...facts, places: existing }, program, { ...told, ...environment });
        },
        async end(pid, graceMs) {
            // They may be root's, as sudo is: only root can signal them then.
            const kill = (signal, pids) => asRoot(asUser ? privilege : [], ['kill', signal, '--', ...pids.map(String)]).catch(() => { });
            // The world's root is named in the arguments of what runs it; the namespaces end with that.
            const left = () => (0,end_processes/* processesNaming */.g)((0,external_node_path_.join)(folder, 'root'));
            await kill('-TERM', [pid]);
            const until = Date.now() + graceMs;
            while (Date.now() < until && (await left()).length > 0)
                await (0,external_node_timers_promises_.setTimeout)(50);
            for (let pids = await left(); pids.length > 0; pids = await left()) {
                if (Date.now() > until + 10_000)
                    throw new errors/* AgentError */.Yv('cannot_end', `The processes ${pids.join(', ')} of the agent cannot be ended`);
                await kill('-KILL', pids);
                await (0,external_node_timers_promises_.setTimeout)(50);
            }
        },
        async takeBack() {
            if (asUser) {
                const owner = `${process.getuid?.() ?? 0}:${process.getgid?.() ?? 0}`;
                await asRoot(privilege, ['chown', '-R', '-h', owner, '--', workCopy]);
            }
            await (0,promises_.chmod)(workCopy, 0o755);
        },
        handOver: () => give(workCopy),
        async close() {
            if (asUser)
                await asRoot(privilege, ['rm', '-rf', '--', folder]);
            else
                await removeLocked(folder);
        },
    };
};
/** Folders that the agent has closed to itself are closed to us, whose they are, until they are opened. */
const removeLocked = async (folder) => {
    await (0,execa/* execa */.Ho)('find', [folder, '-type', 'd', '!', '-perm', '-700', '-exec', 'chmod', 'u+rwx', '{}', ';'], {
        ...{ stdin: 'ignore', reject: false },
    });
    await (0,promises_.rm)(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
};
const readOnly = (path) => ({ access: 'ro', source: path, target: path });
const presentOf = async (places) => {
    const present = await Promise.all(places.map(({ source }) => (0,promises_.stat)(source).catch(() => null)));
    return places.filter((_, index) => present[index] !== null);
};
/** A number that no account and no process has: nothing on the machine is the agent's. */
const freeUserId = async () => {
    const passwd = await (0,promises_.readFile)('/etc/passwd', 'utf8').catch(() => '');
    const taken = new Set(passwd.split('\n').map(line => Number(line.split(':')[2])));
    for (const name of (await (0,promises_.readdir)('/proc')).filter(entry => /^\d+$/.test(entry))) {
        const status = await (0,promises_.readFile)(`/proc/${name}/status`, 'utf8').catch(() => '');
        taken.add(Number(/^Uid:\s+(\d+)/m.exec(status)?.[1]));
    }
    // Two runs that look at the same moment begin at different numbers.
    const first = 61_000 + (process.pid % 3000);
    for (let uid = first; uid < first + 500; uid++)
        if (!taken.has(uid))
            return uid;
    throw new Error('No free user number above 61000');
};
/** The agent finds itself and root in its list of users, and nobody else. */
const writeAccounts = async (folder, uid) => {
    const passwd = (0,external_node_path_.join)(folder, 'passwd');
    const group = (0,external_node_path_.join)(folder, 'group');
    await (0,promises_.writeFile)(passwd, `root:x:0:0:root:/root:/usr/sbin/nologin\nagent:x:${uid}:${uid}:agent:/tmp:/bin/sh\n`);
    await (0,promises_.writeFile)(group, `root:x:0:\nagent:x:${uid}:\n`);
    return [
        { access: 'ro', source: passwd, target: '/etc/passwd' },
        { access: 'ro', source: group, target: '/etc/group' },
    ];
};

;// CONCATENATED MODULE: ./build/src/agent/isolation/egress-environment.js
/**
 * What makes package managers and other programs ask the proxy for the hosts that are allowed. The token is the agent's own;
 * to the proxy itself they go directly.
 */
const egressEnvironment = (proxyUrl, token) => {
    const url = new URL(proxyUrl);
    url.username = 'agent';
    url.password = token;
    const proxy = url.href.replace(/\/$/, '');
    const direct = '127.0.0.1,localhost,::1';
    return {
        ...{ HTTPS_PROXY: proxy, https_proxy: proxy, HTTP_PROXY: proxy, http_proxy: proxy },
        ...{ NO_PROXY: direct, no_proxy: direct },
        ...{ npm_config_proxy: proxy, npm_config_https_proxy: proxy, npm_config_noproxy: direct },
        ...{ YARN_HTTPS_PROXY: proxy, YARN_HTTP_PROXY: proxy },
        // Node's own fetch asks for it.
        NODE_USE_ENV_PROXY: '1',
    };
};

;// CONCATENATED MODULE: ./build/src/agent/isolation/isolation.js
const isStrong = (mode) => mode !== 'environment';
/**
 * `auto` refuses to run code that a stranger wrote without isolation, and warns otherwise; `preferred` always warns;
 * `required` always refuses; `off` asks for none. Never silent.
 */
const chooseIsolation = (wish, offer, trigger) => {
    if (wish === 'off') {
        return {
            allowed: true,
            mode: 'environment',
            warning: trigger.trusted ? null : `${trigger.why}, and \`isolation: off\` runs the agent without isolation.`,
        };
    }
    if (isStrong(offer.mode))
        return { allowed: true, mode: offer.mode, warning: null };
    const lacking = offer.lacking.join('; ');
    if (wish === 'required')
        return { allowed: false, reason: `\`isolation: required\` cannot be met on this runner: ${lacking}.` };
    if (wish === 'auto' && !trigger.trusted) {
        return {
            allowed: false,
            reason: `${trigger.why}, and the agent cannot be isolated on this runner: ${lacking}. Use a Linux runner with passwordless sudo, or accept the risk with \`isolation: off\`.`,
        };
    }
    return {
        allowed: true,
        mode: 'environment',
        warning: `The agent runs without isolation, as the job's own user, with a clean environment only: ${lacking}.`,
    };
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/src/agent/isolation/probe-isolation.js







/**
 * What can be had here, found out by doing it: a sandbox is opened for a program that ends at once. Tools that are missing,
 * a container without the right to make namespaces and a kernel that forbids them all show in the same way.
 */
const probeIsolation = async (options) => {
    if (process.platform !== 'linux')
        return { mode: 'environment', privilege: [], lacking: ['separate users and namespaces are only used on Linux'] };
    const privilege = options.allowSudo || process.getuid?.() === 0 ? await findPrivilege() : null;
    const lacking = [];
    if (privilege === null)
        lacking.push('no passwordless sudo');
    else {
        const refused = await tryMode('separate-user', privilege, options.relay);
        if (refused === null)
            return { mode: 'separate-user', privilege, lacking };
        lacking.push(`a separate user: ${refused}`);
    }
    const refused = await tryMode('namespaces', [], options.relay);
    if (refused === null)
        return { mode: 'namespaces', privilege: [], lacking };
    lacking.push(`user namespaces: ${refused}`);
    return { mode: 'environment', privilege: [], lacking };
};
/** null when it works, else the reason in one line. */
const tryMode = async (mode, privilege, relay) => {
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'claude-router-probe-'));
    const socket = (0,external_node_path_.join)(folder, 'socket');
    const server = (0,external_node_net_.createServer)().listen(socket);
    try {
        await new Promise(resolve => server.once('listening', resolve));
        await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'nothing'), '');
        const facts = { mode, privilege, folder, uid: 64_999, directory: '/', places: [], socket, port: 9, relay };
        const command = await sandboxed({ ...facts, node: process.execPath }, ['true'], {});
        const { failed, stderr, shortMessage } = await (0,execa/* execa */.Ho)(command.file, command.args, {
            env: command.env,
            extendEnv: false,
            stdin: 'ignore',
            reject: false,
            timeout: 15_000,
        });
        return failed ? lastLine(stderr || (shortMessage ?? 'failed')) : null;
    }
    finally {
        server.close();
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
};
const lastLine = (text) => (text.trim().split('\n').at(-1) ?? '').slice(0, 200);

// EXTERNAL MODULE: ./build/src/run/bundles.js
var bundles = __webpack_require__(72246);
;// CONCATENATED MODULE: ./build/src/run/isolate.js










/** Code of a stranger that would run here, with the reason. */
class UntrustedError extends errors/* AppError */.uV {
}
/** Throws ConfigError `isolation_unavailable` or UntrustedError `untrusted_code` when there must be isolation and cannot. */
const decideIsolation = async (options) => {
    const { wish, trigger, log } = options;
    const relay = (0,bundles/* bundlePath */.E)('relay');
    const none = { mode: 'environment', privilege: [], lacking: [] };
    const offer = wish === 'off' ? none : await probeIsolation({ relay, allowSudo: options.allowSudo });
    const choice = chooseIsolation(wish, offer, trigger);
    if (!choice.allowed) {
        if (wish === 'required')
            throw new errors/* ConfigError */.xL('isolation_unavailable', choice.reason);
        throw new UntrustedError('untrusted_code', choice.reason);
    }
    if (choice.warning !== null)
        log.warn(choice.warning);
    const { mode } = choice;
    const allowedHosts = options.allowedHosts ?? [];
    if (mode === 'environment' && allowedHosts.length > 0)
        log.warn('`agent.allowedHosts` has no effect without isolation: the agent can reach whatever this machine can.');
    if (mode === 'environment')
        return { mode, folder: null, socket: undefined, open: async () => undefined };
    log.info(`Isolation: ${mode}`);
    // Short: the path of a socket has a hundred characters.
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), worldPrefix));
    const socket = (0,external_node_path_.join)(folder, 'proxy');
    let worlds = 0;
    return {
        mode,
        folder,
        socket,
        open: (proxy, { directory, programs, seenAt, gitCredentials }) => {
            const port = Number(new URL(proxy.url).port);
            const { privilege } = offer;
            const told = allowedHosts.length > 0 ? egressEnvironment(proxy.url, proxy.token ?? '') : undefined;
            const own = { folder: (0,external_node_path_.join)(folder, String(++worlds)), directory, seenAt, programs, gitCredentials };
            return openWorld({ mode, privilege, ...own, told, socket, port, relay, path: options.path, log });
        },
    };
};

;// CONCATENATED MODULE: ./build/src/run/redact-answer.js
/**
 * What the agent has read may hold a secret: it must not be posted. A suggestion that held one is left out: with a hole
 * in it, one click would break the code.
 */
const redactAnswer = (result, redactAll) => {
    const redacted = redactAll(result);
    return { ...redacted, structuredOutput: withoutHoles(result.structuredOutput, redacted.structuredOutput) };
};
const withoutHoles = (before, after) => {
    if (Array.isArray(after))
        return after.map((item, index) => withoutHoles(before[index], item));
    if (typeof after !== 'object' || after === null)
        return after;
    const original = before;
    return Object.fromEntries(Object.entries(after).flatMap(([name, item]) => name === 'suggestion' && item !== original[name] ? [] : [[name, withoutHoles(original[name], item)]]));
};

// EXTERNAL MODULE: ./build/src/run/result.js
var run_result = __webpack_require__(12798);
// EXTERNAL MODULE: ./build/src/agent/environment.js
var agent_environment = __webpack_require__(6402);
// EXTERNAL MODULE: ./build/src/agent/install.js + 7 modules
var install = __webpack_require__(45184);
;// CONCATENATED MODULE: ./build/src/agent/isolation/run-self-test.js






/** The isolation does not hold: the agent must not be started. */
class IsolationError extends errors/* AppError */.uV {
}
const outside = [
    ['metadata', "reach the cloud's metadata address", '169.254.169.254:80'],
    ['internet', 'reach the internet', '1.1.1.1:443'],
];
/**
 * Tries as the agent, in the agent's world, what it must not be able to do. Throws IsolationError `isolation_broken` when
 * one attempt succeeds, or when the test itself cannot be run.
 */
const runSelfTest = async (world, options) => {
    const neighbour = (0,external_node_net_.createServer)(socket => socket.destroy()).listen(0, '127.0.0.1');
    await new Promise(resolve => neighbour.once('listening', resolve));
    const { port } = neighbour.address();
    try {
        const targets = targetsOf(options, [
            ['neighbour', 'reach another service of this machine', `127.0.0.1:${port}`],
            ...(options.addresses ?? outside),
        ]);
        const home = await world.newHome();
        const program = [process.execPath, options.script];
        const command = await world.command(program, { ...options.environment, HOME: home }, { home, readable: program });
        const { stdout, stderr, failed } = await (0,execa/* execa */.Ho)(command.file, command.args, {
            env: command.env,
            extendEnv: false,
            input: JSON.stringify(targets),
            reject: false,
            timeout: 20_000,
        });
        const results = failed ? null : read(stdout);
        if (results === null)
            throw broken(`the test could not be run: ${stderr.trim().split('\n').at(-1) ?? ''}`);
        const succeeded = results.filter(({ refused }) => !refused);
        if (succeeded.length > 0)
            throw broken(succeeded.map(({ what, detail }) => `it could ${what} (${detail})`).join('; '));
        return results;
    }
    finally {
        neighbour.close();
    }
};
const read = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return null;
    }
};
const broken = (what) => new IsolationError('isolation_broken', `The isolation of the agent does not hold, so it was not started: ${what}`, {
    hint: 'Please report this. `isolation: preferred` or `off` runs the agent without isolation.',
});
const jobFiles = [
    'GITHUB_ENV',
    'GITHUB_OUTPUT',
    'GITHUB_PATH',
    'GITHUB_STATE',
    'GITHUB_STEP_SUMMARY',
    'GITHUB_EVENT_PATH',
];
const runnerFolders = ['_runner_file_commands', '_github_workflow'];
const homeFiles = [
    '.git-credentials',
    '.netrc',
    '.npmrc',
    '.ssh',
    '.aws',
    '.docker',
    '.config/gh',
    '.claude',
    '.claude-router',
];
const machineSockets = [
    ...['/run/docker.sock', '/var/run/docker.sock', '/run/containerd/containerd.sock', '/run/podman/podman.sock'],
    ...['/run/dbus/system_bus_socket', '/run/systemd/private', '/run/snapd.socket', '/tmp/.X11-unix'],
];
/** A folder may be there inside as well, as the way to a folder of programs: what counts is what lies in it. */
const filesAt = (path) => {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    if (found?.isDirectory() !== true)
        return found ? [path] : [];
    const entries = (0,external_node_fs_.readdirSync)(path, { withFileTypes: true });
    return entries.flatMap(entry => (entry.isFile() ? [(0,external_node_path_.join)(path, entry.name)] : [])).slice(0, 20);
};
const targetsOf = ({ env, proxyUrl, proxyPid }, addresses) => ({
    // Numbers that low are given to processes inside as well.
    pids: [process.pid, proxyPid].filter(pid => pid > 500),
    files: [
        ...jobFiles.flatMap(name => env[name] ?? []),
        ...(env.RUNNER_TEMP ? runnerFolders.map(name => (0,external_node_path_.join)(env.RUNNER_TEMP ?? '', name)) : []),
        ...homeFiles.flatMap(name => filesAt((0,external_node_path_.join)(env.HOME ?? (0,external_node_os_.homedir)(), name))),
        '/root/.profile',
        '/etc/shadow',
    ],
    sockets: machineSockets,
    addresses,
    proxy: proxyUrl,
    tunnels: [
        { id: 'proxy-tunnel', what: 'be connected with the metadata address by the proxy', address: '169.254.169.254:80' },
        { id: 'proxy-tunnel-back', what: 'be connected with this machine by the proxy', address: '127.0.0.1:22' },
    ],
    requests: [
        { id: 'proxy-no-token', what: 'ask the proxy without a token', method: 'POST', path: '/v1/messages', token: '' },
        {
            id: 'proxy-wrong-token',
            what: 'ask it with another token',
            method: 'POST',
            path: '/v1/messages',
            token: 'crt_guessed',
        },
        { id: 'proxy-metrics', what: "read the proxy's metrics", method: 'GET', path: '/metrics', token: 'own' },
        { id: 'proxy-dashboard', what: 'open the dashboard', method: 'GET', path: '/ui', token: 'own' },
        { id: 'proxy-other-paths', what: 'use another route of the proxy', method: 'POST', path: '/admin', token: 'own' },
    ],
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/src/lib/words.js
var words = __webpack_require__(38860);
;// CONCATENATED MODULE: ./build/src/agent/tokenize-arguments.js

/**
 * Splits a line of arguments as a POSIX shell would, without a shell: blanks separate, '...' is literal, "..." knows \" and
 * \\, a backslash before a blank, quote or backslash (or at a line's end) escapes. Nothing is expanded: $, *, # and ~ stay.
 * Throws ConfigError `claude_args` for a quote that is never closed.
 */
const tokenize_arguments_tokenizeArguments = (text) => {
    const tokens = [];
    let token;
    for (let i = 0; i < text.length;) {
        const step = stepAt(text, i);
        if (step.adds !== null)
            token = (token ?? '') + step.adds;
        else if (token !== undefined) {
            tokens.push(token);
            token = undefined;
        }
        i = step.next;
    }
    return token === undefined ? tokens : [...tokens, token];
};
const stepAt = (text, i) => {
    const character = text[i];
    if (character === "'" || character === '"')
        return readQuoted(text, i);
    // A line that is continued, as in a shell.
    const continued = /^\\\r?\n/.exec(text.slice(i, i + 3));
    if (continued)
        return { adds: null, next: i + continued[0].length };
    if (character === '\\' && /[\s'"\\]/.test(text[i + 1] ?? ''))
        return { adds: text[i + 1], next: i + 2 };
    return { adds: /\s/.test(character) ? null : character, next: i + 1 };
};
/** The content of the quotes that open at `start`. */
const readQuoted = (text, start) => {
    const quote = text[start];
    let content = '';
    for (let i = start + 1; i < text.length; i++) {
        if (text[i] === quote)
            return { adds: content, next: i + 1 };
        if (quote === '"' && text[i] === '\\' && /["\\]/.test(text[i + 1] ?? ''))
            i++;
        content += text[i];
    }
    throw new ConfigError('claude_args', `\`claude-args\` has a quote that is never closed, at character ${start + 1}.`, {
        hint: `Close the ${quote} or write it escaped (\\${quote}).`,
    });
};

;// CONCATENATED MODULE: ./build/src/agent/extra-arguments.js



/** Flags a workflow may add, with how many values each takes. A flag that is in neither table is refused too. */
const accepted = {
    '--add-dir': 'many',
    '--agent': 'one',
    '--agents': 'one',
    '--allowed-tools': 'many',
    '--allowedTools': 'many',
    '--append-subagent-system-prompt': 'one',
    '--append-subagent-system-prompt-file': 'one',
    '--append-system-prompt': 'one',
    '--append-system-prompt-file': 'one',
    '--autocompact': 'one',
    '--betas': 'many',
    '--disable-slash-commands': 'none',
    '--disallowed-tools': 'many',
    '--disallowedTools': 'many',
    '--effort': 'one',
    '--exclude-dynamic-system-prompt-sections': 'none',
    '--fallback-model': 'one',
    '--forward-subagent-text': 'none',
    '--include-partial-messages': 'none',
    '--max-budget-usd': 'one',
    '--max-thinking-tokens': 'one',
    '--no-session-persistence': 'none',
    '--restricted': 'none',
    '--strict-mcp-config': 'none',
    '--system-prompt': 'one',
    '--system-prompt-file': 'one',
    '--thinking': 'one',
    '--tools': 'many',
    '--verbose': 'none',
};
const permissions = 'the agent must not act without the permissions the task gives it; use `allowed-tools`';
const settings = 'settings can start programs and send the prompt elsewhere; they are fixed by the router';
const stream = 'the router talks to Claude Code through it';
const session = 'each run is a fresh session of its own';
const elsewhere = 'it ends the run or takes it elsewhere';
const refused = {
    '--dangerously-skip-permissions': permissions,
    '--allow-dangerously-skip-permissions': permissions,
    '--permission-mode': permissions,
    '--permission-prompt-tool': permissions,
    '--permission-prompts': permissions,
    '--enable-auto-mode': permissions,
    '--settings': settings,
    '--managed-settings': settings,
    '--setting-sources': settings,
    '--project-config-root': settings,
    '--plugin-dir': settings,
    '--plugin-url': settings,
    '--mcp-config': 'MCP servers are programs; use the input `mcp-config`, which is never read from the code under review',
    '--bare': 'it lets settings of the checkout redirect the requests',
    '--safe-mode': 'it lets settings of the checkout redirect the requests',
    '--model': 'the router chooses the model; use the input `model` or `routing` in its configuration',
    '--max-turns': 'use the input `max-turns`',
    '--json-schema': 'the task decides the shape of the result',
    '--print': stream,
    '--output-format': stream,
    '--input-format': stream,
    '--replay-user-messages': stream,
    '--sdk-url': stream,
    '--continue': session,
    '--resume': session,
    '--fork-session': session,
    '--session-id': session,
    '--from-pr': session,
    '--background': elsewhere,
    '--bg': elsewhere,
    '--cloud': elsewhere,
    '--remote': elsewhere,
    '--remote-control': elsewhere,
    '--teleport': elsewhere,
    '--desktop': elsewhere,
    '--worktree': elsewhere,
    '--tmux': elsewhere,
    '--ide': elsewhere,
    '--chrome': elsewhere,
    '--help': elsewhere,
    '--version': elsewhere,
};
/** `claude-args` as a list, safe to append to ours. Throws ConfigError `claude_args` with the reason. */
const parseExtraArguments = (text) => checkExtraArguments(tokenizeArguments(text));
/** The same list, if every argument in it may be given. Throws ConfigError `claude_args`. */
const checkExtraArguments = (tokens) => {
    let i = 0;
    while (i < tokens.length) {
        const token = tokens[i];
        const [flag = '', attached] = token.split(/=(.*)/s, 2);
        const arity = Object.hasOwn(accepted, flag) ? accepted[flag] : undefined;
        if (arity === undefined)
            throw refusal(token, flag);
        i++;
        const first = attached ?? tokens[i];
        if (flag === '--agents' && !first?.trimStart().startsWith('{')) {
            throw problem('`--agents` takes JSON text here, not a file', 'A file may come from the code under review; write the JSON out.');
        }
        if (arity === 'none' && attached !== undefined)
            throw problem(`\`${flag}\` takes no value`, 'Remove what follows the =.');
        if (arity === 'none' || attached !== undefined)
            continue;
        if (first === undefined)
            throw problem(`\`${flag}\` has no value`, 'Give one, in quotes if it contains blanks.');
        // One value may begin with dashes, as Claude Code takes it too; of many, the next flag ends the list.
        i++;
        while (arity === 'many' && i < tokens.length && !tokens[i]?.startsWith('-'))
            i++;
    }
    return [...tokens];
};
const problem = (what, hint) => new errors/* ConfigError */.xL('claude_args', `\`claude-args\`: ${what}.`, { hint });
const refusal = (token, flag) => {
    const shown = flag.slice(0, 60);
    const reason = Object.hasOwn(refused, flag) ? refused[flag] : undefined;
    if (reason)
        return problem(`\`${shown}\` is not accepted: ${reason}`, 'Remove it.');
    if (!token.startsWith('-'))
        return problem(`"${token.slice(0, 60)}" belongs to no flag`, 'Values with blanks need quotes; the prompt has its own input.');
    if (/^-[^-]/.test(token) || token === '-')
        return problem(`short flags such as \`${shown}\` are not accepted`, 'Write the long form.');
    const meant = (0,words/* nearest */.pA)(flag, Object.keys(accepted));
    return problem(`\`${shown}\` is not accepted`, `${meant ? `Did you mean \`${meant}\`? ` : ''}Accepted: ${Object.keys(accepted).join(', ')}.`);
};

;// CONCATENATED MODULE: ./build/src/agent/arguments.js

/**
 * The argument list of one run. The prompt is not in it: it goes to stdin, as a list of arguments is limited to 128 KiB
 * each on Linux. `--setting-sources user` with a fresh HOME keeps everything of the checkout from taking effect, and
 * `--restricted` keeps the file tools inside the working directory (also through symbolic links).
 * Throws ConfigError `claude_args` for an extra argument that may not be given.
 */
const agentArguments = (facts, files) => [
    ...['--print', '--output-format', 'stream-json', '--verbose'],
    ...['--setting-sources', 'user', '--strict-mcp-config', '--restricted', '--no-session-persistence'],
    ...['--model', facts.model, '--max-turns', String(facts.maxTurns)],
    ...['--permission-mode', facts.permissionMode],
    // An empty list means no tools, which is what an empty value says.
    ...['--tools', facts.tools.join(',')],
    ...(facts.allowedTools.some(isRule) ? ['--allowedTools', ...facts.allowedTools.filter(isRule)] : []),
    ...['--disallowedTools', ...neverRead],
    ...(files.mcpConfigFile ? ['--mcp-config', files.mcpConfigFile] : []),
    ...(files.appendSystemPromptFile ? ['--append-system-prompt-file', files.appendSystemPromptFile] : []),
    ...(facts.jsonSchema ? ['--json-schema', JSON.stringify(facts.jsonSchema)] : []),
    ...checkExtraArguments(facts.extraArguments ?? []),
];
/** The checkout's token stands in `.git/config` unless `persist-credentials: false` keeps it out. */
const neverRead = ['Read(./.git/**)', 'Read(**/.git/config)'];
/** What begins with a dash would be read as a flag. */
const isRule = (rule) => rule.trim() !== '' && !rule.startsWith('-');

;// CONCATENATED MODULE: ./build/src/agent/single-line.js
/** Controls, invisible and direction-changing characters: nothing a hostile text could hide or turn around a line with. */
const unprintable = 
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
/\u001b\[[0-9;?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e0fff}]/gu;
/** Any text as one readable line of at most `maxCharacters`. */
const singleLine = (text, maxCharacters) => {
    // Longer texts are cut before they are cleaned: the cleaning then costs the same however long they are.
    const line = text
        .slice(0, maxCharacters * 8)
        .toWellFormed()
        .replace(unprintable, '')
        .replace(/\s+/gu, ' ')
        .trim();
    const characters = [...line];
    const isCut = characters.length > maxCharacters || text.length > maxCharacters * 8;
    return isCut
        ? `${characters
            .slice(0, maxCharacters - 1)
            .join('')
            .trimEnd()}…`
        : line;
};
/** The first line of a text that says something. */
const firstLine = (text, maxCharacters) => {
    const start = text.search(/\S/);
    if (start < 0)
        return '';
    const end = text.slice(start).search(/[\r\n]/);
    return singleLine(end < 0 ? text.slice(start) : text.slice(start, start + end), maxCharacters);
};

;// CONCATENATED MODULE: ./build/src/agent/explain-end.js

/** One or two sentences for a person: what happened and what to do. What models and programs said is quoted in one line. */
const explainEnd = (end, record, ended, asked) => {
    const said = saidOf(record, ended);
    const quoted = said ? `: ${said}` : '';
    switch (end) {
        case 'api_error':
            return `The model could not be reached${quoted}. See the proxy's log for the provider's answers; another provider or \`routing.fallback\` may help.`;
        case 'budget':
            return `The budget refused a request${quoted}. Raise it, or wait until its period is over.`;
        case 'context_overflow':
            return `The conversation outgrew the model's context window${quoted}. Use a model with a larger window (\`routing.longContext\`), or give it less to read.`;
        case 'max_turns':
            return `The agent was not done after ${asked.maxTurns} turns. Raise \`max-turns\`, or ask for less at once.`;
        case 'max_budget':
            return `Claude Code stopped at its own spending limit (--max-budget-usd)${quoted}. Remove the flag: the router keeps the budget, with real prices.`;
        case 'no_structured_output':
            return 'The model answered, but not in the required form. Models that are good at calling tools do better.';
        case 'empty_result':
            return 'The model gave an empty answer. Try again, or use another model.';
        case 'execution_error':
            return `Claude Code failed${exitText(ended)}${quoted}. If it happens again, the transcript shows where.`;
        case 'usage_error':
            return `Claude Code did not accept how it was started${exitText(ended)}${quoted}. Check \`claude-args\`, \`mcp-config\` and \`claude-code-version\`.`;
        case 'timed_out':
            return `The agent was stopped at the time limit of ${durationText(asked.timeoutMs)}${retryText(record)}. Raise \`timeout-minutes\`, or ask for less at once.`;
        case 'cancelled':
            return 'The agent was stopped because the run was cancelled.';
        case 'killed':
            return `Claude Code ended before it had a result${exitText(ended)}${quoted}. Something outside stopped it; the machine may be short of memory.`;
        case 'not_started':
            return `Claude Code could not be started: ${singleLine(ended.startError ?? '', 300)}. Check the binary and the working directory.`;
    }
};
const saidOf = ({ result, lastRetry }, { stderrTail }) => {
    if (result) {
        const reported = firstLine(result.errors.find(error => error.trim() !== '') ?? result.text, 1000);
        return withoutEnd(singleLine(withoutAdvice(reported), 300));
    }
    if (lastRetry)
        return singleLine(`the last answer of the model was ${[lastRetry.status, lastRetry.error].filter(Boolean).join(' ')}`, 200);
    return withoutEnd(singleLine(stderrTail.trim().split('\n').slice(-3).join(' '), 300));
};
/** What Claude Code adds to an API error is meant for whoever sits before it, and here leads astray. */
const withoutAdvice = (text) => text
    .replace(/^Failed to authenticate\. /, '')
    .replace(/ This is a server-side issue, usually temporary.*$/, '')
    .replace(/ Run --model to pick a different model\.$/, '');
const withoutEnd = (text) => text.replace(/[.\s]+$/, '');
const exitText = ({ signal, exitCode }) => signal ? ` (${signal})` : exitCode === null ? '' : ` (exit code ${exitCode})`;
const retryText = ({ lastRetry }) => lastRetry
    ? singleLine(` while waiting for the model (${[lastRetry.status, lastRetry.error].filter(Boolean).join(' ')})`, 120)
    : '';
const durationText = (durationMs) => {
    const seconds = Math.round(durationMs / 1000);
    return seconds < 120
        ? `${durationMs < 10_000 ? durationMs / 1000 : seconds} s`
        : `${Math.round(seconds / 6) / 10} minutes`;
};

// EXTERNAL MODULE: ./build/src/core/findings/read-json.js
var read_json = __webpack_require__(94441);
;// CONCATENATED MODULE: ./build/src/agent/structured-output.js

/**
 * The JSON object a model wrote into its text instead of handing it in as asked: in a fence or bare, mended if it is
 * nearly JSON. Only an object with something of the schema's in it counts. Undefined: ask again.
 */
const structuredOutputIn = (text, schema) => {
    const value = (0,read_json/* readJson */.V)(text.slice(-maxCharacters), candidate => fits(candidate, schema));
    return isObject(value) ? value : undefined;
};
/** Of a longer text only the end is searched: a result is not that long, and mending is slow. */
const maxCharacters = 500_000;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** All the properties the schema requires, or, when it requires none, one that it knows. */
const fits = (value, schema) => {
    if (!isObject(value))
        return false;
    const required = Array.isArray(schema.required) ? schema.required : [];
    if (required.length > 0)
        return required.every(name => typeof name === 'string' && Object.hasOwn(value, name));
    const known = isObject(schema.properties) ? Object.keys(schema.properties) : [];
    return known.length === 0 || known.some(name => Object.hasOwn(value, name));
};

;// CONCATENATED MODULE: ./build/src/agent/outcome.js


const emptyRecord = {
    started: false,
    sessionId: null,
    lastText: '',
    turns: 0,
    lastMessageId: '',
    handedIn: undefined,
    result: undefined,
    denials: [],
    lastRetry: undefined,
};
const addMessage = (record, message) => {
    switch (message.kind) {
        case 'init':
            return { ...record, started: true, sessionId: message.sessionId };
        case 'assistant':
            return message.isSubagent ? record : addBlocks(record, message);
        case 'user':
            return record;
        case 'retry':
            return { ...record, lastRetry: message };
        case 'denied':
            return record.denials.length < 100 ? { ...record, denials: [...record.denials, { tool: message.tool }] } : record;
        case 'result':
            return { ...record, result: message.result, sessionId: message.result.sessionId ?? record.sessionId };
        default:
            return record;
    }
};
const addBlocks = (record, { blocks, messageId }) => {
    const isNew = messageId === '' || messageId !== record.lastMessageId;
    const next = { ...record, turns: record.turns + (isNew ? 1 : 0), lastMessageId: messageId, lastRetry: undefined };
    for (const block of blocks) {
        if (block.kind === 'text' && block.text.trim() !== '')
            next.lastText = block.text;
        if (block.kind === 'tool_use' && block.tool === 'StructuredOutput')
            next.handedIn = block.input;
    }
    return next;
};
/** All of a run as its one result. `schema` is what was asked for, if anything was. */
const outcomeOf = (record, ended, asked) => {
    const { result } = record;
    const text = result && !result.isError && result.text !== '' ? result.text : record.lastText;
    const structuredOutput = asked.schema ? structuredIn(record, text, asked.schema) : undefined;
    const end = endOf(record, ended, { hasSchema: asked.schema !== undefined, structuredOutput, text });
    return {
        end,
        message: end === 'completed' ? '' : explainEnd(end, record, ended, asked),
        text,
        structuredOutput,
        // Claude Code's own count is of tool calls rather than of the turns that --max-turns counts.
        turns: record.turns || (result?.turns ?? 0),
        durationMs: ended.durationMs,
        // libuv reports a failed start as a negative exit code.
        exitCode: ended.startError === null ? ended.exitCode : null,
        apiErrorStatus: result?.apiErrorStatus ?? record.lastRetry?.status ?? null,
        permissionDenials: result && result.permissionDenials.length > 0 ? result.permissionDenials : record.denials,
        sessionId: record.sessionId,
        stderrTail: ended.stderrTail,
    };
};
/** What was accepted; else what the model wrote as text; else what it tried to hand in, which may still be mended. */
const structuredIn = (record, text, schema) => record.result?.structuredOutput ?? structuredOutputIn(text, schema) ?? record.handedIn;
const endOf = (record, ended, found) => {
    if (ended.startError !== null)
        return 'not_started';
    if (record.result)
        return resultEnd(record.result, found);
    if (ended.stopped)
        return ended.stopped;
    // A shell's way to say "by a signal" is 128 + its number. On SIGINT Claude Code exits with 0 and no result.
    if (ended.signal !== null || ended.exitCode === 0 || (ended.exitCode ?? 0) > 128)
        return 'killed';
    return record.started ? 'execution_error' : 'usage_error';
};
const errorSubtypes = {
    error_max_turns: 'max_turns',
    error_max_budget_usd: 'max_budget',
    error_max_structured_output_retries: 'no_structured_output',
};
/** An API error comes as subtype "success" with `is_error`; the terminal reason says which. */
const resultEnd = (result, found) => {
    if (result.subtype !== 'success')
        return errorSubtypes[result.subtype] ?? 'execution_error';
    if (result.isError)
        return apiErrorEnd(result);
    if (found.hasSchema && found.structuredOutput !== undefined)
        return 'completed';
    if (result.text.trim() === '')
        return 'empty_result';
    return found.hasSchema ? 'no_structured_output' : 'completed';
};
const apiErrorEnd = (result) => {
    if (['prompt_too_long', 'blocking_limit'].includes(result.terminalReason))
        return 'context_overflow';
    // 403 is what the proxy answers when a budget refuses; no provider's own 403 gets through it as one.
    if (result.apiErrorStatus === 403)
        return 'budget';
    return result.apiErrorStatus !== null || result.terminalReason === 'api_error' ? 'api_error' : 'execution_error';
};

;// CONCATENATED MODULE: ./build/src/agent/progress.js

const lineCharacters = 140;
/** Arguments that say what a call is about, the most telling first. */
const tellingArguments = [
    'command',
    'file_path',
    'notebook_path',
    'pattern',
    'query',
    'url',
    'description',
    'path',
    'skill',
    'prompt',
];
/**
 * What a message says to whoever watches the run, in short lines without control characters; often nothing.
 * `directory` is cut off the front of paths below it.
 */
const progressLines = (message, directory) => {
    switch (message.kind) {
        case 'init':
            return [singleLine(`Claude Code ${message.version ?? ''} started with ${message.model}`, lineCharacters)];
        case 'assistant':
        case 'user': {
            const lines = message.blocks.flatMap(block => blockLine(block, message.kind, directory));
            return message.isSubagent ? lines.map(line => `  ${line}`) : lines;
        }
        case 'retry':
            return [retryLine(message)];
        case 'denied':
            return [`Not allowed: ${singleLine(message.tool, 60)}`];
        case 'compacted':
            return ['The conversation was summarised to fit the context window'];
        default:
            return [];
    }
};
const blockLine = (block, role, directory) => {
    if (block.kind === 'tool_use') {
        // The result itself; the task tells what came of it.
        if (block.tool === 'StructuredOutput')
            return ['Hands in the result'];
        const about = aboutCall(block.input, directory);
        return [singleLine(about ? `${block.tool} ${about}` : block.tool, lineCharacters)];
    }
    if (block.kind === 'tool_result')
        return block.isError ? [singleLine(`Failed: ${firstLine(stripTags(block.text), 120)}`, lineCharacters)] : [];
    const line = role === 'assistant' ? firstLine(block.text, lineCharacters) : '';
    return line ? [line] : [];
};
const stripTags = (text) => text.replace(/<\/?tool_use_error>/g, '');
const aboutCall = (input, directory) => {
    const name = tellingArguments.find(candidate => typeof input[candidate] === 'string' && input[candidate] !== '');
    if (name === undefined)
        return '';
    const about = withoutDirectory(String(input[name]), directory);
    const where = name === 'pattern' && typeof input.path === 'string' ? ` in ${withoutDirectory(input.path, directory)}` : '';
    return firstLine(about, 100) + where;
};
const withoutDirectory = (text, directory) => {
    if (text === directory)
        return '.';
    return text.startsWith(directory) && /^[/\\]/.test(text.slice(directory.length))
        ? text.slice(directory.length + 1)
        : text;
};
const retryLine = ({ attempt, maxRetries, delayMs, status, error, }) => {
    const why = [status, singleLine(error, 80)].filter(Boolean).join(' ');
    return `The model did not answer${why ? ` (${why})` : ''}: try ${attempt} of ${maxRetries} in ${Math.max(1, Math.round(delayMs / 1000))} s`;
};

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/src/agent/read-lines.js

/**
 * Calls `onLine` with each whole line as it comes; any split of the bytes gives the same lines. A line longer than
 * `maxCharacters` is dropped whole, so that a flood without line breaks cannot fill the memory.
 */
const createLineReader = (onLine, maxCharacters = 64_000_000) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let parts = [];
    let characters = 0;
    const add = (text) => {
        characters += text.length;
        if (characters <= maxCharacters)
            parts.push(text);
        else
            parts = [];
    };
    const finish = () => {
        const line = characters <= maxCharacters ? parts.join('') : '';
        parts = [];
        characters = 0;
        if (line.trim() !== '')
            onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    };
    const feed = (text) => {
        let from = 0;
        for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
            add(text.slice(from, at));
            finish();
            from = at + 1;
        }
        if (from < text.length)
            add(text.slice(from));
    };
    return {
        push: bytes => feed(decoder.write(bytes)),
        end() {
            feed(decoder.end());
            finish();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/agent/stream-json.js
/** Undefined for what is no JSON object: programs that share the stream write garbage into it. */
const parseStreamLine = (line) => {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return undefined;
    }
    if (!isFields(value) || typeof value.type !== 'string')
        return undefined;
    switch (value.type) {
        case 'system':
            return systemMessage(value);
        case 'assistant':
        case 'user':
            return conversationMessage(value.type, value);
        case 'result':
            return { kind: 'result', result: summaryOf(value) };
        default:
            return { kind: 'other', type: value.type };
    }
};
const conversationMessage = (kind, value) => {
    const message = isFields(value.message) ? value.message : {};
    const blocks = blocksOf(message.content);
    if (message.model === '<synthetic>') {
        return { kind: 'notice', text: blocks.map(block => (block.kind === 'text' ? block.text : '')).join('\n') };
    }
    return { kind, messageId: stream_json_text(message.id), blocks, isSubagent: typeof value.parent_tool_use_id === 'string' };
};
const systemMessage = (value) => {
    switch (value.subtype) {
        case 'init':
            return {
                kind: 'init',
                sessionId: textOrNull(value.session_id),
                model: stream_json_text(value.model),
                version: textOrNull(value.claude_code_version),
                tools: list(value.tools).map(stream_json_text),
            };
        case 'api_retry':
            return {
                kind: 'retry',
                attempt: number(value.attempt),
                maxRetries: number(value.max_retries),
                delayMs: number(value.retry_delay_ms),
                status: typeof value.error_status === 'number' ? value.error_status : null,
                error: stream_json_text(value.error),
            };
        case 'permission_denied':
            return { kind: 'denied', tool: stream_json_text(value.tool_name) };
        case 'compact_boundary':
            return { kind: 'compacted' };
        default:
            return { kind: 'other', type: `system/${stream_json_text(value.subtype)}` };
    }
};
const blocksOf = (content) => {
    if (typeof content === 'string')
        return [{ kind: 'text', text: content }];
    return list(content).flatMap((block) => {
        if (!isFields(block))
            return [];
        if (block.type === 'text')
            return [{ kind: 'text', text: stream_json_text(block.text) }];
        if (block.type === 'tool_use')
            return [{ kind: 'tool_use', tool: stream_json_text(block.name), input: isFields(block.input) ? block.input : {} }];
        if (block.type === 'tool_result') {
            return [{ kind: 'tool_result', isError: block.is_error === true, text: resultText(block.content) }];
        }
        return [];
    });
};
const resultText = (content) => typeof content === 'string'
    ? content
    : list(content)
        .map(block => (isFields(block) ? stream_json_text(block.text) : ''))
        .join('\n');
const summaryOf = (value) => ({
    subtype: stream_json_text(value.subtype),
    isError: value.is_error === true,
    text: stream_json_text(value.result),
    structuredOutput: value.structured_output ?? undefined,
    turns: number(value.num_turns),
    terminalReason: stream_json_text(value.terminal_reason),
    apiErrorStatus: typeof value.api_error_status === 'number' ? value.api_error_status : null,
    apiErrorType: stream_json_text(value.api_error_type),
    permissionDenials: list(value.permission_denials).map(denial => ({
        tool: isFields(denial) ? stream_json_text(denial.tool_name) : '',
    })),
    sessionId: textOrNull(value.session_id),
    errors: list(value.errors).map(stream_json_text),
});
const isFields = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value) => (Array.isArray(value) ? value : []);
const stream_json_text = (value) => (typeof value === 'string' ? value : '');
const textOrNull = (value) => (typeof value === 'string' ? value : null);
const number = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

// EXTERNAL MODULE: ./build/src/agent/tail.js
var tail = __webpack_require__(84621);
;// CONCATENATED MODULE: ./build/src/agent/transcript.js

const noTranscript = { write() { }, close: async () => { } };
/** Appends lines to a file only its owner may read. A file that cannot be written costs the transcript, never the run. */
const openTranscript = (file, log) => {
    if (!file)
        return noTranscript;
    const stream = (0,external_node_fs_.createWriteStream)(file, { flags: 'a', mode: 0o600 });
    let failed = false;
    stream.on('error', error => {
        if (!failed)
            log.warn(`The transcript cannot be written: ${error.message}`);
        failed = true;
    });
    return {
        write(line) {
            if (!failed)
                stream.write(`${line}\n`);
        },
        close: () => new Promise(resolve => {
            if (failed)
                return resolve();
            stream.once('close', resolve);
            stream.end();
        }),
    };
};

// EXTERNAL MODULE: ./build/src/agent/watch-process.js
var watch_process = __webpack_require__(2372);
;// CONCATENATED MODULE: ./build/src/agent/run.js













/**
 * Runs Claude Code once, in a process group and a HOME of its own that are both gone when this returns. Never throws for
 * how the run ends: that is `end` of the result. Throws ConfigError for extra arguments that may not be given, and what the
 * file system throws when there is no room for the temporary HOME.
 */
const runAgent = async (request, patience = watch_process/* defaultPatience */.B) => {
    const { log, world } = request;
    const home = world ? await world.newHome() : await makeHome();
    // The world's folder is the caller's to remove: in it are the changes that were asked for.
    if (!world)
        request.onHome?.(home);
    try {
        await (0,promises_.mkdir)((0,external_node_path_.join)(home, 'tmp'), { recursive: true });
        await plant(home, request.planted?.homeFiles ?? {});
        const appendSystemPromptFile = request.appendSystemPrompt ? (0,external_node_path_.join)(home, 'system-prompt.md') : undefined;
        if (appendSystemPromptFile)
            await (0,promises_.writeFile)(appendSystemPromptFile, request.appendSystemPrompt ?? '');
        const mcpConfigFile = request.mcpConfig === undefined ? undefined : (0,external_node_path_.join)(home, 'mcp.json');
        if (mcpConfigFile)
            await (0,promises_.writeFile)(mcpConfigFile, request.mcpConfig ?? '', { mode: 0o600 });
        const argv = agentArguments(request, { appendSystemPromptFile, mcpConfigFile });
        const { record, ended } = await follow(request, argv, home, patience);
        return outcomeOf(record, ended, {
            schema: request.jsonSchema,
            maxTurns: request.maxTurns,
            timeoutMs: request.timeoutMs,
        });
    }
    finally {
        if (!world)
            await removeHome(home).then(leftovers => {
                if (leftovers > 0)
                    log.debug(`${leftovers} processes of the agent's tools were still running and were ended`);
            }, error => log.warn(`The agent's temporary folder ${home} could not be removed: ${error.message}`));
    }
};
/** From start to end of the process: what it said, and how it ended. */
const follow = async (request, argv, home, patience) => {
    const startedAt = performance.now();
    const { authToken, redact = (text) => text } = request;
    const conceal = (text) => redact(authToken ? text.replaceAll(authToken, '***') : text);
    const transcript = openTranscript(request.transcriptFile, request.log);
    const stderr = (0,tail/* createTail */.$)(conceal);
    let record = emptyRecord;
    const child = await start(request, argv, home);
    const { world } = request;
    let ending;
    const terminate = world &&
        ((pid) => {
            ending = world.end(pid, patience.killMs).catch(error => request.log.warn(String(error)));
        });
    const watch = (0,watch_process/* watchProcess */.U)(child, { ...request, terminate }, patience);
    const lines = createLineReader(line => {
        transcript.write(conceal(line));
        const message = parseStreamLine(line);
        if (!message)
            return;
        record = addMessage(record, message);
        tellSaid(message, request.onSaid);
        watch.heard(message.kind === 'result');
        for (const shown of progressLines(message, request.directory))
            request.onProgress?.(conceal(shown));
    });
    child.stdout.on('data', (bytes) => lines.push(bytes));
    child.stderr.on('data', (bytes) => stderr.push(bytes));
    const ended = await watch.end;
    // Nothing of it may be left when its tree is read.
    await ending;
    lines.end();
    await transcript.close();
    // The system says ENOENT of the program when it is the directory that is missing.
    const noDirectory = ended.startError !== null && !(await isDirectory(request.directory));
    const startError = noDirectory ? `there is no directory ${request.directory}` : ended.startError;
    const durationMs = Math.round(performance.now() - startedAt);
    return { record, ended: { ...ended, startError, stderrTail: stderr.text(), durationMs } };
};
const isDirectory = (path) => (0,promises_.stat)(path).then(found => found.isDirectory(), () => false);
const start = async (request, argv, home) => {
    const { world, executable, directory, mcpPrograms = [] } = request;
    const own = (0,agent_environment/* agentEnvironment */.F)(request, { base: process.env, home, platform: process.platform });
    const environment = { ...request.planted?.environment, ...own };
    const readable = [executable, ...mcpPrograms];
    const command = world
        ? await world.command([executable, ...argv], environment, { home, readable })
        : { file: executable, args: argv, env: environment };
    const child = (0,external_node_child_process_.spawn)(command.file, command.args, {
        cwd: directory,
        env: command.env,
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that its tools can be ended with it.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    // Whoever dies before reading its prompt closes the pipe; how it died is told by its end.
    child.stdin.on('error', () => { });
    child.stdin.end(harmlessPrompt(request.prompt));
    return child;
};
const plant = async (home, files) => {
    for (const [path, text] of Object.entries(files)) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(home, path)), { recursive: true, mode: 0o700 });
        await (0,promises_.writeFile)((0,external_node_path_.join)(home, path), text, { mode: 0o600 });
    }
};
/** Thoughts are not told: they go nowhere. */
const tellSaid = (message, hear) => {
    if (message.kind === 'result') {
        const { text, structuredOutput } = message.result;
        hear?.({ text, structuredOutput }, "the agent's answer");
    }
    if (message.kind !== 'assistant')
        return;
    for (const block of message.blocks) {
        if (block.kind === 'text')
            hear?.(block.text, "the agent's words");
        if (block.kind === 'tool_use')
            hear?.(block.input, `what the agent gave to the tool ${block.tool}`);
    }
};
/** A prompt that begins with a slash would be run as a command of Claude Code; after a blank it is text. */
const harmlessPrompt = (prompt) => (/^\s*\//.test(prompt) ? ` ${prompt.trimStart()}` : prompt);

// EXTERNAL MODULE: ./build/src/proxy/spawn.js + 1 modules
var spawn = __webpack_require__(26310);
;// CONCATENATED MODULE: ./build/src/run/session.js









const newToken = () => `crt_${(0,external_node_crypto_.randomBytes)(24).toString('base64url')}`;
/** Starts the proxy as a background process. `started` hears of it at once, so that it can be stopped whatever follows. */
const startProxy = async (config, logFile) => (0,spawn/* spawnProxy */.u)(config, { entry: (0,bundles/* bundlePath */.E)('proxy'), logFile });
/** A running proxy and a Claude Code bound to it. Claude Code is installed at the first ask. */
const openSession = (proxy, config, settings, options) => {
    let version = null;
    let tested = [];
    const { log, env, signal, redact, onHome } = options;
    const target = config.routing.slots.default;
    const stop = new AbortController();
    const canaries = watchCanaries(settings.canaries, () => stop.abort());
    const limits = (0,resolve/* targetLimits */.K)(config, target);
    const askAgent = async (ask) => {
        const installed = await (0,install/* installClaudeCode */.l)({
            version: settings.claudeCodeVersion,
            cacheDirectory: settings.toolDirectory,
            env,
            log,
            signal,
        });
        version = installed.version;
        const request = {
            executable: installed.executable,
            directory: settings.directory,
            prompt: ask.prompt,
            baseUrl: proxy.url,
            authToken: proxy.token ?? '',
            model: ask.model ?? target,
            smallModel: config.routing.slots.background,
            ...(ask.model === undefined ? limits : (0,resolve/* targetLimits */.K)(config, ask.model)),
            maxTurns: settings.maxTurns,
            timeoutMs: settings.timeoutMs,
            tools: ask.tools,
            allowedTools: [...ask.allowedTools, ...(settings.mcp?.names ?? []).map(name => `mcp__${name}`)],
            permissionMode: 'acceptEdits',
            jsonSchema: ask.jsonSchema,
            appendSystemPrompt: ask.appendSystemPrompt,
            mcpConfig: settings.mcp?.config,
            mcpPrograms: settings.mcp?.programs,
            extraArguments: settings.extraArguments,
            transcriptFile: settings.transcriptFile,
            world: settings.world,
            planted: settings.canaries,
            onSaid: canaries.look,
            redact,
            signal: AbortSignal.any([signal, stop.signal]),
            log,
            onHome,
            onProgress: line => log.info(`  ${line}`),
        };
        if (settings.world && tested.length === 0) {
            tested = await testWorld(settings.world, request, { proxy, env });
            log.info(`Isolation: ${tested.length} attempts to break out were refused`);
        }
        const result = await runAgent(request);
        canaries.assertUnseen();
        return result;
    };
    return { proxy, claudeCodeVersion: () => version, selfTest: () => tested, canaries, askAgent };
};
/** In the environment that the agent will have. */
const testWorld = (world, request, { proxy, env }) => {
    const environment = (0,agent_environment/* agentEnvironment */.F)(request, { base: process.env, home: '/tmp', platform: process.platform });
    return runSelfTest(world, {
        ...{ script: (0,bundles/* bundlePath */.E)('self-test'), environment, env },
        ...{ proxyUrl: proxy.url, proxyPid: proxy.pid },
    });
};

// EXTERNAL MODULE: ./build/src/run/task-options.js
var task_options = __webpack_require__(3437);
// EXTERNAL MODULE: ./build/src/run/work/open-work.js + 13 modules
var open_work = __webpack_require__(14157);
// EXTERNAL MODULE: ./build/src/core/egress/egress-entry.js
var egress_entry = __webpack_require__(1067);
// EXTERNAL MODULE: ./build/src/state/read-ledger.js
var read_ledger = __webpack_require__(66421);
;// CONCATENATED MODULE: ./build/src/state/egress-file.js


/** What the agent asked to be connected with; empty when nothing was, or could be. */
const readEgress = async (ledgerFile) => (0,egress_entry/* summariseEgress */.q)(await (0,read_ledger/* readLines */.z)((0,egress_entry/* egressFileOf */.z)(ledgerFile)));

// EXTERNAL MODULE: ./build/src/cli/load-proxy-config.js
var load_proxy_config = __webpack_require__(69118);
;// CONCATENATED MODULE: ./build/src/cli/run-task.js

























/** Flags of every command that runs the agent. */
const runFlags = {
    config: load_proxy_config/* configFlag */.L5,
    model: { type: 'string', value: 'MODEL', description: 'model, or provider/model' },
    provider: { type: 'string', value: 'NAME', description: 'provider' },
    record: load_proxy_config/* recordFlag */.iV,
    'budget-usd': { type: 'string', value: 'USD', description: 'most that the run may cost' },
    'max-turns': { type: 'string', value: 'N', description: 'most turns of the agent (default 40)' },
    'timeout-minutes': { type: 'string', value: 'N', description: 'time limit of the agent (default 20)' },
};
const positive = (name, text) => {
    if (text === undefined)
        return undefined;
    const number = Number(text);
    if (number > 0)
        return number;
    throw new errors/* ConfigError */.xL('usage', `--${name} must be a number above 0, not "${text}"`, { hint: `Write --${name} 20.` });
};
/** Checked before anything is started. */
const agentLimitsOf = ({ text }) => ({
    maxTurns: positive('max-turns', text('max-turns')),
    timeoutMinutes: positive('timeout-minutes', text('timeout-minutes')),
    budgetUsd: positive('budget-usd', text('budget-usd')),
});
/** A task on the folder at hand, without GitHub. `given`: what the command's own flags say. */
const runTaskLocally = async (invocation, task, given) => {
    const limits = agentLimitsOf(invocation);
    const directory = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'claude-router-'));
    try {
        return await runIn(directory, invocation, { task, given, limits });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};
const runIn = async (directory, invocation, asked) => {
    const { task, given, limits } = asked;
    const { text, terminal, env, cwd } = invocation;
    const started = Date.now();
    const ledgerFile = (0,external_node_path_.join)(directory, 'ledger.jsonl');
    const { proxy: resolved, loaded, paths, } = await (0,load_proxy_config/* loadProxyConfig */.RQ)(invocation, {
        model: text('model'),
        provider: text('provider'),
        port: 0,
        token: newToken(),
        usageFile: ledgerFile,
        run: { ...localRun, task: task.id, id: (0,external_node_crypto_.randomUUID)() },
        runLimitUsd: limits.budgetUsd,
    });
    // On somebody's own machine only when asked for: it works on a copy of everything in the folder.
    const isolation = await decideIsolation({
        wish: loaded.config.agent?.isolation ?? 'off',
        trigger: { trusted: true, why: '' },
        allowSudo: false,
        path: env.PATH ?? '',
        allowedHosts: loaded.config.agent?.allowedHosts,
        log: terminal.log,
    });
    const { socket } = isolation;
    const config = socket === undefined ? resolved : { ...resolved, listen: { ...resolved.listen, socket } };
    const target = config.routing.slots.default;
    terminal.log.info(`Model: ${target}`);
    const abort = new AbortController();
    const cancel = () => abort.abort();
    // Each as often as it comes, and a terminal that is closed too: proxy and agent outlive a command that just dies.
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'])
        process.on(name, cancel);
    const canaries = newCanaries();
    const { gitCredentials } = canaries;
    const secrets = [...(0,config_redact/* secretsOf */.F)(config), ...canaries.values];
    const findKeys = (0,find_secrets/* createSecretSearch */.p)((0,config_redact/* secretsOf */.F)(config));
    const redact = (0,log_redact/* createRedactor */.lY)(secrets);
    const redactAll = (0,log_redact/* createValueRedactor */.sK)(secrets);
    const proxy = await startProxy({ ...config, secrets: [...canaries.values] }, (0,external_node_path_.join)(directory, 'proxy.log'));
    try {
        const agent = loaded.config.agent;
        const tools = (0,tool_directory/* toolDirectory */.Gp)(env, paths.directory);
        const openWorld = (from, seenAt = from) => isolation.open(proxy, { directory: from, seenAt, programs: [tools], gitCredentials });
        const world = await openWorld(cwd);
        const session = openSession(proxy, config, {
            directory: cwd,
            claudeCodeVersion: agent?.version ?? claude_code_release/* claudeCodeRelease */.B.version,
            toolDirectory: tools,
            maxTurns: limits.maxTurns ?? agent?.maxTurns ?? 40,
            timeoutMs: (limits.timeoutMinutes ?? agent?.timeoutMinutes ?? 20) * 60_000,
            extraArguments: [],
            mcp: undefined,
            transcriptFile: undefined,
            world,
            canaries,
        }, { log: terminal.log, env, signal: abort.signal, redact });
        const { instruction = '', ...options } = given;
        const report = await task.run({
            directory: cwd,
            event: null,
            github: null,
            serverUrl: 'https://github.com',
            runKey: 'local',
            options: (0,task_options/* taskOptions */.S)(loaded.config, options),
            instruction,
            isForeign: false,
            work: await (0,open_work/* openWork */.Q)({
                ...{ directory: cwd, folder: directory, world, openWorld, remote: null, trustedSha: null },
                ...{ redact, log: terminal.log },
                inspect: changes => {
                    session.canaries.lookInChanges(changes);
                    assertNoSecrets(changes, text => findKeys(text).length > 0);
                },
            }),
            outputDirectory: directory,
            contextWindow: (0,resolve/* targetLimits */.K)(config, target).contextWindow,
            askAgent: async (ask) => redactAnswer(await session.askAgent(ask), redactAll),
            spentUsd: async () => (0,run_result/* costOf */.ho)(await (0,read_ledger/* readLedger */.S)(ledgerFile)),
            nonce: (0,external_node_crypto_.randomBytes)(6).toString('hex'),
            log: terminal.log,
        });
        const result = (0,run_result/* resultOf */.Bg)(report, {
            task: task.id,
            repository: null,
            target,
            ledger: await (0,read_ledger/* readLedger */.S)(ledgerFile),
            durationMs: Date.now() - started,
            isolationMode: isolation.mode,
            selfTest: session.selfTest(),
            egress: await readEgress(ledgerFile),
            claudeCodeVersion: session.claudeCodeVersion(),
        });
        return { result, config: loaded.config, sarif: await sarifOf(report) };
    }
    finally {
        await (0,stop/* stopProxy */.F)(proxy.pid);
        if (isolation.folder !== null)
            await removeHome(isolation.folder);
        await addToLedger(ledgerFile, paths.usageFile);
    }
};
/** Read now: the folder of the run ends with it. */
const sarifOf = async ({ sarifFile }) => sarifFile === null ? null : (0,promises_.readFile)(sarifFile, 'utf8');
const localRun = {
    ...{ event: '', branch: '', labels: [], repository: '' },
    ...{ pullRequest: 0, filesChanged: 0, linesChanged: 0 },
};
/** What a run has cost is part of what `usage` adds up. */
const addToLedger = async (from, to) => {
    const entries = await (0,promises_.readFile)(from, 'utf8').catch(() => '');
    if (entries === '')
        return;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(to), { recursive: true, mode: 0o700 });
    await (0,promises_.appendFile)(to, entries, { mode: 0o600 });
};


/***/ }),

/***/ 34251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   redactConfig: () => (/* binding */ redactConfig)
/* harmony export */ });
const mask = '***';
const secretHeader = /auth|key|token|secret|cookie|password/i;
/** A copy that may be shown: keys, tokens, secret headers and passwords in addresses are `***`, and so is every repetition of one. */
const redactConfig = (config) => {
    const longSecrets = secretsOfConfig(config).filter(secret => secret.length >= shortestSecret);
    return redactValue(config, longSecrets);
};
/** A shorter one (`apiKey: ollama`) is masked only where it stands: elsewhere it may be an ordinary word. */
const shortestSecret = 8;
/** Every secret that the proxy's configuration holds, for masking in logs. */
const secretsOf = ({ token, providers, secrets: others = [], state, mcp = [] }) => {
    const secrets = [
        ...providers.flatMap(({ apiKeys, headers }) => [...apiKeys, ...secretHeaders(headers)]),
        ...mcp.flatMap(({ headers }) => Object.values(headers)).filter(value => value.length >= shortestSecret),
        ...[...others, passwordIn(state?.url ?? '')].filter(text => text !== ''),
    ];
    return [...new Set(token === null ? secrets : [...secrets, token])];
};
const secretHeaders = (headers) => Object.entries(headers).flatMap(([name, value]) => secretHeader.test(name) ? [value, value.replace(/^\w+ /, '')] : []);
const secretsOfConfig = (config) => {
    const secrets = Object.values(config.providers ?? {}).flatMap(({ apiKey, apiKeys, headers }) => [
        ...(apiKey === undefined ? [] : [apiKey]),
        ...(apiKeys ?? []),
        ...secretHeaders(headers ?? {}),
    ]);
    const all = [...secrets, config.server?.token ?? '', passwordIn(config.state?.url ?? '')];
    return [...new Set(all)].filter(secret => secret !== '').toSorted((a, b) => b.length - a.length);
};
const passwordIn = (address) => /^\w+:\/\/[^/@]*?:([^/]*)@/.exec(address)?.[1] ?? '';
const redactValue = (value, secrets) => {
    if (typeof value === 'string')
        return maskIn(value, secrets);
    if (Array.isArray(value))
        return value.map(item => redactValue(item, secrets));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        secretKeys.has(key) ? masked(item) : redactMember(key, item, secrets),
    ]));
};
const secretKeys = new Set(['apiKey', 'apiKeys', 'token']);
const redactMember = (key, value, secrets) => {
    if (key !== 'headers' || typeof value !== 'object' || value === null)
        return redactValue(value, secrets);
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, secretHeader.test(name) ? mask : text]));
};
const masked = (value) => (Array.isArray(value) ? value.map(() => mask) : mask);
const maskIn = (text, secrets) => {
    const password = passwordIn(text);
    const withoutPassword = password === '' ? text : text.replace(`:${password}@`, `:${mask}@`);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), withoutPassword);
};


/***/ }),

/***/ 66524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ commentable),
/* harmony export */   G: () => (/* binding */ clipToHunk)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45774);

/** First and last line number of a hunk on a side; undefined when it has none there. */
const hunkRange = (hunk, side) => {
    const lines = (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .sideLines */ .l)(hunk, side);
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last)
        return undefined;
    return { startLine: (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .lineNumber */ .e)(first, side) ?? 0, endLine: (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .lineNumber */ .e)(last, side) ?? 0 };
};
/**
 * The part of a range that GitHub accepts a comment on: it must lie in one hunk of the diff, start and end. Returns the
 * largest such part, or undefined when no line of the range is in the diff.
 */
const clipToHunk = (file, side, range) => {
    const parts = file.hunks.flatMap(hunk => {
        const bounds = hunkRange(hunk, side);
        if (!bounds)
            return [];
        const startLine = Math.max(range.startLine, bounds.startLine);
        const endLine = Math.min(range.endLine, bounds.endLine);
        return startLine <= endLine ? [{ startLine, endLine }] : [];
    });
    return parts.sort((a, b) => b.endLine - b.startLine - (a.endLine - a.startLine))[0];
};
/** Whether GitHub would take a comment on exactly these lines. */
const commentable = (file, side, range) => {
    const part = range.startLine <= range.endLine ? clipToHunk(file, side, range) : undefined;
    return part?.startLine === range.startLine && part.endLine === range.endLine;
};


/***/ }),

/***/ 45774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ lineNumber),
/* harmony export */   l: () => (/* binding */ sideLines)
/* harmony export */ });
/** A unified diff as values. Line text never holds the marker column; a CR before the line feed is part of the text. */
const lineNumber = (line, side) => side === 'RIGHT' ? line.newLine : line.oldLine;
/** The lines of a hunk that exist on a side, in order. */
const sideLines = (hunk, side) => hunk.lines.filter(line => lineNumber(line, side) !== null);


/***/ }),

/***/ 56681:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ filterFiles)
/* harmony export */ });
/* harmony import */ var _match_globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25926);

/**
 * Keeps the files that match any `include` glob (none = all) and no `exclude` glob. The rest comes back as `excluded`, so that a report can say so.
 */
const filterFiles = (files, globs) => {
    const included = (0,_match_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchGlobs */ .j)(globs.include ?? []);
    const excluded = (0,_match_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .matchGlobs */ .j)(globs.exclude ?? []);
    const keep = (file) => (included?.(file.path) ?? true) && !(excluded?.(file.path) ?? false);
    return { files: files.filter(keep), excluded: files.filter(file => !keep(file)) };
};


/***/ }),

/***/ 25926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ matchGlobs)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/**
 * Whether a path matches any of the globs. One without a slash matches in any folder, as in .gitignore; one that ends in a
 * slash means everything below. undefined when there are none.
 */
const matchGlobs = (globs, { nocase = false } = {}) => {
    if (globs.length === 0)
        return undefined;
    const patterns = globs.flatMap(glob => {
        const anywhere = glob.includes('/') ? glob : `**/${glob}`;
        const folder = anywhere.endsWith('/') ? `${anywhere}**` : anywhere;
        return [folder.replace(/^\//, '')];
    });
    return picomatch__WEBPACK_IMPORTED_MODULE_0__(patterns, { dot: true, nocase });
};


/***/ }),

/***/ 48710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ parseHunks)
/* harmony export */ });
const header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@ ?(.*)$/;
/**
 * Reads hunks from `lines[from]` on, by the counts in their headers: a deleted line `-- x` looks like a file header, so
 * the text alone cannot tell where a hunk ends. Stops at the first line that is not a hunk's; `next` is its index.
 */
const parseHunks = (lines, from = 0) => {
    const hunks = [];
    let at = from;
    for (;;) {
        const match = header.exec(lines[at] ?? '');
        if (!match)
            return { hunks, next: at };
        const count = (text) => (text === undefined ? 1 : Number(text));
        const hunk = {
            oldStart: Number(match[1]),
            oldLines: count(match[2]),
            newStart: Number(match[3]),
            newLines: count(match[4]),
            section: (match[5] ?? '').replace(/\r$/, ''),
            lines: [],
        };
        at = readLines(hunk, lines, at + 1);
        hunks.push(hunk);
    }
};
const readLines = (hunk, lines, from) => {
    let { oldStart: oldLine, newStart: newLine } = hunk;
    const oldEnd = oldLine + hunk.oldLines;
    const newEnd = newLine + hunk.newLines;
    let at = from;
    for (; at < lines.length; at++) {
        const raw = lines[at] ?? '';
        if (raw.startsWith('\\')) {
            const last = hunk.lines.at(-1);
            if (last)
                last.noNewline = true;
            continue;
        }
        const complete = oldLine >= oldEnd && newLine >= newEnd;
        if (complete || (raw === '' && at === lines.length - 1))
            break;
        const line = readLine(raw, oldLine, newLine);
        if (!line)
            break;
        if (line.oldLine !== null)
            oldLine++;
        if (line.newLine !== null)
            newLine++;
        hunk.lines.push(line);
    }
    return at;
};
const readLine = (raw, oldLine, newLine) => {
    const text = raw.slice(1);
    switch (raw[0]) {
        case '+':
            return { kind: 'added', oldLine: null, newLine, text };
        case '-':
            return { kind: 'deleted', oldLine, newLine: null, text };
        // Some transports strip the single space of an empty context line.
        case ' ':
        case undefined:
            return { kind: 'context', oldLine, newLine, text };
        default:
            return undefined;
    }
};


/***/ }),

/***/ 41343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ countChanges),
  r: () => (/* binding */ parseUnifiedDiff)
});

// EXTERNAL MODULE: ./build/src/core/diff/parse-hunks.js
var parse_hunks = __webpack_require__(48710);
;// CONCATENATED MODULE: ./build/src/core/diff/quoted-path.js
const escapes = {
    a: 7,
    b: 8,
    t: 9,
    n: 10,
    v: 11,
    f: 12,
    r: 13,
    '"': 34,
    '\\': 92,
};
/**
 * Reads one path at the start of `text`, quoted the way git quotes (core.quotePath: C escapes, octal bytes of UTF-8) or
 * bare up to the end. Returns the path and what follows the closing quote.
 */
const readQuotedPath = (text) => {
    if (!text.startsWith('"'))
        return { path: text, rest: '' };
    const bytes = [];
    const encoder = new TextEncoder();
    let at = 1;
    while (at < text.length && text[at] !== '"') {
        if (text[at] !== '\\') {
            const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
            bytes.push(...encoder.encode(character));
            at += character.length;
            continue;
        }
        const octal = /^[0-3][0-7]{2}/.exec(text.slice(at + 1))?.[0];
        if (octal) {
            bytes.push(Number.parseInt(octal, 8));
            at += 4;
        }
        else {
            bytes.push(escapes[text[at + 1] ?? ''] ?? text.charCodeAt(at + 1));
            at += 2;
        }
    }
    return { path: new TextDecoder().decode(new Uint8Array(bytes)), rest: text.slice(at + 1) };
};

;// CONCATENATED MODULE: ./build/src/core/diff/parse-unified-diff.js


/** Parses `git diff` output (prefixes a/ and b/): renames, copies, deletions, binaries, quoted paths, CRLF. Never throws. */
const parseUnifiedDiff = (text) => {
    const lines = text.split('\n');
    const files = [];
    let at = 0;
    while (at < lines.length) {
        const start = lines[at] ?? '';
        if (!start.startsWith('diff --git ')) {
            at++;
            continue;
        }
        const headers = readHeaders(lines, at + 1);
        const { hunks, next } = (0,parse_hunks/* parseHunks */.F)(lines, headers.next);
        at = Math.max(next, headers.next);
        files.push(makeFile(start.slice('diff --git '.length), headers, hunks));
    }
    return files;
};
const names = [
    'old mode',
    'new mode',
    'deleted file mode',
    'new file mode',
    'copy from',
    'copy to',
    'rename from',
    'rename to',
    'similarity index',
    'dissimilarity index',
    'index',
    '---',
    '+++',
];
const readHeaders = (lines, from) => {
    const fields = new Map();
    let at = from;
    for (; at < lines.length; at++) {
        const line = (lines[at] ?? '').replace(/\r$/, '');
        if (/^(Binary files .* differ|GIT binary patch)$/.test(line))
            return { fields, binary: true, next: at + 1 };
        const name = names.find(candidate => line.startsWith(`${candidate} `));
        if (!name)
            break;
        fields.set(name, line.slice(name.length + 1));
    }
    return { fields, binary: false, next: at };
};
const makeFile = (pair, { fields, binary }, hunks) => {
    const [oldPath, newPath] = readPaths(pair.replace(/\r$/, ''), fields);
    const status = readStatus(fields);
    const moved = status === 'renamed' || status === 'copied';
    return {
        path: status === 'deleted' ? oldPath : newPath,
        previousPath: moved ? oldPath : null,
        status,
        binary,
        ...countChanges(hunks),
        hunks,
    };
};
const readStatus = (fields) => {
    if (fields.has('new file mode'))
        return 'added';
    if (fields.has('deleted file mode'))
        return 'deleted';
    if (fields.has('rename to'))
        return 'renamed';
    if (fields.has('copy to'))
        return 'copied';
    return 'modified';
};
const countChanges = (hunks) => {
    const lines = hunks.flatMap(hunk => hunk.lines);
    return {
        additions: lines.filter(line => line.kind === 'added').length,
        deletions: lines.filter(line => line.kind === 'deleted').length,
    };
};
/** The clearest statement wins: rename/copy lines carry no prefix; `---`/`+++` name one path each; the pair is ambiguous. */
const readPaths = (pair, fields) => {
    const [left, right] = splitPair(pair);
    const unprefixed = (name) => {
        const value = fields.get(name);
        return value === undefined ? undefined : readQuotedPath(value).path;
    };
    const prefixed = (name) => {
        // git appends a tab to a name that holds a space.
        const value = fields.get(name)?.replace(/\t$/, '');
        return value === undefined || value === '/dev/null' ? undefined : withoutPrefix(readQuotedPath(value).path);
    };
    return [
        unprefixed('rename from') ?? unprefixed('copy from') ?? prefixed('---') ?? left,
        unprefixed('rename to') ?? unprefixed('copy to') ?? prefixed('+++') ?? right,
    ];
};
/** `a/X b/X`: without rename lines both names are the same, so the middle of the text parts them, spaces or not. */
const splitPair = (pair) => {
    if (pair.startsWith('"')) {
        const left = readQuotedPath(pair);
        return [withoutPrefix(left.path), withoutPrefix(readQuotedPath(left.rest.trimStart()).path)];
    }
    if (pair.endsWith('"')) {
        const at = pair.indexOf(' "');
        return [withoutPrefix(pair.slice(0, at)), withoutPrefix(readQuotedPath(pair.slice(at + 1)).path)];
    }
    const middle = (pair.length - 1) / 2;
    return [withoutPrefix(pair.slice(0, middle)), withoutPrefix(pair.slice(middle + 1))];
};
const withoutPrefix = (path) => path.replace(/^[ab]\//, '');


/***/ }),

/***/ 4167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findFile),
/* harmony export */   t: () => (/* binding */ findAnchor)
/* harmony export */ });
/* harmony import */ var _diff_commentable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66524);
/* harmony import */ var _match_quote_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41964);


/** The file of the diff that a model means by a path; it may write `./src/a.ts`, `b/src/a.ts` or the former name. */
const findFile = (path, files) => {
    const candidates = [path, path.replace(/^\.?\/+/, ''), path.replace(/^[ab]\//, '')];
    const byPath = candidates.map(name => files.find(file => file.path === name)).find(file => file !== undefined);
    return byPath ?? files.find(file => file.previousPath !== null && candidates.includes(file.previousPath));
};
/**
 * Where in the diff the quoted code stands: byte for byte, else but for white space, else in part; of several places the
 * nearest to the line hint, without a hint the most changed. The head's side first, deleted lines second.
 */
const findAnchor = (finding, file) => (0,_match_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteLines */ .C)(finding.quote).length === 0
    ? anchorByHint(finding, file)
    : (anchorOn('RIGHT', finding, file) ?? anchorOn('LEFT', finding, file));
const rank = { exact: 0, spacing: 1, part: 2 };
const anchorOn = (side, finding, file) => {
    const matches = file.hunks.flatMap(hunk => (0,_match_quote_js__WEBPACK_IMPORTED_MODULE_0__/* .matchQuote */ .Y)(finding.quote, hunk, side));
    const possible = side === 'LEFT' ? matches.filter(match => match.changed > 0) : matches;
    const distance = (match) => finding.startLine === undefined ? -match.changed : Math.abs(match.startLine - finding.startLine);
    const [best] = possible.toSorted((a, b) => rank[a.how] - rank[b.how] || distance(a) - distance(b));
    return best && { side, startLine: best.startLine, endLine: best.endLine, how: best.how };
};
const anchorByHint = ({ startLine, endLine }, file) => {
    if (startLine === undefined)
        return undefined;
    const range = (0,_diff_commentable_js__WEBPACK_IMPORTED_MODULE_1__/* .clipToHunk */ .G)(file, 'RIGHT', { startLine, endLine: endLine ?? startLine });
    return range && { ...range, side: 'RIGHT', how: 'hint' };
};


/***/ }),

/***/ 34302:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Counts, and throws `count_mismatch` when they do not add up: a finding may be withheld, never lost. */
const countFindings = (placed, totals) => {
    const counts = { inline: 0, file: 0, summary: 0, annotation: 0, none: 0, ...totals };
    for (const { place } of placed)
        counts[place]++;
    const sum = counts.inline + counts.file + counts.summary + counts.annotation + counts.none + counts.unusable;
    if (sum !== counts.received) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('count_mismatch', `${counts.received} findings came in, ${sum} are accounted for`, {
            hint: 'This is a bug in Claude Router; please report it with the result file.',
        });
    }
    return counts;
};


/***/ }),

/***/ 32924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ fingerprint)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const normalise = (text) => text.toLowerCase().replace(/\s+/g, ' ').trim();
/** Which finding it is, wherever its lines have moved to: 16 hex digits of path, category, quoted code and title. */
const fingerprint = (finding) => {
    const words = normalise(finding.title).replace(/[^\p{L}\p{N} ]/gu, '');
    const content = [finding.path, finding.category, normalise(finding.quote), words];
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
};


/***/ }),

/***/ 1276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ fitBody),
/* harmony export */   N: () => (/* binding */ maxBodyCharacters)
/* harmony export */ });
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45162);

/** GitHub's limit for the body of a review or comment, in characters; more is refused with 422. */
const maxBodyCharacters = 65_536;
const notice = '\n\n_Cut: the text is longer than GitHub takes. The whole of it is in the result file._';
/** A body that GitHub takes. Too long: its first line (the marker) stays, the rest is cut and shown as plain text. */
const fitBody = (body) => {
    if (body.length <= maxBodyCharacters)
        return body;
    // Cut anywhere, Markdown may change its meaning (an open fence, half a link): as code it has none.
    const at = body.indexOf('\n');
    const marker = body.startsWith('<!--') && at !== -1 ? body.slice(0, at + 1) : '';
    const room = maxBodyCharacters - marker.length - notice.length - 100;
    const text = body.slice(marker.length, marker.length + room).replace(/`{3,}/g, run => "'".repeat(run.length));
    return `${marker}${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d)(text.trim())}${notice}`;
};


/***/ }),

/***/ 93888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ writeMarker),
/* harmony export */   t: () => (/* binding */ readMarker)
/* harmony export */ });
const version = 'v1';
// Percent-encoded with hyphens too: `--` would end the comment.
const encode = (text) => encodeURIComponent(text).replace(/[-!'()*]/g, character => `%${character.charCodeAt(0).toString(16)}`);
const writeMarker = (marker) => {
    const fields = [
        `kind=${marker.kind}`,
        `key=${encode(marker.key)}`,
        `head=${encode(marker.head)}`,
        `fingerprints=${marker.fingerprints.map(encode).join(',')}`,
    ];
    return `<!-- claude-router:${version} ${fields.join(' ')} -->`;
};
/** The marker of a posted body, or undefined when it is not ours. */
const readMarker = (body) => {
    const match = /^<!-- claude-router:v1 kind=(review|finding|comment) key=(\S*) head=(\S*) fingerprints=(\S*) -->/.exec(body?.trimStart() ?? '');
    if (!match)
        return undefined;
    const [, kind, key = '', head = '', fingerprints = ''] = match;
    try {
        return {
            kind: kind,
            key: decodeURIComponent(key),
            head: decodeURIComponent(head),
            fingerprints: fingerprints === '' ? [] : fingerprints.split(',').map(decodeURIComponent),
        };
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 41964:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ quoteLines),
/* harmony export */   Y: () => (/* binding */ matchQuote)
/* harmony export */ });
/* harmony import */ var _diff_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45774);

/** Every place in a hunk where the quote stands, of the best kind that occurs. */
const matchQuote = (quote, hunk, side) => {
    const wanted = quoteLines(quote);
    if (wanted.length === 0)
        return [];
    const exact = windows(wanted, hunk, side, (line, text) => line === text);
    if (exact.length > 0)
        return exact.map(match => ({ ...match, how: 'exact' }));
    const spacing = windows(wanted, hunk, side, (line, text) => squeeze(line) === squeeze(text));
    if (spacing.length > 0)
        return spacing.map(match => ({ ...match, how: 'spacing' }));
    const part = wanted.length === 1 ? windows(wanted, hunk, side, contains) : overhanging(wanted, hunk, side);
    return part.map(match => ({ ...match, how: 'part' }));
};
/** Lines of a quote without blank ones around it, carriage returns, and the prefixes of a copied diff. */
const quoteLines = (quote) => {
    const lines = quote.split('\n').map(line => line.replace(/\r$/, ''));
    const first = lines.findIndex(line => line.trim() !== '');
    if (first === -1)
        return [];
    const trimmed = lines.slice(first, lines.findLastIndex(line => line.trim() !== '') + 1);
    const prefix = /^[LR]\d+ [+ -] ?/;
    return trimmed.every(line => prefix.test(line)) ? trimmed.map(line => line.replace(prefix, '')) : trimmed;
};
const squeeze = (text) => text.replace(/\s+/g, ' ').trim();
const contains = (line, text) => squeeze(text).length >= 4 && squeeze(line).includes(squeeze(text));
const windows = (wanted, hunk, side, same) => {
    const lines = (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .sideLines */ .l)(hunk, side);
    const found = [];
    for (let at = 0; at + wanted.length <= lines.length; at++) {
        const window = lines.slice(at, at + wanted.length);
        if (window.every((line, index) => same(line.text.replace(/\r$/, ''), wanted[index] ?? ''))) {
            found.push(foundIn(window, side));
        }
    }
    return found;
};
/** The quote begins above the hunk or ends below it: the part within the hunk, if it says enough to be no accident. */
const overhanging = (wanted, hunk, side) => {
    const lines = (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .sideLines */ .l)(hunk, side);
    const found = [];
    for (let offset = 1 - wanted.length; offset < lines.length; offset++) {
        if (offset >= 0 && offset + wanted.length <= lines.length)
            continue;
        const window = lines.slice(Math.max(0, offset), offset + wanted.length);
        const skipped = Math.max(0, -offset);
        const same = window.every((line, index) => squeeze(line.text) === squeeze(wanted[skipped + index] ?? ''));
        if (same && window.some(line => /\w.*\w.*\w.*\w/.test(line.text)))
            found.push(foundIn(window, side));
    }
    return found;
};
const foundIn = (window, side) => {
    const numbers = window.map(line => (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .lineNumber */ .e)(line, side) ?? 0);
    return {
        startLine: numbers[0] ?? 0,
        endLine: numbers.at(-1) ?? 0,
        changed: window.filter(line => line.kind !== 'context').length,
    };
};


/***/ }),

/***/ 85374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ planReview),
/* harmony export */   j: () => (/* binding */ suggestedLines)
/* harmony export */ });
/* harmony import */ var _diff_commentable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66524);
/* harmony import */ var _diff_diff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(45774);
/* harmony import */ var _anchor_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4167);
/* harmony import */ var _count_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34302);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(46013);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32924);
/* harmony import */ var _match_quote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(41964);







// GitHub has answered 502 though posted, or "submitted too quickly", above some 30 comments; reviewdog keeps 30 and 10.
const maxInlineComments = 30;
const maxFileComments = 10;
/** Decides where every finding goes, worst first. The counts add up or it throws. */
const planReview = (review, files, options) => {
    const located = review.findings.map(raw => locate(raw, files)).toSorted(worstFirst);
    const seen = new Map();
    const used = { inline: 0, file: 0 };
    const placed = located.map((entry, index) => {
        const id = `f${index + 1}`;
        const first = seen.get(entry.finding.fingerprint);
        if (first === undefined)
            seen.set(entry.finding.fingerprint, id);
        const { place, reason } = choosePlace(entry, first, used, options);
        if (place === 'inline' || place === 'file')
            used[place]++;
        return { ...entry, place, reason, finding: { ...entry.finding, id, published: place } };
    });
    const received = review.findings.length + review.unusable.length;
    const counts = (0,_count_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .countFindings */ .G)(placed, { received, unusable: review.unusable.length });
    return { placed, unusable: review.unusable, counts };
};
const worstFirst = (a, b) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .compareSeverity */ .zK)(b.finding.severity, a.finding.severity) || b.finding.confidence - a.finding.confidence;
const choosePlace = ({ finding, place, reason }, duplicateOf, used, { minSeverity, minConfidence = 0, maxFindings }) => {
    if (duplicateOf !== undefined)
        return { place: 'none', reason: `the same as ${duplicateOf}` };
    if ((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .compareSeverity */ .zK)(finding.severity, minSeverity) < 0)
        return { place: 'none', reason: `less severe than ${minSeverity}` };
    if (finding.confidence < minConfidence)
        return { place: 'none', reason: `less confident than ${minConfidence}` };
    if (place !== 'inline' && place !== 'file')
        return { place, reason };
    if (used.inline + used.file >= maxFindings)
        return { place: 'summary', reason: `over the limit of ${maxFindings} comments` };
    const most = place === 'inline' ? maxInlineComments : maxFileComments;
    if (used[place] >= most)
        return { place: 'summary', reason: `over the limit of ${most} comments of this kind` };
    return { place, reason };
};
/** RIGHT or LEFT lines of one hunk, else the file, else the body. */
const locate = (raw, files) => {
    const file = (0,_anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .findFile */ .q)(raw.path, files);
    const anchor = file && (0,_anchor_js__WEBPACK_IMPORTED_MODULE_0__/* .findAnchor */ .t)(raw, file);
    const valid = file && anchor && (0,_diff_commentable_js__WEBPACK_IMPORTED_MODULE_4__/* .commentable */ .C)(file, anchor.side, anchor) ? anchor : undefined;
    const path = file?.path ?? raw.path;
    const finding = {
        ...raw,
        path,
        ...(valid && { startLine: valid.startLine, endLine: valid.endLine }),
        id: '',
        fingerprint: (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprint */ .R)({ ...raw, path }),
        side: valid?.side ?? 'RIGHT',
        published: 'none',
        url: null,
    };
    const range = valid ? { startLine: valid.startLine, endLine: valid.endLine } : null;
    return { finding, range, ...unlimitedPlace(file, valid), committable: isCommittable(raw, file, valid) };
};
const unlimitedPlace = (file, anchor) => {
    if (anchor)
        return { place: 'inline', reason: null };
    if (file)
        return { place: 'file', reason: 'the quoted code is not in the lines of the diff' };
    return { place: 'summary', reason: 'the file is not part of the change' };
};
const isCommittable = (raw, file, anchor) => {
    if (raw.suggestion === undefined || !file || anchor?.side !== 'RIGHT' || anchor.how !== 'exact')
        return false;
    // A quote that had to be trimmed was not exactly these lines.
    if (raw.quote.replace(/\r\n/g, '\n').replace(/\n$/, '') !== (0,_match_quote_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteLines */ .C)(raw.quote).join('\n'))
        return false;
    const lines = file.hunks
        .flatMap(hunk => (0,_diff_diff_js__WEBPACK_IMPORTED_MODULE_6__/* .sideLines */ .l)(hunk, 'RIGHT'))
        .filter(line => line.newLine !== null && line.newLine >= anchor.startLine && line.newLine <= anchor.endLine);
    const replaced = lines.map(line => line.text.replace(/\r$/, '')).join('\n');
    // A suggestion that changes nothing is none.
    return replaced !== suggestedLines(raw.suggestion).join('\n');
};
/** The lines of a suggestion: one final line feed is the end of the last line, not an empty line. */
const suggestedLines = (suggestion) => suggestion.replace(/\r\n/g, '\n').replace(/\n$/, '').split('\n');


/***/ }),

/***/ 94441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/* harmony import */ var jsonrepair__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48365);

/** The JSON in a model's text that `accepts` takes: whole, in a fence or amid prose; mended if it is nearly JSON. */
const readJson = (text, accepts) => {
    const fenced = /```(?:json)?[ \t]*\n([\s\S]*?)\n[ \t]*```/i.exec(text)?.[1];
    const start = text.search(/[{[]/);
    const rest = start === -1 ? [] : [text.slice(start, closing(text, start))];
    const candidates = [...(fenced === undefined ? [] : [fenced]), ...balanced(text), ...rest];
    return [text, ...candidates].map(strictly).find(accepts) ?? candidates.map(mended).find(accepts);
};
const strictly = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const mended = (text) => {
    try {
        return JSON.parse((0,jsonrepair__WEBPACK_IMPORTED_MODULE_0__/* .jsonrepair */ .m)(text));
    }
    catch {
        return undefined;
    }
};
const closing = (text, start) => {
    const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
    return end > start ? end + 1 : undefined;
};
/** The first few stretches from an opening bracket to the one that closes it, strings skipped. */
const balanced = (text) => {
    const found = [];
    for (let at = 0; at < text.length && found.length < 5; at++) {
        if (text[at] !== '{' && text[at] !== '[')
            continue;
        const end = closeOf(text, at);
        if (end === -1)
            break;
        found.push(text.slice(at, end + 1));
        at = end;
    }
    return found;
};
const closeOf = (text, start) => {
    let depth = 0;
    const tokens = /"(?:[^"\\]|\\.)*"|[{[]|[}\]]/g;
    tokens.lastIndex = start;
    for (let match = tokens.exec(text); match; match = tokens.exec(text)) {
        if (/^[{[]$/.test(match[0]))
            depth++;
        else if (/^[}\]]$/.test(match[0]))
            depth--;
        if (depth === 0)
            return match.index;
    }
    return -1;
};


/***/ }),

/***/ 91282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ renderInBody),
/* harmony export */   k$: () => (/* binding */ renderInLine),
/* harmony export */   uV: () => (/* binding */ allowedHosts),
/* harmony export */   wQ: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45162);
/* harmony import */ var _markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(55341);
/* harmony import */ var _fit_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1276);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93888);
/* harmony import */ var _plan_review_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85374);





/** The comment of one finding, on its lines or on its file. */
const renderComment = (placed, context) => {
    const marker = {
        kind: 'finding',
        key: context.key,
        head: context.headSha,
        fingerprints: [placed.finding.fingerprint],
    };
    const where = placed.place === 'file' ? quoted(placed) : '';
    return (0,_fit_body_js__WEBPACK_IMPORTED_MODULE_1__/* .fitBody */ .K)([(0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .writeMarker */ .e)(marker), headline(placed), where, ...details(placed, context)].filter(isText).join('\n\n'));
};
/** A finding within the review's body: with its place, since it stands on none. */
const renderInBody = (placed, context) => [`${headline(placed)}  \n${place(placed, context)}${because(placed)}`, quoted(placed), ...details(placed, context)]
    .filter(isText)
    .join('\n\n');
/** The same on one line, for a body that would be too long. */
const renderInLine = (placed, context) => `- ${headline(placed)} ${place(placed, context)}`;
const allowedHosts = (context) => [new URL(context.serverUrl).host];
const isText = (text) => text !== '';
const headline = ({ finding }) => {
    const severity = finding.severity.charAt(0).toUpperCase() + finding.severity.slice(1);
    const kind = [finding.category, finding.cwe].filter(word => word !== undefined).join(' · ');
    return `**${severity} · ${kind}** — ${(0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__/* .defuseInline */ .w)(finding.title)}`;
};
const because = ({ reason }) => (reason === null ? '' : ` — ${reason}`);
const place = ({ finding }, context) => {
    if (finding.path === '')
        return 'no file named';
    const { startLine, endLine } = finding;
    const lines = startLine === undefined ? '' : `:${startLine}${endLine === undefined || endLine === startLine ? '' : `-${endLine}`}`;
    const label = (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeSpan */ .S)(`${finding.path}${lines}`);
    return `[${label}](${permalink(finding, context)})`;
};
/** The lines as they were at the reviewed commit. */
const permalink = (finding, context) => {
    const { startLine, endLine, path } = finding;
    const encoded = path.split('/').map(encodePart).join('/');
    const lines = startLine === undefined
        ? ''
        : `#L${startLine}${endLine === undefined || endLine === startLine ? '' : `-L${endLine}`}`;
    return `${context.serverUrl}/${context.repository}/blob/${context.headSha}/${encoded}${lines}`;
};
// Parentheses would end the link.
const encodePart = (part) => encodeURIComponent(part).replace(/[()]/g, character => (character === '(' ? '%28' : '%29'));
const quoted = ({ finding }) => finding.quote.trim() === '' ? '' : (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeFence */ .d)(finding.quote.replace(/\r\n/g, '\n'));
const details = (placed, context) => {
    const { finding, committable, place } = placed;
    const safe = (text) => (0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_3__/* .defuse */ .V)((text ?? '').trim(), { allowedHosts: allowedHosts(context) });
    const body = [
        safe(finding.body),
        finding.exploit === undefined ? '' : `**Exploit path.** ${safe(finding.exploit)}`,
        finding.fix === undefined ? '' : `**Fix.** ${safe(finding.fix)}`,
        finding.dismissed === undefined ? '' : `**The model takes it for no danger:** ${safe(finding.dismissed)}`,
        finding.known === true ? 'It is in the baseline.' : '',
    ];
    if (finding.suggestion === undefined)
        return body;
    const lines = (0,_plan_review_js__WEBPACK_IMPORTED_MODULE_0__/* .suggestedLines */ .j)(finding.suggestion).join('\n');
    if (committable && place === 'inline')
        return [...body, (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeFence */ .d)(lines, 'suggestion')];
    return [...body, `Suggested change (to apply by hand):\n\n${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_4__/* .codeFence */ .d)(lines)}`];
};


/***/ }),

/***/ 45162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ codeSpan),
/* harmony export */   d: () => (/* binding */ codeFence)
/* harmony export */ });
const longestRun = (text) => [...text.matchAll(/`+/g)].reduce((longest, [run]) => Math.max(longest, run.length), 0);
/** A fenced block that holds `content` byte for byte, whatever fences are in it. No final line feed. */
const codeFence = (content, language = '') => {
    const fence = '`'.repeat(Math.max(3, longestRun(content) + 1));
    const body = content === '' || content.endsWith('\n') ? content : `${content}\n`;
    return `${fence}${language}\n${body}${fence}`;
};
/** An inline code span; line breaks become spaces. Empty text gives an empty string. */
const codeSpan = (text) => {
    const line = text.replace(/[\r\n]+/g, ' ');
    if (line === '')
        return '';
    const fence = '`'.repeat(longestRun(line) + 1);
    const pad = /^`|`$|^ .* $/.test(line) ? ' ' : '';
    return `${fence}${pad}${line}${pad}${fence}`;
};


/***/ }),

/***/ 33857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qi: () => (/* binding */ controlCharacters),
/* harmony export */   VO: () => (/* binding */ zeroWidthSpace),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   yK: () => (/* binding */ defuseText)
/* harmony export */ });
/** Breaks a mention or reference without being seen. */
const zeroWidthSpace = '\u200b';
const links = /\]\((https?:\/\/[^\s()<>\\`]+)\)|(?:(?:https?|ftp):\/\/|www\.)[^\s<>`\\]*[^\s<>`\\.,;:!?)\]}'"*_~]/giu;
/**
 * Text outside code: no HTML, no image, no mention, no issue reference, no foreign link; emphasis, lists and tables stay.
 * GitHub looks for mentions and references in the rendered page, so entities and backslashes hide nothing from it.
 */
const defuseText = (text, options = {}) => {
    const plain = text.replace(/\\(?=[:/.@#-])/g, '');
    const pieces = [];
    let from = 0;
    for (const match of plain.matchAll(links)) {
        pieces.push(defusePlain(plain.slice(from, match.index)));
        pieces.push(defuseLink(match[0], match[1], options.allowedHosts ?? []));
        from = match.index + match[0].length;
    }
    pieces.push(defusePlain(plain.slice(from)));
    return join(pieces);
};
/** Joins: two runs of backticks that touch would be read as one; a backslash before a span would open it. */
const join = (pieces) => {
    const joined = [];
    let last = '';
    for (const piece of pieces) {
        if (piece === '')
            continue;
        if ((last.endsWith('`') || last.endsWith('\\')) && piece.startsWith('`'))
            joined.push(zeroWidthSpace);
        joined.push(piece);
        last = piece;
    }
    return joined.join('');
};
// C0 but tab and line feed, C1, and the bidirectional overrides that make text read as what it is not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controlCharacters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const defuseLink = (match, target, hosts) => {
    const url = target ?? match;
    const kept = isAllowed(url, hosts);
    if (target !== undefined)
        return kept ? match : `]\\(${unlinked(url)})`;
    return kept ? match : unlinked(match);
};
/** An address as code: readable, not clickable, no cross reference. In a table a bar would end the cell, and the code. */
const unlinked = (url) => `\`${url.replaceAll('|', '%7C')}\``;
const isAllowed = (text, hosts) => {
    // Only what every Markdown reader takes for one address, whole.
    if (!/^https?:[\w\-./?=&%#:~+,]+$/.test(text) || !URL.canParse(text))
        return false;
    const url = new URL(text);
    // A link to an issue would leave a "mentioned this" there, or close it.
    return hosts.includes(url.host) && url.username === '' && !/\/(issues|pull|discussions)\/\d/.test(url.pathname);
};
const defusePlain = (text) => text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/!(?=\[)/g, '!\\')
    // A fence in a list or a quote, which is not recognised as code.
    .replace(/~{3,}/g, '\\$&')
    // Inline links, reference definitions, footnotes.
    .replace(/\](?=[(:])/g, ']\\')
    // Commands of other bots.
    .replace(/^([ \t]*)\/(?=[a-z])/gim, '$1\\/')
    .replace(/@(?=[\p{L}\p{N}_-])/gu, `@${zeroWidthSpace}`)
    .replace(/#(?=\d)/g, `#${zeroWidthSpace}`)
    // Emphasis around it makes it a word of its own: `_GH-1_`.
    .replace(/(GH-)(?=\d)/gi, `$1${zeroWidthSpace}`);


/***/ }),

/***/ 55341:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ defuse),
/* harmony export */   w: () => (/* binding */ defuseInline)
/* harmony export */ });
/* harmony import */ var _code_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45162);
/* harmony import */ var _defuse_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33857);


/**
 * A model's Markdown made safe to post: text outside code is defused, code stays byte for byte. What counts as code is
 * not guessed but enforced: recognised fences are written again at the margin with a longer fence, recognised spans
 * stand on one line, and every other backtick is escaped, so GitHub reads the result as this function did.
 */
const defuse = (markdown, options = {}) => {
    const lines = markdown.replace(/\r\n?/g, '\n').split('\n');
    // In a table a bar ends the cell, also within code.
    const bars = lines.some(isDelimiterRow);
    const parts = [];
    for (let at = 0; at < lines.length;) {
        const line = lines[at] ?? '';
        const open = openingFence(line);
        if (!open) {
            parts.push(defuseLine(line, options, bars));
            at++;
            continue;
        }
        let end = at + 1;
        while (end < lines.length && !closes(lines[end] ?? '', open))
            end++;
        const content = lines.slice(at + 1, end);
        parts.push((0,_code_js__WEBPACK_IMPORTED_MODULE_0__/* .codeFence */ .d)(content.map(text => dedent(text, open.indent)).join('\n'), language(open.language)));
        at = end + 1;
    }
    return parts.join('\n');
};
/** One line of a model's text, to stand after other text: line breaks become spaces, inline code stays. */
const defuseInline = (text, options = {}) => defuseLine(text.replace(/\s+/g, ' ').trim(), options);
const openingFence = (line) => {
    const match = /^([ \t]*)(`{3,}|~{3,})([^\n]*)$/.exec(line);
    if (!match)
        return undefined;
    const [, indent = '', run = '', info = ''] = match;
    const mark = run.startsWith('`') ? '`' : '~';
    if (mark === '`' && info.includes('`'))
        return undefined;
    return { mark, length: run.length, indent: indent.length, language: info.trim() };
};
const closes = (line, fence) => {
    const text = line.trim();
    return text.length >= fence.length && text === fence.mark.repeat(text.length);
};
const dedent = (line, indent) => {
    const spaces = /^[ \t]*/.exec(line)?.[0].length ?? 0;
    return line.slice(Math.min(spaces, indent));
};
/** Languages that GitHub renders or acts on are code here. */
const active = /^(suggestion.*|mermaid|geojson|topojson|stl|math)$/i;
const language = (info) => {
    const name = info.split(/[\s{]/)[0] ?? '';
    return /^[\w+#.-]{1,30}$/.test(name) && !active.test(name) ? name : '';
};
/** `|-|:-:|`, in a quote or a list too. */
const isDelimiterRow = (line) => /^[\s>*+\d.)|:-]*-[\s|:-]*$/.test(line) && /[|:]/.test(line);
/** An odd number of backslashes before each. */
const escapeBars = (span) => span.replace(/(\\*)\|/g, (bar, backslashes) => (backslashes.length % 2 === 0 ? `${backslashes}\\|` : bar));
const tokens = /`+|\\[!-/:-@[-`{-~]|\\|[^\\`]+/g;
/** Splits a line into code spans and text. Only spans that open and close here count. */
const defuseLine = (given, options, bars = false) => {
    // Before anything is escaped: without one, a backslash would come to stand before another character.
    const line = given.replace(_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .controlCharacters */ .Qi, '');
    const closings = closingRuns(line);
    const pieces = [];
    let text = '';
    let from = 0;
    for (const { 0: token, index } of line.matchAll(tokens)) {
        if (index < from)
            continue;
        const end = token.startsWith('`') ? closings(index + token.length, token.length) : undefined;
        if (end === undefined) {
            text += token.startsWith('`') ? '\\`'.repeat(token.length) : token;
            continue;
        }
        const span = line.slice(index, end);
        pieces.push((0,_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .defuseText */ .yK)(text, options), bars ? escapeBars(span) : span);
        text = '';
        from = end;
    }
    pieces.push((0,_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .defuseText */ .yK)(text, options));
    return (0,_defuse_text_js__WEBPACK_IMPORTED_MODULE_1__/* .join */ .fj)(pieces);
};
/** Looks up the end of the next run of exactly so many backticks; within code a backslash escapes nothing. */
const closingRuns = (line) => {
    const runs = new Map();
    for (const { 0: run, index } of line.matchAll(/`+/g)) {
        const same = runs.get(run.length) ?? { ends: [], next: 0 };
        same.ends.push(index + run.length);
        runs.set(run.length, same);
    }
    return (from, length) => {
        const same = runs.get(length);
        // Asked for from left to right: what lies behind is never needed again.
        while (same && (same.ends[same.next] ?? Number.POSITIVE_INFINITY) - length < from)
            same.next++;
        return same?.ends[same.next];
    };
};


/***/ }),

/***/ 77935:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isAgentFile)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14006);

/** What tells an agent what to do, or what programs run around it, by its mere presence in a checkout. */
const globs = [
    ...['**/CLAUDE.md', '**/CLAUDE.local.md', '**/AGENTS.md', '**/GEMINI.md', '**/.claude/**', '**/.mcp.json'],
    ...[
        '**/.cursor/**',
        '**/.cursorrules',
        '**/.windsurfrules',
        '**/.clinerules',
        '**/.aider*',
        '**/.codex/**',
        '**/.opencode/**',
    ],
    ...[
        '**/.github/copilot-instructions.md',
        '**/.npmrc',
        '**/.yarnrc',
        '**/.yarnrc.yml',
        '**/.pnpmfile.cjs',
        '**/bunfig.toml',
    ],
    ...[
        '**/.envrc',
        '**/.env',
        '**/.gitattributes',
        '**/.gitmodules',
        '**/.husky/**',
        '**/.vscode/**',
        '**/.idea/**',
        '**/.ripgreprc',
        '**/.claude.json',
        '**/.github/instructions/**',
        '**/.windsurf/**',
        '**/.continue/**',
        '**/.roo/**',
        '**/.kiro/**',
        '**/.junie/**',
        '**/.yarn/**',
        '**/.cargo/config{,.toml}',
        '**/{,.}mise.toml',
        '**/.gitconfig',
        '**/.lfsconfig',
    ],
];
/** Case does not matter: on some systems it does not to those who read them either. */
const isAgentFile = picomatch__WEBPACK_IMPORTED_MODULE_0__(globs, { dot: true, nocase: true });


/***/ }),

/***/ 93517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ blobName)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** How git names a file's bytes; the length of a name tells which hash the repository uses. */
const blobName = (content, nameLength = 40) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(nameLength === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.byteLength}\0`)
    .update(content)
    .digest('hex');


/***/ }),

/***/ 84673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ foldPath),
/* harmony export */   v: () => (/* binding */ suspectPath)
/* harmony export */ });
/* harmony import */ var _untrusted_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47387);

/**
 * Why a path is one that no honest change has; null when it is an ordinary one. What is merely awkward elsewhere (names that
 * Windows does not take, lengths) is only held against new files.
 */
const suspectPath = (path, { isNew }) => {
    if (path === '' || path.startsWith('/') || /^[A-Za-z]:[/\\]/.test(path))
        return 'the path is absolute or empty';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    if (/[\u0000-\u001f\u007f-\u009f\\\u2028\u2029]/.test(path))
        return 'the path has control characters or backslashes';
    if (!path.isWellFormed() || path.includes('\ufffd'))
        return 'the path is no UTF-8';
    if (path.search(_untrusted_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .invisible */ .q) >= 0)
        return 'the path has invisible characters';
    for (const part of path.split('/')) {
        if (part === '' || part === '.' || part === '..')
            return 'the path leads elsewhere';
        if (isGitFolder(part))
            return 'the path lies in a git folder';
    }
    return isNew ? awkwardPath(path) : null;
};
/** As Windows and macOS read it too: `GIT~1`, `.git::$INDEX_ALLOCATION`, ignorable characters. */
const isGitFolder = (part) => {
    const plain = part
        .normalize('NFKC')
        .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
        .toLowerCase();
    return /^\.git(?:[ .]*|:.*)$/.test(plain) || /^git~\d+(?:[ .]*|:.*)$/.test(plain);
};
const awkwardPath = (path) => {
    if (path.length > 400)
        return 'the path is too long';
    for (const part of path.split('/')) {
        if (new TextEncoder().encode(part).length > 255)
            return 'a name in the path is too long';
        if (/^ |[ .]$/.test(part))
            return 'a name in the path begins or ends with a blank, or ends in a dot';
        if (/^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/i.test(part) || /[<>:"|?*]/.test(part))
            return 'a name in the path means something else on Windows';
    }
    return null;
};
/** Paths that are one and the same to Windows or macOS fold to the same text. */
const foldPath = (path) => path.normalize('NFC').toLowerCase();


/***/ }),

/***/ 33399:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ suspicions)
/* harmony export */ });
/** Suspicions of a change that cannot be seen in the change itself; each goes on after "it is left out:". */
const suspicions = {
    nameHoldsSecret: 'its name holds a secret of this run',
    holdsSecret: 'it would publish a secret of this run',
    collides: 'a file or folder of the base differs from it by upper and lower case only',
};


/***/ }),

/***/ 62527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isBinary),
/* harmony export */   U: () => (/* binding */ addedText)
/* harmony export */ });
/** As git decides: a zero byte near the beginning. */
const isBinary = (content) => content.subarray(0, 8000).includes(0);
const textOf = (version) => 
// Without the zero bytes of UTF-16, in which a key would be found by nobody.
version === null ? '' : Buffer.from(version.content).toString('utf8').replaceAll('\0', '');
/** Lines that the file did not have, in their order. */
const addedText = (before, after) => {
    const old = new Set(textOf(before).split('\n'));
    return textOf(after)
        .split('\n')
        .filter(line => !old.has(line))
        .join('\n');
};


/***/ }),

/***/ 57164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderReport)
/* harmony export */ });
/* harmony import */ var _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46013);
/* harmony import */ var _markdown_code_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45162);
/* harmony import */ var _markdown_defuse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55341);
/* harmony import */ var _money_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73688);




/** A review as a Markdown document: worst finding first, each with its place, its code and the way to mend it. */
const renderReport = (result) => {
    const sorted = [...result.findings].sort((a, b) => _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(b.severity) - _findings_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .severities */ .gO.indexOf(a.severity));
    const findings = sorted.map(finding => {
        const lines = finding.startLine === undefined
            ? ''
            : `:${finding.startLine}${finding.endLine === undefined || finding.endLine === finding.startLine ? '' : `-${finding.endLine}`}`;
        return [
            `## ${finding.severity}: ${(0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_1__/* .defuseInline */ .w)(finding.title)}`,
            (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeSpan */ .S)(`${finding.path}${lines}`),
            finding.quote === '' ? '' : (0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeFence */ .d)(finding.quote),
            finding.cwe ?? '',
            (0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_1__/* .defuse */ .V)(finding.body),
            finding.exploit === undefined ? '' : `**Exploit path.** ${(0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_1__/* .defuse */ .V)(finding.exploit)}`,
            finding.fix === undefined ? '' : `**Fix.** ${(0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_1__/* .defuse */ .V)(finding.fix)}`,
            finding.dismissed === undefined ? '' : `**The model takes it for no danger:** ${(0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_1__/* .defuse */ .V)(finding.dismissed)}`,
            finding.known === true ? 'It is in the baseline.' : '',
            finding.suggestion === undefined ? '' : `Suggested:\n\n${(0,_markdown_code_js__WEBPACK_IMPORTED_MODULE_2__/* .codeFence */ .d)(finding.suggestion)}`,
        ]
            .filter(part => part !== '')
            .join('\n\n');
    });
    const cost = result.costUsd === null ? 'unpriced' : (0,_money_js__WEBPACK_IMPORTED_MODULE_3__/* .formatUsd */ .UK)(result.costUsd);
    const models = result.models.map(use => `${use.provider}/${use.model}`).join(', ');
    return [
        result.task === 'security' ? '# Security' : '# Review',
        (0,_markdown_defuse_js__WEBPACK_IMPORTED_MODULE_1__/* .defuse */ .V)(result.summary),
        findings.length === 0 && result.outcome === 'clean' ? 'Nothing was found.' : '',
        ...findings,
        `---\n\n${result.findings.length} findings · ${models || 'no model was asked'} · ${cost} · ${(0,_money_js__WEBPACK_IMPORTED_MODULE_3__/* .formatDuration */ .a3)(result.durationMs)}`,
    ]
        .filter(part => part !== '')
        .join('\n\n');
};


/***/ }),

/***/ 17747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ summariseUsage)
/* harmony export */ });
/**
 * The ledger by provider and model, most used first. Only requests that a provider answered count as served; a model
 * with one unpriced request is unpriced, since a part of a sum would be taken for the whole.
 */
const summariseUsage = (entries) => {
    const usages = new Map();
    for (const entry of entries) {
        if (entry.provider === '' || (entry.status === 'error' && tokensOf(entry) === 0))
            continue;
        const key = JSON.stringify([entry.provider, entry.model]);
        const usage = usages.get(key);
        usages.set(key, usage ? sum(usage, entry) : sum(noUsage(entry), entry));
    }
    return [...usages.values()].sort((left, right) => right.requests - left.requests);
};
const tokensOf = (entry) => entry.inputTokens + entry.outputTokens + entry.cacheReadTokens + entry.cacheWriteTokens;
const noUsage = ({ provider, model }) => ({
    provider,
    model,
    requests: 0,
    inputTokens: 0,
    outputTokens: 0,
    cacheReadTokens: 0,
    cacheWriteTokens: 0,
    costUsd: 0,
});
const sum = (usage, entry) => ({
    ...usage,
    requests: usage.requests + 1,
    inputTokens: usage.inputTokens + entry.inputTokens,
    outputTokens: usage.outputTokens + entry.outputTokens,
    cacheReadTokens: usage.cacheReadTokens + entry.cacheReadTokens,
    cacheWriteTokens: usage.cacheWriteTokens + entry.cacheWriteTokens,
    costUsd: usage.costUsd === null || entry.costUsd === null ? null : usage.costUsd + entry.costUsd,
});


/***/ }),

/***/ 21269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uo: () => (/* binding */ headOf),
/* harmony export */   VS: () => (/* binding */ removeBranch),
/* harmony export */   Y8: () => (/* binding */ branchesBelow),
/* harmony export */   gN: () => (/* binding */ parentOf),
/* harmony export */   iu: () => (/* binding */ branchMoved),
/* harmony export */   lY: () => (/* binding */ createBranch),
/* harmony export */   rz: () => (/* binding */ branchProtected),
/* harmony export */   xq: () => (/* binding */ advanceBranch)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Where a branch is; null when there is none. */
const headOf = async ({ request, owner, repo }, branch) => {
    try {
        const { data } = await request('GET /repos/{owner}/{repo}/git/ref/{+ref}', { owner, repo, ref: `heads/${branch}` });
        return data.object.sha;
    }
    catch (error) {
        if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404)
            return null;
        throw error;
    }
};
/** Every branch whose name begins so, with its head. */
const branchesBelow = async ({ request, owner, repo }, start) => {
    const { data } = await request('GET /repos/{owner}/{repo}/git/matching-refs/{+ref}', {
        ...{ owner, repo, ref: `heads/${start}` },
    });
    const found = data;
    return found.map(({ ref, object }) => ({ name: ref.replace(/^refs\/heads\//, ''), sha: object.sha }));
};
/** The commit that a commit stands on. */
const parentOf = async ({ request, owner, repo }, sha) => {
    const { data } = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner, repo, commit_sha: sha });
    return data.parents[0]?.sha;
};
/** Makes a branch. Throws `branch_moved` when there is one by now that is elsewhere. */
const createBranch = async (github, branch, sha) => {
    const { request, owner, repo } = github;
    try {
        await request('POST /repos/{owner}/{repo}/git/refs', { owner, repo, ref: `refs/heads/${branch}`, sha });
    }
    catch (error) {
        // Made by somebody meanwhile, or by this very request, whose answer was lost.
        const head = await headOf(github, branch);
        if (head === sha)
            return;
        throw head === null ? explainRefusedBranch(error, branch) : branchMoved(branch, error);
    }
};
/** Takes back a branch that this run made, unless somebody has pushed to it. */
const removeBranch = async (github, branch, sha) => {
    const { request, owner, repo, log } = github;
    try {
        if ((await headOf(github, branch)) !== sha)
            return;
        await request('DELETE /repos/{owner}/{repo}/git/refs/{+ref}', { owner, repo, ref: `heads/${branch}` });
    }
    catch (error) {
        log.warn(`The empty branch ${branch} could not be removed: ${error instanceof Error ? error.message : error}`);
    }
};
/** Moves a branch on to a commit that stands on its head. Throws `branch_moved` when it is elsewhere by now. */
const advanceBranch = async (github, branch, sha) => {
    const { request, owner, repo } = github;
    try {
        await request('PATCH /repos/{owner}/{repo}/git/refs/{+ref}', {
            ...{ owner, repo, ref: `heads/${branch}`, sha, force: false },
        });
    }
    catch (error) {
        if ((await headOf(github, branch)) === sha)
            return;
        throw explainRefusedBranch(error, branch);
    }
};
const branchMoved = (branch, cause) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('branch_moved', `Somebody has pushed to the branch ${branch} since this run began`, {
    hint: 'Nothing was written over it. The next run starts from the new state.',
    cause,
});
const isRule = /protected (?:branch|ref)|rule violations?|must be made through a pull request|push declined/i;
/** Whether a refusal speaks of rules that guard the branch. */
const branchProtected = (branch, said, cause) => isRule.test(said)
    ? new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('branch_protected', `The rules of the repository do not let this token write to ${branch}`, {
        hint: 'Let the rules leave out the branches with this prefix, or set another `branch-prefix`. Nothing was written.',
        status: 403,
        cause,
    })
    : null;
const explainRefusedBranch = (error, branch) => {
    if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
        return error;
    const guarded = branchProtected(branch, error.message, error);
    if (guarded !== null)
        return guarded;
    if (error.status === 422 && /object does not exist|no commit found/i.test(error.message))
        return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('commit_not_found', `The commit for the branch ${branch} is not in the repository any more`, {
            hint: 'The branch that it was on may have been deleted or pushed over. Run the job again.',
            cause: error,
        });
    return error.status === 422 || error.status === 409 ? branchMoved(branch, error) : error;
};


/***/ }),

/***/ 22730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ messageText),
/* harmony export */   V: () => (/* binding */ commitByGitData)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21269);


/**
 * Blob by blob, then tree, commit and branch: for modes, links and sizes that GraphQL does not take. Until the branch is
 * moved nobody sees any of it. null: too large for this way too.
 */
const commitByGitData = async (github, { branch, baseSha, changes, message }, isNew) => {
    const { request, owner, repo } = github;
    const own = { owner, repo };
    const base = await request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...own, commit_sha: baseSha });
    const tree = [];
    for (const { path, before, after } of changes) {
        const mode = (after ?? before)?.mode ?? '100644';
        if (mode === '160000')
            continue;
        const sha = after === null ? null : await uploadBlob(github, after.content);
        if (sha === undefined)
            return null;
        tree.push({ path, mode, type: 'blob', sha });
    }
    const made = await request('POST /repos/{owner}/{repo}/git/trees', { ...own, base_tree: base.data.tree.sha, tree });
    const commit = await request('POST /repos/{owner}/{repo}/git/commits', {
        ...own,
        message: messageText(message),
        tree: made.data.sha,
        parents: [baseSha],
    });
    if (isNew)
        await (0,_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .createBranch */ .lY)(github, branch, commit.data.sha);
    else
        await (0,_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .advanceBranch */ .xq)(github, branch, commit.data.sha);
    return commit.data.sha;
};
const messageText = ({ headline, body }) => body === '' ? headline : `${headline}\n\n${body}`;
/** undefined: GitHub finds it too large. */
const uploadBlob = async ({ request, owner, repo }, content) => {
    try {
        const { data } = await request('POST /repos/{owner}/{repo}/git/blobs', {
            ...{ owner, repo, encoding: 'base64' },
            content: Buffer.from(content).toString('base64'),
        });
        return data.sha;
    }
    catch (error) {
        const tooLarge = error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ &&
            (error.status === 413 || (error.status === 422 && /too large/i.test(error.message)));
        if (tooLarge)
            return undefined;
        throw error;
    }
};


/***/ }),

/***/ 66837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D3: () => (/* binding */ commitOf),
/* harmony export */   M: () => (/* binding */ diffArguments),
/* harmony export */   Yz: () => (/* binding */ gitDiff),
/* harmony export */   hh: () => (/* binding */ hasCommits),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var _core_diff_parse_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41343);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19629);


/** A diff in the one form that is parsed, whatever the repository's configuration says. */
const diffArguments = [
    ...['-c', 'core.quotePath=true', 'diff', '--no-color', '--no-ext-diff', '--no-textconv', '--find-renames'],
    ...['--src-prefix=a/', '--dst-prefix=b/', '--no-relative', '--unified=3', '--diff-algorithm=myers'],
    ...['--submodule=short', '--output-indicator-new=+', '--output-indicator-old=-', '--output-indicator-context= '],
];
/**
 * The change between two commits of a local repository. Configuration that would alter the format (prefixes, external
 * diff, textconv, colour) is overruled: the checkout may be someone else's.
 */
const gitDiff = async (directory, from, to) => {
    const output = await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(directory, [
        ...diffArguments,
        await commitOf(directory, from),
        await commitOf(directory, to),
        '--',
    ]);
    return (0,_core_diff_parse_unified_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .parseUnifiedDiff */ .r)(output);
};
/** Full hash of a commit; the reference can never be read as an option. Rejects when it is not there. */
const commitOf = async (directory, reference) => (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`])).trim();
/** The best common ancestor, or undefined when there is none here (shallow clone, unrelated). */
const mergeBase = async (directory, left, right) => {
    try {
        const commits = [await commitOf(directory, left), await commitOf(directory, right)];
        return (await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(directory, ['merge-base', ...commits])).trim();
    }
    catch {
        return undefined;
    }
};
/** Whether the commits are here, fetching them (without history) from `origin` if they are not. */
const hasCommits = async (directory, shas) => {
    const missing = async () => {
        const found = await Promise.allSettled(shas.map(sha => commitOf(directory, sha)));
        return shas.filter((_, index) => found[index]?.status === 'rejected');
    };
    const absent = await missing();
    if (absent.length === 0)
        return true;
    if (!absent.every(sha => /^[0-9a-f]{40,64}$/.test(sha)))
        return false;
    try {
        await (0,_git_js__WEBPACK_IMPORTED_MODULE_1__/* .git */ .$)(directory, ['fetch', '--quiet', '--no-tags', '--depth=1', '--no-recurse-submodules', 'origin', ...absent]);
    }
    catch {
        return false;
    }
    return (await missing()).length === 0;
};


/***/ }),

/***/ 19629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ git)
/* harmony export */ });
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82499);

/** Runs git, which asks nobody and gets no key; its output. Rejects when it fails. */
const git = async (directory, args) => {
    const { stdout } = await (0,execa__WEBPACK_IMPORTED_MODULE_0__/* .execa */ .Ho)('git', args, {
        cwd: directory,
        stdin: 'ignore',
        stripFinalNewline: false,
        extendEnv: false,
        env: gitEnvironment(process.env),
        timeout: 120_000,
        maxBuffer: 200_000_000,
    });
    return stdout;
};
const passed = /^(path|pathext|home|userprofile|systemroot|tmp|temp|tmpdir|(https?|all|no)_proxy|ssh_auth_sock|git_(config|ssl|ssh|ceiling).*)$/i;
/** What git needs and no more: the keys in the action's environment are not for it. It never asks; its messages are English. */
const gitEnvironment = (environment) => ({
    ...Object.fromEntries(Object.entries(environment).filter(([name]) => passed.test(name))),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    LC_ALL: 'C',
});


/***/ }),

/***/ 6075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ readLocalChange)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_diff_filter_files_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56681);
/* harmony import */ var _core_diff_parse_unified_diff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41343);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43026);
/* harmony import */ var _git_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19629);
/* harmony import */ var _git_diff_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(66837);







/** Larger files are named, not shown. */
const maxFileBytes = 1_000_000;
/**
 * The local change since the merge base with `base` (default: the upstream's or the main branch, else HEAD), uncommitted
 * and untracked files included; or, when `files` holds globs, those files whole, for which no repository is needed. null when
 * one is needed and there is none.
 */
const readLocalChange = async (directory, { base, files }) => {
    const head = await (0,_git_diff_js__WEBPACK_IMPORTED_MODULE_4__/* .commitOf */ .D3)(directory, 'HEAD').catch(() => null);
    const listed = await lines(directory, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']).catch(() => null);
    if (files.length > 0) {
        const all = listed ?? (await filesBelow(directory));
        const whole = await inBatches(all.filter(matching(files)), path => wholeFile(directory, path, 'context'));
        return { label: `Files ${files.join(', ')}`, files: present(whole), headSha: head, baseSha: null };
    }
    if (listed === null)
        return null;
    const from = head === null ? null : await startOf(directory, base);
    const untracked = await lines(directory, ['ls-files', '-z', '--others', '--exclude-standard']);
    const added = await inBatches(from === null ? listed : untracked, path => wholeFile(directory, path, 'added'));
    const tracked = from === null ? [] : (0,_core_diff_parse_unified_diff_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUnifiedDiff */ .r)(await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$)(directory, [..._git_diff_js__WEBPACK_IMPORTED_MODULE_4__/* .diffArguments */ .M, from, '--']));
    return {
        label: `Local changes since ${from?.slice(0, 7) ?? 'the beginning'}`,
        files: [...tracked, ...present(added)],
        headSha: head,
        baseSha: from,
    };
};
/** A large repository has more files than a process may open at once. */
const inBatches = async (paths, read) => {
    const results = [];
    for (let at = 0; at < paths.length; at += 100) {
        results.push(...(await Promise.all(paths.slice(at, at + 100).map(read))));
    }
    return results;
};
const startOf = async (directory, base) => {
    if (base !== '') {
        const found = await (0,_git_diff_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeBase */ .wu)(directory, base, 'HEAD');
        if (found !== undefined)
            return found;
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL('unknown_base', `"${base}" is no commit here that shares history with HEAD`, {
            hint: 'Name a branch, tag or commit with --base; in CI check out with `fetch-depth: 0`.',
        });
    }
    for (const candidate of ['@{upstream}', 'origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']) {
        const found = await (0,_git_diff_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeBase */ .wu)(directory, candidate, 'HEAD');
        if (found !== undefined)
            return found;
    }
    return (0,_git_diff_js__WEBPACK_IMPORTED_MODULE_4__/* .commitOf */ .D3)(directory, 'HEAD');
};
/** Where there is no repository to list them: everything but what packages and tools have put there. */
const filesBelow = async (directory) => {
    const paths = [];
    const exclude = (entry) => entry.name === 'node_modules' || entry.name === '.git';
    for await (const entry of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)('**/*', { cwd: directory, withFileTypes: true, exclude })) {
        if (entry.isFile())
            paths.push((0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(directory, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(entry.parentPath, entry.name)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/'));
    }
    return paths.sort();
};
const present = (files) => files.filter(file => file !== null);
const matching = (globs) => {
    const file = (path) => ({
        path,
        previousPath: null,
        status: 'modified',
        binary: false,
        additions: 0,
        deletions: 0,
        hunks: [],
    });
    return (path) => (0,_core_diff_filter_files_js__WEBPACK_IMPORTED_MODULE_6__/* .filterFiles */ .U)([file(path)], { include: globs }).files.length === 1;
};
/** A file of the work tree as one hunk; links are not followed, a file that is gone is null. */
const wholeFile = async (directory, path, kind) => {
    const status = kind === 'added' ? 'added' : 'modified';
    const file = { path, previousPath: null, status, binary: false, additions: 0, deletions: 0, hunks: [] };
    const stats = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path)).catch(() => null);
    if (stats === null || !stats.isFile())
        return null;
    if (stats.size > maxFileBytes)
        return { ...file, unreadable: true };
    const content = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, path));
    if (content.subarray(0, 8_000).includes(0))
        return { ...file, binary: true };
    if (content.length === 0)
        return file;
    const text = content.toString('utf8').replace(/\n$/, '').split('\n');
    const numbered = text.map((line, index) => ({
        kind,
        oldLine: kind === 'added' ? null : index + 1,
        newLine: index + 1,
        text: line,
    }));
    const old = kind === 'added' ? { oldStart: 0, oldLines: 0 } : { oldStart: 1, oldLines: text.length };
    const hunk = { ...old, newStart: 1, newLines: text.length, section: '', lines: numbered };
    return { ...file, additions: kind === 'added' ? text.length : 0, hunks: [hunk] };
};
const lines = async (directory, args) => (await (0,_git_js__WEBPACK_IMPORTED_MODULE_5__/* .git */ .$)(directory, args)).split('\0').filter(path => path !== '');


/***/ }),

/***/ 1355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ad: () => (/* binding */ isAuthor),
/* harmony export */   jZ: () => (/* binding */ deletePendingReview),
/* harmony export */   mu: () => (/* binding */ readOwnReviews),
/* harmony export */   po: () => (/* binding */ readOwnComments),
/* harmony export */   s4: () => (/* binding */ readOwnPosts)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93888);


/** Markers can be copied by anyone, authorship cannot: both must be right. GraphQL names a bot without its `[bot]`. */
const isAuthor = (author, login) => author?.login === login || (author?.type === 'Bot' && author.login === `${login}[bot]`);
const readOwnPosts = async (github, number, key) => ({
    reviews: await readOwnReviews(github, number, key),
    comments: await readOwnComments(github, number, key),
});
const readOwnReviews = async (github, number, key) => {
    const login = await github.login();
    const reviews = await listReviews(github, number);
    return reviews.flatMap(({ id, html_url, body, user, state }) => {
        const marker = (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t)(body);
        const own = isAuthor(user, login) && marker?.kind === 'review' && marker.key === key && state !== 'PENDING';
        return own ? [{ id, url: html_url, body, marker }] : [];
    });
};
const readOwnComments = async (github, number, key) => {
    const login = await github.login();
    const { owner, repo } = github;
    const parameters = { owner, repo, pull_number: number, per_page: 100 };
    const comments = await github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', parameters);
    return comments.flatMap(({ id, html_url, body, user, pull_request_review_id }) => {
        const marker = (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t)(body);
        const fingerprint = marker?.fingerprints[0];
        const own = isAuthor(user, login) && marker?.kind === 'finding' && marker.key === key;
        return own && fingerprint ? [{ id, url: html_url, reviewId: pull_request_review_id, fingerprint }] : [];
    });
};
/**
 * A pending review of the same account blocks every new one. A run that was killed may have left it; one that a person
 * is writing (personal token) is not ours to delete: GitHubError `pending_review`.
 */
const deletePendingReview = async (github, number) => {
    const login = await github.login();
    const { owner, repo } = github;
    const pending = (await listReviews(github, number)).filter(({ state, user }) => state === 'PENDING' && isAuthor(user, login));
    for (const { id, user, body } of pending) {
        if (user?.type !== 'Bot' && (0,_core_findings_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .readMarker */ .t)(body) === undefined) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('pending_review', `${login} has an unfinished review on pull request #${number}`, {
                hint: 'Submit or discard it on GitHub, or give the action a token of its own.',
            });
        }
        github.log.info(`deleting a left-over pending review (${id})`);
        const parameters = { owner, repo, pull_number: number, review_id: id };
        await github.request('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', parameters);
    }
};
const listReviews = ({ paginate, owner, repo }, number) => {
    const parameters = { owner, repo, pull_number: number, per_page: 100 };
    return paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', parameters);
};


/***/ }),

/***/ 44888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xc: () => (/* binding */ postReview),
/* harmony export */   cD: () => (/* binding */ isAnchorRefusal),
/* harmony export */   cp: () => (/* binding */ isUncertain),
/* harmony export */   uB: () => (/* binding */ findRefused)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_findings_render_comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91282);
/* harmony import */ var _own_posts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1355);



const route = 'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
/** One review with all its comments, or nothing. A 5xx is followed by a look whether it was posted all the same. */
const postReview = async (github, target, content) => {
    const { owner, repo } = github;
    const comments = content.inline.map(placed => reviewComment(placed, target.context));
    for (let attempt = 1;; attempt++) {
        try {
            const { data } = await github.request(route, {
                owner,
                repo,
                pull_number: target.number,
                commit_id: target.context.headSha,
                event: 'COMMENT',
                body: content.body,
                comments,
            });
            return { id: Number(data.id), url: data.html_url };
        }
        catch (error) {
            if (!isUncertain(error))
                throw error;
            await github.pause();
            const posted = await findPosted(github, target);
            if (posted)
                return { id: posted.id, url: posted.url };
            if (attempt === 3)
                throw error;
            github.log.warn('GitHub failed while the review was posted, and it is not there: posting it again');
        }
    }
};
/** The request may have been carried out although its answer was lost. */
const isUncertain = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && (error.code === 'unavailable' || error.code === 'network');
/** GitHub names no comment when it refuses a review for one. */
const isAnchorRefusal = (error) => error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ &&
    error.status === 422 &&
    /line|path|diff|position|side|hunk|resolved|thread/i.test(error.message) &&
    !/pending review|too long/i.test(error.message);
/**
 * Which comments GitHub refuses, found by halving with pending reviews: nobody sees or is notified of those, and each
 * is deleted again before the next.
 */
const findRefused = async (github, target, inline) => {
    if (await isAccepted(github, target, inline))
        return [];
    if (inline.length === 1)
        return [...inline];
    const middle = Math.ceil(inline.length / 2);
    const left = await findRefused(github, target, inline.slice(0, middle));
    return [...left, ...(await findRefused(github, target, inline.slice(middle)))];
};
const isAccepted = async (github, target, inline) => {
    const { owner, repo } = github;
    const parameters = { owner, repo, pull_number: target.number };
    try {
        const { data } = await github.request(route, {
            ...parameters,
            commit_id: target.context.headSha,
            comments: inline.map(placed => reviewComment(placed, target.context)),
        });
        await github.request('DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}', {
            ...parameters,
            review_id: Number(data.id),
        });
        return true;
    }
    catch (error) {
        if (isAnchorRefusal(error))
            return false;
        throw error;
    }
};
const findPosted = async (github, { number, context, known }) => {
    const reviews = await (0,_own_posts_js__WEBPACK_IMPORTED_MODULE_2__/* .readOwnReviews */ .mu)(github, number, context.key);
    return reviews.find(review => !known.has(review.id) && review.marker.head === context.headSha);
};
/** `start_line` only for a range: GitHub refuses one that equals `line`. */
const reviewComment = (placed, context) => {
    const { finding, range } = placed;
    const { startLine, endLine } = range ?? { startLine: 1, endLine: 1 };
    return {
        path: finding.path,
        body: (0,_core_findings_render_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .renderComment */ .wQ)(placed, context),
        line: endLine,
        side: finding.side,
        ...(startLine < endLine && { start_line: startLine, start_side: finding.side }),
    };
};


/***/ }),

/***/ 24730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ pullRequestOfRun)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/**
 * The open pull request that a workflow ran for. GitHub names none for forks, so it is found by where its head is: exactly
 * one, at exactly this commit. Throws GitHubError `no_pull_request`, `head_moved`.
 */
const pullRequestOfRun = async ({ request, owner, repo }, run) => {
    const [headOwner = ''] = (run.headRepository ?? '').split('/');
    if (headOwner === '' || run.headBranch === '')
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('no_pull_request', `The run ${run.id} names no branch, or its fork is gone`);
    const { data } = await request('GET /repos/{owner}/{repo}/pulls', {
        ...{ owner, repo, state: 'open', per_page: 100 },
        head: `${headOwner}:${run.headBranch}`,
    });
    const fitting = data.filter(({ head }) => head.ref === run.headBranch && head.repo?.full_name === run.headRepository);
    const [found] = fitting;
    if (found === undefined || fitting.length > 1)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('no_pull_request', `The run ${run.id} belongs to ${fitting.length} open pull requests, not to one`, {
            hint: 'It may have been closed meanwhile.',
        });
    if (found.head.sha !== run.headSha)
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('head_moved', `Pull request #${found.number} has moved on since the run that is to be published`, {
            hint: 'The newer push has a run of its own; nothing was posted for the old one.',
        });
    return found.number;
};


/***/ }),

/***/ 47958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ assertHead),
/* harmony export */   d: () => (/* binding */ fetchPullRequest)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Throws GitHubError `not_found` when there is none of that number. */
const fetchPullRequest = async ({ request, owner, repo }, number) => {
    const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner, repo, pull_number: number });
    return {
        number: data.number,
        title: data.title,
        body: data.body ?? '',
        state: data.state,
        draft: data.draft ?? false,
        author: data.user?.login ?? 'ghost',
        labels: data.labels.map(label => label.name),
        headSha: data.head.sha,
        headRef: data.head.ref,
        baseSha: data.base.sha,
        baseRef: data.base.ref,
        fork: data.head.repo?.full_name !== data.base.repo.full_name,
        headRepository: data.head.repo?.full_name ?? null,
        url: data.html_url,
    };
};
/** Throws `head_moved` when someone has pushed since `headSha`: what was found belongs to a state that is no more. */
const assertHead = async (github, number, headSha) => {
    const pullRequest = await fetchPullRequest(github, number);
    if (pullRequest.headSha === headSha)
        return pullRequest;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('head_moved', `Pull request #${number} is at ${pullRequest.headSha.slice(0, 7)} now; this run looked at ${headSha.slice(0, 7)}`, { hint: 'The newer push has a run of its own. Add a concurrency group per pull request to cancel overtaken runs.' });
};


/***/ }),

/***/ 36220:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ pushedAt)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/** Newest pushes that are looked at: more in the moment between a comment and its run do not matter. */
const pushesLookedAt = 100;
/**
 * When a branch got to where it is, by GitHub's own clock (dates of commits are whatever their author writes). null:
 * GitHub does not say, as for a repository that the token may not read.
 */
const pushedAt = async ({ request, log }, { repository, ref, sha }) => {
    const [owner = '', repo = ''] = repository.split('/');
    try {
        const { data } = await request('GET /repos/{owner}/{repo}/activity', {
            ...{ owner, repo, ref: `refs/heads/${ref}`, per_page: pushesLookedAt },
        });
        // Newest first: a branch may have been there before.
        const push = data.find(({ after }) => after === sha);
        return push === undefined ? null : new Date(push.timestamp);
    }
    catch (error) {
        if (!(error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_))
            throw error;
        log.debug(`When ${ref} was pushed could not be asked: ${error.message}`);
        return null;
    }
};


/***/ }),

/***/ 12798:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   ho: () => (/* binding */ costOf)
/* harmony export */ });
/* unused harmony exports reportOfError, withUsage */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _core_usage_summary_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(17747);
/* harmony import */ var _core_version_generated_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47862);
/* harmony import */ var _tasks_task_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17791);




/** What came of a task that threw: failed, with the error's own words. */
const reportOfError = (error) => {
    const known = error instanceof AppError;
    const message = error instanceof Error ? error.message : String(error);
    const hint = known && error.hint ? ` ${error.hint}` : '';
    const reason = known ? `${message}${hint}` : `Internal error: ${message}. Please report it with the log of this step.`;
    return { ...emptyReport, outcome: 'failed', code: known ? codeOf(error) : 'bug', reason };
};
const codeOf = (error) => (error instanceof UpstreamError ? error.failure : error.code);
/** A task's report with what the run cost and who served it: the result file. */
const resultOf = (report, facts) => {
    const models = (0,_core_usage_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summariseUsage */ .k)(facts.ledger);
    const slash = facts.target?.indexOf('/') ?? -1;
    return {
        schemaVersion: 1,
        task: facts.task,
        outcome: report.outcome,
        reason: report.reason,
        code: report.code,
        repository: facts.repository,
        pullRequest: report.pullRequest,
        headSha: report.headSha,
        baseSha: report.baseSha,
        provider: slash < 0 ? null : (facts.target?.slice(0, slash) ?? null),
        model: slash < 0 ? null : (facts.target?.slice(slash + 1) ?? null),
        findings: report.findings,
        summary: report.summary,
        changes: report.changes,
        risk: report.risk,
        models,
        costUsd: totalCost(models.map(use => use.costUsd)),
        turns: report.turns,
        durationMs: facts.durationMs,
        isolation: {
            mode: facts.isolationMode,
            selfTest: [...(facts.selfTest ?? [])],
            ...(facts.egress?.length ? { egress: [...facts.egress] } : {}),
        },
        versions: { claudeRouter: _core_version_generated_js__WEBPACK_IMPORTED_MODULE_3__/* .version */ .r, claudeCode: facts.claudeCodeVersion },
        reviewUrl: report.reviewUrl,
        commentUrl: report.commentUrl,
    };
};
/** What a run has cost by its ledger, USD; null = not known. */
const costOf = (ledger) => totalCost((0,_core_usage_summary_js__WEBPACK_IMPORTED_MODULE_2__/* .summariseUsage */ .k)(ledger).map(use => use.costUsd));
/** null as soon as one model is unpriced: a sum that leaves something out would be taken for the whole. */
const totalCost = (costs) => {
    let sum = 0;
    for (const cost of costs) {
        if (cost === null)
            return null;
        sum += cost;
    }
    // Binary fractions add up to 0.0032192439999999996: nobody is billed less than a millionth of a cent.
    return Number(sum.toFixed(8));
};
/** The result with what the ledger says now: a served proxy is used after the step that started it. */
const withUsage = (result, ledger) => {
    const models = summariseUsage(ledger);
    return { ...result, models, costUsd: totalCost(models.map(use => use.costUsd)) };
};


/***/ }),

/***/ 3437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ taskOptions),
/* harmony export */   t: () => (/* binding */ failOnOf)
/* harmony export */ });
/* harmony import */ var _config_present_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79335);

const defaults = {
    prompt: '',
    instructions: '',
    include: [],
    exclude: [],
    maxFindings: 25,
    minSeverity: 'low',
    minConfidence: 0,
    failOn: 'none',
    languages: [],
    publish: new Set(),
    allowedTools: [],
    base: '',
    files: [],
    testCommand: '',
    baseBranch: '',
    branchPrefix: 'claude-router/',
    draft: false,
    issue: null,
    results: [],
    changes: {
        maxFiles: 100,
        maxFileBytes: 1_000_000,
        maxBytes: 5_000_000,
        allowBinary: false,
        allowExecutable: false,
        protect: [],
        lockFiles: 'with-manifest',
    },
    implement: { scope: 'feature', repairRounds: 2, checkMinutes: 10, instructions: '' },
    test: {
        ...{ command: '', suites: {}, suite: undefined, autoFix: false, reruns: 2, repairRounds: 3 },
        ...{ timeoutMs: 15 * 60_000, publish: 'branch', allowWeakerTests: false, instructions: '' },
    },
    docs: {
        ...{ modes: ['mend', 'translate'], languages: [], sourceLanguage: 'en', files: ['README.md', 'docs/**/*.md'] },
        ...{ translations: '{dir}/{name}.{language}.{extension}', glossary: '', changelog: 'CHANGELOG.md' },
        ...{ memory: '.github/claude-router-translations.json', api: ['docs/api/**/*.md'], models: {} },
        ...{ check: false, accept: false, instructions: '' },
    },
    deploy: {
        ...{ instructions: '', assess: true, model: true, rollbackStrategy: 'auto' },
        ...{ overrideLabel: 'deploy-risk-accepted', overrideActors: [], classes: [] },
    },
    security: {
        instructions: '',
        full: false,
        model: true,
        maxPrompts: 4,
        dismiss: true,
        advisories: 'github',
        osvUrl: 'https://api.osv.dev',
        baseline: '',
        updateBaseline: false,
    },
};
const isGiven = (value) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
/** Given options over the configuration's `review` and `agent` sections over the defaults. */
const taskOptions = (config, { security, deploy, test, docs, ...given }) => {
    const { failOn: _, ...review } = config.review ?? {};
    const sections = {
        changes: { ...defaults.changes, ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(config.changes ?? {}) },
        implement: { ...defaults.implement, ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(config.implement ?? {}) },
        security: securityOptions(config, security ?? {}),
        deploy: deployOptions(config, deploy ?? {}),
        test: testOptions(config, test ?? {}),
        docs: docsOptions(config, { ...(given.languages?.length && { languages: given.languages }), ...docs }),
    };
    const layers = [defaults, sections, review, { allowedTools: config.agent?.allowedTools }, given];
    const entries = layers.flatMap(layer => Object.entries(layer).filter(([, value]) => isGiven(value)));
    return { ...defaults, ...Object.fromEntries(entries) };
};
const testOptions = (config, given) => {
    const { failOn: _, timeoutMinutes, suites, ...settings } = config.test ?? {};
    return {
        ...{ ...defaults.test, ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(settings), suites: (0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(suites ?? {}) },
        ...(timeoutMinutes !== undefined && { timeoutMs: timeoutMinutes * 60_000 }),
        ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(given),
    };
};
const docsOptions = (config, given) => {
    const options = { ...defaults.docs, ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(config.docs ?? {}), ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(given) };
    return { ...options, languages: options.languages.filter(language => language !== options.sourceLanguage) };
};
const deployOptions = (config, given) => {
    const { failOn: _, ...settings } = config.deploy ?? {};
    return { ...defaults.deploy, ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(settings), ...given };
};
const securityOptions = (config, { fallbackBaseline = '', ...given }) => {
    const { failOn: _, ...settings } = config.security ?? {};
    const options = { ...defaults.security, ...(0,_config_present_js__WEBPACK_IMPORTED_MODULE_0__/* .present */ .E)(settings), ...given };
    return { ...options, baseline: options.baseline || fallbackBaseline };
};
/** Severity from which a task's findings block: as given, else of its own section, else of the review's. */
const failOnOf = (config, task, given) => {
    // Red tests that are left red are no success unless somebody says so.
    if (task === 'test')
        return given ?? config.test?.failOn ?? 'high';
    const own = { security: config.security?.failOn, 'deploy-risk': config.deploy?.failOn }[task];
    return given ?? own ?? config.review?.failOn ?? 'none';
};


/***/ }),

/***/ 14157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ openWork)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/execa/index.js + 136 modules
var execa = __webpack_require__(82499);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/patch/blob-name.js
var blob_name = __webpack_require__(93517);
// EXTERNAL MODULE: ./build/src/log/redact.js
var log_redact = __webpack_require__(82951);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/src/run/work/scan-tree.js



/**
 * Every file and link of a tree that somebody hostile may have left behind: links are never followed, repositories inside
 * (`.git`) are not looked into. Path -> where it lies.
 */
const scanTree = async (directory, options) => {
    const found = new Map();
    let level = [''];
    while (level.length > 0) {
        const entries = (await Promise.all(level.map(folder => entriesOf(directory, folder, options)))).flat();
        const unknown = entries.filter(({ path }) => !options.isKnown(path));
        const ignored = await options.ignored(unknown.map(shown));
        level = [];
        for (const entry of entries) {
            if (ignored.has(shown(entry)))
                continue;
            if (entry.kind !== 'folder')
                found.set(entry.path, entry.kind);
            else if (!options.isClosed(entry.path))
                level.push(entry.path);
        }
    }
    return found;
};
const shown = ({ path, kind }) => (kind === 'folder' ? `${path}/` : path);
const entriesOf = async (directory, folder, { onOdd, onUnread }) => {
    const list = () => (0,promises_.readdir)((0,external_node_path_.join)(directory, folder), { withFileTypes: true, encoding: 'buffer' });
    const listed = await unlocked((0,external_node_path_.join)(directory, folder), list).catch((error) => {
        onUnread(folder, `it cannot be read (${error.code})`);
        return [];
    });
    return listed.flatMap((entry) => {
        const name = entry.name.toString('utf8');
        const path = folder === '' ? name : `${folder}/${name}`;
        if (name.toLowerCase() === '.git')
            return [];
        const kind = kindOf(entry);
        const why = name.includes('\ufffd')
            ? 'its name is no UTF-8'
            : kind === undefined
                ? 'it is neither file, folder nor link'
                : undefined;
        if (why === undefined && kind !== undefined)
            return [{ path, kind }];
        onOdd(path, why ?? '');
        return [];
    });
};
/** Reads once more, with the right to, what its owner locked: it is ours, or was made so. */
const unlocked = async (path, read) => {
    try {
        return await read();
    }
    catch (error) {
        const stats = error.code === 'EACCES' ? await (0,promises_.lstat)(path).catch(() => null) : null;
        if (stats === null || stats.isSymbolicLink())
            throw error;
        await (0,promises_.chmod)(path, stats.mode | (stats.isDirectory() ? 0o700 : 0o600));
        return read();
    }
};
const kindOf = (entry) => {
    if (entry.isSymbolicLink())
        return 'link';
    if (entry.isDirectory())
        return 'folder';
    return entry.isFile() ? 'file' : undefined;
};
/** One file as git would keep it; null when it is too large or has become something else. */
const readVersion = async (path, kind, maxBytes) => {
    if (kind === 'link')
        return { mode: '120000', content: await (0,promises_.readlink)(path, { encoding: 'buffer' }) };
    const { size, mode } = await (0,promises_.lstat)(path);
    if (size > maxBytes)
        return null;
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    const file = await unlocked(path, () => (0,promises_.open)(path, flags));
    try {
        if (!(await file.stat()).isFile())
            return null;
        return { mode: (mode & 0o100) === 0 ? '100644' : '100755', content: await file.readFile() };
    }
    finally {
        await file.close();
    }
};

;// CONCATENATED MODULE: ./build/src/run/work/apply-changes.js




/**
 * Puts changes into a tree of the version that they were made on. Throws AppError `bad_path` for one that leads out of it.
 * Removals come first: what was a folder may have become a file.
 */
const applyChanges = async (directory, changes, prefix = '') => {
    const own = changes.filter(({ path }) => path.startsWith(prefix));
    const places = own.map(({ path, after }) => ({ parts: safeParts(path.slice(prefix.length)), after }));
    for (const { parts, after } of places)
        if (after === null)
            await remove(directory, parts);
    for (const { parts, after } of places)
        if (after !== null && after.mode !== '160000')
            await write(directory, parts, after);
};
/**
 * Puts changes into somebody's own tree. Throws ConfigError `changed_meanwhile`, with nothing written, when a file is neither as it was
 * (`wasThere` tells) nor as it shall be.
 */
const keepChanges = async (directory, changes, { prefix, wasThere }) => {
    const own = changes.filter(({ path }) => path.startsWith(prefix));
    const removed = own.filter(({ after }) => after === null).map(({ path }) => path);
    const moved = [];
    const written = [];
    for (const change of own) {
        const path = change.path.slice(prefix.length);
        const found = await versionAt(directory, safeParts(path));
        const hasReturns = found !== 'in the way' && isSameButReturns(found, change.before);
        const isExpected = found === 'in the way'
            ? makesRoom(removed, change.path)
            : hasReturns || isSame(found, change.before) || isSame(found, change.after) || wasThere(path, found);
        if (!isExpected)
            moved.push(change.path);
        else
            written.push(hasReturns && change.after ? { ...change, after: withReturns(change.after) } : change);
    }
    if (moved.length > 0)
        throw new errors/* ConfigError */.xL('changed_meanwhile', `Changed by somebody else since the run began: ${moved.slice(0, 10).join(', ')}`, { hint: 'Nothing was written. Commit or put aside your own changes and run it again.' });
    await applyChanges(directory, written, prefix);
};
/** Whether a folder becomes a file by these removals, or a file a folder. */
const makesRoom = (removed, path) => removed.some(other => other.startsWith(`${path}/`) || path.startsWith(`${other}/`));
const safeParts = (path) => {
    const parts = path.split('/');
    if (parts.some(part => part === '' || part === '.' || part === '..' || part.toLowerCase() === '.git' || /[\0\\]/.test(part)))
        throw badPath(parts, 'cannot be written');
    return parts;
};
const badPath = (parts, why) => new errors/* AppError */.uV('bad_path', `The path ${JSON.stringify(parts.join('/'))} ${why}`);
/** Whether all folders above are there; throws when one is a link or a file. */
const hasParents = async (directory, parts) => {
    for (let depth = 1; depth < parts.length; depth++) {
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(directory, ...parts.slice(0, depth))).catch(() => null);
        if (found === null)
            return 'some';
        if (!found.isDirectory())
            return 'blocked';
    }
    return 'all';
};
const remove = async (directory, parts) => {
    // Below a link or a file there is nothing of this tree.
    if ((await hasParents(directory, parts)) !== 'all')
        return;
    const target = (0,external_node_path_.join)(directory, ...parts);
    const found = await (0,promises_.lstat)(target).catch(() => null);
    if (found === null || found.isDirectory())
        return;
    await (0,promises_.rm)(target);
    for (let depth = parts.length - 1; depth > 0; depth--)
        if (!(await removeEmpty((0,external_node_path_.join)(directory, ...parts.slice(0, depth)))))
            return;
};
/** As git does: a folder goes with its last file. */
const removeEmpty = (folder) => (0,promises_.rmdir)(folder).then(() => true, () => false);
const write = async (directory, parts, { mode, content }) => {
    if ((await hasParents(directory, parts)) === 'blocked')
        throw badPath(parts, 'leads through what is no folder');
    const target = (0,external_node_path_.join)(directory, ...parts);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    const found = await (0,promises_.lstat)(target).catch(() => null);
    if (found?.isDirectory()) {
        if ((await (0,promises_.readdir)(target)).length > 0)
            throw badPath(parts, 'is a folder with files in it');
        await (0,promises_.rmdir)(target);
    }
    else
        await (0,promises_.rm)(target, { force: true });
    if (mode === '120000')
        await (0,promises_.symlink)(Buffer.from(content).toString('utf8'), target);
    else
        await (0,promises_.writeFile)(target, content, { mode: mode === '100755' ? 0o755 : 0o644, flag: 'wx' });
};
/** What stands there; null: nothing. A folder, or a file for a folder above, is in the way. */
const versionAt = async (directory, parts) => {
    const parents = await hasParents(directory, parts);
    if (parents !== 'all')
        return parents === 'some' ? null : 'in the way';
    const path = (0,external_node_path_.join)(directory, ...parts);
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found === null)
        return null;
    if (!found.isFile() && !found.isSymbolicLink())
        return 'in the way';
    return (await readVersion(path, found.isFile() ? 'file' : 'link', Number.POSITIVE_INFINITY)) ?? 'in the way';
};
const isSame = (one, other) => {
    if (one === null || other === null)
        return one === other;
    // Windows has no executable bit.
    const sameMode = one.mode === other.mode || (process.platform === 'win32' && !`${one.mode}${other.mode}`.includes('12'));
    return sameMode && Buffer.compare(one.content, other.content) === 0;
};
/** Whether it is what git stores but for the line ends of a checkout (CR LF). */
const isSameButReturns = (found, stored) => found !== null && stored !== null && !isSame(found, stored) && isSame(replaced(found, /\r\n/g, '\n'), stored);
const withReturns = (version) => replaced(version, /\r?\n/g, '\r\n');
const replaced = (version, from, to) => ({
    ...version,
    content: Buffer.from(Buffer.from(version.content).toString('latin1').replace(from, to), 'latin1'),
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/src/github/branch.js
var github_branch = __webpack_require__(21269);
;// CONCATENATED MODULE: ./build/src/run/work/tree-git.js






const settings = {
    'core.hooksPath': external_node_os_.devNull,
    'core.fsmonitor': 'false',
    'core.autocrlf': 'false',
    'core.attributesFile': external_node_os_.devNull,
    'core.excludesFile': external_node_os_.devNull,
    'core.quotePath': 'false',
    'protocol.ext.allow': 'never',
    'uploadpack.allowAnySHA1InWant': 'true',
    'safe.directory': '*',
    'gc.auto': '0',
    'maintenance.auto': 'false',
};
/** Nobody's configuration but these settings, over the environment: a token among them is seen by no other process. */
const gitEnvironment = (more = {}) => {
    const all = Object.entries({ ...settings, ...more });
    return {
        ...passed(process.env),
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_CONFIG_GLOBAL: external_node_os_.devNull,
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_ATTR_NOSYSTEM: '1',
        LC_ALL: 'C',
        GIT_CONFIG_COUNT: String(all.length),
        ...Object.fromEntries(all.flatMap(([key, value], index) => [
            [`GIT_CONFIG_KEY_${index}`, key],
            [`GIT_CONFIG_VALUE_${index}`, value],
        ])),
    };
};
const passedNames = /^(?:path|pathext|systemroot|tmp|temp|tmpdir|(?:https?|all|no)_proxy|git_ssl_cainfo)$/i;
const passed = (environment) => Object.fromEntries(Object.entries(environment).filter(([name]) => passedNames.test(name)));
const fullSha = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** As git sends it, so that it is known to what masks secrets. */
const authorization = (token) => `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
/** Throws ConfigError `no_git` when there is no git. */
const openTreeGit = async (folder, objects) => {
    const directory = (0,external_node_path_.join)(folder, 'tree.git');
    await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    await (0,execa/* execa */.Ho)('git', ['init', '--quiet', '--bare', '--', directory], { ...quiet, env: gitEnvironment() }).catch(cause => {
        throw new errors/* ConfigError */.xL('no_git', 'git cannot be run here', { hint: 'Install git.', cause });
    });
    if (objects !== null) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, 'objects', 'info'), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'objects', 'info', 'alternates'), `${objects}\n`);
        // A shallow checkout's history ends here too; else git would look for what was never fetched.
        await (0,promises_.copyFile)((0,external_node_path_.join)((0,external_node_path_.dirname)(objects), 'shallow'), (0,external_node_path_.join)(directory, 'shallow')).catch(() => { });
    }
    const call = (args, env, input) => ({
        args: [`--git-dir=${directory}`, ...args],
        options: { ...quiet, env, ...(input === undefined ? {} : { stdin: 'pipe', input }) },
    });
    const has = (sha) => {
        const { args, options } = call(['cat-file', '-e', `${sha}^{commit}`], gitEnvironment());
        return (0,execa/* execa */.Ho)('git', args, options).then(() => true, () => false);
    };
    return {
        directory,
        async run(args, { workTree, index, input } = {}) {
            const tree = workTree === undefined ? [] : [`--work-tree=${workTree}`];
            const env = { ...gitEnvironment(), ...(index === undefined ? {} : { GIT_INDEX_FILE: index }) };
            const { args: all, options } = call([...tree, ...args], env, input);
            return (await (0,execa/* execa */.Ho)('git', all, { ...options, ...(workTree === undefined ? {} : { cwd: workTree }) })).stdout;
        },
        async bytes(args, input) {
            const { args: all, options } = call(args, gitEnvironment(), input);
            return Buffer.from((await (0,execa/* execa */.Ho)('git', all, { ...options, encoding: 'buffer' })).stdout);
        },
        async fetch(sha, remote) {
            if (!fullSha.test(sha))
                throw new errors/* GitHubError */.y_('commit_not_found', `"${sha.slice(0, 80)}" is no commit`);
            if (await has(sha))
                return;
            if (remote === null)
                throw new errors/* GitHubError */.y_('commit_not_found', `The commit ${sha} is not in this repository`);
            const env = gitEnvironment({ 'http.extraheader': authorization(remote.token) });
            const { args, options } = call(['fetch', '--quiet', '--depth=1', '--no-tags', '--no-write-fetch-head', '--', remote.url, sha], env);
            await (0,execa/* execa */.Ho)('git', args, options).catch(() => {
                throw new errors/* GitHubError */.y_('commit_not_found', `The commit ${sha} cannot be fetched`, {
                    hint: 'The branch may have been deleted, or the token lacks `contents: read`.',
                });
            });
        },
        async push(sha, branch, remote) {
            const env = gitEnvironment({ 'http.extraheader': authorization(remote.token), 'push.default': 'nothing' });
            const to = `${sha}:refs/heads/${branch}`;
            const { args, options } = call(['push', '--quiet', '--no-verify', '--no-follow-tags', '--', remote.url, to], env);
            await (0,execa/* execa */.Ho)('git', args, options).catch((error) => {
                throw explainPush(branch, String(error.stderr ?? ''));
            });
        },
    };
};
/** What git says may hold the address, never the token; it is told to the log of the run, not here. */
const explainPush = (branch, said) => {
    if (/non-fast-forward|fetch first|stale info|cannot lock ref/i.test(said))
        return (0,github_branch/* branchMoved */.iu)(branch);
    if (/protected branch|rule violations|GH\d{3}|hook declined/i.test(said))
        return new errors/* GitHubError */.y_('branch_protected', `The rules of the repository refuse the push to ${branch}`, {
            hint: 'Large files, secrets or protected branches may be refused by rule. Nothing was written.',
        });
    if (/\b40[13]\b|denied|authentication failed/i.test(said))
        return new errors/* GitHubError */.y_('forbidden', `The token may not push to ${branch}`, {
            hint: 'Add to the job: `permissions: {contents: write}`.',
            status: 403,
        });
    return new errors/* GitHubError */.y_('not_pushed', `git could not push to ${branch}`, {
        hint: 'Nothing was written. Run the job again.',
    });
};
const quiet = {
    stdin: 'ignore',
    stripFinalNewline: false,
    extendEnv: false,
    timeout: 180_000,
    maxBuffer: 400_000_000,
};

;// CONCATENATED MODULE: ./build/src/run/work/checkout.js






/** Larger files are told apart by their name alone. */
const maxComparedBytes = 50_000_000;
/** null outside of a repository, and where there is no git. */
const readCheckout = async (directory) => {
    const ask = (...args) => askGit(directory, args);
    const objects = (await ask('rev-parse', '--path-format=absolute', '--git-path', 'objects'))?.trim();
    if (objects === undefined || objects === '')
        return null;
    const head = (await ask('rev-parse', '--verify', '--quiet', 'HEAD^{commit}'))?.trim() ?? null;
    const prefix = ((await ask('rev-parse', '--show-prefix')) ?? '').replace(/\n$/, '');
    const inHere = ['-z', '--', '.'];
    const ignored = listed(await ask('ls-files', '--others', '--ignored', '--exclude-standard', '--directory', ...inHere));
    const status = ['status', '--porcelain=v1', '--untracked-files=all', '--no-renames', '--ignore-submodules=all'];
    const changed = listed(head === null ? null : await ask(...status, ...inHere))
        .map(line => line.slice(3))
        .filter(path => path.startsWith(prefix) && !path.endsWith('/'))
        .map(path => path.slice(prefix.length));
    const given = new Map();
    for (const path of changed)
        given.set(path, await contentName((0,external_node_path_.join)(directory, path), head?.length ?? 40));
    return { head, prefix, objects, given, ignored, isSparse: await sparsePaths(ask) };
};
const askGit = async (cwd, args) => {
    const options = { cwd, env: gitEnvironment(), extendEnv: false, stdin: 'ignore', reject: false };
    const { stdout, exitCode } = await (0,execa/* execa */.Ho)('git', args, { ...options, maxBuffer: 400_000_000 });
    return exitCode === 0 ? stdout : null;
};
const listed = (output) => (output ?? '').split('\0').filter(path => path !== '');
/** The name that git would give to what stands there; null when nothing does, or what git would not keep. */
const contentName = async (path, nameLength) => {
    const stats = await (0,promises_.lstat)(path).catch(() => null);
    if (stats === null || !(stats.isFile() || stats.isSymbolicLink()))
        return null;
    const version = await readVersion(path, stats.isFile() ? 'file' : 'link', maxComparedBytes).catch(() => null);
    return version && (0,blob_name/* blobName */.P)(version.content, nameLength);
};
const sparsePaths = async (ask) => {
    if ((await ask('config', '--type=bool', 'core.sparseCheckout'))?.trim() !== 'true')
        return () => false;
    const skipped = listed(await ask('ls-files', '-t', '-z', '--', '.')).filter(line => line.startsWith('S '));
    const paths = skipped.map(line => line.slice(2));
    const files = new Set(paths);
    // A sparse index names folders.
    const folders = paths.filter(path => path.endsWith('/'));
    return path => files.has(path) || folders.some(folder => path.startsWith(folder));
};

;// CONCATENATED MODULE: ./build/src/run/work/fresh-copy.js




const treeish = (sha, prefix) => prefix === '' ? sha : `${sha}:${prefix.replace(/\/$/, '')}`;
/** A commit's files with changes, beside what git does not know but the project was given before the run. */
const makeFreshCopy = async ({ git, baseSha, changes, from, isolated, to }) => {
    const { prefix, ignored, given } = from.checkout;
    await (0,promises_.mkdir)(to, { recursive: true });
    const index = `${to}.index`;
    await git.run(['read-tree', '-u', '--reset', treeish(baseSha, prefix)], { workTree: to, index });
    await (0,promises_.rm)(index, { force: true });
    await applyChanges(to, changes, prefix);
    // Installed dependencies, say. What an agent that is not isolated may have put there since cannot be told apart; single files
    // are then not taken, since a test's outcome must not hang on one of its making.
    const untracked = isolated ? [...ignored, ...given.keys()] : ignored.filter(path => path.endsWith('/'));
    for (const path of untracked)
        await copyGiven((0,external_node_path_.join)(from.directory, path), { to, path: path.replace(/\/$/, '') });
};
const copyGiven = async (source, { to, path }) => {
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth++) {
        const found = await (0,promises_.lstat)((0,external_node_path_.join)(to, ...parts.slice(0, depth))).catch(() => null);
        if (found === null)
            break;
        // Neither over what the change has, nor through a link that it made.
        if (depth === parts.length || !found.isDirectory())
            return;
    }
    if ((await (0,promises_.lstat)(source).catch(() => null)) === null)
        return;
    await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(to, path)), { recursive: true });
    await (0,promises_.cp)(source, (0,external_node_path_.join)(to, path), {
        recursive: true,
        verbatimSymlinks: true,
        mode: external_node_fs_.constants.COPYFILE_FICLONE,
        filter: async (name) => {
            const stats = await (0,promises_.lstat)(name).catch(() => null);
            return stats !== null && (stats.isFile() || stats.isDirectory() || stats.isSymbolicLink());
        },
    });
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/src/agent/end-processes.js
var end_processes = __webpack_require__(57578);
// EXTERNAL MODULE: ./build/src/agent/environment.js
var agent_environment = __webpack_require__(6402);
// EXTERNAL MODULE: ./build/src/agent/tail.js
var tail = __webpack_require__(84621);
// EXTERNAL MODULE: ./build/src/agent/watch-process.js
var watch_process = __webpack_require__(2372);
;// CONCATENATED MODULE: ./build/src/run/work/project-command.js








const patience = { ...watch_process/* defaultPatience */.B, killMs: 1000 };
const keptCharacters = 64_000;
/** Runs a command line of the project with neither key nor token, in the agent's world where there is one. Never throws for how it ends; AgentError `cannot_end` when it does not. */
const runProjectCommand = async (command) => {
    const { world, directory, timeoutMs, redact } = command;
    const home = world ? await world.newHome() : await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'claude-router-home-'));
    const temporary = (0,external_node_path_.join)(home, 'tmp');
    await (0,promises_.mkdir)(temporary, { recursive: true });
    const startedAt = performance.now();
    try {
        const { file, args, env } = await launch(command, home, temporary);
        const child = (0,external_node_child_process_.spawn)(file, args, {
            ...{ cwd: directory, env, windowsHide: true },
            stdio: ['pipe', 'pipe', 'pipe'],
            detached: process.platform !== 'win32',
        });
        child.stdin.on('error', () => { });
        child.stdin.end();
        const output = (0,tail/* createTail */.$)(redact, keptCharacters);
        child.stdout.on('data', (bytes) => output.push(bytes));
        child.stderr.on('data', (bytes) => output.push(bytes));
        let ending;
        const terminate = world &&
            ((pid) => {
                ending = world.end(pid, patience.killMs);
                ending.catch(() => { });
            });
        const ended = await (0,watch_process/* watchProcess */.U)(child, { timeoutMs, terminate }, patience).end;
        // Nothing of it may be left when its tree is read.
        await ending;
        const timedOut = ended.stopped === 'timed_out';
        return {
            exitCode: timedOut ? null : (ended.exitCode ?? 1),
            timedOut,
            output: ended.startError ?? output.text(),
            durationMs: Math.round(performance.now() - startedAt),
        };
    }
    finally {
        if (!world) {
            await (0,end_processes/* killLeftovers */.BR)(home);
            await (0,promises_.rm)(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
        }
    }
};
const launch = async ({ commandLine, world, directory }, home, temporary) => {
    const environment = {
        ...(0,agent_environment/* baseEnvironment */.P)(process.env, home, process.platform),
        ...{ TMPDIR: temporary, TMP: temporary, TEMP: temporary, CI: 'true', NO_COLOR: '1' },
        ...{ GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: directory },
        GIT_TERMINAL_PROMPT: '0',
    };
    if (world)
        return world.command(['/bin/sh', '-c', commandLine], environment, { home, readable: [] });
    return process.platform === 'win32'
        ? { file: 'cmd.exe', args: ['/d', '/s', '/c', commandLine], env: environment }
        : { file: '/bin/sh', args: ['-c', commandLine], env: environment };
};

// EXTERNAL MODULE: ./build/src/github/commit-by-git-data.js
var commit_by_git_data = __webpack_require__(22730);
;// CONCATENATED MODULE: ./build/src/run/work/push-changes.js



/** Who git says has written it: the account that GitHub shows for the job's token. */
const author = {
    'user.name': 'github-actions[bot]',
    'user.email': '41898282+github-actions[bot]@users.noreply.github.com',
};
/** One commit on `baseSha`, made by git in the run's own repository and pushed to the branch. Gives the commit. */
const pushChanges = async (git, remote, { branch, baseSha, changes, message }, folder) => {
    await git.run(['check-ref-format', `refs/heads/${branch}`]);
    await git.fetch(baseSha, remote);
    const index = (0,external_node_path_.join)(folder, 'push-index');
    const shallow = (0,external_node_path_.join)(git.directory, 'shallow');
    try {
        await git.run(['read-tree', baseSha], { index });
        const rows = [];
        for (const { path, after } of changes) {
            if (after?.mode === '160000')
                continue;
            const blob = after === null ? '0'.repeat(baseSha.length) : await git.bytes(['hash-object', '-w', '--stdin'], after.content);
            rows.push(`${after?.mode ?? 0} ${String(blob).trim()}\t${path}\0`);
        }
        // Removed first, so that a folder may take the place of a file.
        rows.sort((a, b) => Number(b.startsWith('0 ')) - Number(a.startsWith('0 ')));
        await git.run(['update-index', '-z', '--index-info'], { index, input: rows.join('') });
        const tree = (await git.run(['write-tree'], { index })).trim();
        const signature = Object.entries(author).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
        const input = `${(0,commit_by_git_data/* messageText */.L)(message)}\n`;
        const commit = await git.run([...signature, 'commit-tree', tree, '-p', baseSha, '-F', '-'], { input });
        // The checkout may hold no more of the history than this.
        const known = (await (0,promises_.readFile)(shallow, 'utf8').catch(() => '')).split('\n');
        await (0,promises_.writeFile)(shallow, [...new Set([...known, baseSha])]
            .filter(sha => sha !== '')
            .join('\n')
            .concat('\n'));
        await git.push(commit.trim(), branch, remote);
        return commit.trim();
    }
    finally {
        await (0,promises_.rm)(index, { force: true });
    }
};

// EXTERNAL MODULE: ./build/src/core/patch/suspicion.js
var suspicion = __webpack_require__(33399);
// EXTERNAL MODULE: ./build/src/core/patch/text-of.js
var text_of = __webpack_require__(62527);
;// CONCATENATED MODULE: ./build/src/run/work/base-tree.js
/** Every file below a tree, by path. Names that are no UTF-8 are left out. */
const readBaseTree = async (git, treeish) => {
    const files = new Map();
    for (const line of (await git.run(['ls-tree', '-r', '-z', treeish])).split('\0')) {
        const [, mode, blob, path] = /^(\d{6}) \w+ ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
        if (path !== undefined && !path.includes('\ufffd'))
            files.set(path, { mode: mode, blob: blob ?? '' });
    }
    return files;
};
/** The contents of blobs, by their names. Those that are not here (a partial clone) are left out. */
const readBlobs = async (git, blobs) => {
    const contents = new Map();
    const wanted = [...new Set(blobs)];
    if (wanted.length === 0)
        return contents;
    const answer = await git.bytes(['cat-file', '--batch'], `${wanted.join('\n')}\n`);
    for (let at = 0; at < answer.length;) {
        const end = answer.indexOf(10, at);
        const [name = '', kind, size] = answer.subarray(at, end).toString('latin1').split(' ');
        if (kind !== 'blob') {
            at = end + 1;
            continue;
        }
        const length = Number(size);
        contents.set(name, answer.subarray(end + 1, end + 1 + length));
        at = end + length + 2;
    }
    return contents;
};

// EXTERNAL MODULE: ./build/src/core/patch/suspect-path.js
var suspect_path = __webpack_require__(84673);
;// CONCATENATED MODULE: ./build/src/run/work/case-collisions.js

/**
 * Tells whether a new path is one and the same as another one to Windows or macOS, or leads through a folder that is: it
 * would be checked out over the other.
 */
const collisionsWith = (paths) => {
    const spellings = new Map();
    for (const path of paths)
        for (const part of prefixesOf(path)) {
            const folded = (0,suspect_path/* foldPath */.t)(part);
            const known = spellings.get(folded);
            if (known)
                known.add(part);
            else
                spellings.set(folded, new Set([part]));
        }
    return path => prefixesOf(path).some(part => {
        const known = spellings.get((0,suspect_path/* foldPath */.t)(part));
        return known !== undefined && !known.has(part);
    });
};
/** `a/b/c` -> `a`, `a/b`, `a/b/c`. */
const prefixesOf = (path) => {
    const prefixes = [];
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
        prefixes.push(path.slice(0, slash));
    return [...prefixes, path];
};

;// CONCATENATED MODULE: ./build/src/run/work/ignore-rules.js



/** Tells which paths (folders end in `/`) the base's own rules ignore: a tree must not hide a file by a rule of its own. */
const readIgnoreRules = async (git, base, folder) => {
    const rules = [...base].filter(([path, { mode }]) => /(?:^|\/)\.gitignore$/.test(path) && mode.startsWith('100'));
    const contents = await readBlobs(git, rules.map(([, { blob }]) => blob));
    const directory = (0,external_node_path_.join)(folder, 'ignore-rules');
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory, { recursive: true });
    for (const [path, { blob }] of rules) {
        await (0,promises_.mkdir)((0,external_node_path_.join)(directory, (0,external_node_path_.dirname)(path)), { recursive: true });
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, path), contents.get(blob) ?? '');
    }
    return async (paths) => {
        if (paths.length === 0 || rules.length === 0)
            return new Set();
        // A file may be called `:(exclude)x`, which means something else at the start.
        const input = paths.map(path => `./${path}\0`).join('');
        const answer = await git
            .run(['check-ignore', '-z', '--no-index', '--stdin'], { workTree: directory, input })
            // Exit code 1: none of them.
            .catch((error) => {
            if (error.exitCode === 1)
                return '';
            throw error;
        });
        return new Set(answer.split('\0').map(path => path.slice(2)));
    };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/src/run/work/stored-version.js


const names = ['text', 'eol', 'filter', 'working-tree-encoding'];
const noAttributes = {
    text: 'unspecified',
    eol: 'unspecified',
    filter: 'unspecified',
    'working-tree-encoding': 'unspecified',
};
/** By the rules of a commit: those of a tree that somebody hostile may have left behind have no say. */
const readAttributes = async (git, { treeish, index, paths }) => {
    const found = new Map();
    if (paths.length === 0)
        return found;
    await git.run(['read-tree', treeish], { index });
    const options = { index, input: `${paths.join('\0')}\0` };
    const fields = (await git.run(['check-attr', '--cached', '-z', '--stdin', ...names], options)).split('\0');
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const [path = '', name = '', value = ''] = fields.slice(at, at + 3);
        found.set(path, { ...(found.get(path) ?? noAttributes), [name]: value });
    }
    return found;
};
/**
 * A file as git would store it: lines end in LF where the base's rules say that it is text. A text says why that cannot be
 * told; null: it is what is stored already, by other means (Git LFS).
 */
const storedVersion = ({ before, after }, attributes) => {
    if (after.mode === '120000')
        return after;
    if (isOn(attributes.filter))
        return throughFilter(before, after, attributes.filter);
    if (isOn(attributes['working-tree-encoding']))
        return 'it is kept in another encoding than it is stored in';
    const isText = isOn(attributes.text) || (attributes.text === 'unspecified' && isOn(attributes.eol));
    if (!isText || (attributes.text === 'auto' && (0,text_of/* isBinary */.G)(after.content)))
        return after;
    // Stored with CR LF in spite of the rules: it stays so, as what was not touched must not change.
    if (before !== null && Buffer.from(before.content).includes('\r\n'))
        return after;
    const text = Buffer.from(after.content).toString('latin1');
    return text.includes('\r\n') ? { ...after, content: Buffer.from(text.replaceAll('\r\n', '\n'), 'latin1') } : after;
};
const isOn = (value) => value !== 'unspecified' && value !== 'unset';
const throughFilter = (before, after, filter) => {
    const pointer = before && lfsPointer(before.content);
    const isSame = pointer &&
        pointer.bytes === after.content.byteLength &&
        pointer.sha256 === (0,external_node_crypto_.createHash)('sha256').update(after.content).digest('hex');
    if (isSame)
        return before.mode === after.mode ? null : { mode: after.mode, content: before.content };
    return `it is stored through the filter \`${filter}\``;
};
/** What Git LFS stores instead of a file. */
const lfsPointer = (content) => {
    if (content.byteLength > 1024)
        return null;
    const text = Buffer.from(content).toString('utf8');
    const [, sha256 = '', bytes = ''] = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:.*\n)*?oid sha256:([0-9a-f]{64})\nsize (\d+)\n/.exec(text) ??
        [];
    return sha256 === '' ? null : { sha256, bytes: Number(bytes) };
};

;// CONCATENATED MODULE: ./build/src/run/work/read-changes.js










/** Larger files are told and left out: they are artefacts, not work. */
const maxFileBytes = 50_000_000;
/** Of all that changed: beyond it nothing is read any more. */
const maxChangedBytes = 250_000_000;
const maxChangedFiles = 20_000;
/**
 * What differs from a commit, by its bytes: no configuration, filter or hook of the tree has a say in it. Throws ConfigError
 * `too_many_changes`, `partial_clone`.
 */
const readChanges = async (given) => {
    const leftOut = new Map();
    const options = { ...given, leaveOut: (path, why) => void leftOut.set(path, why) };
    const changes = await findChanges(options);
    tellLeftOut(given, leftOut);
    return changes;
};
const mostTold = 20;
/** Not every one of thousands. */
const tellLeftOut = ({ log, prefix }, leftOut) => {
    for (const [path, why] of [...leftOut].slice(0, mostTold))
        log.warn(`${JSON.stringify(prefix + path)} is left out of the changes: ${why}`);
    if (leftOut.size > mostTold)
        log.warn(`${leftOut.size - mostTold} more are left out of the changes`);
};
const findChanges = async (options) => {
    const { git, prefix, baseSha } = options;
    const base = await readBaseTree(git, prefix === '' ? baseSha : `${baseSha}:${prefix.replace(/\/$/, '')}`);
    const differences = await findDifferences(options, base);
    const changes = await withContents(options, differences);
    const gone = new Set(changes.filter(({ after }) => after === null).map(({ path }) => path));
    const collides = collisionsWith([...base.keys()].map(path => `${prefix}${path}`).filter(path => !gone.has(path)));
    return changes
        .map(change => {
        const suspicion = suspicionOf(change, { ...options, collides });
        return suspicion === null ? change : { ...change, suspicion };
    })
        .sort((a, b) => (a.path < b.path ? -1 : 1));
};
const findDifferences = async (options, base) => {
    const { git, directory, folder, given, isSparse } = options;
    const unread = [];
    const found = await scan(options, base, {
        ignored: await readIgnoreRules(git, base, folder),
        onUnread: path => unread.push(`${path}/`),
    });
    const isUnread = (path) => unread.some(start => path.startsWith(start));
    const nameLength = options.baseSha.length;
    const differences = [];
    let bytes = 0;
    for (const [path, kind] of found) {
        const before = base.get(path);
        const after = await readVersion((0,external_node_path_.join)(directory, path), kind, maxFileBytes).catch((error) => `it cannot be read (${error.code})`);
        if (after === null)
            options.leaveOut(path, `it is larger than ${maxFileBytes / 1e6} MB`);
        else if (typeof after === 'string')
            options.leaveOut(path, after);
        else {
            const name = (0,blob_name/* blobName */.P)(after.content, nameLength);
            if ((before?.mode === after.mode && before.blob === name) || given.get(path) === name)
                continue;
            bytes += after.content.byteLength;
            differences.push({ path, before, after });
            if (bytes > maxChangedBytes || differences.length > maxChangedFiles)
                throw tooMany(differences);
        }
    }
    for (const [path, before] of base)
        if (!found.has(path) && before.mode !== '160000' && !isSparse(path) && given.get(path) !== null && !isUnread(path))
            differences.push({ path, before, after: null });
    return differences;
};
const tooMany = (differences) => {
    const largest = differences
        .toSorted((a, b) => (b.after?.content.byteLength ?? 0) - (a.after?.content.byteLength ?? 0))
        .slice(0, 3)
        .map(({ path }) => JSON.stringify(path));
    return new errors/* ConfigError */.xL('too_many_changes', `More has changed than can be taken over (${maxChangedBytes / 1e6} MB, ${maxChangedFiles} files): ${largest.join(', ')} and others`, { hint: 'Name what is made by builds and tests in `.gitignore`.' });
};
const scan = async (options, base, { ignored, onUnread }) => {
    const folders = new Set();
    for (const path of base.keys())
        for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1))
            folders.add(path.slice(0, slash));
    const submodules = new Set([...base].filter(([, { mode }]) => mode === '160000').map(([path]) => path));
    return scanTree(options.directory, {
        isKnown: path => base.has(path) || folders.has(path),
        // Of a submodule nothing is read; a file in its place is.
        isClosed: path => submodules.has(path),
        ignored,
        onUnread(path, why) {
            onUnread(path, why);
            options.leaveOut(path, why);
        },
        onOdd: options.leaveOut,
    });
};
/** With the bytes of before, and those of after as git would store them. */
const withContents = async (options, differences) => {
    const { git, prefix, baseSha, folder } = options;
    const blobs = differences.flatMap(({ before }) => (before && before.mode !== '160000' ? before.blob : []));
    const contents = await readBlobs(git, blobs);
    const paths = differences.map(({ path }) => prefix + path);
    const attributes = await readAttributes(git, { treeish: baseSha, index: (0,external_node_path_.join)(folder, 'attributes-index'), paths });
    return differences.flatMap(({ path, before: base, after }) => {
        const full = prefix + path;
        const before = base ? versionOf(base, contents, full) : null;
        if (after === null)
            return [{ path: full, before, after }];
        const stored = storedVersion({ before, after }, attributes.get(full) ?? noAttributes);
        if (typeof stored === 'string')
            options.leaveOut(path, stored);
        if (stored === null || typeof stored === 'string' || read_changes_isSame(before, stored))
            return [];
        return [{ path: full, before, after: stored }];
    });
};
const versionOf = ({ mode, blob }, contents, path) => {
    const content = mode === '160000' ? Buffer.alloc(0) : contents.get(blob);
    if (content !== undefined)
        return { mode, content };
    throw new errors/* ConfigError */.xL('partial_clone', `The checkout lacks what ${JSON.stringify(path)} was before`, {
        hint: 'Check out without `filter`.',
    });
};
const read_changes_isSame = (before, after) => before?.mode === after.mode && Buffer.compare(before.content, after.content) === 0;
const suspicionOf = ({ path, before, after }, { collides, holdsSecret }) => {
    if (holdsSecret(path))
        return suspicion/* suspicions */.D.nameHoldsSecret;
    if (after !== null && holdsSecret((0,text_of/* addedText */.U)(before, after)))
        return suspicion/* suspicions */.D.holdsSecret;
    return before === null && collides(path) ? suspicion/* suspicions */.D.collides : null;
};

// EXTERNAL MODULE: ./build/src/core/patch/agent-files.js
var agent_files = __webpack_require__(77935);
;// CONCATENATED MODULE: ./build/src/run/work/trust-base.js





/**
 * Makes what instructs agents that of a trusted commit: files are put back, others of their kind are removed, and with
 * them every link that leads out of the tree. Gives the paths that were not as they should be.
 */
const trustBase = async (git, tree, treeish) => {
    const found = await scanTree(tree, {
        ...{ isKnown: () => true, isClosed: () => false, ignored: async () => new Set() },
        ...{ onOdd: () => { }, onUnread: () => { } },
    });
    const base = await readBaseTree(git, treeish);
    const touched = [];
    for (const [path, kind] of found) {
        const leaves = kind === 'link' && (await leadsOut(tree, path));
        if (!leaves && !((0,agent_files/* isAgentFile */.s)(path) && !base.has(path)))
            continue;
        await (0,promises_.rm)((0,external_node_path_.join)(tree, path), { force: true });
        touched.push(path);
    }
    const wanted = [...base].filter(([path, { mode }]) => (0,agent_files/* isAgentFile */.s)(path) && mode !== '120000' && mode !== '160000');
    const contents = await readBlobs(git, wanted.map(([, { blob }]) => blob));
    for (const [path, file] of wanted)
        if (await putBack(tree, path, file, contents))
            touched.push(path);
    return [...new Set(touched)].sort();
};
const leadsOut = async (tree, path) => {
    const target = (0,external_node_path_.resolve)(tree, (0,external_node_path_.dirname)(path), await (0,promises_.readlink)((0,external_node_path_.join)(tree, path)));
    return target !== tree && !target.startsWith(tree + external_node_path_.sep);
};
/** Whether it was otherwise. A link or a file on the way to it is not gone through but removed. */
const putBack = async (tree, path, { mode, blob }, contents) => {
    const content = contents.get(blob);
    if (content === undefined)
        return false;
    const parts = path.split('/');
    for (let depth = 1; depth < parts.length; depth++) {
        const parent = (0,external_node_path_.join)(tree, ...parts.slice(0, depth));
        if ((await (0,promises_.lstat)(parent).catch(() => null))?.isDirectory() === false)
            await (0,promises_.rm)(parent, { force: true });
    }
    const target = (0,external_node_path_.join)(tree, path);
    const now = await readVersion(target, 'file', 50_000_000).catch(() => null);
    if (now !== null && Buffer.from(now.content).equals(content))
        return false;
    await (0,promises_.rm)(target, { recursive: true, force: true });
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await (0,promises_.writeFile)(target, content, { mode: mode === '100755' ? 0o755 : 0o644 });
    return true;
};

;// CONCATENATED MODULE: ./build/src/run/work/open-work.js














/** The tree that the agent works on. To be opened before the agent is started: what the checkout holds then is not its work. */
const openWork = async (options) => {
    const { directory, world, remote, redact, log } = options;
    const folder = (0,external_node_path_.join)(options.folder, 'work');
    const checkout = await readCheckout(directory);
    let baseSha = checkout?.head ?? null;
    let opened;
    const repository = async () => {
        if (checkout === null)
            throw new errors/* ConfigError */.xL('no_repository', `${directory} is no git repository`, {
                hint: 'Check the repository out first.',
            });
        if (baseSha === null)
            throw new errors/* ConfigError */.xL('no_commit', `The repository at ${directory} has no commit yet`, {
                hint: 'Make one first.',
            });
        opened ??= openTreeGit(folder, checkout.objects);
        return { git: await opened, checkout, base: baseSha };
    };
    const tree = world?.workCopy ?? directory;
    const prefix = checkout?.prefix ?? '';
    const withTree = async (use) => {
        await world?.takeBack();
        try {
            return await use();
        }
        finally {
            await world?.handOver();
        }
    };
    let copies = 0;
    /** What was put there from the trusted commit, as in `Checkout.given`: no work of the agent's either. */
    const placed = new Map();
    const trust = async () => {
        const { trustedSha } = options;
        if (trustedSha === null)
            return;
        if (world === undefined) {
            log.warn('The agent works in the checkout itself: what instructs agents there is what the pull request brings');
            return;
        }
        const { git } = await repository();
        await git.fetch(trustedSha, remote);
        await withTree(async () => {
            const changed = await trustBase(git, tree, treeish(trustedSha, prefix));
            for (const path of changed)
                placed.set(path, await contentName((0,external_node_path_.join)(tree, path), trustedSha.length));
            if (changed.length > 0)
                log.info(`Taken from the base branch, or left out: ${changed.map(path => JSON.stringify(path)).join(', ')}`);
        });
    };
    await trust();
    return {
        directory: tree,
        isCopy: world !== undefined,
        prefix,
        get baseSha() {
            return baseSha;
        },
        async startFrom(sha) {
            if (sha === baseSha)
                return;
            const { git, base } = await repository();
            await git.fetch(sha, remote);
            await withTree(() => checkOut(git, { tree, from: base, sha, prefix }));
            baseSha = sha;
            await trust();
        },
        async changes() {
            const { git, base, checkout } = await repository();
            // On the command line what its user has not committed yet is part of the work.
            const given = new Map([...(remote === null ? [] : checkout.given), ...placed]);
            const facts = { git, directory: tree, prefix, baseSha: base, folder, log, given, isSparse: checkout.isSparse };
            const changes = await withTree(() => readChanges({ ...facts, holdsSecret: knownSecret(redact) }));
            options.inspect?.(changes);
            return changes;
        },
        async keep(changes) {
            if (world === undefined)
                return;
            const wasThere = (path, found) => {
                const name = checkout?.given.get(path);
                return name !== undefined && name === (found && (0,blob_name/* blobName */.P)(found.content, name?.length));
            };
            await keepChanges(directory, changes, { prefix, wasThere });
        },
        async put(files) {
            const changes = files.map(({ path, text }) => {
                return { path, before: null, after: { mode: '100644', content: Buffer.from(text) } };
            });
            await withTree(() => applyChanges(tree, changes));
        },
        async push(request) {
            if (remote === null)
                throw new errors/* ConfigError */.xL('no_remote', 'There is nowhere to push to');
            const { git } = await repository();
            return pushChanges(git, remote, request, folder);
        },
        async run(commandLine, { timeoutMs, fresh }) {
            if (fresh === undefined)
                return runProjectCommand({ commandLine, timeoutMs, directory, world, redact });
            const { git, checkout, base } = await repository();
            const copy = (0,external_node_path_.join)(folder, `fresh-${++copies}`);
            let own;
            try {
                const facts = {
                    git,
                    baseSha: base,
                    changes: fresh,
                    from: { directory, checkout },
                    isolated: world !== undefined,
                };
                await makeFreshCopy({ ...facts, to: copy });
                own = await options.openWorld(copy, directory);
                const place = { directory: own ? directory : copy, world: own };
                return await runProjectCommand({ commandLine, timeoutMs, redact, ...place });
            }
            finally {
                await own?.close();
                await (0,promises_.rm)(copy, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
            }
        },
    };
};
/** Whether a text holds one of the secrets of this run, in whatever form: mere shapes of keys are judged later. */
const knownSecret = (redact) => {
    const shapesOnly = (0,log_redact/* createRedactor */.lY)([]);
    return text => {
        const redacted = redact(text);
        return redacted !== text && redacted !== shapesOnly(text);
    };
};
/** Writes a commit's files over those of another; what git does not know there stays. */
const checkOut = async (git, { tree, from, sha, prefix }) => {
    const index = (0,external_node_path_.join)(git.directory, 'checkout-index');
    await git.run(['read-tree', treeish(from, prefix)], { index });
    await git.run(['read-tree', '-u', '--reset', treeish(sha, prefix)], { workTree: tree, index });
    // The repository beside the tree should say so too. Its branches are not moved.
    if (prefix !== '' || (await (0,promises_.lstat)((0,external_node_path_.join)(tree, '.git')).catch(() => null)) === null)
        return;
    const inTree = (args) => (0,execa/* execa */.Ho)('git', ['-C', tree, ...args], { env: gitEnvironment(), extendEnv: false, stdin: 'ignore' });
    await inTree(['fetch', '--quiet', '--no-tags', '--depth=1', '--no-write-fetch-head', git.directory, sha]);
    await inTree(['update-ref', '--no-deref', 'HEAD', sha]);
    await inTree(['reset', '--quiet', '--mixed']);
};


/***/ }),

/***/ 66421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readLedger),
/* harmony export */   z: () => (/* binding */ readLines)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);

/** The ledger's entries. */
const readLedger = (file) => readLines(file);
/** JSON lines that we have written; a line cut off by a crash is left out, a missing file has none. */
const readLines = async (file) => {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    return text.split('\n').flatMap(line => {
        try {
            return line === '' ? [] : [JSON.parse(line)];
        }
        catch {
            return [];
        }
    });
};


/***/ }),

/***/ 295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ pinPullRequest)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);
/* harmony import */ var _github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47958);
/* harmony import */ var _github_pushed_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36220);



/**
 * A pull request as it was when the run was started: title, description and head are the event's, and what was written
 * or pushed after it is not looked at. Throws GitHubError `head_moved`, `not_found`.
 */
const pinPullRequest = async (github, event, number) => {
    const now = await (0,_github_pull_request_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchPullRequest */ .d)(github, number);
    const pinned = pinnedBy(event, now);
    if (now.headSha !== pinned.headSha) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('head_moved', `Pull request #${number} has moved on since this run was started`, {
            hint: 'The newer push has a run of its own; nothing was posted for the old one.',
        });
    }
    if (event.name === 'issue_comment')
        await assertSeen(github, pinned, event.comment.writtenAt);
    return pinned;
};
/** A comment's event knows title and description, but not the head. */
const pinnedBy = (event, now) => {
    if ('pullRequest' in event)
        return { ...now, ...event.pullRequest };
    return 'issue' in event ? { ...now, title: event.issue.title, body: event.issue.body } : now;
};
/**
 * Whoever asked in a comment has seen the head. Neither the comment's event nor any date in a commit tells which one that
 * was, but GitHub's own list of pushes does; where it does not, the run keeps to the head that it found.
 */
const assertSeen = async (github, { number, headRepository, headRef, headSha }, askedAt) => {
    if (askedAt === null || headRepository === null)
        return;
    const pushed = await (0,_github_pushed_at_js__WEBPACK_IMPORTED_MODULE_2__/* .pushedAt */ .d)(github, { repository: headRepository, ref: headRef, sha: headSha });
    if (pushed === null) {
        github.log.debug(`GitHub does not say when ${headSha.slice(0, 7)} was pushed; the run keeps to it from here on`);
        return;
    }
    // The comment's time is in whole seconds.
    if (pushed.getTime() < new Date(askedAt).getTime() + 1000)
        return;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('head_moved', `Pull request #${number} has moved on since the comment was written`, {
        hint: 'Look at the newer commits, then comment again; nothing was posted.',
    });
};


/***/ }),

/***/ 86861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ gatherChange),
  _: () => (/* binding */ pullRequestOf)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/diff/parse-hunks.js
var parse_hunks = __webpack_require__(48710);
// EXTERNAL MODULE: ./build/src/core/diff/parse-unified-diff.js + 1 modules
var parse_unified_diff = __webpack_require__(41343);
// EXTERNAL MODULE: ./build/src/github/git-diff.js
var git_diff = __webpack_require__(66837);
;// CONCATENATED MODULE: ./build/src/github/diff.js




/** GitHub lists no more files of a pull request than this. */
const maxListedFiles = 3_000;
/**
 * The change of a pull request, merge base to head. GitHub answers 406 for a diff of over 300 files or 20,000 lines;
 * then file by file; where that lacks patches or files, from the checkout. Files without content are `unreadable`.
 */
const readDiff = async (github, { pullRequest, directory }) => {
    try {
        return { source: 'api', files: (0,parse_unified_diff/* parseUnifiedDiff */.r)(await fetchDiff(github, pullRequest.number)) };
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || !isTooLarge(error))
            throw error;
        github.log.info(`GitHub does not deliver the diff whole (${error.status}); reading it file by file`);
    }
    const files = await fetchFiles(github, pullRequest.number);
    const complete = files.length < maxListedFiles && !files.some(file => file.unreadable);
    if (complete)
        return { source: 'files', files };
    const local = directory === undefined ? undefined : await readLocally(github, pullRequest, directory);
    if (local)
        return { source: 'git', files: local };
    github.log.warn(`${files.filter(file => file.unreadable).length} of ${files.length} files come without their diff`);
    return { source: 'files', files };
};
const isTooLarge = (error) => error.status === 406 || (error.status === 422 && /too large|too_large|maximum/i.test(error.message));
const fetchDiff = async ({ request, owner, repo }, number) => {
    const { data } = await request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        owner,
        repo,
        pull_number: number,
        mediaType: { format: 'diff' },
    });
    // The type describes the JSON form. Without a charset in the answer Octokit gives bytes.
    const body = data;
    if (body instanceof ArrayBuffer)
        return new TextDecoder().decode(body);
    if (typeof body === 'string')
        return body;
    throw new errors/* GitHubError */.y_('bad_answer', 'GitHub answered the request for a diff with something else', {
        hint: 'Check that GITHUB_API_URL is an API that knows the media type application/vnd.github.diff.',
    });
};
const statuses = {
    added: 'added',
    removed: 'deleted',
    renamed: 'renamed',
    copied: 'copied',
};
const fetchFiles = async ({ paginate, owner, repo }, number) => {
    const parameters = { owner, repo, pull_number: number, per_page: 100 };
    const entries = await paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', parameters);
    return entries.map((entry) => {
        const { hunks } = (0,parse_hunks/* parseHunks */.F)(entry.patch?.split('\n') ?? []);
        // Absent for binaries (no changes counted) and where it would be too large; a cut one has fewer lines than counted.
        const counted = (0,parse_unified_diff/* countChanges */.x)(hunks);
        const missing = counted.additions !== entry.additions || counted.deletions !== entry.deletions;
        return {
            path: entry.filename,
            previousPath: entry.previous_filename ?? null,
            status: statuses[entry.status] ?? 'modified',
            binary: entry.patch === undefined && entry.changes === 0 && entry.status !== 'renamed',
            additions: entry.additions,
            deletions: entry.deletions,
            hunks,
            ...(missing && { unreadable: true }),
        };
    });
};
/** GitHub knows the merge base even where the checkout is too shallow to. */
const readLocally = async (github, pullRequest, directory) => {
    const { request, owner, repo, log } = github;
    const { baseSha, headSha } = pullRequest;
    try {
        const { data } = await request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            owner,
            repo,
            basehead: `${baseSha}...${headSha}`,
            per_page: 1,
        });
        const from = data.merge_base_commit.sha;
        if (!(await (0,git_diff/* hasCommits */.hh)(directory, [from, headSha])))
            return undefined;
        return await (0,git_diff/* gitDiff */.Yz)(directory, from, headSha);
    }
    catch (error) {
        log.debug(`no local diff: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
};

// EXTERNAL MODULE: ./build/src/github/local-change.js
var local_change = __webpack_require__(6075);
// EXTERNAL MODULE: ./build/src/github/pull-request-of-run.js
var pull_request_of_run = __webpack_require__(24730);
// EXTERNAL MODULE: ./build/src/tasks/pin-pull-request.js
var pin_pull_request = __webpack_require__(295);
;// CONCATENATED MODULE: ./build/src/tasks/review/gather-change.js





/** The pull request of the event, or the local changes when there is no event. */
const gatherChange = async (context) => {
    const { event, github } = context;
    if (event === null || github === null)
        return gatherLocally(context);
    const number = await numberOf(github, event);
    if (number === null) {
        throw new errors/* GitHubError */.y_('no_pull_request', `The event '${event.name}' has no pull request to review`, {
            hint: 'Start the workflow on `pull_request`, or use `task: prompt`.',
        });
    }
    return gatherPullRequest(github, event, number, context.directory);
};
/** For a workflow that another one follows, GitHub's word is checked: it may name a pull request that has moved on. */
const numberOf = async (github, event) => event.name === 'workflow_run' && event.run.event !== 'push'
    ? (0,pull_request_of_run/* pullRequestOfRun */.X)(github, event.run)
    : pullRequestOf(event);
/** The number of the pull request that an event is about, or null. */
const pullRequestOf = (event) => {
    if ('pullRequest' in event)
        return event.pullRequest.number;
    if ('issue' in event && event.issue.isPullRequest)
        return event.issue.number;
    if (event.name === 'workflow_dispatch') {
        const number = Number(event.inputs['pull-request'] ?? event.inputs.pull_request ?? event.inputs.pr);
        return Number.isInteger(number) && number > 0 ? number : null;
    }
    if (event.name === 'workflow_run')
        return event.run.pullRequests[0] ?? null;
    return null;
};
const gatherPullRequest = async (github, event, number, directory) => {
    const pinned = await (0,pin_pull_request/* pinPullRequest */.C)(github, event, number);
    const diff = await readDiff(github, { pullRequest: pinned, directory });
    return {
        label: `Pull request #${number}`,
        title: pinned.title,
        description: pinned.body,
        files: diff.files,
        source: diff.source,
        headSha: pinned.headSha,
        baseSha: pinned.baseSha,
        pullRequest: pinned,
    };
};
const gatherLocally = async ({ directory, options }) => {
    const change = await (0,local_change/* readLocalChange */.U)(directory, { base: options.base, files: options.files });
    if (change === null) {
        throw new errors/* ConfigError */.xL('no_repository', `${directory} is no git repository`, {
            hint: 'Run the command in a checkout, or name whole files with --files.',
        });
    }
    return { ...change, title: change.label, description: '', source: 'git', pullRequest: null };
};


/***/ }),

/***/ 17791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ emptyReport)
/* harmony export */ });
const emptyReport = {
    outcome: 'clean',
    reason: null,
    code: null,
    findings: [],
    summary: '',
    pullRequest: null,
    pullRequestUrl: null,
    headSha: null,
    baseSha: null,
    reviewUrl: null,
    commentUrl: null,
    turns: 0,
    changes: null,
    risk: null,
    sarifFile: null,
};


/***/ })

};
