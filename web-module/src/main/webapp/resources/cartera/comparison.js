// Line against line: m puts together what is ticked; dragging a line of theirs onto one of ours ticks both and does the same.
(function () {
  'use strict';
  function button() { return document.getElementById('compare:together'); }
  function tick(box) { if (box) { box.checked = true; } }
  document.addEventListener('keydown', function (event) {
    var typing = event.target.closest && event.target.closest('input:not([type="checkbox"]),textarea,select,[role="dialog"]');
    if (event.key === 'm' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey && button()) {
      event.preventDefault();
      button().click();
    }
  });
  document.addEventListener('dragstart', function (event) {
    var line = event.target.closest && event.target.closest('[data-theirs]');
    if (line) { event.dataTransfer.setData('text/x-cartera-row', line.getAttribute('data-theirs')); }
  });
  document.addEventListener('dragover', function (event) {
    if (event.target.closest && event.target.closest('[data-ours]')) { event.preventDefault(); }
  });
  document.addEventListener('drop', function (event) {
    var ours = event.target.closest && event.target.closest('[data-ours]');
    var row = event.dataTransfer.getData('text/x-cartera-row');
    if (!ours || !row || !button()) { return; }
    event.preventDefault();
    var theirs = document.querySelector('[data-theirs="' + CSS.escape(row) + '"]');
    tick(theirs && theirs.querySelector('input[name="row"]'));
    tick(ours.querySelector('input[name="key"]'));
    button().click();
  });
}());
