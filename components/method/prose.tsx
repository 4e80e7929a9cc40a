// The blocks of a document as HTML, in the serif of prose.
import type { Block, Inline } from '@/lib/format/markdown-blocks';

/** The repository's documents link to each other; on the site only absolute and root addresses lead anywhere. */
function isPublic(href: string): boolean {
  return /^(?:https?:|\/|#)/.test(href);
}

function Line({ content }: { readonly content: readonly Inline[] }) {
  return content.map((piece, index) => {
    if (piece.kind === 'bold') return <b key={index}>{piece.text}</b>;
    if (piece.kind === 'code') return <code key={index}>{piece.text}</code>;
    if (piece.kind === 'link' && isPublic(piece.href)) {
      return (
        <a key={index} href={piece.href}>
          {piece.text}
        </a>
      );
    }
    return <span key={index}>{piece.text}</span>;
  });
}

function ProseBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      return (
        <p>
          <Line content={block.content} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {block.items.map((item, index) => (
            <li key={index}>
              <Line content={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table className="rules">
          <thead>
            <tr>
              {block.head.map((cell, index) => (
                <th scope="col" key={index}>
                  <Line content={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, place) => (
                  <td key={place}>
                    <Line content={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

export function Prose({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="method-prose">
      {blocks.map((block, index) => (
        <ProseBlock key={index} block={block} />
      ))}
    </div>
  );
}
