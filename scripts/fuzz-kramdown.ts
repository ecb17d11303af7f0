import type {KramdownOptions} from '../src/model/kramdownOptions.ts';
import {findDifferingBodies, renderBody, shrink} from './fuzzing.ts';
import {isKramdownInstalled, renderWithKramdown} from './kramdownOracle.ts';
import {optionLists} from './soups.ts';

/**
 * `node dist/scripts/fuzz-kramdown.js [soup] [count] [seed] [options]`: renders random bodies with the real kramdown and
 * with ours, makes each one that differs as short as it can, and prints it. The seed is fixed unless it is given. The
 * options are kramdown's, as JSON; `all-options` in their place tries each list of `soups.ts` in turn.
 */
function main(soup: string, count: number, {seed, options}: {seed: number; options: Partial<KramdownOptions>}): number {
	if (!isKramdownInstalled()) return 0;
	const wrong = findDifferingBodies({soup, count, seed, options});
	console.log(`${wrong.length} of ${count} bodies differ.`);
	const shortest = new Set(wrong.slice(0, 60).map((body) => shrink(body, options)));
	for (const body of [...shortest].toSorted((a, b) => a.length - b.length)) {
		const [html] = renderWithKramdown([body], options);
		console.log(
			`${JSON.stringify(body)}\n    kramdown ${JSON.stringify(html)}\n    ours     ${JSON.stringify(renderBody(body, options))}`,
		);
	}
	return wrong.length === 0 ? 0 : 1;
}

const [soup = 'all', count = '2000', seed = '1', given = '{}'] = process.argv.slice(2);
// Whoever runs the script gives options that are some.
const lists = given === 'all-options' ? optionLists : [JSON.parse(given) as Partial<KramdownOptions>];
for (const options of lists) {
	if (Object.keys(options).length > 0) console.log(`\n${JSON.stringify(options)}`);
	if (main(soup, Number(count), {seed: Number(seed), options}) > 0) process.exitCode = 1;
}
