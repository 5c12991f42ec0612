import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { cn } from './cn.js';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  readonly label: string;
  readonly hint?: ReactNode;
  /** One sentence about what is wrong; also marks the field invalid. */
  readonly error?: string | undefined;
}

/** One line of text with its label above and its hint or error below. */
export function TextField({ label, hint, error, className, ...rest }: TextFieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={cn('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-strong">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className={cn(
          'h-9 w-full rounded-control border bg-panel px-3 text-base',
          error ? 'border-failed' : 'border-control',
        )}
        {...rest}
      />
      {note ? (
        <p
          id={`${id}-note`}
          role={error ? 'alert' : undefined}
          className={cn('text-xs', error ? 'text-failed' : 'text-fg-3')}
        >
          {note}
        </p>
      ) : null}
    </div>
  );
}
