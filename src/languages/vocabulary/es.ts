import { vocabularyFrom } from './word-lists.js';

export const SPANISH = vocabularyFrom({
  negations: `no nunca jamás ningún ninguno ninguna nada nadie ni tampoco sin apenas niega niegan negó negaron negado desmiente
    desmintió desmintieron rechaza rechazan rechazó rechazaron rechazado rehusó fracasó fracasaron fracasa imposible incapaz
    falta faltaba faltó carece`,
  hedges: `quizá quizás tal probablemente posiblemente aparentemente presuntamente presunto presunta presuntos presuntas
    supuestamente supuesto supuesta supuestos supuestas parece parecen parecía parecían podría podrían sería serían habría
    habrían debería deberían alrededor cerca casi aproximadamente unos unas estimado estimada sospechoso sospechosa
    sospechosos posible posibles probable probables potencial eventual previsiblemente supone al-parecer`,
  neutralSaying: `dijo dijeron dice dicen decía dicho declaró declararon declara declarado señaló señalaron señala indicó indicaron
    indica anunció anunciaron anuncia explicó explicaron explica añadió añadieron añade agregó agregaron agrega contó cuenta
    informó informaron informa respondió respondieron escribió escribe comentó comentaron comenta manifestó manifestaron
    expresó precisó precisa detalló apuntó relató consideró considera opinó`,
  colouredSaying: `afirmó afirmaron afirma aseguró aseguraron asegura admitió admitieron admite reconoció reconocieron reconoce
    insistió insistieron insiste advirtió advirtieron advierte alertó denunció denunciaron denuncia acusó acusaron acusa
    criticó criticaron critica lamentó lamenta amenazó amenazaron confirmó confirmaron confirma exigió exige urgió reveló
    revela sostuvo sostiene negó niega desmintió presumió recalcó subrayó`,
  sourcing: 'según citando citado citada vía por conforme',
  announcing: 'según citando',
  pronouns: 'él ella ellos ellas nosotros yo le les lo la los las quien quienes su sus se',
  titles: `sr sra srta señor señora dr dra don doña presidente presidenta vicepresidente vicepresidenta ministro ministra primer
    primera canciller rey reina príncipe princesa papa secretario secretaria general gobernador gobernadora senador senadora
    diputado diputada alcalde alcaldesa concejal concejala juez jueza fiscal capitán coronel teniente comandante jefe jefa
    director directora portavoz profesor profesora embajador embajadora exministro exministra expresidente obispo arzobispo
    consejero consejera delegado delegada`,
  nones: 'nadie ningún ninguno ninguna',
  amounts: `decenas decena docenas centenar centenares cientos miles millones millares mitad medio media tercio cuarto doble triple
    varios varias`,
  units: `segundo segundos minuto minutos hora horas día días noche noches semana semanas mes meses año años década décadas siglo
    siglos kilómetro kilómetros km metro metros centímetro centímetros hectárea hectáreas tonelada toneladas kilogramo
    kilogramos kilo kilos gramo gramos litro litros grado grados vatios megavatios gigavatios barril barriles punto puntos`,
  periods: `día semana mes trimestre año década siglo mañana mediodía tarde noche madrugada medianoche primavera verano otoño
    invierno`,
  pointers:
    'pasado pasada pasados pasadas próximo próxima próximos próximas último última este esta anterior siguiente temprano',
  functionWords: `el la los las lo un una unos unas al del de a en con sin por para según tras ante bajo desde hasta hacia entre
    sobre durante contra y e o u pero sino ni que quien quienes cual cuales cuyo cuya cuando donde como si aunque mientras
    porque pues así entonces luego después antes también ya aún muy más menos tan tanto él ella ellos ellas yo tú nosotros
    usted ustedes me te se nos le les mi mis tu su sus nuestro nuestra este esta estos estas ese esa esos esas esto eso aquel
    aquella es son era eran fue fueron ser sido está están estaba estaban estar ha han había habían haber hay hubo tiene tienen
    tenía puede pueden podía debe deben hace hacer no sí todo todos toda todas otro otra otros otras mismo misma cada qué cómo`,
  opposites: `subir|subió|sube|aumento|aumentó|aumenta|creció|más|mayor|superior|ganó/bajar|bajó|baja|descenso|disminuyó|cayó|redujo|menos|menor|inferior|perdió
    victoria|gana/derrota|pierde niega|negó|desmintió/confirma|confirmó|admitió|reconoció acepta|aceptó|aprobó|aprueba/rechaza|rechazó
    antes/después primero|primera|primer/último|última comenzó|empezó|inicio|inició/terminó|acabó|fin|final|finalizó apoya|apoyó|favor|apoyo/contra|opuso|rechazo
    muerto|muertos|muertas|murieron/herido|heridos|heridas|sobrevivió detenido|detenidos|arrestado/liberado|liberados|libre culpable/inocente|absuelto
    sospechoso|sospechosos/interrogado/detenido|detenidos|arrestado/imputado|procesado/condenado|condenados/absuelto asesinato|asesinado/homicidio/muerte|muerto/accidente
    compró|compra|comprar/vendió|venta|vender abrió|abierto|abre|apertura/cerró|cerrado|cierra|cierre permite|permitió|legal|autorizó/prohíbe|prohibió|ilegal
    éxito/fracaso aliado|aliados|amigo/enemigo|enemigos ataque|atacó/defensa|defendió siempre/nunca todos|todas/ninguno|ninguna grande|grandes/pequeño|pequeña|pequeños
    fuerte/débil norte/sur este/oeste importaciones|importó/exportaciones|exportó público|pública/privado|privada ayer/hoy|mañana hoy/mañana
    bueno|mejor/malo|peor máximo/mínimo verdadero|cierto/falso joven|jóvenes/viejo|mayores temprano/tarde`,
  bounds: `al menos|por lo menos|como mínimo|no menos de|o más /
    más de|superior a /
    como máximo|a lo sumo|hasta|no más de|o menos /
    menos de|inferior a /
    casi|cerca de /
    unos|unas|alrededor de|aproximadamente|en torno a`,
});
