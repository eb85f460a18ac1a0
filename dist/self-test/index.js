import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 537:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(24);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(67);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(30);
/* harmony import */ var node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(321);





/** Runs as the agent, where the agent runs, before it: tries what it must not be able to do. Targets come on stdin. */
const main = async () => {
    const targets = JSON.parse(await (0,node_stream_consumers__WEBPACK_IMPORTED_MODULE_4__.text)(process.stdin));
    const results = [
        attempt('environment', 'find a secret in its own environment', () => secretsInEnvironment()),
        attempt('capabilities', 'have a right of root', () => rightsLeft()),
        attempt('other-environments', "read another process's environment", () => foreignEnvironments()),
        attempt('processes', 'see a process of the job', () => targets.pids.find(pid => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(`/proc/${pid}`))),
        attempt('memory', "open the proxy's memory", () => targets.pids.find(pid => isReadable(`/proc/${pid}/mem`))),
        attempt('signals', 'signal a process of the job', () => targets.pids.find(canSignal)),
        attempt('sudo', 'become root', () => becomesRoot()),
        attempt('files', "read the job's files", () => targets.files.find(isReadable)),
        attempt('sockets', 'find a socket of the machine', () => targets.sockets.find(path => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(path))),
        attempt('git', 'find a credential in the repository', () => gitCredential()),
        attempt('system', 'write where programs lie', () => ['/usr', '/etc', '/'].find(isWritable)),
    ];
    for (const [id, what, address] of targets.addresses)
        results.push(await reach(id, what, address));
    results.push(...(await Promise.all(targets.requests.map(request => askProxy(targets.proxy, request)))));
    results.push(...(await Promise.all(targets.tunnels.map(tunnel => askTunnel(targets.proxy, tunnel)))));
    process.stdout.write(`${JSON.stringify(results)}\n`);
};
/** What was found, if anything: then the attempt has succeeded, and the isolation has not. */
const attempt = (id, what, find) => {
    try {
        const found = find();
        return { id, what, refused: found === undefined || found === false, detail: String(found || '') };
    }
    catch (error) {
        return { id, what, refused: true, detail: error.code ?? '' };
    }
};
const secretsInEnvironment = () => Object.keys(process.env).find(name => /^(?:GITHUB|ACTIONS|INPUT|RUNNER)_|TOKEN|SECRET|PASSWORD|API_?KEY/.test(name) && !allowed.has(name));
/** The proxy's token for this run is what the agent is given; the others hold no secret. */
const allowed = new Set([
    'ANTHROPIC_AUTH_TOKEN',
    'RUNNER_TRACKING_ID',
    'CLAUDE_CODE_MAX_CONTEXT_TOKENS',
    'CLAUDE_CODE_MAX_OUTPUT_TOKENS',
]);
const rightsLeft = () => {
    const status = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('/proc/self/status', 'utf8');
    const held = [...status.matchAll(/^(Cap(?:Inh|Prm|Eff|Amb)):\s+(\S+)$/gm)].find(([, , bits]) => /[^0]/.test(bits ?? ''));
    if (held)
        return `${held[1]} ${held[2]}`;
    return /^NoNewPrivs:\s+1$/m.test(status) ? undefined : 'new privileges are possible';
};
const foreignEnvironments = () => (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readdirSync)('/proc').find(name => /^\d+$/.test(name) &&
    Number(name) !== process.pid &&
    !isOwnChild(name) &&
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${name}/environ`).length > 0);
/** Processes that may not be read throw; those below this one are the agent's own. */
const isOwnChild = (pid) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/environ`);
        return new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test((0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(`/proc/${pid}/status`, 'utf8'));
    }
    catch {
        return true;
    }
};
const isReadable = (path) => can(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.R_OK);
const isWritable = (path) => can(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.W_OK);
const can = (path, mode) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.accessSync)(path, mode);
        return true;
    }
    catch {
        return false;
    }
};
const canSignal = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch {
        return false;
    }
};
const becomesRoot = () => [
    ['sudo', '-n', 'true'],
    ['unshare', '--mount', 'true'],
].find(([file = '', ...args]) => (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)(file, args, { stdio: 'ignore', timeout: 3000 }).status === 0)?.[0];
const gitCredential = () => {
    const text = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)('.git/config', 'utf8');
    return /extraheader|helper|:\/\/[^/\s]*@/i.test(text) ? '.git/config' : undefined;
};
/** A loopback network without a way out answers at once; a second is for those with one. */
const reach = (id, what, address) => {
    const { promise, resolve } = Promise.withResolvers();
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(address) ?? [];
    const socket = (0,node_net__WEBPACK_IMPORTED_MODULE_3__.connect)({ host, port: Number(port) });
    const end = (refused, detail) => {
        socket.destroy();
        resolve({ id, what, refused, detail });
    };
    socket.setTimeout(1000, () => end(true, 'timeout'));
    socket.on('connect', () => end(false, address));
    socket.on('error', error => end(true, error.code ?? error.message));
    return promise;
};
/** With the agent's token: no host but those that are allowed. */
const askTunnel = (proxy, { id, what, address }) => {
    const { promise, resolve } = Promise.withResolvers();
    const { hostname, port } = new URL(proxy);
    const headers = { 'proxy-authorization': `Bearer ${process.env.ANTHROPIC_AUTH_TOKEN ?? ''}` };
    const request = (0,node_http__WEBPACK_IMPORTED_MODULE_2__.request)({ hostname, port, method: 'CONNECT', path: address, headers, timeout: 3000 });
    const end = (refused, detail) => {
        request.destroy();
        resolve({ id, what, refused, detail });
    };
    request.on('connect', ({ statusCode = 0 }) => end(statusCode >= 400, String(statusCode)));
    request.on('response', ({ statusCode = 0 }) => end(statusCode >= 400, String(statusCode)));
    request.on('timeout', () => end(true, 'timeout'));
    request.on('error', error => end(true, error.code ?? error.message));
    request.end();
    return promise;
};
/** One success is a request that the proxy answers though it must not. */
const askProxy = async (proxy, { id, what, method, path, token }) => {
    const key = token === 'own' ? (process.env.ANTHROPIC_AUTH_TOKEN ?? '') : token;
    try {
        const response = await fetch(proxy + path, {
            method,
            headers: { 'content-type': 'application/json', ...(key ? { authorization: `Bearer ${key}` } : {}) },
            ...(method === 'POST' ? { body: '{}' } : {}),
            signal: AbortSignal.timeout(3000),
        });
        return { id, what, refused: [401, 403, 404].includes(response.status), detail: String(response.status) };
    }
    catch (error) {
        // The way to the proxy itself must work: without it the run cannot, and nothing was proved.
        return { id, what, refused: false, detail: error instanceof Error ? error.message : String(error) };
    }
};
await main();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(537);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
