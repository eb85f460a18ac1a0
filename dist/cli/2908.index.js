export const id = 2908;
export const ids = [2908,3658];
export const modules = {

/***/ 29567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ claudeCodeRelease)
/* harmony export */ });
/** The version this release was tested with. Written by `node scripts/update-claude-code.ts [version]`. */
const claudeCodeRelease = {
    version: '2.1.330',
    integrity: {
        'linux-x64': 'sha512-9Gn+V7DtJ8M1nztP9CeDVl9g3RtrepI7rOFTyPRRnZe8D6zebIHKmC7OvBauucuAP0X0k85SDN/LPVZyjsGezQ==',
        'linux-arm64': 'sha512-V4yanAY5EA5UpwwRPtjSfqDbNqAlUJeVn3NYZw2AgmRHjdpSsLtHAzbxRXfkAnbjwTXzE0uedjQxUY02ARPcsA==',
        'linux-x64-musl': 'sha512-OnduSSPY1b59FA8jTbq20Y1XkDUV0S1OVyvYBNslEbpX79P81JF7Ih4lgYvDKiFnnSv75z4Kv6qLE5DQqogYXA==',
        'linux-arm64-musl': 'sha512-NemfeTqZ30tQDhAeumZgDYoX4ewhAHkN3dbcsyvlgb+yvpKUlcYu5Bor8K+Du5azGe3uy9sftlJxbGhTsCR7zA==',
        'darwin-x64': 'sha512-XenTNj2zXaFrnLmf47n25vChfFhlfeyaAR/vW5SFsEnLGwd2U1vDUY97+5etHBZu3xWBnlK8HhBVxzRi9YTUDw==',
        'darwin-arm64': 'sha512-rgzAjrRJJsIdZXGF9CCFFbURxKuJNobRr+krV3dNmqNJWIws74rLD0CABe4+nXlx/9WwRECTrveprWB96mubqw==',
        'win32-x64': 'sha512-P3aamhGb7lZUsgj6kQzdZAKh3fNFoXvawxZFuUz+pC5HVLwEtX5eWgO6kpxzT9+qfHaPhoepZ9KU8K1sz3b2yw==',
        'win32-arm64': 'sha512-UBG8oi9gyi2hBGrKYkNfXSAqEyC3wJ2CsmSfQw8XLNWM/GOlUWAqELJOW9eBaAlWsusvwhHKtiQeS0UEQ+skxQ==',
    },
};


/***/ }),

/***/ 6402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ agentEnvironment),
/* harmony export */   P: () => (/* binding */ baseEnvironment)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);

/**
 * Taken from the parent as they are; everything else is left behind, keys and tokens with it. RUNNER_TRACKING_ID is no
 * secret: by it the runner finds and ends what a killed step left behind.
 */
const inherited = ['PATH', 'LANG', 'LC_ALL', 'LC_CTYPE', 'TZ', 'RUNNER_TRACKING_ID'];
/** Without these, programs on Windows do not start. */
const inheritedOnWindows = [
    ...[
        'SystemRoot',
        'windir',
        'SystemDrive',
        'ComSpec',
        'PATHEXT',
        'OS',
        'NUMBER_OF_PROCESSORS',
        'PROCESSOR_ARCHITECTURE',
    ],
    ...[
        'ProgramFiles',
        'ProgramFiles(x86)',
        'ProgramW6432',
        'ProgramData',
        'CommonProgramFiles',
        'CLAUDE_CODE_GIT_BASH_PATH',
    ],
];
/** What any program of ours may see: the inherited names and a HOME of its own. Shape: name -> value. */
const baseEnvironment = (base, home, platform) => {
    const windows = platform === 'win32';
    const environment = {};
    for (const name of windows ? [...inherited, ...inheritedOnWindows] : inherited) {
        const value = valueIn(base, name, windows);
        if (value)
            environment[name] = value;
    }
    environment.LANG ??= 'C.UTF-8';
    environment.HOME = home;
    if (windows) {
        environment.USERPROFILE = home;
        environment.APPDATA = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'AppData', 'Roaming');
        environment.LOCALAPPDATA = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(home, 'AppData', 'Local');
    }
    return environment;
};
/** Names of variables have no case on Windows, except in a copy of `process.env`. */
const valueIn = (base, name, windows) => {
    if (!windows || base[name] !== undefined)
        return base[name];
    const found = Object.keys(base).find(key => key.toUpperCase() === name.toUpperCase());
    return found === undefined ? undefined : base[found];
};
/**
 * The whole environment of Claude Code: nothing of the parent's but `baseEnvironment`. `home` is a fresh folder with a
 * `tmp` in it. Names and effects were measured with Claude Code 2.1.330.
 */
