# Ending service to a customer. A message is one wording of a paragraph; an attribute is one thing that
# it says; a line is one sentence. $told is the reason as the letter may give it, never the true cause.

subject-1 =
    .line = From { $from_day }: the end of our service to you
subject-2 =
    .line = We are ending our service to you from { $from_day }
subject-3 =
    .line = Our decision to end our service to you from { $from_day }

## Thanks, where there is something true to thank for: short, and no buffer (E09).

thanks-1 =
    .since =
        Thank you for { $thanks_for }.
        You have been with us since { $customer_since }{ $years ->
            [0] {""}
            [1] , a year now
           *[other] , { $years_in_words } years now
        }.
    .for = Thank you for { $thanks_for }.
    .time = Thank you for staying with us since { $customer_since }.

thanks-2 =
    .since =
        You have been with us { $years ->
            [0] since { $customer_since }
            [1] for a year, since { $customer_since }
           *[other] for { $years_in_words } years, since { $customer_since }
        }.
        Thank you for that time, and for { $thanks_for }.
    .for = Let me begin by thanking you for { $thanks_for }.
    .time =
        You have been with us { $years ->
            [0] since { $customer_since }
            [1] for a year, since { $customer_since }
           *[other] for { $years_in_words } years, since { $customer_since }
        }.
        Thank you for that time.

thanks-3 =
    .since =
        Before I come to the news, thank you for { $thanks_for }.
        You have been our customer since { $customer_since }{ $years ->
            [0] {""}
            [1] , which is a year
           *[other] , which makes { $years_in_words } years
        }.
    .for = Before I come to the news, thank you for { $thanks_for }.
    .time = Before I come to the news, thank you for your custom since { $customer_since }.

## News: from which day, that it is final, and how long they have (E01, E03).

news-1 =
    .decision = { $when ->
            [today] From today, { $from_day }, we will no longer { $service }.
           *[later] From { $from_day } we will no longer { $service }.
        }
    .notice = { $weeks ->
            [0] {""}
           *[other] { $whole_weeks ->
                [yes] That gives you { $weeks_in_words } weeks to make other arrangements.
               *[no] That gives you more than { $weeks_in_words } weeks to make other arrangements.
            }
        }
    .final = This decision is final.

news-2 =
    .decision =
        We have decided to end our service to you.
        { $when ->
            [today] From today, { $from_day }, we will no longer { $service }.
           *[later] From { $from_day } we will no longer { $service }.
        }
    .notice = { $weeks ->
            [0] {""}
           *[other] { $whole_weeks ->
                [yes] I am telling you { $weeks_in_words } weeks ahead, which leaves you time to look for somebody else.
               *[no] I am telling you more than { $weeks_in_words } weeks ahead, which leaves you time to look for somebody else.
            }
        }
    .final = The decision is made, and we will keep to it.

news-3 =
    .decision = { $when ->
            [today] I have to tell you that from today, { $from_day }, we will no longer { $service }.
           *[later] I have to tell you that from { $from_day } we will no longer { $service }.
        }
    .notice = { $weeks ->
            [0] {""}
           *[other] { $whole_weeks ->
                [yes] You have { $weeks_in_words } weeks from today to arrange what comes next.
               *[no] You have more than { $weeks_in_words } weeks from today to arrange what comes next.
            }
        }
    .final = Our decision is firm, and it will not change.

## Reasons: general, or one of the business; by what is good in it (E04, E05, E06).

reasons-1 =
    .reason = { $told ->
            [growth] We have taken on more work than we can do well, and we would rather serve fewer people properly.
            [capacity] We no longer have enough people to do your work as it should be done.
            [time] Your work needs more time than we have, and we don’t want to do it by halves.
            [focus] From now on we put all our time into { $focus }.
            [other] The reason is that { $own_reason }.
           *[general] We are not the right people for what you need, and I believe that others will suit you better.
        }
    .fact = { $reason_fact }

reasons-2 =
    .reason = { $told ->
            [growth] We have grown quickly, and with the people we have we cannot give every customer the service that we want to give.
            [capacity] Our team is too small for all that we have to do, and your work should have more care than we could give it.
            [time] We cannot give your work the hours that it needs, and you should have somebody who can.
            [focus] We are going to concentrate on { $focus }, and what we do for you is no longer part of that.
            [other] We have come to this decision because { $own_reason }.
           *[general] What you need is not what we do best, and others will serve you better.
        }
    .fact = { $reason_fact }

reasons-3 =
    .reason = { $told ->
            [growth] The reason is our growth: more people come to us than we can serve well.
            [capacity] The reason lies with us: there are too few of us to go on serving you well.
            [time] The reason is time: we no longer have enough of it to meet your expectations.
            [focus] The reason is a change in our business: from now on all our time goes into { $focus }.
            [other] This is why: { $own_reason }.
           *[general] I have come to the view that somebody else can serve you better than we can.
        }
    .fact = { $reason_fact }

## Handover: open work, files and belongings, money, and what they need to do.

