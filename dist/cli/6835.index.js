export const id = 6835;
export const ids = [6835];
export const modules = {

/***/ 47924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MA: () => (/* binding */ addTallies),
/* harmony export */   VR: () => (/* binding */ cacheReport),
/* harmony export */   mc: () => (/* binding */ noTally),
/* harmony export */   oX: () => (/* binding */ expectedHitRate)
/* harmony export */ });
const noTally = { hits: 0, similarHits: 0, misses: 0, stores: 0, savedNanoUsd: 0 };
const addTallies = (left, right) => ({
    hits: left.hits + right.hits,
    similarHits: left.similarHits + right.similarHits,
    misses: left.misses + right.misses,
    stores: left.stores + right.stores,
    savedNanoUsd: left.savedNanoUsd + right.savedNanoUsd,
});
/** Hit rate from which the published guide calls a cache efficient. */
const expectedHitRate = 0.6;
/** `spentUsd`: by day. */
const cacheReport = (overview, spentUsd, savingTarget) => {
    const days = Object.entries(overview.days).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const total = days.reduce((sum, [, tally]) => addTallies(sum, tally), noTally);
    const [first] = days[0] ?? [];
    const spent = Object.entries(spentUsd).reduce((sum, [day, usd]) => (first && day >= first ? sum + usd : sum), 0);
    const savedUsd = total.savedNanoUsd / 1e9;
    const asked = total.hits + total.similarHits + total.misses;
    const savedShare = savedUsd + spent > 0 ? savedUsd / (savedUsd + spent) : null;
    return {
        hitRate: asked === 0 ? null : (total.hits + total.similarHits) / asked,
        hits: total.hits,
        similarHits: total.similarHits,
        misses: total.misses,
        stores: total.stores,
        entries: overview.entries,
        bytes: overview.bytes,
        oldestAtMs: overview.oldestAtMs,
        savedUsd,
        spentUsd: spent,
        savedShare,
        savingTarget: savingTarget ?? null,
        targetReached: savingTarget === undefined || savedShare === null ? null : savedShare >= savingTarget,
        days: days.map(([day, tally]) => ({ day, ...tally })),
    };
};


/***/ }),

/***/ 98210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ canonicalValue)
/* harmony export */ });
/** Below these lies what the model or the user made: a field there is a value like any other. */
const foreign = new Set(['input', 'args', 'arguments', 'properties', 'input_schema', 'parameters', 'response']);
/** The value with its keys in order and the rules applied; arrays as they are. */
const canonicalValue = (value, rules, isForeign = false) => {
    if (typeof value === 'string')
        return rules.text(value);
    if (Array.isArray(value))
        return value.map(item => canonicalValue(item, rules, isForeign));
    if (typeof value !== 'object' || value === null)
        return value;
    // Without a prototype: `__proto__` is a key like any other.
    const result = Object.create(null);
    for (const [key, item] of Object.entries(value).toSorted(byKey)) {
        const stand = isForeign ? undefined : rules.field(key, item);
        if (stand === null)
            continue;
        result[key] = stand ?? canonicalValue(item, rules, isForeign || foreign.has(key));
    }
    return result;
};
const byKey = ([a], [b]) => (a < b ? -1 : 1);


/***/ }),

/***/ 88039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ withoutLocalPort)
/* harmony export */ });
/** Test servers and local models listen on another port each time. */
const withoutLocalPort = (url) => url.replace(/^(https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])):\d+/, '$1');


/***/ }),

