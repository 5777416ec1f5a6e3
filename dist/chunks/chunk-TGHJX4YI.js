import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
var e=["env.schema.yml","env.schema.yaml",".env.schema.yml"];export{e as a};
