# Bad news to a client: an error of ours, a decision against them, or a change. A message is one wording
# of a paragraph; an attribute is one thing that it says; a line is one sentence.

subject-1 =
    .error = Our mistake with { $topic }
    .decision = Your request of { $requested_on }: our decision
    .change = A change to { $topic } from { $change_from }
subject-2 =
    .error = { CAP($topic) }: our mistake, and what we have done about it
    .decision = Our decision on your request for { $request }
    .change = { CAP($topic) }: what changes on { $change_from }
subject-3 =
    .error = What went wrong with { $topic }, and how we have put it right
    .decision = Our answer to your request for { $request }
    .change = From { $change_from }: a change to { $topic }

## Thanks: specific, true, and two sentences at most (G01, G02).

thanks-1 =
    .since =
        Thank you for { $thanks_for }.
        You have been with us since { $customer_since }{ $years ->
            [0] {""}
            [1] , a year now
           *[other] , { $years_in_words } years now
        }, and we are glad of it.
    .for = Thank you for { $thanks_for }.

thanks-2 =
    .since =
        You have been with us { $years ->
            [0] since { $customer_since }
            [1] for a year, since { $customer_since }
           *[other] for { $years_in_words } years, since { $customer_since }
        }.
        I would like to thank you for that, and for { $thanks_for }.
    .for = I would like to thank you for { $thanks_for }.

thanks-3 =
    .since =
        Before I come to my reason for writing, thank you for { $thanks_for }.
        We have been glad to have you with us since { $customer_since }{ $years ->
            [0] {""}
            [1] , for a year now
           *[other] , for { $years_in_words } years now
        }.
    .for = Before I come to my reason for writing, thank you for { $thanks_for }.

## News: what happened, was decided or will change, in one sentence that nobody can miss (G04, G08).

news-1 =
    .error =
        I am writing to tell you about a mistake of ours.
        { $has_mistake_on ->
            [yes] On { $mistake_on } we { $mistake }.
           *[no] We { $mistake }.
        }
    .request = On { $requested_on } you asked us for { $request }.
    .decision = We have decided not to { $decision }.
    .change =
        I am writing to tell you about a change to { $topic }.
        From { $change_from }{ $has_change_until ->
            [yes] {" "}until { $change_until }
           *[no] {""}
        }, { $change }.

news-2 =
    .error =
        We have made a mistake with { $topic }.
        { $has_mistake_on ->
            [yes] On { $mistake_on } we { $mistake }.
           *[no] We { $mistake }.
        }
    .request = I have gone through your request of { $requested_on } for { $request }.
    .decision = The answer is no: we will not { $decision }.
    .change =
        We have decided on a change to { $topic }.
        { $has_change_until ->
            [yes] It begins on { $change_from } and ends on { $change_until }: { $change }.
           *[no] It begins on { $change_from }: { $change }.
        }

news-3 =
    .error =
        I have looked into { $topic }, and the fault is ours.
        { $has_mistake_on ->
            [yes] On { $mistake_on } we { $mistake }.
           *[no] We { $mistake }.
        }
    .request = Your request of { $requested_on } was for { $request }.
    .decision = This is not the answer that you hoped for: we will not { $decision }.
    .change =
        There is something that you need to know about { $topic }.
        From { $change_from }{ $has_change_until ->
            [yes] {" "}to { $change_until }
           *[no] {""}
        }, { $change }.

## Effect: what it did to them, or what it means for them (G08).

effect-1 =
    .effect = As a result, { $effect }.
    .means = For you, this means that { $means }.
effect-2 =
    .effect = For you, this meant that { $effect }.
    .means = What you will notice is that { $means }.
effect-3 =
    .effect = Because of this, { $effect }.
    .means = In practice, { $means }.

## Apology: once, plainly, and owned (G07).

apology-1 =
    .apology = This was our fault, and I am sorry.
apology-2 =
    .apology = I apologise for the trouble that we have given you.
apology-3 =
    .apology = We should have done better by you, and I am sorry.

## Reasons: what caused it, or what the decision rests on (G03, G06, G09).

