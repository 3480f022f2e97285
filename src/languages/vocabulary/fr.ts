import { vocabularyFrom } from './word-lists.js';

export const FRENCH = vocabularyFrom({
  negations: `ne n'a n'ont n'est n'était n'étaient n'avait n'avaient n'y n'en pas jamais aucun aucune rien personne ni sans nulle
    nul guère nie nient nié niait dément démenti démentent démentait refuse refusent refusé refusait refus échoue échoué
    échouent échec impossible incapable manque manquait interdit`,
  hedges: `peut-être probablement vraisemblablement apparemment possiblement éventuellement présumé présumée présumés présumées
    supposé supposée supposés prétendu prétendue prétendument soi-disant semble semblent semblait semblaient paraît paraissait
    pourrait pourraient devrait devraient serait seraient aurait auraient environ près presque quelque approximativement
    estimé estimée estimés suspect suspecté suspectée suspectés possible probable potentiel potentielle attendu attendue`,
  neutralSaying: `dit disent disait disaient déclare déclaré déclarait ont-ils a-t-il a-t-elle indiqué indique indiquait indiquent
    annoncé annonce annoncent précisé précise précisait expliqué explique expliquait ajouté ajoute ajoutait raconté raconte
    rapporté rapporte rapportent répondu répond écrit écrivait écrivent noté note souligné affirme-t-il estime estimé jugé juge
    commenté commente poursuivi poursuit conclu conclut confié confie`,
  colouredSaying: `affirmé affirme affirment affirmait prétend prétendu prétendent assure assuré assurent avoué avoue admis admet
    reconnu reconnaît insisté insiste averti avertit prévenu prévient dénoncé dénonce dénoncent accusé accuse accusent
    critiqué critique regretté regrette menacé menace martelé martèle confirmé confirme confirment exigé exige exhorté
    révélé révèle soutenu soutient déploré déplore démenti dément nie nié`,
  sourcing: "selon d'après citant cité citée via par auprès",
  announcing: "selon d'après citant",
  pronouns: "il elle ils elles on nous je j'ai lui leur eux qui qu'il qu'elle qu'ils son sa ses",
  titles: `m mm mme mlle dr président présidente vice-président ministre premier première chancelier chancelière roi reine
    prince princesse pape secrétaire général générale gouverneur sénateur sénatrice député députée maire adjoint adjointe
    juge procureur procureure capitaine colonel lieutenant commandant chef cheffe directeur directrice porte-parole
    professeur professeure ambassadeur ambassadrice ancien ancienne préfet préfète évêque archevêque commissaire`,
  nones: 'personne aucun aucune nul nulle',
  amounts: `dizaine dizaines douzaine douzaines vingtaine trentaine quarantaine cinquantaine centaine centaines milliers millions
    milliards moitié demi demie tiers quart quarts double triple plusieurs`,
  units: `seconde secondes minute minutes heure heures jour jours nuit nuits semaine semaines mois an ans année années décennie
    décennies siècle siècles kilomètre kilomètres km mètre mètres centimètre centimètres hectare hectares tonne tonnes
    kilogramme kilogrammes kilo kilos gramme grammes litre litres degré degrés watts mégawatts gigawatts baril barils point
    points`,
  periods: `jour semaine week-end mois trimestre année décennie siècle matin matinée midi après-midi soir soirée nuit minuit
    printemps été automne hiver`,
  pointers:
    'dernier dernière derniers dernières prochain prochaine prochains prochaines passé passée ce cette cet précédent précédente suivant suivante tôt tard',
  functionWords: `le la les l' un une des du de d' au aux à en dans sur sous par pour avec sans chez entre vers contre depuis
    pendant lors et ou où mais donc or ni car si que qu' qui quoi dont quand comme ainsi alors puis aussi enfin plus moins très
    trop il elle ils elles on nous vous je tu me te se s' lui leur leurs eux ce cet cette ces c'est son sa ses mon ma mes notre
    nos votre vos est sont était étaient être été a ont avait avaient avoir eu aura auront sera seront serait fait faire peut
    peuvent pouvait doit doivent ne pas y tout tous toute toutes même autre autres deux après avant afin cela ça celui celle
    ceux celles déjà encore toujours ici là`,
  opposites: `hausse|augmente|augmenté|augmentation|monté|plus|supérieur|gagné/baisse|baissé|diminue|diminué|diminution|descendu|moins|inférieur|perdu
    victoire|gagne|remporté/défaite|perd nie|dément|démenti/confirme|confirmé|admis|reconnu accepte|accepté|adopté|approuvé/refuse|refusé|rejeté|rejette
    avant/après premier|première/dernier|dernière début|commencé|commence|débuté/fin|terminé|termine|achevé pour|soutient|soutenu/contre|oppose|opposé
    tué|tués|mort|morts|mortes/blessé|blessés|survivant|survivants arrêté|arrêtés|détenu|détenus/libéré|libérés|relâché
    coupable/innocent|acquitté
    suspect|suspecté|soupçonné|soupçonnés/entendu|interrogé/arrêté|arrêtés|interpellé|interpellés/inculpé|inculpés|examen/condamné|condamnés/acquitté|relaxé assassinat|assassiné/meurtre/homicide/tué|tués/accident acheté|achète|achat/vendu|vend|vente ouvert|ouverture|ouvre/fermé|fermeture|ferme
    autorisé|permis|légal|légale/interdit|illégal|illégale succès|réussi/échec|échoué allié|alliés|ami/ennemi|ennemis attaque|attaqué/défend|défendu|défense
    toujours/jamais tous|toutes/aucun|aucune grand|grande/petit|petite fort|forte/faible nord/sud est/ouest importations|importé/exportations|exporté
    public|publique/privé|privée hier/aujourd'hui|demain aujourd'hui/demain bon|meilleur/mauvais|pire maximum/minimum vrai/faux jeune|jeunes/vieux|âgé`,
  bounds: `au moins|au minimum|pas moins de|ou plus /
    plus de|plus d'|au-delà de|supérieur à /
    au plus|au maximum|jusqu'à|pas plus de|ou moins /
    moins de|moins d'|inférieur à /
    près de|presque|quasiment /
    environ|quelque|autour de|approximativement`,
});
