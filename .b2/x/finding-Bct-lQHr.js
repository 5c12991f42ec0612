// ../me/dist/src/ports/finding.js
/** One thing that must hold of a service, whether it does, and what to do when it does not. For people; free of secrets. */ const fine = (name, detail = "") => ({
	name,
	ok: true,
	detail,
	mend: ""
});
export { fine as t };
