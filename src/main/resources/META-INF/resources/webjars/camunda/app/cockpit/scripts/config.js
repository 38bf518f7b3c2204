// As in Tasklist: our name, and the one login.
export default {
  app: {
    name: 'Cockpit',
    vendor: 'Baton'
  },
  customScripts: ['../tasklist/scripts/login', 'scripts/reason'],
  requireJsConfig: {
    ngDeps: ['baton.login'],
    // A slow machine is no reason to give up.
    waitSeconds: 0
  }
};
