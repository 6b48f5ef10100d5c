#include "decode/values/year_parts.h"

#include <algorithm>
#include <array>
#include <vector>

#include "characters/ascii.h"
#include "characters/letters.h"
#include "decode/values/date_pieces.h"

namespace resumec::decode {
namespace {

using characters::is_digit;
using model::CalendarDate;
using model::YearPart;

struct SeasonWord {
  std::string_view word;
  YearPart part;
};

// Those of the schema. Americans fall where the British have autumn.
constexpr std::array kSeasons = {
    SeasonWord{"spring", YearPart::kSpring}, SeasonWord{"summer", YearPart::kSummer},
    SeasonWord{"autumn", YearPart::kAutumn}, SeasonWord{"fall", YearPart::kAutumn},
    SeasonWord{"winter", YearPart::kWinter},
};

struct SeasonNames {
  YearPart part;
  std::string_view names;  // small letters, between blanks
};

// What other languages call them, for the hint. `verano` and `лето` can only be read by people who
// see which language it is; none of these words has another season's meaning in another language,
// but for the Bulgarian summer, which is nearly the Russian year and stands in no date.
constexpr std::array kForeign = {
    SeasonNames{YearPart::kSpring,
                " frühling frühjahr printemps primavera voorjaar lente forår vår våren vårtermin "
                "kevät kevad wiosna jaro jar pavasaris pavasarį pomlad proljeće пролеће пролет "
                "весна весной весна весни primăvara primăvară tavasz tavasza άνοιξη ilkbahar bahar "
                "الربيع ربيع אביב بهار वसंत 春 春季 春天 봄 봄학기 "},
    SeasonNames{
        YearPart::kSummer,
        " sommer été verano estate verão zomer sommeren sommar sommaren kesä suvi lato léto "
        "leto vasara vasarą poletje ljeto лето летом літо влітку лято vara vară nyár nyara "
        "estiu καλοκαίρι yaz الصيف صيف קיץ تابستان गर्मी 夏 夏季 夏天 여름 "},
    SeasonNames{YearPart::kAutumn,
                " herbst automne otoño autunno outono herfst najaar efterår efteråret høst høsten "
                "höst hösten haust syksy sügis jesień podzim jeseň jesen ruduo rudenį rudens осень "
                "осенью осінь восени есен јесен toamna toamnă ősz ősze tardor φθινόπωρο sonbahar "
                "güz الخريف خريف סתיו پاییز शरद 秋 秋季 秋天 가을 가을학기 "},
    SeasonNames{
        YearPart::kWinter,
        " hiver invierno inverno vinter vinteren vintern talvi talv zima žiema žiemą ziema "
        "зима зимой взимку iarna iarnă tél tele hivern χειμώνας kış الشتاء شتاء חורף زمستان "
        "सर्दी 冬 冬季 冬天 겨울 "},
};

YearPart quarter(int number) {
  return number < 1 || number > 4
             ? YearPart::kNone
             : static_cast<YearPart>(static_cast<int>(YearPart::kQuarter1) + number - 1);
}

// "Q3", "q3".
YearPart quarter_sign(std::string_view text) {
  const bool sign = text.size() == 2 && (text[0] == 'Q' || text[0] == 'q') && is_digit(text[1]);
  return sign ? quarter(text[1] - '0') : YearPart::kNone;
}

// In small letters, or with a capital.
YearPart own_season(std::string_view word) {
  if (word.empty()) return YearPart::kNone;
  const std::string small = characters::lower(word.substr(0, 1)) + std::string(word.substr(1));
  const auto* found = std::find_if(kSeasons.begin(), kSeasons.end(),
                                   [&small](const SeasonWord& one) { return one.word == small; });
  return found == kSeasons.end() ? YearPart::kNone : found->part;
}

YearPart any_season(std::string_view word) {
  const std::string small = characters::fold_case(word);
  if (const YearPart own = own_season(small); own != YearPart::kNone) return own;
  const std::string wanted = " " + small + " ";
  for (const SeasonNames& season : kForeign) {
    if (season.names.find(wanted) != std::string_view::npos) return season.part;
  }
  return YearPart::kNone;
}

bool is_quarter_word(std::string_view word) {
  constexpr std::string_view kWords =
      " q t quarter qtr qtr quartal quartals trimestre trimester trim trimestr kwartaal kwartał kw "
      "kvartal kvartali kvartál квартал кв тримесечие negyedév çeyrek τρίμηνο 季度 四半期 분기 ";
  return kWords.find(" " + characters::fold_case(word) + " ") != std::string_view::npos;
}

// 1 to 4; 0 of any other word.
int ordinal(std::string_view word) {
  constexpr std::array<std::string_view, 4> kWords = {
      " first erstes premier primer primo ", " second zweites deuxième segundo secondo ",
      " third drittes troisième tercer terzo ", " fourth last viertes quatrième cuarto "};
  const std::string wanted = " " + characters::fold_case(word) + " ";
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    if (kWords[i].find(wanted) != std::string_view::npos) return static_cast<int>(i) + 1;
  }
  return 0;
}

CalendarDate part_of(int year, YearPart part) {
  CalendarDate date;
  date.year = static_cast<std::int16_t>(year);
  date.part = part;
  return date;
}

}  // namespace

std::optional<CalendarDate> read_year_part(std::string_view text) {
  constexpr std::size_t kYear = 4;
  // Four digits, a sign and two letters or more.
  if (text.size() < kYear + 3) return std::nullopt;
  const bool first = text[kYear] == '-';
  const std::string_view year = first ? text.substr(0, kYear) : text.substr(text.size() - kYear);
  if (!first && text[text.size() - kYear - 1] != ' ') return std::nullopt;
  const std::string_view word =
      first ? text.substr(kYear + 1) : text.substr(0, text.size() - kYear - 1);
  const int number = number_of(year);
  YearPart part = quarter_sign(word);
  if (part == YearPart::kNone) part = own_season(word);
  if (number < 1 || part == YearPart::kNone) return std::nullopt;
  return part_of(number, part);
}

std::string meant_year_part(std::string_view text) {
  int year = -1;
  int number = 0;
  bool is_quarter = false;
  YearPart season = YearPart::kNone;
  for (const Piece& piece : pieces(text)) {
    if (piece.number && piece.text.size() == 4 && year == -1) {
      year = number_of(piece.text);
    } else if (piece.number && piece.text.size() == 1 && number == 0) {
      number = number_of(piece.text);
    } else if (!piece.number && is_quarter_word(piece.text) && !is_quarter) {
      is_quarter = true;
    } else if (const int named = ordinal(piece.text); named != 0 && number == 0) {
      number = named;
    } else if (const YearPart one = any_season(piece.text);
               one != YearPart::kNone && season == YearPart::kNone) {
      season = one;
    } else if (piece.number || (!is_small_word(piece.text) && !is_date_sign(piece.text) &&
                                piece.text != "第" && piece.text != "年第")) {
      return {};
    }
  }
  if (year < 1900 || year > 2199 || is_quarter == (season != YearPart::kNone)) return {};
  if (is_quarter != (number != 0)) return {};
  const YearPart part = is_quarter ? quarter(number) : season;
  return part == YearPart::kNone ? std::string() : iso_text(part_of(year, part));
}

}  // namespace resumec::decode
