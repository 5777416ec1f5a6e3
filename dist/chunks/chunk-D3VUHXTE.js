var n=new Set(["too-large","unreadable","missing-object","timeout"]);function o(e){return n.has(e)}export{o as a};
