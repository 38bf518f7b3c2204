// As in Tasklist: our name, and the one login.
export default {
  app: {
    name: 'Profile',
    vendor: 'Baton'
  },
  customScripts: ['../tasklist/scripts/login'],
  requireJsConfig: {
    ngDeps: ['baton.login'],
    // A slow machine is no reason to give up.
    waitSeconds: 0
  }
};
