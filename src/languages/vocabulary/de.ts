import { vocabularyFrom } from './word-lists.js';

export const GERMAN = vocabularyFrom({
  negations: `nicht nie niemals kein keine keinen keinem keiner keines nichts niemand niemanden niemandem weder noch ohne
    nirgends nirgendwo kaum unmöglich verneint verneinte bestreitet bestreiten bestritt bestritten dementiert dementierte
    dementierten verweigert verweigerte verweigerten lehnt lehnte abgelehnt scheitert scheiterte scheiterten gescheitert
    fehlt fehlte fehlen mitnichten keinesfalls keineswegs`,
  hedges: `vielleicht möglicherweise wahrscheinlich vermutlich mutmaßlich mutmasslich mutmaßliche mutmaßlichen mutmaßlicher
    angeblich angebliche angeblichen offenbar anscheinend wohl womöglich eventuell könnte könnten dürfte dürften soll sollen
    scheint scheinen schien schätzungsweise geschätzt geschätzte etwa rund ungefähr circa ca fast nahezu beinahe knapp
    voraussichtlich unbestätigt unbestätigten unbestätigte potenziell potenzielle mögliche möglichen möglicher gilt gelten
    offensichtlich vermutet vermuten erwartet verdächtig verdächtige verdächtigen`,
  neutralSaying: `sagt sagte sagten sagen gesagt erklärt erklärte erklärten erklären äußerte äußerten äusserte teilte teilten
    mitgeteilt fügte ergänzte ergänzten antwortete antworteten schrieb schrieben schreibt berichtet berichtete berichteten
    berichten meldete meldeten meldet verkündete verkündeten sprach sprachen meint meinte meinten nannte bemerkte fragte
    zitiert zitierte hieß heißt hiess heisst erläuterte erzählte`,
  colouredSaying: `behauptet behauptete behaupteten behaupten betont betonte betonten warnt warnte warnten gestand räumte räumten
    bestritt beklagte beklagten beschwerte kritisierte kritisierten kritisiert drohte drohten prahlte bekräftigte bekräftigten
    bestätigte bestätigten bestätigt forderte forderten fordert beharrte versicherte versicherten mahnte mahnten enthüllte
    unterstellte beschuldigte gab`,
  sourcing: 'laut zufolge gemäß gemäss nach von zitiert gegenüber via',
  announcing: 'laut zufolge gemäß gemäss',
  pronouns: 'er sie es wir ich ihn ihm ihr ihnen uns wer sein seine ihre',
  titles: `herr frau dr prof präsident präsidentin vizepräsident ministerpräsident ministerpräsidentin kanzler kanzlerin
    bundeskanzler bundeskanzlerin minister ministerin außenminister außenministerin innenminister verteidigungsminister
    premierminister premier könig königin prinz prinzessin papst generalsekretär gouverneur senator senatorin bürgermeister
    bürgermeisterin oberbürgermeister richter richterin general hauptmann oberst chef chefin direktor direktorin vorsitzender
    vorsitzende sprecher sprecherin professor professorin botschafter botschafterin staatssekretär stellvertreter
    stellvertretender ehemaliger ehemalige früherer bischof erzbischof landrat landrätin leiter leiterin`,
  nones: 'niemand niemanden niemandem kein keine keinen keinem keiner keines',
  amounts: `dutzende dutzenden hunderte hunderten tausende tausenden millionen milliarden hälfte halbe drittel viertel doppelt
    doppelte dreifach zweimal dreimal mehrere einige zahlreiche`,
  units: `sekunde sekunden minute minuten stunde stunden tag tage tagen nacht nächte woche wochen monat monate monaten jahr
    jahre jahren jahrzehnt jahrzehnte jahrzehnten jahrhundert jahrhunderte kilometer km meter metern zentimeter quadratmeter
    quadratkilometer hektar tonne tonnen kilogramm kilo gramm liter litern grad watt kilowatt megawatt gigawatt prozentpunkte
    prozentpunkten meilen knoten`,
  periods: `tag woche wochenende monat quartal jahr jahrzehnt jahrhundert vormittag mittag nachmittag abend nacht mitternacht
    frühling frühjahr sommer herbst winter`,
  pointers: `letzte letzten letzter letztes vergangene vergangenen vergangener vergangenes nächste nächsten nächster nächstes
    kommende kommenden kommender diese dieser diesem diesen vorige vorigen früh spät`,
  functionWords: `der die das den dem des ein eine einen einem einer eines und oder aber denn doch sondern in im an am auf aus
    bei beim mit nach von vom vor zu zum zur für gegen ohne um durch seit während wegen trotz über unter zwischen neben hinter
    bis ab als wie wenn weil da dass daß ob damit er sie es wir ihr ich ihn ihm ihnen uns euch mich mir dich dir sich sein
    seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere mein meine dieser diese dieses diesen diesem
    jener jene jenes welche welcher welches wer was wo wann warum ist sind war waren sei seien wäre wären bin bist wird werden
    wurde wurden worden würde würden hat haben hatte hatten hätte hätten habe kann können konnte könne müssen muss musste soll
    sollen sollte will wollen wollte darf dürfen mag nicht kein keine auch nur noch schon sehr so dann dort hier nun jetzt
    mehr man alle alles andere anderen etwas einige viele dabei daran darauf dafür dazu davon darüber daher deshalb außerdem
    zudem bereits wieder immer`,
  opposites: `steigen|steigt|stieg|stiegen|gestiegen|erhöht|erhöhte|mehr|höher|über|zunahm/sinken|sinkt|sank|sanken|gesunken|senkt|senkte|fiel|fielen|weniger|niedriger|unter|abnahm
    gewinnen|gewann|gewonnen|sieg/verlieren|verlor|verloren|niederlage bestreitet|bestritt|dementierte/bestätigt|bestätigte|räumte
    angenommen|annahm|akzeptierte/abgelehnt|ablehnte|verwarf vor/nach erste|ersten|erster/letzte|letzten|letzter
    begann|begonnen|beginn|anfang/endete|beendet|ende|schluss unterstützt|unterstützte|für|befürwortet/gegen|bekämpft
    getötet|tot|gestorben/verletzt|überlebt|überlebte festgenommen|verhaftet/freigelassen|entlassen schuldig/unschuldig|freigesprochen
    verdächtigt|verdächtiger|tatverdächtiger/vernommen|verhört/festgenommen|verhaftet/angeklagt|angeklagter/verurteilt/freigesprochen mord|morde|ermordet/totschlag/getötet|tötung/unfall
    kaufen|kaufte|gekauft/verkaufen|verkaufte|verkauft öffnen|öffnete|geöffnet|offen/schließen|schloss|geschlossen
    erlaubt|erlaubte|legal/verboten|verbot|illegal erfolg|erfolgreich/scheitern|misserfolg|erfolglos freund|verbündeter|verbündete/feind|gegner
    angreifen|griff|angriff/verteidigen|verteidigte|verteidigung immer|stets/nie|niemals alle/keine|einige groß|große|großen/klein|kleine|kleinen
    stark|starke/schwach|schwache nord|norden|nördlich/süd|süden|südlich ost|osten|östlich/west|westen|westlich
    import|einfuhr/export|ausfuhr öffentlich/privat|geheim heute/gestern|morgen gestern/morgen gut|beste/schlecht|schlechteste
    früh|früher/spät|später jung|junge/alt|alte maximal|höchstens/minimal|mindestens wahr|richtig/falsch`,
  bounds: `mindestens|wenigstens|zumindest|nicht weniger als|oder mehr /
    mehr als|über|gut|oberhalb von /
    höchstens|maximal|bis zu|nicht mehr als|oder weniger /
    weniger als|unter|unterhalb von /
    fast|nahezu|beinahe|knapp /
    etwa|rund|ungefähr|circa|ca|gut und gerne|schätzungsweise`,
});
