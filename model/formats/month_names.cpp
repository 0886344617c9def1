#include "model/formats/month_names.h"

#include "model/base/text.h"
#include "model/formats/heading_words.h"

#include <array>
#include <string>
#include <unordered_map>

namespace antevia {
namespace {

/// The names of each month, separated by blanks. "listopad" is October in Croatian; Polish and Czech, where it is
/// November, are left out.
constexpr std::array<const char*, 12> names{
    "january jan januar jänner jaenner janner janvier janv gennaio gen enero ene ianuarie ian januari janeiro januara "
    "siječanj siječnja sij januarja јануар јануара јан јануари януари яну январь января янв січень січня janar janari "
    "ιανουάριος ιανουαρίου ιαν január januárja jan ocak oca",
    "february feb februar feber février févr fév febbraio febrero februarie februari fevereiro fev februara veljača "
    "veljače velj vel februarja фебруар фебруара феб февруари фев февраль февраля лютий лютого shkurt shkurti shk "
    "φεβρουάριος φεβρουαρίου φεβ február şubat şub",
    "march mar märz maerz mrz marz mars marzo martie maart março mart marta ožujak ožujka ožu marec marca март марта "
    "мар марта березень березня marsi μάρτιος μαρτίου μαρ március márc",
    "april apr avril avr aprile abril abr aprilie aprila travanj travnja tra април априла апр апрель апреля квітень "
    "квітня prill prilli pri απρίλιος απριλίου απρ április ápr nisan nis",
    "may mai maggio mag mayo mei maio maj maja svibanj svibnja svi мај маја май мая травень травня maji μάιος μαΐου "
    "μαι május máj mayıs",
    "june jun juni juin giugno giu junio iunie iun junho juna juni lipanj lipnja lip junij junija јун јуна јуни юни "
    "июнь июня червень червня qershor qershori qer ιούνιος ιουνίου ιουν június jún haziran haz",
    "july jul juli juillet juil luglio lug julio iulie iul julho jula srpanj srpnja srp julij julija јул јула јули юли "
    "июль июля липень липня korrik korriku kor kor ιούλιος ιουλίου ιουλ július júl temmuz tem",
    "august aug août agosto ago augustus avgust avgusta avg augusta kolovoz kolovoza kol август августа авг серпень "
    "серпня gusht gushti gus αύγουστος αυγούστου αυγ augusztus ağustos ağu",
    "september sep sept septembre settembre set septiembre septembrie setembro septembar septembra rujan rujna ruj "
    "септембар септембра септември сеп сентябрь сентября сен вересень вересня shtator shtatori sht σεπτέμβριος "
    "σεπτεμβρίου σεπ szeptember szept eylül eyl",
    "october oct oktober okt octobre ottobre ott octubre octombrie outubro out oktobar oktobra listopad listopada lis "
    "октобар октобра октомври окт октябрь октября жовтень жовтня tetor tetori tet οκτώβριος οκτωβρίου οκτ október ekim "
    "eki",
    "november nov novembre noviembre noiembrie novembro novembar novembra studeni studenoga studenog stu новембар "
    "новембра ноември ное нов ноябрь ноября ноя листопад листопада nëntor nëntori nën νοέμβριος νοεμβρίου νοε kasım "
    "kas",
    "december dec dezember dez décembre déc dicembre dic diciembre decembrie dezembro decembar decembra prosinac "
    "prosinca pro децембар децембра декември дек декабрь декабря грудень грудня dhjetor dhjetori dhj δεκέμβριος "
    "δεκεμβρίου δεκ aralık ara"};

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

} // namespace antevia
