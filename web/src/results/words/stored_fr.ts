// A result is stored with names and notices in English, as it was scored. These are the same in French.
import { typeset } from '../../ui/french';

// Scales of the Big Five, by id.
export const SCALES: Readonly<Record<string, string>> = {
  ES: 'Stabilité émotionnelle',
  ES1: 'Sérénité',
  ES2: 'Humeur égale',
  ES4: 'Aisance en société',
  ES5: 'Retenue',
  ES6: 'Sang-froid',
  E: 'Extraversion',
  E1: 'Cordialité',
  E2: 'Sociabilité',
  E3: 'Affirmation de soi',
  E4: 'Niveau d’activité',
  E5: 'Recherche de sensations',
  E6: 'Gaieté',
  O: 'Ouverture',
  O1: 'Imagination',
  O2: 'Intérêts artistiques',
  O3: 'Attention aux émotions',
  O4: 'Goût de la nouveauté',
  O5: 'Curiosité intellectuelle',
  A: 'Agréabilité',
  A1: 'Confiance',
  A2: 'Droiture',
  A3: 'Altruisme',
  A4: 'Coopération',
  A5: 'Modestie',
  A6: 'Compassion',
  C: 'Caractère consciencieux',
  C1: 'Sentiment d’efficacité',
  C2: 'Ordre',
  C3: 'Sens du devoir',
  C4: 'Recherche de réussite',
  C5: 'Autodiscipline',
  C6: 'Prudence',
};

// Norm groups, by id.
export const POPULATIONS: Readonly<Record<string, string>> = {
  'johnson-adult-21-60': 'adultes de 21 à 60 ans, volontaires sur le web',
};

// Notices, by their English text.
export const NOTICES: Readonly<Record<string, string>> = typeset({
  'Items about low mood and about political or moral outlook are not part of the form used in hiring.':
    'Les questions sur l’abattement et sur les convictions politiques ou morales ne font pas partie de la forme utilisée pour le recrutement.',
  'The answers say how a person describes themself. People who apply for a job tend to describe themselves favourably, and no score corrects for that.':
    'Les réponses disent comment une personne se décrit elle-même. Dans une candidature, on tend à se décrire sous un jour favorable, et aucun score ne le corrige.',
  'No norms exist for this language: scores run from 0 to 100 over the possible range and compare a person with nobody.':
    'Il n’existe pas de normes pour cette langue : les scores vont de 0 à 100 sur l’étendue possible et ne comparent la personne à aucune autre.',
  'The error bands are taken over from the English form and are approximate here.':
    'Les marges d’erreur sont reprises de la forme anglaise et ne sont ici qu’approximatives.',
  'Emotional stability and Openness: fewer items are asked than published, so the norm is approximate (the spread is assumed, not measured).':
    'Stabilité émotionnelle et Ouverture : moins de questions sont posées que dans la forme publiée, la norme est donc approximative (la dispersion est supposée et non mesurée).',
});
