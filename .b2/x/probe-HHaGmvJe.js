import "reflect-metadata";
import { t as fine } from "./finding-CfPfI6Y4.js";
import { t as PortError } from "./port-error-CFsPbX74.js";
import { D as findAgent, E as Provisioning, F as FILE_BETAS, I as anthropicClient, M as itemsOf, N as isEnd, O as findEnvironment, P as lookAt, R as statusOf, Y as agentDefinition, k as findExporter, r as trySession, x as uploadName } from "./trial-session-DJJYr0Y8.js";
// ../me/dist/src/adapters/agent-runtime-anthropic/trial-parts.js
/** How the service refuses what cannot be made: it has the endpoint, and checks what it is given. */ const REFUSED = [400, 422];
/** Looks whether files and environments can be made, as the first ticket needs it. What comes into being goes at once. */ async function tryParts(client) {
	return [await lookAt(client, "upload", () => upload(client)), await lookAt(client, "new environment", () => refuseEnvironment(client))];
}
/** One that cannot be deleted is swept by its name. */ async function upload(client) {
	const { files } = client.beta;
	const file = new File(["A trial of Code Runs."], uploadName("trial"));
	const { id } = await files.upload({
		file,
		betas: FILE_BETAS
	}, { maxRetries: 0 });
	await files.delete(id, { betas: FILE_BETAS });
	return "";
}
/** One without a name is refused by a service that has the endpoint, so that none is made. */ async function refuseEnvironment(client) {
	const { environments } = client.beta;
	try {
		const { id } = await environments.create({ name: "" }, { maxRetries: 0 });
		await environments.delete(id);
		return "";
	} catch (error) {
		if (REFUSED.includes(statusOf(error) ?? 0)) return "";
		throw error;
	}
}
// ../me/dist/src/adapters/agent-runtime-anthropic/probe.js
const NOT_YET = "is made when the first ticket is sent";
/**
* Looks whether the key is taken, the models are known, and all that a turn needs is offered; goes on after what fails. With
* `hasTrial`, and once the agent is provisioned, also tries a session, which is deleted again.
*/ async function probeAnthropic({ account, defaultModel }, models, { hasTrial } = { hasTrial: true }) {
	const client = anthropicClient(account, {
		maxRetries: 1,
		timeout: 1e4
	});
	const known = await modelFindings(client, models);
	const [end] = known.filter(isEnd);
	if (end) return [end];
	const parts = {};
	const looks = [
		["agent", async () => (parts.agent = (await findAgent(client, agentDefinition(defaultModel)))?.id) ?? NOT_YET],
		["environment", async () => (parts.environment = await findEnvironment(client)) ?? NOT_YET],
		["files", async () => (parts.exporter = await findExporter(client)) === void 0 ? "" : "has the export script"],
		["sessions", () => client.beta.sessions.list({ limit: 1 }).then(() => "")]
	];
	const findings = [
		fine("reachable"),
		fine("key accepted"),
		...known
	];
	for (const [name, ask] of looks) findings.push(await lookAt(client, name, ask));
	if (!hasTrial) return findings;
	findings.push(...await tryParts(client));
	const { agent: agentId, environment: environmentId, exporter: exporterFileId } = parts;
	if (agentId === void 0 || environmentId === void 0) {
		const detail = "not tried yet: `code-runs provision` makes the agent and tries one";
		return findings.every(({ ok }) => ok) ? [...findings, fine("session", detail)] : findings;
	}
	const model = trialModel(models, defaultModel);
	return [...findings, ...await trySession({
		client,
		agentId,
		environmentId,
		exporterFileId,
		model
	})];
}
/**
* Makes what sessions need, where it is not there yet or was archived, and tries a session with it, which is deleted again. Errors are
* the port's.
*/ async function provisionAnthropic({ account, defaultModel }, models = []) {
	const client = anthropicClient(account);
	const provisioned = await new Provisioning({
		client,
		defaultModel,
		state: null,
		owner: "provision"
	}).ensure();
	const problem = (await trySession({
		client,
		...provisioned,
		model: trialModel(models, defaultModel)
	})).find(({ name, ok }) => !ok && name !== "budget");
	if (problem) throw new PortError("AGENT.REJECTED", `${problem.name}: ${problem.detail} ${problem.mend}`, false);
	return provisioned;
}
function trialModel(models, defaultModel) {
	return models.find((model) => model !== defaultModel) ?? defaultModel;
}
async function modelFindings(client, models) {
	const known = /* @__PURE__ */ new Set();
	const listed = await lookAt(client, "models", async () => {
		for await (const { id } of itemsOf(client.models.list())) known.add(id);
		return "";
	});
	return listed.ok ? models.map((model) => modelFinding(model, known)) : [listed];
}
function modelFinding(model, known) {
	if (known.has(model)) return fine(`model ${model}`);
	return {
		name: `model ${model}`,
		ok: false,
		detail: "The provider does not know it for this key.",
		mend: "Name models in MODELS that the account may use."
	};
}
export { probeAnthropic, provisionAnthropic };
