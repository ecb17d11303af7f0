import test from 'ava';
import {rulesAmong} from '../../bench/rulesAmong.ts';

test('rules are known by their files, in whichever folder', (t) => {
	const files = 'rules/links/no-tracking.ts\nrules/links/no-tracking.md\nrules/old/valid-date.ts\nrules/no-liquid.md\n';
	t.deepEqual([...rulesAmong(files, ['no-tracking', 'valid-date', 'no-liquid'])], ['no-tracking', 'valid-date']);
});