const agentEnvironment = (facts, options) => {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(options.home, 'tmp');
    const smallModel = facts.smallModel ?? facts.model;
    const requestTimeoutMs = Math.min(Math.max(facts.timeoutMs, 10_000), 600_000);
    return {
        ...baseEnvironment(options.base, options.home, options.platform),
        TMPDIR: temporary,
        TMP: temporary,
        TEMP: temporary,
        CLAUDE_CODE_TMPDIR: temporary,
        CI: 'true',
        ANTHROPIC_BASE_URL: facts.baseUrl,
        ANTHROPIC_AUTH_TOKEN: facts.authToken,
        // A proxy of the network would be asked even for a loopback address.
        NO_PROXY: '127.0.0.1,localhost,::1',
        no_proxy: '127.0.0.1,localhost,::1',
        // No traffic but to the base URL: no telemetry, no update check, no delay where the internet is closed.
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        // The proxy routes by the class of a request, which these headers name.
        CLAUDE_CODE_GATEWAY_HINT_HEADERS: '1',
        // Without these, background calls use the main model and aliases name models that only Anthropic has.
        ANTHROPIC_SMALL_FAST_MODEL: smallModel,
        ANTHROPIC_DEFAULT_HAIKU_MODEL: smallModel,
        ANTHROPIC_DEFAULT_SONNET_MODEL: facts.model,
        ANTHROPIC_DEFAULT_OPUS_MODEL: facts.model,
        ANTHROPIC_DEFAULT_FABLE_MODEL: facts.model,
        // A window of 1,000,000 and 32,000 tokens of output are assumed of a model it does not know.
        ...(facts.contextWindow ? { CLAUDE_CODE_MAX_CONTEXT_TOKENS: String(facts.contextWindow) } : {}),
        ...(facts.maxOutputTokens ? { CLAUDE_CODE_MAX_OUTPUT_TOKENS: String(facts.maxOutputTokens) } : {}),
        // Classic Messages shapes only: no system role inside messages, no deferred tools, no context management.
        CLAUDE_CODE_MODEL_CAPABILITIES: '*=-mid_conv_system,-mid_conv_tool_change,-context_management',
        CLAUDE_CODE_DISABLE_EXPERIMENTAL_BETAS: '1',
        ENABLE_TOOL_SEARCH: 'false',
        // '@/any/path' in a prompt, which may quote a stranger, would be read and sent.
        CLAUDE_CODE_DISABLE_FILE_MENTIONS: '1',
        // Agents in the background make several results of one run.
        CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
        // The proxy retries and fails over itself: ten more tries of its client would take three minutes.
        CLAUDE_CODE_MAX_RETRIES: '4',
        API_TIMEOUT_MS: String(requestTimeoutMs),
        CLAUDE_BYTE_STREAM_IDLE_TIMEOUT_MS: String(Math.min(requestTimeoutMs, 300_000)),
        // The fresh HOME has no git configuration, and in a container the checkout often belongs to another user.
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: facts.directory,
        GIT_TERMINAL_PROMPT: '0',
        GIT_PAGER: 'cat',
        PAGER: 'cat',
    };
};


/***/ }),

/***/ 45184:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ installClaudeCode)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/undici/index.js
var undici = __webpack_require__(46752);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/agent/claude-code-release.js
var claude_code_release = __webpack_require__(29567);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/agent/tar-entry.js
const blockBytes = 512;
/**
 * The bytes of one regular file of a tar stream (ustar, as npm packs), by its exact name. The whole stream is read, so
 * that whoever hashes it sees every byte. Throws when the entry is missing, cut off, or larger than `maxBytes`.
 */
