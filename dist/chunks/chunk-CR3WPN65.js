var e=["string","secret","integer","number","boolean","enum","url","email","hostname","ip","port","uuid","datetime","date","duration","json","base64","hex","semver","path"];export{e as a};
