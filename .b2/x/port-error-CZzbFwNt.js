// ../me/dist/src/ports/port-error.js
/**
* What an error means to whoever asked. `invalid`: the call breaks a promise of the port. `refused`: the service behind the port
* says no, and will again. `missing`: what is named is not there. `conflict`: somebody else was first. `too-large`; `full`: no
* space left. `unavailable`: the same call may work later. `corrupt`: what is stored cannot be read.
*/ const kinds = (table) => table;
const LOG = kinds({
	"LOG.INVALID": "invalid",
	"LOG.TOO_LARGE": "too-large",
	"LOG.WRONG_EXPECTED_REVISION": "conflict",
	"LOG.CONTENDED": "unavailable",
	"LOG.UNAVAILABLE": "unavailable",
	"LOG.CLOSED": "unavailable",
	"LOG.DENIED": "unavailable",
	"LOG.FULL": "full",
	"LOG.FOLDER_IN_USE": "conflict",
	"LOG.UNKNOWN_EVENT": "corrupt",
	"LOG.CORRUPT": "corrupt"
});
const STORE = kinds({
	"STORE.INVALID": "invalid",
	"STORE.UNAVAILABLE": "unavailable",
	"STORE.CLOSED": "unavailable",
	"STORE.FULL": "full",
	"STORE.IN_USE": "conflict"
});
const VIEWS = kinds({ "VIEWS.LATE": "unavailable" });
const BLOB = kinds({
	"BLOB.NOT_FOUND": "missing",
	"BLOB.TOO_LARGE": "too-large",
	"BLOB.CORRUPT": "corrupt"
});
const HOST = kinds({
	"HOST.UNAVAILABLE": "unavailable",
	"HOST.FORBIDDEN": "refused",
	"HOST.REFUSED_SOURCE": "refused",
	"HOST.REPOSITORY_NOT_FOUND": "refused",
	"HOST.NOT_A_REPOSITORY": "refused",
	"HOST.BRANCH_NOT_FOUND": "refused",
	"HOST.EMPTY_REPOSITORY": "refused",
	"HOST.BASE_GONE": "refused",
	"HOST.BRANCH_MOVED": "refused",
	"HOST.NOT_CONNECTED": "refused",
	"HOST.TOO_LARGE": "refused",
	"HOST.TREE_MISMATCH": "refused"
});
/** What says that a code host or a repository is not there for us now, and nothing about what is in it. */ const AWAY = [
	"HOST.UNAVAILABLE",
	"HOST.FORBIDDEN",
	"HOST.REPOSITORY_NOT_FOUND",
	"HOST.NOT_A_REPOSITORY",
	"HOST.EMPTY_REPOSITORY",
	"HOST.NOT_CONNECTED"
];
const AGENT = kinds({
	"AGENT.UNAVAILABLE": "unavailable",
	"AGENT.REJECTED": "refused",
	"AGENT.SESSION_LOST": "refused",
	"AGENT.TOO_LARGE": "refused",
	"AGENT.CLONE_FAILED": "refused"
});
const KINDS = {
	...LOG,
	...STORE,
	...VIEWS,
	...BLOB,
	...HOST,
	...AGENT
};
/**
* The only error an adapter lets out. `retryable` says whether the same call may succeed later unchanged;
* `message` is for people and free of secrets; the SDK's own error is `cause` and never shown.
*/ var PortError = class extends Error {
	code;
	retryable;
	details;
	constructor(code, message, retryable, options = {}) {
		super(message, options.cause === void 0 ? void 0 : { cause: options.cause }), this.code = code, this.retryable = retryable;
		this.name = "PortError";
		this.details = options.details ?? {};
	}
	get kind() {
		return KINDS[this.code];
	}
};
/** Whether a turn ends in these words; any other error leaves it to the next owner, who finds the log or the store put right. */ function endsTurn({ code }) {
	return code in AGENT || code in HOST || code in BLOB || code === "LOG.TOO_LARGE" || code === "LOG.INVALID";
}
/** Whether publishing to one repository fails in these words; as for `endsTurn`, the rest is left to the next owner. */ function endsPublish({ code }) {
	return code in HOST || code in BLOB;
}
/** Whether a repository cannot be asked at all, so that nothing is known of its branches. */ function cannotBeAsked({ code }) {
	return AWAY.includes(code);
}
export { endsTurn as i, cannotBeAsked as n, endsPublish as r, PortError as t };
