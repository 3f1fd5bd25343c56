import { NothingHere } from '../../../../features/session/nothing-here';

export default function TenantNotFound() {
  return <NothingHere />;
}
