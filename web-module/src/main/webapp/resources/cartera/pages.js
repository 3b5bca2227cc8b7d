// The working pages: columns and density of a list, Enter on a row, dialogs by key, sentences that begin themselves.
(function () {
  'use strict';
  var sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = document.adoptedStyleSheets.concat(sheet);
  function stored(table) {
    try { return JSON.parse(localStorage.getItem('cartera-columns ' + table)) || []; } catch (broken) { return []; }
  }
  function hide(table, columns) {
    var id = '#' + CSS.escape(table);
    sheet.replaceSync(columns.map(function (c) { return id + ' .' + c + '{display:none}'; }).join(''));
  }
  function chooser(box) {
    var table = box.getAttribute('data-columns');
    var hidden = stored(table);
    var heads = document.querySelectorAll('#' + CSS.escape(table) + ' thead th');
    heads.forEach(function (head) {
      var column = Array.prototype.find.call(head.classList, function (c) { return c.indexOf('col-') === 0; });
      if (!column || box.querySelector('[value="' + column + '"]')) { return; }
      var label = document.createElement('label');
      var tick = document.createElement('input');
      tick.type = 'checkbox';
      tick.value = column;
      tick.checked = hidden.indexOf(column) < 0;
      tick.addEventListener('change', function () {
        hidden = hidden.filter(function (c) { return c !== column; });
        if (!tick.checked) { hidden.push(column); }
        localStorage.setItem('cartera-columns ' + table, JSON.stringify(hidden));
        hide(table, hidden);
      });
      label.append(tick, (head.querySelector('.ui-column-title') || head).textContent.trim());
      box.append(label);
    });
    hide(table, hidden);
  }
  function open(name) {
    var menu = document.querySelector('details.ct-menu[open]');
    if (menu) { menu.removeAttribute('open'); }
    if (window.PF && PF(name)) { PF(name).show(); }
  }
  function ready(work) { if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', work); } else { work(); } }
  ready(function () {
    document.querySelectorAll('[data-columns]').forEach(chooser);
  });
  document.addEventListener('click', function (event) {
    var hit = event.target.closest('[data-dialog],[data-density-toggle],[data-fill],[data-focus]');
    if (event.target.closest('[data-print]')) { window.print(); }
    if (!hit) { return; }
    if (hit.hasAttribute('data-focus')) {
      var wanted = document.getElementById(hit.getAttribute('data-focus'));
      if (wanted) { wanted.focus(); wanted.select(); }
      return;
    }
    if (hit.hasAttribute('data-dialog')) {
      open(hit.getAttribute('data-dialog'));
    } else if (hit.hasAttribute('data-fill')) {
      var field = document.getElementById(hit.getAttribute('data-fill'));
      field.value = hit.textContent + field.value;
      field.focus();
      field.setSelectionRange(hit.textContent.length, hit.textContent.length);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    } else {
      var wide = document.documentElement.getAttribute('data-density') === 'comfortable';
      var choice = document.querySelector('[data-density-choice]');
      if (choice) {
        choice.setAttribute('data-density-choice', wide ? '' : 'comfortable');
        choice.click();
      }
    }
  });
  // a table takes a click for a choice on a cell or a span, and on nothing else that stands in it
  document.addEventListener('click', function (event) {
    if (event.target.matches && event.target.matches('.ct-bankrows td > b, .ct-bankrows td > small')) { event.target.parentNode.click(); }
  });
  // an item dragged onto a row tells the page's remote command of both
  var dragged = null;
  function target(event) {
    return dragged && event.target.closest && event.target.closest('[data-drop] tr[data-rk]');
  }
  document.addEventListener('dragstart', function (event) {
    var item = event.target.closest && event.target.closest('[data-drag]');
    dragged = item && item.getAttribute('data-drag');
    if (dragged) { event.dataTransfer.setData('text/plain', dragged); event.dataTransfer.effectAllowed = 'link'; }
  });
  document.addEventListener('dragend', function () { dragged = null; });
  document.addEventListener('dragover', function (event) {
    var row = target(event);
    document.querySelectorAll('.ct-target').forEach(function (other) { if (other !== row) { other.classList.remove('ct-target'); } });
    if (row) { event.preventDefault(); event.dataTransfer.dropEffect = 'link'; row.classList.add('ct-target'); }
  });
  document.addEventListener('drop', function (event) {
    var row = target(event);
    if (!row) { return; }
    event.preventDefault();
    row.classList.remove('ct-target');
    window[row.closest('[data-drop]').getAttribute('data-drop')]([{ name: 'line', value: row.getAttribute('data-rk') }, { name: 'item', value: dragged }]);
    dragged = null;
  });
  // Enter on a row does what the page offers for it, else opens what its name links to; so does a double click
  function follow(row) {
    var link = row && row.querySelector('a.ct-open');
    if (link) { link.click(); }
  }
  document.addEventListener('keydown', function (event) {
    if (event.key === 'Enter' && event.target.matches && event.target.matches('tr[data-rk]')) {
      event.preventDefault();
      event.stopPropagation();
      var deed = document.querySelector('.ct-main [data-enter]:not(:disabled)');
      if (deed && event.target.getAttribute('aria-selected') === 'true') { deed.click(); } else { follow(event.target); }
    }
  }, true);
  document.addEventListener('dblclick', function (event) {
    follow(event.target.closest('tr[data-rk]'));
  });
}());
