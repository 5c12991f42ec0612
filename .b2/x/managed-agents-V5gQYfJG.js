import "reflect-metadata";
import { F as Injectable, d as Logger } from "./common-CY9HGVQJ.js";
import { A as isArchived, B as toAgentError, C as deleteOutputs, E as Provisioning, F as FILE_BETAS, G as CUSTOM_TOOLS, H as endpointOf, I as anthropicClient, J as WORKSPACE, K as MANAGED_BY, L as isUnknownOutcome, M as itemsOf, R as statusOf, S as deleteFiles, T as whatCameOf, U as serviceAt, V as translated, W as serviceOf, X as toolsFor, _ as differenceOf, a as centsOf, b as sweepUploads, c as usedUpBySetUp, f as bundleName, g as tarOf, h as setUpCommand, i as budgetOf, j as noteOf, l as EXPORTER, m as isExportCommand, o as notBudgetable, p as exportCommand, q as OUTPUTS, s as raiseTo, u as SEED, v as modeOf, w as tidied, x as uploadName, y as refusedOverrides, z as throttledFor } from "./trial-session-DJJYr0Y8.js";
import { t as PortError } from "./port-error-CFsPbX74.js";
import { r as cutText } from "./money-B_R2cqxl.js";
import { B as processFolder, G as string, R as CODE_HOST, at as BUNDLE_LIMITS, dt as CLOCK, k as LEASE_HOLDER, nt as require_tar_stream, t as GitHubConnection, ut as runGit, z as AGENT_RUNTIME } from "./github-connection-C2NxEEO0.js";
import { a as _null, b as unknown, c as boolean, f as literal, g as record, h as object, l as discriminatedUnion, m as number, o as array, p as looseObject, v as string$1, y as union } from "./schemas-CADWLVPo.js";
import { t as STATE_STORE } from "./state-store.port-Bv0VZTQj.js";
import { isDeepStrictEqual } from "node:util";
import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as setTimeout$1 } from "node:timers/promises";
import { createReadStream, createWriteStream, openAsBlob } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { pipeline } from "node:stream/promises";
// ../me/dist/src/adapters/agent-runtime-anthropic/gone-or-lacking.js
/** A service answers alike for a session that is gone and for an endpoint of sessions that it does not have. */ var LacksEndpoint = class extends PortError {
	constructor(said, cause) {
		const message = `${said} Use an ANTHROPIC_BASE_URL that offers all of Managed Agents; code-runs doctor says what is missing.`;
		super("AGENT.REJECTED", message, false, { cause });
	}
};
/** The error itself, or LacksEndpoint in its place where the session that it takes for gone is there: one look at the session decides. */ async function goneOrLacking(error, { client, sessionId }) {
	if (!(error instanceof PortError) || error.code !== "AGENT.SESSION_LOST" || statusOf(error.cause) !== 404) return error;
	const endpoint = endpointOf(error.cause);
	if (endpoint === void 0 || !await isThere(client, sessionId)) return error;
	return new LacksEndpoint(`${serviceOf(error.cause)} does not have ${endpoint}.`, error.cause);
}
async function isThere(client, sessionId) {
	try {
		const session = await client.beta.sessions.retrieve(sessionId);
		return !isArchived(session) && session.status !== "terminated";
	} catch {
		return false;
	}
}
// ../me/dist/src/adapters/agent-runtime-anthropic/wire-events.js
const exact = (schema) => schema;
const forgiving = (schema, fallback) => schema.catch(fallback);
const tokens = number().int().nonnegative().catch(0);
const NO_TOKENS = {
	input_tokens: 0,
	output_tokens: 0,
	cache_read_input_tokens: 0,
	cache_creation_input_tokens: 0
};
const asText = (text) => ({
	type: "text",
	text
});
const partSchema = union([looseObject({
	type: string$1(),
	text: string$1().nullish()
}), string$1().transform(asText)]);
/** Parts of events that come in more than one. */ function partsWith(field) {
	const list = array(field(partSchema, { type: "unknown" }));
	const plain = string$1().transform((text) => [asText(text)]);
	const error = looseObject({
		type: field(string$1(), "unknown_error"),
		message: field(string$1(), ""),
		repository_url: field(string$1().nullish(), null),
		retry_status: field(looseObject({ type: string$1() }).nullish(), null)
	});
	const reason = looseObject({
		type: string$1(),
		event_ids: field(array(string$1()).nullish(), null)
	});
	const bareReason = string$1().transform((type) => ({
		type,
		event_ids: null
	}));
	const used = object({
		input_tokens: tokens,
		output_tokens: tokens,
		cache_read_input_tokens: tokens,
		cache_creation_input_tokens: tokens
	});
	const money = object({
		amount: string(),
		currency: string$1()
	});
	const usage = object({
		active_seconds: field(number().nonnegative().nullish(), null),
		list_cost: field(money.nullish(), null)
	});
	return {
		text: field(string$1(), ""),
		flag: field(boolean().nullish(), null),
		content: field(union([
			list,
			plain,
			_null().transform(() => [])
		]), []),
		error: field(union([error, string$1().transform(errorOfText)]), errorOfText("")),
		reason: field(union([reason, bareReason]).nullish(), null),
		details: field(looseObject({ explanation: string$1().nullish() }).nullish(), null),
		used: field(used, NO_TOKENS),
		usage: field(usage, {}),
		budget: field(looseObject({ max_list_cost: money }).nullish(), null),
		metadata: field(record(string$1(), unknown()).nullish(), null)
	};
}
/** Some servers tell an error as nothing but its words. */ function errorOfText(message) {
	return {
		type: "unknown_error",
		message,
		repository_url: null,
		retry_status: null
	};
}
/** The events of a session that matter here, as the API sends them; the types of the SDK say more of each. */ function schemaWith(field) {
	const { text, flag, content, error, reason, details, used, usage, budget, metadata } = partsWith(field);
	const processed_at = field(string$1().nullish(), null);
	const event = (type, shape) => object({
		type: literal(type),
		id: text,
		processed_at,
		...shape
	});
	const name = field(string$1(), "tool");
	const call = {
		name,
		input: unknown(),
		evaluated_permission: field(string$1().nullish(), null)
	};
	const result = {
		content: content.optional(),
		is_error: flag
	};
	return discriminatedUnion("type", [
		event("user.message", { content }),
		event("user.interrupt", {}),
		event("user.custom_tool_result", {
			custom_tool_use_id: text,
			...result
		}),
		event("user.tool_confirmation", { tool_use_id: text }),
		event("agent.message", { content }),
		event("agent.tool_use", call),
		event("agent.mcp_tool_use", call),
		event("agent.tool_result", {
			tool_use_id: text,
			...result
		}),
		event("agent.custom_tool_use", {
			name,
			input: unknown()
		}),
		event("agent.thread_context_compacted", {}),
		event("session.status_running", {}),
		event("session.status_rescheduled", {}),
		event("session.updated", {
			budget,
			metadata
		}),
		event("session.status_idle", {
			stop_reason: reason,
			stop_details: details
		}),
		event("session.status_terminated", {}),
		event("session.deleted", {}),
		event("session.error", { error }),
		event("span.model_request_end", { model_usage: used }),
		event("session.usage", {
			usage,
			budget
		})
	]);
}
const wholeSchema = schemaWith(exact);
const forgivingSchema = schemaWith(forgiving);
const previewSchema = discriminatedUnion("type", [object({
	type: literal("event_start"),
	event: object({
		type: string$1(),
		id: string$1()
	})
}), object({
	type: literal("event_delta"),
	event_id: string$1(),
	delta: object({
		index: number().int().nonnegative().optional(),
		content: looseObject({
			type: string$1(),
			text: string$1().nullish()
		})
	})
})]);
/**
* The event, when it is of a type that matters; other types are left out, as the API asks of its readers. One odd field does not lose
* the event: it is read without that field.
*/ function parseWireEvent(raw, onOdd) {
	const whole = wholeSchema.safeParse(raw);
	if (whole.success) return whole.data;
	const event = previewSchema.safeParse(raw).data ?? forgivingSchema.safeParse(raw).data;
	if (event && !isPreview(event)) onOdd?.(`${event.type}: ${placeOf(whole.error)}`);
	return event;
}
function placeOf({ issues: [issue] }) {
	return issue?.path.map(String).join(".") ?? "";
}
/** The same event has the same key in the stream and in the list. Interrupts may come without an id. */ function keyOf(event) {
	return event.id === "" ? JSON.stringify(event) : event.id;
}
function isPreview(event) {
	return event.type === "event_start" || event.type === "event_delta";
}
/** All words of a content, part by part; what was withheld is named. */ function textOf(content) {
	return content.map((part) => part.type === "redacted" ? "[withheld by the provider]" : part.text ?? "").filter((text) => text !== "").join("\n\n");
}
/** The call that a person's event answers. */ function answeredBy(event) {
	if (event.type === "user.custom_tool_result") return event.custom_tool_use_id;
	return event.type === "user.tool_confirmation" ? event.tool_use_id : void 0;
}
/** Tools of ours never ask; a server may have others, or other rules. */ function asksPermission(event) {
	return (event.type === "agent.tool_use" || event.type === "agent.mcp_tool_use") && event.evaluated_permission === "ask";
}
// ../me/dist/src/adapters/agent-runtime-anthropic/sending.js
/** After an answer was lost the history is looked through after each of these waits, then the event is sent again. */ const LOOKS_MS = [
	0,
	300,
	700,
	1500,
	2500
];
/** What was taken may be shown late; it is looked for after each of these waits, about a minute. */ const PATIENT_LOOKS_MS = [
	0,
	300,
	700,
	1500,
	2500,
	5e3,
	1e4,
	15e3,
	25e3
];
const SENDINGS = 4;
const PAGE$2 = 50;
/** So many events of a type are looked through: nothing that was just sent is further back. */ const NEWEST = 200;
/** The note on a session by which the list is known to show all that was sent before. */ const MARK = "looked_for";
/** The body of an answer may take so long; its status alone says that the event was taken. */ const BODY_MS = 1e4;
/** The message of our own set-up step. */ const SET_UP_ID = "set-up";
/**
* Sends a message at most once: the SDK never repeats it, and after an unknown outcome the history is asked whether it arrived. One
* that was taken (2xx) is only looked for from then on. `id` is ours and part of the message's first line. Returns the event as the
* provider knows it; throws AGENT.UNAVAILABLE, not to be repeated, when it was taken but is not shown.
*/ async function sendMessage(sending, { id, text, onTaken }) {
	const echo = await sendOnce(sending, {
		type: "user.message",
		content: [{
			type: "text",
			text: text.toWellFormed()
		}]
	}, isMessage(id));
	await onTaken?.();
	return echo ?? await findTaken(sending, id);
}
/** The message that the provider took, however late it is shown. */ async function findTaken(sending, id) {
	const sent = await lookFor(sending, {
		type: "user.message",
		isOurs: isMessage(id)
	}, PATIENT_LOOKS_MS);
	if (sent) return sent;
	const message = `${serviceAt(sending.client)} took the message but does not list it, so its work cannot be followed. Send again.`;
	throw new PortError("AGENT.UNAVAILABLE", message, false);
}
/** Answers a custom tool at most once; an answer that is already there counts as given. */ async function sendResult(sending, { callId, text, isError }) {
	const event = {
		type: "user.custom_tool_result",
		custom_tool_use_id: callId,
		content: [{
			type: "text",
			text: text.toWellFormed()
		}],
		is_error: isError
	};
	await sendOnce(sending, event, (sent) => sent.type === event.type && sent.custom_tool_use_id === callId);
}
/** Refuses the use of a tool that asks for permission. */ async function sendDenial(sending, callId, reason) {
	const type = "user.tool_confirmation";
	await sendOnce(sending, {
		type,
		tool_use_id: callId,
		result: "deny",
		deny_message: reason.toWellFormed()
	}, (sent) => sent.type === type && sent.tool_use_id === callId);
}
/** Our id of a message, from its first line; undefined for what is not a message of ours. */ function messageId(event) {
	if (event.type !== "user.message") return void 0;
	const [line = ""] = (event.content[0]?.text ?? "").split("\n", 1);
	return /^<code-runs [^>]*msg="([^"]+)"/.exec(line)?.[1];
}
const isMessage = (id) => (sent) => messageId(sent) === id;
/** The session's newest events of some types, newest first. */ async function* newest({ client, sessionId, signal }, types) {
	const query = {
		order: "desc",
		limit: PAGE$2,
		types: [...types]
	};
	const wanted = (event) => types.includes(event.type);
	let left = NEWEST;
	for await (const raw of itemsOf(client.beta.sessions.events.list(sessionId, query, { signal }))) {
		const event = parseWireEvent(raw);
		if (event && !isPreview(event) && wanted(event)) yield event;
		if (--left === 0) return;
	}
}
/** Resolves when the provider has the event; with it, if it is known. */ async function sendOnce(sending, event, isOurs) {
	const search = {
		type: event.type,
		isOurs
	};
	for (let sendings = 1;; sendings++) try {
		return await request(sending, event);
	} catch (error) {
		const throttled = throttledFor(error);
		const found = throttled === void 0 ? await foundAfter(error, sending, search) : void 0;
		if (found) return found.sent;
		if (sendings === SENDINGS) throw toAgentError(error, "The session");
		await setTimeout$1(throttled ?? 0, void 0, { signal: sending.signal });
	}
}
/** Throws what the server refused with. Whatever its body holds, a 2xx says that the event was taken. */ async function request({ client, sessionId }, event) {
	const response = await client.beta.sessions.events.send(sessionId, { events: [event] }, { maxRetries: 0 }).asResponse();
	const { data } = await Promise.race([response.json().catch(() => null), setTimeout$1(BODY_MS, null, { ref: false })]) ?? {};
	return (Array.isArray(data) ? data.map((one) => parseWireEvent(one)) : []).find((one) => one?.type === event.type && one.id !== "");
}
/** A refusal may mean that the same event is there already; without an answer it may still be on its way. */ async function foundAfter(error, sending, search) {
	if (isUnknownOutcome(error)) {
		const sent = await lookFor(sending, search, LOOKS_MS);
		if (sent) return { sent };
		if (search.type !== "user.message") return void 0;
		if (await statusOfSession(sending) === "running") return { sent: void 0 };
		const before = await findBeforeMark(sending, search.isOurs);
		return before && { sent: before };
	}
	const sent = statusOf(error) === 400 ? await findSent(sending, search) : void 0;
	if (!sent) throw toAgentError(error, "The session");
	return { sent };
}
async function lookFor(sending, search, waits) {
	for (const wait of waits) {
		await setTimeout$1(wait, void 0, { signal: sending.signal });
		const sent = await findSent(sending, search);
		if (sent) return sent;
	}
}
/**
* The message, if it is there: a list that shows what came later, and not the message, will never show it. Throws AGENT.UNAVAILABLE,
* not to be repeated, when the list does not get so far.
*/ async function findBeforeMark(sending, isOurs) {
	const { client, sessionId, signal } = sending;
	const mark = randomUUID();
	await translated("The session", () => client.beta.sessions.update(sessionId, { metadata: { [MARK]: mark } }));
	for (const wait of PATIENT_LOOKS_MS) {
		await setTimeout$1(wait, void 0, { signal });
		const { sent, isMarked } = await lookBefore(sending, {
			isOurs,
			mark
		});
		if (sent || isMarked) return sent;
	}
	const message = `Nobody can tell whether ${serviceAt(client)} took the message, so it was not sent a second time. Send again.`;
	throw new PortError("AGENT.UNAVAILABLE", message, false);
}
function lookBefore(sending, { isOurs, mark }) {
	return translated("The session", async () => {
		let isMarked = false;
		for await (const event of newest(sending, ["user.message", "session.updated"])) if (event.type === "session.updated") isMarked ||= event.metadata?.[MARK] === mark;
		else if (isOurs(event)) return {
			sent: event,
			isMarked
		};
		return { isMarked };
	});
}
function findSent(sending, { type, isOurs }) {
	return translated("The session", async () => {
		for await (const event of newest(sending, [type])) if (isOurs(event)) return event;
	});
}
async function statusOfSession({ client, sessionId, signal }) {
	const retrieved = () => client.beta.sessions.retrieve(sessionId, {}, signal ? { signal } : {});
	return (await translated("The session", retrieved)).status;
}
// ../me/dist/src/adapters/agent-runtime-anthropic/live-session.js
/** What this process knows of a session that it works with. */ var LiveSession = class {
	sessionId;
	mode;
	mounts;
	budgetCents;
	/** Answers that calls have, by call. */ results = /* @__PURE__ */ new Map();
	/** Our ids of the messages that it has, by its history or by the provider's word when it took them. */ messages = /* @__PURE__ */ new Set();
	bookmark;
	stops = /* @__PURE__ */ new Map();
	followed = /* @__PURE__ */ new Set();
	messaged;
	constructor(sessionId, mode, mounts, budgetCents) {
		this.sessionId = sessionId;
		this.mode = mode;
		this.mounts = mounts;
		this.budgetCents = budgetCents;
	}
	remember(events) {
		for (const event of events) {
			const message = messageId(event);
			if (message !== void 0) this.messages.add(message);
			const callId = answeredBy(event);
			if (callId === void 0) continue;
			const { content = [], is_error: isError = true } = event.type === "user.custom_tool_result" ? event : {};
			this.results.set(callId, {
				text: textOf(content),
				isError: isError === true
			});
		}
	}
	/** Known by our own fact; what the provider tells of it may come late or never. */ stop(turnId) {
		this.stopOf(turnId).abort(/* @__PURE__ */ new Error("Stopped."));
	}
	isStopped(turnId) {
		return this.stopped(turnId).aborted;
	}
	/** Aborts when the turn is stopped. */ stopped(turnId) {
		return this.stopOf(turnId).signal;
	}
	/** This process follows the turn, so it knows when its message is there. */ follow(turnId) {
		this.followed.add(turnId);
	}
	/** The turn's message is in the session now, or on its way. */ reached(turnId) {
		this.messaged = turnId;
	}
	ended(turnId) {
		if (this.messaged === turnId) this.messaged = void 0;
	}
	/** Also for a turn that another process may have sent. */ mayBeAtWork(turnId) {
		return this.messaged === turnId || !this.followed.has(turnId);
	}
	stopOf(turnId) {
		const known = this.stops.get(turnId) ?? new AbortController();
		this.stops.set(turnId, known);
		return known;
	}
};
const DEFAULT_KNOBS = {
	silenceMs: 3e4,
	tarBytes: 419430400,
	indexingMs: 12e3
};
// ../me/dist/src/adapters/agent-runtime-anthropic/run-sessions.js
const COLLECTION$1 = "managed-agents-sessions";
const schema$1 = object({
	since: string$1(),
	sessionId: string$1().nullable(),
	isReady: boolean().optional()
});
/** Which session belongs to which run. The intent is written before a session is made, so that none is ever lost unseen. */ var RunSessions = class {
	state;
	constructor(state) {
		this.state = state;
	}
	async get(runId) {
		const entry = await this.state.get(COLLECTION$1, runId);
		const value = schema$1.safeParse(entry?.value).data;
		return entry && value ? {
			...value,
			version: entry.version
		} : void 0;
	}
	/** False when someone else wrote first. */ put(runId, value, expected) {
		return this.state.put(COLLECTION$1, runId, value, expected);
	}
	/** Notes that the session's set-up has ended well. */ async markReady(runId, sessionId) {
		const known = await this.get(runId);
		if (known?.sessionId !== sessionId) return;
		await this.put(runId, {
			since: known.since,
			sessionId,
			isReady: true
		}, known.version);
	}
	/** Forgets the session, if it is still this one. */ async forget(runId, sessionId) {
		const known = await this.get(runId);
		if (known?.sessionId === sessionId) await this.state.remove(COLLECTION$1, runId, known.version);
	}
};
// ../me/dist/src/adapters/agent-runtime-anthropic/sent-messages.js
const COLLECTION = "managed-agents-sent";
const KEPT_MS = 2592e6;
const WRITES = 5;
const schema = object({
	turnId: string$1(),
	sessionId: string$1(),
	messages: array(string$1())
});
/** Our own proof that a message was sent: each one is a run that is paid for, and a history may show it late or never. */ var SentMessages = class {
	state;
	clock;
	constructor(state, clock) {
		this.state = state;
		this.clock = clock;
	}
	async of(runId, turnId) {
		const entry = await this.state.get(COLLECTION, runId);
		const sent = schema.safeParse(entry?.value).data;
		return sent?.turnId === turnId ? sent : void 0;
	}
	async add(runId, message) {
		const { turnId, sessionId, id } = message;
		for (let write = 1; write <= WRITES; write++) {
			const entry = await this.state.get(COLLECTION, runId);
			const known = schema.safeParse(entry?.value).data;
			const messages = known?.turnId === turnId && known.sessionId === sessionId ? known.messages : [];
			const value = {
				turnId,
				sessionId,
				messages: [.../* @__PURE__ */ new Set([...messages, id])]
			};
			const expiresAt = this.clock.now() + KEPT_MS;
			if (await this.state.put(COLLECTION, runId, value, entry?.version ?? 0, { expiresAt })) return;
		}
	}
};
// ../me/dist/src/adapters/agent-runtime-anthropic/settling.js
const FIRST_WAIT_MS$1 = 150;
const LONGEST_WAIT_MS$1 = 4e3;
/** Statuses may be told late, and an interrupt takes its time. */ const SETTLING_MS = 2e4;
const STOPPED = "The person stopped this turn.";
/** Times at which to look at a session, less and less often, in milliseconds since the first one. Ends when it is time to give up. */ async function* looks({ signal }) {
	const started = performance.now();
	for (let wait = FIRST_WAIT_MS$1;; wait = Math.min(wait * 2, LONGEST_WAIT_MS$1)) {
		const elapsed = performance.now() - started;
		yield elapsed;
		if (elapsed > SETTLING_MS) return;
		await setTimeout$1(wait, void 0, { signal });
	}
}
/** Asks the agent to stop; harmless when it does nothing. */ async function interruptSession({ client, sessionId }) {
	const events = [{ type: "user.interrupt" }];
	await translated("The session", () => client.beta.sessions.events.send(sessionId, { events }).asResponse());
}
/** Waits until the session is not running. Throws AGENT.UNAVAILABLE when it goes on. */ async function settle(sending) {
	for await (const _elapsed of looks(sending)) {
		const status = await statusOfSession(sending);
		if (status === "idle" || status === "terminated") return;
	}
	throw stillBusy();
}
/** Runs a change that a running session refuses; its status lags behind its events, so the change is asked for again. */ async function whenIdle(sending, change) {
	let refusal;
	await settle(sending);
	for await (const _elapsed of looks(sending)) try {
		return await change();
	} catch (error) {
		if (!isRunning(error)) throw toAgentError(error, "The session");
		refusal = error;
	}
	throw toAgentError(refusal, "The session");
}
function isRunning(error) {
	return statusOf(error) === 400 && /\brunning\b/i.test(String(error));
}
function stillBusy() {
	return new PortError("AGENT.UNAVAILABLE", "The agent is still at an earlier turn. Send again in a while.", true);
}
/** Ends whatever an earlier turn left behind: work that goes on, or a question that nobody will answer. */ async function quieten(sending) {
	await interruptSession(sending);
	const settled = /* @__PURE__ */ new Set();
	for await (const elapsed of looks(sending)) {
		const pending = (await pendingCalls(sending))?.filter(({ id }) => !settled.has(id));
		if (pending?.length === 0) return settle(sending);
		if (!pending || elapsed < SETTLING_MS / 4) continue;
		for (const call of pending) {
			await refuse(sending, call);
			settled.add(call.id);
		}
		await interruptSession(sending);
	}
	throw stillBusy();
}
/** A call that waits for nothing any more is as good as refused. */ async function refuse(sending, { id: callId, asks }) {
	try {
		if (asks) await sendDenial(sending, callId, STOPPED);
		else await sendResult(sending, {
			callId,
			text: STOPPED,
			isError: true
		});
	} catch (error) {
		if (!(error instanceof PortError) || error.code !== "AGENT.REJECTED") throw error;
	}
}
const CALLS = [
	"agent.custom_tool_use",
	"agent.tool_use",
	"agent.mcp_tool_use"
];
const ANSWERS = ["user.custom_tool_result", "user.tool_confirmation"];
const STATUSES = ["session.status_idle", "session.status_running"];
const WAITING = {
	type: "requires_action",
	event_ids: null
};
/** Calls that the idle session waits for, by its own word or by its history; undefined while it works. */ function pendingCalls(sending) {
	return translated("The session", async () => {
		const since = await sinceMessage(sending);
		const [last] = since.filter(({ type }) => STATUSES.some((status) => status === type));
		if (last?.type === "session.status_running" && await statusOfSession(sending) === "running") return void 0;
		const { type, event_ids } = (last?.type === "session.status_idle" ? last.stop_reason : null) ?? WAITING;
		if (type !== WAITING.type) return [];
		const open = openCalls(since);
		if (!event_ids?.length) return open;
		return event_ids.map((id) => open.find((call) => call.id === id) ?? {
			id,
			asks: false
		});
	});
}
/** What tells about calls and statuses since the newest message, newest first. */ async function sinceMessage(sending) {
	const since = [];
	for await (const event of newest(sending, [
		...STATUSES,
		...CALLS,
		...ANSWERS,
		"user.message"
	])) {
		if (event.type === "user.message") break;
		since.push(event);
	}
	return since;
}
function openCalls(events) {
	const answered = new Set(events.flatMap((event) => answeredBy(event) ?? []));
	return events.flatMap((event) => {
		if (answered.has(event.id)) return [];
		if (event.type === "agent.custom_tool_use") return [{
			id: event.id,
			asks: false
		}];
		return asksPermission(event) ? [{
			id: event.id,
			asks: true
		}] : [];
	});
}
// ../me/dist/src/adapters/agent-runtime-anthropic/session-care.js
/** Makes the session read-only forever and deletes what it brought out. One that is gone or archived already is fine. */ async function archiveSession(sending) {
	await deleteOutputs(sending);
	try {
		await archiveWhenIdle(sending);
	} catch (error) {
		if (!await isOver(sending)) throw toAgentError(error, "The session");
	}
}
/** What an error of archiving does not tell: the session itself may say that it is archived. */ async function isOver({ client, sessionId }) {
	try {
		const { archived_at, status } = await client.beta.sessions.retrieve(sessionId);
		return archived_at != null || status === "terminated";
	} catch (error) {
		return statusOf(error) === 404;
	}
}
/** A session that still works must stop first, and its status lags behind its events. */ async function archiveWhenIdle(sending) {
	let refusal;
	for await (const _elapsed of looks(sending)) try {
		await sending.client.beta.sessions.archive(sending.sessionId, {}, { maxRetries: 0 });
		return;
	} catch (error) {
		if (statusOf(error) !== 400) throw error;
		refusal = error;
		await interruptSession(sending);
	}
	throw refusal;
}
// ../me/dist/src/adapters/agent-runtime-anthropic/hosted-repositories.js
/**
* The session resource by which the provider clones a repository of GitHub at its base commit. `gitHubUrl` is the one GitHub that
* it clones from, and takes addresses of without the ending `.git`; throws AGENT.REJECTED for a repository that is elsewhere.
*/ function mountOf(repository, access, gitHubUrl) {
	const mine = access.find(({ repositoryId }) => repositoryId === repository.repositoryId);
	if (!mine) throw new Error("Every repository has a token.");
	if (!mine.cloneUrl.startsWith(`${gitHubUrl}/`)) throw elsewhere$1(repository, mine.cloneUrl, gitHubUrl);
	return {
		type: "github_repository",
		url: mine.cloneUrl.replace(/\.git$/, ""),
		authorization_token: mine.token,
		checkout: {
			type: "commit",
			sha: repository.baseCommit
		},
		mount_path: `${WORKSPACE}/${repository.name}`
	};
}
function elsewhere$1({ name }, cloneUrl, gitHubUrl) {
	const [there, here] = [new URL(cloneUrl).host, new URL(gitHubUrl).host];
	const message = `${name} is on ${there}, and Claude Code can only clone from ${here}. Leave it out, or add it by its clone URL.`;
	return new PortError("AGENT.REJECTED", message, false);
}
// ../me/dist/src/adapters/agent-runtime-anthropic/local-repositories.js
var import_tar_stream = require_tar_stream();
/** No hook runs, and nothing can be pushed. */ const CONFIG = "[core]\n	repositoryformatversion = 0\n	bare = false\n	hooksPath = /dev/null\n[push]\n	default = nothing\n";
const PACK_MS = 6e5;
/**
* Uploads a repository of the local git host at its base commit: a plain tar of the `.git` folder of a clone of depth 1, from which
* `git reset --hard` makes the work tree. Returns the file's id. Throws AGENT.TOO_LARGE, AGENT.UNAVAILABLE, AGENT.REJECTED and the code
* host's errors. Nothing stays on this disk.
*/ async function uploadLocalRepository({ client, codeHost, scratch, tarBytes }, repository, signal) {
	await mkdir(scratch, { recursive: true });
	const folder = await mkdtemp(join(scratch, "pack-"));
	try {
		const clone = join(folder, "clone");
		await codeHost.clone(repository, repository.baseCommit, clone, signal);
		const packed = await packCommit(clone, repository.baseCommit, signal);
		const { size } = await stat(`${packed}.pack`);
		if (size > tarBytes) throw tooLarge(repository.name, size, tarBytes);
		const tar = join(folder, "repository.tar");
		await writeRepositoryTar(tar, packed, repository.baseCommit);
		const file = new File([await openAsBlob(tar)], uploadName(repository.baseCommit));
		return (await translated(repository.name, () => client.beta.files.upload({
			file,
			betas: FILE_BETAS
		}, {
			signal,
			timeout: PACK_MS
		}))).id;
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** Everything of one commit without its past; gives the path of the pack without its ending. */ async function packCommit(clone, commit, signal) {
	await writeFile(join(clone, ".git", "shallow"), `${commit}\n`);
	const base = join(clone, ".git", "travel");
	return `${base}-${(await runGit({
		args: [
			"pack-objects",
			"--revs",
			"--quiet",
			base
		],
		cwd: clone,
		input: `${commit}\n`,
		signal,
		timeoutMs: PACK_MS
	})).toString("latin1").trim()}`;
}
async function writeRepositoryTar(tar, packed, commit) {
	const archive = (0, import_tar_stream.pack)();
	const written = pipeline(archive, createWriteStream(tar));
	for (const folder of [
		".git",
		".git/objects",
		".git/objects/pack",
		".git/refs",
		".git/refs/heads"
	]) archive.entry({
		name: `${folder}/`,
		type: "directory",
		mode: 493,
		mtime: /* @__PURE__ */ new Date(0)
	});
	const texts = {
		HEAD: `${commit}\n`,
		shallow: `${commit}\n`,
		config: CONFIG
	};
	for (const [name, text] of Object.entries(texts)) archive.entry({
		name: `.git/${name}`,
		mode: 420,
		mtime: /* @__PURE__ */ new Date(0)
	}, text);
	for (const ending of ["pack", "idx"]) await addFile(archive, `.git/objects/pack/pack-travel.${ending}`, `${packed}.${ending}`);
	archive.finalize();
	await written;
}
async function addFile(archive, name, path) {
	const { size } = await stat(path);
	await pipeline(createReadStream(path), archive.entry({
		name,
		size,
		mode: 292,
		mtime: /* @__PURE__ */ new Date(0)
	}));
}
function tooLarge(name, size, limit) {
	const megabytes = (bytes) => Math.ceil(bytes / 1e6);
	const message = `${name} has ${megabytes(size)} MB at its base commit; ${megabytes(limit)} MB can be handed to the agent. Connect it through GitHub, or leave it out.`;
	return new PortError("AGENT.TOO_LARGE", message, false);
}
// ../me/dist/src/adapters/agent-runtime-anthropic/session-resources.js
/** What is mounted into a new session: repositories of GitHub by the provider, all others and the newest revision as uploads. */ async function resourcesOf({ client, codeHost, scratch, knobs, readTokens, gitHubUrl }, { repositories, seed }, { progress, signal, onUpload }) {
	const resources = [];
	const mountUpload = (file_id, mount_path) => {
		onUpload(file_id);
		resources.push({
			type: "file",
			file_id,
			mount_path
		});
	};
	const hosted = repositories.filter(({ codeHost }) => codeHost === "github");
	const access = hosted.length > 0 ? await readTokens(hosted) : [];
	for (const [index, repository] of repositories.entries()) {
		if (repository.codeHost === "github") {
			resources.push(mountOf(repository, access, gitHubUrl));
			continue;
		}
		progress(`Handing over ${repository.name}`);
		mountUpload(await uploadLocalRepository({
			client,
			codeHost,
			scratch,
			...knobs
		}, repository, signal), tarOf(index));
	}
	if (seed) {
		const file = new File([Buffer.from(seed)], uploadName("seed"));
		const upload = () => client.beta.files.upload({
			file,
			betas: FILE_BETAS
		}, { signal });
		mountUpload((await translated("The newest revision", upload)).id, SEED);
	}
	return resources;
}
function needsSetUp({ repositories, seed }) {
	return seed !== null || repositories.some(({ codeHost }) => codeHost !== "github");
}
/** The command that makes work trees of what was uploaded. */ function setUpCommandOf({ repositories, seed }) {
	const checkouts = repositories.map(({ name, baseCommit, codeHost }, index) => ({
		name,
		baseCommit,
		tar: codeHost === "github" ? null : tarOf(index)
	}));
	return setUpCommand(checkouts, seed !== null);
}
// ../me/dist/src/adapters/agent-runtime-anthropic/custom-tools.js
const said = string$1().trim().min(1);
const optionsSchema = array(string$1().max(200, "Shorten it to 200 characters.")).max(20, "Offer up to 20 options.");
const questionSchema = object({
	question: said,
	options: optionsSchema.nullish()
});
const planSchema = object({
	title: said,
	markdown: string$1()
});
const editsSchema = object({
	file: said.transform((path) => path.split("/").at(-1) ?? path),
	sha256: string$1().regex(/^[0-9a-f]{64}$/),
	summary: said,
	pr_title: said,
	pr_body: said
});
/** What a call of one of our own tools means. Its input comes from the model. */ function customToolCall(mode, { id: callId, name: tool, input }) {
	const refusal = (reason) => ({
		kind: "refusal",
		callId,
		tool,
		reason
	});
	if (!CUSTOM_TOOLS[mode].includes(tool)) return refusal(`${tool} is not available in this mode.`);
	switch (tool) {
		case "ask_user": {
			const { data, error } = questionSchema.safeParse(input);
			if (!data) return refusal(reasonOf(error));
			return {
				kind: "question",
				callId,
				question: data.question,
				options: data.options ?? []
			};
		}
		case "submit_plan": {
			const { data, error } = planSchema.safeParse(input);
			return data ? {
				kind: "plan",
				callId,
				...data
			} : refusal(reasonOf(error));
		}
		default: {
			const { data, error } = editsSchema.safeParse(input);
			if (!data) return refusal(reasonOf(error));
			const { file, sha256, summary, pr_title: pullRequestTitle, pr_body: pullRequestBody } = data;
			return {
				kind: "submission",
				callId,
				file,
				sha256,
				summary,
				pullRequestTitle,
				pullRequestBody
			};
		}
	}
}
function reasonOf(error) {
	const [issue] = error.issues;
	return `The input is not valid at ${issue?.path.map(String).join(".") || "the top level"}: ${issue?.message ?? ""}`;
}
// ../me/dist/src/domain/conversation/turn.events.js
/** The name of the command that hands the edits of a turn over: the product's own words, not the agent's. */ const HAND_OVER_CALL = "hand-over";
// ../me/dist/src/adapters/agent-runtime-anthropic/tool-calls.js
const KINDS = {
	read: "read",
	glob: "search",
	grep: "search",
	web_search: "search",
	web_fetch: "read",
	write: "edit",
	edit: "edit",
	bash: "command"
};
const words = string$1().optional().catch(void 0);
const inputSchema = object({
	file_path: words,
	path: words,
	pattern: words,
	command: words,
	query: words,
	url: words,
	content: words,
	old_string: words,
	new_string: words
}).catch({});
/**
* What a call of a built-in tool in this turn shows to people. Inputs come from the model, so nothing in them is relied on. Our own
* export command has a name of its own, since nobody but the agent should have to read it.
*/ function toolCallOf({ name, input: rawInput }, turnId) {
	const input = inputSchema.parse(rawInput);
	const tool = KINDS[name] ?? "other";
	const isHandOver = name === "bash" && isExportCommand(input.command ?? "", turnId);
	const [title = name] = ([
		input.command,
		input.file_path,
		input.pattern,
		input.query,
		input.url,
		input.path
	].find(Boolean) ?? name).replaceAll(`${WORKSPACE}/`, "").replaceAll(`${OUTPUTS}/`, "").split("\n", 1);
	return {
		tool,
		name: isHandOver ? HAND_OVER_CALL : name,
		title: title || name,
		additions: lines(input.new_string ?? input.content),
		deletions: lines(input.old_string)
	};
}
function lines(text) {
	if (text === void 0 || text === "") return 0;
	return text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
}
// ../me/dist/src/adapters/agent-runtime-anthropic/turn-calls.js
const NO_LINES = {
	additions: 0,
	deletions: 0
};
/** The tools that one turn uses, and what they came back with. */ var TurnCalls = class {
	index;
	turnId;
	isStopped;
	open = /* @__PURE__ */ new Map();
	/** `index` gives the next one. */ constructor(index, turnId, isStopped) {
		this.index = index;
		this.turnId = turnId;
		this.isStopped = isStopped;
	}
	/** Gives the call; `denied` when it will not be carried out. */ *begin(event) {
		const { id: callId } = event;
		const denied = asksPermission(event) || event.evaluated_permission === "deny";
		const call = {
			...toolCallOf(event, this.turnId),
			denied,
			at: Date.parse(event.processed_at ?? "")
		};
		this.open.set(callId, call);
		const { tool, name, title } = call;
		yield {
			kind: "tool-called",
			callId,
			tool,
			name,
			title,
			index: this.index.next++
		};
		return call;
	}
	/** What a stop broke off has not failed, whatever the provider says: it has no result. */ *end(callId, result) {
		const call = this.open.get(callId);
		if (!call) return;
		this.open.delete(callId);
		const index = this.index.next++;
		const outcome = outcomeOf(call, result);
		if (outcome === "failed" && this.isStopped()) return;
		const { additions, deletions } = outcome === "ok" && call.tool === "edit" ? call : NO_LINES;
		const durationMs = Math.max(Date.parse(result.processed_at ?? "") - call.at, 0) || 0;
		yield {
			kind: "tool-returned",
			callId,
			outcome,
			output: textOf(result.content ?? []),
			additions,
			deletions,
			durationMs,
			index
		};
	}
	/** Nothing comes back any more. */ *endAll() {
		for (const callId of [...this.open.keys()]) yield* this.end(callId, { is_error: true });
	}
	/** A step without a call: what befell the session. */ *note({ id: callId, type: name }, title) {
		yield {
			kind: "tool-called",
			callId,
			tool: "other",
			name,
			title,
			index: this.index.next++
		};
		yield {
			kind: "tool-returned",
			callId,
			outcome: "ok",
			output: "",
			...NO_LINES,
			durationMs: 0,
			index: this.index.next++
		};
	}
};
function outcomeOf({ denied }, { is_error: isError }) {
	if (denied) return "denied";
	return isError === true ? "failed" : "ok";
}
// ../me/dist/src/adapters/agent-runtime-anthropic/turn-endings.js
const REPOSITORY_REASONS = {
	repository_authentication_error: "The token for it was not accepted. Send again; if it fails again, check the GitHub App.",
	repository_forbidden_error: "The GitHub App may not read it. Install the app for it, or give the app read access to its contents.",
	repository_not_found_error: "It was not found on github.com. Check that it exists and that the GitHub App is installed for it. Repositories of GitHub Enterprise Server cannot be used with this agent.",
	repository_checkout_error: "Its base commit cannot be checked out. Send again to start from the newest commit."
};
const failure = (code, message, more = {}) => ({
	kind: "failed",
	code,
	message,
	details: more.details ?? "",
	sessionLost: more.sessionLost ?? false
});
/** A session that misses a repository goes on without it and would answer from nothing, so this is an end. */ function cloneFailure({ type, message, repository_url: url }) {
	if (!type.startsWith("repository_")) return void 0;
	const name = url?.split("/").slice(-2).join("/") ?? "A repo";
	const reason = REPOSITORY_REASONS[type] ?? "Send again.";
	return failure("AGENT.CLONE_FAILED", `${name} could not be cloned for the agent. ${reason}`, {
		details: message,
		sessionLost: true
	});
}
/** `service` is who provides the agent, in words, as in all that follows. */ function lostSession(service, details) {
	const message = `The agent’s session ended at ${service}. Send again to start a new one.`;
	return failure("AGENT.SESSION_LOST", message, {
		details,
		sessionLost: true
	});
}
/** The agent rests, and nothing says why: not a word of it, or a call of its own that nobody can answer. */ function standstill(service, trouble) {
	if (trouble) return failure("AGENT.UNAVAILABLE", whatFailed(service, trouble), { details: trouble.message });
	return failure("AGENT.UNAVAILABLE", `The agent stopped at ${service} without saying why. Send again to go on.`);
}
/**
* How a session that went idle ends the turn; undefined when it waits for us. `trouble` is an error after which the agent did nothing
* more; `waits` says that a call of its own has no answer, for a server that gives no reason.
*/ function endingOf({ stop_reason: reason, stop_details: stop }, { service, trouble, waits = false }) {
	const details = trouble?.message ?? "";
	if (!reason) return waits ? void 0 : withoutReason(service, trouble);
	switch (reason.type) {
		case "end_turn": return "completed";
		case "requires_action": return;
		case "retries_exhausted": return failure("AGENT.UNAVAILABLE", whatFailed(service, trouble), { details });
		case "refusal": return refusal(stop?.explanation ?? details);
		default: return failure("AGENT.REJECTED", `The agent stopped at ${service} (${reason.type}). Send again to go on.`, { details });
	}
}
function withoutReason(service, trouble) {
	return trouble ? standstill(service, trouble) : "completed";
}
function refusal(details) {
	return failure("AGENT.REJECTED", "The model declined this request. Rephrase it.", { details });
}
function whatFailed(service, trouble) {
	switch (trouble?.type) {
		case "billing_error": return `${service} could not bill the account. Check its billing, then send again.`;
		case "model_overloaded_error":
		case "model_rate_limited_error": return `The model is busy at ${service}. Send again in a while.`;
		default: return "The agent gave up after several attempts. Send again to go on.";
	}
}
// ../me/dist/src/adapters/agent-runtime-anthropic/turn-usage.js
const NOTHING = {
	cents: void 0,
	activeSeconds: 0
};
/**
* What one turn used. Tokens are those of its model requests. Cost and time are told by the provider as totals of the session, so a
* turn's are what was added since the end of the turn before.
*/ var TurnUsage = class TurnUsage {
	budgetCents;
	total = NOTHING;
	before = NOTHING;
	pausedAt;
	tokens = {
		inputTokens: 0,
		outputTokens: 0,
		cacheReadTokens: 0,
		cacheWriteTokens: 0
	};
	/** `budgetCents` counts until the history tells another one. */ constructor(budgetCents) {
		this.budgetCents = budgetCents;
	}
	/** For the turn after this one, whose history begins where this one ends. */ next() {
		const next = new TurnUsage(this.budgetCents);
		next.total = this.total;
		next.before = this.before;
		return next;
	}
	apply(event) {
		if (event.type === "session.usage" || event.type === "session.updated") this.budgetCents = centsOf(event.budget) ?? this.budgetCents;
		if (event.type === "session.usage") {
			const { list_cost: cost, active_seconds } = event.usage;
			const known = cost?.currency === "USD" && /^\d{1,15}$/.test(cost.amount);
			this.total = {
				cents: known ? BigInt(cost.amount) : this.total.cents,
				activeSeconds: active_seconds ?? this.total.activeSeconds
			};
		}
		if (event.type === "span.model_request_end") {
			const { model_usage: used } = event;
			this.tokens.inputTokens += used.input_tokens;
			this.tokens.outputTokens += used.output_tokens;
			this.tokens.cacheReadTokens += used.cache_read_input_tokens;
			this.tokens.cacheWriteTokens += used.cache_creation_input_tokens;
		}
	}
	/** Called where a turn of ours begins: requests before it are not its own. */ begin() {
		this.tokens = {
			inputTokens: 0,
			outputTokens: 0,
			cacheReadTokens: 0,
			cacheWriteTokens: 0
		};
	}
	/** The session cost as much as it may. */ get isUsedUp() {
		const { spentCents, budgetCents } = this.spending();
		return this.total.cents !== void 0 && this.budgetCents !== null && spentCents >= budgetCents;
	}
	/** Of the whole session. One that reached its budget spent it, where nothing was told. */ spending() {
		const told = this.total.cents === void 0 ? void 0 : Number(this.total.cents);
		return {
			spentCents: told ?? this.budgetCents ?? 0,
			budgetCents: this.budgetCents ?? told ?? 0
		};
	}
	/** Called where the session pauses at its budget; undefined when the turn paused at the same before, whatever the session did between. */ pause() {
		const spending = this.spending();
		if (isDeepStrictEqual(spending, this.pausedAt)) return void 0;
		this.pausedAt = spending;
		return spending;
	}
	/** Called where a turn of ours ends; undefined when no model was asked. */ end() {
		const { total, before, tokens } = this;
		this.before = total;
		if (Object.values(tokens).every((count) => count === 0)) return void 0;
		return {
			...tokens,
			costUsd: total.cents === void 0 ? null : dollars(total.cents - (before.cents ?? 0n)),
			activeSeconds: Math.max(Math.round(total.activeSeconds - before.activeSeconds), 0)
		};
	}
};
function dollars(cents) {
	const positive = cents < 0n ? 0n : cents;
	return `${positive / 100n}.${String(positive % 100n).padStart(2, "0")}`;
}
// ../me/dist/src/adapters/agent-runtime-anthropic/message-text.js
/** Long enough to be few, short enough to look like writing. */ const PIECE = 24;
/**
* The end of the piece that begins at `start`, the same for the same text, or undefined while it may still grow. A pair of code units
* stays together.
*/ function pieceEnd(text, start) {
	const end = start + PIECE;
	if (end >= text.length) return void 0;
	const high = text.charCodeAt(end - 1);
	return high >= 55296 && high <= 56319 ? end + 1 : end;
}
/** Cuts a text that grows into pieces that depend on the text alone, however it arrives. */ var GrowingText = class {
	told = "";
	/** The next whole pieces of a beginning of the text. One that contradicts what was told adds nothing. */ *grow(text) {
		if (!text.startsWith(this.told)) return;
		for (let end = pieceEnd(text, this.told.length); end !== void 0; end = pieceEnd(text, this.told.length)) yield this.tell(text, end);
	}
	/** The rest of the final text. */ *finish(text) {
		yield* this.grow(text);
		if (text.startsWith(this.told) && this.told.length < text.length) yield this.tell(text, text.length);
	}
	tell(text, end) {
		const offset = this.told.length;
		this.told = text.slice(0, end);
		return {
			offset,
			text: text.slice(offset, end)
		};
	}
};
/** How many pieces a final text has. */ function piecesIn(text) {
	return [...new GrowingText().finish(text)].length;
}
// ../me/dist/src/adapters/agent-runtime-anthropic/turn-words.js
/** What the agent says in one turn, block by block, with previews of what it is writing. */ var TurnWords = class {
	index;
	last;
	block = 0;
	writing;
	/** `index` gives the next one; `settle` may take some back. */ constructor(index) {
		this.index = index;
	}
	*preview(event) {
		if (event.type === "event_start") {
			if (event.event.type !== "agent.message") return;
			this.writing = {
				id: event.event.id,
				text: new GrowingText(),
				content: /* @__PURE__ */ new Map(),
				base: this.index.next
			};
			return;
		}
		const { writing, block } = this;
		if (writing?.id !== event.event_id) return;
		const { index = 0, content } = event.delta;
		writing.content.set(index, (writing.content.get(index) ?? "") + (content.text ?? ""));
		const parts = [...writing.content].sort(([a], [b]) => a - b).map(([, text]) => ({
			type: "text",
			text
		}));
		for (const piece of writing.text.grow(textOf(parts))) yield this.tell({
			kind: "text-delta",
			block,
			...piece
		});
	}
	*settle(id, text) {
		const { block } = this;
		const begun = {
			text: new GrowingText(),
			base: this.index.next
		};
		const { text: growing, base } = this.writing?.id === id ? this.writing : begun;
		this.writing = void 0;
		if (text === "") return;
		for (const piece of growing.finish(text)) yield this.tell({
			kind: "text-delta",
			block,
			...piece
		});
		this.index.next = base + piecesIn(text);
		yield this.tell({
			kind: "text-settled",
			block,
			text
		});
		this.block += 1;
		this.last = {
			id,
			text
		};
	}
	/** The request is over: what was begun and has no final form will have none. */ drop() {
		this.writing = void 0;
	}
	tell(body) {
		return {
			...body,
			index: this.index.next++
		};
	}
};
// ../me/dist/src/adapters/agent-runtime-anthropic/turn-story.js
/** A plan that came as plain words has no call to answer. */ const PLAIN = "plain-";
const isPlainPlan = (callId) => callId.startsWith(PLAIN);
const nudgeId = (turnId) => `${turnId}.export`;
/**
* One turn, told from the events of its session. What it tells and every index is a function of the session's history alone;
* previews only bring pieces of a text earlier that its final form would bring too. Nothing is told before the turn's own message.
*/ var TurnStory = class {
	options;
	started = false;
	ended = false;
	/** The session works, or waits for an answer that this turn will not give. */ busyBefore;
	/** The session misses a repository, as was told before the turn's message. */ broken;
	/** The session had a turn before this one. */ hadAnother;
	/** What our set-up step costs belongs to the turn that it was for. */ settingUp = false;
	index = { next: 0 };
	words = new TurnWords(this.index);
	calls;
	proposals = /* @__PURE__ */ new Set();
	questions = /* @__PURE__ */ new Set();
	known = /* @__PURE__ */ new Set();
	/** Calls of custom tools that have no answer in the history. */ open = /* @__PURE__ */ new Set();
	turn;
	usage;
	unsubmitted = false;
	handedOver = false;
	nudged = false;
	interrupted = false;
	working = false;
	/** At the session's budget. */ paused = false;
	acted = false;
	/** An error after which the agent did nothing more. */ trouble;
	constructor(options) {
		this.options = options;
		const { turn, after } = options;
		this.turn = turn;
		this.calls = new TurnCalls(this.index, turn.turnId, () => this.isStopped);
		this.usage = after?.usage.next() ?? new TurnUsage(options.budgetCents ?? null);
		this.busyBefore = after?.busy ?? false;
		this.hadAnother = after !== void 0;
	}
	/** For the turn after this one. */ get bookmark() {
		return {
			usage: this.usage,
			busy: this.working || this.open.size > 0
		};
	}
	get isStopped() {
		return this.interrupted || this.options.isStopped();
	}
	/** Gives the next index. */ tell(body) {
		return {
			...body,
			index: this.index.next++
		};
	}
	*apply(event) {
		if (this.ended) return;
		if (isPreview(event)) return this.started ? yield* this.words.preview(event) : void 0;
		this.usage.apply(event);
		this.notice(event);
		if (event.type === "session.error") return yield* this.onError(event.error);
		if (event.type === "session.status_terminated" || event.type === "session.deleted") return yield* this.lose();
		yield* this.started ? this.during(event) : this.before(event);
	}
	/** The session is idle, and its history says nothing new: what it last told is all that will come. */ *rest(isAnswered) {
		if (!this.started || this.ended) return;
		const { isStopped } = this;
		if (!isStopped && (this.paused || [...this.questions].some((callId) => !isAnswered(callId)))) return;
		this.working = false;
		if (!isStopped && (!this.acted || this.open.size > 0)) return yield* this.finish(standstill(this.options.service, this.trouble));
		yield* this.onIdle({
			stop_reason: null,
			stop_details: null
		});
	}
	/** The session has ended, whatever its history says. */ *lose() {
		if (!this.ended) yield* this.finish(lostSession(this.options.service, this.trouble?.message ?? ""));
	}
	notice(event) {
		if (event.type === "agent.custom_tool_use") this.open.add(event.id);
		this.open.delete(answeredBy(event) ?? "");
		if (event.type.startsWith("agent.")) {
			this.known.add(event.id);
			this.acted ||= this.started;
			this.trouble = void 0;
		}
		if (event.type === "session.status_running") {
			this.working = true;
			this.paused = false;
		}
		if (event.type !== "session.status_idle") return;
		this.working = false;
		if (isAtBudget(event)) return;
		if (event.stop_reason && event.stop_reason.type !== "requires_action") this.open.clear();
	}
	*before(event) {
		if (event.type === "session.status_running") this.busyBefore = true;
		if (event.type === "session.status_idle") this.idleBefore(event);
		const message = messageId(event);
		if (event.type !== "user.message") return;
		this.settingUp = message === SET_UP_ID;
		if (message !== this.turn.turnId) {
			this.hadAnother ||= !this.settingUp;
			return;
		}
		this.started = true;
		this.usage.begin();
		if (this.broken) yield* this.finish(this.broken);
		else if (this.usage.isUsedUp) yield* this.onPause(event);
	}
	idleBefore(event) {
		const waits = event.stop_reason ? event.stop_reason.type === "requires_action" : this.open.size > 0;
		this.busyBefore = waits || isAtBudget(event);
		if (!this.busyBefore && !this.settingUp) this.usage.end();
	}
	*during(event) {
		switch (event.type) {
			case "user.interrupt":
				this.interrupted = true;
				if (this.paused) yield* this.finish({ kind: "interrupted" });
				return;
			case "user.custom_tool_result":
				if (this.proposals.has(event.custom_tool_use_id) && event.is_error !== true) this.onAccepted();
				if (this.questions.has(event.custom_tool_use_id)) this.acted = false;
				return;
			case "agent.message": return yield* this.words.settle(event.id, textOf(event.content));
			case "agent.tool_use":
			case "agent.mcp_tool_use": return yield* this.onCall(event);
			case "agent.tool_result": return yield* this.calls.end(event.tool_use_id, event);
			case "agent.custom_tool_use": return yield* this.onCustomCall(event);
			case "span.model_request_end":
				this.words.drop();
				return;
			case "agent.thread_context_compacted": return yield* this.calls.note(event, "Summed up the work so far: it no longer fitted the model’s context");
			case "session.status_rescheduled": return yield* this.calls.note(event, `${this.options.service} continues after an error on its side`);
			case "session.status_idle": return yield* isAtBudget(event) ? this.onPause(event) : this.onIdle(event);
		}
	}
	*onCall(event) {
		const { denied, tool } = yield* this.calls.begin(event);
		if (!denied && (tool === "edit" || tool === "command")) this.unsubmitted = true;
		if (asksPermission(event)) yield {
			kind: "denial",
			callId: event.id
		};
	}
	*onCustomCall(event) {
		if (this.options.isStopped()) return;
		const call = customToolCall(this.turn.mode, event);
		if (call.kind === "question") this.questions.add(event.id);
		if (call.kind === "submission" || call.kind === "plan") this.proposals.add(event.id);
		yield call.kind === "submission" || call.kind === "refusal" ? call : this.tell(call);
	}
	onAccepted() {
		this.handedOver = true;
		this.unsubmitted = false;
	}
	*onError(error) {
		this.trouble = error;
		const failure = cloneFailure(error);
		if (failure && this.started) yield* this.finish(failure);
		else this.broken ??= failure;
	}
	*onPause({ id: pauseId }) {
		if (this.isStopped) return yield* this.finish({ kind: "interrupted" });
		if (this.paused) return;
		this.paused = true;
		const spending = this.usage.pause();
		if (spending) yield this.tell({
			kind: "budget-reached",
			pauseId,
			...spending
		});
	}
	*onIdle(event) {
		if (this.isStopped) return yield* this.finish({ kind: "interrupted" });
		const { options, trouble } = this;
		const { service } = options;
		const ending = endingOf(event, {
			service,
			trouble,
			waits: this.open.size > 0
		});
		if (ending === void 0) return yield* this.denyUnknown(event.stop_reason?.event_ids ?? []);
		if (ending !== "completed") return yield* this.finish(ending);
		if (this.turn.mode !== "edits" || !this.unsubmitted || this.nudged) return yield* this.complete();
		this.nudged = true;
		yield { kind: "nudge" };
	}
	/** The session would wait forever for an answer to what could not be read. */ *denyUnknown(callIds) {
		for (const callId of callIds) if (!this.known.has(callId)) yield {
			kind: "denial",
			callId
		};
	}
	*complete() {
		if (this.turn.mode === "plan" && !this.handedOver && this.words.last) {
			const { id, text: markdown } = this.words.last;
			yield this.tell({
				kind: "plan",
				callId: `${PLAIN}${id}`,
				title: titleOf(markdown),
				markdown
			});
		}
		yield* this.finish({ kind: "completed" });
	}
	/** Ends the turn in this way. */ *finish(how) {
		this.ended = true;
		yield* this.calls.endAll();
		const used = this.started ? this.usage.end() : void 0;
		if (used) yield this.tell({
			kind: "usage",
			...used
		});
		yield this.tell(how);
	}
};
const isAtBudget = ({ stop_reason }) => stop_reason?.type === "budget_reached";
function titleOf(markdown) {
	const [line = ""] = markdown.trim().split("\n", 1);
	return line.replace(/^#+\s*/, "") || "Plan";
}
// ../me/dist/src/adapters/agent-runtime-anthropic/messages.js
/** The first line tells the model its mode and us which message it is; people never see it. */ const head = (mode, id) => `<code-runs mode="${mode}" msg="${id}"/>`;
const block = (name, text, attributes = "") => `<${name}${attributes}>\n${text}\n</${name}>`;
/** The session's files are the agent's: only it can take edits back without losing what it was not told to. */ function rejected({ reason }, keepsOthers) {
	return `The team rejected the edits that you handed over last. Take them back before you go on, if you have not yet, unless the instructions ask for them.${keepsOthers ? " Keep what you handed over before them." : ""}${reason.trim() === "" ? "" : `\n\nThe reason that was given:\n${reason}`}`;
}
/** What the agent is given for a turn. */ function turnMessage(turn) {
	const { turnId, mode, ticket, plan, previousPlan, rejection, repositories, instructions } = turn;
	return {
		id: turnId,
		text: [
			head(mode, turnId),
			block("ticket", `${ticket.title}\n\n${ticket.body}`.trim(), ` key="${ticket.key}"`),
			...plan === null ? [] : [block("plan", plan)],
			...previousPlan === null ? [] : [block("previous-plan", previousPlan)],
			...mode === "edits" ? [block("export", exportCommand(turnId, repositories))] : [],
			...mode === "edits" && rejection ? [block("note", rejected(rejection, turn.workspace !== null))] : [],
			...instructions.trim() === "" ? [] : [block("instructions", instructions)]
		].join("\n")
	};
}
/** Said once, when a turn with changes ended without handing them over. */ function nudgeMessage({ turnId, repositories }) {
	const id = nudgeId(turnId);
	return {
		id,
		text: [
			head("edits", id),
			block("export", exportCommand(turnId, repositories)),
			block("instructions", "You ended your turn without submit_edits. Hand over your changes now, or say that nothing was changed.")
		].join("\n")
	};
}
/** Asks for one command, before the person's first message. */ function setUpMessage(command) {
	return {
		id: SET_UP_ID,
		text: `${head("set-up", SET_UP_ID)}\nPrepare the workspace: run exactly this command with bash, once, and then end your turn.\n\n\`\`\`bash\n${command}\n\`\`\``
	};
}
// ../me/dist/src/adapters/agent-runtime-anthropic/seen-events.js
/** The provider's clocks may differ among each other by this much. */ const OVERLAP_MS = 6e4;
/** Which events of a session were read, and from when on its history has to be asked for. */ var SeenEvents = class SeenEvents {
	keys;
	newest;
	constructor(keys) {
		this.keys = keys;
	}
	static none() {
		return new SeenEvents(/* @__PURE__ */ new Map());
	}
	get count() {
		return this.keys.size;
	}
	/** True for an event that was not there yet, which now is. */ add(event) {
		const at = Date.parse(event.processed_at ?? "");
		if (!Number.isNaN(at)) this.newest = Math.max(this.newest ?? at, at);
		const key = keyOf(event);
		const isNew = !this.keys.has(key);
		if (isNew || !Number.isNaN(at)) this.keys.set(key, at);
		return isNew;
	}
	/** A preview of what is already there in full is late. */ mayGrow(event) {
		return !this.keys.has(event.type === "event_start" ? event.event.id : event.event_id);
	}
	since() {
		return this.newest === void 0 ? {} : { "created_at[gte]": new Date(this.from(this.newest)).toISOString() };
	}
	/** One to go on with, that holds no more than a listing from here brings again. */ copy() {
		const { newest } = this;
		const kept = [...this.keys].filter(([, at]) => newest === void 0 || !(at < this.from(newest)));
		const copy = new SeenEvents(new Map(kept));
		copy.newest = newest;
		return copy;
	}
	from(newest) {
		return newest - OVERLAP_MS;
	}
};
// ../me/dist/src/adapters/agent-runtime-anthropic/session-feed.js
/** After so many openings in a row that brought nothing, somebody else decides. */ const FRUITLESS_OPENINGS = 8;
/** After a connection that brought something. */ const BRIEF_WAIT_MS = 200;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 1e4;
const PAGE$1 = 1e3;
/**
* Every event of a session once, in the order of its history, then live, with previews of what is being written. The stream has no
* memory: it is opened first, then the history is listed, and what was seen before is left out; whenever it ends or is cut, both are
* done again. Where that brings nothing, the session itself is asked. Ends when `signal` aborts; throws the port's error for what
* cannot be retried.
*/ async function* sessionFeed(options) {
	const { signal, seen } = options;
	const quiet = new Quiet(options);
	for (let fruitless = 0; !signal.aborted;) {
		const connection = new AbortController();
		const given = seen.count;
		let throttledMs = 0;
		try {
			yield* connect(options, quiet, connection);
		} catch (error) {
			if (signal.aborted) return;
			const problem = toAgentError(error, "The session");
			if (!problem.retryable || fruitless >= FRUITLESS_OPENINGS) throw problem;
			throttledMs = Number(problem.details["retryAfterMs"] ?? 0);
		} finally {
			connection.abort();
		}
		fruitless = seen.count > given ? 0 : fruitless + 1;
		const wait = fruitless === 0 ? BRIEF_WAIT_MS : Math.min(FIRST_WAIT_MS * 2 ** (fruitless - 1), LONGEST_WAIT_MS);
		await pause(Math.max(wait * (.5 + Math.random() / 2), throttledMs), signal);
	}
}
async function* connect(options, quiet, connection) {
	const { client, sessionId, signal, silenceMs, seen, onListed, onOdd } = options;
	const open = AbortSignal.any([signal, connection.signal]);
	const stream = await client.beta.sessions.events.stream(sessionId, { event_deltas: ["agent.message"] }, { signal: open });
	const listed = await list(options, open);
	onListed?.(listed);
	for (const event of listed) {
		if (!seen.add(event)) continue;
		yield event;
		quiet.broken();
	}
	yield { type: "caught-up" };
	const standing = await quiet.standing(open);
	if (standing) yield standing;
	const silence = setTimeout(() => connection.abort(), silenceMs());
	try {
		for await (const raw of stream) {
			silence.refresh();
			const event = parseWireEvent(raw, onOdd);
			if (!event || !(isPreview(event) ? seen.mayGrow(event) : seen.add(event))) continue;
			yield event;
			quiet.broken();
		}
	} finally {
		clearTimeout(silence);
	}
}
async function list({ client, sessionId, seen, onOdd }, signal) {
	const listed = [];
	const query = {
		order: "asc",
		limit: PAGE$1,
		...seen.since()
	};
	for await (const raw of itemsOf(client.beta.sessions.events.list(sessionId, query, { signal }))) {
		const event = parseWireEvent(raw, onOdd);
		if (event && !isPreview(event)) listed.push(event);
	}
	return listed;
}
/** Since when a session has said nothing. Its status lags behind its events, so it is asked only after a while. */ let Quiet = class Quiet {
	options;
	since = performance.now();
	constructor(options) {
		this.options = options;
	}
	broken() {
		this.since = performance.now();
	}
	/** What the session is, by its own word; undefined while it works or may have something to say. */ async standing(signal) {
		const { client, sessionId, silenceMs } = this.options;
		if (performance.now() - this.since < silenceMs() / 2) return void 0;
		const retrieved = () => client.beta.sessions.retrieve(sessionId, {}, { signal });
		const { status, archived_at } = await translated("The session", retrieved);
		if (archived_at != null || status === "terminated") return { type: "gone" };
		return status === "idle" ? { type: "resting" } : void 0;
	}
};
async function pause(ms, signal) {
	try {
		await setTimeout$1(ms, void 0, { signal });
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}
// ../me/dist/src/adapters/agent-runtime-anthropic/set-up-step.js
/**
* Has the session's agent run one command of ours, before the person's first message; a step that was begun before a restart is gone
* on with. Throws AGENT.CLONE_FAILED when it did not work.
*/ async function performSetUp(step, signal) {
	const { client, sessionId, silenceMs } = step;
	const follow = new SetUpFollower(step);
	const seen = SeenEvents.none();
	for await (const item of sessionFeed({
		client,
		sessionId,
		signal,
		seen,
		silenceMs: () => silenceMs
	})) if (item.type === "caught-up") {
		if (!follow.asked) follow.apply(await ask(step, signal));
	} else if (item.type === "gone") throw failed("The session ended.");
	else if (item.type === "resting") {
		if (follow.rest()) return;
	} else if (!isPreview(item) && follow.apply(item)) return;
	signal.throwIfAborted();
}
/** One that the provider took is only looked for. */ async function ask({ client, sessionId, runId, command, sent }, signal) {
	const sending = {
		client,
		sessionId,
		signal
	};
	const ofSetUp = `${runId}/${SET_UP_ID}`;
	if ((await sent.of(ofSetUp, "set-up"))?.sessionId === sessionId) return findTaken(sending, SET_UP_ID);
	const onTaken = () => sent.add(ofSetUp, {
		turnId: SET_UP_ID,
		sessionId,
		id: SET_UP_ID
	});
	return sendMessage(sending, {
		...setUpMessage(command),
		onTaken
	});
}
let SetUpFollower = class SetUpFollower {
	step;
	asked = false;
	done = false;
	/** The command ended well, by all that is known: its result has no words. */ unread = false;
	lastOutput = "";
	trouble;
	constructor(step) {
		this.step = step;
	}
	/** True when the step has ended well. */ apply(event) {
		if (messageId(event) === "set-up") this.asked = true;
		this.checkLoss(event);
		if (!this.asked) return false;
		if (event.type === "agent.tool_result") this.onResult(event);
		if (event.type === "agent.message") this.lastOutput ||= textOf(event.content);
		if (event.type !== "session.status_idle") return false;
		return this.onIdle(event);
	}
	onIdle(event) {
		if (event.stop_reason?.type === "budget_reached") throw usedUpBySetUp(this.step);
		if (endingOf(event, {
			service: "",
			trouble: this.trouble
		}) === void 0) return this.done;
		return this.rest();
	}
	/** The session is idle, and nothing more will come. */ rest() {
		if (this.asked && !this.done) throw this.problem();
		return this.done;
	}
	problem() {
		return this.unread && !this.trouble ? unreadable(serviceAt(this.step.client)) : failed(this.told());
	}
	told() {
		return this.lastOutput || (this.trouble?.message ?? "");
	}
	checkLoss(event) {
		if (event.type === "session.error") this.onError(event.error);
		if (event.type === "session.status_terminated") throw failed("The session ended.");
	}
	onResult({ content, is_error }) {
		const output = textOf(content ?? []);
		this.unread = output === "" && is_error !== true;
		this.lastOutput = output || this.lastOutput;
		this.done ||= is_error !== true && this.lastOutput.includes("code-runs: set-up done");
	}
	onError(error) {
		this.trouble = error;
		const failure = cloneFailure(error);
		if (failure) throw new PortError("AGENT.CLONE_FAILED", failure.message, false);
	}
};
/** Each further try would be paid for, and end in the same way. */ function unreadable(service) {
	const message = `Whether the repos were unpacked for the agent cannot be read: ${service} gave the command’s result without its words. It would do so again, so use a service that gives the results of tools.`;
	return new PortError("AGENT.CLONE_FAILED", message, false);
}
function failed(reason) {
	const [line = ""] = reason.trim().split("\n").slice(-1);
	const message = `The repos could not be unpacked for the agent. Send again to try with a new session.${line === "" ? "" : ` It said: ${cutText(line, 300)}`}`;
	return new PortError("AGENT.CLONE_FAILED", message, false);
}
// ../me/dist/src/adapters/agent-runtime-anthropic/session-opening.js
/** A clock of the provider's may be so much behind ours, in milliseconds. */ const CLOCKS_DIFFER_MS = 6e5;
/**
* Finds or makes the session of a run. That one is about to be made is written down first; after a crash or a lost answer it is
* looked for by the run's id, and adopted. Repositories of GitHub are mounted by the provider; others travel as files, and a set-up
* step unpacks them before the session gets the tools of its mode.
*/ var SessionOpening = class {
	options;
	runs;
	constructor(options) {
		this.options = options;
		this.runs = new RunSessions(options.state);
	}
	async open(input, progress, signal) {
		const { model, mode, budgetCents } = input;
		const known = await this.known(input);
		const { session: found, isReady } = known ?? await this.make(input, progress, signal);
		const { client } = this.options;
		const session = budgetCents === null ? found : await raiseTo(budgetCents, {
			client,
			session: found
		});
		try {
			if (isReady) return await this.verified(session, known ? { model } : {
				model,
				mode
			});
			progress("Unpacking the repos in the session");
			return await this.setUp(session, input, signal);
		} catch (met) {
			const error = await goneOrLacking(met, {
				client,
				sessionId: session.id
			});
			if (error instanceof PortError && !error.retryable && !(error instanceof LacksEndpoint)) await this.close(input.runId, session.id);
			throw error;
		}
	}
	/** Goes on with a set-up that was begun before; one that has ended well before only gets the tools of the mode. */ async setUp(session, input, signal) {
		const { client, knobs, sent, runs } = {
			...this.options,
			runs: this.runs
		};
		const { model, mode, runId } = input;
		const asked = {
			model,
			mode: "set-up"
		};
		if (modeOf(session) === "set-up") await this.verified(session, asked);
		else await this.setMode({
			client,
			sessionId: session.id,
			signal
		}, asked);
		const command = setUpCommandOf(input);
		const [{ silenceMs }, budgetCents] = [knobs, centsOf(session.budget)];
		await performSetUp({
			client,
			sessionId: session.id,
			runId,
			command,
			silenceMs,
			sent,
			budgetCents
		}, signal);
		const ready = await this.setMode({
			client,
			sessionId: session.id,
			signal
		}, {
			model,
			mode
		});
		await runs.markReady(runId, session.id);
		return ready;
	}
	/**
	* Puts a mode's own tools in the place of the session's; waits until the session is not running. Throws AGENT.REJECTED when the
	* provider says that it runs others.
	*/ async setMode(sending, asked) {
		const { client, sessionId } = sending;
		const update = { agent: { tools: toolsFor(asked.mode) } };
		const { signal } = sending;
		const updated = await whenIdle(sending, () => client.beta.sessions.update(sessionId, update, { signal }));
		return this.verified(updated, asked);
	}
	/** The session, when it runs what was asked. An answer may be of a moment before. */ async verified(session, asked) {
		if (differenceOf(session.agent, asked) === void 0) return session;
		const { client } = this.options;
		const now = await translated("The session", () => client.beta.sessions.retrieve(session.id));
		const difference = differenceOf(now.agent, asked);
		if (difference !== void 0) throw refusedOverrides(serviceAt(client), difference);
		return now;
	}
	/** Forgets the session and archives it; one that cannot be archived now no longer belongs to a run, so the next sweep takes it. */ async close(runId, sessionId) {
		await this.forget(runId, sessionId);
		await this.archive(sessionId);
	}
	/** No turn of the run meets the session again. */ async forget(runId, sessionId) {
		await this.runs.forget(runId, sessionId);
	}
	async archive(sessionId) {
		await tidied(`Archiving session ${sessionId}`, () => archiveSession({
			client: this.options.client,
			sessionId
		}));
	}
	/** Marks sessions of this installation, so that another one's are left alone. */ async installation() {
		const { state } = this.options;
		for (;;) {
			const entry = await state.get("managed-agents", "installation");
			if (entry) return entry.value.id;
			await state.put("managed-agents", "installation", { id: randomUUID() }, 0);
		}
	}
	/** The session that is written down, if it can still be used. */ async known(input) {
		const { runId } = input;
		const known = await this.runs.get(runId);
		if (!known) return void 0;
		const { sessionId, since } = known;
		if (sessionId === null) {
			const found = await this.find(runId, since);
			return found && this.keep(input, found);
		}
		const session = await this.retrieve(sessionId);
		if (!session) await this.runs.forget(runId, sessionId);
		return session && {
			session,
			isReady: known.isReady ?? !["set-up", void 0].includes(modeOf(session))
		};
	}
	async retrieve(sessionId) {
		try {
			const session = await this.options.client.beta.sessions.retrieve(sessionId);
			return isUsable(session) ? session : void 0;
		} catch (error) {
			if (statusOf(error) === 404) return void 0;
			throw toAgentError(error, "The session");
		}
	}
	/** The oldest session of the run since then. */ async find(runId, since) {
		const from = (/* @__PURE__ */ new Date(Date.parse(since) - CLOCKS_DIFFER_MS)).toISOString();
		return translated("The session", async () => {
			const query = {
				"created_at[gte]": from,
				order: "asc"
			};
			for await (const session of itemsOf(this.options.client.beta.sessions.list(query))) if (noteOf(session, "run_id") === runId && isUsable(session)) return session;
		});
	}
	async make(input, progress, signal) {
		progress("Opening a session");
		const since = new Date(this.options.clock.now()).toISOString();
		if (!await this.runs.get(input.runId)) await this.runs.put(input.runId, {
			since,
			sessionId: null
		}, 0);
		const { provisioning, client } = this.options;
		const uploads = [];
		try {
			const handing = {
				progress,
				signal,
				onUpload: (id) => void uploads.push(id)
			};
			const provisioned = await provisioning.get();
			const resources = await resourcesOf(this.options, input, handing);
			return await this.keep(input, await this.createHealed(input, provisioned, resources));
		} finally {
			deleteFiles(client, uploads);
		}
	}
	/** Writes the session down; where another process was faster, its session is taken and this one archived. */ async keep(input, session) {
		const { runId } = input;
		const entry = await this.runs.get(runId) ?? {
			since: session.created_at,
			sessionId: null,
			version: 0
		};
		const isReady = !needsSetUp(input);
		const value = {
			since: entry.since,
			sessionId: session.id,
			isReady
		};
		const other = entry.sessionId === null && await this.runs.put(runId, value, entry.version) ? void 0 : await this.known(input);
		if (!other || other.session.id === session.id) return {
			session,
			isReady
		};
		await this.archive(session.id);
		return other;
	}
	/** What was provisioned may have been archived or deleted meanwhile: that is looked up once, and made again. */ async createHealed(input, used, resources) {
		try {
			return await this.create(input, used, resources);
		} catch (error) {
			if (![
				400,
				404,
				409
			].includes(statusOf(error) ?? 0)) throw toAgentError(error, "The session");
			const now = await this.options.provisioning.ensure();
			if (JSON.stringify(now) === JSON.stringify(used)) throw toAgentError(error, "The session");
			return translated("The session", () => this.create(input, now, resources));
		}
	}
	/** Throws what the SDK throws. */ async create(input, { agentId: id, agentVersion: version, environmentId: environment_id, exporterFileId }, mounts) {
		const mode = needsSetUp(input) ? "set-up" : input.mode;
		const metadata = {
			managed_by: MANAGED_BY,
			installation: await this.installation(),
			run_id: input.runId
		};
		const agent = {
			type: "agent_with_overrides",
			id,
			version,
			model: input.model,
			tools: toolsFor(mode)
		};
		const started = new Date(this.options.clock.now()).toISOString();
		try {
			const body = {
				agent,
				environment_id,
				title: cutText(input.title, 200),
				metadata,
				resources: [{
					type: "file",
					file_id: exporterFileId,
					mount_path: EXPORTER
				}, ...mounts],
				budget: budgetOf(input.budgetCents ?? this.options.budgetCents)
			};
			return await this.options.client.beta.sessions.create(body, { maxRetries: 0 });
		} catch (error) {
			const found = isUnknownOutcome(error) ? await this.find(input.runId, started) : void 0;
			if (found) return found;
			throw notBudgetable(error, input.model) ?? error;
		}
	}
};
function isUsable(session) {
	return !isArchived(session) && session.status !== "terminated";
}
// ../me/dist/src/adapters/agent-runtime-anthropic/sweep-sessions.js
const HOUR_MS = 36e5;
/** A younger session may be one that is being written down at this moment. */ const YOUNG_MS = HOUR_MS;
/** Containers do not last forever; a run that goes on later gets a new session with its newest revision. */ const OLD_MS = 720 * HOUR_MS;
const PAGE = 100;
/** Archives sessions that no run knows, as crashes leave them, and those that nobody used for a month; returns how many. */ async function sweepSessions(options) {
	const { client } = options;
	let archived = 0;
	for (const sessionId of await unneeded(options)) if (await tidied(`Archiving session ${sessionId}`, () => archiveSession({
		client,
		sessionId
	}))) archived += 1;
	return archived;
}
async function unneeded(options) {
	try {
		return await listUnneeded(options);
	} catch (error) {
		throw new PortError("AGENT.UNAVAILABLE", whatCameOf(error), true, { cause: error });
	}
}
async function listUnneeded({ client, runs, agentId, installation, now }) {
	const query = {
		"created_at[lte]": (/* @__PURE__ */ new Date(now - YOUNG_MS)).toISOString(),
		limit: PAGE,
		...agentId === void 0 ? {} : { agent_id: agentId }
	};
	const found = [];
	for await (const session of itemsOf(client.beta.sessions.list(query))) {
		if (!isOurs(session, installation) || session.status === "terminated") continue;
		if (!((await runs.get(noteOf(session, "run_id") ?? ""))?.sessionId === session.id) || isForgotten(session, now)) found.push(session.id);
	}
	return found;
}
function isForgotten(session, now) {
	return session.status === "idle" && Date.parse(session.updated_at) < now - OLD_MS;
}
/** Those of this installation, and trials of whatever process. */ function isOurs(session, installation) {
	if (noteOf(session, "managed_by") !== "code-runs") return false;
	return noteOf(session, "purpose") === "trial" || noteOf(session, "installation") === installation;
}
// ../me/dist/src/adapters/agent-runtime-anthropic/token-rotation.js
/** The repositories of GitHub among a session's resources. Not every server repeats where it mounted them. */ function mountsAmong(resources, repositories) {
	return repositories.flatMap((repository) => {
		const mounted = resources.find((resource) => resource.type === "github_repository" && isOf(resource, repository));
		return mounted?.id === void 0 ? [] : [{
			repositoryId: repository.repositoryId,
			resourceId: mounted.id
		}];
	});
}
function isOf({ mount_path: path, url }, { name, source }) {
	if (path != null) return path === `${WORKSPACE}/${name}`;
	return url?.toLowerCase().endsWith(`/${source.toLowerCase()}`) === true;
}
/**
* Gives each mounted repository a token for this turn: tokens live for an hour, and one that leaves our hands is made for one turn.
* Throws AGENT.SESSION_LOST for a repository that the session does not have: the agent would answer from nothing.
*/ async function rotateTokens(client, session, { repositories, readTokens }) {
	const hosted = repositories.filter(({ codeHost }) => codeHost === "github");
	if (hosted.length === 0) return;
	const resourceIds = await mountedAs(client, session, hosted);
	const access = await readTokens(hosted);
	for (const [index, { repositoryId, name }] of hosted.entries()) {
		const token = access.find((one) => one.repositoryId === repositoryId)?.token;
		if (token === void 0) throw new PortError("AGENT.REJECTED", `There is no token to read ${name}. Send again.`, false);
		const update = {
			session_id: session.sessionId,
			authorization_token: token
		};
		await translated("The session", () => client.beta.sessions.resources.update(resourceIds[index] ?? "", update));
	}
}
async function mountedAs(client, session, hosted) {
	const known = () => hosted.map(({ repositoryId }) => session.mounts.find((mount) => mount.repositoryId === repositoryId)?.resourceId);
	if (known().includes(void 0)) session.mounts = mountsAmong(await listed(client, session.sessionId), hosted);
	return known().map((resourceId, index) => {
		if (resourceId !== void 0) return resourceId;
		const message = `${hosted[index]?.name ?? "A repo"} is not mounted in the agent’s session. Send again to start a new one.`;
		throw new PortError("AGENT.SESSION_LOST", message, false);
	});
}
function listed(client, sessionId) {
	return translated("The session", async () => {
		const resources = [];
		for await (const resource of itemsOf(client.beta.sessions.resources.list(sessionId))) resources.push(resource);
		return resources;
	});
}
// ../me/dist/src/adapters/agent-runtime-anthropic/edits-download.js
const LOOK_MS = 1500;
/** Headers and padding of a tar come on top of what it holds. */ const LARGEST_BYTES = BUNDLE_LIMITS.totalBytes + 4194304;
/**
* Fetches the bundle that the agent announced: the file of that name whose content has that hash, however late it is listed. Gives the
* exact reason when there is none, for the agent to mend. Ends when `sending.signal` aborts.
*/ async function downloadEdits(sending, { file, sha256 }, { indexingMs, silenceMs }) {
	const rejected = /* @__PURE__ */ new Map();
	const pause = () => setTimeout$1(Math.min(LOOK_MS, indexingMs / 8), void 0, { signal: sending.signal });
	for (const until = performance.now() + indexingMs;; await pause()) {
		for (const { id, size } of await filesNamed(sending, file)) {
			if (rejected.has(id)) continue;
			const bytes = size > LARGEST_BYTES ? void 0 : await download(sending, id, silenceMs);
			if (bytes && createHash("sha256").update(bytes).digest("hex") === sha256) return { bundle: bytes };
			rejected.set(id, bytes ? "has a different sha256 from the one you gave" : `is larger than ${LARGEST_BYTES} bytes`);
		}
		if (performance.now() > until) break;
	}
	return { reason: `${file} ${[...rejected.values()].at(-1) ?? "is not among the files that left the container"}. Run the export command again and give exactly what it prints.` };
}
async function filesNamed({ client, sessionId, signal }, name) {
	return translated("The files", async () => {
		const found = [];
		const files = client.beta.files.list({
			scope_id: sessionId,
			betas: FILE_BETAS
		}, { signal });
		for await (const file of itemsOf(files)) {
			if (file.filename !== name) continue;
			found.push({
				id: file.id,
				size: file.size_bytes,
				at: Date.parse(file.created_at)
			});
		}
		return found.sort((a, b) => a.at - b.at);
	});
}
/** Undefined when it is larger than it was said to be. Throws AGENT.UNAVAILABLE when it stalls. */ async function download({ client, signal }, id, silenceMs) {
	const stalled = new AbortController();
	const silence = setTimeout(() => stalled.abort(), silenceMs);
	const until = AbortSignal.any([stalled.signal, ...signal ? [signal] : []]);
	try {
		return await translated("The file", async () => {
			return read((await client.beta.files.download(id, { betas: FILE_BETAS }, { signal: until })).body, () => silence.refresh());
		});
	} catch (error) {
		if (!stalled.signal.aborted) throw error;
		throw new PortError("AGENT.UNAVAILABLE", "The download of the edits stalled. Send again.", true);
	} finally {
		clearTimeout(silence);
	}
}
async function read(body, onChunk) {
	const chunks = [];
	let length = 0;
	for await (const chunk of body) {
		onChunk();
		length += chunk.length;
		if (length > LARGEST_BYTES) return void 0;
		chunks.push(chunk);
	}
	return new Uint8Array(Buffer.concat(chunks));
}
// ../me/dist/src/adapters/agent-runtime-anthropic/turn-run.js
/** People think for hours: a stream that waits for them is looked after less often, but a session that ended shows within a minute. */ const WAITING_FACTOR = 2;
/** Begins what we answer in the place of a bundle that was not there; a later look at the history recognises it. */ const NOT_TAKEN = "Not taken: ";
const NOBODY_ALLOWS = "Nobody can allow this here. Go on without it.";
/** One turn in one process: sends the message unless it is there already, and tells what the agent does from then on. */ var TurnRun = class {
	options;
	story;
	seen = SeenEvents.none();
	sending;
	stopped;
	waiting = false;
	quietened = false;
	found = false;
	older = /* @__PURE__ */ new Set();
	constructor(options) {
		this.options = options;
		const { client, session, turn, signal } = options;
		this.story = this.newStory();
		this.stopped = session.stopped(turn.turnId);
		this.sending = {
			client,
			sessionId: session.sessionId,
			signal: AbortSignal.any([signal, this.stopped])
		};
	}
	async *events() {
		const { session, turn, signal } = this.options;
		session.follow(turn.turnId);
		try {
			while (!this.story.ended && !signal.aborted) yield* this.follow(signal);
		} catch (error) {
			if (!signal.aborted) throw error;
		} finally {
			if (this.story.ended) session.bookmark = {
				...this.story.bookmark,
				seen: this.seen.copy()
			};
			if (this.story.ended) session.ended(turn.turnId);
		}
	}
	/** What another turn ended with is where this one's history begins, unless it has begun already. */ newStory() {
		const { session, turn, client } = this.options;
		const after = session.messages.has(turn.turnId) ? void 0 : session.bookmark;
		this.seen = after?.seen.copy() ?? SeenEvents.none();
		const { budgetCents } = session;
		const isStopped = () => session.isStopped(turn.turnId);
		return new TurnStory({
			turn,
			after,
			budgetCents,
			service: serviceAt(client),
			isStopped
		});
	}
	/** Until the turn ends, or until what an earlier turn left behind was ended: then the history has to be read again from its start. */ async *follow(signal) {
		const { session, knobs, client, onOdd } = this.options;
		this.story = this.newStory();
		const { sessionId } = session;
		const silenceMs = () => knobs.silenceMs * (this.waiting ? WAITING_FACTOR : 1);
		const onListed = (events) => this.onListed(events);
		for await (const item of sessionFeed({
			client,
			sessionId,
			signal,
			seen: this.seen,
			silenceMs,
			onListed,
			onOdd
		})) {
			if (item.type !== "caught-up") yield* this.hear(item);
			else if (!this.story.started && (yield* this.stoppable(() => this.begin()))) return;
			if (this.story.ended) return;
		}
	}
	/** A list that lags may show what was before the turn's message only when that is known already. */ onListed(events) {
		const { session, turn } = this.options;
		session.remember(events);
		const message = events.findIndex((event) => messageId(event) === turn.turnId);
		this.older = new Set(events.slice(0, Math.max(message, 0)).map(keyOf));
	}
	async *hear(item) {
		const { results } = this.options.session;
		if (item.type === "gone") yield* this.tellEach(this.story.lose());
		else if (item.type !== "resting") yield* this.tellAll(item);
		else yield* this.tellEach(this.story.rest((callId) => results.has(callId)));
	}
	/** A stop ends whatever is waited for here, and the agent is told as well: the message may have reached it. */ async *stoppable(work) {
		try {
			return yield* work();
		} catch (error) {
			if (!this.stopped.aborted || this.options.signal.aborted) throw error;
			await interruptSession(this.sending);
			if (!this.story.started) yield* this.end({ kind: "interrupted" });
			return void 0;
		}
	}
	/** True when the history has to be read again. */ async *begin() {
		const { session, turn, prepare } = this.options;
		const { story } = this;
		if (this.stopped.aborted) yield* this.end({ kind: "interrupted" });
		else if (story.broken && !story.hadAnother) yield* this.end(story.broken);
		else if (story.broken) await this.replace();
		else if (session.messages.has(turn.turnId)) return yield* this.find();
		else if (story.busyBefore && !this.quietened) {
			await quieten(this.sending);
			this.quietened = true;
			return true;
		} else {
			await prepare(turn.mode, this.sending.signal ?? this.options.signal);
			if (this.stopped.aborted) yield* this.end({ kind: "interrupted" });
			else yield* this.tellAll(await this.send(turnMessage(turn)));
		}
		return false;
	}
	/** What came before the message and after it shows in a list that has it, so that is read again, once. */ async *find() {
		const message = await findTaken(this.sending, this.options.turn.turnId);
		if (this.found) yield* this.tellAll(message);
		this.found = !this.found;
		return this.found;
	}
	send(message) {
		const { session, turn, onTaken } = this.options;
		session.reached(turn.turnId);
		const taken = async () => {
			session.messages.add(message.id);
			await onTaken(message.id);
		};
		return sendMessage(this.sending, {
			...message,
			onTaken: taken
		});
	}
	/** An earlier turn ended by what the session misses; this one was not sent, and gets a session of its own. */ async replace() {
		await this.options.forget();
		throw new PortError("AGENT.UNAVAILABLE", "A repo is missing from the agent’s session. Send again to start a new one.", true);
	}
	async *tellAll(event) {
		const { session, turn } = this.options;
		const had = this.story.started;
		if (!isPreview(event)) {
			session.remember([event]);
			this.seen.add(event);
			if (had && this.older.has(keyOf(event))) return;
		}
		yield* this.tellEach(this.story.apply(event));
		if (had || !this.story.started) return;
		session.reached(turn.turnId);
		if (this.stopped.aborted) await interruptSession(this.sending);
	}
	async *tellEach(all) {
		for (const told of all) yield* this.tell(told);
	}
	async *tell(told) {
		switch (told.kind) {
			case "submission": return yield* this.unlessStopped(() => this.fetchEdits(told));
			case "refusal": return yield* this.unlessStopped(() => this.refuse(told));
			case "denial": return yield* this.unlessStopped(() => this.deny(told.callId));
			case "nudge": return yield* this.unlessStopped(() => this.nudge());
			case "question":
				this.waiting = true;
				yield told;
				await this.answerFromLog(told.callId);
				return;
			case "failed":
				if (told.sessionLost) await this.options.forget();
				yield told;
				return;
			default:
				this.waiting = told.kind === "budget-reached";
				yield told;
		}
	}
	/** Whoever stopped the turn waits for nothing of it any more, and the agent is not told to go on. */ async *unlessStopped(work) {
		if (!this.stopped.aborted) yield* this.stoppable(work);
	}
	async *end(how) {
		yield* this.tellEach(this.story.finish(how));
	}
	async *fetchEdits(call) {
		const { callId, summary, pullRequestTitle, pullRequestBody } = call;
		const refusal = (reason) => ({
			kind: "refusal",
			callId,
			tool: "submit_edits",
			reason
		});
		const answered = this.options.session.results.get(callId)?.text ?? "";
		if (answered.startsWith(NOT_TAKEN)) return yield* this.refuse(refusal(answered.slice(11)));
		const fetched = await downloadEdits(this.sending, call, this.options.knobs);
		if ("reason" in fetched) return yield* this.refuse(refusal(fetched.reason));
		const { bundle } = fetched;
		yield this.story.tell({
			kind: "edits",
			callId,
			bundle,
			summary,
			pullRequestTitle,
			pullRequestBody
		});
	}
	/** Answers at once, so that the session cannot hang, and shows the call as denied. */ async *refuse({ callId, tool, reason }) {
		const shown = [{
			kind: "tool-called",
			callId,
			tool: "other",
			name: tool,
			title: tool === "submit_edits" ? "Hand over the edits" : tool
		}, {
			kind: "tool-returned",
			callId,
			outcome: "denied",
			output: reason,
			additions: 0,
			deletions: 0,
			durationMs: 0
		}];
		for (const body of shown) yield this.story.tell(body);
		await this.answer(callId, `${NOT_TAKEN}${reason}`, true);
	}
	/** Tools that are not ours may ask for a permission; the session would wait forever. */ async *deny(callId) {
		if (!this.options.session.results.has(callId)) await sendDenial(this.sending, callId, NOBODY_ALLOWS);
	}
	async *nudge() {
		const message = nudgeMessage(this.options.turn);
		if (!this.options.session.messages.has(message.id)) yield* this.tellAll(await this.send(message));
		if (this.stopped.aborted) await interruptSession(this.sending);
	}
	/** A person's answer that is in the log already may not have reached the agent. */ async answerFromLog(callId) {
		const known = this.options.turn.answers.find(({ inputId }) => inputId === callId);
		if (known) await this.answer(callId, known.answer, false);
	}
	async answer(callId, text, isError) {
		await answerOnce(this.sending, this.options.session, {
			callId,
			text,
			isError
		});
	}
};
/** A second answer to the same call changes nothing. */ async function answerOnce(sending, { results }, reply) {
	const { callId, ...result } = reply;
	if (isPlainPlan(callId) || results.has(callId)) return;
	results.set(callId, result);
	try {
		await sendResult(sending, reply);
	} catch (error) {
		results.delete(callId);
		throw error;
	}
}
// ../me/dist/src/adapters/agent-runtime-anthropic/managed-agents.agent-runtime.js
/**
* Claude Code in Anthropic's Managed Agents: one session per run, in a container of the provider's. Everything that a turn tells comes
* from the session's own history, so a restart tells it again. The agent's tokens read, and in Ask and Plan it has no tool that writes.
*/ var ManagedAgentsRuntime = class {
	options;
	kind = "managed-agents";
	label = "Claude Code";
	client;
	knobs;
	opening;
	provisioning;
	sent;
	sessions = /* @__PURE__ */ new Map();
	odd = /* @__PURE__ */ new Set();
	logger = new Logger("Agent");
	constructor(options) {
		this.options = options;
		this.client = anthropicClient(options.account);
		this.knobs = {
			...DEFAULT_KNOBS,
			...options.knobs
		};
		const { client, knobs } = this;
		const { state, clock, defaultModel } = options;
		this.sent = new SentMessages(state, clock);
		this.provisioning = new Provisioning({
			client,
			state,
			defaultModel,
			owner: randomUUID()
		});
		this.opening = new SessionOpening({
			...options,
			client,
			provisioning: this.provisioning,
			sent: this.sent,
			knobs
		});
	}
	async open(input, progress, signal) {
		const session = await this.opening.open(input, progress, signal);
		if (this.sessions.get(input.runId)?.sessionId !== session.id) this.sessions.set(input.runId, liveSession(session, input));
		return {
			runId: input.runId,
			sessionId: session.id,
			budgetCents: centsOf(session.budget)
		};
	}
	async *runTurn(session, turn, signal) {
		const { client, knobs, sent, onOdd } = this;
		const { runId, sessionId } = session;
		const live = this.live(session);
		const { turnId } = turn;
		const taken = await sent.of(runId, turnId);
		if (taken && taken.sessionId !== sessionId) {
			yield {
				...elsewhere(serviceAt(client)),
				index: 0
			};
			return;
		}
		for (const message of taken?.messages ?? []) live.messages.add(message);
		const run = new TurnRun({
			client,
			knobs,
			session: live,
			turn,
			signal,
			onOdd,
			prepare: (mode, until) => this.prepare(live, turn, {
				mode,
				signal: until
			}),
			onTaken: (id) => sent.add(runId, {
				turnId,
				sessionId,
				id
			}),
			forget: () => this.opening.forget(runId, sessionId)
		});
		try {
			yield* run.events();
		} catch (error) {
			throw await goneOrLacking(error, {
				client,
				sessionId
			});
		}
	}
	async reply(session, reply) {
		const live = this.live(session);
		const at = {
			client: this.client,
			sessionId: live.sessionId
		};
		try {
			await answerOnce(at, live, reply);
		} catch (error) {
			throw await goneOrLacking(error, at);
		}
	}
	async raiseBudget({ sessionId }, budgetCents) {
		const { client } = this;
		const session = await translated("The session", () => client.beta.sessions.retrieve(sessionId));
		await raiseTo(budgetCents, {
			client,
			session
		});
	}
	async interrupt(session, turnId) {
		const live = this.live(session);
		live.stop(turnId);
		if (live.mayBeAtWork(turnId)) await interruptSession({
			client: this.client,
			sessionId: live.sessionId
		});
	}
	async close({ runId, sessionId }) {
		this.sessions.delete(runId);
		await this.opening.close(runId, sessionId);
	}
	/**
	* Archives sessions and deletes uploads that nobody needs any more; returns how many. For one process at a time, about once an hour.
	* Throws AGENT.UNAVAILABLE, in words for the log, when the sessions cannot be listed.
	*/ async sweep() {
		const { client } = this;
		const { state, clock } = this.options;
		const [runs, installation] = [new RunSessions(state), await this.opening.installation()];
		return {
			sessions: await sweepSessions({
				client,
				runs,
				agentId: await this.provisioning.knownAgent(),
				installation,
				now: clock.now()
			}),
			uploads: await sweepUploads(client, clock.now())
		};
	}
	async prepare(live, { repositories, model }, { mode, signal }) {
		const sending = {
			client: this.client,
			sessionId: live.sessionId,
			signal
		};
		const old = new Set([...live.messages].map(bundleName));
		deleteOutputs(sending, (filename) => old.has(filename));
		await rotateTokens(this.client, live, {
			repositories,
			readTokens: this.options.readTokens
		});
		if (live.mode === mode) return;
		live.mode = "unknown";
		await this.opening.setMode(sending, {
			model,
			mode
		});
		live.mode = mode;
	}
	/** Once for each kind of field. */ onOdd = (what) => {
		if (this.odd.has(what)) return;
		this.odd.add(what);
		this.logger.warn(`An event of a session could not be read whole (${what}); the rest of it was used.`);
	};
	live({ runId, sessionId, budgetCents }) {
		const known = this.sessions.get(runId);
		if (known?.sessionId === sessionId) return known;
		const unknown = new LiveSession(sessionId, "unknown", [], budgetCents);
		this.sessions.set(runId, unknown);
		return unknown;
	}
};
function liveSession(session, { repositories }) {
	const hosted = repositories.filter(({ codeHost }) => codeHost === "github");
	const { resources = [] } = session;
	const mounts = mountsAmong(resources, hosted);
	return new LiveSession(session.id, modeOf(session) ?? "unknown", mounts, centsOf(session.budget));
}
function elsewhere(service) {
	return {
		kind: "failed",
		code: "AGENT.SESSION_LOST",
		message: `The agent’s session ended at ${service} while it worked on this. Send again to start over.`,
		details: "",
		sessionLost: false
	};
}
// ../me/dist/src/app/session-sweeping.js
function _ts_decorate(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
const EVERY_MS = 36e5;
var SessionSweeping = class {
	holder;
	sweep;
	timer;
	logger = new Logger("Agent");
	constructor(holder, sweep) {
		this.holder = holder;
		this.sweep = sweep;
	}
	onApplicationBootstrap() {
		this.once({ isStart: true });
		this.timer = setInterval(() => void this.once(), EVERY_MS).unref();
	}
	onApplicationShutdown() {
		clearInterval(this.timer);
	}
	async once({ isStart } = { isStart: false }) {
		const { state, owner } = this.holder;
		try {
			if (!await state.acquireLease("managed-agents-sweep", owner, EVERY_MS / 2)) return;
			const { sessions, uploads } = await this.sweep();
			if (sessions > 0) this.logger.log(`Archived ${sessions} sessions that nobody needs any more at the provider.`);
			if (uploads > 0) this.logger.log(`Deleted ${uploads} uploads that nobody needs any more at the provider.`);
		} catch (error) {
			if (isStart && error instanceof PortError && error.retryable) return;
			const said = error instanceof Error ? error.message : String(error);
			this.logger.warn(`Old sessions could not be archived; it is tried again in an hour. ${said}`);
		}
	}
};
SessionSweeping = _ts_decorate([
	Injectable(),
	_ts_metadata("design:type", Function),
	_ts_metadata("design:paramtypes", [typeof LeaseHolder === "undefined" ? Object : LeaseHolder, Function])
], SessionSweeping);
// ../me/dist/src/app/managed-agents.js
/** Claude Code at Anthropic, or at another service of that API. */ function managedAgents(settings, { dataDir, github }) {
	const gitHubUrl = settings.account.baseUrl === null ? "https://github.com" : github.url;
	return {
		provide: AGENT_RUNTIME,
		inject: [
			CODE_HOST,
			CLOCK,
			STATE_STORE,
			GitHubConnection
		],
		useFactory: async (codeHost, clock, state, gitHub) => new ManagedAgentsRuntime({
			...settings,
			state,
			codeHost,
			clock,
			scratch: await processFolder(join(dataDir, "workspaces")),
			readTokens: gitHub.readAccess,
			gitHubUrl
		})
	};
}
/** What tidies up there. */ const sweeping = {
	provide: SessionSweeping,
	inject: [LEASE_HOLDER, AGENT_RUNTIME],
	useFactory: (holder, runtime) => new SessionSweeping(holder, () => runtime.sweep())
};
export { managedAgents, sweeping };
