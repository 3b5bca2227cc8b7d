// What somebody is writing outlives his session. It is kept in this tab until it is saved, given up or signed out of, and where
// the session has ended in between it is put back where its field appears again. Pages need no script of their own for it.
(function () {
  'use strict';
  var STORE = 'cartera-drafts';
  var DAY = 86400000;
  var frame = document.getElementById('session');
  var user = frame && frame.getAttribute('data-user');
  var drafts = [];
  var offers = [];
  var opener = '';
  var escapedAt = 0;
  var restoring = false;

  function read() {
    try { return JSON.parse(sessionStorage.getItem(STORE)) || { drafts: [] }; } catch (broken) { return { drafts: [] }; }
  }
  function write(owner) {
    try {
      if (drafts.length) { sessionStorage.setItem(STORE, JSON.stringify({ user: owner, drafts: drafts })); } else { sessionStorage.removeItem(STORE); }
    } catch (full) { /* a tab without room keeps what it has kept so far */ }
  }

  // which page, form and thing a text belongs to: another customer's form has the same fields
  function page(form) {
    var query = new URLSearchParams(location.search);
    query.delete('lang');
    if (form.closest('.ui-dialog')) { query.delete('tab'); }
    query.sort();
    return location.pathname + '?' + query;
  }
  function subject(form) {
    var said = [];
    for (var part = form.firstElementChild; part && !part.querySelector('select,textarea,input:not([type=hidden])'); part = part.nextElementSibling) {
      if (part.tagName === 'P') { said.push(part.textContent.trim()); }
    }
    return said.join(' ');
  }
  function title(form) {
    var dialog = form.closest('.ui-dialog');
    var head = dialog ? dialog.querySelector('.ui-dialog-title') : form.querySelector('h2') || document.querySelector('h1');
    return head ? head.textContent.trim() : '';
  }
  // a button that stands in a row says which row the form is about
  function row() { return /:\d+:/.test(opener) ? opener : ''; }
  function isOf(draft, form) {
    return draft.page === page(form) && draft.form === form.id && draft.subject === subject(form)
      && (!form.closest('.ui-dialog') || draft.row === row());
  }

  function value(field) { return field.type === 'checkbox' || field.type === 'radio' ? field.checked : field.value; }
  function keepable(field) {
    return field.matches && field.matches('textarea,select:not([multiple]),input:not([type=password],[type=file],[type=search],[type=hidden])')
      && field.id && field.form && field.form.id && !field.readOnly && field.autocomplete !== 'new-password'
      && field.closest('.ui-dialog,.ct-field') && !field.closest('.ct-toolbar,.ct-top,.ct-filterform');
  }
  function note(event) {
    var field = event.target;
    if (restoring || !keepable(field)) { return; }
    var draft = drafts.find(function (one) { return isOf(one, field.form); });
    if (!draft) {
      draft = { page: page(field.form), form: field.form.id, subject: subject(field.form), row: row(), title: title(field.form), opener: opener, fields: {} };
      drafts.push(draft);
    }
    if (draft.fields[field.id] === value(field)) { return; }
    draft.fields[field.id] = value(field);
    draft.at = Date.now();
    draft.lost = false;
    offers.forEach(function (offer) { offer.touched = offer.touched || offer.draft === draft; });
    write(user);
  }
  function forget(draft) {
    drafts = drafts.filter(function (one) { return one !== draft; });
    offers.filter(function (offer) { return offer.draft === draft; }).forEach(function (offer) { if (offer.notice) { offer.notice.remove(); } });
    offers = offers.filter(function (offer) { return offer.draft !== draft; });
    write(user);
  }

  function put(field, kept) {
    var before = field.value;
    restoring = true;
    if (typeof kept === 'boolean') {
      field.click();
    } else {
      field.value = kept;
      if (field.value === kept) {
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      } else {
        field.value = before;
      }
    }
    restoring = false;
  }
  // a field that is put back may bring others anew from the server: until the person goes on writing, what was kept wins
  function fill(offer, form) {
    Object.keys(offer.draft.fields).forEach(function (id) {
      var field = document.getElementById(id);
      var times = offer.filled[id] || 0;
      if (!field || !form.contains(field) || times > 2 || times && offer.touched) { return; }
      if (!times) { offer.before[id] = value(field); }
      if (value(field) !== offer.draft.fields[id]) { offer.filled[id] = times + 1; put(field, offer.draft.fields[id]); }
      else { offer.filled[id] = Math.max(times, 1); }
    });
  }
  function discard(offer, form) {
    forget(offer.draft);
    Object.keys(offer.before).forEach(function (id) {
      var field = document.getElementById(id);
      if (form && field && value(field) !== offer.before[id]) { put(field, offer.before[id]); }
    });
    if (form) { (form.querySelector('textarea,select,input:not([type=hidden])') || document.body).focus(); }
  }
  function opens(draft) {
    return document.getElementById(draft.opener) || document.querySelector('[data-dialog="' + CSS.escape(draft.opener) + '"]');
  }
  function shown(draft, form) {
    return Object.keys(draft.fields).map(function (id) { return document.getElementById(id); }).filter(function (field) { return field && form.contains(field); });
  }
  function tell(offer, form) {
    if (offer.notice && offer.notice.isConnected && offer.within === form) { return; }
    if (offer.notice) { offer.notice.remove(); }
    var notice = document.getElementById('kept').content.firstElementChild.cloneNode(true);
    var time = new Date(offer.at).toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit', hour12: false });
    var said = notice.querySelector('[data-said]');
    said.textContent = said.textContent.replace('{0}', time);
    notice.querySelector('[data-title]').textContent = form ? '' : offer.draft.title;
    notice.querySelector('[data-reopen]').hidden = !!form || !!opens(offer.draft);
    var on = notice.querySelector('[data-continue]');
    on.hidden = !!form || !opens(offer.draft);
    on.addEventListener('click', function () { opens(offer.draft).click(); });
    notice.querySelector('[data-discard]').addEventListener('click', function () { discard(offer, form); });
    offer.notice = notice;
    offer.within = form;
    if (!form) { document.getElementById('drafts').append(notice); }
    else if (form.closest('.ui-dialog')) { form.before(notice); }
    else { (shown(offer.draft, form)[0].closest('.ct-card-body') || form).prepend(notice); }
  }
  function present() {
    offers.slice().forEach(function (one) {
      var form = document.getElementById(one.draft.form);
      var there = form && form.offsetParent && isOf(one.draft, form) && shown(one.draft, form).length > 0;
      if (there) { fill(one, form); tell(one, form); } else if (one.draft.page === page(form || document.body)) { tell(one, null); }
    });
  }

  // a save that the server took without complaint, and a dialog that is closed but for Esc, end what was written in it
  function forgetWithin(scope) {
    drafts.slice().forEach(function (draft) {
      var left = Object.keys(draft.fields).filter(function (id) { return !scope.querySelector('#' + CSS.escape(id)); });
      if (left.length === Object.keys(draft.fields).length) { return; }
      var kept = {};
      left.forEach(function (id) { kept[id] = draft.fields[id]; });
      draft.fields = kept;
      if (left.length) { write(user); } else { forget(draft); }
    });
  }
  function closed(dialog) {
    if (Date.now() - escapedAt < 500) { return; }
    drafts.filter(function (draft) { return dialog.querySelector('#' + CSS.escape(draft.form)); }).forEach(forget);
  }
  function watchDialogs() {
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        if (!change.target.matches('.ui-dialog')) { return; }
        if (change.target.getAttribute('aria-hidden') === 'true') { if (change.oldValue === 'false') { closed(change.target); } } else { setTimeout(present); }
      });
    }).observe(document.body, { attributes: true, attributeOldValue: true, attributeFilter: ['aria-hidden'], subtree: true });
  }
  function watchRequests() {
    window.jQuery(document).on('pfAjaxSend', function (event, request, settings) {
      var source = typeof settings.source === 'string' ? document.getElementById(settings.source) : settings.source;
      var saving = source && source.matches && source.matches('[data-save],[data-publish]') && !source.closest('.ui-dialog');
      request.carteraScope = saving ? source.closest('.ct-card') || source.form : null;
    }).on('pfAjaxComplete', function (event, request, settings, args) {
      if (request.carteraScope && request.status === 200 && args && !args.validationFailed && !args.redirect && request.responseText.indexOf('<error>') < 0) {
        forgetWithin(request.carteraScope);
      }
      setTimeout(present);
    });
  }

  function begin() {
    var kept = read();
    var now = Date.now();
    if (!user) {
      // signed out by oneself, or in front of a page without a session
      drafts = new URLSearchParams(location.search).has('left') ? [] : kept.drafts;
      drafts.forEach(function (draft) { draft.lost = true; });
      write(kept.user);
      document.querySelectorAll('[data-if-kept]').forEach(function (said) { said.hidden = !drafts.length; });
      return;
    }
    // nobody sees what another has written; whoever left a page with his session alive had given it up
    drafts = kept.user === user ? kept.drafts.filter(function (draft) { return draft.lost && now - draft.at < DAY; }) : [];
    offers = drafts.map(function (draft) { return { draft: draft, at: draft.at, filled: {}, before: {} }; });
    write(user);
    document.addEventListener('input', note, true);
    document.addEventListener('change', note, true);
    document.addEventListener('click', function (event) {
      var hit = event.target.closest('button,a,[data-dialog]');
      if (hit && !hit.closest('.ui-dialog,.ct-kept') && (hit.id || hit.hasAttribute('data-dialog'))) { opener = hit.id || hit.getAttribute('data-dialog'); }
    }, true);
    document.addEventListener('keydown', function (event) { if (event.key === 'Escape') { escapedAt = Date.now(); } }, true);
    watchDialogs();
    if (window.jQuery) { watchRequests(); }
    present();
  }
  if (document.readyState === 'loading') { document.addEventListener('DOMContentLoaded', begin); } else { begin(); }
}());
