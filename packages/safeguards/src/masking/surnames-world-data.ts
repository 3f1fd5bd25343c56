/** Surnames that are common in countries from which many in Sweden have come. */
export const SURNAMES_OF_THE_WORLD: readonly string[] = [
  'alemu alvarez asante balogh balogun barry bertrand bojang bonnet ceesay cerny chavez cisse delgado demirci',
  'desai diaz diop dobre duong dupont dvorak dvořák farkas florea flores giordano gomes grabowski gueye',
  'gutierrez guzman hajek hasani hernandez hofmann horvath ivanenko jallow jang jashari jelinek jimenez joshi',
  'juhasz kastrati kebede korkmaz kovacs kowalczyk kozlov kucera kuznetsov lebedev lehmann leroy lombardi',
  'lopes mancini martins mazurek mbaye mendez miah molnar molnár moreno morozov munoz munteanu nair nemec',
  'nemeth neumann nistor novak novikov novák nwosu oliynyk osei osmani ozdemir papadaki papadakis peng',
  'petrenko pokorny prochazka qureshi ramos ribeiro rizzo romero ruiz russo salazar sanneh sarkar sarr',
  'siddiqui sidorov simsek smirnov sokolov sousa suarez svoboda szabo takacs touray toure vasquez vesely',
  'volkov yoon yıldırım černý',
];

/** Those that are words, too, or short enough to be some. */
export const SHORT_SURNAMES_OF_THE_WORLD: readonly string[] = [
  'bah barbu braun bruno bui bulut cho choi dang deng eze fall feng fontaine gallo greco guo horak islam jung',
  'kang kara koch lambert liang lim luo marin marino michel ngo obi papp park popov richter romano roux',
  'schwarz sow stan tang tudor varga vega vo weber wolf xie xu zeng zheng zhu',
];
