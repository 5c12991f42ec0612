import "reflect-metadata";
import { a as DomainError, c as SETTINGS, d as visibleText, i as VERSION, l as beyondLoopback, n as SystemClock, o as anthropicOf, r as gitHubOf, s as ConfigError, t as startServer, u as parseConfig } from "./bootstrap-DnI3vGou.js";
import { t as PortError } from "./port-error-CFsPbX74.js";
import { D as apiUrlOf, E as credentialsOf, V as tryLockFile, n as GitHubCodeHost } from "./github-connection-C2NxEEO0.js";
import { t as fine } from "./finding-CfPfI6Y4.js";
import { parseArgs, promisify } from "node:util";
import { access, chmod, constants, link, readFile, readdir, rm, stat, statfs, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execFile } from "node:child_process";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { randomUUID } from "node:crypto";
// ../me/dist/src/adapters/shared-libsql/data-folder-lock.js
const WAYS_OUT = "Stop it first. Several processes may use one folder when EVENTSTORE_URL, MONGODB_URL and BLOB_STORE=mongodb are set forevery one of them. A separate installation needs another DATA_DIR, and stores of its own.";
/** Several that start at once look in turn; whoever waits for the others to share asks again by itself. */ const PATIENCE_MS$1 = 250;
/**
* Takes the data folder for this process, or with others where it holds no store of its own, until `release` or the end of the
* process, however it ends: the lock is the operating system's, on the file `lock`, and leaves nothing stale behind. Creates
* the folder when it is missing. Throws PortError LOG.FOLDER_IN_USE when another process (or this one) has it, LOG.UNAVAILABLE
* when the folder cannot be written, or is a file.
*/ function lockDataFolder(directory, mode = "alone") {
	const lock = taken(directory, mode);
	if (lock) return lock;
	throw new PortError("LOG.FOLDER_IN_USE", `Another Code Runs process uses ${directory}. ${WAYS_OUT}`, false);
}
/**
* Creates the folder, and those above it, where they are missing. Step by step: asked for all of them at once, Node never ends where the
* system calls a folder missing and lets nobody make it, as below /proc.
*/ function makeDataFolder(directory) {
	if (isFolder(directory)) return;
	const above = dirname(directory);
	if (above !== directory) makeDataFolder(above);
	try {
		mkdirSync(directory, { mode: 448 });
	} catch (error) {
		if (!isFolder(directory)) throw error;
	}
}
const isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
/** For people, about the data folder or something in it. */ const cannotWrite = (path) => `${path} cannot be written: let the user that runs the server write it, or set DATA_DIR to another folder.`;
/** Said of the path, or of the part of it that is a file; undefined where none is. */ function fileInTheWay(path) {
	if (existsSync(path) && !statSync(path).isDirectory()) return `${path} is a file, and the data needs a folder: set DATA_DIR to a folder, or move the file away.`;
	const above = dirname(path);
	return above === path ? void 0 : fileInTheWay(above);
}
function taken(directory, mode) {
	try {
		makeDataFolder(directory);
		return tryLockFile(join(directory, "lock"), mode, mode === "alone" ? PATIENCE_MS$1 : 0);
	} catch (cause) {
		throw new PortError("LOG.UNAVAILABLE", fileInTheWay(directory) ?? cannotWrite(directory), false, { cause });
	}
}
// ../me/dist/src/app/data-folder.js
const FOLDER_ID = "folder-id";
/** What a folder may hold before it was ever used: the lock with its journal, and what a new file system begins with. */ const OF_A_NEW_FOLDER = /^(lock(-journal)?|lost\+found)$/;
const WRITTEN = [
	"blobs",
	"events.db",
	"repositories",
	"samples",
	"state",
	"views",
	"workspaces"
];
const OTHERS = 63;
const ASK_AGAIN_MS = 100;
/** The first of several processes holds the folder alone until it has looked at the stores, which takes long on busy cores. */ const PATIENCE_MS = 9e4;
/** Looking at the stores is quicker than this as a rule, and not worth a line. */ const SILENCE_MS = 1e3;
/**
* Takes the data folder until `release` or the end of the process. Where all stores are shared, others may hold it too; `tell`
* hears in one line that another process is waited for, and what was done about a folder that others may read. Throws PortError LOG.FOLDER_IN_USE when another process keeps it for
* itself, LOG.UNAVAILABLE when it cannot be written.
*/ async function holdFolder({ dataDir, isShared }, tell) {
	let lock;
	let isAlone = true;
	try {
		lock = lockDataFolder(dataDir);
	} catch (error) {
		if (!isShared || !isInUse(error)) throw error;
		isAlone = false;
		lock = await shared(dataDir, tell);
	}
	await closeToOthers(dataDir, tell);
	for (const name of WRITTEN) await expectWritable(join(dataDir, name));
	return {
		id: await idOf(dataDir),
		isAlone,
		share: async () => {
			if (!isShared || !isAlone) return;
			lock.release();
			lock = await shared(dataDir, tell);
		},
		release: () => lock.release()
	};
}
async function shared(dataDir, tell) {
	const begin = performance.now();
	for (let isTold = false;; await setTimeout$1(ASK_AGAIN_MS)) {
		const waited = performance.now() - begin;
		try {
			return lockDataFolder(dataDir, "shared");
		} catch (error) {
			if (!isInUse(error) || waited > PATIENCE_MS) throw error;
			if (!isTold && waited > SILENCE_MS) {
				isTold = true;
				tell(`Another process has ${dataDir} for itself: it is starting, or not all of its stores are shared. Waiting for it.`);
			}
		}
	}
}
const isInUse = (error) => error instanceof PortError && error.code === "LOG.FOLDER_IN_USE";
async function idOf(dataDir) {
	const file = join(dataDir, FOLDER_ID);
	const fresh = join(dataDir, `.folder-id-${randomUUID()}`);
	await writeFile(fresh, randomUUID()).catch((cause) => {
		throw new PortError("LOG.UNAVAILABLE", cannotWrite(dataDir), false, { cause });
	});
	try {
		await link(fresh, file);
	} catch (error) {
		if (error.code !== "EEXIST") throw error;
	} finally {
		await rm(fresh);
	}
	return (await readFile(file, "utf8")).trim();
}
/**
* One that was made beforehand is often open to every user of the machine. It is closed when nothing but this product's files is in
* it; what else lies there may have other readers.
*/ async function closeToOthers(dataDir, tell) {
	const mode = await modeOf(dataDir);
	if (process.platform === "win32" || (mode & OTHERS) === 0) return;
	const names = await readdir(dataDir);
	if (names.includes(FOLDER_ID) || names.every((name) => OF_A_NEW_FOLDER.test(name))) await chmod(dataDir, mode & -64).catch(() => void 0);
	const shown = `mode ${mode.toString(8).padStart(4, "0")}`;
	if ((await modeOf(dataDir) & OTHERS) === 0) tell(`${dataDir} was open to other users of this machine (${shown}); closed it.`);
	else tell(`Warning: ${dataDir} is open to other users of this machine (${shown}). Close it: chmod go= ${dataDir}`);
}
/** A part that only fails at its first write would fail in the middle of somebody's work. */ async function expectWritable(path) {
	await access(path, constants.W_OK).catch((cause) => {
		if (cause.code !== "ENOENT") throw new PortError("LOG.UNAVAILABLE", cannotWrite(path), false, { cause });
	});
}
const modeOf = async (path) => (await stat(path)).mode & 4095;
// ../me/dist/src/adapters/code-host-github/probe.js
/** Looks whether GitHub takes the app of the settings, where it is installed with which rights, and whether it reads there; changes nothing. */ async function probeGitHub({ webUrl, app, ...common }) {
	const findings = [];
	try {
		const { appId, privateKey, webhookSecret } = credentialsOf(app);
		findings.push(fine("private key"));
		const apiUrl = apiUrlOf(webUrl);
		const host = new GitHubCodeHost({
			appId,
			privateKey,
			apiUrl,
			...common,
			spaceRequests: false
		});
		const { slug, installUrl } = await host.self();
		findings.push(fine("reachable", `${webUrl}, as the app ${slug}`));
		const installations = await host.installations();
		findings.push(...installed(installations, installUrl));
		if (installations.some(({ suspended }) => !suspended)) findings.push(await reading(host));
		findings.push(webhookSecret === null ? fine("webhooks", "off; open pull requests are polled") : await webhooks(host));
	} catch (error) {
		if (!(error instanceof PortError)) throw error;
		findings.push(missing(error, findings.length));
	}
	return findings;
}
const PERMIT = "Give the app the permissions contents, metadata and pull requests on its page, and approve them where it is installed.";
/** One cheap read of what a turn reads first: the newest commit of a repository. */ async function reading(host) {
	const name = "may read";
	try {
		const { repositories, hidden } = await host.repositories();
		const [first] = repositories;
		if (!first && hidden[0] !== void 0) return {
			name,
			ok: false,
			detail: hidden.join(" "),
			mend: PERMIT
		};
		if (!first) return fine(name, "no repository was chosen for it yet");
		const { source, defaultBranch } = first;
		await host.resolve({
			repositoryId: source,
			codeHost: "github",
			name: source,
			source
		}, defaultBranch);
		return fine(name, source);
	} catch (error) {
		if (!(error instanceof PortError)) throw error;
		if (error.code === "HOST.BRANCH_NOT_FOUND") return fine(name, error.message);
		const mend = error.retryable ? "Check the network and a proxy in between, then ask again." : PERMIT;
		return {
			name,
			ok: false,
			detail: error.message,
			mend
		};
	}
}
async function webhooks(host) {
	const last = await host.lastDelivery();
	if (last === void 0) return fine("webhooks", "none was sent in the last days");
	const detail = `the last one was answered with ${last.status} at ${last.at}`;
	if (last.status < 400) return fine("webhooks", detail);
	return {
		name: "webhooks",
		ok: false,
		detail,
		mend: last.status === 401 ? "Set GITHUB_APP_WEBHOOK_SECRET to the webhook secret on the app's page." : "Let GitHub reach CODE_RUNS_URL at /api/webhooks/github, the webhook address on the app's page."
	};
}
function missing({ message, retryable }, passed) {
	if (passed === 0) return {
		name: "private key",
		ok: false,
		detail: message,
		mend: "Set GITHUB_APP_PRIVATE_KEY to the PEM that GitHub gave, or to the path of its file."
	};
	return {
		name: "reachable",
		ok: false,
		detail: message,
		mend: retryable ? "Check the network, a proxy in between, and GITHUB_URL." : "Take GITHUB_APP_ID and a new private key from the app's page on GitHub."
	};
}
function installed(installations, installUrl) {
	if (installations.length > 0) return installations.map(installation);
	return [{
		name: "installed",
		ok: false,
		detail: "on no account",
		mend: `Install it on the repositories to work on: ${installUrl}`
	}];
}
function installation({ account, suspended, missingPermissions }) {
	const name = `installed on ${account}`;
	if (suspended) return {
		name,
		ok: false,
		detail: "suspended",
		mend: "Unsuspend it in the GitHub settings there."
	};
	if (missingPermissions.length === 0) return fine(name);
	return {
		name,
		ok: false,
		detail: `lacks ${missingPermissions.join(", ")}`,
		mend: "Give the app these permissions on its page, and approve them in the GitHub settings there."
	};
}
// ../me/dist/src/app/service-checks.js
/** What the server needs before it can start does not hold; `message` says what and what mends it, without a secret. */ var StartRefused = class extends Error {};
const LEAST_FREE_BYTES = 536870912;
/** Everything that a server with these settings uses. A new service adds its check here. */ function serviceChecks(config) {
	return [
		eventLogCheck(config),
		storesCheck(config),
		{
			service: `blobs (${config.blobs === "files" ? "files" : "MongoDB GridFS"})`,
			atStart: "not",
			look: blobs(config)
		},
		agentCheck(config),
		{
			service: "code host (local git)",
			atStart: "not",
			look: git
		},
		...gitHubCheck(config),
		{
			service: "data folder",
			atStart: "not",
			look: () => dataFolder(config.dataDir)
		},
		{
			service: "node",
			atStart: "not",
			look: node
		}
	];
}
/**
* Looks at what the settings name, one line for each, later for those that the server can start without; throws StartRefused for
* the first that it cannot start without.
*/ async function checkBeforeStart(config, tell) {
	const checks = serviceChecks(config);
	const required = checks.filter(({ atStart }) => atStart === "required");
	for (const { isFine, line } of await Promise.all(required.map(result))) {
		if (!isFine) throw new StartRefused(line);
		tell(line);
	}
	for (const check of checks.filter(({ atStart }) => atStart === "told")) result(check).then(({ line }) => tell(line), (error) => tell(`${check.service}: could not be checked: ${String(error)}`));
}
/** In one line. */ async function result({ service, look, lookAtStart = look }) {
	const findings = await lookAtStart();
	const missing = findings.find(({ ok }) => !ok);
	return {
		isFine: !missing,
		line: `${service}: ${missing ? said(missing) : findings.map(briefly).join(", ")}`
	};
}
/** That something is not reachable says its own sentence. */ const said = ({ name, detail, mend }) => name === "reachable" ? `${detail} ${mend}` : `${name}: ${detail} ${mend}`;
const briefly = ({ name, detail }) => detail === "" ? name : `${name} (${detail})`;
const found = (...findings) => Promise.resolve(findings);
function eventLogCheck({ eventLog, debug }) {
	if (eventLog.kind === "embedded") return embedded("event log");
	const look = async () => {
		const { probeEventStore } = await import("./probe-BLCZYxZF.js");
		return probeEventStore(eventLog.url.reveal(), debug);
	};
	return {
		service: "event log (EventStoreDB)",
		atStart: "required",
		look
	};
}
function storesCheck({ stores }) {
	if (stores.kind === "embedded") return embedded("documents and state");
	const look = async () => {
		const { probeMongo } = await import("./probe-CXyTZ_OF.js");
		return probeMongo({ url: stores.url.reveal() });
	};
	return {
		service: "documents and state (MongoDB)",
		atStart: "required",
		look
	};
}
function agentCheck(config) {
	const settings = anthropicOf(config);
	if (!settings) return {
		service: "agent (demo, no model)",
		atStart: "not",
		look: () => found(fine("configured", "needs nothing"))
	};
	const models = config.models.map(({ id }) => id);
	const probe = async (options) => {
		const { probeAnthropic } = await import("./probe-HHaGmvJe.js");
		return probeAnthropic(settings, models, options);
	};
	return {
		service: "agent (Claude Code)",
		atStart: "told",
		look: () => probe(),
		lookAtStart: () => probe({ hasTrial: false })
	};
}
/** None where no app is in the settings: one that was made on the settings page is known to the running server alone. */ function gitHubCheck(config) {
	const { webUrl, app } = gitHubOf(config);
	if (!app) return [];
	const look = () => probeGitHub({
		webUrl,
		app,
		dataDirectory: config.dataDir,
		clock: new SystemClock()
	});
	return [{
		service: "code host (GitHub)",
		atStart: "told",
		look
	}];
}
const embedded = (service) => ({
	service: `${service} (embedded)`,
	atStart: "not",
	look: () => found(fine("configured", "kept in the data folder"))
});
const blobs = ({ blobs: kind }) => () => found(fine("configured", kind === "files" ? "kept in the data folder" : "kept beside documents and state"));
async function git() {
	try {
		const { stdout } = await promisify(execFile)("git", ["--version"]);
		return [fine("git", stdout.trim().replace(/^git version /, ""))];
	} catch {
		return [{
			name: "git",
			ok: false,
			detail: "The git program is not found.",
			mend: "Install git."
		}];
	}
}
async function dataFolder(directory) {
	try {
		makeDataFolder(directory);
		await access(directory, constants.W_OK);
	} catch {
		return [{
			name: "may write",
			ok: false,
			detail: `${directory} cannot be created or written.`,
			mend: "Let the user that runs the server write it, or set DATA_DIR to another folder."
		}];
	}
	const { bavail, bsize } = await statfs(directory);
	const space = `${(Math.floor(bavail * bsize / 1024 ** 2) / 1024).toFixed(1)} GiB free`;
	const isEnough = bavail * bsize >= LEAST_FREE_BYTES;
	return [fine("may write", directory), isEnough ? fine("space", space) : {
		name: "space",
		ok: false,
		detail: space,
		mend: "Free at least 512 MiB: a full disk stops every write."
	}];
}
function node() {
	const { node: version } = process.versions;
	const [major = 0, minor = 0] = version.split(".").map(Number);
	return found(major > 20 || major === 20 && minor >= 19 ? fine("version", version) : {
		name: "version",
		ok: false,
		detail: version,
		mend: "Install Node 20.19 or newer."
	});
}
// ../me/dist/src/app/serve.js
const HELP = `Usage: npm start -- [--repo <path or URL>]...
       code-runs serve [--repo <path or URL>]...

Starts the Code Runs server.

  --repo <path or URL>   adds a repository at start (may be repeated; one that is there stays as it is)
  --help                 shows this
  --version              shows the version

Settings come from the environment:
  PORT      3000          where to listen; 0 takes a free port
  HOST      127.0.0.1     on which address; 0.0.0.0 for all
  DATA_DIR  ./data        where everything is kept
  CODE_RUNS_URL           the address people use, when it is another one
  MODELS                  JSON list of { "id", "label", "isDefault" }
  EVENTSTORE_URL          keeps the event log in EventStoreDB (esdb://… or kurrentdb://…)
  MONGODB_URL             keeps documents and state in MongoDB
  BLOB_STORE  files       mongodb keeps bundles and diffs there too
  LEASE_SECONDS  20       how long a process may be silent before others take over its work
`;
const BAD_USAGE = 64;
/** A shutdown that takes longer is cut short: the log is safe at every moment. */ const SHUTDOWN_MS = 5e3;
/** Runs the server until a signal stops it; sets the exit code. `argv` without the program's name. */ async function serve(argv) {
	try {
		const { values } = parseArgs({
			args: [...argv],
			options,
			strict: true
		});
		if (values.help) return void process.stdout.write(HELP);
		if (values.version) return void process.stdout.write(`${VERSION}\n`);
		await run(parseConfig(), values.repo ?? []);
	} catch (error) {
		process.exitCode = report(error);
		if (process.exitCode !== BAD_USAGE) process.exit();
	}
}
const options = {
	repo: {
		type: "string",
		multiple: true
	},
	help: {
		type: "boolean",
		short: "h"
	},
	version: { type: "boolean" }
};
async function run(config, repositories) {
	const tell = (line) => void process.stdout.write(`${visibleText(line)}\n`);
	const folder = await holdFolder(config, tell);
	await checkBeforeStart(config, tell);
	const server = await startServer(config, folder, repositories);
	tell([
		`Code Runs ${VERSION} is ready at ${server.url} (${parts(config)})`,
		...publicAddress(config),
		...invitation(config, server)
	].join("\n"));
	const stop = () => {
		setTimeout(() => process.exit(1), SHUTDOWN_MS).unref();
		server.close().then(() => {
			folder.release();
			process.exit(0);
		}, (error) => process.exit(report(error)));
	};
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
}
/** Told apart from where the server listens: the setting may be meant for a command line that speaks with another server. */ function publicAddress({ publicUrl }) {
	return publicUrl === null ? [] : [`People use it at ${publicUrl.origin} (CODE_RUNS_URL).`];
}
/** To whoever starts a server that nobody owns yet; the code stands behind a `#`, which no browser sends and no proxy logs. */ function invitation(config, { url, setUpCode }) {
	if (setUpCode === void 0) return [];
	const invitation = `Nobody owns this server yet. Open ${config.publicUrl?.origin ?? url}/setup#${setUpCode} and give your name.`;
	const where = beyondLoopback(config);
	if (where === void 0) return [invitation];
	return [`Warning: with ${where} other machines reach this server before it has an owner. Whoever has the code below becomes the owner.`, invitation];
}
function parts({ agent, eventLog, stores, blobs, dataDir }) {
	const log = eventLog.kind === "embedded" ? "embedded event log" : "EventStoreDB";
	const documents = stores.kind === "embedded" ? "embedded read models" : "MongoDB";
	const who = agent.kind === "demo" ? "demo agent without a model" : "Claude Code";
	return `${log}, ${documents}, ${blobs === "mongodb" ? `blobs in MongoDB, clones in ${dataDir}` : `files in ${dataDir}`}, ${who}`;
}
function report(error) {
	const badUsage = error instanceof ConfigError ? error.message : usage(error);
	if (badUsage !== void 0) {
		process.stderr.write(`${visibleText(badUsage)}\n`);
		return BAD_USAGE;
	}
	const isExpected = [
		PortError,
		DomainError,
		StartRefused
	].some((kind) => error instanceof kind);
	process.stderr.write(`${visibleText(isExpected ? error.message : explain(error))}\n`);
	return 1;
}
/** Node's words name the argument; what it may have been meant for is ours to say. Undefined for another error. */ function usage(error) {
	if (!(error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"))) return void 0;
	const { message } = error;
	const said = /^(?:Unknown option|Unexpected argument|Option) '[^']*'(?: argument missing)?/.exec(message)?.[0];
	const setting = /^Unknown option '--([^']+)'/.exec(message)?.[1]?.replaceAll("-", "_").toUpperCase() ?? "";
	const meant = SETTINGS.includes(setting) ? ` ${setting} is set in the environment: ${setting}=… npm start.` : "";
	return `${said ?? message}.${meant} The server takes --repo <path or URL>, --help and --version.`;
}
function explain(error) {
	if (!(error instanceof Error)) return String(error);
	const { code = "", path, address, port } = error;
	if (path !== void 0 && [
		"EACCES",
		"EPERM",
		"EROFS"
	].includes(code)) return cannotWrite(path);
	if (code === "EADDRINUSE") return `Another program listens on port ${port} of ${address}. Stop it, or set PORT to a free port (0 takes any).`;
	return error.stack ?? error.message;
}
// ../me/dist/src/main.js
await serve(process.argv.slice(2));
export {};
