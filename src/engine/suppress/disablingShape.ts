import {isObject} from '../../model/checks.ts';
import {isPosition, isRange} from '../findings/findingShape.ts';
import type {Disabling} from './disabling.ts';

/** Whether a JSON value is a list of what a post switches off: what comes from a file may hold anything. */
export function areDisablings(value: unknown): value is readonly Disabling[] {
	return Array.isArray(value) && value.every(isDisabling);
}

function isDisabling(value: unknown): value is Disabling {
	if (!isObject(value)) return false;
	const {rule, reason, until, kind, scope, range, start, end, judgedWith} = value;
	return (
		typeof rule === 'string' &&
		(reason === undefined || typeof reason === 'string') &&
		(until === undefined || typeof until === 'string') &&
		(kind === 'front-matter' || kind === 'comment') &&
		isRange(scope) &&
		isRange(range) &&
		isPosition(start) &&
		isPosition(end) &&
		(judgedWith === undefined || judgedWith === 'post' || judgedWith === 'archive')
	);
}
