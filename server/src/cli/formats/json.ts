import type { Format } from './format.ts';

/** One object for all files. */
export const json: Format = {
  start: () => '{"version":1,"files":[',
  file: (result, index) => `${index === 0 ? '\n' : ',\n'}${JSON.stringify(result)}`,
  end: ({ files }) => (files === 0 ? ']}\n' : '\n]}\n'),
};
