import type { WordKey } from './zh-cn.ts';

export const en: Readonly<Record<WordKey, string>> = {
  help: `Hegao: the second reader of Chinese official drafts. Checks numbering, blanks and arithmetic; no network.

Usage
  hegao check [options] FILE|FOLDER…    list what is wrong
  hegao fix [options] FILE|FOLDER…      apply the safe fixes and nothing else
  hegao convert --to SCRIPT [options] FILE…  between simplified and traditional script
  hegao rules                           list all rules
  - reads standard input; of a folder, .txt .md .gongwen, less what .gitignore and .hegaoignore name

Options of check
  --format text|json|ndjson|sarif       default: text
  --config FILE                         use this configuration (default: the nearest .hegao.json above each draft)
  --rule ID=SEVERITY                    set a rule's severity, repeatable: error warning information hint off
  --stdin-name NAME                     the draft's name on standard input; .md is read as Markdown
  --write-baseline                      ignore all that is found today, in the nearest .hegao.json
  --files-from FILE                   read names of drafts from this file, one a line; - is standard input
  --jobs N|auto                       check in so many threads; results and their order stay the same
  --resume FILE                       note finished drafts in this file; run the same command again to go on (text, ndjson)

Options of fix
  --dry-run                             write nothing; show the changes as a unified diff
  --config, --rule, --stdin-name        as above; a draft on standard input is written, fixed, to standard output

Options of convert
  --to s|t|tw|hk|twp                  s simplified, tw Taiwan, hk Hong Kong, t OpenCC's standard, twp Taiwan's vocabulary too (not for
                                      official text)
  --protect FILE                      words that never change, one a line; those under protect in .hegao.json stay too
  --keep-titles                       titles in 《》 stay
  --out PATH                          write to this file or into this folder; without it, to standard output
  --beside                            write beside the draft: x.txt becomes x.tw.txt
  --write                             write over the draft
  --config, --stdin-name              as above

Everywhere
  --locale zh-cn|zh-tw|en               default: Chinese, or by LANG
  --help  --version

Exit of check: 0 nothing at warning or above; 1 something; 2 something could not be done (see standard error)
Exit of fix and convert: 0 done; 2 something could not be done
`,
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'hint',
  off: 'off',
  'fix-safe': 'fixed by hegao fix',
  'fix-choice': 'fixes to choose from',
  'fix-none': '',
  summary: 'Files checked: {files}; problems: {problems}{detail}.',
  'summary-clean': 'Files checked: {files}; no problems.',
  'summary-detail': ' ({list})',
  'summary-count': '{name} {count}',
  'summary-faults': 'Not done: {faults}; see standard error.',
  comma: ', ',

  'usage.hint': 'See hegao --help.',
  'usage.no-command': 'Name a command: check, fix, convert or rules.',
  'usage.unknown-command': 'There is no command {name}.{near}',
  'usage.unknown-option': '{command} has no option {name}.{near}',
  'usage.near': ' Did you mean {near}?',
  'usage.value-missing': '{name} needs a value.',
  'usage.value-unwanted': '{name} takes no value.',
  'usage.not-one-of': '{name} must be one of {allowed}, not {found}.',
  'usage.rule-form': '--rule is written ID=SEVERITY, as placeholder=warning, not {found}.',
  'usage.unknown-rule': 'There is no rule {name}.{near} See hegao rules.',
  'usage.jobs': '--jobs takes a whole number or auto, not {found}.',
  'usage.resume': '--resume does not go with --format {format}; take ndjson or text.',
  'usage.stdin-twice': 'There is one standard input: it cannot be both a draft and the list of drafts.',
  'usage.no-paths': 'Name files or folders, or - for standard input.',
  'usage.unwanted-path': '{command} has no use for {name}.',
  'usage.convert-to': 'Convert to what? Write --to {allowed}.',
  'usage.convert-one-place': 'Only one of --out, --beside and --write goes.',

  'fault.missing': 'no such file or folder',
  'fault.no-permission': 'no permission to read it',
  'fault.no-permission-folder': 'no permission to open this folder',
  'fault.not-file': 'neither a file nor a folder',
  'fault.too-large': 'larger than {limit} MB, not checked',
  'fault.not-text': 'not a text, or its encoding cannot be told; not checked',
  'fault.unreadable': 'cannot be read ({code})',
  'fault.rule-failed': 'the rule {rule} failed and its findings are not complete: {reason}',
  'fault.config-stops': 'wrong configuration, nothing checked',
  'fault.config-left-out': 'this configuration is left out',
  'fault.output': 'the output cannot be written ({code})',

  'note.stale-ignore': '{rule} "{text}", ignored here, is gone from the draft',
  'baseline.done': '{path}: {count} written down, not reported from now on',
  'baseline.nothing': 'Nothing to write down.',

  'convert.done': '{path} → {written}',
  'convert.one-output':
    'standard output holds one draft, which was {first}; for several add --beside, --out FOLDER or --write',
  'convert.over-source': 'would write over the draft; --write does that',
  'convert.exists': '{path} is there already; not written',
  'convert.utf-8': '{encoding} lacks the converted characters; written in UTF-8',

  'fix.done': '{path}: {count} fixed',
  'fix.nothing': 'Nothing to fix.',
  'fault.unwritable': 'cannot be written ({code}), left as it was',
  'fault.no-write-permission': 'no permission to write it, left as it was',
  'fault.changed-meanwhile': 'changed while it was checked, left as it was; try again',
  'fault.unencodable': 'cannot be written back exactly in its encoding ({encoding}), left as it was',
  'fault.unstable': 'its fixes undo one another, left as it was',
};
