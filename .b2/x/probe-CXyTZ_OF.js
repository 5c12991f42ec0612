import "reflect-metadata";
import { t as fine } from "./finding-CfPfI6Y4.js";
import { h as object, v as string } from "./schemas-CADWLVPo.js";
import { t as PortError } from "./port-error-CFsPbX74.js";
import { c as databaseOf, i as isIncompatible, l as hostsOf, t as MongoConnection } from "./mongo-connection-wDQPxkEe.js";
// ../me/dist/src/adapters/shared-mongodb/probe.js
const buildInfoSchema = object({ version: string() });
/** Tries the server out step by step, for at most some seconds, and stops at the first thing that does not hold; leaves nothing behind. */ async function probeMongo(settings) {
	const findings = [];
	try {
		findings.push(fine("address", `database ${databaseOf(settings)} at ${hostsOf(settings)}`));
		const connection = await MongoConnection.connect(settings);
		try {
			await lookAt(connection, findings);
		} finally {
			await connection.close();
		}
	} catch (error) {
		if (!(error instanceof PortError)) throw error;
		if (error.code === "STORE.INVALID") return [missing(0, error)];
		findings.push(missing(findings.length, error));
	}
	return findings;
}
async function lookAt(connection, findings) {
	const told = buildInfoSchema.safeParse(await connection.buildInfo());
	findings.push(fine("reachable", `version ${told.data?.version ?? "unknown"}`));
	await connection.checkRights();
	findings.push(fine("may read and write"));
	await connection.checkRaces();
	findings.push(fine("of racing writers one wins"));
}
const MENDS = [
	["address", "Correct MONGODB_URL, for example mongodb://user:password@host:27017/code_runs?authSource=admin"],
	["reachable", "Start the server, in version 4.4 or newer; check host, port, TLS (tls=true, tlsCAFile), user name, password and authSource."],
	["may read and write", "Give the user the role readWrite on the database; see that the server has space left."],
	["of racing writers one wins", "Use MongoDB 4.4 or newer itself."]
];
function missing(passed, { message, cause }) {
	const [name, mend] = MENDS[passed] ?? ["of racing writers one wins", ""];
	return {
		name,
		ok: false,
		detail: message,
		mend: isIncompatible(cause) ? "Update the server to 4.4 or newer." : mend
	};
}
export { probeMongo };
