import { Button } from '@mantine/core';
import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure, Loading } from '../ui/pieces';

interface Props {
  readonly query: UseInfiniteQueryResult<unknown>;
  readonly isEmpty: boolean;
  readonly nothing: ReactNode; // Instead of the table, at the end of an empty list.
  readonly children: ReactNode;
}

// A list of which one page looks through so many and no further: it may show nothing and go on all the same.
export function WalkedList({ query, isEmpty, nothing, children }: Props) {
  const { isPending, isError, isSuccess, hasNextPage, isFetchingNextPage } = query;
  return (
    <>
      {isPending && <Loading lines={6} />}
      {isError && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {isSuccess && isEmpty && !hasNextPage && <div className="empty">{nothing}</div>}
      {isSuccess && isEmpty && hasNextPage && (
        <p role="status">Nothing of this kind among the newest that were looked through.</p>
      )}
      {!isEmpty && children}
      {hasNextPage && (
        <Button
          variant="default"
          mt="md"
          loading={isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {isEmpty ? 'Look further back' : 'Show more'}
        </Button>
      )}
    </>
  );
}
