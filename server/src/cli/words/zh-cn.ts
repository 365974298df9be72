/** What the command line says, in simplified Chinese; the keys are those of every language. */
export const zhCn = {
  help: `核稿 Hegao：公文稿的第二个读者。核对序号、占位、数据关系，不联网；只有 fix 和 convert --write 改稿，fix 只做稳妥的修改。

用法
  hegao check [选项] 文件|文件夹…     核稿，列出问题
  hegao fix [选项] 文件|文件夹…       只作稳妥的修改，其余不动
  hegao convert --to 字形 [选项] 文件…  简体、繁体互转
  hegao rules                         列出全部规则
  文件写作 - 时读标准输入；文件夹取其中的 .txt .md .gongwen，略过 .gitignore、.hegaoignore 所列

check 的选项
  --format text|json|ndjson|sarif     输出格式，默认 text
  --config 文件                       用这个设置文件（默认从各稿所在处向上找 .hegao.json）
  --rule 规则=轻重                    改一条规则的轻重，可多次：error 必错 warning 疑似 information 提示 hint 提示 off 不查
  --stdin-name 名称                   标准输入的稿名，.md 按 Markdown 读
  --write-baseline                    把现有的问题都记为忽略，写入最近的 .hegao.json，以后只报新的
  --files-from 文件                   从这个文件读稿名，一行一个；- 为标准输入
  --jobs 数|auto                      用几个线程同时核；结果和次序与一个线程的相同
  --resume 文件                       把核完的稿记在这个文件里；中断后再运行同样的命令，接着核（text、ndjson）

fix 的选项
  --dry-run                           不写文件，只显示将作的修改（unified diff）
  --config、--rule、--stdin-name      同上；读标准输入时，改后的全文写到标准输出

convert 的选项
  --to s|t|tw|hk|twp                  转成：s 简体，tw 台湾繁体，hk 香港繁体，t OpenCC 标准繁体，twp 台湾用语（连词也换，公文慎用）
  --protect 文件                      不转的词，一行一个；.hegao.json 的 protect 里的也不转
  --keep-titles                       书名号《》里的不转
  --out 路径                          写到这个文件，或这个文件夹里；不写则写到标准输出
  --beside                            写在原稿旁边，如 总结.txt 写成 总结.tw.txt
  --write                             写回原稿
  --config、--stdin-name              同上

通用
  --locale zh-cn|zh-tw|en             语言，默认中文，或依 LANG
  --help  --version

check 的退出码：0 无必错、疑似；1 有；2 有事没做成（原因见标准错误，其余文件照常核）
fix、convert 的退出码：0 已做完；2 有事没做成
`,
  error: '必错',
  warning: '疑似',
  information: '提示',
  hint: '提示',
  off: '不查',
  'fix-safe': '可自动改',
  'fix-choice': '可选改法',
  'fix-none': '',
  summary: '共核 {files} 个文件，发现问题 {problems} 处{detail}。',
  'summary-clean': '共核 {files} 个文件，没有发现问题。',
  'summary-detail': '（{list}）',
  'summary-count': '{name} {count}',
  'summary-faults': '另有 {faults} 件事没有做成，原因见标准错误。',
  comma: '，',

  'usage.hint': '用法见 hegao --help。',
  'usage.no-command': '要做什么？写 check、fix、convert 或 rules。',
  'usage.unknown-command': '没有 {name} 这个命令。{near}',
  'usage.unknown-option': '{command} 没有 {name} 这个选项。{near}',
  'usage.near': '是不是 {near}？',
  'usage.value-missing': '{name} 后面缺值。',
  'usage.value-unwanted': '{name} 后面不带值。',
  'usage.not-one-of': '{name} 应为 {allowed} 之一，写的是 {found}。',
  'usage.rule-form': '--rule 应写作 规则=轻重，如 placeholder=warning，写的是 {found}。',
  'usage.unknown-rule': '没有 {name} 这条规则。{near}全部规则见 hegao rules。',
  'usage.jobs': '--jobs 应为正整数或 auto，写的是 {found}。',
  'usage.resume': '--resume 不能与 --format {format} 同用，请用 ndjson 或 text。',
  'usage.stdin-twice': '标准输入只有一个：不能既是稿子，又是稿名的清单。',
  'usage.no-paths': '要核哪些文件？写文件或文件夹，- 为标准输入。',
  'usage.unwanted-path': '{command} 不需要 {name}。',
  'usage.convert-to': '转成什么？写 --to {allowed}。',
  'usage.convert-one-place': '--out、--beside、--write 只能写一个。',

  'fault.missing': '找不到这个文件或文件夹',
  'fault.no-permission': '没有读取权限',
  'fault.no-permission-folder': '没有权限打开这个文件夹',
  'fault.not-file': '不是文件，也不是文件夹',
  'fault.too-large': '超过 {limit} MB，未核',
  'fault.not-text': '不是文本文件，或编码无法辨认，未核',
  'fault.unreadable': '读不出来（{code}）',
  'fault.rule-failed': '规则 {rule} 中途出错，它的结果不全：{reason}',
  'fault.config-stops': '设置文件有误，未核',
  'fault.config-left-out': '这个设置文件不予采用',
  'fault.output': '写不出去（{code}）',

  'note.stale-ignore': '忽略的 {rule}“{text}”稿中已无，可以删去',
  'baseline.done': '{path}：记下 {count} 处，以后不再报',
  'baseline.nothing': '没有要记的问题。',

  'convert.done': '{path} → {written}',
  'convert.one-output': '标准输出只容一篇，已写了 {first}；几篇一起转请加 --beside、--out 文件夹 或 --write',
  'convert.over-source': '会盖住原稿，未写；确要如此请用 --write',
  'convert.exists': '{path} 已经有了，未写',
  'convert.utf-8': '原编码（{encoding}）里没有转出来的字，写成 UTF-8',

  'fix.done': '{path}：改 {count} 处',
  'fix.nothing': '没有可自动改的问题。',
  'fault.unwritable': '写不进去（{code}），未改',
  'fault.no-write-permission': '没有写入权限，未改',
  'fault.changed-meanwhile': '核稿期间文件被改动，未改，请再试一次',
  'fault.unencodable': '按原编码（{encoding}）无法原样写回，未改',
  'fault.unstable': '修改之间互相牵动，停不下来，未改',
} as const satisfies Record<string, string>;

export type WordKey = keyof typeof zhCn;
