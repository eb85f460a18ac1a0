export const id = 7766;
export const ids = [7766];
export const modules = {

/***/ 7766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqliteStore: () => (/* binding */ openSqliteStore)
});

// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
// EXTERNAL MODULE: ./build/src/core/budget/accounts.js
var accounts = __webpack_require__(25459);
;// CONCATENATED MODULE: ./build/src/state/sqlite/accounts.js

const sqliteAccounts = (database) => {
    const readAccount = database.prepare('SELECT spent, reserved FROM state_accounts WHERE account = ?');
    const writeAccount = database.prepare(`INSERT INTO state_accounts (account, spent, reserved, ends_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (account) DO UPDATE SET spent = excluded.spent, reserved = excluded.reserved, ends_at = excluded.ends_at`);
    const addTo = database.prepare('UPDATE state_accounts SET spent = spent + ?, reserved = reserved + ? WHERE account = ?');
    const readEntry = database.prepare('SELECT amount, accounts FROM state_entries WHERE id = ?');
    const writeEntry = database.prepare(`INSERT INTO state_entries (id, amount, accounts, ends_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET amount = excluded.amount, accounts = excluded.accounts, ends_at = excluded.ends_at`);
    const deleteEntry = database.prepare('DELETE FROM state_entries WHERE id = ?');
    const addLater = database.prepare(`INSERT INTO state_later (id, spent, accounts, position)
     VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM state_later)) ON CONFLICT (id) DO NOTHING`);
    const readLater = database.prepare('SELECT spent, accounts FROM state_later WHERE id = ?');
    const listLater = database.prepare('SELECT id, spent, accounts FROM state_later WHERE substr(id, 1, ?) = ? ORDER BY position LIMIT ?');
    const deleteLater = database.prepare('DELETE FROM state_later WHERE id = ?');
    const balance = (account) => {
        const row = readAccount.get(account);
        return { spentNanoUsd: Number(row?.spent ?? 0), reservedNanoUsd: Number(row?.reserved ?? 0) };
    };
    /** Without an amount: settled. */
    const entry = (id) => {
        const row = readEntry.get(id);
        if (!row)
            return undefined;
        if (row.amount === null)
            return { state: 'settled' };
        return { state: 'reserved', amountNanoUsd: Number(row.amount), accounts: JSON.parse(String(row.accounts)) };
    };
    const view = { balance, entry };
    return {
        balance,
        step(command, now) {
            const step = (0,accounts/* stepAccounts */.FJ)(view, command);
            if (step.type !== 'changed')
                return step;
            for (const [account, { spentNanoUsd, reservedNanoUsd }] of step.balances)
                writeAccount.run(account, spentNanoUsd, reservedNanoUsd, now + (0,accounts/* accountLifeMs */.si)(afterNamespace(account)));
            if (step.entry.state === 'settled')
                writeEntry.run(command.id, null, null, now + accounts/* settledLifeMs */.gT);
            else
                writeEntry.run(command.id, step.entry.amountNanoUsd, JSON.stringify(step.entry.accounts), now + accounts/* reservedLifeMs */.Tm);
            return step;
        },
        later: ({ id, spentNanoUsd, accounts }) => {
            addLater.run(id, spentNanoUsd, JSON.stringify(accounts));
        },
        waiting: (prefix, atMost) => listLater.all(prefix.length, prefix, atMost).map(row => ({
            id: String(row.id),
            spentNanoUsd: Number(row.spent),
            accounts: JSON.parse(String(row.accounts)),
        })),
        handedOver(id) {
            const row = readLater.get(id);
            if (!row)
                return;
            deleteLater.run(id);
            for (const account of new Set(JSON.parse(String(row.accounts))))
                addTo.run(-Number(row.spent), 0, account);
        },
        release(id) {
            const open = entry(id);
            if (open?.state !== 'reserved')
                return;
            deleteEntry.run(id);
            for (const account of open.accounts)
                addTo.run(0, -open.amountNanoUsd, account);
        },
    };
};
/** `namespace/day:2026-11-23` without what stands before the slash. Namespaces are encoded and hold none. */
const afterNamespace = (account) => account.slice(account.indexOf('/') + 1);

