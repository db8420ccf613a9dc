import { typeset } from '../../ui/french';
import type { French } from '../../ui/i18n';
import type { en } from './en';

export const fr: French<typeof en> = typeset({
  basis: 'Sur quoi reposent les scores',
  evidence: 'Preuves {{level}}',
  evidenceL3: 'Instrument publié, normes publiées.',
  evidenceL3Norm: 'Instrument publié, normes publiées : {{norm}}.',
  evidenceL2: 'Instrument publié, pas encore de normes.',
  evidenceL1: 'Aperçu de recherche : pas encore de normes.',
  evidenceLS: 'Échantillon du travail lui-même.',

  scores: 'Scores',
  asTable: 'Afficher en tableau',
  asChart: 'Afficher en graphique',
  noNorm:
    'Ces scores vont de 0 à 100 sur l’étendue possible. Il n’y a pas encore de normes pour cette langue ou cette forme : personne ne peut donc dire si un score est élevé ou bas parmi d’autres, et aucun percentile n’est indiqué.',
  caveat:
    'Un score de personnalité ne dit pas si une personne fait bien un travail, et ne doit pas décider seul. Servez-vous-en pour choisir les questions de l’entretien.',
  unscored: '{{name}} : {{why}}',
  tooFewAnswers: 'pas de score, trop peu de réponses',
  noNormGroup: 'non indiqué, si peu de questions disent trop peu sans normes',
  unscoredOther: 'pas de score ({{reason}})',

  legendScore: 'score et intervalle qui contient le vrai score 9 fois sur 10',
  legendMiddle: 'moitié centrale du groupe de référence',
  drawn: '{{name}} : {{score}}, intervalle à 90 % de {{low}} à {{high}}, sur un axe de {{min}} à {{max}}',
  low: 'bas',
  middle: 'moyen',
  high: 'élevé',
  positionLow: 'au-dessous de la plupart des adultes ({{nth}} percentile)',
  positionMiddle: 'près du milieu des adultes ({{nth}} percentile)',
  positionHigh: 'au-dessus de la plupart des adultes ({{nth}} percentile)',
  approximateNorm: 'norme approximative',
  itemsAnswered: 'réponses données : {{answered}}',
  itemsAnsweredOf: 'réponses données : {{answered}} sur {{items}}',
  facets_one: '{{count}} facette',
  facets_many: '{{count}} de facettes',
  facets_other: '{{count}} facettes',
  facet: 'Facette',

  table: 'Les scores en tableau',
  dimension: 'Dimension',
  score: 'Score',
  range: 'Intervalle à 90 %',
  percentile: 'Percentile',
  band: 'Niveau',
  items: 'Réponses',
  itemsOf: '{{answered}} sur {{items}}',
  reliability: 'Fidélité',

  answering: 'La façon de répondre',
  nothingUnusual: 'Rien d’inhabituel dans la façon de répondre.',
  numbers: 'Les chiffres correspondants',
  indexLongString: 'Plus longue suite de réponses identiques',
  indexIrv: 'Dispersion de toutes les réponses (écart type)',
  indexEvenOdd: 'Cohérence des demi-échelles',
  indexRte: 'Part des réponses données en 2 s ou plus',
  prorated: 'Quelques réponses manquent',
  proratedText: 'La moyenne de la personne sur la même échelle les remplace.',
  approximate: 'Norme approximative',
  approximateText:
    'Cette échelle est plus courte que celle publiée ; sa dispersion dans le groupe de référence est donc estimée. À lire avec plus de prudence.',
  longString: 'La même réponse de nombreuses fois de suite',
  longStringText:
    'Dix affirmations ou plus ont reçu de suite la même réponse. Elles ont pu être survolées ; cela ne le prouve pas, et aucun score n’a été modifié.',
  irv: 'Des réponses très égales',
  irvText:
    'Les réponses diffèrent très peu les unes des autres. Cela peut venir de la hâte, ou d’une personne qui voit peu d’extrêmes ; cela ne prouve ni l’une ni l’autre.',
  evenOdd: 'Des réponses qui se contredisent',
  evenOddText:
    'Des affirmations sur un même sujet ont reçu des réponses différentes. Cela peut venir de la hâte, d’un doute sur les mots ou d’un profil inhabituel ; cela ne prouve rien de tout cela.',
  rte: 'Des réponses très rapides',
  rteText:
    'Plus d’une réponse sur dix est venue en moins de deux secondes. Lire vite suffit pour cela ; cela ne prouve pas la négligence.',
  otherFlagText: 'Un indice qu’une personne doit examiner. Il ne prouve rien à lui seul.',

  scored: 'Le calcul des scores',
  normGroup: 'Groupe de référence',
  normSize: 'n = {{n}}',
  none: 'aucun',
  assessment: 'Évaluation',
  code: 'Programme de calcul',
  key: 'Clé',
  copy: 'Copier',
  recompute: 'Recalculer',

  lowES: 'ressent la tension plus vite et plus fort',
  highES: 'garde une humeur égale sous tension',
  lowE: 'préfère le calme, un petit cercle, un rythme mesuré',
  highE: 'cherche la compagnie, prend la parole, aime le mouvement',
  lowO: 'préfère l’éprouvé et le concret',
  highO: 'va vers les idées, l’art et la nouveauté',
  lowA: 'doute, rivalise, assume le désaccord',
  highA: 'fait confiance, rend service, cherche l’accord',
  lowC: 'agit au fil des choses, s’adapte, prend les règles avec souplesse',
  highC: 'planifie, garde l’ordre, achève ce qui est commencé',
});
