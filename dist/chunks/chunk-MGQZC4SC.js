function r(f){return Buffer.isBuffer(f)?f:Buffer.from(f.buffer,f.byteOffset,f.byteLength)}export{r as a};