// EXTERNAL MODULE: ./build/src/state/sqlite/open-database.js + 1 modules
var open_database = __webpack_require__(25479);
// EXTERNAL MODULE: ./build/src/state/sqlite/retry.js
var retry = __webpack_require__(84726);
;// CONCATENATED MODULE: ./build/src/state/sqlite/values.js
const sqliteValues = (database) => {
    const count = database.prepare(`INSERT INTO state_counters (key, value, ends_at) VALUES (:key, :amount, :now + :window)
     ON CONFLICT (key) DO UPDATE SET
       value = iif(ends_at > :now, value, 0) + :amount,
       ends_at = iif(ends_at > :now, ends_at, :now + :window)
     RETURNING value, ends_at`);
    const claim = database.prepare(`INSERT INTO state_marks (key, ends_at) VALUES (:key, :now + :ttl)
     ON CONFLICT (key) DO UPDATE SET ends_at = excluded.ends_at WHERE ends_at <= :now`);
    const get = database.prepare('SELECT value FROM state_values WHERE key = ? AND ends_at > ?');
    const set = database.prepare(`INSERT INTO state_values (key, value, ends_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, ends_at = excluded.ends_at`);
    const prunes = ['accounts', 'entries', 'counters', 'marks', 'values'].map(table => database.prepare(`DELETE FROM state_${table} WHERE ends_at <= ?`));
    return {
        count(key, amount, windowMs, now) {
            const row = count.get({ key, amount, window: windowMs, now });
            return { value: Number(row?.value), resetsInMs: Number(row?.ends_at) - now };
        },
        claim: (key, ttlMs, now) => Number(claim.run({ key, ttl: ttlMs, now }).changes) === 1,
        get: (key, now) => {
            const row = get.get(key, now);
            return row ? String(row.value) : null;
        },
        set(key, value, ttlMs, now) {
            set.run(key, value, now + ttlMs);
        },
        prune(now) {
            for (const prune of prunes)
                prune.run(now);
        },
    };
};

;// CONCATENATED MODULE: ./build/src/state/sqlite-store.js





/** Writes between two clean-ups. */
const pruneEvery = 2_000;
/**
 * State in one file that processes of this machine share; each call is one transaction. What was acknowledged survives
 * `kill -9`. A damaged file is set aside (renamed, with a warning) and a new one begun. Throws AppError `state_newer` for
 * a file of a later version, `state_busy` when it stays locked, and what the file system says when it cannot be made.
 */
const openSqliteStore = async (options) => {
    const { file, log } = options;
    const now = options.now ?? Date.now;
    const prefix = `${encodeURIComponent(options.namespace)}/`;
    const bare = (key) => key.slice(prefix.length);
    const openAtOnce = () => prepare((0,open_database/* openDatabase */.qI)(file), now());
    const openSound = async () => {
        const inode = (0,open_database/* inodeOf */.Ln)(file);
        try {
            return await (0,retry/* retryWhileBusy */.f)(file, openAtOnce);
        }
        catch (error) {
            if (!(0,open_database/* isCorrupt */.mp)(error))
                throw error;
            replaceDamaged(inode);
            return (0,retry/* retryWhileBusy */.f)(file, openAtOnce);
        }
    };
    const replaceDamaged = (inode) => {
        const aside = (0,open_database/* setAside */.Fi)(file, inode, now());
        if (aside)
            log.warn(`${file} is damaged. It was renamed to ${aside}; accounts start anew.`);
    };
    let opened = await openSound();
    let closed = false;
    let writes = 0;
    const run = async (step) => {
        let used = opened;
        const once = () => (0,retry/* retryWhileBusy */.f)(file, () => {
            if (closed)
                throw new errors/* AppError */.uV('state_closed', 'The state store is closed');
            used = opened;
            return step(used);
        });
        try {
            return await once();
        }
        catch (error) {
            if (!(0,open_database/* isCorrupt */.mp)(error))
                throw error;
            // Of two calls that met the damage, the first has opened a new file by now.
            if (used === opened) {
                const damaged = used;
                replaceDamaged(damaged.inode);
                opened = openAtOnce();
                damaged.database.close();
            }
            return once();
        }
    };
    const transact = (step) => run(it => inTransaction(it, () => {
        if (++writes % pruneEvery === 0)
            it.values.prune(now());
        return step(it);
    }));
    const listed = ({ accounts }, names) => names.map(account => ({ account, ...accounts.balance(prefix + account) }));
    const settle = ({ accounts }, settlement) => {
        const { id, spentNanoUsd } = settlement;
        const own = { id: prefix + id, spentNanoUsd, accounts: settlement.accounts.map(account => prefix + account) };
        return accounts.step({ type: 'settle', ...own }, now()).type === 'changed' ? own : undefined;
    };
    return {
        kind: 'sqlite',
        reserve: ({ id, amountNanoUsd, accounts }) => transact(it => {
            const own = accounts.map(({ account, limitNanoUsd }) => ({ account: prefix + account, limitNanoUsd }));
            const step = it.accounts.step({ type: 'reserve', id: prefix + id, amountNanoUsd, accounts: own }, now());
            const balances = listed(it, accounts.map(({ account }) => account));
            return step.type === 'refused'
                ? { granted: false, account: bare(step.refusedBy), balances }
                : { granted: true, balances };
        }),
        settle: settlement => transact(it => {
            settle(it, settlement);
            return listed(it, settlement.accounts);
        }),
        balances: names => run(it => listed(it, names)),
        count: (key, amount, windowMs) => transact(it => it.values.count(prefix + key, amount, windowMs, now())),
        claim: (key, ttlMs) => transact(it => it.values.claim(prefix + key, ttlMs, now())),
        get: key => run(it => it.values.get(prefix + key, now())),
        set: (key, value, ttlMs) => transact(it => it.values.set(prefix + key, value, ttlMs, now())),
        settleForLater: settlement => transact(it => {
            const settled = settle(it, settlement);
            if (settled)
                it.accounts.later(settled);
            return listed(it, settlement.accounts);
        }),
        waiting: atMost => run(it => it.accounts
            .waiting(prefix, atMost)
            .map(({ id, spentNanoUsd, accounts }) => ({ id: bare(id), spentNanoUsd, accounts: accounts.map(bare) }))),
        handedOver: id => transact(it => it.accounts.handedOver(prefix + id)),
        release: id => transact(it => it.accounts.release(prefix + id)),
        async close() {
            if (closed)
                return;
            closed = true;
            opened.database.close();
        },
    };
};
const prepare = (open, now) => {
    const opened = { ...open, accounts: sqliteAccounts(open.database), values: sqliteValues(open.database) };
    inTransaction(opened, () => opened.values.prune(now));
    return opened;
};
/** IMMEDIATE takes the lock at once: what is read in it is what will be written upon. */
const inTransaction = ({ database }, step) => {
    database.exec('BEGIN IMMEDIATE');
    try {
        const result = step();
        database.exec('COMMIT');
        return result;
    }
    catch (error) {
        if (database.isTransaction)
            database.exec('ROLLBACK');
        throw error;
    }
};


