// The words that the compiler adds of its own, by language.
//
// Section titles are those that reading machines know ("Experience", "Education", "Skills"): a
// title of at most two words with a known one is found even where weight and size are lost.
#include <unicode/uloc.h>

#include <algorithm>
#include <array>

#include "locale/locale.h"

namespace resumec::locale {

namespace {

constexpr std::size_t kPhraseCount = 0
#define RESUMEC_PHRASE(name, key) +1
#include "locale/phrases.def"
#undef RESUMEC_PHRASE
    ;

struct Translation {
  std::string_view language;
  std::array<std::string_view, kPhraseCount> phrases;  // in the order of phrases.def
};

// English first: it is what a phrase falls back to. "pt" is worded for both sides of the ocean.
// clang-format off
constexpr Translation kTranslations[] = {
    {"en",
     {"Summary", "About", "Experience", "Volunteer Experience", "Education", "Awards",
      "Certificates", "Publications", "Skills", "Languages", "Interests", "References",
      "Projects", "Open-Source Contributions", "Selected Topics", "Résumé", "Present", "expected",
      "Courses", "Keywords", "Contact", "Last updated", "Download PDF", "Page {0} of {1}"}},
    {"de",
     {"Profil", "Über mich", "Berufserfahrung", "Ehrenamt", "Ausbildung", "Auszeichnungen",
      "Zertifikate", "Veröffentlichungen", "Kenntnisse", "Sprachen", "Interessen", "Referenzen",
      "Projekte", "Open-Source-Beiträge", "Themen", "Lebenslauf", "heute", "voraussichtlich",
      "Kurse", "Schlagwörter", "Kontakt", "Zuletzt aktualisiert", "PDF herunterladen",
      "Seite {0} von {1}"}},
    {"fr",
     {"Profil", "À propos", "Expérience", "Bénévolat", "Formation", "Distinctions",
      "Certifications", "Publications", "Compétences", "Langues", "Centres d’intérêt",
      "Références", "Projets", "Contributions open source", "Thèmes", "CV", "aujourd’hui",
      "prévu", "Cours", "Mots-clés", "Contact", "Dernière mise à jour", "Télécharger le PDF",
      "Page {0} sur {1}"}},
    {"es",
     {"Perfil", "Sobre mí", "Experiencia", "Voluntariado", "Educación", "Premios", "Certificados",
      "Publicaciones", "Competencias", "Idiomas", "Intereses", "Referencias", "Proyectos",
      "Contribuciones de código abierto", "Temas", "Currículum", "actualidad", "previsto",
      "Cursos", "Palabras clave", "Contacto", "Última actualización", "Descargar PDF",
      "Página {0} de {1}"}},
    {"it",
     {"Profilo", "Chi sono", "Esperienza", "Volontariato", "Istruzione", "Riconoscimenti",
      "Certificazioni", "Pubblicazioni", "Competenze", "Lingue", "Interessi", "Referenze",
      "Progetti", "Contributi open source", "Temi", "Curriculum", "oggi", "previsto", "Corsi",
      "Parole chiave", "Contatti", "Ultimo aggiornamento", "Scarica il PDF", "Pagina {0} di {1}"}},
    {"pt",
     {"Perfil", "Sobre mim", "Experiência", "Voluntariado", "Educação", "Prêmios", "Certificados",
      "Publicações", "Competências", "Idiomas", "Interesses", "Referências", "Projetos",
      "Contribuições de código aberto", "Temas", "Currículo", "presente", "previsto", "Cursos",
      "Palavras-chave", "Contato", "Última atualização", "Baixar PDF", "Página {0} de {1}"}},
    {"nl",
     {"Profiel", "Over mij", "Werkervaring", "Vrijwilligerswerk", "Opleiding", "Onderscheidingen",
      "Certificaten", "Publicaties", "Vaardigheden", "Talen", "Interesses", "Referenties",
      "Projecten", "Opensourcebijdragen", "Onderwerpen", "Cv", "heden", "verwacht", "Vakken",
      "Trefwoorden", "Contact", "Laatst bijgewerkt", "PDF downloaden", "Pagina {0} van {1}"}},
    {"pl",
     {"Podsumowanie", "O mnie", "Doświadczenie", "Wolontariat", "Wykształcenie", "Nagrody",
      "Certyfikaty", "Publikacje", "Umiejętności", "Języki", "Zainteresowania", "Referencje",
      "Projekty", "Wkład w open source", "Tematy", "CV", "obecnie", "przewidywane", "Kursy",
      "Słowa kluczowe", "Kontakt", "Ostatnia aktualizacja", "Pobierz PDF", "Strona {0} z {1}"}},
    {"vi",
     {"Tóm tắt", "Giới thiệu", "Kinh nghiệm", "Hoạt động tình nguyện", "Học vấn", "Giải thưởng",
      "Chứng chỉ", "Công bố", "Kỹ năng", "Ngôn ngữ", "Sở thích", "Người tham khảo", "Dự án",
      "Đóng góp mã nguồn mở", "Chủ đề", "Sơ yếu lý lịch", "hiện tại", "dự kiến", "Môn học",
      "Từ khóa", "Liên hệ", "Cập nhật lần cuối", "Tải PDF", "Trang {0}/{1}"}},
    {"sv",
     {"Profil", "Om mig", "Arbetslivserfarenhet", "Ideellt arbete", "Utbildning", "Utmärkelser",
      "Certifikat", "Publikationer", "Kompetenser", "Språk", "Intressen", "Referenser", "Projekt",
      "Bidrag till öppen källkod", "Teman", "CV", "nu", "beräknat", "Kurser", "Nyckelord",
      "Kontakt", "Senast uppdaterad", "Ladda ner PDF", "Sida {0} av {1}"}},
    {"ja",
     {"概要", "自己紹介", "職務経歴", "ボランティア", "学歴", "受賞歴", "資格", "出版物", "スキル", "語学", "趣味", "推薦者",
      "プロジェクト", "オープンソース活動", "トピック", "履歴書", "現在", "予定", "履修科目", "キーワード", "連絡先", "最終更新",
      "PDFをダウンロード", "{0}/{1}ページ"}},
    {"zh",
     {"个人简介", "关于我", "工作经历", "志愿经历", "教育背景", "获奖情况", "证书", "出版物", "技能", "语言", "兴趣爱好", "推荐人",
      "项目经历", "开源贡献", "主题", "简历", "至今", "预计", "课程", "关键词", "联系方式", "最后更新", "下载 PDF",
      "第 {0} 页，共 {1} 页"}},
    {"zh-Hant",
     {"個人簡介", "關於我", "工作經歷", "志工經歷", "學歷", "獲獎紀錄", "證照", "著作", "技能", "語言", "興趣", "推薦人", "專案經歷",
      "開源貢獻", "主題", "履歷", "至今", "預計", "課程", "關鍵字", "聯絡方式", "最後更新", "下載 PDF", "第 {0} 頁，共 {1} 頁"}},
    {"ar",
     {"نبذة", "عني", "الخبرة", "العمل التطوعي", "التعليم", "الجوائز", "الشهادات", "المنشورات",
      "المهارات", "اللغات", "الاهتمامات", "المراجع", "المشاريع", "مساهمات المصدر المفتوح",
      "موضوعات", "السيرة الذاتية", "حتى الآن", "متوقع", "المقررات", "الكلمات المفتاحية",
      "التواصل", "آخر تحديث", "تنزيل PDF", "صفحة {0} من {1}"}},
    {"he",
     {"תמצית", "אודות", "ניסיון", "התנדבות", "השכלה", "פרסים", "תעודות", "פרסומים", "כישורים",
      "שפות", "תחומי עניין", "ממליצים", "פרויקטים", "תרומות לקוד פתוח", "נושאים", "קורות חיים",
      "היום", "צפוי", "קורסים", "מילות מפתח", "יצירת קשר", "עודכן לאחרונה", "הורדת PDF",
      "עמוד {0} מתוך {1}"}},
};
// clang-format on

const Translation* find_translation(std::string_view language) {
  const auto* const found =
      std::find_if(std::begin(kTranslations), std::end(kTranslations),
                   [&](const Translation& row) { return row.language == language; });
  return found == std::end(kTranslations) ? nullptr : found;
}

// "zh-TW" is written in traditional characters though its tag does not say so.
const Translation& translation_of(const std::string& icu_name) {
  char likely[ULOC_FULLNAME_CAPACITY];
  char language[ULOC_LANG_CAPACITY];
  char script[ULOC_SCRIPT_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  uloc_addLikelySubtags(icu_name.c_str(), likely, sizeof likely, &status);
  uloc_getLanguage(likely, language, sizeof language, &status);
  uloc_getScript(likely, script, sizeof script, &status);
  if (U_FAILURE(status)) return kTranslations[0];
  if (const Translation* row = find_translation(std::string(language) + "-" + script)) return *row;
  if (const Translation* row = find_translation(language)) return *row;
  return kTranslations[0];
}

}  // namespace

std::string_view Locale::phrase(Phrase phrase) const {
  const auto index = static_cast<std::size_t>(phrase);
  const std::string_view translated = translation_of(icu_name_).phrases[index];
  return translated.empty() ? kTranslations[0].phrases[index] : translated;
}

std::vector<std::string_view> phrase_languages() {
  std::vector<std::string_view> languages;
  for (const Translation& row : kTranslations) languages.push_back(row.language);
  return languages;
}

}  // namespace resumec::locale
