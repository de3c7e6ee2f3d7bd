# Headings and set phrases of the pages on rules and kinds.

rules-title = The rules
rules-description = Every rule that letterkit checks a letter by, with what it flags and why.
rules-opening =
    Each rule has a page: what it flags, why it matters to the person who reads the letter, how sure
    we are, examples, and what to write instead. They are grouped by how much a finding matters.

severity-error = Must change
    .short = must change
    .means = A letter with one of these shouldn’t go out.
severity-warning = Should change
    .short = should change
    .means = The letter reads better, or is taken better, without these. There can be a good reason to keep one.
severity-advice = Could change
    .short = could change
    .means = Worth a thought.

evidence-strong = strong evidence
evidence-mixed = mixed evidence
evidence-convention = custom, and this guide’s own advice
evidence-law = some country’s law asks for it

every-kind = every kind of letter
standing = `{ $name }` · { $severity } · { $evidence } · { $kinds }

heading-flags = What it flags
heading-why = Why
heading-sure = How sure we are
heading-examples = Examples
heading-flagged = Flagged
heading-allowed = Fine
heading-instead = What to write
heading-sources = Where it comes from

sources-guidance = The guidance that this rule serves:
sources-research = What has been written about it:

# Kinds.

kind-description = { $title }: what the letter asks for, and how its paragraphs read.
kind-opening =
    This page lists all that letterkit asks for before it writes a letter of the kind `{ $name }`, and
    every wording that it can choose from. The letters are shown with the example values in the
    tables.
heading-fields = Fields
fields-opening =
    Names stand as they do in a file of values. `letterkit new { $name }` prints such a file, filled
    in with these examples.
fields-head = | Field | What it takes | What for | Example |
required = **needed**
optional = optional
needed-where = **needed** where { $where }
optional-where = optional, and only where { $where }
private = for the desk alone
condition = `{ $choice }` is { $options }
heading-paragraphs = Paragraphs
paragraphs-opening =
    In the order of the letter, each with the guidance that it serves. A paragraph whose fields are
    left empty falls away.
heading-call = The call before the letter
call-opening =
    Ring first, and write afterwards or when nobody answers. `letterkit call` writes this card from the
    same values. What stands in parentheses isn’t said. Below is the example’s card.
wording = *Wording { $number }*
branch = Where `{ $choice }` is { $option }:
not-in-example = The example leaves this paragraph out.

role-sender = Sender
role-date = Date
role-recipient = Recipient
role-reference = Reference
role-subject = Subject
role-salutation = Salutation
role-thanks = Thanks
role-news = The news
role-feelings = How they felt
role-reasons = Reasons
role-delivery = What you delivered
role-effect = What it did to them
role-apology = Apology
role-repair = What was put right
role-prevention = What was changed
role-offer = What they can do instead
role-goodwill = Goodwill
role-referral = Referral
role-invitation = Whom to ask
role-wishes = Last words
role-closing = Closing
role-signature = Signature
role-other = Other

type-name = words on one line
type-clause = words that run on in a sentence
type-sentence = a whole sentence
type-quote = the customer’s own words
type-address = an address, a line each
type-date = a day (2026-11-09)
type-month = a year or a month (2019, 2019-03)
type-amount = a sum of money
type-currency = a currency’s code of three letters
type-phone = a telephone number
type-email = an email address
type-choice = one of these names
type-list = a list

option = `{ $name }`: { $label }
bounds-longest = { $longest } characters at most
bounds-entries = { $most } entries at most
bounds-amount = from { $least } to { $most }
