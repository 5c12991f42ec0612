import { i as __require, o as __toESM, t as __commonJSMin } from "./rolldown-runtime-C1I3wEg2.js";
import { d as Logger } from "./common-Dgy1uR-f.js";
import { t as PortError } from "./port-error-CZzbFwNt.js";
import { a as cutToWord, c as secretsIn$1, i as cutToEnd, r as cutText } from "./money-CQ_8s2PR.js";
import { E as _coercedString, S as ZodError, T as _coercedDate, b as unknown, c as boolean, d as int, g as record, h as object, i as _enum, k as _isoDateTime, n as ZodISODateTime, o as array, r as ZodString, s as base64, t as ZodDate, v as string$1, x as url } from "./schemas-yEe03wRj.js";
import { appendFile, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, rm, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, isAbsolute, join, posix, relative, resolve } from "node:path";
import { spawn } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { existsSync, readFileSync } from "node:fs";
import { createCipheriv, createDecipheriv, createHash, createHmac, createPrivateKey, randomBytes, randomUUID, subtle, timingSafeEqual } from "node:crypto";
import Libsql from "libsql";
import { Buffer as Buffer$1 } from "node:buffer";
// ../me/dist/src/ports/clock.port.js
const CLOCK = Symbol("Clock");
const ID_SOURCE = Symbol("IdSource");
// ../me/dist/src/edit-bundles/git/run-git.js
/** Git did not do what was asked. `stderr` may quote names and addresses: it is for classifying, never for showing. */ var GitFailed = class extends Error {
	failure;
	subcommand;
	exitCode;
	stderr;
	constructor(failure, subcommand, more = {}) {
		super(`git ${subcommand} failed (${failure === "exit" ? `exit ${more.exitCode}` : failure})`, { cause: more.cause }), this.failure = failure, this.subcommand = subcommand;
		this.name = "GitFailed";
		this.exitCode = more.exitCode ?? -1;
		this.stderr = more.stderr ?? "";
	}
};
const SAFE_CONFIG = [
	"core.hooksPath=/dev/null",
	"core.fsmonitor=false",
	"core.untrackedCache=false",
	"core.attributesFile=/dev/null",
	"core.excludesFile=/dev/null",
	"core.autocrlf=false",
	"core.safecrlf=false",
	"core.protectHFS=true",
	"core.protectNTFS=true",
	"credential.helper=",
	"gc.auto=0",
	"maintenance.auto=false",
	"http.followRedirects=false",
	"http.lowSpeedLimit=100",
	"http.lowSpeedTime=60",
	"protocol.ext.allow=never",
	"submodule.recurse=false",
	"advice.detachedHead=false",
	"init.defaultBranch=main"
].flatMap((setting) => ["-c", setting]);
const FIXED_ENVIRONMENT = {
	LC_ALL: "C",
	GIT_CONFIG_NOSYSTEM: "1",
	GIT_CONFIG_GLOBAL: "/dev/null",
	GIT_ATTR_NOSYSTEM: "1",
	GIT_ALLOW_PROTOCOL: "file:git:http:https:ssh",
	GIT_TERMINAL_PROMPT: "0",
	GIT_SSH_COMMAND: "ssh -oBatchMode=yes -oConnectTimeout=20",
	GIT_NO_REPLACE_OBJECTS: "1",
	GIT_NO_LAZY_FETCH: "1",
	GIT_OPTIONAL_LOCKS: "0",
	GIT_AUTHOR_NAME: "Code Runs",
	GIT_AUTHOR_EMAIL: "code-runs@localhost",
	GIT_COMMITTER_NAME: "Code Runs",
	GIT_COMMITTER_EMAIL: "code-runs@localhost"
};
const STDERR_LENGTH = 65536;
const MINUTE = 6e4;
const DEFAULT_OUTPUT = 16777216;
const GRACE_MS = 2e3;
/** Runs git without a shell and gives its standard output. Throws GitFailed on any other exit code than 0. */ async function runGit(call) {
	const outcome = await gitOutcome(call);
	if (outcome.exitCode === 0) return outcome.stdout;
	throw new GitFailed("exit", subcommandOf(call), outcome);
}
/** Like runGit, trimmed text. */ async function gitText(call) {
	return (await runGit(call)).toString("utf8").trim();
}
/**
* Runs git and gives whatever it answered, also with an exit code. Throws GitFailed when it could not start, was aborted, ran
* longer than `timeoutMs`, was silent for `silentMs` or printed more than `maxOutput`; its whole process group has then been told to end.
*/ function gitOutcome(call) {
	if (call.signal?.aborted) return Promise.reject(failed(call, "aborted"));
	return supervise(spawn("git", [...SAFE_CONFIG, ...call.args], {
		cwd: call.cwd,
		env: {
			...machineEnvironment(),
			...FIXED_ENVIRONMENT,
			...call.env
		},
		stdio: "pipe",
		detached: true
	}), call);
}
function supervise(child, call) {
	return new Promise((resolve, reject) => {
		let failure;
		const stop = (why) => {
			if (failure) return;
			failure = failed(call, why);
			endGroup(child);
		};
		const output = collect(child, call, stop);
		const timer = setTimeout(() => stop("timed-out"), call.timeoutMs ?? MINUTE);
		const silence = call.silentMs === void 0 ? void 0 : setTimeout(() => stop("timed-out"), call.silentMs);
		for (const stream of [child.stdout, child.stderr]) stream.on("data", () => silence?.refresh());
		const onAbort = () => stop("aborted");
		call.signal?.addEventListener("abort", onAbort, { once: true });
		const settle = () => {
			clearTimeout(timer);
			clearTimeout(silence);
			call.signal?.removeEventListener("abort", onAbort);
		};
		child.on("error", (cause) => {
			settle();
			reject(new GitFailed("not-started", subcommandOf(call), { cause }));
		});
		child.on("close", (code) => {
			settle();
			if (failure) reject(failure);
			else resolve({
				exitCode: code ?? -1,
				...output()
			});
		});
		child.stdin.on("error", () => void 0);
		child.stdin.end(call.input ?? "");
	});
}
function collect(child, call, stop) {
	const chunks = [];
	let bytes = 0;
	let stderr = "";
	child.stdout.on("data", (chunk) => {
		bytes += chunk.length;
		if (bytes > (call.maxOutput ?? DEFAULT_OUTPUT)) stop("output-too-large");
		else chunks.push(chunk);
	});
	child.stderr.setEncoding("utf8").on("data", (text) => {
		stderr = cutToEnd(stderr + text, STDERR_LENGTH);
		call.onErrorOutput?.(text);
	});
	return () => ({
		stdout: Buffer.concat(chunks),
		stderr
	});
}
function endGroup(child) {
	signalGroup(child, "SIGTERM");
	const timer = setTimeout(() => signalGroup(child, "SIGKILL"), GRACE_MS);
	child.once("close", () => clearTimeout(timer));
}
function signalGroup(child, signal) {
	if (child.pid === void 0) return;
	try {
		process.kill(-child.pid, signal);
	} catch (error) {
		if (error.code !== "ESRCH") throw error;
	}
}
function failed(call, why) {
	return new GitFailed(why, subcommandOf(call), { cause: call.signal?.reason });
}
function subcommandOf(call) {
	return call.args.find((argument) => /^[a-z][a-z-]+$/.test(argument)) ?? "git";
}
const MACHINE_VARIABLES = [...[
	"PATH",
	"TMPDIR",
	"SSH_AUTH_SOCK",
	"SSL_CERT_FILE",
	"SSL_CERT_DIR",
	"GIT_SSL_CAINFO"
], ...[
	"HTTP_PROXY",
	"HTTPS_PROXY",
	"ALL_PROXY",
	"NO_PROXY",
	"http_proxy",
	"https_proxy",
	"all_proxy",
	"no_proxy"
]];
function machineEnvironment() {
	const env = process.env;
	return Object.fromEntries(MACHINE_VARIABLES.flatMap((name) => env[name] === void 0 ? [] : [[name, env[name]]]));
}
// ../me/dist/src/edit-bundles/bundle-limits.js
const MIB = 1048576;
const BUNDLE_LIMITS = {
	files: 2e3,
	blobBytes: 10 * MIB,
	totalBytes: 50 * MIB
};
/** A patch only helps people; a longer one is left out of the bundle. */ const PATCH_BYTES$1 = 4 * MIB;
// ../me/dist/src/edit-bundles/bundle-refused.js
/** A bundle broke a rule. `reason` is one exact sentence that may be told to the agent and to people; it holds no content of a file. */ var BundleRefused = class extends Error {
	code;
	reason;
	constructor(code, reason) {
		super(reason), this.code = code, this.reason = reason;
		this.name = "BundleRefused";
	}
};
/** Makes a name from outside fit for a sentence: quoted, control and invisible characters escaped, at most 120 characters. */ function shown(text) {
	const escaped = text.replace(/[\p{C}\p{Zl}\p{Zp}"\\]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
	return `"${cutText(escaped, 118)}"`;
}
// ../me/node_modules/events-universal/default.js
var require_default = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = __require("events");
}));
// ../me/node_modules/fast-fifo/fixed-size.js
var require_fixed_size = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class FixedFIFO {
		constructor(hwm) {
			if (!(hwm > 0) || (hwm - 1 & hwm) !== 0) throw new Error("Max size for a FixedFIFO should be a power of two");
			this.buffer = new Array(hwm);
			this.mask = hwm - 1;
			this.top = 0;
			this.btm = 0;
			this.next = null;
		}
		clear() {
			this.top = this.btm = 0;
			this.next = null;
			this.buffer.fill(void 0);
		}
		push(data) {
			if (this.buffer[this.top] !== void 0) return false;
			this.buffer[this.top] = data;
			this.top = this.top + 1 & this.mask;
			return true;
		}
		shift() {
			const last = this.buffer[this.btm];
			if (last === void 0) return void 0;
			this.buffer[this.btm] = void 0;
			this.btm = this.btm + 1 & this.mask;
			return last;
		}
		peek() {
			return this.buffer[this.btm];
		}
		isEmpty() {
			return this.buffer[this.btm] === void 0;
		}
	};
}));
// ../me/node_modules/fast-fifo/index.js
var require_fast_fifo = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const FixedFIFO = require_fixed_size();
	module.exports = class FastFIFO {
		constructor(hwm) {
			this.hwm = hwm || 16;
			this.head = new FixedFIFO(this.hwm);
			this.tail = this.head;
			this.length = 0;
		}
		clear() {
			this.head = this.tail;
			this.head.clear();
			this.length = 0;
		}
		push(val) {
			this.length++;
			if (!this.head.push(val)) {
				const prev = this.head;
				this.head = prev.next = new FixedFIFO(2 * this.head.buffer.length);
				this.head.push(val);
			}
		}
		shift() {
			if (this.length !== 0) this.length--;
			const val = this.tail.shift();
			if (val === void 0 && this.tail.next) {
				const next = this.tail.next;
				this.tail.next = null;
				this.tail = next;
				return this.tail.shift();
			}
			return val;
		}
		peek() {
			const val = this.tail.peek();
			if (val === void 0 && this.tail.next) return this.tail.next.peek();
			return val;
		}
		isEmpty() {
			return this.length === 0;
		}
	};
}));
// ../me/node_modules/text-decoder/node_modules/b4a/index.js
var require_b4a$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function isBuffer(value) {
		return Buffer.isBuffer(value) || value instanceof Uint8Array;
	}
	function isEncoding(encoding) {
		return Buffer.isEncoding(encoding);
	}
	function alloc(size, fill, encoding) {
		return Buffer.alloc(size, fill, encoding);
	}
	function allocUnsafe(size) {
		return Buffer.allocUnsafe(size);
	}
	function allocUnsafeSlow(size) {
		return Buffer.allocUnsafeSlow(size);
	}
	function byteLength(string, encoding) {
		return Buffer.byteLength(string, encoding);
	}
	function compare(a, b) {
		return Buffer.compare(a, b);
	}
	function concat(buffers, totalLength) {
		return Buffer.concat(buffers, totalLength);
	}
	function copy(source, target, targetStart, start, end) {
		return toBuffer(source).copy(target, targetStart, start, end);
	}
	function equals(a, b) {
		return toBuffer(a).equals(b);
	}
	function fill(buffer, value, offset, end, encoding) {
		return toBuffer(buffer).fill(value, offset, end, encoding);
	}
	function from(value, encodingOrOffset, length) {
		return Buffer.from(value, encodingOrOffset, length);
	}
	function includes(buffer, value, byteOffset, encoding) {
		return toBuffer(buffer).includes(value, byteOffset, encoding);
	}
	function indexOf(buffer, value, byfeOffset, encoding) {
		return toBuffer(buffer).indexOf(value, byfeOffset, encoding);
	}
	function lastIndexOf(buffer, value, byteOffset, encoding) {
		return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding);
	}
	function swap16(buffer) {
		return toBuffer(buffer).swap16();
	}
	function swap32(buffer) {
		return toBuffer(buffer).swap32();
	}
	function swap64(buffer) {
		return toBuffer(buffer).swap64();
	}
	function toBuffer(buffer) {
		if (Buffer.isBuffer(buffer)) return buffer;
		return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
	}
	function toString(buffer, encoding, start, end) {
		return toBuffer(buffer).toString(encoding, start, end);
	}
	function toHex(buffer, start, end) {
		return toBuffer(buffer).toString("hex", start, end);
	}
	function write(buffer, string, offset, length, encoding) {
		return toBuffer(buffer).write(string, offset, length, encoding);
	}
	function readDoubleBE(buffer, offset) {
		return toBuffer(buffer).readDoubleBE(offset);
	}
	function readDoubleLE(buffer, offset) {
		return toBuffer(buffer).readDoubleLE(offset);
	}
	function readFloatBE(buffer, offset) {
		return toBuffer(buffer).readFloatBE(offset);
	}
	function readFloatLE(buffer, offset) {
		return toBuffer(buffer).readFloatLE(offset);
	}
	function readInt32BE(buffer, offset) {
		return toBuffer(buffer).readInt32BE(offset);
	}
	function readInt32LE(buffer, offset) {
		return toBuffer(buffer).readInt32LE(offset);
	}
	function readUInt32BE(buffer, offset) {
		return toBuffer(buffer).readUInt32BE(offset);
	}
	function readUInt32LE(buffer, offset) {
		return toBuffer(buffer).readUInt32LE(offset);
	}
	function writeDoubleBE(buffer, value, offset) {
		return toBuffer(buffer).writeDoubleBE(value, offset);
	}
	function writeDoubleLE(buffer, value, offset) {
		return toBuffer(buffer).writeDoubleLE(value, offset);
	}
	function writeFloatBE(buffer, value, offset) {
		return toBuffer(buffer).writeFloatBE(value, offset);
	}
	function writeFloatLE(buffer, value, offset) {
		return toBuffer(buffer).writeFloatLE(value, offset);
	}
	function writeInt32BE(buffer, value, offset) {
		return toBuffer(buffer).writeInt32BE(value, offset);
	}
	function writeInt32LE(buffer, value, offset) {
		return toBuffer(buffer).writeInt32LE(value, offset);
	}
	function writeUInt32BE(buffer, value, offset) {
		return toBuffer(buffer).writeUInt32BE(value, offset);
	}
	function writeUInt32LE(buffer, value, offset) {
		return toBuffer(buffer).writeUInt32LE(value, offset);
	}
	module.exports = {
		isBuffer,
		isEncoding,
		alloc,
		allocUnsafe,
		allocUnsafeSlow,
		byteLength,
		compare,
		concat,
		copy,
		equals,
		fill,
		from,
		includes,
		indexOf,
		lastIndexOf,
		swap16,
		swap32,
		swap64,
		toBuffer,
		toString,
		toHex,
		write,
		readDoubleBE,
		readDoubleLE,
		readFloatBE,
		readFloatLE,
		readInt32BE,
		readInt32LE,
		readUInt32BE,
		readUInt32LE,
		writeDoubleBE,
		writeDoubleLE,
		writeFloatBE,
		writeFloatLE,
		writeInt32BE,
		writeInt32LE,
		writeUInt32BE,
		writeUInt32LE
	};
}));
// ../me/node_modules/text-decoder/lib/pass-through-decoder.js
var require_pass_through_decoder = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const b4a = require_b4a$1();
	module.exports = class PassThroughDecoder {
		constructor(encoding) {
			this.encoding = encoding;
		}
		get remaining() {
			return 0;
		}
		decode(data) {
			return b4a.toString(data, this.encoding);
		}
		flush() {
			return "";
		}
	};
}));
// ../me/node_modules/text-decoder/lib/utf8-decoder.js
var require_utf8_decoder = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const b4a = require_b4a$1();
	/**
	* https://encoding.spec.whatwg.org/#utf-8-decoder
	*/
	module.exports = class UTF8Decoder {
		constructor() {
			this._reset();
		}
		get remaining() {
			return this.bytesSeen;
		}
		decode(data) {
			if (data.byteLength === 0) return "";
			if (this.bytesNeeded === 0 && trailingIncomplete(data, 0) === 0) {
				this.bytesSeen = trailingBytesSeen(data);
				return b4a.toString(data, "utf8");
			}
			let result = "";
			let start = 0;
			if (this.bytesNeeded > 0) {
				while (start < data.byteLength) {
					const byte = data[start];
					if (byte < this.lowerBoundary || byte > this.upperBoundary) {
						result += "�";
						this._reset();
						break;
					}
					this.lowerBoundary = 128;
					this.upperBoundary = 191;
					this.codePoint = this.codePoint << 6 | byte & 63;
					this.bytesSeen++;
					start++;
					if (this.bytesSeen === this.bytesNeeded) {
						result += String.fromCodePoint(this.codePoint);
						this._reset();
						break;
					}
				}
				if (this.bytesNeeded > 0) return result;
			}
			const trailing = trailingIncomplete(data, start);
			const end = data.byteLength - trailing;
			if (end > start) result += b4a.toString(data, "utf8", start, end);
			for (let i = end; i < data.byteLength; i++) {
				const byte = data[i];
				if (this.bytesNeeded === 0) {
					if (byte <= 127) {
						this.bytesSeen = 0;
						result += String.fromCharCode(byte);
					} else if (byte >= 194 && byte <= 223) {
						this.bytesNeeded = 2;
						this.bytesSeen = 1;
						this.codePoint = byte & 31;
					} else if (byte >= 224 && byte <= 239) {
						if (byte === 224) this.lowerBoundary = 160;
						else if (byte === 237) this.upperBoundary = 159;
						this.bytesNeeded = 3;
						this.bytesSeen = 1;
						this.codePoint = byte & 15;
					} else if (byte >= 240 && byte <= 244) {
						if (byte === 240) this.lowerBoundary = 144;
						else if (byte === 244) this.upperBoundary = 143;
						this.bytesNeeded = 4;
						this.bytesSeen = 1;
						this.codePoint = byte & 7;
					} else {
						this.bytesSeen = 1;
						result += "�";
					}
					continue;
				}
				if (byte < this.lowerBoundary || byte > this.upperBoundary) {
					result += "�";
					i--;
					this._reset();
					continue;
				}
				this.lowerBoundary = 128;
				this.upperBoundary = 191;
				this.codePoint = this.codePoint << 6 | byte & 63;
				this.bytesSeen++;
				if (this.bytesSeen === this.bytesNeeded) {
					result += String.fromCodePoint(this.codePoint);
					this._reset();
				}
			}
			return result;
		}
		flush() {
			const result = this.bytesNeeded > 0 ? "�" : "";
			this._reset();
			return result;
		}
		_reset() {
			this.codePoint = 0;
			this.bytesNeeded = 0;
			this.bytesSeen = 0;
			this.lowerBoundary = 128;
			this.upperBoundary = 191;
		}
	};
	function trailingIncomplete(data, start) {
		const len = data.byteLength;
		if (len <= start) return 0;
		const limit = Math.max(start, len - 4);
		let i = len - 1;
		while (i > limit && (data[i] & 192) === 128) i--;
		if (i < start) return 0;
		const byte = data[i];
		let needed;
		if (byte <= 127) return 0;
		if (byte >= 194 && byte <= 223) needed = 2;
		else if (byte >= 224 && byte <= 239) needed = 3;
		else if (byte >= 240 && byte <= 244) needed = 4;
		else return 0;
		const available = len - i;
		return available < needed ? available : 0;
	}
	function trailingBytesSeen(data) {
		const len = data.byteLength;
		if (len === 0) return 0;
		const last = data[len - 1];
		if (last <= 127) return 0;
		if ((last & 192) !== 128) return 1;
		const limit = Math.max(0, len - 4);
		let i = len - 2;
		while (i >= limit && (data[i] & 192) === 128) i--;
		if (i < 0) return 1;
		const first = data[i];
		let needed;
		if (first >= 194 && first <= 223) needed = 2;
		else if (first >= 224 && first <= 239) needed = 3;
		else if (first >= 240 && first <= 244) needed = 4;
		else return 1;
		if (len - i !== needed) return 1;
		if (needed >= 3) {
			const second = data[i + 1];
			if (first === 224 && second < 160) return 1;
			if (first === 237 && second > 159) return 1;
			if (first === 240 && second < 144) return 1;
			if (first === 244 && second > 143) return 1;
		}
		return 0;
	}
}));
// ../me/node_modules/text-decoder/index.js
var require_text_decoder = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const PassThroughDecoder = require_pass_through_decoder();
	const UTF8Decoder = require_utf8_decoder();
	module.exports = class TextDecoder {
		constructor(encoding = "utf8") {
			this.encoding = normalizeEncoding(encoding);
			switch (this.encoding) {
				case "utf8":
					this.decoder = new UTF8Decoder();
					break;
				case "utf16le":
				case "base64": throw new Error("Unsupported encoding: " + this.encoding);
				default: this.decoder = new PassThroughDecoder(this.encoding);
			}
		}
		get remaining() {
			return this.decoder.remaining;
		}
		push(data) {
			if (typeof data === "string") return data;
			return this.decoder.decode(data);
		}
		write(data) {
			return this.push(data);
		}
		end(data) {
			let result = "";
			if (data) result = this.push(data);
			result += this.decoder.flush();
			return result;
		}
	};
	function normalizeEncoding(encoding) {
		encoding = encoding.toLowerCase();
		switch (encoding) {
			case "utf8":
			case "utf-8": return "utf8";
			case "ucs2":
			case "ucs-2":
			case "utf16le":
			case "utf-16le": return "utf16le";
			case "latin1":
			case "binary": return "latin1";
			case "base64":
			case "ascii":
			case "hex": return encoding;
			default: throw new Error("Unknown encoding: " + encoding);
		}
	}
}));
// ../me/node_modules/streamx/lib/errors.js
var require_errors = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class StreamError extends Error {
		constructor(msg, code, fn = StreamError) {
			super(msg);
			this.code = code;
			if (Error.captureStackTrace) Error.captureStackTrace(this, fn);
		}
		static isStreamDestroyed(err) {
			return err && err.code === "STREAM_DESTROYED";
		}
		static isPrematureClose(err) {
			return err && err.code === "PREMATURE_CLOSE";
		}
		static isAborted(err) {
			return err && err.code === "ABORTED";
		}
		static isBadArgument(err) {
			return err && err.code === "BAD_ARGUMENT";
		}
		get name() {
			return "StreamError";
		}
		static STREAM_DESTROYED() {
			return new StreamError("Stream was destroyed", "STREAM_DESTROYED", StreamError.STREAM_DESTROYED);
		}
		static PREMATURE_CLOSE(msg = "Premature close") {
			return new StreamError(msg, "PREMATURE_CLOSE", StreamError.PREMATURE_CLOSE);
		}
		static ABORTED() {
			return new StreamError("Stream aborted", "ABORTED", StreamError.ABORTED);
		}
		static BAD_ARGUMENT(msg = "Bad argument") {
			return new StreamError(msg, "BAD_ARGUMENT", StreamError.BAD_ARGUMENT);
		}
	};
}));
// ../me/node_modules/streamx/index.js
var require_streamx = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { EventEmitter } = require_default();
	const FIFO = require_fast_fifo();
	const TextDecoder = require_text_decoder();
	const StreamError = require_errors();
	const qmt = typeof queueMicrotask === "undefined" ? (fn) => global.process.nextTick(fn) : queueMicrotask;
	const OPENING = 1;
	const PREDESTROYING = 2;
	const DESTROYING = 4;
	const DESTROYED = 8;
	const NOT_OPENING = 536870910;
	const NOT_PREDESTROYING = 536870909;
	const READ_UPDATING = 32;
	const READ_PRIMARY = 64;
	const READ_QUEUED = 128;
	const READ_RESUMED = 256;
	const READ_PIPE_DRAINED = 512;
	const READ_ENDING = 1024;
	const READ_EMIT_DATA = 2048;
	const READ_EMIT_READABLE = 4096;
	const READ_EMITTED_READABLE = 8192;
	const READ_DONE = 16384;
	const READ_NEXT_TICK = 32768;
	const READ_READ_AHEAD = 131072;
	const READ_FLOWING = 768;
	const READ_ACTIVE_AND_NEEDS_PUSH = 65552;
	const READ_PRIMARY_AND_ACTIVE = 80;
	const READ_EMIT_READABLE_AND_QUEUED = 4224;
	const READ_RESUMED_READ_AHEAD = 131328;
	const READ_NOT_ACTIVE = 536870895;
	const READ_NON_PRIMARY_AND_PUSHED = 536805311;
	const READ_PUSHED = 536805375;
	const READ_PAUSED = 536870655;
	const READ_NOT_QUEUED = 536862591;
	const READ_NOT_ENDING = 536869887;
	const READ_PIPE_NOT_DRAINED = 536870143;
	const READ_NOT_NEXT_TICK = 536838143;
	const READ_NOT_UPDATING = 536870879;
	const READ_NO_READ_AHEAD = 536739839;
	const READ_PAUSED_NO_READ_AHEAD = 536739583;
	const WRITE_ACTIVE = 1 << 18;
	const WRITE_UPDATING = 2 << 18;
	const WRITE_PRIMARY = 4 << 18;
	const WRITE_QUEUED = 8 << 18;
	const WRITE_UNDRAINED = 16 << 18;
	const WRITE_DONE = 32 << 18;
	const WRITE_EMIT_DRAIN = 64 << 18;
	const WRITE_NEXT_TICK = 128 << 18;
	const WRITE_WRITING = 256 << 18;
	const WRITE_FINISHING = 512 << 18;
	const WRITE_CORKED = 1024 << 18;
	const WRITE_NOT_ACTIVE = 469499903;
	const WRITE_NON_PRIMARY = 535822335;
	const WRITE_NOT_FINISHING = 402391039;
	const WRITE_DRAINED = 532676607;
	const WRITE_NOT_QUEUED = 534773759;
	const WRITE_NOT_NEXT_TICK = 503316479;
	const WRITE_NOT_UPDATING = 536346623;
	const WRITE_NOT_CORKED = 268435455;
	const ACTIVE = 262160;
	const NOT_ACTIVE = 536608751;
	const DONE = 8404992;
	const DESTROY_STATUS = 14;
	const OPEN_STATUS = 15;
	const AUTO_DESTROY = 8405006;
	const NON_PRIMARY = 535822271;
	const ACTIVE_OR_TICKING = 33587200;
	const IS_OPENING = 33587215;
	const READ_PRIMARY_STATUS = 17423;
	const READ_STATUS = 16527;
	const READ_ENDING_STATUS = 1167;
	const READ_READABLE_STATUS = 12431;
	const SHOULD_NOT_READ = 214047;
	const READ_BACKPRESSURE_STATUS = 17422;
	const READ_UPDATE_SYNC_STATUS = 32879;
	const READ_NEXT_TICK_OR_OPENING = 32769;
	const WRITE_PRIMARY_STATUS = 142606351;
	const WRITE_QUEUED_AND_UNDRAINED = 6291456;
	const WRITE_QUEUED_AND_ACTIVE = 2359296;
	const WRITE_DRAIN_STATUS = 6553615;
	const WRITE_STATUS = 270794767;
	const WRITE_PRIMARY_AND_ACTIVE = 1310720;
	const WRITE_ACTIVE_AND_WRITING = 67371008;
	const WRITE_FINISHING_STATUS = 144965647;
	const WRITE_BACKPRESSURE_STATUS = 146800654;
	const WRITE_UPDATE_SYNC_STATUS = 35127311;
	const WRITE_DROP_DATA = 142606350;
	const asyncIterator = Symbol.asyncIterator || Symbol("asyncIterator");
	var WritableState = class {
		constructor(stream, { highWaterMark = 16384, map = null, mapWritable, byteLength, byteLengthWritable } = {}) {
			this.stream = stream;
			this.queue = new FIFO();
			this.highWaterMark = highWaterMark;
			this.buffered = 0;
			this.error = null;
			this.pipeline = null;
			this.drains = null;
			this.byteLength = byteLengthWritable || byteLength || defaultByteLength;
			this.map = mapWritable || map;
			this.afterWrite = afterWrite.bind(this);
			this.afterUpdateNextTick = updateWriteNT.bind(this);
		}
		get ending() {
			return (this.stream._duplexState & WRITE_FINISHING) !== 0;
		}
		get ended() {
			return (this.stream._duplexState & WRITE_DONE) !== 0;
		}
		push(data) {
			if ((this.stream._duplexState & WRITE_DROP_DATA) !== 0) return false;
			if (this.map !== null) data = this.map(data);
			this.buffered += this.byteLength(data);
			this.queue.push(data);
			if (this.buffered < this.highWaterMark) {
				this.stream._duplexState |= WRITE_QUEUED;
				return true;
			}
			this.stream._duplexState |= WRITE_QUEUED_AND_UNDRAINED;
			return false;
		}
		shift() {
			const data = this.queue.shift();
			this.buffered -= this.byteLength(data);
			if (this.buffered === 0) this.stream._duplexState &= WRITE_NOT_QUEUED;
			return data;
		}
		end(data) {
			if (typeof data === "function") this.stream.once("finish", data);
			else if (data !== void 0 && data !== null) this.push(data);
			this.stream._duplexState = (this.stream._duplexState | WRITE_FINISHING) & WRITE_NON_PRIMARY;
		}
		autoBatch(data, cb) {
			const buffer = [];
			const stream = this.stream;
			buffer.push(data);
			while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED_AND_ACTIVE) buffer.push(stream._writableState.shift());
			if ((stream._duplexState & OPEN_STATUS) !== 0) return cb(null);
			stream._writev(buffer, cb);
		}
		update() {
			const stream = this.stream;
			stream._duplexState |= WRITE_UPDATING;
			do {
				while ((stream._duplexState & WRITE_STATUS) === WRITE_QUEUED) {
					const data = this.shift();
					stream._duplexState |= WRITE_ACTIVE_AND_WRITING;
					stream._write(data, this.afterWrite);
				}
				if ((stream._duplexState & WRITE_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary();
			} while (this.continueUpdate() === true);
			stream._duplexState &= WRITE_NOT_UPDATING;
		}
		updateNonPrimary() {
			const stream = this.stream;
			if ((stream._duplexState & WRITE_FINISHING_STATUS) === WRITE_FINISHING) {
				stream._duplexState = stream._duplexState | WRITE_ACTIVE;
				stream._final(afterFinal.bind(this));
				return;
			}
			if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
				if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
					stream._duplexState |= ACTIVE;
					stream._destroy(afterDestroy.bind(this));
				}
				return;
			}
			if ((stream._duplexState & IS_OPENING) === OPENING) {
				stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING;
				stream._open(afterOpen.bind(this));
			}
		}
		continueUpdate() {
			if ((this.stream._duplexState & WRITE_NEXT_TICK) === 0) return false;
			this.stream._duplexState &= WRITE_NOT_NEXT_TICK;
			return true;
		}
		updateCallback() {
			if ((this.stream._duplexState & WRITE_UPDATE_SYNC_STATUS) === WRITE_PRIMARY) this.update();
			else this.updateNextTick();
		}
		updateNextTick() {
			if ((this.stream._duplexState & WRITE_NEXT_TICK) !== 0) return;
			this.stream._duplexState |= WRITE_NEXT_TICK;
			if ((this.stream._duplexState & WRITE_UPDATING) === 0) qmt(this.afterUpdateNextTick);
		}
	};
	var ReadableState = class {
		constructor(stream, { highWaterMark = 16384, map = null, mapReadable, byteLength, byteLengthReadable } = {}) {
			this.stream = stream;
			this.queue = new FIFO();
			this.highWaterMark = highWaterMark === 0 ? 1 : highWaterMark;
			this.buffered = 0;
			this.readAhead = highWaterMark > 0;
			this.error = null;
			this.pipeline = null;
			this.byteLength = byteLengthReadable || byteLength || defaultByteLength;
			this.map = mapReadable || map;
			this.pipeTo = null;
			this.afterRead = afterRead.bind(this);
			this.afterUpdateNextTick = updateReadNT.bind(this);
		}
		get ending() {
			return (this.stream._duplexState & READ_ENDING) !== 0;
		}
		get ended() {
			return (this.stream._duplexState & READ_DONE) !== 0;
		}
		pipe(pipeTo, cb) {
			if (this.pipeTo !== null) throw StreamError.BAD_ARGUMENT("Can only pipe to one destination");
			if (typeof cb !== "function") cb = null;
			this.stream._duplexState |= READ_PIPE_DRAINED;
			this.pipeTo = pipeTo;
			this.pipeline = new Pipeline(this.stream, pipeTo, cb);
			if (cb) this.stream.on("error", noop);
			if (isStreamx(pipeTo)) {
				pipeTo._writableState.pipeline = this.pipeline;
				if (cb) pipeTo.on("error", noop);
				pipeTo.on("finish", this.pipeline.finished.bind(this.pipeline));
			} else {
				const onerror = this.pipeline.done.bind(this.pipeline, pipeTo);
				const onclose = this.pipeline.done.bind(this.pipeline, pipeTo, null);
				pipeTo.on("error", onerror);
				pipeTo.on("close", onclose);
				pipeTo.on("finish", this.pipeline.finished.bind(this.pipeline));
			}
			pipeTo.on("drain", afterDrain.bind(this));
			this.stream.emit("piping", pipeTo);
			pipeTo.emit("pipe", this.stream);
		}
		push(data) {
			const stream = this.stream;
			if (data === null) {
				this.highWaterMark = 0;
				stream._duplexState = (stream._duplexState | READ_ENDING) & READ_NON_PRIMARY_AND_PUSHED;
				return false;
			}
			if (this.map !== null) {
				data = this.map(data);
				if (data === null) {
					stream._duplexState &= READ_PUSHED;
					return this.buffered < this.highWaterMark;
				}
			}
			this.buffered += this.byteLength(data);
			this.queue.push(data);
			stream._duplexState = (stream._duplexState | READ_QUEUED) & READ_PUSHED;
			return this.buffered < this.highWaterMark;
		}
		shift() {
			const data = this.queue.shift();
			this.buffered -= this.byteLength(data);
			if (this.buffered === 0) this.stream._duplexState &= READ_NOT_QUEUED;
			return data;
		}
		unshift(data) {
			const pending = [this.map !== null ? this.map(data) : data];
			while (this.buffered > 0) pending.push(this.shift());
			for (let i = 0; i < pending.length - 1; i++) {
				const data = pending[i];
				this.buffered += this.byteLength(data);
				this.queue.push(data);
			}
			this.push(pending[pending.length - 1]);
		}
		read() {
			const stream = this.stream;
			if ((stream._duplexState & READ_STATUS) === READ_QUEUED) {
				const data = this.shift();
				if (this.pipeTo !== null && this.pipeTo.write(data) === false) stream._duplexState &= READ_PIPE_NOT_DRAINED;
				if ((stream._duplexState & READ_EMIT_DATA) !== 0) stream.emit("data", data);
				return data;
			}
			if (this.readAhead === false) {
				stream._duplexState |= READ_READ_AHEAD;
				this.updateNextTick();
			}
			return null;
		}
		drain() {
			const stream = this.stream;
			while ((stream._duplexState & READ_STATUS) === READ_QUEUED && (stream._duplexState & READ_FLOWING) !== 0) {
				const data = this.shift();
				if (this.pipeTo !== null && this.pipeTo.write(data) === false) stream._duplexState &= READ_PIPE_NOT_DRAINED;
				if ((stream._duplexState & READ_EMIT_DATA) !== 0) stream.emit("data", data);
			}
		}
		update() {
			const stream = this.stream;
			stream._duplexState |= READ_UPDATING;
			do {
				this.drain();
				while (this.buffered < this.highWaterMark && (stream._duplexState & SHOULD_NOT_READ) === READ_READ_AHEAD) {
					stream._duplexState |= READ_ACTIVE_AND_NEEDS_PUSH;
					stream._read(this.afterRead);
					this.drain();
				}
				if ((stream._duplexState & READ_READABLE_STATUS) === READ_EMIT_READABLE_AND_QUEUED) {
					stream._duplexState |= READ_EMITTED_READABLE;
					stream.emit("readable");
				}
				if ((stream._duplexState & READ_PRIMARY_AND_ACTIVE) === 0) this.updateNonPrimary();
			} while (this.continueUpdate() === true);
			stream._duplexState &= READ_NOT_UPDATING;
		}
		updateNonPrimary() {
			const stream = this.stream;
			if ((stream._duplexState & READ_ENDING_STATUS) === READ_ENDING) {
				stream._duplexState = (stream._duplexState | READ_DONE) & READ_NOT_ENDING;
				stream.emit("end");
				if ((stream._duplexState & AUTO_DESTROY) === DONE) stream._duplexState |= DESTROYING;
				if (this.pipeTo !== null) this.pipeTo.end();
			}
			if ((stream._duplexState & DESTROY_STATUS) === DESTROYING) {
				if ((stream._duplexState & ACTIVE_OR_TICKING) === 0) {
					stream._duplexState |= ACTIVE;
					stream._destroy(afterDestroy.bind(this));
				}
				return;
			}
			if ((stream._duplexState & IS_OPENING) === OPENING) {
				stream._duplexState = (stream._duplexState | ACTIVE) & NOT_OPENING;
				stream._open(afterOpen.bind(this));
			}
		}
		continueUpdate() {
			if ((this.stream._duplexState & READ_NEXT_TICK) === 0) return false;
			this.stream._duplexState &= READ_NOT_NEXT_TICK;
			return true;
		}
		updateCallback() {
			if ((this.stream._duplexState & READ_UPDATE_SYNC_STATUS) === READ_PRIMARY) this.update();
			else this.updateNextTick();
		}
		updateNextTickIfOpen() {
			if ((this.stream._duplexState & READ_NEXT_TICK_OR_OPENING) !== 0) return;
			this.stream._duplexState |= READ_NEXT_TICK;
			if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick);
		}
		updateNextTick() {
			if ((this.stream._duplexState & READ_NEXT_TICK) !== 0) return;
			this.stream._duplexState |= READ_NEXT_TICK;
			if ((this.stream._duplexState & READ_UPDATING) === 0) qmt(this.afterUpdateNextTick);
		}
	};
	var TransformState = class {
		constructor(stream) {
			this.data = null;
			this.afterTransform = afterTransform.bind(stream);
			this.afterFinal = null;
		}
	};
	var Pipeline = class {
		constructor(src, dst, cb) {
			this.from = src;
			this.to = dst;
			this.afterPipe = cb;
			this.error = null;
			this.pipeToFinished = false;
		}
		finished() {
			this.pipeToFinished = true;
		}
		done(stream, err) {
			if (err) this.error = err;
			if (stream === this.to) {
				this.to = null;
				if (this.from !== null) {
					if ((this.from._duplexState & READ_DONE) === 0 || !this.pipeToFinished) this.from.destroy(this.error || StreamError.PREMATURE_CLOSE("Writable stream closed"));
					return;
				}
			}
			if (stream === this.from) {
				this.from = null;
				if (this.to !== null) {
					if ((stream._duplexState & READ_DONE) === 0) this.to.destroy(this.error || StreamError.PREMATURE_CLOSE("Readable stream closed"));
					return;
				}
			}
			if (this.afterPipe !== null) this.afterPipe(this.error);
			this.to = this.from = this.afterPipe = null;
		}
	};
	function afterDrain() {
		this.stream._duplexState |= READ_PIPE_DRAINED;
		this.updateCallback();
	}
	function afterFinal(err) {
		const stream = this.stream;
		if (err) stream.destroy(err);
		if ((stream._duplexState & DESTROY_STATUS) === 0) {
			stream._duplexState |= WRITE_DONE;
			stream.emit("finish");
		}
		if ((stream._duplexState & AUTO_DESTROY) === DONE) stream._duplexState |= DESTROYING;
		stream._duplexState &= WRITE_NOT_FINISHING;
		if ((stream._duplexState & WRITE_UPDATING) === 0) this.update();
		else this.updateNextTick();
	}
	function afterDestroy(err) {
		const stream = this.stream;
		if (!err && !StreamError.isStreamDestroyed(this.error)) err = this.error;
		if (err) stream.emit("error", err);
		stream._duplexState |= DESTROYED;
		stream.emit("close");
		const rs = stream._readableState;
		const ws = stream._writableState;
		if (rs !== null && rs.pipeline !== null) rs.pipeline.done(stream, err);
		if (ws !== null) {
			while (ws.drains !== null && ws.drains.length > 0) ws.drains.shift().resolve(false);
			if (ws.pipeline !== null) ws.pipeline.done(stream, err);
		}
	}
	function afterWrite(err) {
		const stream = this.stream;
		if (err) stream.destroy(err);
		stream._duplexState &= WRITE_NOT_ACTIVE;
		if (this.drains !== null) tickDrains(this.drains);
		if ((stream._duplexState & WRITE_DRAIN_STATUS) === WRITE_UNDRAINED) {
			stream._duplexState &= WRITE_DRAINED;
			if ((stream._duplexState & WRITE_EMIT_DRAIN) === WRITE_EMIT_DRAIN) stream.emit("drain");
		}
		this.updateCallback();
	}
	function afterRead(err) {
		if (err) this.stream.destroy(err);
		this.stream._duplexState &= READ_NOT_ACTIVE;
		if (this.readAhead === false && (this.stream._duplexState & READ_RESUMED) === 0) this.stream._duplexState &= READ_NO_READ_AHEAD;
		this.updateCallback();
	}
	function updateReadNT() {
		if ((this.stream._duplexState & READ_UPDATING) === 0) {
			this.stream._duplexState &= READ_NOT_NEXT_TICK;
			this.update();
		}
	}
	function updateWriteNT() {
		if ((this.stream._duplexState & WRITE_UPDATING) === 0) {
			this.stream._duplexState &= WRITE_NOT_NEXT_TICK;
			this.update();
		}
	}
	function tickDrains(drains) {
		for (let i = 0; i < drains.length; i++) if (--drains[i].writes === 0) {
			drains.shift().resolve(true);
			i--;
		}
	}
	function afterOpen(err) {
		const stream = this.stream;
		if (err) stream.destroy(err);
		if ((stream._duplexState & DESTROYING) === 0) {
			if ((stream._duplexState & READ_PRIMARY_STATUS) === 0) stream._duplexState |= READ_PRIMARY;
			if ((stream._duplexState & WRITE_PRIMARY_STATUS) === 0) stream._duplexState |= WRITE_PRIMARY;
			stream.emit("open");
		}
		stream._duplexState &= NOT_ACTIVE;
		if (stream._writableState !== null) stream._writableState.updateCallback();
		if (stream._readableState !== null) stream._readableState.updateCallback();
	}
	function afterTransform(err, data) {
		if (data !== void 0 && data !== null) this.push(data);
		this._writableState.afterWrite(err);
	}
	function newListener(name) {
		if (this._readableState !== null) {
			if (name === "data") {
				this._duplexState |= 133376;
				this._readableState.updateNextTick();
			}
			if (name === "readable") {
				this._duplexState |= READ_EMIT_READABLE;
				this._readableState.updateNextTick();
			}
		}
		if (this._writableState !== null) {
			if (name === "drain") {
				this._duplexState |= WRITE_EMIT_DRAIN;
				this._writableState.updateNextTick();
			}
		}
	}
	var Stream = class extends EventEmitter {
		constructor(opts) {
			super();
			this._duplexState = 0;
			this._readableState = null;
			this._writableState = null;
			if (opts) {
				if (opts.open) this._open = opts.open;
				if (opts.destroy) this._destroy = opts.destroy;
				if (opts.predestroy) this._predestroy = opts.predestroy;
				if (opts.signal) opts.signal.addEventListener("abort", abort.bind(this));
			}
			this.on("newListener", newListener);
		}
		_open(cb) {
			cb(null);
		}
		_destroy(cb) {
			cb(null);
		}
		_predestroy() {}
		get readable() {
			return this._readableState !== null ? true : void 0;
		}
		get writable() {
			return this._writableState !== null ? true : void 0;
		}
		get destroyed() {
			return (this._duplexState & DESTROYED) !== 0;
		}
		get destroying() {
			return (this._duplexState & DESTROY_STATUS) !== 0;
		}
		destroy(err) {
			if ((this._duplexState & DESTROY_STATUS) === 0) {
				if (!err) err = StreamError.STREAM_DESTROYED();
				this._duplexState = (this._duplexState | DESTROYING) & NON_PRIMARY;
				if (this._readableState !== null) {
					this._readableState.highWaterMark = 0;
					this._readableState.error = err;
				}
				if (this._writableState !== null) {
					this._writableState.highWaterMark = 0;
					this._writableState.error = err;
				}
				this._duplexState |= PREDESTROYING;
				this._predestroy();
				this._duplexState &= NOT_PREDESTROYING;
				if (this._readableState !== null) this._readableState.updateNextTick();
				if (this._writableState !== null) this._writableState.updateNextTick();
			}
		}
	};
	var Readable = class Readable extends Stream {
		constructor(opts) {
			super(opts);
			this._duplexState |= 8519681;
			this._readableState = new ReadableState(this, opts);
			if (opts) {
				if (this._readableState.readAhead === false) this._duplexState &= READ_NO_READ_AHEAD;
				if (opts.read) this._read = opts.read;
				if (opts.eagerOpen) this._readableState.updateNextTick();
				if (opts.encoding) this.setEncoding(opts.encoding);
			}
		}
		static deferred(fn, opts) {
			const out = new PassThrough(opts);
			fn().then((src) => {
				if (src === null) return out.end();
				if (out.destroying) return;
				pipeline(src, out, noop);
			}).catch((err) => out.destroy(err));
			return out;
		}
		setEncoding(encoding) {
			const dec = new TextDecoder(encoding);
			const map = this._readableState.map || echo;
			this._readableState.map = mapOrSkip;
			return this;
			function mapOrSkip(data) {
				const next = dec.push(data);
				return next === "" && (data.byteLength !== 0 || dec.remaining > 0) ? null : map(next);
			}
		}
		_read(cb) {
			cb(null);
		}
		pipe(dest, cb) {
			this._readableState.updateNextTick();
			this._readableState.pipe(dest, cb);
			return dest;
		}
		read() {
			this._readableState.updateNextTick();
			return this._readableState.read();
		}
		push(data) {
			this._readableState.updateNextTickIfOpen();
			return this._readableState.push(data);
		}
		unshift(data) {
			this._readableState.updateNextTickIfOpen();
			return this._readableState.unshift(data);
		}
		resume() {
			this._duplexState |= READ_RESUMED_READ_AHEAD;
			this._readableState.updateNextTick();
			return this;
		}
		pause() {
			this._duplexState &= this._readableState.readAhead === false ? READ_PAUSED_NO_READ_AHEAD : READ_PAUSED;
			return this;
		}
		static _fromAsyncIterator(ite, opts) {
			let destroy;
			const rs = new Readable({
				...opts,
				read(cb) {
					ite.next().then(push).then(cb.bind(null, null)).catch(cb);
				},
				predestroy() {
					destroy = ite.return();
				},
				destroy(cb) {
					if (!destroy) return cb(null);
					destroy.then(cb.bind(null, null)).catch(cb);
				}
			});
			return rs;
			function push(data) {
				if (data.done) rs.push(null);
				else rs.push(data.value);
			}
		}
		static from(data, opts) {
			if (isReadStreamx(data)) return data;
			if (data[asyncIterator]) return this._fromAsyncIterator(data[asyncIterator](), opts);
			if (!Array.isArray(data)) data = data === void 0 ? [] : [data];
			let i = 0;
			return new Readable({
				...opts,
				read(cb) {
					this.push(i === data.length ? null : data[i++]);
					cb(null);
				}
			});
		}
		static isBackpressured(rs) {
			return (rs._duplexState & READ_BACKPRESSURE_STATUS) !== 0 || rs._readableState.buffered >= rs._readableState.highWaterMark;
		}
		static isPaused(rs) {
			return (rs._duplexState & READ_RESUMED) === 0;
		}
		[asyncIterator]() {
			const stream = this;
			let error = null;
			let promiseResolve = null;
			let promiseReject = null;
			this.on("error", (err) => {
				error = err;
			});
			this.on("readable", onreadable);
			this.on("close", onclose);
			return {
				[asyncIterator]() {
					return this;
				},
				next() {
					return new Promise(function(resolve, reject) {
						promiseResolve = resolve;
						promiseReject = reject;
						const data = stream.read();
						if (data !== null) ondata(data);
						else if ((stream._duplexState & DESTROYED) !== 0) ondata(null);
					});
				},
				return() {
					return destroy(null);
				},
				throw(err) {
					return destroy(err);
				}
			};
			function onreadable() {
				if (promiseResolve !== null) ondata(stream.read());
			}
			function onclose() {
				if (promiseResolve !== null) ondata(null);
			}
			function ondata(data) {
				if (promiseReject === null) return;
				if (error) promiseReject(error);
				else if (data === null && (stream._duplexState & READ_DONE) === 0) promiseReject(StreamError.STREAM_DESTROYED());
				else promiseResolve({
					value: data,
					done: data === null
				});
				promiseReject = promiseResolve = null;
			}
			function destroy(err) {
				stream.destroy(err);
				return new Promise((resolve, reject) => {
					if (stream._duplexState & DESTROYED) return resolve({
						value: void 0,
						done: true
					});
					stream.once("close", function() {
						if (err) reject(err);
						else resolve({
							value: void 0,
							done: true
						});
					});
				});
			}
		}
	};
	var Writable = class extends Stream {
		constructor(opts) {
			super(opts);
			this._duplexState |= 16385;
			this._writableState = new WritableState(this, opts);
			if (opts) {
				if (opts.writev) this._writev = opts.writev;
				if (opts.write) this._write = opts.write;
				if (opts.final) this._final = opts.final;
				if (opts.eagerOpen) this._writableState.updateNextTick();
			}
		}
		cork() {
			this._duplexState |= WRITE_CORKED;
		}
		uncork() {
			this._duplexState &= WRITE_NOT_CORKED;
			this._writableState.updateNextTick();
		}
		_writev(batch, cb) {
			cb(null);
		}
		_write(data, cb) {
			this._writableState.autoBatch(data, cb);
		}
		_final(cb) {
			cb(null);
		}
		static isBackpressured(ws) {
			return (ws._duplexState & WRITE_BACKPRESSURE_STATUS) !== 0;
		}
		static drained(ws) {
			if (ws.destroyed) return Promise.resolve(false);
			const state = ws._writableState;
			const writes = (isWritev(ws) ? Math.min(1, state.queue.length) : state.queue.length) + (ws._duplexState & WRITE_WRITING ? 1 : 0);
			if (writes === 0) return Promise.resolve(true);
			if (state.drains === null) state.drains = [];
			return new Promise((resolve) => {
				state.drains.push({
					writes,
					resolve
				});
			});
		}
		write(data) {
			this._writableState.updateNextTick();
			return this._writableState.push(data);
		}
		end(data) {
			this._writableState.updateNextTick();
			this._writableState.end(data);
			return this;
		}
	};
	var Duplex = class extends Readable {
		constructor(opts) {
			super(opts);
			this._duplexState = OPENING | this._duplexState & READ_READ_AHEAD;
			this._writableState = new WritableState(this, opts);
			if (opts) {
				if (opts.writev) this._writev = opts.writev;
				if (opts.write) this._write = opts.write;
				if (opts.final) this._final = opts.final;
			}
		}
		cork() {
			this._duplexState |= WRITE_CORKED;
		}
		uncork() {
			this._duplexState &= WRITE_NOT_CORKED;
			this._writableState.updateNextTick();
		}
		_writev(batch, cb) {
			cb(null);
		}
		_write(data, cb) {
			this._writableState.autoBatch(data, cb);
		}
		_final(cb) {
			cb(null);
		}
		write(data) {
			this._writableState.updateNextTick();
			return this._writableState.push(data);
		}
		end(data) {
			this._writableState.updateNextTick();
			this._writableState.end(data);
			return this;
		}
	};
	var Transform = class extends Duplex {
		constructor(opts) {
			super(opts);
			this._transformState = new TransformState(this);
			if (opts) {
				if (opts.transform) this._transform = opts.transform;
				if (opts.flush) this._flush = opts.flush;
			}
		}
		_write(data, cb) {
			if (this._readableState.buffered >= this._readableState.highWaterMark) this._transformState.data = data;
			else this._transform(data, this._transformState.afterTransform);
		}
		_read(cb) {
			if (this._transformState.data !== null) {
				const data = this._transformState.data;
				this._transformState.data = null;
				cb(null);
				this._transform(data, this._transformState.afterTransform);
			} else cb(null);
		}
		destroy(err) {
			super.destroy(err);
			if (this._transformState.data !== null) {
				this._transformState.data = null;
				this._transformState.afterTransform();
			}
		}
		_transform(data, cb) {
			cb(null, data);
		}
		_flush(cb) {
			cb(null);
		}
		_final(cb) {
			this._transformState.afterFinal = cb;
			this._flush(transformAfterFlush.bind(this));
		}
	};
	var PassThrough = class extends Transform {};
	function transformAfterFlush(err, data) {
		const cb = this._transformState.afterFinal;
		if (err) return cb(err);
		if (data !== null && data !== void 0) this.push(data);
		this.push(null);
		cb(null);
	}
	function pipelinePromise(...streams) {
		return new Promise((resolve, reject) => {
			return pipeline(...streams, (err) => {
				if (err) return reject(err);
				resolve();
			});
		});
	}
	function pipeline(stream, ...streams) {
		const all = Array.isArray(stream) ? [...stream, ...streams] : [stream, ...streams];
		const done = all.length && typeof all[all.length - 1] === "function" ? all.pop() : null;
		if (all.length < 2) throw StreamError.BAD_ARGUMENT("Pipeline requires at least 2 streams");
		let src = all[0];
		let dest = null;
		let error = null;
		for (let i = 1; i < all.length; i++) {
			dest = all[i];
			if (isStreamx(src)) src.pipe(dest, onerror);
			else {
				errorHandle(src, true, i > 1, onerror);
				src.pipe(dest);
			}
			src = dest;
		}
		if (done) {
			let fin = false;
			const autoDestroy = isStreamx(dest) || !!(dest._writableState && dest._writableState.autoDestroy);
			dest.on("error", (err) => {
				if (error === null) error = err;
			});
			dest.on("finish", () => {
				fin = true;
				if (!autoDestroy) done(error);
			});
			if (autoDestroy) dest.on("close", () => done(error || (fin ? null : StreamError.PREMATURE_CLOSE())));
		}
		return dest;
		function errorHandle(s, rd, wr, onerror) {
			s.on("error", onerror);
			s.on("close", onclose);
			function onclose() {
				if (rd && s._readableState && !s._readableState.ended) return onerror(StreamError.PREMATURE_CLOSE());
				if (wr && s._writableState && !s._writableState.ended) return onerror(StreamError.PREMATURE_CLOSE());
			}
		}
		function onerror(err) {
			if (!err || error) return;
			error = err;
			for (const s of all) s.destroy(err);
		}
	}
	function echo(s) {
		return s;
	}
	function isStream(stream) {
		return !!stream._readableState || !!stream._writableState;
	}
	function isStreamx(stream) {
		return typeof stream._duplexState === "number" && isStream(stream);
	}
	function isEnding(stream) {
		return !!stream._readableState && stream._readableState.ending;
	}
	function isEnded(stream) {
		return !!stream._readableState && stream._readableState.ended;
	}
	function isFinishing(stream) {
		return !!stream._writableState && stream._writableState.ending;
	}
	function isFinished(stream) {
		return !!stream._writableState && stream._writableState.ended;
	}
	function getStreamError(stream, opts = {}) {
		const err = stream._readableState && stream._readableState.error || stream._writableState && stream._writableState.error;
		return !opts.all && StreamError.isStreamDestroyed(err) ? null : err;
	}
	function isReadStreamx(stream) {
		return isStreamx(stream) && stream.readable;
	}
	function isDisturbed(stream) {
		return (stream._duplexState & OPENING) !== OPENING || (stream._duplexState & DESTROYING) === DESTROYING || (stream._duplexState & ACTIVE_OR_TICKING) !== 0;
	}
	function isTypedArray(data) {
		return typeof data === "object" && data !== null && typeof data.byteLength === "number";
	}
	function defaultByteLength(data) {
		return isTypedArray(data) ? data.byteLength : 1024;
	}
	function noop() {}
	function abort() {
		this.destroy(StreamError.ABORTED());
	}
	function isWritev(s) {
		return s._writev !== Writable.prototype._writev && s._writev !== Duplex.prototype._writev;
	}
	module.exports = {
		pipeline,
		pipelinePromise,
		isStream,
		isStreamx,
		isEnding,
		isEnded,
		isFinishing,
		isFinished,
		isDisturbed,
		getStreamError,
		Stream,
		Writable,
		Readable,
		Duplex,
		Transform,
		PassThrough
	};
}));
// ../me/node_modules/tar-stream/node_modules/b4a/index.js
var require_b4a = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	function isBuffer(value) {
		return Buffer.isBuffer(value) || value instanceof Uint8Array;
	}
	function isEncoding(encoding) {
		return Buffer.isEncoding(encoding);
	}
	function alloc(size, fill, encoding) {
		return Buffer.alloc(size, fill, encoding);
	}
	function allocUnsafe(size) {
		return Buffer.allocUnsafe(size);
	}
	function allocUnsafeSlow(size) {
		return Buffer.allocUnsafeSlow(size);
	}
	function byteLength(string, encoding) {
		return Buffer.byteLength(string, encoding);
	}
	function compare(a, b) {
		return Buffer.compare(a, b);
	}
	function concat(buffers, totalLength) {
		return Buffer.concat(buffers, totalLength);
	}
	function copy(source, target, targetStart, start, end) {
		return toBuffer(source).copy(target, targetStart, start, end);
	}
	function equals(a, b) {
		return toBuffer(a).equals(b);
	}
	function fill(buffer, value, offset, end, encoding) {
		return toBuffer(buffer).fill(value, offset, end, encoding);
	}
	function from(value, encodingOrOffset, length) {
		return Buffer.from(value, encodingOrOffset, length);
	}
	function includes(buffer, value, byteOffset, encoding) {
		return toBuffer(buffer).includes(value, byteOffset, encoding);
	}
	function indexOf(buffer, value, byfeOffset, encoding) {
		return toBuffer(buffer).indexOf(value, byfeOffset, encoding);
	}
	function lastIndexOf(buffer, value, byteOffset, encoding) {
		return toBuffer(buffer).lastIndexOf(value, byteOffset, encoding);
	}
	function swap16(buffer) {
		return toBuffer(buffer).swap16();
	}
	function swap32(buffer) {
		return toBuffer(buffer).swap32();
	}
	function swap64(buffer) {
		return toBuffer(buffer).swap64();
	}
	function toBuffer(buffer) {
		if (Buffer.isBuffer(buffer)) return buffer;
		return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength);
	}
	function toString(buffer, encoding, start, end) {
		return toBuffer(buffer).toString(encoding, start, end);
	}
	function toHex(buffer, start, end) {
		return toBuffer(buffer).toString("hex", start, end);
	}
	function write(buffer, string, offset, length, encoding) {
		return toBuffer(buffer).write(string, offset, length, encoding);
	}
	function readDoubleBE(buffer, offset) {
		return toBuffer(buffer).readDoubleBE(offset);
	}
	function readDoubleLE(buffer, offset) {
		return toBuffer(buffer).readDoubleLE(offset);
	}
	function readFloatBE(buffer, offset) {
		return toBuffer(buffer).readFloatBE(offset);
	}
	function readFloatLE(buffer, offset) {
		return toBuffer(buffer).readFloatLE(offset);
	}
	function readInt32BE(buffer, offset) {
		return toBuffer(buffer).readInt32BE(offset);
	}
	function readInt32LE(buffer, offset) {
		return toBuffer(buffer).readInt32LE(offset);
	}
	function readUInt32BE(buffer, offset) {
		return toBuffer(buffer).readUInt32BE(offset);
	}
	function readUInt32LE(buffer, offset) {
		return toBuffer(buffer).readUInt32LE(offset);
	}
	function writeDoubleBE(buffer, value, offset) {
		return toBuffer(buffer).writeDoubleBE(value, offset);
	}
	function writeDoubleLE(buffer, value, offset) {
		return toBuffer(buffer).writeDoubleLE(value, offset);
	}
	function writeFloatBE(buffer, value, offset) {
		return toBuffer(buffer).writeFloatBE(value, offset);
	}
	function writeFloatLE(buffer, value, offset) {
		return toBuffer(buffer).writeFloatLE(value, offset);
	}
	function writeInt32BE(buffer, value, offset) {
		return toBuffer(buffer).writeInt32BE(value, offset);
	}
	function writeInt32LE(buffer, value, offset) {
		return toBuffer(buffer).writeInt32LE(value, offset);
	}
	function writeUInt32BE(buffer, value, offset) {
		return toBuffer(buffer).writeUInt32BE(value, offset);
	}
	function writeUInt32LE(buffer, value, offset) {
		return toBuffer(buffer).writeUInt32LE(value, offset);
	}
	module.exports = {
		isBuffer,
		isEncoding,
		alloc,
		allocUnsafe,
		allocUnsafeSlow,
		byteLength,
		compare,
		concat,
		copy,
		equals,
		fill,
		from,
		includes,
		indexOf,
		lastIndexOf,
		swap16,
		swap32,
		swap64,
		toBuffer,
		toString,
		toHex,
		write,
		readDoubleBE,
		readDoubleLE,
		readFloatBE,
		readFloatLE,
		readInt32BE,
		readInt32LE,
		readUInt32BE,
		readUInt32LE,
		writeDoubleBE,
		writeDoubleLE,
		writeFloatBE,
		writeFloatLE,
		writeInt32BE,
		writeInt32LE,
		writeUInt32BE,
		writeUInt32LE
	};
}));
// ../me/node_modules/tar-stream/headers.js
var require_headers = /* @__PURE__ */ __commonJSMin(((exports) => {
	const b4a = require_b4a();
	const ZEROS = "0000000000000000000";
	const SEVENS = "7777777777777777777";
	const ZERO_OFFSET = "0".charCodeAt(0);
	const USTAR_MAGIC = b4a.from([
		117,
		115,
		116,
		97,
		114,
		0
	]);
	const USTAR_VER = b4a.from([ZERO_OFFSET, ZERO_OFFSET]);
	const GNU_MAGIC = b4a.from([
		117,
		115,
		116,
		97,
		114,
		32
	]);
	const GNU_VER = b4a.from([32, 0]);
	const MASK = 4095;
	const MAGIC_OFFSET = 257;
	const VERSION_OFFSET = 263;
	exports.decodeLongPath = function decodeLongPath(buf, encoding) {
		return decodeStr(buf, 0, buf.length, encoding);
	};
	exports.encodePax = function encodePax(opts) {
		let result = "";
		if (opts.name) result += addLength(" path=" + opts.name + "\n");
		if (opts.linkname) result += addLength(" linkpath=" + opts.linkname + "\n");
		const pax = opts.pax;
		if (pax) for (const key in pax) result += addLength(" " + key + "=" + pax[key] + "\n");
		return b4a.from(result);
	};
	exports.decodePax = function decodePax(buf) {
		const result = {};
		while (buf.length) {
			let i = 0;
			while (i < buf.length && buf[i] !== 32) i++;
			const len = parseInt(b4a.toString(buf.subarray(0, i)), 10);
			if (!len) return result;
			const b = b4a.toString(buf.subarray(i + 1, len - 1));
			const keyIndex = b.indexOf("=");
			if (keyIndex === -1) return result;
			result[b.slice(0, keyIndex)] = b.slice(keyIndex + 1);
			buf = buf.subarray(len);
		}
		return result;
	};
	exports.encode = function encode(opts) {
		const buf = b4a.alloc(512);
		let name = opts.name;
		let prefix = "";
		if (opts.typeflag === 5 && name[name.length - 1] !== "/") name += "/";
		if (b4a.byteLength(name) !== name.length) return null;
		while (b4a.byteLength(name) > 100) {
			const i = name.indexOf("/");
			if (i === -1) return null;
			prefix += prefix ? "/" + name.slice(0, i) : name.slice(0, i);
			name = name.slice(i + 1);
		}
		if (b4a.byteLength(name) > 100 || b4a.byteLength(prefix) > 155) return null;
		if (opts.linkname && b4a.byteLength(opts.linkname) > 100) return null;
		b4a.write(buf, name);
		b4a.write(buf, encodeOct(opts.mode & MASK, 6), 100);
		b4a.write(buf, encodeOct(opts.uid, 6), 108);
		b4a.write(buf, encodeOct(opts.gid, 6), 116);
		encodeSize(opts.size, buf, 124);
		b4a.write(buf, encodeOct(opts.mtime.getTime() / 1e3 | 0, 11), 136);
		buf[156] = ZERO_OFFSET + toTypeflag(opts.type);
		if (opts.linkname) b4a.write(buf, opts.linkname, 157);
		b4a.copy(USTAR_MAGIC, buf, MAGIC_OFFSET);
		b4a.copy(USTAR_VER, buf, VERSION_OFFSET);
		if (opts.uname) b4a.write(buf, opts.uname, 265);
		if (opts.gname) b4a.write(buf, opts.gname, 297);
		b4a.write(buf, encodeOct(opts.devmajor || 0, 6), 329);
		b4a.write(buf, encodeOct(opts.devminor || 0, 6), 337);
		if (prefix) b4a.write(buf, prefix, 345);
		b4a.write(buf, encodeOct(cksum(buf), 6), 148);
		return buf;
	};
	exports.decode = function decode(buf, filenameEncoding, allowUnknownFormat) {
		let typeflag = buf[156] === 0 ? 0 : buf[156] - ZERO_OFFSET;
		let name = decodeStr(buf, 0, 100, filenameEncoding);
		const mode = decodeOct(buf, 100, 8);
		const uid = decodeOct(buf, 108, 8);
		const gid = decodeOct(buf, 116, 8);
		const size = decodeOct(buf, 124, 12);
		const mtime = decodeOct(buf, 136, 12);
		const type = toType(typeflag);
		const linkname = buf[157] === 0 ? null : decodeStr(buf, 157, 100, filenameEncoding);
		const uname = decodeStr(buf, 265, 32);
		const gname = decodeStr(buf, 297, 32);
		const devmajor = decodeOct(buf, 329, 8);
		const devminor = decodeOct(buf, 337, 8);
		const c = cksum(buf);
		if (c === 256) return null;
		if (c !== decodeOct(buf, 148, 8)) throw new Error("Invalid tar header. Maybe the tar is corrupted or it needs to be gunzipped?");
		if (isUSTAR(buf)) {
			if (buf[345]) name = decodeStr(buf, 345, 155, filenameEncoding) + "/" + name;
		} else if (isGNU(buf)) {} else if (!allowUnknownFormat) throw new Error("Invalid tar header: unknown format.");
		if (typeflag === 0 && name && name[name.length - 1] === "/") typeflag = 5;
		return {
			name,
			mode,
			uid,
			gid,
			size,
			byteOffset: 0,
			mtime: /* @__PURE__ */ new Date(1e3 * mtime),
			type,
			linkname,
			uname,
			gname,
			devmajor,
			devminor,
			pax: null
		};
	};
	function isUSTAR(buf) {
		return b4a.equals(USTAR_MAGIC, buf.subarray(MAGIC_OFFSET, 263));
	}
	function isGNU(buf) {
		return b4a.equals(GNU_MAGIC, buf.subarray(MAGIC_OFFSET, 263)) && b4a.equals(GNU_VER, buf.subarray(VERSION_OFFSET, 265));
	}
	function clamp(index, len, defaultValue) {
		if (typeof index !== "number") return defaultValue;
		index = ~~index;
		if (index >= len) return len;
		if (index >= 0) return index;
		index += len;
		if (index >= 0) return index;
		return 0;
	}
	function toType(flag) {
		switch (flag) {
			case 0: return "file";
			case 1: return "link";
			case 2: return "symlink";
			case 3: return "character-device";
			case 4: return "block-device";
			case 5: return "directory";
			case 6: return "fifo";
			case 7: return "contiguous-file";
			case 72: return "pax-header";
			case 55: return "pax-global-header";
			case 27: return "gnu-long-link-path";
			case 28:
			case 30: return "gnu-long-path";
		}
		return null;
	}
	function toTypeflag(flag) {
		switch (flag) {
			case "file": return 0;
			case "link": return 1;
			case "symlink": return 2;
			case "character-device": return 3;
			case "block-device": return 4;
			case "directory": return 5;
			case "fifo": return 6;
			case "contiguous-file": return 7;
			case "pax-header": return 72;
		}
		return 0;
	}
	function indexOf(block, num, offset, end) {
		for (; offset < end; offset++) if (block[offset] === num) return offset;
		return end;
	}
	function cksum(block) {
		let sum = 256;
		for (let i = 0; i < 148; i++) sum += block[i];
		for (let j = 156; j < 512; j++) sum += block[j];
		return sum;
	}
	function encodeOct(val, n) {
		val = val.toString(8);
		if (val.length > n) return SEVENS.slice(0, n) + " ";
		return ZEROS.slice(0, n - val.length) + val + " ";
	}
	function encodeSizeBin(num, buf, off) {
		buf[off] = 128;
		for (let i = 11; i > 0; i--) {
			buf[off + i] = num & 255;
			num = Math.floor(num / 256);
		}
	}
	function encodeSize(num, buf, off) {
		if (num.toString(8).length > 11) encodeSizeBin(num, buf, off);
		else b4a.write(buf, encodeOct(num, 11), off);
	}
	function parse256(buf) {
		let positive;
		if (buf[0] === 128) positive = true;
		else if (buf[0] === 255) positive = false;
		else return null;
		const tuple = [];
		let i;
		for (i = buf.length - 1; i > 0; i--) {
			const byte = buf[i];
			if (positive) tuple.push(byte);
			else tuple.push(255 - byte);
		}
		let sum = 0;
		const l = tuple.length;
		for (i = 0; i < l; i++) sum += tuple[i] * Math.pow(256, i);
		return positive ? sum : -1 * sum;
	}
	function decodeOct(val, offset, length) {
		val = val.subarray(offset, offset + length);
		offset = 0;
		if (val[offset] & 128) return parse256(val);
		else {
			while (offset < val.length && val[offset] === 32) offset++;
			const end = clamp(indexOf(val, 32, offset, val.length), val.length, val.length);
			while (offset < end && val[offset] === 0) offset++;
			if (end === offset) return 0;
			return parseInt(b4a.toString(val.subarray(offset, end)), 8);
		}
	}
	function decodeStr(val, offset, length, encoding) {
		return b4a.toString(val.subarray(offset, indexOf(val, 0, offset, offset + length)), encoding);
	}
	function addLength(str) {
		const len = b4a.byteLength(str);
		let digits = Math.floor(Math.log(len) / Math.log(10)) + 1;
		if (len + digits >= Math.pow(10, digits)) digits++;
		return len + digits + str;
	}
}));
// ../me/node_modules/tar-stream/extract.js
var require_extract = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { Writable, Readable, getStreamError } = require_streamx();
	const FIFO = require_fast_fifo();
	const b4a = require_b4a();
	const headers = require_headers();
	const EMPTY = b4a.alloc(0);
	const MAX_HEADER_SIZE = 4194304;
	var BufferList = class {
		constructor() {
			this.buffered = 0;
			this.shifted = 0;
			this.queue = new FIFO();
			this._offset = 0;
		}
		push(buffer) {
			this.buffered += buffer.byteLength;
			this.queue.push(buffer);
		}
		shiftFirst(size) {
			return this.buffered === 0 ? null : this._next(size);
		}
		shift(size) {
			if (size > this.buffered) return null;
			if (size === 0) return EMPTY;
			let chunk = this._next(size);
			if (size === chunk.byteLength) return chunk;
			const chunks = [chunk];
			while ((size -= chunk.byteLength) > 0) {
				chunk = this._next(size);
				chunks.push(chunk);
			}
			return b4a.concat(chunks);
		}
		_next(size) {
			const buf = this.queue.peek();
			const rem = buf.byteLength - this._offset;
			if (size >= rem) {
				const sub = this._offset ? buf.subarray(this._offset, buf.byteLength) : buf;
				this.queue.shift();
				this._offset = 0;
				this.buffered -= rem;
				this.shifted += rem;
				return sub;
			}
			this.buffered -= size;
			this.shifted += size;
			return buf.subarray(this._offset, this._offset += size);
		}
	};
	var Source = class extends Readable {
		constructor(self, header, offset) {
			super();
			this.header = header;
			this.offset = offset;
			this._parent = self;
		}
		_read(cb) {
			if (this.header.size === 0) this.push(null);
			if (this._parent._stream === this) this._parent._update();
			cb(null);
		}
		_predestroy() {
			this._parent.destroy(getStreamError(this));
		}
		_detach() {
			if (this._parent._stream === this) {
				this._parent._stream = null;
				this._parent._missing = overflow(this.header.size);
				this._parent._update();
			}
		}
		_destroy(cb) {
			this._detach();
			cb(null);
		}
	};
	var Extract = class extends Writable {
		constructor(opts) {
			super(opts);
			if (!opts) opts = {};
			this._buffer = new BufferList();
			this._offset = 0;
			this._header = null;
			this._stream = null;
			this._missing = 0;
			this._longHeader = false;
			this._callback = noop;
			this._locked = false;
			this._finished = false;
			this._pax = null;
			this._paxGlobal = null;
			this._gnuLongPath = null;
			this._gnuLongLinkPath = null;
			this._filenameEncoding = opts.filenameEncoding || "utf-8";
			this._allowUnknownFormat = !!opts.allowUnknownFormat;
			this._unlockBound = this._unlock.bind(this);
		}
		_unlock(err) {
			this._locked = false;
			if (err) {
				this.destroy(err);
				this._continueWrite(err);
				return;
			}
			this._update();
		}
		_consumeHeader() {
			if (this._locked) return false;
			this._offset = this._buffer.shifted;
			try {
				this._header = headers.decode(this._buffer.shift(512), this._filenameEncoding, this._allowUnknownFormat);
			} catch (err) {
				this._continueWrite(err);
				return false;
			}
			if (!this._header) return true;
			this._header.byteOffset = this._buffer.shifted;
			switch (this._header.type) {
				case "gnu-long-path":
				case "gnu-long-link-path":
				case "pax-global-header":
				case "pax-header":
					this._longHeader = true;
					this._missing = this._header.size;
					if (this._missing > MAX_HEADER_SIZE) {
						this._continueWrite(/* @__PURE__ */ new Error("Header exceeds max size"));
						return false;
					}
					return true;
			}
			this._locked = true;
			this._applyLongHeaders();
			if (!(this._header.size >= 0)) {
				this._continueWrite(/* @__PURE__ */ new Error("Invalid header"));
				return false;
			}
			if (this._header.size === 0 || this._header.type === "directory") {
				this.emit("entry", this._header, this._createStream(), this._unlockBound);
				return true;
			}
			this._stream = this._createStream();
			this._missing = this._header.size;
			this.emit("entry", this._header, this._stream, this._unlockBound);
			return true;
		}
		_applyLongHeaders() {
			if (this._gnuLongPath) {
				this._header.name = this._gnuLongPath;
				this._gnuLongPath = null;
			}
			if (this._gnuLongLinkPath) {
				this._header.linkname = this._gnuLongLinkPath;
				this._gnuLongLinkPath = null;
			}
			if (this._pax) {
				if (this._pax.path) this._header.name = this._pax.path;
				if (this._pax.linkpath) this._header.linkname = this._pax.linkpath;
				if (this._pax.size) this._header.size = parseInt(this._pax.size, 10);
				this._header.pax = this._pax;
				this._pax = null;
			}
		}
		_decodeLongHeader(buf) {
			switch (this._header.type) {
				case "gnu-long-path":
					this._gnuLongPath = headers.decodeLongPath(buf, this._filenameEncoding);
					break;
				case "gnu-long-link-path":
					this._gnuLongLinkPath = headers.decodeLongPath(buf, this._filenameEncoding);
					break;
				case "pax-global-header":
					this._paxGlobal = headers.decodePax(buf);
					break;
				case "pax-header": this._pax = this._paxGlobal === null ? headers.decodePax(buf) : Object.assign({}, this._paxGlobal, headers.decodePax(buf));
			}
		}
		_consumeLongHeader() {
			this._longHeader = false;
			this._missing = overflow(this._header.size);
			const buf = this._buffer.shift(this._header.size);
			try {
				this._decodeLongHeader(buf);
			} catch (err) {
				this._continueWrite(err);
				return false;
			}
			return true;
		}
		_consumeStream() {
			const buf = this._buffer.shiftFirst(this._missing);
			if (buf === null) return false;
			this._missing -= buf.byteLength;
			const drained = this._stream.push(buf);
			if (this._missing === 0) {
				this._stream.push(null);
				if (drained) this._stream._detach();
				return drained && this._locked === false;
			}
			return drained;
		}
		_createStream() {
			return new Source(this, this._header, this._offset);
		}
		_update() {
			while (this._buffer.buffered > 0 && !this.destroying) {
				if (this._missing > 0) {
					if (this._stream !== null) {
						if (this._consumeStream() === false) return;
						continue;
					}
					if (this._longHeader === true) {
						if (this._missing > this._buffer.buffered) break;
						if (this._consumeLongHeader() === false) return false;
						continue;
					}
					const ignore = this._buffer.shiftFirst(this._missing);
					if (ignore !== null) this._missing -= ignore.byteLength;
					continue;
				}
				if (this._buffer.buffered < 512) break;
				if (this._stream !== null || this._consumeHeader() === false) return;
			}
			this._continueWrite(null);
		}
		_continueWrite(err) {
			const cb = this._callback;
			this._callback = noop;
			cb(err);
		}
		_write(data, cb) {
			this._callback = cb;
			this._buffer.push(data);
			this._update();
		}
		_final(cb) {
			this._finished = this._missing === 0 && this._buffer.buffered === 0;
			cb(this._finished ? null : /* @__PURE__ */ new Error("Unexpected end of data"));
		}
		_predestroy() {
			this._continueWrite(null);
		}
		_destroy(cb) {
			if (this._stream) this._stream.destroy(getStreamError(this));
			cb(null);
		}
		[Symbol.asyncIterator]() {
			let error = null;
			let promiseResolve = null;
			let promiseReject = null;
			let entryStream = null;
			let entryCallback = null;
			const extract = this;
			this.on("entry", onentry);
			this.on("error", (err) => {
				error = err;
			});
			this.on("close", onclose);
			return {
				[Symbol.asyncIterator]() {
					return this;
				},
				next() {
					return new Promise(onnext);
				},
				return() {
					return destroy(null);
				},
				throw(err) {
					return destroy(err);
				}
			};
			function consumeCallback(err) {
				if (!entryCallback) return;
				const cb = entryCallback;
				entryCallback = null;
				cb(err);
			}
			function onnext(resolve, reject) {
				if (error) return reject(error);
				if (entryStream) {
					resolve({
						value: entryStream,
						done: false
					});
					entryStream = null;
					return;
				}
				promiseResolve = resolve;
				promiseReject = reject;
				consumeCallback(null);
				if (extract._finished && promiseResolve) {
					promiseResolve({
						value: void 0,
						done: true
					});
					promiseResolve = promiseReject = null;
				}
			}
			function onentry(header, stream, callback) {
				entryCallback = callback;
				stream.on("error", noop);
				if (promiseResolve) {
					promiseResolve({
						value: stream,
						done: false
					});
					promiseResolve = promiseReject = null;
				} else entryStream = stream;
			}
			function onclose() {
				consumeCallback(error);
				if (!promiseResolve) return;
				if (error) promiseReject(error);
				else promiseResolve({
					value: void 0,
					done: true
				});
				promiseResolve = promiseReject = null;
			}
			function destroy(err) {
				extract.destroy(err);
				consumeCallback(err);
				return new Promise((resolve, reject) => {
					if (extract.destroyed) return resolve({
						value: void 0,
						done: true
					});
					extract.once("close", function() {
						if (err) reject(err);
						else resolve({
							value: void 0,
							done: true
						});
					});
				});
			}
		}
	};
	module.exports = function extract(opts) {
		return new Extract(opts);
	};
	function noop() {}
	function overflow(size) {
		size &= 511;
		return size && 512 - size;
	}
}));
// ../me/node_modules/tar-stream/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = {
		S_IFMT: 61440,
		S_IFDIR: 16384,
		S_IFCHR: 8192,
		S_IFBLK: 24576,
		S_IFIFO: 4096,
		S_IFLNK: 40960
	};
	try {
		module.exports = __require("fs").constants || constants;
	} catch {
		module.exports = constants;
	}
}));
// ../me/node_modules/tar-stream/pack.js
var require_pack = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const { Readable, Writable, getStreamError } = require_streamx();
	const b4a = require_b4a();
	const constants = require_constants();
	const headers = require_headers();
	const DMODE = 493;
	const FMODE = 420;
	const END_OF_TAR = b4a.alloc(1024);
	var Sink = class extends Writable {
		constructor(pack, header, callback) {
			super({
				mapWritable,
				eagerOpen: true
			});
			this.written = 0;
			this.header = header;
			this._callback = callback;
			this._linkname = null;
			this._isLinkname = header.type === "symlink" && !header.linkname;
			this._isVoid = header.type !== "file" && header.type !== "contiguous-file";
			this._finished = false;
			this._pack = pack;
			this._openCallback = null;
			if (this._pack._stream === null) this._pack._stream = this;
			else this._pack._pending.push(this);
		}
		_open(cb) {
			this._openCallback = cb;
			if (this._pack._stream === this) this._continueOpen();
		}
		_continuePack(err) {
			if (this._callback === null) return;
			const callback = this._callback;
			this._callback = null;
			callback(err);
		}
		_continueOpen() {
			if (this._pack._stream === null) this._pack._stream = this;
			const cb = this._openCallback;
			this._openCallback = null;
			if (cb === null) return;
			if (this._pack.destroying) return cb(/* @__PURE__ */ new Error("pack stream destroyed"));
			if (this._pack._finalized) return cb(/* @__PURE__ */ new Error("pack stream is already finalized"));
			this._pack._stream = this;
			if (!this._isLinkname) this._pack._encode(this.header);
			if (this._isVoid) {
				this._finish();
				this._continuePack(null);
			}
			cb(null);
		}
		_write(data, cb) {
			if (this._isLinkname) {
				this._linkname = this._linkname ? b4a.concat([this._linkname, data]) : data;
				return cb(null);
			}
			if (this._isVoid) {
				if (data.byteLength > 0) return cb(/* @__PURE__ */ new Error("No body allowed for this entry"));
				return cb();
			}
			this.written += data.byteLength;
			if (this._pack.push(data)) return cb();
			this._pack._drain = cb;
		}
		_finish() {
			if (this._finished) return;
			this._finished = true;
			if (this._isLinkname) {
				this.header.linkname = this._linkname ? b4a.toString(this._linkname, "utf-8") : "";
				this._pack._encode(this.header);
			}
			overflow(this._pack, this.header.size);
			this._pack._done(this);
		}
		_final(cb) {
			if (this.written !== this.header.size) return cb(/* @__PURE__ */ new Error("Size mismatch"));
			this._finish();
			cb(null);
		}
		_getError() {
			return getStreamError(this) || /* @__PURE__ */ new Error("tar entry destroyed");
		}
		_predestroy() {
			this._pack.destroy(this._getError());
		}
		_destroy(cb) {
			this._pack._done(this);
			this._continuePack(this._finished ? null : this._getError());
			cb();
		}
	};
	var Pack = class extends Readable {
		constructor(opts) {
			super(opts);
			this._drain = noop;
			this._finalized = false;
			this._finalizing = false;
			this._pending = [];
			this._stream = null;
		}
		entry(header, buffer, callback) {
			if (this._finalized || this.destroying) throw new Error("already finalized or destroyed");
			if (typeof buffer === "function") {
				callback = buffer;
				buffer = null;
			}
			if (!callback) callback = noop;
			if (!header.size || header.type === "symlink") header.size = 0;
			if (!header.type) header.type = modeToType(header.mode);
			if (!header.mode) header.mode = header.type === "directory" ? DMODE : FMODE;
			if (!header.uid) header.uid = 0;
			if (!header.gid) header.gid = 0;
			if (!header.mtime) header.mtime = /* @__PURE__ */ new Date();
			if (typeof buffer === "string") buffer = b4a.from(buffer);
			const sink = new Sink(this, header, callback);
			if (b4a.isBuffer(buffer)) {
				header.size = buffer.byteLength;
				sink.write(buffer);
				sink.end();
				return sink;
			}
			if (sink._isVoid) return sink;
			return sink;
		}
		finalize() {
			if (this._stream || this._pending.length > 0) {
				this._finalizing = true;
				return;
			}
			if (this._finalized) return;
			this._finalized = true;
			this.push(END_OF_TAR);
			this.push(null);
		}
		_done(stream) {
			if (stream !== this._stream) return;
			this._stream = null;
			if (this._finalizing) this.finalize();
			if (this._pending.length) this._pending.shift()._continueOpen();
		}
		_encode(header) {
			if (!header.pax) {
				const buf = headers.encode(header);
				if (buf) {
					this.push(buf);
					return;
				}
			}
			this._encodePax(header);
		}
		_encodePax(header) {
			const paxHeader = headers.encodePax({
				name: header.name,
				linkname: header.linkname,
				pax: header.pax
			});
			const newHeader = {
				name: "PaxHeader",
				mode: header.mode,
				uid: header.uid,
				gid: header.gid,
				size: paxHeader.byteLength,
				mtime: header.mtime,
				type: "pax-header",
				linkname: header.linkname && "PaxHeader",
				uname: header.uname,
				gname: header.gname,
				devmajor: header.devmajor,
				devminor: header.devminor
			};
			this.push(headers.encode(newHeader));
			this.push(paxHeader);
			overflow(this, paxHeader.byteLength);
			newHeader.size = header.size;
			newHeader.type = header.type;
			this.push(headers.encode(newHeader));
		}
		_doDrain() {
			const drain = this._drain;
			this._drain = noop;
			drain();
		}
		_predestroy() {
			const err = getStreamError(this);
			if (this._stream) this._stream.destroy(err);
			while (this._pending.length) {
				const stream = this._pending.shift();
				stream.destroy(err);
				stream._continueOpen();
			}
			this._doDrain();
		}
		_read(cb) {
			this._doDrain();
			cb();
		}
	};
	module.exports = function pack(opts) {
		return new Pack(opts);
	};
	function modeToType(mode) {
		switch (mode & constants.S_IFMT) {
			case constants.S_IFBLK: return "block-device";
			case constants.S_IFCHR: return "character-device";
			case constants.S_IFDIR: return "directory";
			case constants.S_IFIFO: return "fifo";
			case constants.S_IFLNK: return "symlink";
		}
		return "file";
	}
	function noop() {}
	function overflow(self, size) {
		size &= 511;
		if (size) self.push(END_OF_TAR.subarray(0, 512 - size));
	}
	function mapWritable(buf) {
		return b4a.isBuffer(buf) ? buf : b4a.from(buf);
	}
}));
// ../me/node_modules/tar-stream/index.js
var require_tar_stream = /* @__PURE__ */ __commonJSMin(((exports) => {
	exports.extract = require_extract();
	exports.pack = require_pack();
}));
// ../me/dist/src/edit-bundles/git/git-batch.js
/** Reads what `git cat-file --batch` printed: content by object id. The contents are views of `output`. */ function parseBatch(output) {
	const objects = /* @__PURE__ */ new Map();
	for (let at = 0; at < output.length;) {
		const lineEnd = output.indexOf(10, at);
		const [id = "", , size] = output.subarray(at, lineEnd).toString("latin1").split(" ");
		const start = lineEnd + 1;
		const end = start + Number(size);
		if (!Number.isInteger(end)) throw new Error(`git has no object ${id}`);
		objects.set(id, output.subarray(start, end));
		at = end + 1;
	}
	return objects;
}
/**
* Reads what `git cat-file --filters --batch=<mark>` printed, in the order of what was asked. Git tells no size of what it converted, so
* the mark has to be one that no content can hold.
*/ function parseConverted(output, mark) {
	const line = Buffer.from(`${mark}\n`);
	const contents = [];
	for (let at = output.indexOf(line); at >= 0;) {
		const start = at + line.length;
		at = output.indexOf(line, start);
		contents.push(output.subarray(start, (at < 0 ? output.length : at) - 1));
	}
	return contents;
}
// ../me/dist/src/edit-bundles/git/blob-sizes.js
/** Bytes of blobs, by id. */ async function blobSizes(ids, git) {
	const lines = (await gitText(git(["cat-file", "--batch-check=%(objectname) %(objectsize)"], { input: ids.map((sha) => `${sha}\n`).join("") }))).split("\n");
	return new Map(lines.map((line) => [line.slice(0, 40), Number(line.slice(41))]));
}
// ../me/dist/src/edit-bundles/git/raw-changes.js
function parseRaw$1(raw) {
	const fields = splitAtNul(raw);
	const changes = [];
	for (let at = 0; at + 1 < fields.length; at += 2) {
		const [meta, name] = fields.slice(at, at + 2);
		if (meta && name) changes.push({
			name,
			...parseMeta(meta.toString("latin1"))
		});
	}
	return changes;
}
const META = /^:([0-7]{6}) ([0-7]{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) ([AMDT])$/;
function parseMeta(text) {
	const [all, oldMode = "", mode = "", oldSha = "", sha = "", status] = META.exec(text) ?? [];
	if (all === void 0) throw new Error("git diff-tree printed a line that is not understood");
	return {
		oldMode,
		mode,
		oldSha,
		sha,
		status
	};
}
/** A line of `git update-index -z --index-info`. */ function indexLine$1({ name, mode, sha }) {
	return Buffer.concat([
		Buffer.from(`${mode} ${sha}\t`),
		name,
		Buffer.of(0)
	]);
}
function splitAtNul(bytes) {
	const parts = [];
	for (let start = 0; start < bytes.length;) {
		const found = bytes.indexOf(0, start);
		const end = found < 0 ? bytes.length : found;
		parts.push(bytes.subarray(start, end));
		start = end + 1;
	}
	return parts;
}
/** The name as text. Throws BundleRefused BUNDLE.PATH for one that is none. */ function utf8(bytes) {
	const text = bytes.toString("utf8");
	if (Buffer.from(text, "utf8").equals(bytes)) return text;
	throw new BundleRefused("BUNDLE.PATH", `The path ${shown(text)} is not well-formed text.`);
}
// ../me/dist/src/edit-bundles/git/git-filters.js
const NONE = [
	"unspecified",
	"set",
	"unset"
];
/** The name of the filter that each path's attributes name, undefined for none. Filters are looked up, never run. */ async function filtersOf(names, git, options = []) {
	if (names.length === 0) return [];
	const input = Buffer.concat(names.flatMap((name) => [name, Buffer.of(0)]));
	const fields = splitAtNul(await runGit(git([
		"check-attr",
		...options,
		"-z",
		"--stdin",
		"filter"
	], { input })));
	return names.map((_, at) => {
		const value = fields[at * 3 + 2]?.toString("utf8") ?? "unspecified";
		return NONE.includes(value) ? void 0 : value;
	});
}
// ../me/dist/src/edit-bundles/git/git-object-id.js
/** The id git gives these bytes as a blob: sha-1 of `blob <length>\0` and the content. */ function blobId(content) {
	return createHash("sha1").update(`blob ${content.length}\0`).update(content).digest("hex");
}
const NO_OBJECT = "0".repeat(40);
// ../me/node_modules/zod/v4/classic/iso.js
function datetime(params) {
	return _isoDateTime(ZodISODateTime, params);
}
// ../me/node_modules/zod/v4/classic/coerce.js
function string(params) {
	return _coercedString(ZodString, params);
}
function date(params) {
	return _coercedDate(ZodDate, params);
}
// ../me/dist/src/edit-bundles/path-rules.js
const PATH_BYTES = 4096;
const SEGMENT_BYTES = 255;
const DEPTH = 100;
const IGNORED_BY_HFS = /[\u200c-\u200f\u202a-\u202e\u206a-\u206f\ufeff]/gu;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
/**
* Checks one written path of a bundle: relative, `/`-separated, well-formed UTF-8 of at most 4,096 bytes and 100 parts, free of
* control characters, of `.` and `..`, and of every spelling that some file system opens as `.git`. Throws BundleRefused BUNDLE.PATH.
*/ function checkPath(path) {
	refuse(path, problemOf(path) ?? oddityOf(path) ?? path.split("/").map(problemOfSegment).find(Boolean));
}
/** Like checkPath for a path that is only deleted: a base may hold backslashes, drive letters and control characters, and be rid of them. */ function checkDeletedPath(path) {
	refuse(path, problemOf(path) ?? path.split("/").map(problemOfSegment).find(Boolean));
}
function refuse(path, problem) {
	if (problem !== void 0) throw new BundleRefused("BUNDLE.PATH", `The path ${shown(path)} ${problem}.`);
}
/** What a file system that ignores case and composition takes for the same name. */ function folded(path) {
	return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}
/** Is this one name of a directory that git keeps its own things in, however it is spelled? */ function isGitDirectory(segment) {
	const plain = comparable(segment);
	return plain === ".git" || /^git~[0-9]+$/.test(plain);
}
function problemOf(path) {
	if (path === "") return "is empty";
	const bytes = Buffer.from(path, "utf8");
	if (bytes.toString("utf8") !== path) return "is not well-formed text";
	if (bytes.length > PATH_BYTES) return `is longer than ${PATH_BYTES} bytes`;
	if (path.split("/").length > DEPTH) return `is deeper than ${DEPTH} directories`;
	if (path.startsWith("/")) return "is absolute";
	return path.includes("\0") ? "holds a control character" : void 0;
}
/** What a file system somewhere may take for something else. */ function oddityOf(path) {
	if (/^[A-Za-z]:/.test(path)) return "starts with a drive letter";
	if (path.includes("\\")) return "holds a backslash";
	if (CONTROL.test(path)) return "holds a control character";
}
function problemOfSegment(segment) {
	if (segment === "") return "has an empty part";
	if (segment === "." || segment === "..") return `has the part "${segment}"`;
	if (Buffer.byteLength(segment) > SEGMENT_BYTES) return `has a part longer than ${SEGMENT_BYTES} bytes`;
	if (isGitDirectory(segment)) return "has a part that stands for \".git\"";
	if (isGitModules(segment)) return "is about submodules, which are not supported";
}
function isGitModules(segment) {
	const plain = comparable(segment);
	return plain === ".gitmodules" || /^gitmod~[0-9]+$/.test(plain) || /^gi7eba~[0-9]+$/.test(plain);
}
function comparable(segment) {
	return (segment.split(":", 1)[0] ?? "").replace(IGNORED_BY_HFS, "").normalize("NFKC").toLowerCase().replace(/[. ]+$/, "");
}
// ../me/dist/src/adapters/shared-libsql/file-lock.js
const LOCKING = {
	alone: "BEGIN EXCLUSIVE",
	shared: "BEGIN; SELECT * FROM sqlite_master"
};
/** A connection that is collected closes its file, and the lock would be gone. */ const held = /* @__PURE__ */ new Set();
/**
* Takes the operating system's lock on a file, until `release` or the end of the process, however it ends; undefined when it is
* taken. The file is made when it is missing and stays. Nothing else in the process may open that file: closing it anywhere
* would drop the lock (POSIX). Throws when the file cannot be written. `patienceMs`: blocks so long where it is taken: two that try
* at the same instant keep each other out, and one of them should have it.
*/ function tryLockFile(path, mode = "alone", patienceMs = 0) {
	const connection = new Libsql(path, { timeout: patienceMs });
	try {
		connection.exec(LOCKING[mode]);
	} catch (error) {
		connection.close();
		if (isBusy(error)) return void 0;
		throw error;
	}
	held.add(connection);
	return { release: () => {
		held.delete(connection);
		connection.close();
	} };
}
function isBusy(error) {
	return error instanceof Error && "code" in error && String(error.code).startsWith("SQLITE_BUSY");
}
// ../me/dist/src/adapters/shared-libsql/process-folder.js
const LOCK = ".lock";
/**
* Makes a folder below `parent` that is this process's own until it ends, and removes those of processes that have ended, however
* they ended: beside each lies a file that its process holds locked. Several processes may share `parent`.
*/ async function processFolder(parent) {
	await mkdir(parent, { recursive: true });
	await removeAbandoned(parent);
	for (;;) {
		const own = join(parent, `process-${randomUUID()}`);
		if (!tryLockFile(`${own}${LOCK}`) || !existsSync(`${own}${LOCK}`)) continue;
		await mkdir(own);
		return own;
	}
}
async function removeAbandoned(parent) {
	for (const name of await readdir(parent)) {
		if (!name.startsWith("process-") || !name.endsWith(LOCK)) continue;
		const file = join(parent, name);
		const lock = tryLockFile(file);
		if (!lock) continue;
		try {
			await rm(file.slice(0, -5), {
				recursive: true,
				force: true,
				maxRetries: 5
			});
			await rm(file, { force: true });
		} finally {
			lock.release();
		}
	}
}
// ../me/dist/src/ports/agent-runtime.port.js
const AGENT_RUNTIME = Symbol("AgentRuntime");
// ../me/dist/src/ports/code-host.port.js
const CODE_HOST = Symbol("CodeHost");
// ../me/dist/src/processing/processing-log.js
/** What may be told of an error whose message can hold content: its name, its code and the line that threw it. */ function describeError(error) {
	if (!(error instanceof Error)) return { error: typeof error };
	const code = "code" in error ? { code: String(error.code) } : {};
	const at = /\n\s+at (.*)/.exec(error.stack ?? "")?.[1];
	return {
		error: error.name,
		...code,
		...at === void 0 ? {} : { at }
	};
}
// ../me/dist/src/processing/retry.js
const FIRST_DELAY_MS = 100;
const LONGEST_DELAY_MS = 1e4;
/** Work ended because it was told to, not because it failed. */ var Stopped = class extends Error {
	constructor() {
		super("The work was stopped.");
		this.name = "Stopped";
	}
};
/** Waits; throws Stopped as soon as the signal is aborted. */ async function pause(ms, signal) {
	try {
		await setTimeout$1(ms, void 0, { signal });
	} catch {
		throw new Stopped();
	}
}
/** The wait before attempt `attempt` (from 1): 100 ms doubling up to 10 s, of which a random part. */ function backoffMs(attempt) {
	return Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** Math.min(attempt, 10));
}
/**
* Repeats `work` forever while it throws PortErrors, with growing waits; `onFailure` hears of each. Any other error is a
* defect and passes through. Throws Stopped once the signal is aborted.
*/ async function untilItWorks(work, onFailure, signal) {
	for (let attempt = 1;; attempt += 1) {
		if (signal.aborted) throw new Stopped();
		try {
			return await work();
		} catch (error) {
			if (!(error instanceof PortError)) throw error;
			onFailure(error, attempt);
			await pause(backoffMs(attempt), signal);
		}
	}
}
// ../me/dist/src/processing/leases.js
const LEASE_HOLDER = Symbol("LeaseHolder");
/** Takes the lease and keeps it; undefined when someone else holds it. Throws what the store throws. */ async function takeLease(holder, key) {
	const keeper = new LeaseKeeper(holder, key);
	return await keeper.take() ? keeper : void 0;
}
/** How soon a lease that was given up, or has lapsed, is taken. */ const ASK_AGAIN_MS$1 = 1e3;
const ASK_AGAIN_SOON_MS = 200;
/** Waits for the lease and does the work while it is held. Throws what the work or the store throws. */ async function underLease(holder, key, work) {
	for (;;) {
		const lease = await takeLease(holder, key);
		if (!lease) {
			await setTimeout$1(ASK_AGAIN_SOON_MS);
			continue;
		}
		try {
			return await work();
		} finally {
			await lease.release();
		}
	}
}
/**
* Does `work` whenever this process has the lease, until `stop` is aborted; then gives it up. The signal that `work` gets is aborted
* when the lease is lost or `stop` is; `work` must end soon after, and may not throw.
*/ async function whileLeased({ report, key, ...holder }, work, stop) {
	const warn = (message, error) => report.warn(message, {
		lease: key,
		...describeError(error)
	});
	const once = async () => {
		const lease = await takeLease(holder, key);
		if (!lease) return;
		await work({
			isHeld: () => lease.isHeld(),
			signal: AbortSignal.any([lease.signal, stop])
		});
		if (lease.signal.aborted) warn("A lease was lost.", lease.signal.reason);
		await lease.release();
	};
	try {
		for (;;) {
			await once().catch((error) => warn("A lease could not be taken or given up.", error));
			await pause(ASK_AGAIN_MS$1, stop);
		}
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
	}
}
const NOT_RENEWED = "It was not renewed in time.";
let LeaseKeeper = class LeaseKeeper {
	#holder;
	#key;
	#lost = new AbortController();
	#released = new AbortController();
	#lease;
	#heldUntil = -Infinity;
	#lapsing;
	#renewing = Promise.resolve();
	constructor(holder, key) {
		this.#holder = holder;
		this.#key = key;
	}
	get signal() {
		return this.#lost.signal;
	}
	/**
	* Whoever hears no stops for good. So what is seen here before the timer has run is a loss too, although a renewal that is on its
	* way may yet come back with the lease.
	*/ isHeld() {
		if (this.#lost.signal.aborted || this.#released.signal.aborted) return false;
		if (performance.now() < this.#heldUntil) return true;
		this.#lose(NOT_RENEWED);
		return false;
	}
	async take() {
		if (!await this.#ask()) return false;
		this.#renewing = this.#keepRenewing();
		return true;
	}
	async release() {
		this.#released.abort();
		await this.#renewing;
		clearTimeout(this.#lapsing);
		this.#heldUntil = -Infinity;
		if (this.#lease) await this.#holder.state.releaseLease(this.#lease);
	}
	/** False when someone else has the lease, or had it since it was last asked for. */ async #ask() {
		const { state, owner, leaseTtlMs } = this.#holder;
		const askedAt = performance.now();
		const before = this.#lease;
		const lease = await state.acquireLease(this.#key, owner, leaseTtlMs);
		this.#lease = lease ?? before;
		if (!lease || lease.epoch !== (before ?? lease).epoch) return false;
		this.#heldUntil = askedAt + leaseTtlMs;
		clearTimeout(this.#lapsing);
		this.#lapsing = setTimeout(() => this.#lose(NOT_RENEWED), this.#heldUntil - performance.now());
		return true;
	}
	async #keepRenewing() {
		const ended = AbortSignal.any([this.#released.signal, this.#lost.signal]);
		try {
			for (;;) {
				await pause(this.#holder.leaseTtlMs / 3, ended);
				if (!await this.#ask().catch(() => true)) return this.#lose("It was taken over.");
			}
		} catch (error) {
			if (!(error instanceof Stopped)) throw error;
		}
	}
	#lose(why) {
		this.#lost.abort(new Error(why));
	}
};
// ../me/dist/src/domain/shared/public-address.js
/** Names that stand for this machine or one network. */ const LOCAL_NAME = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|test|invalid|example)$/;
/** IPv4 as URLs settle it: this host, private, shared, link-local, for documentation and tests, multicast and above. */ const LOCAL_IPV4 = /^(0|10|127|169\.254|172\.(1[6-9]|2\d|3[01])|192\.(168|0\.0|0\.2)|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])|198\.(1[89]|51\.100)|203\.0\.113|22[4-9]|2[345]\d)\./;
const IPV4 = /^\d{1,3}(\.\d{1,3}){3}$/;
/** The part of IPv6 that is given out, without that for documentation. */ const PUBLIC_IPV6 = /^\[[23](?!001:db8:)/;
/** Whether the host of a web address means the same machine everywhere on the internet, as far as its spelling tells. */ function isPublicHost(hostname) {
	const host = hostname.toLowerCase().replace(/\.$/, "");
	if (host.startsWith("[")) return PUBLIC_IPV6.test(host);
	if (IPV4.test(host)) return !LOCAL_IPV4.test(host);
	return host.includes(".") && !LOCAL_NAME.test(host);
}
// ../me/dist/src/domain/shared/webhook-reach.js
/**
* Whether the GitHub whose pages are at `webUrl` takes a webhook to this product at `baseUrl`: over https, and for GitHub's own cloud
* only to a public host. A server of one's own stands in the same network.
*/ function takesWebhooks(baseUrl, webUrl) {
	const { protocol, hostname } = new URL(baseUrl);
	const isCloud = /^https:\/\/(github\.com|[\w-]+\.ghe\.com)\/?$/.test(webUrl);
	const isOwnMachine = /^(localhost|127\..*|\[::1\])$/.test(hostname);
	return protocol === "https:" && (isCloud ? isPublicHost(hostname) : !isOwnMachine);
}
// ../me/dist/src/adapters/code-host-github/app-permissions.js
/** What one token, or the app, may do. */ /** Lists and pickers: everything readable of one installation, nothing writable. */ const BROWSE = {
	metadata: "read",
	contents: "read",
	pull_requests: "read"
};
/** What clones: the contents of exactly the chosen repositories. */ const CLONE = { contents: "read" };
/** What the product uses, as the manifest asks for it. */ const PERMISSIONS = {
	metadata: "read",
	contents: "write",
	pull_requests: "write",
	checks: "read",
	statuses: "read"
};
/** In GitHub's own words, e.g. `contents: write`. */ function missingPermissions(granted) {
	return Object.entries(PERMISSIONS).filter(([name, level]) => granted[name] !== "write" && granted[name] !== level).map(([name, level]) => `${name}: ${level}`);
}
/** `BROWSE` and checks, where they were granted: a token with a permission that was not is refused as a whole. */ function browsing(granted) {
	const optional = ["checks", "statuses"].filter((permission) => granted[permission] !== void 0);
	return {
		...BROWSE,
		...Object.fromEntries(optional.map((permission) => [permission, "read"]))
	};
}
// ../me/dist/src/adapters/shared-git/git-errors.js
/** Extensions of a repository's format that git learnt at some version, as git names them. */ const EXTENSIONS = {
	refstorage: ["keeps its branches in a reftable", "2.45"],
	relativeworktrees: ["has work trees with relative paths (extensions.relativeWorktrees)", "2.48"],
	objectformat: ["says its object format (extensions.objectFormat)", "2.29"]
};
const MEANINGS$1 = [
	{
		seen: /unknown repository extensions? found|unknown value for 'extensions\.|Expected git repo version/i,
		code: "HOST.REFUSED_SOURCE",
		message: (name, stderr) => {
			const found = /found:\s+([a-z]+)|'extensions\.([a-z]+)/i.exec(stderr);
			const [what, version] = EXTENSIONS[(found?.[1] ?? found?.[2] ?? "").toLowerCase()] ?? ["has a newer format", null];
			return `${name} ${what}, which the git of this server cannot read. Install ${version === null ? "a newer git" : `git ${version} or newer`} on the server.`;
		}
	},
	{
		seen: /promisor remote|lazy fetching disabled/i,
		code: "HOST.REFUSED_SOURCE",
		message: (name) => `${name} is a partial clone: it lacks contents that only its origin has. Add the repository it was cloned from, or a whole clone.`
	},
	{
		seen: /dubious ownership/,
		code: "HOST.FORBIDDEN",
		message: (name) => `${name} belongs to another user of this machine. Run Code Runs as that user, or change the owner.`
	},
	{
		seen: /could not read Username|Authentication failed|Permission denied|returned error: 40[13]|HTTP 40[13]|access denied|not authorized|service not enabled|marked as read only/i,
		code: "HOST.FORBIDDEN",
		message: (name) => `Access to ${name} was denied. Public URLs and SSH keys of the server's user work; passwords do not.`
	},
	{
		seen: /Host key verification failed/,
		code: "HOST.FORBIDDEN",
		message: (name) => `The SSH host key of ${name} is unknown. Connect once by hand as the server's user to accept it.`
	},
	{
		seen: /returned error: 30\d|redirect/i,
		code: "HOST.REFUSED_SOURCE",
		message: (name) => `The URL of ${name} redirects to another address. Give the final address.`
	},
	{
		seen: /returned error: 404|repository '?.*'? not found|repository not exported|does not appear to be a git repository|info\/refs not valid/i,
		code: "HOST.REPOSITORY_NOT_FOUND",
		message: (name) => `No git repository answers as ${name}. Check the address.`
	},
	{
		seen: /No space left on device|disk quota/i,
		code: "HOST.UNAVAILABLE",
		message: (name) => `There is no space left for ${name}. Make room and try again.`,
		retryable: true
	}
];
/** Translates what went wrong with a repository into the port's words. `name` is the repository's name, free of secrets. */ function toPortError(error, name) {
	if (error instanceof PortError) return error;
	const meaning = error instanceof GitFailed ? MEANINGS$1.find(({ seen }) => seen.test(error.stderr)) : void 0;
	if (meaning) return new PortError(meaning.code, meaning.message(name, stderrOf(error)), meaning.retryable ?? false, { cause: error });
	return new PortError("HOST.UNAVAILABLE", fallback(error, name), true, { cause: error });
}
const stderrOf = (error) => error instanceof GitFailed ? error.stderr : "";
function fallback(error, name) {
	if (!(error instanceof GitFailed)) return `${name} could not be read or written. Try again.`;
	switch (error.failure) {
		case "aborted": return `Work on ${name} was stopped.`;
		case "timed-out": return `${name} took too long to answer. Try again.`;
		case "not-started": return "git could not be started. Install git 2.31 or newer on the server.";
		case "output-too-large": return `${name} gave more output than can be handled.`;
		case "exit": return `${name} could not be reached or read. Check that it is there, then try again.`;
	}
}
// ../me/dist/src/adapters/code-host-github/github-errors.js
/**
* GitHub was silent for too long; whether it did what it was asked is unknown. By its name and its request without options Octokit
* lets it through at once and repeats nothing.
*/ var GitHubSilent = class extends Error {
	name = "AbortError";
	request = {};
};
/** In this order, because one status has many reasons and the message tells them apart. */ const MEANINGS = [
	({ message }, name) => /suspended/i.test(message) ? ["HOST.FORBIDDEN", suspendedFor(name)] : void 0,
	({ message }, name) => /workflow/i.test(message) && /permission|refus|not accessible/i.test(message) ? ["HOST.FORBIDDEN", `The app may not change workflow files in ${name}. Grant it "Workflows: write", or leave them.`] : void 0,
	({ message }, name) => /Resource not accessible by integration|permissions requested are not granted/i.test(message) ? ["HOST.FORBIDDEN", `The GitHub App lacks a permission for ${name}. Approve its permissions in the GitHub settings.`] : void 0,
	({ message }, name) => /archived|read-only/i.test(message) ? ["HOST.FORBIDDEN", `${name} is archived on GitHub and takes no changes. Unarchive it there first.`] : void 0,
	({ status, message }, name) => status === 409 && /empty/i.test(message) ? ["HOST.EMPTY_REPOSITORY", `${name} has no commits yet. Commit something, then try again.`] : void 0,
	({ status }, name) => status === 401 ? ["HOST.FORBIDDEN", `GitHub did not accept the app's credentials for ${name}. Check app id and private key.`] : void 0,
	({ status, message }, name) => status === 404 || status === 422 && /not accessible to the parent installation|does not exist/i.test(message) ? ["HOST.REPOSITORY_NOT_FOUND", notFound(name)] : void 0,
	({ status }, name) => status === 403 || status === 451 || status === 410 ? ["HOST.FORBIDDEN", `GitHub does not allow this for ${name}. Check the app's installation and the repository's rules.`] : void 0,
	({ status, message }, name) => status >= 400 && status < 500 && status !== 408 && status !== 409 ? ["HOST.FORBIDDEN", `GitHub refused the change to ${name}: ${withoutTokens(message)}`] : void 0
];
/** Translates what GitHub or git answered about a repository into the port's words. `name` is free of secrets. */ function toHostError(error, name) {
	if (error instanceof PortError) return error;
	if (error instanceof GitFailed) return gitError(error, name);
	if (error instanceof ZodError) return unavailable(`GitHub's answer about ${name} could not be read.`, error);
	const answer = answerIn(error);
	if (!answer) return unreachable(error, name);
	const wait = waitSeconds(answer);
	if (wait !== void 0) return unavailable(`GitHub's request limit is used up for ${name}. Try again in ${forPeople$1(wait)}.`, error, { retryAfterSeconds: wait });
	for (const meaning of MEANINGS) {
		const [code, message] = meaning(answer, name) ?? [];
		if (code !== void 0 && message !== void 0) return new PortError(code, message, false, {
			cause: error,
			details: { status: answer.status }
		});
	}
	return unavailable(`GitHub failed to answer about ${name}. Try again.`, error, { status: answer.status });
}
/** The HTTP status of an error of Octokit's; undefined for any other error. */ function statusOf$2(error) {
	return answerIn(error)?.status;
}
/** Did GitHub answer 422 with these words? */ function refusedWith(error, words) {
	const answer = answerIn(error);
	return answer?.status === 422 && words.test(answer.message);
}
/** HOST.REPOSITORY_NOT_FOUND for a repository of an account without the app. */ function notInstalled(name, installUrl) {
	const message = `${name} is not on GitHub, or the GitHub App is not installed on it. Check the name, or install the app: ${installUrl}`;
	return new PortError("HOST.REPOSITORY_NOT_FOUND", message, false);
}
/** HOST.FORBIDDEN for a repository of an account that suspended the app. */ const suspended = (name) => new PortError("HOST.FORBIDDEN", suspendedFor(name), false);
function suspendedFor(name) {
	return `The GitHub App is suspended for ${name}. Unsuspend it in the account's GitHub settings.`;
}
function notFound(name) {
	return `${name} is not on GitHub, or the GitHub App is not installed on it. Check the name and the app's repositories.`;
}
function gitError(error, name) {
	const known = toPortError(error, name);
	if (known.code === "HOST.REFUSED_SOURCE") return unavailable(`${name} was renamed on GitHub. Try again.`, error);
	if (known.code !== "HOST.FORBIDDEN") return known;
	const message = `GitHub did not let the app read ${name}. Check that the app is installed on it and not suspended.`;
	return new PortError("HOST.FORBIDDEN", message, false, { cause: error });
}
function answerIn(error) {
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return void 0;
	const response = "response" in error ? error.response : void 0;
	if (response === void 0) return void 0;
	return {
		status: error.status,
		message: error.message,
		headers: { ...response.headers }
	};
}
function waitSeconds({ status, headers, message }) {
	if (status !== 403 && status !== 429) return void 0;
	const after = Number(headers["retry-after"]);
	if (Number.isFinite(after)) return Math.max(1, after);
	if (headers["x-ratelimit-remaining"] === "0") {
		const seconds = Number(headers["x-ratelimit-reset"]) - Date.parse(String(headers["date"])) / 1e3;
		return Number.isFinite(seconds) ? Math.max(1, Math.ceil(seconds)) : 60;
	}
	return status === 429 || /rate limit/i.test(message) ? 60 : void 0;
}
function unreachable(error, name) {
	return unavailable(`GitHub ${error instanceof GitHubSilent ? "did not answer in time" : "could not be reached"} about ${name}. Try again.`, error);
}
function unavailable(message, cause, details = {}) {
	return new PortError("HOST.UNAVAILABLE", message, true, {
		cause,
		details
	});
}
function forPeople$1(seconds) {
	return seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
}
function withoutTokens(message) {
	return cutText(message.replace(/\b(gh[a-z]_|github_pat_|v1\.)[A-Za-z0-9_.-]+|eyJ[A-Za-z0-9_.-]+/g, "…"), 300);
}
// ../me/dist/src/adapters/code-host-github/github.options.js
const GITHUB_API = "https://api.github.com";
/** The address of the API for the address of the pages; the reverse of `webUrlOf`. */ function apiUrlOf(webUrl) {
	const url = webUrl.replace(/\/+$/, "");
	return url === "https://github.com" ? GITHUB_API : `${url}/api/v3`;
}
/** The address of the pages and of git for an API address, without a slash at the end. */ function webUrlOf(apiUrl) {
	const url = new URL(apiUrl);
	const host = url.host.replace(/^api\./, "");
	const path = url.pathname.replace(/\/+$/, "").replace(/\/api\/v3$/, "");
	return `${url.protocol}//${host}${path}`;
}
// ../me/node_modules/universal-user-agent/index.js
function getUserAgent() {
	if (typeof navigator === "object" && "userAgent" in navigator) return navigator.userAgent;
	if (typeof process === "object" && process.version !== void 0) return `Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`;
	return "<environment undetectable>";
}
// ../me/node_modules/before-after-hook/lib/register.js
function register(state, name, method, options) {
	if (typeof method !== "function") throw new Error("method for before hook must be a function");
	if (!options) options = {};
	if (Array.isArray(name)) return name.reverse().reduce((callback, name) => {
		return register.bind(null, state, name, callback, options);
	}, method)();
	return Promise.resolve().then(() => {
		if (!state.registry[name]) return method(options);
		return state.registry[name].reduce((method, registered) => {
			return registered.hook.bind(null, method, options);
		}, method)();
	});
}
// ../me/node_modules/before-after-hook/lib/add.js
function addHook(state, kind, name, hook) {
	const orig = hook;
	if (!state.registry[name]) state.registry[name] = [];
	if (kind === "before") hook = (method, options) => {
		return Promise.resolve().then(orig.bind(null, options)).then(method.bind(null, options));
	};
	if (kind === "after") hook = (method, options) => {
		let result;
		return Promise.resolve().then(method.bind(null, options)).then((result_) => {
			result = result_;
			return orig(result, options);
		}).then(() => {
			return result;
		});
	};
	if (kind === "error") hook = (method, options) => {
		return Promise.resolve().then(method.bind(null, options)).catch((error) => {
			return orig(error, options);
		});
	};
	state.registry[name].push({
		hook,
		orig
	});
}
// ../me/node_modules/before-after-hook/lib/remove.js
function removeHook(state, name, method) {
	if (!state.registry[name]) return;
	const index = state.registry[name].map((registered) => {
		return registered.orig;
	}).indexOf(method);
	if (index === -1) return;
	state.registry[name].splice(index, 1);
}
// ../me/node_modules/before-after-hook/index.js
const bind = Function.bind;
const bindable = bind.bind(bind);
function bindApi(hook, state, name) {
	const removeHookRef = bindable(removeHook, null).apply(null, name ? [state, name] : [state]);
	hook.api = { remove: removeHookRef };
	hook.remove = removeHookRef;
	[
		"before",
		"error",
		"after",
		"wrap"
	].forEach((kind) => {
		const args = name ? [
			state,
			kind,
			name
		] : [state, kind];
		hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
	});
}
function Singular() {
	const singularHookName = Symbol("Singular");
	const singularHookState = { registry: {} };
	const singularHook = register.bind(null, singularHookState, singularHookName);
	bindApi(singularHook, singularHookState, singularHookName);
	return singularHook;
}
function Collection() {
	const state = { registry: {} };
	const hook = register.bind(null, state);
	bindApi(hook, state);
	return hook;
}
var before_after_hook_default = {
	Singular,
	Collection
};
// ../me/node_modules/@octokit/endpoint/dist-bundle/index.js
var DEFAULTS = {
	method: "GET",
	baseUrl: "https://api.github.com",
	headers: {
		accept: "application/vnd.github.v3+json",
		"user-agent": `octokit-endpoint.js/0.0.0-development ${getUserAgent()}`
	},
	mediaType: { format: "" }
};
function lowercaseKeys(object) {
	if (!object) return {};
	return Object.keys(object).reduce((newObj, key) => {
		newObj[key.toLowerCase()] = object[key];
		return newObj;
	}, {});
}
function isPlainObject$1(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
function mergeDeep(defaults, options) {
	const result = Object.assign({}, defaults);
	Object.keys(options).forEach((key) => {
		if (isPlainObject$1(options[key])) {
			if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
			else result[key] = mergeDeep(defaults[key], options[key]);
		} else Object.assign(result, { [key]: options[key] });
	});
	return result;
}
function removeUndefinedProperties(obj) {
	for (const key in obj) if (obj[key] === void 0) delete obj[key];
	return obj;
}
function merge(defaults, route, options) {
	if (typeof route === "string") {
		let [method, url] = route.split(" ");
		options = Object.assign(url ? {
			method,
			url
		} : { url: method }, options);
	} else options = Object.assign({}, route);
	options.headers = lowercaseKeys(options.headers);
	removeUndefinedProperties(options);
	removeUndefinedProperties(options.headers);
	const mergedOptions = mergeDeep(defaults || {}, options);
	if (options.url === "/graphql") {
		if (defaults && defaults.mediaType.previews?.length) mergedOptions.mediaType.previews = defaults.mediaType.previews.filter((preview) => !mergedOptions.mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews);
		mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
	}
	return mergedOptions;
}
function addQueryParameters(url, parameters) {
	const separator = /\?/.test(url) ? "&" : "?";
	const names = Object.keys(parameters);
	if (names.length === 0) return url;
	return url + separator + names.map((name) => {
		if (name === "q") return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
		return `${name}=${encodeURIComponent(parameters[name])}`;
	}).join("&");
}
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
	return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
	const matches = url.match(urlVariableRegex);
	if (!matches) return [];
	return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}
function omit(object, keysToOmit) {
	const result = { __proto__: null };
	for (const key of Object.keys(object)) if (keysToOmit.indexOf(key) === -1) result[key] = object[key];
	return result;
}
function encodeReserved(str) {
	return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
		if (!/%[0-9A-Fa-f]/.test(part)) part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
		return part;
	}).join("");
}
function encodeUnreserved(str) {
	return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
		return "%" + c.charCodeAt(0).toString(16).toUpperCase();
	});
}
function encodeValue(operator, value, key) {
	value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
	if (key) return encodeUnreserved(key) + "=" + value;
	else return value;
}
function isDefined(value) {
	return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
	return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
	var value = context[key], result = [];
	if (isDefined(value) && value !== "") {
		if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
			value = value.toString();
			if (modifier && modifier !== "*") value = value.substring(0, parseInt(modifier, 10));
			result.push(encodeValue(operator, value, isKeyOperator(operator) ? key : ""));
		} else if (modifier === "*") {
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				result.push(encodeValue(operator, value2, isKeyOperator(operator) ? key : ""));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) result.push(encodeValue(operator, value[k], k));
			});
		} else {
			const tmp = [];
			if (Array.isArray(value)) value.filter(isDefined).forEach(function(value2) {
				tmp.push(encodeValue(operator, value2));
			});
			else Object.keys(value).forEach(function(k) {
				if (isDefined(value[k])) {
					tmp.push(encodeUnreserved(k));
					tmp.push(encodeValue(operator, value[k].toString()));
				}
			});
			if (isKeyOperator(operator)) result.push(encodeUnreserved(key) + "=" + tmp.join(","));
			else if (tmp.length !== 0) result.push(tmp.join(","));
		}
	} else if (operator === ";") {
		if (isDefined(value)) result.push(encodeUnreserved(key));
	} else if (value === "" && (operator === "&" || operator === "?")) result.push(encodeUnreserved(key) + "=");
	else if (value === "") result.push("");
	return result;
}
function parseUrl(template) {
	return { expand: expand.bind(null, template) };
}
function expand(template, context) {
	var operators = [
		"+",
		"#",
		".",
		"/",
		";",
		"?",
		"&"
	];
	template = template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g, function(_, expression, literal) {
		if (expression) {
			let operator = "";
			const values = [];
			if (operators.indexOf(expression.charAt(0)) !== -1) {
				operator = expression.charAt(0);
				expression = expression.substr(1);
			}
			expression.split(/,/g).forEach(function(variable) {
				var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
				values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
			});
			if (operator && operator !== "+") {
				var separator = ",";
				if (operator === "?") separator = "&";
				else if (operator !== "#") separator = operator;
				return (values.length !== 0 ? operator : "") + values.join(separator);
			} else return values.join(",");
		} else return encodeReserved(literal);
	});
	if (template === "/") return template;
	else return template.replace(/\/$/, "");
}
function parse$1(options) {
	let method = options.method.toUpperCase();
	let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
	let headers = Object.assign({}, options.headers);
	let body;
	let parameters = omit(options, [
		"method",
		"baseUrl",
		"url",
		"headers",
		"request",
		"mediaType"
	]);
	const urlVariableNames = extractUrlVariableNames(url);
	url = parseUrl(url).expand(parameters);
	if (!/^http/.test(url)) url = options.baseUrl + url;
	const remainingParameters = omit(parameters, Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl"));
	if (!/application\/octet-stream/i.test(headers.accept)) {
		if (options.mediaType.format) headers.accept = headers.accept.split(/,/).map((format) => format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/, `application/vnd$1$2.${options.mediaType.format}`)).join(",");
		if (url.endsWith("/graphql")) {
			if (options.mediaType.previews?.length) headers.accept = (headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || []).concat(options.mediaType.previews).map((preview) => {
				return `application/vnd.github.${preview}-preview${options.mediaType.format ? `.${options.mediaType.format}` : "+json"}`;
			}).join(",");
		}
	}
	if (["GET", "HEAD"].includes(method)) url = addQueryParameters(url, remainingParameters);
	else if ("data" in remainingParameters) body = remainingParameters.data;
	else if (Object.keys(remainingParameters).length) body = remainingParameters;
	if (!headers["content-type"] && typeof body !== "undefined") headers["content-type"] = "application/json; charset=utf-8";
	if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") body = "";
	return Object.assign({
		method,
		url,
		headers
	}, typeof body !== "undefined" ? { body } : null, options.request ? { request: options.request } : null);
}
function endpointWithDefaults(defaults, route, options) {
	return parse$1(merge(defaults, route, options));
}
function withDefaults$2(oldDefaults, newDefaults) {
	const DEFAULTS2 = merge(oldDefaults, newDefaults);
	const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
	return Object.assign(endpoint2, {
		DEFAULTS: DEFAULTS2,
		defaults: withDefaults$2.bind(null, DEFAULTS2),
		merge: merge.bind(null, DEFAULTS2),
		parse: parse$1
	});
}
var endpoint = withDefaults$2(null, DEFAULTS);
/*!
* content-type
* Copyright(c) 2015 Douglas Christopher Wilson
* MIT Licensed
*/
// ../me/node_modules/json-with-bigint/json-with-bigint.js
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parse = parse;
	/**
	* Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
	*/
	const NullObject = /* @__PURE__ */ (() => {
		const C = function() {};
		C.prototype = Object.create(null);
		return C;
	})();
	/**
	* Parse a `Content-Type` header.
	*/
	function parse(header, options) {
		const stopChar = options?.comma === true ? COMMA : 65536;
		const len = header.length;
		let index = skipOWS(header, options?.start ?? 0, len);
		const valueStart = index;
		index = skipValue(header, index, len, stopChar);
		const valueEnd = trailingOWS(header, valueStart, index);
		const type = header.slice(valueStart, valueEnd).toLowerCase();
		if (options?.parameters === false) return {
			type,
			index,
			parameters: new NullObject()
		};
		return parseParameters(header, type, index, len, stopChar);
	}
	const SP = 32;
	const HTAB = 9;
	const SEMI = 59;
	const EQ = 61;
	const DQUOTE = 34;
	const BSLASH = 92;
	const COMMA = 44;
	/**
	* Parses the parameters of a `Content-Type` header starting at the given index.
	*/
	function parseParameters(header, type, index, len, stopChar) {
		const parameters = new NullObject();
		parameter: while (index < len) {
			if (header.charCodeAt(index) === stopChar) break;
			index = skipOWS(header, index + 1, len);
			const keyStart = index;
			while (index < len) {
				const code = header.charCodeAt(index);
				if (code === stopChar) break parameter;
				if (code === SEMI) continue parameter;
				if (code === EQ) {
					const keyEnd = trailingOWS(header, keyStart, index);
					const key = header.slice(keyStart, keyEnd).toLowerCase();
					index = skipOWS(header, index + 1, len);
					if (index < len && header.charCodeAt(index) === DQUOTE) {
						index++;
						let value = "";
						while (index < len) {
							const code = header.charCodeAt(index++);
							if (code === DQUOTE) {
								index = skipValue(header, index, len, stopChar);
								if (parameters[key] === void 0) parameters[key] = value;
								break;
							}
							if (code === BSLASH && index < len) {
								value += header[index++];
								continue;
							}
							value += String.fromCharCode(code);
						}
						continue parameter;
					}
					const valueStart = index;
					index = skipValue(header, index, len, stopChar);
					if (parameters[key] === void 0) {
						const valueEnd = trailingOWS(header, valueStart, index);
						parameters[key] = header.slice(valueStart, valueEnd);
					}
					continue parameter;
				}
				index++;
			}
		}
		return {
			type,
			index,
			parameters
		};
	}
	/**
	* Skip over characters until a semicolon or other exit character.
	*/
	function skipValue(str, index, len, stopChar) {
		while (index < len) {
			const code = str.charCodeAt(index);
			if (code === SEMI || code === stopChar) break;
			index++;
		}
		return index;
	}
	/**
	* Skip optional whitespace (OWS) in an HTTP header value.
	*
	* OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
	*/
	function skipOWS(header, index, len) {
		while (index < len) {
			const char = header.charCodeAt(index);
			if (char !== SP && char !== HTAB) break;
			index++;
		}
		return index;
	}
	/**
	* Trim optional whitespace (OWS) from the end of a substring.
	*
	* OWS is defined in RFC 9110 sec 5.6.3 as SP (" ") or HTAB ("\t").
	*/
	function trailingOWS(header, start, end) {
		while (end > start) {
			const char = header.charCodeAt(end - 1);
			if (char !== SP && char !== HTAB) break;
			end--;
		}
		return end;
	}
})))();
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/;
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;
const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;
/**
* @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
* @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
*/
/**
* Checks if a value is unstringifiable according to native JSON.stringify rules.
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is undefined, a function, or a symbol.
*/
const isUnstringifiable = (val) => val === void 0 || typeof val === "function" || typeof val === "symbol";
/**
* Checks if a value is a native JSON.rawJSON object (Node.js 22+).
*
* @param {any} val The value to check.
* @returns {boolean} True if the value is a RawJSON instance.
*/
const isRawJSON = (val) => val !== null && typeof val === "object" && val.constructor && val.constructor.name === "RawJSON";
/**
* Iteratively converts a JS value to a JSON string.
* Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
* Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
*
* @param {any} rootValue The value to stringify.
* @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
* @param {string | number} [spaceParam] Indentation for pretty-printing.
* @returns {string | undefined} The generated JSON string.
*/
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
	let space = "";
	if (typeof spaceParam === "number") space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
	else if (typeof spaceParam === "string") space = spaceParam.slice(0, 10);
	const isFunctionReplacer = typeof replacer === "function";
	const propertyList = Array.isArray(replacer) ? new Set(replacer.map(String)) : null;
	/**
	* Prepares a value for stringification by resolving toJSON, handling BigInts,
	* applying custom replacers, and unwrapping primitive objects.
	*
	* @param {object|Array} parent The parent object or array holding the value.
	* @param {string} key The key associated with the value.
	* @param {any} val The raw value to process.
	* @returns {any} The processed value ready for stringification.
	*/
	const prepareVal = (parent, key, val) => {
		if (val !== null && typeof val === "object" && typeof val.toJSON === "function") val = val.toJSON(key);
		if (typeof val === "string" && noiseValue.test(val)) return val + "n";
		if (typeof val === "bigint") {
			if ("rawJSON" in JSON) return JSON.rawJSON(val.toString());
			return val.toString() + "n";
		}
		if (isFunctionReplacer) val = replacer.call(parent, key, val);
		if (val !== null && typeof val === "object") {
			if (val instanceof Number || val instanceof String || val instanceof Boolean) val = val.valueOf();
		}
		return val;
	};
	const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);
	if (isUnstringifiable(rootProcessed)) return;
	const isRootPrimitive = rootProcessed === null || typeof rootProcessed !== "object";
	const isRootNativeRawJSON = isRawJSON(rootProcessed);
	if (isRootPrimitive || isRootNativeRawJSON) return originalStringify(rootProcessed);
	const chunks = [];
	let level = 0;
	const stack = [{
		parent: { "": rootProcessed },
		key: "",
		val: rootProcessed,
		isArray: Array.isArray(rootProcessed),
		keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
		index: 0,
		first: true
	}];
	const visited = new WeakSet([rootProcessed]);
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (node.index === 0) {
			chunks.push(node.isArray ? "[" : "{");
			level++;
		}
		let isDone = false;
		if (node.isArray) {
			if (node.index < node.val.length) {
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level));
				const childRaw = node.val[node.index];
				const childVal = prepareVal(node.val, String(node.index), childRaw);
				if (isUnstringifiable(childVal)) {
					chunks.push("null");
					node.first = false;
					node.index++;
				} else {
					const isComplexObject = childVal !== null && typeof childVal === "object";
					const isNativeRaw = isRawJSON(childVal);
					if (isComplexObject && !isNativeRaw) {
						if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
						visited.add(childVal);
						stack.push({
							parent: node.val,
							key: String(node.index),
							val: childVal,
							isArray: Array.isArray(childVal),
							keys: Array.isArray(childVal) ? null : Object.keys(childVal),
							index: 0,
							first: true
						});
						node.first = false;
						node.index++;
					} else {
						chunks.push(originalStringify(childVal));
						node.first = false;
						node.index++;
					}
				}
			} else isDone = true;
		} else {
			while (node.index < node.keys.length) {
				const k = node.keys[node.index++];
				if (propertyList && !propertyList.has(k)) continue;
				const childRaw = node.val[k];
				const childVal = prepareVal(node.val, k, childRaw);
				if (isUnstringifiable(childVal)) continue;
				if (!node.first) chunks.push(",");
				if (space) chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
				else chunks.push(originalStringify(k) + ":");
				const isComplexObject = childVal !== null && typeof childVal === "object";
				const isNativeRaw = isRawJSON(childVal);
				if (isComplexObject && !isNativeRaw) {
					if (visited.has(childVal)) throw new TypeError("Converting circular structure to JSON");
					visited.add(childVal);
					stack.push({
						parent: node.val,
						key: k,
						val: childVal,
						isArray: Array.isArray(childVal),
						keys: Array.isArray(childVal) ? null : Object.keys(childVal),
						index: 0,
						first: true
					});
					node.first = false;
					break;
				} else {
					chunks.push(originalStringify(childVal));
					node.first = false;
				}
			}
			if (node.index >= node.keys.length && stack[stack.length - 1] === node) isDone = true;
		}
		if (isDone) {
			level--;
			if (!node.first && space) chunks.push("\n" + space.repeat(level));
			chunks.push(node.isArray ? "]" : "}");
			visited.delete(node.val);
			stack.pop();
		}
	}
	return chunks.join("");
};
/**
* Converts a JavaScript value to a JSON string.
*
* Supports serialization of BigInt values using two strategies:
* 1. Custom format "123n" → "123" (universal fallback)
* 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
*
* All other values are serialized exactly like native JSON.stringify().
*
* @param {*} value The value to convert to a JSON string.
* @param {Replacer | Array<string | number> | null} [replacer]
* A function that alters the behavior of the stringification process,
* or an array of strings/numbers to indicate properties to exclude.
* @param {string | number} [space]
* A string or number to specify indentation or pretty-printing.
* @returns {string} The JSON string representation.
*/
const JSONStringify = (value, replacer, space) => {
	try {
		if ("rawJSON" in JSON) return originalStringify(value, (key, val) => {
			if (typeof val === "bigint") return JSON.rawJSON(val.toString());
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space);
		if (!value) return originalStringify(value, replacer, space);
		return originalStringify(value, (key, val) => {
			if (typeof val === "string" && noiseValue.test(val)) return val.toString() + "n";
			if (typeof val === "bigint") return val.toString() + "n";
			if (typeof replacer === "function") return replacer(key, val);
			if (Array.isArray(replacer) && replacer.includes(key)) return val;
			return val;
		}, space).replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
	} catch (error) {
		if (error instanceof RangeError) {
			const convertedJSON = stringifyIteratively(value, replacer, space);
			if (convertedJSON === void 0) return void 0;
			if ("rawJSON" in JSON) return convertedJSON;
			return convertedJSON.replace(bigIntsStringify, "$1$2$3").replace(noiseStringify, "$1$2$3");
		}
		throw error;
	}
};
const featureCache = /* @__PURE__ */ new Map();
/**
* Detects if the current JSON.parse implementation supports the context.source feature.
*
* Uses toString() fingerprinting to cache results and automatically detect runtime
* replacements of JSON.parse (polyfills, mocks, etc.).
*
* @returns {boolean} true if context.source is supported, false otherwise.
*/
const isContextSourceSupported = () => {
	const parseFingerprint = JSON.parse.toString();
	if (featureCache.has(parseFingerprint)) return featureCache.get(parseFingerprint);
	try {
		const result = JSON.parse("1", (_, __, context) => !!context?.source && context.source === "1");
		featureCache.set(parseFingerprint, result);
		return result;
	} catch {
		featureCache.set(parseFingerprint, false);
		return false;
	}
};
/**
* Reviver function that converts custom-format BigInt strings back to BigInt values.
* Also handles "noise" strings that accidentally match the BigInt format.
*
* @param {string | number | undefined} key The object key.
* @param {*} value The value being parsed.
* @param {object} [context] Parse context (if supported by JSON.parse).
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The transformed value.
*/
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
	if (typeof value === "string" && customFormat.test(value)) return BigInt(value.slice(0, -1));
	if (typeof value === "string" && noiseValue.test(value)) return value.slice(0, -1);
	if (!(typeof userReviver === "function")) return value;
	return userReviver(key, value, context);
};
/**
* Fast JSON.parse implementation (~2x faster than classic fallback).
* Uses JSON.parse's context.source feature to detect integers and convert
* large numbers directly to BigInt without string manipulation.
*
* Does not support legacy custom format from v1 of this library.
*
* @param {string} text JSON string to parse.
* @param {Reviver} [reviver] Transform function to apply to each value.
* @returns {any} Parsed JavaScript value.
*/
const JSONParseV2 = (text, reviver) => {
	return JSON.parse(text, (key, value, context) => {
		const isBigNumber = typeof value === "number" && (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER);
		const isInt = context && intRegex.test(context.source);
		if (isBigNumber && isInt) return BigInt(context.source);
		if (!(typeof reviver === "function")) return value;
		return reviver(key, value, context);
	});
};
const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers = /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/;
/**
* Iteratively traverses the parsed object bottom-up (post-order),
* emulating the native JSON.parse reviver behavior.
* This avoids Call Stack overflows (RangeError) on deeply nested structures.
*
* @param {any} parsed The natively parsed JSON object.
* @param {Reviver} [userReviver] User's custom reviver function.
* @returns {any} The fully processed object.
*/
const applyReviverIteratively = (parsed, userReviver) => {
	const rootHolder = { "": parsed };
	const stack = [{
		parent: rootHolder,
		key: "",
		visited: false
	}];
	while (stack.length > 0) {
		const node = stack[stack.length - 1];
		if (!node.visited) {
			node.visited = true;
			const value = node.parent[node.key];
			if (value !== null && typeof value === "object") {
				const keys = Object.keys(value);
				for (let i = keys.length - 1; i >= 0; i--) stack.push({
					parent: value,
					key: keys[i],
					visited: false
				});
			}
		} else {
			const { parent, key } = node;
			let value = parent[key];
			if (typeof value === "string") {
				if (customFormat.test(value)) value = BigInt(value.slice(0, -1));
				else if (noiseValue.test(value)) value = value.slice(0, -1);
			}
			if (typeof userReviver === "function") value = userReviver.call(parent, key, value);
			if (value === void 0) delete parent[key];
			else parent[key] = value;
			stack.pop();
		}
	}
	return rootHolder[""];
};
/**
* Pre-processes the JSON string to mark large numbers with an 'n' suffix.
*
* @param {string} text The raw JSON string.
* @returns {string} The serialized string with marked BigInts.
*/
const serializeBigInts = (text) => {
	return text.replace(stringsOrLargeNumbers, (match, digits, fractional, exponential) => {
		const isString = match[0] === "\"";
		if (isString && noiseValueWithQuotes.test(match)) return match.substring(0, match.length - 1) + "n\"";
		const hasFractionalOrExponential = fractional || exponential;
		const isLessThanMaxSafeInt = digits && (digits.length < MAX_DIGITS || digits.length === MAX_DIGITS && digits <= MAX_INT);
		if (isString || hasFractionalOrExponential || isLessThanMaxSafeInt) return match;
		return "\"" + match + "n\"";
	});
};
/**
* Converts a JSON string into a JavaScript value.
*
* Supports parsing of large integers using two strategies:
* 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
* 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
*
* All other JSON values are parsed exactly like native JSON.parse().
*
* @param {string} text A valid JSON string.
* @param {Reviver} [reviver]
* A function that transforms the results. This function is called for each member
* of the object. If a member contains nested objects, the nested objects are
* transformed before the parent object is.
* @returns {any} The parsed JavaScript value.
* @throws {SyntaxError} If text is not valid JSON.
*/
const JSONParse = (text, reviver) => {
	if (!text) return originalParse(text, reviver);
	try {
		if (isContextSourceSupported()) return JSONParseV2(text, reviver);
		const serializedData = serializeBigInts(text);
		return originalParse(serializedData, (key, value, context) => convertMarkedBigIntsReviver(key, value, context, reviver));
	} catch (error) {
		if (error instanceof RangeError) {
			const serializedData = serializeBigInts(text);
			const parsed = originalParse(serializedData);
			return applyReviverIteratively(parsed, reviver);
		}
		throw error;
	}
};
// ../me/node_modules/@octokit/request-error/dist-src/index.js
var RequestError = class extends Error {
	name;
	/**
	* http status code
	*/
	status;
	/**
	* Request options that lead to the error.
	*/
	request;
	/**
	* Response object if a response was received
	*/
	response;
	constructor(message, statusCode, options) {
		super(message, { cause: options.cause });
		this.name = "HttpError";
		this.status = Number.parseInt(statusCode);
		if (Number.isNaN(this.status)) this.status = 0;
		/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
		if ("response" in options) this.response = options.response;
		const requestCopy = Object.assign({}, options.request);
		if (options.request.headers.authorization) requestCopy.headers = Object.assign({}, options.request.headers, { authorization: options.request.headers.authorization.replace(/(?<! ) .*$/, " [REDACTED]") });
		requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
		this.request = requestCopy;
	}
};
// ../me/node_modules/@octokit/request/dist-bundle/index.js
var defaults_default = { headers: { "user-agent": `octokit-request.js/10.0.16 ${getUserAgent()}` } };
function isPlainObject(value) {
	if (typeof value !== "object" || value === null) return false;
	if (Object.prototype.toString.call(value) !== "[object Object]") return false;
	const proto = Object.getPrototypeOf(value);
	if (proto === null) return true;
	const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
	return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}
var noop$2 = () => "";
async function fetchWrapper(requestOptions) {
	const fetch = requestOptions.request?.fetch || globalThis.fetch;
	if (!fetch) throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");
	const log = requestOptions.request?.log || console;
	const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
	const body = isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
	const requestHeaders = Object.fromEntries(Object.entries(requestOptions.headers).map(([name, value]) => [name, String(value)]));
	let fetchResponse;
	try {
		fetchResponse = await fetch(requestOptions.url, {
			method: requestOptions.method,
			body,
			redirect: requestOptions.request?.redirect,
			headers: requestHeaders,
			signal: requestOptions.request?.signal,
			...requestOptions.body && { duplex: "half" }
		});
	} catch (error) {
		let message = "Unknown Error";
		if (error instanceof Error) {
			if (error.name === "AbortError") {
				error.status = 500;
				throw error;
			}
			message = error.message;
			if (error.name === "TypeError" && "cause" in error) {
				if (error.cause instanceof Error) message = error.cause.message;
				else if (typeof error.cause === "string") message = error.cause;
			}
		}
		const requestError = new RequestError(message, 500, { request: requestOptions });
		requestError.cause = error;
		throw requestError;
	}
	const status = fetchResponse.status;
	const url = fetchResponse.url;
	const responseHeaders = {};
	for (const [key, value] of fetchResponse.headers) responseHeaders[key] = value;
	const octokitResponse = {
		url,
		status,
		headers: responseHeaders,
		data: ""
	};
	if ("deprecation" in responseHeaders) {
		const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
		const deprecationLink = matches && matches.pop();
		log.warn(`[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`);
	}
	if (status === 204 || status === 205) return octokitResponse;
	if (requestOptions.method === "HEAD") {
		if (status < 400) return octokitResponse;
		throw new RequestError(fetchResponse.statusText, status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status === 304) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError("Not modified", status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	if (status >= 400) {
		octokitResponse.data = await getResponseData(fetchResponse);
		throw new RequestError(toErrorMessage(octokitResponse.data), status, {
			response: octokitResponse,
			request: requestOptions
		});
	}
	octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
	return octokitResponse;
}
async function getResponseData(response) {
	const contentType = response.headers.get("content-type");
	if (!contentType) return response.text().catch(noop$2);
	const mimetype = (0, import_dist.parse)(contentType);
	if (isJSONResponse(mimetype)) {
		let text = "";
		try {
			text = await response.text();
			return JSONParse(text);
		} catch (err) {
			return text;
		}
	} else if (mimetype.type.startsWith("text/") || mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") return response.text().catch(noop$2);
	else return response.arrayBuffer().catch(
		/* v8 ignore next -- @preserve */
		() => /* @__PURE__ */ new ArrayBuffer(0)
	);
}
function isJSONResponse(mimetype) {
	return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
	if (typeof data === "string") return data;
	if (data instanceof ArrayBuffer) return "Unknown error";
	if (typeof data === "object" && data !== null && "message" in data) {
		const objectData = data;
		const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
		return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
	}
	return `Unknown error: ${JSON.stringify(data)}`;
}
function withDefaults$1(oldEndpoint, newDefaults) {
	const endpoint2 = oldEndpoint.defaults(newDefaults);
	const newApi = function(route, parameters) {
		const endpointOptions = endpoint2.merge(route, parameters);
		if (!endpointOptions.request || !endpointOptions.request.hook) return fetchWrapper(endpoint2.parse(endpointOptions));
		const request2 = (route2, parameters2) => {
			return fetchWrapper(endpoint2.parse(endpoint2.merge(route2, parameters2)));
		};
		Object.assign(request2, {
			endpoint: endpoint2,
			defaults: withDefaults$1.bind(null, endpoint2)
		});
		return endpointOptions.request.hook(request2, endpointOptions);
	};
	return Object.assign(newApi, {
		endpoint: endpoint2,
		defaults: withDefaults$1.bind(null, endpoint2)
	});
}
var request = withDefaults$1(endpoint, defaults_default);
/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */
// ../me/node_modules/@octokit/graphql/dist-bundle/index.js
var VERSION$12 = "0.0.0-development";
function _buildMessageForResponseErrors(data) {
	return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
	constructor(request2, headers, response) {
		super(_buildMessageForResponseErrors(response));
		this.request = request2;
		this.headers = headers;
		this.response = response;
		this.errors = response.errors;
		this.data = response.data;
		if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
	}
	request;
	headers;
	response;
	name = "GraphqlResponseError";
	errors;
	data;
};
var NON_VARIABLE_OPTIONS = [
	"method",
	"baseUrl",
	"url",
	"headers",
	"request",
	"query",
	"mediaType",
	"operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = [
	"query",
	"method",
	"url"
];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
	if (options) {
		if (typeof query === "string" && "query" in options) return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "query" cannot be used as variable name`));
		for (const key in options) {
			if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
			return Promise.reject(/* @__PURE__ */ new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`));
		}
	}
	const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
	const requestOptions = Object.keys(parsedOptions).reduce((result, key) => {
		if (NON_VARIABLE_OPTIONS.includes(key)) {
			result[key] = parsedOptions[key];
			return result;
		}
		if (!result.variables) result.variables = {};
		result.variables[key] = parsedOptions[key];
		return result;
	}, {});
	const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
	if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
	return request2(requestOptions).then((response) => {
		if (response.data.errors) {
			const headers = {};
			for (const key of Object.keys(response.headers)) headers[key] = response.headers[key];
			throw new GraphqlResponseError(requestOptions, headers, response.data);
		}
		return response.data.data;
	});
}
function withDefaults(request2, newDefaults) {
	const newRequest = request2.defaults(newDefaults);
	const newApi = (query, options) => {
		return graphql(newRequest, query, options);
	};
	return Object.assign(newApi, {
		defaults: withDefaults.bind(null, newRequest),
		endpoint: newRequest.endpoint
	});
}
withDefaults(request, {
	headers: { "user-agent": `octokit-graphql.js/${VERSION$12} ${getUserAgent()}` },
	method: "POST",
	url: "/graphql"
});
function withCustomRequest(customRequest) {
	return withDefaults(customRequest, {
		method: "POST",
		url: "/graphql"
	});
}
/* v8 ignore if -- @preserve */
// ../me/node_modules/@octokit/auth-token/dist-bundle/index.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep$1 = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep$1}${b64url}${sep$1}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);
async function auth$5(token) {
	const isApp = isJWT(token);
	const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
	const isUserToServer = token.startsWith("ghu_");
	return {
		type: "token",
		token,
		tokenType: isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth"
	};
}
function withAuthorizationPrefix(token) {
	if (token.split(/\./).length === 3) return `bearer ${token}`;
	return `token ${token}`;
}
async function hook$5(token, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	endpoint.headers.authorization = withAuthorizationPrefix(token);
	return request(endpoint);
}
var createTokenAuth = function createTokenAuth2(token) {
	if (!token) throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
	if (typeof token !== "string") throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");
	token = token.replace(/^(token|bearer) +/i, "");
	return Object.assign(auth$5.bind(null, token), { hook: hook$5.bind(null, token) });
};
// ../me/node_modules/@octokit/core/dist-src/version.js
const VERSION$11 = "7.0.8";
// ../me/node_modules/@octokit/core/dist-src/index.js
const noop$1 = () => {};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger$1(logger = {}) {
	if (typeof logger.debug !== "function") logger.debug = noop$1;
	if (typeof logger.info !== "function") logger.info = noop$1;
	if (typeof logger.warn !== "function") logger.warn = consoleWarn;
	if (typeof logger.error !== "function") logger.error = consoleError;
	return logger;
}
const userAgentTrail = `octokit-core.js/${VERSION$11} ${getUserAgent()}`;
var Octokit = class {
	static VERSION = VERSION$11;
	static defaults(defaults) {
		const OctokitWithDefaults = class extends this {
			constructor(...args) {
				const options = args[0] || {};
				if (typeof defaults === "function") {
					super(defaults(options));
					return;
				}
				super(Object.assign({}, defaults, options, options.userAgent && defaults.userAgent ? { userAgent: `${options.userAgent} ${defaults.userAgent}` } : null));
			}
		};
		return OctokitWithDefaults;
	}
	static plugins = [];
	/**
	* Attach a plugin (or many) to your Octokit instance.
	*
	* @example
	* const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
	*/
	static plugin(...newPlugins) {
		const currentPlugins = this.plugins;
		const NewOctokit = class extends this {
			static plugins = currentPlugins.concat(newPlugins.filter((plugin) => !currentPlugins.includes(plugin)));
		};
		return NewOctokit;
	}
	constructor(options = {}) {
		const hook = new before_after_hook_default.Collection();
		const requestDefaults = {
			baseUrl: request.endpoint.DEFAULTS.baseUrl,
			headers: {},
			request: Object.assign({}, options.request, { hook: hook.bind(null, "request") }),
			mediaType: {
				previews: [],
				format: ""
			}
		};
		requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
		if (options.baseUrl) requestDefaults.baseUrl = options.baseUrl;
		if (options.previews) requestDefaults.mediaType.previews = options.previews;
		if (options.timeZone) requestDefaults.headers["time-zone"] = options.timeZone;
		this.request = request.defaults(requestDefaults);
		this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
		this.log = createLogger$1(options.log);
		this.hook = hook;
		if (!options.authStrategy) {
			if (!options.auth) this.auth = async () => ({ type: "unauthenticated" });
			else {
				const auth = createTokenAuth(options.auth);
				hook.wrap("request", auth.hook);
				this.auth = auth;
			}
		} else {
			const { authStrategy, ...otherOptions } = options;
			const auth = authStrategy(Object.assign({
				request: this.request,
				log: this.log,
				octokit: this,
				octokitOptions: otherOptions
			}, options.auth));
			hook.wrap("request", auth.hook);
			this.auth = auth;
		}
		const classConstructor = this.constructor;
		for (let i = 0; i < classConstructor.plugins.length; ++i) Object.assign(this, classConstructor.plugins[i](this, options));
	}
	request;
	graphql;
	log;
	hook;
	auth;
};
// ../me/node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION$10 = "0.0.0-development";
function normalizePaginatedListResponse$1(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator$1(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse$1(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate$1(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather$1(octokit, [], iterator$1(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather$1(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather$1(octokit, results, iterator2, mapFn);
	});
}
Object.assign(paginate$1, { iterator: iterator$1 });
function paginateRest$1(octokit) {
	return { paginate: Object.assign(paginate$1.bind(null, octokit), { iterator: iterator$1.bind(null, octokit) }) };
}
paginateRest$1.VERSION = VERSION$10;
// ../me/node_modules/@octokit/plugin-retry/dist-bundle/index.js
var import_light = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	/**
	* This file contains the Bottleneck library (MIT), compiled to ES2017, and without Clustering support.
	* https://github.com/SGrondin/bottleneck
	*/
	(function(global, factory) {
		typeof exports === "object" && typeof module !== "undefined" ? module.exports = factory() : typeof define === "function" && define.amd ? define(factory) : global.Bottleneck = factory();
	})(this$1, (function() {
		"use strict";
		var commonjsGlobal = typeof globalThis !== "undefined" ? globalThis : typeof window !== "undefined" ? window : typeof global !== "undefined" ? global : typeof self !== "undefined" ? self : {};
		function getCjsExportFromNamespace(n) {
			return n && n["default"] || n;
		}
		var load = function(received, defaults, onto = {}) {
			var k, ref, v;
			for (k in defaults) {
				v = defaults[k];
				onto[k] = (ref = received[k]) != null ? ref : v;
			}
			return onto;
		};
		var overwrite = function(received, defaults, onto = {}) {
			var k, v;
			for (k in received) {
				v = received[k];
				if (defaults[k] !== void 0) onto[k] = v;
			}
			return onto;
		};
		var parser = {
			load,
			overwrite
		};
		var DLList_1 = class DLList {
			constructor(incr, decr) {
				this.incr = incr;
				this.decr = decr;
				this._first = null;
				this._last = null;
				this.length = 0;
			}
			push(value) {
				var node;
				this.length++;
				if (typeof this.incr === "function") this.incr();
				node = {
					value,
					prev: this._last,
					next: null
				};
				if (this._last != null) {
					this._last.next = node;
					this._last = node;
				} else this._first = this._last = node;
			}
			shift() {
				var value;
				if (this._first == null) return;
				else {
					this.length--;
					if (typeof this.decr === "function") this.decr();
				}
				value = this._first.value;
				if ((this._first = this._first.next) != null) this._first.prev = null;
				else this._last = null;
				return value;
			}
			first() {
				if (this._first != null) return this._first.value;
			}
			getArray() {
				var node = this._first, ref, results = [];
				while (node != null) results.push((ref = node, node = node.next, ref.value));
				return results;
			}
			forEachShift(cb) {
				var node = this.shift();
				while (node != null) cb(node), node = this.shift();
			}
			debug() {
				var node = this._first, ref, ref1, ref2, results = [];
				while (node != null) results.push((ref = node, node = node.next, {
					value: ref.value,
					prev: (ref1 = ref.prev) != null ? ref1.value : void 0,
					next: (ref2 = ref.next) != null ? ref2.value : void 0
				}));
				return results;
			}
		};
		var Events_1 = class Events {
			constructor(instance) {
				this.instance = instance;
				this._events = {};
				if (this.instance.on != null || this.instance.once != null || this.instance.removeAllListeners != null) throw new Error("An Emitter already exists for this object");
				this.instance.on = (name, cb) => {
					return this._addListener(name, "many", cb);
				};
				this.instance.once = (name, cb) => {
					return this._addListener(name, "once", cb);
				};
				this.instance.removeAllListeners = (name = null) => {
					if (name != null) return delete this._events[name];
					else return this._events = {};
				};
			}
			_addListener(name, status, cb) {
				var base;
				if ((base = this._events)[name] == null) base[name] = [];
				this._events[name].push({
					cb,
					status
				});
				return this.instance;
			}
			listenerCount(name) {
				if (this._events[name] != null) return this._events[name].length;
				else return 0;
			}
			async trigger(name, ...args) {
				var e, promises;
				try {
					if (name !== "debug") this.trigger("debug", `Event triggered: ${name}`, args);
					if (this._events[name] == null) return;
					this._events[name] = this._events[name].filter(function(listener) {
						return listener.status !== "none";
					});
					promises = this._events[name].map(async (listener) => {
						var e, returned;
						if (listener.status === "none") return;
						if (listener.status === "once") listener.status = "none";
						try {
							returned = typeof listener.cb === "function" ? listener.cb(...args) : void 0;
							if (typeof (returned != null ? returned.then : void 0) === "function") return await returned;
							else return returned;
						} catch (error) {
							e = error;
							this.trigger("error", e);
							return null;
						}
					});
					return (await Promise.all(promises)).find(function(x) {
						return x != null;
					});
				} catch (error) {
					e = error;
					this.trigger("error", e);
					return null;
				}
			}
		};
		var DLList$1 = DLList_1, Events$1 = Events_1;
		var Queues_1 = class Queues {
			constructor(num_priorities) {
				this.Events = new Events$1(this);
				this._length = 0;
				this._lists = (function() {
					var j, ref, results = [];
					for (j = 1, ref = num_priorities; 1 <= ref ? j <= ref : j >= ref; 1 <= ref ? ++j : --j) results.push(new DLList$1((() => {
						return this.incr();
					}), (() => {
						return this.decr();
					})));
					return results;
				}).call(this);
			}
			incr() {
				if (this._length++ === 0) return this.Events.trigger("leftzero");
			}
			decr() {
				if (--this._length === 0) return this.Events.trigger("zero");
			}
			push(job) {
				return this._lists[job.options.priority].push(job);
			}
			queued(priority) {
				if (priority != null) return this._lists[priority].length;
				else return this._length;
			}
			shiftAll(fn) {
				return this._lists.forEach(function(list) {
					return list.forEachShift(fn);
				});
			}
			getFirst(arr = this._lists) {
				var j = 0, len = arr.length, list;
				for (; j < len; j++) {
					list = arr[j];
					if (list.length > 0) return list;
				}
				return [];
			}
			shiftLastFrom(priority) {
				return this.getFirst(this._lists.slice(priority).reverse()).shift();
			}
		};
		var BottleneckError_1 = class BottleneckError extends Error {};
		var BottleneckError$1, DEFAULT_PRIORITY, Job, NUM_PRIORITIES = 10, parser$1;
		DEFAULT_PRIORITY = 5;
		parser$1 = parser;
		BottleneckError$1 = BottleneckError_1;
		Job = class Job {
			constructor(task, args, options, jobDefaults, rejectOnDrop, Events, _states, Promise) {
				this.task = task;
				this.args = args;
				this.rejectOnDrop = rejectOnDrop;
				this.Events = Events;
				this._states = _states;
				this.Promise = Promise;
				this.options = parser$1.load(options, jobDefaults);
				this.options.priority = this._sanitizePriority(this.options.priority);
				if (this.options.id === jobDefaults.id) this.options.id = `${this.options.id}-${this._randomIndex()}`;
				this.promise = new this.Promise((_resolve, _reject) => {
					this._resolve = _resolve;
					this._reject = _reject;
				});
				this.retryCount = 0;
			}
			_sanitizePriority(priority) {
				var sProperty = ~~priority !== priority ? DEFAULT_PRIORITY : priority;
				if (sProperty < 0) return 0;
				else if (sProperty > NUM_PRIORITIES - 1) return NUM_PRIORITIES - 1;
				else return sProperty;
			}
			_randomIndex() {
				return Math.random().toString(36).slice(2);
			}
			doDrop({ error, message = "This job has been dropped by Bottleneck" } = {}) {
				if (this._states.remove(this.options.id)) {
					if (this.rejectOnDrop) this._reject(error != null ? error : new BottleneckError$1(message));
					this.Events.trigger("dropped", {
						args: this.args,
						options: this.options,
						task: this.task,
						promise: this.promise
					});
					return true;
				} else return false;
			}
			_assertStatus(expected) {
				var status = this._states.jobStatus(this.options.id);
				if (!(status === expected || expected === "DONE" && status === null)) throw new BottleneckError$1(`Invalid job status ${status}, expected ${expected}. Please open an issue at https://github.com/SGrondin/bottleneck/issues`);
			}
			doReceive() {
				this._states.start(this.options.id);
				return this.Events.trigger("received", {
					args: this.args,
					options: this.options
				});
			}
			doQueue(reachedHWM, blocked) {
				this._assertStatus("RECEIVED");
				this._states.next(this.options.id);
				return this.Events.trigger("queued", {
					args: this.args,
					options: this.options,
					reachedHWM,
					blocked
				});
			}
			doRun() {
				if (this.retryCount === 0) {
					this._assertStatus("QUEUED");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				return this.Events.trigger("scheduled", {
					args: this.args,
					options: this.options
				});
			}
			async doExecute(chained, clearGlobalState, run, free) {
				var error, eventInfo, passed;
				if (this.retryCount === 0) {
					this._assertStatus("RUNNING");
					this._states.next(this.options.id);
				} else this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				this.Events.trigger("executing", eventInfo);
				try {
					passed = await (chained != null ? chained.schedule(this.options, this.task, ...this.args) : this.task(...this.args));
					if (clearGlobalState()) {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._resolve(passed);
					}
				} catch (error1) {
					error = error1;
					return this._onFailure(error, eventInfo, clearGlobalState, run, free);
				}
			}
			doExpire(clearGlobalState, run, free) {
				var error, eventInfo;
				if (this._states.jobStatus(this.options.id === "RUNNING")) this._states.next(this.options.id);
				this._assertStatus("EXECUTING");
				eventInfo = {
					args: this.args,
					options: this.options,
					retryCount: this.retryCount
				};
				error = new BottleneckError$1(`This job timed out after ${this.options.expiration} ms.`);
				return this._onFailure(error, eventInfo, clearGlobalState, run, free);
			}
			async _onFailure(error, eventInfo, clearGlobalState, run, free) {
				var retry, retryAfter;
				if (clearGlobalState()) {
					retry = await this.Events.trigger("failed", error, eventInfo);
					if (retry != null) {
						retryAfter = ~~retry;
						this.Events.trigger("retry", `Retrying ${this.options.id} after ${retryAfter} ms`, eventInfo);
						this.retryCount++;
						return run(retryAfter);
					} else {
						this.doDone(eventInfo);
						await free(this.options, eventInfo);
						this._assertStatus("DONE");
						return this._reject(error);
					}
				}
			}
			doDone(eventInfo) {
				this._assertStatus("EXECUTING");
				this._states.next(this.options.id);
				return this.Events.trigger("done", eventInfo);
			}
		};
		var Job_1 = Job;
		var BottleneckError$2, LocalDatastore, parser$2 = parser;
		BottleneckError$2 = BottleneckError_1;
		LocalDatastore = class LocalDatastore {
			constructor(instance, storeOptions, storeInstanceOptions) {
				this.instance = instance;
				this.storeOptions = storeOptions;
				this.clientId = this.instance._randomIndex();
				parser$2.load(storeInstanceOptions, storeInstanceOptions, this);
				this._nextRequest = this._lastReservoirRefresh = this._lastReservoirIncrease = Date.now();
				this._running = 0;
				this._done = 0;
				this._unblockTime = 0;
				this.ready = this.Promise.resolve();
				this.clients = {};
				this._startHeartbeat();
			}
			_startHeartbeat() {
				var base;
				if (this.heartbeat == null && (this.storeOptions.reservoirRefreshInterval != null && this.storeOptions.reservoirRefreshAmount != null || this.storeOptions.reservoirIncreaseInterval != null && this.storeOptions.reservoirIncreaseAmount != null)) return typeof (base = this.heartbeat = setInterval(() => {
					var amount, incr, maximum, now = Date.now(), reservoir;
					if (this.storeOptions.reservoirRefreshInterval != null && now >= this._lastReservoirRefresh + this.storeOptions.reservoirRefreshInterval) {
						this._lastReservoirRefresh = now;
						this.storeOptions.reservoir = this.storeOptions.reservoirRefreshAmount;
						this.instance._drainAll(this.computeCapacity());
					}
					if (this.storeOptions.reservoirIncreaseInterval != null && now >= this._lastReservoirIncrease + this.storeOptions.reservoirIncreaseInterval) {
						({reservoirIncreaseAmount: amount, reservoirIncreaseMaximum: maximum, reservoir} = this.storeOptions);
						this._lastReservoirIncrease = now;
						incr = maximum != null ? Math.min(amount, maximum - reservoir) : amount;
						if (incr > 0) {
							this.storeOptions.reservoir += incr;
							return this.instance._drainAll(this.computeCapacity());
						}
					}
				}, this.heartbeatInterval)).unref === "function" ? base.unref() : void 0;
				else return clearInterval(this.heartbeat);
			}
			async __publish__(message) {
				await this.yieldLoop();
				return this.instance.Events.trigger("message", message.toString());
			}
			async __disconnect__(flush) {
				await this.yieldLoop();
				clearInterval(this.heartbeat);
				return this.Promise.resolve();
			}
			yieldLoop(t = 0) {
				return new this.Promise(function(resolve, reject) {
					return setTimeout(resolve, t);
				});
			}
			computePenalty() {
				var ref;
				return (ref = this.storeOptions.penalty) != null ? ref : 15 * this.storeOptions.minTime || 5e3;
			}
			async __updateSettings__(options) {
				await this.yieldLoop();
				parser$2.overwrite(options, options, this.storeOptions);
				this._startHeartbeat();
				this.instance._drainAll(this.computeCapacity());
				return true;
			}
			async __running__() {
				await this.yieldLoop();
				return this._running;
			}
			async __queued__() {
				await this.yieldLoop();
				return this.instance.queued();
			}
			async __done__() {
				await this.yieldLoop();
				return this._done;
			}
			async __groupCheck__(time) {
				await this.yieldLoop();
				return this._nextRequest + this.timeout < time;
			}
			computeCapacity() {
				var maxConcurrent, reservoir;
				({maxConcurrent, reservoir} = this.storeOptions);
				if (maxConcurrent != null && reservoir != null) return Math.min(maxConcurrent - this._running, reservoir);
				else if (maxConcurrent != null) return maxConcurrent - this._running;
				else if (reservoir != null) return reservoir;
				else return null;
			}
			conditionsCheck(weight) {
				var capacity = this.computeCapacity();
				return capacity == null || weight <= capacity;
			}
			async __incrementReservoir__(incr) {
				var reservoir;
				await this.yieldLoop();
				reservoir = this.storeOptions.reservoir += incr;
				this.instance._drainAll(this.computeCapacity());
				return reservoir;
			}
			async __currentReservoir__() {
				await this.yieldLoop();
				return this.storeOptions.reservoir;
			}
			isBlocked(now) {
				return this._unblockTime >= now;
			}
			check(weight, now) {
				return this.conditionsCheck(weight) && this._nextRequest - now <= 0;
			}
			async __check__(weight) {
				var now;
				await this.yieldLoop();
				now = Date.now();
				return this.check(weight, now);
			}
			async __register__(index, weight, expiration) {
				var now, wait;
				await this.yieldLoop();
				now = Date.now();
				if (this.conditionsCheck(weight)) {
					this._running += weight;
					if (this.storeOptions.reservoir != null) this.storeOptions.reservoir -= weight;
					wait = Math.max(this._nextRequest - now, 0);
					this._nextRequest = now + wait + this.storeOptions.minTime;
					return {
						success: true,
						wait,
						reservoir: this.storeOptions.reservoir
					};
				} else return { success: false };
			}
			strategyIsBlock() {
				return this.storeOptions.strategy === 3;
			}
			async __submit__(queueLength, weight) {
				var blocked, now, reachedHWM;
				await this.yieldLoop();
				if (this.storeOptions.maxConcurrent != null && weight > this.storeOptions.maxConcurrent) throw new BottleneckError$2(`Impossible to add a job having a weight of ${weight} to a limiter having a maxConcurrent setting of ${this.storeOptions.maxConcurrent}`);
				now = Date.now();
				reachedHWM = this.storeOptions.highWater != null && queueLength === this.storeOptions.highWater && !this.check(weight, now);
				blocked = this.strategyIsBlock() && (reachedHWM || this.isBlocked(now));
				if (blocked) {
					this._unblockTime = now + this.computePenalty();
					this._nextRequest = this._unblockTime + this.storeOptions.minTime;
					this.instance._dropAllQueued();
				}
				return {
					reachedHWM,
					blocked,
					strategy: this.storeOptions.strategy
				};
			}
			async __free__(index, weight) {
				await this.yieldLoop();
				this._running -= weight;
				this._done += weight;
				this.instance._drainAll(this.computeCapacity());
				return { running: this._running };
			}
		};
		var LocalDatastore_1 = LocalDatastore;
		var BottleneckError$3 = BottleneckError_1;
		var States_1 = class States {
			constructor(status1) {
				this.status = status1;
				this._jobs = {};
				this.counts = this.status.map(function() {
					return 0;
				});
			}
			next(id) {
				var current = this._jobs[id], next = current + 1;
				if (current != null && next < this.status.length) {
					this.counts[current]--;
					this.counts[next]++;
					return this._jobs[id]++;
				} else if (current != null) {
					this.counts[current]--;
					return delete this._jobs[id];
				}
			}
			start(id) {
				var initial = 0;
				this._jobs[id] = initial;
				return this.counts[initial]++;
			}
			remove(id) {
				var current = this._jobs[id];
				if (current != null) {
					this.counts[current]--;
					delete this._jobs[id];
				}
				return current != null;
			}
			jobStatus(id) {
				var ref;
				return (ref = this.status[this._jobs[id]]) != null ? ref : null;
			}
			statusJobs(status) {
				var k, pos, ref, results, v;
				if (status != null) {
					pos = this.status.indexOf(status);
					if (pos < 0) throw new BottleneckError$3(`status must be one of ${this.status.join(", ")}`);
					ref = this._jobs;
					results = [];
					for (k in ref) {
						v = ref[k];
						if (v === pos) results.push(k);
					}
					return results;
				} else return Object.keys(this._jobs);
			}
			statusCounts() {
				return this.counts.reduce(((acc, v, i) => {
					acc[this.status[i]] = v;
					return acc;
				}), {});
			}
		};
		var DLList$2 = DLList_1;
		var Sync_1 = class Sync {
			constructor(name, Promise) {
				this.schedule = this.schedule.bind(this);
				this.name = name;
				this.Promise = Promise;
				this._running = 0;
				this._queue = new DLList$2();
			}
			isEmpty() {
				return this._queue.length === 0;
			}
			async _tryToRun() {
				var args, cb, error, reject, resolve, returned, task;
				if (this._running < 1 && this._queue.length > 0) {
					this._running++;
					({task, args, resolve, reject} = this._queue.shift());
					cb = await (async function() {
						try {
							returned = await task(...args);
							return function() {
								return resolve(returned);
							};
						} catch (error1) {
							error = error1;
							return function() {
								return reject(error);
							};
						}
					})();
					this._running--;
					this._tryToRun();
					return cb();
				}
			}
			schedule(task, ...args) {
				var promise, reject, resolve = reject = null;
				promise = new this.Promise(function(_resolve, _reject) {
					resolve = _resolve;
					return reject = _reject;
				});
				this._queue.push({
					task,
					args,
					resolve,
					reject
				});
				this._tryToRun();
				return promise;
			}
		};
		var version = "2.19.5";
		var version$2 = /*#__PURE__*/ Object.freeze({
			version,
			default: { version }
		});
		var require$$2 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$3 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$4 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var Events$2, Group, IORedisConnection$1, RedisConnection$1, Scripts$1, parser$3 = parser;
		Events$2 = Events_1;
		RedisConnection$1 = require$$2;
		IORedisConnection$1 = require$$3;
		Scripts$1 = require$$4;
		Group = (function() {
			class Group {
				constructor(limiterOptions = {}) {
					this.deleteKey = this.deleteKey.bind(this);
					this.limiterOptions = limiterOptions;
					parser$3.load(this.limiterOptions, this.defaults, this);
					this.Events = new Events$2(this);
					this.instances = {};
					this.Bottleneck = Bottleneck_1;
					this._startAutoCleanup();
					this.sharedConnection = this.connection != null;
					if (this.connection == null) {
						if (this.limiterOptions.datastore === "redis") this.connection = new RedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
						else if (this.limiterOptions.datastore === "ioredis") this.connection = new IORedisConnection$1(Object.assign({}, this.limiterOptions, { Events: this.Events }));
					}
				}
				key(key = "") {
					var ref;
					return (ref = this.instances[key]) != null ? ref : (() => {
						var limiter = this.instances[key] = new this.Bottleneck(Object.assign(this.limiterOptions, {
							id: `${this.id}-${key}`,
							timeout: this.timeout,
							connection: this.connection
						}));
						this.Events.trigger("created", limiter, key);
						return limiter;
					})();
				}
				async deleteKey(key = "") {
					var deleted, instance = this.instances[key];
					if (this.connection) deleted = await this.connection.__runCommand__(["del", ...Scripts$1.allKeys(`${this.id}-${key}`)]);
					if (instance != null) {
						delete this.instances[key];
						await instance.disconnect();
					}
					return instance != null || deleted > 0;
				}
				limiters() {
					var k, ref = this.instances, results = [], v;
					for (k in ref) {
						v = ref[k];
						results.push({
							key: k,
							limiter: v
						});
					}
					return results;
				}
				keys() {
					return Object.keys(this.instances);
				}
				async clusterKeys() {
					var cursor, end, found, i, k, keys, len, next, start;
					if (this.connection == null) return this.Promise.resolve(this.keys());
					keys = [];
					cursor = null;
					start = `b_${this.id}-`.length;
					end = 9;
					while (cursor !== 0) {
						[next, found] = await this.connection.__runCommand__([
							"scan",
							cursor != null ? cursor : 0,
							"match",
							`b_${this.id}-*_settings`,
							"count",
							1e4
						]);
						cursor = ~~next;
						for (i = 0, len = found.length; i < len; i++) {
							k = found[i];
							keys.push(k.slice(start, -end));
						}
					}
					return keys;
				}
				_startAutoCleanup() {
					var base;
					clearInterval(this.interval);
					return typeof (base = this.interval = setInterval(async () => {
						var e, k, ref, results, time = Date.now(), v;
						ref = this.instances;
						results = [];
						for (k in ref) {
							v = ref[k];
							try {
								if (await v._store.__groupCheck__(time)) results.push(this.deleteKey(k));
								else results.push(void 0);
							} catch (error) {
								e = error;
								results.push(v.Events.trigger("error", e));
							}
						}
						return results;
					}, this.timeout / 2)).unref === "function" ? base.unref() : void 0;
				}
				updateSettings(options = {}) {
					parser$3.overwrite(options, this.defaults, this);
					parser$3.overwrite(options, options, this.limiterOptions);
					if (options.timeout != null) return this._startAutoCleanup();
				}
				disconnect(flush = true) {
					var ref;
					if (!this.sharedConnection) return (ref = this.connection) != null ? ref.disconnect(flush) : void 0;
				}
			}
			Group.prototype.defaults = {
				timeout: 3e5,
				connection: null,
				Promise,
				id: "group-key"
			};
			return Group;
		}).call(commonjsGlobal);
		var Group_1 = Group;
		var Batcher, Events$3, parser$4 = parser;
		Events$3 = Events_1;
		Batcher = (function() {
			class Batcher {
				constructor(options = {}) {
					this.options = options;
					parser$4.load(this.options, this.defaults, this);
					this.Events = new Events$3(this);
					this._arr = [];
					this._resetPromise();
					this._lastFlush = Date.now();
				}
				_resetPromise() {
					return this._promise = new this.Promise((res, rej) => {
						return this._resolve = res;
					});
				}
				_flush() {
					clearTimeout(this._timeout);
					this._lastFlush = Date.now();
					this._resolve();
					this.Events.trigger("batch", this._arr);
					this._arr = [];
					return this._resetPromise();
				}
				add(data) {
					var ret;
					this._arr.push(data);
					ret = this._promise;
					if (this._arr.length === this.maxSize) this._flush();
					else if (this.maxTime != null && this._arr.length === 1) this._timeout = setTimeout(() => {
						return this._flush();
					}, this.maxTime);
					return ret;
				}
			}
			Batcher.prototype.defaults = {
				maxTime: null,
				maxSize: null,
				Promise
			};
			return Batcher;
		}).call(commonjsGlobal);
		var Batcher_1 = Batcher;
		var require$$4$1 = () => console.log("You must import the full version of Bottleneck in order to use this feature.");
		var require$$8 = getCjsExportFromNamespace(version$2);
		var Bottleneck, DEFAULT_PRIORITY$1, Events$4, Job$1, LocalDatastore$1, NUM_PRIORITIES$1, Queues$1, RedisDatastore$1, States$1, Sync$1, parser$5, splice = [].splice;
		NUM_PRIORITIES$1 = 10;
		DEFAULT_PRIORITY$1 = 5;
		parser$5 = parser;
		Queues$1 = Queues_1;
		Job$1 = Job_1;
		LocalDatastore$1 = LocalDatastore_1;
		RedisDatastore$1 = require$$4$1;
		Events$4 = Events_1;
		States$1 = States_1;
		Sync$1 = Sync_1;
		Bottleneck = (function() {
			class Bottleneck {
				constructor(options = {}, ...invalid) {
					var storeInstanceOptions, storeOptions;
					this._addToQueue = this._addToQueue.bind(this);
					this._validateOptions(options, invalid);
					parser$5.load(options, this.instanceDefaults, this);
					this._queues = new Queues$1(NUM_PRIORITIES$1);
					this._scheduled = {};
					this._states = new States$1([
						"RECEIVED",
						"QUEUED",
						"RUNNING",
						"EXECUTING"
					].concat(this.trackDoneStatus ? ["DONE"] : []));
					this._limiter = null;
					this.Events = new Events$4(this);
					this._submitLock = new Sync$1("submit", this.Promise);
					this._registerLock = new Sync$1("register", this.Promise);
					storeOptions = parser$5.load(options, this.storeDefaults, {});
					this._store = (function() {
						if (this.datastore === "redis" || this.datastore === "ioredis" || this.connection != null) {
							storeInstanceOptions = parser$5.load(options, this.redisStoreDefaults, {});
							return new RedisDatastore$1(this, storeOptions, storeInstanceOptions);
						} else if (this.datastore === "local") {
							storeInstanceOptions = parser$5.load(options, this.localStoreDefaults, {});
							return new LocalDatastore$1(this, storeOptions, storeInstanceOptions);
						} else throw new Bottleneck.prototype.BottleneckError(`Invalid datastore type: ${this.datastore}`);
					}).call(this);
					this._queues.on("leftzero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.ref === "function" ? ref.ref() : void 0 : void 0;
					});
					this._queues.on("zero", () => {
						var ref;
						return (ref = this._store.heartbeat) != null ? typeof ref.unref === "function" ? ref.unref() : void 0 : void 0;
					});
				}
				_validateOptions(options, invalid) {
					if (!(options != null && typeof options === "object" && invalid.length === 0)) throw new Bottleneck.prototype.BottleneckError("Bottleneck v2 takes a single object argument. Refer to https://github.com/SGrondin/bottleneck#upgrading-to-v2 if you're upgrading from Bottleneck v1.");
				}
				ready() {
					return this._store.ready;
				}
				clients() {
					return this._store.clients;
				}
				channel() {
					return `b_${this.id}`;
				}
				channel_client() {
					return `b_${this.id}_${this._store.clientId}`;
				}
				publish(message) {
					return this._store.__publish__(message);
				}
				disconnect(flush = true) {
					return this._store.__disconnect__(flush);
				}
				chain(_limiter) {
					this._limiter = _limiter;
					return this;
				}
				queued(priority) {
					return this._queues.queued(priority);
				}
				clusterQueued() {
					return this._store.__queued__();
				}
				empty() {
					return this.queued() === 0 && this._submitLock.isEmpty();
				}
				running() {
					return this._store.__running__();
				}
				done() {
					return this._store.__done__();
				}
				jobStatus(id) {
					return this._states.jobStatus(id);
				}
				jobs(status) {
					return this._states.statusJobs(status);
				}
				counts() {
					return this._states.statusCounts();
				}
				_randomIndex() {
					return Math.random().toString(36).slice(2);
				}
				check(weight = 1) {
					return this._store.__check__(weight);
				}
				_clearGlobalState(index) {
					if (this._scheduled[index] != null) {
						clearTimeout(this._scheduled[index].expiration);
						delete this._scheduled[index];
						return true;
					} else return false;
				}
				async _free(index, job, options, eventInfo) {
					var e, running;
					try {
						({running} = await this._store.__free__(index, options.weight));
						this.Events.trigger("debug", `Freed ${options.id}`, eventInfo);
						if (running === 0 && this.empty()) return this.Events.trigger("idle");
					} catch (error1) {
						e = error1;
						return this.Events.trigger("error", e);
					}
				}
				_run(index, job, wait) {
					var clearGlobalState, free, run;
					job.doRun();
					clearGlobalState = this._clearGlobalState.bind(this, index);
					run = this._run.bind(this, index, job);
					free = this._free.bind(this, index, job);
					return this._scheduled[index] = {
						timeout: setTimeout(() => {
							return job.doExecute(this._limiter, clearGlobalState, run, free);
						}, wait),
						expiration: job.options.expiration != null ? setTimeout(function() {
							return job.doExpire(clearGlobalState, run, free);
						}, wait + job.options.expiration) : void 0,
						job
					};
				}
				_drainOne(capacity) {
					return this._registerLock.schedule(() => {
						var args, index, next, options, queue;
						if (this.queued() === 0) return this.Promise.resolve(null);
						queue = this._queues.getFirst();
						({options, args} = next = queue.first());
						if (capacity != null && options.weight > capacity) return this.Promise.resolve(null);
						this.Events.trigger("debug", `Draining ${options.id}`, {
							args,
							options
						});
						index = this._randomIndex();
						return this._store.__register__(index, options.weight, options.expiration).then(({ success, wait, reservoir }) => {
							var empty;
							this.Events.trigger("debug", `Drained ${options.id}`, {
								success,
								args,
								options
							});
							if (success) {
								queue.shift();
								empty = this.empty();
								if (empty) this.Events.trigger("empty");
								if (reservoir === 0) this.Events.trigger("depleted", empty);
								this._run(index, next, wait);
								return this.Promise.resolve(options.weight);
							} else return this.Promise.resolve(null);
						});
					});
				}
				_drainAll(capacity, total = 0) {
					return this._drainOne(capacity).then((drained) => {
						var newCapacity;
						if (drained != null) {
							newCapacity = capacity != null ? capacity - drained : capacity;
							return this._drainAll(newCapacity, total + drained);
						} else return this.Promise.resolve(total);
					}).catch((e) => {
						return this.Events.trigger("error", e);
					});
				}
				_dropAllQueued(message) {
					return this._queues.shiftAll(function(job) {
						return job.doDrop({ message });
					});
				}
				stop(options = {}) {
					var done, waitForExecuting;
					options = parser$5.load(options, this.stopDefaults);
					waitForExecuting = (at) => {
						var finished = () => {
							var counts = this._states.counts;
							return counts[0] + counts[1] + counts[2] + counts[3] === at;
						};
						return new this.Promise((resolve, reject) => {
							if (finished()) return resolve();
							else return this.on("done", () => {
								if (finished()) {
									this.removeAllListeners("done");
									return resolve();
								}
							});
						});
					};
					done = options.dropWaitingJobs ? (this._run = function(index, next) {
						return next.doDrop({ message: options.dropErrorMessage });
					}, this._drainOne = () => {
						return this.Promise.resolve(null);
					}, this._registerLock.schedule(() => {
						return this._submitLock.schedule(() => {
							var k, ref = this._scheduled, v;
							for (k in ref) {
								v = ref[k];
								if (this.jobStatus(v.job.options.id) === "RUNNING") {
									clearTimeout(v.timeout);
									clearTimeout(v.expiration);
									v.job.doDrop({ message: options.dropErrorMessage });
								}
							}
							this._dropAllQueued(options.dropErrorMessage);
							return waitForExecuting(0);
						});
					})) : this.schedule({
						priority: NUM_PRIORITIES$1 - 1,
						weight: 0
					}, () => {
						return waitForExecuting(1);
					});
					this._receive = function(job) {
						return job._reject(new Bottleneck.prototype.BottleneckError(options.enqueueErrorMessage));
					};
					this.stop = () => {
						return this.Promise.reject(new Bottleneck.prototype.BottleneckError("stop() has already been called"));
					};
					return done;
				}
				async _addToQueue(job) {
					var args, blocked, error, options, reachedHWM, shifted, strategy;
					({args, options} = job);
					try {
						({reachedHWM, blocked, strategy} = await this._store.__submit__(this.queued(), options.weight));
					} catch (error1) {
						error = error1;
						this.Events.trigger("debug", `Could not queue ${options.id}`, {
							args,
							options,
							error
						});
						job.doDrop({ error });
						return false;
					}
					if (blocked) {
						job.doDrop();
						return true;
					} else if (reachedHWM) {
						shifted = strategy === Bottleneck.prototype.strategy.LEAK ? this._queues.shiftLastFrom(options.priority) : strategy === Bottleneck.prototype.strategy.OVERFLOW_PRIORITY ? this._queues.shiftLastFrom(options.priority + 1) : strategy === Bottleneck.prototype.strategy.OVERFLOW ? job : void 0;
						if (shifted != null) shifted.doDrop();
						if (shifted == null || strategy === Bottleneck.prototype.strategy.OVERFLOW) {
							if (shifted == null) job.doDrop();
							return reachedHWM;
						}
					}
					job.doQueue(reachedHWM, blocked);
					this._queues.push(job);
					await this._drainAll();
					return reachedHWM;
				}
				_receive(job) {
					if (this._states.jobStatus(job.options.id) != null) {
						job._reject(new Bottleneck.prototype.BottleneckError(`A job with the same id already exists (id=${job.options.id})`));
						return false;
					} else {
						job.doReceive();
						return this._submitLock.schedule(this._addToQueue, job);
					}
				}
				submit(...args) {
					var cb, fn, job, options, ref, ref1, task;
					if (typeof args[0] === "function") {
						ref = args, [fn, ...args] = ref, [cb] = splice.call(args, -1);
						options = parser$5.load({}, this.jobDefaults);
					} else {
						ref1 = args, [options, fn, ...args] = ref1, [cb] = splice.call(args, -1);
						options = parser$5.load(options, this.jobDefaults);
					}
					task = (...args) => {
						return new this.Promise(function(resolve, reject) {
							return fn(...args, function(...args) {
								return (args[0] != null ? reject : resolve)(args);
							});
						});
					};
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					job.promise.then(function(args) {
						return typeof cb === "function" ? cb(...args) : void 0;
					}).catch(function(args) {
						if (Array.isArray(args)) return typeof cb === "function" ? cb(...args) : void 0;
						else return typeof cb === "function" ? cb(args) : void 0;
					});
					return this._receive(job);
				}
				schedule(...args) {
					var job, options, task;
					if (typeof args[0] === "function") {
						[task, ...args] = args;
						options = {};
					} else [options, task, ...args] = args;
					job = new Job$1(task, args, options, this.jobDefaults, this.rejectOnDrop, this.Events, this._states, this.Promise);
					this._receive(job);
					return job.promise;
				}
				wrap(fn) {
					var schedule = this.schedule.bind(this), wrapped = function(...args) {
						return schedule(fn.bind(this), ...args);
					};
					wrapped.withOptions = function(options, ...args) {
						return schedule(options, fn, ...args);
					};
					return wrapped;
				}
				async updateSettings(options = {}) {
					await this._store.__updateSettings__(parser$5.overwrite(options, this.storeDefaults));
					parser$5.overwrite(options, this.instanceDefaults, this);
					return this;
				}
				currentReservoir() {
					return this._store.__currentReservoir__();
				}
				incrementReservoir(incr = 0) {
					return this._store.__incrementReservoir__(incr);
				}
			}
			Bottleneck.default = Bottleneck;
			Bottleneck.Events = Events$4;
			Bottleneck.version = Bottleneck.prototype.version = require$$8.version;
			Bottleneck.strategy = Bottleneck.prototype.strategy = {
				LEAK: 1,
				OVERFLOW: 2,
				OVERFLOW_PRIORITY: 4,
				BLOCK: 3
			};
			Bottleneck.BottleneckError = Bottleneck.prototype.BottleneckError = BottleneckError_1;
			Bottleneck.Group = Bottleneck.prototype.Group = Group_1;
			Bottleneck.RedisConnection = Bottleneck.prototype.RedisConnection = require$$2;
			Bottleneck.IORedisConnection = Bottleneck.prototype.IORedisConnection = require$$3;
			Bottleneck.Batcher = Bottleneck.prototype.Batcher = Batcher_1;
			Bottleneck.prototype.jobDefaults = {
				priority: DEFAULT_PRIORITY$1,
				weight: 1,
				expiration: null,
				id: "<no-id>"
			};
			Bottleneck.prototype.storeDefaults = {
				maxConcurrent: null,
				minTime: 0,
				highWater: null,
				strategy: Bottleneck.prototype.strategy.LEAK,
				penalty: null,
				reservoir: null,
				reservoirRefreshInterval: null,
				reservoirRefreshAmount: null,
				reservoirIncreaseInterval: null,
				reservoirIncreaseAmount: null,
				reservoirIncreaseMaximum: null
			};
			Bottleneck.prototype.localStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 250
			};
			Bottleneck.prototype.redisStoreDefaults = {
				Promise,
				timeout: null,
				heartbeatInterval: 5e3,
				clientTimeout: 1e4,
				Redis: null,
				clientOptions: {},
				clusterNodes: null,
				clearDatastore: false,
				connection: null
			};
			Bottleneck.prototype.instanceDefaults = {
				datastore: "local",
				connection: null,
				id: "<no-id>",
				rejectOnDrop: true,
				trackDoneStatus: false,
				Promise
			};
			Bottleneck.prototype.stopDefaults = {
				enqueueErrorMessage: "This limiter has been stopped and cannot accept new jobs.",
				dropWaitingJobs: true,
				dropErrorMessage: "This limiter has been stopped."
			};
			return Bottleneck;
		}).call(commonjsGlobal);
		var Bottleneck_1 = Bottleneck;
		return Bottleneck_1;
	}));
})))(), 1);
var VERSION$9 = "0.0.0-development";
function isRequestError(error) {
	return error.request !== void 0;
}
async function errorRequest(state, octokit, error, options) {
	if (!isRequestError(error) || !error?.request.request) throw error;
	if (error.status >= 400 && !state.doNotRetry.includes(error.status)) {
		const retries = options.request.retries != null ? options.request.retries : state.retries;
		const retryAfter = Math.pow((options.request.retryCount || 0) + 1, 2);
		throw octokit.retry.retryRequest(error, retries, retryAfter);
	}
	throw error;
}
async function wrapRequest$1(state, octokit, request, options) {
	const limiter = new import_light.default();
	limiter.on("failed", function(error, info) {
		const maxRetries = ~~error.request.request?.retries;
		const after = ~~error.request.request?.retryAfter;
		options.request.retryCount = info.retryCount + 1;
		if (maxRetries > info.retryCount) return after * state.retryAfterBaseValue;
	});
	return limiter.schedule(requestWithGraphqlErrorHandling.bind(null, state, octokit, request), options);
}
async function requestWithGraphqlErrorHandling(state, octokit, request, options) {
	const response = await request(options);
	if (response.data && response.data.errors && response.data.errors.length > 0 && /Something went wrong while executing your query/.test(response.data.errors[0].message)) return errorRequest(state, octokit, new RequestError(response.data.errors[0].message, 500, {
		request: options,
		response
	}), options);
	return response;
}
function retry(octokit, octokitOptions) {
	const state = Object.assign({
		enabled: true,
		retryAfterBaseValue: 1e3,
		doNotRetry: [
			400,
			401,
			403,
			404,
			410,
			422,
			451
		],
		retries: 3
	}, octokitOptions.retry);
	const retryPlugin = { retry: { retryRequest: (error, retries, retryAfter) => {
		error.request.request = Object.assign({}, error.request.request, {
			retries,
			retryAfter
		});
		return error;
	} } };
	if (state.enabled) {
		octokit.hook.error("request", errorRequest.bind(null, state, retryPlugin));
		octokit.hook.wrap("request", wrapRequest$1.bind(null, state, retryPlugin));
	}
	return retryPlugin;
}
retry.VERSION = VERSION$9;
// ../me/node_modules/@octokit/plugin-throttling/dist-bundle/index.js
var VERSION$8 = "0.0.0-development";
var noop = () => Promise.resolve();
function wrapRequest(state, request, options) {
	return state.retryLimiter.schedule(doRequest, state, request, options);
}
async function doRequest(state, request, options) {
	const { pathname } = new URL(options.url, "http://github.test");
	const isAuth = isAuthRequest(options.method, pathname);
	const isWrite = !isAuth && options.method !== "GET" && options.method !== "HEAD";
	const isSearch = options.method === "GET" && pathname.startsWith("/search/");
	const isGraphQL = pathname.startsWith("/graphql");
	const jobOptions = ~~request.retryCount > 0 ? {
		priority: 0,
		weight: 0
	} : {};
	if (state.clustering) jobOptions.expiration = 6e4;
	if (isWrite || isGraphQL) await state.write.key(state.id).schedule(jobOptions, noop);
	if (isWrite && state.triggersNotification(pathname)) await state.notifications.key(state.id).schedule(jobOptions, noop);
	if (isSearch) await state.search.key(state.id).schedule(jobOptions, noop);
	const req = (isAuth ? state.auth : state.global).key(state.id).schedule(jobOptions, request, options);
	if (isGraphQL) {
		const res = await req;
		if (res.data.errors != null && res.data.errors.some((error) => error.type === "RATE_LIMITED")) throw Object.assign(/* @__PURE__ */ new Error("GraphQL Rate Limit Exceeded"), {
			response: res,
			data: res.data
		});
	}
	return req;
}
function isAuthRequest(method, pathname) {
	return method === "PATCH" && /^\/applications\/[^/]+\/token\/scoped$/.test(pathname) || method === "POST" && (/^\/applications\/[^/]+\/token$/.test(pathname) || /^\/app\/installations\/[^/]+\/access_tokens$/.test(pathname) || pathname === "/login/oauth/access_token");
}
var triggers_notification_paths_default = [
	"/orgs/{org}/invitations",
	"/orgs/{org}/invitations/{invitation_id}",
	"/orgs/{org}/teams/{team_slug}/discussions",
	"/orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
	"/repos/{owner}/{repo}/collaborators/{username}",
	"/repos/{owner}/{repo}/commits/{commit_sha}/comments",
	"/repos/{owner}/{repo}/issues",
	"/repos/{owner}/{repo}/issues/{issue_number}/comments",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issue",
	"/repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority",
	"/repos/{owner}/{repo}/pulls",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments",
	"/repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies",
	"/repos/{owner}/{repo}/pulls/{pull_number}/merge",
	"/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers",
	"/repos/{owner}/{repo}/pulls/{pull_number}/reviews",
	"/repos/{owner}/{repo}/releases",
	"/teams/{team_id}/discussions",
	"/teams/{team_id}/discussions/{discussion_number}/comments"
];
function routeMatcher$1(paths) {
	const regex2 = `^(?:${paths.map((path) => path.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})[^/]*$`;
	return new RegExp(regex2, "i");
}
var regex = routeMatcher$1(triggers_notification_paths_default);
var triggersNotification = regex.test.bind(regex);
var groups = {};
var createGroups = function(Bottleneck, common) {
	groups.global = new Bottleneck.Group({
		id: "octokit-global",
		maxConcurrent: 10,
		...common
	});
	groups.auth = new Bottleneck.Group({
		id: "octokit-auth",
		maxConcurrent: 1,
		...common
	});
	groups.search = new Bottleneck.Group({
		id: "octokit-search",
		maxConcurrent: 1,
		minTime: 2e3,
		...common
	});
	groups.write = new Bottleneck.Group({
		id: "octokit-write",
		maxConcurrent: 1,
		minTime: 1e3,
		...common
	});
	groups.notifications = new Bottleneck.Group({
		id: "octokit-notifications",
		maxConcurrent: 1,
		minTime: 3e3,
		...common
	});
};
function throttling(octokit, octokitOptions) {
	const { enabled = true, Bottleneck = import_light.default, id = "no-id", timeout = 12e4, connection } = octokitOptions.throttle || {};
	if (!enabled) return {};
	const common = { timeout };
	if (typeof connection !== "undefined") common.connection = connection;
	const state = Object.assign({
		clustering: connection != null,
		triggersNotification,
		fallbackSecondaryRateRetryAfter: 60,
		retryAfterBaseValue: 1e3,
		id
	}, octokitOptions.throttle);
	if (typeof state.onSecondaryRateLimit !== "function" || typeof state.onRateLimit !== "function") throw new Error(`octokit/plugin-throttling error:
        You must pass the onSecondaryRateLimit and onRateLimit error handlers.
        See https://octokit.github.io/rest.js/#throttling

        const octokit = new Octokit({
          throttle: {
            onSecondaryRateLimit: (retryAfter, options) => {/* ... */},
            onRateLimit: (retryAfter, options) => {/* ... */}
          }
        })
    `);
	let initialized = false;
	const initializeBottleneck = () => {
		if (initialized) return;
		initialized = true;
		if (groups.global == null) createGroups(Bottleneck, common);
		state.global = state.global ?? groups.global;
		state.auth = state.auth ?? groups.auth;
		state.search = state.search ?? groups.search;
		state.write = state.write ?? groups.write;
		state.notifications = state.notifications ?? groups.notifications;
		state.retryLimiter = state.retryLimiter ?? new Bottleneck();
		const events = {};
		const emitter = new Bottleneck.Events(events);
		events.on("secondary-limit", state.onSecondaryRateLimit);
		events.on("rate-limit", state.onRateLimit);
		events.on("error", (e) => octokit.log.warn("Error in throttling-plugin limit handler", e));
		state.retryLimiter.on("failed", async function(error, info) {
			const [state2, request, options] = info.args;
			const { pathname } = new URL(options.url, "http://github.test");
			if (!(pathname.startsWith("/graphql") && error.status !== 401 || error.status === 403 || error.status === 429)) return;
			const retryCount = ~~request.retryCount;
			request.retryCount = retryCount;
			options.request.retryCount = retryCount;
			const { wantRetry, retryAfter = 0 } = await (async function() {
				if (/\bsecondary rate\b/i.test(error.message)) {
					const retryAfter2 = Number(error.response.headers["retry-after"]) || state2.fallbackSecondaryRateRetryAfter;
					return {
						wantRetry: await emitter.trigger("secondary-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				if (error.response.headers != null && error.response.headers["x-ratelimit-remaining"] === "0" || (error.response.data?.errors ?? []).some((error2) => error2.type === "RATE_LIMITED")) {
					const rateLimitReset = (/* @__PURE__ */ new Date(~~error.response.headers["x-ratelimit-reset"] * 1e3)).getTime();
					const retryAfter2 = Math.max(Math.ceil((rateLimitReset - Date.now()) / 1e3) + 1, 0);
					return {
						wantRetry: await emitter.trigger("rate-limit", retryAfter2, options, octokit, retryCount),
						retryAfter: retryAfter2
					};
				}
				return {};
			})();
			if (wantRetry) {
				request.retryCount++;
				return retryAfter * state2.retryAfterBaseValue;
			}
		});
	};
	octokit.hook.wrap("request", (request, options) => {
		initializeBottleneck();
		return wrapRequest(state, request, options);
	});
	return {};
}
throttling.VERSION = VERSION$8;
throttling.triggersNotification = triggersNotification;
// ../me/dist/src/adapters/code-host-github/octokit.js
const API_VERSION = "2022-11-28";
const LONGEST_WAIT_SECONDS = 60;
const LIMIT_RETRIES = 2;
const FINAL = [
	400,
	401,
	403,
	404,
	409,
	410,
	413,
	422,
	451
];
/** From a request to the last byte of its answer; what writes may carry megabytes. */ const READ_MS = 3e4;
const WRITE_MS$1 = 6e4;
const YOUNG_MS = 5e3;
const YOUNG_PAUSES_MS = [
	300,
	1e3,
	2e3
];
const withVersion = (octokit) => {
	octokit.hook.before("request", (options) => {
		options.headers["x-github-api-version"] ??= API_VERSION;
	});
};
const Composed = Octokit.plugin(paginateRest$1, retry, throttling, withVersion);
/** The class for `new App({ Octokit })`: @octokit/app takes its address from the class alone. */ function clientClass(options, queue) {
	return Composed.defaults({
		baseUrl: options.apiUrl,
		userAgent: "code-runs",
		log: QUIET,
		request: { fetch: fetchInTime(options.patienceMs) },
		retry: { doNotRetry: FINAL },
		throttle: throttle(options, queue)
	});
}
function fetchInTime(patienceMs) {
	return async (address, init) => {
		const usual = (init?.method ?? "GET") === "GET" ? READ_MS : WRITE_MS$1;
		const silence = AbortSignal.timeout(patienceMs ?? usual);
		const signal = init?.signal ? AbortSignal.any([init.signal, silence]) : silence;
		try {
			const answer = await fetch(address, {
				...init,
				signal
			});
			const body = await answer.arrayBuffer();
			const { status, statusText, headers, url } = answer;
			const whole = new Response(body.byteLength === 0 ? null : body, {
				status,
				statusText,
				headers
			});
			return Object.defineProperty(whole, "url", { value: url });
		} catch (error) {
			throw silence.aborted ? new GitHubSilent("GitHub was silent for too long.", { cause: error }) : error;
		}
	};
}
/** A client for one token. `queue` separates the waiting lines: they are shared by all clients of a process otherwise. */ function clientFor(options, queue, access) {
	const client = new (clientClass(options, queue))({ auth: access.token });
	client.hook.wrap("request", async (request, parameters) => {
		for (const wait of YOUNG_PAUSES_MS) try {
			return await request(parameters);
		} catch (error) {
			if (statusOf$2(error) !== 401 || !access.isYoung()) throw error;
			await setTimeout$1(wait);
		}
		return request(parameters);
	});
	return client;
}
/** A client without any token, for the one request that needs none. */ function anonymousClient(apiUrl) {
	return new (clientClass({
		apiUrl,
		spaceRequests: false
	}, "anonymous"))();
}
/** How long a token counts as new, in ms. */ const isYoungAt = (mintedAt, now) => now - mintedAt < YOUNG_MS;
/** One request; what comes back is checked before anybody uses it. Throws what Octokit throws, or ZodError. */ async function ask(client, shape, route, parameters = {}) {
	const { data } = await client.request(route, parameters);
	return shape.parse(data);
}
/** Like `ask`, once: an effect that may have happened is looked up by the caller, never blindly repeated. */ function askOnce(client, shape, route, parameters) {
	return ask(client, shape, route, {
		...parameters,
		request: { retries: 0 }
	});
}
/** Like `ask`; undefined for 404. */ async function askIfThere(client, shape, route, parameters) {
	try {
		return await ask(client, shape, route, parameters);
	} catch (error) {
		if (statusOf$2(error) === 404) return void 0;
		throw error;
	}
}
/** All pages, 100 items each. */ async function askForAll(client, shape, route, parameters = {}) {
	const pages = client.paginate.iterator(route, {
		...parameters,
		per_page: 100
	});
	const all = [];
	for await (const { data } of pages) all.push(...data.map((item) => shape.parse(item)));
	return all;
}
function throttle(options, queue) {
	if (!options.spaceRequests) return { enabled: false };
	const waitsFor = (seconds, _options, _client, retries) => seconds <= LONGEST_WAIT_SECONDS && retries < LIMIT_RETRIES;
	return {
		id: queue,
		onRateLimit: waitsFor,
		onSecondaryRateLimit: waitsFor
	};
}
const QUIET = {
	debug: ignore,
	info: ignore,
	warn: ignore,
	error: ignore
};
function ignore() {}
// ../me/dist/src/adapters/code-host-github/app-manifest.js
const EVENTS = [
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment",
	"issue_comment",
	"check_run",
	"check_suite",
	"status",
	"push",
	"repository"
];
const conversionShape = object({
	id: int().positive(),
	slug: string$1().min(1),
	pem: string$1().min(1),
	webhook_secret: string$1().nullable(),
	html_url: url()
});
/**
* What the browser posts to make the app: the form's address and its one field. GitHub refuses a form whose webhook it could not call,
* also a switched off one, so the form has none then, and no events; open pull requests are asked about.
*/ function manifestFor(wishes) {
	const base = wishes.baseUrl.replace(/\/+$/, "");
	const web = webUrlOf(wishes.apiUrl ?? "https://api.github.com");
	const owner = wishes.organization === void 0 ? "" : `/organizations/${encodeURIComponent(wishes.organization)}`;
	const manifest = {
		name: wishes.name ?? "Code Runs",
		url: base,
		description: "Hands tickets to a coding agent and opens draft pull requests.",
		public: false,
		redirect_url: `${base}/settings/github/created`,
		setup_url: `${base}/settings/github/installed`,
		setup_on_update: true,
		default_permissions: PERMISSIONS,
		request_oauth_on_install: false,
		...takesWebhooks(base, web) ? webhooksTo(base) : {}
	};
	return {
		action: `${web}${owner}/settings/apps/new?state=${encodeURIComponent(wishes.state)}`,
		manifest: JSON.stringify(manifest)
	};
}
function webhooksTo(base) {
	return {
		hook_attributes: {
			url: `${base}/api/webhooks/github`,
			active: true
		},
		default_permissions: {
			...PERMISSIONS,
			issues: "read"
		},
		default_events: EVENTS
	};
}
/**
* Exchanges the code that GitHub sent the browser back with, which works once and for an hour. Throws PortError HOST.FORBIDDEN for a
* code that GitHub does not know, HOST.UNAVAILABLE.
*/ async function convertManifest(code, apiUrl = GITHUB_API) {
	if (!/^[A-Za-z0-9_-]{1,200}$/.test(code)) throw unknownCode();
	try {
		const made = await askOnce(anonymousClient(apiUrl), conversionShape, "POST /app-manifests/{code}/conversions", { code });
		return {
			appId: String(made.id),
			slug: made.slug,
			privateKey: readPrivateKey(made.pem),
			webhookSecret: made.webhook_secret,
			installUrl: `${made.html_url}/installations/new`
		};
	} catch (error) {
		throw statusOf$2(error) === 404 ? unknownCode(error) : toHostError(error, "the new app");
	}
}
/** An RSA key as PEM, from PEM, PEM with `\n` written out, or base64 of PEM. Throws PortError HOST.FORBIDDEN. */ function readPrivateKey(text) {
	const plain = text.replaceAll("\\n", "\n").trim();
	const pem = plain.startsWith("-----BEGIN") ? plain : Buffer.from(plain, "base64").toString("utf8").trim();
	try {
		if (createPrivateKey(pem).asymmetricKeyType === "rsa") return `${pem}\n`;
	} catch {}
	throw wrong("The private key is not an RSA key in PEM form. Download it from the app's page on GitHub.");
}
function unknownCode(cause) {
	return new PortError("HOST.FORBIDDEN", "GitHub does not know this code. It works once, for an hour; start again from the settings.", false, { cause });
}
function wrong(message) {
	return new PortError("HOST.FORBIDDEN", message, false);
}
// ../me/dist/src/adapters/code-host-github/app-settings.js
/** The settings in the form that the app uses. Throws PortError HOST.FORBIDDEN, without quoting the key. */ function credentialsOf({ appId, privateKey, webhookSecret }) {
	return {
		appId,
		privateKey: readPrivateKey(keyText(privateKey.trim())),
		webhookSecret
	};
}
function keyText(setting) {
	if (!isAbsolute(setting)) return setting;
	try {
		return readFileSync(setting, "utf8");
	} catch (cause) {
		throw new PortError("HOST.FORBIDDEN", "The file with the private key of the GitHub App (GITHUB_APP_PRIVATE_KEY) cannot be read.", false, { cause });
	}
}
// ../me/dist/src/adapters/shared-git/leftovers.js
/** Folder names beside the copies that hold work in progress. */ const UNFINISHED = ".new-";
const SCRATCH = ".scratch-";
const HOUR_MS = 36e5;
/**
* Makes the folder of the copies and removes what killed processes left in it: unfinished copies, scratch folders and half-received
* packs. Only what is older than an hour goes, because git may outlive the process that started it.
*/ async function prepareRoot(root) {
	await mkdir(root, { recursive: true });
	for (const name of await readdir(root)) {
		const path = join(root, name);
		if (name.startsWith(".new-") || name.startsWith(".scratch-")) await removeOld(path);
		else if (name.endsWith(".git")) await removeHalfPacks(join(path, "objects", "pack"));
	}
}
async function removeHalfPacks(folder) {
	for (const name of await namesIn$1(folder)) if (name.startsWith("tmp_")) await removeOld(join(folder, name));
}
async function removeOld(path) {
	const { mtimeMs } = await stat(path);
	if (Date.now() - mtimeMs > HOUR_MS) await rm(path, {
		recursive: true,
		force: true
	});
}
async function namesIn$1(folder) {
	try {
		return await readdir(folder);
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
// ../me/dist/src/adapters/shared-git/edits-tree.js
const WRITE_MS = 3e5;
/**
* Writes the tree that the edits make of their base into the copy (as objects that nothing points at yet) and checks that it is
* exactly `edits.tree`. Repeating it writes the same objects. Throws PortError HOST.TREE_MISMATCH.
*/ async function writeEditsTree(copy, edits) {
	const scratch = await mkdtemp(join(dirname(copy.directory), SCRATCH));
	try {
		await writeBlobs(copy, edits, scratch);
		if (await buildTree(copy, edits, join(scratch, "index")) !== edits.tree) throw mismatch$1(copy);
	} catch (error) {
		throw error instanceof GitFailed && error.subcommand === "update-index" ? mismatch$1(copy, error) : error;
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function writeBlobs(copy, edits, scratch) {
	const folder = join(scratch, "blobs");
	await mkdir(folder);
	const ids = [...edits.content.keys()].filter((id) => /^[0-9a-f]{40}$/.test(id));
	for (const id of ids) await writeFile(join(folder, id), edits.content.get(id) ?? "");
	const args = [
		`--git-dir=${copy.directory}`,
		"hash-object",
		"-w",
		"--no-filters",
		"--stdin-paths"
	];
	const input = ids.map((id) => `${join(folder, id)}\n`).join("");
	if (await gitText({
		args,
		cwd: copy.directory,
		input,
		timeoutMs: WRITE_MS
	}) !== ids.join("\n")) throw mismatch$1(copy);
}
async function buildTree(copy, edits, index) {
	const call = (...args) => ({
		args: [`--git-dir=${copy.directory}`, ...args],
		cwd: copy.directory,
		env: { GIT_INDEX_FILE: index }
	});
	await runGit(call("read-tree", edits.baseCommit));
	const deletedFirst = [...edits.changes].sort((a, b) => Number(b.status === "deleted") - Number(a.status === "deleted"));
	await runGit({
		...call("update-index", "-z", "--index-info"),
		input: deletedFirst.map(indexLine).join("")
	});
	return gitText(call("write-tree"));
}
function indexLine(change) {
	if (change.status === "deleted") return `0 ${"0".repeat(40)}\t${change.path}\0`;
	return `${change.mode} ${change.blob}\t${change.path}\0`;
}
function mismatch$1(copy, cause) {
	const message = `The edits of ${copy.name} do not give the tree they name; nothing was published.`;
	return new PortError("HOST.TREE_MISMATCH", message, false, { cause });
}
// ../me/dist/src/adapters/shared-git/keyed-mutex.js
/** Runs work on the same key one after the other, in the order of the calls. */ var KeyedMutex = class {
	tails = /* @__PURE__ */ new Map();
	run(key, work) {
		const result = (this.tails.get(key) ?? Promise.resolve()).then(work, work);
		this.tails.set(key, result);
		const forget = () => {
			if (this.tails.get(key) === result) this.tails.delete(key);
		};
		result.then(forget, forget);
		return result;
	}
};
// ../me/dist/src/adapters/shared-git/near-names.js
const LOOKED_AT = 1e3;
const COMPARED = 60;
/** The few names most like the wanted one, nearest first: by letters that differ, or one holding the other. */ function nearNames(wanted, names) {
	const target = wanted.toLowerCase().slice(0, COMPARED);
	return [...names].slice(0, LOOKED_AT).map((name) => ({
		name,
		distance: distanceOf(target, name.toLowerCase().slice(0, COMPARED))
	})).filter(({ distance }) => distance <= Math.max(2, target.length / 3)).sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1)).slice(0, 3).map(({ name }) => name);
}
function distanceOf(a, b) {
	if (a !== "" && b !== "" && (a.includes(b) || b.includes(a))) return 1;
	return editDistance(a, b);
}
function editDistance(a, b) {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
// ../me/dist/src/adapters/shared-git/publish-names.js
/** What every branch of the product's own starts with. */ const PRODUCT_BRANCHES = "code-runs/";
const TRAILER = "Code-Run-Publish";
const PRODUCT_BRANCH = /^code-runs\/[A-Za-z0-9]([A-Za-z0-9_-]|\.(?!\.|lock$|$))*$/;
/** Throws PortError HOST.FORBIDDEN unless the branch is one of the product's and the publish id can stand in a commit message. */ function checkPublishNames(input) {
	if (!PRODUCT_BRANCH.test(input.branch)) throw new PortError("HOST.FORBIDDEN", "Code Runs publishes only on branches named code-runs/<name>.", false);
	if (!/^[\x21-\x7e]{1,200}$/.test(input.publishId)) throw new PortError("HOST.FORBIDDEN", "A publish id is 1 to 200 printable characters.", false);
}
/** The last line of a published commit's message, by which the commit is found again. */ function publishTrailer(publishId) {
	return `${TRAILER}: ${publishId}`;
}
/** The whole message of a published commit: the words, then the trailer. */ function publishMessage(words, publishId) {
	return `${words.replaceAll("\0", "").trim()}\n\n${publishTrailer(publishId)}\n`;
}
/** Does the message end with this publish id's trailer? */ function carriesTrailer(message, publishId) {
	return message.trimEnd().split("\n").at(-1) === publishTrailer(publishId);
}
/** HOST.BRANCH_MOVED, saying what to do: `expectedHead` is the commit that the product last put there, null for none. */ function branchMoved({ branch, expectedHead }, name, cause) {
	const message = expectedHead === null ? `Someone else made the branch ${branch} in ${name}. Nothing was overwritten. Rename or delete that branch, then try again.` : `Someone else changed or deleted the branch ${branch} in ${name}. Nothing was overwritten. Merge or close its pull request, then try again: the edits go to a new branch. Or put the branch back to ${expectedHead.slice(0, 12)}, the last commit of Code Runs, then try again.`;
	return new PortError("HOST.BRANCH_MOVED", message, false, { cause });
}
/** HOST.BASE_GONE for a base branch whose history was replaced: nothing on the old one could ever be merged. */ function unrelatedBase({ baseBranch }, name) {
	const message = `${baseBranch} of ${name} has another history now, which shares nothing with the commit that the edits start from. Nothing was published. Put the former history back, then try again; or send a new ticket, whose run starts from ${baseBranch} as it is now.`;
	return new PortError("HOST.BASE_GONE", message, false);
}
// ../me/dist/src/adapters/shared-git/rendered-diff.js
/** What the blob store takes. */ const PATCH_BYTES = 67108864;
const EMPTY_TREE$1 = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
const DIFF_MS = 12e4;
/** The diff from a base to a commit or tree of the copy, with renames found. Throws PortError HOST.TOO_LARGE beyond 64 MiB. */ async function renderDiff(copy, base, target) {
	const git = (...args) => ({
		args: [
			`--git-dir=${copy.directory}`,
			"diff",
			"--full-index",
			"--no-ext-diff",
			"--no-textconv",
			"-M",
			...args
		],
		cwd: copy.directory,
		timeoutMs: DIFF_MS,
		maxOutput: PATCH_BYTES
	});
	try {
		const patch = await runGit(git(base, target));
		const raw = parseRaw(await runGit(git("--raw", "--no-abbrev", "-z", base, target)));
		const counts = new Map([...parseCounts(await runGit(git("--numstat", "-z", base, target))), ...await countsOfTypeChanges(git, raw, {
			base,
			target
		})]);
		const sizes = await sizesOf(copy, raw);
		return {
			patch,
			files: raw.map((file) => changedFile(file, counts, sizes))
		};
	} catch (error) {
		if (!(error instanceof GitFailed) || error.failure !== "output-too-large") throw error;
		const message = `The diff of ${copy.name} is larger than 64 MiB. Split the change.`;
		throw new PortError("HOST.TOO_LARGE", message, false, { cause: error });
	}
}
/** The patch takes all of one kind away and adds all of the other; git counts only where their lines differ. */ async function countsOfTypeChanges(git, raw, { base, target }) {
	const paths = raw.filter(({ changesType }) => changesType).map(({ path }) => path);
	if (paths.length === 0) return [];
	const only = paths.map((path) => `:(literal)${path}`);
	const whole = async (from, to) => parseCounts(await runGit(git("--numstat", "-z", from, to, "--", ...only)));
	const [gone, added] = [await whole(base, EMPTY_TREE$1), await whole(EMPTY_TREE$1, target)];
	return paths.map((path) => {
		const [before, after] = [gone.get(path), added.get(path)];
		const binary = before?.binary === true || after?.binary === true;
		return [path, {
			additions: after?.additions ?? 0,
			deletions: before?.deletions ?? 0,
			binary
		}];
	});
}
function changedFile(file, counts, sizes) {
	const { additions, deletions, binary } = counts.get(file.path) ?? {
		additions: 0,
		deletions: 0,
		binary: false
	};
	const oldSize = sizes.get(file.oldBlob) ?? 0;
	const newSize = sizes.get(file.newBlob) ?? 0;
	return {
		path: file.path,
		oldPath: file.oldPath,
		status: file.status,
		additions,
		deletions,
		binary,
		oldSize,
		newSize
	};
}
function parseRaw(output) {
	const fields = output.toString("utf8").split("\0");
	const files = [];
	for (let at = 0; fields[at];) {
		const [meta = "", first = "", second = ""] = fields.slice(at, at + 3);
		const [, , oldBlob = "", newBlob = "", letter = ""] = meta.split(" ");
		const renamed = letter.startsWith("R");
		const names = renamed ? {
			path: second,
			oldPath: first
		} : {
			path: first,
			oldPath: null
		};
		files.push({
			status: statusOf$1(letter),
			...names,
			oldBlob,
			newBlob,
			changesType: letter === "T"
		});
		at += renamed ? 3 : 2;
	}
	return files;
}
function statusOf$1(letter) {
	if (letter.startsWith("R")) return "R";
	return letter === "A" || letter === "D" ? letter : "M";
}
function parseCounts(output) {
	const fields = output.toString("utf8").split("\0");
	const counts = /* @__PURE__ */ new Map();
	for (let at = 0; fields[at];) {
		const [additions = "", deletions = "", ...rest] = (fields[at] ?? "").split("	");
		const plain = rest.join("	");
		const path = plain === "" ? fields[at + 2] ?? "" : plain;
		counts.set(path, {
			additions: Number(additions) || 0,
			deletions: Number(deletions) || 0,
			binary: additions === "-"
		});
		at += plain === "" ? 3 : 1;
	}
	return counts;
}
async function sizesOf(copy, files) {
	const ids = files.flatMap(({ oldBlob, newBlob }) => [oldBlob, newBlob]);
	const known = (await gitText({
		args: [
			`--git-dir=${copy.directory}`,
			"cat-file",
			"--batch-check=%(objectname) %(objectsize)"
		],
		cwd: copy.directory,
		input: ids.map((id) => `${id}\n`).join("")
	})).split("\n").map((line) => [line.slice(0, 40), Number(line.slice(41)) || 0]);
	return new Map(known);
}
// ../me/dist/src/edit-bundles/review-flags.js
/** Files that steer what machines run, or who must review. */ const WORKFLOW = [
	/^\.(github|gitea|forgejo)\/(workflows|actions)\//,
	/^\.(circleci|buildkite|woodpecker|gitlab\/ci)\//,
	/^\.(gitlab-ci|travis|drone|woodpecker|appveyor)\.ya?ml$/,
	/^(azure-pipelines|bitbucket-pipelines|cloudbuild|appveyor)\.ya?ml$/,
	/(^|\/)jenkinsfile$/,
	/^(\.github\/|docs\/|\.gitlab\/)?codeowners$/
];
const LOCK_FILE = /(^|\/)(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|cargo\.lock|poetry\.lock|pdm\.lock|uv\.lock|pipfile\.lock|gemfile\.lock|composer\.lock|go\.sum|mix\.lock|pubspec\.lock|podfile\.lock|package\.resolved|packages\.lock\.json|flake\.lock|gradle\.lockfile)$/;
const SECRET_FILE = /(^|\/)(\.env(\.(local|development|production|staging|test))?|id_(rsa|dsa|ecdsa|ed25519)|\.netrc|\.htpasswd|\.pgpass|[^/]*\.(p12|pfx|jks|keystore|ppk))$/;
/** Says why a person should look at this change; `content` is the new content, null for a deleted file. */ function flagsOf(change, content) {
	const path = change.path.toLowerCase();
	const flags = [];
	if (WORKFLOW.some((pattern) => pattern.test(path))) flags.push("workflow");
	if (LOCK_FILE.test(path)) flags.push("lock-file");
	if (change.status === "deleted" || content === null) return flags;
	return [
		...flags,
		...flagsOfMode(change, content),
		...flagsOfContent(path, content)
	];
}
function flagsOfMode(change, content) {
	if (change.mode === "100755") return ["executable"];
	if (change.mode === "100644") return [];
	return escapes(change.path, Buffer.from(content).toString("utf8")) ? ["symlink", "escaping-link"] : ["symlink"];
}
function flagsOfContent(path, content) {
	const text = Buffer.from(content).toString("latin1");
	const flags = [];
	if (SECRET_FILE.test(path) || secretsIn$1(text).length > 0) flags.push("likely-secret");
	if (text.startsWith("version https://git-lfs.github.com/spec/")) flags.push("lfs-pointer");
	return flags;
}
/**
* Does a link at `path` lead out of the repository, or into `.git`? `..` after a name counts as leading out, because that name
* may itself be a link.
*/ function escapes(path, target) {
	if (target === "" || target.includes("\\") || target.includes(":") || posix.isAbsolute(target)) return true;
	const parts = target.split("/").filter((part) => part !== "" && part !== ".");
	const up = parts.findIndex((part) => part !== "..");
	const climbs = up === -1 ? parts.length : up;
	const names = parts.slice(climbs);
	return climbs >= path.split("/").length || names.includes("..") || names.some(isGitDirectory);
}
// ../me/dist/src/adapters/shared-git/file-flags.js
const { blobBytes, totalBytes } = BUNDLE_LIMITS;
/** Beside the contents, git prints a line for each. */ const MOST_OUTPUT$1 = totalBytes + 8388608;
/**
* What the path, mode and content of each file tell. Content of a file that is larger than edits may have is not read: people commit
* such files, and their pages open all the same.
*/ async function fileFlags(git, changes) {
	const flags = [];
	for (const part of await parts$1(git, changes)) {
		const input = part.flatMap((one) => one.isRead ? [`${one.change.sha}\n`] : []).join("");
		const contents = parseBatch(await runGit({
			...git("cat-file", "--batch"),
			input,
			maxOutput: MOST_OUTPUT$1
		}));
		for (const { change } of part) {
			const found = fileChange(change);
			const kinds = flagsOf(found, hasContent(change) ? contents.get(change.sha) ?? Buffer.alloc(0) : null);
			flags.push(...kinds.map((kind) => ({
				kind,
				path: found.path
			})));
		}
	}
	return flags;
}
/** So many changes at a time as fit in memory together. */ async function parts$1(git, changes) {
	const sizes = await blobSizes(changes.filter(hasContent).map(({ sha }) => sha), (args, more) => ({
		...git(...args),
		...more
	}));
	const all = [];
	let room = 0;
	for (const change of changes) {
		const size = hasContent(change) ? sizes.get(change.sha) ?? 0 : 0;
		const isRead = hasContent(change) && size <= blobBytes;
		const needed = isRead ? size : 0;
		if (all.length === 0 || room < needed) {
			all.push([]);
			room = totalBytes;
		}
		room -= needed;
		all.at(-1)?.push({
			change,
			isRead
		});
	}
	return all;
}
/** A deleted file has none, nor has a repository inside of this one. */ const hasContent = ({ status, mode }) => status !== "D" && mode !== "160000";
function fileChange({ name, status, mode, sha: blob }) {
	const path = name.toString("utf8");
	if (status === "D") return {
		status: "deleted",
		path
	};
	return {
		status: status === "A" ? "added" : "modified",
		path,
		mode: mode === "100755" || mode === "120000" ? mode : "100644",
		blob
	};
}
// ../me/dist/src/adapters/shared-git/tree-flags.js
const MOST_OUTPUT = 67108864;
/** Why a person should look at what leads from one tree to the other, of edits and of what people committed alike. */ async function treeFlags(copy, { baseCommit, tree }) {
	const git = (...args) => ({
		args: [`--git-dir=${copy.directory}`, ...args],
		cwd: copy.directory
	});
	const changes = parseRaw$1(await runGit({
		...git("diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", baseCommit, tree),
		maxOutput: MOST_OUTPUT
	}));
	const flag = (kind) => (change) => ({
		kind,
		path: change.name.toString("utf8")
	});
	const ofFiles = await fileFlags(git, changes);
	const pointers = new Set(ofFiles.filter(({ kind }) => kind === "lfs-pointer").map(({ path }) => path));
	const stored = await storedByLfs(copy, git, {
		tree,
		changes
	});
	return [
		...ofFiles,
		...changes.filter(({ status }) => status === "T").map(flag("type-change")),
		...(await newTwins(git, changes, {
			baseCommit,
			tree
		})).map(flag("name-twin")),
		...stored.map(flag("not-in-lfs")).filter(({ path }) => !pointers.has(path))
	];
}
/** Added files that bring a name which another one of the tree differs from only in case or composition. */ async function newTwins(git, changes, { baseCommit, tree }) {
	const added = changes.filter(({ status }) => status === "A");
	if (added.length === 0) return [];
	const before = await namesIn(git, baseCommit);
	const spellings = /* @__PURE__ */ new Map();
	for (const name of await namesIn(git, tree)) spellings.set(folded(name), (spellings.get(folded(name)) ?? 0) + 1);
	const isTwin = (name) => !before.has(name) && (spellings.get(folded(name)) ?? 0) > 1;
	return added.filter(({ name }) => withDirectories(name.toString("utf8")).some(isTwin));
}
/** All files and directories. */ async function namesIn(git, tree) {
	const listed = await runGit({
		...git("ls-tree", "-r", "-t", "-z", "--name-only", tree),
		maxOutput: MOST_OUTPUT
	});
	return new Set(splitAtNul(listed).map((name) => name.toString("utf8")));
}
function withDirectories(path) {
	const parts = path.split("/");
	return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
/** Files whose attributes say that LFS stores them. */ async function storedByLfs(copy, git, { tree, changes }) {
	const written = changes.filter(({ mode }) => mode.startsWith("100"));
	const filters = await filtersIn(copy, git, {
		tree,
		written
	});
	return written.filter((_, at) => filters[at] === "lfs");
}
/** By the attributes of the edits' own tree. */ async function filtersIn(copy, git, { tree, written }) {
	if (written.length === 0) return [];
	const scratch = await mkdtemp(join(dirname(copy.directory), SCRATCH));
	const env = { GIT_INDEX_FILE: join(scratch, "index") };
	try {
		await runGit({
			...git("read-tree", tree),
			env
		});
		return await filtersOf(written.map(({ name }) => name), (args, more) => ({
			...git(...args),
			...more,
			env
		}), ["--cached"]);
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
// ../me/dist/src/adapters/shared-git/reviewed-diff.js
/** What a person reviews, of edits and of a pull request alike. `tree` may be a commit. */ async function reviewedDiff(copy, baseCommit, tree) {
	return {
		...await renderDiff(copy, baseCommit, tree),
		flags: await treeFlags(copy, {
			baseCommit,
			tree
		})
	};
}
// ../me/dist/src/adapters/shared-git/size-limit.js
const LOOK_EVERY_MS = 200;
/**
* Does work that fills a folder and looks at its size meanwhile and at the end. The work's signal is aborted and PortError
* HOST.TOO_LARGE thrown as soon as the folder is larger than the limit.
*/ async function withSizeLimit(limit, signal, work) {
	const stop = new AbortController();
	const either = signal ? AbortSignal.any([signal, stop.signal]) : stop.signal;
	let problem;
	let timer;
	const look = async () => {
		try {
			if (await folderSize(limit.folder, limit.bytes) > limit.bytes) throw tooLargeError(limit);
			timer?.refresh();
		} catch (error) {
			problem = error;
			stop.abort();
		}
	};
	timer = setTimeout(() => void look(), LOOK_EVERY_MS);
	try {
		const result = await work(either);
		await look();
		if (problem === void 0) return result;
	} catch (error) {
		throw problem ?? error;
	} finally {
		clearTimeout(timer);
		timer = void 0;
	}
	throw problem;
}
/** HOST.TOO_LARGE, saying the limit. */ function tooLargeError(limit) {
	const message = `${limit.name} is larger than the limit of ${forPeople(limit.bytes)}.`;
	return new PortError("HOST.TOO_LARGE", message, false, { details: { limitBytes: limit.bytes } });
}
function forPeople(bytes) {
	if (bytes >= 1e9) return `${bytes / 1e9} GB`;
	return bytes >= 1e6 ? `${bytes / 1e6} MB` : `${bytes} bytes`;
}
/** Bytes of all files below; stops counting when `enough` is passed. Files that vanish meanwhile count nothing. */ async function folderSize(folder, enough) {
	let total = 0;
	for (const entry of await ignoreMissing(readdir(folder, { withFileTypes: true }), [])) {
		if (total > enough) break;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) total += await folderSize(path, enough - total);
		else total += (await ignoreMissing(lstat(path), void 0))?.size ?? 0;
	}
	return total;
}
async function ignoreMissing(promise, otherwise) {
	try {
		return await promise;
	} catch (error) {
		if (error.code === "ENOENT") return otherwise;
		throw error;
	}
}
// ../me/dist/src/adapters/shared-git/working-clone.js
const CLONE_CONFIG = "[core]\n	hooksPath = /dev/null\n[push]\n	default = nothing\n";
const CHECKOUT_MS = 6e5;
/**
* Makes a work tree at the commit (detached) that borrows the copy's objects, so that it takes as long as writing its files. The
* directory must not exist; a failed or stopped attempt leaves nothing behind.
*/ async function makeWorkingClone(copy, commit, directory, signal) {
	await checkWorkTreeSize(copy, commit, signal);
	await makeNew(directory);
	try {
		await runGit({
			args: [
				"init",
				"--quiet",
				"--template=",
				"--",
				directory
			],
			cwd: copy.directory,
			signal
		});
		const git = join(directory, ".git");
		await mkdir(join(git, "objects", "info"), { recursive: true });
		await writeFile(join(git, "objects", "info", "alternates"), `${join(copy.directory, "objects")}\n`);
		await appendFile(join(git, "config"), CLONE_CONFIG);
		await copyShallow(copy, git);
		await runGit({
			args: [
				"checkout",
				"--quiet",
				"--detach",
				commit,
				"--"
			],
			cwd: directory,
			signal,
			timeoutMs: CHECKOUT_MS
		});
	} catch (error) {
		await rm(directory, {
			recursive: true,
			force: true
		});
		throw toPortError(error, copy.name);
	}
}
async function checkWorkTreeSize(copy, commit, signal) {
	if ((await runGit({
		args: [
			`--git-dir=${copy.directory}`,
			"ls-tree",
			"-r",
			"-l",
			"-z",
			commit
		],
		cwd: copy.directory,
		signal,
		maxOutput: 67108864
	})).toString("latin1").split("\0").reduce((sum, entry) => sum + (Number(/ (\d+)\t/.exec(entry)?.[1]) || 0), 0) > copy.sizeLimitBytes) throw tooLargeError({
		bytes: copy.sizeLimitBytes,
		name: copy.name
	});
}
async function makeNew(directory) {
	await mkdir(dirname(directory), { recursive: true });
	try {
		await mkdir(directory);
	} catch (cause) {
		throw new PortError("HOST.FORBIDDEN", "The folder for the clone exists already or cannot be made.", false, { cause });
	}
}
async function copyShallow(copy, git) {
	try {
		await copyFile(join(copy.directory, "shallow"), join(git, "shallow"));
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
	}
}
// ../me/dist/src/adapters/code-host-github/api-shapes.js
/** The parts of GitHub's answers that the product uses; what else they hold is dropped. */ const objectId = string$1().regex(/^[0-9a-f]{40}$/);
const appShape = object({
	slug: string$1().min(1),
	html_url: url()
});
const deliveryShape = object({
	delivered_at: string$1(),
	status_code: int()
});
/** An organization or a person has a login, an enterprise a slug and a name. */ const accountShape = object({
	login: string$1().nullish(),
	slug: string$1().nullish(),
	name: string$1().nullish()
});
const installationShape = object({
	id: int().positive(),
	account: accountShape.nullish(),
	suspended_at: string$1().nullish(),
	permissions: record(string$1(), string$1()).catch({})
});
/** What people know the account of an installation by. */ function accountOf({ id, account }) {
	return account?.login ?? account?.slug ?? account?.name ?? `installation ${id}`;
}
const repositoryShape = object({
	id: int().positive(),
	full_name: string$1().regex(/^[^/\s]+\/[^/\s]+$/),
	private: boolean(),
	archived: boolean().default(false),
	default_branch: string$1().min(1)
});
const branchShape = object({
	name: string$1().min(1),
	commit: object({ sha: objectId })
});
const refShape = object({ object: object({ sha: objectId }) });
const commitShape = object({
	sha: objectId,
	tree: object({ sha: objectId })
});
const listedCommitShape = object({
	sha: objectId,
	commit: object({
		message: string$1(),
		tree: object({ sha: objectId })
	})
});
const comparisonShape = object({ merge_base_commit: object({ sha: objectId }) });
const checkRunsShape = object({
	total_count: int(),
	check_runs: array(object({
		status: string$1(),
		conclusion: string$1().nullable()
	}))
});
const statusesShape = object({ statuses: array(object({ state: string$1() })) });
const madeShape = object({ sha: objectId });
const pullShape = object({
	number: int().positive(),
	title: string$1(),
	body: string$1().nullable(),
	html_url: url(),
	draft: boolean().default(false),
	state: _enum(["open", "closed"]),
	merged_at: string$1().nullable(),
	created_at: datetime({ offset: true }),
	head: object({
		ref: string$1(),
		sha: objectId
	}),
	base: object({
		ref: string$1(),
		sha: objectId
	})
});
const mintedShape = object({
	token: string$1().min(1),
	expiresAt: string$1(),
	createdAt: date()
});
const nothingShape = unknown();
// ../me/node_modules/@octokit/oauth-authorization-url/dist-src/index.js
function oauthAuthorizationUrl(options) {
	const clientType = options.clientType || "oauth-app";
	const baseUrl = options.baseUrl || "https://github.com";
	const result = {
		clientType,
		allowSignup: options.allowSignup === false ? false : true,
		clientId: options.clientId,
		login: options.login || null,
		redirectUrl: options.redirectUrl || null,
		state: options.state || Math.random().toString(36).substr(2),
		url: ""
	};
	if (clientType === "oauth-app") {
		const scopes = "scopes" in options ? options.scopes : [];
		result.scopes = typeof scopes === "string" ? scopes.split(/[,\s]+/).filter(Boolean) : scopes;
	}
	result.url = urlBuilderAuthorize(`${baseUrl}/login/oauth/authorize`, result);
	return result;
}
function urlBuilderAuthorize(base, options) {
	const map = {
		allowSignup: "allow_signup",
		clientId: "client_id",
		login: "login",
		redirectUrl: "redirect_uri",
		scopes: "scope",
		state: "state"
	};
	let url = base;
	Object.keys(map).filter((k) => options[k] !== null).filter((k) => {
		if (k !== "scopes") return true;
		if (options.clientType === "github-app") return false;
		return !Array.isArray(options[k]) || options[k].length > 0;
	}).map((key) => [map[key], `${options[key]}`]).forEach(([key, value], index) => {
		url += index === 0 ? `?` : "&";
		url += `${key}=${encodeURIComponent(value)}`;
	});
	return url;
}
// ../me/node_modules/@octokit/oauth-methods/dist-bundle/index.js
function requestToOAuthBaseUrl(request) {
	const endpointDefaults = request.endpoint.DEFAULTS;
	if (/^https:\/\/(api\.)?github\.com$/.test(endpointDefaults.baseUrl)) return "https://github.com";
	if (/^https:\/\/api\..*\.ghe\.com$/.test(endpointDefaults.baseUrl)) return endpointDefaults.baseUrl.replace("api.", "");
	return endpointDefaults.baseUrl.replace("/api/v3", "");
}
async function oauthRequest(request, route, parameters) {
	const withOAuthParameters = {
		baseUrl: requestToOAuthBaseUrl(request),
		headers: { accept: "application/json" },
		...parameters
	};
	const response = await request(route, withOAuthParameters);
	if ("error" in response.data) {
		const error = new RequestError(`${response.data.error_description} (${response.data.error}, ${response.data.error_uri})`, 400, { request: request.endpoint.merge(route, withOAuthParameters) });
		error.response = response;
		throw error;
	}
	return response;
}
function getWebFlowAuthorizationUrl({ request: request$4 = request, ...options }) {
	const baseUrl = requestToOAuthBaseUrl(request$4);
	return oauthAuthorizationUrl({
		...options,
		baseUrl
	});
}
async function exchangeWebFlowCode(options) {
	const response = await oauthRequest(options.request || request, "POST /login/oauth/access_token", {
		client_id: options.clientId,
		client_secret: options.clientSecret,
		code: options.code,
		redirect_uri: options.redirectUrl
	});
	const authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: response.data.access_token,
		scopes: response.data.scope.split(/\s+/).filter(Boolean)
	};
	if (options.clientType === "github-app") {
		if ("refresh_token" in response.data) {
			const apiTimeInMs = new Date(response.headers.date).getTime();
			authentication.refreshToken = response.data.refresh_token, authentication.expiresAt = toTimestamp(apiTimeInMs, response.data.expires_in), authentication.refreshTokenExpiresAt = toTimestamp(apiTimeInMs, response.data.refresh_token_expires_in);
		}
		delete authentication.scopes;
	}
	return {
		...response,
		authentication
	};
}
function toTimestamp(apiTimeInMs, expirationInSeconds) {
	return new Date(apiTimeInMs + expirationInSeconds * 1e3).toISOString();
}
async function createDeviceCode(options) {
	const request$5 = options.request || request;
	const parameters = { client_id: options.clientId };
	if ("scopes" in options && Array.isArray(options.scopes)) parameters.scope = options.scopes.join(" ");
	return oauthRequest(request$5, "POST /login/device/code", parameters);
}
async function exchangeDeviceCode(options) {
	const response = await oauthRequest(options.request || request, "POST /login/oauth/access_token", {
		client_id: options.clientId,
		device_code: options.code,
		grant_type: "urn:ietf:params:oauth:grant-type:device_code"
	});
	const authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		token: response.data.access_token,
		scopes: response.data.scope.split(/\s+/).filter(Boolean)
	};
	if ("clientSecret" in options) authentication.clientSecret = options.clientSecret;
	if (options.clientType === "github-app") {
		if ("refresh_token" in response.data) {
			const apiTimeInMs = new Date(response.headers.date).getTime();
			authentication.refreshToken = response.data.refresh_token, authentication.expiresAt = toTimestamp2(apiTimeInMs, response.data.expires_in), authentication.refreshTokenExpiresAt = toTimestamp2(apiTimeInMs, response.data.refresh_token_expires_in);
		}
		delete authentication.scopes;
	}
	return {
		...response,
		authentication
	};
}
function toTimestamp2(apiTimeInMs, expirationInSeconds) {
	return new Date(apiTimeInMs + expirationInSeconds * 1e3).toISOString();
}
async function checkToken(options) {
	const response = await (options.request || request)("POST /applications/{client_id}/token", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	});
	const authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: options.token,
		scopes: response.data.scopes
	};
	if (response.data.expires_at) authentication.expiresAt = response.data.expires_at;
	if (options.clientType === "github-app") delete authentication.scopes;
	return {
		...response,
		authentication
	};
}
async function refreshToken(options) {
	const response = await oauthRequest(options.request || request, "POST /login/oauth/access_token", {
		client_id: options.clientId,
		client_secret: options.clientSecret,
		grant_type: "refresh_token",
		refresh_token: options.refreshToken
	});
	const apiTimeInMs = new Date(response.headers.date).getTime();
	const authentication = {
		clientType: "github-app",
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: response.data.access_token,
		refreshToken: response.data.refresh_token,
		expiresAt: toTimestamp3(apiTimeInMs, response.data.expires_in),
		refreshTokenExpiresAt: toTimestamp3(apiTimeInMs, response.data.refresh_token_expires_in)
	};
	return {
		...response,
		authentication
	};
}
function toTimestamp3(apiTimeInMs, expirationInSeconds) {
	return new Date(apiTimeInMs + expirationInSeconds * 1e3).toISOString();
}
async function scopeToken(options) {
	const { request: optionsRequest, clientType, clientId, clientSecret, token, ...requestOptions } = options;
	const response = await (options.request || request)("POST /applications/{client_id}/token/scoped", {
		headers: { authorization: `basic ${btoa(`${clientId}:${clientSecret}`)}` },
		client_id: clientId,
		access_token: token,
		...requestOptions
	});
	const authentication = Object.assign({
		clientType,
		clientId,
		clientSecret,
		token: response.data.token
	}, response.data.expires_at ? { expiresAt: response.data.expires_at } : {});
	return {
		...response,
		authentication
	};
}
async function resetToken(options) {
	const response = await (options.request || request)("PATCH /applications/{client_id}/token", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	});
	const authentication = {
		clientType: options.clientType,
		clientId: options.clientId,
		clientSecret: options.clientSecret,
		token: response.data.token,
		scopes: response.data.scopes
	};
	if (response.data.expires_at) authentication.expiresAt = response.data.expires_at;
	if (options.clientType === "github-app") delete authentication.scopes;
	return {
		...response,
		authentication
	};
}
async function deleteToken(options) {
	return (options.request || request)("DELETE /applications/{client_id}/token", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	});
}
async function deleteAuthorization(options) {
	return (options.request || request)("DELETE /applications/{client_id}/grant", {
		headers: { authorization: `basic ${btoa(`${options.clientId}:${options.clientSecret}`)}` },
		client_id: options.clientId,
		access_token: options.token
	});
}
/* v8 ignore next: we always pass a custom request in tests -- @preserve */
// ../me/node_modules/@octokit/auth-oauth-device/dist-bundle/index.js
async function getOAuthAccessToken(state, options) {
	const cachedAuthentication = getCachedAuthentication(state, options.auth);
	if (cachedAuthentication) return cachedAuthentication;
	const { data: verification } = await createDeviceCode({
		clientType: state.clientType,
		clientId: state.clientId,
		request: options.request || state.request,
		scopes: options.auth.scopes || state.scopes
	});
	await state.onVerification(verification);
	const authentication = await waitForAccessToken(options.request || state.request, state.clientId, state.clientType, verification);
	state.authentication = authentication;
	return authentication;
}
function getCachedAuthentication(state, auth2) {
	if (auth2.refresh === true) return false;
	if (!state.authentication) return false;
	if (state.clientType === "github-app") return state.authentication;
	const authentication = state.authentication;
	return ("scopes" in auth2 && auth2.scopes || state.scopes).join(" ") === authentication.scopes.join(" ") ? authentication : false;
}
async function wait(seconds) {
	await new Promise((resolve) => setTimeout(resolve, seconds * 1e3));
}
async function waitForAccessToken(request, clientId, clientType, verification) {
	try {
		const options = {
			clientId,
			request,
			code: verification.device_code
		};
		const { authentication } = clientType === "oauth-app" ? await exchangeDeviceCode({
			...options,
			clientType: "oauth-app"
		}) : await exchangeDeviceCode({
			...options,
			clientType: "github-app"
		});
		return {
			type: "token",
			tokenType: "oauth",
			...authentication
		};
	} catch (error) {
		if (!error.response) throw error;
		const errorType = error.response.data.error;
		if (errorType === "authorization_pending") {
			await wait(verification.interval);
			return waitForAccessToken(request, clientId, clientType, verification);
		}
		if (errorType === "slow_down") {
			await wait(verification.interval + 7);
			return waitForAccessToken(request, clientId, clientType, verification);
		}
		throw error;
	}
}
async function auth$4(state, authOptions) {
	return getOAuthAccessToken(state, { auth: authOptions });
}
async function hook$4(state, request, route, parameters) {
	let endpoint = request.endpoint.merge(route, parameters);
	if (/\/login\/(oauth\/access_token|device\/code)$/.test(endpoint.url)) return request(endpoint);
	const { token } = await getOAuthAccessToken(state, {
		request,
		auth: { type: "oauth" }
	});
	endpoint.headers.authorization = `token ${token}`;
	return request(endpoint);
}
var VERSION$7 = "0.0.0-development";
function createOAuthDeviceAuth(options) {
	const requestWithDefaults = options.request || request.defaults({ headers: { "user-agent": `octokit-auth-oauth-device.js/${VERSION$7} ${getUserAgent()}` } });
	const { request: request$3 = requestWithDefaults, ...otherOptions } = options;
	const state = options.clientType === "github-app" ? {
		...otherOptions,
		clientType: "github-app",
		request: request$3
	} : {
		...otherOptions,
		clientType: "oauth-app",
		request: request$3,
		scopes: options.scopes || []
	};
	if (!options.clientId) throw new Error("[@octokit/auth-oauth-device] \"clientId\" option must be set (https://github.com/octokit/auth-oauth-device.js#usage)");
	if (!options.onVerification) throw new Error("[@octokit/auth-oauth-device] \"onVerification\" option must be a function (https://github.com/octokit/auth-oauth-device.js#usage)");
	return Object.assign(auth$4.bind(null, state), { hook: hook$4.bind(null, state) });
}
/* v8 ignore next 2 -- @preserve */
// ../me/node_modules/@octokit/auth-oauth-user/dist-bundle/index.js
var VERSION$6 = "0.0.0-development";
async function getAuthentication(state) {
	if ("code" in state.strategyOptions) {
		const { authentication } = await exchangeWebFlowCode({
			clientId: state.clientId,
			clientSecret: state.clientSecret,
			clientType: state.clientType,
			onTokenCreated: state.onTokenCreated,
			...state.strategyOptions,
			request: state.request
		});
		return {
			type: "token",
			tokenType: "oauth",
			...authentication
		};
	}
	if ("onVerification" in state.strategyOptions) {
		const authentication = await createOAuthDeviceAuth({
			clientType: state.clientType,
			clientId: state.clientId,
			onTokenCreated: state.onTokenCreated,
			...state.strategyOptions,
			request: state.request
		})({ type: "oauth" });
		return {
			clientSecret: state.clientSecret,
			...authentication
		};
	}
	if ("token" in state.strategyOptions) return {
		type: "token",
		tokenType: "oauth",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		clientType: state.clientType,
		onTokenCreated: state.onTokenCreated,
		...state.strategyOptions
	};
	throw new Error("[@octokit/auth-oauth-user] Invalid strategy options");
}
async function auth$3(state, options = {}) {
	if (!state.authentication) state.authentication = state.clientType === "oauth-app" ? await getAuthentication(state) : await getAuthentication(state);
	if (state.authentication.invalid) throw new Error("[@octokit/auth-oauth-user] Token is invalid");
	const currentAuthentication = state.authentication;
	if ("expiresAt" in currentAuthentication) {
		if (options.type === "refresh" || new Date(currentAuthentication.expiresAt) < /* @__PURE__ */ new Date()) {
			const { authentication } = await refreshToken({
				clientType: "github-app",
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				refreshToken: currentAuthentication.refreshToken,
				request: state.request
			});
			state.authentication = {
				tokenType: "oauth",
				type: "token",
				...authentication
			};
		}
	}
	if (options.type === "refresh") {
		if (state.clientType === "oauth-app") throw new Error("[@octokit/auth-oauth-user] OAuth Apps do not support expiring tokens");
		if (!currentAuthentication.hasOwnProperty("expiresAt")) throw new Error("[@octokit/auth-oauth-user] Refresh token missing");
		await state.onTokenCreated?.(state.authentication, { type: options.type });
	}
	if (options.type === "check" || options.type === "reset") {
		const method = options.type === "check" ? checkToken : resetToken;
		try {
			const { authentication } = await method({
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: state.authentication.token,
				request: state.request
			});
			state.authentication = {
				tokenType: "oauth",
				type: "token",
				...authentication
			};
			if (options.type === "reset") await state.onTokenCreated?.(state.authentication, { type: options.type });
			return state.authentication;
		} catch (error) {
			if (error.status === 404) {
				error.message = "[@octokit/auth-oauth-user] Token is invalid";
				state.authentication.invalid = true;
			}
			throw error;
		}
	}
	if (options.type === "delete" || options.type === "deleteAuthorization") {
		const method = options.type === "delete" ? deleteToken : deleteAuthorization;
		try {
			await method({
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: state.authentication.token,
				request: state.request
			});
		} catch (error) {
			if (error.status !== 404) throw error;
		}
		state.authentication.invalid = true;
		return state.authentication;
	}
	return state.authentication;
}
var ROUTES_REQUIRING_BASIC_AUTH = /\/applications\/[^/]+\/(token|grant)s?/;
function requiresBasicAuth(url) {
	return url && ROUTES_REQUIRING_BASIC_AUTH.test(url);
}
async function hook$3(state, request, route, parameters = {}) {
	const endpoint = request.endpoint.merge(route, parameters);
	if (/\/login\/(oauth\/access_token|device\/code)$/.test(endpoint.url)) return request(endpoint);
	if (requiresBasicAuth(endpoint.url)) {
		const credentials = btoa(`${state.clientId}:${state.clientSecret}`);
		endpoint.headers.authorization = `basic ${credentials}`;
		return request(endpoint);
	}
	const { token } = state.clientType === "oauth-app" ? await auth$3({
		...state,
		request
	}) : await auth$3({
		...state,
		request
	});
	endpoint.headers.authorization = "token " + token;
	return request(endpoint);
}
function createOAuthUserAuth({ clientId, clientSecret, clientType = "oauth-app", request: request$2 = request.defaults({ headers: { "user-agent": `octokit-auth-oauth-app.js/${VERSION$6} ${getUserAgent()}` } }), onTokenCreated, ...strategyOptions }) {
	const state = Object.assign({
		clientType,
		clientId,
		clientSecret,
		onTokenCreated,
		strategyOptions,
		request: request$2
	});
	return Object.assign(auth$3.bind(null, state), { hook: hook$3.bind(null, state) });
}
createOAuthUserAuth.VERSION = VERSION$6;
/* v8 ignore if -- @preserve */
/* v8 ignore next -- @preserve */
// ../me/node_modules/@octokit/auth-oauth-app/dist-bundle/index.js
async function auth$2(state, authOptions) {
	if (authOptions.type === "oauth-app") return {
		type: "oauth-app",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		clientType: state.clientType,
		headers: { authorization: `basic ${btoa(`${state.clientId}:${state.clientSecret}`)}` }
	};
	if ("factory" in authOptions) {
		const { type, ...options } = {
			...authOptions,
			...state
		};
		return authOptions.factory(options);
	}
	const common = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.request,
		...authOptions
	};
	return (state.clientType === "oauth-app" ? await createOAuthUserAuth({
		...common,
		clientType: state.clientType
	}) : await createOAuthUserAuth({
		...common,
		clientType: state.clientType
	}))();
}
async function hook$2(state, request2, route, parameters) {
	let endpoint = request2.endpoint.merge(route, parameters);
	if (/\/login\/(oauth\/access_token|device\/code)$/.test(endpoint.url)) return request2(endpoint);
	if (state.clientType === "github-app" && !requiresBasicAuth(endpoint.url)) throw new Error(`[@octokit/auth-oauth-app] GitHub Apps cannot use their client ID/secret for basic authentication for endpoints other than "/applications/{client_id}/**". "${endpoint.method} ${endpoint.url}" is not supported.`);
	const credentials = btoa(`${state.clientId}:${state.clientSecret}`);
	endpoint.headers.authorization = `basic ${credentials}`;
	try {
		return await request2(endpoint);
	} catch (error) {
		if (error.status !== 401) throw error;
		error.message = `[@octokit/auth-oauth-app] "${endpoint.method} ${endpoint.url}" does not support clientId/clientSecret basic authentication.`;
		throw error;
	}
}
var VERSION$5 = "0.0.0-development";
function createOAuthAppAuth(options) {
	const state = Object.assign({
		request: request.defaults({ headers: { "user-agent": `octokit-auth-oauth-app.js/${VERSION$5} ${getUserAgent()}` } }),
		clientType: "oauth-app"
	}, options);
	return Object.assign(auth$2.bind(null, state), { hook: hook$2.bind(null, state) });
}
/* v8 ignore next -- @preserve */
// ../me/node_modules/universal-github-app-jwt/lib/utils.js
/**
* @param {string} privateKey
* @returns {boolean}
*/
function isPkcs1(privateKey) {
	return privateKey.includes("-----BEGIN RSA PRIVATE KEY-----");
}
/**
* @param {string} privateKey
* @returns {boolean}
*/
function isOpenSsh(privateKey) {
	return privateKey.includes("-----BEGIN OPENSSH PRIVATE KEY-----");
}
/**
* @param {string} str
* @returns {ArrayBuffer}
*/
function string2ArrayBuffer(str) {
	const buf = new ArrayBuffer(str.length);
	const bufView = new Uint8Array(buf);
	for (let i = 0, strLen = str.length; i < strLen; i++) bufView[i] = str.charCodeAt(i);
	return buf;
}
/**
* @param {string} pem
* @returns {ArrayBuffer}
*/
function getDERfromPEM(pem) {
	const pemB64 = pem.trim().split("\n").slice(1, -1).join("");
	return string2ArrayBuffer(atob(pemB64));
}
/**
* @param {import('../internals').Header} header
* @param {import('../internals').Payload} payload
* @returns {string}
*/
function getEncodedMessage(header, payload) {
	return `${base64encodeJSON(header)}.${base64encodeJSON(payload)}`;
}
/**
* @param {ArrayBuffer} buffer
* @returns {string}
*/
function base64encode(buffer) {
	var binary = "";
	var bytes = new Uint8Array(buffer);
	var len = bytes.byteLength;
	for (var i = 0; i < len; i++) binary += String.fromCharCode(bytes[i]);
	return fromBase64(btoa(binary));
}
/**
* @param {string} base64
* @returns {string}
*/
function fromBase64(base64) {
	return base64.replace(/=/g, "").replace(/\+/g, "-").replace(/\//g, "_");
}
/**
* @param {Record<string,unknown>} obj
* @returns {string}
*/
function base64encodeJSON(obj) {
	return fromBase64(btoa(JSON.stringify(obj)));
}
// ../me/node_modules/universal-github-app-jwt/lib/crypto-node.js
function convertPrivateKey(privateKey) {
	if (!isPkcs1(privateKey)) return privateKey;
	return createPrivateKey(privateKey).export({
		type: "pkcs8",
		format: "pem"
	});
}
// ../me/node_modules/universal-github-app-jwt/lib/get-token.js
/**
* @param {import('../internals').GetTokenOptions} options
* @returns {Promise<string>}
*/
async function getToken({ privateKey, payload }) {
	const convertedPrivateKey = convertPrivateKey(privateKey);
	/* c8 ignore start */
	if (isPkcs1(convertedPrivateKey)) throw new Error("[universal-github-app-jwt] Private Key is in PKCS#1 format, but only PKCS#8 is supported. See https://github.com/gr2m/universal-github-app-jwt#private-key-formats");
	/* c8 ignore stop */
	if (isOpenSsh(convertedPrivateKey)) throw new Error("[universal-github-app-jwt] Private Key is in OpenSSH format, but only PKCS#8 is supported. See https://github.com/gr2m/universal-github-app-jwt#private-key-formats");
	const algorithm = {
		name: "RSASSA-PKCS1-v1_5",
		hash: { name: "SHA-256" }
	};
	/** @type {import('../internals').Header} */
	const header = {
		alg: "RS256",
		typ: "JWT"
	};
	const privateKeyDER = getDERfromPEM(convertedPrivateKey);
	const importedKey = await subtle.importKey("pkcs8", privateKeyDER, algorithm, false, ["sign"]);
	const encodedMessage = getEncodedMessage(header, payload);
	const encodedMessageArrBuf = string2ArrayBuffer(encodedMessage);
	return `${encodedMessage}.${base64encode(await subtle.sign(algorithm.name, importedKey, encodedMessageArrBuf))}`;
}
// ../me/node_modules/universal-github-app-jwt/index.js
/**
* @param {import(".").Options} options
* @returns {Promise<import(".").Result>}
*/
async function githubAppJwt({ id, privateKey, now = Math.floor(Date.now() / 1e3) }) {
	const privateKeyWithNewlines = privateKey.replace(/\\n/g, "\n");
	const nowWithSafetyMargin = now - 30;
	const expiration = nowWithSafetyMargin + 600;
	return {
		appId: id,
		expiration,
		token: await getToken({
			privateKey: privateKeyWithNewlines,
			payload: {
				iat: nowWithSafetyMargin,
				exp: expiration,
				iss: id
			}
		})
	};
}
// ../me/node_modules/toad-cache/dist/toad-cache.mjs
/**
* toad-cache
*
* @copyright 2026 Igor Savin <kibertoad@gmail.com>
* @license MIT
* @version 3.7.3
*/
/**
* Validates the shared cache constructor parameters.
* Both values must be non-negative integers.
*
* @param {number} max
* @param {number} ttlInMsecs
*/
function validateCacheParams(max, ttlInMsecs) {
	if (typeof max !== "number" || !Number.isInteger(max) || max < 0) throw new Error("Invalid max value");
	if (typeof ttlInMsecs !== "number" || !Number.isInteger(ttlInMsecs) || ttlInMsecs < 0) throw new Error("Invalid ttl value");
}
var LruObject = class {
	constructor(max = 1e3, ttlInMsecs = 0) {
		validateCacheParams(max, ttlInMsecs);
		this.first = null;
		this.items = Object.create(null);
		this.last = null;
		this.size = 0;
		this.max = max;
		this.ttl = ttlInMsecs;
	}
	bumpLru(item) {
		if (this.last === item) return;
		const last = this.last;
		const next = item.next;
		const prev = item.prev;
		if (this.first === item) this.first = next;
		item.next = null;
		item.prev = last;
		last.next = item;
		if (prev !== null) prev.next = next;
		/* v8 ignore next 3 -- next is always non-null here: the early return above guarantees item !== this.last in a well-formed list */
		if (next !== null) next.prev = prev;
		this.last = item;
	}
	clear() {
		this.items = Object.create(null);
		this.first = null;
		this.last = null;
		this.size = 0;
	}
	delete(key) {
		const item = this.items[key];
		if (item !== void 0) {
			delete this.items[key];
			this.size--;
			if (item.prev !== null) item.prev.next = item.next;
			if (item.next !== null) item.next.prev = item.prev;
			if (this.first === item) this.first = item.next;
			if (this.last === item) this.last = item.prev;
		}
	}
	deleteMany(keys) {
		for (var i = 0; i < keys.length; i++) this.delete(keys[i]);
	}
	evict() {
		if (this.size > 0) {
			const item = this.first;
			delete this.items[item.key];
			if (--this.size === 0) {
				this.first = null;
				this.last = null;
			} else {
				this.first = item.next;
				this.first.prev = null;
			}
		}
	}
	expiresAt(key) {
		const item = this.items[key];
		if (item !== void 0) return item.expiry;
	}
	get(key) {
		const item = this.items[key];
		if (item !== void 0) {
			if (this.ttl > 0 && item.expiry <= Date.now()) {
				this.delete(key);
				return;
			}
			this.bumpLru(item);
			return item.value;
		}
	}
	getMany(keys) {
		const result = new Array(keys.length);
		for (var i = 0; i < keys.length; i++) result[i] = this.get(keys[i]);
		return result;
	}
	keys() {
		return Object.keys(this.items);
	}
	set(key, value) {
		const existing = this.items[key];
		if (existing !== void 0) {
			existing.value = value;
			existing.expiry = this.ttl > 0 ? Date.now() + this.ttl : this.ttl;
			this.bumpLru(existing);
			return;
		}
		if (this.max > 0 && this.size >= this.max) this.evict();
		const item = {
			expiry: this.ttl > 0 ? Date.now() + this.ttl : this.ttl,
			key,
			prev: this.last,
			next: null,
			value
		};
		this.items[key] = item;
		if (++this.size === 1) this.first = item;
		else this.last.next = item;
		this.last = item;
	}
};
// ../me/node_modules/@octokit/auth-app/dist-node/index.js
async function getAppAuthentication({ appId, privateKey, timeDifference, createJwt }) {
	try {
		if (createJwt) {
			const { jwt, expiresAt } = await createJwt(appId, timeDifference);
			return {
				type: "app",
				token: jwt,
				appId,
				expiresAt
			};
		}
		const authOptions = {
			id: appId,
			privateKey
		};
		if (timeDifference) Object.assign(authOptions, { now: Math.floor(Date.now() / 1e3) + timeDifference });
		const appAuthentication = await githubAppJwt(authOptions);
		return {
			type: "app",
			token: appAuthentication.token,
			appId: appAuthentication.appId,
			expiresAt: (/* @__PURE__ */ new Date(appAuthentication.expiration * 1e3)).toISOString()
		};
	} catch (error) {
		if (privateKey === "-----BEGIN RSA PRIVATE KEY-----") throw new Error("The 'privateKey` option contains only the first line '-----BEGIN RSA PRIVATE KEY-----'. If you are setting it using a `.env` file, make sure it is set on a single line with newlines replaced by '\n'");
		else throw error;
	}
}
function getCache() {
	return new LruObject(15e3, 354e4);
}
async function get(cache, options) {
	const cacheKey = optionsToCacheKey(options);
	const result = await cache.get(cacheKey);
	if (!result) return;
	const [token, createdAt, expiresAt, repositorySelection, permissionsString, singleFileName] = result.split("|");
	return {
		token,
		createdAt,
		expiresAt,
		permissions: options.permissions || permissionsString.split(/,/).reduce((permissions2, string) => {
			if (/!$/.test(string)) permissions2[string.slice(0, -1)] = "write";
			else permissions2[string] = "read";
			return permissions2;
		}, {}),
		repositoryIds: options.repositoryIds,
		repositoryNames: options.repositoryNames,
		singleFileName,
		repositorySelection
	};
}
async function set(cache, options, data) {
	const key = optionsToCacheKey(options);
	const permissionsString = options.permissions ? "" : Object.keys(data.permissions).map((name) => `${name}${data.permissions[name] === "write" ? "!" : ""}`).join(",");
	const value = [
		data.token,
		data.createdAt,
		data.expiresAt,
		data.repositorySelection,
		permissionsString,
		data.singleFileName
	].join("|");
	await cache.set(key, value);
}
function optionsToCacheKey({ installationId, permissions = {}, repositoryIds = [], repositoryNames = [] }) {
	const permissionsString = Object.keys(permissions).sort().map((name) => permissions[name] === "read" ? name : `${name}!`).join(",");
	return [
		installationId,
		repositoryIds.sort().join(","),
		repositoryNames.join(","),
		permissionsString
	].filter(Boolean).join("|");
}
function toTokenAuthentication({ installationId, token, createdAt, expiresAt, repositorySelection, permissions, repositoryIds, repositoryNames, singleFileName }) {
	return Object.assign({
		type: "token",
		tokenType: "installation",
		token,
		installationId,
		permissions,
		createdAt,
		expiresAt,
		repositorySelection
	}, repositoryIds ? { repositoryIds } : null, repositoryNames ? { repositoryNames } : null, singleFileName ? { singleFileName } : null);
}
async function getInstallationAuthentication(state, options, customRequest) {
	const installationId = Number(options.installationId || state.installationId);
	if (!installationId) throw new Error("[@octokit/auth-app] installationId option is required for installation authentication.");
	if (options.factory) {
		const { type, factory, oauthApp, ...factoryAuthOptions } = {
			...state,
			...options
		};
		return factory(factoryAuthOptions);
	}
	const request = customRequest || state.request;
	return getInstallationAuthenticationConcurrently(state, {
		...options,
		installationId
	}, request);
}
var pendingPromises = /* @__PURE__ */ new Map();
function getInstallationAuthenticationConcurrently(state, options, request) {
	const cacheKey = optionsToCacheKey(options);
	if (pendingPromises.has(cacheKey)) return pendingPromises.get(cacheKey);
	const promise = getInstallationAuthenticationImpl(state, options, request).finally(() => pendingPromises.delete(cacheKey));
	pendingPromises.set(cacheKey, promise);
	return promise;
}
async function getInstallationAuthenticationImpl(state, options, request) {
	if (!options.refresh) {
		const result = await get(state.cache, options);
		if (result) {
			const { token: token2, createdAt: createdAt2, expiresAt: expiresAt2, permissions: permissions2, repositoryIds: repositoryIds2, repositoryNames: repositoryNames2, singleFileName: singleFileName2, repositorySelection: repositorySelection2 } = result;
			return toTokenAuthentication({
				installationId: options.installationId,
				token: token2,
				createdAt: createdAt2,
				expiresAt: expiresAt2,
				permissions: permissions2,
				repositorySelection: repositorySelection2,
				repositoryIds: repositoryIds2,
				repositoryNames: repositoryNames2,
				singleFileName: singleFileName2
			});
		}
	}
	const appAuthentication = await getAppAuthentication(state);
	const payload = {
		installation_id: options.installationId,
		mediaType: { previews: ["machine-man"] },
		headers: { authorization: `bearer ${appAuthentication.token}` }
	};
	if (options.repositoryIds) Object.assign(payload, { repository_ids: options.repositoryIds });
	if (options.repositoryNames) Object.assign(payload, { repositories: options.repositoryNames });
	if (options.permissions) Object.assign(payload, { permissions: options.permissions });
	const { data: { token, expires_at: expiresAt, repositories, permissions: permissionsOptional, repository_selection: repositorySelectionOptional, single_file: singleFileName } } = await request("POST /app/installations/{installation_id}/access_tokens", payload);
	const permissions = permissionsOptional || {};
	const repositorySelection = repositorySelectionOptional || "all";
	const repositoryIds = repositories ? repositories.map((r) => r.id) : void 0;
	const repositoryNames = repositories ? repositories.map((repo) => repo.name) : void 0;
	const createdAt = (/* @__PURE__ */ new Date()).toISOString();
	const cacheOptions = {
		token,
		createdAt,
		expiresAt,
		repositorySelection,
		permissions,
		repositoryIds,
		repositoryNames
	};
	if (singleFileName) Object.assign(payload, { singleFileName });
	await set(state.cache, options, cacheOptions);
	const cacheData = {
		installationId: options.installationId,
		token,
		createdAt,
		expiresAt,
		repositorySelection,
		permissions,
		repositoryIds,
		repositoryNames
	};
	if (singleFileName) Object.assign(cacheData, { singleFileName });
	return toTokenAuthentication(cacheData);
}
async function auth$1(state, authOptions) {
	switch (authOptions.type) {
		case "app": return getAppAuthentication(state);
		case "oauth-app": return state.oauthApp({ type: "oauth-app" });
		case "installation": return getInstallationAuthentication(state, {
			...authOptions,
			type: "installation"
		});
		case "oauth-user": return state.oauthApp(authOptions);
		default: throw new Error(`Invalid auth type: ${authOptions.type}`);
	}
}
var PATHS = [
	"/app",
	"/app/hook/config",
	"/app/hook/deliveries",
	"/app/hook/deliveries/{delivery_id}",
	"/app/hook/deliveries/{delivery_id}/attempts",
	"/app/installations",
	"/app/installations/{installation_id}",
	"/app/installations/{installation_id}/access_tokens",
	"/app/installations/{installation_id}/suspended",
	"/app/installation-requests",
	"/marketplace_listing/accounts/{account_id}",
	"/marketplace_listing/plan",
	"/marketplace_listing/plans",
	"/marketplace_listing/plans/{plan_id}/accounts",
	"/marketplace_listing/stubbed/accounts/{account_id}",
	"/marketplace_listing/stubbed/plan",
	"/marketplace_listing/stubbed/plans",
	"/marketplace_listing/stubbed/plans/{plan_id}/accounts",
	"/orgs/{org}/installation",
	"/repos/{owner}/{repo}/installation",
	"/users/{username}/installation",
	"/enterprises/{enterprise}/installation"
];
function routeMatcher(paths) {
	const regex = `^(?:${paths.map((p) => p.split("/").map((c) => c.startsWith("{") ? "(?:.+?)" : c).join("/")).map((r) => `(?:${r})`).join("|")})$`;
	return new RegExp(regex, "i");
}
var REGEX = routeMatcher(PATHS);
function requiresAppAuth(url) {
	return !!url && REGEX.test(url.split("?")[0]);
}
var FIVE_SECONDS_IN_MS = 5e3;
function isNotTimeSkewError(error) {
	return !(error.message.match(/'Expiration time' claim \('exp'\) is too far in the future/) || error.message.match(/'Expiration time' claim \('exp'\) must be a numeric value representing the future time at which the assertion expires/) || error.message.match(/'Issued at' claim \('iat'\) must be an Integer representing the time that the assertion was issued/));
}
async function hook$1(state, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	const url = endpoint.url;
	if (/\/login\/oauth\/access_token$/.test(url)) return request(endpoint);
	if (requiresAppAuth(url.replace(request.endpoint.DEFAULTS.baseUrl, ""))) {
		const { token: token2 } = await getAppAuthentication(state);
		endpoint.headers.authorization = `bearer ${token2}`;
		let response;
		try {
			response = await request(endpoint);
		} catch (error) {
			if (isNotTimeSkewError(error)) throw error;
			if (typeof error.response.headers.date === "undefined") throw error;
			const diff = Math.floor((Date.parse(error.response.headers.date) - Date.parse((/* @__PURE__ */ new Date()).toString())) / 1e3);
			state.log.warn(error.message);
			state.log.warn(`[@octokit/auth-app] GitHub API time and system time are different by ${diff} seconds. Retrying request with the difference accounted for.`);
			const { token: token3 } = await getAppAuthentication({
				...state,
				timeDifference: diff
			});
			endpoint.headers.authorization = `bearer ${token3}`;
			return request(endpoint);
		}
		return response;
	}
	if (requiresBasicAuth(url)) {
		const authentication = await state.oauthApp({ type: "oauth-app" });
		endpoint.headers.authorization = authentication.headers.authorization;
		return request(endpoint);
	}
	const { token, createdAt } = await getInstallationAuthentication(state, {}, request.defaults({ baseUrl: endpoint.baseUrl }));
	endpoint.headers.authorization = `token ${token}`;
	return sendRequestWithRetries(state, request, endpoint, createdAt);
}
async function sendRequestWithRetries(state, request, options, createdAt, retries = 0) {
	const timeSinceTokenCreationInMs = +/* @__PURE__ */ new Date() - +new Date(createdAt);
	try {
		return await request(options);
	} catch (error) {
		if (error.status !== 401) throw error;
		if (timeSinceTokenCreationInMs >= FIVE_SECONDS_IN_MS) {
			if (retries > 0) error.message = `After ${retries} retries within ${timeSinceTokenCreationInMs / 1e3}s of creating the installation access token, the response remains 401. At this point, the cause may be an authentication problem or a system outage. Please check https://www.githubstatus.com for status information`;
			throw error;
		}
		++retries;
		const awaitTime = retries * 1e3;
		state.log.warn(`[@octokit/auth-app] Retrying after 401 response to account for token replication delay (retry: ${retries}, wait: ${awaitTime / 1e3}s)`);
		await new Promise((resolve) => setTimeout(resolve, awaitTime));
		return sendRequestWithRetries(state, request, options, createdAt, retries);
	}
}
var VERSION$4 = "8.3.1";
function createAppAuth(options) {
	if (!options.appId) throw new Error("[@octokit/auth-app] appId option is required");
	if (!options.privateKey && !options.createJwt) throw new Error("[@octokit/auth-app] privateKey option is required");
	else if (options.privateKey && options.createJwt) throw new Error("[@octokit/auth-app] privateKey and createJwt options are mutually exclusive");
	if ("installationId" in options && !options.installationId) throw new Error("[@octokit/auth-app] installationId is set to a falsy value");
	const log = options.log || {};
	if (typeof log.warn !== "function") log.warn = console.warn.bind(console);
	const request$1 = options.request || request.defaults({ headers: { "user-agent": `octokit-auth-app.js/${VERSION$4} ${getUserAgent()}` } });
	const state = Object.assign({
		request: request$1,
		cache: getCache()
	}, options, options.installationId ? { installationId: Number(options.installationId) } : {}, {
		log,
		oauthApp: createOAuthAppAuth({
			clientType: "github-app",
			clientId: options.clientId || "",
			clientSecret: options.clientSecret || "",
			request: request$1
		})
	});
	return Object.assign(auth$1.bind(null, state), { hook: hook$1.bind(null, state) });
}
/* v8 ignore next - permissions are optional per OpenAPI spec, but we think that is incorrect -- @preserve */
/* v8 ignore next - repositorySelection are optional per OpenAPI spec, but we think that is incorrect -- @preserve */
/* v8 ignore start - due to skipped tests, see https://github.com/octokit/auth-app.js/pull/580 -- @preserve */
/* v8 ignore end -- @preserve */
// ../me/node_modules/@octokit/auth-unauthenticated/dist-node/index.js
async function auth(reason) {
	return {
		type: "unauthenticated",
		reason
	};
}
function isRateLimitError(error) {
	if (error.status !== 403) return false;
	if (!error.response) return false;
	return error.response.headers["x-ratelimit-remaining"] === "0";
}
var REGEX_ABUSE_LIMIT_MESSAGE = /\babuse\b/i;
function isAbuseLimitError(error) {
	if (error.status !== 403) return false;
	return REGEX_ABUSE_LIMIT_MESSAGE.test(error.message);
}
async function hook(reason, request, route, parameters) {
	const endpoint = request.endpoint.merge(route, parameters);
	return request(endpoint).catch((error) => {
		if (error.status === 404) {
			error.message = `Not found. May be due to lack of authentication. Reason: ${reason}`;
			throw error;
		}
		if (isRateLimitError(error)) {
			error.message = `API rate limit exceeded. This maybe caused by the lack of authentication. Reason: ${reason}`;
			throw error;
		}
		if (isAbuseLimitError(error)) {
			error.message = `You have triggered an abuse detection mechanism. This maybe caused by the lack of authentication. Reason: ${reason}`;
			throw error;
		}
		if (error.status === 401) {
			error.message = `Unauthorized. "${endpoint.method} ${endpoint.url}" failed most likely due to lack of authentication. Reason: ${reason}`;
			throw error;
		}
		if (error.status >= 400 && error.status < 500) error.message = error.message.replace(/\.?$/, `. May be caused by lack of authentication (${reason}).`);
		throw error;
	});
}
var createUnauthenticatedAuth = function createUnauthenticatedAuth2(options) {
	if (!options || !options.reason) throw new Error("[@octokit/auth-unauthenticated] No reason passed to createUnauthenticatedAuth");
	return Object.assign(auth.bind(null, options.reason), { hook: hook.bind(null, options.reason) });
};
// ../me/node_modules/@octokit/oauth-app/dist-node/index.js
var VERSION$3 = "8.0.4";
function addEventHandler(state, eventName, eventHandler) {
	if (Array.isArray(eventName)) {
		for (const singleEventName of eventName) addEventHandler(state, singleEventName, eventHandler);
		return;
	}
	if (!state.eventHandlers[eventName]) state.eventHandlers[eventName] = [];
	state.eventHandlers[eventName].push(eventHandler);
}
var OAuthAppOctokit = Octokit.defaults({ userAgent: `octokit-oauth-app.js/${VERSION$3} ${getUserAgent()}` });
async function emitEvent(state, context) {
	const { name, action } = context;
	if (state.eventHandlers[`${name}.${action}`]) for (const eventHandler of state.eventHandlers[`${name}.${action}`]) await eventHandler(context);
	if (state.eventHandlers[name]) for (const eventHandler of state.eventHandlers[name]) await eventHandler(context);
}
async function getUserOctokitWithState(state, options) {
	return state.octokit.auth({
		type: "oauth-user",
		...options,
		async factory(options2) {
			const octokit = new state.Octokit({
				authStrategy: createOAuthUserAuth,
				auth: options2
			});
			const authentication = await octokit.auth({ type: "get" });
			await emitEvent(state, {
				name: "token",
				action: "created",
				token: authentication.token,
				scopes: authentication.scopes,
				authentication,
				octokit
			});
			return octokit;
		}
	});
}
function getWebFlowAuthorizationUrlWithState(state, options) {
	const optionsWithDefaults = {
		clientId: state.clientId,
		request: state.octokit.request,
		...options,
		allowSignup: state.allowSignup ?? options.allowSignup,
		redirectUrl: options.redirectUrl ?? state.redirectUrl,
		scopes: options.scopes ?? state.defaultScopes
	};
	return getWebFlowAuthorizationUrl({
		clientType: state.clientType,
		...optionsWithDefaults
	});
}
async function createTokenWithState(state, options) {
	const authentication = await state.octokit.auth({
		type: "oauth-user",
		...options
	});
	await emitEvent(state, {
		name: "token",
		action: "created",
		token: authentication.token,
		scopes: authentication.scopes,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: authentication.token,
				scopes: authentication.scopes,
				refreshToken: authentication.refreshToken,
				expiresAt: authentication.expiresAt,
				refreshTokenExpiresAt: authentication.refreshTokenExpiresAt
			}
		})
	});
	return { authentication };
}
async function checkTokenWithState(state, options) {
	const result = await checkToken({
		clientType: state.clientType,
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	});
	Object.assign(result.authentication, {
		type: "token",
		tokenType: "oauth"
	});
	return result;
}
async function resetTokenWithState(state, options) {
	const optionsWithDefaults = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	};
	if (state.clientType === "oauth-app") {
		const response2 = await resetToken({
			clientType: "oauth-app",
			...optionsWithDefaults
		});
		const authentication2 = Object.assign(response2.authentication, {
			type: "token",
			tokenType: "oauth"
		});
		await emitEvent(state, {
			name: "token",
			action: "reset",
			token: response2.authentication.token,
			scopes: response2.authentication.scopes || void 0,
			authentication: authentication2,
			octokit: new state.Octokit({
				authStrategy: createOAuthUserAuth,
				auth: {
					clientType: state.clientType,
					clientId: state.clientId,
					clientSecret: state.clientSecret,
					token: response2.authentication.token,
					scopes: response2.authentication.scopes
				}
			})
		});
		return {
			...response2,
			authentication: authentication2
		};
	}
	const response = await resetToken({
		clientType: "github-app",
		...optionsWithDefaults
	});
	const authentication = Object.assign(response.authentication, {
		type: "token",
		tokenType: "oauth"
	});
	await emitEvent(state, {
		name: "token",
		action: "reset",
		token: response.authentication.token,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: response.authentication.token
			}
		})
	});
	return {
		...response,
		authentication
	};
}
async function refreshTokenWithState(state, options) {
	if (state.clientType === "oauth-app") throw new Error("[@octokit/oauth-app] app.refreshToken() is not supported for OAuth Apps");
	const response = await refreshToken({
		clientType: "github-app",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		refreshToken: options.refreshToken
	});
	const authentication = Object.assign(response.authentication, {
		type: "token",
		tokenType: "oauth"
	});
	await emitEvent(state, {
		name: "token",
		action: "refreshed",
		token: response.authentication.token,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: response.authentication.token
			}
		})
	});
	return {
		...response,
		authentication
	};
}
async function scopeTokenWithState(state, options) {
	if (state.clientType === "oauth-app") throw new Error("[@octokit/oauth-app] app.scopeToken() is not supported for OAuth Apps");
	const response = await scopeToken({
		clientType: "github-app",
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	});
	const authentication = Object.assign(response.authentication, {
		type: "token",
		tokenType: "oauth"
	});
	await emitEvent(state, {
		name: "token",
		action: "scoped",
		token: response.authentication.token,
		authentication,
		octokit: new state.Octokit({
			authStrategy: createOAuthUserAuth,
			auth: {
				clientType: state.clientType,
				clientId: state.clientId,
				clientSecret: state.clientSecret,
				token: response.authentication.token
			}
		})
	});
	return {
		...response,
		authentication
	};
}
async function deleteTokenWithState(state, options) {
	const optionsWithDefaults = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	};
	const response = state.clientType === "oauth-app" ? await deleteToken({
		clientType: "oauth-app",
		...optionsWithDefaults
	}) : 
	/* v8 ignore next 4 */
	await deleteToken({
		clientType: "github-app",
		...optionsWithDefaults
	});
	await emitEvent(state, {
		name: "token",
		action: "deleted",
		token: options.token,
		octokit: new state.Octokit({
			authStrategy: createUnauthenticatedAuth,
			auth: { reason: `Handling "token.deleted" event. The access for the token has been revoked.` }
		})
	});
	return response;
}
async function deleteAuthorizationWithState(state, options) {
	const optionsWithDefaults = {
		clientId: state.clientId,
		clientSecret: state.clientSecret,
		request: state.octokit.request,
		...options
	};
	const response = state.clientType === "oauth-app" ? await deleteAuthorization({
		clientType: "oauth-app",
		...optionsWithDefaults
	}) : 
	/* v8 ignore next 4 */
	await deleteAuthorization({
		clientType: "github-app",
		...optionsWithDefaults
	});
	await emitEvent(state, {
		name: "token",
		action: "deleted",
		token: options.token,
		octokit: new state.Octokit({
			authStrategy: createUnauthenticatedAuth,
			auth: { reason: `Handling "token.deleted" event. The access for the token has been revoked.` }
		})
	});
	await emitEvent(state, {
		name: "authorization",
		action: "deleted",
		token: options.token,
		octokit: new state.Octokit({
			authStrategy: createUnauthenticatedAuth,
			auth: { reason: `Handling "authorization.deleted" event. The access for the app has been revoked.` }
		})
	});
	return response;
}
var OAuthApp = class {
	static VERSION = VERSION$3;
	static defaults(defaults) {
		const OAuthAppWithDefaults = class extends this {
			constructor(...args) {
				super({
					...defaults,
					...args[0]
				});
			}
		};
		return OAuthAppWithDefaults;
	}
	constructor(options) {
		const Octokit2 = options.Octokit || OAuthAppOctokit;
		this.type = options.clientType || "oauth-app";
		const octokit = new Octokit2({
			authStrategy: createOAuthAppAuth,
			auth: {
				clientType: this.type,
				clientId: options.clientId,
				clientSecret: options.clientSecret
			}
		});
		const state = {
			clientType: this.type,
			clientId: options.clientId,
			clientSecret: options.clientSecret,
			defaultScopes: options.defaultScopes || [],
			allowSignup: options.allowSignup,
			baseUrl: options.baseUrl,
			redirectUrl: options.redirectUrl,
			log: options.log,
			Octokit: Octokit2,
			octokit,
			eventHandlers: {}
		};
		this.on = addEventHandler.bind(null, state);
		this.octokit = octokit;
		this.getUserOctokit = getUserOctokitWithState.bind(null, state);
		this.getWebFlowAuthorizationUrl = getWebFlowAuthorizationUrlWithState.bind(null, state);
		this.createToken = createTokenWithState.bind(null, state);
		this.checkToken = checkTokenWithState.bind(null, state);
		this.resetToken = resetTokenWithState.bind(null, state);
		this.refreshToken = refreshTokenWithState.bind(null, state);
		this.scopeToken = scopeTokenWithState.bind(null, state);
		this.deleteToken = deleteTokenWithState.bind(null, state);
		this.deleteAuthorization = deleteAuthorizationWithState.bind(null, state);
	}
	type;
	on;
	octokit;
	getUserOctokit;
	getWebFlowAuthorizationUrl;
	createToken;
	checkToken;
	resetToken;
	refreshToken;
	scopeToken;
	deleteToken;
	deleteAuthorization;
};
// ../me/node_modules/@octokit/webhooks-methods/dist-node/index.js
var VERSION$2 = "6.0.0";
async function sign(secret, payload) {
	if (!secret || !payload) throw new TypeError("[@octokit/webhooks-methods] secret & payload required for sign()");
	if (typeof payload !== "string") throw new TypeError("[@octokit/webhooks-methods] payload must be a string");
	const algorithm = "sha256";
	return `${algorithm}=${createHmac(algorithm, secret).update(payload).digest("hex")}`;
}
sign.VERSION = VERSION$2;
async function verify(secret, eventPayload, signature) {
	if (!secret || !eventPayload || !signature) throw new TypeError("[@octokit/webhooks-methods] secret, eventPayload & signature required");
	if (typeof eventPayload !== "string") throw new TypeError("[@octokit/webhooks-methods] eventPayload must be a string");
	const signatureBuffer = Buffer$1.from(signature);
	const verificationBuffer = Buffer$1.from(await sign(secret, eventPayload));
	if (signatureBuffer.length !== verificationBuffer.length) return false;
	return timingSafeEqual(signatureBuffer, verificationBuffer);
}
verify.VERSION = VERSION$2;
async function verifyWithFallback(secret, payload, signature, additionalSecrets) {
	if (await verify(secret, payload, signature)) return true;
	if (additionalSecrets !== void 0) for (const s of additionalSecrets) {
		const v = await verify(s, payload, signature);
		if (v) return v;
	}
	return false;
}
// ../me/node_modules/@octokit/webhooks/dist-bundle/index.js
var createLogger = (logger = {}) => {
	if (typeof logger.debug !== "function") logger.debug = () => {};
	if (typeof logger.info !== "function") logger.info = () => {};
	if (typeof logger.warn !== "function") logger.warn = console.warn.bind(console);
	if (typeof logger.error !== "function") logger.error = console.error.bind(console);
	return logger;
};
var emitterEventNames = [
	"branch_protection_configuration",
	"branch_protection_configuration.disabled",
	"branch_protection_configuration.enabled",
	"branch_protection_rule",
	"branch_protection_rule.created",
	"branch_protection_rule.deleted",
	"branch_protection_rule.edited",
	"check_run",
	"check_run.completed",
	"check_run.created",
	"check_run.requested_action",
	"check_run.rerequested",
	"check_suite",
	"check_suite.completed",
	"check_suite.requested",
	"check_suite.rerequested",
	"code_scanning_alert",
	"code_scanning_alert.appeared_in_branch",
	"code_scanning_alert.closed_by_user",
	"code_scanning_alert.created",
	"code_scanning_alert.fixed",
	"code_scanning_alert.reopened",
	"code_scanning_alert.reopened_by_user",
	"commit_comment",
	"commit_comment.created",
	"create",
	"custom_property",
	"custom_property.created",
	"custom_property.deleted",
	"custom_property.promote_to_enterprise",
	"custom_property.updated",
	"custom_property_values",
	"custom_property_values.updated",
	"delete",
	"dependabot_alert",
	"dependabot_alert.auto_dismissed",
	"dependabot_alert.auto_reopened",
	"dependabot_alert.created",
	"dependabot_alert.dismissed",
	"dependabot_alert.fixed",
	"dependabot_alert.reintroduced",
	"dependabot_alert.reopened",
	"deploy_key",
	"deploy_key.created",
	"deploy_key.deleted",
	"deployment",
	"deployment.created",
	"deployment_protection_rule",
	"deployment_protection_rule.requested",
	"deployment_review",
	"deployment_review.approved",
	"deployment_review.rejected",
	"deployment_review.requested",
	"deployment_status",
	"deployment_status.created",
	"discussion",
	"discussion.answered",
	"discussion.category_changed",
	"discussion.closed",
	"discussion.created",
	"discussion.deleted",
	"discussion.edited",
	"discussion.labeled",
	"discussion.locked",
	"discussion.pinned",
	"discussion.reopened",
	"discussion.transferred",
	"discussion.unanswered",
	"discussion.unlabeled",
	"discussion.unlocked",
	"discussion.unpinned",
	"discussion_comment",
	"discussion_comment.created",
	"discussion_comment.deleted",
	"discussion_comment.edited",
	"fork",
	"github_app_authorization",
	"github_app_authorization.revoked",
	"gollum",
	"installation",
	"installation.created",
	"installation.deleted",
	"installation.new_permissions_accepted",
	"installation.suspend",
	"installation.unsuspend",
	"installation_repositories",
	"installation_repositories.added",
	"installation_repositories.removed",
	"installation_target",
	"installation_target.renamed",
	"issue_comment",
	"issue_comment.created",
	"issue_comment.deleted",
	"issue_comment.edited",
	"issue_dependencies",
	"issue_dependencies.blocked_by_added",
	"issue_dependencies.blocked_by_removed",
	"issue_dependencies.blocking_added",
	"issue_dependencies.blocking_removed",
	"issues",
	"issues.assigned",
	"issues.closed",
	"issues.deleted",
	"issues.demilestoned",
	"issues.edited",
	"issues.labeled",
	"issues.locked",
	"issues.milestoned",
	"issues.opened",
	"issues.pinned",
	"issues.reopened",
	"issues.transferred",
	"issues.typed",
	"issues.unassigned",
	"issues.unlabeled",
	"issues.unlocked",
	"issues.unpinned",
	"issues.untyped",
	"label",
	"label.created",
	"label.deleted",
	"label.edited",
	"marketplace_purchase",
	"marketplace_purchase.cancelled",
	"marketplace_purchase.changed",
	"marketplace_purchase.pending_change",
	"marketplace_purchase.pending_change_cancelled",
	"marketplace_purchase.purchased",
	"member",
	"member.added",
	"member.edited",
	"member.removed",
	"membership",
	"membership.added",
	"membership.removed",
	"merge_group",
	"merge_group.checks_requested",
	"merge_group.destroyed",
	"meta",
	"meta.deleted",
	"milestone",
	"milestone.closed",
	"milestone.created",
	"milestone.deleted",
	"milestone.edited",
	"milestone.opened",
	"org_block",
	"org_block.blocked",
	"org_block.unblocked",
	"organization",
	"organization.deleted",
	"organization.member_added",
	"organization.member_invited",
	"organization.member_removed",
	"organization.renamed",
	"package",
	"package.published",
	"package.updated",
	"page_build",
	"personal_access_token_request",
	"personal_access_token_request.approved",
	"personal_access_token_request.cancelled",
	"personal_access_token_request.created",
	"personal_access_token_request.denied",
	"ping",
	"project",
	"project.closed",
	"project.created",
	"project.deleted",
	"project.edited",
	"project.reopened",
	"project_card",
	"project_card.converted",
	"project_card.created",
	"project_card.deleted",
	"project_card.edited",
	"project_card.moved",
	"project_column",
	"project_column.created",
	"project_column.deleted",
	"project_column.edited",
	"project_column.moved",
	"projects_v2",
	"projects_v2.closed",
	"projects_v2.created",
	"projects_v2.deleted",
	"projects_v2.edited",
	"projects_v2.reopened",
	"projects_v2_item",
	"projects_v2_item.archived",
	"projects_v2_item.converted",
	"projects_v2_item.created",
	"projects_v2_item.deleted",
	"projects_v2_item.edited",
	"projects_v2_item.reordered",
	"projects_v2_item.restored",
	"projects_v2_status_update",
	"projects_v2_status_update.created",
	"projects_v2_status_update.deleted",
	"projects_v2_status_update.edited",
	"public",
	"pull_request",
	"pull_request.assigned",
	"pull_request.auto_merge_disabled",
	"pull_request.auto_merge_enabled",
	"pull_request.closed",
	"pull_request.converted_to_draft",
	"pull_request.demilestoned",
	"pull_request.dequeued",
	"pull_request.edited",
	"pull_request.enqueued",
	"pull_request.labeled",
	"pull_request.locked",
	"pull_request.milestoned",
	"pull_request.opened",
	"pull_request.ready_for_review",
	"pull_request.reopened",
	"pull_request.review_request_removed",
	"pull_request.review_requested",
	"pull_request.synchronize",
	"pull_request.unassigned",
	"pull_request.unlabeled",
	"pull_request.unlocked",
	"pull_request_review",
	"pull_request_review.dismissed",
	"pull_request_review.edited",
	"pull_request_review.submitted",
	"pull_request_review_comment",
	"pull_request_review_comment.created",
	"pull_request_review_comment.deleted",
	"pull_request_review_comment.edited",
	"pull_request_review_thread",
	"pull_request_review_thread.resolved",
	"pull_request_review_thread.unresolved",
	"push",
	"registry_package",
	"registry_package.published",
	"registry_package.updated",
	"release",
	"release.created",
	"release.deleted",
	"release.edited",
	"release.prereleased",
	"release.published",
	"release.released",
	"release.unpublished",
	"repository",
	"repository.archived",
	"repository.created",
	"repository.deleted",
	"repository.edited",
	"repository.privatized",
	"repository.publicized",
	"repository.renamed",
	"repository.transferred",
	"repository.unarchived",
	"repository_advisory",
	"repository_advisory.published",
	"repository_advisory.reported",
	"repository_dispatch",
	"repository_dispatch.sample.collected",
	"repository_import",
	"repository_ruleset",
	"repository_ruleset.created",
	"repository_ruleset.deleted",
	"repository_ruleset.edited",
	"repository_vulnerability_alert",
	"repository_vulnerability_alert.create",
	"repository_vulnerability_alert.dismiss",
	"repository_vulnerability_alert.reopen",
	"repository_vulnerability_alert.resolve",
	"secret_scanning_alert",
	"secret_scanning_alert.assigned",
	"secret_scanning_alert.created",
	"secret_scanning_alert.publicly_leaked",
	"secret_scanning_alert.reopened",
	"secret_scanning_alert.resolved",
	"secret_scanning_alert.unassigned",
	"secret_scanning_alert.validated",
	"secret_scanning_alert_location",
	"secret_scanning_alert_location.created",
	"secret_scanning_scan",
	"secret_scanning_scan.completed",
	"security_advisory",
	"security_advisory.published",
	"security_advisory.updated",
	"security_advisory.withdrawn",
	"security_and_analysis",
	"sponsorship",
	"sponsorship.cancelled",
	"sponsorship.created",
	"sponsorship.edited",
	"sponsorship.pending_cancellation",
	"sponsorship.pending_tier_change",
	"sponsorship.tier_changed",
	"star",
	"star.created",
	"star.deleted",
	"status",
	"sub_issues",
	"sub_issues.parent_issue_added",
	"sub_issues.parent_issue_removed",
	"sub_issues.sub_issue_added",
	"sub_issues.sub_issue_removed",
	"team",
	"team.added_to_repository",
	"team.created",
	"team.deleted",
	"team.edited",
	"team.removed_from_repository",
	"team_add",
	"watch",
	"watch.started",
	"workflow_dispatch",
	"workflow_job",
	"workflow_job.completed",
	"workflow_job.in_progress",
	"workflow_job.queued",
	"workflow_job.waiting",
	"workflow_run",
	"workflow_run.completed",
	"workflow_run.in_progress",
	"workflow_run.requested"
];
function validateEventName(eventName, options = {}) {
	if (typeof eventName !== "string") throw new TypeError("eventName must be of type string");
	if (eventName === "*") throw new TypeError(`Using the "*" event with the regular Webhooks.on() function is not supported. Please use the Webhooks.onAny() method instead`);
	if (eventName === "error") throw new TypeError(`Using the "error" event with the regular Webhooks.on() function is not supported. Please use the Webhooks.onError() method instead`);
	if (options.onUnknownEventName === "ignore") return;
	if (!emitterEventNames.includes(eventName)) {
		if (options.onUnknownEventName !== "warn") throw new TypeError(`"${eventName}" is not a known webhook name (https://developer.github.com/v3/activity/events/types/)`);
		else (options.log || console).warn(`"${eventName}" is not a known webhook name (https://developer.github.com/v3/activity/events/types/)`);
	}
}
function handleEventHandlers(state, webhookName, handler) {
	if (!state.hooks[webhookName]) state.hooks[webhookName] = [];
	state.hooks[webhookName].push(handler);
}
function receiverOn(state, webhookNameOrNames, handler) {
	if (Array.isArray(webhookNameOrNames)) {
		webhookNameOrNames.forEach((webhookName) => receiverOn(state, webhookName, handler));
		return;
	}
	validateEventName(webhookNameOrNames, {
		onUnknownEventName: "warn",
		log: state.log
	});
	handleEventHandlers(state, webhookNameOrNames, handler);
}
function receiverOnAny(state, handler) {
	handleEventHandlers(state, "*", handler);
}
function receiverOnError(state, handler) {
	handleEventHandlers(state, "error", handler);
}
function wrapErrorHandler(handler, error) {
	let returnValue;
	try {
		returnValue = handler(error);
	} catch (error2) {
		console.log("FATAL: Error occurred in \"error\" event handler");
		console.log(error2);
	}
	if (returnValue && returnValue.catch) returnValue.catch((error2) => {
		console.log("FATAL: Error occurred in \"error\" event handler");
		console.log(error2);
	});
}
function getHooks(state, eventPayloadAction, eventName) {
	const hooks = [state.hooks[eventName], state.hooks["*"]];
	if (eventPayloadAction) hooks.unshift(state.hooks[`${eventName}.${eventPayloadAction}`]);
	return [].concat(...hooks.filter(Boolean));
}
function receiverHandle(state, event) {
	const errorHandlers = state.hooks.error || [];
	if (event instanceof Error) {
		const error = Object.assign(new AggregateError([event], event.message), { event });
		errorHandlers.forEach((handler) => wrapErrorHandler(handler, error));
		return Promise.reject(error);
	}
	if (!event || !event.name) {
		const error = /* @__PURE__ */ new Error("Event name not passed");
		throw new AggregateError([error], error.message);
	}
	if (!event.payload) {
		const error = /* @__PURE__ */ new Error("Event name not passed");
		throw new AggregateError([error], error.message);
	}
	const hooks = getHooks(state, "action" in event.payload ? event.payload.action : null, event.name);
	if (hooks.length === 0) return Promise.resolve();
	const errors = [];
	const promises = hooks.map((handler) => {
		let promise = Promise.resolve(event);
		if (state.transform) promise = promise.then(state.transform);
		return promise.then((event2) => {
			return handler(event2);
		}).catch((error) => errors.push(Object.assign(error, { event })));
	});
	return Promise.all(promises).then(() => {
		if (errors.length === 0) return;
		const error = new AggregateError(errors, errors.map((error2) => error2.message).join("\n"));
		Object.assign(error, { event });
		errorHandlers.forEach((handler) => wrapErrorHandler(handler, error));
		throw error;
	});
}
function removeListener(state, webhookNameOrNames, handler) {
	if (Array.isArray(webhookNameOrNames)) {
		webhookNameOrNames.forEach((webhookName) => removeListener(state, webhookName, handler));
		return;
	}
	if (!state.hooks[webhookNameOrNames]) return;
	for (let i = state.hooks[webhookNameOrNames].length - 1; i >= 0; i--) if (state.hooks[webhookNameOrNames][i] === handler) {
		state.hooks[webhookNameOrNames].splice(i, 1);
		return;
	}
}
function createEventHandler(options) {
	const state = {
		hooks: {},
		log: createLogger(options && options.log)
	};
	if (options && options.transform) state.transform = options.transform;
	return {
		on: receiverOn.bind(null, state),
		onAny: receiverOnAny.bind(null, state),
		onError: receiverOnError.bind(null, state),
		removeListener: removeListener.bind(null, state),
		receive: receiverHandle.bind(null, state)
	};
}
async function verifyAndReceive(state, event) {
	if (!await verifyWithFallback(state.secret, event.payload, event.signature, state.additionalSecrets).catch(() => false)) {
		const error = /* @__PURE__ */ new Error("[@octokit/webhooks] signature does not match event payload and secret");
		error.event = event;
		error.status = 400;
		return state.eventHandler.receive(error);
	}
	let payload;
	try {
		payload = JSON.parse(event.payload);
	} catch (error) {
		error.message = "Invalid JSON";
		error.status = 400;
		throw new AggregateError([error], error.message);
	}
	return state.eventHandler.receive({
		id: event.id,
		name: event.name,
		payload
	});
}
var textDecoder = new TextDecoder("utf-8", { fatal: false });
textDecoder.decode.bind(textDecoder);
var Webhooks = class {
	sign;
	verify;
	on;
	onAny;
	onError;
	removeListener;
	receive;
	verifyAndReceive;
	constructor(options) {
		if (!options || !options.secret) throw new Error("[@octokit/webhooks] options.secret required");
		const state = {
			eventHandler: createEventHandler(options),
			secret: options.secret,
			additionalSecrets: options.additionalSecrets,
			hooks: {},
			log: createLogger(options.log)
		};
		this.sign = sign.bind(null, options.secret);
		this.verify = verify.bind(null, options.secret);
		this.on = state.eventHandler.on;
		this.onAny = state.eventHandler.onAny;
		this.onError = state.eventHandler.onError;
		this.removeListener = state.eventHandler.removeListener;
		this.receive = state.eventHandler.receive;
		this.verifyAndReceive = verifyAndReceive.bind(null, state);
	}
};
// ../me/node_modules/@octokit/app/node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
var VERSION$1 = "0.0.0-development";
function normalizePaginatedListResponse(response) {
	if (!response.data) return {
		...response,
		data: []
	};
	if (!(("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data))) return response;
	const incompleteResults = response.data.incomplete_results;
	const repositorySelection = response.data.repository_selection;
	const totalCount = response.data.total_count;
	const totalCommits = response.data.total_commits;
	delete response.data.incomplete_results;
	delete response.data.repository_selection;
	delete response.data.total_count;
	delete response.data.total_commits;
	const namespaceKey = Object.keys(response.data)[0];
	response.data = response.data[namespaceKey];
	if (typeof incompleteResults !== "undefined") response.data.incomplete_results = incompleteResults;
	if (typeof repositorySelection !== "undefined") response.data.repository_selection = repositorySelection;
	response.data.total_count = totalCount;
	response.data.total_commits = totalCommits;
	return response;
}
function iterator(octokit, route, parameters) {
	const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
	const requestMethod = typeof route === "function" ? route : octokit.request;
	const method = options.method;
	const headers = options.headers;
	let url = options.url;
	return { [Symbol.asyncIterator]: () => ({ async next() {
		if (!url) return { done: true };
		try {
			const normalizedResponse = normalizePaginatedListResponse(await requestMethod({
				method,
				url,
				headers
			}));
			url = ((normalizedResponse.headers.link || "").match(/<([^<>]+)>;\s*rel="next"/) || [])[1];
			if (!url && "total_commits" in normalizedResponse.data) {
				const parsedUrl = new URL(normalizedResponse.url);
				const params = parsedUrl.searchParams;
				const page = parseInt(params.get("page") || "1", 10);
				if (page * parseInt(params.get("per_page") || "250", 10) < normalizedResponse.data.total_commits) {
					params.set("page", String(page + 1));
					url = parsedUrl.toString();
				}
			}
			return { value: normalizedResponse };
		} catch (error) {
			if (error.status !== 409) throw error;
			url = "";
			return { value: {
				status: 200,
				headers: {},
				data: []
			} };
		}
	} }) };
}
function paginate(octokit, route, parameters, mapFn) {
	if (typeof parameters === "function") {
		mapFn = parameters;
		parameters = void 0;
	}
	return gather(octokit, [], iterator(octokit, route, parameters)[Symbol.asyncIterator](), mapFn);
}
function gather(octokit, results, iterator2, mapFn) {
	return iterator2.next().then((result) => {
		if (result.done) return results;
		let earlyExit = false;
		function done() {
			earlyExit = true;
		}
		results = results.concat(mapFn ? mapFn(result.value, done) : result.value.data);
		if (earlyExit) return results;
		return gather(octokit, results, iterator2, mapFn);
	});
}
var composePaginateRest = Object.assign(paginate, { iterator });
function paginateRest(octokit) {
	return { paginate: Object.assign(paginate.bind(null, octokit), { iterator: iterator.bind(null, octokit) }) };
}
paginateRest.VERSION = VERSION$1;
/* v8 ignore next -- @preserve */
// ../me/node_modules/@octokit/app/dist-node/index.js
var VERSION = "16.1.4";
function webhooks(appOctokit, options) {
	return new Webhooks({
		secret: options.secret,
		transform: async (event) => {
			if (!("installation" in event.payload) || typeof event.payload.installation !== "object") {
				const octokit2 = new appOctokit.constructor({
					authStrategy: createUnauthenticatedAuth,
					auth: { reason: `"installation" key missing in webhook event payload` }
				});
				return {
					...event,
					octokit: octokit2
				};
			}
			const installationId = event.payload.installation.id;
			const octokit = await appOctokit.auth({
				type: "installation",
				installationId,
				factory(auth) {
					return new auth.octokit.constructor({
						...auth.octokitOptions,
						authStrategy: createAppAuth,
						auth: {
							...auth,
							installationId
						}
					});
				}
			});
			octokit.hook.before("request", (options2) => {
				options2.headers["x-github-delivery"] = event.id;
			});
			return {
				...event,
				octokit
			};
		}
	});
}
async function getInstallationOctokit(app, installationId) {
	return app.octokit.auth({
		type: "installation",
		installationId,
		factory(auth) {
			const options = {
				...auth.octokitOptions,
				authStrategy: createAppAuth,
				auth: {
					...auth,
					installationId
				}
			};
			return new auth.octokit.constructor(options);
		}
	});
}
function eachInstallationFactory(app) {
	return Object.assign(eachInstallation.bind(null, app), { iterator: eachInstallationIterator.bind(null, app) });
}
async function eachInstallation(app, callback) {
	const i = eachInstallationIterator(app)[Symbol.asyncIterator]();
	let result = await i.next();
	while (!result.done) {
		await callback(result.value);
		result = await i.next();
	}
}
function eachInstallationIterator(app) {
	return { async *[Symbol.asyncIterator]() {
		const iterator = composePaginateRest.iterator(app.octokit, "GET /app/installations");
		for await (const { data: installations } of iterator) for (const installation of installations) yield {
			octokit: await getInstallationOctokit(app, installation.id),
			installation
		};
	} };
}
function eachRepositoryFactory(app) {
	return Object.assign(eachRepository.bind(null, app), { iterator: eachRepositoryIterator.bind(null, app) });
}
async function eachRepository(app, queryOrCallback, callback) {
	const i = eachRepositoryIterator(app, callback ? queryOrCallback : void 0)[Symbol.asyncIterator]();
	let result = await i.next();
	while (!result.done) {
		if (callback) await callback(result.value);
		else await queryOrCallback(result.value);
		result = await i.next();
	}
}
function singleInstallationIterator(app, installationId) {
	return { async *[Symbol.asyncIterator]() {
		yield { octokit: await app.getInstallationOctokit(installationId) };
	} };
}
function eachRepositoryIterator(app, query) {
	return { async *[Symbol.asyncIterator]() {
		const iterator = query ? singleInstallationIterator(app, query.installationId) : app.eachInstallation.iterator();
		for await (const { octokit } of iterator) {
			const repositoriesIterator = composePaginateRest.iterator(octokit, "GET /installation/repositories");
			for await (const { data: repositories } of repositoriesIterator) for (const repository of repositories) yield {
				octokit,
				repository
			};
		}
	} };
}
function getInstallationUrlFactory(app) {
	let installationUrlBasePromise;
	return async function getInstallationUrl(options = {}) {
		if (!installationUrlBasePromise) installationUrlBasePromise = getInstallationUrlBase(app);
		const installationUrlBase = await installationUrlBasePromise;
		const installationUrl = new URL(installationUrlBase);
		if (options.target_id !== void 0) {
			installationUrl.pathname += "/permissions";
			installationUrl.searchParams.append("target_id", options.target_id.toFixed());
		}
		if (options.state !== void 0) installationUrl.searchParams.append("state", options.state);
		return installationUrl.href;
	};
}
async function getInstallationUrlBase(app) {
	const { data: appInfo } = await app.octokit.request("GET /app");
	if (!appInfo) throw new Error("[@octokit/app] unable to fetch metadata for app");
	return `${appInfo.html_url}/installations/new`;
}
var App = class {
	static VERSION = VERSION;
	static defaults(defaults) {
		const AppWithDefaults = class extends this {
			constructor(...args) {
				super({
					...defaults,
					...args[0]
				});
			}
		};
		return AppWithDefaults;
	}
	octokit;
	webhooks;
	oauth;
	getInstallationOctokit;
	eachInstallation;
	eachRepository;
	getInstallationUrl;
	log;
	constructor(options) {
		const Octokit$1 = options.Octokit || Octokit;
		const octokitOptions = {
			authStrategy: createAppAuth,
			auth: Object.assign({
				appId: options.appId,
				privateKey: options.privateKey
			}, options.oauth ? {
				clientId: options.oauth.clientId,
				clientSecret: options.oauth.clientSecret
			} : {})
		};
		if ("log" in options && typeof options.log !== "undefined") octokitOptions.log = options.log;
		this.octokit = new Octokit$1(octokitOptions);
		this.log = Object.assign({
			debug: () => {},
			info: () => {},
			warn: console.warn.bind(console),
			error: console.error.bind(console)
		}, options.log);
		if (options.webhooks) this.webhooks = webhooks(this.octokit, options.webhooks);
		else Object.defineProperty(this, "webhooks", { get() {
			throw new Error("[@octokit/app] webhooks option not set");
		} });
		if (options.oauth) this.oauth = new OAuthApp({
			...options.oauth,
			clientType: "github-app",
			Octokit: Octokit$1
		});
		else Object.defineProperty(this, "oauth", { get() {
			throw new Error("[@octokit/app] oauth.clientId / oauth.clientSecret options are not set");
		} });
		this.getInstallationOctokit = getInstallationOctokit.bind(null, this);
		this.eachInstallation = eachInstallationFactory(this);
		this.eachRepository = eachRepositoryFactory(this);
		this.getInstallationUrl = getInstallationUrlFactory(this);
	}
};
// ../me/dist/src/adapters/code-host-github/github-source.js
const OWNER = /^[A-Za-z0-9](?:[A-Za-z0-9_]|-(?=[A-Za-z0-9_])){0,99}$/;
const NAME = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/;
/**
* Reads `owner/name`, or the address of a repository's page or clone on the GitHub at `webUrl`. Throws PortError
* HOST.REFUSED_SOURCE, without quoting the text: it may hold a secret.
*/ function parseGitHubSource(text, webUrl) {
	const source = text.trim();
	const [owner = "", repo = "", ...rest] = (/^https?:\/\//i.test(source) ? pathBelow(source, webUrl) : source).replace(/\.git$/, "").split("/");
	if (rest.length > 0 || !OWNER.test(owner) || !NAME.test(repo)) throw refused();
	return {
		owner,
		repo
	};
}
/** Whether the text is `owner/name` or an address on this GitHub, be the name well formed or not. */ function isGitHubSource(text, webUrl) {
	const source = text.trim();
	if (!/^https?:\/\//i.test(source)) return /^[^/\s:]+\/[^/\s:]+$/.test(source);
	return URL.canParse(source) && new URL(source).host === new URL(webUrl).host;
}
function pathBelow(source, webUrl) {
	const url = URL.canParse(source) ? new URL(source) : void 0;
	const base = new URL(webUrl);
	const prefix = `${base.pathname.replace(/\/+$/, "")}/`;
	if (!(url && url.username === "" && url.password === "" && url.search === "" && url.hash === "") || url.host !== base.host || !url.pathname.startsWith(prefix)) throw refused();
	return url.pathname.slice(prefix.length).replace(/\/+$/, "");
}
function refused() {
	return new PortError("HOST.REFUSED_SOURCE", "Give a GitHub repository as owner/name, or the address of its page, without a user name or token.", false);
}
// ../me/dist/src/adapters/code-host-github/app-access.js
const KNOWN_MS$1 = 6e4;
/**
* The GitHub App's way to repositories: it finds the installation of each and mints tokens of three classes. Browse tokens read one
* installation, clone tokens read the contents of chosen repositories, publish tokens write to one repository and are revoked after.
* Errors are the port's HOST.* codes.
*/ var AppAccess = class {
	options;
	webUrl;
	client;
	app;
	known = /* @__PURE__ */ new Map();
	logger = new Logger("GitHub");
	constructor(options) {
		this.options = options;
		const apiUrl = (options.apiUrl ?? "https://api.github.com").replace(/\/+$/, "");
		this.webUrl = webUrlOf(apiUrl);
		this.client = {
			apiUrl,
			spaceRequests: options.spaceRequests ?? true,
			patienceMs: options.patienceMs
		};
		const { appId, privateKey } = options;
		this.app = new App({
			appId,
			privateKey,
			Octokit: clientClass(this.client, `app-${appId}`)
		});
	}
	/** The repository behind a source; remembered for a minute. Throws HOST.REPOSITORY_NOT_FOUND, HOST.FORBIDDEN, HOST.REFUSED_SOURCE. */ async repository(source) {
		const { owner, repo } = parseGitHubSource(source, this.webUrl);
		const remembered = this.known.get(keyOf(owner, repo));
		if (remembered && remembered.until > this.options.clock.now()) return remembered.repository;
		return this.askedAnew(source);
	}
	/** As `repository`, as it is now. */ async askedAnew(source) {
		const { owner, repo } = parseGitHubSource(source, this.webUrl);
		const repository = await this.translated(`${owner}/${repo}`, () => this.lookUp(owner, repo));
		this.known.set(keyOf(owner, repo), {
			until: this.options.clock.now() + KNOWN_MS$1,
			repository
		});
		return repository;
	}
	/** Whether the text is written like a repository of this GitHub's. */ recognises(source) {
		return isGitHubSource(source, this.webUrl);
	}
	/** Drops what is remembered, because GitHub said that it changed. */ forgetAll() {
		this.known.clear();
	}
	/** Work that reads through the API, and may be begun again. */ async reading(repository, work) {
		const { installationId, fullName, granted } = repository;
		return this.translated(fullName, () => this.browse(installationId, browsing(granted), work));
	}
	/** Work that writes to one repository, with a token made for it and revoked after. Work must be safe to begin again. */ async writing(repository, permissions, work) {
		const attempt = async () => {
			const { installationId } = repository;
			const token = await this.mint(installationId, permissions, {
				repositoryIds: [repository.id],
				refresh: true
			});
			const client = this.clientOf(installationId, token);
			try {
				return await work(client);
			} finally {
				await this.revoke(client, repository.fullName);
			}
		};
		return this.translated(repository.fullName, async () => {
			try {
				return await attempt();
			} catch (error) {
				if (statusOf$2(error) !== 401) throw error;
				return attempt();
			}
		});
	}
	/** A fresh token that reads the contents of these repositories of one installation, and nothing else. */ async cloneToken(repositories) {
		const [first] = repositories;
		if (!first) throw new Error("A token for no repository");
		const repositoryIds = repositories.map(({ id }) => id).sort((a, b) => a - b);
		const name = repositories.map(({ fullName }) => fullName).join(", ");
		return this.translated(name, () => this.mint(first.installationId, CLONE, {
			repositoryIds,
			refresh: true
		}));
	}
	/** The app itself; it signs what it does as `<slug>[bot]`. Throws HOST.FORBIDDEN for wrong credentials. */ async self() {
		const { slug, html_url } = await this.translated("the app", () => ask(this.appClient, appShape, "GET /app"));
		return {
			slug,
			installUrl: `${html_url}/installations/new`
		};
	}
	/** Every account that installed the app, and which of the permissions that the product uses it has not granted. */ async installations() {
		return (await this.everyInstallation()).map((installation) => ({
			account: accountOf(installation),
			suspended: Boolean(installation.suspended_at),
			missingPermissions: missingPermissions(installation.permissions)
		}));
	}
	everyInstallation() {
		return this.translated("the app", () => askForAll(this.appClient, installationShape, "GET /app/installations"));
	}
	/** Those of one installation that are not archived. Throws what Octokit throws. */ async repositoriesOf(installation) {
		return (await this.browse(installation.id, BROWSE, (client) => askForAll(client, repositoryShape, "GET /installation/repositories"))).filter(({ archived }) => !archived).map((repository) => asKnown(installation, repository));
	}
	/** GitHub's newest attempt to deliver a webhook, with the HTTP status it was answered with; undefined when there is none, or no webhook. */ async lastDelivery() {
		const route = "GET /app/hook/deliveries";
		const last = (await this.translated("the app", () => askIfThere(this.appClient, deliveryShape.array(), route, { per_page: 1 })))?.[0];
		return last && {
			at: last.delivered_at,
			status: last.status_code
		};
	}
	get appClient() {
		return this.app.octokit;
	}
	async lookUp(owner, repo) {
		const where = {
			owner,
			repo
		};
		const installation = await askIfThere(this.appClient, installationShape, "GET /repos/{owner}/{repo}/installation", where);
		if (!installation) throw notInstalled(`${owner}/${repo}`, (await this.self()).installUrl);
		if (installation.suspended_at) throw suspended(`${owner}/${repo}`);
		return asKnown(installation, await this.browse(installation.id, BROWSE, (client) => ask(client, repositoryShape, "GET /repos/{owner}/{repo}", where)));
	}
	/** With the remembered token of these permissions; GitHub may have ended it early, so a refused one is replaced once. */ async browse(installationId, permissions, work) {
		try {
			return await work(this.clientOf(installationId, await this.mint(installationId, permissions, {})));
		} catch (error) {
			if (statusOf$2(error) !== 401) throw error;
			return work(this.clientOf(installationId, await this.mint(installationId, permissions, { refresh: true })));
		}
	}
	async mint(installationId, permissions, more) {
		const asked = await this.appClient.auth({
			type: "installation",
			installationId,
			permissions,
			...more
		});
		const { token, expiresAt, createdAt } = mintedShape.parse(asked);
		return {
			token,
			expiresAt,
			mintedAt: createdAt.getTime()
		};
	}
	clientOf(installationId, { token, mintedAt }) {
		const isYoung = () => isYoungAt(mintedAt, this.options.clock.now());
		return clientFor(this.client, String(installationId), {
			token,
			isYoung
		});
	}
	async revoke(client, name) {
		try {
			await ask(client, nothingShape, "DELETE /installation/token");
		} catch (error) {
			if (statusOf$2(error) === 401) return;
			this.logger.warn(`The write token for ${name} could not be revoked (${toHostError(error, name).code}).`);
		}
	}
	async translated(name, work) {
		try {
			return await work();
		} catch (error) {
			const translated = toHostError(error, name);
			if (!translated.retryable) this.known.clear();
			throw translated;
		}
	}
};
const keyOf = (owner, repo) => `${owner}/${repo}`.toLowerCase();
function asKnown(installation, found) {
	const [owner = "", repo = ""] = found.full_name.split("/");
	return {
		installationId: installation.id,
		id: found.id,
		owner,
		repo,
		fullName: found.full_name,
		defaultBranch: found.default_branch,
		private: found.private,
		granted: installation.permissions
	};
}
// ../me/dist/src/adapters/code-host-github/checks-by-api.js
const FAILURES = [
	"failure",
	"error",
	"timed_out",
	"cancelled",
	"action_required",
	"startup_failure"
];
/**
* Check runs and commit statuses of a commit, counted together; the first 100 of each, which is enough for a badge. Null where the
* account granted neither permission.
*/ async function checksByApi(client, reads, { owner, repo, granted }, commit) {
	const where = {
		owner,
		repo,
		ref: commit,
		per_page: 100
	};
	const mayRead = (permission) => granted[permission] !== void 0;
	if (!mayRead("checks") && !mayRead("statuses")) return null;
	const runs = mayRead("checks") ? await reads.ask(client, checkRunsShape, "GET /repos/{owner}/{repo}/commits/{ref}/check-runs", where) : void 0;
	const combined = mayRead("statuses") ? await reads.ask(client, statusesShape, "GET /repos/{owner}/{repo}/commits/{ref}/status", where) : void 0;
	const outcomes = [...(runs?.check_runs ?? []).map(({ status, conclusion }) => status === "completed" ? conclusion : "pending"), ...(combined?.statuses ?? []).map(({ state }) => state)].map((outcome) => outcome ?? "pending");
	const count = (isOne) => outcomes.filter(isOne).length;
	return {
		passed: count((outcome) => outcome === "success"),
		failed: count((outcome) => FAILURES.includes(outcome)),
		pending: count((outcome) => outcome === "pending")
	};
}
// ../me/dist/src/adapters/code-host-github/conditional-reads.js
const REMEMBERED = 1e3;
/**
* GET requests that send the last answer's ETag: "not modified" is free of charge and gives the remembered answer. Only what the
* shape keeps of it is remembered: a comparison holds megabytes of patches, of which one commit id is used.
*/ var ConditionalReads = class {
	answers = /* @__PURE__ */ new Map();
	/** The answer now; undefined for 404. Throws what Octokit throws, or ZodError. */ async ask(client, shape, route, parameters) {
		const key = JSON.stringify([route, parameters]);
		const known = this.answers.get(key);
		try {
			const headers = known ? { "if-none-match": known.etag } : {};
			const answer = await client.request(route, {
				...parameters,
				headers
			});
			const parsed = shape.parse(answer.data);
			if (answer.headers.etag !== void 0) this.remember(key, {
				etag: answer.headers.etag,
				parsed
			});
			return parsed;
		} catch (error) {
			if (statusOf$2(error) === 304 && known) return known.parsed;
			this.answers.delete(key);
			if (statusOf$2(error) === 404) return void 0;
			throw error;
		}
	}
	remember(key, answer) {
		this.answers.delete(key);
		this.answers.set(key, answer);
		const [oldest] = this.answers.keys();
		if (this.answers.size > REMEMBERED && oldest !== void 0) this.answers.delete(oldest);
	}
};
// ../me/dist/src/adapters/code-host-github/edits-tree-by-api.js
const ENTRIES_A_REQUEST = 1e3;
const BYTES_A_REQUEST = 4e6;
const LARGEST_INLINE = 1e6;
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/**
* Makes the edits' tree on GitHub, on top of the base commit's tree. Text travels inside the tree request, everything else as a blob
* of its own. Repeating it makes the same objects. Throws PortError HOST.TREE_MISMATCH unless the result is exactly `edits.tree`.
*/ async function makeTreeByApi(client, repository, edits, baseTree) {
	const where = {
		owner: repository.owner,
		repo: repository.repo
	};
	const entries = [];
	for (const change of edits.changes) entries.push(await entryFor(client, repository, edits, change));
	let tree = baseTree;
	for (const part of requestsOf(entries)) {
		const body = {
			...where,
			...tree === EMPTY_TREE ? {} : { base_tree: tree },
			tree: part
		};
		tree = (await ask(client, madeShape, "POST /repos/{owner}/{repo}/git/trees", body)).sha;
	}
	if (tree !== edits.tree) throw mismatch(repository);
}
async function entryFor(client, repository, edits, change) {
	const { path } = change;
	if (change.status === "deleted") return {
		path,
		mode: "100644",
		type: "blob",
		sha: null
	};
	const bytes = edits.content.get(change.blob);
	if (!bytes) throw mismatch(repository);
	const { mode } = change;
	const text = inlineText(bytes);
	if (text !== void 0) return {
		path,
		mode,
		type: "blob",
		content: text
	};
	const { owner, repo } = repository;
	const blob = {
		owner,
		repo,
		encoding: "base64",
		content: Buffer.from(bytes).toString("base64")
	};
	const { sha } = await ask(client, madeShape, "POST /repos/{owner}/{repo}/git/blobs", blob);
	if (sha !== change.blob) throw mismatch(repository);
	return {
		path,
		mode,
		type: "blob",
		sha
	};
}
/** The content as text when sending it as text keeps every byte; a byte order mark counts as a byte. */ function inlineText(bytes) {
	if (bytes.length > LARGEST_INLINE || bytes.includes(0)) return void 0;
	try {
		const text = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		return bytesOf(text) > LARGEST_INLINE ? void 0 : text;
	} catch {
		return;
	}
}
/** Deletions come first, in requests of their own where a file makes room for a folder or the reverse. */ function requestsOf(entries) {
	const deleted = entries.filter(({ sha }) => sha === null);
	const written = entries.filter(({ sha }) => sha !== null);
	return (makesRoom(deleted, written) ? [deleted, written] : [[...deleted, ...written]]).flatMap(parts);
}
function makesRoom(deleted, written) {
	const foldersOf = (path) => path.split("/").map((_, index, names) => names.slice(0, index).join("/"));
	const gone = new Set(deleted.map(({ path }) => path));
	const goneFolders = new Set(deleted.flatMap(({ path }) => foldersOf(path)));
	return written.some(({ path }) => goneFolders.has(path) || foldersOf(path).some((folder) => gone.has(folder)));
}
function parts(entries) {
	const requests = [];
	let bytes = 0;
	for (const entry of entries) {
		const size = bytesOf(entry);
		const last = requests.at(-1);
		if (!last || last.length >= ENTRIES_A_REQUEST || bytes + size > BYTES_A_REQUEST) {
			requests.push([entry]);
			bytes = size;
		} else {
			last.push(entry);
			bytes += size;
		}
	}
	return requests;
}
/** As the request carries it. */ const bytesOf = (value) => Buffer.byteLength(JSON.stringify(value));
function mismatch({ fullName }) {
	const message = `The edits of ${fullName} do not give the tree they name; nothing was published.`;
	return new PortError("HOST.TREE_MISMATCH", message, false);
}
// ../me/dist/src/adapters/code-host-github/publish-by-api.js
const BRANCH_TAKEN = /Reference already exists|not a fast[- ]forward|Reference does not exist/i;
/**
* Puts the edits on the branch as one commit, by objects and one move of the branch. Only the move cannot be repeated, so it is tried
* once and then looked up: a killed or unanswered attempt is recognised by the commit's trailer. Objects of an attempt that ended
* before the move belong to nothing, and GitHub drops them. The commit names no author, so that GitHub signs it for the app.
*/ async function publishByApi(access, repository, input) {
	const branch = await access.reading(repository, (client) => branchNow(client, repository, input));
	if (branch.published) return branch.published;
	checkExpected(repository, input, branch);
	if (branch.head !== void 0 && branch.tree === input.edits.tree) return {
		commit: branch.head,
		tree: branch.tree
	};
	await access.reading(repository, (client) => checkRelated(client, repository, input));
	return access.writing(repository, permissionsFor(repository, input), async (client) => {
		const baseTree = await treeOfBase(client, repository, input);
		if (baseTree !== input.edits.tree || input.edits.changes.length > 0) await makeTreeByApi(client, repository, input.edits, baseTree);
		return moveBranch(client, repository, input, await makeCommit(client, repository, input));
	});
}
async function branchNow(client, repository, input) {
	const where = placeOf(repository);
	const ref = `heads/${input.branch}`;
	const head = (await askIfThere(client, refShape, "GET /repos/{owner}/{repo}/git/ref/{ref}", {
		...where,
		ref
	}))?.object.sha;
	if (head === void 0) return {
		head,
		tree: void 0,
		published: void 0
	};
	const commits = await ask(client, listedCommitShape.array(), "GET /repos/{owner}/{repo}/commits", {
		...where,
		sha: head,
		per_page: 100
	});
	const ours = commits.find(({ commit }) => carriesTrailer(commit.message, input.publishId));
	return {
		head,
		tree: commits.find(({ sha }) => sha === head)?.commit.tree.sha,
		published: ours && {
			commit: ours.sha,
			tree: ours.commit.tree.sha
		}
	};
}
function checkExpected(repository, input, { head }) {
	if ((head ?? null) !== input.expectedHead) throw branchMoved(input, repository.fullName);
}
async function checkRelated(client, repository, input) {
	const { baseBranch: branch, edits } = input;
	if (await isRelatedByApi(client, repository, {
		commit: edits.baseCommit,
		branch
	})) return;
	await treeOfBase(client, repository, input);
	throw unrelatedBase(input, repository.fullName);
}
/**
* Whether a commit and a branch have history in common; true where the branch is gone. GitHub answers 404 for two commits without a
* common ancestor, and for one that it does not know.
*/ async function isRelatedByApi(client, repository, { commit, branch }) {
	const where = placeOf(repository);
	const base = await askIfThere(client, refShape, "GET /repos/{owner}/{repo}/git/ref/{ref}", {
		...where,
		ref: `heads/${branch}`
	});
	if (!base || base.object.sha === commit) return true;
	const basehead = `${base.object.sha}...${commit}`;
	return await askIfThere(client, comparisonShape, "GET /repos/{owner}/{repo}/compare/{basehead}", {
		...where,
		basehead,
		per_page: 1
	}) !== void 0;
}
function permissionsFor(repository, { edits }) {
	return {
		contents: "write",
		...edits.changes.some(({ path }) => path.startsWith(".github/workflows/")) && repository.granted["workflows"] === "write" ? { workflows: "write" } : {}
	};
}
async function treeOfBase(client, repository, input) {
	const { baseCommit } = input.edits;
	const route = "GET /repos/{owner}/{repo}/git/commits/{commit_sha}";
	const where = {
		...placeOf(repository),
		commit_sha: baseCommit
	};
	const found = await askIfThere(client, commitShape, route, where);
	if (found) return found.tree.sha;
	const message = `The commit ${baseCommit} that the edits start from is no longer in ${repository.fullName}.`;
	throw new PortError("HOST.BASE_GONE", message, false);
}
async function makeCommit(client, repository, input) {
	const body = {
		...placeOf(repository),
		message: publishMessage(input.message, input.publishId),
		tree: input.edits.tree,
		parents: [input.expectedHead ?? input.edits.baseCommit]
	};
	return (await ask(client, madeShape, "POST /repos/{owner}/{repo}/git/commits", body)).sha;
}
async function moveBranch(client, repository, input, commit) {
	const where = placeOf(repository);
	const name = `heads/${input.branch}`;
	try {
		if (input.expectedHead === null) {
			const body = {
				...where,
				ref: `refs/${name}`,
				sha: commit
			};
			await askOnce(client, nothingShape, "POST /repos/{owner}/{repo}/git/refs", body);
		} else {
			const body = {
				...where,
				ref: name,
				sha: commit,
				force: false
			};
			await askOnce(client, nothingShape, "PATCH /repos/{owner}/{repo}/git/refs/{ref}", body);
		}
		return {
			commit,
			tree: input.edits.tree
		};
	} catch (error) {
		return afterRefusal(client, repository, input, error);
	}
}
async function afterRefusal(client, repository, input, error) {
	if (statusOf$2(error) === 401) throw error;
	const { head, published } = await branchNow(client, repository, input);
	if (published) return published;
	throw refusedWith(error, BRANCH_TAKEN) || (head ?? null) !== input.expectedHead ? branchMoved(input, repository.fullName, error) : error;
}
function placeOf({ owner, repo }) {
	return {
		owner,
		repo
	};
}
// ../me/dist/src/adapters/code-host-github/pull-request-marks.js
const MARK = /<!-- code-runs:publish=([\x21-\x7e]+?) -->/g;
/** GitHub refuses longer descriptions. */ const LONGEST_BODY = 65536;
/** The product's part stands between these two; everything else in a description is people's. GitHub does not show comments. */ const BEGIN = "<!-- code-runs:begin -->";
const END = "<!-- code-runs:end -->";
const ANY_MARK = /<!-- code-runs:(?:publish=[\x21-\x7e]+?|begin|end) -->/g;
/** The publish ids that a pull request's description carries, oldest first. */ function marksIn(body) {
	return [...body.matchAll(MARK)].map(([, publishId = ""]) => publishId);
}
/**
* A description of the product's words alone, found again by its publish ids. What does not fit into `room` characters is left out:
* first words, then the oldest ids.
*/ function markedBody(words, publishIds, room = LONGEST_BODY) {
	const marks = publishIds.map((publishId) => `<!-- code-runs:publish=${publishId} -->`);
	const written = (said) => [
		BEGIN,
		said,
		"",
		...marks,
		END
	].join("\n");
	const left = room - written("").length;
	if (left < 0 && publishIds.length > 1) return markedBody(words, publishIds.slice(1), room);
	return written(left > 0 ? cutToWord(wordsOf(words), left) : "");
}
/**
* The description with these words in the product's part, which keeps its publish ids and takes one more. Unchanged where there is no
* such part, because then all of it is a person's, and where it says so already (GitHub's editor ends lines with CR LF).
*/ function withWords(body, words, publishId) {
	const start = body.indexOf(BEGIN);
	const end = body.indexOf(END, start);
	if (start < 0 || end < 0) return body;
	const part = body.slice(start, end + 22);
	const others = body.length - part.length;
	const wanted = markedBody(words, [...marksIn(part), ...publishId === void 0 ? [] : [publishId]], LONGEST_BODY - others);
	if (others + wanted.length > LONGEST_BODY) return body;
	if (part.replaceAll("\r\n", "\n") === wanted.replaceAll("\r\n", "\n")) return body;
	return `${body.slice(0, start)}${wanted}${body.slice(end + 22)}`;
}
/** The description without the marks. */ function wordsOf(body) {
	return body.replace(ANY_MARK, "").trim();
}
// ../me/dist/src/adapters/code-host-github/pull-requests-by-api.js
const WRITE_PULLS = {
	contents: "read",
	pull_requests: "write"
};
const LISTING_LAG_MS = 2e3;
/** GitHub refuses longer ones. */ const LONGEST_TITLE = 256;
const ONE_PULL = "/repos/{owner}/{repo}/pulls/{pull_number}";
/**
* Opens a draft pull request, or adopts the one that is there: the one that carries this publish id, else the branch's open one, whose
* description then becomes this revision's. The request that opens is sent once; after an answer that says nothing it is looked up.
*/ async function openPullByApi(access, repository, input) {
	const existing = await access.reading(repository, (client) => findPullOf(client, repository, input));
	if (existing) return adopt(access, repository, input, existing);
	await access.reading(repository, (client) => checkBranches(client, repository, input));
	return access.writing(repository, WRITE_PULLS, (client) => openOnce(client, repository, input));
}
/** Puts these words in place of the product's own in the description of a pull request that is there and has some. */ async function describePullByApi(access, repository, number, words) {
	const { owner, repo } = repository;
	const one = {
		owner,
		repo,
		pull_number: number
	};
	const pull = await access.reading(repository, (client) => askIfThere(client, pullShape, `GET ${ONE_PULL}`, one));
	if (pull) await rewrite(access, repository, pull, withWords(pull.body ?? "", words));
}
/** A pull request as GitHub shows it; its base commit is where the branch left its base. */ async function asPullRequest(client, reads, repository, pull) {
	const { owner, repo } = repository;
	const route = "GET /repos/{owner}/{repo}/compare/{basehead}";
	const basehead = `${pull.base.sha}...${pull.head.sha}`;
	const compared = await reads.ask(client, comparisonShape, route, {
		owner,
		repo,
		basehead,
		per_page: 1
	});
	return {
		number: pull.number,
		title: pull.title,
		body: wordsOf(pull.body ?? ""),
		url: pull.html_url,
		branch: pull.head.ref,
		baseBranch: pull.base.ref,
		baseCommit: compared?.merge_base_commit.sha ?? pull.base.sha,
		headCommit: pull.head.sha,
		draft: pull.draft,
		state: pull.merged_at === null ? pull.state : "merged",
		createdAt: new Date(pull.created_at).toISOString()
	};
}
async function findPullOf(client, repository, input) {
	const { owner, repo } = repository;
	const query = {
		owner,
		repo,
		head: `${owner}:${input.branch}`,
		state: "all",
		per_page: 100
	};
	const newest = (await ask(client, pullShape.array(), "GET /repos/{owner}/{repo}/pulls", query)).filter(({ head }) => head.ref === input.branch).sort((a, b) => b.number - a.number);
	return newest.find(({ body }) => marksIn(body ?? "").includes(input.publishId)) ?? newest.find(({ state }) => state === "open");
}
async function adopt(access, repository, input, pull) {
	const body = pull.body ?? "";
	return pull.state === "open" && !marksIn(body).includes(input.publishId) ? rewrite(access, repository, pull, withWords(body, input.body, input.publishId)) : pull;
}
async function rewrite(access, repository, pull, body) {
	if (body === (pull.body ?? "")) return pull;
	const { owner, repo } = repository;
	const change = {
		owner,
		repo,
		pull_number: pull.number,
		body
	};
	return access.writing(repository, WRITE_PULLS, (client) => ask(client, pullShape, `PATCH ${ONE_PULL}`, change));
}
async function checkBranches(client, repository, input) {
	const { owner, repo, fullName } = repository;
	for (const branch of [input.branch, input.baseBranch]) {
		if (await askIfThere(client, refShape, "GET /repos/{owner}/{repo}/git/ref/{ref}", {
			owner,
			repo,
			ref: `heads/${branch}`
		})) continue;
		throw new PortError("HOST.BRANCH_NOT_FOUND", `${fullName} has no branch ${branch}.`, false);
	}
}
async function openOnce(client, repository, input) {
	try {
		return await create(client, repository, input, true);
	} catch (error) {
		if (refusedWith(error, /draft pull requests are not supported/i)) return openPlain(client, repository, input);
		return afterFailure(client, repository, input, error);
	}
}
async function openPlain(client, repository, input) {
	try {
		return await create(client, repository, {
			...input,
			title: `[Draft] ${input.title}`
		}, false);
	} catch (error) {
		return afterFailure(client, repository, input, error);
	}
}
function create(client, { owner, repo }, input, draft) {
	return askOnce(client, pullShape, "POST /repos/{owner}/{repo}/pulls", {
		owner,
		repo,
		title: cutText(input.title, LONGEST_TITLE),
		head: input.branch,
		base: input.baseBranch,
		body: markedBody(input.body, [input.publishId]),
		draft,
		maintainer_can_modify: false
	});
}
async function afterFailure(client, repository, input, error) {
	const status = statusOf$2(error);
	const exists = refusedWith(error, /pull request already exists/i);
	const unknown = status === void 0 || status >= 500;
	if (!exists && !unknown) throw nothingToShow(error, repository, input);
	if (unknown) await setTimeout$1(LISTING_LAG_MS);
	const found = await findPullOf(client, repository, input);
	if (!found) throw error;
	return found;
}
function nothingToShow(error, { fullName }, input) {
	if (!refusedWith(error, /No commits between/i)) return error;
	const message = `${input.branch} of ${fullName} holds nothing that ${input.baseBranch} does not hold already.`;
	return new PortError("HOST.FORBIDDEN", message, false, { cause: error });
}
// ../me/dist/src/adapters/code-host-github/repository-listing.js
const KNOWN_MS = 6e4;
/** The repositories that the app reaches, asked for once a minute, however often they are searched. */ var RepositoryListing = class {
	access;
	clock;
	remembered;
	constructor(access, clock) {
		this.access = access;
		this.clock = clock;
	}
	/** Of every installation, but for those that cannot be listed: they hide nothing but themselves. Throws the port's HOST.* codes. */ all() {
		const now = this.clock.now();
		if (this.remembered && this.remembered.until > now) return this.remembered.listing;
		const listing = this.ask();
		const remembered = {
			until: now + KNOWN_MS,
			listing
		};
		this.remembered = remembered;
		listing.catch(() => {
			if (this.remembered === remembered) this.remembered = void 0;
		});
		return listing;
	}
	forget() {
		this.remembered = void 0;
	}
	async ask() {
		const installations = await this.access.everyInstallation();
		const parts = await Promise.all(installations.map((installation) => this.of(installation)));
		return {
			repositories: parts.flatMap((part) => part.repositories),
			hidden: parts.flatMap((part) => part.hidden)
		};
	}
	async of(installation) {
		const name = accountOf(installation);
		try {
			if (installation.suspended_at) throw suspended(name);
			return {
				repositories: await this.access.repositoriesOf(installation),
				hidden: []
			};
		} catch (error) {
			return {
				repositories: [],
				hidden: [toHostError(error, name).message]
			};
		}
	}
};
// ../me/dist/src/adapters/shared-git/fetch-progress.js
/** How long one fetch may take, and how long it may print no progress: a large one is slow, a stalled one is silent. */ const FETCH_MS = 36e5;
const FETCH_SILENT_MS = 18e4;
/** Turns git's progress lines into one step per ten per cent. */ function progressReader(name, progress) {
	let last = "";
	return (text) => {
		for (const [, phase = "", percent = ""] of text.matchAll(/(Receiving objects|Resolving deltas): +(\d+)%/g)) {
			const step = `Copying ${name}: ${phase.toLowerCase()} ${Math.floor(Number(percent) / 10) * 10}%`;
			if (step !== last) progress?.(step);
			last = step;
		}
	};
}
// ../me/dist/src/adapters/shared-git/copy-turns.js
const ASK_AGAIN_MS = 20;
/**
* One change of a copy at a time, in this process and in others that share the folder of the copies, so that our own git
* processes never wait for each other's locks. Whoever has the turn holds a file beside the copy locked; a killed process loses it.
*/ var CopyTurns = class {
	root;
	own = new KeyedMutex();
	prepared;
	/** `root`: the folder of the copies, prepared before the first turn. */ constructor(root) {
		this.root = root;
	}
	/** Two copies at once, always taken in the same order. */ runBoth(directories, work) {
		const [first, second] = directories.toSorted();
		return this.run(first, () => this.run(second, work));
	}
	/** `directory`: of the copy, in the root. In this process the turns come in the order of the calls. */ run(directory, work) {
		return this.own.run(directory, async () => {
			await (this.prepared ??= prepareRoot(this.root));
			const lock = await taken(`${directory}.lock`);
			try {
				return await work();
			} finally {
				lock.release();
			}
		});
	}
};
async function taken(file) {
	for (;;) {
		const lock = tryLockFile(file);
		if (lock) return lock;
		await setTimeout$1(ASK_AGAIN_MS);
	}
}
// ../me/dist/src/adapters/shared-git/stale-locks.js
const STALE_AFTER_MS = 5e3;
const GIVE_UP_AFTER_MS = 2e4;
const PAUSE_MS = 200;
/**
* Runs git and waits while another git process holds one of its lock files. A lock that is older than five seconds was left by a
* killed process (these locks are held for milliseconds); it is removed when `isOurs` says so.
*/ async function pastStaleLocks(work, isOurs) {
	for (let waited = 0;; waited += PAUSE_MS) try {
		return await work();
	} catch (error) {
		const lock = lockIn(error);
		if (lock === void 0 || waited >= GIVE_UP_AFTER_MS) throw error;
		if (isOurs(lock)) await removeIfStale(lock);
		await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
	}
}
function lockIn(error) {
	if (!(error instanceof GitFailed)) return void 0;
	return /Unable to create '([^'\n]+\.lock)': File exists/.exec(error.stderr)?.[1];
}
async function removeIfStale(lock) {
	try {
		const { mtimeMs } = await stat(lock);
		if (Date.now() - mtimeMs > STALE_AFTER_MS) await unlink(lock);
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
	}
}
// ../me/dist/src/adapters/shared-git/refs.js
/**
* Moves refs of a git directory, all or none, each only from its expected value, without running hooks. False when one of them
* was not where it was expected. `ownLocks` limits which leftover lock files may be removed (a folder inside the git directory).
*/ async function updateRefs(gitDirectory, updates, ownLocks = ".") {
	const input = updates.map(({ ref, to, from }) => line(ref, to, from)).join("");
	const args = [
		`--git-dir=${gitDirectory}`,
		"update-ref",
		"--stdin"
	];
	try {
		await pastStaleLocks(() => runGit({
			args,
			cwd: gitDirectory,
			input
		}), (lock) => isInside(lock, resolve(gitDirectory, ownLocks), gitDirectory));
		return true;
	} catch (error) {
		if (error instanceof GitFailed && /but expected|reference already exists|unable to resolve reference/.test(error.stderr)) return false;
		throw error;
	}
}
/** What a ref points at; undefined when there is no such ref. */ async function readRef(gitDirectory, ref) {
	const { exitCode, stdout } = await gitOutcome({
		args: [
			`--git-dir=${gitDirectory}`,
			"rev-parse",
			"--verify",
			"--quiet",
			ref
		],
		cwd: "/"
	});
	return exitCode === 0 ? stdout.toString("latin1").trim() : void 0;
}
/** Refs below a prefix that ends in `/`, by the rest of their names. */ async function listRefs(gitDirectory, prefix) {
	const lines = (await runGit({
		args: [
			`--git-dir=${gitDirectory}`,
			"for-each-ref",
			"--format=%(objectname) %(refname)",
			prefix
		],
		cwd: gitDirectory
	})).toString("utf8").split("\n").filter(Boolean);
	return new Map(lines.map((text) => [text.slice(41 + prefix.length), text.slice(0, 40)]));
}
async function isAncestor(gitDirectory, ancestor, descendant) {
	return (await gitOutcome({
		args: [
			`--git-dir=${gitDirectory}`,
			"merge-base",
			"--is-ancestor",
			ancestor,
			descendant
		],
		cwd: gitDirectory
	})).exitCode === 0;
}
/** Also false when there is no such git directory yet. */ async function hasCommit(gitDirectory, commit) {
	if (!/^[0-9a-f]{40}$/.test(commit)) return false;
	return (await gitOutcome({
		args: [
			`--git-dir=${gitDirectory}`,
			"cat-file",
			"-e",
			`${commit}^{commit}`
		],
		cwd: "/"
	})).exitCode === 0;
}
function line(ref, to, from) {
	return to === null ? `delete ${ref} ${from ?? NO_OBJECT}\n` : `update ${ref} ${to} ${from ?? NO_OBJECT}\n`;
}
function isInside(lock, folder, gitDirectory) {
	const path = relative(folder, resolve(gitDirectory, lock));
	return path !== "" && !path.startsWith("..") && !isAbsolute(path);
}
// ../me/dist/src/adapters/code-host-github/repository-mirror.js
/** Commits are fetched one by one without their history, and kept by these refs. */ const FETCHED = "refs/code-runs/fetched/";
const AUTH_PAUSES_MS = [500, 1500];
const MISSING = /not our ref|couldn't find remote ref|no such remote ref|unadvertised object/i;
const HELPER = "!f() { test \"$1\" = get && printf \"username=x-access-token\\npassword=%s\\n\" \"$CODE_RUNS_GIT_TOKEN\"; }; f";
/**
* The product's bare copies of GitHub repositories, one a repository by its number, so that a rename keeps it. A copy holds the
* commits that were asked for, each whole and without history.
*/ var RepositoryMirror = class {
	access;
	options;
	root;
	turns;
	constructor(access, options) {
		this.access = access;
		this.options = options;
		this.root = join(options.dataDirectory, "repositories");
		this.turns = new CopyTurns(this.root);
	}
	/** The copy with that commit in it. Throws PortError HOST.BASE_GONE when GitHub has no such commit, HOST.TOO_LARGE. */ async copyWith(repository, commit, options = {}) {
		const { fullName } = repository;
		const directory = join(this.root, `github-${repository.id}.git`);
		const copy = {
			name: fullName,
			directory,
			sizeLimitBytes: this.options.sizeLimitBytes
		};
		try {
			await this.turns.run(directory, async () => {
				if (!await hasCommit(directory, commit)) await this.fetchCommit(repository, copy, commit, options);
			});
			return copy;
		} catch (error) {
			this.access.forgetAll();
			throw toHostError(error, fullName);
		}
	}
	async fetchCommit(repository, copy, commit, options) {
		if (!/^[0-9a-f]{40}$/.test(commit)) throw gone(copy, commit);
		await mkdir(copy.directory, { recursive: true });
		await runGit({
			args: [
				"init",
				"--quiet",
				"--bare",
				"--template=",
				"--",
				copy.directory
			],
			cwd: this.root,
			signal: options.signal
		});
		const { token } = await this.access.cloneToken([repository]);
		await withSizeLimit({
			folder: copy.directory,
			bytes: copy.sizeLimitBytes,
			name: copy.name
		}, options.signal, (signal) => afterPauses(() => this.fetchWith(token, copy, commit, {
			...options,
			signal
		})));
	}
	async fetchWith(token, copy, commit, options) {
		const flags = [
			"--depth=1",
			"--no-tags",
			"--no-write-fetch-head",
			"--no-recurse-submodules",
			"--progress"
		];
		const url = `${this.access.webUrl}/${copy.name}.git`;
		const helper = ["-c", `credential.${this.access.webUrl}.helper=${HELPER}`];
		const refspec = `+${commit}:${FETCHED}${commit}`;
		const args = [
			...helper,
			`--git-dir=${copy.directory}`,
			"fetch",
			...flags,
			"--",
			url,
			refspec
		];
		const fetchOnce = () => runGit({
			args,
			cwd: copy.directory,
			env: { CODE_RUNS_GIT_TOKEN: token },
			signal: options.signal,
			timeoutMs: FETCH_MS,
			silentMs: FETCH_SILENT_MS,
			onErrorOutput: progressReader(copy.name, options.progress)
		});
		try {
			await pastStaleLocks(fetchOnce, (lock) => lock.startsWith(copy.directory));
		} catch (error) {
			throw error instanceof GitFailed && MISSING.test(error.stderr) ? gone(copy, commit, error) : error;
		}
	}
};
/** A token may be unknown to GitHub's git servers in its first seconds. */ async function afterPauses(work) {
	for (const wait of AUTH_PAUSES_MS) try {
		return await work();
	} catch (error) {
		if (!(error instanceof GitFailed && /Authentication failed|could not read|error: 40[13]/.test(error.stderr))) throw error;
		await setTimeout$1(wait);
	}
	return work();
}
function gone(copy, commit, cause) {
	return new PortError("HOST.BASE_GONE", `The commit ${commit} is not in ${copy.name} on GitHub.`, false, { cause });
}
// ../me/dist/src/adapters/code-host-github/github.code-host.js
const DEFAULT_SIZE_LIMIT = 2e9;
/**
* Repositories on github.com or a GitHub Enterprise Server, through a GitHub App. Reads and writes use tokens of their own
* (`AppAccess`); trees and diffs are made in a bare copy, commits and pull requests by the API.
*/ var GitHubCodeHost = class {
	access;
	mirror;
	listing;
	reads = new ConditionalReads();
	turns = new KeyedMutex();
	constructor(options) {
		this.access = new AppAccess(options);
		this.listing = new RepositoryListing(this.access, options.clock);
		const { dataDirectory, sizeLimitBytes = DEFAULT_SIZE_LIMIT } = options;
		this.mirror = new RepositoryMirror(this.access, {
			dataDirectory,
			sizeLimitBytes
		});
	}
	kinds() {
		return Promise.resolve(["github"]);
	}
	async inspect(source, progress, signal) {
		progress("Asking GitHub for the repository");
		const repository = await this.access.repository(source);
		const { repo: name, fullName, defaultBranch } = repository;
		const commit = await this.headOf(repository, defaultBranch);
		if (commit === void 0) {
			const message = `${fullName} has no commits yet. Commit something, then try again.`;
			throw new PortError("HOST.EMPTY_REPOSITORY", message, false);
		}
		progress(`Copying ${fullName}`);
		await this.mirror.copyWith(repository, commit, {
			progress,
			signal
		});
		return {
			codeHost: "github",
			name,
			source: fullName,
			defaultBranch
		};
	}
	relocate({ name }) {
		const message = `${name} is on GitHub, which follows renames and transfers by itself.`;
		return Promise.reject(new PortError("HOST.REFUSED_SOURCE", message, false));
	}
	async defaultBranch({ source }) {
		return (await this.access.askedAnew(source)).defaultBranch;
	}
	async branches(repository, options) {
		const known = await this.access.repository(repository.source);
		const query = options.query?.toLowerCase() ?? "";
		return (await this.branchesOf(known)).filter(({ name }) => !name.startsWith("code-runs/") && name.toLowerCase().includes(query)).sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || (a.name < b.name ? -1 : 1)).slice(0, options.limit);
	}
	async resolve(repository, branch) {
		const known = await this.access.repository(repository.source);
		const commit = await this.headOf(known, branch);
		if (commit !== void 0) return commit;
		const near = nearNames(branch, (await this.branchesOf(known)).map(({ name }) => name));
		const hint = near.length > 0 ? `Did you mean ${near.join(", ")}?` : `Its default branch is ${known.defaultBranch}.`;
		const message = `${repository.name} has no branch ${JSON.stringify(branch)}. ${hint}`;
		throw new PortError("HOST.BRANCH_NOT_FOUND", message, false);
	}
	async isRelated(repository, commit, branch) {
		const known = await this.access.repository(repository.source);
		return this.access.reading(known, (client) => isRelatedByApi(client, known, {
			commit,
			branch
		}));
	}
	async clone(repository, commit, directory, signal) {
		const copy = await this.copyWith(repository, commit, { signal });
		await this.onCopy(copy, () => makeWorkingClone(copy, commit, directory, signal));
	}
	async render(repository, edits) {
		const copy = await this.copyWith(repository, edits.baseCommit);
		return this.onCopy(copy, async () => {
			await writeEditsTree(copy, edits);
			return reviewedDiff(copy, edits.baseCommit, edits.tree);
		});
	}
	async publish(input) {
		checkPublishNames(input);
		const known = await this.access.repository(input.repository.source);
		return this.turns.run(`${known.id} ${input.branch}`, () => publishByApi(this.access, known, input));
	}
	async openPullRequest(input) {
		checkPublishNames(input);
		const known = await this.access.repository(input.repository.source);
		return this.turns.run(`${known.id} ${input.branch}`, async () => {
			const opened = await openPullByApi(this.access, known, input);
			return this.access.reading(known, (client) => asPullRequest(client, this.reads, known, opened));
		});
	}
	async describePullRequest({ repository, number, body }) {
		await describePullByApi(this.access, await this.access.repository(repository.source), number, body);
	}
	/** Asking again for an unchanged pull request counts nothing against GitHub's limit, so this may be called every few minutes. */ async pullRequest(repository, number) {
		const known = await this.access.repository(repository.source);
		const { owner, repo } = known;
		const route = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
		return this.access.reading(known, async (client) => {
			const pull = await this.reads.ask(client, pullShape, route, {
				owner,
				repo,
				pull_number: number
			});
			return pull && asPullRequest(client, this.reads, known, pull);
		});
	}
	async checks(repository, commit) {
		const known = await this.access.repository(repository.source);
		return this.access.reading(known, (client) => checksByApi(client, this.reads, known, commit));
	}
	async pullRequestDiff(repository, pullRequest) {
		await this.copyWith(repository, pullRequest.baseCommit);
		const copy = await this.copyWith(repository, pullRequest.headCommit);
		return this.onCopy(copy, () => reviewedDiff(copy, pullRequest.baseCommit, pullRequest.headCommit));
	}
	/** Whether the text means a repository on this GitHub, be it there or not. */ recognises(source) {
		return this.access.recognises(source);
	}
	/** Every repository that the app is installed on and that is not archived; `query` is a case-insensitive substring. */ async repositories(query = "") {
		const { repositories: all, hidden } = await this.listing.all();
		return {
			repositories: all.filter(({ fullName }) => fullName.toLowerCase().includes(query.toLowerCase())).map(({ fullName: source, defaultBranch, private: hidden }) => ({
				source,
				defaultBranch,
				private: hidden
			})).sort((a, b) => a.source < b.source ? -1 : 1),
			hidden
		};
	}
	/** Fresh tokens that read the contents of exactly these repositories; one entry for each of them, in their order. */ async readToken(repositories) {
		const known = await Promise.all(repositories.map(({ source }) => this.access.repository(source)));
		const tokens = /* @__PURE__ */ new Map();
		for (const { installationId } of known) {
			if (tokens.has(installationId)) continue;
			const together = known.filter((repository) => repository.installationId === installationId);
			tokens.set(installationId, this.access.cloneToken(together));
		}
		await Promise.all(tokens.values());
		return Promise.all(known.map((repository, index) => this.accessTo(repository, repositories[index], tokens)));
	}
	/** The app's own name and where it is installed. Throws HOST.FORBIDDEN for wrong credentials. */ self() {
		return this.access.self();
	}
	/** Every account that installed the app. */ installations() {
		return this.access.installations();
	}
	/** GitHub's newest attempt to deliver a webhook; undefined when there was none. */ lastDelivery() {
		return this.access.lastDelivery();
	}
	/** Drops what is remembered of repositories and installations, after GitHub said that they changed. */ forgetRepositories() {
		this.access.forgetAll();
		this.listing.forget();
	}
	async accessTo({ installationId, fullName }, ref, tokens) {
		const minted = await tokens.get(installationId);
		if (!minted || !ref) throw new Error("A token was made for each installation");
		const cloneUrl = `${this.access.webUrl}/${fullName}.git`;
		return {
			repositoryId: ref.repositoryId,
			cloneUrl,
			token: minted.token,
			expiresAt: minted.expiresAt
		};
	}
	headOf(known, branch) {
		const { owner, repo } = known;
		const route = "GET /repos/{owner}/{repo}/git/ref/{ref}";
		return this.access.reading(known, async (client) => {
			return (await askIfThere(client, refShape, route, {
				owner,
				repo,
				ref: `heads/${branch}`
			}))?.object.sha;
		});
	}
	branchesOf(known) {
		const { owner, repo, defaultBranch } = known;
		return this.access.reading(known, async (client) => {
			return (await askForAll(client, branchShape, "GET /repos/{owner}/{repo}/branches", {
				owner,
				repo
			})).map(({ name, commit }) => ({
				name,
				commit: commit.sha,
				isDefault: name === defaultBranch
			}));
		});
	}
	/** Git is not told of a new name as the API is; a repository that was renamed a moment ago is looked up once more. */ async copyWith({ source }, commit, options = {}) {
		try {
			return await this.mirror.copyWith(await this.access.repository(source), commit, options);
		} catch (error) {
			if (!(error instanceof PortError) || error.code !== "HOST.UNAVAILABLE") throw error;
			return this.mirror.copyWith(await this.access.repository(source), commit, options);
		}
	}
	async onCopy(copy, work) {
		try {
			return await work();
		} catch (error) {
			throw toHostError(error, copy.name);
		}
	}
};
// ../me/dist/src/adapters/code-host-github/webhook-news.js
const BRANCHES = "refs/heads/";
const VERDICTS = {
	approved: "approved",
	changes_requested: "changes-requested",
	commented: "commented"
};
/** Turns the payload of one event into news; none where the product does not care. */ const newsOf = {
	pull_request: ({ pull_request }) => changed(pull_request.head.ref),
	pull_request_review: ({ action, pull_request, review: { state, body, html_url: url } }) => {
		const verdict = VERDICTS[state.toLowerCase()];
		if (action !== "submitted" || verdict === void 0 || verdict === "commented" && !body) return [];
		return [remark(pull_request, {
			verdict,
			text: body ?? "",
			path: null,
			url
		})];
	},
	pull_request_review_comment: ({ action, pull_request, comment: { body: text, path, html_url: url } }) => action === "created" ? [remark(pull_request, {
		verdict: "commented",
		text,
		path,
		url
	})] : [],
	issue_comment: ({ action, issue: { number, pull_request }, comment: { body: text, html_url: url } }) => {
		if (action !== "created" || !pull_request) return [];
		return [{
			kind: "pull-request-remarked",
			branch: null,
			number,
			pullRequestUrl: pull_request.html_url,
			verdict: "commented",
			text,
			path: null,
			url
		}];
	},
	check_run: ({ check_run }) => changed(check_run.check_suite.head_branch),
	check_suite: ({ check_suite }) => changed(check_suite.head_branch),
	status: ({ branches }) => branches.flatMap(({ name }) => changed(name)),
	push: ({ ref }) => ref.startsWith(BRANCHES) ? changed(ref.slice(11)) : [],
	installation: ({ installation }) => accessChanged(installation),
	installation_repositories: ({ installation }) => accessChanged(installation),
	repository: ({ repository: { owner } }) => accessChanged({ account: owner })
};
function changed(branch) {
	return branch ? [{
		kind: "pull-request-changed",
		branch
	}] : [];
}
function remark({ number, html_url: pullRequestUrl, head }, words) {
	return {
		kind: "pull-request-remarked",
		branch: head.ref,
		number,
		pullRequestUrl,
		...words
	};
}
function accessChanged({ account }) {
	return [{
		kind: "access-changed",
		account: account.login
	}];
}
// ../me/dist/src/adapters/code-host-github/webhook-shapes.js
/** The parts of GitHub's webhooks that the product reads. */ const common = {
	action: string$1(),
	sender: object({ login: string$1() })
};
const pullRequest = object({
	number: int().positive(),
	html_url: string$1(),
	head: object({ ref: string$1() })
});
const account = object({ account: object({ login: string$1() }) });
const headBranch = string$1().nullish();
const shapes = {
	pull_request: object({
		...common,
		pull_request: pullRequest
	}),
	pull_request_review: object({
		...common,
		pull_request: pullRequest,
		review: object({
			state: string$1(),
			body: string$1().nullable(),
			html_url: string$1()
		})
	}),
	pull_request_review_comment: object({
		...common,
		pull_request: pullRequest,
		comment: object({
			body: string$1(),
			path: string$1(),
			html_url: string$1()
		})
	}),
	issue_comment: object({
		...common,
		issue: object({
			number: int().positive(),
			/** Only where the issue is a pull request. */ pull_request: object({ html_url: string$1() }).optional()
		}),
		comment: object({
			body: string$1(),
			html_url: string$1()
		})
	}),
	check_run: object({
		...common,
		check_run: object({ check_suite: object({ head_branch: headBranch }) })
	}),
	check_suite: object({
		...common,
		check_suite: object({ head_branch: headBranch })
	}),
	status: object({
		sender: common.sender,
		branches: array(object({ name: string$1() }))
	}),
	push: object({
		sender: common.sender,
		ref: string$1()
	}),
	installation: object({
		...common,
		installation: account
	}),
	installation_repositories: object({
		...common,
		installation: account
	}),
	repository: object({
		...common,
		repository: object({ owner: object({ login: string$1() }) })
	})
};
// ../me/dist/src/adapters/code-host-github/github-webhooks.js
const LARGEST_BODY = 1048576;
const DELIVERIES = "github-deliveries";
/** GitHub offers deliveries again for three days. */ const REMEMBERED_MS = 6048e5;
/** Takes GitHub's webhooks, as the port's `receive` says. */ var GitHubWebhooks = class {
	options;
	constructor(options) {
		this.options = options;
	}
	/** Throws what `handle` throws, and PortError STORE.*. `delivery` is the same whenever GitHub offers the event again. */ async receive(request, handle) {
		if (request.body.length > LARGEST_BODY) return {
			outcome: "refused",
			status: 413
		};
		if (!this.isSigned(request)) return {
			outcome: "refused",
			status: 401
		};
		const delivery = headerOf(request, "x-github-delivery") ?? "";
		if (!/^[A-Za-z0-9-]{1,100}$/.test(delivery)) return {
			outcome: "refused",
			status: 400
		};
		const { state, clock } = this.options;
		if (await state.get(DELIVERIES, delivery)) return { outcome: "repeated" };
		const news = await this.read(headerOf(request, "x-github-event") ?? "", request.body);
		if (news === "unreadable") return {
			outcome: "refused",
			status: 400
		};
		if (news.length > 0) await handle(news, delivery);
		await state.put(DELIVERIES, delivery, { at: clock.now() }, 0, { expiresAt: clock.now() + REMEMBERED_MS });
		return { outcome: news.length > 0 ? "handled" : "ignored" };
	}
	isSigned(request) {
		const [, given] = /^sha256=([0-9a-f]{64})$/.exec(headerOf(request, "x-hub-signature-256") ?? "") ?? [];
		if (given === void 0) return false;
		const expected = createHmac("sha256", this.options.secret).update(request.body).digest();
		return timingSafeEqual(expected, Buffer.from(given, "hex"));
	}
	async read(event, body) {
		const payload = parseJson(body);
		if (payload === void 0) return "unreadable";
		if (!isKnown(event)) return [];
		const parsed = newsIn(event, payload);
		if (parsed === void 0) return "unreadable";
		return parsed.sender === `${await this.options.slug()}[bot]` ? [] : parsed.news;
	}
};
function isKnown(event) {
	return Object.hasOwn(shapes, event);
}
function newsIn(event, payload) {
	const parsed = shapes[event].safeParse(payload);
	if (!parsed.success) return void 0;
	const data = parsed.data;
	return {
		sender: parsed.data.sender.login,
		news: newsOf[event](data)
	};
}
function parseJson(body) {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body));
	} catch {
		return;
	}
}
function headerOf({ headers }, name) {
	const value = headers[name];
	return typeof value === "string" ? value : value?.[0];
}
// ../me/dist/src/adapters/code-host-github/stored-app.js
const COLLECTION = "github-app";
const KEY = "app";
const CIPHER = "aes-256-gcm";
const KEY_FILE = "secret-key";
const storedShape = object({
	nonce: base64(),
	tag: base64(),
	text: base64()
});
const credentialsShape = object({
	appId: string$1().min(1),
	privateKey: string$1().min(1),
	webhookSecret: string$1().nullable()
});
/**
* Keeps the app's credentials in the StateStore, so that every process of an installation uses the same app at once. They are
* encrypted with `secret-key` in the data folder, which all processes share and only its owner may read: whoever reads a database,
* or a copy of it, without that file learns nothing.
*/ var AppVault = class {
	state;
	dataDirectory;
	constructor(state, dataDirectory) {
		this.state = state;
		this.dataDirectory = dataDirectory;
	}
	/** Undefined when none was stored. Throws PortError HOST.FORBIDDEN when it was encrypted with another key. */ async load() {
		const entry = await this.state.get(COLLECTION, KEY);
		if (!entry) return void 0;
		const key = await readKey(this.dataDirectory);
		const credentials = key && decrypted(entry.value, key);
		if (!credentials) throw new PortError("HOST.FORBIDDEN", `The stored GitHub App cannot be read with this data folder's ${KEY_FILE}. Bring that file back, or make the app again.`, false);
		return {
			version: entry.version,
			credentials
		};
	}
	async store(credentials) {
		const key = await readKey(this.dataDirectory) ?? await makeKey(this.dataDirectory);
		const nonce = randomBytes(12);
		const cipher = createCipheriv(CIPHER, key, nonce);
		const text = Buffer.concat([cipher.update(JSON.stringify(credentials), "utf8"), cipher.final()]);
		const [sealedNonce, tag, sealed] = [
			nonce,
			cipher.getAuthTag(),
			text
		].map((bytes) => bytes.toString("base64"));
		const value = {
			nonce: sealedNonce,
			tag,
			text: sealed
		};
		for (;;) {
			const before = await this.state.get(COLLECTION, KEY);
			if (await this.state.put(COLLECTION, KEY, value, before?.version ?? 0)) return;
		}
	}
};
function decrypted(value, key) {
	const stored = storedShape.safeParse(value);
	if (!stored.success) return void 0;
	const [nonce, tag, text] = [
		stored.data.nonce,
		stored.data.tag,
		stored.data.text
	].map((part) => Buffer.from(part, "base64"));
	const decipher = createDecipheriv(CIPHER, key, nonce).setAuthTag(tag);
	try {
		const plain = Buffer.concat([decipher.update(text), decipher.final()]).toString("utf8");
		return credentialsShape.parse(JSON.parse(plain));
	} catch {
		return;
	}
}
async function readKey(directory) {
	try {
		const key = Buffer.from(await readFile(join(directory, KEY_FILE), "utf8"), "base64");
		return key.length === 32 ? key : void 0;
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}
/** Throws for the second of two at once. */ async function makeKey(directory) {
	const key = randomBytes(32);
	const file = await open(join(directory, KEY_FILE), "wx", 384);
	try {
		await file.writeFile(`${key.toString("base64")}\n`);
		await file.sync();
	} finally {
		await file.close();
	}
	return key;
}
// ../me/dist/src/adapters/code-host-github/github-connection.js
/** The GitHub App that this product acts as: the one in the settings, else the one that was made on the settings page. */ var GitHubConnection = class {
	options;
	vault;
	connected;
	/** Throws PortError HOST.FORBIDDEN for a private key that cannot be read. */ constructor(options) {
		this.options = options;
		this.vault = new AppVault(options.state, options.dataDirectory);
		if (options.app) this.connected = this.open(credentialsOf(options.app), 0);
	}
	/** Undefined while no app is connected, or the stored one cannot be read, which `status` tells. Throws PortError STORE.*. */ async codeHost() {
		try {
			return (await this.current())?.host;
		} catch (error) {
			if (error instanceof PortError && error.code === "HOST.FORBIDDEN") return void 0;
			throw error;
		}
	}
	/** See `GrantReadAccess`. */ readAccess = async (repositories) => (await this.required()).host.readToken(repositories);
	async status() {
		const { webUrl } = this.options;
		try {
			const current = await this.current();
			if (!current) return {
				webUrl,
				app: null,
				problem: null
			};
			const { appId, webhookSecret } = current.credentials;
			const known = {
				appId,
				from: this.options.app ? "settings" : "page"
			};
			return {
				webUrl,
				...await statusOf(current.host, known, webhookSecret !== null)
			};
		} catch (error) {
			if (!(error instanceof PortError)) throw error;
			return {
				webUrl,
				app: null,
				problem: error.message
			};
		}
	}
	draft(wishes) {
		this.refuseSecondApp();
		return manifestFor({
			...wishes,
			apiUrl: this.apiUrl
		});
	}
	async connect(code) {
		this.refuseSecondApp();
		const { slug, installUrl, appId, privateKey, webhookSecret } = await convertManifest(code, this.apiUrl);
		const credentials = {
			appId,
			privateKey,
			webhookSecret
		};
		this.options.learnSecrets(secretsIn(credentials));
		await this.vault.store(credentials);
		return {
			slug,
			installUrl
		};
	}
	async repositories(query) {
		return (await this.required()).host.repositories(query);
	}
	async receive(request, handle) {
		const current = await this.current();
		const secret = current?.credentials.webhookSecret ?? null;
		if (!current || secret === null) return {
			outcome: "refused",
			status: 401
		};
		const { state, clock } = this.options;
		const slug = () => this.slugOf(current);
		return new GitHubWebhooks({
			secret,
			slug,
			state,
			clock
		}).receive(request, async (news, delivery) => {
			if (news.some(({ kind }) => kind === "access-changed")) current.host.forgetRepositories();
			await handle(news, delivery);
		});
	}
	get apiUrl() {
		return apiUrlOf(this.options.webUrl);
	}
	async slugOf(current) {
		return current.slug ??= (await current.host.self()).slug;
	}
	/** The stored app is looked up each time, because another process may have connected it. */ async current() {
		if (this.options.app) return this.connected;
		const stored = await this.vault.load();
		if (!stored) return void 0;
		if (this.connected?.version !== stored.version) this.connected = this.open(stored.credentials, stored.version);
		return this.connected;
	}
	async required() {
		const current = await this.current();
		if (current) return current;
		throw new PortError("HOST.NOT_CONNECTED", "No GitHub App is connected. Connect one first, on the page GitHub settings.", false);
	}
	open(credentials, version) {
		this.options.learnSecrets(secretsIn(credentials));
		const { dataDirectory, clock, webUrl } = this.options;
		const spaceRequests = /^https:\/\/(github\.com|[\w-]+\.ghe\.com)$/.test(webUrl);
		const { appId, privateKey } = credentials;
		return {
			version,
			credentials,
			host: new GitHubCodeHost({
				appId,
				privateKey,
				apiUrl: this.apiUrl,
				dataDirectory,
				clock,
				spaceRequests
			}),
			slug: void 0
		};
	}
	refuseSecondApp() {
		if (!this.options.app) return;
		throw new PortError("HOST.FORBIDDEN", "GITHUB_APP_ID names a GitHub App already. Remove it from the settings to make another one here.", false);
	}
};
/** What GitHub refuses or does not answer is the problem that is shown. */ async function statusOf(host, known, hasSecret) {
	try {
		const { slug, installUrl } = await host.self();
		const installations = await host.installations();
		const last = hasSecret ? await host.lastDelivery() : void 0;
		const takesWebhooks = last !== void 0 && last.status >= 200 && last.status < 300;
		return {
			app: {
				...known,
				slug,
				installUrl,
				takesWebhooks,
				installations
			},
			problem: null
		};
	} catch (error) {
		if (!(error instanceof PortError)) throw error;
		const unknown = {
			slug: null,
			installUrl: null,
			takesWebhooks: false,
			installations: []
		};
		return {
			app: {
				...known,
				...unknown
			},
			problem: error.message
		};
	}
}
function secretsIn({ privateKey, webhookSecret }) {
	return [privateKey, ...webhookSecret === null ? [] : [webhookSecret]];
}
export { blobSizes as $, takeLease as A, processFolder as B, nearNames as C, apiUrlOf as D, credentialsOf as E, pause as F, string as G, checkDeletedPath as H, untilItWorks as I, filtersOf as J, NO_OBJECT as K, describeError as L, whileLeased as M, Stopped as N, toPortError as O, backoffMs as P, utf8 as Q, CODE_HOST as R, unrelatedBase as S, UNFINISHED as T, checkPath as U, tryLockFile as V, folded as W, parseRaw$1 as X, indexLine$1 as Y, splitAtNul as Z, branchMoved as _, listRefs as a, BUNDLE_LIMITS as at, publishMessage as b, pastStaleLocks as c, gitOutcome as ct, FETCH_SILENT_MS as d, CLOCK as dt, parseBatch as et, progressReader as f, ID_SOURCE as ft, PRODUCT_BRANCHES as g, reviewedDiff as h, isAncestor as i, shown as it, underLease as j, LEASE_HOLDER as k, CopyTurns as l, gitText as lt, withSizeLimit as m, GitHubCodeHost as n, require_tar_stream as nt, readRef as o, PATCH_BYTES$1 as ot, makeWorkingClone as p, blobId as q, hasCommit as r, BundleRefused as rt, updateRefs as s, GitFailed as st, GitHubConnection as t, parseConverted as tt, FETCH_MS as u, runGit as ut, carriesTrailer as v, writeEditsTree as w, publishTrailer as x, checkPublishNames as y, AGENT_RUNTIME as z };
