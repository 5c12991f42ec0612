import "reflect-metadata";
import { t as PortError } from "./port-error-CFsPbX74.js";
// ../me/dist/src/ports/event-log.port.js
const EVENT_LOG = Symbol("EventLog");
/** Negative when `a` is earlier, 0 when equal, positive when later. */ function comparePositions(a, b) {
	const byCommit = compareDecimals(commitOf(a), commitOf(b));
	return byCommit === 0 ? compareDecimals(prepareOf(a), prepareOf(b)) : byCommit;
}
/** Every event that is read is compared, so nothing is split. */ function commitOf(position) {
	const end = position.indexOf("/");
	return end === -1 ? position : position.slice(0, end);
}
const prepareOf = (position) => position.slice(position.indexOf("/") + 1);
function compareDecimals(a, b) {
	if (a.length !== b.length) return a.length - b.length;
	return a < b ? -1 : a > b ? 1 : 0;
}
/** Limits checked before any I/O; larger appends throw `LOG.TOO_LARGE`. In bytes of the stored JSON. */ const LOG_LIMITS = {
	eventBytes: 262144,
	appendBytes: 983040
};
var WrongExpectedRevision = class extends PortError {
	stream;
	expected;
	actual;
	constructor(stream, expected, actual) {
		super("LOG.WRONG_EXPECTED_REVISION", `Stream ${stream} is at ${actual}, expected ${expected}.`, false), this.stream = stream, this.expected = expected, this.actual = actual;
		this.name = "WrongExpectedRevision";
	}
};
export { comparePositions as i, LOG_LIMITS as n, WrongExpectedRevision as r, EVENT_LOG as t };
