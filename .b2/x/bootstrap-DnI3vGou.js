import "reflect-metadata";
import { i as __require, t as __commonJSMin } from "./rolldown-runtime-D6H7wCWS.js";
import { $ as CATCH_WATERMARK, At as VERSION_METADATA, D as Res, E as Req, Et as SCOPE_OPTIONS_METADATA, F as Injectable, J as isString, L as Inject, M as RequestMethod, N as Module, P as Optional, R as extendArrayMetadata, T as createParamDecorator, U as isFunction, X as isUndefined, at as FILTER_CATCH_EXCEPTIONS, d as Logger, et as CONTROLLER_WATERMARK, f as ConsoleLogger, it as EXCEPTION_FILTERS_METADATA, j as RequestMapping, lt as HOST_METADATA, n as require_operators, st as GUARDS_METADATA, t as require_cjs, u as StreamableFile, ut as HTTP_CODE_METADATA, y as HttpException, yt as PATH_METADATA } from "./common-CY9HGVQJ.js";
import { B as SetMetadata, F as APP_FILTER, I as APP_GUARD, L as APP_INTERCEPTOR, N as ModulesContainer, g as ModuleRef, j as ContextIdFactory, p as NestFactory } from "./base-ws-exception-filter-CbsdNScc.js";
import { i as endsTurn, n as cannotBeAsked, r as endsPublish, t as PortError } from "./port-error-CFsPbX74.js";
import { $ as blobSizes, A as takeLease, B as processFolder, C as nearNames, F as pause, H as checkDeletedPath, I as untilItWorks, J as filtersOf, K as NO_OBJECT, L as describeError, M as whileLeased, N as Stopped, O as toPortError$3, P as backoffMs, Q as utf8, R as CODE_HOST, S as unrelatedBase, T as UNFINISHED, U as checkPath, W as folded, X as parseRaw, Y as indexLine, Z as splitAtNul, _ as branchMoved, a as listRefs, at as BUNDLE_LIMITS, b as publishMessage, c as pastStaleLocks, ct as gitOutcome, d as FETCH_SILENT_MS, dt as CLOCK, et as parseBatch, f as progressReader, ft as ID_SOURCE, g as PRODUCT_BRANCHES, h as reviewedDiff, i as isAncestor, it as shown$2, j as underLease, k as LEASE_HOLDER, l as CopyTurns, lt as gitText, m as withSizeLimit, nt as require_tar_stream, o as readRef, ot as PATCH_BYTES, p as makeWorkingClone, q as blobId, r as hasCommit, rt as BundleRefused, s as updateRefs, st as GitFailed, t as GitHubConnection, tt as parseConverted, u as FETCH_MS, ut as runGit, v as carriesTrailer, w as writeEditsTree, x as publishTrailer, y as checkPublishNames, z as AGENT_RUNTIME } from "./github-connection-C2NxEEO0.js";
import { i as comparePositions, r as WrongExpectedRevision, t as EVENT_LOG } from "./event-log.port-DN4oUqA8.js";
import { n as READ_MODEL_STORE, t as BLOB_STORE } from "./blob-store.port-C-dHITf5.js";
import { t as STATE_STORE } from "./state-store.port-Bv0VZTQj.js";
import { a as cutToWord, c as secretsIn, i as cutToEnd, l as unfinishedSecret, n as parseDollars, o as firstPart, r as cutText, s as SECRET_SIGNS, t as dollars } from "./money-B_R2cqxl.js";
import { $ as $ZodPipe, A as _lte, B as _url, C as toJSONSchema, D as _gte, F as _positive, G as $ZodEnum, H as $ZodBoolean, I as _refine, J as $ZodNullable, K as $ZodLiteral, L as _regex, M as _minLength, N as _never, O as _int, P as _number, Q as $ZodOptional, R as _string, U as $ZodCustom, V as $ZodArray, W as $ZodDefault, X as $ZodNumberFormat, Y as $ZodNumber, Z as $ZodObject, _ as strictObject$1, _t as installLazyProp, at as $ZodURL, bt as shallowClone, c as boolean$1, ct as parse$2, d as int$1, dt as safeParseAsync, et as $ZodRecord, f as literal$2, ft as $constructor, gt as extend$1, h as object$1, ht as clone$1, i as _enum$1, it as $ZodType, j as _maxLength, l as discriminatedUnion, lt as parseAsync, m as number$2, mt as config$2, nt as $ZodStringFormat, o as array$1, ot as $ZodUnion, pt as NEVER, q as $ZodNever, rt as $ZodTransform, st as $ZodUnknown, tt as $ZodString, u as exactOptional, ut as safeParse, v as string$1, vt as normalizeParams, w as _boolean, x as url$1, yt as own, z as _unknown } from "./schemas-CADWLVPo.js";
import { a as streams, i as streamPrefix, r as parseStream, t as conversationPrefixes } from "./streams-BMtVgCy9.js";
import { a as MessageBody, i as WebSocketGateway, n as Ack, r as SubscribeMessage, t as IoAdapter } from "./platform-socket.io-D6h-JrjJ.js";
import { n as checkSizes, t as checkAppend } from "./append-checks-BdYY-Wpl.js";
import { inspect, promisify } from "node:util";
import { randomUUID } from "crypto";
import { chmod, copyFile, lstat, mkdir, mkdtemp, open, readFile, readdir, realpath, rename, rm, rmdir, stat, symlink, unlink, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, normalize, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { setImmediate as setImmediate$1, setTimeout as setTimeout$1 } from "node:timers/promises";
import { constants as constants$1, createReadStream, existsSync, mkdirSync, readFileSync, readdirSync } from "node:fs";
import { createHash as createHash$1, randomBytes, randomUUID as randomUUID$1, timingSafeEqual as timingSafeEqual$1 } from "node:crypto";
import { tmpdir } from "node:os";
import { pipeline } from "node:stream/promises";
import "libsql";
import { Readable } from "node:stream";
import { STATUS_CODES } from "node:http";
import { Worker } from "node:worker_threads";
import { isIP } from "node:net";
import { brotliCompress, constants as constants$2, gzip } from "node:zlib";
// ../me/node_modules/@nestjs/common/decorators/core/catch.decorator.js
/**
* Decorator that marks a class as a Nest exception filter. An exception filter
* handles exceptions thrown by or not handled by your application code.
*
* The decorated class must implement the `ExceptionFilter` interface.
*
* @param exceptions one or more exception *types* specifying
* the exceptions to be caught and handled by this filter.
*
* @see [Exception Filters](https://docs.nestjs.com/exception-filters)
*
* @usageNotes
* Exception filters are applied using the `@UseFilters()` decorator, or (globally)
* with `app.useGlobalFilters()`.
*
* @publicApi
*/
function Catch(...exceptions) {
	return (target) => {
		Reflect.defineMetadata(CATCH_WATERMARK, true, target);
		Reflect.defineMetadata(FILTER_CATCH_EXCEPTIONS, exceptions, target);
		const { prototype } = target;
		if (prototype) Reflect.defineMetadata(FILTER_CATCH_EXCEPTIONS, exceptions, prototype);
	};
}
// ../me/node_modules/@nestjs/common/decorators/core/controller.decorator.js
/**
* Decorator that marks a class as a Nest controller that can receive inbound
* requests and produce responses.
*
* An HTTP Controller responds to inbound HTTP Requests and produces HTTP Responses.
* It defines a class that provides the context for one or more related route
* handlers that correspond to HTTP request methods and associated routes
* for example `GET /api/profile`, `POST /users/resume`
*
* A Microservice Controller responds to requests as well as events, running over
* a variety of transports [(read more here)](https://docs.nestjs.com/microservices/basics).
* It defines a class that provides a context for one or more message or event
* handlers.
*
* @param prefixOrOptions a `route path prefix` or a `ControllerOptions` object.
* A `route path prefix` is pre-pended to the path specified in any request decorator
* in the class. `ControllerOptions` is an options configuration object specifying:
* - `scope` - symbol that determines the lifetime of a Controller instance.
* [See Scope](https://docs.nestjs.com/fundamentals/injection-scopes#usage) for
* more details.
* - `prefix` - string that defines a `route path prefix`.  The prefix
* is pre-pended to the path specified in any request decorator in the class.
* - `version` - string, array of strings, or Symbol that defines the version
* of all routes in the class. [See Versioning](https://docs.nestjs.com/techniques/versioning)
* for more details.
*
* @see [Routing](https://docs.nestjs.com/controllers#routing)
* @see [Controllers](https://docs.nestjs.com/controllers)
* @see [Microservices](https://docs.nestjs.com/microservices/basics#request-response)
* @see [Scope](https://docs.nestjs.com/fundamentals/injection-scopes#usage)
* @see [Versioning](https://docs.nestjs.com/techniques/versioning)
*
* @publicApi
*/
function Controller(prefixOrOptions) {
	const defaultPath = "/";
	const [path, host, scopeOptions, versionOptions] = isUndefined(prefixOrOptions) ? [
		defaultPath,
		void 0,
		void 0,
		void 0
	] : isString(prefixOrOptions) || Array.isArray(prefixOrOptions) ? [
		prefixOrOptions,
		void 0,
		void 0,
		void 0
	] : [
		prefixOrOptions.path || defaultPath,
		prefixOrOptions.host,
		{
			scope: prefixOrOptions.scope,
			durable: prefixOrOptions.durable
		},
		Array.isArray(prefixOrOptions.version) ? Array.from(new Set(prefixOrOptions.version)) : prefixOrOptions.version
	];
	return (target) => {
		Reflect.defineMetadata(CONTROLLER_WATERMARK, true, target);
		Reflect.defineMetadata(PATH_METADATA, path, target);
		Reflect.defineMetadata(HOST_METADATA, host, target);
		Reflect.defineMetadata(SCOPE_OPTIONS_METADATA, scopeOptions, target);
		Reflect.defineMetadata(VERSION_METADATA, versionOptions, target);
	};
}
// ../me/node_modules/@nestjs/common/utils/validate-each.util.js
var InvalidDecoratorItemException = class extends Error {
	msg;
	constructor(decorator, item, context) {
		const message = `Invalid ${item} passed to ${decorator}() decorator (${context}).`;
		super(message);
		this.msg = message;
	}
	what() {
		return this.msg;
	}
};
function validateEach(context, arr, predicate, decorator, item) {
	if (!context || !context.name) return true;
	if (arr.some((str) => !predicate(str))) throw new InvalidDecoratorItemException(decorator, item, context.name);
	return true;
}
// ../me/node_modules/@nestjs/common/decorators/core/exception-filters.decorator.js
/**
* Decorator that binds exception filters to the scope of the controller or
* method, depending on its context.
*
* When `@UseFilters` is used at the controller level, the filter will be
* applied to every handler (method) in the controller.
*
* When `@UseFilters` is used at the individual handler level, the filter
* will apply only to that specific method.
*
* @param filters exception filter instance or class, or a list of exception
* filter instances or classes.
*
* @see [Exception filters](https://docs.nestjs.com/exception-filters)
*
* @usageNotes
* Exception filters can also be set up globally for all controllers and routes
* using `app.useGlobalFilters()`.  [See here for details](https://docs.nestjs.com/exception-filters#binding-filters)
*
* @publicApi
*/
const UseFilters = (...filters) => addExceptionFiltersMetadata(...filters);
function addExceptionFiltersMetadata(...filters) {
	return (target, key, descriptor) => {
		const isFilterValid = (filter) => filter && (isFunction(filter) || isFunction(filter.catch));
		if (descriptor) {
			validateEach(target.constructor, filters, isFilterValid, "@UseFilters", "filter");
			extendArrayMetadata(EXCEPTION_FILTERS_METADATA, filters, descriptor.value);
			return descriptor;
		}
		validateEach(target, filters, isFilterValid, "@UseFilters", "filter");
		extendArrayMetadata(EXCEPTION_FILTERS_METADATA, filters, target);
		return target;
	};
}
// ../me/node_modules/@nestjs/common/decorators/core/use-guards.decorator.js
/**
* Decorator that binds guards to the scope of the controller or method,
* depending on its context.
*
* When `@UseGuards` is used at the controller level, the guard will be
* applied to every handler (method) in the controller.
*
* When `@UseGuards` is used at the individual handler level, the guard
* will apply only to that specific method.
*
* @param guards a single guard instance or class, or a list of guard instances
* or classes.
*
* @see [Guards](https://docs.nestjs.com/guards)
*
* @usageNotes
* Guards can also be set up globally for all controllers and routes
* using `app.useGlobalGuards()`.  [See here for details](https://docs.nestjs.com/guards#binding-guards)
*
* @publicApi
*/
function UseGuards(...guards) {
	return (target, key, descriptor) => {
		const isGuardValid = (guard) => guard && (isFunction(guard) || isFunction(guard.canActivate));
		if (descriptor) {
			validateEach(target.constructor, guards, isGuardValid, "@UseGuards", "guard");
			extendArrayMetadata(GUARDS_METADATA, guards, descriptor.value);
			return descriptor;
		}
		validateEach(target, guards, isGuardValid, "@UseGuards", "guard");
		extendArrayMetadata(GUARDS_METADATA, guards, target);
		return target;
	};
}
// ../me/node_modules/@nestjs/common/decorators/core/apply-decorators.js
/**
* Function that returns a new decorator that applies all decorators provided by param
*
* Useful to build new decorators (or a decorator factory) encapsulating multiple decorators related with the same feature
*
* @param decorators one or more decorators (e.g., `ApplyGuard(...)`)
*
* @publicApi
*/
function applyDecorators(...decorators) {
	return (target, propertyKey, descriptor) => {
		for (const decorator of decorators) {
			if (target instanceof Function && !descriptor) {
				decorator(target);
				continue;
			}
			decorator(target, propertyKey, descriptor);
		}
	};
}
// ../me/node_modules/@nestjs/common/decorators/http/http-code.decorator.js
/**
* Request method Decorator.  Defines the HTTP response status code.  Overrides
* default status code for the decorated request method.
*
* @param statusCode HTTP response code to be returned by route handler.
*
* @see [Http Status Codes](https://docs.nestjs.com/controllers#status-code)
*
* @publicApi
*/
function HttpCode(statusCode) {
	return (target, key, descriptor) => {
		Reflect.defineMetadata(HTTP_CODE_METADATA, statusCode, descriptor.value);
		return descriptor;
	};
}
// ../me/node_modules/@nestjs/cqrs/dist/mixins/with-aggregate-root.mixin.js
const INTERNAL_EVENTS = Symbol();
const IS_AUTO_COMMIT_ENABLED = Symbol();
/**
* Adds the Aggregate Root functionality to a base class.
* An aggregate root is an entity that represents a meaningful concept in the domain.
* It is the root of an aggregate, which is a cluster of domain objects that can be treated as a single unit.
*
* @template EventBase The base type of the events.
* @template TBase The base class type.
*/
function WithAggregateRoot(Base) {
	var _a, _b;
	class AggregateRoot extends Base {
		constructor() {
			super(...arguments);
			this[_a] = false;
			this[_b] = [];
		}
		set autoCommit(value) {
			this[IS_AUTO_COMMIT_ENABLED] = value;
		}
		get autoCommit() {
			return this[IS_AUTO_COMMIT_ENABLED];
		}
		publish(event) {}
		publishAll(events) {}
		commit() {
			this.publishAll(this[INTERNAL_EVENTS]);
			this[INTERNAL_EVENTS].length = 0;
		}
		uncommit() {
			this[INTERNAL_EVENTS].length = 0;
		}
		getUncommittedEvents() {
			return this[INTERNAL_EVENTS];
		}
		loadFromHistory(history) {
			history.forEach((event) => this.apply(event, true));
		}
		apply(event, optionsOrIsFromHistory = {}) {
			const isFromHistory = (typeof optionsOrIsFromHistory === "boolean" ? optionsOrIsFromHistory : optionsOrIsFromHistory.fromHistory) ?? false;
			const skipHandler = typeof optionsOrIsFromHistory === "boolean" ? false : optionsOrIsFromHistory.skipHandler;
			if (!isFromHistory && !this.autoCommit) this[INTERNAL_EVENTS].push(event);
			this.autoCommit && this.publish(event);
			if (!skipHandler) {
				const handler = this.getEventHandler(event);
				handler && handler.call(this, event);
			}
		}
		getEventHandler(event) {
			const handler = `on${this.getEventName(event)}`;
			return this[handler];
		}
		getEventName(event) {
			const { constructor } = Object.getPrototypeOf(event);
			return constructor.name;
		}
	}
	_a = IS_AUTO_COMMIT_ENABLED, _b = INTERNAL_EVENTS;
	return AggregateRoot;
}
WithAggregateRoot(class {});
// ../me/node_modules/@nestjs/cqrs/dist/classes/command.js
var Command = class {};
// ../me/node_modules/@nestjs/cqrs/dist/classes/query.js
var Query = class {};
// ../me/node_modules/@nestjs/cqrs/dist/constants.js
const CQRS_MODULE_OPTIONS = "CQRS_MODULE_OPTIONS";
// ../me/node_modules/@nestjs/cqrs/dist/decorators/constants.js
const COMMAND_METADATA = "__command__";
const COMMAND_HANDLER_METADATA = "__commandHandler__";
const QUERY_METADATA = "__query__";
const QUERY_HANDLER_METADATA = "__queryHandler__";
const EVENTS_HANDLER_METADATA = "__eventsHandler__";
const SAGA_METADATA = "__saga__";
// ../me/node_modules/@nestjs/cqrs/dist/exceptions/command-not-found.exception.js
/**
* @publicApi
*/
var CommandHandlerNotFoundException = class extends Error {
	constructor(commandName) {
		super(`No handler found for the command: "${commandName}".`);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/helpers/default-command-pubsub.js
var DefaultCommandPubSub = class {
	constructor(subject$) {
		this.subject$ = subject$;
	}
	publish(command) {
		this.subject$.next(command);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/scopes/async.context.js
const ASYNC_CONTEXT_ATTRIBUTE = Symbol("ASYNC_CONTEXT_ATTRIBUTE");
/**
* Represents the context of an asynchronous operation.
*/
var AsyncContext = class {
	constructor() {
		this.id = ContextIdFactory.create();
	}
	/**
	* Attaches the context to an object.
	* @param target The object to attach the context to.
	*/
	attachTo(target) {
		Object.defineProperty(target, ASYNC_CONTEXT_ATTRIBUTE, {
			value: this,
			enumerable: false
		});
	}
	/**
	* Checks if target is already attached to any async context.
	* @param target The object to check.
	* @returns "true" if the target is attached to an async context, "false" otherwise.
	*/
	static isAttached(target) {
		return !!target[ASYNC_CONTEXT_ATTRIBUTE];
	}
	/**
	* Merges the context of an asynchronous operation from a given command, query, or event to another object.
	* @param from A command, query, or event.
	* @param to A command, query, or event to merge the context to.
	*/
	static merge(from, to) {
		if (!from || !to) return;
		const fromContext = from[ASYNC_CONTEXT_ATTRIBUTE];
		if (!fromContext) return;
		Object.defineProperty(to, ASYNC_CONTEXT_ATTRIBUTE, {
			value: fromContext,
			enumerable: false
		});
	}
	/**
	* Gets the context of an asynchronous operation from a given object.
	* @param target A command, query, or event.
	* @returns An "AsyncContext" instance or "undefined" if the context is not found.
	*/
	static of(target) {
		return target[ASYNC_CONTEXT_ATTRIBUTE];
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/utils/observable-bus.js
var import_cjs = require_cjs();
var ObservableBus = class extends import_cjs.Observable {
	constructor() {
		super();
		this._subject$ = new import_cjs.Subject();
		this.source = this._subject$;
	}
	get subject$() {
		return this._subject$;
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/command-bus.js
var __decorate$6 = function(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata$6 = function(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param$3 = function(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
};
var CommandBus_1;
/**
* @publicApi
*/
let CommandBus = CommandBus_1 = class CommandBus extends ObservableBus {
	constructor(moduleRef, options) {
		super();
		this.moduleRef = moduleRef;
		this.options = options;
		this.logger = new Logger(CommandBus_1.name);
		this.handlers = /* @__PURE__ */ new Map();
		if (this.options?.commandPublisher) this._publisher = this.options.commandPublisher;
		else this.useDefaultPublisher();
	}
	/**
	* Returns the publisher.
	* Default publisher is `DefaultCommandPubSub` (in memory).
	*/
	get publisher() {
		return this._publisher;
	}
	/**
	* Sets the publisher.
	* Default publisher is `DefaultCommandPubSub` (in memory).
	* @param _publisher The publisher to set.
	*/
	set publisher(_publisher) {
		this._publisher = _publisher;
	}
	/**
	* Executes a command.
	* @param command The command to execute.
	* @param context The context to use. Optional.
	* @returns A promise that, when resolved, will contain the result returned by the command's handler.
	*/
	execute(command, context) {
		const commandId = this.getCommandId(command);
		const executeFn = this.handlers.get(commandId);
		if (!executeFn) throw new CommandHandlerNotFoundException(this.getCommandName(command));
		this._publisher.publish(command);
		return executeFn(command, context);
	}
	bind(handler, id) {
		if (handler.isDependencyTreeStatic()) {
			const instance = handler.instance;
			if (!instance.execute) throw new InvalidCommandHandlerException();
			this.handlers.set(id, (command) => instance.execute(command));
			return;
		}
		this.handlers.set(id, async (command, context) => {
			context ??= AsyncContext.of(command) ?? new AsyncContext();
			if (!AsyncContext.isAttached(context)) {
				this.moduleRef.registerRequestByContextId(context, context.id);
				context.attachTo(command);
			}
			return (await this.moduleRef.resolve(handler.metatype, context.id, { strict: false })).execute(command);
		});
	}
	register(handlers = []) {
		handlers.forEach((handler) => this.registerHandler(handler));
	}
	registerHandler(handler) {
		const typeRef = handler.inject ? handler.instance?.constructor : handler.metatype;
		const target = this.reflectCommandId(typeRef);
		if (!target) throw new InvalidCommandHandlerException();
		if (this.handlers.has(target)) this.logger.warn(`Command handler [${typeRef.name}] is already registered. Overriding previously registered handler.`);
		this.bind(handler, target);
	}
	getCommandId(command) {
		const { constructor: commandType } = Object.getPrototypeOf(command);
		const commandMetadata = Reflect.getMetadata(COMMAND_METADATA, commandType);
		if (!commandMetadata) throw new CommandHandlerNotFoundException(commandType.name);
		return commandMetadata.id;
	}
	getCommandName(command) {
		const { constructor } = Object.getPrototypeOf(command);
		return constructor.name;
	}
	reflectCommandId(handler) {
		const command = Reflect.getMetadata(COMMAND_HANDLER_METADATA, handler);
		return Reflect.getMetadata(COMMAND_METADATA, command).id;
	}
	useDefaultPublisher() {
		this._publisher = new DefaultCommandPubSub(this.subject$);
	}
};
CommandBus = CommandBus_1 = __decorate$6([
	Injectable(),
	__param$3(1, Optional()),
	__param$3(1, Inject(CQRS_MODULE_OPTIONS)),
	__metadata$6("design:paramtypes", [ModuleRef, Object])
], CommandBus);
// ../me/node_modules/@nestjs/cqrs/dist/exceptions/invalid-command-handler.exception.js
/**
* @publicApi
*/
var InvalidCommandHandlerException = class extends Error {
	constructor() {
		super(`An invalid command handler has been provided. Please ensure that the provided handler is a class annotated with @CommandHandler and contains an 'execute' method.`);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/exceptions/invalid-query-handler.exception.js
var import_operators = require_operators();
var InvalidQueryHandlerException = class extends Error {
	constructor() {
		super(`An invalid query handler has been provided. Please ensure that the provided handler is a class annotated with @QueryHandler and contains an 'execute' method.`);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/exceptions/invalid-saga.exception.js
/**
* @publicApi
*/
var InvalidSagaException = class extends Error {
	constructor() {
		super(`Invalid saga. Each saga should return Observable stream.`);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/exceptions/query-not-found.exception.js
/**
* @publicApi
*/
var QueryHandlerNotFoundException = class extends Error {
	constructor(queryName) {
		super(`No handler found for the query: "${queryName}"`);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/exceptions/unsupported-saga-scope.exception.js
/**
* @publicApi
*/
var UnsupportedSagaScopeException = class extends Error {
	constructor() {
		super(`Request-scoped saga hosts are not supported. Instead, you should retrieve async-context-specific instances within the saga itself, using the "ModuleRef" provider.`);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/helpers/default-event-id-provider.js
var DefaultEventIdProvider = class {
	getEventId(event) {
		return Reflect.getMetadata("__event__", event)?.id ?? null;
	}
};
const defaultEventIdProvider = new DefaultEventIdProvider();
// ../me/node_modules/@nestjs/cqrs/dist/helpers/default-pubsub.js
var DefaultPubSub = class {
	constructor(subject$) {
		this.subject$ = subject$;
	}
	publish(event) {
		this.subject$.next(event);
	}
	bridgeEventsTo(subject) {
		this.subject$ = subject;
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/helpers/default-unhandled-exception-pubsub.js
/**
* Default implementation of the `IUnhandledExceptionPublisher` interface.
*/
var DefaultUnhandledExceptionPubSub = class {
	constructor(subject$) {
		this.subject$ = subject$;
	}
	publish(info) {
		this.subject$.next(info);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/unhandled-exception-bus.js
var __decorate$5 = function(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata$5 = function(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param$2 = function(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
};
/**
* A bus that publishes unhandled exceptions.
* @template Cause The type of the cause of the exception.
*/
let UnhandledExceptionBus = class UnhandledExceptionBus extends ObservableBus {
	constructor(options) {
		super();
		this.options = options;
		if (this.options?.unhandledExceptionPublisher) this._publisher = this.options.unhandledExceptionPublisher;
		else this.useDefaultPublisher();
	}
	/**
	* Filter values depending on their instance type (comparison is made
	* using native `instanceof`).
	*
	* @param types List of types to filter by.
	* @return A stream only emitting the filtered exceptions.
	*/
	static ofType(...types) {
		const isInstanceOf = (exceptionInfo) => !!types.find((classType) => exceptionInfo.exception instanceof classType);
		return (source) => source.pipe((0, import_cjs.filter)(isInstanceOf));
	}
	/**
	* Gets the publisher of the bus.
	*/
	get publisher() {
		return this._publisher;
	}
	/**
	* Sets the publisher of the bus.
	*/
	set publisher(_publisher) {
		this._publisher = _publisher;
	}
	/**
	* Publishes an unhandled exception.
	* @param info The exception information.
	*/
	publish(info) {
		return this._publisher.publish(info);
	}
	useDefaultPublisher() {
		this._publisher = new DefaultUnhandledExceptionPubSub(this.subject$);
	}
};
UnhandledExceptionBus = __decorate$5([
	Injectable(),
	__param$2(0, Optional()),
	__param$2(0, Inject(CQRS_MODULE_OPTIONS)),
	__metadata$5("design:paramtypes", [Object])
], UnhandledExceptionBus);
// ../me/node_modules/@nestjs/cqrs/dist/event-bus.js
var __decorate$4 = function(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata$4 = function(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param$1 = function(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
};
var EventBus_1;
/**
* @publicApi
*/
let EventBus = EventBus_1 = class EventBus extends ObservableBus {
	constructor(commandBus, moduleRef, unhandledExceptionBus, options) {
		super();
		this.commandBus = commandBus;
		this.moduleRef = moduleRef;
		this.unhandledExceptionBus = unhandledExceptionBus;
		this.options = options;
		this.eventOperators = [];
		this._logger = new Logger(EventBus_1.name);
		this.subscriptions = [];
		this.eventIdProvider = this.options?.eventIdProvider ?? defaultEventIdProvider;
		if (this.options?.eventPublisher) this._publisher = this.options.eventPublisher;
		else this.useDefaultPublisher();
	}
	/**
	* Returns the publisher.
	* Default publisher is `DefaultPubSub` (in memory).
	*/
	get publisher() {
		return this._publisher;
	}
	/**
	* Sets the publisher.
	* Default publisher is `DefaultPubSub` (in memory).
	* @param _publisher The publisher to set.
	*/
	set publisher(_publisher) {
		this._publisher = _publisher;
	}
	onModuleDestroy() {
		this.subscriptions.forEach((subscription) => subscription.unsubscribe());
	}
	/**
	* Publishes an event.
	* @param event The event to publish.
	* @param dispatcherOrAsyncContext Dispatcher context or async context
	* @param asyncContext Async context
	*/
	publish(event, dispatcherOrAsyncContext, asyncContext) {
		if (!asyncContext && dispatcherOrAsyncContext instanceof AsyncContext) {
			asyncContext = dispatcherOrAsyncContext;
			dispatcherOrAsyncContext = void 0;
		}
		if (asyncContext) asyncContext.attachTo(event);
		return this._publisher.publish(event, dispatcherOrAsyncContext, asyncContext);
	}
	/**
	* Publishes multiple events.
	* @param events The events to publish.
	* @param dispatcherOrAsyncContext Dispatcher context or async context
	* @param asyncContext Async context
	*/
	publishAll(events, dispatcherOrAsyncContext, asyncContext) {
		if (!asyncContext && dispatcherOrAsyncContext instanceof AsyncContext) {
			asyncContext = dispatcherOrAsyncContext;
			dispatcherOrAsyncContext = void 0;
		}
		if (asyncContext) events.forEach((event) => {
			if (AsyncContext.isAttached(event)) return;
			asyncContext.attachTo(event);
		});
		if (this._publisher.publishAll) return this._publisher.publishAll(events, dispatcherOrAsyncContext, asyncContext);
		return (events || []).map((event) => this._publisher.publish(event, dispatcherOrAsyncContext, asyncContext));
	}
	bind(handler, id) {
		const deferred = handler.isDependencyTreeStatic() ? (event) => () => {
			return Promise.resolve(handler.instance.handle(event));
		} : (event) => async () => {
			const asyncContext = AsyncContext.of(event) ?? new AsyncContext();
			return (await this.moduleRef.resolve(handler.metatype, asyncContext.id, { strict: false })).handle(event);
		};
		const eventOperator = (0, import_cjs.pipe)(this.filterEventWithId(id), (0, import_operators.mergeMap)((event) => (0, import_cjs.defer)(deferred(event)).pipe((0, import_operators.catchError)((error) => {
			if (this.options?.rethrowUnhandled) throw error;
			const unhandledError = this.mapToUnhandledErrorInfo(event, error);
			this.unhandledExceptionBus.publish(unhandledError);
			this._logger.error(`"${handler.constructor.name}" has thrown an unhandled exception.`, error);
			return (0, import_cjs.of)();
		}))));
		this.eventOperators.push(eventOperator);
		const subscription = this.subject$.pipe(eventOperator).subscribe();
		this.subscriptions.push(subscription);
	}
	registerSagas(wrappers = []) {
		wrappers.map((wrapper) => {
			const { metatype: target } = wrapper;
			const metadata = Reflect.getMetadata("__saga__", target) ?? [];
			if (!wrapper.isDependencyTreeStatic()) throw new UnsupportedSagaScopeException();
			const instance = wrapper.instance;
			return metadata.map((key) => {
				const sagaFn = instance[key].bind(instance);
				Object.defineProperty(sagaFn, "name", {
					value: key,
					writable: false,
					configurable: false
				});
				return sagaFn;
			});
		}).reduce((a, b) => a.concat(b), []).forEach((saga) => this.registerSaga(saga));
	}
	register(handlers = []) {
		handlers.forEach((handler) => this.registerHandler(handler));
	}
	registerHandler(handler) {
		const typeRef = handler.metatype || handler.inject ? handler.instance?.constructor : handler.metatype;
		this.reflectEvents(typeRef).forEach((event) => {
			const eventId = this.eventIdProvider.getEventId(event);
			this.bind(handler, eventId);
		});
	}
	filterEventWithId(id) {
		if (!id) return (0, import_operators.tap)();
		return (0, import_operators.filter)((event) => {
			const { constructor } = Object.getPrototypeOf(event);
			if (!constructor) return false;
			return this.eventIdProvider.getEventId(constructor) === id;
		});
	}
	registerSaga(saga) {
		if (typeof saga !== "function") throw new InvalidSagaException();
		const stream$ = saga(this);
		if (!(stream$ instanceof import_cjs.Observable)) throw new InvalidSagaException();
		const subscription = stream$.pipe((0, import_operators.filter)((e) => !!e), (0, import_operators.catchError)((error) => {
			if (this.options?.rethrowUnhandled) throw error;
			const unhandledError = this.mapToUnhandledErrorInfo(saga.name, error);
			this.unhandledExceptionBus.publish(unhandledError);
			this._logger.error(`Saga "${saga.name}" has thrown an unhandled exception.`, error);
			return (0, import_cjs.of)();
		}), (0, import_operators.mergeMap)((command) => (0, import_cjs.defer)(() => this.commandBus.execute(command)).pipe((0, import_operators.catchError)((error) => {
			if (this.options?.rethrowUnhandled) throw error;
			const unhandledError = this.mapToUnhandledErrorInfo(command, error);
			this.unhandledExceptionBus.publish(unhandledError);
			this._logger.error(`Command handler which execution was triggered by Saga has thrown an unhandled exception.`, error);
			return (0, import_cjs.of)();
		})))).subscribe();
		this.subscriptions.push(subscription);
	}
	reflectEvents(handler) {
		return Reflect.getMetadata(EVENTS_HANDLER_METADATA, handler);
	}
	useDefaultPublisher() {
		this._publisher = new DefaultPubSub(this.subject$);
	}
	mapToUnhandledErrorInfo(eventOrCommand, exception) {
		return {
			cause: eventOrCommand,
			exception
		};
	}
};
EventBus = EventBus_1 = __decorate$4([
	Injectable(),
	__param$1(3, Optional()),
	__param$1(3, Inject(CQRS_MODULE_OPTIONS)),
	__metadata$4("design:paramtypes", [
		CommandBus,
		ModuleRef,
		UnhandledExceptionBus,
		Object
	])
], EventBus);
// ../me/node_modules/@nestjs/cqrs/dist/event-publisher.js
var __decorate$3 = function(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata$3 = function(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
/**
* @publicApi
*/
let EventPublisher = class EventPublisher {
	constructor(eventBus) {
		this.eventBus = eventBus;
	}
	/**
	* Merge the event publisher into the provided class.
	* This is required to make `publish` and `publishAll` available on the `AggregateRoot` class.
	* @param metatype The class to merge into.
	* @param asyncContext The async context (if scoped).
	*/
	mergeClassContext(metatype, asyncContext) {
		const eventBus = this.eventBus;
		return class extends metatype {
			publish(event) {
				eventBus.publish(event, this, asyncContext);
			}
			publishAll(events) {
				eventBus.publishAll(events, this, asyncContext);
			}
		};
	}
	/**
	* Merge the event publisher into the provided object.
	* This is required to make `publish` and `publishAll` available on the `IAggregateRoot` class instance.
	* @param object The object to merge into.
	* @param asyncContext The async context (if scoped).
	*/
	mergeObjectContext(object, asyncContext) {
		const eventBus = this.eventBus;
		object.publish = (event) => {
			eventBus.publish(event, object, asyncContext);
		};
		object.publishAll = (events) => {
			eventBus.publishAll(events, object, asyncContext);
		};
		return object;
	}
};
EventPublisher = __decorate$3([Injectable(), __metadata$3("design:paramtypes", [EventBus])], EventPublisher);
// ../me/node_modules/@nestjs/cqrs/dist/helpers/default-query-pubsub.js
var DefaultQueryPubSub = class {
	constructor(subject$) {
		this.subject$ = subject$;
	}
	publish(query) {
		this.subject$.next(query);
	}
};
// ../me/node_modules/@nestjs/cqrs/dist/query-bus.js
var __decorate$2 = function(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata$2 = function(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = function(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
};
var QueryBus_1;
/**
* @publicApi
*/
let QueryBus = QueryBus_1 = class QueryBus extends ObservableBus {
	constructor(moduleRef, options) {
		super();
		this.moduleRef = moduleRef;
		this.options = options;
		this.logger = new Logger(QueryBus_1.name);
		this.handlers = /* @__PURE__ */ new Map();
		if (this.options?.queryPublisher) this._publisher = this.options.queryPublisher;
		else this.useDefaultPublisher();
	}
	/**
	* Returns the publisher.
	*/
	get publisher() {
		return this._publisher;
	}
	/**
	* Sets the publisher.
	* Default publisher is `DefaultQueryPubSub` (in memory).
	* @param _publisher The publisher to set.
	*/
	set publisher(_publisher) {
		this._publisher = _publisher;
	}
	/**
	* Executes a query.
	* @param query The query to execute.
	*/
	async execute(query, asyncContext) {
		const queryId = this.getQueryId(query);
		const handler = this.handlers.get(queryId);
		if (!handler) throw new QueryHandlerNotFoundException(this.getQueryName(query));
		this._publisher.publish(query);
		return await handler(query, asyncContext);
	}
	bind(handler, queryId) {
		if (handler.isDependencyTreeStatic()) {
			const instance = handler.instance;
			if (!instance.execute) throw new InvalidQueryHandlerException();
			this.handlers.set(queryId, (query) => instance.execute(query));
			return;
		}
		this.handlers.set(queryId, async (query, context) => {
			context ??= AsyncContext.of(query) ?? new AsyncContext();
			this.moduleRef.registerRequestByContextId(context, context.id);
			return (await this.moduleRef.resolve(handler.metatype, context.id, { strict: false })).execute(query);
		});
	}
	register(handlers = []) {
		handlers.forEach((handler) => this.registerHandler(handler));
	}
	registerHandler(handler) {
		const typeRef = handler.inject ? handler.instance?.constructor : handler.metatype;
		const target = this.reflectQueryId(typeRef);
		if (!target) throw new InvalidQueryHandlerException();
		if (this.handlers.has(target)) this.logger.warn(`Query handler [${typeRef.name}] is already registered. Overriding previously registered handler.`);
		this.bind(handler, target);
	}
	getQueryId(query) {
		const { constructor: queryType } = Object.getPrototypeOf(query);
		const queryMetadata = Reflect.getMetadata(QUERY_METADATA, queryType);
		if (!queryMetadata) throw new QueryHandlerNotFoundException(queryType.name);
		return queryMetadata.id;
	}
	reflectQueryId(handler) {
		const query = Reflect.getMetadata(QUERY_HANDLER_METADATA, handler);
		return Reflect.getMetadata(QUERY_METADATA, query).id;
	}
	useDefaultPublisher() {
		this._publisher = new DefaultQueryPubSub(this.subject$);
	}
	getQueryName(query) {
		const { constructor } = Object.getPrototypeOf(query);
		return constructor.name;
	}
};
QueryBus = QueryBus_1 = __decorate$2([
	Injectable(),
	__param(1, Optional()),
	__param(1, Inject(CQRS_MODULE_OPTIONS)),
	__metadata$2("design:paramtypes", [ModuleRef, Object])
], QueryBus);
// ../me/node_modules/@nestjs/cqrs/dist/services/explorer.service.js
var __decorate$1 = function(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata$1 = function(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
let ExplorerService = class ExplorerService {
	constructor(modulesContainer) {
		this.modulesContainer = modulesContainer;
	}
	explore() {
		const modules = [...this.modulesContainer.values()];
		return {
			commands: this.flatMap(modules, (instance) => this.filterByMetadataKey(instance, COMMAND_HANDLER_METADATA)),
			queries: this.flatMap(modules, (instance) => this.filterByMetadataKey(instance, QUERY_HANDLER_METADATA)),
			events: this.flatMap(modules, (instance) => this.filterByMetadataKey(instance, EVENTS_HANDLER_METADATA)),
			sagas: this.flatMap(modules, (instance) => this.filterByMetadataKey(instance, SAGA_METADATA))
		};
	}
	flatMap(modules, callback) {
		return modules.map((moduleRef) => [...moduleRef.providers.values()].map(callback)).reduce((a, b) => a.concat(b), []).filter((item) => !!item);
	}
	filterByMetadataKey(wrapper, metadataKey) {
		const clsRef = wrapper.instance?.constructor ?? wrapper.metatype;
		if (!clsRef) return;
		if (!Reflect.getMetadata(metadataKey, clsRef)) return;
		return wrapper;
	}
};
ExplorerService = __decorate$1([Injectable(), __metadata$1("design:paramtypes", [ModulesContainer])], ExplorerService);
// ../me/node_modules/@nestjs/cqrs/dist/storages/aggregate-root.storage.js
var AggregateRootStorage = class {
	static add(type) {
		this.storage.push(type);
	}
	static mergeContext(eventBus) {
		for (const item of this.storage) {
			item.prototype.publish = function(event) {
				eventBus.publish(event);
			};
			item.prototype.publishAll = function(events) {
				eventBus.publishAll(events);
			};
		}
		this.storage = [];
	}
};
AggregateRootStorage.storage = [];
// ../me/node_modules/@nestjs/cqrs/dist/cqrs.module.js
var __decorate = function(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = function(k, v) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var CqrsModule_1;
/**
* @publicApi
*/
let CqrsModule = CqrsModule_1 = class CqrsModule {
	static forRoot(options) {
		return {
			module: CqrsModule_1,
			providers: [{
				provide: CQRS_MODULE_OPTIONS,
				useValue: options ?? {}
			}],
			global: true
		};
	}
	static forRootAsync(options) {
		return {
			module: CqrsModule_1,
			global: true,
			imports: options.imports || [],
			providers: [...this.createAsyncProviders(options)],
			exports: [CQRS_MODULE_OPTIONS]
		};
	}
	static createAsyncProviders(options) {
		if (options.useValue) return [{
			provide: CQRS_MODULE_OPTIONS,
			useValue: options.useValue
		}];
		if (options.useFactory) return [{
			provide: CQRS_MODULE_OPTIONS,
			useFactory: options.useFactory,
			inject: options.inject || []
		}];
		if (options.useClass) return [{
			provide: options.useClass,
			useClass: options.useClass
		}, {
			provide: CQRS_MODULE_OPTIONS,
			useFactory: async (optionsFactory) => optionsFactory.createCqrsOptions(),
			inject: [options.useClass]
		}];
		if (options.useExisting) return [{
			provide: CQRS_MODULE_OPTIONS,
			useFactory: async (optionsFactory) => optionsFactory.createCqrsOptions(),
			inject: [options.useExisting]
		}];
		throw new Error("Invalid CqrsModuleAsyncOptions configuration. Provide useValue, useFactory, useClass, or useExisting.");
	}
	constructor(explorerService, eventBus, commandBus, queryBus) {
		this.explorerService = explorerService;
		this.eventBus = eventBus;
		this.commandBus = commandBus;
		this.queryBus = queryBus;
	}
	onApplicationBootstrap() {
		const { events, queries, sagas, commands } = this.explorerService.explore();
		this.eventBus.register(events);
		this.commandBus.register(commands);
		this.queryBus.register(queries);
		this.eventBus.registerSagas(sagas);
		AggregateRootStorage.mergeContext(this.eventBus);
	}
};
CqrsModule = CqrsModule_1 = __decorate([Module({
	providers: [
		CommandBus,
		QueryBus,
		EventBus,
		UnhandledExceptionBus,
		EventPublisher,
		ExplorerService
	],
	exports: [
		CommandBus,
		QueryBus,
		EventBus,
		UnhandledExceptionBus,
		EventPublisher
	]
}), __metadata("design:paramtypes", [
	ExplorerService,
	EventBus,
	CommandBus,
	QueryBus
])], CqrsModule);
// ../me/node_modules/@nestjs/cqrs/dist/decorators/command-handler.decorator.js
/**
* Decorator that marks a class as a Nest command handler. A command handler
* handles commands (actions) executed by your application code.
*
* The decorated class must implement the `ICommandHandler` interface.
*
* @param command command *type* to be handled by this handler.
* @param options injectable options passed on to the "@Injectable" decorator.
*
* @see https://docs.nestjs.com/recipes/cqrs#commands
*
* @publicApi
*/
const CommandHandler = (command, options) => {
	return (target) => {
		if (!Reflect.hasOwnMetadata("__command__", command)) Reflect.defineMetadata(COMMAND_METADATA, { id: randomUUID() }, command);
		Reflect.defineMetadata(COMMAND_HANDLER_METADATA, command, target);
		if (options) Injectable(options)(target);
	};
};
// ../me/node_modules/@nestjs/cqrs/dist/decorators/query-handler.decorator.js
/**
* Decorator that marks a class as a Nest query handler. A query handler
* handles queries executed by your application code.
*
* The decorated class must implement the `IQueryHandler` interface.
*
* @param query query *type* to be handled by this handler.
* @param options injectable options passed on to the "@Injectable" decorator.
*
* @see https://docs.nestjs.com/recipes/cqrs#queries
*
* @publicApi
*/
const QueryHandler = (query, options) => {
	return (target) => {
		if (!Reflect.hasOwnMetadata("__query__", query)) Reflect.defineMetadata(QUERY_METADATA, { id: randomUUID() }, query);
		Reflect.defineMetadata(QUERY_HANDLER_METADATA, query, target);
		if (options) Injectable(options)(target);
	};
};
// ../me/dist/src/admin/bind-stores.js
/** Of the state; what it says is true of this one store only. */ const INSTALLATION = "installation";
const KEY$2 = "owner";
/**
* Makes sure that the data folder, the log and the state belong together and to no other process: each store that others can reach
* remembers the other two. Stores that are new are taken; where the log is another one than the state was used with, `forget` is
* called first. Throws PortError STORE.IN_USE, in words for people, when a store belongs to another data folder or, while other
* processes run, is used with other stores than theirs.
*/ async function bindStores(binding) {
	const { folder, logOwner, isAlone } = binding;
	const stateOwner = recordIn(binding.state);
	const [log, state] = await Promise.all([known$1(logOwner), known$1(stateOwner)]);
	refuseStrange(folder, "event log", log.owner);
	refuseStrange(folder, "MongoDB database", state.owner);
	const owner = ownerAfter(binding, log.owner, state.owner);
	if (isSame$2(state.owner, owner) && (!logOwner || isSame$2(log.owner, owner))) return;
	if (!isAlone) throw inUse(OTHER_STORES);
	if (state.owner?.log !== owner.log) await binding.forget();
	await take(stateOwner, owner, state.version);
	if (logOwner) await take(logOwner, owner, log.version);
}
const known$1 = async (record) => await record?.read() ?? {
	owner: void 0,
	version: 0
};
const isSame$2 = (a, b) => a?.log === b.log && a.state === b.state;
/** What both records are to say. */ function ownerAfter({ folder, logOwner, newId }, log, state) {
	return {
		folder,
		log: logOwner ? log?.log ?? newId() : folder,
		state: state?.state ?? newId()
	};
}
function recordIn(state) {
	return {
		read: async () => {
			const entry = await state.get(INSTALLATION, KEY$2);
			return entry && {
				owner: entry.value,
				version: entry.version
			};
		},
		write: (owner, expected) => state.put(INSTALLATION, KEY$2, owner, expected)
	};
}
function refuseStrange(folder, store, owner) {
	if (owner === void 0 || owner.folder === folder) return;
	throw inUse(`This ${store} belongs to another data folder (${owner.folder}). Processes that do not share all their stores would do the same work twice and lose each other's. Use that DATA_DIR, or another ${store}. If that folder is gone for good and no process uses it, write its id into the file folder-id of this DATA_DIR.`);
}
async function take(record, owner, version) {
	if (!await record.write(owner, version)) throw inUse("Another process has just taken one of the stores. Start again.");
}
const OTHER_STORES = "Another process uses this data folder with other stores. All processes need the same EVENTSTORE_URL, MONGODB_URL and BLOB_STORE: stop every process first to change them.";
const inUse = (message) => new PortError("STORE.IN_USE", message, false);
// ../me/dist/src/admin/agree-on-settings.js
const KEY$1 = "settings";
/**
* Makes sure that processes which share their work do it alike: a turn that one process takes over from another needs the same agent,
* the same GitHub and the same lease. A process that is alone says what it has (so that a change takes a stop of all). Throws PortError
* STORE.IN_USE, in words for people, when another process runs with other settings. Keys and secrets are not compared: they can be
* renewed one process after the other.
*/ async function agreeOnSettings(state, config, isAlone) {
	const own = compared(config);
	const entry = await state.get(INSTALLATION, KEY$1);
	if (isAlone) {
		await state.put(INSTALLATION, KEY$1, own, entry?.version ?? 0);
		return;
	}
	const others = entry?.value ?? own;
	const different = Object.keys(own).filter((name) => own[name] !== others[name]);
	if (different.length === 0) return;
	throw new PortError("STORE.IN_USE", `Another process uses these stores with another ${different.join(", ")}. All processes need the same: give this one theirs, or stop every process first to change it.`, false);
}
/** By the name of the setting. */ function compared({ agent, github, leaseTtlMs }) {
	return {
		ANTHROPIC_API_KEY: agent.kind === "demo" ? "none" : "one",
		ANTHROPIC_BASE_URL: agent.kind === "demo" || agent.baseUrl === null ? "" : new URL(agent.baseUrl).origin,
		GITHUB_URL: new URL(github.url).origin,
		GITHUB_APP_ID: github.app?.id ?? "",
		LEASE_SECONDS: String(leaseTtlMs / 1e3)
	};
}
// ../me/dist/src/domain/shared/visible-text.js
/**
* Text from files and agents may hide characters that change what a reader sees: escape sequences, marks that turn the
* direction, characters of no width. They are shown by name instead, on pages, in terminals and in logs. Joiners stay where scripts and
* emoji need them.
*/ const SUSPICIOUS = new RegExp([
	"\\r\\n?",
	"[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F]",
	"[\\u202A-\\u202E\\u2066-\\u2069\\u061C\\u200E\\u200F]",
	"[\\u00AD\\u200B-\\u200D\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\u115F\\u1160\\u180E\\u3164\\uFFA0]",
	"\\u17B4",
	"\\u17B5",
	"[\\u{E0000}-\\u{E007F}]"
].join("|"), "gu");
const JOINERS = ["‌", "‍"];
const JOINED = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}]$/u;
/**
* The text with every hidden character named (`⟨U+202E⟩`, `␛`), and line ends as `\n`. The same string if there is none. `before` is
* what was shown just before it.
*/ function visibleText(text, before = "") {
	return text.replace(SUSPICIOUS, (found, at) => {
		if (found.startsWith("\r")) return found === "\r\n" ? "\n" : "␍";
		if (JOINERS.includes(found) && JOINED.test(lastCharacter(at < 2 ? before + text.slice(0, at) : text.slice(at - 2, at)))) return found;
		return nameOf$3(found.codePointAt(0) ?? 0);
	});
}
function lastCharacter(text) {
	return Array.from(text.slice(-2)).at(-1) ?? "";
}
function nameOf$3(codePoint) {
	if (codePoint < 32) return String.fromCodePoint(9216 + codePoint);
	if (codePoint === 127) return "␡";
	return `⟨U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}
// ../me/dist/src/adapters/agent-runtime-demo/code-span.js
/** One line that shows what a hostile file or name holds: hidden characters by name, at most `limit` characters. */ function oneLine$1(text, limit = 160) {
	return cutText(visibleText(text).replace(/[\t\n\u2028\u2029]/g, " "), limit);
}
/**
* Markdown that shows `text` (one line) as code and that `readCodeSpan` reads back unchanged. Fences of two backticks are
* never made: two backticks alone stand for empty text.
*/ function codeSpan(text) {
	if (text === "") return "``";
	if (!text.includes("`")) return `\`${text}\``;
	const fence = "`".repeat(unusedRun(text, "`"));
	return `${fence} ${text} ${fence}`;
}
/** The shortest length, three or more, that no run of `character` in `text` reaches. */ function unusedRun(text, character) {
	let longest = 2;
	for (const run of text.match(character === "`" ? /`+/g : /~+/g) ?? []) longest = Math.max(longest, run.length);
	return longest + 1;
}
/** Reads the code span that starts at `from`; undefined when there is none. `end` is the index after it. */ function readCodeSpan(line, from) {
	const length = runLength(line, from);
	if (length === 0) return void 0;
	const start = from + length;
	if (length === 2 && /^\s+(?:in|with|to)\s+`/i.test(line.slice(start, start + 20))) return {
		text: "",
		end: start
	};
	for (let at = line.indexOf("`", start); at !== -1;) {
		const closing = runLength(line, at);
		if (closing === length) return {
			text: unpadded(line.slice(start, at), length),
			end: at + closing
		};
		at = line.indexOf("`", at + closing);
	}
}
function runLength(line, from) {
	let end = from;
	while (line[end] === "`") end += 1;
	return end - from;
}
/** As Markdown does, but single backticks keep their spaces: an edit means them. */ function unpadded(text, fence) {
	return fence > 1 && text.length > 2 && text.startsWith(" ") && text.endsWith(" ") ? text.slice(1, -1) : text;
}
// ../me/dist/src/adapters/agent-runtime-demo/replies.js
/** Replies by call id; they may come before anyone waits, and the first one counts. */ var Replies = class {
	#given = /* @__PURE__ */ new Map();
	#waiting = /* @__PURE__ */ new Map();
	give(callId, reply) {
		if (this.#given.has(callId)) return;
		this.#given.set(callId, reply);
		for (const resolve of this.#waiting.get(callId) ?? []) resolve(reply);
		this.#waiting.delete(callId);
	}
	async to(callId) {
		const given = this.#given.get(callId);
		if (given) return given;
		return new Promise((resolve) => {
			const others = this.#waiting.get(callId) ?? /* @__PURE__ */ new Set();
			this.#waiting.set(callId, others.add(resolve));
		});
	}
};
// ../me/dist/src/adapters/agent-runtime-demo/demo-session.js
/** What the process remembers of one run: replies to calls, turns that were told to stop, folders in use. */ var DemoSession = class {
	replies = new Replies();
	#stops = /* @__PURE__ */ new Map();
	#folders = /* @__PURE__ */ new Set();
	#failed = /* @__PURE__ */ new Set();
	/** Aborts when the turn is interrupted, also when that happened before anyone ran it. */ stopOf(turnId) {
		return this.#controller(turnId).signal;
	}
	interrupt(turnId) {
		this.#controller(turnId).abort();
	}
	/** A turn that is tried again meets the same error many times. */ isFirstErrorOf(turnId) {
		const isFirst = !this.#failed.has(turnId);
		this.#failed.add(turnId);
		return isFirst;
	}
	uses(folder) {
		this.#folders.add(folder);
	}
	/** Removes the folder; after a stop not waiting for work that is slow to notice it. `end` reports a removal that fails. */ async discard(folder, wait) {
		const removed = folder.discard().then(() => void this.#folders.delete(folder));
		if (wait) await Promise.allSettled([removed]);
		else removed.catch(() => void 0);
	}
	/** Stops everything and removes every folder. */ async end() {
		for (const stop of this.#stops.values()) stop.abort();
		await Promise.all([...this.#folders].map((folder) => folder.discard()));
	}
	#controller(turnId) {
		const known = this.#stops.get(turnId);
		if (known) return known;
		const made = new AbortController();
		this.#stops.set(turnId, made);
		return made;
	}
};
// ../me/dist/src/adapters/agent-runtime-demo/turn-problem.js
/** Ends a turn as `failed`. `message` says what is wrong and what to do, `details` is for a folded block; both are free of secrets. */ var TurnProblem = class extends Error {
	code;
	details;
	constructor(code, message, details = "") {
		super(message), this.code = code, this.details = details;
		this.name = "TurnProblem";
	}
};
/** A directive cannot be done. */ function cannot(message, details = "") {
	return new TurnProblem("AGENT.DIRECTIVE_FAILED", message, details);
}
// ../me/dist/src/adapters/agent-runtime-demo/narrator.js
/**
* Numbers the events of one turn. The same turn told again gets the same indexes, blocks, offsets and call ids, because
* they count what was told and nothing else.
*/ var Narrator = class {
	parts;
	/** Set while everything told is known to be recorded already: then nobody needs to watch it being typed. */ hurry = false;
	#index = 0;
	#block = 0;
	#spoken;
	constructor(parts) {
		this.parts = parts;
	}
	event(body) {
		const event = {
			index: this.#index,
			...body
		};
		this.#index += 1;
		return event;
	}
	/** Unique in the turn; only valid for the very next event. */ nextCallId() {
		return `${this.parts.turnId}-${this.#index}`;
	}
	/** One block of text, in small pieces. */ async *say(text) {
		const spoken = {
			block: this.#block,
			text: ""
		};
		this.#block += 1;
		for (const piece of text.match(/\s*\S{1,8}|\s+/gu) ?? []) {
			await this.parts.pacer.pause(this.hurry, this.parts.work.signal);
			this.#spoken = spoken;
			const offset = spoken.text.length;
			spoken.text += piece;
			yield this.event({
				kind: "text-delta",
				block: spoken.block,
				offset,
				text: piece
			});
		}
		this.#spoken = void 0;
		yield this.event({
			kind: "text-settled",
			block: spoken.block,
			text
		});
	}
	/** Shows a tool at work; what the task throws is shown as the tool's failure and thrown on. */ async *call(line, task) {
		const callId = this.nextCallId();
		const startedAt = this.parts.clock.now();
		const returned = (outcome, output, result) => {
			const { additions = 0, deletions = 0 } = result ?? {};
			const durationMs = Math.max(0, this.parts.clock.now() - startedAt);
			return this.event({
				kind: "tool-returned",
				callId,
				outcome,
				output,
				additions,
				deletions,
				durationMs
			});
		};
		yield this.event({
			kind: "tool-called",
			callId,
			...line
		});
		try {
			const result = await this.parts.work.run(task);
			yield returned("ok", result.output, result);
			return result.value;
		} catch (error) {
			if (!this.parts.work.signal.aborted) yield returned("failed", wordsOf$1(error));
			throw error;
		}
	}
	/** A tool that the mode forbids. */ *denied(line, reason) {
		const callId = this.nextCallId();
		yield this.event({
			kind: "tool-called",
			callId,
			...line
		});
		yield this.event({
			kind: "tool-returned",
			callId,
			outcome: "denied",
			output: reason,
			additions: 0,
			deletions: 0,
			durationMs: 0
		});
	}
	/** Ends the block that a stop left open. A call that it broke off has not failed: it stays without a result. */ *closeOpen() {
		if (this.#spoken) yield this.event({
			kind: "text-settled",
			...this.#spoken
		});
		this.#spoken = void 0;
	}
};
function wordsOf$1(error) {
	return error instanceof TurnProblem || error instanceof PortError ? error.message : "The machine the agent works on met an error.";
}
// ../me/dist/src/adapters/agent-runtime-demo/pacer.js
/** Lets `piecesPerSecond` pass; never runs ahead to make up for a slow listener. */ var Pacer = class {
	#intervalMs;
	#next = 0;
	#sinceBreath = 0;
	constructor(piecesPerSecond) {
		this.#intervalMs = 1e3 / piecesPerSecond;
	}
	/** Waits until the next piece is due; in a hurry, or without a pace, only lets others run now and then. */ async pause(hurry, signal) {
		signal.throwIfAborted();
		const now = performance.now();
		const delay = hurry ? 0 : this.#next - now;
		this.#next = Math.max(now, this.#next) + this.#intervalMs;
		if (delay >= 1) {
			await setTimeout$1(delay, void 0, { signal });
			return;
		}
		this.#sinceBreath += 1;
		if (this.#sinceBreath % 32 === 0) await setImmediate$1(void 0, { signal });
	}
};
// ../me/dist/src/adapters/agent-runtime-demo/directive.types.js
function isWriting(directive) {
	return ![
		"ask",
		"say",
		"fail",
		"wait"
	].includes(directive.kind);
}
// ../me/dist/src/domain/shared/assert-never.js
/** Closes an exhaustive switch: a new member of the union becomes a compile error here. */ function assertNever(value) {
	throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
// ../me/dist/src/adapters/agent-runtime-demo/fences.js
/** Reads the fenced block that opens in `lines[at]`; undefined when none does. An unclosed block reaches to the end of the text. */ function readFence(lines, at) {
	const opening = readOpening(lines[at] ?? "");
	if (!opening) return void 0;
	const { indent, fence, info } = opening;
	let last = at + 1;
	while (last < lines.length && !closes(lines[last] ?? "", fence)) last += 1;
	const directive = directiveOf(info, lines.slice(at + 1, last).map((line) => unindented(line, indent)));
	if (last < lines.length) return {
		directive,
		end: last + 1
	};
	return {
		directive: directive && neverClosed(info, fence),
		end: last
	};
}
function readOpening(line) {
	const match = /^([ \t]*)(`{3,}|~{3,})(.*)$/.exec(line);
	if (!match) return void 0;
	const [, indent = "", fence = "", rest = ""] = match;
	return fence.startsWith("`") && rest.includes("`") ? void 0 : {
		indent,
		fence,
		info: rest.trim()
	};
}
function closes(line, fence) {
	const trimmed = line.trim();
	if (trimmed.length < fence.length) return false;
	for (const character of trimmed) if (character !== fence[0]) return false;
	return true;
}
function unindented(line, indent) {
	let at = 0;
	while (at < indent.length && (line[at] === " " || line[at] === "	")) at += 1;
	return line.slice(at);
}
function directiveOf(info, content) {
	const text = content.length === 0 ? "" : `${content.join("\n")}\n`;
	if (/^(?:diff|patch)$/i.test(info)) return {
		kind: "patch",
		patch: text
	};
	const path = pathOf(info);
	return path === void 0 ? void 0 : {
		kind: "write",
		path,
		content: text
	};
}
/** The path that an info string names: quoted, or one word with a slash or a dot (`js` and `Dockerfile` are languages). */ function pathOf(info) {
	if (info.length > 2 && info.startsWith("\"") && info.endsWith("\"")) return info.slice(1, -1);
	return /^[^\s"{][^\s]*$/.test(info) && /[/.]/.test(info) ? info : void 0;
}
function neverClosed(info, fence) {
	return {
		kind: "broken",
		problem: `The block “${info}” is never closed. End it with a line that holds only ${fence}`
	};
}
// ../me/dist/src/adapters/agent-runtime-demo/directive-text.js
/** Markdown, on lines of its own, that `parseDirectives` reads back as exactly this directive. */ function renderDirective(directive) {
	switch (directive.kind) {
		case "write": return fenced$1(infoFor(directive.path), directive.content);
		case "patch": return fenced$1("diff", directive.patch);
		case "replace": return `replace ${codeSpan(directive.search)} with ${codeSpan(directive.replacement)} in ${codeSpan(directive.path)}`;
		case "delete": return `delete ${codeSpan(directive.path)}`;
		case "rename": return `rename ${codeSpan(directive.from)} to ${codeSpan(directive.to)}`;
		case "broken": throw new TurnProblem("AGENT.DIRECTIVE_FAILED", directive.problem);
		default: return assertNever(directive);
	}
}
const LONGEST_PATH$1 = 4096;
/**
* One line that says in words what the directive does and to which file, for the block after it shows no path on a page.
* It is prose to `parseDirectives`: no word for a directive is followed by a code span.
*/ function describeDirective(directive) {
	const shown = (path) => codeSpan(oneLine$1(path, LONGEST_PATH$1));
	switch (directive.kind) {
		case "write": return `Write ${shown(directive.path)}${directive.content === "" ? " as an empty file" : ""}:`;
		case "patch": {
			const paths = pathsOfDiff(directive.patch);
			return paths.length === 0 ? "Apply a diff that names no file:" : `Apply a diff to ${paths.map(shown).join(", ")}:`;
		}
		case "replace": return `Replace text in ${shown(directive.path)}:`;
		case "delete": return `Delete the file ${shown(directive.path)}:`;
		case "rename": return `Rename the file ${shown(directive.from)}:`;
		case "broken": return "Cannot be carried out:";
		default: return assertNever(directive);
	}
}
/** Every path in the header lines of a diff; a line of a hunk that looks like one is listed too, rather than a path left out. */ function pathsOfDiff(patch) {
	const found = patch.matchAll(/^(?:(?:---|\+\+\+) (?:[ab]\/)?|rename (?:from|to) )([^\t\r\n]+)/gm);
	return [...new Set([...found].map(([, path = ""]) => path.trimEnd()))].filter((path) => path !== "/dev/null");
}
function infoFor(path) {
	return pathOf(path) === path && !path.includes("`") ? path : `"${path}"`;
}
/** A fenced block that holds `content` (empty, or ending in a newline) whatever fences it contains. */ function fenced$1(info, content) {
	const character = info.includes("`") ? "~" : "`";
	const fence = character.repeat(unusedRun(content, character));
	return `${fence}${info}\n${content}${fence}`;
}
const PLACE = "{answer}";
const LONGEST_TEXT$1 = 1048576;
/**
* Puts the newest answer where a directive says `{answer}`; without an answer yet the words stay as they are. Only the
* content of a written file keeps the line breaks of an answer. Throws TurnProblem when a text would pass 1 MiB.
*/ function withAnswer(directive, answer) {
	if (answer === void 0) return directive;
	const whole = answer.replace(/\r\n?/g, "\n").trim();
	const single = whole.replace(/\s*\n\s*/g, " ");
	const fill = (key, value) => {
		if (key === "kind" || key === "options" || typeof value !== "string") return value;
		return insert(value, key === "content" ? whole : single);
	};
	return Object.fromEntries(Object.entries(directive).map(([key, value]) => [key, fill(key, value)]));
}
function insert(text, answer) {
	const parts = text.split(PLACE);
	if (text.length + (parts.length - 1) * answer.length > LONGEST_TEXT$1) throw new TurnProblem("AGENT.DIRECTIVE_FAILED", "With the answer in it, the directive is longer than 1 MiB. Use {answer} fewer times.");
	return parts.join(answer);
}
// ../me/dist/src/adapters/agent-runtime-demo/line-change.js
/** Differences beyond this many lines are not searched for the shortest way: the stretch between the first and the last counts. */ const MOST_EDITS = 1e3;
/** How many lines an edit adds and removes, as git counts them. '' stands for a file that is not there. */ function lineChange(before, after) {
	const old = before.match(LINE) ?? [];
	const now = after.match(LINE) ?? [];
	const shorter = Math.min(old.length, now.length);
	let start = 0;
	while (start < shorter && old[start] === now[start]) start += 1;
	let end = 0;
	while (end < shorter - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
	const [left, right] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
	const edits = fewestEdits(left, right);
	return {
		additions: (edits + right.length - left.length) / 2,
		deletions: (edits + left.length - right.length) / 2
	};
}
/** With its end, because git tells a last line without one apart. */ const LINE = /[^\n]*\n|[^\n]+$/g;
/** Myers' greedy way: how far each diagonal is reached with 0, 1, 2 … lines added or removed, until one reaches both ends. */ function fewestEdits(old, now) {
	const most = old.length + now.length;
	const reached = /* @__PURE__ */ new Map([[1, 0]]);
	for (let edits = 0; edits <= Math.min(most, MOST_EDITS); edits += 1) for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
		const added = reached.get(diagonal + 1) ?? -1;
		const removed = (reached.get(diagonal - 1) ?? -2) + 1;
		const x = alongEqual(old, now, Math.max(added, removed), diagonal);
		if (x >= old.length && x - diagonal >= now.length) return edits;
		reached.set(diagonal, x);
	}
	return most;
}
function alongEqual(old, now, from, diagonal) {
	let x = from;
	while (x < old.length && x - diagonal < now.length && old[x] === now[x - diagonal]) x += 1;
	return x;
}
function linesOf$1(text) {
	const lines = text.split("\n");
	if (lines.at(-1) === "") lines.pop();
	return lines;
}
// ../me/dist/src/adapters/agent-runtime-demo/apply-hunks.js
/**
* Applies hunks exactly where they say; `before` is '' for a new file. Lines must be equal; a file with CRLF line ends
* takes a diff with LF and keeps its line ends. Throws TurnProblem naming the first line that differs; `name` is for that text.
*/ function applyHunks(before, hunks, name) {
	const source = linesOf(before);
	const ending = source[0]?.endsWith("\r\n") ? "\r\n" : "\n";
	const result = [];
	let taken = 0;
	for (const hunk of hunks) {
		const start = startOf(hunk, {
			taken,
			length: source.length,
			name
		});
		for (; taken < start; taken += 1) result.push(source[taken] ?? "");
		for (const line of hunk.lines) {
			const kept = line.sign === "+" ? terminated(line, ending) : expectLine(source, taken, {
				line,
				name
			});
			if (line.sign !== "-") result.push(kept);
			if (line.sign !== "+") taken += 1;
		}
	}
	return joined(result.concat(source.slice(taken)), name);
}
function startOf(hunk, file) {
	const start = hunk.lines.every((line) => line.sign === "+") ? hunk.oldStart : Math.max(0, hunk.oldStart - 1);
	if (start < file.taken) throw cannot(`The hunks for ${codeSpan(file.name)} overlap or are out of order at line ${start + 1}.`);
	if (start > file.length) throw cannot(`The diff starts at line ${start + 1} of ${codeSpan(file.name)}, which has ${file.length}.`);
	return start;
}
function linesOf(text) {
	const lines = text.split("\n").map((line) => `${line}\n`);
	const last = (lines.pop() ?? "").slice(0, -1);
	return last === "" ? lines : [...lines, last];
}
function terminated(line, ending) {
	if (line.endsBare) return line.text;
	return line.text.endsWith("\r") ? `${line.text}\n` : `${line.text}${ending}`;
}
function expectLine(source, at, expected) {
	const { line, name } = expected;
	const actual = source[at];
	if (actual !== void 0 && (actual === terminated(line, "\n") || actual === terminated(line, "\r\n"))) return actual;
	throw cannot(`The diff does not apply. ${`Line ${at + 1} of ${codeSpan(name)}`} ${actual === void 0 ? "does not exist" : `is ${shown$1(actual)}`}; the diff expects ${shown$1(line.endsBare ? line.text : `${line.text}\n`)}.`);
}
function shown$1(line) {
	return `${codeSpan(oneLine$1(line.replace(/\r?\n$/, ""), 120))}${line.endsWith("\n") ? "" : " (without a newline at its end)"}`;
}
function joined(lines, name) {
	const bare = lines.findIndex((line) => !line.endsWith("\n"));
	if (bare !== -1 && bare !== lines.length - 1) throw cannot(`The diff ends ${codeSpan(name)} without a newline at line ${bare + 1}, but lines follow.`);
	return lines.join("");
}
// ../me/dist/src/adapters/agent-runtime-demo/unified-diff.js
/**
* Reads a unified diff, as `git diff` or `diff -u` prints it. Throws TurnProblem for binary patches, quoted paths, a hunk
* shorter than its header says, and text that holds no change.
*/ function parsePatch(patch) {
	const lines = patch.split("\n");
	const files = [];
	for (let at = 0; at < lines.length;) {
		if (!startsFile(lines, at)) {
			at += 1;
			continue;
		}
		const header = readHeader$1(lines, at);
		const body = readHunks(lines, header.end);
		files.push({
			...pathsOf(header.value),
			executable: header.value.executable,
			hunks: body.hunks
		});
		at = body.end;
	}
	if (files.length === 0) throw cannot("The diff block holds no change: no `--- old`, `+++ new` and `@@` lines were found.");
	return files;
}
function startsFile(lines, at) {
	return (lines[at] ?? "").startsWith("diff --git ") || namesFiles(lines, at);
}
function namesFiles(lines, at) {
	return (lines[at] ?? "").startsWith("--- ") && (lines[at + 1] ?? "").startsWith("+++ ");
}
function readHeader$1(lines, from) {
	const value = {
		oldPath: null,
		newPath: null,
		executable: null,
		named: false
	};
	let at = namesFiles(lines, from) ? from : from + 1;
	while (!namesFiles(lines, at) && readExtended(lines[at] ?? "", value)) at += 1;
	if (!namesFiles(lines, at)) return {
		value,
		end: at
	};
	value.oldPath = readPath(lines[at] ?? "");
	value.newPath = readPath(lines[at + 1] ?? "");
	value.named = true;
	return {
		value,
		end: at + 2
	};
}
/** False for a line that belongs to no header. */ function readExtended(line, header) {
	const [, key = "", rest = ""] = /^(old mode|new mode|new file mode|deleted file mode|rename from|rename to|similarity index|index) (.*)$/.exec(line) ?? [];
	if (/^(?:Binary files |GIT binary patch)/.test(line)) throw cannot("The diff changes a binary file. Only text can be patched.");
	if (key === "new mode" || key === "new file mode") header.executable = isExecutable(rest.trim());
	if (key === "rename from") header.oldPath = rest;
	if (key === "rename to") header.newPath = rest;
	header.named ||= key.startsWith("rename");
	return key !== "";
}
function isExecutable(mode) {
	if (/^100\d{3}$/.test(mode)) return mode === "100755";
	throw cannot(`The diff makes a link or a submodule (mode ${oneLine$1(mode)}). The demo agent writes files only.`);
}
function readPath(line) {
	const path = (line.slice(4).split("	")[0] ?? "").trimEnd();
	if (path.startsWith("\"")) throw cannot(`The diff quotes the path ${oneLine$1(path)}. Write it as it is, without quotes and escapes.`);
	return path === "/dev/null" ? null : path;
}
function pathsOf(header) {
	const { oldPath, newPath } = header;
	if (!header.named || oldPath === null && newPath === null) throw cannot("The diff names no file: each part needs a `--- old/path` and a `+++ new/path` line.");
	const prefixed = (oldPath?.startsWith("a/") ?? true) && (newPath?.startsWith("b/") ?? true);
	const plain = (path) => prefixed ? path?.slice(2) ?? null : path;
	return {
		oldPath: plain(oldPath),
		newPath: plain(newPath)
	};
}
const HUNK_HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
function readHunks(lines, from) {
	const hunks = [];
	let at = from;
	for (let header = HUNK_HEADER.exec(lines[at] ?? ""); header; header = HUNK_HEADER.exec(lines[at] ?? "")) {
		const hunk = readHunk(lines, at, {
			old: Number(header[2] ?? 1),
			new: Number(header[4] ?? 1)
		});
		hunks.push({
			oldStart: Number(header[1]),
			lines: hunk.lines
		});
		at = hunk.end;
	}
	return {
		hunks,
		end: at
	};
}
function readHunk(lines, headerAt, promised) {
	const found = [];
	let at = headerAt + 1;
	const left = { ...promised };
	while (left.old > 0 || left.new > 0) {
		const line = readHunkLine(lines, at);
		if (!line) break;
		left.old -= line.sign === "+" ? 0 : 1;
		left.new -= line.sign === "-" ? 0 : 1;
		at += line.endsBare ? 2 : 1;
		found.push(line);
	}
	if (left.old !== 0 || left.new !== 0) throw cannot(`The hunk “${oneLine$1(lines[headerAt] ?? "")}” does not hold the ${promised.old} old and ${promised.new} new lines it announces.`);
	return {
		lines: found,
		end: at
	};
}
function readHunkLine(lines, at) {
	const line = lines[at] === "" && at < lines.length - 1 ? " " : lines[at];
	const sign = line?.[0];
	if (line === void 0 || sign !== " " && sign !== "+" && sign !== "-") return void 0;
	return {
		sign,
		text: line.slice(1),
		endsBare: (lines[at + 1] ?? "").startsWith("\\")
	};
}
// ../me/dist/src/adapters/agent-runtime-demo/patch-files.js
/** Applies a unified diff to the clones: all of it, or nothing and a TurnProblem that names the first place that does not fit. */ async function patchFiles(files, patch) {
	const drafts = new Drafts(files);
	const steps = [];
	for (const file of parsePatch(patch)) steps.push(await drafts.take(file));
	for (const step of steps) await carryOut$1(files, step);
	const changes = steps.map((step) => lineChange(step.before, step.after));
	const names = steps.map((step) => codeSpan((step.target ?? step.source)?.shown ?? ""));
	return {
		sentence: `Applied a diff to ${names.slice(0, 20).join(", ")}${names.length > 20 ? ` and ${names.length - 20} more` : ""}`,
		files: steps.flatMap(({ source, target }) => [source, target].filter((file) => file !== null)),
		changed: true,
		additions: changes.reduce((sum, change) => sum + change.additions, 0),
		deletions: changes.reduce((sum, change) => sum + change.deletions, 0)
	};
}
async function carryOut$1(files, step) {
	const { source, target } = step;
	if (!target) {
		if (source) await files.remove(source);
		return;
	}
	if (source && keyOf$1(source) !== keyOf$1(target)) await files.move(source, target);
	await files.write(target, step.after, step.executable);
}
/** Works the diff out on paper: the texts as they are, then as earlier parts of the same diff leave them. */ let Drafts = class Drafts {
	files;
	#texts = /* @__PURE__ */ new Map();
	constructor(files) {
		this.files = files;
	}
	async take(patch) {
		const source = await this.#locate(patch.oldPath);
		const target = await this.#locate(patch.newPath);
		const name = (source ?? target)?.shown ?? "";
		const before = source ? await this.#textOf(source) : "";
		if (target) await this.#expectFree(target, source);
		const after = applyHunks(before, patch.hunks, name);
		if (!target && after !== "") throw cannot(`The diff deletes ${codeSpan(name)} but leaves lines of it.`);
		if (source) this.#texts.set(keyOf$1(source), void 0);
		if (target) this.#texts.set(keyOf$1(target), after);
		return {
			source,
			target,
			before,
			after,
			executable: patch.executable
		};
	}
	async #locate(path) {
		return path === null ? null : this.files.locate(path);
	}
	async #expectFree(target, source) {
		if (source && keyOf$1(source) === keyOf$1(target)) return;
		if (await this.#current(target) === void 0) return;
		throw cannot(`The diff does not apply: ${codeSpan(target.shown)} exists already.`);
	}
	async #textOf(file) {
		const text = await this.#current(file);
		if (text === void 0) throw cannot(`The diff does not apply: ${codeSpan(file.shown)} does not exist.`);
		return text;
	}
	async #current(file) {
		return this.#texts.has(keyOf$1(file)) ? this.#texts.get(keyOf$1(file)) : this.files.read(file);
	}
};
function keyOf$1(file) {
	return `${file.repository}:${file.path}`;
}
// ../me/dist/src/adapters/agent-runtime-demo/edit-files.js
/** Carries out one directive in the clones. Throws TurnProblem when it cannot be done; the turn then ends and the clones go with it. */ async function editFiles(files, directive) {
	switch (directive.kind) {
		case "write": return write$1(files, directive);
		case "patch": return patchFiles(files, directive.patch);
		case "replace": return replace$1(files, directive);
		case "delete": return remove$1(files, directive.path);
		case "rename": return move$1(files, directive);
		case "broken": throw cannot(directive.problem);
		default: return assertNever(directive);
	}
}
/** The first file that is written; where all are deleted, the first of those. */ function patchLine(patch) {
	const named = (pattern) => [...patch.matchAll(pattern)].map(([, path = ""]) => path.trimEnd()).find((path) => path !== "/dev/null");
	const written = named(/^\+\+\+ (?:b\/)?(.+)$/gm);
	if (written !== void 0) return {
		tool: "edit",
		name: "patch",
		title: oneLine$1(written)
	};
	const deleted = named(/^--- (?:a\/)?(.+)$/gm);
	return {
		tool: "edit",
		name: deleted === void 0 ? "patch" : "delete",
		title: oneLine$1(deleted ?? "diff")
	};
}
/** The tool line of a directive: what it is called and which file it is about. */ function toolLineOf(directive) {
	const line = (name, title) => ({
		tool: "edit",
		name,
		title: oneLine$1(title)
	});
	switch (directive.kind) {
		case "write":
		case "replace":
		case "delete": return line(directive.kind, directive.path);
		case "patch": return patchLine(directive.patch);
		case "rename": return line("rename", `${directive.from} → ${directive.to}`);
		case "broken": return line("write", "unfinished block");
		default: return assertNever(directive);
	}
}
async function write$1(files, directive) {
	const file = await files.locate(directive.path);
	const before = await files.peek(file);
	const { content } = directive;
	if (before === content) return {
		sentence: `${codeSpan(file.shown)} held this content already`,
		files: [file],
		changed: false,
		additions: 0,
		deletions: 0
	};
	await files.write(file, content);
	const count = linesOf$1(content).length;
	return {
		sentence: `${before === void 0 ? "Wrote" : "Rewrote"} ${codeSpan(file.shown)} (${count} ${count === 1 ? "line" : "lines"})`,
		files: [file],
		changed: true,
		...lineChange(before ?? "", content)
	};
}
async function replace$1(files, directive) {
	const file = await files.locate(directive.path);
	const before = await files.read(file);
	const { search, replacement } = directive;
	const [searched, replaced] = [codeSpan(oneLine$1(search)), codeSpan(oneLine$1(replacement))];
	if (before === void 0) throw cannot(`${codeSpan(file.shown)} does not exist, so nothing can be replaced in it. Check the path.`);
	const parts = before.split(search);
	if (parts.length === 1) throw cannot(`${searched} is not in ${codeSpan(file.shown)}. Copy the text exactly as it stands there, within one line.`);
	const after = parts.join(replacement);
	await files.write(file, after);
	const times = parts.length === 2 ? "once" : `${parts.length - 1} times`;
	return {
		sentence: `Replaced ${searched} with ${replaced} in ${codeSpan(file.shown)} (${times})`,
		files: [file],
		changed: after !== before,
		...lineChange(before, after)
	};
}
async function remove$1(files, path) {
	const file = await files.locate(path, "remove");
	const before = await files.peek(file);
	await files.remove(file);
	return {
		sentence: `Deleted ${codeSpan(file.shown)}`,
		files: [file],
		changed: true,
		...lineChange(before ?? "", "")
	};
}
async function move$1(files, directive) {
	const from = await files.locate(directive.from);
	const to = await files.locate(directive.to);
	await files.move(from, to);
	return {
		sentence: `Renamed ${codeSpan(from.shown)} to ${codeSpan(to.shown)}`,
		files: [from, to],
		changed: true,
		additions: 0,
		deletions: 0
	};
}
// ../me/dist/src/adapters/agent-runtime-demo/search.js
/**
* A search is bounded by work, never by time, so that it finds the same after a restart; 20,000 files or 64 MB take about
* two seconds.
*/ const MOST_FILES = 2e4;
const MOST_BYTES = 67108864;
const LARGEST_FILE$1 = 1e6;
const AT_ONCE$1 = 16;
/** Looks for words (lower case) in the paths and texts of the clones, case-insensitively. Links, `.git`, large and binary files are passed over. */ async function search$1(clones, words, signal) {
	const candidates = await listFiles(clones, signal);
	const hits = [];
	let skipped = 0;
	let bytes = 0;
	let at = 0;
	for (; at < candidates.length && bytes < MOST_BYTES; at += AT_ONCE$1) {
		signal.throwIfAborted();
		const batch = await Promise.all(candidates.slice(at, at + AT_ONCE$1).map((candidate) => look(candidate, words)));
		hits.push(...batch.map(({ hit }) => hit).filter(isHit));
		skipped += batch.filter((seen) => seen.bytes === void 0).length;
		bytes += batch.reduce((sum, seen) => sum + (seen.bytes ?? 0), 0);
	}
	const stoppedEarly = at < candidates.length || candidates.length >= MOST_FILES;
	return {
		files: ranked(hits, words),
		filesSearched: Math.min(at, candidates.length) - skipped,
		filesSkipped: skipped,
		stoppedEarly
	};
}
/** `bytes` is undefined for a file that is passed over; its path still counts. */ async function look(candidate, words) {
	const text = await readSmallText(candidate.absolute);
	const inText = found$1(text?.toLowerCase() ?? "", words);
	return {
		hit: {
			...candidate,
			inPath: found$1(candidate.shown.toLowerCase(), words),
			inText
		},
		bytes: text?.length
	};
}
function isHit(hit) {
	return hit.inPath.includes(true) || hit.inText.includes(true);
}
/** The lines of a file that hold the most of the words, at most `limit`, in the order of the file, and how many lines the file has. */ async function matchingLines(file, limit) {
	const lines = (await readSmallText(file.absolute) ?? "").split("\n");
	if (lines.at(-1) === "") lines.pop();
	const chosen = lines.map((line, index) => {
		const lower = line.toLowerCase();
		return {
			index,
			text: line,
			score: file.words.filter((word) => lower.includes(word)).length
		};
	}).filter((line) => line.score > 0).sort((a, b) => b.score - a.score || a.index - b.index).slice(0, limit).sort((a, b) => a.index - b.index);
	return {
		lineCount: lines.length,
		lines: chosen.map((line) => ({
			number: line.index + 1,
			text: oneLine$1(line.text.trim())
		}))
	};
}
async function listFiles(clones, signal) {
	const files = [];
	for (const clone of clones) {
		const pending = [NO_BYTES];
		for (let folder = pending.pop(); folder !== void 0 && files.length < MOST_FILES; folder = pending.pop()) {
			signal.throwIfAborted();
			const entries = await listFolder(clone, folder);
			pending.push(...entries.folders);
			for (const path of entries.files) {
				const text = path.toString("utf8");
				const shown = clones.length === 1 ? text : `${clone.name}/${text}`;
				files.push({
					absolute: inClone(clone, path),
					shown
				});
			}
		}
	}
	return files.slice(0, MOST_FILES);
}
const NO_BYTES = Buffer.alloc(0);
function inClone({ directory }, path) {
	return Buffer.concat([Buffer.from(`${directory}/`), path]);
}
/** Paths inside the clone, in an order that does not depend on the file system. */ async function listFolder(clone, folder) {
	const entries = (await readdir(inClone(clone, folder), {
		withFileTypes: true,
		encoding: "buffer"
	})).filter(({ name }) => name.toString("latin1") !== ".git");
	entries.sort((a, b) => Buffer.compare(a.name, b.name));
	const path = (name) => folder.length === 0 ? name : Buffer.concat([
		folder,
		Buffer.from("/"),
		name
	]);
	return {
		folders: entries.filter((entry) => entry.isDirectory()).map((entry) => path(entry.name)),
		files: entries.filter((entry) => entry.isFile()).map((entry) => path(entry.name))
	};
}
async function readSmallText(absolute) {
	const handle = await open(absolute, constants$1.O_RDONLY | constants$1.O_NOFOLLOW);
	try {
		if ((await handle.stat()).size > LARGEST_FILE$1) return void 0;
		const bytes = await handle.readFile();
		return bytes.includes(0) ? void 0 : bytes.toString("utf8");
	} finally {
		await handle.close();
	}
}
function found$1(text, words) {
	return words.map((word) => text.includes(word));
}
function ranked(hits, words) {
	const weights = words.map((_, word) => {
		const holders = hits.filter((hit) => hit.inPath[word] || hit.inText[word]).length;
		return holders === 0 ? 0 : Math.log(1 + hits.length / holders);
	});
	return hits.map((hit) => ({
		absolute: hit.absolute,
		shown: hit.shown,
		words: words.filter((_, word) => hit.inPath[word] || hit.inText[word]),
		score: weights.reduce((sum, weight, word) => sum + weight * (Number(hit.inText[word]) + 2 * Number(hit.inPath[word])), 0)
	})).sort((a, b) => b.score - a.score || (a.shown < b.shown ? -1 : 1));
}
// ../me/dist/src/adapters/agent-runtime-demo/search-words.js
const COMMON = new Set(`a about add added adding after all also an and any are as at be because been before but by can change code could cover does
  each every file files find first for from get give has have help here how into its just let like look make many may more most must need new
  not now off old only other our out over own path paths please put same see should show so some such take tell than that the their them then there these
  they this those to too under until use used uses using very want was way we well were what when where which while who why will
  with without work would you your`.split(/\s+/));
const MOST_WORDS = 12;
const LONGEST_TEXT = 2e4;
/**
* The words of a request worth searching for, lower case, at most 12: names in backticks first, then the others in order.
* Common English words and words under three letters are left out.
*/ function searchWords(text) {
	const start = firstPart(text, LONGEST_TEXT);
	const quoted = [...start.matchAll(/`([^`\n]{2,80})`/g)].map((match) => (match[1] ?? "").trim().toLowerCase());
	const plain = [...start.toLowerCase().matchAll(/[\p{L}\p{N}_][\p{L}\p{N}_-]*/gu)].map((match) => match[0]);
	const worth = (word) => word.length >= 3 && word.length <= 80 && !COMMON.has(word);
	return [...new Set([...quoted, ...plain].filter(worth))].slice(0, MOST_WORDS);
}
// ../me/dist/src/adapters/agent-runtime-demo/search-clones.js
const FILES_READ = 4;
const FILES_LISTED = 20;
/** Searches the clones for the words of a request and reads the best files, in front of the listener. */ async function* searchClones(stage, prose) {
	const words = searchWords(prose);
	if (words.length === 0) return {
		words,
		result: {
			files: [],
			filesSearched: 0,
			filesSkipped: 0,
			stoppedEarly: false
		},
		read: []
	};
	const line = {
		tool: "search",
		name: "search",
		title: oneLine$1(words.join(", "))
	};
	const result = yield* stage.narrator.call(line, async () => {
		const value = await search$1(stage.clones, words, stage.work.signal);
		return {
			value,
			output: listing(value)
		};
	});
	const read = [];
	for (const file of result.files.slice(0, FILES_READ)) read.push(yield* stage.narrator.call({
		tool: "read",
		name: "read",
		title: oneLine$1(file.shown)
	}, () => readFile$1(file)));
	return {
		words,
		result,
		read
	};
}
async function readFile$1(file) {
	const { lineCount, lines } = await matchingLines(file, 3);
	const output = [`${lineCount} ${lineCount === 1 ? "line" : "lines"}`, ...lines.map((line) => `${line.number}: ${line.text}`)].join("\n");
	return {
		value: {
			shown: oneLine$1(file.shown),
			words: file.words,
			lines
		},
		output
	};
}
function listing(result) {
	const count = result.files.length;
	const files = result.files.slice(0, FILES_LISTED).map((file) => oneLine$1(`${file.shown} (${file.words.join(", ")})`));
	const more = count > FILES_LISTED ? [`and ${count - FILES_LISTED} more`] : [];
	return [
		`${count} of ${result.filesSearched} files match.`,
		...files,
		...more
	].join("\n");
}
/** Markdown: what was searched for and what was found. */ function describeFindings(findings) {
	const { words, result, read } = findings;
	if (words.length === 0) return "The request holds no word to search for.";
	const searched = `I searched ${`${result.filesSearched} files${result.stoppedEarly ? " (the first part of very large repositories)" : ""}`} for ${words.map((word) => codeSpan(oneLine$1(word))).join(", ")}`;
	if (read.length === 0) return `${searched} and found nothing.`;
	const count = result.files.length;
	const best = count > read.length ? `; the best ${read.length}` : "";
	return `${searched} and found ${count} ${count === 1 ? "file" : "files"}${best}:\n\n${listFindings(read)}`;
}
/** A Markdown list: each file with its best lines. */ function listFindings(read) {
	return read.map((file) => [`- ${codeSpan(file.shown)}`, ...file.lines.map(lineItem)].join("\n")).join("\n");
}
function lineItem(line) {
	return `  - line ${line.number}: ${codeSpan(line.text)}`;
}
// ../me/dist/src/adapters/agent-runtime-demo/ask-turn.js
/** Answers and changes nothing: directives that write are refused, the others followed; without any, a search is the answer. */ async function* askTurn(stage, request) {
	let refused = 0;
	for (const directive of request.directives) if (isWriting(directive)) {
		refused += 1;
		yield* stage.narrator.denied(toolLineOf(directive), "Ask changes no file.");
	} else yield* stage.talk(withAnswer(directive, stage.answer));
	if (refused > 0) yield* stage.narrator.say(refusal$1(refused));
	const talked = request.directives.length > refused;
	const asksMore = refused === 0 || request.prose.trim() !== "";
	if (talked || !asksMore) return;
	const findings = yield* searchClones(stage, request.prose);
	yield* stage.narrator.say(`I call no model, so this is a search and not an opinion. ${describeFindings(findings)}`);
}
function refusal$1(count) {
	return `Ask changes no file, so I refused ${count === 1 ? "a directive that writes" : `${count} directives that write`} and changed nothing. Send it again in Edits to have it done.`;
}
// ../me/dist/src/adapters/agent-runtime-demo/parse-directives.js
/**
* Finds the directives of a text, in order. Never throws; takes time linear in the text.
*
* - A fenced block whose info string is a path (no spaces, with a `/` or `.`; or anything in double quotes) writes that file.
*   A block with the info `diff` or `patch` is a unified diff. Other blocks are samples and hold no directives.
* - At the start of a line, after an optional list marker, `please` or `then`: replace `a` with `b` in `path`; delete `path`;
*   rename `a` to `b`; wait 5s. Several on a line are joined by a comma, a semicolon, "and" or "then". A line that goes
*   on with other words is prose ("delete `x` does nothing" is a bug report) and is listed in `overlooked`.
* - `ask: question [one | two]`, `say: words`, `fail: words` take the rest of their line.
*/ function parseDirectives(text) {
	const lines = text.split(/\r?\n/);
	const directives = [];
	const prose = [];
	const overlooked = [];
	for (let at = 0; at < lines.length;) {
		const fence = readFence(lines, at);
		if (fence) {
			if (fence.directive) directives.push(fence.directive);
			else prose.push(...lines.slice(at + 1, fence.end));
			at = fence.end;
			continue;
		}
		const line = lines[at] ?? "";
		const found = readLine(line);
		if (found === "overlooked") overlooked.push(line.trim());
		if (typeof found === "string") prose.push(line);
		else directives.push(...found);
		at += 1;
	}
	return {
		directives,
		prose: prose.join("\n"),
		overlooked
	};
}
const LINE_START = /\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?(?:\[ \]\s+)?(?:(?:please|then)\s+)?/iy;
const SEPARATOR = /\s*[,;.]?\s*(?:(?:and|then)\s+)*/iy;
const BEGINS_LIKE_ONE = /(?:replace|delete|rename)\s+`/iy;
function readLine(line) {
	const found = [];
	const start = skip(LINE_START, line, 0);
	let at = start;
	while (at < line.length) {
		const next = readDirective(line, at);
		if (!next) return found.length > 0 || matches(BEGINS_LIKE_ONE, line, start) ? "overlooked" : "prose";
		found.push(next.directive);
		at = skip(SEPARATOR, line, next.end);
	}
	return found.length > 0 ? found : "prose";
}
function readDirective(line, at) {
	return readTalk(line, at) ?? readWait(line, at) ?? readReplace(line, at) ?? readDelete(line, at) ?? readRename(line, at);
}
function readTalk(line, at) {
	const start = skip(/(?:ask|say|fail):/iy, line, at);
	const words = line.slice(start).trim();
	if (start === at || words === "") return void 0;
	const end = line.length;
	switch (line[at]?.toLowerCase()) {
		case "a": return {
			directive: readQuestion(words),
			end
		};
		case "s": return {
			directive: {
				kind: "say",
				text: words
			},
			end
		};
		default: return {
			directive: {
				kind: "fail",
				message: words
			},
			end
		};
	}
}
function readQuestion(words) {
	const open = words.lastIndexOf("[");
	const inside = words.endsWith("]") && open > 0 ? words.slice(open + 1, -1) : "";
	if (!inside.includes("|")) return {
		kind: "ask",
		question: words,
		options: []
	};
	const options = [...new Set(inside.split("|").map((option) => option.trim()))].filter((option) => option !== "");
	return {
		kind: "ask",
		question: words.slice(0, open).trim(),
		options: options.slice(0, 10)
	};
}
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4
};
function readWait(line, at) {
	const pattern = /wait\s+(?:for\s+)?(\d{1,7}(?:\.\d{1,3})?)\s*(ms|s|m)(?:ec|econds?|in|inutes?)?(?![\w-])/iy;
	pattern.lastIndex = at;
	const match = pattern.exec(line);
	if (!match) return void 0;
	const unit = (match[2] ?? "s").toLowerCase();
	return {
		directive: {
			kind: "wait",
			milliseconds: Math.round(Number(match[1]) * UNITS[unit])
		},
		end: at + match[0].length
	};
}
function readReplace(line, at) {
	const parts = readPhrase(line, at, [
		"replace",
		"with",
		"in"
	]);
	const [search, replacement, path] = parts?.spans ?? [];
	if (!parts || !search || replacement === void 0 || !path) return void 0;
	return {
		directive: {
			kind: "replace",
			search,
			replacement,
			path
		},
		end: parts.end
	};
}
function readDelete(line, at) {
	const parts = readPhrase(line, at, ["delete"]);
	const [path] = parts?.spans ?? [];
	return parts && path ? {
		directive: {
			kind: "delete",
			path
		},
		end: parts.end
	} : void 0;
}
function readRename(line, at) {
	const parts = readPhrase(line, at, ["rename", "to"]);
	const [from, to] = parts?.spans ?? [];
	return parts && from && to ? {
		directive: {
			kind: "rename",
			from,
			to
		},
		end: parts.end
	} : void 0;
}
/** Reads each word followed by a code span: `replace` span `with` span `in` span. */ function readPhrase(line, from, words) {
	const spans = [];
	let at = from;
	for (const [index, word] of words.entries()) {
		const start = index === 0 ? at : skip(/\s*/y, line, at);
		if (line.slice(start, start + word.length).toLowerCase() !== word) return void 0;
		const span = readCodeSpan(line, skip(/\s+/y, line, start + word.length));
		if (!span) return void 0;
		spans.push(span.text);
		at = span.end;
	}
	return {
		spans,
		end: at
	};
}
function skip(pattern, line, at) {
	pattern.lastIndex = at;
	return at + (pattern.exec(line)?.[0].length ?? 0);
}
function matches(pattern, line, at) {
	pattern.lastIndex = at;
	return pattern.test(line);
}
// ../me/dist/src/adapters/agent-runtime-demo/choose-request.js
/**
* Which text a turn follows:
* 1. An approved plan: its directives and no others.
* 2. Else the instructions, when they hold any directive or, in Plan, when the plan before has steps (they stand for the ticket's).
* 3. Else the ticket's text. Its directives count only while the workspace holds no revision (a later message does not
*    repeat them), and in Ask only when the instructions are empty (a question about the ticket is answered).
* The prose to search for is that of the instructions; the ticket's title and text when those are empty or a plan is carried out.
*/ function chooseRequest(turn) {
	const ticket = parseDirectives(turn.ticket.body);
	const ticketProse = `${turn.ticket.title}\n${ticket.prose}`;
	if (turn.plan !== null) return {
		...parseDirectives(turn.plan),
		prose: ticketProse,
		origin: "the approved plan",
		ticketDoneBefore: false,
		kept: []
	};
	const instructions = parseDirectives(turn.instructions);
	const kept = stepsOf(turn.previousPlan);
	const own = {
		origin: "the instructions",
		ticketDoneBefore: false,
		kept
	};
	if (instructions.directives.length > 0 || kept.length > 0) return {
		...instructions,
		...own
	};
	return fromTicket(turn, {
		instructions,
		ticket,
		ticketProse
	});
}
function fromTicket(turn, { instructions, ticket, ticketProse }) {
	const doneBefore = turn.workspace !== null && ticket.directives.length > 0;
	const asked = turn.instructions.trim() !== "";
	const directives = doneBefore || turn.mode === "ask" && asked ? [] : ticket.directives;
	const origin = directives.length > 0 ? "the ticket" : "the instructions";
	return {
		...asked ? instructions : {
			...ticket,
			prose: ticketProse
		},
		directives,
		origin,
		ticketDoneBefore: doneBefore && turn.mode === "edits",
		kept: []
	};
}
function stepsOf(plan) {
	return parseDirectives(plan ?? "").directives.filter(isWriting);
}
// ../me/dist/src/edit-bundles/bundle-tar.js
var import_tar_stream = require_tar_stream();
const BLOCK = 512;
const ENTRY_NAME = /^(manifest\.json|patches\/(0|[1-9][0-9]{0,3})\.patch|blobs\/[0-9a-f]{40})$/;
/** Room for the headers and padding of the largest bundle. */ const FRAMING_BYTES = 4194304;
/** Writes a tar with these entries in this order; the same entries give the same bytes. */ async function writeTar(entries) {
	const archive = (0, import_tar_stream.pack)();
	const chunks = [];
	const reading = (async () => {
		for await (const chunk of archive) chunks.push(chunk);
	})();
	for (const [name, content] of entries) archive.entry({
		name,
		size: content.length,
		mode: 420,
		mtime: /* @__PURE__ */ new Date(0)
	}, Buffer.from(content));
	archive.finalize();
	await reading;
	return Buffer.concat(chunks);
}
/**
* Reads a hostile tar held in memory. Only plain files with the three names of a bundle are let in: no link, directory, device
* or extended header, no name twice, nothing after the end. Throws BundleRefused. The contents are views of `bytes`.
*/ function readTar(bytes, limits) {
	if (bytes.length > limits.totalBytes + FRAMING_BYTES) throw new BundleRefused("BUNDLE.TOO_LARGE", `The bundle is larger than ${limits.totalBytes} bytes.`);
	if (bytes.length % BLOCK !== 0) throw notATar("its length is not a multiple of 512");
	const entries = /* @__PURE__ */ new Map();
	let offset = 0;
	let total = 0;
	while (!isZero(bytes, offset, BLOCK)) {
		const { name, size } = readHeader(bytes, offset);
		if (entries.has(name)) throw new BundleRefused("BUNDLE.ENTRY", `The entry ${name} appears twice.`);
		checkSize(name, size, limits);
		total += size;
		if (total > limits.totalBytes) throw new BundleRefused("BUNDLE.TOO_LARGE", `The bundle holds more than ${limits.totalBytes} bytes.`);
		const start = offset + BLOCK;
		const end = start + Math.ceil(size / BLOCK) * BLOCK;
		if (end > bytes.length) throw notATar(`it ends inside the entry ${name}`);
		entries.set(name, bytes.subarray(start, start + size));
		offset = end;
	}
	if (!isZero(bytes, offset, bytes.length - offset)) throw notATar("data follows its end");
	return entries;
}
function checkSize(name, size, limits) {
	if (name.startsWith("blobs/") && size > limits.blobBytes) throw new BundleRefused("BUNDLE.TOO_LARGE", `A changed file has ${size} bytes; at most ${limits.blobBytes} are allowed.`);
}
function readHeader(bytes, offset) {
	if (offset + BLOCK > bytes.length) throw notATar("it has no end");
	const header = bytes.subarray(offset, offset + BLOCK);
	if (checksum(header) !== readOctal(header, 148, 8)) throw notATar("a header has a wrong checksum");
	if (!/^ustar[\0 ]/.test(readText$1(header, 257, 6))) throw notATar("a header is not in the ustar format");
	const name = untilNul(readText$1(header, 0, 100));
	const type = readText$1(header, 156, 1);
	if (type !== "0" && type !== "\0") throw new BundleRefused("BUNDLE.ENTRY", `The entry ${shown$2(name)} is not a plain file.`);
	if (header[345] !== 0 || !ENTRY_NAME.test(name)) throw new BundleRefused("BUNDLE.ENTRY", `${shown$2(name)} is not a name that an entry of a bundle may have.`);
	return {
		name,
		size: readOctal(header, 124, 12)
	};
}
function readOctal(header, start, length) {
	const match = /^ *([0-7]+)[\0 ]*$/.exec(readText$1(header, start, length));
	if (!match?.[1]) throw notATar("a header has a malformed number");
	return parseInt(match[1], 8);
}
function readText$1(header, start, length) {
	return Buffer.from(header.subarray(start, start + length)).toString("latin1");
}
function untilNul(text) {
	const end = text.indexOf("\0");
	return end === -1 ? text : text.slice(0, end);
}
function checksum(header) {
	return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}
function isZero(bytes, start, length) {
	if (start + Math.min(length, 1) > bytes.length) throw notATar("it has no end");
	return bytes.subarray(start, start + length).every((byte) => byte === 0);
}
function notATar(why) {
	return new BundleRefused("BUNDLE.NOT_A_TAR", `The bundle is not a plain tar: ${why}.`);
}
// ../me/dist/src/edit-bundles/git/index-entries.js
/** What an index says of a file when git last looked at it. */ const HEAD = /^[0-7]{6} ([0-9a-f]{40}) 0\t/;
const LOOK = /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: \d+\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: [0-9a-f]+\n/;
/** Reads `git ls-files --stage --debug -z`: the settled entries by name, its bytes as latin1. */ function parseIndexEntries(output) {
	const text = output.toString("latin1");
	const entries = /* @__PURE__ */ new Map();
	for (let at = 0; at < text.length;) {
		const end = text.indexOf("\0", at);
		const line = text.slice(at, end);
		const [look = "", ...fields] = LOOK.exec(text.slice(end + 1, end + 400)) ?? [];
		if (end < 0 || look === "") throw new Error("git ls-files printed an entry that is not understood");
		const [head, sha] = HEAD.exec(line) ?? [];
		if (head !== void 0 && sha !== void 0) entries.set(line.slice(head.length), {
			sha,
			...timesOf(fields)
		});
		at = end + 1 + look.length;
	}
	return entries;
}
function timesOf(fields) {
	const [cs = 0n, cn = 0n, ms = 0n, mn = 0n, size = 0n] = fields.map(BigInt);
	return {
		ctimeNs: cs * 1000000000n + cn,
		mtimeNs: ms * 1000000000n + mn,
		size
	};
}
// ../me/dist/src/edit-bundles/git/checkout-settings.js
/** What a clone's settings may say of how files lie in its work tree. None of them runs anything. */ const HEEDED = {
	"core.filemode": /^(true|false)$/,
	"core.symlinks": /^(true|false)$/,
	"core.autocrlf": /^(true|false|input)$/,
	"core.eol": /^(lf|crlf|native)$/
};
/**
* The settings (`name=value`) with which a clone's files were written, from its own configuration alone and only those that are named
* above: without them a file would differ that nobody touched.
*/ async function checkoutSettings(gitDirectory, signal) {
	const names = `^(${Object.keys(HEEDED).join("|")})$`.replaceAll("core.", "core\\.");
	const args = [
		"config",
		"--file",
		join(gitDirectory, "config"),
		"--no-includes",
		"-z",
		"--get-regexp",
		names
	];
	const { stdout } = await gitOutcome({
		args,
		cwd: gitDirectory,
		signal
	});
	return [
		"core.filemode=true",
		"core.symlinks=true",
		...stdout.toString("utf8").split("\0").map((entry) => entry.split("\n", 2)).filter(([name = "", value = ""]) => HEEDED[name]?.test(value.toLowerCase())).map(([name, value]) => `${name}=${value?.toLowerCase()}`)
	];
}
// ../me/dist/src/edit-bundles/git/own-repository.js
const MOST_OUTPUT$2 = 536870912;
/**
* Makes a repository of our own in `scratch` that sees the clone's work tree and objects. Its index is `scratch/index`, which does not
* exist yet; of the clone's configuration only what says how files lie in its work tree counts.
*/ async function openOwnRepository({ workTree, gitDirectory, scratch, signal }) {
	const own = join(scratch, "git");
	await mkdir(scratch, { recursive: true });
	await runGit({
		args: [
			"init",
			"--quiet",
			"--bare",
			"--template=",
			own
		],
		cwd: scratch,
		signal
	});
	await mkdir(join(own, "objects", "info"), { recursive: true });
	await writeFile(join(own, "objects", "info", "alternates"), `${join(gitDirectory, "objects")}\n`);
	const settings = ["core.bare=false", ...await checkoutSettings(gitDirectory, signal)].flatMap((one) => ["-c", one]);
	const env = {
		GIT_DIR: own,
		GIT_WORK_TREE: workTree,
		GIT_INDEX_FILE: join(scratch, "index")
	};
	return (args, more = {}) => ({
		args: [...settings, ...args],
		cwd: workTree,
		signal,
		...more,
		env: {
			...env,
			...more.env
		}
	});
}
/**
* What git writes into the work tree for each of these, in their order, under the attributes that the work tree has now. No filter is
* configured, so none runs. A name must not hold a line feed.
*/ async function converted(asked, git) {
	const mark = randomBytes(16).toString("hex");
	const input = Buffer.concat(asked.flatMap(({ sha, name }) => [
		Buffer.from(`${sha} `),
		name,
		Buffer.from("\n")
	]));
	const args = [
		"cat-file",
		"--filters",
		`--batch=${mark}`
	];
	return parseConverted(await runGit(git(args, {
		input,
		maxOutput: MOST_OUTPUT$2
	})), mark);
}
// ../me/dist/src/edit-bundles/as-checked-out.js
/** Of one piece of work for git, unless one blob alone is larger. */ const BATCH_BYTES = 16777216;
/** Larger blobs are not compared; they could not be handed over anyway. */ const LARGEST_BLOB = 67108864;
const MOST_OUTPUT$1 = 536870912;
/**
* The entries that staging changed although nobody did, as they have to be: content of the base where the file holds exactly the
* bytes that a checkout of the base writes (git cleans them to something else when the base was never normalised), and submodules at
* the base's commit. Modes stay as they were staged.
*/ async function settled$1(staged) {
	const same = await sameAsCheckedOut(staged);
	const kept = await stagedOnPurpose(staged, same);
	const files = same.filter((change) => !kept.has(change)).map((change) => ({
		...change,
		sha: change.oldSha
	}));
	const submodules = staged.changes.filter(({ oldMode, mode }) => oldMode === "160000" && mode === "160000");
	return [...files, ...submodules.map((change) => ({
		...change,
		sha: change.oldSha
	}))];
}
const isFile = (mode) => mode.startsWith("100");
async function sameAsCheckedOut(staged) {
	const candidates = staged.changes.filter(({ status, oldMode, mode, oldSha, sha, name }) => status === "M" && isFile(oldMode) && isFile(mode) && oldSha !== sha && !name.includes("\n"));
	if (candidates.length === 0) return [];
	const sizes = await blobSizes([...new Set(candidates.map(({ oldSha }) => oldSha))], staged.git);
	const same = /* @__PURE__ */ new Set();
	for (const batch of batches(candidates, sizes)) {
		const contents = await converted(batch.map(({ oldSha, name }) => ({
			sha: oldSha,
			name
		})), staged.git);
		for (const [at, change] of batch.entries()) if (await holds$1(fileOf(staged, change), contents[at])) same.add(change);
	}
	const others = candidates.filter((change) => !same.has(change));
	for (const change of await untouchedUnderFilters(staged, others)) same.add(change);
	return candidates.filter((change) => same.has(change));
}
function* batches(changes, sizes) {
	let batch = [];
	let bytes = 0;
	for (const change of changes) {
		const size = sizes.get(change.oldSha) ?? 0;
		if (size > LARGEST_BLOB) continue;
		if (batch.length > 0 && bytes + size > BATCH_BYTES) {
			yield batch;
			[batch, bytes] = [[], 0];
		}
		batch.push(change);
		bytes += size;
	}
	if (batch.length > 0) yield batch;
}
function fileOf({ workTree }, { name }) {
	return Buffer.concat([Buffer.from(`${workTree}/`), name]);
}
async function holds$1(file, wanted) {
	if (wanted === void 0) return false;
	const { size } = await lstat(file);
	if (size === wanted.length) return wanted.equals(await readFile(file));
	const pointer = lfsPointer(wanted);
	return pointer !== void 0 && pointer.size === size && pointer.sha256 === await sha256Of(file);
}
/** What LFS writes in the place of a pointer is known by its hash. */ function lfsPointer(content) {
	if (content.length > 1024) return void 0;
	const text = content.toString("latin1");
	const [, sha256, size] = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\noid sha256:([0-9a-f]{64})\nsize ([0-9]{1,15})\n$/.exec(text) ?? [];
	return sha256 === void 0 || size === void 0 ? void 0 : {
		sha256,
		size: Number(size)
	};
}
async function sha256Of(file) {
	const hash = createHash$1("sha256");
	await pipeline(createReadStream(file), hash);
	return hash.digest("hex");
}
/**
* A filter of the clone's own may have written these, and it is never run here. A file that is still as the clone's index saw it, to the
* nanosecond, was not touched since.
*/ async function untouchedUnderFilters(staged, changes) {
	const filters = await filtersOf(changes.map(({ name }) => name), staged.git);
	const candidates = changes.filter((_, at) => filters[at] !== void 0);
	if (candidates.length === 0) return [];
	const entries = await clonesIndex(staged);
	const untouched = await Promise.all(candidates.map((change) => isUntouched(staged, change, entries)));
	return candidates.filter((_, at) => untouched[at]);
}
async function isUntouched(staged, change, entries) {
	const entry = entries.get(change.name.toString("latin1"));
	if (entry?.sha !== change.oldSha) return false;
	const { mtimeNs, ctimeNs, size } = await lstat(fileOf(staged, change), { bigint: true });
	return entry.mtimeNs === mtimeNs && entry.ctimeNs === ctimeNs && entry.size === BigInt.asUintN(32, size);
}
/**
* An agent that changes attributes and stages what follows from them (`git add --renormalize`) means the new content, although no
* file in the work tree shows it.
*/ async function stagedOnPurpose(staged, same) {
	if (!staged.changes.some(({ name }) => /(^|\/)\.gitattributes$/.test(name.toString("latin1"))) || same.length === 0) return /* @__PURE__ */ new Set();
	const entries = await clonesIndex(staged);
	return new Set(same.filter(({ name, sha }) => entries.get(name.toString("latin1"))?.sha === sha));
}
async function clonesIndex({ git, gitDirectory }) {
	const env = { GIT_INDEX_FILE: `${gitDirectory}/index` };
	return parseIndexEntries(await runGit(git([
		"ls-files",
		"--stage",
		"--debug",
		"-z"
	], {
		env,
		maxOutput: MOST_OUTPUT$1
	})));
}
// ../me/dist/src/edit-bundles/left-out.js
const MOST_OUTPUT = 67108864;
/**
* Submodules with changes inside, and what git ignores (a folder that is ignored as a whole is one entry). `look` takes a snapshot of a
* submodule.
*/ async function leftOutOf$1(looked, look) {
	const { git } = looked;
	const ignored = splitAtNul(await runGit(git([
		"ls-files",
		"-z",
		"--others",
		"--ignored",
		"--exclude-standard",
		"--directory",
		"--no-empty-directory"
	], { maxOutput: MOST_OUTPUT })));
	return [...(await changedSubmodules(looked, look)).map((name) => ({
		path: name.toString("utf8"),
		why: "submodule"
	})), ...ignored.map((name) => ({
		path: name.toString("utf8"),
		why: "ignored"
	}))];
}
async function changedSubmodules(looked, look) {
	const listed = await runGit(looked.git([
		"ls-files",
		"-z",
		"--stage"
	], { maxOutput: MOST_OUTPUT }));
	const changed = [];
	for (const entry of splitAtNul(listed)) {
		const head = entry.subarray(0, 50).toString("latin1");
		const [all, commit] = /^160000 ([0-9a-f]{40}) 0\t/.exec(head) ?? [];
		if (all === void 0 || commit === void 0) continue;
		const name = entry.subarray(all.length);
		if (looked.movedLinks.some((other) => other.equals(name)) || await holdsChanges(looked, {
			name,
			commit
		}, look)) changed.push(name);
	}
	return changed;
}
/** A submodule that was not checked out is an empty folder; one that was is looked at like any clone. */ async function holdsChanges(looked, { name, commit }, look) {
	const directory = join(looked.workTree, name.toString("utf8"));
	const names = await namesIn(directory);
	if (names.length === 0) return false;
	const gitDirectory = names.includes(".git") ? await gitDirectoryOf(directory, looked) : void 0;
	if (gitDirectory === void 0) return true;
	const scratch = await mkdtemp(join(looked.scratch, "submodule-"));
	try {
		const { signal } = looked;
		const inside = await look({
			workTree: directory,
			gitDirectory,
			baseCommit: commit,
			scratch,
			signal
		});
		return inside.changes.length > 0 || inside.leftOut.some(({ why }) => why === "submodule");
	} catch (error) {
		if (error instanceof BundleRefused || error instanceof GitFailed && error.failure === "exit") return true;
		throw error;
	}
}
async function namesIn(directory) {
	try {
		return (await lstat(directory)).isDirectory() ? await readdir(directory) : [];
	} catch (error) {
		if (error.code === "ENOENT") return [];
		throw error;
	}
}
/** Undefined where it is not inside the clone: nothing else on this machine is looked at. */ async function gitDirectoryOf(directory, { workTree, gitDirectory }) {
	const own = join(directory, ".git");
	try {
		if ((await lstat(own)).isDirectory()) return own;
		const [, path] = /^gitdir: (.+)\n?$/.exec(await readFile(own, "utf8")) ?? [];
		if (path === void 0) return void 0;
		const found = await realpath(resolve(directory, path));
		return [await realpath(gitDirectory), await realpath(workTree)].some((root) => found.startsWith(root + sep)) ? found : void 0;
	} catch {
		return;
	}
}
// ../me/dist/src/edit-bundles/refused-to-add.js
const CORRECT = "or correct .gitattributes";
const NAMED$2 = "the encoding that .gitattributes names for it";
const REFUSALS = [
	{
		printed: /(?:failed to encode|encoding) '(.+?)' from (\S+) to /s,
		code: "BUNDLE.CONTENT",
		reason: (path, encoding) => `${path} cannot be read as ${encoding}, ${NAMED$2}. Write it in that encoding, ${CORRECT}.`
	},
	{
		printed: /BOM is required in '(.+?)' if encoded as (\S+)/s,
		code: "BUNDLE.CONTENT",
		reason: (path, encoding) => `${path} has no byte order mark, which ${encoding} needs, ${NAMED$2}. Write it in that encoding and with the mark, ${CORRECT}.`
	},
	{
		printed: /BOM is prohibited in '(.+?)' if encoded as (\S+)/s,
		code: "BUNDLE.CONTENT",
		reason: (path, encoding) => `${path} has a byte order mark, which ${encoding} forbids, ${NAMED$2}. Write it without the mark, ${CORRECT}.`
	},
	{
		printed: /true\/false are no valid working-tree-encodings/,
		code: "BUNDLE.CONTENT",
		reason: () => "A line of .gitattributes holds working-tree-encoding without a name. Name the encoding there."
	},
	{
		printed: /^error: '(.+?)\/' does not have a commit checked out/ms,
		code: "BUNDLE.SUBMODULE",
		reason: (path) => `${path} is a repository of its own; submodules are not supported. Remove its .git.`
	},
	{
		printed: /^error: invalid path '(.+?)'$/ms,
		code: "BUNDLE.PATH",
		reason: (path) => `Git takes no file of the name ${path}. Rename it, or remove it.`
	},
	{
		printed: /^error: (.+?): can only add regular files/ms,
		code: "BUNDLE.MODE",
		reason: (path) => `${path} is neither a file nor a link. Remove it.`
	},
	{
		printed: /^error: open\("(.+?)"\): Permission denied/ms,
		code: "BUNDLE.CONTENT",
		reason: (path) => `${path} cannot be read. Allow reading it, or remove it.`
	}
];
/** Why git adds nothing to its index, where that lies in the work tree and not in this machine: words for who can change the files. */ function refusedToAdd(error) {
	if (!(error instanceof GitFailed)) return void 0;
	for (const { printed, code, reason } of REFUSALS) {
		const found = printed.exec(error.stderr);
		if (found) return new BundleRefused(code, reason(shown$2(found[1] ?? ""), shown$2(found[2] ?? "")));
	}
}
// ../me/dist/src/edit-bundles/work-tree-changes.js
const ADD_MS = 3e5;
/**
* Records the work tree as a git tree and lists how it differs from the base commit. What a checkout of the base would have written
* is not a change, whatever it is cleaned to. What cannot be part of the changes is listed apart. Throws GitFailed, BundleRefused.
*/ async function takeSnapshot(input) {
	const { baseCommit } = input;
	const git = await openOwnRepository(input);
	await copyIndex(join(input.gitDirectory, "index"), join(input.scratch, "index"));
	await addAll(git);
	const staged = await difference(git, baseCommit);
	const corrected = await settled$1({
		...input,
		git,
		changes: staged.changes
	});
	if (corrected.length > 0) {
		const lines = Buffer.concat(corrected.map(indexLine));
		await runGit(git([
			"update-index",
			"-z",
			"--index-info"
		], { input: lines }));
	}
	const { tree, changes } = corrected.length > 0 ? await difference(git, baseCommit) : staged;
	const movedLinks = staged.changes.filter(isMovedSubmodule).map(({ name }) => name);
	const leftOut = await leftOutOf$1({
		...input,
		git,
		movedLinks
	}, takeSnapshot);
	return {
		git,
		tree,
		changes: await withSizes(changes, git),
		leftOut
	};
}
async function copyIndex(from, to) {
	try {
		const before = await stat(from);
		await copyFile(from, to);
		const seconds = before.mtimeMs / 1e3 - 1e-6;
		await utimes(to, seconds, seconds);
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
	}
}
async function addAll(git) {
	try {
		await runGit(git([
			"add",
			"--all",
			"--",
			"."
		], { timeoutMs: ADD_MS }));
	} catch (error) {
		throw refusedToAdd(error) ?? error;
	}
}
async function difference(git, base) {
	const tree = await gitText(git(["write-tree"]));
	return {
		tree,
		changes: parseRaw(await runGit(git([
			"diff-tree",
			"-r",
			"-z",
			"--raw",
			"--no-renames",
			"--no-abbrev",
			base,
			tree
		])))
	};
}
/** A submodule that the base has, at another commit. */ function isMovedSubmodule({ oldMode, mode }) {
	return oldMode === "160000" && mode === "160000";
}
async function withSizes(changes, git) {
	const submodule = changes.find(({ mode }) => mode === "160000");
	if (submodule) {
		const reason = `${shown$2(utf8(submodule.name))} is a repository of its own; submodules are not supported. Remove its .git.`;
		throw new BundleRefused("BUNDLE.SUBMODULE", reason);
	}
	const sizes = await blobSizes(changes.filter(({ status }) => status !== "D").map(({ sha }) => sha), git);
	return changes.map(({ name, status, mode, sha, oldSha }) => ({
		path: utf8(name),
		status,
		mode,
		sha,
		old_sha: oldSha,
		size: sha === NO_OBJECT ? 0 : sizes.get(sha) ?? 0
	}));
}
// ../me/dist/src/edit-bundles/pack-edits.js
/** Like packEdits, and says what could not be packed. */ async function packWorkTrees(sources, { evenUnchanged = false, signal } = {}) {
	const scratch = await mkdtemp(join(await realpath(tmpdir()), "code-runs-pack-"));
	try {
		const packed = [];
		for (const source of sources) packed.push(await packRepository(source, packed.length, join(scratch, String(packed.length)), signal));
		return {
			bundle: packed.some(({ manifest }) => manifest.changes.length > 0) || evenUnchanged ? await writeTar(entriesOf(packed)) : null,
			leftOut: packed.flatMap(({ manifest: { mount }, leftOut: all }) => all.map((one) => ({
				...one,
				mount
			})))
		};
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function packRepository(source, index, scratch, signal) {
	const workTree = await realpath(source.workTree);
	const snapshot = await takeSnapshot({
		workTree,
		gitDirectory: join(workTree, ".git"),
		baseCommit: source.baseCommit,
		scratch,
		signal
	});
	checkLimits(snapshot.changes);
	const patch = await patchOf(snapshot, source.baseCommit);
	return {
		manifest: {
			mount: source.mount,
			base: source.baseCommit,
			tree: snapshot.tree,
			patch: patch ? `patches/${index}.patch` : null,
			patch_sha256: patch ? createHash$1("sha256").update(patch).digest("hex") : null,
			changes: [...snapshot.changes],
			left_out: snapshot.leftOut.slice(0, 50),
			left_out_total: snapshot.leftOut.length
		},
		patch,
		blobs: await readBlobs(snapshot),
		leftOut: snapshot.leftOut
	};
}
function checkLimits(changes) {
	const { files, blobBytes, totalBytes } = BUNDLE_LIMITS;
	const refuse = (reason) => {
		throw new BundleRefused("BUNDLE.TOO_LARGE", reason);
	};
	if (changes.length > files) refuse(`${changes.length} files are changed; at most ${files} are allowed.`);
	const big = changes.find(({ size }) => size > blobBytes);
	if (big) refuse(`${shown$2(big.path)} has ${big.size} bytes; at most ${blobBytes} are allowed.`);
	const total = changes.reduce((sum, { size }) => sum + size, 0);
	if (total > totalBytes) refuse(`The changed files have ${total} bytes; at most ${totalBytes} are allowed.`);
}
async function patchOf(snapshot, base) {
	const options = [
		"-p",
		"--binary",
		"--full-index",
		"--no-renames",
		"--no-ext-diff",
		"--no-textconv"
	];
	try {
		return await runGit(snapshot.git([
			"diff-tree",
			...options,
			base,
			snapshot.tree
		], { maxOutput: PATCH_BYTES }));
	} catch (error) {
		if (error instanceof GitFailed && error.failure === "output-too-large") return null;
		throw error;
	}
}
async function readBlobs(snapshot) {
	const ids = [...new Set(snapshot.changes.filter(({ status }) => status !== "D").map(({ sha }) => sha))];
	const input = ids.map((id) => `${id}\n`).join("");
	const maxOutput = BUNDLE_LIMITS.totalBytes + ids.length * 128;
	return parseBatch(await runGit(snapshot.git(["cat-file", "--batch"], {
		input,
		maxOutput
	})));
}
function* entriesOf(packed) {
	const manifest = {
		version: 1,
		repos: packed.map((repository) => repository.manifest)
	};
	yield ["manifest.json", Buffer.from(JSON.stringify(manifest))];
	for (const { manifest: repository, patch } of packed) if (repository.patch && patch) yield [repository.patch, patch];
	const blobs = new Map(packed.flatMap((repository) => [...repository.blobs]));
	for (const [id, content] of blobs) yield [`blobs/${id}`, content];
}
// ../me/dist/src/adapters/agent-runtime-demo/how-to.js
/** Tells a person how to have the demo agent change files. Every example is inside a block or goes on in prose, so that none is a directive. */ const HOW_TO_WRITE_DIRECTIVES = [
	"I do what directives say. Each of these stands on a line of its own:",
	[
		"~~~text",
		"replace `old words` with `new words` in `src/file.js`",
		"rename `src/old.js` to `src/new.js`",
		"delete `src/unused.js`",
		"ask: Which rounding? [half-even | half-up]",
		"~~~"
	].join("\n"),
	"A fenced block with a path in place of a language writes that file, and a block marked `diff` is applied:",
	[
		"~~~text",
		"```src/new-file.js",
		"the whole content",
		"```",
		"~~~"
	].join("\n"),
	"With several repositories a path begins with the name of its repository."
].join("\n\n");
// ../me/dist/src/domain/shared/limits.js
/** The product's limits, in one place for server, browser, CLI and documentation. */ const LIMITS = {
	/** Characters (UTF-16 code units, as a browser's text field counts them), like all limits of texts but `ticketBody`. */ instructions: 8e3,
	repositoriesPerRun: 6,
	ticketTitle: 200,
	/** Bytes of UTF-8. */ ticketBody: 65536,
	organizationName: 80,
	repositorySource: 2e3,
	projectName: 80,
	memberName: 80,
	queuedTurns: 50,
	question: 8e3,
	answer: 8e3,
	reason: 2e3,
	pullRequestTitle: 250,
	/** With earlier revisions, links and marks it stays under the 65,536 that GitHub takes. */ pullRequestBody: 5e4,
	planMarkdown: 2e5,
	/** Of one run, in cents of US dollars. */ budgetCents: 1e6
};
// ../me/dist/src/adapters/agent-runtime-demo/edits-text.js
const LISTED$1 = 100;
/** One sentence for the review panel. */ function summaryOf(edits) {
	const [first, ...more] = edits;
	if (first && more.length === 0) return `${first.sentence}.`;
	return `Carried out ${edits.length} directives: ${edits.slice(0, 3).map((edit) => lowerFirst(edit.sentence)).join("; ")}${edits.length > 3 ? "; …" : "."}`;
}
function pullRequestTitle(ticket) {
	return oneLine$1(`${ticket.key}: ${ticket.title}`, LIMITS.pullRequestTitle);
}
/** Markdown: what was done, as a list; with several repositories one section for each that was changed. */ function pullRequestBody$1(ticket, edits, repositories) {
	const head = `For ${oneLine$1(ticket.key)}, by the demo agent, which calls no model and did what the directives say.`;
	if (repositories.length < 2) return [
		head,
		"",
		...listOf(edits)
	].join("\n");
	return [head, ...repositories.flatMap((name) => {
		const own = edits.filter(({ sentence }) => sentence.includes(`\`${name}/`));
		return own.length === 0 ? [] : [
			"",
			`## ${name}`,
			"",
			...listOf(own)
		];
	})].join("\n");
}
function listOf(edits) {
	const more = edits.length > LISTED$1 ? [`- and ${edits.length - LISTED$1} more`] : [];
	return [...edits.slice(0, LISTED$1).map((edit) => `- ${edit.sentence}`), ...more];
}
function lowerFirst(sentence) {
	return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}
// ../me/dist/src/adapters/agent-runtime-demo/left-out.js
const WHY$1 = {
	ignored: "git ignores it",
	submodule: "a submodule: its files belong to another repository"
};
const NAMED$1 = 10;
/** The edits as reviewers may be told of them: of each only what is handed over. */ function handedOver(edits, leftOut, repositories) {
	const isKept = ({ repository, path }) => !leftOut.some((one) => one.mount === repositories[repository] && holds(one, path));
	return edits.flatMap((edit) => {
		const files = edit.files.filter(isKept);
		if (files.length === edit.files.length) return [edit];
		const names = files.map(({ repository, path }) => codeSpan(oneLine$1(repositories.length > 1 ? `${repositories[repository]}/${path}` : path)));
		return files.length === 0 ? [] : [{
			...edit,
			files,
			sentence: `Changed ${names.join(", ")}`
		}];
	});
}
function holds({ path: place }, path) {
	return path === place || path.startsWith(place.endsWith("/") ? place : `${place}/`);
}
/** A sentence for the conversation; empty when nothing was left out. */ function leftOutSentence(leftOut, repositories) {
	if (leftOut.length === 0) return "";
	const named = leftOut.slice(0, NAMED$1).map(({ mount, path, why }) => {
		return `${codeSpan(oneLine$1(repositories.length > 1 ? `${mount}/${path}` : path))} (${WHY$1[why]})`;
	});
	const more = leftOut.length > NAMED$1 ? ` and ${leftOut.length - NAMED$1} more` : "";
	return `Not part of the changes: ${named.join(", ")}${more}.`;
}
// ../me/dist/src/adapters/agent-runtime-demo/workspace-path.js
const LONGEST_PATH = 4096;
/**
* Finds the repository of a path (`repo/path` when the turn has several, else `path`) and checks that the rest stays inside it.
* Throws TurnProblem saying what to write instead.
*/ function readWorkspacePath(written, repositories, use = "any") {
	const path = written.startsWith("./") ? written.slice(2) : written;
	if (repositories.length === 0) throw cannot("No repository was chosen, so there is no file to work on.");
	if (repositories.length === 1) return {
		repository: 0,
		path: checked(path, written, use)
	};
	const slash = path.indexOf("/");
	const repository = repositories.indexOf(path.slice(0, Math.max(0, slash)));
	if (repository === -1) {
		const names = repositories.map((name) => codeSpan(`${oneLine$1(name)}/…`)).join(", ");
		throw cannot(`${shown(written)} names none of the chosen repositories. Start the path with one of ${names}.`);
	}
	return {
		repository,
		path: checked(path.slice(slash + 1), written, use)
	};
}
function checked(path, written, use) {
	const problem = problemOf(path, use);
	if (problem !== void 0) throw cannot(`${shown(written)} ${problem}. Write a path inside the repository, such as ${codeSpan("src/index.js")}.`);
	return path;
}
function problemOf(path, use) {
	if (/[\u0000-\u001f\u007f]/.test(path)) return "holds a control character";
	if (Buffer.byteLength(path) > LONGEST_PATH) return "is longer than 4,096 bytes";
	if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return "is absolute";
	if (use === "any" && path.includes("\\")) return "holds a backslash";
	return problemOfParts(path.split("/"));
}
function problemOfParts(segments) {
	if (segments.includes("..")) return "leaves the repository";
	if (segments.includes("") || segments.includes(".")) return "has an empty part";
	return segments.some(isGitFolder) ? "reaches into git's own folder" : void 0;
}
/** `.git` as file systems may read it: any case, trailing dots and blanks, the short name, invisible characters. */ function isGitFolder(segment) {
	const plain = segment.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "").toLowerCase().replace(/[. ]+$/, "");
	return plain === ".git" || plain === "git~1" || plain.startsWith(".git:");
}
function shown(path) {
	return codeSpan(oneLine$1(path));
}
// ../me/dist/src/adapters/agent-runtime-demo/workspace.js
/** The largest file that is read or written, in bytes (what an edits bundle may hold). */ const LARGEST_FILE = 10485760;
/**
* Reads and changes files of the clones by the paths people write. What lies in a clone is hostile: no link is followed, nothing
* outside a work tree or inside `.git` is touched. Throws TurnProblem for what cannot be done.
*/ var WorkspaceFiles = class {
	clones;
	constructor(clones) {
		this.clones = clones;
	}
	/**
	* Checks a path and returns it as it is shown. With one repository a path that begins with its name is taken from inside it,
	* unless such a folder exists there.
	*/ async locate(written, use = "any") {
		const found = readWorkspacePath(written, this.clones.map((clone) => clone.name), use);
		const [only] = this.clones;
		const prefix = `${only?.name}/`;
		if (only && this.clones.length === 1 && found.path.startsWith(prefix) && await entryAt(join(only.directory, only.name)) === "missing") {
			const path = found.path.slice(prefix.length);
			return {
				...readWorkspacePath(path, [only.name], use),
				shown: oneLine$1(path)
			};
		}
		return {
			...found,
			shown: oneLine$1(written.startsWith("./") ? written.slice(2) : written)
		};
	}
	/** The text of a file; undefined when it does not exist. Throws for links, folders, files over 10 MiB and files that are not UTF-8. */ async read(file) {
		const entry = await this.#entry(file);
		if (entry === "missing") return void 0;
		this.#refuse(file, entry, ["folder", "link"]);
		const text = await readText(this.#absolute(file));
		if (text === "too large") throw cannot(`${this.#name(file)} is larger than 10 MiB.`);
		if (text === "not text") throw cannot(`${this.#name(file)} is not a text file in UTF-8.`);
		return text.content;
	}
	/** The text of a file that is about to be replaced or removed; undefined when there is none to show. */ async peek(file) {
		if (await this.#entry(file) !== "file") return void 0;
		const text = await readText(this.#absolute(file));
		return typeof text === "string" ? void 0 : text.content;
	}
	/** Creates or replaces a file; a replaced file keeps whether it may be run unless `executable` is given. */ async write(file, content, executable = null) {
		if (Buffer.byteLength(content) > LARGEST_FILE) throw cannot(`${this.#name(file)} would be larger than 10 MiB.`);
		this.#refuse(file, await this.#entry(file), ["folder", "link"]);
		const path = this.#absolute(file);
		await mkdir(dirname(path), { recursive: true });
		const handle = await open(path, constants$1.O_WRONLY | constants$1.O_CREAT | constants$1.O_TRUNC | constants$1.O_NOFOLLOW, 420);
		try {
			await handle.writeFile(content);
		} finally {
			await handle.close();
		}
		if (executable !== null) await chmod(path, executable ? 493 : 420);
	}
	/** Removes a file or a link, and the folders that it leaves empty. */ async remove(file) {
		this.#refuse(file, await this.#entry(file), ["missing", "folder"]);
		await rm(this.#absolute(file));
		await this.#removeEmptyFolders(file);
	}
	/** Moves a file or a link to a place that is free, within its repository. */ async move(from, to) {
		if (from.repository !== to.repository) throw cannot("A rename stays within one repository. Write the new file and delete the old one instead.");
		this.#refuse(from, await this.#entry(from), ["missing", "folder"]);
		if (await this.#entry(to) !== "missing") throw cannot(`${this.#name(to)} exists already.`);
		await mkdir(dirname(this.#absolute(to)), { recursive: true });
		await rename(this.#absolute(from), this.#absolute(to));
		await this.#removeEmptyFolders(from);
	}
	/** What is there, without following links; a link or file where a folder is needed is a problem of its own. */ async #entry(file) {
		const segments = file.path.split("/");
		for (let depth = 1; depth < segments.length; depth += 1) {
			const parent = {
				repository: file.repository,
				path: segments.slice(0, depth).join("/")
			};
			const entry = await entryAt(this.#absolute(parent));
			if (entry === "missing") return "missing";
			this.#refuse(parent, entry, ["link", "file"]);
		}
		return entryAt(this.#absolute(file));
	}
	#refuse(file, entry, refused) {
		if (!refused.includes(entry)) return;
		throw cannot(`${this.#name(file)} ${{
			missing: "does not exist",
			file: "is a file, not a folder",
			folder: "is a folder, not a file",
			link: "is a symbolic link, and links are not followed"
		}[entry]}.`);
	}
	async #removeEmptyFolders(file) {
		const segments = file.path.split("/");
		for (let depth = segments.length - 1; depth > 0; depth -= 1) if (!await removedIfEmpty(this.#absolute({
			repository: file.repository,
			path: segments.slice(0, depth).join("/")
		}))) return;
	}
	#absolute(file) {
		return join(this.clones[file.repository]?.directory ?? "", file.path);
	}
	#name(file) {
		return codeSpan(oneLine$1(`${this.clones.length === 1 ? "" : `${this.clones[file.repository]?.name}/`}${file.path}`));
	}
};
/** What lies at an absolute path; links are not followed. */ async function entryAt(path) {
	try {
		const stats = await lstat(path);
		return stats.isSymbolicLink() ? "link" : stats.isDirectory() ? "folder" : "file";
	} catch (error) {
		if (isCode(error, "ENOENT") || isCode(error, "ENOTDIR")) return "missing";
		if (isCode(error, "ENAMETOOLONG")) throw cannot("A part of the path is longer than the file system allows.");
		throw error;
	}
}
async function removedIfEmpty(folder) {
	try {
		await rmdir(folder);
		return true;
	} catch (error) {
		if (isCode(error, "ENOTEMPTY") || isCode(error, "EEXIST")) return false;
		throw error;
	}
}
function isCode(error, code) {
	return typeof error === "object" && error !== null && "code" in error && error.code === code;
}
async function readText(path) {
	const handle = await open(path, constants$1.O_RDONLY | constants$1.O_NOFOLLOW);
	try {
		if ((await handle.stat()).size > LARGEST_FILE) return "too large";
		return decode(await handle.readFile());
	} finally {
		await handle.close();
	}
}
function decode(bytes) {
	try {
		const content = new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
		return content.includes("\0") ? "not text" : { content };
	} catch (error) {
		if (isCode(error, "ERR_ENCODING_INVALID_ENCODED_DATA")) return "not text";
		throw error;
	}
}
// ../me/dist/src/adapters/agent-runtime-demo/edits-turn.js
/** Carries out the directives and hands over what changed; without any it shows what it found and how to write one. */ async function* editsTurn(stage, request) {
	if (request.directives.length === 0) return yield* withoutDirectives(stage, request);
	yield* stage.narrator.say(announcement(request));
	const files = new WorkspaceFiles(stage.clones);
	const edits = [];
	let asked = 0;
	for (const directive of request.directives) {
		const filled = withAnswer(directive, stage.answer);
		if (!isWriting(filled)) yield* stage.talk(filled);
		else {
			asked += 1;
			edits.push(yield* carryOut(stage, files, filled));
		}
	}
	if (request.overlooked.length > 0) yield* stage.narrator.say(overlookedNote(request));
	const changed = edits.filter((edit) => edit.changed);
	if (changed.length > 0) return yield* handOver(stage, changed);
	const why = asked === 0 ? "No directive asked for a change" : "The files are as the directives want them already";
	yield* stage.narrator.say(`${why}, so there is nothing to review.`);
}
function announcement({ directives, origin }) {
	if (directives.length === 1) return `I carry out the one directive of ${origin}.`;
	return `I carry out the ${directives.length} directives of ${origin} in their order.`;
}
async function* carryOut(stage, files, directive) {
	return yield* stage.narrator.call(toolLineOf(directive), async () => {
		const edit = await editFiles(files, directive);
		return {
			value: edit,
			output: `${edit.sentence}.`,
			additions: edit.additions,
			deletions: edit.deletions
		};
	});
}
async function* handOver(stage, edits) {
	const { ticket, repositories } = stage.turn;
	const names = repositories.map(({ name }) => name);
	const { bundle, leftOut } = await stage.work.run(() => pack(stage));
	const told = handedOver(edits, leftOut, names);
	if (leftOut.length > 0) yield* stage.narrator.say(leftOutSentence(leftOut, names));
	if (bundle === null || told.length === 0) {
		const why = leftOut.length > 0 ? "" : ": the files are as they were at the base commit";
		yield* stage.narrator.say(`There is nothing to review${why}.`);
		return;
	}
	const summary = summaryOf(told);
	yield* stage.narrator.say(summary);
	yield* stage.handOver((callId) => stage.narrator.event({
		kind: "edits",
		callId,
		bundle,
		summary,
		pullRequestTitle: pullRequestTitle(ticket),
		pullRequestBody: pullRequestBody$1(ticket, told, names)
	}));
}
async function pack(stage) {
	const sources = stage.turn.repositories.map(({ name, baseCommit }, index) => ({
		mount: name,
		workTree: stage.clones[index]?.directory ?? "",
		baseCommit
	}));
	try {
		return await packWorkTrees(sources, {
			evenUnchanged: stage.turn.workspace !== null,
			signal: stage.work.signal
		});
	} catch (error) {
		if (!(error instanceof BundleRefused)) throw error;
		throw new TurnProblem(error.code === "BUNDLE.TOO_LARGE" ? "AGENT.TOO_LARGE" : "AGENT.DIRECTIVE_FAILED", `The changes cannot be handed over. ${error.reason}`);
	}
}
async function* withoutDirectives(stage, request) {
	if (request.origin === "the approved plan") yield* stage.narrator.say("The approved plan holds no directive, so there is nothing in it that I can carry out.");
	if (request.ticketDoneBefore) yield* stage.narrator.say("The ticket's directives are in the newest revision already; I follow them once.");
	if (request.overlooked.length > 0) yield* stage.narrator.say(overlookedNote(request));
	const findings = yield* searchClones(stage, request.prose);
	yield* stage.narrator.say(`I call no model, so I changed nothing on my own. ${describeFindings(findings)}`);
	yield* stage.narrator.say(HOW_TO_WRITE_DIRECTIVES);
}
function overlookedNote(request) {
	return `These lines read like directives but say more than one, so I left them alone:\n\n${request.overlooked.slice(0, 5).map((line) => `> ${cutText(line, 200)}`).join("\n>\n")}`;
}
// ../me/dist/src/adapters/agent-runtime-demo/merge-steps.js
/**
* The steps of a plan after a request for changes. A requested step takes the place of the first step that it makes pointless
* (the others it makes pointless are dropped), or comes after all; every other step stays as it is.
*/ function mergeSteps(kept, requested) {
	let untouched = kept;
	const placed = /* @__PURE__ */ new Map();
	const added = [];
	for (const step of requested) {
		const first = untouched.find((old) => supersedes(step, old));
		if (first) placed.set(first, step);
		else added.push(step);
		untouched = untouched.filter((old) => !supersedes(step, old));
	}
	return [...kept.flatMap((old) => placed.get(old) ?? (untouched.includes(old) ? old : [])), ...added];
}
function supersedes(step, old) {
	if (step.kind === "rename" && old.kind === "rename") return samePath(old.from, step.from);
	if (step.kind === "patch" && old.kind === "patch") return old.patch === step.patch;
	return isOfOneFile(step) && isOfOneFile(old) && samePath(old.path, step.path) && supersedesInFile(step, old);
}
/** A deletion does not drop a write before it: without the write there may be no file to delete. */ function supersedesInFile(step, old) {
	if (step.kind === "replace") return old.kind === "replace" && old.search === step.search;
	return step.kind === "write" || old.kind !== "write";
}
function isOfOneFile(step) {
	return "path" in step;
}
function samePath(one, other) {
	return one.replace(/^\.\//, "") === other.replace(/^\.\//, "");
}
// ../me/dist/src/adapters/agent-runtime-demo/plan-turn.js
/** Proposes a plan and changes nothing: directives that write become its steps, so that its approval carries them out as they stand. */ async function* planTurn(stage, request) {
	const requested = [];
	for (const directive of request.directives) {
		const filled = withAnswer(directive, stage.answer);
		if (isWriting(filled)) requested.push(filled);
		else yield* stage.talk(filled);
	}
	if (requested.length > 0) yield* stage.narrator.say(refusal(requested.length));
	if (request.kept.length > 0) yield* sayWhatStays(stage, request);
	const steps = mergeSteps(request.kept, requested).map((directive, index) => step(index + 1, directive));
	const body = steps.length > 0 ? stepsBody(steps) : yield* findingsBody(stage, request.prose);
	const { key, title } = stage.turn.ticket;
	const markdown = `# ${oneLine$1(`${key}: ${title}`, LIMITS.ticketTitle + 40)}\n\n${body}\n`;
	if (markdown.length > LIMITS.planMarkdown) throw cannot("The plan would be longer than 200,000 characters. Ask for fewer changes at a time.");
	yield* stage.handOver((callId) => stage.narrator.event({
		kind: "plan",
		callId,
		title: oneLine$1(title, LIMITS.ticketTitle),
		markdown
	}));
}
function refusal(count) {
	return `A plan changes no file, so I refuse to write now; ${count === 1 ? "the directive becomes its step" : `the ${count} directives become its steps`}. Approve it to have that done as it stands.`;
}
async function* sayWhatStays(stage, request) {
	yield* stage.narrator.say("I start from the newest plan: its steps stay unless a directive replaces them.");
	if (request.prose.trim() === "") return;
	yield* stage.narrator.say(`I call no model, so I could not understand these words and changed no step for them:\n\n${quoted(request.prose)}`);
	yield* stage.narrator.say(HOW_TO_WRITE_DIRECTIVES);
}
function quoted(prose) {
	const lines = prose.split("\n").filter((line) => line.trim() !== "");
	const shown = lines.slice(0, 5).map((line) => `> ${oneLine$1(line.trim(), 200)}`);
	const more = lines.length > 5 ? [`> … and ${lines.length - 5} more lines`] : [];
	return [...shown, ...more].join("\n>\n");
}
function step(number, directive) {
	return `### Step ${number}\n\n${describeDirective(directive)}\n\n${renderDirective(directive)}`;
}
function stepsBody(steps) {
	return `Carried out in this order by the demo agent, which calls no model.\n\n${steps.join("\n\n")}`;
}
async function* findingsBody(stage, prose) {
	const findings = yield* searchClones(stage, prose);
	const described = describeFindings(findings);
	yield* stage.narrator.say("I call no model, so the plan names the files to look at and no change of its own.");
	return [
		"### What I found",
		described,
		"### Steps",
		`1. ${findings.read.length > 0 ? "Look at the files above and decide what to change" : "Decide which files to change"}.\n2. Ask for changes to this plan and give the directives; they become its steps.`,
		HOW_TO_WRITE_DIRECTIVES
	].join("\n\n");
}
// ../me/dist/src/edit-bundles/apply-edits.js
/**
* Lays verified edits over the work tree of a fresh clone at their base commit, where nobody else writes. Files get the bytes that a
* checkout would give them, and the index the same content, so that nothing of it is lost where it is ignored or was only normalised. No
* link in the clone is followed: a path that would lead through one is refused with BundleRefused BUNDLE.DOES_NOT_FIT. Of the clone's
* configuration nothing is run.
*/ async function applyEdits(edits, directory) {
	const root = await realpath(directory);
	for (const change of edits.changes) if (change.status === "deleted") await remove(root, change.path);
	for (const change of edits.changes) if (change.status !== "deleted") await write(root, change, edits);
	const scratch = await mkdtemp(join(await realpath(tmpdir()), "code-runs-apply-"));
	try {
		const gitDirectory = join(root, ".git");
		const git = await openOwnRepository({
			workTree: root,
			gitDirectory,
			scratch
		});
		await stage(edits, {
			git,
			gitDirectory,
			scratch
		});
		await convert(edits, {
			git,
			root
		});
	} finally {
		await rm(scratch, {
			recursive: true,
			force: true
		});
	}
}
async function stage({ changes, content }, { git, gitDirectory, scratch }) {
	const files = [...content].map(([id, bytes]) => ({
		file: join(scratch, id),
		bytes
	}));
	for (const { file, bytes } of files) await writeFile(file, bytes);
	const env = {
		GIT_INDEX_FILE: join(gitDirectory, "index"),
		GIT_OBJECT_DIRECTORY: join(gitDirectory, "objects")
	};
	const input = files.map(({ file }) => `${file}\n`).join("");
	await runGit(git([
		"hash-object",
		"-w",
		"--no-filters",
		"--stdin-paths"
	], {
		input,
		env
	}));
	const deletedFirst = [...changes].sort((a, b) => Number(b.status === "deleted") - Number(a.status === "deleted"));
	const lines = Buffer.concat(deletedFirst.map((change) => indexLine(entryOf(change))));
	await runGit(git([
		"update-index",
		"-z",
		"--index-info"
	], {
		input: lines,
		env
	}));
}
function entryOf(change) {
	const name = Buffer.from(change.path);
	return change.status === "deleted" ? {
		name,
		mode: "0",
		sha: NO_OBJECT
	} : {
		name,
		mode: change.mode,
		sha: change.blob
	};
}
/** Line ends, encodings and the like are as the attributes say, which the edits may have changed too. */ async function convert(edits, { git, root }) {
	const files = edits.changes.filter((change) => change.status !== "deleted").filter(({ mode }) => mode !== "120000");
	const contents = await converted(files.map(({ path, blob }) => ({
		sha: blob,
		name: Buffer.from(path)
	})), git);
	for (const [at, { path, blob }] of files.entries()) {
		const bytes = contents[at];
		if (bytes && !bytes.equals(edits.content.get(blob) ?? bytes)) await writeFile(join(root, path), bytes);
	}
}
async function remove(root, path) {
	if (!await parentIsThere(root, path)) return;
	const target = join(root, path);
	const found = await kindOf(target);
	if (found === "nothing") return;
	if (found === "directory") throw doesNotFit(path, "is a directory here");
	await unlink(target);
	await removeEmptyParents(root, target);
}
async function write(root, change, edits) {
	const content = edits.content.get(change.blob);
	if (!content) throw doesNotFit(change.path, "comes without content");
	await makeParents(root, change.path);
	const target = join(root, change.path);
	const found = await kindOf(target);
	if (found === "directory") throw doesNotFit(change.path, "is a directory here");
	if (found !== "nothing") await unlink(target);
	if (change.mode === "120000") return symlink(Buffer.from(content), target);
	await writeFile(target, content, { flag: "wx" });
	await chmod(target, change.mode === "100755" ? 493 : 420);
}
async function parentIsThere(root, path) {
	for (const parent of parentsOf(path)) {
		const found = await kindOf(join(root, parent));
		if (found === "nothing") return false;
		if (found !== "directory") throw doesNotFit(path, `leads through ${shown$2(parent)}, which is not a directory`);
	}
	return true;
}
async function makeParents(root, path) {
	for (const parent of parentsOf(path)) {
		const found = await kindOf(join(root, parent));
		if (found === "nothing") await mkdir(join(root, parent));
		else if (found !== "directory") throw doesNotFit(path, `leads through ${shown$2(parent)}, which is not a directory`);
	}
}
function parentsOf(path) {
	const parts = path.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
async function kindOf(path) {
	try {
		const status = await lstat(path);
		if (status.isSymbolicLink()) return "link";
		return status.isDirectory() ? "directory" : "file";
	} catch (error) {
		if (error.code === "ENOENT") return "nothing";
		throw error;
	}
}
async function removeEmptyParents(root, target) {
	for (let directory = dirname(target); directory !== root; directory = dirname(directory)) try {
		await rmdir(directory);
	} catch (error) {
		if (error.code === "ENOTEMPTY") return;
		throw error;
	}
}
function doesNotFit(path, why) {
	return new BundleRefused("BUNDLE.DOES_NOT_FIT", `The path ${shown$2(path)} ${why}.`);
}
// ../me/dist/src/edit-bundles/bundle-manifest.js
const objectId = string$1().regex(/^[0-9a-f]{40}$/);
const changeSchema = strictObject$1({
	path: string$1(),
	status: _enum$1([
		"A",
		"M",
		"D",
		"T"
	]),
	/** As git prints it; `000000` for a deleted file. */ mode: string$1().regex(/^[0-7]{6}$/),
	/** Blob id of the new content; forty zeros for a deleted file. */ sha: objectId,
	old_sha: objectId,
	size: int$1().nonnegative()
});
const leftOutSchema = strictObject$1({
	path: string$1().min(1),
	why: _enum$1(["ignored", "submodule"])
});
const repositorySchema = strictObject$1({
	mount: string$1().min(1).max(255),
	base: objectId,
	tree: objectId,
	/** Entry that holds the diff for people; null when it was left out for its size. */ patch: string$1().nullable(),
	patch_sha256: string$1().regex(/^[0-9a-f]{64}$/).nullable(),
	changes: array$1(changeSchema),
	/** What lies in the work tree and is not part of the changes, for people and the agent to know. */ left_out: array$1(leftOutSchema).max(50).default([]),
	left_out_total: int$1().nonnegative().default(0)
}).refine((repository) => repository.patch === null === (repository.patch_sha256 === null), {
	message: "patch and patch_sha256 come together",
	path: ["patch_sha256"]
});
const manifestSchema = strictObject$1({
	version: literal$2(1),
	repos: array$1(repositorySchema)
});
/** Reads `manifest.json`. Throws BundleRefused BUNDLE.MANIFEST naming the first field that is wrong. */ function parseManifest(bytes) {
	const parsed = manifestSchema.safeParse(parseJson(bytes));
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	const field = issue?.path.map(String).join(".") ?? "";
	throw new BundleRefused("BUNDLE.MANIFEST", `manifest.json is not valid at ${field || "the top level"}.`);
}
function parseJson(bytes) {
	try {
		return JSON.parse(new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes));
	} catch {
		throw new BundleRefused("BUNDLE.MANIFEST", "manifest.json is not JSON in UTF-8.");
	}
}
// ../me/dist/src/edit-bundles/change-conflicts.js
/**
* Refuses changes that no tree or no file system can hold together: a path twice, two added files that differ only in case or
* composition, and a file where another written path needs a directory, whatever the spelling. Names that exist already may differ in
* nothing else; they can be edited together. Throws BundleRefused BUNDLE.CONFLICT.
*/ function checkConflicts(changes) {
	const exact = /* @__PURE__ */ new Set();
	for (const { path } of changes) {
		if (exact.has(path)) throw new BundleRefused("BUNDLE.CONFLICT", `The path ${shown$2(path)} appears twice.`);
		exact.add(path);
	}
	const written = changes.filter(({ status }) => status !== "deleted");
	checkAddedTwins(written.filter(({ status }) => status === "added").map(({ path }) => path));
	checkDirectories(written);
}
function checkAddedTwins(paths) {
	const known = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const other = known.get(folded(path));
		if (other !== void 0) {
			const reason = `The new files ${shown$2(other)} and ${shown$2(path)} have the same name but for case.`;
			throw new BundleRefused("BUNDLE.CONFLICT", reason);
		}
		known.set(folded(path), path);
	}
}
function checkDirectories(written) {
	const files = /* @__PURE__ */ new Map();
	for (const change of written) files.set(folded(change.path), [...files.get(folded(change.path)) ?? [], change]);
	for (const change of written) for (const directory of directoriesOf(change.path)) if (files.get(folded(directory))?.find((file) => cannotStand(file, directory, change))) {
		const reason = `${shown$2(change.path)} needs a name to be a file and a directory at once.`;
		throw new BundleRefused("BUNDLE.CONFLICT", reason);
	}
}
function cannotStand(file, directory, inside) {
	return file.path === directory || file.status === "added" || inside.status === "added";
}
function directoriesOf(path) {
	const parts = path.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
// ../me/dist/src/edit-bundles/verify-bundle.js
const LINK_BYTES = 4096;
/**
* Checks every byte of a bundle that an agent handed over and gives what it changes. Nothing is written and git is not run.
* The tree ids are the agent's claim until CodeHost.render has rebuilt them. Throws BundleRefused with the exact reason.
*/ function verifyBundle(bytes, expected, limits = BUNDLE_LIMITS) {
	const entries = readTar(bytes, limits);
	const manifestBytes = entries.get("manifest.json");
	if (!manifestBytes) throw new BundleRefused("BUNDLE.MANIFEST", "The bundle has no manifest.json.");
	const manifest = parseManifest(manifestBytes);
	checkCounts(manifest, limits);
	checkEveryEntryIsNamed(entries, manifest);
	checkBlobs(entries);
	const seen = /* @__PURE__ */ new Set();
	const repositories = manifest.repos.map((repository, index) => {
		const ours = ourRepository(repository, expected, seen);
		checkPatch(repository, index, entries);
		return {
			repositoryId: ours.repositoryId,
			mount: ours.mount,
			edits: verifiedEdits(repository, entries)
		};
	});
	return {
		repositories,
		...leftOutOf(manifest, repositories)
	};
}
function leftOutOf({ repos }, repositories) {
	return {
		leftOut: repositories.flatMap(({ repositoryId }, at) => (repos[at]?.left_out ?? []).map((one) => ({
			...one,
			repositoryId
		}))),
		leftOutTotal: repos.reduce((sum, { left_out_total: total }) => sum + total, 0)
	};
}
function checkCounts(manifest, limits) {
	const files = manifest.repos.reduce((sum, repository) => sum + repository.changes.length, 0);
	if (files > limits.files) throw new BundleRefused("BUNDLE.TOO_LARGE", `${files} files are changed; at most ${limits.files} are allowed.`);
	if (manifest.repos.length === 0) throw new BundleRefused("BUNDLE.MANIFEST", "The bundle names no repository.");
}
function ourRepository(repository, expected, seen) {
	const ours = expected.find(({ mount }) => mount === repository.mount);
	const name = shown$2(repository.mount);
	if (!ours) throw new BundleRefused("BUNDLE.REPOSITORY", `${name} is not a repository of this run.`);
	if (seen.has(ours.mount)) throw new BundleRefused("BUNDLE.REPOSITORY", `${name} appears twice.`);
	if (repository.base !== ours.baseCommit) {
		const reason = `The edits of ${name} are against ${repository.base}, the run started from ${ours.baseCommit}.`;
		throw new BundleRefused("BUNDLE.REPOSITORY", reason);
	}
	seen.add(ours.mount);
	return ours;
}
function checkPatch(repository, index, entries) {
	if (repository.patch === null) return;
	const wanted = `patches/${index}.patch`;
	const patch = entries.get(wanted);
	if (repository.patch !== wanted || !patch) {
		const reason = `The patch of ${shown$2(repository.mount)} must be the entry ${wanted}.`;
		throw new BundleRefused("BUNDLE.MANIFEST", reason);
	}
	if (createHash$1("sha256").update(patch).digest("hex") !== repository.patch_sha256) throw new BundleRefused("BUNDLE.CONTENT", `${wanted} does not match its patch_sha256.`);
}
function checkEveryEntryIsNamed(entries, manifest) {
	const named = /* @__PURE__ */ new Set(["manifest.json"]);
	manifest.repos.forEach((repository, index) => {
		if (repository.patch !== null) named.add(`patches/${index}.patch`);
		for (const change of repository.changes) if (change.status !== "D") named.add(`blobs/${change.sha}`);
	});
	for (const name of entries.keys()) if (!named.has(name)) throw new BundleRefused("BUNDLE.ENTRY", `No change refers to the entry ${name}.`);
}
function checkBlobs(entries) {
	for (const [name, content] of entries) if (name.startsWith("blobs/") && name !== `blobs/${blobId(content)}`) throw new BundleRefused("BUNDLE.CONTENT", `The entry ${name} holds content that does not match its name.`);
}
function verifiedEdits(repository, entries) {
	const content = /* @__PURE__ */ new Map();
	const changes = repository.changes.map((change) => {
		if (change.status === "D") return deletion(change);
		checkPath(change.path);
		const bytes = contentOf(change, entries);
		content.set(change.sha, bytes);
		return writing(change, bytes);
	});
	checkConflicts(changes);
	return {
		baseCommit: repository.base,
		tree: repository.tree,
		changes,
		content
	};
}
function deletion(change) {
	checkDeletedPath(change.path);
	if (change.sha === NO_OBJECT && change.mode === "000000") return {
		status: "deleted",
		path: change.path
	};
	throw new BundleRefused("BUNDLE.MANIFEST", `The deleted file ${shown$2(change.path)} still has a mode or content.`);
}
function contentOf(change, entries) {
	const bytes = entries.get(`blobs/${change.sha}`);
	if (!bytes) throw new BundleRefused("BUNDLE.CONTENT", `The content of ${shown$2(change.path)} is missing.`);
	if (bytes.length === change.size) return bytes;
	const reason = `${shown$2(change.path)} has ${bytes.length} bytes, the manifest says ${change.size}.`;
	throw new BundleRefused("BUNDLE.CONTENT", reason);
}
function writing(change, bytes) {
	const { path, mode, sha: blob } = change;
	if (mode === "160000") throw new BundleRefused("BUNDLE.SUBMODULE", `${shown$2(path)} is a repository of its own; submodules are not supported.`);
	if (mode !== "100644" && mode !== "100755" && mode !== "120000") throw new BundleRefused("BUNDLE.MODE", `The mode ${mode} of ${shown$2(path)} is not allowed.`);
	if (mode === "120000" && (bytes.length === 0 || bytes.length > LINK_BYTES || bytes.includes(0))) throw new BundleRefused("BUNDLE.CONTENT", `The link ${shown$2(path)} has no usable target.`);
	return {
		status: change.status === "A" ? "added" : "modified",
		path,
		mode,
		blob
	};
}
// ../me/dist/src/adapters/agent-runtime-demo/prepare-clones.js
/**
* Clones the turn's repositories at their base commits into `folder` and lays the newest revision over them; sets the
* stage's clones. Throws TurnProblem AGENT.CLONE_FAILED or AGENT.REVISION_REFUSED.
*/ async function* prepareClones(stage, codeHost, folder) {
	const clones = [];
	await mkdir(folder, { recursive: true });
	for (const [index, repository] of stage.turn.repositories.entries()) {
		const line = {
			tool: "clone",
			name: "clone",
			title: oneLine$1(repository.name)
		};
		const directory = join(folder, String(index));
		clones.push(yield* stage.narrator.call(line, () => clone(repository, codeHost, {
			directory,
			signal: stage.work.signal
		})));
	}
	stage.clones = clones;
	if (stage.turn.workspace === null) return;
	const { workspace } = stage.turn;
	yield* stage.narrator.call({
		tool: "other",
		name: "restore",
		title: "Lay the newest revision over the clones"
	}, () => restore$1(stage, workspace));
}
async function clone(repository, codeHost, place) {
	const { name, baseBranch, baseCommit } = repository;
	try {
		await codeHost.clone(repository, baseCommit, place.directory, place.signal);
	} catch (error) {
		if (!(error instanceof PortError) || place.signal.aborted) throw error;
		throw new TurnProblem("AGENT.CLONE_FAILED", `${oneLine$1(name)} could not be cloned. ${error.message}`);
	}
	return {
		value: {
			name,
			directory: place.directory
		},
		output: `Cloned ${oneLine$1(baseBranch)} at ${baseCommit.slice(0, 12)}.`
	};
}
async function restore$1(stage, workspace) {
	const expected = stage.turn.repositories.map(({ repositoryId, name, baseCommit }) => ({
		repositoryId,
		mount: name,
		baseCommit
	}));
	try {
		const { repositories } = verifyBundle(workspace, expected);
		for (const repository of repositories) {
			const clone = stage.clones.find(({ name }) => name === repository.mount);
			if (clone) await applyEdits(repository.edits, clone.directory);
		}
		const files = repositories.reduce((sum, repository) => sum + repository.edits.changes.length, 0);
		return {
			value: void 0,
			output: `${files} changed ${files === 1 ? "file" : "files"} restored.`
		};
	} catch (error) {
		if (!(error instanceof BundleRefused)) throw error;
		throw new TurnProblem("AGENT.REVISION_REFUSED", `The newest revision does not fit the clones. ${error.reason}`);
	}
}
// ../me/dist/src/adapters/agent-runtime-demo/perform-turn.js
const MODES$1 = {
	ask: askTurn,
	plan: planTurn,
	edits: editsTurn
};
/** All that a turn does before its end. Says what went wrong before it throws a TurnProblem. */ async function* performTurn(stage, codeHost, makeFolder) {
	try {
		yield* stage.narrator.say(greeting(stage.turn.repositories.map(({ name }) => name)));
		yield* prepareClones(stage, codeHost, await stage.work.run(makeFolder));
		yield* MODES$1[stage.turn.mode](stage, chooseRequest(stage.turn));
	} catch (error) {
		if (error instanceof TurnProblem) yield* stage.narrator.say(`I stop here. ${error.message}`);
		throw error;
	}
}
function greeting(names) {
	const shown = names.map((name) => codeSpan(oneLine$1(name)));
	if (shown.length === 0) return "No repository was chosen.";
	if (shown.length === 1) return `Looking at ${shown[0]}.`;
	return `Looking at ${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}.`;
}
// ../me/dist/src/adapters/agent-runtime-demo/stage.js
/** What a turn in any mode works with, and what it can do in front of the listener. */ var Stage = class {
	parts;
	turn;
	narrator;
	work;
	/** In the order of the turn's repositories, once they are there. */ clones = [];
	/** The newest answer, for `{answer}`. */ answer;
	#questions = 0;
	constructor(parts) {
		this.parts = parts;
		this.turn = parts.turn;
		this.narrator = parts.narrator;
		this.work = parts.work;
		this.#hurryToFirstOpenQuestion();
	}
	/** Does what a directive says that changes no file. Throws TurnProblem for `fail`. */ async *talk(directive) {
		switch (directive.kind) {
			case "ask": return yield* this.#ask(directive.question, directive.options);
			case "say": return yield* this.narrator.say(directive.text);
			case "wait": return yield* this.#wait(directive.milliseconds);
			case "fail": throw new TurnProblem("AGENT.TOLD_TO_FAIL", oneLine$1(directive.message, 2e3), "A “fail:” directive asked for this.");
		}
	}
	/** Hands over a plan or edits and waits until they are recorded. Throws TurnProblem with the reason when they were refused. */ async *handOver(make) {
		const callId = this.narrator.nextCallId();
		yield make(callId);
		const reply = await this.work.wait(this.parts.replies.to(callId));
		if (reply.isError) throw new TurnProblem("AGENT.REPLY_REFUSED", `The result was not taken: ${reply.text}`);
	}
	async *#ask(question, options) {
		const callId = this.narrator.nextCallId();
		yield this.narrator.event({
			kind: "question",
			callId,
			question,
			options
		});
		const known = this.turn.answers[this.#questions];
		this.#questions += 1;
		this.#hurryToFirstOpenQuestion();
		if (known) {
			this.answer = known.answer;
			return;
		}
		const reply = await this.work.wait(this.parts.replies.to(callId));
		if (reply.isError) throw new TurnProblem("AGENT.REPLY_REFUSED", `The question stays without an answer: ${reply.text}`);
		this.answer = reply.text;
	}
	async *#wait(asked) {
		const milliseconds = Math.min(asked, this.parts.longestWaitMs);
		const title = `Wait ${milliseconds / 1e3} s`;
		const { signal } = this.work;
		yield* this.narrator.call({
			tool: "other",
			name: "wait",
			title
		}, async () => {
			if (!this.narrator.hurry) await setTimeout$1(milliseconds, void 0, { signal });
			return {
				value: void 0,
				output: milliseconds < asked ? `Waited ${milliseconds / 1e3} s, the longest allowed.` : ""
			};
		});
	}
	#hurryToFirstOpenQuestion() {
		this.narrator.hurry = this.#questions < this.turn.answers.length;
	}
};
// ../me/dist/src/adapters/agent-runtime-demo/throw-away-folders.js
const PREFIX = "turn-";
/** Folders that live as long as one turn. Only one process uses a root at a time (it holds the data folder's lock). */ var ThrowAwayFolders = class {
	root;
	#swept;
	/** Starts removing what a killed process left under `root`. */ constructor(root) {
		this.root = root;
		this.#swept = this.#sweep();
		this.#swept.catch(() => void 0);
	}
	async make() {
		await this.#swept;
		return mkdtemp(join(this.root, PREFIX));
	}
	async remove(folder) {
		await rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 5
		});
	}
	async #sweep() {
		await mkdir(this.root, { recursive: true });
		const left = (await readdir(this.root)).filter((name) => name.startsWith(PREFIX));
		for (const name of left) await this.remove(join(this.root, name));
	}
};
/** The folder of one turn. */ var TurnFolder = class {
	folders;
	work;
	#path;
	#removal;
	constructor(folders, work) {
		this.folders = folders;
		this.work = work;
	}
	make = async () => {
		this.#path = await this.folders.make();
		return this.#path;
	};
	/** Removes the folder once nothing writes to it any more; a second call joins the first. */ discard() {
		this.#removal ??= this.#remove();
		return this.#removal;
	}
	async #remove() {
		await this.work.settled();
		if (this.#path !== void 0) await this.folders.remove(this.#path);
	}
};
// ../me/dist/src/adapters/agent-runtime-demo/work.js
/** Runs what a turn waits for, so that a stop is heard at once even where the work itself is slow to notice it. */ var Work = class {
	signal;
	#unfinished = /* @__PURE__ */ new Set();
	constructor(signal) {
		this.signal = signal;
	}
	/** The result of `task`; rejects with the signal's reason as soon as it aborts, whatever the task then still does. */ async run(task) {
		this.signal.throwIfAborted();
		const running = task();
		const ended = running.then(() => void 0, () => void 0);
		this.#unfinished.add(ended);
		ended.then(() => this.#unfinished.delete(ended));
		return this.wait(running);
	}
	/** Like `run` for what touches nothing, such as a person's answer: it may never come, and nobody waits for its end. */ async wait(coming) {
		this.signal.throwIfAborted();
		let abort = () => void 0;
		const aborted = new Promise((_, reject) => {
			abort = () => reject(reasonOf(this.signal));
			this.signal.addEventListener("abort", abort, { once: true });
		});
		try {
			return await Promise.race([coming, aborted]);
		} finally {
			this.signal.removeEventListener("abort", abort);
		}
	}
	get busy() {
		return this.#unfinished.size > 0;
	}
	/** Settles when every task has ended, also those that a stop left behind. */ async settled() {
		await Promise.all(this.#unfinished);
	}
};
function reasonOf(signal) {
	return signal.reason instanceof Error ? signal.reason : /* @__PURE__ */ new Error("Stopped.");
}
// ../me/dist/src/adapters/agent-runtime-demo/demo.agent-runtime.js
const DEFAULT_KNOBS = {
	piecesPerSecond: 60,
	longestWaitMs: 6e4
};
/**
* Works on real clones of real repositories, calls no model, and follows directives (`parse-directives.ts` says which,
* `choose-request.ts` from where). It keeps nothing on disk: after a restart the same turn is performed again on fresh
* clones and gives the same events, because nothing in them depends on time, chance or paths of the machine. It reports no
* usage: no model is called.
*/ var DemoAgentRuntime = class {
	options;
	kind = "demo";
	label = "Demo agent (no model)";
	#logger = new Logger("Agent");
	#knobs;
	#folders;
	#sessions = /* @__PURE__ */ new Map();
	constructor(options) {
		this.options = options;
		this.#knobs = {
			...DEFAULT_KNOBS,
			...options.knobs
		};
		this.#folders = new ThrowAwayFolders(options.workspaceRoot);
	}
	open(input) {
		return Promise.resolve({
			runId: input.runId,
			sessionId: `demo-${input.runId}`,
			budgetCents: null
		});
	}
	async *runTurn(session, turn, signal) {
		const demo = this.#session(session.runId);
		const stop = demo.stopOf(turn.turnId);
		const work = new Work(AbortSignal.any([stop, signal]));
		const pacer = new Pacer(this.#knobs.piecesPerSecond);
		const narrator = new Narrator({
			turnId: turn.turnId,
			pacer,
			clock: this.options.clock,
			work
		});
		const { longestWaitMs } = this.#knobs;
		const stage = new Stage({
			turn,
			narrator,
			work,
			replies: demo.replies,
			longestWaitMs
		});
		const folder = new TurnFolder(this.#folders, work);
		demo.uses(folder);
		try {
			yield* performTurn(stage, this.options.codeHost, folder.make);
			yield narrator.event({ kind: "completed" });
		} catch (error) {
			if (signal.aborted && !stop.aborted) return;
			yield* narrator.closeOpen();
			yield narrator.event(stop.aborted ? { kind: "interrupted" } : this.#failureOf(error, demo, turn.turnId));
		} finally {
			await demo.discard(folder, !work.busy);
		}
	}
	reply(session, reply) {
		this.#session(session.runId).replies.give(reply.callId, {
			text: reply.text,
			isError: reply.isError
		});
		return Promise.resolve();
	}
	/** It costs nothing. */ raiseBudget() {
		return Promise.resolve();
	}
	interrupt(session, turnId) {
		this.#session(session.runId).interrupt(turnId);
		return Promise.resolve();
	}
	async close(session) {
		const known = this.#sessions.get(session.runId);
		this.#sessions.delete(session.runId);
		try {
			await known?.end();
		} catch (error) {
			throw this.#machineError(error);
		}
	}
	#failureOf(error, demo, turnId) {
		if (!(error instanceof TurnProblem)) throw this.#machineError(error, demo.isFirstErrorOf(turnId));
		return {
			kind: "failed",
			code: error.code,
			message: error.message,
			details: error.details,
			sessionLost: false
		};
	}
	/** A full disk, a git that cannot be started: the same turn may succeed later. */ #machineError(cause, isNews = true) {
		const message = "The machine that the demo agent works on met an error.";
		if (isNews) this.#logger.warn(`${message} ${wordsOf(cause)}`);
		return new PortError("AGENT.UNAVAILABLE", message, true, { cause });
	}
	#session(runId) {
		const known = this.#sessions.get(runId) ?? new DemoSession();
		this.#sessions.set(runId, known);
		return known;
	}
};
/** What git printed is told too: here it speaks of files of a clone, and of no address. */ function wordsOf(cause) {
	const words = String(cause);
	return oneLine$1(cause instanceof GitFailed ? `${words}: ${cause.stderr.trim()}` : words, 2e3);
}
// ../me/dist/src/config/secret.js
/** A setting that must not be printed: only `reveal` gives it. */ var Secret = class {
	#value;
	constructor(value) {
		this.#value = value;
	}
	reveal() {
		return this.#value;
	}
	toString() {
		return "[secret]";
	}
	toJSON() {
		return "[secret]";
	}
	[inspect.custom]() {
		return "[secret]";
	}
};
/** The passwords inside an address, as written and decoded; what must never reach the log or a page. */ function passwordsIn(address) {
	const password = /^[a-z+]+:\/\/[^/?#]*?:([^@/?#]*)@/i.exec(address.reveal())?.[1];
	if (password === void 0 || password === "") return [];
	return [.../* @__PURE__ */ new Set([password, decoded(password)])];
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
// ../me/dist/src/config/config.schema.js
/** The environment says something that cannot be meant; `message` has one line per setting. */ var ConfigError = class extends Error {
	constructor(lines) {
		super(lines.join("\n"));
		this.name = "ConfigError";
	}
};
const DEFAULT_MODELS = [{
	id: "claude-sonnet-4-6",
	label: "Sonnet 4.6",
	isDefault: true
}, {
	id: "claude-opus-4-8",
	label: "Opus 4.8",
	isDefault: false
}];
const models = string$1().transform((text, context) => {
	try {
		return JSON.parse(text);
	} catch {
		context.addIssue("is not valid JSON");
		return NEVER;
	}
}).pipe(array$1(strictObject$1({
	id: string$1().min(1),
	label: string$1().min(1),
	isDefault: boolean$1().default(false)
})).min(1).refine((list) => list.filter((model) => model.isDefault).length === 1, "needs exactly one with \"isDefault\": true"));
/** Less would be used up before there is an answer. */ const LEAST_BUDGET_CENTS = 50;
const address = url$1({
	protocol: /^https?$/,
	error: "must be an http:// or https:// address",
	abort: true
});
/** Of this server: its pages, `/api` and `/socket.io` stand at the top of it. */ const ownAddress = address.refine((text) => {
	const { pathname, search, hash, username, password } = new URL(text);
	return pathname === "/" && [
		search,
		hash,
		username,
		password
	].every((part) => part === "");
}, "must be an address such as https://runs.example.com, without a path, a query, a user or a password");
const environmentSchema = object$1({
	PORT: string$1().regex(/^\d{1,5}$/, "must be a number from 0 to 65535").transform(Number).refine((port) => port <= 65535, "must be a number from 0 to 65535").default(3e3),
	HOST: string$1().min(1, "must not be empty").default("127.0.0.1"),
	DATA_DIR: string$1().min(1, "must not be empty").default("./data"),
	CODE_RUNS_URL: ownAddress.optional(),
	CODE_RUNS_TOKEN: string$1().trim().min(1, "must not be empty").regex(/^[\x21-\x7e]+$/, "is malformed: a token has no spaces, line breaks or non-Latin letters. Copy it from the server's cli-token").optional(),
	MODELS: models.optional(),
	EVENTSTORE_URL: string$1().regex(/^(esdb|kurrentdb)(\+discover)?:\/\//, "must begin with esdb://, esdb+discover:// or kurrentdb://").optional(),
	MONGODB_URL: string$1().regex(/^mongodb(\+srv)?:\/\//, "must begin with mongodb:// or mongodb+srv://").optional(),
	BLOB_STORE: _enum$1(["files", "mongodb"], { error: "must be files or mongodb" }).default("files"),
	ANTHROPIC_API_KEY: string$1().trim().min(1, "must not be empty").optional(),
	ANTHROPIC_BASE_URL: address.optional(),
	RUN_BUDGET_USD: string$1().transform((text, context) => {
		const cents = parseDollars(text) ?? 0;
		if (cents >= LEAST_BUDGET_CENTS && cents <= LIMITS.budgetCents) return cents;
		context.addIssue(`must be US dollars from ${dollars(LEAST_BUDGET_CENTS)} to ${dollars(LIMITS.budgetCents)}, such as 20`);
		return NEVER;
	}).default(2e3),
	GITHUB_URL: address.default("https://github.com"),
	GITHUB_APP_ID: string$1().regex(/^([1-9]\d{0,15}|Iv[A-Za-z0-9.]{5,40})$/, "must be the number on the app's page").optional(),
	GITHUB_APP_PRIVATE_KEY: string$1().min(1, "must not be empty").optional(),
	GITHUB_APP_WEBHOOK_SECRET: string$1().min(16, "needs at least 16 characters").optional(),
	LEASE_SECONDS: string$1().regex(/^\d{1,3}$/, "must be a number from 2 to 300").transform(Number).refine((seconds) => seconds >= 2 && seconds <= 300, "must be a number from 2 to 300").default(20),
	DEBUG: string$1().optional()
});
/** The names of all settings. */ const SETTINGS = Object.keys(environmentSchema.shape);
/** Reads the server's settings. Throws ConfigError. */ function parseConfig(environment = process.env) {
	const settings = parse$1(environment);
	const { PORT, HOST, DATA_DIR, CODE_RUNS_URL, MODELS } = settings;
	const { EVENTSTORE_URL, MONGODB_URL, BLOB_STORE, LEASE_SECONDS, DEBUG } = settings;
	if (BLOB_STORE === "mongodb" && MONGODB_URL === void 0) throw new ConfigError(["BLOB_STORE is mongodb, but MONGODB_URL is not set."]);
	return Object.freeze({
		host: HOST,
		port: PORT,
		dataDir: resolve(DATA_DIR),
		publicUrl: CODE_RUNS_URL === void 0 ? null : new URL(CODE_RUNS_URL),
		models: MODELS ?? DEFAULT_MODELS,
		agent: agent$1(settings),
		eventLog: service("eventstoredb", EVENTSTORE_URL),
		stores: service("mongodb", MONGODB_URL),
		blobs: BLOB_STORE,
		github: gitHub$2(settings),
		isShared: EVENTSTORE_URL !== void 0 && BLOB_STORE === "mongodb",
		leaseTtlMs: LEASE_SECONDS * 1e3,
		debug: DEBUG
	});
}
function agent$1(settings) {
	const { ANTHROPIC_API_KEY, ANTHROPIC_BASE_URL, RUN_BUDGET_USD: budgetCents } = settings;
	if (ANTHROPIC_API_KEY === void 0) return { kind: "demo" };
	const baseUrl = ANTHROPIC_BASE_URL?.replace(/\/+$/, "") ?? null;
	return {
		kind: "managed-agents",
		apiKey: new Secret(ANTHROPIC_API_KEY),
		baseUrl,
		budgetCents
	};
}
function gitHub$2(environment) {
	const { GITHUB_URL, GITHUB_APP_ID: id, GITHUB_APP_PRIVATE_KEY: key, GITHUB_APP_WEBHOOK_SECRET } = environment;
	const url = GITHUB_URL.replace(/\/+$/, "");
	if (id === void 0 && key === void 0) return {
		url,
		app: null
	};
	if (id === void 0 || key === void 0) throw new ConfigError(["A GitHub App needs both GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY."]);
	const webhookSecret = GITHUB_APP_WEBHOOK_SECRET === void 0 ? null : new Secret(GITHUB_APP_WEBHOOK_SECRET);
	return {
		url,
		app: {
			id,
			privateKey: new Secret(key),
			webhookSecret
		}
	};
}
function service(kind, url) {
	return url === void 0 ? { kind: "embedded" } : {
		kind,
		url: new Secret(url)
	};
}
/** The address to open for a server that listens on `host` and `port`; a wildcard is reached on this machine. */ function urlOf(host, port) {
	const reachable = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
	return `http://${reachable.includes(":") ? `[${reachable}]` : reachable}:${port}`;
}
/** The setting that lets other machines reach the server, and its value; undefined when only this machine does. */ function beyondLoopback({ host, publicUrl }) {
	if (!isLoopback(host)) return `HOST=${host}`;
	return publicUrl === null || isLoopback(publicUrl.hostname) ? void 0 : `CODE_RUNS_URL=${publicUrl.origin}`;
}
const isLoopback = (host) => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
/** What Kubernetes sets in every container for a Service that is called code-runs. */ const OF_KUBERNETES = /^CODE_RUNS_(PORT$|PORT_|SERVICE_)/;
function parse$1(environment) {
	const known = new Set(SETTINGS);
	const unknown = Object.keys(environment).filter((name) => name.startsWith("CODE_RUNS_") && !OF_KUBERNETES.test(name) && !known.has(name));
	const result = environmentSchema.safeParse(environment);
	const lines = [...unknown.map((name) => `${name} is not a setting. Known are ${[...known].join(", ")}.`), ...(result.error?.issues ?? []).map(({ path, message }) => `${path.join(".")} ${message}.`)];
	if (!result.success || lines.length > 0) throw new ConfigError(lines);
	return result.data;
}
// ../me/dist/src/app/anthropic-account.js
/** The account of Anthropic and the model that stands for the others; undefined for the demo agent. */ function anthropicOf({ agent, models }) {
	if (agent.kind === "demo") return void 0;
	const defaultModel = models.find(({ isDefault }) => isDefault)?.id ?? "";
	return {
		account: {
			apiKey: agent.apiKey.reveal(),
			baseUrl: agent.baseUrl
		},
		defaultModel
	};
}
// ../me/dist/src/app/agent.module.js
function _ts_decorate$77(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var AgentModule = class AgentModule {
	static async with(config) {
		return {
			module: AgentModule,
			global: true,
			providers: await agent(config),
			exports: [AGENT_RUNTIME]
		};
	}
};
AgentModule = _ts_decorate$77([Module({})], AgentModule);
async function agent(config) {
	const settings = anthropicOf(config);
	if (!settings || config.agent.kind === "demo") return [demoAgent(config.dataDir)];
	const { managedAgents, sweeping } = await import("./managed-agents-V5gQYfJG.js");
	return [managedAgents({
		...settings,
		budgetCents: config.agent.budgetCents
	}, config), sweeping];
}
function demoAgent(dataDir) {
	return {
		provide: AGENT_RUNTIME,
		inject: [CODE_HOST, CLOCK],
		useFactory: async (codeHost, clock) => new DemoAgentRuntime({
			codeHost,
			clock,
			workspaceRoot: await processFolder(join(dataDir, "workspaces"))
		})
	};
}
// ../me/dist/src/domain/shared/domain-error.js
/**
* Why a command was refused. `invalid`: what was sent breaks a rule, and would at any time. `conflict`: the state of things does
* not allow it now, so look again. `missing`: what it names is not there. `forbidden`: this person may not. `unauthenticated`:
* nobody knows who asks.
*/ /** A rule of the domain was broken. `code` is stable and public (`CONVERSATION.TURN_NOT_QUEUED`); `details` is plain data, free of secrets. */ var DomainError = class extends Error {
	kind;
	code;
	details;
	constructor(kind, code, message, details = {}) {
		super(message), this.kind = kind, this.code = code, this.details = details;
		this.name = "DomainError";
	}
};
// ../me/dist/src/domain/repository/repository.decider.js
/** A directory name that is safe on every file system and never reads as an option or as `.git`. */ const REPOSITORY_NAME = /^(?!\.)[A-Za-z0-9._][A-Za-z0-9._-]{0,99}$/;
const refuse$3 = {
	nameInvalid: () => new DomainError("invalid", "REPOSITORY.NAME_INVALID", "A repo name has up to 100 letters, digits, dots, dashes and underscores, and begins with a letter, a digit or an underscore."),
	sourceInvalid: (limit) => new DomainError("invalid", "REPOSITORY.SOURCE_INVALID", `Give a path on this disk, a clone URL, or owner/name on GitHub, on one line of up to ${limit} characters.`, { limit }),
	sourceHasCredentials: () => new DomainError("invalid", "REPOSITORY.SOURCE_HAS_CREDENTIALS", "Take the user name and password out of the URL: sources are recorded forever and shown to everyone."),
	noDefaultBranch: () => new DomainError("invalid", "REPOSITORY.NO_DEFAULT_BRANCH", "The repo has no branch yet. Push one first."),
	exists: (name) => new DomainError("conflict", "REPOSITORY.ALREADY_ADDED", `This repo was already added as ${name}. Remove it first.`, { name }),
	followedByItself: (name) => new DomainError("invalid", "REPOSITORY.FOLLOWED_BY_ITSELF", `${name} is on GitHub, which follows renames and transfers by itself. Check that the GitHub App is installed where it is now.`, { name }),
	notFound: () => new DomainError("missing", "REPOSITORY.NOT_FOUND", "There is no such repo.")
};
function decide$4(command, state) {
	switch (command.type) {
		case "AddRepository": return addRepository$2(command.data, state);
		case "MoveRepository": return moveRepository$1(command.data, state);
		case "RemoveRepository":
			if (state.kind === "unknown") throw refuse$3.notFound();
			return state.kind === "removed" ? [] : [{
				type: "RepositoryRemoved",
				data: command.data
			}];
		default: return assertNever(command);
	}
}
function addRepository$2(data, state) {
	if (state.kind === "added") {
		if (isSame$1(state.repository, data)) return [];
		throw refuse$3.exists(state.repository.name);
	}
	if (!REPOSITORY_NAME.test(data.name)) throw refuse$3.nameInvalid();
	checkSource(data.source);
	if (data.defaultBranch === "") throw refuse$3.noDefaultBranch();
	return [{
		type: "RepositoryAdded",
		data
	}];
}
function moveRepository$1(data, state) {
	if (state.kind !== "added") throw refuse$3.notFound();
	const { codeHost, name, source } = state.repository;
	if (codeHost !== "local-git") throw refuse$3.followedByItself(name);
	checkSource(data.source);
	return source === data.source ? [] : [{
		type: "RepositoryMoved",
		data
	}];
}
function checkSource(source) {
	if (!(source !== "" && source.length <= LIMITS.repositorySource && !/[\r\n\0]/.test(source))) throw refuse$3.sourceInvalid(LIMITS.repositorySource);
	const userInfo = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)@/i.exec(source);
	const isSshUser = userInfo && /ssh$/i.test(userInfo[1] ?? "") && !userInfo[2]?.includes(":");
	if (userInfo && !isSshUser) throw refuse$3.sourceHasCredentials();
}
function isSame$1(a, b) {
	return a.name === b.name && a.codeHost === b.codeHost && a.source === b.source && a.defaultBranch === b.defaultBranch;
}
function evolve$3(state, event) {
	switch (event.type) {
		case "RepositoryAdded": return {
			kind: "added",
			repository: event.data
		};
		case "RepositoryMoved": return state.kind === "added" ? {
			kind: "added",
			repository: {
				...state.repository,
				source: event.data.source
			}
		} : state;
		case "RepositoryRemoved": return state.kind === "added" ? {
			...state,
			kind: "removed"
		} : state;
		default: return assertNever(event);
	}
}
/** The rules of one repository. A removed one may be added again. */ const repositoryDecider = {
	initialState: { kind: "unknown" },
	decide: decide$4,
	evolve: evolve$3
};
// ../me/node_modules/uuid/dist-node/regex.js
var regex_default = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/i;
// ../me/node_modules/uuid/dist-node/validate.js
function validate(uuid) {
	return typeof uuid === "string" && regex_default.test(uuid);
}
// ../me/node_modules/uuid/dist-node/parse.js
function parse(uuid) {
	if (!validate(uuid)) throw TypeError("Invalid UUID");
	let v;
	return Uint8Array.of((v = parseInt(uuid.slice(0, 8), 16)) >>> 24, v >>> 16 & 255, v >>> 8 & 255, v & 255, (v = parseInt(uuid.slice(9, 13), 16)) >>> 8, v & 255, (v = parseInt(uuid.slice(14, 18), 16)) >>> 8, v & 255, (v = parseInt(uuid.slice(19, 23), 16)) >>> 8, v & 255, (v = parseInt(uuid.slice(24, 36), 16)) / 1099511627776 & 255, v / 4294967296 & 255, v >>> 24 & 255, v >>> 16 & 255, v >>> 8 & 255, v & 255);
}
// ../me/node_modules/uuid/dist-node/stringify.js
const byteToHex = [];
for (let i = 0; i < 256; ++i) byteToHex.push((i + 256).toString(16).slice(1));
function unsafeStringify(arr, offset = 0) {
	return (byteToHex[arr[offset + 0]] + byteToHex[arr[offset + 1]] + byteToHex[arr[offset + 2]] + byteToHex[arr[offset + 3]] + "-" + byteToHex[arr[offset + 4]] + byteToHex[arr[offset + 5]] + "-" + byteToHex[arr[offset + 6]] + byteToHex[arr[offset + 7]] + "-" + byteToHex[arr[offset + 8]] + byteToHex[arr[offset + 9]] + "-" + byteToHex[arr[offset + 10]] + byteToHex[arr[offset + 11]] + byteToHex[arr[offset + 12]] + byteToHex[arr[offset + 13]] + byteToHex[arr[offset + 14]] + byteToHex[arr[offset + 15]]).toLowerCase();
}
// ../me/node_modules/uuid/dist-node/rng.js
const rnds8 = /* @__PURE__ */ new Uint8Array(16);
function rng() {
	return crypto.getRandomValues(rnds8);
}
// ../me/node_modules/uuid/dist-node/v35.js
function stringToBytes(str) {
	str = unescape(encodeURIComponent(str));
	const bytes = new Uint8Array(str.length);
	for (let i = 0; i < str.length; ++i) bytes[i] = str.charCodeAt(i);
	return bytes;
}
const DNS = "6ba7b810-9dad-11d1-80b4-00c04fd430c8";
const URL$1 = "6ba7b811-9dad-11d1-80b4-00c04fd430c8";
function v35(version, hash, value, namespace, buf, offset) {
	const valueBytes = typeof value === "string" ? stringToBytes(value) : value;
	const namespaceBytes = typeof namespace === "string" ? parse(namespace) : namespace;
	if (typeof namespace === "string") namespace = parse(namespace);
	if (namespace?.length !== 16) throw TypeError("Namespace must be array-like (16 iterable integer values, 0-255)");
	let bytes = new Uint8Array(16 + valueBytes.length);
	bytes.set(namespaceBytes);
	bytes.set(valueBytes, namespaceBytes.length);
	bytes = hash(bytes);
	bytes[6] = bytes[6] & 15 | version;
	bytes[8] = bytes[8] & 63 | 128;
	if (buf) {
		offset ??= 0;
		if (offset < 0 || offset + 16 > buf.length) throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
		for (let i = 0; i < 16; ++i) buf[offset + i] = bytes[i];
		return buf;
	}
	return unsafeStringify(bytes);
}
// ../me/node_modules/uuid/dist-node/sha1.js
function sha1(bytes) {
	if (Array.isArray(bytes)) bytes = Buffer.from(bytes);
	else if (typeof bytes === "string") bytes = Buffer.from(bytes, "utf8");
	return createHash$1("sha1").update(bytes).digest();
}
// ../me/node_modules/uuid/dist-node/v5.js
function v5(value, namespace, buf, offset) {
	return v35(80, sha1, value, namespace, buf, offset);
}
v5.DNS = DNS;
v5.URL = URL$1;
// ../me/node_modules/uuid/dist-node/v7.js
const _state = {};
function v7(options, buf, offset) {
	let bytes;
	if (options) bytes = v7Bytes(options.random ?? options.rng?.() ?? rng(), options.msecs, options.seq, buf, offset);
	else {
		const now = Date.now();
		const rnds = rng();
		updateV7State(_state, now, rnds);
		bytes = v7Bytes(rnds, _state.msecs, _state.seq, buf, offset);
	}
	return buf ?? unsafeStringify(bytes);
}
function updateV7State(state, now, rnds) {
	state.msecs ??= -Infinity;
	state.seq ??= 0;
	if (now > state.msecs) {
		state.seq = v7Sequence(rnds);
		state.msecs = now;
	} else {
		state.seq = state.seq + 1 | 0;
		if (state.seq === 0) state.msecs++;
	}
	return state;
}
function v7Bytes(rnds, msecs, seq, buf, offset = 0) {
	if (rnds.length < 16) throw new Error("Random bytes length must be >= 16");
	if (!buf) {
		buf = /* @__PURE__ */ new Uint8Array(16);
		offset = 0;
	} else if (offset < 0 || offset + 16 > buf.length) throw new RangeError(`UUID byte range ${offset}:${offset + 15} is out of buffer bounds`);
	msecs ??= Date.now();
	seq ??= v7Sequence(rnds);
	buf[offset++] = msecs / 1099511627776 & 255;
	buf[offset++] = msecs / 4294967296 & 255;
	buf[offset++] = msecs / 16777216 & 255;
	buf[offset++] = msecs / 65536 & 255;
	buf[offset++] = msecs / 256 & 255;
	buf[offset++] = msecs & 255;
	buf[offset++] = 112 | seq >>> 28 & 15;
	buf[offset++] = seq >>> 20 & 255;
	buf[offset++] = 128 | seq >>> 14 & 63;
	buf[offset++] = seq >>> 6 & 255;
	buf[offset++] = seq << 2 & 255 | rnds[10] & 3;
	buf[offset++] = rnds[11];
	buf[offset++] = rnds[12];
	buf[offset++] = rnds[13];
	buf[offset++] = rnds[14];
	buf[offset++] = rnds[15];
	return buf;
}
function v7Sequence(rnds) {
	return (rnds[6] & 127) << 24 | rnds[7] << 16 | rnds[8] << 8 | rnds[9];
}
// ../me/dist/src/application/decide-and-append.js
/** Of every id derived in this product; never changes. */ const NAMESPACE = "6f0d3a52-9c6b-5f0e-8d1e-3c6a1c0de000";
const CONFLICT_ATTEMPTS = 12;
/** The longest wait after a first conflict; doubled by each further one, up to two seconds. */ const FIRST_WAIT_MS$3 = 10;
const LONGEST_WAIT_MS$1 = 2e3;
const APPEND_ATTEMPTS = 3;
const CACHED_STREAMS = 1e3;
/** A UUID that is the same for the same parts, in every process and at every retry. */ function deriveId(...parts) {
	return v5(parts.join("\0"), NAMESPACE);
}
/** Load, fold, decide, append at the exact revision; after a conflict and a random wait it is decided again on the new state. */ var DecideAndAppend = class {
	log;
	clock;
	/** Folded streams by name; only a cache, every use reads on from its revision. */ cache = /* @__PURE__ */ new Map();
	constructor(log, clock) {
		this.log = log;
		this.clock = clock;
	}
	/** Throws DomainError for a broken rule, PortError of the log, LOG.CONTENDED when others kept winning. */ async handle(handling) {
		for (let attempt = 1;; attempt++) {
			const loaded = await this.load(handling.stream, handling.decider);
			const before = loaded.commands.get(handling.meta.commandId);
			if (before) return {
				...before,
				state: loaded.state,
				repeated: true
			};
			const events = handling.decider.decide(handling.command, loaded.state);
			const [first, ...rest] = events;
			if (first === void 0) return {
				position: loaded.position,
				state: loaded.state,
				repeated: false,
				events
			};
			try {
				const { position } = await this.append(handling, [first, ...rest], loaded.expected);
				return {
					position,
					state: events.reduce((folded, event) => handling.decider.evolve(folded, event), loaded.state),
					repeated: false,
					events
				};
			} catch (error) {
				if (!(error instanceof WrongExpectedRevision)) throw error;
				if (attempt === CONFLICT_ATTEMPTS) throw contended(error);
				await setTimeout$1(Math.random() * Math.min(LONGEST_WAIT_MS$1, FIRST_WAIT_MS$3 * 2 ** (attempt - 1)));
			}
		}
	}
	/** The folded state of a stream as of now. */ async state(stream, decider) {
		return (await this.load(stream, decider)).state;
	}
	async load(stream, decider) {
		const known = this.cache.get(stream) ?? nothing$1(decider.initialState);
		let { state, expected, position } = known;
		let fresh;
		const from = expected === "no_stream" ? 0 : expected + 1;
		for await (const recorded of this.log.readStream(stream, { from })) {
			state = decider.evolve(state, recorded.event);
			({revision: expected, position} = recorded);
			fresh ??= new Map(known.commands);
			const { commandId } = recorded.metadata;
			fresh.set(commandId, {
				position,
				events: [...fresh.get(commandId)?.events ?? [], recorded.event]
			});
		}
		const loaded = {
			state,
			expected,
			position,
			commands: fresh ?? known.commands
		};
		this.remember(stream, loaded);
		return loaded;
	}
	remember(stream, loaded) {
		this.cache.delete(stream);
		this.cache.set(stream, loaded);
		const [oldest] = this.cache.keys();
		if (this.cache.size > CACHED_STREAMS && oldest !== void 0) this.cache.delete(oldest);
	}
	/** An unknown outcome is resolved by repeating the identical append. */ async append({ stream, meta }, events, expected) {
		const recordedAt = new Date(this.clock.now()).toISOString();
		const { commandId, actor, causationId = commandId, correlationId = commandId } = meta;
		const metadata = {
			commandId,
			actor,
			causationId,
			correlationId,
			recordedAt
		};
		const toNew = (event, index) => ({
			id: deriveId(commandId, index),
			event,
			metadata
		});
		const [first, ...rest] = events;
		const batch = [toNew(first, 0), ...rest.map((event, index) => toNew(event, index + 1))];
		for (let attempt = 1;; attempt++) try {
			return await this.log.append(stream, batch, expected);
		} catch (error) {
			if (!(error instanceof PortError) || !error.retryable || attempt >= APPEND_ATTEMPTS) throw error;
		}
	}
};
function contended(cause) {
	return new PortError("LOG.CONTENDED", "Too many people changed this at the same moment. Try again.", true, { cause });
}
function nothing$1(state) {
	return {
		state,
		expected: "no_stream",
		position: "0",
		commands: /* @__PURE__ */ new Map()
	};
}
// ../me/dist/src/application/access/caller.js
/** Metadata of the facts of one step; the first step has no name and carries the command's own id. */ function metaOf(caller, ...step) {
	return {
		commandId: step.length === 0 ? caller.commandId : deriveId(caller.commandId, ...step),
		actor: {
			kind: "member",
			memberId: caller.memberId
		},
		causationId: caller.commandId,
		correlationId: caller.commandId
	};
}
// ../me/dist/src/domain/member/member.decider.js
function decide$3({ data }, state) {
	if (state.role === data.role) return [];
	if (state.role !== null) throw new DomainError("conflict", "MEMBER.ALREADY_ADDED", `This person already belongs to the organization as ${state.role}.`, { role: state.role });
	return [{
		type: "MemberAdded",
		data
	}];
}
/** The rules of one person's membership. */ const memberDecider = {
	initialState: { role: null },
	decide: decide$3,
	evolve: (_state, event) => ({ role: event.data.role })
};
// ../me/dist/src/application/refusals.js
const named$1 = (names) => names.length === 0 ? "There are none yet." : `There ${names.length === 1 ? "is" : "are"} ${names.join(", ")}.`;
/** What use cases refuse before a decider is asked. The codes are public. */ const refusals = {
	notAllowed: (role) => new DomainError("forbidden", "MEMBER.NOT_ALLOWED", `Your role (${role}) does not allow this. Ask an owner or admin.`, { role }),
	notAMember: () => new DomainError("forbidden", "MEMBER.NOT_ALLOWED", "You do not belong to this organization."),
	unknownTicket: (key) => new DomainError("missing", "TICKET.NOT_FOUND", `There is no ticket ${key}. Check the key, or create the ticket.`, { key }),
	unknownProject: (key, known) => new DomainError("missing", "PROJECT.NOT_FOUND", `There is no project ${key}. ${named$1(known)}`, { key }),
	unknownRepository: (name, known) => new DomainError("missing", "REPOSITORY.NOT_FOUND", `There is no repo ${name}. ${named$1(known)}`, { name }),
	sourceTaken: (name) => new DomainError("conflict", "REPOSITORY.ALREADY_ADDED", `That place was added already, as ${name}. Remove that repo first.`, { name }),
	repositoriesRemoved: () => new DomainError("invalid", "CONVERSATION.NO_REPOSITORIES", "All repos of this run were removed. Send the ticket again from the start page, with other repos."),
	baseReplaced: (repository, branch) => new DomainError("invalid", "CONVERSATION.BASE_REPLACED", `${branch} of ${repository} has another history now, which shares nothing with the commit that this run works on, so that its edits could never be merged. Nothing was sent. Put the former history back and send again; or send a new ticket, whose run starts from ${branch} as it is now. Questions in mode Ask can still be sent here.`, {
		repository,
		branch
	}),
	unknownBranch: (repository, branch, known) => new DomainError("invalid", "REPOSITORY.UNKNOWN_BRANCH", `${repository} has no branch ${branch}. ${named$1(known)}`, {
		repository,
		branch
	}),
	unknownModel: (model, known) => new DomainError("invalid", "MODEL.UNKNOWN", `There is no model ${model}. ${named$1(known)}`, { model }),
	whichTicket: () => new DomainError("invalid", "TICKET.CHOOSE_ONE", "Choose a ticket, or give a title for a new one; not both and not neither."),
	emptyMessage: () => new DomainError("invalid", "CONVERSATION.EMPTY_MESSAGE", "Write what Claude Code should do, or give the ticket a description."),
	unknownConversation: (key) => new DomainError("missing", "CONVERSATION.NOT_FOUND", `Nothing was sent for ${key} yet. Send the ticket first.`, { key }),
	unknownRevision: (key, revision) => new DomainError("missing", "CONVERSATION.REVISION_NOT_FOUND", `${key} has no edits revision ${revision}.`, {
		key,
		revision
	}),
	unknownPullRequest: (repository, number) => new DomainError("missing", "PULL_REQUEST.NOT_FOUND", `${repository} has no pull request ${number}.`, {
		repository,
		number
	}),
	unknownBlob: () => new DomainError("missing", "BLOB.NOT_FOUND", "This conversation has no such content."),
	unknownDraft: () => new DomainError("conflict", "GITHUB.DRAFT_UNKNOWN", "You did not ask for this GitHub App here, or it was more than an hour ago. Start again from GitHub settings, in the account menu."),
	setUpDone: () => new DomainError("conflict", "SETUP.ALREADY_DONE", "This server has an owner already. Sign in with an access token instead."),
	badSetUpCode: () => new DomainError("unauthenticated", "SETUP.BAD_CODE", "That is not this server's code. Copy it from the line that the server printed when it started, or use the token in cli-token of the data folder."),
	nameEmpty: () => new DomainError("invalid", "MEMBER.NAME_EMPTY", "Write your name."),
	badToken: () => new DomainError("unauthenticated", "SESSION.BAD_TOKEN", "That access token is not valid.")
};
// ../me/dist/src/application/access/permissions.js
function _ts_decorate$76(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$66(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$66(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const allowed = {
	owner: [
		"read",
		"write",
		"manage",
		"own"
	],
	admin: [
		"read",
		"write",
		"manage"
	],
	member: ["read", "write"],
	viewer: ["read"]
};
var Permissions = class {
	decisions;
	constructor(decisions) {
		this.decisions = decisions;
	}
	/** Throws DomainError MEMBER.NOT_ALLOWED. */ async require(caller, permission) {
		const { role } = await this.decisions.state(streams.member(caller.orgId, caller.memberId), memberDecider);
		if (role === null) throw refusals.notAMember();
		if (!allowed[role].includes(permission)) throw refusals.notAllowed(role);
	}
};
Permissions = _ts_decorate$76([
	Injectable(),
	_ts_param$66(0, Inject(DecideAndAppend)),
	_ts_metadata$66("design:type", Function),
	_ts_metadata$66("design:paramtypes", [typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend])
], Permissions);
// ../me/dist/projections/projection.js
/** The name under which the store keeps the documents of this generation. */ function modelOf(projection) {
	return `${projection.name}_${projection.version}`;
}
// ../me/dist/projections/subject-of.js
/** Whom a tracker's fact speaks of: the organization and the first id of its stream; undefined for a stream without an id. */ function subjectOf(event) {
	const parsed = parseStream(event.stream);
	const id = parsed?.ids[0];
	return parsed && id !== void 0 ? {
		orgId: parsed.orgId,
		id
	} : void 0;
}
// ../me/dist/projections/projects/projects.projection.js
/** The projects of an organization with the repositories linked to them. */ const projectsProjection = {
	name: "projects",
	version: 1,
	handles: [
		"ProjectCreated",
		"RepositoryLinked",
		"RepositoryUnlinked"
	],
	streamPrefixes: [streamPrefix("project")],
	keys(recorded) {
		const subject = subjectOf(recorded);
		return subject ? [subject.id] : [];
	},
	apply(recorded, current) {
		const subject = subjectOf(recorded);
		if (!subject) return /* @__PURE__ */ new Map();
		const { orgId, id: projectId } = subject;
		const { event } = recorded;
		if (event.type === "ProjectCreated") {
			const { key, name } = event.data;
			const createdAt = recorded.metadata.recordedAt;
			return /* @__PURE__ */ new Map([[projectId, {
				orgId,
				projectId,
				key,
				name,
				repositoryIds: [],
				createdAt
			}]]);
		}
		const project = current.get(projectId);
		if (!project || event.type !== "RepositoryLinked" && event.type !== "RepositoryUnlinked") return /* @__PURE__ */ new Map();
		const { repositoryId } = event.data;
		const others = project.repositoryIds.filter((id) => id !== repositoryId);
		const repositoryIds = event.type === "RepositoryLinked" ? [...others, repositoryId] : others;
		return /* @__PURE__ */ new Map([[projectId, {
			...project,
			repositoryIds
		}]]);
	},
	index(_id, { orgId, key, name }) {
		return {
			partition: orgId,
			sort: name.toLowerCase(),
			search: `${key} ${name}`.toLowerCase()
		};
	}
};
// ../me/dist/projections/repositories/repositories.projection.js
/** The repositories of an organization. */ const repositoriesProjection = {
	name: "repositories",
	version: 1,
	handles: [
		"RepositoryAdded",
		"RepositoryMoved",
		"RepositoryRemoved"
	],
	streamPrefixes: [streamPrefix("repository")],
	keys(recorded) {
		const subject = subjectOf(recorded);
		return subject ? [subject.id] : [];
	},
	apply(recorded, current) {
		const subject = subjectOf(recorded);
		if (!subject) return /* @__PURE__ */ new Map();
		const { orgId, id: repositoryId } = subject;
		const { event } = recorded;
		if (event.type === "RepositoryAdded") {
			const { name, codeHost, source, defaultBranch } = event.data;
			const view = {
				orgId,
				repositoryId,
				name,
				codeHost,
				source,
				defaultBranch,
				removed: false,
				addedAt: recorded.metadata.recordedAt
			};
			return /* @__PURE__ */ new Map([[repositoryId, view]]);
		}
		const repository = current.get(repositoryId);
		if (!repository) return /* @__PURE__ */ new Map();
		if (event.type === "RepositoryMoved") return /* @__PURE__ */ new Map([[repositoryId, {
			...repository,
			source: event.data.source
		}]]);
		if (event.type !== "RepositoryRemoved") return /* @__PURE__ */ new Map();
		return /* @__PURE__ */ new Map([[repositoryId, {
			...repository,
			removed: true
		}]]);
	},
	index(_id, { orgId, name, source }) {
		return {
			partition: orgId,
			sort: name.toLowerCase(),
			search: `${name} ${source}`.toLowerCase()
		};
	}
};
// ../me/dist/projections/tickets/tickets.view.js
/** Id of the document that leads from a key to the ticket. */ function ticketKeyId(orgId, ticketKey) {
	return `${orgId}_${ticketKey}`;
}
// ../me/dist/projections/tickets/tickets.projection.js
/** The tickets of an organization, and the way from a key to its ticket. */ const ticketsProjection = {
	name: "tickets",
	version: 1,
	handles: ["TicketCreated", "TicketEdited"],
	streamPrefixes: [streamPrefix("ticket")],
	keys(recorded) {
		const subject = subjectOf(recorded);
		if (!subject) return [];
		const { type, data } = recorded.event;
		return type === "TicketCreated" ? [subject.id, ticketKeyId(subject.orgId, data.ticketKey)] : [subject.id];
	},
	apply(recorded, current) {
		const subject = subjectOf(recorded);
		if (!subject) return /* @__PURE__ */ new Map();
		const { orgId, id: ticketId } = subject;
		const { recordedAt: at, actor } = recorded.metadata;
		const { event } = recorded;
		if (event.type === "TicketCreated") {
			const { ticketKey, projectId, title, body } = event.data;
			const text = {
				title,
				body,
				createdAt: at,
				updatedAt: at,
				createdBy: actor.kind === "member" ? actor.memberId : null
			};
			return /* @__PURE__ */ new Map([[ticketId, {
				kind: "ticket",
				orgId,
				ticketId,
				ticketKey,
				projectId,
				...text
			}], [ticketKeyId(orgId, ticketKey), {
				kind: "ticket-key",
				orgId,
				ticketId,
				ticketKey
			}]]);
		}
		const ticket = current.get(ticketId);
		if (event.type !== "TicketEdited" || ticket?.kind !== "ticket") return /* @__PURE__ */ new Map();
		const { title, body } = event.data;
		return /* @__PURE__ */ new Map([[ticketId, {
			...ticket,
			title,
			body,
			updatedAt: at
		}]]);
	},
	index(_id, view) {
		if (view.kind === "ticket-key") return {
			partition: `${view.orgId}/keys`,
			sort: view.ticketKey,
			search: ""
		};
		const search = `${view.ticketKey} ${view.title}`.toLowerCase();
		return {
			partition: view.orgId,
			sort: view.createdAt,
			search
		};
	}
};
// ../me/dist/src/processing/fold-batch.js
const ATTEMPTS$2 = 3;
/** Leaves out events that the projection has no document for. */ function withKeys(projection, events) {
	return events.flatMap((event) => {
		const [leader, ...followers] = projection.keys(event);
		return leader === void 0 ? [] : [{
			event,
			keys: [leader, ...followers]
		}];
	});
}
/** Cuts where a document would lead one event and follow in another, so that each part has an order of writing. */ function partsInWritingOrder(events) {
	const parts = [[]];
	let leaders = /* @__PURE__ */ new Set();
	let followers = /* @__PURE__ */ new Set();
	for (const keyed of events) {
		const [leader, ...rest] = keyed.keys;
		if (rest.length > 0 && (followers.has(leader) || rest.some((id) => leaders.has(id)))) {
			parts.push([]);
			leaders = /* @__PURE__ */ new Set();
			followers = /* @__PURE__ */ new Set();
		}
		if (rest.length > 0) leaders.add(leader);
		for (const id of rest) followers.add(id);
		parts[parts.length - 1]?.push(keyed);
	}
	return parts;
}
/**
* Folds one part of a batch in memory, by the rules in `projection.ts`. An event whose fold throws three times is missed by all
* its documents, and a document that missed an event takes part in no later one. Throws only for a defect outside the folds.
*/ function foldBatch(input) {
	try {
		return new BatchFold(input, false).run();
	} catch {
		return new BatchFold(input, true).run();
	}
}
let BatchFold = class BatchFold {
	#input;
	#indexEachEvent;
	#documents = /* @__PURE__ */ new Map();
	#quarantined;
	#missed = [];
	#changedLeaders = /* @__PURE__ */ new Set();
	#changedFollowers = /* @__PURE__ */ new Set();
	constructor(input, indexEachEvent) {
		this.#input = input;
		this.#indexEachEvent = indexEachEvent;
		this.#quarantined = new Map(input.quarantined);
		for (const { id, position, body } of input.stored) this.#documents.set(id, {
			position,
			body
		});
	}
	run() {
		for (const keyed of this.#input.events) this.#fold(keyed);
		const leaders = [...this.#changedLeaders].filter((id) => !this.#changedFollowers.has(id));
		return {
			documents: [...this.#changedFollowers, ...leaders].map((id) => this.#stored(id)),
			missed: this.#missed
		};
	}
	#fold(keyed) {
		const { event, keys } = keyed;
		if (keys.some((id) => isReached(this.#quarantined.get(id), event))) return this.#miss(keyed, void 0);
		if (this.#reflects(keys[0], event)) return;
		const outcome = this.#attempt(keyed);
		if ("error" in outcome) return this.#miss(keyed, outcome.error);
		for (const [id, body] of outcome.changed) {
			if (this.#reflects(id, event)) continue;
			this.#documents.set(id, {
				position: event.position,
				body
			});
			(id === keys[0] ? this.#changedLeaders : this.#changedFollowers).add(id);
		}
	}
	#attempt(keyed) {
		for (let attempt = 1;; attempt += 1) try {
			return { changed: this.#apply(keyed) };
		} catch (error) {
			if (attempt === ATTEMPTS$2) return { error };
		}
	}
	#apply({ event, keys }) {
		const { projection } = this.#input;
		const current = /* @__PURE__ */ new Map();
		for (const id of keys) {
			const document = this.#documents.get(id);
			if (document) current.set(id, document.body);
		}
		const changed = projection.apply(event, current);
		for (const [id, body] of changed) {
			if (!keys.includes(id)) throw new Error("A fold changed a document that its event has no key for.");
			if (this.#indexEachEvent) projection.index(id, body);
		}
		return changed;
	}
	#miss({ event, keys }, error) {
		for (const documentId of keys) {
			if (this.#quarantined.has(documentId)) continue;
			this.#quarantined.set(documentId, event.position);
			this.#missed.push({
				documentId,
				event,
				error
			});
		}
	}
	#reflects(id, event) {
		const document = this.#documents.get(id);
		return document !== void 0 && comparePositions(document.position, event.position) >= 0;
	}
	#stored(id) {
		const document = this.#documents.get(id);
		if (!document) throw new Error("A changed document is missing.");
		return {
			id,
			...document,
			...this.#input.projection.index(id, document.body)
		};
	}
};
function isReached(missedFrom, event) {
	return missedFrom !== void 0 && comparePositions(missedFrom, event.position) <= 0;
}
// ../me/dist/src/processing/log-batches.js
/** Left-out events count too, so that a position is reported now and then. */ const ITEMS_PER_BATCH = 5e3;
const TIME_UP = Symbol("time is up");
/**
* Cuts a subscription into batches: at the limit of events, at the limit of milliseconds after the first item, and at each
* `caughtUp`. Ends when `items` ends. Who stops early aborts the subscription.
*/ async function* inBatches(items, wanted, limits) {
	const source = new PatientSource(items);
	try {
		while (!source.ended) {
			const batch = new GrowingBatch(wanted, limits);
			await fill(batch, source);
			const { events, position, caughtUp } = batch;
			if (position !== void 0) yield {
				events,
				position,
				caughtUp
			};
		}
	} finally {
		source.abandon();
	}
}
async function fill(batch, source) {
	try {
		while (!batch.full) {
			const item = await source.next(batch.timeUp);
			if (item === void 0) return;
			batch.add(item);
		}
	} finally {
		batch.stopWaiting();
	}
}
/** An iteration that can be asked again for an item that did not come in time. */ let PatientSource = class PatientSource {
	ended = false;
	#iterator;
	#pending;
	constructor(items) {
		this.#iterator = items[Symbol.asyncIterator]();
	}
	/** Undefined when time is up or the iteration ended. */ async next(timeUp) {
		this.#pending ??= this.#iterator.next();
		const result = await (timeUp ? Promise.race([this.#pending, timeUp]) : this.#pending);
		if (result === TIME_UP) return void 0;
		this.#pending = void 0;
		this.ended = result.done === true;
		return result.done ? void 0 : result.value;
	}
	/** Nobody waits for the pending item any more, so nobody hears if it fails. */ abandon() {
		this.#pending?.catch(() => void 0);
	}
};
let GrowingBatch = class GrowingBatch {
	events = [];
	position;
	caughtUp = false;
	/** Undefined before the first item. */ timeUp;
	#wanted;
	#limits;
	#items = 0;
	#timer;
	#deadline = Infinity;
	constructor(wanted, limits) {
		this.#wanted = wanted;
		this.#limits = limits;
	}
	get full() {
		return this.caughtUp || this.events.length >= this.#limits.events || this.#items >= ITEMS_PER_BATCH || performance.now() >= this.#deadline;
	}
	add(item) {
		this.#startWaiting();
		this.#items += 1;
		this.position = item.kind === "event" ? item.event.position : item.position;
		this.caughtUp = item.kind === "caughtUp";
		if (item.kind === "event" && this.#wanted(item.event)) this.events.push(item.event);
	}
	stopWaiting() {
		clearTimeout(this.#timer);
	}
	#startWaiting() {
		if (this.timeUp) return;
		this.#deadline = performance.now() + this.#limits.ms;
		this.timeUp = new Promise((resolve) => {
			this.#timer = setTimeout(() => resolve(TIME_UP), this.#limits.ms);
		});
	}
};
// ../me/dist/src/processing/position-waiters.js
/** A position that only grows, and those who wait for it. */ var PositionWaiters = class {
	#reached = "0";
	#waiting = /* @__PURE__ */ new Set();
	#hurry;
	get reached() {
		return this.#reached;
	}
	advance(position) {
		if (comparePositions(position, this.#reached) <= 0) return;
		this.#reached = position;
		for (const waiter of this.#waiting) if (comparePositions(waiter.position, position) <= 0) waiter.resolve();
	}
	/** True once the position is reached, false after `timeoutMs`. Waiting alone does not keep the process alive. */ waitFor(position, timeoutMs) {
		if (comparePositions(position, this.#reached) <= 0) return Promise.resolve(true);
		return new Promise((resolve) => {
			const settle = (inTime) => {
				clearTimeout(timer);
				this.#waiting.delete(waiter);
				resolve(inTime);
			};
			const timer = setTimeout(() => settle(false), timeoutMs).unref();
			const waiter = {
				position,
				resolve: () => settle(true)
			};
			this.#waiting.add(waiter);
			this.#hurry?.();
		});
	}
	/** Settles after `ms`; earlier, or at once, when someone waits. */ unlessAwaited(ms) {
		if (ms <= 0 || this.#waiting.size > 0) return Promise.resolve();
		return new Promise((resolve) => {
			const settle = () => {
				clearTimeout(timer);
				this.#hurry = void 0;
				resolve();
			};
			const timer = setTimeout(settle, ms);
			this.#hurry = settle;
		});
	}
};
// ../me/dist/src/processing/quarantine.js
/** Where a model keeps its list of documents that missed an event; no projection may use this partition. */ const QUARANTINE_PARTITION = "#quarantine";
/** The entry for a missed event; committed together with the checkpoint that passes the event. */ function toQuarantineDocument({ documentId, event }) {
	const { position, stream } = event;
	const id = `${QUARANTINE_PARTITION}/${documentId}`;
	const body = {
		documentId,
		position,
		stream,
		eventType: event.event.type
	};
	return {
		id,
		position,
		partition: QUARANTINE_PARTITION,
		sort: documentId,
		search: "",
		body
	};
}
/** All frozen documents of a model. Throws what the store throws. */ async function readQuarantine(store, model) {
	const limit = 500;
	const found = [];
	for (;;) {
		const last = found[found.length - 1];
		const after = last ? { after: {
			sort: last.sort,
			id: last.id
		} } : {};
		const page = await store.list(model, {
			partition: QUARANTINE_PARTITION,
			limit,
			...after
		});
		found.push(...page);
		if (page.length < limit) return found.map(({ body }) => body);
	}
}
// ../me/dist/src/processing/recent-documents.js
/**
* Gives the documents that a batch needs, those of the batch before from memory.
*
* A remembered document is the fold up to where this loop stands. Beside it only documents may be used that stand there too.
* One that is further ahead (left by a crash, or written by a process that should have stopped) shows that the store knows
* more than this loop: then everything is read from the store.
*/ var RecentDocuments = class {
	#store;
	#recent = /* @__PURE__ */ new Map();
	constructor(store) {
		this.#store = store;
	}
	/** `foldedTo` is where this loop stands. Missing documents are left out. */ async read(events, foldedTo) {
		const known = await this.#inReadingOrder(events, this.#recent);
		if (![...known.values()].some(({ position }) => comparePositions(position, foldedTo) > 0)) return known;
		await this.#store.settled();
		return this.#inReadingOrder(events, /* @__PURE__ */ new Map());
	}
	/** What the batch read, and what it made of it. */ remember(read, written) {
		const recent = new Map(read);
		for (const document of written) recent.set(document.id, document);
		this.#recent = recent;
	}
	forget() {
		this.#recent = /* @__PURE__ */ new Map();
	}
	/** Leaders before followers: what a leader shows as reflected, its followers then show too, whoever writes meanwhile. */ async #inReadingOrder(events, remembered) {
		const followers = new Set(events.flatMap(({ keys }) => keys.slice(1)));
		const leaders = new Set(events.map(({ keys }) => keys[0]).filter((id) => !followers.has(id)));
		const found = /* @__PURE__ */ new Map();
		for (const group of [leaders, followers]) {
			for (const id of group) {
				const document = remembered.get(id);
				if (document) found.set(id, document);
			}
			const unknown = [...group].filter((id) => !found.has(id));
			for (const document of unknown.length === 0 ? [] : await this.#store.load(unknown)) found.set(document.id, document);
		}
		return found;
	}
};
// ../me/dist/src/processing/projection-loop.js
const DEFAULT_LIMITS = {
	events: 500,
	ms: 100
};
/** A checkpoint that passed only foreign events is saved at most this often. */ const BARE_CHECKPOINT_MS = 1e3;
/** Between commits at the head of the log while nobody waits for one: facts of the meantime share the next. */ const COMMIT_EVERY_MS = 30;
/** Drives one projection from its checkpoint on. Needs no lease itself: `mayCommit` says whether this process may write. */ var ProjectionLoop = class {
	#options;
	#handled;
	#position = new PositionWaiters();
	#quarantined = /* @__PURE__ */ new Map();
	#counters = {
		state: "waiting",
		caughtUp: false,
		events: 0,
		lastRecordedAt: null,
		retries: 0
	};
	#documents;
	#foldedTo = "0";
	/** The commit under way. */ #committed = Promise.resolve();
	#ending;
	#savedAt = -Infinity;
	constructor(options) {
		this.#options = options;
		this.#handled = new Set(options.projection.handles);
		this.#documents = new RecentDocuments({
			load: (ids) => options.store.getMany(options.model, ids),
			settled: () => this.#committed
		});
	}
	get progress() {
		const { model } = this.#options;
		return {
			model,
			position: this.#position.reached,
			quarantined: this.#quarantined.size,
			...this.#counters
		};
	}
	/** True once every document reflects the log up to `position`, false after `timeoutMs`. */ waitFor(position, timeoutMs) {
		return this.#position.waitFor(position, timeoutMs);
	}
	/**
	* Runs until the signal is aborted or `mayCommit` says no; may be called again after it ended. Failures of the log and the
	* store are retried forever, and nothing is ever skipped. A defect (an unknown event, a broken fold's keys) ends it as `failed`.
	*/ async run(signal) {
		this.#set({
			state: "running",
			caughtUp: false
		});
		try {
			for (let fruitless = 1;; fruitless += 1) {
				const before = this.#position.reached;
				await this.#follow(signal);
				if (this.#position.reached !== before) fruitless = 1;
				await pause(backoffMs(fruitless), signal);
			}
		} catch (error) {
			const [commit] = await Promise.allSettled([this.#committed]);
			this.#end(commit.status === "rejected" ? commit.reason : error);
		}
	}
	#end(error) {
		const stopped = error instanceof Stopped;
		this.#set({
			state: stopped ? "waiting" : "failed",
			caughtUp: false
		});
		if (!stopped) this.#options.report.error("A projection ended.", this.#told(error));
	}
	/** From the checkpoint until the subscription breaks. */ async #follow(signal) {
		const { log, projection, limits = DEFAULT_LIMITS } = this.#options;
		const after = await this.#load(signal);
		const ending = new AbortController();
		this.#ending = ending;
		const ended = AbortSignal.any([signal, ending.signal]);
		const prefixes = projection.streamPrefixes ? { streamPrefixes: projection.streamPrefixes } : {};
		try {
			const items = log.subscribe({
				after,
				...prefixes,
				signal: ended
			});
			const wanted = ({ event }) => this.#handled.has(event.type);
			for await (const batch of inBatches(items, wanted, limits)) await this.#take(batch, signal);
		} catch (error) {
			if (!(error instanceof PortError && error.retryable)) throw error;
			this.#countRetry(error);
		} finally {
			ending.abort();
		}
		await this.#committed;
		if (signal.aborted) throw new Stopped();
	}
	async #load(signal) {
		const { store, model } = this.#options;
		const checkpoint = await this.#retried(() => store.checkpoint(model), signal);
		const quarantine = await this.#retried(() => readQuarantine(store, model), signal);
		this.#quarantined.clear();
		for (const { documentId, position } of quarantine) this.#quarantined.set(documentId, position);
		this.#documents.forget();
		this.#committed = Promise.resolve();
		this.#foldedTo = checkpoint;
		this.#advance(checkpoint);
		return checkpoint;
	}
	async #take({ events, position, caughtUp }, signal) {
		if (caughtUp) await this.#position.unlessAwaited(this.#savedAt + COMMIT_EVERY_MS - performance.now());
		const parts = partsInWritingOrder(withKeys(this.#options.projection, events));
		for (const part of parts.slice(0, -1)) {
			await this.#fold(part, part[part.length - 1]?.event.position ?? "0", signal);
			await this.#committed;
		}
		await this.#fold(parts[parts.length - 1] ?? [], position, signal);
		const lastRecordedAt = events[events.length - 1]?.metadata.recordedAt ?? this.#counters.lastRecordedAt;
		this.#afterCommit(() => {
			this.#set({
				caughtUp,
				events: this.#counters.events + events.length,
				lastRecordedAt
			});
			this.#advance(position);
		});
		if (caughtUp) await this.#committed;
	}
	/** Ends while its commit is still under way, so that the next batch is read and folded meanwhile; one commit at a time. */ async #fold(events, upTo, signal) {
		const { projection } = this.#options;
		const read = await this.#retried(() => this.#documents.read(events, this.#foldedTo), signal);
		const { documents, missed } = foldBatch({
			projection,
			events,
			stored: [...read.values()],
			quarantined: this.#quarantined
		});
		await this.#committed;
		const written = [...documents, ...missed.map(toQuarantineDocument)];
		if (written.length > 0 || performance.now() - this.#savedAt >= BARE_CHECKPOINT_MS) this.#afterCommit(() => this.#commit(written, upTo, signal));
		for (const event of missed) this.#quarantine(event);
		this.#documents.remember(read, documents);
		this.#foldedTo = upTo;
	}
	#afterCommit(next) {
		this.#committed = this.#committed.then(next);
		this.#committed.catch(() => this.#ending?.abort());
	}
	async #commit(documents, checkpoint, signal) {
		const { store, model, mayCommit } = this.#options;
		const commit = async () => {
			if (mayCommit?.() === false) throw new Stopped();
			await store.commit(model, documents, checkpoint);
		};
		await this.#retried(commit, signal);
		this.#savedAt = performance.now();
	}
	#quarantine({ documentId, event, error }) {
		this.#quarantined.set(documentId, event.position);
		const { position, stream } = event;
		const place = {
			position,
			stream,
			type: event.event.type,
			documentId
		};
		const cause = error === void 0 ? {} : describeError(error);
		this.#options.report.error("A document is frozen: it missed an event.", {
			...this.#told(),
			...place,
			...cause
		});
	}
	#retried(work, signal) {
		return untilItWorks(work, (error) => this.#countRetry(error), signal);
	}
	#countRetry(error) {
		this.#set({ retries: this.#counters.retries + 1 });
		this.#options.report.warn("A projection tries again.", this.#told(error));
	}
	#advance(position) {
		this.#position.advance(position);
		this.#options.advanced?.();
	}
	#told(error) {
		const { model } = this.#options;
		return {
			model,
			at: this.#position.reached,
			...error === void 0 ? {} : describeError(error)
		};
	}
	#set(changed) {
		this.#counters = {
			...this.#counters,
			...changed
		};
	}
};
// ../me/dist/src/processing/shared-progress.js
/** Where positions of projections are told: they are of use with one log only. */ const PROJECTION_PROGRESS = "projections";
const KEY = "progress";
/** So that a reader on another process waits hardly longer than one here, and a busy log costs at most 40 writes a second. */ const TELL_EVERY_MS = 25;
const AGAIN_MS$1 = 1e3;
/** How far the projections have come, told by the process that runs them to those that serve what they wrote. */ var SharedProgress = class {
	state;
	report;
	#timer;
	constructor(state, report) {
		this.state = state;
		this.report = report;
	}
	/** Tells it soon: `current` is asked then, by model, and gives undefined when it is no longer this process's to tell. */ tell(current) {
		if (this.#timer) return;
		this.#timer = setTimeout(() => {
			this.#timer = void 0;
			this.#write(current()).then((written) => written ? void 0 : this.tell(current), (error) => {
				this.report.warn("The progress of the projections could not be told.", describeError(error));
				setTimeout(() => this.tell(current), AGAIN_MS$1).unref();
			});
		}, TELL_EVERY_MS).unref();
	}
	/** True when all of these models were told to reflect the log up to `position`. Throws what the store throws. */ async hasReached(models, position) {
		const progress = (await this.state.get("projections", KEY))?.value ?? {};
		return [...models].every((model) => comparePositions(progress[model] ?? "0", position) >= 0);
	}
	/** False when another writer came between. */ async #write(progress) {
		if (progress === void 0) return true;
		const before = await this.state.get(PROJECTION_PROGRESS, KEY);
		if (JSON.stringify(before?.value) === JSON.stringify(progress)) return true;
		return this.state.put(PROJECTION_PROGRESS, KEY, progress, before?.version ?? 0);
	}
};
// ../me/dist/src/processing/projection-runner.js
const LEASE_KEY = "projections";
/** Views that stand still are seen by everyone, and two who write at once do no harm: documents are guarded by their positions. */ const LONGEST_LEASE_MS = 5e3;
/** How often the other process is asked how far it has come, while someone waits for it. */ const ASK_EVERY_MS = 25;
/** How often someone who waits looks up whether another process runs the projections now. */ const LOOK_UP_EVERY_MS = 250;
/** Runs projections side by side, each at its own pace, in one process at a time: the one that holds the lease `projections`. */ var ProjectionRunner = class {
	#options;
	#loops = /* @__PURE__ */ new Map();
	/** By model, what stops the running loop. */ #running = /* @__PURE__ */ new Map();
	#stopping = new AbortController();
	#shared;
	#lease;
	#finished;
	constructor(options) {
		this.#options = options;
		this.#shared = new SharedProgress(options.state, options.report);
	}
	/** Adds a projection under a model of its own; it runs from then on if this process runs projections. */ add(projection, model = modelOf(projection)) {
		const { log, store, report, limits } = this.#options;
		if (this.#loops.has(model)) throw new Error(`The model ${model} is already run.`);
		const mayCommit = () => this.#lease?.isHeld() === true;
		const advanced = () => this.#shared.tell(() => this.#reached());
		const more = limits ? { limits } : {};
		this.#loops.set(model, new ProjectionLoop({
			projection,
			model,
			log,
			store,
			report,
			mayCommit,
			advanced,
			...more
		}));
		this.#begin(model);
	}
	/** Stops and forgets a model; settles after its last commit. The documents stay. Unknown models are fine. */ async remove(model) {
		this.#loops.delete(model);
		await this.#running.get(model)?.();
		this.#running.delete(model);
	}
	/** Begins to ask for the lease. */ start() {
		const { state, owner, report, leaseTtlMs } = this.#options;
		const options = {
			state,
			key: LEASE_KEY,
			owner,
			leaseTtlMs: Math.min(leaseTtlMs, LONGEST_LEASE_MS),
			report
		};
		this.#finished ??= whileLeased(options, (lease) => this.#runAll(lease), this.#stopping.signal);
	}
	/** One entry per model. Throws what the log throws. */ async progress() {
		const head = await this.#options.log.head();
		return [...this.#loops.values()].map(({ progress }) => ({
			...progress,
			head
		}));
	}
	/**
	* Read your writes: true once the documents (of one model, or of all) reflect the log up to `position`, whichever process writes
	* them; false after `timeoutMs`.
	*/ async waitFor(position, timeoutMs, model) {
		const loops = new Map([...this.#loops].filter(([name]) => model === void 0 || name === model));
		if (loops.size === 0) return false;
		const end = performance.now() + timeoutMs;
		for (;;) {
			const left = end - performance.now();
			const turn = Math.max(0, Math.min(left, this.#lease ? LOOK_UP_EVERY_MS : ASK_EVERY_MS));
			if (await (this.#lease ? reachedBy(loops, position, turn) : this.#reachedElsewhere(loops, position, turn))) return true;
			if (left <= 0) return false;
		}
	}
	/** Stops after the commits under way and gives up the lease. The runner cannot be started again. */ async stop() {
		this.#stopping.abort();
		await this.#finished;
	}
	async #runAll(lease) {
		this.#lease = lease;
		for (const model of this.#loops.keys()) this.#begin(model);
		await aborted(lease.signal);
		await Promise.all([...this.#running.values()].map((stop) => stop()));
		this.#running.clear();
		this.#lease = void 0;
	}
	/** Asks what the other process has told, and waits when it is not enough. */ async #reachedElsewhere(loops, position, thenMs) {
		try {
			if (await this.#shared.hasReached(loops.keys(), position)) return true;
		} catch (error) {
			this.#options.report.warn("The progress of the projections could not be read.", describeError(error));
		}
		await setTimeout$1(thenMs, void 0, { ref: false });
		return false;
	}
	#reached() {
		if (this.#lease?.isHeld() !== true) return void 0;
		return Object.fromEntries([...this.#loops].map(([model, { progress }]) => [model, progress.position]));
	}
	#begin(model) {
		const loop = this.#loops.get(model);
		if (!loop || !this.#lease || this.#lease.signal.aborted) return;
		const own = new AbortController();
		const done = loop.run(AbortSignal.any([this.#lease.signal, own.signal]));
		this.#running.set(model, async () => {
			own.abort();
			await done;
		});
	}
};
async function reachedBy(loops, position, timeoutMs) {
	return (await Promise.all([...loops.values()].map((loop) => loop.waitFor(position, timeoutMs)))).every(Boolean);
}
async function aborted(signal) {
	if (signal.aborted) return;
	await new Promise((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
}
// ../me/dist/src/application/directory/current-views.js
function _ts_decorate$75(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$65(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$65(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const PATIENCE_MS = 2e3;
var CurrentViews = class {
	projections;
	log;
	constructor(projections, log) {
		this.projections = projections;
		this.log = log;
	}
	/** Waits, at most two seconds, until the views show this position; false when they are late. */ reach(position) {
		return this.projections.waitFor(position, PATIENCE_MS);
	}
	/** What `look` finds, if need be at its second look, when the views show the whole log. Throws PortError VIEWS.LATE when they do not in time. */ async find(look) {
		const found = await look();
		if (found !== void 0) return found;
		await this.catchUp();
		return look();
	}
	/** Throws PortError VIEWS.LATE. */ async catchUp() {
		if (await this.reach(await this.log.head())) return;
		throw new PortError("VIEWS.LATE", "This was not found, but the views are catching up with the log. Ask again in a moment.", true);
	}
};
CurrentViews = _ts_decorate$75([
	Injectable(),
	_ts_param$65(0, Inject(ProjectionRunner)),
	_ts_param$65(1, Inject(EVENT_LOG)),
	_ts_metadata$65("design:type", Function),
	_ts_metadata$65("design:paramtypes", [typeof ProjectionRunner === "undefined" ? Object : ProjectionRunner, typeof EventLog === "undefined" ? Object : EventLog])
], CurrentViews);
// ../me/dist/src/application/directory/pages.js
const AT_ONCE = 500;
/** Every body of a partition in ascending order; for lists that stay small, such as repositories. */ async function listAll(store, model, partition) {
	const bodies = [];
	for (let after;;) {
		const found = await store.list(model, {
			partition,
			limit: AT_ONCE,
			...after && { after }
		});
		bodies.push(...found.map(({ body }) => body));
		const last = found.at(-1);
		if (!last || found.length < AT_ONCE) return bodies;
		after = {
			sort: last.sort,
			id: last.id
		};
	}
}
/** A page of a partition, newest first. */ async function newestPage$1(store, model, { partition, limit, after, q = "", keep }) {
	const search = q.trim() === "" ? {} : { search: q.trim() };
	const options = {
		partition,
		order: "descending",
		limit: keep ? AT_ONCE : limit + 1,
		...search
	};
	const items = [];
	for await (const found of backwards(store, model, options, after)) {
		items.push(...keep ? found.filter(({ body }) => keep(body)) : found);
		if (items.length > limit) break;
	}
	const shown = items.slice(0, limit);
	const last = shown.at(-1);
	return {
		items: shown.map(({ body }) => body),
		next: items.length > limit && last ? writeCursor(last) : null
	};
}
async function* backwards(store, model, options, cursor) {
	for (let after = cursor === void 0 ? void 0 : readCursor(cursor);;) {
		const found = await store.list(model, {
			...options,
			...after && { after }
		});
		yield found;
		const last = found.at(-1);
		if (!last || found.length < options.limit) return;
		after = {
			sort: last.sort,
			id: last.id
		};
	}
}
function writeCursor({ sort, id }) {
	return Buffer.from(`${sort}\n${id}`).toString("base64url");
}
/** A cursor that is not one of ours gives some place in the list, which is harmless. */ function readCursor(cursor) {
	const [sort = "", id = ""] = Buffer.from(cursor, "base64url").toString("utf8").split("\n");
	return {
		sort,
		id
	};
}
// ../me/dist/src/application/directory/directory.js
function _ts_decorate$74(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$64(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$64(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const tickets$1 = modelOf(ticketsProjection);
const projects$1 = modelOf(projectsProjection);
const repositories$1 = modelOf(repositoriesProjection);
const KEYS_KNOWN = 1e4;
var Directory = class {
	store;
	views;
	ticketRefs = /* @__PURE__ */ new Map();
	constructor(store, views) {
		this.store = store;
		this.views = views;
	}
	/** Throws DomainError TICKET.NOT_FOUND. Keys are found in any case. */ async ticket(orgId, key) {
		const { ticketId } = await this.ticketRef(orgId, key);
		const ticket = await this.views.find(() => this.store.get(tickets$1, ticketId));
		if (!ticket) throw refusals.unknownTicket(key);
		return ticket.body;
	}
	/** Which ticket a key names; as `ticket`, but mostly without asking the store: a key belongs to its ticket forever. */ async ticketRef(orgId, key) {
		const keyId = ticketKeyId(orgId, key.toUpperCase());
		const known = this.ticketRefs.get(keyId);
		if (known) return known;
		const found = await this.views.find(() => this.store.get(tickets$1, keyId));
		if (!found) throw refusals.unknownTicket(key);
		if (this.ticketRefs.size >= KEYS_KNOWN) this.ticketRefs.clear();
		this.ticketRefs.set(keyId, found.body);
		return found.body;
	}
	/** By name; without the removed ones. */ async repositories(orgId) {
		return (await listAll(this.store, repositories$1, orgId)).filter((repository) => !repository.removed);
	}
	/** The one that is found at this place, or was until it was removed (the newest of those). */ async repositoryAt(orgId, source) {
		const there = (await listAll(this.store, repositories$1, orgId)).filter((repository) => repository.source === source);
		const newestFirst = there.sort((a, b) => a.addedAt < b.addedAt ? 1 : -1);
		return there.find(({ removed }) => !removed) ?? newestFirst[0];
	}
	/** By id, else by name. Throws DomainError REPOSITORY.NOT_FOUND, which names those that there are. */ async repository(orgId, idOrName) {
		let known = [];
		const found = await this.views.find(async () => {
			known = await this.repositories(orgId);
			return known.find((r) => r.repositoryId === idOrName) ?? known.find((r) => r.name === idOrName);
		});
		if (!found) throw refusals.unknownRepository(idOrName, namesOf(known));
		return found;
	}
	projects(orgId) {
		return listAll(this.store, projects$1, orgId);
	}
	/** The project with this key, or the first one that was made. Throws DomainError PROJECT.NOT_FOUND. */ async project(orgId, key) {
		let known = [];
		const found = await this.views.find(async () => {
			known = await this.projects(orgId);
			return key === void 0 ? oldest(known) : known.find((project) => project.key === key.toUpperCase());
		});
		if (!found) throw refusals.unknownProject(key ?? "yet", known.map((project) => project.key));
		return found;
	}
};
Directory = _ts_decorate$74([
	Injectable(),
	_ts_param$64(0, Inject(READ_MODEL_STORE)),
	_ts_param$64(1, Inject(CurrentViews)),
	_ts_metadata$64("design:type", Function),
	_ts_metadata$64("design:paramtypes", [typeof ReadModelStore === "undefined" ? Object : ReadModelStore, typeof CurrentViews === "undefined" ? Object : CurrentViews])
], Directory);
const NAMED = 20;
/** For a message; a long list says how many more there are. */ function namesOf(known) {
	const names = known.slice(0, NAMED).map(({ name }) => name);
	return known.length > NAMED ? [...names, `and ${known.length - NAMED} more`] : names;
}
function oldest(known) {
	return [...known].sort((a, b) => a.createdAt < b.createdAt ? -1 : 1)[0];
}
// ../me/dist/src/domain/conversation/conversation.state.js
const initialConversation = {
	ticketId: "",
	ticketKey: "",
	run: null,
	repositoryNames: {},
	archived: false,
	autoOpenDraftPr: null,
	turnCount: 0,
	turnsBegun: 0,
	revisionCount: 0,
	planCount: 0,
	epoch: 0,
	activity: { kind: "none" },
	queue: [],
	lastOutcome: null,
	plan: null,
	edits: null,
	publish: null,
	heads: [],
	pullRequests: []
};
/** The name that people read; the id of a repository that was in no run. */ function repositoryName({ repositoryNames }, repositoryId) {
	return Object.hasOwn(repositoryNames, repositoryId) ? repositoryNames[repositoryId] ?? repositoryId : repositoryId;
}
// ../me/dist/src/domain/conversation/publishing.js
/** True while accepted edits are on their way to a code host. */ function isPublishing(state) {
	return publishes$1(state).some((publish) => publish.pending.length > 0);
}
/** The publish of this id, if it is the newest one or still being carried out. */ function findPublish(state, publishId) {
	return publishes$1(state).find((publish) => publish.publishId === publishId);
}
/** Failures that still matter: a newer revision makes those of an older one history. */ function publishFailures({ publish, edits }) {
	return publish !== null && publish.revision === edits?.proposal.revision ? publish.failures : [];
}
/** Changes one publish in the chain and drops earlier ones that have nothing left to do. */ function changePublish(publish, publishId, change) {
	if (!publish) return null;
	const earlier = changePublish(publish.earlier, publishId, change);
	const next = {
		...publish,
		earlier: earlier && unfinished(earlier)
	};
	return publish.publishId === publishId ? change(next) : next;
}
/** The newest publish of the chain that is not settled, earlier ones behind it. */ function unfinished(publish) {
	if (publish.pending.length > 0) return publish;
	return publish.earlier && unfinished(publish.earlier);
}
/** The branch that edits of a repository go to now: each pull request that ended leaves its branch to history. */ function branchOf(repositoryId, { pullRequests, ticketKey }) {
	const ended = pullRequests.filter((pr) => pr.repositoryId === repositoryId && pr.state !== "open").length;
	return `code-runs/${ticketKey}${ended === 0 ? "" : `-${ended + 1}`}`;
}
/** The repository's branch holds edits of this conversation, or will in a moment. */ function isOnBranch(repositoryId, state) {
	const branch = branchOf(repositoryId, state);
	const isHere = (it) => it.repositoryId === repositoryId && it.branch === branch;
	return state.heads.some(isHere) || publishes$1(state).some(({ pending }) => pending.some(isHere));
}
/** Edits without changes are published only where a branch holds earlier ones; elsewhere there is nothing to make. */ function isToPublish({ repositoryId, filesChanged }, state) {
	return filesChanged > 0 || isOnBranch(repositoryId, state);
}
/**
* The repositories that new edits of the present run have to speak of, changed or not: those that the newest revision, which its
* workspace started from, changed or published. Left out, their pull requests and branches would keep what is no longer there.
* A run that was seeded after a rejection started from an older revision, of which the rejected one names all repositories.
*/ function repositoriesToKeep(state) {
	const { run, edits } = state;
	if (!run || !edits) return [];
	const { proposal, decision } = edits;
	const goesAlong = proposal.revision === run.seedRevision || decision === "rejected" && run.seedRevision !== null;
	if (proposal.runId !== run.runId && !goesAlong) return [];
	return proposal.repositories.filter((mine) => run.repositories.some((r) => r.repositoryId === mine.repositoryId && r.baseCommit === mine.baseCommit)).filter((mine) => decision === "rejected" ? isOnBranch(mine.repositoryId, state) : isToPublish(mine, state)).map(({ repositoryId }) => repositoryId);
}
/** The ticket that a branch of the product's belongs to: `code-runs/ACME-42` and `code-runs/ACME-42-2` are ACME-42's. */ function ticketKeyOf(branch) {
	return /^code-runs\/([A-Z][A-Z0-9]*-\d+)(-\d+)?$/.exec(branch)?.[1];
}
/** Every publish of the chain, with what is still to be published of one repository sent to another branch. */ function moveTargets(publish, { repositoryId, from, to }) {
	if (!publish) return null;
	const pending = publish.pending.map((target) => target.repositoryId === repositoryId && target.branch === from ? {
		...target,
		branch: to
	} : target);
	return {
		...publish,
		pending,
		earlier: moveTargets(publish.earlier, {
			repositoryId,
			from,
			to
		})
	};
}
/** Newest first. */ function publishes$1({ publish }) {
	const chain = [];
	for (let link = publish; link; link = link.earlier) chain.push(link);
	return chain;
}
// ../me/dist/src/domain/conversation/publish.evolve.js
/** Folds what became of publishing: branches, pull requests, failures. */ function evolvePublish(state, event) {
	switch (event.type) {
		case "PublishRequested": {
			const { publishId, turnId, revision, openDraftPr, repositories } = event.data;
			const earlier = state.publish && unfinished(state.publish);
			const about = {
				publishId,
				turnId,
				revision,
				openDraftPr,
				takenBack: takenBackBy(revision, state)
			};
			return {
				...state,
				publish: {
					...about,
					pending: repositories,
					failures: [],
					earlier
				}
			};
		}
		case "EditsPublished": {
			const { repositoryId, branch, commit, revision, publishId } = event.data;
			const heads = [...state.heads.filter((h) => h.repositoryId !== repositoryId || h.branch !== branch), {
				repositoryId,
				branch,
				commit,
				revision
			}];
			const next = {
				...state,
				heads
			};
			const publish = findPublish(state, publishId);
			return publish?.openDraftPr === true && !publish.takenBack.includes(repositoryId) ? next : settlePublish(next, publishId, repositoryId);
		}
		case "PrOpened": {
			const { repositoryId, number, title, url, branch, baseBranch, commit, revision, draft, publishId } = event.data;
			const others = state.pullRequests.filter((pr) => pr.repositoryId !== repositoryId || pr.number !== number);
			const pr = {
				repositoryId,
				number,
				title,
				url,
				branch,
				baseBranch,
				commit,
				revision,
				draft,
				state: "open",
				checks: null,
				unknown: null
			};
			return settlePublish({
				...state,
				pullRequests: [...others, pr]
			}, publishId, repositoryId);
		}
		case "PrUpdated": {
			const { commit, revision, publishId, repositoryId } = event.data;
			return settlePublish(changePullRequest(state, event.data, (pr) => ({
				commit,
				revision,
				checks: pr.commit === commit ? pr.checks : null
			})), publishId, repositoryId);
		}
		case "PrOpenFailed": {
			const { publishId, repositoryId, code, message } = event.data;
			return settlePublish(state, publishId, repositoryId, {
				repositoryId,
				code,
				message
			});
		}
		default: return assertNever(event);
	}
}
/** Empty for another revision than the newest: only that is ever published. */ function takenBackBy(revision, { edits }) {
	if (edits?.proposal.revision !== revision) return [];
	return edits.proposal.repositories.filter(({ filesChanged }) => filesChanged === 0).map(({ repositoryId }) => repositoryId);
}
function settlePublish(state, publishId, repositoryId, failure) {
	const publish = changePublish(state.publish, publishId, (current) => ({
		...current,
		pending: current.pending.filter((target) => target.repositoryId !== repositoryId),
		failures: failure ? [...current.failures, failure] : current.failures
	}));
	return {
		...state,
		publish
	};
}
/**
* A pull request that ends makes the base commits of the present run history, if it is one of its repositories, and its branch:
* what is still on the way there goes to the next one.
*/ function pullRequestEnded(state, data, how) {
	const next = withoutBranch(changePullRequest(state, data, () => ({ state: how })), data);
	const concernsRun = state.run?.repositories.some((r) => r.repositoryId === data.repositoryId) === true;
	return state.run && concernsRun ? {
		...next,
		run: {
			...state.run,
			pullRequestEnded: true
		}
	} : next;
}
function withoutBranch(state, { repositoryId, number }) {
	const ended = state.pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.number === number);
	if (!ended) return state;
	const move = {
		repositoryId,
		from: ended.branch,
		to: branchOf(repositoryId, state)
	};
	return {
		...state,
		publish: moveTargets(state.publish, move)
	};
}
/** Changes one pull request, if it is known. */ function changePullRequest(state, { repositoryId, number }, change) {
	const pullRequests = state.pullRequests.map((pr) => pr.repositoryId === repositoryId && pr.number === number ? {
		...pr,
		...change(pr)
	} : pr);
	return {
		...state,
		pullRequests
	};
}
// ../me/dist/src/domain/conversation/conversation.evolve.js
const activity = (state, event) => ({
	...state,
	activity: evolveActivity(state.activity, event)
});
/** One fold per fact; a fact without one does not compile. */ const folds$1 = {
	RunStarted: (state, { data }) => runStarted(state, data),
	TurnQueued: (state, { data }) => turnQueued(state, data),
	QueuedMessageEdited: (state, { data }) => rememberAutoPr(changeQueue(state, [data.turnId], data), data),
	QueuedMessageRemoved: (state, { data }) => ({
		...state,
		queue: state.queue.filter((t) => t.turnId !== data.turnId)
	}),
	QueueReleased: (state, { data }) => changeQueue(state, data.turnIds, { held: false }),
	TurnClaimed: (state, { data }) => turnClaimed(state, data),
	TurnStarted: (state) => turnStarted(state),
	AgentSessionOpened: (state, { data }) => sessionOpened(state, data),
	InputRequested: activity,
	InputProvided: activity,
	InterruptRequested: activity,
	BudgetReached: activity,
	BudgetRaised: (state, { data }) => budgetRaised(state, data),
	TurnCompleted: (state) => turnEnded(state, (turn) => ({
		kind: "completed",
		turn
	})),
	TurnInterrupted: (state) => turnEnded(state, (turn) => ({
		kind: "interrupted",
		turn
	})),
	TurnFailed: (state, { data: { code, message } }) => turnEnded(state, (turn) => ({
		kind: "failed",
		turn,
		code,
		message
	})),
	UsageRecorded: (state) => state,
	PlanProposed: evolvePlan,
	PlanChangesRequested: evolvePlan,
	PlanApproved: evolvePlan,
	PlanRejected: evolvePlan,
	EditsProposed: evolveEdits,
	EditsAccepted: evolveEdits,
	EditsRejected: evolveEdits,
	PublishRequested: evolvePublish,
	EditsPublished: evolvePublish,
	PrOpened: evolvePublish,
	PrUpdated: evolvePublish,
	PrOpenFailed: evolvePublish,
	PrClosed: (state, { data }) => pullRequestEnded(state, data, "closed"),
	PrMerged: (state, { data }) => pullRequestEnded(state, data, "merged"),
	PrReopened: (state, { data }) => changePullRequest(state, data, () => ({ state: "open" })),
	PrMarkedReady: (state, { data }) => changePullRequest(state, data, () => ({ draft: false })),
	PrMarkedDraft: (state, { data }) => changePullRequest(state, data, () => ({ draft: true })),
	PrStateUnknown: (state, { data: { since, message, ...pr } }) => changePullRequest(state, pr, () => ({ unknown: {
		since,
		message
	} })),
	PrStateKnown: (state, { data }) => changePullRequest(state, data, () => ({ unknown: null })),
	PrReviewed: (state) => state,
	ChecksReported: (state, { data }) => {
		const { passed, failed, pending, commit } = data;
		return changePullRequest(state, data, (pr) => pr.commit === commit ? { checks: {
			passed,
			failed,
			pending
		} } : {});
	},
	ConversationArchived: (state) => ({
		...state,
		archived: true
	}),
	ConversationRestored: (state) => ({
		...state,
		archived: false
	})
};
/** Every fact of a conversation. Other lists are made from this one, so that none can miss a fact. */ const CONVERSATION_FACTS = Object.keys(folds$1);
/** False for what a turn's own stream holds. */ function isConversationFact(event) {
	return Object.hasOwn(folds$1, event.type);
}
/** Folds one fact. Total over every conversation fact: a recorded fact is never refused. */ function evolveConversation(state, event) {
	return folds$1[event.type](state, event);
}
function changeQueue(state, turnIds, change) {
	return {
		...state,
		queue: state.queue.map((t) => turnIds.includes(t.turnId) ? {
			...t,
			...change
		} : t)
	};
}
function turnStarted(state) {
	return state.activity.kind === "working" ? {
		...state,
		activity: {
			...state.activity,
			started: true
		}
	} : state;
}
function sessionOpened(state, data) {
	const { runId, sessionId, budgetCents } = data;
	return state.run?.runId === runId ? {
		...state,
		run: {
			...state.run,
			sessionId,
			budgetCents
		}
	} : state;
}
function runStarted(state, data) {
	const { ticketId, ticketKey, runId, repositories, model, agent, seedRevision } = data;
	const run = {
		runId,
		repositories,
		model,
		agent,
		seedRevision,
		sessionId: null,
		budgetCents: null,
		pullRequestEnded: false
	};
	const queue = state.queue.map((turn) => ({
		...turn,
		runId
	}));
	const names = repositories.map(({ repositoryId, name }) => [repositoryId, name]);
	const repositoryNames = {
		...state.repositoryNames,
		...Object.fromEntries(names)
	};
	return {
		...state,
		ticketId,
		ticketKey,
		run,
		repositoryNames,
		queue
	};
}
function turnQueued(state, data) {
	const { turnId, turnNumber, runId, mode, autoOpenDraftPr, instructions, sentBy, planVersion } = data;
	const turn = {
		turnId,
		turnNumber,
		runId,
		mode,
		autoOpenDraftPr,
		instructions,
		sentBy,
		planVersion,
		held: false
	};
	const isPassedOver = state.plan?.decision === "open" && state.plan.version !== planVersion;
	const plan = state.plan && isPassedOver ? {
		...state.plan,
		decision: "passed-over"
	} : state.plan;
	return rememberAutoPr({
		...state,
		plan,
		turnCount: turnNumber,
		queue: [...state.queue, turn]
	}, data);
}
/** Ask and Plan say nothing about it. */ function rememberAutoPr(state, { mode, autoOpenDraftPr }) {
	return mode === "edits" ? {
		...state,
		autoOpenDraftPr
	} : state;
}
function turnClaimed(state, data) {
	const { turnId, epoch } = data;
	const turn = state.queue.find((t) => t.turnId === turnId);
	if (!turn) return {
		...state,
		epoch
	};
	return {
		...state,
		epoch,
		turnsBegun: state.turnsBegun + 1,
		queue: state.queue.filter((t) => t.turnId !== turnId),
		activity: {
			kind: "working",
			turn,
			started: false,
			interrupting: false
		}
	};
}
function evolveActivity(activity, event) {
	if (activity.kind === "none") return activity;
	const { turn, interrupting } = activity;
	switch (event.type) {
		case "InputRequested": {
			const { inputId, question, options } = event.data;
			return {
				kind: "waiting",
				turn,
				interrupting,
				inputId,
				question,
				options
			};
		}
		case "InputProvided": return {
			kind: "working",
			turn,
			started: true,
			interrupting
		};
		case "InterruptRequested": return {
			...activity,
			interrupting: true
		};
		case "BudgetReached": {
			const { pauseId, spentCents, budgetCents } = event.data;
			return {
				kind: "paused",
				turn,
				interrupting,
				pauseId,
				spentCents,
				budgetCents
			};
		}
		default: return assertNever(event);
	}
}
function budgetRaised(state, data) {
	const { activity, run } = state;
	const { runId, budgetCents } = data;
	if (run?.runId !== runId) return state;
	const raised = {
		...state,
		run: {
			...run,
			budgetCents
		}
	};
	if (activity.kind !== "paused") return raised;
	const { turn, interrupting } = activity;
	return {
		...raised,
		activity: {
			kind: "working",
			turn,
			started: true,
			interrupting
		}
	};
}
function turnEnded(state, outcome) {
	if (state.activity.kind === "none") return state;
	const lastOutcome = outcome(state.activity.turn);
	const queue = lastOutcome.kind === "completed" ? state.queue : state.queue.map((t) => ({
		...t,
		held: true
	}));
	return {
		...state,
		activity: { kind: "none" },
		lastOutcome,
		queue
	};
}
function evolvePlan(state, event) {
	switch (event.type) {
		case "PlanProposed": {
			const { turnId, version, title, markdown } = event.data;
			return {
				...state,
				planCount: version,
				plan: {
					turnId,
					version,
					title,
					markdown,
					decision: "open"
				}
			};
		}
		case "PlanChangesRequested": return decidePlan$1(state, event.data.version, "changes-requested");
		case "PlanApproved": return decidePlan$1(state, event.data.version, "approved");
		case "PlanRejected": return decidePlan$1(state, event.data.version, "rejected");
		default: return assertNever(event);
	}
}
function decidePlan$1(state, version, decision) {
	return state.plan?.version === version ? {
		...state,
		plan: {
			...state.plan,
			decision
		}
	} : state;
}
function evolveEdits(state, event) {
	if (event.type === "EditsProposed") {
		const edits = {
			proposal: event.data,
			decision: "open",
			acceptedBy: null,
			automatic: false
		};
		return {
			...state,
			revisionCount: event.data.revision,
			edits
		};
	}
	if (state.edits?.proposal.revision !== event.data.revision) return state;
	if (event.type === "EditsRejected") return {
		...state,
		edits: {
			...state.edits,
			decision: "rejected"
		}
	};
	const { acceptedBy, automatic } = event.data;
	return {
		...state,
		edits: {
			...state.edits,
			decision: "accepted",
			acceptedBy,
			automatic
		}
	};
}
// ../me/dist/src/domain/conversation/conversation.types.js
/** Ask answers and changes nothing; Edits proposes file changes; Plan proposes a written plan. */ const MODES = [
	"ask",
	"edits",
	"plan"
];
const CODE_HOST_KINDS = ["local-git", "github"];
const AGENT_KINDS = ["demo", "managed-agents"];
/** `closed` without a merge. */ const PULL_REQUEST_STATUSES = [
	"open",
	"closed",
	"merged"
];
/** Why a revision must be looked at by a person before it may be published. */ const REVIEW_FLAG_KINDS = [
	"workflow",
	"escaping-link",
	"likely-secret",
	"symlink",
	"executable",
	"lfs-pointer",
	"lock-file",
	"type-change",
	"name-twin",
	"not-in-lfs"
];
/** These three stop Auto open draft PR; the others only inform the reviewer. */ const BLOCKING_FLAGS = [
	"workflow",
	"escaping-link",
	"likely-secret"
];
// ../me/dist/src/domain/conversation/run-status.js
/** The six names of the product document, in the order that wins when several hold. */ const RUN_STATUSES = [
	"Needs input",
	"Running",
	"Queued",
	"Failed",
	"PR opened",
	"Idle"
];
/** The only place that decides a run's status; server, browser, CLI and replay all call it. */ function runStatus(state) {
	const { activity } = state;
	if (activity.kind === "waiting") return {
		status: "Needs input",
		reason: activity.question
	};
	if (activity.kind === "paused") return {
		status: "Needs input",
		reason: budgetReason(activity)
	};
	if (activity.kind === "working") return {
		status: "Running",
		reason: activity.interrupting ? "Stopping." : ""
	};
	if (state.plan?.decision === "open") return {
		status: "Needs input",
		reason: `Plan version ${state.plan.version} waits for a decision.`
	};
	if (state.queue.some((turn) => !turn.held)) return {
		status: "Queued",
		reason: ""
	};
	return failed$1(state) ?? pullRequestOpened(state) ?? {
		status: "Idle",
		reason: idleReason(state)
	};
}
/** True while something goes on that ends without a person: a turn (a waiting one too, once it is told to stop), a queued turn, a publish. */ function isBusy(state) {
	const { activity } = state;
	return activity.kind === "working" || activity.kind !== "none" && activity.interrupting || state.queue.some((turn) => !turn.held) || isPublishing(state);
}
function budgetReason({ spentCents, budgetCents }) {
	return `The run has spent ${dollars(spentCents)}; its budget is ${dollars(budgetCents)}. Raise it to go on.`;
}
function failed$1(state) {
	if (state.lastOutcome?.kind === "failed") return {
		status: "Failed",
		reason: state.lastOutcome.message
	};
	const [failure] = publishFailures(state);
	if (!failure || isPublishing(state) || openedCount(state) > 0) return void 0;
	return {
		status: "Failed",
		reason: failure.message
	};
}
function pullRequestOpened(state) {
	if (!state.pullRequests.some((pr) => pr.state === "open")) return void 0;
	return {
		status: "PR opened",
		reason: partlyFailedReason(state) || waitingReason(state)
	};
}
/** Pull requests that are open, or that showed the newest revision. */ function openedCount({ pullRequests, edits }) {
	return pullRequests.filter((pr) => pr.state === "open" || pr.revision === edits?.proposal.revision).length;
}
function partlyFailedReason(state) {
	const failures = publishFailures(state);
	const unopened = failures.filter(({ repositoryId }) => !state.pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.state === "open")).length;
	const opened = openedCount(state);
	if (unopened > 0) return `${opened} of ${opened + unopened} draft PRs could be opened.`;
	return failures[0] ? `A draft PR could not be updated: ${failures[0].message}` : "";
}
function idleReason(state) {
	if (isPublishing(state)) return state.publish?.openDraftPr === true ? "Opening draft PRs." : "Committing the accepted edits.";
	if (state.lastOutcome?.kind === "interrupted") return "Stopped.";
	return partlyFailedReason(state) || waitingReason(state) || leftReason(state);
}
/** What the work has become, once nothing waits for anyone. */ function leftReason(state) {
	const last = state.pullRequests.at(-1);
	if (last) return last.state === "merged" ? "The PR was merged." : "The PR was closed.";
	return state.edits?.decision === "accepted" ? "Edits accepted, no PR yet." : "";
}
function waitingReason(state) {
	if (state.queue.some((turn) => turn.held)) return "Queued messages are held back.";
	if (state.edits?.decision !== "open") return "";
	return state.lastOutcome?.turn.autoOpenDraftPr === true && state.edits.proposal.flags.some((flag) => BLOCKING_FLAGS.includes(flag.kind)) ? "Review flagged files." : "Edits are ready for review.";
}
// ../me/dist/projections/conversation/conversation.view.js
const noCost = {
	turnsCents: null,
	soFarCents: null
};
const noUsage = {
	inputTokens: 0,
	outputTokens: 0,
	cacheReadTokens: 0,
	cacheWriteTokens: 0,
	costUsd: null,
	activeSeconds: 0
};
// ../me/dist/projections/conversation/envelope.js
/** Undefined for a fact that belongs to no conversation. */ function toEnvelope(recorded, seq) {
	const stream = parseStream(recorded.stream);
	const ticketId = stream?.ids[0];
	if (ticketId === void 0 || stream?.category !== "conversation" && stream?.category !== "turn") return void 0;
	const { id, position, metadata } = recorded;
	return {
		seq,
		position,
		id,
		commandId: metadata.commandId,
		at: metadata.recordedAt,
		actor: metadata.actor,
		orgId: stream.orgId,
		ticketId,
		event: recorded.event
	};
}
/** The turn a fact is shown in; undefined for facts about the conversation as a whole. */ function turnOf(event) {
	return "turnId" in event.data ? event.data.turnId ?? void 0 : void 0;
}
// ../me/dist/projections/conversation/header.fold.js
/** Folds one fact into the header. `envelope.seq` must be `header.seq + 1`; the callers see to it. */ function applyHeader(header, envelope) {
	const { event, at, position, seq, orgId, ticketId } = envelope;
	const before = header ?? newHeader(envelope);
	const usage = event.type === "UsageRecorded" ? addUsage(before.usage, event.data) : before.usage;
	const state = isConversationFact(event) ? evolveConversation(before.state, event) : before.state;
	const runCost = addCost(before.runCost, event);
	const { ticketKey } = state;
	const lastActivityAt = isActivity(event) ? at : before.lastActivityAt;
	return {
		...before,
		orgId,
		ticketId,
		ticketKey,
		seq,
		position,
		state,
		usage,
		runCost,
		lastActivityAt
	};
}
function newHeader({ orgId, ticketId, at }) {
	return {
		ticketId,
		ticketKey: "",
		orgId,
		seq: 0,
		position: "0",
		state: initialConversation,
		usage: noUsage,
		runCost: noCost,
		startedAt: at,
		lastActivityAt: at
	};
}
/** What people, agents and code hosts do. A server that starts again takes turns over and asks code hosts again: nobody did anything. */ function isActivity(event) {
	switch (event.type) {
		case "TurnClaimed":
		case "AgentSessionOpened":
		case "PrStateUnknown":
		case "PrStateKnown": return false;
		default: return true;
	}
}
function addCost(cost, event) {
	switch (event.type) {
		case "RunStarted": return noCost;
		case "BudgetReached": return {
			...cost,
			soFarCents: Math.max(cost.soFarCents ?? 0, event.data.spentCents)
		};
		case "UsageRecorded": {
			if (event.data.costUsd === null) return cost;
			const turnsCents = (cost.turnsCents ?? 0) + Math.round(Number(event.data.costUsd) * 100);
			return {
				turnsCents,
				soFarCents: Math.max(cost.soFarCents ?? 0, turnsCents)
			};
		}
		default: return cost;
	}
}
/** Sums usage; costs add up at four decimals, and a turn without a cost leaves the sum as it is. */ function addUsage(totals, more) {
	const costUsd = more.costUsd === null ? totals.costUsd : (Number(totals.costUsd ?? "0") + Number(more.costUsd)).toFixed(4);
	return {
		inputTokens: totals.inputTokens + more.inputTokens,
		outputTokens: totals.outputTokens + more.outputTokens,
		cacheReadTokens: totals.cacheReadTokens + more.cacheReadTokens,
		cacheWriteTokens: totals.cacheWriteTokens + more.cacheWriteTokens,
		costUsd,
		activeSeconds: totals.activeSeconds + more.activeSeconds
	};
}
// ../me/dist/projections/run-status/run-status.projection.js
const FLAGS_SHOWN = 10;
/** Folds facts of the ticket (its title) and of its conversation; the document is listed once the ticket was sent. */ const runStatusProjection = {
	name: "run-status",
	version: 6,
	handles: [
		"TicketCreated",
		"TicketEdited",
		...CONVERSATION_FACTS
	],
	streamPrefixes: [streamPrefix("ticket"), streamPrefix("conversation")],
	keys(event) {
		const ticketId = parseStream(event.stream)?.ids[0];
		return ticketId === void 0 ? [] : [ticketId];
	},
	apply(event, current) {
		const stream = parseStream(event.stream);
		const ticketId = stream?.ids[0];
		if (!stream || ticketId === void 0) return /* @__PURE__ */ new Map();
		return /* @__PURE__ */ new Map([[ticketId, applyRunStatus(current.get(ticketId) ?? newView(ticketId, stream.orgId, event), event)]]);
	},
	index(_id, view) {
		const sent = view.startedAt !== null && !view.state.archived;
		const search = `${view.ticketKey} ${view.title} ${view.state.run?.repositories.map((r) => r.name).join(" ") ?? ""}`;
		return {
			partition: sent ? view.orgId : `${view.orgId}/unlisted`,
			sort: view.lastActivityAt,
			search: search.toLowerCase()
		};
	}
};
function newView(ticketId, orgId, event) {
	return {
		ticketId,
		ticketKey: "",
		orgId,
		title: "",
		position: event.position,
		status: "Idle",
		reason: "",
		busy: false,
		state: initialConversation,
		usage: noUsage,
		startedAt: null,
		lastActivityAt: event.metadata.recordedAt
	};
}
/** The same fold the live gateway uses for the `runs` topic. */ function applyRunStatus(view, recorded) {
	const { event, position, metadata } = recorded;
	if (event.type === "TicketCreated" || event.type === "TicketEdited") return {
		...view,
		position,
		title: event.data.title,
		ticketKey: event.data.ticketKey
	};
	const envelope = toEnvelope(recorded, 0);
	if (!envelope || !isConversationFact(envelope.event)) return {
		...view,
		position
	};
	const state = evolveConversation(view.state, envelope.event);
	const usage = envelope.event.type === "UsageRecorded" ? addUsage(view.usage, envelope.event.data) : view.usage;
	const ticketKey = view.ticketKey === "" ? state.ticketKey : view.ticketKey;
	const startedAt = view.startedAt ?? metadata.recordedAt;
	return {
		...view,
		...runStatus(state),
		position,
		ticketKey,
		busy: isBusy(state),
		state,
		usage,
		startedAt,
		lastActivityAt: isActivity(envelope.event) ? metadata.recordedAt : view.lastActivityAt
	};
}
/** Leaves out what a list does not show. */ function toRunSummary(view) {
	const { ticketId, ticketKey, title, position, status, reason, busy, usage, startedAt, lastActivityAt, state } = view;
	const nameOf = (repositoryId) => repositoryName(state, repositoryId);
	return {
		ticketId,
		ticketKey,
		title,
		position,
		status,
		reason,
		busy,
		archived: state.archived,
		turns: state.turnCount,
		...summarizeRun(state),
		edits: state.edits && summarizeEdits(state.edits, nameOf),
		prs: state.pullRequests.map(({ checks: _checks, revision: _revision, ...pr }) => ({
			...pr,
			repository: nameOf(pr.repositoryId)
		})),
		usage,
		startedAt,
		lastActivityAt
	};
}
function summarizeRun(state) {
	const { run, activity } = state;
	const mode = (activity.kind === "none" ? state.queue[0] ?? state.lastOutcome?.turn : activity.turn)?.mode ?? "edits";
	if (!run) return {
		mode,
		model: "",
		agent: "",
		runId: "",
		repositories: []
	};
	const repositories = run.repositories.map(({ repositoryId, name, baseBranch }) => ({
		repositoryId,
		name,
		baseBranch
	}));
	return {
		mode,
		model: run.model,
		agent: run.agent,
		runId: run.runId,
		repositories
	};
}
function summarizeEdits({ proposal, decision }, nameOf) {
	const repositories = proposal.repositories.map(({ repositoryId, filesChanged, additions, deletions }) => ({
		name: nameOf(repositoryId),
		filesChanged,
		additions,
		deletions
	}));
	const total = (field) => repositories.reduce((sum, r) => sum + r[field], 0);
	return {
		revision: proposal.revision,
		decision,
		filesChanged: total("filesChanged"),
		additions: total("additions"),
		deletions: total("deletions"),
		repositories,
		flags: proposal.flags.slice(0, FLAGS_SHOWN).map(({ kind, repositoryId, path }) => ({
			kind,
			repository: nameOf(repositoryId),
			path
		})),
		flagsTotal: proposal.flagsTotal
	};
}
// ../me/dist/src/application/directory/open-pull-requests.js
function _ts_decorate$73(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$63(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$63(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var OpenPullRequests = class {
	store;
	directory;
	constructor(store, directory) {
		this.store = store;
		this.directory = directory;
	}
	/** Tickets with an open pull request in such a repository. */ async ticketsIn(orgId, isMeant) {
		const meant = new Set((await this.directory.repositories(orgId)).filter(isMeant).map(({ repositoryId }) => repositoryId));
		if (meant.size === 0) return [];
		const isOpen = ({ state: { pullRequests } }) => pullRequests.some(({ state, repositoryId }) => state === "open" && meant.has(repositoryId));
		return (await this.all(orgId)).filter(isOpen).map(({ ticketId }) => ticketId);
	}
	/** The ticket that a pull request was opened for, by the address of its page; undefined foreverybody else's. */ async ticketOf(orgId, url) {
		return (await this.all(orgId)).find(({ state: { pullRequests } }) => pullRequests.some((pr) => pr.url === url))?.ticketId;
	}
	all(orgId) {
		return listAll(this.store, modelOf(runStatusProjection), orgId);
	}
};
OpenPullRequests = _ts_decorate$73([
	Injectable(),
	_ts_param$63(0, Inject(READ_MODEL_STORE)),
	_ts_param$63(1, Inject(Directory)),
	_ts_metadata$63("design:type", Function),
	_ts_metadata$63("design:paramtypes", [typeof ReadModelStore === "undefined" ? Object : ReadModelStore, typeof Directory === "undefined" ? Object : Directory])
], OpenPullRequests);
// ../me/dist/src/domain/conversation/conversation.errors.js
/** Every rule a conversation can refuse a command with. The codes are public. */ const refuse$2 = {
	archived: () => new DomainError("conflict", "CONVERSATION.ARCHIVED", "This conversation is archived. Restore it to go on."),
	notStarted: () => new DomainError("invalid", "CONVERSATION.NOT_STARTED", "Nothing was sent yet. Choose at least one repository and send the ticket."),
	noRepositories: () => new DomainError("invalid", "CONVERSATION.NO_REPOSITORIES", "Add at least one repo to send."),
	tooManyRepositories: (count, limit) => new DomainError("invalid", "CONVERSATION.TOO_MANY_REPOSITORIES", `Up to ${limit} repos. Remove ${count - limit}.`, {
		count,
		limit
	}),
	repositoryTwice: (name) => new DomainError("invalid", "CONVERSATION.REPOSITORY_TWICE", `The repo ${name} was chosen twice. Each repo has one base branch.`, { name }),
	repositoryNameTwice: (name) => new DomainError("invalid", "CONVERSATION.REPOSITORY_NAME_TWICE", `Two of the chosen repos are named ${name}. Choose one of them; they would share a directory.`, { name }),
	baseEnded: () => new DomainError("invalid", "CONVERSATION.BASE_ENDED", "A draft PR of this run was merged or closed. Choose the repos again to start from their newest state."),
	instructionsTooLong: (count, limit) => new DomainError("invalid", "CONVERSATION.INSTRUCTIONS_TOO_LONG", `${count.toLocaleString("en-US")} / ${limit.toLocaleString("en-US")}. Shorten the instructions to send.`, {
		count,
		limit
	}),
	autoPrNeedsEdits: () => new DomainError("invalid", "CONVERSATION.AUTO_PR_NEEDS_EDITS", "Auto open draft PR works in Edits mode only."),
	queueFull: (limit) => new DomainError("conflict", "CONVERSATION.QUEUE_FULL", `${limit} messages are waiting already. Remove one, or wait for a turn to end.`, { limit }),
	busyWithOtherRun: () => new DomainError("conflict", "CONVERSATION.BUSY", "A turn is running with other repos or another model. Wait for it, or stop it, then send again."),
	busyToArchive: () => new DomainError("conflict", "CONVERSATION.BUSY", "A turn is running or queued. Stop or remove it, then archive."),
	notQueued: () => new DomainError("conflict", "CONVERSATION.MESSAGE_NOT_QUEUED", "That message is no longer queued: its turn has started or it was removed."),
	nothingHeld: () => new DomainError("conflict", "CONVERSATION.NOTHING_HELD", "No queued message is held back."),
	noSuchQuestion: () => new DomainError("conflict", "CONVERSATION.QUESTION_CLOSED", "That question is no longer open: it was answered or the turn ended."),
	emptyMessage: () => new DomainError("invalid", "CONVERSATION.EMPTY_MESSAGE", "Write a message first."),
	emptyAnswer: () => new DomainError("invalid", "CONVERSATION.EMPTY_ANSWER", "Write an answer first."),
	noBudget: () => new DomainError("conflict", "CONVERSATION.NO_BUDGET", "This run has no budget: its agent costs nothing, or has not begun yet."),
	budgetNotRaised: (floor) => new DomainError("invalid", "CONVERSATION.BUDGET_NOT_RAISED", `Give more than ${dollars(floor)}.`, { floor }),
	budgetTooHigh: (limit) => new DomainError("invalid", "CONVERSATION.BUDGET_TOO_HIGH", `A run may cost up to ${dollars(limit)}.`, { limit }),
	nothingToStop: () => new DomainError("conflict", "CONVERSATION.NOTHING_TO_STOP", "That turn has ended."),
	nothingToRetry: () => new DomainError("conflict", "CONVERSATION.NOTHING_TO_RETRY", "Only a failed or stopped last turn can be tried again."),
	stalePlan: (version) => new DomainError("conflict", "CONVERSATION.STALE_PLAN", `Plan version ${version} is no longer open for a decision.`, { version }),
	emptyText: () => new DomainError("invalid", "CONVERSATION.EMPTY_TEXT", "Say what should change."),
	reasonTooLong: (count, limit) => new DomainError("invalid", "CONVERSATION.REASON_TOO_LONG", `Shorten the reason to ${limit.toLocaleString("en-US")} characters.`, {
		count,
		limit
	}),
	staleRevision: (revision, newest) => new DomainError("conflict", "CONVERSATION.STALE_REVISION", staleReason(revision, newest), {
		revision,
		newest
	}),
	nothingToPublish: () => new DomainError("conflict", "CONVERSATION.NOTHING_TO_PUBLISH", "No accepted edits wait for a draft PR."),
	publishing: () => new DomainError("conflict", "CONVERSATION.PUBLISHING", "The accepted edits are being published. Try again in a moment."),
	staleEpoch: (epoch, current) => new DomainError("conflict", "CONVERSATION.STALE_EPOCH", "Another process owns this turn now.", {
		epoch,
		current
	}),
	modeForbids: (mode, what) => new DomainError("invalid", "CONVERSATION.MODE_FORBIDS", `${mode === "ask" ? "Ask" : mode === "plan" ? "Plan" : "Edits"} turns cannot ${what}.`, { mode }),
	unknownPublish: () => new DomainError("invalid", "CONVERSATION.UNKNOWN_PUBLISH", "That publish was replaced or never requested."),
	unknownPr: () => new DomainError("invalid", "CONVERSATION.UNKNOWN_PR", "No such pull request in this conversation."),
	foreignRepository: () => new DomainError("invalid", "CONVERSATION.FOREIGN_REPOSITORY", "The edits name a repository or base commit that is not part of this run."),
	repositoryLeftOut: (names) => new DomainError("invalid", "CONVERSATION.REPOSITORY_LEFT_OUT", `The edits leave out ${names.join(" and ")}, which the last revision changed. Hand over all repos of the run again, also those that are back at their base.`, { names: names.join(", ") })
};
function staleReason(revision, newest) {
	if (revision > newest || revision < 1) return `There is no edits revision ${revision}.`;
	if (revision === newest) return `Edits revision ${revision} was already decided.`;
	return `Edits revision ${revision} was replaced by revision ${newest}. Review the newest one.`;
}
// ../me/dist/src/domain/conversation/deciders/owner.js
/** The turn that is going on, if the caller owns it; refuses an older owner and a turn that has ended. */ function ownedTurn(owner, state) {
	const { activity } = state;
	if (owner.epoch !== state.epoch || activity.kind === "none" || activity.turn.turnId !== owner.turnId) throw refuse$2.staleEpoch(owner.epoch, state.epoch);
	return activity.turn;
}
/** True when this very turn has already ended under this owner: the command repeats itself and has nothing to add. */ function alreadyEnded(owner, state) {
	return state.activity.kind === "none" && owner.epoch === state.epoch && state.lastOutcome?.turn.turnId === owner.turnId;
}
// ../me/dist/src/domain/conversation/deciders/budget.decider.js
function reachBudget(data, state) {
	ownedTurn(data, state);
	if (state.activity.kind === "paused" && state.activity.pauseId === data.pauseId) return [];
	if ((state.run?.budgetCents ?? 0) > data.budgetCents) return [];
	return [{
		type: "BudgetReached",
		data
	}];
}
function raiseBudget$1({ budgetCents, raisedBy }, state) {
	if (state.archived) throw refuse$2.archived();
	const { run, activity } = state;
	if (!run) throw refuse$2.notStarted();
	if (run.budgetCents === null) throw refuse$2.noBudget();
	const spentCents = activity.kind === "paused" ? activity.spentCents : 0;
	const floor = Math.max(run.budgetCents, spentCents);
	if (budgetCents <= floor) throw refuse$2.budgetNotRaised(floor);
	if (budgetCents > LIMITS.budgetCents) throw refuse$2.budgetTooHigh(LIMITS.budgetCents);
	const turnId = activity.kind === "paused" ? activity.turn.turnId : null;
	return [{
		type: "BudgetRaised",
		data: {
			runId: run.runId,
			turnId,
			budgetCents,
			raisedBy
		}
	}];
}
// ../me/dist/src/domain/conversation/reply-mode.js
/** The mode of a message that names none: Plan while a plan waits for its decision, else that of the last turn. */ function replyMode({ plan, queue, activity, lastOutcome }) {
	if (plan?.decision === "open") return "plan";
	const working = activity.kind === "none" ? void 0 : activity.turn;
	return (queue.at(-1) ?? working ?? lastOutcome?.turn)?.mode ?? "edits";
}
/** Whether a message in this mode opens draft PRs by itself where it does not say: as the conversation's Edits last did. */ function replyAutoPr(mode, { autoOpenDraftPr }) {
	return mode === "edits" && autoOpenDraftPr === true;
}
// ../me/dist/src/domain/conversation/deciders/plan.decider.js
function proposePlan(data, state) {
	const turn = ownedTurn(data, state);
	if (turn.mode !== "plan") throw refuse$2.modeForbids(turn.mode, "propose a plan");
	const { turnId, epoch, title, markdown } = data;
	const { plan } = state;
	if (plan?.turnId === turnId && plan.title === title && plan.markdown === markdown) return [];
	return [{
		type: "PlanProposed",
		data: {
			turnId,
			version: state.planCount + 1,
			title,
			markdown,
			epoch
		}
	}];
}
function approvePlan$1(data, state) {
	const { turnId } = openPlan(data.version, state);
	const { version, by } = data;
	return [queued(state, {
		turnId: data.turnId,
		mode: "edits",
		autoOpenDraftPr: data.autoOpenDraftPr ?? replyAutoPr("edits", state),
		instructions: `Carry out plan version ${version}.`,
		sentBy: by,
		planVersion: version
	}), {
		type: "PlanApproved",
		data: {
			turnId,
			version,
			by
		}
	}];
}
function requestPlanChanges$1(data, state) {
	const { turnId } = openPlan(data.version, state);
	if (data.text.trim() === "") throw refuse$2.emptyText();
	if (data.text.length > LIMITS.instructions) throw refuse$2.instructionsTooLong(data.text.length, LIMITS.instructions);
	const { version, text, by } = data;
	return [queued(state, {
		turnId: data.turnId,
		mode: "plan",
		autoOpenDraftPr: false,
		instructions: text,
		sentBy: by,
		planVersion: null
	}), {
		type: "PlanChangesRequested",
		data: {
			turnId,
			version,
			text,
			by
		}
	}];
}
function rejectPlan$1(data, state) {
	const { turnId } = openPlan(data.version, state);
	return [{
		type: "PlanRejected",
		data: {
			turnId,
			version: data.version,
			by: data.by
		}
	}];
}
function openPlan(version, state) {
	if (state.archived) throw refuse$2.archived();
	if (state.plan?.version !== version || state.plan.decision !== "open" || state.activity.kind !== "none") throw refuse$2.stalePlan(version);
	return state.plan;
}
function queued(state, turn) {
	if (!state.run) throw refuse$2.notStarted();
	return {
		type: "TurnQueued",
		data: {
			...turn,
			turnNumber: state.turnCount + 1,
			runId: state.run.runId,
			retryOf: null
		}
	};
}
// ../me/dist/src/domain/conversation/deciders/publish.decider.js
function proposeEdits(data, state) {
	const turn = ownedTurn(data, state);
	if (turn.mode !== "edits") throw refuse$2.modeForbids(turn.mode, "propose edits");
	const { turnId, epoch, edits } = data;
	if (!edits.repositories.every((mine) => state.run?.repositories.some((r) => r.repositoryId === mine.repositoryId && r.baseCommit === mine.baseCommit)) || edits.repositories.length === 0) throw refuse$2.foreignRepository();
	const leftOut = repositoriesToKeep(state).filter((id) => !edits.repositories.some((r) => r.repositoryId === id));
	if (leftOut.length > 0) throw refuse$2.repositoryLeftOut(leftOut.map((id) => repositoryName(state, id)));
	if (isKnown(edits.bundle.digest, turn, state)) return [];
	return [{
		type: "EditsProposed",
		data: {
			turnId,
			runId: turn.runId,
			epoch,
			...edits,
			revision: state.revisionCount + 1
		}
	}];
}
/** The turn proposed exactly this before, or it was accepted already and nothing changed since. */ function isKnown(digest, turn, { edits }) {
	return edits?.proposal.runId === turn.runId && edits.proposal.bundle.digest === digest && (edits.proposal.turnId === turn.turnId || edits.decision === "accepted");
}
function acceptEdits$1(data, state) {
	const { proposal } = openRevision(data.revision, state);
	if (isPublishing(state)) throw refuse$2.publishing();
	const { publishId, revision, acceptedBy, openDraftPr } = data;
	return [{
		type: "EditsAccepted",
		data: {
			turnId: proposal.turnId,
			revision,
			acceptedBy,
			automatic: false
		}
	}, ...publishRequest({
		publishId,
		proposal,
		openDraftPr,
		requestedBy: acceptedBy
	}, state)];
}
function rejectEdits$1(data, state) {
	const { proposal } = openRevision(data.revision, state);
	if (data.reason.length > LIMITS.reason) throw refuse$2.reasonTooLong(data.reason.length, LIMITS.reason);
	return [{
		type: "EditsRejected",
		data: {
			turnId: proposal.turnId,
			...data
		}
	}];
}
function openDraftPrs$1(data, state) {
	if (state.archived) throw refuse$2.archived();
	if (isPublishing(state)) throw refuse$2.publishing();
	const { edits } = state;
	if (edits?.decision !== "accepted") throw refuse$2.nothingToPublish();
	const { proposal } = edits;
	const missing = proposal.repositories.filter((r) => isToPublish(r, state) && !isPublished(r, proposal.revision, state)).map((r) => r.repositoryId).filter((id) => data.repositoryIds === null || data.repositoryIds.includes(id));
	if (missing.length === 0) throw refuse$2.nothingToPublish();
	const { publishId, requestedBy } = data;
	return publishRequest({
		publishId,
		proposal,
		openDraftPr: true,
		requestedBy,
		only: missing
	}, state);
}
/** A pull request shows this revision of the repository; where it changes nothing any more, its branch is enough. */ function isPublished({ repositoryId, filesChanged }, revision, state) {
	const isHere = (it) => it.repositoryId === repositoryId && it.revision === revision;
	return state.pullRequests.some(isHere) || filesChanged === 0 && state.heads.some(isHere);
}
/** The outbox entry for these repositories of a revision, each on its own branch name; none when there is nothing to publish. */ function publishRequest(wanted, state) {
	const { publishId, proposal, openDraftPr, requestedBy, only } = wanted;
	const repositories = proposal.repositories.filter((r) => isToPublish(r, state) && (only === void 0 || only.includes(r.repositoryId))).map((r) => ({
		repositoryId: r.repositoryId,
		branch: branchOf(r.repositoryId, state)
	}));
	if (repositories.length === 0) return [];
	const { turnId, revision } = proposal;
	return [{
		type: "PublishRequested",
		data: {
			publishId,
			turnId,
			revision,
			repositories,
			openDraftPr,
			requestedBy
		}
	}];
}
function recordPublished(data, state) {
	const { publishId, repositoryId, branch, commit } = data;
	const { publish, target, turnId } = currentPublish(data, state);
	if (target?.branch !== branch) return [];
	const { revision } = publish;
	const head = state.heads.find((h) => h.repositoryId === repositoryId && h.branch === branch);
	const unchanged = head?.commit === commit;
	const published = {
		type: "EditsPublished",
		data: {
			publishId,
			turnId,
			revision,
			repositoryId,
			branch,
			commit,
			unchanged
		}
	};
	const facts = unchanged && head.revision === revision ? [] : [published];
	const open = openPullRequestOn(branch, repositoryId, state);
	if (!open) return facts;
	return [...facts, {
		type: "PrUpdated",
		data: {
			publishId,
			turnId,
			revision,
			repositoryId,
			number: open.number,
			commit
		}
	}];
}
function openPullRequestOn(branch, repositoryId, state) {
	return state.pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.branch === branch && pr.state === "open");
}
function recordPrOpened(data, state) {
	const { publish, target, turnId } = currentPublish(data, state);
	if (!target) return [];
	const { branch } = target;
	const head = state.heads.find((h) => h.repositoryId === data.repositoryId && h.branch === branch);
	if (head?.revision !== publish.revision) throw refuse$2.unknownPublish();
	return [{
		type: "PrOpened",
		data: {
			...data,
			turnId,
			revision: publish.revision,
			branch,
			commit: head.commit
		}
	}];
}
function recordPrOpenFailed(data, state) {
	const { target, turnId } = currentPublish(data, state);
	return target ? [{
		type: "PrOpenFailed",
		data: {
			...data,
			turnId
		}
	}] : [];
}
function openRevision(revision, state) {
	if (state.archived) throw refuse$2.archived();
	const { edits } = state;
	if (edits?.proposal.revision !== revision || edits.decision !== "open") throw refuse$2.staleRevision(revision, state.revisionCount);
	return edits;
}
/** The publish that is reported on; `target` is undefined when this repository's outcome is already recorded (a repeated report). */ function currentPublish({ publishId, repositoryId }, state) {
	const publish = findPublish(state, publishId);
	if (!publish) throw refuse$2.unknownPublish();
	return {
		publish,
		target: publish.pending.find((t) => t.repositoryId === repositoryId),
		turnId: publish.turnId
	};
}
// ../me/dist/src/domain/conversation/deciders/pull-request.decider.js
const BECAME = {
	open: "PrReopened",
	closed: "PrClosed",
	merged: "PrMerged"
};
/** A merge is final; everything else a code host may take back. That it tells anything ends an unknown state. */ function recordPrState(data, state) {
	const known = pullRequest$3(data, state);
	const { repositoryId, number } = data;
	const place = {
		turnId: newestTurn(state),
		repositoryId,
		number
	};
	if (known.state === "merged") return [];
	const found = known.unknown === null ? [] : [{
		type: "PrStateKnown",
		data: {
			repositoryId,
			number
		}
	}];
	const became = known.state === data.state ? [] : [{
		type: BECAME[data.state],
		data: place
	}];
	const changed = [...found, ...became];
	if (data.state !== "open" || known.draft === data.draft) return changed;
	return [...changed, {
		type: data.draft ? "PrMarkedDraft" : "PrMarkedReady",
		data: place
	}];
}
/** Said once, however often it is asked in vain; what is final needs no asking. */ function recordPrStateUnknown(data, state) {
	const known = pullRequest$3(data, state);
	return known.state === "merged" || known.unknown !== null ? [] : [{
		type: "PrStateUnknown",
		data
	}];
}
/** Checks of another commit than the newest one, and those that are known already, are no news. */ function recordChecks(data, state) {
	const { checks, commit } = pullRequest$3(data, state);
	const { passed, failed, pending } = data;
	const before = checks ?? {
		passed: 0,
		failed: 0,
		pending: 0
	};
	const isKnown = before.passed === passed && before.failed === failed && before.pending === pending;
	return commit !== data.commit || isKnown ? [] : [{
		type: "ChecksReported",
		data
	}];
}
/** A review that is told twice carries the same command id. Long texts are cut: the whole is on the code host. */ function recordReview(data, state) {
	pullRequest$3(data, state);
	const text = cutText(data.text, LIMITS.reason);
	return [{
		type: "PrReviewed",
		data: {
			turnId: newestTurn(state),
			...data,
			text
		}
	}];
}
function newestTurn({ publish, edits }) {
	return publish?.turnId ?? edits?.proposal.turnId ?? "";
}
function pullRequest$3({ repositoryId, number }, { pullRequests }) {
	const known = pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.number === number);
	if (!known) throw refuse$2.unknownPr();
	return known;
}
// ../me/dist/src/domain/conversation/deciders/queue.decider.js
function sendMessage$1(data, state) {
	if (state.archived) throw refuse$2.archived();
	const changed = planToChange(data, state);
	if (changed) {
		const { turnId, instructions: text, sentBy: by } = data;
		return requestPlanChanges$1({
			turnId,
			version: changed.version,
			text,
			by
		}, state);
	}
	const { mode, autoOpenDraftPr } = checkedMessage(data, state);
	if (state.queue.length >= LIMITS.queuedTurns) throw refuse$2.queueFull(LIMITS.queuedTurns);
	const started = runFor(data, state);
	const runId = started?.data.runId ?? state.run?.runId;
	if (runId === void 0) throw refuse$2.notStarted();
	const { turnId, instructions, sentBy } = data;
	const queued = {
		type: "TurnQueued",
		data: {
			turnId,
			turnNumber: state.turnCount + 1,
			runId,
			mode,
			autoOpenDraftPr,
			instructions,
			sentBy,
			planVersion: null,
			retryOf: null
		}
	};
	return started ? [started, queued] : [queued];
}
function checkedMessage(data, state) {
	const mode = data.mode ?? replyMode(state);
	const message = {
		mode,
		autoOpenDraftPr: data.autoOpenDraftPr ?? replyAutoPr(mode, state)
	};
	checkMessage({
		...message,
		instructions: data.instructions
	});
	return message;
}
/** The plan that waits for its decision, when the message names no mode of its own and nothing but the plan is to change. */ function planToChange({ mode, offer }, { plan, activity }) {
	return mode === null && offer === null && plan?.decision === "open" && activity.kind === "none" ? plan : void 0;
}
function runFor(data, state) {
	const { offer, ticketId, ticketKey } = data;
	if (offer === null) {
		if (hasEndedPullRequest(state)) throw refuse$2.baseEnded();
		return;
	}
	checkRepositories(offer);
	if (state.run && continues(state.run, offer)) return void 0;
	if (isBusyWithTurns(state)) throw refuse$2.busyWithOtherRun();
	return startRun(offer, {
		ticketId,
		ticketKey
	}, state);
}
/** The repositories that a message with this offer works on: those of the present run where it goes on. */ function repositoriesOfNext(offer, { run }) {
	return offer === null || run && continues(run, offer) ? run?.repositories ?? [] : offer.repositories;
}
/** A merged or closed pull request of the present run makes its base stale: the next message starts on a fresh one. */ function hasEndedPullRequest(state) {
	return state.run?.pullRequestEnded === true;
}
function startRun(offer, ticket, state) {
	const { runId, repositories, model, agent } = offer;
	return {
		type: "RunStarted",
		data: {
			...ticket,
			runId,
			repositories,
			model,
			agent,
			seedRevision: seedRevision(state)
		}
	};
}
/**
* What a new run lays over its fresh clones: the newest revision, unless it was rejected or all of its work has left by
* merged or closed pull requests. Then what the branches hold goes along, or the next commit on them would take it away.
*/ function seedRevision(state) {
	if (!state.edits) return null;
	const { revision, repositories } = state.edits.proposal;
	const hasLeft = repositories.every(({ repositoryId }) => workHasLeft(repositoryId, revision, state));
	if (state.edits.decision !== "rejected" && !hasLeft) return revision;
	const shown = state.heads.filter(({ repositoryId, branch }) => branch === branchOf(repositoryId, state)).map((head) => head.revision);
	return shown.length === 0 ? null : Math.max(...shown);
}
/** The pull request that showed this revision of the repository was merged or closed: a new run starts there without it. */ function workHasLeft(repositoryId, revision, { pullRequests }) {
	return pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.revision === revision && pr.state !== "open");
}
function continues(run, offer) {
	if (!(run.model === offer.model && run.agent === offer.agent) || run.pullRequestEnded || run.repositories.length !== offer.repositories.length) return false;
	return offer.repositories.every((wanted) => run.repositories.some((r) => r.repositoryId === wanted.repositoryId && r.baseBranch === wanted.baseBranch));
}
function retryTurn(data, state) {
	if (state.archived) throw refuse$2.archived();
	const { lastOutcome } = state;
	if (isBusyWithTurns(state) || !lastOutcome || lastOutcome.kind === "completed" || lastOutcome.turn.turnId !== data.failedTurnId) throw refuse$2.nothingToRetry();
	checkRepositories(data.offer);
	const { mode, autoOpenDraftPr, instructions, planVersion, turnId: retryOf } = lastOutcome.turn;
	return [startRun(data.offer, {
		ticketId: state.ticketId,
		ticketKey: state.ticketKey
	}, state), {
		type: "TurnQueued",
		data: {
			turnId: data.turnId,
			turnNumber: state.turnCount + 1,
			runId: data.offer.runId,
			mode,
			autoOpenDraftPr,
			instructions,
			sentBy: data.sentBy,
			planVersion,
			retryOf
		}
	}];
}
function editQueuedMessage(data, state) {
	const before = checkQueued(data.turnId, state);
	checkMessage(data);
	if (data.instructions.trim() === "" && before.instructions.trim() !== "") throw refuse$2.emptyMessage();
	return [{
		type: "QueuedMessageEdited",
		data
	}];
}
function removeQueuedMessage(data, state) {
	checkQueued(data.turnId, state);
	return [{
		type: "QueuedMessageRemoved",
		data
	}];
}
function checkQueued(turnId, state) {
	if (state.archived) throw refuse$2.archived();
	const queued = state.queue.find((turn) => turn.turnId === turnId);
	if (!queued) throw refuse$2.notQueued();
	return queued;
}
function releaseQueue(_data, state) {
	if (state.archived) throw refuse$2.archived();
	const turnIds = state.queue.filter((turn) => turn.held).map((turn) => turn.turnId);
	if (turnIds.length === 0) throw refuse$2.nothingHeld();
	return [{
		type: "QueueReleased",
		data: { turnIds }
	}];
}
function answerQuestion$1(data, state) {
	const { activity } = state;
	if (activity.kind !== "waiting" || activity.inputId !== data.inputId) throw refuse$2.noSuchQuestion();
	if (data.answer.trim() === "") throw refuse$2.emptyAnswer();
	if (data.answer.length > LIMITS.answer) throw refuse$2.instructionsTooLong(data.answer.length, LIMITS.answer);
	return [{
		type: "InputProvided",
		data: {
			turnId: activity.turn.turnId,
			...data
		}
	}];
}
function archive(data, state) {
	if (state.archived) return [];
	if (!state.run) throw refuse$2.notStarted();
	if (isBusyWithTurns(state)) throw refuse$2.busyToArchive();
	return [{
		type: "ConversationArchived",
		data
	}];
}
function restore(data, state) {
	return state.archived ? [{
		type: "ConversationRestored",
		data
	}] : [];
}
function checkMessage(data) {
	const { length } = data.instructions;
	if (length > LIMITS.instructions) throw refuse$2.instructionsTooLong(length, LIMITS.instructions);
	if (data.autoOpenDraftPr && data.mode !== "edits") throw refuse$2.autoPrNeedsEdits();
}
function checkRepositories(offer) {
	const { repositories } = offer;
	if (repositories.length === 0) throw refuse$2.noRepositories();
	if (repositories.length > LIMITS.repositoriesPerRun) throw refuse$2.tooManyRepositories(repositories.length, LIMITS.repositoriesPerRun);
	const seen = /* @__PURE__ */ new Set();
	const names = /* @__PURE__ */ new Set();
	for (const { repositoryId, name } of repositories) {
		if (seen.has(repositoryId)) throw refuse$2.repositoryTwice(name);
		if (names.has(name.toLowerCase())) throw refuse$2.repositoryNameTwice(name);
		seen.add(repositoryId);
		names.add(name.toLowerCase());
	}
}
/** A turn is going on, or the next one will start without a person. */ function isBusyWithTurns(state) {
	return state.activity.kind !== "none" || state.queue.some((turn) => !turn.held);
}
// ../me/dist/src/domain/conversation/deciders/turn.decider.js
/** Claims the turn that is going on (its owner died) or the first one that waits. The caller holds the lease. */ function claimTurn(data, state) {
	const turn = state.activity.kind === "none" ? state.queue.find((t) => !t.held) : state.activity.turn;
	if (!turn) return [];
	return [{
		type: "TurnClaimed",
		data: {
			turnId: turn.turnId,
			epoch: state.epoch + 1,
			owner: data.owner
		}
	}];
}
function startTurn(data, state) {
	const turn = ownedTurn(data, state);
	const { turnId, epoch, sessionId } = data;
	const budgetCents = data.budgetCents === null ? null : Math.max(data.budgetCents, state.run?.budgetCents ?? 0);
	const facts = [];
	if (state.run?.sessionId !== sessionId) facts.push({
		type: "AgentSessionOpened",
		data: {
			runId: turn.runId,
			turnId,
			sessionId,
			budgetCents,
			epoch
		}
	});
	if (state.activity.kind === "working" && !state.activity.started) facts.push({
		type: "TurnStarted",
		data: {
			turnId,
			epoch
		}
	});
	return facts;
}
function requestInterrupt(data, state) {
	const { activity } = state;
	if (activity.kind === "none" || activity.turn.turnId !== data.turnId) throw refuse$2.nothingToStop();
	return activity.interrupting ? [] : [{
		type: "InterruptRequested",
		data
	}];
}
function requestInput(data, state) {
	ownedTurn(data, state);
	if (state.activity.kind === "waiting" && state.activity.inputId === data.inputId) return [];
	return [{
		type: "InputRequested",
		data
	}];
}
function completeTurn(data, state) {
	if (alreadyEnded(data, state)) return [];
	const turn = ownedTurn(data, state);
	const { turnId, epoch } = data;
	const completed = {
		type: "TurnCompleted",
		data: {
			turnId,
			epoch
		}
	};
	const proposal = state.edits?.decision === "open" ? state.edits.proposal : void 0;
	const wanted = turn.mode === "edits" && turn.autoOpenDraftPr && proposal?.turnId === turnId;
	const flagged = proposal?.flags.some((flag) => BLOCKING_FLAGS.includes(flag.kind)) === true;
	if (!wanted || flagged) return [completed];
	const { revision } = proposal;
	return [
		{
			type: "EditsAccepted",
			data: {
				turnId,
				revision,
				acceptedBy: turn.sentBy,
				automatic: true
			}
		},
		...publishRequest({
			publishId: data.publishId,
			proposal,
			openDraftPr: true,
			requestedBy: turn.sentBy
		}, state),
		completed
	];
}
function failTurn(data, state) {
	if (alreadyEnded(data, state)) return [];
	ownedTurn(data, state);
	return [{
		type: "TurnFailed",
		data
	}];
}
function interruptTurn(data, state) {
	if (alreadyEnded(data, state)) return [];
	ownedTurn(data, state);
	return [{
		type: "TurnInterrupted",
		data: {
			turnId: data.turnId,
			epoch: data.epoch
		}
	}];
}
function recordUsage(data, state) {
	ownedTurn(data, state);
	const { turnId, epoch, model, usage } = data;
	return [{
		type: "UsageRecorded",
		data: {
			turnId,
			epoch,
			model,
			...usage
		}
	}];
}
// ../me/dist/src/domain/conversation/conversation.decider.js
/** One function per command; a command without one does not compile. */ const table = {
	SendMessage: sendMessage$1,
	RetryTurn: retryTurn,
	EditQueuedMessage: editQueuedMessage,
	RemoveQueuedMessage: removeQueuedMessage,
	ReleaseQueue: releaseQueue,
	AnswerQuestion: answerQuestion$1,
	ArchiveConversation: archive,
	RestoreConversation: restore,
	RaiseBudget: raiseBudget$1,
	RequestInterrupt: requestInterrupt,
	ClaimTurn: claimTurn,
	StartTurn: startTurn,
	ReachBudget: reachBudget,
	RequestInput: requestInput,
	CompleteTurn: completeTurn,
	FailTurn: failTurn,
	InterruptTurn: interruptTurn,
	RecordUsage: recordUsage,
	ProposePlan: proposePlan,
	ApprovePlan: approvePlan$1,
	RequestPlanChanges: requestPlanChanges$1,
	RejectPlan: rejectPlan$1,
	ProposeEdits: proposeEdits,
	AcceptEdits: acceptEdits$1,
	RejectEdits: rejectEdits$1,
	OpenDraftPrs: openDraftPrs$1,
	RecordPublished: recordPublished,
	RecordPrOpened: recordPrOpened,
	RecordPrOpenFailed: recordPrOpenFailed,
	RecordPrState: recordPrState,
	RecordPrStateUnknown: recordPrStateUnknown,
	RecordChecks: recordChecks,
	RecordReview: recordReview
};
/** The rules of one ticket's conversation. A command that was already carried out gives no facts; a broken rule throws. */ const conversationDecider = {
	initialState: initialConversation,
	decide: (command, state) => table[command.type](command.data, state),
	evolve: evolveConversation
};
// ../me/dist/src/application/pull-requests/pull-request-states.js
function _ts_decorate$72(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$62(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$62(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var PullRequestStates = class {
	decisions;
	codeHost;
	ids;
	clock;
	logger = new Logger("PullRequests");
	/** Tickets that are refreshed; true when they have to be once more. */ refreshing = /* @__PURE__ */ new Map();
	constructor(decisions, codeHost, ids, clock) {
		this.decisions = decisions;
		this.codeHost = codeHost;
		this.ids = ids;
		this.clock = clock;
	}
	/** The conversation as of now. A pull request whose code host cannot be asked stops nothing: that its state is unknown is recorded. */ async refresh(orgId, ticketId) {
		let state = await this.state(orgId, ticketId);
		const asked = state.pullRequests.filter(mayChange$1).map((pullRequest) => this.news(orgId, pullRequest));
		for (const news of await Promise.all(asked)) for (const command of news) state = await this.record(orgId, ticketId, command);
		return state;
	}
	/** Does not wait for it, and does it once however often it is asked for meanwhile; what a crash loses, the poll finds out. */ refreshSoon(orgId, ticketId) {
		const isRefreshing = this.refreshing.has(ticketId);
		this.refreshing.set(ticketId, isRefreshing);
		if (!isRefreshing) this.refreshInBackground(orgId, ticketId);
	}
	/** Records one thing that the code host told; the decider leaves out what is no news. */ async record(orgId, ticketId, command, commandId = this.ids.next()) {
		const { state } = await this.decisions.handle({
			stream: streams.conversation(orgId, ticketId),
			decider: conversationDecider,
			command,
			meta: {
				commandId,
				actor: { kind: "system" }
			}
		});
		return state;
	}
	state(orgId, ticketId) {
		return this.decisions.state(streams.conversation(orgId, ticketId), conversationDecider);
	}
	async refreshInBackground(orgId, ticketId) {
		try {
			await this.refresh(orgId, ticketId);
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			this.logger.warn(`The state of a pull request could not be read: ${why}`);
		}
		const again = this.refreshing.get(ticketId) === true;
		this.refreshing.delete(ticketId);
		if (again) this.refreshSoon(orgId, ticketId);
	}
	async news(orgId, pullRequest) {
		const { repositoryId, number } = pullRequest;
		const repository = await this.repository(orgId, repositoryId);
		try {
			return repository ? await this.told(repository, number) : [this.unknown(pullRequest, REMOVED)];
		} catch (error) {
			if (!(error instanceof PortError) || !error.code.startsWith("HOST.")) throw error;
			return [this.unknown(pullRequest, error.message)];
		}
	}
	async told(repository, number) {
		const { repositoryId } = repository;
		const found = await this.codeHost.pullRequest(repository, number);
		if (!found) throw new PortError("HOST.REPOSITORY_NOT_FOUND", `${repository.name} has no PR #${number} any more.`, false);
		const { state, draft, headCommit: commit } = found;
		const told = {
			type: "RecordPrState",
			data: {
				repositoryId,
				number,
				state,
				draft
			}
		};
		const checks = state === "open" ? await this.codeHost.checks(repository, commit) : null;
		return checks ? [told, {
			type: "RecordChecks",
			data: {
				repositoryId,
				number,
				commit,
				...checks
			}
		}] : [told];
	}
	unknown({ repositoryId, number }, message) {
		return {
			type: "RecordPrStateUnknown",
			data: {
				repositoryId,
				number,
				since: new Date(this.clock.now()).toISOString(),
				message
			}
		};
	}
	async repository(orgId, repositoryId) {
		const found = await this.decisions.state(streams.repository(orgId, repositoryId), repositoryDecider);
		return found.kind === "added" ? found.repository : void 0;
	}
};
PullRequestStates = _ts_decorate$72([
	Injectable(),
	_ts_param$62(0, Inject(DecideAndAppend)),
	_ts_param$62(1, Inject(CODE_HOST)),
	_ts_param$62(2, Inject(ID_SOURCE)),
	_ts_param$62(3, Inject(CLOCK)),
	_ts_metadata$62("design:type", Function),
	_ts_metadata$62("design:paramtypes", [
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend,
		typeof CodeHost === "undefined" ? Object : CodeHost,
		typeof IdSource === "undefined" ? Object : IdSource,
		typeof Clock === "undefined" ? Object : Clock
	])
], PullRequestStates);
const REMOVED = "The repo was removed from Code Runs.";
/** A merge is final, and of a repository's pull requests only the newest is worked with. */ function mayChange$1({ state, repositoryId, number }, _index, all) {
	return !all.some((other) => other.repositoryId === repositoryId && other.number > number) && state !== "merged";
}
// ../me/dist/src/domain/organization/organization.decider.js
function decide$2(command, state) {
	switch (command.type) {
		case "CreateOrganization": return createOrganization(command.data, state);
		case "AllocateRepositoryName": return allocateRepositoryName(command.data, state);
		case "ClaimOwnership": return claimOwnership(command.data, state);
		default: return assertNever(command);
	}
}
function createOrganization({ orgId, name: given }, state) {
	if (state.exists) return [];
	const name = given.trim();
	if (name === "") throw new DomainError("invalid", "ORGANIZATION.NAME_EMPTY", "Give the organization a name.");
	const limit = LIMITS.organizationName;
	if (name.length > limit) throw new DomainError("invalid", "ORGANIZATION.NAME_TOO_LONG", `Shorten the organization's name to ${limit} characters.`, {
		count: name.length,
		limit
	});
	return [{
		type: "OrganizationCreated",
		data: {
			orgId,
			name
		}
	}];
}
function allocateRepositoryName({ repositoryId, wanted, taken }, { repositoryNames }) {
	if (repositoryNames.has(repositoryId)) return [];
	const others = new Set([...taken, ...repositoryNames.values()].map((name) => name.toLowerCase()));
	let name = wanted;
	for (let number = 2; others.has(name.toLowerCase()); number += 1) name = `${wanted.slice(0, 90)}-${number}`;
	return [{
		type: "RepositoryNameAllocated",
		data: {
			repositoryId,
			name
		}
	}];
}
function claimOwnership({ memberId }, { ownerId }) {
	if (ownerId === memberId) return [];
	if (ownerId !== null) throw new DomainError("conflict", "ORGANIZATION.ALREADY_OWNED", "This server has an owner already.");
	return [{
		type: "OwnershipClaimed",
		data: { memberId }
	}];
}
function evolve$2(state, event) {
	switch (event.type) {
		case "OrganizationCreated": return {
			...state,
			exists: true
		};
		case "RepositoryNameAllocated": {
			const { repositoryId, name } = event.data;
			return {
				...state,
				repositoryNames: new Map([...state.repositoryNames, [repositoryId, name]])
			};
		}
		case "OwnershipClaimed": return {
			...state,
			ownerId: event.data.memberId
		};
		default: return assertNever(event);
	}
}
/** The rules of one organization: it is created once, as every start does, one person takes it, and its repositories have names of their own. */ const organizationDecider = {
	initialState: {
		exists: false,
		ownerId: null,
		repositoryNames: /* @__PURE__ */ new Map()
	},
	decide: decide$2,
	evolve: evolve$2
};
// ../me/dist/src/domain/project/project.decider.js
/** 2 to 10 capital letters and digits, a letter first: the part of a ticket key before the dash. */ const PROJECT_KEY = /^[A-Z][A-Z0-9]{1,9}$/;
const refuse$1 = {
	keyInvalid: () => new DomainError("invalid", "PROJECT.KEY_INVALID", "A project key has 2 to 10 capital letters and digits and begins with a letter, such as ACME."),
	firstNumberInvalid: () => new DomainError("invalid", "PROJECT.FIRST_NUMBER_INVALID", "Ticket numbers begin with a whole number from 1 on."),
	nameEmpty: () => new DomainError("invalid", "PROJECT.NAME_EMPTY", "Give the project a name."),
	nameTooLong: (count, limit) => new DomainError("invalid", "PROJECT.NAME_TOO_LONG", `Shorten the project's name to ${limit} characters.`, {
		count,
		limit
	}),
	exists: (key) => new DomainError("conflict", "PROJECT.ALREADY_EXISTS", `This project already exists with the key ${key}.`, { key }),
	notFound: () => new DomainError("missing", "PROJECT.NOT_FOUND", "There is no such project. Choose another one or create it.")
};
/** The number this ticket has in the project; undefined when none was given out. */ function ticketNumber(state, ticketId) {
	let allocation = state.newestAllocation;
	while (allocation && allocation.ticketId !== ticketId) allocation = allocation.earlier;
	return allocation?.number;
}
function decide$1(command, state) {
	if (command.type === "CreateProject") return createProject(command.data, state);
	if (state.key === null) throw refuse$1.notFound();
	switch (command.type) {
		case "AllocateTicketNumber": {
			const { ticketId } = command.data;
			if (ticketNumber(state, ticketId) !== void 0) return [];
			return [{
				type: "TicketNumberAllocated",
				data: {
					ticketId,
					number: state.newestAllocation ? state.newestAllocation.number + 1 : state.firstTicketNumber
				}
			}];
		}
		case "LinkRepository": return isLinked(command.data, state) ? [] : [{
			type: "RepositoryLinked",
			data: command.data
		}];
		case "UnlinkRepository": return isLinked(command.data, state) ? [{
			type: "RepositoryUnlinked",
			data: command.data
		}] : [];
		default: return assertNever(command);
	}
}
function createProject(data, state) {
	const { projectId, key, firstTicketNumber } = data;
	if (state.key === key) return [];
	if (state.key !== null) throw refuse$1.exists(state.key);
	if (!PROJECT_KEY.test(key)) throw refuse$1.keyInvalid();
	const name = data.name.trim();
	if (name === "") throw refuse$1.nameEmpty();
	if (name.length > LIMITS.projectName) throw refuse$1.nameTooLong(name.length, LIMITS.projectName);
	if (firstTicketNumber !== void 0 && !(Number.isSafeInteger(firstTicketNumber) && firstTicketNumber > 0)) throw refuse$1.firstNumberInvalid();
	return [{
		type: "ProjectCreated",
		data: {
			projectId,
			key,
			name,
			...firstTicketNumber === void 0 ? {} : { firstTicketNumber }
		}
	}];
}
function isLinked({ repositoryId }, state) {
	return state.repositoryIds.includes(repositoryId);
}
function evolve$1(state, event) {
	switch (event.type) {
		case "ProjectCreated": return {
			...state,
			key: event.data.key,
			firstTicketNumber: event.data.firstTicketNumber ?? 1
		};
		case "TicketNumberAllocated": return {
			...state,
			newestAllocation: {
				...event.data,
				earlier: state.newestAllocation
			}
		};
		case "RepositoryLinked": return {
			...state,
			repositoryIds: [...state.repositoryIds, event.data.repositoryId]
		};
		case "RepositoryUnlinked": return {
			...state,
			repositoryIds: state.repositoryIds.filter((id) => id !== event.data.repositoryId)
		};
		default: return assertNever(event);
	}
}
/** The rules of one project: its key and name, its ticket numbers, its pre-selected repositories. */ const projectDecider = {
	initialState: {
		key: null,
		firstTicketNumber: 1,
		newestAllocation: null,
		repositoryIds: []
	},
	decide: decide$1,
	evolve: evolve$1
};
// ../me/dist/src/application/commands/add-repository.js
function _ts_decorate$71(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$61(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$61(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const INSPECT_MS = 9e5;
/** Adds a repository by path or URL; one that is there already stays as it is. With a project, it is pre-selected there. */ var AddRepository = class extends Command {
	caller;
	input;
	progress;
	constructor(caller, input, progress = () => void 0) {
		super(), this.caller = caller, this.input = input, this.progress = progress;
	}
};
var AddRepositoryHandler = class {
	permissions;
	directory;
	codeHost;
	decisions;
	constructor(permissions, directory, codeHost, decisions) {
		this.permissions = permissions;
		this.directory = directory;
		this.codeHost = codeHost;
		this.decisions = decisions;
	}
	async execute({ caller, input, progress }) {
		await this.permissions.require(caller, "manage");
		const { orgId } = caller;
		const { projectKey } = input;
		const project = projectKey === void 0 ? void 0 : await this.directory.project(orgId, projectKey);
		const found = await this.codeHost.inspect(input.source, progress, AbortSignal.timeout(INSPECT_MS));
		const repositoryId = await this.idFor(orgId, found.source);
		const added = await this.add(caller, {
			repositoryId,
			...found
		});
		if (!project) return {
			repositoryId,
			position: added
		};
		const { position: linked } = await this.decisions.handle({
			stream: streams.project(orgId, project.projectId),
			decider: projectDecider,
			command: {
				type: "LinkRepository",
				data: { repositoryId }
			},
			meta: metaOf(caller, "link")
		});
		return {
			repositoryId,
			position: comparePositions(added, linked) > 0 ? added : linked
		};
	}
	/**
	* The repository that is found there now, or was when it was removed; else an id of the place, which one that moved away from it
	* may have taken.
	*/ async idFor(orgId, source) {
		const known = await this.directory.repositoryAt(orgId, source);
		if (known) return known.repositoryId;
		for (let attempt = 1;; attempt++) {
			const id = deriveId("repository", orgId, ...attempt === 1 ? [source] : [source, String(attempt)]);
			const state = await this.decisions.state(streams.repository(orgId, id), repositoryDecider);
			if (state.kind === "unknown" || state.repository.source === source) return id;
		}
	}
	async add(caller, found) {
		const stream = streams.repository(caller.orgId, found.repositoryId);
		const state = await this.decisions.state(stream, repositoryDecider);
		const data = state.kind === "added" ? state.repository : {
			...found,
			name: await this.allocateName(caller, found)
		};
		const { position } = await this.decisions.handle({
			stream,
			decider: repositoryDecider,
			command: {
				type: "AddRepository",
				data
			},
			meta: metaOf(caller)
		});
		return position;
	}
	/** Names are how people and workspaces tell repositories apart; the organization gives each to one, whoever is quicker. */ async allocateName(caller, { repositoryId, name: wanted }) {
		const taken = (await this.directory.repositories(caller.orgId)).map(({ name }) => name);
		const { state } = await this.decisions.handle({
			stream: streams.organization(caller.orgId),
			decider: organizationDecider,
			command: {
				type: "AllocateRepositoryName",
				data: {
					repositoryId,
					wanted,
					taken
				}
			},
			meta: metaOf(caller, "allocate name")
		});
		return state.repositoryNames.get(repositoryId) ?? wanted;
	}
};
AddRepositoryHandler = _ts_decorate$71([
	CommandHandler(AddRepository),
	_ts_param$61(0, Inject(Permissions)),
	_ts_param$61(1, Inject(Directory)),
	_ts_param$61(2, Inject(CODE_HOST)),
	_ts_param$61(3, Inject(DecideAndAppend)),
	_ts_metadata$61("design:type", Function),
	_ts_metadata$61("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof CodeHost === "undefined" ? Object : CodeHost,
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend
	])
], AddRepositoryHandler);
// ../me/dist/src/application/commands/move-repository.js
function _ts_decorate$70(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$60(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$60(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Says where a repository of this disk or behind a clone URL is now; its pull requests and runs go on there. */ var MoveRepository = class extends Command {
	caller;
	repository;
	source;
	constructor(caller, repository, source) {
		super(), this.caller = caller, this.repository = repository, this.source = source;
	}
};
var RepositoryMoves = class {
	decisions;
	open;
	pullRequests;
	constructor(decisions, open, pullRequests) {
		this.decisions = decisions;
		this.open = open;
		this.pullRequests = pullRequests;
	}
	async record(caller, data) {
		const { repositoryId } = data;
		const { position } = await this.decisions.handle({
			stream: streams.repository(caller.orgId, repositoryId),
			decider: repositoryDecider,
			command: {
				type: "MoveRepository",
				data
			},
			meta: metaOf(caller)
		});
		const tickets = await this.open.ticketsIn(caller.orgId, (repository) => repository.repositoryId === repositoryId);
		for (const ticketId of tickets) this.pullRequests.refreshSoon(caller.orgId, ticketId);
		return {
			repositoryId,
			position
		};
	}
};
RepositoryMoves = _ts_decorate$70([
	Injectable(),
	_ts_param$60(0, Inject(DecideAndAppend)),
	_ts_param$60(1, Inject(OpenPullRequests)),
	_ts_param$60(2, Inject(PullRequestStates)),
	_ts_metadata$60("design:type", Function),
	_ts_metadata$60("design:paramtypes", [
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend,
		typeof OpenPullRequests === "undefined" ? Object : OpenPullRequests,
		typeof PullRequestStates === "undefined" ? Object : PullRequestStates
	])
], RepositoryMoves);
var MoveRepositoryHandler = class {
	permissions;
	directory;
	codeHost;
	moves;
	constructor(permissions, directory, codeHost, moves) {
		this.permissions = permissions;
		this.directory = directory;
		this.codeHost = codeHost;
		this.moves = moves;
	}
	/** A crash between taking along and recording is harmless: the former copy stays, and the next attempt finds the new one. */ async execute({ caller, repository, source: wanted }) {
		await this.permissions.require(caller, "manage");
		const view = await this.directory.repository(caller.orgId, repository);
		const { repositoryId } = view;
		const patience = AbortSignal.timeout(INSPECT_MS);
		const { source } = await this.codeHost.relocate(view, wanted, () => void 0, patience);
		const other = (await this.directory.repositories(caller.orgId)).find((known) => known.source === source && known.repositoryId !== repositoryId);
		if (other) throw refusals.sourceTaken(other.name);
		return this.moves.record(caller, {
			repositoryId,
			source
		});
	}
};
MoveRepositoryHandler = _ts_decorate$70([
	CommandHandler(MoveRepository),
	_ts_param$60(0, Inject(Permissions)),
	_ts_param$60(1, Inject(Directory)),
	_ts_param$60(2, Inject(CODE_HOST)),
	_ts_param$60(3, Inject(RepositoryMoves)),
	_ts_metadata$60("design:type", Function),
	_ts_metadata$60("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof CodeHost === "undefined" ? Object : CodeHost,
		typeof RepositoryMoves === "undefined" ? Object : RepositoryMoves
	])
], MoveRepositoryHandler);
// ../me/dist/src/application/commands/remove-repository.js
function _ts_decorate$69(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$59(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$59(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Takes a repository out of the lists and of every project; what was done with it stays readable. */ var RemoveRepository = class extends Command {
	caller;
	repository;
	constructor(caller, repository) {
		super(), this.caller = caller, this.repository = repository;
	}
};
/** Pre-selects a repository no longer for the tickets of one project. */ var UnlinkRepository = class extends Command {
	caller;
	projectKey;
	repository;
	constructor(caller, projectKey, repository) {
		super(), this.caller = caller, this.projectKey = projectKey, this.repository = repository;
	}
};
var RemoveRepositoryHandler = class {
	permissions;
	directory;
	decisions;
	constructor(permissions, directory, decisions) {
		this.permissions = permissions;
		this.directory = directory;
		this.decisions = decisions;
	}
	/** The projects first: a removal that was cut short is asked for again, while the repository can still be found. */ async execute({ caller, repository }) {
		await this.permissions.require(caller, "manage");
		const { orgId } = caller;
		const { repositoryId } = await this.directory.repository(orgId, repository);
		for (const { projectId, repositoryIds } of await this.directory.projects(orgId)) {
			if (!repositoryIds.includes(repositoryId)) continue;
			await this.decisions.handle({
				stream: streams.project(orgId, projectId),
				decider: projectDecider,
				command: {
					type: "UnlinkRepository",
					data: { repositoryId }
				},
				meta: metaOf(caller, `unlink ${projectId}`)
			});
		}
		const { position } = await this.decisions.handle({
			stream: streams.repository(orgId, repositoryId),
			decider: repositoryDecider,
			command: {
				type: "RemoveRepository",
				data: { repositoryId }
			},
			meta: metaOf(caller)
		});
		return { position };
	}
};
RemoveRepositoryHandler = _ts_decorate$69([
	CommandHandler(RemoveRepository),
	_ts_param$59(0, Inject(Permissions)),
	_ts_param$59(1, Inject(Directory)),
	_ts_param$59(2, Inject(DecideAndAppend)),
	_ts_metadata$59("design:type", Function),
	_ts_metadata$59("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend
	])
], RemoveRepositoryHandler);
var UnlinkRepositoryHandler = class {
	permissions;
	directory;
	decisions;
	constructor(permissions, directory, decisions) {
		this.permissions = permissions;
		this.directory = directory;
		this.decisions = decisions;
	}
	async execute({ caller, projectKey, repository }) {
		await this.permissions.require(caller, "manage");
		const { orgId } = caller;
		const { projectId } = await this.directory.project(orgId, projectKey);
		const { repositoryId } = await this.directory.repository(orgId, repository);
		const { position } = await this.decisions.handle({
			stream: streams.project(orgId, projectId),
			decider: projectDecider,
			command: {
				type: "UnlinkRepository",
				data: { repositoryId }
			},
			meta: metaOf(caller)
		});
		return { position };
	}
};
UnlinkRepositoryHandler = _ts_decorate$69([
	CommandHandler(UnlinkRepository),
	_ts_param$59(0, Inject(Permissions)),
	_ts_param$59(1, Inject(Directory)),
	_ts_param$59(2, Inject(DecideAndAppend)),
	_ts_metadata$59("design:type", Function),
	_ts_metadata$59("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend
	])
], UnlinkRepositoryHandler);
// ../me/dist/src/application/conversation/conversation-handling.js
function _ts_decorate$68(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$58(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$58(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var ConversationHandling = class {
	decisions;
	permissions;
	directory;
	constructor(decisions, permissions, directory) {
		this.decisions = decisions;
		this.permissions = permissions;
		this.directory = directory;
	}
	/** Carries out a command that needs nothing but what it says. Throws DomainError, PortError of the log. */ async carryOut(caller, ticketKey, command, permission = "write") {
		await this.permissions.require(caller, permission);
		const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
		const stream = streams.conversation(caller.orgId, ticketId);
		const decider = {
			...conversationDecider,
			decide: onceStarted(ticketKey)
		};
		const { position } = await this.decisions.handle({
			stream,
			decider,
			command,
			meta: metaOf(caller)
		});
		return { position };
	}
	/** One step of a command; `step` names it where there are several. */ decide(caller, ticketId, command, ...step) {
		const stream = streams.conversation(caller.orgId, ticketId);
		return this.decisions.handle({
			stream,
			decider: conversationDecider,
			command,
			meta: metaOf(caller, ...step)
		});
	}
	state(orgId, ticketId) {
		return this.decisions.state(streams.conversation(orgId, ticketId), conversationDecider);
	}
};
ConversationHandling = _ts_decorate$68([
	Injectable(),
	_ts_param$58(0, Inject(DecideAndAppend)),
	_ts_param$58(1, Inject(Permissions)),
	_ts_param$58(2, Inject(Directory)),
	_ts_metadata$58("design:type", Function),
	_ts_metadata$58("design:paramtypes", [
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend,
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory
	])
], ConversationHandling);
/** The rules, for a ticket that was sent. */ function onceStarted(ticketKey) {
	return (command, state) => {
		if (!state.run) throw refusals.unknownConversation(ticketKey);
		return conversationDecider.decide(command, state);
	};
}
// ../me/dist/src/application/commands/change-conversation.js
function _ts_decorate$67(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$57(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$57(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/**
* The changes of a conversation that need nothing but what the caller says: from a request to the command of the decider.
* A change that needs more (an offer, the code host) has a use case of its own in this folder; those of a plan that queue a turn
* have `ContinuePlan`.
*/ const changes = {
	/** Answers the agent's open question. */ answerQuestion: ({ memberId }, input) => ({
		type: "AnswerQuestion",
		data: {
			...input,
			answeredBy: memberId
		}
	}),
	/** Rewords a message that still waits for its turn. */ editQueuedMessage: (_, turnId, input) => ({
		type: "EditQueuedMessage",
		data: {
			turnId,
			...input
		}
	}),
	/** Takes back a message that still waits for its turn. */ removeQueuedMessage: (_, turnId) => ({
		type: "RemoveQueuedMessage",
		data: { turnId }
	}),
	/** Lets messages go on that were held back after a failure or a stop. */ releaseQueue: () => ({
		type: "ReleaseQueue",
		data: {}
	}),
	/** Asks the agent to stop the turn that is going on. */ requestInterrupt: ({ memberId: by }, { turnId }) => ({
		type: "RequestInterrupt",
		data: {
			turnId,
			by
		}
	}),
	/** Lets the present run cost more. */ raiseBudget: ({ memberId: raisedBy }, { budgetCents }) => ({
		type: "RaiseBudget",
		data: {
			budgetCents,
			raisedBy
		}
	}),
	/** Approves a plan and queues the Edits turn that carries it out. */ approvePlan: ({ memberId: by, commandId }, { version, autoOpenDraftPr }) => ({
		type: "ApprovePlan",
		data: {
			version,
			autoOpenDraftPr: autoOpenDraftPr ?? null,
			by,
			turnId: deriveId(commandId, "turn")
		}
	}),
	/** Asks for another version of a plan. */ requestPlanChanges: ({ memberId: by, commandId }, input) => ({
		type: "RequestPlanChanges",
		data: {
			...input,
			by,
			turnId: deriveId(commandId, "turn")
		}
	}),
	/** Rejects a plan. */ rejectPlan: ({ memberId: by }, { version }) => ({
		type: "RejectPlan",
		data: {
			version,
			by
		}
	}),
	/** Freezes exactly this revision and asks for its publishing. */ acceptEdits: ({ memberId: acceptedBy, commandId }, input) => ({
		type: "AcceptEdits",
		data: {
			...input,
			acceptedBy,
			publishId: deriveId(commandId, "publish")
		}
	}),
	/** Rejects a revision; the next message starts from the base again. */ rejectEdits: ({ memberId: rejectedBy }, input) => ({
		type: "RejectEdits",
		data: {
			...input,
			rejectedBy
		}
	}),
	/** Puts a conversation away; lists no longer show it. */ archive: ({ memberId: by }) => ({
		type: "ArchiveConversation",
		data: { by }
	}),
	/** Brings an archived conversation back. */ restore: ({ memberId: by }) => ({
		type: "RestoreConversation",
		data: { by }
	})
};
/** What a change needs that not everybody who writes may do. */ const needs = { RaiseBudget: "manage" };
/** One of the changes above, to one conversation. */ var ChangeConversation = class extends Command {
	caller;
	ticketKey;
	change;
	constructor(caller, ticketKey, change) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.change = change;
	}
};
var ChangeConversationHandler = class {
	conversations;
	constructor(conversations) {
		this.conversations = conversations;
	}
	execute({ caller, ticketKey, change }) {
		return this.conversations.carryOut(caller, ticketKey, change, needs[change.type]);
	}
};
ChangeConversationHandler = _ts_decorate$67([
	CommandHandler(ChangeConversation),
	_ts_param$57(0, Inject(ConversationHandling)),
	_ts_metadata$57("design:type", Function),
	_ts_metadata$57("design:paramtypes", [typeof ConversationHandling === "undefined" ? Object : ConversationHandling])
], ChangeConversationHandler);
// ../me/dist/src/application/conversation/replaced-bases.js
function _ts_decorate$66(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$56(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$56(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var ReplacedBases = class {
	codeHost;
	directory;
	constructor(codeHost, directory) {
		this.codeHost = codeHost;
		this.directory = directory;
	}
	/**
	* Throws DomainError CONVERSATION.BASE_REPLACED when the base branch of a repository has another history than the commit the turn
	* starts from. A question changes nothing, and a repository that cannot be asked stops nothing.
	*/ async refuse(orgId, { mode, repositories }, { pullRequests }) {
		if (mode === "ask") return;
		const known = await this.directory.repositories(orgId);
		const check = async ({ repositoryId, baseCommit, baseBranch }) => {
			const repository = known.find((one) => one.repositoryId === repositoryId);
			const isAway = pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.unknown !== null);
			if (!repository || isAway || await this.isRelated(repository, baseCommit, baseBranch)) return;
			throw refusals.baseReplaced(repository.name, baseBranch);
		};
		await Promise.all(repositories.map(check));
	}
	async isRelated(...asked) {
		try {
			return await this.codeHost.isRelated(...asked);
		} catch (error) {
			if (!(error instanceof PortError)) throw error;
			return true;
		}
	}
};
ReplacedBases = _ts_decorate$66([
	Injectable(),
	_ts_param$56(0, Inject(CODE_HOST)),
	_ts_param$56(1, Inject(Directory)),
	_ts_metadata$56("design:type", Function),
	_ts_metadata$56("design:paramtypes", [typeof CodeHost === "undefined" ? Object : CodeHost, typeof Directory === "undefined" ? Object : Directory])
], ReplacedBases);
// ../me/dist/src/application/commands/continue-plan.js
function _ts_decorate$65(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$55(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$55(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Decides a plan in a way that queues a turn: it is carried out, or written again. */ var ContinuePlan = class extends Command {
	caller;
	ticketKey;
	change;
	constructor(caller, ticketKey, change) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.change = change;
	}
};
var ContinuePlanHandler = class {
	permissions;
	directory;
	conversations;
	bases;
	constructor(permissions, directory, conversations, bases) {
		this.permissions = permissions;
		this.directory = directory;
		this.conversations = conversations;
		this.bases = bases;
	}
	async execute({ caller, ticketKey, change }) {
		await this.permissions.require(caller, "write");
		const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
		const state = await this.conversations.state(caller.orgId, ticketId);
		const mode = change.type === "ApprovePlan" ? "edits" : "plan";
		await this.bases.refuse(caller.orgId, {
			mode,
			repositories: state.run?.repositories ?? []
		}, state);
		return this.conversations.carryOut(caller, ticketKey, change);
	}
};
ContinuePlanHandler = _ts_decorate$65([
	CommandHandler(ContinuePlan),
	_ts_param$55(0, Inject(Permissions)),
	_ts_param$55(1, Inject(Directory)),
	_ts_param$55(2, Inject(ConversationHandling)),
	_ts_param$55(3, Inject(ReplacedBases)),
	_ts_metadata$55("design:type", Function),
	_ts_metadata$55("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof ConversationHandling === "undefined" ? Object : ConversationHandling,
		typeof ReplacedBases === "undefined" ? Object : ReplacedBases
	])
], ContinuePlanHandler);
// ../me/dist/src/ports/github-app.port.js
const GITHUB_APP = Symbol("GitHubApp");
// ../me/dist/src/application/pull-requests/github-app-drafts.js
function _ts_decorate$64(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$54(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$54(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const COLLECTION$1 = "github-app-drafts";
/** As long as GitHub's code works. */ const KEPT_MS$1 = 36e5;
var GitHubAppDrafts = class {
	state;
	clock;
	constructor(state, clock) {
		this.state = state;
		this.clock = clock;
	}
	async begin(memberId) {
		const secret = randomBytes(32).toString("base64url");
		const until = this.clock.now() + KEPT_MS$1;
		const draft = {
			memberId,
			until
		};
		await this.state.put(COLLECTION$1, hashOf$1(secret), draft, 0, { expiresAt: until });
		return secret;
	}
	/** Throws DomainError GITHUB.DRAFT_UNKNOWN unless this person began it within the hour. */ async check(memberId, secret) {
		const draft = await this.state.get(COLLECTION$1, hashOf$1(secret));
		if (!(draft?.value.memberId === memberId && draft.value.until > this.clock.now())) throw refusals.unknownDraft();
	}
	/** It cannot be used again. */ async end(secret) {
		const draft = await this.state.get(COLLECTION$1, hashOf$1(secret));
		if (draft) await this.state.remove(COLLECTION$1, draft.key, draft.version);
	}
};
GitHubAppDrafts = _ts_decorate$64([
	Injectable(),
	_ts_param$54(0, Inject(STATE_STORE)),
	_ts_param$54(1, Inject(CLOCK)),
	_ts_metadata$54("design:type", Function),
	_ts_metadata$54("design:paramtypes", [typeof StateStore === "undefined" ? Object : StateStore, typeof Clock === "undefined" ? Object : Clock])
], GitHubAppDrafts);
const hashOf$1 = (secret) => createHash$1("sha256").update(secret).digest("hex");
// ../me/dist/src/application/commands/connect-github-app.js
function _ts_decorate$63(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$53(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$53(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Takes the GitHub App that GitHub made of a draft. */ var ConnectGitHubApp = class extends Command {
	caller;
	input;
	constructor(caller, input) {
		super(), this.caller = caller, this.input = input;
	}
};
var ConnectGitHubAppHandler = class {
	permissions;
	gitHub;
	drafts;
	constructor(permissions, gitHub, drafts) {
		this.permissions = permissions;
		this.gitHub = gitHub;
		this.drafts = drafts;
	}
	async execute({ caller, input: { code, state } }) {
		await this.permissions.require(caller, "own");
		await this.drafts.check(caller.memberId, state);
		const connected = await this.gitHub.connect(code);
		await this.drafts.end(state);
		return connected;
	}
};
ConnectGitHubAppHandler = _ts_decorate$63([
	CommandHandler(ConnectGitHubApp),
	_ts_param$53(0, Inject(Permissions)),
	_ts_param$53(1, Inject(GITHUB_APP)),
	_ts_param$53(2, Inject(GitHubAppDrafts)),
	_ts_metadata$53("design:type", Function),
	_ts_metadata$53("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof GitHubApp === "undefined" ? Object : GitHubApp,
		typeof GitHubAppDrafts === "undefined" ? Object : GitHubAppDrafts
	])
], ConnectGitHubAppHandler);
// ../me/dist/src/domain/ticket/ticket.decider.js
const refuse = {
	titleEmpty: () => new DomainError("invalid", "TICKET.TITLE_EMPTY", "Give the ticket a title."),
	titleTooLong: (count, limit) => new DomainError("invalid", "TICKET.TITLE_TOO_LONG", `Shorten the title to ${limit} characters; it has ${count}.`, {
		count,
		limit
	}),
	bodyTooLong: (count, limit) => new DomainError("invalid", "TICKET.BODY_TOO_LONG", `Shorten the description to ${limit / 1024} KiB; it has ${Math.ceil(count / 1024)} KiB.`, {
		count,
		limit
	}),
	exists: (ticketKey) => new DomainError("conflict", "TICKET.ALREADY_EXISTS", `This ticket already exists as ${ticketKey}.`, { ticketKey }),
	notFound: () => new DomainError("missing", "TICKET.NOT_FOUND", "There is no such ticket. Choose another one or create it.")
};
function decide(command, state) {
	switch (command.type) {
		case "CreateTicket": return createTicket$1(command.data, state);
		case "EditTicket": return editTicket$1(command.data, state);
		default: return assertNever(command);
	}
}
function createTicket$1(data, state) {
	if (state?.ticketKey === data.ticketKey) return [];
	if (state) throw refuse.exists(state.ticketKey);
	return [{
		type: "TicketCreated",
		data: {
			...data,
			...checkedText(data)
		}
	}];
}
function editTicket$1({ ticketId, ...changed }, state) {
	if (!state) throw refuse.notFound();
	const { title, body } = checkedText({
		title: changed.title ?? state.title,
		body: changed.body ?? state.body
	});
	if (title === state.title && body === state.body) return [];
	return [{
		type: "TicketEdited",
		data: {
			ticketId,
			ticketKey: state.ticketKey,
			title,
			body
		}
	}];
}
/** The title on one line, because it becomes the title of pull requests and commits. */ function checkedText(text) {
	const title = text.title.replace(/\s+/g, " ").trim();
	if (title === "") throw refuse.titleEmpty();
	if (title.length > LIMITS.ticketTitle) throw refuse.titleTooLong(title.length, LIMITS.ticketTitle);
	const bodyBytes = new TextEncoder().encode(text.body).length;
	if (bodyBytes > LIMITS.ticketBody) throw refuse.bodyTooLong(bodyBytes, LIMITS.ticketBody);
	return {
		title,
		body: text.body
	};
}
function evolve(_state, event) {
	const { ticketKey, title, body } = event.data;
	return {
		ticketKey,
		title,
		body
	};
}
/** The rules of one ticket's text. Creating it again under its key gives no facts, also after edits. */ const ticketDecider = {
	initialState: null,
	decide,
	evolve
};
// ../me/dist/src/application/commands/new-tickets.js
function _ts_decorate$62(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$52(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$52(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var NewTickets = class {
	decisions;
	directory;
	permissions;
	constructor(decisions, directory, permissions) {
		this.decisions = decisions;
		this.directory = directory;
		this.permissions = permissions;
	}
	/** Throws DomainError when the person may not make tickets, for an unknown project, or a text that no ticket may have. */ async check(caller, { title, body, projectKey }) {
		await this.permissions.require(caller, "write");
		const project = await this.directory.project(caller.orgId, projectKey);
		const data = {
			ticketId: "new",
			ticketKey: project.key,
			projectId: project.projectId,
			title,
			body
		};
		ticketDecider.decide({
			type: "CreateTicket",
			data
		}, ticketDecider.initialState);
		return project;
	}
	/** As `check`; a refused ticket takes no number. */ async create(caller, ticket) {
		const { projectId, key } = await this.check(caller, ticket);
		const { title, body } = ticket;
		const ticketId = deriveId(caller.commandId, "ticket");
		const ticketKey = `${key}-${await this.allocate(caller, projectId, ticketId)}`;
		const { position } = await this.decisions.handle({
			stream: streams.ticket(caller.orgId, ticketId),
			decider: ticketDecider,
			command: {
				type: "CreateTicket",
				data: {
					ticketId,
					ticketKey,
					projectId,
					title,
					body
				}
			},
			meta: metaOf(caller, "create ticket")
		});
		return {
			ticketId,
			ticketKey,
			position
		};
	}
	async allocate(caller, projectId, ticketId) {
		const { state } = await this.decisions.handle({
			stream: streams.project(caller.orgId, projectId),
			decider: projectDecider,
			command: {
				type: "AllocateTicketNumber",
				data: { ticketId }
			},
			meta: metaOf(caller, "allocate number")
		});
		const number = ticketNumber(state, ticketId);
		if (number === void 0) throw new Error("A ticket number was allocated and cannot be found.");
		return number;
	}
};
NewTickets = _ts_decorate$62([
	Injectable(),
	_ts_param$52(0, Inject(DecideAndAppend)),
	_ts_param$52(1, Inject(Directory)),
	_ts_param$52(2, Inject(Permissions)),
	_ts_metadata$52("design:type", Function),
	_ts_metadata$52("design:paramtypes", [
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend,
		typeof Directory === "undefined" ? Object : Directory,
		typeof Permissions === "undefined" ? Object : Permissions
	])
], NewTickets);
// ../me/dist/src/application/commands/create-ticket.js
function _ts_decorate$61(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$51(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$51(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Makes a ticket without sending it. */ var CreateTicket = class extends Command {
	caller;
	ticket;
	constructor(caller, ticket) {
		super(), this.caller = caller, this.ticket = ticket;
	}
};
var CreateTicketHandler = class {
	tickets;
	constructor(tickets) {
		this.tickets = tickets;
	}
	execute({ caller, ticket }) {
		return this.tickets.create(caller, ticket);
	}
};
CreateTicketHandler = _ts_decorate$61([
	CommandHandler(CreateTicket),
	_ts_param$51(0, Inject(NewTickets)),
	_ts_metadata$51("design:type", Function),
	_ts_metadata$51("design:paramtypes", [typeof NewTickets === "undefined" ? Object : NewTickets])
], CreateTicketHandler);
// ../me/dist/src/application/commands/draft-github-app.js
function _ts_decorate$60(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$50(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$50(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Prepares the form that makes a GitHub App for this product. */ var DraftGitHubApp = class extends Command {
	caller;
	input;
	constructor(caller, input) {
		super(), this.caller = caller, this.input = input;
	}
};
var DraftGitHubAppHandler = class {
	permissions;
	gitHub;
	drafts;
	constructor(permissions, gitHub, drafts) {
		this.permissions = permissions;
		this.gitHub = gitHub;
		this.drafts = drafts;
	}
	async execute({ caller, input }) {
		await this.permissions.require(caller, "own");
		return this.gitHub.draft({
			...input,
			state: await this.drafts.begin(caller.memberId)
		});
	}
};
DraftGitHubAppHandler = _ts_decorate$60([
	CommandHandler(DraftGitHubApp),
	_ts_param$50(0, Inject(Permissions)),
	_ts_param$50(1, Inject(GITHUB_APP)),
	_ts_param$50(2, Inject(GitHubAppDrafts)),
	_ts_metadata$50("design:type", Function),
	_ts_metadata$50("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof GitHubApp === "undefined" ? Object : GitHubApp,
		typeof GitHubAppDrafts === "undefined" ? Object : GitHubAppDrafts
	])
], DraftGitHubAppHandler);
// ../me/dist/src/application/commands/edit-ticket.js
function _ts_decorate$59(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$49(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$49(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Changes a ticket's title, description, or both; what is undefined stays. */ var EditTicket = class extends Command {
	caller;
	ticketKey;
	changes;
	constructor(caller, ticketKey, changes) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.changes = changes;
	}
};
var EditTicketHandler = class {
	permissions;
	directory;
	decisions;
	constructor(permissions, directory, decisions) {
		this.permissions = permissions;
		this.directory = directory;
		this.decisions = decisions;
	}
	async execute({ caller, ticketKey, changes }) {
		await this.permissions.require(caller, "write");
		const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
		const { position } = await this.decisions.handle({
			stream: streams.ticket(caller.orgId, ticketId),
			decider: ticketDecider,
			command: {
				type: "EditTicket",
				data: {
					ticketId,
					...changes
				}
			},
			meta: metaOf(caller)
		});
		return { position };
	}
};
EditTicketHandler = _ts_decorate$59([
	CommandHandler(EditTicket),
	_ts_param$49(0, Inject(Permissions)),
	_ts_param$49(1, Inject(Directory)),
	_ts_param$49(2, Inject(DecideAndAppend)),
	_ts_metadata$49("design:type", Function),
	_ts_metadata$49("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend
	])
], EditTicketHandler);
// ../me/dist/src/application/commands/open-draft-prs.js
function _ts_decorate$58(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$48(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$48(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Opens, or tries again to open, draft pull requests for the accepted revision. */ var OpenDraftPrs = class extends Command {
	caller;
	ticketKey;
	repositoryIds;
	constructor(caller, ticketKey, repositoryIds) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.repositoryIds = repositoryIds;
	}
};
var OpenDraftPrsHandler = class {
	conversations;
	permissions;
	directory;
	pullRequests;
	constructor(conversations, permissions, directory, pullRequests) {
		this.conversations = conversations;
		this.permissions = permissions;
		this.directory = directory;
		this.pullRequests = pullRequests;
	}
	/** A pull request that a person has merged or closed since decides which branch the edits go to. */ async execute({ caller, ticketKey, repositoryIds }) {
		await this.permissions.require(caller, "write");
		const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
		await this.pullRequests.refresh(caller.orgId, ticketId);
		return this.conversations.carryOut(caller, ticketKey, {
			type: "OpenDraftPrs",
			data: {
				repositoryIds,
				requestedBy: caller.memberId,
				publishId: deriveId(caller.commandId, "publish")
			}
		});
	}
};
OpenDraftPrsHandler = _ts_decorate$58([
	CommandHandler(OpenDraftPrs),
	_ts_param$48(0, Inject(ConversationHandling)),
	_ts_param$48(1, Inject(Permissions)),
	_ts_param$48(2, Inject(Directory)),
	_ts_param$48(3, Inject(PullRequestStates)),
	_ts_metadata$48("design:type", Function),
	_ts_metadata$48("design:paramtypes", [
		typeof ConversationHandling === "undefined" ? Object : ConversationHandling,
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof PullRequestStates === "undefined" ? Object : PullRequestStates
	])
], OpenDraftPrsHandler);
// ../me/dist/src/ports/redaction.port.js
const REDACTION = Symbol("Redaction");
// ../me/dist/src/application/product.js
const PRODUCT = Symbol("Product");
/** What the first start makes, under the same ids at every start, so that a start that was cut short is completed. */ const FIRST = {
	orgId: deriveId("first-start", "organization"),
	organizationName: "Acme",
	ownerId: deriveId("first-start", "owner"),
	project: {
		projectId: deriveId("first-start", "project"),
		key: "ACME",
		name: "Acme",
		firstTicketNumber: 42
	}
};
// ../me/dist/src/application/pull-requests/code-host-news.js
function _ts_decorate$57(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$47(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$47(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var CodeHostNews = class {
	product;
	directory;
	pullRequests;
	open;
	constructor(product, directory, pullRequests, open) {
		this.product = product;
		this.directory = directory;
		this.pullRequests = pullRequests;
		this.open = open;
	}
	/** Safe to repeat with the same delivery. Throws PortError of the stores. */ async take(news, delivery) {
		for (const one of news) {
			if (one.kind === "access-changed") continue;
			const ticketId = await (one.kind === "pull-request-remarked" ? this.ticketOfRemark(one) : this.ticketOf(one.branch));
			if (ticketId === void 0) continue;
			if (one.kind === "pull-request-remarked") await this.recordRemark(ticketId, one, delivery);
			else this.pullRequests.refreshSoon(this.product.orgId, ticketId);
		}
	}
	ticketOfRemark({ branch, pullRequestUrl }) {
		return branch === null ? this.open.ticketOf(this.product.orgId, pullRequestUrl) : this.ticketOf(branch);
	}
	/** Branches of other people name no ticket, or one that is not there. */ async ticketOf(branch) {
		const key = ticketKeyOf(branch);
		if (key === void 0) return void 0;
		try {
			return (await this.directory.ticketRef(this.product.orgId, key)).ticketId;
		} catch (error) {
			if (error instanceof DomainError) return void 0;
			throw error;
		}
	}
	async recordRemark(ticketId, remark, delivery) {
		const { orgId } = this.product;
		const { pullRequests } = await this.pullRequests.state(orgId, ticketId);
		const about = pullRequestOf(pullRequests, remark);
		if (!about) return;
		const { verdict, text, path, url } = remark;
		const data = {
			repositoryId: about.repositoryId,
			number: about.number,
			verdict,
			text,
			path,
			url
		};
		await this.pullRequests.record(orgId, ticketId, {
			type: "RecordReview",
			data
		}, deriveId(delivery, "review"));
	}
};
CodeHostNews = _ts_decorate$57([
	Injectable(),
	_ts_param$47(0, Inject(PRODUCT)),
	_ts_param$47(1, Inject(Directory)),
	_ts_param$47(2, Inject(PullRequestStates)),
	_ts_param$47(3, Inject(OpenPullRequests)),
	_ts_metadata$47("design:type", Function),
	_ts_metadata$47("design:paramtypes", [
		typeof Product === "undefined" ? Object : Product,
		typeof Directory === "undefined" ? Object : Directory,
		typeof PullRequestStates === "undefined" ? Object : PullRequestStates,
		typeof OpenPullRequests === "undefined" ? Object : OpenPullRequests
	])
], CodeHostNews);
/** The branch and the number are the same in several repositories at times; then the address tells, which a rename changes. */ function pullRequestOf(all, { branch, number, pullRequestUrl }) {
	if (branch === null) return all.find(({ url }) => url === pullRequestUrl);
	const fitting = all.filter((pr) => pr.branch === branch && pr.number === number);
	return fitting.find(({ url }) => url === pullRequestUrl) ?? (fitting.length === 1 ? fitting[0] : void 0);
}
// ../me/dist/src/application/commands/receive-webhook.js
function _ts_decorate$56(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$46(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$46(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Takes one delivery of GitHub's; its signature says who sent it. */ var ReceiveWebhook = class extends Command {
	request;
	constructor(request) {
		super(), this.request = request;
	}
};
var ReceiveWebhookHandler = class {
	gitHub;
	news;
	redaction;
	constructor(gitHub, news, redaction) {
		this.gitHub = gitHub;
		this.news = news;
		this.redaction = redaction;
	}
	execute({ request }) {
		return this.gitHub.receive(request, (news, delivery) => this.news.take(news.map((one) => this.redacted(one)), delivery));
	}
	/** Before the words are cut to what a fact holds: half a secret is not recognised. */ redacted(news) {
		return news.kind === "pull-request-remarked" ? {
			...news,
			text: this.redaction.redact(news.text)
		} : news;
	}
};
ReceiveWebhookHandler = _ts_decorate$56([
	CommandHandler(ReceiveWebhook),
	_ts_param$46(0, Inject(GITHUB_APP)),
	_ts_param$46(1, Inject(CodeHostNews)),
	_ts_param$46(2, Inject(REDACTION)),
	_ts_metadata$46("design:type", Function),
	_ts_metadata$46("design:paramtypes", [
		typeof GitHubApp === "undefined" ? Object : GitHubApp,
		typeof CodeHostNews === "undefined" ? Object : CodeHostNews,
		typeof Redaction === "undefined" ? Object : Redaction
	])
], ReceiveWebhookHandler);
// ../me/dist/src/application/conversation/message-sending.js
function _ts_decorate$55(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$45(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$45(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var MessageSending = class {
	conversations;
	bases;
	constructor(conversations, bases) {
		this.conversations = conversations;
		this.bases = bases;
	}
	/** To a conversation that may be going on: what its edits start from is looked at before the turn. */ async sendOn(caller, ticket, message, state) {
		const { mode = replyMode(state), offer } = message;
		await this.bases.refuse(caller.orgId, {
			mode,
			repositories: repositoriesOfNext(offer, state)
		}, state);
		return this.send(caller, ticket, message);
	}
	async send(caller, ticket, message) {
		return replyOf(await this.conversations.decide(caller, ticket.ticketId, this.command(caller, ticket, message)), ticket);
	}
	command(caller, { ticketId, ticketKey }, message) {
		const turnId = deriveId(caller.commandId, "turn");
		const { mode = null, autoOpenDraftPr = null, instructions, offer } = message;
		const said = {
			mode,
			autoOpenDraftPr,
			instructions,
			offer
		};
		return {
			type: "SendMessage",
			data: {
				ticketId,
				ticketKey,
				turnId,
				sentBy: caller.memberId,
				...said
			}
		};
	}
};
MessageSending = _ts_decorate$55([
	Injectable(),
	_ts_param$45(0, Inject(ConversationHandling)),
	_ts_param$45(1, Inject(ReplacedBases)),
	_ts_metadata$45("design:type", Function),
	_ts_metadata$45("design:paramtypes", [typeof ConversationHandling === "undefined" ? Object : ConversationHandling, typeof ReplacedBases === "undefined" ? Object : ReplacedBases])
], MessageSending);
/** Says which turn was queued, from the facts of the command (also of a repeated one). */ function replyOf({ position, events, state }, ticket) {
	const queued = events.find((event) => event.type === "TurnQueued");
	const { ticketId, ticketKey } = ticket;
	return {
		position,
		ticketId,
		ticketKey,
		turnId: queued?.data.turnId ?? null,
		runId: queued?.data.runId ?? state.run?.runId ?? "",
		...queued && {
			mode: queued.data.mode,
			autoOpenDraftPr: queued.data.autoOpenDraftPr
		}
	};
}
// ../me/dist/src/domain/conversation/kept-commit.js
/**
* The commit that a repository of a new run has to start from, because earlier work goes along; undefined where it may start from
* the newest one. Work of the present run goes along by its seed and stands on the commit it was made on. A repository that the
* present run left out goes on from its open pull request's commit, or updating that would take the earlier work away.
*/ function keptCommit({ repositoryId, baseBranch }, state) {
	const open = state.pullRequests.find((pr) => pr.repositoryId === repositoryId && pr.state === "open");
	const before = state.run?.repositories.find((r) => r.repositoryId === repositoryId);
	if (!before) return open?.baseBranch === baseBranch ? open.commit : void 0;
	return before.baseBranch === baseBranch && (open !== void 0 || isSeeded(repositoryId, state)) && goesAlong(repositoryId, state) ? before.baseCommit : void 0;
}
function isSeeded(repositoryId, { edits }) {
	return edits?.proposal.repositories.some((r) => r.repositoryId === repositoryId) === true;
}
function goesAlong(repositoryId, state) {
	const seed = seedRevision(state);
	return seed !== null && !workHasLeft(repositoryId, seed, state);
}
// ../me/dist/src/application/conversation/run-offers.js
function _ts_decorate$54(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$44(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$44(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const BRANCHES_NAMED = 10;
var RunOffers = class {
	codeHost;
	product;
	directory;
	constructor(codeHost, product, directory) {
		this.codeHost = codeHost;
		this.product = product;
		this.directory = directory;
	}
	/**
	* Null when nothing new is asked for and the present run may go on, for which no code host is asked. Throws DomainError for an
	* unknown repository, branch or model, PortError of the code host.
	*/ async offer(wanted, state) {
		if (wanted.repositories === void 0 && wanted.model === void 0 && state.run?.pullRequestEnded !== true && await this.isComplete(wanted.orgId, state)) return null;
		return this.freshOffer(wanted, state);
	}
	/** As `offer`, for a run that starts in any case. */ async freshOffer(wanted, state) {
		const model = this.model(wanted.model ?? state.run?.model);
		const repositories = await (wanted.repositories === void 0 ? this.present(wanted.orgId, state) : this.chosen(wanted.orgId, wanted.repositories, state));
		return {
			runId: wanted.runId,
			repositories,
			model,
			agent: this.product.agent.kind
		};
	}
	model(id) {
		const { models } = this.product;
		const found = models.find((model) => id === void 0 ? model.isDefault : model.id === id);
		if (!found) throw refusals.unknownModel(id ?? "", models.map((model) => model.id));
		return found.id;
	}
	/** Whether no repository of the present run was removed since. */ async isComplete(orgId, { run }) {
		const known = await this.directory.repositories(orgId);
		return run?.repositories.every(({ repositoryId }) => known.some((r) => r.repositoryId === repositoryId)) ?? true;
	}
	async chosen(orgId, all, state) {
		const repositories = [];
		for (const { repository, baseBranch: branch } of all) {
			const view = await this.directory.repository(orgId, repository);
			const { repositoryId, name, codeHost } = view;
			const baseBranch = branch ?? await this.codeHost.defaultBranch(view);
			const baseCommit = keptCommit({
				repositoryId,
				baseBranch
			}, state) ?? await this.resolve(view, baseBranch);
			repositories.push({
				repositoryId,
				name,
				codeHost,
				baseBranch,
				baseCommit
			});
		}
		return repositories;
	}
	/** Those of the present run that are still there. A reply cannot choose others, so it goes on with what can be found out. */ async present(orgId, state) {
		const known = await this.directory.repositories(orgId);
		const repositories = [];
		for (const before of state.run?.repositories ?? []) {
			const view = known.find(({ repositoryId }) => repositoryId === before.repositoryId);
			if (view) repositories.push({
				...before,
				...await this.baseNow(view, before, state)
			});
		}
		if (repositories.length === 0 && state.run) throw refusals.repositoriesRemoved();
		return repositories;
	}
	/** A base branch that is gone (renamed, say) gives way to the default one. */ async baseNow(view, before, state) {
		const { baseBranch } = before;
		const kept = keptCommit(before, state);
		if (kept !== void 0) return {
			baseBranch,
			baseCommit: kept
		};
		try {
			return {
				baseBranch,
				baseCommit: await this.codeHost.resolve(view, baseBranch)
			};
		} catch (error) {
			if (!(error instanceof PortError)) throw error;
			if (error.code !== "HOST.BRANCH_NOT_FOUND") {
				if (hasEnded(before.repositoryId, state)) throw error;
				return before;
			}
			const now = await this.codeHost.defaultBranch(view);
			return {
				baseBranch: now,
				baseCommit: await this.resolve(view, now)
			};
		}
	}
	async resolve(repository, branch) {
		try {
			return await this.codeHost.resolve(repository, branch);
		} catch (error) {
			if (!(error instanceof PortError && error.code === "HOST.BRANCH_NOT_FOUND")) throw error;
			const known = await this.codeHost.branches(repository, { limit: BRANCHES_NAMED });
			throw refusals.unknownBranch(repository.name, branch, known.map(({ name }) => name));
		}
	}
};
RunOffers = _ts_decorate$54([
	Injectable(),
	_ts_param$44(0, Inject(CODE_HOST)),
	_ts_param$44(1, Inject(PRODUCT)),
	_ts_param$44(2, Inject(Directory)),
	_ts_metadata$44("design:type", Function),
	_ts_metadata$44("design:paramtypes", [
		typeof CodeHost === "undefined" ? Object : CodeHost,
		typeof Product === "undefined" ? Object : Product,
		typeof Directory === "undefined" ? Object : Directory
	])
], RunOffers);
function hasEnded(repositoryId, { pullRequests }) {
	return pullRequests.some((pr) => pr.repositoryId === repositoryId && pr.state !== "open");
}
// ../me/dist/src/application/conversation/submissions.js
function _ts_decorate$53(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$43(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$43(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var Submissions = class {
	permissions;
	directory;
	pullRequests;
	constructor(permissions, directory, pullRequests) {
		this.permissions = permissions;
		this.directory = directory;
		this.pullRequests = pullRequests;
	}
	/** Throws DomainError when the person may not send or there is no such ticket. */ async begin(caller, ticketKey) {
		await this.permissions.require(caller, "write");
		const ticket = await this.directory.ticketRef(caller.orgId, ticketKey);
		return {
			ticket,
			state: await this.pullRequests.refresh(caller.orgId, ticket.ticketId)
		};
	}
	/** Whether neither the instructions nor the ticket's text say anything. */ async saysNothing(instructions, caller, ticketKey) {
		if (instructions.trim() !== "") return false;
		return (await this.directory.ticket(caller.orgId, ticketKey)).body.trim() === "";
	}
};
Submissions = _ts_decorate$53([
	Injectable(),
	_ts_param$43(0, Inject(Permissions)),
	_ts_param$43(1, Inject(Directory)),
	_ts_param$43(2, Inject(PullRequestStates)),
	_ts_metadata$43("design:type", Function),
	_ts_metadata$43("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof PullRequestStates === "undefined" ? Object : PullRequestStates
	])
], Submissions);
// ../me/dist/src/application/commands/retry-turn.js
function _ts_decorate$52(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$42(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$42(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Repeats the failed or stopped last turn in a new run. */ var RetryTurn = class extends Command {
	caller;
	ticketKey;
	turnId;
	constructor(caller, ticketKey, turnId) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.turnId = turnId;
	}
};
var RetryTurnHandler = class {
	submissions;
	offers;
	bases;
	conversations;
	constructor(submissions, offers, bases, conversations) {
		this.submissions = submissions;
		this.offers = offers;
		this.bases = bases;
		this.conversations = conversations;
	}
	async execute({ caller, ticketKey, turnId: failedTurnId }) {
		const { orgId, commandId, memberId: sentBy } = caller;
		const { ticket, state } = await this.submissions.begin(caller, ticketKey);
		if (!state.run) throw refusals.unknownConversation(ticketKey);
		const wanted = {
			orgId,
			runId: deriveId(commandId, "run"),
			repositories: void 0,
			model: void 0
		};
		const offer = await this.offers.freshOffer(wanted, state);
		const { mode } = state.lastOutcome?.turn ?? { mode: "ask" };
		await this.bases.refuse(orgId, {
			mode,
			repositories: offer.repositories
		}, state);
		const data = {
			failedTurnId,
			turnId: deriveId(commandId, "turn"),
			sentBy,
			offer
		};
		return replyOf(await this.conversations.decide(caller, ticket.ticketId, {
			type: "RetryTurn",
			data
		}), ticket);
	}
};
RetryTurnHandler = _ts_decorate$52([
	CommandHandler(RetryTurn),
	_ts_param$42(0, Inject(Submissions)),
	_ts_param$42(1, Inject(RunOffers)),
	_ts_param$42(2, Inject(ReplacedBases)),
	_ts_param$42(3, Inject(ConversationHandling)),
	_ts_metadata$42("design:type", Function),
	_ts_metadata$42("design:paramtypes", [
		typeof Submissions === "undefined" ? Object : Submissions,
		typeof RunOffers === "undefined" ? Object : RunOffers,
		typeof ReplacedBases === "undefined" ? Object : ReplacedBases,
		typeof ConversationHandling === "undefined" ? Object : ConversationHandling
	])
], RetryTurnHandler);
// ../me/dist/src/application/commands/send-message.js
function _ts_decorate$51(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$41(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$41(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Sends a further message. */ var SendMessage = class extends Command {
	caller;
	ticketKey;
	input;
	constructor(caller, ticketKey, input) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.input = input;
	}
};
var SendMessageHandler = class {
	submissions;
	offers;
	sending;
	constructor(submissions, offers, sending) {
		this.submissions = submissions;
		this.offers = offers;
		this.sending = sending;
	}
	async execute({ caller, ticketKey, input }) {
		const { ticket, state } = await this.submissions.begin(caller, ticketKey);
		if (!state.run) throw refusals.unknownConversation(ticketKey);
		const { mode, autoOpenDraftPr, instructions, repositories, model } = input;
		if (instructions.trim() === "") throw refuse$2.emptyMessage();
		const { orgId, commandId } = caller;
		const offer = await this.offers.offer({
			orgId,
			runId: deriveId(commandId, "run"),
			repositories,
			model
		}, state);
		return this.sending.sendOn(caller, ticket, {
			mode,
			autoOpenDraftPr,
			instructions,
			offer
		}, state);
	}
};
SendMessageHandler = _ts_decorate$51([
	CommandHandler(SendMessage),
	_ts_param$41(0, Inject(Submissions)),
	_ts_param$41(1, Inject(RunOffers)),
	_ts_param$41(2, Inject(MessageSending)),
	_ts_metadata$41("design:type", Function),
	_ts_metadata$41("design:paramtypes", [
		typeof Submissions === "undefined" ? Object : Submissions,
		typeof RunOffers === "undefined" ? Object : RunOffers,
		typeof MessageSending === "undefined" ? Object : MessageSending
	])
], SendMessageHandler);
// ../me/dist/src/application/commands/send-ticket.js
function _ts_decorate$50(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$40(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$40(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Sends a known or a new ticket to the agent and opens its conversation. */ var SendTicket = class extends Command {
	caller;
	input;
	constructor(caller, input) {
		super(), this.caller = caller, this.input = input;
	}
};
var SendTicketHandler = class {
	submissions;
	tickets;
	offers;
	sending;
	constructor(submissions, tickets, offers, sending) {
		this.submissions = submissions;
		this.tickets = tickets;
		this.offers = offers;
		this.sending = sending;
	}
	async execute({ caller, input }) {
		const { ticketKey, newTicket } = input;
		if (ticketKey === void 0 && newTicket !== void 0) return this.sendNew(caller, input, newTicket);
		if (ticketKey === void 0 || newTicket !== void 0) throw refusals.whichTicket();
		const { ticket, state } = await this.submissions.begin(caller, ticketKey);
		if (await this.submissions.saysNothing(input.instructions, caller, ticketKey)) throw refusals.emptyMessage();
		const offer = await this.offers.offer(this.wanted(caller, input), state);
		return this.sending.sendOn(caller, ticket, {
			...messageOf(input),
			offer
		}, state);
	}
	/** Everything is checked before the ticket is made, so that a refused submission leaves none behind. */ async sendNew(caller, input, newTicket) {
		await this.tickets.check(caller, newTicket);
		refuseEmpty(input.instructions, newTicket.body);
		const offer = await this.offers.freshOffer(this.wanted(caller, input), initialConversation);
		const message = {
			...messageOf(input),
			offer
		};
		conversationDecider.decide(this.sending.command(caller, {
			ticketId: "new",
			ticketKey: "NEW"
		}, message), initialConversation);
		return this.sending.send(caller, await this.tickets.create(caller, newTicket), message);
	}
	wanted({ orgId, commandId }, { repositories, model }) {
		return {
			orgId,
			runId: deriveId(commandId, "run"),
			repositories,
			model
		};
	}
};
SendTicketHandler = _ts_decorate$50([
	CommandHandler(SendTicket),
	_ts_param$40(0, Inject(Submissions)),
	_ts_param$40(1, Inject(NewTickets)),
	_ts_param$40(2, Inject(RunOffers)),
	_ts_param$40(3, Inject(MessageSending)),
	_ts_metadata$40("design:type", Function),
	_ts_metadata$40("design:paramtypes", [
		typeof Submissions === "undefined" ? Object : Submissions,
		typeof NewTickets === "undefined" ? Object : NewTickets,
		typeof RunOffers === "undefined" ? Object : RunOffers,
		typeof MessageSending === "undefined" ? Object : MessageSending
	])
], SendTicketHandler);
function messageOf({ mode, autoOpenDraftPr, instructions }) {
	return {
		mode,
		autoOpenDraftPr,
		instructions
	};
}
function refuseEmpty(instructions, ticketBody) {
	if (instructions.trim() === "" && ticketBody.trim() === "") throw refusals.emptyMessage();
}
// ../me/dist/src/application/access/profiles.js
function _ts_decorate$49(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$39(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$39(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const PROFILES = "profiles";
var Profiles = class {
	state;
	constructor(state) {
		this.state = state;
	}
	async nameOf(memberId) {
		return (await this.state.get(PROFILES, memberId))?.value.name;
	}
	/** Names by member. */ async all() {
		const entries = await this.state.list(PROFILES);
		return new Map(entries.map(({ key, value }) => [key, value.name]));
	}
	/** Gives the first name; false when there is one already. */ nameFirst(memberId, name) {
		return this.state.put(PROFILES, memberId, { name }, 0);
	}
};
Profiles = _ts_decorate$49([
	Injectable(),
	_ts_param$39(0, Inject(STATE_STORE)),
	_ts_metadata$39("design:type", Function),
	_ts_metadata$39("design:paramtypes", [typeof StateStore === "undefined" ? Object : StateStore])
], Profiles);
// ../me/dist/src/application/access/sessions.js
function _ts_decorate$48(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$38(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$38(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const DAY_MS = 864e5;
const IDLE_MS = 7 * DAY_MS;
const SESSION_MS = 30 * DAY_MS;
/** How exactly the last use is known; more often would mean a write forevery request. */ const TOUCH_MS = 6e5;
const SESSIONS = "sessions";
const TOKENS = "access-tokens";
var Sessions = class {
	state;
	clock;
	endings = /* @__PURE__ */ new Set();
	constructor(state, clock) {
		this.state = state;
		this.clock = clock;
	}
	/** Begins a session and returns its secret id (256 bits). */ async begin(memberId) {
		const secret = newSecret();
		const now = this.clock.now();
		const value = {
			memberId,
			createdAt: now,
			usedAt: now
		};
		await this.state.put(SESSIONS, hashOf(secret), value, 0, { expiresAt: now + IDLE_MS });
		return secret;
	}
	/** Undefined when there is no such session or it is over. A session ends 7 days after its last use, or 30 days after its start. */ async ofSession(secret) {
		const entry = await this.state.get(SESSIONS, hashOf(secret));
		if (!entry || !this.isAlive(entry.value)) return void 0;
		await this.touch(entry);
		return {
			memberId: entry.value.memberId,
			key: `${SESSIONS}/${entry.key}`
		};
	}
	async ofToken(secret) {
		const entry = await this.state.get(TOKENS, hashOf(secret));
		return entry && {
			memberId: entry.value.memberId,
			key: `${TOKENS}/${entry.key}`
		};
	}
	/** Whether a session or token that was valid once still is. */ async isValid({ key }) {
		const [collection = "", hash = ""] = key.split("/");
		const entry = await this.state.get(collection, hash);
		if (!entry) return false;
		return "usedAt" in entry.value ? this.isAlive(entry.value) : true;
	}
	/** Ends a session; who watches is told at once. Unknown sessions are fine. */ async end(secret) {
		const hash = hashOf(secret);
		for (;;) {
			const entry = await this.state.get(SESSIONS, hash);
			if (!entry || await this.state.remove(SESSIONS, hash, entry.version)) break;
		}
		for (const tell of this.endings) tell(`${SESSIONS}/${hash}`);
	}
	/** Calls back with the `Identity.key` of every session and token that is ended in this process. */ onEnd(tell) {
		this.endings.add(tell);
	}
	/** Makes a new access token and returns it; its prefix is what redaction knows it by when somebody pastes it. */ async issueToken(memberId, label) {
		const secret = `crt_${newSecret()}`;
		await this.state.put(TOKENS, hashOf(secret), {
			memberId,
			label
		}, 0);
		return secret;
	}
	/** Ends every access token with this label; who watches is told at once. */ async endTokens(label) {
		for (const { key, value, version } of await this.state.list(TOKENS)) {
			if (value.label !== label || !await this.state.remove(TOKENS, key, version)) continue;
			for (const tell of this.endings) tell(`${TOKENS}/${key}`);
		}
	}
	isAlive({ createdAt, usedAt }) {
		const now = this.clock.now();
		return now < usedAt + IDLE_MS && now < createdAt + 2592e6;
	}
	/** A lost race means that another request touched it. */ async touch({ key, value, version }) {
		const now = this.clock.now();
		if (now < value.usedAt + TOUCH_MS) return;
		await this.state.put(SESSIONS, key, {
			...value,
			usedAt: now
		}, version, { expiresAt: now + IDLE_MS });
	}
};
Sessions = _ts_decorate$48([
	Injectable(),
	_ts_param$38(0, Inject(STATE_STORE)),
	_ts_param$38(1, Inject(CLOCK)),
	_ts_metadata$38("design:type", Function),
	_ts_metadata$38("design:paramtypes", [typeof StateStore === "undefined" ? Object : StateStore, typeof Clock === "undefined" ? Object : Clock])
], Sessions);
const newSecret = () => randomBytes(32).toString("base64url");
const hashOf = (secret) => createHash$1("sha256").update(secret).digest("hex");
// ../me/dist/src/application/access/ownership.js
function _ts_decorate$47(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$37(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$37(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Crockford's base 32: no letter in it is taken for a digit. */ const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 60 bits; sign-ins are limited by address. */ const CODE_LENGTH = 12;
var Ownership = class {
	product;
	decisions;
	profiles;
	sessions;
	code;
	constructor(product, decisions, profiles, sessions) {
		this.product = product;
		this.decisions = decisions;
		this.profiles = profiles;
		this.sessions = sessions;
	}
	/** The log tells for good; a name without the fact is one that was given a moment ago, or before there was the fact. */ async isClaimed() {
		const { orgId, ownerId } = this.product;
		if (await this.profiles.nameOf(ownerId) !== void 0) return true;
		return (await this.decisions.state(streams.organization(orgId), organizationDecider)).ownerId !== null;
	}
	async claim(actor) {
		const { orgId, ownerId: memberId } = this.product;
		await this.decisions.handle({
			stream: streams.organization(orgId),
			decider: organizationDecider,
			command: {
				type: "ClaimOwnership",
				data: { memberId }
			},
			meta: {
				commandId: deriveId("claim-ownership", memberId),
				actor
			}
		});
	}
	/**
	* The one-time code of set-up while nobody owns the installation, else undefined. It follows from the data folder's token: every
	* process and every start has the same, and nothing of it is kept.
	*/ async open(token) {
		this.code = void 0;
		if (await this.isClaimed()) await this.claim({ kind: "system" });
		else this.code = codeOf$1(token);
		return this.code;
	}
	/** Whether this is the code, however it is written, or an access token of the owner. */ async isProof(given) {
		if (this.code !== void 0 && isSame(bare(given), bare(this.code))) return true;
		return (await this.sessions.ofToken(given.trim()))?.memberId === this.product.ownerId;
	}
};
Ownership = _ts_decorate$47([
	Injectable(),
	_ts_param$37(0, Inject(PRODUCT)),
	_ts_param$37(1, Inject(DecideAndAppend)),
	_ts_param$37(2, Inject(Profiles)),
	_ts_param$37(3, Inject(Sessions)),
	_ts_metadata$37("design:type", Function),
	_ts_metadata$37("design:paramtypes", [
		typeof Product === "undefined" ? Object : Product,
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend,
		typeof Profiles === "undefined" ? Object : Profiles,
		typeof Sessions === "undefined" ? Object : Sessions
	])
], Ownership);
function codeOf$1(token) {
	return ([...createHash$1("sha256").update(`set-up\n${token}`).digest().subarray(0, CODE_LENGTH)].map((byte) => ALPHABET.charAt(byte % 32)).join("").match(/.{4}/g) ?? []).join("-");
}
const bare = (code) => code.replace(/[\s-]/g, "").toUpperCase();
const digest = (text) => createHash$1("sha256").update(text).digest();
const isSame = (one, other) => timingSafeEqual$1(digest(one), digest(other));
// ../me/dist/src/application/commands/set-up-owner.js
function _ts_decorate$46(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$36(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$36(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/**
* The first person gives their name and is signed in as the owner. Works once, and only with a proof: `code`, or a caller who is
* signed in as the owner. Such a caller may also give a name that was lost with the state.
*/ var SetUpOwner = class extends Command {
	name;
	code;
	caller;
	constructor(name, code, caller) {
		super(), this.name = name, this.code = code, this.caller = caller;
	}
};
var SetUpOwnerHandler = class {
	product;
	profiles;
	ownership;
	sessions;
	constructor(product, profiles, ownership, sessions) {
		this.product = product;
		this.profiles = profiles;
		this.ownership = ownership;
		this.sessions = sessions;
	}
	async execute({ name, code, caller }) {
		const trimmed = name.replace(/\s+/g, " ").trim();
		if (trimmed === "") throw refusals.nameEmpty();
		if (trimmed.length > LIMITS.memberName) throw new DomainError("invalid", "MEMBER.NAME_TOO_LONG", `Shorten your name to ${LIMITS.memberName} characters.`);
		const { ownerId } = this.product;
		if (caller?.memberId !== ownerId) {
			if (await this.ownership.isClaimed()) throw refusals.setUpDone();
			if (!await this.ownership.isProof(code)) throw refusals.badSetUpCode();
		}
		if (!await this.profiles.nameFirst(ownerId, trimmed)) throw refusals.setUpDone();
		await this.ownership.claim({
			kind: "member",
			memberId: ownerId
		});
		return {
			memberId: ownerId,
			session: await this.sessions.begin(ownerId)
		};
	}
};
SetUpOwnerHandler = _ts_decorate$46([
	CommandHandler(SetUpOwner),
	_ts_param$36(0, Inject(PRODUCT)),
	_ts_param$36(1, Inject(Profiles)),
	_ts_param$36(2, Inject(Ownership)),
	_ts_param$36(3, Inject(Sessions)),
	_ts_metadata$36("design:type", Function),
	_ts_metadata$36("design:paramtypes", [
		typeof Product === "undefined" ? Object : Product,
		typeof Profiles === "undefined" ? Object : Profiles,
		typeof Ownership === "undefined" ? Object : Ownership,
		typeof Sessions === "undefined" ? Object : Sessions
	])
], SetUpOwnerHandler);
// ../me/dist/src/application/commands/sign-in.js
function _ts_decorate$45(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$35(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$35(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Signs a browser in with an access token. */ var SignIn = class extends Command {
	token;
	constructor(token) {
		super(), this.token = token;
	}
};
var SignInHandler = class {
	sessions;
	constructor(sessions) {
		this.sessions = sessions;
	}
	async execute({ token }) {
		const identity = await this.sessions.ofToken(token);
		if (!identity) throw refusals.badToken();
		const { memberId } = identity;
		return {
			memberId,
			session: await this.sessions.begin(memberId)
		};
	}
};
SignInHandler = _ts_decorate$45([
	CommandHandler(SignIn),
	_ts_param$35(0, Inject(Sessions)),
	_ts_metadata$35("design:type", Function),
	_ts_metadata$35("design:paramtypes", [typeof Sessions === "undefined" ? Object : Sessions])
], SignInHandler);
// ../me/dist/src/application/commands/sign-out.js
function _ts_decorate$44(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$34(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$34(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Ends a browser's session, and with it its live connections. */ var SignOut = class extends Command {
	session;
	constructor(session) {
		super(), this.session = session;
	}
};
var SignOutHandler = class {
	sessions;
	constructor(sessions) {
		this.sessions = sessions;
	}
	execute({ session }) {
		return this.sessions.end(session);
	}
};
SignOutHandler = _ts_decorate$44([
	CommandHandler(SignOut),
	_ts_param$34(0, Inject(Sessions)),
	_ts_metadata$34("design:type", Function),
	_ts_metadata$34("design:paramtypes", [typeof Sessions === "undefined" ? Object : Sessions])
], SignOutHandler);
// ../me/dist/projections/conversation/turn.fold.js
/**
* Folds one fact into the turn it belongs to (`turnOf`). `header` is the header after this fact; it tells a turn its model and its ordinal.
* A fact about a turn that is not loaded (undefined and not TurnQueued) gives undefined.
*/ function applyTurn(turn, envelope, header) {
	const { event, seq, at } = envelope;
	if (event.type === "TurnQueued") return newTurn(event.data, envelope, header.state.run?.model ?? "");
	if (!turn) return void 0;
	if (event.type === "TurnClaimed") return {
		...claimed(turn, at, header.state.turnsBegun),
		seq
	};
	const fold = folds[event.type];
	return {
		...fold ? fold(turn, event, {
			seq,
			at
		}) : turn,
		seq
	};
}
function newTurn(data, { ticketId, seq, at }, model) {
	return {
		...data,
		ticketId,
		ordinal: null,
		model,
		sentAt: at,
		state: "queued",
		startedAt: null,
		endedAt: null,
		failure: null,
		seq,
		items: [],
		usage: noUsage
	};
}
/** Another owner may claim the turn again: it has begun once. */ function claimed(turn, at, turnsBegun) {
	const { state, startedAt, ordinal } = turn;
	return {
		...turn,
		state: state === "queued" ? "working" : state,
		startedAt: startedAt ?? at,
		ordinal: ordinal ?? turnsBegun
	};
}
const ended = (state) => (turn, _fact, { at }) => ({
	...turn,
	state,
	endedAt: at,
	items: turn.items.map((item) => item.kind === "tool" && item.outcome === "running" ? {
		...item,
		outcome: "abandoned"
	} : item)
});
const agentFolds = {
	TurnStreamed: (turn, { data }, place) => streamed(turn, data, place),
	BlockSettled: (turn, { data }) => changeItem(turn, (item) => item.kind === "text" && item.block === data.block ? {
		...item,
		text: data.text ?? item.text,
		settled: true
	} : item),
	ToolCalled: (turn, { data: { callId, kind, name, title } }, place) => addItem(turn, {
		...place,
		kind: "tool",
		callId,
		tool: kind,
		name,
		title,
		outcome: "running",
		output: "",
		blob: null,
		additions: 0,
		deletions: 0,
		durationMs: 0
	}),
	ToolReturned: (turn, { data: { callId, outcome, output, blob, additions, deletions, durationMs } }) => changeItem(turn, (item) => item.kind === "tool" && item.callId === callId ? {
		...item,
		outcome,
		output,
		blob,
		additions,
		deletions,
		durationMs
	} : item)
};
/** Every fact of a turn's own stream. */ const TURN_FACTS = Object.keys(agentFolds);
/** Facts without an entry change nothing that a turn shows. */ const folds = {
	...agentFolds,
	QueuedMessageEdited: (turn, { data }) => ({
		...turn,
		...data
	}),
	QueuedMessageRemoved: (turn) => ({
		...turn,
		state: "removed"
	}),
	InputRequested: (turn, { data: { inputId, question, options } }, place) => ({
		...addItem(turn, {
			...place,
			kind: "question",
			inputId,
			question,
			options,
			answer: null,
			answeredBy: null,
			answeredAt: null
		}),
		state: "waiting"
	}),
	InputProvided: (turn, { data: { inputId, answer, answeredBy } }, { at }) => ({
		...changeItem(turn, (item) => item.kind === "question" && item.inputId === inputId ? {
			...item,
			answer,
			answeredBy,
			answeredAt: at
		} : item),
		state: "working"
	}),
	BudgetReached: (turn, { data: { pauseId, spentCents, budgetCents } }, place) => ({
		...addItem(turn, {
			...place,
			kind: "budget",
			pauseId,
			spentCents,
			budgetCents,
			raisedTo: null,
			raisedBy: null,
			raisedAt: null
		}),
		state: "paused"
	}),
	BudgetRaised: (turn, { data: { budgetCents: raisedTo, raisedBy } }, { at }) => ({
		...changeItem(turn, (item) => item.kind === "budget" && item.raisedTo === null ? {
			...item,
			raisedTo,
			raisedBy,
			raisedAt: at
		} : item),
		state: "working"
	}),
	PlanProposed: (turn, { data: { version, title, markdown } }, place) => addItem(turn, {
		...place,
		kind: "plan",
		version,
		title,
		markdown,
		decision: "open",
		decidedBy: null,
		decidedAt: null,
		changes: null
	}),
	PlanApproved: (turn, { data }, { at }) => decidePlan(turn, data.version, {
		decision: "approved",
		decidedBy: data.by,
		decidedAt: at
	}),
	PlanRejected: (turn, { data }, { at }) => decidePlan(turn, data.version, {
		decision: "rejected",
		decidedBy: data.by,
		decidedAt: at
	}),
	PlanChangesRequested: (turn, { data }, { at }) => decidePlan(turn, data.version, {
		decision: "changes-requested",
		decidedBy: data.by,
		decidedAt: at,
		changes: data.text
	}),
	EditsProposed: (turn, { data }, place) => {
		const { revision, summary, repositories, files, flags, leftOut, leftOutTotal } = data;
		return addItem(turn, {
			...place,
			kind: "edits",
			revision,
			summary,
			repositories,
			files,
			flags,
			leftOut,
			leftOutTotal,
			decision: "open",
			decidedBy: null,
			decidedAt: null,
			automatic: false,
			reason: null
		});
	},
	EditsAccepted: (turn, { data: { revision, acceptedBy: decidedBy, automatic } }, { at }) => changeItem(turn, (item) => item.kind === "edits" && item.revision === revision ? {
		...item,
		decision: "accepted",
		decidedBy,
		automatic,
		decidedAt: at
	} : item),
	EditsRejected: (turn, { data: { revision, rejectedBy: decidedBy, reason } }, { at }) => changeItem(turn, (item) => item.kind === "edits" && item.revision === revision ? {
		...item,
		decision: "rejected",
		decidedBy,
		reason,
		decidedAt: at
	} : item),
	EditsPublished: (turn, { data: { repositoryId, branch, commit, unchanged, revision } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "published",
		repositoryId,
		branch,
		commit,
		unchanged,
		revision
	}),
	PrOpened: (turn, { data: { repositoryId, number, title, url } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-opened",
		repositoryId,
		number,
		title,
		url
	}),
	PrUpdated: (turn, { data: { repositoryId, number, revision } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-updated",
		repositoryId,
		number,
		revision
	}),
	PrOpenFailed: (turn, { data: { repositoryId, code, message } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-failed",
		repositoryId,
		code,
		message
	}),
	PrClosed: (turn, { data: { repositoryId, number } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-closed",
		repositoryId,
		number
	}),
	PrMerged: (turn, { data: { repositoryId, number } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-merged",
		repositoryId,
		number
	}),
	PrReopened: (turn, { data: { repositoryId, number } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-reopened",
		repositoryId,
		number
	}),
	PrMarkedReady: (turn, { data: { repositoryId, number } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-ready",
		repositoryId,
		number
	}),
	PrMarkedDraft: (turn, { data: { repositoryId, number } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-draft",
		repositoryId,
		number
	}),
	PrReviewed: (turn, { data: { repositoryId, number, verdict, text, path, url } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "pr-reviewed",
		repositoryId,
		number,
		verdict,
		text,
		path,
		url
	}),
	InterruptRequested: (turn, { data: { by } }, place) => addItem(turn, {
		...place,
		kind: "note",
		note: "stop-requested",
		by
	}),
	TurnCompleted: ended("completed"),
	TurnInterrupted: ended("interrupted"),
	TurnFailed: (turn, fact, place) => {
		const { code, message, details } = fact.data;
		return {
			...ended("failed")(turn, fact, place),
			failure: {
				code,
				message,
				details
			}
		};
	},
	UsageRecorded: (turn, { data }) => ({
		...turn,
		usage: addUsage(turn.usage, data)
	})
};
/**
* A piece lands at its offset; what overlaps the known text is a repetition and is dropped. A later piece of a block that
* is not here says nothing new: such a block is settled, and on an older page.
*/ function streamed(turn, data, place) {
	const { block, offset, text } = data;
	if (!turn.items.some((item) => item.kind === "text" && item.block === block)) return offset > 0 ? turn : addItem(turn, {
		...place,
		kind: "text",
		block,
		text,
		settled: false
	});
	return changeItem(turn, (item) => {
		if (item.kind !== "text" || item.block !== block || item.settled) return item;
		return {
			...item,
			text: item.text + text.slice(Math.max(0, item.text.length - offset))
		};
	});
}
function addItem(turn, item) {
	return {
		...turn,
		items: [...turn.items, item]
	};
}
function changeItem(turn, change) {
	return {
		...turn,
		items: turn.items.map(change)
	};
}
function decidePlan(turn, version, decision) {
	return changeItem(turn, (item) => item.kind === "plan" && item.version === version ? {
		...item,
		...decision
	} : item);
}
// ../me/dist/projections/conversation/conversation.projection.js
const turnDocumentId = (ticketId, turnId) => `${ticketId}/${turnId}`;
/** The header leads, so that a turn's document can take its seq from it (see `Projection`). */ const conversationProjection = {
	name: "conversation",
	version: 8,
	handles: [...CONVERSATION_FACTS, ...TURN_FACTS],
	streamPrefixes: [streamPrefix("conversation"), streamPrefix("turn")],
	keys(event) {
		const envelope = toEnvelope(event, 0);
		if (!envelope) return [];
		const turnId = turnOf(envelope.event);
		return turnId === void 0 ? [envelope.ticketId] : [envelope.ticketId, turnDocumentId(envelope.ticketId, turnId)];
	},
	apply(event, current) {
		const placed = toEnvelope(event, 0);
		if (!placed) return /* @__PURE__ */ new Map();
		const before = current.get(placed.ticketId);
		const envelope = {
			...placed,
			seq: (before?.seq ?? 0) + 1
		};
		const header = applyHeader(before, envelope);
		const changed = /* @__PURE__ */ new Map([[envelope.ticketId, header]]);
		const turnId = turnOf(envelope.event);
		if (turnId === void 0) return changed;
		const id = turnDocumentId(envelope.ticketId, turnId);
		const turn = applyTurn(current.get(id), envelope, header);
		return turn ? changed.set(id, turn) : changed;
	},
	index(_id, body) {
		if ("turnId" in body) return {
			partition: body.ticketId,
			sort: String(body.turnNumber).padStart(10, "0"),
			search: ""
		};
		return {
			partition: `${body.orgId}/headers`,
			sort: body.lastActivityAt,
			search: ""
		};
	}
};
/**
* The newest items of `turns` (whole ones, newest first) that come before `end` (default: all). A turn that does not fit
* is left for the next page, unless the page would stay less than half full: then its newest items fill it.
* `last` says that no turn comes before these.
*/ function newestPage(turns, { end, last }) {
	const page = [];
	let room = 50;
	for (const turn of turns) {
		const items = itemsBefore(turn, end);
		if (items.length > room) return room <= 25 ? {
			turns: page,
			before: {
				turn: turn.turnNumber + 1,
				item: 0
			}
		} : withNewest(page, {
			turn,
			items,
			room
		});
		page.unshift({
			...turn,
			items
		});
		room -= items.length;
	}
	const oldest = page[0]?.turnNumber ?? 1;
	return {
		turns: page,
		before: last || oldest <= 1 ? null : {
			turn: oldest,
			item: 0
		}
	};
}
function withNewest(page, { turn, items, room }) {
	const from = items[items.length - room]?.seq ?? 0;
	const kept = items.filter((item) => item.seq >= from || mayChange(item, turn));
	return {
		turns: [{
			...turn,
			items: kept
		}, ...page],
		before: {
			turn: turn.turnNumber,
			item: from
		}
	};
}
/** `12.345`, as `before` travels. */ function formatPlace({ turn, item }) {
	return `${turn}.${item}`;
}
/** Reads `12.345`, or `12` for a whole turn. The text must have passed the border's check. */ function parsePlace(text) {
	const [turn, item] = text.split(".").map(Number);
	return {
		turn: turn ?? 0,
		item: item ?? 0
	};
}
function itemsBefore({ turnNumber, items }, end) {
	return end && turnNumber === end.turn ? items.filter(({ seq }) => seq < end.item) : items;
}
/** Whether a later fact may alter the item. Its turn's end settles what the agent does, not what people decide. */ function mayChange(item, { endedAt }) {
	switch (item.kind) {
		case "text": return endedAt === null && !item.settled;
		case "tool": return endedAt === null && item.outcome === "running";
		case "question": return endedAt === null && item.answer === null;
		case "budget": return endedAt === null && item.raisedTo === null;
		case "plan":
		case "edits": return item.decision === "open";
		case "note": return false;
	}
}
// ../me/dist/src/application/queries/conversations.js
function _ts_decorate$43(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$33(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$33(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const model$1 = modelOf(conversationProjection);
/** Long turns are large documents: what a page needs is often in the first one or two. */ const FIRST_TURNS = 2;
const MOST_TURNS = 50;
var Conversations = class {
	store;
	log;
	constructor(store, log) {
		this.store = store;
		this.log = log;
	}
	async header(ticketId) {
		return (await this.store.get(model$1, ticketId))?.body;
	}
	/** The header and the newest place in the log that it surely reflects, so that nobody reads the log from the beginning. */ async base(ticketId) {
		const checkpoint = await this.store.checkpoint(model$1);
		const header = await this.header(ticketId);
		const position = header && comparePositions(header.position, checkpoint) > 0 ? header.position : checkpoint;
		return {
			header,
			seq: header?.seq ?? 0,
			position
		};
	}
	/**
	* The newest page of the conversation before `end` (default: all of it), as the log tells it now: the documents, and what
	* the log holds beyond them folded on top. Undefined when there is no such conversation.
	*/ async page({ orgId, ticketId }, end) {
		const base = await this.base(ticketId);
		const { turns, last } = await this.newestTurns(ticketId, end);
		let { header } = base;
		for await (const fact of this.facts(orgId, ticketId, base)) {
			header = applyHeader(header, fact);
			foldTurn(turns, fact, header);
		}
		const newestFirst = [...turns.values()].sort((a, b) => b.turnNumber - a.turnNumber).filter(isBefore(end));
		return header && {
			header,
			...newestPage(newestFirst, {
				end,
				last
			})
		};
	}
	/** Facts after `position`, numbered from `seq` + 1 on, up to where the log ends now. */ async *facts(orgId, ticketId, after) {
		let { seq } = after;
		const streamPrefixes = conversationPrefixes(orgId, ticketId);
		for await (const recorded of this.log.readAll({
			after: after.position,
			streamPrefixes
		})) {
			const envelope = toEnvelope(recorded, seq + 1);
			if (!envelope || envelope.ticketId !== ticketId) continue;
			seq += 1;
			yield envelope;
		}
	}
	/** The proposal as the log tells it now; undefined when there is no such revision. */ async edits(ref, revision) {
		for await (const item of this.itemsBackwards(ref)) if (item.kind === "edits" && item.revision === revision) return item;
	}
	/** The media type under which the conversation refers to the content; undefined when it does not. */ async mediaTypeOf(ref, digest) {
		for await (const item of this.itemsBackwards(ref)) {
			const found = blobsOf(item).find((blob) => blob.digest === digest);
			if (found) return found.mediaType;
		}
	}
	/** Page by page, from the newest to the oldest. */ async *itemsBackwards(ref) {
		for (let end; end !== null;) {
			const page = await this.page(ref, end);
			for (const { items } of [...page?.turns ?? []].reverse()) yield* [...items].reverse();
			end = page?.before ?? null;
		}
	}
	/** Turns from the newest to the oldest, as their documents hold them. */ async *turnsBackwards(ticketId, end) {
		let sort = end === void 0 ? void 0 : sortOf(afterLast(end));
		for (let limit = FIRST_TURNS;; limit = Math.min(2 * limit, MOST_TURNS)) {
			const found = await this.store.list(model$1, {
				partition: ticketId,
				order: "descending",
				limit,
				...sort !== void 0 && { after: {
					sort,
					id: ""
				} }
			});
			for (const { body } of found) yield body;
			sort = found.at(-1)?.sort;
			if (found.length < limit) return;
		}
	}
	/** Turns enough for a page; `last` when they are all there are. */ async newestTurns(ticketId, end) {
		const turns = /* @__PURE__ */ new Map();
		let items = 0;
		for await (const turn of this.turnsBackwards(ticketId, end)) {
			if (items > 50) return {
				turns,
				last: false
			};
			turns.set(turn.turnId, turn);
			items += turn.items.length;
		}
		return {
			turns,
			last: true
		};
	}
};
Conversations = _ts_decorate$43([
	Injectable(),
	_ts_param$33(0, Inject(READ_MODEL_STORE)),
	_ts_param$33(1, Inject(EVENT_LOG)),
	_ts_metadata$33("design:type", Function),
	_ts_metadata$33("design:paramtypes", [typeof ReadModelStore === "undefined" ? Object : ReadModelStore, typeof EventLog === "undefined" ? Object : EventLog])
], Conversations);
function blobsOf(item) {
	if (item.kind === "tool") return item.blob ? [item.blob] : [];
	if (item.kind === "edits") return [item.files, ...item.repositories.map(({ patch }) => patch)];
	return [];
}
/** A turn's document may be newer than the header's: what it reflects already is skipped. */ function foldTurn(turns, fact, header) {
	const turnId = turnOf(fact.event);
	const before = turnId === void 0 ? void 0 : turns.get(turnId);
	if (turnId === void 0 || before && fact.seq <= before.seq) return;
	const after = applyTurn(before, fact, header);
	if (after) turns.set(turnId, after);
}
/** The number of the first turn that lies wholly behind the place. */ const afterLast = ({ turn, item }) => item > 0 ? turn + 1 : turn;
const isBefore = (end) => ({ turnNumber }) => end === void 0 || turnNumber < afterLast(end);
const sortOf = (turnNumber) => String(turnNumber).padStart(10, "0");
// ../me/dist/src/application/queries/get-blob.js
function _ts_decorate$42(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$32(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$32(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Content that a conversation shows; a digest that it does not refer to is not found. */ var GetBlob = class extends Query {
	caller;
	ticketKey;
	digest;
	constructor(caller, ticketKey, digest) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.digest = digest;
	}
};
var GetBlobHandler = class {
	permissions;
	directory;
	conversations;
	blobs;
	constructor(permissions, directory, conversations, blobs) {
		this.permissions = permissions;
		this.directory = directory;
		this.conversations = conversations;
		this.blobs = blobs;
	}
	async execute({ caller, ticketKey, digest }) {
		await this.permissions.require(caller, "read");
		const ref = await this.directory.ticketRef(caller.orgId, ticketKey);
		const mediaType = await this.conversations.mediaTypeOf(ref, digest);
		if (mediaType === void 0) throw refusals.unknownBlob();
		return {
			bytes: await this.blobs.get(digest),
			mediaType
		};
	}
};
GetBlobHandler = _ts_decorate$42([
	QueryHandler(GetBlob),
	_ts_param$32(0, Inject(Permissions)),
	_ts_param$32(1, Inject(Directory)),
	_ts_param$32(2, Inject(Conversations)),
	_ts_param$32(3, Inject(BLOB_STORE)),
	_ts_metadata$32("design:type", Function),
	_ts_metadata$32("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof Conversations === "undefined" ? Object : Conversations,
		typeof BlobStore === "undefined" ? Object : BlobStore
	])
], GetBlobHandler);
// ../me/dist/projections/members/members.projection.js
/** The people of an organization and their roles. Names are not facts: readers add them from the state store. */ const membersProjection = {
	name: "members",
	version: 1,
	handles: ["MemberAdded"],
	streamPrefixes: [streamPrefix("member")],
	keys(recorded) {
		const subject = subjectOf(recorded);
		return subject ? [subject.id] : [];
	},
	apply(recorded) {
		const subject = subjectOf(recorded);
		if (!subject || recorded.event.type !== "MemberAdded") return /* @__PURE__ */ new Map();
		const { orgId, id: memberId } = subject;
		const { role } = recorded.event.data;
		return /* @__PURE__ */ new Map([[memberId, {
			orgId,
			memberId,
			role,
			addedAt: recorded.metadata.recordedAt
		}]]);
	},
	index(_id, { orgId, addedAt }) {
		return {
			partition: orgId,
			sort: addedAt,
			search: ""
		};
	}
};
// ../me/dist/src/application/queries/get-config.js
function _ts_decorate$41(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$31(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$31(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** What this server offers: agent, code hosts, models, people. */ var GetConfig = class extends Query {
	caller;
	constructor(caller) {
		super(), this.caller = caller;
	}
};
var GetConfigHandler = class {
	permissions;
	product;
	store;
	profiles;
	constructor(permissions, product, store, profiles) {
		this.permissions = permissions;
		this.product = product;
		this.store = store;
		this.profiles = profiles;
	}
	async execute({ caller }) {
		await this.permissions.require(caller, "read");
		const { version, agent, codeHosts, models } = this.product;
		const names = await this.profiles.all();
		const members = await listAll(this.store, modelOf(membersProjection), caller.orgId);
		return {
			version,
			agent,
			codeHosts: await codeHosts(),
			models,
			members: members.map(({ memberId, role }) => ({
				memberId,
				role,
				name: names.get(memberId) ?? ""
			}))
		};
	}
};
GetConfigHandler = _ts_decorate$41([
	QueryHandler(GetConfig),
	_ts_param$31(0, Inject(Permissions)),
	_ts_param$31(1, Inject(PRODUCT)),
	_ts_param$31(2, Inject(READ_MODEL_STORE)),
	_ts_param$31(3, Inject(Profiles)),
	_ts_metadata$31("design:type", Function),
	_ts_metadata$31("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Product === "undefined" ? Object : Product,
		typeof ReadModelStore === "undefined" ? Object : ReadModelStore,
		typeof Profiles === "undefined" ? Object : Profiles
	])
], GetConfigHandler);
// ../me/dist/src/application/queries/get-edits.js
function _ts_decorate$40(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$30(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$30(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** The changed files of an edits revision. */ var GetEdits = class extends Query {
	caller;
	ticketKey;
	revision;
	constructor(caller, ticketKey, revision) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.revision = revision;
	}
};
/** The diff of one repository of an edits revision (default: of all, one after the other), as git prints it. */ var GetEditsDiff = class extends Query {
	caller;
	ticketKey;
	revision;
	repositoryId;
	constructor(caller, ticketKey, revision, repositoryId) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.revision = revision, this.repositoryId = repositoryId;
	}
};
var GetEditsHandler = class {
	permissions;
	directory;
	conversations;
	blobs;
	constructor(permissions, directory, conversations, blobs) {
		this.permissions = permissions;
		this.directory = directory;
		this.conversations = conversations;
		this.blobs = blobs;
	}
	async execute({ caller, ticketKey, revision }) {
		await this.permissions.require(caller, "read");
		const ref = await this.directory.ticketRef(caller.orgId, ticketKey);
		const edits = await found(this.conversations.edits(ref, revision), ticketKey, revision);
		return {
			revision,
			files: JSON.parse(Buffer.from(await this.blobs.get(edits.files.digest)).toString("utf8"))
		};
	}
};
GetEditsHandler = _ts_decorate$40([
	QueryHandler(GetEdits),
	_ts_param$30(0, Inject(Permissions)),
	_ts_param$30(1, Inject(Directory)),
	_ts_param$30(2, Inject(Conversations)),
	_ts_param$30(3, Inject(BLOB_STORE)),
	_ts_metadata$30("design:type", Function),
	_ts_metadata$30("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof Conversations === "undefined" ? Object : Conversations,
		typeof BlobStore === "undefined" ? Object : BlobStore
	])
], GetEditsHandler);
var GetEditsDiffHandler = class {
	permissions;
	directory;
	conversations;
	blobs;
	constructor(permissions, directory, conversations, blobs) {
		this.permissions = permissions;
		this.directory = directory;
		this.conversations = conversations;
		this.blobs = blobs;
	}
	async execute({ caller, ticketKey, revision, repositoryId }) {
		await this.permissions.require(caller, "read");
		const ref = await this.directory.ticketRef(caller.orgId, ticketKey);
		const { repositories } = await found(this.conversations.edits(ref, revision), ticketKey, revision);
		const wanted = repositories.filter((r) => repositoryId === void 0 || r.repositoryId === repositoryId);
		if (wanted.length === 0) throw refusals.unknownRepository(repositoryId ?? "", repositories.map((r) => r.repositoryId));
		return Buffer.concat(await Promise.all(wanted.map(({ patch }) => this.blobs.get(patch.digest))));
	}
};
GetEditsDiffHandler = _ts_decorate$40([
	QueryHandler(GetEditsDiff),
	_ts_param$30(0, Inject(Permissions)),
	_ts_param$30(1, Inject(Directory)),
	_ts_param$30(2, Inject(Conversations)),
	_ts_param$30(3, Inject(BLOB_STORE)),
	_ts_metadata$30("design:type", Function),
	_ts_metadata$30("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof Conversations === "undefined" ? Object : Conversations,
		typeof BlobStore === "undefined" ? Object : BlobStore
	])
], GetEditsDiffHandler);
async function found(edits, ticketKey, revision) {
	const item = await edits;
	if (!item) throw refusals.unknownRevision(ticketKey, revision);
	return item;
}
// ../me/dist/src/application/queries/get-events.js
function _ts_decorate$39(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$29(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$29(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Every fact of a conversation in order, from the log itself. */ var GetEvents = class extends Query {
	caller;
	ticketKey;
	constructor(caller, ticketKey) {
		super(), this.caller = caller, this.ticketKey = ticketKey;
	}
};
var GetEventsHandler = class {
	permissions;
	directory;
	conversations;
	constructor(permissions, directory, conversations) {
		this.permissions = permissions;
		this.directory = directory;
		this.conversations = conversations;
	}
	async execute({ caller, ticketKey }) {
		await this.permissions.require(caller, "read");
		const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
		return this.conversations.facts(caller.orgId, ticketId, {
			position: "0",
			seq: 0
		});
	}
};
GetEventsHandler = _ts_decorate$39([
	QueryHandler(GetEvents),
	_ts_param$29(0, Inject(Permissions)),
	_ts_param$29(1, Inject(Directory)),
	_ts_param$29(2, Inject(Conversations)),
	_ts_metadata$29("design:type", Function),
	_ts_metadata$29("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof Conversations === "undefined" ? Object : Conversations
	])
], GetEventsHandler);
// ../me/dist/src/application/queries/get-github.js
function _ts_decorate$38(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$28(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$28(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** The GitHub App that is connected, and what it reaches. */ var GetGitHub = class extends Query {
	caller;
	constructor(caller) {
		super(), this.caller = caller;
	}
};
/** Repositories that the app is installed on, by name, on one page. */ var ListGitHubRepositories = class extends Query {
	caller;
	request;
	constructor(caller, request) {
		super(), this.caller = caller, this.request = request;
	}
};
var GetGitHubHandler = class {
	permissions;
	gitHub;
	constructor(permissions, gitHub) {
		this.permissions = permissions;
		this.gitHub = gitHub;
	}
	async execute({ caller }) {
		await this.permissions.require(caller, "manage");
		return this.gitHub.status();
	}
};
GetGitHubHandler = _ts_decorate$38([
	QueryHandler(GetGitHub),
	_ts_param$28(0, Inject(Permissions)),
	_ts_param$28(1, Inject(GITHUB_APP)),
	_ts_metadata$28("design:type", Function),
	_ts_metadata$28("design:paramtypes", [typeof Permissions === "undefined" ? Object : Permissions, typeof GitHubApp === "undefined" ? Object : GitHubApp])
], GetGitHubHandler);
var ListGitHubRepositoriesHandler = class {
	permissions;
	gitHub;
	constructor(permissions, gitHub) {
		this.permissions = permissions;
		this.gitHub = gitHub;
	}
	async execute({ caller, request: { limit, q = "" } }) {
		await this.permissions.require(caller, "manage");
		const { repositories, hidden } = await this.gitHub.repositories(q);
		return {
			items: repositories.slice(0, limit),
			next: null,
			hidden
		};
	}
};
ListGitHubRepositoriesHandler = _ts_decorate$38([
	QueryHandler(ListGitHubRepositories),
	_ts_param$28(0, Inject(Permissions)),
	_ts_param$28(1, Inject(GITHUB_APP)),
	_ts_metadata$28("design:type", Function),
	_ts_metadata$28("design:paramtypes", [typeof Permissions === "undefined" ? Object : Permissions, typeof GitHubApp === "undefined" ? Object : GitHubApp])
], ListGitHubRepositoriesHandler);
// ../me/dist/src/application/queries/get-me.js
function _ts_decorate$37(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$27(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$27(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Who asks, as far as anyone is signed in. Answers everyone, because the sign-in page needs it. */ var GetMe = class extends Query {
	caller;
	constructor(caller) {
		super(), this.caller = caller;
	}
};
var GetMeHandler = class {
	product;
	ownership;
	profiles;
	decisions;
	constructor(product, ownership, profiles, decisions) {
		this.product = product;
		this.ownership = ownership;
		this.profiles = profiles;
		this.decisions = decisions;
	}
	async execute({ caller }) {
		const { orgId, organizationName } = this.product;
		return {
			setupNeeded: !await this.ownership.isClaimed(),
			member: caller && await this.profileOf(caller),
			organization: {
				orgId,
				name: organizationName
			}
		};
	}
	async profileOf({ orgId, memberId }) {
		const { role } = await this.decisions.state(streams.member(orgId, memberId), memberDecider);
		return role && {
			memberId,
			name: await this.profiles.nameOf(memberId) ?? "",
			role
		};
	}
};
GetMeHandler = _ts_decorate$37([
	QueryHandler(GetMe),
	_ts_param$27(0, Inject(PRODUCT)),
	_ts_param$27(1, Inject(Ownership)),
	_ts_param$27(2, Inject(Profiles)),
	_ts_param$27(3, Inject(DecideAndAppend)),
	_ts_metadata$27("design:type", Function),
	_ts_metadata$27("design:paramtypes", [
		typeof Product === "undefined" ? Object : Product,
		typeof Ownership === "undefined" ? Object : Ownership,
		typeof Profiles === "undefined" ? Object : Profiles,
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend
	])
], GetMeHandler);
// ../me/dist/src/application/queries/get-pull-request.js
function _ts_decorate$36(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$26(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$26(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** The page of a pull request that the code host shows through this product. */ var GetPullRequest = class extends Query {
	caller;
	repository;
	number;
	constructor(caller, repository, number) {
		super(), this.caller = caller, this.repository = repository, this.number = number;
	}
};
/** Its diff, as git prints it. */ var GetPullRequestDiff = class extends Query {
	caller;
	repository;
	number;
	constructor(caller, repository, number) {
		super(), this.caller = caller, this.repository = repository, this.number = number;
	}
};
var PullRequests = class {
	permissions;
	directory;
	codeHost;
	constructor(permissions, directory, codeHost) {
		this.permissions = permissions;
		this.directory = directory;
		this.codeHost = codeHost;
	}
	async find({ caller, repository: name, number }) {
		await this.permissions.require(caller, "read");
		const repository = await this.directory.repository(caller.orgId, name);
		const pullRequest = await this.codeHost.pullRequest(repository, number);
		if (!pullRequest) throw refusals.unknownPullRequest(repository.name, number);
		return {
			repository,
			pullRequest
		};
	}
};
PullRequests = _ts_decorate$36([
	Injectable(),
	_ts_param$26(0, Inject(Permissions)),
	_ts_param$26(1, Inject(Directory)),
	_ts_param$26(2, Inject(CODE_HOST)),
	_ts_metadata$26("design:type", Function),
	_ts_metadata$26("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof CodeHost === "undefined" ? Object : CodeHost
	])
], PullRequests);
var GetPullRequestHandler = class {
	pullRequests;
	codeHost;
	constructor(pullRequests, codeHost) {
		this.pullRequests = pullRequests;
		this.codeHost = codeHost;
	}
	async execute(query) {
		const { repository, pullRequest } = await this.pullRequests.find(query);
		const { files, flags } = await this.codeHost.pullRequestDiff(repository, pullRequest);
		const { number, title, body, branch, baseBranch, baseCommit, headCommit, draft, state, createdAt } = pullRequest;
		return {
			repository: repository.name,
			repositoryId: repository.repositoryId,
			ticketKey: ticketKeyOf(branch) ?? null,
			number,
			title,
			body,
			branch,
			baseBranch,
			baseCommit,
			headCommit,
			draft,
			state,
			createdAt,
			files,
			flags
		};
	}
};
GetPullRequestHandler = _ts_decorate$36([
	QueryHandler(GetPullRequest),
	_ts_param$26(0, Inject(PullRequests)),
	_ts_param$26(1, Inject(CODE_HOST)),
	_ts_metadata$26("design:type", Function),
	_ts_metadata$26("design:paramtypes", [typeof PullRequests === "undefined" ? Object : PullRequests, typeof CodeHost === "undefined" ? Object : CodeHost])
], GetPullRequestHandler);
var GetPullRequestDiffHandler = class {
	pullRequests;
	codeHost;
	constructor(pullRequests, codeHost) {
		this.pullRequests = pullRequests;
		this.codeHost = codeHost;
	}
	async execute(query) {
		const { repository, pullRequest } = await this.pullRequests.find(query);
		return (await this.codeHost.pullRequestDiff(repository, pullRequest)).patch;
	}
};
GetPullRequestDiffHandler = _ts_decorate$36([
	QueryHandler(GetPullRequestDiff),
	_ts_param$26(0, Inject(PullRequests)),
	_ts_param$26(1, Inject(CODE_HOST)),
	_ts_metadata$26("design:type", Function),
	_ts_metadata$26("design:paramtypes", [typeof PullRequests === "undefined" ? Object : PullRequests, typeof CodeHost === "undefined" ? Object : CodeHost])
], GetPullRequestDiffHandler);
// ../me/dist/src/application/queries/get-run.js
function _ts_decorate$35(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$25(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$25(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** A conversation: its header, and a page of its turns and their items. */ var GetRun = class extends Query {
	caller;
	ticketKey;
	before;
	constructor(caller, ticketKey, before) {
		super(), this.caller = caller, this.ticketKey = ticketKey, this.before = before;
	}
};
var GetRunHandler = class {
	permissions;
	directory;
	conversations;
	store;
	constructor(permissions, directory, conversations, store) {
		this.permissions = permissions;
		this.directory = directory;
		this.conversations = conversations;
		this.store = store;
	}
	async execute({ caller, ticketKey, before }) {
		await this.permissions.require(caller, "read");
		const { ticketId } = await this.directory.ticketRef(caller.orgId, ticketKey);
		const status = await this.store.get(modelOf(runStatusProjection), ticketId);
		const end = before === void 0 ? void 0 : parsePlace(before);
		const page = await this.conversations.page({
			orgId: caller.orgId,
			ticketId
		}, end);
		if (!page || !status) throw refusals.unknownConversation(ticketKey);
		return {
			...page,
			summary: toRunSummary(status.body),
			before: page.before && formatPlace(page.before)
		};
	}
};
GetRunHandler = _ts_decorate$35([
	QueryHandler(GetRun),
	_ts_param$25(0, Inject(Permissions)),
	_ts_param$25(1, Inject(Directory)),
	_ts_param$25(2, Inject(Conversations)),
	_ts_param$25(3, Inject(READ_MODEL_STORE)),
	_ts_metadata$25("design:type", Function),
	_ts_metadata$25("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof Conversations === "undefined" ? Object : Conversations,
		typeof ReadModelStore === "undefined" ? Object : ReadModelStore
	])
], GetRunHandler);
// ../me/dist/src/application/queries/get-repository.js
function _ts_decorate$34(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$24(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$24(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** One repository as its code host tells it now: a new run starts from that default branch. */ var GetRepository = class extends Query {
	caller;
	repository;
	constructor(caller, repository) {
		super(), this.caller = caller, this.repository = repository;
	}
};
var GetRepositoryHandler = class {
	permissions;
	directory;
	codeHost;
	constructor(permissions, directory, codeHost) {
		this.permissions = permissions;
		this.directory = directory;
		this.codeHost = codeHost;
	}
	/** Throws PortError of the code host, which says what keeps the repository from being used. */ async execute({ caller, repository }) {
		await this.permissions.require(caller, "read");
		const found = await this.directory.repository(caller.orgId, repository);
		return {
			...found,
			defaultBranch: await this.codeHost.defaultBranch(found)
		};
	}
};
GetRepositoryHandler = _ts_decorate$34([
	QueryHandler(GetRepository),
	_ts_param$24(0, Inject(Permissions)),
	_ts_param$24(1, Inject(Directory)),
	_ts_param$24(2, Inject(CODE_HOST)),
	_ts_metadata$24("design:type", Function),
	_ts_metadata$24("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof CodeHost === "undefined" ? Object : CodeHost
	])
], GetRepositoryHandler);
// ../me/dist/src/application/queries/get-ticket.js
function _ts_decorate$33(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$23(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$23(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** One ticket by its key. */ var GetTicket = class extends Query {
	caller;
	ticketKey;
	constructor(caller, ticketKey) {
		super(), this.caller = caller, this.ticketKey = ticketKey;
	}
};
var GetTicketHandler = class {
	permissions;
	directory;
	constructor(permissions, directory) {
		this.permissions = permissions;
		this.directory = directory;
	}
	async execute({ caller, ticketKey }) {
		await this.permissions.require(caller, "read");
		return this.directory.ticket(caller.orgId, ticketKey);
	}
};
GetTicketHandler = _ts_decorate$33([
	QueryHandler(GetTicket),
	_ts_param$23(0, Inject(Permissions)),
	_ts_param$23(1, Inject(Directory)),
	_ts_metadata$23("design:type", Function),
	_ts_metadata$23("design:paramtypes", [typeof Permissions === "undefined" ? Object : Permissions, typeof Directory === "undefined" ? Object : Directory])
], GetTicketHandler);
// ../me/dist/src/application/queries/list-branches.js
function _ts_decorate$32(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$22(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$22(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Branches of a repository, the default one first; as many as `limit`. */ var ListBranches = class extends Query {
	caller;
	repository;
	request;
	constructor(caller, repository, request) {
		super(), this.caller = caller, this.repository = repository, this.request = request;
	}
};
var ListBranchesHandler = class {
	permissions;
	directory;
	codeHost;
	constructor(permissions, directory, codeHost) {
		this.permissions = permissions;
		this.directory = directory;
		this.codeHost = codeHost;
	}
	async execute({ caller, repository, request: { limit, q } }) {
		await this.permissions.require(caller, "read");
		const found = await this.directory.repository(caller.orgId, repository);
		const query = q === void 0 || q === "" ? {} : { query: q };
		return {
			items: await this.codeHost.branches(found, {
				...query,
				limit
			}),
			next: null
		};
	}
};
ListBranchesHandler = _ts_decorate$32([
	QueryHandler(ListBranches),
	_ts_param$22(0, Inject(Permissions)),
	_ts_param$22(1, Inject(Directory)),
	_ts_param$22(2, Inject(CODE_HOST)),
	_ts_metadata$22("design:type", Function),
	_ts_metadata$22("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof CodeHost === "undefined" ? Object : CodeHost
	])
], ListBranchesHandler);
// ../me/dist/src/application/queries/list-projects.js
function _ts_decorate$31(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$21(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$21(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** All projects by name, on one page. */ var ListProjects = class extends Query {
	caller;
	constructor(caller) {
		super(), this.caller = caller;
	}
};
var ListProjectsHandler = class {
	permissions;
	directory;
	constructor(permissions, directory) {
		this.permissions = permissions;
		this.directory = directory;
	}
	async execute({ caller }) {
		await this.permissions.require(caller, "read");
		return {
			items: await this.directory.projects(caller.orgId),
			next: null
		};
	}
};
ListProjectsHandler = _ts_decorate$31([
	QueryHandler(ListProjects),
	_ts_param$21(0, Inject(Permissions)),
	_ts_param$21(1, Inject(Directory)),
	_ts_metadata$21("design:type", Function),
	_ts_metadata$21("design:paramtypes", [typeof Permissions === "undefined" ? Object : Permissions, typeof Directory === "undefined" ? Object : Directory])
], ListProjectsHandler);
// ../me/dist/src/application/queries/list-repositories.js
function _ts_decorate$30(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$20(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$20(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** All repositories that may be chosen, by name, on one page. */ var ListRepositories = class extends Query {
	caller;
	constructor(caller) {
		super(), this.caller = caller;
	}
};
var ListRepositoriesHandler = class {
	permissions;
	directory;
	constructor(permissions, directory) {
		this.permissions = permissions;
		this.directory = directory;
	}
	async execute({ caller }) {
		await this.permissions.require(caller, "read");
		return {
			items: await this.directory.repositories(caller.orgId),
			next: null
		};
	}
};
ListRepositoriesHandler = _ts_decorate$30([
	QueryHandler(ListRepositories),
	_ts_param$20(0, Inject(Permissions)),
	_ts_param$20(1, Inject(Directory)),
	_ts_metadata$20("design:type", Function),
	_ts_metadata$20("design:paramtypes", [typeof Permissions === "undefined" ? Object : Permissions, typeof Directory === "undefined" ? Object : Directory])
], ListRepositoriesHandler);
// ../me/dist/src/application/queries/list-runs.js
function _ts_decorate$29(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$19(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$19(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Conversations that are not archived, the most recently active first. Throws DomainError TICKET.NOT_FOUND. */ var ListRuns = class extends Query {
	caller;
	request;
	constructor(caller, request) {
		super(), this.caller = caller, this.request = request;
	}
};
var ListRunsHandler = class {
	permissions;
	directory;
	store;
	constructor(permissions, directory, store) {
		this.permissions = permissions;
		this.directory = directory;
		this.store = store;
	}
	async execute({ caller, request }) {
		await this.permissions.require(caller, "read");
		const { status, ticketKey, ...page } = request;
		if (ticketKey !== void 0) return {
			items: await this.ofTicket(caller.orgId, ticketKey),
			next: null
		};
		const { items, next } = await newestPage$1(this.store, modelOf(runStatusProjection), {
			...page,
			partition: caller.orgId,
			...status && { keep: (view) => view.status === status }
		});
		return {
			items: items.map(toRunSummary),
			next
		};
	}
	/** Empty while the ticket was never sent. */ async ofTicket(orgId, ticketKey) {
		const { ticketId } = await this.directory.ticketRef(orgId, ticketKey);
		const run = await this.store.get(modelOf(runStatusProjection), ticketId);
		return run && run.body.startedAt !== null ? [toRunSummary(run.body)] : [];
	}
};
ListRunsHandler = _ts_decorate$29([
	QueryHandler(ListRuns),
	_ts_param$19(0, Inject(Permissions)),
	_ts_param$19(1, Inject(Directory)),
	_ts_param$19(2, Inject(READ_MODEL_STORE)),
	_ts_metadata$19("design:type", Function),
	_ts_metadata$19("design:paramtypes", [
		typeof Permissions === "undefined" ? Object : Permissions,
		typeof Directory === "undefined" ? Object : Directory,
		typeof ReadModelStore === "undefined" ? Object : ReadModelStore
	])
], ListRunsHandler);
// ../me/dist/src/application/queries/list-tickets.js
function _ts_decorate$28(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$18(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$18(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Tickets, the newest first. */ var ListTickets = class extends Query {
	caller;
	request;
	constructor(caller, request) {
		super(), this.caller = caller, this.request = request;
	}
};
var ListTicketsHandler = class {
	permissions;
	store;
	constructor(permissions, store) {
		this.permissions = permissions;
		this.store = store;
	}
	async execute({ caller, request }) {
		await this.permissions.require(caller, "read");
		return newestPage$1(this.store, modelOf(ticketsProjection), {
			...request,
			partition: caller.orgId
		});
	}
};
ListTicketsHandler = _ts_decorate$28([
	QueryHandler(ListTickets),
	_ts_param$18(0, Inject(Permissions)),
	_ts_param$18(1, Inject(READ_MODEL_STORE)),
	_ts_metadata$18("design:type", Function),
	_ts_metadata$18("design:paramtypes", [typeof Permissions === "undefined" ? Object : Permissions, typeof ReadModelStore === "undefined" ? Object : ReadModelStore])
], ListTicketsHandler);
// ../me/dist/src/application/commands/first-start.js
function _ts_decorate$27(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$17(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$17(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** The label of the token in the data folder. */ const COMMAND_LINE = "command line";
var FirstStart = class {
	decisions;
	codeHost;
	product;
	sessions;
	constructor(decisions, codeHost, product, sessions) {
		this.decisions = decisions;
		this.codeHost = codeHost;
		this.product = product;
		this.sessions = sessions;
	}
	async run(samples) {
		const { orgId, organizationName: name, ownerId: memberId } = this.product;
		const { projectId } = FIRST.project;
		const ticketId = deriveId("first-start", "ticket");
		if (await this.decisions.state(streams.ticket(orgId, ticketId), ticketDecider)) return;
		await this.step(streams.organization(orgId), organizationDecider, {
			type: "CreateOrganization",
			data: {
				orgId,
				name
			}
		});
		await this.step(streams.member(orgId, memberId), memberDecider, {
			type: "AddMember",
			data: {
				memberId,
				role: "owner"
			}
		});
		const project = streams.project(orgId, projectId);
		await this.step(project, projectDecider, {
			type: "CreateProject",
			data: FIRST.project
		});
		for (const source of await samples.makeRepositories()) {
			const repositoryId = await this.addRepository(orgId, source);
			await this.step(project, projectDecider, {
				type: "LinkRepository",
				data: { repositoryId }
			});
		}
		const state = await this.step(project, projectDecider, {
			type: "AllocateTicketNumber",
			data: { ticketId }
		});
		const data = {
			ticketId,
			ticketKey: `${FIRST.project.key}-${ticketNumber(state, ticketId)}`,
			projectId,
			...samples.ticket
		};
		await this.step(streams.ticket(orgId, ticketId), ticketDecider, {
			type: "CreateTicket",
			data
		});
	}
	/** The token for the command line beside the server: `known`, or where that is none (any more) a new one in place of every older. */ async tokenFor(known) {
		if (known !== void 0 && await this.sessions.ofToken(known)) return known;
		await this.sessions.endTokens(COMMAND_LINE);
		return this.sessions.issueToken(this.product.ownerId, COMMAND_LINE);
	}
	async addRepository(orgId, source) {
		const found = await this.codeHost.inspect(source, () => void 0, AbortSignal.timeout(6e4));
		const repositoryId = deriveId("repository", orgId, found.source);
		const { repositoryNames } = await this.step(streams.organization(orgId), organizationDecider, {
			type: "AllocateRepositoryName",
			data: {
				repositoryId,
				wanted: found.name,
				taken: []
			}
		});
		const data = {
			repositoryId,
			...found,
			name: repositoryNames.get(repositoryId) ?? found.name
		};
		await this.step(streams.repository(orgId, repositoryId), repositoryDecider, {
			type: "AddRepository",
			data
		});
		return repositoryId;
	}
	async step(stream, decider, command) {
		const meta = {
			commandId: deriveId("first-start", stream, JSON.stringify(command)),
			actor: { kind: "system" }
		};
		return (await this.decisions.handle({
			stream,
			decider,
			command,
			meta
		})).state;
	}
};
FirstStart = _ts_decorate$27([
	Injectable(),
	_ts_param$17(0, Inject(DecideAndAppend)),
	_ts_param$17(1, Inject(CODE_HOST)),
	_ts_param$17(2, Inject(PRODUCT)),
	_ts_param$17(3, Inject(Sessions)),
	_ts_metadata$17("design:type", Function),
	_ts_metadata$17("design:paramtypes", [
		typeof DecideAndAppend === "undefined" ? Object : DecideAndAppend,
		typeof CodeHost === "undefined" ? Object : CodeHost,
		typeof Product === "undefined" ? Object : Product,
		typeof Sessions === "undefined" ? Object : Sessions
	])
], FirstStart);
// ../me/dist/src/application/queries/run-statuses.js
function _ts_decorate$26(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$16(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$16(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const model = modelOf(runStatusProjection);
var RunStatuses = class {
	store;
	log;
	constructor(store, log) {
		this.store = store;
		this.log = log;
	}
	/** As the projection's document shows it; late by a moment. */ async stored(ticketId) {
		return (await this.store.get(model, ticketId))?.body;
	}
	/** As of the end of the log: the document, and what the log holds beyond it. Undefined for an unknown ticket. */ async current(orgId, ticketId) {
		const checkpoint = await this.store.checkpoint(model);
		let view = await this.stored(ticketId);
		const after = view && comparePositions(view.position, checkpoint) > 0 ? view.position : checkpoint;
		const streamPrefixes = [streams.ticket(orgId, ticketId), streams.conversation(orgId, ticketId)];
		for await (const recorded of this.log.readAll({
			after,
			streamPrefixes
		})) view = advance(view, recorded);
		return view;
	}
};
RunStatuses = _ts_decorate$26([
	Injectable(),
	_ts_param$16(0, Inject(READ_MODEL_STORE)),
	_ts_param$16(1, Inject(EVENT_LOG)),
	_ts_metadata$16("design:type", Function),
	_ts_metadata$16("design:paramtypes", [typeof ReadModelStore === "undefined" ? Object : ReadModelStore, typeof EventLog === "undefined" ? Object : EventLog])
], RunStatuses);
/** The view after one more fact of its ticket; a fact that it reflects already changes nothing. */ function advance(view, recorded) {
	if (view && comparePositions(recorded.position, view.position) <= 0) return view;
	const [ticketId] = runStatusProjection.keys(recorded);
	if (ticketId === void 0) return view;
	return runStatusProjection.apply(recorded, new Map(view ? [[ticketId, view]] : [])).get(ticketId) ?? view;
}
/** The product's version, from its package file. */ const VERSION = object$1({ version: string$1() }).parse(JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"))).version;
// ../me/dist/src/app/application.module.js
function _ts_decorate$25(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var ApplicationModule = class ApplicationModule {
	static with({ models }) {
		const providers = [
			{
				provide: PRODUCT,
				useFactory: ({ kind, label }, codeHost) => ({
					version: VERSION,
					orgId: FIRST.orgId,
					organizationName: FIRST.organizationName,
					ownerId: FIRST.ownerId,
					agent: {
						kind,
						label
					},
					codeHosts: () => codeHost.kinds(),
					models
				}),
				inject: [AGENT_RUNTIME, CODE_HOST]
			},
			...shared,
			...useCases
		];
		return {
			module: ApplicationModule,
			global: true,
			imports: [CqrsModule.forRoot()],
			providers,
			exports: providers
		};
	}
};
ApplicationModule = _ts_decorate$25([Module({})], ApplicationModule);
const shared = [
	CodeHostNews,
	Conversations,
	CurrentViews,
	ConversationHandling,
	Directory,
	FirstStart,
	GitHubAppDrafts,
	MessageSending,
	OpenPullRequests,
	Ownership,
	Permissions,
	Profiles,
	PullRequestStates,
	ReplacedBases,
	RepositoryMoves,
	RunOffers,
	RunStatuses,
	Sessions,
	Submissions
];
/** Every use case. */ const useCases = [
	AddRepositoryHandler,
	MoveRepositoryHandler,
	RemoveRepositoryHandler,
	UnlinkRepositoryHandler,
	ChangeConversationHandler,
	ContinuePlanHandler,
	ConnectGitHubAppHandler,
	CreateTicketHandler,
	DraftGitHubAppHandler,
	EditTicketHandler,
	GetBlobHandler,
	GetConfigHandler,
	GetEditsDiffHandler,
	GetEditsHandler,
	GetEventsHandler,
	GetGitHubHandler,
	GetMeHandler,
	GetPullRequestDiffHandler,
	GetPullRequestHandler,
	GetRunHandler,
	GetTicketHandler,
	GetRepositoryHandler,
	ListBranchesHandler,
	ListGitHubRepositoriesHandler,
	ListProjectsHandler,
	ListRepositoriesHandler,
	ListRunsHandler,
	ListTicketsHandler,
	NewTickets,
	OpenDraftPrsHandler,
	PullRequests,
	ReceiveWebhookHandler,
	RetryTurnHandler,
	SendMessageHandler,
	SendTicketHandler,
	SetUpOwnerHandler,
	SignInHandler,
	SignOutHandler
];
// ../me/dist/src/adapters/code-host-by-kind/by-kind.code-host.js
/** `owner/name`, which no path and no clone URL looks like. */ const GITHUB_NAME = /^[A-Za-z0-9][\w-]*\/[\w.-]+$/;
const CONNECT = "Connect a GitHub App first, on the page GitHub settings.";
/** Every repository's own code host, by `RepositoryRef.codeHost`. */ var CodeHostByKind = class {
	hosts;
	constructor(hosts) {
		this.hosts = hosts;
	}
	async kinds() {
		return await this.hosts.github() ? ["local-git", "github"] : ["local-git"];
	}
	async inspect(source, progress, signal) {
		const github = await this.hosts.github();
		if (github?.recognises(source)) return github.inspect(source, progress, signal);
		if (!github && GITHUB_NAME.test(source.trim())) throw notConnected(`A source like owner/name means a repository on GitHub. ${CONNECT}`);
		return this.hosts.localGit.inspect(source, progress, signal);
	}
	async relocate(repository, source, progress, signal) {
		return (await this.hostOf(repository)).relocate(repository, source, progress, signal);
	}
	async defaultBranch(repository) {
		return (await this.hostOf(repository)).defaultBranch(repository);
	}
	async branches(repository, options) {
		return (await this.hostOf(repository)).branches(repository, options);
	}
	async resolve(repository, branch) {
		return (await this.hostOf(repository)).resolve(repository, branch);
	}
	async isRelated(repository, commit, branch) {
		return (await this.hostOf(repository)).isRelated(repository, commit, branch);
	}
	async clone(repository, commit, directory, signal) {
		return (await this.hostOf(repository)).clone(repository, commit, directory, signal);
	}
	async render(repository, edits) {
		return (await this.hostOf(repository)).render(repository, edits);
	}
	async publish(input) {
		return (await this.hostOf(input.repository)).publish(input);
	}
	async openPullRequest(input) {
		return (await this.hostOf(input.repository)).openPullRequest(input);
	}
	async describePullRequest(input) {
		return (await this.hostOf(input.repository)).describePullRequest(input);
	}
	async pullRequest(repository, number) {
		return (await this.hostOf(repository)).pullRequest(repository, number);
	}
	async checks(repository, commit) {
		return (await this.hostOf(repository)).checks(repository, commit);
	}
	async pullRequestDiff(repository, pullRequest) {
		return (await this.hostOf(repository)).pullRequestDiff(repository, pullRequest);
	}
	async hostOf({ codeHost, name }) {
		if (codeHost === "local-git") return this.hosts.localGit;
		const github = await this.hosts.github();
		if (!github) throw notConnected(`${name} is on GitHub, and no GitHub App is connected. ${CONNECT}`);
		return github;
	}
};
function notConnected(message) {
	return new PortError("HOST.NOT_CONNECTED", message, false);
}
// ../me/dist/src/adapters/code-host-local-git/origin-refs.js
const HEADS = "refs/heads/";
/**
* Asks the repository itself for its branches. Throws PortError HOST.REPOSITORY_NOT_FOUND, HOST.NOT_A_REPOSITORY,
* HOST.EMPTY_REPOSITORY, HOST.REFUSED_SOURCE, HOST.FORBIDDEN or HOST.UNAVAILABLE.
*/ async function readHeads(source, signal) {
	if (source.kind === "disk") await locateGitDirectory(source);
	const args = [
		"ls-remote",
		"--symref",
		"--",
		source.location,
		"HEAD",
		`${HEADS}*`
	];
	try {
		return parseHeads((await runGit({
			args,
			cwd: "/",
			env: { GIT_DIR: "/nonexistent" },
			signal,
			timeoutMs: 12e4,
			maxOutput: 67108864
		})).toString("utf8"), source);
	} catch (error) {
		throw toPortError$3(error, source.name);
	}
}
function parseHeads(output, source) {
	const commits = /* @__PURE__ */ new Map();
	let head = "";
	let symbolic = "";
	for (const line of output.split("\n")) {
		const [value = "", ref = ""] = line.split("	");
		if (ref === "HEAD" && value.startsWith(`ref: ${HEADS}`)) symbolic = value.slice(`ref: ${HEADS}`.length);
		else if (ref === "HEAD") head = value;
		else if (ref.startsWith(HEADS)) commits.set(ref.slice(11), value);
	}
	if ([...commits.values()].some((id) => id.length !== 40)) throw new PortError("HOST.REFUSED_SOURCE", `${source.name} uses SHA-256 object ids; only SHA-1 is supported.`, false);
	return {
		commits,
		defaultBranch: defaultOf(commits, head, symbolic, source)
	};
}
function defaultOf(commits, head, symbolic, source) {
	const names = [...commits.keys()].filter((name) => !name.startsWith(PRODUCT_BRANCHES));
	if (names.includes(symbolic)) return symbolic;
	const found = ["main", "master"].find((name) => names.includes(name)) ?? names.find((name) => commits.get(name) === head) ?? names[0];
	if (found !== void 0) return found;
	throw new PortError("HOST.EMPTY_REPOSITORY", `${source.name} has no commits yet. Commit something, then try again.`, false);
}
/**
* The git directory of a repository on this disk (the common one, for a linked work tree). The folder must be the repository's
* root: a folder inside another repository is refused with that repository's path.
*/ async function locateGitDirectory(source) {
	const path = await checkFolder(source.location);
	try {
		const [common = "", directory = "", inside] = (await gitText({
			args: [
				"rev-parse",
				"--path-format=absolute",
				"--git-common-dir",
				"--git-dir",
				"--is-inside-work-tree"
			],
			cwd: path
		})).split("\n");
		if (inside === "true") await checkRoot(path);
		else if (directory !== path && !await holdsGit(path)) throw notARepository(path);
		return common;
	} catch (error) {
		throw whyNotLocated(error, path) ?? toPortError$3(error, source.name);
	}
}
function whyNotLocated(error, path) {
	const said = error instanceof GitFailed ? error.stderr : "";
	if (/not a git repository: /i.test(said)) return leadsNowhere(path);
	return /not a git repository/i.test(said) ? notARepository(path) : void 0;
}
/** Its real path. */ async function checkFolder(path) {
	const status = await stat(path).catch((error) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
		throw new PortError("HOST.FORBIDDEN", `The server may not read ${path}.`, false, { cause: error });
	});
	if (!status) throw nothingAt(path);
	if (!status.isDirectory()) throw notARepository(path);
	return realpath(path);
}
function nothingAt(path) {
	const message = `There is nothing at ${path}. Check the path. If the repo moved, give its new path: Account → Repositories, or \`code-runs move-repo\`.`;
	return new PortError("HOST.REPOSITORY_NOT_FOUND", message, false);
}
async function checkRoot(path) {
	const root = await gitText({
		args: [
			"rev-parse",
			"--path-format=absolute",
			"--show-toplevel"
		],
		cwd: path
	});
	if (root === path) return;
	const message = `${path} is not the root of a git repository. It lies inside ${root}; add that one.`;
	throw new PortError("HOST.NOT_A_REPOSITORY", message, false);
}
async function holdsGit(path) {
	return await lstat(join(path, ".git")).catch(() => void 0) !== void 0;
}
function leadsNowhere(path) {
	const message = `The .git file in ${path} leads to a repository that is not there. Run "git worktree repair" in the main repository, or add that one.`;
	return new PortError("HOST.NOT_A_REPOSITORY", message, false);
}
function notARepository(path) {
	const message = `${path} is not a git repository. Run "git init" and commit there, or choose another folder.`;
	return new PortError("HOST.NOT_A_REPOSITORY", message, false);
}
// ../me/dist/src/adapters/code-host-local-git/repository-copy.js
/** The origin's branches in the product's copy; the copy's own `refs/heads/` hold what the product published. */ const ORIGIN_HEADS = "refs/origin/heads/";
/** The copies lie side by side in one folder, named for people and by a hash of the source. */ function copyOf(root, source, sizeLimitBytes) {
	const hash = createHash$1("sha256").update(source.location).digest("hex").slice(0, 16);
	return {
		source,
		name: source.name,
		directory: join(root, `${source.name}-${hash}.git`),
		sizeLimitBytes
	};
}
/**
* Brings the copy up to date with its origin, making it first if need be, and gives the origin's branches. A copy appears whole or
* not at all. Throws the errors of `readHeads` and HOST.TOO_LARGE.
*/ async function bringUpToDate(copy, options = {}) {
	const heads = await readHeads(copy.source, options.signal);
	try {
		if (!await exists$1(copy.directory)) await makeCopy(copy, options);
		else if (!sameBranches(heads, await listRefs(copy.directory, "refs/origin/heads/"))) await fetchInto(copy, copy.directory, options);
		return heads;
	} catch (error) {
		throw toPortError$3(error, copy.source.name);
	}
}
async function makeCopy(copy, options) {
	const root = dirname(copy.directory);
	await mkdir(root, { recursive: true });
	const fresh = await mkdtemp(join(root, UNFINISHED));
	try {
		await runGit({
			args: [
				"init",
				"--quiet",
				"--bare",
				"--template=",
				"--",
				fresh
			],
			cwd: root
		});
		await fetchInto(copy, fresh, options);
		await rename(fresh, copy.directory);
	} finally {
		await rm(fresh, {
			recursive: true,
			force: true
		});
	}
}
/** Brings the branches of the origin into a git directory, and takes away those that are gone there. */ async function fetchInto(copy, directory, options) {
	const { source } = copy;
	const args = [
		`--git-dir=${directory}`,
		"fetch",
		...[
			"--prune",
			"--no-tags",
			"--no-write-fetch-head",
			"--update-shallow",
			"--no-recurse-submodules",
			"--progress"
		],
		"--",
		source.location,
		`+refs/heads/*:${ORIGIN_HEADS}*`
	];
	const onErrorOutput = progressReader(source.name, options.progress);
	const limit = {
		folder: directory,
		bytes: copy.sizeLimitBytes,
		name: source.name
	};
	await withSizeLimit(limit, options.signal, (signal) => pastStaleLocks(() => runGit({
		args,
		cwd: directory,
		signal,
		timeoutMs: FETCH_MS,
		silentMs: FETCH_SILENT_MS,
		onErrorOutput
	}), (lock) => lock.startsWith(directory)));
}
function sameBranches(heads, known) {
	return heads.commits.size === known.size && [...heads.commits].every(([name, commit]) => known.get(name) === commit);
}
async function exists$1(path) {
	try {
		await stat(path);
		return true;
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}
// ../me/dist/src/adapters/code-host-local-git/relocation.js
const COMPARED = 200;
/**
* Makes the copy of a repository that moved from the copy of its former place: the objects by links, and all refs. The former one
* stays, because clones of turns that are going on borrow from it. The new one appears whole or not at all. Does nothing where there
* is not a former one. Throws PortError HOST.REFUSED_SOURCE, and the errors of `readHeads`.
*/ async function takeAlong(from, to, options) {
	const { defaultBranch } = await readHeads(to.source, options.signal);
	if (!await exists$1(from.directory) || await isTakenAlong(from, to)) return;
	const root = dirname(to.directory);
	const folder = await mkdtemp(join(root, UNFINISHED));
	try {
		const fresh = join(folder, "copy");
		const args = [
			"clone",
			"--quiet",
			"--mirror",
			"--local",
			"--template=",
			"--",
			from.directory,
			fresh
		];
		await runGit({
			args,
			cwd: root,
			signal: options.signal
		});
		await fetchInto(to, fresh, options);
		await checkSameHistory(from, fresh, {
			defaultBranch,
			name: to.source.name
		});
		await rm(to.directory, {
			recursive: true,
			force: true
		});
		await rename(fresh, to.directory);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
/** True when an earlier attempt has done it. A copy that is worked with already is another repository's, and stays. */ async function isTakenAlong(from, to) {
	if (!await exists$1(to.directory)) return false;
	const [kept, there] = await Promise.all([ownRefs(from), ownRefs(to)]);
	if (there.size === 0) return false;
	if ([...kept].every(([name, commit]) => there.get(name) === commit)) return true;
	const message = `${to.source.name} was already used as a separate repo, so the pull requests of both would be mixed up. Choose that repo in the composer instead.`;
	throw new PortError("HOST.REFUSED_SOURCE", message, false);
}
/** The product's branches and pull requests. */ async function ownRefs({ directory }) {
	const branches = await listRefs(directory, `refs/heads/${PRODUCT_BRANCHES}`);
	return new Map([...branches, ...await listRefs(directory, "refs/code-runs/")]);
}
async function checkSameHistory(from, fresh, { defaultBranch, name }) {
	const known = [...(await listRefs(from.directory, ORIGIN_HEADS)).values()].slice(0, COMPARED);
	const args = [
		`--git-dir=${fresh}`,
		"merge-base",
		`${ORIGIN_HEADS}${defaultBranch}`,
		...known
	];
	if ((await gitOutcome({
		args,
		cwd: fresh
	})).exitCode === 0) return;
	const message = `${name} is another repository: it shares no history with ${from.source.name}. Add it as a separate repo.`;
	throw new PortError("HOST.REFUSED_SOURCE", message, false);
}
// ../me/dist/src/adapters/code-host-local-git/origin-push.js
const PACK_BYTES = 134217728;
const PUSH_MS = 3e5;
/**
* Puts a commit on the origin's branch if that branch is where it is expected; never forces. Throws PortError HOST.BRANCH_MOVED,
* HOST.FORBIDDEN (checked out there, blocked by another branch's name, declined by a rule of the origin) or HOST.UNAVAILABLE.
*/ async function offerToOrigin(copy, offer) {
	try {
		return copy.source.kind === "disk" ? await putOnDisk(copy, offer) : await pushToUrl(copy, offer);
	} catch (error) {
		throw toPortError$3(error, copy.source.name);
	}
}
async function putOnDisk(copy, offer) {
	const directory = await locateGitDirectory(copy.source);
	await checkNotCheckedOut(directory, copy, offer.branch);
	const pack = await packFor(copy, offer);
	try {
		await runGit({
			args: [
				`--git-dir=${directory}`,
				"unpack-objects",
				"-q"
			],
			cwd: directory,
			input: pack,
			timeoutMs: PUSH_MS
		});
		const update = {
			ref: `refs/heads/${offer.branch}`,
			to: offer.commit,
			from: offer.expected
		};
		if (await updateRefs(directory, [update], "refs/heads/code-runs")) return "accepted";
	} catch (error) {
		if (isReadOnly(error)) return "refused";
		throw blocked(error, copy, offer.branch) ?? error;
	}
	throw branchMoved({
		branch: offer.branch,
		expectedHead: offer.expected
	}, copy.source.name);
}
async function checkNotCheckedOut(directory, copy, branch) {
	const args = [
		`--git-dir=${directory}`,
		"worktree",
		"list",
		"--porcelain"
	];
	if (!(await gitText({
		args,
		cwd: directory
	})).split("\n").includes(`branch refs/heads/${branch}`)) return;
	const message = `The branch ${branch} is checked out in ${copy.source.name}. Switch to another branch there, then try again.`;
	throw new PortError("HOST.FORBIDDEN", message, false);
}
async function packFor(copy, offer) {
	const known = new Set((await listRefs(copy.directory, ORIGIN_HEADS)).values());
	const input = [
		offer.commit,
		...[...known].map((commit) => `^${commit}`),
		""
	].join("\n");
	const args = [
		`--git-dir=${copy.directory}`,
		"pack-objects",
		"--revs",
		"--stdout",
		"-q"
	];
	return runGit({
		args,
		cwd: copy.directory,
		input,
		timeoutMs: PUSH_MS,
		maxOutput: PACK_BYTES
	});
}
async function pushToUrl(copy, offer) {
	const ref = `refs/heads/${offer.branch}`;
	const flags = [
		"--porcelain",
		"--no-verify",
		"--no-recurse-submodules",
		`--force-with-lease=${ref}:${offer.expected ?? ""}`
	];
	const args = [
		`--git-dir=${copy.directory}`,
		"push",
		...flags,
		"--",
		copy.source.location,
		`${offer.commit}:${ref}`
	];
	const { exitCode, stdout, stderr } = await gitOutcome({
		args,
		cwd: copy.directory,
		timeoutMs: PUSH_MS
	});
	if (exitCode === 0) return "accepted";
	const cause = new GitFailed("exit", "push", {
		exitCode,
		stderr
	});
	const verdict = stdout.toString("utf8").split("\n").find((line) => line.startsWith("!	"));
	if (verdict !== void 0) throw rejected(verdict, copy, offer, cause);
	const error = toPortError$3(cause, copy.source.name);
	if (error.code === "HOST.FORBIDDEN") return "refused";
	throw error;
}
function rejected(verdict, copy, offer, cause) {
	if (/\[rejected\]|failed to update ref|reference already exists|but expected/.test(verdict)) return branchMoved({
		branch: offer.branch,
		expectedHead: offer.expected
	}, copy.source.name, cause);
	const message = `${copy.source.name} declined the branch ${offer.branch} by a rule or hook of its own.`;
	return new PortError("HOST.FORBIDDEN", message, false, { cause });
}
function isReadOnly(error) {
	return error instanceof GitFailed && /insufficient permission|Permission denied|Read-only file system/.test(error.stderr);
}
function blocked(error, copy, branch) {
	if (!(error instanceof GitFailed) || !/cannot lock ref .*(exists; cannot create|non-empty directory)/.test(error.stderr)) return;
	const message = `${copy.source.name} has a branch whose name stands in the way of ${branch}. Rename that branch, then try again.`;
	return new PortError("HOST.FORBIDDEN", message, false, { cause: error });
}
// ../me/dist/src/adapters/code-host-local-git/publish-edits.js
/** Set while a branch lives in the product's copy alone, because the origin takes no pushes. */ const HELD = "refs/code-runs/held/";
/**
* Publishes edits as one commit on the branch. The origin's branch is the truth where the origin takes pushes, the copy's where it
* does not. The commit is the same however often it is made (fixed author, date = the base commit's plus `revision` seconds), so
* a killed attempt is finished by the next one: before the origin has it nothing has happened, after that it is found by its trailer.
*/ async function publishEdits(copy, heads, input) {
	checkPublishNames(input);
	if (!await hasCommit(copy.directory, input.edits.baseCommit)) throw baseGone(copy, input);
	const state = await branchState(copy, heads, input.branch);
	const known = await findPublished(copy, input, state);
	if (known) {
		await adopt(copy, input.branch, state, known.commit);
		return known;
	}
	checkExpected(copy, input, state);
	const { baseBranch, edits } = input;
	if (!await isRelated(copy, heads, {
		commit: edits.baseCommit,
		branch: baseBranch
	})) throw unrelatedBase(input, copy.source.name);
	await writeEditsTree(copy, input.edits);
	const { expectedHead: head } = input;
	if (head !== null && await treeOf$1(copy, head) === edits.tree) return {
		commit: head,
		tree: edits.tree
	};
	const commit = await makeCommit(copy, input);
	const answer = await offerToOrigin(copy, {
		branch: input.branch,
		commit,
		expected: state.origin ?? null
	});
	await record$1(copy, input.branch, state, {
		commit,
		answer
	});
	return {
		commit,
		tree: input.edits.tree
	};
}
/** Where the branch stands in the origin (as `heads` say) and in the copy. */ async function branchState(copy, heads, branch) {
	const own = await readRef(copy.directory, `refs/heads/${branch}`);
	const held = await readRef(copy.directory, `${HELD}${branch}`);
	return {
		origin: heads.commits.get(branch),
		own,
		held: held !== void 0
	};
}
async function findPublished(copy, input, state) {
	const tips = [state.origin, state.own].filter((commit) => commit !== void 0);
	if (tips.length === 0) return void 0;
	const search = [
		"log",
		"-z",
		"--format=%H%n%T%n%B",
		"--fixed-strings",
		`--grep=${publishTrailer(input.publishId)}`,
		"--max-count=20"
	];
	const args = [
		`--git-dir=${copy.directory}`,
		...search,
		...tips,
		`^${input.edits.baseCommit}`,
		"--"
	];
	const [commit, tree] = (await runGit({
		args,
		cwd: copy.directory
	})).toString("utf8").split("\0").find((text) => carriesTrailer(text, input.publishId))?.split("\n") ?? [];
	return commit === void 0 || tree === void 0 ? void 0 : {
		commit,
		tree
	};
}
function treeOf$1({ directory }, commit) {
	return gitText({
		args: [
			`--git-dir=${directory}`,
			"rev-parse",
			`${commit}^{tree}`
		],
		cwd: directory
	});
}
async function adopt(copy, branch, state, commit) {
	if (state.own === commit || state.own && await isAncestor(copy.directory, commit, state.own)) return;
	await record$1(copy, branch, state, {
		commit,
		answer: "accepted"
	});
}
function checkExpected(copy, input, state) {
	const deletedThere = state.origin === void 0 && state.own !== void 0 && !state.held;
	const present = state.origin ?? state.own ?? null;
	if (deletedThere || present !== input.expectedHead) throw branchMoved(input, copy.source.name);
}
/** Whether a commit and a branch of the origin (as `heads` say) have history in common. */ async function isRelated(copy, heads, { commit, branch }) {
	const base = heads.commits.get(branch);
	if (base === void 0) return true;
	if (!await hasCommit(copy.directory, commit)) return false;
	if (await isShallow(copy)) return true;
	const args = [
		`--git-dir=${copy.directory}`,
		"merge-base",
		commit,
		base
	];
	return (await gitOutcome({
		args,
		cwd: copy.directory
	})).exitCode !== 1;
}
async function isShallow({ directory }) {
	const args = [
		`--git-dir=${directory}`,
		"rev-parse",
		"--is-shallow-repository"
	];
	return await gitText({
		args,
		cwd: directory
	}) === "true";
}
async function makeCommit(copy, input) {
	const { edits, expectedHead, revision } = input;
	const git = (...args) => ({
		args: [`--git-dir=${copy.directory}`, ...args],
		cwd: copy.directory
	});
	const baseSeconds = Number(await gitText(git("show", "-s", "--format=%ct", edits.baseCommit)));
	const date = `@${Math.max(0, baseSeconds) + revision} +0000`;
	const message = publishMessage(input.message, input.publishId);
	return gitText({
		...git("commit-tree", edits.tree, "-p", expectedHead ?? edits.baseCommit),
		env: {
			GIT_AUTHOR_DATE: date,
			GIT_COMMITTER_DATE: date
		},
		input: message
	});
}
async function record$1(copy, branch, state, result) {
	const mark = `${HELD}${branch}`;
	const marked = await readRef(copy.directory, mark) ?? null;
	if (result.answer === "refused") await move(copy, {
		ref: mark,
		to: result.commit,
		from: marked
	});
	await move(copy, {
		ref: `refs/heads/${branch}`,
		to: result.commit,
		from: state.own ?? null
	});
	if (result.answer === "accepted" && marked !== null) await move(copy, {
		ref: mark,
		to: null,
		from: marked
	});
}
async function move(copy, update) {
	if (await updateRefs(copy.directory, [update])) return;
	throw branchMoved({
		branch: update.ref,
		expectedHead: update.from
	}, copy.source.name);
}
function baseGone(copy, input) {
	const message = `The commit ${input.edits.baseCommit} that the edits start from is no longer in ${copy.source.name}.`;
	return new PortError("HOST.BASE_GONE", message, false);
}
// ../me/dist/src/adapters/code-host-local-git/pull-requests.js
/** `refs/code-runs/pulls/<number>` points at the record, a JSON blob. */ const PULLS = "refs/code-runs/pulls/";
const recordSchema = object$1({
	number: int$1().positive(),
	publishId: string$1(),
	title: string$1(),
	body: string$1(),
	branch: string$1(),
	baseBranch: string$1(),
	/** Where the branch left its base; the diff starts here. */ baseCommit: string$1().regex(/^[0-9a-f]{40}$/),
	/** Of the day it was opened; shown when the branch is gone everywhere. */ headCommit: string$1().regex(/^[0-9a-f]{40}$/),
	createdAt: string$1()
});
/**
* Returns the pull request that this publishId opened, or the branch's open one; else opens a draft under the next free number.
* The number is taken by making its ref, which only one of several racing callers can do; the others look again.
*/ async function openPull(context, input, createdAt) {
	for (;;) {
		const records = await readRecords(context.copy);
		const existing = await findExisting(context, records, input);
		if (existing) return existing;
		const number = Math.max(0, ...records.map((record) => record.number)) + 1;
		const record = {
			...await newRecord(context, input, createdAt),
			number
		};
		if (await writeRecord(context.copy, record, null)) return asPullRequest(context, record);
	}
}
/** Changes the words of a record; nobody else writes them, so all of them are the product's. */ async function describePull(copy, number, body) {
	for (;;) {
		const blob = await readRef(copy.directory, `${PULLS}${number}`);
		const record = (await readRecords(copy)).find((candidate) => candidate.number === number);
		if (blob === void 0 || !record || record.body === body) return;
		if (await writeRecord(copy, {
			...record,
			body
		}, blob)) return;
	}
}
/** A pull request as it stands now; undefined when there is none of this number. */ async function findPull(context, number) {
	const record = (await readRecords(context.copy)).find((candidate) => candidate.number === number);
	return record && asPullRequest(context, record);
}
async function findExisting(context, records, input) {
	for (const record of records) {
		const same = record.publishId === input.publishId && record.branch === input.branch;
		if (!same && record.branch !== input.branch) continue;
		const pullRequest = await asPullRequest(context, record);
		if (same || pullRequest.state === "open") return pullRequest;
	}
}
async function newRecord(context, input, createdAt) {
	const { copy, heads } = context;
	const { publishId, title, body, branch, baseBranch } = input;
	const state = await branchState(copy, heads, branch);
	const headCommit = state.origin ?? state.own;
	const base = heads.commits.get(baseBranch);
	if (headCommit === void 0 || base === void 0) {
		const missing = headCommit === void 0 ? branch : baseBranch;
		throw new PortError("HOST.BRANCH_NOT_FOUND", `${copy.source.name} has no branch ${missing}.`, false);
	}
	const args = [
		`--git-dir=${copy.directory}`,
		"merge-base",
		headCommit,
		base
	];
	return {
		publishId,
		title,
		body,
		branch,
		baseBranch,
		baseCommit: await gitText({
			args,
			cwd: copy.directory
		}),
		headCommit,
		createdAt
	};
}
/** Merged: the head is in the origin's base branch. Closed: someone deleted the branch in the origin. */ async function asPullRequest(context, record) {
	const { copy, heads, repositoryName } = context;
	const { number, title, body, branch, baseCommit, createdAt } = record;
	const baseBranch = heads.commits.has(record.baseBranch) ? record.baseBranch : heads.defaultBranch;
	const branchNow = await branchState(copy, heads, branch);
	const headCommit = branchNow.origin ?? branchNow.own ?? record.headCommit;
	const merged = await isAncestor(copy.directory, headCommit, `${ORIGIN_HEADS}${baseBranch}`);
	const gone = branchNow.origin === void 0 && !branchNow.held;
	const url = `/pulls/${encodeURIComponent(repositoryName)}/${number}`;
	const state = merged ? "merged" : gone ? "closed" : "open";
	return {
		number,
		title,
		body,
		url,
		branch,
		baseBranch,
		baseCommit,
		headCommit,
		draft: state !== "merged",
		state,
		createdAt
	};
}
/** False when the record is not `before` any more; null means that there must be none. */ async function writeRecord({ directory }, record, before) {
	const input = JSON.stringify(recordSchema.parse(record));
	const args = [
		`--git-dir=${directory}`,
		"hash-object",
		"-w",
		"--stdin"
	];
	const to = await gitText({
		args,
		cwd: directory,
		input
	});
	return updateRefs(directory, [{
		ref: `${PULLS}${record.number}`,
		to,
		from: before
	}]);
}
async function readRecords(copy) {
	const blobs = [...(await listRefs(copy.directory, PULLS)).values()];
	const args = [
		`--git-dir=${copy.directory}`,
		"cat-file",
		"--batch"
	];
	const output = await runGit({
		args,
		cwd: copy.directory,
		input: blobs.map((blob) => `${blob}\n`).join("")
	});
	return [...parseBatch(output).values()].map((content) => recordSchema.parse(JSON.parse(content.toString("utf8")))).sort((a, b) => a.number - b.number);
}
// ../me/dist/src/adapters/code-host-local-git/source.js
const SOURCE_LENGTH = 2e3;
const PROTOCOLS = [
	"https:",
	"http:",
	"ssh:",
	"git:",
	"file:"
];
const HOST = /^(\[[0-9a-f:]+\]|[a-z0-9]([a-z0-9_.-]*[a-z0-9])?)$/i;
const SCP_LIKE = /^([A-Za-z0-9_][A-Za-z0-9_.-]*)@([A-Za-z0-9][A-Za-z0-9.-]*):([^:].*)$/;
const CONTROL = /[\u0000-\u001f\u007f]/;
/**
* Reads a path or clone URL as a person wrote it. Throws PortError HOST.REFUSED_SOURCE foreverything that git could take for an
* option or a program to run, for URLs with credentials, and for relative paths. The source is not quoted in the message, because
* it may hold a secret.
*/ function parseSource(text) {
	const source = text.trim();
	if (source === "" || source.length > SOURCE_LENGTH || CONTROL.test(source)) throw refused("Give the absolute path of a folder on this machine, or a clone URL.");
	if (source.startsWith("-")) throw refused("A path or URL cannot start with a dash.");
	if (isAbsolute(source)) return onDisk(source);
	if (/^[A-Za-z0-9+.-]+::/.test(source)) throw refused("Addresses of the form \"transport::address\" run programs and are not accepted.");
	const scp = SCP_LIKE.exec(source);
	if (scp) return fromUrl(`ssh://${scp[1]}@${scp[2]}/${scp[3]?.replace(/^\/+/, "")}`);
	if (/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return fromUrl(source);
	throw refused("A path must be absolute (it starts with \"/\"), and a clone URL starts with https://, http://, ssh://, git:// or file://.");
}
function fromUrl(source) {
	const url = parseUrl(source);
	if (!PROTOCOLS.includes(url.protocol)) throw refused("Use a clone URL that starts with https://, http://, ssh://, git:// or file://.");
	if (url.protocol === "file:") return onDisk(filePath(url));
	if (mayHoldSecret(url)) throw refused("Leave user names, passwords and tokens out of the URL; they would be stored in the open.");
	if (!HOST.test(url.hostname)) throw refused("The URL names no valid host.");
	const path = url.pathname.replace(/\/+$/, "");
	if (path === "") throw refused("The URL names a host but no repository.");
	const user = url.username === "" ? "" : `${url.username}@`;
	return {
		kind: "url",
		location: `${url.protocol}//${user}${url.host}${path}`,
		name: nameOf$2(path)
	};
}
function mayHoldSecret(url) {
	return !(url.username === "" || url.protocol === "ssh:" && /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(url.username)) || url.password !== "" || url.search !== "" || url.hash !== "";
}
function parseUrl(source) {
	try {
		return new URL(source);
	} catch {
		throw refused("This is not a valid URL.");
	}
}
function filePath(url) {
	try {
		return fileURLToPath(url);
	} catch {
		throw refused("A file:// URL must name an absolute path on this machine.");
	}
}
function onDisk(path) {
	const location = normalize(path).replace(/(.)\/+$/, "$1");
	const root = location.endsWith("/.git") ? location.slice(0, -5) : location;
	return {
		kind: "disk",
		location: root,
		name: nameOf$2(root)
	};
}
function nameOf$2(path) {
	const name = basename(path).replace(/\.git$/, "").replace(/[^A-Za-z0-9._-]+/g, "-").replace(/^[.-]+/, "");
	return name === "" ? "repository" : name.slice(0, 100);
}
function refused(message) {
	return new PortError("HOST.REFUSED_SOURCE", message, false);
}
// ../me/dist/src/adapters/code-host-local-git/local-git.code-host.js
const DEFAULT_SIZE_LIMIT = 2e9;
/**
* Repositories on this disk or behind clone URLs, worked on with the git program. The product keeps a bare copy of each. A pull
* request is a branch plus a record in that copy; it is open until its commit is in the base branch (merged) or the branch is
* deleted in the origin (closed). A branch is put into the origin too, unless the origin takes no pushes from the server.
*/ var LocalGitCodeHost = class {
	options;
	root;
	sizeLimitBytes;
	turns;
	constructor(options) {
		this.options = options;
		this.root = join(options.dataDirectory, "repositories");
		this.turns = new CopyTurns(this.root);
		this.sizeLimitBytes = options.sizeLimitBytes ?? DEFAULT_SIZE_LIMIT;
	}
	kinds() {
		return Promise.resolve(["local-git"]);
	}
	async inspect(text, progress, signal) {
		const source = await settled(parseSource(text));
		progress(`Looking at ${source.name}`);
		const copy = copyOf(this.root, source, this.sizeLimitBytes);
		const { defaultBranch } = await this.alone(copy, () => bringUpToDate(copy, {
			progress,
			signal
		}));
		return {
			codeHost: "local-git",
			name: source.name,
			source: source.location,
			defaultBranch
		};
	}
	async relocate(repository, text, progress, signal) {
		const from = this.copy(repository);
		const source = await settled(parseSource(text));
		progress(`Looking at ${source.name}`);
		const to = copyOf(this.root, source, this.sizeLimitBytes);
		if (to.directory !== from.directory) await this.translated(to, () => this.turns.runBoth([from.directory, to.directory], () => takeAlong(from, to, {
			progress,
			signal
		})));
		return this.inspect(source.location, progress, signal);
	}
	async defaultBranch({ source, name }) {
		return (await readHeads({
			...parseSource(source),
			name
		})).defaultBranch;
	}
	async branches(repository, options) {
		const { heads } = await this.upToDate(repository);
		const query = options.query?.toLowerCase() ?? "";
		return [...heads.commits].filter(([name]) => !name.startsWith("code-runs/") && name.toLowerCase().includes(query)).map(([name, commit]) => ({
			name,
			commit,
			isDefault: name === heads.defaultBranch
		})).sort((a, b) => Number(b.isDefault) - Number(a.isDefault) || (a.name < b.name ? -1 : 1)).slice(0, options.limit);
	}
	async resolve(repository, branch) {
		const { copy, heads } = await this.upToDate(repository);
		const held = branch.startsWith("code-runs/") ? await readRef(copy.directory, `refs/heads/${branch}`) : void 0;
		const commit = heads.commits.get(branch) ?? held;
		if (commit !== void 0) return commit;
		throw branchNotFound(repository.name, branch, heads);
	}
	async isRelated(repository, commit, branch) {
		const { copy, heads } = await this.upToDate(repository);
		return this.translated(copy, () => isRelated(copy, heads, {
			commit,
			branch
		}));
	}
	async clone(repository, commit, directory, signal) {
		const copy = await this.copyWith(repository, commit, { signal });
		await this.translated(copy, () => makeWorkingClone(copy, commit, directory, signal));
	}
	async render(repository, edits) {
		const copy = await this.copyWith(repository, edits.baseCommit);
		return this.translated(copy, async () => {
			await writeEditsTree(copy, edits);
			return reviewedDiff(copy, edits.baseCommit, edits.tree);
		});
	}
	async publish(input) {
		const copy = this.copy(input.repository);
		return this.alone(copy, async () => publishEdits(copy, await bringUpToDate(copy), input));
	}
	async openPullRequest(input) {
		const copy = this.copy(input.repository);
		const createdAt = new Date(this.options.clock.now()).toISOString();
		return this.alone(copy, async () => {
			const heads = await bringUpToDate(copy);
			return openPull({
				copy,
				heads,
				repositoryName: input.repository.name
			}, input, createdAt);
		});
	}
	async describePullRequest({ repository, number, body }) {
		const copy = this.copy(repository);
		await this.alone(copy, () => describePull(copy, number, body));
	}
	async pullRequest(repository, number) {
		const { copy, heads } = await this.upToDate(repository);
		return this.translated(copy, () => findPull({
			copy,
			heads,
			repositoryName: repository.name
		}, number));
	}
	checks() {
		return Promise.resolve(null);
	}
	async pullRequestDiff(repository, pullRequest) {
		const copy = await this.copyWith(repository, pullRequest.headCommit);
		return this.translated(copy, () => reviewedDiff(copy, pullRequest.baseCommit, pullRequest.headCommit));
	}
	copy(repository) {
		return copyOf(this.root, parseSource(repository.source), this.sizeLimitBytes);
	}
	async upToDate(repository) {
		const copy = this.copy(repository);
		return {
			copy,
			heads: await this.alone(copy, () => bringUpToDate(copy))
		};
	}
	/** The copy, brought up to date only if it lacks the commit. Throws HOST.BASE_GONE when the origin lacks it too. */ async copyWith(repository, commit, options = {}) {
		const copy = this.copy(repository);
		return this.alone(copy, async () => {
			if (await hasCommit(copy.directory, commit)) return copy;
			await bringUpToDate(copy, options);
			if (await hasCommit(copy.directory, commit)) return copy;
			throw new PortError("HOST.BASE_GONE", `The commit ${commit} is not in ${repository.name}.`, false);
		});
	}
	alone(copy, work) {
		return this.translated(copy, () => this.turns.run(copy.directory, work));
	}
	async translated(copy, work) {
		try {
			return await work();
		} catch (error) {
			throw toPortError$3(error, copy.source.name);
		}
	}
};
/** One repository has one copy, whichever links lead to it. A path that cannot be followed stays, and fails where it is read. */ async function settled(source) {
	if (source.kind === "url") return source;
	const location = await realpath(source.location).catch(() => source.location);
	return {
		...source,
		location
	};
}
function branchNotFound(name, branch, heads) {
	const near = nearNames(branch, heads.commits.keys());
	const hint = near.length > 0 ? `Did you mean ${near.join(", ")}?` : `Its default branch is ${heads.defaultBranch}.`;
	return new PortError("HOST.BRANCH_NOT_FOUND", `${name} has no branch ${JSON.stringify(branch)}. ${hint}`, false);
}
// ../me/dist/src/event-catalog/redaction/redaction.js
const REDACTED = "[redacted]";
/** Shorter secrets are not looked for: they would redact ordinary words. */ const MIN_SECRET_LENGTH = 8;
/** `redactSecrets` prepared once for many texts. */ function createRedactor(knownSecrets) {
	const forms = formsOf(knownSecrets);
	const inJson = new RegExp([SECRET_SIGNS, ...forms.map((form) => literal$1(escaped(form)))].join("|"));
	return {
		redact: (text) => replace(text, secretRanges(text, forms)),
		suspects: (json) => inJson.test(json)
	};
}
/**
* Redacts a text that comes in pieces: all that `feed` and `flush` return, joined, is `redactSecrets` of all pieces joined.
* Only an ending that could begin a secret or token is held back, so that one cut over pieces never leaks, and half a surrogate pair.
*/ function createStreamRedactor(knownSecrets) {
	const forms = formsOf(knownSecrets);
	let held = "";
	return {
		feed: (piece) => {
			const text = held + piece;
			const ranges = secretRanges(text, forms);
			const cut = safeLength(text, forms, ranges);
			held = text.slice(cut);
			return replace(text.slice(0, cut), ranges);
		},
		flush: () => {
			const text = held;
			held = "";
			return replace(text, secretRanges(text, forms));
		}
	};
}
/** Where the secrets are, in order; overlapping ones are one range. */ function secretRanges(text, forms) {
	const found = [...secretsIn(text)];
	for (const form of forms) for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) found.push({
		from: start,
		start,
		end: start + form.length
	});
	return merged(found);
}
function merged(ranges) {
	const result = [];
	for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
		const last = result.at(-1);
		if (last && range.start < last.end) {
			const [from, end] = [Math.min(last.from, range.from), Math.max(last.end, range.end)];
			result[result.length - 1] = {
				from,
				start: last.start,
				end
			};
		} else result.push(range);
	}
	return result;
}
/** Replaces the ranges that lie inside `text`; none may cross its end. */ function replace(text, ranges) {
	let result = "";
	let done = 0;
	for (const { start, end } of ranges) {
		if (end > text.length) break;
		result += text.slice(done, start) + REDACTED;
		done = end;
	}
	return result + text.slice(done);
}
/** How much of `text` no later piece can turn into a part of a secret. */ function safeLength(text, forms, ranges) {
	const whole = text.replace(/[\ud800-\udbff]$/, "").length;
	let cut = Math.min(whole, unfinishedSecret(text), ...forms.map((form) => unfinishedForm(text, form)));
	for (const { from, end } of ranges.toReversed()) if (from < cut && end > cut) cut = from;
	return cut;
}
function unfinishedForm(text, form) {
	for (let start = Math.max(0, text.length - form.length + 1); start < text.length; start++) if (form.startsWith(text.slice(start))) return start;
	return text.length;
}
function formsOf(secrets) {
	const forms = secrets.filter((secret) => secret.length >= MIN_SECRET_LENGTH).flatMap((secret) => [
		secret,
		escaped(secret),
		...urlEncoded(secret),
		...base64(secret)
	]);
	return [...new Set(forms)];
}
const escaped = (text) => JSON.stringify(text).slice(1, -1);
const literal$1 = (text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
function urlEncoded(secret) {
	const encoded = encodeURIComponent(Buffer.from(secret).toString());
	return [encoded, encoded.replace(/%[0-9A-F]{2}/g, (byte) => byte.toLowerCase())];
}
/** The characters of base64 that the secret alone decides, for each of its three alignments in a longer text. */ function base64(secret) {
	const bytes = Buffer.from(secret);
	return [
		0,
		1,
		2
	].flatMap((before) => {
		const all = Buffer.concat([Buffer.alloc(before), bytes]);
		const own = [Math.ceil(before * 8 / 6), Math.floor(all.length * 8 / 6)];
		return [all.toString("base64").slice(...own), all.toString("base64url").slice(...own)];
	});
}
// ../me/dist/src/app/known-secrets.js
/** The secrets that must never be stored or shown; some come while the server runs. */ var KnownSecrets = class {
	secrets = [];
	/** The same list until a secret is new. */ all = () => this.secrets;
	learn(secrets) {
		const fresh = secrets.filter((secret) => !this.secrets.includes(secret));
		if (fresh.length > 0) this.secrets = [...this.secrets, ...fresh];
	}
};
/** Those of the settings. What looks like a token is taken out all the same. */ function secretsOf({ eventLog, stores, github, agent }) {
	const passwords = [eventLog, stores].flatMap((one) => one.kind === "embedded" ? [] : passwordsIn(one.url));
	const app = [github.app?.privateKey, github.app?.webhookSecret].flatMap((secret) => secret?.reveal() ?? []);
	const known = new KnownSecrets();
	known.learn([
		...passwords,
		...app,
		...agent.kind === "demo" ? [] : [agent.apiKey.reveal()]
	]);
	return known;
}
/** Takes them out of texts, also those that come later. */ function redactionOf({ all }) {
	let known = all();
	let redactor = createRedactor(known);
	return {
		redact: (text) => {
			if (known !== all()) redactor = createRedactor(known = all());
			return redactor.redact(text);
		},
		stream: () => createStreamRedactor(all())
	};
}
// ../me/dist/src/app/code-host.module.js
function _ts_decorate$24(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var CodeHostModule = class CodeHostModule {
	static with(config) {
		const providers = codeHosts(config);
		return {
			module: CodeHostModule,
			global: true,
			providers,
			exports: providers
		};
	}
};
CodeHostModule = _ts_decorate$24([Module({})], CodeHostModule);
function codeHosts(config) {
	const { dataDir: dataDirectory } = config;
	return [
		{
			provide: GitHubConnection,
			useFactory: (clock, state, secrets) => new GitHubConnection({
				...gitHubOf(config),
				dataDirectory,
				clock,
				state,
				learnSecrets: (found) => secrets.learn(found)
			}),
			inject: [
				CLOCK,
				STATE_STORE,
				KnownSecrets
			]
		},
		{
			provide: GITHUB_APP,
			useExisting: GitHubConnection
		},
		{
			provide: CODE_HOST,
			useFactory: (clock, connection) => new CodeHostByKind({
				localGit: new LocalGitCodeHost({
					dataDirectory,
					clock
				}),
				github: () => connection.codeHost()
			}),
			inject: [CLOCK, GitHubConnection]
		}
	];
}
/** The address of GitHub, and the app that the settings name. */ function gitHubOf({ github: { url, app } }) {
	return {
		webUrl: url,
		app: app && {
			appId: app.id,
			privateKey: app.privateKey.reveal(),
			webhookSecret: app.webhookSecret?.reveal() ?? null
		}
	};
}
// ../me/node_modules/zod/v4/mini/schemas.js
const ZodMiniType = /*@__PURE__*/ $constructor("ZodMiniType", (inst, def) => {
	if (!inst._zod) throw new Error("Uninitialized schema in ZodMiniType.");
	$ZodType.init(inst, def);
	inst.def = def;
	inst.type = def.type;
}, {
	get with() {
		return this.check;
	},
	set with(value) {
		own(this, "with", value);
	},
	parse(data, params) {
		return parse$2(this, data, params, { callee: this.parse });
	},
	parseAsync(data, params) {
		return parseAsync(this, data, params, { callee: this.parseAsync });
	},
	safeParse(data, params) {
		return safeParse(this, data, params);
	},
	safeParseAsync(data, params) {
		return safeParseAsync(this, data, params);
	},
	check(...checks) {
		const def = this.def;
		return this.clone({
			...def,
			checks: [...def.checks ?? [], ...checks.map((ch) => typeof ch === "function" ? { _zod: {
				check: ch,
				def: { check: "custom" },
				onattach: []
			} } : ch)]
		}, { parent: true });
	},
	clone(_def, params) {
		return clone$1(this, _def, params);
	},
	brand() {
		return this;
	},
	register(reg, meta) {
		reg.add(this, meta);
		return this;
	},
	apply(fn, ...args) {
		return args.length === 0 ? fn(this) : fn(this, ...args);
	}
});
const ZodMiniString = /*@__PURE__*/ $constructor("ZodMiniString", (inst, def) => {
	$ZodString.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string(params) {
	return _string(ZodMiniString, params);
}
const ZodMiniStringFormat = /*@__PURE__*/ $constructor("ZodMiniStringFormat", (inst, def) => {
	$ZodStringFormat.init(inst, def);
	ZodMiniString.init(inst, def);
});
const ZodMiniURL = /*@__PURE__*/ $constructor("ZodMiniURL", (inst, def) => {
	$ZodURL.init(inst, def);
	ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function url(params) {
	return _url(ZodMiniURL, params);
}
const ZodMiniNumber = /*@__PURE__*/ $constructor("ZodMiniNumber", (inst, def) => {
	$ZodNumber.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number$1(params) {
	return _number(ZodMiniNumber, params);
}
const ZodMiniNumberFormat = /*@__PURE__*/ $constructor("ZodMiniNumberFormat", (inst, def) => {
	$ZodNumberFormat.init(inst, def);
	ZodMiniNumber.init(inst, def);
});
function int(params) {
	return _int(ZodMiniNumberFormat, params);
}
const ZodMiniBoolean = /*@__PURE__*/ $constructor("ZodMiniBoolean", (inst, def) => {
	$ZodBoolean.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean(params) {
	return _boolean(ZodMiniBoolean, params);
}
const ZodMiniUnknown = /*@__PURE__*/ $constructor("ZodMiniUnknown", (inst, def) => {
	$ZodUnknown.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
	return _unknown(ZodMiniUnknown);
}
const ZodMiniNever = /*@__PURE__*/ $constructor("ZodMiniNever", (inst, def) => {
	$ZodNever.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
	return _never(ZodMiniNever, params);
}
const ZodMiniArray = /*@__PURE__*/ $constructor("ZodMiniArray", (inst, def) => {
	$ZodArray.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
	return new ZodMiniArray({
		type: "array",
		element,
		...normalizeParams(params)
	});
}
const ZodMiniObject = /*@__PURE__*/ $constructor("ZodMiniObject", (inst, def) => {
	$ZodObject.init(inst, def);
	ZodMiniType.init(inst, def);
	installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
	const def = {
		type: "object",
		shape: shape ?? {},
		...normalizeParams(params)
	};
	return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ never(),
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
	return new ZodMiniObject({
		type: "object",
		shape,
		catchall: /* @__PURE__ */ unknown(),
		...normalizeParams(params)
	});
}
// @__NO_SIDE_EFFECTS__
function extend(schema, shape) {
	return extend$1(schema, shape);
}
const ZodMiniUnion = /*@__PURE__*/ $constructor("ZodMiniUnion", (inst, def) => {
	$ZodUnion.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
	return new ZodMiniUnion({
		type: "union",
		options,
		...normalizeParams(params)
	});
}
const ZodMiniRecord = /*@__PURE__*/ $constructor("ZodMiniRecord", (inst, def) => {
	$ZodRecord.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
	if (!valueType || !valueType._zod) return new ZodMiniRecord({
		type: "record",
		keyType: /* @__PURE__ */ string(),
		valueType: keyType,
		...normalizeParams(valueType)
	});
	return new ZodMiniRecord({
		type: "record",
		keyType,
		valueType,
		...normalizeParams(params)
	});
}
const ZodMiniEnum = /*@__PURE__*/ $constructor("ZodMiniEnum", (inst, def) => {
	$ZodEnum.init(inst, def);
	ZodMiniType.init(inst, def);
	inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
	const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
	return new ZodMiniEnum({
		type: "enum",
		entries,
		...normalizeParams(params)
	});
}
const ZodMiniLiteral = /*@__PURE__*/ $constructor("ZodMiniLiteral", (inst, def) => {
	$ZodLiteral.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
	return new ZodMiniLiteral({
		type: "literal",
		values: Array.isArray(value) ? value : [value],
		...normalizeParams(params)
	});
}
const ZodMiniTransform = /*@__PURE__*/ $constructor("ZodMiniTransform", (inst, def) => {
	$ZodTransform.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
	return new ZodMiniTransform({
		type: "transform",
		transform: fn
	});
}
const ZodMiniOptional = /*@__PURE__*/ $constructor("ZodMiniOptional", (inst, def) => {
	$ZodOptional.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
	return new ZodMiniOptional({
		type: "optional",
		innerType
	});
}
const ZodMiniNullable = /*@__PURE__*/ $constructor("ZodMiniNullable", (inst, def) => {
	$ZodNullable.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable$1(innerType) {
	return new ZodMiniNullable({
		type: "nullable",
		innerType
	});
}
const ZodMiniDefault = /*@__PURE__*/ $constructor("ZodMiniDefault", (inst, def) => {
	$ZodDefault.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
	return new ZodMiniDefault({
		type: "default",
		innerType,
		get defaultValue() {
			return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
		}
	});
}
const ZodMiniPipe = /*@__PURE__*/ $constructor("ZodMiniPipe", (inst, def) => {
	$ZodPipe.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
	return new ZodMiniPipe({
		type: "pipe",
		in: in_,
		out
	});
}
const ZodMiniCustom = /*@__PURE__*/ $constructor("ZodMiniCustom", (inst, def) => {
	$ZodCustom.init(inst, def);
	ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
	return _refine(ZodMiniCustom, fn, _params);
}
// ../me/dist/src/http/routing/malformed-words.js
const KINDS = {
	string: "text",
	number: "a number",
	int: "a whole number",
	boolean: "true or false",
	array: "a list",
	object: "an object"
};
/** What is wrong with a field and how to put it right, to follow the field's name: `must be one of ask, edits, plan`. */ function wordsFor(issue) {
	switch (issue.code) {
		case "invalid_type": {
			const kind = KINDS[String(issue.expected)] ?? String(issue.expected);
			return issue.input === void 0 ? `is missing: send ${kind}` : `must be ${kind}`;
		}
		case "invalid_value": return `must be one of ${issue.values.join(", ")}`;
		case "unrecognized_keys": return `may not hold ${issue.keys.map((key) => `\`${key}\``).join(", ")}: leave it out`;
		case "too_small": return issue.origin === "string" ? "must not be empty" : `must be at least ${String(issue.minimum)}`;
		case "too_big": return tooBig(issue.origin, String(issue.maximum));
		default: return "is not valid";
	}
}
function tooBig(origin, most) {
	if (origin === "string") return `may have at most ${most} characters`;
	return origin === "array" ? `may hold at most ${most}` : `must be at most ${most}`;
}
// ../me/dist/src/edge/request-problem.js
/** The request itself cannot be answered; thrown by the edge only. `status` is HTTP's. */ var RequestProblem = class extends Error {
	status;
	code;
	more;
	constructor(status, code, message, more = {}) {
		super(message), this.status = status, this.code = code, this.more = more;
		this.name = "RequestProblem";
	}
};
/** What the edge refuses. The codes are public. */ const problems = {
	malformed: (path, detail) => new RequestProblem(400, "REQUEST.MALFORMED", detail, { details: { path } }),
	keyMissing: () => new RequestProblem(400, "REQUEST.IDEMPOTENCY_KEY_MISSING", "Send an Idempotency-Key header of 1 to 200 printable characters, a new one for each submission."),
	keyReused: () => new RequestProblem(422, "REQUEST.IDEMPOTENCY_KEY_REUSED", "This Idempotency-Key was used for another request. Send a new one."),
	notSignedIn: () => new RequestProblem(401, "SESSION.REQUIRED", "Sign in first, or send an access token (Authorization: Bearer …).", { headers: { "WWW-Authenticate": "Bearer realm=\"Code Runs\"" } }),
	foreignHost: () => new RequestProblem(403, "REQUEST.FOREIGN_HOST", "This address is not one the server answers to. Set CODE_RUNS_URL to the address people use."),
	foreignOrigin: () => new RequestProblem(403, "REQUEST.FOREIGN_ORIGIN", "Requests from pages of other sites are not answered."),
	notJson: () => new RequestProblem(415, "REQUEST.NOT_JSON", "Send the body as application/json."),
	tooMany: (seconds) => new RequestProblem(429, "REQUEST.TOO_MANY", `Too many requests. Try again in ${seconds} s.`, { headers: { "Retry-After": String(seconds) } })
};
// ../me/dist/src/http/routing/parse-input.js
config$2({ localeError: wordsFor });
/** Checks what came from outside. Throws RequestProblem REQUEST.MALFORMED with the path of the first wrong field, in words that say what to do. */ function parseInput(route, request) {
	return {
		params: parsePart("params", route.params, request.params),
		query: parsePart("query", route.query ?? nothing, request.query),
		body: route.body && parsePart("body", route.body, request.body ?? {})
	};
}
const nothing = /* @__PURE__ */ strictObject({});
function parsePart(part, schema, value) {
	if (!schema) return void 0;
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	const [issue] = result.error.issues;
	const path = (issue?.path ?? []).map(String);
	throw problems.malformed([part, ...path].join("."), sentence(part, path.join("."), issue?.message ?? "is not valid"));
}
const PLACES = {
	params: "the address",
	query: "the query",
	body: "the body"
};
/** A message of a schema that is a sentence already stays as it is; else it tells what is true of the field. */ function sentence(part, field, message) {
	if (/^[A-Z]/.test(message)) return message;
	const place = PLACES[part] ?? part;
	return field === "" ? `${place.replace("the", "The")} ${message}.` : `\`${field}\` in ${place} ${message}.`;
}
// ../me/dist/src/http/routing/endpoint.js
const ROUTE = "code-runs:route";
/** Answers a route of the table; a method that answers in another shape does not compile. */ function Endpoint(route) {
	return applyDecorators(RequestMapping({
		path: route.path,
		method: RequestMethod[route.method]
	}), HttpCode(route.status), SetMetadata(ROUTE, route));
}
/** The route that the handler answers. */ function routeOf(context) {
	const route = Reflect.getMetadata(ROUTE, context.getHandler());
	if (!route) throw new Error(`${context.getHandler().name} answers no route of the table.`);
	return route;
}
const requestOf = (context) => context.switchToHttp().getRequest();
/** The checked parameters, query and body; the type is `InputOf` of the route. */ const Input = createParamDecorator((_, context) => parseInput(routeOf(context), requestOf(context)));
/** Who is signed in; null for nobody, which only routes for anyone see. */ const Asker = createParamDecorator((_, context) => requestOf(context).caller ?? null);
/** Who is signed in. */ const Reader = createParamDecorator((_, context) => callerOf(requestOf(context)));
/** Who is signed in, and the id of the command: the same for the same Idempotency-Key of the same person. */ const Sender = createParamDecorator((_, context) => {
	const request = requestOf(context);
	const caller = callerOf(request);
	return {
		...caller,
		commandId: deriveId(caller.memberId, keyOf(request))
	};
});
function callerOf({ caller }) {
	if (!caller) throw problems.notSignedIn();
	return caller;
}
/** The Idempotency-Key. A DELETE may go without: deleting the same thing again is the same request. */ function keyOf(request) {
	const key = request.get("idempotency-key");
	if (key === void 0 && request.method === "DELETE") return `DELETE ${request.path}`;
	if (key === void 0 || !/^[\x21-\x7e]{1,200}$/.test(key)) throw problems.keyMissing();
	return key;
}
// ../me/dist/src/contracts/text.js
/** A NUL, or half of a surrogate pair: what no UTF-8 file, path or provider's request can hold. */ const UNSTORABLE = /\0|\p{Surrogate}/u;
/** Any text that people or programs send: without characters that would be lost or refused further on. */ const sentText = (/* @__PURE__ */ string()).check(/* @__PURE__ */ refine((value) => !UNSTORABLE.test(value), "may not hold a NUL (U+0000) or half a character (a lone surrogate): take it out, or copy the text again from its source"));
// ../me/dist/src/contracts/github.js
const text$3 = /* @__PURE__ */ string();
/** POST /api/github/draft: the address people use for this product, and the organization that the app is made under. */ const draftGitHubApp = /* @__PURE__ */ strictObject({
	baseUrl: (/* @__PURE__ */ url({ protocol: /^https?$/ })).check(_maxLength(500)),
	organization: /* @__PURE__ */ optional((/* @__PURE__ */ string()).check(_regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,98}[A-Za-z0-9])?$/, "Give the name of an organization on GitHub: letters, digits and hyphens.")))
});
/** POST /api/github/app: what GitHub sent the browser back with. */ const connectGitHubApp = /* @__PURE__ */ strictObject({
	code: sentText.check(_minLength(1), _maxLength(200)),
	state: sentText.check(_minLength(1), _maxLength(200))
});
/** GET /api/github */ const gitHub$1 = /* @__PURE__ */ object({
	/** Where GitHub's pages are, e.g. `https://github.com`. */ webUrl: text$3,
	app: /* @__PURE__ */ nullable$1(/* @__PURE__ */ object({
		appId: text$3,
		from: /* @__PURE__ */ _enum(["settings", "page"]),
		/** Null while GitHub did not answer. */ slug: /* @__PURE__ */ nullable$1(text$3),
		installUrl: /* @__PURE__ */ nullable$1(text$3),
		takesWebhooks: /* @__PURE__ */ boolean(),
		installations: /* @__PURE__ */ array(/* @__PURE__ */ object({
			account: text$3,
			suspended: /* @__PURE__ */ boolean(),
			missingPermissions: /* @__PURE__ */ array(text$3)
		}))
	})),
	problem: /* @__PURE__ */ nullable$1(text$3)
});
/** A form that the browser posts to GitHub: its address and its one field `manifest`. */ const gitHubDraft$1 = /* @__PURE__ */ object({
	action: text$3,
	manifest: text$3
});
const connectedGitHubApp = /* @__PURE__ */ object({
	slug: text$3,
	installUrl: text$3
});
/** GET /api/github/repositories */ const gitHubRepositories$1 = /* @__PURE__ */ object({
	/** `source`: `owner/name`, as POST /api/repositories takes it. */ items: /* @__PURE__ */ array(/* @__PURE__ */ object({
		source: text$3,
		defaultBranch: text$3,
		private: /* @__PURE__ */ boolean()
	})),
	next: /* @__PURE__ */ nullable$1(text$3),
	/** One sentence for each installation whose repositories cannot be listed. */ hidden: /* @__PURE__ */ array(text$3)
});
/** What became of a delivery. */ const webhook$1 = /* @__PURE__ */ object({ outcome: /* @__PURE__ */ _enum([
	"handled",
	"repeated",
	"ignored",
	"refused"
]) });
// ../me/dist/src/domain/member/member.events.js
const ROLES = [
	"owner",
	"admin",
	"member",
	"viewer"
];
// ../me/dist/src/contracts/replies.js
const text$2 = /* @__PURE__ */ string();
const count$2 = int();
const nullable = nullable$1;
const codeHost = /* @__PURE__ */ _enum(CODE_HOST_KINDS);
const pullRequestState = /* @__PURE__ */ _enum(PULL_REQUEST_STATUSES);
const decision = /* @__PURE__ */ _enum([
	"open",
	"accepted",
	"rejected"
]);
const flagKind = /* @__PURE__ */ _enum(REVIEW_FLAG_KINDS);
const pageOf$1 = (item) => /* @__PURE__ */ object({
	items: /* @__PURE__ */ array(item),
	next: nullable(text$2)
});
/** RFC 9457; `code` is stable, `detail` is for people. */ const problem$1 = /* @__PURE__ */ object({
	type: text$2,
	title: text$2,
	status: count$2,
	code: text$2,
	detail: text$2,
	details: /* @__PURE__ */ optional(/* @__PURE__ */ record(text$2, /* @__PURE__ */ union([
		text$2,
		/* @__PURE__ */ number$1(),
		/* @__PURE__ */ boolean()
	])))
});
/** Of a command: where it stands in the log, so that the sender can wait for it. */ const command$2 = /* @__PURE__ */ object({ position: text$2 });
const sent$1 = /* @__PURE__ */ object({
	position: text$2,
	ticketKey: text$2,
	ticketId: text$2,
	/** The turn that was queued; null where an earlier version took the message as an answer. */ turnId: nullable(text$2),
	runId: text$2,
	/** How it was sent; absent where `turnId` is null. */ mode: /* @__PURE__ */ optional(/* @__PURE__ */ _enum(MODES)),
	autoOpenDraftPr: /* @__PURE__ */ optional(/* @__PURE__ */ boolean())
});
const memberProfile = /* @__PURE__ */ object({
	memberId: text$2,
	name: text$2,
	role: /* @__PURE__ */ _enum(ROLES)
});
const me$1 = /* @__PURE__ */ object({
	/** Nobody owns this server yet: set-up first (`/setup`). */ setupNeeded: /* @__PURE__ */ boolean(),
	member: nullable(memberProfile),
	organization: /* @__PURE__ */ object({
		orgId: text$2,
		name: text$2
	})
});
/** GET /api/config */ const config$1 = /* @__PURE__ */ object({
	version: text$2,
	agent: /* @__PURE__ */ object({
		kind: /* @__PURE__ */ _enum(AGENT_KINDS),
		label: text$2
	}),
	codeHosts: /* @__PURE__ */ array(codeHost),
	models: /* @__PURE__ */ array(/* @__PURE__ */ object({
		id: text$2,
		label: text$2,
		isDefault: /* @__PURE__ */ boolean()
	})),
	members: /* @__PURE__ */ array(memberProfile)
});
const health$1 = /* @__PURE__ */ object({
	status: /* @__PURE__ */ _enum([
		"ready",
		"starting",
		"stopping"
	]),
	parts: /* @__PURE__ */ record(text$2, /* @__PURE__ */ boolean())
});
const usage$1 = /* @__PURE__ */ object({
	inputTokens: count$2,
	outputTokens: count$2,
	cacheReadTokens: count$2,
	cacheWriteTokens: count$2,
	costUsd: nullable(text$2),
	activeSeconds: /* @__PURE__ */ number$1()
});
const changed$1 = {
	filesChanged: count$2,
	additions: count$2,
	deletions: count$2
};
const pullRequestSummary = /* @__PURE__ */ object({
	repositoryId: text$2,
	repository: text$2,
	number: count$2,
	title: text$2,
	url: text$2,
	branch: text$2,
	baseBranch: text$2,
	commit: text$2,
	draft: /* @__PURE__ */ boolean(),
	state: pullRequestState,
	/** Since when the code host does not tell its state, and why; null while it does. */ unknown: nullable(/* @__PURE__ */ object({
		since: text$2,
		message: text$2
	}))
});
/** A conversation in lists. */ const summary = /* @__PURE__ */ object({
	ticketId: text$2,
	ticketKey: text$2,
	title: text$2,
	position: text$2,
	status: /* @__PURE__ */ _enum(RUN_STATUSES),
	reason: text$2,
	/** Something goes on that ends without a person. */ busy: /* @__PURE__ */ boolean(),
	archived: /* @__PURE__ */ boolean(),
	mode: text$2,
	model: text$2,
	agent: text$2,
	runId: text$2,
	turns: count$2,
	/** The newest edits revision; null while there is none. */ edits: nullable(/* @__PURE__ */ object({
		revision: count$2,
		decision,
		...changed$1,
		repositories: /* @__PURE__ */ array(/* @__PURE__ */ object({
			name: text$2,
			...changed$1
		})),
		flags: /* @__PURE__ */ array(/* @__PURE__ */ object({
			kind: flagKind,
			repository: text$2,
			path: text$2
		})),
		flagsTotal: count$2
	})),
	repositories: /* @__PURE__ */ array(/* @__PURE__ */ object({
		repositoryId: text$2,
		name: text$2,
		baseBranch: text$2
	})),
	prs: /* @__PURE__ */ array(pullRequestSummary),
	usage: usage$1,
	startedAt: nullable(text$2),
	lastActivityAt: text$2
});
/** GET /api/code-runs/:key */ const run$1 = /* @__PURE__ */ object({
	summary,
	header: /* @__PURE__ */ object({
		ticketId: text$2,
		ticketKey: text$2,
		orgId: text$2,
		seq: count$2,
		position: text$2,
		state: /* @__PURE__ */ unknown(),
		usage: usage$1,
		runCost: /* @__PURE__ */ object({
			turnsCents: nullable(count$2),
			soFarCents: nullable(count$2)
		}),
		startedAt: text$2,
		lastActivityAt: text$2
	}),
	turns: /* @__PURE__ */ array(/* @__PURE__ */ object({
		ticketId: text$2,
		turnId: text$2,
		turnNumber: count$2,
		ordinal: nullable(count$2),
		runId: text$2,
		mode: /* @__PURE__ */ _enum(MODES),
		model: text$2,
		autoOpenDraftPr: /* @__PURE__ */ boolean(),
		instructions: text$2,
		sentBy: text$2,
		sentAt: text$2,
		planVersion: nullable(count$2),
		retryOf: nullable(text$2),
		state: text$2,
		startedAt: nullable(text$2),
		endedAt: nullable(text$2),
		failure: nullable(/* @__PURE__ */ object({
			code: text$2,
			message: text$2,
			details: text$2
		})),
		seq: count$2,
		items: /* @__PURE__ */ array(/* @__PURE__ */ unknown()),
		usage: usage$1
	})),
	before: nullable(text$2)
});
/** A line of GET /api/code-runs/:key/events */ const envelope = /* @__PURE__ */ object({
	seq: count$2,
	position: text$2,
	id: text$2,
	commandId: text$2,
	at: text$2,
	actor: /* @__PURE__ */ looseObject({ kind: text$2 }),
	orgId: text$2,
	ticketId: text$2,
	event: /* @__PURE__ */ object({
		type: text$2,
		data: /* @__PURE__ */ looseObject({})
	})
});
const changedFile = {
	path: text$2,
	/** Set for a rename. */ oldPath: nullable(text$2),
	status: /* @__PURE__ */ _enum([
		"A",
		"M",
		"D",
		"R"
	]),
	additions: count$2,
	deletions: count$2,
	binary: /* @__PURE__ */ boolean(),
	/** Bytes before and after; 0 where there is none. */ oldSize: count$2,
	newSize: count$2
};
/** GET /api/code-runs/:key/edits/:revision; each repository's diff is at `…/diff?repositoryId=`. */ const edits$1 = /* @__PURE__ */ object({
	revision: count$2,
	files: /* @__PURE__ */ array(/* @__PURE__ */ object({
		repositoryId: text$2,
		...changedFile
	}))
});
/** GET /api/pulls/:repository/:number; the diff is at `…/diff`. */ const pullRequest$2 = /* @__PURE__ */ object({
	repository: text$2,
	repositoryId: text$2,
	ticketKey: nullable(text$2),
	number: count$2,
	title: text$2,
	body: text$2,
	branch: text$2,
	baseBranch: text$2,
	baseCommit: text$2,
	headCommit: text$2,
	draft: /* @__PURE__ */ boolean(),
	state: pullRequestState,
	createdAt: text$2,
	files: /* @__PURE__ */ array(/* @__PURE__ */ object(changedFile)),
	/** Why some of them deserve a close look, as the repository's own trees tell. */ flags: /* @__PURE__ */ array(/* @__PURE__ */ object({
		kind: flagKind,
		path: text$2
	}))
});
const ticket$1 = /* @__PURE__ */ object({
	kind: /* @__PURE__ */ literal("ticket"),
	orgId: text$2,
	ticketId: text$2,
	ticketKey: text$2,
	projectId: text$2,
	title: text$2,
	body: text$2,
	createdAt: text$2,
	updatedAt: text$2,
	createdBy: nullable(text$2)
});
const project = /* @__PURE__ */ object({
	orgId: text$2,
	projectId: text$2,
	key: text$2,
	name: text$2,
	repositoryIds: /* @__PURE__ */ array(text$2),
	createdAt: text$2
});
const repository$1 = /* @__PURE__ */ object({
	orgId: text$2,
	repositoryId: text$2,
	name: text$2,
	codeHost,
	source: text$2,
	defaultBranch: text$2,
	removed: /* @__PURE__ */ boolean(),
	addedAt: text$2
});
const branch = /* @__PURE__ */ object({
	name: text$2,
	commit: text$2,
	isDefault: /* @__PURE__ */ boolean()
});
// ../me/dist/src/http/api/replies.js
/** The contract's answers with their media types. */ const json = (schema) => ({
	mediaType: "application/json",
	schema
});
const pageOf = (item) => json(pageOf$1(item));
/** What is there now, and where the command that made or changed it stands in the log. */ const changed = (schema) => json(/* @__PURE__ */ extend(schema, command$2.shape));
/** What is written as it comes, not built from a shape. */ const bytes = (mediaType) => ({
	mediaType,
	schema: /* @__PURE__ */ string()
});
const events = {
	mediaType: "application/x-ndjson",
	schema: envelope
};
const problem = {
	mediaType: "application/problem+json",
	schema: problem$1
};
const command$1 = json(command$2);
const sent = json(sent$1);
const runs$1 = pageOf(summary);
const run = json(run$1);
const edits = json(edits$1);
const pullRequest$1 = json(pullRequest$2);
const tickets = pageOf(ticket$1);
const ticket = json(ticket$1);
const newTicket = changed(ticket$1);
const projects = pageOf(project);
const repositories = pageOf(repository$1);
const repository = json(repository$1);
const changedRepository = changed(repository$1);
const branches = pageOf(branch);
const health = json(health$1);
const openApi$1 = json(/* @__PURE__ */ looseObject({}));
const me = json(me$1);
const config = json(config$1);
const gitHub = json(gitHub$1);
const gitHubRepositories = json(gitHubRepositories$1);
const gitHubDraft = json(gitHubDraft$1);
const gitHubApp = json(connectedGitHubApp);
const webhook = json(webhook$1);
// ../me/dist/src/http/api/route-inputs.js
/** A ticket's key. */ const key = (/* @__PURE__ */ string()).check(_maxLength(40), _regex(/^[A-Za-z][A-Za-z0-9]*-\d+$/, "must be a ticket key such as ACME-42"));
const id$1 = sentText.check(_minLength(1), _maxLength(200));
const number = /* @__PURE__ */ pipe((/* @__PURE__ */ string()).check(_regex(/^\d{1,9}$/, "must be a whole number")), /* @__PURE__ */ transform(Number));
/** Where a page of a conversation begins; see `parsePlace`. */ const place = (/* @__PURE__ */ string()).check(_regex(/^\d{1,9}(\.\d{1,15})?$/, "must be the `before` of an earlier answer"));
const limit = (most, usual) => /* @__PURE__ */ _default(/* @__PURE__ */ pipe(number, (/* @__PURE__ */ number$1()).check(_gte(1), _lte(most))), usual);
/** What a list is searched for. */ const search = sentText.check(_maxLength(200));
/** Query of every list that comes in pages. */ const page = {
	q: /* @__PURE__ */ optional(search),
	after: /* @__PURE__ */ optional(id$1),
	limit: limit(100, 50)
};
const ofTicket = /* @__PURE__ */ strictObject({ key });
const ofRepository = /* @__PURE__ */ strictObject({ id: id$1 });
const ofProjectRepository = /* @__PURE__ */ strictObject({
	project: id$1,
	id: id$1
});
const ofTurn$1 = /* @__PURE__ */ strictObject({
	key,
	turnId: id$1
});
const ofRevision = /* @__PURE__ */ strictObject({
	key,
	revision: number
});
const ofPull = /* @__PURE__ */ strictObject({
	repository: id$1,
	number
});
// ../me/dist/src/http/routing/route.js
/** Keeps the exact types of the schemas. */ function route(definition) {
	return definition;
}
// ../me/dist/src/http/api/github-routes.js
const settings = {
	tag: "GitHub",
	access: "member",
	status: 200
};
/** The GitHub App and what it tells. */ const gitHubRoutes = {
	getGitHub: route({
		...settings,
		method: "GET",
		path: "/github",
		summary: "The connected GitHub App and where it is installed (owner and admin)",
		reply: gitHub
	}),
	listGitHubRepositories: route({
		...settings,
		method: "GET",
		path: "/github/repositories",
		summary: "Repositories that the GitHub App is installed on (owner and admin)",
		query: /* @__PURE__ */ strictObject({
			q: /* @__PURE__ */ optional(search),
			limit: limit(500, 100)
		}),
		reply: gitHubRepositories
	}),
	draftGitHubApp: route({
		...settings,
		method: "POST",
		path: "/github/draft",
		summary: "The form that makes a GitHub App, for the browser to post to GitHub (owner)",
		body: draftGitHubApp,
		reply: gitHubDraft,
		remembered: false
	}),
	connectGitHubApp: route({
		...settings,
		method: "POST",
		path: "/github/app",
		summary: "Take the GitHub App that GitHub made, by the code and state it sent back (owner)",
		status: 201,
		body: connectGitHubApp,
		reply: gitHubApp,
		remembered: false
	}),
	receiveWebhook: route({
		tag: "GitHub",
		access: "signed",
		method: "POST",
		path: "/webhooks/github",
		summary: "GitHub's webhooks; the signature is checked over the raw body, up to 1 MiB",
		status: 202,
		reply: webhook,
		remembered: false
	})
};
// ../me/dist/src/contracts/api.js
/** Request bodies of the HTTP API; the server parses with them, browser and CLI build against the inferred types. */ /** Counted in UTF-16 units, as pages and deciders count; `maxLength` alone would count code points and let more through. */ const text$1 = (max, label) => {
	const error = `${label} may have up to ${max.toLocaleString("en-US")} characters.`;
	return sentText.check(/* @__PURE__ */ refine((value) => value.length <= max, {
		error,
		abort: true
	}), _maxLength(max, error));
};
const id = sentText.check(_minLength(1), _maxLength(200));
const mode$1 = /* @__PURE__ */ _enum(MODES);
/** Checked exactly by the decider; the border only keeps absurd sizes out. */ const instructions = text$1(65536, "Instructions");
const chosenRepository = /* @__PURE__ */ strictObject({
	/** Repository id or name. */ repository: id,
	/** Draft PR base; the default branch when absent. */ baseBranch: /* @__PURE__ */ optional(id)
});
/** POST /api/code-runs: sends a ticket (a new or a known one) and opens its conversation. */ const sendTicket = /* @__PURE__ */ strictObject({
	ticketKey: /* @__PURE__ */ optional(id),
	newTicket: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		title: text$1(LIMITS.ticketTitle, "A title"),
		body: /* @__PURE__ */ _default(text$1(LIMITS.ticketBody, "A description"), ""),
		projectKey: /* @__PURE__ */ optional(id)
	})),
	/** Absent keeps the repositories of the present run. */ repositories: /* @__PURE__ */ optional((/* @__PURE__ */ array(chosenRepository)).check(_maxLength(100))),
	/** Absent keeps that of the conversation, Edits in a new one; the same goes for `autoOpenDraftPr`, off in a new one. */ mode: /* @__PURE__ */ optional(mode$1),
	autoOpenDraftPr: /* @__PURE__ */ optional(/* @__PURE__ */ boolean()),
	/** Absent keeps that of the present run, the default model in a new conversation. */ model: /* @__PURE__ */ optional(id),
	instructions: /* @__PURE__ */ _default(instructions, "")
});
/**
* POST /api/code-runs/:key/messages: queues a turn in the present run; never answers a question. What is absent stays as it is in the
* conversation; without a mode it changes the plan that waits for a decision.
*/ const sendMessage = /* @__PURE__ */ strictObject({
	mode: /* @__PURE__ */ optional(mode$1),
	autoOpenDraftPr: /* @__PURE__ */ optional(/* @__PURE__ */ boolean()),
	instructions,
	repositories: /* @__PURE__ */ optional((/* @__PURE__ */ array(chosenRepository)).check(_maxLength(100))),
	model: /* @__PURE__ */ optional(id)
});
/** POST /api/code-runs/:key/answers */ const answerQuestion = /* @__PURE__ */ strictObject({
	inputId: id,
	answer: instructions
});
/** PATCH /api/code-runs/:key/queue/:turnId */ const editQueued = /* @__PURE__ */ strictObject({
	instructions,
	mode: mode$1,
	autoOpenDraftPr: /* @__PURE__ */ boolean()
});
/** POST /api/code-runs/:key/interrupt */ const interrupt = /* @__PURE__ */ strictObject({ turnId: id });
/** POST /api/code-runs/:key/budget: what the run may cost from now on, in cents of US dollars. */ const raiseBudget = /* @__PURE__ */ strictObject({ budgetCents: int().check(_positive()) });
/** POST /api/code-runs/:key/retry */ const retry = /* @__PURE__ */ strictObject({ turnId: id });
/** POST /api/code-runs/:key/plan/approve */ const approvePlan = /* @__PURE__ */ strictObject({
	version: int(),
	autoOpenDraftPr: /* @__PURE__ */ optional(/* @__PURE__ */ boolean())
});
/** POST /api/code-runs/:key/plan/request-changes */ const requestPlanChanges = /* @__PURE__ */ strictObject({
	version: int(),
	text: instructions
});
/** POST /api/code-runs/:key/plan/reject */ const rejectPlan = /* @__PURE__ */ strictObject({ version: int() });
/** POST /api/code-runs/:key/edits/accept */ const acceptEdits = /* @__PURE__ */ strictObject({
	revision: int(),
	openDraftPr: /* @__PURE__ */ boolean()
});
/** POST /api/code-runs/:key/edits/reject */ const rejectEdits = /* @__PURE__ */ strictObject({
	revision: int(),
	reason: /* @__PURE__ */ _default(text$1(LIMITS.reason, "A reason"), "")
});
/** POST /api/code-runs/:key/pull-requests: opens (or tries again) draft PRs for the accepted edits. */ const openDraftPrs = /* @__PURE__ */ strictObject({ repositoryIds: /* @__PURE__ */ optional((/* @__PURE__ */ array(id)).check(_maxLength(100))) });
/** POST /api/tickets */ const createTicket = /* @__PURE__ */ strictObject({
	title: text$1(LIMITS.ticketTitle, "A title"),
	body: /* @__PURE__ */ _default(text$1(LIMITS.ticketBody, "A description"), ""),
	projectKey: /* @__PURE__ */ optional(id)
});
/** PATCH /api/tickets/:key; what is absent stays. */ const editTicket = /* @__PURE__ */ strictObject({
	title: /* @__PURE__ */ optional(text$1(LIMITS.ticketTitle, "A title")),
	body: /* @__PURE__ */ optional(text$1(LIMITS.ticketBody, "A description"))
});
/** POST /api/repositories: a path on the server's disk or a clone URL. */ const addRepository$1 = /* @__PURE__ */ strictObject({
	source: text$1(2e3, "A path or URL"),
	projectKey: /* @__PURE__ */ optional(id)
});
/** PATCH /api/repositories/:id: where it is found now. */ const moveRepository = /* @__PURE__ */ strictObject({ source: text$1(2e3, "A path or URL") });
/** POST /api/setup: the first person gives their name and is signed in as the owner; `code` as the start printed it, or an access token. */ const setUp = /* @__PURE__ */ strictObject({
	name: text$1(LIMITS.memberName, "A name").check(_minLength(1)),
	code: /* @__PURE__ */ _default(text$1(200, "A code"), "")
});
/** POST /api/session: signs in with an access token. */ const signIn = /* @__PURE__ */ strictObject({ token: id });
// ../me/dist/src/http/api/run-routes.js
const runs = {
	tag: "Code runs",
	access: "member",
	status: 200
};
/** What commands to a conversation have in common. */ const command = {
	...runs,
	method: "POST",
	reply: command$1,
	params: ofTicket
};
/** Conversations: sending, answering, the queue, reading. */ const runRoutes = {
	listRuns: route({
		...runs,
		method: "GET",
		path: "/code-runs",
		summary: "Conversations that are not archived, the most recently active first; with `ticketKey` only that of this ticket, archived or not",
		query: /* @__PURE__ */ strictObject({
			...page,
			status: /* @__PURE__ */ optional(/* @__PURE__ */ _enum(RUN_STATUSES)),
			ticketKey: /* @__PURE__ */ optional(key)
		}),
		reply: runs$1
	}),
	sendTicket: route({
		...runs,
		method: "POST",
		path: "/code-runs",
		summary: "Send a known or a new ticket to the agent",
		status: 201,
		body: sendTicket,
		reply: sent
	}),
	getRun: route({
		...runs,
		method: "GET",
		path: "/code-runs/:key",
		summary: "A conversation: summary, header and a page of its newest turns and items (or of those before `before`)",
		params: ofTicket,
		query: /* @__PURE__ */ strictObject({ before: /* @__PURE__ */ optional(place) }),
		reply: run
	}),
	getEvents: route({
		...runs,
		method: "GET",
		path: "/code-runs/:key/events",
		summary: "Every fact of the conversation in order, one JSON object a line",
		params: ofTicket,
		reply: events
	}),
	sendMessage: route({
		...command,
		path: "/code-runs/:key/messages",
		summary: "Send a message; it waits until the running turn ends",
		status: 201,
		body: sendMessage,
		reply: sent
	}),
	answerQuestion: route({
		...command,
		path: "/code-runs/:key/answers",
		summary: "Answer the open question",
		body: answerQuestion
	}),
	interrupt: route({
		...command,
		path: "/code-runs/:key/interrupt",
		summary: "Stop the running turn",
		body: interrupt
	}),
	raiseBudget: route({
		...command,
		path: "/code-runs/:key/budget",
		summary: "Let the run cost more; a turn that paused at its budget goes on (owners and admins)",
		body: raiseBudget
	}),
	retry: route({
		...command,
		path: "/code-runs/:key/retry",
		summary: "Retry the last turn, which failed or was stopped, in a new run",
		status: 201,
		body: retry,
		reply: sent
	}),
	releaseQueue: route({
		...command,
		path: "/code-runs/:key/queue/release",
		summary: "Send messages that were held back after a failure or a stop"
	}),
	editQueued: route({
		...command,
		method: "PATCH",
		path: "/code-runs/:key/queue/:turnId",
		summary: "Edit a queued message",
		params: ofTurn$1,
		body: editQueued
	}),
	removeQueued: route({
		...command,
		method: "DELETE",
		path: "/code-runs/:key/queue/:turnId",
		summary: "Remove a queued message",
		params: ofTurn$1
	}),
	archive: route({
		...command,
		path: "/code-runs/:key/archive",
		summary: "Archive the conversation"
	}),
	restore: route({
		...command,
		path: "/code-runs/:key/restore",
		summary: "Restore an archived conversation"
	}),
	getBlob: route({
		...runs,
		method: "GET",
		path: "/code-runs/:key/blobs/:digest",
		summary: "Content that the conversation refers to, such as long tool output",
		params: /* @__PURE__ */ strictObject({
			key,
			digest: (/* @__PURE__ */ string()).check(_regex(/^[0-9a-f]{64}$/, "is 64 hex digits"))
		}),
		reply: bytes("application/octet-stream")
	})
};
// ../me/dist/src/http/api/review-routes.js
const review = {
	...command,
	tag: "Plans and edits"
};
/** Plans, edits and pull requests. */ const reviewRoutes = {
	approvePlan: route({
		...review,
		path: "/code-runs/:key/plan/approve",
		summary: "Approve the plan and queue the Edits turn that carries it out",
		body: approvePlan
	}),
	requestPlanChanges: route({
		...review,
		path: "/code-runs/:key/plan/request-changes",
		summary: "Ask for another version of the plan",
		body: requestPlanChanges
	}),
	rejectPlan: route({
		...review,
		path: "/code-runs/:key/plan/reject",
		summary: "Reject the plan",
		body: rejectPlan
	}),
	acceptEdits: route({
		...review,
		path: "/code-runs/:key/edits/accept",
		summary: "Accept exactly this revision, with or without draft pull requests",
		body: acceptEdits
	}),
	rejectEdits: route({
		...review,
		path: "/code-runs/:key/edits/reject",
		summary: "Reject this revision",
		body: rejectEdits
	}),
	getEdits: route({
		...review,
		method: "GET",
		path: "/code-runs/:key/edits/:revision",
		summary: "The changed files of a revision",
		params: ofRevision,
		reply: edits
	}),
	getEditsDiff: route({
		...review,
		method: "GET",
		path: "/code-runs/:key/edits/:revision/diff",
		summary: "The diff of one repository of a revision, or of all",
		params: ofRevision,
		query: /* @__PURE__ */ strictObject({ repositoryId: /* @__PURE__ */ optional(id$1) }),
		reply: bytes("text/x-diff")
	}),
	openDraftPrs: route({
		...review,
		path: "/code-runs/:key/pull-requests",
		summary: "Open, or try again to open, draft pull requests for the accepted revision",
		body: openDraftPrs
	}),
	getPull: route({
		...review,
		method: "GET",
		path: "/pulls/:repository/:number",
		summary: "The page of a pull request",
		params: ofPull,
		reply: pullRequest$1
	}),
	getPullDiff: route({
		...review,
		method: "GET",
		path: "/pulls/:repository/:number/diff",
		summary: "The diff of a pull request",
		params: ofPull,
		reply: bytes("text/x-diff")
	})
};
// ../me/dist/src/http/api/server-routes.js
const server = {
	tag: "Server",
	access: "anyone",
	status: 200
};
/** The server itself: health, description, sign-in. */ const serverRoutes = {
	getHealth: route({
		...server,
		method: "GET",
		path: "/health",
		summary: "200 when the server is ready, else 503",
		reply: health
	}),
	getOpenApi: route({
		...server,
		method: "GET",
		path: "/openapi.json",
		summary: "This description",
		reply: openApi$1
	}),
	getMe: route({
		...server,
		method: "GET",
		path: "/me",
		summary: "Who is signed in",
		reply: me
	}),
	getConfig: route({
		...server,
		access: "member",
		method: "GET",
		path: "/config",
		summary: "What this server offers",
		reply: config
	}),
	setUp: route({
		...server,
		method: "POST",
		path: "/setup",
		summary: "Give the owner's name on the first start, with the code it printed, and sign in; works once",
		status: 201,
		body: setUp,
		reply: me,
		remembered: false
	}),
	signIn: route({
		...server,
		method: "POST",
		path: "/session",
		summary: "Sign in with an access token",
		status: 201,
		body: signIn,
		reply: me,
		remembered: false
	}),
	signOut: route({
		...server,
		method: "DELETE",
		path: "/session",
		summary: "Sign out",
		status: 204,
		remembered: false
	})
};
// ../me/dist/src/http/api/tracker-routes.js
const tracker = {
	tag: "Tracker",
	access: "member",
	status: 200
};
/** Tickets, projects, repositories. */ const trackerRoutes = {
	listTickets: route({
		...tracker,
		method: "GET",
		path: "/tickets",
		summary: "Tickets, the newest first",
		query: /* @__PURE__ */ strictObject(page),
		reply: tickets
	}),
	createTicket: route({
		...tracker,
		method: "POST",
		path: "/tickets",
		summary: "Create a ticket without sending it",
		status: 201,
		body: createTicket,
		reply: newTicket
	}),
	getTicket: route({
		...tracker,
		method: "GET",
		path: "/tickets/:key",
		summary: "One ticket",
		params: ofTicket,
		reply: ticket
	}),
	editTicket: route({
		...tracker,
		method: "PATCH",
		path: "/tickets/:key",
		summary: "Change a ticket's title, description, or both",
		params: ofTicket,
		body: editTicket,
		reply: command$1
	}),
	listProjects: route({
		...tracker,
		method: "GET",
		path: "/projects",
		summary: "All projects",
		reply: projects
	}),
	listRepositories: route({
		...tracker,
		method: "GET",
		path: "/repositories",
		summary: "All repositories that may be chosen",
		reply: repositories
	}),
	addRepository: route({
		...tracker,
		method: "POST",
		path: "/repositories",
		summary: "Add a repository by a path on the server's disk or a clone URL (owner and admin)",
		status: 201,
		body: addRepository$1,
		reply: changedRepository
	}),
	moveRepository: route({
		...tracker,
		method: "PATCH",
		path: "/repositories/:id",
		summary: "Give the new place of a repository that moved, on the disk or behind a clone URL, with the same history (owner and admin)",
		params: ofRepository,
		body: moveRepository,
		reply: changedRepository
	}),
	removeRepository: route({
		...tracker,
		method: "DELETE",
		path: "/repositories/:id",
		summary: "Remove a repository from the lists and from every project; nothing is deleted where it is (owner and admin)",
		params: ofRepository,
		reply: command$1
	}),
	unlinkRepository: route({
		...tracker,
		method: "DELETE",
		path: "/projects/:project/repositories/:id",
		summary: "Unlink a repository from a project, so that its tickets no longer pre-select it (owner and admin)",
		params: ofProjectRepository,
		reply: command$1
	}),
	getRepository: route({
		...tracker,
		method: "GET",
		path: "/repositories/:id",
		summary: "One repository (by id or name); its code host is asked for the default branch of now",
		params: ofRepository,
		reply: repository
	}),
	listBranches: route({
		...tracker,
		method: "GET",
		path: "/repositories/:id/branches",
		summary: "Branches of a repository (by id or name), the default one first",
		params: ofRepository,
		query: /* @__PURE__ */ strictObject({
			q: /* @__PURE__ */ optional(search),
			limit: limit(200, 50)
		}),
		reply: branches
	})
};
// ../me/dist/src/http/api/routes.js
/** Every route of the API. */ const routes = {
	...runRoutes,
	...reviewRoutes,
	...trackerRoutes,
	...serverRoutes,
	...gitHubRoutes
};
// ../me/dist/src/http/api/code-runs.controller.js
function _ts_decorate$23(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$15(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$15(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var CodeRunsController = class {
	commands;
	queries;
	constructor(commands, queries) {
		this.commands = commands;
		this.queries = queries;
	}
	list(reader, { query }) {
		return this.queries.execute(new ListRuns(reader, query));
	}
	send(sender, { body }) {
		return this.commands.execute(new SendTicket(sender, body));
	}
	get(reader, { params, query }) {
		return this.queries.execute(new GetRun(reader, params.key, query.before));
	}
	async events(reader, { params }) {
		const facts = await this.queries.execute(new GetEvents(reader, params.key));
		return new StreamableFile(Readable.from(await begun(lines(facts))), { type: "application/x-ndjson; charset=utf-8" });
	}
	async blob(reader, { params }) {
		const { bytes, mediaType } = await this.queries.execute(new GetBlob(reader, params.key, params.digest));
		return new StreamableFile(bytes, {
			type: mediaType,
			disposition: "attachment"
		});
	}
	message(sender, { params, body }) {
		return this.commands.execute(new SendMessage(sender, params.key, body));
	}
	answer(sender, { params, body }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.answerQuestion(sender, body)));
	}
	interrupt(sender, { params, body }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.requestInterrupt(sender, body)));
	}
	raiseBudget(sender, { params, body }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.raiseBudget(sender, body)));
	}
	retry(sender, { params, body }) {
		return this.commands.execute(new RetryTurn(sender, params.key, body.turnId));
	}
	release(sender, { params }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.releaseQueue()));
	}
	editQueued(sender, { params, body }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.editQueuedMessage(sender, params.turnId, body)));
	}
	removeQueued(sender, { params }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.removeQueuedMessage(sender, params.turnId)));
	}
	archive(sender, { params }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.archive(sender)));
	}
	restore(sender, { params }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.restore(sender)));
	}
};
_ts_decorate$23([
	Endpoint(routes.listRuns),
	_ts_param$15(0, Reader()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "list", null);
_ts_decorate$23([
	Endpoint(routes.sendTicket),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "send", null);
_ts_decorate$23([
	Endpoint(routes.getRun),
	_ts_param$15(0, Reader()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "get", null);
_ts_decorate$23([
	Endpoint(routes.getEvents),
	_ts_param$15(0, Reader()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", Promise)
], CodeRunsController.prototype, "events", null);
_ts_decorate$23([
	Endpoint(routes.getBlob),
	_ts_param$15(0, Reader()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", Promise)
], CodeRunsController.prototype, "blob", null);
_ts_decorate$23([
	Endpoint(routes.sendMessage),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "message", null);
_ts_decorate$23([
	Endpoint(routes.answerQuestion),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "answer", null);
_ts_decorate$23([
	Endpoint(routes.interrupt),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "interrupt", null);
_ts_decorate$23([
	Endpoint(routes.raiseBudget),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "raiseBudget", null);
_ts_decorate$23([
	Endpoint(routes.retry),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "retry", null);
_ts_decorate$23([
	Endpoint(routes.releaseQueue),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "release", null);
_ts_decorate$23([
	Endpoint(routes.editQueued),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "editQueued", null);
_ts_decorate$23([
	Endpoint(routes.removeQueued),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "removeQueued", null);
_ts_decorate$23([
	Endpoint(routes.archive),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "archive", null);
_ts_decorate$23([
	Endpoint(routes.restore),
	_ts_param$15(0, Sender()),
	_ts_param$15(1, Input()),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$15("design:returntype", void 0)
], CodeRunsController.prototype, "restore", null);
CodeRunsController = _ts_decorate$23([
	Controller("api"),
	_ts_param$15(0, Inject(CommandBus)),
	_ts_param$15(1, Inject(QueryBus)),
	_ts_metadata$15("design:type", Function),
	_ts_metadata$15("design:paramtypes", [typeof CommandBus === "undefined" ? Object : CommandBus, typeof QueryBus === "undefined" ? Object : QueryBus])
], CodeRunsController);
/** The same lines once the first is there: what hinders it is still an answer of its own, for nothing was sent yet. */ async function begun(all) {
	const first = await all.next();
	return async function* () {
		if (first.done) return;
		yield first.value;
		yield* all;
	}();
}
async function* lines(facts) {
	for await (const fact of facts) yield `${JSON.stringify(fact)}\n`;
}
// ../me/dist/src/http/api/github.controller.js
function _ts_decorate$22(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$14(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$14(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var GitHubController = class {
	commands;
	queries;
	constructor(commands, queries) {
		this.commands = commands;
		this.queries = queries;
	}
	gitHub(reader) {
		return this.queries.execute(new GetGitHub(reader));
	}
	repositories(reader, { query }) {
		return this.queries.execute(new ListGitHubRepositories(reader, query));
	}
	draft(reader, { body }) {
		return this.commands.execute(new DraftGitHubApp(reader, body));
	}
	connect(reader, { body }) {
		return this.commands.execute(new ConnectGitHubApp(reader, body));
	}
	async webhook({ headers, body }, response) {
		const bytes = body;
		const request = {
			headers,
			body: Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0)
		};
		const outcome = await this.commands.execute(new ReceiveWebhook(request));
		if (outcome.outcome === "refused") response.status(outcome.status);
		return { outcome: outcome.outcome };
	}
};
_ts_decorate$22([
	Endpoint(routes.getGitHub),
	_ts_param$14(0, Reader()),
	_ts_metadata$14("design:type", Function),
	_ts_metadata$14("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller]),
	_ts_metadata$14("design:returntype", void 0)
], GitHubController.prototype, "gitHub", null);
_ts_decorate$22([
	Endpoint(routes.listGitHubRepositories),
	_ts_param$14(0, Reader()),
	_ts_param$14(1, Input()),
	_ts_metadata$14("design:type", Function),
	_ts_metadata$14("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$14("design:returntype", void 0)
], GitHubController.prototype, "repositories", null);
_ts_decorate$22([
	Endpoint(routes.draftGitHubApp),
	_ts_param$14(0, Reader()),
	_ts_param$14(1, Input()),
	_ts_metadata$14("design:type", Function),
	_ts_metadata$14("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$14("design:returntype", void 0)
], GitHubController.prototype, "draft", null);
_ts_decorate$22([
	Endpoint(routes.connectGitHubApp),
	_ts_param$14(0, Reader()),
	_ts_param$14(1, Input()),
	_ts_metadata$14("design:type", Function),
	_ts_metadata$14("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$14("design:returntype", void 0)
], GitHubController.prototype, "connect", null);
_ts_decorate$22([
	Endpoint(routes.receiveWebhook),
	_ts_param$14(0, Req()),
	_ts_param$14(1, Res({ passthrough: true })),
	_ts_metadata$14("design:type", Function),
	_ts_metadata$14("design:paramtypes", [typeof Request === "undefined" ? Object : Request, typeof Response === "undefined" ? Object : Response]),
	_ts_metadata$14("design:returntype", Promise)
], GitHubController.prototype, "webhook", null);
GitHubController = _ts_decorate$22([
	Controller("api"),
	_ts_param$14(0, Inject(CommandBus)),
	_ts_param$14(1, Inject(QueryBus)),
	_ts_metadata$14("design:type", Function),
	_ts_metadata$14("design:paramtypes", [typeof CommandBus === "undefined" ? Object : CommandBus, typeof QueryBus === "undefined" ? Object : QueryBus])
], GitHubController);
// ../me/dist/src/http/api/readiness.js
function _ts_decorate$21(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$13(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$13(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Load balancers ask every two seconds or so; drivers may wait far longer for a server that is silent. */ const WITHIN_MS = 1e3;
var Readiness = class {
	log;
	state;
	projections;
	started = false;
	stopping = false;
	constructor(log, state, projections) {
		this.log = log;
		this.state = state;
		this.projections = projections;
	}
	/** The first start is done, the views have caught up once, the reactors run. */ markStarted() {
		this.started = true;
	}
	/** From now on new requests should go elsewhere. */ markStopping() {
		this.stopping = true;
	}
	/** Answers within about a second: a part that says nothing in that time is not fine. Never throws. */ async check() {
		const [log, stores, projections] = await Promise.all([
			isFine(this.log.head()),
			isFine(this.state.get("health", "probe")),
			isFine(this.refuseUnlessProjected())
		]);
		const parts = {
			log,
			stores,
			projections,
			reactors: this.started
		};
		if (this.stopping) return {
			status: "stopping",
			parts
		};
		return {
			status: Object.values(parts).every(Boolean) ? "ready" : "starting",
			parts
		};
	}
	async refuseUnlessProjected() {
		const progress = await this.projections.progress();
		if (!(this.started && progress.length > 0 && progress.every(({ state }) => state !== "failed"))) throw new Error("The views are not kept up to date.");
	}
};
Readiness = _ts_decorate$21([
	Injectable(),
	_ts_param$13(0, Inject(EVENT_LOG)),
	_ts_param$13(1, Inject(STATE_STORE)),
	_ts_param$13(2, Inject(ProjectionRunner)),
	_ts_metadata$13("design:type", Function),
	_ts_metadata$13("design:paramtypes", [
		typeof EventLog === "undefined" ? Object : EventLog,
		typeof StateStore === "undefined" ? Object : StateStore,
		typeof ProjectionRunner === "undefined" ? Object : ProjectionRunner
	])
], Readiness);
async function isFine(probe) {
	const deadline = new AbortController();
	const late = setTimeout$1(WITHIN_MS, false, { signal: deadline.signal }).catch(() => false);
	const fine = probe.then(() => true, () => false);
	return Promise.race([fine, late]).finally(() => deadline.abort());
}
// ../me/dist/src/http/api/review.controller.js
function _ts_decorate$20(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$12(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$12(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var ReviewController = class {
	commands;
	queries;
	constructor(commands, queries) {
		this.commands = commands;
		this.queries = queries;
	}
	approvePlan(sender, { params, body }) {
		return this.commands.execute(new ContinuePlan(sender, params.key, changes.approvePlan(sender, body)));
	}
	requestPlanChanges(sender, { params, body }) {
		return this.commands.execute(new ContinuePlan(sender, params.key, changes.requestPlanChanges(sender, body)));
	}
	rejectPlan(sender, { params, body }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.rejectPlan(sender, body)));
	}
	acceptEdits(sender, { params, body }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.acceptEdits(sender, body)));
	}
	rejectEdits(sender, { params, body }) {
		return this.commands.execute(new ChangeConversation(sender, params.key, changes.rejectEdits(sender, body)));
	}
	openDraftPrs(sender, { params, body }) {
		return this.commands.execute(new OpenDraftPrs(sender, params.key, body.repositoryIds ?? null));
	}
	edits(reader, { params }) {
		return this.queries.execute(new GetEdits(reader, params.key, params.revision));
	}
	async editsDiff(reader, { params, query }) {
		const { key, revision } = params;
		return diff(await this.queries.execute(new GetEditsDiff(reader, key, revision, query.repositoryId)));
	}
	pull(reader, { params }) {
		return this.queries.execute(new GetPullRequest(reader, params.repository, params.number));
	}
	async pullDiff(reader, { params }) {
		return diff(await this.queries.execute(new GetPullRequestDiff(reader, params.repository, params.number)));
	}
};
_ts_decorate$20([
	Endpoint(routes.approvePlan),
	_ts_param$12(0, Sender()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "approvePlan", null);
_ts_decorate$20([
	Endpoint(routes.requestPlanChanges),
	_ts_param$12(0, Sender()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "requestPlanChanges", null);
_ts_decorate$20([
	Endpoint(routes.rejectPlan),
	_ts_param$12(0, Sender()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "rejectPlan", null);
_ts_decorate$20([
	Endpoint(routes.acceptEdits),
	_ts_param$12(0, Sender()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "acceptEdits", null);
_ts_decorate$20([
	Endpoint(routes.rejectEdits),
	_ts_param$12(0, Sender()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "rejectEdits", null);
_ts_decorate$20([
	Endpoint(routes.openDraftPrs),
	_ts_param$12(0, Sender()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "openDraftPrs", null);
_ts_decorate$20([
	Endpoint(routes.getEdits),
	_ts_param$12(0, Reader()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "edits", null);
_ts_decorate$20([
	Endpoint(routes.getEditsDiff),
	_ts_param$12(0, Reader()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", Promise)
], ReviewController.prototype, "editsDiff", null);
_ts_decorate$20([
	Endpoint(routes.getPull),
	_ts_param$12(0, Reader()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", void 0)
], ReviewController.prototype, "pull", null);
_ts_decorate$20([
	Endpoint(routes.getPullDiff),
	_ts_param$12(0, Reader()),
	_ts_param$12(1, Input()),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$12("design:returntype", Promise)
], ReviewController.prototype, "pullDiff", null);
ReviewController = _ts_decorate$20([
	Controller("api"),
	_ts_param$12(0, Inject(CommandBus)),
	_ts_param$12(1, Inject(QueryBus)),
	_ts_metadata$12("design:type", Function),
	_ts_metadata$12("design:paramtypes", [typeof CommandBus === "undefined" ? Object : CommandBus, typeof QueryBus === "undefined" ? Object : QueryBus])
], ReviewController);
function diff(patch) {
	return new StreamableFile(patch, { type: "text/x-diff; charset=utf-8" });
}
// ../me/dist/src/edge/authentication.js
var import_dist = (/* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.parseCookie = parseCookie;
	exports.stringifySetCookie = stringifySetCookie;
	exports.serialize = stringifySetCookie;
	exports.stringifySetCookie = stringifySetCookie;
	exports.serialize = stringifySetCookie;
	/**
	* RegExp to match cookie-name in RFC 6265 sec 4.1.1
	* This refers out to the obsoleted definition of token in RFC 2616 sec 2.2
	* which has been replaced by the token definition in RFC 7230 appendix B.
	*
	* cookie-name       = token
	* token             = 1*tchar
	* tchar             = "!" / "#" / "$" / "%" / "&" / "'" /
	*                     "*" / "+" / "-" / "." / "^" / "_" /
	*                     "`" / "|" / "~" / DIGIT / ALPHA
	*
	* Note: Allowing more characters - https://github.com/jshttp/cookie/issues/191
	* Allow same range as cookie value, except `=`, which delimits end of name.
	*/
	const cookieNameRegExp = /^[\u0021-\u003A\u003C\u003E-\u007E]+$/;
	/**
	* RegExp to match cookie-value in RFC 6265 sec 4.1.1
	*
	* cookie-value      = *cookie-octet / ( DQUOTE *cookie-octet DQUOTE )
	* cookie-octet      = %x21 / %x23-2B / %x2D-3A / %x3C-5B / %x5D-7E
	*                     ; US-ASCII characters excluding CTLs,
	*                     ; whitespace DQUOTE, comma, semicolon,
	*                     ; and backslash
	*
	* Allowing more characters: https://github.com/jshttp/cookie/issues/191
	* Comma, backslash, and DQUOTE are not part of the parsing algorithm.
	*/
	const cookieValueRegExp = /^[\u0021-\u003A\u003C-\u007E]*$/;
	/**
	* RegExp to match domain-value in RFC 6265 sec 4.1.1
	*
	* domain-value      = <subdomain>
	*                     ; defined in [RFC1034], Section 3.5, as
	*                     ; enhanced by [RFC1123], Section 2.1
	* <subdomain>       = <label> | <subdomain> "." <label>
	* <label>           = <let-dig> [ [ <ldh-str> ] <let-dig> ]
	*                     Labels must be 63 characters or less.
	*                     'let-dig' not 'letter' in the first char, per RFC1123
	* <ldh-str>         = <let-dig-hyp> | <let-dig-hyp> <ldh-str>
	* <let-dig-hyp>     = <let-dig> | "-"
	* <let-dig>         = <letter> | <digit>
	* <letter>          = any one of the 52 alphabetic characters A through Z in
	*                     upper case and a through z in lower case
	* <digit>           = any one of the ten digits 0 through 9
	*
	* Keep support for leading dot: https://github.com/jshttp/cookie/issues/173
	*
	* > (Note that a leading %x2E ("."), if present, is ignored even though that
	* character is not permitted, but a trailing %x2E ("."), if present, will
	* cause the user agent to ignore the attribute.)
	*/
	const domainValueRegExp = /^([.]?[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)([.][a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*$/i;
	/**
	* RegExp to match path-value in RFC 6265 sec 4.1.1
	*
	* path-value        = <any CHAR except CTLs or ";">
	* CHAR              = %x01-7F
	*                     ; defined in RFC 5234 appendix B.1
	*/
	const pathValueRegExp = /^[\u0020-\u003A\u003D-\u007E]*$/;
	const __toString = Object.prototype.toString;
	const NullObject = /* @__PURE__ */ (() => {
		const C = function() {};
		C.prototype = Object.create(null);
		return C;
	})();
	/**
	* Parse a `Cookie` header.
	*
	* Parse the given cookie header string into an object
	* The object has the various cookies as keys(names) => values
	*/
	function parseCookie(str, options) {
		const obj = new NullObject();
		const len = str.length;
		if (len < 2) return obj;
		const dec = options?.decode || decode;
		let index = 0;
		do {
			const eqIdx = eqIndex(str, index, len);
			if (eqIdx === -1) break;
			const endIdx = endIndex(str, index, len);
			if (eqIdx > endIdx) {
				index = str.lastIndexOf(";", eqIdx - 1) + 1;
				continue;
			}
			const key = valueSlice(str, index, eqIdx);
			if (obj[key] === void 0) obj[key] = dec(valueSlice(str, eqIdx + 1, endIdx));
			index = endIdx + 1;
		} while (index < len);
		return obj;
	}
	function stringifySetCookie(_name, _val, _opts) {
		const cookie = typeof _name === "object" ? _name : {
			..._opts,
			name: _name,
			value: String(_val)
		};
		const enc = (typeof _val === "object" ? _val : _opts)?.encode || encodeURIComponent;
		if (!cookieNameRegExp.test(cookie.name)) throw new TypeError(`argument name is invalid: ${cookie.name}`);
		const value = cookie.value ? enc(cookie.value) : "";
		if (!cookieValueRegExp.test(value)) throw new TypeError(`argument val is invalid: ${cookie.value}`);
		let str = cookie.name + "=" + value;
		if (cookie.maxAge !== void 0) {
			if (!Number.isInteger(cookie.maxAge)) throw new TypeError(`option maxAge is invalid: ${cookie.maxAge}`);
			str += "; Max-Age=" + cookie.maxAge;
		}
		if (cookie.domain) {
			if (!domainValueRegExp.test(cookie.domain)) throw new TypeError(`option domain is invalid: ${cookie.domain}`);
			str += "; Domain=" + cookie.domain;
		}
		if (cookie.path) {
			if (!pathValueRegExp.test(cookie.path)) throw new TypeError(`option path is invalid: ${cookie.path}`);
			str += "; Path=" + cookie.path;
		}
		if (cookie.expires) {
			if (!isDate(cookie.expires) || !Number.isFinite(cookie.expires.valueOf())) throw new TypeError(`option expires is invalid: ${cookie.expires}`);
			str += "; Expires=" + cookie.expires.toUTCString();
		}
		if (cookie.httpOnly) str += "; HttpOnly";
		if (cookie.secure) str += "; Secure";
		if (cookie.partitioned) str += "; Partitioned";
		if (cookie.priority) switch (typeof cookie.priority === "string" ? cookie.priority.toLowerCase() : void 0) {
			case "low":
				str += "; Priority=Low";
				break;
			case "medium":
				str += "; Priority=Medium";
				break;
			case "high":
				str += "; Priority=High";
				break;
			default: throw new TypeError(`option priority is invalid: ${cookie.priority}`);
		}
		if (cookie.sameSite) switch (typeof cookie.sameSite === "string" ? cookie.sameSite.toLowerCase() : cookie.sameSite) {
			case true:
			case "strict":
				str += "; SameSite=Strict";
				break;
			case "lax":
				str += "; SameSite=Lax";
				break;
			case "none":
				str += "; SameSite=None";
				break;
			default: throw new TypeError(`option sameSite is invalid: ${cookie.sameSite}`);
		}
		return str;
	}
	/**
	* Find the `;` character between `min` and `len` in str.
	*/
	function endIndex(str, min, len) {
		const index = str.indexOf(";", min);
		return index === -1 ? len : index;
	}
	/**
	* Find the `=` character between `min` and `max` in str.
	*/
	function eqIndex(str, min, max) {
		const index = str.indexOf("=", min);
		return index < max ? index : -1;
	}
	/**
	* Slice out a value between startPod to max.
	*/
	function valueSlice(str, min, max) {
		let start = min;
		let end = max;
		do {
			const code = str.charCodeAt(start);
			if (code !== 32 && code !== 9) break;
		} while (++start < end);
		while (end > start) {
			const code = str.charCodeAt(end - 1);
			if (code !== 32 && code !== 9) break;
			end--;
		}
		return str.slice(start, end);
	}
	/**
	* URL-decode string value. Optimized to skip native call when no %.
	*/
	function decode(str) {
		if (str.indexOf("%") === -1) return str;
		try {
			return decodeURIComponent(str);
		} catch (e) {
			return str;
		}
	}
	/**
	* Determine if value is a Date.
	*/
	function isDate(val) {
		return __toString.call(val) === "[object Date]";
	}
})))();
function _ts_decorate$19(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$11(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$11(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const SESSION_COOKIE = "code_runs_session";
var Authentication = class {
	sessions;
	constructor(sessions) {
		this.sessions = sessions;
	}
	async identify(headers) {
		const { authorization, cookie } = headers;
		if (authorization !== void 0) {
			const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1];
			const identity = token === void 0 ? void 0 : await this.sessions.ofToken(token);
			return identity && {
				...identity,
				session: null
			};
		}
		const session = (0, import_dist.parseCookie)(cookie ?? "")[SESSION_COOKIE];
		if (session === void 0 || session.length > 200) return void 0;
		const identity = await this.sessions.ofSession(session);
		return identity && {
			...identity,
			session
		};
	}
};
Authentication = _ts_decorate$19([
	Injectable(),
	_ts_param$11(0, Inject(Sessions)),
	_ts_metadata$11("design:type", Function),
	_ts_metadata$11("design:paramtypes", [typeof Sessions === "undefined" ? Object : Sessions])
], Authentication);
// ../me/dist/src/http/api/open-api.js
/** The OpenAPI 3.1 description of every route of the table. */ function openApi(version) {
	const paths = {};
	for (const [operationId, route] of Object.entries(routes)) {
		const path = `/api${route.path.replace(/:(\w+)/g, "{$1}")}`;
		paths[path] = {
			...paths[path],
			[route.method.toLowerCase()]: operation(operationId, route)
		};
	}
	return {
		openapi: "3.1.0",
		info: {
			title: "Code Runs",
			version,
			description: "Send tickets to Claude Code. See docs/http-api.md."
		},
		paths,
		components: { securitySchemes: {
			token: {
				type: "http",
				scheme: "bearer",
				description: "An access token, such as the one in DATA_DIR/cli-token."
			},
			session: {
				type: "apiKey",
				in: "cookie",
				name: "code_runs_session"
			}
		} }
	};
}
function operation(operationId, route) {
	const { summary, tag, access, body } = route;
	return {
		operationId,
		summary,
		tags: [tag],
		security: access === "member" ? [{ token: [] }, { session: [] }] : [],
		parameters: [
			...parameters("path", route.params),
			...parameters("query", route.query),
			...keyParameter(route)
		],
		...body && { requestBody: {
			required: true,
			content: { "application/json": { schema: inputSchema(body) } }
		} },
		responses: {
			[route.status]: {
				description: "Done",
				...route.reply && { content: content(route.reply) }
			},
			default: {
				description: "Refused",
				content: content(problem)
			}
		}
	};
}
function parameters(where, schema) {
	if (!schema) return [];
	const { properties = {}, required = [] } = inputSchema(schema);
	return Object.entries(properties).map(([name, property]) => ({
		name,
		in: where,
		required: where === "path" || required.includes(name),
		schema: property
	}));
}
function keyParameter({ method, access }) {
	if (method === "GET" || access === "signed") return [];
	return [{
		name: "Idempotency-Key",
		in: "header",
		required: method !== "DELETE",
		schema: {
			type: "string",
			minLength: 1,
			maxLength: 200
		}
	}];
}
function content({ mediaType, schema }) {
	return { [mediaType]: { schema: jsonSchema(schema, "output") } };
}
const inputSchema = (schema) => jsonSchema(schema, "input");
function jsonSchema(schema, io) {
	const { $schema: _dialect, ...rest } = toJSONSchema(schema, {
		io,
		override: ({ jsonSchema: described }) => {
			if (io === "output") delete described.additionalProperties;
		}
	});
	return rest;
}
// ../me/dist/src/http/api/server.controller.js
function _ts_decorate$18(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$10(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$10(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var ServerController = class {
	commands;
	queries;
	product;
	readiness;
	constructor(commands, queries, product, readiness) {
		this.commands = commands;
		this.queries = queries;
		this.product = product;
		this.readiness = readiness;
	}
	async health(response) {
		const health = await this.readiness.check();
		response.status(health.status === "ready" ? 200 : 503);
		return health;
	}
	description() {
		return openApi(this.product.version);
	}
	me(asker) {
		return this.queries.execute(new GetMe(asker));
	}
	config(reader) {
		return this.queries.execute(new GetConfig(reader));
	}
	async setUp({ body }, asker, response) {
		const signedIn = await this.commands.execute(new SetUpOwner(body.name, body.code, asker));
		return this.signedIn(signedIn, response);
	}
	async signIn({ body }, response) {
		const signedIn = await this.commands.execute(new SignIn(body.token));
		return this.signedIn(signedIn, response);
	}
	async signOut({ session }, response) {
		if (session !== void 0) await this.commands.execute(new SignOut(session));
		response.clearCookie(SESSION_COOKIE, { path: "/" });
	}
	signedIn({ memberId, session }, response) {
		response.cookie(SESSION_COOKIE, session, {
			httpOnly: true,
			sameSite: "lax",
			secure: response.req.secure,
			path: "/",
			maxAge: SESSION_MS
		});
		return this.queries.execute(new GetMe({
			orgId: this.product.orgId,
			memberId
		}));
	}
};
_ts_decorate$18([
	Endpoint(routes.getHealth),
	_ts_param$10(0, Res({ passthrough: true })),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", [typeof Response === "undefined" ? Object : Response]),
	_ts_metadata$10("design:returntype", Promise)
], ServerController.prototype, "health", null);
_ts_decorate$18([
	Endpoint(routes.getOpenApi),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", []),
	_ts_metadata$10("design:returntype", void 0)
], ServerController.prototype, "description", null);
_ts_decorate$18([
	Endpoint(routes.getMe),
	_ts_param$10(0, Asker()),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", [Object]),
	_ts_metadata$10("design:returntype", typeof Promise === "undefined" ? Object : Promise)
], ServerController.prototype, "me", null);
_ts_decorate$18([
	Endpoint(routes.getConfig),
	_ts_param$10(0, Reader()),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller]),
	_ts_metadata$10("design:returntype", void 0)
], ServerController.prototype, "config", null);
_ts_decorate$18([
	Endpoint(routes.setUp),
	_ts_param$10(0, Input()),
	_ts_param$10(1, Asker()),
	_ts_param$10(2, Res({ passthrough: true })),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", [
		typeof In === "undefined" ? Object : In,
		Object,
		typeof Response === "undefined" ? Object : Response
	]),
	_ts_metadata$10("design:returntype", Promise)
], ServerController.prototype, "setUp", null);
_ts_decorate$18([
	Endpoint(routes.signIn),
	_ts_param$10(0, Input()),
	_ts_param$10(1, Res({ passthrough: true })),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", [typeof In === "undefined" ? Object : In, typeof Response === "undefined" ? Object : Response]),
	_ts_metadata$10("design:returntype", Promise)
], ServerController.prototype, "signIn", null);
_ts_decorate$18([
	Endpoint(routes.signOut),
	_ts_param$10(0, Req()),
	_ts_param$10(1, Res({ passthrough: true })),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", [typeof KnownRequest === "undefined" ? Object : KnownRequest, typeof Response === "undefined" ? Object : Response]),
	_ts_metadata$10("design:returntype", Promise)
], ServerController.prototype, "signOut", null);
ServerController = _ts_decorate$18([
	Controller("api"),
	_ts_param$10(0, Inject(CommandBus)),
	_ts_param$10(1, Inject(QueryBus)),
	_ts_param$10(2, Inject(PRODUCT)),
	_ts_param$10(3, Inject(Readiness)),
	_ts_metadata$10("design:type", Function),
	_ts_metadata$10("design:paramtypes", [
		typeof CommandBus === "undefined" ? Object : CommandBus,
		typeof QueryBus === "undefined" ? Object : QueryBus,
		typeof Product === "undefined" ? Object : Product,
		typeof Readiness === "undefined" ? Object : Readiness
	])
], ServerController);
// ../me/dist/src/http/api/tracker.controller.js
function _ts_decorate$17(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$9(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$9(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var TrackerController = class {
	commands;
	queries;
	views;
	constructor(commands, queries, views) {
		this.commands = commands;
		this.queries = queries;
		this.views = views;
	}
	tickets(reader, { query }) {
		return this.queries.execute(new ListTickets(reader, query));
	}
	async createTicket(sender, { body }) {
		const { ticketKey, position } = await this.commands.execute(new CreateTicket(sender, body));
		await this.views.reach(position);
		return {
			...await this.queries.execute(new GetTicket(sender, ticketKey)),
			position
		};
	}
	ticket(reader, { params }) {
		return this.queries.execute(new GetTicket(reader, params.key));
	}
	editTicket(sender, { params, body }) {
		return this.commands.execute(new EditTicket(sender, params.key, body));
	}
	projects(reader) {
		return this.queries.execute(new ListProjects(reader));
	}
	repositories(reader) {
		return this.queries.execute(new ListRepositories(reader));
	}
	async addRepository(sender, { body }) {
		return this.shown(sender, await this.commands.execute(new AddRepository(sender, body)));
	}
	async moveRepository(sender, { params, body }) {
		return this.shown(sender, await this.commands.execute(new MoveRepository(sender, params.id, body.source)));
	}
	removeRepository(sender, { params }) {
		return this.commands.execute(new RemoveRepository(sender, params.id));
	}
	unlinkRepository(sender, { params }) {
		return this.commands.execute(new UnlinkRepository(sender, params.project, params.id));
	}
	repository(reader, { params }) {
		return this.queries.execute(new GetRepository(reader, params.id));
	}
	branches(reader, { params, query }) {
		return this.queries.execute(new ListBranches(reader, params.id, query));
	}
	async shown(sender, changed) {
		const { repositoryId, position } = changed;
		await this.views.reach(position);
		const { items } = await this.queries.execute(new ListRepositories(sender));
		const found = items.find((repository) => repository.repositoryId === repositoryId);
		if (!found) throw new PortError("STORE.UNAVAILABLE", "It was done; the list shows it in a moment.", true);
		return {
			...found,
			position
		};
	}
};
_ts_decorate$17([
	Endpoint(routes.listTickets),
	_ts_param$9(0, Reader()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "tickets", null);
_ts_decorate$17([
	Endpoint(routes.createTicket),
	_ts_param$9(0, Sender()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", Promise)
], TrackerController.prototype, "createTicket", null);
_ts_decorate$17([
	Endpoint(routes.getTicket),
	_ts_param$9(0, Reader()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "ticket", null);
_ts_decorate$17([
	Endpoint(routes.editTicket),
	_ts_param$9(0, Sender()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "editTicket", null);
_ts_decorate$17([
	Endpoint(routes.listProjects),
	_ts_param$9(0, Reader()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "projects", null);
_ts_decorate$17([
	Endpoint(routes.listRepositories),
	_ts_param$9(0, Reader()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "repositories", null);
_ts_decorate$17([
	Endpoint(routes.addRepository),
	_ts_param$9(0, Sender()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", Promise)
], TrackerController.prototype, "addRepository", null);
_ts_decorate$17([
	Endpoint(routes.moveRepository),
	_ts_param$9(0, Sender()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", Promise)
], TrackerController.prototype, "moveRepository", null);
_ts_decorate$17([
	Endpoint(routes.removeRepository),
	_ts_param$9(0, Sender()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "removeRepository", null);
_ts_decorate$17([
	Endpoint(routes.unlinkRepository),
	_ts_param$9(0, Sender()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof CommandCaller === "undefined" ? Object : CommandCaller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "unlinkRepository", null);
_ts_decorate$17([
	Endpoint(routes.getRepository),
	_ts_param$9(0, Reader()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "repository", null);
_ts_decorate$17([
	Endpoint(routes.listBranches),
	_ts_param$9(0, Reader()),
	_ts_param$9(1, Input()),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [typeof Caller === "undefined" ? Object : Caller, typeof In === "undefined" ? Object : In]),
	_ts_metadata$9("design:returntype", void 0)
], TrackerController.prototype, "branches", null);
TrackerController = _ts_decorate$17([
	Controller("api"),
	_ts_param$9(0, Inject(CommandBus)),
	_ts_param$9(1, Inject(QueryBus)),
	_ts_param$9(2, Inject(CurrentViews)),
	_ts_metadata$9("design:type", Function),
	_ts_metadata$9("design:paramtypes", [
		typeof CommandBus === "undefined" ? Object : CommandBus,
		typeof QueryBus === "undefined" ? Object : QueryBus,
		typeof CurrentViews === "undefined" ? Object : CurrentViews
	])
], TrackerController);
// ../me/node_modules/rate-limiter-flexible/lib/component/BlockedKeys/BlockedKeys.js
var require_BlockedKeys$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class BlockedKeys {
		constructor() {
			this._keys = /* @__PURE__ */ new Map();
		}
		collectExpired() {
			const now = Date.now();
			for (const [key, expire] of this._keys) if (expire <= now) this._keys.delete(key);
		}
		/**
		* Add new blocked key
		*
		* @param key String
		* @param sec Number
		*/
		add(key, sec) {
			this.addMs(key, sec * 1e3);
		}
		/**
		* Add new blocked key for ms
		*
		* @param key String
		* @param ms Number
		*/
		addMs(key, ms) {
			this._keys.set(key, Date.now() + ms);
			if (this._keys.size > 999) this.collectExpired();
		}
		/**
		* 0 means not blocked
		*
		* @param key
		* @returns {number}
		*/
		msBeforeExpire(key) {
			const expire = this._keys.get(key);
			const now = Date.now();
			if (expire && expire >= now) return expire - now;
			return 0;
		}
		/**
		* If key is not given, delete all data in memory
		*
		* @param {string|undefined} key
		*/
		delete(key) {
			if (key) this._keys.delete(key);
			else this._keys.clear();
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/component/BlockedKeys/index.js
var require_BlockedKeys = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = require_BlockedKeys$1();
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterRes.js
var require_RateLimiterRes = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class RateLimiterRes {
		constructor(remainingPoints, msBeforeNext, consumedPoints, isFirstInDuration) {
			this.remainingPoints = typeof remainingPoints === "undefined" ? 0 : remainingPoints;
			this.msBeforeNext = typeof msBeforeNext === "undefined" ? 0 : msBeforeNext;
			this.consumedPoints = typeof consumedPoints === "undefined" ? 0 : consumedPoints;
			this.isFirstInDuration = typeof isFirstInDuration === "undefined" ? false : isFirstInDuration;
		}
		get msBeforeNext() {
			return this._msBeforeNext;
		}
		set msBeforeNext(ms) {
			this._msBeforeNext = ms;
			return this;
		}
		get remainingPoints() {
			return this._remainingPoints;
		}
		set remainingPoints(p) {
			this._remainingPoints = p;
			return this;
		}
		get consumedPoints() {
			return this._consumedPoints;
		}
		set consumedPoints(p) {
			this._consumedPoints = p;
			return this;
		}
		get isFirstInDuration() {
			return this._isFirstInDuration;
		}
		set isFirstInDuration(value) {
			this._isFirstInDuration = Boolean(value);
		}
		_getDecoratedProperties() {
			return {
				remainingPoints: this.remainingPoints,
				msBeforeNext: this.msBeforeNext,
				consumedPoints: this.consumedPoints,
				isFirstInDuration: this.isFirstInDuration
			};
		}
		[Symbol.for("nodejs.util.inspect.custom")]() {
			return this._getDecoratedProperties();
		}
		toString() {
			return JSON.stringify(this._getDecoratedProperties());
		}
		toJSON() {
			return this._getDecoratedProperties();
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterAbstract.js
var require_RateLimiterAbstract = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class RateLimiterAbstract {
		/**
		*
		* @param opts Object {
		*   points: <required>, // Number of points (must be a number, can be negative)
		*   duration: <required>, // Per seconds (must be a non-negative number, 0 = never expires)
		*   blockDuration: 0, // Block if consumed more than points in current duration for blockDuration seconds
		*   execEvenly: false, // Execute allowed actions evenly over duration
		*   execEvenlyMinDelayMs: duration * 1000 / points, // ms, works with execEvenly=true option
		*   keyPrefix: 'rlflx',
		* }
		*/
		constructor(opts = {}) {
			this.points = opts.points;
			this.duration = opts.duration;
			this.blockDuration = opts.blockDuration;
			this.execEvenly = opts.execEvenly;
			this.execEvenlyMinDelayMs = opts.execEvenlyMinDelayMs;
			this.keyPrefix = opts.keyPrefix;
		}
		get points() {
			return this._points;
		}
		set points(value) {
			if (Number.isFinite(value)) this._points = value;
			else throw new Error("points must be set and must be a finite number");
		}
		get duration() {
			return this._duration;
		}
		set duration(value) {
			if (typeof value === "number" && Number.isFinite(value) && value >= 0) this._duration = value;
			else throw new Error("duration must be set and must be a finite, non-negative number");
		}
		get msDuration() {
			return this.duration * 1e3;
		}
		get blockDuration() {
			return this._blockDuration;
		}
		set blockDuration(value) {
			this._blockDuration = typeof value === "undefined" ? 0 : value;
		}
		get msBlockDuration() {
			return this.blockDuration * 1e3;
		}
		get execEvenly() {
			return this._execEvenly;
		}
		set execEvenly(value) {
			this._execEvenly = typeof value === "undefined" ? false : Boolean(value);
		}
		get execEvenlyMinDelayMs() {
			return this._execEvenlyMinDelayMs === void 0 ? this._getExecEvenlyMinDelayMsDefault() : this._execEvenlyMinDelayMs;
		}
		set execEvenlyMinDelayMs(value) {
			this._execEvenlyMinDelayMs = value;
		}
		_getExecEvenlyMinDelayMsDefault() {
			return this.points > 0 ? Math.ceil(this.msDuration / this.points) : 0;
		}
		get keyPrefix() {
			return this._keyPrefix;
		}
		set keyPrefix(value) {
			if (typeof value === "undefined") value = "rlflx";
			if (typeof value !== "string") throw new Error("keyPrefix must be string");
			this._keyPrefix = value;
		}
		_getKeySecDuration(options = {}) {
			return options && options.customDuration >= 0 ? options.customDuration : this.duration;
		}
		getKey(key) {
			return this.keyPrefix.length > 0 ? `${this.keyPrefix}:${key}` : key;
		}
		parseKey(rlKey) {
			return this.keyPrefix.length > 0 ? rlKey.substring(this.keyPrefix.length + 1) : rlKey;
		}
		consume() {
			throw new Error("You have to implement the method 'consume'!");
		}
		penalty() {
			throw new Error("You have to implement the method 'penalty'!");
		}
		reward() {
			throw new Error("You have to implement the method 'reward'!");
		}
		get() {
			throw new Error("You have to implement the method 'get'!");
		}
		set() {
			throw new Error("You have to implement the method 'set'!");
		}
		block() {
			throw new Error("You have to implement the method 'block'!");
		}
		delete() {
			throw new Error("You have to implement the method 'delete'!");
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterCompatibleAbstract.js
var require_RateLimiterCompatibleAbstract = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class RateLimiterCompatibleAbstract {
		get keyPrefix() {
			throw new Error("You have to implement the getter 'keyPrefix'!");
		}
		get blockDuration() {
			throw new Error("You have to implement the getter 'blockDuration'!");
		}
		set blockDuration(value) {
			throw new Error("You have to implement the setter 'blockDuration'!");
		}
		get execEvenly() {
			throw new Error("You have to implement the getter 'execEvenly'!");
		}
		set execEvenly(value) {
			throw new Error("You have to implement the setter 'execEvenly'!");
		}
		consume() {
			throw new Error("You have to implement the method 'consume'!");
		}
		penalty() {
			throw new Error("You have to implement the method 'penalty'!");
		}
		reward() {
			throw new Error("You have to implement the method 'reward'!");
		}
		get() {
			throw new Error("You have to implement the method 'get'!");
		}
		set() {
			throw new Error("You have to implement the method 'set'!");
		}
		block() {
			throw new Error("You have to implement the method 'block'!");
		}
		delete() {
			throw new Error("You have to implement the method 'delete'!");
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/helper/isRateLimiterCompatible.js
var require_isRateLimiterCompatible = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterAbstract = require_RateLimiterAbstract();
	const RateLimiterCompatibleAbstract = require_RateLimiterCompatibleAbstract();
	module.exports = function isRateLimiterCompatible(obj) {
		return obj instanceof RateLimiterAbstract || obj instanceof RateLimiterCompatibleAbstract;
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterInsuredAbstract.js
var require_RateLimiterInsuredAbstract = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterAbstract = require_RateLimiterAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	const isRateLimiterCompatible = require_isRateLimiterCompatible();
	module.exports = class RateLimiterInsuredAbstract extends RateLimiterAbstract {
		constructor(opts = {}) {
			super(opts);
			this.insuranceLimiter = opts.insuranceLimiter;
		}
		get insuranceLimiter() {
			return this._insuranceLimiter;
		}
		set insuranceLimiter(value) {
			if (typeof value !== "undefined" && !isRateLimiterCompatible(value)) throw new Error("insuranceLimiter must be instance of RateLimiterAbstract or RateLimiterCompatibleAbstract");
			this._insuranceLimiter = value;
			if (this._insuranceLimiter) {
				this._insuranceLimiter.blockDuration = this.blockDuration;
				this._insuranceLimiter.execEvenly = this.execEvenly;
			}
		}
		_handleError(err, funcName, resolve, reject, params) {
			if (err instanceof RateLimiterRes) reject(err);
			else if (!isRateLimiterCompatible(this.insuranceLimiter)) reject(err);
			else this.insuranceLimiter[funcName](...params).then((res) => {
				resolve(res);
			}).catch((res) => {
				reject(res);
			});
		}
		_operation(funcName, params) {
			const promise = this[funcName](...params);
			return new Promise((resolve, reject) => {
				return promise.then((res) => {
					resolve(res);
				}).catch((err) => {
					if (funcName.startsWith("_")) funcName = funcName.slice(1);
					this._handleError(err, funcName, resolve, reject, params);
				});
			});
		}
		consume(key, pointsToConsume = 1, options = {}) {
			return this._operation("_consume", [
				key,
				pointsToConsume,
				options
			]);
		}
		penalty(key, points = 1, options = {}) {
			return this._operation("_penalty", [
				key,
				points,
				options
			]);
		}
		reward(key, points = 1, options = {}) {
			return this._operation("_reward", [
				key,
				points,
				options
			]);
		}
		get(key, options = {}) {
			return this._operation("_get", [key, options]);
		}
		set(key, points, secDuration, options = {}) {
			return this._operation("_set", [
				key,
				points,
				secDuration,
				options
			]);
		}
		block(key, secDuration, options = {}) {
			return this._operation("_block", [
				key,
				secDuration,
				options
			]);
		}
		delete(key, options = {}) {
			return this._operation("_delete", [key, options]);
		}
		_consume() {
			throw new Error("You have to implement the method '_consume'!");
		}
		_penalty() {
			throw new Error("You have to implement the method '_penalty'!");
		}
		_reward() {
			throw new Error("You have to implement the method '_reward'!");
		}
		_get() {
			throw new Error("You have to implement the method '_get'!");
		}
		_set() {
			throw new Error("You have to implement the method '_set'!");
		}
		_block() {
			throw new Error("You have to implement the method '_block'!");
		}
		_delete() {
			throw new Error("You have to implement the method '_delete'!");
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterStoreAbstract.js
var require_RateLimiterStoreAbstract = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const BlockedKeys = require_BlockedKeys();
	const RateLimiterRes = require_RateLimiterRes();
	const RateLimiterInsuredAbstract = require_RateLimiterInsuredAbstract();
	module.exports = class RateLimiterStoreAbstract extends RateLimiterInsuredAbstract {
		/**
		*
		* @param opts Object Defaults {
		*   ... see other in RateLimiterAbstract
		*   blockOnConsumed: 0, // Number of consumed points at which the key is blocked in storage for blockDuration
		*   inMemoryBlockOnConsumed: 40, // Number of points when key is blocked
		*   inMemoryBlockDuration: 10, // Block duration in seconds
		*   insuranceLimiter: RateLimiterAbstract
		* }
		*/
		constructor(opts = {}) {
			super(opts);
			this.blockOnConsumed = opts.blockOnConsumed;
			this.inMemoryBlockOnConsumed = opts.inMemoryBlockOnConsumed;
			this.inMemoryBlockDuration = opts.inMemoryBlockDuration;
			this._inMemoryBlockedKeys = new BlockedKeys();
		}
		get client() {
			return this._client;
		}
		set client(value) {
			if (typeof value === "undefined") throw new Error("storeClient is not set");
			this._client = value;
		}
		/**
		* Have to be launched after consume
		* It blocks key and execute evenly depending on result from store
		*
		* It uses _getRateLimiterRes function to prepare RateLimiterRes from store result
		*
		* @param resolve
		* @param reject
		* @param rlKey
		* @param changedPoints
		* @param storeResult
		* @param {Object} options
		* @private
		*/
		_afterConsume(resolve, reject, rlKey, changedPoints, storeResult, options = {}) {
			const res = this._getRateLimiterRes(rlKey, changedPoints, storeResult);
			if (this.inMemoryBlockOnConsumed > 0 && !(this.inMemoryBlockDuration > 0) && res.consumedPoints >= this.inMemoryBlockOnConsumed) {
				this._inMemoryBlockedKeys.addMs(rlKey, res.msBeforeNext);
				if (res.consumedPoints > this.points) return reject(res);
				else return resolve(res);
			} else if (res.consumedPoints > this.points) {
				let blockPromise = Promise.resolve();
				if (this.blockDuration > 0 && this._crossedBlockThreshold(res.consumedPoints, changedPoints)) {
					res.msBeforeNext = this.msBlockDuration;
					blockPromise = this._block(rlKey, res.consumedPoints, this.msBlockDuration, options);
				}
				if (this.inMemoryBlockOnConsumed > 0 && res.consumedPoints >= this.inMemoryBlockOnConsumed) {
					this._inMemoryBlockedKeys.add(rlKey, this.inMemoryBlockDuration);
					res.msBeforeNext = this.msInMemoryBlockDuration;
				}
				blockPromise.then(() => {
					reject(res);
				}).catch((err) => {
					reject(err);
				});
			} else if (this.execEvenly && this.points > 0 && res.msBeforeNext > 0 && !res.isFirstInDuration) {
				let delay = Math.ceil(res.msBeforeNext / (res.remainingPoints + 2));
				if (delay < this.execEvenlyMinDelayMs) delay = res.consumedPoints * this.execEvenlyMinDelayMs;
				res.msBeforeNext = Math.max(res.msBeforeNext - delay, 0);
				setTimeout(resolve, delay, res);
			} else resolve(res);
		}
		/**
		* True when blockOnConsumed is set and greater than points.
		* 0 means off, so it must not be treated as a threshold when points is negative.
		*/
		_isBlockOnConsumedEnabled() {
			return this.blockOnConsumed > 0 && this.blockOnConsumed > this.points;
		}
		/**
		* True when this consume is the one that crossed the storage blocking threshold.
		* Without blockOnConsumed (or when it equals points) it is the original condition:
		* the consume that first exceeded points.
		*/
		_crossedBlockThreshold(consumedPoints, changedPoints) {
			if (!this._isBlockOnConsumedEnabled()) return consumedPoints > this.points && consumedPoints <= this.points + changedPoints;
			return consumedPoints >= this.blockOnConsumed && consumedPoints - changedPoints < this.blockOnConsumed;
		}
		getInMemoryBlockMsBeforeExpire(rlKey) {
			if (this.inMemoryBlockOnConsumed > 0) return this._inMemoryBlockedKeys.msBeforeExpire(rlKey);
			return 0;
		}
		get blockOnConsumed() {
			return this._blockOnConsumed;
		}
		set blockOnConsumed(value) {
			this._blockOnConsumed = value ? parseInt(value) : 0;
			if (this._blockOnConsumed > 0 && this.points > this._blockOnConsumed) throw new Error("blockOnConsumed option must be greater or equal \"points\" option");
		}
		get inMemoryBlockOnConsumed() {
			return this._inMemoryBlockOnConsumed;
		}
		set inMemoryBlockOnConsumed(value) {
			this._inMemoryBlockOnConsumed = value ? parseInt(value) : 0;
			if (this.inMemoryBlockOnConsumed > 0 && this.points > this.inMemoryBlockOnConsumed) throw new Error("inMemoryBlockOnConsumed option must be greater or equal \"points\" option");
		}
		get inMemoryBlockDuration() {
			return this._inMemoryBlockDuration;
		}
		set inMemoryBlockDuration(value) {
			this._inMemoryBlockDuration = value ? parseInt(value) : 0;
			if (this.inMemoryBlockDuration > 0 && this.inMemoryBlockOnConsumed === 0) throw new Error("inMemoryBlockOnConsumed option must be set up");
		}
		get msInMemoryBlockDuration() {
			return this._inMemoryBlockDuration * 1e3;
		}
		_getBlockedPoints() {
			return this._isBlockOnConsumedEnabled() ? this.blockOnConsumed : this.points + 1;
		}
		/**
		* Block any key for secDuration seconds
		*
		* @param key
		* @param secDuration
		* @param {Object} options
		*
		* @return Promise<RateLimiterRes>
		*/
		block(key, secDuration, options = {}) {
			const msDuration = secDuration * 1e3;
			return this._block(this.getKey(key), this._getBlockedPoints(), msDuration, options);
		}
		/**
		* Set points by key for any duration
		*
		* @param key
		* @param points
		* @param secDuration
		* @param {Object} options
		*
		* @return Promise<RateLimiterRes>
		*/
		set(key, points, secDuration, options = {}) {
			const msDuration = (secDuration >= 0 ? secDuration : this.duration) * 1e3;
			return this._set(this.getKey(key), points, msDuration, options);
		}
		/**
		*
		* @param key
		* @param pointsToConsume
		* @param {Object} options
		* @returns Promise<RateLimiterRes>
		*/
		_consume(key, pointsToConsume = 1, options = {}) {
			return new Promise((resolve, reject) => {
				const rlKey = this.getKey(key);
				const inMemoryBlockMsBeforeExpire = this.getInMemoryBlockMsBeforeExpire(rlKey);
				if (inMemoryBlockMsBeforeExpire > 0) return reject(new RateLimiterRes(0, inMemoryBlockMsBeforeExpire));
				this._upsert(rlKey, pointsToConsume, this._getKeySecDuration(options) * 1e3, false, options).then((res) => {
					this._afterConsume(resolve, reject, rlKey, pointsToConsume, res);
				}).catch((err) => reject(err));
			});
		}
		/**
		*
		* @param key
		* @param points
		* @param {Object} options
		* @returns Promise<RateLimiterRes>
		*/
		_penalty(key, points = 1, options = {}) {
			const rlKey = this.getKey(key);
			return new Promise((resolve, reject) => {
				this._upsert(rlKey, points, this._getKeySecDuration(options) * 1e3, false, options).then((res) => {
					resolve(this._getRateLimiterRes(rlKey, points, res));
				}).catch((res) => reject(res));
			});
		}
		/**
		*
		* @param key
		* @param points
		* @param {Object} options
		* @returns Promise<RateLimiterRes>
		*/
		_reward(key, points = 1, options = {}) {
			const rlKey = this.getKey(key);
			return new Promise((resolve, reject) => {
				this._upsert(rlKey, -points, this._getKeySecDuration(options) * 1e3, false, options).then((res) => {
					resolve(this._getRateLimiterRes(rlKey, -points, res));
				}).catch((res) => reject(res));
			});
		}
		/**
		*
		* @param key
		* @param {Object} options
		* @returns Promise<RateLimiterRes>|null
		*/
		get(key, options = {}) {
			const rlKey = this.getKey(key);
			return new Promise((resolve, reject) => {
				this._get(rlKey, options).then((res) => {
					if (res === null || typeof res === "undefined") resolve(null);
					else resolve(this._getRateLimiterRes(rlKey, 0, res));
				}).catch((err) => {
					this._handleError(err, "get", resolve, reject, [key, options]);
				});
			});
		}
		/**
		*
		* @param key
		* @param {Object} options
		* @returns Promise<boolean>
		*/
		delete(key, options = {}) {
			const rlKey = this.getKey(key);
			return new Promise((resolve, reject) => {
				this._delete(rlKey, options).then((res) => {
					this._inMemoryBlockedKeys.delete(rlKey);
					resolve(res);
				}).catch((err) => {
					this._handleError(err, "delete", resolve, reject, [key, options]);
				});
			});
		}
		/**
		* Cleanup keys no-matter expired or not.
		*/
		deleteInMemoryBlockedAll() {
			this._inMemoryBlockedKeys.delete();
		}
		/**
		* Get RateLimiterRes object filled depending on storeResult, which specific for exact store
		*
		* @param rlKey
		* @param changedPoints
		* @param storeResult
		* @private
		*/
		_getRateLimiterRes(rlKey, changedPoints, storeResult) {
			throw new Error("You have to implement the method '_getRateLimiterRes'!");
		}
		/**
		* Block key for this.msBlockDuration milliseconds
		* Usually, it just prolongs lifetime of key
		*
		* @param rlKey
		* @param initPoints
		* @param msDuration
		* @param {Object} options
		*
		* @return Promise<any>
		*/
		_block(rlKey, initPoints, msDuration, options = {}) {
			return new Promise((resolve, reject) => {
				this._upsert(rlKey, initPoints, msDuration, true, options).then(() => {
					resolve(new RateLimiterRes(0, msDuration > 0 ? msDuration : -1, initPoints));
				}).catch((err) => {
					this._handleError(err, "block", resolve, reject, [
						this.parseKey(rlKey),
						msDuration / 1e3,
						options
					]);
				});
			});
		}
		/**
		* @param rlKey
		* @param points
		* @param msDuration
		* @param {Object} options
		*
		* @return Promise<any>
		*/
		_set(rlKey, points, msDuration, options = {}) {
			return new Promise((resolve, reject) => {
				this._upsert(rlKey, points, msDuration, true, options).then(() => {
					resolve(new RateLimiterRes(0, msDuration > 0 ? msDuration : -1, points));
				}).catch((err) => {
					this._handleError(err, "set", resolve, reject, [
						this.parseKey(rlKey),
						points,
						msDuration / 1e3,
						options
					]);
				});
			});
		}
		/**
		* Have to be implemented in every limiter
		* Resolve with raw result from Store OR null if rlKey is not set
		* or Reject with error
		*
		* @param rlKey
		* @param {Object} options
		* @private
		*
		* @return Promise<any>
		*/
		_get(rlKey, options = {}) {
			throw new Error("You have to implement the method '_get'!");
		}
		/**
		* Have to be implemented
		* Resolve with true OR false if rlKey doesn't exist
		* or Reject with error
		*
		* @param rlKey
		* @param {Object} options
		* @private
		*
		* @return Promise<any>
		*/
		_delete(rlKey, options = {}) {
			throw new Error("You have to implement the method '_delete'!");
		}
		/**
		* Have to be implemented
		* Resolve with object used for {@link _getRateLimiterRes} to generate {@link RateLimiterRes}
		*
		* @param {string} rlKey
		* @param {number} points
		* @param {number} msDuration
		* @param {boolean} forceExpire
		* @param {Object} options
		* @abstract
		*
		* @return Promise<Object>
		*/
		_upsert(rlKey, points, msDuration, forceExpire = false, options = {}) {
			throw new Error("You have to implement the method '_upsert'!");
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterRedis.js
var require_RateLimiterRedis = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	const incrTtlLuaScript = `redis.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX') \
local consumed = redis.call('incrby', KEYS[1], ARGV[1]) \
local ttl = redis.call('pttl', KEYS[1]) \
if ttl == -1 then \
  redis.call('expire', KEYS[1], ARGV[2]) \
  ttl = 1000 * ARGV[2] \
end \
return {consumed, ttl} \
`;
	var RateLimiterRedis = class extends RateLimiterStoreAbstract {
		/**
		*
		* @param {Object} opts
		* Defaults {
		*   ... see other in RateLimiterStoreAbstract
		*
		*   redis: RedisClient
		*   rejectIfRedisNotReady: boolean = false - reject / invoke insuranceLimiter immediately when redis connection is not "ready"
		* }
		*/
		constructor(opts) {
			super(opts);
			this.client = opts.storeClient;
			this._rejectIfRedisNotReady = !!opts.rejectIfRedisNotReady;
			this._incrTtlLuaScript = opts.customIncrTtlLuaScript || incrTtlLuaScript;
			this.useRedisPackage = opts.useRedisPackage || this.client.constructor.name === "Commander" || false;
			this.useRedis3AndLowerPackage = opts.useRedis3AndLowerPackage;
			if (typeof this.client.defineCommand === "function") this.client.defineCommand("rlflxIncr", {
				numberOfKeys: 1,
				lua: this._incrTtlLuaScript
			});
		}
		/**
		* Prevent actual redis call if redis connection is not ready
		* Because of different connection state checks for ioredis and node-redis, only this clients would be actually checked.
		* For any other clients all the requests would be passed directly to redis client
		* @param {String} rlKey
		* @param {Boolean} isReadonly
		* @return {boolean}
		* @private
		*/
		_isRedisReady(rlKey, isReadonly) {
			if (!this._rejectIfRedisNotReady) return true;
			if (this.client.status) return this.client.status === "ready";
			if (typeof this.client.isReady === "function") return this.client.isReady();
			if (typeof this.client.isReady === "boolean") return this.client.isReady === true;
			if (this.client._slots && typeof this.client._slots.getClient === "function") {
				if (typeof this.client.isOpen === "boolean" && this.client.isOpen !== true) return false;
				try {
					const slotClient = this.client._slots.getClient(rlKey, isReadonly);
					return slotClient && slotClient.isReady === true;
				} catch (error) {
					return false;
				}
			}
			return true;
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			let [consumed, resTtlMs] = result;
			if (Array.isArray(consumed)) {
				[, consumed] = consumed;
				[, resTtlMs] = resTtlMs;
			}
			const res = new RateLimiterRes();
			res.consumedPoints = parseInt(consumed);
			res.isFirstInDuration = res.consumedPoints === changedPoints;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = resTtlMs;
			return res;
		}
		async _upsert(rlKey, points, msDuration, forceExpire = false) {
			if (typeof points == "string") {
				if (!RegExp("^[1-9][0-9]*$").test(points)) throw new Error("Consuming string different than integer values is not supported by this package");
			} else if (!Number.isInteger(points)) throw new Error("Consuming decimal number of points is not supported by this package");
			if (!this._isRedisReady(rlKey, false)) throw new Error("Redis connection is not ready");
			const secDuration = Math.floor(msDuration / 1e3);
			if (forceExpire) {
				const multi = this.client.multi();
				if (secDuration > 0) {
					if (!this.useRedisPackage && !this.useRedis3AndLowerPackage) multi.set(rlKey, points, "EX", secDuration);
					else multi.set(rlKey, points, { EX: secDuration });
				} else multi.set(rlKey, points);
				if (!this.useRedisPackage && !this.useRedis3AndLowerPackage) return multi.pttl(rlKey).exec(true);
				return multi.pTTL(rlKey).exec(true);
			}
			if (secDuration > 0) {
				if (!this.useRedisPackage && !this.useRedis3AndLowerPackage) return this.client.rlflxIncr([rlKey].concat([
					String(points),
					String(secDuration),
					String(this.points),
					String(this.duration)
				]));
				if (this.useRedis3AndLowerPackage) return new Promise((resolve, reject) => {
					const incrCallback = function(err, result) {
						if (err) return reject(err);
						return resolve(result);
					};
					if (typeof this.client.rlflxIncr === "function") this.client.rlflxIncr(rlKey, points, secDuration, this.points, this.duration, incrCallback);
					else this.client.eval(this._incrTtlLuaScript, 1, rlKey, points, secDuration, this.points, this.duration, incrCallback);
				});
				else return this.client.eval(this._incrTtlLuaScript, {
					keys: [rlKey],
					arguments: [
						String(points),
						String(secDuration),
						String(this.points),
						String(this.duration)
					]
				});
			} else {
				const multi = this.client.multi();
				if (!this.useRedisPackage && !this.useRedis3AndLowerPackage) return multi.incrby(rlKey, points).pttl(rlKey).exec(true);
				return multi.incrBy(rlKey, points).pTTL(rlKey).exec(true);
			}
		}
		async _get(rlKey) {
			if (!this._isRedisReady(rlKey, true)) throw new Error("Redis connection is not ready");
			if (!this.useRedisPackage && !this.useRedis3AndLowerPackage) return this.client.multi().get(rlKey).pttl(rlKey).exec().then((result) => {
				const [[, points]] = result;
				if (points === null) return null;
				return result;
			});
			return this.client.multi().get(rlKey).pTTL(rlKey).exec(true).then((result) => {
				const [points] = result;
				if (points === null) return null;
				return result;
			});
		}
		_delete(rlKey) {
			return this.client.del(rlKey).then((result) => result > 0);
		}
	};
	module.exports = RateLimiterRedis;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterRedisNonAtomic.js
var require_RateLimiterRedisNonAtomic = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterRedisNonAtomic = class extends RateLimiterStoreAbstract {
		constructor(opts) {
			super(opts);
			this.client = opts.storeClient;
			this._rejectIfRedisNotReady = !!opts.rejectIfRedisNotReady;
			this.useRedisPackage = opts.useRedisPackage || this.client.constructor.name === "Commander" || false;
		}
		_isRedisReady(rlKey, isReadonly) {
			if (!this._rejectIfRedisNotReady) return true;
			if (this.client.status) return this.client.status === "ready";
			if (typeof this.client.isReady === "function") return this.client.isReady();
			if (typeof this.client.isReady === "boolean") return this.client.isReady === true;
			if (this.client._slots && typeof this.client._slots.getClient === "function") {
				if (typeof this.client.isOpen === "boolean" && this.client.isOpen !== true) return false;
				try {
					const slotClient = this.client._slots.getClient(rlKey, isReadonly);
					return slotClient && slotClient.isReady === true;
				} catch (error) {
					return false;
				}
			}
			return true;
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			let [consumed, resTtlMs] = result;
			if (Array.isArray(consumed)) {
				[, consumed] = consumed;
				[, resTtlMs] = resTtlMs;
			}
			const res = new RateLimiterRes();
			res.consumedPoints = parseInt(consumed);
			res.isFirstInDuration = res.consumedPoints === changedPoints;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = resTtlMs;
			return res;
		}
		_parseStoreResult(result) {
			let points;
			let ttlMs;
			if (Array.isArray(result[0])) {
				[, points] = result[0];
				[, ttlMs] = result[1];
			} else [points, ttlMs] = result;
			return {
				points: parseInt(points, 10),
				ttlMs
			};
		}
		_execMulti(multi) {
			return multi.exec();
		}
		_setKey(rlKey, points, secDuration) {
			const multi = this.client.multi();
			if (secDuration > 0) {
				if (!this.useRedisPackage) multi.set(rlKey, points, "EX", secDuration);
				else multi.set(rlKey, points, { EX: secDuration });
			} else multi.set(rlKey, points);
			return this._execMulti(multi);
		}
		_setKeyWithTtlMs(rlKey, points, ttlMs) {
			const multi = this.client.multi();
			multi.set(rlKey, points);
			if (ttlMs > 0) {
				if (!this.useRedisPackage) multi.pexpire(rlKey, ttlMs);
				else multi.pExpire(rlKey, ttlMs);
			}
			return this._execMulti(multi);
		}
		async _upsert(rlKey, points, msDuration, forceExpire = false) {
			if (typeof points == "string") {
				if (!RegExp("^[1-9][0-9]*$").test(points)) throw new Error("Consuming string different than integer values is not supported by this package");
			} else if (!Number.isInteger(points)) throw new Error("Consuming decimal number of points is not supported by this package");
			if (!this._isRedisReady(rlKey, false)) throw new Error("Redis connection is not ready");
			const parsedPoints = typeof points === "string" ? parseInt(points, 10) : points;
			const secDuration = Math.floor(msDuration / 1e3);
			if (forceExpire) {
				await this._setKey(rlKey, parsedPoints, secDuration);
				return [parsedPoints, secDuration > 0 ? secDuration * 1e3 : -1];
			}
			const currentResult = await this._get(rlKey);
			const hasCurrent = currentResult !== null;
			const current = hasCurrent ? this._parseStoreResult(currentResult) : {
				points: 0,
				ttlMs: -1
			};
			const newPoints = current.points + parsedPoints;
			if (secDuration > 0) {
				if (!hasCurrent) {
					await this._setKey(rlKey, newPoints, secDuration);
					return [newPoints, secDuration * 1e3];
				}
				if (current.ttlMs <= 0) {
					await this._setKey(rlKey, newPoints, secDuration);
					return [newPoints, secDuration * 1e3];
				}
				await this._setKeyWithTtlMs(rlKey, newPoints, current.ttlMs);
				return [newPoints, current.ttlMs];
			}
			await this._setKey(rlKey, newPoints, 0);
			return [newPoints, -1];
		}
		async _get(rlKey) {
			if (!this._isRedisReady(rlKey, true)) throw new Error("Redis connection is not ready");
			const multi = this.client.multi().get(rlKey);
			if (!this.useRedisPackage) multi.pttl(rlKey);
			else multi.pTTL(rlKey);
			return this._execMulti(multi).then((result) => {
				if (Array.isArray(result[0])) {
					const [, points] = result[0];
					if (points === null) return null;
					return result;
				}
				const [points] = result;
				if (points === null) return null;
				return result;
			});
		}
		_delete(rlKey) {
			return this.client.del(rlKey).then((result) => result > 0);
		}
	};
	module.exports = RateLimiterRedisNonAtomic;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterMongo.js
var require_RateLimiterMongo = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	module.exports = class RateLimiterMongo extends RateLimiterStoreAbstract {
		/**
		*
		* @param {Object} opts
		* Defaults {
		*   indexKeyPrefix: {attr1: 1, attr2: 1}
		*   ... see other in RateLimiterStoreAbstract
		*
		*   mongo: MongoClient
		* }
		*/
		constructor(opts) {
			super(opts);
			this.dbName = opts.dbName;
			this.tableName = opts.tableName;
			this.indexKeyPrefix = opts.indexKeyPrefix;
			this.disableIndexesCreation = opts.disableIndexesCreation;
			if (opts.mongo) this.client = opts.mongo;
			else this.client = opts.storeClient;
			if (typeof this.client.then === "function") this.client.then((conn) => {
				this.client = conn;
				this._initCollection();
			});
			else this._initCollection();
		}
		get dbName() {
			return this._dbName;
		}
		set dbName(value) {
			this._dbName = typeof value === "undefined" ? RateLimiterMongo.getDbName() : value;
		}
		static getDbName() {
			return "node-rate-limiter-flexible";
		}
		get tableName() {
			return this._tableName;
		}
		set tableName(value) {
			this._tableName = typeof value === "undefined" ? this.keyPrefix : value;
		}
		get client() {
			return this._client;
		}
		set client(value) {
			if (typeof value === "undefined") throw new Error("mongo is not set");
			this._client = value;
		}
		get indexKeyPrefix() {
			return this._indexKeyPrefix;
		}
		set indexKeyPrefix(obj) {
			this._indexKeyPrefix = obj || {};
		}
		get disableIndexesCreation() {
			return this._disableIndexesCreation;
		}
		set disableIndexesCreation(value) {
			this._disableIndexesCreation = !!value;
		}
		async createIndexes() {
			const collection = (typeof this.client.db === "function" ? this.client.db(this.dbName) : this.client).collection(this.tableName);
			await collection.createIndex({ expire: -1 }, { expireAfterSeconds: 0 });
			await collection.createIndex(Object.assign({}, this.indexKeyPrefix, { key: 1 }), { unique: true });
		}
		_initCollection() {
			const collection = (typeof this.client.db === "function" ? this.client.db(this.dbName) : this.client).collection(this.tableName);
			if (!this.disableIndexesCreation) this.createIndexes().catch((err) => {
				console.error(`Cannot create indexes for mongo collection ${this.tableName}`, err);
			});
			this._collection = collection;
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			let doc;
			if (typeof result.value === "undefined") doc = result;
			else doc = result.value;
			res.isFirstInDuration = doc.points === changedPoints;
			res.consumedPoints = doc.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = doc.expire !== null ? Math.max(new Date(doc.expire).getTime() - Date.now(), 0) : -1;
			return res;
		}
		_upsert(key, points, msDuration, forceExpire = false, options = {}) {
			if (!this._collection) return Promise.reject(Error("Mongo connection is not established"));
			const docAttrs = options.attrs || {};
			let where;
			let upsertData;
			if (forceExpire) {
				where = { key };
				where = Object.assign(where, docAttrs);
				upsertData = { $set: {
					key,
					points,
					expire: msDuration > 0 ? new Date(Date.now() + msDuration) : null
				} };
				upsertData.$set = Object.assign(upsertData.$set, docAttrs);
			} else {
				where = {
					$or: [{ expire: { $gt: /* @__PURE__ */ new Date() } }, { expire: { $eq: null } }],
					key
				};
				where = Object.assign(where, docAttrs);
				upsertData = {
					$setOnInsert: {
						key,
						expire: msDuration > 0 ? new Date(Date.now() + msDuration) : null
					},
					$inc: { points }
				};
				upsertData.$setOnInsert = Object.assign(upsertData.$setOnInsert, docAttrs);
			}
			const upsertOptions = {
				upsert: true,
				returnDocument: "after"
			};
			return new Promise((resolve, reject) => {
				this._collection.findOneAndUpdate(where, upsertData, upsertOptions).then((res) => {
					resolve(res);
				}).catch((errUpsert) => {
					if (errUpsert && errUpsert.code === 11e3) {
						const replaceWhere = Object.assign({
							$or: [{ expire: { $lte: /* @__PURE__ */ new Date() } }, { expire: { $eq: null } }],
							key
						}, docAttrs);
						const replaceTo = { $set: Object.assign({
							key,
							points,
							expire: msDuration > 0 ? new Date(Date.now() + msDuration) : null
						}, docAttrs) };
						this._collection.findOneAndUpdate(replaceWhere, replaceTo, upsertOptions).then((res) => {
							resolve(res);
						}).catch((errReplace) => {
							if (errReplace && errReplace.code === 11e3) this._upsert(key, points, msDuration, forceExpire).then((res) => resolve(res)).catch((err) => reject(err));
							else reject(errReplace);
						});
					} else reject(errUpsert);
				});
			});
		}
		_get(rlKey, options = {}) {
			if (!this._collection) return Promise.reject(Error("Mongo connection is not established"));
			const docAttrs = options.attrs || {};
			const where = Object.assign({
				key: rlKey,
				$or: [{ expire: { $gt: /* @__PURE__ */ new Date() } }, { expire: { $eq: null } }]
			}, docAttrs);
			return this._collection.findOne(where);
		}
		_delete(rlKey, options = {}) {
			if (!this._collection) return Promise.reject(Error("Mongo connection is not established"));
			const docAttrs = options.attrs || {};
			const where = Object.assign({ key: rlKey }, docAttrs);
			return this._collection.deleteOne(where).then((res) => res.deletedCount > 0);
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterMySQL.js
var require_RateLimiterMySQL = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterMySQL = class extends RateLimiterStoreAbstract {
		/**
		* @callback callback
		* @param {Object} err
		*
		* @param {Object} opts
		* @param {callback} cb
		* Defaults {
		*   ... see other in RateLimiterStoreAbstract
		*
		*   storeClient: anySqlClient,
		*   storeType: 'knex', // required only for Knex instance
		*   dbName: 'string',
		*   tableName: 'string',
		* }
		*/
		constructor(opts, cb = null) {
			super(opts);
			this.client = opts.storeClient;
			this.clientType = opts.storeType;
			this.dbName = opts.dbName;
			this.tableName = opts.tableName;
			this.clearExpiredByTimeout = opts.clearExpiredByTimeout;
			this.tableCreated = opts.tableCreated;
			if (!this.tableCreated) this._createDbAndTable().then(() => {
				this.tableCreated = true;
				if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
				if (typeof cb === "function") cb();
			}).catch((err) => {
				if (typeof cb === "function") cb(err);
				else throw err;
			});
			else {
				if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
				if (typeof cb === "function") cb();
			}
		}
		clearExpired(expire) {
			return new Promise((resolve) => {
				this._getConnection().then((conn) => {
					conn.query(`DELETE FROM ??.?? WHERE expire < ?`, [
						this.dbName,
						this.tableName,
						expire
					], () => {
						this._releaseConnection(conn);
						resolve();
					});
				}).catch(() => {
					resolve();
				});
			});
		}
		_clearExpiredHourAgo() {
			if (this._clearExpiredTimeoutId) clearTimeout(this._clearExpiredTimeoutId);
			this._clearExpiredTimeoutId = setTimeout(() => {
				this.clearExpired(Date.now() - 36e5).then(() => {
					this._clearExpiredHourAgo();
				});
			}, 3e5);
			this._clearExpiredTimeoutId.unref();
		}
		/**
		*
		* @return Promise<any>
		* @private
		*/
		_getConnection() {
			switch (this.clientType) {
				case "pool": return new Promise((resolve, reject) => {
					this.client.getConnection((errConn, conn) => {
						if (errConn) return reject(errConn);
						resolve(conn);
					});
				});
				case "sequelize": return this._getSequelizeConnectionManager().getConnection();
				case "knex": return this.client.client.acquireConnection();
				default: return Promise.resolve(this.client);
			}
		}
		_releaseConnection(conn) {
			switch (this.clientType) {
				case "pool": return conn.release();
				case "sequelize": return this._getSequelizeConnectionManager().releaseConnection(conn);
				case "knex": return this.client.client.releaseConnection(conn);
				default: return true;
			}
		}
		_getSequelizeConnectionManager() {
			let connectionManager;
			let originalError;
			try {
				connectionManager = this.client.connectionManager;
			} catch (err) {
				originalError = err;
			}
			if (connectionManager) return connectionManager;
			if (this.client.dialect && this.client.dialect.connectionManager) return this.client.dialect.connectionManager;
			if (originalError) throw originalError;
			throw new Error("Sequelize connection manager is not available");
		}
		/**
		*
		* @returns {Promise<any>}
		* @private
		*/
		_createDbAndTable() {
			return new Promise((resolve, reject) => {
				this._getConnection().then((conn) => {
					conn.query(`CREATE DATABASE IF NOT EXISTS \`${this.dbName}\`;`, (errDb) => {
						if (errDb) {
							this._releaseConnection(conn);
							return reject(errDb);
						}
						conn.query(this._getCreateTableStmt(), (err) => {
							if (err) {
								this._releaseConnection(conn);
								return reject(err);
							}
							this._releaseConnection(conn);
							resolve();
						});
					});
				}).catch((err) => {
					reject(err);
				});
			});
		}
		_getCreateTableStmt() {
			return `CREATE TABLE IF NOT EXISTS \`${this.dbName}\`.\`${this.tableName}\` (\`key\` VARCHAR(255) CHARACTER SET utf8 NOT NULL,\`points\` INT(9) NOT NULL default 0,\`expire\` BIGINT UNSIGNED,PRIMARY KEY (\`key\`)) ENGINE = INNODB;`;
		}
		get clientType() {
			return this._clientType;
		}
		set clientType(value) {
			if (typeof value === "undefined") {
				if (this.client.constructor.name === "Connection") value = "connection";
				else if (this.client.constructor.name === "Pool") value = "pool";
				else if (this.client.constructor.name === "Sequelize") value = "sequelize";
				else throw new Error("storeType is not defined");
			}
			this._clientType = value.toLowerCase();
		}
		get dbName() {
			return this._dbName;
		}
		set dbName(value) {
			this._dbName = typeof value === "undefined" ? "rtlmtrflx" : value;
		}
		get tableName() {
			return this._tableName;
		}
		set tableName(value) {
			this._tableName = typeof value === "undefined" ? this.keyPrefix : value;
		}
		get tableCreated() {
			return this._tableCreated;
		}
		set tableCreated(value) {
			this._tableCreated = typeof value === "undefined" ? false : !!value;
		}
		get clearExpiredByTimeout() {
			return this._clearExpiredByTimeout;
		}
		set clearExpiredByTimeout(value) {
			this._clearExpiredByTimeout = typeof value === "undefined" ? true : Boolean(value);
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			const [row] = result;
			res.isFirstInDuration = changedPoints === row.points;
			res.consumedPoints = res.isFirstInDuration ? changedPoints : row.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = row.expire ? Math.max(row.expire - Date.now(), 0) : -1;
			return res;
		}
		_upsertTransaction(conn, key, points, msDuration, forceExpire) {
			return new Promise((resolve, reject) => {
				conn.query("BEGIN", (errBegin) => {
					if (errBegin) {
						conn.rollback();
						return reject(errBegin);
					}
					const dateNow = Date.now();
					const newExpire = msDuration > 0 ? dateNow + msDuration : null;
					let q;
					let values;
					if (forceExpire) {
						q = `INSERT INTO ??.?? VALUES (?, ?, ?)
          ON DUPLICATE KEY UPDATE 
            points = ?, 
            expire = ?;`;
						values = [
							this.dbName,
							this.tableName,
							key,
							points,
							newExpire,
							points,
							newExpire
						];
					} else {
						q = `INSERT INTO ??.?? VALUES (?, ?, ?)
          ON DUPLICATE KEY UPDATE 
            points = IF(expire <= ?, ?, points + (?)), 
            expire = IF(expire <= ?, ?, expire);`;
						values = [
							this.dbName,
							this.tableName,
							key,
							points,
							newExpire,
							dateNow,
							points,
							points,
							dateNow,
							newExpire
						];
					}
					conn.query(q, values, (errUpsert) => {
						if (errUpsert) {
							conn.rollback();
							return reject(errUpsert);
						}
						conn.query("SELECT points, expire FROM ??.?? WHERE `key` = ?;", [
							this.dbName,
							this.tableName,
							key
						], (errSelect, res) => {
							if (errSelect) {
								conn.rollback();
								return reject(errSelect);
							}
							conn.query("COMMIT", (err) => {
								if (err) {
									conn.rollback();
									return reject(err);
								}
								resolve(res);
							});
						});
					});
				});
			});
		}
		_upsert(key, points, msDuration, forceExpire = false) {
			if (!this.tableCreated) return Promise.reject(Error("Table is not created yet"));
			return new Promise((resolve, reject) => {
				this._getConnection().then((conn) => {
					this._upsertTransaction(conn, key, points, msDuration, forceExpire).then((res) => {
						resolve(res);
						this._releaseConnection(conn);
					}).catch((err) => {
						reject(err);
						this._releaseConnection(conn);
					});
				}).catch((err) => {
					reject(err);
				});
			});
		}
		_get(rlKey) {
			if (!this.tableCreated) return Promise.reject(Error("Table is not created yet"));
			return new Promise((resolve, reject) => {
				this._getConnection().then((conn) => {
					conn.query("SELECT points, expire FROM ??.?? WHERE `key` = ? AND (`expire` > ? OR `expire` IS NULL)", [
						this.dbName,
						this.tableName,
						rlKey,
						Date.now()
					], (err, res) => {
						if (err) reject(err);
						else if (res.length === 0) resolve(null);
						else resolve(res);
						this._releaseConnection(conn);
					});
				}).catch((err) => {
					reject(err);
				});
			});
		}
		_delete(rlKey) {
			if (!this.tableCreated) return Promise.reject(Error("Table is not created yet"));
			return new Promise((resolve, reject) => {
				this._getConnection().then((conn) => {
					conn.query("DELETE FROM ??.?? WHERE `key` = ?", [
						this.dbName,
						this.tableName,
						rlKey
					], (err, res) => {
						if (err) reject(err);
						else resolve(res.affectedRows > 0);
						this._releaseConnection(conn);
					});
				}).catch((err) => {
					reject(err);
				});
			});
		}
	};
	module.exports = RateLimiterMySQL;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterPostgres.js
var require_RateLimiterPostgres = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterPostgres = class extends RateLimiterStoreAbstract {
		/**
		* @callback callback
		* @param {Object} err
		*
		* @param {Object} opts
		* @param {callback} cb
		* Defaults {
		*   ... see other in RateLimiterStoreAbstract
		*
		*   storeClient: postgresClient,
		*   storeType: 'knex', // required only for Knex instance
		*   tableName: 'string',
		*   schemaName: 'string', // optional
		* }
		*/
		constructor(opts, cb = null) {
			super(opts);
			this.client = opts.storeClient;
			this.clientType = opts.storeType;
			this.tableName = opts.tableName;
			this.schemaName = opts.schemaName;
			this.clearExpiredByTimeout = opts.clearExpiredByTimeout;
			this.tableCreated = opts.tableCreated;
			if (!this.tableCreated) this._createTable().then(() => {
				this.tableCreated = true;
				if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
				if (typeof cb === "function") cb();
			}).catch((err) => {
				if (typeof cb === "function") cb(err);
				else throw err;
			});
			else {
				if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
				if (typeof cb === "function") cb();
			}
		}
		_getTableIdentifier() {
			return this.schemaName ? `"${this.schemaName}"."${this.tableName}"` : `"${this.tableName}"`;
		}
		clearExpired(expire) {
			return new Promise((resolve) => {
				const q = {
					name: "rlflx-clear-expired",
					text: `DELETE FROM ${this._getTableIdentifier()} WHERE expire < $1`,
					values: [expire]
				};
				this._query(q).then(() => {
					resolve();
				}).catch(() => {
					resolve();
				});
			});
		}
		/**
		* Delete all rows expired 1 hour ago once per 5 minutes
		*
		* @private
		*/
		_clearExpiredHourAgo() {
			if (this._clearExpiredTimeoutId) clearTimeout(this._clearExpiredTimeoutId);
			this._clearExpiredTimeoutId = setTimeout(() => {
				this.clearExpired(Date.now() - 36e5).then(() => {
					this._clearExpiredHourAgo();
				});
			}, 3e5);
			this._clearExpiredTimeoutId.unref();
		}
		/**
		*
		* @return Promise<any>
		* @private
		*/
		_getConnection() {
			switch (this.clientType) {
				case "pool": return Promise.resolve(this.client);
				case "sequelize": return this._getSequelizeConnectionManager().getConnection();
				case "knex": return this.client.client.acquireConnection();
				case "typeorm": return Promise.resolve(this.client.driver.master);
				default: return Promise.resolve(this.client);
			}
		}
		_releaseConnection(conn) {
			switch (this.clientType) {
				case "pool": return true;
				case "sequelize": return this._getSequelizeConnectionManager().releaseConnection(conn);
				case "knex": return this.client.client.releaseConnection(conn);
				case "typeorm": return true;
				default: return true;
			}
		}
		_getSequelizeConnectionManager() {
			let connectionManager;
			let accessError;
			try {
				connectionManager = this.client.connectionManager;
			} catch (err) {
				accessError = err;
			}
			if (connectionManager) return connectionManager;
			if (this.client.dialect && this.client.dialect.connectionManager) return this.client.dialect.connectionManager;
			if (accessError) throw accessError;
			throw new Error("Sequelize connection manager is not available");
		}
		/**
		*
		* @returns {Promise<any>}
		* @private
		*/
		_createTable() {
			return new Promise((resolve, reject) => {
				this._query({ text: this._getCreateTableStmt() }).then(() => {
					resolve();
				}).catch((err) => {
					if (err.code === "23505") resolve();
					else reject(err);
				});
			});
		}
		_getCreateTableStmt() {
			return `CREATE TABLE IF NOT EXISTS ${this._getTableIdentifier()} (
      key varchar(255) PRIMARY KEY,
      points integer NOT NULL DEFAULT 0,
      expire bigint
    );`;
		}
		get clientType() {
			return this._clientType;
		}
		set clientType(value) {
			const constructorName = this.client.constructor.name;
			if (typeof value === "undefined") {
				if (constructorName === "Client") value = "client";
				else if (constructorName === "Pool" || constructorName === "BoundPool") value = "pool";
				else if (constructorName === "Sequelize") value = "sequelize";
				else throw new Error("storeType is not defined");
			}
			this._clientType = value.toLowerCase();
		}
		get tableName() {
			return this._tableName;
		}
		set tableName(value) {
			this._tableName = typeof value === "undefined" ? this.keyPrefix : value;
		}
		get schemaName() {
			return this._schemaName;
		}
		set schemaName(value) {
			this._schemaName = value;
		}
		get tableCreated() {
			return this._tableCreated;
		}
		set tableCreated(value) {
			this._tableCreated = typeof value === "undefined" ? false : !!value;
		}
		get clearExpiredByTimeout() {
			return this._clearExpiredByTimeout;
		}
		set clearExpiredByTimeout(value) {
			this._clearExpiredByTimeout = typeof value === "undefined" ? true : Boolean(value);
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			const row = result.rows[0];
			res.isFirstInDuration = changedPoints === row.points;
			res.consumedPoints = res.isFirstInDuration ? changedPoints : row.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = row.expire ? Math.max(row.expire - Date.now(), 0) : -1;
			return res;
		}
		_query(q) {
			const prefix = this.tableName.toLowerCase();
			const queryObj = {
				text: q.text,
				values: q.values
			};
			if (q.name) queryObj.name = `${prefix}:${q.name}`;
			return new Promise((resolve, reject) => {
				this._getConnection().then((conn) => {
					conn.query(queryObj).then((res) => {
						resolve(res);
						this._releaseConnection(conn);
					}).catch((err) => {
						reject(err);
						this._releaseConnection(conn);
					});
				}).catch((err) => {
					reject(err);
				});
			});
		}
		_upsert(key, points, msDuration, forceExpire = false) {
			if (!this.tableCreated) return Promise.reject(Error("Table is not created yet"));
			const newExpire = msDuration > 0 ? Date.now() + msDuration : null;
			const expireQ = forceExpire ? " $3 " : ` CASE
             WHEN ${this._getTableIdentifier()}.expire <= $4 THEN $3
             ELSE ${this._getTableIdentifier()}.expire
            END `;
			return this._query({
				name: forceExpire ? "rlflx-upsert-force" : "rlflx-upsert",
				text: `
            INSERT INTO ${this._getTableIdentifier()} VALUES ($1, $2, $3)
              ON CONFLICT(key) DO UPDATE SET
                points = CASE
                          WHEN (${this._getTableIdentifier()}.expire <= $4 OR 1=${forceExpire ? 1 : 0}) THEN $2
                          ELSE ${this._getTableIdentifier()}.points + ($2)
                         END,
                expire = ${expireQ}
            RETURNING points, expire;`,
				values: [
					key,
					points,
					newExpire,
					Date.now()
				]
			});
		}
		_get(rlKey) {
			if (!this.tableCreated) return Promise.reject(Error("Table is not created yet"));
			return new Promise((resolve, reject) => {
				this._query({
					name: "rlflx-get",
					text: `
            SELECT points, expire FROM ${this._getTableIdentifier()} WHERE key = $1 AND (expire > $2 OR expire IS NULL);`,
					values: [rlKey, Date.now()]
				}).then((res) => {
					if (res.rowCount === 0) res = null;
					resolve(res);
				}).catch((err) => {
					reject(err);
				});
			});
		}
		_delete(rlKey) {
			if (!this.tableCreated) return Promise.reject(Error("Table is not created yet"));
			return this._query({
				name: "rlflx-delete",
				text: `DELETE FROM ${this._getTableIdentifier()} WHERE key = $1`,
				values: [rlKey]
			}).then((res) => res.rowCount > 0);
		}
	};
	module.exports = RateLimiterPostgres;
}));
// ../me/node_modules/rate-limiter-flexible/lib/component/MemoryStorage/Record.js
var require_Record = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class Record {
		/**
		*
		* @param value int
		* @param expiresAt Number|Date
		* @param timeoutId
		*/
		constructor(value, expiresAt, timeoutId = null) {
			this.value = value;
			this.expiresAt = expiresAt;
			this.timeoutId = timeoutId;
		}
		get value() {
			return this._value;
		}
		set value(value) {
			this._value = parseInt(value, 10);
		}
		get expiresAt() {
			return this._expiresAt;
		}
		set expiresAt(value) {
			if (value instanceof Date) this._expiresAt = value.getTime();
			else this._expiresAt = value;
		}
		get timeoutId() {
			return this._timeoutId;
		}
		set timeoutId(value) {
			this._timeoutId = value;
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/component/MemoryStorage/MemoryStorage.js
var require_MemoryStorage = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const Record = require_Record();
	const RateLimiterRes = require_RateLimiterRes();
	module.exports = class MemoryStorage {
		constructor() {
			/**
			* @type {Map<string, Record>}
			* @private
			*/
			this._storage = /* @__PURE__ */ new Map();
		}
		incrby(key, value, durationSec) {
			const record = this._storage.get(key);
			if (record) {
				const msBeforeExpires = record.expiresAt ? record.expiresAt - Date.now() : -1;
				if (!record.expiresAt || msBeforeExpires > 0) {
					record.value = record.value + value;
					return new RateLimiterRes(0, msBeforeExpires, record.value, false);
				}
				return this.set(key, value, durationSec);
			}
			return this.set(key, value, durationSec);
		}
		set(key, value, durationSec) {
			const durationMs = durationSec * 1e3;
			const existingRecord = this._storage.get(key);
			if (existingRecord && existingRecord.timeoutId) clearTimeout(existingRecord.timeoutId);
			const record = new Record(value, durationMs > 0 ? Date.now() + durationMs : null);
			this._storage.set(key, record);
			if (durationMs > 0) {
				record.timeoutId = setTimeout(() => {
					this._storage.delete(key);
				}, durationMs);
				if (record.timeoutId.unref) record.timeoutId.unref();
			}
			return new RateLimiterRes(0, durationMs === 0 ? -1 : durationMs, record.value, true);
		}
		/**
		*
		* @param key
		* @returns {*}
		*/
		get(key) {
			const record = this._storage.get(key);
			if (record) {
				const msBeforeExpires = record.expiresAt ? record.expiresAt - Date.now() : -1;
				return new RateLimiterRes(0, msBeforeExpires, record.value, false);
			}
			return null;
		}
		/**
		*
		* @param key
		* @returns {boolean}
		*/
		delete(key) {
			const record = this._storage.get(key);
			if (record) {
				if (record.timeoutId) clearTimeout(record.timeoutId);
				this._storage.delete(key);
				return true;
			}
			return false;
		}
		/**
		* @internal
		* @param key
		* @param value
		* @param expiresAt
		*/
		_restoreRecord(key, value, expiresAt) {
			const now = Date.now();
			const hasExpiresAt = expiresAt !== null;
			if (hasExpiresAt && !Number.isFinite(expiresAt)) return;
			if (hasExpiresAt && expiresAt <= now) return;
			const durationMs = hasExpiresAt ? expiresAt - now : 0;
			const existingRecord = this._storage.get(key);
			if (existingRecord && existingRecord.timeoutId) clearTimeout(existingRecord.timeoutId);
			const record = new Record(value, expiresAt);
			this._storage.set(key, record);
			if (durationMs > 0) {
				record.timeoutId = setTimeout(() => {
					this._storage.delete(key);
				}, durationMs);
				if (record.timeoutId.unref) record.timeoutId.unref();
			}
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterMemory.js
var require_RateLimiterMemory = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterAbstract = require_RateLimiterAbstract();
	const MemoryStorage = require_MemoryStorage();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterMemory = class extends RateLimiterAbstract {
		constructor(opts = {}) {
			super(opts);
			this._memoryStorage = new MemoryStorage();
		}
		/**
		*
		* @param key
		* @param pointsToConsume
		* @param {Object} options
		* @returns {Promise<RateLimiterRes>}
		*/
		consume(key, pointsToConsume = 1, options = {}) {
			return new Promise((resolve, reject) => {
				const rlKey = this.getKey(key);
				const secDuration = this._getKeySecDuration(options);
				let res = this._memoryStorage.incrby(rlKey, pointsToConsume, secDuration);
				res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
				if (res.consumedPoints > this.points) {
					if (this.blockDuration > 0 && res.consumedPoints <= this.points + pointsToConsume) res = this._memoryStorage.set(rlKey, res.consumedPoints, this.blockDuration);
					reject(res);
				} else if (this.execEvenly && this.points > 0 && res.msBeforeNext > 0 && !res.isFirstInDuration) {
					let delay = Math.ceil(res.msBeforeNext / (res.remainingPoints + 2));
					if (delay < this.execEvenlyMinDelayMs) delay = res.consumedPoints * this.execEvenlyMinDelayMs;
					res.msBeforeNext = Math.max(res.msBeforeNext - delay, 0);
					setTimeout(resolve, delay, res);
				} else resolve(res);
			});
		}
		penalty(key, points = 1, options = {}) {
			const rlKey = this.getKey(key);
			return new Promise((resolve) => {
				const secDuration = this._getKeySecDuration(options);
				const res = this._memoryStorage.incrby(rlKey, points, secDuration);
				res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
				resolve(res);
			});
		}
		reward(key, points = 1, options = {}) {
			const rlKey = this.getKey(key);
			return new Promise((resolve) => {
				const secDuration = this._getKeySecDuration(options);
				const res = this._memoryStorage.incrby(rlKey, -points, secDuration);
				res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
				resolve(res);
			});
		}
		/**
		* Block any key for secDuration seconds
		*
		* @param key
		* @param secDuration
		*/
		block(key, secDuration) {
			const msDuration = secDuration * 1e3;
			const initPoints = this.points + 1;
			this._memoryStorage.set(this.getKey(key), initPoints, secDuration);
			return Promise.resolve(new RateLimiterRes(0, msDuration === 0 ? -1 : msDuration, initPoints));
		}
		set(key, points, secDuration) {
			const msDuration = (secDuration >= 0 ? secDuration : this.duration) * 1e3;
			this._memoryStorage.set(this.getKey(key), points, secDuration);
			return Promise.resolve(new RateLimiterRes(0, msDuration === 0 ? -1 : msDuration, points));
		}
		get(key) {
			const res = this._memoryStorage.get(this.getKey(key));
			if (res !== null) res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			return Promise.resolve(res);
		}
		delete(key) {
			return Promise.resolve(this._memoryStorage.delete(this.getKey(key)));
		}
		dump() {
			const storage = [];
			for (const [key, record] of this._memoryStorage._storage) storage.push({
				key: this.parseKey(key),
				value: record.value,
				expiresAt: record.expiresAt
			});
			return {
				version: 1,
				dumpedAt: Date.now(),
				storage
			};
		}
		/**
		* Restores rate-limiter state from a previously dumped snapshot.
		*
		* Each entry is classified into one of three buckets:
		*  - **invalid**  – the item is not an object or has a malformed schema (bad key, value or expiry type).
		*  - **expired**  – the item has logically expired based on current timestamp.
		*  - **restored** – the item was valid and successfully loaded into storage.
		*
		* @param {Object}  data            - Snapshot produced by {@link dump}.
		* @param {boolean} [detailResponse=false] - When `true`, each bucket also
		*   carries a `keys` array listing every affected key.
		* @returns {{ invalid, expired, restored } | undefined} Summary counts (and
		*   optionally keys).  Returns `undefined` when `data` fails schema checks.
		*/
		restore(data, detailResponse = false) {
			if (!data || typeof data !== "object" || data.version !== 1) return;
			const response = detailResponse ? {
				invalid: {
					count: 0,
					keys: []
				},
				expired: {
					count: 0,
					keys: []
				},
				restored: {
					count: 0,
					keys: []
				}
			} : {
				invalid: 0,
				expired: 0,
				restored: 0
			};
			/**
			* Increments the named bucket and, in detail mode, appends the key.
			* @param {'invalid'|'expired'|'restored'} bucket
			* @param {string|number} key
			*/
			const record = (bucket, key) => {
				if (detailResponse) {
					response[bucket].count += 1;
					response[bucket].keys.push(key);
				} else response[bucket] += 1;
			};
			if (!Array.isArray(data.storage)) return response;
			for (const item of data.storage) {
				if (!item || typeof item !== "object") {
					record("invalid", "N/A");
					continue;
				}
				const isValidKey = typeof item.key === "string" || typeof item.key === "number";
				const isValidValue = Number.isFinite(item.value);
				const isValidExpiry = item.expiresAt === null || Number.isFinite(item.expiresAt);
				if (!isValidKey || !isValidValue || !isValidExpiry) {
					record("invalid", item.key);
					continue;
				}
				if (item.expiresAt !== null && item.expiresAt <= Date.now()) {
					record("expired", item.key);
					continue;
				}
				this._memoryStorage._restoreRecord(this.getKey(item.key), item.value, item.expiresAt);
				record("restored", item.key);
			}
			return response;
		}
	};
	module.exports = RateLimiterMemory;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterCluster.js
var require_RateLimiterCluster = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Implements rate limiting in cluster using built-in IPC
	*
	* Two classes are described here: master and worker
	* Master have to be create in the master process without any options.
	* Any number of rate limiters can be created in workers, but each rate limiter must be with unique keyPrefix
	*
	* Workflow:
	* 1. master rate limiter created in master process
	* 2. worker rate limiter sends 'init' message with necessary options during creating
	* 3. master receives options and adds new rate limiter by keyPrefix if it isn't created yet
	* 4. master sends 'init' back to worker's rate limiter
	* 5. worker can process requests immediately,
	*    but they will be postponed by 'workerWaitInit' until master sends 'init' to worker
	* 6. every request to worker rate limiter creates a promise
	* 7. if master doesn't response for 'timeout', promise is rejected
	* 8. master sends 'resolve' or 'reject' command to worker
	* 9. worker resolves or rejects promise depending on message from master
	*
	*/
	const cluster = __require("cluster");
	const crypto = __require("crypto");
	const RateLimiterAbstract = require_RateLimiterAbstract();
	const RateLimiterMemory = require_RateLimiterMemory();
	const RateLimiterRes = require_RateLimiterRes();
	const channel = "rate_limiter_flexible";
	let masterInstance = null;
	const masterSendToWorker = function(worker, msg, type, res) {
		let data;
		if (res === null || res === true || res === false) data = res;
		else data = {
			remainingPoints: res.remainingPoints,
			msBeforeNext: res.msBeforeNext,
			consumedPoints: res.consumedPoints,
			isFirstInDuration: res.isFirstInDuration
		};
		worker.send({
			channel,
			keyPrefix: msg.keyPrefix,
			promiseId: msg.promiseId,
			type,
			data
		});
	};
	const workerWaitInit = function(payload) {
		setTimeout(() => {
			if (this._initiated) process.send(payload);
			else if (typeof this._promises[payload.promiseId] !== "undefined") workerWaitInit.call(this, payload);
		}, 30);
	};
	const workerSendToMaster = function(func, promiseId, key, arg, opts) {
		const payload = {
			channel,
			keyPrefix: this.keyPrefix,
			func,
			promiseId,
			data: {
				key,
				arg,
				opts
			}
		};
		if (!this._initiated) workerWaitInit.call(this, payload);
		else process.send(payload);
	};
	const masterProcessMsg = function(worker, msg) {
		if (!msg || msg.channel !== channel || typeof this._rateLimiters[msg.keyPrefix] === "undefined") return false;
		let promise;
		switch (msg.func) {
			case "consume":
				promise = this._rateLimiters[msg.keyPrefix].consume(msg.data.key, msg.data.arg, msg.data.opts);
				break;
			case "penalty":
				promise = this._rateLimiters[msg.keyPrefix].penalty(msg.data.key, msg.data.arg, msg.data.opts);
				break;
			case "reward":
				promise = this._rateLimiters[msg.keyPrefix].reward(msg.data.key, msg.data.arg, msg.data.opts);
				break;
			case "block":
				promise = this._rateLimiters[msg.keyPrefix].block(msg.data.key, msg.data.arg, msg.data.opts);
				break;
			case "get":
				promise = this._rateLimiters[msg.keyPrefix].get(msg.data.key, msg.data.opts);
				break;
			case "delete":
				promise = this._rateLimiters[msg.keyPrefix].delete(msg.data.key, msg.data.opts);
				break;
			default: return false;
		}
		if (promise) promise.then((res) => {
			masterSendToWorker(worker, msg, "resolve", res);
		}).catch((rejRes) => {
			masterSendToWorker(worker, msg, "reject", rejRes);
		});
	};
	const workerProcessMsg = function(msg) {
		if (!msg || msg.channel !== channel || msg.keyPrefix !== this.keyPrefix) return false;
		if (this._promises[msg.promiseId]) {
			clearTimeout(this._promises[msg.promiseId].timeoutId);
			let res;
			if (msg.data === null || msg.data === true || msg.data === false) res = msg.data;
			else res = new RateLimiterRes(msg.data.remainingPoints, msg.data.msBeforeNext, msg.data.consumedPoints, msg.data.isFirstInDuration);
			switch (msg.type) {
				case "resolve":
					this._promises[msg.promiseId].resolve(res);
					break;
				case "reject":
					this._promises[msg.promiseId].reject(res);
					break;
				default: throw new Error(`RateLimiterCluster: no such message type '${msg.type}'`);
			}
			delete this._promises[msg.promiseId];
		}
	};
	/**
	* Prepare options to send to master
	* Master will create rate limiter depending on options
	*
	* @returns {{points: *, duration: *, blockDuration: *, execEvenly: *, execEvenlyMinDelayMs: *, keyPrefix: *}}
	*/
	const getOpts = function() {
		return {
			points: this.points,
			duration: this.duration,
			blockDuration: this.blockDuration,
			execEvenly: this.execEvenly,
			execEvenlyMinDelayMs: this.execEvenlyMinDelayMs,
			keyPrefix: this.keyPrefix
		};
	};
	const savePromise = function(resolve, reject) {
		const hrtime = process.hrtime();
		let promiseId = hrtime[0].toString() + hrtime[1].toString();
		if (typeof this._promises[promiseId] !== "undefined") promiseId += crypto.randomBytes(12).toString("base64");
		this._promises[promiseId] = {
			resolve,
			reject,
			timeoutId: setTimeout(() => {
				delete this._promises[promiseId];
				reject(/* @__PURE__ */ new Error("RateLimiterCluster timeout: no answer from master in time"));
			}, this.timeoutMs)
		};
		return promiseId;
	};
	var RateLimiterClusterMaster = class {
		constructor() {
			if (masterInstance) return masterInstance;
			this._rateLimiters = {};
			cluster.setMaxListeners(0);
			cluster.on("message", (worker, msg) => {
				if (msg && msg.channel === channel && msg.type === "init") {
					if (typeof this._rateLimiters[msg.opts.keyPrefix] === "undefined") this._rateLimiters[msg.opts.keyPrefix] = new RateLimiterMemory(msg.opts);
					worker.send({
						channel,
						type: "init",
						keyPrefix: msg.opts.keyPrefix
					});
				} else masterProcessMsg.call(this, worker, msg);
			});
			masterInstance = this;
		}
	};
	var RateLimiterClusterMasterPM2 = class {
		constructor(pm2) {
			if (masterInstance) return masterInstance;
			this._rateLimiters = {};
			pm2.launchBus((err, pm2Bus) => {
				pm2Bus.on("process:msg", (packet) => {
					const msg = packet.raw;
					if (msg && msg.channel === channel && msg.type === "init") {
						if (typeof this._rateLimiters[msg.opts.keyPrefix] === "undefined") this._rateLimiters[msg.opts.keyPrefix] = new RateLimiterMemory(msg.opts);
						pm2.sendDataToProcessId(packet.process.pm_id, {
							data: {},
							topic: channel,
							channel,
							type: "init",
							keyPrefix: msg.opts.keyPrefix
						}, (sendErr, res) => {
							if (sendErr) console.log(sendErr, res);
						});
					} else masterProcessMsg.call(this, { send: (msgData) => {
						const pm2Message = msgData;
						pm2Message.topic = channel;
						if (typeof pm2Message.data === "undefined") pm2Message.data = {};
						pm2.sendDataToProcessId(packet.process.pm_id, pm2Message, (sendErr, res) => {
							if (sendErr) console.log(sendErr, res);
						});
					} }, msg);
				});
			});
			masterInstance = this;
		}
	};
	var RateLimiterClusterWorker = class extends RateLimiterAbstract {
		get timeoutMs() {
			return this._timeoutMs;
		}
		set timeoutMs(value) {
			this._timeoutMs = typeof value === "undefined" ? 5e3 : Math.abs(parseInt(value));
		}
		constructor(opts = {}) {
			super(opts);
			process.setMaxListeners(0);
			this.timeoutMs = opts.timeoutMs;
			this._initiated = false;
			process.on("message", (msg) => {
				if (msg && msg.channel === channel && msg.type === "init" && msg.keyPrefix === this.keyPrefix) this._initiated = true;
				else workerProcessMsg.call(this, msg);
			});
			process.send({
				channel,
				type: "init",
				opts: getOpts.call(this)
			});
			this._promises = {};
		}
		consume(key, pointsToConsume = 1, options = {}) {
			return new Promise((resolve, reject) => {
				const promiseId = savePromise.call(this, resolve, reject);
				workerSendToMaster.call(this, "consume", promiseId, key, pointsToConsume, options);
			});
		}
		penalty(key, points = 1, options = {}) {
			return new Promise((resolve, reject) => {
				const promiseId = savePromise.call(this, resolve, reject);
				workerSendToMaster.call(this, "penalty", promiseId, key, points, options);
			});
		}
		reward(key, points = 1, options = {}) {
			return new Promise((resolve, reject) => {
				const promiseId = savePromise.call(this, resolve, reject);
				workerSendToMaster.call(this, "reward", promiseId, key, points, options);
			});
		}
		block(key, secDuration, options = {}) {
			return new Promise((resolve, reject) => {
				const promiseId = savePromise.call(this, resolve, reject);
				workerSendToMaster.call(this, "block", promiseId, key, secDuration, options);
			});
		}
		get(key, options = {}) {
			return new Promise((resolve, reject) => {
				const promiseId = savePromise.call(this, resolve, reject);
				workerSendToMaster.call(this, "get", promiseId, key, options);
			});
		}
		delete(key, options = {}) {
			return new Promise((resolve, reject) => {
				const promiseId = savePromise.call(this, resolve, reject);
				workerSendToMaster.call(this, "delete", promiseId, key, options);
			});
		}
	};
	module.exports = {
		RateLimiterClusterMaster,
		RateLimiterClusterMasterPM2,
		RateLimiterCluster: RateLimiterClusterWorker
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterMemcache.js
var require_RateLimiterMemcache = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterMemcache = class extends RateLimiterStoreAbstract {
		/**
		*
		* @param {Object} opts
		* Defaults {
		*   ... see other in RateLimiterStoreAbstract
		*
		*   storeClient: memcacheClient
		* }
		*/
		constructor(opts) {
			super(opts);
			this.client = opts.storeClient;
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			res.consumedPoints = parseInt(result.consumedPoints);
			res.isFirstInDuration = result.consumedPoints === changedPoints;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = result.msBeforeNext;
			return res;
		}
		_upsert(rlKey, points, msDuration, forceExpire = false, options = {}) {
			return new Promise((resolve, reject) => {
				const nowMs = Date.now();
				const secDuration = Math.floor(msDuration / 1e3);
				if (forceExpire) this.client.set(rlKey, points, secDuration, (err) => {
					if (!err) this.client.set(`${rlKey}_expire`, secDuration > 0 ? nowMs + secDuration * 1e3 : -1, secDuration, () => {
						resolve({
							consumedPoints: points,
							msBeforeNext: secDuration > 0 ? secDuration * 1e3 : -1
						});
					});
					else reject(err);
				});
				else this.client.incr(rlKey, points, (err, consumedPoints) => {
					if (err || consumedPoints === false) this.client.add(rlKey, points, secDuration, (errAddKey, createdNew) => {
						if (errAddKey || !createdNew) {
							if (typeof options.attemptNumber === "undefined" || options.attemptNumber < 3) {
								const nextOptions = Object.assign({}, options);
								nextOptions.attemptNumber = nextOptions.attemptNumber ? nextOptions.attemptNumber + 1 : 1;
								this._upsert(rlKey, points, msDuration, forceExpire, nextOptions).then((resUpsert) => resolve(resUpsert)).catch((errUpsert) => reject(errUpsert));
							} else reject(/* @__PURE__ */ new Error("Can not add key"));
						} else this.client.add(`${rlKey}_expire`, secDuration > 0 ? nowMs + secDuration * 1e3 : -1, secDuration, () => {
							resolve({
								consumedPoints: points,
								msBeforeNext: secDuration > 0 ? secDuration * 1e3 : -1
							});
						});
					});
					else this.client.get(`${rlKey}_expire`, (errGetExpire, resGetExpireMs) => {
						if (errGetExpire) reject(errGetExpire);
						else {
							const expireMs = resGetExpireMs === false ? 0 : resGetExpireMs;
							resolve({
								consumedPoints,
								msBeforeNext: expireMs >= 0 ? Math.max(expireMs - nowMs, 0) : -1
							});
						}
					});
				});
			});
		}
		_get(rlKey) {
			return new Promise((resolve, reject) => {
				const nowMs = Date.now();
				this.client.get(rlKey, (err, consumedPoints) => {
					if (!consumedPoints) resolve(null);
					else this.client.get(`${rlKey}_expire`, (errGetExpire, resGetExpireMs) => {
						if (errGetExpire) reject(errGetExpire);
						else {
							const expireMs = resGetExpireMs === false ? 0 : resGetExpireMs;
							resolve({
								consumedPoints,
								msBeforeNext: expireMs >= 0 ? Math.max(expireMs - nowMs, 0) : -1
							});
						}
					});
				});
			});
		}
		_delete(rlKey) {
			return new Promise((resolve, reject) => {
				this.client.del(rlKey, (err, res) => {
					if (err) reject(err);
					else if (res === false) resolve(res);
					else this.client.del(`${rlKey}_expire`, (errDelExpire) => {
						if (errDelExpire) reject(errDelExpire);
						else resolve(res);
					});
				});
			});
		}
	};
	module.exports = RateLimiterMemcache;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RLWrapperBlackAndWhite.js
var require_RLWrapperBlackAndWhite = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterRes = require_RateLimiterRes();
	const RateLimiterCompatibleAbstract = require_RateLimiterCompatibleAbstract();
	module.exports = class RLWrapperBlackAndWhite extends RateLimiterCompatibleAbstract {
		constructor(opts = {}) {
			super();
			this.limiter = opts.limiter;
			this.blackList = opts.blackList;
			this.whiteList = opts.whiteList;
			this.isBlackListed = opts.isBlackListed;
			this.isWhiteListed = opts.isWhiteListed;
			this.runActionAnyway = opts.runActionAnyway;
		}
		get limiter() {
			return this._limiter;
		}
		set limiter(value) {
			if (typeof value === "undefined") throw new Error("limiter is not set");
			this._limiter = value;
		}
		get keyPrefix() {
			return this.limiter.keyPrefix;
		}
		get blockDuration() {
			return this.limiter.blockDuration;
		}
		set blockDuration(value) {
			this.limiter.blockDuration = value;
		}
		get execEvenly() {
			return this.limiter.execEvenly;
		}
		set execEvenly(value) {
			this.limiter.execEvenly = value;
		}
		get runActionAnyway() {
			return this._runActionAnyway;
		}
		set runActionAnyway(value) {
			this._runActionAnyway = typeof value === "undefined" ? false : value;
		}
		get blackList() {
			return this._blackList;
		}
		set blackList(value) {
			this._blackList = Array.isArray(value) ? value : [];
		}
		get isBlackListed() {
			return this._isBlackListed;
		}
		set isBlackListed(func) {
			if (typeof func === "undefined") func = () => false;
			if (typeof func !== "function") throw new Error("isBlackListed must be function");
			this._isBlackListed = func;
		}
		get whiteList() {
			return this._whiteList;
		}
		set whiteList(value) {
			this._whiteList = Array.isArray(value) ? value : [];
		}
		get isWhiteListed() {
			return this._isWhiteListed;
		}
		set isWhiteListed(func) {
			if (typeof func === "undefined") func = () => false;
			if (typeof func !== "function") throw new Error("isWhiteListed must be function");
			this._isWhiteListed = func;
		}
		isBlackListedSomewhere(key) {
			return this.blackList.indexOf(key) >= 0 || this.isBlackListed(key);
		}
		isWhiteListedSomewhere(key) {
			return this.whiteList.indexOf(key) >= 0 || this.isWhiteListed(key);
		}
		getBlackRes() {
			return new RateLimiterRes(0, Number.MAX_SAFE_INTEGER, 0, false);
		}
		getWhiteRes() {
			return new RateLimiterRes(Number.MAX_SAFE_INTEGER, 0, 0, false);
		}
		rejectBlack() {
			return Promise.reject(this.getBlackRes());
		}
		resolveBlack() {
			return Promise.resolve(this.getBlackRes());
		}
		resolveWhite() {
			return Promise.resolve(this.getWhiteRes());
		}
		_execAction(action, key, args, rejectOnBlack = false) {
			let res;
			if (this.isWhiteListedSomewhere(key)) res = this.resolveWhite();
			else if (this.isBlackListedSomewhere(key)) res = rejectOnBlack ? this.rejectBlack() : this.resolveBlack();
			if (typeof res === "undefined") return this.limiter[action](key, ...args);
			if (this.runActionAnyway) this.limiter[action](key, ...args).catch(() => {});
			return res;
		}
		consume(key, pointsToConsume = 1, options = {}) {
			return this._execAction("consume", key, [pointsToConsume, options], true);
		}
		block(key, secDuration, options = {}) {
			return this._execAction("block", key, [secDuration, options]);
		}
		penalty(key, points = 1, options = {}) {
			return this._execAction("penalty", key, [points, options]);
		}
		reward(key, points = 1, options = {}) {
			return this._execAction("reward", key, [points, options]);
		}
		get(key, options = {}) {
			if (this.runActionAnyway) return this.limiter.get(key, options);
			return this._execAction("get", key, [options]);
		}
		set(key, points, secDuration, options = {}) {
			return this._execAction("set", key, [
				points,
				secDuration,
				options
			]);
		}
		delete(key, options = {}) {
			return this.limiter.delete(key, options);
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RLWrapperTimeouts.js
var require_RLWrapperTimeouts = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterInsuredAbstract = require_RateLimiterInsuredAbstract();
	const isRateLimiterCompatible = require_isRateLimiterCompatible();
	module.exports = class RLWrapperTimeouts extends RateLimiterInsuredAbstract {
		constructor(opts = {}) {
			super({
				...opts,
				points: 0,
				duration: 0
			});
			this.limiter = opts.limiter;
			this.timeoutMs = opts.timeoutMs || 0;
		}
		get limiter() {
			return this._limiter;
		}
		set limiter(limiter) {
			if (!isRateLimiterCompatible(limiter)) throw new TypeError("limiter must be an instance of RateLimiterAbstract or RateLimiterCompatibleAbstract");
			this._limiter = limiter;
			if (!this.insuranceLimiter && limiter instanceof RateLimiterInsuredAbstract) this.insuranceLimiter = limiter.insuranceLimiter;
		}
		get timeoutMs() {
			return this._timeoutMs;
		}
		set timeoutMs(value) {
			if (typeof value !== "number" || value < 0) throw new TypeError("timeoutMs must be a non-negative number");
			this._timeoutMs = value;
		}
		_run(funcName, params) {
			return new Promise(async (resolve, reject) => {
				const timeout = setTimeout(() => {
					return reject(/* @__PURE__ */ new Error("Operation timed out"));
				}, this.timeoutMs);
				await this.limiter[funcName](...params).then((result) => {
					clearTimeout(timeout);
					resolve(result);
				}).catch((err) => {
					clearTimeout(timeout);
					reject(err);
				});
			});
		}
		_consume(key, pointsToConsume = 1, options = {}) {
			return this._run("consume", [
				key,
				pointsToConsume,
				options
			]);
		}
		_penalty(key, points = 1, options = {}) {
			return this._run("penalty", [
				key,
				points,
				options
			]);
		}
		_reward(key, points = 1, options = {}) {
			return this._run("reward", [
				key,
				points,
				options
			]);
		}
		_get(key, options = {}) {
			return this._run("get", [key, options]);
		}
		_set(key, points, secDuration, options = {}) {
			return this._run("set", [
				key,
				points,
				secDuration,
				options
			]);
		}
		_block(key, secDuration, options = {}) {
			return this._run("block", [
				key,
				secDuration,
				options
			]);
		}
		_delete(key, options = {}) {
			return this._run("delete", [key, options]);
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterUnion.js
var require_RateLimiterUnion = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const isRateLimiterCompatible = require_isRateLimiterCompatible();
	module.exports = class RateLimiterUnion {
		constructor(...limiters) {
			if (limiters.length < 1) throw new Error("RateLimiterUnion: at least one limiter have to be passed");
			limiters.forEach((limiter) => {
				if (!isRateLimiterCompatible(limiter)) throw new Error("RateLimiterUnion: all limiters have to be instance of RateLimiterAbstract or RateLimiterCompatibleAbstract");
			});
			this._limiters = limiters;
		}
		consume(key, points = 1) {
			return new Promise((resolve, reject) => {
				const promises = [];
				this._limiters.forEach((limiter) => {
					promises.push(limiter.consume(key, points).catch((rej) => ({
						rejected: true,
						rej
					})));
				});
				Promise.all(promises).then((res) => {
					const resObj = {};
					let rejected = false;
					res.forEach((item) => {
						if (item.rejected === true) rejected = true;
					});
					for (let i = 0; i < res.length; i++) if (rejected && res[i].rejected === true) resObj[this._limiters[i].keyPrefix] = res[i].rej;
					else if (!rejected) resObj[this._limiters[i].keyPrefix] = res[i];
					if (rejected) reject(resObj);
					else resolve(resObj);
				});
			});
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/component/RateLimiterQueueError.js
var require_RateLimiterQueueError = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class RateLimiterQueueError extends Error {
		constructor(message, extra) {
			super();
			if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
			this.name = "CustomError";
			this.message = message;
			if (extra) this.extra = extra;
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterQueue.js
var require_RateLimiterQueue = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterQueueError = require_RateLimiterQueueError();
	const MAX_QUEUE_SIZE = 4294967295;
	const KEY_DEFAULT = "limiter";
	function getTokensRemaining(limiterFlexible, key) {
		return limiterFlexible.get(key).then((rlRes) => rlRes !== null ? rlRes.remainingPoints : limiterFlexible.points).catch(() => limiterFlexible.points);
	}
	module.exports = class RateLimiterQueue {
		constructor(limiterFlexible, opts = {}) {
			const maxQueueSize = opts.maxQueueSize !== void 0 ? opts.maxQueueSize : MAX_QUEUE_SIZE;
			this._queueLimiters = { [KEY_DEFAULT]: new RateLimiterQueueInternal(limiterFlexible, {
				...opts,
				maxQueueSize,
				key: KEY_DEFAULT
			}) };
			this._limiterFlexible = limiterFlexible;
			this._maxQueueSize = maxQueueSize;
		}
		getTokensRemaining(key = KEY_DEFAULT) {
			if (this._queueLimiters[key]) return this._queueLimiters[key].getTokensRemaining();
			else return getTokensRemaining(this._limiterFlexible, key);
		}
		removeTokens(tokens, key = KEY_DEFAULT, expiresUnixAt = 0) {
			if (!this._queueLimiters[key]) this._queueLimiters[key] = new RateLimiterQueueInternal(this._limiterFlexible, {
				key,
				maxQueueSize: this._maxQueueSize
			});
			return this._queueLimiters[key].removeTokens(tokens, expiresUnixAt);
		}
	};
	var RateLimiterQueueInternal = class {
		constructor(limiterFlexible, opts = {
			maxQueueSize: MAX_QUEUE_SIZE,
			key: KEY_DEFAULT
		}) {
			this._key = opts.key;
			this._waitTimeout = null;
			this._queue = [];
			this._limiterFlexible = limiterFlexible;
			this._hasExpiringRequests = false;
			this._maxQueueSize = opts.maxQueueSize;
		}
		getTokensRemaining() {
			return getTokensRemaining(this._limiterFlexible, this._key);
		}
		removeTokens(tokens, expiresUnixAt = 0) {
			const _this = this;
			return new Promise((resolve, reject) => {
				if (tokens > _this._limiterFlexible.points) {
					reject(new RateLimiterQueueError(`Requested tokens ${tokens} exceeds maximum ${_this._limiterFlexible.points} tokens per interval`));
					return;
				}
				if (_this._queue.length > 0) _this._queueRequest.call(_this, resolve, reject, tokens, expiresUnixAt);
				else _this._limiterFlexible.consume(_this._key, tokens).then((res) => {
					resolve(res.remainingPoints);
				}).catch((rej) => {
					if (rej instanceof Error) reject(rej);
					else {
						_this._queueRequest.call(_this, resolve, reject, tokens, expiresUnixAt);
						if (_this._waitTimeout === null) _this._waitTimeout = setTimeout(_this._processFIFO.bind(_this), rej.msBeforeNext);
					}
				});
			});
		}
		_queueRequest(resolve, reject, tokens, expiresUnixAt = 0) {
			const _this = this;
			if (_this._queue.length < _this._maxQueueSize) {
				_this._queue.push({
					resolve,
					reject,
					tokens,
					expiresUnixAt
				});
				if (expiresUnixAt > 0) _this._hasExpiringRequests = true;
			} else reject(new RateLimiterQueueError(`Number of requests reached it's maximum ${_this._maxQueueSize}`));
		}
		_processFIFO() {
			const _this = this;
			if (_this._waitTimeout !== null) {
				clearTimeout(_this._waitTimeout);
				_this._waitTimeout = null;
			}
			if (_this._hasExpiringRequests) {
				const nowSecs = Math.floor(Date.now() / 1e3);
				_this._queue = _this._queue.filter((item) => {
					if (item.expiresUnixAt > 0 && nowSecs >= item.expiresUnixAt) {
						item.reject(new RateLimiterQueueError("The request to remove tokens expired before it could be fulfilled"));
						return false;
					}
					return true;
				});
			}
			if (_this._queue.length === 0) return;
			const item = _this._queue.shift();
			_this._limiterFlexible.consume(_this._key, item.tokens).then((res) => {
				item.resolve(res.remainingPoints);
				_this._processFIFO.call(_this);
			}).catch((rej) => {
				if (rej instanceof Error) {
					item.reject(rej);
					_this._processFIFO.call(_this);
				} else {
					_this._queue.unshift(item);
					if (_this._waitTimeout === null) _this._waitTimeout = setTimeout(_this._processFIFO.bind(_this), rej.msBeforeNext);
				}
			});
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/BurstyRateLimiter.js
var require_BurstyRateLimiter = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterRes = require_RateLimiterRes();
	/**
	* Bursty rate limiter exposes only msBeforeNext time and doesn't expose points from bursty limiter by default
	* @type {BurstyRateLimiter}
	*/
	module.exports = class BurstyRateLimiter {
		constructor(rateLimiter, burstLimiter) {
			this._rateLimiter = rateLimiter;
			this._burstLimiter = burstLimiter;
		}
		/**
		* Merge rate limiter response objects. Responses can be null
		*
		* @param {RateLimiterRes} [rlRes] Rate limiter response
		* @param {RateLimiterRes} [blRes] Bursty limiter response
		*/
		_combineRes(rlRes, blRes) {
			if (!rlRes) return null;
			return new RateLimiterRes(rlRes.remainingPoints, Math.min(rlRes.msBeforeNext, blRes ? blRes.msBeforeNext : 0), rlRes.consumedPoints, rlRes.isFirstInDuration);
		}
		/**
		* @param key
		* @param pointsToConsume
		* @param options
		* @returns {Promise<any>}
		*/
		consume(key, pointsToConsume = 1, options = {}) {
			return this._rateLimiter.consume(key, pointsToConsume, options).catch((rlRej) => {
				if (rlRej instanceof RateLimiterRes) return this._burstLimiter.consume(key, pointsToConsume, options).then((blRes) => {
					return Promise.resolve(this._combineRes(rlRej, blRes));
				}).catch((blRej) => {
					if (blRej instanceof RateLimiterRes) return Promise.reject(this._combineRes(rlRej, blRej));
					else return Promise.reject(blRej);
				});
				else return Promise.reject(rlRej);
			});
		}
		/**
		* It doesn't expose available points from burstLimiter
		*
		* @param key
		* @returns {Promise<RateLimiterRes>}
		*/
		get(key) {
			return Promise.all([this._rateLimiter.get(key), this._burstLimiter.get(key)]).then(([rlRes, blRes]) => {
				return this._combineRes(rlRes, blRes);
			});
		}
		get points() {
			return this._rateLimiter.points;
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterDynamo.js
var require_RateLimiterDynamo = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterRes = require_RateLimiterRes();
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	var DynamoItem = class {
		/**
		* Create a DynamoItem.
		* @param {string} rlKey - The key for the rate limiter.
		* @param {number} points - The number of points.
		* @param {number} expire - The expiration time in seconds.
		*/
		constructor(rlKey, points, expire) {
			this.key = rlKey;
			this.points = points;
			this.expire = expire;
		}
	};
	const DEFAULT_READ_CAPACITY_UNITS = 25;
	const DEFAULT_WRITE_CAPACITY_UNITS = 25;
	/**
	* Implementation of RateLimiterStoreAbstract using DynamoDB.
	* @class RateLimiterDynamo
	* @extends RateLimiterStoreAbstract
	*/
	var RateLimiterDynamo = class extends RateLimiterStoreAbstract {
		/**
		* Constructs a new instance of the class.
		* The storeClient MUST be an instance of AWS.DynamoDB NOT of AWS.DynamoDBClient.
		*
		* @param {Object} opts - The options for the constructor.
		* @param {function} cb - The callback function (optional).
		* @return {void}
		*/
		constructor(opts, cb = null) {
			super(opts);
			this.client = opts.storeClient;
			this.tableName = opts.tableName;
			this.tableCreated = opts.tableCreated;
			this.ttlManuallySet = opts.ttlSet;
			if (!this.tableCreated) this._createTable(opts.dynamoTableOpts).then((data) => {
				this.tableCreated = true;
				this._setTTL().finally(() => {
					if (typeof cb === "function") cb();
				});
			}).catch((err) => {
				if (typeof cb === "function") cb(err);
				else throw err;
			});
			else this._setTTL().finally(() => {
				if (typeof cb === "function") cb();
			});
		}
		get tableName() {
			return this._tableName;
		}
		set tableName(value) {
			this._tableName = typeof value === "undefined" ? "node-rate-limiter-flexible" : value;
		}
		get tableCreated() {
			return this._tableCreated;
		}
		set tableCreated(value) {
			this._tableCreated = typeof value === "undefined" ? false : !!value;
		}
		/**
		* Creates a table in the database. Return null if the table already exists.
		* 
		* @param {{readCapacityUnits: number, writeCapacityUnits: number}} tableOpts
		* @return {Promise} A promise that resolves with the result of creating the table.
		*/
		async _createTable(tableOpts) {
			const params = {
				TableName: this.tableName,
				AttributeDefinitions: [{
					AttributeName: "key",
					AttributeType: "S"
				}],
				KeySchema: [{
					AttributeName: "key",
					KeyType: "HASH"
				}],
				ProvisionedThroughput: {
					ReadCapacityUnits: tableOpts && tableOpts.readCapacityUnits ? tableOpts.readCapacityUnits : DEFAULT_READ_CAPACITY_UNITS,
					WriteCapacityUnits: tableOpts && tableOpts.writeCapacityUnits ? tableOpts.writeCapacityUnits : DEFAULT_WRITE_CAPACITY_UNITS
				}
			};
			try {
				return await this.client.createTable(params);
			} catch (err) {
				if (err.__type && err.__type.includes("ResourceInUseException")) return null;
				else throw err;
			}
		}
		/**
		* Retrieves an item from the table based on the provided key.
		*
		* @param {string} rlKey - The key used to retrieve the item.
		* @throws {Error} Throws an error if the table is not created yet.
		* @return {DynamoItem|null} - The retrieved item, or null if it doesn't exist.
		*/
		async _get(rlKey) {
			if (!this.tableCreated) throw new Error("Table is not created yet");
			const params = {
				TableName: this.tableName,
				Key: { key: { S: rlKey } }
			};
			const data = await this.client.getItem(params);
			if (!data.Item) return null;
			const item = new DynamoItem(data.Item.key.S, Number(data.Item.points.N), Number(data.Item.expire.N));
			const dateNowSec = Date.now() / 1e3;
			if (item.expire !== -1 && item.expire <= dateNowSec) return null;
			return item;
		}
		/**
		* Deletes an item from the table based on the given rlKey.
		*
		* @param {string} rlKey - The rlKey of the item to delete.
		* @throws {Error} Throws an error if the table is not created yet.
		* @return {boolean} Returns true if the item was successfully deleted, otherwise false.
		*/
		async _delete(rlKey) {
			if (!this.tableCreated) throw new Error("Table is not created yet");
			const params = {
				TableName: this.tableName,
				Key: { key: { S: rlKey } },
				ConditionExpression: "attribute_exists(#k)",
				ExpressionAttributeNames: { "#k": "key" }
			};
			try {
				return (await this._client.deleteItem(params)).$metadata.httpStatusCode === 200;
			} catch (err) {
				if (err.__type && err.__type.includes("ConditionalCheckFailedException")) return false;
				else throw err;
			}
		}
		/**
		* Implemented with DynamoDB Atomic Counters. 3 calls are made to DynamoDB but each call is atomic.
		* From the documentation: "UpdateItem calls are naturally serialized within DynamoDB,
		* so there are no race condition concerns with making multiple simultaneous calls."
		* See: https://aws.amazon.com/it/blogs/database/implement-resource-counters-with-amazon-dynamodb/
		* @param {*} rlKey 
		* @param {*} points 
		* @param {*} msDuration 
		* @param {*} forceExpire 
		* @param {*} options 
		* @returns
		*/
		async _upsert(rlKey, points, msDuration, forceExpire = false, options = {}) {
			if (!this.tableCreated) throw new Error("Table is not created yet");
			const dateNow = Date.now();
			const dateNowSec = dateNow / 1e3;
			const newExpireSec = msDuration > 0 ? (dateNow + msDuration) / 1e3 : -1;
			if (forceExpire) return await this._baseUpsert({
				TableName: this.tableName,
				Key: { key: { S: rlKey } },
				UpdateExpression: "SET points = :points, expire = :expire",
				ExpressionAttributeValues: {
					":points": { N: points.toString() },
					":expire": { N: newExpireSec.toString() }
				},
				ReturnValues: "ALL_NEW"
			});
			try {
				return await this._baseUpsert({
					TableName: this.tableName,
					Key: { key: { S: rlKey } },
					UpdateExpression: "SET points = :new_points, expire = :new_expire",
					ExpressionAttributeValues: {
						":new_points": { N: points.toString() },
						":new_expire": { N: newExpireSec.toString() },
						":where_expire": { N: dateNowSec.toString() }
					},
					ConditionExpression: "expire <= :where_expire OR attribute_not_exists(points)",
					ReturnValues: "ALL_NEW"
				});
			} catch (err) {
				return await this._baseUpsert({
					TableName: this.tableName,
					Key: { key: { S: rlKey } },
					UpdateExpression: "SET points = points + :new_points",
					ExpressionAttributeValues: {
						":new_points": { N: points.toString() },
						":where_expire": { N: dateNowSec.toString() }
					},
					ConditionExpression: "expire > :where_expire",
					ReturnValues: "ALL_NEW"
				});
			}
		}
		/**
		* Asynchronously upserts data into the table. params is a DynamoDB params object.
		*
		* @param {Object} params - The parameters for the upsert operation.
		* @throws {Error} Throws an error if the table is not created yet.
		* @return {DynamoItem} Returns a DynamoItem object with the updated data.
		*/
		async _baseUpsert(params) {
			if (!this.tableCreated) throw new Error("Table is not created yet");
			try {
				const data = await this.client.updateItem(params);
				return new DynamoItem(data.Attributes.key.S, Number(data.Attributes.points.N), Number(data.Attributes.expire.N));
			} catch (err) {
				throw err;
			}
		}
		/**
		* Sets the Time-to-Live (TTL) for the table. TTL use the expire field in the table.
		* See: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/howitworks-ttl.html
		*
		* @return {Promise} A promise that resolves when the TTL is successfully set.
		* @throws {Error} Throws an error if the table is not created yet.
		* @returns {Promise}
		*/
		async _setTTL() {
			if (!this.tableCreated) throw new Error("Table is not created yet");
			try {
				if (await this._isTTLSet()) return;
				const params = {
					TableName: this.tableName,
					TimeToLiveSpecification: {
						AttributeName: "expire",
						Enabled: true
					}
				};
				return await this.client.updateTimeToLive(params);
			} catch (err) {
				throw err;
			}
		}
		/**
		* Checks if the Time To Live (TTL) feature is set for the DynamoDB table.
		*
		* @return {boolean} Returns true if the TTL feature is enabled for the table, otherwise false.
		* @throws {Error} Throws an error if the table is not created yet or if there is an error while checking the TTL status.
		*/
		async _isTTLSet() {
			if (!this.tableCreated) throw new Error("Table is not created yet");
			if (this.ttlManuallySet) return true;
			try {
				const res = await this.client.describeTimeToLive({ TableName: this.tableName });
				return res.$metadata.httpStatusCode == 200 && res.TimeToLiveDescription.TimeToLiveStatus === "ENABLED" && res.TimeToLiveDescription.AttributeName === "expire";
			} catch (err) {
				throw err;
			}
		}
		/**
		* Generate a RateLimiterRes object based on the provided parameters.
		*
		* @param {string} rlKey - The key for the rate limiter.
		* @param {number} changedPoints - The number of points that have changed.
		* @param {DynamoItem} result - The result object of _get() method.
		* @returns {RateLimiterRes} - The generated RateLimiterRes object.
		*/
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			res.isFirstInDuration = changedPoints === result.points;
			res.consumedPoints = res.isFirstInDuration ? changedPoints : result.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = result.expire != -1 ? Math.max(result.expire * 1e3 - Date.now(), 0) : -1;
			return res;
		}
	};
	module.exports = RateLimiterDynamo;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterPrisma.js
var require_RateLimiterPrisma = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterPrisma = class extends RateLimiterStoreAbstract {
		/**
		* Constructor for the rate limiter
		* @param {Object} opts - Options for the rate limiter
		*/
		constructor(opts) {
			super(opts);
			this.modelName = opts.tableName || "RateLimiterFlexible";
			this.prismaClient = opts.storeClient;
			this.clearExpiredByTimeout = opts.clearExpiredByTimeout ?? true;
			if (!this.prismaClient) throw new Error("Prisma client is not provided");
			if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			let doc = result;
			res.isFirstInDuration = doc.points === changedPoints;
			res.consumedPoints = doc.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = doc.expire !== null ? Math.max(new Date(doc.expire).getTime() - Date.now(), 0) : -1;
			return res;
		}
		_upsert(key, points, msDuration, forceExpire = false) {
			if (!this.prismaClient) return Promise.reject(/* @__PURE__ */ new Error("Prisma client is not established"));
			const model = this.prismaClient[this.modelName];
			const now = /* @__PURE__ */ new Date();
			const newExpire = msDuration > 0 ? new Date(now.getTime() + msDuration) : null;
			const create = {
				key,
				points,
				expire: newExpire
			};
			if (forceExpire) return model.upsert({
				where: { key },
				create,
				update: {
					points,
					expire: newExpire
				}
			});
			return model.deleteMany({ where: {
				key,
				expire: { lte: now }
			} }).then(() => model.upsert({
				where: { key },
				create,
				update: { points: { increment: points } }
			}));
		}
		_get(rlKey) {
			if (!this.prismaClient) return Promise.reject(/* @__PURE__ */ new Error("Prisma client is not established"));
			return this.prismaClient[this.modelName].findFirst({ where: { AND: [{ key: rlKey }, { OR: [{ expire: { gt: /* @__PURE__ */ new Date() } }, { expire: null }] }] } });
		}
		_delete(rlKey) {
			if (!this.prismaClient) return Promise.reject(/* @__PURE__ */ new Error("Prisma client is not established"));
			return this.prismaClient[this.modelName].deleteMany({ where: { key: rlKey } }).then((res) => res.count > 0);
		}
		_clearExpiredHourAgo() {
			if (this._clearExpiredTimeoutId) clearTimeout(this._clearExpiredTimeoutId);
			this._clearExpiredTimeoutId = setTimeout(async () => {
				try {
					await this.prismaClient[this.modelName].deleteMany({ where: { expire: { lt: /* @__PURE__ */ new Date(Date.now() - 36e5) } } });
				} catch (error) {
					console.warn("Failed to clear expired records:", error);
				}
				this._clearExpiredHourAgo();
			}, 3e5);
			this._clearExpiredTimeoutId.unref();
		}
	};
	module.exports = RateLimiterPrisma;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterDrizzle.js
var require_RateLimiterDrizzle = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	let drizzleOperators = null;
	const CLEANUP_INTERVAL_MS = 3e5;
	const EXPIRED_THRESHOLD_MS = 36e5;
	var RateLimiterDrizzleError = class extends Error {
		constructor(message) {
			super(message);
			this.name = "RateLimiterDrizzleError";
		}
	};
	async function loadDrizzleOperators() {
		if (drizzleOperators) return drizzleOperators;
		const requiredOperators = [
			"and",
			"or",
			"gt",
			"lt",
			"eq",
			"isNull",
			"sql"
		];
		function getPackageName() {
			return ["drizzle", "orm"].join("-");
		}
		const collectModuleLayers = (mod) => {
			const layers = [];
			const seen = /* @__PURE__ */ new Set();
			let current = mod;
			while (current && (typeof current === "object" || typeof current === "function") && !seen.has(current)) {
				layers.push(current);
				seen.add(current);
				current = current.default;
			}
			return layers;
		};
		const importModule = async (specifier, { optional = false } = {}) => {
			try {
				return await import(
					/* @vite-ignore */
					specifier
);
			} catch (error) {
				if (optional) return null;
				throw new RateLimiterDrizzleError(error.message || "Failed to import drizzle-orm package.");
			}
		};
		const mainModule = await importModule(`${getPackageName()}`);
		const sqlModule = await importModule(`${getPackageName()}/sql`, { optional: true });
		const mainCandidates = collectModuleLayers(mainModule);
		const sqlCandidates = sqlModule ? collectModuleLayers(sqlModule) : [];
		const resolvedOperators = {};
		const missingOperators = [];
		for (const operatorName of requiredOperators) {
			const operator = (operatorName === "sql" ? [...sqlCandidates, ...mainCandidates] : mainCandidates).map((candidate) => candidate?.[operatorName]).find((value) => typeof value === "function");
			if (!operator) {
				missingOperators.push(operatorName);
				continue;
			}
			resolvedOperators[operatorName] = operator;
		}
		if (missingOperators.length > 0) throw new RateLimiterDrizzleError(`Failed to load drizzle-orm operators: missing ${missingOperators.join(", ")}`);
		drizzleOperators = resolvedOperators;
		return drizzleOperators;
	}
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterDrizzle = class extends RateLimiterStoreAbstract {
		constructor(opts) {
			super(opts);
			if (!opts?.schema) throw new RateLimiterDrizzleError("Drizzle schema is required");
			if (!opts?.storeClient) throw new RateLimiterDrizzleError("Drizzle client is required");
			this.schema = opts.schema;
			this.drizzleClient = opts.storeClient;
			this.clearExpiredByTimeout = opts.clearExpiredByTimeout ?? true;
			if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			let doc = result;
			res.isFirstInDuration = doc.points === changedPoints;
			res.consumedPoints = doc.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = doc.expire !== null ? Math.max(new Date(doc.expire).getTime() - Date.now(), 0) : -1;
			return res;
		}
		async _upsert(key, points, msDuration, forceExpire = false) {
			if (!this.drizzleClient) return Promise.reject(new RateLimiterDrizzleError("Drizzle client is not established"));
			const { sql } = await loadDrizzleOperators();
			const now = /* @__PURE__ */ new Date();
			const newExpire = msDuration > 0 ? new Date(now.getTime() + msDuration) : null;
			const expired = sql`${this.schema.expire} <= ${sql.param(now, this.schema.expire)}`;
			const nextExpire = sql.param(newExpire, this.schema.expire);
			const [data] = await this.drizzleClient.insert(this.schema).values({
				key,
				points,
				expire: newExpire
			}).onConflictDoUpdate({
				target: this.schema.key,
				set: forceExpire ? {
					points,
					expire: newExpire
				} : {
					points: sql`CASE WHEN ${expired} THEN ${points} ELSE ${this.schema.points} + ${points} END`,
					expire: sql`CASE WHEN ${expired} THEN ${nextExpire} ELSE ${this.schema.expire} END`
				}
			}).returning();
			return data;
		}
		async _get(rlKey) {
			if (!this.drizzleClient) return Promise.reject(new RateLimiterDrizzleError("Drizzle client is not established"));
			const { and, or, gt, eq, isNull } = await loadDrizzleOperators();
			const [response] = await this.drizzleClient.select().from(this.schema).where(and(eq(this.schema.key, rlKey), or(gt(this.schema.expire, /* @__PURE__ */ new Date()), isNull(this.schema.expire)))).limit(1);
			return response || null;
		}
		async _delete(rlKey) {
			if (!this.drizzleClient) return Promise.reject(new RateLimiterDrizzleError("Drizzle client is not established"));
			const { eq } = await loadDrizzleOperators();
			const [result] = await this.drizzleClient.delete(this.schema).where(eq(this.schema.key, rlKey)).returning({ key: this.schema.key });
			return !!result?.key;
		}
		_clearExpiredHourAgo() {
			if (this._clearExpiredTimeoutId) clearTimeout(this._clearExpiredTimeoutId);
			this._clearExpiredTimeoutId = setTimeout(async () => {
				try {
					const { lt } = await loadDrizzleOperators();
					await this.drizzleClient.delete(this.schema).where(lt(this.schema.expire, /* @__PURE__ */ new Date(Date.now() - EXPIRED_THRESHOLD_MS)));
				} catch (error) {
					console.warn("Failed to clear expired records:", error);
				}
				this._clearExpiredHourAgo();
			}, CLEANUP_INTERVAL_MS);
			this._clearExpiredTimeoutId.unref();
		}
	};
	module.exports = RateLimiterDrizzle;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterDrizzleNonAtomic.js
var require_RateLimiterDrizzleNonAtomic = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	let drizzleOperators = null;
	const CLEANUP_INTERVAL_MS = 3e5;
	const EXPIRED_THRESHOLD_MS = 36e5;
	var RateLimiterDrizzleError = class extends Error {
		constructor(message) {
			super(message);
			this.name = "RateLimiterDrizzleError";
		}
	};
	async function getDrizzleOperators() {
		if (drizzleOperators) return drizzleOperators;
		try {
			function getPackageName() {
				return ["drizzle", "orm"].join("-");
			}
			const drizzleOrm = await import(`${getPackageName()}`);
			const { and, or, gt, lt, eq, isNull, sql } = drizzleOrm.default || drizzleOrm;
			drizzleOperators = {
				and,
				or,
				gt,
				lt,
				eq,
				isNull,
				sql
			};
			return drizzleOperators;
		} catch (error) {
			throw new RateLimiterDrizzleError("drizzle-orm is not installed. Please install drizzle-orm to use RateLimiterDrizzleNonAtomic.");
		}
	}
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterDrizzleNonAtomic = class extends RateLimiterStoreAbstract {
		constructor(opts) {
			super(opts);
			if (!opts?.schema) throw new RateLimiterDrizzleError("Drizzle schema is required");
			if (!opts?.storeClient) throw new RateLimiterDrizzleError("Drizzle client is required");
			this.schema = opts.schema;
			this.drizzleClient = opts.storeClient;
			this.clearExpiredByTimeout = opts.clearExpiredByTimeout ?? true;
			if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			let doc = result;
			res.isFirstInDuration = doc.points === changedPoints;
			res.consumedPoints = doc.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = doc.expire !== null ? Math.max(new Date(doc.expire).getTime() - Date.now(), 0) : -1;
			return res;
		}
		async _upsert(key, points, msDuration, forceExpire = false) {
			if (!this.drizzleClient) return Promise.reject(new RateLimiterDrizzleError("Drizzle client is not established"));
			const { eq } = await getDrizzleOperators();
			const now = /* @__PURE__ */ new Date();
			const newExpire = msDuration > 0 ? new Date(now.getTime() + msDuration) : null;
			const [existingRecord] = await this.drizzleClient.select().from(this.schema).where(eq(this.schema.key, key)).limit(1);
			const shouldUpdateExpire = forceExpire || !existingRecord || existingRecord.expire !== null && existingRecord.expire <= now;
			let newPoints;
			if (existingRecord && !shouldUpdateExpire) newPoints = existingRecord.points + points;
			else newPoints = points;
			const [data] = await this.drizzleClient.insert(this.schema).values({
				key,
				points: newPoints,
				expire: newExpire
			}).onConflictDoUpdate({
				target: this.schema.key,
				set: {
					points: newPoints,
					...shouldUpdateExpire && { expire: newExpire }
				}
			}).returning();
			return data;
		}
		async _get(rlKey) {
			if (!this.drizzleClient) return Promise.reject(new RateLimiterDrizzleError("Drizzle client is not established"));
			const { and, or, gt, eq, isNull } = await getDrizzleOperators();
			const [response] = await this.drizzleClient.select().from(this.schema).where(and(eq(this.schema.key, rlKey), or(gt(this.schema.expire, /* @__PURE__ */ new Date()), isNull(this.schema.expire)))).limit(1);
			return response || null;
		}
		async _delete(rlKey) {
			if (!this.drizzleClient) return Promise.reject(new RateLimiterDrizzleError("Drizzle client is not established"));
			const { eq } = await getDrizzleOperators();
			const [result] = await this.drizzleClient.delete(this.schema).where(eq(this.schema.key, rlKey)).returning({ key: this.schema.key });
			return !!(result && result.key);
		}
		_clearExpiredHourAgo() {
			if (this._clearExpiredTimeoutId) clearTimeout(this._clearExpiredTimeoutId);
			this._clearExpiredTimeoutId = setTimeout(async () => {
				try {
					const { lt } = await getDrizzleOperators();
					await this.drizzleClient.delete(this.schema).where(lt(this.schema.expire, /* @__PURE__ */ new Date(Date.now() - EXPIRED_THRESHOLD_MS)));
				} catch (error) {
					console.warn("Failed to clear expired records:", error);
				}
				this._clearExpiredHourAgo();
			}, CLEANUP_INTERVAL_MS);
			this._clearExpiredTimeoutId.unref();
		}
	};
	module.exports = RateLimiterDrizzleNonAtomic;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterValkey.js
var require_RateLimiterValkey = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	const incrTtlLuaScript = `
server.call('set', KEYS[1], 0, 'EX', ARGV[2], 'NX')
local consumed = server.call('incrby', KEYS[1], ARGV[1])
local ttl = server.call('pttl', KEYS[1])
return {consumed, ttl}
`;
	var RateLimiterValkey = class extends RateLimiterStoreAbstract {
		/**
		*
		* @param {Object} opts
		* Defaults {
		*   ... see other in RateLimiterStoreAbstract
		*
		*   storeClient: ValkeyClient
		*   rejectIfValkeyNotReady: boolean = false - reject / invoke insuranceLimiter immediately when valkey connection is not "ready"
		* }
		*/
		constructor(opts) {
			super(opts);
			this.client = opts.storeClient;
			this._rejectIfValkeyNotReady = !!opts.rejectIfValkeyNotReady;
			this._incrTtlLuaScript = opts.customIncrTtlLuaScript || incrTtlLuaScript;
			this.client.defineCommand("rlflxIncr", {
				numberOfKeys: 1,
				lua: this._incrTtlLuaScript
			});
		}
		/**
		* Prevent actual valkey call if valkey connection is not ready
		* @return {boolean}
		* @private
		*/
		_isValkeyReady() {
			if (!this._rejectIfValkeyNotReady) return true;
			return this.client.status === "ready";
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			let consumed;
			let resTtlMs;
			if (Array.isArray(result[0])) [[, consumed], [, resTtlMs]] = result;
			else [consumed, resTtlMs] = result;
			const res = new RateLimiterRes();
			res.consumedPoints = +consumed;
			res.isFirstInDuration = res.consumedPoints === changedPoints;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = resTtlMs;
			return res;
		}
		_upsert(rlKey, points, msDuration, forceExpire = false) {
			if (!this._isValkeyReady()) throw new Error("Valkey connection is not ready");
			const secDuration = Math.floor(msDuration / 1e3);
			if (forceExpire) {
				const multi = this.client.multi();
				if (secDuration > 0) multi.set(rlKey, points, "EX", secDuration);
				else multi.set(rlKey, points);
				return multi.pttl(rlKey).exec();
			}
			if (secDuration > 0) return this.client.rlflxIncr([
				rlKey,
				String(points),
				String(secDuration),
				String(this.points),
				String(this.duration)
			]);
			return this.client.multi().incrby(rlKey, points).pttl(rlKey).exec();
		}
		_get(rlKey) {
			if (!this._isValkeyReady()) throw new Error("Valkey connection is not ready");
			return this.client.multi().get(rlKey).pttl(rlKey).exec().then((result) => {
				const [[, points]] = result;
				if (points === null) return null;
				return result;
			});
		}
		_delete(rlKey) {
			return this.client.del(rlKey).then((result) => result > 0);
		}
	};
	module.exports = RateLimiterValkey;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterValkeyGlide.js
var require_RateLimiterValkeyGlide = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	/**
	* @typedef {import('@valkey/valkey-glide').GlideClient} GlideClient
	* @typedef {import('@valkey/valkey-glide').GlideClusterClient} GlideClusterClient
	*/
	const DEFAULT_LIBRARY_NAME = "ratelimiterflexible";
	const DEFAULT_VALKEY_SCRIPT = `local key = KEYS[1]
local pointsToConsume = tonumber(ARGV[1])
if tonumber(ARGV[2]) > 0 then
  server.call('set', key, "0", 'EX', ARGV[2], 'NX')
  local consumed = server.call('incrby', key, pointsToConsume)
  local pttl = server.call('pttl', key)
  return {consumed, pttl}
end
local consumed = server.call('incrby', key, pointsToConsume)
local pttl = server.call('pttl', key)
return {consumed, pttl}`;
	const GET_VALKEY_SCRIPT = `local key = KEYS[1]
local value = server.call('get', key)
if value == nil then
  return value
end
local pttl = server.call('pttl', key)
return {tonumber(value), pttl}`;
	var RateLimiterValkeyGlide = class extends RateLimiterStoreAbstract {
		/**
		* Constructor for RateLimiterValkeyGlide
		*
		* @param {Object} opts - Configuration options
		* @param {GlideClient|GlideClusterClient} opts.storeClient - Valkey Glide client instance (required)
		* @param {number} opts.points - Maximum number of points that can be consumed over duration (required)
		* @param {number} opts.duration - Duration in seconds before points are reset (required, 0 = never expires)
		* @param {number} [opts.blockDuration=0] - Duration in seconds that a key will be blocked for if consumed more than points
		* @param {boolean} [opts.rejectIfValkeyNotReady=false] - Whether to reject requests if Valkey is not ready
		* @param {boolean} [opts.execEvenly=false] - Delay actions to distribute them evenly over duration
		* @param {number} [opts.execEvenlyMinDelayMs] - Minimum delay between actions when execEvenly is true
		* @param {string} [opts.customFunction] - Custom Lua script for rate limiting logic
		* @param {number} [opts.inMemoryBlockOnConsumed] - Points threshold for in-memory blocking
		* @param {number} [opts.inMemoryBlockDuration] - Duration in seconds for in-memory blocking
		* @param {string} [opts.customFunctionLibName] - Custom name for the function library, defaults to 'ratelimiter'.
		* The name is used to identify the library of the lua function. An custom name should be used only if you
		* you want to use different libraries for different rate limiters, otherwise it is not needed.
		* @param {RateLimiterAbstract} [opts.insuranceLimiter] - Backup limiter to use when the primary client fails
		*
		* @example
		* const rateLimiter = new RateLimiterValkeyGlide({
		*   storeClient: glideClient,
		*   points: 5,
		*   duration: 1
		* });
		*
		* @example <caption>With custom Lua function</caption>
		* const customScript = `local key = KEYS[1]
		* local pointsToConsume = tonumber(ARGV[1]) or 0
		* local secDuration = tonumber(ARGV[2]) or 0
		*
		* -- Custom implementation
		* -- ...
		*
		* -- Must return exactly two values: [consumed_points, ttl_in_ms]
		* return {consumed, ttl}`
		*
		* const rateLimiter = new RateLimiterValkeyGlide({
		*   storeClient: glideClient,
		*   points: 5,
		*   customFunction: customScript
		* });
		*
		* @example <caption>With insurance limiter</caption>
		* const rateLimiter = new RateLimiterValkeyGlide({
		*   storeClient: primaryGlideClient,
		*   points: 5,
		*   duration: 2,
		*   insuranceLimiter: new RateLimiterMemory({
		*     points: 5,
		*     duration: 2
		*   })
		* });
		*
		* @description
		* When providing a custom Lua script via `opts.customFunction`, it must:
		*
		* 1. Accept parameters:
		*    - KEYS[1]: The key being rate limited
		*    - ARGV[1]: Points to consume (as string, use tonumber() to convert)
		*    - ARGV[2]: Duration in seconds (as string, use tonumber() to convert)
		*
		* 2. Return an array with exactly two elements:
		*    - [0]: Consumed points (number)
		*    - [1]: TTL in milliseconds (number)
		*
		* 3. Handle scenarios:
		*    - New key creation: Initialize with expiry for fixed windows
		*    - Key updates: Increment existing counters
		*/
		constructor(opts) {
			super(opts);
			this.client = opts.storeClient;
			this._scriptLoaded = false;
			this._getScriptLoaded = false;
			this._rejectIfValkeyNotReady = !!opts.rejectIfValkeyNotReady;
			this._luaScript = opts.customFunction || DEFAULT_VALKEY_SCRIPT;
			this._libraryName = opts.customFunctionLibName || DEFAULT_LIBRARY_NAME;
		}
		/**
		* Ensure scripts are loaded in the Valkey server
		* @returns {Promise<boolean>} True if scripts are loaded
		* @private
		*/
		async _loadScripts() {
			if (this._scriptLoaded && this._getScriptLoaded) return true;
			if (!this.client) throw new Error("Valkey client is not set");
			const promises = [];
			if (!this._scriptLoaded) {
				const script = Buffer.from(`#!lua name=${this._libraryName}
        local function consume(KEYS, ARGV)
          ${this._luaScript.trim()}
        end
        server.register_function('consume', consume)`);
				promises.push(this.client.functionLoad(script, { replace: true }));
			} else promises.push(Promise.resolve(this._libraryName));
			if (!this._getScriptLoaded) {
				const script = Buffer.from(`#!lua name=ratelimiter_get
        local function getValue(KEYS, ARGV)
          ${GET_VALKEY_SCRIPT.trim()}
        end
        server.register_function('getValue', getValue)`);
				promises.push(this.client.functionLoad(script, { replace: true }));
			} else promises.push(Promise.resolve("ratelimiter_get"));
			const results = await Promise.all(promises);
			this._scriptLoaded = results[0] === this._libraryName;
			this._getScriptLoaded = results[1] === "ratelimiter_get";
			if (!this._scriptLoaded || !this._getScriptLoaded) throw new Error("Valkey connection is not ready, scripts not loaded");
			return true;
		}
		/**
		* Update or insert the rate limiter record
		*
		* @param {string} rlKey - The rate limiter key
		* @param {number} pointsToConsume - Points to be consumed
		* @param {number} msDuration - Duration in milliseconds
		* @param {boolean} [forceExpire=false] - Whether to force expiration
		* @param {Object} [options={}] - Additional options
		* @returns {Promise<Array>} Array containing consumed points and TTL
		* @private
		*/
		async _upsert(rlKey, pointsToConsume, msDuration, forceExpire = false, options = {}) {
			await this._loadScripts();
			const secDuration = Math.floor(msDuration / 1e3);
			if (forceExpire) {
				if (secDuration > 0) {
					await this.client.set(rlKey, String(pointsToConsume), { expiry: {
						type: "EX",
						count: secDuration
					} });
					return [pointsToConsume, secDuration * 1e3];
				}
				await this.client.set(rlKey, String(pointsToConsume));
				return [pointsToConsume, -1];
			}
			return await this.client.fcall("consume", [rlKey], [String(pointsToConsume), String(secDuration)]);
		}
		/**
		* Get the rate limiter record
		*
		* @param {string} rlKey - The rate limiter key
		* @param {Object} [options={}] - Additional options
		* @returns {Promise<Array|null>} Array containing consumed points and TTL, or null if not found
		* @private
		*/
		async _get(rlKey, options = {}) {
			await this._loadScripts();
			const res = await this.client.fcall("getValue", [rlKey], []);
			return res.length > 0 ? res : null;
		}
		/**
		* Delete the rate limiter record
		*
		* @param {string} rlKey - The rate limiter key
		* @param {Object} [options={}] - Additional options
		* @returns {Promise<boolean>} True if successful, false otherwise
		* @private
		*/
		async _delete(rlKey, options = {}) {
			return await this.client.del([rlKey]) > 0;
		}
		/**
		* Convert raw result to RateLimiterRes object
		*
		* @param {string} rlKey - The rate limiter key
		* @param {number} changedPoints - Points changed in this operation
		* @param {Array|null} result - Result from Valkey operation
		* @returns {RateLimiterRes|null} RateLimiterRes object or null if result is null
		* @private
		*/
		_getRateLimiterRes(rlKey, changedPoints, result) {
			if (result === null) return null;
			const res = new RateLimiterRes();
			const [consumedPointsStr, pttl] = result;
			const consumedPoints = Number(consumedPointsStr);
			res.isFirstInDuration = consumedPoints === changedPoints;
			res.consumedPoints = consumedPoints;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = pttl;
			return res;
		}
		/**
		* Close the rate limiter and release resources
		* Note: The method won't going to close the Valkey client, as it may be shared with other instances.
		* @returns {Promise<void>} Promise that resolves when the rate limiter is closed
		*/
		async close() {
			if (this._scriptLoaded) {
				await this.client.functionDelete(this._libraryName);
				this._scriptLoaded = false;
			}
			if (this._getScriptLoaded) {
				await this.client.functionDelete("ratelimiter_get");
				this._getScriptLoaded = false;
			}
			if (this.insuranceLimiter) try {
				await this.insuranceLimiter.close();
			} catch (e) {}
			this.client = null;
			this._scriptLoaded = false;
			this._getScriptLoaded = false;
			this._rejectIfValkeyNotReady = false;
			this._luaScript = null;
			this._libraryName = null;
			this.insuranceLimiter = null;
		}
	};
	module.exports = RateLimiterValkeyGlide;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterSQLite.js
var require_RateLimiterSQLite = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	var RateLimiterSQLite = class extends RateLimiterStoreAbstract {
		/**
		* Internal store type used to determine the SQLite client in use.
		* It can be one of the following:
		* - `"sqlite3".
		* - `"better-sqlite3".
		*
		* @type {("sqlite3" | "better-sqlite3" | null)}
		* @private
		*/
		_internalStoreType = null;
		/**
		* @callback callback
		* @param {Object} err
		*
		* @param {Object} opts
		* @param {callback} cb
		* Defaults {
		*   ... see other in RateLimiterStoreAbstract
		*   storeClient: sqliteClient, // SQLite database instance (sqlite3, better-sqlite3, or knex instance)
		*   storeType: 'sqlite3' | 'better-sqlite3' | 'knex', // Optional, defaults to 'sqlite3'
		*   tableName: 'string',
		*   tableCreated: boolean,
		*   clearExpiredByTimeout: boolean,
		* }
		*/
		constructor(opts, cb = null) {
			super(opts);
			this.client = opts.storeClient;
			this.storeType = opts.storeType || "sqlite3";
			this.tableName = opts.tableName;
			this.tableCreated = opts.tableCreated || false;
			this.clearExpiredByTimeout = opts.clearExpiredByTimeout;
			this._validateStoreTypes(cb);
			this._validateStoreClient(cb);
			this._setInternalStoreType(cb);
			this._validateTableName(cb);
			if (!this.tableCreated) this._createDbAndTable().then(() => {
				this.tableCreated = true;
				if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
				if (typeof cb === "function") cb();
			}).catch((err) => {
				if (typeof cb === "function") cb(err);
				else throw err;
			});
			else {
				if (this.clearExpiredByTimeout) this._clearExpiredHourAgo();
				if (typeof cb === "function") cb();
			}
		}
		_validateStoreTypes(cb) {
			const validStoreTypes = [
				"sqlite3",
				"better-sqlite3",
				"knex"
			];
			if (!validStoreTypes.includes(this.storeType)) {
				const err = /* @__PURE__ */ new Error(`storeType must be one of: ${validStoreTypes.join(", ")}`);
				if (typeof cb === "function") return cb(err);
				throw err;
			}
		}
		_validateStoreClient(cb) {
			if (this.storeType === "sqlite3") {
				if (typeof this.client.run !== "function") {
					const err = /* @__PURE__ */ new Error("storeClient must be an instance of sqlite3.Database when storeType is 'sqlite3' or no storeType was provided");
					if (typeof cb === "function") return cb(err);
					throw err;
				}
			} else if (this.storeType === "better-sqlite3") {
				if (typeof this.client.prepare !== "function" || typeof this.client.run !== "undefined") {
					const err = /* @__PURE__ */ new Error("storeClient must be an instance of better-sqlite3.Database when storeType is 'better-sqlite3'");
					if (typeof cb === "function") return cb(err);
					throw err;
				}
			} else if (this.storeType === "knex") {
				if (typeof this.client.raw !== "function") {
					const err = /* @__PURE__ */ new Error("storeClient must be an instance of Knex when storeType is 'knex'");
					if (typeof cb === "function") return cb(err);
					throw err;
				}
			}
		}
		_setInternalStoreType(cb) {
			if (this.storeType === "knex") {
				const knexClientType = this.client.client.config.client;
				if (knexClientType === "sqlite3") this._internalStoreType = "sqlite3";
				else if (knexClientType === "better-sqlite3") this._internalStoreType = "better-sqlite3";
				else {
					const err = /* @__PURE__ */ new Error("Knex must be configured with 'sqlite3' or 'better-sqlite3' for RateLimiterSQLite");
					if (typeof cb === "function") return cb(err);
					throw err;
				}
			} else this._internalStoreType = this.storeType;
		}
		_validateTableName(cb) {
			if (!/^[A-Za-z0-9_]*$/.test(this.tableName)) {
				const err = /* @__PURE__ */ new Error("Table name must contain only letters and numbers");
				if (typeof cb === "function") return cb(err);
				throw err;
			}
		}
		/**
		* Acquires the database connection based on the storeType.
		* @returns {Promise<Object>} The database client or connection
		*/
		async _getConnection() {
			if (this.storeType === "knex") return this.client.client.acquireConnection();
			return this.client;
		}
		/**
		* Releases the database connection if necessary.
		* @param {Object} conn The database client or connection
		*/
		_releaseConnection(conn) {
			if (this.storeType === "knex") this.client.client.releaseConnection(conn);
		}
		async _createDbAndTable() {
			const conn = await this._getConnection();
			try {
				switch (this._internalStoreType) {
					case "sqlite3":
						await new Promise((resolve, reject) => {
							conn.run(this._getCreateTableSQL(), (err) => err ? reject(err) : resolve());
						});
						break;
					case "better-sqlite3":
						conn.prepare(this._getCreateTableSQL()).run();
						break;
					default: throw new Error("Unsupported internalStoreType");
				}
			} finally {
				this._releaseConnection(conn);
			}
		}
		_getCreateTableSQL() {
			return `CREATE TABLE IF NOT EXISTS ${this.tableName} (
      key TEXT PRIMARY KEY,
      points INTEGER NOT NULL DEFAULT 0,
      expire INTEGER
    )`;
		}
		_clearExpiredHourAgo() {
			if (this._clearExpiredTimeoutId) clearTimeout(this._clearExpiredTimeoutId);
			this._clearExpiredTimeoutId = setTimeout(() => {
				this.clearExpired(Date.now() - 36e5).then(() => this._clearExpiredHourAgo());
			}, 3e5);
			this._clearExpiredTimeoutId.unref();
		}
		async clearExpired(nowMs) {
			const sql = `DELETE FROM ${this.tableName} WHERE expire < ?`;
			const conn = await this._getConnection();
			try {
				switch (this._internalStoreType) {
					case "sqlite3":
						await new Promise((resolve, reject) => {
							conn.run(sql, [nowMs], (err) => err ? reject(err) : resolve());
						});
						break;
					case "better-sqlite3":
						conn.prepare(sql).run(nowMs);
						break;
					default: throw new Error("Unsupported internalStoreType");
				}
			} finally {
				this._releaseConnection(conn);
			}
		}
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			res.isFirstInDuration = changedPoints === result.points;
			res.consumedPoints = res.isFirstInDuration ? changedPoints : result.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = result.expire ? Math.max(result.expire - Date.now(), 0) : -1;
			return res;
		}
		async _upsertTransactionSQLite3(conn, upsertQuery, upsertParams) {
			return await new Promise((resolve, reject) => {
				conn.serialize(() => {
					conn.run("SAVEPOINT rate_limiter_trx;", (err) => {
						if (err) return reject(err);
						conn.get(upsertQuery, upsertParams, (err, row) => {
							if (err) {
								conn.run("ROLLBACK TO SAVEPOINT rate_limiter_trx;", () => reject(err));
								return;
							}
							conn.run("RELEASE SAVEPOINT rate_limiter_trx;", () => resolve(row));
						});
					});
				});
			});
		}
		async _upsertTransactionBetterSQLite3(conn, upsertQuery, upsertParams) {
			return conn.transaction(() => conn.prepare(upsertQuery).get(...upsertParams))();
		}
		async _upsertTransaction(rlKey, points, msDuration, forceExpire) {
			const dateNow = Date.now();
			const newExpire = msDuration > 0 ? dateNow + msDuration : null;
			const upsertQuery = forceExpire ? `INSERT OR REPLACE INTO ${this.tableName} (key, points, expire) VALUES (?, ?, ?) RETURNING points, expire` : `INSERT INTO ${this.tableName} (key, points, expire)
         VALUES (?, ?, ?)
         ON CONFLICT(key) DO UPDATE SET
           points = CASE WHEN expire IS NULL OR expire > ? THEN points + excluded.points ELSE excluded.points END,
           expire = CASE WHEN expire IS NULL OR expire > ? THEN expire ELSE excluded.expire END
         RETURNING points, expire`;
			const upsertParams = forceExpire ? [
				rlKey,
				points,
				newExpire
			] : [
				rlKey,
				points,
				newExpire,
				dateNow,
				dateNow
			];
			const conn = await this._getConnection();
			try {
				switch (this._internalStoreType) {
					case "sqlite3": return this._upsertTransactionSQLite3(conn, upsertQuery, upsertParams);
					case "better-sqlite3": return this._upsertTransactionBetterSQLite3(conn, upsertQuery, upsertParams);
					default: throw new Error("Unsupported internalStoreType");
				}
			} finally {
				this._releaseConnection(conn);
			}
		}
		_upsert(rlKey, points, msDuration, forceExpire = false) {
			if (!this.tableCreated) return Promise.reject(/* @__PURE__ */ new Error("Table is not created yet"));
			return this._upsertTransaction(rlKey, points, msDuration, forceExpire);
		}
		async _get(rlKey) {
			const sql = `SELECT points, expire FROM ${this.tableName} WHERE key = ? AND (expire > ? OR expire IS NULL)`;
			const now = Date.now();
			const conn = await this._getConnection();
			try {
				switch (this._internalStoreType) {
					case "sqlite3": return await new Promise((resolve, reject) => {
						conn.get(sql, [rlKey, now], (err, row) => err ? reject(err) : resolve(row || null));
					});
					case "better-sqlite3": return conn.prepare(sql).get(rlKey, now) || null;
					default: throw new Error("Unsupported internalStoreType");
				}
			} finally {
				this._releaseConnection(conn);
			}
		}
		async _delete(rlKey) {
			if (!this.tableCreated) return Promise.reject(/* @__PURE__ */ new Error("Table is not created yet"));
			const sql = `DELETE FROM ${this.tableName} WHERE key = ?`;
			const conn = await this._getConnection();
			try {
				switch (this._internalStoreType) {
					case "sqlite3": return await new Promise((resolve, reject) => {
						conn.run(sql, [rlKey], function(err) {
							if (err) reject(err);
							else resolve(this.changes > 0);
						});
					});
					case "better-sqlite3": return conn.prepare(sql).run(rlKey).changes > 0;
					default: throw new Error("Unsupported internalStoreType");
				}
			} finally {
				this._releaseConnection(conn);
			}
		}
	};
	module.exports = RateLimiterSQLite;
}));
// ../me/node_modules/rate-limiter-flexible/lib/component/RateLimiterEtcdTransactionFailedError.js
var require_RateLimiterEtcdTransactionFailedError = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class RateLimiterEtcdTransactionFailedError extends Error {
		constructor(message) {
			super();
			if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
			this.name = "RateLimiterEtcdTransactionFailedError";
			this.message = message;
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/component/RateLimiterSetupError.js
var require_RateLimiterSetupError = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	module.exports = class RateLimiterSetupError extends Error {
		constructor(message) {
			super();
			if (Error.captureStackTrace) Error.captureStackTrace(this, this.constructor);
			this.name = "RateLimiterSetupError";
			this.message = message;
		}
	};
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterEtcdNonAtomic.js
var require_RateLimiterEtcdNonAtomic = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterStoreAbstract = require_RateLimiterStoreAbstract();
	const RateLimiterRes = require_RateLimiterRes();
	const RateLimiterSetupError = require_RateLimiterSetupError();
	var RateLimiterEtcdNonAtomic = class extends RateLimiterStoreAbstract {
		/**
		* @param {Object} opts
		*/
		constructor(opts) {
			super(opts);
			if (!opts.storeClient) throw new RateLimiterSetupError("You need to set the option \"storeClient\" to an instance of class \"Etcd3\".");
			this.client = opts.storeClient;
		}
		/**
		* Get RateLimiterRes object filled depending on storeResult, which specific for exact store.
		*/
		_getRateLimiterRes(rlKey, changedPoints, result) {
			const res = new RateLimiterRes();
			res.isFirstInDuration = changedPoints === result.points;
			res.consumedPoints = res.isFirstInDuration ? changedPoints : result.points;
			res.remainingPoints = Math.max(this.points - res.consumedPoints, 0);
			res.msBeforeNext = result.expire ? Math.max(result.expire - Date.now(), 0) : -1;
			return res;
		}
		/**
		* Resolve with object used for {@link _getRateLimiterRes} to generate {@link RateLimiterRes}.
		*/
		async _upsert(rlKey, points, msDuration, forceExpire = false) {
			const expire = msDuration > 0 ? Date.now() + msDuration : null;
			let newValue = {
				points,
				expire
			};
			if (forceExpire) await this.client.put(rlKey).value(JSON.stringify(newValue));
			else {
				const oldValue = await this._get(rlKey);
				newValue = {
					points: (oldValue !== null ? oldValue.points : 0) + points,
					expire
				};
				await this.client.put(rlKey).value(JSON.stringify(newValue));
			}
			return newValue;
		}
		/**
		* Resolve with raw result from Store OR null if rlKey is not set
		* or Reject with error
		*/
		async _get(rlKey) {
			return this.client.get(rlKey).string().then((result) => result !== null ? JSON.parse(result) : null);
		}
		/**
		* Resolve with true OR false if rlKey doesn't exist.
		* or Reject with error.
		*/
		async _delete(rlKey) {
			return this.client.delete().key(rlKey).then((result) => result.deleted === "1");
		}
	};
	module.exports = RateLimiterEtcdNonAtomic;
}));
// ../me/node_modules/rate-limiter-flexible/lib/RateLimiterEtcd.js
var require_RateLimiterEtcd = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterEtcdTransactionFailedError = require_RateLimiterEtcdTransactionFailedError();
	const RateLimiterEtcdNonAtomic = require_RateLimiterEtcdNonAtomic();
	const MAX_TRANSACTION_TRIES = 5;
	var RateLimiterEtcd = class extends RateLimiterEtcdNonAtomic {
		/**
		* Resolve with object used for {@link _getRateLimiterRes} to generate {@link RateLimiterRes}.
		*/
		async _upsert(rlKey, points, msDuration, forceExpire = false) {
			const expire = msDuration > 0 ? Date.now() + msDuration : null;
			let newValue = {
				points,
				expire
			};
			let oldValue;
			if (forceExpire) await this.client.put(rlKey).value(JSON.stringify(newValue));
			else if (!await this.client.if(rlKey, "Version", "===", "0").then(this.client.put(rlKey).value(JSON.stringify(newValue))).commit().then((result) => !!result.succeeded)) {
				let success = false;
				for (let i = 0; i < MAX_TRANSACTION_TRIES; i++) {
					oldValue = await this._get(rlKey);
					newValue = {
						points: oldValue.points + points,
						expire
					};
					success = await this.client.if(rlKey, "Value", "===", JSON.stringify(oldValue)).then(this.client.put(rlKey).value(JSON.stringify(newValue))).commit().then((result) => !!result.succeeded);
					if (success) break;
				}
				if (!success) throw new RateLimiterEtcdTransactionFailedError("Could not set new value in a transaction.");
			}
			return newValue;
		}
	};
	module.exports = RateLimiterEtcd;
}));
// ../me/dist/src/http/pipeline/access.guard.js
var import_rate_limiter_flexible = (/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const RateLimiterRedis = require_RateLimiterRedis();
	const RateLimiterRedisNonAtomic = require_RateLimiterRedisNonAtomic();
	const RateLimiterMongo = require_RateLimiterMongo();
	const RateLimiterMySQL = require_RateLimiterMySQL();
	const RateLimiterPostgres = require_RateLimiterPostgres();
	const { RateLimiterClusterMaster, RateLimiterClusterMasterPM2, RateLimiterCluster } = require_RateLimiterCluster();
	const RateLimiterMemory = require_RateLimiterMemory();
	const RateLimiterMemcache = require_RateLimiterMemcache();
	const RLWrapperBlackAndWhite = require_RLWrapperBlackAndWhite();
	const RLWrapperTimeouts = require_RLWrapperTimeouts();
	const RateLimiterUnion = require_RateLimiterUnion();
	const RateLimiterQueue = require_RateLimiterQueue();
	const BurstyRateLimiter = require_BurstyRateLimiter();
	const RateLimiterRes = require_RateLimiterRes();
	const RateLimiterCompatibleAbstract = require_RateLimiterCompatibleAbstract();
	const RateLimiterDynamo = require_RateLimiterDynamo();
	const RateLimiterPrisma = require_RateLimiterPrisma();
	const RateLimiterDrizzle = require_RateLimiterDrizzle();
	const RateLimiterDrizzleNonAtomic = require_RateLimiterDrizzleNonAtomic();
	module.exports = {
		RateLimiterRedis,
		RateLimiterRedisNonAtomic,
		RateLimiterMongo,
		RateLimiterMySQL,
		RateLimiterPostgres,
		RateLimiterMemory,
		RateLimiterMemcache,
		RateLimiterClusterMaster,
		RateLimiterClusterMasterPM2,
		RateLimiterCluster,
		RLWrapperBlackAndWhite,
		RLWrapperTimeouts,
		RateLimiterUnion,
		RateLimiterQueue,
		BurstyRateLimiter,
		RateLimiterRes,
		RateLimiterCompatibleAbstract,
		RateLimiterDynamo,
		RateLimiterPrisma,
		RateLimiterValkey: require_RateLimiterValkey(),
		RateLimiterValkeyGlide: require_RateLimiterValkeyGlide(),
		RateLimiterSQLite: require_RateLimiterSQLite(),
		RateLimiterEtcd: require_RateLimiterEtcd(),
		RateLimiterDrizzle,
		RateLimiterDrizzleNonAtomic,
		RateLimiterEtcdNonAtomic: require_RateLimiterEtcdNonAtomic(),
		RateLimiterQueueError: require_RateLimiterQueueError(),
		RateLimiterEtcdTransactionFailedError: require_RateLimiterEtcdTransactionFailedError()
	};
})))();
function _ts_decorate$16(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$8(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$8(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
/** Generous for people and scripts; they only keep one client from taking the whole server. */ const READS = {
	points: 6e3,
	duration: 60
};
const WRITES = {
	points: 1200,
	duration: 60
};
/** Guessing names and tokens. */ const SIGN_INS = {
	points: 20,
	duration: 60
};
var AccessGuard = class {
	authentication;
	product;
	reads = new import_rate_limiter_flexible.RateLimiterMemory(READS);
	writes = new import_rate_limiter_flexible.RateLimiterMemory(WRITES);
	signIns = new import_rate_limiter_flexible.RateLimiterMemory(SIGN_INS);
	constructor(authentication, product) {
		this.authentication = authentication;
		this.product = product;
	}
	async canActivate(context) {
		if (context.getType() !== "http") return true;
		const request = context.switchToHttp().getRequest();
		const route = routeOf(context);
		const who = await this.authentication.identify(request.headers);
		await spend(this.limiterOf(route), who?.memberId ?? request.ip ?? "");
		if (who) {
			request.caller = {
				orgId: this.product.orgId,
				memberId: who.memberId
			};
			if (who.session !== null) request.session = who.session;
		} else if (route.access === "member") throw problems.notSignedIn();
		if (route.method !== "GET" && route.access !== "signed") keyOf(request);
		return true;
	}
	limiterOf({ method, access }) {
		if (method === "GET") return this.reads;
		return access === "anyone" ? this.signIns : this.writes;
	}
};
AccessGuard = _ts_decorate$16([
	Injectable(),
	_ts_param$8(0, Inject(Authentication)),
	_ts_param$8(1, Inject(PRODUCT)),
	_ts_metadata$8("design:type", Function),
	_ts_metadata$8("design:paramtypes", [typeof Authentication === "undefined" ? Object : Authentication, typeof Product === "undefined" ? Object : Product])
], AccessGuard);
async function spend(limiter, key) {
	try {
		await limiter.consume(key);
	} catch (error) {
		if (error instanceof import_rate_limiter_flexible.RateLimiterRes) throw problems.tooMany(Math.max(1, Math.ceil(error.msBeforeNext / 1e3)));
		throw error;
	}
}
// ../me/dist/src/edge/problem-answers.js
const FULL = "The disk of the server is full: nothing was written. Free some space, then try again.";
const UNKNOWN$1 = {
	status: 500,
	code: "SERVER.FAILED",
	detail: "Something went wrong on the server. It was logged. Try again."
};
/** The only place where an error becomes a status and a code; acknowledgements of the live protocol carry the same codes. */ function answerTo(error) {
	if (error instanceof RequestProblem) {
		const { status, code, message, more } = error;
		return {
			status,
			code,
			detail: message,
			...more
		};
	}
	if (error instanceof DomainError || error instanceof PortError) return known(error);
	const status = error instanceof HttpException ? error.getStatus() : statusOf(error);
	if (status === void 0 || status >= 500) return UNKNOWN$1;
	const detail = EDGE_DETAILS[status] ?? (error instanceof Error ? error.message : "The request was refused.");
	return {
		status,
		code: EDGE_CODES[status] ?? `HTTP.${status}`,
		detail
	};
}
const EDGE_CODES = {
	400: "REQUEST.MALFORMED",
	404: "REQUEST.NO_SUCH_ROUTE",
	413: "REQUEST.TOO_LARGE",
	415: "REQUEST.NOT_JSON"
};
const EDGE_DETAILS = {
	400: "body: is not valid JSON.",
	404: "There is no such address in this API. GET /api/openapi.json describes it.",
	413: "The body is too large: up to 256 KiB, for a webhook 1 MiB."
};
function known({ kind, code, message, details }) {
	const found = Object.keys(details).length > 0 ? { details } : {};
	const soon = kind === "unavailable" ? { headers: { "Retry-After": "2" } } : {};
	return {
		status: statusOfKind(kind),
		code,
		detail: kind === "full" ? FULL : message,
		...found,
		...soon
	};
}
function statusOfKind(kind) {
	switch (kind) {
		case "unauthenticated": return 401;
		case "forbidden": return 403;
		case "missing": return 404;
		case "conflict": return 409;
		case "too-large": return 413;
		case "invalid":
		case "refused": return 422;
		case "corrupt": return 500;
		case "unavailable": return 503;
		case "full": return 507;
	}
}
/** Errors of the body parser and of the router carry the status themselves. */ function statusOf(error) {
	const found = typeof error === "object" && error !== null && "status" in error ? error.status : void 0;
	return typeof found === "number" && found >= 400 ? found : void 0;
}
// ../me/dist/src/http/pipeline/idempotency.interceptor.js
function _ts_decorate$15(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$7(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$7(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const COLLECTION = "idempotency";
const KEPT_MS = 864e5;
var IdempotencyInterceptor = class {
	state;
	clock;
	constructor(state, clock) {
		this.state = state;
		this.clock = clock;
	}
	intercept(context, next) {
		if (context.getType() !== "http") return next.handle();
		const { method, remembered } = routeOf(context);
		if (method === "GET" || remembered === false) return next.handle();
		const http = context.switchToHttp();
		return (0, import_cjs.defer)(() => (0, import_cjs.from)(this.once(http.getRequest(), http.getResponse(), next)));
	}
	async once(request, response, next) {
		const key = sha256$1(`${request.caller?.memberId ?? ""}\n${keyOf(request)}`);
		const fingerprint = sha256$1(`${request.method} ${request.originalUrl}\n${JSON.stringify(request.body ?? {})}`);
		const before = await this.claim(key, fingerprint);
		if (before.value.fingerprint !== fingerprint) throw problems.keyReused();
		if (before.value.reply) {
			response.set("Idempotency-Replayed", "true");
			return before.value.reply;
		}
		try {
			const reply = await (0, import_cjs.lastValueFrom)(next.handle());
			await this.state.put(COLLECTION, key, {
				fingerprint,
				reply
			}, before.version, this.expiry());
			return reply;
		} catch (error) {
			if (answerTo(error).status < 500) await this.state.remove(COLLECTION, key, before.version);
			throw error;
		}
	}
	async claim(key, fingerprint) {
		const fresh = {
			fingerprint,
			reply: null
		};
		for (;;) {
			if (await this.state.put(COLLECTION, key, fresh, 0, {
				...this.expiry(),
				mayBeLost: true
			})) return {
				key,
				value: fresh,
				version: 1
			};
			const entry = await this.state.get(COLLECTION, key);
			if (entry) return entry;
		}
	}
	expiry() {
		return { expiresAt: this.clock.now() + KEPT_MS };
	}
};
IdempotencyInterceptor = _ts_decorate$15([
	Injectable(),
	_ts_param$7(0, Inject(STATE_STORE)),
	_ts_param$7(1, Inject(CLOCK)),
	_ts_metadata$7("design:type", Function),
	_ts_metadata$7("design:paramtypes", [typeof StateStore === "undefined" ? Object : StateStore, typeof Clock === "undefined" ? Object : Clock])
], IdempotencyInterceptor);
const sha256$1 = (text) => createHash$1("sha256").update(text).digest("hex");
// ../me/dist/src/http/pipeline/problem.filter.js
function _ts_decorate$14(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var ProblemFilter = class {
	logger = new Logger("Http");
	catch(error, host) {
		const response = host.switchToHttp().getResponse();
		const { status, code, detail, details, headers = {} } = answerTo(error);
		if (status === 500) this.logger.error("A request failed.", describeError(error));
		if (response.headersSent) {
			response.destroy();
			return;
		}
		const problem = {
			type: "about:blank",
			title: STATUS_CODES[status] ?? "Error",
			status,
			code,
			detail,
			...details && { details }
		};
		response.status(status).set(headers).type("application/problem+json").send(JSON.stringify(problem));
	}
};
ProblemFilter = _ts_decorate$14([Catch()], ProblemFilter);
// ../me/dist/src/http/pipeline/read-your-writes.js
function _ts_decorate$13(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$6(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$6(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var ReadYourWrites = class {
	views;
	constructor(views) {
		this.views = views;
	}
	intercept(context, next) {
		if (context.getType() !== "http") return next.handle();
		const answering = () => (0, import_cjs.lastValueFrom)(next.handle());
		const isCommand = routeOf(context).method !== "GET";
		return (0, import_cjs.defer)(() => (0, import_cjs.from)(isCommand ? this.carriedOut(answering) : this.found(answering)));
	}
	async carriedOut(answering) {
		const reply = await answering();
		if (typeof reply === "object" && reply !== null && "position" in reply) await this.views.reach(String(reply.position));
		return reply;
	}
	async found(answering) {
		try {
			return await answering();
		} catch (error) {
			if (answerTo(error).status !== 404) throw error;
			await this.views.catchUp();
			return answering();
		}
	}
};
ReadYourWrites = _ts_decorate$13([
	Injectable(),
	_ts_param$6(0, Inject(CurrentViews)),
	_ts_metadata$6("design:type", Function),
	_ts_metadata$6("design:paramtypes", [typeof CurrentViews === "undefined" ? Object : CurrentViews])
], ReadYourWrites);
// ../me/dist/src/app/edge.module.js
function _ts_decorate$12(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var EdgeModule = class {};
EdgeModule = _ts_decorate$12([Module({
	providers: [Authentication],
	exports: [Authentication]
})], EdgeModule);
// ../me/dist/src/app/http.module.js
function _ts_decorate$11(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var HttpModule = class {};
HttpModule = _ts_decorate$11([Module({
	imports: [EdgeModule],
	controllers: [
		CodeRunsController,
		ReviewController,
		TrackerController,
		ServerController,
		GitHubController
	],
	providers: [
		Readiness,
		{
			provide: APP_FILTER,
			useClass: ProblemFilter
		},
		{
			provide: APP_GUARD,
			useClass: AccessGuard
		},
		{
			provide: APP_INTERCEPTOR,
			useClass: IdempotencyInterceptor
		},
		{
			provide: APP_INTERCEPTOR,
			useClass: ReadYourWrites
		}
	],
	exports: [Readiness]
})], HttpModule);
// ../me/dist/src/gateway/live-connection.js
const MIB = 1048576;
/** What may wait for a slow reader. Beyond the first, words are dropped; beyond the second, facts; beyond the third, the socket. */ const BUDGET = {
	packets: 256,
	bytes: MIB
};
const FACTS_BUDGET = {
	packets: 512,
	bytes: 2 * MIB
};
const LAST_BYTES = 8 * MIB;
const STALE_MS = 3e4;
/** One open page: what it follows, and what is sent to it within its budget. Emitting never blocks, so the budget is kept here. */ var LiveConnection$1 = class {
	socket;
	caller;
	identity;
	/** What the page follows, and how the deliveries of it are stopped. */ topics = /* @__PURE__ */ new Map();
	waiting = /* @__PURE__ */ new Map();
	flushing;
	/** Topics whose facts were dropped; the page is told once the backlog is gone. */ dropped = /* @__PURE__ */ new Set();
	staleSince;
	constructor(socket, caller, identity) {
		this.socket = socket;
		this.caller = caller;
		this.identity = identity;
		socket.conn.on("drain", () => this.recover());
	}
	/** The first fact goes out at once, so that no other work of the server comes before it; what comes with it goes together. */ fact(topic, envelope) {
		if (!this.flushing) {
			this.flushing = setImmediate(() => this.flush());
			return this.send(topic, [envelope]);
		}
		const waiting = this.waiting.get(topic);
		if (waiting) waiting.push(envelope);
		else this.waiting.set(topic, [envelope]);
	}
	word(frame) {
		if (!exceeds(this.backlog(), BUDGET)) this.socket.emit("conversation:token", frame);
	}
	run(summary) {
		if (this.mayTakeFacts("runs")) this.socket.emit("run-status:changed", summary);
	}
	/** From now on the topic is delivered; `stop` ends that. Replaces an earlier subscription of the topic. */ join(topic, stop) {
		this.leave(topic);
		this.topics.set(topic, stop);
	}
	/** With `stop`, only if the topic is still delivered by that subscription. */ leave(topic, stop = this.topics.get(topic)) {
		if (this.topics.get(topic) !== stop) return;
		stop?.();
		this.topics.delete(topic);
		this.waiting.delete(topic);
		this.dropped.delete(topic);
	}
	leaveAll() {
		for (const topic of [...this.topics.keys()]) this.leave(topic);
	}
	/** Ends a connection that has read nothing for too long. */ endIfStuck() {
		if (this.staleSince !== void 0 && performance.now() - this.staleSince > STALE_MS || this.backlog().bytes > LAST_BYTES) this.socket.disconnect(true);
	}
	/** Asks the page to begin again with everything it follows. */ resyncAll() {
		for (const topic of [...this.topics.keys()]) this.drop(topic);
		this.recover();
	}
	flush() {
		this.flushing = void 0;
		const ready = [...this.waiting];
		this.waiting.clear();
		for (const [topic, deltas] of ready) this.send(topic, deltas);
	}
	send(topic, deltas) {
		if (this.mayTakeFacts(topic)) this.socket.emit("conversation:appended", {
			topic,
			deltas
		});
	}
	mayTakeFacts(topic) {
		if (!exceeds(this.backlog(), FACTS_BUDGET)) return true;
		this.staleSince ??= performance.now();
		this.drop(topic);
		this.endIfStuck();
		return false;
	}
	drop(topic) {
		this.leave(topic);
		this.dropped.add(topic);
	}
	recover() {
		if (exceeds(this.backlog(), BUDGET)) return;
		this.staleSince = void 0;
		const topics = [...this.dropped];
		this.dropped.clear();
		for (const topic of topics) this.socket.emit("topic:resync", { topic });
	}
	backlog() {
		const { writeBuffer, transport } = this.socket.conn;
		const waiting = writeBuffer.reduce((sum, { data }) => sum + (typeof data === "string" ? data.length : 0), 0);
		return {
			packets: writeBuffer.length,
			bytes: waiting + (transport.socket?.bufferedAmount ?? 0)
		};
	}
};
function exceeds(backlog, budget) {
	return backlog.packets > budget.packets || backlog.bytes > budget.bytes;
}
// ../me/dist/src/gateway/live-connections.js
function _ts_decorate$10(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$5(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$5(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const MOST_SOCKETS = 20;
const SWEEP_MS = 3e4;
var LiveConnections = class {
	authentication;
	sessions;
	product;
	logger = new Logger("Live");
	open = /* @__PURE__ */ new Set();
	sweeping = setInterval(() => void this.sweep(), SWEEP_MS).unref();
	constructor(authentication, sessions, product) {
		this.authentication = authentication;
		this.sessions = sessions;
		this.product = product;
		this.sessions.onEnd((key) => this.disconnect((connection) => connection.identity.key === key));
	}
	/** Lets a socket in, or throws RequestProblem. The connection is then the socket's `data.connection`. */ async admit(socket) {
		const identity = await this.authentication.identify(headersOf(socket));
		if (!identity) throw problems.notSignedIn();
		if ([...this.open].filter((c) => c.identity.memberId === identity.memberId).length >= MOST_SOCKETS) throw new RequestProblem(429, "LIVE.TOO_MANY_SOCKETS", `You have ${MOST_SOCKETS} connections open. Close a tab or two.`);
		if (socket.conn.readyState !== "open") throw new Error("The connection is closed.");
		const connection = new LiveConnection$1(socket, {
			orgId: this.product.orgId,
			memberId: identity.memberId
		}, identity);
		this.open.add(connection);
		socket.conn.once("close", () => this.forget(connection));
		socket.data.connection = connection;
	}
	/** Once it was let in. */ welcome(socket) {
		socket.on("disconnect", () => this.forget(socket.data.connection));
		socket.emit("server:version", { version: this.product.version });
	}
	/** Every page begins again: what was delivered has a hole. */ resyncAll() {
		for (const connection of this.open) connection.resyncAll();
	}
	beforeApplicationShutdown() {
		clearInterval(this.sweeping);
	}
	forget(connection) {
		this.open.delete(connection);
		connection.leaveAll();
	}
	disconnect(which) {
		for (const connection of [...this.open].filter(which)) connection.socket.disconnect(true);
	}
	/** Sessions that ran out, or were ended by another process. */ async sweep() {
		try {
			const identities = new Map([...this.open].map(({ identity }) => [identity.key, identity]));
			for (const identity of identities.values()) {
				if (await this.sessions.isValid(identity)) continue;
				this.disconnect((connection) => connection.identity.key === identity.key);
			}
		} catch (error) {
			this.logger.warn("Sessions could not be checked.", describeError(error));
		}
		for (const connection of this.open) connection.endIfStuck();
	}
};
LiveConnections = _ts_decorate$10([
	Injectable(),
	_ts_param$5(0, Inject(Authentication)),
	_ts_param$5(1, Inject(Sessions)),
	_ts_param$5(2, Inject(PRODUCT)),
	_ts_metadata$5("design:type", Function),
	_ts_metadata$5("design:paramtypes", [
		typeof Authentication === "undefined" ? Object : Authentication,
		typeof Sessions === "undefined" ? Object : Sessions,
		typeof Product === "undefined" ? Object : Product
	])
], LiveConnections);
/** A client without a cookie may also give its access token in the handshake's `auth`. */ function headersOf({ request, handshake }) {
	const { token } = handshake.auth;
	return typeof token === "string" ? {
		...request.headers,
		authorization: `Bearer ${token}`
	} : request.headers;
}
// ../me/dist/src/gateway/token-frames.js
/** 30 times a second: as smooth as an eye asks for, however fast the agent speaks. */ const EVERY_MS$1 = 33;
/** Gathers words on their way to open pages and hands them over at most 30 times a second for each conversation. */ var TokenFrames = class {
	waiting = /* @__PURE__ */ new Map();
	timer;
	deliver;
	/** Whoever shows the words; without one they are dropped. */ connect(deliver) {
		this.deliver = deliver;
	}
	push({ ticketId, turnId, block, offset, text }) {
		if (!this.deliver) return;
		const frames = this.waiting.get(ticketId) ?? [];
		const last = frames.at(-1);
		if (last?.turnId === turnId && last.block === block && last.offset + last.text.length === offset) frames[frames.length - 1] = {
			...last,
			text: last.text + text
		};
		else frames.push({
			turnId,
			block,
			offset,
			text
		});
		this.waiting.set(ticketId, frames);
		this.timer ??= setTimeout(() => this.flush(), EVERY_MS$1);
	}
	flush() {
		this.timer = void 0;
		const gathered = [...this.waiting];
		this.waiting.clear();
		for (const [ticketId, frames] of gathered) this.deliver?.(ticketId, frames);
	}
};
// ../me/dist/src/gateway/conversation-topic.js
/** A page that is further behind gets a snapshot instead. */ const MOST_DELTAS = 2e3;
/**
* One conversation that open pages follow: numbers its facts as they come from the tail of the log, by the same rule as the
* projection, and hands them on.
*/ var ConversationTopic = class {
	conversations;
	orgId;
	ticketId;
	followers = /* @__PURE__ */ new Map();
	/** Facts that came before their numbers were known. */ early = [];
	place;
	numbered;
	/** Must be reachable for the tail from the moment it is made: what the log holds is read after that. */ constructor(conversations, orgId, ticketId) {
		this.conversations = conversations;
		this.orgId = orgId;
		this.ticketId = ticketId;
		this.numbered = this.findPlace();
		this.numbered.catch(() => void 0);
	}
	get isDeserted() {
		return this.followers.size === 0;
	}
	/** Joins first and reads then, so that nothing falls between. `answer` sends the reply, before any further fact. Throws what reading throws; then `leave`. */ async follow(connection, message, answer) {
		const follower = {
			topic: message.topic,
			held: [],
			floor: 0
		};
		this.followers.set(connection, follower);
		await this.numbered;
		const reply = (message.after && await this.missed(message.after)) ?? await this.snapshot(message.topic);
		answer(reply);
		this.release(connection, follower, seqOf(reply, message.after?.seq ?? 0));
	}
	leave(connection) {
		this.followers.delete(connection);
	}
	/** A fact of this conversation from the tail of the log. */ take(recorded) {
		if (!this.place) {
			this.early.push(recorded);
			return;
		}
		if (comparePositions(recorded.position, this.place.position) <= 0) return;
		const envelope = toEnvelope(recorded, this.place.seq + 1);
		if (!envelope) return;
		this.place = envelope;
		for (const [connection, follower] of this.followers) hand(envelope, connection, follower);
	}
	words(frames) {
		for (const [connection, { topic, held }] of this.followers) if (held === null) for (const frame of frames) connection.word({
			topic,
			...frame
		});
	}
	async findPlace() {
		let place = await this.conversations.base(this.ticketId);
		for await (const { seq, position } of this.conversations.facts(this.orgId, this.ticketId, place)) place = {
			seq,
			position
		};
		this.place = place;
		const { early } = this;
		this.early = [];
		for (const recorded of early) this.take(recorded);
	}
	/** What came after the page's place; undefined when that is too much, or the place does not fit the log. */ async missed(after) {
		const now = this.place;
		if (!now || after.seq > now.seq || now.seq - after.seq > MOST_DELTAS) return void 0;
		const deltas = [];
		try {
			for await (const fact of this.conversations.facts(this.orgId, this.ticketId, after)) {
				deltas.push(fact);
				if (deltas.length > MOST_DELTAS) return void 0;
			}
		} catch (error) {
			if (error instanceof PortError && error.code === "LOG.INVALID") return void 0;
			throw error;
		}
		const known = deltas.filter(({ position }) => comparePositions(position, now.position) <= 0);
		return after.seq + known.length === now.seq ? {
			ok: true,
			kind: "deltas",
			deltas
		} : void 0;
	}
	async snapshot(topic) {
		const page = await this.conversations.page(this);
		if (!page) throw refusals.unknownConversation(topic.replace("conversation:", ""));
		const { header, turns, before } = page;
		return {
			ok: true,
			kind: "snapshot",
			header,
			turns,
			before: before && formatPlace(before),
			deltas: []
		};
	}
	/** Someone who subscribed again meanwhile has a newer follower. */ release(connection, follower, floor) {
		const held = follower.held ?? [];
		follower.held = null;
		follower.floor = floor;
		if (this.followers.get(connection) !== follower) return;
		for (const envelope of held) hand(envelope, connection, follower);
	}
};
function hand(envelope, connection, follower) {
	if (follower.held) follower.held.push(envelope);
	else if (envelope.seq > follower.floor) connection.fact(follower.topic, envelope);
}
function seqOf(reply, after) {
	return reply.kind === "snapshot" ? reply.header.seq : reply.deltas.at(-1)?.seq ?? after;
}
// ../me/dist/src/gateway/runs-topic.js
/** Runs whose state is kept at hand; the others are read again when something happens to them. */ const KEPT_RUNS = 1e3;
/** The list of runs as open pages follow it: each change of a run as its whole new summary. */ var RunsTopic = class {
	statuses;
	failed;
	/** What came before the page got its list. */ followers = /* @__PURE__ */ new Map();
	entries = /* @__PURE__ */ new Map();
	constructor(statuses, failed) {
		this.statuses = statuses;
		this.failed = failed;
	}
	/** Joins first; `read` then gets the list and `answer` sends it, before any change. Throws what `read` throws; then `leave`. */ async follow(connection, read, answer) {
		const held = [];
		this.followers.set(connection, held);
		answer(await read());
		if (this.followers.get(connection) !== held) return;
		this.followers.set(connection, null);
		for (const summary of held) connection.run(summary);
	}
	leave(connection) {
		this.followers.delete(connection);
		if (this.followers.size === 0) this.entries.clear();
	}
	/** A fact of a ticket or conversation from the tail of the log. */ take(recorded) {
		const stream = parseStream(recorded.stream);
		const ticketId = stream?.ids[0];
		if (this.followers.size === 0 || !stream || ticketId === void 0) return;
		const entry = this.entries.get(ticketId);
		if (!entry) this.load(stream.orgId, ticketId, recorded);
		else if (entry.early) entry.early.push(recorded);
		else this.change(entry, [recorded]);
	}
	async load(orgId, ticketId, first) {
		const entry = {
			orgId,
			view: void 0,
			early: [first]
		};
		this.entries.set(ticketId, entry);
		this.forgetOldest();
		try {
			entry.view = await this.statuses.current(orgId, ticketId);
			const early = entry.early ?? [];
			entry.early = null;
			this.change(entry, early);
		} catch (error) {
			this.entries.delete(ticketId);
			this.failed(error);
		}
	}
	change(entry, facts) {
		entry.view = facts.reduce(advance, entry.view);
		if (!entry.view || entry.view.startedAt === null) return;
		const summary = toRunSummary(entry.view);
		for (const [connection, held] of this.followers) {
			if (connection.caller.orgId !== entry.orgId) continue;
			if (held) held.push(summary);
			else connection.run(summary);
		}
	}
	forgetOldest() {
		const [oldest] = this.entries;
		if (this.entries.size > KEPT_RUNS && oldest && !oldest[1].early) this.entries.delete(oldest[0]);
	}
};
// ../me/dist/src/gateway/topics.js
function _ts_decorate$9(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$4(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$4(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
var Topics = class {
	documents;
	logger = new Logger("Live");
	conversations = /* @__PURE__ */ new Map();
	runs;
	constructor(documents, statuses) {
		this.documents = documents;
		const failed = (error) => this.logger.error("A run could not be shown live.", describeError(error));
		this.runs = new RunsTopic(statuses, failed);
	}
	/** As `ConversationTopic.follow`. */ async followConversation(connection, { orgId, ticketId }, message, answer) {
		const topic = this.conversations.get(ticketId) ?? new ConversationTopic(this.documents, orgId, ticketId);
		const stop = () => {
			topic.leave(connection);
			this.remove(topic);
		};
		connection.join(message.topic, stop);
		this.conversations.set(ticketId, topic);
		try {
			await topic.follow(connection, message, answer);
		} catch (error) {
			connection.leave(message.topic, stop);
			throw error;
		} finally {
			this.remove(topic);
		}
	}
	/** As `RunsTopic.follow`. */ async followRuns(connection, read, answer) {
		const stop = () => this.runs.leave(connection);
		connection.join("runs", stop);
		try {
			await this.runs.follow(connection, read, answer);
		} catch (error) {
			connection.leave("runs", stop);
			throw error;
		}
	}
	take(recorded) {
		const stream = parseStream(recorded.stream);
		if (stream?.category !== "turn") this.runs.take(recorded);
		if (stream?.category !== "ticket") this.conversations.get(stream?.ids[0] ?? "")?.take(recorded);
	}
	words(ticketId, frames) {
		this.conversations.get(ticketId)?.words(frames);
	}
	/** The tail of the log was interrupted: nothing that is numbered here can be relied on. */ reset() {
		this.conversations.clear();
	}
	remove(topic) {
		if (topic.isDeserted && this.conversations.get(topic.ticketId) === topic) this.conversations.delete(topic.ticketId);
	}
};
Topics = _ts_decorate$9([
	Injectable(),
	_ts_param$4(0, Inject(Conversations)),
	_ts_param$4(1, Inject(RunStatuses)),
	_ts_metadata$4("design:type", Function),
	_ts_metadata$4("design:paramtypes", [typeof Conversations === "undefined" ? Object : Conversations, typeof RunStatuses === "undefined" ? Object : RunStatuses])
], Topics);
// ../me/dist/src/gateway/live-tail.js
function _ts_decorate$8(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$3(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$3(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const PREFIXES = [
	streamPrefix("conversation"),
	streamPrefix("turn"),
	streamPrefix("ticket")
];
const AGAIN_MS = 1e3;
var LiveTail = class {
	log;
	topics;
	words;
	logger = new Logger("Live");
	stopping = new AbortController();
	following;
	constructor(log, topics, words) {
		this.log = log;
		this.topics = topics;
		this.words = words;
	}
	/** Settle it before the first page may subscribe. `interrupted` is called when what was delivered has a hole. */ async start(interrupted) {
		this.words.connect((ticketId, frames) => this.topics.words(ticketId, frames));
		const end = await this.log.head();
		this.following ??= this.follow(end, interrupted);
	}
	async beforeApplicationShutdown() {
		this.stopping.abort();
		await this.following;
	}
	async follow(end, interrupted) {
		const { signal } = this.stopping;
		try {
			for (let after = end;;) {
				await this.read(after);
				await pause(AGAIN_MS, signal);
				after = await untilItWorks(() => this.log.head(), (error) => this.brokeOff(error), signal);
				this.topics.reset();
				interrupted();
			}
		} catch (error) {
			if (!(error instanceof Stopped)) throw error;
		}
	}
	async read(after) {
		const { signal } = this.stopping;
		try {
			for await (const item of this.log.subscribe({
				after,
				streamPrefixes: PREFIXES,
				signal
			})) if (item.kind === "event") this.topics.take(item.event);
		} catch (error) {
			this.brokeOff(error);
		}
	}
	brokeOff(error) {
		this.logger.error("Reading the tail of the log stopped.", describeError(error));
	}
};
LiveTail = _ts_decorate$8([
	Injectable(),
	_ts_param$3(0, Inject(EVENT_LOG)),
	_ts_param$3(1, Inject(Topics)),
	_ts_param$3(2, Inject(TokenFrames)),
	_ts_metadata$3("design:type", Function),
	_ts_metadata$3("design:paramtypes", [
		typeof EventLog === "undefined" ? Object : EventLog,
		typeof Topics === "undefined" ? Object : Topics,
		typeof TokenFrames === "undefined" ? Object : TokenFrames
	])
], LiveTail);
// ../me/dist/src/contracts/live.js
/**
* The live protocol over Socket.IO (namespace `/`, WebSocket transport), shared by both ends. Topics:
* `conversation:<ticketKey>` and `runs`. Described in docs/live-protocol.md.
*/ /** Client → server, acknowledged with `SubscribeReply`. Subscribing again replaces the subscription. */ const subscribeMessage = /* @__PURE__ */ strictObject({
	topic: (/* @__PURE__ */ string()).check(_maxLength(100), _regex(/^(runs|conversation:[A-Za-z0-9-]+)$/)),
	/** What the client already holds: it then gets what came later instead of a snapshot. */ after: /* @__PURE__ */ optional(/* @__PURE__ */ strictObject({
		seq: int().check(_gte(0)),
		position: (/* @__PURE__ */ string()).check(_maxLength(60), _regex(/^\d+(\/\d+)?$/))
	}))
});
const unsubscribeMessage = /* @__PURE__ */ strictObject({ topic: (/* @__PURE__ */ string()).check(_maxLength(100)) });
// ../me/dist/src/gateway/live-endpoint.js
function _ts_decorate$7(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
/** The connection that a message came over. */ const Connection = createParamDecorator((_, context) => connectionOf(context));
function connectionOf(host) {
	return host.switchToWs().getClient().data.connection;
}
/** How a message is answered; undefined when its sender wants no answer. */ function acknowledgementOf(args) {
	return args.find((argument) => typeof argument === "function");
}
/** Checks a message against its shape. */ var LiveInput = class {
	schema;
	constructor(schema) {
		this.schema = schema;
	}
	transform(body) {
		const result = this.schema.safeParse(body);
		if (result.success) return result.data;
		const [issue] = result.error.issues;
		throw new RequestProblem(400, "LIVE.MALFORMED", `${(issue?.path ?? []).map(String).join(".") || "message"}: ${issue?.message ?? "is not valid"}`);
	}
};
var LiveFilter = class {
	logger = new Logger("Live");
	catch(error, host) {
		const { status, code, detail } = answerTo(error);
		if (status === 500) this.logger.error("A message failed.", describeError(error));
		acknowledgementOf(host.getArgs())?.({
			ok: false,
			code,
			detail
		});
	}
};
LiveFilter = _ts_decorate$7([Catch()], LiveFilter);
// ../me/dist/src/gateway/subscribe.guard.js
function _ts_decorate$6(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$2(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$2(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const SUBSCRIBES = {
	points: 10,
	duration: 1
};
var SubscribeGuard = class {
	permissions;
	subscribes = new import_rate_limiter_flexible.RateLimiterMemory(SUBSCRIBES);
	constructor(permissions) {
		this.permissions = permissions;
	}
	async canActivate(context) {
		const { socket, caller } = connectionOf(context);
		await this.spend(socket.id);
		await this.permissions.require(caller, "read");
		return true;
	}
	async spend(key) {
		try {
			await this.subscribes.consume(key);
		} catch (error) {
			if (!(error instanceof import_rate_limiter_flexible.RateLimiterRes)) throw error;
			throw new RequestProblem(429, "LIVE.TOO_MANY_SUBSCRIBES", "A page may subscribe 10 times a second. Wait a moment.");
		}
	}
};
SubscribeGuard = _ts_decorate$6([
	Injectable(),
	_ts_param$2(0, Inject(Permissions)),
	_ts_metadata$2("design:type", Function),
	_ts_metadata$2("design:paramtypes", [typeof Permissions === "undefined" ? Object : Permissions])
], SubscribeGuard);
// ../me/dist/src/gateway/live.gateway.js
function _ts_decorate$5(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata$1(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param$1(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const MOST_TOPICS = 50;
const RUNS_LISTED = 100;
const MESSAGES = ["subscribe", "unsubscribe"];
const UNKNOWN = {
	ok: false,
	code: "LIVE.UNKNOWN_MESSAGE",
	detail: "Known messages are subscribe and unsubscribe."
};
var LiveGateway = class {
	connections;
	topics;
	directory;
	queries;
	constructor(connections, topics, directory, queries) {
		this.connections = connections;
		this.topics = topics;
		this.directory = directory;
		this.queries = queries;
	}
	afterInit(server) {
		server.use((socket, next) => {
			this.connections.admit(socket).then(() => next(), (error) => next(toRefusal(error)));
		});
	}
	handleConnection(socket) {
		socket.onAny((name, ...args) => {
			if (!MESSAGES.includes(name)) acknowledgementOf(args)?.(UNKNOWN);
		});
		this.connections.welcome(socket);
	}
	/** Answers through `acknowledge` itself: what comes after the snapshot may follow it at once. */ async subscribe(connection, message, acknowledge) {
		const answer = (reply) => acknowledge?.(reply);
		const { caller } = connection;
		const { topic } = message;
		const ticketKey = topic === "runs" ? void 0 : topic.replace("conversation:", "");
		const ticket = ticketKey && await this.directory.ticketRef(caller.orgId, ticketKey);
		if (connection.socket.disconnected) return;
		refuseTooMany(connection, topic);
		if (ticket) return this.topics.followConversation(connection, ticket, message, answer);
		const read = async () => (await this.queries.execute(new ListRuns(caller, { limit: RUNS_LISTED }))).items;
		return this.topics.followRuns(connection, read, (runs) => answer({
			ok: true,
			kind: "runs",
			runs
		}));
	}
	unsubscribe(connection, { topic }) {
		connection.leave(topic);
		return { ok: true };
	}
};
_ts_decorate$5([
	SubscribeMessage("subscribe"),
	UseGuards(SubscribeGuard),
	_ts_param$1(0, Connection()),
	_ts_param$1(1, MessageBody(new LiveInput(subscribeMessage))),
	_ts_param$1(2, Ack()),
	_ts_metadata$1("design:type", Function),
	_ts_metadata$1("design:paramtypes", [
		typeof LiveConnection === "undefined" ? Object : LiveConnection,
		typeof live === "undefined" || typeof live.SubscribeMessage === "undefined" ? Object : live.SubscribeMessage,
		Function
	]),
	_ts_metadata$1("design:returntype", Promise)
], LiveGateway.prototype, "subscribe", null);
_ts_decorate$5([
	SubscribeMessage("unsubscribe"),
	_ts_param$1(0, Connection()),
	_ts_param$1(1, MessageBody(new LiveInput(unsubscribeMessage))),
	_ts_metadata$1("design:type", Function),
	_ts_metadata$1("design:paramtypes", [typeof LiveConnection === "undefined" ? Object : LiveConnection, typeof live === "undefined" || typeof live.UnsubscribeMessage === "undefined" ? Object : live.UnsubscribeMessage]),
	_ts_metadata$1("design:returntype", Object)
], LiveGateway.prototype, "unsubscribe", null);
LiveGateway = _ts_decorate$5([
	WebSocketGateway(),
	UseFilters(LiveFilter),
	_ts_param$1(0, Inject(LiveConnections)),
	_ts_param$1(1, Inject(Topics)),
	_ts_param$1(2, Inject(Directory)),
	_ts_param$1(3, Inject(QueryBus)),
	_ts_metadata$1("design:type", Function),
	_ts_metadata$1("design:paramtypes", [
		typeof LiveConnections === "undefined" ? Object : LiveConnections,
		typeof Topics === "undefined" ? Object : Topics,
		typeof Directory === "undefined" ? Object : Directory,
		typeof QueryBus === "undefined" ? Object : QueryBus
	])
], LiveGateway);
function refuseTooMany({ topics }, topic) {
	if (topics.has(topic) || topics.size < MOST_TOPICS) return;
	throw new RequestProblem(429, "LIVE.TOO_MANY_TOPICS", `A page may follow ${MOST_TOPICS} topics. Leave one first.`);
}
function toRefusal(error) {
	const known = error instanceof RequestProblem;
	const refusal = new Error(known ? error.message : "Something went wrong on the server. Try again.");
	return Object.assign(refusal, { data: {
		code: known ? error.code : "SERVER.FAILED",
		detail: refusal.message
	} });
}
// ../me/dist/src/ports/token-feed.port.js
const TOKEN_FEED = Symbol("TokenFeed");
// ../me/dist/src/app/live.module.js
function _ts_decorate$4(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var LiveModule = class {};
LiveModule = _ts_decorate$4([Module({
	imports: [EdgeModule],
	providers: [...[
		LiveGateway,
		LiveConnections,
		SubscribeGuard,
		LiveTail,
		Topics,
		TokenFrames
	], {
		provide: TOKEN_FEED,
		useExisting: TokenFrames
	}],
	exports: [
		TOKEN_FEED,
		LiveConnections,
		LiveTail
	]
})], LiveModule);
// ../me/dist/src/app/made.js
/** A provider of what `make` makes of its dependencies: each token stands once, beside the name it is given under. */ function made(provide, tokens, make) {
	const names = Object.keys(tokens);
	return {
		provide,
		inject: names.map((name) => tokens[name]),
		useFactory: (...parts) => make(Object.fromEntries(names.map((name, index) => [name, parts[index]])))
	};
}
// ../me/dist/projections/index.js
/** Every projection by its name. Bodies differ from one to the other, so a reader names the view it expects. */ const projections = {
	tickets: ticketsProjection,
	projects: projectsProjection,
	repositories: repositoriesProjection,
	members: membersProjection,
	"run-status": runStatusProjection,
	conversation: conversationProjection
};
// ../me/dist/src/application/reactors/watch-checkpoint.js
/** Where positions of reactors are kept: they are of use with one log only. */ const REACTOR_CHECKPOINTS = "reactor-checkpoints";
const SAVE_EVERY_MS = 2e3;
/** Where a reactor reads on after a restart. Saved now and then: an older one only means looking again. */ var WatchCheckpoint = class {
	state;
	name;
	position = "0";
	saved = "0";
	timer;
	constructor(state, name) {
		this.state = state;
		this.name = name;
	}
	async load() {
		const entry = await this.state.get(REACTOR_CHECKPOINTS, this.name);
		this.position = this.saved = entry?.value.position ?? "0";
		return this.position;
	}
	/** `position`: everything up to it needs no second look. */ advance(position) {
		this.position = position;
		this.timer ??= setTimeout(() => {
			this.timer = void 0;
			this.save().catch(() => void 0);
		}, SAVE_EVERY_MS).unref();
	}
	/** Never moves back what another process has saved. */ async save() {
		clearTimeout(this.timer);
		this.timer = void 0;
		if (this.position === this.saved) return;
		const { position } = this;
		const entry = await this.state.get(REACTOR_CHECKPOINTS, this.name);
		if (entry && comparePositions(entry.value.position, position) >= 0) return;
		if (await this.state.put("reactor-checkpoints", this.name, { position }, entry?.version ?? 0)) this.saved = position;
	}
};
// ../me/dist/src/app/server-life.js
function _ts_decorate$3(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
function _ts_metadata(metadataKey, metadataValue) {
	if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(metadataKey, metadataValue);
}
function _ts_param(paramIndex, decorator) {
	return function(target, key) {
		decorator(target, key, paramIndex);
	};
}
const REACTORS = Symbol("Reactors");
const STORES = Symbol("Stores");
const PURGE_EVERY_MS = 6e5;
/** A rebuild of the views from the beginning of a long log is waited for this long before the server is used. */ const CATCH_UP_MS = 6e5;
var ServerLife = class {
	stores;
	runner;
	reactors;
	readiness;
	purging;
	handedOver;
	constructor(stores, runner, reactors, readiness) {
		this.stores = stores;
		this.runner = runner;
		this.reactors = reactors;
		this.readiness = readiness;
	}
	/** Forgets every position of the log that the stores hold, and the views with them, which are then folded again. Before `startViews`. */ async forgetPositions() {
		const { views, state } = this.stores;
		for (const projection of Object.values(projections)) await views.drop(modelOf(projection));
		for (const collection of [REACTOR_CHECKPOINTS, PROJECTION_PROGRESS]) for (const { key, version } of await state.list(collection)) await state.remove(collection, key, version);
	}
	/** Call once this process holds the lock of its data folder. */ async startViews() {
		if (this.stores.isAlone) await this.stores.state.clearLeases();
		for (const projection of Object.values(projections)) this.runner.add(projection);
		this.runner.start();
	}
	/** Waits until the views show everything that the log held at the time of the call. */ async catchUp() {
		if (!await this.runner.waitFor(await this.stores.log.head(), CATCH_UP_MS)) throw new Error("The views do not catch up.");
	}
	async startWork() {
		for (const reactor of this.reactors) await reactor.start();
		const purge = () => {
			this.stores.state.purgeExpired(this.stores.clock.now()).catch(() => void 0);
		};
		this.purging = setInterval(purge, PURGE_EVERY_MS).unref();
		this.readiness.markStarted();
	}
	/** Stops what runs by itself and gives up its leases, so that other processes go on at once; requests are still answered. */ handOver() {
		this.handedOver ??= this.stopWork();
		return this.handedOver;
	}
	async stopWork() {
		this.readiness.markStopping();
		clearInterval(this.purging);
		await Promise.all([this.runner.stop(), ...this.reactors.map((reactor) => reactor.stop())]);
	}
	async onApplicationShutdown() {
		await this.handOver();
		const { log, views, state } = this.stores;
		await log.close();
		await views.close();
		await state.close();
	}
};
ServerLife = _ts_decorate$3([
	Injectable(),
	_ts_param(0, Inject(STORES)),
	_ts_param(1, Inject(ProjectionRunner)),
	_ts_param(2, Inject(REACTORS)),
	_ts_param(3, Inject(Readiness)),
	_ts_metadata("design:type", Function),
	_ts_metadata("design:paramtypes", [
		typeof Stores === "undefined" ? Object : Stores,
		typeof ProjectionRunner === "undefined" ? Object : ProjectionRunner,
		Object,
		typeof Readiness === "undefined" ? Object : Readiness
	])
], ServerLife);
// ../me/dist/src/adapters/blob-files/file.blob-store.js
const MAX_BYTES = 67108864;
const ABANDONED_AFTER_MS = 36e5;
/**
* One file per content, `ab/cdef…` by its sha-256, complete from the moment it has its name: bytes go to a file in `tmp/`,
* are synced and renamed. Several processes may share the directory.
*/ var FileBlobStore = class FileBlobStore {
	directory;
	constructor(directory) {
		this.directory = directory;
	}
	/** Creates the directory when it is missing and removes what a crash left in `tmp/`. Throws PortError STORE.UNAVAILABLE. */ static async open({ directory }) {
		try {
			await mkdir(join(directory, "tmp"), { recursive: true });
			await removeAbandoned(join(directory, "tmp"));
		} catch (cause) {
			throw toPortError$2(cause);
		}
		return new FileBlobStore(directory);
	}
	async put(bytes, mediaType) {
		const size = bytes.byteLength;
		if (size > MAX_BYTES) throw new PortError("BLOB.TOO_LARGE", "Content is larger than 64 MiB.", false, { details: { size } });
		const digest = sha256(bytes);
		const target = this.#pathOf(digest);
		try {
			await this.#makeFolder(dirname(target));
			if ((await statIfThere(target))?.size !== size) await this.#write(bytes, target);
			await syncFolder(dirname(target));
		} catch (cause) {
			throw toPortError$2(cause);
		}
		return {
			digest,
			size,
			mediaType
		};
	}
	async get(digest) {
		if (!isDigest(digest)) throw notFound();
		const bytes = await readFile(this.#pathOf(digest)).catch((cause) => {
			throw codeOf(cause) === "ENOENT" ? notFound() : toPortError$2(cause);
		});
		if (sha256(bytes) !== digest) throw new PortError("BLOB.CORRUPT", "The stored content differs from what was written.", false, { details: { digest } });
		return bytes;
	}
	async has(digest) {
		if (!isDigest(digest)) return false;
		try {
			return await statIfThere(this.#pathOf(digest)) !== void 0;
		} catch (cause) {
			throw toPortError$2(cause);
		}
	}
	async *digests() {
		try {
			for (const folder of await readdir(this.directory)) {
				if (!/^[0-9a-f]{2}$/.test(folder)) continue;
				yield* (await readdir(join(this.directory, folder))).map((name) => `${folder}${name}`).filter(isDigest);
			}
		} catch (cause) {
			throw toPortError$2(cause);
		}
	}
	#pathOf(digest) {
		return join(this.directory, digest.slice(0, 2), digest.slice(2));
	}
	async #makeFolder(folder) {
		if (await mkdir(folder, { recursive: true }) !== void 0) await syncFolder(this.directory);
	}
	async #write(bytes, target) {
		const temporary = join(this.directory, "tmp", randomUUID$1());
		try {
			const file = await open(temporary, "wx");
			try {
				await file.writeFile(bytes);
				await file.sync();
			} finally {
				await file.close();
			}
			await rename(temporary, target);
		} catch (cause) {
			await rm(temporary, { force: true });
			throw cause;
		}
	}
};
async function removeAbandoned(folder) {
	for (const name of await readdir(folder)) {
		const file = join(folder, name);
		const found = await statIfThere(file);
		if (found && Date.now() - found.mtimeMs > ABANDONED_AFTER_MS) await rm(file, { force: true });
	}
}
async function syncFolder(folder) {
	const handle = await open(folder, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
async function statIfThere(file) {
	try {
		return await stat(file);
	} catch (error) {
		if (codeOf(error) === "ENOENT") return void 0;
		throw error;
	}
}
const isDigest = (text) => /^[0-9a-f]{64}$/.test(text);
const sha256 = (bytes) => createHash$1("sha256").update(bytes).digest("hex");
const notFound = () => new PortError("BLOB.NOT_FOUND", "There is no such content.", false);
function codeOf(error) {
	return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}
function toPortError$2(cause) {
	return [
		"ENOSPC",
		"EDQUOT",
		"EFBIG"
	].includes(codeOf(cause)) ? new PortError("STORE.FULL", "The disk is full: nothing was written.", false, { cause }) : new PortError("STORE.UNAVAILABLE", "The folder of blobs cannot be used.", true, { cause });
}
// ../me/dist/src/adapters/shared-libsql/database.js
/** What kind of failure an error of the driver is, by its `code` (also after it crossed a thread as a WorkerFailure). */ function sqlFailure(error) {
	const code = error instanceof Error && "code" in error ? String(error.code) : "";
	if (code.startsWith("SQLITE_FULL") || code === "SQLITE_IOERR_SHMSIZE") return "full";
	return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB" ? "corrupt" : "other";
}
// ../me/dist/src/adapters/shared-libsql/worker-rpc.js
/** An error thrown inside the worker, or (code WORKER.GONE) the end of the worker itself. `code` is the driver's (`SQLITE_FULL`). */ var WorkerFailure = class extends Error {
	code;
	constructor(code, message) {
		super(message), this.code = code;
		this.name = "WorkerFailure";
	}
};
/** The caller's side of a worker. `Handlers` is the type of the object that the worker's file serves. */ var WorkerClient = class {
	#worker;
	#pending = /* @__PURE__ */ new Map();
	#lastId = 0;
	#gone;
	/** `file` is built JavaScript (`new URL('./x.worker.js', import.meta.url)`); `data` arrives as `workerData`. */ constructor(file, data) {
		this.#worker = new Worker(file, { workerData: data });
		this.#worker.on("message", (reply) => this.#settle(reply));
		this.#worker.on("error", (error) => this.#end(error.message, "code" in error ? String(error.code) : void 0));
		this.#worker.on("exit", () => this.#end("The worker ended."));
	}
	call(method, argument) {
		if (this.#gone) return Promise.reject(this.#gone);
		const id = ++this.#lastId;
		return new Promise((resolve, reject) => {
			this.#pending.set(id, {
				resolve,
				reject
			});
			this.#worker.postMessage({
				id,
				method,
				argument
			});
		});
	}
	/** Ends the thread at once; calls that still wait fail with WORKER.GONE. Let the worker close its files first. */ async terminate() {
		await this.#worker.terminate();
	}
	#settle(reply) {
		const pending = this.#pending.get(reply.id);
		this.#pending.delete(reply.id);
		if (reply.ok) pending?.resolve(reply.result);
		else pending?.reject(new WorkerFailure(reply.code, reply.message));
	}
	#end(message, code = "WORKER.GONE") {
		this.#gone ??= new WorkerFailure(code, message);
		for (const pending of this.#pending.values()) pending.reject(this.#gone);
		this.#pending.clear();
	}
};
// ../me/dist/src/adapters/shared-libsql/store-worker.js
/**
* A worker thread behind a store: answers in the order of the calls, and its failures are PortErrors STORE.FULL,
* STORE.UNAVAILABLE (retryable) and, after `close`, STORE.CLOSED.
*/ var StoreWorker = class {
	#client;
	#closing;
	/** As for WorkerClient; the worker serves `close`, which closes its files. */ constructor(file, data) {
		this.#client = new WorkerClient(file, data);
	}
	async call(method, argument) {
		if (this.#closing) throw new PortError("STORE.CLOSED", "The store is closed.", false);
		try {
			return await this.#client.call(method, argument);
		} catch (cause) {
			throw toPortError$1(cause);
		}
	}
	/** Lets earlier calls finish, closes the files and ends the thread. Safe to repeat. */ close() {
		this.#closing ??= this.#end();
		return this.#closing;
	}
	async #end() {
		await Promise.allSettled([this.#client.call("close", null)]);
		await this.#client.terminate();
	}
};
function toPortError$1(cause) {
	switch (sqlFailure(cause)) {
		case "full": return new PortError("STORE.FULL", "The disk is full: nothing was written.", false, { cause });
		case "corrupt": return new PortError("STORE.UNAVAILABLE", "A file of the store is damaged.", false, { cause });
		case "other": return new PortError("STORE.UNAVAILABLE", "The store did not answer.", true, { cause });
	}
}
// ../me/dist/src/adapters/read-model-embedded/embedded.read-model-store.js
/**
* Documents in one SQLite file per model. One worker thread writes and another one reads, so that a read sees the last
* finished commit and never waits for a running one.
*/ var EmbeddedReadModelStore = class EmbeddedReadModelStore {
	#reader;
	#writer;
	#drops = /* @__PURE__ */ new Map();
	constructor(directory) {
		this.#reader = new StoreWorker(new URL("./model-reader.worker.js", import.meta.url), { directory });
		this.#writer = new StoreWorker(new URL("./model-writer.worker.js", import.meta.url), { directory });
	}
	/** Creates the directory when it is missing. Only one process may have it open. Throws PortError STORE.UNAVAILABLE. */ static async open({ directory }) {
		try {
			await mkdir(directory, { recursive: true });
		} catch (cause) {
			throw new PortError("STORE.UNAVAILABLE", "The folder of the read models cannot be created.", false, { cause });
		}
		return new EmbeddedReadModelStore(directory);
	}
	async get(model, id) {
		return (await this.getMany(model, [id]))[0];
	}
	async getMany(model, ids) {
		return (await this.#whenUsable(model, () => this.#reader.call("getMany", {
			model,
			ids
		}))).map((row) => toDocument(row));
	}
	async list(model, options) {
		const { limit } = options;
		if (!Number.isInteger(limit) || limit < 1 || limit > 500) throw invalid$1("A list holds 1 to 500 documents.");
		return (await this.#whenUsable(model, () => this.#reader.call("list", {
			model,
			options
		}))).map((row) => toDocument(row));
	}
	async commit(model, documents, checkpoint) {
		const rows = documents.map(toRow);
		await this.#whenUsable(model, () => this.#writer.call("commit", {
			model,
			rows,
			checkpoint
		}));
	}
	async checkpoint(model) {
		return await this.#whenUsable(model, () => this.#reader.call("checkpoint", { model })) ?? "0";
	}
	drop(model) {
		return this.#whenUsable(model, async () => {
			const drop = this.#drop(model);
			this.#drops.set(model, drop);
			await drop.finally(() => this.#drops.delete(model));
		});
	}
	async close() {
		await this.#reader.close();
		await this.#writer.close();
	}
	/**
	* Checks the name, which becomes the name of a file, and waits while that file is being removed. Nothing is awaited between
	* the last look and `use`, so that a call reaches the workers either before a drop begins or after it ended.
	*/ async #whenUsable(model, use) {
		if (!/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/.test(model)) throw invalid$1(`Not the name of a model: ${model}`);
		while (this.#drops.has(model)) await Promise.allSettled([this.#drops.get(model)]);
		return use();
	}
	async #drop(model) {
		await this.#reader.call("forget", { model });
		await this.#writer.call("drop", { model });
	}
};
const invalid$1 = (message) => new PortError("STORE.INVALID", message, false);
function toRow({ id, position, partition, sort, search, body }) {
	return [
		id,
		position,
		partition,
		sort,
		search,
		JSON.stringify(body)
	];
}
function toDocument(row) {
	const [id, position, partition, sort, search, body] = row;
	return {
		id,
		position,
		partition,
		sort,
		search,
		body: JSON.parse(body)
	};
}
// ../me/dist/src/adapters/state-embedded/embedded.state-store.js
/** Entries that were read lately and are answered without asking the file: every request asks for its session or token. */ const KNOWN_ENTRIES = 1e3;
const KNOWN_CHARACTERS = 4096;
/** State in one SQLite file, every write durable when its promise settles. All owners of leases share this one clock. */ var EmbeddedStateStore = class EmbeddedStateStore {
	#worker;
	#clock;
	/**
	* The worker answers in order, so that what is noted or forgotten at the last answer is how the file stands. This process
	* alone has the file.
	*/ #known = /* @__PURE__ */ new Map();
	#closed = false;
	constructor(directory, clock) {
		this.#worker = new StoreWorker(new URL("./state.worker.js", import.meta.url), { directory });
		this.#clock = clock;
	}
	/**
	* Creates the directory when it is missing. Only one process may have it open. Throws PortError STORE.UNAVAILABLE or
	* STORE.FULL when the file cannot be used.
	*/ static async open(options) {
		try {
			await mkdir(options.directory, { recursive: true });
		} catch (cause) {
			throw new PortError("STORE.UNAVAILABLE", "The folder of the state cannot be created.", false, { cause });
		}
		const store = new EmbeddedStateStore(options.directory, options.clock);
		await store.#worker.call("ready", null);
		return store;
	}
	async get(collection, key) {
		const name = nameOf$1(collection, key);
		const known = this.#closed ? void 0 : this.#known.get(name);
		if (known) return toEntry(known);
		const row = await this.#worker.call("get", {
			collection,
			key
		});
		if (row) this.#note(name, row);
		return row && toEntry(row);
	}
	async list(collection, { prefix = "", limit = -1 } = {}) {
		return (await this.#worker.call("list", {
			collection,
			prefix,
			limit
		})).map((row) => toEntry(row));
	}
	async put(collection, key, value, expected, { expiresAt, mayBeLost = false } = {}) {
		const request = {
			collection,
			key,
			value: JSON.stringify(value),
			expected,
			expiresAt: expiresAt ?? null,
			mayBeLost
		};
		try {
			return await this.#worker.call("put", request);
		} finally {
			this.#known.delete(nameOf$1(collection, key));
		}
	}
	async remove(collection, key, expected) {
		try {
			return await this.#worker.call("remove", {
				collection,
				key,
				expected
			});
		} finally {
			this.#known.delete(nameOf$1(collection, key));
		}
	}
	async *entries() {
		for (let after = 0;;) {
			const rows = await this.#worker.call("page", { after });
			if (rows.length === 0) return;
			for (const [row, collection, key, value, expiresAt] of rows) {
				yield {
					collection,
					key,
					value: JSON.parse(value),
					...expiresAt !== null && { expiresAt }
				};
				after = row;
			}
		}
	}
	async purgeExpired(now) {
		try {
			return await this.#worker.call("purgeExpired", { now });
		} finally {
			this.#known.clear();
		}
	}
	async acquireLease(key, owner, ttlMs) {
		const now = this.#clock.now();
		const epoch = await this.#worker.call("acquireLease", {
			key,
			owner,
			now,
			until: now + ttlMs
		});
		return epoch === void 0 ? void 0 : {
			key,
			owner,
			epoch
		};
	}
	async releaseLease(lease) {
		await this.#worker.call("releaseLease", lease);
	}
	async clearLeases() {
		await this.#worker.call("clearLeases", null);
	}
	close() {
		this.#closed = true;
		return this.#worker.close();
	}
	#note(name, row) {
		if (row[1].length > KNOWN_CHARACTERS) return;
		if (this.#known.size >= KNOWN_ENTRIES) this.#known.clear();
		this.#known.set(name, row);
	}
};
const nameOf$1 = (collection, key) => `${collection}\n${key}`;
function toEntry([key, value, version]) {
	return {
		key,
		value: JSON.parse(value),
		version
	};
}
// ../me/dist/src/adapters/system/system.clock.js
/** The computer's clock. */ var SystemClock = class {
	now() {
		return Date.now();
	}
};
// ../me/dist/src/adapters/system/uuid.id-source.js
/** UUIDv7 from the computer's clock and its source of chance; within one process each id sorts after the one before. */ var UuidIdSource = class {
	next() {
		return v7();
	}
};
// ../me/dist/src/event-catalog/stored-json.js
/** The value of stored JSON text. Throws PortError LOG.INVALID, naming `subject`, when it is none. */ function parseStored(subject, json) {
	try {
		return JSON.parse(json);
	} catch (cause) {
		throw new PortError("LOG.INVALID", `${subject} is not JSON.`, false, { cause });
	}
}
/** The refusal of a value that its schema does not accept: paths and kinds only, because a value may be a secret. */ function notOfShape(subject, { issues }) {
	const list = issues.map((issue) => `${issue.path.join(".")} (${issue.code})`).join(", ");
	return new PortError("LOG.INVALID", `${subject} does not have the expected shape: ${list}.`, false);
}
// ../me/dist/src/event-catalog/codec.js
/**
* The translation between newest events and what is stored, by the entries of `catalog`. `secrets` are the secrets known at
* the moment of each call (never stored): what equals one of them, and what looks like a token, becomes `[redacted]`.
* Throws PortError LOG.INVALID for an event that is not of its shape, LOG.UNKNOWN_EVENT for a type or schema newer than this program.
*/ function createCodec(catalog, secrets) {
	const entries = new Map(Object.entries(catalog));
	const redactor = cached(secrets);
	return {
		encode: (event) => {
			const entry = entries.get(event.type);
			if (!entry) throw new PortError("LOG.INVALID", `No event type ${event.type} is known.`, false);
			const data = validated$1(entry, event.type, event.data);
			return {
				type: event.type,
				schema: newest(entry),
				json: redactedJson(data, redactor())
			};
		},
		decode: ({ type, schema, json }) => {
			const entry = entries.get(type);
			if (!entry || schema > newest(entry) || schema < 1) throw unknownEvent(type, schema);
			return {
				type,
				data: validated$1(entry, type, (entry.upcasters ?? []).slice(schema - 1).reduce((older, upcast) => upcast(older), parseStored(type, json)))
			};
		}
	};
}
const newest = (entry) => 1 + (entry.upcasters?.length ?? 0);
const unknownEvent = (type, schema) => new PortError("LOG.UNKNOWN_EVENT", `The log holds ${type} (schema ${schema}), which this version does not know. Start the version that wrote it, or a newer one.`, false, { details: {
	type,
	schema
} });
function validated$1(entry, type, data) {
	const result = entry.shape.safeParse(data);
	if (result.success) return result.data;
	throw notOfShape(type, result.error);
}
function redactedJson(data, redactor) {
	const json = JSON.stringify(data);
	return redactor.suspects(json) ? JSON.stringify(withRedactedStrings(data, redactor)) : json;
}
function withRedactedStrings(value, redactor) {
	if (typeof value === "string") return redactor.redact(value);
	if (Array.isArray(value)) return value.map((item) => withRedactedStrings(item, redactor));
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withRedactedStrings(item, redactor)]));
}
function cached(secrets) {
	let known = [];
	let redactor = createRedactor(known);
	return () => {
		const current = secrets();
		if (current.length !== known.length || current.some((secret, index) => secret !== known[index])) {
			known = [...current];
			redactor = createRedactor(known);
		}
		return redactor;
	};
}
// ../me/dist/src/event-catalog/shapes.js
const text = string$1();
const count$1 = int$1().nonnegative();
const mode = _enum$1({
	ask: "ask",
	edits: "edits",
	plan: "plan"
});
const role = _enum$1({
	owner: "owner",
	admin: "admin",
	member: "member",
	viewer: "viewer"
});
const agentKind = _enum$1({
	demo: "demo",
	"managed-agents": "managed-agents"
});
const codeHostKind = _enum$1({
	"local-git": "local-git",
	github: "github"
});
const toolKind = _enum$1({
	read: "read",
	search: "search",
	edit: "edit",
	command: "command",
	clone: "clone",
	other: "other"
});
const blobRef = object$1({
	digest: text,
	size: count$1,
	mediaType: text
});
const runRepository = object$1({
	repositoryId: text,
	name: text,
	codeHost: codeHostKind,
	baseBranch: text,
	baseCommit: text
});
const reviewFlag = object$1({
	kind: _enum$1({
		workflow: "workflow",
		"escaping-link": "escaping-link",
		"likely-secret": "likely-secret",
		symlink: "symlink",
		executable: "executable",
		"lfs-pointer": "lfs-pointer",
		"lock-file": "lock-file",
		"type-change": "type-change",
		"name-twin": "name-twin",
		"not-in-lfs": "not-in-lfs"
	}),
	repositoryId: text,
	path: text
});
const leftOut = object$1({
	repositoryId: text,
	path: text,
	why: _enum$1(["ignored", "submodule"])
});
const publishTarget = object$1({
	repositoryId: text,
	branch: text
});
const repositoryEdits = object$1({
	repositoryId: text,
	baseCommit: text,
	tree: text,
	filesChanged: count$1,
	additions: count$1,
	deletions: count$1,
	patch: blobRef
});
const usage = {
	inputTokens: count$1,
	outputTokens: count$1,
	cacheReadTokens: count$1,
	cacheWriteTokens: count$1,
	costUsd: text.nullable(),
	activeSeconds: number$2().nonnegative()
};
// ../me/dist/src/event-catalog/conversation.catalog.js
const turnEnd = object$1({
	turnId: text,
	epoch: count$1
});
const byMember = object$1({ by: text });
const planDecision = object$1({
	turnId: text,
	version: count$1,
	by: text
});
const pullRequest = object$1({
	repositoryId: text,
	number: count$1
});
const ofTurn = pullRequest.extend({ turnId: text });
const published = {
	publishId: text,
	turnId: text,
	revision: count$1,
	repositoryId: text
};
const conversationCatalog = {
	RunStarted: { shape: object$1({
		runId: text,
		ticketId: text,
		ticketKey: text,
		repositories: array$1(runRepository),
		model: text,
		agent: agentKind,
		seedRevision: count$1.nullable()
	}) },
	TurnQueued: { shape: object$1({
		turnId: text,
		turnNumber: count$1,
		runId: text,
		mode,
		autoOpenDraftPr: boolean$1(),
		instructions: text,
		sentBy: text,
		planVersion: count$1.nullable(),
		retryOf: text.nullable()
	}) },
	QueuedMessageEdited: { shape: object$1({
		turnId: text,
		instructions: text,
		mode,
		autoOpenDraftPr: boolean$1()
	}) },
	QueuedMessageRemoved: { shape: object$1({ turnId: text }) },
	QueueReleased: { shape: object$1({ turnIds: array$1(text) }) },
	TurnClaimed: { shape: object$1({
		turnId: text,
		epoch: count$1,
		owner: text
	}) },
	TurnStarted: { shape: turnEnd },
	AgentSessionOpened: {
		shape: object$1({
			runId: text,
			turnId: text,
			sessionId: text,
			budgetCents: count$1.nullable(),
			epoch: count$1
		}),
		upcasters: [(data) => ({
			...data,
			budgetCents: null
		})]
	},
	BudgetReached: { shape: object$1({
		turnId: text,
		pauseId: text,
		spentCents: count$1,
		budgetCents: count$1,
		epoch: count$1
	}) },
	BudgetRaised: { shape: object$1({
		runId: text,
		turnId: text.nullable(),
		budgetCents: count$1,
		raisedBy: text
	}) },
	InputRequested: { shape: object$1({
		turnId: text,
		inputId: text,
		question: text,
		options: array$1(text),
		epoch: count$1
	}) },
	InputProvided: { shape: object$1({
		turnId: text,
		inputId: text,
		answer: text,
		answeredBy: text
	}) },
	PlanProposed: { shape: object$1({
		turnId: text,
		version: count$1,
		title: text,
		markdown: text,
		epoch: count$1
	}) },
	PlanChangesRequested: { shape: planDecision.extend({ text }) },
	PlanApproved: { shape: planDecision },
	PlanRejected: { shape: planDecision },
	EditsProposed: {
		shape: object$1({
			turnId: text,
			runId: text,
			epoch: count$1,
			revision: count$1,
			bundle: blobRef,
			files: blobRef,
			summary: text,
			pullRequestTitle: text,
			pullRequestBody: text,
			repositories: array$1(repositoryEdits),
			flags: array$1(reviewFlag),
			flagsTotal: count$1,
			leftOut: array$1(leftOut),
			leftOutTotal: count$1
		}),
		upcasters: [(data) => ({
			...data,
			leftOut: [],
			leftOutTotal: 0
		})]
	},
	EditsAccepted: { shape: object$1({
		turnId: text,
		revision: count$1,
		acceptedBy: text,
		automatic: boolean$1()
	}) },
	EditsRejected: { shape: object$1({
		turnId: text,
		revision: count$1,
		reason: text,
		rejectedBy: text
	}) },
	PublishRequested: { shape: object$1({
		publishId: text,
		turnId: text,
		revision: count$1,
		repositories: array$1(publishTarget),
		openDraftPr: boolean$1(),
		requestedBy: text
	}) },
	EditsPublished: {
		shape: object$1({
			...published,
			branch: text,
			commit: text,
			unchanged: boolean$1()
		}),
		upcasters: [(data) => ({
			...data,
			unchanged: false
		})]
	},
	PrOpened: { shape: object$1({
		...published,
		number: count$1,
		title: text,
		url: text,
		branch: text,
		baseBranch: text,
		commit: text,
		draft: boolean$1()
	}) },
	PrUpdated: { shape: object$1({
		...published,
		number: count$1,
		commit: text
	}) },
	PrOpenFailed: { shape: object$1({
		publishId: text,
		turnId: text,
		repositoryId: text,
		code: text,
		message: text
	}) },
	PrClosed: { shape: ofTurn },
	PrMerged: { shape: ofTurn },
	PrReopened: { shape: ofTurn },
	PrMarkedReady: { shape: ofTurn },
	PrMarkedDraft: { shape: ofTurn },
	PrReviewed: { shape: ofTurn.extend({
		verdict: _enum$1([
			"approved",
			"changes-requested",
			"commented"
		]),
		text,
		path: text.nullable(),
		url: text
	}) },
	PrStateUnknown: { shape: pullRequest.extend({
		since: text,
		message: text
	}) },
	PrStateKnown: { shape: pullRequest },
	ChecksReported: { shape: pullRequest.extend({
		commit: text,
		passed: count$1,
		failed: count$1,
		pending: count$1
	}) },
	InterruptRequested: { shape: object$1({
		turnId: text,
		by: text
	}) },
	TurnCompleted: { shape: turnEnd },
	TurnFailed: { shape: object$1({
		turnId: text,
		code: text,
		message: text,
		details: text,
		epoch: count$1
	}) },
	TurnInterrupted: { shape: turnEnd },
	UsageRecorded: { shape: object$1({
		turnId: text,
		model: text,
		epoch: count$1,
		...usage
	}) },
	ConversationArchived: { shape: byMember },
	ConversationRestored: { shape: byMember }
};
// ../me/dist/src/event-catalog/tracker.catalog.js
const trackerCatalog = {
	OrganizationCreated: { shape: object$1({
		orgId: text,
		name: text
	}) },
	RepositoryNameAllocated: { shape: object$1({
		repositoryId: text,
		name: text
	}) },
	OwnershipClaimed: { shape: object$1({ memberId: text }) },
	MemberAdded: { shape: object$1({
		memberId: text,
		role
	}) },
	ProjectCreated: { shape: object$1({
		projectId: text,
		key: text,
		name: text,
		firstTicketNumber: exactOptional(count$1)
	}) },
	TicketNumberAllocated: { shape: object$1({
		ticketId: text,
		number: count$1
	}) },
	RepositoryLinked: { shape: object$1({ repositoryId: text }) },
	RepositoryUnlinked: { shape: object$1({ repositoryId: text }) },
	RepositoryAdded: { shape: object$1({
		repositoryId: text,
		name: text,
		codeHost: codeHostKind,
		source: text,
		defaultBranch: text
	}) },
	RepositoryMoved: { shape: object$1({
		repositoryId: text,
		source: text
	}) },
	RepositoryRemoved: { shape: object$1({ repositoryId: text }) },
	TicketCreated: { shape: object$1({
		ticketId: text,
		ticketKey: text,
		projectId: text,
		title: text,
		body: text
	}) },
	TicketEdited: { shape: object$1({
		ticketId: text,
		ticketKey: text,
		title: text,
		body: text
	}) }
};
// ../me/dist/src/event-catalog/turn.catalog.js
const turnCatalog = {
	TurnStreamed: { shape: object$1({
		turnId: text,
		block: count$1,
		offset: count$1,
		text,
		epoch: count$1
	}) },
	BlockSettled: { shape: object$1({
		turnId: text,
		block: count$1,
		sha256: text,
		text: text.nullable(),
		epoch: count$1
	}) },
	ToolCalled: { shape: object$1({
		turnId: text,
		callId: text,
		kind: toolKind,
		name: text,
		title: text,
		epoch: count$1
	}) },
	ToolReturned: { shape: object$1({
		turnId: text,
		callId: text,
		outcome: _enum$1([
			"ok",
			"failed",
			"denied"
		]),
		output: text,
		blob: blobRef.nullable(),
		additions: count$1,
		deletions: count$1,
		durationMs: number$2().nonnegative(),
		epoch: count$1
	}) }
};
// ../me/dist/src/event-catalog/domain-codec.js
/** How every fact of the domain is stored. */ const domainCatalog = {
	...trackerCatalog,
	...conversationCatalog,
	...turnCatalog
};
/** The codec that every event log is given. `secrets` tells the secrets known right now; see `createCodec`. */ function createDomainCodec(secrets = () => []) {
	return createCodec(domainCatalog, secrets);
}
// ../me/dist/src/event-catalog/metadata.js
const metadataShape = object$1({
	commandId: string$1(),
	correlationId: string$1(),
	causationId: string$1(),
	actor: discriminatedUnion("kind", [
		object$1({
			kind: literal$2("member"),
			memberId: string$1()
		}),
		object$1({ kind: literal$2("agent") }),
		object$1({ kind: literal$2("system") })
	]),
	recordedAt: string$1()
});
/**
* The stored JSON text of an event's metadata; fields that are not named in EventMetadata are left out.
* Throws PortError LOG.INVALID when a required field is missing.
*/ function encodeMetadata(metadata) {
	return JSON.stringify(validated(metadata));
}
/** The metadata of stored JSON text; throws PortError LOG.INVALID when it is not JSON or a required field is missing. */ function decodeMetadata(json) {
	return validated(parseStored("The metadata of an event", json));
}
function validated(metadata) {
	const result = metadataShape.safeParse(metadata);
	if (result.success) return result.data;
	throw notOfShape("The metadata of an event", result.error);
}
// ../me/dist/src/adapters/event-log-embedded/append-queue.js
/** Appends that cross the thread in one message. */ const GROUP_APPENDS = 16;
/**
* Hands appends to the writer in small groups, without waiting for earlier ones: the writer commits together all that reached
* it meanwhile, and already writes one group while the next is prepared here.
*/ var AppendQueue = class {
	#writer;
	#head;
	#recent;
	#onTheWay = /* @__PURE__ */ new Set();
	#waiting = [];
	constructor(writer, head, recent) {
		this.#writer = writer;
		this.#head = head;
		this.#recent = recent;
	}
	add(append) {
		return new Promise((resolve, reject) => {
			this.#waiting.push({
				append,
				resolve,
				reject
			});
			if (this.#waiting.length === 1) queueMicrotask(() => this.#send());
			if (this.#waiting.length >= GROUP_APPENDS) this.#send();
		});
	}
	/** Settles when every append so far has its outcome. */ async drained() {
		this.#send();
		await Promise.all(this.#onTheWay);
	}
	#send() {
		if (this.#waiting.length === 0) return;
		const sent = this.#write(this.#waiting);
		this.#waiting = [];
		this.#onTheWay.add(sent);
		sent.then(() => this.#onTheWay.delete(sent));
	}
	async #write(group) {
		try {
			const outcomes = await this.#writer.call("append", group.map(({ append }) => append));
			group.forEach(({ append }, index) => this.#note(append, outcomes[index]));
			group.forEach(({ resolve }, index) => resolve(outcomes[index]));
		} catch (cause) {
			for (const { reject } of group) reject(cause);
		}
	}
	#note(append, outcome) {
		if (outcome.kind === "conflict") return this.#recent.forgetEnd(append.stream);
		this.#recent.add(storedRows(append, outcome));
		this.#head.advance(outcome.position);
	}
};
/** The rows as the writer stored them. */ function storedRows({ stream, events }, last) {
	const before = events.length - 1;
	return events.map((event, n) => [
		last.position - before + n,
		stream,
		last.revision - before + n,
		...event
	]);
}
"0".repeat(64);
function fromColumns(columns) {
	const [positions, streams, revisions, ids, types, schemas, metadata, data] = columns;
	return positions.map((position, n) => {
		return [
			position,
			streams[n],
			revisions[n],
			ids[n],
			types[n],
			schemas[n],
			metadata[n],
			data[n]
		];
	});
}
// ../me/dist/src/adapters/event-log-embedded/append-request.js
/** Checks and encodes an append, before any I/O. Throws LOG.INVALID or LOG.TOO_LARGE. */ function appendRequest(codec, stream, events, expected) {
	checkAppend(stream, events, expected);
	const rows = events.map((event) => newRow(codec, event));
	checkSizes(rows.map(([, type, , metadata, data]) => ({
		type,
		bytes: Buffer.byteLength(metadata) + Buffer.byteLength(data)
	})));
	return {
		stream,
		expected: expected === "no_stream" ? -1 : expected,
		events: rows
	};
}
function newRow(codec, { id, event, metadata }) {
	const { type, schema, json } = codec.encode(event);
	return [
		id,
		type,
		schema,
		encodeMetadata(metadata),
		json
	];
}
// ../me/dist/src/adapters/event-log-embedded/log-head.js
/** How far the log reaches, and who waits for it to reach further. Woken by commits, never by a timer. */ var LogHead = class {
	#position;
	#closed = false;
	#waiting = /* @__PURE__ */ new Set();
	constructor(position) {
		this.#position = position;
	}
	get position() {
		return this.#position;
	}
	get closed() {
		return this.#closed;
	}
	/** A repeated append has an old position; the head never moves back. */ advance(position) {
		if (position <= this.#position) return;
		this.#position = position;
		this.#wake();
	}
	/** Settles when the head is beyond `position`, when `signal` aborts, or when the log closes. */ beyond(position, signal) {
		if (this.#position > position || signal.aborted || this.#closed) return Promise.resolve();
		return new Promise((resolve) => {
			const done = () => {
				this.#waiting.delete(done);
				signal.removeEventListener("abort", done);
				resolve();
			};
			this.#waiting.add(done);
			signal.addEventListener("abort", done);
		});
	}
	close() {
		this.#closed = true;
		this.#wake();
	}
	#wake() {
		for (const done of [...this.#waiting]) done();
	}
};
// ../me/dist/src/adapters/event-log-embedded/pages.js
/** Events that one look-up page fetches. */ const LOOKUP_ROWS = 512;
/** Below this distance a scan is cheaper than finding matches by name. */ const SCAN_AT_ONCE = 16384;
/** Yields one stream page by page. */ async function* streamPages(reader, request) {
	let { from, limit } = request;
	while (limit > 0) {
		const rows = fromColumns(await reader.call("streamPage", {
			...request,
			from,
			limit
		}));
		const last = rows.at(-1)?.[2];
		if (last === void 0) return;
		yield rows;
		if (request.backwards && last === 0) return;
		from = request.backwards ? last - 1 : last + 1;
		limit -= rows.length;
	}
}
/** Yields the log between two positions page by page, the last one reaching `upTo`; reads one page ahead of the consumer. */ async function* pages(reader, range) {
	if (range.prefixes !== null && range.upTo - range.after > SCAN_AT_ONCE) {
		const positions = await reader.call("lookup", {
			...range,
			prefixes: range.prefixes
		});
		if (positions !== null) {
			yield* lookedUp(reader, positions, range.upTo);
			return;
		}
	}
	yield* scanned(reader, range);
}
async function* scanned(reader, range) {
	let next = readAhead(reader, range);
	for (;;) {
		const page = await next;
		const finished = page.scannedTo >= range.upTo;
		if (!finished) next = readAhead(reader, {
			...range,
			after: page.scannedTo
		});
		yield page;
		if (finished) return;
	}
}
async function* lookedUp(reader, positions, upTo) {
	for (let start = 0; start < positions.length; start += LOOKUP_ROWS) {
		const part = positions.slice(start, start + LOOKUP_ROWS);
		const last = start + LOOKUP_ROWS >= positions.length;
		yield {
			rows: fromColumns(await reader.call("rowsAt", part)),
			scannedTo: last ? upTo : part.at(-1) ?? upTo
		};
	}
	if (positions.length === 0) yield {
		rows: [],
		scannedTo: upTo
	};
}
function readAhead(reader, request) {
	const page = reader.call("logPage", request).then(({ columns, scannedTo }) => ({
		rows: fromColumns(columns),
		scannedTo
	}));
	page.catch(() => void 0);
	return page;
}
// ../me/dist/src/adapters/event-log-embedded/port-errors.js
const closedError = () => new PortError("LOG.CLOSED", "The event log is closed.", false);
const invalid = (message) => new PortError("LOG.INVALID", message, false);
const corrupt = (message, cause) => new PortError("LOG.CORRUPT", message, false, { cause });
/** What callers see of a failure below the port. */ function toPortError(cause) {
	if (cause instanceof PortError) return cause;
	switch (sqlFailure(cause)) {
		case "full": return new PortError("LOG.FULL", "The disk is full: nothing was written. Free some space and try again.", false, { cause });
		case "corrupt": return corrupt("The event log file is damaged. Restore it from a backup.", cause);
		case "other": return new PortError("LOG.UNAVAILABLE", "The event log did not answer; the outcome is unknown.", true, { cause });
	}
}
// ../me/dist/src/adapters/event-log-embedded/recent-events.js
/** The newest events that are kept: enough foreverything that follows the log, few enough to cost little memory. */ const KEPT_EVENTS = 2048;
const KEPT_CHARACTERS = 8388608;
/** Streams whose ends are remembered. */ const KEPT_ENDS = 2e3;
/**
* The newest events of the log without a gap, as this process appended them. Most reading is reading on from a place that was
* reached before, by many at once: it is answered from here instead of from the file.
*/ var RecentEvents = class {
	kept;
	#rows = [];
	#characters = 0;
	/** Position of the event before the first one here. */ #before;
	/** Insertion order is order of use. */ #ends = /* @__PURE__ */ new Map();
	/** `head` is the position of the newest event; `kept` how many events stay at least, until there are twice as many. */ constructor(head, kept = KEPT_EVENTS) {
		this.kept = kept;
		this.#before = head;
	}
	/** Takes what was appended, in the order of the log. */ add(rows) {
		for (const row of rows) {
			const head = this.#head;
			if (row[0] <= head) continue;
			if (row[0] > head + 1) this.#forgetAll(row[0] - 1);
			this.#rows.push(row);
			this.#characters += sizeOf(row);
		}
		if (this.#rows.length > 2 * this.kept || this.#characters > 2 * KEPT_CHARACTERS) this.#forgetOldest();
	}
	/** All events after one position up to another; undefined when not all of them are here. */ between(after, upTo) {
		if (after < this.#before || upTo > this.#head) return void 0;
		return this.#rows.slice(after - this.#before, Math.max(after, upTo) - this.#before);
	}
	/** The events of a stream from a revision on; undefined when they are not known. */ ofStream(stream, from) {
		const end = this.#ends.get(stream);
		const since = end && from >= end.next ? this.between(end.asOf, this.#head) : void 0;
		if (!end || !since) return void 0;
		const rows = since.filter(([, name]) => name === stream);
		if (since.length > this.kept / 2) this.noteEnd(stream, Math.max(end.next, (rows.at(-1)?.[2] ?? -1) + 1), this.#head);
		return rows.filter(([, , revision]) => revision >= from);
	}
	/** The file was seen to hold no event of the stream from revision `next` on, and everything up to position `asOf`. */ noteEnd(stream, next, asOf) {
		this.#ends.delete(stream);
		this.#ends.set(stream, {
			next,
			asOf
		});
		const [oldest] = this.#ends.keys();
		if (this.#ends.size > KEPT_ENDS && oldest !== void 0) this.#ends.delete(oldest);
	}
	/** Someone else may have written to the stream. */ forgetEnd(stream) {
		this.#ends.delete(stream);
	}
	get #head() {
		return this.#before + this.#rows.length;
	}
	#forgetAll(before) {
		this.#rows = [];
		this.#characters = 0;
		this.#before = before;
		this.#ends.clear();
	}
	#forgetOldest() {
		let kept = this.#rows.length;
		let [count, characters] = [0, 0];
		while (kept > 0 && count < this.kept && characters < KEPT_CHARACTERS) {
			kept -= 1;
			count += 1;
			characters += sizeOf(this.#rows[kept]);
		}
		this.#rows = this.#rows.slice(kept);
		this.#before += kept;
		this.#characters = characters;
	}
};
const sizeOf = (row) => row ? row[6].length + row[7].length : 0;
// ../me/dist/src/adapters/event-log-embedded/subscription.js
/** Yields history, then what commits bring, as EventLog.subscribe says. */ async function* subscription(wanted) {
	const { head, signal } = wanted;
	let at = wanted.after;
	let caughtUpOnce = false;
	while (!signal.aborted) {
		if (head.closed) throw closedError();
		const end = Math.max(at, head.position);
		yield* history$1(wanted, at, end);
		at = end;
		if (!signal.aborted && (!caughtUpOnce || head.position <= at)) {
			caughtUpOnce = true;
			yield {
				kind: "caughtUp",
				position: String(at)
			};
		}
		await head.beyond(at, signal);
	}
}
async function* history$1(wanted, after, upTo) {
	const { pages, recorded, prefixes, signal } = wanted;
	if (after === upTo) return;
	for await (const { rows, scannedTo } of pages({
		after,
		upTo,
		prefixes
	})) {
		for (const row of rows) {
			if (signal.aborted) return;
			yield {
				kind: "event",
				event: recorded(row)
			};
		}
		if (signal.aborted) return;
		if (rows.at(-1)?.[0] !== scannedTo) yield {
			kind: "checkpoint",
			position: String(scannedTo)
		};
	}
}
// ../me/dist/src/adapters/event-log-embedded/embedded.event-log.js
const VERIFIED_AT_ONCE = 2048;
/** The event log as one SQLite file of this process: one thread writes, one reads. */ var EmbeddedEventLog = class EmbeddedEventLog {
	#codec;
	#writer;
	#readerThread;
	#appends;
	#head;
	#recent;
	#closing;
	constructor(options, writer, head) {
		const { directory, codec, keptEvents } = options;
		this.#codec = codec;
		this.#writer = writer;
		this.#readerThread = new WorkerClient(new URL("./log-reader.worker.js", import.meta.url), { directory });
		this.#head = new LogHead(head);
		this.#recent = new RecentEvents(head, keptEvents);
		this.#appends = new AppendQueue(writer, this.#head, this.#recent);
	}
	/**
	* Opens the log, or makes an empty one, and checks the hashes of its last events. Throws PortError LOG.CORRUPT when the file
	* or one of those events is damaged, LOG.FULL, and LOG.UNAVAILABLE when the file cannot be used.
	*/ static async open(options) {
		const { directory } = options;
		mkdirSync(directory, { recursive: true });
		const writer = new WorkerClient(new URL("./log-writer.worker.js", import.meta.url), { directory });
		try {
			const { head, brokenAt } = await writer.call("check", void 0);
			if (brokenAt !== null) throw corrupt(`Event ${brokenAt} of the log is damaged. Restore the log from a backup.`);
			return new EmbeddedEventLog(options, writer, head);
		} catch (cause) {
			await writer.terminate();
			throw toPortError(cause);
		}
	}
	async append(stream, events, expected) {
		this.#refuseWhenClosed();
		const request = appendRequest(this.#codec, stream, events, expected);
		const outcome = await this.#appends.add(request).catch((cause) => {
			throw toPortError(cause);
		});
		if (outcome.kind === "conflict") throw new WrongExpectedRevision(stream, expected, outcome.actual === -1 ? "no_stream" : outcome.actual);
		return {
			revision: outcome.revision,
			position: String(outcome.position)
		};
	}
	async *readStream(stream, options = {}) {
		this.#refuseWhenClosed();
		const { from, direction, max: limit = Number.MAX_SAFE_INTEGER } = options;
		const request = {
			stream,
			from: from ?? null,
			backwards: direction === "backwards",
			limit
		};
		const recent = request.backwards ? void 0 : this.#recent.ofStream(stream, from ?? 0);
		const found = recent ? [recent.slice(0, Math.max(0, limit))] : this.#streamPages(request);
		for await (const rows of found) for (const row of rows) yield this.#recorded(row);
	}
	/** From the file; remembers where the stream was seen to end. */ async *#streamPages(request) {
		const { stream, from, backwards, limit } = request;
		const asOf = this.#head.position;
		let count = 0;
		for await (const rows of streamPages(this.#reader, request)) {
			yield rows;
			count += rows.length;
		}
		if (!backwards && count < limit) this.#recent.noteEnd(stream, (from ?? 0) + count, asOf);
	}
	readAll(options = {}) {
		return this.#readAll(options, this.#head.position);
	}
	async *#readAll(options, upTo) {
		const after = positionNumber(options.after ?? "0");
		let left = options.max ?? Number.MAX_SAFE_INTEGER;
		if (left <= 0) return;
		for await (const { rows } of this.#pages({
			after,
			upTo,
			prefixes: options.streamPrefixes ?? null
		})) for (const row of rows) {
			yield this.#recorded(row);
			if (--left === 0) return;
		}
	}
	subscribe({ after, streamPrefixes, signal }) {
		return subscription({
			pages: (range) => this.#pages(range),
			head: this.#head,
			recorded: (row) => this.#recorded(row),
			after: positionNumber(after),
			prefixes: streamPrefixes ?? null,
			signal
		});
	}
	async head() {
		this.#refuseWhenClosed();
		return Promise.resolve(String(this.#head.position));
	}
	/** Recomputes the hash of every event, from the first on, and stops at the first that is not what was written. */ async verify() {
		const end = this.#head.position;
		let intact = 0;
		while (intact < end) {
			const { checkedTo, brokenAt } = await this.#reader.call("verify", {
				after: intact,
				limit: VERIFIED_AT_ONCE
			});
			if (brokenAt !== null) return {
				intact: checkedTo,
				brokenAt: String(brokenAt)
			};
			if (checkedTo === intact) return {
				intact,
				brokenAt: String(intact + 1)
			};
			intact = checkedTo;
		}
		return {
			intact,
			brokenAt: null
		};
	}
	/** Writes what was appended before, closes the files and ends the threads. Open subscriptions end with LOG.CLOSED. Safe to repeat. */ close() {
		this.#closing ??= this.#close();
		return this.#closing;
	}
	async #close() {
		this.#head.close();
		await this.#appends.drained();
		await closeThread(this.#readerThread).finally(() => closeThread(this.#writer));
	}
	#pages(range) {
		const { after, upTo, prefixes } = range;
		const recent = this.#recent.between(after, upTo);
		if (!recent) return pages(this.#reader, range);
		this.#refuseWhenClosed();
		return [{
			rows: recent.filter(([, stream]) => prefixes?.some((prefix) => stream.startsWith(prefix)) ?? true),
			scannedTo: upTo
		}];
	}
	#reader = { call: async (method, argument) => {
		this.#refuseWhenClosed();
		try {
			return await this.#readerThread.call(method, argument);
		} catch (cause) {
			this.#refuseWhenClosed();
			throw toPortError(cause);
		}
	} };
	#recorded([position, stream, revision, id, type, schema, metadata, json]) {
		return {
			id,
			event: this.#codec.decode({
				type,
				schema,
				json
			}),
			metadata: decodeMetadata(metadata),
			stream,
			revision,
			position: String(position)
		};
	}
	#refuseWhenClosed() {
		if (this.#closing) throw closedError();
	}
};
async function closeThread(thread) {
	try {
		await thread.call("close", void 0);
	} catch (cause) {
		throw toPortError(cause);
	} finally {
		await thread.terminate();
	}
}
/** The embedded log's positions are row numbers. */ function positionNumber(position) {
	if (!/^\d{1,15}$/.test(position)) throw invalid(`${position} is not a position of the embedded log.`);
	return Number(position);
}
// ../me/dist/src/app/event-log.js
/** The event log that the settings name. Throws PortError of the log. */ async function openEventLog({ eventLog, dataDir, debug }, codec) {
	if (eventLog.kind === "embedded") return EmbeddedEventLog.open({
		directory: dataDir,
		codec
	});
	const { EventStoreDbEventLog } = await import("./eventstoredb.event-log-DJ88sNi2.js");
	return EventStoreDbEventLog.open({
		url: eventLog.url.reveal(),
		codec,
		debug
	});
}
// ../me/dist/src/app/stores.module.js
function _ts_decorate$2(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
/** The owner record of the event log; null where the log lies in the data folder. */ const LOG_OWNER = Symbol("LogOwner");
var StoresModule = class StoresModule {
	/** What is not configured is not loaded: the drivers are half of what a start reads. */ static async with(config) {
		const providers = [
			{
				provide: CLOCK,
				useClass: SystemClock
			},
			{
				provide: ID_SOURCE,
				useClass: UuidIdSource
			},
			{
				provide: KnownSecrets,
				useFactory: () => secretsOf(config)
			},
			{
				provide: REDACTION,
				useFactory: redactionOf,
				inject: [KnownSecrets]
			},
			...eventLog(config),
			...await documents(config),
			leaseHolder(config),
			decisions,
			projectionRunner
		];
		return {
			module: StoresModule,
			global: true,
			providers,
			exports: providers
		};
	}
};
StoresModule = _ts_decorate$2([Module({})], StoresModule);
function eventLog(config) {
	return [{
		provide: EVENT_LOG,
		useFactory: (secrets) => openEventLog(config, createDomainCodec(secrets.all)),
		inject: [KnownSecrets]
	}, config.eventLog.kind === "embedded" ? {
		provide: LOG_OWNER,
		useValue: null
	} : {
		provide: LOG_OWNER,
		useFactory: (log) => log.owner,
		inject: [EVENT_LOG]
	}];
}
async function documents(config) {
	const { stores, blobs } = config;
	if (stores.kind === "embedded") return [...embedded(config), blobFiles(config)];
	const { mongoBlobs, mongoStores } = await import("./mongo-stores-B5X72eF_.js");
	return [...mongoStores(stores.url.reveal()), blobs === "files" ? blobFiles(config) : mongoBlobs];
}
function embedded({ dataDir }) {
	const folder = (name) => ({ directory: join(dataDir, name) });
	return [{
		provide: READ_MODEL_STORE,
		useFactory: () => EmbeddedReadModelStore.open(folder("views"))
	}, {
		provide: STATE_STORE,
		useFactory: (clock) => EmbeddedStateStore.open({
			...folder("state"),
			clock
		}),
		inject: [CLOCK]
	}];
}
function blobFiles({ dataDir }) {
	return {
		provide: BLOB_STORE,
		useFactory: () => FileBlobStore.open({ directory: join(dataDir, "blobs") })
	};
}
function leaseHolder({ leaseTtlMs }) {
	return {
		provide: LEASE_HOLDER,
		useFactory: (state, ids) => ({
			state,
			owner: ids.next(),
			leaseTtlMs
		}),
		inject: [STATE_STORE, ID_SOURCE]
	};
}
const decisions = {
	provide: DecideAndAppend,
	useFactory: (log, clock) => new DecideAndAppend(log, clock),
	inject: [EVENT_LOG, CLOCK]
};
const projectionRunner = {
	provide: ProjectionRunner,
	useFactory: (log, store, holder) => {
		const logger = new Logger("Projections");
		return new ProjectionRunner({
			log,
			store,
			...holder,
			report: {
				warn: (message, details) => logger.warn(message, details),
				error: (message, details) => logger.error(message, details)
			}
		});
	},
	inject: [
		EVENT_LOG,
		READ_MODEL_STORE,
		LEASE_HOLDER
	]
};
// ../me/dist/src/application/reactors/conversation-watch.js
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 3e4;
const READ_AGAIN_MS = 1e3;
/** How soon work is taken over whose lease was given up, or has lapsed. */ const ELSEWHERE_MS = 500;
/**
* Finds conversations with work by reading the log from a checkpoint, and runs the work under a lease, one run at a time per
* conversation. A crash anywhere is safe: the checkpoint never passes a fact whose work is pending, so a restart (or another
* process, once the lease lapses) finds it again.
*/ var ConversationWatch = class {
	deps;
	work;
	pending = /* @__PURE__ */ new Map();
	waiting = /* @__PURE__ */ new Set();
	stopping = new AbortController();
	jobs = /* @__PURE__ */ new Set();
	checkpoint;
	caughtUp = false;
	running = 0;
	seen = "0";
	loop = Promise.resolve();
	constructor(deps, work) {
		this.deps = deps;
		this.work = work;
		this.checkpoint = new WatchCheckpoint(deps.state, work.name);
	}
	async start() {
		this.loop = this.follow(await this.checkpoint.load());
	}
	/** Lets running work stop, saves the checkpoint. */ async stop() {
		this.stopping.abort(/* @__PURE__ */ new Error("Shutting down."));
		await this.loop;
		await Promise.allSettled(this.jobs);
		await this.checkpoint.save();
	}
	/** Until `stop`. What breaks the reading off, be it an event that this program does not know, is tried again: work must never wait for a restart. */ async follow(after) {
		const { signal } = this.stopping;
		this.seen = after;
		while (!signal.aborted) {
			try {
				await this.read();
			} catch (error) {
				if (!signal.aborted) this.deps.warn(`${this.work.name} will read the log again: ${describe$1(error)}`);
			}
			await setTimeout$1(READ_AGAIN_MS, void 0, { signal }).catch(() => void 0);
		}
	}
	async read() {
		const { signal } = this.stopping;
		const items = this.deps.log.subscribe({
			after: this.seen,
			streamPrefixes: [streamPrefix("conversation")],
			signal
		});
		for await (const item of items) {
			if (item.kind === "event") {
				this.noteEvent(item.event, this.seen);
				this.seen = item.event.position;
			} else {
				this.seen = item.position;
				if (item.kind === "caughtUp") this.lookAtAll();
			}
			this.checkpoint.advance(this.oldestPending() ?? this.seen);
		}
	}
	noteEvent(event, before) {
		const stream = parseStream(event.stream);
		const ticketId = stream?.ids[0];
		if (!stream || ticketId === void 0) return;
		const ref = {
			orgId: stream.orgId,
			ticketId
		};
		this.work.observe?.(ref, event);
		let entry = this.pending.get(event.stream);
		if (!entry) {
			const fresh = {
				failures: 0,
				running: false,
				again: false,
				elsewhere: false,
				next: void 0
			};
			entry = {
				...ref,
				since: before,
				...fresh
			};
			this.pending.set(event.stream, entry);
		}
		entry.elsewhere = false;
		if (this.caughtUp) this.consider(entry);
	}
	/** History is only gathered; what it asks for is looked at once it is complete. */ lookAtAll() {
		if (this.caughtUp) return;
		this.caughtUp = true;
		for (const entry of this.pending.values()) this.consider(entry);
	}
	oldestPending() {
		const [oldest] = this.pending.values();
		return oldest?.since;
	}
	consider(entry) {
		if (this.stopping.signal.aborted) return;
		clearTimeout(entry.next);
		if (entry.running) {
			entry.again = true;
			return;
		}
		if (this.running >= this.work.concurrency) {
			this.waiting.add(entry);
			return;
		}
		entry.running = true;
		this.running += 1;
		const job = this.attend(entry).finally(() => {
			this.running -= 1;
			this.jobs.delete(job);
			const [next] = this.waiting;
			if (next) {
				this.waiting.delete(next);
				this.consider(next);
			}
		});
		this.jobs.add(job);
	}
	async attend(entry) {
		entry.again = false;
		const outcome = await this.attempt(entry).catch((error) => {
			if (this.stopping.signal.aborted) return "failed";
			this.deps.warn(`${this.work.name} of ${streams.conversation(entry.orgId, entry.ticketId)} will be tried again: ${describe$1(error)}`);
			return "failed";
		});
		entry.running = false;
		if (outcome === "done" && !entry.again) {
			this.pending.delete(streams.conversation(entry.orgId, entry.ticketId));
			return;
		}
		entry.failures = outcome === "failed" ? entry.failures + 1 : 0;
		this.later(entry, outcome === "done" ? 0 : delayOf(outcome, entry.failures));
	}
	async attempt(entry) {
		const stream = streams.conversation(entry.orgId, entry.ticketId);
		const hasWork = async () => this.work.hasWork(await this.deps.decide.state(stream, conversationDecider));
		while (!this.stopping.signal.aborted && (entry.elsewhere || await hasWork())) {
			const lease = await takeLease(this.deps, `${this.work.name}:${stream}`);
			const wasElsewhere = entry.elsewhere;
			entry.elsewhere = !lease;
			if (!lease) return "elsewhere";
			try {
				if (wasElsewhere && !await hasWork()) return "done";
				await this.work.run(entry, AbortSignal.any([lease.signal, this.stopping.signal]));
			} finally {
				await lease.release();
			}
		}
		return "done";
	}
	later(entry, delayMs) {
		if (delayMs === 0) this.consider(entry);
		else entry.next = setTimeout(() => this.consider(entry), delayMs).unref();
	}
};
/** With jitter, so that processes do not come back together. */ function delayOf(outcome, failures) {
	if (outcome === "elsewhere") return ELSEWHERE_MS * (1 + Math.random());
	return Math.random() * Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures) + 50;
}
function describe$1(error) {
	return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
// ../me/dist/src/application/reactors/poll-pull-requests.js
const EVERY_MS = 3e4;
/** GitHub counts what it is asked, and tells most by webhook: it is asked every five minutes. */ const ROUNDS_OF_GITHUB = 10;
/**
* Asks code hosts about open pull requests, at the start and again and again: nobody tells what happens in a repository of this disk,
* and webhooks get lost or cannot reach this server.
* One process does it, under a lease that it keeps; when it ends, another takes over. A crash loses nothing: the next round asks again.
*/ var PollPullRequests = class {
	deps;
	stopping = new AbortController();
	loop = Promise.resolve();
	constructor(deps) {
		this.deps = deps;
	}
	start() {
		this.loop = this.follow();
		return Promise.resolve();
	}
	async stop() {
		this.stopping.abort(/* @__PURE__ */ new Error("Shutting down."));
		await this.loop;
	}
	async follow() {
		const { signal } = this.stopping;
		while (!signal.aborted) {
			try {
				await this.whileHeld(signal);
			} catch (error) {
				if (!signal.aborted) this.deps.warn(`Polling of pull requests will go on: ${describe(error)}`);
			}
			await setTimeout$1(this.deps.holder.leaseTtlMs, void 0, { signal }).catch(() => void 0);
		}
	}
	async whileHeld(stopping) {
		const lease = await takeLease(this.deps.holder, "poll-pull-requests");
		if (!lease) return;
		const signal = AbortSignal.any([lease.signal, stopping]);
		try {
			for (let round = 0; !signal.aborted; round++) {
				await this.round(signal, round % ROUNDS_OF_GITHUB === 0);
				await setTimeout$1(EVERY_MS, void 0, { signal });
			}
		} finally {
			await lease.release();
		}
	}
	async round(signal, withGitHub) {
		const { orgId, open, pullRequests, warn } = this.deps;
		for (const ticketId of await open.ticketsIn(orgId, ({ codeHost }) => withGitHub || codeHost !== "github")) {
			if (signal.aborted) return;
			try {
				await pullRequests.refresh(orgId, ticketId);
			} catch (error) {
				if (!(error instanceof PortError)) throw error;
				warn(`The state of a pull request could not be read: ${error.message}`);
			}
		}
	}
};
function describe(error) {
	return error instanceof Error ? error.message : String(error);
}
// ../me/dist/src/application/reactors/publish-text.js
/** The agent's title, and its words about this repository (about everything where it did not write by repository). */ function commitMessage(published) {
	const { proposal } = published;
	const own = sectionOf(published);
	return `${proposal.pullRequestTitle}\n\n${own?.text ?? proposal.summary}`.trim().toWellFormed();
}
/**
* The description of this repository's pull request, Markdown: the agent's words about it, what earlier revisions did to it, and where
* the other repositories are. An agent writes about several repositories under one heading `## <repository>` each. `changes` are the
* published revisions that changed this repository, the newest first.
*/ function pullRequestBody(published, changes = [published]) {
	const [newest = published, ...earlier] = changes;
	const own = sectionOf({
		...published,
		...newest
	});
	const words = own ? `${own.head}\n\n${own.text}`.trim() : newest.proposal.pullRequestBody;
	const { filesChanged } = published.proposal.repositories.find(isOf(published.target)) ?? {};
	return [
		filesChanged === 0 ? TAKEN_BACK : cutToWord(words, LIMITS.pullRequestBody),
		...history(earlier.map((one) => ({
			...published,
			...one
		}))),
		...siblings(published)
	].join("\n\n");
}
const TAKEN_BACK = "No changes left: the branch is the same as its base again.";
const LISTED = 10;
const LINE_LENGTH = 300;
/** One line for each revision, the newest first, of its words about this repository. */ function history(earlier) {
	if (earlier.length === 0) return [];
	return [[
		"Before that:",
		"",
		...earlier.slice(0, LISTED).map((published) => {
			const { revision, summary } = published.proposal;
			return `- Revision ${revision}: ${oneLine(sectionOf(published)?.text ?? summary)}`;
		})
	].join("\n")];
}
/** Items of a list are parted by `;`. */ function oneLine(text) {
	const line = text.replace(/\n+[-*] +/g, "; ").replace(/^[-*] +/, "").replace(/\s+/g, " ");
	return cutText(line, LINE_LENGTH);
}
const isOf = ({ repositoryId }) => (one) => one.repositoryId === repositoryId;
function siblings({ proposal, repositories, state, target }) {
	const places = proposal.repositories.filter(({ repositoryId }) => repositoryId !== target.repositoryId).flatMap(({ repositoryId, filesChanged }) => {
		const name = nameOf(repositories, repositoryId);
		const pr = state.pullRequests.findLast((one) => one.repositoryId === repositoryId && one.state === "open");
		if (pr) return [`[${name}#${pr.number}](${pr.url})`];
		return filesChanged > 0 ? [`${name} (branch \`${branchOf(repositoryId, state)}\`)`] : [];
	});
	return places.length === 0 ? [] : [`Also part of ${state.ticketKey}: ${places.join(", ")}.`];
}
/** What stands under this repository's heading, and what stands before the first; undefined when it has no heading. */ function sectionOf({ proposal, repositories, target }) {
	const names = proposal.repositories.map(({ repositoryId }) => nameOf(repositories, repositoryId));
	const sections = /* @__PURE__ */ new Map([[void 0, []]]);
	let current;
	for (const line of proposal.pullRequestBody.split("\n")) {
		const heading = names.find((name) => line.trimEnd() === `## ${name}`);
		current = heading ?? current;
		const lines = sections.get(current) ?? [];
		sections.set(current, heading === void 0 ? [...lines, line] : lines);
	}
	const text = sections.get(nameOf(repositories, target.repositoryId))?.join("\n").trim();
	return text ? {
		head: (sections.get(void 0) ?? []).join("\n").trim(),
		text
	} : void 0;
}
function nameOf(repositories, id) {
	return repositories.find(({ repositoryId }) => repositoryId === id)?.name ?? id;
}
// ../me/dist/src/application/reactors/retrying.js
/** About two minutes in all, also where each attempt waits long for an answer. */ const ATTEMPTS$1 = 8;
const IN_ALL_MS = 12e4;
const FIRST_WAIT_MS$2 = 500;
/** Repeats an effect that is safe to repeat while its PortError says that this may help; backs off with jitter. */ async function retrying(effect, signal) {
	const started = performance.now();
	for (let attempt = 1;; attempt++) try {
		return await effect();
	} catch (error) {
		if (!(error instanceof PortError) || !error.retryable || attempt >= ATTEMPTS$1) throw error;
		if (performance.now() - started > IN_ALL_MS) throw error;
		await setTimeout$1(FIRST_WAIT_MS$2 * 2 ** attempt * (.5 + Math.random() / 2), void 0, { signal });
	}
}
// ../me/dist/src/application/reactors/revision-in.js
/** A revision as it was recorded, with the repositories of its run. Throws when there is none of this number. */ function revisionIn(facts, revision) {
	const proposed = facts.find((fact) => fact.type === "EditsProposed" && fact.data.revision === revision);
	const runId = proposed?.type === "EditsProposed" ? proposed.data.runId : "";
	const run = facts.find((fact) => fact.type === "RunStarted" && fact.data.runId === runId);
	if (proposed?.type !== "EditsProposed" || run?.type !== "RunStarted") throw new Error("A publish without the revision it names.");
	return {
		proposal: proposed.data,
		repositories: run.data.repositories
	};
}
// ../me/dist/src/edit-bundles/fit-bundle.js
/**
* What of a stored bundle still fits these repositories at these base commits, as a bundle without the diffs for people; null when
* nothing does or nothing is changed. A later run may have other repositories, or a newer base where the work was merged.
*/ async function fitBundle(bytes, repositories) {
	const entries = readTar(bytes, BUNDLE_LIMITS);
	const manifest = entries.get("manifest.json");
	if (!manifest) throw new BundleRefused("BUNDLE.MANIFEST", "The bundle has no manifest.json.");
	const fitting = parseManifest(manifest).repos.filter(({ mount, base }) => repositories.some((r) => r.mount === mount && r.baseCommit === base)).map((repository) => ({
		...repository,
		patch: null,
		patch_sha256: null,
		left_out: [],
		left_out_total: 0
	}));
	if (fitting.every(({ changes }) => changes.length === 0)) return null;
	const named = new Set(fitting.flatMap(({ changes }) => changes.map(({ sha }) => `blobs/${sha}`)));
	const blobs = [...entries].filter(([name]) => named.has(name));
	return writeTar([["manifest.json", Buffer.from(JSON.stringify({
		version: 1,
		repos: fitting
	}))], ...blobs]);
}
// ../me/dist/src/application/reactors/turn-context.js
/** The conversation's own facts, oldest first (the turns' streams are not read). */ async function conversationFacts(log, { orgId, ticketId }) {
	const facts = [];
	for await (const recorded of log.readStream(streams.conversation(orgId, ticketId))) facts.push(recorded.event);
	return facts;
}
/** Where a repository is found; throws PortError HOST.REPOSITORY_NOT_FOUND when it was removed from the organization. */ async function repositoryRef(decide, orgId, repositoryId) {
	const state = await decide.state(streams.repository(orgId, repositoryId), repositoryDecider);
	if (state.kind !== "added") throw new PortError("HOST.REPOSITORY_NOT_FOUND", "A repo of this run was removed. Send again with other repos.", false);
	const { name, codeHost, source } = state.repository;
	return {
		repositoryId,
		codeHost,
		name,
		source
	};
}
/** What the agent is given for the turn that is going on. */ async function turnInput(deps, ref, turn) {
	const { orgId, ticketId } = ref;
	const facts = await conversationFacts(deps.log, ref);
	const state = facts.reduce(conversationDecider.evolve, conversationDecider.initialState);
	const run = requireRun(state);
	const ticket = await deps.decide.state(streams.ticket(orgId, ticketId), ticketDecider);
	const { turnId, turnNumber, mode, instructions } = turn;
	return {
		turnId,
		turnNumber,
		mode,
		instructions,
		ticket: {
			key: state.ticketKey,
			title: ticket?.title ?? "",
			body: ticket?.body ?? ""
		},
		plan: planText(facts, turn.planVersion),
		previousPlan: mode === "plan" ? previousPlan(facts, turnId) : null,
		model: run.model,
		repositories: await agentRepositories(deps.decide, orgId, run),
		workspace: await workspaceBundle(deps.blobs, facts, {
			run,
			turnId
		}),
		rejection: newestRejection(facts, {
			runId: run.runId,
			turnId
		}),
		answers: facts.flatMap((fact) => fact.type === "InputProvided" && fact.data.turnId === turnId ? [{
			inputId: fact.data.inputId,
			answer: fact.data.answer
		}] : [])
	};
}
/** What people let the run cost, in cents of US dollars; null before its session was opened. */ async function budgetOfRun(decide, { orgId, ticketId }) {
	const { run } = await decide.state(streams.conversation(orgId, ticketId), conversationDecider);
	return run?.budgetCents ?? null;
}
function requireRun(state) {
	if (!state.run) throw new Error("A turn without a run.");
	return state.run;
}
async function agentRepositories(decide, orgId, run) {
	return Promise.all(run.repositories.map(async (repository) => {
		const { source } = await repositoryRef(decide, orgId, repository.repositoryId);
		return {
			...repository,
			source
		};
	}));
}
function planText(facts, version) {
	for (const fact of facts) if (fact.type === "PlanProposed" && fact.data.version === version) return fact.data.markdown;
	return null;
}
/**
* The newest plan of the run that is neither approved nor rejected, which a Plan turn carries on from; null for none. Only
* what was there when the turn started counts, so that a turn taken up again is given the same.
*/ function previousPlan(facts, turnId) {
	const started = facts.findIndex((fact) => fact.type === "TurnStarted" && fact.data.turnId === turnId);
	const before = started === -1 ? facts : facts.slice(0, started);
	const ofRun = before.slice(before.findLastIndex((fact) => fact.type === "RunStarted") + 1);
	const newest = ofRun.findLast((fact) => fact.type === "PlanProposed");
	const decided = ofRun.some((fact) => (fact.type === "PlanApproved" || fact.type === "PlanRejected") && fact.data.version === newest?.data.version);
	return newest && !decided ? newest.data.markdown : null;
}
/** The newest revision that the run proposed before this turn, if it was rejected. */ function newestRejection(facts, { runId, turnId }) {
	const newest = facts.findLast((fact) => fact.type === "EditsProposed" && fact.data.runId === runId && fact.data.turnId !== turnId);
	if (newest?.type !== "EditsProposed") return null;
	const { revision } = newest.data;
	for (const fact of facts) if (fact.type === "EditsRejected" && fact.data.revision === revision) return {
		revision,
		reason: fact.data.reason
	};
	return null;
}
/** The newest revision of this run, or the one it was seeded with, that nobody rejected. */ async function workspaceBundle(blobs, facts, before) {
	const revision = newestRevision(facts, before);
	if (!revision) return null;
	const fitting = before.run.repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
		repositoryId,
		mount,
		baseCommit
	}));
	return fitBundle(await blobs.get(revision.bundle.digest), fitting);
}
function newestRevision(facts, { run, turnId }) {
	const rejected = new Set(facts.flatMap((fact) => fact.type === "EditsRejected" ? [fact.data.revision] : []));
	return facts.flatMap((fact) => {
		if (fact.type !== "EditsProposed" || fact.data.turnId === turnId || rejected.has(fact.data.revision)) return [];
		return fact.data.runId === run.runId || fact.data.revision === run.seedRevision ? [fact.data] : [];
	}).at(-1);
}
// ../me/dist/src/application/reactors/describe-pull-requests.js
/**
* Gives the open pull requests of a revision the words that its publish ends with, and links to each other, which nobody knew while
* they were opened one by one; just before the fact that ends it is recorded, so that a crash leaves the publish with work and all is
* said again. Does nothing while repositories are to come. No fact depends on the words: what cannot be said after some tries is a warning.
*/ async function describeAtTheEnd(deps, ref, report, signal) {
	const { evolve, initialState, decide } = conversationDecider;
	const recorded = await conversationFacts(deps.log, ref);
	const facts = [...recorded, ...decide(report, recorded.reduce(evolve, initialState))];
	const state = facts.reduce(evolve, initialState);
	const publish = findPublish(state, report.data.publishId);
	if (!publish || publish.pending.length > 0) return;
	const published = {
		...revisionIn(facts, publish.revision),
		state
	};
	const touched = state.pullRequests.filter((pr) => pr.state === "open" && pr.revision === publish.revision);
	const describe = async (pr) => {
		const changes = changesOf(facts, pr).map((revision) => revisionIn(facts, revision));
		const body = pullRequestBody({
			...published,
			target: pr
		}, changes);
		try {
			const repository = await repositoryRef(deps.decide, ref.orgId, pr.repositoryId);
			await retrying(() => deps.codeHost.describePullRequest({
				repository,
				number: pr.number,
				body
			}), signal);
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof PortError)) throw error;
			deps.warn(`The description of ${pr.url} stays as it was until the next publish: ${error.code}: ${error.message}`);
		}
	};
	await Promise.all(touched.map(describe));
}
/** The revisions that put a commit on the branch of this pull request, the newest first; others left the repository as it was. */ function changesOf(facts, pr) {
	const revisions = facts.flatMap(({ type, data }) => type === "EditsPublished" && data.repositoryId === pr.repositoryId && data.branch === pr.branch && !data.unchanged ? [data.revision] : []);
	return [...new Set(revisions)].reverse();
}
// ../me/dist/src/application/reactors/publish-edits.reactor.js
const CONCURRENT_PUBLISHES = 8;
/**
* Turns an accepted revision into a commit on the run's branch and a draft pull request, repository by repository. A crash
* between effect and record is harmless: the code host looks for this publish's commit and pull request before it makes one,
* and a repeated record is not a fact. The pull requests get their words of now, and links to each other, before the last record.
*/ var PublishEditsReactor = class {
	deps;
	name = "publish-edits";
	concurrency = CONCURRENT_PUBLISHES;
	constructor(deps) {
		this.deps = deps;
	}
	hasWork(state) {
		return isPublishing(state);
	}
	async run(ref, signal) {
		const facts = await conversationFacts(this.deps.log, ref);
		const state = facts.reduce(conversationDecider.evolve, conversationDecider.initialState);
		const publish = publishes$1(state).findLast(({ pending }) => pending.length > 0);
		if (!publish) return;
		const treeIn = (revision, id) => revisionIn(facts, revision).proposal.repositories.find((r) => r.repositoryId === id)?.tree;
		const accepted = {
			...revisionIn(facts, publish.revision),
			state,
			publish,
			treeIn
		};
		for (const target of publish.pending) {
			signal.throwIfAborted();
			await this.publishOne(ref, accepted, target, signal);
		}
	}
	async publishOne(ref, accepted, target, signal) {
		const { publishId, openDraftPr } = accepted.publish;
		const { repositoryId, branch } = target;
		try {
			const data = {
				publishId,
				repositoryId,
				branch,
				commit: await this.commitOrKnown(ref, accepted, target, signal)
			};
			const { state } = await this.report(ref, {
				type: "RecordPublished",
				data
			}, signal);
			const now = findPublish(state, publishId)?.pending.find((t) => t.repositoryId === repositoryId);
			if (openDraftPr && now?.branch === branch) {
				const data = await retrying(() => this.openPullRequest(ref, {
					...accepted,
					state
				}, target), signal);
				await this.report(ref, {
					type: "RecordPrOpened",
					data: {
						publishId,
						repositoryId,
						...data
					}
				}, signal);
			}
		} catch (error) {
			signal.throwIfAborted();
			if (!(error instanceof PortError) || !endsPublish(error)) throw error;
			const { code, message } = error;
			await this.report(ref, {
				type: "RecordPrOpenFailed",
				data: {
					publishId,
					repositoryId,
					code,
					message
				}
			}, signal);
		}
	}
	/** A repository that cannot be asked and has no new edits is not a failure: its branch holds them, as far as anybody knows. */ async commitOrKnown(ref, accepted, target, signal) {
		try {
			return await retrying(() => this.commit(ref, accepted, target), signal);
		} catch (error) {
			const head = headOf(accepted, target);
			if (head === void 0 || treeOf(accepted, target) !== accepted.treeIn(head.revision, head.repositoryId) || !(error instanceof PortError) || !cannotBeAsked(error)) throw error;
			return head.commit;
		}
	}
	async commit(ref, accepted, target) {
		const { proposal, repositories, state, publish } = accepted;
		const { repositoryId, branch } = target;
		const head = headOf(accepted, target);
		const { commit } = await this.deps.codeHost.publish({
			publishId: publish.publishId,
			repository: await this.repository(ref, repositoryId),
			ticketKey: state.ticketKey,
			revision: proposal.revision,
			edits: await this.edits(accepted, repositoryId),
			branch,
			baseBranch: baseBranchOf(repositories, repositoryId),
			expectedHead: head?.commit ?? null,
			message: commitMessage({
				...accepted,
				target
			})
		});
		return commit;
	}
	/** What is published is verified again from the very bytes that were reviewed. */ async edits({ proposal, repositories }, repositoryId) {
		const found = verifyBundle(await this.deps.blobs.get(proposal.bundle.digest), repositories.map((r) => ({
			repositoryId: r.repositoryId,
			mount: r.name,
			baseCommit: r.baseCommit
		}))).repositories.find((r) => r.repositoryId === repositoryId);
		if (!found) throw new PortError("BLOB.CORRUPT", "The accepted edits do not hold this repo any more.", false);
		return found.edits;
	}
	async openPullRequest(ref, accepted, target) {
		const { repositoryId, branch } = target;
		const { proposal, repositories, state, publish } = accepted;
		const repository = await this.repository(ref, repositoryId);
		const baseBranch = await this.baseBranchNow(repository, baseBranchOf(repositories, repositoryId));
		const { number, title, url, draft } = await this.deps.codeHost.openPullRequest({
			publishId: publish.publishId,
			repository,
			ticketKey: state.ticketKey,
			branch,
			baseBranch,
			title: proposal.pullRequestTitle,
			body: pullRequestBody({
				...accepted,
				target
			})
		});
		return {
			number,
			title,
			url,
			draft,
			baseBranch
		};
	}
	/** The base branch of the run, or the default one where that is gone since, renamed most often. */ async baseBranchNow(repository, wanted) {
		try {
			await this.deps.codeHost.resolve(repository, wanted);
			return wanted;
		} catch (error) {
			if (!(error instanceof PortError) || error.code !== "HOST.BRANCH_NOT_FOUND") throw error;
			return this.deps.codeHost.defaultBranch(repository);
		}
	}
	repository(ref, repositoryId) {
		return repositoryRef(this.deps.decide, ref.orgId, repositoryId);
	}
	async report(ref, command, signal) {
		const { publishId, repositoryId } = command.data;
		await describeAtTheEnd(this.deps, ref, command, signal);
		return this.deps.decide.handle({
			stream: streams.conversation(ref.orgId, ref.ticketId),
			decider: conversationDecider,
			command,
			meta: {
				commandId: deriveId(publishId, repositoryId, command.type),
				actor: { kind: "system" },
				correlationId: publishId
			}
		});
	}
};
function headOf({ state }, { repositoryId, branch }) {
	return state.heads.find((h) => h.repositoryId === repositoryId && h.branch === branch);
}
function treeOf({ proposal }, { repositoryId }) {
	return proposal.repositories.find((r) => r.repositoryId === repositoryId)?.tree;
}
function baseBranchOf(repositories, repositoryId) {
	return repositories.find((r) => r.repositoryId === repositoryId)?.baseBranch ?? "";
}
// ../me/dist/src/application/reactors/bounded-event.js
const NAME_LENGTH = 200;
const TITLE_LENGTH = 1e3;
/** Longer output of a tool is cut before it is stored. */ const OUTPUT_LENGTH = 8388608;
const OPTIONS = 20;
const OPTION_LENGTH = 200;
const COST = /^\d{1,9}(\.\d{1,9})?$/;
/**
* The event with its words and numbers cut to what a fact can hold, so that nothing an agent says keeps its turn from ending. Texts
* with limits of their own (blocks, plans, edits) are looked at where they are taken. Secrets go first: half of one is not recognised.
*/ function bounded(event, { redact }) {
	switch (event.kind) {
		case "tool-called": return {
			...event,
			name: cutText(redact(event.name), NAME_LENGTH),
			title: cutText(redact(event.title), TITLE_LENGTH)
		};
		case "tool-returned": {
			const { additions, deletions, durationMs, output } = event;
			const numbers = {
				additions: count(additions),
				deletions: count(deletions),
				durationMs: amount(durationMs)
			};
			return {
				...event,
				...numbers,
				output: firstPart(redact(output), OUTPUT_LENGTH)
			};
		}
		case "question": {
			const options = event.options.slice(0, OPTIONS).map((option) => cutText(redact(option), OPTION_LENGTH));
			return {
				...event,
				question: cutText(redact(event.question), LIMITS.question),
				options
			};
		}
		case "usage": return {
			...event,
			inputTokens: count(event.inputTokens),
			outputTokens: count(event.outputTokens),
			cacheReadTokens: count(event.cacheReadTokens),
			cacheWriteTokens: count(event.cacheWriteTokens),
			costUsd: event.costUsd !== null && COST.test(event.costUsd) ? event.costUsd : null,
			activeSeconds: amount(event.activeSeconds)
		};
		case "budget-reached": return {
			...event,
			spentCents: count(event.spentCents),
			budgetCents: count(event.budgetCents)
		};
		default: return event;
	}
}
/** Not negative, and finite. */ function amount(value) {
	return Number.isFinite(value) ? Math.max(0, value) : 0;
}
function count(value) {
	return Math.min(Math.round(amount(value)), Number.MAX_SAFE_INTEGER);
}
// ../me/dist/src/application/reactors/insist.js
const FIRST_WAIT_MS$1 = 500;
const LONGEST_WAIT_MS = 1e4;
/** Makes the call until it succeeds, in the background, as long as its errors may pass. */ function insist(call, { until, onRefused }) {
	const attempt = (wait) => {
		call().catch((error) => {
			if (until()) return;
			if (!(error instanceof PortError) || !error.retryable) return onRefused(error);
			setTimeout(() => attempt(Math.min(wait * 2, LONGEST_WAIT_MS)), wait).unref();
		});
	};
	attempt(FIRST_WAIT_MS$1);
}
// ../me/dist/src/application/reactors/until-aborted.js
/** What the work gives, or the signal's reason as soon as it aborts; the work goes on unheard. */ async function unlessAborted(work, signal) {
	let onAbort = () => void 0;
	const aborted = new Promise((_, reject) => {
		onAbort = () => reject(signal.reason);
	});
	if (signal.aborted) onAbort();
	signal.addEventListener("abort", onAbort, { once: true });
	try {
		return await Promise.race([work, aborted]);
	} finally {
		signal.removeEventListener("abort", onAbort);
	}
}
/** The items up to the moment that the signal aborts, also while the next one is waited for; then it throws the signal's reason. */ async function* untilAborted(items, signal) {
	const iterator = items[Symbol.asyncIterator]();
	try {
		for (;;) {
			const next = await unlessAborted(iterator.next(), signal);
			if (next.done === true) return;
			yield next.value;
		}
	} finally {
		const ending = iterator.return?.();
		if (signal.aborted) ending?.catch(() => void 0);
		else await ending;
	}
}
// ../me/dist/src/application/reactors/leave-agent.js
/** So long a turn that failed waits for its agent to stop. */ const HALT_MS = 3e4;
/** An agent whose turn failed here would work on unwatched, and be paid for. What it cannot be told now, the next turn tells it. */ async function haltAgent({ deps, session, turnId }) {
	try {
		await Promise.race([deps.runtime.interrupt(session, turnId), setTimeout$1(HALT_MS, void 0, { ref: false })]);
	} catch (error) {
		deps.warn(`The agent of the turn ${turnId}, which failed, could not be told to stop: ${String(error)}`);
	}
}
/** One that stays open is swept later. */ async function closeSession({ deps, session, turnId }) {
	try {
		await deps.runtime.close(session);
	} catch (error) {
		deps.warn(`The session of the turn ${turnId} could not be closed: ${String(error)}`);
	}
}
// ../me/dist/src/application/reactors/owners-log.js
/** What the owner of a turn has to say goes into the log by this: under its epoch, and once for the same `idParts`. */ var OwnersLog = class {
	decisions;
	owner;
	proposer;
	constructor(decisions, { orgId, ticketId, turn, epoch }) {
		this.decisions = decisions;
		this.owner = {
			turnId: turn.turnId,
			epoch
		};
		this.proposer = {
			orgId,
			ticketId,
			...this.owner
		};
	}
	async send(command, idParts) {
		await this.decide(command, idParts);
	}
	/** Gives the conversation as it is then. */ async decide(command, idParts) {
		const { orgId, ticketId, turnId } = this.proposer;
		const { state } = await this.decisions.handle({
			stream: streams.conversation(orgId, ticketId),
			decider: conversationDecider,
			command,
			meta: {
				commandId: deriveId(turnId, ...idParts),
				actor: { kind: "agent" },
				correlationId: turnId
			}
		});
		return state;
	}
};
// ../me/dist/src/application/reactors/open-session.js
/** Opens (or adopts) the run's session; each set-up step shows in the thread as a call that runs until the next one begins. */ async function openSession({ runtime, recorder, runId, input, budgetCents }, signal) {
	const steps = new SetUpSteps(recorder, input.turnId);
	const { model, mode, repositories, workspace: seed } = input;
	const title = `${input.ticket.key} ${input.ticket.title}`;
	try {
		const session = await runtime.open({
			runId,
			title,
			model,
			mode,
			repositories,
			seed,
			budgetCents
		}, (step) => steps.begin(step), signal);
		await steps.end("ok");
		return session;
	} catch (error) {
		await steps.end("failed", error instanceof PortError ? error.message : "");
		throw error;
	}
}
let SetUpSteps = class SetUpSteps {
	recorder;
	turnId;
	count = 0;
	chain = Promise.resolve();
	current;
	constructor(recorder, turnId) {
		this.recorder = recorder;
		this.turnId = turnId;
	}
	begin(title) {
		const callId = deriveId(this.turnId, "set-up", this.count++);
		this.chain = this.chain.then(async () => {
			await this.finish("ok");
			this.current = {
				callId,
				at: performance.now()
			};
			await this.recorder.called({
				kind: "tool-called",
				index: -1,
				callId,
				tool: "other",
				name: "set-up",
				title
			});
		});
		this.chain.catch(() => void 0);
	}
	async end(outcome, reason = "") {
		await this.chain;
		await this.finish(outcome, reason);
	}
	async finish(outcome, output = "") {
		if (!this.current) return;
		const { callId, at } = this.current;
		this.current = void 0;
		const durationMs = Math.round(performance.now() - at);
		await this.recorder.returned({
			kind: "tool-returned",
			index: -1,
			callId,
			outcome,
			output,
			durationMs,
			additions: 0,
			deletions: 0
		});
	}
};
// ../me/dist/src/application/reactors/left-out-words.js
const WHY = {
	ignored: "git ignores it",
	submodule: "a submodule, whose files belong to another repository"
};
/** What the agent is told of what is not part of its edits; empty when that is nothing. */ function leftOutWords(leftOut, total, nameOf) {
	if (leftOut.length === 0) return "";
	const named = leftOut.map(({ repositoryId, path, why }) => `${shown$2(path)} in ${nameOf(repositoryId)} (${WHY[why]})`);
	const more = total > leftOut.length ? ` and ${total - leftOut.length} more` : "";
	return ` Not part of the edits: ${named.join(", ")}${more}. If you claimed any of it, say that it is left out.`;
}
// ../me/dist/src/application/reactors/proposals.js
const FLAGS_KEPT = 50;
const LEFT_OUT_KEPT = 20;
const NOTHING_CHANGED = "All repos are as they were at their base commits, so there is nothing to review. Unless that is a mistake, end your turn.";
/** Records a plan as its next version, or says why not. */ async function takePlan(deps, turn, plan) {
	const markdown = deps.redaction.redact(plan.markdown).toWellFormed();
	if (markdown.trim() === "") return {
		accepted: false,
		text: "The plan is empty. Write it and submit it again."
	};
	if (markdown.length > LIMITS.planMarkdown) return {
		accepted: false,
		text: `The plan has ${markdown.length} characters; up to ${LIMITS.planMarkdown} fit. Shorten it.`
	};
	const { turnId, epoch } = turn;
	const title = cutToWord(deps.redaction.redact(plan.title), LIMITS.ticketTitle);
	return propose(deps, turn, {
		callId: plan.callId,
		command: {
			type: "ProposePlan",
			data: {
				turnId,
				epoch,
				title,
				markdown
			}
		}
	});
}
/** Verifies the bundle byte by byte, renders what people will review, and records the revision; or says exactly why not. */ async function takeEdits(deps, turn, proposal) {
	const { event, repositories } = proposal;
	const { turnId, epoch } = turn;
	try {
		const expected = repositories.map(({ repositoryId, name: mount, baseCommit }) => ({
			repositoryId,
			mount,
			baseCommit
		}));
		const verified = verifyBundle(event.bundle, expected);
		const spokenOf = await repositoriesOf(deps, turn, verified);
		const leftOut = verified.leftOut.slice(0, LEFT_OUT_KEPT);
		const { leftOutTotal } = verified;
		const nameOf = (id) => repositories.find(({ repositoryId }) => repositoryId === id)?.name ?? id;
		const note = leftOutWords(leftOut, leftOutTotal, nameOf);
		if (spokenOf.length === 0) return {
			accepted: false,
			text: `${NOTHING_CHANGED}${note}`
		};
		const rendered = await Promise.all(spokenOf.map((one) => render(deps, turn, one)));
		const edits = {
			bundle: await deps.blobs.put(event.bundle, "application/x-tar"),
			files: await deps.blobs.put(Buffer.from(JSON.stringify(rendered.flatMap((one) => one.files))), "application/json"),
			summary: cutToWord(deps.redaction.redact(event.summary), LIMITS.reason),
			pullRequestTitle: cutToWord(deps.redaction.redact(event.pullRequestTitle), LIMITS.pullRequestTitle),
			pullRequestBody: cutToWord(deps.redaction.redact(event.pullRequestBody), LIMITS.pullRequestBody),
			repositories: rendered.map((one) => one.edits),
			...keptFlags(rendered.flatMap((one) => one.flags)),
			leftOut,
			leftOutTotal
		};
		const verdict = await propose(deps, turn, {
			callId: event.callId,
			command: {
				type: "ProposeEdits",
				data: {
					turnId,
					epoch,
					edits
				}
			}
		});
		return verdict.accepted ? {
			...verdict,
			text: `${verdict.text}${note}`
		} : verdict;
	} catch (error) {
		if (error instanceof BundleRefused) return {
			accepted: false,
			text: error.reason
		};
		if (error instanceof PortError && error.code === "HOST.TREE_MISMATCH") return {
			accepted: false,
			text: error.message
		};
		throw error;
	}
}
/** Those that the bundle changes, and those that it takes back to their base. */ async function repositoriesOf({ decide }, { orgId, ticketId }, { repositories }) {
	const kept = repositoriesToKeep(await decide.state(streams.conversation(orgId, ticketId), conversationDecider));
	return repositories.filter(({ repositoryId, edits }) => edits.changes.length > 0 || kept.includes(repositoryId));
}
function keptFlags(flags) {
	const blocking = (flag) => BLOCKING_FLAGS.includes(flag.kind);
	return {
		flags: [...flags.filter(blocking), ...flags.filter((flag) => !blocking(flag))].slice(0, FLAGS_KEPT),
		flagsTotal: flags.length
	};
}
async function render({ decide, codeHost, blobs }, { orgId }, { repositoryId, edits }) {
	const { patch, files, flags } = await codeHost.render(await repositoryRef(decide, orgId, repositoryId), edits);
	const sum = (field) => files.reduce((total, file) => total + file[field], 0);
	return {
		edits: {
			repositoryId,
			baseCommit: edits.baseCommit,
			tree: edits.tree,
			filesChanged: files.length,
			additions: sum("additions"),
			deletions: sum("deletions"),
			patch: await blobs.put(patch, "text/x-diff")
		},
		files: files.map((file) => ({
			...file,
			repositoryId
		})),
		flags: flags.map((flag) => ({
			...flag,
			repositoryId
		}))
	};
}
/** A broken rule of the conversation, or too many words, is the agent's to know; an owner that lost its claim stops instead. */ async function propose({ decide }, { orgId, ticketId, turnId }, { callId, command }) {
	try {
		const { state } = await decide.handle({
			stream: streams.conversation(orgId, ticketId),
			decider: conversationDecider,
			command,
			meta: {
				commandId: deriveId(turnId, callId),
				actor: { kind: "agent" },
				correlationId: turnId
			}
		});
		return {
			accepted: true,
			text: command.type === "ProposePlan" ? `Plan version ${state.planCount} recorded. End your turn.` : `Recorded as revision ${state.revisionCount}. Do not push. End your turn.`
		};
	} catch (error) {
		const isRefusal = error instanceof DomainError && error.code !== "CONVERSATION.STALE_EPOCH";
		const isTooLarge = error instanceof PortError && error.code === "LOG.TOO_LARGE";
		if (isRefusal || isTooLarge) return {
			accepted: false,
			text: error.message
		};
		throw error;
	}
}
// ../me/dist/src/application/reactors/show-refusal.js
/** A refused proposal shows in the thread as a denied call; the agent hears the reason. */ async function showRefusal(recorder, { callId, kind, reason }) {
	const title = kind === "plan" ? "Propose a plan" : "Propose edits";
	await recorder.called({
		kind: "tool-called",
		index: -1,
		callId,
		tool: "other",
		name: `submit_${kind}`,
		title
	});
	await recorder.returned({
		kind: "tool-returned",
		index: -1,
		callId,
		outcome: "denied",
		output: reason,
		additions: 0,
		deletions: 0,
		durationMs: 0
	});
}
// ../me/dist/src/application/reactors/turn-end.js
const INTERRUPTED = {
	kind: "interrupted",
	index: -1
};
const SILENT = failed("AGENT.SILENT", "The agent said nothing for half an hour. Try again.");
function failed(code, message, details = "") {
	return {
		kind: "failed",
		index: -1,
		code,
		message,
		details,
		sessionLost: code === "AGENT.SESSION_LOST"
	};
}
/** What records the end of a turn. */ function endCommand(end, owner, redaction) {
	switch (end.kind) {
		case "completed": return {
			type: "CompleteTurn",
			data: {
				...owner,
				publishId: deriveId(owner.turnId, "publish")
			}
		};
		case "interrupted": return {
			type: "InterruptTurn",
			data: owner
		};
		case "failed": {
			const message = cutText(redaction.redact(end.message), 2e3);
			const details = cutToEnd(redaction.redact(end.details), 16e3);
			return {
				type: "FailTurn",
				data: {
					...owner,
					code: end.code,
					message,
					details
				}
			};
		}
	}
}
// ../me/dist/src/application/reactors/live-turn.js
/** A provider that stays away longer than these attempts (about a minute) fails the turn. */ const ATTEMPTS = 6;
const FIRST_WAIT_MS = 500;
/** A stop that the agent does not confirm by then is recorded all the same. */ const STOP_DEADLINE_MS = 6e4;
/** An agent that says nothing for so long while nobody is asked anything has failed. */ const SILENCE_LIMIT_MS = 18e5;
/** One turn from claim to end in this process. Throws when it must be taken up again later (log away, ownership lost, shutdown). */ var LiveTurn = class {
	deps;
	owned;
	log;
	session;
	/** Aborts when the end does not depend on the agent any more. */ stop = new AbortController();
	stopTimer;
	stopping = false;
	/** What the provider refused for good while the agent waits for it. */ refusal;
	opening = false;
	waitingFor;
	/** Answers that became facts while this process has the turn; one may come before the session is there to hear it. */ answers = /* @__PURE__ */ new Map();
	/** The same for what the run may cost. */ raised = null;
	lastSign = performance.now();
	silent = false;
	ended = false;
	constructor(deps, owned) {
		this.deps = deps;
		this.owned = owned;
		this.log = new OwnersLog(deps.decide, owned);
	}
	get turnId() {
		return this.owned.turn.turnId;
	}
	/** Called as soon as the answer is a fact. */ answer(callId, text) {
		this.answers.set(callId, text);
		this.waitingFor = void 0;
		this.lastSign = performance.now();
		const onRefused = this.endNow.bind(this);
		this.tell((session) => this.deps.runtime.reply(session, {
			callId,
			text,
			isError: false
		}), onRefused);
	}
	/** Called as soon as it is a fact. */ raiseBudget(budgetCents) {
		this.raised = budgetCents;
		this.waitingFor = void 0;
		this.lastSign = performance.now();
		const onRefused = this.endNow.bind(this);
		this.tell((session) => this.deps.runtime.raiseBudget(session, budgetCents), onRefused);
	}
	interrupt() {
		this.stopping = true;
		this.stopTimer ??= setTimeout(() => this.endNow(), STOP_DEADLINE_MS);
		if (this.opening || !(this.session ?? this.owned.begunIn)) this.endNow();
		this.session ??= this.owned.begunIn ?? void 0;
		this.tell((session) => this.deps.runtime.interrupt(session, this.turnId), () => this.endNow());
	}
	async run(signal) {
		const watchdog = setInterval(() => this.checkSilence(), 6e4);
		try {
			const end = await this.untilEnd(AbortSignal.any([signal, this.stop.signal]));
			await this.owned.recorder.flush();
			const told = end.kind === "interrupted" && this.silent ? SILENT : end;
			await this.log.send(endCommand(told, this.log.owner, this.deps.redaction), ["end"]);
			const { deps, session, turnId } = this;
			if (session && end.kind === "failed" && end.sessionLost) await closeSession({
				deps,
				session,
				turnId
			});
		} finally {
			this.ended = true;
			clearInterval(watchdog);
			clearTimeout(this.stopTimer);
		}
	}
	async untilEnd(signal) {
		for (let attempt = 1;; attempt++) try {
			const input = await turnInput(this.deps, this.owned, this.owned.turn);
			this.session = (this.stopping ? this.session : void 0) ?? await this.open(input, attempt, signal);
			if (this.raised !== null) this.raiseBudget(this.raised);
			return await this.listen(this.session, input, signal);
		} catch (error) {
			const end = this.endOf(error, attempt, signal);
			if (end) return await this.halted(end);
			await this.pause(error, attempt, signal);
			if (this.stop.signal.aborted) return await this.halted(this.endWithoutAgent());
		}
	}
	async open(input, attempt, signal) {
		const { turn, recorder, epoch } = this.owned;
		this.opening = true;
		try {
			const raised = await budgetOfRun(this.deps.decide, this.owned);
			const session = await openSession({
				runtime: this.deps.runtime,
				recorder,
				runId: turn.runId,
				input,
				budgetCents: raised
			}, signal);
			const { sessionId, budgetCents } = session;
			const data = {
				...this.log.owner,
				sessionId,
				budgetCents
			};
			await this.log.send({
				type: "StartTurn",
				data
			}, [
				"start",
				epoch,
				attempt
			]);
			return session;
		} finally {
			this.opening = false;
		}
	}
	/** Not before the provider said, where it was asked too often. */ async pause(error, attempt, signal) {
		const said = error instanceof PortError ? Number(error.details["retryAfterMs"] ?? 0) : 0;
		const wait = FIRST_WAIT_MS * 2 ** attempt * (.5 + Math.random() / 2);
		try {
			await setTimeout$1(Math.max(wait, said), void 0, { signal });
		} catch (aborted) {
			if (!this.stop.signal.aborted) throw aborted;
		}
	}
	/** How the turn ends by this error; undefined to try again. Throws what a later owner may find put right. */ endOf(error, attempt, signal) {
		if (this.stop.signal.aborted) return this.endWithoutAgent();
		if (signal.aborted || error instanceof DomainError) throw error;
		if (!(error instanceof PortError)) return this.defect(error);
		if (!endsTurn(error)) throw error;
		if (error.retryable && attempt < ATTEMPTS) return void 0;
		return this.stopping ? INTERRUPTED : failed(error.code, error.message);
	}
	async halted(end) {
		const { deps, turnId, session = this.owned.begunIn } = this;
		if (session && end.kind === "failed" && !end.sessionLost) await haltAgent({
			deps,
			session,
			turnId
		});
		return end;
	}
	endWithoutAgent() {
		return this.refusal && !this.stopping ? failed(this.refusal.code, this.refusal.message) : INTERRUPTED;
	}
	endNow(refusal) {
		this.refusal ??= refusal;
		this.stop.abort(/* @__PURE__ */ new Error("Stopped."));
	}
	/** What no adapter may throw would be thrown again by every later owner. */ defect(error) {
		const { name, message } = error instanceof Error ? error : new Error(String(error));
		this.deps.warn(`The turn ${this.turnId} ended by a defect of Code Runs: ${name}: ${message}`);
		return failed("AGENT.DEFECT", "Something went wrong on the server in this turn. It was logged. Try again.", message);
	}
	async listen(session, input, signal) {
		const turn = this.deps.runtime.runTurn(session, input, signal);
		for await (const said of untilAborted(turn, this.stop.signal)) {
			const event = bounded(said, this.deps.redaction);
			this.lastSign = performance.now();
			if (event.kind === "completed" || event.kind === "interrupted" || event.kind === "failed") return event;
			await this.take(session, event, input);
		}
		signal.throwIfAborted();
		throw new PortError("AGENT.UNAVAILABLE", "The agent stopped talking before the turn ended.", true);
	}
	async take(session, event, input) {
		const { recorder } = this.owned;
		switch (event.kind) {
			case "text-delta": return recorder.delta(event);
			case "text-settled": return recorder.settle(event);
			case "tool-called": return recorder.called(event);
			case "tool-returned": return recorder.returned(event);
			case "question": return this.ask(event);
			case "budget-reached": return this.pauseAtBudget(event);
			case "plan":
				await recorder.flush();
				return this.judge(session, event, await takePlan(this.deps, this.log.proposer, event));
			case "edits":
				await recorder.flush();
				return this.judge(session, event, await takeEdits(this.deps, this.log.proposer, {
					event,
					repositories: input.repositories
				}));
			case "usage": {
				const { kind: _kind, index, ...usage } = event;
				const data = {
					...this.log.owner,
					model: input.model,
					usage
				};
				return this.log.send({
					type: "RecordUsage",
					data
				}, ["usage", index]);
			}
		}
	}
	async ask({ callId: inputId, question, options }) {
		await this.owned.recorder.flush();
		this.waitingFor = inputId;
		const { redaction } = this.deps;
		const data = {
			...this.log.owner,
			inputId,
			question: redaction.redact(question),
			options: options.map((one) => redaction.redact(one))
		};
		await this.log.send({
			type: "RequestInput",
			data
		}, [inputId]);
		const known = this.answers.get(inputId);
		if (known !== void 0) this.answer(inputId, known);
	}
	async pauseAtBudget({ pauseId, spentCents, budgetCents }) {
		await this.owned.recorder.flush();
		const data = {
			...this.log.owner,
			pauseId,
			spentCents,
			budgetCents
		};
		this.waitingFor = pauseId;
		const { run } = await this.log.decide({
			type: "ReachBudget",
			data
		}, [pauseId]);
		const raised = Math.max(run?.budgetCents ?? 0, this.raised ?? 0);
		if (raised > budgetCents) this.raiseBudget(raised);
	}
	async judge(session, { callId, kind }, verdict) {
		if (!verdict.accepted) await showRefusal(this.owned.recorder, {
			callId,
			kind,
			reason: verdict.text
		});
		await unlessAborted(this.deps.runtime.reply(session, {
			callId,
			text: verdict.text,
			isError: !verdict.accepted
		}), this.stop.signal);
	}
	/** Repeated until the agent has heard it; after a restart the log says it again. */ tell(message, onRefused) {
		const { session } = this;
		if (!session) return;
		insist(() => message(session), {
			until: () => this.ended,
			onRefused: (error) => {
				this.deps.warn(`The agent could not be told about the turn ${this.turnId}: ${String(error)}`);
				if (error instanceof PortError) onRefused(error);
			}
		});
	}
	checkSilence() {
		if (this.waitingFor !== void 0 || performance.now() - this.lastSign <= SILENCE_LIMIT_MS) return;
		this.silent = true;
		this.interrupt();
	}
};
// ../me/dist/src/application/reactors/turn-recorder.js
/** A piece is recorded after this time or this many UTF-16 units, whichever comes first. */ const PIECE_MS = 500;
const PIECE_LENGTH = 4096;
/** Output beyond this is a blob; the fact keeps its first lines. */ const OUTPUT_BYTES = 16384;
const OUTPUT_HEAD = 2e3;
/** Final words that differ from the pieces are kept up to this length, which fits a fact even if every unit is escaped. */ const REPLACED_TEXT = 40960;
/**
* Writes one turn's stream: text in bounded pieces, tool calls, all redacted. Only the turn's owner has one. What a resumed agent
* repeats is recognised by block and offset or by call id, and not written again. Errors of the log surface at the next call.
*/ var TurnRecorder = class TurnRecorder {
	deps;
	turn;
	blocks = /* @__PURE__ */ new Map();
	calls = /* @__PURE__ */ new Map();
	tail = Promise.resolve();
	failure;
	timer;
	expected = "no_stream";
	constructor(deps, turn) {
		this.deps = deps;
		this.turn = turn;
	}
	/** Takes up the turn where its stream ends. */ static async resume(deps, turn) {
		const recorder = new TurnRecorder(deps, turn);
		const stream = streams.turn(turn.orgId, turn.ticketId, turn.turnNumber);
		for await (const recorded of deps.log.readStream(stream)) {
			recorder.expected = recorded.revision;
			recorder.remember(recorded.event);
		}
		return recorder;
	}
	delta({ block, offset, text }) {
		const state = this.block(block);
		if (state.settled || offset > state.taken) return;
		const fresh = text.slice(state.taken - offset);
		state.taken += fresh.length;
		this.show(block, state, state.redactor.feed(fresh).toWellFormed());
	}
	async settle({ block, text }) {
		const state = this.block(block);
		if (state.settled) return;
		const final = this.deps.redaction.redact(text).toWellFormed();
		const grows = final.startsWith(state.text);
		if (grows) state.text = final;
		this.pushPieces(block, state);
		state.settled = true;
		const sha256 = createHash$1("sha256").update(final).digest("hex");
		this.record(["settled", block], {
			type: "BlockSettled",
			data: {
				...this.owner(),
				block,
				sha256,
				text: grows ? null : cutText(final, REPLACED_TEXT)
			}
		});
		await this.flush();
	}
	async called({ callId, tool: kind, name, title }) {
		if (this.calls.has(callId)) return;
		this.calls.set(callId, "called");
		this.pushAll();
		this.record([callId, "called"], {
			type: "ToolCalled",
			data: {
				...this.owner(),
				callId,
				kind,
				name,
				title
			}
		});
		await this.flush();
	}
	async returned(event) {
		const { callId, outcome, additions, deletions, durationMs } = event;
		if (this.calls.get(callId) !== "called") return;
		this.calls.set(callId, "returned");
		const { output, blob } = await this.storeOutput(event.output);
		const data = {
			...this.owner(),
			callId,
			outcome,
			output,
			blob,
			additions,
			deletions,
			durationMs
		};
		this.record([callId, "returned"], {
			type: "ToolReturned",
			data
		});
		await this.flush();
	}
	/** Everything shown so far is durable when this settles. Throws what the log threw. */ async flush() {
		this.pushAll();
		clearTimeout(this.timer);
		this.timer = void 0;
		await this.tail;
		if (this.failure !== void 0) throw this.failure;
	}
	owner() {
		return {
			turnId: this.turn.turnId,
			epoch: this.turn.epoch
		};
	}
	remember({ type, data }) {
		if (type === "ToolCalled") this.calls.set(data.callId, "called");
		else if (type === "ToolReturned") this.calls.set(data.callId, "returned");
		else {
			const state = this.block(data.block);
			if (type === "BlockSettled") state.settled = true;
			else state.text += data.text.slice(Math.max(0, state.text.length - data.offset));
			state.recorded = state.text.length;
		}
	}
	block(block) {
		let state = this.blocks.get(block);
		if (!state) {
			state = {
				taken: 0,
				shown: 0,
				text: "",
				recorded: 0,
				settled: false,
				redactor: this.deps.redaction.stream()
			};
			this.blocks.set(block, state);
		}
		return state;
	}
	show(block, state, safe) {
		const offset = state.shown;
		state.shown += safe.length;
		const fresh = safe.slice(Math.max(0, state.text.length - offset));
		if (fresh === "") return;
		const { orgId, ticketId, turnId } = this.turn;
		this.deps.feed.push({
			orgId,
			ticketId,
			turnId,
			block,
			offset: state.text.length,
			text: fresh
		});
		state.text += fresh;
		if (state.text.length - state.recorded >= PIECE_LENGTH) this.pushPieces(block, state);
		else this.timer ??= setTimeout(() => this.onTimer(), PIECE_MS);
	}
	onTimer() {
		this.timer = void 0;
		this.pushAll();
	}
	pushAll() {
		for (const [block, state] of this.blocks) this.pushPieces(block, state);
	}
	pushPieces(block, state) {
		while (state.recorded < state.text.length) {
			const offset = state.recorded;
			const text = firstPart(state.text.slice(offset), PIECE_LENGTH);
			state.recorded += text.length;
			this.record([
				"text",
				block,
				offset
			], {
				type: "TurnStreamed",
				data: {
					...this.owner(),
					block,
					offset,
					text
				}
			});
		}
	}
	/** Appends in order, one at a time, each under an id that the same content has at every retry. */ record(idParts, event) {
		const { orgId, ticketId, turnId, turnNumber } = this.turn;
		const id = deriveId(turnId, ...idParts, this.turn.epoch);
		this.tail = this.tail.then(async () => {
			if (this.failure !== void 0) return;
			const recordedAt = new Date(this.deps.clock.now()).toISOString();
			const batch = [{
				id,
				event,
				metadata: {
					commandId: id,
					correlationId: turnId,
					causationId: turnId,
					actor: { kind: "agent" },
					recordedAt
				}
			}];
			try {
				const { revision } = await this.deps.log.append(streams.turn(orgId, ticketId, turnNumber), batch, this.expected);
				this.expected = revision;
			} catch (error) {
				this.failure = error instanceof Error ? error : new Error(String(error));
			}
		});
	}
	async storeOutput(raw) {
		const output = this.deps.redaction.redact(raw);
		if (Buffer.byteLength(output) <= OUTPUT_BYTES) return {
			output,
			blob: null
		};
		const blob = await this.deps.blobs.put(Buffer.from(output), "text/plain; charset=utf-8");
		return {
			output: firstPart(output, OUTPUT_HEAD),
			blob
		};
	}
};
// ../me/dist/src/application/reactors/run-turn.reactor.js
/** Enough for a busy team on one machine; more conversations wait as Queued. */ const CONCURRENT_TURNS = 400;
/**
* Carries queued messages to the agent and what it does into the log. After a crash the next owner claims the same turn again:
* the agent repeats the turn's events under the same indexes, and what is recorded already is recognised and not written twice.
*/ var RunTurnReactor = class {
	deps;
	name = "run-turn";
	concurrency = CONCURRENT_TURNS;
	live = /* @__PURE__ */ new Map();
	constructor(deps) {
		this.deps = deps;
	}
	hasWork(state) {
		return !state.archived && (state.activity.kind !== "none" || state.queue.some((turn) => !turn.held));
	}
	async run(ref, signal) {
		const stream = streams.conversation(ref.orgId, ref.ticketId);
		const claimed = await this.deps.decide.handle({
			stream,
			decider: conversationDecider,
			command: {
				type: "ClaimTurn",
				data: { owner: this.deps.owner }
			},
			meta: {
				commandId: this.deps.ids.next(),
				actor: { kind: "system" }
			}
		});
		const { activity, epoch } = claimed.state;
		if (activity.kind === "none") return;
		const { turn } = activity;
		const recorder = await TurnRecorder.resume(this.deps, {
			...ref,
			turnId: turn.turnId,
			turnNumber: turn.turnNumber,
			epoch
		});
		const sessionId = activity.kind !== "working" || activity.started ? claimed.state.run?.sessionId : void 0;
		const begunIn = sessionId == null ? null : {
			runId: turn.runId,
			sessionId,
			budgetCents: claimed.state.run?.budgetCents ?? null
		};
		const live = new LiveTurn(this.deps, {
			...ref,
			turn,
			begunIn,
			epoch,
			recorder
		});
		this.live.set(stream, live);
		try {
			if (activity.interrupting) live.interrupt();
			await live.run(signal);
		} finally {
			this.live.delete(stream);
		}
	}
	observe(_ref, { stream, event }) {
		const live = this.live.get(stream);
		if (!live) return;
		if (event.type === "InputProvided") live.answer(event.data.inputId, event.data.answer);
		if (event.type === "BudgetRaised") live.raiseBudget(event.data.budgetCents);
		if (event.type === "InterruptRequested" && event.data.turnId === live.turnId) live.interrupt();
	}
};
// ../me/dist/src/app/work.module.js
function _ts_decorate$1(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
const logger = new Logger("Reactors");
const warn = (line) => logger.warn(line);
const turns = made(RunTurnReactor, {
	log: EVENT_LOG,
	decide: DecideAndAppend,
	blobs: BLOB_STORE,
	codeHost: CODE_HOST,
	runtime: AGENT_RUNTIME,
	clock: CLOCK,
	ids: ID_SOURCE,
	feed: TOKEN_FEED,
	redaction: REDACTION,
	holder: LEASE_HOLDER
}, ({ holder, ...deps }) => new RunTurnReactor({
	...deps,
	owner: holder.owner,
	warn
}));
const publishes = made(PublishEditsReactor, {
	log: EVENT_LOG,
	decide: DecideAndAppend,
	blobs: BLOB_STORE,
	codeHost: CODE_HOST
}, (deps) => new PublishEditsReactor({
	...deps,
	warn
}));
const polling = made(PollPullRequests, {
	holder: LEASE_HOLDER,
	open: OpenPullRequests,
	pullRequests: PullRequestStates
}, (deps) => new PollPullRequests({
	...deps,
	orgId: FIRST.orgId,
	warn
}));
/** In the order of their start. */ const reactors = made(REACTORS, {
	log: EVENT_LOG,
	decide: DecideAndAppend,
	holder: LEASE_HOLDER,
	turns: RunTurnReactor,
	publishes: PublishEditsReactor,
	polling: PollPullRequests
}, ({ log, decide, holder, turns, publishes, polling }) => {
	const watch = (work) => new ConversationWatch({
		log,
		decide,
		...holder,
		warn
	}, work);
	return [
		watch(turns),
		watch(publishes),
		polling
	];
});
var WorkModule = class {};
WorkModule = _ts_decorate$1([Module({
	imports: [LiveModule],
	providers: [
		turns,
		publishes,
		polling,
		reactors
	],
	exports: [REACTORS]
})], WorkModule);
// ../me/dist/src/app/app.module.js
function _ts_decorate(decorators, target, key, desc) {
	var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
	if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
	else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
	return c > 3 && r && Object.defineProperty(target, key, r), r;
}
var AppModule = class AppModule {
	static async with(config) {
		const ports = [
			await StoresModule.with(config),
			CodeHostModule.with(config),
			await AgentModule.with(config)
		];
		const parts = [
			ApplicationModule.with(config),
			LiveModule,
			HttpModule,
			WorkModule
		];
		return {
			module: AppModule,
			imports: [...ports, ...parts],
			providers: [stores(config), ServerLife]
		};
	}
};
AppModule = _ts_decorate([Module({})], AppModule);
function stores(config) {
	return made(STORES, {
		log: EVENT_LOG,
		views: READ_MODEL_STORE,
		state: STATE_STORE,
		clock: CLOCK
	}, (opened) => ({
		...opened,
		isAlone: config.stores.kind === "embedded"
	}));
}
// ../me/dist/src/gateway/live.adapter.js
/** How sockets of this server are opened: WebSocket only, nothing restored by the library, and from pages of this server only. */ var LiveAdapter = class extends IoAdapter {
	origins;
	constructor(app, origins) {
		super(app), this.origins = origins;
	}
	createIOServer(port, options) {
		const own = {
			transports: ["websocket"],
			perMessageDeflate: false,
			serveClient: false,
			maxHttpBufferSize: 65536,
			pingInterval: 1e4,
			pingTimeout: 5e3,
			allowRequest: ({ headers }, decide) => {
				const refusal = this.origins.refusal(headers, false);
				decide(refusal?.code, refusal === void 0);
			}
		};
		return super.createIOServer(port, {
			...options,
			...own
		});
	}
	/** Ends the sockets; the HTTP server below them is closed by the application. */ close(server) {
		server.disconnectSockets(true);
		server.engine.close();
		return Promise.resolve();
	}
};
// ../me/dist/src/http/pipeline/security.middleware.js
/**
* Checks where every request comes from and how its body is written, and sets the headers that keep pages apart. Forms may be posted
* to `formTarget`, an origin beside this server's own.
*/ function security(origins, formTarget) {
	return (request, response, next) => {
		const isApi = isApiPath(request.path);
		setHeaders(request, response, isApi ? void 0 : formTarget);
		next(origins.refusal(request.headers, !isApi) ?? bodyRefusal(request));
	};
}
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";
function isApiPath(path) {
	return path === "/api" || path.startsWith("/api/");
}
/** The nonce of this answer's page. */ function nonceOf(response) {
	return response.locals.nonce;
}
/** `formTarget` is set for pages. */ function setHeaders(request, response, formTarget) {
	const nonce = randomBytes(18).toString("base64");
	Object.assign(response.locals, { nonce });
	response.set({
		"Content-Security-Policy": formTarget === void 0 ? API_POLICY : policy(request, nonce, formTarget),
		"X-Content-Type-Options": "nosniff",
		"Referrer-Policy": "no-referrer",
		"Cross-Origin-Opener-Policy": "same-origin",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Permissions-Policy": "camera=(), microphone=(), geolocation=()"
	});
	if (formTarget === void 0) response.set("Cache-Control", "no-store");
}
function policy({ headers, secure }, nonce, formTarget) {
	const socket = `${secure ? "wss" : "ws"}://${headers.host ?? ""}`;
	return [
		"default-src 'self'",
		`style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self' data: https://avatars.githubusercontent.com",
		`connect-src 'self' ${/^[\w.:[\]-]+$/.test(headers.host ?? "") ? socket : ""}`.trim(),
		"object-src 'none'",
		"base-uri 'none'",
		`form-action 'self' ${formTarget}`,
		"frame-ancestors 'none'"
	].join("; ");
}
function bodyRefusal({ headers, method }) {
	if (method === "GET" || method === "HEAD") return void 0;
	const hasBody = headers["transfer-encoding"] !== void 0 || Number(headers["content-length"] ?? 0) > 0;
	const isJson = /^application\/json\s*(;|$)/i.test(headers["content-type"] ?? "");
	return hasBody && !isJson ? problems.notJson() : void 0;
}
// ../me/dist/src/edge/trusted-origins.js
const LOOPBACK = [
	"localhost",
	"127.0.0.1",
	"[::1]"
];
/** Which addresses the server answers to, so that a page of another site cannot use a browser's session or a rebound name. */ var TrustedOrigins = class {
	names;
	anyAddress;
	constructor({ host, publicUrl }) {
		const bracketed = isIP(host) === 6 ? `[${host}]` : host.toLowerCase();
		this.names = /* @__PURE__ */ new Set([
			...LOOPBACK,
			bracketed,
			...publicUrl ? [publicUrl.hostname] : []
		]);
		this.anyAddress = host === "0.0.0.0" || host === "::";
	}
	/**
	* Undefined when the request may be answered. `isPage`: a document or asset, which links on other sites may open; everything
	* else must come from a page of this server or from no page at all.
	*/ refusal(headers, isPage) {
		const host = headers.host ?? "";
		if (!this.isOurs(host)) return problems.foreignHost();
		if (headers.origin !== void 0 && hostOf(headers.origin) !== host.toLowerCase()) return problems.foreignOrigin();
		const site = headers["sec-fetch-site"];
		return site !== void 0 && site !== "same-origin" && site !== "none" && !isPage ? problems.foreignOrigin() : void 0;
	}
	isOurs(host) {
		const name = hostName(host);
		if (name === void 0) return false;
		return this.names.has(name) || this.anyAddress && isIP(name.replace(/^\[|\]$/g, "")) !== 0;
	}
};
function hostName(host) {
	return /^[a-z0-9.:[\]_-]+$/i.test(host) && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : void 0;
}
function hostOf(origin) {
	return /^https?:\/\//.test(origin) && URL.canParse(origin) ? new URL(origin).host : void 0;
}
// ../me/dist/src/http/pipeline/web-app.middleware.js
const MEDIA_TYPES = {
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".json": "application/json",
	".svg": "image/svg+xml",
	".png": "image/png",
	".woff2": "font/woff2",
	".wasm": "application/wasm",
	".txt": "text/plain; charset=utf-8"
};
const COMPRESSIBLE = /^(text\/|application\/(json|wasm)|image\/svg)/;
const NONCE = "__CSP_NONCE__";
/**
* Serves the built interface from `folder`, whose files are looked up once: no path of a request ever reaches the disk. Paths
* that are neither files nor API are routes of the interface and get its page, with the nonce of this answer.
*/ function webApp(folder) {
	const assets = findAssets(folder);
	const page = existsSync(join(folder, "index.html")) ? readFileSync(join(folder, "index.html"), "utf8") : void 0;
	return (request, response, next) => {
		if (!(request.method === "GET" || request.method === "HEAD") || isApiPath(request.path)) return next();
		const asset = assets.get(request.path);
		if (asset) return void sendAsset(asset, request, response).catch(next);
		if (page === void 0 || extname(request.path) !== "") return next();
		const html = page.replaceAll(NONCE, nonceOf(response));
		response.set({
			"Content-Type": MEDIA_TYPES[".html"],
			"Cache-Control": "no-store"
		}).send(html);
	};
}
function findAssets(folder) {
	if (!existsSync(folder)) return /* @__PURE__ */ new Map();
	const assets = readdirSync(folder, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => {
		const file = join(entry.parentPath, entry.name);
		const path = `/${relative(folder, file).split(sep).join("/")}`;
		return [path, {
			file,
			mediaType: MEDIA_TYPES[extname(file)] ?? "application/octet-stream",
			immutable: path.startsWith("/assets/"),
			bodies: /* @__PURE__ */ new Map()
		}];
	});
	return new Map(assets.filter(([path]) => path !== "/index.html" && !path.startsWith("/.vite/")));
}
async function sendAsset(asset, request, response) {
	const encoding = COMPRESSIBLE.test(asset.mediaType) ? wantedEncoding(request) : "identity";
	const body = await bodyOf(asset, encoding);
	response.set({
		"Content-Type": asset.mediaType,
		"Cache-Control": asset.immutable ? "public, max-age=31536000, immutable" : "no-cache",
		Vary: "Accept-Encoding",
		...encoding !== "identity" && { "Content-Encoding": encoding }
	});
	response.send(body);
}
function wantedEncoding(request) {
	const wanted = request.acceptsEncodings([
		"br",
		"gzip",
		"identity"
	]);
	return wanted === "br" || wanted === "gzip" ? wanted : "identity";
}
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
function bodyOf(asset, encoding) {
	const known = asset.bodies.get(encoding);
	if (known) return known;
	const body = compress(readFileSync(asset.file), encoding);
	asset.bodies.set(encoding, body);
	return body;
}
function compress(bytes, encoding) {
	if (encoding === "identity") return Promise.resolve(bytes);
	if (encoding === "gzip") return toGzip(bytes);
	return toBrotli(bytes, { params: { [constants$2.BROTLI_PARAM_QUALITY]: 6 } });
}
// ../me/dist/src/samples/acme-backend.files.js
/** The files of acme-backend: a small webhook service without dependencies, with tests of its own. */ const ACME_BACKEND = {
	".gitignore": "node_modules/\n*.log\n",
	"package.json": `${JSON.stringify({
		name: "acme-backend",
		version: "1.4.0",
		private: true,
		type: "module",
		engines: { node: ">=20" },
		scripts: {
			start: "node src/main.js",
			test: "node --test"
		}
	}, null, 2)}\n`,
	"README.md": `# acme-backend

Takes webhooks from the shop and hands each one to the fulfilment service.

- \`npm test\` runs the tests.
- \`SHOP_SECRET=… FULFILMENT_URL=https://… npm start\` starts the service on port 8080.

## What happens to a webhook

1. The signature in \`x-acme-signature\` is checked. A wrong one is answered with 401.
2. The event is posted to the fulfilment service.
3. The shop gets 202 when fulfilment took the event, 502 when it did not.

A delivery is tried once.
`,
	"src/signature.js": `import { createHmac, timingSafeEqual } from 'node:crypto';

/** The signature the shop sends along: HMAC-SHA-256 of the body, in hex. */
export function sign(body, secret) {
  return createHmac('sha256', secret).update(body).digest('hex');
}

export function isSignedBy(body, signature, secret) {
  const expected = Buffer.from(sign(body, secret));
  const given = Buffer.from(String(signature ?? ''));
  return expected.length === given.length && timingSafeEqual(expected, given);
}
`,
	"src/webhook-handler.js": `/** Fulfilment did not take an event. */
export class DeliveryFailed extends Error {
  constructor(status) {
    super('Fulfilment answered ' + status);
    this.name = 'DeliveryFailed';
    this.status = status;
  }
}

/**
 * Makes the function that hands one event to fulfilment at \`target\`.
 * It gives the delivery, or throws DeliveryFailed.
 */
export function createWebhookHandler({ target }) {
  return async function handle(event) {
    const response = await post(target, event);
    if (!response.ok) throw new DeliveryFailed(response.status);
    return { eventId: event.id, attempts: 1 };
  };
}

function post(target, event) {
  return fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-acme-event': event.id },
    body: JSON.stringify(event),
  });
}
`,
	"src/server.js": `import { createServer } from 'node:http';
import { isSignedBy } from './signature.js';
import { DeliveryFailed } from './webhook-handler.js';

const LARGEST_BODY = 256 * 1024;

export function createWebhookServer({ secret, handle }) {
  return createServer(async (request, response) => {
    const answer = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    try {
      if (request.method !== 'POST' || request.url !== '/webhooks') return answer(404, { error: 'Not found' });
      const body = await readBody(request);
      if (!isSignedBy(body, request.headers['x-acme-signature'], secret)) return answer(401, { error: 'Wrong signature' });
      return answer(202, await handle(JSON.parse(body)));
    } catch (error) {
      if (error instanceof DeliveryFailed) return answer(502, { error: error.message });
      return answer(400, { error: 'The body is not an event' });
    }
  });
}

async function readBody(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST_BODY) throw new Error('too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
`,
	"src/main.js": `import { createWebhookServer } from './server.js';
import { createWebhookHandler } from './webhook-handler.js';

const { SHOP_SECRET: secret, FULFILMENT_URL: target, PORT = '8080' } = process.env;
if (!secret || !target) {
  console.error('Set SHOP_SECRET and FULFILMENT_URL.');
  process.exit(64);
}
createWebhookServer({ secret, handle: createWebhookHandler({ target }) }).listen(Number(PORT));
`,
	"test/fulfilment.js": `import { createServer } from 'node:http';

/** A fulfilment service that answers with these responses in turn, the last one for ever. */
export async function startFulfilment(...answers) {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.headers['x-acme-event']);
    const { status, headers = {} } = answers[Math.min(seen.length, answers.length) - 1];
    request.resume().on('end', () => response.writeHead(status, headers).end());
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: 'http://127.0.0.1:' + server.address().port, seen, close };
}
`,
	"test/webhook-handler.test.js": `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebhookHandler, DeliveryFailed } from '../src/webhook-handler.js';
import { startFulfilment } from './fulfilment.js';

const event = { id: 'evt_1', type: 'order.paid' };

test('an event that fulfilment takes is delivered', async (t) => {
  const fulfilment = await startFulfilment({ status: 204 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url });
  assert.deepEqual(await handle(event), { eventId: 'evt_1', attempts: 1 });
  assert.deepEqual(fulfilment.seen, ['evt_1']);
});

test('an event that fulfilment refuses fails with its status', async (t) => {
  const fulfilment = await startFulfilment({ status: 400 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url });
  await assert.rejects(handle(event), (error) => error instanceof DeliveryFailed && error.status === 400);
});
`,
	"test/server.test.js": `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebhookServer } from '../src/server.js';
import { sign } from '../src/signature.js';
import { DeliveryFailed } from '../src/webhook-handler.js';

const secret = 'for-tests-only';

async function post(t, handle, body, signature = sign(body, secret)) {
  const server = createWebhookServer({ secret, handle });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => server.close());
  const url = 'http://127.0.0.1:' + server.address().port + '/webhooks';
  return fetch(url, { method: 'POST', headers: { 'x-acme-signature': signature, connection: 'close' }, body });
}

test('a signed event is handed on', async (t) => {
  const response = await post(t, async (event) => ({ eventId: event.id, attempts: 1 }), '{"id":"evt_1"}');
  assert.equal(response.status, 202);
  assert.deepEqual(await response.json(), { eventId: 'evt_1', attempts: 1 });
});

test('a wrong signature is refused', async (t) => {
  const response = await post(t, () => assert.fail('not handed on'), '{"id":"evt_1"}', 'wrong');
  assert.equal(response.status, 401);
});

test('an event that could not be delivered is answered with 502', async (t) => {
  const failing = async () => {
    throw new DeliveryFailed(429);
  };
  const response = await post(t, failing, '{"id":"evt_1"}');
  assert.equal(response.status, 502);
});
`
};
// ../me/dist/src/samples/acme-web.files.js
/** The files of acme-web: the page that shows what became of the webhooks, without dependencies. */ const ACME_WEB = {
	".gitignore": "node_modules/\n",
	"package.json": `${JSON.stringify({
		name: "acme-web",
		version: "0.9.2",
		private: true,
		type: "module",
		engines: { node: ">=20" },
		scripts: { test: "node --test" }
	}, null, 2)}\n`,
	"README.md": `# acme-web

The page on which support looks up deliveries of webhooks. \`npm test\` runs the tests; open \`index.html\` to see the page.
`,
	"index.html": `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Deliveries</title>
    <link rel="stylesheet" href="styles.css" />
  </head>
  <body>
    <h1>Deliveries</h1>
    <ul id="deliveries"></ul>
    <script type="module" src="src/main.js"><\/script>
  </body>
</html>
`,
	"styles.css": `body {
  font-family: system-ui, sans-serif;
  margin: 2rem auto;
  max-width: 40rem;
}

li[data-status='failed'] {
  color: #b3261e;
}
`,
	"src/main.js": `import { describeDelivery } from './delivery-status.js';

const deliveries = [
  { eventId: 'evt_1', status: 'delivered', attempts: 1 },
  { eventId: 'evt_2', status: 'failed', attempts: 1 },
];

for (const delivery of deliveries) {
  const item = document.createElement('li');
  item.dataset.status = delivery.status;
  item.textContent = delivery.eventId + ': ' + describeDelivery(delivery);
  document.querySelector('#deliveries').append(item);
}
`,
	"src/delivery-status.js": `const LABELS = {
  delivered: 'Delivered',
  failed: 'Failed',
};

/** What support reads about a delivery. */
export function describeDelivery(delivery) {
  const label = LABELS[delivery.status] ?? 'Unknown';
  return label;
}
`,
	"test/delivery-status.test.js": `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDelivery } from '../src/delivery-status.js';

test('a delivery is described by its status', () => {
  assert.equal(describeDelivery({ status: 'delivered', attempts: 1 }), 'Delivered');
  assert.equal(describeDelivery({ status: 'failed', attempts: 1 }), 'Failed');
});

test('a status that is not known is said to be so', () => {
  assert.equal(describeDelivery({ status: 'lost', attempts: 1 }), 'Unknown');
});
`
};
// ../me/dist/src/samples/create-sample-repositories.js
const SAMPLES = [{
	name: "acme-backend",
	files: ACME_BACKEND
}, {
	name: "acme-web",
	files: ACME_WEB
}];
const DATE = "@1767268800 +0000";
const DATES = {
	GIT_AUTHOR_DATE: DATE,
	GIT_COMMITTER_DATE: DATE
};
/**
* Makes the sample repositories below `directory` where they are missing and gives their absolute paths. A repository that is there
* is left as it is, whatever people did to it; one appears whole or not at all, so a killed start is completed by the next.
*/ async function createSampleRepositories(directory) {
	await mkdir(directory, { recursive: true });
	const paths = [];
	for (const { name, files } of SAMPLES) {
		const path = join(directory, name);
		if (!await exists(path)) await make(path, files);
		paths.push(path);
	}
	return paths;
}
async function make(path, files) {
	const fresh = await mkdtemp(join(dirname(path), ".new-"));
	try {
		for (const [name, content] of Object.entries(files)) {
			await mkdir(dirname(join(fresh, name)), { recursive: true });
			await writeFile(join(fresh, name), content);
		}
		const git = (...args) => runGit({
			args,
			cwd: fresh,
			env: DATES
		});
		await git("init", "--quiet", "--template=", "--initial-branch=main");
		await git("add", "--all");
		await git("commit", "--quiet", "--message", "Start of the sample");
		await rename(fresh, path);
	} finally {
		await rm(fresh, {
			recursive: true,
			force: true
		});
	}
}
async function exists(path) {
	try {
		await stat(path);
		return true;
	} catch (error) {
		if (error.code === "ENOENT") return false;
		throw error;
	}
}
// ../me/dist/src/samples/sample-ticket.js
const RETRY = `import { setTimeout as wait } from 'node:timers/promises';

/** Answers after which the same request may succeed. */
const WORTH_RETRYING = new Set([429, 502, 503, 504]);
const LONGEST_PAUSE_MS = 30_000;

/**
 * Sends until the answer is not worth a retry, at most \`attempts\` times. The pause doubles each time; a \`Retry-After\`
 * header in seconds is honoured.
 */
export async function withRetries(send, { attempts, pauseMs }) {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send();
    if (!WORTH_RETRYING.has(response.status) || attempt === attempts) return { response, attempt };
    await wait(pauseBefore(response, attempt, pauseMs));
  }
}

function pauseBefore(response, attempt, pauseMs) {
  const asked = response.headers.get('retry-after');
  const pause = asked !== null && /^[0-9]+$/.test(asked) ? Number(asked) * 1000 : pauseMs * 2 ** (attempt - 1);
  return Math.min(pause, LONGEST_PAUSE_MS);
}
`;
const HANDLER = `import { withRetries } from './retry.js';

/** Fulfilment did not take an event. */
export class DeliveryFailed extends Error {
  constructor(status) {
    super('Fulfilment answered ' + status);
    this.name = 'DeliveryFailed';
    this.status = status;
  }
}

/**
 * Makes the function that hands one event to fulfilment at \`target\`. Answers of the kind "try again" are retried.
 * It gives the delivery, or throws DeliveryFailed.
 */
export function createWebhookHandler({ target, attempts = 4, pauseMs = 500 }) {
  return async function handle(event) {
    const { response, attempt } = await withRetries(() => post(target, event), { attempts, pauseMs });
    if (!response.ok) throw new DeliveryFailed(response.status);
    return { eventId: event.id, attempts: attempt };
  };
}

function post(target, event) {
  return fetch(target, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-acme-event': event.id },
    body: JSON.stringify(event),
  });
}
`;
const RETRY_TESTS = `import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createWebhookHandler, DeliveryFailed } from '../src/webhook-handler.js';
import { startFulfilment } from './fulfilment.js';

const event = { id: 'evt_1', type: 'order.paid' };

test('a delivery answered with 429 is tried again until it is taken', async (t) => {
  const fulfilment = await startFulfilment({ status: 429 }, { status: 429 }, { status: 204 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url, pauseMs: 5 });
  assert.deepEqual(await handle(event), { eventId: 'evt_1', attempts: 3 });
  assert.equal(fulfilment.seen.length, 3);
});

test('429 for ever fails after the last attempt', async (t) => {
  const fulfilment = await startFulfilment({ status: 429 });
  t.after(fulfilment.close);
  const handle = createWebhookHandler({ target: fulfilment.url, attempts: 3, pauseMs: 5 });
  await assert.rejects(handle(event), (error) => error instanceof DeliveryFailed && error.status === 429);
  assert.equal(fulfilment.seen.length, 3);
});

test('Retry-After says how long to wait', async (t) => {
  const fulfilment = await startFulfilment({ status: 429, headers: { 'retry-after': '1' } }, { status: 204 });
  t.after(fulfilment.close);
  const started = Date.now();
  await createWebhookHandler({ target: fulfilment.url, pauseMs: 5 })(event);
  assert.ok(Date.now() - started >= 900);
});

test('a refusal is not tried again', async (t) => {
  const fulfilment = await startFulfilment({ status: 400 });
  t.after(fulfilment.close);
  await assert.rejects(createWebhookHandler({ target: fulfilment.url, pauseMs: 5 })(event), DeliveryFailed);
  assert.equal(fulfilment.seen.length, 1);
});
`;
const WEB_PATCH = `--- a/acme-web/test/delivery-status.test.js
+++ b/acme-web/test/delivery-status.test.js
@@ -10,3 +10,8 @@
 test('a status that is not known is said to be so', () => {
   assert.equal(describeDelivery({ status: 'lost', attempts: 1 }), 'Unknown');
 });
+
+test('a delivery that took several attempts says how many', () => {
+  assert.equal(describeDelivery({ status: 'delivered', attempts: 3 }), 'Delivered after 3 attempts');
+  assert.equal(describeDelivery({ status: 'failed', attempts: 4 }), 'Failed after 4 attempts');
+});
`;
const fenced = (info, content) => `\`\`\`${info}\n${content}\`\`\``;
/**
* The ticket of a new installation. Its body tells an agent what is wanted; for the demo agent it also holds the directives that
* do it in both sample repositories.
*/ const SAMPLE_TICKET = {
	title: "Add retry logic to the webhook handler and cover the 429 path in tests",
	body: `Fulfilment limits how fast we may call it. When it answers 429 we give up at once and the shop sees a 502, although the
same event would go through a second later.

- In acme-backend, try a delivery again after 429, 502, 503 and 504: four attempts, the pause doubling each time, \`Retry-After\` honoured.
- Cover the 429 path in tests.
- In acme-web, let support see how many attempts a delivery took.

## Directives for the demo agent

The demo agent calls no model. Choose both repositories and the mode Edits, and it carries out what follows; an agent with a model
may take it as a suggestion.

${fenced("acme-backend/src/retry.js", RETRY)}

${fenced("acme-backend/src/webhook-handler.js", HANDLER)}

${fenced("acme-backend/test/retry.test.js", RETRY_TESTS)}

- replace \`A delivery is tried once.\` with \`A delivery is tried up to four times when fulfilment answers 429, 502, 503 or 504.\` in \`acme-backend/README.md\`
- replace \`return label;\` with \`return delivery.attempts > 1 ? label + ' after ' + delivery.attempts + ' attempts' : label;\` in \`acme-web/src/delivery-status.js\`

${fenced("diff", WEB_PATCH)}
`
};
// ../me/dist/src/app/server-logger.js
/** Who in Nest prints an error of the start that it throws as well: whoever started the server says it in plain words. */ const THROWN_AS_WELL = ["ExceptionHandler", "NestApplication"];
/**
* Nest's warnings and errors without those that would come before the message of a failed start; in colours on a terminal alone.
* What a line quotes may come from agents, repositories and services: hidden characters are named, and no quotation begins a line.
*/ var ServerLogger = class extends ConsoleLogger {
	constructor() {
		const colors = [process.stdout, process.stderr].every((stream) => stream.isTTY && stream.hasColors());
		super({
			logLevels: [
				"warn",
				"error",
				"fatal"
			],
			colors
		});
	}
	error(message, ...more) {
		if (!THROWN_AS_WELL.includes(String(more.at(-1)))) super.error(message, ...more);
	}
	stringifyMessage(message, level) {
		const said = this.resolveMessage(message);
		const text = typeof said === "string" ? said : inspect(said, {
			...this.inspectOptions,
			colors: false
		});
		return this.colorize(named(text), level);
	}
	stringifyParams(params) {
		return named(inspect(params, {
			...this.inspectOptions,
			colors: false,
			compact: true,
			breakLength: Infinity
		}));
	}
	printStackTrace(stack) {
		if (stack) super.printStackTrace(named(stack));
	}
};
const named = (text) => visibleText(text).replaceAll("\n", "\n    ");
// ../me/dist/src/app/bootstrap.js
const BODY_LIMIT = 262144;
const WEBHOOKS = "/api/webhooks/";
const WEBHOOK_LIMIT = 1048576;
/** Builds the server, listens, completes the first start and begins to work. Other processes are let into `folder` as soon as may be. */ async function startServer(config, folder, repositories) {
	const app = await NestFactory.create(await AppModule.with(config), {
		bodyParser: false,
		logger: new ServerLogger(),
		abortOnError: false
	});
	let setUpCode;
	try {
		await configure(app, config);
		await bind(app, config, folder);
		setUpCode = await begin(app, config, repositories);
	} catch (error) {
		await app.close();
		throw error;
	}
	const { port } = app.getHttpServer().address();
	const close = async () => {
		await app.get(ServerLife).handOver();
		await app.close();
	};
	return {
		url: urlOf(config.host, port),
		setUpCode,
		close
	};
}
async function configure(app, config) {
	const origins = new TrustedOrigins(config);
	app.disable("x-powered-by", "etag");
	app.set("query parser", "simple");
	if (config.publicUrl) app.set("trust proxy", [
		"loopback",
		"linklocal",
		"uniquelocal"
	]);
	app.use(security(origins, new URL(config.github.url).origin));
	app.use(webApp(fileURLToPath(new URL("../../web", import.meta.url))));
	app.useBodyParser("raw", {
		type: (request) => request.url?.startsWith(WEBHOOKS),
		limit: WEBHOOK_LIMIT
	});
	app.useBodyParser("json", { limit: BODY_LIMIT });
	const connections = app.get(LiveConnections);
	await app.get(LiveTail).start(() => connections.resyncAll());
	app.useWebSocketAdapter(new LiveAdapter(app, origins));
}
async function bind(app, config, folder) {
	const state = app.get(STATE_STORE);
	await bindStores({
		folder: folder.id,
		isAlone: folder.isAlone,
		logOwner: app.get(LOG_OWNER) ?? void 0,
		state,
		newId: () => app.get(ID_SOURCE).next(),
		forget: () => app.get(ServerLife).forgetPositions()
	});
	if (config.isShared) await agreeOnSettings(state, config, folder.isAlone);
	await folder.share();
}
/** Gives the code of set-up. */ async function begin(app, config, repositories) {
	const life = app.get(ServerLife);
	await life.startViews();
	await app.listen(config.port, config.host);
	const setUpCode = await underLease(app.get(LEASE_HOLDER), "first-start", () => completeFirstStart(app, config));
	await life.catchUp();
	for (const source of repositories) await addRepository(app, source);
	await life.startWork();
	return setUpCode;
}
async function completeFirstStart(app, { dataDir }) {
	const first = app.get(FirstStart);
	await first.run({
		makeRepositories: () => createSampleRepositories(join(dataDir, "samples")),
		ticket: SAMPLE_TICKET
	});
	return app.get(Ownership).open(await keepToken(first, join(dataDir, "cli-token")));
}
/** The command line beside the server finds its token in the data folder; only its owner may read it. */ async function keepToken(first, file) {
	const known = await readFile(file, "utf8").catch((error) => {
		if (error.code === "ENOENT") return void 0;
		throw error;
	});
	const token = await first.tokenFor(known?.trim());
	if (token === known?.trim()) return token;
	await writeFile(file, `${token}\n`, { mode: 384 });
	await chmod(file, 384);
	return token;
}
async function addRepository(app, source) {
	const { orgId, ownerId: memberId } = FIRST;
	const caller = {
		orgId,
		memberId,
		commandId: deriveId("start", source)
	};
	const tell = (line) => void process.stderr.write(`${visibleText(line)}\n`);
	await app.get(CommandBus).execute(new AddRepository(caller, {
		source,
		projectKey: FIRST.project.key
	}, tell));
}
export { DomainError as a, SETTINGS as c, visibleText as d, VERSION as i, beyondLoopback as l, SystemClock as n, anthropicOf as o, gitHubOf as r, ConfigError as s, startServer as t, parseConfig as u };
