export const id = 1678;
export const ids = [1678];
export const modules = {

/***/ 31678:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openAdmission: () => (/* binding */ openAdmission)
});

;// CONCATENATED MODULE: ./build/src/core/limits/allowance.js
const minuteMs = 60_000;
const leastShare = 0.01;
const mostShare = 4;
/**
 * After an answer; `asked` = estimates let go since the answer before. Undefined when too little was told to hold
 * anyone back.
 */
const learnAllowance = (before, told, asked, now) => {
    const { remaining } = told;
    const limit = told.limit ?? before?.limit ?? Number.POSITIVE_INFINITY;
    const isKnown = Number.isFinite(limit) && limit > 0;
    if (remaining === undefined || !(isKnown || told.resetsInMs !== undefined))
        return before;
    const used = Math.max(0, limit - remaining);
    const resetsInMs = told.resetsInMs ?? (used / limit) * minuteMs;
    const perMs = !isKnown ? 0 : used > 0 && resetsInMs > 0 ? used / resetsInMs : limit / minuteMs;
    const expected = before === undefined ? limit : levelOf(before, now);
    return {
        limit,
        remaining,
        atMs: now,
        perMs,
        fullAtMs: now + resetsInMs,
        share: shareAfter(before?.share, expected - remaining, asked),
    };
};
/** Until there is enough for `amount` after `asked` (both estimates); 0 = now. What is larger than the whole waits for the whole. */
const allowanceWaitMs = (allowance, asked, amount, now) => {
    const { limit, share, perMs, fullAtMs } = allowance;
    const missing = Math.min(amount * share, limit) + asked * share - levelOf(allowance, now);
    if (missing <= 0)
        return 0;
    return perMs > 0 ? Math.ceil(missing / perMs) : Math.max(0, fullAtMs - now);
};
/** Without what was let go since. */
const levelOf = ({ limit, remaining, atMs, perMs, fullAtMs }, now) => {
    if (perMs > 0)
        return Math.min(limit, remaining + (now - atMs) * perMs);
    return now >= fullAtMs ? Number.POSITIVE_INFINITY : remaining;
};
const shareAfter = (before, taken, asked) => {
    if (asked <= 0 || !Number.isFinite(taken))
        return before ?? 1;
    const seen = Math.min(mostShare, Math.max(leastShare, taken / asked));
    return before === undefined ? seen : (before + seen) / 2;
};

// EXTERNAL MODULE: ./build/src/core/protocols/classify/retry-after.js
var retry_after = __webpack_require__(19515);
;// CONCATENATED MODULE: ./build/src/core/limits/limit-headers.js

/**
 * Reads `anthropic-ratelimit-{input-tokens}-{remaining}`, `x-ratelimit-{remaining}-{tokens}`, Mistral's
 * `x-ratelimit-{remaining}-{tokens-minute}` and OpenRouter's bare `x-ratelimit-{remaining}` (requests). Resets are
 * durations ("6m0s"), RFC 3339, epochs or plain seconds. Names in lower case. Undefined when nothing is told.
 */
const readLimitHeaders = (headers, now) => {
    let told;
    for (const name in headers) {
        const rest = /^(?:x|anthropic)-ratelimit-(.+)$/.exec(name)?.[1];
        if (rest === undefined)
            continue;
        const field = fields[rest.split('-').find(word => word in fields) ?? ''];
        const counted = names[rest.replace(/-?(?:limit|remaining|reset)-?/, '')];
        if (field === undefined || counted === undefined)
            continue;
        const text = headers[name];
        const value = field === 'resetsInMs' ? resetMs(text, headers, now) : amount(text);
        if (value === undefined)
            continue;
        told ??= {};
        told[counted] = { ...told[counted], [field]: value };
    }
    return told;
};
/**
 * For how long the upstream wants nothing more; undefined when it did not say. Only with a status that refuses: some
 * send `retry-after: 0` with every answer.
 */
