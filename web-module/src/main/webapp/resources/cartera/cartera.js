// Keys, copying, theme and density. Everything hangs on data attributes, so that the pages need no script of their own.
(function () {
  'use strict';
  var year = 31536000;
  function keep(name, value) {
    var path = (document.querySelector('.ct-brand[href]') || {}).pathname || '/';
    path = path.substring(0, path.lastIndexOf('/') + 1);
    document.cookie = name + '=' + value + '; path=' + path + '; max-age=' + (value ? year : 0) + '; SameSite=Lax';
  }
  function set(attribute, value) {
    if (value) { document.documentElement.setAttribute(attribute, value); } else { document.documentElement.removeAttribute(attribute); }
  }
  // a closed dialog gives the focus back to what opened it, so that keys go on where they were
  var before = null;
  var inDialog = false;
  document.addEventListener('focusin', function (event) {
    if (event.target.closest('.ui-dialog')) { inDialog = true; } else { before = event.target; }
  });
  function giveBack() {
    if (!inDialog || document.querySelector('.ui-dialog.ui-overlay-visible')) { return; }
    inDialog = false;
    var there = before && (before.isConnected ? before : document.getElementById(before.id));
    if (there && document.activeElement === document.body) { there.focus(); }
  }
  ['click', 'keyup'].forEach(function (kind) {
    document.addEventListener(kind, function () { if (inDialog) { setTimeout(giveBack, 200); } });
  });
  document.addEventListener('click', function (event) {
    var hit = event.target.closest('[data-theme-choice],[data-density-choice],[data-copy]');
    document.querySelectorAll('details.ct-menu[open]').forEach(function (menu) {
      if (!menu.contains(event.target)) { menu.removeAttribute('open'); }
    });
    if (!hit) { return; }
    if (hit.hasAttribute('data-theme-choice')) {
      keep('cartera-theme', hit.getAttribute('data-theme-choice'));
      set('data-theme', hit.getAttribute('data-theme-choice'));
    } else if (hit.hasAttribute('data-density-choice')) {
      keep('cartera-density', hit.getAttribute('data-density-choice'));
      set('data-density', hit.getAttribute('data-density-choice'));
    } else {
      var text = document.getElementById(hit.getAttribute('data-copy')).innerText;
      var done = hit.querySelector('.ui-button-text') || hit;
      navigator.clipboard.writeText(text).then(function () {
        var before = done.textContent;
        done.textContent = hit.getAttribute('data-copied');
        setTimeout(function () { done.textContent = before; }, 2000);
      });
    }
  });
  function typing(node) { return node.closest('input,textarea,select,[contenteditable]'); }
  function onRow(node) { return node.closest('.ct-bankrows tr[data-rk]'); }
  function step(by) {
    var rows = Array.prototype.slice.call(document.querySelectorAll('.ct-main tbody tr[data-rk]'));
    var at = rows.findIndex(function (row) { return row.getAttribute('aria-selected') === 'true' || row === document.activeElement; });
    var next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) {
      // a table with check boxes takes a click on a cell for a choice, and none on the row
      next.tabIndex = 0; next.focus(); (next.querySelector('.ct-bankrows td:last-child') || next).click(); next.scrollIntoView({ block: 'nearest' });
    }
  }
  document.addEventListener('keydown', function (event) {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      var card = event.target.closest('.ct-card');
      var save = card && card.querySelector('[data-save]') || (event.target.closest('form') || document).querySelector('[data-save]');
      if (save) { event.preventDefault(); save.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { return; }
    var button = document.querySelector('.ct-main [data-key="' + CSS.escape(event.key) + '"]');
    if (event.key === '/') { event.preventDefault(); document.getElementById('search').focus(); }
    else if (event.key === '?') { document.getElementById('keys').togglePopover(); }
    else if (event.key === 'j' || event.key === 'ArrowDown' && onRow(event.target)) { event.preventDefault(); step(1); }
    else if (event.key === 'k' || event.key === 'ArrowUp' && onRow(event.target)) { event.preventDefault(); step(-1); }
    else if (button) { event.preventDefault(); button.click(); }
  });
}());
