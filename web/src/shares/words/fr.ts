import { typeset } from '../../ui/french';
import type { French } from '../../ui/i18n';
import type { en } from './en';

export const fr: French<typeof en> = typeset({
  title: 'Un résultat partagé',
  titleOf: 'Résultat – {{name}}',
  download: 'Télécharger le PDF (en anglais)',
  takenIn: 'langue des questions : {{language}}',
  completed: 'terminé le {{when}}',
  shownBy:
    '{{org}} vous montre ce résultat. Le lien fonctionne jusqu’au {{when}}, sauf s’il est retiré avant. Il concerne une personne : merci de ne le transmettre à personne d’autre.',
  overTitle: 'Ce lien n’est plus valable',
  overText: 'Demandez-en un nouveau à la personne qui vous l’a envoyé.',
  cutTitle: 'Ce lien n’est pas complet',
  cutText: 'Ouvrez-le de nouveau dans le message reçu, ou copiez-le en entier dans la barre d’adresse.',
});
