export { t as IoAdapter } from "./platform-socket.io-Ccsx2cIu.js";
