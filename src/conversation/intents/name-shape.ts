/** What a word looks like by itself: a group's name, a resource's, a deployment's, or a name of any of them. */
export type NameShape = 'group' | 'resource' | 'deployment' | 'name';

/**
 * Abbreviations that start or end the names of resources: those that Microsoft recommends, and those that people use beside them.
 * @see https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations
 */
const ABBREVIATIONS = new Set(
  `aa ac acr adb adf adls adx afd afw ag agw aks amg ampls aml apim app appcs appcfg appgw appi appins arc ase asg asp asr avail avd ba bas bastion batch
  bot bvault ca cae cdb cdn ci cog con cosmos cosno cost cr dbw dbx dce dcr ddos dec df disk dls dms dns dnspr dnszone dt eh ehns er erc erg ergw es evgd
  evgs evgt evh evhns fd func fn fw fwp gal gw gwlb hp hsm ia id img iot ip ipg ipre it kv kvt la lapp law lb lbe lbi lgw log logic lw mag maria mdp mg ml mlw mlws
  mi mysql nat natgw netapp ng nic nsg nsp nw oai openai osdisk pdns pe peer pep pg pip pl plan pls postgres ppg proj provs psql pview purview redis
  rsv rt rtserv s2d sb sbns sbq sbt sbus search serverfarm share sig sigr sp spring sql sqldb sqldw sqlep sqlmi sqlsrv sqlstrdb srch srv ss ssimp st sta stapp stg storage
  stvm subnet snet swa syn synapse synw synp syndp tm traf tstr ts udr ui uami vcn vdpool vgw vhub vm vmss vng vnet vnetgw vpn vpng vpngw vpngateway vpnsite vwan vws waf wafpolicy
  wps webapp web`.split(/\s+/),
);
/** Abbreviations that are words, or begin compounds, as well. */
const ENGLISH_TOO =
  /^(?:app|web|plan|share|log|logic|search|batch|bot|cost|id|ip|ia|la|ai|ci|as|er|cr|disk|image|spring|storage|subnet|con|proj|ui|ts|it|es|ac|ag|hp|st|pe|pl)$/;
/** Stages and regions, which names hold as parts. */
const PLACE =
  /^(?:prod|prd|production|dev|test|tst|stg|stage|staging|uat|qa|int|sbx|sandbox|lab|demo|poc|nonprod|preprod|we|weu|westeu|westeurope|ne|neu|northeurope|eus2?|wus[23]?|cus|scus|ncus|eastus2?|westus[23]?|centralus|uks|ukw|gwc|sdc|sea|aue|cae|frc|chn|hub|spoke)\d{0,2}$/;
const REGION =
  /^(?:north|south|east|west|central|southeast|northeast|uk|uae|france|germany|norway|sweden|switzerland|australia|japan|korea|canada|brazil|israel|italy|poland|spain|qatar|mexico|newzealand)(?:north|south|east|west|central|us|europe|asia|india|africa|southeast|northeast|westcentral|southcentral){0,3}\d?$/;
const GROUP =
  /^rg[-_.]|[-_.]rg$|[-_]rg[-_]|^mc_|^mrg[-_]|^rg[a-z]{2,}\d|^(?:defaultresourcegroup|networkwatcherrg|cloud-shell-storage|managed-rg|azurebackuprg)/;
const GROUP_AS_WRITTEN = /[a-z0-9](?:RG|Rg)$|^RG[A-Z]/;
const DEPLOY_PART =
  /^(?:deploy|deployment|deployments|deploys|rollout|release|azuredeploy|template|bicep|maintemplate|provision)$/;
/** Names that templates and portals give deployments; the portal's end in a time stamp. */
const DEPLOYMENT =
  /(?:^|[-_.])main(?:[-_.]\d{1,12})?$|^(?:main|azuredeploy|maintemplate|template)(?:[-_.]|$)|^Microsoft\.[\w.]{2,60}-\w|^(?:CreateVm|NoMarketplace|Failure-Anomalies)-|[-_.](?:v\d+|20\d{6}(?:[-_.]?\d{2,6})?|20\d\d-\d\d-\d\d\w*|1[67]\d{8,11})(?:[-_.]\w{1,12})?$/;
