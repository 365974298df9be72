// Run in the web extension host, in a virtual workspace.
export { run } from './support/mocha.ts';

import './virtual.test.ts';
import './suite.ts';
