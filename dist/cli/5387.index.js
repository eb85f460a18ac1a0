export const id = 5387;
export const ids = [5387,3658];
export const modules = {

/***/ 5387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
/* harmony import */ var _daemon_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(94330);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33250);
/* harmony import */ var _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69118);





const command = {
    name: 'start',
    summary: 'start the proxy',
    flags: {
        config: _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .configFlag */ .L5,
        port: { type: 'string', value: 'N', description: 'port, 0 = a free one (default 3000)' },
        host: {
            type: 'string',
            value: 'HOST',
            description: 'address to listen on (default 127.0.0.1; another one needs a token)',
        },
        record: _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .recordFlag */ .iV,
        foreground: { type: 'boolean', description: 'stay, and print one JSON line when requests are accepted' },
        json: { type: 'boolean', description: 'print JSON' },
    },
    examples: ['claude-router start', 'claude-router start --foreground --port 8080 --config my.yml'],
    run: async (invocation) => {
        const { text, is, terminal } = invocation;
        const { proxy, paths } = await (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .loadProxyConfig */ .RQ)(invocation, { port: (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .portOf */ .HM)(text('port')), host: text('host') });
        if (is('foreground')) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(paths.directory, { recursive: true, mode: 0o700 });
            const { startServer } = await __webpack_require__.e(/* import() */ 8689).then(__webpack_require__.bind(__webpack_require__, 88689));
            const server = await startServer(proxy);
            terminal.print(JSON.stringify({ ready: true, url: server.url, pid: process.pid }));
            await server.closed;
            return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
        }
        const running = await (0,_daemon_js__WEBPACK_IMPORTED_MODULE_2__/* .findDaemon */ .SL)(paths);
        if (running && proxy.record) {
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('usage', 'The proxy is running already, so nothing would be recorded', {
                hint: 'Use `claude-router restart --record FILE`.',
            });
        }
        const daemon = running ?? (await (0,_daemon_js__WEBPACK_IMPORTED_MODULE_2__/* .startDaemon */ .LC)(proxy, paths));
        const { pid, url } = daemon;
        if (is('json'))
            terminal.print(JSON.stringify({ pid, url, alreadyRunning: running !== null }));
        else
            terminal.print(`${running ? 'Already running' : 'Running'} at ${url} (process ${pid}), log: ${paths.logFile}`);
        return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
    },
};


/***/ }),

/***/ 94330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ startDaemon),
/* harmony export */   SL: () => (/* binding */ findDaemon),
/* harmony export */   ZI: () => (/* binding */ stopDaemon)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58500);
/* harmony import */ var _proxy_spawn_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26310);
/* harmony import */ var _proxy_stop_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(75272);
/* harmony import */ var _run_bundles_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(72246);








