var{createHash:e,createHmac:t,randomBytes:o}=process.getBuiltinModule("node:crypto");export{e as a,t as b,o as c};
