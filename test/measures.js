/** What a file says that holds something to a bound of time or memory. */
export const MEASURES = /\b(?:processorClock|cpuUsage|cpuMs|memoryUsage|performance\.now|Date\.now|measuredReading)\b/;