async function* tarEntry(chunks, name, maxBytes) {
    const source = readBytes(chunks);
    let found = false;
    for (;;) {
        const block = await collect(source(blockBytes));
        if (block.length === 0)
            break;
        const entry = readHeader(block);
        if (!entry)
            continue;
        const isWanted = !found && entry.isFile && entry.name === name;
        if (isWanted && entry.size > maxBytes) {
            throw new Error(`${name} in the package has ${entry.size} bytes, more than the ${maxBytes} expected`);
        }
        for await (const part of source(entry.size))
            if (isWanted)
                yield part;
        found ||= isWanted;
        await collect(source((blockBytes - (entry.size % blockBytes)) % blockBytes));
    }
    if (!found)
        throw new Error(`the package holds no ${name}`);
}
/** Takes bytes off the front of a stream, as they come. Less than was asked for only where nothing is left at all. */
const readBytes = (chunks) => {
    const iterator = chunks[Symbol.asyncIterator]();
    let rest = new Uint8Array();
    return async function* take(count) {
        let missing = count;
        while (missing > 0) {
            if (rest.length === 0) {
                const next = await iterator.next();
                if (next.done) {
                    if (missing === count && count === blockBytes)
                        return;
                    throw new Error('the package is cut off');
                }
                rest = next.value;
            }
            const part = rest.subarray(0, missing);
            rest = rest.subarray(part.length);
            missing -= part.length;
            yield part;
        }
    };
};
const collect = async (parts) => {
    const collected = [];
    for await (const part of parts)
        collected.push(part);
    return Buffer.concat(collected);
};
/** Undefined for the blocks of zeros that end an archive. */
const readHeader = (block) => {
    if (block.every(byte => byte === 0))
        return undefined;
    const size = Number.parseInt(textOf(block, 124, 12).trim() || '0', 8);
    if (!Number.isSafeInteger(size) || size < 0)
        throw new Error('the package is no tar archive');
    const prefix = textOf(block, 257, 5) === 'ustar' ? textOf(block, 345, 155) : '';
    const name = textOf(block, 0, 100);
    const type = String.fromCharCode(block[156] ?? 0);
    return { name: prefix ? `${prefix}/${name}` : name, size, isFile: type === '0' || type === '\0' };
};
const textOf = (block, start, length) => {
    const field = block.subarray(start, start + length);
    const end = field.indexOf(0);
    return field.subarray(0, end < 0 ? length : end).toString('utf8');
};

;// CONCATENATED MODULE: ./build/src/agent/download-binary.js







/** An answer of the registry that is not 200. */
class RegistryStatusError extends Error {
    status;
    constructor(status, url) {
        super(`${new URL(url).host} answered ${status} for ${new URL(url).pathname}`);
        this.status = status;
    }
}
/** Bounds what a forged package could unpack to before its hash is known to be wrong. */
const maxBinaryBytes = 2_000_000_000;
/**
 * Streams a package's tarball through its hash, unpacks the one file and returns its size in bytes. Nothing is kept in
 * memory. The file is only good when this returns: the hash is known at the end.
 */
const downloadBinary = async (download) => {
    const response = await get(download.url, download);
    const totalBytes = Number(response.headers['content-length'] ?? 0);
    const hash = (0,external_node_crypto_.createHash)('sha512');
    let receivedBytes = 0;
    let writtenBytes = 0;
    const hashed = async function* (chunks) {
        for await (const chunk of chunks) {
            hash.update(chunk);
            receivedBytes += chunk.length;
            download.onProgress(receivedBytes, totalBytes);
            yield chunk;
        }
    };
    const unpacked = async function* (chunks) {
        for await (const chunk of tarEntry(chunks, download.entry, maxBinaryBytes)) {
            writtenBytes += chunk.length;
            yield chunk;
        }
    };
    const target = (0,external_node_fs_.createWriteStream)(download.file, { flags: 'wx', mode: 0o755 });
    const integrityNow = () => `sha512-${hash.digest('base64')}`;
    try {
        await (0,external_node_stream_promises_.pipeline)(response.body, hashed, (0,external_node_zlib_.createGunzip)(), unpacked, target, { signal: download.signal });
    }
    catch (error) {
        // A package that is not even one (an HTML page of some proxy) fails in unpacking before its hash is known.
        if (isMalformed(error) && !download.signal.aborted)
            throw mismatch(download, error);
        throw error;
    }
    if (integrityNow() !== download.integrity)
        throw mismatch(download);
    return writtenBytes;
};
const isMalformed = (error) => error instanceof Error &&
    (/^Z_/.test(String(error.code)) || /^the package |in the package /.test(error.message));