/***/ 93002:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ workingDirectoryIn),
/* harmony export */   js: () => (/* binding */ temporaryPatterns),
/* harmony export */   lU: () => (/* binding */ withoutVarying),
/* harmony export */   s5: () => (/* binding */ uuidPattern),
/* harmony export */   sV: () => (/* binding */ fencePattern)
/* harmony export */ });
const uuidPattern = /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi;
/** The nonce that our own prompts fence foreign text with (tasks/fence.ts). */
const fencePattern = /\buntrusted-[0-9a-f]{12}\b/g;
/** Folders for temporary files, and the first name in them, which is random. */
const temporaryPatterns = [
    /(?:\/private)?\/var\/folders\/\w\w\/\w+\/T\/[^\s/"'`<>:,;)\]\\]+/g,
    /(?<![\w/.])(?:\/private)?\/(?:var\/)?tmp\/[^\s/"'`<>:,;)\]\\]+/g,
    /(?:\/home\/runner\/work|\/__w|[A-Z]:\\a)[\\/]_temp[\\/][^\s/"'`<>:,;)\]\\]+/g,
    /[A-Z]:\\Users\\[^\s\\]+\\AppData\\Local\\Temp\\[^\s\\"'`<>:,;)\]]+/gi,
];
/** What stands for text that varies from run to run. */
const variants = [
    // Claude Code's own changing line (core/protocols/shared/system-text.ts).
    [/x-anthropic-billing-header:[^\n]*\n?/g, ''],
    [fencePattern, 'untrusted-<id>'],
    [uuidPattern, '<id>'],
    [
        /\b(?:msg|req|toolu|srvtoolu|call|fc|rs|resp|chatcmpl|session|run|batch|file|crt)[_-](?=[\w-]*\d)[A-Za-z0-9_-]{6,}/g,
        '<id>',
    ],
    // Commits: their time is part of them.
    [/\b[0-9a-f]{40}\b/g, '<commit>'],
    ...temporaryPatterns.map((pattern) => [pattern, '<tmp>']),
    // The same, as Claude Code names a project's folder.
    [/(?<=[\\/])-(?:private-)?(?:var-)?tmp-[\w-]+/g, '<tmp>'],
    // 2026-11-05T10:00:00.000Z, 2026-11-05 10:00:00 +0000, 2026-11-05
    [
        /\b20\d\d-[01]\d-[0-3]\d(?:[T ][0-2]\d:[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?)?(?: ?(?:Z\b|[+-]\d\d:?\d\d\b))?/g,
        '<date>',
    ],
    // Thu Nov 5 10:00:00 2026 +0000, Thu, 05 Nov 2026 10:00:00 GMT, November 5, 2026
    [
        /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +\d{1,2},?(?: +\d\d:\d\d:\d\d)? +20\d\d(?: +[+-]\d{4})?/g,
        '<date>',
    ],
    [
        /\b(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?\d{1,2} +(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* +20\d\d(?: +\d\d:\d\d:\d\d)?(?: +(?:GMT|UTC|[+-]\d{4}))?/g,
        '<date>',
    ],
    // Seconds or milliseconds since 1970, from 2023 on.
    [/(?<![\w.])1[7-9]\d{8}(?:\d{3})?(?![\w.])/g, '<time>'],
];
/** Text without what varies from run to run: ids, dates, temporary folders, the billing header. */
const withoutVarying = (text) => variants.reduce((rest, [pattern, stand]) => rest.replace(pattern, stand), text);
const workingDirectory = /[Ww]orking directory: ([^\s"'`<>]{2,})/;
/** The folder a client says it works in, if this text says so. */
const workingDirectoryIn = (text) => workingDirectory.exec(text)?.[1];


/***/ }),

/***/ 32887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ES: () => (/* binding */ wellFormed),
/* harmony export */   SH: () => (/* binding */ blocksOf),
/* harmony export */   WH: () => (/* binding */ isBlock)
/* harmony export */ });
/** Narrows by type; blocks of unknown types stay OtherBlock. */
const isBlock = (block, type) => block.type === type;
/** Content as blocks, with what carries nothing left out: null entries and empty text. */
const blocksOf = (content) => {
    if (typeof content === 'string')
        return content.trim() === '' ? [] : [{ type: 'text', text: content }];
    return (content ?? []).filter(block => {
        if (typeof block !== 'object' || block === null)
            return false;
        return !isBlock(block, 'text') || (typeof block.text === 'string' && block.text.trim() !== '');
    });
};
/** Half of a surrogate pair, as cut tool output has it, is refused by JSON parsers of several providers. */
const wellFormed = (text) => text.toWellFormed();


/***/ }),

/***/ 89547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ readSignature),
/* harmony export */   E7: () => (/* binding */ isMinted),
/* harmony export */   Lf: () => (/* binding */ mintSignature)
/* harmony export */ });
/**
 * Signatures of thinking that did not come from Anthropic. Anthropic wants a thinking block's signature back unchanged and
 * refuses a foreign one, so ours are recognisable: `claude-router.KIND.PAYLOAD`. The payload is whatever the upstream
 * wants to see again with this thought; only the protocol that minted the kind may read it.
 */
const tag = 'claude-router.';
const mintSignature = (kind, payload = '') => `${tag}${kind}.${payload}`;
/** The payload if `signature` is one of ours and of this kind. */
const readSignature = (kind, signature) => {
    const prefix = `${tag}${kind}.`;
    return signature?.startsWith(prefix) ? signature.slice(prefix.length) : undefined;
};
/** Whether this thinking was minted here, that is, must not be shown to Anthropic. */
const isMinted = (signature) => signature?.startsWith(tag) === true;


/***/ }),

/***/ 34054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ systemText),
/* harmony export */   w: () => (/* binding */ systemBlocks)
/* harmony export */ });
/* harmony import */ var _blocks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32887);

/** Claude Code's first system block. It changes with every session and empties any prefix cache that is not Anthropic's. */
const billingPrefix = 'x-anthropic-billing-header:';
/** Text blocks of a system prompt or system message, without the billing header and empty ones. */
const systemBlocks = (content) => {
    const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : (content ?? []);
    return blocks.flatMap(block => {
        if (!(0,_blocks_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlock */ .WH)(block, 'text'))
            return [];
        const text = withoutBilling(block.text);
        return text.trim() === '' ? [] : [text === block.text ? block : { ...block, text }];
    });
};
/** The system prompt as one text, blocks separated by an empty line; undefined when there is none. */
const systemText = (system) => {
    const text = systemBlocks(system)
        .map(block => block.text)
        .join('\n\n');
    return text === '' ? undefined : text;
};
const withoutBilling = (text) => {
    if (typeof text !== 'string')
        return '';
    if (!text.trimStart().startsWith(billingPrefix))
        return text;
    const end = text.indexOf('\n');
    return end < 0 ? '' : text.slice(end + 1);
};


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h3: () => (/* binding */ isSubagentRequest),
/* harmony export */   mO: () => (/* binding */ withoutSubagentTag),
/* harmony export */   uv: () => (/* binding */ subagentModelOf),
/* harmony export */   wZ: () => (/* binding */ systemTexts)
/* harmony export */ });
const openTag = '<CCR-SUBAGENT-MODEL>';
const tag = /<CCR-SUBAGENT-MODEL>([^<]{1,200})<\/CCR-SUBAGENT-MODEL>\s*/;
/** Claude Code marks a subagent's requests in the first block of the system prompt. */
const isSubagentRequest = (raw) => raw.fieldIncludes('system', 'cc_is_subagent=true') &&
    systemTexts(raw.field('system')).some(text => text.includes('cc_is_subagent=true'));
/**
 * The model a subagent's prompt asks for with claude-code-router's tag. Read from the system prompt, in any of its
 * blocks, and from the very beginning of the first user message, where Claude Code puts a task's prompt - never from
 * elsewhere: a file that an agent reads must not choose the model.
 */
