/* Progressive enhancement: everything works without this script. */
(() => {
  const find = (selector, root = document) => root.querySelector(selector);
  const findAll = (selector, root = document) => [...root.querySelectorAll(selector)];
  const html = document.documentElement;
  html.classList.add('js');

  if (innerWidth < 992) findAll('details.z-fold[open]').forEach(details => { details.open = false; });
  if (innerWidth < 768) findAll('details[data-mobil-offen]').forEach(details => { details.open = true; });

  // A drawing that does not fit begins where its case stands.
  findAll('.z-flow').forEach(flow => {
    const now = find('.now', flow);
    if (!now) return;
    const outer = flow.getBoundingClientRect();
    const inner = now.getBoundingClientRect();
    flow.scrollLeft += inner.left + inner.width / 2 - outer.left - outer.width / 2;
    flow.scrollTop += inner.top + inner.height / 2 - outer.top - outer.height / 2;
  });

  // Keyboard shortcuts can be switched off (WCAG 2.1.4) and never work inside of input fields.
  const dialog = find('#tasten');
  const toggle = dialog && find('[data-tasten-schalter]', dialog);
  const stored = () => { try { return localStorage.getItem('tasten'); } catch { return null; } };
  const store = setting => { try { localStorage.setItem('tasten', setting); } catch { /* only for this page then */ } };
  const apply = setting => {
    html.dataset.tasten = setting;
    if (toggle) find('.kern-label', toggle).textContent = setting === 'aus' ? toggle.dataset.ein : toggle.dataset.aus;
  };
  if (stored()) apply(stored());
  if (toggle) {
    toggle.hidden = false;
    toggle.addEventListener('click', () => {
      const setting = html.dataset.tasten === 'aus' ? 'an' : 'aus';
      store(setting);
      apply(setting);
    });
  }
  findAll('[data-tasten-hilfe]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => dialog && dialog.showModal());
  });

  findAll('[data-drucken]').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => print());
  });

  // Many tasks at once: the bar appears with the first that is chosen.
  const bar = find('#auswahl');
  const boxes = findAll('tbody input[type=checkbox][form=auswahl]');
  const all = find('#alle');
  const whole = find('[data-auswahl-alle]');
  const showChoice = () => {
    const chosen = boxes.filter(box => box.checked).length;
    if (whole && chosen < boxes.length) whole.checked = false;
    boxes.forEach(box => box.closest('tr').classList.toggle('z-row--sel', box.checked));
    bar.toggleAttribute('data-n', chosen > 0);
    const text = find('[data-auswahl-text]', bar);
    const beyond = whole && whole.checked && whole.dataset.auswahlAlle;
    text.textContent = beyond ? beyond : chosen === 1 ? text.dataset.eine : text.dataset.viele.replace('%n', chosen);
    all.checked = chosen === boxes.length;
    all.indeterminate = chosen > 0 && chosen < boxes.length;
  };
  if (bar && all) {
    all.hidden = false;
    boxes.forEach(box => box.addEventListener('change', showChoice));
    const chooseAll = (checked, list) => { boxes.forEach(box => { box.checked = checked; }); if (whole) whole.checked = list; showChoice(); };
    // Rows on other pages are meant only by whoever says so.
    all.addEventListener('change', () => chooseAll(all.checked, all.checked && !(whole && whole.dataset.auswahlAlle)));
    if (whole) {
      whole.addEventListener('change', () => chooseAll(whole.checked, whole.checked));
      // The address of a whole list names its filters, not every row of it.
      bar.addEventListener('formdata', event => { if (whole.checked) event.formData.delete('gemeinde'); });
    }
    bar.addEventListener('reset', () => setTimeout(showChoice));
    addEventListener('pageshow', showChoice);
    showChoice();
  }
  document.addEventListener('click', event => findAll('.z-pick[open]').forEach(pick => {
    if (!pick.contains(event.target)) pick.open = false;
  }));
  document.addEventListener('keydown', event => {
    const pick = event.key === 'Escape' && find('.z-pick[open]');
    if (pick) { pick.open = false; find('summary', pick).focus(); }
  });

  const rows = findAll('.z-tasks tbody tr:not(.z-group)').filter(row => find('.t1 a', row));
  let current = -1;
  let goPressed = 0;
  const focusRow = index => {
    if (!rows.length) return;
    current = Math.max(0, Math.min(rows.length - 1, index));
    find('.t1 a', rows[current]).focus();
  };
  // Coming back from a task: go on where it was opened.
  const back = location.hash.startsWith('#z-') ? rows.findIndex(row => '#' + row.id === location.hash) : -1;
  if (back >= 0) addEventListener('load', () => setTimeout(() => focusRow(back)));
  const inField = element => /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) && element.type !== 'checkbox';
  const follow = key => {
    const link = find(`.z-nav a[data-taste="${CSS.escape(key)}"]`);
    if (link) location.href = link.href;
    return !!link;
  };
  document.addEventListener('keydown', event => {
    const off = html.dataset.tasten === 'aus' || event.ctrlKey || event.metaKey || event.altKey;
    if (off || inField(event.target) || find('dialog[open]')) return;
    const focused = rows.findIndex(row => row.contains(document.activeElement));
    if (focused >= 0) current = focused;
    const afterGo = goPressed && Date.now() - goPressed < 1200;
    goPressed = 0;
    if (afterGo && follow(event.key)) return;
    if (event.key === 'g') goPressed = Date.now();
    else if (event.key === 'j') focusRow(current + 1);
    else if (event.key === 'k') focusRow(current - 1);
    else if (event.key === 'x' && current >= 0) { const box = find('.t0 input', rows[current]); if (box) { box.checked = !box.checked; showChoice(); } }
    else if (event.key === 'e' && bar && bar.hasAttribute('data-n')) find('button', bar).focus();
    else if (event.key === 'e' && current >= 0) { const act = find('.t6 button, .t6 summary', rows[current]); if (act) act.focus(); else find('.t1 a', rows[current]).click(); }
    else if (event.key === '/' && find('#suche')) { find('#suche').focus(); event.preventDefault(); }
    else if (event.key === '?' && dialog) dialog.showModal();
  });

  // Colleagues see who has a task open; whoever only reads the page by a program is not told of.
  const open = find('[data-offen]');
  const token = open && find('input[name=_csrf]');
  if (token) {
    const tell = what => navigator.sendBeacon(open.dataset.offen + what, new URLSearchParams({ _csrf: token.value }));
    addEventListener('pageshow', () => tell('offen'));
    addEventListener('pagehide', () => tell('zu'));
  }

  // Whoever writes for long is not away: the session goes on.
  const pause = 300000;
  let alive = Date.now();
  document.addEventListener('input', event => {
    if (!event.target.form || Date.now() - alive < pause) return;
    alive = Date.now();
    fetch('/profil/sitzung', { credentials: 'same-origin' }).catch(() => { alive = 0; });
  });

  // Hints on a draft follow what is typed; the button that asks for them works without this.
  const draft = find('form[data-hinweise]');
  if (draft) {
    let asked;
    let timer;
    const ask = async () => {
      const mine = asked = {};
      const typed = new URLSearchParams(new FormData(draft));
      typed.set('pruefen', 'ja');
      try {
        const answer = await fetch(draft.action, { method: 'POST', body: typed, credentials: 'same-origin' });
        const hints = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(draft.dataset.hinweise);
        const shown = find('#' + draft.dataset.hinweise);
        if (mine === asked && answer.ok && hints && hints.innerHTML !== shown.innerHTML) shown.replaceChildren(...hints.childNodes);
      } catch { /* the button still works */ }
    };
    draft.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(ask, 700); });
  }

  // What is still running shows its progress by itself, until it says no more that it should.
  const renew = async () => {
    const part = find('[data-nachladen]');
    if (!part) return;
    try {
      const answer = await fetch(location.href, { credentials: 'same-origin' });
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById(part.id);
      if (answer.ok && fresh) part.replaceWith(document.adoptNode(fresh));
    } catch { /* the link to load the page again still works */ }
    later();
  };
  const later = () => {
    const part = find('[data-nachladen]');
    if (part) setTimeout(renew, Number(part.dataset.nachladen));
  };
  later();
})();
