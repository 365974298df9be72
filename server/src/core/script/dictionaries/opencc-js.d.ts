/** `from to|from to`; see the package's own README. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
