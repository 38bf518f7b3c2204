// Tasklist as Baton shows it; what stands here replaces the file of the same path in Camunda's web jar.
export default {
  app: {
    name: 'Tasklist',
    vendor: 'Baton'
  },
  customScripts: ['scripts/login', 'scripts/baton'],
  requireJsConfig: {
    ngDeps: ['baton.login', 'baton.views', 'baton.words', 'baton.forms'],
    // A slow machine is no reason to give up.
    waitSeconds: 0
  },
  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: 'claims the currently selected task'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: 'set the focus to the first filter in the list'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: 'sets the focus to the first task in the list'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: 'sets the focus to the first input field in a task form'
    },
    startProcess: {
      key: 'ctrl+alt+p',
      description: 'opens the start process modal dialog'
    }
  }
};
