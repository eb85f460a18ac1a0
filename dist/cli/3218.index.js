export const id = 3218;
export const ids = [3218];
export const modules = {

/***/ 86967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ bytesOfFeatures),
/* harmony export */   a: () => (/* binding */ featuresOfBytes)
/* harmony export */ });
const bytesOfFeatures = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);
/** Copied, since the bytes may lie anywhere and numbers may not. */
const featuresOfBytes = (bytes) => new Float32Array(Uint8Array.from(bytes.subarray(0, bytes.length - (bytes.length % 4))).buffer);


/***/ }),

/***/ 83218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openSqliteStore: () => (/* binding */ openSqliteStore)
});

// EXTERNAL MODULE: ./build/src/state/sqlite/open-database.js + 1 modules
var open_database = __webpack_require__(25479);
// EXTERNAL MODULE: ./build/src/state/sqlite/retry.js
var retry = __webpack_require__(84726);
// EXTERNAL MODULE: ./build/src/state/cache/cache-store.js
var cache_store = __webpack_require__(55792);
// EXTERNAL MODULE: ./build/src/state/cache/features.js
var cache_features = __webpack_require__(86967);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/src/state/sqlite/load-sqlite.js
var load_sqlite = __webpack_require__(42899);
;// CONCATENATED MODULE: ./build/src/state/cache/sqlite-file.js



/** Raised when an older version would misread the file. */
const schemaVersion = 1;
const schema = `
  CREATE TABLE IF NOT EXISTS answers (
    key TEXT PRIMARY KEY,
    answer BLOB NOT NULL,
    cost_usd REAL,
    bytes INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    used_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    alike TEXT,
    features BLOB
  );
  CREATE INDEX IF NOT EXISTS answers_used ON answers (used_ms, bytes);
  CREATE INDEX IF NOT EXISTS answers_expire ON answers (expires_ms);
  CREATE INDEX IF NOT EXISTS answers_alike ON answers (alike, made_ms) WHERE alike IS NOT NULL;
  CREATE TABLE IF NOT EXISTS days (
    day TEXT PRIMARY KEY,
    hits INTEGER NOT NULL,
    similar_hits INTEGER NOT NULL,
    misses INTEGER NOT NULL,
    stores INTEGER NOT NULL,
    saved_nano_usd INTEGER NOT NULL
  );
  CREATE TABLE IF NOT EXISTS total (id INTEGER PRIMARY KEY CHECK (id = 1), bytes INTEGER NOT NULL);
  INSERT OR IGNORE INTO total VALUES (1, 0);
`;
/** Of a file that must be left alone: another program's or a newer version's. */
class ForeignFileError extends Error {
}
/**
 * Opens or makes the file, readable by its owner only. Throws ForeignFileError when it is not ours to change, and what
 * SQLite or the file system says when it cannot be used; `isCorrupt` and `isBusy` tell some of that apart.
 */
const openCacheFile = (file) => {
    const { DatabaseSync } = (0,load_sqlite/* loadSqlite */.T)();
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(file), { recursive: true, mode: 0o700 });
    // SQLite would make it by the umask; its companions (-wal, -shm) take their mode from it.
    (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, 'a', 0o600));
    (0,external_node_fs_.chmodSync)(file, 0o600);
    const database = new DatabaseSync(file, { timeout: busyTimeoutMs });
    try {
        prepare(database);
        return database;
    }
    catch (error) {
        database.close();
        throw error;
    }
};
/** Waiting for a lock blocks the process; whoever can wait does so without (state/sqlite/retry.ts). */
const busyTimeoutMs = 20;
const prepare = (database) => {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version ?? 0);
    if (version > schemaVersion)
        throw new ForeignFileError('a newer version of claude-router wrote it');
    if (version === 0 && tableCount(database) > 0)
        throw new ForeignFileError('it belongs to another program');
    // Only an empty file can be told to shrink later.
    if (version === 0)
        database.exec('PRAGMA auto_vacuum = INCREMENTAL');
    // After `kill -9` a journal of this kind loses nothing; after a power cut the last answers at most.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA journal_size_limit = 4194304');
    if (version < schemaVersion) {
        database.exec(`BEGIN IMMEDIATE; ${schema} PRAGMA user_version = ${schemaVersion}; COMMIT`);
    }
};
const tableCount = (database) => Number(database.prepare("SELECT count(*) AS tables FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'").get()?.tables);

