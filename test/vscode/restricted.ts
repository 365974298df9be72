// Run in the Node extension host, in a folder that is not trusted: Restricted Mode.
export { run } from './support/mocha.ts';

import './restricted.test.ts';
import './suite.ts';
