import { examples, silent } from './examples.ts';

const rule = 'placeholder-mixed';

examples(rule, 'one thing in two styles', [
  ['xx县和xx县，⟦**⟧县', ['占位写法不一：“**”与别处的“xx”都指“县”，宜统一。'], 'xx县和xx县，xx县'],
  ['20**年至20**年，⟦20xx⟧年', ['占位写法不一：“20xx”与别处的“20**”都指“年”，宜统一。'], '20**年至20**年，20**年'],
  ['○○鎮、○○鎮、⟦××⟧鎮', ['占位写法不一：“××”与别处的“○○”都指“镇”，宜统一。'], '○○鎮、○○鎮、○○鎮'],
]);

silent(rule, 'different things', ['xx县和**镇', 'xx人，**人，××个', '20**年xx月**日']);
