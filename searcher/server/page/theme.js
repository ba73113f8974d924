// Before anything is drawn: the theme that was chosen, and that there is JavaScript.
'use strict';
(() => {
  const root = document.documentElement;
  root.classList.add('has-js');
  try {
    const theme = localStorage.getItem('warta.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Without storage the page looks as the system does.
  }
})();
