class Chart extends HTMLElement {}
customElements.define('gf-chart', Chart);
