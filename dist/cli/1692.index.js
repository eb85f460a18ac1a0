export const id = 1692;
export const ids = [1692];
export const modules = {

/***/ 21692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openBudget: () => (/* binding */ openBudget)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/src/core/budget/budget-limits.js
var budget_limits = __webpack_require__(87211);
;// CONCATENATED MODULE: ./build/src/core/budget/nano-usd.js
/** Whole nano-USD (1e-9), never more than counts exactly. Anything but a positive amount is 0. */
const nanoUsdOf = (usd) => usd > 0 && Number.isFinite(usd) ? Math.min(Number.MAX_SAFE_INTEGER, Math.round(usd * 1e9)) : 0;
const usdOf = (nanoUsd) => nanoUsd / 1e9;

;// CONCATENATED MODULE: ./build/src/core/budget/budget-scope.js

/** The accounts of a request at that time, days and months by UTC. The narrowest first: it is named when several refuse. */
const scopedAccounts = (config, payer, at) => {
    const { runId, repository, pullRequest } = payer;
    const day = at.toISOString().slice(0, 10);
    const account = (scope, name, limitUsd) => ({
        scope,
        account: name,
        limitNanoUsd: limitUsd === undefined ? null : nanoUsdOf(limitUsd),
    });
    return [
        account('run', `run:${runId}`, config.runUsd),
        ...(pullRequest > 0 ? [account('pullRequest', `pr:${repository}#${pullRequest}`, config.pullRequestUsd)] : []),
        account('daily', `day:${day}`, config.dailyUsd),
        account('monthly', `month:${day.slice(0, 7)}`, config.monthlyUsd),
    ];
};
/** When the account of a scope starts anew; undefined when it never does. */
const resetsAt = (scope, at) => {
    if (scope === 'daily')
        return new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate() + 1));
    return scope === 'monthly' ? new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1)) : undefined;
};

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/report/money.js
var money = __webpack_require__(73688);
;// CONCATENATED MODULE: ./build/src/core/budget/budget-text.js




const limits = {
    request: { name: 'limit of a request', key: 'requestLimit', code: 'request_limit' },
    run: { name: 'limit of this run', key: 'runLimit', code: 'run_limit' },
    pullRequest: { name: 'limit of this pull request', key: 'pullRequestLimit', code: 'pull_request_limit' },
    daily: { name: 'daily limit', key: 'dailyLimit', code: 'daily_limit' },
    monthly: { name: 'monthly limit', key: 'monthlyLimit', code: 'monthly_limit' },
};
/** `daily limit` */
const limitName = (scope) => limits[scope].name;
const budget_text_money = (nanoUsd) => (0,money/* formatUsd */.UK)(usdOf(nanoUsd));
/** `2026-11-24 00:00 UTC` */
const timeText = (at) => `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
/** Which limit, how much of it is gone, when it starts anew, which key to change. */
const refusalError = (refusal, at, fallbackNote) => {
    const { scope, limitNanoUsd, neededNanoUsd, target } = refusal;
    const { name, key, code } = limits[scope];
    const anew = resetsAt(scope, at);
    const sentences = [
        limitNanoUsd === 0
            ? `The ${name} is $0: only what costs nothing may be used, and ${target} has a price.`
            : `The ${name} of ${budget_text_money(limitNanoUsd)} does not allow this request: ${goneText(refusal)}it may cost ${budget_text_money(neededNanoUsd)} at ${target}.`,
        ...(anew === undefined ? [] : [`The limit starts anew at ${timeText(anew)}.`]),
        ...(fallbackNote === undefined ? [] : [fallbackNote]),
    ];
    const raised = scope === 'run' ? '`budgetControl.runLimit` or `budget-usd`' : `\`budgetControl.${key}\``;
    const instead = fallbackNote === undefined ? ', or set `budgetControl.autoFallback` to go on with a cheaper provider' : '';
    return new errors/* BudgetError */.Wp(code, sentences.join(' '), { hint: `Raise ${raised}${instead}.` });
};
const goneText = ({ scope, spentNanoUsd, reservedNanoUsd }) => {
    if (scope === 'request')
        return '';
    const reserved = reservedNanoUsd > 0 ? `, ${budget_text_money(reservedNanoUsd)} reserved by requests under way` : '';
    return `${budget_text_money(spentNanoUsd)} is spent${reserved}, and `;
};
/** For a target without a price where a limit is to be kept. */
const unpricedError = (target) => {
    const provider = target.slice(0, target.indexOf('/'));
    return new errors/* BudgetError */.Wp('unpriced', `The price of ${target} is not known, so no limit of \`budgetControl\` can be kept with it.`, {
        hint: `Set \`providers.${provider}.pricing\` (USD per million tokens: {input, output}), or \`localDeployment: true\` if it runs on your own machines.`,
    });
};
/** `82 % of the daily limit ($41.00 of $50.00) is spent` */
const shareText = (scope, spentNanoUsd, limitNanoUsd) => `${Math.floor((spentNanoUsd / limitNanoUsd) * 100)} % of the ${limitName(scope)} (${budget_text_money(spentNanoUsd)} of ${budget_text_money(limitNanoUsd)}) is spent`;
/** When the fallback begins to serve. */
const fallbackText = (refusal, fallback, at) => {
    const anew = resetsAt(refusal.scope, at);
    const gone = refusal.scope === 'request'
        ? `a request to ${refusal.target} may cost more than the ${limitName('request')} (${budget_text_money(refusal.limitNanoUsd)})`
        : `the ${limitName(refusal.scope)} is reached (${budget_text_money(refusal.spentNanoUsd)} of ${budget_text_money(refusal.limitNanoUsd)})`;
    return `${gone}: ${fallback} serves${anew === undefined ? '' : ` until ${timeText(anew)}`}`;
};

