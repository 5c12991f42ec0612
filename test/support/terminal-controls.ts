/** What moves a cursor, talks to a terminal, or turns the direction of what is read. */
// eslint-disable-next-line no-control-regex -- control characters are what this is about
export const TERMINAL_CONTROLS = /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
