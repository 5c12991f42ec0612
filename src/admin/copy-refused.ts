/** Nothing more is copied; `message` says why and what to do. What was copied before stays and is recognised the next time. */
export class CopyRefused extends Error {}
