#include "model/formats/personal_name_words.h"

namespace antevia {

const std::string_view givenNameWords =
    // Arabic, in the spellings of several countries
    "abbas abdallah abdalla abdel abdelkader abdellah abdelrahman abderrahman abdo abdou abdul abdulaziz abdulkadir "
    "abdullah abdulrahman abdurrahman abed adel adham adnan ahmad ahmed ahmet aicha aisha aissatou akram alaa alaeddin "
    "alia aliya amal amer amina aminata amir amjad ammar anas anwar aref arif asma ayman ayoub aziz aziza bader badr "
    "bakr basel bashar bashir basim bassam bilal boutros dalal dina dunya emad fadel fadi fadil fahad fahd faisal "
    "farah farid farida farouk faruk fateh fatema fathi fatiha fatima fatimah fatma fatou fatoumata fayez fouad fuad "
    "ghada ghassan habib habiba hadi hadiya hafez hafsa haidar haider hakim halima hamed hamid hamoud hamza hana "
    "hanan hani hasan hashim hassan haytham hiba hicham hisham hossam huda hussain hussam hussein huseyin ibrahim "
    "ibrahima idris ihab ikram imad iman imran ines ismael ismail issa iyad jaafar jaber jafar jamal jameela jamil "
    "jamila jawad kamal kareem karim karima kassem khadija khadra khaled khalid khalil khaled lamia latif latifa layla "
    "leila lina loubna lubna maher mahmood mahmoud mahmud majed majid malak malik mamadou manal mansour mariam maryam "
    "marwa marwan maysa mehdi mehmet miriam moaz mohamad mohamed mohammad mohammed mohsen moncef mona mounir mourad "
    "moussa moustafa muhamed muhammad muhammed muhannad munir murtaza musa mustafa mustapha nabil nadia nadim nadir "
    "naima najib najwa nasser nasir nasreen nawal nazir nidal nizar noura nour omar omer osama osman othman oumar "
    "qasim rabia rachid rahim rahma rami rana rania rasha rashid rasool rawan reem rehan rima riyad rola ruba "
    "saad sabah sabrin sadia saeed safa safia sahar sajid sajjad salah saleem saleh salem salim salima salma samar "
    "sameer sami samia samir samira sana sawsan sayed sayid sayyed shadi shahid shaima sharif souad sulaiman suleiman "
    "suleyman sumaya tahir talal tamer tarek tareq tariq tawfiq usman umar wael wafa wahid walid wassim waleed yahya "
    "yasin yasmin yasmine yasser yassin youssef youssouf yousef yousif yusuf yusef yunus zahir zahra zainab zakaria "
    "zaki zaynab zeinab ziad zubair "
    // Afghan, Iranian, Pakistani, Bengali, Indian, Kurdish
    "abolfazl ahmadullah akbar akhtar alireza amirhossein anahita arash arezoo asadullah asghar ashraf atefeh awais "
    "ayesha azam azar babak bahar bahman bahram basir behnam behrouz dariush ebrahim ehsan elham esmat farhad fariba "
    "farzad farzana fereshteh ferhat feroz firouz fawad gholam ghulam golnaz gul gulalai habibullah hamidullah "
    "hedayatullah hekmat hojjat homayoun hossein inayatullah iqbal jalal javad javed kambiz kamran karwan kaveh "
    "khatera khushal laila ladan mahdi mahin mahnaz malalai mansoor marjan masoud masood matin mehrdad mina mirwais "
    "mojtaba morteza mujib naeem najibullah narges nargis nasim nasrin navid naveed nazanin neda nilofar noorullah "
    "omid parisa parvin parwana parwiz pouya rahmatullah ramin rehman reza rezgar roya rukhsana ruhollah sabir saman "
    "samim sanaullah sediqa sepideh shabnam shafiq shahnaz shahram shakila shams sharifullah shirin shukria "
    "siavash siddiq soheil soraya sultana taher tahmina wahidullah wazir yaqub yasar zabihullah zarghuna zia "
    "ziaullah zohra zohreh abdur anisur kamrul mizanur rafiqul shahidul mahbub nazrul sadiqur amandeep anil "
    "gurpreet harpreet manpreet rajesh rakesh sandeep sanjay sunil suresh vijay bijan bakhtiar dilovan hawre hiwa "
    "kawa nechirvan rebaz rojda rojin shvan zagros avin berivan baran "
    // Turkish, Albanian, of Bosnia
    "ayse aysel aysun bayram bekir bulent burak cemal cengiz deniz emre ercan erdal erdem erhan erkan esra fatih "
    "feride fikret gokhan gulsen hakan halil hatice huseyin ilhan ilker kadir kemal leyla levent mehmed merve metin "
    "murat nazli necati nurcan okan onur orhan osman ozgur ramazan recep sabri selim serdar serkan sevgi suleyman "
    "tuncay turgut ugur umit volkan yavuz yildiz zehra zeynep agim agron alban albana arben arbnor ardian arta artan "
    "besnik blerim blerta bujar drita driton edona egzon enver fatmir fatos flamur florim gazmend genc ilir jetmir "
    "kreshnik lirim liridon mentor mimoza naim petrit shpend shpresa skender valbona valon vjollca alija amira adis "
    "amra armin azra damir dzenan edin elvir emina emir ermin fahrudin fikreta haris jasmin jasmina kenan lejla "
    "mirsad mirza mujo nermin nermina safet sead sejad senad sulejman "
    // Serbian, Croatian, Slovene, Macedonian, Bulgarian, Russian, Ukrainian
    "aleksandar aleksandr aleksandra aleksey alexei anastasia anatoly andrej andrey biljana bogdan bojan boris "
    "borislav boyko branislav branko dejan desislava dimitar dmitri dmitry dmytro dragan dragana drazen dubravka "
    "dusan dzhamal evgeni galina georgi goran goranco gordana hristo igor ilija irina ivan ivana ivanka ivaylo jelena "
    "jovan jovana kateryna kiril ksenija lazar ljiljana ljubica ljubomir ljupco lyudmila maksim marija marijan marko "
    "mihail mihajlo mikhail milena milica milos miodrag mirjana miroslav mladen mykola nadezda natalia natalija "
    "nataliya natasa nemanja nenad nikola nikolaj nikolay oksana oleg oleh oleksandr oleksiy olena olga ondrej "
    "pavel pavlo petar petr petro plamen predrag radoslav radovan ruslan sasa serge sergei sergey serhiy sergij "
    "slavica "
    "slobodan snezana srdjan stanislav stefan stojan svetlana tatiana tatjana tihomir todor tomislav vasil vasyl "
    "vesna viktor vitaliy vladimir vladislav vlatko volodymyr vuk yana yevhen yulia yuliya yuri yuriy zdravko zeljko "
    "zlatko zoran zvonimir "
    // Greek
    "anastasios andreas angeliki antonios apostolos aristotelis athanasios charalampos chrysoula dimitra dimitrios "
    "dimitris eleftherios eleni evangelia evangelos fotini giannis giorgos gianna ioanna ioannis katerina konstantina "
    "konstantinos kostas kyriakos maria michalis nikolaos nikos panagiotis pavlos petros sotirios spyridon spyros "
    "stavros stelios theodoros thomas vasiliki vasilis yannis yiorgos "
    // Eritrean, Ethiopian, Somali, of West and Central Africa
    "abdi abdirahman abebe abeba abiy abrehet adama alemayehu almaz amanuel asad ayaan bereket berhane birtukan "
    "biniam binyam daniel dawit ermias eyob faduma fartun filmon filimon fitsum freweini gebre gebremedhin "
    "ghebre girma habtamu hagos haile halimo hayat helen hodan ifrah isaias kidane kiros lemlem letebrhan liya "
    "mebrahtu "
    "medhanie mehari mehret mengistu merhawi meron michael mihret mulu natnael nahom nuradin okubay robel samuel "
    "semere senait sennait simon solomon tadesse tedros tekle temesgen tesfay tesfaye tewelde tsegay yared yohannes "
    "yonas "
    "yordanos zerai adebayo amadou babacar bakary boubacar cheikh chidi chinedu chioma demba diarra emeka "
    "fanta fode idrissa ifeoma kadiatou kofi kwame lamin lamine mamadi mariama modou ngozi olufemi ousmane "
    "patience sadio sekou seydou souleymane tidiane "
    // German, English, French, Italian, Romanian, Hungarian, Polish
    "alessandro alexander alexandru andrea andrei anna anne antonio bernd birgit brigitte christine claudia daniela "
    "david dieter dominik elena elisabeth emma erika eva fabian felix francesco franz giovanni giulia giuseppe "
    "gunther hans heike heinz helga helmut ingrid james janos jean joanna john joachim johann johannes jozef "
    "jurgen karin karl katarzyna katrin klaus laszlo lorenzo luca lukas manfred manuel marcin marco marie mario "
    "martin matteo matthias michele mihai monika nicolae nicole paolo patrick peter philipp piotr rainer renate "
    "robert sabine sandra sebastian sophie stefanie susanne thorsten tomasz tobias ursula uwe vasile wolfgang "
    "zoltan zsolt "
    // as they come out of Greek and Cyrillic letters
    "halid hasan hussain husein hamid haralampos hrysoula hristos mihalis mohament muhamad jusuf dzamal lejla zahara";

const std::string_view familyNameWords =
    "abbasi abdi abdullahi abubakar afridi ahadi ahmadi ahmadzai ahmadzay ahmedov akbari akhtar akhundzada alavi alawi "
    "aliyev alizada alizadeh amini amiri ansari arian asadi asghari aslam awad aydin azimi azizi bah bahrami bakhshi "
    "balde barakzai barry bashari begum bibi butt camara celik chaudhry chaudhary chowdhury cisse coulibaly darwish "
    "demir diallo dogan durrani ebrahimi farahani faqiri ghaffari ghani gholami ghorbani gill habibi haddad "
    "haidari haidary hakimi hamdan hamidi hashemi hashimi hassani hosseini hotak hussaini ibrahimi ibrahimovic "
    "ismailov "
    "jabarkhel jafari jalali jallow joya kakar kamara karimi kaur kaya kazemi khalaf khalili khan khatib khoury kilic "
    "konate kone kurdi lodin mahmoodi malikzada mansouri moradi mousavi muradi nabizada naderi nasiri nazari niazi "
    "noori noorzai nouri omari omarkhel osmani ozdemir popal popalzai qaderi qadiri qasemi qasimi quraishi rafiqi "
    "rahimi rahimzada rahmani rahmanzai ramazani rasooli rasuli rehmani rezaei rezai rezaie sadat sadeghi safi sahak "
    "salehi samadi sarwari sediqi sesay shah shahbaz shaikh sharifi sherzad siddiqui singh sow stanikzai sultani "
    "sylla tahiri tajik toure traore turay wardak warsame yildirim yilmaz yousafzai yousufi yusufi yusufzai zadran "
    "zahedi zaman zazai zubairi hoxha krasniqi gashi berisha shala osmani morina bytyqi hasani hoti thaci kelmendi "
    "petrovic jovanovic nikolic markovic djordjevic stojanovic ilic stankovic pavlovic milosevic hodzic hadzic "
    "horvat kovacevic babic novak popovic petrov ivanov georgiev dimitrov ivanova petrova ivanenko shevchenko "
    "kovalenko "
    "bondarenko papadopoulos papadopoulou georgiou dimitriou nagy szabo muller schmidt schneider fischer wagner "
    "becker hoffmann kowalski nowak popescu ionescu tesfamariam gebremariam weldu habte hailu woldu ";

const std::string_view arabicNameWords =
    "محمد احمد أحمد محمود مصطفى علي حسن حسين عمر خالد عبدالله عبد يوسف ابراهيم إبراهيم اسماعيل إسماعيل فاطمة مريم "
    "عائشة "
    "خديجة زينب زهرا زهراء ليلى سارة هدى امينة أمينة نور رضا مهدی مهدي حميد حمید کریم كريم رحيم رحیم جمال كمال طارق "
    "وليد سمير سامي عادل عماد بلال بشار باسل غسان هاني رامي زياد ماهر مازن نبيل ياسر ياسين جعفر عباس حيدر صالح سليمان "
    "عثمان موسى عيسى يحيى زكريا داود ادريس إدريس نادية سميرة حليمة فرید فريد نجیب نجيب گل غلام رسول اکبر";

const std::string_view placePrefixWords =
    "saint st san santa santo sao sveti sveta sveto svetog agios agia agioi agiou ag hagia ayios ayia shen "
    "shna sfantu sfanta szent sankt swiety port porto puerto fort camp camps kamp lager mount monte cape cabo "
    "ras tell tall tel ain ayn abu abou umm um sidi deir dayr dera kafr kfar beit bayt bir wadi jabal jebel "
    "djebel nahr lake lac lago river isla isle ile operation mission ship vessel boat mv ms ferry tanker "
    "project programme program task force queen prince emperor sultan king hurricane storm cyclone typhoon "
    "killa qala tando";

const std::string_view thingWords =
    "brod bistrica sedlo polje selo gora reka rijeka most voda banja planina barracks kaserne kasarna kaserna "
    "abad khel kot pur kala kalay shahr village town city centre center centar airport aerodrom flughafen street "
    "ulica road strasse platz square bay park hospital bolnica school university universitat foundation fondation "
    "stiftung institute institut association society stadium bridge district province governorate region county "
    "municipality opstina opcina state crossing point gate pass valley dam border reception hotspot shelter site "
    "settlement island islands otok sea gulf gmbh ltd inc company committee office agency ministry bank line lines "
    "church cathedral monastery mosque day feast himmelfahrt plan group country countries republic area zone sector "
    "route canal channel strait peninsula hills mountains beach harbour harbor terminal station railway highway "
    "tepe pasha pasa agha army police brigade din addin uddin national international federal";

const std::string_view commonWords =
    "registration refugees refugee migrants migrant arrivals asylum ad ed ud european children women men persons "
    "people total other others unknown and or of in from to the by for with per und oder i ne dhe kai te de des la le "
    "los las der die das den dem on at as is are was were al el new old north south east west upper lower council law "
    "act directive regulation";

const std::string_view namedAfterPeople =
    "ibrahim khalil|rahim yar khan|hassan sham|hasan sham|ali sabieh|mohammad agha|tando muhammad khan|dera ismail "
    "khan|"
    "alan kurdi|aylan kurdi|louise michel|geo barents|khan yunis|khan younis|ali al gharbi|malik shahi|musa khel|"
    "khan yunus|umer kot|nawab shah|juan fernandez|franz josef|karl marx|nikola tesla|franjo tudjman|marco polo|"
    "john doe|jane doe|jean rey|martin luther|max mustermann|san marino|shah wali kot|hadi shahr";

} // namespace antevia
