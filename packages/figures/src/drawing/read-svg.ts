// Reads a picture back, for tests: strict about what well-formed XML is, and small because figures use little of it.

export type SvgNode = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgNode[];
  /** The text within it, that of its children left out. */
  readonly text: string;
};

const NAME = '[A-Za-z][\\w:-]*';
const TOKEN = new RegExp(`<(/?)(${NAME})((?: ${NAME}="[^"<]*")*)(/?)>|([^<]+)`, 'uy');
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const ALLOWED = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]*$/u;

type Open = { name: string; attributes: Map<string, string>; children: SvgNode[]; text: string };

/** The root of a picture; throws where the text is not well-formed. */
export const readSvg = (text: string): SvgNode => {
  if (!ALLOWED.test(text)) throw new Error('A character that XML does not allow');
  const outside: Open = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [outside];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(text);
    const top = open.at(-1);
    if (!match || !top) throw new Error(`Not well-formed at ${at}: ${text.slice(at, at + 60)}`);
    const [, closes, name = '', attributes = '', isEmpty, words] = match;
    if (words !== undefined) {
      top.text += unescape(words);
    } else if (closes) {
      if (name !== top.name) throw new Error(`</${name}> closes <${top.name}>`);
      open.pop();
      open.at(-1)?.children.push(top);
    } else {
      const node: Open = { name, attributes: readAttributes(attributes), children: [], text: '' };
      if (isEmpty) top.children.push(node);
      else open.push(node);
    }
  }
  const [root] = outside.children;
  if (open.length !== 1 || outside.children.length !== 1 || !root) throw new Error('Not one whole element');
  return root;
};

const unescape = (text: string): string => {
  if (text.replace(ENTITY, '').includes('&')) throw new Error(`A bare & in ${text}`);
  return text.replace(ENTITY, (entity) => SIGNS[entity] ?? '');
};

const readAttributes = (text: string): Map<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(new RegExp(` (${NAME})="([^"]*)"`, 'gu'))) {
    if (attributes.has(name)) throw new Error(`Two attributes ${name}`);
    attributes.set(name, unescape(value));
  }
  return attributes;
};

/** All nodes of a picture, the root first. */
export const listNodes = (node: SvgNode): readonly SvgNode[] => [node, ...node.children.flatMap(listNodes)];

/** The data of a picture by their `data-key`, in the order in which they are drawn. */
export const listData = (node: SvgNode): readonly (readonly [string, SvgNode])[] =>
  listNodes(node).flatMap((each) => {
    const key = each.attributes.get('data-key');
    return key === undefined ? [] : [[key, each] as const];
  });

/** A number that an attribute holds. */
export const numberOf = (node: SvgNode | undefined, attribute: string): number =>
  Number(node?.attributes.get(attribute) ?? NaN);
