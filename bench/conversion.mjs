import { Converter } from 'opencc-js';
import { percentile, times } from './measure.mjs';

/**
 * A draft converted to Taiwan's script and back as the editor does it, line by line and remembering each, beside
 * opencc-js on the same text, in milliseconds. `loading` is what the first conversion of a way costs on top.
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
  const taken = (/** @type {() => unknown} */ work) =>
    percentile(times(work, { warmForMs: 300, forMs: 600 }).taken, 0.5);
  return {
    loading: { there: there.ms, back: back.ms },
    ours: {
      there: taken(() => toggled(draft, there.made, new Memory().pass('tw'))),
      back: taken(() => toggled(taiwan, back.made, new Memory().pass('s'))),
    },
    opencc: { there: taken(() => to(text)), back: taken(() => from(taiwan.text)) },
  };
}
