import { existsSync, readFileSync } from 'node:fs';

/** Most memory of this process so far, in bytes. Of this process alone: `maxRSS` begins with what the process had that started it. */
export function peakBytes(): number {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const kilobytes = /^VmHWM:\s+(\d+) kB$/mu.exec(status)?.[1];
  return 1024 * (kilobytes === undefined ? process.resourceUsage().maxRSS : Number(kilobytes));
}
