import "reflect-metadata";
// ../me/dist/src/domain/shared/characters.js
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });
/** The character that the unit at `index`, which the text has, belongs to. */ function characterAt(text, index) {
	return segmenter.segment(text).containing(index) ?? {
		index,
		segment: ""
	};
}
// ../me/dist/src/domain/shared/private-key.js
/** Longer keys than any in use, with what stands before each line. */ const LONGEST = 32768;
const name = "[A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?";
/** Any character up to the next line of the kind `-----BEGIN …` or `-----END …`. */ const inside = "(?:[^-]|-(?!----(?:BEGIN|END) ))";
const body = `(?:(?:[^A-Za-z-]|-(?!-)|\\\\[nrt]){0,80}?(?:M[C-I]|b3)[A-Za-z0-9+/=]{14}|${`${inside}{0,400}?(?=[^a-z]{0,39}[a-z])(?=[^A-Z]{0,39}[A-Z])(?=[A-Za-z=]{0,39}[0-9+/])[A-Za-z0-9+/=]{40}`})`;
/**
* A private key in PEM or PGP armour. Between its first and its last line may be anything: a quotation, a diff, comments, numbers of
* lines, strings that are put together. Without its last line it goes as far as the lines look like those of a key. A header alone, as
* code that reads keys names it, is none.
*/ const PRIVATE_KEY = {
	whole: `-----BEGIN ${name}-----${body}(?:${inside}{0,${LONGEST}}-----END ${name}-----|${`(?:[\\sA-Za-z0-9+/=\\\\:,>#*|"'\`;]|-(?!----(?:BEGIN|END) )){0,${LONGEST}}`})`,
	header: "-----BEGIN ",
	/** Of what may follow the header. */ begun: `(?:[A-Z0-9 ]{0,60}-{0,4}|${name}-----(?:${inside}{0,440}|(?=${body})${inside}{0,33248})(?:-----END [A-Z0-9 ]{0,60}-{0,4})?)`
};
// ../me/dist/src/domain/shared/secret-kinds.js
/**
* A literal text, or between `min` and `max` characters of a class; at least one of them is of the class `with`, and they do not begin
* with what the source `but` matches.
*/ const some = (of, min, max) => ({
	of,
	min,
	max
});
const kind = (name, ...parts) => ({
	name,
	parts
});
const each = (name, prefixes, ...rest) => prefixes.map((prefix) => kind(`${name} ${prefix}`, prefix, ...rest));
const letters = "[A-Za-z0-9]";
const word = "[A-Za-z0-9_]";
const url64 = "[A-Za-z0-9_-]";
const base64 = "[A-Za-z0-9+/=]";
const hex = "[a-f0-9]";
const digit = "[0-9]";
/** What stands between a name and its value in a header, a setting, JSON or code; JSON in a string has backslashes. */ const assigned = some("[\"'`\\s:=>,\\\\]", 1, 8);
/** Values that have no form of their own: known by the names before them. */ const named = (name, names, ...value) => names.map((one) => ({
	...kind(`${name} ${one}`, one, assigned, ...value),
	hidden: 1 + value.length
}));
/** The decimal id that a Discord token begins with, in base64: three digits are four characters of these. */ const decimals = [
	some("[MNO]", 1, 1),
	some("[DTjz]", 1, 1),
	some("[AEIMQUYcgk]", 1, 1),
	some("[0-5w-z]", 1, 1)
];
/**
* What services hand out as a secret, by its form; no word before or after it hides one. To add a kind is all that is needed for it
* to be redacted, also over pieces, and to flag a review.
*/ const SECRET_KINDS = [
	...each("GitHub", [
		"ghp_",
		"gho_",
		"ghu_",
		"ghs_",
		"ghr_"
	], some(letters, 20, 255)),
	kind("GitHub fine-grained", "github_pat_", some(word, 20, 255)),
	...each("GitLab", [
		"glpat-",
		"gloas-",
		"gldt-",
		"glrt-",
		"glrtr-",
		"glcbt-",
		"glptt-"
	], some(url64, 20, 300)),
	...each("GitLab", [
		"glft-",
		"glimt-",
		"glagent-",
		"glwt-",
		"glsoat-",
		"glffct-"
	], some(url64, 20, 300)),
	kind("GitLab runner registration", "GR1348941", some(url64, 20, 20)),
	...each("Atlassian", ["ATATT3", "ATCTT3"], some("[A-Za-z0-9_=-]", 60, 300)),
	kind("Bitbucket", "ATBB", some("[A-Za-z0-9_=-]", 24, 64)),
	kind("Anthropic", "sk-ant-", some(url64, 16, 255)),
	...each("OpenAI", [
		"sk-proj-",
		"sk-svcacct-",
		"sk-admin-",
		"sk-None-",
		"sk-or-v1-"
	], some(url64, 32, 255)),
	kind("OpenAI and others", "sk-", some(letters, 32, 255)),
	kind("xAI", "xai-", some(word, 80, 80)),
	kind("Perplexity", "pplx-", some(letters, 40, 64)),
	kind("Replicate", "r8_", {
		...some(letters, 37, 37),
		with: digit
	}),
	kind("Hugging Face", "hf_", some(letters, 34, 64)),
	kind("Groq", "gsk_", some(letters, 52, 64)),
	...each("AWS", ["AKIA", "ASIA"], some("[A-Z0-9]", 16, 16)),
	...named("AWS", [
		"ecret_access_key",
		"ECRET_ACCESS_KEY",
		"ecretAccessKey"
	], {
		...some("[A-Za-z0-9+/]", 40, 40),
		with: "[0-9+/]"
	}),
	...named("AWS", [
		"ession_token",
		"ESSION_TOKEN",
		"essionToken"
	], {
		...some(base64, 100, 2048),
		with: "[0-9+/]"
	}),
	kind("AWS Bedrock", "ABSK", some(base64, 109, 271)),
	kind("AWS Bedrock, short-lived", "bedrock-api-key-", some("[A-Za-z0-9+/=_-]", 100, 4096)),
	kind("Google API", "AIza", some(url64, 35, 35)),
	kind("Google OAuth", "GOCSPX-", some(url64, 28, 28)),
	kind("Google access", "ya29.", some("[A-Za-z0-9_.-]", 20, 2048)),
	kind("Azure client secret", "Q~", some("[A-Za-z0-9_.~-]", 31, 34)),
	...each("Azure", ["AccountKey=", "SharedAccessKey="], some(base64, 44, 120)),
	kind("Slack", "xox", some("[abceoprs]", 1, 1), "-", some("[A-Za-z0-9-]", 10, 255)),
	kind("Slack cookie", "xoxd-", some("[A-Za-z0-9%+/=_-]", 20, 512)),
	kind("Slack app", "xapp-", some("[A-Za-z0-9-]", 10, 255)),
	...each("Slack", [
		"services/",
		"workflows/",
		"triggers/"
	].map((path) => `hooks.slack.com/${path}`), some("[A-Za-z0-9/]", 20, 120)),
	kind("Discord webhook", "/webhooks/", some(digit, 17, 20), "/", some(url64, 60, 80)),
	kind("Discord bot", ...decimals, ...decimals, some(url64, 14, 20), ".", some(url64, 6, 6), ".", some(url64, 27, 38)),
	kind("Telegram bot", some(digit, 8, 10), ":AA", some(url64, 33, 33)),
	...each("Stripe", [
		"sk_live_",
		"rk_live_",
		"sk_test_",
		"rk_test_"
	], some(letters, 16, 255)),
	kind("Stripe webhook", "whsec_", some(base64, 24, 255)),
	...each("Square", ["sq0atp-", "sq0csp-"], some(url64, 22, 43)),
	{
		...kind("Square access", some("[\"'=:]", 1, 1), some("[ \"']", 0, 2), "EAAA", some(url64, 60, 60)),
		hidden: 3
	},
	kind("Twilio", "SK", some(hex, 32, 32)),
	...named("Twilio", [
		"TWILIO_AUTH_TOKEN",
		"twilio_auth_token",
		"twilioAuthToken"
	], some(hex, 32, 32)),
	kind("SendGrid", "SG.", some(url64, 22, 22), ".", some(url64, 43, 43)),
	kind("Mailgun", some(hex, 32, 32), "-", some(hex, 8, 8), "-", some(hex, 8, 8)),
	{
		...kind("Mailgun, former kind", some("[\"'=:]", 1, 1), some("[ \"']", 0, 2), "key-", some(hex, 32, 32)),
		hidden: 3
	},
	kind("Mailchimp", some(hex, 32, 32), "-us", some(digit, 1, 2)),
	kind("npm", "npm_", some(letters, 36, 36)),
	kind("npm settings", "_authToken=", some("[A-Za-z0-9_.+/=-]", 16, 255)),
	kind("PyPI", "pypi-", some(url64, 85, 255)),
	kind("RubyGems", "rubygems_", some(hex, 48, 48)),
	...each("Docker", ["dckr_pat_", "dckr_oat_"], some(url64, 27, 64)),
	...each("DigitalOcean", [
		"dop_v1_",
		"doo_v1_",
		"dor_v1_"
	], some(hex, 64, 64)),
	kind("Heroku", "HRKU-AA", some(url64, 58, 58)),
	...named("Heroku", [
		"HEROKU_API_KEY",
		"heroku_api_key",
		"herokuApiKey"
	], some("[a-f0-9-]", 36, 36)),
	kind("Fly organization", "fo1_", {
		...some(url64, 43, 43),
		with: digit
	}),
	...each("Fly", [
		"fm1r_",
		"fm1a_",
		"fm2_"
	], some(base64, 100, 1024)),
	kind("Tailscale", "tskey-", {
		...some("[A-Za-z0-9-]", 20, 128),
		with: digit
	}),
	kind("Terraform Cloud", ".atlasv1.", some(url64, 60, 70)),
	kind("Pulumi", "pul-", some(hex, 40, 40)),
	...each("Doppler", [
		"dp.pt.",
		"dp.ct.",
		"dp.sa.",
		"dp.scim.",
		"dp.audit."
	], some(letters, 40, 44)),
	kind("Doppler service", "dp.st.", some("[A-Za-z0-9_.-]", 40, 80)),
	...each("Supabase", ["sbp_", "sbp_v0_"], some("[a-z0-9]", 40, 40)),
	kind("Supabase secret", "sb_secret_", some(url64, 22, 22), "_", some(url64, 8, 8)),
	kind("Postman", "PMAK-", some(hex, 24, 24), "-", some(hex, 34, 34)),
	...each("Figma", [
		"figd_",
		"figp_",
		"figu_",
		"figo_",
		"figur_",
		"figor_",
		"figuh_",
		"figoh_"
	], {
		...some(url64, 40, 64),
		with: digit
	}),
	...each("Sentry", [
		"sntryu_",
		"sntrya_",
		"sntryi_"
	], some(hex, 64, 64)),
	kind("Sentry organization", "sntrys_", some("[A-Za-z0-9+/=_-]", 80, 512)),
	...each("New Relic", [
		"NRAK-",
		"NRII-",
		"NRIQ-"
	], some(url64, 25, 40)),
	kind("New Relic ingest", some("[a-z0-9]", 32, 32), "FFFFNRAL"),
	...each("Shopify", [
		"shpat_",
		"shpss_",
		"shpca_",
		"shppa_"
	], some(letters, 32, 64)),
	kind("Linear", "lin_api_", some(word, 32, 128)),
	kind("Notion", "ntn_", some(letters, 46, 46)),
	kind("Notion, former kind", "secret_", {
		...some(letters, 43, 43),
		with: digit
	}),
	kind("Grafana service account", "glsa_", some(letters, 32, 32), "_", some("[A-Fa-f0-9]", 8, 8)),
	kind("Grafana Cloud", "glc_", some(base64, 32, 400)),
	kind("Databricks", "dapi", some(hex, 32, 32)),
	...each("Vault", [
		"hvs.",
		"hvb.",
		"hvr."
	], some(url64, 90, 300)),
	kind("age", "AGE-SECRET-KEY-1", some("[A-Z0-9]", 58, 58)),
	kind("Code Runs", "crt_", some(url64, 43, 43)),
	kind("JWT", "eyJ", some(url64, 8, 2048), ".eyJ", some(url64, 8, 4096), ".", some(url64, 8, 1024)),
	...named("Bearer", ["uthorization", "UTHORIZATION"], some("[Bb]", 1, 1), "earer ", {
		...some("[A-Za-z0-9._~+/=-]", 16, 4096),
		with: digit
	}),
	...named("Basic", ["uthorization", "UTHORIZATION"], some("[Bb]", 1, 1), "asic ", {
		...some(base64, 12, 1024),
		with: "[0-9+/=]"
	}),
	{
		name: "password in a URL",
		parts: [
			"://",
			some("[^\\s:/@\"'<>\\\\\\x00-\\x1f]", 0, 100),
			":",
			{
				...some("[^\\s:/@\"'<>{}\\\\\\x00-\\x1f]", 6, 100),
				but: "\\$\\w+@"
			},
			"@",
			some("[A-Za-z0-9_$[{]", 1, 1)
		],
		hidden: 3
	}
];
// ../me/dist/src/domain/shared/secrets.js
/** Shorter texts are in everything. */ const TELLING = 3;
const literal = (text) => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
/** A source forevery beginning (one character or more) of a literal text, then `rest` after all of it. */ function beginningOf(text, rest) {
	const [first = "", ...others] = text;
	const next = others.length === 0 ? rest : `(?:${beginningOf(others.join(""), rest)})?`;
	return literal(first) + next;
}
function begunOf([part, ...more]) {
	if (part === void 0) return "";
	const rest = begunOf(more);
	if (typeof part === "string") return beginningOf(part, rest);
	const { of, min, max } = part;
	return rest === "" ? `${of}{0,${max}}` : `(?:${of}{${min},${max}}${rest}|${of}{0,${max}})`;
}
function sourceOf(part) {
	if (typeof part === "string") return literal(part);
	const { of, min, max, but } = part;
	const needed = part.with === void 0 ? "" : `(?=${of}{0,${max - 1}}?${part.with})`;
	return `${but === void 0 ? "" : `(?!${but})`}${needed}${of}{${min},${max}}`;
}
function soughtOf({ parts, hidden }) {
	const sources = parts.map(sourceOf);
	const [longest = ""] = parts.filter((part) => typeof part === "string").sort((a, b) => b.length - a.length);
	const sign = longest.length >= TELLING ? literal(longest) : sources.join("");
	const begun = begunOf(parts);
	if (hidden === void 0) return {
		whole: sources.join(""),
		begun,
		sign
	};
	const [before, secret, after] = [
		sources.slice(0, hidden),
		sources[hidden] ?? "",
		sources.slice(hidden + 1)
	];
	return {
		whole: `(${before.join("")})${secret}(?=${after.join("")})`,
		begun,
		sign
	};
}
const { whole, header, begun: following } = PRIVATE_KEY;
const privateKey = {
	whole,
	begun: beginningOf(header, following),
	sign: header
};
const sought = [...SECRET_KINDS.map(soughtOf), privateKey];
const expressionOf = (kinds, ...more) => new RegExp([...kinds.map(soughtOf), ...more].map(({ whole }) => whole).join("|"), "g");
/** Apart, because what stands before a hidden part may hold a secret of its own. */ const wholes = [expressionOf(SECRET_KINDS.filter(({ hidden }) => hidden === void 0), privateKey), expressionOf(SECRET_KINDS.filter(({ hidden }) => hidden !== void 0))];
const begun = new RegExp(`(?:${sought.map((one) => one.begun).join("|")})$`);
/** Source of an expression that matches wherever a secret may be; JSON escaping does not hide one from it. */ const SECRET_SIGNS = [...new Set(sought.map(({ sign }) => sign))].join("|");
const signs = new RegExp(SECRET_SIGNS);
/** Where whole secrets are; they may overlap. */ function secretsIn(text) {
	if (!signs.test(text)) return [];
	return wholes.flatMap((whole) => Array.from(text.matchAll(whole), (match) => {
		const { index: from } = match;
		const [found, ...before] = match;
		return {
			from,
			start: from + (before.find((one) => one !== void 0)?.length ?? 0),
			end: from + found.length
		};
	}));
}
/** Where the ending begins that may still become a secret; the text's length if there is none. */ function unfinishedSecret(text) {
	return begun.exec(text)?.index ?? text.length;
}
// ../me/dist/src/domain/shared/cut-text.js
/** What people take for one character is shorter. A longer one (marks without end) is cut between code points. */ const LONGEST_CHARACTER = 64;
const WORD = 100;
const CUT = "…";
/**
* The text, or as much of its beginning as fits with `…`, in at most `limit` UTF-16 units (which are never fewer than the characters
* that others count). It ends with a whole character as people see it, and holds no half of a surrogate pair, whatever the text held.
* A token that the limit would part is left out: nobody who redacts the rest would know the half of it.
*/ function cutText(text, limit) {
	return text.length <= limit ? text.toWellFormed() : begunPart(text, limit - 1) + CUT;
}
/** As `cutText`, and the last word before `…` is whole, if words are not longer than usual. */ function cutToWord(text, limit) {
	if (text.length <= limit) return text.toWellFormed();
	const kept = begunPart(text, limit - 1);
	const word = kept.search(/(?<!\s)\s+\S*$/u);
	return (word > 0 && kept.length - word <= WORD ? begunPart(text, word) : kept) + CUT;
}
/** As `cutText`, of the end of the text, after `…`. */ function cutToEnd(text, limit) {
	const whole = text.toWellFormed();
	if (whole.length <= limit) return whole;
	const from = whole.length - limit + 1;
	const { index, segment } = characterAt(whole, from);
	const next = index === from ? from : index + segment.length;
	const start = next - from > LONGEST_CHARACTER ? from + Number(splitsPair(whole, from)) : next;
	const parted = parting(whole, whole.slice(start), start).filter(({ end }) => end > start);
	return CUT + whole.slice(Math.max(start, ...parted.map(({ end }) => end)));
}
/** As `cutText` without `…`: for a text whose rest goes elsewhere. */ function firstPart(text, limit) {
	const whole = text.toWellFormed();
	if (whole.length <= limit) return whole;
	const { index } = characterAt(whole, limit);
	return whole.slice(0, limit - index > LONGEST_CHARACTER ? limit - Number(splitsPair(whole, limit)) : index);
}
function begunPart(text, limit) {
	const kept = firstPart(text, limit);
	const parted = parting(text, kept, 0).filter(({ start }) => start < kept.length);
	return firstPart(kept, Math.min(kept.length, ...parted.map(({ start }) => start)));
}
/** The tokens in `text` that cannot be told any more in `part`, which begins at `offset` of it. */ function parting(text, part, offset) {
	const told = secretsIn(part).map(({ start, end }) => `${start + offset}-${end + offset}`);
	return secretsIn(text).filter(({ start, end }) => !told.includes(`${start}-${end}`));
}
const splitsPair = (text, index) => (text.codePointAt(index - 1) ?? 0) > 65535;
// ../me/dist/src/domain/shared/money.js
/** `2000` → `$20.00`. Money is kept in whole cents of US dollars. */ function dollars(cents) {
	return `$${Math.floor(cents / 100).toLocaleString("en-US")}.${String(cents % 100).padStart(2, "0")}`;
}
/** `20`, `20.5`, `$20.50` → 2050; undefined for anything else. */ function parseDollars(text) {
	const [, whole, fraction = ""] = /^\$?(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.trim()) ?? [];
	return whole === void 0 ? void 0 : Number(whole) * 100 + Number(fraction.padEnd(2, "0"));
}
export { cutToWord as a, secretsIn as c, cutToEnd as i, unfinishedSecret as l, parseDollars as n, firstPart as o, cutText as r, SECRET_SIGNS as s, dollars as t };
