var{createHash:e,createHmac:t,randomBytes:c,scryptSync:o}=process.getBuiltinModule("node:crypto");export{e as a,t as b,c,o as d};
