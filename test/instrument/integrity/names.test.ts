import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/kernel/json-value.js';
import { replace, told } from '../verdict.js';

/** What is suggested in place of names that nothing bears, in their order. */
function suggestions(...names: readonly string[]): readonly JsonValue[] {
  const or = names.map((name) => ({ '===': [{ var: name }, 1] }));
  return told('everything', [replace('/flags/0/when', { or })])
    .filter(([code]) => code === 'expression.unknown-name')
    .map(([, , { suggestion }]) => suggestion as JsonValue);
}

describe('a name that nothing bears is shown the nearest one', () => {
  it.each([
    { name: 'ratings.conducts', nearest: 'ratings.conduct', why: 'a rating' },
    { name: 'axes.conduct.severty', nearest: 'axes.conduct.severity', why: 'an axis' },
    { name: 'facts.literat', nearest: 'facts.literate', why: 'a fact' },
    { name: 'evidence.conduct.source', nearest: 'evidence.conduct.sources', why: 'how many sources' },
    { name: 'evidence.conduct.event', nearest: 'evidence.conduct.events', why: 'how many events' },
    { name: 'evidence.conduct.standin', nearest: 'evidence.conduct.standing', why: 'how it is known' },
    { name: 'evidence.conduct.days_sinc', nearest: 'evidence.conduct.days_since', why: 'how long ago' },
    { name: 'evidence.conduct.window_day', nearest: 'evidence.conduct.window_days', why: 'how long watched' },
    { name: 'measures.middl', nearest: 'measures.middle', why: 'a measure' },
    { name: 'bands.combine', nearest: 'bands.combined', why: 'a band' },
    { name: 'flags.looks', nearest: 'flags.look', why: 'a flag' },
    { name: 'subject.aged', nearest: 'subject.age', why: 'the age' },
    { name: 'legal.final_convictio', nearest: 'legal.final_conviction', why: 'the conviction' },
    { name: 'is_rated.offere', nearest: 'is_rated.offered', why: 'whether it was rated' },
    { name: 'share_unknown.al', nearest: 'share_unknown.all', why: 'how much is unknown' },
    { name: 'share_unknown.dd', nearest: 'share_unknown.d', why: 'how much of a domain is' },
  ])('$why: $name', ({ name, nearest }) => {
    expect(suggestions(name)).toEqual([nearest]);
  });

  it.each([
    { name: 'measures.profil', why: 'a count by level, which is no number' },
    { name: 'facts.sinc', why: 'a date' },
    { name: 'facts.wordss', why: 'a text' },
    { name: 'evidence.conduct.events.last', why: 'more parts than evidence has' },
    { name: 'nothing.like_it', why: 'another space' },
  ])('and never what a condition cannot read: $why', ({ name }) => {
    expect(suggestions(name)).not.toContain(name.slice(0, -1));
    expect(suggestions(name)).not.toContain('measures.profile');
    expect(suggestions(name)).not.toContain('facts.since');
    expect(suggestions(name)).not.toContain('facts.words');
  });

  it('for the first hundred of them: a document made of such names is not worth more', () => {
    const found = suggestions(...Array.from({ length: 101 }, () => 'flags.looks'));
    expect(found.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 'flags.look'));
    expect(found.slice(100)).toEqual([null]);
  });
});

describe('a name is read whole', () => {
  it.each(['axes.conduct', 'axes.conduct.severity.more', 'evidence.conduct', 'ratings.conduct.more', 'ratings'])(
    '%s names nothing',
    (name) => {
      expect(suggestions(name)).toHaveLength(1);
    },
  );

  it('and means what bears it', () => {
    const when = { '>': [{ var: 'axes.conduct.severity' }, 0] };
    expect(told('everything', [replace('/flags/0/when', when)]).map(([code]) => code)).not.toContain(
      'expression.unknown-name',
    );
  });
});
