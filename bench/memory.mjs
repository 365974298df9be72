// Run by itself with --expose-gc, given the bundled core and two files: what a draft keeps alive, in bytes for each UTF-16 unit of
// its text, beyond the text. The first file is only to have the code compiled and the caches of the core filled.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [core = '', warming = '', measured = ''] = process.argv.slice(2);
const { Checker, Config, Draft } = createRequire(import.meta.url)(core);
const config = new Config();
const fileText = (/** @type {string} */ path) => readFileSync(path, 'utf8');
const used = () => {
  for (let pass = 0; pass < 3; pass++) globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

for (let pass = 0; pass < 3; pass++) new Checker(config).check(Draft.read(fileText(warming), config.reading));
const text = fileText(measured);
const checker = new Checker(config);
const before = used();
const draft = Draft.read(text, config.reading);
const read = used();
const problems = checker.check(draft);
const checked = used();
const kept = { draft, problems, checker };
const each = (/** @type {number} */ bytes) => bytes / text.length;
const told = { draft: each(read - before), checked: each(checked - before), problems: kept.problems.length };
process.stdout.write(JSON.stringify(told));
