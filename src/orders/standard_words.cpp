#include "orders/standard_words.hpp"

#include <map>
#include <string>

#include "base/check.hpp"

namespace bascule::orders {
namespace {

constexpr const char* kEnglishEnd =
    "{assessments}\n\nPlease finish by {due}. You can stop and go on later, on any device.\n\n"
    "{link}";
// French puts a space that does not break before a colon.
constexpr const char* kFrenchEnd =
    "{assessments}\n\nMerci de terminer au plus tard le {due}. Vous pouvez vous interrompre et "
    "reprendre plus tard, sur l’appareil de votre choix.\n\n{link}";

LetterWords words(const char* subject, const std::string& opening, const char* end) {
  return {subject, "{greeting}\n\n" + opening + "\n\n" + end};
}

std::map<WhichLetter, LetterWords> all_words() {
  using enum LetterKind;
  using enum LetterLanguage;
  const char* english = "{organisation}: {assessments}";
  const char* french = "{organisation}\u00a0: {assessments}";
  return {
      {{Invitation, English},
       words(english, "As part of your application, {organisation} asks you for {questionnaires}:",
             kEnglishEnd)},
      {{Again, English},
       words(english,
             "Here is your link again. As part of your application, {organisation} asks you for "
             "{questionnaires}:",
             kEnglishEnd)},
      {{Reminder, English},
       words("Reminder: {organisation}: {assessments}",
             "A reminder, in case it slipped your mind: as part of your application, "
             "{organisation} asks you for {questionnaires}. What you have answered already is "
             "kept.",
             kEnglishEnd)},
      {{Invitation, French},
       words(french,
             "Dans le cadre de votre candidature, {organisation} vous invite à remplir "
             "{questionnaires}\u00a0:",
             kFrenchEnd)},
      {{Again, French},
       words(french,
             "Voici à nouveau votre lien. Dans le cadre de votre candidature, {organisation} vous "
             "invite à remplir {questionnaires}\u00a0:",
             kFrenchEnd)},
      {{Reminder, French},
       words("Rappel – {organisation}\u00a0: {assessments}",
             "Un rappel, au cas où cela vous aurait échappé\u00a0: dans le cadre de votre "
             "candidature, {organisation} vous invite à remplir {questionnaires}. Les réponses que "
             "vous avez déjà données sont conservées.",
             kFrenchEnd)}};
}

constexpr LetterPhrases kEnglish{
    .greeting = "Hello {name},",
    .greeting_of_nobody = "Hello,",
    .one_questionnaire = "one questionnaire",
    .questionnaires = "{count} questionnaires",
    .asked = "{assessment} (about {minutes} minutes, no clock)",
    .asked_optional =
        "{assessment} (about {minutes} minutes, no clock; optional, you may decline it on your "
        "page)",
    .button = "Open your page",
    .or_copy = "Or copy this link into a browser:",
    .link_follows = "Open your page:",
    .footer =
        "You receive this letter because {organisation} is considering your application and "
        "is responsible for it. The link is yours alone: please do not pass it on.",
    .footer_asks = " If you need more time or another format, write to {contact}.",
    .trial_subject = "[Test] ",
    .trial_notice =
        "This is a test letter, to you alone. The candidate is made up, and the link "
        "opens nothing."};

constexpr LetterPhrases kFrench{
    .greeting = "Bonjour {name},",
    .greeting_of_nobody = "Bonjour,",
    .one_questionnaire = "un questionnaire",
    .questionnaires = "{count} questionnaires",
    .asked = "{assessment} (environ {minutes} minutes, sans chronomètre)",
    .asked_optional =
        "{assessment} (environ {minutes} minutes, sans chronomètre ; facultatif, vous pouvez y "
        "renoncer sur votre page)",
    .button = "Ouvrir votre page",
    .or_copy = "Ou copiez ce lien dans un navigateur\u00a0:",
    .link_follows = "Ouvrir votre page\u00a0:",
    .footer =
        "Vous recevez ce message parce que {organisation} examine votre candidature et en "
        "est responsable. Ce lien vous est personnel\u00a0: merci de ne pas le transmettre.",
    .footer_asks =
        " S’il vous faut plus de temps ou un autre format, écrivez à l’adresse {contact}.",
    .trial_subject = "[Test] ",
    .trial_notice =
        "Ceci est un message d’essai, envoyé à vous uniquement. Cette candidature est "
        "fictive, et le lien n’ouvre rien."};

}  // namespace

const LetterWords& standard_words(const WhichLetter& which) {
  static const auto kWords = all_words();
  const auto found = kWords.find(which);
  check(found != kWords.end(), "every letter has standard words");
  return found->second;
}

const LetterPhrases& phrases(LetterLanguage language) {
  return language == LetterLanguage::French ? kFrench : kEnglish;
}

}  // namespace bascule::orders
