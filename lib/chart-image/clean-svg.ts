// From what Recharts leaves in the document to markup worth sending: no class names, no empty groups, two decimals.

/** Attributes that mean something to the library or to its own style sheet, never to a renderer of the file. */
const NOISE = new Set(['class', 'tabindex', 'name', 'orientation', 'clip-path', 'style', 'points']);
/** Measures that only mean something on some elements; the library writes them on others too. */
const BOX = new Set(['x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2', 'radius']);
const BOXED: Readonly<Record<string, ReadonlySet<string>>> = {
  text: new Set(['x', 'y']),
  tspan: new Set(['x', 'y']),
  rect: new Set(['x', 'y', 'width', 'height']),
  line: new Set(['x1', 'x2', 'y1', 'y2']),
  pattern: new Set(['x', 'y', 'width', 'height']),
};
const NUMBERS = /-?\d+\.\d{3,}(?:e-?\d+)?/g;
const DEFAULTS: Readonly<Record<string, string>> = { 'fill-opacity': '1', 'stroke-width': '1' };

function isKept(element: Element, name: string, value: string): boolean {
  if (NOISE.has(name) || name.startsWith('data-') || name.startsWith('aria-') || name === 'role')
    return false;
  if (name === 'id' && value.startsWith('recharts')) return false;
  if (DEFAULTS[name] === value) return false;
  if (BOX.has(name)) return BOXED[element.tagName.toLowerCase()]?.has(name) ?? false;
  return true;
}

function round(text: string): string {
  return text.replace(NUMBERS, (number) => String(Math.round(Number(number) * 100) / 100));
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/g, '&quot;');
}

/** Whether an element without attributes may be replaced by its children. */
function isBareGroup(element: Element, attributes: readonly string[]): boolean {
  return element.tagName.toLowerCase() === 'g' && attributes.length === 0;
}

function serialize(node: Node): string {
  if (node.nodeType === 3) return escapeText(node.textContent ?? '');
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  const tag = element.tagName;
  if (tag === 'title' || tag === 'desc' || tag === 'clipPath') return '';
  const attributes = [...element.attributes]
    .filter(({ name, value }) => isKept(element, name, value))
    .map(({ name, value }) => `${name}="${escapeAttribute(round(value))}"`);
  const content = serializeChildren(element);
  if (isBareGroup(element, attributes)) return content;
  if (content === '' && (tag === 'g' || tag === 'defs')) return '';
  const open = [tag, ...attributes].join(' ');
  return content === '' ? `<${open}/>` : `<${open}>${content}</${tag}>`;
}

function serializeChildren(element: Element): string {
  return [...element.childNodes].map(serialize).join('');
}

/** The content of a drawn chart as well-formed SVG markup, without the root element. */
export function cleanChartMarkup(svg: Element): string {
  return serializeChildren(svg);
}
