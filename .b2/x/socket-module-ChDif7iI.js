import "reflect-metadata";
import { i as __require, o as __toESM, t as __commonJSMin } from "./rolldown-runtime-D6H7wCWS.js";
import { H as isEmptyArray, J as isString, U as isFunction, X as isUndefined, d as Logger, it as EXCEPTION_FILTERS_METADATA, n as require_operators, s as require_lib, t as require_cjs, vt as PARAMTYPES_METADATA, z as addLeadingSlash } from "./common-CY9HGVQJ.js";
import { A as STATIC_CONTEXT, C as InterceptorsConsumer, D as FORBIDDEN_MESSAGE, E as ExecutionContextHost, M as REQUEST_CONTEXT_ID, O as InvalidExceptionFilterException, P as MetadataScanner, R as RuntimeException, S as InterceptorsContextCreator, T as GuardsConsumer, _ as Injector, b as PipesContextCreator, c as GATEWAY_SERVER_METADATA, d as PARAM_ARGS_METADATA, j as ContextIdFactory, k as BaseExceptionFilterContext, l as MESSAGE_MAPPING_METADATA, m as loadAdapter, n as WsException, r as WsParamtype, t as BaseWsExceptionFilter, u as MESSAGE_METADATA, v as HandlerMetadataStorage, w as GuardsContextCreator, x as PipesConsumer, y as ContextUtils, z as selectExceptionFilterMetadata } from "./base-ws-exception-filter-CbsdNScc.js";
// ../me/node_modules/@nestjs/websockets/exceptions/ws-exceptions-handler.js
var import_lib = require_lib();
/**
* @publicApi
*/
var WsExceptionsHandler = class extends BaseWsExceptionFilter {
	filters = [];
	handle(exception, host) {
		const client = host.switchToWs().getClient();
		if (this.invokeCustomFilters(exception, host) || !client) return;
		super.catch(exception, host);
	}
	setCustomFilters(filters) {
		if (!Array.isArray(filters)) throw new InvalidExceptionFilterException();
		this.filters = filters;
	}
	invokeCustomFilters(exception, args) {
		if (isEmptyArray(this.filters)) return false;
		const filter = selectExceptionFilterMetadata(this.filters, exception);
		filter && filter.func(exception, args);
		return !!filter;
	}
};
// ../me/node_modules/@nestjs/websockets/context/exception-filters-context.js
/**
* @publicApi
*/
var ExceptionFiltersContext = class extends BaseExceptionFilterContext {
	constructor(container) {
		super(container);
	}
	create(instance, callback, moduleKey, contextId = STATIC_CONTEXT, inquirerId) {
		this.moduleContext = moduleKey;
		const exceptionHandler = new WsExceptionsHandler();
		const filters = this.createContext(instance, callback, EXCEPTION_FILTERS_METADATA, contextId, inquirerId);
		if (isEmptyArray(filters)) return exceptionHandler;
		exceptionHandler.setCustomFilters(filters.reverse());
		return exceptionHandler;
	}
	getGlobalMetadata() {
		return [];
	}
};
// ../me/node_modules/@nestjs/websockets/factories/ws-params-factory.js
var WsParamsFactory = class {
	exchangeKeyForValue(type, data, args) {
		if (!args) return null;
		switch (type) {
			case WsParamtype.SOCKET: return args[0];
			case WsParamtype.PAYLOAD: return data ? args[1]?.[data] : args[1];
			case WsParamtype.ACK: return args.find((arg) => isFunction(arg));
			default: return null;
		}
	}
};
// ../me/node_modules/@nestjs/websockets/context/ws-metadata-constants.js
const DEFAULT_CALLBACK_METADATA = {
	[`${WsParamtype.ACK}:2`]: {
		index: 2,
		data: void 0,
		pipes: []
	},
	[`${WsParamtype.PAYLOAD}:1`]: {
		index: 1,
		data: void 0,
		pipes: []
	},
	[`${WsParamtype.SOCKET}:0`]: {
		index: 0,
		data: void 0,
		pipes: []
	}
};
// ../me/node_modules/@nestjs/websockets/context/ws-context-creator.js
var WsContextCreator = class {
	wsProxy;
	exceptionFiltersContext;
	pipesContextCreator;
	pipesConsumer;
	guardsContextCreator;
	guardsConsumer;
	interceptorsContextCreator;
	interceptorsConsumer;
	contextUtils = new ContextUtils();
	wsParamsFactory = new WsParamsFactory();
	handlerMetadataStorage = new HandlerMetadataStorage();
	constructor(wsProxy, exceptionFiltersContext, pipesContextCreator, pipesConsumer, guardsContextCreator, guardsConsumer, interceptorsContextCreator, interceptorsConsumer) {
		this.wsProxy = wsProxy;
		this.exceptionFiltersContext = exceptionFiltersContext;
		this.pipesContextCreator = pipesContextCreator;
		this.pipesConsumer = pipesConsumer;
		this.guardsContextCreator = guardsContextCreator;
		this.guardsConsumer = guardsConsumer;
		this.interceptorsContextCreator = interceptorsContextCreator;
		this.interceptorsConsumer = interceptorsConsumer;
	}
	create(instance, callback, moduleKey, methodName, contextId = STATIC_CONTEXT, inquirerId) {
		const contextType = "ws";
		const { argsLength, paramtypes, getParamsMetadata } = this.getMetadata(instance, methodName, contextType);
		const exceptionHandler = this.exceptionFiltersContext.create(instance, callback, moduleKey, contextId, inquirerId);
		const pipes = this.pipesContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const guards = this.guardsContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const interceptors = this.interceptorsContextCreator.create(instance, callback, moduleKey, contextId, inquirerId);
		const paramsMetadata = getParamsMetadata(moduleKey);
		const paramsOptions = paramsMetadata ? this.contextUtils.mergeParamsMetatypes(paramsMetadata, paramtypes) : [];
		const fnApplyPipes = this.createPipesFn(pipes, paramsOptions);
		const fnCanActivate = this.createGuardsFn(guards, instance, callback, contextType);
		const handler = (initialArgs, args) => async () => {
			if (fnApplyPipes) {
				await fnApplyPipes(initialArgs, ...args);
				return callback.apply(instance, initialArgs);
			}
			return callback.apply(instance, args);
		};
		const targetPattern = this.reflectCallbackPattern(callback);
		return this.wsProxy.create(async (...args) => {
			const initialArgs = this.contextUtils.createNullArray(argsLength);
			fnCanActivate && await fnCanActivate(args);
			return this.interceptorsConsumer.intercept(interceptors, args, instance, callback, handler(initialArgs, args), contextType);
		}, exceptionHandler, targetPattern);
	}
	reflectCallbackParamtypes(instance, callback) {
		return Reflect.getMetadata(PARAMTYPES_METADATA, instance, callback.name);
	}
	reflectCallbackPattern(callback) {
		return Reflect.getMetadata(MESSAGE_METADATA, callback);
	}
	createGuardsFn(guards, instance, callback, contextType) {
		const canActivateFn = async (args) => {
			if (!await this.guardsConsumer.tryActivate(guards, args, instance, callback, contextType)) throw new WsException(FORBIDDEN_MESSAGE);
		};
		return guards.length ? canActivateFn : null;
	}
	getMetadata(instance, methodName, contextType) {
		const cacheMetadata = this.handlerMetadataStorage.get(instance, methodName);
		if (cacheMetadata) return cacheMetadata;
		const metadata = this.contextUtils.reflectCallbackMetadata(instance, methodName, PARAM_ARGS_METADATA) || DEFAULT_CALLBACK_METADATA;
		const keys = Object.keys(metadata);
		const argsLength = this.contextUtils.getArgumentsLength(keys, metadata);
		const paramtypes = this.contextUtils.reflectCallbackParamtypes(instance, methodName);
		const contextFactory = this.contextUtils.getContextFactory(contextType, instance, instance[methodName]);
		const getParamsMetadata = (moduleKey) => this.exchangeKeysForValues(keys, metadata, moduleKey, this.wsParamsFactory, contextFactory);
		const handlerMetadata = {
			argsLength,
			paramtypes,
			getParamsMetadata
		};
		this.handlerMetadataStorage.set(instance, methodName, handlerMetadata);
		return handlerMetadata;
	}
	exchangeKeysForValues(keys, metadata, moduleContext, paramsFactory, contextFactory) {
		this.pipesContextCreator.setModuleContext(moduleContext);
		return keys.map((key) => {
			const { index, data, pipes: pipesCollection, schema } = metadata[key];
			const pipes = this.pipesContextCreator.createConcreteContext(pipesCollection);
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
};
// ../me/node_modules/@nestjs/websockets/context/ws-proxy.js
var import_cjs = require_cjs();
var import_operators = require_operators();
var WsProxy = class {
	create(targetCallback, exceptionsHandler, targetPattern) {
		return async (...args) => {
			args = [...args, targetPattern ?? "unknown"];
			try {
				const result = await targetCallback(...args);
				return !(0, import_cjs.isObservable)(result) ? result : result.pipe((0, import_operators.catchError)((error) => {
					this.handleError(exceptionsHandler, args, error);
					return import_cjs.EMPTY;
				}));
			} catch (error) {
				this.handleError(exceptionsHandler, args, error);
			}
		};
	}
	handleError(exceptionsHandler, args, error) {
		const host = new ExecutionContextHost(args);
		host.setType("ws");
		exceptionsHandler.handle(error, host);
	}
};
// ../me/node_modules/@nestjs/websockets/factories/server-and-event-streams-factory.js
var ServerAndEventStreamsFactory = class {
	static create(server) {
		const init = new import_cjs.ReplaySubject();
		init.next(server);
		return {
			init,
			connection: new import_cjs.Subject(),
			disconnect: new import_cjs.Subject(),
			server
		};
	}
};
// ../me/node_modules/@nestjs/websockets/socket-server-provider.js
var SocketServerProvider = class {
	socketsContainer;
	applicationConfig;
	constructor(socketsContainer, applicationConfig) {
		this.socketsContainer = socketsContainer;
		this.applicationConfig = applicationConfig;
	}
	scanForSocketServer(options, port) {
		const serverAndStreamsHost = this.socketsContainer.getOneByConfig({
			port,
			path: options.path
		});
		if (serverAndStreamsHost && options.namespace) return this.decorateWithNamespace(options, port, serverAndStreamsHost.server);
		return serverAndStreamsHost ? serverAndStreamsHost : this.createSocketServer(options, port);
	}
	createSocketServer(options, port) {
		const adapter = this.applicationConfig.getIoAdapter();
		const { namespace, server, ...partialOptions } = options;
		const ioServer = adapter.create(port, partialOptions);
		const serverAndEventStreamsHost = ServerAndEventStreamsFactory.create(ioServer);
		this.socketsContainer.addOne({
			port,
			path: options.path
		}, serverAndEventStreamsHost);
		if (!namespace) return serverAndEventStreamsHost;
		return this.decorateWithNamespace(options, port, ioServer);
	}
	decorateWithNamespace(options, port, targetServer) {
		const namespaceServer = this.getServerOfNamespace(options, port, targetServer);
		const serverAndEventStreamsHost = ServerAndEventStreamsFactory.create(namespaceServer);
		this.socketsContainer.addOne({
			port,
			path: options.path,
			namespace: options.namespace
		}, serverAndEventStreamsHost);
		return serverAndEventStreamsHost;
	}
	getServerOfNamespace(options, port, server) {
		return this.applicationConfig.getIoAdapter().create(port, {
			...options,
			namespace: this.validateNamespace(options.namespace || ""),
			server
		});
	}
	validateNamespace(namespace) {
		if (!isString(namespace)) return namespace;
		return addLeadingSlash(namespace);
	}
};
// ../me/node_modules/@nestjs/websockets/sockets-container.js
var import_object_hash = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	var crypto = __require("crypto");
	/**
	* Exported function
	*
	* Options:
	*
	*  - `algorithm` hash algo to be used by this instance: *'sha1', 'md5'
	*  - `excludeValues` {true|*false} hash object keys, values ignored
	*  - `encoding` hash encoding, supports 'buffer', '*hex', 'binary', 'base64'
	*  - `ignoreUnknown` {true|*false} ignore unknown object types
	*  - `replacer` optional function that replaces values before hashing
	*  - `respectFunctionProperties` {*true|false} consider function properties when hashing
	*  - `respectFunctionNames` {*true|false} consider 'name' property of functions for hashing
	*  - `respectType` {*true|false} Respect special properties (prototype, constructor)
	*    when hashing to distinguish between types
	*  - `unorderedArrays` {true|*false} Sort all arrays before hashing
	*  - `unorderedSets` {*true|false} Sort `Set` and `Map` instances before hashing
	*  * = default
	*
	* @param {object} object value to hash
	* @param {object} options hashing options
	* @return {string} hash value
	* @api public
	*/
	exports = module.exports = objectHash;
	function objectHash(object, options) {
		options = applyDefaults(object, options);
		return hash(object, options);
	}
	/**
	* Exported sugar methods
	*
	* @param {object} object value to hash
	* @return {string} hash value
	* @api public
	*/
	exports.sha1 = function(object) {
		return objectHash(object);
	};
	exports.keys = function(object) {
		return objectHash(object, {
			excludeValues: true,
			algorithm: "sha1",
			encoding: "hex"
		});
	};
	exports.MD5 = function(object) {
		return objectHash(object, {
			algorithm: "md5",
			encoding: "hex"
		});
	};
	exports.keysMD5 = function(object) {
		return objectHash(object, {
			algorithm: "md5",
			encoding: "hex",
			excludeValues: true
		});
	};
	var hashes = crypto.getHashes ? crypto.getHashes().slice() : ["sha1", "md5"];
	hashes.push("passthrough");
	var encodings = [
		"buffer",
		"hex",
		"binary",
		"base64"
	];
	function applyDefaults(object, sourceOptions) {
		sourceOptions = sourceOptions || {};
		var options = {};
		options.algorithm = sourceOptions.algorithm || "sha1";
		options.encoding = sourceOptions.encoding || "hex";
		options.excludeValues = sourceOptions.excludeValues ? true : false;
		options.algorithm = options.algorithm.toLowerCase();
		options.encoding = options.encoding.toLowerCase();
		options.ignoreUnknown = sourceOptions.ignoreUnknown !== true ? false : true;
		options.respectType = sourceOptions.respectType === false ? false : true;
		options.respectFunctionNames = sourceOptions.respectFunctionNames === false ? false : true;
		options.respectFunctionProperties = sourceOptions.respectFunctionProperties === false ? false : true;
		options.unorderedArrays = sourceOptions.unorderedArrays !== true ? false : true;
		options.unorderedSets = sourceOptions.unorderedSets === false ? false : true;
		options.unorderedObjects = sourceOptions.unorderedObjects === false ? false : true;
		options.replacer = sourceOptions.replacer || void 0;
		options.excludeKeys = sourceOptions.excludeKeys || void 0;
		if (typeof object === "undefined") throw new Error("Object argument required.");
		for (var i = 0; i < hashes.length; ++i) if (hashes[i].toLowerCase() === options.algorithm.toLowerCase()) options.algorithm = hashes[i];
		if (hashes.indexOf(options.algorithm) === -1) throw new Error("Algorithm \"" + options.algorithm + "\"  not supported. supported values: " + hashes.join(", "));
		if (encodings.indexOf(options.encoding) === -1 && options.algorithm !== "passthrough") throw new Error("Encoding \"" + options.encoding + "\"  not supported. supported values: " + encodings.join(", "));
		return options;
	}
	/** Check if the given function is a native function */
	function isNativeFunction(f) {
		if (typeof f !== "function") return false;
		return /^function\s+\w*\s*\(\s*\)\s*{\s+\[native code\]\s+}$/i.exec(Function.prototype.toString.call(f)) != null;
	}
	function hash(object, options) {
		var hashingStream;
		if (options.algorithm !== "passthrough") hashingStream = crypto.createHash(options.algorithm);
		else hashingStream = new PassThrough();
		if (typeof hashingStream.write === "undefined") {
			hashingStream.write = hashingStream.update;
			hashingStream.end = hashingStream.update;
		}
		typeHasher(options, hashingStream).dispatch(object);
		if (!hashingStream.update) hashingStream.end("");
		if (hashingStream.digest) return hashingStream.digest(options.encoding === "buffer" ? void 0 : options.encoding);
		var buf = hashingStream.read();
		if (options.encoding === "buffer") return buf;
		return buf.toString(options.encoding);
	}
	/**
	* Expose streaming API
	*
	* @param {object} object  Value to serialize
	* @param {object} options  Options, as for hash()
	* @param {object} stream  A stream to write the serializiation to
	* @api public
	*/
	exports.writeToStream = function(object, options, stream) {
		if (typeof stream === "undefined") {
			stream = options;
			options = {};
		}
		options = applyDefaults(object, options);
		return typeHasher(options, stream).dispatch(object);
	};
	function typeHasher(options, writeTo, context) {
		context = context || [];
		var write = function(str) {
			if (writeTo.update) return writeTo.update(str, "utf8");
			else return writeTo.write(str, "utf8");
		};
		return {
			dispatch: function(value) {
				if (options.replacer) value = options.replacer(value);
				var type = typeof value;
				if (value === null) type = "null";
				return this["_" + type](value);
			},
			_object: function(object) {
				var pattern = /\[object (.*)\]/i;
				var objString = Object.prototype.toString.call(object);
				var objType = pattern.exec(objString);
				if (!objType) objType = "unknown:[" + objString + "]";
				else objType = objType[1];
				objType = objType.toLowerCase();
				var objectNumber = null;
				if ((objectNumber = context.indexOf(object)) >= 0) return this.dispatch("[CIRCULAR:" + objectNumber + "]");
				else context.push(object);
				if (typeof Buffer !== "undefined" && Buffer.isBuffer && Buffer.isBuffer(object)) {
					write("buffer:");
					return write(object);
				}
				if (objType !== "object" && objType !== "function" && objType !== "asyncfunction") {
					if (this["_" + objType]) this["_" + objType](object);
					else if (options.ignoreUnknown) return write("[" + objType + "]");
					else throw new Error("Unknown object type \"" + objType + "\"");
				} else {
					var keys = Object.keys(object);
					if (options.unorderedObjects) keys = keys.sort();
					if (options.respectType !== false && !isNativeFunction(object)) keys.splice(0, 0, "prototype", "__proto__", "constructor");
					if (options.excludeKeys) keys = keys.filter(function(key) {
						return !options.excludeKeys(key);
					});
					write("object:" + keys.length + ":");
					var self = this;
					return keys.forEach(function(key) {
						self.dispatch(key);
						write(":");
						if (!options.excludeValues) self.dispatch(object[key]);
						write(",");
					});
				}
			},
			_array: function(arr, unordered) {
				unordered = typeof unordered !== "undefined" ? unordered : options.unorderedArrays !== false;
				var self = this;
				write("array:" + arr.length + ":");
				if (!unordered || arr.length <= 1) return arr.forEach(function(entry) {
					return self.dispatch(entry);
				});
				var contextAdditions = [];
				var entries = arr.map(function(entry) {
					var strm = new PassThrough();
					var localContext = context.slice();
					typeHasher(options, strm, localContext).dispatch(entry);
					contextAdditions = contextAdditions.concat(localContext.slice(context.length));
					return strm.read().toString();
				});
				context = context.concat(contextAdditions);
				entries.sort();
				return this._array(entries, false);
			},
			_date: function(date) {
				return write("date:" + date.toJSON());
			},
			_symbol: function(sym) {
				return write("symbol:" + sym.toString());
			},
			_error: function(err) {
				return write("error:" + err.toString());
			},
			_boolean: function(bool) {
				return write("bool:" + bool.toString());
			},
			_string: function(string) {
				write("string:" + string.length + ":");
				write(string.toString());
			},
			_function: function(fn) {
				write("fn:");
				if (isNativeFunction(fn)) this.dispatch("[native]");
				else this.dispatch(fn.toString());
				if (options.respectFunctionNames !== false) this.dispatch("function-name:" + String(fn.name));
				if (options.respectFunctionProperties) this._object(fn);
			},
			_number: function(number) {
				return write("number:" + number.toString());
			},
			_xml: function(xml) {
				return write("xml:" + xml.toString());
			},
			_null: function() {
				return write("Null");
			},
			_undefined: function() {
				return write("Undefined");
			},
			_regexp: function(regex) {
				return write("regex:" + regex.toString());
			},
			_uint8array: function(arr) {
				write("uint8array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_uint8clampedarray: function(arr) {
				write("uint8clampedarray:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_int8array: function(arr) {
				write("int8array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_uint16array: function(arr) {
				write("uint16array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_int16array: function(arr) {
				write("int16array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_uint32array: function(arr) {
				write("uint32array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_int32array: function(arr) {
				write("int32array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_float32array: function(arr) {
				write("float32array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_float64array: function(arr) {
				write("float64array:");
				return this.dispatch(Array.prototype.slice.call(arr));
			},
			_arraybuffer: function(arr) {
				write("arraybuffer:");
				return this.dispatch(new Uint8Array(arr));
			},
			_url: function(url) {
				return write("url:" + url.toString(), "utf8");
			},
			_map: function(map) {
				write("map:");
				var arr = Array.from(map);
				return this._array(arr, options.unorderedSets !== false);
			},
			_set: function(set) {
				write("set:");
				var arr = Array.from(set);
				return this._array(arr, options.unorderedSets !== false);
			},
			_file: function(file) {
				write("file:");
				return this.dispatch([
					file.name,
					file.size,
					file.type,
					file.lastModfied
				]);
			},
			_blob: function() {
				if (options.ignoreUnknown) return write("[blob]");
				throw Error("Hashing Blob objects is currently not supported\n(see https://github.com/puleos/object-hash/issues/26)\nUse \"options.replacer\" or \"options.ignoreUnknown\"\n");
			},
			_domwindow: function() {
				return write("domwindow");
			},
			_bigint: function(number) {
				return write("bigint:" + number.toString());
			},
			_process: function() {
				return write("process");
			},
			_timer: function() {
				return write("timer");
			},
			_pipe: function() {
				return write("pipe");
			},
			_tcp: function() {
				return write("tcp");
			},
			_udp: function() {
				return write("udp");
			},
			_tty: function() {
				return write("tty");
			},
			_statwatcher: function() {
				return write("statwatcher");
			},
			_securecontext: function() {
				return write("securecontext");
			},
			_connection: function() {
				return write("connection");
			},
			_zlib: function() {
				return write("zlib");
			},
			_context: function() {
				return write("context");
			},
			_nodescript: function() {
				return write("nodescript");
			},
			_httpparser: function() {
				return write("httpparser");
			},
			_dataview: function() {
				return write("dataview");
			},
			_signal: function() {
				return write("signal");
			},
			_fsevent: function() {
				return write("fsevent");
			},
			_tlswrap: function() {
				return write("tlswrap");
			}
		};
	}
	function PassThrough() {
		return {
			buf: "",
			write: function(b) {
				this.buf += b;
			},
			end: function(b) {
				this.buf += b;
			},
			read: function() {
				return this.buf;
			}
		};
	}
})))(), 1);
var SocketsContainer = class {
	serverAndEventStreamsHosts = /* @__PURE__ */ new Map();
	getAll() {
		return this.serverAndEventStreamsHosts;
	}
	getOneByConfig(options) {
		const uniqueToken = this.generateHashByOptions(options);
		return this.serverAndEventStreamsHosts.get(uniqueToken);
	}
	addOne(options, host) {
		const uniqueToken = this.generateHashByOptions(options);
		this.serverAndEventStreamsHosts.set(uniqueToken, host);
	}
	clear() {
		this.serverAndEventStreamsHosts.clear();
	}
	generateHashByOptions(options) {
		return (0, import_object_hash.default)(options, { ignoreUnknown: true });
	}
};
// ../me/node_modules/@nestjs/websockets/errors/invalid-socket-port.exception.js
var InvalidSocketPortException = class extends RuntimeException {
	constructor(port, type) {
		super(`Invalid port (${port}) in gateway ${type}`);
	}
};
// ../me/node_modules/@nestjs/websockets/gateway-metadata-explorer.js
var GatewayMetadataExplorer = class {
	metadataScanner;
	contextUtils = new ContextUtils();
	constructor(metadataScanner) {
		this.metadataScanner = metadataScanner;
	}
	explore(instance) {
		const instancePrototype = Object.getPrototypeOf(instance);
		return this.metadataScanner.getAllMethodNames(instancePrototype).map((method) => this.exploreMethodMetadata(instancePrototype, method)).filter((metadata) => metadata);
	}
	exploreMethodMetadata(instancePrototype, methodName) {
		const callback = instancePrototype[methodName];
		const isMessageMapping = Reflect.getMetadata(MESSAGE_MAPPING_METADATA, callback);
		if (isUndefined(isMessageMapping)) return null;
		return {
			callback,
			message: Reflect.getMetadata(MESSAGE_METADATA, callback),
			methodName,
			isAckHandledManually: this.hasAckDecorator(instancePrototype, methodName)
		};
	}
	hasAckDecorator(instancePrototype, methodName) {
		const paramsMetadata = Reflect.getMetadata(PARAM_ARGS_METADATA, instancePrototype.constructor, methodName);
		if (!paramsMetadata) return false;
		return Object.keys(paramsMetadata).some((key) => {
			const type = this.contextUtils.mapParamType(key);
			return Number(type) === WsParamtype.ACK;
		});
	}
	*scanForServerHooks(instance) {
		for (const propertyKey in instance) {
			if (isFunction(instance[propertyKey])) continue;
			const property = String(propertyKey);
			const isServer = Reflect.getMetadata(GATEWAY_SERVER_METADATA, instance, property);
			if (!isUndefined(isServer)) yield property;
		}
	}
};
// ../me/node_modules/@nestjs/websockets/utils/compare-element.util.js
function compareElementAt(prev, curr, index) {
	return prev && curr && prev[index] === curr[index];
}
// ../me/node_modules/@nestjs/websockets/web-sockets-controller.js
var WebSocketsController = class WebSocketsController {
	socketServerProvider;
	config;
	contextCreator;
	container;
	injector;
	exceptionFiltersContext;
	graphInspector;
	appOptions;
	logger = new Logger(WebSocketsController.name, { timestamp: true });
	metadataExplorer = new GatewayMetadataExplorer(new MetadataScanner());
	exceptionFiltersCache = /* @__PURE__ */ new WeakMap();
	constructor(socketServerProvider, config, contextCreator, container, injector, exceptionFiltersContext, graphInspector, appOptions = {}) {
		this.socketServerProvider = socketServerProvider;
		this.config = config;
		this.contextCreator = contextCreator;
		this.container = container;
		this.injector = injector;
		this.exceptionFiltersContext = exceptionFiltersContext;
		this.graphInspector = graphInspector;
		this.appOptions = appOptions;
	}
	connectGatewayToServer(instanceOrWrapper, metatypeOrModuleKey, moduleKey, instanceWrapperId) {
		const isInstanceWrapper = typeof metatypeOrModuleKey === "string" && "instance" in instanceOrWrapper;
		const instance = isInstanceWrapper ? instanceOrWrapper.instance : instanceOrWrapper;
		const metatype = isInstanceWrapper ? instanceOrWrapper.metatype : metatypeOrModuleKey;
		const targetModuleKey = isInstanceWrapper ? metatypeOrModuleKey : moduleKey;
		const targetInstanceWrapperId = isInstanceWrapper ? instanceOrWrapper.id : instanceWrapperId;
		const instanceWrapper = isInstanceWrapper ? instanceOrWrapper : {
			instance,
			metatype,
			id: targetInstanceWrapperId,
			isDependencyTreeStatic: () => true,
			isDependencyTreeDurable: () => false
		};
		const gatewayMetatype = metatype ?? instance.constructor;
		const options = Reflect.getMetadata("websockets:gateway_options", gatewayMetatype) || {};
		const port = Reflect.getMetadata("port", gatewayMetatype) || 0;
		if (!Number.isInteger(port)) throw new InvalidSocketPortException(port, gatewayMetatype);
		this.subscribeToServerEvents(instanceWrapper, options, port, targetModuleKey, targetInstanceWrapperId);
	}
	subscribeToServerEvents(instanceOrWrapper, options, port, moduleKey, instanceWrapperId) {
		const instanceWrapper = "instance" in instanceOrWrapper ? instanceOrWrapper : {
			instance: instanceOrWrapper,
			metatype: instanceOrWrapper.constructor,
			id: instanceWrapperId,
			isDependencyTreeStatic: () => true,
			isDependencyTreeDurable: () => false
		};
		const { instance } = instanceWrapper;
		const nativeMessageHandlers = this.metadataExplorer.explore(instance);
		const isStatic = instanceWrapper.isDependencyTreeStatic();
		const moduleRef = this.container.getModuleByKey(moduleKey);
		const messageHandlers = nativeMessageHandlers.map(({ callback, isAckHandledManually, message, methodName }) => ({
			message,
			methodName,
			callback: isStatic ? this.contextCreator.create(instance, callback, moduleKey, methodName, STATIC_CONTEXT) : this.createRequestScopedHandler(instanceWrapper, moduleRef, moduleKey, methodName),
			isAckHandledManually
		}));
		this.inspectEntrypointDefinitions(instance, port, messageHandlers, instanceWrapperId);
		if (this.appOptions.preview) return;
		const observableServer = this.socketServerProvider.scanForSocketServer(options, port);
		this.assignServerToProperties(instance, observableServer.server);
		this.subscribeEvents(instanceWrapper, messageHandlers, observableServer, isStatic ? instance.handleConnection?.bind(instance) : this.createRequestScopedEventHandler(instanceWrapper, moduleRef, moduleKey, "handleConnection", observableServer.server), isStatic ? instance.handleDisconnect?.bind(instance) : this.createRequestScopedEventHandler(instanceWrapper, moduleRef, moduleKey, "handleDisconnect", observableServer.server));
	}
	subscribeEvents(instanceWrapper, subscribersMap, observableServer, connectionHandler, disconnectHandler) {
		const { instance } = instanceWrapper;
		const { init, disconnect, connection, server } = observableServer;
		const adapter = this.config.getIoAdapter();
		this.subscribeInitEvent(instance, init);
		this.subscribeConnectionEvent(connectionHandler, connection);
		this.subscribeDisconnectEvent(disconnectHandler, disconnect);
		const handler = this.getConnectionHandler(this, instance, subscribersMap, disconnect, connection);
		adapter.bindClientConnect(server, handler);
		this.printSubscriptionLogs(instance, subscribersMap);
	}
	getConnectionHandler(context, instance, subscribersMap, disconnect, connection) {
		const adapter = this.config.getIoAdapter();
		return (...args) => {
			const [client] = args;
			connection.next(args);
			context.subscribeMessages(subscribersMap, client, instance);
			const disconnectHook = adapter.bindClientDisconnect;
			disconnectHook && disconnectHook.call(adapter, client, (reason) => disconnect.next({
				client,
				reason
			}));
		};
	}
	subscribeInitEvent(instance, event) {
		if (instance.afterInit) event.subscribe(instance.afterInit.bind(instance));
	}
	subscribeConnectionEvent(handlerOrGateway, event) {
		const handler = typeof handlerOrGateway === "function" ? handlerOrGateway : handlerOrGateway?.handleConnection?.bind(handlerOrGateway);
		if (handler) event.pipe((0, import_operators.distinctUntilChanged)((prev, curr) => compareElementAt(prev, curr, 0))).subscribe((args) => handler(...args));
	}
	subscribeDisconnectEvent(handlerOrGateway, event) {
		const handler = typeof handlerOrGateway === "function" ? handlerOrGateway : handlerOrGateway?.handleDisconnect?.bind(handlerOrGateway);
		if (handler) event.pipe((0, import_operators.distinctUntilChanged)((prev, curr) => {
			return (prev?.client || prev) === (curr?.client || curr);
		})).subscribe((data) => {
			if (data && typeof data === "object" && "client" in data) handler(data.client, data.reason);
			else handler(data);
		});
	}
	subscribeMessages(subscribersMap, client, instance) {
		const adapter = this.config.getIoAdapter();
		const handlers = subscribersMap.map(({ callback, message, isAckHandledManually }) => ({
			message,
			callback: callback.bind(instance, client),
			isAckHandledManually
		}));
		adapter.bindMessageHandlers(client, handlers, (data) => (0, import_cjs.from)(this.pickResult(data)).pipe((0, import_operators.mergeAll)()));
	}
	async pickResult(deferredResult) {
		const result = await deferredResult;
		if ((0, import_cjs.isObservable)(result)) return result;
		if (result instanceof Promise) return (0, import_cjs.from)(result);
		return (0, import_cjs.of)(result);
	}
	inspectEntrypointDefinitions(instance, port, messageHandlers, instanceWrapperId) {
		messageHandlers.forEach((handler) => {
			this.graphInspector.insertEntrypointDefinition({
				type: "websocket",
				methodName: handler.methodName,
				className: instance.constructor?.name,
				classNodeId: instanceWrapperId,
				metadata: {
					port,
					key: handler.message,
					message: handler.message
				}
			}, instanceWrapperId);
		});
	}
	createRequestScopedHandler(instanceWrapper, moduleRef, moduleKey, methodName) {
		const { instance } = instanceWrapper;
		const collection = moduleRef.providers;
		const isTreeDurable = instanceWrapper.isDependencyTreeDurable();
		return async (...args) => {
			const [client] = args;
			try {
				const contextId = this.getContextId(client, isTreeDurable);
				const contextInstance = await this.injector.loadPerContext(instance, moduleRef, collection, contextId);
				return this.contextCreator.create(contextInstance, contextInstance[methodName], moduleKey, methodName, contextId, instanceWrapper.id)(...args);
			} catch (err) {
				let exceptionFilter = this.exceptionFiltersCache.get(instance[methodName]);
				if (!exceptionFilter) {
					exceptionFilter = this.exceptionFiltersContext.create(instance, instance[methodName], moduleKey);
					this.exceptionFiltersCache.set(instance[methodName], exceptionFilter);
				}
				const host = new ExecutionContextHost(args);
				host.setType("ws");
				exceptionFilter.handle(err, host);
			}
		};
	}
	createRequestScopedEventHandler(instanceWrapper, moduleRef, moduleKey, methodName, server) {
		const { instance } = instanceWrapper;
		const collection = moduleRef.providers;
		const isTreeDurable = instanceWrapper.isDependencyTreeDurable();
		const targetCallback = instance[methodName];
		return async (...args) => {
			const [client] = args;
			let contextId;
			try {
				contextId = this.getContextId(client, isTreeDurable);
				const contextInstance = await this.injector.loadPerContext(instance, moduleRef, collection, contextId);
				this.assignServerToProperties(contextInstance, server);
				return contextInstance[methodName]?.apply(contextInstance, args);
			} catch (err) {
				if (!targetCallback) throw err;
				let exceptionFilter = this.exceptionFiltersCache.get(targetCallback);
				if (!exceptionFilter) {
					exceptionFilter = this.exceptionFiltersContext.create(instance, targetCallback, moduleKey);
					this.exceptionFiltersCache.set(targetCallback, exceptionFilter);
				}
				const host = new ExecutionContextHost(args);
				host.setType("ws");
				exceptionFilter.handle(err, host);
			} finally {
				if (methodName === "handleDisconnect" && contextId) this.cleanupRequestScopedContext(instanceWrapper, contextId, client);
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
				configurable: true
			});
			const requestProviderValue = isTreeDurable ? contextId.payload : Object.assign(request, contextId.payload);
			this.container.registerRequestProvider(requestProviderValue, contextId);
		}
		return contextId;
	}
	cleanupRequestScopedContext(_instanceWrapper, _contextId, request) {
		Reflect.deleteProperty(request, REQUEST_CONTEXT_ID);
	}
	assignServerToProperties(instance, server) {
		for (const propertyKey of this.metadataExplorer.scanForServerHooks(instance)) Reflect.set(instance, propertyKey, server);
	}
	printSubscriptionLogs(instance, subscribersMap) {
		const gatewayClassName = instance?.constructor?.name;
		if (!gatewayClassName) return;
		subscribersMap.forEach(({ message }) => this.logger.log(`${gatewayClassName} subscribed to the "${message}" message`));
	}
};
// ../me/node_modules/@nestjs/websockets/socket-module.js
var SocketModule = class {
	socketsContainer = new SocketsContainer();
	applicationConfig;
	webSocketsController;
	isAdapterInitialized;
	adapterInitPromise = null;
	httpServer;
	appOptions;
	injector;
	register(container, applicationConfig, graphInspector, appOptions, httpServer) {
		this.applicationConfig = applicationConfig;
		this.appOptions = appOptions;
		this.httpServer = httpServer;
		this.injector = new Injector({
			preview: container.contextOptions?.preview,
			instanceDecorator: container.contextOptions?.instrument?.instanceDecorator
		});
		const exceptionFiltersContext = new ExceptionFiltersContext(container);
		const contextCreator = this.getContextCreator(container, applicationConfig, exceptionFiltersContext);
		const serverProvider = new SocketServerProvider(this.socketsContainer, applicationConfig);
		this.webSocketsController = new WebSocketsController(serverProvider, applicationConfig, contextCreator, container, this.injector, exceptionFiltersContext, graphInspector, this.appOptions);
		const modules = container.getModules();
		return Promise.all((0, import_lib.iterate)(modules.entries()).map(([moduleName, { providers }]) => this.connectAllGateways(providers, moduleName)).toArray());
	}
	connectAllGateways(providers, moduleName) {
		return Promise.all((0, import_lib.iterate)(providers.values()).filter((wrapper) => wrapper && !wrapper.isNotMetatype).map((wrapper) => this.connectGatewayToServer(wrapper, moduleName)).toArray());
	}
	async connectGatewayToServer(wrapper, moduleName) {
		const { instance, metatype } = wrapper;
		if (!Reflect.getMetadataKeys(metatype).includes("websockets:is_gateway")) return;
		if (!this.isAdapterInitialized) {
			this.adapterInitPromise ??= this.initializeAdapter();
			await this.adapterInitPromise;
		}
		this.webSocketsController.connectGatewayToServer(wrapper, moduleName);
	}
	async close() {
		if (!this.applicationConfig) return;
		const adapter = this.applicationConfig.getIoAdapter();
		if (!adapter) return;
		const servers = this.socketsContainer.getAll();
		await Promise.all((0, import_lib.iterate)(servers.values()).filter(({ server }) => server).map(async ({ server }) => adapter.close(server)));
		await adapter?.dispose();
		this.socketsContainer.clear();
	}
	async initializeAdapter() {
		const forceCloseConnections = this.appOptions.forceCloseConnections;
		const adapter = this.applicationConfig.getIoAdapter();
		if (adapter) {
			adapter.forceCloseConnections = forceCloseConnections;
			this.isAdapterInitialized = true;
			return;
		}
		const { IoAdapter } = await loadAdapter("@nestjs/platform-socket.io", "WebSockets", () => import("./platform-socket.io-CfhMQMoW.js"));
		const ioAdapter = new IoAdapter(this.httpServer);
		ioAdapter.forceCloseConnections = forceCloseConnections;
		this.applicationConfig.setIoAdapter(ioAdapter);
		this.isAdapterInitialized = true;
	}
	getContextCreator(container, config, exceptionFiltersContext) {
		return new WsContextCreator(new WsProxy(), exceptionFiltersContext, new PipesContextCreator(container, config), new PipesConsumer(), new GuardsContextCreator(container, config), new GuardsConsumer(), new InterceptorsContextCreator(container, config), new InterceptorsConsumer());
	}
};
export { SocketModule };
