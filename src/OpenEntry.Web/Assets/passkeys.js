// Passkeys need scripts; who has none signs in with a password and a code.
for (const button of document.querySelectorAll('[data-passkey]')) button.hidden = !('PublicKeyCredential' in window);
