import { scanTags } from './xml-scan.js';

/** An element of XML: plain records, names parted from their namespaces. */
export interface XmlElement {
  /** Without its prefix. */
  readonly name: string;
  /** The address of its namespace, or empty. */
  readonly space: string;
  /** By their names as written: `href`, `xml:lang`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** The first thing that is not well-formed. */
export interface XmlFault {
  readonly what: string;
  /** UTF-16 units from the beginning. */
  readonly at: number;
}

export type XmlTree =
  { readonly root: XmlElement | null; readonly fault: XmlFault | null } | { readonly refused: string };

/** Elements inside one another; the deepest of the feeds and exchange formats at hand has 24. */
const DEEPEST = 256;
/** Elements and pieces of text: 20 for each of 25,000 entries of a feed; they take about 100 MB at the worst. */
const MOST_NODES = 500_000;

type Prefixes = ReadonlyMap<string, string>;

interface Open {
  readonly qualified: string;
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] };
  readonly prefixes: Prefixes;
}

interface Building {
  readonly open: Open[];
  readonly known: Prefixes;
  root: XmlElement | null;
  fault: XmlFault | null;
  refused: string | null;
  nodes: number;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/** The namespaces in force inside an element: its parent's, unless it declares some. */
function prefixesOf(attributes: ReadonlyMap<string, string>, outer: Prefixes): Prefixes {
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  return declared.length === 0
    ? outer
    : new Map([...outer, ...declared.map(([name, space]) => [name.slice(6), space.trim()] as const)]);
}

function spaceOf(building: Building, prefix: string, prefixes: Prefixes): string {
  const space = prefixes.get(prefix);
  if (space !== undefined || prefix === '' || prefix === 'xml') return space ?? '';
  building.fault ??= { what: `the prefix ${prefix.slice(0, 40)} is not declared`, at: 0 };
  return building.known.get(prefix.toLowerCase()) ?? '';
}

function elementOf(building: Building, qualified: string, attributes: ReadonlyMap<string, string>): Open {
  const prefixes = prefixesOf(attributes, building.open.at(-1)?.prefixes ?? new Map());
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const space = spaceOf(building, prefix, prefixes);
  return { qualified, prefixes, element: { name: qualified.slice(colon + 1), space, attributes, children: [] } };
}

/** Hangs an element into the tree; what stands behind the root has no place in it. */
function place(building: Building, opened: Open): void {
  const parent = building.open.at(-1);
  if (parent !== undefined) parent.element.children.push(opened.element);
  else if (building.root === null) building.root = opened.element;
  else building.fault ??= { what: 'something follows the root element', at: 0 };
}

function bounded(building: Building): boolean {
  building.nodes += 1;
  if (building.open.length >= DEEPEST) building.refused = `it is nested more than ${DEEPEST} deep`;
  else if (building.nodes > MOST_NODES) building.refused = `it has more than ${MOST_NODES} elements and texts`;
  return building.refused === null;
}

/** Closes up to the innermost element of that name; a closing tag that closes nothing is passed over. */
function closeNamed(building: Building, qualified: string): void {
  const { open } = building;
  const index = open.findLastIndex((candidate) => candidate.qualified === qualified);
  if (index !== open.length - 1) building.fault ??= { what: `</${qualified.slice(0, 40)}> closes nothing`, at: 0 };
  if (index >= 0) open.length = index;
}

function addText(building: Building, text: string): void {
  const children = building.open.at(-1)?.element.children;
  if (children === undefined || text === '') return;
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else if (bounded(building)) children.push(text);
}

/**
 * The tree of a text that is XML or nearly so, within bounds on depth and number. `known` are the namespaces that
 * prefixes mean by custom where a document forgets to declare them.
 */
export function treeOf(source: string, from: number, known: Prefixes): XmlTree {
  const building: Building = { open: [], known, root: null, fault: null, refused: null, nodes: 0 };
  scanTags(source, from, {
    open: (name, attributes, isEmpty) => {
      if (!bounded(building)) return 'stop';
      const given = attributes();
      const opened = elementOf(building, name, given.size === 0 ? NO_ATTRIBUTES : given);
      place(building, opened);
      if (!isEmpty) building.open.push(opened);
      return 'go';
    },
    close: (name) => closeNamed(building, name),
    text: (text) => addText(building, text),
    fault: (what, at) => (building.fault ??= { what, at }),
  });
  if (building.refused !== null) return { refused: building.refused };
  const unclosed = building.open.at(-1);
  if (unclosed !== undefined) building.fault ??= { what: `<${unclosed.qualified.slice(0, 40)}> is not closed`, at: 0 };
  return { root: building.root, fault: building.fault };
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** The elements directly inside one. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter(isElement);
}

/** The elements of a name directly inside one, whatever their namespace. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).filter((child) => child.name === name);
}

/** The first element at the end of a path of names, or undefined. */
export function childAt(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>(
    (found, name) => (found === undefined ? undefined : elementsIn(found).find((child) => child.name === name)),
    element,
  );
}

/** Every element of a name below one, not looking inside those it finds. */
export function findAll(element: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return elementsIn(element).flatMap((child) => (names.has(child.name) ? [child] : findAll(child, names)));
}

/** All text below an element, as it stands. */
export function rawTextOf(element: XmlElement | undefined): string {
  const pieces: string[] = [];
  const visit = (node: XmlElement | string): void => {
    if (typeof node === 'string') pieces.push(node);
    else node.children.forEach(visit);
  };
  if (element !== undefined) visit(element);
  return pieces.join('');
}

/** The text of an element with its white space folded, or null where there is none. */
export function wordsIn(element: XmlElement | undefined): string | null {
  const text = rawTextOf(element).replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text;
}
