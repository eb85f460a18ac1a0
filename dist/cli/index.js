#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 6982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 2250:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("dns");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8152:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/win32");

/***/ }),

/***/ 5881:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 8321:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/consumers");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 7066:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 4953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseInvocation)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7975);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3026);
/* harmony import */ var _lib_words_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8860);



const booleanWords = new Set(['true', 'false']);
/** Parses a command's arguments; throws ConfigError `usage` naming the flag, the nearest known one and the help. */
const parseInvocation = (command, args) => {
    if (command.passThrough)
        return { text: () => undefined, is: () => false, positionals: [], rest: args };
    const options = Object.fromEntries(Object.entries(command.flags).map(([name, { type, short }]) => [
        name,
        short === undefined ? { type } : { type, short },
    ]));
    const parsed = parse(command, joinBooleanWords(command, args), options);
    const { values, positionals } = parsed;
    if (positionals.length > (command.maxPositionals ?? 0)) {
        throw usageError(command, `takes no argument "${positionals[command.maxPositionals ?? 0]}"`);
    }
    return {
        text: flag => (typeof values[flag] === 'string' ? values[flag] : undefined),
        is: flag => values[flag] === true,
        positionals,
        rest: [],
    };
};
/** `--auto-fix true` -> `--auto-fix`, `--auto-fix false` -> nothing. */
const joinBooleanWords = (command, args) => {
    const result = [];
    for (let i = 0; i < args.length; i++) {
        const arg = args[i] ?? '';
        const [name, inline] = arg.startsWith('--') ? arg.slice(2).split('=', 2) : [undefined, undefined];
        const isBoolean = name !== undefined && command.flags[name]?.type === 'boolean';
        const word = inline ?? (isBoolean ? args[i + 1] : undefined);
        if (!isBoolean || word === undefined || !booleanWords.has(word)) {
            result.push(arg);
            continue;
        }
        if (word === 'true')
            result.push(`--${name}`);
        if (inline === undefined)
            i++;
    }
    return result;
};
const parse = (command, args, options) => {
    try {
        return (0,node_util__WEBPACK_IMPORTED_MODULE_0__.parseArgs)({ args, options, allowPositionals: true, strict: true });
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        const unknown = /Unknown option '--?([^']*)'/.exec(message)?.[1];
        if (unknown === undefined)
            throw usageError(command, message.replace(/^Option/, 'has a problem: option').replace(/\.$/, ''));
        const meant = (0,_lib_words_js__WEBPACK_IMPORTED_MODULE_2__/* .nearest */ .pA)(unknown, Object.keys(command.flags));
        const known = Object.keys(command.flags).map(flag => `--${flag}`);
        throw usageError(command, `has no flag --${unknown}; ${meant ? `did you mean --${meant}?` : `it has ${(0,_lib_words_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)(known) || 'none'}`}`);
    }
};
const usageError = (command, problem) => new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL('usage', `\`claude-router ${command.name}\` ${problem}`, {
    hint: `\`claude-router ${command.name} --help\` shows its flags with examples.`,
});


/***/ }),

/***/ 8908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fv: () => (/* binding */ laterCommands),
/* harmony export */   ib: () => (/* binding */ allCommands),
/* harmony export */   nt: () => (/* binding */ commandFiles),
/* harmony export */   z2: () => (/* binding */ aliases)
/* harmony export */ });
/** Name -> its file, loaded only when asked for, so that `start` is quick. Aliases point to the same file. */
const commandFiles = {
    start: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(5387)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5387)),
    stop: () => __nccwpck_require__.e(/* import() */ 4007).then(__nccwpck_require__.bind(__nccwpck_require__, 4007)),
    restart: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(5840)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5840)),
    status: () => __nccwpck_require__.e(/* import() */ 2541).then(__nccwpck_require__.bind(__nccwpck_require__, 2541)),
    code: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(5374)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5374)),
    review: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(628), __nccwpck_require__.e(2499), __nccwpck_require__.e(3137), __nccwpck_require__.e(6752), __nccwpck_require__.e(4006), __nccwpck_require__.e(9118), __nccwpck_require__.e(2908), __nccwpck_require__.e(5703)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5703)),
    config: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(7321)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7321)),
    usage: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(8855)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8855)),
    models: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(9461)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9461)),
    replay: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(1756)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1756)),
    route: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(9892), __nccwpck_require__.e(3171)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2998)),
    'cache-stats': () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(8251)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8251)),
    cache: () => Promise.all(/* import() */[__nccwpck_require__.e(9991), __nccwpck_require__.e(9118), __nccwpck_require__.e(3885)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3885)),
    demo: () => Promise.all(/* import() */[__nccwpck_require__.e(2499), __nccwpck_require__.e(6692)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6692)),
};
const aliases = { analyze: 'review' };
/** Commands of the contract that this version does not have: refused by name rather than as unknown. */
const laterCommands = [
    'ui',
    'setup',
    'setup-wizard',
    'debug',
    'benchmark',
    'implement',
    'docs',
    'test',
    'security',
    'deploy-analyze',
    'aggregate',
];
const allCommands = async () => Promise.all(Object.values(commandFiles).map(async (load) => (await load()).command));


