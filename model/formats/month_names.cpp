#include "model/formats/month_names.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace antevia {
namespace {

/// The names of each month, separated by blanks. Words that are two months in two languages ("listopad") are those of
/// Croatian here; Czech and Polish have `westSlavicNames`.
constexpr std::array<const char*, 12> names{
    "january jan januar jänner jaenner janner janvier janv gennaio gen enero ene ianuarie ian januari janeiro januara "
    "siječanj siječnja sij januarja јануар јануара јан јануари януари яну январь января янв січень січня janar janari "
    "ιανουάριος ιανουαρίου ιαν január januárja jan ocak oca leden ledna styczeń stycznia sty tammikuu січ sausis "
    "sausio janvāris janvārī jaanuar",
    "february feb februar feber február februára febr février févr fév febbraio febrero februarie februari fevereiro "
    "fev februara veljača veljače velj vel februarja фебруар фебруара феб февруари фев февраль февраля лютий лютого "
    "shkurt shkurti shk φεβρουάριος φεβρουαρίου φεβ şubat şub únor února luty lutego helmikuu lut лют vasaris vasario "
    "februāris februārī veebruar",
    "march mar märz maerz mrz marz mars marzo martie maart março mart marta ožujak ožujka ožu marec marca март марта "
    "мар марта березень березня marsi μάρτιος μαρτίου μαρ március márc březen března marzec marts maaliskuu mrt bře "
    "бер kovas kovo märts",
    "april apr avril avr aprile abril abr aprilie aprila travanj travnja tra април априла апр апрель апреля квітень "
    "квітня prill prilli pri απρίλιος απριλίου απρ április ápr nisan nis duben dubna kwiecień kwietnia kwi huhtikuu "
    "квіт balandis balandžio aprīlis aprīlī aprill",
    "may mai maggio mag mayo mei maio maj maja svibanj svibnja svi мај маја май мая травень травня maji μάιος μαΐου "
    "μαι május máj mayıs květen května toukokuu kvě трав gegužė gegužės maijs maijā",
    "june jun juni juin giugno giu junio iunie iun junho juna juni lipanj lipnja lip junij junija јун јуна јуни юни "
    "июнь июня червень червня qershor qershori qer ιούνιος ιουνίου ιουν június jún haziran haz červen června czerwiec "
    "czerwca cze kesäkuu čvn июн черв birželis birželio jūnijs jūnijā juuni",
    "july jul juli juillet juil luglio lug julio iulie iul julho jula srpanj srpnja srp julij julija јул јула јули юли "
    "июль июля липень липня korrik korriku kor kor ιούλιος ιουλίου ιουλ július júl temmuz tem červenec července "
    "lipiec lipca heinäkuu čvc июл liepa liepos jūlijs jūlijā juuli",
    "august aug août agosto ago augustus avgust avgusta avg augusta kolovoz kolovoza kol август августа авг серпень "
    "серпня gusht gushti gus αύγουστος αυγούστου αυγ augusztus ağustos ağu srpen srpna sierpień sierpnia sie augusti "
    "elokuu gus серп rugpjūtis rugpjūčio augusts augustā",
    "september sep sept septembre settembre set septiembre septembrie setembro septembar septembra rujan rujna ruj "
    "септембар септембра септември сеп сентябрь сентября сен вересень вересня shtator shtatori sht σεπτέμβριος "
    "σεπτεμβρίου σεπ szeptember szept eylül eyl září wrzesień września wrz syyskuu szept zář sht верес rugsėjis "
    "rugsėjo septembris septembrī",
    "october oct oktober okt octobre ottobre ott octubre octombrie outubro out oktobar oktobra listopad listopada lis "
    "октобар октобра октомври окт октябрь октября жовтень жовтня tetor tetori tet οκτώβριος οκτωβρίου οκτ október ekim "
    "eki říjen října październik października paź lokakuu říj жовт spalis spalio oktobris oktobrī oktoober",
    "november nov novembre noviembre noiembrie novembro novembar novembra studeni studenoga studenog stu новембар "
    "новембра ноември ное нов ноябрь ноября ноя листопад листопада nëntor nëntori nën νοέμβριος νοεμβρίου νοε kasım "
    "kas listopadu marraskuu noi lapkritis lapkričio novembris novembrī",
    "december dec dezember dez décembre déc dicembre dic diciembre decembrie dezembro decembar decembra prosinac "
    "prosinca pro децембар децембра декември дек декабрь декабря грудень грудня dhjetor dhjetori dhj δεκέμβριος "
    "δεκεμβρίου δεκ aralık ara prosinec prosince grudzień grudnia gru desember des joulukuu дец груд gruodis gruodžio "
    "decembris decembrī detsember"};

/// Words that only Czech or Polish has for a month: where one of them stands, the others are Czech or Polish too.
constexpr const char* westSlavicWords =
    "leden ledna únor února březen března duben dubna květen května červen června červenec července srpen srpna září "
    "říjen října listopadu prosinec prosince styczeń stycznia luty lutego marzec kwiecień kwietnia czerwiec czerwca "
    "lipiec lipca sierpień sierpnia wrzesień września październik października grudzień grudnia sty kwi cze sie wrz "
    "paź gru bře kvě čvn čvc zář říj lut";

/// What Czech and Polish mean by words that are other months in Croatian, in English.
constexpr std::array<std::pair<const char*, const char*>, 5> westSlavicNames{
    {{"listopad", "november"}, {"listopada", "november"}, {"lis", "november"}, {"lip", "july"}, {"srp", "august"}}};

constexpr const char* weekdays =
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun montag "
    "dienstag "
    "mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so lundi mardi mercredi jeudi vendredi "
    "samedi dimanche lunedì martedì mercoledì giovedì venerdì sabato domenica lunes martes miércoles jueves viernes "
    "sábado domingo luni marți miercuri joi vineri sâmbătă duminică ponedjeljak ponedeljak ponedeljek utorak torek "
    "srijeda sreda četvrtak četrtek petak petek subota sobota nedjelja nedelja nedjelja понедељак уторак среда "
    "четвртак петак субота недеља понеделник вторник четвъртък четврток петък петок събота сабота неделя недела "
    "hétfő kedd szerda csütörtök péntek szombat vasárnap δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή "
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar e hënë martë mërkurë enjte premte shtunë diel poniedziałek "
    "wtorek środa czwartek piątek niedziela pondělí úterý středa čtvrtek pátek neděle pondelok streda štvrtok piatok "
    "nedeľa";

std::unordered_set<std::string> wordsIn(const char* text)
{
    const auto words = headingWords(text);
    return {words.begin(), words.end()};
}

std::unordered_map<std::string, int> monthsByName()
{
    std::unordered_map<std::string, int> out;
    for (std::size_t month = 0; month < names.size(); ++month)
        for (const std::string& name : headingWords(names[month]))
            out.emplace(name, static_cast<int>(month) + 1);
    return out;
}

} // namespace

int monthOfName(std::string_view word)
{
    static const std::unordered_map<std::string, int> months = monthsByName();
    const auto found = months.find(std::string(word));
    return found == months.end() ? 0 : found->second;
}

bool isWestSlavicMonth(std::string_view word)
{
    static const std::unordered_set<std::string> words = wordsIn(westSlavicWords);
    return words.contains(std::string(word));
}

std::string withEnglishMonths(std::string_view text)
{
    std::vector<std::string> words = headingWords(text);
    bool changed = false;
    for (std::string& each : words)
        for (const auto& [name, english] : westSlavicNames)
            if (each == name) {
                each = english;
                changed = true;
            }
    return changed ? joined(words, " ") : std::string(text);
}

bool isWeekday(std::string_view text)
{
    static const std::unordered_set<std::string> names = wordsIn(weekdays);
    const auto words = headingWords(text);
    return !words.empty() && words.size() <= 2 &&
           std::ranges::all_of(words, [&](const std::string& each) { return names.contains(each); });
}

} // namespace antevia
