/** The elements of the standard, one line each, in the order in which they have to stand; deeper lines lie inside the
 *  line above them. Facts of the published schemas of 2.01, 2.02 and 2.03.
 *
 *  - `name` once, `name?` at most once, `name*` any number, `name+` at least once.
 *  - `= text+` holds narratives (`text*`: perhaps none), `= decimal` a value, `= line` a shape of the list below. Without
 *    it an element holds only the elements under it, and no text.
 *  - Then the attributes: `code!` has to be there, `percentage:decimal` has a type other than text.
 *  - `@2.02-` since 2.02, `@-2.02` until 2.02. Where a line gives two forms, `|` parts them.
 *  - Elements and attributes of other namespaces may stand at the end of everything, unless it is `closed`. */
export const activityElements = `
iati-activities  version! generated-datetime:dateTime linked-data-default:uri
  iati-activity+  last-updated-datetime:dateTime xml:lang default-currency hierarchy:integer32 linked-data-uri:uri humanitarian:boolean@2.02- budget-not-provided@2.03-
    iati-identifier = string
    reporting-org = text+  ref! type! secondary-reporter:boolean
    title = text+
    description+ = text+  type
    participating-org+ = text*  ref type role! activity-id@2.02- crs-channel-code@2.03-
    other-identifier*  ref! type!
      owner-org? = text*  ref
    activity-status  code!
    activity-date+ = text*  type! iso-date!:date
    contact-info*  type
      organisation? = text+
      department? = text+
      person-name? = text+
      job-title? = text+
      telephone* = string
      email* = string
      website* = uri
      mailing-address* = text+
    activity-scope?  code!
    recipient-country* = text*  code! percentage:decimal
    recipient-region* = text*  code! vocabulary percentage:decimal vocabulary-uri:uri@2.02-
    location*  ref
      location-reach?  code!
      location-id*  code! vocabulary!
      name? = text+
      description? = text+
      activity-description? = text+
      administrative*  code! vocabulary! level:natural
      point?  srsName!
        pos = string closed
      exactness?  code!
      location-class?  code!
      feature-designation?  code!
    sector* = text*  vocabulary code! percentage:decimal vocabulary-uri:uri@2.02-
    tag*@2.03- = text*  code! vocabulary! vocabulary-uri:uri
    country-budget-items?  vocabulary!
      budget-item+  code! percentage:decimal
        description? = text+
    humanitarian-scope*@2.02- = text*  type! vocabulary! vocabulary-uri:uri code!
    policy-marker* = text*  vocabulary code! significance!@-2.01 significance@2.02- vocabulary-uri:uri@2.02-
    collaboration-type?  code!
    default-flow-type?  code!
    default-finance-type?  code!
    default-aid-type?@-2.02 | default-aid-type*@2.03-  code! vocabulary@2.03-
    default-tied-status?  code!
    budget*  type status@2.02-
      period-start  iso-date!:date
      period-end  iso-date!:date
      value = amount
    planned-disbursement*  type
      period-start  iso-date!:date
      period-end?  iso-date!:date
      value = amount
      provider-org?@2.02- = text*  ref provider-activity-id type
      receiver-org?@2.02- = text*  ref receiver-activity-id type
    capital-spend?  percentage!:decimal
    transaction*  ref humanitarian:boolean@2.02-
      transaction-type  code!
      transaction-date  iso-date!:date
      value = amount
      description? = text+
      provider-org? = text*  ref provider-activity-id type@2.02-
      receiver-org? = text*  ref receiver-activity-id type@2.02-
      disbursement-channel?  code!
      sector* = text*  vocabulary code! vocabulary-uri:uri@2.02-
      recipient-country? = text*  code!
      recipient-region? = text*  code! vocabulary vocabulary-uri:uri@2.02-
      flow-type?  code!
      finance-type?  code!
      aid-type?@-2.02 | aid-type*@2.03-  code! vocabulary@2.03-
      tied-status?  code!
    document-link* = document
    related-activity* closed  ref! type!
    legacy-data* closed  name! value! iati-equivalent:NMTOKEN
    conditions?  attached!:boolean
      condition* = text+ closed  type!
    result*  type! aggregation-status:boolean
      title = text+
      description? = text+
      document-link*@2.03- = document
      reference*@2.03-  code! vocabulary! vocabulary-uri:uri
      indicator+  measure! ascending:boolean aggregation-status:boolean@2.03-
        title = text+
        description? = text+
        document-link*@2.03- = document
        reference*@2.02-  vocabulary! code! indicator-uri:uri
        baseline?@-2.02 | baseline*@2.03-  year!:positive value!@-2.02 value@2.03- iso-date:date@2.03-
          location*@2.03-  ref
          dimension*@2.03-  name value
          document-link*@2.03- = document
          comment? = text+
        period*
          period-start  iso-date!:date
          period-end  iso-date!:date
          target?@-2.02 | target*@2.03- closed  value!@-2.02 value@2.03-
            location*@2.02-  ref
            dimension*@2.02-  name value
            comment? = text+
            document-link*@2.03- = document
          actual?@-2.02 | actual*@2.03- closed  value!@-2.02 value@2.03-
            location*@2.02-  ref
            dimension*@2.02-  name value
            comment? = text+
            document-link*@2.03- = document
    crs-add?
      other-flags*  code! significance!:boolean
      loan-terms?  rate-1:decimal rate-2:decimal
        repayment-type?  code!
        repayment-plan?  code!
        commitment-date?  iso-date!:date
        repayment-first-date?  iso-date!:date
        repayment-final-date?  iso-date!:date
      loan-status?  year!:decimal currency value-date!:date
        interest-received? = decimal closed
        principal-outstanding? = decimal closed
        principal-arrears? = decimal closed
        interest-arrears? = decimal closed
      channel-code?@2.02- = string closed
    fss?  extraction-date!:date priority:boolean phaseout-year:decimal
      forecast* = decimal  year!:decimal currency value-date:date
`

