/** The launcher's style: it must stand on any page, and moves nothing on it. */
export const launcherStyle = `
:host{all:initial;font-family:inherit;color-scheme:inherit}
:host([hidden]){display:none}
.launch{all:unset;box-sizing:border-box;position:fixed;z-index:2147483000;inset-block-end:max(16px,env(safe-area-inset-bottom));right:16px;
display:inline-flex;align-items:center;gap:.6em;min-height:3.25em;max-width:calc(100vw - 32px);padding:.4em 1.25em;font-family:inherit;font-size:max(1rem,16px);font-weight:600;line-height:1.3;
color:var(--rw-on,#fff);background:var(--rw-fill,#0b566b);border:2px solid #fff;border-radius:6px;box-shadow:0 2px 4px #10201f14,0 16px 48px #10201f2e;cursor:pointer}
:host(:is([position=left],[side=left]:not([position]))) .launch{right:auto;left:16px}
.launch[hidden]{display:none}
.launch svg{flex:none;width:1.25em;height:1.25em;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linejoin:round;stroke-linecap:round}
.launch:hover{text-decoration:underline;text-underline-offset:.2em}
.launch:focus-visible{outline:2px solid #10201f;outline-offset:1px;box-shadow:0 0 0 6px #ffc233}
@supports(color:light-dark(red,red)){.launch{border-color:light-dark(#fff,#0c1313)}.launch:focus-visible{outline-color:light-dark(#10201f,#fff);box-shadow:0 0 0 6px light-dark(#ffc233,#b07c00)}}
@media(min-width:48em){.launch{inset-block-end:24px;right:24px}:host(:is([position=left],[side=left]:not([position]))) .launch{left:24px}}
@media print{.launch{display:none}}
`;
