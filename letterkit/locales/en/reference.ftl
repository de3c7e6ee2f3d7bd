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

# Coverage.

coverage-title = Does it do what the guidance says?
coverage-description = Every row of the guidance, with the field, paragraph, rule, decision aid or checklist step that carries it out.
coverage-opening =
    letterkit stands on a guidance of many single directives. This page takes them one by one and shows
    where each is carried out, so that you needn’t take our word for it. It is made from the code, and
    a test fails when a row is carried out nowhere and isn’t named below as waiting.
coverage-places =
    A **field** makes sure that somebody is asked. A **paragraph** says it in the letters that letterkit
    writes. A **rule** finds where a draft doesn’t do it, whoever wrote the draft. A **decision aid**
    goes by it before there is a letter. A **checklist step** reminds you of it before the letter goes
    out. In small print stand the letters that a row holds for.
coverage-summary =
    Of { $rows } rows, **{ $whole }** are carried out everywhere that they should be{ $part ->
        [0] {""}
       *[other] , **{ $part }** in part
    }{ $none ->
        [0] {""}
       *[other] , and **{ $none }** wait
    }.
coverage-g = Bad news, and every letter
coverage-r = Refusing a refund, and every letter
coverage-w = Winning a customer back
coverage-e = Ending service
coverage-head = | What it asks | Where it is carried out |
coverage-served = { $place }: { $what }
coverage-waits = *{ $place }: waits for { $what }*
coverage-waiting = What is still missing
    .means = Each of these is named in one small file, and a test fails when what it waits for has come.
coverage-wait = - **{ $what }**: { $rows }
coverage-kind-bad-news = bad news
coverage-kind-refund-refusal = refusing a refund
coverage-kind-win-back = winning back
coverage-kind-end-of-service = ending service

place-field = Field
place-paragraph = Paragraph
place-rule = Rule
place-aid = Decision aid
place-checklist = Checklist step

step-lawyer = a lawyer reads it
step-waiting = how long they have waited
step-gone = how long they have been gone
step-phone = telephone first
step-by-letter = by letter, and not in passing
step-cause = nothing around it tells the cause
step-referral = ask whom you refer to
step-promised = note what you promise
step-rest = let it rest
step-colleague = a colleague reads it
step-spelling = spelling
step-record = it may be kept for good
step-post = by post, signed
step-copy = keep a copy

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
role-handover = Open work, files and money
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
type-count = a whole number
type-currency = a currency’s code of three letters
type-phone = a telephone number
type-email = an email address
type-choice = one of these names
type-list = a list

option = `{ $name }`: { $label }
bounds-longest = { $longest } characters at most
bounds-entries = { $most } entries at most
bounds-amount = from { $least } to { $most }