/** The daemon if it runs and answers; a stale pid file counts as none. */
const findDaemon = async ({ pidFile }) => {
    try {
        const daemon = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(pidFile, 'utf8'));
        const response = await fetch(`${daemon.url}/health`, { signal: AbortSignal.timeout(2000) });
        const health = (await response.json());
        return health.status === 'ok' && health.pid === daemon.pid ? daemon : null;
    }
    catch {
        return null;
    }
};
/** Starts the daemon, or gives the one that another start at the same time was first with. Throws ProxyError. */
const startDaemon = async (config, paths) => {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(paths.logFile), { recursive: true, mode: 0o700 });
    let running;
    try {
        running = await (0,_proxy_spawn_js__WEBPACK_IMPORTED_MODULE_5__/* .spawnProxy */ .u)(config, { entry: (0,_run_bundles_js__WEBPACK_IMPORTED_MODULE_7__/* .bundlePath */ .E)('proxy'), logFile: config.logging.file ?? node_os__WEBPACK_IMPORTED_MODULE_2__.devNull });
    }
    catch (error) {
        // It may be the other start that has the port, and is about to say so.
        const other = await awaitDaemon(paths);
        if (other !== null)
            return other;
        throw error;
    }
    const daemon = { ...running, startedAt: new Date().toISOString() };
    const other = await claimPidFile(daemon, paths);
    if (other === null)
        return daemon;
    await (0,_proxy_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .stopProxy */ .F)(daemon.pid);
    return other;
};
const awaitDaemon = async (paths) => {
    for (let waitedMs = 0; waitedMs < 500; waitedMs += 50) {
        const daemon = await findDaemon(paths);
        if (daemon !== null)
            return daemon;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setTimeout)(50);
    }
    return null;
};
/** null once the pid file is ours; else the daemon that has it. One that does not run is replaced. */
const claimPidFile = async (daemon, paths) => {
    const part = `${paths.pidFile}.${daemon.pid}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(part, `${JSON.stringify(daemon)}\n`, { mode: 0o600 });
    try {
        // A link appears whole or not at all, and only where there is none.
        while (!(await linked(part, paths.pidFile))) {
            const other = await findDaemon(paths);
            if (other !== null)
                return other;
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(paths.pidFile, { force: true });
        }
        return null;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(part, { force: true });
    }
};
const linked = async (from, to) => {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.link)(from, to);
        return true;
    }
    catch (error) {
        if (error.code === 'EEXIST')
            return false;
        throw error;
    }
};
/** Stops the daemon; false when none was running. */
const stopDaemon = async (paths) => {
    const daemon = await findDaemon(paths);
    if (daemon !== null)
        await (0,_proxy_stop_js__WEBPACK_IMPORTED_MODULE_6__/* .stopProxy */ .F)(daemon.pid);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(paths.pidFile, { force: true });
    return daemon !== null;
};


/***/ }),

/***/ 93658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ memoryArguments),
  openMemoryGuard: () => (/* binding */ openMemoryGuard)
});

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
// EXTERNAL MODULE: external "node:vm"
var external_node_vm_ = __webpack_require__(30714);
;// CONCATENATED MODULE: ./build/src/core/limits/memory-pressure.js
const noPressure = { level: 'ok', usedBytes: 0 };
const nearFrom = 0.85;
const nearUntil = 0.75;
const fullFrom = 1;
const fullUntil = 0.9;
/** After a reading. */
const readPressure = ({ level }, usedBytes, limitBytes) => {
    const share = usedBytes / limitBytes;
    if (share >= (level === 'full' ? fullUntil : fullFrom))
        return { level: 'full', usedBytes };
    return { level: share >= (level === 'ok' ? nearFrom : nearUntil) ? 'near' : 'ok', usedBytes };
};

;// CONCATENATED MODULE: ./build/src/proxy/memory-guard.js



/** Memory that the process holds in ways that Node does not count shows in its size; so much larger may that be. */
const mostUncounted = 1.5;
const sampleMs = 500;
/** Between two requests that come together the reading would be the same. */
const freshMs = 20;
/** Pauses everything for a moment. */
const betweenCollectionsMs = 1000;
const betweenShedsMs = 5000;
/** Where the reading never falls, one request goes each time all the same: a proxy that serves nobody is as good as dead. */
const probeMs = 10_000;
/** A body as bytes, as text and as what it is parsed to. */
const growth = 3;
const openMemoryGuard = (limitBytes, deps) => {
    const { log, shed, readBytes = createUsageReader(), collect = collectGarbage, now = () => performance.now() } = deps;
    let pressure = noPressure;
    let heldBytes = 0;
    let sampledAt = Number.NEGATIVE_INFINITY;
    let collectedAt = Number.NEGATIVE_INFINITY;
    let shedAt = Number.NEGATIVE_INFINITY;
    let probedAt = 0;
    const read = () => {
        sampledAt = now();
        const before = pressure.level;
        pressure = readPressure(pressure, readBytes(), limitBytes);
        if (pressure.level !== before)
            tell(before);
        if (pressure.level === 'full' && before !== 'full')
            probedAt = sampledAt;
    };
    const sample = () => {
        read();
        if (pressure.level === 'ok')
            return;
        if (sampledAt - shedAt >= betweenShedsMs) {
            shedAt = sampledAt;
            shed();
        }
        if (sampledAt - collectedAt >= betweenCollectionsMs) {
            collectedAt = sampledAt;
            collect();
            read();
        }
    };
    const tell = (before) => {
        const share = `${megabytes(pressure.usedBytes)} of performance.memoryLimit's ${megabytes(limitBytes)} are in use`;
        if (pressure.level === 'full')
            log.warn(`memory is full: ${share}; requests are refused until it is free`);
        else if (before === 'full')
            log.info(`memory is free again: ${share}`);
        else if (pressure.level === 'near')
            log.warn(`memory is short: ${share}; the cache is emptied`);
    };
    const timer = setInterval(sample, sampleMs).unref();
    return {
        refusal(bodyBytes = 0) {
            if (now() - sampledAt >= freshMs)
                sample();
            const coming = (heldBytes + bodyBytes) * growth;
            if (pressure.level !== 'full' && pressure.usedBytes + coming <= limitBytes)
                return undefined;
            if (pressure.level === 'full' && now() - probedAt >= probeMs) {
                probedAt = now();
                return undefined;
            }
            const used = `${megabytes(pressure.usedBytes)} are in use`;
            const more = coming > 0 ? ` and requests under way may take ${megabytes(coming)} more` : '';
            return `the memory of performance.memoryLimit (${megabytes(limitBytes)}) is full: ${used}${more}`;
        },
        hold(bodyBytes) {
            heldBytes += bodyBytes;
            let holds = true;
            return () => {
                if (!holds)
                    return;
                holds = false;
                heldBytes -= bodyBytes;
            };
        },
        close: () => clearInterval(timer),
    };
};
/**
 * Bytes in use: without those that are free again but not yet given back to the system, which the next requests take
 * first. They may be most of the process' size, and stay so for as long as nobody comes.
 */
