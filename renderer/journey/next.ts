import type { JourneyEvent } from './events.ts';
import { beginning, type FeedbackPlace, type Journey, type Place, questionnaireAt } from './state.ts';

const HOME: Place = { at: 'home', sorry: false };

/**
 * The visit after an event. Pure: an event that means nothing where the visitor is gives the same object back.
 * Two `idle` in a row end any visit and put everything back.
 */
export function next(journey: Journey, event: JourneyEvent): Journey {
  const { place } = journey;
  switch (event.type) {
    case 'station':
      return withStation(journey, event);
    case 'idle':
      return idle(journey);
    case 'presence':
      return journey;
    case 'stay':
      return journey.warning ? { ...journey, warning: false } : journey;
    case 'set':
      return { ...journey, settings: { ...journey.settings, ...event.settings } };
    case 'open':
      return offersSheets(place) ? { ...journey, sheet: event.sheet } : journey;
    case 'close':
      return journey.sheet ? { ...journey, sheet: null } : journey;
    case 'back':
      return back(journey);
    case 'home':
      return place.at === 'out-of-order' ? journey : go(journey, HOME);
    case 'start':
      return place.at === 'attract' ? go(journey, HOME) : journey;
    case 'choose':
      return place.at === 'home'
        ? go(journey, { at: 'experience', experience: event.experience, door: event.door })
        : journey;
    case 'finish':
      return place.at === 'experience' ? go(journey, afterExperience(place.experience, event.questionnaires)) : journey;
    case 'broken':
      return place.at === 'experience' ? go(journey, { at: 'home', sorry: true }) : journey;
    case 'audience':
      return place.at === 'feedback' && place.delivery === 'asking' && place.step === 0
        ? go(journey, { ...place, audience: event.audience })
        : journey;
    case 'enough':
      return place.at === 'feedback' && hasUnsent(place) ? go(journey, { ...place, delivery: 'sending' }) : journey;
    case 'answer':
    case 'skip':
      return place.at === 'feedback' && place.delivery === 'asking'
        ? go(journey, afterQuestion(place, event.type === 'answer' ? event.choice : null))
        : journey;
    case 'receipt':
      return place.at === 'feedback' && place.delivery !== 'asking'
        ? go(journey, { at: 'thanks', experience: place.experience })
        : journey;
    case 'undelivered':
      return place.at === 'feedback' && place.delivery === 'sending'
        ? go(journey, { ...place, delivery: event.delivery })
        : journey;
    case 'elapsed':
      return leavesByItself(place) ? go(journey, HOME) : journey;
    case 'console':
      return opensConsole(place) ? go(journey, { at: 'console', token: null }) : journey;
    case 'unlocked':
      return place.at === 'console' ? go(journey, { at: 'console', token: event.token }) : journey;
    case 'locked':
      return place.at === 'console' ? beginning(journey.defaults) : journey;
  }
}

/** True where there is something to put back, so that silence ends the visit. */
export function canGoIdle({ place, sheet, settings, defaults }: Journey): boolean {
  if (place.at === 'out-of-order') return false;
  return place.at !== 'attract' || sheet !== null || settings !== defaults;
}

/** True while there are answers that nobody has sent yet. */
export function hasUnsent(place: FeedbackPlace): boolean {
  return place.delivery === 'asking' && place.responses.length > 0;
}

/** True on the screens that go home by themselves. */
export function leavesByItself(place: Place): boolean {
  return (
    place.at === 'thanks' || (place.at === 'feedback' && (place.delivery === 'late' || place.delivery === 'refused'))
  );
}

/** Another screen starts without what was laid over the last one. */
function go(journey: Journey, place: Place): Journey {
  return { ...journey, place, sheet: null, warning: false };
}

/** From the screens that carry the team's mark; and back to the code when the session has ended. */
function opensConsole(place: Place): boolean {
  return place.at === 'attract' || place.at === 'home' || (place.at === 'console' && place.token !== null);
}

function offersSheets(place: Place): boolean {
  return place.at !== 'console' && place.at !== 'out-of-order' && place.at !== 'thanks';
}

function idle(journey: Journey): Journey {
  if (!canGoIdle(journey)) return journey;
  const nobodyToWarn = journey.place.at === 'attract';
  return journey.warning || nobodyToWarn ? beginning(journey.defaults) : { ...journey, warning: true };
}

function back(journey: Journey): Journey {
  if (journey.warning) return { ...journey, warning: false };
  if (journey.sheet) return { ...journey, sheet: null };
  const { place } = journey;
  switch (place.at) {
    case 'attract':
    case 'out-of-order':
      return journey;
    case 'home':
    case 'console':
      return beginning(journey.defaults);
    case 'feedback':
      return place.delivery === 'asking' && place.step > 0 ? go(journey, previousQuestion(place)) : go(journey, HOME);
    case 'experience':
    case 'thanks':
      return go(journey, HOME);
  }
}

function afterExperience(
  experience: string,
  questionnaires: Extract<JourneyEvent, { type: 'finish' }>['questionnaires'],
): Place {
  if (!questionnaires) return HOME;
  return { at: 'feedback', experience, questionnaires, audience: 'alone', step: 0, responses: [], delivery: 'asking' };
}

/** Nothing is sent when everything was skipped: there is nothing to keep, so nothing to thank for. */
function afterQuestion(place: FeedbackPlace, choice: string | null): Place {
  const { questions } = questionnaireAt(place);
  const question = questions[place.step];
  if (!question || (choice !== null && !question.choices.includes(choice))) return place;
  const responses = choice === null ? place.responses : [...place.responses, { question: question.id, choice }];
  if (place.step + 1 < questions.length) return { ...place, step: place.step + 1, responses };
  return responses.length > 0 ? { ...place, responses, delivery: 'sending' } : HOME;
}

function previousQuestion(place: FeedbackPlace): FeedbackPlace {
  const step = place.step - 1;
  const asked = questionnaireAt(place).questions[step]?.id;
  return { ...place, step, responses: place.responses.filter(({ question }) => question !== asked) };
}

/** A fault ends the visit; its repair starts a new one. A visit under way keeps what its visitor chose. */
function withStation(journey: Journey, { fault, defaults }: Extract<JourneyEvent, { type: 'station' }>): Journey {
  if (fault) return { ...beginning(defaults), place: { at: 'out-of-order', fault } };
  if (journey.place.at === 'out-of-order' || !canGoIdle(journey)) return beginning(defaults);
  return { ...journey, defaults };
}