const mismatch = (download, cause) => new errors/* AgentError */.Yv('not_installed', `Claude Code was not installed: what ${new URL(download.url).host} delivered is not the package that was expected (integrity mismatch).`, {
    hint: 'Nothing of it was kept. If the registry is a mirror or behind a proxy that changes downloads, use the npm registry itself; else try again.',
    ...(cause === undefined ? {} : { cause }),
});
/** A GET that follows redirects; the credentials go to the registry's own host only. Throws RegistryStatusError. */
const get = async (url, options) => {
    const { dispatcher, signal } = options;
    let address = new URL(url);
    for (let hop = 0; hop < 5; hop++) {
        const headers = { accept: options.accept ?? '*/*', 'user-agent': 'claude-router' };
        if (options.authorization && address.origin === new URL(url).origin)
            headers.authorization = options.authorization;
        const response = await (0,undici/* request */.Em)(address, {
            dispatcher,
            signal,
            headers,
            headersTimeout: 60_000,
            bodyTimeout: 60_000,
        });
        if (response.statusCode === 200)
            return response;
        await response.body.dump();
        const { location } = response.headers;
        if (response.statusCode < 300 || response.statusCode > 399 || typeof location !== 'string') {
            throw new RegistryStatusError(response.statusCode, address.href);
        }
        address = new URL(location, address);
    }
    throw new RegistryStatusError(310, url);
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/src/agent/environment.js
var environment = __webpack_require__(6402);
;// CONCATENATED MODULE: ./build/src/agent/existing-binary.js








/** Absolute path of a Claude Code that is here already. Throws AgentError `not_installed`. */
const findExisting = async (wish, env) => {
    if (wish.kind === 'file') {
        const file = (0,external_node_path_.resolve)(wish.path);
        if (await isExecutable(file))
            return file;
        throw new errors/* AgentError */.Yv('not_installed', `There is no executable file at ${file}.`, {
            hint: 'Correct `claude-code-version`, or leave it empty to have the pinned version downloaded.',
        });
    }
    const name = process.platform === 'win32' ? 'claude.exe' : 'claude';
    // Relative folders on PATH would mean files of the checkout.
    for (const folder of (env.PATH ?? env.Path ?? '').split(external_node_path_.delimiter).filter(external_node_path_.isAbsolute)) {
        const file = (0,external_node_path_.join)(folder, name);
        if (await isExecutable(file))
            return file;
    }
    throw new errors/* AgentError */.Yv('not_installed', `\`claude-code-version: path\` was asked for, and there is no ${name} on PATH.`, {
        hint: 'Install Claude Code in an earlier step, or leave `claude-code-version` empty to have the pinned version downloaded.',
    });
};
const isExecutable = async (file) => {
    try {
        await (0,promises_.access)(file, external_node_fs_.constants.X_OK);
        return (await (0,promises_.stat)(file)).isFile();
    }
    catch {
        return false;
    }
};
/** Asks the binary for its version, which also shows that it runs here. Throws AgentError `not_installed`. */
const versionOf = async (executable, env) => {
    const home = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'claude-router-home-'));
    try {
        const { stdout } = await (0,external_node_util_.promisify)(external_node_child_process_.execFile)(executable, ['--version'], {
            env: (0,environment/* baseEnvironment */.P)(env, home, process.platform),
            timeout: 60_000,
            killSignal: 'SIGKILL',
            windowsHide: true,
        });
        const version = /\d+\.\d+\.\d+[\w.-]*/.exec(stdout)?.[0];
        if (version)
            return version;
        throw new Error('it names no version');
    }
    catch (error) {
        throw new errors/* AgentError */.Yv('not_installed', `${executable} does not run here: ${reasonOf(error)}.`, {
            hint: 'It must be Claude Code built for this system and C library (glibc or musl), on a file system that allows execution.',
            cause: error,
        });
    }
    finally {
        await (0,promises_.rm)(home, { recursive: true, force: true, maxRetries: 3 });
    }
};
const reasonOf = (error) => {
    const { message, stderr, killed } = error;
    if (killed)
        return 'it did not answer --version within a minute';
    return (stderr?.trim() || message || 'unknown').split('\n').slice(0, 2).join(' ').slice(0, 300);
};

;// CONCATENATED MODULE: ./build/src/agent/install-failure.js


