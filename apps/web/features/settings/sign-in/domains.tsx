'use client';
import type { DomainInfo } from '../../../api/shapes';
import { useLocale } from '../../../locale/locale-provider';
import { Band } from '../../../ui/band';
import { Status } from '../../../ui/outcome';
import { Table } from '../../../ui/table';
import { AddDomain } from './add-domain';
import { DomainDeeds } from './domain-deeds';

/** The e-mail domains that lead to the organisation's connections. */
export function Domains(props: { domains: readonly DomainInfo[]; tenant: string; canEdit: boolean }) {
  const { domains, tenant, canEdit } = props;
  const { words, format } = useLocale();
  const { signIn } = words.settings;
  return (
    <Band title={signIn.domains} text={signIn.domainsText}>
      {domains.length === 0 ? (
        <p className="dim">{signIn.noDomains}</p>
      ) : (
        <Table
          label={signIn.domains}
          rows={domains}
          keyOf={({ id }) => id}
          columns={[
            { head: signIn.domain, isName: true, cell: ({ domain }) => <strong>{domain}</strong> },
            {
              head: signIn.state,
              cell: ({ isVerified, sentAt }) =>
                isVerified ? (
                  <Status state="ok">{signIn.verified}</Status>
                ) : (
                  <Status state="run">{sentAt ? signIn.waiting(format.dateTime(sentAt)) : signIn.notSent}</Status>
                ),
            },
            { head: signIn.proof, cell: ({ proofEmail }) => <span className="wrap-anywhere">{proofEmail}</span> },
            ...(canEdit
              ? [
                  {
                    head: words.actions.actions,
                    isHeadHidden: true,
                    cell: (domain: DomainInfo) => <DomainDeeds domain={domain} tenant={tenant} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {canEdit ? (
        <div className="mt-6">
          <AddDomain tenant={tenant} />
        </div>
      ) : null}
    </Band>
  );
}
