import { CodeRunsController } from './code-runs.controller.js';
import { answeredRoutes } from '../routing/endpoint.js';
import { GitHubController } from './github.controller.js';
import { openApi } from './open-api.js';
import { ReviewController } from './review.controller.js';
import type { Route } from '../routing/route.js';
import { routes } from './routes.js';
import { ServerController } from './server.controller.js';
import { TrackerController } from './tracker.controller.js';

interface Operation {
  readonly operationId: string;
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly requestBody?: object;
}
type Description = { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

const all = Object.entries<Route>(routes);
const { paths } = openApi('1.2.3') as unknown as Description;
const operations = Object.values(paths).flatMap((path) => Object.values(path));
const operationOf = (name: string): Operation =>
  operations.find(({ operationId }) => operationId === name) as Operation;

describe('The API description', () => {
  it('holds every route of the table once', () => {
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(all.map(([name]) => name).sort());
  });
  it('holds exactly what controllers answer', () => {
    const controllers = [CodeRunsController, ReviewController, TrackerController, ServerController, GitHubController];
    const answered = controllers.flatMap((controller) => answeredRoutes(controller));
    expect(new Set(answered).size).toBe(answered.length);
    expect(new Set(answered)).toEqual(new Set(all.map(([, route]) => route)));
  });
  it.each(all)('names every parameter of the path of %s', (name, { path }) => {
    const inPath = operationOf(name).parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map((parameter) => parameter.name).sort()).toEqual(
      [...path.matchAll(/:(\w+)/g)].map((m) => m[1]).sort(),
    );
    expect(inPath.every(({ required }) => required)).toBe(true);
  });
  it.each(all)('asks %s for an Idempotency-Key exactly when a person changes something', (name, { method, access }) => {
    const key = operationOf(name).parameters.find((parameter) => parameter.name === 'Idempotency-Key');
    expect(key?.required).toBe(method === 'GET' || access === 'signed' ? undefined : method !== 'DELETE');
  });
  it.each(all)('shows the body of %s', (name, { body }) => {
    expect(operationOf(name).requestBody !== undefined).toBe(body !== undefined);
  });
});
