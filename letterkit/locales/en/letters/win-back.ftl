# Writing to a customer who cancelled. A message is one wording of a paragraph; an attribute is one thing
# that it says; a line is one sentence. CAP() puts a capital on a clause that starts a sentence. Wordings
# choose by $reason, and say nothing that another reason would make absurd.

subject-1 =
    .ours = What went wrong with { $service }
    .offer = You cancelled { $service }: an offer from us
    .ask = You cancelled { $service }: a question
    .unknown = You cancelled { $service }: a question
    .thanks = { CAP($service) }: thank you, and all the best
subject-2 =
    .ours = { CAP($service) }: an apology
    .offer = { CAP($service) }: what we can offer you
    .ask = { CAP($service) }: may we ask you something?
    .unknown = { CAP($service) }: may we ask why you left?
    .thanks = You cancelled { $service }: a thank-you from { $signer }
subject-3 =
    .ours = My answer, now that you have cancelled { $service }
    .offer = An offer, now that you have cancelled { $service }
    .ask = A question, now that you have cancelled { $service }
    .unknown = A question, now that you have cancelled { $service }
    .thanks = A word of thanks, now that you have cancelled { $service }

## News: what they did and when, in their words where there are some, and who writes (G04, W02, W08).

news-1 =
    .cancelled = On { $cancelled_on } you cancelled { $service }{ $reason ->
            [price] {" "}because of the price
            [competitor] {" "}and went to another firm
            [moved] {" "}because of your move
            [no-longer-needed] , as you no longer needed us
           *[other] {""}
        }.
    .words = You wrote: “{ $leaving_words }”
    .owner = I run { $company }, and I am writing to you myself.
    .rang =
        I run { $company }.
        On { $rang_on } I rang you and missed you.
    .spoke = We spoke on the telephone on { $spoke_on }, and I am glad of it.

news-2 =
    .cancelled = You cancelled { $service } on { $cancelled_on }{ $reason ->
            [price] , and the price was your reason
            [competitor] , and another firm has your custom now
            [moved] , since you are moving
            [no-longer-needed] , since you no longer need us
           *[other] {""}
        }.
    .words = This is what you told us: “{ $leaving_words }”
    .owner = I am responsible for { $company }, and I wanted to write to you in person.
    .rang =
        I am responsible for { $company }.
        I tried to reach you by telephone on { $rang_on }, without luck.
    .spoke = It was good to speak to you on { $spoke_on }.

news-3 =
    .cancelled = I have seen that you cancelled { $service } on { $cancelled_on }{ $reason ->
            [price] , because of the price
            [competitor] {" "}in favour of another firm
            [moved] , because you are moving
            [no-longer-needed] , because you can do without us now
           *[other] {""}
        }.
    .words = You put it like this: “{ $leaving_words }”
    .owner = As the person who runs { $company }, I wanted this letter to come from me.
    .rang =
        As the person who runs { $company }, I wanted to speak to you myself.
        I rang on { $rang_on } and did not reach you.
    .spoke = I am glad that we were able to speak on { $spoke_on }.

## Feelings: what they told us, or respect for a reason that is theirs; no guess, no blame (W06 to W08).

feelings-1 =
    .felt =
        I can understand that you { $feelings }.
        In your place I would have felt the same.
    .respect = { $reason ->
            [price] You are the one to judge what it is worth to you, and I respect that.
            [competitor] Whom you choose is up to you, and I respect that.
            [moved] I understand: a move changes a great deal.
            [no-longer-needed] I understand: nobody should pay for what they do not use.
           *[other] You did not say why, and you do not have to.
        }

feelings-2 =
    .felt = You { $feelings }, and I can well see why.
    .respect = { $reason ->
            [price] I understand that a price has to be right for the person who pays it.
            [competitor] You had every right to choose, and I do not mean to argue with it.
            [moved] With a move, there is enough to think about without us.
            [no-longer-needed] You are right to stop when it is no longer of use to you.
           *[other] You owe us no reason, and I will not guess at one.
        }

feelings-3 =
    .felt = I can see how this was for you: you { $feelings }.
    .respect = { $reason ->
            [price] A price has to make sense to you, and you know best whether it does.
            [competitor] You will have had your reasons, and they deserve respect.
            [moved] A move is a good reason to stop.
            [no-longer-needed] Life changes, and so does what one needs.
           *[other] I do not know your reason, and I do not want to guess.
        }

