// Beside an instant in UTC, the same in the reader's own time zone.
const language = document.documentElement.lang;
for (const time of document.querySelectorAll('time[data-local]')) {
  const at = new Date(time.dateTime);
  if (Number.isNaN(at.getTime())) continue;
  const words = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'medium' }).format(at);
  const zone = new Intl.DateTimeFormat(language, { timeZoneName: 'long' }).formatToParts(at).find((part) => part.type === 'timeZoneName')?.value;
  const own = document.createElement('span');
  own.className = 'soft small';
  own.textContent = ` (${words}${zone ? `, ${zone}` : ''})`;
  time.after(own);
}
