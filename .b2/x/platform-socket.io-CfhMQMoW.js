import "reflect-metadata";
export { t as IoAdapter } from "./platform-socket.io-D6h-JrjJ.js";
