import { Converter } from 'opencc-js';
import { percentile, times } from './measure.mjs';

/**
 * A draft converted to Taiwan's script and back as the editor does it, line by line and remembering each, beside
 * opencc-js on the same text: milliseconds, and how many times as long ours takes. `loading` is what the first
 * conversion of a way costs on top.
 *
 * @param {any} core
 * @param {string} text
 */
export async function conversion(
  { Conversions, Draft, Config, Keeper, Memory, loadDictionaries, rewritten, textAfter },
  text,
) {
  const keeper = new Keeper({ words: ['乾安', '徐乾学'], titles: false });
  const { reading } = new Config();
  const conversions = new Conversions(loadDictionaries);
  const loaded = async (/** @type {string} */ target) => {
    const begun = performance.now();
    return { made: await conversions.to(target), ms: performance.now() - begun };
  };
  const [there, back] = [await loaded('tw'), await loaded('s')];
  const toggled = (/** @type {any} */ source, /** @type {any} */ made, /** @type {any} */ pass) =>
    textAfter(source.text, rewritten(source, made, keeper, { memory: pass }));
  // The editor's draft has been read long before.
  const draft = Draft.read(text, reading);
  const taiwan = Draft.read(toggled(draft, there.made, undefined), reading);
  const [to, from] = [Converter({ from: 'cn', to: 'tw' }), Converter({ from: 'tw', to: 'cn' })];
  const measured = {
    there: times(() => toggled(draft, there.made, new Memory().pass('tw'))),
    back: times(() => toggled(taiwan, back.made, new Memory().pass('s'))),
    openccThere: times(() => to(text)),
    openccBack: times(() => from(taiwan.text)),
  };
  const summary = (/** @type {{ taken: number[], busy: number }} */ { taken, busy }) => ({
    best: round(Math.min(...taken)),
    median: round(percentile(taken, 0.5)),
    processor: round(busy),
  });
  return {
    bytes: Buffer.byteLength(text),
    loading: { toTraditional: round(there.ms), toSimplified: round(back.ms) },
    milliseconds: Object.fromEntries(Object.entries(measured).map(([name, taken]) => [name, summary(taken)])),
    timesOpencc: {
      there: round(measured.there.busy / measured.openccThere.busy),
      back: round(measured.back.busy / measured.openccBack.busy),
    },
  };
}

function round(/** @type {number} */ value) {
  return Number(value.toPrecision(3));
}
