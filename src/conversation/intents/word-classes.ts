import { stem } from './words.ts';

/**
 * Words that ask for the same, by the idea that they share. A word may stand in several. What is learned of one word of a
 * class holds for the others, those that no example has as well. A few words of other languages are among them.
 */
const CLASSES: Readonly<Record<string, string>> = {
  watching:
    'watch monitor track observe follow subscribe ping notify alert remind inform poke shout message dm posted tell bescheid beobachte update know eye report notification reminder nudge buzz babysit nudge holler ping mention tag page inform',
  stopping:
    'stop unwatch unsubscribe unfollow mute silence quit cancel end disable shush enough remove off nicht keine hush snooze halt cease kill call',
  negation: 'not no never none nothing without neither nor nicht kein keine nope hardly',
  deletion:
    'delete remove purge destroy nuke wipe gone missing vanish disappear recover restore undelete softdelete recycle drop kill teardown tombstone trash erase gelöscht deletion purgeable recoverable lost cleanup resurrect undeleted bin wiped wipe clean cleaned torn tear scrap zap yank prune',
  lock: 'lock locked locking locks readonly cannotdelete gesperrt lokc unlocked unlock sperre',
  policy:
    'policy policies deny denied denial disallow compliant compliance initiative exempt exemption assignment blueprint forbid noncompliant governance guardrail richtlinie allowed policys azpolicy',
  existence:
    'exist exists existing existence there find locate search lookup available availability taken free where wheres present got have own lives existiert gibt wo',
  change:
    'change modify edit touch update alter write wrote push scale restart resize rotate tweak mess tamper activity audit history geändert modification edited mutate adjust reconfigure altered fiddle commit whodunnit open opened flip toggle mess add added',
  running:
    'run running progress inflight active pending ongoing busy finish done complete currently busy status state going executing finished provisioning läuft ended over waiting hanging queue queued moment eta middle hold holding open quiet idle far',
  retry:
    'retry rerun redeploy resubmit relaunch repeat forceunlock reapply reattempt retryable try nochmal kick resume restart another second twice',
  safety:
    'safe safely ok okay dangerous risky harm hurt harmless wait should shall may can worse harmful dare allowed worth',
  failure:
    'fail broke break broken die dead blow crash error stuck conflict bomb explode choke barf kaputt fehlgeschlagen failure red errored croak hang refuse reject abort fall fehler issue problem stall trouble wrong borked busted',
  deploying:
    'deploy deployment release pipeline rollout terraform bicep azd apply template build ci cd job workflow stage provision arm infra aadeployment',
  meaning:
    'explain mean meaning define definition eli5 difference bedeutet heisst understand translate significa interpret describe versus clarify',
  recurrence:
    'prevent avoid prevention future permanent permanently again next anymore ever forever recurring recur longterm lasting postmortem idempotent serialize mutex guardrail backoff practice verhindern vermeiden mitigate harden proof stop happen happening once root keep pattern robust fragile place trip clash collide collision step',
  blame:
    'fault blame guilty culprit cause caused mine ours theirs us me our my azure microsoft platform outage responsible schuld broke side someone else coincidence human user operator flaky',
  greeting:
    'hi hello hey hallo moin morning evening afternoon greetings howdy yo hiya sup bye goodbye hola bonjour ciao salut servus ahoy gday emojiwave welcome night heya guten',
  thanks: 'thanks cheers merci gracias danke appreciated ty',
  success:
    'fixed fix works work worked working solved resolve resolved green success successful succeeded good great perfect awesome helped sorted through passed nice gone normal emojigood brilliant sweet excellent fine deployed gelöst unblocked healthy',
  complaint:
    'wrong useless still nope bad same incorrect unhelpful helpful misleading worthless garbage rubbish sucks nonsense emojibad already tried either neither vague falsch stupid unrelated off bullshit crap inaccurate',
  calling_off:
    'cancel abort nevermind forget ignore skip leave exit quit drop scratch disregard scrap reset undo egal vergiss abbrechen bye dismiss withdraw annuler needed matter mind back',
  helping:
    'help usage command commands docs documentation manual menu faq options instructions tutorial feature capabilities examples guide start hilfe aide ayuda use readme support assist',
  thread:
    'thread above message msg first parent post uparrow summarize triage read look see conversation up earlier log alert analyze recap tldr top pasted posted preceding start upthread context history summary',
  asker: 'i we me my our us mine',
  person: 'who someone anyone person user whose somebody team colleague principal pipeline wer everyone whom',
  offtopic:
    'weather lunch coffee pizza joke game meeting cost price bill billing spend invoice sku vacation cat dog music birthday poem song story football beer dinner holiday capital president recipe movie love marry cute funny pretty single sing dance laptop printer wifi password outlook zoom parking salary bitcoin stock news rain snow sports rsvp recipe dinner breakfast friday weekend joke money cheap budget',
  other_tool:
    'git github npm docker python java react kubectl helm kubernetes pod pods jenkins jira aws s3 gcp google stripe vim css javascript sql excel slack teams linux windows sudo laptop rebase merge',
  making:
    'write generate create make build book order schedule translate buy draft code open send give grant reboot shut start scale design implement',
  question: 'what why how who where when which was wie warum wann wer',
  finality: 'when once until till soon after if whenever wenn',
};

const byWord = new Map<string, string[]>();
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.split(' ')) {
    for (const form of new Set([word, stem(word)])) byWord.set(form, [...(byWord.get(form) ?? []), name]);
  }
}

const NONE: readonly string[] = [];

/** The ideas that a word, or its stem, stands for. */
export const classesOf = (word: string): readonly string[] => byWord.get(word) ?? byWord.get(stem(word)) ?? NONE;
