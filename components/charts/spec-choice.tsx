import Link from 'next/link';
import { CHIP_SPECS, SPEC_GROUPS, type SpecId } from '@/lib/domain/chip-specs';

/** The choice of a specification, as links in the groups of the tables. */
export function SpecChoice({
  current,
  hrefOf,
}: {
  readonly current: SpecId;
  readonly hrefOf: (id: SpecId) => string;
}) {
  return (
    <nav className="spec-choice" aria-label="Specification">
      {SPEC_GROUPS.map((group) => (
        <div key={group.value}>
          <span className="lab" id={`spec-${group.value}`}>
            {group.label}
          </span>
          <ul aria-labelledby={`spec-${group.value}`}>
            {CHIP_SPECS.filter((spec) => spec.group === group.value).map(({ value, label }) => (
              <li key={value}>
                <Link
                  href={hrefOf(value)}
                  prefetch={false}
                  scroll={false}
                  aria-current={value === current ? 'true' : undefined}
                >
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
