/** Officialese and plainer words in English; our own list. The plainer word stands in the same place and form. */
export const SAFE_EN = `
utilise > use | utilises > uses | utilised > used | utilize > use | utilizes > uses | utilized > used | commence > start | commences > starts |
commenced > started | terminate > end | terminates > ends | terminated > ended | assist > help | assists > helps | assisted > helped |
endeavour > try | endeavours > tries | ascertain > find out | ascertained > found out | obtain > get | obtains > gets | obtained > got |
prior to > before | subsequent to > after | in order to > to | with regard to > about | with respect to > about | in relation to > about |
pertaining to > about | concerning > about | regarding > about | in accordance with > under | pursuant to > under | in the event that > if |
in the event of > if there is | provided that > if | due to the fact that > because | in view of the fact that > because | for the purpose of > for |
at this point in time > now | at the present time > now | in the near future > soon | a number of > some | the majority of > most |
in excess of > more than | sufficient > enough | additional > more | approximately > about | nevertheless > still | furthermore > also |
whilst > while | upon > on | amongst > among | henceforth > from now on | hitherto > until now | forthwith > at once | is able to > can |
are able to > can | has the ability to > can | is required to > must | are required to > must | make a decision > decide | made a decision > decided |
make an application > apply | give consideration to > consider | conduct an investigation > investigate | demonstrate > show | demonstrates > shows |
demonstrated > showed
`;

export const ADVICE_EN = `
purchase > buy | purchased > bought | require > need | requires > needs | required > needed | in respect of > about | consequently > so |
therefore > so | moreover > also | numerous > many | facilitate > help / make easier | implement > carry out | implementation > carrying out |
hereby > (leave out) | herein > here | hereinafter > from here on | aforementioned > this / these | thereof > of it | thereto > to it |
notwithstanding > despite | inter alia > among other things | per annum > a year | remuneration > pay | remittance > payment | notify > tell |
notification > letter / message | submit > send | submission > what you sent | deem > think | deemed > seen as | shall > must / will |
applicant > you | the applicant > you | beneficiary > person who gets the money | determination > decision | eligible > can get |
eligibility > right to get | commencement > start | cessation > end | discontinue > stop | expedite > speed up |
stakeholder > person or group concerned | stakeholders > people concerned | leverage > use | parameters > limits
`;
