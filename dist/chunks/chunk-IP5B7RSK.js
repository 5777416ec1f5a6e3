var e=["env.schema.yml","env.schema.yaml",".env.schema.yml"];export{e as a};
