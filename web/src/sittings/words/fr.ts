import { typeset } from '../../ui/french';
import type { French } from '../../ui/i18n';
import type { en } from './en';

// The candidate's pages in French: « vous », and nothing that says whether a man or a woman reads it. No « de » stands
// before a name: it may begin with a vowel.
export const fr: French<typeof en> = typeset({
  title: 'Votre invitation',
  titleFrom: 'Invitation – {{org}}',
  opening: 'Ouverture de votre invitation…',

  hello: 'Bonjour.',
  helloName: 'Bonjour {{name}}.',
  askOne: '{{org}} vous demande de répondre à une évaluation : {{what}}.',
  askOneFor:
    'Pour votre candidature au poste « {{posting}} », {{org}} vous demande de répondre à une évaluation : {{what}}.',
  andAfter_one: 'Une autre suivra : {{names}}.',
  andAfter_many: '{{count}} d’autres suivront : {{names}}.',
  andAfter_other: '{{count}} autres suivront : {{names}}.',
  factsLabel: 'Ce qui vous attend',
  items_one: '{{count}} question',
  items_many: '{{count}} de questions',
  items_other: '{{count}} questions',
  aboutMinutes: 'environ {{minutes}} min',
  noClock: 'Aucun chronomètre ne tourne. Prenez le temps qu’il vous faut.',
  timed:
    'La durée est limitée : le chronomètre part quand vous commencez, et c’est l’heure du serveur qui compte.',
  anyDevice:
    'Sur l’appareil de votre choix. Chaque réponse est enregistrée aussitôt ; arrêtez quand vous voulez et reprenez plus tard avec le même lien.',
  due: 'Merci d’envoyer vos réponses au plus tard le {{when}}.',
  dueStarted: 'Si vous avez commencé d’ici là, vous disposez de 24 heures de plus pour terminer.',
  seenBy: 'Vos réponses et le résultat sont vus par l’équipe de recrutement chez {{org}}.',
  retention_one: 'Nous gardons vos réponses et le résultat pendant {{count}} jour ; ils sont ensuite supprimés.',
  retention_many: 'Nous gardons vos réponses et le résultat pendant {{count}} de jours ; ils sont ensuite supprimés.',
  retention_other: 'Nous gardons vos réponses et le résultat pendant {{count}} jours ; ils sont ensuite supprimés.',
  noRightAnswers:
    'Il n’y a ni bonne ni mauvaise réponse. Dites comment vous êtes, et non comment vous aimeriez être.',
  optional: '{{name}} (facultatif)',
  optionalNote: 'Cette évaluation est facultative. Vous pouvez y renoncer ; cela ne joue pas contre vous.',
  decline: 'Je préfère ne pas y répondre',
  declineSure: 'Renoncer à cette évaluation ({{name}}) ? Vous pouvez changer d’avis jusqu’à la date limite.',
  declineYes: 'Y renoncer',
  declineNo: 'La garder',
  declinedOne: 'Vous avez renoncé à cette évaluation : {{name}}.',
  takeUp: 'Y répondre finalement',
  declinedTitle: 'C’est entendu.',
  declinedText: 'Rien d’autre ne vous est demandé. {{org}} voit que vous y avez renoncé, et rien de plus.',
  declinedOver: 'Il n’est plus possible de changer d’avis.',

  helpTitle: 'Besoin de plus de temps ou d’un autre format ?',
  helpContact: 'Écrivez à {{address}}.',
  helpContactName: 'Écrivez à {{name}} : {{address}}.',
  helpReply: 'Répondez au message par lequel {{org}} vous a envoyé ce lien.',
  helpWhy: 'Vous n’avez pas à donner de raison, et le demander ne joue pas contre vous.',
  language: 'Langue des questions',
  start: 'Commencer',
  startPractice: 'Essayer une question, puis commencer',
  goOn: 'Continuer',
  goOnAt: 'Continuer (réponses : {{answered}} sur {{total}})',

  practiceBadge: 'Essai',
  practiceTitle: 'Pour essayer.',
  practiceText: 'Cette réponse ne compte pas et n’est pas enregistrée.',
  practiceGood: 'Il n’y a rien d’autre à faire.',
  practiceStart: 'Commencer pour de bon',

  itemOf: '{{at}} sur {{total}}',
  progressLabel: 'Réponses données : {{answered}} sur {{total}}',
  back: 'Retour',
  skip: 'Passer',
  next: 'Suivant',
  keysHint:
    'Au clavier : 1–{{options}} pour choisir, Entrée pour la question suivante, Retour arrière pour revenir.',
  cannotShow: 'Cette page est trop ancienne pour afficher cette question. Rechargez-la.',

  saved: 'Enregistré',
  saving: 'Enregistrement…',
  notSaved:
    'Pas encore enregistré : pas de connexion. Vos réponses restent sur cet appareil et nous réessayons.',
  notSavedNoCopy: 'Pas encore enregistré : pas de connexion. Gardez cette page ouverte ; nous réessayons.',
  savedAgain: 'Tout est de nouveau enregistré.',
  retryNow: 'Réessayer',

  reviewTitle: 'Avant l’envoi',
  allAnswered: 'Vous avez répondu à tout ({{total}} sur {{total}}).',
  someOpen_one: 'Réponses données : {{answered}} sur {{total}}. Il reste {{count}} question.',
  someOpen_many: 'Réponses données : {{answered}} sur {{total}}. Il reste {{count}} de questions.',
  someOpen_other: 'Réponses données : {{answered}} sur {{total}}. Il reste {{count}} questions.',
  whyAnswer: 'Plus vous donnez de réponses, plus le résultat en dit long.',
  answerOpen_one: 'Répondre à la question restante',
  answerOpen_many: 'Répondre au {{count}} de questions restantes',
  answerOpen_other: 'Répondre aux {{count}} questions restantes',
  send: 'Envoyer',
  sendWithOpen_one: 'Envoyer sans répondre à {{count}} question',
  sendWithOpen_many: 'Envoyer sans répondre à {{count}} de questions',
  sendWithOpen_other: 'Envoyer sans répondre à {{count}} questions',
  sendFinal: 'Après l’envoi, les réponses ne peuvent plus être modifiées.',
  lookThrough: 'Revenir à la dernière question',
  sending: 'Envoi…',
  sendingWaits:
    'Pas encore envoyé : pas de connexion. Vos réponses sont gardées sur cet appareil ; nous réessayons. Laissez cette page ouverte.',

  doneTitle: 'Merci. C’est envoyé.',
  doneTitleName: 'Merci {{name}}. C’est envoyé.',
  doneNext: 'L’équipe de recrutement chez {{org}} voit votre résultat. Elle vous écrira pour la suite.',
  doneClose: 'Vous pouvez fermer cette page.',
  doneMore: 'Une autre évaluation vous est demandée : {{name}}.',
  doneMoreMinutes: 'Une autre évaluation vous est demandée : {{name}}, environ {{minutes}} min.',
  doneOptional: 'Une autre évaluation vous est proposée : {{name}}. Elle est facultative.',
  doneOptionalMinutes:
    'Une autre évaluation vous est proposée : {{name}}, environ {{minutes}} min. Elle est facultative.',
  doneGoOn: 'Passer à la suivante',
  doneQuestions: 'Une question à ce sujet, ou sur vos données ?',

  elsewhereTitle: 'Cette évaluation est ouverte dans un autre navigateur',
  elsewhereText:
    'Vous avez commencé sur un autre appareil ou dans un autre navigateur. Vous pouvez continuer ici ; l’autre s’arrête alors. Tout ce qu’il a enregistré est gardé.',
  elsewhereLost:
    'Vous avez continué dans un autre navigateur. Les réponses d’ici qui ne sont pas enregistrées restent sur cet appareil ; elles seront envoyées si vous continuez ici.',
  takeOver: 'Continuer ici',

  expiredTitle: 'Le délai est écoulé',
  expiredText:
    'La date limite est passée. Pour répondre tout de même, écrivez à {{org}} et demandez un délai supplémentaire.',
  cancelledTitle: 'Cette évaluation ne vous est plus demandée',
  cancelledText: '{{org}} y a renoncé. Vous n’avez rien à faire.',
  unknownTitle: 'Ce lien ne fonctionne pas',
  unknownText:
    'Il est peut-être incomplet, remplacé par un plus récent, ou arrivé à son terme. Ouvrez le lien du message le plus récent, ou répondez à ce message pour en demander un autre.',
  noCookieTitle: 'Ouvrez de nouveau votre lien',
  noCookieText:
    'Ce navigateur ne sait pas de quelle invitation il s’agit. Ouvrez de nouveau le lien reçu par e-mail ; tout ce qui a été enregistré est gardé.',
  offlineTitle: 'Pas de connexion',
  offlineText: 'Nous réessayons de nous-mêmes dès qu’elle est rétablie.',
  troubleTitle: 'Quelque chose ne fonctionne pas de notre côté',
  troubleText:
    'Ce qui a été enregistré est gardé. Nous réessayons de nous-mêmes ; vous pouvez aussi revenir plus tard avec le même lien.',
  tryAgain: 'Réessayer',
  reference: 'Référence pour l’assistance : {{id}}',
});
