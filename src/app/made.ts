import type { InjectionToken, Provider } from '@nestjs/common';

/** A provider of what `make` makes of its dependencies: each token stands once, beside the name it is given under. */
export function made<Deps extends object>(
  provide: InjectionToken,
  tokens: Readonly<Record<keyof Deps, InjectionToken>>,
  make: (deps: Deps) => unknown,
): Provider {
  const names = Object.keys(tokens) as (keyof Deps)[];
  return {
    provide,
    inject: names.map((name) => tokens[name]),
    useFactory: (...parts: readonly unknown[]) =>
      make(Object.fromEntries(names.map((name, index) => [name, parts[index]])) as Deps),
  };
}