const createUsageReader = () => {
    const counted = ({ heapTotal, external }) => heapTotal + external;
    const start = process.memoryUsage();
    const ownBytes = start.rss - counted(start);
    return () => {
        const usage = process.memoryUsage();
        return Math.max(Math.min(usage.rss, ownBytes + counted(usage)), usage.rss / mostUncounted);
    };
};
/** V8 ends the process when its heap is full: it may grow further than the guard lets requests take it. */
const heapHeadroomMegabytes = 256;
/**
 * Arguments of Node with such a limit. Small semi-spaces: what a large body leaves behind in large ones stays in the
 * process' size.
 */
const memoryArguments = (limitBytes) => [
    `--max-old-space-size=${Math.ceil(limitBytes / 2 ** 20) + heapHeadroomMegabytes}`,
    '--max-semi-space-size=4',
];
const megabytes = (bytes) => `${Math.round(bytes / 1e6)} MB`;
/** Node gives memory back in its own time, which may be never when no request comes. */
const collectGarbage = () => {
    gc ??= exposedCollector();
    gc();
};
let gc;
const exposedCollector = () => {
    (0,external_node_v8_.setFlagsFromString)('--expose-gc');
    return (0,external_node_vm_.runInNewContext)('gc');
};


/***/ }),

/***/ 26310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ spawnProxy)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/proxy/last-lines.js

const count = 15;
/** The last lines a file got after `start`, bytes; empty when there are none. */
const lastLines = (file, start) => {
    try {
        const text = (0,external_node_fs_.readFileSync)(file).subarray(start).toString('utf8');
        return text.trimEnd().split('\n').slice(-count).join('\n');
    }
    catch {
        return '';
    }
};

// EXTERNAL MODULE: ./build/src/proxy/memory-guard.js + 1 modules
var memory_guard = __webpack_require__(93658);
// EXTERNAL MODULE: ./build/src/proxy/stop.js
var stop = __webpack_require__(75272);
;// CONCATENATED MODULE: ./build/src/proxy/spawn.js






const defaultStartTimeoutMs = 15_000;
/**
 * Starts the proxy as a process that outlives this one and holds on to none of its pipes: a CI step that has started it
 * ends at once. Keys travel over stdin only. Throws ProxyError with the child's last log lines when it does not start.
 */
const spawnProxy = async (config, options) => {
    const log = (0,external_node_fs_.openSync)(options.logFile, 'a', 0o600);
    const logStart = logLength(log);
    const words = [process.execPath, ...nodeArguments(config), ...(options.nodeArguments ?? []), options.entry];
    const [file = '', ...args] = withoutCoreDumps(words);
    const child = (0,external_node_child_process_.spawn)(file, args, {
        detached: true,
        windowsHide: true,
        stdio: ['pipe', log, log, 'pipe'],
        env: childEnvironment(process.env),
    });
    (0,external_node_fs_.closeSync)(log);
    try {
        const ready = await readyLine(child, JSON.stringify(config), options.startTimeoutMs ?? defaultStartTimeoutMs);
        if (!ready.ready)
            throw new errors/* ProxyError */.T6(ready.code ?? 'crash', ready.message ?? 'The proxy did not start', { hint: ready.hint });
        return { url: ready.url ?? '', token: config.token, pid: child.pid };
    }
    catch (error) {
        if (child.pid !== undefined)
            await (0,stop/* stopProxy */.F)(child.pid);
        if (error instanceof errors/* ProxyError */.T6 && error.hint)
            throw error;
        throw notStarted(error, lastLines(options.logFile, logStart));
    }
    finally {
        child.removeAllListeners();
        child.stdin?.destroy();
        child.stdio[3].destroy();
        child.unref();
    }
};
/**
 * A core dump would be the keys on a disk. A limit of 1 byte forbids those that the machine pipes to a program as well, which
 * 0 does not; where it cannot be set, 0 is.
 */
