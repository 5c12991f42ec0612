const WORDS = /([\p{Script=Hebrew}\p{Script=Arabic}]+(?: [\p{Script=Hebrew}\p{Script=Arabic}]+)*)/u;

/** The text cut at its words of Hebrew and Arabic script: what is between them, and at the odd places the words. */
export function rightToLeftParts(text: string): readonly string[] {
  return text.split(WORDS);
}