const refusedForMs = (status, headers, now) => {
    if (status !== 429 && status !== 503 && status !== 529)
        return undefined;
    return (0,retry_after/* retryAfterMs */.V)({ headers, details: undefined, message: '', nowMs: headers.date === undefined ? now : undefined });
};
const fields = { limit: 'limit', remaining: 'remaining', reset: 'resetsInMs' };
const names = {
    '': 'requests',
    requests: 'requests',
    req: 'requests',
    'req-minute': 'requests',
    tokens: 'tokens',
    'tokens-minute': 'tokens',
    'input-tokens': 'input-tokens',
    'output-tokens': 'output-tokens',
};
/** Smaller numbers are seconds from now, larger ones epochs. */
const smallestEpoch = 1e9;
const resetMs = (text, headers, now) => {
    const seconds = amount(text);
    if (seconds !== undefined && seconds < smallestEpoch)
        return seconds * 1000;
    const { date } = headers;
    // As the only header of its kind it is read whatever is left.
    const alone = { 'x-ratelimit-reset': text, ...(date === undefined ? {} : { date }) };
    return (0,retry_after/* retryAfterMs */.V)({ headers: alone, details: undefined, message: '', nowMs: date === undefined ? now : undefined });
};
const amount = (text) => {
    const value = text.trim() === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
};

;// CONCATENATED MODULE: ./build/src/core/limits/learnt-limits.js


const nothingAsked = { requests: 0, tokens: 0 };
const nothingLearnt = { allowances: {}, asked: nothingAsked, refusedUntilMs: 0 };
/** After an answer's headers, names in lower case. The same value when they say nothing of limits. */
const learnLimits = (state, answer, now) => {
    const told = readLimitHeaders(answer.headers, now);
    const refusedMs = refusedForMs(answer.status, answer.headers, now);
    if (told === undefined && refusedMs === undefined)
        return state;
    const allowances = { ...state.allowances };
    for (const [name, amounts] of Object.entries(told ?? {})) {
        const counted = name;
        const learnt = learnAllowance(allowances[counted], amounts, askedOf(counted, state.asked), now);
        if (learnt)
            allowances[counted] = learnt;
    }
    return {
        allowances,
        asked: told === undefined ? state.asked : nothingAsked,
        refusedUntilMs: Math.max(state.refusedUntilMs, refusedMs === undefined ? 0 : now + refusedMs),
    };
};
/** A request of about so many prompt tokens has gone out. */
const spendLimits = (state, tokens) => ({
    ...state,
    asked: { requests: state.asked.requests + 1, tokens: state.asked.tokens + tokens },
});
/** Until a request of about so many prompt tokens is likely to be taken; 0 = now. */
const limitsWaitMs = (state, tokens, now) => {
    let waitMs = Math.max(0, state.refusedUntilMs - now);
    for (const name in state.allowances) {
        const counted = name;
        const allowance = state.allowances[counted];
        if (allowance === undefined)
            continue;
        const amount = askedOf(counted, { requests: 1, tokens });
        waitMs = Math.max(waitMs, allowanceWaitMs(allowance, askedOf(counted, state.asked), amount, now));
    }
    return waitMs;
};
/** Of an answer nothing is known beforehand but what is usual. */
const usualOutputTokens = 1000;
const askedOf = (counted, { requests, tokens }) => {
    if (counted === 'requests')
        return requests;
    return counted === 'output-tokens' ? requests * usualOutputTokens : tokens;
};