// EXTERNAL MODULE: ./build/src/core/budget/ceiling.js
var ceiling = __webpack_require__(39404);
;// CONCATENATED MODULE: ./build/src/core/budget/shrink.js
/**
 * Shrunk below this an answer is of no use; nor is one that has to think first below twice that, since a thinking
 * budget has at least as many tokens.
 */
const leastAnswerTokens = 1024;
const leastThinkingTokens = 1024;
/** So much is enough for nearly every answer: it is not worth waiting for more. */
const amplyTokens = 8192;
/** The fewest output tokens that a request is sent with; less when it asks for less. */
const fewestTokens = (outputTokens, thinks) => Math.min(outputTokens, leastAnswerTokens + (thinks ? leastThinkingTokens : 0));
/** Output tokens below which it is better to wait for money of requests under way. */
const ampleTokens = (outputTokens) => Math.min(outputTokens, amplyTokens);
/** A thinking budget that leaves room for the answer within fewer tokens; at least what the Messages API takes. */
const thinkingWithin = (askedTokens, maxTokens) => askedTokens <= maxTokens - leastAnswerTokens
    ? askedTokens
    : Math.min(askedTokens, Math.max(leastThinkingTokens, Math.floor(maxTokens / 2)));

// EXTERNAL MODULE: ./build/src/core/routing/target.js
var routing_target = __webpack_require__(20199);
// EXTERNAL MODULE: ./build/src/lib/once.js
var once = __webpack_require__(93372);
;// CONCATENATED MODULE: ./build/src/proxy/budget/reserve-tokens.js


/** Other processes give money back without a word. */
const pollMs = 500;
/** Balances that say yes while reservations are refused: never seen from a store that is right. */
const mostTries = 100;
/**
 * Sets aside the most that the request can cost. Where little is left: less output; where others have reserved what
 * would be needed, they are waited for. Changes nothing when it gives a refusal or rejects.
 */
