import type { Activity, InvokeResponse } from 'botbuilder';
import { z } from 'zod';
import { renderAdaptive } from '../../cards/adaptive.ts';
import { spokenText } from '../../cards/spoken-text.ts';
import type { View } from '../../cards/view.ts';

const invoked = z.object({ url: z.url({ protocol: /^https$/ }).max(4_000) });

/** Portals of the clouds. */
const PORTALS = new Set(['portal.azure.com', 'portal.azure.us', 'portal.azure.cn', 'ms.portal.azure.com']);

/**
 * Shows what is behind a link to the Azure portal that somebody types. Other links are left alone.
 * @param lookAt the card for a link; null where it leads to nothing that can be told about
 * @see https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/link-unfurling
 */
export async function unfurlLink(
  { value }: Activity,
  lookAt: (link: string) => Promise<View | null>,
): Promise<InvokeResponse> {
  const url = invoked.safeParse(value).data?.url;
  const view = url !== undefined && PORTALS.has(new URL(url).hostname.toLowerCase()) ? await lookAt(url) : null;
  if (view === null) return { status: 200, body: {} };
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: renderAdaptive(view, { codeBlock: true }),
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: spokenText(view) } },
  };
  return {
    status: 200,
    body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments: [attachment] } },
  };
}
