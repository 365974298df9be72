import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version of the package that this file, bundled or not, belongs to. */
export function version(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    try {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (name === 'hegao') return version;
    } catch {
      // Not here.
    }
    if (dirname(folder) === folder) return '0.0.0';
  }
}
