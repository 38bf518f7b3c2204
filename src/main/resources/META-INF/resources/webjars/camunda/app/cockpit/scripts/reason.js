// Asks why before a running case is changed from outside; the server refuses it otherwise.
(function () {
  'use strict';

  const CHANGES = [
    /\/process-instance\/[^/]+\/(variables|modification|suspended)/,
    /\/process-instance\/(delete|suspended|job-retries|variables|message)/,
    /\/(execution|task)\/[^/]+\/(variables|localVariables|signal|messageSubscriptions)/,
    /\/job\/([^/]+\/)?(retries|execute|duedate)/,
    /\/job-definition\/[^/]+\/retries/,
    /\/(modification|migration)\/execute/,
    /\/process-definition\/[^/]+\/restart/,
    /\/(message|signal)$/
  ];
  const ENDS = /\/(process-instance|job)\/[^/?]+(\?|$)/;

  function isChange(method, url) {
    return method === 'DELETE' && ENDS.test(url)
      || (method === 'POST' || method === 'PUT' || method === 'DELETE') && CHANGES.some(path => path.test(url));
  }

  function ask() {
    return new Promise(resolve => {
      const dialog = document.createElement('dialog');
      dialog.className = 'baton-reason';
      dialog.innerHTML = '<form method="dialog"><label for="baton-reason">Why do you change this?</label>'
        + '<textarea id="baton-reason" rows="3" maxlength="500" required></textarea>'
        + '<p>Your reason is kept in the audit.</p>'
        + '<div><button type="button" class="btn btn-default">Cancel</button>'
        + ' <button type="submit" class="btn btn-primary" value="ok">Go on</button></div></form>';
      const text = dialog.querySelector('textarea');
      dialog.querySelector('[type=button]').addEventListener('click', () => dialog.close());
      // What is under the dialog neither hears of its keys nor takes the focus away.
      ['keydown', 'keyup', 'keypress', 'focusin'].forEach(name =>
        dialog.addEventListener(name, event => event.stopPropagation()));
      dialog.addEventListener('close', () => {
        const reason = dialog.returnValue === 'ok' ? text.value.trim() : '';
        dialog.remove();
        resolve(reason);
      });
      document.body.appendChild(dialog);
      dialog.showModal();
      text.focus();
    });
  }

  const open = XMLHttpRequest.prototype.open;
  const send = XMLHttpRequest.prototype.send;

  XMLHttpRequest.prototype.open = function (method, url) {
    this.batonChange = isChange(String(method).toUpperCase(), String(url));
    return open.apply(this, arguments);
  };

  XMLHttpRequest.prototype.send = function (body) {
    if (!this.batonChange) {
      return send.call(this, body);
    }
    ask().then(reason => {
      // Without a reason the server refuses, and Cockpit says so where it expects an answer.
      if (reason) {
        this.setRequestHeader('Baton-Reason', encodeURIComponent(reason));
      }
      send.call(this, body);
    });
  };
})();