const subagentModelOf = (raw) => {
    if (!raw.fieldIncludes('system', openTag) && !raw.fieldIncludes('messages', openTag))
        return undefined;
    for (const text of systemTexts(raw.field('system'))) {
        const match = tag.exec(text);
        if (match)
            return match[1]?.trim();
    }
    const messages = raw.field('messages');
    const start = Array.isArray(messages) ? firstText(messages[0]) : undefined;
    const match = start?.trimStart().startsWith(openTag) ? tag.exec(start) : undefined;
    return match?.[1]?.trim();
};
/** The request without the tag, which is not meant for the model. */
const withoutSubagentTag = (request) => {
    const { system } = request;
    if (typeof system === 'string' && system.includes(openTag))
        return { ...request, system: system.replace(tag, '') };
    if (Array.isArray(system) && system.some(block => block.text?.includes(openTag))) {
        return {
            ...request,
            system: system.map(block => block.text?.includes(openTag) ? { ...block, text: block.text.replace(tag, '') } : block),
        };
    }
    const [first, ...others] = request.messages;
    if (first === undefined)
        return request;
    if (typeof first.content === 'string') {
        return { ...request, messages: [{ ...first, content: first.content.replace(tag, '') }, ...others] };
    }
    const [block, ...blocks] = first.content;
    if (!isText(block))
        return request;
    return {
        ...request,
        messages: [{ ...first, content: [{ ...block, text: block.text.replace(tag, '') }, ...blocks] }, ...others],
    };
};
/** The texts of a system prompt's blocks. */
const systemTexts = (system) => {
    if (typeof system === 'string')
        return [system];
    return Array.isArray(system) ? system.flatMap(block => (isText(block) ? [block.text] : [])) : [];
};
const firstText = (message) => {
    if (typeof message !== 'object' || message === null || message.role !== 'user')
        return undefined;
    const content = message.content;
    if (typeof content === 'string')
        return content;
    const block = Array.isArray(content) ? content[0] : undefined;
    return isText(block) ? block.text : undefined;
};
const isText = (block) => typeof block === 'object' && block !== null && typeof block.text === 'string';


/***/ }),

/***/ 16835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCache: () => (/* binding */ openCache)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/core/canonical/canonical-value.js
var canonical_value = __webpack_require__(98210);
// EXTERNAL MODULE: ./build/src/core/canonical/local-port.js
var local_port = __webpack_require__(88039);
// EXTERNAL MODULE: ./build/src/core/canonical/varying-text.js
var varying_text = __webpack_require__(93002);
// EXTERNAL MODULE: ./build/src/core/routing/subagent.js
var subagent = __webpack_require__(8745);
;// CONCATENATED MODULE: ./build/src/core/cache/bound-names.js


/** A mark is `NUL letter number NUL`; a NUL of the text itself is doubled. */
const nul = '\u0000';
// biome-ignore lint/suspicious/noControlCharactersInRegex: the marks' own character
const markPattern = /\u0000(?:\u0000|([a-z]\d+)\u0000)/g;
/** A text with more of them has them for another purpose. */
const mostPaths = 50;
const boundNames = (request) => {
    const marks = new Map();
    const bind = (kind, name) => {
        if (!marks.has(name))
            marks.set(name, `${nul}${kind}${marks.size}${nul}`);
    };
    const texts = environmentTexts(request);
    for (const name of texts.flatMap(pathsIn).slice(0, mostPaths))
        bind('p', name);
    const path = pathPattern([...marks.keys()]);
    const ids = idsIn(request);
    for (const id of ids)
        bind('i', id);
    const word = idPattern(ids);
    return {
        toMarks(text) {
            let out = text.includes(nul) ? text.replaceAll(nul, nul + nul) : text;
            if (path)
                out = out.replace(path, name => marks.get(name) ?? name);
            if (word)
                out = out.replace(word, id => marks.get(id) ?? id);
            return out;
        },
        fromMarks(text) {
            if (!text.includes(nul))
                return text;
            let isWhole = true;
            const names = new Map([...marks].map(([name, mark]) => [mark, name]));
            const out = text.replace(markPattern, (mark, name) => {
                const stands = name === undefined ? nul : names.get(mark);
                if (stands === undefined)
                    isWhole = false;
                return stands ?? '';
            });
            return isWhole ? out : undefined;
        },
        markOf: id => marks.get(id),
    };
};
/** What the client itself says of the run, in which no foreign text names anything. */
const environmentTexts = (request) => [
    ...(0,subagent/* systemTexts */.wZ)(request.system),
    ...request.messages.flatMap(({ role, content }) => {
        if (role === 'assistant')
            return [];
        const texts = typeof content === 'string' ? [content] : content.flatMap(textOf);
        return role === 'system' ? texts : texts.filter(isReminder);
    }),
];
const isReminder = (text) => text.startsWith('<system-reminder>');
const textOf = (block) => block?.type === 'text' && typeof block.text === 'string' ? [block.text] : [];
const pathsIn = (text) => {
    const directory = (0,varying_text/* workingDirectoryIn */.Gu)(text);
    const isPath = directory !== undefined && /^(?:\/|[A-Z]:\\)[^/\\]{2}/.test(directory);
    return [
        // As it is, and as Claude Code names the project's folder after it.
        ...(isPath ? [directory, directory.replace(/[^A-Za-z0-9]/g, '-')] : []),
        ...[...varying_text/* temporaryPatterns */.js, varying_text/* uuidPattern */.s5].flatMap(pattern => text.match(pattern) ?? []),
    ];
};
/** Longest first, and never the beginning of a longer name. */
const pathPattern = (names) => {
    const sorted = names.toSorted((a, b) => b.length - a.length).map(escaped);
    return sorted.length === 0 ? undefined : new RegExp(`(?:${sorted.join('|')})(?![\\w-])`, 'g');
};
/**
 * Words that begin as one of the ids does: a hundred times faster than to look at every word. `call_1` may be anybody's:
 * such ids have their marks where they are a whole value, not in texts.
 */
