// Every resource in every format: the right type, conforming rows, the same rows everywhere.
import { describe, expect, it } from 'vitest';
import { API_FORMATS } from '@/lib/api/formats';
import { API_RESOURCES } from '@/lib/api/registry';
import { get, getCsv, getList, getNdjson, listPath, resourceOf } from './client';

const NAMES = API_RESOURCES.map(({ name }) => name);

describe.each(NAMES)('%s', (name) => {
  it('is the same in every format: totals, rows and order', async () => {
    const [list, lines, csv] = await Promise.all([
      getList(name, '?pageSize=200'),
      getNdjson(name),
      getCsv(name),
    ]);
    expect(list.meta.total).toBeGreaterThan(0);
    expect(lines).toHaveLength(list.meta.total);
    expect(csv.rows).toHaveLength(list.meta.total);
    expect(list.data).toEqual(lines.slice(0, 200));
    expect(csv.rows.map(({ slug }) => slug)).toEqual(lines.map(({ slug }) => slug));
  });

  it('has NDJSON rows that conform to the schema', async () => {
    const { rowSchema } = resourceOf(name);
    for (const row of await getNdjson(name)) rowSchema.parse(row);
  });

  it('gives every row once, by a slug of its own', async () => {
    const slugs = (await getNdjson(name)).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it('can be walked page by page without a gap or a repetition', async () => {
    const all = (await getNdjson(name)).map(({ slug }) => slug);
    const pageSize = Math.max(1, Math.min(200, Math.ceil(all.length / 3)));
    const walked: unknown[] = [];
    let search: string | null = `?pageSize=${pageSize}`;
    let previous: string | null = null;
    while (search !== null) {
      const { data, links, meta } = await getList(name, search);
      expect(meta).toMatchObject({ pageSize, total: all.length });
      expect(links.prev).toBe(previous);
      walked.push(...data.map(({ slug }) => slug));
      previous = links.self;
      search = links.next === null ? null : new URL(links.next).search;
    }
    expect(walked).toEqual(all);
  });

  it('answers a page beyond the last with no rows, the right total and a way back', async () => {
    const { data, meta, links } = await getList(name, '?page=5000');
    expect(data).toEqual([]);
    expect(meta.total).toBeGreaterThan(0);
    expect(links.next).toBeNull();
    const back = await getList(name, new URL(links.prev ?? '').search);
    expect(back.data.length).toBeGreaterThan(0);
  });

  it('says what it shows and of which day', async () => {
    const { meta } = await getList(name);
    expect(meta.sentence).toMatch(/^[A-Z0-9].*\.$/);
    expect(meta.asOf).toBe(meta.dataset.date);
  });

  it('has the documented columns in the CSV, each line ended by CRLF', async () => {
    const { text, header } = await getCsv(name);
    expect(header).toEqual(resourceOf(name).columns.map((column) => column.name));
    expect(text.endsWith('\r\n')).toBe(true);
    // Line feeds inside quoted cells are the only ones without a carriage return.
    expect(text.replaceAll(/"(?:[^"]|"")*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('writes numbers as plain numbers and guards texts that a spreadsheet would run', async () => {
    const numeric = new Set(
      resourceOf(name)
        .columns.filter(({ unit }) => unit !== null)
        .map((column) => column.name),
    );
    for (const row of (await getCsv(name)).rows) {
      for (const [column, cell] of Object.entries(row)) {
        if (numeric.has(column)) expect(cell, column).toMatch(/^(?:-?\d+(?:\.\d+)?)?$/);
        else if (column !== 'value_number') expect(cell, column).not.toMatch(/^[=+\-@\t\r]/);
      }
    }
  });

  it.each(['csv', 'ndjson'])(
    'names the %s file after what it holds and the day of the data',
    async (extension) => {
      const { meta } = await getList(name);
      const response = await get(listPath(name, extension), { method: 'HEAD' });
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="${name}__${meta.dataset.date}.${extension}"`,
      );
    },
  );

  it.each(API_FORMATS.map(({ extension }) => extension))('has a head and a tag as %s', async (extension) => {
    const path = listPath(name, extension);
    const [head, full] = await Promise.all([get(path, { method: 'HEAD' }), get(path)]);
    await full.arrayBuffer();
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
    const etag = full.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/".+"$/);
    for (const header of ['etag', 'content-type', 'cache-control', 'content-disposition']) {
      expect(head.headers.get(header), header).toBe(full.headers.get(header));
    }
    const again = await get(path, { headers: { 'If-None-Match': `"other", ${etag}` } });
    expect(again.status).toBe(304);
    expect(again.headers.get('etag')).toBe(etag);
    expect(await again.text()).toBe('');
  });
});
