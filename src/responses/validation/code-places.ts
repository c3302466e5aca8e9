/** Which list holds for which element, one line each: the element with what it lies in, `@attribute` (or `text`), the
 *  list, and the vocabulary under which it holds. `1 or none`: also where no vocabulary is stated. Places in the
 *  organisations file come along, because the names mean the same there. */
const places = `
iati-activity                      @budget-not-provided  BudgetNotProvided
iati-activity                      @default-currency     Currency
iati-organisation                  @default-currency     Currency
activity-date                      @type                 ActivityDateType
activity-status                    @code                 ActivityStatus
activity-scope                     @code                 ActivityScope
budget                             @status               BudgetStatus
budget                             @type                 BudgetType
total-budget                       @status               BudgetStatus
recipient-org-budget               @status               BudgetStatus
recipient-region-budget            @status               BudgetStatus
recipient-country-budget           @status               BudgetStatus
value                              @currency             Currency
collaboration-type                 @code                 CollaborationType
conditions/condition               @type                 ConditionType
contact-info                       @type                 ContactType
country-budget-items               @vocabulary           BudgetIdentifierVocabulary
crs-add/channel-code               text                  CRSChannelCode
crs-add/other-flags                @code                 CRSAddOtherFlags
crs-add/loan-status                @currency             Currency
loan-terms/repayment-plan          @code                 LoanRepaymentPeriod
loan-terms/repayment-type          @code                 LoanRepaymentType
default-aid-type                   @code                 AidType                       1 or none
default-aid-type                   @code                 EarmarkingCategory            2
default-aid-type                   @code                 CashandVoucherModalities      4
default-aid-type                   @vocabulary           AidTypeVocabulary
transaction/aid-type               @code                 AidType                       1 or none
transaction/aid-type               @code                 EarmarkingCategory            2
transaction/aid-type               @code                 CashandVoucherModalities      4
transaction/aid-type               @vocabulary           AidTypeVocabulary
default-finance-type               @code                 FinanceType
transaction/finance-type           @code                 FinanceType
default-flow-type                  @code                 FlowType
transaction/flow-type              @code                 FlowType
default-tied-status                @code                 TiedStatus
transaction/tied-status            @code                 TiedStatus
transaction/disbursement-channel   @code                 DisbursementChannel
transaction/transaction-type       @code                 TransactionType
iati-activity/description          @type                 DescriptionType
document-link                      @format               FileFormat
document-link/category             @code                 DocumentCategory
document-link/language             @code                 Language
document-link/recipient-country    @code                 Country
fss/forecast                       @currency             Currency
humanitarian-scope                 @type                 HumanitarianScopeType
humanitarian-scope                 @vocabulary           HumanitarianScopeVocabulary
location/administrative            @vocabulary           GeographicVocabulary
location/administrative            @code                 Country                       A4
location/feature-designation       @code                 LocationType
location/location-class            @code                 GeographicLocationClass
location/location-id               @vocabulary           GeographicVocabulary
location/location-reach            @code                 GeographicLocationReach
location/exactness                 @code                 GeographicExactness
other-identifier                   @type                 OtherIdentifierType
participating-org                  @crs-channel-code     CRSChannelCode
participating-org                  @role                 OrganisationRole
participating-org                  @type                 OrganisationType
planned-disbursement               @type                 BudgetType
provider-org                       @type                 OrganisationType
receiver-org                       @type                 OrganisationType
reporting-org                      @type                 OrganisationType
policy-marker                      @code                 PolicyMarker                  1 or none
policy-marker                      @significance         PolicySignificance
policy-marker                      @vocabulary           PolicyMarkerVocabulary
recipient-country                  @code                 Country
recipient-region                   @code                 Region                        1 or none
recipient-region                   @vocabulary           RegionVocabulary
related-activity                   @type                 RelatedActivityType
iati-activity/result               @type                 ResultType
result/indicator                   @measure              IndicatorMeasure
result/reference                   @vocabulary           ResultVocabulary
indicator/reference                @vocabulary           IndicatorVocabulary
sector                             @code                 Sector                        1 or none
sector                             @code                 SectorCategory                2
sector                             @code                 UNSDG-Goals                   7
sector                             @code                 UNSDG-Targets                 8
sector                             @vocabulary           SectorVocabulary
tag                                @code                 UNSDG-Goals                   2
tag                                @code                 UNSDG-Targets                 3
tag                                @vocabulary           TagVocabulary
`

/** Where a list holds. */
export type CodePlace = {
  /** Name of the element around it, where the name alone would say too little. */
  readonly parent?: string
  /** Absent where the code is the element's text. */
  readonly attribute?: string
  readonly list: string
  readonly vocabulary?: string
  /** Whether the list also holds where no vocabulary is stated. */
  readonly isDefault: boolean
}

/** The places by the name of their element. */
export const codePlaces: ReadonlyMap<string, readonly CodePlace[]> = readPlaces()

function readPlaces(): ReadonlyMap<string, readonly CodePlace[]> {
  const found = new Map<string, CodePlace[]>()
  for (const line of places.trim().split('\n')) {
    const [path = '', at = '', list = '', vocabulary, ...or] = line.split(/ +/)
    const steps = path.split('/')
    const element = steps.at(-1) ?? ''
    const parent = steps.at(-2)
    const place = {
      ...(parent === undefined ? {} : { parent }),
      ...(at === 'text' ? {} : { attribute: at.slice(1) }),
      list,
      ...(vocabulary === undefined ? {} : { vocabulary }),
      isDefault: or.length > 0,
    }
    found.set(element, [...(found.get(element) ?? []), place])
  }
  return found
}
