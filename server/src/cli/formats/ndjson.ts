import type { Format } from './format.ts';

/** One object a line for each file, as it is finished. */
export const ndjson: Format = {
  start: () => '',
  file: (result) => `${JSON.stringify(result)}\n`,
  end: () => '',
};