/** Trying again can help: the network, a busy registry, a stream that broke off. */
const isPassing = (error) => {
    if (error instanceof RegistryStatusError)
        return error.status === 408 || error.status === 429 || error.status >= 500;
    if (error instanceof errors/* AgentError */.Yv)
        return false;
    return !isLocal(codeOf(error));
};
const localCodes = {
    ENOSPC: 'the disk is full: 600 MB must be free in the tool cache',
    EDQUOT: 'the disk quota is used up: 600 MB must be free in the tool cache',
    EACCES: 'the tool cache is not writable',
    EPERM: 'the tool cache is not writable',
    EROFS: 'the tool cache is on a read-only file system',
    ENOTDIR: 'the tool cache is not a folder',
};
const isLocal = (code) => code in localCodes;
/** undici and `fetch` hide the system's code in the cause. */
const codeOf = (error) => {
    const { code, cause } = (error ?? {});
    if (typeof code === 'string')
        return code;
    return cause === undefined ? '' : codeOf(cause);
};
/** Any failure of the installation as AgentError `not_installed` with its reason and way out. */
const explainInstallFailure = (error, { version, timedOut, cancelled }) => {
    const { reason, hint } = cancelled
        ? { reason: 'the run was cancelled', hint: undefined }
        : timedOut
            ? {
                reason: 'the download took too long',
                hint: "Keep the runner's tool cache between runs, or use a registry that is nearer.",
            }
            : install_failure_reasonOf(error, version);
    return new errors/* AgentError */.Yv('not_installed', `Claude Code ${version} was not installed: ${reason}.`, { hint, cause: error });
};
const install_failure_reasonOf = (error, version) => {
    const code = codeOf(error);
    const local = localCodes[code];
    if (local)
        return {
            reason: `${local} (${code})`,
            hint: 'Free or name another place (RUNNER_TOOL_CACHE), or give `claude-code-version` the path of a binary.',
        };
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RegistryStatusError) {
        if (error.status === 404) {
            return {
                reason: message,
                hint: `Version ${version} is not in this registry: correct \`claude-code-version\`, or the registry (npm_config_registry, ~/.npmrc).`,
            };
        }
        if (error.status === 401 || error.status === 403) {
            return {
                reason: message,
                hint: 'The registry wants credentials: put its _authToken into ~/.npmrc of the runner, or use the npm registry.',
            };
        }
        return {
            reason: message,
            hint: 'The registry is in trouble: try again later, or name another one (npm_config_registry).',
        };
    }
    return {
        reason: `the npm registry could not be reached (${message || code || 'no reason given'})`,
        hint: "Check the runner's network, HTTPS_PROXY and NODE_EXTRA_CA_CERTS, or npm_config_registry; or give `claude-code-version` the path of a binary.",
    };
};

;// CONCATENATED MODULE: ./build/src/agent/registry.js



const npmRegistry = 'https://registry.npmjs.org';
const scope = '@anthropic-ai';
/**
 * The npm registry in use, as npm itself decides: `given`, the environment, the user's .npmrc, npm's default.
 * The .npmrc of a checkout is not read: it belongs to whoever wrote the code under review.
 */
