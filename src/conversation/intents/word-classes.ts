import { stem } from './words.ts';

/**
 * Words that ask for the same, by the idea that they share. A word may stand in several. What is learned of one word of a
 * class holds for the others, those that no example has as well. A few words of other languages are among them.
 */
const CLASSES: Readonly<Record<string, string>> = {
  watching: `
    watch monitor track observe follow subscribe ping notify alert remind inform poke shout message dm posted tell
    bescheid beobachte update know eye report notification reminder nudge buzz babysit holler mention tag page tabs
    loop heads informed word signal beep chime alarm`,
  stopping: `
    stop unwatch unsubscribe unfollow mute silence quit cancel end disable shush enough remove off nicht keine hush
    snooze halt cease kill call no further anymore any less unmonitor unping drop forget leave alone quiet peace`,
  negation: 'not no never none nothing without neither nor nicht kein keine nope hardly',
  deletion: `
    delete remove purge destroy nuke wipe gone missing vanish disappear recover restore undelete softdelete recycle
    drop kill teardown tombstone trash erase gelöscht deletion purgeable recoverable lost cleanup resurrect
    undeleted bin wiped clean cleaned torn tear scrap zap yank prune weg entfernt supprimé eliminado erased undo
    revive reclaim`,
  lock: `
    lock locked locking locks readonly cannotdelete gesperrt lokc unlocked unlock sperre lockd unlockd locker lifted
    lift`,
  policy: `
    policy policies deny denied denial disallow compliant compliance initiative exempt exemption assignment
    blueprint forbid noncompliant governance guardrail richtlinie allowed policys azpolicy`,
  existence: `
    exist exists existing existence there find locate search lookup available availability taken free where wheres
    present got have own lives existiert gibt wo deployed created visible somewhere anywhere contain belong owner
    live sit located whereabouts seen see spot`,
  change: `
    change modify edit touch update alter write wrote push scale restart resize rotate tweak mess tamper activity
    audit history geändert modification edited mutate adjust reconfigure altered fiddle commit whodunnit open opened
    flip toggle add added triggered ran started created renamed moved rotated configured enabled set turned stopped
    upgraded recreated deployed modified tampered`,
  running: `
    run running progress inflight active pending ongoing busy finish done complete currently status state going
    executing finished provisioning läuft ended over waiting hanging queue queued moment eta middle hold holding
    open quiet idle far live occupied hogging underway undergoing midway still left remain remaining apply applying
    upgrading updating creating deleting`,
  retry: `
    retry rerun redeploy resubmit relaunch repeat forceunlock reapply reattempt retryable try nochmal kick resume
    restart another second twice shot go attempt redo rekick retrigger trigger resend press hit button launch`,
  safety: `
    safe safely ok okay dangerous risky harm hurt harmless wait should shall may can worse harmful dare allowed
    worth fine good recommend advise hold leave danger worthwhile sensible wise smart ready early idempotent
    duplicate dürfen soll kann`,
  failure: `
    fail broke break broken die dead blow crash error stuck conflict bomb explode choke barf kaputt fehlgeschlagen
    failure red errored croak hang refuse reject abort fall fehler issue problem stall trouble wrong borked busted
    tank choked rejected unable hosed toast flame sideways bail croaked fubar dying dies smoke snag hiccup`,
  deploying: `
    deploy deployment release pipeline rollout terraform bicep azd apply template build ci cd job workflow stage
    provision arm infra aadeployment`,
  meaning: `
    explain mean meaning define definition eli5 difference bedeutet heisst understand translate significa interpret
    describe versus clarify`,
  recurrence: `
    prevent avoid prevention future permanent permanently again next anymore ever forever recurring recur longterm
    lasting postmortem idempotent serialize mutex guardrail backoff practice verhindern vermeiden mitigate harden
    proof stop happen happening once root keep pattern robust fragile place trip clash collide collision step going
    forward improve better proper properly clean solution lesson lessons takeaway action items queue serialise
    concurrency jitter retries dependson strategy design always never longer good`,
  blame: `
    fault blame guilty culprit cause caused mine ours theirs us me our my azure microsoft platform outage
    responsible schuld broke side someone else coincidence human user operator flaky merge commit pr branch refactor
    guilt innocent mistake error doing reason trigger triggered`,
  greeting: `
    hi hello hey hallo moin morning evening afternoon greetings howdy yo hiya sup bye goodbye hola bonjour ciao
    salut servus ahoy gday emojiwave welcome night heya guten buongiorno hej hei cya konnichiwa aloha wassup wazzup
    heyho tschüss grüezi grüß namaste moinsen oi christmas merhaba mahlzeit morgen ohai pong salam shalom terve
    tjena ttyl sawubona sziasztok zdravo yello gude halo hallöchen farewell cheerio hullo hru buenos dias bom dia
    bonsoir dobry olá ola tag abend leute zusammen later pleased everyone folks team guys gents ladies yall dear
    alive awake around anyone anybody goodnight doing feeling hanging moinmoin nabend tach adios aurevoir hoi dag
    goedemorgen god kveld buona sera bonne journée ahoj czesc dzień salve salaam xin chào annyeong`,
  thanks: 'thanks cheers merci gracias danke appreciated ty',
  success: `
    fixed fix works work worked working solved resolve resolved green success successful succeeded good great
    perfect awesome helped sorted through passed nice gone normal emojigood brilliant sweet excellent fine deployed
    gelöst unblocked healthy yay woohoo hooray hurray phew bingo boom klappt funktioniert läuft erledigt behoben
    résolu resuelto recovered averted closed hero lifesaver magic nailed confirmed wieder finally geht super gracias
    resolving healed cured unstuck cleared running up online woot huzzah victory flawless smooth fabulous splendid
    terrific marvelous`,
  complaint: `
    wrong useless still nope bad same incorrect unhelpful helpful misleading worthless garbage rubbish sucks
    nonsense emojibad already tried either neither vague falsch stupid unrelated off bullshit crap inaccurate
    unresolved lame negative persist remain thumbs down doubt disagree nothing poor terrible irrelevant guess hilft
    stimmt immer gleiche generic misunderstood sense repeating repeat worse horrible awful trash dumb inapplicable
    mismatch incorrectly unchanged persisting disappointing pathetic laughable clueless hopeless`,
  calling_off: `
    cancel abort nevermind forget ignore skip leave exit quit drop scratch disregard scrap reset undo egal vergiss
    abbrechen bye dismiss withdraw annuler needed matter mind back abandon escape return retract withdrawn oops
    whoops mistake break halt pass clear close restart another different topic wrong channel chat window paste meant
    later myself manage ourselves lass doch olvídalo tomber laisse schon enough interested urgent important relevant
    necessary required rethink discard nah decline dismissed terminate finish over out way mistyped misposted
    unneeded`,
  helping: `
    help usage command commands docs documentation manual menu faq options instructions tutorial feature
    capabilities examples guide start hilfe aide ayuda use readme support assist about info information intro
    introduction onboarding overview syntax cheatsheet helpme halp sos man quickstart purpose capable ability
    abilities able function functions access data store speak german language languages built made wrote bot
    deconflict anleitung puedes hacer machst kannst funktionierst benutze lost new hand tour trigger explain
    yourself limit limits skill skills tip tips hint hints type ask talk work paste supported understand instruction
    walkthrough newbie beginner hlep`,
  thread: `
    thread above message msg first parent post uparrow summarize triage read look see conversation up earlier log
    alert analyze recap tldr top pasted posted preceding start upthread context history summary`,
  investigating: `
    troubleshoot investigate diagnose debug rca root reason cause analyze figure find check look dig inspect examine
    verify explain`,
  asker: 'i we me my our us mine',
  person: 'who someone anyone person user whose somebody team colleague principal pipeline wer everyone whom',
  offtopic: `
    weather lunch coffee pizza joke game meeting cost price bill billing spend invoice sku vacation cat dog music
    birthday poem song story football beer dinner holiday capital president recipe movie love marry cute funny
    pretty single sing dance laptop printer wifi password outlook zoom parking salary bitcoin stock news rain snow
    sports rsvp breakfast friday weekend money cheap budget laugh lol haha hahaha lmao rofl omg brb afk omw lgtm
    congrats kudos roger noted hmm hm aha foo bar baz asdf qwerty abc xyz test testing blah bla lorem ipsum zzz uh
    oh cool wow sure true random word reality tv netflix book car charger cable headset mic cafeteria kitchen fridge
    badge train flight hotel restaurant pasta cake tea wine moon sky cheese banana hobby hobbies age old boss
    manager ceo election pto raise bonus dentist doctor sick sleep tired hungry bored wearing eat drink cook buy
    sell rent house cats iphone android xbox standup retro sprint demo slides agenda calendar review approve merged
    pr branch party meme video picture pictures gif emoji horoscope trivia quiz riddle crossword chess poker lottery
    marathon gym yoga bike taxi uber bus traffic hike beach sunny cloudy storm temperature degrees hotdog burger
    sushi taco salad sandwich snack cookies chocolate bakery barista espresso latte kids baby wedding wife husband
    mom dad brother sister uncle aunt girlfriend boyfriend date tinder homework exam school university professor`,
  other_tool: `
    git github npm docker python java react kubectl helm kubernetes pod pods jenkins jira aws s3 gcp google stripe
    vim css javascript sql excel slack teams linux windows sudo laptop rebase merge gitlab bitbucket confluence
    sonarqube grafana prometheus datadog splunk kibana elastic mongodb postgres mysql oracle sap salesforce
    servicenow vscode intellij chrome firefox safari iphone macos ubuntu debian redhat nginx apache rabbitmq`,
  making: `
    write generate create make build book order schedule translate buy draft code open send give grant reboot shut
    start scale design implement resize rename move copy backup restore rotate renew upgrade enable disable
    configure install migrate swap peer attach assign approve provision spin clone download upload export convert
    print list logs log metrics cpu memory size ip version uptime add set allocate onboard patch failover
    decommission bump`,
  question: 'what why how who where when which was wie warum wann wer',
  finality: 'when once until till soon after if whenever wenn',
};

const byWord = new Map<string, string[]>();
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.trim().split(/\s+/)) {
    for (const form of new Set([word, stem(word)])) byWord.set(form, [...(byWord.get(form) ?? []), name]);
  }
}

const NONE: readonly string[] = [];

/** The ideas that a word, or its stem, stands for. */
export const classesOf = (word: string): readonly string[] => byWord.get(word) ?? byWord.get(stem(word)) ?? NONE;
