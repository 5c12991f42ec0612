import "reflect-metadata";
export { t as startServer } from "./bootstrap-DnI3vGou.js";
