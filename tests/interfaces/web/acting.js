// Everything in the page that could act: foreign elements, handlers, addresses that are no web pages of ours.
() => [...document.querySelectorAll('*')].flatMap(one => {
  const found = [];
  const ours = one.localName === 'script' && !one.textContent && new URL(one.src || 'x:').href === location.origin + '/clocks.js';
  if (ours) return found;
  if (/^(script|iframe|frame|object|embed|img|svg|math|video|audio|base|style|noscript|template)$/i.test(one.localName)) found.push(one.localName);
  if (one.localName === 'meta' && one.httpEquiv) found.push('meta ' + one.httpEquiv);
  if (one.localName === 'form' && new URL(one.action).origin !== location.origin) found.push('form ' + one.action);
  if (one.localName === 'link' && new URL(one.href).origin !== location.origin) found.push('link ' + one.href);
  if (one.localName === 'a' && !/^https?:$/.test(one.protocol)) found.push('a ' + one.href);
  for (const attribute of one.getAttributeNames()) if (/^(on|style$|srcdoc|autofocus)/i.test(attribute)) found.push(attribute);
  return found;
})
