export const dynamic = 'force-dynamic';
export default function P(): never { throw new Error('boom'); }
