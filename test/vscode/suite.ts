// What every host runs: trusted and on disk, in Restricted Mode, and in a virtual workspace (see the entries beside this file).
import './findings.test.ts';
import './configFiles.test.ts';
import './hover.test.ts';
import './outline.test.ts';
import './placeholders.test.ts';
import './cleanUp.test.ts';
import './cleanPaste.test.ts';
import './renumber.test.ts';
import './snippets.test.ts';
import './chapters.test.ts';
import './documents.test.ts';
import './script.test.ts';
import './folder.test.ts';
import './journey.test.ts';
import './byHand.test.ts';
import './recovery.test.ts';
