export const id = 794;
export const ids = [794];
export const modules = {

/***/ 10794:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openStore: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/state/stand-in.js
const atOnce = 100;
/** Accounts that are remembered: those in use are far fewer. */
const maxSeen = 1_000;
const createStandIn = (local) => {
    /** As the primary last said, less what of it has ended since. */
    const lastSeen = new Map();
    /** Reservations of this process that are not settled. */
    const open = new Map();
    const nothing = { spentNanoUsd: 0, reservedNanoUsd: 0 };
    const seenOf = (account) => lastSeen.get(account) ?? nothing;
    const seen = (balances) => {
        for (const balance of balances) {
            lastSeen.delete(balance.account);
            lastSeen.set(balance.account, balance);
        }
        for (const oldest of lastSeen.keys()) {
            if (lastSeen.size <= maxSeen)
                break;
            lastSeen.delete(oldest);
        }
        return balances;
    };
    const added = (balances) => balances.map(({ account, spentNanoUsd, reservedNanoUsd }) => {
        const before = seenOf(account);
        return {
            account,
            spentNanoUsd: before.spentNanoUsd + spentNanoUsd,
            reservedNanoUsd: before.reservedNanoUsd + reservedNanoUsd,
        };
    });
    /** What an own reservation in the primary holds of an account. */
    const heldOf = (id, account) => {
        const own = open.get(id);
        const held = own?.place === 'primary' && own.reservation.accounts.some(it => it.account === account);
        return held ? own.reservation.amountNanoUsd : 0;
    };
    const end = (id) => {
        const own = open.get(id);
        open.delete(id);
        if (own?.place !== 'primary')
            return;
        for (const { account } of own.reservation.accounts) {
            const before = lastSeen.get(account);
            if (!before)
                continue;
            const reservedNanoUsd = Math.max(0, before.reservedNanoUsd - own.reservation.amountNanoUsd);
            lastSeen.set(account, { ...before, reservedNanoUsd });
        }
    };
    /** A limit less what is known to be used of it in the primary. */
    const remaining = (id, account, limitNanoUsd) => {
        if (limitNanoUsd === null)
            return null;
        const before = seenOf(account);
        return limitNanoUsd - before.spentNanoUsd - Math.max(0, before.reservedNanoUsd - heldOf(id, account));
    };
    const payments = async (primary) => {
        const store = await local();
        for (let count = 0;;) {
            const waiting = await store.waiting(atOnce);
            if (waiting.length === 0)
                return count;
            for (const settlement of waiting) {
                seen(await primary.settle(settlement));
                await store.handedOver(settlement.id);
                count++;
            }
        }
    };
    return {
        local,
        seen,
        reserved(reservation, result) {
            seen(result.balances);
            if (result.granted)
                open.set(reservation.id, { reservation, place: 'primary' });
            return result;
        },
        async settled({ id }, balances) {
            if (open.get(id)?.place === 'local')
                await (await local()).release(id);
            open.delete(id);
            return seen(balances);
        },
        async reserve(reservation) {
            const { id, accounts } = reservation;
            const store = await local();
            const within = accounts.map(({ account, limitNanoUsd }) => ({
                account,
                limitNanoUsd: remaining(id, account, limitNanoUsd),
            }));
            const result = await store.reserve({ ...reservation, accounts: within });
            if (result.granted) {
                end(id);
                open.set(id, { reservation, place: 'local' });
            }
            return { ...result, balances: added(result.balances) };
        },
        async settle(settlement) {
            const balances = await (await local()).settleForLater(settlement);
            end(settlement.id);
            return added(balances);
        },
        async balances(accounts) {
            return added(await (await local()).balances(accounts));
        },
        async waits() {
            return (await (await local()).waiting(1)).length > 0;
        },
        async handOver(primary) {
            await primary.raise?.([...lastSeen.values()].filter(({ spentNanoUsd }) => spentNanoUsd > 0));
            const count = await payments(primary);
            for (const [id, own] of open) {
                const { amountNanoUsd, accounts } = own.reservation;
                const unlimited = accounts.map(({ account }) => ({ account, limitNanoUsd: null }));
                try {
                    seen((await primary.reserve({ id, amountNanoUsd, accounts: unlimited })).balances);
                }
                catch (error) {
                    // Settled there while this was on its way.
                    if (!(error instanceof RangeError))
                        throw error;
                }
                if (own.place === 'local')
                    await (await local()).release(id);
                own.place = 'primary';
            }
            return count;
        },
    };
};

;// CONCATENATED MODULE: ./build/src/state/failover-store.js


/**
 * The primary store while it is there, a local one while it is not. What was spent meanwhile is entered into the primary
 * once it is back, each payment once; so are reservations still open. While it is away a limit counts what this process
 * last saw there plus what was spent on this machine since. Counters, marks and values are not carried over.
 * Warns once when it goes away, and says when it is back. Never rejects because the primary is away.
 */
const openFailoverStore = async (options) => {
    const { name, log, retryMs = 3_000 } = options;
    let local;
    const standIn = createStandIn(() => {
        local ??= options.openLocal();
        return local;
    });
    let primary;
    let closed = false;
    let timer;
    let returning;
    const retryLater = () => {
        if (closed)
            return;
        timer = setTimeout(() => {
            returning = comeBack().catch(retryLater);
        }, retryMs);
        timer.unref();
    };
    const away = (failed, error) => {
        if (primary !== failed || closed)
            return;
        primary = undefined;
        failed?.close().catch(() => { });
        log.warn(`${sayWhy(error, name)} Budgets and limits are kept on this machine until it is back.`);
        retryLater();
    };
    /** Gives what was entered into it. */
    const comeBack = async () => {
        const back = await options.connect();
        try {
            const payments = await standIn.handOver(back);
            if (closed)
                throw new Error('closed meanwhile');
            primary = back;
            log.info(`${name} is back.${payments > 0 ? ` ${payments} payments made meanwhile were entered.` : ''}`);
        }
        catch (error) {
            await back.close().catch(() => { });
            throw error;
        }
        // Of calls that began before it was back and ended after.
        await standIn.handOver(back).catch(error => away(back, error));
    };
    const orStandIn = async (ask, instead) => {
        const asked = primary;
        if (!asked)
            return instead();
        try {
            return await ask(asked);
        }
        catch (error) {
            // A wrong call is wrong everywhere.
            if (error instanceof RangeError)
                throw error;
            away(asked, error);
            return instead();
        }
    };
    try {
        primary = await options.connect();
    }
    catch (error) {
        away(undefined, error);
    }
    if (primary && options.leftOver) {
        const there = primary;
        returning = standIn.handOver(there).then(() => { }, error => away(there, error));
    }
    return {
        kind: options.kind,
        reserve: reservation => orStandIn(async (there) => standIn.reserved(reservation, await there.reserve(reservation)), () => standIn.reserve(reservation)),
        settle: settlement => orStandIn(async (there) => standIn.settled(settlement, await there.settle(settlement)), () => standIn.settle(settlement)),
        balances: accounts => orStandIn(async (there) => standIn.seen(await there.balances(accounts)), () => standIn.balances(accounts)),
        count: (key, amount, windowMs) => orStandIn(there => there.count(key, amount, windowMs), async () => (await standIn.local()).count(key, amount, windowMs)),
        claim: (key, ttlMs) => orStandIn(there => there.claim(key, ttlMs), async () => (await standIn.local()).claim(key, ttlMs)),
        get: key => orStandIn(there => there.get(key), async () => (await standIn.local()).get(key)),
        set: (key, value, ttlMs) => orStandIn(there => there.set(key, value, ttlMs), async () => (await standIn.local()).set(key, value, ttlMs)),
        async close() {
            if (closed)
                return;
            clearTimeout(timer);
            await returning?.catch(() => { });
            // One last try: the machine may be gone with what waits on it.
            if (!primary && local && (await standIn.waits()))
                await comeBack().catch(() => { });
            clearTimeout(timer);
            closed = true;
            if (local && (await standIn.waits()))
                log.warn(`${name} is still away: what was spent meanwhile is kept on this machine and entered by the next run.`);
            await primary?.close().catch(() => { });
            await (await local)?.close();
        },
    };
};
const sayWhy = (error, name) => {
    const message = error instanceof Error ? error.message : 'unknown failure';
    const hint = error instanceof errors/* AppError */.uV && error.hint !== undefined ? ` ${error.hint}` : '';
    return `${message.includes(name) ? message : `${name} cannot be used: ${message}`}.${hint}`;
};

// EXTERNAL MODULE: ./build/src/state/memory-store.js + 1 modules
var memory_store = __webpack_require__(66099);
;// CONCATENATED MODULE: ./build/src/state/open-store.js



/**
 * The store that the configuration asks for; undefined = memory. Throws ConfigError for a wrong URL only: a store that
 * cannot be used is a warning, and another stands in (failover-store.ts). `retryMs` = between tries to get it back.
 */
const openStore = async (config, log, options = {}) => {
    if (config?.store === 'redis')
        return openRedis(config, log, options);
    const file = config?.file ?? null;
    if (config === undefined || file === null)
        return (0,memory_store/* createMemoryStore */.D)();
    const { openSqliteStore } = await __webpack_require__.e(/* import() */ 7766).then(__webpack_require__.bind(__webpack_require__, 7766));
    return openFailoverStore({
        name: file,
        kind: 'sqlite',
        connect: () => openSqliteStore({ file, namespace: config.namespace, log }),
        openLocal: async () => (0,memory_store/* createMemoryStore */.D)(),
        leftOver: false,
        log,
        retryMs: 30_000,
        ...options,
    });
};
const openRedis = async (config, log, options) => {
    const { url = '' } = config;
    const { connectRedis } = await __webpack_require__.e(/* import() */ 3597).then(__webpack_require__.bind(__webpack_require__, 23597));
    const { parseRedisUrl } = await __webpack_require__.e(/* import() */ 7024).then(__webpack_require__.bind(__webpack_require__, 97024));
    const { createRedisStore } = await __webpack_require__.e(/* import() */ 7327).then(__webpack_require__.bind(__webpack_require__, 17327));
    const { host, port } = parseRedisUrl(url);
    const { file, namespace } = config;
    return openFailoverStore({
        name: `Redis at ${host}:${port}`,
        kind: 'redis',
        // Coming back is more than a new connection, so ioredis does not do it by itself.
        connect: async () => createRedisStore(await connectRedis(url, { reconnect: false, commandTimeoutMs: 800 }), { namespace }),
        openLocal: () => openStandIn(file, namespace, log),
        leftOver: file !== null && (0,external_node_fs_.existsSync)(file),
        log,
        ...options,
    });
};
/** Its accounts hold only what waits for Redis, so they are kept apart from those of runs without Redis. */
const openStandIn = async (file, namespace, log) => {
    if (file === null)
        return (0,memory_store/* createMemoryStore */.D)();
    try {
        const { openSqliteStore } = await __webpack_require__.e(/* import() */ 7766).then(__webpack_require__.bind(__webpack_require__, 7766));
        return await openSqliteStore({ file, namespace: `${namespace}\nredis`, log });
    }
    catch (error) {
        log.warn(`${error instanceof Error ? error.message : file}. State is kept in memory.`);
        return (0,memory_store/* createMemoryStore */.D)();
    }
};


/***/ })

};