reasons-1 =
    .noticed = { $noticed }
    .cause =
        { $position ->
            [1] It happened because { $why }.
            [2] Another cause was that { $why }.
            [3] A third was that { $why }.
           *[other] And a last one was that { $why }.
        }
        { $fact }
    .criterion = For requests like yours, our criterion is that { $criterion }.
    .published = You can read this { $criterion_in }.
    .reason =
        { $causes ->
            [1] In your case, { $why }.
           *[other] { $position ->
                [1] The first reason for our decision is that { $why }.
                [2] The second is that { $why }.
                [3] The third is that { $why }.
               *[other] The fourth is that { $why }.
            }
        }
        { $fact }
    .why =
        { $causes ->
            [1] The reason is that { $why }.
           *[other] { $position ->
                [1] The first reason is that { $why }.
                [2] The second is that { $why }.
                [3] The third is that { $why }.
               *[other] The fourth is that { $why }.
            }
        }
        { $fact }
    .fairness = { $fairness }

reasons-2 =
    .noticed = { $noticed }
    .cause =
        { $position ->
            [1] The cause was that { $why }.
            [2] It also came about because { $why }.
            [3] A further cause was that { $why }.
           *[other] And, lastly, { $why }.
        }
        { $fact }
    .criterion = I have gone by our criterion that { $criterion }.
    .published = It is set out { $criterion_in }.
    .reason =
        { $position ->
            [1] We came to this decision because { $why }.
            [2] A second reason is that { $why }.
            [3] A third is that { $why }.
           *[other] And a last one is that { $why }.
        }
        { $fact }
    .why =
        { $position ->
            [1] We are doing this because { $why }.
            [2] A second reason is that { $why }.
            [3] A third is that { $why }.
           *[other] And a last one is that { $why }.
        }
        { $fact }
    .fairness = { $fairness }

reasons-3 =
    .noticed = { $noticed }
    .cause =
        { $position ->
            [1] Here is how it came about: { $why }.
            [2] On top of that, { $why }.
            [3] Besides, { $why }.
           *[other] And, finally, { $why }.
        }
        { $fact }
    .why =
        { $position ->
            [1] Here is why: { $why }.
            [2] In addition, { $why }.
            [3] Besides, { $why }.
           *[other] And, finally, { $why }.
        }
        { $fact }
    .criterion = Our decision rests on this criterion: { $criterion }.
    .published = You will find it { $criterion_in }.
    .fairness = { $fairness }
    .reason =
        { $position ->
            [1] What decided it in your case is that { $why }.
            [2] It also counted that { $why }.
            [3] It counted, too, that { $why }.
           *[other] And, lastly, it counted that { $why }.
        }
        { $fact }

## Repair: what has been put right for this customer (G14).

repair-1 =
    .repair = On { $repaired_on } we { $repair }.
    .amends = For your trouble, you will receive { $amends }{ $has_amends_by ->
            [yes] {" "}by { $amends_by }
           *[no] {""}
        }.
repair-2 =
    .repair =
        We have put it right.
        On { $repaired_on } we { $repair }.
    .amends = We are also giving you { $amends }{ $has_amends_by ->
            [yes] , by { $amends_by }
           *[no] {""}
        }.
repair-3 =
    .repair =
        Here is what we have done about it.
        On { $repaired_on } we { $repair }.
    .amends = There is something on top of that: { $amends }{ $has_amends_by ->
            [yes] , which will reach you by { $amends_by }
           *[no] {""}
        }.

## Prevention: what has been changed, as a fact and no promise (G15).

prevention-1 =
    .prevention = To keep this from happening again, we now { $prevention }.
prevention-2 =
    .prevention =
        We have also changed how we work.
        We now { $prevention }.
prevention-3 =
    .prevention = So that nobody else is caught by this, we now { $prevention }.

## Offer: what stays, what they can do, and when they may ask again (G10).

offer-1 =
    .stays = You keep { $stays }.
    .count = { $choices ->
            [1] {""}
           *[other] You have { $choices_in_words } choices.
        }
    .can =
        { $position ->
            [1] You can { $can }.
            [2] Or you can { $can }.
            [3] Or you can { $can }.
           *[other] Or, lastly, you can { $can }.
        }
    .next = { $choices ->
            [1] If you would like that, please { $next_step }.
           *[other] When you have chosen, please { $next_step }.
        }
    .step = As a next step, please { $next_step }.
    .until = You have until { $next_step_by }.
    .again = You can ask us again from { $again_on }{ $has_again_once ->
            [yes] , once { $again_once }
           *[no] {""}
        }.