const findRegistry = async (env, given) => {
    const home = env.HOME ?? env.USERPROFILE ?? (0,external_node_os_.homedir)();
    const file = env.npm_config_userconfig ?? env.NPM_CONFIG_USERCONFIG ?? (0,external_node_path_.join)(home, '.npmrc');
    const text = await (0,promises_.readFile)(file, 'utf8').catch(() => '');
    return registryOf(env, text, given);
};
/** The pure part of `findRegistry`; `npmrc` is the file's text. */
const registryOf = (env, npmrc, given) => {
    const settings = readNpmrc(npmrc, env);
    const chosen = given ||
        settings.get(`${scope}:registry`) ||
        env.npm_config_registry ||
        env.NPM_CONFIG_REGISTRY ||
        settings.get('registry') ||
        npmRegistry;
    const url = (URL.canParse(chosen) ? chosen : npmRegistry).replace(/\/+$/, '');
    return { url, authorization: authorizationOf(url, settings) };
};
/** npm keys credentials by the registry's address without its protocol, or by any parent folder of it. */
const authorizationOf = (url, settings) => {
    let place = `${url.replace(/^https?:/, '')}/`;
    while (place.length > 2) {
        const token = settings.get(`${place}:_authToken`);
        if (token)
            return `Bearer ${token}`;
        const basic = settings.get(`${place}:_auth`);
        if (basic)
            return `Basic ${basic}`;
        place = place.replace(/[^/]*\/$/, '');
    }
    return undefined;
};
const readNpmrc = (text, env) => {
    const settings = new Map();
    for (const line of text.split(/\r?\n/)) {
        const match = /^\s*([^#;=\s][^=]*?)\s*=\s*(.*?)\s*$/.exec(line);
        if (!match?.[1] || match[2] === undefined)
            continue;
        const value = match[2].replace(/^(["'])(.*)\1$/, '$2');
        settings.set(match[1], value.replace(/\$\{(\w+)\}/g, (whole, name) => env[name] ?? whole));
    }
    return settings;
};
/** Where npm registries keep a package's tarball. */
const tarballUrl = (registry, packageName, version) => `${registry.url}/${packageName}/-/${packageName.split('/').at(-1)}-${version}.tgz`;
/** Metadata of one version; `version` may be a tag such as `latest`. */
const metadataUrl = (registry, packageName, version) => `${registry.url}/${packageName.replace('/', '%2f')}/${version}`;

;// CONCATENATED MODULE: ./build/src/agent/package-release.js



/** What the registry says of a version or tag of a package. Throws AgentError `not_installed` when it says nothing usable. */
const findRelease = async (registry, packageName, version, { dispatcher, signal }) => {
    const url = metadataUrl(registry, packageName, version);
    const response = await get(url, {
        authorization: registry.authorization,
        dispatcher,
        signal,
        accept: 'application/json',
    });
    const release = readMetadata(await response.body.text());
    if (release)
        return release;
    throw new errors/* AgentError */.Yv('not_installed', `${new URL(url).host} gave no usable metadata of ${packageName} ${version}.`, {
        hint: 'Check the registry in use (npm_config_registry, ~/.npmrc), or leave `claude-code-version` empty for the pinned version.',
    });
};
const readMetadata = (text) => {
    try {
        const { version, dist } = JSON.parse(text);
        if (typeof version !== 'string' || !/^\d+\.\d+\.\d+[\w.+-]*$/.test(version))
            return undefined;
        if (typeof dist?.tarball !== 'string' || !/^https?:/.test(dist.tarball) || !URL.canParse(dist.tarball))
            return undefined;
        if (typeof dist.integrity !== 'string')
            return undefined;
        const integrity = dist.integrity.split(/\s+/).find(hash => hash.startsWith('sha512-'));
        return integrity ? { version, url: dist.tarball, integrity } : undefined;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./build/src/agent/platform.js
var platform = __webpack_require__(55072);
// EXTERNAL MODULE: ./build/src/agent/tool-directory.js
var tool_directory = __webpack_require__(25943);
;// CONCATENATED MODULE: ./build/src/agent/version-wish.js


/** Throws ConfigError `claude_code_version`. Never lets through what could leave the cache folder as part of a path. */
const readVersionWish = (text) => {
    const wish = text.trim();
    if (wish === '')
        return { kind: 'version', version: claude_code_release/* claudeCodeRelease */.B.version };
    if (wish === 'path')
        return { kind: 'path' };
    if (/[/\\]/.test(wish))
        return { kind: 'file', path: wish };
    const version = wish.replace(/^v(?=\d)/, '');
    if (/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version) || /^[a-z][a-z0-9-]{0,40}$/.test(version))
        return { kind: 'version', version };
    throw new errors/* ConfigError */.xL('claude_code_version', `"${wish}" is no version of Claude Code.`, {
        hint: `Give a whole version such as ${claude_code_release/* claudeCodeRelease */.B.version}, a tag such as latest, the path of a binary, \`path\` for the one on PATH, or nothing for the pinned one.`,
    });
};

;// CONCATENATED MODULE: ./build/src/agent/install.js















/**
 * Makes the Claude Code binary available. Only its platform package is fetched from the npm registry, checked against the
 * hash pinned here (the default version) or the registry's own (any other). Safe when several processes do it at once.
 * Throws AgentError `not_installed`, ConfigError for a version that cannot be one.
 */
const installClaudeCode = async (request) => {
    const wish = readVersionWish(request.version);
    if (wish.kind !== 'version') {
        const executable = await findExisting(wish, request.env);
        return { executable, version: await versionOf(executable, request.env), source: 'path' };
    }
    const timeLimit = AbortSignal.timeout(request.timeoutMs ?? 600_000);
    const signal = AbortSignal.any([request.signal, timeLimit]);
    try {
        return await install({ ...request, version: wish.version, signal });
    }
    catch (error) {
        if (error instanceof errors/* AppError */.uV)
            throw error;
        throw explainInstallFailure(error, {
            version: wish.version,
            timedOut: timeLimit.aborted,
            cancelled: request.signal.aborted,
        });
    }
};
const install = async (request) => {
    const { env, log, signal, cacheDirectory } = request;
    const key = (0,platform/* platformKeyOf */.Cu)(request.machine ?? (0,platform/* thisMachine */.g8)());
    const pinned = request.version === claude_code_release/* claudeCodeRelease */.B.version ? claude_code_release/* claudeCodeRelease */.B.integrity[key] : undefined;
    const known = (0,tool_directory/* cachedTool */.$d)(cacheDirectory, request.version, key);
    if (await (0,tool_directory/* isComplete */.As)(known, pinned))
        return { executable: known.executable, version: request.version, source: 'cache' };
    const registry = await findRegistry(env, request.registry);
    const dispatcher = proxyAwareAgent(env);
    try {
        const packageName = (0,platform/* platformPackage */.UG)(key);
        const release = pinned
            ? { version: request.version, url: tarballUrl(registry, packageName, request.version), integrity: pinned }
            : await retried(request, () => findRelease(registry, packageName, request.version, { dispatcher, signal }));
        const tool = (0,tool_directory/* cachedTool */.$d)(cacheDirectory, release.version, key);
        // A tag names a version that may be here already.
        if (await (0,tool_directory/* isComplete */.As)(tool, release.integrity))
            return { executable: tool.executable, version: release.version, source: 'cache' };
        if (!pinned)
            log.info(`Claude Code ${release.version} is not the pinned ${claude_code_release/* claudeCodeRelease */.B.version}: checked against the registry's own hash only`);
        const authorization = release.url.startsWith(`${registry.url}/`) ? registry.authorization : undefined;
        await (0,promises_.mkdir)(tool.folder, { recursive: true });
        await removeLeftovers(tool.folder);
        const started = performance.now();
        await retried(request, () => fetchInto(tool, release, {
            entry: `package/${(0,platform/* binaryName */.fW)(key)}`,
            authorization,
            dispatcher,
            signal,
            log,
            // The binary for another machine cannot be tried on this one.
            tryIt: request.machine ? undefined : executable => versionOf(executable, env),
        }));
        log.info(`Claude Code ${release.version} installed in ${Math.round((performance.now() - started) / 1000)} s`);
        return { executable: tool.executable, version: release.version, source: 'download' };
    }
    finally {
        await dispatcher.destroy();
    }
};
const proxyAwareAgent = (env) => {
    const httpProxy = env.http_proxy || env.HTTP_PROXY;
    const httpsProxy = env.https_proxy || env.HTTPS_PROXY;
    const noProxy = env.no_proxy || env.NO_PROXY;
    return new undici/* EnvHttpProxyAgent */.J2({
        httpProxy: httpProxy ?? '',
        httpsProxy: httpsProxy ?? '',
        noProxy: noProxy ?? '',
        connect: { timeout: 20_000 },
    });
};
/** Downloads beside the final place and renames: whoever looks meets no binary or a whole one. */
const fetchInto = async (tool, release, fetching) => {
    const part = `${tool.executable}.${(0,external_node_crypto_.randomUUID)()}.part`;
    try {
        const bytes = await downloadBinary({
            ...fetching,
            url: release.url,
            integrity: release.integrity,
            file: part,
            onProgress: progressIn(fetching.log, release.version),
        });
        // On Windows a binary that runs cannot be replaced: the other process's is then as good.
        await (0,promises_.rename)(part, tool.executable).catch(async (error) => {
            if (!(await (0,tool_directory/* isComplete */.As)(tool, release.integrity)))
                throw error;
        });
        await fetching.tryIt?.(tool.executable);
        await (0,tool_directory/* markComplete */.Tu)(tool, { integrity: release.integrity, bytes });
    }
    finally {
        await (0,promises_.rm)(part, { force: true });
    }
};
/** A line each tenth of the way, at most one in two seconds. */
const progressIn = (log, version) => {
    let shownTenth = 0;
    let shownAt = 0;
    log.info(`Downloading Claude Code ${version} ...`);
    return (receivedBytes, totalBytes) => {
        const tenth = totalBytes > 0 ? Math.floor((receivedBytes / totalBytes) * 10) : 0;
        const now = performance.now();
        if (tenth <= shownTenth || (now - shownAt < 2000 && tenth < 10))
            return;
        shownTenth = tenth;
        shownAt = now;
        log.info(`Downloading Claude Code ${version}: ${tenth * 10} % of ${Math.round(totalBytes / 1e6)} MB`);
    };
};
const retried = async ({ retryDelaysMs, log, signal }, attempt) => {
    const delays = retryDelaysMs ?? [1000, 4000, 10_000];
    for (let tries = 0;; tries++) {
        try {
            return await attempt();
        }
        catch (error) {
            const delayMs = delays[tries];
            if (delayMs === undefined || signal.aborted || !isPassing(error))
                throw error;
            log.warn(`Claude Code could not be fetched (${error instanceof Error ? error.message : 'unknown'}); trying again in ${delayMs / 1000} s`);
            await (0,external_node_timers_promises_.setTimeout)(delayMs, undefined, { signal });
        }
    }
};
/** What a killed process left behind. Younger parts may be another process at work. */
const removeLeftovers = async (folder) => {
    for (const name of await (0,promises_.readdir)(folder)) {
        if (!name.endsWith('.part'))
            continue;
        const file = (0,external_node_path_.join)(folder, name);
        const modified = await (0,promises_.stat)(file).then(found => found.mtimeMs, () => Number.POSITIVE_INFINITY);
        if (Date.now() - modified > 3_600_000)
            await (0,promises_.rm)(file, { force: true });
    }
};


/***/ }),

/***/ 55072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ platformKeyOf),
/* harmony export */   UG: () => (/* binding */ platformPackage),
/* harmony export */   fW: () => (/* binding */ binaryName),
/* harmony export */   g8: () => (/* binding */ thisMachine)
/* harmony export */ });
/* unused harmony export platformKeys */
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

const platformKeys = [
    'linux-x64',
    'linux-arm64',
    'linux-x64-musl',
    'linux-arm64-musl',
    'darwin-x64',
    'darwin-arm64',
    'win32-x64',
    'win32-arm64',
];
/** Throws AgentError `not_installed` when Claude Code is not published for this machine. */
const platformKeyOf = ({ platform, arch, musl }) => {
    const name = `${platform}-${arch}${platform === 'linux' && musl ? '-musl' : ''}`;
    const key = platformKeys.find(candidate => candidate === name);
    if (key)
        return key;
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AgentError */ .Yv('not_installed', `Claude Code is not published for ${name}.`, {
        hint: `Use a runner of one of these kinds: ${platformKeys.join(', ')}; or give \`claude-code-version\` the path of a binary that runs here.`,
    });
};
/** npm package that holds nothing but the binary. */
const platformPackage = (key) => `@anthropic-ai/claude-code-${key}`;
const binaryName = (key) => (key.startsWith('win32') ? 'claude.exe' : 'claude');
/** Node's report names the glibc it runs on; on musl it names none. */
const thisMachine = () => ({
    platform: process.platform,
    arch: process.arch,
    musl: process.platform === 'linux' && glibcVersion() === undefined,
});
const glibcVersion = () => {
    // Listing network interfaces can take seconds on some machines.
    Object.assign(process.report, { excludeNetwork: true });
    const report = process.report.getReport();
    return report.header?.glibcVersionRuntime;
};


/***/ }),

