import type {CauseSummary} from '../archive/causeList.ts';

/** How many findings of a cause which fixes mend: `safe`, `unsafe 2 of 27`, `safe 5, unsafe 3 of 9`, or `none`. */
export function describeFixes({findings, fixes: {safe, unsafe}}: Pick<CauseSummary, 'findings' | 'fixes'>): string {
	if (safe + unsafe === 0) return 'none';
	if (safe === findings) return 'safe';
	if (unsafe === findings) return 'unsafe';
	const counts = [safe === 0 ? [] : `safe ${safe}`, unsafe === 0 ? [] : `unsafe ${unsafe}`].flat();
	return `${counts.join(', ')} of ${findings}`;
}
