import { getRouteApi } from '@tanstack/react-router';
import { ConversationScreen } from './conversation-screen.js';

const route = getRouteApi('/shell/code-runs/$ticketKey');

/** `/code-runs/:ticketKey`: the conversation of one ticket. */
export function ConversationPage() {
  const { ticketKey } = route.useParams();
  return <ConversationScreen key={ticketKey} ticketKey={ticketKey} />;
}