const idPattern = (ids) => {
    const telling = ids.filter(id => /^[\w-]{8,}$/.test(id) && /\d/.test(id));
    const beginnings = new Set(telling.map(id => escaped(id.slice(0, 6))));
    return beginnings.size === 0 ? undefined : new RegExp(`(?<![\\w-])(?:${[...beginnings].join('|')})[\\w-]*`, 'g');
};
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Of agents and background commands, as Claude Code tells their start. */
const agentId = /\b(?:agentId: |running in background with ID: )([A-Za-z0-9_-]{8,})/g;
const idsIn = ({ messages }) => messages.flatMap(({ content }) => {
    if (typeof content === 'string')
        return content.match(varying_text/* fencePattern */.sV) ?? [];
    return content.flatMap(block => {
        if (block === null || typeof block !== 'object')
            return [];
        if (block.type.endsWith('tool_use'))
            return 'id' in block && typeof block.id === 'string' ? [block.id] : [];
        if (block.type === 'tool_result' && 'content' in block)
            return agentsIn(block.content);
        return textOf(block).flatMap(text => text.match(varying_text/* fencePattern */.sV) ?? []);
    });
});
const agentsIn = (content) => {
    const texts = typeof content === 'string' ? [content] : Array.isArray(content) ? content.flatMap(textOf) : [];
    return texts.flatMap(text => [...text.matchAll(agentId)].map(([, id]) => id));
};

// EXTERNAL MODULE: ./build/src/core/protocols/shared/system-text.js
var system_text = __webpack_require__(34054);
;// CONCATENATED MODULE: ./build/src/core/cache/canonical-text.js



/** Say who asks, which model was wished for (the target decides) and how the answer travels: not what is asked. */
const aside = new Set(['model', 'stream', 'metadata', 'cache_control']);
/** The request as a text that is the same for every run that asks the same. The target's model is not in it. */
const canonicalText = (request, names) => {
    const { system, messages, ...rest } = request;
    const body = {
        ...rest,
        // The billing header, which changes with every call, is left out here.
        system: (0,system_text/* systemBlocks */.w)(system).map(withoutDate),
        messages: messages.map(({ content, ...message }) => ({ ...message, content: contentOf(message.role, content) })),
    };
    for (const name of aside)
        delete body[name];
    return JSON.stringify((0,canonical_value/* canonicalValue */.i)(body, rulesOf(names)));
};
const rulesOf = (names) => ({
    text: names.toMarks,
    field: (key, value) => {
        if (key === 'cache_control')
            return null;
        return (key === 'id' || key === 'tool_use_id') && typeof value === 'string' ? names.markOf(value) : undefined;
    },
});
const contentOf = (role, content) => {
    const blocks = typeof content === 'string' ? [{ type: 'text', text: content }] : content;
    if (role === 'assistant')
        return blocks;
    return blocks.map(block => {
        if (block?.type === 'tool_result')
            return withoutDuration(block);
        return isText(block) && (role === 'system' || isReminder(block.text)) ? withoutDate(block) : block;
    });
};
const isText = (block) => block?.type === 'text' && typeof block.text === 'string';
/** As Claude Code tells the day; an answer is at most as old as the cache lets it become. */
const dateLine = /(?<=Today's date(?: is|:) )\d{4}-\d\d-\d\d/g;
const withoutDate = (block) => block.text.includes("Today's date") ? { ...block, text: block.text.replace(dateLine, '<date>') } : block;
/** How long a subagent took, as Claude Code tells at the end of what it handed back. */
const durationLine = /(?<=<usage>[^<]*\bduration_ms: )\d+(?=\s*<\/usage>)/g;
const withoutDuration = (block) => {
    const { content } = block;
    if (typeof content === 'string')
        return { ...block, content: content.replace(durationLine, '0') };
    if (!Array.isArray(content))
        return block;
    const parts = content;
    return {
        ...block,
        content: parts.map(part => (isText(part) ? { ...part, text: part.text.replace(durationLine, '0') } : part)),
    };
};

;// CONCATENATED MODULE: ./build/src/core/cache/ordered-results.js
/** Calls made at once end in any order, and Claude Code tells their results as they end. Here they have the calls' order. */
const orderedResults = (request) => {
    const calls = new Map();
    const messages = request.messages.map(message => {
        if (typeof message.content === 'string')
            return message;
        for (const block of message.content) {
            if (block?.type === 'tool_use' && 'id' in block && typeof block.id === 'string')
                calls.set(block.id, calls.size);
        }
        return message.role === 'user' ? ordered(message, message.content, calls) : message;
    });
    return { ...request, messages };
};
/** The results change places among themselves; whatever else is there stays where it is. */
const ordered = (message, content, calls) => {
    const results = content.filter(isResult);
    if (results.length < 2)
        return message;
    const placeOf = (block) => calls.get(block.tool_use_id ?? '') ?? -1;
    const sorted = results.toSorted((a, b) => placeOf(a) - placeOf(b));
    return { ...message, content: content.map(block => (isResult(block) ? sorted.shift() : block)) };
};
const isResult = (block) => block?.type === 'tool_result';

;// CONCATENATED MODULE: ./build/src/core/cache/cache-key.js






/** Raised when what is the same changes: entries of another version are not found again. */
const keyVersion = 1;
/** Parses and walks the whole request: about 1 ms for each 100 kB. */
const cacheableCall = (asked) => {
    const request = orderedResults(asked);
    const names = boundNames(request);
    return { digest: sha256(canonicalText(request, names)), names };
};
/** SHA-256 in hex: the same only for the same request to the same target of the same repository. */
const cacheKey = (digest, target, { namespace, betas }) => sha256(JSON.stringify([keyVersion, namespace, identityOf(target), betas.toSorted(), digest]));
/** Where the answer comes from, and what changes it on its way. Without keys. */
const identityOf = ({ provider, model }) => {
    const known = identities.get(provider)?.get(model);
    if (known !== undefined)
        return known;
    const { id, definition, protocol, baseUrl, headers, quirks, transformers } = provider;
    const site = { id, definition, protocol, headers, quirks, transformers, baseUrl: (0,local_port/* withoutLocalPort */.f)(baseUrl) };
    const { maxOutputTokens, pricing, ...asked } = model;
    const identity = sha256(JSON.stringify((0,canonical_value/* canonicalValue */.i)([site, asked], { text: text => text, field: () => undefined })));
    const ofProvider = identities.get(provider) ?? new WeakMap();
    identities.set(provider, ofProvider.set(model, identity));
    return identity;
};
/** Targets stay the same objects as long as the proxy runs. */
const identities = new WeakMap();
const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');

;// CONCATENATED MODULE: ./build/src/core/cache/cacheable.js
/** The client says so: `cache-control: no-cache` or `no-store`, `x-claude-router-cache: bypass`. */
const refusesCache = (headers) => {
    const says = (name) => String(headers[name] ?? '').toLowerCase();
    return /\bno-(?:cache|store)\b/.test(says('cache-control')) || says('x-claude-router-cache').trim() === 'bypass';
};
/** Tools with a type of their own that the client runs, or that only choose among those. All others may look at the world. */
const clientTools = /^(?:custom$|bash_|text_editor_|computer_|memory_|tool_search_)/;
/** False when the answer may depend on more than the request: what a server's tools find, what lies behind an address. */
const isCacheableRequest = (request) => {
    const { tools, mcp_servers: servers, container } = request;
    if ((Array.isArray(servers) && servers.length > 0) || (container !== undefined && container !== null))
        return false;
    if (tools?.some(({ type }) => type !== undefined && type !== null && !clientTools.test(type)))
        return false;
    return !request.messages.some(({ content }) => typeof content !== 'string' && holdsAddress(content));
};
const holdsAddress = (content) => Array.isArray(content) &&
    content.some(block => (isObject(block?.source) && block.source.type === 'url') ||
        (block?.type === 'tool_result' && holdsAddress(block.content)));
const wholeReasons = new Set(['end_turn', 'tool_use', 'stop_sequence']);
/** Text, thinking and calls of the client's tools: whatever else there is came from a server's tool. */
const ownBlocks = new Set(['text', 'thinking', 'redacted_thinking', 'tool_use']);
/** Only whole answers are used again: not those cut off, refused, paused or empty. */
const isCacheableAnswer = ({ stop_reason, content }) => wholeReasons.has(stop_reason) &&
    Array.isArray(content) &&
    content.some(block => block?.type === 'tool_use' || (block?.type === 'text' && block.text !== '')) &&
    content.every(block => ownBlocks.has(block?.type));
const isObject = (value) => typeof value === 'object' && value !== null;

// EXTERNAL MODULE: ./build/src/core/protocols/shared/signature.js
var shared_signature = __webpack_require__(89547);
;// CONCATENATED MODULE: ./build/src/core/cache/portable-message.js

const toPortable = (message, names) => {
    const pinned = {};
    const content = message.content.map((block, index) => {
        const signed = signedText(block);
        if (signed === undefined)
            return mapTexts(block, names.toMarks);
        const marked = names.toMarks(signed);
        if (marked !== signed)
            pinned[index] = marked;
        return block;
    });
    return { message: { ...message, content }, ...(Object.keys(pinned).length > 0 ? { pinned } : {}) };
};
/**
 * The answer in this run's names and with ids of its own, since clients take blocks with the same id for the same.
 * Undefined when it cannot be used in this run.
 */
const fromPortable = ({ message, pinned = {} }, names, ids) => {
    for (const [index, marked] of Object.entries(pinned)) {
        const text = signedText(message.content[Number(index)]);
        if (text === undefined || names.toMarks(text) !== marked)
            return undefined;
    }
    let isWhole = true;
    const unmark = (text) => {
        const actual = names.fromMarks(text);
        if (actual === undefined)
            isWhole = false;
        return actual ?? '';
    };
    const content = message.content.map(block => {
        if (signedText(block) !== undefined)
            return block;
        const actual = mapTexts(block, unmark);
        return actual.type === 'tool_use' ? { ...actual, id: ids.toolUseId() } : actual;
    });
    return isWhole ? { ...message, id: ids.messageId(), content } : undefined;
};
/** Text under a signature that somebody checks. */
const signedText = (block) => {
    if (block?.type !== 'thinking')
        return undefined;
    const { thinking, signature } = block;
    if (typeof thinking !== 'string' || typeof signature !== 'string' || signature === '')
        return undefined;
    return (0,shared_signature/* readSignature */.Bc)('none', signature) === undefined ? thinking : undefined;
};
/** What the model wrote: text, thoughts, and the values of a call's input. */
const written = ['text', 'thinking', 'input'];
const mapTexts = (block, change) => {
    const result = { ...block };
    for (const field of written)
        if (field in result)
            result[field] = mapStrings(result[field], change);
    return result;
};
const mapStrings = (value, change) => {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map(item => mapStrings(item, change));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapStrings(item, change)]));
};

