export const id = 4251;
export const ids = [4251];
export const modules = {

/***/ 34251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ secretsOf),
/* harmony export */   redactConfig: () => (/* binding */ redactConfig)
/* harmony export */ });
const mask = '***';
const secretHeader = /auth|key|token|secret|cookie|password/i;
/** A copy that may be shown: keys, tokens, secret headers and passwords in addresses are `***`, and so is every repetition of one. */
const redactConfig = (config) => {
    const longSecrets = secretsOfConfig(config).filter(secret => secret.length >= shortestSecret);
    return redactValue(config, longSecrets);
};
/** A shorter one (`apiKey: ollama`) is masked only where it stands: elsewhere it may be an ordinary word. */
const shortestSecret = 8;
/** Every secret that the proxy's configuration holds, for masking in logs. */
const secretsOf = ({ token, providers, secrets: others = [], state, mcp = [] }) => {
    const secrets = [
        ...providers.flatMap(({ apiKeys, headers }) => [...apiKeys, ...secretHeaders(headers)]),
        ...mcp.flatMap(({ headers }) => Object.values(headers)).filter(value => value.length >= shortestSecret),
        ...[...others, passwordIn(state?.url ?? '')].filter(text => text !== ''),
    ];
    return [...new Set(token === null ? secrets : [...secrets, token])];
};
const secretHeaders = (headers) => Object.entries(headers).flatMap(([name, value]) => secretHeader.test(name) ? [value, value.replace(/^\w+ /, '')] : []);
const secretsOfConfig = (config) => {
    const secrets = Object.values(config.providers ?? {}).flatMap(({ apiKey, apiKeys, headers }) => [
        ...(apiKey === undefined ? [] : [apiKey]),
        ...(apiKeys ?? []),
        ...secretHeaders(headers ?? {}),
    ]);
    const all = [...secrets, config.server?.token ?? '', passwordIn(config.state?.url ?? '')];
    return [...new Set(all)].filter(secret => secret !== '').toSorted((a, b) => b.length - a.length);
};
const passwordIn = (address) => /^\w+:\/\/[^/@]*?:([^/]*)@/.exec(address)?.[1] ?? '';
const redactValue = (value, secrets) => {
    if (typeof value === 'string')
        return maskIn(value, secrets);
    if (Array.isArray(value))
        return value.map(item => redactValue(item, secrets));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [
        key,
        secretKeys.has(key) ? masked(item) : redactMember(key, item, secrets),
    ]));
};
const secretKeys = new Set(['apiKey', 'apiKeys', 'token']);
const redactMember = (key, value, secrets) => {
    if (key !== 'headers' || typeof value !== 'object' || value === null)
        return redactValue(value, secrets);
    return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, secretHeader.test(name) ? mask : text]));
};
const masked = (value) => (Array.isArray(value) ? value.map(() => mask) : mask);
const maskIn = (text, secrets) => {
    const password = passwordIn(text);
    const withoutPassword = password === '' ? text : text.replace(`:${password}@`, `:${mask}@`);
    return secrets.reduce((rest, secret) => rest.replaceAll(secret, mask), withoutPassword);
};


/***/ })

};
