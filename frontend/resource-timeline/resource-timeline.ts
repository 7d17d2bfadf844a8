class ResourceTimeline extends HTMLElement {}
customElements.define('gf-resource-timeline', ResourceTimeline);
