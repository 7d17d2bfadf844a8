import type { Plugin, UserConfigFn } from 'vite';
import { iconsInUse } from './frontend/icons/icons-in-use';
import { overrideVaadinConfig } from './vite.generated';

/** Leaves out of Vaadin's set of 640 icons those that nobody uses: they are a seventh of the first page's weight. */
function onlyIconsInUse(): Plugin {
  const wanted = new Set(iconsInUse.map((name) => `vaadin:${name}`));
  return {
    name: 'gongfang-icons',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('@vaadin/icons/vaadin-iconset.js')
        ? { code: code.replace(/<g id="([^"]+)">.*?<\/g>\s*/gs, (icon, name) => (wanted.has(name) ? icon : '')), map: null }
        : null;
    },
  };
}

const ours: UserConfigFn = () => ({ plugins: [onlyIconsInUse()] });

export default overrideVaadinConfig(ours);
