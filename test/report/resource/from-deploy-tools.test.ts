import { readsResources } from './cases.ts';

describe('reads deploy tools', () => {
  readsResources([
    [
      'Removing object: [Dataset].[OrdersCsv]\n##[debug]The document cannot be deleted since it is referenced by df_orders.',
      'Microsoft.DataFactory/factories/datasets',
      'OrdersCsv',
    ],
    [
      "Build 'azure-arm.base' errored: a gallery image version for image name:version base-2022:1.2.0 already exists in gallery sig01",
      'Microsoft.Compute/galleries/images/versions',
      '1.2.0',
    ],
    [
      `Error: Deployment Failed, Error: Failed to deploy web package to App Service. Conflict (CODE: 409)\nPackage deployment using ZIP Deploy initiated.\nApp Service Application URL: https://gha-site.azurewebsites.net`,
      'Microsoft.Web/sites',
      'gha-site',
    ],
    [
      `Run Azure/functions-action@v1\n  with:\n    app-name: fn-gha\n    package: .\nError: Failed to deploy: 409 Conflict`,
      'Microsoft.Web/sites',
      'fn-gha',
    ],
    [
      "==> azure-arm.base: Capturing image ...\n==> azure-arm.base:  -> Image ResourceGroupName   : 'rg-img'\n==> azure-arm.base:  -> Image Name                : 'base-2022'\n==> azure-arm.base: ERROR: -> PropertyChangeNotAllowed : Changing property is not allowed..",
      'Microsoft.Compute/images',
      'base-2022',
      'rg-img',
    ],
    [
      '$ func azure functionapp publish fn-nightly\nUploading archive...\nError uploading archive (Conflict).',
      'Microsoft.Web/sites',
      'fn-nightly',
    ],
    [
      'Failed to unlock state: storage: service returned error: StatusCode=412, ErrorCode=LeaseIdMissing\nLock Info:\n  ID:        4f3c2b1a-1111-4222-8333-444455556666\n  Path:      states/net.tfstate\n',
      null,
      'states/net.tfstate',
    ],
  ]);
});
