export const id = 2225;
export const ids = [2225];
export const modules = {

/***/ 22225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCommandHelp: () => (/* binding */ renderCommandHelp),
/* harmony export */   renderHelp: () => (/* binding */ renderHelp)
/* harmony export */ });
const columns = (rows) => {
    const width = Math.max(0, ...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`.trimEnd()).join('\n');
};
const renderCommandHelp = (command) => {
    const flags = Object.entries(command.flags).map(([name, { type, value, description, short }]) => [
        `${short ? `-${short}, ` : ''}--${name}${type === 'string' ? ` ${value ?? 'VALUE'}` : ''}`,
        description,
    ]);
    const names = command.aliases?.length ? ` (also: ${command.aliases.join(', ')})` : '';
    return [
        `${command.summary}${names}`,
        `Usage: claude-router ${command.name}${command.usage ? ` ${command.usage}` : ''}${flags.length > 0 ? ' [flags]' : ''}`,
        flags.length > 0 ? `Flags:\n${columns(flags)}` : '',
        command.examples.length > 0 ? `Examples:\n${command.examples.map(example => `  ${example}`).join('\n')}` : '',
    ]
        .filter(part => part !== '')
        .join('\n\n');
};
const renderHelp = (commands, version) => [
    `claude-router ${version}: Claude Code on the models and prices you choose.`,
    'Usage: claude-router COMMAND [flags]',
    `Commands:\n${columns(commands.map(({ name, aliases, summary }) => [[name, ...(aliases ?? [])].join(', '), summary]))}`,
    'Flags of every command:\n  --help  what it does, its flags, examples\n  --version',
    'Examples:\n  claude-router demo\n  claude-router review --base main\n  claude-router start --port 3000',
    'Exit codes: 0 ok · 1 bug · 2 usage or configuration · 3 budget · 4 provider · 5 agent · 6 GitHub · 7 findings at or above --fail-on',
].join('\n\n');


/***/ })

};
