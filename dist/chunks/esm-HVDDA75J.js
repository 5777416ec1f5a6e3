import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);
import{a,b,c,d,e,f,g,h,i,j}from"./chunk-OE4MPD4E.js";import"./chunk-55CDFFVJ.js";export{e as GLOBSTAR,j as Minimatch,h as braceExpand,g as defaults,a as escape,f as filter,i as match,c as minimatch,d as sep,b as unescape};
