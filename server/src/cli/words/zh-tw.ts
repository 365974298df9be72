import type { WordKey } from './zh-cn.ts';

export const zhTw: Readonly<Record<WordKey, string>> = {
  help: `核稿 Hegao：公文稿的第二個讀者。核對序號、佔位、數據關係，不連網；只有 fix 和 convert --write 改稿，fix 只做穩妥的修改。

用法
  hegao check [選項] 檔案|資料夾…     核稿，列出問題
  hegao fix [選項] 檔案|資料夾…       只作穩妥的修改，其餘不動
  hegao convert --to 字形 [選項] 檔案…  簡體、繁體互轉
  hegao rules                         列出全部規則
  檔案寫作 - 時讀標準輸入；資料夾取其中的 .txt .md .gongwen，略過 .gitignore、.hegaoignore 所列

check 的選項
  --format text|json|ndjson|sarif     輸出格式，預設 text
  --config 檔案                       用這個設定檔（預設從各稿所在處向上找 .hegao.json）
  --rule 規則=輕重                    改一條規則的輕重，可多次：error 必錯 warning 疑似 information 提示 hint 提示 off 不查
  --stdin-name 名稱                   標準輸入的稿名，.md 按 Markdown 讀
  --write-baseline                    把現有的問題都記為忽略，寫入最近的 .hegao.json，以後只報新的
  --files-from 檔案                   從這個檔案讀稿名，一行一個；- 為標準輸入
  --jobs 數|auto                      用幾個執行緒同時核；結果和次序與一個執行緒的相同
  --resume 檔案                       把核完的稿記在這個檔案裡；中斷後再執行同樣的命令，接著核（text、ndjson）

fix 的選項
  --dry-run                           不寫檔案，只顯示將作的修改（unified diff）
  --config、--rule、--stdin-name      同上；讀標準輸入時，改後的全文寫到標準輸出

convert 的選項
  --to s|t|tw|hk|twp                  轉成：s 簡體，tw 臺灣繁體，hk 香港繁體，t OpenCC 標準繁體，twp 臺灣用語（連詞也換，公文慎用）
  --protect 檔案                      不轉的詞，一行一個；.hegao.json 的 protect 裡的也不轉
  --keep-titles                       書名號《》裡的不轉
  --out 路徑                          寫到這個檔案，或這個資料夾裡；不寫則寫到標準輸出
  --beside                            寫在原稿旁邊，如 總結.txt 寫成 總結.s.txt
  --write                             寫回原稿
  --config、--stdin-name              同上

通用
  --locale zh-cn|zh-tw|en             語言，預設中文，或依 LANG
  --help  --version

check 的結束碼：0 無必錯、疑似；1 有；2 有事沒做成（原因見標準錯誤，其餘檔案照常核）
fix、convert 的結束碼：0 已做完；2 有事沒做成
`,
  error: '必錯',
  warning: '疑似',
  information: '提示',
  hint: '提示',
  off: '不查',
  'fix-safe': '可自動改',
  'fix-choice': '可選改法',
  'fix-none': '',
  summary: '共核 {files} 個檔案，發現問題 {problems} 處{detail}。',
  'summary-clean': '共核 {files} 個檔案，沒有發現問題。',
  'summary-detail': '（{list}）',
  'summary-count': '{name} {count}',
  'summary-faults': '另有 {faults} 件事沒有做成，原因見標準錯誤。',
  comma: '，',

  'usage.hint': '用法見 hegao --help。',
  'usage.no-command': '要做什麼？寫 check、fix、convert 或 rules。',
  'usage.unknown-command': '沒有 {name} 這個命令。{near}',
  'usage.unknown-option': '{command} 沒有 {name} 這個選項。{near}',
  'usage.near': '是不是 {near}？',
  'usage.value-missing': '{name} 後面缺值。',
  'usage.value-unwanted': '{name} 後面不帶值。',
  'usage.not-one-of': '{name} 應為 {allowed} 之一，寫的是 {found}。',
  'usage.rule-form': '--rule 應寫作 規則=輕重，如 placeholder=warning，寫的是 {found}。',
  'usage.unknown-rule': '沒有 {name} 這條規則。{near}全部規則見 hegao rules。',
  'usage.jobs': '--jobs 應為正整數或 auto，寫的是 {found}。',
  'usage.resume': '--resume 不能與 --format {format} 同用，請用 ndjson 或 text。',
  'usage.stdin-twice': '標準輸入只有一個：不能既是稿子，又是稿名的清單。',
  'usage.no-paths': '要核哪些檔案？寫檔案或資料夾，- 為標準輸入。',
  'usage.unwanted-path': '{command} 不需要 {name}。',
  'usage.convert-to': '轉成什麼？寫 --to {allowed}。',
  'usage.convert-one-place': '--out、--beside、--write 只能寫一個。',

  'fault.missing': '找不到這個檔案或資料夾',
  'fault.no-permission': '沒有讀取權限',
  'fault.no-permission-folder': '沒有權限打開這個資料夾',
  'fault.not-file': '不是檔案，也不是資料夾',
  'fault.too-large': '超過 {limit} MB，未核',
  'fault.not-text': '不是文字檔，或編碼無法辨認，未核',
  'fault.unreadable': '讀不出來（{code}）',
  'fault.rule-failed': '規則 {rule} 中途出錯，它的結果不全：{reason}',
  'fault.config-stops': '設定檔有誤，未核',
  'fault.config-left-out': '這個設定檔不予採用',
  'fault.output': '寫不出去（{code}）',

  'note.stale-ignore': '忽略的 {rule}「{text}」稿中已無，可以刪去',
  'baseline.done': '{path}：記下 {count} 處，以後不再報',
  'baseline.nothing': '沒有要記的問題。',

  'convert.done': '{path} → {written}',
  'convert.one-output': '標準輸出只容一篇，已寫了 {first}；幾篇一起轉請加 --beside、--out 資料夾 或 --write',
  'convert.over-source': '會蓋住原稿，未寫；確要如此請用 --write',
  'convert.exists': '{path} 已經有了，未寫',
  'convert.utf-8': '原編碼（{encoding}）裡沒有轉出來的字，寫成 UTF-8',

  'fix.done': '{path}：改 {count} 處',
  'fix.nothing': '沒有可自動改的問題。',
  'fault.unwritable': '寫不進去（{code}），未改',
  'fault.no-write-permission': '沒有寫入權限，未改',
  'fault.changed-meanwhile': '核稿期間檔案被改動，未改，請再試一次',
  'fault.unencodable': '按原編碼（{encoding}）無法原樣寫回，未改',
  'fault.unstable': '修改之間互相牽動，停不下來，未改',
};
