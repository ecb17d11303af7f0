import type {LocatedFinding} from '../../engine/findings/finding.ts';
import {areLocatedFindings, isRange} from '../../engine/findings/findingShape.ts';
import {isObject} from '../../model/checks.ts';
import type {PostDetails} from '../../model/facts.ts';
import {type PackedBlock, type Place, unpackValues} from './keeper.ts';

/** Reads values that are kept in files. The last block stays at hand, since what follows each other lies together. */
export class BlockReader {
	#last: {readonly block: PackedBlock; readonly values: readonly unknown[]} | undefined;

	/** The findings of a post; undefined where they cannot be read. */
	findingsAt(places: Iterable<Place>): readonly LocatedFinding[] | undefined {
		const parts = this.#valuesAt(places);
		return parts?.every(areLocatedFindings) === true ? parts.flat() : undefined;
	}

	/** The details of a post; undefined where they cannot be read. */
	detailsAt(places: Iterable<Place>): Partial<PostDetails> | undefined {
		const [details, ...others] = this.#valuesAt(places) ?? [];
		return others.length === 0 && areDetails(details) ? details : undefined;
	}

	#valuesAt(places: Iterable<Place>): readonly unknown[] | undefined {
		try {
			return Array.from(places, ({block, index}) => this.#valuesOf(block)[index]);
		} catch {
			// The file is gone, or was damaged.
			return undefined;
		}
	}

	#valuesOf(block: PackedBlock): readonly unknown[] {
		if (this.#last?.block !== block) this.#last = {block, values: unpackValues(block.pack())};
		return this.#last.values;
	}
}

function areDetails(value: unknown): value is Partial<PostDetails> {
	if (!isObject(value)) return false;
	const {links = [], contents} = value;
	return Array.isArray(links) && links.every(isLink) && (contents === undefined || areContents(contents));
}

function areContents(value: unknown): boolean {
	if (!isObject(value)) return false;
	return [value['letters'], value['images'], value['embeds'], value['links'], value['headings']].every(
		(count) => Number.isSafeInteger(count) && Number(count) >= 0,
	);
}

function isLink(value: unknown): boolean {
	if (!isObject(value)) return false;
	return typeof value['url'] === 'string' && typeof value['style'] === 'string' && isRange(value['range']);
}
