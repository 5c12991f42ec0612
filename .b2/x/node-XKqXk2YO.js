export { r as fs, i as path } from "./node-iisHJ7dg.js";
