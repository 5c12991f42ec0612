import "reflect-metadata";
import { C as unavailable, S as toPortError, c as createClient, d as firstWithin, n as LogTip, o as refuseDebugOutput, s as parseConnectionString, t as refuseOldServer, w as require_dist, x as isUnknownUser, y as errorType } from "./server-version-BeqKpKWF.js";
import { t as fine } from "./finding-CfPfI6Y4.js";
import { t as PortError } from "./port-error-CFsPbX74.js";
import { randomUUID } from "node:crypto";
// ../me/dist/src/adapters/event-log-eventstoredb/probe.js
var import_dist = require_dist();
const WITHIN_MS = 5e3;
/**
* Tries the event store out for the doctor, writing nothing. Stops at the first thing that does not hold; never throws. `debug` is
* the process's DEBUG setting, see EventStoreDbEventLogOptions.
*/ async function probeEventStore(url, debug = "") {
	const findings = [];
	let client;
	try {
		refuseDebugOutput(debug);
		const address = parseConnectionString(url);
		client = createClient(address);
		findings.push(fine("connection string", hosts(address)));
		await probeServer(client, address, findings);
	} catch (cause) {
		findings.push(missing(findings, toPortError(cause)));
	} finally {
		await client?.shutDown(1e3);
	}
	return findings;
}
async function probeServer(client, address, findings) {
	const version = await versionOf(client).catch((cause) => refuseCluster(address, cause));
	findings.push(fine("reachable"));
	refuseOldServer(version);
	findings.push(fine("version", version));
	await new LogTip({
		client,
		silenceMs: WITHIN_MS,
		closed: new AbortController().signal
	}).look();
	findings.push(fine("may read $all"));
	await tryAppend(client, address);
	findings.push(fine("may append"));
}
async function versionOf(client) {
	return await firstWithin(WITHIN_MS, client.serverVersion()) ?? refuseSilence();
}
/** The client keeps to itself what each node of a cluster answered, so they are asked alone. Throws what the first that speaks says. */ async function refuseCluster(address, cause) {
	if (!address.discover && address.hosts.length === 1) throw cause;
	for (const host of address.hosts) {
		const alone = createClient({
			...address,
			discover: false,
			hosts: [host]
		});
		const answer = await versionOf(alone).catch((own) => toPortError(own));
		await alone.shutDown(1e3);
		if (typeof answer === "string") throw new PortError("LOG.UNAVAILABLE", LEADERLESS, false, { cause });
		if (!answer.retryable || spoken(answer)) throw answer;
	}
	throw cause;
}
/** Expects a revision that no stream has, so that rights are checked and nothing is written. A follower names the leader, and is asked no more. */ async function tryAppend(client, { credentials }) {
	const stream = `cr_probe-${randomUUID()}`;
	const nothing = (0, import_dist.jsonEvent)({
		type: "Probe",
		data: {}
	});
	const options = {
		expectedRevision: 2n ** 40n,
		deadline: WITHIN_MS,
		...credentials && { credentials }
	};
	for (let hops = 0;; hops += 1) {
		const refused = await firstWithin(WITHIN_MS, client.appendToStream(stream, nothing, options).then(() => void 0, (cause) => ({ cause })));
		if (!refused) refuseSilence();
		const type = errorType(refused.cause);
		if (type === "wrong-expected-version") return;
		if (type !== "not-leader") throw refused.cause;
		if (hops === LEADER_HOPS) throw new PortError("LOG.UNAVAILABLE", NO_LEADER, true, { cause: refused.cause });
	}
}
const LEADER_HOPS = 3;
const LEADERLESS = "A node of the cluster answers, but no leader was found in what it says of the others.";
const NO_LEADER = "This node of the cluster is not its leader, and the leader that it names could not be used.";
function refuseSilence() {
	throw unavailable();
}
const MENDS = [
	["connection string", "Correct EVENTSTORE_URL, for example esdb://user:password@host:2113?tlsCAFile=/path/ca.crt"],
	["reachable", "Start the server; check host, port, tls=false for a server without TLS, and tlsCAFile for one with its own authority."],
	["version", "Update the server."],
	["may read $all", "Add the user to readRoles in the metadata of $all, beside $admins (the four other roles stay as they are)."],
	["may append", "Let the user write: its streams begin with cr_, and the default ACL of the server lets users write them. Name every node of a cluster."]
];
const hosts = ({ hosts: all }) => all.map(({ address, port }) => `${address}:${port}`).join(", ");
const CREDENTIALS = "Correct user and password in EVENTSTORE_URL (percent-encoded), or set the password of that user on the server.";
/** What a failed connection tells of a server that is there; the client hands these words on from TLS and gRPC. */ const SPOKEN = [
	[
		/altnames/,
		"answers with a certificate for another host name",
		"Name the host in EVENTSTORE_URL as its certificate does."
	],
	[
		/certificate has expired/i,
		"answers with a certificate that has expired",
		"Renew the certificate of the server, and look at the clocks of both machines."
	],
	[
		/certificate/,
		"answers with a certificate that is not trusted",
		"Name the file of its authority with tlsCAFile."
	],
	[
		/wrong version number/,
		"answers, but not with TLS",
		"Add tls=false if it is meant to have no TLS."
	],
	[
		/Failed to connect/,
		"ends the connection at once",
		"Take tls=false out if the server has TLS; else look whether it runs behind that port."
	]
];
function missing(findings, error) {
	const [name, mend] = MENDS[findings.length] ?? ["may append", ""];
	if (isUnknownUser(error)) return {
		name: "user and password",
		ok: false,
		detail: error.message,
		mend: CREDENTIALS
	};
	const [asked] = findings;
	if (asked && findings.length === 1 && error.retryable) return {
		name,
		ok: false,
		...unreached(asked.detail, error, mend)
	};
	return {
		name,
		ok: false,
		detail: error.message,
		mend
	};
}
function spoken({ cause }) {
	const words = cause instanceof Error ? cause.message : "";
	return SPOKEN.find(([pattern]) => pattern.test(words));
}
function unreached(asked, error, mend) {
	const [, answer, cure] = spoken(error) ?? [];
	if (answer === void 0 || cure === void 0) return {
		detail: `No server answers at ${asked}.`,
		mend
	};
	return {
		detail: `The server at ${asked} ${answer}.`,
		mend: cure
	};
}
export { probeEventStore };
