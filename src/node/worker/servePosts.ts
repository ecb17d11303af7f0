import {rules} from '../../../rules/index.ts';
import {ownRuleset} from '../../config/index.ts';
import type {ThreadSetup} from '../run/threadSetup.ts';
import {beginPostWork} from '../run/threadWork.ts';
import {serveThread} from '../threads/serveThread.ts';

/** Lets this thread look into posts for the run that has begun it. */
export function servePosts(): void {
	// What the pool of a run tells its threads.
	serveThread((setup) => beginPostWork(setup as ThreadSetup, ownRuleset(rules)));
}
