// JSON with the place of every fault. JSON.parse would hide duplicate keys and, in part of its messages, the place.

/** Any JSON value. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Where something stands in a text, both counted from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** A text that is not JSON, or that gives one key twice. */
export class JsonFault extends Error {
  override name = 'JsonFault';
  constructor(
    message: string,
    readonly place: TextPlace,
  ) {
    super(message);
  }
}

/** The way to a value: keys and indexes. */
export type JsonPath = readonly (string | number)[];

function placeOf(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const WORDS: readonly [string, JsonValue][] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

class Reader {
  offset = 0;

  constructor(
    readonly text: string,
    readonly onValue: ((path: JsonPath, offset: number) => void) | null,
  ) {}

  fail(message: string, offset = this.offset): never {
    throw new JsonFault(message, placeOf(this.text, offset));
  }

  match(pattern: RegExp): string | null {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) return null;
    this.offset += found.length;
    return found;
  }

  /** The next character that is no white space, left in place; empty at the end. */
  peek(): string {
    this.match(SPACE);
    return this.text.charAt(this.offset);
  }

  found(): string {
    const next = this.peek();
    return next === '' ? 'the end of the file' : JSON.stringify(next);
  }

  readString(): string {
    const start = this.offset;
    const literal = this.match(STRING);
    if (literal === null) {
      return this.fail('a string that is not closed, or holds a line break or a wrong escape', start);
    }
    const value: unknown = JSON.parse(literal);
    return String(value);
  }

  readValue(path: JsonPath): JsonValue {
    const next = this.peek();
    this.onValue?.(path, this.offset);
    if (next === '{') return this.readObject(path);
    if (next === '[') return this.readArray(path);
    if (next === '"') return this.readString();
    const number = this.match(NUMBER);
    if (number !== null) return Number(number);
    for (const [word, value] of WORDS) {
      if (this.text.startsWith(word, this.offset)) {
        this.offset += word.length;
        return value;
      }
    }
    return this.fail(`expected a value, found ${this.found()}`);
  }

  readObject(path: JsonPath): { [key: string]: JsonValue } {
    const entries = new Map<string, JsonValue>();
    this.offset += 1;
    if (this.peek() === '}') {
      this.offset += 1;
      return {};
    }
    for (;;) {
      if (this.peek() !== '"') this.fail(`expected a key in double quotes, found ${this.found()}`);
      const start = this.offset;
      const key = this.readString();
      if (entries.has(key)) this.fail(`the key "${key}" stands twice in one object`, start);
      if (this.peek() !== ':') this.fail(`expected ":" after the key "${key}", found ${this.found()}`);
      this.offset += 1;
      entries.set(key, this.readValue(this.onValue ? [...path, key] : path));
      const next = this.peek();
      if (next !== ',' && next !== '}') this.fail(`expected "," or "}", found ${this.found()}`);
      this.offset += 1;
      if (next === '}') return Object.fromEntries(entries);
    }
  }

  readArray(path: JsonPath): JsonValue[] {
    const values: JsonValue[] = [];
    this.offset += 1;
    if (this.peek() === ']') {
      this.offset += 1;
      return values;
    }
    for (;;) {
      values.push(this.readValue(this.onValue ? [...path, values.length] : path));
      const next = this.peek();
      if (next !== ',' && next !== ']') this.fail(`expected "," or "]", found ${this.found()}`);
      this.offset += 1;
      if (next === ']') return values;
    }
  }

  readDocument(): JsonValue {
    const value = this.readValue([]);
    if (this.peek() !== '') this.fail(`expected the end of the file, found ${this.found()}`);
    return value;
  }
}

/**
 * Parses JSON (RFC 8259), strictly.
 * @throws JsonFault with line and column where the text is not JSON or gives one key of an object twice.
 */
export function parseJson(text: string): JsonValue {
  return new Reader(text, null).readDocument();
}

/**
 * Looks up where values stand in a JSON text: for a path, the place of its value, or of the nearest value around it where
 * the path leads nowhere. The text is read once, when this is made.
 * @throws JsonFault where the text is not JSON.
 */
export function indexPlaces(text: string): (path: JsonPath) => TextPlace {
  const offsets = new Map<string, number>();
  const reader = new Reader(text, (path, offset) => offsets.set(JSON.stringify(path), offset));
  reader.readDocument();
  return (path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsets.get(JSON.stringify(path.slice(0, length)));
      if (offset !== undefined) return placeOf(text, offset);
    }
    return placeOf(text, 0);
  };
}
