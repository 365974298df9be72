// biome-ignore-all lint/suspicious/noConsole: what is printed reaches the page that the editor runs in.

/**
 * What a user does with the editor's window: presses a key or a chord (`Control+.`), writes, clicks on something, looks until
 * it is there, drags one thing onto another. Things are told by CSS selectors, as Playwright reads them.
 */
export type Deed =
  /** `until`: pressed or clicked again, a few times, as long as that is not to be seen. */
  | { readonly press: string; readonly until?: string }
  | { readonly drag: string; readonly onto: string }
  | { readonly write: string }
  /** What another program has put on the clipboard. */
  | { readonly copy: string }
  | { readonly click: string; readonly until?: string }
  | { readonly see: string };

/**
 * Has deeds done by scripts/hosts/automation.mjs, one after another. It cannot tell when they are done, nor whether they could
 * be: wait for what they are to bring about.
 */
export function hands(...deeds: readonly Deed[]): void {
  console.log(`☞ ${JSON.stringify(deeds)}`);
}
