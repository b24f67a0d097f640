import type { Candidate, CandidateReader } from './candidate.ts';
import { commandTail, flag, isValue } from './flags.ts';

const APP = String.raw`['"\x60]?(?<name>[A-Za-z0-9][\w-]{1,59})['"\x60]?`;

/** What deploy tools say of the app they deploy to. */
const SITE_SENTENCES: readonly RegExp[] = [
  new RegExp(String.raw`\bfunc azure functionapp (?:publish|logstream) ${APP}`),
  new RegExp(String.raw`\b(?:Azure )?App Service ?: ?${APP}(?=\s|,|$)`),
  /\bApp Service '(?<name>[\w-]{2,60})'/,
  new RegExp(String.raw`\b(?:Web ?App|Function ?App)(?:[ _-]?Name)? {0,12}[:=] {0,12}${APP}(?=\s|,|;|$)`, 'i'),
  new RegExp(
    String.raw`^\s{0,12}["']?(?:App[ _-]?Name|WebSite ?Name|SiteName)["']? {0,12}[:=] {0,12}${APP}(?=\s|,|;|"|$)`,
    'im',
  ),
  new RegExp(String.raw`\bSiteName: {1,4}${APP}(?=,|\s)`),
  new RegExp(String.raw`\bmsdeploy\.axd\?site=${APP}`, 'i'),
  new RegExp(String.raw`\bCreating (?:app|webapp|function app) ${APP} ?\.{2}`, 'i'),
  new RegExp(
    String.raw`\b(?:Deploy|Deploying|Publish|Publishing|Deployment) to (?:app|web app|function app|slot|azure app service) ${APP}`,
    'i',
  ),
];
/** "Uploading package to x" is anybody's sentence; it is about an app where App Service is spoken of. */
const UPLOAD = new RegExp(
  String.raw`\b(?:Uploading|Deploying|Pushing|Publishing)(?: (?:the )?(?:package|zip|artifact|archive|content|code|app)){1,3} to ${APP}(?=\s|\.|$)`,
  'i',
);
const WORDS = /^(?:the|your|an?|slots?|staging|production|azure|using|with|for|failed|to|is|site|name)$/i;

/** An App Service app that a deploy tool, task or extension names. */
export const fromDeployTools: CandidateReader = ({ text }) => {
  const head = text.slice(0, 200_000);
  const create = /\b(?:func azure functionapp|azd? functionapp) create\b/.exec(head);
  const created = create ? flag(commandTail(head, create.index + create[0].length), '--name', '-n') : null;
  if (created !== null) return site(created);
  for (const sentence of SITE_SENTENCES) {
    const name = sentence.exec(head)?.groups?.['name'];
    if (name !== undefined && !WORDS.test(name) && isValue(name)) return site(name);
  }
  const uploaded = /AzureAppService|Azure App Service|\bkudu\b|azurewebsites|zip ?deploy/i.test(head)
    ? UPLOAD.exec(head)?.groups?.['name']
    : undefined;
  return uploaded === undefined || WORDS.test(uploaded) ? null : site(uploaded);
};

const site = (name: string): Candidate => ({ type: 'Microsoft.Web/sites', name });

/** Packer: `a gallery image version for image name:version img:1.0.0 already exists in gallery g`. */
export const fromGalleryVersion: CandidateReader = ({ text }) => {
  const { image, version } = GALLERY_VERSION.exec(text.slice(0, 200_000))?.groups ?? {};
  return version === undefined || image === undefined
    ? null
    : { type: 'Microsoft.Compute/galleries/images/versions', name: version, parent: image };
};
const GALLERY_VERSION = /\bimage version for image name:version (?<image>[\w.-]{1,80}):(?<version>[\w.-]{1,40}\w)/;

/** Data Factory's deployment tools print what they delete: `Removing object: [Dataset].[Orders]`. */
export const fromFactoryTools: CandidateReader = ({ text }) => {
  const { kind = '', name } = FACTORY_OBJECT.exec(text.slice(0, 200_000))?.groups ?? {};
  const collection = FACTORY_KINDS[kind.toLowerCase()];
  return name === undefined || collection === undefined
    ? null
    : { type: `Microsoft.DataFactory/factories/${collection}`, name };
};
const FACTORY_OBJECT =
  /\b(?:Removing|Deploying|Creating|Updating) object: \[?(?<kind>\w{4,20})\]?\.\[(?<name>[\w -]{1,200})\]/i;
const FACTORY_KINDS: Readonly<Record<string, string>> = {
  dataset: 'datasets',
  pipeline: 'pipelines',
  dataflow: 'dataflows',
  trigger: 'triggers',
  linkedservice: 'linkedservices',
  integrationruntime: 'integrationruntimes',
};

/** Packer's azure-arm builder prints what it captures. */
export const fromPacker: CandidateReader = ({ text }) => {
  const line = (label: string) =>
    new RegExp(String.raw`-> ${label} {0,20}: '([^'\n]{1,120})'`).exec(text.slice(0, 200_000))?.[1];
  if (!/\bazure-(?:arm|chroot|dtl)\b/.test(text.slice(0, 200_000))) return null;
  const gallery = line('SIG gallery name') ?? line('Shared Image Gallery');
  const [name, group] = [
    line('(?:Managed )?Image Name') ?? line('SIG image name'),
    line('(?:Managed )?Image ResourceGroupName') ?? line('SIG resource group'),
  ];
  if (name === undefined) return null;
  return {
    type: gallery === undefined ? 'Microsoft.Compute/images' : 'Microsoft.Compute/galleries/images',
    name,
    parent: gallery ?? null,
    group: group ?? null,
  };
};

/** Terraform's state lock stands on a blob, `container/key`: no resource of Azure Resource Manager. */
export const fromStateLock: CandidateReader = ({ text }) => {
  const path = /\bLock Info:\s{1,10}ID:\s{1,20}[0-9a-f-]{36}\s{1,10}Path:\s{1,20}(\S{3,400})/i.exec(text)?.[1];
  return path?.includes('/') ? { name: path } : null;
};
