import { EMPTY_VIEW, type View } from './view.ts';

/** The first thing the bot says in a conversation. */
export function welcomeView(): View {
  return {
    ...EMPTY_VIEW,
    title: 'Paste an Azure error, and I say whether to retry, what happened and how to fix it.',
    paragraphs: [
      'Output of the Azure CLI, PowerShell, Bicep, azd, Terraform, a pipeline or an SDK will do, however long. Secrets in it are blacked out before anything else happens, and nothing in Azure is changed.',
    ],
    examples: [{ label: 'To see what else I do, say', text: 'help' }],
  };
}
