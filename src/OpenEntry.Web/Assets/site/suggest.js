// Suggestions while typing (a combobox with a list, as WAI-ARIA describes it). What is typed can always be sent as it is.
let lists = 0;
for (const input of document.querySelectorAll('input[data-suggest]')) {
  const list = document.createElement('ul');
  list.id = `suggestions-${++lists}`;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
  list.hidden = true;
  const told = document.createElement('p');
  told.className = 'unseen';
  told.setAttribute('role', 'status');
  input.after(list, told);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) input.setAttribute(name, value);

  let chosen = -1;
  let latest = 0;
  let waiting;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const take = (option) => {
    input.value = option.dataset.value;
    close();
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const mark = (index) => {
    const options = [...list.children];
    chosen = (index + options.length) % options.length;
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === chosen)));
    input.setAttribute('aria-activedescendant', options[chosen].id);
    options[chosen].scrollIntoView({ block: 'nearest' });
  };
  const ask = async () => {
    const words = input.value.trim();
    const asked = ++latest;
    if (words.length < 2) return close();
    const url = new URL(input.dataset.suggest, location.origin);
    url.searchParams.set('q', words);
    const answer = await fetch(url, { headers: { accept: 'application/json' } }).catch(() => null);
    if (!answer?.ok || asked !== latest) return;
    const { suggestions, told: words2 } = await answer.json();
    list.replaceChildren(...suggestions.map(({ value, label }, at) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${at}`;
      option.dataset.value = value;
      option.textContent = label;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      return option;
    }));
    chosen = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    told.textContent = words2 ?? '';
  };

  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(ask, 150);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') return close();
    if (list.hidden) return;
    if (event.key === 'ArrowDown') mark(chosen + 1);
    else if (event.key === 'ArrowUp') mark(chosen - 1);
    else if (event.key === 'Enter' && chosen >= 0) take(list.children[chosen]);
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role="option"]');
    if (!option) return;
    event.preventDefault();
    take(option);
  });
  input.addEventListener('blur', () => setTimeout(close, 100));
}