const reserveTokens = async (purse, need) => {
    const { store, line } = purse;
    const most = withinRequest(purse, need);
    if (most < need.fewestTokens)
        return requestRefusal(purse, need);
    const deadline = performance.now() + purse.waitMs;
    let outputTokens = most;
    for (let tries = 0;;) {
        const accounts = purse.accounts();
        const amountNanoUsd = (0,ceiling/* ceilingNanoUsd */.s0)(need.price, need.inputTokens, outputTokens);
        const result = await store.reserve({ id: need.id, amountNanoUsd, accounts });
        purse.remember(result.balances);
        if (result.granted) {
            if (need.signal?.aborted)
                await giveBack(purse, need, accounts);
            return { outputTokens, amountNanoUsd, accounts };
        }
        const tightest = tightestOf(accounts, result.balances);
        const now = Math.min(most, (0,ceiling/* affordableTokens */.xK)(need.price, need.inputTokens, tightest.leftNanoUsd));
        const later = Math.min(most, (0,ceiling/* affordableTokens */.xK)(need.price, need.inputTokens, tightest.leftLaterNanoUsd));
        const waitingMs = deadline - performance.now();
        if (now < ampleTokens(most) && later > now && later >= need.fewestTokens && waitingMs > 0) {
            await line.wait(Math.min(pollMs, waitingMs), need.signal);
            outputTokens = most;
        }
        else if (now >= need.fewestTokens && tries++ < mostTries)
            outputTokens = now;
        else
            return refusalOf(need, tightest);
    }
};
const withinRequest = ({ requestLimitNanoUsd }, { price, inputTokens, outputTokens }) => requestLimitNanoUsd === undefined
    ? outputTokens
    : Math.min(outputTokens, (0,ceiling/* affordableTokens */.xK)(price, inputTokens, requestLimitNanoUsd));
/** The client has gone: nothing was sent, nothing is owed. Always rejects. */
const giveBack = async ({ store, line }, need, accounts) => {
    await store.settle({ id: need.id, spentNanoUsd: 0, accounts: accounts.map(({ account }) => account) });
    line.wake();
    throw need.signal?.reason;
};
/** Of the accounts with a limit; one of them has refused, so that there is one. */
const tightestOf = (accounts, balances) => {
    const limited = accounts.flatMap(account => {
        const { limitNanoUsd } = account;
        if (limitNanoUsd === null)
            return [];
        const balance = balances.find(candidate => candidate.account === account.account);
        const { spentNanoUsd, reservedNanoUsd } = balance ?? { spentNanoUsd: 0, reservedNanoUsd: 0 };
        const later = limitNanoUsd - spentNanoUsd;
        return [
            { account: { ...account, limitNanoUsd }, spentNanoUsd, reservedNanoUsd, left: later - reservedNanoUsd, later },
        ];
    });
    const [first, ...others] = limited;
    if (first === undefined)
        throw new Error('a reservation without limits was refused');
    const { left, later: _, ...tightest } = others.reduce((best, next) => (next.left < best.left ? next : best), first);
    return { ...tightest, leftNanoUsd: left, leftLaterNanoUsd: Math.min(...limited.map(({ later }) => later)) };
};
const refusalOf = (need, { account, spentNanoUsd, reservedNanoUsd }) => ({
    scope: account.scope,
    limitNanoUsd: account.limitNanoUsd,
    spentNanoUsd,
    reservedNanoUsd,
    neededNanoUsd: (0,ceiling/* ceilingNanoUsd */.s0)(need.price, need.inputTokens, need.fewestTokens),
    target: need.target,
});
const requestRefusal = ({ requestLimitNanoUsd = 0 }, need) => ({
    scope: 'request',
    limitNanoUsd: requestLimitNanoUsd,
    spentNanoUsd: 0,
    reservedNanoUsd: 0,
    neededNanoUsd: (0,ceiling/* ceilingNanoUsd */.s0)(need.price, need.inputTokens, need.fewestTokens),
    target: need.target,
});

;// CONCATENATED MODULE: ./build/src/proxy/budget/admit-within.js