;// CONCATENATED MODULE: ./build/src/core/limits/fair-queue.js
const emptyQueue = { sessions: [], length: 0 };
const enqueue = ({ sessions, length }, session, waiter) => {
    const known = sessions.some(turn => turn.session === session);
    return {
        length: length + 1,
        sessions: known
            ? sessions.map(turn => (turn.session === session ? { session, waiters: [...turn.waiters, waiter] } : turn))
            : [...sessions, { session, waiters: [waiter] }],
    };
};
/** Whose turn it is; undefined when nobody waits. */
const firstOf = ({ sessions }) => sessions[0]?.waiters[0];
/** The first has had its turn: its session comes again after all others. */
const dequeue = ({ sessions, length }) => {
    const [turn, ...others] = sessions;
    if (turn === undefined)
        return emptyQueue;
    const [, ...waiters] = turn.waiters;
    return { length: length - 1, sessions: waiters.length > 0 ? [...others, { ...turn, waiters }] : others };
};
/** Without one that no longer waits; the turns of the others stay as they are. */
const withdraw = (queue, waiter) => {
    const turn = queue.sessions.find(({ waiters }) => waiters.includes(waiter));
    if (turn === undefined)
        return queue;
    const waiters = turn.waiters.filter(other => other !== waiter);
    return {
        length: queue.length - 1,
        sessions: queue.sessions.flatMap(other => other !== turn ? [other] : waiters.length > 0 ? [{ ...turn, waiters }] : []),
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/limits/gate.js

/** A timer that is set to more fires at once. */
const longestTimerMs = 0x7fff_ffff;
/** What a caller is told to wait when nobody can know. */
const unknownWaitMs = 2000;
const createGate = (rules, refuse) => {
    const waiters = new Map();
    let queue = emptyQueue;
    let lastId = 0;
    let timer;
    const recheck = () => {
        clearTimeout(timer);
        for (let id = firstOf(queue); id !== undefined; id = firstOf(queue)) {
            const waiter = waiters.get(id);
            const waitMs = rules.waitMs(waiter.amount, 0);
            if (waitMs > 0) {
                if (waitMs !== Number.POSITIVE_INFINITY)
                    timer = setTimeout(recheck, Math.min(waitMs, longestTimerMs));
                return;
            }
            queue = dequeue(queue);
            rules.take(waiter.amount);
            waiter.go();
        }
    };
    const enter = (caller, amount, patienceMs) => {
        const { signal, sessionId = '' } = caller;
        if (signal.aborted)
            return Promise.reject(signal.reason);
        const sureMs = rules.waitMs(amount, queue.length);
        if (sureMs !== Number.POSITIVE_INFINITY && sureMs > patienceMs)
            return Promise.reject(refuse(sureMs));
        const { promise, resolve, reject } = Promise.withResolvers();
        const id = ++lastId;
        const end = () => {
            waiters.delete(id);
            clearTimeout(patience);
            signal.removeEventListener('abort', abandon);
        };
        const leaveWith = (reason) => {
            end();
            queue = withdraw(queue, id);
            reject(reason);
            // It may have been the first, and the next one may need less.
            recheck();
        };
        const abandon = () => leaveWith(signal.reason);
        const patience = setTimeout(() => {
            const waitMs = rules.waitMs(amount, 0);
            leaveWith(refuse(waitMs > 0 && waitMs !== Number.POSITIVE_INFINITY ? waitMs : unknownWaitMs));
        }, patienceMs);
        signal.addEventListener('abort', abandon, { once: true });
        waiters.set(id, {
            amount,
            go: () => {
                end();
                resolve();
            },
        });
        queue = enqueue(queue, sessionId, id);
        recheck();
        return promise;
    };
    return {
        isFree: amount => queue.length === 0 && rules.waitMs(amount, 0) === 0,
        take: rules.take,
        enter,
        recheck,
        queued: () => queue.length,
    };
};

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/proxy/limits/refusals.js

const seconds = (ms) => `${Math.max(1, Math.ceil(ms / 1000))} s`;
const refusal = (waitMs, message, hint, provider, model) => new errors/* UpstreamError */.gA('rate_limit', message, {
    retryAfterMs: Math.max(1000, Math.ceil(waitMs)),
    hint,
    provider: provider ?? 'claude-router',
    model,
});
/** Errors of `rate_limit` for what the user's own limits, or those a provider told, leave no room for. */
const placesTaken = (most) => (waitMs) => refusal(waitMs, `all ${most} places of concurrency.maxConcurrentRequests are taken`, 'Raise it, or send fewer requests at once.');
const providerPlacesTaken = (provider, most) => (waitMs) => refusal(waitMs, `all ${most} places of concurrency.maxConcurrentPerProvider.${provider} are taken`, 'Raise it, or name a routing.fallback.', provider);
const rateUsedUp = (provider, perMinute) => (waitMs) => refusal(waitMs, `the ${perMinute} requests per minute of concurrency.rateLimiting.${provider} are used up for ${seconds(waitMs)}`, 'Raise it, or name a routing.fallback.', provider);
const allowanceUsedUp = (provider, model) => (waitMs) => refusal(waitMs, `its own limits, as it last told them, leave no room for this request for ${seconds(waitMs)}`, 'Add apiKeys, or name a routing.fallback.', provider, model);

;// CONCATENATED MODULE: ./build/src/proxy/limits/learnt-gates.js



/** Names of models come from clients where a provider is open to any. */
const mostKept = 1000;
const createLearntGates = (now) => {
    const kept = new Map();
    const of = (provider, { model, key }) => {
        const name = `${provider}\n${model ?? ''}\n${key ?? ''}`;
        const known = kept.get(name);
        if (known)
            return known;
        if (kept.size >= mostKept)
            forgetOne(kept);
        const gate = learntGate(provider, model, now);
        kept.set(name, gate);
        return gate;
    };
    return {
        of,
        learn: (provider, status, headers, draw) => of(provider, draw).learn(status, headers),
        queued: () => kept.values().reduce((sum, gate) => sum + gate.queued(), 0),
    };
};
/** The oldest for which nobody waits. */
const forgetOne = (kept) => {
    for (const [name, gate] of kept) {
        if (gate.queued() > 0)
            continue;
        kept.delete(name);
        return;
    }
};
const learntGate = (provider, model, now) => {
    let state = nothingLearnt;
    const gate = createGate({
        waitMs: tokens => limitsWaitMs(state, tokens, now()),
        take(tokens) {
            state = spendLimits(state, tokens);
        },
    }, allowanceUsedUp(provider, model));
    return {
        ...gate,
        learn(status, headers) {
            const learnt = learnLimits(state, { status, headers }, now());
            if (learnt === state)
                return;
            state = learnt;
            if (gate.queued() > 0)
                gate.recheck();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/limits/places.js

const createPlaces = (most, refuse) => {
    let active = 0;
    const take = () => void active++;
    const gate = createGate({ waitMs: () => (active < most ? 0 : Number.POSITIVE_INFINITY), take }, refuse);
    const leaver = () => {
        let inside = true;
        return () => {
            if (!inside)
                return;
            inside = false;
            active--;
            if (gate.queued() > 0)
                gate.recheck();
        };
    };
    return {
        active: () => active,
        queued: gate.queued,
        isFree: () => gate.isFree(1),
        take() {
            take();
            return leaver();
        },
        async enter(caller, patienceMs) {
            await gate.enter(caller, 1, patienceMs);
            return leaver();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/core/limits/sliding-window.js
/** Above this many, those of a moment count as one entry, which ends when the last of them does. */
const mostEntries = 120;
const slidingWindow = (limit, windowMs) => ({ limit, windowMs, taken: [] });
/** One more was let in. */
const takeOne = (window, now) => {
    const taken = counting(window, now);
    const grainMs = window.limit > mostEntries ? window.windowMs / mostEntries : 0;
    const endMs = grainMs === 0 ? now : Math.ceil(now / grainMs) * grainMs;
    const untilMs = endMs + window.windowMs;
    const last = taken.at(-1);
    if (last === undefined || last.untilMs < untilMs)
        return { ...window, taken: [...taken, { untilMs, count: 1 }] };
    return { ...window, taken: [...taken.slice(0, -1), { ...last, count: last.count + 1 }] };
};
/** How long one would wait that has `ahead` others before it, all of which go as soon as they may. 0 = it may go now. */
const windowWaitMs = (window, ahead, now) => {
    const { limit, windowMs } = window;
    const taken = counting(window, now);
    const used = taken.reduce((sum, { count }) => sum + count, 0);
    const free = Math.max(0, limit - used);
    if (ahead < free)
        return 0;
    // Those in the window now and those who take what is free: each place comes back once in every further window.
    const toLeave = ahead - free;
    const rounds = Math.floor(toLeave / limit);
    let before = toLeave % limit;
    for (const { untilMs, count } of taken) {
        if (before < count)
            return untilMs - now + rounds * windowMs;
        before -= count;
    }
    return (rounds + 1) * windowMs;
};
const counting = ({ taken }, now) => taken[0] === undefined || taken[0].untilMs > now ? taken : taken.filter(({ untilMs }) => untilMs > now);

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/src/proxy/limits/shared-rate.js

const dayMs = 86_400_000;
/** Abandoned turns leave the ring out of step, so that another slot may be free sooner. */
const slotsTried = 3;
/**
 * A ring of `limit` slots, each of which can be taken once in a window: the first count on a slot's counter takes it, and
 * the counter's own window gives it back. So never more than `limit` go in any stretch of a window, no machine's clock has
 * a say, and nothing is to be handed back. Turns in the ring come from one more counter, first come first served.
 */
const createSharedRate = ({ store, key, limit, windowMs }) => {
    const nextSlot = async () => (await store.count(`${key}:turn`, 1, dayMs)).value % limit;
    /** Zero when the slot is taken now, else how long it is another's. */
    const takeSlot = async (slot) => {
        const { value, resetsInMs } = await store.count(`${key}:${slot}`, 1, windowMs);
        return value === 1 ? 0 : Math.max(1, resetsInMs);
    };
    return {
        async enter(signal, patienceMs, refuse) {
            let slot = await nextSlot();
            let waitMs = await takeSlot(slot);
            for (let tried = 1; waitMs > 0 && tried < Math.min(slotsTried, limit); tried++) {
                const other = await nextSlot();
                const otherMs = await takeSlot(other);
                if (otherMs < waitMs)
                    [slot, waitMs] = [other, otherMs];
            }
            for (let waitedMs = 0; waitMs > 0; waitMs = await takeSlot(slot)) {
                waitedMs += waitMs;
                if (waitedMs > patienceMs)
                    throw refuse(waitMs);
                await (0,promises_.setTimeout)(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
            }
        },
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/limits/provider-gate.js





const provider_gate_minuteMs = 60_000;
/** A store that has failed is left alone for a while: every request would wait for it. */
const storeRestMs = 10_000;
const createProviderGate = (provider, options) => {
    const { perMinute, maxConcurrent, store, now } = options;
    const places = maxConcurrent === undefined ? undefined : createPlaces(maxConcurrent, providerPlacesTaken(provider, maxConcurrent));
    if (perMinute === undefined)
        return { places, rate: undefined, enterShared: undefined, waitingForOthers: none };
    const rate = rateGate(provider, perMinute, now);
    if (store === undefined || store.kind === 'memory')
        return { places, rate, enterShared: undefined, waitingForOthers: none };
    const key = `requests:${provider}`;
    const shared = createSharedRate({ store, key, limit: perMinute, windowMs: provider_gate_minuteMs });
    const enter = sharedOrOwn(provider, perMinute, shared, rate, options);
    let waiting = 0;
    const enterShared = async (caller, patienceMs) => {
        waiting++;
        await enter(caller, patienceMs).finally(() => waiting--);
    };
    return { places, rate, enterShared, waitingForOthers: () => waiting };
};
const none = () => 0;
const rateGate = (provider, perMinute, now) => {
    let window = slidingWindow(perMinute, provider_gate_minuteMs);
    return createGate({
        waitMs: (_amount, ahead) => windowWaitMs(window, ahead, now()),
        take() {
            window = takeOne(window, now());
        },
    }, rateUsedUp(provider, perMinute));
};
/** Those let in by the store count here too, so that a store that fails leaves no gap. */
const sharedOrOwn = (provider, perMinute, shared, own, { log, now }) => {
    const refuse = rateUsedUp(provider, perMinute);
    let restsUntil = 0;
    return async (caller, patienceMs) => {
        if (now() < restsUntil)
            return own.enter(caller, 1, patienceMs);
        try {
            await shared.enter(caller.signal, patienceMs, waitMs => new Refused(refuse(waitMs)));
            own.take(1);
        }
        catch (error) {
            caller.signal.throwIfAborted();
            if (error instanceof Refused)
                throw error.cause;
            if (now() >= restsUntil)
                log.warn(`concurrency.rateLimiting.${provider} holds for this process only: ${messageOf(error)}`);
            restsUntil = now() + storeRestMs;
            await own.enter(caller, 1, patienceMs);
        }
    };
};
/** Tells a refusal from a failure of the store. */
class Refused extends Error {
    constructor(reason) {
        super(reason.message, { cause: reason });
    }
}
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ./build/src/proxy/limits/open-admission.js




/** With another target left, a longer wait than this is not worth it. */
const patienceWithOthersMs = 3000;
const nothing = () => { };
/** Without limits in the configuration everybody may, at once. */
const openAdmission = ({ limits }, deps) => {
    if (limits === undefined)
        return openToAll;
    const now = deps.now ?? steadyNow;
    const { maxConcurrent, queueTimeoutMs } = limits;
    const places = createPlaces(maxConcurrent ?? Number.POSITIVE_INFINITY, placesTaken(maxConcurrent ?? 0));
    const learnt = createLearntGates(now);
    const gates = new Map();
    const gateOf = (provider) => {
        const known = gates.get(provider);
        if (known)
            return known;
        const perMinute = limits.requestsPerMinute[provider];
        const most = limits.maxConcurrentPerProvider?.[provider];
        const gate = createProviderGate(provider, { perMinute, maxConcurrent: most, store: deps.store, log: deps.log, now });
        gates.set(provider, gate);
        return gate;
    };
    const enterSlowly = async (gate, told, ask) => {
        const patienceMs = ask.targetsLeft ? Math.min(patienceWithOthersMs, queueTimeoutMs) : queueTimeoutMs;
        const deadline = now() + patienceMs;
        const left = () => Math.max(0, deadline - now());
        const leave = gate.places ? await gate.places.enter(ask, left()) : nothing;
        try {
            await told.enter(ask, ask.tokens, left());
            if (gate.enterShared)
                await gate.enterShared(ask, left());
            else
                await gate.rate?.enter(ask, 1, left());
            return leave;
        }
        catch (error) {
            leave();
            throw error;
        }
    };
    return {
        enter: caller => (places.isFree() ? places.take() : places.enter(caller, queueTimeoutMs)),
        enterProvider(provider, ask) {
            const gate = gateOf(provider);
            const told = learnt.of(provider, ask);
            const { places: own, rate, enterShared } = gate;
            if (enterShared || own?.isFree() === false || rate?.isFree(1) === false || !told.isFree(ask.tokens))
                return enterSlowly(gate, told, ask);
            told.take(ask.tokens);
            rate?.take(1);
            return own?.take() ?? nothing;
        },
        learn: (provider, status, headers, draw = {}) => learnt.learn(provider, status, headers, draw),
        load: () => ({ active: places.active(), queued: queuedIn(places, learnt, gates.values()) }),
        close() { },
    };
};
const queuedIn = (places, learnt, gates) => {
    let sum = places.queued() + learnt.queued();
    for (const gate of gates)
        sum += (gate.places?.queued() ?? 0) + (gate.rate?.queued() ?? 0) + gate.waitingForOthers();
    return sum;
};
const openToAll = {
    enter: (_caller) => nothing,
    enterProvider: () => nothing,
    learn() { },
    load: () => ({ active: 0, queued: 0 }),
    close() { },
};
/** The wall clock without its leaps. */
const steadyNow = () => performance.timeOrigin + performance.now();


/***/ })

};
