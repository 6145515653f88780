import {describe, expect, it} from 'vitest';
import {findActiveSvgContent} from './svg.ts';

const check = (text: string) => findActiveSvgContent(new TextEncoder().encode(text));

describe('findActiveSvgContent', () => {
  it.each([
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><path d="M0 0"/></svg>',
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<svg/>',
    '<svg><use href="#a"/><use xlink:href="#b"/><rect fill="url(#g)" style="mask: url( \'#m\' )"/></svg>',
    '<svg><image href="data:image/png;base64,AAAA"/></svg>',
    '<svg><style>.a { fill: red }</style><text>Turn &amp; go on &#160; 5 &lt; 6</text></svg>',
  ])('passes %s', (text) => {
    expect(check(text)).toBeNull();
  });

  it.each([
    ['<svg><script>x()</script></svg>', 'a script'],
    ['<svg><SCRIPT/></svg>', 'a script'],
    ['<svg><x:script xmlns:x="http://www.w3.org/2000/svg"/></svg>', 'a script'],
    ['<svg onload="x()"/>', 'an event handler'],
    ['<svg a="b"onload = x()/>', 'an event handler'],
    ['<svg><foreignObject/></svg>', 'a foreignObject'],
    ['<svg><a href="javascript:x()"/></svg>', 'a script address'],
    ['<svg><a href="java&#115;cript:x()"/></svg>', 'a script address'],
    ['<svg><a href="java\n&Tab;script&colon;x()"/></svg>', 'a script address'],
    ['<svg><animate attributeName="href" values="#;javascript:x()"/></svg>', 'a script address'],
    ['<!DOCTYPE svg [<!ENTITY x "y">]><svg>&x;</svg>', 'an entity declaration'],
    ['<?xml-stylesheet href="x.css"?><svg/>', 'an external style sheet'],
    ['<svg><style>@import "x.css"</style></svg>', 'an external style sheet'],
    ['<svg><style>a { fill: url(https://example.org/x) }</style></svg>', 'an external reference'],
    ['<svg><image href="https://example.org/x.png"/></svg>', 'an external reference'],
    ['<svg><image href=x.png /></svg>', 'an external reference'],
    ["<svg><use xlink:href='other.svg#a'/></svg>", 'an external reference'],
    ['<svg><image href="data:image/svg+xml;base64,AAAA"/></svg>', 'an external reference'],
    ['<svg><iframe src="#"/></svg>', 'an active element'],
    ['<?xml version="1.0" encoding="UTF-7"?><svg/>', 'the encoding UTF-7'],
    ['<svg\0/>', 'bytes that are not UTF-8'],
  ])('refuses %j', (text, what) => {
    expect(check(text)).toBe(what);
  });

  it('refuses other encodings', () => {
    expect(findActiveSvgContent(Buffer.from('<svg onload="x()"/>', 'utf16le'))).toBe(
      'bytes that are not UTF-8',
    );
    expect(findActiveSvgContent(Uint8Array.of(0xff, 0xfe, 0x3c))).toBe('bytes that are not UTF-8');
  });
});
