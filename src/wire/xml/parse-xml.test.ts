import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseXml, XmlSyntaxError } from './parse-xml.ts';
import { escapeXml } from './write-xml.ts';

describe('parseXml', () => {
  it('reads elements, attributes, text, CDATA and entities', () => {
    const root = parseXml(
      '\ufeff<?xml version="1.0"?><!-- c --><a xmlns="u" xsi:type="T&amp;"><b>1 &lt; 2</b><n:b/><![CDATA[<x>]]>&#xAC00;&#44032;</a>\n',
    );
    expect(root).toMatchObject({ name: 'a', text: '<x>가가' });
    expect(root.attributes.get('type')).toBe('T&');
    expect(root.children.map(({ name, text }) => [name, text])).toEqual([
      ['b', '1 < 2'],
      ['b', ''],
    ]);
  });

  it('gives back any text that was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(parseXml(`<a>${escapeXml(text)}</a>`).text).toBe(text);
      }),
    );
  });

  it.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a b></a>',
    '<a b=c></a>',
    '<a/><b/>',
    '<a>&nope;</a>',
    '<a>&</a>',
    '<a>&#x110000;</a>',
    '<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<a>'.repeat(1000),
  ])('refuses %j', (text) => {
    expect(() => parseXml(text)).toThrow(XmlSyntaxError);
  });

  it('is never anything but an element or a syntax error', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '/', 'a', '&', ';', '#', '"', '=', '!', '--', '[CDATA[', ']]>', '?', ' ')),
        (parts) => {
          try {
            expect(parseXml(parts.join('')).name).toBeTypeOf('string');
          } catch (error) {
            expect(error).toBeInstanceOf(XmlSyntaxError);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