/** An estimate without the bytes behind it may be off by as much. */
const estimateMargin = 2;
/** Reserves for the first target, with less output if need be; else the fallback serves; else a BudgetError. */
const admitWithin = ({ config, providers, log, now, purse, grants }) => {
    const fallback = fallbackOf(config, providers);
    const told = new Set();
    const find = async (ask, target, inputTokens) => {
        const pricing = (0,ceiling/* pricingOf */.u6)(target);
        if (pricing === undefined)
            throw unpricedError((0,routing_target/* targetName */.je)(target));
        const outputTokens = (0,ceiling/* outputTokensOf */.tZ)(target, ask.maxTokens);
        const price = (0,ceiling/* ceilingPrice */.Bs)(pricing, inputTokens(), now());
        if ((0,ceiling/* isFree */.xp)(price))
            return { reserved: undefined };
        const result = await reserve(purse, {
            id: ask.requestId,
            target: (0,routing_target/* targetName */.je)(target),
            price,
            inputTokens: inputTokens(),
            outputTokens,
            fewestTokens: fewestTokens(outputTokens, ask.thinkingTokens !== undefined),
            signal: ask.signal,
        });
        return 'scope' in result ? { refusal: result } : { reserved: result };
    };
    const granted = (ask, targets, inputTokens, reserved, why) => {
        const [target] = targets;
        const shrunk = reserved !== undefined && reserved.outputTokens < (0,ceiling/* outputTokensOf */.tZ)(target, ask.maxTokens);
        const maxTokens = shrunk ? reserved.outputTokens : ask.maxTokens;
        const less = shrunk ? `the budget has room for max_tokens ${maxTokens} instead of ${ask.maxTokens}` : undefined;
        const note = [why, less].filter(part => part !== undefined).join('; ') || undefined;
        return grants.within(ask, { targets, inputTokens, maxTokens, note, reserved });
    };
    const tellOnce = (refusal, name, at) => {
        const text = fallbackText(refusal, name, at);
        const key = `${refusal.scope} ${at.toISOString().slice(0, 10)}`;
        if (!told.has(key))
            log.warn(`Budget: ${text}`);
        told.add(key);
        return text;
    };
    return async (ask) => {
        const inputTokens = (0,once/* once */.O)(() => Math.ceil(ask.upperInputTokens?.() ?? ask.inputTokens * estimateMargin));
        const [target] = ask.targets;
        if (target === undefined)
            return grants.unlimited(ask);
        const found = await find(ask, target, inputTokens);
        if ('reserved' in found)
            return granted(ask, ask.targets, inputTokens(), found.reserved, undefined);
        if (fallback === undefined)
            throw refusalError(found.refusal, now(), undefined);
        const name = (0,routing_target/* targetName */.je)(fallback);
        const window = fallback.model.contextWindow;
        if (window !== undefined && ask.inputTokens > window)
            throw refusalError(found.refusal, now(), `The fallback ${name} has no room for a prompt of ${ask.inputTokens} tokens.`);
        const instead = await find(ask, fallback, inputTokens);
        if ('refusal' in instead)
            throw refusalError(found.refusal, now(), `The ${limitName(instead.refusal.scope)} does not allow the fallback ${name} either.`);
        return granted(ask, [fallback], inputTokens(), instead.reserved, tellOnce(found.refusal, name, now()));
    };
};
/** Of a configuration that was resolved, so that the target is there. */
const fallbackOf = ({ fallback }, providers) => {
    const found = fallback === undefined ? undefined : (0,routing_target/* findTarget */.FB)(fallback, providers);
    return found !== undefined && 'model' in found && typeof found.model === 'object' ? found : undefined;
};
/** A store that is out of order lets nothing pass: what it should keep could be broken. */
const reserve = async (purse, need) => {
    try {
        return await reserveTokens(purse, need);
    }
    catch (error) {
        if (need.signal?.aborted || error instanceof errors/* AppError */.uV)
            throw error;
        const message = error instanceof Error ? error.message : String(error);
        throw new errors/* BudgetError */.Wp('budget_unavailable', `What was spent so far cannot be read: ${message}`, {
            hint: 'Check `state`, or remove the limits of `budgetControl`.',
        });
    }
};

;// CONCATENATED MODULE: ./build/src/proxy/budget/alerts.js



