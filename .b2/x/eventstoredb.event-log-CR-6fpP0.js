import { i as comparePositions, r as WrongExpectedRevision } from "./event-log.port-DYbTTDCX.js";
import { n as checkSizes, t as checkAppend } from "./append-checks-DK-htuJ4.js";
import { d as int, f as literal, h as object, l as discriminatedUnion, v as string } from "./schemas-yEe03wRj.js";
import { C as unavailable, S as toPortError, _ as toRevision, a as readStream, b as invalid, c as createClient, d as firstWithin, f as sleep, g as toPosition, h as later, i as items, l as ItemSource, m as itemPosition, n as LogTip, o as refuseDebugOutput, p as fromPosition, r as caughtUpTo, s as parseConnectionString, t as refuseOldServer, u as backoffMs, v as closedError, w as require_dist } from "./server-version-BqZPzesc.js";
import { n as isStreamName } from "./streams-BKh4MkIn.js";
import { t as PortError } from "./port-error-CZzbFwNt.js";
import { randomUUID } from "node:crypto";
import { setMaxListeners } from "node:events";
// ../me/dist/src/adapters/event-log-eventstoredb/stored-event.js
var import_dist = require_dist();
/** The names with `$` are the server's own for the same things: its tools follow a run by them. */ const storedMetadata = object({
	schema: int().min(1),
	commandId: string(),
	$correlationId: string(),
	$causationId: string(),
	actor: discriminatedUnion("kind", [
		object({
			kind: literal("member"),
			memberId: string()
		}),
		object({ kind: literal("agent") }),
		object({ kind: literal("system") })
	]),
	recordedAt: string()
});
function outgoing(codec, { id, event, metadata }) {
	const { type, schema, json } = codec.encode(event);
	const { commandId, correlationId: $correlationId, causationId: $causationId, actor, recordedAt } = metadata;
	const stored = {
		schema,
		commandId,
		$correlationId,
		$causationId,
		actor,
		recordedAt
	};
	return {
		event: (0, import_dist.jsonEvent)({
			id,
			type,
			data: JSON.parse(json),
			metadata: stored
		}),
		bytes: Buffer.byteLength(json) + Buffer.byteLength(JSON.stringify(stored))
	};
}
/** Undefined for what else the server holds: its own events, other programs', marks of deleted streams, links to nothing. */ function ourEvent({ event: raw }) {
	if (raw?.position === void 0 || raw.type.startsWith("$") || !isStreamName(raw.streamId)) return void 0;
	return {
		stream: raw.streamId,
		position: toPosition(raw.position),
		raw
	};
}
/** Throws PortError LOG.UNKNOWN_EVENT for an event in our streams that cannot be read. */ function recorded(codec, { stream, position, raw }) {
	const metadata = storedMetadata.safeParse(raw.metadata);
	if (!metadata.success || !raw.isJson || typeof raw.data !== "object") throw new PortError("LOG.UNKNOWN_EVENT", `${stream} holds an event that Code Runs did not write.`, false, { details: { type: raw.type } });
	return {
		id: raw.id,
		event: codec.decode({
			type: raw.type,
			schema: metadata.data.schema,
			json: JSON.stringify(raw.data)
		}),
		metadata: portMetadata(metadata.data),
		stream,
		revision: toRevision(raw.revision),
		position
	};
}
/** Field by field: what spreads or collects the others takes a tenth of the time of a read. */ function portMetadata(stored) {
	const { commandId, $correlationId, $causationId, actor, recordedAt } = stored;
	return {
		commandId,
		correlationId: $correlationId,
		causationId: $causationId,
		actor,
		recordedAt
	};
}
// ../me/dist/src/adapters/event-log-eventstoredb/append-request.js
/**
* Checks and encodes an append, before any I/O: the server takes empty appends, ids twice and any name. Throws LOG.INVALID or
* LOG.TOO_LARGE.
*/ function appendRequest(codec, stream, events, expected) {
	checkAppend(stream, events, expected);
	const encoded = events.map((event) => outgoing(codec, event));
	checkSizes(encoded.map(({ event: { type }, bytes }) => ({
		type,
		bytes
	})));
	return {
		stream,
		events: encoded.map(({ event }) => event),
		expected
	};
}
// ../me/dist/src/adapters/event-log-eventstoredb/appending.js
/**
* Appends; after an unknown outcome sends the identical append again, which writes nothing when the first was written. Throws
* WrongExpectedRevision, or a PortError: LOG.UNAVAILABLE when the deadline has passed.
*/ async function append(appending, request) {
	const end = performance.now() + appending.deadlineMs;
	for (let attempt = 0;; attempt++) {
		const left = end - performance.now();
		try {
			return resultOf(await appendOnce(appending, request, Math.min(appending.attemptMs, left)));
		} catch (cause) {
			const error = appendError(cause, request);
			const wait = backoffMs(attempt);
			if (!error.retryable || appending.closed.aborted || performance.now() + wait >= end) throw error;
			await sleep(wait, appending.closed);
		}
	}
}
/** The client's own deadline does not end an append that waits for a connection or a node; this one does. */ async function appendOnce({ client, credentials }, { stream, events, expected }, milliseconds) {
	const expectedRevision = expected === "no_stream" ? expected : BigInt(expected);
	const deadline = Math.max(1, Math.ceil(milliseconds));
	const sent = client.appendToStream(stream, events, {
		expectedRevision,
		credentials,
		deadline
	});
	const result = await firstWithin(deadline, sent);
	if (result === void 0) throw unavailable();
	return result;
}
function resultOf({ nextExpectedRevision, position }) {
	if (position === void 0) throw unavailable(/* @__PURE__ */ new Error("The event store gave no position."));
	return {
		revision: toRevision(nextExpectedRevision),
		position: toPosition(position)
	};
}
function appendError(cause, { stream, expected }) {
	if (!(cause instanceof import_dist.WrongExpectedVersionError)) return toPortError(cause);
	const { actualVersion } = cause;
	return new WrongExpectedRevision(stream, expected, typeof actualVersion === "bigint" ? toRevision(actualVersion) : "no_stream");
}
// ../me/dist/src/adapters/event-log-eventstoredb/live-feed.js
/** These stand in the queue behind everything that came before them. */ var Checkpoint = class {
	position;
	constructor(position) {
		this.position = position;
	}
};
const CAUGHT_UP = Symbol("caught up");
/** All of our streams; thereby none of the server's own, whose names begin with `$`. */ const EVERY_STREAM = ["cr_"];
/** Begins no valid name: an empty list would let everything through. */ const NO_STREAM_AT_ALL = [`cr_-`];
const LOOKED_AT_ONCE = 512;
/** Subscribes after a position (exclusive); the server leaves out other streams. The client never subscribes again by itself. */ function openFeed(client, after, prefixes) {
	const subscription = client.subscribeToAll({
		fromPosition: fromPosition(after),
		filter: (0, import_dist.streamNameFilter)({
			prefixes: [...prefixes.length === 0 ? NO_STREAM_AT_ALL : prefixes],
			maxSearchWindow: LOOKED_AT_ONCE,
			checkpointInterval: 1,
			checkpointReached: (reached, position) => void reached.push(new Checkpoint(toPosition(position)))
		})
	});
	subscription.on("caughtUp", () => void subscription.push(CAUGHT_UP));
	return new ItemSource(subscription, () => subscription.unsubscribe());
}
// ../me/dist/src/adapters/event-log-eventstoredb/catching-up.js
/**
* Yields what the server has of these streams after a position, as it comes: each time what is here, to be taken before the next;
* at last one `caughtUp` at least at `head`, which must have been asked before. Ends early only when `ended` aborts. Throws PortError
* when the server stops sending.
*/ async function* catchUp(following, range) {
	const feed = openFeed(following.client, range.after, range.prefixes);
	const history = new History(following, range);
	try {
		while (!following.ended.aborted && !history.isOver) {
			yield history.of(feed);
			if (!history.isOver) await nextOf(feed, following);
		}
	} finally {
		feed.stop();
	}
}
/** Turns what the server sends into what the port promises. */ let History = class History {
	isOver = false;
	#at;
	#following;
	#head;
	#quietSince = performance.now();
	constructor(following, { after, head }) {
		this.#at = after;
		this.#following = following;
		this.#head = head;
	}
	/** What is here for the consumer, up to the end. */ *of(feed) {
		for (const item of feed.arrived()) {
			if (item === CAUGHT_UP) return yield* this.#end();
			const passed = item instanceof Checkpoint ? this.#checkpoint(item) : this.#event(item);
			if (passed) yield passed;
			if (this.#following.ended.aborted) return;
		}
	}
	*#end() {
		this.isOver = true;
		const position = later(this.#at, this.#head);
		if (position !== this.#at) yield {
			kind: "checkpoint",
			position
		};
		yield {
			kind: "caughtUp",
			position
		};
	}
	#checkpoint({ position }) {
		if (!(performance.now() - this.#quietSince >= this.#following.quietMs) || !isBetween(this.#at, position, this.#head)) return void 0;
		this.#at = position;
		return {
			kind: "checkpoint",
			position
		};
	}
	#event(resolved) {
		const ours = ourEvent(resolved);
		if (!ours) return void 0;
		const event = this.#following.recorded(ours);
		this.#quietSince = performance.now();
		this.#at = event.position;
		return {
			kind: "event",
			event
		};
	}
};
/** Servers have sent checkpoints that went back, or lay beyond events that were still to come. */ const isBetween = (at, checkpoint, head) => comparePositions(checkpoint, at) > 0 && comparePositions(checkpoint, head) <= 0;
/** Throws when the feed has ended, also without an error, or stays silent for too long. */ async function nextOf(feed, { ended, silenceMs }) {
	if (feed.over) throw dropped(feed);
	if (!await feed.wait(silenceMs, ended)) throw unavailable();
}
const dropped = (feed) => toPortError(feed.failure ?? unavailable());
// ../me/dist/src/adapters/event-log-eventstoredb/owner-record.js
/** No stream of the log: its name does not begin as theirs do, so it is neither read nor copied with them. */ const STREAM = "code-runs-owner";
const TYPE = "OwnerChanged";
const ownerShape = object({
	folder: string(),
	log: string(),
	state: string()
});
/** The record as the last event of a stream of its own; its revision counts the writes. */ function ownerRecord(reading, { client, credentials, attemptMs }) {
	return {
		read: async () => {
			const options = {
				direction: "backwards",
				fromRevision: "end",
				maxCount: 1
			};
			for await (const { event } of items(reading, () => client.readStream(STREAM, options))) {
				if (!event) continue;
				const owner = ownerShape.safeParse(event.data);
				if (!owner.success) throw invalid(`The stream ${STREAM} holds an event that Code Runs did not write.`);
				return {
					owner: owner.data,
					version: toRevision(event.revision) + 1
				};
			}
		},
		write: async (owner, expected) => {
			const expectedRevision = expected === 0 ? "no_stream" : BigInt(expected - 1);
			const event = (0, import_dist.jsonEvent)({
				id: randomUUID(),
				type: TYPE,
				data: { ...owner }
			});
			try {
				const sent = client.appendToStream(STREAM, event, {
					expectedRevision,
					credentials,
					deadline: attemptMs
				});
				if (await firstWithin(attemptMs, sent) === void 0) throw unavailable();
				return true;
			} catch (cause) {
				if (cause instanceof import_dist.WrongExpectedVersionError) return false;
				throw toPortError(cause);
			}
		}
	};
}
// ../me/dist/src/adapters/event-log-eventstoredb/subscription.js
/** Follows the log as EventLog.subscribe says: over and over from the last item handed over, whatever the server does. */ async function* subscription(following, { after, prefixes }) {
	const place = {
		at: after,
		fruitless: 0
	};
	for await (const items of sessions(following, place, prefixes)) for (const item of items) {
		place.at = itemPosition(item);
		place.fruitless = 0;
		yield item;
	}
}
async function* sessions(following, place, prefixes) {
	const { ended, closed } = following;
	for (; !ended.aborted; place.fruitless++) {
		try {
			yield* session(following, place, prefixes);
		} catch (cause) {
			const error = toPortError(cause);
			if (!error.retryable && !ended.aborted) throw error;
		}
		await sleep(backoffMs(place.fruitless), ended);
	}
	if (closed.aborted) throw closedError();
}
async function* session(following, place, prefixes) {
	const { head } = await following.tip.look();
	yield* catchUp(following, {
		after: place.at,
		head,
		prefixes: prefixes ?? EVERY_STREAM
	});
	if (!following.ended.aborted) yield* new Live(following, place.at, prefixes).items();
}
/** Longest time to the next look whether events of others have moved the end of the log. */ const IDLE_MS = 1e3;
/**
* What is appended from now on. All of our streams are followed and the filter is applied here: the server tells of what it leaves
* out only every 10 to 30 events, and never up to the newest.
*/ let Live = class Live {
	#following;
	#feed;
	#matches;
	/** Handed over, and seen: apart when the filter has left out the last ones. */ #at;
	#seen;
	#told = true;
	/** Since when the server has an event of ours that it does not send. */ #behindSince;
	constructor(following, at, prefixes) {
		this.#following = following;
		this.#at = this.#seen = at;
		this.#matches = ({ stream }) => prefixes === void 0 || prefixes.some((prefix) => stream.startsWith(prefix));
		this.#feed = openFeed(following.client, at, EVERY_STREAM);
	}
	async *items() {
		const { ended } = this.#following;
		try {
			while (!ended.aborted) {
				yield this.#arrived();
				if (ended.aborted) return;
				if (this.#feed.over) throw dropped(this.#feed);
				const caughtUp = this.#told ? await this.#idle() : await this.#proof();
				if (caughtUp !== void 0 && !ended.aborted) yield [{
					kind: "caughtUp",
					position: caughtUp
				}];
			}
		} finally {
			this.#feed.stop();
		}
	}
	*#arrived() {
		for (const item of this.#feed.arrived()) {
			const ours = item instanceof Checkpoint || item === CAUGHT_UP ? void 0 : ourEvent(item);
			if (!ours) continue;
			this.#seen = ours.position;
			this.#behindSince = void 0;
			this.#told = false;
			if (!this.#matches(ours)) continue;
			this.#at = ours.position;
			yield {
				kind: "event",
				event: this.#following.recorded(ours)
			};
			if (this.#following.ended.aborted) return;
		}
		if (comparePositions(this.#seen, this.#at) <= 0) return;
		this.#at = this.#seen;
		yield {
			kind: "checkpoint",
			position: this.#at
		};
	}
	/** Waits for an event; when events of others have moved the end of the log meanwhile, asks for a proof again. */ async #idle() {
		if (await this.#feed.wait(IDLE_MS, this.#following.ended)) return;
		const { head } = await this.#following.tip.later();
		if (comparePositions(head, this.#at) > 0) this.#told = false;
	}
	/** The position up to which the consumer has everything, unless more arrives first. */ async #proof() {
		const { tip, ended } = this.#following;
		const answer = await Promise.race([tip.later(), this.#feed.wait(IDLE_MS, ended).then(() => void 0)]);
		if (answer === void 0 || this.#feed.buffered) return void 0;
		const position = caughtUpTo(this.#at, answer);
		if (position === void 0) return this.#waitForMissing();
		this.#told = true;
		this.#behindSince = void 0;
		this.#at = this.#seen = later(position, this.#at);
		return this.#at;
	}
	async #waitForMissing() {
		const { silenceMs, ended } = this.#following;
		this.#behindSince ??= performance.now();
		if (performance.now() - this.#behindSince >= silenceMs) throw unavailable();
		await this.#feed.wait(Math.min(50, silenceMs), ended);
	}
};
// ../me/dist/src/adapters/event-log-eventstoredb/eventstoredb.event-log.js
/** Without TLS the client sends no credentials; these only choose its way of appending. */ const UNNAMED = {
	username: "unnamed",
	password: "unnamed"
};
/** The event log in an EventStoreDB or KurrentDB, shared by several processes. */ var EventStoreDbEventLog = class EventStoreDbEventLog {
	#codec;
	#client;
	#reading;
	#appending;
	#tip;
	#quietMs;
	#closed = new AbortController();
	#onTheWay = /* @__PURE__ */ new Set();
	#closing;
	constructor(options) {
		const address = parseConnectionString(options.url);
		const closed = this.#closed.signal;
		setMaxListeners(0, closed);
		const { attemptMs = 4e3, silenceMs = 1e4, quietMs = 1e4 } = options;
		const deadlineMs = address.settings.defaultDeadline;
		this.#codec = options.codec;
		this.#client = createClient(address);
		this.#reading = {
			client: this.#client,
			silenceMs,
			closed
		};
		this.#appending = {
			client: this.#client,
			credentials: address.credentials ?? UNNAMED,
			attemptMs,
			deadlineMs,
			closed
		};
		this.#tip = new LogTip(this.#reading);
		this.#quietMs = quietMs;
	}
	/**
	* Connects, and checks the server's version and the right to read everything. Throws PortError LOG.INVALID for a connection
	* string or server that will not do, LOG.DENIED, and LOG.UNAVAILABLE (retryable) when no server answers.
	*/ static async open(options) {
		refuseDebugOutput(options.debug ?? "");
		const log = new EventStoreDbEventLog(options);
		try {
			const head = log.#lookNow();
			refuseOldServer(await firstWithin(log.#reading.silenceMs, log.#client.serverVersion()) ?? "unknown");
			await head;
			return log;
		} catch (cause) {
			await log.close();
			throw toPortError(cause);
		}
	}
	async append(stream, events, expected) {
		this.#refuseWhenClosed();
		const appended = append(this.#appending, appendRequest(this.#codec, stream, events, expected));
		this.#onTheWay.add(appended);
		try {
			return await appended;
		} finally {
			this.#onTheWay.delete(appended);
		}
	}
	async *readStream(stream, options = {}) {
		for await (const arrived of readStream(this.#reading, stream, options)) for (const resolved of arrived) {
			const ours = ourEvent(resolved);
			if (ours) yield recorded(this.#codec, ours);
		}
	}
	readAll(options = {}) {
		const { after = "0", max = Number.MAX_SAFE_INTEGER, streamPrefixes: prefixes = EVERY_STREAM } = options;
		return this.#readAll({
			after,
			max,
			prefixes
		}, this.#lookNow());
	}
	async *#readAll({ after, max, prefixes }, tip) {
		this.#refuseWhenClosed();
		fromPosition(after);
		const { head } = await tip;
		let left = max;
		if (left <= 0 || comparePositions(after, head) >= 0) return;
		for await (const arrived of catchUp(this.#following(this.#closed.signal), {
			after,
			head,
			prefixes
		})) for (const item of arrived) {
			if (item.kind === "caughtUp" || comparePositions(itemPosition(item), head) > 0) return;
			if (item.kind !== "event") continue;
			yield item.event;
			if (--left === 0) return;
		}
		throw closedError();
	}
	subscribe({ after, streamPrefixes, signal }) {
		fromPosition(after);
		return subscription(this.#following(AbortSignal.any([signal, this.#closed.signal])), {
			after,
			prefixes: streamPrefixes
		});
	}
	async head() {
		return (await this.#tip.look()).head;
	}
	/** The server's record of who uses this log. */ get owner() {
		return ownerRecord(this.#reading, this.#appending);
	}
	/** Waits for the appends on their way, then ends the connection. Open subscriptions end with LOG.CLOSED. Safe to repeat. */ close() {
		this.#closing ??= this.#close();
		return this.#closing;
	}
	async #close() {
		const onTheWay = [...this.#onTheWay];
		this.#closed.abort();
		await Promise.allSettled(onTheWay);
		await this.#client.shutDown(1e3);
	}
	#following(ended) {
		return {
			...this.#reading,
			ended,
			tip: this.#tip,
			quietMs: this.#quietMs,
			recorded: (event) => recorded(this.#codec, event)
		};
	}
	/** A look that may be waited for later, or never. */ #lookNow() {
		const tip = this.#tip.look();
		tip.catch(() => void 0);
		return tip;
	}
	#refuseWhenClosed() {
		if (this.#closed.signal.aborted) throw closedError();
	}
};
export { EventStoreDbEventLog };
