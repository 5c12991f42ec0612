import { o as __toESM, t as __commonJSMin } from "./rolldown-runtime-C1I3wEg2.js";
import { $ as CATCH_WATERMARK, A as RouteParamtypes, At as VERSION_METADATA, B as isConstructor, C as HttpStatus, Ct as RENDER_METADATA, Et as SCOPE_OPTIONS_METADATA, F as Injectable, G as isNumber, H as isEmptyArray, I as uid, J as isString, K as isObject, L as Inject, M as RequestMethod, N as Module$1, Ot as SSE_METADATA, P as Optional, Q as stripEndSlash, S as ShutdownSignal, St as REDIRECT_METADATA, Tt as ROUTE_ARGS_METADATA, U as isFunction, V as isEmpty, W as isNil, X as isUndefined, Y as isSymbol, Z as normalizePath, _ as NotFoundException, a as loadPackageCached, b as IntrinsicException, bt as PIPES_METADATA, c as randomStringGenerator, d as Logger, dt as INJECTABLE_WATERMARK, et as CONTROLLER_WATERMARK, f as ConsoleLogger, ft as INTERCEPTORS_METADATA, g as __param, h as __metadata, ht as MODULE_PATH, i as loadPackage, it as EXCEPTION_FILTERS_METADATA, jt as require_Reflect, kt as SSE_OPTIONS_METADATA, l as Scope, lt as HOST_METADATA, m as __decorate, mt as MODULE_METADATA, n as require_operators, nt as ENHANCER_KEY_TO_SUBTYPE_MAP, o as tryLoadPackage, ot as GLOBAL_MODULE_METADATA, p as clc, pt as METHOD_METADATA, q as isPlainObject, r as ValidationPipe, rt as ENTRY_PROVIDER_WATERMARK, s as require_lib, st as GUARDS_METADATA, t as require_cjs, u as StreamableFile, ut as HTTP_CODE_METADATA, v as ForbiddenException, w as SSE_ABORT_CONTROLLER, wt as RESPONSE_PASSTHROUGH_METADATA, x as VersioningType, y as HttpException, yt as PATH_METADATA, z as addLeadingSlash } from "./common-Dgy1uR-f.js";
import { Readable, Stream, Transform, finished } from "stream";
import { inspect, types } from "util";
import { STATUS_CODES } from "http";
import { AsyncResource } from "async_hooks";
import { performance as performance$1 } from "perf_hooks";
import { createHash, createHmac, timingSafeEqual } from "crypto";
import { platform } from "os";
import { Server } from "tls";
// ../me/node_modules/@nestjs/common/decorators/core/dependencies.decorator.js
function flatten(arr) {
	const flat = [].concat(...arr);
	return flat.some(Array.isArray) ? flatten(flat) : flat;
}
// ../me/node_modules/@nestjs/common/decorators/core/set-metadata.decorator.js
/**
* Decorator that assigns metadata to the class/function using the
* specified `key`.
*
* Requires two parameters:
* - `key` - a value defining the key under which the metadata is stored
* - `value` - metadata to be associated with `key`
*
* This metadata can be reflected using the `Reflector` class.
*
* Example: `@SetMetadata('roles', ['admin'])`
*
* @see [Reflection](https://docs.nestjs.com/fundamentals/execution-context#reflection-and-metadata)
*
* @publicApi
*/
const SetMetadata = (metadataKey, metadataValue) => {
	const decoratorFactory = (target, key, descriptor) => {
		if (descriptor) {
			Reflect.defineMetadata(metadataKey, metadataValue, descriptor.value);
			return descriptor;
		}
		Reflect.defineMetadata(metadataKey, metadataValue, target);
		return target;
	};
	decoratorFactory.KEY = metadataKey;
	return decoratorFactory;
};
// ../me/node_modules/@nestjs/common/decorators/modules/global.decorator.js
/**
* Decorator that makes a module global-scoped.
*
* Once imported into any module, a global-scoped module will be visible
* in all modules. Thereafter, modules that wish to inject a service exported
* from a global module do not need to import the provider module.
*
* @see [Global modules](https://docs.nestjs.com/modules#global-modules)
*
* @publicApi
*/
function Global() {
	return (target) => {
		Reflect.defineMetadata(GLOBAL_MODULE_METADATA, true, target);
	};
}
// ../me/node_modules/@nestjs/common/interfaces/version-options.interface.js
/**
* Indicates that this will work for any version passed in the request, or no version.
*
* @publicApi
*/
const VERSION_NEUTRAL = Symbol("VERSION_NEUTRAL");
require_Reflect();
const selectExceptionFilterMetadata = (filters, exception) => filters.find(({ exceptionMetatypes }) => !exceptionMetatypes.length || exceptionMetatypes.some((ExceptionMetaType) => exception instanceof ExceptionMetaType));
// ../me/node_modules/@nestjs/core/errors/messages.js
/**
* Returns the name of an instance or `undefined`
* @param instance The instance which should get the name from
*/
const getInstanceName = (instance) => {
	if (instance?.forwardRef) return instance.forwardRef()?.name;
	if (instance?.module) return instance.module?.name;
	return instance?.name;
};
/**
* Returns the name of the dependency.
* Tries to get the class name, otherwise the string value
* (= injection token). As fallback to any falsy value for `dependency`, it
* returns `fallbackValue`
* @param dependency The name of the dependency to be displayed
* @param fallbackValue The fallback value if the dependency is falsy
* @param disambiguated Whether dependency's name is disambiguated with double quotes
*/
const getDependencyName = (dependency, fallbackValue, disambiguated = true) => getInstanceName(dependency) || isSymbol(dependency) && dependency.toString() || (dependency ? disambiguated ? `"${dependency}"` : dependency : void 0) || fallbackValue;
/**
* Returns the name of the module
* Tries to get the class name. As fallback it returns 'current'.
* @param module The module which should get displayed
*/
const getModuleName = (module) => module && getInstanceName(module.metatype) || "current";
const stringifyScope = (scope) => (scope || []).map(getInstanceName).join(" -> ");
const UNKNOWN_DEPENDENCIES_MESSAGE = (type, unknownDependencyContext, moduleRef) => {
	const { index, name, dependencies, key } = unknownDependencyContext;
	const moduleName = getModuleName(moduleRef);
	const dependencyName = getDependencyName(name, "dependency");
	const isImportTypeIssue = !isNil(index) && dependencies && (dependencies[index] === void 0 || dependencies[index] === Object || typeof dependencies[index] === "function" && dependencies[index].name === "Object");
	let potentialSolutions;
	if (isImportTypeIssue) potentialSolutions = `\n
Potential solutions:
- The dependency at index [${index}] appears to be undefined at runtime
- This commonly occurs when using 'import type' instead of 'import' for injectable classes
- Check your imports and change:
  ❌ import type { SomeService } from './some.service';
  ✅ import { SomeService } from './some.service';
- Ensure the imported class is decorated with @Injectable() or is a valid provider
- If using dynamic imports, ensure the class is available at runtime, not just for type checking

For more common dependency resolution issues, see: https://docs.nestjs.com/faq/common-errors`;
	else potentialSolutions = moduleName !== "current" ? `\n
Potential solutions:
- Is ${moduleName} a valid NestJS module?
- If ${dependencyName} is a provider, is it part of the current ${moduleName}?
- If ${dependencyName} is exported from a separate @Module, is that module imported within ${moduleName}?
  @Module({
    imports: [ /* the Module containing ${dependencyName} */ ]
  })

For more common dependency resolution issues, see: https://docs.nestjs.com/faq/common-errors` : `\n
Potential solutions:
- If ${dependencyName} is a provider, is it part of the current Module?
- If ${dependencyName} is exported from a separate @Module, is that module imported within Module?
  @Module({
    imports: [ /* the Module containing ${dependencyName} */ ]
  })

For more common dependency resolution issues, see: https://docs.nestjs.com/faq/common-errors`;
	let message = `Nest can't resolve dependencies of the ${type.toString()}`;
	if (isNil(index)) {
		message += `. Please make sure that the "${key.toString()}" property is available in the current context.${potentialSolutions}`;
		return message;
	}
	const dependenciesName = (dependencies || []).map((dependencyName) => getDependencyName(dependencyName, "+", false));
	dependenciesName[index] = "?";
	const tokenFragment = !isImportTypeIssue && name !== void 0 ? ` ${dependencyName}` : "";
	const contextLabel = isImportTypeIssue ? "current" : moduleName;
	message += ` (`;
	message += dependenciesName.join(", ");
	message += `). Please make sure that the argument${tokenFragment} at index [${index}]`;
	message += ` is available in the ${contextLabel} module.`;
	message += potentialSolutions;
	return message;
};
const MISSING_DECORATOR_METADATA_MESSAGE = (type, index) => `The ${type.toString()} has no decorator metadata, so nothing says what to inject as the argument at index [${index}], and it will be undefined.

Potential solutions:
- Name the dependency with @Inject(), which needs no metadata:
  constructor(@Inject(SomeService) private readonly someService: SomeService) {}
- Or run the application with a compiler that emits the metadata, such as the Nest CLI, tsc or SWC, with "emitDecoratorMetadata" enabled in tsconfig.json. tsx and esbuild don't emit it.

For more common dependency resolution issues, see: https://docs.nestjs.com/faq/common-errors`;
const MISSING_HANDLER_METADATA_MESSAGE = (type, methodName) => `The ${type}.${methodName}() handler has no decorator metadata, so nothing tells ValidationPipe the types of its parameters, and it passes them on without validating them.

Potential solutions:
- Name the type for the pipe of the parameter, which needs no metadata:
  @Body(new ValidationPipe({ expectedType: SomeDto })) body: SomeDto
- Or run the application with a compiler that emits the metadata, such as the Nest CLI, tsc or SWC, with "emitDecoratorMetadata" enabled in tsconfig.json. tsx and esbuild don't emit it.`;
const INVALID_ENHANCER_MESSAGE = (kind, method, description) => `The ${kind} (${description}) doesn't provide the "${method}" method, so it can't run and the handlers it is bound to would run without it.

Potential solutions:
- Bind the class that implements the ${kind}. Nest instantiates the class given to the decorator itself, and doesn't look up a provider registered under it (e.g., an abstract class used as a token).
- Call a factory that returns a ${kind} class before binding the class it returns.
- Give app.useGlobal*() and the useValue or useFactory of an APP_* provider an instance, not a class, a promise or an array.`;
const INVALID_FILTER_MESSAGE = (description) => `The exception filter (${description}) doesn't provide the "catch" method, so it is skipped, and the exceptions it was meant to handle get the default response.

Potential solution:
- Give app.useGlobalFilters() and the useValue or useFactory of an APP_FILTER provider an instance, not a class, a promise or an array.`;
const INVALID_MIDDLEWARE_MESSAGE = (text, name) => `The middleware doesn't provide the 'use' method (${name})`;
const UNDEFINED_FORWARDREF_MESSAGE = (scope) => `Nest cannot create the module instance. Often, this is because of a circular dependency between modules. Use forwardRef() to avoid it.

(Read more: https://docs.nestjs.com/fundamentals/circular-dependency)
Scope [${stringifyScope(scope)}]
`;
const INVALID_MODULE_MESSAGE = (parentModule, index, scope, receivedValue) => {
	const parentModuleName = getInstanceName(parentModule) || "module";
	let formattedValue;
	let receivedType;
	if (receivedValue === null) {
		formattedValue = "null";
		receivedType = "null";
	} else if (typeof receivedValue === "string") {
		formattedValue = `"${receivedValue}"`;
		receivedType = "string";
	} else {
		formattedValue = String(receivedValue);
		receivedType = typeof receivedValue;
	}
	return `Nest cannot create the ${parentModuleName} instance.
Received an unexpected value at index [${index}] of the ${parentModuleName} "imports" array.
The received value \`${formattedValue}\` is of type "${receivedType}".

Scope [${stringifyScope(scope)}]`;
};
const USING_INVALID_CLASS_AS_A_MODULE_MESSAGE = (metatypeUsedAsAModule, scope, classKind) => {
	const metatypeNameQuote = `"${getInstanceName(metatypeUsedAsAModule)}"`;
	let hint;
	switch (classKind) {
		case "controller":
			hint = `${metatypeNameQuote} is decorated with @Controller() and cannot appear in the "imports" array of a module. Please move ${metatypeNameQuote} to the "controllers" array of the importing module instead.`;
			break;
		case "provider":
			hint = `${metatypeNameQuote} is decorated with @Injectable() and cannot appear in the "imports" array of a module. Please move ${metatypeNameQuote} to the "providers" array of the importing module instead.`;
			break;
		case "filter": hint = `${metatypeNameQuote} is decorated with @Catch() and cannot appear in the "imports" array of a module. Please move ${metatypeNameQuote} to the "providers" array (using the APP_FILTER token to apply it globally) or apply it via @UseFilters() instead.`;
	}
	return `${hint}

Scope [${stringifyScope(scope)}]
`;
};
const UNDEFINED_MODULE_MESSAGE = (parentModule, index, scope) => {
	const parentModuleName = getInstanceName(parentModule) || "module";
	return `Nest cannot create the ${parentModuleName} instance.
The module at index [${index}] of the ${parentModuleName} "imports" array is undefined.

Potential causes:
- A circular dependency between modules. Use forwardRef() to avoid it. Read more: https://docs.nestjs.com/fundamentals/circular-dependency
- The module at index [${index}] is of type "undefined". Check your import statements and the type of the module.

Scope [${stringifyScope(scope)}]`;
};
const UNDEFINED_MODULE_ENTRY_MESSAGE = (parentModule, metadataKey, index) => {
	const parentModuleName = getInstanceName(parentModule) || "module";
	const entry = metadataKey.slice(0, -1);
	return `Nest cannot create the ${parentModuleName} instance.
The ${entry} at index [${index}] of the ${parentModuleName} "${metadataKey}" array is undefined.

Potential causes:
- A circular import between files, often through a barrel file (index.ts). Read more: https://docs.nestjs.com/fundamentals/circular-dependency
- The ${entry} at index [${index}] is of type "undefined". Check your import statements and the type of the ${entry}.`;
};
const INVALID_PROVIDER_MESSAGE = (token, moduleName) => `Nest cannot create the ${moduleName} instance.
The provider ${getDependencyName(token, "provider")} in the ${moduleName} "providers" array does not define a valid "useClass", "useValue", "useFactory" or "useExisting" property.

Potential causes:
- The value of "useClass", "useFactory" or "useExisting" is undefined at runtime, often because of a circular import between files. Check your import statements.
- None of these properties is set, or the one that is set is null.`;
const UNKNOWN_EXPORT_MESSAGE = (token = "item", module) => {
	token = isSymbol(token) ? token.toString() : token;
	return `Nest cannot export a provider/module that is not a part of the currently processed module (${module}). Please verify whether the exported ${token} is available in this particular context.

Possible Solutions:
- Is ${token} part of the relevant providers/imports within ${module}?

For more common dependency resolution issues, see: https://docs.nestjs.com/faq/common-errors
`;
};
const INVALID_CLASS_MESSAGE = (text, value) => `ModuleRef cannot instantiate class (${value} is not constructable).`;
const INVALID_CLASS_SCOPE_MESSAGE = (text, name) => `${name || "This class"} is marked as a scoped provider. Request and transient-scoped providers can't be used in combination with "get()" method. Please, use "resolve()" instead.`;
const REQUEST_SCOPED_CREATE_MESSAGE = (name) => `${name} depends on a request-scoped provider, so it can't be created without a context id. Please, use "create(type, contextId)" instead.`;
const REQUEST_SCOPED_GLOBAL_ENHANCER_MESSAGE = (enhancerToken, provider, kind) => `The ${enhancerToken} provider (${provider}) depends on a request-scoped provider, ${{
	useClass: `so it would run with its dependencies undefined. Mark the class with @Injectable({ scope: Scope.REQUEST }), or set "scope: Scope.REQUEST" on the provider.`,
	useExisting: `so it would never run. Point "useExisting" at a class marked with @Injectable({ scope: Scope.REQUEST }), or use a factory provider with "scope: Scope.REQUEST".`,
	useFactory: `so it would never run. Set "scope: Scope.REQUEST" on the factory provider.`
}[kind]}`;
const UNINSTANTIATED_GLOBAL_ENHANCER_MESSAGE = (enhancerToken, provider) => `The ${enhancerToken} provider (${provider}) was not instantiated, as one of its dependencies was not, so it can't be applied.`;
const UNKNOWN_REQUEST_MAPPING = (metatype) => {
	const className = metatype.name;
	return className ? `An invalid controller has been detected. "${className}" does not have the @Controller() decorator but it is being listed in the "controllers" array of some module.` : `An invalid controller has been detected. Perhaps, one of your controllers is missing the @Controller() decorator.`;
};
const ROUTE_CONFLICT_MESSAGE = (messages) => [
	"Conflicting HTTP routes detected:",
	...messages.map((message) => `  - ${message}`),
	`Adjust route declarations or relax the 'routeConflictPolicy' option passed to NestFactory.create() to allow the application to start.`
].join("\n");
const DUPLICATE_ROUTE_MESSAGE = (method, path, firstHandlerLabel, secondHandlerLabel) => `Duplicate route: ${method} ${path} is registered by both ${firstHandlerLabel} and ${secondHandlerLabel}.`;
const SHADOWED_ROUTE_MESSAGE = (method, shadowedPath, shadowedHandlerLabel, winnerPath, winnerHandlerLabel) => `Route ${method} ${shadowedPath} (${shadowedHandlerLabel}) is shadowed by ${method} ${winnerPath} (${winnerHandlerLabel}). The first-registered route will match all matching requests on order-sensitive adapters.`;
const INVALID_MIDDLEWARE_CONFIGURATION = `An invalid middleware configuration has been passed inside the module 'configure()' method.`;
const INVALID_EXCEPTION_FILTER = `Invalid exception filters (@UseFilters()).`;
// ../me/node_modules/@nestjs/core/errors/exceptions/runtime.exception.js
var RuntimeException = class extends Error {
	constructor(message = ``) {
		super(message);
	}
	what() {
		return this.message;
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-enhancer.exception.js
var InvalidEnhancerException = class extends RuntimeException {
	constructor(kind, method, description) {
		super(INVALID_ENHANCER_MESSAGE(kind, method, description));
	}
};
// ../me/node_modules/@nestjs/core/helpers/assert-enhancer.js
const ENHANCER_METHODS = {
	guard: "canActivate",
	interceptor: "intercept",
	pipe: "transform"
};
/**
* Throws when the given value can't run as an enhancer of the given kind.
* Such a value used to be dropped without an error, which left the handlers
* it was bound to without it (e.g., unguarded).
*
* @param description what was bound, for the message (by default, the value)
*/
function assertEnhancer(enhancer, kind, description = describeEnhancer(enhancer)) {
	const method = ENHANCER_METHODS[kind];
	if (enhancer && isFunction(enhancer[method])) return;
	throw new InvalidEnhancerException(kind, method, description);
}
/**
* Warns when the given value can't run as an exception filter. Unlike the
* other enhancers, such a filter is still skipped rather than rejected: the
* exceptions it was meant to handle get the default response, so no handler
* runs without a check it relies on.
*
* @param description what was bound, for the message (by default, the value)
*/
function warnOnInvalidFilter(filter, description = describeEnhancer(filter)) {
	const isThenable = isFunction(filter?.then);
	if (filter && !isThenable && isFunction(filter.catch)) return;
	new Logger("ExceptionFilter").warn(INVALID_FILTER_MESSAGE(description));
}
function describeEnhancer(value) {
	if (isFunction(value)) return value.name ? `class ${value.name}` : "an anonymous class";
	if (isFunction(value?.then)) return "a promise";
	if (Array.isArray(value)) return "an array";
	if (isObject(value)) {
		const name = value.constructor?.name;
		return name && name !== "Object" ? `an instance of ${name}` : "an object";
	}
	return String(value);
}
// ../me/node_modules/@nestjs/core/application-config.js
var ApplicationConfig = class {
	ioAdapter;
	globalPrefix = "";
	globalPrefixOptions = {};
	globalPipes = [];
	globalFilters = [];
	globalInterceptors = [];
	globalGuards = [];
	globalPreRequestHooks = [];
	versioningOptions;
	routeConflictPolicy;
	routeResolutionStrategy;
	cookieSigner;
	globalRequestPipes = [];
	globalRequestFilters = [];
	globalRequestInterceptors = [];
	globalRequestGuards = [];
	constructor(ioAdapter = null) {
		this.ioAdapter = ioAdapter;
	}
	setGlobalPrefix(prefix) {
		this.globalPrefix = prefix;
	}
	getGlobalPrefix() {
		return this.globalPrefix;
	}
	setGlobalPrefixOptions(options) {
		this.globalPrefixOptions = options;
	}
	getGlobalPrefixOptions() {
		return this.globalPrefixOptions;
	}
	setIoAdapter(ioAdapter) {
		this.ioAdapter = ioAdapter;
	}
	getIoAdapter() {
		return this.ioAdapter;
	}
	addGlobalPipe(pipe) {
		this.globalPipes.push(pipe);
	}
	useGlobalPipes(...pipes) {
		pipes.forEach((item) => item != null && assertEnhancer(item, "pipe"));
		this.globalPipes = this.globalPipes.concat(pipes);
	}
	getGlobalFilters() {
		return this.globalFilters;
	}
	addGlobalFilter(filter) {
		this.globalFilters.push(filter);
	}
	useGlobalFilters(...filters) {
		filters.forEach((item) => item != null && warnOnInvalidFilter(item));
		this.globalFilters = this.globalFilters.concat(filters);
	}
	getGlobalPipes() {
		return this.globalPipes;
	}
	getGlobalInterceptors() {
		return this.globalInterceptors;
	}
	addGlobalInterceptor(interceptor) {
		this.globalInterceptors.push(interceptor);
	}
	useGlobalInterceptors(...interceptors) {
		interceptors.forEach((item) => item != null && assertEnhancer(item, "interceptor"));
		this.globalInterceptors = this.globalInterceptors.concat(interceptors);
	}
	getGlobalGuards() {
		return this.globalGuards;
	}
	addGlobalGuard(guard) {
		this.globalGuards.push(guard);
	}
	useGlobalGuards(...guards) {
		guards.forEach((item) => item != null && assertEnhancer(item, "guard"));
		this.globalGuards = this.globalGuards.concat(guards);
	}
	addGlobalRequestInterceptor(wrapper) {
		this.globalRequestInterceptors.push(wrapper);
	}
	getGlobalRequestInterceptors() {
		return this.globalRequestInterceptors;
	}
	addGlobalRequestPipe(wrapper) {
		this.globalRequestPipes.push(wrapper);
	}
	getGlobalRequestPipes() {
		return this.globalRequestPipes;
	}
	addGlobalRequestFilter(wrapper) {
		this.globalRequestFilters.push(wrapper);
	}
	getGlobalRequestFilters() {
		return this.globalRequestFilters;
	}
	addGlobalRequestGuard(wrapper) {
		this.globalRequestGuards.push(wrapper);
	}
	getGlobalRequestGuards() {
		return this.globalRequestGuards;
	}
	registerPreRequestHook(...hooks) {
		this.globalPreRequestHooks = this.globalPreRequestHooks.concat(hooks);
	}
	getGlobalPreRequestHooks() {
		return this.globalPreRequestHooks;
	}
	enableVersioning(options) {
		if (Array.isArray(options.defaultVersion)) options.defaultVersion = Array.from(new Set(options.defaultVersion));
		this.versioningOptions = options;
	}
	getVersioning() {
		return this.versioningOptions;
	}
	setRouteConflictPolicy(policy) {
		this.routeConflictPolicy = policy;
	}
	getRouteConflictPolicy() {
		return this.routeConflictPolicy;
	}
	setRouteResolutionStrategy(strategy) {
		this.routeResolutionStrategy = strategy;
	}
	getRouteResolutionStrategy() {
		return this.routeResolutionStrategy;
	}
	setCookieSigner(signer) {
		this.cookieSigner = signer;
	}
	getCookieSigner() {
		return this.cookieSigner;
	}
};
// ../me/node_modules/@nestjs/core/constants.js
const MESSAGES = {
	APPLICATION_START: `Starting Nest application...`,
	APPLICATION_READY: `Nest application successfully started`,
	MICROSERVICE_READY: `Nest microservice successfully started`,
	UNKNOWN_EXCEPTION_MESSAGE: "Internal server error",
	ERROR_DURING_SHUTDOWN: "Error happened during shutdown",
	CALL_LISTEN_FIRST: "app.listen() needs to be called before calling app.getUrl()"
};
const APP_INTERCEPTOR = "APP_INTERCEPTOR";
const APP_PIPE = "APP_PIPE";
const APP_GUARD = "APP_GUARD";
const APP_FILTER = "APP_FILTER";
const ENHANCER_TOKEN_TO_SUBTYPE_MAP = {
	[APP_GUARD]: "guard",
	[APP_INTERCEPTOR]: "interceptor",
	[APP_PIPE]: "pipe",
	[APP_FILTER]: "filter"
};
// ../me/node_modules/@nestjs/core/metadata-scanner.js
var MetadataScanner = class {
	cachedScannedPrototypes = /* @__PURE__ */ new Map();
	/**
	* @deprecated
	* @see {@link getAllMethodNames}
	* @see getAllMethodNames
	*/
	scanFromPrototype(instance, prototype, callback) {
		if (!prototype) return [];
		const visitedNames = /* @__PURE__ */ new Map();
		const result = [];
		do
			for (const property of Object.getOwnPropertyNames(prototype)) {
				if (visitedNames.has(property)) continue;
				visitedNames.set(property, true);
				const descriptor = Object.getOwnPropertyDescriptor(prototype, property);
				if (descriptor.set || descriptor.get || isConstructor(property) || !isFunction(prototype[property])) continue;
				const value = callback(property);
				if (isNil(value)) continue;
				result.push(value);
			}
		while ((prototype = Reflect.getPrototypeOf(prototype)) && prototype !== Object.prototype);
		return result;
	}
	/**
	* @deprecated
	* @see {@link getAllMethodNames}
	* @see getAllMethodNames
	*/
	*getAllFilteredMethodNames(prototype) {
		yield* this.getAllMethodNames(prototype);
	}
	getAllMethodNames(prototype) {
		if (!prototype) return [];
		if (this.cachedScannedPrototypes.has(prototype)) return this.cachedScannedPrototypes.get(prototype);
		const visitedNames = /* @__PURE__ */ new Map();
		const result = [];
		this.cachedScannedPrototypes.set(prototype, result);
		do
			for (const property of Object.getOwnPropertyNames(prototype)) {
				if (visitedNames.has(property)) continue;
				visitedNames.set(property, true);
				const descriptor = Object.getOwnPropertyDescriptor(prototype, property);
				if (descriptor.set || descriptor.get || isConstructor(property) || !isFunction(prototype[property])) continue;
				result.push(property);
			}
		while ((prototype = Reflect.getPrototypeOf(prototype)) && prototype !== Object.prototype);
		return result;
	}
};
// ../me/node_modules/@nestjs/core/injector/modules-container.js
var import_cjs = require_cjs();
var ModulesContainer = class extends Map {
	_applicationId = uid(21);
	_rpcTargetRegistry$ = new import_cjs.ReplaySubject();
	/**
	* Unique identifier of the application instance.
	*/
	get applicationId() {
		return this._applicationId;
	}
	/**
	* Retrieves a module by its identifier.
	* @param id The identifier of the module to retrieve.
	* @returns The module instance if found, otherwise undefined.
	*/
	getById(id) {
		return Array.from(this.values()).find((moduleRef) => moduleRef.id === id);
	}
	/**
	* Returns the RPC target registry as an observable.
	* This registry contains all RPC targets registered in the application.
	* @returns An observable that emits the RPC target registry.
	*/
	getRpcTargetRegistry() {
		return this._rpcTargetRegistry$.asObservable();
	}
	/**
	* Adds an RPC target to the registry.
	* @param target The RPC target to add.
	*/
	addRpcTarget(target) {
		this._rpcTargetRegistry$.next(target);
	}
};
// ../me/node_modules/@nestjs/core/discovery/discoverable-meta-host-collection.js
var DiscoverableMetaHostCollection = class DiscoverableMetaHostCollection {
	/**
	* A map of class references to the metadata keys of the discoverable
	* decorators applied to them.
	*/
	static metaHostLinks = /* @__PURE__ */ new Map();
	/**
	* A map of metadata keys to instance wrappers (providers) with the corresponding metadata key.
	* The map is weakly referenced by the modules container (unique per application).
	*/
	static providersByMetaKey = /* @__PURE__ */ new WeakMap();
	/**
	* A map of metadata keys to instance wrappers (controllers) with the corresponding metadata key.
	* The map is weakly referenced by the modules container (unique per application).
	*/
	static controllersByMetaKey = /* @__PURE__ */ new WeakMap();
	/**
	* Adds a link between a class reference and a metadata key.
	* @param target The class reference.
	* @param metadataKey The metadata key.
	*/
	static addClassMetaHostLink(target, metadataKey) {
		const metadataKeys = this.metaHostLinks.get(target) ?? /* @__PURE__ */ new Set();
		metadataKeys.add(metadataKey);
		this.metaHostLinks.set(target, metadataKeys);
	}
	/**
	* Inspects a provider instance wrapper and adds it to the collection of providers
	* if it has a metadata key.
	* @param hostContainerRef A reference to the modules container.
	* @param instanceWrapper A provider instance wrapper.
	* @returns void
	*/
	static inspectProvider(hostContainerRef, instanceWrapper) {
		return this.inspectInstanceWrapper(hostContainerRef, instanceWrapper, this.providersByMetaKey);
	}
	/**
	* Inspects a controller instance wrapper and adds it to the collection of controllers
	* if it has a metadata key.
	* @param hostContainerRef A reference to the modules container.
	* @param instanceWrapper A controller's instance wrapper.
	* @returns void
	*/
	static inspectController(hostContainerRef, instanceWrapper) {
		return this.inspectInstanceWrapper(hostContainerRef, instanceWrapper, this.controllersByMetaKey);
	}
	static insertByMetaKey(metaKey, instanceWrapper, collection) {
		if (collection.has(metaKey)) {
			const wrappers = collection.get(metaKey);
			for (const existing of wrappers) if (existing.id === instanceWrapper.id) {
				wrappers.delete(existing);
				break;
			}
			wrappers.add(instanceWrapper);
		} else {
			const wrappers = /* @__PURE__ */ new Set();
			wrappers.add(instanceWrapper);
			collection.set(metaKey, wrappers);
		}
	}
	static removeInstanceWrappers(hostContainerRef, instanceWrappers) {
		const ids = new Set(instanceWrappers.filter(Boolean).map((wrapper) => wrapper.id));
		for (const wrapperByMetaKeyMap of [this.providersByMetaKey, this.controllersByMetaKey]) wrapperByMetaKeyMap.get(hostContainerRef)?.forEach((wrappers) => {
			for (const wrapper of wrappers) if (ids.has(wrapper.id)) wrappers.delete(wrapper);
		});
	}
	static getProvidersByMetaKey(hostContainerRef, metaKey) {
		return this.providersByMetaKey.get(hostContainerRef)?.get(metaKey) ?? /* @__PURE__ */ new Set();
	}
	static getControllersByMetaKey(hostContainerRef, metaKey) {
		return this.controllersByMetaKey.get(hostContainerRef)?.get(metaKey) ?? /* @__PURE__ */ new Set();
	}
	static inspectInstanceWrapper(hostContainerRef, instanceWrapper, wrapperByMetaKeyMap) {
		const metaKeys = DiscoverableMetaHostCollection.getMetaKeysByInstanceWrapper(instanceWrapper);
		if (!metaKeys) return;
		let collection;
		if (wrapperByMetaKeyMap.has(hostContainerRef)) collection = wrapperByMetaKeyMap.get(hostContainerRef);
		else {
			collection = /* @__PURE__ */ new Map();
			wrapperByMetaKeyMap.set(hostContainerRef, collection);
		}
		for (const metaKey of metaKeys) this.insertByMetaKey(metaKey, instanceWrapper, collection);
	}
	static getMetaKeysByInstanceWrapper(instanceWrapper) {
		return this.metaHostLinks.get(!instanceWrapper.metatype || instanceWrapper.inject ? instanceWrapper.instance?.constructor ?? instanceWrapper.metatype : instanceWrapper.metatype);
	}
};
// ../me/node_modules/@nestjs/core/discovery/discovery-service.js
/**
* @publicApi
*/
let DiscoveryService = class DiscoveryService {
	modulesContainer;
	constructor(modulesContainer) {
		this.modulesContainer = modulesContainer;
	}
	/**
	* Creates a decorator that can be used to decorate classes and methods with metadata.
	* The decorator will also add the class to the collection of discoverable classes (by metadata key).
	* Decorated classes can be discovered using the `getProviders` and `getControllers` methods.
	* @returns A decorator function.
	*/
	static createDecorator() {
		const metadataKey = uid(21);
		const decoratorFn = (opts) => (target, key, descriptor) => {
			if (!descriptor) DiscoverableMetaHostCollection.addClassMetaHostLink(target, metadataKey);
			SetMetadata(metadataKey, opts ?? {})(target, key, descriptor);
		};
		decoratorFn.KEY = metadataKey;
		return decoratorFn;
	}
	/**
	* Returns an array of instance wrappers (providers).
	* Depending on the options, the array will contain either all providers or only providers with the specified metadata key.
	* @param options Discovery options.
	* @param modules A list of modules to filter by.
	* @returns An array of instance wrappers (providers).
	*/
	getProviders(options = {}, modules = this.getModules(options)) {
		if ("metadataKey" in options) {
			const providers = DiscoverableMetaHostCollection.getProvidersByMetaKey(this.modulesContainer, options.metadataKey);
			return Array.from(providers);
		}
		return flatten(modules.map((item) => [...item.providers.values()]));
	}
	/**
	* Returns an array of instance wrappers (controllers).
	* Depending on the options, the array will contain either all controllers or only controllers with the specified metadata key.
	* @param options Discovery options.
	* @param modules A list of modules to filter by.
	* @returns An array of instance wrappers (controllers).
	*/
	getControllers(options = {}, modules = this.getModules(options)) {
		if ("metadataKey" in options) {
			const controllers = DiscoverableMetaHostCollection.getControllersByMetaKey(this.modulesContainer, options.metadataKey);
			return Array.from(controllers);
		}
		return flatten(modules.map((item) => [...item.controllers.values()]));
	}
	/**
	* Retrieves metadata from the specified instance wrapper.
	* @param decorator The decorator to retrieve metadata of.
	* @param instanceWrapper Reference to the instance wrapper.
	* @param methodKey An optional method key to retrieve metadata from.
	* @returns Discovered metadata.
	*/
	getMetadataByDecorator(decorator, instanceWrapper, methodKey) {
		if (methodKey) return Reflect.getMetadata(decorator.KEY, instanceWrapper.instance[methodKey]);
		const clsRef = instanceWrapper.instance?.constructor ?? instanceWrapper.metatype;
		return Reflect.getMetadata(decorator.KEY, clsRef);
	}
	/**
	* Returns a list of modules to be used for discovery.
	*/
	getModules(options = {}) {
		if (!("include" in options)) return [...this.modulesContainer.values()];
		return this.includeWhitelisted(options.include);
	}
	includeWhitelisted(include) {
		return [...this.modulesContainer.values()].filter(({ metatype }) => include.some((item) => item === metatype));
	}
};
DiscoveryService = __decorate([Injectable(), __metadata("design:paramtypes", [ModulesContainer])], DiscoveryService);
// ../me/node_modules/@nestjs/core/discovery/discovery-module.js
/**
* @publicApi
*/
let DiscoveryModule = class DiscoveryModule {};
DiscoveryModule = __decorate([Module$1({
	providers: [MetadataScanner, DiscoveryService],
	exports: [MetadataScanner, DiscoveryService]
})], DiscoveryModule);
// ../me/node_modules/@nestjs/core/helpers/http-adapter-host.js
/**
* Defines the `HttpAdapterHost` object.
*
* `HttpAdapterHost` wraps the underlying
* platform-specific `HttpAdapter`.  The `HttpAdapter` is a wrapper around the underlying
* native HTTP server library (e.g., Express).  The `HttpAdapterHost` object
* provides methods to `get` and `set` the underlying HttpAdapter.
*
* @see [Http adapter](https://docs.nestjs.com/faq/http-adapter)
*
* @publicApi
*/
var HttpAdapterHost = class {
	_httpAdapter;
	_listen$ = new import_cjs.Subject();
	_init$ = new import_cjs.ReplaySubject();
	isListening = false;
	/**
	* Accessor for the underlying `HttpAdapter`
	*
	* @param httpAdapter reference to the `HttpAdapter` to be set
	*/
	set httpAdapter(httpAdapter) {
		this._httpAdapter = httpAdapter;
		this._init$.next();
		this._init$.complete();
	}
	/**
	* Accessor for the underlying `HttpAdapter`
	*
	* @example
	* `const httpAdapter = adapterHost.httpAdapter;`
	*/
	get httpAdapter() {
		return this._httpAdapter;
	}
	/**
	* Observable that allows to subscribe to the `listen` event.
	* This event is emitted when the HTTP application is listening for incoming requests.
	*/
	get listen$() {
		return this._listen$.asObservable();
	}
	/**
	* Observable that allows to subscribe to the `init` event.
	* This event is emitted when the HTTP application is initialized.
	*/
	get init$() {
		return this._init$.asObservable();
	}
	/**
	* Sets the listening state of the application.
	*/
	set listening(listening) {
		this.isListening = listening;
		if (listening) {
			this._listen$.next();
			this._listen$.complete();
		}
	}
	/**
	* Returns a boolean indicating whether the application is listening for incoming requests.
	*/
	get listening() {
		return this.isListening;
	}
};
// ../me/node_modules/@nestjs/core/exceptions/base-exception-filter.js
var BaseExceptionFilter = class BaseExceptionFilter {
	applicationRef;
	static logger = new Logger("ExceptionsHandler");
	httpAdapterHost;
	constructor(applicationRef) {
		this.applicationRef = applicationRef;
	}
	catch(exception, host) {
		const applicationRef = this.applicationRef || this.httpAdapterHost && this.httpAdapterHost.httpAdapter;
		if (!(exception instanceof HttpException)) return this.handleUnknownError(exception, host, applicationRef);
		const res = exception.getResponse();
		const message = isObject(res) ? res : {
			statusCode: exception.getStatus(),
			message: res,
			...exception.errorCode !== void 0 && { errorCode: exception.errorCode }
		};
		const response = host.getArgByIndex(1);
		if (!applicationRef.isHeadersSent(response)) applicationRef.reply(response, message, exception.getStatus());
		else applicationRef.end(response);
	}
	handleUnknownError(exception, host, applicationRef) {
		const body = this.isHttpError(exception) ? {
			statusCode: exception.statusCode,
			message: this.getHttpErrorMessage(exception)
		} : {
			statusCode: HttpStatus.INTERNAL_SERVER_ERROR,
			message: MESSAGES.UNKNOWN_EXCEPTION_MESSAGE
		};
		const response = host.getArgByIndex(1);
		if (!applicationRef.isHeadersSent(response)) applicationRef.reply(response, body, body.statusCode);
		else applicationRef.end(response);
		if (!(exception instanceof IntrinsicException)) BaseExceptionFilter.logger.error(exception);
	}
	isExceptionObject(err) {
		return isObject(err) && !!err.message;
	}
	/**
	* Checks if the thrown error is a FastifyError or comes from the "http-errors" library.
	* @param err error object
	*/
	isHttpError(err) {
		if (!err || typeof err !== "object") return false;
		if ((err.constructor?.name === "FastifyError" || err.code === "FST_ERR_VALIDATION") && typeof err.code === "string" && typeof err.statusCode === "number") return true;
		if (typeof err.expose === "boolean" && typeof err.statusCode === "number" && err.status === err.statusCode && err instanceof Error) return true;
		return !(err instanceof Error) && Number.isInteger(err.statusCode) && err.statusCode >= 400 && err.statusCode < 600 && typeof err.message === "string" && err.message !== "";
	}
	/**
	* Returns the message of an HTTP error (see `isHttpError()`) that may be
	* sent to the client.
	* @param err error object
	*/
	getHttpErrorMessage(err) {
		return err.expose === false ? STATUS_CODES[err.statusCode] ?? MESSAGES.UNKNOWN_EXCEPTION_MESSAGE : err.message;
	}
};
__decorate([
	Optional(),
	Inject(),
	__metadata("design:type", HttpAdapterHost)
], BaseExceptionFilter.prototype, "httpAdapterHost", void 0);
// ../me/node_modules/@nestjs/core/router/request/request-constants.js
const REQUEST = "REQUEST";
const REQUEST_CONTEXT_ID = Symbol("REQUEST_CONTEXT_ID");
// ../me/node_modules/@nestjs/core/helpers/context-id-factory.js
function createContextId() {
	/**
	* We are generating random identifier to track asynchronous
	* execution context. An identifier does not have to be neither unique
	* nor unpredictable because WeakMap uses objects as keys (reference comparison).
	* Thus, even though identifier number might be equal, WeakMap would properly
	* associate asynchronous context with its internal map values using object reference.
	* Object is automatically removed once request has been processed (closure).
	*/
	return { id: Math.random() };
}
var ContextIdFactory = class ContextIdFactory {
	static strategy;
	/**
	* Generates a context identifier based on the request object.
	*/
	static create() {
		return createContextId();
	}
	/**
	* Generates a random identifier to track asynchronous execution context.
	* @param request request object
	*/
	static getByRequest(request, propsToInspect = ["raw"]) {
		if (!request) return ContextIdFactory.create();
		if (request[REQUEST_CONTEXT_ID]) return request[REQUEST_CONTEXT_ID];
		for (const key of propsToInspect) if (request[key]?.[REQUEST_CONTEXT_ID]) return request[key][REQUEST_CONTEXT_ID];
		if (!this.strategy) return ContextIdFactory.create();
		const contextId = createContextId();
		const resolverObjectOrFunction = this.strategy.attach(contextId, request);
		if (this.isContextIdResolverWithPayload(resolverObjectOrFunction)) {
			contextId.getParent = resolverObjectOrFunction.resolve;
			contextId.payload = resolverObjectOrFunction.payload;
		} else contextId.getParent = resolverObjectOrFunction;
		return contextId;
	}
	/**
	* Registers a custom context id strategy that lets you attach
	* a parent context id to the existing context id object.
	* @param strategy strategy instance
	*/
	static apply(strategy) {
		this.strategy = strategy;
	}
	static isContextIdResolverWithPayload(resolverOrResolverFn) {
		return isObject(resolverOrResolverFn);
	}
};
// ../me/node_modules/@nestjs/core/injector/constants.js
var import_lib = require_lib();
const CONTROLLER_ID_KEY = "CONTROLLER_ID";
const STATIC_CONTEXT = Object.freeze({ id: 1 });
// ../me/node_modules/@nestjs/core/helpers/class-ref-registry.js
/**
* Maps the prototype of each class Nest instantiates to that class.
* The `constructor` property of a prototype cannot be relied on for this:
* mixin helpers overwrite it, and class decorators returning a `Proxy` leave
* it pointing at the wrapped class.
*/
const classRefsByPrototype = /* @__PURE__ */ new WeakMap();
function registerClassRef(classRef) {
	if (classRef.prototype) classRefsByPrototype.set(classRef.prototype, classRef);
}
/**
* Returns the class the given instance was created from. Falls back to the
* `constructor` property for objects whose class was not registered.
*/
function getClassRef(instance) {
	return classRefsByPrototype.get(Object.getPrototypeOf(instance)) ?? instance.constructor;
}
/**
* Returns the class on which the parameter decorators of the given method
* stored their metadata: the `constructor` of the prototype that declared the
* method. That is `classRef.prototype.constructor` as long as the method is
* the one that class has, which holds for an ordinary class, for a class that
* a class decorator wrapped in a `Proxy`, and for a method that a mixin helper
* copied together with `constructor`. A method that the class declares next
* to such a mixin has its metadata on the class itself.
*/
function getParamsHost(classRef, methodName) {
	const prototype = classRef?.prototype;
	const ctor = prototype?.constructor;
	if (typeof ctor === "function" && ctor.prototype?.[methodName] === prototype[methodName]) return ctor;
	return classRef;
}
// ../me/node_modules/@nestjs/core/helpers/context-creator.js
var ContextCreator = class {
	createContext(instance, callback, metadataKey, contextId = STATIC_CONTEXT, inquirerId) {
		const globalMetadata = this.getGlobalMetadata && this.getGlobalMetadata(contextId, inquirerId);
		const classMetadata = this.reflectClassMetadata(instance, metadataKey);
		const methodMetadata = this.reflectMethodMetadata(callback, metadataKey);
		return [
			...this.createConcreteContext(globalMetadata || [], contextId, inquirerId),
			...this.createConcreteContext(classMetadata, contextId, inquirerId),
			...this.createConcreteContext(methodMetadata, contextId, inquirerId)
		];
	}
	reflectClassMetadata(instance, metadataKey) {
		return Reflect.getMetadata(metadataKey, getClassRef(instance));
	}
	reflectMethodMetadata(callback, metadataKey) {
		return Reflect.getMetadata(metadataKey, callback);
	}
	/**
	* Returns the enhancer to run for one bound as a class: the instance that
	* the container holds for it. The class itself is used only when that
	* instance doesn't implement the method and the class has a static one of
	* that name, so a static method no longer takes the place of the instance.
	*/
	pickEnhancer(metatype, instance, methodKey) {
		if (instance && isFunction(instance[methodKey])) return instance;
		if (isFunction(metatype[methodKey])) return metatype;
		return instance ?? null;
	}
	getContextId(contextId, instanceWrapper) {
		return contextId.getParent ? contextId.getParent({
			token: instanceWrapper.token,
			isTreeDurable: !instanceWrapper.isTransient && instanceWrapper.isDependencyTreeDurable()
		}) : contextId;
	}
};
// ../me/node_modules/@nestjs/core/exceptions/base-exception-filter-context.js
var BaseExceptionFilterContext = class extends ContextCreator {
	container;
	moduleContext;
	constructor(container) {
		super();
		this.container = container;
	}
	createConcreteContext(metadata, contextId = STATIC_CONTEXT, inquirerId) {
		if (isEmpty(metadata)) return [];
		return (0, import_lib.iterate)(metadata).filter((instance) => instance && (isFunction(instance.catch) || isFunction(instance))).map((filter) => this.getFilterInstance(filter, contextId, inquirerId)).filter((item) => !!item).map((instance) => ({
			func: instance.catch.bind(instance),
			exceptionMetatypes: this.reflectCatchExceptions(instance)
		})).toArray();
	}
	getFilterInstance(filter, contextId = STATIC_CONTEXT, inquirerId) {
		if (!isFunction(filter)) return filter;
		const instanceWrapper = this.getInstanceByMetatype(filter);
		if (!instanceWrapper) return this.pickEnhancer(filter, null, "catch");
		const instanceHost = instanceWrapper.getInstanceByContextId(this.getContextId(contextId, instanceWrapper), inquirerId);
		if (instanceHost && !this.isInstantiated(instanceWrapper, instanceHost)) return null;
		return this.pickEnhancer(filter, instanceHost && instanceHost.instance, "catch");
	}
	/**
	* A filter class that has not been instantiated in a context (or for an
	* inquirer) is represented there by an object created from its prototype,
	* e.g. a request-scoped filter of a controller that failed to resolve for
	* the request. Its "catch()" would run without its constructor having been
	* called, i.e. without its dependencies.
	*/
	isInstantiated(instanceWrapper, instanceHost) {
		return instanceWrapper.isNotMetatype || !!instanceHost.isConstructorCalled;
	}
	getInstanceByMetatype(metatype) {
		if (!this.moduleContext) return;
		const moduleRef = this.container.getModules().get(this.moduleContext);
		if (!moduleRef) return;
		return moduleRef.injectables.get(metatype);
	}
	reflectCatchExceptions(instance) {
		return Reflect.getMetadata("__filterCatchExceptions__", Object.getPrototypeOf(instance)) ?? Reflect.getMetadata("__filterCatchExceptions__", getClassRef(instance)) ?? [];
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-exception-filter.exception.js
var InvalidExceptionFilterException = class extends RuntimeException {
	constructor() {
		super(INVALID_EXCEPTION_FILTER);
	}
};
// ../me/node_modules/@nestjs/core/exceptions/external-exception-filter.js
var ExternalExceptionFilter = class ExternalExceptionFilter {
	static logger = new Logger("ExceptionsHandler");
	catch(exception, host) {
		if (exception instanceof Error && !(exception instanceof IntrinsicException)) ExternalExceptionFilter.logger.error(exception);
		throw exception;
	}
};
// ../me/node_modules/@nestjs/core/exceptions/external-exceptions-handler.js
var ExternalExceptionsHandler = class extends ExternalExceptionFilter {
	filters = [];
	next(exception, host) {
		const result = this.invokeCustomFilters(exception, host);
		if (!isUndefined(result)) return result;
		return super.catch(exception, host);
	}
	setCustomFilters(filters) {
		if (!Array.isArray(filters)) throw new InvalidExceptionFilterException();
		this.filters = filters;
	}
	invokeCustomFilters(exception, host) {
		if (isEmptyArray(this.filters)) return;
		const filter = selectExceptionFilterMetadata(this.filters, exception);
		return filter ? filter.func(exception, host) : void 0;
	}
};
// ../me/node_modules/@nestjs/core/exceptions/external-exception-filter-context.js
var ExternalExceptionFilterContext = class extends BaseExceptionFilterContext {
	config;
	constructor(container, config) {
		super(container);
		this.config = config;
	}
	create(instance, callback, module, contextId = STATIC_CONTEXT, inquirerId) {
		this.moduleContext = module;
		const exceptionHandler = new ExternalExceptionsHandler();
		const filters = this.createContext(instance, callback, EXCEPTION_FILTERS_METADATA, contextId, inquirerId);
		if (isEmptyArray(filters)) return exceptionHandler;
		exceptionHandler.setCustomFilters(filters.reverse());
		return exceptionHandler;
	}
	getGlobalMetadata(contextId = STATIC_CONTEXT, inquirerId) {
		if (!this.config) return [];
		const globalFilters = this.config.getGlobalFilters();
		if (contextId === STATIC_CONTEXT && !inquirerId) return globalFilters;
		const scopedFilterWrappers = this.config.getGlobalRequestFilters();
		const scopedFilters = (0, import_lib.iterate)(scopedFilterWrappers).map((wrapper) => ({
			wrapper,
			host: wrapper.getInstanceByContextId(this.getContextId(contextId, wrapper), inquirerId)
		})).filter(({ wrapper, host }) => !!host && this.isInstantiated(wrapper, host)).map(({ host }) => host.instance).toArray();
		return globalFilters.concat(scopedFilters);
	}
};
// ../me/node_modules/@nestjs/core/guards/constants.js
const FORBIDDEN_MESSAGE = "Forbidden resource";
// ../me/node_modules/@nestjs/core/helpers/execution-context-host.js
var ExecutionContextHost = class {
	args;
	constructorRef;
	handler;
	contextType = "http";
	constructor(args, constructorRef = null, handler = null) {
		this.args = args;
		this.constructorRef = constructorRef;
		this.handler = handler;
	}
	setType(type) {
		type && (this.contextType = type);
	}
	getType() {
		return this.contextType;
	}
	getClass() {
		return this.constructorRef;
	}
	getHandler() {
		return this.handler;
	}
	getArgs() {
		return this.args;
	}
	getArgByIndex(index) {
		return this.args[index];
	}
	switchToRpc() {
		return Object.assign(this, {
			getData: () => this.getArgByIndex(0),
			getContext: () => this.getArgByIndex(1)
		});
	}
	switchToHttp() {
		return Object.assign(this, {
			getRequest: () => this.getArgByIndex(0),
			getResponse: () => this.getArgByIndex(1),
			getNext: () => this.getArgByIndex(2)
		});
	}
	switchToWs() {
		return Object.assign(this, {
			getClient: () => this.getArgByIndex(0),
			getData: () => this.getArgByIndex(1),
			getPattern: () => this.getArgByIndex(this.getArgs().length - 1)
		});
	}
};
// ../me/node_modules/@nestjs/core/guards/guards-consumer.js
var GuardsConsumer = class {
	async tryActivate(guards, args, instance, callback, type) {
		if (!guards || isEmptyArray(guards)) return true;
		const context = this.createContext(args, instance, callback);
		context.setType(type);
		for (const guard of guards) {
			const result = guard.canActivate(context);
			if (typeof result === "boolean") {
				if (!result) return false;
				continue;
			}
			if (await this.pickResult(result)) continue;
			return false;
		}
		return true;
	}
	createContext(args, instance, callback) {
		return new ExecutionContextHost(args, instance.constructor, callback);
	}
	async pickResult(result) {
		const value = await result;
		if ((0, import_cjs.isObservable)(value)) return (0, import_cjs.lastValueFrom)(value);
		return value;
	}
};
// ../me/node_modules/@nestjs/core/guards/guards-context-creator.js
var GuardsContextCreator = class extends ContextCreator {
	container;
	config;
	moduleContext;
	constructor(container, config) {
		super();
		this.container = container;
		this.config = config;
	}
	create(instance, callback, module, contextId = STATIC_CONTEXT, inquirerId) {
		this.moduleContext = module;
		return this.createContext(instance, callback, GUARDS_METADATA, contextId, inquirerId);
	}
	createConcreteContext(metadata, contextId = STATIC_CONTEXT, inquirerId) {
		if (isEmpty(metadata)) return [];
		return (0, import_lib.iterate)(metadata).filter((guard) => guard && (isFunction(guard) || isFunction(guard.canActivate))).map((guard) => this.getGuardInstance(guard, contextId, inquirerId)).filter((guard) => !!guard && isFunction(guard.canActivate)).toArray();
	}
	getGuardInstance(metatype, contextId = STATIC_CONTEXT, inquirerId) {
		if (!isFunction(metatype)) return metatype;
		const instanceWrapper = this.getInstanceByMetatype(metatype);
		if (!instanceWrapper) return this.pickEnhancer(metatype, null, "canActivate");
		const instanceHost = instanceWrapper.getInstanceByContextId(this.getContextId(contextId, instanceWrapper), inquirerId);
		const enhancer = this.pickEnhancer(metatype, instanceHost && instanceHost.instance, "canActivate");
		if (instanceHost?.isConstructorCalled) assertEnhancer(enhancer, "guard", describeEnhancer(metatype));
		return enhancer;
	}
	getInstanceByMetatype(metatype) {
		if (!this.moduleContext) return;
		const moduleRef = this.container.getModules().get(this.moduleContext);
		if (!moduleRef) return;
		return moduleRef.injectables.get(metatype);
	}
	getGlobalMetadata(contextId = STATIC_CONTEXT, inquirerId) {
		if (!this.config) return [];
		const globalGuards = this.config.getGlobalGuards();
		if (contextId === STATIC_CONTEXT && !inquirerId) return globalGuards;
		const scopedGuardWrappers = this.config.getGlobalRequestGuards();
		const scopedGuards = (0, import_lib.iterate)(scopedGuardWrappers).map((wrapper) => wrapper.getInstanceByContextId(this.getContextId(contextId, wrapper), inquirerId)).filter((host) => !!host).map((host) => {
			if (host.isConstructorCalled) assertEnhancer(host.instance, "guard");
			return host.instance;
		}).toArray();
		return globalGuards.concat(scopedGuards);
	}
};
// ../me/node_modules/@nestjs/core/router/streaming-body.js
var import_operators = require_operators();
/**
* What `fetch()` hands back still describes the connection it was received on.
*/
const HOP_BY_HOP_HEADERS = /* @__PURE__ */ new Set([
	"connection",
	"keep-alive",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
]);
function isWebResponse(value) {
	return Object.prototype.toString.call(value) === "[object Response]";
}
/**
* An async iterable that is also a thenable, like a Mongoose query, stands for
* what it resolves to. Arrays and other sync iterables are not streams either.
*/
function isStreamingBody(value) {
	return isObject(value) && (isFunction(value[Symbol.asyncIterator]) && !isFunction(value["then"]) || isWebResponse(value));
}
function getSource(body) {
	return isWebResponse(body) ? body.body : body;
}
/**
* Whether something has read from the body already, as far as it can be told:
* only an async generator itself knows that. A stream that failed instead is
* left to report its own error when it is read.
*/
function isStreamingBodyConsumed(body) {
	const source = getSource(body);
	return !isNil(source) && (source.locked === true || Readable.isDisturbed(source) && !source.errored);
}
const ignoreError = () => void 0;
/**
* Listens for the 'error' of a Node.js stream that the router holds before it
* reads it, as a `StreamableFile` does for its own. A stream that fails in the
* meantime, or once it is stopped unread (e.g. `fs.createReadStream()` of a
* file that does not exist), would otherwise emit an 'error' that nothing
* listens for, which ends the process. Whatever reads it still gets the error.
*/
function listenForStreamError(value) {
	const emitter = value;
	if (isStreamingBody(value) && isFunction(emitter.on) && isFunction(emitter.listeners) && !emitter.listeners("error").includes(ignoreError)) emitter.on("error", ignoreError);
}
/**
* Opens the body for reading. Neither the async iterator of a `ReadableStream`
* nor that of a `Readable` stops the stream until the read in progress settles,
* which an upstream that went quiet may never do, so these are stopped directly.
*/
function openStreamingBody(source) {
	if (isFunction(source.getReader)) {
		const reader = source.getReader();
		return {
			next: () => reader.read(),
			return: () => reader.cancel()
		};
	}
	const iterator = source[Symbol.asyncIterator]();
	return {
		next: async () => iterator.next(),
		return: async () => {
			listenForStreamError(source);
			source.destroy?.();
			return iterator.return?.();
		}
	};
}
/**
* Stops a body that will not be sent, so that what produces it (e.g. a paid
* LLM call) stops as well.
*/
async function cancelStreamingBody(body) {
	const source = getSource(body);
	if (isNil(source) || source.locked) return;
	try {
		await openStreamingBody(source).return();
	} catch {}
}
/**
* Turns what a body yields into what a response can write: strings and binary
* data as they are, and anything else as a line of JSON (NDJSON).
*/
function toResponseChunk(value) {
	if (isString(value)) return value;
	if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
	if (types.isAnyArrayBuffer(value)) return Buffer.from(value);
	const json = JSON.stringify(value);
	return json === void 0 ? "" : `${json}\n`;
}
function inferContentType(value) {
	if (isString(value)) return "text/plain; charset=utf-8";
	return ArrayBuffer.isView(value) || types.isAnyArrayBuffer(value) ? "application/octet-stream" : "application/x-ndjson";
}
/**
* The headers of a `Response` to send, as they are unless it came from
* `fetch()`: that decodes the body, but leaves `Content-Encoding` and the
* `Content-Length` of the encoded body in place. `Set-Cookie` is left out, as
* only `getSetCookie()` tells its values apart in every implementation.
*/
function getWebResponseHeaders(response) {
	const isFetched = response.type !== "default";
	const isDecoded = isFetched && response.headers.has("content-encoding");
	const headers = [];
	response.headers.forEach((value, name) => {
		if (!(name === "set-cookie" || isFetched && HOP_BY_HOP_HEADERS.has(name) || isDecoded && (name === "content-encoding" || name === "content-length"))) headers.push([name, value]);
	});
	return headers;
}
/**
* A stream of what is left of the body, with the chunk that was already read
* first. It reads a chunk only when the response can take one, and destroying
* it (the adapters do when the client goes away) stops the body.
*/
function toReadable(iterator, firstChunk) {
	const asyncScope = new AsyncResource("StreamingBody");
	let pendingChunk = firstChunk;
	return Readable.from({
		[Symbol.asyncIterator]() {
			return this;
		},
		next: () => asyncScope.runInAsyncScope(async () => {
			if (pendingChunk !== void 0) {
				const value = pendingChunk;
				pendingChunk = void 0;
				return {
					done: false,
					value
				};
			}
			const result = await iterator.next();
			return result.done ? {
				done: true,
				value: void 0
			} : {
				done: false,
				value: toResponseChunk(result.value)
			};
		}),
		return: async () => {
			await asyncScope.runInAsyncScope(() => iterator.return());
			return {
				done: true,
				value: void 0
			};
		}
	});
}
// ../me/node_modules/@nestjs/core/helpers/destroy-unsent-body.js
/**
* Releases a response body that will not be sent. Nothing else would release
* what its stream reads from (e.g. an open file), or stop what produces it.
*/
function destroyUnsentBody(value) {
	if (isStreamingBody(value)) {
		cancelStreamingBody(value);
		return;
	}
	if (!(value instanceof StreamableFile)) return;
	const stream = value.getStream();
	if (isFunction(stream?.destroy)) stream.destroy();
}
// ../me/node_modules/@nestjs/core/interceptors/interceptors-consumer.js
var InterceptorsConsumer = class {
	async intercept(interceptors, args, instance, callback, next, type) {
		if (!interceptors || isEmptyArray(interceptors)) return next();
		const context = this.createContext(args, instance, callback);
		context.setType(type);
		const nextFn = async (i = 0) => {
			if (i >= interceptors.length) return (0, import_cjs.defer)(bindAsyncScope(() => this.transformDeferred(next)));
			return interceptors[i].intercept(context, { handle: () => (0, import_cjs.defer)(bindAsyncScope(() => nextFn(i + 1))).pipe((0, import_operators.mergeAll)()) });
		};
		return (0, import_cjs.defer)(() => nextFn()).pipe((0, import_operators.mergeAll)());
	}
	createContext(args, instance, callback) {
		return new ExecutionContextHost(args, instance.constructor, callback);
	}
	transformDeferred(next) {
		const nextPromise = next();
		return new import_cjs.Observable((subscriber) => {
			let innerSub;
			nextPromise.then((res) => {
				if (subscriber.closed) {
					destroyUnsentBody(res);
					return;
				}
				const isDeferred = res instanceof Promise || (0, import_cjs.isObservable)(res);
				innerSub = (0, import_cjs.from)(isDeferred ? res : Promise.resolve(res)).subscribe(subscriber);
			}).catch((err) => {
				if (!subscriber.closed) subscriber.error(err);
			});
			return () => {
				innerSub?.unsubscribe();
			};
		});
	}
};
/**
* Same as `AsyncResource.bind(fn)`: the resource is created here, so `fn` runs
* in this call's async context (AsyncLocalStorage stores included) each time it
* is invoked. `AsyncResource.bind()` also defines a deprecated `asyncResource`
* accessor on every function it returns, which makes it about 25 times slower,
* and this runs once per interceptor, plus once, on every request.
*/
function bindAsyncScope(fn) {
	const resource = new AsyncResource(fn.name || "bound-anonymous-fn");
	return () => resource.runInAsyncScope(fn);
}
// ../me/node_modules/@nestjs/core/interceptors/interceptors-context-creator.js
var InterceptorsContextCreator = class extends ContextCreator {
	container;
	config;
	moduleContext;
	constructor(container, config) {
		super();
		this.container = container;
		this.config = config;
	}
	create(instance, callback, module, contextId = STATIC_CONTEXT, inquirerId) {
		this.moduleContext = module;
		return this.createContext(instance, callback, INTERCEPTORS_METADATA, contextId, inquirerId);
	}
	createConcreteContext(metadata, contextId = STATIC_CONTEXT, inquirerId) {
		if (isEmpty(metadata)) return [];
		return (0, import_lib.iterate)(metadata).filter((interceptor) => interceptor && (isFunction(interceptor) || isFunction(interceptor.intercept))).map((interceptor) => this.getInterceptorInstance(interceptor, contextId, inquirerId)).filter((interceptor) => interceptor ? isFunction(interceptor.intercept) : false).toArray();
	}
	getInterceptorInstance(metatype, contextId = STATIC_CONTEXT, inquirerId) {
		if (!isFunction(metatype)) return metatype;
		const instanceWrapper = this.getInstanceByMetatype(metatype);
		if (!instanceWrapper) return this.pickEnhancer(metatype, null, "intercept");
		const instanceHost = instanceWrapper.getInstanceByContextId(this.getContextId(contextId, instanceWrapper), inquirerId);
		const enhancer = this.pickEnhancer(metatype, instanceHost && instanceHost.instance, "intercept");
		if (instanceHost?.isConstructorCalled) assertEnhancer(enhancer, "interceptor", describeEnhancer(metatype));
		return enhancer;
	}
	getInstanceByMetatype(metatype) {
		if (!this.moduleContext) return;
		const moduleRef = this.container.getModules().get(this.moduleContext);
		if (!moduleRef) return;
		return moduleRef.injectables.get(metatype);
	}
	getGlobalMetadata(contextId = STATIC_CONTEXT, inquirerId) {
		if (!this.config) return [];
		const globalInterceptors = this.config.getGlobalInterceptors();
		if (contextId === STATIC_CONTEXT && !inquirerId) return globalInterceptors;
		const scopedInterceptorWrappers = this.config.getGlobalRequestInterceptors();
		const scopedInterceptors = (0, import_lib.iterate)(scopedInterceptorWrappers).map((wrapper) => wrapper.getInstanceByContextId(this.getContextId(contextId, wrapper), inquirerId)).filter((host) => !!host).map((host) => {
			if (host.isConstructorCalled) assertEnhancer(host.instance, "interceptor");
			return host.instance;
		}).toArray();
		return globalInterceptors.concat(scopedInterceptors);
	}
};
// ../me/node_modules/@nestjs/core/pipes/params-token-factory.js
var ParamsTokenFactory = class {
	exchangeEnumForString(type) {
		switch (type) {
			case RouteParamtypes.BODY: return "body";
			case RouteParamtypes.PARAM: return "param";
			case RouteParamtypes.QUERY: return "query";
			default: return "custom";
		}
	}
};
// ../me/node_modules/@nestjs/core/pipes/pipes-consumer.js
const isThenable$1 = (value) => value !== null && (typeof value === "object" || typeof value === "function") && typeof value.then === "function";
var PipesConsumer = class {
	paramsTokenFactory = new ParamsTokenFactory();
	async apply(value, metadata, pipes) {
		const token = this.paramsTokenFactory.exchangeEnumForString(metadata.type);
		return this.applyPipes(value, {
			metatype: metadata.metatype,
			type: token,
			data: metadata.data,
			schema: metadata.schema
		}, pipes);
	}
	async applyPipes(value, { metatype, type, data, schema }, transforms) {
		let result = isThenable$1(value) ? await value : value;
		for (const pipe of transforms) result = await pipe.transform(result, {
			metatype,
			type,
			data,
			schema
		});
		return result;
	}
};
// ../me/node_modules/@nestjs/core/pipes/pipes-context-creator.js
var PipesContextCreator = class extends ContextCreator {
	container;
	config;
	moduleContext;
	constructor(container, config) {
		super();
		this.container = container;
		this.config = config;
	}
	create(instance, callback, moduleKey, contextId = STATIC_CONTEXT, inquirerId) {
		this.moduleContext = moduleKey;
		return this.createContext(instance, callback, PIPES_METADATA, contextId, inquirerId);
	}
	createConcreteContext(metadata, contextId = STATIC_CONTEXT, inquirerId) {
		if (isEmpty(metadata)) return [];
		return (0, import_lib.iterate)(metadata).filter((pipe) => pipe && (isFunction(pipe) || isFunction(pipe.transform))).map((pipe) => this.getPipeInstance(pipe, contextId, inquirerId)).filter((pipe) => !!pipe && pipe.transform && isFunction(pipe.transform)).toArray();
	}
	getPipeInstance(pipe, contextId = STATIC_CONTEXT, inquirerId) {
		if (!isFunction(pipe)) return pipe;
		const instanceWrapper = this.getInstanceByMetatype(pipe);
		if (!instanceWrapper) return this.pickEnhancer(pipe, null, "transform");
		const instanceHost = instanceWrapper.getInstanceByContextId(this.getContextId(contextId, instanceWrapper), inquirerId);
		const enhancer = this.pickEnhancer(pipe, instanceHost && instanceHost.instance, "transform");
		if (instanceHost?.isConstructorCalled) assertEnhancer(enhancer, "pipe", describeEnhancer(pipe));
		return enhancer;
	}
	getInstanceByMetatype(metatype) {
		if (!this.moduleContext) return;
		const moduleRef = this.container.getModules().get(this.moduleContext);
		if (!moduleRef) return;
		return moduleRef.injectables.get(metatype);
	}
	getGlobalMetadata(contextId = STATIC_CONTEXT, inquirerId) {
		if (!this.config) return [];
		const globalPipes = this.config.getGlobalPipes();
		if (contextId === STATIC_CONTEXT && !inquirerId) return globalPipes;
		const scopedPipeWrappers = this.config.getGlobalRequestPipes();
		const scopedPipes = (0, import_lib.iterate)(scopedPipeWrappers).map((wrapper) => wrapper.getInstanceByContextId(this.getContextId(contextId, wrapper), inquirerId)).filter((host) => !!host).map((host) => {
			if (host.isConstructorCalled) assertEnhancer(host.instance, "pipe");
			return host.instance;
		}).toArray();
		return globalPipes.concat(scopedPipes);
	}
	setModuleContext(context) {
		this.moduleContext = context;
	}
};
// ../me/node_modules/@nestjs/core/helpers/context-utils.js
const handlersWithoutParamtypes = /* @__PURE__ */ new WeakSet();
var ContextUtils = class ContextUtils {
	mapParamType(key) {
		return key.split(":")[0];
	}
	reflectCallbackParamtypes(instance, methodName) {
		const paramsHost = this.getParamsHost(instance, methodName);
		return (paramsHost?.prototype && Reflect.getMetadata("design:paramtypes", paramsHost.prototype, methodName)) ?? Reflect.getMetadata("design:paramtypes", instance, methodName);
	}
	reflectCallbackMetadata(instance, methodName, metadataKey) {
		return Reflect.getMetadata(metadataKey, this.getParamsHost(instance, methodName), methodName);
	}
	reflectPassthrough(instance, methodName) {
		return Reflect.getMetadata(RESPONSE_PASSTHROUGH_METADATA, this.getParamsHost(instance, methodName), methodName);
	}
	/**
	* Returns the class that the parameter decorators of the given handler
	* stored their metadata on (see `getParamsHost`).
	*/
	getParamsHost(instance, methodName) {
		return getParamsHost(getClassRef(instance), methodName);
	}
	getArgumentsLength(keys, metadata) {
		return keys.length ? Math.max(...keys.map((key) => metadata[key].index)) + 1 : 0;
	}
	createNullArray(length) {
		const a = new Array(length);
		for (let i = 0; i < length; ++i) a[i] = void 0;
		return a;
	}
	mergeParamsMetatypes(paramsProperties, paramtypes) {
		if (!paramtypes) return paramsProperties;
		return paramsProperties.map((param) => ({
			...param,
			metatype: paramtypes[param.index]
		}));
	}
	/**
	* A handler has parameter types only if its compiler emits decorator
	* metadata, and tsx and esbuild don't. Without them a `ValidationPipe` has
	* nothing to validate a parameter against and passes it on as it came, so
	* this says so once per handler, when the handler is set up. It doesn't
	* throw, as the handler may not rely on the pipe. A parameter whose
	* `ValidationPipe` was given an `expectedType` needs no metadata, so it isn't
	* reported, and neither is a custom decorator's, which `ValidationPipe`
	* skips by default.
	*
	* @param pipes pipes bound to the handler (global, class and method ones)
	* @param paramsProperties parameters the pipes are applied to
	*/
	warnOnMissingParamtypes(instance, methodName, paramtypes, pipes, paramsProperties) {
		const handler = instance[methodName];
		if (paramtypes || !isFunction(handler) || handlersWithoutParamtypes.has(handler)) return;
		const isLeftUnvalidated = ({ type, pipes: paramPipes }) => {
			if (isString(type)) return false;
			const validationPipes = pipes.concat(paramPipes ?? []).filter((pipe) => pipe instanceof ValidationPipe);
			return validationPipes.length > 0 && !validationPipes.some((pipe) => pipe["expectedType"]);
		};
		if (!paramsProperties.some(isLeftUnvalidated)) return;
		handlersWithoutParamtypes.add(handler);
		new Logger(ContextUtils.name).warn(MISSING_HANDLER_METADATA_MESSAGE(getClassRef(instance).name, methodName));
	}
	getCustomFactory(factory, data, contextFactory) {
		return isFunction(factory) ? (...args) => factory(data, contextFactory(args)) : () => null;
	}
	getContextFactory(contextType, instance, callback) {
		const type = instance && instance.constructor;
		return (args) => {
			const ctx = new ExecutionContextHost(args, type, callback);
			ctx.setType(contextType);
			return ctx;
		};
	}
};
// ../me/node_modules/@nestjs/core/helpers/external-proxy.js
var ExternalErrorProxy = class {
	createProxy(targetCallback, exceptionsHandler, type) {
		return async (...args) => {
			try {
				return await targetCallback(...args);
			} catch (e) {
				const host = new ExecutionContextHost(args);
				host.setType(type);
				return exceptionsHandler.next(e, host);
			}
		};
	}
};
// ../me/node_modules/@nestjs/core/helpers/handler-metadata-storage.js
const HANDLER_METADATA_SYMBOL = Symbol.for("handler_metadata:cache");
var HandlerMetadataStorage = class {
	[HANDLER_METADATA_SYMBOL] = /* @__PURE__ */ new WeakMap();
	set(controller, methodName, metadata) {
		const ctor = getClassRef(controller);
		if (!ctor) return;
		let handlers = this[HANDLER_METADATA_SYMBOL].get(ctor);
		if (!handlers) {
			handlers = /* @__PURE__ */ new Map();
			this[HANDLER_METADATA_SYMBOL].set(ctor, handlers);
		}
		handlers.set(methodName, metadata);
	}
	get(controller, methodName) {
		return this[HANDLER_METADATA_SYMBOL].get(getClassRef(controller))?.get(methodName);
	}
};
// ../me/node_modules/@nestjs/core/helpers/external-context-creator.js
var ExternalContextCreator = class ExternalContextCreator {
	guardsContextCreator;
	guardsConsumer;
	interceptorsContextCreator;
	interceptorsConsumer;
	modulesContainer;
	pipesContextCreator;
	pipesConsumer;
	filtersContextCreator;
	contextUtils = new ContextUtils();
	externalErrorProxy = new ExternalErrorProxy();
	handlerMetadataStorage = new HandlerMetadataStorage();
	container;
	constructor(guardsContextCreator, guardsConsumer, interceptorsContextCreator, interceptorsConsumer, modulesContainer, pipesContextCreator, pipesConsumer, filtersContextCreator) {
		this.guardsContextCreator = guardsContextCreator;
		this.guardsConsumer = guardsConsumer;
		this.interceptorsContextCreator = interceptorsContextCreator;
		this.interceptorsConsumer = interceptorsConsumer;
		this.modulesContainer = modulesContainer;
		this.pipesContextCreator = pipesContextCreator;
		this.pipesConsumer = pipesConsumer;
		this.filtersContextCreator = filtersContextCreator;
	}
	static fromContainer(container) {
		const guardsContextCreator = new GuardsContextCreator(container, container.applicationConfig);
		const guardsConsumer = new GuardsConsumer();
		const interceptorsContextCreator = new InterceptorsContextCreator(container, container.applicationConfig);
		const interceptorsConsumer = new InterceptorsConsumer();
		const pipesContextCreator = new PipesContextCreator(container, container.applicationConfig);
		const pipesConsumer = new PipesConsumer();
		const filtersContextCreator = new ExternalExceptionFilterContext(container, container.applicationConfig);
		const externalContextCreator = new ExternalContextCreator(guardsContextCreator, guardsConsumer, interceptorsContextCreator, interceptorsConsumer, container.getModules(), pipesContextCreator, pipesConsumer, filtersContextCreator);
		externalContextCreator.container = container;
		return externalContextCreator;
	}
	create(instance, callback, methodName, metadataKey, paramsFactory, contextId = STATIC_CONTEXT, inquirerId, options = {
		interceptors: true,
		guards: true,
		filters: true
	}, contextType = "http") {
		const classRef = getClassRef(instance);
		const moduleKey = this.getHostModuleKey(instance, classRef, inquirerId) || this.getContextModuleKey(classRef);
		inquirerId ??= this.modulesContainer.get(moduleKey)?.entryProviders.find((item) => item.token === classRef || item.instance === instance)?.id;
		const { argsLength, paramtypes, getParamsMetadata } = this.getMetadata(instance, methodName, metadataKey, paramsFactory, contextType);
		const pipes = this.pipesContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const guards = this.guardsContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const exceptionFilter = this.filtersContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const interceptors = options.interceptors ? this.interceptorsContextCreator.create(instance, callback, moduleKey, contextId, inquirerId) : [];
		const paramsMetadata = getParamsMetadata(moduleKey, contextId, inquirerId);
		const paramsOptions = paramsMetadata ? this.contextUtils.mergeParamsMetatypes(paramsMetadata, paramtypes) : [];
		this.contextUtils.warnOnMissingParamtypes(instance, methodName, paramtypes, pipes, paramsOptions);
		const fnCanActivate = options.guards ? this.createGuardsFn(guards, instance, callback, contextType) : null;
		const fnApplyPipes = this.createPipesFn(pipes, paramsOptions);
		const handler = (initialArgs, ...args) => async () => {
			if (fnApplyPipes) {
				await fnApplyPipes(initialArgs, ...args);
				return callback.apply(instance, initialArgs);
			}
			return callback.apply(instance, args);
		};
		const target = async (...args) => {
			const initialArgs = this.contextUtils.createNullArray(argsLength);
			fnCanActivate && await fnCanActivate(args);
			const result = await this.interceptorsConsumer.intercept(interceptors, args, instance, callback, handler(initialArgs, ...args), contextType);
			return this.transformToResult(result);
		};
		return options.filters ? this.externalErrorProxy.createProxy(target, exceptionFilter, contextType) : target;
	}
	getMetadata(instance, methodName, metadataKey, paramsFactory, contextType) {
		const cacheKey = `${contextType ?? ""}:${metadataKey ?? ""}:${methodName}`;
		const cacheMetadata = this.handlerMetadataStorage.get(instance, cacheKey);
		if (cacheMetadata) return cacheMetadata;
		const metadata = this.contextUtils.reflectCallbackMetadata(instance, methodName, metadataKey || "") || {};
		const keys = Object.keys(metadata);
		const argsLength = this.contextUtils.getArgumentsLength(keys, metadata);
		const paramtypes = this.contextUtils.reflectCallbackParamtypes(instance, methodName);
		const contextFactory = this.contextUtils.getContextFactory(contextType, instance, instance[methodName]);
		const getParamsMetadata = (moduleKey, contextId = STATIC_CONTEXT, inquirerId) => paramsFactory ? this.exchangeKeysForValues(keys, metadata, moduleKey, paramsFactory, contextId, inquirerId, contextFactory) : null;
		const handlerMetadata = {
			argsLength,
			paramtypes,
			getParamsMetadata
		};
		this.handlerMetadataStorage.set(instance, cacheKey, handlerMetadata);
		return handlerMetadata;
	}
	getContextModuleKey(moduleCtor) {
		const emptyModuleKey = "";
		if (!moduleCtor) return emptyModuleKey;
		const moduleContainerEntries = this.modulesContainer.entries();
		for (const [key, moduleRef] of moduleContainerEntries) if (moduleRef.hasProvider(moduleCtor)) return key;
		return emptyModuleKey;
	}
	/**
	* Returns the key of the module whose providers hold the host: the provider
	* with the given inquirer id or, without one, the provider of the given
	* instance. A factory or value provider of another module may return the
	* same instance, so a provider that Nest created from its class wins.
	*/
	getHostModuleKey(instance, classRef, inquirerId) {
		const isHost = (wrapper) => !!wrapper && (inquirerId ? wrapper.id === inquirerId : !wrapper.isAlias && wrapper.instance === instance);
		for (const [key, moduleRef] of this.modulesContainer.entries()) {
			const wrapper = moduleRef.providers.get(classRef);
			if (isHost(wrapper) && !wrapper.isNotMetatype) return key;
		}
		let moduleKey = "";
		for (const [key, moduleRef] of this.modulesContainer.entries()) for (const wrapper of moduleRef.providers.values()) {
			if (!isHost(wrapper)) continue;
			if (!wrapper.isNotMetatype) return key;
			moduleKey ||= key;
		}
		return moduleKey;
	}
	exchangeKeysForValues(keys, metadata, moduleContext, paramsFactory, contextId = STATIC_CONTEXT, inquirerId, contextFactory = this.contextUtils.getContextFactory("http")) {
		this.pipesContextCreator.setModuleContext(moduleContext);
		return keys.map((key) => {
			const { index, data, pipes: pipesCollection, schema } = metadata[key];
			const pipes = this.pipesContextCreator.createConcreteContext(pipesCollection, contextId, inquirerId);
			const type = this.contextUtils.mapParamType(key);
			if (key.includes("__customRouteArgs__")) {
				const { factory } = metadata[key];
				return {
					index,
					extractValue: this.contextUtils.getCustomFactory(factory, data, contextFactory),
					type,
					data,
					pipes,
					schema
				};
			}
			const numericType = Number(type);
			const extractValue = (...args) => paramsFactory.exchangeKeyForValue(numericType, data, args);
			return {
				index,
				extractValue,
				type: numericType,
				data,
				pipes,
				schema
			};
		});
	}
	createPipesFn(pipes, paramsOptions) {
		const pipesFn = async (args, ...params) => {
			const resolveParamValue = async (param) => {
				const { index, extractValue, type, data, metatype, pipes: paramPipes, schema } = param;
				const value = extractValue(...params);
				args[index] = await this.getParamValue(value, {
					metatype,
					type,
					data,
					schema
				}, pipes.concat(paramPipes));
			};
			await Promise.all(paramsOptions.map(resolveParamValue));
		};
		return paramsOptions.length ? pipesFn : null;
	}
	async getParamValue(value, metadata, pipes) {
		return isEmptyArray(pipes) ? value : this.pipesConsumer.apply(value, metadata, pipes);
	}
	async transformToResult(resultOrDeferred) {
		if ((0, import_cjs.isObservable)(resultOrDeferred)) return (0, import_cjs.lastValueFrom)(resultOrDeferred);
		return resultOrDeferred;
	}
	createGuardsFn(guards, instance, callback, contextType) {
		const canActivateFn = async (args) => {
			if (!await this.guardsConsumer.tryActivate(guards, args, instance, callback, contextType)) throw new ForbiddenException(FORBIDDEN_MESSAGE);
		};
		return guards.length ? canActivateFn : null;
	}
	registerRequestProvider(request, contextId) {
		this.container.registerRequestProvider(request, contextId);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/circular-dependency.exception.js
var CircularDependencyException = class extends RuntimeException {
	constructor(context) {
		const ctx = context ? ` inside ${context}` : ``;
		super(`A circular dependency has been detected${ctx}. Please, make sure that each side of a bidirectional relationships are decorated with "forwardRef()". Note that circular relationships between custom providers (e.g., factories) are not supported since functions cannot be called more than once.`);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/unknown-element.exception.js
var UnknownElementException = class extends RuntimeException {
	constructor(name) {
		name = name && name.toString();
		super(`Nest could not find ${name || "given"} element (this provider does not exist in the current context)`);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-class-scope.exception.js
var InvalidClassScopeException = class extends RuntimeException {
	constructor(metatypeOrToken) {
		let name = isFunction(metatypeOrToken) ? metatypeOrToken.name : metatypeOrToken;
		name = name && name.toString();
		super(INVALID_CLASS_SCOPE_MESSAGE`${name}`);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-class.exception.js
var InvalidClassException = class extends RuntimeException {
	constructor(value) {
		super(INVALID_CLASS_MESSAGE`${value}`);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/route-conflict.exception.js
var RouteConflictException = class extends RuntimeException {
	constructor(messages) {
		super(ROUTE_CONFLICT_MESSAGE(messages));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/unknown-export.exception.js
var UnknownExportException = class extends RuntimeException {
	constructor(token, moduleName) {
		super(UNKNOWN_EXPORT_MESSAGE(token, moduleName));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/unknown-module.exception.js
var UnknownModuleException = class extends RuntimeException {
	constructor(moduleName) {
		super(`Nest could not select the given module (${moduleName ? `"${moduleName}"` : "it"} does not exist in current context).`);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/undefined-forwardref.exception.js
var UndefinedForwardRefException = class extends RuntimeException {
	constructor(scope) {
		super(UNDEFINED_FORWARDREF_MESSAGE(scope));
	}
};
// ../me/node_modules/@nestjs/core/inspector/initialize-on-preview.allowlist.js
var InitializeOnPreviewAllowlist = class {
	static allowlist = /* @__PURE__ */ new WeakMap();
	static add(type) {
		this.allowlist.set(type, true);
	}
	static has(type) {
		return this.allowlist.has(type);
	}
};
// ../me/node_modules/@nestjs/core/injector/inquirer/inquirer-constants.js
const INQUIRER = "INQUIRER";
// ../me/node_modules/@nestjs/core/injector/helpers/silent-logger.js
const noop$3 = () => {};
var SilentLogger = class extends Logger {
	log = noop$3;
	error = noop$3;
	warn = noop$3;
	debug = noop$3;
	verbose = noop$3;
	fatal = noop$3;
	setLogLevels = noop$3;
};
// ../me/node_modules/@nestjs/core/errors/exceptions/request-scoped-create.exception.js
var RequestScopedCreateException = class extends RuntimeException {
	constructor(name) {
		super(REQUEST_SCOPED_CREATE_MESSAGE(name));
	}
};
// ../me/node_modules/@nestjs/core/helpers/get-class-scope.js
function getClassScope(provider) {
	const metadata = Reflect.getMetadata(SCOPE_OPTIONS_METADATA, provider);
	return metadata && metadata.scope;
}
// ../me/node_modules/@nestjs/core/helpers/is-durable.js
function isDurable(provider) {
	const metadata = Reflect.getMetadata(SCOPE_OPTIONS_METADATA, provider);
	return metadata && metadata.durable;
}
// ../me/node_modules/@nestjs/core/injector/abstract-instance-resolver.js
var AbstractInstanceResolver = class {
	find(typeOrToken, options) {
		const instanceLinkOrArray = this.instanceLinksHost.get(typeOrToken, options);
		const pluckInstance = ({ wrapperRef }) => {
			if (wrapperRef.scope === Scope.REQUEST || wrapperRef.scope === Scope.TRANSIENT || !wrapperRef.isDependencyTreeStatic()) throw new InvalidClassScopeException(typeOrToken);
			return wrapperRef.instance;
		};
		if (Array.isArray(instanceLinkOrArray)) return instanceLinkOrArray.map(pluckInstance);
		return pluckInstance(instanceLinkOrArray);
	}
	async resolvePerContext(typeOrToken, contextModule, contextId, options) {
		const instanceLinkOrArray = options?.strict ? this.instanceLinksHost.get(typeOrToken, {
			moduleId: contextModule.id,
			each: options.each
		}) : this.instanceLinksHost.get(typeOrToken, { each: options?.each });
		const pluckInstance = async (instanceLink) => {
			let { wrapperRef, collection } = instanceLink;
			if (wrapperRef.isAlias) {
				wrapperRef = this.injector.getAliasedWrapper(wrapperRef);
				collection = wrapperRef.host?.providers ?? collection;
			}
			if (wrapperRef.isDependencyTreeStatic() && !wrapperRef.isTransient) return wrapperRef.instance;
			const ctorHost = wrapperRef.instance || { constructor: typeOrToken };
			const instance = await this.injector.loadPerContext(ctorHost, wrapperRef.host, collection, contextId, wrapperRef);
			if (!instance) throw new UnknownElementException();
			return instance;
		};
		if (Array.isArray(instanceLinkOrArray)) return Promise.all(instanceLinkOrArray.map((instanceLink) => pluckInstance(instanceLink)));
		return pluckInstance(instanceLinkOrArray);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/undefined-dependency.exception.js
var UndefinedDependencyException = class extends RuntimeException {
	constructor(type, undefinedDependencyContext, moduleRef) {
		super(UNKNOWN_DEPENDENCIES_MESSAGE(type, undefinedDependencyContext, moduleRef));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/unknown-dependencies.exception.js
var UnknownDependenciesException = class extends RuntimeException {
	type;
	context;
	metadata;
	moduleRef;
	constructor(type, context, moduleRef, metadata) {
		super(UNKNOWN_DEPENDENCIES_MESSAGE(type, context, moduleRef));
		this.type = type;
		this.context = context;
		this.metadata = metadata;
		this.moduleRef = moduleRef && { id: moduleRef.id };
	}
};
// ../me/node_modules/@nestjs/core/helpers/barrier.js
/**
* A simple barrier to synchronize flow of multiple async operations.
*/
var Barrier = class {
	currentCount;
	targetCount;
	promise;
	resolve;
	constructor(targetCount) {
		this.currentCount = 0;
		this.targetCount = targetCount;
		this.promise = new Promise((resolve) => {
			this.resolve = resolve;
		});
		if (targetCount === 0) this.resolve();
	}
	/**
	* Signal that a participant has reached the barrier.
	*
	* The barrier will be resolved once `targetCount` participants have reached it.
	*/
	signal() {
		this.currentCount += 1;
		if (this.currentCount >= this.targetCount) this.resolve();
	}
	/**
	* Wait for the barrier to be resolved.
	*
	* @returns A promise that resolves when the barrier is resolved.
	*/
	async wait() {
		return this.promise;
	}
	/**
	* Signal that a participant has reached the barrier and wait for the barrier to be resolved.
	*
	* The barrier will be resolved once `targetCount` participants have reached it.
	*
	* @returns A promise that resolves when the barrier is resolved.
	*/
	async signalAndWait() {
		this.signal();
		return this.wait();
	}
};
// ../me/node_modules/@nestjs/core/helpers/safe-instance-decorator.js
const logger$1 = new Logger("InstrumentLogger");
/**
* Wraps an `instrument.instanceDecorator` so that a decorator throwing on a
* given instance (e.g. when inspecting a Proxy whose traps throw outside of
* their intended context, such as `nestjs-cls` proxy providers) does not
* crash the application bootstrap. The original, undecorated instance is
* used instead and a warning is logged.
*/
function makeSafeInstanceDecorator(decorator) {
	return (target) => {
		try {
			return decorator(target);
		} catch (err) {
			logger$1.warn(`The "instanceDecorator" function threw an error while decorating an instance (${err?.message ?? err}). The undecorated instance will be used instead.`);
			return target;
		}
	};
}
// ../me/node_modules/@nestjs/core/injector/helpers/is-debug-mode.util.js
function isDebugMode() {
	return !!process.env.NEST_DEBUG;
}
// ../me/node_modules/@nestjs/core/injector/settlement-signal.js
/**
* SettlementSignal is used to signal the resolution of a provider/instance.
* Calling `complete` or `error` will resolve the promise returned by `asPromise`.
* Can be used to detect circular dependencies.
*/
var SettlementSignal = class {
	_refs = /* @__PURE__ */ new Map();
	settledPromise;
	settleFn;
	completed = false;
	constructor() {
		this.settledPromise = new Promise((resolve) => {
			this.settleFn = resolve;
		});
	}
	/**
	* Resolves the promise returned by `asPromise`.
	*/
	complete() {
		this.markSettled();
		this.settleFn();
	}
	/**
	* Rejects the promise returned by `asPromise` with the given error.
	* @param err Error to reject the promise returned by `asPromise` with.
	*/
	error(err) {
		this.markSettled();
		this.settleFn(err);
	}
	/**
	* Returns a promise that will be resolved when `complete` or `error` is called.
	* @returns Promise that will be resolved when `complete` or `error` is called.
	*/
	asPromise() {
		return this.settledPromise;
	}
	/**
	* Inserts a wrapper that the host of this signal depends on.
	* @param ref Wrapper to insert.
	*/
	insertRef(ref) {
		if (!this.completed) this._refs.set(ref.id, ref);
	}
	/**
	* Check if relationship is circular, i.e. whether the host of this signal
	* is still waiting, directly or through other pending dependencies, on the
	* given wrapper.
	* @param wrapperId Wrapper id to check.
	* @returns True if relationship is circular, false otherwise.
	*/
	isCycle(wrapperId) {
		return this.waitsOn(wrapperId, /* @__PURE__ */ new Set());
	}
	/**
	* A settled signal is no longer part of any cycle, while its refs can reach
	* the instances of a single request and the wrapper keeps its latest signal
	* for the lifetime of the application.
	*/
	markSettled() {
		this.completed = true;
		this._refs.clear();
	}
	waitsOn(wrapperId, visited) {
		if (this.completed || visited.has(this)) return false;
		visited.add(this);
		for (const [refId, ref] of this._refs) if (refId === wrapperId || ref.settlementSignal?.waitsOn(wrapperId, visited)) return true;
		return false;
	}
};
// ../me/node_modules/@nestjs/core/injector/injector.js
/**
* An edge to a dependency, which follows the signal of its load for one
* context. The signal is read lazily, as the load creates it after the edge.
*/
var HostSettlementRef = class {
	id;
	host;
	constructor(id, host) {
		this.id = id;
		this.host = host;
	}
	get settlementSignal() {
		return this.host.settlementSignal;
	}
};
/**
* Durable instances that may reference the placeholder of a provider whose
* deferred load failed, with the error (see `trackDurableDeferredLoad`).
* These instances live in instance wrappers that every injector of an
* application shares (the one of the application, the one of each
* `ModuleRef`, and those of microservices and gateways), so this is shared
* by all injectors too: an instance one of them knows to be built with a
* failed placeholder must not be handed out by another.
*/
const failedInstances = /* @__PURE__ */ new WeakMap();
var Injector = class {
	options;
	logger = new Logger("InjectorLogger");
	classesWithoutMetadata = /* @__PURE__ */ new WeakSet();
	instanceDecorator = (target) => target;
	/**
	* Per-context loads that the provider which started them could not wait
	* for (see `resolveComponentHost`), awaited by `waitForDeferredLoads`.
	*/
	deferredLoads = /* @__PURE__ */ new WeakMap();
	/**
	* Deferred loads that are still running, per durable dependent of the
	* provider being loaded and per context of that dependent (see
	* `trackDurableDeferredLoad`). Like `deferredLoads`, these are kept per
	* injector: a durable provider that resolves another one through its own
	* `ModuleRef` while such a load runs must not wait for it, as the load may
	* be waiting for that provider.
	*/
	durableDeferredLoads = /* @__PURE__ */ new WeakMap();
	failedInstances = failedInstances;
	constructor(options) {
		this.options = options;
		if (options?.instanceDecorator) this.instanceDecorator = makeSafeInstanceDecorator(options.instanceDecorator);
	}
	loadPrototype({ token }, collection, contextId = STATIC_CONTEXT) {
		if (!collection) return;
		const target = collection.get(token);
		const instance = target.createPrototype(contextId);
		if (instance) target.setInstanceByContextId(contextId, { instance });
	}
	async loadInstance(wrapper, collection, moduleRef, resolutionContext = { contextId: STATIC_CONTEXT }) {
		const inquirerId = this.getContextInquirerId(resolutionContext);
		const hostContextId = this.getContextId(resolutionContext.contextId, wrapper);
		const instanceHost = this.getInstanceHost(wrapper, hostContextId, inquirerId);
		if (instanceHost.isPending) {
			const settlementSignal = instanceHost.settlementSignal;
			if (resolutionContext.inquirer && settlementSignal?.isCycle(resolutionContext.inquirer.id)) throw new CircularDependencyException(`"${wrapper.name}"`);
			return instanceHost.donePromise.then((err) => {
				if (err) throw err;
				if (this.failedInstances.has(instanceHost)) throw this.failedInstances.get(instanceHost);
				this.linkDurableDeferredLoads(wrapper, resolutionContext.contextId, hostContextId);
			});
		}
		const settlementSignal = this.applySettlementSignal(instanceHost, wrapper);
		const token = wrapper.token || wrapper.name;
		const { inject } = wrapper;
		const targetWrapper = collection.get(token);
		if (isUndefined(targetWrapper)) throw new RuntimeException();
		if (instanceHost.isResolved) return settlementSignal.complete();
		try {
			const t0 = this.getNowTimestamp();
			const localResolutionContext = this.createResolutionContext(resolutionContext.contextId, wrapper, inquirerId);
			const callback = async (instances, depth = 0) => {
				const properties = await this.resolveProperties(wrapper, moduleRef, inject, localResolutionContext, resolutionContext.inquirer);
				const instance = await this.instantiateClass(instances, wrapper, targetWrapper, wrapper.isTransient ? localResolutionContext : resolutionContext);
				this.applyProperties(instance, properties);
				const propertiesDepth = Math.max(0, ...(wrapper.getPropertiesMetadata() ?? []).map((property) => property.wrapper.hierarchyLevel));
				wrapper.hierarchyLevel = Math.max(depth, propertiesDepth) + 1;
				wrapper.initTime = this.getNowTimestamp() - t0;
				settlementSignal.complete();
			};
			await this.resolveConstructorParams(wrapper, moduleRef, inject, callback, localResolutionContext, resolutionContext.inquirer);
			if (!instanceHost.isResolved) settlementSignal.complete();
		} catch (err) {
			wrapper.removeInstanceByContextId(this.getContextId(resolutionContext.contextId, wrapper), inquirerId);
			settlementSignal.error(err);
			throw err;
		}
	}
	async loadMiddleware(wrapper, collection, moduleRef, contextId = STATIC_CONTEXT, inquirer) {
		const { metatype, token } = wrapper;
		const targetWrapper = collection.get(token);
		if (!isUndefined(targetWrapper.instance)) return;
		targetWrapper.instance = Object.create(metatype.prototype);
		await this.loadInstance(wrapper, collection, moduleRef, this.createResolutionContext(contextId, inquirer || wrapper));
	}
	async loadController(wrapper, moduleRef, contextId = STATIC_CONTEXT) {
		const controllers = moduleRef.controllers;
		await this.loadInstance(wrapper, controllers, moduleRef, this.createResolutionContext(contextId, wrapper));
		if (wrapper.isDependencyTreeStatic()) return this.loadEnhancers(contextId, wrapper, wrapper.getEnhancersMetadata() || []);
		await this.loadEnhancersPerContext(wrapper, contextId, wrapper);
	}
	async loadInjectable(wrapper, moduleRef, contextId = STATIC_CONTEXT, inquirer) {
		const injectables = moduleRef.injectables;
		await this.loadInstance(wrapper, injectables, moduleRef, this.createResolutionContext(contextId, inquirer));
	}
	async loadProvider(wrapper, moduleRef, resolutionContext = { contextId: STATIC_CONTEXT }) {
		if (this.shouldSkipProviderLoading(wrapper, resolutionContext)) {
			if (!resolutionContext.inquirer) await this.lookupSkippedProviderDependencies(wrapper, moduleRef);
			return;
		}
		const providers = moduleRef.providers;
		await this.loadInstance(wrapper, providers, moduleRef, resolutionContext);
		if (resolutionContext.contextId === STATIC_CONTEXT && !resolutionContext.inquirer && wrapper.isDependencyTreeStatic()) {
			const enhancers = wrapper.getEnhancersMetadata() || [];
			return this.loadEnhancers(STATIC_CONTEXT, wrapper, enhancers.filter((item) => item.isTransient));
		}
		await this.loadEnhancersPerContext(wrapper, resolutionContext.contextId, wrapper);
	}
	applySettlementSignal(instancePerContext, host) {
		const settlementSignal = new SettlementSignal();
		instancePerContext.donePromise = settlementSignal.asPromise();
		instancePerContext.isPending = true;
		instancePerContext.settlementSignal = settlementSignal;
		host.settlementSignal = settlementSignal;
		return settlementSignal;
	}
	async resolveConstructorParams(wrapper, moduleRef, inject, callback, resolutionContext = { contextId: STATIC_CONTEXT }, parentInquirer) {
		const metadata = wrapper.getCtorMetadata();
		if (resolutionContext.contextId !== STATIC_CONTEXT && this.hasDenseCtorMetadata(wrapper, inject, metadata)) return callback(await this.loadCtorMetadata(metadata, resolutionContext.contextId, resolutionContext.inquirer, parentInquirer));
		const [dependencies, optionalDependenciesIds] = !isNil(inject) ? this.getFactoryProviderDependencies(wrapper) : this.getClassDependencies(wrapper);
		const paramBarrier = new Barrier(dependencies.length);
		let isResolved = true;
		let depth = 0;
		const resolveParam = async (param, index) => {
			let isFound = false;
			try {
				if (this.isInquirer(param, parentInquirer)) {
					paramBarrier.signal();
					return parentInquirer && parentInquirer.instance;
				}
				if (resolutionContext.inquirer?.isTransient && parentInquirer) resolutionContext.rootInquirer = parentInquirer;
				const nestedResolutionContext = this.getStaticTransientResolutionContext(resolutionContext, parentInquirer);
				const paramWrapper = await this.resolveSingleParam(wrapper, param, {
					index,
					dependencies
				}, moduleRef, nestedResolutionContext, index);
				isFound = true;
				await paramBarrier.signalAndWait();
				const effectiveResolutionContext = this.getEffectiveResolutionContext(paramWrapper, resolutionContext, parentInquirer);
				const paramWrapperWithInstance = await this.resolveComponentHost(moduleRef, paramWrapper, effectiveResolutionContext);
				if (paramWrapperWithInstance.hierarchyLevel > depth) depth = paramWrapperWithInstance.hierarchyLevel;
				const instanceHost = paramWrapperWithInstance.getInstanceByContextId(this.getContextId(effectiveResolutionContext.contextId, paramWrapperWithInstance), effectiveResolutionContext.effectiveInquirerId);
				if (!instanceHost.isResolved && !paramWrapperWithInstance.forwardRef) isResolved = false;
				if (this.shouldInjectDurablePayload(paramWrapperWithInstance, wrapper, parentInquirer, resolutionContext.contextId)) return resolutionContext.contextId.payload;
				return instanceHost?.instance;
			} catch (err) {
				paramBarrier.signal();
				if (!optionalDependenciesIds.includes(index) || this.isLoadOfFoundDependency(isFound, resolutionContext)) throw err;
				return;
			}
		};
		const loads = dependencies.map(resolveParam);
		let instances;
		try {
			instances = await Promise.all(loads);
		} catch (err) {
			this.releaseDetachedWrappersOnSettle(loads, wrapper, parentInquirer);
			throw err;
		}
		this.releaseDetachedWrappers(wrapper, parentInquirer);
		isResolved && await callback(instances, depth);
	}
	getClassDependencies(wrapper) {
		const ctorRef = wrapper.metatype;
		const dependencies = this.reflectConstructorParams(ctorRef);
		const optionalDependenciesIds = this.reflectOptionalParams(ctorRef);
		this.warnOnMissingDecoratorMetadata(ctorRef, dependencies, optionalDependenciesIds);
		return [dependencies, optionalDependenciesIds];
	}
	/**
	* A decorated class that takes constructor parameters has parameter types
	* only if its compiler emits decorator metadata, and tsx and esbuild don't.
	* Without them, a dependency nothing names is `undefined` until the first
	* request that uses it, so this says so while the application starts. It
	* doesn't throw, as a class may tolerate that. An undecorated class has no
	* metadata either way, so it isn't checked.
	*/
	warnOnMissingDecoratorMetadata(type, dependencies, optionalDependenciesIds) {
		if (type.length === 0 || this.classesWithoutMetadata.has(type) || Reflect.hasMetadata("design:paramtypes", type) || Reflect.getOwnMetadataKeys(type).length === 0) return;
		for (let index = 0; index < type.length; index++) if (dependencies[index] === void 0 && !optionalDependenciesIds.includes(index)) {
			this.classesWithoutMetadata.add(type);
			this.logger.warn(MISSING_DECORATOR_METADATA_MESSAGE(type.name, index));
			return;
		}
	}
	getFactoryProviderDependencies(wrapper) {
		const optionalDependenciesIds = [];
		/**
		* Same as the internal utility function `isOptionalFactoryDependency` from `@nestjs/common`.
		* We are duplicating it here because that one is not supposed to be exported.
		*/
		function isOptionalFactoryDependency(value) {
			const token = value?.token;
			if (isNil(token)) return false;
			return !isUndefined(value.optional) && !value.prototype;
		}
		const mapFactoryProviderInjectArray = (item, index) => {
			const token = !isNil(item) && typeof item === "object" && "token" in item ? item.token : item;
			if (isNil(token)) throw new UndefinedDependencyException(wrapper.name, {
				index,
				dependencies: wrapper.inject ?? void 0
			});
			if (typeof item !== "object") return item;
			if (isOptionalFactoryDependency(item)) {
				if (item.optional) optionalDependenciesIds.push(index);
				return item?.token;
			}
			return item;
		};
		const inject = wrapper.inject ?? [];
		return [Array.from(inject, mapFactoryProviderInjectArray), optionalDependenciesIds];
	}
	reflectConstructorParams(type) {
		const paramtypes = [...Reflect.getMetadata("design:paramtypes", type) || []];
		this.reflectSelfParams(type).forEach(({ index, param }) => paramtypes[index] = param);
		return Array.from(paramtypes);
	}
	reflectOptionalParams(type) {
		const ctorOwner = this.getConstructorOwner(type);
		return Reflect.getOwnMetadata("optional:paramtypes", ctorOwner) || [];
	}
	/**
	* Returns the class in the prototype chain that declares the constructor
	* `type` is instantiated with. A subclass without its own constructor
	* inherits both the parent's parameter types and its `@Optional()` flags,
	* while a subclass that redeclares the constructor must not inherit the
	* parent's flags, as its parameters are unrelated to the parent's.
	*/
	getConstructorOwner(type) {
		let current = type;
		while (isFunction(current) && current !== Function.prototype) {
			if (Reflect.hasOwnMetadata("design:paramtypes", current) || Reflect.hasOwnMetadata("optional:paramtypes", current) || Reflect.hasOwnMetadata("self:paramtypes", current)) return current;
			current = Object.getPrototypeOf(current);
		}
		return type;
	}
	reflectSelfParams(type) {
		return Reflect.getMetadata("self:paramtypes", type) || [];
	}
	async resolveSingleParam(wrapper, param, dependencyContext, moduleRef, resolutionContext = { contextId: STATIC_CONTEXT }, keyOrIndex) {
		if (isUndefined(param)) {
			this.logger.log("Nest encountered an undefined dependency. This may be due to a circular import or a missing dependency declaration.");
			throw new UndefinedDependencyException(wrapper.name, dependencyContext, moduleRef);
		}
		const token = this.resolveParamToken(wrapper, param);
		return this.resolveComponentWrapper(moduleRef, token, dependencyContext, wrapper, resolutionContext, keyOrIndex);
	}
	resolveParamToken(wrapper, param) {
		if (typeof param === "object" && "forwardRef" in param) {
			wrapper.forwardRef = true;
			return param.forwardRef();
		}
		return param;
	}
	async resolveComponentWrapper(moduleRef, token, dependencyContext, wrapper, resolutionContext = { contextId: STATIC_CONTEXT }, keyOrIndex) {
		this.printResolvingDependenciesLog(token, resolutionContext.inquirer);
		this.printLookingForProviderLog(token, moduleRef);
		const providers = moduleRef.providers;
		return this.lookupComponent(providers, moduleRef, {
			...dependencyContext,
			name: token
		}, wrapper, resolutionContext, keyOrIndex);
	}
	async resolveComponentHost(moduleRef, instanceWrapper, resolutionContext = { contextId: STATIC_CONTEXT }) {
		const inquirerId = this.getContextInquirerId(resolutionContext);
		const instanceHost = this.getInstanceHost(instanceWrapper, this.getContextId(resolutionContext.contextId, instanceWrapper), inquirerId);
		if (!instanceHost.isResolved && !instanceWrapper.forwardRef) {
			this.insertSettlementRef(resolutionContext, instanceWrapper, instanceHost);
			await this.loadProvider(instanceWrapper, instanceWrapper.host ?? moduleRef, resolutionContext);
		} else if (!instanceHost.isResolved && instanceWrapper.forwardRef && (resolutionContext.contextId !== STATIC_CONTEXT || !!inquirerId)) {
			/**
			* When circular dependency has been detected between
			* either request/transient providers, we have to asynchronously
			* resolve instance host for a specific contextId or inquirer, to ensure
			* that eventual lazily created instance will be merged with the prototype
			* instantiated beforehand.
			*/
			if (instanceHost.donePromise) {
				const deferredLoad = instanceHost.donePromise.then((err) => {
					if (err) throw err;
					if (this.failedInstances.has(instanceHost)) throw this.failedInstances.get(instanceHost);
					return this.loadProvider(instanceWrapper, instanceWrapper.host ?? moduleRef, resolutionContext);
				});
				deferredLoad.catch((err) => {
					instanceHost.settlementSignal?.error(err);
				});
				this.addDeferredLoad(resolutionContext.contextId, deferredLoad);
				this.trackDurableDeferredLoad(instanceWrapper, resolutionContext.contextId, deferredLoad);
			} else {
				/**
				* No load has ever been scheduled for this context (e.g., request-scoped
				* providers are no longer instantiated during static bootstrap, so a fresh
				* durable/request sub-tree host has no inherited `donePromise`).
				* Record the edge before loading it, so that if this load reaches the
				* inquirer while it is still pending, `isCycle()` sees the cycle and throws
				* instead of awaiting a `donePromise` that depends on itself.
				*/
				this.insertSettlementRef(resolutionContext, instanceWrapper, instanceHost);
				await this.loadProvider(instanceWrapper, instanceWrapper.host ?? moduleRef, resolutionContext);
			}
		}
		if (instanceWrapper.async) {
			const host = instanceWrapper.getInstanceByContextId(this.getContextId(resolutionContext.contextId, instanceWrapper), inquirerId);
			host.instance = await host.instance;
			instanceWrapper.setInstanceByContextId(resolutionContext.contextId, host, inquirerId);
		}
		this.linkDurableDeferredLoads(instanceWrapper, resolutionContext.contextId, this.getContextId(resolutionContext.contextId, instanceWrapper));
		return instanceWrapper;
	}
	async lookupComponent(providers, moduleRef, dependencyContext, wrapper, resolutionContext = { contextId: STATIC_CONTEXT }, keyOrIndex) {
		const token = wrapper.token || wrapper.name;
		const { name } = dependencyContext;
		if (wrapper && token === name) throw new UnknownDependenciesException(wrapper.name, dependencyContext, moduleRef, { id: wrapper.id });
		if (name && providers.has(name)) {
			const instanceWrapper = this.getDependencyWrapper(providers.get(name), wrapper);
			this.printFoundInModuleLog(name, moduleRef);
			this.addDependencyMetadata(keyOrIndex, wrapper, instanceWrapper);
			return instanceWrapper;
		}
		return this.lookupComponentInParentModules(dependencyContext, moduleRef, wrapper, resolutionContext, keyOrIndex);
	}
	async lookupComponentInParentModules(dependencyContext, moduleRef, wrapper, resolutionContext = { contextId: STATIC_CONTEXT }, keyOrIndex) {
		const instanceWrapper = await this.lookupComponentInImports(moduleRef, dependencyContext.name, wrapper, /* @__PURE__ */ new Set(), resolutionContext, keyOrIndex);
		if (isNil(instanceWrapper)) throw new UnknownDependenciesException(wrapper.name, dependencyContext, moduleRef, { id: wrapper.id });
		return instanceWrapper;
	}
	async lookupComponentInImports(moduleRef, name, wrapper, moduleRegistry = /* @__PURE__ */ new Set(), resolutionContext = { contextId: STATIC_CONTEXT }, keyOrIndex, isTraversing) {
		return this.lookupComponentInImportsSync(moduleRef, name, wrapper, moduleRegistry, resolutionContext, keyOrIndex, isTraversing);
	}
	/**
	* Recursive part of `lookupComponentInImports`. Kept synchronous so a lookup
	* walks the import graph in one go instead of yielding to other in-flight
	* resolutions at every import level.
	*/
	lookupComponentInImportsSync(moduleRef, name, wrapper, moduleRegistry, resolutionContext, keyOrIndex, isTraversing) {
		let instanceWrapperRef = null;
		const imports = moduleRef.imports || /* @__PURE__ */ new Set();
		for (const relatedModule of imports) {
			if (!relatedModule) continue;
			if (isTraversing && !moduleRef.exports.has(relatedModule.metatype)) continue;
			if (moduleRegistry.has(relatedModule.id)) continue;
			this.printLookingForProviderLog(name, relatedModule);
			moduleRegistry.add(relatedModule.id);
			const { providers, exports } = relatedModule;
			if (!exports.has(name) || !providers.has(name)) {
				const instanceRef = this.lookupComponentInImportsSync(relatedModule, name, wrapper, moduleRegistry, resolutionContext, keyOrIndex, true);
				if (instanceRef) {
					this.addDependencyMetadata(keyOrIndex, wrapper, instanceRef);
					return instanceRef;
				}
				continue;
			}
			this.printFoundInModuleLog(name, relatedModule);
			instanceWrapperRef = this.getDependencyWrapper(providers.get(name), wrapper);
			this.addDependencyMetadata(keyOrIndex, wrapper, instanceWrapperRef);
			break;
		}
		return instanceWrapperRef;
	}
	/**
	* Returns the provider that an alias (`useExisting`) stands for, following
	* a chain of aliases, each looked up the way the alias looks it up when it
	* is loaded. An alias is a default-scoped provider of its own, so injecting
	* it would hand the one instance it got itself to every consumer, which
	* breaks a transient provider behind it. Returns the alias as it is when
	* the provider it stands for is not found, or when the aliases point to
	* each other, so that loading the alias reports it.
	*
	* Synchronous, so that a lookup settles after as many microtask hops
	* whether it finds an alias or not.
	*/
	getAliasedWrapper(alias) {
		const aliases = /* @__PURE__ */ new Set();
		let instanceWrapper = alias;
		while (instanceWrapper.isAlias && instanceWrapper.host) {
			if (aliases.has(instanceWrapper)) return alias;
			aliases.add(instanceWrapper);
			const dependency = instanceWrapper.inject?.[0];
			const token = isObject(dependency) && "forwardRef" in dependency ? dependency.forwardRef() : dependency;
			if (isNil(token)) return alias;
			const { host } = instanceWrapper;
			const aliasedWrapper = host.providers.get(token) ?? this.lookupComponentInImportsSync(host, token, instanceWrapper, /* @__PURE__ */ new Set(), { contextId: STATIC_CONTEXT }, 0);
			if (!aliasedWrapper) return alias;
			instanceWrapper = aliasedWrapper;
		}
		return instanceWrapper;
	}
	/**
	* The wrapper to inject for the one found for a dependency of the given
	* wrapper: the provider an alias stands for (see `getAliasedWrapper`),
	* except to another alias, which loads it itself.
	*/
	getDependencyWrapper(instanceWrapper, wrapper) {
		return instanceWrapper.isAlias && !wrapper.isAlias ? this.getAliasedWrapper(instanceWrapper) : instanceWrapper;
	}
	async resolveProperties(wrapper, moduleRef, inject, resolutionContext = { contextId: STATIC_CONTEXT }, parentInquirer) {
		if (!isNil(inject)) return [];
		const metadata = wrapper.getPropertiesMetadata();
		if (resolutionContext.contextId !== STATIC_CONTEXT && this.hasCompletePropertiesMetadata(wrapper, metadata)) return this.loadPropertiesMetadata(metadata, resolutionContext.contextId, resolutionContext.inquirer, parentInquirer);
		const properties = this.reflectProperties(wrapper.metatype);
		const propertyBarrier = new Barrier(properties.length);
		const loads = properties.map(async (item) => {
			let isFound = false;
			try {
				const dependencyContext = {
					key: item.key,
					name: item.name
				};
				if (this.isInquirer(item.name, parentInquirer)) {
					propertyBarrier.signal();
					return parentInquirer && parentInquirer.instance;
				}
				const nestedResolutionContext = this.getStaticTransientResolutionContext(resolutionContext, parentInquirer);
				const paramWrapper = await this.resolveSingleParam(wrapper, item.name, dependencyContext, moduleRef, nestedResolutionContext, item.key);
				isFound = true;
				await propertyBarrier.signalAndWait();
				const effectivePropertyResolutionContext = this.getEffectiveResolutionContext(paramWrapper, resolutionContext, parentInquirer);
				const paramWrapperWithInstance = await this.resolveComponentHost(moduleRef, paramWrapper, effectivePropertyResolutionContext);
				if (!paramWrapperWithInstance) return;
				const instanceHost = paramWrapperWithInstance.getInstanceByContextId(this.getContextId(effectivePropertyResolutionContext.contextId, paramWrapperWithInstance), effectivePropertyResolutionContext.effectiveInquirerId);
				if (this.shouldInjectDurablePayload(paramWrapperWithInstance, wrapper, parentInquirer, resolutionContext.contextId)) return resolutionContext.contextId.payload;
				return instanceHost.instance;
			} catch (err) {
				propertyBarrier.signal();
				if (!item.isOptional || this.isLoadOfFoundDependency(isFound, resolutionContext)) throw err;
				return;
			}
		});
		let instances;
		try {
			instances = await Promise.all(loads);
		} catch (err) {
			this.releaseDetachedWrappersOnSettle(loads, wrapper, parentInquirer);
			throw err;
		}
		this.releaseDetachedWrappers(wrapper, parentInquirer);
		return properties.map((item, index) => ({
			...item,
			instance: instances[index]
		}));
	}
	reflectProperties(type) {
		const properties = Reflect.getMetadata("self:properties_metadata", type) || [];
		const optionalKeys = Reflect.getMetadata("optional:properties_metadata", type) || [];
		return properties.map((item) => ({
			...item,
			name: item.type,
			isOptional: optionalKeys.includes(item.key)
		}));
	}
	applyProperties(instance, properties) {
		if (!isObject(instance)) return;
		(0, import_lib.iterate)(properties).filter((item) => !isNil(item.instance)).forEach((item) => instance[item.key] = item.instance);
	}
	async instantiateClass(instances, wrapper, targetMetatype, resolutionContext = { contextId: STATIC_CONTEXT }) {
		const { metatype, inject } = wrapper;
		const inquirerId = this.getContextInquirerId(resolutionContext);
		const instanceHost = targetMetatype.getInstanceByContextId(this.getContextId(resolutionContext.contextId, targetMetatype), inquirerId);
		const isInContext = this.isInContext(wrapper, resolutionContext);
		if (this.options?.preview && !wrapper.host?.initOnPreview) {
			instanceHost.isResolved = true;
			return instanceHost.instance;
		}
		if (isNil(inject) && isInContext) {
			instanceHost.instance = wrapper.forwardRef ? Object.assign(instanceHost.instance, new metatype(...instances)) : new metatype(...instances);
			instanceHost.instance = this.instanceDecorator(instanceHost.instance);
			instanceHost.isConstructorCalled = true;
		} else if (isInContext) {
			instanceHost.instance = await targetMetatype.metatype(...instances);
			instanceHost.instance = this.instanceDecorator(instanceHost.instance);
			instanceHost.isConstructorCalled = true;
		}
		instanceHost.isResolved = true;
		return instanceHost.instance;
	}
	async loadPerContext(instance, moduleRef, collection, ctx, wrapper) {
		if (!wrapper) {
			const injectionToken = instance.constructor;
			wrapper = collection.get(injectionToken) ?? (0, import_lib.iterate)(collection.values()).find((item) => !item.isAlias && item.instance === instance);
		} else wrapper = collection.get(wrapper.token) ?? wrapper;
		await this.loadInstance(wrapper, collection, moduleRef, this.createResolutionContext(ctx, wrapper));
		await this.loadEnhancersPerContext(wrapper, ctx, wrapper);
		await this.waitForDeferredLoads(ctx);
		const host = wrapper.getInstanceByContextId(this.getContextId(ctx, wrapper), wrapper.id);
		return host && host.instance;
	}
	/**
	* Waits for the loads deferred while resolving the given context (see
	* `resolveComponentHost`), including those that the durable instances it
	* uses were built with (see `trackDurableDeferredLoad`), and throws if one
	* of them failed. A failed load is kept, as instances of the context already
	* reference the provider that it failed to instantiate.
	*/
	async waitForDeferredLoads(contextId) {
		const deferredLoads = this.deferredLoads.get(contextId);
		if (!deferredLoads) return;
		for (const deferredLoad of deferredLoads) {
			await deferredLoad;
			deferredLoads.delete(deferredLoad);
		}
	}
	async loadEnhancersPerContext(wrapper, ctx, inquirer, enhancers = wrapper.getEnhancersMetadata() || []) {
		if (ctx === STATIC_CONTEXT) return;
		await this.loadEnhancers(ctx, inquirer, enhancers);
	}
	async loadEnhancers(ctx, inquirer, enhancers) {
		const loadEnhancer = (item) => {
			const hostModule = item.host;
			return this.loadInstance(item, hostModule.injectables, hostModule, this.createResolutionContext(ctx, inquirer));
		};
		await Promise.all(enhancers.map(loadEnhancer));
	}
	async loadCtorMetadata(metadata, contextId, inquirer, parentInquirer) {
		const loads = metadata.map(async (item) => this.resolveScopedComponentHost(item, contextId, inquirer, parentInquirer));
		let hosts;
		try {
			hosts = await Promise.all(loads);
		} catch (err) {
			this.releaseDetachedWrappersOnSettle(loads, inquirer, parentInquirer);
			throw err;
		}
		this.releaseDetachedWrappers(inquirer, parentInquirer);
		return hosts.map((item, index) => {
			const dependency = metadata[index];
			const effectiveInquirerId = this.getEffectiveInquirerId(dependency, this.createResolutionContext(contextId, inquirer), parentInquirer);
			if (this.shouldInjectDurablePayload(item, inquirer, parentInquirer, contextId)) return contextId.payload;
			return item?.getInstanceByContextId(this.getContextId(contextId, item), effectiveInquirerId).instance;
		});
	}
	async loadPropertiesMetadata(metadata, contextId, inquirer, parentInquirer) {
		const loads = metadata.map(async ({ wrapper: item, key }) => ({
			key,
			host: await this.resolveScopedComponentHost(item, contextId, inquirer, parentInquirer)
		}));
		let dependenciesHosts;
		try {
			dependenciesHosts = await Promise.all(loads);
		} catch (err) {
			this.releaseDetachedWrappersOnSettle(loads, inquirer, parentInquirer);
			throw err;
		}
		this.releaseDetachedWrappers(inquirer, parentInquirer);
		return dependenciesHosts.map(({ key, host }, index) => {
			const effectiveInquirerId = this.getEffectiveInquirerId(metadata[index].wrapper, this.createResolutionContext(contextId, inquirer), parentInquirer);
			return {
				key,
				name: key,
				instance: this.shouldInjectDurablePayload(host, inquirer, parentInquirer, contextId) ? contextId.payload : host?.getInstanceByContextId(this.getContextId(contextId, host), effectiveInquirerId).instance
			};
		});
	}
	addDeferredLoad(contextId, deferredLoad) {
		if (contextId === STATIC_CONTEXT) return;
		let deferredLoads = this.deferredLoads.get(contextId);
		if (!deferredLoads) {
			deferredLoads = /* @__PURE__ */ new Set();
			this.deferredLoads.set(contextId, deferredLoads);
		}
		deferredLoads.add(deferredLoad);
	}
	/**
	* In a durable context (see `ContextIdStrategy`), the dependents built with
	* the placeholder of a provider whose load is deferred are shared with the
	* next contexts mapped to it, which do not wait for that load. Until it
	* settles, the contexts that use them wait for it as well (see
	* `linkDurableDeferredLoads`); if it fails, the contexts still waiting for
	* one of them fail, and the next one that uses them builds them again (see
	* `getInstanceHost`).
	*/
	trackDurableDeferredLoad(wrapper, contextId, deferredLoad) {
		if (this.getContextId(contextId, wrapper) === contextId) return;
		const untrackers = [];
		this.forEachDurableDependent(wrapper, contextId, (dependent, hostId) => {
			const loadsPerContext = this.durableDeferredLoads.get(dependent) ?? /* @__PURE__ */ new WeakMap();
			const loads = loadsPerContext.get(hostId) ?? /* @__PURE__ */ new Set();
			loads.add(deferredLoad);
			loadsPerContext.set(hostId, loads);
			this.durableDeferredLoads.set(dependent, loadsPerContext);
			untrackers.push(() => {
				loads.delete(deferredLoad);
				if (loads.size === 0) loadsPerContext.delete(hostId);
			});
		});
		const untrack = () => untrackers.forEach((untrackLoad) => untrackLoad());
		deferredLoad.then(untrack, (err) => {
			this.forEachDurableDependent(wrapper, contextId, (dependent, hostId) => dependent.getExistingInstancesByContextId(hostId).filter((host) => host.isResolved || host.isPending).forEach((host) => this.failedInstances.set(host, err)));
			untrack();
		});
	}
	/**
	* Adds the running loads that the instance of the wrapper in a durable
	* context was built with (see `trackDurableDeferredLoad`) to the loads of
	* the given context.
	*/
	linkDurableDeferredLoads(wrapper, contextId, hostContextId) {
		if (hostContextId === contextId) return;
		this.durableDeferredLoads.get(wrapper)?.get(hostContextId)?.forEach((deferredLoad) => this.addDeferredLoad(contextId, deferredLoad));
	}
	forEachDurableDependent(wrapper, contextId, callback) {
		for (const dependent of wrapper.getDependents()) {
			const hostContextId = this.getContextId(contextId, dependent);
			if (hostContextId !== contextId) callback(dependent, hostContextId);
		}
	}
	/**
	* Returns the instance of the wrapper for the given context, or a new one
	* when it was built with a provider whose deferred load failed (see
	* `trackDurableDeferredLoad`), so that it is built again.
	*/
	getInstanceHost(wrapper, contextId, inquirerId) {
		const instanceHost = wrapper.getInstanceByContextId(contextId, inquirerId);
		if (!instanceHost.isResolved || !this.failedInstances.has(instanceHost)) return instanceHost;
		wrapper.removeInstanceByContextId(contextId, inquirerId);
		return wrapper.getInstanceByContextId(contextId, inquirerId);
	}
	/**
	* Whether an error of an optional dependency comes from loading one that
	* exists (e.g., its constructor threw), rather than from looking it up.
	* `@Optional()` only covers a missing provider, so such an error fails the
	* consumer, as it does when the dependencies come from recorded metadata
	* (see `loadCtorMetadata`). This is limited to the instances built for a
	* context, so that an application that starts with a failing optional
	* transient provider still starts.
	*/
	isLoadOfFoundDependency(isFound, resolutionContext) {
		return isFound && resolutionContext.contextId !== STATIC_CONTEXT;
	}
	/**
	* A wrapper may be detached while a dependency of it is still loading,
	* e.g., when `ModuleRef#create()` rejects on the first error of its
	* dependencies, or when a lazy module fails to load and is removed before
	* its other providers settle (see `NestContainer#removeModules`). Releases
	* what the dependencies kept for it since.
	*/
	releaseDetachedWrappers(wrapper, inquirer) {
		if (wrapper?.isDetached) wrapper.detachFromDependencies();
		if (inquirer?.isDetached) inquirer.detachFromDependencies();
	}
	/**
	* As `releaseDetachedWrappers`, once the given loads settle: when one of
	* the dependencies of a wrapper fails, the others keep loading after its
	* consumers have failed, and may be detached by then.
	*/
	releaseDetachedWrappersOnSettle(loads, wrapper, inquirer) {
		Promise.allSettled(loads).then(() => this.releaseDetachedWrappers(wrapper, inquirer));
	}
	/**
	* Records that the load of the inquirer waits on the given host.
	*/
	insertSettlementRef({ contextId, inquirer }, wrapper, instanceHost) {
		(inquirer?.isTransient ? inquirer.settlementSignal : inquirer?.getInstanceByContextId(this.getContextId(contextId, inquirer)).settlementSignal)?.insertRef(new HostSettlementRef(wrapper.id, instanceHost));
	}
	getInquirerId(inquirer) {
		return inquirer ? inquirer.id : void 0;
	}
	createResolutionContext(contextId, inquirer, effectiveInquirerId, rootInquirer) {
		return {
			contextId,
			inquirer,
			effectiveInquirerId,
			rootInquirer
		};
	}
	getContextInquirerId({ inquirer, effectiveInquirerId }) {
		return effectiveInquirerId ?? this.getInquirerId(inquirer);
	}
	isInContext(wrapper, resolutionContext) {
		return wrapper.isStatic(resolutionContext.contextId, resolutionContext.inquirer, resolutionContext.rootInquirer) || wrapper.isInRequestScope(resolutionContext.contextId, resolutionContext.inquirer) || wrapper.isLazyTransient(resolutionContext.contextId, resolutionContext.inquirer) || wrapper.isExplicitlyRequested(resolutionContext.contextId, resolutionContext.inquirer);
	}
	/**
	* Request-scoped and transient providers are not created at bootstrap, so
	* their dependencies are only looked up here, without creating anything.
	* A missing dependency then fails at bootstrap rather than on first use.
	* Every lookup is awaited before the first failure is thrown.
	*/
	async lookupSkippedProviderDependencies(wrapper, moduleRef) {
		const isFactoryProvider = !isNil(wrapper.inject);
		if (!isFactoryProvider && !isFunction(wrapper.metatype)) return;
		const [dependencies, optionalDependenciesIds] = isFactoryProvider ? this.getFactoryProviderDependencies(wrapper) : this.getClassDependencies(wrapper);
		const properties = isFactoryProvider ? [] : this.reflectProperties(wrapper.metatype);
		const lookup = async (param, dependencyContext, keyOrIndex, isOptional) => {
			try {
				await this.resolveSingleParam(wrapper, param, dependencyContext, moduleRef, { contextId: STATIC_CONTEXT }, keyOrIndex);
			} catch (err) {
				if (!isOptional) throw err;
			}
		};
		const failure = (await Promise.allSettled([...dependencies.map((param, index) => lookup(param, {
			index,
			dependencies
		}, index, optionalDependenciesIds.includes(index))), ...properties.map(({ key, name, isOptional }) => lookup(name, {
			key,
			name
		}, key, !!isOptional))])).find((result) => result.status === "rejected");
		if (failure) throw failure.reason;
	}
	shouldSkipProviderLoading(wrapper, resolutionContext) {
		const isStaticContext = resolutionContext.contextId === STATIC_CONTEXT;
		const isTopLevelStaticTransientOrRequestProvider = !resolutionContext.inquirer && (wrapper.isTransient || wrapper.scope === Scope.REQUEST);
		const isStaticInquirerOutsideResolutionContext = !!resolutionContext.inquirer && !this.isInContext(resolutionContext.inquirer, this.createResolutionContext(resolutionContext.contextId, resolutionContext.inquirer, void 0, resolutionContext.rootInquirer));
		return isStaticContext && (isTopLevelStaticTransientOrRequestProvider || isStaticInquirerOutsideResolutionContext);
	}
	/**
	* For nested TRANSIENT dependencies (TRANSIENT -> TRANSIENT) in non-static contexts,
	* returns parentInquirer to ensure each parent TRANSIENT gets its own instance.
	* This is necessary because in REQUEST/DURABLE scopes, the same TRANSIENT wrapper
	* can be used by multiple parents, causing nested TRANSIENTs to be shared incorrectly.
	* For non-TRANSIENT -> TRANSIENT, returns inquirer (current wrapper being created).
	*/
	getEffectiveInquirer(dependency, resolutionContext, parentInquirer) {
		const { inquirer, contextId, rootInquirer } = resolutionContext;
		if (dependency?.isTransient && inquirer?.isTransient && parentInquirer) {
			if (contextId === STATIC_CONTEXT) return rootInquirer ?? parentInquirer;
			return parentInquirer;
		}
		return inquirer;
	}
	getEffectiveInquirerId(dependency, resolutionContext, parentInquirer) {
		const { contextId, inquirer, effectiveInquirerId } = resolutionContext;
		if (contextId === STATIC_CONTEXT && dependency?.isTransient && inquirer?.isTransient && parentInquirer) return `${effectiveInquirerId ?? this.getInquirerId(parentInquirer)}:${inquirer.id}`;
		const effectiveInquirer = this.getEffectiveInquirer(dependency, resolutionContext, parentInquirer);
		return this.getInquirerId(effectiveInquirer);
	}
	getStaticTransientResolutionContext(resolutionContext, parentInquirer) {
		const { contextId, inquirer, effectiveInquirerId } = resolutionContext;
		if (contextId === STATIC_CONTEXT && inquirer?.isTransient && parentInquirer) {
			const baseInquirerId = effectiveInquirerId ?? this.getInquirerId(parentInquirer);
			return this.createResolutionContext(contextId, inquirer, `${baseInquirerId}:${inquirer.id}`);
		}
		return resolutionContext;
	}
	getEffectiveResolutionContext(dependency, resolutionContext, parentInquirer) {
		const effectiveInquirer = this.getEffectiveInquirer(dependency, resolutionContext, parentInquirer);
		return this.createResolutionContext(resolutionContext.contextId, effectiveInquirer, this.getEffectiveInquirerId(dependency, resolutionContext, parentInquirer), effectiveInquirer === resolutionContext.inquirer ? resolutionContext.rootInquirer : void 0);
	}
	hasDenseCtorMetadata(wrapper, inject, metadata) {
		if (!metadata) return false;
		const expectedDepsLength = !isNil(inject) ? inject.length : wrapper.metatype ? this.reflectConstructorParams(wrapper.metatype).length : 0;
		if (metadata.length !== expectedDepsLength) return false;
		for (let index = 0; index < expectedDepsLength; index++) if (metadata[index] === void 0) return false;
		return true;
	}
	hasCompletePropertiesMetadata(wrapper, metadata) {
		if (!metadata) return false;
		return (wrapper.metatype ? this.reflectProperties(wrapper.metatype) : []).every(({ key }) => metadata.some((item) => item.key === key));
	}
	resolveScopedComponentHost(item, contextId, inquirer, parentInquirer) {
		return this.isInquirerRequest(item, parentInquirer) ? parentInquirer : this.resolveComponentHost(item.host, item, this.getEffectiveResolutionContext(item, this.createResolutionContext(contextId, inquirer), parentInquirer));
	}
	isInquirerRequest(item, parentInquirer) {
		return item.isTransient && item.name === "INQUIRER" && parentInquirer;
	}
	isInquirer(param, parentInquirer) {
		return param === "INQUIRER" && parentInquirer;
	}
	addDependencyMetadata(keyOrIndex, hostWrapper, instanceWrapper) {
		if (isSymbol(keyOrIndex) || isString(keyOrIndex)) hostWrapper.addPropertiesMetadata(keyOrIndex, instanceWrapper);
		else hostWrapper.addCtorMetadata(keyOrIndex, instanceWrapper);
	}
	getTokenName(token) {
		return isFunction(token) ? token.name : token.toString();
	}
	printResolvingDependenciesLog(token, inquirer) {
		if (!isDebugMode()) return;
		const tokenName = this.getTokenName(token);
		const dependentName = (inquirer?.name && inquirer.name.toString?.()) ?? "unknown";
		const isAlias = dependentName === tokenName;
		const messageToPrint = `Resolving dependency ${clc.cyanBright(tokenName)}${clc.green(" in the ")}${clc.yellow(dependentName)}${clc.green(` provider ${isAlias ? "(alias)" : ""}`)}`;
		this.logger.log(messageToPrint);
	}
	printLookingForProviderLog(token, moduleRef) {
		if (!isDebugMode()) return;
		const tokenName = this.getTokenName(token);
		const moduleRefName = moduleRef?.metatype?.name ?? "unknown";
		this.logger.log(`Looking for ${clc.cyanBright(tokenName)}${clc.green(" in ")}${clc.magentaBright(moduleRefName)}`);
	}
	printFoundInModuleLog(token, moduleRef) {
		if (!isDebugMode()) return;
		const tokenName = this.getTokenName(token);
		const moduleRefName = moduleRef?.metatype?.name ?? "unknown";
		this.logger.log(`Found ${clc.cyanBright(tokenName)}${clc.green(" in ")}${clc.magentaBright(moduleRefName)}`);
	}
	getContextId(contextId, instanceWrapper) {
		return contextId.getParent ? contextId.getParent({
			token: instanceWrapper.token,
			isTreeDurable: !instanceWrapper.isTransient && instanceWrapper.isDependencyTreeDurable()
		}) : contextId;
	}
	/**
	* An instance kept in another context than the one being resolved (a
	* durable one, see `ContextIdStrategy`) outlives the request it is built
	* for, and is handed to the next requests mapped to that context. When the
	* strategy supplies a payload, that is its `REQUEST`, never the request
	* that the entry point (a controller that is not durable, a middleware, a
	* message handler, ...) registered as the `REQUEST` of the context.
	*/
	shouldInjectDurablePayload(dependency, dependent, parentInquirer, contextId) {
		if (dependency?.token !== "REQUEST" || isUndefined(contextId.payload)) return false;
		const host = dependent?.isTransient ? parentInquirer : dependent;
		return !!host && this.getContextId(contextId, host) !== contextId;
	}
	getNowTimestamp() {
		return performance$1.now();
	}
};
// ../me/node_modules/@nestjs/core/injector/instance-links-host.js
var InstanceLinksHost = class {
	container;
	instanceLinks = /* @__PURE__ */ new Map();
	constructor(container) {
		this.container = container;
		this.initialize();
	}
	get(token, options = {}) {
		const instanceLinksForGivenToken = this.instanceLinks.get(token);
		if (!instanceLinksForGivenToken) throw new UnknownElementException(this.getInstanceNameByToken(token));
		if (options.each) return instanceLinksForGivenToken;
		const instanceLink = options.moduleId ? instanceLinksForGivenToken.find((item) => item.moduleId === options.moduleId) : instanceLinksForGivenToken[instanceLinksForGivenToken.length - 1];
		if (!instanceLink) throw new UnknownElementException(this.getInstanceNameByToken(token));
		return instanceLink;
	}
	initialize() {
		this.container.getModules().forEach((moduleRef) => {
			const { providers, injectables, controllers } = moduleRef;
			providers.forEach((wrapper, token) => this.addLink(wrapper, token, moduleRef, "providers"));
			injectables.forEach((wrapper, token) => this.addLink(wrapper, token, moduleRef, "injectables"));
			controllers.forEach((wrapper, token) => this.addLink(wrapper, token, moduleRef, "controllers"));
		});
	}
	addLink(wrapper, token, moduleRef, collectionName) {
		const instanceLink = {
			moduleId: moduleRef.id,
			wrapperRef: wrapper,
			collection: moduleRef[collectionName],
			token
		};
		const existingLinks = this.instanceLinks.get(token);
		if (!existingLinks) this.instanceLinks.set(token, [instanceLink]);
		else existingLinks.push(instanceLink);
	}
	getInstanceNameByToken(token) {
		return isFunction(token) ? token?.name : token;
	}
};
// ../me/node_modules/@nestjs/core/inspector/deterministic-uuid-registry.js
var DeterministicUuidRegistry = class {
	static registry = /* @__PURE__ */ new Map();
	/**
	* The next suffix to try for a given string. The ids of the smaller ones
	* are all taken, and stay taken until `clear()`, so they need not be
	* probed again on every call.
	*/
	static nextIncrements = /* @__PURE__ */ new Map();
	static get(str, inc = 0) {
		inc = Math.max(inc, this.nextIncrements.get(str) ?? 0);
		let id = inc ? this.hashCode(`${str}_${inc}`) : this.hashCode(str);
		while (this.registry.has(id)) id = this.hashCode(`${str}_${++inc}`);
		this.registry.set(id, true);
		this.nextIncrements.set(str, inc + 1);
		return id;
	}
	static clear() {
		this.registry.clear();
		this.nextIncrements.clear();
	}
	static hashCode(s) {
		let h = 0;
		for (let i = 0; i < s.length; i++) h = Math.imul(31, h) + s.charCodeAt(i) | 0;
		return h.toString();
	}
};
// ../me/node_modules/@nestjs/core/inspector/uuid-factory.js
var UuidFactoryMode;
(function(UuidFactoryMode) {
	UuidFactoryMode["Random"] = "random";
	UuidFactoryMode["Deterministic"] = "deterministic";
})(UuidFactoryMode || (UuidFactoryMode = {}));
var UuidFactory = class {
	static _mode = UuidFactoryMode.Random;
	static set mode(value) {
		this._mode = value;
	}
	static get(key = "") {
		return this._mode === UuidFactoryMode.Deterministic ? DeterministicUuidRegistry.get(key) : randomStringGenerator();
	}
};
// ../me/node_modules/@nestjs/core/injector/helpers/provider-classifier.js
function isClassProvider(provider) {
	return Boolean(provider?.useClass);
}
function isFactoryProvider(provider) {
	return Boolean(provider.useFactory);
}
// ../me/node_modules/@nestjs/core/injector/instance-wrapper.js
const INSTANCE_METADATA_SYMBOL = Symbol.for("instance_metadata:cache");
const INSTANCE_ID_SYMBOL = Symbol.for("instance_metadata:id");
const dependencyTreeParents = /* @__PURE__ */ new WeakMap();
var InstanceWrapper = class InstanceWrapper {
	name;
	token;
	async;
	host;
	isAlias = false;
	subtype;
	scope = Scope.DEFAULT;
	metatype;
	inject;
	forwardRef;
	durable;
	initTime;
	settlementSignal;
	static logger = new Logger(InstanceWrapper.name);
	values = /* @__PURE__ */ new WeakMap();
	[INSTANCE_METADATA_SYMBOL] = {};
	[INSTANCE_ID_SYMBOL];
	transientMap;
	isTreeStatic;
	isTreeDurable;
	/**
	* Whether either flag was computed since the last reset. Unlike the flags,
	* it is not cleared by `invalidateDependencyTreeParents`, so a wrapper whose
	* flag was only invalidated still passes a reset on to its parents.
	*/
	isTreeIntrospected = false;
	_isDetached = false;
	_hierarchyLevel = 0;
	get hierarchyLevel() {
		return this._hierarchyLevel;
	}
	set hierarchyLevel(level) {
		this._hierarchyLevel = level;
	}
	/**
	* The root inquirer reference. Present only if child instance wrapper
	* is transient and has a parent inquirer.
	*/
	rootInquirer;
	constructor(metadata = {}) {
		this.initialize(metadata);
		if (this.isNewable()) registerClassRef(this.metatype);
		this[INSTANCE_ID_SYMBOL] = metadata[INSTANCE_ID_SYMBOL] ?? this.generateUuid();
	}
	get id() {
		return this[INSTANCE_ID_SYMBOL];
	}
	set instance(value) {
		this.values.set(STATIC_CONTEXT, { instance: value });
	}
	get instance() {
		return this.getInstanceByContextId(STATIC_CONTEXT).instance;
	}
	get isNotMetatype() {
		return !this.metatype || this.isFactory;
	}
	get isFactory() {
		return !!this.metatype && !isNil(this.inject);
	}
	get isTransient() {
		return this.scope === Scope.TRANSIENT;
	}
	getInstanceByContextId(contextId, inquirerId) {
		if (this.scope === Scope.TRANSIENT && inquirerId) return this.getInstanceByInquirerId(contextId, inquirerId);
		const instancePerContext = this.values.get(contextId);
		return instancePerContext ? instancePerContext : contextId !== STATIC_CONTEXT ? this.cloneStaticInstance(contextId) : {
			instance: null,
			isResolved: true,
			isPending: false
		};
	}
	getInstanceByInquirerId(contextId, inquirerId) {
		let collectionPerContext = this.transientMap.get(inquirerId);
		if (!collectionPerContext) {
			collectionPerContext = /* @__PURE__ */ new WeakMap();
			this.transientMap.set(inquirerId, collectionPerContext);
		}
		const instancePerContext = collectionPerContext.get(contextId);
		return instancePerContext ? instancePerContext : this.cloneTransientInstance(contextId, inquirerId);
	}
	setInstanceByContextId(contextId, value, inquirerId) {
		if (this.scope === Scope.TRANSIENT && inquirerId) return this.setInstanceByInquirerId(contextId, inquirerId, value);
		this.values.set(contextId, value);
	}
	setInstanceByInquirerId(contextId, inquirerId, value) {
		let collection = this.transientMap.get(inquirerId);
		if (!collection) {
			collection = /* @__PURE__ */ new WeakMap();
			this.transientMap.set(inquirerId, collection);
		}
		collection.set(contextId, value);
	}
	removeInstanceByContextId(contextId, inquirerId) {
		if (this.scope === Scope.TRANSIENT && inquirerId) return this.removeInstanceByInquirerId(contextId, inquirerId);
		this.values.delete(contextId);
	}
	removeInstanceByInquirerId(contextId, inquirerId) {
		const collection = this.transientMap.get(inquirerId);
		if (!collection) return;
		collection.delete(contextId);
	}
	/**
	* Returns the instances that exist for the given context, including those
	* of every inquirer of a transient provider. Unlike `getInstanceByContextId`,
	* it does not create one.
	*/
	getExistingInstancesByContextId(contextId) {
		return [this.values, ...this.transientMap?.values() ?? []].map((collection) => collection.get(contextId)).filter((instancePerContext) => !isUndefined(instancePerContext));
	}
	addCtorMetadata(index, wrapper) {
		if (!this[INSTANCE_METADATA_SYMBOL].dependencies) this[INSTANCE_METADATA_SYMBOL].dependencies = [];
		if (this[INSTANCE_METADATA_SYMBOL].dependencies[index] === wrapper) return;
		this[INSTANCE_METADATA_SYMBOL].dependencies[index] = wrapper;
		this.registerDependencyTreeParent(wrapper);
		this.resetDependencyTreeState();
	}
	getCtorMetadata() {
		return this[INSTANCE_METADATA_SYMBOL].dependencies;
	}
	addPropertiesMetadata(key, wrapper) {
		if (!this[INSTANCE_METADATA_SYMBOL].properties) this[INSTANCE_METADATA_SYMBOL].properties = [];
		const properties = this[INSTANCE_METADATA_SYMBOL].properties;
		const index = properties.findIndex((item) => item.key === key);
		if (index === -1) properties.push({
			key,
			wrapper
		});
		else properties[index] = {
			key,
			wrapper
		};
		this.registerDependencyTreeParent(wrapper);
		this.resetDependencyTreeState();
	}
	getPropertiesMetadata() {
		return this[INSTANCE_METADATA_SYMBOL].properties;
	}
	addEnhancerMetadata(wrapper) {
		if (!this[INSTANCE_METADATA_SYMBOL].enhancers) this[INSTANCE_METADATA_SYMBOL].enhancers = [];
		this[INSTANCE_METADATA_SYMBOL].enhancers.push(wrapper);
		this.registerDependencyTreeParent(wrapper);
		this.resetDependencyTreeState();
	}
	getEnhancersMetadata() {
		return this[INSTANCE_METADATA_SYMBOL].enhancers;
	}
	isDependencyTreeDurable(lookupRegistry = []) {
		if (!isUndefined(this.isTreeDurable)) return this.isTreeDurable;
		this.isTreeIntrospected = true;
		if (this.scope === Scope.REQUEST) {
			this.isTreeDurable = this.durable === void 0 ? false : this.durable;
			if (this.isTreeDurable) this.printIntrospectedAsDurable();
			return this.isTreeDurable;
		}
		if (this.isDependencyTreeStatic()) return false;
		const isTreeNonDurable = this.introspectDepsAttribute((collection, registry) => collection.some((item) => !item.isDependencyTreeStatic() && !item.isDependencyTreeDurable(registry)), lookupRegistry);
		this.isTreeDurable = !isTreeNonDurable;
		if (this.isTreeDurable) this.printIntrospectedAsDurable();
		else this.invalidateDependencyTreeParents("isTreeDurable");
		return this.isTreeDurable;
	}
	introspectDepsAttribute(callback, lookupRegistry = []) {
		if (lookupRegistry.includes(this[INSTANCE_ID_SYMBOL])) return false;
		lookupRegistry = lookupRegistry.concat(this[INSTANCE_ID_SYMBOL]);
		const { dependencies, properties, enhancers } = this[INSTANCE_METADATA_SYMBOL];
		let introspectionResult = dependencies ? callback(dependencies, lookupRegistry) : false;
		if (introspectionResult || !(properties || enhancers)) return introspectionResult;
		introspectionResult = properties ? callback(properties.map((item) => item.wrapper), lookupRegistry) : false;
		if (introspectionResult || !enhancers) return introspectionResult;
		return enhancers ? callback(enhancers, lookupRegistry) : false;
	}
	isDependencyTreeStatic(lookupRegistry = []) {
		if (!isUndefined(this.isTreeStatic)) return this.isTreeStatic;
		this.isTreeIntrospected = true;
		if (this.scope === Scope.REQUEST) {
			this.isTreeStatic = false;
			this.printIntrospectedAsRequestScoped();
			return this.isTreeStatic;
		}
		this.isTreeStatic = !this.introspectDepsAttribute((collection, registry) => collection.some((item) => !item.isDependencyTreeStatic(registry)), lookupRegistry);
		if (!this.isTreeStatic) {
			this.printIntrospectedAsRequestScoped();
			this.invalidateDependencyTreeParents("isTreeStatic");
		}
		return this.isTreeStatic;
	}
	cloneStaticInstance(contextId) {
		const staticInstance = this.getInstanceByContextId(STATIC_CONTEXT);
		if (this.isDependencyTreeStatic()) return staticInstance;
		const instancePerContext = {
			...staticInstance,
			instance: void 0,
			isResolved: false,
			isPending: false
		};
		if (this.isNewable()) instancePerContext.instance = Object.create(this.metatype.prototype);
		this.setInstanceByContextId(contextId, instancePerContext);
		return instancePerContext;
	}
	cloneTransientInstance(contextId, inquirerId) {
		const instancePerContext = {
			...this.getInstanceByContextId(STATIC_CONTEXT),
			instance: void 0,
			isResolved: false,
			isPending: false
		};
		if (this.isNewable()) instancePerContext.instance = Object.create(this.metatype.prototype);
		this.setInstanceByInquirerId(contextId, inquirerId, instancePerContext);
		return instancePerContext;
	}
	createPrototype(contextId) {
		const host = this.getInstanceByContextId(contextId);
		if (!this.isNewable() || host.isResolved) return;
		return Object.create(this.metatype.prototype);
	}
	isInRequestScope(contextId, inquirer) {
		return !this.isDependencyTreeStatic() && contextId !== STATIC_CONTEXT && (!this.isTransient || this.isTransient && !!inquirer);
	}
	isLazyTransient(contextId, inquirer) {
		const isInquirerRequestScoped = !!(inquirer && !inquirer.isDependencyTreeStatic());
		return this.isDependencyTreeStatic() && contextId !== STATIC_CONTEXT && this.isTransient && isInquirerRequestScoped;
	}
	isExplicitlyRequested(contextId, inquirer) {
		const isSelfRequested = inquirer === this;
		return this.isDependencyTreeStatic() && contextId !== STATIC_CONTEXT && (isSelfRequested || !!(inquirer && inquirer.scope === Scope.TRANSIENT));
	}
	isStatic(contextId, inquirer, rootInquirer) {
		if (!this.isDependencyTreeStatic() || contextId !== STATIC_CONTEXT) return false;
		if (!this.isTransient) return true;
		const isInquirerRequestScoped = inquirer && !inquirer.isDependencyTreeStatic();
		const isStaticTransient = this.isTransient && !isInquirerRequestScoped;
		if (isStaticTransient && inquirer && !inquirer.isTransient) return true;
		if (isStaticTransient && rootInquirer && !rootInquirer.isTransient) return true;
		if (isStaticTransient && inquirer?.isTransient && !rootInquirer) return true;
		return false;
	}
	/**
	* Whether `detachFromDependencies` was called, i.e., the wrapper is no
	* longer in use (e.g., its module was removed from the container, or it
	* served a single `ModuleRef#create()` call).
	*/
	get isDetached() {
		return this._isDetached;
	}
	/**
	* Makes the dependencies of this wrapper (constructor, property and
	* enhancer ones) forget it: that it depends on them, and the transient
	* instances they hold for it. The wrapper stays detached, so that a load of
	* it that is still running does not register it as a dependent again.
	*/
	detachFromDependencies() {
		this._isDetached = true;
		this.getDependencyWrappers().forEach((dependency) => {
			dependencyTreeParents.get(dependency)?.delete(this);
			dependency.removeTransientInstancesOf(this);
		});
	}
	/**
	* Returns the wrappers that depend on this one, directly or through other
	* wrappers (as a constructor, property or enhancer dependency).
	*/
	getDependents() {
		const dependents = /* @__PURE__ */ new Set();
		const wrappers = [this];
		while (wrappers.length > 0) dependencyTreeParents.get(wrappers.pop())?.forEach((parent) => {
			if (!dependents.has(parent)) {
				dependents.add(parent);
				wrappers.push(parent);
			}
		});
		return dependents;
	}
	/**
	* @deprecated The injector no longer reads the root inquirer from the
	* wrapper (see `isStatic`), as it may be overwritten by a concurrent
	* resolution for another consumer.
	*/
	attachRootInquirer(inquirer) {
		if (!this.isTransient) return;
		this.rootInquirer = inquirer.getRootInquirer() ?? inquirer;
	}
	/**
	* @deprecated The injector no longer reads the root inquirer from the
	* wrapper (see `isStatic`), as it may be overwritten by a concurrent
	* resolution for another consumer.
	*/
	getRootInquirer() {
		return this.rootInquirer;
	}
	getStaticTransientInstances() {
		if (!this.transientMap) return [];
		const instances = [...this.transientMap.values()];
		return (0, import_lib.iterate)(instances).map((item) => item.get(STATIC_CONTEXT)).filter((item) => {
			return !!(item && item.isConstructorCalled);
		}).toArray();
	}
	mergeWith(provider) {
		if (Object.hasOwn(provider, "useValue")) {
			this.metatype = null;
			this.inject = null;
			this.scope = Scope.DEFAULT;
			this.setInstanceByContextId(STATIC_CONTEXT, {
				instance: provider.useValue,
				isResolved: true,
				isPending: false
			});
		} else if (isClassProvider(provider)) {
			this.inject = null;
			this.metatype = provider.useClass;
			registerClassRef(provider.useClass);
			this.scope = getClassScope(provider.useClass) ?? Scope.DEFAULT;
			this.durable = isDurable(provider.useClass);
			if (this.scope === Scope.TRANSIENT && !this.transientMap) this.transientMap = /* @__PURE__ */ new Map();
			this.resetStaticInstance();
		} else if (isFactoryProvider(provider)) {
			this.metatype = provider.useFactory;
			this.inject = provider.inject || [];
			this.resetStaticInstance();
		}
		this.isAlias = false;
		this.resetDependencyTreeState();
	}
	resetStaticInstance() {
		this.setInstanceByContextId(STATIC_CONTEXT, {
			instance: null,
			isResolved: false,
			isPending: false
		});
	}
	isNewable() {
		return isNil(this.inject) && this.metatype && this.metatype.prototype;
	}
	registerDependencyTreeParent(wrapper) {
		if (this._isDetached) return;
		if (wrapper instanceof InstanceWrapper) {
			const parents = dependencyTreeParents.get(wrapper) ?? /* @__PURE__ */ new Set();
			parents.add(this);
			dependencyTreeParents.set(wrapper, parents);
		}
	}
	getDependencyWrappers() {
		const { dependencies = [], properties = [], enhancers = [] } = this[INSTANCE_METADATA_SYMBOL];
		return [
			...dependencies,
			...properties.map(({ wrapper }) => wrapper),
			...enhancers
		].filter((dependency) => dependency instanceof InstanceWrapper);
	}
	removeTransientInstancesOf(inquirer) {
		if (!this.transientMap) return;
		for (const inquirerId of this.transientMap.keys()) if (inquirerId === inquirer.id || inquirerId.startsWith(`${inquirer.id}:`)) this.transientMap.delete(inquirerId);
		this.getDependencyWrappers().forEach((dependency) => dependency.removeTransientInstancesOf(inquirer));
	}
	resetDependencyTreeState(lookupRegistry = /* @__PURE__ */ new Set()) {
		if (lookupRegistry.has(this[INSTANCE_ID_SYMBOL])) return;
		if (!this.isTreeIntrospected) return;
		lookupRegistry.add(this[INSTANCE_ID_SYMBOL]);
		this.isTreeIntrospected = false;
		this.isTreeStatic = void 0;
		this.isTreeDurable = void 0;
		dependencyTreeParents.get(this)?.forEach((parent) => parent.resetDependencyTreeState(lookupRegistry));
	}
	/**
	* In a circular dependency, the introspection skips a wrapper that is
	* already being introspected, so the parents in between may cache `true`
	* before that wrapper turns out not to be static (or durable). Clears what
	* they cached, so it is computed again with the final answer.
	*/
	invalidateDependencyTreeParents(attribute) {
		dependencyTreeParents.get(this)?.forEach((parent) => {
			if (parent[attribute]) {
				parent[attribute] = void 0;
				parent.invalidateDependencyTreeParents(attribute);
			}
		});
	}
	initialize(metadata) {
		const { instance, isResolved, ...wrapperPartial } = metadata;
		Object.assign(this, wrapperPartial);
		this.setInstanceByContextId(STATIC_CONTEXT, {
			instance,
			isResolved
		});
		this.scope === Scope.TRANSIENT && (this.transientMap = /* @__PURE__ */ new Map());
	}
	printIntrospectedAsRequestScoped() {
		if (!isDebugMode() || this.name === "REQUEST") return;
		if (isString(this.name)) InstanceWrapper.logger.log(`${clc.cyanBright(this.name)}${clc.green(" introspected as ")}${clc.magentaBright("request-scoped")}`);
	}
	printIntrospectedAsDurable() {
		if (!isDebugMode()) return;
		if (isString(this.name)) InstanceWrapper.logger.log(`${clc.cyanBright(this.name)}${clc.green(" introspected as ")}${clc.magentaBright("durable")}`);
	}
	generateUuid() {
		let key = this.name?.toString() ?? this.token?.toString();
		key += this.host?.name ?? "";
		return key ? UuidFactory.get(key) : randomStringGenerator();
	}
};
// ../me/node_modules/@nestjs/core/injector/module-ref.js
var ModuleRef = class extends AbstractInstanceResolver {
	container;
	injector;
	_instanceLinksHost;
	get instanceLinksHost() {
		if (!this._instanceLinksHost) this._instanceLinksHost = new InstanceLinksHost(this.container);
		return this._instanceLinksHost;
	}
	constructor(container) {
		super();
		this.container = container;
		const contextOptions = container.contextOptions;
		this.injector = new Injector({
			preview: contextOptions?.preview ?? false,
			snapshot: contextOptions?.snapshot,
			instanceDecorator: contextOptions?.instrument?.instanceDecorator
		});
	}
	introspect(token) {
		const { wrapperRef: wrapper } = this.instanceLinksHost.get(token);
		const wrapperRef = wrapper.isAlias ? this.injector.getAliasedWrapper(wrapper) : wrapper;
		let scope = Scope.DEFAULT;
		if (!wrapperRef.isDependencyTreeStatic()) scope = Scope.REQUEST;
		else if (wrapperRef.isTransient) scope = Scope.TRANSIENT;
		return { scope };
	}
	registerRequestByContextId(request, contextId) {
		this.container.registerRequestProvider(request, contextId);
	}
	async instantiateClass(type, moduleRef, contextId) {
		const wrapper = new InstanceWrapper({
			name: type && type.name,
			metatype: type,
			isResolved: false,
			scope: getClassScope(type),
			durable: isDurable(type),
			host: moduleRef,
			[INSTANCE_ID_SYMBOL]: randomStringGenerator()
		});
		if (type?.prototype) wrapper.setInstanceByContextId(contextId ?? STATIC_CONTEXT, {
			instance: Object.create(type.prototype),
			isResolved: false,
			isPending: false
		});
		return new Promise((resolve, reject) => {
			let isCreated = false;
			const loadInstance = async () => {
				const callback = async (instances) => {
					const properties = await this.injector.resolveProperties(wrapper, moduleRef, void 0, {
						contextId: contextId ?? STATIC_CONTEXT,
						inquirer: wrapper
					});
					if ((contextId ?? STATIC_CONTEXT) === STATIC_CONTEXT && wrapper.introspectDepsAttribute((dependencies) => dependencies.some((item) => !item.isDependencyTreeStatic()))) return;
					await this.injector.waitForDeferredLoads(contextId ?? STATIC_CONTEXT);
					const instance = new type(...instances);
					this.injector.applyProperties(instance, properties);
					isCreated = true;
					resolve(instance);
				};
				await this.injector.resolveConstructorParams(wrapper, moduleRef, void 0, callback, {
					contextId: contextId ?? STATIC_CONTEXT,
					inquirer: wrapper
				});
				if (!isCreated) reject(new RequestScopedCreateException(type.name));
			};
			loadInstance().catch(reject);
		}).finally(() => wrapper.detachFromDependencies());
	}
};
// ../me/node_modules/@nestjs/core/injector/lazy-module-loader/lazy-module-loader.js
var LazyModuleLoader = class {
	dependenciesScanner;
	instanceLoader;
	moduleCompiler;
	modulesContainer;
	moduleOverrides;
	modulesInFlight = /* @__PURE__ */ new WeakMap();
	constructor(dependenciesScanner, instanceLoader, moduleCompiler, modulesContainer, moduleOverrides) {
		this.dependenciesScanner = dependenciesScanner;
		this.instanceLoader = instanceLoader;
		this.moduleCompiler = moduleCompiler;
		this.modulesContainer = modulesContainer;
		this.moduleOverrides = moduleOverrides;
	}
	async load(loaderFn, loadOpts) {
		const moduleClassOrDynamicDefinition = await loaderFn();
		const insertedModules = [];
		let moduleInstances;
		try {
			moduleInstances = await this.dependenciesScanner.scanForModules({
				moduleDefinition: moduleClassOrDynamicDefinition,
				overrides: this.moduleOverrides,
				lazy: true,
				insertedModules
			});
		} catch (err) {
			this.dependenciesScanner.removeModules(insertedModules.filter((moduleInstance) => !this.modulesInFlight.has(moduleInstance) && !moduleInstance.isInstantiated));
			throw err;
		}
		if (moduleInstances.length === 0) {
			const { token } = await this.moduleCompiler.compile(moduleClassOrDynamicDefinition);
			const moduleInstance = this.modulesContainer.get(token);
			await this.modulesInFlight.get(moduleInstance);
			return moduleInstance && this.getTargetModuleRef(moduleInstance);
		}
		const modulesToBuild = moduleInstances.filter((moduleInstance) => !this.modulesInFlight.has(moduleInstance) && !moduleInstance.isInstantiated);
		const loadsInFlight = moduleInstances.map((moduleInstance) => this.modulesInFlight.get(moduleInstance));
		const build = this.buildModules(modulesToBuild, loadsInFlight, loadOpts);
		modulesToBuild.forEach((moduleInstance) => this.modulesInFlight.set(moduleInstance, build));
		try {
			await build;
		} catch (err) {
			this.dependenciesScanner.removeModules(modulesToBuild);
			throw err;
		} finally {
			modulesToBuild.forEach((moduleInstance) => this.modulesInFlight.delete(moduleInstance));
		}
		const [targetModule] = moduleInstances;
		return this.getTargetModuleRef(targetModule);
	}
	async buildModules(moduleInstances, loadsInFlight, loadOpts) {
		await Promise.all(loadsInFlight);
		if (moduleInstances.length === 0) return;
		const originalLogger = this.instanceLoader.logger;
		try {
			this.registerLoggerConfiguration(loadOpts);
			const lazyModulesContainer = this.createLazyModulesContainer(moduleInstances);
			await this.dependenciesScanner.scanModulesForDependencies(lazyModulesContainer);
			await this.instanceLoader.createInstancesOfDependencies(lazyModulesContainer);
		} finally {
			if (loadOpts?.logger === false) this.instanceLoader.setLogger(originalLogger);
		}
	}
	registerLoggerConfiguration(loadOpts) {
		if (loadOpts?.logger === false) this.instanceLoader.setLogger(new SilentLogger());
	}
	createLazyModulesContainer(moduleInstances) {
		moduleInstances = Array.from(new Set(moduleInstances));
		return new Map(moduleInstances.map((ref) => [ref.token, ref]));
	}
	getTargetModuleRef(moduleInstance) {
		return moduleInstance.getProviderByKey(ModuleRef).instance;
	}
};
// ../me/node_modules/@nestjs/core/services/reflector.service.js
/**
* Helper class providing Nest reflection capabilities.
*
* @see [Reflection](https://docs.nestjs.com/guards#putting-it-all-together)
*
* @publicApi
*/
var Reflector = class {
	static createDecorator(options = {}) {
		const metadataKey = options.key ?? uid(21);
		const decoratorFn = (metadataValue) => (target, key, descriptor) => {
			const value = options.transform ? options.transform(metadataValue) : metadataValue;
			SetMetadata(metadataKey, value === void 0 ? {} : value)(target, key, descriptor);
		};
		decoratorFn.KEY = metadataKey;
		return decoratorFn;
	}
	/**
	* Retrieve metadata for a specified key or decorator for a specified target.
	*
	* @example
	* `const roles = this.reflector.get<string[]>('roles', context.getHandler());`
	*
	* @param metadataKey lookup key or decorator for metadata to retrieve
	* @param target context (decorated object) to retrieve metadata from
	*
	*/
	get(metadataKeyOrDecorator, target) {
		const metadataKey = metadataKeyOrDecorator.KEY ?? metadataKeyOrDecorator;
		return Reflect.getMetadata(metadataKey, target);
	}
	/**
	* Retrieve metadata for a specified key or decorator for a specified set of targets.
	*
	* @param metadataKeyOrDecorator lookup key or decorator for metadata to retrieve
	* @param targets context (decorated objects) to retrieve metadata from
	*
	*/
	getAll(metadataKeyOrDecorator, targets) {
		return (targets || []).map((target) => this.get(metadataKeyOrDecorator, target));
	}
	/**
	* Retrieve metadata for a specified key or decorator for a specified set of targets and merge results.
	*
	* @param metadataKeyOrDecorator lookup key for metadata to retrieve
	* @param targets context (decorated objects) to retrieve metadata from
	*
	*/
	getAllAndMerge(metadataKeyOrDecorator, targets) {
		const metadataCollection = this.getAll(metadataKeyOrDecorator, targets).filter((item) => item !== void 0);
		if (isEmptyArray(metadataCollection)) return metadataCollection;
		if (metadataCollection.length === 1) {
			const value = metadataCollection[0];
			if (isObject(value)) return value;
			return metadataCollection;
		}
		return metadataCollection.reduce((a, b) => {
			if (Array.isArray(a)) return a.concat(b);
			if (isObject(a) && isObject(b) && !Array.isArray(b)) return {
				...a,
				...b
			};
			return [a].concat(b);
		});
	}
	/**
	* Retrieve metadata for a specified key or decorator for a specified set of targets and return a first not undefined value.
	*
	* @param metadataKeyOrDecorator lookup key or metadata for metadata to retrieve
	* @param targets context (decorated objects) to retrieve metadata from
	*
	*/
	getAllAndOverride(metadataKeyOrDecorator, targets) {
		for (const target of targets) {
			const result = this.get(metadataKeyOrDecorator, target);
			if (result !== void 0) return result;
		}
	}
};
// ../me/node_modules/@nestjs/core/inspector/serialized-graph.js
var SerializedGraph = class SerializedGraph {
	nodes = /* @__PURE__ */ new Map();
	edges = /* @__PURE__ */ new Map();
	entrypoints = /* @__PURE__ */ new Map();
	extras = {
		orphanedEnhancers: [],
		attachedEnhancers: []
	};
	_status = "complete";
	_metadata;
	static INTERNAL_PROVIDERS = [
		ApplicationConfig,
		ModuleRef,
		HttpAdapterHost,
		LazyModuleLoader,
		ExternalContextCreator,
		ModulesContainer,
		Reflector,
		SerializedGraph,
		HttpAdapterHost.name,
		Reflector.name,
		REQUEST,
		INQUIRER
	];
	set status(status) {
		this._status = status;
	}
	set metadata(metadata) {
		this._metadata = metadata;
	}
	insertNode(nodeDefinition) {
		if (nodeDefinition.metadata.type === "provider" && SerializedGraph.INTERNAL_PROVIDERS.includes(nodeDefinition.metadata.token)) nodeDefinition.metadata = {
			...nodeDefinition.metadata,
			internal: true
		};
		if (this.nodes.has(nodeDefinition.id)) return this.nodes.get(nodeDefinition.id);
		this.nodes.set(nodeDefinition.id, nodeDefinition);
		return nodeDefinition;
	}
	insertEdge(edgeDefinition) {
		if (edgeDefinition.metadata.type === "class-to-class" && (SerializedGraph.INTERNAL_PROVIDERS.includes(edgeDefinition.metadata.sourceClassToken) || SerializedGraph.INTERNAL_PROVIDERS.includes(edgeDefinition.metadata.targetClassToken))) edgeDefinition.metadata = {
			...edgeDefinition.metadata,
			internal: true
		};
		const id = edgeDefinition.id ?? this.generateUuidByEdgeDefinition(edgeDefinition);
		const edge = {
			...edgeDefinition,
			id
		};
		this.edges.set(id, edge);
		return edge;
	}
	insertEntrypoint(definition, parentId) {
		if (this.entrypoints.has(parentId)) this.entrypoints.get(parentId).push(definition);
		else this.entrypoints.set(parentId, [definition]);
	}
	insertOrphanedEnhancer(entry) {
		this.extras.orphanedEnhancers.push(entry);
	}
	insertAttachedEnhancer(nodeId) {
		this.extras.attachedEnhancers.push({ nodeId });
	}
	getNodeById(id) {
		return this.nodes.get(id);
	}
	toJSON() {
		const json = {
			nodes: Object.fromEntries(this.nodes),
			edges: Object.fromEntries(this.edges),
			entrypoints: Object.fromEntries(this.entrypoints),
			extras: this.extras
		};
		if (this._status) json["status"] = this._status;
		if (this._metadata) json["metadata"] = this._metadata;
		return json;
	}
	toString() {
		const replacer = (key, value) => {
			if (typeof value === "symbol") return value.toString();
			return typeof value === "function" ? value.name ?? "Function" : value;
		};
		return JSON.stringify(this.toJSON(), replacer, 2);
	}
	generateUuidByEdgeDefinition(edgeDefinition) {
		return DeterministicUuidRegistry.get(JSON.stringify(edgeDefinition));
	}
};
// ../me/node_modules/@nestjs/core/injector/compiler.js
var ModuleCompiler = class {
	_moduleOpaqueKeyFactory;
	forwardReferences = /* @__PURE__ */ new WeakMap();
	constructor(_moduleOpaqueKeyFactory) {
		this._moduleOpaqueKeyFactory = _moduleOpaqueKeyFactory;
	}
	get moduleOpaqueKeyFactory() {
		return this._moduleOpaqueKeyFactory;
	}
	async compile(moduleClsOrDynamic) {
		moduleClsOrDynamic = await moduleClsOrDynamic;
		if (this.isForwardReference(moduleClsOrDynamic)) moduleClsOrDynamic = await this.resolveForwardReference(moduleClsOrDynamic);
		const { type, dynamicMetadata } = this.extractMetadata(moduleClsOrDynamic);
		return {
			type,
			dynamicMetadata,
			token: dynamicMetadata ? this._moduleOpaqueKeyFactory.createForDynamic(type, dynamicMetadata, moduleClsOrDynamic) : this._moduleOpaqueKeyFactory.createForStatic(type, moduleClsOrDynamic)
		};
	}
	extractMetadata(moduleClsOrDynamic) {
		if (this.isForwardReference(moduleClsOrDynamic)) moduleClsOrDynamic = this.resolveForwardReference(moduleClsOrDynamic);
		if (!this.isDynamicModule(moduleClsOrDynamic)) return {
			type: moduleClsOrDynamic,
			dynamicMetadata: void 0
		};
		const { module: type, ...dynamicMetadata } = moduleClsOrDynamic;
		return {
			type,
			dynamicMetadata
		};
	}
	isDynamicModule(moduleClsOrDynamic) {
		return !!moduleClsOrDynamic.module;
	}
	/**
	* Resolves a forward reference once, and returns the same module every
	* time after. The function may build a dynamic module
	* (`forwardRef(() => CatsModule.register())`), a new object on every call,
	* while a dynamic module is identified by reference: the module that is
	* scanned and imported has to be the one that was registered. A reference
	* that resolves to nothing yet is not remembered.
	*/
	resolveForwardReference(reference) {
		if (this.forwardReferences.has(reference)) return this.forwardReferences.get(reference);
		const resolved = reference.forwardRef();
		if (resolved !== void 0 && resolved !== null) this.forwardReferences.set(reference, resolved);
		return resolved;
	}
	isForwardReference(moduleClsOrDynamic) {
		return !!moduleClsOrDynamic?.forwardRef;
	}
};
// ../me/node_modules/@nestjs/core/router/request/request-providers.js
const noop$2 = () => {};
const requestProvider = {
	provide: REQUEST,
	scope: Scope.REQUEST,
	useFactory: noop$2
};
// ../me/node_modules/@nestjs/core/injector/inquirer/inquirer-providers.js
const noop$1 = () => {};
const inquirerProvider = {
	provide: INQUIRER,
	scope: Scope.TRANSIENT,
	useFactory: noop$1
};
// ../me/node_modules/@nestjs/core/injector/internal-core-module/internal-core-module.js
var InternalCoreModule_1;
const ReflectorAliasProvider = {
	provide: Reflector.name,
	useExisting: Reflector
};
let InternalCoreModule = InternalCoreModule_1 = class InternalCoreModule {
	static register(providers) {
		return {
			module: InternalCoreModule_1,
			providers: [...providers],
			exports: [...providers.map((item) => item.provide)]
		};
	}
};
InternalCoreModule = InternalCoreModule_1 = __decorate([Global(), Module$1({
	providers: [
		Reflector,
		ReflectorAliasProvider,
		requestProvider,
		inquirerProvider
	],
	exports: [
		Reflector,
		ReflectorAliasProvider,
		requestProvider,
		inquirerProvider
	]
})], InternalCoreModule);
// ../me/node_modules/@nestjs/core/injector/internal-providers-storage.js
var InternalProvidersStorage = class {
	_httpAdapterHost = new HttpAdapterHost();
	_httpAdapter;
	get httpAdapterHost() {
		return this._httpAdapterHost;
	}
	get httpAdapter() {
		return this._httpAdapter;
	}
	set httpAdapter(httpAdapter) {
		this._httpAdapter = httpAdapter;
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-provider.exception.js
var InvalidProviderException = class extends RuntimeException {
	constructor(token, moduleName) {
		super(INVALID_PROVIDER_MESSAGE(token, moduleName));
	}
};
// ../me/node_modules/@nestjs/core/injector/module.js
var Module = class {
	_metatype;
	container;
	_id;
	_imports = /* @__PURE__ */ new Set();
	_providers = /* @__PURE__ */ new Map();
	_injectables = /* @__PURE__ */ new Map();
	_middlewares = /* @__PURE__ */ new Map();
	_controllers = /* @__PURE__ */ new Map();
	_entryProviderKeys = /* @__PURE__ */ new Set();
	_exports = /* @__PURE__ */ new Set();
	_distance = 0;
	_initOnPreview = false;
	_isGlobal = false;
	_token;
	constructor(_metatype, container) {
		this._metatype = _metatype;
		this.container = container;
		this.addCoreProviders();
		this._id = this.generateUuid();
	}
	get id() {
		return this._id;
	}
	get token() {
		return this._token;
	}
	set token(token) {
		this._token = token;
	}
	get name() {
		return this.metatype.name;
	}
	get isGlobal() {
		return this._isGlobal;
	}
	set isGlobal(global) {
		this._isGlobal = global;
	}
	get initOnPreview() {
		return this._initOnPreview;
	}
	set initOnPreview(initOnPreview) {
		this._initOnPreview = initOnPreview;
	}
	get providers() {
		return this._providers;
	}
	get middlewares() {
		return this._middlewares;
	}
	get imports() {
		return this._imports;
	}
	get injectables() {
		return this._injectables;
	}
	get controllers() {
		return this._controllers;
	}
	get entryProviders() {
		return Array.from(this._entryProviderKeys).map((token) => this.providers.get(token));
	}
	get exports() {
		return this._exports;
	}
	get instance() {
		if (!this._providers.has(this._metatype)) throw new RuntimeException();
		return this._providers.get(this._metatype).instance;
	}
	/**
	* Modules are registered in the container before they are scanned (dynamic
	* `imports` are pre-registered by `NestContainer#addDynamicMetadata`), so
	* registration alone does not imply the module was ever instantiated.
	*/
	get isInstantiated() {
		return !isNil(this._providers.get(this._metatype)?.instance);
	}
	get metatype() {
		return this._metatype;
	}
	get distance() {
		return this._distance;
	}
	set distance(value) {
		this._distance = value;
	}
	addCoreProviders() {
		this.addModuleAsProvider();
		this.addModuleRef();
		this.addApplicationConfig();
	}
	addModuleRef() {
		const moduleRef = this.createModuleReferenceType();
		this._providers.set(ModuleRef, new InstanceWrapper({
			token: ModuleRef,
			name: ModuleRef.name,
			metatype: ModuleRef,
			isResolved: true,
			instance: new moduleRef(),
			host: this
		}));
	}
	addModuleAsProvider() {
		this._providers.set(this._metatype, new InstanceWrapper({
			token: this._metatype,
			name: this._metatype.name,
			metatype: this._metatype,
			isResolved: false,
			instance: null,
			host: this
		}));
	}
	addApplicationConfig() {
		this._providers.set(ApplicationConfig, new InstanceWrapper({
			token: ApplicationConfig,
			name: ApplicationConfig.name,
			isResolved: true,
			instance: this.container.applicationConfig,
			host: this
		}));
	}
	addInjectable(injectable, enhancerSubtype, host) {
		if (this.isCustomProvider(injectable)) return this.addCustomProvider(injectable, this._injectables, enhancerSubtype);
		let instanceWrapper = this.injectables.get(injectable);
		if (!instanceWrapper) {
			instanceWrapper = new InstanceWrapper({
				token: injectable,
				name: injectable.name,
				metatype: injectable,
				instance: null,
				isResolved: false,
				scope: getClassScope(injectable),
				durable: isDurable(injectable),
				subtype: enhancerSubtype,
				host: this
			});
			this._injectables.set(injectable, instanceWrapper);
		}
		if (host) {
			const hostWrapper = this._controllers.get(host) || this._providers.get(host);
			hostWrapper && hostWrapper.addEnhancerMetadata(instanceWrapper);
		}
		return instanceWrapper;
	}
	addProvider(provider, enhancerSubtype) {
		if (this.isCustomProvider(provider)) {
			if (this.isEntryProvider(provider.provide) || this.isEntryProvider(provider.useClass)) this._entryProviderKeys.add(provider.provide);
			return this.addCustomProvider(provider, this._providers, enhancerSubtype);
		}
		const isAlreadyDeclared = this._providers.has(provider);
		if ((this.isTransientProvider(provider) || this.isRequestScopeProvider(provider)) && isAlreadyDeclared) return provider;
		this._providers.set(provider, new InstanceWrapper({
			token: provider,
			name: provider.name,
			metatype: provider,
			instance: null,
			isResolved: false,
			scope: getClassScope(provider),
			durable: isDurable(provider),
			host: this
		}));
		if (this.isEntryProvider(provider)) this._entryProviderKeys.add(provider);
		return provider;
	}
	isCustomProvider(provider) {
		return !isNil(provider.provide);
	}
	addCustomProvider(provider, collection, enhancerSubtype) {
		if (this.isCustomClass(provider)) this.addCustomClass(provider, collection, enhancerSubtype);
		else if (this.isCustomValue(provider)) this.addCustomValue(provider, collection, enhancerSubtype);
		else if (this.isCustomFactory(provider)) this.addCustomFactory(provider, collection, enhancerSubtype);
		else if (this.isCustomUseExisting(provider)) this.addCustomUseExisting(provider, collection, enhancerSubtype);
		else throw new InvalidProviderException(provider.provide, this.name);
		return provider.provide;
	}
	isCustomClass(provider) {
		return !isNil(provider.useClass);
	}
	isCustomValue(provider) {
		return isObject(provider) && Object.hasOwn(provider, "useValue");
	}
	isCustomFactory(provider) {
		return !isNil(provider.useFactory);
	}
	isCustomUseExisting(provider) {
		return !isNil(provider.useExisting);
	}
	isDynamicModule(exported) {
		return exported && exported.module;
	}
	addCustomClass(provider, collection, enhancerSubtype) {
		let { scope, durable } = provider;
		const { useClass } = provider;
		if (isUndefined(scope)) scope = getClassScope(useClass);
		if (isUndefined(durable)) durable = isDurable(useClass);
		const token = provider.provide;
		collection.set(token, new InstanceWrapper({
			token,
			name: useClass?.name || useClass,
			metatype: useClass,
			instance: null,
			isResolved: false,
			scope,
			durable,
			host: this,
			subtype: enhancerSubtype
		}));
	}
	addCustomValue(provider, collection, enhancerSubtype) {
		const { useValue: value, provide: providerToken } = provider;
		const instanceDecorator = this.container.contextOptions?.instrument?.instanceDecorator;
		collection.set(providerToken, new InstanceWrapper({
			token: providerToken,
			name: providerToken?.name || providerToken,
			metatype: null,
			instance: instanceDecorator ? makeSafeInstanceDecorator(instanceDecorator)(value) : value,
			isResolved: true,
			async: value instanceof Promise,
			host: this,
			subtype: enhancerSubtype
		}));
	}
	addCustomFactory(provider, collection, enhancerSubtype) {
		const { useFactory: factory, inject, scope, durable, provide: providerToken } = provider;
		collection.set(providerToken, new InstanceWrapper({
			token: providerToken,
			name: providerToken?.name || providerToken,
			metatype: factory,
			instance: null,
			isResolved: false,
			inject: inject || [],
			scope,
			durable,
			host: this,
			subtype: enhancerSubtype
		}));
	}
	addCustomUseExisting(provider, collection, enhancerSubtype) {
		const { useExisting, provide: providerToken } = provider;
		collection.set(providerToken, new InstanceWrapper({
			token: providerToken,
			name: providerToken?.name || providerToken,
			metatype: ((instance) => instance),
			instance: null,
			isResolved: false,
			inject: [useExisting],
			host: this,
			isAlias: true,
			subtype: enhancerSubtype
		}));
	}
	addExportedProviderOrModule(toExport) {
		const addExportedUnit = (token) => this._exports.add(this.validateExportedProvider(token));
		if (this.isCustomProvider(toExport)) return this.addCustomExportedProvider(toExport);
		else if (isString(toExport) || isSymbol(toExport)) return addExportedUnit(toExport);
		else if (this.isDynamicModule(toExport)) {
			const { module: moduleClassRef } = toExport;
			return addExportedUnit(moduleClassRef);
		}
		addExportedUnit(toExport);
	}
	addCustomExportedProvider(provider) {
		const provide = provider.provide;
		if (isString(provide) || isSymbol(provide)) return this._exports.add(this.validateExportedProvider(provide));
		this._exports.add(this.validateExportedProvider(provide));
	}
	validateExportedProvider(token) {
		if (this._providers.has(token)) return token;
		if (!(0, import_lib.iterate)(this._imports.values()).filter((item) => !!item).map(({ metatype }) => metatype).filter((metatype) => !!metatype).toArray().includes(token)) {
			const { name } = this.metatype;
			throw new UnknownExportException(isFunction(token) ? token.name : token, name);
		}
		return token;
	}
	addController(controller) {
		this._controllers.set(controller, new InstanceWrapper({
			token: controller,
			name: controller.name,
			metatype: controller,
			instance: null,
			isResolved: false,
			scope: getClassScope(controller),
			durable: isDurable(controller),
			host: this
		}));
		this.assignControllerUniqueId(controller);
	}
	assignControllerUniqueId(controller) {
		Object.defineProperty(controller, CONTROLLER_ID_KEY, {
			enumerable: false,
			writable: false,
			configurable: true,
			value: randomStringGenerator()
		});
	}
	addImport(moduleRef) {
		this._imports.add(moduleRef);
	}
	replace(toReplace, options) {
		if (options.isProvider && this.hasProvider(toReplace)) return this._providers.get(toReplace).mergeWith({
			provide: toReplace,
			...options
		});
		else if (!options.isProvider && this.hasInjectable(toReplace)) return this._injectables.get(toReplace).mergeWith({
			provide: toReplace,
			...options
		});
	}
	hasProvider(token) {
		return this._providers.has(token);
	}
	hasInjectable(token) {
		return this._injectables.has(token);
	}
	getProviderByKey(name) {
		return this._providers.get(name);
	}
	getProviderById(id) {
		for (const item of this._providers.values()) if (item.id === id) return item;
	}
	getControllerById(id) {
		for (const item of this._controllers.values()) if (item.id === id) return item;
	}
	getInjectableById(id) {
		for (const item of this._injectables.values()) if (item.id === id) return item;
	}
	getMiddlewareById(id) {
		for (const item of this._middlewares.values()) if (item.id === id) return item;
	}
	getNonAliasProviders() {
		return [...this._providers].filter(([_, wrapper]) => !wrapper.isAlias);
	}
	createModuleReferenceType() {
		const self = this;
		return class extends ModuleRef {
			constructor() {
				super(self.container);
			}
			get(typeOrToken, options = {}) {
				options = {
					...options,
					strict: options.strict ?? true,
					each: options.each ?? false
				};
				return this.find(typeOrToken, options.strict ? {
					moduleId: self.id,
					each: options.each
				} : options);
			}
			resolve(typeOrToken, contextId = createContextId(), options = {}) {
				options = {
					...options,
					strict: options.strict ?? true,
					each: options.each ?? false
				};
				return this.resolvePerContext(typeOrToken, self, contextId, options);
			}
			async create(type, contextId) {
				if (!(type && isFunction(type) && type.prototype)) throw new InvalidClassException(type);
				return this.instantiateClass(type, self, contextId);
			}
		};
	}
	isEntryProvider(metatype) {
		return typeof metatype === "function" ? !!Reflect.getMetadata(ENTRY_PROVIDER_WATERMARK, metatype) : false;
	}
	generateUuid() {
		const prefix = "M_";
		const key = this.token ? this.token.includes(":") ? this.token.split(":")[1] : this.token : this.name;
		return key ? UuidFactory.get(`${prefix}_${key}`) : randomStringGenerator();
	}
	isTransientProvider(provider) {
		return getClassScope(provider) === Scope.TRANSIENT;
	}
	isRequestScopeProvider(provider) {
		return getClassScope(provider) === Scope.REQUEST;
	}
};
// ../me/node_modules/@nestjs/core/injector/opaque-key-factory/by-reference-module-opaque-key-factory.js
const K_MODULE_ID = Symbol("K_MODULE_ID");
var ByReferenceModuleOpaqueKeyFactory = class {
	keyGenerationStrategy;
	constructor(options) {
		this.keyGenerationStrategy = options?.keyGenerationStrategy ?? "random";
	}
	createForStatic(moduleCls, originalRef = moduleCls) {
		return this.getOrCreateModuleId(moduleCls, void 0, originalRef);
	}
	createForDynamic(moduleCls, dynamicMetadata, originalRef) {
		return this.getOrCreateModuleId(moduleCls, dynamicMetadata, originalRef);
	}
	getOrCreateModuleId(moduleCls, dynamicMetadata, originalRef) {
		if (Object.prototype.hasOwnProperty.call(originalRef, K_MODULE_ID)) return originalRef[K_MODULE_ID];
		let moduleId;
		if (this.keyGenerationStrategy === "random") moduleId = this.generateRandomString();
		else {
			const delimiter = ":";
			moduleId = dynamicMetadata ? `${this.generateRandomString()}${delimiter}${this.hashString(moduleCls.name + JSON.stringify(dynamicMetadata))}` : `${this.generateRandomString()}${delimiter}${this.hashString(moduleCls.toString())}`;
		}
		originalRef[K_MODULE_ID] = moduleId;
		return moduleId;
	}
	hashString(value) {
		return createHash("sha256").update(value).digest("hex");
	}
	generateRandomString() {
		return randomStringGenerator();
	}
};
// ../me/node_modules/@nestjs/core/injector/opaque-key-factory/deep-hashed-module-opaque-key-factory.js
var import_fast_safe_stringify = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = stringify;
	stringify.default = stringify;
	stringify.stable = deterministicStringify;
	stringify.stableStringify = deterministicStringify;
	var LIMIT_REPLACE_NODE = "[...]";
	var CIRCULAR_REPLACE_NODE = "[Circular]";
	var arr = [];
	var replacerStack = [];
	function defaultOptions() {
		return {
			depthLimit: Number.MAX_SAFE_INTEGER,
			edgesLimit: Number.MAX_SAFE_INTEGER
		};
	}
	function stringify(obj, replacer, spacer, options) {
		if (typeof options === "undefined") options = defaultOptions();
		decirc(obj, "", 0, [], void 0, 0, options);
		var res;
		try {
			if (replacerStack.length === 0) res = JSON.stringify(obj, replacer, spacer);
			else res = JSON.stringify(obj, replaceGetterValues(replacer), spacer);
		} catch (_) {
			return JSON.stringify("[unable to serialize, circular reference is too complex to analyze]");
		} finally {
			while (arr.length !== 0) {
				var part = arr.pop();
				if (part.length === 4) Object.defineProperty(part[0], part[1], part[3]);
				else part[0][part[1]] = part[2];
			}
		}
		return res;
	}
	function setReplace(replace, val, k, parent) {
		var propertyDescriptor = Object.getOwnPropertyDescriptor(parent, k);
		if (propertyDescriptor.get !== void 0) {
			if (propertyDescriptor.configurable) {
				Object.defineProperty(parent, k, { value: replace });
				arr.push([
					parent,
					k,
					val,
					propertyDescriptor
				]);
			} else replacerStack.push([
				val,
				k,
				replace
			]);
		} else {
			parent[k] = replace;
			arr.push([
				parent,
				k,
				val
			]);
		}
	}
	function decirc(val, k, edgeIndex, stack, parent, depth, options) {
		depth += 1;
		var i;
		if (typeof val === "object" && val !== null) {
			for (i = 0; i < stack.length; i++) if (stack[i] === val) {
				setReplace(CIRCULAR_REPLACE_NODE, val, k, parent);
				return;
			}
			if (typeof options.depthLimit !== "undefined" && depth > options.depthLimit) {
				setReplace(LIMIT_REPLACE_NODE, val, k, parent);
				return;
			}
			if (typeof options.edgesLimit !== "undefined" && edgeIndex + 1 > options.edgesLimit) {
				setReplace(LIMIT_REPLACE_NODE, val, k, parent);
				return;
			}
			stack.push(val);
			if (Array.isArray(val)) for (i = 0; i < val.length; i++) decirc(val[i], i, i, stack, val, depth, options);
			else {
				var keys = Object.keys(val);
				for (i = 0; i < keys.length; i++) {
					var key = keys[i];
					decirc(val[key], key, i, stack, val, depth, options);
				}
			}
			stack.pop();
		}
	}
	function compareFunction(a, b) {
		if (a < b) return -1;
		if (a > b) return 1;
		return 0;
	}
	function deterministicStringify(obj, replacer, spacer, options) {
		if (typeof options === "undefined") options = defaultOptions();
		var tmp = deterministicDecirc(obj, "", 0, [], void 0, 0, options) || obj;
		var res;
		try {
			if (replacerStack.length === 0) res = JSON.stringify(tmp, replacer, spacer);
			else res = JSON.stringify(tmp, replaceGetterValues(replacer), spacer);
		} catch (_) {
			return JSON.stringify("[unable to serialize, circular reference is too complex to analyze]");
		} finally {
			while (arr.length !== 0) {
				var part = arr.pop();
				if (part.length === 4) Object.defineProperty(part[0], part[1], part[3]);
				else part[0][part[1]] = part[2];
			}
		}
		return res;
	}
	function deterministicDecirc(val, k, edgeIndex, stack, parent, depth, options) {
		depth += 1;
		var i;
		if (typeof val === "object" && val !== null) {
			for (i = 0; i < stack.length; i++) if (stack[i] === val) {
				setReplace(CIRCULAR_REPLACE_NODE, val, k, parent);
				return;
			}
			try {
				if (typeof val.toJSON === "function") return;
			} catch (_) {
				return;
			}
			if (typeof options.depthLimit !== "undefined" && depth > options.depthLimit) {
				setReplace(LIMIT_REPLACE_NODE, val, k, parent);
				return;
			}
			if (typeof options.edgesLimit !== "undefined" && edgeIndex + 1 > options.edgesLimit) {
				setReplace(LIMIT_REPLACE_NODE, val, k, parent);
				return;
			}
			stack.push(val);
			if (Array.isArray(val)) for (i = 0; i < val.length; i++) deterministicDecirc(val[i], i, i, stack, val, depth, options);
			else {
				var tmp = {};
				var keys = Object.keys(val).sort(compareFunction);
				for (i = 0; i < keys.length; i++) {
					var key = keys[i];
					deterministicDecirc(val[key], key, i, stack, val, depth, options);
					tmp[key] = val[key];
				}
				if (typeof parent !== "undefined") {
					arr.push([
						parent,
						k,
						val
					]);
					parent[k] = tmp;
				} else return tmp;
			}
			stack.pop();
		}
	}
	function replaceGetterValues(replacer) {
		replacer = typeof replacer !== "undefined" ? replacer : function(k, v) {
			return v;
		};
		return function(key, val) {
			if (replacerStack.length > 0) for (var i = 0; i < replacerStack.length; i++) {
				var part = replacerStack[i];
				if (part[1] === key && part[0] === val) {
					val = part[2];
					replacerStack.splice(i, 1);
					break;
				}
			}
			return replacer.call(this, key, val);
		};
	}
})))(), 1);
const stringify$1 = import_fast_safe_stringify.default.default ?? import_fast_safe_stringify.default;
const UNSERIALIZABLE = JSON.stringify("[unable to serialize, circular reference is too complex to analyze]");
const CLASS_STR = "class ";
const CLASS_STR_LEN = 6;
var DeepHashedModuleOpaqueKeyFactory = class DeepHashedModuleOpaqueKeyFactory {
	moduleIdsCache = /* @__PURE__ */ new WeakMap();
	moduleTokenCache = /* @__PURE__ */ new Map();
	unserializableModuleIds = /* @__PURE__ */ new WeakMap();
	logger = new Logger(DeepHashedModuleOpaqueKeyFactory.name, { timestamp: true });
	createForStatic(moduleCls) {
		const key = `${this.getModuleId(moduleCls)}_${this.getModuleName(moduleCls)}`;
		if (this.moduleTokenCache.has(key)) return this.moduleTokenCache.get(key);
		const hash = this.hashString(key);
		this.moduleTokenCache.set(key, hash);
		return hash;
	}
	createForDynamic(moduleCls, dynamicMetadata, originalRef = dynamicMetadata) {
		const moduleId = this.getModuleId(moduleCls);
		const moduleName = this.getModuleName(moduleCls);
		const opaqueToken = {
			id: moduleId,
			module: moduleName,
			dynamic: dynamicMetadata
		};
		const start = performance.now();
		const opaqueTokenString = this.getStringifiedOpaqueToken(opaqueToken);
		const timeSpentInMs = performance.now() - start;
		if (timeSpentInMs > 10) {
			const formattedTimeSpent = timeSpentInMs.toFixed(2);
			this.logger.warn(`The module "${opaqueToken.module}" is taking ${formattedTimeSpent}ms to serialize, this may be caused by larger objects statically assigned to the module. Consider changing the "moduleIdGeneratorAlgorithm" option to "reference" to improve the performance.`);
		}
		if (opaqueTokenString === UNSERIALIZABLE) return this.hashString(`${moduleId}_${moduleName}_${this.getUnserializableModuleId(originalRef)}`);
		return this.hashString(opaqueTokenString);
	}
	getStringifiedOpaqueToken(opaqueToken) {
		if (!opaqueToken) return "";
		const tokenString = stringify$1(opaqueToken, this.replacer);
		if (tokenString !== UNSERIALIZABLE) return tokenString;
		return stringify$1(opaqueToken, (key, value) => value instanceof Map || value instanceof Set ? {} : this.replacer(key, value));
	}
	getModuleId(metatype) {
		let moduleId = this.moduleIdsCache.get(metatype);
		if (moduleId) return moduleId;
		moduleId = randomStringGenerator();
		this.moduleIdsCache.set(metatype, moduleId);
		return moduleId;
	}
	getModuleName(metatype) {
		return metatype.name;
	}
	getUnserializableModuleId(originalRef) {
		let moduleId = this.unserializableModuleIds.get(originalRef);
		if (!moduleId) {
			moduleId = randomStringGenerator();
			this.unserializableModuleIds.set(originalRef, moduleId);
		}
		return moduleId;
	}
	hashString(value) {
		return createHash("sha256").update(value).digest("hex");
	}
	replacer(key, value) {
		if (isFunction(value)) {
			const funcAsString = value.toString();
			if (funcAsString.slice(0, CLASS_STR_LEN) === CLASS_STR) return value.name;
			return funcAsString;
		}
		if (isSymbol(value)) return value.toString();
		if (typeof value === "bigint") return { BigInt: value.toString() };
		if (value instanceof Map) return { Map: [...value] };
		if (value instanceof Set) return { Set: [...value] };
		if (value instanceof RegExp) return { RegExp: value.toString() };
		return value;
	}
};
// ../me/node_modules/@nestjs/core/injector/container.js
var NestContainer = class {
	_applicationConfig;
	_contextOptions;
	globalModules = /* @__PURE__ */ new Set();
	modules = new ModulesContainer();
	dynamicModulesMetadata = /* @__PURE__ */ new Map();
	internalProvidersStorage = new InternalProvidersStorage();
	_serializedGraph = new SerializedGraph();
	moduleCompiler;
	internalCoreModule;
	constructor(_applicationConfig = void 0, _contextOptions = void 0) {
		this._applicationConfig = _applicationConfig;
		this._contextOptions = _contextOptions;
		const moduleOpaqueKeyFactory = this._contextOptions?.moduleIdGeneratorAlgorithm === "deep-hash" ? new DeepHashedModuleOpaqueKeyFactory() : new ByReferenceModuleOpaqueKeyFactory({ keyGenerationStrategy: this._contextOptions?.snapshot ? "shallow" : "random" });
		this.moduleCompiler = new ModuleCompiler(moduleOpaqueKeyFactory);
	}
	get serializedGraph() {
		return this._serializedGraph;
	}
	get applicationConfig() {
		return this._applicationConfig;
	}
	get contextOptions() {
		return this._contextOptions;
	}
	setHttpAdapter(httpAdapter) {
		this.internalProvidersStorage.httpAdapter = httpAdapter;
		if (!this.internalProvidersStorage.httpAdapterHost) return;
		const host = this.internalProvidersStorage.httpAdapterHost;
		host.httpAdapter = httpAdapter;
	}
	getHttpAdapterRef() {
		return this.internalProvidersStorage.httpAdapter;
	}
	getHttpAdapterHostRef() {
		return this.internalProvidersStorage.httpAdapterHost;
	}
	async addModule(metatype, scope, insertedModules) {
		if (!metatype) throw new UndefinedForwardRefException(scope);
		const { type, dynamicMetadata, token } = await this.moduleCompiler.compile(metatype);
		if (this.modules.has(token)) return {
			moduleRef: this.modules.get(token),
			inserted: false
		};
		return {
			moduleRef: await this.setModule({
				token,
				type,
				dynamicMetadata
			}, scope, insertedModules),
			inserted: true
		};
	}
	async replaceModule(metatypeToReplace, newMetatype, scope, insertedModules) {
		if (!metatypeToReplace || !newMetatype) throw new UndefinedForwardRefException(scope);
		const { token } = await this.moduleCompiler.compile(metatypeToReplace);
		const { type, dynamicMetadata } = await this.moduleCompiler.compile(newMetatype);
		return {
			moduleRef: await this.setModule({
				token,
				type,
				dynamicMetadata
			}, scope, insertedModules),
			inserted: true
		};
	}
	async setModule({ token, dynamicMetadata, type }, scope, insertedModules) {
		const moduleRef = new Module(type, this);
		moduleRef.token = token;
		moduleRef.initOnPreview = this.shouldInitOnPreview(type);
		this.modules.set(token, moduleRef);
		insertedModules?.push(moduleRef);
		const updatedScope = [].concat(scope, type);
		await this.addDynamicMetadata(token, dynamicMetadata, updatedScope, insertedModules);
		if (this.isGlobalModule(type, dynamicMetadata)) {
			moduleRef.isGlobal = true;
			moduleRef.distance = Number.MAX_VALUE;
			this.addGlobalModule(moduleRef);
		}
		return moduleRef;
	}
	async addDynamicMetadata(token, dynamicModuleMetadata, scope, insertedModules) {
		if (!dynamicModuleMetadata) return;
		this.dynamicModulesMetadata.set(token, dynamicModuleMetadata);
		const { imports } = dynamicModuleMetadata;
		await this.addDynamicModules(imports, scope, insertedModules);
	}
	async addDynamicModules(modules, scope, insertedModules) {
		if (!modules) return;
		const rejected = (await Promise.allSettled(modules.map((module) => this.addModule(module, scope, insertedModules)))).find((result) => result.status === "rejected");
		if (rejected) throw rejected.reason;
	}
	isGlobalModule(metatype, dynamicMetadata) {
		if (dynamicMetadata && dynamicMetadata.global) return true;
		return !!Reflect.getMetadata(GLOBAL_MODULE_METADATA, metatype);
	}
	addGlobalModule(module) {
		this.globalModules.add(module);
	}
	getModules() {
		return this.modules;
	}
	getModuleCompiler() {
		return this.moduleCompiler;
	}
	getModuleByKey(moduleKey) {
		return this.modules.get(moduleKey);
	}
	getInternalCoreModuleRef() {
		return this.internalCoreModule;
	}
	async addImport(relatedModule, token) {
		if (!this.modules.has(token)) return;
		const moduleRef = this.modules.get(token);
		const { token: relatedModuleToken } = await this.moduleCompiler.compile(relatedModule);
		const related = this.modules.get(relatedModuleToken);
		moduleRef.addImport(related);
	}
	addProvider(provider, token, enhancerSubtype) {
		const moduleRef = this.modules.get(token);
		if (!provider) throw new CircularDependencyException(moduleRef?.metatype.name);
		if (!moduleRef) throw new UnknownModuleException();
		const providerKey = moduleRef.addProvider(provider, enhancerSubtype);
		const providerRef = moduleRef.getProviderByKey(providerKey);
		DiscoverableMetaHostCollection.inspectProvider(this.modules, providerRef);
		return providerKey;
	}
	addInjectable(injectable, token, enhancerSubtype, host) {
		if (!this.modules.has(token)) throw new UnknownModuleException();
		return this.modules.get(token).addInjectable(injectable, enhancerSubtype, host);
	}
	addExportedProviderOrModule(toExport, token) {
		if (!this.modules.has(token)) throw new UnknownModuleException();
		const moduleRef = this.modules.get(token);
		if (isNil(toExport)) throw new CircularDependencyException(moduleRef.metatype.name);
		moduleRef.addExportedProviderOrModule(toExport);
	}
	addController(controller, token) {
		if (!this.modules.has(token)) throw new UnknownModuleException();
		const moduleRef = this.modules.get(token);
		if (isNil(controller)) throw new CircularDependencyException(moduleRef.metatype.name);
		moduleRef.addController(controller);
		const controllerRef = moduleRef.controllers.get(controller);
		DiscoverableMetaHostCollection.inspectController(this.modules, controllerRef);
	}
	clear() {
		this.modules.clear();
	}
	removeModules(modules) {
		for (const moduleRef of modules) {
			if (this.modules.get(moduleRef.token) !== moduleRef) continue;
			this.modules.delete(moduleRef.token);
			this.globalModules.delete(moduleRef);
			this.dynamicModulesMetadata.delete(moduleRef.token);
			this.modules.forEach((module) => module.imports.delete(moduleRef));
			DiscoverableMetaHostCollection.removeInstanceWrappers(this.modules, [...moduleRef.providers.values(), ...moduleRef.controllers.values()]);
			[
				...moduleRef.providers.values(),
				...moduleRef.injectables.values(),
				...moduleRef.controllers.values()
			].forEach((wrapper) => wrapper.detachFromDependencies());
		}
	}
	replace(toReplace, options) {
		this.modules.forEach((moduleRef) => moduleRef.replace(toReplace, options));
	}
	bindGlobalScope() {
		this.modules.forEach((moduleRef) => this.bindGlobalsToImports(moduleRef));
	}
	bindGlobalsToImports(moduleRef) {
		this.globalModules.forEach((globalModule) => this.bindGlobalModuleToModule(moduleRef, globalModule));
	}
	bindGlobalModuleToModule(target, globalModule) {
		if (target === globalModule || target === this.internalCoreModule) return;
		target.addImport(globalModule);
	}
	getDynamicMetadataByToken(token, metadataKey) {
		const metadata = this.dynamicModulesMetadata.get(token);
		return metadataKey ? metadata?.[metadataKey] ?? [] : metadata;
	}
	registerCoreModuleRef(moduleRef) {
		this.internalCoreModule = moduleRef;
		this.modules[InternalCoreModule.name] = moduleRef;
	}
	getModuleTokenFactory() {
		return this.moduleCompiler.moduleOpaqueKeyFactory;
	}
	registerRequestProvider(request, contextId) {
		this.internalCoreModule.getProviderByKey(REQUEST).setInstanceByContextId(contextId, {
			instance: request,
			isResolved: true
		});
	}
	shouldInitOnPreview(type) {
		return InitializeOnPreviewAllowlist.has(type);
	}
};
// ../me/node_modules/@nestjs/core/inspector/partial-graph.host.js
var PartialGraphHost = class {
	static partialGraph;
	static toJSON() {
		return this.partialGraph?.toJSON();
	}
	static toString() {
		return this.partialGraph?.toString();
	}
	static register(partialGraph) {
		this.partialGraph = partialGraph;
	}
};
// ../me/node_modules/@nestjs/core/inspector/graph-inspector.js
var GraphInspector = class {
	container;
	graph;
	enhancersMetadataCache = new Array();
	constructor(container) {
		this.container = container;
		this.graph = container.serializedGraph;
	}
	inspectModules(modules = this.container.getModules()) {
		for (const moduleRef of modules.values()) {
			this.insertModuleNode(moduleRef);
			this.insertClassNodes(moduleRef);
			this.insertModuleToModuleEdges(moduleRef);
		}
		this.enhancersMetadataCache.forEach((entry) => this.insertEnhancerEdge(entry));
		DeterministicUuidRegistry.clear();
	}
	registerPartial(error) {
		this.graph.status = "partial";
		if (error instanceof UnknownDependenciesException) this.graph.metadata = { cause: {
			type: "unknown-dependencies",
			context: error.context,
			moduleId: error.moduleRef?.id,
			nodeId: error.metadata?.id
		} };
		else this.graph.metadata = { cause: {
			type: "unknown",
			error
		} };
		PartialGraphHost.register(this.graph);
	}
	inspectInstanceWrapper(source, moduleRef) {
		source.getCtorMetadata()?.forEach((target, index) => this.insertClassToClassEdge(source, target, moduleRef, index, "constructor"));
		source.getPropertiesMetadata()?.forEach(({ key, wrapper: target }) => this.insertClassToClassEdge(source, target, moduleRef, key, "property"));
	}
	insertEnhancerMetadataCache(entry) {
		this.enhancersMetadataCache.push(entry);
	}
	insertOrphanedEnhancer(entry) {
		this.graph.insertOrphanedEnhancer({
			...entry,
			ref: entry.ref?.constructor?.name ?? "Object"
		});
	}
	insertAttachedEnhancer(wrapper) {
		const existingNode = this.graph.getNodeById(wrapper.id);
		existingNode.metadata.global = true;
		this.graph.insertAttachedEnhancer(existingNode.id);
	}
	insertEntrypointDefinition(definition, parentId) {
		definition = {
			...definition,
			id: `${definition.classNodeId}_${definition.methodName}`
		};
		this.graph.insertEntrypoint(definition, parentId);
	}
	insertClassNode(moduleRef, wrapper, type) {
		this.graph.insertNode({
			id: wrapper.id,
			label: wrapper.name,
			parent: moduleRef.id,
			metadata: {
				type,
				internal: wrapper.metatype === moduleRef.metatype,
				sourceModuleName: moduleRef.name,
				durable: wrapper.isDependencyTreeDurable(),
				static: wrapper.isDependencyTreeStatic(),
				scope: wrapper.scope,
				transient: wrapper.isTransient,
				exported: moduleRef.exports.has(wrapper.token),
				token: wrapper.token,
				subtype: wrapper.subtype,
				initTime: wrapper.initTime
			}
		});
	}
	insertModuleNode(moduleRef) {
		const dynamicMetadata = this.container.getDynamicMetadataByToken(moduleRef.token);
		const node = {
			id: moduleRef.id,
			label: moduleRef.name,
			metadata: {
				type: "module",
				global: moduleRef.isGlobal,
				dynamic: !!dynamicMetadata,
				internal: moduleRef.name === "InternalCoreModule"
			}
		};
		this.graph.insertNode(node);
	}
	insertModuleToModuleEdges(moduleRef) {
		for (const targetModuleRef of moduleRef.imports) this.graph.insertEdge({
			source: moduleRef.id,
			target: targetModuleRef.id,
			metadata: {
				type: "module-to-module",
				sourceModuleName: moduleRef.name,
				targetModuleName: targetModuleRef.name
			}
		});
	}
	insertEnhancerEdge(entry) {
		const moduleRef = this.container.getModuleByKey(entry.moduleToken);
		const sourceInstanceWrapper = moduleRef.controllers.get(entry.classRef) ?? moduleRef.providers.get(entry.classRef);
		const existingSourceNode = this.graph.getNodeById(sourceInstanceWrapper.id);
		const enhancers = existingSourceNode.metadata.enhancers ?? [];
		if (entry.enhancerInstanceWrapper) {
			this.insertClassToClassEdge(sourceInstanceWrapper, entry.enhancerInstanceWrapper, moduleRef, void 0, "decorator");
			enhancers.push({
				id: entry.enhancerInstanceWrapper.id,
				methodKey: entry.methodKey,
				subtype: entry.subtype
			});
		} else {
			const name = entry.enhancerRef.constructor?.name ?? entry.enhancerRef.name;
			enhancers.push({
				name,
				methodKey: entry.methodKey,
				subtype: entry.subtype
			});
		}
		existingSourceNode.metadata.enhancers = enhancers;
	}
	insertClassToClassEdge(source, target, moduleRef, keyOrIndex, injectionType) {
		this.graph.insertEdge({
			source: source.id,
			target: target.id,
			metadata: {
				type: "class-to-class",
				sourceModuleName: moduleRef.name,
				sourceClassName: source.name,
				targetClassName: target.name,
				sourceClassToken: source.token,
				targetClassToken: target.token,
				targetModuleName: target.host?.name,
				keyOrIndex,
				injectionType
			}
		});
	}
	insertClassNodes(moduleRef) {
		moduleRef.providers.forEach((value) => this.insertClassNode(moduleRef, value, "provider"));
		moduleRef.injectables.forEach((value) => this.insertClassNode(moduleRef, value, "injectable"));
		moduleRef.controllers.forEach((value) => this.insertClassNode(moduleRef, value, "controller"));
	}
};
// ../me/node_modules/@nestjs/core/router/legacy-route-converter.js
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.PathError = exports.TokenData = void 0;
	exports.parse = parse;
	exports.pathToRegexp = pathToRegexp;
	exports.stringify = stringify;
	const DEFAULT_DELIMITER = "/";
	const NOOP_VALUE = (value) => value;
	const ID_START = /^[$_\p{ID_Start}]$/u;
	const ID_CONTINUE = /^[$\u200c\u200d\p{ID_Continue}]$/u;
	const ID = /^[$_\p{ID_Start}][$\u200c\u200d\p{ID_Continue}]*$/u;
	/**
	* Escape text for stringify to path.
	*/
	function escapeText(str) {
		return str.replace(/[{}()\[\]+?!:*\\]/g, "\\$&");
	}
	/**
	* Escape a regular expression string.
	*/
	function escape(str) {
		return str.replace(/[.+*?^${}()[\]|/\\]/g, "\\$&");
	}
	/**
	* Tokenized path instance.
	*/
	var TokenData = class {
		constructor(tokens, originalPath) {
			this.tokens = tokens;
			this.originalPath = originalPath;
		}
	};
	exports.TokenData = TokenData;
	/**
	* ParseError is thrown when there is an error processing the path.
	*/
	var PathError = class extends TypeError {
		constructor(message, originalPath) {
			let text = message;
			if (originalPath) text += `: ${originalPath}`;
			text += `; visit https://git.new/pathToRegexpError for info`;
			super(text);
			this.originalPath = originalPath;
		}
	};
	exports.PathError = PathError;
	/**
	* Parse a string for the raw tokens.
	*/
	function parse(str, options = {}) {
		const { encodePath = NOOP_VALUE } = options;
		const chars = [...str];
		let index = 0;
		function consumeUntil(end) {
			const output = [];
			let path = "";
			function writePath() {
				if (!path) return;
				output.push({
					type: "text",
					value: encodePath(path)
				});
				path = "";
			}
			while (index < chars.length) {
				const value = chars[index++];
				if (value === end) {
					writePath();
					return output;
				}
				if (value === "\\") {
					if (index === chars.length) throw new PathError(`Unexpected end after \\ at index ${index}`, str);
					path += chars[index++];
					continue;
				}
				if (value === ":" || value === "*") {
					const type = value === ":" ? "param" : "wildcard";
					let name = "";
					if (ID_START.test(chars[index])) do
						name += chars[index++];
					while (ID_CONTINUE.test(chars[index]));
					else if (chars[index] === "\"") {
						let quoteStart = index;
						while (index < chars.length) {
							if (chars[++index] === "\"") {
								index++;
								quoteStart = 0;
								break;
							}
							if (chars[index] === "\\") index++;
							name += chars[index];
						}
						if (quoteStart) throw new PathError(`Unterminated quote at index ${quoteStart}`, str);
					}
					if (!name) throw new PathError(`Missing parameter name at index ${index}`, str);
					writePath();
					output.push({
						type,
						name
					});
					continue;
				}
				if (value === "{") {
					writePath();
					output.push({
						type: "group",
						tokens: consumeUntil("}")
					});
					continue;
				}
				if (value === "}" || value === "(" || value === ")" || value === "[" || value === "]" || value === "+" || value === "?" || value === "!") throw new PathError(`Unexpected ${value} at index ${index - 1}`, str);
				path += value;
			}
			if (end) throw new PathError(`Unexpected end at index ${index}, expected ${end}`, str);
			writePath();
			return output;
		}
		return new TokenData(consumeUntil(""), str);
	}
	/**
	* Transform a path into a regular expression and capture keys.
	*/
	function pathToRegexp(path, options = {}) {
		const { delimiter = DEFAULT_DELIMITER, end = true, sensitive = false, trailing = true } = options;
		const keys = [];
		let source = "";
		let combinations = 0;
		function process(path) {
			if (Array.isArray(path)) {
				for (const p of path) process(p);
				return;
			}
			const data = typeof path === "object" ? path : parse(path, options);
			flatten(data.tokens, 0, [], (tokens) => {
				if (combinations >= 256) throw new PathError("Too many path combinations", data.originalPath);
				if (combinations > 0) source += "|";
				source += toRegExpSource(tokens, delimiter, keys, data.originalPath);
				combinations++;
			});
		}
		process(path);
		let pattern = `^(?:${source})`;
		if (trailing) pattern += "(?:" + escape(delimiter) + "$)?";
		pattern += end ? "$" : "(?=" + escape(delimiter) + "|$)";
		return {
			regexp: new RegExp(pattern, sensitive ? "" : "i"),
			keys
		};
	}
	/**
	* Generate a flat list of sequence tokens from the given tokens.
	*/
	function flatten(tokens, index, result, callback) {
		while (index < tokens.length) {
			const token = tokens[index++];
			if (token.type === "group") {
				const len = result.length;
				flatten(token.tokens, 0, result, (seq) => flatten(tokens, index, seq, callback));
				result.length = len;
				continue;
			}
			result.push(token);
		}
		callback(result);
	}
	/**
	* Transform a flat sequence of tokens into a regular expression.
	*/
	function toRegExpSource(tokens, delimiter, keys, originalPath) {
		let result = "";
		let backtrack = "";
		let wildcardBacktrack = "";
		let prevCaptureType = 0;
		let hasSegmentCapture = 0;
		let index = 0;
		function hasInSegment(index, type) {
			while (index < tokens.length) {
				const token = tokens[index++];
				if (token.type === type) return true;
				if (token.type === "text") {
					if (token.value.includes(delimiter)) break;
				}
			}
			return false;
		}
		function peekText(index) {
			let result = "";
			while (index < tokens.length) {
				const token = tokens[index++];
				if (token.type !== "text") break;
				result += token.value;
			}
			return result;
		}
		while (index < tokens.length) {
			const token = tokens[index++];
			if (token.type === "text") {
				result += escape(token.value);
				backtrack += token.value;
				if (prevCaptureType === 2) wildcardBacktrack += token.value;
				if (token.value.includes(delimiter)) hasSegmentCapture = 0;
				continue;
			}
			if (token.type === "param" || token.type === "wildcard") {
				if (prevCaptureType && !backtrack) throw new PathError(`Missing text before "${token.name}" ${token.type}`, originalPath);
				if (token.type === "param") {
					result += hasSegmentCapture & 2 ? `(${negate(delimiter, backtrack)}+)` : hasInSegment(index, "wildcard") ? `(${negate(delimiter, peekText(index))}+)` : hasSegmentCapture & 1 ? `(${negate(delimiter, backtrack)}+|${escape(backtrack)})` : `(${negate(delimiter, "")}+)`;
					hasSegmentCapture |= prevCaptureType = 1;
				} else {
					result += hasSegmentCapture & 2 ? `(${negate(backtrack, "")}+)` : wildcardBacktrack ? `(${negate(wildcardBacktrack, "")}+|${negate(delimiter, "")}+)` : `([^]+)`;
					wildcardBacktrack = "";
					hasSegmentCapture |= prevCaptureType = 2;
				}
				keys.push(token);
				backtrack = "";
				continue;
			}
			throw new TypeError(`Unknown token type: ${token.type}`);
		}
		return result;
	}
	/**
	* Block backtracking on previous text/delimiter.
	*/
	function negate(a, b) {
		if (b.length > a.length) return negate(b, a);
		if (a === b) b = "";
		if (b.length > 1) return `(?:(?!${escape(a)}|${escape(b)})[^])`;
		if (a.length > 1) return `(?:(?!${escape(a)})[^${escape(b)}])`;
		return `[^${escape(a + b)}]`;
	}
	/**
	* Stringify an array of tokens into a path string.
	*/
	function stringifyTokens(tokens, index) {
		let value = "";
		while (index < tokens.length) {
			const token = tokens[index++];
			if (token.type === "text") {
				value += escapeText(token.value);
				continue;
			}
			if (token.type === "group") {
				value += "{" + stringifyTokens(token.tokens, 0) + "}";
				continue;
			}
			if (token.type === "param") {
				value += ":" + stringifyName(token.name, tokens[index]);
				continue;
			}
			if (token.type === "wildcard") {
				value += "*" + stringifyName(token.name, tokens[index]);
				continue;
			}
			throw new TypeError(`Unknown token type: ${token.type}`);
		}
		return value;
	}
	/**
	* Stringify token data into a path string.
	*/
	function stringify(data) {
		return stringifyTokens(data.tokens, 0);
	}
	/**
	* Stringify a parameter name, escaping when it cannot be emitted directly.
	*/
	function stringifyName(name, next) {
		if (!ID.test(name)) return JSON.stringify(name);
		if ((next === null || next === void 0 ? void 0 : next.type) === "text" && ID_CONTINUE.test(next.value[0])) return JSON.stringify(name);
		return name;
	}
})))();
const UNSUPPORTED_PATH_MESSAGE = (text, route) => `Unsupported route path: "${route}". In previous versions, the symbols ?, *, and + were used to denote optional or repeating path parameters. The latest version of "path-to-regexp" now requires the use of named parameters. For example, instead of using a route like /users/* to capture all routes starting with "/users", you should use /users/{*path}. The braces keep the wildcard optional, so it covers the same paths as /users/* did, while /users/*path is narrower and requires at least one extra segment. For more details, refer to the migration guide.`;
var LegacyRouteConverter = class LegacyRouteConverter {
	static logger = new Logger(LegacyRouteConverter.name);
	/**
	* Convert legacy routes to the new format (syntax).
	* path-to-regexp used by Express>=v5 and @fastify/middie>=v9 no longer support unnamed wildcards.
	* This method attempts to convert the old syntax to the new one, and logs an error if it fails.
	* @param route The route to convert.
	* @param options Options object.
	* @returns The converted route, or the original route if it cannot be converted.
	*/
	static tryConvert(route, options) {
		const routeWithLeadingSlash = route.startsWith("/") ? route : `/${route}`;
		const normalizedRoute = route.endsWith("/") ? routeWithLeadingSlash : `${routeWithLeadingSlash}/`;
		const printWarning = options?.logs ?? true ? this.printWarning.bind(this) : () => {};
		if (normalizedRoute.endsWith("/(.*)/")) {
			const convertedRoute = route.replace("(.*)", "{*path}");
			if (normalizedRoute !== "/(.*)/") printWarning(route, convertedRoute);
			return convertedRoute;
		}
		if (normalizedRoute.endsWith("/*/")) {
			const convertedRoute = route.replace("*", "{*path}");
			if (normalizedRoute !== "/*/") printWarning(route, convertedRoute);
			return convertedRoute;
		}
		if (normalizedRoute.endsWith("/+/")) {
			const convertedRoute = route.replace("/+", "/*path");
			printWarning(route, convertedRoute);
			return convertedRoute;
		}
		if (normalizedRoute.includes("/*/")) {
			const convertedRoute = route.replaceAll(/\/\*(?=\/)/g, (match, offset) => `/*path${offset}`);
			printWarning(route, convertedRoute);
			return convertedRoute;
		}
		return route;
	}
	static printError(route) {
		this.logger.error(UNSUPPORTED_PATH_MESSAGE`${route}`);
	}
	static printWarning(route, convertedRoute) {
		const autoConvertMessage = convertedRoute ? ` Attempting to auto-convert to "${convertedRoute}"...` : " Attempting to auto-convert...";
		this.logger.warn(UNSUPPORTED_PATH_MESSAGE`${route}` + autoConvertMessage);
	}
};
// ../me/node_modules/@nestjs/core/router/utils/exclude-route.util.js
const isRequestMethodAll = (method) => {
	return RequestMethod.ALL === method || method === -1;
};
function isRouteExcluded(excludedRoutes, path, requestMethod) {
	return excludedRoutes.some((route) => {
		if (isRequestMethodAll(route.requestMethod) || route.requestMethod === requestMethod) return matchesExcludedPath(route, addLeadingSlash(path));
		return false;
	});
}
/**
* Tells whether the excluded route matches the path: its regular expression
* (`pathRegex`, unless another one is given) matches it, and none of its
* parameters is longer than the router serves the route with.
*/
function matchesExcludedPath(route, path, pathRegex = route.pathRegex) {
	if (!route.paramLimit) return pathRegex.test(path);
	const match = pathRegex.exec(path);
	return !!match && !exceedsMaxParamLength(route.paramLimit, match);
}
/**
* Turns a route path compiled with `pathToRegexp()` into the matcher of an
* excluded route. With the `maxParamLength` of the router (see
* `RouteMatchingOptions`), it does not match the paths the router serves
* with another route because a parameter is too long for this one.
*/
function toExcludedPathMatcher({ regexp, keys }, maxParamLength) {
	const groups = keys.flatMap((key, index) => key.type === "param" ? [index + 1] : []);
	if (maxParamLength === void 0 || groups.length === 0) return { pathRegex: regexp };
	return {
		pathRegex: new RegExp(regexp.source, regexp.flags + "d"),
		paramLimit: {
			maxLength: maxParamLength,
			groups
		}
	};
}
/**
* Tells whether a parameter of the match is too long for the router to serve
* the path with the excluded route. The lengths are those of the decoded
* values, as for the routers. The parameters of one segment (`:from-:to`)
* are counted together, as the router may divide the decoded segment between
* them in another way (`%2D` is a `-` once decoded).
*/
function exceedsMaxParamLength({ maxLength, groups }, match) {
	let length = 0;
	let segmentEnd = -1;
	for (const group of groups) {
		const value = match[group];
		if (value === void 0) continue;
		const [start, end] = match.indices?.[group] ?? [];
		if (start !== void 0 && start > segmentEnd) {
			const nextSlash = match.input.indexOf("/", end);
			segmentEnd = nextSlash === -1 ? match.input.length : nextSlash;
			length = 0;
		}
		try {
			length += decodeURIComponent(value).length;
		} catch {
			return true;
		}
		if (length > maxLength) return true;
	}
	return false;
}
// ../me/node_modules/@nestjs/core/router/utils/flatten-route-paths.util.js
function flattenRoutePaths(routes) {
	const result = [];
	routes.forEach((item) => {
		if (item.module && item.path) result.push({
			module: item.module,
			path: item.path
		});
		if (item.children) {
			const childrenRef = item.children;
			childrenRef.forEach((child) => {
				if (!isString(child) && isString(child.path)) child.path = normalizePath(normalizePath(item.path) + normalizePath(child.path));
				else result.push({
					path: item.path,
					module: child
				});
			});
			result.push(...flattenRoutePaths(childrenRef));
		}
	});
	return result;
}
// ../me/node_modules/@nestjs/core/middleware/utils.js
/**
* Compiles the given routes into exclusion matchers. Without
* `matchingOptions`, paths match case-insensitively and ignoring a trailing
* slash; pass the router's {@link RouteMatchingOptions} to match requests
* exactly like the router does.
*/
const mapToExcludeRoute = (routes, matchingOptions) => {
	return routes.map((route) => {
		const originalPath = isString(route) ? route : route.path;
		const path = LegacyRouteConverter.tryConvert(originalPath);
		try {
			const excludedRoute = {
				path,
				requestMethod: isString(route) ? RequestMethod.ALL : route.method,
				...compileExcludedPath(path, matchingOptions)
			};
			if (matchingOptions && servesTrailingSlashByAnyRoute(matchingOptions)) excludedRoute.exactPathRegex = compileExcludedPath(path, {
				...matchingOptions,
				ignoreTrailingSlash: false
			}).pathRegex;
			if (!isString(route) && route.version) excludedRoute.version = route.version;
			return excludedRoute;
		} catch (e) {
			if (e instanceof TypeError) LegacyRouteConverter.printError(originalPath);
			throw e;
		}
	});
};
function compileExcludedPath(path, matchingOptions) {
	if (!matchingOptions) return { pathRegex: (0, import_dist.pathToRegexp)(addLeadingSlash(path)).regexp };
	const routePath = addLeadingSlash(path.length > 1 ? path.replace(/\/+$/, "") : path) || "/";
	const sensitive = matchingOptions.caseSensitive || !!matchingOptions.caseSensitiveParamSuffix && hasCasedTextAfterParam((0, import_dist.parse)(routePath).tokens);
	return toExcludedPathMatcher((0, import_dist.pathToRegexp)(routePath, {
		sensitive,
		trailing: matchingOptions.ignoreTrailingSlash
	}), matchingOptions.maxParamLength);
}
/**
* Tells whether a parameter (or wildcard) of the path is followed by letters
* in its segment, such as ".png" in ":id.png" or "-details" in ":id-details".
*/
function hasCasedTextAfterParam(tokens) {
	let isAfterParam = false;
	const hasCasedText = (token) => {
		if (token.type === "group") {
			const wasAfterParam = isAfterParam;
			const isCased = token.tokens.some(hasCasedText);
			isAfterParam ||= wasAfterParam;
			return isCased;
		}
		if (token.type !== "text") {
			isAfterParam = true;
			return false;
		}
		const [text, ...nextSegments] = token.value.split("/");
		const isCased = isAfterParam && text.toLowerCase() !== text.toUpperCase();
		if (nextSegments.length > 0) isAfterParam = false;
		return isCased;
	};
	return tokens.some(hasCasedText);
}
const EXACT_ROUTE_MATCHING = {
	caseSensitive: true,
	ignoreTrailingSlash: false
};
/**
* Tells whether the router serves a path ending with "/" with the first
* route that matches it, which may be another route than the one of the path
* without the slash: "/x/" by "x/{*path}" rather than by "x" (Express, the
* node adapter). A router that removes the slash before it looks for a route
* (Fastify) always serves "/x/" with the "x" route.
*/
function servesTrailingSlashByAnyRoute(matchingOptions) {
	return matchingOptions.ignoreTrailingSlash && !matchingOptions.removesTrailingSlash;
}
/**
* Compiles the routes the application serves (see
* `MiddlewareBuilder.getServedRoutes()`) that may serve a path ending with
* "/" in place of the route of the path without it: those with a parameter
* or a wildcard ("x/{*path}", "x/{:id}"). A route without them serves "/x/"
* only along with "/x".
*/
function mapToServedRoutes(routes, matchingOptions) {
	return routes.filter((route) => !isStaticPath(route.path)).flatMap((route) => {
		const path = LegacyRouteConverter.tryConvert(route.path, { logs: false });
		try {
			const { pathRegex } = compileExcludedPath(path, {
				...matchingOptions,
				maxParamLength: void 0
			});
			return [{
				path,
				requestMethod: route.method,
				pathRegex
			}];
		} catch {
			return [];
		}
	});
}
/**
* Removes the trailing slashes of a request path in linear time: the
* `/\/+$/` regex is retried from every slash of the path, which takes
* quadratic time on a long run of slashes that does not end it.
*/
function stripEndSlashes(path) {
	let end = path.length;
	while (end > 0 && path.charCodeAt(end - 1) === 47) end--;
	return path.slice(0, end);
}
/**
* A line terminator (LF, CR, U+2028 or U+2029) in a request path, as it is
* or percent-encoded.
*/
const LINE_TERMINATOR = /[\n\r\u2028\u2029]|%0[ad]|%e2%80%a[89]/i;
/**
* Characters with a meaning in a route path (parameters, wildcards, groups),
* and the "$" that marks an exact-match path.
*/
const ROUTE_PATTERN_CHARS = /[:*?+()[\]{}!\\$]/;
/**
* Tells whether a route path matches no other path than itself.
*/
function isStaticPath(path) {
	return !ROUTE_PATTERN_CHARS.test(path);
}
const filterMiddleware = (middleware, routes, httpAdapter, versioningOptions, getServedRoutes) => {
	const matchingOptions = httpAdapter.getRouteMatchingOptions?.() ?? EXACT_ROUTE_MATCHING;
	const excludedRoutes = mapToExcludeRoute(routes, matchingOptions);
	let servedRoutes;
	const getCompiledServedRoutes = getServedRoutes && excludedRoutes.length > 0 && servesTrailingSlashByAnyRoute(matchingOptions) ? () => servedRoutes ??= mapToServedRoutes(getServedRoutes(), matchingOptions) : void 0;
	return (0, import_lib.iterate)([]).concat(middleware).filter(isFunction).map((item) => mapToClass(item, excludedRoutes, httpAdapter, matchingOptions, versioningOptions, getCompiledServedRoutes)).toArray();
};
const mapToClass = (middleware, excludedRoutes, httpAdapter, matchingOptions = false, versioningOptions, getServedRoutes) => {
	if (isMiddlewareClass(middleware)) {
		if (excludedRoutes.length <= 0) return middleware;
		const MiddlewareHost = class extends middleware {
			use(...params) {
				const [req, _, next] = params;
				if (isMiddlewareRouteExcluded(req, excludedRoutes, httpAdapter, matchingOptions, versioningOptions, getServedRoutes)) return next();
				return super.use(...params);
			}
		};
		copyMetadata(middleware.prototype.use, MiddlewareHost.prototype.use);
		return assignToken(MiddlewareHost, middleware.name);
	}
	return assignToken(class {
		use = (...params) => {
			const [req, _, next] = params;
			if (isMiddlewareRouteExcluded(req, excludedRoutes, httpAdapter, matchingOptions, versioningOptions, getServedRoutes)) return next();
			return middleware(...params);
		};
	});
};
function copyMetadata(source, target) {
	if (!isFunction(source)) return;
	for (const key of Reflect.getMetadataKeys(source)) Reflect.defineMetadata(key, Reflect.getMetadata(key, source), target);
}
function isMiddlewareClass(middleware) {
	const middlewareStr = middleware.toString();
	if (middlewareStr.substring(0, 5) === "class") return true;
	const middlewareArr = middlewareStr.split(" ");
	return middlewareArr[0] === "function" && /[A-Z]/.test(middlewareArr[1]?.[0]) && isFunction(middleware.prototype?.use);
}
function assignToken(metatype, token = uid(21)) {
	Object.defineProperty(metatype, "name", { value: token });
	return metatype;
}
/**
* Tells whether the request is served by one of the excluded routes, so that
* the middleware is skipped for it. `matchingOptions` tell how the router
* matches paths (`true` and `false` stand for `ignoreTrailingSlash`), and
* `getServedRoutes` returns the routes of the application that may serve a
* path ending with "/" on a router that serves it with the first route that
* matches it.
*/
function isMiddlewareRouteExcluded(req, excludedRoutes, httpAdapter, matchingOptions = false, versioningOptions, getServedRoutes) {
	if (excludedRoutes.length <= 0) return false;
	const { ignoreTrailingSlash, removesTrailingSlash, useSemicolonDelimiter } = typeof matchingOptions === "boolean" ? { ignoreTrailingSlash: matchingOptions } : matchingOptions;
	const reqMethod = httpAdapter.getRequestMethod(req);
	const originalUrl = httpAdapter.getRequestUrl(req);
	if (!originalUrl?.startsWith("/") || originalUrl.includes("#")) return false;
	const queryParamsIndex = useSemicolonDelimiter ? originalUrl.search(/[?;]/) : originalUrl.indexOf("?");
	const pathname = queryParamsIndex >= 0 ? originalUrl.slice(0, queryParamsIndex) : originalUrl;
	if (LINE_TERMINATOR.test(pathname)) return false;
	const requestMethod = RequestMethod[reqMethod];
	const isHeadRequest = requestMethod === RequestMethod.HEAD;
	const isRequestForRoute = (route, path, pathRegex = route.pathRegex) => (isRequestMethodAll(route.requestMethod) || route.requestMethod === requestMethod || isHeadRequest && route.requestMethod === RequestMethod.GET) && matchesExcludedPath(route, path, pathRegex);
	const isVersionRequested = createRequestedVersionMatcher(req, versioningOptions);
	const isExcluded = (path) => excludedRoutes.some((route) => isRequestForRoute(route, path) && isVersionRequested(route));
	if (ignoreTrailingSlash && pathname.length > 1 && pathname.endsWith("/")) {
		const pathWithoutSlash = stripEndSlashes(pathname);
		if (!isExcluded(pathname) || !isExcluded(pathWithoutSlash)) return false;
		if (!(!removesTrailingSlash && getServedRoutes?.().some((route) => isRequestForRoute(route, pathname) && !isRequestForRoute(route, pathWithoutSlash)))) return true;
		return excludedRoutes.some((route) => !!route.exactPathRegex && isRequestForRoute(route, pathname, route.exactPathRegex) && isVersionRequested(route));
	}
	return isExcluded(pathname);
}
/**
* Returns a function that tells whether the request asks for the version of
* an excluded route. With header, media type and custom versioning, the
* version is not part of the path, so an excluded route of a version covers
* the requests for that version only. The versions of the request are read
* as the version filters of the HTTP adapters read them, once, and only for
* a route that has a version.
*
* A request that asks for several versions (custom versioning) may be served
* by a route of any of them, so all of them must be versions of the excluded
* route. A request whose versions cannot be read is not excluded, and an
* excluded route that is only version-neutral covers every request, as the
* router serves it for the versions no other route takes.
*/
function createRequestedVersionMatcher(request, versioningOptions) {
	let requestedVersions;
	return ({ version }) => {
		if (!version || version === VERSION_NEUTRAL || !versioningOptions || versioningOptions.type === VersioningType.URI) return true;
		if (requestedVersions === void 0) requestedVersions = getRequestedVersions(request, versioningOptions);
		if (!requestedVersions) return false;
		const versions = Array.isArray(version) ? version : [version];
		return requestedVersions.length > 0 ? requestedVersions.every((requested) => versions.includes(requested)) : versions.includes(VERSION_NEUTRAL);
	};
}
/**
* Returns the versions the request asks for (none when it asks for none), or
* `null` when the custom extractor fails on it.
*/
function getRequestedVersions(request, versioningOptions) {
	const headers = request.headers ?? {};
	let version;
	switch (versioningOptions.type) {
		case VersioningType.HEADER:
			version = headers[versioningOptions.header] || headers[versioningOptions.header.toLowerCase()];
			break;
		case VersioningType.MEDIA_TYPE:
			version = getMediaTypeVersion(headers["Accept"] || headers["accept"], versioningOptions.key);
			break;
		case VersioningType.CUSTOM: try {
			version = versioningOptions.extractor(request);
		} catch {
			return null;
		}
	}
	return isUndefined(version) ? [] : [].concat(version);
}
/**
* Splits a header value at separators outside quoted strings in linear time.
* Backslash-escaped characters inside quoted strings are treated as literals.
*/
const splitOutsideQuotes = (value, separator) => {
	const parts = [];
	let start = 0;
	let isQuoted = false;
	const len = value.length;
	for (let index = 0; index < len; index++) {
		const character = value[index];
		if (isQuoted && character === "\\") index++;
		else if (character === "\"") isQuoted = !isQuoted;
		else if (character === separator && !isQuoted) {
			parts.push(value.slice(start, index));
			start = index + 1;
		}
	}
	parts.push(value.slice(start));
	return parts;
};
/**
* Returns the version carried by an `Accept` header for media type versioning,
* e.g. `2` for `application/json;v=2` with the `v=` key. A copy of the
* function the platform packages read it with, so the version the middleware
* exclusions match is the version the router serves.
*
* The version parameter may follow other parameters and may belong to any
* media range of a list (`text/html, application/json;v=2`); the first match
* wins. Returns `undefined` when no parameter starts with the key.
*
* Quoted parameter values are unescaped, and separators inside them are ignored.
* An unterminated quoted string runs to the end of the header value, so a
* version that follows its opening quote is not read.
*/
function getMediaTypeVersion(acceptHeader, key) {
	const mediaRanges = [].concat(acceptHeader ?? []).flatMap((value) => splitOutsideQuotes(value, ","));
	for (const mediaRange of mediaRanges) {
		const [, ...parameters] = splitOutsideQuotes(mediaRange, ";");
		for (const parameter of parameters) {
			const trimmedParameter = parameter.trim();
			if (trimmedParameter.startsWith(key)) {
				const version = trimmedParameter.slice(key.length);
				if (version.startsWith("\"") && version.endsWith("\"")) return version.slice(1, -1).replace(/\\([\s\S])/g, "$1");
				return version;
			}
		}
	}
}
// ../me/node_modules/@nestjs/core/middleware/builder.js
/**
* Returns the path the router serves the routes of a mount path at, which is
* also the path the adapters mount it on: without the "$" that marks an
* exact-match path, and without a trailing slash.
*/
const toServedPath = (mountPath) => mountPath.replace(/\$$/, "").replace(/\/+$/, "") || "/";
var MiddlewareBuilder = class MiddlewareBuilder {
	routesMapper;
	httpAdapter;
	routeInfoPathExtractor;
	middlewareCollection = /* @__PURE__ */ new Set();
	servedRoutes;
	constructor(routesMapper, httpAdapter, routeInfoPathExtractor) {
		this.routesMapper = routesMapper;
		this.httpAdapter = httpAdapter;
		this.routeInfoPathExtractor = routeInfoPathExtractor;
	}
	apply(...middleware) {
		return new MiddlewareBuilder.ConfigProxy(this, middleware.flat(), this.routeInfoPathExtractor);
	}
	build() {
		return [...this.middlewareCollection];
	}
	getHttpAdapter() {
		return this.httpAdapter;
	}
	/**
	* Returns the routes of the controllers of the application at the paths
	* the router serves them at (global prefix and version included).
	*/
	getServedRoutes() {
		return this.servedRoutes ??= this.routesMapper.mapControllersToRouteInfo().flatMap((route) => this.routeInfoPathExtractor.extractPathsFrom(route).map((path) => ({
			...route,
			path: toServedPath(path)
		})));
	}
	static ConfigProxy = class {
		builder;
		middleware;
		routeInfoPathExtractor;
		excludedRoutes = [];
		constructor(builder, middleware, routeInfoPathExtractor) {
			this.builder = builder;
			this.middleware = middleware;
			this.routeInfoPathExtractor = routeInfoPathExtractor;
		}
		getExcludedRoutes() {
			return this.excludedRoutes;
		}
		exclude(...routes) {
			this.excludedRoutes = [...this.excludedRoutes, ...this.getRoutesFlatList(routes).flatMap((route) => this.routeInfoPathExtractor.extractExclusionsFrom(route, { caseSensitive: this.builder.getHttpAdapter().getRouteMatchingOptions?.()?.caseSensitive ?? true }))];
			return this;
		}
		forRoutes(...routes) {
			const { middlewareCollection } = this.builder;
			const flattedRoutes = this.getRoutesFlatList(routes);
			const forRoutes = this.removeOverlappedRoutes(this.addCoveredExcludedRoutes(flattedRoutes));
			const configuration = {
				middleware: filterMiddleware(this.middleware, this.excludedRoutes, this.builder.getHttpAdapter(), this.routeInfoPathExtractor.getVersioningOptions(), () => this.builder.getServedRoutes()),
				forRoutes
			};
			middlewareCollection.add(configuration);
			return this.builder;
		}
		getRoutesFlatList(routes) {
			const { routesMapper } = this.builder;
			return (0, import_lib.iterate)(routes).map((route) => routesMapper.mapRouteToRouteInfo(route)).flatten().toArray();
		}
		/**
		* Adds the routes excluded from the global prefix that a route covers
		* without being excluded itself (e.g. "users/me" for "users/:id"): the
		* router serves them outside of the prefix the route is mounted under.
		* Also adds the routes of the controllers that a route covers on the
		* other side of the prefix (see `extractControllerRoutesCoveredBy()`).
		*/
		addCoveredExcludedRoutes(routes) {
			const allRoutes = [...routes];
			for (const route of routes) for (const excludedRoute of [...this.routeInfoPathExtractor.extractExcludedRoutesCoveredBy(route), ...this.routeInfoPathExtractor.extractControllerRoutesCoveredBy(route)]) if (!allRoutes.some((item) => item.path === excludedRoute.path && item.method === excludedRoute.method && item.version === excludedRoute.version)) allRoutes.push(excludedRoute);
			return allRoutes;
		}
		/**
		* Removes the routes that a parameterized route of the same method is
		* mounted on as well (e.g. "/users/me" next to "/users/:id"), so that
		* the middleware runs once for them. Only a route without parameters or
		* wildcards is removed, and only when the parameterized route matches
		* every path it would be mounted on (global prefix and version included).
		*
		* The paths are compared as the router serves them, without a trailing
		* slash: the root route of a controller is mounted on "/cats/" and served
		* at "/cats", which "/:id/{*path}" matches only with the slash.
		*/
		removeOverlappedRoutes(routes) {
			const routesWithRegex = routes.filter((route) => route.path.includes(":")).map((route) => ({
				method: route.method,
				regexes: this.compileMountPaths(route)
			}));
			return routes.filter((route) => {
				const mountPaths = this.routeInfoPathExtractor.extractPathsFrom(route);
				if (!mountPaths.every(isStaticPath)) return true;
				const isOverlapped = (item) => (route.method === item.method || isRequestMethodAll(item.method) && route.method !== -1) && mountPaths.every((path) => item.regexes.some((regex) => regex.test(toServedPath(path))));
				return !routesWithRegex.some(isOverlapped);
			});
		}
		compileMountPaths(route) {
			try {
				return this.routeInfoPathExtractor.extractPathsFrom(route).map((path) => (0, import_dist.pathToRegexp)(LegacyRouteConverter.tryConvert(toServedPath(path), { logs: false }), { sensitive: true }).regexp);
			} catch {
				return [];
			}
		}
	};
};
/**
* Signs and verifies cookie values with HMAC-SHA256.
*
* The format is the one of the `cookie-signature` package (used by
* `cookie-parser` and `express-session`): `value.signature`, where the
* signature is the base64 digest without `=` padding. Signed values carry the
* `s:` prefix, so cookies signed by `cookie-parser`/Express with the same
* secret keep verifying, and so do un-prefixed values signed by
* `@fastify/cookie`.
*
* With several secrets, values are signed with the first one and verified
* against each of them (secret rotation).
*/
var CookieSigner = class {
	secrets;
	constructor(secret) {
		const secrets = Array.isArray(secret) ? secret : [secret];
		if (secrets.length === 0 || secrets.some((item) => typeof item !== "string" || item.length === 0)) throw new TypeError("The \"cookies.secret\" option must be a non-empty string or a non-empty array of non-empty strings.");
		this.secrets = [...secrets];
	}
	/**
	* Returns `s:<value>.<signature>`, signed with the first secret.
	*/
	sign(value) {
		return `s:${value}.${this.digest(value, this.secrets[0])}`;
	}
	/**
	* Returns the original value when `input` carries a valid signature for
	* any of the secrets, `undefined` otherwise. The `s:` prefix is optional.
	*/
	unsign(input) {
		if (typeof input !== "string") return;
		const signed = input.startsWith("s:") ? input.slice(2) : input;
		const dotIndex = signed.lastIndexOf(".");
		if (dotIndex === -1) return;
		const value = signed.slice(0, dotIndex);
		const signature = Buffer.from(signed.slice(dotIndex + 1));
		let valid = false;
		for (const secret of this.secrets) {
			const expected = Buffer.from(this.digest(value, secret));
			if (expected.length === signature.length && timingSafeEqual(expected, signature)) valid = true;
		}
		return valid ? value : void 0;
	}
	digest(value, secret) {
		return createHmac("sha256", secret).update(value).digest("base64").replace(/=+$/, "");
	}
};
// ../me/node_modules/@nestjs/core/helpers/optional-require.js
async function optionalRequire(packageName, loaderFn) {
	try {
		return loaderFn ? await loaderFn() : await import(packageName);
	} catch (e) {
		return {};
	}
}
// ../me/node_modules/@nestjs/core/middleware/container.js
var MiddlewareContainer = class {
	container;
	middleware = /* @__PURE__ */ new Map();
	configurationSets = /* @__PURE__ */ new Map();
	constructor(container) {
		this.container = container;
	}
	getMiddlewareCollection(moduleKey) {
		if (!this.middleware.has(moduleKey)) {
			const moduleRef = this.container.getModuleByKey(moduleKey);
			this.middleware.set(moduleKey, moduleRef.middlewares);
		}
		return this.middleware.get(moduleKey);
	}
	getConfigurations() {
		return this.configurationSets;
	}
	/**
	* Gives the module its place among the configurations, which are kept in
	* the order of insertion, before its configurations are known.
	*/
	reserveConfig(moduleKey) {
		this.getTargetConfig(moduleKey);
	}
	insertConfig(configList, moduleKey) {
		const middleware = this.getMiddlewareCollection(moduleKey);
		const targetConfig = this.getTargetConfig(moduleKey);
		const configurations = configList || [];
		const insertMiddleware = (metatype) => {
			const token = metatype;
			middleware.set(token, new InstanceWrapper({
				scope: getClassScope(metatype),
				durable: isDurable(metatype),
				name: token?.name ?? token,
				metatype,
				token
			}));
		};
		configurations.forEach((config) => {
			[].concat(config.middleware).map(insertMiddleware);
			targetConfig.add(config);
		});
	}
	getTargetConfig(moduleName) {
		if (!this.configurationSets.has(moduleName)) this.configurationSets.set(moduleName, /* @__PURE__ */ new Set());
		return this.configurationSets.get(moduleName);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-middleware.exception.js
var InvalidMiddlewareException = class extends RuntimeException {
	constructor(name) {
		super(INVALID_MIDDLEWARE_MESSAGE`${name}`);
	}
};
// ../me/node_modules/@nestjs/core/exceptions/exceptions-handler.js
var ExceptionsHandler = class extends BaseExceptionFilter {
	filters = [];
	next(exception, ctx) {
		if (this.invokeCustomFilters(exception, ctx)) return;
		super.catch(exception, ctx);
	}
	setCustomFilters(filters) {
		if (!Array.isArray(filters)) throw new InvalidExceptionFilterException();
		this.filters = filters;
	}
	invokeCustomFilters(exception, ctx) {
		if (isEmptyArray(this.filters)) return false;
		const filter = selectExceptionFilterMetadata(this.filters, exception);
		if (!filter) return false;
		const result = filter.func(exception, ctx);
		if (types.isPromise(result)) {
			result.then((value) => {
				if (this.isLeftUnanswered(value, ctx)) this.answerLeftException(exception, ctx);
			});
			return true;
		}
		return !this.isLeftUnanswered(result, ctx);
	}
	/**
	* A filter written for another context returns what that context is to
	* send, and leaves an HTTP request unanswered when it is bound to HTTP
	* routes as well (as a global filter is): an RPC exception filter (e.g. a
	* GrpcExceptionFilter in a hybrid application) returns a stream, or a
	* promise of one, and a GraphQL exception filter the error to report. A
	* filter that answers the request returns nothing, or e.g. the response.
	*/
	isLeftUnanswered(result, ctx) {
		return ((0, import_cjs.isObservable)(result) || result instanceof Error) && !this.applicationRef?.isHeadersSent(ctx.getArgByIndex(1));
	}
	answerLeftException(exception, ctx) {
		try {
			super.catch(exception, ctx);
		} catch (err) {
			this.handleUnknownError(err, ctx, this.applicationRef ?? this.httpAdapterHost?.httpAdapter);
		}
	}
};
// ../me/node_modules/@nestjs/core/router/router-exception-filters.js
var RouterExceptionFilters = class RouterExceptionFilters extends BaseExceptionFilterContext {
	config;
	applicationRef;
	static logger = new Logger(RouterExceptionFilters.name);
	static warnedConfigs = /* @__PURE__ */ new WeakSet();
	constructor(container, config, applicationRef) {
		super(container);
		this.config = config;
		this.applicationRef = applicationRef;
	}
	create(instance, callback, moduleKey, contextId = STATIC_CONTEXT, inquirerId) {
		this.moduleContext = moduleKey;
		const exceptionHandler = new ExceptionsHandler(this.applicationRef);
		const filters = this.createContext(instance, callback, EXCEPTION_FILTERS_METADATA, contextId, inquirerId);
		if (isEmptyArray(filters)) return exceptionHandler;
		exceptionHandler.setCustomFilters(filters.reverse());
		return exceptionHandler;
	}
	getGlobalMetadata(contextId = STATIC_CONTEXT, inquirerId) {
		const globalFilters = this.config.getGlobalFilters();
		if (contextId === STATIC_CONTEXT && !inquirerId) {
			this.warnAboutScopedGlobalFilters();
			return globalFilters;
		}
		const scopedFilterWrappers = this.config.getGlobalRequestFilters();
		const scopedFilters = (0, import_lib.iterate)(scopedFilterWrappers).map((wrapper) => ({
			wrapper,
			host: wrapper.getInstanceByContextId(this.getContextId(contextId, wrapper), inquirerId)
		})).filter(({ wrapper, host }) => !!host && this.isInstantiated(wrapper, host)).map(({ host }) => host.instance).toArray();
		return globalFilters.concat(scopedFilters);
	}
	/**
	* Handlers that are not built for a controller (middleware, the "not found"
	* handler, the exception layer) have no request to resolve request-scoped
	* or transient global filters for, so these filters are left out.
	*/
	warnAboutScopedGlobalFilters() {
		if (isEmptyArray(this.config.getGlobalRequestFilters()) || RouterExceptionFilters.warnedConfigs.has(this.config)) return;
		RouterExceptionFilters.warnedConfigs.add(this.config);
		RouterExceptionFilters.logger.warn("Global exception filters (APP_FILTER) with request or transient scope are not applied to exceptions thrown outside of controllers, e.g. in middleware, for unknown routes or while parsing the request body. Register a global filter without a scope as well to handle them.");
	}
};
// ../me/node_modules/@nestjs/core/router/router-proxy.js
var RouterProxy = class {
	createProxy(targetCallback, exceptionsHandler) {
		return async (req, res, next) => {
			try {
				await targetCallback(req, res, next);
			} catch (e) {
				const host = new ExecutionContextHost([
					req,
					res,
					next
				]);
				exceptionsHandler.next(e, host);
				return res;
			}
		};
	}
	createExceptionLayerProxy(targetCallback, exceptionsHandler) {
		return async (err, req, res, next) => {
			try {
				await targetCallback(err, req, res, next);
			} catch (e) {
				const host = new ExecutionContextHost([
					req,
					res,
					next
				]);
				exceptionsHandler.next(e, host);
				return res;
			}
		};
	}
};
// ../me/node_modules/@nestjs/core/middleware/resolver.js
var MiddlewareResolver = class {
	middlewareContainer;
	injector;
	constructor(middlewareContainer, injector) {
		this.middlewareContainer = middlewareContainer;
		this.injector = injector;
	}
	async resolveInstances(moduleRef, moduleName) {
		const middlewareMap = this.middlewareContainer.getMiddlewareCollection(moduleName);
		const resolveInstance = async (wrapper) => this.resolveMiddlewareInstance(wrapper, middlewareMap, moduleRef);
		await Promise.all([...middlewareMap.values()].map(resolveInstance));
	}
	async resolveMiddlewareInstance(wrapper, middlewareMap, moduleRef) {
		await this.injector.loadMiddleware(wrapper, middlewareMap, moduleRef);
	}
};
// ../me/node_modules/@nestjs/core/router/route-path-factory.js
var RoutePathFactory = class {
	applicationConfig;
	/**
	* URI version prefixes (`/v1`, or `''` for an unversioned route) under
	* which each global prefix exclusion was matched by a created route.
	*/
	excludedRouteVersionPrefixes = /* @__PURE__ */ new Map();
	constructor(applicationConfig) {
		this.applicationConfig = applicationConfig;
	}
	create(metadata, requestMethod) {
		const versionOrVersions = this.getVersion(metadata);
		let versionedPaths = [{ path: "" }];
		if (versionOrVersions && metadata.versioningOptions?.type === VersioningType.URI) {
			const versionPrefix = this.getVersionPrefix(metadata.versioningOptions);
			versionedPaths = (Array.isArray(versionOrVersions) ? versionOrVersions : [versionOrVersions]).map((version) => ({
				path: version === VERSION_NEUTRAL ? "" : `/${versionPrefix}${String(version)}`,
				version
			}));
		}
		return versionedPaths.flatMap(({ path, version }) => {
			let pathsOfVersion = this.appendToAllIfDefined([path], metadata.modulePath);
			pathsOfVersion = this.appendToAllIfDefined(pathsOfVersion, metadata.ctrlPath);
			pathsOfVersion = this.appendToAllIfDefined(pathsOfVersion, metadata.methodPath);
			if (!metadata.globalPrefix) return pathsOfVersion;
			return pathsOfVersion.map((path) => {
				if (this.isExcludedFromGlobalPrefix(path, requestMethod, version, metadata.versioningOptions)) {
					this.trackExcludedRoute(path, requestMethod, version, metadata.versioningOptions);
					return path;
				}
				return stripEndSlash(metadata.globalPrefix || "") + path;
			});
		}).map((path) => addLeadingSlash(path || "/")).map((path) => path !== "/" ? stripEndSlash(path) : path);
	}
	getVersion(metadata) {
		return metadata.methodVersion || metadata.controllerVersion;
	}
	getVersionPrefix(versioningOptions) {
		const defaultPrefix = "v";
		if (versioningOptions.type === VersioningType.URI) {
			if (versioningOptions.prefix === false) return "";
			else if (versioningOptions.prefix !== void 0) return versioningOptions.prefix;
		}
		return defaultPrefix;
	}
	appendToAllIfDefined(paths, fragmentToAppend) {
		if (!fragmentToAppend) return paths;
		const concatPaths = (a, b) => stripEndSlash(a) + addLeadingSlash(b);
		if (Array.isArray(fragmentToAppend)) return flatten(paths.map((path) => fragmentToAppend.map((fragment) => concatPaths(path, fragment))));
		return paths.map((path) => concatPaths(path, fragmentToAppend));
	}
	isExcludedFromGlobalPrefix(path, requestMethod, versionOrVersions, versioningOptions) {
		if (isUndefined(requestMethod)) return false;
		const excludedRoutes = this.applicationConfig.getGlobalPrefixOptions().exclude;
		const versionPrefix = this.getUriVersionPrefixOfPath(path, versionOrVersions, versioningOptions);
		return Array.isArray(excludedRoutes) && isRouteExcluded(excludedRoutes, path.slice(versionPrefix.length), requestMethod);
	}
	/**
	* Returns the global prefix exclusions as the paths routes are actually
	* served at. Under URI versioning an exclusion such as `hello` matches the
	* unversioned path, while the route lives at `/v1/hello`, so every version
	* prefix a matching route was created under is prepended. An exclusion no
	* created route matched (e.g. a raw route registered by a library) is kept
	* as configured.
	*/
	getExcludedRoutePaths() {
		return (this.applicationConfig.getGlobalPrefixOptions().exclude ?? []).flatMap((route) => {
			return [...this.excludedRouteVersionPrefixes.get(route) ?? [""]].map((versionPrefix) => ({
				path: versionPrefix ? versionPrefix + addLeadingSlash(route.path) : route.path,
				method: route.requestMethod
			}));
		});
	}
	trackExcludedRoute(path, requestMethod, versionOrVersions, versioningOptions) {
		if (!versioningOptions && this.applicationConfig.getVersioning()) return;
		const versionPrefix = this.getUriVersionPrefixOfPath(path, versionOrVersions, versioningOptions);
		const unversionedPath = path.slice(versionPrefix.length);
		(this.applicationConfig.getGlobalPrefixOptions().exclude ?? []).filter((route) => isRouteExcluded([route], unversionedPath, requestMethod)).forEach((route) => {
			const versionPrefixes = this.excludedRouteVersionPrefixes.get(route) ?? /* @__PURE__ */ new Set();
			versionPrefixes.add(versionPrefix);
			this.excludedRouteVersionPrefixes.set(route, versionPrefixes);
		});
	}
	getUriVersionPrefixOfPath(path, versionOrVersions, versioningOptions) {
		if (!versionOrVersions || versionOrVersions === VERSION_NEUTRAL || versioningOptions?.type !== VersioningType.URI) return "";
		const versions = Array.isArray(versionOrVersions) ? versionOrVersions : [versionOrVersions];
		const versionPrefix = this.getVersionPrefix(versioningOptions);
		for (const version of versions) {
			if (typeof version !== "string") continue;
			const prefix = `/${versionPrefix}${version}`;
			if (path === prefix || path.startsWith(`${prefix}/`)) return prefix;
		}
		return "";
	}
};
// ../me/node_modules/@nestjs/core/middleware/route-info-path-extractor.js
const URI_VERSION_PARAM = "nestUriVersion";
var RouteInfoPathExtractor = class {
	applicationConfig;
	getControllerRoutes;
	routePathFactory;
	prefixPath;
	excludedGlobalPrefixRoutes;
	versioningConfig;
	servedControllerRoutes;
	/**
	* @param getControllerRoutes Returns the routes of the controllers of the
	* application, so that a route passed to `forRoutes()` is also mounted on
	* the routes it covers that the router serves on the other side of the
	* global prefix (see `getPathsOfCoveredControllerRoutes()`).
	*/
	constructor(applicationConfig, getControllerRoutes) {
		this.applicationConfig = applicationConfig;
		this.getControllerRoutes = getControllerRoutes;
		this.routePathFactory = new RoutePathFactory(applicationConfig);
		this.prefixPath = stripEndSlash(addLeadingSlash(this.applicationConfig.getGlobalPrefix()));
		this.excludedGlobalPrefixRoutes = this.applicationConfig.getGlobalPrefixOptions().exclude;
		this.versioningConfig = this.applicationConfig.getVersioning();
	}
	extractPathsFrom(route) {
		return this.extractMountPathsFrom(route).map(toMountPath);
	}
	extractMountPathsFrom({ path, method, version = this.getVersionOfUnversionedRoutes() }) {
		const versionPaths = this.extractVersionPathFrom(version);
		if (this.isAWildcard(path)) {
			const wildcardVersionPaths = versionPaths.includes("") ? [] : versionPaths;
			const entries = wildcardVersionPaths.length > 0 ? wildcardVersionPaths.map((versionPath) => [this.prefixPath + versionPath + "$", this.prefixPath + versionPath + addLeadingSlash(path)]).flat() : this.prefixPath ? [this.prefixPath + "$", this.prefixPath + addLeadingSlash(path)] : [addLeadingSlash(path)];
			if (!Array.isArray(this.excludedGlobalPrefixRoutes)) return entries;
			const excludedVersionPaths = this.getVersionPathsOfExcludedRoutes(wildcardVersionPaths);
			return [.../* @__PURE__ */ new Set([...entries, ...[...this.excludedGlobalPrefixRoutes.flatMap((route) => this.getPathsOfExcludedRoute(route)).flatMap((excludedPath) => excludedVersionPaths.map((v) => v + excludedPath)), ...this.getPathsOfCoveredControllerRoutes(method, wildcardVersionPaths)].map(escapeEndOfPath)])];
		}
		return this.extractNonWildcardPathsFrom({
			path,
			method,
			version
		}).map(escapeEndOfPath);
	}
	/**
	* Returns the routes of the controllers that the route passed to
	* `forRoutes()` covers, but that the router serves on the other side of
	* the global prefix than the paths the route is mounted on, with the method
	* of the route they are served for. The router decides for each route
	* whether the prefix applies, by testing the exclusions against the path
	* the route is declared with, while the route of `forRoutes()` is mounted
	* on one side only: "files/*path" excluded by "files/:name" (which matches
	* its text) is mounted without the prefix, where "files/:name/versions" is
	* served under it.
	*
	* A route covers a controller route whose declared path it matches (as a
	* plain string mounted on the sub-paths too), of a method it is mounted
	* for, under one of its versions. See `getPathsOfCoveredControllerRoutes()`
	* for a wildcard.
	*/
	extractControllerRoutesCoveredBy({ path, method, version = this.getVersionOfUnversionedRoutes() }) {
		const controllerRoutes = this.getServedControllerRoutes();
		if (controllerRoutes.length === 0 || this.isAWildcard(path)) return [];
		let routeRegex;
		try {
			routeRegex = (0, import_dist.pathToRegexp)(LegacyRouteConverter.tryConvert(addLeadingSlash(path), { logs: false }), {
				sensitive: false,
				end: method !== -1
			}).regexp;
		} catch {
			return [];
		}
		const isMountedOutsidePrefix = isRouteExcluded(this.excludedGlobalPrefixRoutes, path, method);
		const mountedVersionPaths = this.toMountedVersionPaths(this.extractVersionPathFrom(version));
		return controllerRoutes.flatMap((controllerRoute) => {
			if (controllerRoute.isExcludedFromPrefix === isMountedOutsidePrefix || !isMethodCovered(method, controllerRoute.method) || !controllerRoute.versionPaths.some((versionPath) => mountedVersionPaths.includes(versionPath)) || !routeRegex.test(controllerRoute.path) || !isMountable(controllerRoute.path)) return [];
			const routeInfo = {
				path: controllerRoute.path,
				method: isRequestMethodAll(method) ? controllerRoute.method : method
			};
			if (controllerRoute.version) routeInfo.version = controllerRoute.version;
			return [routeInfo];
		});
	}
	/**
	* Returns the paths the router serves the routes of the controllers that it
	* takes out of the global prefix at, for a wildcard of `forRoutes()`: it
	* is mounted under the prefix and on the exclusions themselves, which do
	* not cover every route they take out ("files/:id" also takes out
	* "files/*path", read as a value of ":id", which serves "/files/a/b"; a
	* mis-cased exclusion takes out the route as it is spelled). The routes of
	* other versions than the wildcard's own are left out.
	*/
	getPathsOfCoveredControllerRoutes(method, wildcardVersionPaths) {
		return this.getServedControllerRoutes().flatMap((controllerRoute) => {
			if (!controllerRoute.isExcludedFromPrefix || !isMethodCovered(method, controllerRoute.method)) return [];
			return controllerRoute.versionPaths.filter((versionPath) => wildcardVersionPaths.length === 0 || wildcardVersionPaths.includes(versionPath)).map((versionPath) => versionPath + toMountablePath(controllerRoute.path));
		});
	}
	/**
	* A route without a version is mounted without a version path.
	*/
	toMountedVersionPaths(versionPaths) {
		return versionPaths.length > 0 ? versionPaths : [""];
	}
	getServedControllerRoutes() {
		if (!this.getControllerRoutes || !this.prefixPath || !Array.isArray(this.excludedGlobalPrefixRoutes) || this.excludedGlobalPrefixRoutes.length === 0) return [];
		return this.servedControllerRoutes ??= this.getControllerRoutes().map(({ path, method, version }) => {
			return {
				path: addLeadingSlash(path),
				method,
				version,
				isExcludedFromPrefix: isRouteExcluded(this.excludedGlobalPrefixRoutes, path, method),
				versionPaths: this.toMountedVersionPaths(this.extractVersionPathFrom(version))
			};
		});
	}
	/**
	* Returns the routes excluded from the global prefix that the route covers
	* without being excluded itself: the router serves them without the
	* prefix, out of the reach of the paths the route is mounted on. These are
	* the excluded routes without parameters or wildcards that the route
	* matches, such as "users/me" for "users/:id" (or a `GET` exclusion for a
	* route of every method), and the root route of a controller at the
	* route's own path, which an exclusion ending in an optional segment such
	* as "reports/{*path}" takes out of the prefix (see
	* `isExcludedWithTrailingSlash()`).
	*
	* The route matches case-insensitively unless `caseSensitive` is set: a
	* caller that skips something for the covered routes (an exclusion) must
	* match them as strictly as the router does. Such a caller also sets
	* `asServed`, to compare the paths as the router serves them, without a
	* trailing slash: an excluded route written "webhooks/" is served at
	* "/webhooks", which "webhooks/{*path}" does not match.
	*/
	extractExcludedRoutesCoveredBy({ path, method, version }, { caseSensitive = false, asServed = false } = {}) {
		const toComparedPath = (value) => asServed ? stripEndSlashes(value) || "/" : value;
		if (!Array.isArray(this.excludedGlobalPrefixRoutes) || this.isAWildcard(path) || isRouteExcluded(this.excludedGlobalPrefixRoutes, path, method)) return [];
		let routeRegex;
		try {
			routeRegex = (0, import_dist.pathToRegexp)(LegacyRouteConverter.tryConvert(toComparedPath(addLeadingSlash(path)), { logs: false }), { sensitive: caseSensitive }).regexp;
		} catch {
			return [];
		}
		return this.excludedGlobalPrefixRoutes.flatMap((excludedRoute) => {
			const excludedPath = addLeadingSlash(excludedRoute.path);
			const excludedMethod = isRequestMethodAll(excludedRoute.requestMethod) ? method : excludedRoute.requestMethod;
			if (!(isRequestMethodAll(method) || method === excludedMethod)) return [];
			const coveredPath = isStaticPath(excludedPath) && routeRegex.test(toComparedPath(excludedPath)) ? excludedPath : this.isExcludedWithTrailingSlash(excludedRoute, path) ? stripEndSlash(addLeadingSlash(path)) + "/" : void 0;
			if (!coveredPath) return [];
			const routeInfo = {
				path: coveredPath,
				method: excludedMethod
			};
			if (version) routeInfo.version = version;
			return [routeInfo];
		});
	}
	/**
	* Returns the routes that an exclusion (`MiddlewareConsumer.exclude()`, or
	* the `exclude` option of the CSRF protection) skips, with the paths they
	* are served at: the route itself and the routes excluded from the global
	* prefix that it covers, which the router serves without the prefix (see
	* `extractExcludedRoutesCoveredBy()`). Exclusions match case-sensitively
	* unless told otherwise, as matching too much skips the middleware.
	*/
	extractExclusionsFrom(route, { caseSensitive = true } = {}) {
		return [route, ...this.extractExcludedRoutesCoveredBy(route, {
			caseSensitive,
			asServed: true
		})].flatMap((excludedRoute) => this.extractPathFrom(excludedRoute).map((path) => ({
			...excludedRoute,
			path
		})));
	}
	/**
	* Returns the version paths to mount the routes excluded from the global
	* prefix under for a wildcard. A wildcard limited to some versions covers
	* those, while any other one covers the routes of every version under the
	* prefix, so it has to cover them out of it too. The versions controllers
	* declare are not known when middleware is registered, hence the parameter.
	*/
	getVersionPathsOfExcludedRoutes(wildcardVersionPaths) {
		if (wildcardVersionPaths.length > 0) return wildcardVersionPaths;
		if (this.versioningConfig?.type !== VersioningType.URI) return [""];
		const versionPrefix = this.routePathFactory.getVersionPrefix(this.versioningConfig);
		return ["", addLeadingSlash(`${versionPrefix}:${URI_VERSION_PARAM}`)];
	}
	/**
	* Returns the paths the router serves a route excluded from the global
	* prefix at: those of its pattern and, for a pattern ending in an optional
	* segment such as "reports/{*path}", the parent path ("/reports") (see
	* `isExcludedWithTrailingSlash()`).
	*/
	getPathsOfExcludedRoute(route) {
		const excludedPath = addLeadingSlash(route.path);
		const parentPath = excludedPath.slice(0, excludedPath.lastIndexOf("/"));
		return this.isExcludedWithTrailingSlash(route, parentPath) ? [excludedPath, parentPath] : [excludedPath];
	}
	/**
	* Tells whether the exclusion takes a route at the path out of the global
	* prefix only through a trailing slash: the router tests the root route of
	* a controller with one ("/reports/"), which an exclusion ending in an
	* optional segment matches ("reports/{*path}"), and serves it at
	* "/reports", which the exclusion does not match.
	*/
	isExcludedWithTrailingSlash({ pathRegex }, path) {
		const pathWithoutSlash = stripEndSlash(addLeadingSlash(path));
		return pathWithoutSlash !== "" && pathRegex.test(pathWithoutSlash + "/") && !pathRegex.test(pathWithoutSlash);
	}
	getVersioningOptions() {
		return this.versioningConfig;
	}
	extractPathFrom(route) {
		if (this.isAWildcard(route.path) && !route.version) return [addLeadingSlash(route.path)];
		return this.extractNonWildcardPathsFrom(route);
	}
	isAWildcard(path) {
		if ([
			"*",
			"/*",
			"/*/",
			"(.*)",
			"/(.*)"
		].includes(path)) return true;
		return /^\/\{.*\}.*|^\/\*.*$/.test(path);
	}
	extractNonWildcardPathsFrom({ path, method, version }) {
		const versionPaths = this.extractVersionPathFrom(version);
		if (Array.isArray(this.excludedGlobalPrefixRoutes) && isRouteExcluded(this.excludedGlobalPrefixRoutes, path, method)) {
			if (!versionPaths.length) return [addLeadingSlash(path)];
			return versionPaths.map((versionPath) => versionPath + addLeadingSlash(path));
		}
		if (!versionPaths.length) return [this.prefixPath + addLeadingSlash(path)];
		return versionPaths.map((versionPath) => this.prefixPath + versionPath + addLeadingSlash(path));
	}
	/**
	* Returns the versions a route given without a version (e.g.
	* `forRoutes('cats')`) may be served under: no version, as for a
	* version-neutral controller, and the default version, under which
	* controllers without a version are served.
	*/
	getVersionOfUnversionedRoutes() {
		if (this.versioningConfig?.type !== VersioningType.URI) return;
		const { defaultVersion } = this.versioningConfig;
		if (!defaultVersion) return;
		const versions = /* @__PURE__ */ new Set([VERSION_NEUTRAL]);
		if (Array.isArray(defaultVersion)) defaultVersion.forEach((version) => versions.add(version));
		else versions.add(defaultVersion);
		return [...versions];
	}
	extractVersionPathFrom(versionValue) {
		if (!versionValue || this.versioningConfig?.type !== VersioningType.URI) return [];
		const versionPrefix = this.routePathFactory.getVersionPrefix(this.versioningConfig);
		const toVersionPath = (version) => version === VERSION_NEUTRAL ? "" : addLeadingSlash(versionPrefix + version);
		if (Array.isArray(versionValue)) return versionValue.map(toVersionPath);
		return [toVersionPath(versionValue)];
	}
};
/**
* Tells whether a route of `forRoutes()` mounted for a method also runs for
* the requests of a controller route of another one.
*/
function isMethodCovered(mountedMethod, routeMethod) {
	return isRequestMethodAll(mountedMethod) || isRequestMethodAll(routeMethod) || mountedMethod === routeMethod || mountedMethod === RequestMethod.GET && routeMethod === RequestMethod.HEAD;
}
/**
* Returns the path to mount a middleware on for a route served at the path.
* A path the adapters cannot mount a middleware on (syntax of the router of
* Fastify, such as ":id?") is replaced with the paths below its leading
* static segments.
*/
function isMountable(path) {
	try {
		(0, import_dist.pathToRegexp)(LegacyRouteConverter.tryConvert(path, { logs: false }));
		return true;
	} catch {
		return false;
	}
}
function toMountablePath(path) {
	if (isMountable(path)) return path;
	const segments = path.split("/");
	const firstPatternSegment = segments.findIndex((segment) => !isStaticPath(segment));
	return segments.slice(0, firstPatternSegment >= 0 ? firstPatternSegment : void 0).join("/") + "{/*path}";
}
/**
* Returns the path to mount a middleware on, without the trailing slash
* that follows an optional segment at its end. The root route of a
* controller is listed with a trailing slash ("/proxy/{*path}/" for
* `@Controller('proxy/{*path}')`, or the legacy "proxy/" + "*"), which
* path-to-regexp would require after the optional wildcard, so that the path
* would not match "/proxy/", which the route serves with an empty wildcard.
* The routers drop that slash anyway (Express, the node adapter), while a
* matcher compiled from the path as it is (Fastify) would not.
*/
function toMountPath(path) {
	if (path.length <= 1 || !path.endsWith("/")) return path;
	return LegacyRouteConverter.tryConvert(path, { logs: false }).endsWith("}/") ? path.slice(0, -1) : path;
}
/**
* Returns a route path that really ends in "$" with a trailing slash, so
* that the adapters do not read its "$" as the mark of a path that matches
* exactly (which the core adds to the paths it builds, such as "/api$"):
* they would mount the middleware on the path without it. The routers drop
* the slash (Express, the node adapter), and the Fastify adapter matches
* the request path with a slash added.
*/
function escapeEndOfPath(path) {
	return path.endsWith("$") ? path + "/" : path;
}
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-middleware-configuration.exception.js
var InvalidMiddlewareConfigurationException = class extends RuntimeException {
	constructor(reason) {
		super(reason ? `${INVALID_MIDDLEWARE_CONFIGURATION} ${reason}` : INVALID_MIDDLEWARE_CONFIGURATION);
	}
};
// ../me/node_modules/@nestjs/core/router/paths-explorer.js
var PathsExplorer = class {
	metadataScanner;
	constructor(metadataScanner) {
		this.metadataScanner = metadataScanner;
	}
	scanForPaths(instance, prototype) {
		const instancePrototype = isUndefined(prototype) ? Object.getPrototypeOf(instance) : prototype;
		return this.metadataScanner.getAllMethodNames(instancePrototype).reduce((acc, method) => {
			const route = this.exploreMethodMetadata(instance, instancePrototype, method);
			if (route) acc.push(route);
			return acc;
		}, []);
	}
	exploreMethodMetadata(instance, prototype, methodName) {
		const instanceCallback = instance[methodName];
		const prototypeCallback = prototype[methodName];
		const routePath = Reflect.getMetadata(PATH_METADATA, prototypeCallback);
		if (isUndefined(routePath)) return null;
		const requestMethod = Reflect.getMetadata(METHOD_METADATA, prototypeCallback);
		const version = Reflect.getMetadata(VERSION_METADATA, prototypeCallback);
		return {
			path: isString(routePath) ? [addLeadingSlash(routePath)] : routePath.map((p) => addLeadingSlash(p)),
			requestMethod,
			targetCallback: instanceCallback,
			methodName,
			version
		};
	}
};
// ../me/node_modules/@nestjs/core/middleware/routes-mapper.js
var RoutesMapper = class {
	container;
	applicationConfig;
	pathsExplorer;
	constructor(container, applicationConfig) {
		this.container = container;
		this.applicationConfig = applicationConfig;
		this.pathsExplorer = new PathsExplorer(new MetadataScanner());
	}
	mapRouteToRouteInfo(controllerOrRoute) {
		if (isString(controllerOrRoute)) return this.getRouteInfoFromPath(controllerOrRoute);
		const routePathOrPaths = this.getRoutePath(controllerOrRoute);
		if (this.isRouteInfo(routePathOrPaths, controllerOrRoute)) return this.getRouteInfoFromObject(controllerOrRoute);
		if (isUndefined(routePathOrPaths)) throw new InvalidMiddlewareConfigurationException(isFunction(controllerOrRoute) ? `"${controllerOrRoute.name}" passed to forRoutes() or exclude() is not a controller (is the @Controller() decorator missing?).` : `${inspect(controllerOrRoute, { depth: 2 })} passed to forRoutes() or exclude() is not a { path, method } object where method is a RequestMethod.`);
		return this.getRouteInfoFromController(controllerOrRoute, routePathOrPaths);
	}
	/**
	* Returns the routes of every controller of the application, as
	* `forRoutes()` maps a controller.
	*/
	mapControllersToRouteInfo() {
		const controllers = /* @__PURE__ */ new Set();
		for (const moduleRef of this.container.getModules().values()) for (const { metatype } of moduleRef.controllers.values()) if (metatype) controllers.add(metatype);
		return [...controllers].flatMap((controller) => this.mapRouteToRouteInfo(controller));
	}
	getRouteInfoFromPath(routePath) {
		return [{
			path: addLeadingSlash(routePath),
			method: -1
		}];
	}
	getRouteInfoFromObject(routeInfoObject) {
		const routeInfo = {
			path: addLeadingSlash(routeInfoObject.path),
			method: routeInfoObject.method
		};
		if (routeInfoObject.version) routeInfo.version = routeInfoObject.version;
		return [routeInfo];
	}
	getRouteInfoFromController(controller, routePath) {
		const controllerPaths = this.pathsExplorer.scanForPaths(Object.create(controller), controller.prototype);
		const controllerVersion = this.getVersionMetadata(controller);
		const versioningConfig = this.applicationConfig.getVersioning();
		const modulePaths = this.getModulePathsOfController(controller);
		const concatPaths = (acc, currentValue) => acc.concat(currentValue);
		const toRouteInfo = (item, prefix, modulePath) => item.path?.flatMap((p) => {
			const routeInfo = {
				path: modulePath + stripEndSlash(this.normalizeGlobalPath(prefix)) + addLeadingSlash(p),
				method: item.requestMethod
			};
			const version = item.version ?? controllerVersion;
			if (version && versioningConfig) {
				if (typeof version !== "string" && Array.isArray(version)) return version.map((v) => ({
					...routeInfo,
					version: v
				}));
				routeInfo.version = version;
			}
			return routeInfo;
		});
		return [].concat(routePath).flatMap((routePath) => modulePaths.map((modulePath) => controllerPaths.map((item) => toRouteInfo(item, routePath, modulePath)).reduce(concatPaths, []))).reduce(concatPaths, []);
	}
	isRouteInfo(path, objectOrClass) {
		if (!isUndefined(path) || !isObject(objectOrClass)) return false;
		const { path: routePath, method } = objectOrClass;
		return isString(routePath) && typeof method === "number" && (!isUndefined(RequestMethod[method]) || isRequestMethodAll(method));
	}
	normalizeGlobalPath(path) {
		const prefix = addLeadingSlash(path);
		return prefix === "/" ? "" : prefix;
	}
	getRoutePath(route) {
		return Reflect.getMetadata(PATH_METADATA, route);
	}
	/**
	* Returns the paths the controller is served under: the router registers it
	* once for each module that declares it, under the path of that module.
	*/
	getModulePathsOfController(metatype) {
		const modulePaths = this.getHostModulesOfController(metatype).map((moduleRef) => stripEndSlash(this.getModulePath(moduleRef.metatype) ?? ""));
		return modulePaths.length > 0 ? [...new Set(modulePaths)] : [""];
	}
	getHostModulesOfController(metatype) {
		if (!metatype) return [];
		const modulesContainer = this.container.getModules();
		return Array.from(modulesContainer.values()).filter(({ controllers }) => controllers.has(metatype));
	}
	getModulePath(metatype) {
		if (!metatype) return;
		const modulesContainer = this.container.getModules();
		return Reflect.getMetadata("__module_path__" + modulesContainer.applicationId, metatype) ?? Reflect.getMetadata("__module_path__", metatype);
	}
	getVersionMetadata(metatype) {
		const versioningConfig = this.applicationConfig.getVersioning();
		if (versioningConfig) return Reflect.getMetadata("__version__", metatype) ?? versioningConfig.defaultVersion;
	}
};
// ../me/node_modules/@nestjs/core/middleware/middleware-module.js
var MiddlewareModule = class MiddlewareModule {
	routerProxy = new RouterProxy();
	logger = new Logger(MiddlewareModule.name);
	checkedFilterBindings = /* @__PURE__ */ new WeakSet();
	injector;
	routerExceptionFilter;
	routesMapper;
	resolver;
	container;
	httpAdapter;
	graphInspector;
	appOptions;
	routeInfoPathExtractor;
	async register(middlewareContainer, container, config, injector, httpAdapter, graphInspector, options) {
		this.appOptions = options;
		const appRef = container.getHttpAdapterRef();
		this.routerExceptionFilter = new RouterExceptionFilters(container, config, appRef);
		this.routesMapper = new RoutesMapper(container, config);
		this.resolver = new MiddlewareResolver(middlewareContainer, injector);
		this.routeInfoPathExtractor = new RouteInfoPathExtractor(config, () => this.routesMapper.mapControllersToRouteInfo());
		this.injector = injector;
		this.container = container;
		this.httpAdapter = httpAdapter;
		this.graphInspector = graphInspector;
		const modules = container.getModules();
		await this.resolveMiddleware(middlewareContainer, modules);
	}
	async resolveMiddleware(middlewareContainer, modules) {
		const moduleEntries = [...modules.entries()];
		const loadMiddlewareConfiguration = async ([moduleName, moduleRef]) => {
			await this.loadConfiguration(middlewareContainer, moduleRef, moduleName);
			await this.resolver.resolveInstances(moduleRef, moduleName);
		};
		await Promise.all(moduleEntries.map(loadMiddlewareConfiguration));
	}
	async loadConfiguration(middlewareContainer, moduleRef, moduleKey) {
		const { instance } = moduleRef;
		if (!instance.configure) return;
		middlewareContainer.reserveConfig(moduleKey);
		const middlewareBuilder = new MiddlewareBuilder(this.routesMapper, this.httpAdapter, this.routeInfoPathExtractor);
		try {
			await instance.configure(middlewareBuilder);
		} catch (err) {
			if (!this.appOptions.preview) throw err;
			const warningMessage = `Warning! "${moduleRef.name}" module exposes a "configure" method that throws an exception in the preview mode (possibly due to missing dependencies). Note: you can ignore this message, just be aware that some of those conditional middlewares will not be reflected in your graph.`;
			this.logger.warn(warningMessage);
		}
		if (!(middlewareBuilder instanceof MiddlewareBuilder)) return;
		const config = middlewareBuilder.build();
		middlewareContainer.insertConfig(config, moduleKey);
	}
	async registerMiddleware(middlewareContainer, applicationRef) {
		const configs = middlewareContainer.getConfigurations();
		const registerAllConfigs = async (moduleKey, middlewareConfig) => {
			for (const config of middlewareConfig) await this.registerMiddlewareConfig(middlewareContainer, config, moduleKey, applicationRef);
		};
		const entriesSortedByDistance = [...configs.entries()].sort(([moduleA], [moduleB]) => {
			const moduleARef = this.container.getModuleByKey(moduleA);
			const moduleBRef = this.container.getModuleByKey(moduleB);
			const isModuleAGlobal = moduleARef.distance === Number.MAX_VALUE;
			const isModuleBGlobal = moduleBRef.distance === Number.MAX_VALUE;
			if (isModuleAGlobal && isModuleBGlobal) return 0;
			if (isModuleAGlobal) return -1;
			if (isModuleBGlobal) return 1;
			return moduleARef.distance - moduleBRef.distance;
		});
		for (const [moduleRef, moduleConfigurations] of entriesSortedByDistance) await registerAllConfigs(moduleRef, [...moduleConfigurations]);
	}
	async registerMiddlewareConfig(middlewareContainer, config, moduleKey, applicationRef) {
		const { forRoutes } = config;
		const handledRequestsByRoute = /* @__PURE__ */ new Map();
		for (const routeInfo of forRoutes) await this.registerRouteMiddleware(middlewareContainer, routeInfo, config, moduleKey, applicationRef, handledRequestsByRoute);
	}
	async registerRouteMiddleware(middlewareContainer, routeInfo, config, moduleKey, applicationRef, handledRequestsByRoute = /* @__PURE__ */ new Map()) {
		const middlewareCollection = [].concat(config.middleware);
		const moduleRef = this.container.getModuleByKey(moduleKey);
		for (const metatype of middlewareCollection) {
			const collection = middlewareContainer.getMiddlewareCollection(moduleKey);
			const instanceWrapper = collection.get(metatype);
			if (isUndefined(instanceWrapper)) throw new RuntimeException();
			this.graphInspector.insertClassNode(moduleRef, instanceWrapper, "middleware");
			const middlewareDefinition = {
				type: "middleware",
				methodName: "use",
				className: instanceWrapper.name,
				classNodeId: instanceWrapper.id,
				metadata: {
					key: routeInfo.path,
					path: routeInfo.path,
					requestMethod: RequestMethod[routeInfo.method] ?? "ALL",
					version: routeInfo.version
				}
			};
			this.graphInspector.insertEntrypointDefinition(middlewareDefinition, instanceWrapper.id);
			await this.bindHandler(instanceWrapper, applicationRef, routeInfo, moduleRef, collection, this.getHandledRequests(handledRequestsByRoute, metatype, routeInfo));
		}
	}
	async bindHandler(wrapper, applicationRef, routeInfo, moduleRef, collection, handledRequests) {
		const { instance, metatype } = wrapper;
		if (isUndefined(instance?.use)) throw new InvalidMiddlewareException(metatype.name);
		this.warnAboutFilterClasses(metatype, instance.use);
		if (wrapper.isDependencyTreeStatic() && !wrapper.isTransient) {
			const proxy = await this.createProxy(instance);
			return this.registerHandler(applicationRef, routeInfo, proxy, handledRequests);
		}
		const isTreeDurable = wrapper.isDependencyTreeDurable();
		let exceptionsHandler;
		await this.registerHandler(applicationRef, routeInfo, async (req, res, next) => {
			try {
				const contextId = this.getContextId(req, isTreeDurable);
				const contextInstance = await this.injector.loadPerContext(instance, moduleRef, collection, contextId);
				return (await this.createProxy(contextInstance, contextId))(req, res, next);
			} catch (err) {
				exceptionsHandler ??= this.routerExceptionFilter.create(instance, instance.use, void 0);
				const host = new ExecutionContextHost([
					req,
					res,
					next
				]);
				exceptionsHandler.next(err, host);
			}
		}, handledRequests);
	}
	/**
	* Exception filters bound to a middleware with @UseFilters() apply only
	* when they are instances: a filter class has no module to be resolved in
	* for a middleware, so it is left out. Warns once per middleware.
	*/
	warnAboutFilterClasses(metatype, use) {
		if (!metatype || this.checkedFilterBindings.has(metatype)) return;
		this.checkedFilterBindings.add(metatype);
		const filterClasses = [...Reflect.getMetadata("__exceptionFilters__", metatype) ?? [], ...Reflect.getMetadata("__exceptionFilters__", use) ?? []].filter((filter) => isFunction(filter) && !isFunction(filter.catch));
		if (filterClasses.length === 0) return;
		const names = [...new Set(filterClasses.map((filter) => `"${filter.name}"`))].join(", ");
		this.logger.warn(`The exception filter classes ${names} bound to the "${metatype.name}" middleware with @UseFilters() are not applied to it: a middleware only applies filter instances, such as @UseFilters(new ${filterClasses[0].name}()). Pass instances, or register the filters globally.`);
	}
	/**
	* Returns the requests the middleware already ran for on the route. Routes
	* that differ only in their version (e.g. a controller with the versions
	* `['1', '2']`) share it: unless the version is part of the path (URI
	* versioning), they are mounted on the same path, and the middleware would
	* run once for each of them.
	*/
	getHandledRequests(handledRequestsByRoute, middleware, { path, method }) {
		let byRoute = handledRequestsByRoute.get(middleware);
		if (!byRoute) {
			byRoute = /* @__PURE__ */ new Map();
			handledRequestsByRoute.set(middleware, byRoute);
		}
		const key = `${method}:${path}`;
		let handledRequests = byRoute.get(key);
		if (!handledRequests) {
			handledRequests = /* @__PURE__ */ new WeakSet();
			byRoute.set(key, handledRequests);
		}
		return handledRequests;
	}
	async createProxy(instance, contextId = STATIC_CONTEXT) {
		const exceptionsHandler = this.routerExceptionFilter.create(instance, instance.use, void 0, contextId);
		const middleware = instance.use.bind(instance);
		return this.routerProxy.createProxy(middleware, exceptionsHandler);
	}
	async registerHandler(applicationRef, routeInfo, proxy, handledRequests) {
		const { method } = routeInfo;
		const paths = this.routeInfoPathExtractor.extractPathsFrom(routeInfo);
		const isMethodAll = isRequestMethodAll(method);
		const requestMethod = RequestMethod[method];
		const router = await applicationRef.createMiddlewareFactory(method);
		const middlewareFunction = isMethodAll ? proxy : (req, res, next) => {
			const actualRequestMethod = applicationRef.getRequestMethod?.(req);
			if (actualRequestMethod === requestMethod || actualRequestMethod === RequestMethod[RequestMethod.HEAD] && requestMethod === RequestMethod[RequestMethod.GET]) return proxy(req, res, next);
			return next();
		};
		const handler = (req, res, next) => {
			if (handledRequests.has(req)) return next();
			handledRequests.add(req);
			return middlewareFunction(req, res, next);
		};
		paths.map((path) => path || "/").sort((a, b) => Number(b === "/") - Number(a === "/")).forEach((path) => router(path, handler));
	}
	getContextId(request, isTreeDurable) {
		const contextId = ContextIdFactory.getByRequest(request);
		if (!request[REQUEST_CONTEXT_ID]) {
			Object.defineProperty(request, REQUEST_CONTEXT_ID, {
				value: contextId,
				enumerable: false,
				writable: false,
				configurable: false
			});
			const requestProviderValue = isTreeDurable ? contextId.payload : Object.assign(request, contextId.payload);
			this.container.registerRequestProvider(requestProviderValue, contextId);
		}
		return contextId;
	}
};
// ../me/node_modules/@nestjs/core/hooks/utils/get-instances-grouped-by-hierarchy-level.js
function getInstancesGroupedByHierarchyLevel(...collections) {
	const groupedByHierarchyLevel = /* @__PURE__ */ new Map();
	for (const collection of collections) for (const [_, wrapper] of collection) {
		if (!wrapper.isDependencyTreeStatic()) continue;
		const level = wrapper.hierarchyLevel;
		if (!groupedByHierarchyLevel.has(level)) groupedByHierarchyLevel.set(level, []);
		const byHierarchyLevelGroup = groupedByHierarchyLevel.get(level);
		if (wrapper.isTransient) {
			const staticTransientInstances = wrapper.getStaticTransientInstances().filter((i) => !!i).map((i) => i.instance);
			byHierarchyLevelGroup.push(...staticTransientInstances);
			continue;
		}
		if (wrapper.instance) byHierarchyLevelGroup.push(wrapper.instance);
	}
	return groupedByHierarchyLevel;
}
// ../me/node_modules/@nestjs/core/hooks/utils/get-sorted-hierarchy-levels.js
function getSortedHierarchyLevels(groups, order = "ASC") {
	const comparator = order === "ASC" ? (a, b) => a - b : (a, b) => b - a;
	return Array.from(groups.keys()).sort(comparator);
}
// ../me/node_modules/@nestjs/core/hooks/on-app-bootstrap.hook.js
/**
* Checks if the given instance has the `onApplicationBootstrap` function
*
* @param instance The instance which should be checked
*/
function hasOnAppBootstrapHook(instance) {
	return isFunction(instance.onApplicationBootstrap);
}
/**
* Calls the given instances
*/
function callOperator$4(instances) {
	return (0, import_lib.iterate)(instances).filter((instance) => !isNil(instance)).filter(hasOnAppBootstrapHook).map(async (instance) => instance.onApplicationBootstrap()).toArray();
}
/**
* Calls the `onApplicationBootstrap` function on the module and its children
* (providers / controllers).
*
* @param moduleRef The module which will be initialized
*/
async function callModuleBootstrapHook(moduleRef) {
	const providers = moduleRef.getNonAliasProviders();
	const [_, moduleClassHost] = providers.shift();
	const groupedInstances = getInstancesGroupedByHierarchyLevel(moduleRef.controllers, moduleRef.injectables, moduleRef.middlewares, providers);
	const levels = getSortedHierarchyLevels(groupedInstances);
	for (const level of levels) await Promise.all(callOperator$4(groupedInstances.get(level)));
	const moduleClassInstance = moduleClassHost.instance;
	if (moduleClassInstance && hasOnAppBootstrapHook(moduleClassInstance) && moduleClassHost.isDependencyTreeStatic()) await moduleClassInstance.onApplicationBootstrap();
}
// ../me/node_modules/@nestjs/core/hooks/on-app-shutdown.hook.js
/**
* Checks if the given instance has the `onApplicationShutdown` function
*
* @param instance The instance which should be checked
*/
function hasOnAppShutdownHook(instance) {
	return isFunction(instance.onApplicationShutdown);
}
/**
* Calls the given instances
*/
function callOperator$3(instances, signal) {
	return (0, import_lib.iterate)(instances).filter((instance) => !isNil(instance)).filter(hasOnAppShutdownHook).map(async (instance) => instance.onApplicationShutdown(signal)).toArray();
}
/**
* Calls the `onApplicationShutdown` function on the module and its children
* (providers / controllers).
*
* @param moduleRef The module which will be initialized
* @param signal
*/
async function callAppShutdownHook(moduleRef, signal) {
	const providers = moduleRef.getNonAliasProviders();
	const [_, moduleClassHost] = providers.shift();
	const groupedInstances = getInstancesGroupedByHierarchyLevel(moduleRef.controllers, moduleRef.injectables, moduleRef.middlewares, providers);
	const levels = getSortedHierarchyLevels(groupedInstances, "DESC");
	for (const level of levels) (await Promise.allSettled(callOperator$3(groupedInstances.get(level), signal))).filter((result) => result.status === "rejected").forEach((result) => Logger.error(result.reason, result.reason?.stack));
	const moduleClassInstance = moduleClassHost.instance;
	if (moduleClassInstance && hasOnAppShutdownHook(moduleClassInstance) && moduleClassHost.isDependencyTreeStatic()) try {
		await moduleClassInstance.onApplicationShutdown(signal);
	} catch (err) {
		Logger.error(err, err?.stack);
	}
}
// ../me/node_modules/@nestjs/core/hooks/on-module-destroy.hook.js
/**
* Returns true or false if the given instance has a `onModuleDestroy` function
*
* @param instance The instance which should be checked
*/
function hasOnModuleDestroyHook(instance) {
	return isFunction(instance.onModuleDestroy);
}
/**
* Calls the given instances onModuleDestroy hook
*/
function callOperator$2(instances) {
	return (0, import_lib.iterate)(instances).filter((instance) => !isNil(instance)).filter(hasOnModuleDestroyHook).map(async (instance) => instance.onModuleDestroy()).toArray();
}
/**
* Calls the `onModuleDestroy` function on the module and its children
* (providers / controllers).
*
* @param moduleRef The module which will be initialized
*/
async function callModuleDestroyHook(moduleRef) {
	const providers = moduleRef.getNonAliasProviders();
	const [_, moduleClassHost] = providers.shift();
	const groupedInstances = getInstancesGroupedByHierarchyLevel(moduleRef.controllers, moduleRef.injectables, moduleRef.middlewares, providers);
	const levels = getSortedHierarchyLevels(groupedInstances, "DESC");
	for (const level of levels) (await Promise.allSettled(callOperator$2(groupedInstances.get(level)))).filter((result) => result.status === "rejected").forEach((result) => Logger.error(result.reason, result.reason?.stack));
	const moduleClassInstance = moduleClassHost.instance;
	if (moduleClassInstance && hasOnModuleDestroyHook(moduleClassInstance) && moduleClassHost.isDependencyTreeStatic()) try {
		await moduleClassInstance.onModuleDestroy();
	} catch (err) {
		Logger.error(err, err?.stack);
	}
}
// ../me/node_modules/@nestjs/core/hooks/on-module-init.hook.js
/**
* Returns true or false if the given instance has a `onModuleInit` function
*
* @param instance The instance which should be checked
*/
function hasOnModuleInitHook(instance) {
	return isFunction(instance.onModuleInit);
}
/**
* Calls the given instances
*/
function callOperator$1(instances) {
	return (0, import_lib.iterate)(instances).filter((instance) => !isNil(instance)).filter(hasOnModuleInitHook).map(async (instance) => instance.onModuleInit()).toArray();
}
/**
* Calls the `onModuleInit` function on the module and its children
* (providers / controllers).
*
* @param moduleRef The module which will be initialized
*/
async function callModuleInitHook(moduleRef) {
	const providers = moduleRef.getNonAliasProviders();
	const [_, moduleClassHost] = providers.shift();
	const groupedInstances = getInstancesGroupedByHierarchyLevel(moduleRef.controllers, moduleRef.injectables, moduleRef.middlewares, providers);
	const levels = getSortedHierarchyLevels(groupedInstances);
	for (const level of levels) await Promise.all(callOperator$1(groupedInstances.get(level)));
	const moduleClassInstance = moduleClassHost.instance;
	if (moduleClassInstance && hasOnModuleInitHook(moduleClassInstance) && moduleClassHost.isDependencyTreeStatic()) await moduleClassInstance.onModuleInit();
}
// ../me/node_modules/@nestjs/core/hooks/before-app-shutdown.hook.js
/**
* Checks if the given instance has the `beforeApplicationShutdown` function
*
* @param instance The instance which should be checked
*/
function hasBeforeApplicationShutdownHook(instance) {
	return isFunction(instance.beforeApplicationShutdown);
}
/**
* Calls the given instances
*/
function callOperator(instances, signal) {
	return (0, import_lib.iterate)(instances).filter((instance) => !isNil(instance)).filter(hasBeforeApplicationShutdownHook).map(async (instance) => instance.beforeApplicationShutdown(signal)).toArray();
}
/**
* Calls the `beforeApplicationShutdown` function on the module and its children
* (providers / controllers).
*
* @param moduleRef The module which will be initialized
* @param signal The signal which caused the shutdown
*/
async function callBeforeAppShutdownHook(moduleRef, signal) {
	const providers = moduleRef.getNonAliasProviders();
	const [_, moduleClassHost] = providers.shift();
	const groupedInstances = getInstancesGroupedByHierarchyLevel(moduleRef.controllers, moduleRef.injectables, moduleRef.middlewares, providers);
	const levels = getSortedHierarchyLevels(groupedInstances, "DESC");
	for (const level of levels) (await Promise.allSettled(callOperator(groupedInstances.get(level), signal))).filter((result) => result.status === "rejected").forEach((result) => Logger.error(result.reason, result.reason?.stack));
	const moduleClassInstance = moduleClassHost.instance;
	if (moduleClassInstance && hasBeforeApplicationShutdownHook(moduleClassInstance) && moduleClassHost.isDependencyTreeStatic()) try {
		await moduleClassInstance.beforeApplicationShutdown(signal);
	} catch (err) {
		Logger.error(err, err?.stack);
	}
}
// ../me/node_modules/@nestjs/core/nest-application-context.js
/**
* @publicApi
*/
var NestApplicationContext = class NestApplicationContext extends AbstractInstanceResolver {
	container;
	appOptions;
	contextModule;
	scope;
	isInitialized = false;
	injector;
	logger = new Logger(NestApplicationContext.name, { timestamp: true });
	shouldFlushLogsOnOverride = false;
	shutdownCleanupRefs = /* @__PURE__ */ new Map();
	moduleCompiler;
	shutdownPromise;
	receivedSignal = false;
	_instanceLinksHost;
	_moduleRefsForHooksByDistance;
	initializationPromise;
	get instanceLinksHost() {
		if (!this._instanceLinksHost) this._instanceLinksHost = new InstanceLinksHost(this.container);
		return this._instanceLinksHost;
	}
	constructor(container, appOptions = {}, contextModule = null, scope = new Array()) {
		super();
		this.container = container;
		this.appOptions = appOptions;
		this.contextModule = contextModule;
		this.scope = scope;
		this.injector = new Injector();
		this.moduleCompiler = container.getModuleCompiler();
		if (this.appOptions.preview) this.printInPreviewModeWarning();
	}
	selectContextModule() {
		const modules = this.container.getModules().values();
		this.contextModule = modules.next().value;
	}
	/**
	* Allows navigating through the modules tree, for example, to pull out a specific instance from the selected module.
	* @returns {INestApplicationContext}
	*/
	select(moduleType, selectOptions) {
		const modulesContainer = this.container.getModules();
		const contextModuleCtor = this.contextModule.metatype;
		const scope = this.scope.concat(contextModuleCtor);
		const moduleTokenFactory = this.container.getModuleTokenFactory();
		const { type, dynamicMetadata } = this.moduleCompiler.extractMetadata(moduleType);
		const token = dynamicMetadata ? moduleTokenFactory.createForDynamic(type, dynamicMetadata, moduleType) : moduleTokenFactory.createForStatic(type, moduleType);
		const selectedModule = modulesContainer.get(token);
		if (!selectedModule) throw new UnknownModuleException(type.name);
		const options = typeof selectOptions?.abortOnError !== "undefined" ? {
			...this.appOptions,
			...selectOptions
		} : this.appOptions;
		return new NestApplicationContext(this.container, options, selectedModule, scope);
	}
	/**
	* Retrieves an instance (or a list of instances) of either injectable or controller, otherwise, throws exception.
	* @returns {TResult | Array<TResult>}
	*/
	get(typeOrToken, options = { strict: false }) {
		return !(options && options.strict) ? this.find(typeOrToken, options) : this.find(typeOrToken, {
			moduleId: this.contextModule?.id,
			each: options.each
		});
	}
	/**
	* Resolves transient or request-scoped instance (or a list of instances) of either injectable or controller, otherwise, throws exception.
	* @returns {Promise<TResult | Array<TResult>>}
	*/
	resolve(typeOrToken, contextId = createContextId(), options = { strict: false }) {
		return this.resolvePerContext(typeOrToken, this.contextModule, contextId, options);
	}
	/**
	* Registers the request/context object for a given context ID (DI container sub-tree).
	* @returns {void}
	*/
	registerRequestByContextId(request, contextId) {
		this.container.registerRequestProvider(request, contextId);
	}
	/**
	* Initializes the Nest application.
	* Calls the Nest lifecycle events.
	*
	* @returns {Promise<this>} The NestApplicationContext instance as Promise
	*/
	async init() {
		if (this.isInitialized) return this;
		this.initializationPromise = this.callInitHook().then(() => this.callBootstrapHook());
		try {
			await this.initializationPromise;
		} catch (err) {
			this.flushLogsIfAutoFlushEnabled();
			throw err;
		}
		this.isInitialized = true;
		return this;
	}
	/**
	* Terminates the application
	* @returns {Promise<void>}
	*/
	async close(signal) {
		await this.shutdown(signal);
	}
	/**
	* Runs the shutdown sequence, at most once per cycle. Callers that arrive
	* while a shutdown is already in flight - a process signal delivered during
	* an explicit `close()`, or the other way round - await the very same
	* promise instead of starting a second, concurrent teardown.
	*
	* @param {string} [signal] The system signal that triggered the shutdown
	* @returns {Promise<void>}
	*/
	shutdown(signal) {
		this.shutdownPromise ??= this.runShutdownSequence(signal).finally(() => {
			this.shutdownPromise = void 0;
		});
		return this.shutdownPromise;
	}
	async runShutdownSequence(signal) {
		await this.initializationPromise?.catch(() => void 0);
		await this.prepareClose();
		await this.callDestroyHook();
		await this.callBeforeShutdownHook(signal);
		await this.dispose();
		await this.callShutdownHook(signal);
		this.unsubscribeFromProcessSignals();
	}
	/**
	* Sets custom logger service.
	* Flushes buffered logs if auto flush is on.
	* @returns {void}
	*/
	useLogger(logger) {
		Logger.overrideLogger(logger);
		if (this.shouldFlushLogsOnOverride) this.flushLogs();
	}
	/**
	* Prints buffered logs and detaches buffer.
	* @returns {void}
	*/
	flushLogs() {
		Logger.flush();
	}
	flushLogsIfAutoFlushEnabled() {
		if (this.appOptions?.autoFlushLogs ?? true) this.flushLogs();
	}
	/**
	* Define that it must flush logs right after defining a custom logger.
	*/
	flushLogsOnOverride() {
		this.shouldFlushLogsOnOverride = true;
	}
	/**
	* Enables the usage of shutdown hooks. Will call the
	* `onApplicationShutdown` function of a provider if the
	* process receives a shutdown signal.
	*
	* Repeated calls are idempotent per signal. Shutdown hooks can be
	* re-enabled after the application context has been closed.
	*
	* @param {ShutdownSignal[]} [signals=[]] The system signals it should listen to
	* @param {ShutdownHooksOptions} [options={}] Options for configuring shutdown hooks behavior
	*
	* @returns {this} The Nest application context instance
	*/
	enableShutdownHooks(signals = [], options = {}) {
		if (!signals || isEmptyArray(signals)) signals = Object.values(ShutdownSignal);
		signals = Array.from(new Set(signals.map((signal) => signal.toString().toUpperCase().trim()))).filter((signal) => !this.shutdownCleanupRefs.has(signal));
		this.listenToShutdownSignals(signals, options);
		return this;
	}
	async prepareClose() {
		return Promise.resolve();
	}
	async dispose() {
		return Promise.resolve();
	}
	/**
	* Listens to shutdown signals by listening to
	* process events
	*
	* @param {string[]} signals The system signals it should listen to
	* @param {ShutdownHooksOptions} options Options for configuring shutdown hooks behavior
	*/
	listenToShutdownSignals(signals, options = {}) {
		const cleanup = async (signal) => {
			try {
				if (this.receivedSignal) return;
				this.receivedSignal = true;
				await this.shutdown(signal).finally(() => {
					this.receivedSignal = false;
				});
				if (options.useProcessExit) process.exit(0);
				else process.kill(process.pid, signal);
			} catch (err) {
				Logger.error(MESSAGES.ERROR_DURING_SHUTDOWN, err?.stack, NestApplicationContext.name);
				process.exit(1);
			}
		};
		signals.forEach((signal) => {
			this.shutdownCleanupRefs.set(signal, cleanup);
			process.on(signal, cleanup);
		});
	}
	/**
	* Unsubscribes from shutdown signals (process events)
	*/
	unsubscribeFromProcessSignals() {
		this.shutdownCleanupRefs.forEach((cleanup, signal) => {
			process.removeListener(signal, cleanup);
		});
		this.shutdownCleanupRefs.clear();
	}
	/**
	* Calls the `onModuleInit` function on the registered
	* modules and its children.
	*/
	async callInitHook() {
		const modulesSortedByDistance = this.getModulesToTriggerHooksOn();
		for (const module of modulesSortedByDistance) await callModuleInitHook(module);
	}
	/**
	* Calls the `onModuleDestroy` function on the registered
	* modules and its children.
	*/
	async callDestroyHook() {
		const modulesSortedByDistance = [...this.getModulesToTriggerHooksOn()].reverse();
		for (const module of modulesSortedByDistance) await callModuleDestroyHook(module);
	}
	/**
	* Calls the `onApplicationBootstrap` function on the registered
	* modules and its children.
	*/
	async callBootstrapHook() {
		const modulesSortedByDistance = this.getModulesToTriggerHooksOn();
		for (const module of modulesSortedByDistance) await callModuleBootstrapHook(module);
	}
	/**
	* Calls the `onApplicationShutdown` function on the registered
	* modules and children.
	*/
	async callShutdownHook(signal) {
		const modulesSortedByDistance = [...this.getModulesToTriggerHooksOn()].reverse();
		for (const module of modulesSortedByDistance) await callAppShutdownHook(module, signal);
	}
	/**
	* Calls the `beforeApplicationShutdown` function on the registered
	* modules and children.
	*/
	async callBeforeShutdownHook(signal) {
		const modulesSortedByDistance = [...this.getModulesToTriggerHooksOn()].reverse();
		for (const module of modulesSortedByDistance) await callBeforeAppShutdownHook(module, signal);
	}
	assertNotInPreviewMode(methodName) {
		if (this.appOptions.preview) {
			const error = `Calling the "${methodName}" in the preview mode is not supported.`;
			this.logger.error(error);
			throw new Error(error);
		}
	}
	getModulesToTriggerHooksOn() {
		if (this._moduleRefsForHooksByDistance) return this._moduleRefsForHooksByDistance;
		const modulesContainer = this.container.getModules();
		const compareFn = (a, b) => b.distance - a.distance;
		const modulesSortedByDistance = Array.from(modulesContainer.values()).sort(compareFn);
		this._moduleRefsForHooksByDistance = this.appOptions?.preview ? modulesSortedByDistance.filter((moduleRef) => moduleRef.initOnPreview) : modulesSortedByDistance;
		return this._moduleRefsForHooksByDistance;
	}
	printInPreviewModeWarning() {
		this.logger.warn("------------------------------------------------");
		this.logger.warn("Application is running in the PREVIEW mode!");
		this.logger.warn("Providers/controllers will not be instantiated.");
		this.logger.warn("------------------------------------------------");
	}
};
// ../me/node_modules/@nestjs/core/helpers/messages.js
const MODULE_INIT_MESSAGE = (text, module) => `${module} dependencies initialized`;
const ROUTE_MAPPED_MESSAGE = (path, method) => `Mapped {${path}, ${RequestMethod[method]}} route`;
const VERSIONED_ROUTE_MAPPED_MESSAGE = (path, method, version) => {
	const versions = (Array.isArray(version) ? version : [version]).map((version) => version === VERSION_NEUTRAL ? "Neutral" : version).join(",");
	return `Mapped {${path}, ${RequestMethod[method]}} (version: ${versions}) route`;
};
const CONTROLLER_MAPPING_MESSAGE = (name, path) => `${name} {${path}}:`;
const VERSIONED_CONTROLLER_MAPPING_MESSAGE = (name, path, version) => {
	return `${name} {${path}} (version: ${(Array.isArray(version) ? version : [version]).map((version) => version === VERSION_NEUTRAL ? "Neutral" : version).join(",")}):`;
};
// ../me/node_modules/@nestjs/core/errors/exceptions/unknown-request-mapping.exception.js
var UnknownRequestMappingException = class extends RuntimeException {
	constructor(metatype) {
		super(UNKNOWN_REQUEST_MAPPING(metatype));
	}
};
// ../me/node_modules/@nestjs/core/helpers/router-method-factory.js
const REQUEST_METHOD_MAP = {
	[RequestMethod.GET]: "get",
	[RequestMethod.POST]: "post",
	[RequestMethod.PUT]: "put",
	[RequestMethod.DELETE]: "delete",
	[RequestMethod.PATCH]: "patch",
	[RequestMethod.ALL]: "all",
	[RequestMethod.OPTIONS]: "options",
	[RequestMethod.HEAD]: "head",
	[RequestMethod.SEARCH]: "search",
	[RequestMethod.PROPFIND]: "propfind",
	[RequestMethod.PROPPATCH]: "proppatch",
	[RequestMethod.MKCOL]: "mkcol",
	[RequestMethod.COPY]: "copy",
	[RequestMethod.MOVE]: "move",
	[RequestMethod.LOCK]: "lock",
	[RequestMethod.UNLOCK]: "unlock",
	[RequestMethod.QUERY]: "query"
};
var RouterMethodFactory = class {
	get(target, requestMethod) {
		const method = target[REQUEST_METHOD_MAP[requestMethod]];
		if (!method) return target.use;
		return method;
	}
};
// ../me/node_modules/@nestjs/core/helpers/cookies/parse-cookie-header.js
/**
* Parses a `Cookie` request header (RFC 6265, section 5.4) into a
* prototype-less dictionary.
*
* - pairs are separated by `;`, and split on the first `=` only;
* - spaces and tabs around names and values are removed, and a value
*   wrapped in double quotes is unquoted;
* - values are percent-decoded, falling back to the raw value when they are
*   not valid percent-encoding;
* - pairs without `=` or with an empty name are ignored;
* - when a name occurs more than once, the first occurrence wins (browsers
*   send the most specific path first).
*/
function parseCookieHeader(header) {
	const cookies = Object.create(null);
	if (!header) return cookies;
	const source = Array.isArray(header) ? header.join("; ") : String(header);
	for (const pair of source.split(";")) {
		const eqIndex = pair.indexOf("=");
		if (eqIndex === -1) continue;
		const name = trimWhitespace(pair.slice(0, eqIndex));
		if (!name || name in cookies) continue;
		let value = trimWhitespace(pair.slice(eqIndex + 1));
		if (value.length >= 2 && value[0] === "\"" && value.endsWith("\"")) value = value.slice(1, -1);
		cookies[name] = safeDecode(value);
	}
	return cookies;
}
/**
* Removes the spaces and tabs around a name or value, the only whitespace
* user agents strip (RFC 6265, section 5.2). `String.prototype.trim()` also
* removes characters such as U+00A0, which they keep as part of the name:
* a cookie named `\u00a0__Host-id` is not subject to the `__Host-` rules,
* so it must not be read as `__Host-id`.
*/
function trimWhitespace(input) {
	let start = 0;
	let end = input.length;
	while (start < end && isWhitespace(input.charCodeAt(start))) start++;
	while (end > start && isWhitespace(input.charCodeAt(end - 1))) end--;
	return input.slice(start, end);
}
function isWhitespace(charCode) {
	return charCode === 32 || charCode === 9;
}
function safeDecode(value) {
	if (!value.includes("%")) return value;
	try {
		return decodeURIComponent(value);
	} catch {
		return value;
	}
}
// ../me/node_modules/@nestjs/core/helpers/cookies/request-cookies.js
/**
* Parsed `Cookie` header per request, so the header is parsed at most once
* however many parameters read cookies.
*/
const parsedCookiesCache = /* @__PURE__ */ new WeakMap();
function getParsedCookieHeader(req) {
	let cookies = parsedCookiesCache.get(req);
	if (!cookies) {
		cookies = parseCookieHeader(req.headers?.cookie);
		parsedCookiesCache.set(req, cookies);
	}
	return cookies;
}
/**
* Returns the request cookies. `req.cookies`, when a cookie middleware
* (`cookie-parser`, `@fastify/cookie`) already populated it, takes precedence
* over parsing the `Cookie` header.
*/
function getRequestCookies(req) {
	if (isObject(req.cookies)) return req.cookies;
	return getParsedCookieHeader(req);
}
/**
* Returns a single request cookie, or `undefined` when it was not sent. Only
* own entries count, so names such as `constructor` never resolve to
* inherited members of a middleware-provided `req.cookies` object.
*/
function getRequestCookie(req, name) {
	const cookies = getRequestCookies(req);
	return Object.prototype.hasOwnProperty.call(cookies, name) ? cookies[name] : void 0;
}
/**
* Returns the request cookies whose signature verifies, with their unsigned
* value. Cookies that are not signed, or whose signature does not verify, are
* left out.
*
* Without a signer (no `cookies.secret` option), falls back to
* `req.signedCookies` as populated by `cookie-parser`, dropping the entries it
* marked invalid (`false`). Throws when neither is available.
*/
function getRequestSignedCookies(req, signer) {
	const signedCookies = Object.create(null);
	if (signer) {
		const cookies = getParsedCookieHeader(req);
		for (const name of Object.keys(cookies)) {
			const value = signer.unsign(cookies[name]);
			if (value !== void 0) signedCookies[name] = value;
		}
		return signedCookies;
	}
	if (isObject(req.signedCookies)) {
		for (const [name, value] of Object.entries(req.signedCookies)) if (value !== false) signedCookies[name] = value;
		return signedCookies;
	}
	throw new Error("Cannot read signed cookies: no cookie secret is configured. Pass \"cookies: { secret }\" to NestFactory.create().");
}
/**
* Returns the unsigned value of a single signed cookie, or `undefined` when it
* is missing or its signature does not verify. Same fallbacks as
* {@link getRequestSignedCookies}.
*/
function getRequestSignedCookie(req, name, signer) {
	if (signer) {
		const value = getParsedCookieHeader(req)[name];
		return value === void 0 ? void 0 : signer.unsign(value);
	}
	return getRequestSignedCookies(req, signer)[name];
}
// ../me/node_modules/@nestjs/core/router/route-params-factory.js
/**
* A key picks a property of an object body. Of an array, a Buffer or a
* primitive the client sent instead, it picks only an own property (an
* element, a length), not a prototype member: `Buffer#parent` exposes memory
* shared with other requests, and a built-in function such as
* `Array.prototype.values` passes for a DTO without required properties.
* Objects keep resolving inherited properties, as a custom body parser may
* build class instances.
*/
const getBodyProperty = (body, key) => isObject(body) && !Array.isArray(body) && !ArrayBuffer.isView(body) || !isNil(body) && Object.hasOwn(Object(body), key) ? body[key] : void 0;
var RouteParamsFactory = class {
	config;
	constructor(config) {
		this.config = config;
	}
	exchangeKeyForValue(key, data, { req, res, next }) {
		switch (key) {
			case RouteParamtypes.NEXT: return next;
			case RouteParamtypes.REQUEST: return req;
			case RouteParamtypes.RESPONSE: return res;
			case RouteParamtypes.BODY: return data && req.body ? getBodyProperty(req.body, data) : req.body;
			case RouteParamtypes.RAW_BODY: return req.rawBody;
			case RouteParamtypes.PARAM: return data ? req.params[data] : req.params;
			case RouteParamtypes.HOST:
				const hosts = req.hosts || {};
				return data ? hosts[data] : hosts;
			case RouteParamtypes.QUERY: return data ? req.query[data] : req.query;
			case RouteParamtypes.HEADERS: return data ? req.headers[data.toLowerCase()] : req.headers;
			case RouteParamtypes.SESSION: return req.session;
			case RouteParamtypes.FILE: return req[data || "file"];
			case RouteParamtypes.FILES: return req.files;
			case RouteParamtypes.IP: return req.ip;
			case RouteParamtypes.COOKIES: return data ? getRequestCookie(req, data) : getRequestCookies(req);
			case RouteParamtypes.SIGNED_COOKIES: {
				const signer = this.config?.getCookieSigner();
				return data ? getRequestSignedCookie(req, data, signer) : getRequestSignedCookies(req, signer);
			}
			default: return null;
		}
	}
};
// ../me/node_modules/@nestjs/core/router/rejected-by-pipes.js
/**
* Marks a request whose pipes rejected it. A registered symbol, so packages
* that cannot import this module (e.g. an upload interceptor in a platform
* package of another version) can still read the marker.
*/
const REJECTED_BY_PIPES = Symbol.for("nestjs:rejected-by-pipes");
/**
* Records that the pipes of `request` rejected it, so its route handler did
* not run.
*/
function markRejectedByPipes(request) {
	if (typeof request === "object" && request !== null) Object.defineProperty(request, REJECTED_BY_PIPES, {
		value: true,
		configurable: true
	});
}
// ../me/node_modules/@nestjs/core/router/sse-stream.js
function serializeSseLines(value, prefix) {
	return value.split(/\r\n|\r|\n/).map((line) => `${prefix}${line}\n`).join("");
}
function toDataString(data) {
	if (isObject(data)) return toDataString(JSON.stringify(data));
	return serializeSseLines(data, "data: ");
}
function toCommentString(comment) {
	return serializeSseLines(comment, ": ");
}
function omitHeaders(headers, names) {
	const omitted = new Set(names.map((name) => name.toLowerCase()));
	return Object.fromEntries(Object.entries(headers ?? {}).filter(([name]) => !omitted.has(name.toLowerCase())));
}
function formatMessage(message) {
	const sanitize = (val) => String(val).replace(/[\r\n]/g, "");
	let data = message.type ? `event: ${sanitize(message.type)}\n` : "";
	data += !isNil(message.id) ? `id: ${sanitize(message.id)}\n` : "";
	data += !isNil(message.retry) ? `retry: ${sanitize(message.retry)}\n` : "";
	data += !isNil(message.comment) ? toCommentString(message.comment) : "";
	data += !isNil(message.data) ? toDataString(message.data) : "";
	return data + "\n";
}
function isCommentOnly(message) {
	return !isNil(message.comment) && isUndefined(message.data) && isUndefined(message.type) && isUndefined(message.retry);
}
/**
* Adapted from https://raw.githubusercontent.com/EventSource/node-ssestream
* Transforms "messages" to W3C event stream content.
* See https://html.spec.whatwg.org/multipage/server-sent-events.html
* A message is an object with one or more of the following properties:
* - data (String or object, which gets turned into JSON)
* - type
* - id
* - retry
* - comment
*
* If constructed with a HTTP Request, it will optimise the socket for streaming.
* If this stream is piped to an HTTP Response, it will set appropriate headers.
*/
var SseStream = class extends Transform {
	lastEventId = null;
	_headersCommitted = false;
	_destination = null;
	_statusCode;
	_additionalHeaders;
	_isHttp2;
	constructor(req) {
		super({ objectMode: true });
		this._isHttp2 = (req?.httpVersionMajor ?? 1) > 1;
		if (req && req.socket && !this._isHttp2) {
			req.socket.setKeepAlive?.(true);
			req.socket.setNoDelay?.(true);
			req.socket.setTimeout?.(0);
		}
	}
	get headersCommitted() {
		return this._headersCommitted;
	}
	pipe(destination, options) {
		this._destination = destination;
		this._statusCode = options?.statusCode;
		this._additionalHeaders = options?.additionalHeaders;
		return super.pipe(destination, options);
	}
	/**
	* Writes SSE headers to the destination if they have not been sent yet.
	* The sources are read here, not in `pipe()`, to pick up the values that
	* interceptors and handlers set after piping.
	*/
	commitHeaders() {
		if (this._headersCommitted || !this._destination || this._destination.writableEnded) return;
		const statusCode = this.readStatusCode();
		const additionalHeaders = this.readAdditionalHeaders();
		if (this._destination.writeHead) {
			const sseHeaders = {
				"Content-Type": "text/event-stream",
				...!this._isHttp2 && { Connection: "keep-alive" },
				"Cache-Control": "private, no-cache, no-store, must-revalidate, max-age=0, no-transform",
				Pragma: "no-cache",
				Expires: "0",
				"X-Accel-Buffering": "no"
			};
			this._destination.writeHead(statusCode, {
				...omitHeaders(additionalHeaders, Object.keys(sseHeaders)),
				...sseHeaders
			});
			this._destination.flushHeaders?.();
		}
		this._headersCommitted = true;
		this._destination.write("\n");
	}
	readStatusCode() {
		const source = this._statusCode;
		return (isFunction(source) ? source() : source) ?? 200;
	}
	readAdditionalHeaders() {
		const source = this._additionalHeaders;
		return isFunction(source) ? source() : source;
	}
	_transform(message, encoding, callback) {
		this.commitHeaders();
		this.push(isString(message) ? message : formatMessage(message));
		callback();
	}
	/**
	* Calls `.write` but handles the drain if needed
	*/
	writeMessage(message, cb) {
		let event = message;
		if (isNil(message.id) && !isCommentOnly(message)) {
			this.lastEventId++;
			event = {
				type: message.type,
				id: this.lastEventId.toString(),
				retry: message.retry,
				comment: message.comment,
				data: message.data
			};
		}
		let chunk;
		try {
			chunk = formatMessage(event);
		} catch (err) {
			process.nextTick(cb, err);
			return;
		}
		if (!this.write(chunk, "utf-8")) this.once("drain", cb);
		else process.nextTick(cb);
	}
};
// ../me/node_modules/@nestjs/core/router/router-response-controller.js
/**
* Characters of events that may wait for an SSE client that is not
* reading them before its connection is dropped, unless the route sets its
* own `maxPendingDataLength` (see `@Sse()`). Events wait once the stream and
* socket buffers are full, as a producer cannot be paused. See
* `getDataLength()` for what each of them counts for.
*/
const DEFAULT_MAX_PENDING_DATA_LENGTH = 4194304;
/**
* How often, in milliseconds, an SSE connection that Node.js has stopped
* reading from is written to, to find out whether its client is still there
* (see `sse()`). A client that left is noticed by the second write at the
* latest: the first one may still be accepted, and answered with a reset.
*/
const PAUSED_SOCKET_PROBE_INTERVAL = 5e3;
function isCloseSource(source) {
	return typeof source?.once === "function";
}
function pickCloseSource(socket, response) {
	if (isCloseSource(socket)) return socket;
	return isCloseSource(response) ? response : void 0;
}
/**
* The callbacks waiting for a connection to close, by close source. A source
* gets a single listener, however many of its requests are waiting: the client
* chooses how many requests it pipelines on a connection, and an
* `EventEmitter` searches all the listeners of an event to remove one of them,
* so a listener per request costs time quadratic in their number.
*/
const closeWatchers = /* @__PURE__ */ new WeakMap();
/**
* Calls `callback` once `source` closes.
* @returns a function that stops waiting. Once nothing waits for `source`
* anymore, no listener is left on it.
*/
function onceClosed(source, callback) {
	let watcher = closeWatchers.get(source);
	if (!watcher) {
		const callbacks = /* @__PURE__ */ new Set();
		const listener = () => {
			closeWatchers.delete(source);
			callbacks.forEach((call) => call());
		};
		watcher = {
			callbacks,
			listener
		};
		closeWatchers.set(source, watcher);
		source.once("close", listener);
	}
	const { callbacks, listener } = watcher;
	callbacks.add(callback);
	return () => {
		if (callbacks.delete(callback) && callbacks.size === 0 && closeWatchers.get(source)?.callbacks === callbacks) {
			closeWatchers.delete(source);
			source.removeListener("close", listener);
		}
	};
}
/**
* The least an event counts for while it waits for a client that is not
* reading: about what the shortest one takes once it is written
* (`id: 1\ndata: \n\n`).
*/
const MIN_PENDING_EVENT_LENGTH = 16;
function getLength(field) {
	return isString(field) ? field.length : 0;
}
/**
* What a waiting event counts for. It takes up memory whatever it carries, so
* an event with little or no data (e.g. `{ type: 'changed', data: '' }`)
* counts as well: events that count for nothing would wait without limit.
*/
function getDataLength(message) {
	return Math.max(MIN_PENDING_EVENT_LENGTH, getLength(message.data) + getLength(message.comment) + getLength(message.type) + getLength(message.id));
}
/**
* Waiting events written in a row before the event loop gets a turn. A write
* that does not back the stream up settles through `process.nextTick()` and a
* promise, so the events that waited would otherwise all be written before
* any other request is served.
*/
const MAX_WRITES_PER_TURN = 1024;
/**
* `concatMap(write)` for the events of a client, which decides how many of
* them wait by not reading. `concatMap()` `shift()`s each waiting value off an
* array of all the waiting ones, so writing them costs time quadratic in
* their number. Here they wait in a linked list, and are not written in a
* single turn of the event loop.
*/
function concatMapWrites(write) {
	return (source) => new import_cjs.Observable((subscriber) => {
		let head;
		let tail;
		let isWriting = false;
		let isYielding = false;
		let isSourceComplete = false;
		let writesLeftInThisTurn = MAX_WRITES_PER_TURN;
		const writeNext = () => {
			if (subscriber.closed) return;
			if (!head) {
				isWriting = false;
				writesLeftInThisTurn = MAX_WRITES_PER_TURN;
				if (isSourceComplete) subscriber.complete();
				return;
			}
			const { value } = head;
			head = head.next;
			isWriting = true;
			write(value).then(() => {
				if (!head || --writesLeftInThisTurn > 0) return writeNext();
				writesLeftInThisTurn = MAX_WRITES_PER_TURN;
				isYielding = true;
				setImmediate(() => {
					isYielding = false;
					writeNext();
				});
			}, (err) => subscriber.error(err));
		};
		subscriber.add(source.subscribe({
			next: (value) => {
				const waiting = { value };
				tail = head ? tail.next = waiting : head = waiting;
				if (isYielding) writesLeftInThisTurn++;
				else if (!isWriting) writeNext();
			},
			error: (err) => subscriber.error(err),
			complete: () => {
				isSourceComplete = true;
				if (!isWriting) writeNext();
			}
		}));
	});
}
var RouterResponseController = class RouterResponseController {
	applicationRef;
	logger = new Logger(RouterResponseController.name);
	exceptionFilter = new BaseExceptionFilter();
	constructor(applicationRef) {
		this.applicationRef = applicationRef;
	}
	async apply(result, response, httpStatusCode) {
		return this.applicationRef.reply(response, result, httpStatusCode);
	}
	/**
	* Sends a web `Response`, a `ReadableStream` or an async iterable as it is
	* produced, through the adapter's `StreamableFile` path, which gives each of
	* them backpressure, and stops the stream when the client goes away.
	*
	* The headers wait for the first chunk, as exception filters can no longer
	* answer once they are sent. A `Response` is the whole answer: its status and
	* headers win over those set before it (by `@HttpCode()`, `@Header()` or a
	* middleware), which it otherwise leaves in place.
	*/
	async stream(body, response, request, options = {}) {
		const webResponse = isWebResponse(body) ? body : void 0;
		const source = webResponse ? webResponse.body : body;
		if (isStreamingBodyConsumed(body)) throw new TypeError("The route handler returned a body that has been read already, so it cannot be sent.");
		const statusCode = webResponse?.status ?? options.statusCode;
		const reply = (replyBody) => this.applicationRef.reply(response, replyBody, statusCode);
		if (isNil(source)) {
			this.setWebResponseHeaders(response, webResponse);
			return reply();
		}
		const rawRequest = request.raw ?? request;
		if (rawRequest.method === "HEAD") {
			cancelStreamingBody(body);
			this.setWebResponseHeaders(response, webResponse);
			return reply(new StreamableFile(Readable.from([])));
		}
		const iterator = openStreamingBody(source);
		const first = await this.readFirst(iterator, rawRequest, response.raw ?? response);
		if (!first) {
			iterator.return().catch(() => void 0);
			return;
		}
		if (first.done) {
			this.setWebResponseHeaders(response, webResponse);
			return reply();
		}
		let firstChunk;
		try {
			firstChunk = toResponseChunk(first.value);
			this.setWebResponseHeaders(response, webResponse);
		} catch (err) {
			iterator.return().catch(() => void 0);
			throw err;
		}
		const stream = toReadable(iterator, firstChunk);
		stream.on("error", (err) => {
			if (!(err instanceof IntrinsicException)) this.logger.error(err);
		});
		const file = new StreamableFile(stream, { type: webResponse ? void 0 : inferContentType(first.value) }).setErrorLogger(() => void 0);
		try {
			return await reply(file);
		} catch (err) {
			stream.destroy();
			throw err;
		}
	}
	/**
	* Resolves to the first result of the body, or to nothing if the client goes
	* away first: that result may take a while, and may be paid for.
	*/
	readFirst(iterator, request, response) {
		const disconnectSource = pickCloseSource(request.socket, response);
		if (disconnectSource?.destroyed) return Promise.resolve(void 0);
		return new Promise((resolve, reject) => {
			const stopWaitingForClose = disconnectSource && onceClosed(disconnectSource, () => resolve(void 0));
			iterator.next().then(resolve, reject).finally(() => stopWaitingForClose?.());
		});
	}
	setWebResponseHeaders(response, webResponse) {
		if (!webResponse) return;
		for (const [name, value] of getWebResponseHeaders(webResponse)) this.applicationRef.setHeader(response, name, value);
		for (const cookie of webResponse.headers.getSetCookie()) this.applicationRef.appendHeader(response, "Set-Cookie", cookie);
	}
	async redirect(resultOrDeferred, response, redirectResponse) {
		const result = await this.transformToResult(resultOrDeferred);
		const statusCode = result && result.statusCode ? result.statusCode : redirectResponse.statusCode ? redirectResponse.statusCode : HttpStatus.FOUND;
		const url = result && result.url ? result.url : redirectResponse.url;
		return this.applicationRef.redirect(response, statusCode, url);
	}
	async render(resultOrDeferred, response, template) {
		const result = await this.transformToResult(resultOrDeferred);
		return this.applicationRef.render(response, template, result);
	}
	async transformToResult(resultOrDeferred) {
		if ((0, import_cjs.isObservable)(resultOrDeferred)) return (0, import_cjs.lastValueFrom)(resultOrDeferred);
		return resultOrDeferred;
	}
	getStatusByMethod(requestMethod) {
		switch (requestMethod) {
			case RequestMethod.POST: return HttpStatus.CREATED;
			default: return HttpStatus.OK;
		}
	}
	setHeaders(response, headers) {
		headers.forEach(({ name, value }) => this.applicationRef.setHeader(response, name, typeof value === "function" ? value() : value));
	}
	setStatus(response, statusCode) {
		this.applicationRef.status(response, statusCode);
	}
	async sse(result, response, request, options) {
		if (response.writableEnded) {
			this.getOrCreateAbortController(request).abort();
			Promise.resolve(result).catch((err) => this.logger.error(err));
			return;
		}
		const stream = new SseStream(request);
		const abortController = this.getOrCreateAbortController(request);
		return new Promise((resolve, reject) => {
			let settled = false;
			let subscription;
			const disconnectSource = pickCloseSource(request.socket, response);
			let stopWaitingForClose;
			const finalize = () => {
				stopWaitingForClose?.();
				clearInterval(pausedSocketProbe);
				abortController.abort();
			};
			const unsubscribe = () => {
				try {
					subscription?.unsubscribe();
				} catch (err) {
					this.logger.error(err);
				}
			};
			const pausedSocketProbe = setInterval(() => {
				if ((request.httpVersionMajor ?? 1) === 1 && request.socket?.isPaused?.() && stream.headersCommitted && !stream.writableNeedDrain) stream.writeMessage({ comment: "" }, () => void 0);
			}, PAUSED_SOCKET_PROBE_INTERVAL);
			pausedSocketProbe.unref?.();
			const endStream = () => {
				if (!stream.writableEnded) stream.end();
			};
			const fail = (err) => {
				settled = true;
				finalize();
				unsubscribe();
				stream.unpipe(response);
				endStream();
				reject(err);
			};
			const commitHeaders = () => {
				try {
					stream.commitHeaders();
					return true;
				} catch (err) {
					fail(err);
					return false;
				}
			};
			const onClose = () => {
				if (settled) return;
				settled = true;
				finalize();
				unsubscribe();
				endStream();
				response.end();
				resolve();
			};
			stopWaitingForClose = disconnectSource && onceClosed(disconnectSource, onClose);
			if (disconnectSource?.destroyed) onClose();
			Promise.resolve(result).then((observableResult) => {
				if (settled) return;
				this.assertObservable(observableResult);
				stream.pipe(response, {
					additionalHeaders: options?.additionalHeaders,
					statusCode: options?.statusCode ?? (() => response.statusCode)
				});
				let pendingDataLength = 0;
				const maxPendingDataLength = options?.maxPendingDataLength == null || isNaN(options.maxPendingDataLength) ? DEFAULT_MAX_PENDING_DATA_LENGTH : options.maxPendingDataLength;
				const dropIfNotReading = () => {
					if (maxPendingDataLength && pendingDataLength > maxPendingDataLength && stream.writableNeedDrain) {
						this.logger.warn(`The client is not reading its events: ${pendingDataLength} character(s) of events are queued for it, which exceeds the maximum allowed ${maxPendingDataLength}`);
						response.destroy?.();
						onClose();
					}
				};
				subscription = observableResult.pipe((0, import_operators.map)((message) => {
					const event = isObject(message) ? message : { data: message };
					return isNil(event.data) || isString(event.data) ? event : {
						type: event.type,
						id: event.id,
						retry: event.retry,
						comment: event.comment,
						data: JSON.stringify(event.data)
					};
				}), (0, import_operators.tap)((message) => {
					pendingDataLength += getDataLength(message);
					dropIfNotReading();
				}), concatMapWrites((message) => new Promise((resolve, reject) => {
					stream.writeMessage(message, (err) => {
						pendingDataLength -= getDataLength(message);
						return err ? reject(err) : resolve();
					});
					dropIfNotReading();
				})), (0, import_operators.catchError)((err) => {
					if (!stream.headersCommitted) throw err;
					const data = err instanceof HttpException ? err.getResponse() instanceof Error ? STATUS_CODES[err.getStatus()] ?? "Error" : err.message : this.exceptionFilter.isHttpError(err) ? this.exceptionFilter.getHttpErrorMessage(err) : MESSAGES.UNKNOWN_EXCEPTION_MESSAGE;
					if (!(err instanceof IntrinsicException)) this.logger.error(err);
					stream.writeMessage({
						type: "error",
						data
					}, (writeError) => {
						if (writeError) this.logger.error(writeError);
					});
					return import_cjs.EMPTY;
				})).subscribe({
					error: (err) => {
						if (settled) return;
						fail(err);
					},
					complete: () => {
						if (settled) return;
						if (!commitHeaders()) return;
						settled = true;
						finalize();
						endStream();
						resolve();
					}
				});
				if (settled) unsubscribe();
				setTimeout(() => {
					if (settled || !commitHeaders()) return;
					if (request.method === "HEAD") {
						settled = true;
						finalize();
						unsubscribe();
						endStream();
						resolve();
					}
				}, 0);
			}).catch((err) => {
				if (settled) return;
				fail(err);
			});
		});
	}
	assertObservable(value) {
		if (!(0, import_cjs.isObservable)(value)) throw new ReferenceError("You must return an Observable stream to use Server-Sent Events (SSE).");
	}
	getOrCreateAbortController(request) {
		const carrier = request;
		if (!carrier[SSE_ABORT_CONTROLLER]) carrier[SSE_ABORT_CONTROLLER] = new AbortController();
		return carrier[SSE_ABORT_CONTROLLER];
	}
};
// ../me/node_modules/@nestjs/core/router/router-execution-context.js
const isThenable = (value) => value !== null && (typeof value === "object" || typeof value === "function") && typeof value.then === "function";
var RouterExecutionContext = class {
	paramsFactory;
	pipesContextCreator;
	pipesConsumer;
	guardsContextCreator;
	guardsConsumer;
	interceptorsContextCreator;
	interceptorsConsumer;
	applicationRef;
	handlerMetadataStorage = new HandlerMetadataStorage();
	contextUtils = new ContextUtils();
	responseController;
	constructor(paramsFactory, pipesContextCreator, pipesConsumer, guardsContextCreator, guardsConsumer, interceptorsContextCreator, interceptorsConsumer, applicationRef) {
		this.paramsFactory = paramsFactory;
		this.pipesContextCreator = pipesContextCreator;
		this.pipesConsumer = pipesConsumer;
		this.guardsContextCreator = guardsContextCreator;
		this.guardsConsumer = guardsConsumer;
		this.interceptorsContextCreator = interceptorsContextCreator;
		this.interceptorsConsumer = interceptorsConsumer;
		this.applicationRef = applicationRef;
		this.responseController = new RouterResponseController(applicationRef);
	}
	create(instance, callback, methodName, moduleKey, requestMethod, contextId = STATIC_CONTEXT, inquirerId) {
		const contextType = "http";
		const { argsLength, fnHandleResponse, isSseHandler, paramtypes, getParamsMetadata, httpStatusCode, responseHeaders, hasCustomHeaders } = this.getMetadata(instance, callback, methodName, moduleKey, requestMethod, contextType);
		const paramsOptions = this.contextUtils.mergeParamsMetatypes(getParamsMetadata(moduleKey, contextId, inquirerId), paramtypes);
		const pipes = this.pipesContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		this.contextUtils.warnOnMissingParamtypes(instance, methodName, paramtypes, pipes, paramsOptions.filter(({ type }) => this.isPipeable(type)));
		const guards = this.guardsContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const interceptors = this.interceptorsContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const fnCanActivate = this.createGuardsFn(guards, instance, callback, contextType);
		const fnApplyPipes = this.createPipesFn(pipes, paramsOptions);
		const handler = (args, req, res, next, handlerObservable$, handlerStreams = []) => async () => {
			try {
				const pendingPipes = fnApplyPipes && fnApplyPipes(args, req, res, next);
				pendingPipes && await pendingPipes;
			} catch (err) {
				markRejectedByPipes(req);
				throw err;
			}
			const result = callback.apply(instance, args);
			if (!handlerObservable$) return result;
			const value = isThenable(result) ? await result : result;
			this.observeHandlerResult(value, handlerObservable$, handlerStreams);
			return (0, import_cjs.isObservable)(value) ? value.pipe((0, import_operators.tap)((emitted) => this.trackHandlerStream(emitted, handlerStreams))) : value;
		};
		return async (req, res, next) => {
			const args = this.contextUtils.createNullArray(argsLength);
			fnCanActivate && await fnCanActivate([
				req,
				res,
				next
			]);
			this.responseController.setStatus(res, httpStatusCode);
			hasCustomHeaders && this.responseController.setHeaders(res, responseHeaders);
			if (isSseHandler) this.attachSseAbortSignal(req);
			const handlerObservable$ = isSseHandler || isEmptyArray(interceptors) ? void 0 : new import_cjs.ReplaySubject(1);
			const handlerStreams = [];
			const resultOrDeferred = this.interceptorsConsumer.intercept(interceptors, [
				req,
				res,
				next
			], instance, callback, handler(args, req, res, next, handlerObservable$, handlerStreams), contextType);
			const result = isSseHandler ? resultOrDeferred : await resultOrDeferred;
			await fnHandleResponse(result, res, req, handlerObservable$, handlerStreams);
		};
	}
	getMetadata(instance, callback, methodName, moduleKey, requestMethod, contextType) {
		const cacheMetadata = this.handlerMetadataStorage.get(instance, methodName);
		if (cacheMetadata) return cacheMetadata;
		const metadata = this.contextUtils.reflectCallbackMetadata(instance, methodName, "__routeArguments__") || {};
		const keys = Object.keys(metadata);
		const argsLength = this.contextUtils.getArgumentsLength(keys, metadata);
		const paramtypes = this.contextUtils.reflectCallbackParamtypes(instance, methodName);
		const contextFactory = this.contextUtils.getContextFactory(contextType, instance, callback);
		const getParamsMetadata = (moduleKey, contextId = STATIC_CONTEXT, inquirerId) => this.exchangeKeysForValues(keys, metadata, moduleKey, contextId, inquirerId, contextFactory);
		const paramsMetadata = getParamsMetadata(moduleKey);
		const isResponseHandled = this.isResponseHandled(instance, methodName, paramsMetadata);
		const httpRedirectResponse = this.reflectRedirect(callback);
		const fnHandleResponse = this.createHandleResponseFn(callback, isResponseHandled, httpRedirectResponse);
		const isSseHandler = !!this.reflectSse(callback);
		const httpStatusCode = this.reflectHttpStatusCode(callback) ?? this.responseController.getStatusByMethod(requestMethod);
		const responseHeaders = this.reflectResponseHeaders(callback);
		const handlerMetadata = {
			argsLength,
			fnHandleResponse,
			isSseHandler,
			paramtypes,
			getParamsMetadata,
			httpStatusCode,
			hasCustomHeaders: !isEmptyArray(responseHeaders),
			responseHeaders
		};
		this.handlerMetadataStorage.set(instance, methodName, handlerMetadata);
		return handlerMetadata;
	}
	reflectRedirect(callback) {
		return Reflect.getMetadata(REDIRECT_METADATA, callback);
	}
	reflectHttpStatusCode(callback) {
		return Reflect.getMetadata(HTTP_CODE_METADATA, callback);
	}
	reflectRenderTemplate(callback) {
		return Reflect.getMetadata(RENDER_METADATA, callback);
	}
	reflectResponseHeaders(callback) {
		return Reflect.getMetadata("__headers__", callback) || [];
	}
	reflectSse(callback) {
		return Reflect.getMetadata(SSE_METADATA, callback);
	}
	reflectSseOptions(callback) {
		return Reflect.getMetadata(SSE_OPTIONS_METADATA, callback);
	}
	exchangeKeysForValues(keys, metadata, moduleContext, contextId = STATIC_CONTEXT, inquirerId, contextFactory) {
		this.pipesContextCreator.setModuleContext(moduleContext);
		return keys.map((key) => {
			const { index, data, pipes: pipesCollection, schema } = metadata[key];
			const pipes = this.pipesContextCreator.createConcreteContext(pipesCollection, contextId, inquirerId);
			const type = this.contextUtils.mapParamType(key);
			if (key.includes("__customRouteArgs__")) {
				const { factory } = metadata[key];
				return {
					index,
					extractValue: this.contextUtils.getCustomFactory(factory, data, contextFactory),
					type,
					data,
					pipes,
					schema
				};
			}
			const numericType = Number(type);
			const extractValue = (req, res, next) => this.paramsFactory.exchangeKeyForValue(numericType, data, {
				req,
				res,
				next
			});
			return {
				index,
				extractValue,
				type: numericType,
				data,
				pipes,
				schema
			};
		});
	}
	async getParamValue(value, metadata, pipes) {
		if (!isEmptyArray(pipes)) return this.pipesConsumer.apply(value, metadata, pipes);
		return value;
	}
	isPipeable(type) {
		return type === RouteParamtypes.BODY || type === RouteParamtypes.RAW_BODY || type === RouteParamtypes.QUERY || type === RouteParamtypes.PARAM || type === RouteParamtypes.FILE || type === RouteParamtypes.FILES || type === RouteParamtypes.COOKIES || type === RouteParamtypes.SIGNED_COOKIES || isString(type);
	}
	createGuardsFn(guards, instance, callback, contextType) {
		const canActivateFn = async (args) => {
			if (!await this.guardsConsumer.tryActivate(guards, args, instance, callback, contextType)) throw new ForbiddenException(FORBIDDEN_MESSAGE);
		};
		return guards.length ? canActivateFn : null;
	}
	createPipesFn(pipes, paramsOptions) {
		if (!paramsOptions.length) return null;
		const params = paramsOptions.map(({ index, extractValue, type, data, metatype, pipes: paramPipes, schema }) => {
			const isPipeable = this.isPipeable(type);
			return {
				index,
				extractValue,
				isPipeable,
				metadata: {
					metatype,
					type,
					data,
					schema
				},
				pipes: isPipeable ? pipes.concat(paramPipes) : []
			};
		});
		const applyPipes = async (args, param, value) => {
			args[param.index] = await this.getParamValue(value, param.metadata, param.pipes);
		};
		return (args, req, res, next) => {
			let pending;
			for (let i = 0; i < params.length; i++) {
				const param = params[i];
				try {
					const value = param.extractValue(req, res, next);
					if (param.isPipeable && (param.pipes.length > 0 || isThenable(value))) (pending ??= []).push(applyPipes(args, param, value));
					else args[param.index] = value;
				} catch (err) {
					(pending ??= []).push(Promise.reject(err));
				}
			}
			return pending && Promise.all(pending);
		};
	}
	createHandleResponseFn(callback, isResponseHandled, redirectResponse, httpStatusCode) {
		const renderTemplate = this.reflectRenderTemplate(callback);
		if (renderTemplate) return async (result, res) => {
			return await this.responseController.render(result, res, renderTemplate);
		};
		if (redirectResponse && isString(redirectResponse.url)) return async (result, res) => {
			await this.responseController.redirect(result, res, redirectResponse);
		};
		if (!!this.reflectSse(callback)) {
			const maxPendingDataLength = this.reflectSseOptions(callback)?.maxPendingDataLength;
			return async (result, res, req) => {
				const rawResponse = res.raw ?? res;
				await this.responseController.sse(result, rawResponse, req.raw || req, {
					additionalHeaders: () => res.getHeaders?.(),
					statusCode: () => res.statusCode ?? rawResponse.statusCode,
					maxPendingDataLength
				});
			};
		}
		return async (result, res, req, handlerObservable$, handlerStreams = []) => {
			let disconnected = false;
			if ((0, import_cjs.isObservable)(result)) {
				const disconnect$ = (handlerObservable$ ?? (0, import_cjs.of)(null)).pipe((0, import_operators.switchMap)(() => this.fromClientDisconnect(req, res)), (0, import_operators.tap)(() => disconnected = true));
				result = result.pipe((0, import_operators.tap)((value) => handlerObservable$ ? listenForStreamError(value) : this.trackHandlerStream(value, handlerStreams)), (0, import_operators.takeUntil)(disconnect$));
			}
			try {
				result = await this.responseController.transformToResult(result);
			} catch (err) {
				if (!disconnected || !(err instanceof import_cjs.EmptyError)) {
					handlerStreams.forEach(destroyUnsentBody);
					throw err;
				}
			}
			if (disconnected) {
				[result, ...handlerStreams].forEach(destroyUnsentBody);
				return res;
			}
			if (!isResponseHandled) {
				const streamingBody = this.pickStreamingBody(result, handlerStreams);
				this.releaseOnceResponseIsOver(handlerStreams.filter((stream) => stream !== result && stream !== streamingBody), req, res);
				try {
					await (streamingBody ? this.responseController.stream(streamingBody, res, req, { statusCode: httpStatusCode }) : this.responseController.apply(result, res, httpStatusCode));
				} catch (err) {
					[
						result,
						streamingBody,
						...handlerStreams
					].forEach(destroyUnsentBody);
					throw err;
				}
			}
			return res;
		};
	}
	/**
	* The stream to send, if any: the one the interceptors handed back, or the
	* one in the plain object they wrapped it in (`{ data: stream }`), which
	* cannot go out that way, unless they read it to build their own result. It
	* is never the handler's own in place of what they returned: they may have
	* replaced it with a stream that leaves something out, or with something
	* that is not a stream (a notice, nothing at all), which is sent as it is.
	*/
	pickStreamingBody(result, handlerStreams) {
		if (isStreamingBody(result)) return result;
		if (!isPlainObject(result) || !handlerStreams.some(isStreamingBody)) return;
		const wrappedBody = Object.values(result).find(isStreamingBody);
		return wrappedBody && !isStreamingBodyConsumed(wrappedBody) ? wrappedBody : void 0;
	}
	/**
	* Releases streams that are not sent once the response is over: sent, or
	* its connection closed. The connection is watched as well, since a
	* pipelined response that still waits for its turn never learns that it is
	* gone.
	*/
	releaseOnceResponseIsOver(streams, req, res) {
		if (isEmptyArray(streams)) return;
		const response = res?.raw ?? res;
		const connection = pickCloseSource((req?.raw ?? req)?.socket, response);
		let isReleased = false;
		let stopWaitingForClose;
		const release = () => {
			if (isReleased) return;
			isReleased = true;
			stopWaitingForClose?.();
			streams.forEach(destroyUnsentBody);
		};
		if (connection?.destroyed) return release();
		stopWaitingForClose = connection && onceClosed(connection, release);
		if (response instanceof Stream) finished(response, release);
	}
	trackHandlerStream(value, handlerStreams) {
		if (value instanceof StreamableFile) handlerStreams.push(value);
		else if (isStreamingBody(value)) {
			handlerStreams.push(value);
			listenForStreamError(value);
		}
	}
	observeHandlerResult(result, handlerObservable$, handlerStreams) {
		if ((0, import_cjs.isObservable)(result)) handlerObservable$.next();
		else this.trackHandlerStream(result, handlerStreams);
	}
	/**
	* Emits once the client connection closes, or right away if it already has.
	* Picks the close source the same way `RouterResponseController#sse()`
	* does, so the two disconnect watchers cannot drift apart.
	*/
	fromClientDisconnect(req, res) {
		return new import_cjs.Observable((subscriber) => {
			const source = pickCloseSource((req?.raw ?? req)?.socket, res?.raw ?? res);
			if (!source) return;
			if (source.destroyed) {
				subscriber.next();
				return;
			}
			return onceClosed(source, () => subscriber.next());
		});
	}
	isResponseHandled(instance, methodName, paramsMetadata) {
		const hasResponseOrNextDecorator = paramsMetadata.some(({ type }) => type === RouteParamtypes.RESPONSE || type === RouteParamtypes.NEXT);
		const isPassthroughEnabled = this.contextUtils.reflectPassthrough(instance, methodName);
		return hasResponseOrNextDecorator && !isPassthroughEnabled;
	}
	attachSseAbortSignal(req) {
		const carrier = req;
		if (!carrier[SSE_ABORT_CONTROLLER]) carrier[SSE_ABORT_CONTROLLER] = new AbortController();
		if (carrier.raw && !carrier.raw[SSE_ABORT_CONTROLLER]) carrier.raw[SSE_ABORT_CONTROLLER] = carrier[SSE_ABORT_CONTROLLER];
	}
};
// ../me/node_modules/@nestjs/core/router/router-explorer.js
var RouterExplorer = class RouterExplorer {
	container;
	injector;
	routerProxy;
	exceptionsFilter;
	routePathFactory;
	graphInspector;
	executionContextCreator;
	pathsExplorer;
	routerMethodFactory = new RouterMethodFactory();
	logger = new Logger(RouterExplorer.name, { timestamp: true });
	constructor(metadataScanner, container, injector, routerProxy, exceptionsFilter, config, routePathFactory, graphInspector) {
		this.container = container;
		this.injector = injector;
		this.routerProxy = routerProxy;
		this.exceptionsFilter = exceptionsFilter;
		this.routePathFactory = routePathFactory;
		this.graphInspector = graphInspector;
		this.pathsExplorer = new PathsExplorer(metadataScanner);
		const routeParamsFactory = new RouteParamsFactory(config);
		const pipesContextCreator = new PipesContextCreator(container, config);
		const pipesConsumer = new PipesConsumer();
		const guardsContextCreator = new GuardsContextCreator(container, config);
		const guardsConsumer = new GuardsConsumer();
		const interceptorsContextCreator = new InterceptorsContextCreator(container, config);
		const interceptorsConsumer = new InterceptorsConsumer();
		this.executionContextCreator = new RouterExecutionContext(routeParamsFactory, pipesContextCreator, pipesConsumer, guardsContextCreator, guardsConsumer, interceptorsContextCreator, interceptorsConsumer, container.getHttpAdapterRef());
	}
	explore(instanceWrapper, moduleKey, httpAdapterRef, host, routePathMetadata, options = {}) {
		const { instance } = instanceWrapper;
		const routerPaths = this.pathsExplorer.scanForPaths(instance);
		this.applyPathsToRouterProxy(httpAdapterRef, routerPaths, instanceWrapper, moduleKey, routePathMetadata, host, options);
	}
	extractRouterPath(metatype) {
		const path = Reflect.getMetadata(PATH_METADATA, metatype);
		if (isUndefined(path)) throw new UnknownRequestMappingException(metatype);
		if (Array.isArray(path)) return path.map((p) => addLeadingSlash(p));
		return [addLeadingSlash(path)];
	}
	applyPathsToRouterProxy(router, routeDefinitions, instanceWrapper, moduleKey, routePathMetadata, host, options = {}) {
		(routeDefinitions || []).forEach((routeDefinition) => {
			const { version: methodVersion } = routeDefinition;
			routePathMetadata.methodVersion = methodVersion;
			this.applyCallbackToRouter(router, routeDefinition, instanceWrapper, moduleKey, routePathMetadata, host, options);
		});
	}
	applyCallbackToRouter(router, routeDefinition, instanceWrapper, moduleKey, routePathMetadata, host, options = {}) {
		const { onRouteResolved, deferRegistration = false } = options;
		const { path: paths, requestMethod, targetCallback, methodName } = routeDefinition;
		const { instance } = instanceWrapper;
		const routerMethodRef = this.routerMethodFactory.get(router, requestMethod).bind(router);
		const proxy = !instanceWrapper.isDependencyTreeStatic() ? this.createRequestScopedHandler(instanceWrapper, requestMethod, this.container.getModuleByKey(moduleKey), moduleKey, methodName) : this.createCallbackProxy(instance, targetCallback, methodName, moduleKey, requestMethod, STATIC_CONTEXT, instanceWrapper.id);
		const isVersioned = (routePathMetadata.methodVersion || routePathMetadata.controllerVersion) && routePathMetadata.versioningOptions;
		let routeHandler = this.applyHostFilter(host, proxy);
		paths.forEach((path) => {
			if (isVersioned && routePathMetadata.versioningOptions.type !== VersioningType.URI) routeHandler = this.applyVersionFilter(router, routePathMetadata, routeHandler);
			routePathMetadata.methodPath = path;
			this.routePathFactory.create(routePathMetadata, requestMethod).forEach((path) => {
				const normalizedPath = router.normalizePath ? router.normalizePath(path) : path;
				const entrypointDefinition = {
					type: "http-endpoint",
					methodName,
					className: instanceWrapper.name,
					classNodeId: instanceWrapper.id,
					metadata: {
						key: path,
						path,
						requestMethod: RequestMethod[requestMethod],
						methodVersion: routePathMetadata.methodVersion,
						controllerVersion: routePathMetadata.controllerVersion
					}
				};
				if (!deferRegistration) {
					this.copyMetadataToCallback(targetCallback, routeHandler);
					const onRouteTriggered = this.container.getHttpAdapterRef().getOnRouteTriggered?.();
					let handler = routeHandler;
					if (onRouteTriggered) {
						handler = Object.assign((...args) => {
							onRouteTriggered(requestMethod, path);
							return routeHandler(...args);
						}, routeHandler);
						this.copyMetadataToCallback(targetCallback, handler);
					}
					Object.defineProperty(handler, "name", {
						configurable: true,
						value: `${instanceWrapper.name}.${methodName}`
					});
					routerMethodRef(normalizedPath, handler);
				}
				onRouteResolved?.({
					method: requestMethod,
					path: normalizedPath,
					rawPath: path,
					host,
					version: routePathMetadata.methodVersion ?? routePathMetadata.controllerVersion,
					methodVersion: routePathMetadata.methodVersion,
					controllerVersion: routePathMetadata.controllerVersion,
					handler: routeHandler,
					targetCallback,
					methodName,
					instanceWrapper
				});
				this.graphInspector.insertEntrypointDefinition(entrypointDefinition, instanceWrapper.id);
			});
			this.routePathFactory.create({
				...routePathMetadata,
				versioningOptions: void 0
			}, requestMethod).forEach((path) => {
				if (isVersioned) {
					const version = this.routePathFactory.getVersion(routePathMetadata);
					this.logger.log(VERSIONED_ROUTE_MAPPED_MESSAGE(path, requestMethod, version));
				} else this.logger.log(ROUTE_MAPPED_MESSAGE(path, requestMethod));
			});
		});
	}
	/**
	* Registers a previously resolved route on the underlying HTTP adapter.
	* Used when route registration has been deferred (e.g. when sorting
	* routes by specificity) so the caller can choose the order in which
	* routes are installed on the adapter.
	*/
	registerResolvedRoute(router, route) {
		const routerMethodRef = this.routerMethodFactory.get(router, route.method).bind(router);
		this.copyMetadataToCallback(route.targetCallback, route.handler);
		const normalizedPath = route.path;
		const rawPath = route.rawPath ?? route.path;
		const onRouteTriggered = this.container.getHttpAdapterRef().getOnRouteTriggered?.();
		if (onRouteTriggered) {
			const handler = Object.assign((...args) => {
				onRouteTriggered(route.method, rawPath);
				return route.handler(...args);
			}, route.handler);
			this.copyMetadataToCallback(route.targetCallback, handler);
			routerMethodRef(normalizedPath, handler);
		} else routerMethodRef(normalizedPath, route.handler);
	}
	applyHostFilter(host, handler) {
		if (!host) return handler;
		const httpAdapterRef = this.container.getHttpAdapterRef();
		const hostRegExps = (Array.isArray(host) ? host : [host]).map((host) => {
			if (typeof host === "string") try {
				return (0, import_dist.pathToRegexp)(host);
			} catch (e) {
				if (e instanceof TypeError) this.logger.error(`Unsupported host "${host}" syntax. In past releases, ?, *, and + were used to denote optional or repeating path parameters. The latest version of "path-to-regexp" now requires the use of named parameters. For example, instead of using a route like /users/* to capture all routes starting with "/users", you should use /users/*path. Please see the migration guide for more information.`);
				throw e;
			}
			return {
				regexp: host,
				keys: []
			};
		});
		const unsupportedFilteringMessage = Array.isArray(host) ? `HTTP adapter does not support filtering on hosts: ["${host.join("\", \"")}"]` : `HTTP adapter does not support filtering on host: "${host}"`;
		let hasWarnedOfUnsupportedFiltering = false;
		return (req, res, next) => {
			req.hosts = {};
			const hostname = httpAdapterRef.getRequestHostname(req) || "";
			for (const exp of hostRegExps) {
				const match = hostname.match(exp.regexp);
				if (match) {
					if (exp.keys.length > 0) exp.keys.forEach((key, i) => {
						if (match[i + 1] !== void 0) req.hosts[key.name] = match[i + 1];
					});
					else if (exp.regexp && match.groups) for (const groupName in match.groups) req.hosts[groupName] = match.groups[groupName];
					return handler(req, res, next);
				}
			}
			if (!next) {
				if (!hasWarnedOfUnsupportedFiltering) {
					hasWarnedOfUnsupportedFiltering = true;
					this.logger.warn(`${unsupportedFilteringMessage}. Requests for other hosts are answered with 404 instead of being passed on to other routes.`);
				}
				const method = httpAdapterRef.getRequestMethod(req);
				const url = httpAdapterRef.getRequestUrl(req);
				throw new NotFoundException(`Cannot ${method} ${url}`);
			}
			return next();
		};
	}
	applyVersionFilter(router, routePathMetadata, handler) {
		const version = this.routePathFactory.getVersion(routePathMetadata);
		return router.applyVersionFilter(handler, version, routePathMetadata.versioningOptions);
	}
	createCallbackProxy(instance, callback, methodName, moduleRef, requestMethod, contextId = STATIC_CONTEXT, inquirerId) {
		const executionContext = this.executionContextCreator.create(instance, callback, methodName, moduleRef, requestMethod, contextId, inquirerId);
		const exceptionFilter = this.exceptionsFilter.create(instance, callback, moduleRef, contextId, inquirerId);
		return this.routerProxy.createProxy(executionContext, exceptionFilter);
	}
	createRequestScopedHandler(instanceWrapper, requestMethod, moduleRef, moduleKey, methodName) {
		const { instance } = instanceWrapper;
		const collection = moduleRef.controllers;
		const isTreeDurable = instanceWrapper.isDependencyTreeDurable();
		let exceptionFilter;
		return async (req, res, next) => {
			try {
				const contextId = this.getContextId(req, isTreeDurable);
				const contextInstance = await this.injector.loadPerContext(instance, moduleRef, collection, contextId);
				await this.createCallbackProxy(contextInstance, contextInstance[methodName], methodName, moduleKey, requestMethod, contextId, instanceWrapper.id)(req, res, next);
			} catch (err) {
				exceptionFilter ??= this.exceptionsFilter.create(instance, instance[methodName], moduleKey);
				const host = new ExecutionContextHost([
					req,
					res,
					next
				]);
				exceptionFilter.next(err, host);
			}
		};
	}
	getContextId(request, isTreeDurable) {
		const contextId = ContextIdFactory.getByRequest(request);
		if (!request[REQUEST_CONTEXT_ID]) {
			Object.defineProperty(request, REQUEST_CONTEXT_ID, {
				value: contextId,
				enumerable: false,
				writable: false,
				configurable: false
			});
			const requestProviderValue = isTreeDurable ? contextId.payload : Object.assign(request, contextId.payload);
			this.container.registerRequestProvider(requestProviderValue, contextId);
		}
		return contextId;
	}
	copyMetadataToCallback(originalCallback, targetCallback) {
		for (const key of Reflect.getMetadataKeys(originalCallback)) Reflect.defineMetadata(key, Reflect.getMetadata(key, originalCallback), targetCallback);
	}
};
// ../me/node_modules/@nestjs/core/router/routes-resolver.js
var RoutesResolver = class RoutesResolver {
	container;
	applicationConfig;
	injector;
	logger = new Logger(RoutesResolver.name, { timestamp: true });
	routerProxy = new RouterProxy();
	routePathFactory;
	routerExceptionsFilter;
	routerExplorer;
	constructor(container, applicationConfig, injector, graphInspector) {
		this.container = container;
		this.applicationConfig = applicationConfig;
		this.injector = injector;
		const httpAdapterRef = container.getHttpAdapterRef();
		this.routerExceptionsFilter = new RouterExceptionFilters(container, applicationConfig, httpAdapterRef);
		this.routePathFactory = new RoutePathFactory(this.applicationConfig);
		const metadataScanner = new MetadataScanner();
		this.routerExplorer = new RouterExplorer(metadataScanner, this.container, this.injector, this.routerProxy, this.routerExceptionsFilter, this.applicationConfig, this.routePathFactory, graphInspector);
	}
	resolve(applicationRef, globalPrefix, options = {}) {
		this.container.getModules().forEach(({ controllers, metatype }, moduleName) => {
			const modulePath = this.getModulePathMetadata(metatype);
			this.registerRouters(controllers, moduleName, globalPrefix, modulePath, applicationRef, options);
		});
	}
	registerResolvedRoute(applicationRef, route) {
		this.routerExplorer.registerResolvedRoute(applicationRef, route);
	}
	registerRouters(routes, moduleName, globalPrefix, modulePath, applicationRef, options = {}) {
		routes.forEach((instanceWrapper) => {
			const { metatype } = instanceWrapper;
			const host = this.getHostMetadata(metatype);
			const routerPaths = this.routerExplorer.extractRouterPath(metatype);
			const controllerVersion = this.getVersionMetadata(metatype);
			const controllerName = metatype.name;
			routerPaths.forEach((path) => {
				const pathsToLog = this.routePathFactory.create({
					ctrlPath: path,
					modulePath,
					globalPrefix
				});
				if (!controllerVersion) pathsToLog.forEach((path) => {
					const logMessage = CONTROLLER_MAPPING_MESSAGE(controllerName, path);
					this.logger.log(logMessage);
				});
				else pathsToLog.forEach((path) => {
					const logMessage = VERSIONED_CONTROLLER_MAPPING_MESSAGE(controllerName, path, controllerVersion);
					this.logger.log(logMessage);
				});
				const versioningOptions = this.applicationConfig.getVersioning();
				const routePathMetadata = {
					ctrlPath: path,
					modulePath,
					globalPrefix,
					controllerVersion,
					versioningOptions
				};
				this.routerExplorer.explore(instanceWrapper, moduleName, applicationRef, host, routePathMetadata, options);
			});
		});
	}
	registerNotFoundHandler() {
		const applicationRef = this.container.getHttpAdapterRef();
		const callback = (req, res) => {
			const method = applicationRef.getRequestMethod(req);
			const url = applicationRef.getRequestUrl(req);
			throw new NotFoundException(`Cannot ${method} ${url}`);
		};
		const handler = this.routerExceptionsFilter.create({}, callback, void 0);
		const proxy = this.routerProxy.createProxy(callback, handler);
		const prefix = this.applicationConfig.getGlobalPrefix();
		const excludedRoutes = this.routePathFactory.getExcludedRoutePaths();
		applicationRef.setNotFoundHandler && applicationRef.setNotFoundHandler(proxy, prefix, excludedRoutes);
	}
	registerExceptionHandler() {
		const callback = (err, req, res, next) => {
			throw this.container.getHttpAdapterRef().mapException(err);
		};
		const handler = this.routerExceptionsFilter.create({}, callback, void 0);
		const proxy = this.routerProxy.createExceptionLayerProxy(callback, handler);
		const applicationRef = this.container.getHttpAdapterRef();
		const prefix = this.applicationConfig.getGlobalPrefix();
		applicationRef.setErrorHandler && applicationRef.setErrorHandler(proxy, prefix);
	}
	getModulePathMetadata(metatype) {
		const modulesContainer = this.container.getModules();
		return Reflect.getMetadata("__module_path__" + modulesContainer.applicationId, metatype) ?? Reflect.getMetadata("__module_path__", metatype);
	}
	getHostMetadata(metatype) {
		return Reflect.getMetadata(HOST_METADATA, metatype);
	}
	getVersionMetadata(metatype) {
		const versioningConfig = this.applicationConfig.getVersioning();
		if (versioningConfig) return Reflect.getMetadata("__version__", metatype) ?? versioningConfig.defaultVersion;
	}
};
// ../me/node_modules/@nestjs/core/router/route-conflict-detector.js
const MAX_EXPANDED_GROUPS = 6;
const joinText = (tokens) => tokens.map((token) => token.type === "text" ? token.value : "").join("");
/**
* Static utility class that detects overlapping HTTP routes and reports
* them according to a per-kind policy. Stateless — every method takes
* everything it needs as parameters.
*/
var RouteConflictDetector = class RouteConflictDetector {
	/**
	* Tags each segment of a path as a literal, a named param, a named
	* wildcard, or a mix of text and params (`v:version`, `:name.:ext`).
	* Optional groups are read as present (`/users{/:id}` as `/users/:id`).
	* Paths path-to-regexp cannot match (such as `/files/*` or
	* `/files/:name:ext` on Fastify) are split on `/` and tagged by the
	* first character of each segment.
	*/
	static tokenizePath(rawPath) {
		const tokens = RouteConflictDetector.parseTokens(rawPath);
		if (!tokens) return RouteConflictDetector.splitPath(rawPath);
		return RouteConflictDetector.toSegments(RouteConflictDetector.flattenGroups(tokens, false));
	}
	/**
	* Tells whether two paths only differ by the names of their parameters and
	* wildcards (`/users/:id` and `/users/:username`, but not `/files/:id` and
	* `/files/:name.:ext`).
	*/
	static pathsHaveSameShape(leftPath, rightPath) {
		const shapeOf = (path) => JSON.stringify((0, import_dist.parse)(path).tokens, (key, value) => key === "name" ? void 0 : value);
		try {
			return shapeOf(leftPath) === shapeOf(rightPath);
		} catch {
			return false;
		}
	}
	/**
	* Decides whether two paths can match the same incoming request, given
	* only their declared patterns (no host/method/version considered).
	*/
	static pathsCanOverlap(leftPath, rightPath) {
		return RouteConflictDetector.comparablePathsCanOverlap(RouteConflictDetector.toComparablePath(leftPath), RouteConflictDetector.toComparablePath(rightPath));
	}
	static comparablePathsCanOverlap(leftPath, rightPath) {
		if (!leftPath.leadingText.startsWith(rightPath.leadingText) && !rightPath.leadingText.startsWith(leftPath.leadingText)) return false;
		return leftPath.variants.some((leftSegments) => rightPath.variants.some((rightSegments) => RouteConflictDetector.segmentListsCanOverlap(leftSegments, rightSegments)));
	}
	static segmentListsCanOverlap(leftSegments, rightSegments) {
		const leftEndsInWildcard = leftSegments[leftSegments.length - 1]?.kind === "wildcard";
		const rightEndsInWildcard = rightSegments[rightSegments.length - 1]?.kind === "wildcard";
		if (leftSegments.length !== rightSegments.length) {
			if (!(leftSegments.length < rightSegments.length ? leftEndsInWildcard : rightEndsInWildcard)) return false;
		}
		const sharedLength = Math.min(leftSegments.length, rightSegments.length);
		let canOverlap = true;
		leftSegments.slice(0, sharedLength).forEach((leftSegment, segmentIndex) => {
			if (!canOverlap) return;
			if (!RouteConflictDetector.segmentsCanOverlap(leftSegment, rightSegments[segmentIndex])) canOverlap = false;
		});
		return canOverlap;
	}
	/**
	* Walks every unique pair of resolved routes and produces a conflict
	* record for each pair whose (method, host, version, path) tuples can
	* collide at runtime.
	*/
	static detect(routes, versioningOptions) {
		const conflicts = [];
		const comparablePaths = new Map(routes.map((route) => [route.path, RouteConflictDetector.toComparablePath(route.path)]));
		RouteConflictDetector.forEachUniquePair(routes, (earlierRoute, laterRoute) => {
			if (!RouteConflictDetector.methodsCanOverlap(earlierRoute.method, laterRoute.method)) return;
			if (!RouteConflictDetector.versionsCanOverlap(earlierRoute.version, laterRoute.version, versioningOptions)) return;
			if (!RouteConflictDetector.hostsCanOverlap(earlierRoute.host, laterRoute.host)) return;
			if (!RouteConflictDetector.comparablePathsCanOverlap(comparablePaths.get(earlierRoute.path), comparablePaths.get(laterRoute.path))) return;
			const isIdentical = RouteConflictDetector.routesAreIdentical(earlierRoute, laterRoute, versioningOptions);
			conflicts.push({
				winner: earlierRoute,
				shadowed: laterRoute,
				kind: isIdentical ? "duplicate" : "shadow"
			});
		});
		return conflicts;
	}
	/**
	* Applies the per-kind policy to a set of conflicts: silences `'off'`,
	* logs `'warn'` once per conflict, and aggregates every `'error'`-level
	* conflict into a single `RouteConflictException`.
	*/
	static handle(conflicts, policy, logger) {
		if (conflicts.length === 0 || policy === void 0) return;
		const errorMessages = [];
		conflicts.forEach((conflict) => {
			const policyForKind = policy[conflict.kind] ?? "off";
			if (policyForKind === "off") return;
			const message = RouteConflictDetector.describeConflict(conflict);
			if (policyForKind === "warn") {
				logger.warn(message);
				return;
			}
			errorMessages.push(message);
		});
		if (errorMessages.length > 0) throw new RouteConflictException(errorMessages);
	}
	/**
	* Removes shadow conflicts that specificity sorting has already resolved.
	*
	* When `routeResolutionStrategy: 'specificity'` is active, the sort
	* promotes more-specific routes ahead of less-specific ones. A shadow
	* where the sort promoted the winner (it was declared *later* but sorted
	* *first*) is handled correctly at runtime — the more-specific route is
	* registered first and handles its requests while the less-specific route
	* handles the rest. Retaining such a conflict would cause `shadow: 'error'`
	* to abort an application whose routes actually work as intended.
	*
	* Shadows where the winner was already first in declaration order (the
	* sort did not swap them) are genuine and are kept unchanged. Duplicate
	* conflicts are always kept.
	*
	* @param conflicts     Conflicts detected on the sorted route list.
	* @param declarationOrder  Routes in their original declaration order
	*                          (i.e. before specificity sorting was applied).
	*/
	static filterSortResolvedShadows(conflicts, declarationOrder) {
		const declarationIndex = new Map(declarationOrder.map((route, idx) => [route, idx]));
		return conflicts.filter((conflict) => {
			if (conflict.kind !== "shadow") return true;
			return (declarationIndex.get(conflict.winner) ?? -1) < (declarationIndex.get(conflict.shadowed) ?? -1);
		});
	}
	static segmentsCanOverlap(leftSegment, rightSegment) {
		if (leftSegment.kind === "wildcard" || rightSegment.kind === "wildcard") return true;
		if (leftSegment.kind === "param" || rightSegment.kind === "param") return true;
		if (leftSegment.kind === "mixed" && rightSegment.kind === "mixed") return (leftSegment.start.startsWith(rightSegment.start) || rightSegment.start.startsWith(leftSegment.start)) && (leftSegment.end.endsWith(rightSegment.end) || rightSegment.end.endsWith(leftSegment.end));
		if (leftSegment.kind === "mixed") return leftSegment.matcher.test(rightSegment.value);
		if (rightSegment.kind === "mixed") return rightSegment.matcher.test(leftSegment.value);
		return leftSegment.value === rightSegment.value;
	}
	/**
	* Paths path-to-regexp cannot match, or with more than
	* `MAX_EXPANDED_GROUPS` groups, are split on `/` instead.
	*/
	static toComparablePath(rawPath) {
		const tokens = RouteConflictDetector.parseTokens(rawPath);
		if (!tokens || RouteConflictDetector.countGroups(tokens) > MAX_EXPANDED_GROUPS) return {
			variants: [RouteConflictDetector.splitPath(rawPath).map(RouteConflictDetector.toComparableSegment)],
			leadingText: ""
		};
		const firstNonText = tokens.findIndex((token) => token.type !== "text");
		return {
			variants: RouteConflictDetector.expandGroups(tokens).map((variant) => RouteConflictDetector.toSegments(variant.map((token) => ({
				token,
				optional: false
			}))).map(RouteConflictDetector.toComparableSegment)),
			leadingText: `/${joinText(firstNonText === -1 ? tokens : tokens.slice(0, firstNonText))}`.replace(/\/{2,}/g, "/")
		};
	}
	static toComparableSegment(segment) {
		if (segment.kind !== "mixed") return {
			kind: segment.kind,
			value: segment.value
		};
		const tokens = (0, import_dist.parse)(segment.value).tokens;
		return {
			kind: "mixed",
			value: segment.value,
			matcher: (0, import_dist.pathToRegexp)(segment.value, { sensitive: true }).regexp,
			start: joinText(tokens.slice(0, tokens.findIndex((token) => token.type !== "text"))),
			end: joinText(tokens.slice(tokens.findLastIndex((token) => token.type !== "text") + 1))
		};
	}
	static parseTokens(rawPath) {
		try {
			(0, import_dist.pathToRegexp)(rawPath);
			return (0, import_dist.parse)(rawPath).tokens;
		} catch {
			return;
		}
	}
	static countGroups(tokens) {
		return tokens.reduce((count, token) => token.type === "group" ? count + 1 + RouteConflictDetector.countGroups(token.tokens) : count, 0);
	}
	static expandGroups(tokens) {
		return tokens.reduce((variants, token) => {
			if (token.type !== "group") return variants.map((variant) => [...variant, token]);
			const groupVariants = RouteConflictDetector.expandGroups(token.tokens);
			return variants.flatMap((variant) => [variant, ...groupVariants.map((groupVariant) => [...variant, ...groupVariant])]);
		}, [[]]);
	}
	static flattenGroups(tokens, optional) {
		return tokens.flatMap((token) => token.type === "group" ? RouteConflictDetector.flattenGroups(token.tokens, true) : [{
			token,
			optional
		}]);
	}
	static toSegments(parts) {
		const segments = [[]];
		parts.forEach((part) => {
			if (part.token.type !== "text") {
				segments[segments.length - 1].push(part);
				return;
			}
			part.token.value.split("/").forEach((text, index) => {
				if (index > 0) segments.push([]);
				if (text.length > 0) segments[segments.length - 1].push({
					token: {
						type: "text",
						value: text
					},
					optional: part.optional
				});
			});
		});
		return segments.filter((segmentParts) => segmentParts.length > 0).map((segmentParts) => RouteConflictDetector.classifySegment(segmentParts));
	}
	static classifySegment(parts) {
		const tokens = parts.map((part) => part.token);
		if (tokens[0].type === "wildcard") return {
			kind: "wildcard",
			value: tokens[0].name
		};
		if (tokens.every((token) => token.type === "text")) return {
			kind: "literal",
			value: tokens.map((token) => token.value).join("")
		};
		const requiredParts = parts.filter((part) => !part.optional);
		const [onlyPart, ...otherParts] = requiredParts.length > 0 ? requiredParts : parts;
		if (otherParts.length === 0 && onlyPart.token.type === "param") return {
			kind: "param",
			value: onlyPart.token.name
		};
		return {
			kind: "mixed",
			value: (0, import_dist.stringify)(new import_dist.TokenData(tokens))
		};
	}
	/**
	* Tags each `/`-separated segment by its first character, for the paths
	* that are not parsed with path-to-regexp.
	*/
	static splitPath(rawPath) {
		return rawPath.split("/").filter((rawSegment) => rawSegment.length > 0).map((rawSegment) => {
			if (rawSegment.startsWith("*")) return {
				kind: "wildcard",
				value: rawSegment.slice(1)
			};
			if (rawSegment.startsWith("{*") && rawSegment.endsWith("}")) return {
				kind: "wildcard",
				value: rawSegment.slice(2, -1)
			};
			if (rawSegment.startsWith(":")) return {
				kind: "param",
				value: rawSegment.slice(1)
			};
			return {
				kind: "literal",
				value: rawSegment
			};
		});
	}
	static methodsCanOverlap(leftMethod, rightMethod) {
		if (leftMethod === RequestMethod.ALL || rightMethod === RequestMethod.ALL) return true;
		return leftMethod === rightMethod;
	}
	static versionsCanOverlap(leftVersion, rightVersion, versioningOptions) {
		if (!versioningOptions) return true;
		if (versioningOptions.type === VersioningType.URI) return true;
		if (leftVersion === void 0 || leftVersion === VERSION_NEUTRAL || rightVersion === void 0 || rightVersion === VERSION_NEUTRAL) return true;
		const leftValues = Array.isArray(leftVersion) ? leftVersion : [leftVersion];
		const rightValues = Array.isArray(rightVersion) ? rightVersion : [rightVersion];
		return leftValues.some((versionValue) => rightValues.includes(versionValue));
	}
	static hostsCanOverlap(leftHost, rightHost) {
		if (leftHost === void 0 || rightHost === void 0) return true;
		const leftHosts = Array.isArray(leftHost) ? leftHost : [leftHost];
		const rightHosts = Array.isArray(rightHost) ? rightHost : [rightHost];
		return leftHosts.some((leftValue) => rightHosts.some((rightValue) => RouteConflictDetector.hostValuesCanMatchSameRequest(leftValue, rightValue)));
	}
	static hostValuesCanMatchSameRequest(leftValue, rightValue) {
		const leftIsRegExp = leftValue instanceof RegExp;
		const rightIsRegExp = rightValue instanceof RegExp;
		if (leftIsRegExp && rightIsRegExp) return true;
		if (leftIsRegExp) {
			leftValue.lastIndex = 0;
			return leftValue.test(rightValue);
		}
		if (rightIsRegExp) {
			rightValue.lastIndex = 0;
			return rightValue.test(leftValue);
		}
		return leftValue === rightValue;
	}
	static routesAreIdentical(leftRoute, rightRoute, versioningOptions) {
		return leftRoute.method === rightRoute.method && leftRoute.path === rightRoute.path && RouteConflictDetector.hostsAreIdentical(leftRoute.host, rightRoute.host) && RouteConflictDetector.versionsAreIdentical(leftRoute.version, rightRoute.version, versioningOptions);
	}
	static hostsAreIdentical(leftHost, rightHost) {
		if (leftHost === void 0 && rightHost === void 0) return true;
		if (leftHost === void 0 || rightHost === void 0) return false;
		const leftHosts = Array.isArray(leftHost) ? leftHost : [leftHost];
		const rightHosts = Array.isArray(rightHost) ? rightHost : [rightHost];
		const isSubset = (hosts, otherHosts) => hosts.every((value) => otherHosts.some((otherValue) => RouteConflictDetector.hostValuesAreIdentical(value, otherValue)));
		return isSubset(leftHosts, rightHosts) && isSubset(rightHosts, leftHosts);
	}
	static hostValuesAreIdentical(leftValue, rightValue) {
		if (leftValue instanceof RegExp && rightValue instanceof RegExp) return leftValue.source === rightValue.source && leftValue.flags === rightValue.flags;
		return leftValue === rightValue;
	}
	static versionsAreIdentical(leftVersion, rightVersion, versioningOptions) {
		if (!versioningOptions || versioningOptions.type === VersioningType.URI) return true;
		if (leftVersion === rightVersion) return true;
		const leftValues = Array.isArray(leftVersion) ? leftVersion : [leftVersion];
		const rightValues = Array.isArray(rightVersion) ? rightVersion : [rightVersion];
		if (leftValues.length !== rightValues.length) return false;
		return leftValues.every((value) => rightValues.includes(value));
	}
	static forEachUniquePair(items, visit) {
		items.forEach((leftItem, leftIndex) => {
			items.slice(leftIndex + 1).forEach((rightItem) => {
				visit(leftItem, rightItem);
			});
		});
	}
	static describeConflict(conflict) {
		const method = RequestMethod[conflict.winner.method];
		const winnerLabel = `${conflict.winner.instanceWrapper.name}#${conflict.winner.methodName}`;
		const shadowedLabel = `${conflict.shadowed.instanceWrapper.name}#${conflict.shadowed.methodName}`;
		if (conflict.kind === "duplicate") return DUPLICATE_ROUTE_MESSAGE(method, conflict.winner.path, winnerLabel, shadowedLabel);
		return SHADOWED_ROUTE_MESSAGE(method, conflict.shadowed.path, shadowedLabel, conflict.winner.path, winnerLabel);
	}
};
// ../me/node_modules/@nestjs/core/router/route-specificity-sorter.js
/**
* Static utility class that orders resolved routes by specificity so the
* underlying HTTP adapter registers more specific patterns first.
* Stateless — every method takes everything it needs as parameters.
*/
var RouteSpecificitySorter = class RouteSpecificitySorter {
	/**
	* Lower rank means more specific. A literal segment beats one mixing
	* text and params (`v:version`), which beats a named param, which beats
	* a named wildcard. A position that is absent on one side means the
	* path is shorter at that point. A shorter path with a wildcard is the
	* least specific of all (`missing`), as the wildcard can absorb the
	* extra segments. Without one, it ranks after a literal but before the
	* other kinds (`end`): those can sit in an optional group
	* (`/users{/:id}`, `/{*path}`) and then also match the shorter path.
	*/
	static SEGMENT_KIND_RANK = {
		literal: 0,
		end: 1,
		mixed: 2,
		param: 3,
		wildcard: 4,
		missing: 5
	};
	/**
	* Returns a new array of routes sorted from most-specific to
	* least-specific. Routes that tie on specificity keep their original
	* declaration order.
	*/
	static sort(routes) {
		const decoratedRoutes = routes.map((route, declarationIndex) => ({
			route,
			declarationIndex,
			segments: RouteConflictDetector.tokenizePath(route.path)
		}));
		decoratedRoutes.sort((leftEntry, rightEntry) => {
			const specificityDelta = RouteSpecificitySorter.comparePathSpecificity(leftEntry.segments, rightEntry.segments);
			if (specificityDelta !== 0) return specificityDelta;
			return leftEntry.declarationIndex - rightEntry.declarationIndex;
		});
		return decoratedRoutes.map((decoratedEntry) => decoratedEntry.route);
	}
	static comparePathSpecificity(leftSegments, rightSegments) {
		const longestPathLength = Math.max(leftSegments.length, rightSegments.length);
		const leftEndKind = RouteSpecificitySorter.getEndKind(leftSegments);
		const rightEndKind = RouteSpecificitySorter.getEndKind(rightSegments);
		let specificityDelta = 0;
		Array.from({ length: longestPathLength }).forEach((_, segmentIndex) => {
			if (specificityDelta !== 0) return;
			const leftKind = leftSegments[segmentIndex]?.kind ?? leftEndKind;
			const rightKind = rightSegments[segmentIndex]?.kind ?? rightEndKind;
			const leftRank = RouteSpecificitySorter.rankSegmentByKind(leftKind);
			const rightRank = RouteSpecificitySorter.rankSegmentByKind(rightKind);
			if (leftRank !== rightRank) specificityDelta = leftRank - rightRank;
		});
		return specificityDelta;
	}
	static getEndKind(segments) {
		return segments.some((segment) => segment.kind === "wildcard") ? "missing" : "end";
	}
	static rankSegmentByKind(kind) {
		return RouteSpecificitySorter.SEGMENT_KIND_RANK[kind];
	}
};
// ../me/node_modules/@nestjs/core/security/cross-origin-protection.js
const SAFE_METHODS = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"OPTIONS"
]);
const DEFAULT_PORTS = {
	"http:": "80",
	"https:": "443"
};
/**
* Decides whether a request may proceed, following Go's
* `net/http.CrossOriginProtection.Check`:
*
* 1. `GET`, `HEAD` and `OPTIONS` are always allowed (they must not change
*    state). Methods are compared case-sensitively, as HTTP defines them.
* 2. When `Sec-Fetch-Site` is present, `same-origin` and `none` (a
*    user-initiated navigation such as a bookmark) are allowed. Any other
*    value (`same-site`, `cross-site`, or anything unexpected) is rejected
*    unless the request is exempt.
* 3. Without `Sec-Fetch-Site`, a request without `Origin` is allowed: it comes
*    from a non-browser client, or from a browser that sends neither header
*    for same-origin requests.
* 4. Otherwise the host of `Origin` is compared with the request authority,
*    case-insensitively, and ignoring the default port of the `Origin` scheme
*    (`https://a.example` matches `a.example:443`). A match is allowed (the
*    scheme is not known, so an HTTP to HTTPS request fails open, as in Go;
*    HSTS mitigates that). A mismatch is rejected unless the request is
*    exempt.
*
* A request is exempt when it matches an exclusion or when its `Origin` is
* one of the trusted origins.
*/
function evaluateCrossOriginRequest(request, exemptions = {}) {
	if (SAFE_METHODS.has(request.method)) return {
		allowed: true,
		reason: "safe-method"
	};
	const secFetchSite = request.secFetchSite;
	if (secFetchSite) {
		if (secFetchSite === "same-origin" || secFetchSite === "none") return {
			allowed: true,
			reason: "same-origin"
		};
		return exemptOr(request, exemptions, "cross-origin-sec-fetch-site");
	}
	const origin = request.origin;
	if (!origin) return {
		allowed: true,
		reason: "no-browser-headers"
	};
	if (request.host !== void 0 && originMatchesHost(origin, request.host)) return {
		allowed: true,
		reason: "origin-matches-host"
	};
	return exemptOr(request, exemptions, "cross-origin-origin-header");
}
function exemptOr(request, exemptions, reason) {
	if (exemptions.isExcluded?.()) return {
		allowed: true,
		reason: "excluded"
	};
	if (request.origin !== void 0 && exemptions.trustedOrigins?.has(request.origin)) return {
		allowed: true,
		reason: "trusted-origin"
	};
	return {
		allowed: false,
		reason
	};
}
function originMatchesHost(origin, host) {
	let url;
	try {
		url = new URL(origin);
	} catch {
		return false;
	}
	if (!url.host) return false;
	const authority = host.toLowerCase();
	if (url.host === authority) return true;
	const defaultPort = DEFAULT_PORTS[url.protocol];
	return !url.port && defaultPort !== void 0 && `${url.hostname}:${defaultPort}` === authority;
}
/**
* Validates a trusted origin and returns it in the form browsers serialize
* the `Origin` header (lower-case scheme and host, no default port). Same
* rules as Go's `AddTrustedOrigin`: a scheme and a host are required; a path
* (even `/`), query string, fragment or credentials are not allowed.
* Wildcards are rejected too, as origins are matched exactly.
*/
function normalizeTrustedOrigin(origin) {
	const fail = (reason) => {
		throw new Error(`Invalid trusted origin "${origin}": ${reason}.`);
	};
	if (!isString(origin) || origin.length === 0) return fail("expected a non-empty string");
	if (!/^[a-z][a-z0-9+.-]*:\/\/[^/?#\\]+$/i.test(origin)) return fail("expected \"scheme://host[:port]\", without a path, query string or fragment");
	let url;
	try {
		url = new URL(origin);
	} catch {
		return fail("expected \"scheme://host[:port]\"");
	}
	if (!url.host) fail("a host is required");
	if (url.username || url.password) fail("credentials are not allowed");
	if (url.host.includes("*")) fail("wildcards are not supported, list each origin");
	return `${url.protocol}//${url.host}`;
}
const DENIED_MESSAGES = {
	"cross-origin-sec-fetch-site": "Cross-origin request detected from Sec-Fetch-Site header",
	"cross-origin-origin-header": "Cross-origin request detected, and/or browser is out of date: Sec-Fetch-Site is missing, and Origin does not match Host"
};
/**
* Request paths an exclusion never applies to, because a router or a proxy
* may resolve them to a route the exclusion was not meant for: `#` and `;`
* (path delimiters for some routers), backslashes, empty segments, dot
* segments, percent-encoded `.`, `/` and `\`, and line terminators (which a
* parameter next to text in its segment does not match on find-my-way).
* Such requests are checked like any other (fails closed).
*/
const NON_CANONICAL_PATH = /[#;\\\n\r\u2028\u2029]|\/\/|%2e|%2f|%5c|%0[ad]|%e2%80%a[89]|\/\.\.?(?:\/|$)/i;
/**
* Binds {@link evaluateCrossOriginRequest} to an HTTP adapter: reads the
* request through the adapter accessors and turns a rejection into a
* `ForbiddenException`, so exception filters shape the `403` response.
*
* Used by `app.enableCsrfProtection()`.
*/
var CrossOriginProtection = class {
	httpAdapter;
	trustedOrigins;
	excludedRoutes = [];
	excludePredicate;
	resolvedExclusions = [];
	ignoreTrailingSlash = false;
	versioningOptions;
	hasWarnedOfExcludeResult = false;
	/**
	* Validates the options, so that a bad configuration fails as soon as
	* `app.enableCsrfProtection()` is called.
	*/
	constructor(httpAdapter, options = {}) {
		this.httpAdapter = httpAdapter;
		if (!isPlainObject(options)) throw new Error("Invalid CSRF protection options: expected an options object.");
		for (const key of Object.keys(options)) if (key !== "trustedOrigins" && key !== "exclude") throw new Error(`Invalid CSRF protection options: unknown option "${key}" (expected "trustedOrigins", "exclude").`);
		const { trustedOrigins = [] } = options;
		if (!Array.isArray(trustedOrigins)) throw new Error("Invalid CSRF protection \"trustedOrigins\" option: expected a list of origins.");
		this.trustedOrigins = new Set(trustedOrigins.map(normalizeTrustedOrigin));
		const { exclude } = options;
		if (isFunction(exclude)) this.excludePredicate = exclude;
		else if (Array.isArray(exclude)) {
			this.excludedRoutes = exclude.map(toRouteInfo);
			for (const route of this.excludedRoutes) compileExclusion(route.path, route.method, false);
		} else if (exclude !== void 0) throw new Error("Invalid CSRF protection \"exclude\" option: expected a list of routes or a function.");
	}
	/**
	* Resolves the excluded routes to the paths they are served at, like
	* `MiddlewareConsumer.exclude()` does: with the global prefix (unless the
	* route is excluded from it) and, with URI versioning, the version segment
	* of `RouteInfo.version` (with another versioning type, only the requests
	* for that version are excluded). Called by `app.init()`, once the global
	* prefix and versioning are final; until then nothing is excluded.
	* The routes excluded from the global prefix that a route covers are
	* excluded too, at the paths the router serves them at.
	*/
	resolveExclusions(pathExtractor) {
		const { ignoreTrailingSlash, maxParamLength } = this.httpAdapter.getRouteMatchingOptions?.() ?? {};
		this.resolvedExclusions = this.excludedRoutes.flatMap((route) => pathExtractor.extractExclusionsFrom(route, { caseSensitive: true }).map(({ path, method }) => {
			const exclusion = compileExclusion(path, method, true, maxParamLength);
			if (route.version) exclusion.version = route.version;
			return exclusion;
		}));
		this.ignoreTrailingSlash = !!ignoreTrailingSlash;
		this.versioningOptions = pathExtractor.getVersioningOptions();
	}
	/**
	* Returns a `ForbiddenException` when the request must be rejected, and
	* `undefined` otherwise.
	*/
	check(request) {
		const headers = request.headers ?? {};
		const decision = evaluateCrossOriginRequest({
			method: this.httpAdapter.getRequestMethod(request),
			secFetchSite: readHeader(headers, "sec-fetch-site"),
			origin: readHeader(headers, "origin"),
			host: readHeader(headers, ":authority") ?? readHeader(headers, "host")
		}, {
			trustedOrigins: this.trustedOrigins,
			isExcluded: () => this.isExcluded(request)
		});
		if (decision.allowed) return;
		return new ForbiddenException(DENIED_MESSAGES[decision.reason]);
	}
	onNonBooleanExcludeResult(result) {
		const isThenable = isFunction(result.then);
		if (isThenable) Promise.resolve(result).catch(() => {});
		if (this.hasWarnedOfExcludeResult) return;
		this.hasWarnedOfExcludeResult = true;
		new Logger("CrossOriginProtection").warn(`The "exclude" predicate of enableCsrfProtection() returned ${isThenable ? "a promise" : "a value that is not a boolean"}, which excludes no request. It must return true or false synchronously.`);
	}
	isExcluded(request) {
		if (this.excludePredicate) {
			const excluded = this.excludePredicate(request);
			if (typeof excluded !== "boolean" && !isNil(excluded)) this.onNonBooleanExcludeResult(excluded);
			return excluded === true;
		}
		if (this.resolvedExclusions.length === 0) return false;
		const url = this.httpAdapter.getRequestUrl(request) ?? "";
		const queryIndex = url.indexOf("?");
		const pathname = queryIndex >= 0 ? url.slice(0, queryIndex) : url;
		if (!pathname.startsWith("/") || NON_CANONICAL_PATH.test(pathname)) return false;
		const method = this.httpAdapter.getRequestMethod(request);
		const isVersionRequested = createRequestedVersionMatcher(request, this.versioningOptions);
		const isPathExcluded = (path) => this.resolvedExclusions.some((exclusion) => isRouteExcluded([exclusion], path, RequestMethod[method]) && isVersionRequested(exclusion));
		if (this.ignoreTrailingSlash && pathname.length > 1 && pathname.endsWith("/")) return isPathExcluded(pathname) && isPathExcluded(stripEndSlashes(pathname));
		return isPathExcluded(pathname);
	}
};
function toRouteInfo(route) {
	if (isString(route)) return {
		path: addLeadingSlash(route),
		method: RequestMethod.ALL
	};
	if (!route || !isString(route.path) || typeof route.method !== "number" || RequestMethod[route.method] === void 0) throw new Error(`Invalid CSRF protection exclusion ${JSON.stringify(route)}: expected a path, or a { path, method } object where method is a RequestMethod.`);
	return {
		...route,
		path: addLeadingSlash(route.path)
	};
}
/**
* Compiles an exclusion like `MiddlewareConsumer.exclude()` does, except that
* the match is exact: case-sensitive (Fastify routes case-sensitively, so
* `/WEBHOOKS` may reach another route) and without an optional trailing
* slash (Fastify routes `/webhooks/` to `/webhooks/:id` with an empty `id`).
* With the `maxParamLength` of the router, it does not match a parameter
* that is longer, which the router serves with another route.
*/
function compileExclusion(path, requestMethod, logs, maxParamLength) {
	const converted = LegacyRouteConverter.tryConvert(path, { logs });
	const normalized = converted.length > 1 ? converted.replace(/\/+$/, "") : converted;
	return {
		path: normalized,
		requestMethod,
		...toExcludedPathMatcher((0, import_dist.pathToRegexp)(addLeadingSlash(normalized) || "/", {
			sensitive: true,
			trailing: false
		}), maxParamLength)
	};
}
function readHeader(headers, name) {
	const value = headers[name];
	if (value === void 0) return;
	return Array.isArray(value) ? value.join(", ") : value;
}
// ../me/node_modules/@nestjs/core/security/http-security-hook.js
/**
* The one request hook behind `app.useSecurityHeaders()` and
* `app.enableCsrfProtection()`, installed through
* `HttpServer.registerSecurityHook()` the first time either feature is
* enabled.
*
* Composing both features here fixes their order, whichever method is called
* first: the headers are written before the CSRF check may reject the
* request, so a `403` carries them too.
*/
var HttpSecurityHook = class {
	headers;
	crossOriginProtection;
	setHeaders(headers) {
		this.headers = headers;
	}
	setCrossOriginProtection(protection) {
		this.crossOriginProtection = protection;
	}
	/**
	* Called by `app.init()`, once the global prefix and versioning are final.
	*/
	init(config) {
		this.crossOriginProtection?.resolveExclusions(new RouteInfoPathExtractor(config));
	}
	/**
	* Runs the enabled features for one request. Returns the error to hand to
	* the exception layer when the request must be rejected.
	*/
	handle(request, response) {
		if (this.headers) {
			for (const [name, value] of this.headers.headers) response.setHeader(name, value);
			for (const name of this.headers.removeHeaders) response.removeHeader(name);
		}
		return this.crossOriginProtection?.check(request);
	}
};
// ../me/node_modules/@nestjs/core/security/security-headers.js
/**
* Default Content-Security-Policy directives, identical to helmet 8.
*/
const DEFAULT_CONTENT_SECURITY_POLICY_DIRECTIVES = Object.freeze({
	"default-src": ["'self'"],
	"base-uri": ["'self'"],
	"font-src": [
		"'self'",
		"https:",
		"data:"
	],
	"form-action": ["'self'"],
	"frame-ancestors": ["'self'"],
	"img-src": ["'self'", "data:"],
	"object-src": ["'none'"],
	"script-src": ["'self'"],
	"script-src-attr": ["'none'"],
	"style-src": [
		"'self'",
		"https:",
		"'unsafe-inline'"
	],
	"upgrade-insecure-requests": []
});
const DEFAULT_HSTS_MAX_AGE = 31536e3;
const COEP_POLICIES = [
	"require-corp",
	"credentialless",
	"unsafe-none"
];
const COOP_POLICIES = [
	"same-origin",
	"same-origin-allow-popups",
	"noopener-allow-popups",
	"unsafe-none"
];
const CORP_POLICIES = [
	"same-origin",
	"same-site",
	"cross-origin"
];
const REFERRER_POLICIES = [
	"",
	"no-referrer",
	"no-referrer-when-downgrade",
	"same-origin",
	"origin",
	"strict-origin",
	"origin-when-cross-origin",
	"strict-origin-when-cross-origin",
	"unsafe-url"
];
const X_FRAME_OPTIONS_ACTIONS = ["deny", "sameorigin"];
const X_PERMITTED_CROSS_DOMAIN_POLICIES = [
	"none",
	"master-only",
	"by-content-type",
	"all"
];
/**
* Option names of `SecurityHeadersOptions`, with the object keys each one
* accepts (an empty list for boolean-only options).
*/
const OPTION_KEYS = {
	contentSecurityPolicy: [
		"directives",
		"reportOnly",
		"useDefaults"
	],
	crossOriginEmbedderPolicy: ["policy"],
	crossOriginOpenerPolicy: ["policy"],
	crossOriginResourcePolicy: ["policy"],
	originAgentCluster: [],
	referrerPolicy: ["policy"],
	strictTransportSecurity: [
		"includeSubDomains",
		"maxAge",
		"preload"
	],
	xContentTypeOptions: [],
	xDnsPrefetchControl: ["allow"],
	xDownloadOptions: [],
	xFrameOptions: ["action"],
	xPermittedCrossDomainPolicies: ["permittedPolicies"],
	xPoweredBy: [],
	xXssProtection: []
};
/**
* helmet's legacy option names, which are not supported, mapped to the
* current ones for a helpful error message.
*/
const HELMET_LEGACY_OPTION_NAMES = {
	dnsPrefetchControl: "xDnsPrefetchControl",
	frameguard: "xFrameOptions",
	hidePoweredBy: "xPoweredBy",
	hsts: "strictTransportSecurity",
	ieNoOpen: "xDownloadOptions",
	noSniff: "xContentTypeOptions",
	permittedCrossDomainPolicies: "xPermittedCrossDomainPolicies",
	xssFilter: "xXssProtection"
};
/**
* Source expressions that are only valid quoted. Unquoted, the browser reads
* them as host names, which silently weakens or breaks the policy.
*/
const MUST_BE_QUOTED = /^(?:self|none|strict-dynamic|report-sample|inline-speculation-rules|unsafe-inline|unsafe-eval|unsafe-hashes|wasm-unsafe-eval|unsafe-allow-redirects)$|^(?:nonce|sha256|sha384|sha512)-[A-Za-z0-9+/_=-]+$/i;
const FORBIDDEN_VALUE_CHARACTERS = /[;,]|[^\x20-\x7e]/;
const DIRECTIVE_NAME = /^[a-zA-Z0-9-]+$/;
const NORMALIZED_DIRECTIVE_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
var SecurityHeadersConfigurationError = class extends Error {
	constructor(message) {
		super(`Invalid security headers configuration: ${message}`);
		this.name = "SecurityHeadersConfigurationError";
	}
};
const fail = (message) => {
	throw new SecurityHeadersConfigurationError(message);
};
/**
* Serializes a Content-Security-Policy, validating directive names and
* values so that user input cannot inject extra directives or policies.
* Directive names may be camelCase (`scriptSrc`) or kebab-case.
*
* @returns the header value (directives separated by `;`, like helmet).
*/
function serializeContentSecurityPolicy(options = {}) {
	const { useDefaults = true, directives = {} } = options;
	if (typeof useDefaults !== "boolean") fail("contentSecurityPolicy.useDefaults must be a boolean.");
	if (!isObject(directives) || Array.isArray(directives)) fail("contentSecurityPolicy.directives must be an object.");
	const result = /* @__PURE__ */ new Map();
	if (useDefaults) for (const [name, value] of Object.entries(DEFAULT_CONTENT_SECURITY_POLICY_DIRECTIVES)) result.set(name, value);
	const seen = /* @__PURE__ */ new Set();
	const removed = /* @__PURE__ */ new Set();
	for (const [rawName, rawValue] of Object.entries(directives)) {
		const name = normalizeDirectiveName(rawName);
		if (seen.has(name)) fail(`Content-Security-Policy directive "${name}" is set twice.`);
		seen.add(name);
		const values = normalizeDirectiveValue(name, rawValue);
		if (values === null) {
			removed.add(name);
			result.delete(name);
		} else result.set(name, values);
	}
	if (!result.has("default-src") && !removed.has("default-src")) fail("Content-Security-Policy needs a \"default-src\" directive. Set \"defaultSrc: null\" to omit it deliberately.");
	if (result.size === 0) fail("Content-Security-Policy has no directives.");
	return Array.from(result, ([name, values]) => values.length > 0 ? `${name} ${values.join(" ")}` : name).join(";");
}
function normalizeDirectiveName(rawName) {
	const name = DIRECTIVE_NAME.test(rawName) ? rawName.replace(/[A-Z]/g, (letter) => `-${letter}`).toLowerCase() : "";
	if (!NORMALIZED_DIRECTIVE_NAME.test(name)) fail(`"${rawName}" is not a valid Content-Security-Policy directive name (expected camelCase, e.g. "scriptSrc", or lower-case kebab-case, e.g. "script-src").`);
	return name;
}
function normalizeDirectiveValue(name, value) {
	if (value === null || value === false || value === void 0) return null;
	if (value === true) return [];
	const values = isString(value) ? [value] : value;
	if (!Array.isArray(values)) return fail(`Content-Security-Policy directive "${name}" must be a string, a list of strings, a boolean or null.`);
	return values.map((item) => {
		if (!isString(item) || item.trim().length === 0) return fail(`Content-Security-Policy directive "${name}" contains an empty or non-string value.`);
		if (FORBIDDEN_VALUE_CHARACTERS.test(item)) return fail(`Content-Security-Policy directive "${name}" contains an invalid value ${JSON.stringify(item)}: ";", "," and control or non-ASCII characters are not allowed.`);
		if (item.split(/\s+/).some((token) => MUST_BE_QUOTED.test(token))) return fail(`Content-Security-Policy directive "${name}" contains ${JSON.stringify(item)}: keywords, nonces and hashes must be single-quoted (e.g. "'self'").`);
		return item.trim();
	});
}
/**
* Resolves `app.useSecurityHeaders()` options into the headers to set and
* remove on every response, validating them once, at startup: unknown
* options, values of the wrong type and invalid policies are rejected.
*
* Without options, the result matches helmet 8's defaults.
*/
function resolveSecurityHeaders(options = {}) {
	if (!isPlainObject(options)) fail("expected an options object.");
	for (const name of Object.keys(options)) if (!Object.hasOwn(OPTION_KEYS, name)) {
		const current = HELMET_LEGACY_OPTION_NAMES[name];
		fail(`unknown option "${name}"` + (current ? ` (helmet's legacy name, use "${current}").` : "."));
	}
	const headers = [];
	const add = (name, value) => headers.push([name, value]);
	const csp = readOption(options, "contentSecurityPolicy", true);
	if (csp) add(readBoolean(csp, "contentSecurityPolicy", "reportOnly", false) ? "Content-Security-Policy-Report-Only" : "Content-Security-Policy", serializeContentSecurityPolicy(csp));
	const coep = readOption(options, "crossOriginEmbedderPolicy", false);
	if (coep) add("Cross-Origin-Embedder-Policy", pick("crossOriginEmbedderPolicy.policy", coep.policy, COEP_POLICIES, "require-corp"));
	const coop = readOption(options, "crossOriginOpenerPolicy", true);
	if (coop) add("Cross-Origin-Opener-Policy", pick("crossOriginOpenerPolicy.policy", coop.policy, COOP_POLICIES, "same-origin"));
	const corp = readOption(options, "crossOriginResourcePolicy", true);
	if (corp) add("Cross-Origin-Resource-Policy", pick("crossOriginResourcePolicy.policy", corp.policy, CORP_POLICIES, "same-origin"));
	if (readOption(options, "originAgentCluster", true)) add("Origin-Agent-Cluster", "?1");
	const referrer = readOption(options, "referrerPolicy", true);
	if (referrer) add("Referrer-Policy", resolveReferrerPolicy(referrer.policy));
	const hsts = readOption(options, "strictTransportSecurity", true);
	if (hsts) add("Strict-Transport-Security", resolveHsts(hsts));
	if (readOption(options, "xContentTypeOptions", true)) add("X-Content-Type-Options", "nosniff");
	const dnsPrefetch = readOption(options, "xDnsPrefetchControl", true);
	if (dnsPrefetch) add("X-DNS-Prefetch-Control", readBoolean(dnsPrefetch, "xDnsPrefetchControl", "allow") ? "on" : "off");
	if (readOption(options, "xDownloadOptions", true)) add("X-Download-Options", "noopen");
	const frameOptions = readOption(options, "xFrameOptions", true);
	if (frameOptions) {
		const { action } = frameOptions;
		add("X-Frame-Options", pick("xFrameOptions.action", isString(action) ? action.toLowerCase() : action, X_FRAME_OPTIONS_ACTIONS, "sameorigin").toUpperCase());
	}
	const crossDomain = readOption(options, "xPermittedCrossDomainPolicies", true);
	if (crossDomain) add("X-Permitted-Cross-Domain-Policies", pick("xPermittedCrossDomainPolicies.permittedPolicies", crossDomain.permittedPolicies, X_PERMITTED_CROSS_DOMAIN_POLICIES, "none"));
	if (readOption(options, "xXssProtection", true)) add("X-XSS-Protection", "0");
	return {
		headers,
		removeHeaders: readOption(options, "xPoweredBy", true) ? ["X-Powered-By"] : []
	};
}
/**
* Reads one header option: `undefined` when the header is left out, and its
* options object (`{}` for `true` and for an enabled default) otherwise.
*/
function readOption(options, name, enabledByDefault) {
	const value = options[name];
	if (value === void 0) return enabledByDefault ? {} : void 0;
	if (typeof value === "boolean") return value ? {} : void 0;
	const keys = OPTION_KEYS[name];
	if (keys.length === 0 || !isPlainObject(value)) return fail(`${name} must be a boolean${keys.length > 0 ? " or an object" : ""}, received ${JSON.stringify(value)}.`);
	for (const key of Object.keys(value)) if (!keys.includes(key)) fail(`unknown option "${name}.${key}" (expected ${keys.map((k) => `"${k}"`).join(", ")}).`);
	return value;
}
function readBoolean(object, option, key, fallback = false) {
	const value = object[key];
	if (value === void 0) return fallback;
	if (typeof value !== "boolean") fail(`${option}.${key} must be a boolean, received ${JSON.stringify(value)}.`);
	return value;
}
function pick(option, value, allowed, fallback) {
	if (value === void 0) return fallback;
	if (!isString(value) || !allowed.includes(value)) fail(`${option} must be one of ${allowed.map((v) => `"${v}"`).join(", ")}, received ${JSON.stringify(value)}.`);
	return value;
}
function resolveReferrerPolicy(policy) {
	if (policy === void 0) return "no-referrer";
	const tokens = isString(policy) ? [policy] : policy;
	if (!Array.isArray(tokens) || tokens.length === 0) fail("referrerPolicy.policy must be a token or a non-empty list.");
	const unique = /* @__PURE__ */ new Set();
	for (const token of tokens) {
		pick("referrerPolicy.policy", token, REFERRER_POLICIES, "no-referrer");
		if (unique.has(token)) fail(`referrerPolicy.policy contains "${token}" more than once.`);
		unique.add(token);
	}
	return tokens.join(",");
}
function resolveHsts(option) {
	const maxAge = option.maxAge ?? DEFAULT_HSTS_MAX_AGE;
	if (typeof maxAge !== "number" || !Number.isFinite(maxAge) || maxAge < 0) fail(`strictTransportSecurity.maxAge must be a non-negative number of seconds, received ${JSON.stringify(maxAge)}.`);
	let value = `max-age=${Math.floor(maxAge)}`;
	if (readBoolean(option, "strictTransportSecurity", "includeSubDomains", true)) value += "; includeSubDomains";
	if (readBoolean(option, "strictTransportSecurity", "preload")) value += "; preload";
	return value;
}
// ../me/node_modules/@nestjs/core/nest-application.js
/**
* @publicApi
*/
var NestApplication = class NestApplication extends NestApplicationContext {
	httpAdapter;
	config;
	graphInspector;
	logger = new Logger(NestApplication.name, { timestamp: true });
	middlewareModule;
	middlewareContainer = new MiddlewareContainer(this.container);
	microservicesModule = null;
	socketModule = null;
	routesResolver;
	microservices = [];
	httpServer;
	isListening = false;
	isWsModuleRegistered = false;
	enabledSecurityFeatures = /* @__PURE__ */ new Set();
	securityHook;
	constructor(container, httpAdapter, config, graphInspector, appOptions = {}) {
		super(container, appOptions);
		this.httpAdapter = httpAdapter;
		this.config = config;
		this.graphInspector = graphInspector;
		this.config.setRouteConflictPolicy(appOptions.routeConflictPolicy);
		this.config.setRouteResolutionStrategy(appOptions.routeResolutionStrategy);
		this.applyCookiesOptions(appOptions);
		this.selectContextModule();
		this.registerHttpServer();
		this.injector = new Injector({
			preview: this.appOptions.preview,
			instanceDecorator: appOptions.instrument?.instanceDecorator
		});
		this.middlewareModule = new MiddlewareModule();
		this.routesResolver = new RoutesResolver(this.container, this.config, this.injector, this.graphInspector);
	}
	async prepareClose() {
		this.httpAdapter && await this.httpAdapter.beforeClose?.();
	}
	async dispose() {
		await this.socketModule?.close();
		await this.microservicesModule?.close();
		await this.httpAdapter?.close();
		this.isListening = false;
		this.container.getHttpAdapterHostRef().listening = false;
		await Promise.all((0, import_lib.iterate)(this.microservices).map(async (microservice) => {
			microservice.setIsTerminated(true);
			await microservice.close();
		}));
	}
	getHttpAdapter() {
		return this.httpAdapter;
	}
	registerHttpServer() {
		this.httpServer = this.createServer();
	}
	getUnderlyingHttpServer() {
		return this.httpAdapter.getHttpServer();
	}
	applyOptions() {
		if (!this.appOptions || !this.appOptions.cors) return;
		if (!(isObject(this.appOptions.cors) || isFunction(this.appOptions.cors))) return this.enableCors();
		return this.enableCors(this.appOptions.cors);
	}
	createServer() {
		this.httpAdapter.initHttpServer(this.appOptions);
		return this.httpAdapter.getHttpServer();
	}
	async registerModules() {
		await this.registerWsModule();
		if (this.microservicesModule) {
			this.microservicesModule.register(this.container, this.graphInspector, this.config, this.appOptions);
			this.microservicesModule.setupClients(this.container);
		}
		await this.middlewareModule.register(this.middlewareContainer, this.container, this.config, this.injector, this.httpAdapter, this.graphInspector, this.appOptions);
	}
	async registerWsModule() {
		if (!this.socketModule) return;
		this.socketModule.rejectClients?.();
		await this.socketModule.register(this.container, this.config, this.graphInspector, this.appOptions, this.httpServer);
		this.isWsModuleRegistered = true;
	}
	async init() {
		if (this.isInitialized) return this;
		try {
			await Promise.all([this.loadSocketModule(), this.loadMicroservicesModule()]);
			this.applyOptions();
			this.securityHook?.init(this.config);
			await this.httpAdapter?.init?.();
			this.appOptions && this.appOptions.bodyParser !== false && this.registerParserMiddleware();
			await this.registerModules();
			await this.registerRouter();
			await this.callInitHook();
			await this.registerRouterHooks();
			await this.callBootstrapHook();
			this.socketModule?.acceptClients?.();
			this.isInitialized = true;
			this.logger.log(MESSAGES.APPLICATION_READY);
		} finally {
			this.flushLogsIfAutoFlushEnabled();
		}
		return this;
	}
	registerParserMiddleware() {
		const prefix = this.config.getGlobalPrefix();
		const rawBody = !!this.appOptions?.rawBody;
		this.httpAdapter.registerParserMiddleware(prefix, rawBody);
	}
	async registerRouter() {
		await this.registerMiddleware(this.httpAdapter);
		const prefix = this.config.getGlobalPrefix();
		const basePath = addLeadingSlash(prefix);
		const conflictPolicy = this.config.getRouteConflictPolicy();
		const resolutionStrategy = this.config.getRouteResolutionStrategy();
		const adapterIsOrderSensitive = this.httpAdapter.isRouteOrderSensitive?.() ?? true;
		const shouldSortBySpecificity = resolutionStrategy === "specificity" && adapterIsOrderSensitive;
		const adapterRejectsDuplicates = !adapterIsOrderSensitive;
		if (!conflictPolicy && !shouldSortBySpecificity) {
			this.routesResolver.resolve(this.httpAdapter, basePath);
			return;
		}
		const resolvedRoutes = [];
		this.routesResolver.resolve(this.httpAdapter, basePath, {
			onRouteResolved: (route) => resolvedRoutes.push(route),
			deferRegistration: true
		});
		const orderedRoutes = shouldSortBySpecificity ? RouteSpecificitySorter.sort(resolvedRoutes) : resolvedRoutes;
		const routesToSkip = /* @__PURE__ */ new Set();
		if (conflictPolicy) {
			const conflicts = RouteConflictDetector.detect(orderedRoutes, this.config.getVersioning());
			if (adapterRejectsDuplicates) conflicts.forEach((conflict) => {
				if (conflict.kind === "duplicate") routesToSkip.add(conflict.shadowed);
			});
			const effectiveConflicts = shouldSortBySpecificity ? RouteConflictDetector.filterSortResolvedShadows(conflicts, resolvedRoutes) : adapterIsOrderSensitive ? conflicts : conflicts.filter((conflict) => conflict.kind === "duplicate" || RouteConflictDetector.pathsHaveSameShape(conflict.winner.path, conflict.shadowed.path));
			RouteConflictDetector.handle(effectiveConflicts, conflictPolicy, this.logger);
		}
		orderedRoutes.forEach((route) => {
			if (routesToSkip.has(route)) return;
			this.routesResolver.registerResolvedRoute(this.httpAdapter, route);
		});
	}
	async registerRouterHooks() {
		this.routesResolver.registerNotFoundHandler();
		this.routesResolver.registerExceptionHandler();
	}
	connectMicroservice(microserviceOptions, hybridAppOptions = {}) {
		const { NestMicroservice } = loadPackageCached("@nestjs/microservices", "NestFactory");
		const { inheritAppConfig } = hybridAppOptions;
		const applicationConfig = inheritAppConfig ? this.config : new ApplicationConfig();
		const instance = new NestMicroservice(this.container, microserviceOptions, this.graphInspector, applicationConfig);
		instance.setIsConnectedToApplication?.(true);
		if (!hybridAppOptions.deferInitialization) {
			instance.registerListeners();
			instance.setIsInitialized(true);
			instance.setIsInitHookCalled(true);
		}
		this.microservices.push(instance);
		return instance;
	}
	getMicroservices() {
		return this.microservices;
	}
	getHttpServer() {
		return this.httpServer;
	}
	async startAllMicroservices() {
		this.assertNotInPreviewMode("startAllMicroservices");
		await Promise.all(this.microservices.map((msvc) => msvc.listen()));
		return this;
	}
	use(...args) {
		this.httpAdapter.use(...this.applyFunctionDecoratorIfRegistered(args));
		return this;
	}
	useBodyParser(...args) {
		if (!("useBodyParser" in this.httpAdapter)) {
			this.logger.warn("Your HTTP Adapter does not support `.useBodyParser`.");
			return this;
		}
		const [parserType, ...otherArgs] = args;
		const rawBody = !!this.appOptions.rawBody;
		this.httpAdapter.useBodyParser?.(...[
			parserType,
			rawBody,
			...otherArgs
		]);
		return this;
	}
	enableCors(options) {
		this.httpAdapter.enableCors(options);
	}
	enableCsrfProtection(options) {
		this.assertSecurityFeatureCanBeEnabled("enableCsrfProtection");
		const protection = new CrossOriginProtection(this.httpAdapter, options);
		this.getSecurityHook().setCrossOriginProtection(protection);
		this.enabledSecurityFeatures.add("enableCsrfProtection");
		return this;
	}
	useSecurityHeaders(options) {
		this.assertSecurityFeatureCanBeEnabled("useSecurityHeaders");
		const headers = resolveSecurityHeaders(options);
		this.getSecurityHook().setHeaders(headers);
		if (headers.removeHeaders.includes("X-Powered-By")) this.httpAdapter.disable?.("x-powered-by");
		this.enabledSecurityFeatures.add("useSecurityHeaders");
		return this;
	}
	enableVersioning(options = { type: VersioningType.URI }) {
		this.config.enableVersioning(options);
		return this;
	}
	async listen(port, ...args) {
		this.assertNotInPreviewMode("listen");
		if (!this.isInitialized) await this.init();
		const httpAdapterHost = this.container.getHttpAdapterHostRef();
		return new Promise((resolve, reject) => {
			const errorHandler = (e) => {
				this.logger.error(e?.toString?.());
				reject(e);
			};
			this.httpServer.once("error", errorHandler);
			const isCallbackInOriginalArgs = isFunction(args[args.length - 1]);
			const listenFnArgs = isCallbackInOriginalArgs ? args.slice(0, args.length - 1) : args;
			this.httpAdapter.listen(port, ...listenFnArgs, (...originalCallbackArgs) => {
				this.flushLogsIfAutoFlushEnabled();
				if (originalCallbackArgs[0] instanceof Error) return reject(originalCallbackArgs[0]);
				if (this.httpServer.address()) {
					this.httpServer.removeListener("error", errorHandler);
					this.isListening = true;
					httpAdapterHost.listening = true;
					resolve(this.httpServer);
				}
				if (isCallbackInOriginalArgs) args[args.length - 1](...originalCallbackArgs);
			});
		});
	}
	async getUrl() {
		return new Promise((resolve, reject) => {
			if (!this.isListening) {
				this.logger.error(MESSAGES.CALL_LISTEN_FIRST);
				reject(MESSAGES.CALL_LISTEN_FIRST);
				return;
			}
			const address = this.httpServer.address();
			resolve(this.formatAddress(address));
		});
	}
	formatAddress(address) {
		if (isString(address)) {
			if (platform() === "win32") return address;
			const basePath = encodeURIComponent(address);
			return `${this.getProtocol()}+unix://${basePath}`;
		}
		let host = this.host();
		if (address && address.family === "IPv6") {
			if (host === "::") host = "[::1]";
			else host = `[${host}]`;
		} else if (host === "0.0.0.0") host = "127.0.0.1";
		return `${this.getProtocol()}://${host}:${address.port}`;
	}
	setGlobalPrefix(prefix, options) {
		this.config.setGlobalPrefix(prefix);
		if (options) {
			const exclude = options?.exclude ? mapToExcludeRoute(options.exclude) : [];
			this.config.setGlobalPrefixOptions({
				...options,
				exclude
			});
		}
		return this;
	}
	useWebSocketAdapter(adapter) {
		if (this.isWsModuleRegistered) this.logger.warn("useWebSocketAdapter() was called after WebSocket gateways were already initialized. The provided adapter will be stored but will NOT be applied to existing gateways — they remain bound to the previously installed adapter. To install a custom adapter, call app.useWebSocketAdapter(...) BEFORE app.init() (or app.listen()).");
		this.config.setIoAdapter(adapter);
		return this;
	}
	useGlobalFilters(...filters) {
		filters = this.applyInstanceDecoratorIfRegistered(...filters);
		this.config.useGlobalFilters(...filters);
		filters.forEach((item) => this.graphInspector.insertOrphanedEnhancer({
			subtype: "filter",
			ref: item
		}));
		return this;
	}
	useGlobalPipes(...pipes) {
		pipes = this.applyInstanceDecoratorIfRegistered(...pipes);
		this.config.useGlobalPipes(...pipes);
		pipes.forEach((item) => this.graphInspector.insertOrphanedEnhancer({
			subtype: "pipe",
			ref: item
		}));
		return this;
	}
	useGlobalInterceptors(...interceptors) {
		interceptors = this.applyInstanceDecoratorIfRegistered(...interceptors);
		this.config.useGlobalInterceptors(...interceptors);
		interceptors.forEach((item) => this.graphInspector.insertOrphanedEnhancer({
			subtype: "interceptor",
			ref: item
		}));
		return this;
	}
	useGlobalGuards(...guards) {
		guards = this.applyInstanceDecoratorIfRegistered(...guards);
		this.config.useGlobalGuards(...guards);
		guards.forEach((item) => this.graphInspector.insertOrphanedEnhancer({
			subtype: "guard",
			ref: item
		}));
		return this;
	}
	useStaticAssets(pathOrOptions, options) {
		this.httpAdapter.useStaticAssets?.(pathOrOptions, options);
		return this;
	}
	setBaseViewsDir(path) {
		this.httpAdapter.setBaseViewsDir?.(path);
		return this;
	}
	setViewEngine(engineOrOptions) {
		this.httpAdapter.setViewEngine?.(engineOrOptions);
		return this;
	}
	/**
	* Pre-loads `@nestjs/microservices` so that `connectMicroservice()` can read
	* it synchronously from the package cache.
	*
	* `@nestjs/platform-express` is deliberately not preloaded here: on this path
	* the HTTP adapter has already been created (or passed in) by
	* `NestFactory.create()` before this runs, and `TestingModule` preloads the
	* package itself in `compile()`. Importing it here would load Express,
	* body-parser and multer into every process that uses another adapter.
	*/
	async preloadLazyPackages() {
		await tryLoadPackage("@nestjs/microservices", () => import("@nestjs/microservices"));
	}
	/**
	* Builds the cookie signer from the `cookies.secret` option and shares it
	* between the route params factory (through the config), which verifies
	* signed cookies, and the HTTP adapter, which signs them in `setCookie()`.
	*/
	applyCookiesOptions(appOptions) {
		const secret = appOptions.cookies?.secret;
		if (secret === void 0) return;
		const signer = new CookieSigner(secret);
		this.config.setCookieSigner(signer);
		this.httpAdapter.setCookieSigner?.(signer);
	}
	host() {
		const address = this.httpServer.address();
		if (isString(address)) return;
		return address && address.address;
	}
	getProtocol() {
		return this.httpServer instanceof Server ? "https" : "http";
	}
	/**
	* Request-level security features are installed as a framework middleware
	* or hook. After `init()` it would land behind the routes (Express) or be
	* rejected by the framework (Fastify), leaving routes silently unprotected,
	* so they fail loudly instead. A second call is rejected as well, as it
	* would silently replace the first configuration.
	*/
	assertSecurityFeatureCanBeEnabled(methodName) {
		if (!this.httpAdapter.registerSecurityHook) throw new Error(`Your HTTP Adapter does not support \`.${methodName}()\`.`);
		if (this.isInitialized) throw new Error(`app.${methodName}() must be called before app.init() / app.listen().`);
		if (this.enabledSecurityFeatures.has(methodName)) throw new Error(`app.${methodName}() can only be called once.`);
	}
	/**
	* Both security features share one request hook, so that they run in a
	* fixed order (headers, then the CSRF check) whichever is enabled first.
	* It is registered with the adapter the first time either is enabled,
	* i.e. at that position in the middleware chain.
	*/
	getSecurityHook() {
		if (!this.securityHook) {
			const hook = new HttpSecurityHook();
			this.httpAdapter.registerSecurityHook((request, response) => hook.handle(request, response));
			this.securityHook = hook;
		}
		return this.securityHook;
	}
	async registerMiddleware(instance) {
		await this.middlewareModule.registerMiddleware(this.middlewareContainer, instance);
	}
	applyInstanceDecoratorIfRegistered(...instances) {
		if (this.appOptions.instrument?.instanceDecorator) {
			const decorate = makeSafeInstanceDecorator(this.appOptions.instrument.instanceDecorator);
			return instances.map((instance) => decorate(instance));
		}
		return instances;
	}
	applyFunctionDecoratorIfRegistered(args) {
		if (!this.appOptions.instrument?.instanceDecorator) return args;
		const decorate = makeSafeInstanceDecorator(this.appOptions.instrument.instanceDecorator);
		const decorateFunction = (arg) => {
			if (!isFunction(arg)) return arg;
			const decorated = decorate(arg);
			return isFunction(decorated) ? decorated : arg;
		};
		return args.map(decorateFunction);
	}
	async loadSocketModule() {
		if (!this.socketModule) {
			const socketModule = await optionalRequire("@nestjs/websockets/socket-module", () => import("./socket-module-DRSlCJ1M.js"));
			if (socketModule?.SocketModule) this.socketModule = new socketModule.SocketModule();
		}
	}
	async loadMicroservicesModule() {
		if (!this.microservicesModule) {
			const msModule = await optionalRequire("@nestjs/microservices/microservices-module", () => import("@nestjs/microservices/microservices-module.js"));
			if (msModule?.MicroservicesModule) {
				this.microservicesModule = new msModule.MicroservicesModule();
				await loadPackage("@nestjs/microservices", "NestFactory", () => import("@nestjs/microservices"));
			}
		}
	}
};
// ../me/node_modules/@nestjs/core/errors/exception-handler.js
var ExceptionHandler = class ExceptionHandler {
	static logger = new Logger(ExceptionHandler.name);
	handle(exception) {
		ExceptionHandler.logger.error(exception);
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions-zone.js
const DEFAULT_TEARDOWN = () => process.exit(1);
var ExceptionsZone = class {
	static exceptionHandler = new ExceptionHandler();
	static run(callback, teardown = DEFAULT_TEARDOWN, autoFlushLogs) {
		try {
			callback();
		} catch (e) {
			this.exceptionHandler.handle(e);
			if (autoFlushLogs) Logger.flush();
			teardown(e);
		}
	}
	static async asyncRun(callback, teardown = DEFAULT_TEARDOWN, autoFlushLogs) {
		try {
			await callback();
		} catch (e) {
			this.exceptionHandler.handle(e);
			if (autoFlushLogs) Logger.flush();
			teardown(e);
		}
	}
};
// ../me/node_modules/@nestjs/core/helpers/load-adapter.js
const MISSING_REQUIRED_DEPENDENCY = (defaultPlatform, transport) => `No driver (${transport}) has been selected. In order to use the default driver, please, install the "${defaultPlatform}" package ($ npm install ${defaultPlatform}).`;
const logger = new Logger("PackageLoader");
async function loadAdapter(defaultPlatform, transport, loaderFn) {
	try {
		return loaderFn ? await loaderFn() : await import(defaultPlatform);
	} catch (e) {
		logger.error(MISSING_REQUIRED_DEPENDENCY(defaultPlatform, transport));
		process.exit(1);
	}
}
// ../me/node_modules/@nestjs/core/helpers/rethrow.js
const rethrow = (err) => {
	throw err;
};
// ../me/node_modules/@nestjs/core/injector/instance-loader.js
var InstanceLoader = class InstanceLoader {
	container;
	injector;
	graphInspector;
	logger;
	constructor(container, injector, graphInspector, logger = new Logger(InstanceLoader.name, { timestamp: true })) {
		this.container = container;
		this.injector = injector;
		this.graphInspector = graphInspector;
		this.logger = logger;
	}
	setLogger(logger) {
		this.logger = logger;
	}
	async createInstancesOfDependencies(modules = this.container.getModules()) {
		this.createPrototypes(modules);
		try {
			await this.createInstances(modules);
		} catch (err) {
			this.graphInspector.inspectModules(modules);
			this.graphInspector.registerPartial(err);
			throw err;
		}
		this.graphInspector.inspectModules(modules);
	}
	createPrototypes(modules) {
		modules.forEach((moduleRef) => {
			this.createPrototypesOfProviders(moduleRef);
			this.createPrototypesOfInjectables(moduleRef);
			this.createPrototypesOfControllers(moduleRef);
		});
	}
	async createInstances(modules) {
		await Promise.all([...modules.values()].map(async (moduleRef) => {
			await this.createInstancesOfProviders(moduleRef);
			await this.createInstancesOfInjectables(moduleRef);
			await this.createInstancesOfControllers(moduleRef);
			const { name } = moduleRef;
			this.isModuleWhitelisted(name) && this.logger.log(MODULE_INIT_MESSAGE`${name}`);
		}));
	}
	createPrototypesOfProviders(moduleRef) {
		const { providers } = moduleRef;
		providers.forEach((wrapper) => this.injector.loadPrototype(wrapper, providers));
	}
	async createInstancesOfProviders(moduleRef) {
		const { providers } = moduleRef;
		const wrappers = [...providers.values()];
		await Promise.all(wrappers.map(async (item) => {
			await this.injector.loadProvider(item, moduleRef);
			if (item.isDetached) return;
			this.graphInspector.inspectInstanceWrapper(item, moduleRef);
			if (!item.isAlias) DiscoverableMetaHostCollection.inspectProvider(this.container.getModules(), item);
		}));
	}
	createPrototypesOfControllers(moduleRef) {
		const { controllers } = moduleRef;
		controllers.forEach((wrapper) => this.injector.loadPrototype(wrapper, controllers));
	}
	async createInstancesOfControllers(moduleRef) {
		const { controllers } = moduleRef;
		const wrappers = [...controllers.values()];
		await Promise.all(wrappers.map(async (item) => {
			await this.injector.loadController(item, moduleRef);
			if (item.isDetached) return;
			this.graphInspector.inspectInstanceWrapper(item, moduleRef);
		}));
	}
	createPrototypesOfInjectables(moduleRef) {
		const { injectables } = moduleRef;
		injectables.forEach((wrapper) => this.injector.loadPrototype(wrapper, injectables));
	}
	async createInstancesOfInjectables(moduleRef) {
		const { injectables } = moduleRef;
		const wrappers = [...injectables.values()];
		await Promise.all(wrappers.map(async (item) => {
			await this.injector.loadInjectable(item, moduleRef);
			if (item.isDetached) return;
			this.graphInspector.inspectInstanceWrapper(item, moduleRef);
		}));
	}
	isModuleWhitelisted(name) {
		return name !== InternalCoreModule.name;
	}
};
// ../me/node_modules/@nestjs/core/inspector/noop-graph-inspector.js
const noop = () => {};
const NoopGraphInspector = new Proxy(GraphInspector.prototype, { get: () => noop });
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-class-module.exception.js
var InvalidClassModuleException = class extends RuntimeException {
	constructor(metatypeUsedAsAModule, scope, classKind) {
		super(USING_INVALID_CLASS_AS_A_MODULE_MESSAGE(metatypeUsedAsAModule, scope, classKind));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/invalid-module.exception.js
var InvalidModuleException = class extends RuntimeException {
	constructor(parentModule, index, scope, receivedValue) {
		super(INVALID_MODULE_MESSAGE(parentModule, index, scope, receivedValue));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/request-scoped-global-enhancer.exception.js
var RequestScopedGlobalEnhancerException = class extends RuntimeException {
	constructor(enhancerToken, provider, kind) {
		super(REQUEST_SCOPED_GLOBAL_ENHANCER_MESSAGE(enhancerToken, provider, kind));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/undefined-module-entry.exception.js
var UndefinedModuleEntryException = class extends RuntimeException {
	constructor(parentModule, metadataKey, index) {
		super(UNDEFINED_MODULE_ENTRY_MESSAGE(parentModule, metadataKey, index));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/undefined-module.exception.js
var UndefinedModuleException = class extends RuntimeException {
	constructor(parentModule, index, scope) {
		super(UNDEFINED_MODULE_MESSAGE(parentModule, index, scope));
	}
};
// ../me/node_modules/@nestjs/core/errors/exceptions/uninstantiated-global-enhancer.exception.js
var UninstantiatedGlobalEnhancerException = class extends RuntimeException {
	constructor(enhancerToken, provider) {
		super(UNINSTANTIATED_GLOBAL_ENHANCER_MESSAGE(enhancerToken, provider));
	}
};
// ../me/node_modules/@nestjs/core/injector/internal-core-module/internal-core-module-factory.js
var InternalCoreModuleFactory = class {
	static create(container, scanner, moduleCompiler, httpAdapterHost, graphInspector, moduleOverrides) {
		const lazyModuleLoaderFactory = () => {
			const logger = new Logger(LazyModuleLoader.name, { timestamp: false });
			return new LazyModuleLoader(scanner, new InstanceLoader(container, new Injector({
				preview: container.contextOptions?.preview ?? false,
				instanceDecorator: container.contextOptions?.instrument?.instanceDecorator
			}), graphInspector, logger), moduleCompiler, container.getModules(), moduleOverrides);
		};
		InitializeOnPreviewAllowlist.add(InternalCoreModule);
		return InternalCoreModule.register([
			{
				provide: ExternalContextCreator,
				useFactory: () => ExternalContextCreator.fromContainer(container)
			},
			{
				provide: ModulesContainer,
				useFactory: () => container.getModules()
			},
			{
				provide: HttpAdapterHost,
				useFactory: () => httpAdapterHost
			},
			{
				provide: LazyModuleLoader,
				useFactory: lazyModuleLoaderFactory
			},
			{
				provide: SerializedGraph,
				useFactory: () => container.serializedGraph
			}
		]);
	}
};
// ../me/node_modules/@nestjs/core/injector/topology-tree/topology-tree.js
/**
* Depth of every module the root module (depth 1) imports, directly or not:
* the length of the longest import path that leads to it. A module is then
* deeper than every module importing it, whichever path reached it first. An
* import that closes a cycle (with `forwardRef()`) is left out, as no depth
* could satisfy it.
*/
var TopologyTree = class {
	depths = /* @__PURE__ */ new Map();
	constructor(moduleRef) {
		const order = this.sortTopologically(moduleRef);
		const positions = new Map(order.map((module, index) => [module, index]));
		this.depths.set(moduleRef, 1);
		for (const module of order) {
			const position = positions.get(module);
			const childDepth = this.depths.get(module) + 1;
			module.imports?.forEach((child) => {
				if (!child || positions.get(child) <= position) return;
				if ((this.depths.get(child) ?? 0) < childDepth) this.depths.set(child, childDepth);
			});
		}
	}
	walk(callback) {
		this.depths.forEach((depth, module) => callback(module, depth));
	}
	/**
	* Reverse post-order of a depth-first traversal: every module comes before
	* its imports, except for an import back to a module still being traversed
	* (a cycle).
	*/
	sortTopologically(root) {
		const visited = /* @__PURE__ */ new Set();
		const order = [];
		const visit = (module) => {
			visited.add(module);
			module.imports?.forEach((child) => {
				if (child && !visited.has(child)) visit(child);
			});
			order.push(module);
		};
		visit(root);
		return order.reverse();
	}
};
// ../me/node_modules/@nestjs/core/scanner.js
const ENHANCER_KIND_BY_TOKEN = {
	[APP_GUARD]: "guard",
	[APP_INTERCEPTOR]: "interceptor",
	[APP_PIPE]: "pipe"
};
var DependenciesScanner = class {
	container;
	metadataScanner;
	graphInspector;
	applicationConfig;
	applicationProvidersApplyMap = [];
	constructor(container, metadataScanner, graphInspector, applicationConfig = new ApplicationConfig()) {
		this.container = container;
		this.metadataScanner = metadataScanner;
		this.graphInspector = graphInspector;
		this.applicationConfig = applicationConfig;
	}
	async scan(module, options) {
		await this.registerCoreModule(options?.overrides);
		await this.scanForModules({
			moduleDefinition: module,
			overrides: options?.overrides
		});
		await this.scanModulesForDependencies();
		this.addScopedEnhancersMetadata();
		this.calculateModulesDistance();
		this.container.bindGlobalScope();
	}
	async scanForModules({ moduleDefinition, lazy, scope = [], ctxRegistry = [], overrides = [], insertedModules }) {
		const { moduleRef: moduleInstance, inserted: moduleInserted } = await this.insertOrOverrideModule(moduleDefinition, overrides, scope, insertedModules) ?? {};
		if (lazy && !moduleInserted && moduleInstance?.isInstantiated) return [];
		moduleDefinition = this.getOverrideModuleByModule(moduleDefinition, overrides)?.newModule ?? moduleDefinition;
		moduleDefinition = moduleDefinition instanceof Promise ? await moduleDefinition : moduleDefinition;
		ctxRegistry.push(moduleDefinition);
		if (this.isForwardReference(moduleDefinition)) moduleDefinition = this.resolveForwardReference(moduleDefinition);
		const modules = !this.isDynamicModule(moduleDefinition) ? this.reflectMetadata(MODULE_METADATA.IMPORTS, moduleDefinition) : [...this.reflectMetadata(MODULE_METADATA.IMPORTS, moduleDefinition.module), ...moduleDefinition.imports || []];
		let registeredModuleRefs = [];
		for (const [index, innerModule] of modules.entries()) {
			if (innerModule === void 0) throw new UndefinedModuleException(moduleDefinition, index, scope);
			if (!innerModule) throw new InvalidModuleException(moduleDefinition, index, scope, innerModule);
			if (ctxRegistry.includes(innerModule)) continue;
			const moduleRefs = await this.scanForModules({
				moduleDefinition: innerModule,
				scope: [].concat(scope, moduleDefinition),
				ctxRegistry,
				overrides,
				lazy,
				insertedModules
			});
			registeredModuleRefs = registeredModuleRefs.concat(moduleRefs);
		}
		if (!moduleInstance) return registeredModuleRefs;
		if (lazy) this.container.bindGlobalsToImports(moduleInstance);
		return [moduleInstance].concat(registeredModuleRefs);
	}
	async insertModule(moduleDefinition, scope, insertedModules) {
		const moduleToAdd = this.isForwardReference(moduleDefinition) ? this.resolveForwardReference(moduleDefinition) : moduleDefinition;
		if (this.isInjectable(moduleToAdd)) throw new InvalidClassModuleException(moduleDefinition, scope, "provider");
		if (this.isController(moduleToAdd)) throw new InvalidClassModuleException(moduleDefinition, scope, "controller");
		if (this.isExceptionFilter(moduleToAdd)) throw new InvalidClassModuleException(moduleDefinition, scope, "filter");
		return this.container.addModule(moduleToAdd, scope, insertedModules);
	}
	removeModules(modules) {
		this.container.removeModules(modules);
	}
	async scanModulesForDependencies(modules = this.container.getModules()) {
		for (const [token, { metatype }] of modules) {
			await this.reflectImports(metatype, token, metatype.name);
			this.reflectProviders(metatype, token);
			this.reflectControllers(metatype, token);
			this.reflectExports(metatype, token);
		}
	}
	async reflectImports(module, token, context) {
		const modules = [...this.reflectMetadata(MODULE_METADATA.IMPORTS, module), ...this.container.getDynamicMetadataByToken(token, MODULE_METADATA.IMPORTS)];
		for (const related of modules) await this.insertImport(related, token, context);
	}
	reflectProviders(module, token) {
		const providers = [...this.reflectMetadata(MODULE_METADATA.PROVIDERS, module), ...this.container.getDynamicMetadataByToken(token, MODULE_METADATA.PROVIDERS)];
		const applyProvidersKeys = Object.keys(this.getApplyProvidersMap());
		providers.forEach((provider, index) => {
			if (provider === void 0) throw new UndefinedModuleEntryException(module, "providers", index);
			this.insertProvider(provider, token);
			if (!this.isCustomProvider(provider)) return this.reflectDynamicMetadata(provider, token);
			const { provide, useClass } = provider;
			if (!applyProvidersKeys.includes(provide)) this.reflectDynamicMetadata(useClass, token, provide);
		});
	}
	reflectControllers(module, token) {
		[...this.reflectMetadata(MODULE_METADATA.CONTROLLERS, module), ...this.container.getDynamicMetadataByToken(token, MODULE_METADATA.CONTROLLERS)].forEach((item, index) => {
			if (item === void 0) throw new UndefinedModuleEntryException(module, "controllers", index);
			this.insertController(item, token);
			this.reflectDynamicMetadata(item, token);
		});
	}
	reflectDynamicMetadata(cls, token, hostToken = cls) {
		if (!cls || !cls.prototype) return;
		this.reflectInjectables(cls, token, GUARDS_METADATA, hostToken);
		this.reflectInjectables(cls, token, INTERCEPTORS_METADATA, hostToken);
		this.reflectInjectables(cls, token, EXCEPTION_FILTERS_METADATA, hostToken);
		this.reflectInjectables(cls, token, PIPES_METADATA, hostToken);
		this.reflectParamInjectables(cls, token, ROUTE_ARGS_METADATA, hostToken);
	}
	reflectExports(module, token) {
		[...this.reflectMetadata(MODULE_METADATA.EXPORTS, module), ...this.container.getDynamicMetadataByToken(token, MODULE_METADATA.EXPORTS)].forEach((exportedProvider, index) => {
			if (exportedProvider === void 0) throw new UndefinedModuleEntryException(module, "exports", index);
			this.insertExportedProviderOrModule(exportedProvider, token);
		});
	}
	reflectInjectables(component, token, metadataKey, hostToken = component) {
		const controllerInjectables = this.reflectMetadata(metadataKey, component);
		const methodInjectables = this.metadataScanner.getAllMethodNames(component.prototype).reduce((acc, method) => {
			const methodInjectable = this.reflectKeyMetadata(component, metadataKey, method);
			if (methodInjectable) acc.push(methodInjectable);
			return acc;
		}, []);
		controllerInjectables.forEach((injectable) => this.insertInjectable(injectable, token, hostToken, ENHANCER_KEY_TO_SUBTYPE_MAP[metadataKey]));
		methodInjectables.forEach((methodInjectable) => {
			methodInjectable.metadata.forEach((injectable) => this.insertInjectable(injectable, token, hostToken, ENHANCER_KEY_TO_SUBTYPE_MAP[metadataKey], methodInjectable.methodKey));
		});
	}
	reflectParamInjectables(component, token, metadataKey, hostToken = component) {
		this.metadataScanner.getAllMethodNames(component.prototype).forEach((methodKey) => {
			const metadata = Reflect.getMetadata(metadataKey, getParamsHost(component, methodKey), methodKey);
			if (!metadata) return;
			Object.values(metadata).map((item) => item.pipes).flat(1).forEach((injectable) => this.insertInjectable(injectable, token, hostToken, "pipe", methodKey));
		});
	}
	reflectKeyMetadata(component, key, methodKey) {
		let prototype = component.prototype;
		do {
			const descriptor = Reflect.getOwnPropertyDescriptor(prototype, methodKey);
			if (!descriptor) continue;
			const metadata = Reflect.getMetadata(key, descriptor.value);
			if (!metadata) return;
			return {
				methodKey,
				metadata
			};
		} while ((prototype = Reflect.getPrototypeOf(prototype)) && prototype !== Object.prototype && prototype);
	}
	calculateModulesDistance() {
		const modulesGenerator = this.container.getModules().values();
		modulesGenerator.next();
		const rootModule = modulesGenerator.next().value;
		if (!rootModule) return;
		new TopologyTree(rootModule).walk((moduleRef, depth) => {
			if (moduleRef.isGlobal) return;
			moduleRef.distance = depth;
		});
	}
	async insertImport(related, token, context) {
		if (isUndefined(related)) throw new CircularDependencyException(context);
		if (this.isForwardReference(related)) return this.container.addImport(this.resolveForwardReference(related), token);
		await this.container.addImport(related, token);
	}
	isCustomProvider(provider) {
		return provider && !isNil(provider.provide);
	}
	insertProvider(provider, token) {
		if (!this.isCustomProvider(provider)) return this.container.addProvider(provider, token);
		const applyProvidersMap = this.getApplyProvidersMap();
		const providersKeys = Object.keys(applyProvidersMap);
		const type = provider.provide;
		if (!providersKeys.includes(type)) return this.container.addProvider(provider, token);
		const providerToken = `${type} (UUID: ${UuidFactory.get(type.toString())})`;
		let scope = provider.scope;
		if (isNil(scope) && provider.useClass) scope = getClassScope(provider.useClass);
		const existing = provider.useExisting;
		if (isNil(scope) && isFunction(existing)) scope = getClassScope(existing);
		this.applicationProvidersApplyMap.push({
			type,
			moduleKey: token,
			providerKey: providerToken,
			scope
		});
		const newProvider = {
			...provider,
			provide: providerToken,
			scope
		};
		const enhancerSubtype = ENHANCER_TOKEN_TO_SUBTYPE_MAP[type];
		const factoryOrClassProvider = newProvider;
		if (this.isRequestOrTransient(factoryOrClassProvider.scope)) return this.container.addInjectable(newProvider, token, enhancerSubtype);
		this.container.addProvider(newProvider, token, enhancerSubtype);
	}
	insertInjectable(injectable, token, host, subtype, methodKey) {
		if (isFunction(injectable)) {
			const instanceWrapper = this.container.addInjectable(injectable, token, subtype, host);
			this.graphInspector.insertEnhancerMetadataCache({
				moduleToken: token,
				classRef: host,
				enhancerInstanceWrapper: instanceWrapper,
				targetNodeId: instanceWrapper.id,
				subtype,
				methodKey
			});
			return instanceWrapper;
		} else this.graphInspector.insertEnhancerMetadataCache({
			moduleToken: token,
			classRef: host,
			enhancerRef: injectable,
			methodKey,
			subtype
		});
	}
	insertExportedProviderOrModule(toExport, token) {
		const fulfilledProvider = this.isForwardReference(toExport) ? this.resolveForwardReference(toExport) : toExport;
		this.container.addExportedProviderOrModule(fulfilledProvider, token);
	}
	insertController(controller, token) {
		this.container.addController(controller, token);
	}
	insertOrOverrideModule(moduleDefinition, overrides, scope, insertedModules) {
		const overrideModule = this.getOverrideModuleByModule(moduleDefinition, overrides);
		if (overrideModule !== void 0) return this.overrideModule(moduleDefinition, overrideModule.newModule, scope, insertedModules);
		return this.insertModule(moduleDefinition, scope, insertedModules);
	}
	getOverrideModuleByModule(module, overrides) {
		if (this.isForwardReference(module)) {
			const moduleRef = this.resolveForwardReference(module);
			return overrides.find(({ moduleToReplace }) => {
				return moduleToReplace === moduleRef || this.isForwardReference(moduleToReplace) && this.resolveForwardReference(moduleToReplace) === moduleRef;
			});
		}
		return overrides.find((moduleToOverride) => moduleToOverride.moduleToReplace === module);
	}
	async overrideModule(moduleToOverride, newModule, scope, insertedModules) {
		return this.container.replaceModule(this.isForwardReference(moduleToOverride) ? this.resolveForwardReference(moduleToOverride) : moduleToOverride, this.isForwardReference(newModule) ? this.resolveForwardReference(newModule) : newModule, scope, insertedModules);
	}
	reflectMetadata(metadataKey, metatype) {
		return Reflect.getMetadata(metadataKey, metatype) || [];
	}
	async registerCoreModule(overrides) {
		const moduleDefinition = InternalCoreModuleFactory.create(this.container, this, this.container.getModuleCompiler(), this.container.getHttpAdapterHostRef(), this.graphInspector, overrides);
		const [instance] = await this.scanForModules({
			moduleDefinition,
			overrides
		});
		this.container.registerCoreModuleRef(instance);
	}
	/**
	* Add either request or transient globally scoped enhancers
	* to all controllers metadata storage
	*/
	addScopedEnhancersMetadata() {
		(0, import_lib.iterate)(this.applicationProvidersApplyMap).filter((wrapper) => this.isRequestOrTransient(wrapper.scope)).forEach(({ moduleKey, providerKey }) => {
			const modulesContainer = this.container.getModules();
			const { injectables } = modulesContainer.get(moduleKey);
			const instanceWrapper = injectables.get(providerKey);
			const iterableIterator = modulesContainer.values();
			(0, import_lib.iterate)(iterableIterator).map((moduleRef) => Array.from(moduleRef.controllers.values()).concat(moduleRef.entryProviders)).flatten().forEach((controllerOrEntryProvider) => controllerOrEntryProvider.addEnhancerMetadata(instanceWrapper));
		});
	}
	applyApplicationProviders() {
		const applyProvidersMap = this.getApplyProvidersMap();
		const applyRequestProvidersMap = this.getApplyRequestProvidersMap();
		const getInstanceWrapper = (moduleKey, providerKey, collectionKey) => {
			return this.container.getModules().get(moduleKey)[collectionKey].get(providerKey);
		};
		this.applicationProvidersApplyMap.forEach(({ moduleKey, providerKey, type, scope }) => {
			let instanceWrapper;
			if (this.isRequestOrTransient(scope)) {
				instanceWrapper = getInstanceWrapper(moduleKey, providerKey, "injectables");
				this.graphInspector.insertAttachedEnhancer(instanceWrapper);
				return applyRequestProvidersMap[type](instanceWrapper);
			}
			instanceWrapper = getInstanceWrapper(moduleKey, providerKey, "providers");
			this.graphInspector.insertAttachedEnhancer(instanceWrapper);
			if (!instanceWrapper.isDependencyTreeStatic()) {
				const [kind, provider] = this.describeEnhancerProvider(instanceWrapper);
				throw new RequestScopedGlobalEnhancerException(type, provider, kind);
			}
			if (!instanceWrapper.getInstanceByContextId(STATIC_CONTEXT).isResolved) {
				const [, provider] = this.describeEnhancerProvider(instanceWrapper);
				throw new UninstantiatedGlobalEnhancerException(type, provider);
			}
			const instance = instanceWrapper.instance;
			if (!isNil(instance)) {
				const description = `${type} provider (${instanceWrapper.metatype ? this.describeEnhancerProvider(instanceWrapper)[1] : "useValue"}) gives ${describeEnhancer(instance)}`;
				const kind = ENHANCER_KIND_BY_TOKEN[type];
				if (kind) assertEnhancer(instance, kind, description);
				else if (type === "APP_FILTER") warnOnInvalidFilter(instance, description);
			}
			applyProvidersMap[type](instance);
		});
	}
	describeEnhancerProvider(wrapper) {
		if (wrapper.isAlias) {
			const [target] = wrapper.inject ?? [];
			return ["useExisting", `useExisting: ${isFunction(target) ? target.name : String(target)}`];
		}
		if (isNil(wrapper.inject)) return ["useClass", `useClass: ${wrapper.metatype.name}`];
		return ["useFactory", "useFactory"];
	}
	getApplyProvidersMap() {
		return {
			[APP_INTERCEPTOR]: (interceptor) => this.applicationConfig.addGlobalInterceptor(interceptor),
			[APP_PIPE]: (pipe) => this.applicationConfig.addGlobalPipe(pipe),
			[APP_GUARD]: (guard) => this.applicationConfig.addGlobalGuard(guard),
			[APP_FILTER]: (filter) => this.applicationConfig.addGlobalFilter(filter)
		};
	}
	getApplyRequestProvidersMap() {
		return {
			[APP_INTERCEPTOR]: (interceptor) => this.applicationConfig.addGlobalRequestInterceptor(interceptor),
			[APP_PIPE]: (pipe) => this.applicationConfig.addGlobalRequestPipe(pipe),
			[APP_GUARD]: (guard) => this.applicationConfig.addGlobalRequestGuard(guard),
			[APP_FILTER]: (filter) => this.applicationConfig.addGlobalRequestFilter(filter)
		};
	}
	isDynamicModule(module) {
		return module && !!module.module;
	}
	/**
	* @param metatype
	* @returns `true` if `metatype` is annotated with the `@Injectable()` decorator.
	*/
	isInjectable(metatype) {
		return !!Reflect.getMetadata(INJECTABLE_WATERMARK, metatype);
	}
	/**
	* @param metatype
	* @returns `true` if `metatype` is annotated with the `@Controller()` decorator.
	*/
	isController(metatype) {
		return !!Reflect.getMetadata(CONTROLLER_WATERMARK, metatype);
	}
	/**
	* @param metatype
	* @returns `true` if `metatype` is annotated with the `@Catch()` decorator.
	*/
	isExceptionFilter(metatype) {
		return !!Reflect.getMetadata(CATCH_WATERMARK, metatype);
	}
	isForwardReference(module) {
		return module && !!module.forwardRef;
	}
	/**
	* Resolves a forward reference once per container (see `ModuleCompiler`),
	* so that the module that is scanned and imported is the one that was
	* registered.
	*/
	resolveForwardReference(reference) {
		return this.container.getModuleCompiler().resolveForwardReference(reference);
	}
	isRequestOrTransient(scope) {
		return scope === Scope.REQUEST || scope === Scope.TRANSIENT;
	}
};
// ../me/node_modules/@nestjs/core/nest-factory.js
/**
* @publicApi
*/
var NestFactoryStatic = class {
	logger = new Logger("NestFactory", { timestamp: true });
	abortOnError = true;
	autoFlushLogs = false;
	async create(moduleCls, serverOrOptions, options) {
		const [httpServer, appOptions] = this.isHttpServer(serverOrOptions) ? [serverOrOptions, options] : [await this.createHttpAdapter(), serverOrOptions];
		const applicationConfig = new ApplicationConfig();
		const container = new NestContainer(applicationConfig, appOptions);
		const graphInspector = this.createGraphInspector(appOptions, container);
		this.setAbortOnError(serverOrOptions, options);
		this.registerLoggerConfiguration(appOptions);
		await this.initialize(moduleCls, container, graphInspector, applicationConfig, appOptions, httpServer);
		const instance = new NestApplication(container, httpServer, applicationConfig, graphInspector, appOptions);
		await instance.preloadLazyPackages();
		const target = this.createNestInstance(instance);
		return this.createAdapterProxy(target, httpServer);
	}
	/**
	* Creates an instance of NestMicroservice.
	*
	* @param moduleCls Entry (root) application module class or module metadata
	* @param options Optional microservice configuration
	*
	* @returns A promise that, when resolved,
	* contains a reference to the NestMicroservice instance.
	*/
	async createMicroservice(moduleCls, options) {
		const { NestMicroservice } = await loadPackage("@nestjs/microservices", "NestFactory", () => import("@nestjs/microservices"));
		const applicationConfig = new ApplicationConfig();
		const container = new NestContainer(applicationConfig, options);
		const graphInspector = this.createGraphInspector(options, container);
		this.setAbortOnError(options);
		this.registerLoggerConfiguration(options);
		await this.initialize(moduleCls, container, graphInspector, applicationConfig, options);
		return this.createNestInstance(new NestMicroservice(container, options, graphInspector, applicationConfig));
	}
	/**
	* Creates an instance of NestApplicationContext.
	*
	* @param moduleCls Entry (root) application module class or module metadata
	* @param options Optional Nest application configuration
	*
	* @returns A promise that, when resolved,
	* contains a reference to the NestApplicationContext instance.
	*/
	async createApplicationContext(moduleCls, options) {
		const applicationConfig = new ApplicationConfig();
		const container = new NestContainer(applicationConfig, options);
		const graphInspector = this.createGraphInspector(options, container);
		this.setAbortOnError(options);
		this.registerLoggerConfiguration(options);
		await this.initialize(moduleCls, container, graphInspector, applicationConfig, options);
		const root = container.getModules().values().next().value;
		const context = this.createNestInstance(new NestApplicationContext(container, options, root));
		if (this.autoFlushLogs) context.flushLogsOnOverride();
		return context.init();
	}
	createNestInstance(instance) {
		return this.createProxy(instance);
	}
	async initialize(module, container, graphInspector, config = new ApplicationConfig(), options = {}, httpServer = null) {
		UuidFactory.mode = options.snapshot ? UuidFactoryMode.Deterministic : UuidFactoryMode.Random;
		const instanceLoader = new InstanceLoader(container, new Injector({
			preview: options.preview,
			snapshot: options.snapshot,
			instanceDecorator: options.instrument?.instanceDecorator
		}), graphInspector);
		const dependenciesScanner = new DependenciesScanner(container, new MetadataScanner(), graphInspector, config);
		container.setHttpAdapter(httpServer);
		const teardown = this.abortOnError === false ? rethrow : void 0;
		await httpServer?.init?.();
		try {
			this.logger.log(MESSAGES.APPLICATION_START);
			await ExceptionsZone.asyncRun(async () => {
				await dependenciesScanner.scan(await this.toRootModule(module));
				await instanceLoader.createInstancesOfDependencies();
				dependenciesScanner.applyApplicationProviders();
			}, teardown, this.autoFlushLogs);
		} catch (e) {
			this.handleInitializationError(e);
		}
	}
	async toRootModule(module) {
		const resolved = module instanceof Promise ? await module : module;
		if (!this.isModuleMetadata(resolved)) return resolved;
		class AppModule {}
		Module$1(resolved)(AppModule);
		return AppModule;
	}
	isModuleMetadata(module) {
		return isPlainObject(module) && !("module" in module) && !("forwardRef" in module);
	}
	handleInitializationError(err) {
		if (this.abortOnError) process.abort();
		rethrow(err);
	}
	createProxy(target, abortOnError) {
		const proxy = this.createExceptionProxy(abortOnError);
		return new Proxy(target, {
			get: proxy,
			set: proxy
		});
	}
	createExceptionProxy(abortOnError) {
		return (receiver, prop) => {
			if (!(prop in receiver)) return;
			if (isFunction(receiver[prop])) return this.createExceptionZone(receiver, prop, abortOnError);
			return receiver[prop];
		};
	}
	createExceptionZone(receiver, prop, abortOnError) {
		return (...args) => {
			const contextAbortOnError = (prop === "select" ? args[1] : void 0)?.abortOnError ?? abortOnError;
			const teardown = (contextAbortOnError ?? receiver.appOptions?.abortOnError) === false ? rethrow : void 0;
			let result;
			ExceptionsZone.run(() => {
				result = receiver[prop](...args);
			}, teardown, this.autoFlushLogs);
			if (prop === "select" && contextAbortOnError !== void 0 && isObject(result)) return this.createProxy(result, contextAbortOnError);
			return result;
		};
	}
	registerLoggerConfiguration(options) {
		if (!options) return;
		const { logger, bufferLogs, autoFlushLogs, forceConsole } = options;
		if (logger !== true && !isNil(logger)) Logger.overrideLogger(logger);
		else if (forceConsole) {
			const consoleLogger = new ConsoleLogger({ forceConsole: true });
			Logger.overrideLogger(consoleLogger);
		}
		if (bufferLogs) Logger.attachBuffer();
		this.autoFlushLogs = autoFlushLogs ?? true;
	}
	async createHttpAdapter(httpServer) {
		const { ExpressAdapter } = await loadAdapter("@nestjs/platform-express", "HTTP", () => import("@nestjs/platform-express"));
		return new ExpressAdapter(httpServer);
	}
	isHttpServer(serverOrOptions) {
		return !!(serverOrOptions && serverOrOptions.patch);
	}
	setAbortOnError(serverOrOptions, options) {
		this.abortOnError = this.isHttpServer(serverOrOptions) ? !(options && options.abortOnError === false) : !(serverOrOptions && serverOrOptions.abortOnError === false);
	}
	createAdapterProxy(app, adapter) {
		const proxy = new Proxy(app, { get: (receiver, prop) => {
			const mapToProxy = (result) => {
				return result instanceof Promise ? result.then(mapToProxy) : result instanceof NestApplication ? proxy : result;
			};
			if (!(prop in receiver) && prop in adapter) return (...args) => {
				const result = this.createExceptionZone(adapter, prop, receiver.appOptions?.abortOnError)(...args);
				return mapToProxy(result);
			};
			if (isFunction(receiver[prop])) return (...args) => {
				const result = receiver[prop](...args);
				return mapToProxy(result);
			};
			return receiver[prop];
		} });
		return proxy;
	}
	createGraphInspector(appOptions, container) {
		return appOptions?.snapshot ? new GraphInspector(container) : NoopGraphInspector;
	}
};
/**
* Use NestFactory to create an application instance.
*
* ### Specifying an entry module
*
* Pass the required *root module* for the application via the module parameter.
* By convention, it is usually called `ApplicationModule`.  Starting with this
* module, Nest assembles the dependency graph and begins the process of
* Dependency Injection and instantiates the classes needed to launch your
* application.
*
* @publicApi
*/
const NestFactory = new NestFactoryStatic();
(class ReplLogger extends ConsoleLogger {
	static ignoredContexts = [
		RoutesResolver.name,
		RouterExplorer.name,
		NestApplication.name
	];
	log(_message, context) {
		if (ReplLogger.ignoredContexts.includes(context)) return;
		return super.log.apply(this, Array.from(arguments));
	}
});
// ../me/node_modules/@nestjs/core/router/router-module.js
var RouterModule_1;
const ROUTES = Symbol("ROUTES");
const targetModulesByContainer = /* @__PURE__ */ new WeakMap();
/**
* @publicApi
*/
let RouterModule = RouterModule_1 = class RouterModule {
	modulesContainer;
	routes;
	constructor(modulesContainer, routes) {
		this.modulesContainer = modulesContainer;
		this.routes = routes;
		this.routes = this.deepCloneRoutes(routes);
		this.initialize();
	}
	static register(routes) {
		return {
			module: RouterModule_1,
			providers: [{
				provide: ROUTES,
				useValue: routes
			}]
		};
	}
	deepCloneRoutes(routes) {
		return routes.map((routeOrType) => {
			if (typeof routeOrType === "function") return routeOrType;
			if (routeOrType.children) return {
				...routeOrType,
				children: this.deepCloneRoutes(routeOrType.children)
			};
			return { ...routeOrType };
		});
	}
	initialize() {
		flattenRoutePaths(this.routes).forEach((route) => {
			const modulePath = normalizePath(route.path);
			this.registerModulePathMetadata(route.module, modulePath);
			this.updateTargetModulesCache(route.module);
		});
	}
	registerModulePathMetadata(moduleCtor, modulePath) {
		Reflect.defineMetadata(MODULE_PATH + this.modulesContainer.applicationId, modulePath, moduleCtor);
	}
	updateTargetModulesCache(moduleCtor) {
		let moduleClassSet;
		if (targetModulesByContainer.has(this.modulesContainer)) moduleClassSet = targetModulesByContainer.get(this.modulesContainer);
		else {
			moduleClassSet = /* @__PURE__ */ new WeakSet();
			targetModulesByContainer.set(this.modulesContainer, moduleClassSet);
		}
		const moduleRef = Array.from(this.modulesContainer.values()).find((item) => item?.metatype === moduleCtor);
		if (!moduleRef) return;
		moduleClassSet.add(moduleRef);
	}
};
RouterModule = RouterModule_1 = __decorate([
	Module$1({}),
	__param(1, Inject(ROUTES)),
	__metadata("design:paramtypes", [ModulesContainer, Array])
], RouterModule);
// ../me/node_modules/@nestjs/websockets/constants.js
const MESSAGE_MAPPING_METADATA = "websockets:message_mapping";
const MESSAGE_METADATA = "message";
const GATEWAY_SERVER_METADATA = "websockets:is_socket";
const GATEWAY_METADATA = "websockets:is_gateway";
const PORT_METADATA = "port";
const GATEWAY_OPTIONS = "websockets:gateway_options";
const PARAM_ARGS_METADATA = ROUTE_ARGS_METADATA;
const CONNECTION_EVENT = "connection";
const DISCONNECT_EVENT = "disconnect";
// ../me/node_modules/@nestjs/websockets/enums/ws-paramtype.enum.js
var WsParamtype;
(function(WsParamtype) {
	WsParamtype[WsParamtype["SOCKET"] = 0] = "SOCKET";
	WsParamtype[WsParamtype["PAYLOAD"] = 3] = "PAYLOAD";
	WsParamtype[WsParamtype["ACK"] = 13] = "ACK";
})(WsParamtype || (WsParamtype = {}));
// ../me/node_modules/@nestjs/websockets/errors/ws-exception.js
var WsException = class extends Error {
	error;
	constructor(error) {
		super();
		this.error = error;
		this.initMessage();
	}
	initMessage() {
		if (isString(this.error)) this.message = this.error;
		else if (isObject(this.error) && isString(this.error.message)) this.message = this.error.message;
		else if (this.constructor) this.message = this.constructor.name.match(/[A-Z][a-z]+|[0-9]+/g).join(" ");
	}
	getError() {
		return this.error;
	}
};
// ../me/node_modules/@nestjs/websockets/exceptions/base-ws-exception-filter.js
/**
* @publicApi
*/
var BaseWsExceptionFilter = class BaseWsExceptionFilter {
	options;
	static logger = new Logger("WsExceptionsHandler");
	constructor(options = {}) {
		this.options = options;
		this.options.includeCause = this.options.includeCause ?? true;
		this.options.causeFactory = this.options.causeFactory ?? ((pattern, data) => ({
			pattern,
			data
		}));
	}
	catch(exception, host) {
		const client = host.switchToWs().getClient();
		const pattern = host.switchToWs().getPattern();
		const data = host.switchToWs().getData();
		this.handleError(client, exception, {
			pattern,
			data
		});
	}
	handleError(client, exception, cause) {
		if (!(exception instanceof WsException)) return this.handleUnknownError(exception, client, cause);
		const status = "error";
		const result = exception.getError();
		if (isObject(result)) return this.emitMessage(client, "exception", result);
		const payload = {
			status,
			message: result
		};
		if (this.options?.includeCause && cause) payload.cause = this.options.causeFactory(cause.pattern, cause.data);
		this.emitMessage(client, "exception", payload);
	}
	handleUnknownError(exception, client, data) {
		const payload = {
			status: "error",
			message: MESSAGES.UNKNOWN_EXCEPTION_MESSAGE
		};
		if (this.options?.includeCause && data) payload.cause = this.options.causeFactory(data.pattern, data.data);
		this.emitMessage(client, "exception", payload);
		if (!(exception instanceof IntrinsicException)) BaseWsExceptionFilter.logger.error(exception);
	}
	isExceptionObject(err) {
		return isObject(err) && !!err.message;
	}
	/**
	* Sends an error message to the client. Supports both Socket.IO clients
	* (which use `emit`) and native WebSocket clients (which use `send`).
	*
	* Native WebSocket clients (e.g. from the `ws` package) inherit from
	* EventEmitter and therefore also have an `emit` method, but that method
	* only dispatches events locally. To distinguish native WebSocket clients
	* from Socket.IO clients, we check for a numeric `readyState` property
	* (part of the WebSocket specification) before falling back to `emit`.
	*/
	emitMessage(client, event, payload) {
		if (this.isNativeWebSocket(client)) client.send(JSON.stringify({
			event,
			data: payload
		}));
		else if (isFunction(client.emit)) client.emit(event, payload);
	}
	/**
	* Determines whether the given client is a native WebSocket (e.g. from the
	* `ws` package) as opposed to a Socket.IO socket. Native WebSocket objects
	* expose a numeric `readyState` property per the WebSocket specification.
	*/
	isNativeWebSocket(client) {
		return isNumber(client.readyState) && isFunction(client.send);
	}
};
export { STATIC_CONTEXT as A, SetMetadata as B, InterceptorsConsumer as C, FORBIDDEN_MESSAGE as D, ExecutionContextHost as E, APP_FILTER as F, APP_GUARD as I, APP_INTERCEPTOR as L, REQUEST_CONTEXT_ID as M, ModulesContainer as N, InvalidExceptionFilterException as O, MetadataScanner as P, RuntimeException as R, InterceptorsContextCreator as S, GuardsConsumer as T, Injector as _, DISCONNECT_EVENT as a, PipesContextCreator as b, GATEWAY_SERVER_METADATA as c, PARAM_ARGS_METADATA as d, PORT_METADATA as f, ModuleRef as g, NestApplication as h, CONNECTION_EVENT as i, ContextIdFactory as j, BaseExceptionFilterContext as k, MESSAGE_MAPPING_METADATA as l, loadAdapter as m, WsException as n, GATEWAY_METADATA as o, NestFactory as p, WsParamtype as r, GATEWAY_OPTIONS as s, BaseWsExceptionFilter as t, MESSAGE_METADATA as u, HandlerMetadataStorage as v, GuardsContextCreator as w, PipesConsumer as x, ContextUtils as y, selectExceptionFilterMetadata as z };
