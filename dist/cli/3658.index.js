export const id = 3658;
export const ids = [3658];
export const modules = {

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


/***/ })

};
