# What the decision aids share: headings, the arithmetic, and what to say where there is no aid.

heading-reasons = Why
heading-sums = The sums
heading-doubts = Where this is weak
heading-steps = What to do next
heading-worksheet = To look back

unknown-aid = kind: there is no decision aid for “{ $name }”. { $near ->
        [none] There is one for: { $names }.
       *[other] Did you mean { $near }?
    }
without-bad-news = Bad news has no decision aid, because there is nothing to decide: what happened has happened, and the customer has to hear it. Write it with “letterkit new bad-news”.

section-request = What they ask for
section-reasonable = Is it reasonable?
section-worth = What is at stake
section-middle = Something in between
section-review = Before you answer
section-leaving = How they left
section-attempts = What you have tried
section-fit = Are they right for you?
section-ending = What you think of doing
section-gentler = Is there a gentler way?
section-fair = Is it fair?
section-notice = Notice and law

sum-profit-a-year = What a usual year with them leaves you
sum-spend-a-year = What they spend with you in a usual year
sum-over-years = The same over { $years } years
sum-cost-of-new = What it costs to win another customer

doubt-worth-unknown = Nothing is known of what they are worth to you, so the sums leave it out.
doubt-spend-not-profit = The sums count all that they spend. Only a part of that is yours to keep, so their worth is put too high.
doubt-profit-above-spend = A year leaves you { $profit }, but they spend only { $spend }. One of the two can’t be right.
doubt-one-year = One year is counted, as you gave no number of years. Somebody who stays longer is worth more.
doubt-far-years = { $years } years is a long way to look ahead. Try the sum with two or three.