/***/ }),

/***/ 42899:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ loadSqlite)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43026);

/**
 * Node's own SQLite, loaded when first asked for. Node announces it as experimental on stderr; that line, and no other
 * warning, is kept away from people's logs. All in one go, so nothing else can run while it is.
 */
const loadSqlite = () => {
    const { emitWarning } = process;
    process.emitWarning = ((warning, ...rest) => {
        if (/sqlite/i.test(String(warning)))
            return;
        emitWarning.call(process, warning, ...rest);
    });
    try {
        const sqlite = process.getBuiltinModule('node:sqlite');
        if (!sqlite)
            throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AppError */ .uV('state_unavailable', 'This Node.js has no SQLite', { hint: 'Use Node.js 24.' });
        return sqlite;
    }
    finally {
        process.emitWarning = emitWarning;
    }
};


/***/ }),

/***/ 25479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ln: () => (/* binding */ inodeOf),
  A5: () => (/* binding */ isBusy),
  mp: () => (/* binding */ isCorrupt),
  qI: () => (/* binding */ openDatabase),
  Fi: () => (/* binding */ setAside)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/state/sqlite/load-sqlite.js
var load_sqlite = __webpack_require__(42899);
// EXTERNAL MODULE: ./build/src/core/errors.js
var errors = __webpack_require__(43026);
;// CONCATENATED MODULE: ./build/src/state/sqlite/schema.js

/** Step n leads from schema n to n + 1. Never changed once released: only added to. */
const migrations = [
    `CREATE TABLE state_accounts (
     account TEXT PRIMARY KEY, spent INTEGER NOT NULL, reserved INTEGER NOT NULL, ends_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE state_entries (
     id TEXT PRIMARY KEY, amount INTEGER, accounts TEXT, ends_at INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE state_later (
     id TEXT PRIMARY KEY, spent INTEGER NOT NULL, accounts TEXT NOT NULL, position INTEGER NOT NULL
   ) WITHOUT ROWID;
   CREATE TABLE state_counters (key TEXT PRIMARY KEY, value INTEGER NOT NULL, ends_at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE state_marks (key TEXT PRIMARY KEY, ends_at INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE state_values (key TEXT PRIMARY KEY, value TEXT NOT NULL, ends_at INTEGER NOT NULL);`,
];
const schemaVersion = migrations.length;
/**
 * Brings the database to this version's schema, in one transaction: of two processes that open it at once, one does it.
 * Throws AppError `state_newer` for a database of a later version, which is left as it is.
 */