/***/ }),

/***/ 3250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FO: () => (/* binding */ exitCodeOf),
/* harmony export */   KK: () => (/* binding */ exitCodeOfResult),
/* harmony export */   hS: () => (/* binding */ exitCodes)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);

/** Exit codes of the contract: 0 ok · 1 bug · 2 usage or configuration · 3 budget · 4 provider · 5 agent · 6 GitHub · 7 findings. */
const exitCodes = { ok: 0, bug: 1, usage: 2, budget: 3, provider: 4, agent: 5, github: 6, findings: 7 };
const exitCodeOf = (error) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RequestError */ .GI || error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ProxyError */ .T6)
        return exitCodes.usage;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp)
        return exitCodes.budget;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UpstreamError */ .gA)
        return exitCodes.provider;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AgentError */ .Yv)
        return exitCodes.agent;
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_)
        return exitCodes.github;
    return error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV ? exitCodes.usage : exitCodes.bug;
};
const codesOfAgentEnds = { budget: exitCodes.budget, api_error: exitCodes.provider };
/** A run that ended without an exception but without its result. */
const exitCodeOfResult = ({ outcome, code }) => {
    if (outcome !== 'failed' && outcome !== 'partial')
        return exitCodes.ok;
    return codesOfAgentEnds[code ?? ''] ?? exitCodes.agent;
};


/***/ }),

/***/ 3867:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3026);
/* harmony import */ var _core_version_generated_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(7862);
/* harmony import */ var _lib_words_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(8860);
/* harmony import */ var _log_redact_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2951);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4953);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8908);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(3250);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(442);








/** argv → command → exit code. */
const main = async (args, terminal) => {
    const [name, ...rest] = args;
    if (name === undefined || name === '--help' || name === '-h' || name === 'help')
        return help(rest[0], terminal);
    if (name === '--version' || name === '-v') {
        terminal.print(_core_version_generated_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r);
        return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
    }
    const command = await findCommand(name);
    const wantsHelp = rest.includes('--help') || rest.includes('-h');
    if (wantsHelp && !command.passThrough)
        return help(name, terminal);
    const invocation = (0,_command_js__WEBPACK_IMPORTED_MODULE_1__/* .parseInvocation */ .w)(command, rest);
    return command.run({ ...invocation, terminal, env: process.env, cwd: process.cwd() });
};
const findCommand = async (name) => {
    const load = _commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandFiles */ .nt[_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .aliases */ .z2[name] ?? name];
    if (load)
        return (await load()).command;
    const known = [...Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .commandFiles */ .nt), ...Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .aliases */ .z2)];
    if (_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .laterCommands */ .Fv.includes(name)) {
        throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', `\`claude-router ${name}\` is not available in this version`, {
            hint: `Available: ${(0,_lib_words_js__WEBPACK_IMPORTED_MODULE_6__/* .listOf */ .c3)(known)}.`,
        });
    }
    const meant = (0,_lib_words_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .pA)(name, known);
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL('usage', `There is no command "${name}"`, {
        hint: meant ? `Did you mean \`claude-router ${meant}\`?` : '`claude-router --help` lists the commands.',
    });
};
const help = async (name, terminal) => {
    const { renderCommandHelp, renderHelp } = await __nccwpck_require__.e(/* import() */ 2225).then(__nccwpck_require__.bind(__nccwpck_require__, 2225));
    if (name === undefined)
        terminal.print(renderHelp(await (0,_commands_js__WEBPACK_IMPORTED_MODULE_2__/* .allCommands */ .ib)(), _core_version_generated_js__WEBPACK_IMPORTED_MODULE_5__/* .version */ .r));
    else
        terminal.print(renderCommandHelp(await findCommand(name)));
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok;
};
const explain = (error, terminal) => {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV) {
        terminal.log.error(error.message);
        if (error.hint)
            terminal.log.info(`  ${error.hint}`);
        return;
    }
    terminal.log.error(`Internal error: ${error instanceof Error ? error.message : String(error)}`);
    terminal.log.info('  Please report it. DEBUG=claude-router:* shows where it happened.');
    terminal.log.debug(error instanceof Error ? (error.stack ?? '') : '');
};
const terminal = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_4__/* .createTerminal */ .P)(process.env, (0,_log_redact_js__WEBPACK_IMPORTED_MODULE_7__/* .createRedactor */ .l)([]));
process.stdout.on('error', error => {
    // `claude-router ... | head`: the reader has gone, which is no failure of ours.
    if (error.code === 'EPIPE')
        process.exit(_exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodes */ .hS.ok);
});
try {
    process.exitCode = await main(process.argv.slice(2), terminal);
}
catch (error) {
    explain(error, terminal);
    process.exitCode = (0,_exit_code_js__WEBPACK_IMPORTED_MODULE_3__/* .exitCodeOf */ .FO)(error);
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ createTerminal)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./build/src/log/printable.js
var printable = __nccwpck_require__(2959);
;// CONCATENATED MODULE: ./build/src/log/console-logger.js


