interface Settings {
  plainText: 'auto' | 'always' | 'never';
  rules: Record<string, string>;
}
export declare function settings(): Settings;
/** The documents that the server is shown. Which plain texts among them are drafts, the server decides by reading them. */
export declare function draftSelector(): {
  scheme: string;
  language: string;
}[];
