// English verbs of work, by a list and the regular endings. A word that is missing costs a warning
// too many, so the list is generous, and any first word in "-ed" counts.
#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

#include "lint/language.h"

namespace resumec::lint {
namespace {

// clang-format off
// In the form of the dictionary, ascending.
constexpr std::string_view kVerbs[] = {
    "abolish", "accelerate", "accompany", "achieve", "acquire", "adapt", "add", "address",
    "administer", "adopt", "advise", "advocate", "align", "allocate", "amend", "analyse",
    "analyze", "answer", "apply", "appoint", "appraise", "approve", "architect", "arrange",
    "assemble", "assess", "assign", "assist", "assure", "attain", "attend", "attract", "audit",
    "augment", "author", "authorize", "automate", "award", "bake", "balance", "bill", "board",
    "book", "boost", "brief", "bring", "broadcast", "broker", "budget", "build", "calculate",
    "campaign", "canvass", "capture", "care", "catalogue", "categorize", "cater", "cement",
    "centralize", "certify", "chair", "champion", "chart", "check", "choose", "circulate", "cite",
    "clarify", "classify", "clean", "clear", "clinch", "close", "coach", "code", "collaborate",
    "collate", "collect", "combine", "commend", "commission", "communicate", "compare", "compile",
    "complete", "compose", "compute", "conceive", "conclude", "condense", "conduct", "confer",
    "configure", "connect", "conserve", "consolidate", "construct", "consult", "contain",
    "containerize", "contribute", "control", "convert", "convince", "cook", "coordinate",
    "correct", "correspond", "counsel", "craft", "create", "cultivate", "curate", "customise",
    "customize", "cut", "debug", "decide", "decrease", "dedicate", "deduce", "defend", "define",
    "delegate", "deliver", "demonstrate", "deploy", "derive", "describe", "design", "detect",
    "determine", "develop", "devise", "diagnose", "digitise", "digitize", "direct", "discover",
    "discuss", "dispatch", "dispense", "display", "dissect", "distribute", "diversify",
    "document", "double", "draft", "draw", "drive", "earn", "edit", "educate", "elicit",
    "eliminate", "embed", "empower", "enable", "encourage", "enforce", "engineer", "enhance",
    "enlarge", "enlist", "ensure", "eradicate", "establish", "estimate", "evaluate", "examine",
    "exceed", "execute", "expand", "expedite", "experiment", "explain", "explore", "expose",
    "express", "extend", "extract", "fabricate", "facilitate", "fashion", "file", "fill", "film",
    "finalise", "finalize", "finance", "find", "fit", "fix", "follow", "forecast", "form",
    "formalize", "formulate", "fortify", "foster", "found", "free", "freelance", "fulfil",
    "fulfill", "fund", "gain", "gather", "generate", "give", "go", "govern", "grade", "greet",
    "grow", "guide", "halve", "handle", "harden", "harmonize", "head", "heal", "help", "hire",
    "hold", "host", "identify", "illuminate", "illustrate", "implement", "import", "improve",
    "improvise", "incorporate", "increase", "index", "influence", "inform", "initiate",
    "innovate", "inspect", "inspire", "install", "institute", "instruct", "instrument",
    "integrate", "interpret", "interview", "introduce", "invent", "inventory", "investigate",
    "invite", "issue", "join", "judge", "justify", "keep", "label", "launch", "lead", "learn",
    "lecture", "lend", "lessen", "liaise", "license", "lift", "link", "liquidate", "list",
    "listen", "lobby", "localize", "locate", "log", "lower", "maintain", "make", "manage", "map",
    "mark", "market", "master", "maximise", "maximize", "measure", "mediate", "meet", "mentor",
    "merge", "migrate", "minimise", "minimize", "mix", "mobilize", "model", "moderate",
    "modernise", "modernize", "modify", "monitor", "motivate", "mount", "move", "name",
    "navigate", "negotiate", "normalize", "note", "nurse", "nurture", "observe", "obtain",
    "offer", "onboard", "open", "open-source", "operate", "optimise", "optimize", "orchestrate",
    "order", "organise", "organize", "orient", "originate", "outline", "outsource", "overhaul",
    "oversee", "own", "pack", "paint", "participate", "partner", "patent", "perform", "persuade",
    "photograph", "pick", "pilot", "pioneer", "place", "plan", "plant", "play", "port", "post",
    "power", "practice", "practise", "prepare", "prescribe", "present", "preserve", "preside",
    "prevent", "price", "print", "prioritise", "prioritize", "probe", "process", "procure",
    "produce", "profile", "program", "programme", "progress", "project", "promote", "propose",
    "protect", "prototype", "prove", "provide", "provision", "publish", "purchase", "push",
    "qualify", "quantify", "raise", "rank", "rate", "rationalize", "reach", "read", "realise",
    "realize", "rebuild", "receive", "recommend", "reconcile", "reconstruct", "record", "recover",
    "recruit", "recycle", "redesign", "reduce", "reengineer", "refactor", "refer", "refine",
    "reform", "regain", "register", "regulate", "rehabilitate", "reinforce", "release", "remedy",
    "remodel", "remove", "render", "renew", "renovate", "rent", "reorganise", "reorganize",
    "repair", "replace", "replicate", "report", "represent", "reproduce", "request", "research",
    "resell", "resolve", "respond", "restore", "restructure", "retain", "retrieve", "revamp",
    "review", "revise", "revitalize", "revive", "reward", "rewrite", "rid", "roll", "run",
    "sample", "save", "scale", "scan", "schedule", "scope", "score", "screen", "script", "secure",
    "seek", "select", "sell", "send", "separate", "serve", "set", "settle", "shape",
    "share", "shift", "ship", "shoot", "shorten", "sign", "simplify", "simulate", "sing",
    "sketch", "slash", "solicit", "solve", "sort", "source", "speak", "spearhead", "specialise",
    "specialize", "specify", "speed", "spend", "split", "sponsor", "stabilise", "stabilize",
    "staff", "stage", "stand", "standardise", "standardize", "start", "steer", "stimulate",
    "stock", "stop", "store", "stream", "streamline", "strengthen", "structure", "study",
    "submit", "succeed", "suggest", "sum", "summarise", "summarize", "supervise", "supply",
    "support", "surpass", "survey", "sustain", "synthesize", "systematize", "tackle", "tailor",
    "take", "target", "teach", "tell", "tend", "test", "tidy", "track", "trade", "train",
    "transcribe", "transfer", "transform", "transition", "translate", "transmit", "transport",
    "treat", "trim", "triple", "troubleshoot", "tune", "tutor", "uncover", "undertake", "unify",
    "unite", "unlock", "update", "upgrade", "use", "utilise", "utilize", "validate", "value",
    "verify", "view", "visit", "volunteer", "walk", "wash", "weigh", "welcome", "widen", "win",
    "wire", "work", "write",};

// Irregular forms of the past, ascending.
constexpr std::string_view kPasts[] = {
    "became", "began", "bought", "broke", "brought", "built", "came", "caught", "chose",
    "co-founded", "co-led", "co-wrote", "cut", "dealt", "did", "drew", "drove", "fed", "flew",
    "fought", "found", "gave", "got", "grew", "held", "hid", "kept", "knew", "led", "left",
    "lent", "lost", "made", "met", "overcame", "oversaw", "paid", "put", "ran", "rebuilt",
    "redrew", "reset", "rewrote", "rose", "sang", "saw", "sent", "set", "shipped", "shot",
    "shrank", "sold", "sought", "sped", "spent", "split", "spoke", "spread", "spun", "stood",
    "strove", "struck", "swam", "swept", "swung", "taught", "thought", "threw", "told", "took",
    "understood", "undertook", "underwent", "upheld", "withdrew", "won", "wove", "wrote",};
// clang-format on

template <std::size_t N>
constexpr bool ascending(const std::string_view (&words)[N]) {
  for (std::size_t i = 1; i < N; ++i) {
    if (words[i - 1] >= words[i]) return false;
  }
  return true;
}
static_assert(ascending(kVerbs) && ascending(kPasts), "the lists are searched by halving");

bool is_base(std::string_view word) {
  return std::binary_search(std::begin(kVerbs), std::end(kVerbs), word);
}

// Whether `stem`, to which a regular ending was added, is that of a verb: "plan(n)ed", "us(e)d",
// "appl(y)ied".
bool is_stem(std::string_view stem) {
  if (stem.size() < 2) return false;
  if (is_base(stem) || is_base(std::string(stem) + "e")) return true;
  if (stem.back() == 'i' && is_base(std::string(stem.substr(0, stem.size() - 1)) + "y"))
    return true;
  const bool twice = stem[stem.size() - 1] == stem[stem.size() - 2];
  return twice && is_base(stem.substr(0, stem.size() - 1));
}

bool has_ending(std::string_view word, std::string_view ending) {
  return word.ends_with(ending) && is_stem(word.substr(0, word.size() - ending.size()));
}

// "re-implemented", "co-organised": the verb is behind the hyphen.
std::string_view without_prefix(std::string_view word) {
  const std::size_t hyphen = word.rfind('-');
  return hyphen == std::string_view::npos || is_base(word) ? word : word.substr(hyphen + 1);
}

}  // namespace

bool is_english_past(std::string_view folded) {
  const std::string_view word = without_prefix(folded);
  return std::binary_search(std::begin(kPasts), std::end(kPasts), word) || has_ending(word, "ed");
}

bool is_english_verb(std::string_view folded) {
  const std::string_view word = without_prefix(folded);
  const bool past = folded.size() > 4 && folded.ends_with("ed");
  return past || is_english_past(folded) || is_base(word) || has_ending(word, "s") ||
         has_ending(word, "es") || has_ending(word, "ing");
}

}  // namespace resumec::lint
