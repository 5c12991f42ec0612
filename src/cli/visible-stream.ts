import { visibleText } from '../domain/shared/visible-text.js';

/** `visibleText` of a text that comes in pieces. */
export class VisibleStream {
  private before = '';
  /** A return, until it is known whether it ends a line. */
  private held = '';

  feed(piece: string): string {
    const all = this.held + piece;
    this.held = all.endsWith('\r') ? '\r' : '';
    const text = all.slice(0, all.length - this.held.length);
    const shown = visibleText(text, this.before);
    this.before = (this.before + text).slice(-4);
    return shown;
  }
}
