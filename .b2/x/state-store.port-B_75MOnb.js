// ../me/dist/src/ports/state-store.port.js
const STATE_STORE = Symbol("StateStore");
export { STATE_STORE as t };
