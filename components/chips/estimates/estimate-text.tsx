import { ESTIMATED } from '@/lib/format/estimate-words';

/** An estimate: the word before its band, so that nobody takes it for a figure of a source. */
export function EstimateText({ band }: { readonly band: string }) {
  return (
    <span className="estimate">
      <span className="estimated">{ESTIMATED}</span> <b>{band}</b>
    </span>
  );
}
