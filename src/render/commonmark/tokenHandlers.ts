import type {Token, TokenizeContext, TokenType} from 'micromark-util-types';
import type {Page} from './markdownPage.ts';

/** What is written of a token where it begins or ends. */
export type Handler = (page: Page, token: Token, context: TokenizeContext) => void;

/** Handlers by the type of the token. */
export type Handlers = Readonly<Partial<Record<TokenType, Handler>>>;

/** What a part of the grammar comes to on the page. */
export interface HandlersOf {
	readonly enter: Handlers;
	readonly exit: Handlers;
}
