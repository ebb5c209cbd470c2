import type { protectedSubjects } from '../indicators.js';
import type { Pattern } from './wording.js';

/** Words that can stand in for who a person is, by what they stand in for. */
export type ProxyWords = { readonly [Subject in (typeof protectedSubjects)[number]]?: readonly Pattern[] };

/** Names of peoples and places, much the same in every language. */
export const properNames: ProxyWords = {
  ethnicity: [
    ...['touareg*', 'tuareg*', 'tamasheq*', 'tamacheq*', 'bella', 'bellah*', 'ikla*'],
    ...['peul*', 'fulani*', 'fulbe*', 'foulbe*', 'songhai*', 'songhay*', 'sonrhai*', 'songoy*'],
    ...['bambara*', 'bamanan', 'dogon*', 'dogons', 'malinke*', 'soninke*', 'senoufo*', 'senufo*', 'bozo*'],
    ...['dozo*', 'dozos', 'haoussa*', 'hausa*', 'zarma*', 'djerma*'],
  ],
  origin: [
    ...['kidal', 'gao', 'menaka', 'taoudeni*', 'tombouctou', 'timbuktu', 'mopti', 'azawad*'],
    ...['liptako*', 'gourma', 'macina', 'libya*', 'libye*', 'algeria*', 'algerie*', 'niger', 'mauritani*'],
  ],
};

/** English words. */
export const englishProxies: ProxyWords = {
  age: [
    'young',
    'youth',
    'teenage*',
    'elderly',
    'age',
    'aged',
    'birthday*',
    'date of birth',
    'year of birth',
    'born',
    'years old',
  ],
  sex: ['woman', 'women', 'female*', 'gender', 'sex'],
  ethnicity: [
    'ethnic*',
    'tribe*',
    'tribal*',
    'clan*',
    'race',
    'racial*',
    'caste*',
    'arab*',
    'moor*',
    'skin colour',
    'skin color',
  ],
  origin: [
    ...['northerner*', 'southerner*', 'nomad*', 'herder*', 'herdsm*', 'herding', 'herd', 'pastoralist*'],
    ...['birthplace', 'place of birth', 'place of origin', 'region of origin', 'home region', 'home village'],
    ...['hometown', 'displaced', 'migrant*', 'refugee*'],
  ],
  religion: [
    ...['mosque*', 'beard*', 'pray', 'prays', 'praying', 'prayer*', 'fasting', 'veil*', 'hijab*', 'niqab*', 'turban*'],
    ...['religious practice*', 'religious dress', 'religious observance', 'religiosity', 'religious belief*'],
    ...['devout', 'pious', 'piety', 'islam*', 'muslim*', 'christian*', 'animist*', 'salafi*', 'wahhabi*', 'wahabi*'],
    ...['imam*', 'marabout*', 'koran*', 'quran*', 'madrasa*', 'madrassa*', 'sharia*', 'church*', 'preacher*'],
  ],
  language: ['accent', 'accents', 'dialect*', 'mother tongue', 'native language', 'speaks arabic'],
  disability: ['disabled', 'disabilit*', 'handicap*', 'infirm*', 'mental illness', 'mentally ill'],
  nationality: ['nationality', 'foreigner*', 'foreign national*', 'citizenship', 'stateless'],
  opinion: ['political opinion*', 'political belief*', 'political party', 'separatist*'],
  kinship: ['kin', 'kinship', 'kinsm*', 'lineage*', 'blood tie*', 'relatives in'],
  marital_status: [
    ...['marital', 'married', 'unmarried', 'bachelor*', 'divorce*', 'widow*', 'polygam*', 'wife', 'wives', 'spouse*'],
  ],
  literacy: ['illitera*', 'literacy', 'literate', 'unschooled', 'uneducated', 'cannot read'],
};

/** French words, without accents. */
export const frenchProxies: ProxyWords = {
  age: ['jeunesse', 'adolescen*', 'vieillard*', 'age', 'date de naissance', 'annee de naissance', 'anniversaire*'],
  sex: ['femme*', 'feminin*', 'sexe', 'sexes'],
  ethnicity: [
    'ethni*',
    'tribu',
    'tribus',
    'triba*',
    'clan',
    'clans',
    'claniqu*',
    'race',
    'races',
    'racia*',
    'caste*',
    'arabe*',
    'maure',
    'maures',
    'couleur de peau',
  ],
  origin: [
    ...['nordiste*', 'sudiste*', 'nomad*', 'eleveur*', 'berger*', 'troupeau*', 'pastorali*', 'transhuman*'],
    ...['lieu de naissance', 'lieu d origine', 'region d origine', 'village d origine', 'village natal'],
    ...['terroir*', 'deplaces', 'migrant*', 'refugie*'],
  ],
  religion: [
    ...['mosque*', 'barbe', 'barbes', 'barbu', 'barbus', 'priere*', 'prier', 'prie', 'prient', 'voile', 'voiles'],
    ...['hijab*', 'niqab*', 'turban*', 'pratique religieuse', 'pratiques religieuses', 'tenue religieuse'],
    ...['religiosite', 'croyance religieuse', 'croyances religieuses', 'devot*', 'pieux', 'pieuse*', 'piete'],
    ...['islam*', 'musulman*', 'chretien*', 'animiste*', 'salafi*', 'wahhabi*', 'wahabi*', 'imam*', 'marabout*'],
    ...['coran*', 'medersa*', 'madrassa*', 'charia*', 'eglise*', 'precheur*', 'preche*'],
  ],
  language: ['accent', 'accents', 'dialect*', 'langue maternelle', 'parle arabe'],
  disability: ['handicap*', 'infirm*', 'maladie mentale', 'malade mental*'],
  nationality: ['nationalite*', 'etranger', 'etrangers', 'etrangere*', 'ressortissant*', 'apatrid*'],
  opinion: ['opinion politique', 'opinions politiques', 'parti politique', 'separatist*', 'independantist*'],
  kinship: ['parente', 'parentes', 'lignage*', 'liens du sang', 'cousin*'],
  marital_status: [
    ...['matrimonia*', 'situation familiale', 'etat civil', 'celibat*', 'marie', 'maries', 'mariee*', 'divorc*'],
    ...['veuf', 'veufs', 'veuve*', 'polygam*', 'epouse', 'epouses', 'conjoint*'],
  ],
  literacy: ['analphabet*', 'illettr*', 'alphabetis*', 'non scolarise*', 'sait pas lire', 'sans instruction'],
};
