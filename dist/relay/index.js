import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./build/src/agent/isolation/relay.js


/**
 * Inside the agent's network, where there is no way out: takes connections on a loopback port and hands their bytes to the
 * proxy's socket. Arguments: PORT SOCKET READY-FILE (written once it listens).
 */
const [port, socketPath, readyFile] = process.argv.slice(2);
const server = (0,external_node_net_namespaceObject.createServer)({ noDelay: true, allowHalfOpen: true }, client => {
    const proxy = (0,external_node_net_namespaceObject.connect)({ path: socketPath ?? '', allowHalfOpen: true });
    client.pipe(proxy).pipe(client);
    const end = () => {
        client.destroy();
        proxy.destroy();
    };
    client.on('error', end);
    proxy.on('error', end);
    client.on('close', () => proxy.destroy());
    proxy.on('close', () => client.destroy());
});
server.listen(Number(port), '127.0.0.1', () => (0,external_node_fs_namespaceObject.writeFileSync)(readyFile ?? '', 'ready\n'));

