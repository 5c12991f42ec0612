const UNITS = [
  { name: 'y', seconds: 31_536_000 },
  { name: 'w', seconds: 604_800 },
  { name: 'd', seconds: 86_400 },
  { name: 'h', seconds: 3_600 },
  { name: 'm', seconds: 60 },
] as const;

/** How long ago, in one unit: `now`, `8m`, `3h`, `1d`. A time in the future (clocks differ) is `now`. */
export function timeAgo(at: string, now: number): string {
  const seconds = Math.floor((now - Date.parse(at)) / 1_000);
  const unit = UNITS.find((candidate) => seconds >= candidate.seconds);
  return unit ? `${Math.floor(seconds / unit.seconds)}${unit.name}` : 'now';
}
