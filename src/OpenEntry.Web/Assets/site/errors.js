// After a mistake the summary has the focus; its links lead into the field, a group to its first answer.
const summary = document.querySelector('[data-errors]');
if (summary) {
  summary.focus();
  summary.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    event.preventDefault();
    const control = target.matches('input, select, textarea') ? target : target.querySelector('input, select, textarea') ?? target;
    (target.closest('.field') ?? target).scrollIntoView();
    control.focus({ preventScroll: true });
  });
}