const FILE = /\.(?:bicep|bicepparam|json|tf|tfvars|tfstate|ya?ml|txt|log|md|ps1|sh|zip|py|ts|js|cs|png|csv|exe)$/i;
const NOT_NAMES =
  /^(?:standard|basic|premium)_|^microsoft\.[\w.]+$|^[\d.:,/+-]+(?:z|h|m|s|d|am|pm|gb|mb|ms|x|st|nd|rd|th|min|mins|hrs?|k|%)?$|^v?\d+(?:\.\d+)+|^(?:inc|chg|prb|ritm|req|jira|task|bug|issue|pr|ado|sev|tier|gen|day|level|step|phase|wave|option|part|zone|az|region|version|node|shift|team|room|floor|covid|line|number|ticket)[-_#]?\d+$|@|^(?:k8s|s3|ec2|e2e|i18n|utf-?8|sha256|base64|http2?|ipv[46]|log4j|python3|es6|eli5|x64|amd64|arm64|web3|o365|m365|d365|ms365|tls1|ad2|b2c|l[1-4]|p[0-4]|403|404|409s?|412s?|429s?)$/i;
/** Compounds of English and of the trade. */
const COMPOUND =
  /^(?:re|non|pre|post|un|co|self|auto|cross|multi|soft|hard|force|on|off|in|up|one|two|three|first|last|follow|well|so|what|how|read|write|delete|role|key|dry|roll|clean|back|front|end|day|week|month|year|long|short|pay|check|sign|set|time|trade|up|down|all|any|no|to|by|out|over|under|high|low|full|half|old|new|real|right|left|built|hands|know|must|nice|open|closed|out|per|plug|pull|push|run|semi|sub|super|third|top|user|who|work|zero|e|x|t|ex|anti|built|cost|data|control|end|error|fail|fast|fine|free|go|how|if|infra|least|life|load|lock|mid|name|need|night|on|out|point|policy|post|power|private|public|purge|rate|resource|retry|root|run|service|single|state|step|sticky|time|tool|turn|type|ultra|use|warm|web|wide|world|wrong|deny|etag|lease|managed|azure|terraform|kube|git|code|ci|cd|ai|id|ip|log|it|la|api)-[a-z]+(?:-[a-z]+)*$/;

/** True for compounds of English and of the trade, such as "re-run" or "role-assignment". */
export const isCompound = (word: string): boolean => COMPOUND.test(word.toLowerCase());

/**
 * Judges a word, without the punctuation around it, by its shape alone.
 * @param isWord tells words of the language, in lower case
 * @returns null for what is no name
 */
export function nameShape(word: string, isWord: (word: string) => boolean): NameShape | null {
  if (word.length < 3 || word.length > 90 || NOT_NAMES.test(word) || FILE.test(word) || REGION.test(word.toLowerCase()))
    return null;
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._()-]*$/u.test(word)) return null;
  if (GROUP.test(word.toLowerCase()) || GROUP_AS_WRITTEN.test(word)) return 'group';
  const parts = word.toLowerCase().split(/[-_.]/);
  if (parts.length === 1) return singleWord(word, isWord);
  if (parts.some((part) => part.length === 1 && /[a-z]/.test(part)) && !ABBREVIATIONS.has(parts[0] ?? '')) return null;
  if (parts.some((part) => DEPLOY_PART.test(part)) && isNumbered(parts, isWord)) return 'deployment';
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const isLaden = parts.some(
    (part) => /\d/.test(part) || PLACE.test(part) || (part.length > 1 && !isWord(part) && !ABBREVIATIONS.has(part)),
  );
  const isPlaced = ABBREVIATIONS.has(first) && parts.some((part) => PLACE.test(part));
  const isPhrase =
    !isPlaced &&
    COMPOUND.test(word.toLowerCase()) &&
    parts.slice(1).every((part) => isWord(part) || ENGLISH_TAIL.test(part));
  if (isPhrase || LIKENESS.test(last) || (!isLaden && KIND_TAIL.test(last))) return null;
  if (ABBREVIATIONS.has(first) && (isLaden || !ENGLISH_TOO.test(first) || parts.length > 2)) return 'resource';
  if (DEPLOYMENT.test(word)) return 'deployment';
  if (ABBREVIATIONS.has(last) && !isWord(last)) return 'resource';
  if (word.includes('.') && !/[-_]/.test(word)) return /\d/.test(word) ? 'name' : null;
  return isLaden ? 'name' : null;
}

/** What ends the name of a kind rather than of one ("nat-gateway", "app-service"). */
const KIND_TAIL =
  /^(?:gateways?|services?|servers?|sets?|analytics|address(?:es)?|configurations?|plans?|registry|pools?|balancers?|firewalls?|insights|databases?|accounts?|groups?|endpoints?|zones?|instances?|grid|bus|factory|clusters?|machines?|vaults?|caches?|roles?|rules?|tables?|disks?|names?|keys?|policy|policies|locks?|errors?|deployments?)$/;
/** "prod-like", "dev-only". */
const LIKENESS = /^(?:like|only|wide|ready|grade|first|style|ish|related|specific|owned|managed|based|friendly)$/;
const ENGLISH_TAIL =
  /^(?:ing|ed|time|run|in|out|up|down|off|on|over|back|only|wide|like|based|level|side|end|ready|safe|proof|free|less|friendly|aware|driven|first|last|made|known|needed|related|specific|existing|deleted|delete|lock|locked|unlock|call|end|prod|production|group|vault|account|team|user|check|plane|request|assignment|management|analytics|server|service|gateway|network|set|map)$/;

/** Storage accounts and registries have no separators; other names of one word hold a digit behind letters. */
function singleWord(word: string, isWord: (word: string) => boolean): NameShape | null {
  const lower = word.toLowerCase();
  if (isWord(lower) || word !== lower || !/^[a-z][a-z0-9]{3,}$/.test(lower)) return null;
  if (/\d/.test(lower)) return SQUEEZED.test(lower) ? 'resource' : /^[a-z]{4,}\d/.test(lower) ? 'name' : null;
  // No English word goes on like this behind "st".
  return /^(?:st[^aeiouryh]|stg|acr(?!o|yl|im|es?$|id)|kv|adls)[a-z]{2,}$/.test(lower) ? 'resource' : null;
}
const SQUEEZED = /^(?:st|sa|acr|cr|kv|vm|stg|sto|aks|sql|psql|vnet|adls|dls|func|app|web|plan|pip|nic|nsg)[a-z]*\d/;

/** "deploy-1234", "aks-rollout", but not "re-deploy" or "deployment-wide". */
const isNumbered = (parts: readonly string[], isWord: (word: string) => boolean): boolean =>
  parts.length > 2 ||
  parts.some((part) => /\d/.test(part) || PLACE.test(part)) ||
  parts.every(
    (part) =>
      DEPLOY_PART.test(part) ||
      ABBREVIATIONS.has(part) ||
      !isWord(part) ||
      /^(?:base|core|main|hub|infra|net|network)$/.test(part),
  );

/** True for a name that begins like a resource of some kind ("kv-", "vnet-"). */
export const isAbbreviated = (word: string): boolean => ABBREVIATIONS.has(word.toLowerCase().split(/[-_.]/)[0] ?? '');
