import { cn } from './cn.js';
import { colorIndex, initials } from './initials.js';

// White passes 4.5 : 1 on each of these, in both themes.
const COLORS = ['bg-[#5b4bb5]', 'bg-[#0c6b6b]', 'bg-[#9a3f67]', 'bg-[#2455cf]', 'bg-[#3f6b1f]'] as const;

interface AvatarProps {
  /** The person's name, read out; two initials are drawn. */
  readonly name: string;
  /** Decides the colour, so that a person keeps it after a change of name. Default: the name. */
  readonly id?: string;
  /** The name stands beside it already. */
  readonly decorative?: boolean;
  readonly className?: string;
}

export function Avatar({ name, id = name, decorative, className }: AvatarProps) {
  return (
    <span
      {...(decorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
      className={cn(
        'inline-grid size-5.5 flex-none place-items-center rounded-full text-[0.625rem] leading-none font-[650] text-[#fff] forced-colors:border',
        COLORS[colorIndex(id, COLORS.length)],
        className,
      )}
    >
      {initials(name)}
    </span>
  );
}
