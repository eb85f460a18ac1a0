export const id = 3511;
export const ids = [3511];
export const modules = {

/***/ 31112:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ cassetteLine),
/* harmony export */   r: () => (/* binding */ cassetteVersion)
/* harmony export */ });
/**
 * A recorded run as JSON lines. Every line stands on its own, so that writers may share a file and a killed one leaves
 * a readable one. Raised when an old reader would misread a new line; new fields and new kinds do not need that.
 */
const cassetteVersion = 1;
const cassetteLine = (entry) => `${JSON.stringify(entry)}\n`;


/***/ }),

/***/ 75887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ createLineReader),
  X: () => (/* binding */ createLineScanner)
});

;// CONCATENATED MODULE: ./build/src/lib/text-reader.js
/** Pieces that end in ASCII, which nearly all do, take the decoder's quick way. */
const createTextReader = () => {
    const whole = new TextDecoder('utf-8', { ignoreBOM: true });
    const pieces = new TextDecoder('utf-8', { ignoreBOM: true });
    let cut = false;
    return {
        write(bytes) {
            if (bytes.length === 0)
                return '';
            const endsWhole = bytes[bytes.length - 1] < 0x80;
            if (!cut && endsWhole)
                return whole.decode(bytes);
            cut = !endsWhole;
            return pieces.decode(bytes, { stream: cut });
        },
        end() {
            cut = false;
            return pieces.decode();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/lib/lines.js

const createLineReader = () => {
    const scanner = createLineScanner();
    const collect = (scan) => {
        const lines = [];
        scan((text, start, end) => lines.push(text.slice(start, end)));
        return lines;
    };
    return {
        push: bytes => collect(see => scanner.push(bytes, see)),
        end: () => collect(scanner.end),
    };
};
const createLineScanner = () => {
    const reader = createTextReader();
    let rest = '';
    return {
        push(bytes, see) {
            const text = rest + reader.write(bytes);
            rest = text.includes('\r') ? seeAny(text, see) : seeLineFeeds(text, see);
        },
        end(see) {
            const text = rest + reader.end();
            rest = '';
            const lines = text.split(/\r\n|\n|\r/);
            if (lines.at(-1) === '')
                lines.pop();
            for (const line of lines)
                see(line, 0, line.length);
        },
    };
};
/** Returns what comes after the last break. */
const seeLineFeeds = (text, see) => {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
        see(text, start, end);
        start = end + 1;
    }
    return start === 0 ? text : text.slice(start);
};
/** A CR at the very end may be half of a CRLF: it stays with the rest until more is known. */
const seeAny = (text, see) => {
    const isHalf = text.endsWith('\r');
    const lines = (isHalf ? text.slice(0, -1) : text).split(/\r\n|\n|\r/);
    const rest = lines.pop();
    for (const line of lines)
        see(line, 0, line.length);
    return isHalf ? `${rest}\r` : rest;
};


/***/ }),

/***/ 3511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadCassette: () => (/* binding */ loadCassette)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/cassette/cassette.js
var cassette = __webpack_require__(31112);
;// CONCATENATED MODULE: ./build/src/core/cassette/read-cassette.js


/** `name` is what errors call the cassette. */
const createCassetteReader = (name) => {
    const cassette = { runs: [], exchanges: [], gaps: [], problems: [] };
    let line = 0;
    let known = 0;
    return {
        add(text) {
            line++;
            if (text.trim() === '')
                return;
            const entry = parseLine(text);
            if (entry === undefined) {
                cassette.problems.push(`Line ${line} of ${name} is not a whole entry; it was cut off or damaged`);
                return;
            }
            checkVersion(entry.schemaVersion, name, line);
            known++;
            const problem = keep(cassette, entry, line);
            if (problem)
                cassette.problems.push(`Line ${line} of ${name} ${problem}`);
        },
        end() {
            if (known > 0)
                return cassette;
            throw new errors/* ConfigError */.xL('not_a_cassette', `${name} is not a cassette: no line of it is an entry of one`, {
                hint: 'A cassette is written by `claude-router start --record FILE`, `review --record FILE` or the input `record`.',
            });
        },
    };
};
const parseLine = (text) => {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const { schemaVersion, kind } = value;
        return Number.isInteger(schemaVersion) && typeof kind === 'string' ? value : undefined;
    }
    catch {
        return undefined;
    }
};
const checkVersion = (version, name, line) => {
    if (version <= cassette/* cassetteVersion */.r)
        return;
    throw new errors/* ConfigError */.xL('cassette_version', `${name} was written by a newer version: line ${line} has schemaVersion ${version}, this version reads up to ${cassette/* cassetteVersion */.r}`, { hint: 'Update claude-router, or record again with this version.' });
};
/** What is wrong with the line, if anything. A kind of a later minor version is no fault. */
const keep = (cassette, entry, line) => {
    const placed = { ...entry, line };
    if (placed.kind === 'run')
        cassette.runs.push(placed);
    else if (placed.kind === 'gap') {
        cassette.gaps.push(placed);
        return `tells of a gap: ${placed.reason}`;
    }
    else if (placed.kind === 'exchange') {
        if (!isExchange(placed))
            return 'is no usable exchange: its request, or both its answer and its error, are missing';
        cassette.exchanges.push(placed);
    }
    return undefined;
};
const isExchange = ({ request, answer, error }) => typeof request?.url === 'string' &&
    typeof request.method === 'string' &&
    isRecord(request.headers) &&
    (answer === undefined ? typeof error?.message === 'string' : isAnswer(answer));
const isAnswer = ({ status, headers, chunks }) => Number.isInteger(status) &&
    isRecord(headers) &&
    Array.isArray(chunks) &&
    chunks.every((chunk) => isRecord(chunk) && (typeof chunk.text === 'string' || typeof chunk.base64 === 'string'));
const isRecord = (value) => typeof value === 'object' && value !== null;

// EXTERNAL MODULE: ./build/src/lib/lines.js + 1 modules
var lib_lines = __webpack_require__(75887);
;// CONCATENATED MODULE: ./build/src/proxy/replay/load-cassette.js




/** Reads a cassette; `name` is what errors call it. Throws ConfigError. */
const loadCassette = async (file, name) => {
    const reader = createCassetteReader(name);
    const lines = (0,lib_lines/* createLineReader */.U)();
    try {
        for await (const bytes of (0,external_node_fs_.createReadStream)(file))
            for (const line of lines.push(bytes))
                reader.add(line);
    }
    catch (error) {
        if (error instanceof errors/* ConfigError */.xL)
            throw error;
        throw new errors/* ConfigError */.xL('cassette_file', `The cassette ${name} cannot be read: ${error.message}`, {
            hint: 'Give the file that was recorded.',
            cause: error,
        });
    }
    for (const line of lines.end())
        reader.add(line);
    return reader.end();
};


/***/ })

};