offer-2 =
    .stays = What stays the same for you: { $stays }.
    .can =
        { $choices ->
            [1] One thing that you can do is to { $can }.
           *[other] { $position ->
                [1] What can you do? One way is to { $can }.
                [2] Another is to { $can }.
                [3] A third is to { $can }.
               *[other] And a fourth is to { $can }.
            }
        }
    .next = { $choices ->
            [1] To take this up, please { $next_step }.
           *[other] To take one of these up, please { $next_step }.
        }
    .step = What you can do next is to { $next_step }.
    .until = There is time until { $next_step_by }.
    .again = You are welcome to ask us again from { $again_on }{ $has_again_once ->
            [yes] , when { $again_once }
           *[no] {""}
        }.

offer-3 =
    .stays = Not everything changes: you keep { $stays }.
    .can =
        { $position ->
            [1] If you like, you can { $can }.
            [2] You can also { $can }.
            [3] And you can { $can }.
           *[other] Besides, you can { $can }.
        }
    .next = { $has_next_step_by ->
            [yes] You have until { $next_step_by } to { $next_step }.
           *[no] All that it takes is to { $next_step }.
        }
    .step = { $has_next_step_by ->
            [yes] There is one thing that you can do until { $next_step_by }: { $next_step }.
           *[no] There is one thing that you can do: { $next_step }.
        }
    .again = From { $again_on }{ $has_again_once ->
            [yes] , once { $again_once }
           *[no] {""}
        }, you can put the same request to us again.

## Referral: who else can help, how to reach them, and what the first step costs (G12, G13).

referral-1 =
    .firm = { $has_referral_offers ->
            [yes] { $referral } may be able to help you: they { $referral_offers }.
           *[no] { $referral } may be able to help you.
        }
    .reach = You can reach them { $referral_reach }.
    .first = There, { $referral_first }.

referral-2 =
    .firm = { $has_referral_offers ->
            [yes] I can recommend { $referral }, because they { $referral_offers }.
           *[no] I can recommend { $referral }.
        }
    .reach = They can be reached { $referral_reach }.
    .first = With them, { $referral_first }.

referral-3 =
    .firm = { $has_referral_offers ->
            [yes] It is worth asking { $referral }, as they { $referral_offers }.
           *[no] It is worth asking { $referral }.
        }
    .reach = You will find them { $referral_reach }.
    .first = { CAP($referral_first) }.

## Invitation: a named person, and how to reach them (G16).

invitation-1 =
    .signer = If you have a question about this, { $reach ->
            [both] please call me on { $phone } or write to me at { $email }
            [phone] please call me on { $phone }
           *[email] please write to me at { $email }
        }.
    .contact = If you have a question about this, please { $reach ->
            [both] call { $contact } on { $answer_phone } or write to { $answer_email }
            [phone] call { $contact } on { $answer_phone }
           *[email] write to { $contact } at { $answer_email }
        }.

invitation-2 =
    .signer = I will answer your questions myself: { $reach ->
            [both] my number is { $phone }, my address { $email }
            [phone] my number is { $phone }
           *[email] my address is { $email }
        }.
    .contact = { $contact } knows your case and will answer your questions, { $reach ->
            [both] on { $answer_phone } or at { $answer_email }
            [phone] on { $answer_phone }
           *[email] at { $answer_email }
        }.

invitation-3 =
    .signer = Is anything unclear, or left out? Please { $reach ->
            [both] call me on { $phone } or write to { $email }
            [phone] call me on { $phone }
           *[email] write to me at { $email }
        }.
    .contact = Is anything unclear, or left out? Please { $reach ->
            [both] speak to { $contact }, on { $answer_phone } or at { $answer_email }
            [phone] speak to { $contact } on { $answer_phone }
           *[email] write to { $contact } at { $answer_email }
        }.

## Wishes: one sentence, and only one that you would say to their face (G16).

wishes-1 =
    .error = I hope that you will stay with us.
    .decision = I hope that you will turn to us again.
    .change = I hope that you will stay with us.
wishes-2 =
    .error = We would be glad to go on working for you.
    .decision = I wish you well with your plans.
    .change = We would be glad to go on having you with us.
wishes-3 =
    .error = I hope that we can win back your trust.
    .decision = I hope that we can help you with something else.
    .change = I would be glad if you stayed with us.
