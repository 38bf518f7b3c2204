// What Tasklist shows. Cases begin with a process; what was decided earlier stands in the forms, not in comments, and the
// history would need rights that open other people's work.
const GONE = ['create-task-action', 'shortcut-help', 'task-detail-history', 'task-action-comment'];

window.angular.module('baton.views', []).decorator('Views', [
  '$delegate',
  $delegate => {
    const getProviders = $delegate.getProviders;
    $delegate.getProviders = function(...component) {
      return (getProviders.apply(this, component) || []).filter(view => !GONE.includes(view.id));
    };
    return $delegate;
  }
]);

// Some texts are asked for only once: a page that is drawn before they have come shows their keys for good.
window.angular.module('baton.words', []).run([
  '$rootScope',
  '$translate',
  ($rootScope, $translate) => {
    $rootScope.$on('$routeChangeStart', (event, page) => {
      if (page) {
        page.resolve = { ...page.resolve, words: () => $translate.onReady() };
      }
    });
  }
]);

export default {
  id: 'baton-home',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: container => {
    const link = document.createElement('a');
    link.href = document.querySelector('base').getAttribute('app-root') + '/../';
    link.textContent = 'Home';
    container.append(link);
  }
};

// Forms. Tasklist's directive for them sets the button by "errors has a key", but form-js leaves an empty entry for a
// dynamic list without errors, so that the button would stay dead for good after the first edit within a row.
window.angular.module('baton.forms', []).decorator('camTasklistFormCamundaDirective', [
  '$delegate',
  $delegate => {
    const directive = $delegate[0];
    const compile = directive.compile;
    directive.compile = function(...element) {
      const link = compile.apply(this, element);
      return (scope, form, attributes, tasklistForm) => {
        believeShownErrorsOnly(form[0], tasklistForm);
        sayPatternsInWords(form[0]);
        link(scope, form, attributes, tasklistForm);
      };
    };
    return $delegate;
  }
]);

function believeShownErrorsOnly(form, tasklistForm) {
  const notify = tasklistForm.notifyFormValidated;
  const showsErrors = () => !form.querySelector('.fjs-form') || !!form.querySelector('.fjs-form-field-error');
  let latest = 0;
  tasklistForm.notifyFormValidated = function(invalid) {
    const call = ++latest;
    if (!invalid) {
      notify.call(this, false);
      return;
    }
    // form-js shows an error a moment after it reports it. Until then the button stays as it is: to leave a field by
    // clicking the button reports, too, and a button that is dead for that moment would swallow the click.
    setTimeout(() => call === latest && notify.call(this, showsErrors()), 150);
  };
}

// form-js tells people the regular expression; what it stands for is in the field's description.
function sayPatternsInWords(form) {
  new MutationObserver(() =>
    form.querySelectorAll('.fjs-form-field-error').forEach(error => {
      const texts = document.createTreeWalker(error, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.data.startsWith('Field must match pattern')) {
          text.data = 'This is not written as it must be.';
        }
      }
    })
  ).observe(form, { childList: true, characterData: true, subtree: true });
}

// Drafts are off: Tasklist keeps them in the browser, where one form fills the next and one person the other's.
const DRAFT = 'camunda-form:';
const keep = Storage.prototype.setItem;
Storage.prototype.setItem = function(key, value) {
  if (!String(key).startsWith(DRAFT)) {
    keep.call(this, key, value);
  }
};
Object.keys(window.localStorage)
  .filter(key => key.startsWith(DRAFT))
  .forEach(key => window.localStorage.removeItem(key));
