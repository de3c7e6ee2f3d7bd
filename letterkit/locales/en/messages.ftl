# What the program says about values that it can't use. Each message names the field, the value and
# what was expected, and can be followed by the file's name.

problem-missing = { $field } is missing. Give { $expected }.
problem-not-text = { $field }: “{ $value }” is not text. Give { $expected }.
problem-no-words = { $field }: “{ $value }” has no letter or digit in it. Give { $expected }.
problem-too-long = { $field }: “{ $value }” is too long. Give { $expected }.
problem-control = { $field }: “{ $value }” has the character { $code } at position { $at }, which can’t be printed. Give { $expected }.
problem-not-date = { $field }: “{ $value }” is not a date. Give { $expected }.
problem-no-such-day = { $field }: “{ $value }” is a day that doesn’t exist. Give { $expected }.
problem-no-such-month = { $field }: “{ $value }” has a month that doesn’t exist. Give { $expected }.
problem-year = { $field }: the year of “{ $value }” can’t be meant. Give { $expected }.
problem-not-amount = { $field }: “{ $value }” is not a sum of money. Give { $expected }.
problem-too-small = { $field }: “{ $value }” is less than { $least }. Give { $expected }.
problem-too-large = { $field }: “{ $value }” is more than { $most }. Give { $expected }.
problem-places = { $field }: “{ $value }” has more than { $places } decimal places, which { $currency } doesn’t have. Give { $expected }.
problem-not-currency = { $field }: “{ $value }” is not a currency in use. Give { $expected }.
problem-not-phone = { $field }: “{ $value }” is not a telephone number. Give { $expected }.
problem-not-email = { $field }: “{ $value }” is not an e-mail address. Give { $expected }.
problem-not-list = { $field }: “{ $value }” is not a list. Give { $expected }.
problem-not-table = { $field }: “{ $value }” is not an entry with fields of its own. Give { $expected }.
problem-not-choice = { $field }: “{ $value }” is not one of its options. Give { $expected }.
problem-too-many = { $field } has { $value } entries, which is more than { $most }. Give { $expected }.
problem-unknown = { $field } is not a field of { $kind } (its value: “{ $value }”). { $expected }
problem-one-of = None of { $names } is given. Give { $expected }.
problem-after = { $field }: “{ $value }” is after { $other } ({ $day }). Give { $expected }.
problem-alone = { $field } is given (“{ $value }”), but { $other } isn’t. { $expected }
problem-order = { $field }: “{ $value }” is before { $other } ({ $day }). Give { $expected }.

expected-name = a name or a few words on one line{ $example ->
        [none] {""}
       *[other] , such as “{ $example }”
    }
expected-clause = a few words that run on in the sentence{ $example ->
        [none] {""}
       *[other] , such as “{ $example }”
    }
expected-sentence = a whole sentence{ $example ->
        [none] {""}
       *[other] , such as “{ $example }”
    }
expected-quote = the customer’s own words
expected-address = an address, a line each
expected-date = a day as year-month-day, such as 2026-11-02
expected-month = a year or a month, such as 2019 or 2019-03
expected-amount = a sum in figures, such as 649.00
expected-currency = a code of three letters, such as GBP, EUR or USD
expected-phone = a number that people can dial, such as 020 7946 0382
expected-email = an address such as rosa@harrowlane.example
expected-choice = one of { $options }{ $near ->
        [none] {""}
       *[other] , perhaps “{ $near }”
    }
expected-list = at least one entry with its fields filled in
expected-entries = the ones that matter most
expected-length = at most { $longest } characters
expected-plain = plain text without control characters
expected-one-of = at least one of them
expected-not-after = a day that is not after it
expected-companion = Give both, or neither.
expected-order = a day that is not before it
expected-field-near = Did you mean { $near }?
expected-field = “letterkit fields { $kind }” lists those that there are.

unknown-kind = kind: “{ $name }” is not a kind of letter. { $near ->
        [none] There is: { $names }.
       *[other] Did you mean { $near }?
    }
unknown-paragraph = wording: “{ $name }” is not a paragraph of { $kind } with a choice of wordings; those are { $roles }.
unknown-wording = wording: { $name } has no wording { $number }. Give a number from 1 to { $most }.

# Before it goes out: what the facts of a letter call for.

before-lawyer = { $amount } is above { $lawyer_threshold }: have a lawyer read the letter first.
before-waiting = { $days ->
        [one] They have waited a day for your answer. Send it today if you can.
       *[other] They have waited { $days } days for your answer. Send it today if you can.
    }
before-rest = Let it rest for an hour, then read it aloud as the person who gets it.
before-colleague = Ask a colleague to read it for clarity, for the facts and for its tone.
before-spelling = Check the spelling, names and numbers most of all.
before-record = Would you stand by every sentence if it were read out in public? It may be kept for good.
before-post = Post it first class, signed by hand.
before-copy = Keep a copy, and put one in the customer’s file.

# What the page in the browser is told when a request can't be answered.

wire-not-json = The request is not JSON.
wire-unknown-op = “{ $op }” is not something that can be asked for; there is: { $ops }.
wire-bad-request = The request lacks “{ $name }”, or it has the wrong type.
wire-crash = Something went wrong while answering “{ $op }”. What you typed is still there.
