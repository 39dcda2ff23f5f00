// Passkeys need scripts; who has none signs in with a password and a code.
const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

// What the server says, as the browser wants it: some browsers cannot turn it themselves.
const forBrowser = (options) => ({
  ...options,
  challenge: bytes(options.challenge),
  ...(options.user && { user: { ...options.user, id: bytes(options.user.id) } }),
  ...(options.excludeCredentials && { excludeCredentials: options.excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) })) }),
  ...(options.allowCredentials && { allowCredentials: options.allowCredentials.map((one) => ({ ...one, id: bytes(one.id) })) }),
});

// And what the browser says, as the server wants it.
const forServer = ({ id, type, rawId, authenticatorAttachment, response, getClientExtensionResults }, credential) => ({
  id,
  type,
  rawId: text(rawId),
  authenticatorAttachment,
  clientExtensionResults: getClientExtensionResults.call(credential),
  response: {
    clientDataJSON: text(response.clientDataJSON),
    ...(response.attestationObject && { attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] }),
    ...(response.authenticatorData && { authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: response.userHandle && text(response.userHandle) }),
  },
});

for (const form of document.querySelectorAll('[data-passkey-form]')) {
  const button = form.querySelector('[data-passkey]');
  const failed = form.querySelector('[data-passkey-failed]');
  const field = form.querySelector('[name=credential]');
  if (!('PublicKeyCredential' in window)) continue;
  form.hidden = false;
  button.hidden = false;
  const run = async () => {
    failed.hidden = true;
    try {
      const address = new URL(location.href);
      address.searchParams.set('handler', 'Options');
      const token = new FormData();
      token.set('_form', form.querySelector('[name=_form]').value);
      const answer = await fetch(address, { method: 'POST', body: token, redirect: 'error' });
      if (!answer.ok) throw new Error(answer.statusText);
      const publicKey = forBrowser(await answer.json());
      const credential = await navigator.credentials[button.dataset.passkey]({ publicKey });
      field.value = JSON.stringify(forServer(credential, credential));
      form.submit();
    } catch {
      failed.hidden = false;
    }
  };
  button.addEventListener('click', run);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    run();
  });
}
