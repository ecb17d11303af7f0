import type {ElementLocation, NodeLocation, Root, RootContent} from '../src/model/post.ts';

/** A tree as plain data, with everything that rules can ask of it: what two parsers are compared by. */
export function plainTree(root: Root): unknown {
	return {type: root.type, children: root.children.map(plainNode)};
}

function plainNode(node: RootContent): unknown {
	switch (node.type) {
		case 'element': {
			const {tagName, properties, content, children, data} = node;
			const location = data === undefined ? undefined : plainElementLocation(data.location, node);
			// Nobody looks into a template: what it holds has no place.
			const held = content === undefined ? undefined : plainContent(content);
			return {type: node.type, tagName, properties, held, children: children.map(plainNode), location};
		}
		case 'text':
		case 'comment': {
			const {value, data} = node;
			return {type: node.type, value, location: data === undefined ? undefined : plainLocation(data.location, node)};
		}
		default:
			return {type: node.type};
	}
}

function plainLocation(location: NodeLocation, node: RootContent) {
	const {range, origin, parent} = location;
	const published = 'published' in location ? location.published : undefined;
	return {range, origin, published, isChild: parent.children.some((child) => child === node)};
}

function plainElementLocation(location: ElementLocation, node: RootContent) {
	const {startTag, endTag, attributes} = location;
	return {
		...plainLocation(location, node),
		startTag,
		endTag,
		attributes: [...attributes].toSorted(([a], [b]) => (a < b ? -1 : 1)),
	};
}

function plainContent(node: Root | RootContent): unknown {
	if (node.type === 'text' || node.type === 'comment') return {type: node.type, value: node.value};
	if (node.type === 'root') return {type: node.type, children: node.children.map(plainContent)};
	if (node.type !== 'element') return {type: node.type};
	const {tagName, properties, content, children} = node;
	const held = content === undefined ? undefined : plainContent(content);
	return {type: node.type, tagName, properties, held, children: children.map(plainContent)};
}