const colourOf = {
    ERROR: 'red',
    WARN: 'yellow',
    ROUTER: 'cyan',
    API: 'cyan',
    DEBUG: 'gray',
};
/** Lines for people: `[TAG] message`, plain messages untagged. Progress goes to stderr, never to stdout. */
const createConsoleLogger = ({ write, debug, colours, redact }) => {
    const line = (tag) => (message) => {
        const text = (0,printable/* printable */.g)(redact(message));
        const tagged = tag === 'INFO' ? text : `[${tag}] ${text}`;
        const colour = colourOf[tag];
        write(colours && colour ? (0,external_node_util_.styleText)(colour, tagged, { validateStream: false }) : tagged);
    };
    return {
        debug: debug ? line('DEBUG') : () => { },
        info: line('INFO'),
        warn: line('WARN'),
        error: line('ERROR'),
        router: line('ROUTER'),
        api: line('API'),
    };
};

;// CONCATENATED MODULE: ./build/src/cli/terminal.js

/** `NO_COLOR` and `FORCE_COLOR` as at no-color.org and force-color.org; else colours only on a terminal. */
const wantsColours = (env, isTerminal) => {
    if (env.NO_COLOR)
        return false;
    if (env.FORCE_COLOR)
        return env.FORCE_COLOR !== '0';
    return isTerminal && env.TERM !== 'dumb';
};
const wantsDebug = (env) => /(^|,)(\*|claude-router(:.*)?)(,|$)/.test(env.DEBUG ?? '');
const createTerminal = (env, redact) => {
    const colours = wantsColours(env, process.stderr.isTTY === true);
    return {
        print: text => void process.stdout.write(`${text}\n`),
        log: createConsoleLogger({
            write: line => void process.stderr.write(`${line}\n`),
            debug: wantsDebug(env),
            colours,
            redact,
        }),
        colours,
    };
};


/***/ }),

/***/ 3026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GI: () => (/* binding */ RequestError),
/* harmony export */   T6: () => (/* binding */ ProxyError),
/* harmony export */   Wp: () => (/* binding */ BudgetError),
/* harmony export */   Yv: () => (/* binding */ AgentError),
/* harmony export */   gA: () => (/* binding */ UpstreamError),
/* harmony export */   uV: () => (/* binding */ AppError),
/* harmony export */   xL: () => (/* binding */ ConfigError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/**
 * Every failure the product knows. The class says whose problem it is, `code` says which; each edge maps them by one
 * pure table (HTTP: core/messages/error-body.ts, exit code: cli/exit-code.ts, outcome: core/result.ts).
 * `message` says what is wrong and where, `hint` what to do next. Neither may ever hold a key or a provider's raw auth error.
 */
class AppError extends Error {
    code;
    hint;
    constructor(code, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.code = code;
        this.hint = options.hint;
    }
}
/** The configuration, an input or a flag is wrong. Exit code 2. */
class ConfigError extends AppError {
}
/** The client's request to the proxy is wrong. `status` 400, 401, 404, 405, 413 ... */
class RequestError extends AppError {
    status;
    constructor(status, code, message) {
        super(code, message);
        this.status = status;
    }
}
/** A budget refuses the request. Terminal: 403, exit code 3. */
class BudgetError extends AppError {
}
class UpstreamError extends AppError {
    failure;
    /** HTTP status of the provider, if it answered. */
    status;
    retryAfterMs;
    /** For `context_overflow`: what the provider said of the prompt's length and the limit, in tokens. */
    overflow;
    provider;
    model;
    constructor(failure, message, details = {}) {
        super(failure, message, details);
        this.failure = failure;
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
        this.overflow = details.overflow;
        this.provider = details.provider;
        this.model = details.model;
    }
}
/** The proxy could not be started or died. */
class ProxyError extends AppError {
}
/** Claude Code could not be installed, started or brought to a usable result. Exit code 5. */
class AgentError extends AppError {
}
/** GitHub refused, or what was posted could not be read back. Exit code 6. */
class GitHubError extends AppError {
    status;
    constructor(code, message, options = {}) {
        super(code, message, options);
        this.status = options.status;
    }
}


/***/ }),