;// CONCATENATED MODULE: ./build/src/state/cache/sqlite-statements.js
/** All that is asked of the file, compiled once. */
const statements = (database) => ({
    get: database.prepare('SELECT answer, cost_usd FROM answers WHERE key = ? AND expires_ms > ?'),
    use: database.prepare('UPDATE answers SET used_ms = ? WHERE key = ?'),
    bytesOf: database.prepare('SELECT bytes FROM answers WHERE key = ?'),
    put: database.prepare('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)'),
    grow: database.prepare('UPDATE total SET bytes = bytes + ?'),
    total: database.prepare('SELECT bytes FROM total'),
    oldest: database.prepare('SELECT key, bytes FROM answers ORDER BY used_ms LIMIT 50'),
    remove: database.prepare('DELETE FROM answers WHERE key = ?'),
    alike: database.prepare('SELECT key, features FROM answers WHERE alike = ? AND expires_ms > ? ORDER BY made_ms DESC LIMIT ?'),
    tally: database.prepare(`INSERT INTO days VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (day) DO UPDATE SET hits = hits + excluded.hits,
     similar_hits = similar_hits + excluded.similar_hits, misses = misses + excluded.misses,
     stores = stores + excluded.stores, saved_nano_usd = saved_nano_usd + excluded.saved_nano_usd`),
    overview: database.prepare('SELECT count(*) AS entries, min(made_ms) AS oldest FROM answers WHERE expires_ms > ?'),
    days: database.prepare('SELECT * FROM days ORDER BY day'),
    expiredBytes: database.prepare('SELECT coalesce(sum(bytes), 0) AS bytes FROM answers WHERE expires_ms <= ?'),
    removeExpired: database.prepare('DELETE FROM answers WHERE expires_ms <= ?'),
    forgetDays: database.prepare('DELETE FROM days WHERE day < ?'),
    removeAll: database.prepare('DELETE FROM answers'),
});

;// CONCATENATED MODULE: ./build/src/state/cache/sqlite-store.js






const dayMs = 86_400_000;
/**
 * Answers in a file that several processes may share. Reading one takes some 30 µs, so nothing is kept in front of it.
 * A damaged file is set aside with a warning, also one that turns out so later. Rejects with ForeignFileError, or what
 * the file system says.
 */
