export const STYLE = `*{box-sizing:border-box}body{margin:0;font:1rem/1.5 system-ui,sans-serif;background:#f2f0fa;color:#1d1836}
.banner{margin:0;padding:.75rem 1rem;background:#7a2e00;color:#fff;text-align:center}.banner b{letter-spacing:.12em;margin-right:.5rem}
main{max-width:30rem;margin:1rem auto;padding:1.25rem;background:#fff;border-radius:1rem;box-shadow:0 1px 3px #0002}
h1{font-size:1.25rem;margin:0 0 .75rem}h2{font-size:1.0625rem;margin:1.25rem 0 .5rem}
.total{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:.25rem 1rem;margin:0}.total strong{font-size:1.5rem}
details{margin:.5rem 0;border-top:1px solid #ddd8ef;padding-top:.5rem}summary{cursor:pointer;min-height:2.75rem;padding:.6rem 0}
ul{list-style:none;margin:0;padding:0}li{display:flex;justify-content:space-between;gap:1rem;padding:.25rem 0}
.problem{padding:.75rem;border-radius:.6rem;background:#fdecea;color:#7d1a12}
.acts{display:grid;gap:.5rem;margin-top:1rem}button{width:100%;min-height:3rem;padding:.6rem .9rem;border:1px solid #8d86a8;border-radius:.6rem;background:#fff;color:inherit;font:inherit;cursor:pointer}
button:hover{background:#f6f4fd}button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid #4b3fc4;outline-offset:2px}
.acts .main{background:#4b3fc4;border-color:#4b3fc4;color:#fff;font-weight:600}.acts .main:hover{background:#3d33a5}
a{color:#4b3fc4;display:inline-block;min-height:2.75rem;padding:.6rem 0}`
