/** Short forms and pet names, as Swedish makes them: in -e, -an, -is, -ne, -a and -y. */
export const NICKNAMES: readonly string[] = [
  'kenta krille bosse roffe micke madde ullis jocke jogge jögge janne lelle fia fian stinis putte majsan mirre anki ankan annis anso arvis bebbe bettan bibbi bigge bittan brittan brittis',
  'camillan carro cattis challe chrille chrilla danne dagge dinne eddan ellis emmis emsan fidde figge filippan frasse fredda freddan gabbe glenne gun-gun gurra gunsan gunnis görgen hampe hebbe henka henke helli hellis hillan håkke hälge',
  'inga-britta inggan ingan jannis jassi jenni jeppe jesse jessan jimpa jimpan joffe johanne johnne johnnie jojo jompa jonte joppe josse jossan josan judde jynne järka jörka karre kajsan katti kecke kicke kiki kjelle klabbe klasse klabban klarre knatte knutte krillan kricke kaisan',
  'lalle larre leffe lebban linis lisen lisan lissan lollo lottis lottan lovan lurre lussan maddis maffe maggan majan malle masse mickan mickis mille millan mimmi mimmie mogge monkan monkis märtan',
  'nannan nille nillan ninnie nicke nudde oggan oskis perre pettan preben prille pysse pära ralle rebban reban ricke rickan rikki robban robbe rogga rogge roggan rollan ronke',
  'sabban sacke sallan sammis sannis sebbi sibban siggan sillan sivan snorre soffi soffie sossan staffe steffe svenne svenna svennis sussie sussi sussan tage tagge tarre teddie tebbe tessan tessie thimpe thompa tibbe tigge toffe tompa tossie tudde tösse',
  'uffe ubbe ulle ullan ullas ulrikan urbanus urre valle vanny vickan vicke vicki viggan vigge vivan vivian vivis wicke willan åsis öjvind',
  // In -i
  'cissi sissi titti kicki gitti lotti britti mitti fiffi mimmi viffi bippi lolli molli ninni nanni sanni tilli villi kalli calli palli ralli bobbi robbi mogi tommi jimmi henki',
  // Double ones with Li, Lo, Ann, Mari
  'svea-li eva-li mary-ann lill-ann may-britt gull-britt gull-maj ing-britt ing-marie siv-britt rose-marie lis-beth lise-lotte anne-li ann-mari lill-britt inga-lisa eivy eivi gun-lis',
];
