import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { cn } from '../../ui/cn.js';

interface InstructionsFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly label: string;
  readonly placeholder: string;
  readonly large: boolean;
  readonly locked: boolean;
  readonly invalid: boolean;
  /** Id of the element that says what is wrong, or what will happen. */
  readonly describedBy: string;
  readonly autoFocus: boolean;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** The text field of a composer. It grows with its text up to 40 % of the visible height; pasted text is never cut. */
export function InstructionsField(props: InstructionsFieldProps) {
  const { value, onValue, label, placeholder, large, locked, invalid, describedBy, autoFocus, onKeyDown } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (growsByItself || !element) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [value]);
  return (
    <textarea
      ref={field}
      data-composer-field
      dir="auto"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby={describedBy}
      placeholder={placeholder}
      value={value}
      readOnly={locked}
      autoFocus={autoFocus}
      rows={1}
      onChange={(event) => onValue(event.target.value)}
      onKeyDown={onKeyDown}
      className={cn(
        'block field-sizing-content max-h-[40dvh] w-full resize-none bg-transparent focus-frame',
        // Room outside the field, not in it: a long text scrolls behind neither pills nor message.
        large ? 'mt-3.5 mb-2.5 min-h-17 px-1.5 text-lg' : 'mt-1.5 mb-2 min-h-[30px] px-1.5 text-base',
      )}
    />
  );
}
