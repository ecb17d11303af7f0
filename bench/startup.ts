/**
 * How long the published command takes to begin: `--version`, and one post of 32 KB in an archive of its own, against an
 * empty run of Node. Run as `npm run bench:startup -- [--rounds 15]`.
 */
import {parseArgs} from 'node:util';
import {announceEnd, announceMachine, announceVerdicts} from './announce.ts';
import {comparisonTable, type Limit, verdictsOn} from './comparison.ts';
import {writeLongPost} from './madePosts.ts';
import {archivelint, emptyRun, measureProcesses} from './processes.ts';
import {inScratchFolder} from './scratchFolder.ts';

/** What we promise. */
const limits: readonly Limit[] = [
	{subject: '--version', reference: 'node -e 0', most: 1.3},
	{subject: 'one post', reference: 'node -e 0', most: 4},
];

const {values} = parseArgs({options: {rounds: {type: 'string', default: '15'}}});
announceMachine();
inScratchFolder((folder) => {
	writeLongPost(folder);
	const times = measureProcesses(Number(values.rounds), folder, {
		'node -e 0': emptyRun,
		'--version': {command: [...archivelint, '--version'], codes: [0]},
		'one post': {command: [...archivelint, '--no-config', '--root', '.', '.'], codes: [0, 1]},
	});
	console.log(comparisonTable(times, {'× node -e 0': 'node -e 0'}));
	announceVerdicts(verdictsOn(times, limits));
});
announceEnd();