// EXTERNAL MODULE: ./build/src/proxy/identities.js
var proxy_identities = __webpack_require__(24610);
// EXTERNAL MODULE: ./build/src/proxy/cache/open-store.js + 1 modules
var open_store = __webpack_require__(33225);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/src/proxy/cache/pack.js


const compress = (0,external_node_util_.promisify)(external_node_zlib_.deflate);
/** Shorter answers gain nothing. */
const compressFromBytes = 1024;
/** No answer is longer (proxy/attempt.ts); a damaged one must not fill the memory. */
const longestBytes = 64 * 1024 * 1024;
const [plain, deflated] = [0, 1];
/** One byte says how, then JSON. */
const pack = async (answer) => {
    const json = Buffer.from(JSON.stringify(answer));
    return json.length < compressFromBytes
        ? Buffer.concat([Buffer.of(plain), json])
        : Buffer.concat([Buffer.of(deflated), await compress(json)]);
};
/** Undefined when it cannot be read: damaged, or of another version. */
const unpack = (packed) => {
    try {
        const body = packed.subarray(1);
        const json = packed[0] === deflated ? (0,external_node_zlib_.inflateSync)(body, { maxOutputLength: longestBytes }) : body;
        const answer = JSON.parse(json.toString('utf8'));
        return Array.isArray(answer?.message?.content) ? answer : undefined;
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./build/src/core/cache/words.js
/** Words that carry no meaning of their own: politeness, articles, what a question is wrapped in. */
const fillers = new Set(('a an the please kindly just hi hello hey thanks thank could can would will you me us i we for my our so then now ' +
    'help need want like let lets tell give show').split(' '));
/** The same in Chinese; the longer ones first. */
const chineseFillers = /能不能|可不可以|是不是|有没有|麻烦你?|帮我|帮忙|请问|请你|您好|你好|谢谢|一下|可以|能否|请|您|吗|呢|吧|啊|呀|嘛|的|了/g;
/** They turn a sentence round: the same number of each in both, or the two are not the same. */
const turningWords = new Set(('not no never none nor neither without except unless cannot isnt arent wasnt werent dont doesnt didnt wont wouldnt ' +
    'shouldnt couldnt cant hasnt havent add remove delete drop insert append enable disable allow deny permit forbid ' +
    'increase decrease raise lower more less fewer most least max min maximum minimum first last before after above below ' +
    'up down left right in out on off to from open close opened closed start stop begin end include exclude true false ' +
    'yes all any some only every each encode decode encrypt decrypt compress decompress import export upload download read ' +
    'write push pull lock unlock show hide sync async ascending descending asc desc old new older newer public private ' +
    'local remote input output success failure pass fail valid invalid safe unsafe merge split join install uninstall').split(' '));
const chineseTurningWords = /[不没無无非未勿别莫否禁]|除了|添加|增加|新增|删除|移除|减少|降低|提高|启用|禁用|开启|关闭|允许|最大|最小|最多|最少|大于|小于|之前|之后|以上|以下|导入|导出|上传|下载|加密|解密|编码|解码|升序|降序|公有|私有|本地|远程|输入|输出|成功|失败|安装|卸载|合并|拆分|全部|部分|只|从|到/g;

;// CONCATENATED MODULE: ./build/src/core/cache/similarity.js


/**
 * What must be equal for two prompts to count as similar at all, as one digest: numbers, quoted text, code, paths,
 * addresses, names, in their order, and every word that turns a sentence round. No measure of likeness sees these.
 */
const guardOf = (text) => sha256(JSON.stringify(guardedParts(text)));
/**
 * The same, and all words that carry meaning, in order and without their endings. One other word may make another
 * question ("dog bites man"), and without a model nothing tells whether it does.
 */
const wordGuardOf = (text) => sha256(JSON.stringify([guardedParts(text), contentWords(text)]));
// Lengths are bounded: a text must not stall the process, whatever it is made of.
const guarded = [
    // Code blocks and quotes, of several scripts.
    /```[\s\S]{1,5000}?```/g,
    /`[^`\n]{1,500}`/g,
    /"[^"\n]{1,500}"|“[^”]{1,500}”|「[^」]{1,500}」|『[^』]{1,500}』|«[^»]{1,500}»|《[^》]{1,500}》/g,
    /(?<![A-Za-z0-9])'[^'\n]{1,500}'(?![A-Za-z0-9])|‘[^’]{1,500}’/g,
    // snake_case, camelCase, name.name, name(), $name, #12, @name, --flag; HTTP, JSON; names of people and places.
    /[$#@]\w+|--?[A-Za-z][\w-]*|\b[a-z]+[A-Z]\w*|\b\w+\(\)|\b[A-Z][A-Z\d]+\b|(?<![.!?:]\s{1,3}|^\s*)\b[A-Z][\w-]+/gm,
    // Numbers with what belongs to them, operators and other signs that code and formulas are made of.
    /[-+]?\d[\d.,:]*%?|[<>=!+*/^&|~%-]{1,3}/g,
];
/** Paths, addresses, snake_case, name.name: pieces between blanks and brackets with one of their signs within. */
const joinedParts = (text) => text.split(/[\s"'`<>()[\]{}，。、；：？！（）]+/).filter(piece => /[\w@~][/\\_.:]+\w|[/\\]\w/.test(piece));
const guardedParts = (text) => [
    ...guarded.map(pattern => text.match(pattern) ?? []),
    joinedParts(text).map(piece => piece.replace(/[.,:;!?]+$/, '')),
    [...(text.match(chineseTurningWords) ?? []), ...wordsOf(text).filter(word => turningWords.has(word))],
];
const contentWords = (text) => wordsOf(text.replace(chineseFillers, ' '))
    .filter(word => !fillers.has(word))
    .map(stemOf);
