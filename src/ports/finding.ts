/** One thing that must hold of a service, whether it does, and what to do when it does not. For people; free of secrets. */
export interface Finding {
  /** Short, such as `version`; the same in every run. */
  readonly name: string;
  readonly ok: boolean;
  /** What was found; empty where the name says it all. */
  readonly detail: string;
  /** What mends it; empty when it is fine. */
  readonly mend: string;
}

export const fine = <Name extends string>(name: Name, detail = ''): Finding & { readonly name: Name } => ({
  name,
  ok: true,
  detail,
  mend: '',
});
