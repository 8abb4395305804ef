// Draws what a soak has measured as SVG: a panel for each kind, one above the other,
// over the same minutes.

const WIDTH = 960, LEFT = 64, RIGHT = 168, TOP = 106, PANEL = 150, GAP = 58, BOTTOM = 64;
const INK = '#1c1c1a', MUTED = '#6a6862', RULE = '#dcd9d2', GROUND = '#ffffff';
const TELLING = 20 * 60; // s: a shorter run says nothing about an hour
const COLOURS = ['#1f5d8c', '#b4532a', '#3f7d4e'];

const escaped = text => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const text = (x, y, words, attributes = '') => `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${escaped(words)}</text>`;

// nice is a round step that divides a range into three to six.
function nice(range) {
  const rough = range / 5, power = 10 ** Math.floor(Math.log10(rough));
  return power * [1, 2, 5, 10].find(n => n * power >= rough);
}

const decimals = step => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));

// thin leaves a median for each of at most `most` parts: an hour of seconds is finer
// than print.
function thin(points, most = 360) {
  const known = points.filter(p => p.y !== null), size = Math.ceil(known.length / most);
  if (size < 2) return known;
  const out = [];
  for (let i = 0; i < known.length; i += size) {
    const part = known.slice(i, i + size), values = part.map(p => p.y).sort((a, b) => a - b);
    out.push({ x: part[part.length >> 1].x, y: values[values.length >> 1] });
  }
  return out;
}

// apart moves labels down until none covers another.
function apart(labels, least = 30) {
  labels.sort((a, b) => a.y - b.y);
  for (let i = 1; i < labels.length; i++) labels[i].y = Math.max(labels[i].y, labels[i - 1].y + least);
  return labels;
}

// panel draws its rows from y = top on: {title, unit, rows: [{name, colour, points, fit}]}.
function panel({ title, unit, rows }, top, seconds) {
  const right = WIDTH - RIGHT, thinned = rows.map(r => thin(r.points));
  const most = Math.max(1e-9, ...thinned.flat().map(p => p.y)), step = nice(most * 1.08), roof = Math.ceil(most * 1.02 / step) * step;
  const x = s => LEFT + (right - LEFT) * s / seconds, y = v => top + PANEL - PANEL * v / roof;
  const out = [`<g class="panel">`, text(LEFT, top - 14, unit ? `${title}, ${unit}` : title, 'class="name"')];
  for (let v = 0; v <= roof + step / 2; v += step) {
    out.push(`<path class="${v === 0 ? 'axis' : 'rule'}" d="M${LEFT} ${y(v).toFixed(1)}H${right}"/>`);
    out.push(text(LEFT - 8, y(v) + 4, v.toFixed(decimals(step)), 'class="tick" text-anchor="end"'));
  }
  const labels = [];
  for (const [i, points] of thinned.entries()) {
    if (points.length === 0) continue;
    const colour = COLOURS[rows[i].colour ?? i], { fit, name } = rows[i], last = points.at(-1);
    out.push(`<polyline class="row" stroke="${colour}" points="${points.map(p => `${x(p.x).toFixed(1)},${y(p.y).toFixed(1)}`).join(' ')}"/>`);
    if (fit?.slope !== undefined) out.push(`<path class="fit" stroke="${colour}" d="M${x(fit.from).toFixed(1)} ${y(fit.at + fit.slope * fit.from).toFixed(1)}L${x(seconds).toFixed(1)} ${y(fit.at + fit.slope * seconds).toFixed(1)}"/>`);
    labels.push({ y: y(last.y) + 4, name, colour, note: fit?.hourly === undefined || seconds < TELLING ? '' : `${fit.hourly < 0 ? '−' : '+'}${Math.abs(fit.hourly).toFixed(1)} ${unit} an hour` });
  }
  for (const l of apart(labels)) {
    out.push(text(right + 12, l.y, l.name, `class="label" fill="${l.colour}"`));
    if (l.note) out.push(text(right + 12, l.y + 14, l.note, 'class="tick"'));
  }
  out.push('</g>');
  return out.join('\n');
}

// plot is the whole picture. seconds is how long the run was; visits are {at}.
export function plot({ title, subtitle, seconds, panels, visits }) {
  const height = TOP + panels.length * (PANEL + GAP) - GAP + BOTTOM, right = WIDTH - RIGHT, floor = height - BOTTOM;
  const x = s => LEFT + (right - LEFT) * s / seconds;
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-label="${escaped(title)}">`,
    `<style>text{font:13px 'Inter','Helvetica Neue',Arial,sans-serif;fill:${INK}}.head{font:600 21px 'Literata',Georgia,serif}.name{font-weight:600}.tick{font-size:11.5px;fill:${MUTED}}.label{font-weight:600}` +
    COLOURS.map(c => `.label[fill="${c}"]{fill:${c}}`).join('') +
    `.rule{stroke:${RULE};fill:none}.axis{stroke:${INK};fill:none}.row{fill:none;stroke-width:1.4;stroke-linejoin:round}.fit{fill:none;stroke-width:1;stroke-dasharray:5 4;opacity:.75}.visit{stroke:${MUTED};fill:none}</style>`,
    `<rect width="${WIDTH}" height="${height}" fill="${GROUND}"/>`,
    text(LEFT, 34, title, 'class="head"'), text(LEFT, 56, subtitle, 'class="tick"'),
  ];
  for (const [i, p] of panels.entries()) out.push(panel(p, TOP + i * (PANEL + GAP), seconds));
  const minutes = seconds / 60, step = nice(minutes);
  for (let m = 0; m <= minutes * 1.0001; m += step) out.push(`<path class="axis" d="M${x(m * 60).toFixed(1)} ${floor}v5"/>`, text(x(m * 60), floor + 19, m.toFixed(decimals(step)), 'class="tick" text-anchor="middle"'));
  for (const { at } of visits) out.push(`<path class="visit" d="M${x(at).toFixed(1)} ${floor + 26}v7"/>`);
  out.push(text(right + 12, floor + 19, 'minutes', 'class="tick"'));
  if (visits.length > 0) out.push(text(right + 12, floor + 34, 'visitors come', 'class="tick"'));
  out.push('</svg>');
  return `${out.join('\n')}\n`;
}