const wordsOf = (text) => text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[a-z])['’](?=[a-z])/g, '')
    // A letter of a script without spaces is a word.
    .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu) ?? [];
/** English endings and the British spelling; what is left of a word need not be one. */
const stemOf = (word) => {
    if (!/^[a-z]{5,}$/.test(word))
        return word;
    return word
        .replace(/is(e|es|ed|ing|ation)$/, 'iz$1')
        .replace(/our$/, 'or')
        .replace(/ies$/, 'y')
        .replace(/(?:ing|ed|es|s|e)$/, '');
};
/** How often each piece of three letters occurs, hashed into a vector of fixed length and damped. */
const textFeatures = (text) => {
    const folded = ` ${text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()} `;
    const counts = new Map();
    for (let at = 0; at + 3 <= folded.length; at++) {
        const bucket = bucketOf(folded, at);
        counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
    }
    const features = new Float32Array(buckets);
    for (const [bucket, count] of counts)
        features[bucket] = Math.sqrt(count);
    return features;
};
/** Few enough to be kept with each entry, as many as an embedding has. */
const buckets = 512;
const bucketOf = (text, at) => {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + 3; i++)
        hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return (hash >>> 0) % buckets;
};
/** -1 to 1; 0 for vectors of different length, which different models made. */
const cosine = (left, right) => {
    if (left.length !== right.length)
        return 0;
    let [product, ofLeft, ofRight] = [0, 0, 0];
    for (let i = 0; i < left.length; i++) {
        const [a, b] = [left[i], right[i]];
        product += a * b;
        ofLeft += a * a;
        ofRight += b * b;
    }
    return ofLeft === 0 || ofRight === 0 ? 0 : product / Math.sqrt(ofLeft * ofRight);
};

