import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import * as api from '../api/console_api';
import type { Connection } from '../api/types';
import { Failure } from '../ui/pieces';

interface Props {
  readonly connection: Connection;
  readonly mayWrite: boolean;
}

// Whether reports go to the profile as a file, and the switch for it. For results from now on.
export function ReportFile({ connection, mayWrite }: Props) {
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (isWanted: boolean) => api.setReportFile(connection.id, isWanted),
    onSuccess: (fresh) => client.setQueryData(['connections', connection.id], fresh),
  });
  const isOn = connection.report_file;
  return (
    <div>
      <dt>The report as a PDF</dt>
      <dd>
        {isOn ? 'is put on the profile' : 'is not put on the profile'}{' '}
        {mayWrite && (
          <Button
            variant="default"
            size="compact-sm"
            ml="xs"
            loading={change.isPending}
            onClick={() => change.mutate(!isOn)}
          >
            {isOn ? 'Leave it out from now on' : 'Put it there from now on'}
          </Button>
        )}
        {change.isError && <Failure error={change.error} />}
      </dd>
    </div>
  );
}
