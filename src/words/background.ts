/**
 * How common English words are in news: the background that makes a rare word count for more than a frequent one. A
 * fixed list, so that what is found in one pair of reports never depends on which others happen to be compared with it.
 *
 * Origin: share of articles that hold the word in lower case, averaged over five sets of news and reference text
 * (wire items, one event in 75 outlets, revised pages, encyclopedia versions, political news; 8,089 articles, the first
 * 6,000 characters of each). Line n holds the words found in more than one article of 2^(n+1); words rarer than one
 * article in 300 are not listed.
 */
const LEVELS: readonly string[] = [
  // in at least one article of 2
  `a about also an and are as at be been but by for from has have he his in is it not of on one or said that
   the this to was which who will with`,
  // in at least one article of 4
  `after against all any because before being between called can could did do during first had him if including
   into its just last like made many may more most new no now only other out over people president so some than
   their them there they those time told two up we week well were what when where while would year years you`,
  // in at least one article of 8
  `according added administration among another around back both came campaign come countries country day days
   does don't down each early election end even far few foreign former four get given go going good government
   great group help her here high history home how however intelligence it's know known late later leader
   leaders least left long major make media meeting members military month much national need never news next
   number off official officials our own part past place point policy political presidential public recent
   right same say saying says second security see set several she should since state statement states still
   such summit support take term then these think three through took top under until us use used very war way
   whether without work world`,
  // in at least one article of 16
  `able accused across action actually adding addition additional again agency ago agreement ahead allies
   almost along already although always am announced anti anything appeared appears area ask asked attack
   attacks away bad based became become began beginning behind believe best better big billion bring brought
   business call calling can't candidate candidates capital case century certain change charges chief children
   city clear close comes coming comment common community companies company concerns conference considered
   continue continued control course critical criticism current deal death decades decision described despite
   didn't different director doesn't doing done due earlier economic economy effort efforts either elections
   enough especially ever every evidence example expectations expected face fact fall family federal final find
   five followed following force forces form forward found free front full further future general getting give
   global got ground groups hacking half hand happen hard having he's head held higher himself hold hours human
   idea image important include includes information interest international interview investigation involved
   issue issues itself keep key killed kind large largest latest law lead leading led less level life likely
   line little local longer look looking lost lot low lower main making man market matter me means meddling
   meet meetings member met might million money months morning move must my name near nearly night nominee non
   noted nothing nuclear office officers often old once open order others outside particularly party per
   percent period person personal plan plans play position possible post potential power press pressure
   previous previously primary private process put question questions race raise raised rather reached real
   really received recently record region related relations relationship released remain remains repeatedly
   report reported reporters response result return rights role run running secretary seen senior sent series
   service share short show side significant similar six small social something soon special start started stop
   story strong system taken taking talk talks team terms th that's themselves they're thing things third
   though thought times today together too total trade trying turn using vote voters want wants weeks went whom
   whose why win within won words working wrote yet your`,
  // in at least one article of 32
  `ability above absolutely access account accounts act actions active activity address advantage adviser
   affairs afternoon age agencies agenda agent agents agree agreed aides air airport allegations alleged
   alliance allow allowed allowing alone ambassador american amid amount analysis annexation annual answer
   anyone appear approach areas argued arms arrived article asking attempt attempts attention author
   authorities available average avoid backed bank banks base basis battle becoming begin behavior believed
   believes below benefit beyond bid biggest bill bit black blamed board body book border born break build
   building built calls cannot care career carried cases cast cause caused center central certainly chairman
   challenge chance changed changes charge charged choice cities citizens civil claim claimed claims class
   clearly closed closely closer co com comments commercial commitment committed committee compared complete
   completely computer concern concerned conditions confirmed conflict congressional conservative consider
   continues contributed convention conversation cost costs couldn't counsel counterpart country's court create
   created credit criminal crisis criticized culture currently cut damage dangerous data date de dead debate
   debt decided declared declined deep defense demand democracy denied department designed details determine
   determined developed development died difficult direct direction directly discuss discussion discussions
   documents dollars domestic dozen dropped east eastern effect effectively eight elected else email emails
   emergency ended enemy energy enforcement english entire established establishment evening event events
   eventually everyone everything exactly exchange executive expanded expect experience experts expressed
   extraordinary faced facing failed familiar families famous father favor fear fears feel fell fellow field
   fight figure figures file finally financial fire firm focus focused follow food foolishness forced founded
   fourth freedom frequently friend friends fully gain game gas gave generally giving goal goes governor
   greater growing growth hands happened happens health heard hearing heart heavy helped highest highly
   historic hit holding hope hopes host hour house hundreds hunt i identified immediately immigration impact
   incident included increase increased increasingly independent indicted indictment indictments industry
   influence initial inside instead interests interference internal investment isn't issued job jobs joined
   joint jpg kept killing lack land language largely larger launched lawmakers laws leadership leave leaving
   legal let letter levels light limited lines list live lives living location longtime loss love majority
   makes manager markets mass massive material maybe mean meaning meant measures men message mid middle miles
   millions minister minutes modern moment mother moved movement moving multiple named nation nation's nations
   natural nature needed needs net nine nomination north northern note numbers offer offered officer oil
   ongoing online opened opening operating operation operations opportunity opposition organization original
   originally page paid parents particular parties parts passed path pay perhaps photo places plane planned
   played playing points police policies politics poll polls popular population positions positive posted
   potentially powerful prepared presence present presidency president's presidents prevent price prices prior
   pro probably probe problem problems produce production products profile program progress prompted proposed
   protect protests provide provided publicly published push px quickly quite rally ran range rate rates reach
   read ready reason reasons records referred referring regime regular release religious remained remaining
   remarks reporting reports request require required research respond responded responsible rest results
   returned rise risk room rose roughly rule rules safe safety sanctions saw scale scheduled school science
   secure seeking seemed seems self senator sense separate serious served services seven shared shares shot
   showed showing shown shows sides sign signed signs simply single sit site situation smaller sold someone
   sometimes son sought source sources south speak speaking specific speech spending spent spoke spokesman
   spokesperson staff stage stand standard standing starting status stay step stock stories strategy strength
   strike strikes struck stupidity style subject success successful suggested summer supply supported
   supporters supporting sure systems table takes talking target targeted targets tax technology television
   tell telling tensions thanks there's thousands threat threats throughout thumb thus ties tough toward town
   trading traditional travel tried trip true try turned tweet tweeted type typically understand united
   university unless unlikely updated upon urged uses usually value various version via victory video view
   views violence visit votes voting waiting wanted warned wasn't water ways we're weapons weekend west western
   white whole wide widely wife willing winning witch woman women won't word worked workers works world's worse
   wouldn't written wrong you'll you're young`,
  // in at least one article of 64
  `abandoned abroad accept accepted accountable accusations achieve acknowledged acting activist activists
   activities actual ad add addressed administration's adopted ads advance advanced adversary advice advised
   advisers affect affected africa aggression aggressive agreements aid aide aim aimed aircraft aired airports
   al allegedly alliances allows ally alongside alternative amounts analyst analysts ancient anger announcement
   anticipated anywhere apart apparent apparently appeal appearance applied apply appropriate approval approved
   approximately aren't argue arguing argument armed army arrest arrested arrival arrive arrives arriving art
   assault assets assistance associated association attacked attempted attempting attended attorney audience
   august authoritarian authority awaited aware backdrop background backing balance ballot ban basic beat
   becomes begun behalf belief benefits bigger bilateral billionaire birth blame blaming block blood blue bond
   bonds books boost borders bottom bought breakfast breaking brief briefly bringing british broad broadcast
   broke brother budget buildings businesses businessman buy buying campaigns cancel candidacy capable capacity
   capitals captured car carefully carry carrying cash caucuses caught causes causing cents chair challenges
   challenging changing chaos character check chemical child choose chose chosen church circumstances cited
   citing claiming classified climate closest closing club coalition coast code collapse college combat
   combined commander commonly communication communications communities company's competition competitive
   competitor completed complex complicated concept concessions concluded conclusion concrete condemned
   condition conduct conducted confidence confident confirm conflicts confront connected connection
   consequences conservatives considering constitution construction contact contain contained containing
   contains content contest contests continuing contract contrast contributions controlled controversial
   controversy conversations cooperation core corporate correct council count counter county couple cover
   coverage covered covering creating crime critics cross crowd crucial crude cultural currency customers cuts
   cutting cycle daily damaged danger dark daughter dealing deals deaths decade december decide decisions
   decline deeply defeat defend defined definition degree delegate delegates deliver delivered demands denials
   deny deployed deputy describe design desire destroyed detail detailed devastating develop developing
   developments devices dialogue difference differences digital diplomatic directed discovered discussed
   dismissed display dispute distance district divided division dlr document dollar donors door double doubt
   dozens drama dramatic draw drawing drawn drive driven driving drop drug duty eager earnings easily easy edge
   editor education effective effects elements elite emerged empire employees ending endorsed endorsement ends
   engage engaged england ensure enter entered entering entirely environment environmental equal equipment
   equivalent era essential essentially establish estate estimated etc europe european eve everybody evils
   examples except exist existence existing expand expansion expects experienced expert explain explained
   export exports extended extensive extent external extradite extradition extreme extremely eye eyes faces
   facilities facility factor factors facts failing failure fair faith fake fallen falling fans fast favored
   favorite feature featured features february feeling feels feet felt female fewer fifth fighting filed files
   film finance finding finds fine fired firmly firms flight floor flow fly foe foes followers follows foot
   formal formed forms fought founder frankly french fresh friendly fuel functions fund funded funding funds
   gained gains games gathered gathering generation german gets girls gives goals gold golf gone goods gotten
   government's governments grand granted greatest greek green grew grow grown guilty gun guy hack hacked
   hadn't hall handle handling happening happy harder hasn't haven't he'd he'll headed heading headlines
   headquarters heads hear heavily helping herself historical historically hitting holds honor hoped hoping
   hospital hosted hostile hosting hot hotel houses huge hurt husband ideas identify identity ii illegal images
   immediate immigrants importance imports imposed impossible improve improved income increasing indeed
   independence india indicated individual individuals industrial inflation informed infrastructure initially
   injured injuries insisted instance institutions intended intense interfere internet intervention interviews
   introduced invasion investigating investigations investigators investors involvement involving island james
   january john join journalists judge july june jury justice keeping king kingdom knew knowledge knows labeled
   labor lady laid languages latter launch lawyer lawyers leads learned legacy legislation length liberal limit
   limits link linked links listed lived located looked looks lose losing losses lowest lunch mainly maintain
   maintained male managed management march margin mark marked marks married match matters measure medical
   meets mention mentioned messages midterm mind minimum ministry minor minority minute missile missiles
   missing mission mix model moderate moments mostly moves movie music names narrative narrow nationwide native
   nearby necessarily necessary negative negotiations neighbors neither network networks newly newspaper none
   nor normal normally notable notably notes notice noting november numerous obtained obvious obviously occur
   occurred offering offers officially older ones onto operate opinion opponent opponents opportunities opposed
   opposite option options ordered orders organizations organized origin otherwise outcome output overall
   overnight overseas owned pair palace panel paper parliament partial partner partners party's pass passing
   paying payments peace peak percentage performance permanent personally personnel phase phone physical pick
   picture piece placed planning plant platform player players plays please pledged pointed politically
   politicians poor popularity possibility possibly powers practice praised pre predecessor predicted prepare
   preparing presented presumptive pretty primaries primarily prime principal principle priority prison
   produced producing product professional professor profit programs progressive project projects proliferation
   prominent promised prompting proof properties property proposal proposals prospect protected protection
   protest proud prove proved provides providing province provision pull purchase purpose pushed pushing puts
   putting quality quarter questioned quick radical radio raising rapidly rare reaching reaction reading
   reality receive receiving recognition recognize recognized red reduce reduced refer reference refers reform
   refused regarded regarding regional registered regularly rejected relative relatively relief religion
   removed repeated replace replaced reportedly reporter represent represented representing represents
   reputation requires reserved reserves residence residents resources respect respectively respects
   responsibility restrictions resulted resulting retired retribution returning revealed review revolution
   rhetoric rich rising risks rival rivals river road roman round royal ruled ruling runner runs sale sales sat
   save scene schedule schools scientific screen scrutiny sea search season seat seats secondary secret sector
   seeing seek seeks seem sees seized sell selling send sending sensitive seriously serve server serves serving
   session setting settled severe sex sexual shape sharing sharp sharply she's shift ship ships shooting
   shortly shouldn't shut shutdown sidelines signaled significantly similarly simple sins sites sitting size
   slightly slow society soldiers solution somebody somewhat sort sound southern space specifically speed spend
   split spoken spot spread spring st stability stake stakes stance standards stands star state's stated
   statements station steps stood stopped storm straight strait strategic street streets stressed striking
   stronger strongly structure struggling student students studies study substance substantial succeeded
   successfully suffered suggest suggesting suggests summits super supplies supporter supports supposed supreme
   surface surprise surrounded surrounding suspected suspended sustained sway sweeping swing tactics talked
   targeting taxes teams technical tells temporary tens territory terrorism terrorist test text theory
   therefore they've thinking thinks threatened threatening tied tight title today's tone topics touch tour
   towards track traded traders tradition traditionally traffic training treated treatment treaty trial troops
   truly trust truth turning tweets twice types ultimately unable uncertainty unclear undermine understanding
   union unique unit units unknown unlike upcoming upper urging usual values variety vast vehicle vehicles vice
   victims viewed visited voice volume voted voter vowed wait wake wall warning watch watched watching waters
   wave we'll we've weak weapon wearing weather website week's weight welcome welcomed what's whatever who's
   widespread window wing winner wins winter worried worry worst worth writer writing year's yesterday york
   younger zero`,
  // in at least one article of 128
  `aboard abortion absence absolute abuse academic acceptable accepting accompanied accomplish accord
   accurately accusing achieved acknowledge acquire acquired acquisition acted actively actor actors acts adds
   adjacent administrations admiration admit admitted adult adults adversaries advocacy advocate advocates
   affair affecting affiliate affiliated afford afraid african agency's ages aggressively agreeing agricultural
   agriculture airspace airstrikes alarm alert aligned alive allied altered altogether amazing america amongst
   anchor angry animal animals announcing annually anonymity answered answers anxiety anybody anybody's anymore
   appeals appearances appearing application applications appointed appointment approached approaches
   approaching april arguments arm array articles artificial artist arts asia aside aspects assembly asserted
   assertion assessment assessments assigned assist assistant associate assume assumed atmosphere attached
   attacking attend attends attitude attract attracted attributed australia authorized authors aviation
   avoiding award awarded baby backlash badly ball ballistic band banking banned banners bar barely barrel
   barrels baseball bases basically bc bear bearing bears beautiful bed begins believing benchmark beneficial
   bias bills biography bipartisan birthday blames blasted bloc blocked blow boat boats bodies bold bolster
   bomb bombing bound box boy brain branch branches brand breach bridge briefed briefing bright brings britain
   broadcaster broader broadly broken brothers brutal bulwark bureau buried burned burning bus busy cable
   calculated calendar california camera cameras camp campaign's campaigned campaigning campus canada canceled
   candidate's capabilities capability capture carbon card cards careful carries cars casting catch category
   catholic caucus celebrate celebrated celebration cell cells census centers centre centuries ceremony chain
   chains chairs challenged challenger champion chances channel chaotic chapter characteristics characterized
   characters charging charles cheap china chinese choosing christian churches circle citizen city's civilian
   civilians classes classic classical cleared closure coal coffee coined cold collapsed colleagues collected
   collection collective collusion color column combination comedy comfortable command commentary commented
   commenting commission commissioner committees communist comparison compel compete competing competitors
   complained components composed compound comprehensive compromise computers concession conclude conducting
   confidential confirmation confronting confused congressman connections considerable considerably
   consideration considers consistent consistently consists conspiracy constant constitutional constructed
   consultant consulting consumer consumers consumption contacted contacts contemporary contender contentious
   contested context contracts contribution controls conventional convicted convinced cool copy corner
   corporations corruption counted counting counts coup coupled courts covers crackdown cracked craft crash
   creates creation credible credited crew crews crimes crippling critic criticize criticizing crossed crowds
   custody cyber da damaging dated dates dating daughters david deadline deadly dealers dealt debates decisive
   declaration declare declaring declining dedicated deemed deeper defeated defended defending defensive
   deficit define definitely degrees delay delayed delays delegation deliberately deliverables delivery
   demanded demanding democratic demonstrate demonstrated demonstration denies denounced density depart
   departure depend depending depends depth derived descended describes describing description deserve
   designated desperate destroy destruction detained detective detention determination device devoted die
   difficulty dinner diplomacy diplomat diplomats directions directors disaster discipline disclosed discord
   discovery discrimination discussing disease disputed disputes disrupt disruption disruptions distant
   distinct distinction distribution diverse divide divisions doctor doctors documented dog domain dominant
   dominate dominated donated donations donor doors doubts downplayed dr dramatically dream drew driver drone
   drones dropping drove drugs dutch duties dynamic dynasty earliest earned earth ease easier easing echoed
   economically economics economies economist economists edition elect electoral electorate electric electrical
   electronic element elevated eligible eliminate elsewhere embassy embrace embraced emerge emerging emperor's
   emphasized employed employee employment empty en encounter encourage encouraged endorse enemies engagement
   engaging engine engineer engineering enjoy enjoyed enormous entertainment enthusiasm entities entitled entry
   envoy episode equity error escalation escape establishing estimate estimates ethnic everywhere ex exact
   exception excerpts exchanges excited exclusive executed executives exercise exercises existed exists exit
   expanding expecting expensive expertise explaining explanation explicitly explosive exposed express
   expressing expression extend extension extra extraditing eyed fail fairly fallout falls false family's
   famously fan farm farmers fashion faster fatal father's favorable favors feared featuring fee feed fees
   fiction fictional fields fierce fighter filing fill filled films financing findings finish finished firing
   fiscal fishing fit fix fixed fixing flag flags flat fled flew flights flowing flows flying focusing folks
   footage football forcing forecast forever forge forgotten formally formerly forming forth foundation
   founding fr frame framework france fraud fraying frequent friendship frustrated frustration fueled fun
   function fundamental fundraising futures gallery gap gasoline gather gay gender generate generated genuine
   geography geopolitical george germany giant gift glass globally god gods golden governing grade gradually
   graduate grant granting grateful greatly greece greeted gross grounds group's guarantee guaranteed guard
   guess guests guidance guide guns hackers halt handed handful handshake hanging hardly harm harmed harsh hate
   hatred healthy heat heels height helicopter helps henry here's heritage hero highlight highlighted
   highlighting highlights highway hill hired historian hole holy homeland homes honored hopeful hopefully
   horrible horse hospitals hosts housing http https humanitarian humans hundred hydrogen ice id identifying
   ideology ignore ignored iii ill imagine immigrant impacted impacts implemented import impose imposing
   imprisoned improvements improving incidents increases incredible incumbent index indian indicate indicates
   indication industries influenced influential informal initiative inner insist inspired installed instances
   institute institution insults insurance intends intent intention interested interesting interfered
   interfering interim interpreters interviewed interviewer introduction invented investigated investigative
   investments investor invited invoking involve involves iran iron islands isolated israel italian item items
   ja jail japan jet jewish joining journal journalist judges judgment judicial jump keeps kicked kids kill
   kinds kings km knowing la label lacks lake landed landing landmark lands landscape lasted lasting latin
   launching lawsuit lay league leaning learn learning leaves legally legislative legislature legitimacy
   legitimate legs lengthy lesser let's lethal letters leverage liar library lie lies lifetime lift lifted
   liked likes literally literary literature loan loans locations locked london longest longstanding loose lord
   lots loud loved loves lying machine magazine mail mainstream maintains males manage managing manner
   manufacturing map maps margins maritime marketing marking marriage martin massacre master mate materials
   mathematical mathematics maximum mayor meaningful meanwhile meddle medicine medieval medium memory mental
   mere merely merger metal method methods migrant migration mile military's mining ministers minorities
   misconduct miss missed mistake mixed mode models modest modified mogul momentum monetary monitor monitoring
   month's monthly mood moon moral motion motivated motive mountain mountains mounting movements multi murder
   museum mutual myself mythology naming nationals naval navy nd negotiate negotiated negotiating negotiator
   neighborhood neighboring nerve neutral newspapers nice night's nl nobody nominated nominating norms
   northeast noticed notified notion novel object objective objects obligations observed observers obstruct
   occasionally occupation occupied occurring occurs ocean october odds offender offensive offices oldest one's
   op openly opens operated operatives oppose opposing optimism optimistic opulent ordinary origins other's
   ought ourselves outcomes outlets outlined outlook outrage outspoken outstanding overlapping overshadowed
   overwhelming owner owners owns pace package pact pages pain painful painting pakistan parent park
   participants participate participated participation partisan partly passage passenger passengers patients
   pattern patterns paul pause payment peaceful pending peninsula people's perceived perception perfect perform
   performed performing periods persistent personality persons perspective persuade phenomenon philosophy
   photos phrase physics pic picked pieces pilot pipeline pl placement plain planes planet plants platforms
   pleaded pledge plenty plot plus pm png pointing poised poisoning politician polling pool pop pope populist
   port portion portrayed pose posed posts poverty powered practical practices praise precedent predecessors
   predict prefer preferred preliminary preparation prepares preserve pressed pressing presumed preventing
   priced prince principles priorities privacy privately proceed proceedings proceeds processes processing
   producer producers produces profits programming prohibits projected promise promises promising promote
   promoted promoting propaganda proper prosecution prosecutor prosecutors prospects protecting protesters
   proven provisions pulled punctuality purchased purchases pure purposes pursue pursuing qualified queen
   questioning quiet quit quoted races racial racism racist rain raises rallies ranges ranging ranked ranking
   ranks rapid rapport rarely rating ratings ratio rattled raw rd readers reads realDonaldTrump realized
   reasonable rebuke recalled recommend recommendations recommended recorded recover recovered recovery
   redistributed reducing reduction reelection references reflect reflected reflects reforms refugees refusal
   refusing regard regardless regions registration regulations regulatory reiterated reject relationships
   releasing relevant reliable religions reluctant rely remarkable remember remote removal remove renewed
   reopen replacement replied representation representative representatives republic requested requests
   requirements requiring rescue researchers resident resign resignation resigned resist resistance resolution
   resolve resolved resort respective responding restaurant restore restricted resume retain retaliation
   retaliatory returns revelations revenue revenues reverse reversed reviewed revised rewritten richard rid
   rigged risen roads robert robust rock roles roll root roots route routes row rural russia russian sacrifice
   safely saint scandal scandals scattered scenario scenes scientists scope scripted searches searching section
   sectors secured securing securities seemingly selected selection semi senators sentence sentiment separated
   september sessions sets settle settlement shadow shake shaped shareholders shelter shifted shifting shifts
   shipments shipping shock shocked shook shore shortages shouted sick sight signal signature significance
   signing silver sir sister sits situations sixth skeptical skills sky slammed sleep slowly smart smoke soccer
   socialist societies soft software soil solid solutions solve song sons sophisticated southeast sovereignty
   sparked speaker speakers speaks species spectacle speculation speeches sphere spirit spokeswoman sports
   spotlight spy square stable staffers staffing stages stark stars starts stations statistics stayed staying
   steady stealing steel steep stepped stick stocks stole stolen stopping storage store strain strategies
   strategist stream strengthen stretch stretched strict string strongest structures struggle struggled
   struggles stuck studied stuff sub subjects submitted subscription subsequent subsequently subsidiary
   substantially substantive succeed successor sudden suddenly suffering sufficient suggestion suicide suit sum
   sun supportive surge surged surplus surprising surveillance survey survive survived survivors suspect swept
   swirl symbol symbolic sympathetic takeover tangible tank tankers taped tariffs task tea teacher teaching
   tech techniques telephone temperatures temporarily ten tend tension tenure terrible terror terrorists
   testimony testing tests texts thank thanked theme theories they'd they'll thin thomas thorough thoughts
   thousand throne throw throwing thrown ticket tie timeline timing tiny tip tips toll tomorrow tonight tonnes
   tool tools topic totally touched tougher tournament touted towns tracking tragedy trail train trained
   transfer transferred transit transition translated transport transportation traveled travelers traveling
   treat tree tremendous trend tries trigger trouble truck trusted turnout turns tv tweeting twelve twenty
   twitter typical uk ultimate un unacceptable uncertain unchallenged unchanged undermined undermining
   understood underway unemployment unions unity universal universities unlawful unleashed unprecedented
   unpredictable unrest unusual update urban urgent usage useful user users valuable van vary veer venture
   verify versions versus vessel vessels veteran veterans viable victim victories videos village violated
   violation violations violent virtually visa visible vision visiting vital voiced vulnerable wage wages walk
   walked walking walls wanting warm warn warnings wars waterway waves weakness wealth wealthy web weekly
   weren't wheat wider wild william willingness wind winds wish withdraw withdrawal witnessed witnesses women's
   wonder wood worker worldwide wounded write writers writes wrongdoing www yen yes yield you've youth zone`,
  // in at least one article of 256
  `abandon abilities abolish absent abstract abundance abundant abuses academy accelerate accelerated
   acceptance accessed accident acclaimed accomplished accomplishments accordance accountability accounted
   accounting accurate accusation accuses achievement achievements acid acknowledging acres actress adapted
   addiction addresses addressing adequate adjective adjust adjusted adjustment administered administrative
   administrator admission admits admitting adopt advances advancing advantages adverse advertising advising
   advisor advisors advisory advocated advocating aerial affects affiliation affordability afghanistan
   aftermath afterward afterwards aged aging agrees aids aiming aims airing airline airlines alarmed albeit
   album alcohol alexander algorithm alien aliens align alike allegation alleges allegiance alleging alter
   alternate alternatively alternatives ambitions ambitious amendment americans amnesty amounted andrew angeles
   angle anglo animated annexed anniversary announce announcements answering anxious anytime anyway apartment
   apologize apologized apology app apparatus appealing applauded applause applies applying appointments
   appreciate appreciation approve arab arabic arbitrary architecture arena arguably argues arising armies
   armor arose arranged arrangement arrangements arrests arsenal arsenals arthur artists asian asks aspect
   assassination assaulted assert assess assessing asset assisted associates associations assumes assuming
   assumption assumptions assurances assured asylum attendance attending attitudes attorneys attractive
   audiences audio australian authorization auto automatic availability avoided awaiting awards awareness
   awkward babylon backers backs bacteria bag bags bail balcony balloting ballots bands bank's bankers
   bankruptcy banner bare barred barrier barriers barring bars basketball batch battered battery battleground
   battles bay bce beach bearer beating beer beers beings beliefs belonging belongs belt bench beneath
   benefited bent berlin beside besides bet biased bible biblical bidding bids bigotry billboards billionaires
   binding biological birther birthplace bishop bitter blank blast blind blocking blocks bloody blowing blunt
   boasts bomber bombs boom bore borne borrowing boss boston boundaries boundary bow boys branded brave
   breached bread breakdown breaks breakthrough breakthroughs breath breathing bridges broker brokers bronze
   brown buildup bulk bully bump burden burn busiest button buyer buyers ca cabinet calculations calm camps
   canal cancelled cancer cap capita caps captain caption cares cargo carrier cartel cartels castle casual
   casualties categories cathedral cattle caution cautioned cautious cave ceasefire ceiling celebrating
   celebrities celtic cemetery cent centered certificates chamber championship channels characteristic chart
   charter charts chase cheaper checking checkpoints checks cheers chemicals chemistry chest chicago childhood
   children's choices christ christianity christians christopher circles circuit circulating circulation cite
   cites citizenship civilization civilizations clarified clarify clarity clash clashes classification clean
   client clients climb climbed clip clock closures clothes clothing cloud clubs clues coach coastal
   collaboration collar collect collecting collectively colony colors columbia columnist comeback comfort comic
   comics commanded commanding commands commemorated commentators commerce commissioned commit commitments
   committee's committing commodity communicate communicating comparable comparatively compare comparisons
   compelling compensation complaint complaints completion complexity compliance comply component composition
   compounds comprising computing conceded concentrated concentration concepts concerning conclusions condemn
   condemning conferences conflicting confrontation confronted confusion congress congresswoman connect
   connecting conquest conscience consciousness consecutive consensus consent consequence conservation
   considerations consisting constantly constitute constitutes constructive consumed container contempt
   contenders contention contents continent continental contingent continuous contracted contractor contractors
   contrary contrasted contribute contributing contributor contributors controllers conventions conversion
   convert converted convertible convey conviction convince convincing cooperate coordinate coordinated
   coordinating coordination cope copper corn cornerstone corporation correctly correspondence correspondent
   corresponding corroborating corrupt costly cotton counterparts counties couples coupon courage courses
   cousin crack cracking crashed crazy creative credentials credibility creditors credits criminals crises
   criteria criticisms critique crop crossing crowded crown crush crushed cry crystal cultivated cultures cup
   curb curious currencies custom customer customs cyberattacks cybersecurity cycles damages dance dancing
   dangers database day's dealer dealings debated debentures debris debts deceased decides deciding declines
   decrease decried deepest defeating defence defendant defenses defining deleted deliberate deliverable
   delivering democracies demographic demographics demonstrations demonstrators denial denmark denominations
   denouncing denying departed departing departments dependence dependent depicted depicting deploy deploying
   deployment deportation deported deposit deposition deposits depressed depression der derives derogatory des
   descendants descent desert designation designs desperately destabilize destination destroying destructive
   detected deter determining developer develops diagnosis diameter dictator dictionary diet differ differently
   differing differs difficulties digit digits dimension diminished dire directing disagree disambiguation
   disappearance disappointed disastrous disclose disclosure disconnect discount discourse discover discusses
   diseases disgrace dismal dismiss displaced displayed disposal disrupted dissent distinctive distinguish
   distinguished distraction distributed districts diversified diversity dividend dividing divine divisive
   divorce dna doctrine dogs domestically dominance dominating doubled downtown downturn draft drafted drag
   dragged draws dressed drink driver's drivers drives drought dry dubbed duke duration dust dying dynamics
   eagerness ear earn earning eased easiest eat eating echoes echoing ed edited editorial educated educational
   edward efficiency efficient egypt eighth el elaborate elderly electricity elementary eliminated eliminating
   elimination elites elizabeth embarrassing embassies embracing emotion emotional emperor emphasis emphasize
   emphasizing employers enable enabled enabling enacted encountered encounters encourages encouraging
   endorsements endured engineers engines enhance enhanced enjoys enriched ensuring enterprise enters
   enthusiastic entity entrance eo epic equality equally equation equipped erupted es escalated escalating
   escorts est et ethical ethics etymology evacuation evaluate evangelical eventual everyday evident evil
   evolution evolved examine examining exceeded excellent exceptions excess excessive exchanged exciting
   excludes excluding exclusively excuse execution exhausted exhibit exhibition exile existential expectancy
   expectation expenditures expense expenses experiences experiencing experiment experimental expire expired
   expires explains explicit exploded exploit exploration explore exploring explosion exporters exporting
   expose exposure extending extends extensions extensively extinct extremist eyebrows facilitate factory
   faculty failures falsely fame fantastic fantasy farming farther fascist fatally fate fault favour fed
   feelings felony females fertility fever fi fighters fights figured filings filmed filming finals financed
   finances financially finger firearm firearms fires fish flames flash flawed flaws flee fleeing fleet
   flexibility flip flood flooding flowed flowers fluid flush focuses folk forcefully forecasts forest forget
   format formation formidable formula fortune fortunes forum fossil foundations fraction framed francs frank
   freed freely freeze frequency friction frontrunner fronts fruitful ft fuels functional functioning
   fundamentally fundraiser funeral gaining gallon gaps gate gates gene generals generating generations
   generous genetic genre genus geographic geographical gesture giants gifts girl girlfriend glad globe gonna
   gov governed governors grab grace graduated grain grandfather grandson graphics grass grave gravity gray
   greeting grey grid grows guest guez guided gulf gunfire guys habit hailed hair halls halted hammer handled
   hang harassment hardline hardship hardware harmful harold harshly hat haven headline heal hearts heated
   hebrew hedge heightened heir hell helpful hence heroes hide hiding hierarchy highs hills hindu hiring
   historians hits hms hockey holders holdings holes holiday holidays hollow hometown homosexuality honest
   honesty horrific hostage hostilities household households howard html hub hubs humanity humorous hunter
   hunting hurting husband's hype hypocrisy hypothetical icon ideal identical identification identities
   ideological ignorant ignoring illegally illness illustrated illustration imagery imminent immune impasse
   imperial implement implementation implications implies importantly imported impressed impression impressive
   imprisonment improvement ina inability inaccurate inappropriate inch inches inclined inclusion incomes
   incorrect incredibly incursion independently independents indiana indicating indigenous indirect indirectly
   indonesia indonesian industrialized inequality inevitable inevitably infamous infant infinite inflicted
   influences influx infusion inhabitants inherited injury innocent innovation input inquiry ins insiders
   insight insists inspiration inspiring instability instant instincts institutional instructed instrument
   instruments insult insulting intact integrate integrated integration integrity intellectual intelligent
   intend intentions interact interaction interactions intercepted interior internationally interpret
   interpretation interpreted interrupted interstitial intervene intimidate intimidation introduce introducing
   invaded invention invest invested investigate investing invitation iraq ireland irish irrelevant isaac isbn
   islam islamic island's isolate isolation issuing italy jacket japanese java jean jerusalem jesus jets jews
   jointly joke journalism journey joy jumped junior jurisdiction justices justification justified justify keen
   kg kick kid killer kills kilometers kinetic king's kingdoms knife knock knocked labeling laboratory labour
   lacked lamented lapse lawful lawmaker lawsuits layer laying lb le leader's leak leaked leaks legend
   legendary lending lent lesson lessons letting lewis liberals liberties liberty license licenses licensing
   lifestyle lifting lights likewise limitations limiting lined linking liquid listen listening lists lit
   litigation liver load loaded lobby lobbying locals locate lock logic logistics lone looms los loses louis
   loving lowered lowering loyal loyalty luck lucky luxury machinery machines magic magnetic maintaining
   maintenance majorities maker makers makeshift man's managers mandate manufacture manufactured manufacturer
   manufacturers marched marginal marry mary mask masked masks massachusetts matched matches math max meantime
   measured mechanical mechanics mechanism meddled mediterranean membership memo memorial memories merchant
   mesopotamia messaging metals meters michael midnight midterms migrants milan militant militants min minded
   minds mine minerals mines minimal minus mirror misleading missions mistakes mitigate mm mobile mocked
   moderator molecular molecule molecules monarch monarchy monitored monopoly monument moreover mortality
   mortgage mothers motor motorcade mount mounted mourning mouse mouth movies mph mr municipal murdered murders
   museums musical musician muslim muslims mysteries mystery myth mythical na narcotics narrowly nationalist
   nationally naturally navigate necessity neck negotiation neighbor neighborhoods neo nephew nervous
   netherlands neurosurgeon neutrality nevertheless newsletter nickname nightclub nights nineteenth nod noise
   nominees nonetheless nonprofit noon northwest northwestern norway norwegian notorious noun novels nowhere
   oath objections objectives obligation obscure observation obstacle obtain obtaining occasion occasional
   occasions odd offense offenses offset offshore okay operates operational operative operator operators
   opinions opposes orange orbit ordering org organic organised organizing organs oriented originated orthodox
   ousted ouster outbreak outer outlet outrageous outreach outright outset outsider outsiders overcome overhaul
   overhead oversees oversight overturn overview overwhelmingly owe owed owing ownership oxford oxide oxygen
   pacific pack packed paint painted paintings pairs panels panic par parade parallel parameters paris parking
   parks parliamentary partially participating particles partnership passes passion passionate pastor patent
   patient patrol paycheck paychecks pays peers penalties penalty peoples periodic permanently permission
   permit permitted persecution persian persist person's persona peter petition petroleum philosopher
   philosophical phones photograph photographs physically physician physicist picking picks pictures pin pitch
   pitched pivotal placing planted plastic plea pleased pledges pocket podcast poem poet poetry poland
   polarized pollster pollution poorly populated populations populous portions portrait portray ports
   portuguese poses positioned possess possession posting posture potent pound pounds poured powerhouse
   practically practiced pragmatic pray prayer prayers preceded precise precisely predicting prediction
   predominantly preference pregnant premium prep preparations presents preserved presided presiding pressured
   prestige presumably prevented pricing pride priests print printed prisoner prisoners prize probable
   problematic procedure procedures processed productive productivity profound profoundly programme
   progressives prohibited prolific prolonged prominence pronounced properly proportion proposing prosecute
   prosecuted prosperity protections protein proteins protestant protocol prototype protracted providers
   provincial psychological public's publication publications publishing pulling pump punch punish punished
   punishment purchasing purely purported pursued qualifications qualify qualities quantities quantity quantum
   quarterly quarters questionable quietly quo quote raid rail railed railway rallying ramp rampant random rank
   rape rated reaches react reacted reactions readily realistic realize rebels rebuild rebuilding rebuilt
   recall receives reception recession recognizes recommendation reconsider recording recreate recruit redacted
   reductions referencing referendum reflecting refrain refuge refugee refuse refuses regain region's register
   regret regulated regulation reign rejecting relating relation relatives releases reliably reliance relied
   relies reluctance relying remainder remark remarked remembered remind reminder removing renaissance renamed
   rent repair repairing repeal repeat repeating replacing requesting requirement rescued researcher resemble
   reserve reset resisted resonance respected responders responds responses restaurants restoration restored
   restraint restrict restructuring resumed retail retained retaining retaliate retirement retiring retrieved
   reveal revealing reveals revenge reviewing revival revive revived revolt revolutionary rice ride ridiculous
   riding rifle ring rises risky rituals rivalry rivers rocked rocket rocks rod rolled rolling romans romantic
   rome roof rooms rough rounds routine routinely rubber rumors runoff rushed sabotage sacred sad saddled saga
   sail saints sake salt salts samuel san sanctioned sandwiched satellite satisfied satisfy saved saving
   savings scant scathing scenarios scheme scholars scholarship sciences score scored scores scotland scottish
   scramble screaming screening script searched seasonal seasons seated seconds secretaries secrets sections
   segment seize select sends sentenced sentences separately separating separation sequence serial servers
   settlements settlers settling seventh severely sexually shah shaken shakes shaking shall shame shareholder
   she'd shed sheep sheet shelves sheriff's shield shipped shocking shoot shooter shootings shop shores
   shortage shorter shots shouting show's siege sights signals silence silent similarities simultaneously
   singer sinking sisters sizable sized skepticism skill skilled skin slated slave slavery slew slight slogan
   slowed smallest smile smith smooth snow soared solar soldier sole solely solidarity solved solving somehow
   somewhere songs sooner sorry sorts soul sounded sounds southeastern southwest southwestern sovereign soviet
   sow spaces spain spanish sparking spawned specialized specifics specify spectrum speculate speculated
   speculative spelled spelling spies spin spiritual spite sponsor sponsored sport spots spotted spreading spur
   stadium staffer staged stamp standoff starring statewide stating statue steadily steal steam steely stem
   stemming stems stepping stg sticking sticks stiff stimulate stone stops stored stores storms stranded
   strange stranger strategically strategists streak streaming strengthened stress stretches stretching
   strictly strip structural studio studying stump stunning stupid subcommittee subjected submarine submit
   subordinated substances substitute subtle successes succession successive sue sued suffer sugar suggestions
   suitable summary sums sunday superdelegates superior superpower supplied surely surfaced surgery surging
   surprised surprisingly surrender surrogate surveyed surveys survival surviving suspects suspension suspicion
   suspicious sustain sv sweden swift swiftly switch sworn sympathy symptoms syria systematic tables taboola
   tackle tactic tactical tale talent tales tall tally tanker tanks tap tape tapped tariff tasks taught
   taxpayer taxpayers teach teachers teaches team's teammates tears technically technique technologies teeth
   televised temperament temperature tempered temple tendency tender tends tense tentative termed terminal
   terrain territorial territories testament tested testified thanking theater theft themes theoretical
   thereafter thereby thick thirds thoroughly threaten threatens threshold threw thrust thumbnails tide tighten
   tightly tired titled tolerance ton tonne tons torture totals tourism tourist tourists tower town's toxic
   trace tracked tracks trademark traditions trafficking tragic trails trait transaction transactions transform
   transformed transgender translate translation translator translators transparency transparent transporting
   trapped travels treason treating trees trends tribes tribute trick triggered triggering trillion triple
   trips troubled troubling trucks tune turkey turmoil twentieth twin unanimously unaware uncle uncommon
   unconditional undercut underground underlying underscored understands underwriting undisclosed undocumented
   unexpected unexpectedly unfair unfairly unfavorable unfit unfold unfortunately unidentified unified unify
   unilateral unilaterally unite universe unofficial unpopular unrelated unspecified unsuccessful
   unsuccessfully unusually updates uprising upset upside upward uranium urge urgency usa utility vacation
   vacuum vague valid valley valued variable variant variation varied varies varieties varying vendor venue
   verification verified vert vi victor viewers viewing villages violate violating viral virginia virtual visas
   visitors visits visual vocal voices volatile volumes voluntarily voluntary volunteer volunteers von
   vulnerability waited wales walks waning warfare warming warrant warrants washington waste waving weaker wear
   websites weigh weighed weighing weird welcoming welfare wet wheel whenever whereas wherever whispers whites
   wholly widow wikipedia wildly williams windows wine wings wink winners wire wisdom wise wishes withdrawn
   withdrew witness wives woman's wonderful wore workforce worldview worn worries worrying worsening worship
   worthy wound wounds wrapped writings yard yeah yellow yesterday's yielded yields youngest yourself zealand`,
  // in at least one article of 300
  `abbey abbreviation absorb absorbed accompanying accuracy acids acronym activated adapt adhere adjustments
   adopting adventures aggravated aided airplane akin alleviate amassed ammunition angered angles anthem
   antitrust apple applicants appointee architect arrange assure atom atomic attendees austria automatically
   automobile autonomy averages axis balanced banning bargain bargaining baroque bass behave belong bin biology
   births boast bones boosted boosting borrow borrowed bounds brass brewery brother's budgets bust butter
   canadian cape carolina carriers cartoon carved cat catalyst cease celebrations certified ch chambers
   chancellor checkpoint chip chips closes closet clout cm collaborated colleges collision colonial completing
   concentrate confined conquered consist consolidated contend contended contexts continuation controversies
   coordinates copies correction court's creator cried crops currents dairy dam darkness debut default
   definitions definitive delivers denoted department's desired destinations destined deteriorated devastated
   diagnosed diaspora dig dimensional dimensions disagreements disappeared discontinued displays disrespect
   distribute divides doctrines documentary dollar's downward drastically dress drops dual duck dumping durable
   edges embedded emissions endorsing enduring enforce enlisted enrolled enzymes ernest escaped escort
   espionage essay essence eurobond europeans examination examined exceeding exceptional exclude expedition
   exploited explosions exporter expressions facto factories fat federally fertilizer fingers finite firmer
   flexible float footing forecasting fortified founders fragile fragments fringe frontier fruits fulfill
   fusion gag gdp gear genes gloves grants greeks groundwork guarantees guidelines guides hamilton harry
   hazardous heaven heroic hidden hikes hints hire hoax hook horror horses hr hugh hungary hurts hysteria
   illicit illinois imperative implied inc incentive inclusive incorporated indians indo ineffective inferior
   inhabited inheritance inserted insider insisting instructions integral intensity intentionally intervened
   inventor iv jim jones joseph judaism judge's jurisdictions keys killings kindness kitchen kuwait lane laser
   laugh layers leather lee lengths levy liability licensed lieutenant lighting lineage linear liquidity
   locally logo lows loyalists lunar ma magazines magnitude manual marketed mature meal meanings meat memoir
   memorandum mentions merchandise merged meter metropolitan mexico michigan midst mighty mild militia
   millennium miller mistaken mit monastery monster morality mosque multinational municipality mysterious
   namely napoleon narrator narrower nationality nearest negatively noble nominal nominate norm nose observe
   obstacles occupying offerings ohio opera ore orientation ounce overseeing overturned papers particle permits
   persia ph pharmaceutical phenomena pie pilots pink pistol pivot plasma pleasure plunged pockets poems poison
   polite pp predictions pregnancy presenting presently prev priest proceeded proclaimed professionals
   profitable progressively projection prominently prompt pronunciation propel propelled propose protester
   psychology publish publisher pumps punched pursuit quotas quotes rainbow rational ray reaffirmed rear
   rebellion reformation regulators rein rejection relate relocated renaming renewal resemblance residential
   resolutions resolving restoring restrictive retire retreat reviews rocky rooted rotation ruler rulers runway
   rush safer sailors salary sand sang scared scholar scientist seal sealed seas seldom sellers servant
   sexuality shelf sheriff shoes shopping shops shortened simpler singular situated slang slot slowdown slowing
   sometime spacecraft spare specialist spike stabilize stalled steer styles subordinates subsidized
   sufficiently suited suppose suspend swedish swimming syllable talented tapping taste technological teens
   testify texas theatre therapy thirty tick tighter till titles totaled touching tr traces transforming
   treasurer treasury treatments trials tuition unanimous uncovered und underestimated undertaken unfounded
   unlimited unveiled variants vedic vegetables ventures verse vertical veto vigorously viii virgin virtue
   volatility voyage warheads warmer warships wary weakened wealthiest wedding wholesale widening width wolf zh`,
];

const LEVEL_OF: ReadonlyMap<string, number> = new Map(
  LEVELS.flatMap((words, level) => words.split(/\s+/).map((word) => [word, level] as const)),
);

/** Weight of a word that is not in the list. */
export const RARE_WEIGHT = LEVELS.length + 1;

/**
 * How much it tells that two sentences share a word: about the binary logarithm of one over the share of articles that
 * hold it, from 0.5 (`the`) to `RARE_WEIGHT`. Takes lower case.
 *
 * @example
 * ```ts
 * import { wordWeight } from 'syndiff';
 * console.log(wordWeight('the') < wordWeight('minister'), wordWeight('consignment') > 7); // true true
 * ```
 */
export function wordWeight(word: string): number {
  const level = LEVEL_OF.get(word);
  return level === undefined ? RARE_WEIGHT : level + 0.5;
}

/** Whether a word stands in at least one English article of 300. */
export function isCommonWord(word: string): boolean {
  return LEVEL_OF.has(word);
}
