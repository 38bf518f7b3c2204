// There is one login, Baton's: where a web application would show its own, it leads there.
const appRoot = document.querySelector('base').getAttribute('app-root');
const loginPage = new URL('../login', window.location.origin + appRoot + '/').pathname;

let leaving = false;

function leadToLogin(event) {
  event.preventDefault();
  if (!leaving) {
    leaving = true;
    window.location.assign(loginPage);
  }
}

window.angular.module('baton.login', []).run([
  '$rootScope',
  $rootScope => {
    $rootScope.$on('authentication.login.required', leadToLogin);
    $rootScope.$on('$locationChangeStart', (event, url) => {
      if (/#\/login\b/.test(url)) {
        leadToLogin(event);
      }
    });
  }
]);
