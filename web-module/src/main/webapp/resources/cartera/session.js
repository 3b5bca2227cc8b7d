// Says two minutes before that the session will end and how to stay, and asks the server to go on while somebody works at the page.
(function () {
  'use strict';
  var box = document.getElementById('session');
  var length = box ? Number(box.getAttribute('data-seconds')) * 1000 : 0;
  if (length <= 0) { return; }
  var WARN = Math.min(120000, length / 3);
  var MODEST = Math.min(300000, length / 6);
  var GRACE = 30000;
  var HEARD = 'cartera-heard';
  var shown = '';
  var asking = false;

  // every tab of this browser shares the session, so all share when the server was last heard of
  function heardAt() { return Number(localStorage.getItem(HEARD)) || 0; }
  function heard() { localStorage.setItem(HEARD, Date.now()); look(); }
  function stay() {
    if (asking) { return; }
    asking = true;
    fetch(box.getAttribute('data-stay'), { method: 'POST', redirect: 'manual' }).then(function (answer) {
      asking = false;
      if (answer.status === 204) { heard(); } else { show('ended'); }
    }, function () { asking = false; });
  }
  function show(what) {
    if (what === shown) { return; }
    shown = what;
    box.replaceChildren();
    if (!what) { return; }
    var said = document.getElementById('session-' + what).content.cloneNode(true);
    var time = new Date(heardAt() + length).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
    var words = said.querySelector('[data-said]');
    words.textContent = words.textContent.replace('{0}', time);
    said.querySelectorAll('[data-if-kept]').forEach(function (part) { part.hidden = !sessionStorage.getItem('cartera-drafts'); });
    var link = said.querySelector('a');
    if (link) { link.href = location.pathname + location.search; } else { said.querySelector('button').addEventListener('click', stay); }
    box.append(said);
  }
  function look() {
    var left = heardAt() + length - Date.now();
    if (left > WARN) { show(''); }
    else if (left > -GRACE) { if (shown !== 'ended') { show('ending'); } }
    else if (shown !== 'ended') { stay(); }
  }
  function working() {
    if (shown !== 'ended' && Date.now() - heardAt() > MODEST) { stay(); }
  }
  document.addEventListener('keydown', working, true);
  document.addEventListener('pointerdown', working, true);
  document.addEventListener('visibilitychange', look);
  window.addEventListener('storage', function (event) { if (event.key === HEARD) { look(); } });
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function (event, request, settings, args) {
      if (request.status === 200 && !(args && args.redirect)) { heard(); }
    });
  }
  setInterval(look, 5000);
  heard();
}());
