import type {CST} from 'yaml';

/** A token that is nested deeper than `limit` levels of lists and mappings, if there is one. */
export function findTooDeep(tokens: readonly CST.Token[], limit: number): CST.Token | undefined {
	let found: CST.Token | undefined;
	visitTokens(tokens, (token, depth) => {
		if (depth > limit) found ??= token;
	});
	return found;
}

/** The quoted scalar or bracketed collection that is never closed, the outermost first, if there is one. */
export function findUnclosed(tokens: readonly CST.Token[]): CST.FlowScalar | CST.FlowCollection | undefined {
	let found: CST.FlowScalar | CST.FlowCollection | undefined;
	visitTokens(tokens, (token) => {
		if (isUnclosed(token) && (found === undefined || token.offset < found.offset)) found = token;
	});
	return found;
}

function isUnclosed(token: CST.Token): token is CST.FlowScalar | CST.FlowCollection {
	switch (token.type) {
		case 'single-quoted-scalar':
		case 'double-quoted-scalar':
			return token.source.length === 1 || !token.source.endsWith(token.source.charAt(0));
		case 'flow-collection':
			return !token.end.some(({type}) => type === 'flow-seq-end' || type === 'flow-map-end');
		default:
			return false;
	}
}

/**
 * Calls back for every token, in no particular order, with the number of lists and mappings around it.
 * Walks with a stack of its own, so that no depth can exhaust the call stack.
 */
export function visitTokens(tokens: readonly CST.Token[], visit: (token: CST.Token, depth: number) => void): void {
	const stack = tokens.map((token) => ({token, depth: 0}));
	for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
		const {token, depth} = top;
		visit(token, depth);
		if (token.type === 'document') {
			if (token.value !== undefined) stack.push({token: token.value, depth: depth + 1});
		} else if ('items' in token) {
			for (const {key, value} of token.items) {
				if (key !== undefined && key !== null) stack.push({token: key, depth: depth + 1});
				if (value !== undefined) stack.push({token: value, depth: depth + 1});
			}
		}
	}
}
