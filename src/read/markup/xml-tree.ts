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
interface XmlFault {
  readonly what: string;
  /** UTF-16 units from the beginning. */
  readonly at: number;
}

export type XmlTree =
  { readonly root: XmlElement | null; readonly fault: XmlFault | null } | { readonly refused: string };

/** Elements inside one another; the deepest of the feeds and exchange formats at hand has 24. */
const DEEPEST = 256;
/** Elements and pieces of text: 20 for each of 20,000 entries of a feed; they take about 100 MB at the worst. */
const MOST_NODES = 400_000;

/** Longest value of an attribute; a picture written into one has a few hundred thousand characters. */
const LONGEST_VALUE = 1_000_000;
/** Sets of namespaces that differ; a feed has a dozen. */
const MOST_SCOPES = 1000;
/** Namespaces in force at one place; a feed has twenty. */
const MOST_PREFIXES = 200;

type Prefixes = ReadonlyMap<string, string>;

/** The namespaces in force inside an element, and the sets that elements inside it make of them, by what they declare. */
interface Scope {
  readonly prefixes: Prefixes;
  readonly inner: Map<string, Scope>;
}

/**
 * Asked of each element when it is closed: true takes it out of the tree, so that a list of any length never stands in
 * memory as a whole.
 */
export type Take = (element: XmlElement, ancestors: () => readonly XmlElement[]) => boolean;

/** How a tree is made. */
export interface TreeOptions {
  /** The namespaces that prefixes mean by custom where a document forgets to declare them. */
  readonly known: Prefixes;
  readonly take?: Take | undefined;
}

interface Open {
  /** Nodes of the tree before this one. */
  readonly before: number;
  readonly qualified: string;
  readonly element: XmlElement & { readonly children: (XmlElement | string)[] };
  readonly scope: Scope;
}

interface Building {
  readonly open: Open[];
  /** How many elements of a name are open, so that a tag that closes nothing costs nothing. */
  readonly openNames: Map<string, number>;
  readonly options: TreeOptions;
  readonly outermost: Scope;
  scopes: number;
  root: XmlElement | null;
  fault: XmlFault | null;
  refused: string | null;
  nodes: number;
}

/** The scope inside an element: its parent's, unless it declares namespaces. Those that declare the same share one. */
function scopeOf(building: Building, attributes: ReadonlyMap<string, string>): Scope {
  const outer = building.open.at(-1)?.scope ?? building.outermost;
  if (attributes.size === 0) return outer;
  const declared = [...attributes].filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
  if (declared.length === 0) return outer;
  const key = JSON.stringify(declared);
  const known = outer.inner.get(key);
  if (known !== undefined) return known;
  building.scopes += 1;
  const own = declared.map(([name, space]) => [name.slice(6), space.trim()] as const);
  const made: Scope = { prefixes: new Map([...outer.prefixes, ...own]), inner: new Map() };
  outer.inner.set(key, made);
  if (building.scopes > MOST_SCOPES || made.prefixes.size > MOST_PREFIXES) {
    building.refused = 'it declares namespaces beyond number';
  }
  return made;
}

function spaceOf(building: Building, prefix: string, prefixes: Prefixes): string {
  const space = prefixes.get(prefix);
  if (space !== undefined || prefix === '' || prefix === 'xml') return space ?? '';
  building.fault ??= { what: `the prefix ${prefix.slice(0, 40)} is not declared`, at: 0 };
  return building.options.known.get(prefix.toLowerCase()) ?? '';
}

function elementOf(building: Building, qualified: string, attributes: ReadonlyMap<string, string>): Open {
  const scope = scopeOf(building, attributes);
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const space = spaceOf(building, prefix, scope.prefixes);
  return {
    before: building.nodes - 1,
    qualified,
    scope,
    element: { name: qualified.slice(colon + 1), space, attributes, children: [] },
  };
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

const ancestorsIn = ({ open }: Building): readonly XmlElement[] => open.map(({ element }) => element);

function countOpen(building: Building, name: string, by: number): void {
  building.openNames.set(name, (building.openNames.get(name) ?? 0) + by);
}

/** Closes the innermost element, and lets go of it where it is taken. */
function closeLast(building: Building): Open | undefined {
  const { open, options } = building;
  const last = open.pop();
  if (last === undefined) return undefined;
  countOpen(building, last.qualified, -1);
  if (options.take?.(last.element, () => ancestorsIn(building)) !== true) return last;
  building.nodes = last.before;
  const siblings = open.at(-1)?.element.children;
  if (siblings?.at(-1) === last.element) siblings.pop();
  return last;
}

/** Closes up to the innermost element of that name; a closing tag that closes nothing is passed over. */
function closeNamed(building: Building, qualified: string): void {
  const { open } = building;
  if (open.at(-1)?.qualified !== qualified) {
    building.fault ??= { what: `</${qualified.slice(0, 40)}> closes what is not open`, at: 0 };
  }
  if ((building.openNames.get(qualified) ?? 0) === 0) return;
  for (let last = closeLast(building); last !== undefined; last = closeLast(building)) {
    if (last.qualified === qualified) return;
  }
}

/** Takes in an element unless a bound is reached. */
function openElement(building: Building, qualified: string, given: ReadonlyMap<string, string>): boolean {
  const opened = elementOf(building, qualified, given);
  for (const value of given.values()) {
    if (value.length > LONGEST_VALUE) building.refused = `an attribute has more than ${LONGEST_VALUE} characters`;
  }
  place(building, opened);
  building.open.push(opened);
  countOpen(building, qualified, 1);
  return building.refused === null;
}

function addText(building: Building, text: string): void {
  const children = building.open.at(-1)?.element.children;
  if (children === undefined || text === '') return;
  const last = children.at(-1);
  if (typeof last === 'string') children[children.length - 1] = last + text;
  else if (bounded(building)) children.push(text);
}

/** The tree of a text that is XML or nearly so, within bounds on depth and number. */
export function treeOf(source: string, from: number, options: TreeOptions): XmlTree {
  const building: Building = {
    ...{ open: [], openNames: new Map(), options, outermost: { prefixes: new Map(), inner: new Map() }, scopes: 0 },
    ...{ root: null, fault: null, refused: null, nodes: 0 },
  };
  scanTags(source, from, {
    open: (name, attributes, isEmpty) => {
      if (!bounded(building) || !openElement(building, name, attributes())) return 'stop';
      if (isEmpty) closeNamed(building, name);
      return 'go';
    },
    close: (name) => closeNamed(building, name),
    text: (text) => addText(building, text),
    fault: (what, at) => (building.fault ??= { what, at }),
  });
  if (building.refused !== null) return { refused: building.refused };
  const unclosed = building.open.at(-1);
  if (unclosed !== undefined) building.fault ??= { what: `<${unclosed.qualified.slice(0, 40)}> is not closed`, at: 0 };
  while (closeLast(building) !== undefined);
  return { root: building.root, fault: building.fault };
}

/** Names of people and houses are shorter, in characters; patterns are not let loose on what is longer. */
export const LONGEST_NAME = 300;

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