;// CONCATENATED MODULE: ./build/src/core/cache/single-turn.js
/** Undefined for any other request. Answers to those are never given for a merely similar one. */
const singleTurn = (request) => {
    const [message, ...others] = request.messages;
    if (message?.role !== 'user' || others.length > 0)
        return undefined;
    if ((request.tools ?? []).length > 0 || (request.tool_choice ?? null) !== null)
        return undefined;
    const { content } = message;
    if (typeof content !== 'string' && !content.every(single_turn_isText))
        return undefined;
    const text = typeof content === 'string' ? content : content.map(block => (single_turn_isText(block) ? block.text : '')).join('\n\n');
    return text.trim() === '' || text.length > longestText ? undefined : { text, rest: { ...request, messages: [] } };
};
/** What a longer text differs in is no small part of it, and takes long to compare. */
const longestText = 20_000;
const single_turn_isText = (block) => block?.type === 'text' && typeof block.text === 'string';

;// CONCATENATED MODULE: ./build/src/proxy/cache/similar.js




/** The newest of those with the same guard: more would not be looked at in time. */
const mostCandidates = 500;
/** Undefined for a request that is only answered by what was asked exactly so. */
const likenessOf = (request, names, scope, { threshold, embed }) => {
    const single = singleTurn(request);
    if (single === undefined)
        return undefined;
    const text = names.toMarks(single.text);
    const rest = sha256(canonicalText(single.rest, names));
    const guard = embed ? guardOf(text) : wordGuardOf(text);
    const groupOf = (target) => sha256(JSON.stringify([cacheKey(rest, target, scope), guard, embed?.model ?? 'text']));
    let features;
    const vector = () => {
        features ??= embed ? embed.vectorOf(text) : Promise.resolve(textFeatures(text));
        return features;
    };
    return {
        async find(store, target, nowMs) {
            const candidates = await store.alike(groupOf(target), nowMs, mostCandidates);
            const own = candidates.length > 0 ? await vector() : undefined;
            if (own === undefined)
                return undefined;
            let best;
            for (const { key, features } of candidates) {
                const likeness = cosine(own, features);
                if (likeness >= threshold && likeness > (best?.likeness ?? -1))
                    best = { key, likeness };
            }
            return best?.key;
        },
        async of(target) {
            const own = await vector();
            return own && { group: groupOf(target), features: own };
        },
    };
};

// EXTERNAL MODULE: ./build/src/core/cache/cache-stats.js
var cache_stats = __webpack_require__(47924);
;// CONCATENATED MODULE: ./build/src/proxy/cache/tally-writer.js

const gapMs = 1000;
const tallyWriter = (store, now) => {
    let waiting = new Map();
    let timer;
    const flush = async () => {
        clearTimeout(timer);
        timer = undefined;
        const days = waiting;
        waiting = new Map();
        for (const [day, counts] of days) {
            try {
                await store.tally(day, counts);
            }
            catch { }
        }
    };
    return {
        add(counts) {
            const day = new Date(now()).toISOString().slice(0, 10);
            waiting.set(day, (0,cache_stats/* addTallies */.MA)(waiting.get(day) ?? cache_stats/* noTally */.mc, { ...cache_stats/* noTally */.mc, ...counts }));
            timer ??= setTimeout(() => void flush(), gapMs).unref();
        },
        flush,
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/cache/open-cache.js








/** The cache as configured. Never rejects: what cannot be opened is told, and memory takes its place. */
const openCache = async (config, deps) => {
    const { log, now = Date.now, embed, ids = (0,proxy_identities/* createIdentities */.T)(), redact } = deps;
    const store = await (0,open_store/* openCacheStore */.q)(config, deps, log);
    const tally = tallyWriter(store, now);
    const trouble = troubleTeller(log);
    const tellsSecret = ({ content }) => {
        if (redact === undefined)
            return false;
        const text = JSON.stringify(content);
        return redact(text) !== text;
    };
    const found = async (key, kind, names) => {
        const stored = await store.get(key, now());
        const portable = stored && unpack(stored.answer);
        // Names of another question need not be the same ones in the same places.
        if (!portable || (kind === 'similar' && JSON.stringify(portable.message.content).includes('\\u0000')))
            return undefined;
        const message = fromPortable(portable, names, ids);
        return message && { message, savedUsd: stored?.costUsd ?? null, kind };
    };
    const lookUp = async (request, target, scope) => {
        const { digest, names } = cacheableCall(request);
        const likeness = config.strategy === 'exact'
            ? undefined
            : likenessOf(request, names, scope, { threshold: config.threshold, embed });
        const find = async () => {
            const exact = await found(cacheKey(digest, target, scope), 'exact', names);
            if (exact || likeness === undefined)
                return exact;
            const key = await likeness.find(store, target, now());
            return key === undefined ? undefined : found(key, 'similar', names);
        };
        const hit = await trouble.none(find);
        const savedNanoUsd = Math.round((hit?.savedUsd ?? 0) * 1e9);
        if (hit === undefined)
            tally.add({ misses: 1 });
        else
            tally.add({ [hit.kind === 'exact' ? 'hits' : 'similarHits']: 1, savedNanoUsd });
        return {
            hit,
            async store(answer) {
                if (!isCacheableAnswer(answer.message) || tellsSecret(answer.message))
                    return;
                await trouble.none(async () => {
                    const packed = await pack(toPortable(answer.message, names));
                    const entry = {
                        key: cacheKey(digest, answer.target, scope),
                        answer: packed,
                        costUsd: answer.costUsd,
                        expiresAtMs: now() + config.ttlSeconds * 1000,
                        likeness: await likeness?.of(answer.target),
                    };
                    await store.put(entry, now());
                    tally.add({ stores: 1 });
                });
            },
        };
    };
    const cleanUp = setInterval(() => void trouble.none(() => store.sweep(now())), config.cleanupIntervalMs).unref();
    return {
        async lookup(raw, target, headers = {}) {
            const request = refusesCache(headers) ? undefined : parsedOf(raw);
            if (request === undefined || !isCacheableRequest(request))
                return undefined;
            return lookUp(request, target, { namespace: deps.namespace, betas: betasOf(headers) });
        },
        shed: () => store.shed(),
        async close() {
            clearInterval(cleanUp);
            await tally.flush();
            // The file may be carried to another machine: not with what nobody can use.
            await trouble.none(() => store.sweep(now()));
            await trouble.none(() => store.close());
        },
    };
};
/** A request that is wrong is told so by those who translate it. */
const parsedOf = (raw) => {
    try {
        return raw.parsed();
    }
    catch {
        return undefined;
    }
};
const betasOf = (headers) => [headers['anthropic-beta'] ?? []]
    .flat()
    .flatMap(list => list.split(','))
    .flatMap(beta => beta.trim() || []);
/** A cache that fails is a miss, told once until it works again. */
const troubleTeller = (log) => {
    let isTold = false;
    return {
        async none(step) {
            try {
                const result = await step();
                isTold = false;
                return result;
            }
            catch (error) {
                if (!isTold)
                    log.warn(`The cache fails: ${error instanceof Error ? error.message : error}; requests go on without`);
                isTold = true;
                return undefined;
            }
        },
    };
};


/***/ }),

