import type { ReactNode } from 'react';

interface Props {
  readonly columns: readonly string[]; // 'Actions' is said to screen readers only.
  readonly children: ReactNode; // The rows. On a phone each cell shows its data-label.
}

// A table of things that one acts on.
export function List({ columns, children }: Props) {
  return (
    <table className="list">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column === 'Actions' ? <span className="unseen">Actions</span> : column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
