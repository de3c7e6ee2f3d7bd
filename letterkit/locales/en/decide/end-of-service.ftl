# Should service to this customer end? What the aid says, to the person who has to decide. Not one word
# of it is meant for the customer.

title = Should you end service to this customer?

verdict-safety = Yes, end it, and see to your people’s safety before you see to a letter.
verdict-gentler = Not yet. There is a gentler way that you haven’t tried.
verdict-settle-first = Not yet. Something has to be settled before such a letter can go out.
verdict-move-date = Yes, but not on that day: your contract asks for more notice.
verdict-write = Yes, you can end it. Be clear, be kind, and leave no door ajar.

reason-unsafe = Somebody is in danger. Nobody has to go on serving a person who threatens them.
reason-tell-conduct = Nobody has told them plainly what has to change. People mend more often than one thinks, once they are told.
reason-tell-payment = Nobody has told them plainly by when they have to pay, and what follows if they don’t.
reason-tell-cost = Nobody has told them plainly that they use more of your time than they pay for.
reason-other-person = Nobody else has served them yet. Some quarrels are between two people and not with a firm.
reason-other-price = They would pay their way at { $price } a year, { $more } more than now. Offer them that price, and let them choose.
reason-terms-conduct = You haven’t tried other terms, such as writing instead of calls, or one person at fixed hours.
reason-terms-payment = You haven’t tried other terms, such as payment ahead or a smaller order.
reason-terms-cost = You haven’t tried other terms, such as a price that covers the work, or less of it.
reason-terms-capacity = You haven’t tried other terms, such as a longer wait, or fewer visits.
reason-all-tried = You have tried what fits, and no gentler way is left.
reason-closing = You give this work up for everybody, so there is no gentler way. Tell them as early as you can.
reason-same-for-others-no = You wouldn’t let another customer go for the same. Then it isn’t the cause, and it may break a law against unequal treatment.
reason-same-for-others-unsure = You aren’t sure that you would let another customer go for the same. Name one who stayed, and say what is different.
reason-open-complaint = They have a complaint open. Ending service now would look like the answer to it. Answer the complaint first.
reason-depends-yes = They depend on you. Find out who can take over, and how long that takes, before you name a day.
reason-depends-unsure = They may depend on you. Ask before you name a day.
reason-law-not-asked = Nobody who knows the law of your trade has looked at it yet.
reason-notice-short = Your contract asks for { $notice ->
        [one] a day’s
       *[other] { $notice } days’
    } notice. Counted from today, the first day without your service is { $earliest }; you thought of { $first }.
reason-notice-kept = With { $first } as their first day without you, they have { $days ->
        [one] a day’s
       *[other] { $days } days’
    } notice. That keeps your contract.
reason-payments-short = They would have { $days } days’ notice. In the United Kingdom, ending a payment contract that was agreed from 28 April 2026 on takes { $floor } days’ notice, a reason in enough detail and where to complain, with exceptions.
reason-payments-long = In the United Kingdom, ending a payment contract that was agreed from 28 April 2026 on takes { $floor } days’ notice, a reason in enough detail and where to complain, with exceptions. Your { $days } days reach that floor.
reason-platform-short = They would have { $days } days’ notice. In the European Union a platform gives its business users a statement of reasons { $floor } days ahead, with exceptions.
reason-platform-long = In the European Union a platform gives its business users a statement of reasons { $floor } days ahead, with exceptions. Your { $days } days reach that floor.
reason-trade-insurance = Insurance and credit have laws on when and how a contract may be ended, and what the letter must say.
reason-trade-utilities = Supply of energy, water and lines has laws on notice, and on customers who may not be cut off.
reason-trade-housing = Housing has laws on notice, on its form and on the grounds. A letter in another form may count for nothing.
reason-trade-health = Care that has begun may not simply stop. Professional rules say how it is handed over.
reason-trade-legal = Professional rules say when a client may be let go, and how papers and deadlines are handed over.
reason-trade-unsure = You aren’t sure whether your trade has laws on this. That is quickly found out, and dear to get wrong.

sum-pays-its-way = What they would have to pay a year to pay their way

doubt-notice-unknown = The notice in your contract isn’t known. Read it before you name a day.
doubt-no-notice = No notice is a hard way to part. In a study of 245 real cases (Wetzel and others, 2022), notice and help in finding another firm kept bad talk down.
doubt-one-view = How they behave is one side’s story. Is it noted, with days, and by more than one colleague?
doubt-cost-unknown = You say that they cost more than they bring. Put the figures in before you act on it.
doubt-pays-already = By your figures they pay their way. Look again at the cause.
doubt-no-legal-advice = This is no legal advice. Your contract and the law where you both are come first, and they differ from place to place.

step-people-first = Tell everyone who could meet them, stop visits and calls, and talk to the police or a lawyer where it fits.
step-try = { $ways ->
        [one] Try that first, in a talk and not in a letter, and note what was agreed.
       *[other] Try the first of these, in a talk and not in a letter, and note what was agreed.
    }
step-set-a-day = Set a day on which you look at it again. If nothing has changed by then, come back to this question.
step-settle = Settle what is open above, and write down who said what and on which day.
step-return = Then come back to this question.
step-move = Choose a day that keeps the notice.
step-open-matters = List what is open: jobs, money, files. The letter says what happens to each, and by when.
step-no-cause = Keep the cause out of the letter, and out of the subject line and the file’s name. Give “conduct” as the reason in the letter’s form: the letter then says a general one.
step-no-referral = Refer them to nobody. Close with good wishes.
step-referral = Find a firm that would have them, and ask it first. Where there is none, close with good wishes.
step-write = Send it as a letter: that gives you time to think, and them no scene in front of others.