/***/ 33225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ openCacheStore)
});

// EXTERNAL MODULE: ./build/src/core/cache/cache-stats.js
var cache_stats = __webpack_require__(47924);
// EXTERNAL MODULE: ./build/src/state/cache/cache-store.js
var cache_store = __webpack_require__(55792);
;// CONCATENATED MODULE: ./build/src/state/cache/memory-store.js


/** Answers of this process, gone with it. */
const openMemoryStore = (maxBytes) => {
    // A Map keeps the order of insertion: the least recently used comes first.
    const entries = new Map();
    let days = {};
    let bytes = 0;
    const remove = (key) => {
        bytes -= entries.get(key)?.bytes ?? 0;
        entries.delete(key);
    };
    const clear = () => {
        const count = entries.size;
        entries.clear();
        bytes = 0;
        return count;
    };
    return {
        kind: 'memory',
        get(key, nowMs) {
            const entry = entries.get(key);
            if (entry === undefined || entry.expiresAtMs <= nowMs)
                return undefined;
            entries.delete(key);
            entries.set(key, entry);
            return entry;
        },
        put(entry, nowMs) {
            remove(entry.key);
            const size = (0,cache_store/* sizeOf */.$d)(entry);
            if (size > maxBytes)
                return;
            entries.set(entry.key, { ...entry, atMs: nowMs, bytes: size });
            bytes += size;
            for (const key of entries.keys()) {
                if (bytes <= maxBytes)
                    break;
                remove(key);
            }
        },
        alike(group, nowMs, limit) {
            const found = [...entries.values()].filter(({ likeness, expiresAtMs }) => likeness?.group === group && expiresAtMs > nowMs);
            return found
                .toSorted((a, b) => b.atMs - a.atMs)
                .slice(0, limit)
                .flatMap(({ key, likeness }) => (likeness ? [{ key, features: likeness.features }] : []));
        },
        tally(day, counts) {
            days[day] = (0,cache_stats/* addTallies */.MA)(days[day] ?? cache_stats/* noTally */.mc, counts);
        },
        overview(nowMs) {
            const alive = [...entries.values()].filter(({ expiresAtMs }) => expiresAtMs > nowMs);
            const oldestAtMs = alive.reduce((oldest, { atMs }) => Math.min(oldest, atMs), Number.POSITIVE_INFINITY);
            return { entries: alive.length, bytes, oldestAtMs: alive.length === 0 ? null : oldestAtMs, days: { ...days } };
        },
        sweep(nowMs) {
            const expired = [...entries.values()].filter(({ expiresAtMs }) => expiresAtMs <= nowMs);
            for (const { key } of expired)
                remove(key);
            return expired.length;
        },
        clear() {
            days = {};
            return clear();
        },
        shed: () => void clear(),
        close: () => void clear(),
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/cache/open-store.js

/** Bytes of answers that a process keeps when there is no other place. */
const mostMemoryBytes = 64 * 1024 * 1024;
/** Redis if there is a URL, else the file, else memory: whatever cannot be had is told and the next is taken. Never rejects. */
const openCacheStore = async ({ file, maxBytes }, { namespace, redisUrl }, log) => {
    if (redisUrl !== undefined) {
        try {
            const { openRedisStore } = await __webpack_require__.e(/* import() */ 930).then(__webpack_require__.bind(__webpack_require__, 80930));
            return await openRedisStore(redisUrl, namespace, maxBytes);
        }
        catch (error) {
            log.warn(`${reasonOf(error)}; answers are cached ${file === null ? 'in memory' : 'on this machine only'}`);
        }
    }
    if (file !== null) {
        try {
            const { openSqliteStore } = await __webpack_require__.e(/* import() */ 3218).then(__webpack_require__.bind(__webpack_require__, 83218));
            return await openSqliteStore(file, maxBytes, log.warn);
        }
        catch (error) {
            log.warn(`The cache ${file} cannot be used: ${reasonOf(error)}; answers are cached in memory only`);
        }
    }
    return openMemoryStore(Math.min(maxBytes, mostMemoryBytes));
};
const reasonOf = (error) => (error instanceof Error ? error.message : String(error));


/***/ }),

/***/ 55792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ sizeOf),
/* harmony export */   CP: () => (/* binding */ keptDays)
/* harmony export */ });
/* unused harmony export overheadBytes */
/** What an entry takes beside its answer: keys, times, indexes. */
const overheadBytes = 300;
const sizeOf = ({ answer, likeness }) => answer.length + overheadBytes + (likeness?.features.byteLength ?? 0);
/** Longest for which counts of a day are kept. */
const keptDays = 90;


/***/ })

};