const openSqliteStore = async (file, maxBytes, warn) => {
    const open = () => {
        const database = openCacheFile(file);
        return { database, run: statements(database), inode: (0,open_database/* inodeOf */.Ln)(file) };
    };
    const replaceDamaged = (inode) => {
        const aside = (0,open_database/* setAside */.Fi)(file, inode, Date.now());
        if (aside)
            warn(`The cache ${file} is damaged. It was renamed to ${aside}, and a new one is begun.`);
    };
    const openSound = async () => {
        const inode = (0,open_database/* inodeOf */.Ln)(file);
        try {
            return await (0,retry/* retryWhileBusy */.f)(file, open);
        }
        catch (error) {
            if (!(0,open_database/* isCorrupt */.mp)(error))
                throw error;
            replaceDamaged(inode);
            return (0,retry/* retryWhileBusy */.f)(file, open);
        }
    };
    let opened = await openSound();
    /** A step that met damage is done again on a new file. */
    const sound = (step) => {
        try {
            return step(opened);
        }
        catch (error) {
            if (!(0,open_database/* isCorrupt */.mp)(error))
                throw error;
            const damaged = opened;
            replaceDamaged(damaged.inode);
            opened = open();
            damaged.database.close();
            return step(opened);
        }
    };
    const write = (step) => (0,retry/* retryWhileBusy */.f)(file, () => sound(step));
    return {
        kind: 'sqlite',
        get: (key, nowMs) => sound(({ run }) => {
            const row = run.get.get(key, nowMs);
            if (row === undefined)
                return undefined;
            markUsed(run, key, nowMs);
            return { answer: Buffer.from(row.answer), costUsd: row.cost_usd };
        }),
        put: async (entry, nowMs) => {
            if ((0,cache_store/* sizeOf */.$d)(entry) <= maxBytes)
                await write(it => transaction(it.database, () => put(it.run, entry, nowMs, maxBytes)));
        },
        alike: (group, nowMs, limit) => sound(({ run }) => run.alike.all(group, nowMs, limit)).map(({ key, features }) => ({
            key: key,
            features: (0,cache_features/* featuresOfBytes */.a)(features),
        })),
        tally: async (day, { hits, similarHits, misses, stores, savedNanoUsd }) => {
            await write(({ run }) => run.tally.run(day, hits, similarHits, misses, stores, savedNanoUsd));
        },
        overview: nowMs => sound(({ run }) => overview(run, nowMs)),
        sweep: nowMs => write(({ database, run }) => {
            const removed = transaction(database, () => sweep(run, nowMs));
            database.exec('PRAGMA incremental_vacuum');
            return removed;
        }),
        clear: () => write(({ database, run }) => {
            const removed = transaction(database, () => {
                const { changes } = run.removeAll.run();
                database.exec('DELETE FROM days; UPDATE total SET bytes = 0');
                return Number(changes);
            });
            database.exec('PRAGMA incremental_vacuum; PRAGMA wal_checkpoint(TRUNCATE)');
            return removed;
        }),
        shed: () => opened.database.exec('PRAGMA shrink_memory'),
        close() {
            // The last to close also moves the journal into the file, so that the file alone is all there is.
            if (opened.database.isOpen)
                opened.database.close();
        },
    };
};
/** Not worth waiting for. */
const markUsed = (run, key, nowMs) => {
    try {
        run.use.run(nowMs, key);
    }
    catch (error) {
        if (!(0,open_database/* isBusy */.A5)(error))
            throw error;
    }
};
const put = (run, entry, nowMs, maxBytes) => {
    const { key, answer, costUsd, expiresAtMs, likeness } = entry;
    const bytes = (0,cache_store/* sizeOf */.$d)(entry);
    const before = bytesIn(run.bytesOf.get(key));
    const features = likeness ? (0,cache_features/* bytesOfFeatures */.Y)(likeness.features) : null;
    run.put.run(key, answer, costUsd, bytes, nowMs, nowMs, expiresAtMs, likeness?.group ?? null, features);
    run.grow.run(bytes - before);
    evict(run, maxBytes);
};
const evict = (run, maxBytes) => {
    let over = bytesIn(run.total.get()) - maxBytes;
    while (over > 0) {
        const oldest = run.oldest.all();
        if (oldest.length === 0)
            return;
        for (const row of oldest) {
            if (over <= 0)
                break;
            run.remove.run(row.key);
            run.grow.run(-bytesIn(row));
            over -= bytesIn(row);
        }
    }
};
const sweep = (run, nowMs) => {
    const expired = bytesIn(run.expiredBytes.get(nowMs));
    const { changes } = run.removeExpired.run(nowMs);
    run.grow.run(-expired);
    run.forgetDays.run(new Date(nowMs - cache_store/* keptDays */.CP * dayMs).toISOString().slice(0, 10));
    return Number(changes);
};
const overview = (run, nowMs) => {
    const { entries = 0, oldest = null } = run.overview.get(nowMs) ?? {};
    return {
        entries: Number(entries),
        bytes: bytesIn(run.total.get()),
        oldestAtMs: oldest === null ? null : Number(oldest),
        days: Object.fromEntries(run.days.all().map(row => [row.day, tallyOf(row)])),
    };
};
const transaction = (database, steps) => {
    database.exec('BEGIN IMMEDIATE');
    try {
        const result = steps();
        database.exec('COMMIT');
        return result;
    }
    catch (error) {
        if (database.isTransaction)
            database.exec('ROLLBACK');
        throw error;
    }
};
const bytesIn = (row) => Number(row?.bytes ?? 0);
const tallyOf = (row) => ({
    hits: Number(row.hits),
    similarHits: Number(row.similar_hits),
    misses: Number(row.misses),
    stores: Number(row.stores),
    savedNanoUsd: Number(row.saved_nano_usd),
});


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
