// A field that depends on another is hidden until the other has one of its answers.
for (const field of document.querySelectorAll('[data-only-if]')) {
  const answers = field.dataset.onlyAnswers.split('|');
  const form = field.closest('form');
  const show = () => {
    const chosen = new FormData(form).getAll(field.dataset.onlyIf);
    field.hidden = !chosen.some((answer) => answers.includes(answer));
  };
  form?.addEventListener('change', show);
  show();
}