handover-1 =
    .work = We will still { $open_work }.
    .files = { $has_open_work ->
            [yes] We will also { $files }.
           *[no] We will { $files }.
        }
    .settled = Your account is settled, and nothing is owed on either side.
    .refund = By { $refund_by } we will pay you back { $refund_amount }{ $has_refund_for ->
            [yes] {" "}for { $refund_for }
           *[no] {""}
        }.
    .owed =
        There is { $owed_amount } left to pay{ $has_owed_for ->
            [yes] {" "}for { $owed_for }
           *[no] {""}
        }.
        Please pay it by { $owed_by }.
    .invoice = You will have our last invoice by { $invoice_by }.
    .step = { $has_next_step_by ->
            [yes] By { $next_step_by }, please { $next_step }.
           *[no] Please { $next_step }.
        }

handover-2 =
    .work = As for the work in hand, we will { $open_work }.
    .files = So that nothing of yours gets lost, we will { $files }.
    .step = We need one thing from you{ $has_next_step_by ->
            [yes] {" "}by { $next_step_by }
           *[no] {""}
        }: please { $next_step }.
    .settled = There is nothing left to pay, on your side or on ours.
    .refund =
        We owe you { $refund_amount }{ $has_refund_for ->
            [yes] {" "}for { $refund_for }
           *[no] {""}
        }.
        You will have it by { $refund_by }.
    .owed =
        Your account shows { $owed_amount } still open{ $has_owed_for ->
            [yes] , for { $owed_for }
           *[no] {""}
        }.
        Please pay it by { $owed_by }.
    .invoice = Our last invoice will reach you by { $invoice_by }, and none will follow it.

handover-3 =
    .work = About the work in hand: we will { $open_work }.
    .files = Nothing of yours will stay with us: we will { $files }.
    .settled = As for money, neither of us owes the other anything.
    .refund =
        As for money, you will get back { $refund_amount }{ $has_refund_for ->
            [yes] {" "}for { $refund_for }
           *[no] {""}
        }.
        It will reach you by { $refund_by }.
    .owed =
        As for money, { $owed_amount } is still to be paid{ $has_owed_for ->
            [yes] {" "}for { $owed_for }
           *[no] {""}
        }.
        Please pay it by { $owed_by }.
    .invoice = As for money, one last invoice follows by { $invoice_by }.
    .step = There is one thing to do on your side{ $has_next_step_by ->
            [yes] {" "}by { $next_step_by }
           *[no] {""}
        }: please { $next_step }.

## Referral: a name, a way to reach it, the cost of the first step; or when they can come back (E07, G12, G13).

referral-1 =
    .firm = For what comes next, I can recommend { $referral }: they { $referral_offers }.
    .reach = You can reach them { $referral_reach }.
    .cost = { CAP($referral_cost) }.
    .return = From { $return_from } we expect to have room again; if you would like to come back, please ask me then.

referral-2 =
    .firm = If you are looking for somebody else, try { $referral }, who { $referral_offers }.
    .reach = They can be reached { $referral_reach }.
    .cost = About the cost: { $referral_cost }.
    .return = Should you still need us then, we expect to have room for you again from { $return_from }.

referral-3 =
    .firm = Let me leave you with a name: { $referral } { $referral_offers }.
    .reach = You can get hold of them { $referral_reach }.
    .cost = At the time of writing, { $referral_cost }.
    .return = We expect to have room again from { $return_from }, and then you would be welcome back.

## Invitation: practical questions alone, and who answers them. The matter itself is closed (E03).

invitation-1 =
    .contact = For practical questions, please { $answers ->
            [signer] { $reach ->
                [both] call me on { $answer_phone } or write to me at { $answer_email }
                [phone] call me on { $answer_phone }
                [email] write to me at { $answer_email }
               *[none] write to me
            }
           *[contact] { $reach ->
                [both] call { $contact } on { $answer_phone } or write to { $answer_email }
                [phone] call { $contact } on { $answer_phone }
                [email] write to { $contact } at { $answer_email }
               *[none] write to { $contact }
            }
        }.
    .complaints = { $complaints }

invitation-2 =
    .contact = { $answers ->
            [signer] I will answer practical questions myself{ $reach ->
                [both] : my number is { $answer_phone }, my address { $answer_email }
                [phone] : my number is { $answer_phone }
                [email] : my address is { $answer_email }
               *[none] {""}
            }
           *[contact] Practical questions go to { $contact }{ $reach ->
                [both] : the number is { $answer_phone }, the address { $answer_email }
                [phone] : the number is { $answer_phone }
                [email] : the address is { $answer_email }
               *[none] {""}
            }
        }.
    .complaints = { $complaints }

invitation-3 =
    .contact = If something about the change is unclear, please ask { $answers ->
            [signer] me
           *[contact] { $contact }
        }{ $reach ->
            [both] , on { $answer_phone } or at { $answer_email }
            [phone] , on { $answer_phone }
            [email] , at { $answer_email }
           *[none] {""}
        }.
    .complaints = { $complaints }

## Wishes: the last words, and the only ones where nothing else is offered (E07, E08).

wishes-1 =
    .own = I wish you { $wish }.
    .plain = I wish you all the best.
wishes-2 =
    .own = For the time ahead, I wish you { $wish }.
    .plain = I wish you well.
wishes-3 =
    .own = Let me end by wishing you { $wish }.
    .plain = Let me end by wishing you well.
