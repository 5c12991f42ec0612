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
  const notes = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={cn('grid gap-1.5', className)}>
      <label htmlFor={id} className="text-sm font-strong">
        {label}
      </label>
      <input
        id={id}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={notes || undefined}
        className={cn(
          'h-9 w-full rounded-control border bg-panel px-3 text-base',
          error ? 'border-failed' : 'border-control',
        )}
        {...rest}
      />
      {error ? (
        <p id={`${id}-error`} role="alert" className="text-xs text-failed">
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-xs text-fg-3">
          {hint}
        </p>
      ) : null}
    </div>
  );
}

/** What is wrong with no field in particular; above the button that was refused. */
export function FormProblem({ children }: { readonly children: string | undefined }) {
  return children === undefined ? null : (
    <p role="alert" className="text-sm text-failed">
      {children}
    </p>
  );
}
