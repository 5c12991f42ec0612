export { hidesSomething, visibleText, withoutColours } from '../../../src/domain/shared/visible-text.js';