## Thanks, where nothing of ours went wrong: specific and true (G02, G16).

thanks-1 =
    .since =
        Thank you for { $thanks_for }.
        You had been with us since { $customer_since }{ $years ->
            [0] {""}
            [1] , a year in all
           *[other] , { $years_in_words } years in all
        }.
    .for = Thank you for { $thanks_for }.

thanks-2 =
    .since =
        You were our customer { $years ->
            [0] from { $customer_since }
            [1] for a year, from { $customer_since }
           *[other] for { $years_in_words } years, from { $customer_since }
        }.
        Thank you for that time, and above all for { $thanks_for }.
    .for = I would like to thank you for { $thanks_for }.

thanks-3 =
    .since =
        You were with us from { $customer_since }{ $years ->
            [0] {""}
            [1] , which makes a year
           *[other] , which makes { $years_in_words } years
        }.
        Thank you for { $thanks_for }.
    .for = Let me thank you for { $thanks_for }.

## Apology, only for what was ours: once, plainly, by the owner (W02, G07).

apology-1 =
    .sorry = I am sorry that { $what_happened }.
    .complained = You first told us on { $complained_on }.

apology-2 =
    .sorry =
        { CAP($what_happened) }.
        I am sorry for that.
    .complained = We have known since { $complained_on }, because you told us.

apology-3 =
    .sorry = I owe you an apology: { $what_happened }.
    .complained = You had to point it out to us on { $complained_on }.

## Reasons: why it went wrong, set against what we set out to do (W04, W05); or our side of it (W05).

reasons-1 =
    .cause = It happened because { $cause }.
    .standard = We set out to { $standard }, and this time we did not.
    .responsibility = The responsibility for that is mine.
    .side =
        { $reason ->
            [price] Let me tell you what is behind it.
           *[other] One thing may be new to you.
        }
        { $our_side }

reasons-2 =
    .standard = Our task is to { $standard }.
    .cause = { $has_standard ->
            [yes] This is why we did not: { $cause }.
           *[no] This is why it went wrong: { $cause }.
        }
    .responsibility = That was for me to prevent.
    .side =
        There is something that I would like you to know.
        { $our_side }

reasons-3 =
    .standard = You could expect us to { $standard }.
    .cause = { $has_standard ->
            [yes] That did not happen, because { $cause }.
           *[no] The cause was that { $cause }.
        }
    .responsibility = I answer for that.
    .side =
        May I add something from our side?
        { $our_side }

## What has been put right for them, and what has been changed since (G14, G15).

repair-1 =
    .repair = We have { $put_right }.
repair-2 =
    .repair = To put it right for you, we have { $put_right }.
repair-3 =
    .repair = This much is done: we have { $put_right }.

prevention-1 =
    .prevention = Since then we have { $changed }.
prevention-2 =
    .prevention = So that others are spared the same, we have { $changed }.
prevention-3 =
    .prevention = You may like to know that we have { $changed }.

## Offer: a way back, with its next step and its date (W09).

offer-1 =
    .offer =
        Would you try us again?
        I can offer you { $offer }.
    .reach = You can still { $within_reach }.
    .next = { $has_offer ->
            [yes] To take that up, please { $next_step }.
           *[no] If you would like that, please { $next_step }.
        }
    .step = { $reason ->
            [no-longer-needed] If you ever need us again, please { $next_step }.
           *[other] If you would like to come back, please { $next_step }.
        }
    .until = The offer is open until { $offer_until }.
    .kept = We will keep { $kept } for you{ $has_kept_until ->
            [yes] {" "}until { $kept_until }
           *[no] {""}
        }.

offer-2 =
    .offer =
        I would like to have you back.
        I can offer you { $offer }.
    .until = You have until { $offer_until } to think about it.
    .reach = Wherever you go, you can { $within_reach }.
    .next = { $has_offer ->
            [yes] If you say yes, please { $next_step }.
           *[no] For that, please { $next_step }.
        }
    .step = Coming back is simple: please { $next_step }.
    .kept = { $has_kept_until ->
            [yes] Until { $kept_until } we will keep { $kept }, in case you need us again.
           *[no] In case you need us again, we will keep { $kept }.
        }

