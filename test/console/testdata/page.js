// What the tests ask of the page. Added to every document before its own scripts.
window.rametTest = (() => {
  const selectors = {
    button: 'button, [role=button], summary',
    link: 'a[href], [role=link]',
    menuitem: '[role=menuitem]',
    radio: 'input[type=radio], [role=radio]',
    checkbox: 'input[type=checkbox], [role=checkbox]',
    option: '[role=option]',
    tab: '[role=tab]',
    heading: 'h1, h2, h3',
  };
  const squeeze = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const shown = (el) => el.checkVisibility({ opacityProperty: true, visibilityProperty: true });

  // The name that a person, or a screen reader, would call it by.
  const nameOf = (el) => {
    const label = el.getAttribute('aria-label');
    if (label) return squeeze(label);
    const by = el.getAttribute('aria-labelledby');
    if (by) return squeeze(by.split(' ').map((id) => document.getElementById(id)?.innerText).join(' '));
    if (el.labels?.length) return squeeze([...el.labels].map((each) => each.innerText).join(' '));
    return squeeze(el.innerText || el.textContent);
  };

  // A dialog or menu on top hides what lies below it from people, so also from the tests.
  const scope = () => {
    const dialogs = [...document.querySelectorAll('[role=dialog], [role=menu], [role=listbox]')].filter(shown);
    return dialogs.length ? dialogs : [document];
  };
  const find = (role, name) => {
    const all = (root) => [...root.querySelectorAll(selectors[role])].filter((el) => role === 'radio' || role === 'checkbox' || shown(el));
    for (const roots of [scope(), [document]]) {
      const list = roots.flatMap(all);
      const hit = list.find((el) => nameOf(el) === name) ?? list.find((el) => nameOf(el).startsWith(name));
      if (hit) return hit;
    }
    return undefined;
  };

  let before = '';
  const place = (role, name) => {
    const el = find(role, name);
    if (!el) return { why: 'it is not there' };
    if (el.matches(':disabled')) return { why: 'it is disabled' };
    el.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const box = el.getBoundingClientRect();
    const at = [box.left + box.width / 2, box.top + box.height / 2];
    const now = `${role} ${name} ${at}`;
    const rests = before === now;
    before = now;
    if (!rests) return { why: 'it moves' };
    const top = document.elementFromPoint(at[0], at[1]);
    if (!top || !(el.contains(top) || top.contains(el) || [...(el.labels ?? [])].some((each) => each.contains(top)))) {
      el.scrollIntoView({ block: 'center', behavior: 'instant' });
      return { why: `it is covered by ${top?.outerHTML.slice(0, 120)}` };
    }
    before = '';
    return { at };
  };

  const focusField = (label) => {
    const fields = scope().concat([document]).flatMap((root) => [...root.querySelectorAll('input, textarea, select')]).filter(shown);
    const named = (el) => squeeze(nameOf(el).replace(/\*$/, ''));
    const el = fields.find((each) => named(each) === label) ?? fields.find((each) => named(each).startsWith(label));
    if (!el || el.disabled) return false;
    el.focus();
    el.select?.();
    return document.activeElement === el;
  };

  const still = () => {
    const moving = document.getAnimations().some((each) => each.playState === 'running' && Number.isFinite(each.effect?.getComputedTiming().endTime));
    const loading = [...document.querySelectorAll('[aria-label=Loading], .mantine-Loader-root')].some(shown);
    return !moving && !loading && document.getElementById('root')?.childElementCount > 0;
  };

  // What a mouse or keyboard can get at: 0-sized and hidden texts have no box that could overlap.
  const overlaps = (selector) => {
    const boxes = [...document.querySelectorAll(selector)]
      .filter((el) => shown(el) && squeeze(el.textContent))
      .map((el) => ({ el, text: squeeze(el.textContent), box: clipped(el) }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    const found = [];
    for (let i = 0; i < boxes.length; i++) {
      for (let j = i + 1; j < boxes.length; j++) {
        const a = boxes[i];
        const b = boxes[j];
        if (a.el.contains(b.el) || b.el.contains(a.el)) continue;
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (wide > 1 && high > 1) found.push(`${a.text} / ${b.text} (${wide.toFixed(1)} x ${high.toFixed(1)})`);
      }
    }
    return { count: boxes.length, found };
  };
  // The part of a box that is left after every frame that hides what overflows it has cut it.
  const clipped = (el) => {
    let { left, top, right, bottom } = el.getBoundingClientRect();
    for (let at = el.parentElement; at; at = at.parentElement) {
      if (getComputedStyle(at).overflow === 'visible') continue;
      const frame = at.getBoundingClientRect();
      left = Math.max(left, frame.left);
      top = Math.max(top, frame.top);
      right = Math.min(right, frame.right);
      bottom = Math.min(bottom, frame.bottom);
    }
    return { left, top, right, bottom, width: right - left, height: bottom - top };
  };

  const says = (text) => squeeze(document.body?.innerText).includes(squeeze(text));
  // What cannot be reached without scrolling the page sideways, or not at all because the header hides it.
  const widerThanWindow = () => {
    const wide = document.documentElement.clientWidth;
    const out = [...document.querySelectorAll('header button, header select, header a')].filter((el) => shown(el) && el.getBoundingClientRect().right > wide);
    if (document.documentElement.scrollWidth > wide) out.push(...[...document.querySelectorAll('main *')].filter((el) => shown(el) && clipped(el).right > wide + 1));
    return out.map((el) => `${el.tagName} ${nameOf(el).slice(0, 60)}`).slice(0, 5);
  };
  return { find, place, focusField, still, says, overlaps, nameOf, widerThanWindow };
})();