const withoutCoreDumps = (words) => process.platform === 'win32'
    ? words
    : ['/bin/sh', '-c', 'prlimit --pid $$ --core=1 2>/dev/null || ulimit -c 0; exec "$0" "$@"', ...words];
/** No inspector on a signal, and no heap that grows past the memory limit. */
const nodeArguments = ({ memoryLimitBytes }) => [
    '--disable-sigusr1',
    ...(memoryLimitBytes === undefined ? [] : (0,memory_guard/* memoryArguments */.S)(memoryLimitBytes)),
];
const readyLine = (child, config, timeoutMs) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    const timer = setTimeout(() => reject(new errors/* ProxyError */.T6('start_timeout', `The proxy was not ready within ${timeoutMs / 1000} s`)), timeoutMs);
    let text = '';
    const ready = child.stdio[3];
    ready.setEncoding('utf8');
    ready.on('data', (part) => {
        text += part;
        const end = text.indexOf('\n');
        if (end >= 0)
            resolve(JSON.parse(text.slice(0, end)));
    });
    // Listeners for what the other events tell anyway: without them each would be thrown.
    ready.on('error', () => { });
    child.stdin?.on('error', () => { });
    child.once('error', error => reject(new errors/* ProxyError */.T6('cannot_spawn', `The proxy cannot be started: ${error.message}`, { cause: error })));
    child.once('exit', (code, signal) => {
        // The line may still be on its way.
        setImmediate(() => reject(new errors/* ProxyError */.T6('crash', `The proxy ended with ${signal ?? `exit code ${code}`} before it was ready`)));
    });
    child.stdin?.end(config);
    return promise.finally(() => clearTimeout(timer));
};
const notStarted = (error, log) => {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof errors/* ProxyError */.T6 ? error.code : 'crash';
    return new errors/* ProxyError */.T6(code, log ? `${message}. Its last log lines:\n${log}` : message, { cause: error });
};
const kept = [
    'PATH',
    'HOME',
    'USERPROFILE',
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    'TEMP',
    'TMP',
    'SystemRoot',
    'SYSTEMROOT',
    'windir',
    'ComSpec',
    'HTTPS_PROXY',
    'https_proxy',
    'HTTP_PROXY',
    'http_proxy',
    'NO_PROXY',
    'no_proxy',
    'ALL_PROXY',
    'all_proxy',
    'NODE_EXTRA_CA_CERTS',
    'SSL_CERT_FILE',
    'SSL_CERT_DIR',
    'NODE_USE_SYSTEM_CA',
    'OPENSSL_CONF',
    // GitHub's runner ends by it what a job has left running.
    'RUNNER_TRACKING_ID',
];
/** No key, no token, and no NODE_OPTIONS that would load someone else's code beside the keys. */
const childEnvironment = (environment) => {
    // glibc keeps freed memory in an arena per thread; with two, a proxy under load holds a fifth less. Others ignore it.
    const result = { CLAUDE_ROUTER_READY_FD: '3', MALLOC_ARENA_MAX: '2' };
    for (const name of kept)
        if (environment[name] !== undefined)
            result[name] = environment[name];
    return result;
};
const logLength = (descriptor) => {
    try {
        return (0,external_node_fs_.fstatSync)(descriptor).size;
    }
    catch {
        return 0;
    }
};


/***/ }),

/***/ 75272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ stopProxy)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

const pollMs = 25;
/**
 * Ends a proxy by its process id: SIGTERM, and SIGKILL when it is still there after `graceMs`. Harmless when it has
 * already gone. On Windows there is no SIGTERM: Node ends the process at once.
 */
const stopProxy = async (pid, graceMs = 5000) => {
    if (!signal(pid, 'SIGTERM'))
        return;
    for (let waited = 0; waited < graceMs; waited += pollMs) {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(pollMs);
        if (!signal(pid, 0))
            return;
    }
    signal(pid, 'SIGKILL');
};
/** False when there is no such process, or none of ours. */
const signal = (pid, name) => {
    if (!Number.isInteger(pid) || pid <= 1)
        return false;
    try {
        return process.kill(pid, name);
    }
    catch {
        return false;
    }
};


/***/ }),

/***/ 72246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bundlePath)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** The bundles stand side by side (`dist/main`, `dist/proxy`, ...); found from the script that runs, links resolved. */
const bundlePath = (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(process.argv[1] ?? '')), '..', name, 'index.js');


/***/ })

};
