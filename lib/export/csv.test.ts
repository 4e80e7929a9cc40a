import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue, Column } from './column';
import { formatCsvHeader, formatCsvRows } from './csv';

interface Row {
  text: CellValue;
  number: number | null;
}

const COLUMNS: Column<Row>[] = [
  { name: 'text', description: 'A text.', unit: null, value: (row) => row.text },
  { name: 'amount_usd', description: 'A number.', unit: 'USD', value: (row) => row.number },
];

describe('formatCsvHeader', () => {
  it('names the columns in order and ends with CRLF', () => {
    expect(formatCsvHeader(COLUMNS)).toBe('text,amount_usd\r\n');
  });
});

describe('formatCsvRows', () => {
  it('gives no line for no rows', () => {
    expect(formatCsvRows(COLUMNS, [])).toBe('');
  });

  it('leaves unknown values empty and writes zero as zero', () => {
    expect(formatCsvRows(COLUMNS, [{ text: null, number: null }])).toBe(',\r\n');
    expect(formatCsvRows(COLUMNS, [{ text: 'a', number: 0 }])).toBe('a,0\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A'])(
    'guards the text %j against being run as a formula',
    (text) => {
      const [cells] = parse(formatCsvRows(COLUMNS, [{ text, number: 1 }]), { record_delimiter: '\r\n' });
      expect(cells).toEqual([`'${text}`, '1']);
    },
  );

  it('guards a list whose first item looks like a formula', () => {
    expect(formatCsvRows(COLUMNS, [{ text: ['=a', 'b'], number: 1 }])).toBe("'=a | b,1\r\n");
  });

  it('never guards numbers, negative ones included', () => {
    expect(formatCsvRows(COLUMNS, [{ text: 'a', number: -3.5 }])).toBe('a,-3.5\r\n');
  });

  it('writes whole dollars and gigawatts in plain digits', () => {
    expect(formatCsvRows(COLUMNS, [{ text: 'a', number: 1_400_000_000_000 }])).toBe('a,1400000000000\r\n');
    expect(formatCsvRows(COLUMNS, [{ text: 'a', number: 0.000001 }])).toBe('a,0.000001\r\n');
  });

  it('writes yes and no as true and false', () => {
    expect(formatCsvRows(COLUMNS, [{ text: false, number: null }])).toBe('false,\r\n');
  });

  it('gives back any text that a parser reads, whatever is in it', () => {
    const plainText = fc.string({ unit: 'binary' }).filter((text) => !/^[=+\-@\t\r＝＋－＠]/.test(text));
    fc.assert(
      fc.property(fc.array(plainText, { minLength: 1 }), (texts) => {
        const rows = texts.map((text) => ({ text, number: 1 }));
        const lines = parse<{ text: string }>(formatCsvHeader(COLUMNS) + formatCsvRows(COLUMNS, rows), {
          columns: true,
          record_delimiter: '\r\n',
        });
        expect(lines.map(({ text }) => text)).toEqual(texts);
      }),
    );
  });
});