const migrate = (database, file) => {
    if (versionOf(database) === schemaVersion)
        return;
    database.exec('BEGIN IMMEDIATE');
    try {
        database.exec('CREATE TABLE IF NOT EXISTS state_schema (version INTEGER NOT NULL)');
        const version = versionOf(database);
        if (version > schemaVersion)
            throw new errors/* AppError */.uV('state_newer', `${file} was written by a newer Claude Router (schema ${version})`, {
                hint: 'Update Claude Router, or name another file under state.',
            });
        for (const step of migrations.slice(version))
            database.exec(step);
        database.exec('DELETE FROM state_schema');
        database.prepare('INSERT INTO state_schema (version) VALUES (?)').run(schemaVersion);
        database.exec('COMMIT');
    }
    catch (error) {
        if (database.isTransaction)
            database.exec('ROLLBACK');
        throw error;
    }
};
const versionOf = (database) => {
    const known = database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'state_schema'").get();
    return known ? Number(database.prepare('SELECT max(version) AS version FROM state_schema').get()?.version ?? 0) : 0;
};

;// CONCATENATED MODULE: ./build/src/state/sqlite/open-database.js




/** Undefined when there is no file. */
const inodeOf = (file) => (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.ino;
/**
 * Waiting for a lock blocks the process, so SQLite itself waits this little; the rest is waited for without blocking
 * (sqlite/retry.ts).
 */
const busyTimeoutMs = 20;
/**
 * Opens or makes the file: mode 0600, in a folder of 0700 if that has to be made.
 *
 * Write-ahead log with synchronous = NORMAL: a commit is written to the operating system before it is acknowledged, so
 * what a process was told survives its `kill -9`. It is not flushed to the disk each time (that is 1-10 ms); when the
 * machine itself loses power, the last commits may go, but the file stays sound.
 */
const openDatabase = (file) => {
    const sqlite = (0,load_sqlite/* loadSqlite */.T)();
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    // SQLite makes the log beside it with the mode of the file.
    (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a', 0o600));
    const inode = inodeOf(file);
    const database = new sqlite.DatabaseSync(file, { timeout: busyTimeoutMs });
    try {
        database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
        migrate(database, file);
        return { database, inode };
    }
    catch (error) {
        database.close();
        throw error;
    }
};
/** SQLite's primary result code, undefined for other errors. */
const resultCode = (error) => error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : undefined;
/** SQLITE_BUSY, SQLITE_LOCKED: somebody else writes. */
const isBusy = (error) => [5, 6].includes(resultCode(error) ?? 0);
/** SQLITE_CORRUPT, SQLITE_NOTADB. */
const isCorrupt = (error) => [11, 26].includes(resultCode(error) ?? 0);
/**
 * Renames a damaged file and its log, unless another process has done so already. Gives the new name; undefined when
 * there was nothing left to do.
 */
const setAside = (file, inode, now) => {
    if (inode === undefined || inodeOf(file) !== inode)
        return undefined;
    const aside = `${file}.damaged-${new Date(now).toISOString().replaceAll(/[:.]/g, '-')}`;
    for (const suffix of ['-wal', '-shm', '']) {
        if (inodeOf(file + suffix) !== undefined)
            (0,external_node_fs_.renameSync)(file + suffix, aside + suffix);
    }
    return aside;
};


/***/ }),

/***/ 84726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ retryWhileBusy)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43026);
/* harmony import */ var _open_database_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25479);



/** A writer holds the lock for well under a millisecond: whoever waits this long has met something that hangs. */
const patienceMs = 10_000;
/** Does it again while another process holds the lock, without blocking this one in between. */
const retryWhileBusy = async (file, step) => {
    const startedAt = performance.now();
    for (;;) {
        try {
            return step();
        }
        catch (error) {
            if (!(0,_open_database_js__WEBPACK_IMPORTED_MODULE_2__/* .isBusy */ .A5)(error))
                throw error;
            if (performance.now() - startedAt > patienceMs)
                throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .AppError */ .uV('state_busy', `${file} has been locked for ${patienceMs / 1_000} s`, {
                    hint: 'Another program holds it open, or it lies on a network drive, where SQLite must not be shared.',
                    cause: error,
                });
            // Apart from each other, so that those who wait do not meet again.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1 + Math.random() * 10);
        }
    }
};


/***/ })

};
