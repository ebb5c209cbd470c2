/** What a page does with the package, offline: both documents are part of it. */
import { assess, evaluationDigest, isRiskError, RiskError } from '@veo/risk';
import instrument from '@veo/risk/instruments/ml-arrival-screen/0.1.0.json';
import { evaluationWords } from '@veo/risk/words/fr';
import assessment from './assessment.json';

const checked = assess(instrument, assessment);
const words = checked.ok ? evaluationWords(checked.value.evaluation, instrument).sections.length : 0;
const knows = isRiskError(new RiskError('kernel.demo'));

export const answer =
  checked.ok && words > 5 && knows ? evaluationDigest(checked.value.evaluation) : JSON.stringify(checked.issues);
