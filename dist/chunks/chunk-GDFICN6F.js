var{Worker:r,parentPort:e,workerData:o}=process.getBuiltinModule("node:worker_threads");export{r as a,e as b,o as c};
