// The hours of a kiosk, by the clock on the wall: "09:00-18:00", or spans of some days,
// as in "mon-fri 09:00-18:00, sat 10:00-02:00". A span that ends no later than it begins
// lasts over midnight.

const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const pattern = /^(?:([a-z]{3})(?:-([a-z]{3}))? +)?(\d\d?):(\d\d) *[-–] *(\d\d?):(\d\d)$/;

// hoursOf reads hours. What is none is noted on the console, and means always: a screen
// that stays dark would be taken for a broken one.
export function hoursOf(text) {
  if (text.trim() === '') return [];
  const spans = text.toLowerCase().split(',').map(part => spanOf(part.trim()));
  if (!spans.includes(null)) return spans;
  console.warn(`citemap: hours=${text} cannot be read; they are written as in 09:00-18:00, or mon-fri 09:00-18:00, sat 10:00-02:00`);
  return [];
}

// spanOf is a part of some days: the days on which it begins, and minutes.
function spanOf(text) {
  const [whole, first, last = first, ...times] = pattern.exec(text) ?? [];
  if (!whole) return null;
  const [from, until] = [minuteOf(times[0], times[1]), minuteOf(times[2], times[3])];
  const [one, other] = first ? [days.indexOf(first), days.indexOf(last)] : [0, 6];
  if (one < 0 || other < 0 || !(from < 1440) || !(until <= 1440) || from === until) return null;
  return { from, until, on: day => (day - one + 7) % 7 <= (other - one + 7) % 7 };
}

function minuteOf(hour, minute) {
  return minute < 60 ? 60 * hour + Number(minute) : NaN;
}

// isOpen reports whether a time is in the hours.
export function isOpen(spans, at = new Date()) {
  const day = at.getDay(), minute = 60 * at.getHours() + at.getMinutes();
  return spans.length === 0 || spans.some(({ from, until, on }) => (from < until
    ? on(day) && from <= minute && minute < until
    : on(day) && from <= minute || on((day + 6) % 7) && minute < until));
}
