import { a as isMissingCollection, n as invalid, o as stoppedAtDuplicate, r as isDuplicateKey, s as require_lib, t as MongoConnection } from "./mongo-connection-C-9eNAkM.js";
import { t as PortError } from "./port-error-CZzbFwNt.js";
import "./event-log.port-DYbTTDCX.js";
import { n as READ_MODEL_STORE, t as BLOB_STORE } from "./blob-store.port-CMjxF4yD.js";
import { t as STATE_STORE } from "./state-store.port-B_75MOnb.js";
import { createHash } from "node:crypto";
import { finished } from "node:stream/promises";
// ../me/dist/src/adapters/blob-mongodb/pending-uploads.js
var import_lib = require_lib();
const ABANDONED_AFTER_S = 3600;
/** Which uploads have begun and not ended, so that the bytes of one that broke off can be found and removed. */ var PendingUploads = class {
	#pending;
	#files;
	#chunks;
	constructor(connection, bucket) {
		this.#pending = connection.collection(`${bucket}.pending`);
		this.#files = connection.collection(`${bucket}.files`);
		this.#chunks = connection.collection(`${bucket}.chunks`);
	}
	async begin(_id) {
		await this.#pending.insertOne({ _id });
	}
	/** After the file's record is written. Throws PortError STORE.UNAVAILABLE when a sweep took the upload for abandoned. */ async end(_id) {
		if ((await this.#pending.deleteOne({ _id })).deletedCount === 1) return;
		await this.#files.deleteOne({ _id });
		await this.#chunks.deleteMany({ files_id: _id });
		throw new PortError("STORE.UNAVAILABLE", "Storing the content took too long; nothing was stored.", true);
	}
	/** Removes the bytes of an upload that has no file. */ async discard(_id) {
		await this.#chunks.deleteMany({ files_id: _id });
		await this.#pending.deleteOne({ _id });
	}
	/** Removes what is left of uploads that began an hour ago or more and never ended. */ async sweep() {
		const before = import_lib.ObjectId.createFromTime(Math.floor(Date.now() / 1e3) - ABANDONED_AFTER_S);
		for await (const { _id } of this.#pending.find({ _id: { $lt: before } })) {
			const isWhole = await this.#files.findOne({ _id }, { projection: { _id: 1 } }) !== null;
			if ((await this.#pending.deleteOne({ _id })).deletedCount === 1 && !isWhole) await this.#chunks.deleteMany({ files_id: _id });
		}
	}
};
// ../me/dist/src/adapters/blob-mongodb/mongodb.blob-store.js
const BUCKET = "blobs";
const MAX_BYTES$2 = 67108864;
const CHUNK_BYTES = 1048576;
/**
* Contents as GridFS files named by their sha-256. A file's record comes after its bytes and is unique by its name, so content is
* whole from the moment it can be found, and of several that store the same at once one does.
*/ var MongoBlobStore = class MongoBlobStore {
	#connection;
	#bucket;
	#files;
	#pending;
	constructor(connection) {
		this.#connection = connection;
		this.#bucket = connection.bucket(BUCKET, CHUNK_BYTES);
		this.#files = connection.collection(`${BUCKET}.files`);
		this.#pending = new PendingUploads(connection, BUCKET);
	}
	/** Also removes what uploads left that broke off an hour ago or more. Throws PortError STORE.UNAVAILABLE. */ static async open(connection) {
		const store = new MongoBlobStore(connection);
		await connection.run(async () => {
			await store.#files.createIndex({ filename: 1 }, { unique: true });
			await store.#pending.sweep();
		});
		return store;
	}
	put(bytes, mediaType) {
		return this.#connection.run(async () => {
			const size = bytes.byteLength;
			if (size > MAX_BYTES$2) throw new PortError("BLOB.TOO_LARGE", "Content is larger than 64 MiB.", false, { details: { size } });
			const digest = sha256(bytes);
			if (!await this.#find(digest)) await this.#upload(bytes, digest);
			return {
				digest,
				size,
				mediaType
			};
		});
	}
	get(digest) {
		return this.#connection.run(async () => {
			const file = await this.#find(digest);
			if (!file) throw new PortError("BLOB.NOT_FOUND", "There is no such content.", false);
			const bytes = await this.#download(file._id, digest);
			if (sha256(bytes) !== digest) throw corrupt(digest);
			return bytes;
		});
	}
	has(digest) {
		return this.#connection.run(async () => await this.#find(digest) !== null);
	}
	async *digests() {
		const names = this.#files.find({}, { projection: { filename: 1 } });
		try {
			for (;;) {
				const file = await this.#connection.run(() => names.next());
				if (!file) return;
				yield file.filename;
			}
		} finally {
			await names.close();
		}
	}
	#find(digest) {
		return this.#files.findOne({ filename: digest }, { projection: { _id: 1 } });
	}
	async #upload(bytes, digest) {
		const id = new import_lib.ObjectId();
		await this.#pending.begin(id);
		try {
			const stream = this.#bucket.openUploadStreamWithId(id, digest);
			stream.end(bytes);
			await finished(stream);
		} catch (error) {
			await this.#pending.discard(id).catch(() => void 0);
			if (isDuplicateKey(error)) return;
			throw error;
		}
		await this.#pending.end(id);
	}
	async #download(id, digest) {
		try {
			const chunks = [];
			for await (const chunk of this.#bucket.openDownloadStream(id)) chunks.push(chunk);
			return Buffer.concat(chunks);
		} catch (cause) {
			throw cause instanceof import_lib.MongoGridFSChunkError ? corrupt(digest, cause) : cause;
		}
	}
};
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const corrupt = (digest, cause) => new PortError("BLOB.CORRUPT", "The stored content differs from what was written.", false, {
	cause,
	details: { digest }
});
// ../me/dist/src/adapters/shared-mongodb/literal-pattern.js
/** A regular expression, for the server, that matches exactly this text. */ function literalPattern(text) {
	return text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&").replaceAll("\0", "\\x00");
}
const MAX_BYTES$1 = 15728640;
/** Throws PortError STORE.INVALID when the document is larger than MongoDB takes. */ function toRecord({ id, position, partition, sort, search, body }) {
	const text = JSON.stringify(body);
	const record = {
		_id: id,
		position,
		key: positionKey(position),
		partition,
		sort,
		search,
		body: text
	};
	if (sizeOf(record) * 3 > MAX_BYTES$1 && Buffer.byteLength(text) + Buffer.byteLength(search) > MAX_BYTES$1) throw invalid("A document is larger than MongoDB takes (16 MiB).");
	return record;
}
/** About as many characters as the record has. */ function sizeOf(record) {
	return "body" in record ? record.body.length + record.search.length + 200 : 200;
}
/** The record of a model's progress. */ function toCheckpoint(position) {
	return {
		_id: 0,
		position,
		key: positionKey(position)
	};
}
/** The document that the record stands for. */ function toDocument(record) {
	const { _id, position, partition, sort, search, body } = record;
	return {
		id: _id,
		position,
		partition,
		sort,
		search,
		body: JSON.parse(body)
	};
}
const U64_DIGITS = 20;
/** A text that sorts exactly as `comparePositions` does; each part is an unsigned number of 64 bits. */ function positionKey(position) {
	const [commit = "0", prepare = commit] = position.split("/");
	return commit.padStart(U64_DIGITS, "0") + prepare.padStart(U64_DIGITS, "0");
}
// ../me/dist/src/adapters/read-model-mongodb/guarded-writes.js
const COMMAND_BYTES = 2097152;
/**
* Writes each record whose stored one is missing or has an earlier position, one after the other, and leaves the rest alone.
* Throws what the driver throws; then the first ones are written and the others are not, or not yet.
*/ async function writeInOrder(collection, records) {
	for (const part of inParts(records)) {
		let left = part;
		while (left.length > 0) {
			const stoppedAt = await writeUntilRefused(collection, left);
			if (stoppedAt === void 0) break;
			left = await notYetReflected(collection, left.slice(stoppedAt));
		}
	}
}
function inParts(records) {
	const parts = [[]];
	let bytes = 0;
	for (const record of records) {
		bytes += sizeOf(record);
		if (bytes > COMMAND_BYTES) {
			parts.push([]);
			bytes = sizeOf(record);
		}
		parts[parts.length - 1]?.push(record);
	}
	return parts;
}
/** The index of the first record that was not written because another one has its id; undefined when all were. */ async function writeUntilRefused(collection, records) {
	try {
		await collection.bulkWrite(records.map(guarded), { ordered: true });
		return;
	} catch (error) {
		const stoppedAt = stoppedAtDuplicate(error);
		if (stoppedAt === void 0) throw error;
		return stoppedAt;
	}
}
function guarded({ _id, ...replacement }) {
	return { replaceOne: {
		filter: {
			_id,
			key: { $lt: replacement.key }
		},
		replacement,
		upsert: true
	} };
}
/** A refused record is not always a late one: two writers may have met while inserting. */ async function notYetReflected(collection, records) {
	const ids = records.map(({ _id }) => _id);
	const found = await collection.find({ _id: { $in: ids } }, {
		projection: { key: 1 },
		batchSize: ids.length + 1
	}).toArray();
	const keys = new Map(found.map(({ _id, key }) => [_id, key]));
	return records.filter(({ _id, key }) => key > (keys.get(_id) ?? ""));
}
// ../me/dist/src/adapters/read-model-mongodb/mongodb.read-model-store.js
/**
* Documents in one collection per model, `view_<model>`. There is no transaction: a commit writes document by document, in the
* order given, each guarded by its position, and the checkpoint last. So a commit that breaks off has written its first documents.
*/ var MongoReadModelStore = class MongoReadModelStore {
	#connection;
	#share;
	#indexed = /* @__PURE__ */ new Map();
	constructor(connection) {
		this.#connection = connection;
		this.#share = connection.share();
	}
	/** Several processes may use it at once; of a model, one at a time should commit. */ static open(connection) {
		return Promise.resolve(new MongoReadModelStore(connection));
	}
	async get(model, id) {
		return (await this.getMany(model, [id]))[0];
	}
	getMany(model, ids) {
		return this.#share.run(async () => {
			const records = documentsOf(this.#records(model));
			if (ids.length === 0) return [];
			const found = await records.find({ _id: { $in: [...ids] } }, { batchSize: ids.length + 1 }).toArray();
			const byId = new Map(found.map((record) => [record._id, record]));
			return ids.flatMap((id) => {
				const record = byId.get(id);
				return record ? [toDocument(record)] : [];
			});
		});
	}
	list(model, options) {
		return this.#share.run(async () => {
			const { order, limit } = options;
			if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw invalid("A list holds 1 to 500 documents.");
			const direction = order === "descending" ? -1 : 1;
			return (await documentsOf(this.#records(model)).find(filterOf(options), {
				sort: {
					sort: direction,
					_id: direction
				},
				limit,
				batchSize: limit + 1
			}).toArray()).map((record) => toDocument(record));
		});
	}
	commit(model, documents, checkpoint) {
		return this.#share.run(async () => {
			const records = this.#records(model);
			const written = [...documents.map(toRecord), toCheckpoint(checkpoint)];
			await this.#index(model, records);
			await writeInOrder(records, written);
		});
	}
	checkpoint(model) {
		return this.#share.run(async () => {
			return (await this.#records(model).findOne({ _id: 0 }))?.position ?? "0";
		});
	}
	drop(model) {
		return this.#share.run(async () => {
			const records = this.#records(model);
			this.#indexed.delete(model);
			try {
				await records.drop();
			} catch (error) {
				if (!isMissingCollection(error)) throw error;
			}
		});
	}
	close() {
		return this.#share.close();
	}
	#records(model) {
		if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(model)) throw invalid(`Not the name of a model: ${model}`);
		return this.#connection.collection(`view_${model}`);
	}
	async #index(model, records) {
		const indexed = this.#indexed.get(model) ?? records.createIndex({
			partition: 1,
			sort: 1,
			_id: 1
		});
		this.#indexed.set(model, indexed);
		try {
			await indexed;
		} catch (error) {
			this.#indexed.delete(model);
			throw error;
		}
	}
};
/** The same collection, without its checkpoint: that one has no partition and a number for its id. */ function documentsOf(records) {
	return records;
}
function filterOf({ partition, order, after, search }) {
	const later = order === "descending" ? "$lt" : "$gt";
	const onwards = after && [{ sort: { [later]: after.sort } }, {
		sort: after.sort,
		_id: { [later]: after.id }
	}];
	return {
		partition,
		...onwards && { $or: onwards },
		...search !== void 0 && search !== "" && { search: { $regex: literalPattern(search.toLowerCase()) } }
	};
}
// ../me/dist/src/adapters/state-mongodb/lease-watch.js
/**
* Remembers since when each lease shows its present renewal, by this process's own monotonic clock: no two machines' clocks are
* ever compared, so a lease is at worst waited for a little longer.
*/ var LeaseWatch = class {
	#seen = /* @__PURE__ */ new Map();
	/** True when the lease has shown this renewal for `ttlMs` and more; the first look at it begins the wait. */ hasLapsed(lease, ttlMs, now) {
		const seen = this.#seen.get(lease._id);
		if (seen?.renewal === lease.renewal) return now - seen.at >= ttlMs;
		this.note(lease, now);
		return false;
	}
	note({ _id, renewal }, at) {
		this.#seen.set(_id, {
			renewal,
			at
		});
	}
	forget(key) {
		this.#seen.delete(key);
	}
};
// ../me/dist/src/adapters/state-mongodb/mongodb.state-store.js
const MAX_BYTES = 15728640;
/** State in the collections `state` and `leases`. Any number of processes may use it at once. */ var MongoStateStore = class MongoStateStore {
	#share;
	#entries;
	#leases;
	#monotonicNow;
	#watch = new LeaseWatch();
	constructor(connection, monotonicNow) {
		this.#share = connection.share();
		this.#entries = connection.collection("state");
		this.#leases = connection.collection("leases");
		this.#monotonicNow = monotonicNow;
	}
	/**
	* `monotonicNow` gives milliseconds that only grow; leases are judged by it. Default: this process's own. Throws PortError
	* STORE.UNAVAILABLE.
	*/ static async open(connection, { monotonicNow = () => performance.now() } = {}) {
		const store = new MongoStateStore(connection, monotonicNow);
		await store.#share.run(() => store.#entries.createIndex({ expiresAt: 1 }, { sparse: true }));
		return store;
	}
	get(collection, key) {
		return this.#share.run(async () => {
			const record = await this.#entries.findOne({ _id: entryId(collection, key) });
			return record ? toEntry(record) : void 0;
		});
	}
	list(collection, { prefix = "", limit } = {}) {
		return this.#share.run(async () => {
			if (limit === 0) return [];
			const start = { _id: { $regex: `^${literalPattern(entryId(collection, prefix))}` } };
			return (await this.#entries.find(start, {
				sort: { _id: 1 },
				limit: limit ?? 0
			}).toArray()).map((record) => toEntry(record));
		});
	}
	put(collection, key, value, expected, { expiresAt } = {}) {
		return this.#share.run(() => {
			const text = JSON.stringify(value);
			if (Buffer.byteLength(text) > MAX_BYTES) throw invalid("An entry is larger than MongoDB takes (16 MiB).");
			const expiry = expiresAt === void 0 ? {} : { expiresAt };
			const record = {
				_id: entryId(collection, key),
				key,
				value: text,
				version: expected + 1,
				...expiry
			};
			return swap(this.#entries, expected === 0 ? void 0 : { version: expected }, record);
		});
	}
	remove(collection, key, expected) {
		return this.#share.run(async () => {
			const _id = entryId(collection, key);
			return (await this.#entries.deleteOne({
				_id,
				version: expected
			})).deletedCount === 1;
		});
	}
	async *entries() {
		const found = this.#entries.find({});
		try {
			for (;;) {
				const record = await this.#share.run(() => found.next());
				if (!record) return;
				const { _id, key, value, expiresAt } = record;
				yield {
					collection: decodeURIComponent(_id.slice(0, _id.indexOf("/"))),
					key,
					value: JSON.parse(value),
					...expiresAt !== void 0 && { expiresAt }
				};
			}
		} finally {
			await found.close();
		}
	}
	purgeExpired(now) {
		return this.#share.run(async () => {
			return (await this.#entries.deleteMany({ expiresAt: { $lte: now } })).deletedCount;
		});
	}
	acquireLease(key, owner, ttlMs) {
		return this.#share.run(async () => {
			for (;;) {
				const askedAt = this.#monotonicNow();
				const held = await this.#leases.findOne({ _id: key }) ?? void 0;
				const next = held ? this.#successor(held, owner, ttlMs) : {
					_id: key,
					owner,
					epoch: 1,
					renewal: 1
				};
				if (!next) return void 0;
				if (!await swap(this.#leases, held && { renewal: held.renewal }, next)) continue;
				this.#watch.note(next, askedAt);
				return {
					key,
					owner,
					epoch: next.epoch
				};
			}
		});
	}
	releaseLease({ key, owner, epoch }) {
		return this.#share.run(async () => {
			await this.#leases.updateOne({
				_id: key,
				owner,
				epoch
			}, {
				$set: { owner: null },
				$inc: { renewal: 1 }
			});
			this.#watch.forget(key);
		});
	}
	clearLeases() {
		return this.#share.run(async () => {
			await this.#leases.updateMany({}, {
				$set: { owner: null },
				$inc: { renewal: 1 }
			});
		});
	}
	close() {
		return this.#share.close();
	}
	/** The lease as the caller would hold it; undefined when someone else still does. */ #successor(held, owner, ttlMs) {
		const hasLapsed = this.#watch.hasLapsed(held, ttlMs, this.#monotonicNow());
		const isOwn = held.owner === owner && !hasLapsed;
		if (held.owner !== null && !isOwn && !hasLapsed) return void 0;
		return {
			_id: held._id,
			owner,
			epoch: isOwn ? held.epoch : held.epoch + 1,
			renewal: held.renewal + 1
		};
	}
};
/** Writes the whole record where the stored one is as expected (undefined: there is none); true when it did. */ async function swap(collection, expected, record) {
	const { _id } = record;
	const plain = collection;
	if (expected) return (await plain.replaceOne({
		...expected,
		_id
	}, record)).matchedCount === 1;
	try {
		await plain.insertOne(record);
		return true;
	} catch (error) {
		if (isDuplicateKey(error)) return false;
		throw error;
	}
}
/** Keys of one collection lie side by side, in their order: an encoded name has no slash. */ const entryId = (collection, key) => `${encodeURIComponent(collection)}/${key}`;
function toEntry({ key, value, version }) {
	return {
		key,
		value: JSON.parse(value),
		version
	};
}
// ../me/dist/src/app/mongo-stores.js
const inject = [MongoConnection];
/** Documents and state in MongoDB. */ const mongoStores = (url) => [
	{
		provide: MongoConnection,
		useFactory: () => MongoConnection.open({ url })
	},
	{
		provide: READ_MODEL_STORE,
		useFactory: (mongo) => MongoReadModelStore.open(mongo),
		inject
	},
	{
		provide: STATE_STORE,
		useFactory: (mongo) => MongoStateStore.open(mongo),
		inject
	}
];
/** Blobs beside them. */ const mongoBlobs = {
	provide: BLOB_STORE,
	useFactory: (mongo) => MongoBlobStore.open(mongo),
	inject
};
export { mongoBlobs, mongoStores };
