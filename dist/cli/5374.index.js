export const id = 5374;
export const ids = [5374];
export const modules = {

/***/ 25374:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   command: () => (/* binding */ command)
/* harmony export */ });
/* harmony import */ var execa__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82499);
/* harmony import */ var _agent_claude_code_release_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29567);
/* harmony import */ var _agent_install_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45184);
/* harmony import */ var _agent_tool_directory_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25943);
/* harmony import */ var _daemon_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94330);
/* harmony import */ var _load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69118);






/** Interactive: the user's own HOME, settings and environment stay; only where Claude Code sends its requests is changed. */
const command = {
    name: 'code',
    summary: 'run Claude Code through the proxy, starting it if needed',
    usage: '[arguments of Claude Code...]',
    flags: {},
    passThrough: true,
    examples: ['claude-router code', 'claude-router code -p "explain this repository"'],
    run: async (invocation) => {
        const { rest, env, cwd, terminal } = invocation;
        const { proxy, loaded, paths } = await (0,_load_proxy_config_js__WEBPACK_IMPORTED_MODULE_4__/* .loadProxyConfig */ .RQ)(invocation);
        const daemon = (await (0,_daemon_js__WEBPACK_IMPORTED_MODULE_3__/* .findDaemon */ .SL)(paths)) ?? (await (0,_daemon_js__WEBPACK_IMPORTED_MODULE_3__/* .startDaemon */ .LC)(proxy, paths));
        const { executable } = await (0,_agent_install_js__WEBPACK_IMPORTED_MODULE_1__/* .installClaudeCode */ .l)({
            version: loaded.config.agent?.version ?? _agent_claude_code_release_js__WEBPACK_IMPORTED_MODULE_0__/* .claudeCodeRelease */ .B.version,
            cacheDirectory: (0,_agent_tool_directory_js__WEBPACK_IMPORTED_MODULE_2__/* .toolDirectory */ .Gp)(env, paths.directory),
            env,
            log: terminal.log,
            signal: new AbortController().signal,
        });
        const { ANTHROPIC_API_KEY: _, ...inherited } = env;
        const { exitCode } = await (0,execa__WEBPACK_IMPORTED_MODULE_5__/* .execa */ .Ho)(executable, rest, {
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
        });
        return exitCode ?? 1;
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


/***/ })

};
