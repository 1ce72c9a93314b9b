/* Shows a process at full size; without this script the page shows the drawing of the server. */
(async () => {
  const find = selector => document.querySelector(selector);
  const box = find('[data-modell]');
  if (!box || !window.BpmnJS) return;
  const controls = document.querySelectorAll('[data-bedienung]');
  const drawing = find('[data-zeichnung]');
  const STEP = 80;
  const READABLE = 0.5;

  const colours = { defaultFillColor: 'var(--z-bg)', defaultStrokeColor: 'var(--z-line-strong)', defaultLabelColor: 'var(--z-text)' };
  const viewer = new BpmnJS({
    container: box,
    bpmnRenderer: colours,
    textRenderer: { defaultStyle: { fontFamily: '"Fira Sans", sans-serif' }, externalStyle: { fontFamily: '"Fira Sans", sans-serif' } },
  });
  const show = large => {
    controls.forEach(control => { control.hidden = !large; });
    drawing.hidden = large;
  };
  try {
    const answer = await fetch(box.dataset.modell);
    if (!answer.ok) return;
    show(true);
    await viewer.importXML(await answer.text());
  } catch {
    show(false);
    return;
  }

  const canvas = viewer.get('canvas');
  const svg = box.querySelector('svg');
  svg.setAttribute('tabindex', '0');
  svg.setAttribute('role', 'application');
  svg.setAttribute('aria-label', box.dataset.name);

  const marks = [...find('template').content.children];
  const places = { zahl: { top: -12, right: 12 }, hinweis: { top: -14, left: 2 } };
  marks
    .filter(mark => viewer.get('elementRegistry').get(mark.dataset.schritt))
    .forEach(mark => viewer.get('overlays').add(mark.dataset.schritt, { position: places[mark.dataset.ort], html: mark }));

  const zoom = sign => canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * 1.25 ** sign)), 'auto');
  const all = () => canvas.zoom('fit-viewport', 'auto');
  const scroll = (dx, dy) => canvas.scroll({ dx, dy });
  const actions = {
    '+': () => zoom(1),
    '-': () => zoom(-1),
    0: all,
    ArrowLeft: () => scroll(STEP, 0),
    ArrowRight: () => scroll(-STEP, 0),
    ArrowUp: () => scroll(0, STEP),
    ArrowDown: () => scroll(0, -STEP),
  };
  svg.addEventListener('keydown', event => {
    const action = actions[event.key];
    if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action();
  });
  // the viewer itself only follows the mouse
  let finger = null;
  svg.addEventListener('pointerdown', event => { if (event.pointerType === 'touch') finger = event; });
  svg.addEventListener('pointermove', event => {
    if (!finger || finger.pointerId !== event.pointerId) return;
    scroll(event.clientX - finger.clientX, event.clientY - finger.clientY);
    finger = event;
  });
  ['pointerup', 'pointercancel'].forEach(end => svg.addEventListener(end, () => { finger = null; }));
  document.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', actions[button.dataset.zoom]));

  // a large drawing begins in a readable size where somebody waits, otherwise at its start
  all();
  const first = marks.map(mark => viewer.get('elementRegistry').get(mark.dataset.schritt)).find(element => element)
    ?? viewer.get('elementRegistry').find(element => element.type === 'bpmn:StartEvent');
  if (canvas.zoom() < READABLE && first) {
    const { width, height } = canvas.getSize();
    const besides = Math.min(width / 3, 160);
    canvas.viewbox({ x: first.x - besides, y: first.y + first.height / 2 - height / 2, width, height });
  }
})();
