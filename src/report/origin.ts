import type { Origin } from './error-report.ts';

type Marks = readonly (readonly [name: string, mark: RegExp])[];

/** Marks that only Azure and its tools leave. */
const AZURE: Marks = [
  [
    'an Azure host',
    /\.(?:azure\.com|azure\.net|azure\.us|azure\.cn|windows\.net|usgovcloudapi\.net|chinacloudapi\.cn|azurewebsites\.net|azurecr\.io|azmk8s\.io|azconfig\.io|azure-api\.net|azurefd\.net|azuresmartspaces\.net|azurestaticapps\.net|azurecontainerapps\.io|microsoftonline\.com|graph\.microsoft\.com)\b/i,
  ],
  ['a Microsoft resource type', /\bMicrosoft\.[A-Z]\w{1,40}\/\w/i],
  [
    'an Azure resource id',
    /(?:\/|%(?:25)?2F)subscriptions(?:\/|%(?:25)?2F)[^\s"'/%]{3,60}(?:\/|%(?:25)?2F)(?:resourceGroups|providers)\b/i,
  ],
  ['an Azure Terraform resource', /\b(?:azurerm|azapi|azuread|azuredevops)_[a-z]/],
  ['an Azure Pulumi resource', /\bazure(?:-native|-nextgen|ad)?:[\w/-]{2,40}:/],
  ['an Azure Ansible module', /\bazure_rm_\w|\bcloud-azure\b|azure\.azcollection|- Azure Error:/],
  [
    'an Azure CLI command',
    /\baz (?:login|group|deployment|resource|storage|keyvault|network|vm|vmss|aks|acr|webapp|functionapp|sql|cosmosdb|ad|role|lock|policy|account|monitor|apim|ml|containerapp|stack|bicep|rest|cognitiveservices|redis|servicebus|eventhubs|eventgrid|identity|disk|image|search|appconfig|iot|backup|postgres|mysql|batch|container|cdn|afd|feature|provider|synapse|datafactory|signalr|devcenter|security|tag|snapshot|sig)\b|\baz (?:[a-z]{2,20}(?:-[a-z]{1,20}){0,4} ){1,4}-{1,2}[a-z]|azure\.cli|azclierror|\bazd (?:up|provision|deploy|down)\b|\bcli\.azure\b/,
  ],
  ['an Azure PowerShell command', /\b[A-Z][a-z]{2,10}-Az(?:ureRm|ure)?[A-Z]\w/],
  [
    'an Azure SDK',
    /\bazure\.(?:core|mgmt|storage|common|identity|cosmos|servicebus|keyvault)\b|\bcom\.(?:azure|microsoft\.azure)\.|\bAzure\.(?:RequestFailedException|Core|Storage|Messaging|Identity|ResourceManager|Security)\b|Microsoft\.(?:Azure|WindowsAzure|Rest)\.|azsdk-|autorest\/azure|@azure\/|go-autorest|\bmsrest(?:azure)?\b|\bazureml\b|invalid status (?:code )?'|\bazure[A-Z]\w{2,40}\(|-Aml[A-Z]|\bAzure::/,
  ],
  [
    'an Azure request header',
    /\bx-ms-(?:request-id|correlation-request-id|error-code|client-request-id|version|routing-request-id|failure-cause|lease-|ratelimit|activity)/i,
  ],
  [
    'an Azure documentation link',
    /\baka\.ms\/|\bgo\.microsoft\.com\/fwlink|learn\.microsoft\.com\/(?:[a-z-]{5}\/)?azure/i,
  ],
  [
    'an Azure sign-in error',
    /\bAADSTS\d{4,7}\b|\b(?:ManagedIdentity|AzureCli|ClientSecret|ClientCertificate|GitHubOIDC)Authorizer\b|building account: could not/,
  ],
  [
    'an Azure service name',
    /\bWindows Azure\b|\bAzure (?:Resource Manager|Storage|Key ?Vault|Kubernetes|App Service|Function|DevOps|Portal|Policy|Cosmos|SQL|Container|Cache|Monitor|Active Directory|Firewall|Front Door|Data Factory|CLI|PowerShell|blob)|\bazure[A-Z]?\w{0,40}\.\w{2,40}\b|\bAML\b|-Aml[A-Z]\w|\bCosmosException\b|\bcosmosDiagnostics\b|\bDocumentClientException\b|documentdb|\bApplication Insights\b|\bAzcopy|\bazcopy\b|UPLOADFAILED|ARM-MSDeploy|\bKudu\b|Run-From-Zip|WEBSITE_RUN_FROM|\bfunc azure\b|AzureLoadBalancer|azure_\w+\.go|azure-arm\.|Azure_|\bAzureAppService|SwapSiteSlots|App Service\b|\bSystemTracker:|\bARM (?:template|deployment)|Windows-Azure-|\bIoTHub\b|^Action: \w+(?:\.\w+){1,4}\s{1,4}Error type:|\bOpen ?AI account\b|\bAPI Management\b|\bErrorCode: ?IH\d{6}|\bTF(?:20|40)\d{4}:|azureml:/i,
  ],
  [
    'an Azure state backend',
    /\bstate blob\b|azurerm backend|OperationType(?:Apply|Plan)[\s\S]{0,200}blob|\bblob\b[^\n]{0,200}\blease\b|\blease\b[^\n]{0,200}\bblob\b/i,
  ],
  ['an ARM error body', /"message"[\s\S]{0,4000}?"target"\s{0,3}:\s{0,3}(?:null|")[\s\S]{0,40}?"details"\s{0,3}:/i],
  [
    'an ARM deployment message',
    /resource deployment operation failed|terminal provisioning state|template deployment '|provisioning state|\btracking id is\b|See inner errors for details|\bResource Group\b[^\n]{0,40}\bNa?me\b|\bsubscription registration\b/i,
  ],
];

/** Marks of other vendors and tools that have conflicts of their own. */
const FOREIGN: Marks = [
  [
    'AWS',
    /\baws_[a-z]|\barn:aws|\bamazonaws\.com|\bAWS(?:SDK|_)\w|\bs3:\/\/|\bS3 (?:bucket|error)|boto3|botocore|<HostId>|<BucketName>|\bCloudFormation\b|x-amz-|\(Service: \w{2,60}, Status Code: \d{3}, Request ID:|\bHandlerErrorCode\b|, api error \w|\bDynamoDB\b|ConditionalCheckFailedException/,
  ],
  ['Google Cloud', /\bgoogle_[a-z]|\bgoogleapi:|\bgoogleapis\.com|\bgs:\/\/|\bgcloud\b|"domain":\s*"global"/],
  [
    'Kubernetes',
    /\bHelm\b|\bhelm (?:upgrade|install)|UPGRADE FAILED|"kind":\s?"Status",\s?"apiVersion"|io\.kubernetes\.client|the object has been modified; please apply your changes|Operation cannot be fulfilled on|Apply failed with \d+ conflict|conflict with "kubectl|AlreadyExists\): \w+ "/,
  ],
  [
    'Git',
    /\bMerge conflict in\b|\bAutomatic merge failed|\bCONFLICT \((?:content|modify|add|rename)|\bgit (?:merge|rebase|push|pull)\b|needs to be resolved before merging|conflicts that must be resolved/,
  ],
  [
    'a package manager',
    /\bnpm (?:WARN|ERR!|error)|\bERESOLVE\b|Conflicting peer dependency|\bpip's dependency resolver|ResolutionImpossible|\bunmet dependencies\b|version solving failed|NU1\d{3}\b/,
  ],
  [
    'a database',
    /duplicate key value violates|IntegrityError|ER_DUP_ENTRY|Duplicate entry '|ORA-\d{5}|SQLSTATE|MongoServerError|E11000|OptimisticLockException|SequelizeUniqueConstraint/,
  ],
  ['Elasticsearch', /version_conflict_engine_exception|\belasticsearch\b|\bopensearch\b/i],
  [
    'GitHub',
    /api\.github\.com|"documentation_url":\s*"https:\/\/docs\.github|\bPR #\d+|\bpull request\b[^\n]{0,200}conflict/,
  ],
  [
    'a container registry or engine',
    /\bharbor\b|docker: Error response from daemon|Conflict\. The container name|registry-1\.docker\.io/i,
  ],
  [
    'another service',
    /\batlassian\b|\bStripe\b|idempotency[ _-]key|\bsalesforce\b|\bcloudflare\b|\bdigitalocean\b|\bheroku\b|\bsnowflake\b|\bvault\.hashicorp|\bConsul\b|\bkafka\b|\betcdserver\b|\bdatadog\b|\bOkta\b|\bauth0\b|\bjfrog\b|\bnexus\b[^\n]{0,200}repository|\bterraform cloud\b|app\.terraform\.io|\bgitlab\.com\b|\bkeycloak\b|\bopenstack\b|\bvmware\b|\boci_[a-z]|oraclecloud|alicloud|ibm_[a-z]|hcloud_|tencentcloud/i,
  ],
];

/** Marks that something failed. */
const FAILURE: Marks = [
  [
    'an error status',
    /\b(?:status(?:[ _-]?code)?|HTTP(?:\/[\d.]+)?|RESPONSE|error|code|Error type)["']?\s{0,2}[:=]?\s{0,2}["']?[45]\d\d\b|\b[45]\d\d\b[ :(-]{1,3}(?:Client Error|Server Error|Conflict|Precondition|Forbidden|Bad Request|Not Found|Unauthorized|Too Many|Gateway|Internal|Service Unavailable)|\([45]\d\d\)|: -?[45]\d\d ?:|"resultCode"\s{0,2}:\s{0,2}"[45]\d\d"|^\s{0,8}409\b|\b(?:fail(?:s|ed|ing)?|return(?:s|ed|ing)?|got|getting|gives?|gave|throws?|threw|respond(?:s|ed|ing)?|answer(?:s|ed)?)(?: (?:with|back|me|us|an?|http|status|code)){0,3} [45]\d\d\b/im,
  ],
  [
    'an error code',
    /["'](?:code|errorcode|errorCode|Code)\\?["']\s{0,3}:\s{0,3}\\?["'][A-Za-z]|\bCode=\\?"|\(Code: ?\w|\bErrorCode\s{0,2}[:=]|<(?:\w+:)?Code>|ERROR CODE|\berror[ -]code\b/i,
  ],
  [
    'an error line',
    /\b(?:failed with|failed to|ERROR\b|ERR:|[Ee]rror:|azclierror:|fatal:|crit:|Exception:|[A-Z]\w{2,60}(?:Exception|Error)\b|Operation failed|UPLOADFAILED|Status\s{1,12}Failed|"success"\s{0,2}:\s{0,2}false|\(Conflict\)|FAILED!|\bPossible causes? (?:are|is|:)|is not permitted|not allowed because|There was a conflict)/,
  ],
  [
    'an error word',
    /\b(?:error|errors|failed|failure|exception|conflict|denied|forbidden|cannot|can't|unable to|not allowed|rejected|invalid|timed? ?out|fatal|crit|not (?:unique|available|valid|permitted|authorized)|already (?:exists?|in use|taken|locked|been taken)|in progress|is busy|limit (?:has been |was )?exceeded|being deleted|in dropping state|disallowed|conflicts with)\b/i,
  ],
];

/** Finds the marks of where a text comes from and whether something failed. */
/** A body that says there was no error. */
const NO_ERROR = /"errors?"\s{0,3}:\s{0,3}(?:null|\[\s{0,3}\]|"")/gi;

export function findOrigin(pasted: string): Origin {
  const text = pasted.replace(NO_ERROR, '');
  return { azure: names(AZURE, text), foreign: names(FOREIGN, text), failure: names(FAILURE, text) };
}

const names = (marks: Marks, text: string): string[] =>
  marks.flatMap(([name, mark]) => (mark.test(text) ? [name] : []));
