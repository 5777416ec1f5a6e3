function n(e){return/^git(?:hub)?:[a-z-]+$/.test(e)}export{n as a};
