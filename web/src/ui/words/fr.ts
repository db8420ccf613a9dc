import { typeset } from '../french';
import type { French } from '../i18n';
import type { en } from './en';

export const fr: French<typeof en> = typeset({
  loading: 'Chargement',
  tryAgain: 'Réessayer',
  reference: 'Référence pour l’assistance : {{id}}',
  copied: 'Copié',
  sandbox: 'Environnement de test',
  noAnswer: 'Pas de connexion au serveur. Rien n’est perdu ; réessayez.',
  notFound: 'Il n’y a rien ici, ou vous n’y avez pas accès.',
  forbidden: 'Votre rôle ne le permet pas. Demandez à une personne qui administre le compte.',
  tooOften: 'Trop de demandes. Patientez un peu, puis réessayez.',
  trouble: 'Le serveur rencontre une difficulté. Ce qui a été enregistré est gardé ; réessayez dans un instant.',
  refused: 'Le serveur a refusé cette demande.',
  fault: 'Cette page a un défaut. Rechargez-la.',
});
