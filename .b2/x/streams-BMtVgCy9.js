import "reflect-metadata";
const name = (category, orgId, ...ids) => [`cr_${category}-${orgId}`, ...ids].join("_");
const streams = {
	organization: (orgId) => name("organization", orgId),
	member: (orgId, id) => name("member", orgId, id),
	project: (orgId, id) => name("project", orgId, id),
	repository: (orgId, id) => name("repository", orgId, id),
	ticket: (orgId, id) => name("ticket", orgId, id),
	conversation: (orgId, id) => name("conversation", orgId, id),
	turn: (orgId, id, turnNumber) => name("turn", orgId, id, turnNumber)
};
/** Begins the names of all streams of one category. */ const streamPrefix = (category) => `cr_${category}-`;
/** Prefixes (complete up to and including a separator) of everything that belongs to one conversation, in one total order. */ function conversationPrefixes(orgId, id) {
	return [streams.conversation(orgId, id), `${name("turn", orgId, id)}_`];
}
const FORM = /^cr_([a-z]+)-([A-Za-z0-9-]+)((?:_[A-Za-z0-9-]+)*)$/;
/** Has the name the form of our streams? */ const isStreamName = (name) => FORM.test(name);
function parseStream(stream) {
	const match = FORM.exec(stream);
	if (!match) return void 0;
	const [, category = "", orgId = "", rest = ""] = match;
	return {
		category,
		orgId,
		ids: rest === "" ? [] : rest.slice(1).split("_")
	};
}
export { streams as a, streamPrefix as i, isStreamName as n, parseStream as r, conversationPrefixes as t };
