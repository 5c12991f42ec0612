import "reflect-metadata";
// ../me/dist/src/ports/read-model-store.port.js
const READ_MODEL_STORE = Symbol("ReadModelStore");
// ../me/dist/src/ports/blob-store.port.js
const BLOB_STORE = Symbol("BlobStore");
export { READ_MODEL_STORE as n, BLOB_STORE as t };
