import "reflect-metadata";
export { r as fs, i as path } from "./node-BSsHx6Bc.js";