/***/ 7862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Generated from package.json by `npm run generate`. */
const version = '0.1.0';


/***/ }),

/***/ 8860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* unused harmony export splitWords */
/** Comma- or line-separated words of an input, trimmed, empty ones dropped. Commas inside parentheses do not separate. */
const splitWords = (text) => text
    .split(/[\n,](?![^()\n]*\))/)
    .map(word => word.trim())
    .filter(word => word !== '');
/** `a, b or c` */
const listOf = (words) => words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
/** The candidate nearest to `word` by edit distance, if it is near enough to be meant. */
const nearest = (word, candidates) => {
    let best;
    let bestDistance = Math.max(2, Math.floor(word.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
        if (distance < bestDistance)
            [best, bestDistance] = [candidate, distance];
    }
    return best;
};
const editDistance = (left, right) => {
    let row = Array.from({ length: right.length + 1 }, (_, i) => i);
    for (let i = 1; i <= left.length; i++) {
        const next = [i];
        for (let j = 1; j <= right.length; j++) {
            const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
            next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[right.length] ?? 0;
};


/***/ }),

/***/ 2959:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is removed
const controls = /\u001b\[[0-9;]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
/**
 * Makes hostile text safe on the runner's log: a line that begins with `::` is a workflow command, and `##[...]` is one
 * anywhere in a line (source: actions/runner, ActionCommand.cs). Line breaks are kept, other control characters are not.
 */
const printable = (text) => text
    .replace(/\r\n?/g, '\n')
    .replace(controls, '')
    .replace(/^(\s*)::/gm, '$1\u200b::')
    .replaceAll('##[', '##\u200b[');


/***/ }),

/***/ 2951:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ createRedactor)
/* harmony export */ });
/* unused harmony export secretForms */
/**
 * Removes secrets from text that leaves the process. Known values first (in the forms in which they travel), then shapes
 * of keys that nobody told us about.
 */
const shapes = [
    /\bsk-ant-[A-Za-z0-9_-]{16,}/g,
    /\bsk-or-v1-[A-Za-z0-9]{16,}/g,
    /\bsk-(?:proj-)?[A-Za-z0-9_-]{20,}/g,
    /\bAIza[A-Za-z0-9_-]{30,}/g,
    /\bgsk_[A-Za-z0-9]{20,}/g,
    /\bxai-[A-Za-z0-9]{20,}/g,
    /\bgh[pousr]_[A-Za-z0-9]{20,}/g,
    /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
    /\bhf_[A-Za-z0-9]{20,}/g,
    /\bnvapi-[A-Za-z0-9_-]{20,}/g,
    /\bAKIA[A-Z0-9]{16}\b/g,
];
const mask = '***';
/** Shorter values would mask ordinary words. */
const minSecretLength = 6;
/** Forms in which a secret may appear in text: plain, base64 (also without padding), URL-encoded. */
const secretForms = (secret) => {
    const base64 = Buffer.from(secret, 'utf8').toString('base64');
    const forms = [secret, base64, base64.replace(/=+$/, ''), encodeURIComponent(secret)];
    return [...new Set(forms)].filter(form => form.length >= minSecretLength);
};
/** A function that replaces every known secret and every key-shaped string by `***`. */
const createRedactor = (secrets) => {
    const known = [...new Set(secrets.flatMap(secretForms))].sort((a, b) => b.length - a.length);
    return text => {
        const withoutKnown = known.reduce((rest, form) => rest.replaceAll(form, mask), text);
        return shapes.reduce((rest, shape) => rest.replace(shape, mask), withoutKnown);
    };
};


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
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
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
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(3867);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
