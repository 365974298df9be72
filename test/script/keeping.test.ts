import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { converted } from './converted.ts';

type How = Parameters<typeof converted>[2];

function becomes(source: string, expected: string, how?: How): void {
  test(source, async () => assert.equal(await converted(source, 'tw', how), expected));
}

describe('what never changes', () => {
  becomes('根据国发〔2024〕5号文件', '根據国发〔2024〕5号文件');
  becomes(
    '按照《关于干部考核的通知》（青政办发〔2023〕12号）要求',
    '按照《關於幹部考核的通知》（青政办发〔2023〕12号）要求',
  );
  becomes('20**年，发放xx县补贴**万元', '20**年，發放xx縣補貼**萬元');
  becomes(
    '详见https://www.example.cn/通知/干部?页=发展&n=1。发展',
    '詳見https://www.example.cn/通知/干部?页=发展&n=1。發展',
  );
  becomes('登录https://www.example.cn查询办理结果', '登錄https://www.example.cn查詢辦理結果');
  becomes('执行`发展 干部`后', '執行`发展 干部`後', { markdown: true });
  becomes('见[干部名单](附件/干部.md)', '見[幹部名單](附件/干部.md)', { markdown: true });
  becomes('一、总体情况\n```\n干部 = 1\n```\n干部', '一、總體情況\n```\n干部 = 1\n```\n幹部', { markdown: true });
});

describe('words that are protected', () => {
  const words = ['范文', '万余里', '发展银行', '里'];
  becomes('会见范文同志', '會見范文同志', { words });
  becomes('规范文件', '規範文件', { words });
  becomes('万余里书记到万家', '万余里書記到萬家', { words });
  becomes('国家发展银行发展迅速', '國家发展银行發展迅速', { words });
  becomes('这里离城里五里', '這里離城里五里', { words });
});

describe('titles in 《》', () => {
  becomes('学习《发展与规划》后发言', '學習《發展與規劃》後發言');
  becomes('学习《发展与规划》后发言', '學習《发展与规划》後發言', { titles: true });
});

describe('names', () => {
  becomes('余某任局长，其余人员不变', '余某任局長，其餘人員不變');
  becomes('60余名代表', '60餘名代表');
  becomes('，于县长办公会上研究', '，於縣長辦公會上研究');
  becomes('于是，由于工作需要，任命于建国为局长', '於是，由於工作需要，任命于建國為局長');
  becomes('示范县长效机制', '示範縣長效機制');
  becomes('局长范围内的事', '局長範圍內的事');
  becomes('其余下拨资金', '其餘下撥資金');
  becomes('主任余下的工作', '主任餘下的工作');
  becomes('联系人：钟晓', '聯繫人：鍾曉');
  becomes('时钟、余热、范围、涂料', '時鐘、餘熱、範圍、塗料');
});

test('vocabulary changes only where it is asked for', async () => {
  assert.equal(await converted('优化办事程序', 'tw'), '優化辦事程序');
  assert.equal(await converted('优化办事程序', 'twp'), '最佳化辦事程式');
});