export const organisationElements = `
iati-organisations  version! generated-datetime:dateTime
  iati-organisation+  last-updated-datetime:dateTime xml:lang default-currency
    organisation-identifier = anything closed
    name = text+
    reporting-org = text+  ref! type! secondary-reporter:boolean
    total-budget*  status@2.02-
      period-start  iso-date!:date
      period-end  iso-date!:date
      value = amount
      budget-line* = line
    recipient-org-budget*  status@2.02-
      recipient-org = text+ closed  ref
      period-start  iso-date!:date
      period-end  iso-date!:date
      value = amount
      budget-line* = line
    recipient-region-budget*@2.02-  status
      recipient-region = text*  vocabulary vocabulary-uri:uri code
      period-start  iso-date!:date
      period-end  iso-date!:date
      value = amount
      budget-line* = line
    recipient-country-budget*  status@2.02-
      recipient-country = text*  code!
      period-start  iso-date!:date
      period-end  iso-date!:date
      value = amount
      budget-line* = line
    total-expenditure*@2.02-
      period-start  iso-date!:date
      period-end  iso-date!:date
      value = amount
      expense-line* = line
    document-link* = country-document
`

/** What is said once and used in several places; a name used after `=`. */
export const shapes = `
text+
  narrative+ = string  xml:lang
text*
  narrative* = string  xml:lang
amount = decimal  currency value-date!:date
line  ref
  value = amount
  narrative+ = string  xml:lang
document  url!:uri format!
  title = text+
  description?@2.03- = text+
  category+  code!
  language*  code!
  document-date?@2.02-  iso-date!:date
country-document  url!:uri format!
  title = text+
  description?@2.03- = text+
  category+  code!
  language*  code!
  document-date?@2.02-  iso-date!:date
  recipient-country* = text*  code!
`
