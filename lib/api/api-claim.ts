// Claims as the API gives them.
import { kwToGw } from '../domain/power';
import type { ApiClaim } from '../schema/api-deal';
import type { ClaimRecord } from '../services/deal-records';
import type { PageAddress } from './page-address';

/** A claim with the source it rests on; power in gigawatts. */
export function toApiClaim(claim: ClaimRecord, address: PageAddress): ApiClaim {
  const { value, unit, source } = claim;
  return {
    slug: claim.slug,
    subject: `${claim.subjectType}/${claim.subjectSlug}`,
    deal: claim.dealSlug,
    field: claim.field,
    value: unit === 'gw' && typeof value === 'number' ? kwToGw(value) : value,
    unit,
    qualifier: claim.qualifier,
    evidence: claim.evidence,
    isQuoted: claim.isQuoted,
    rank: claim.rank,
    rankReason: claim.rankReason,
    isSuperseded: claim.isSuperseded,
    says: claim.says,
    note: claim.note,
    basis: claim.basis,
    stance: claim.stance,
    comparedWith: claim.comparedWith,
    assertedOn: claim.assertedOn,
    source: source.slug,
    publisher: source.publisher,
    publishedOn: source.publishedOn,
    sourceUrl: source.url,
    permalink: address.ofClaim(`${claim.subjectType}/${claim.subjectSlug}`, claim.slug),
  };
}
