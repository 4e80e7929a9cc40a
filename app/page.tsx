import { redirect } from 'next/navigation';

/** The deals are the front page. */
export default function HomePage(): never {
  redirect('/deals');
}
