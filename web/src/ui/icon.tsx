import type { LucideIcon } from 'lucide-react';

interface IconProps {
  readonly of: LucideIcon;
  /** Side in CSS pixels at the usual text size; it grows with the text. 14, 16 and 18 are in use. */
  readonly size?: number;
  readonly className?: string;
}

/** A decorative icon. Its meaning is always said by a word beside it or by the label of its button. */
export function Icon({ of: Shape, size = 16, className }: IconProps) {
  return <Shape aria-hidden size={`${size / 16}rem`} strokeWidth={1.75} className={className} />;
}
