import path from 'node:path';
import test from 'ava';
import {rules} from '../../../rules/index.ts';
import {ownRuleset} from '../../../src/config/index.ts';
import {Configs} from '../../../src/node/run/configs.ts';

test('folders without a config file share one config', (t) => {
	const configs = new Configs(
		{config: false, only: [], rule: ['no-tracking: off'], plugins: true, parser: undefined},
		'/',
		ownRuleset(rules),
	);
	const [first, second] = ['2024-05-01', '2024-05-02'].map((folder) => configs.forFolder(path.join('/', folder)));
	t.is(first, second);
	const adapted = configs.withDefaults({}, '/');
	t.not(adapted.forFolder('/2024-05-01').config, first?.config);
	t.is(adapted.forFolder('/2024-05-01'), adapted.forFolder('/2024-05-02'));
});
