/** Has a host hang things on every object, and replace what lists do, for as long as something runs. */
function whileAltered(run) {
  const { map } = Array.prototype;
  Object.assign(Object.prototype, { value: 42, band: 'none', mayBeRefused: [], toJSON: () => 42 });
  Array.prototype.map = () => [];
  try {
    return run();
  } finally {
    for (const key of ['value', 'band', 'mayBeRefused', 'toJSON']) delete Object.prototype[key];
    Array.prototype.map = map;
  }
}

/** One use of every surface, whichever module system it was loaded by. */
exports.use = ({ assert, risk, authoring, node, fr, en }, instrument, assessment) => {
  const checked = risk.assess(instrument, assessment);
  assert.ok(checked.ok, JSON.stringify(checked.issues));
  const { evaluation, digest } = checked.value;
  assert.equal(risk.evaluationDigest(evaluation, node.platformSha256), digest);

  assert.equal(whileAltered(() => risk.assess(instrument, assessment)).value.digest, digest);

  const parsed = risk.parseInstrument(instrument, node.platformSha256);
  assert.ok(parsed.ok);
  const compiled = risk.compileInstrument(parsed.value, node.platformSha256);
  const read = risk.parseAssessment(JSON.parse(assessment));
  assert.ok(read.ok);
  const valid = risk.validate(compiled, read.value);
  assert.ok(valid.ok);
  assert.equal(risk.sealEvaluation(compiled, valid.value, node.platformSha256).digest, digest);

  const { document } = parsed.value;
  assert.match(JSON.stringify(fr.evaluationWords(evaluation, document)), /personne|détenu/u);
  assert.match(JSON.stringify(en.evaluationWords(evaluation, document)), /person/u);
  const explanation = risk.explain(compiled, valid.value);
  assert.ok(Array.isArray(fr.explanationWords(explanation, evaluation, document)));

  const refused = risk.assess(instrument, assessment.replace('"assessedOn"', '"assesedOn"'));
  assert.ok(!refused.ok && refused.issues.every((issue) => fr.issueWords(issue).sentence !== ''));
  assert.equal(refused.issues.find(({ code }) => code === 'assessment.unknown-key').facts.nearest, 'assessedOn');
  assert.ok(refused.issues.every((issue) => en.issueWords(issue).remedy !== ''));

  const path = node.bundledInstrument('ml-arrival-screen', '0.1.0');
  const file = node.readDocument(path);
  assert.ok(file.ok && file.value === instrument);
  assert.equal(node.bundledInstruments().length, 9);
  const cases = authoring.parseCases(node.readDocument(path.replace('.json', '.cases.json')).value, document);
  assert.ok(cases.ok, JSON.stringify(cases.issues));
  for (const { name, differences } of authoring.runCases(compiled, cases.value))
    assert.deepEqual(differences, [], name.en);
  assert.match(authoring.instrumentTypes(document), /visible_injury/u);

  assert.throws(
    () => risk.evaluationDigest({}),
    (error) => risk.isRiskError(error) && fr.refusalWords(error).sentence !== '',
  );
  return `${risk.canonicalJson(evaluation)}\n${digest}\n`;
};
