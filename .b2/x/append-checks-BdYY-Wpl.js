import "reflect-metadata";
import { n as isStreamName } from "./streams-BMtVgCy9.js";
import { n as LOG_LIMITS } from "./event-log.port-DN4oUqA8.js";
import { t as PortError } from "./port-error-CFsPbX74.js";
// ../me/dist/src/adapters/shared-event-log/append-checks.js
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const invalid = (message) => new PortError("LOG.INVALID", message, false);
/** What no log may be asked to append, whatever it is kept in; before any I/O. Throws PortError LOG.INVALID. */ function checkAppend(stream, events, expected) {
	if (!isStreamName(stream)) throw invalid("The name of the stream is malformed.");
	if (expected !== "no_stream" && !(Number.isSafeInteger(expected) && expected >= 0)) throw invalid("The expected revision is neither a revision nor no_stream.");
	if (events.length === 0) throw invalid("An append needs at least one event.");
	if (new Set(events.map(({ id }) => id)).size < events.length) throw invalid("An id occurs twice in one append.");
	if (!events.every(({ id }) => UUID.test(id))) throw invalid("An event id is not a lower-case UUID.");
}
/** `bytes`: of metadata and data as they are stored. Throws PortError LOG.TOO_LARGE. */ function checkSizes(encoded) {
	const large = encoded.find(({ bytes }) => bytes > LOG_LIMITS.eventBytes);
	if (large) throw tooLarge(`${large.type} has`, large.bytes, LOG_LIMITS.eventBytes);
	const total = encoded.reduce((sum, { bytes }) => sum + bytes, 0);
	if (total > LOG_LIMITS.appendBytes) throw tooLarge("The append has", total, LOG_LIMITS.appendBytes);
}
const tooLarge = (subject, bytes, limit) => new PortError("LOG.TOO_LARGE", `${subject} ${bytes} bytes; at most ${limit} are allowed.`, false, { details: {
	bytes,
	limit
} });
export { checkSizes as n, checkAppend as t };
