import { redirect } from 'next/navigation';
import { conversationAddress } from '../../../../../../features/conversations/conversation-filter';

/** A conversation's own address, for links from elsewhere: it opens beside the list. */
export default async function ConversationPage(props: { params: Promise<{ tenant: string; conversation: string }> }) {
  const { tenant, conversation } = await props.params;
  redirect(conversationAddress(tenant, conversation));
}