/***/ 25943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ cachedTool),
/* harmony export */   As: () => (/* binding */ isComplete),
/* harmony export */   Gp: () => (/* binding */ toolDirectory),
/* harmony export */   Tu: () => (/* binding */ markComplete)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55072);



/** Where installed tools are kept: the runner's tool cache, else a folder of the state directory. */
const toolDirectory = (env, stateDirectory) => env.RUNNER_TOOL_CACHE || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(stateDirectory, 'tools');
const cachedTool = (cacheDirectory, version, key) => {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cacheDirectory, 'claude-code', version, key);
    return { folder, executable: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_platform_js__WEBPACK_IMPORTED_MODULE_2__/* .binaryName */ .fW)(key)), marker: `${folder}.complete` };
};
/** `integrity`: of the package the binary must have come from, when it is known. */
const isComplete = async (tool, integrity) => {
    try {
        const marked = JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(tool.marker, 'utf8'));
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(tool.executable);
        return size === marked.bytes && (integrity === undefined || marked.integrity === integrity);
    }
    catch {
        return false;
    }
};
/** Written beside and renamed, so that no reader meets half a marker. */
const markComplete = async (tool, completeness) => {
    const part = `${tool.marker}.${process.pid}.part`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(part, `${JSON.stringify(completeness)}\n`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(part, tool.marker);
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