offer-3 =
    .offer = This is what I can offer you: { $offer }.
    .reach = If it is of use to you, you can { $within_reach }.
    .next = All you need to do is { $next_step }.
    .step = Should you want to come back, all you need to do is { $next_step }.
    .until = It holds until { $offer_until }.
    .kept = We have not thrown anything away: we are keeping { $kept }{ $has_kept_until ->
            [yes] {" "}until { $kept_until }
           *[no] {""}
        }.

## Invitation: a plain question where there is no offer, and their say in any case (W08, W10).

invitation-1 =
    .ask = { $reason ->
            [service] What can I do to make this right for you?
            [price] What would have been a fair price to you?
            [competitor] What did you find there that you missed with us?
            [not-known] May I ask what made you leave?
           *[other] If there is something that we could have done better, I would be glad to know.
        }
    .other = If that is not what you need, tell me what would be.
    .reach = Please { $reach ->
            [both] call me on { $phone } or write to me at { $email }
            [phone] call me on { $phone }
           *[email] write to me at { $email }
        }.
    .listen = { $reason ->
            [not-known] A line is enough.
           *[other] I will listen, and I will tell you what I can do.
        }

invitation-2 =
    .ask = { $reason ->
            [service] Tell me what would make this right for you.
            [price] Tell me what would make the price right for you.
            [competitor] Tell me what we would have to do better to have you back.
            [not-known] Would you tell me, all the same, why you left?
           *[other] Was there something that we could have done better?
        }
    .other = Or is there something else that you would need from us?
    .listen = { $reason ->
            [not-known] One sentence would be enough.
           *[other] I would rather hear it from you than guess.
        }
    .reach = You can reach me { $reach ->
            [both] on { $phone } and at { $email }
            [phone] on { $phone }
           *[email] at { $email }
        }.

invitation-3 =
    .ask = { $reason ->
            [service] What would you like us to do now?
            [price] What could we do about the price that would bring you back?
            [competitor] What would bring you back?
            [not-known] If you are willing to tell me why you left, I would like to know.
           *[other] Tell me if there was something that you missed with us.
        }
    .other = If you have something else in mind, I would like to hear it.
    .reach = { $reach ->
            [both] My number is { $phone }, and my address is { $email }
            [phone] My number is { $phone }
           *[email] My address is { $email }
        }.
    .listen = { $reason ->
            [not-known] Your answer need not be long.
           *[other] I will hear you out before I say anything.
        }

## Last words: keeping in touch if they like, thanks where the letter began with a fault (W11, G16).

wishes-1 =
    .touch =
        If you would like me to, I will { $keep_in_touch }.
        A word from you is enough.
    .thanks = Whatever you decide, thank you for { $thanks_for }.
    .since =
        Whatever you decide, thank you for { $thanks_for }.
        You had been with us since { $customer_since }{ $years ->
            [0] {""}
            [1] , a year in all
           *[other] , { $years_in_words } years in all
        }.
    .wishes = { $reason ->
            [moved] I wish you a good start in your new place.
            [no-longer-needed] I wish you all the best.
            [not-known] I wish you all the best.
           *[other] I hope to hear from you.
        }

wishes-2 =
    .thanks = In any case, I want to thank you for { $thanks_for }.
    .since =
        In any case, I want to thank you for { $thanks_for }.
        You were our customer { $years ->
            [0] from { $customer_since }
            [1] for a year, from { $customer_since }
           *[other] for { $years_in_words } years, from { $customer_since }
        }, and I would have liked it to go on.
    .touch =
        Shall I { $keep_in_touch }?
        I will do so only if you say yes.
    .wishes = { $reason ->
            [moved] I wish you well in your new place.
           *[other] You would be welcome here at any time.
        }

wishes-3 =
    .thanks = I would also like to thank you for { $thanks_for }.
    .since =
        I would also like to thank you for { $thanks_for }.
        You were with us from { $customer_since }{ $years ->
            [0] {""}
            [1] , which makes a year
           *[other] , which makes { $years_in_words } years
        }.
    .touch = I will { $keep_in_touch }, but only if you would like me to.
    .wishes = { $reason ->
            [moved] I hope that you settle in well.
            [no-longer-needed] I wish you well with whatever comes next.
            [not-known] Whatever your reason was, I wish you well.
           *[other] I would be glad of an answer.
        }