const dayMs = 24 * 3600_000;
/** Longer than an account is charged to, so that a mark outlives it. */
const marksMs = {
    request: dayMs,
    run: 90 * dayMs,
    pullRequest: 90 * dayMs,
    daily: 2 * dayMs,
    monthly: 40 * dayMs,
};
/** Warns when a threshold is reached: once for each account, among all processes. Of several at once the highest. */
const openAlerts = ({ store, log, thresholds, onAlert }) => {
    const told = new Map();
    const check = async ({ account, scope, limitNanoUsd }, spentNanoUsd) => {
        if (limitNanoUsd === null)
            return;
        const threshold = (0,budget_limits/* reachedThreshold */.YB)(thresholds, spentNanoUsd, limitNanoUsd);
        if (threshold === undefined || threshold <= (told.get(account) ?? -1))
            return;
        told.set(account, threshold);
        if (!(await store.claim(`budget-alert:${account}:${threshold}`, marksMs[scope])))
            return;
        log.warn(`Budget: ${shareText(scope, spentNanoUsd, limitNanoUsd)}`);
        onAlert?.({ scope, threshold, spentUsd: usdOf(spentNanoUsd), limitUsd: usdOf(limitNanoUsd) });
    };
    return async (accounts, balances) => {
        for (const scoped of accounts) {
            const balance = balances.find(({ account }) => account === scoped.account);
            if (balance)
                await check(scoped, balance.spentNanoUsd);
        }
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/budget/grant.js




const createGrants = (deps) => {
    const { store, log, known, line } = deps;
    const settling = new Set();
    /** Once; the money comes back and others may go on. */
    const settlement = (id, held) => {
        let done;
        const enter = async (costUsd) => {
            const { amountNanoUsd, accounts } = held();
            // What was reserved and has no price after all is taken for spent.
            const spentNanoUsd = costUsd === null ? amountNanoUsd : nanoUsdOf(costUsd);
            if (spentNanoUsd === 0 && amountNanoUsd === 0)
                return;
            if (spentNanoUsd > amountNanoUsd && amountNanoUsd > 0)
                log.warn(`Budget: ${id} cost ${(0,money/* formatUsd */.UK)(usdOf(spentNanoUsd))}, more than the ${(0,money/* formatUsd */.UK)(usdOf(amountNanoUsd))} reserved for it`);
            try {
                const balances = await store.settle({ id, spentNanoUsd, accounts: accounts.map(({ account }) => account) });
                known.remember(balances);
                line.wake();
                await deps.alert(accounts, balances);
            }
            catch (error) {
                line.wake();
                log.error(`Budget: ${(0,money/* formatUsd */.UK)(usdOf(spentNanoUsd))} of ${id} cannot be entered: ${messageOf(error)}`);
            }
        };
        return {
            over: () => done !== undefined,
            settle(costUsd) {
                if (done === undefined) {
                    const entering = enter(costUsd).finally(() => settling.delete(entering));
                    settling.add(entering);
                    done = entering;
                }
                return done;
            },
        };
    };
    return {
        unlimited(ask) {
            const accounts = deps.accounts();
            const { settle } = settlement(ask.requestId, () => ({ amountNanoUsd: 0, accounts }));
            const { targets, maxTokens, thinkingTokens } = ask;
            return { targets, maxTokens, thinkingTokens, note: undefined, extendTo: async () => true, settle };
        },
        within(ask, { targets, inputTokens, maxTokens, note, reserved }) {
            let held = { amountNanoUsd: reserved?.amountNanoUsd ?? 0, accounts: reserved?.accounts ?? deps.accounts() };
            const { settle, over } = settlement(ask.requestId, () => held);
            const extendTo = async (target) => {
                const pricing = (0,ceiling/* pricingOf */.u6)(target);
                if (pricing === undefined || over())
                    return false;
                const price = (0,ceiling/* ceilingPrice */.Bs)(pricing, inputTokens, deps.now());
                if ((0,ceiling/* isFree */.xp)(price))
                    return true;
                const amountNanoUsd = (0,ceiling/* ceilingNanoUsd */.s0)(price, inputTokens, (0,ceiling/* outputTokensOf */.tZ)(target, maxTokens));
                if (amountNanoUsd <= held.amountNanoUsd)
                    return true;
                if (amountNanoUsd > (deps.requestLimitNanoUsd ?? Number.POSITIVE_INFINITY))
                    return false;
                const { accounts } = held;
                try {
                    const result = await store.reserve({ id: ask.requestId, amountNanoUsd, accounts });
                    known.remember(result.balances);
                    if (result.granted)
                        held = { amountNanoUsd, accounts };
                    return result.granted;
                }
                catch (error) {
                    log.error(`Budget: nothing can be reserved: ${messageOf(error)}`);
                    return false;
                }
            };
            const thinkingTokens = ask.thinkingTokens === undefined ? undefined : thinkingWithin(ask.thinkingTokens, maxTokens);
            return { targets, maxTokens, thinkingTokens, note, extendTo, settle };
        },
        async settled() {
            await Promise.all(settling);
        },
    };
};
const messageOf = (error) => (error instanceof Error ? error.message : String(error));

;// CONCATENATED MODULE: ./build/src/proxy/budget/known-spending.js

const staleMs = 10_000;
const openKnownSpending = (store, accounts, log) => {
    let spent = new Map();
    let heardAt = Number.NEGATIVE_INFINITY;
    let failed = false;
    const remember = (balances) => {
        heardAt = performance.now();
        for (const { account, spentNanoUsd } of balances)
            spent.set(account, spentNanoUsd);
    };
    const refresh = async () => {
        heardAt = performance.now();
        const names = accounts().map(({ account }) => account);
        try {
            const balances = await store.balances(names);
            // Days pass: those of yesterday are forgotten.
            spent = new Map([...spent].filter(([account]) => names.includes(account)));
            remember(balances);
        }
        catch (error) {
            if (!failed)
                log.warn(`What was spent so far cannot be read: ${error instanceof Error ? error.message : error}`);
            failed = true;
        }
    };
    return {
        remember,
        refresh,
        spending() {
            if (performance.now() - heardAt > staleMs)
                void refresh();
            const usd = (scope) => usdOf(spent.get(accounts().find(candidate => candidate.scope === scope)?.account ?? '') ?? 0);
            return { runUsd: usd('run'), dailyUsd: usd('daily'), monthlyUsd: usd('monthly') };
        },
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/budget/waiting-line.js
const openWaitingLine = () => {
    let woken = Promise.withResolvers();
    let waiting = 0;
    return {
        async wait(ms, signal) {
            signal?.throwIfAborted();
            const over = Promise.withResolvers();
            const timer = setTimeout(over.resolve, ms);
            const leave = () => over.reject(signal?.reason);
            signal?.addEventListener('abort', leave, { once: true });
            waiting++;
            try {
                await Promise.race([woken.promise, over.promise]);
            }
            finally {
                waiting--;
                clearTimeout(timer);
                signal?.removeEventListener('abort', leave);
            }
        },
        wake() {
            if (waiting === 0)
                return;
            woken.resolve();
            woken = Promise.withResolvers();
        },
    };
};

;// CONCATENATED MODULE: ./build/src/proxy/budget/open-budget.js









const defaultWaitMs = 30_000;
/**
 * Charges every request to its run, pull request, day and month, and lets none pass that could break a limit of these or
 * its own. The store stays open: it is not the budget's.
 */
const openBudget = (config, deps) => {
    const { store, log, now, run } = deps;
    const payer = {
        runId: run?.id || (0,external_node_crypto_.randomUUID)(),
        repository: run?.repository ?? '',
        pullRequest: run?.pullRequest ?? 0,
    };
    const accounts = () => scopedAccounts(config, payer, now());
    const known = openKnownSpending(store, accounts, log);
    const line = openWaitingLine();
    const alert = openAlerts({ store, log, thresholds: config.alertThresholds, onAlert: deps.onAlert });
    const requestLimitNanoUsd = config.requestUsd === undefined ? undefined : nanoUsdOf(config.requestUsd);
    const grants = createGrants({ store, log, now, known, line, alert, requestLimitNanoUsd, accounts });
    const first = known.refresh();
    const purse = {
        store,
        accounts,
        requestLimitNanoUsd,
        line,
        waitMs: deps.waitMs ?? defaultWaitMs,
        remember: known.remember,
    };
    const limited = (0,budget_limits/* hasLimit */.yR)(config);
    const admit = admitWithin({ config, providers: deps.providers, log, now, purse, grants });
    return {
        admit: async (ask) => (limited ? admit(ask) : grants.unlimited(ask)),
        spending: known.spending,
        ready: () => first,
        close: () => grants.settled(),
    };
};


/***/ })

};
