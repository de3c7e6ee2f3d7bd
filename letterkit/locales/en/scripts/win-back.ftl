# The call before the letter to a customer who cancelled. A message is a step: its value is the heading, its
# attributes are what is said and what is to be done, in this order. It is spoken English: read it aloud.

title = Call { $address_as }{ $has_recipient_phone ->
        [yes] {" "}on { $recipient_phone }
       *[no] {""}
    }

before = Before you dial
    .cancelled = Cancelled on { $cancelled_on }{ $days ->
            [0] , today
            [1] , yesterday
           *[other] , { $days } days ago
        }. The reason: { $reason ->
            [service] something of ours
            [price] the price
            [competitor] another firm
            [moved] a move
            [no-longer-needed] no longer needed
           *[other] not known
        }.
    .complained = First told us on { $complained_on }.
    .words = In their words: “{ $leaving_words }”

hello = Say who you are
    .name = Hello, is that { $address_as }? This is { $signer }. I run { $company }.
    .time = Have you got three minutes, or shall I ring another time?

why = Say why you’re ringing
    .sorry = You cancelled { $service }. I’m ringing to tell you that I’m sorry: { $what_happened }.
    .ask = You cancelled { $service }. I’m not ringing to argue with that. I’d like to understand it.
    .thanks = You cancelled { $service }. I’m not ringing to change that. I’d like to thank you for { $thanks_for }.

listen = Ask, and then be quiet
    .question = { $reason ->
            [service] Will you tell me how it was for you?
            [price] What would have been a fair price to you?
            [competitor] What did you find there that you missed with us?
            [not-known] May I ask what made you leave?
           *[other] Was there anything that we could have done better?
        }
    .quiet = Let them finish; if they’re angry, let them be. Write down their words, not yours.

answer = Say back what you heard, then answer
    .again = In their words. Argue with none of it, and blame nobody.
    .felt = You { $feelings }. I’d have felt the same.
    .respect = Thank you for telling me.
    .cause = It happened because { $cause }.
    .standard = We set out to { $standard }, and this time we didn’t.
    .responsibility = The responsibility for that is mine.
    .side = { $our_side }
    .repair = We have { $put_right }.
    .prevention = Since then we have { $changed }.

offer = { $reason ->
        [moved] Leave the door open
        [no-longer-needed] Leave the door open
       *[other] Hold out a hand, once
    }
    .offer = If you’d like to try us again, I can offer you { $offer }.
    .until = You’d have until { $offer_until } to think about it.
    .need = What would you need from us to come back?
    .reach = You can still { $within_reach }.
    .kept = We’ll keep { $kept } for you{ $has_kept_until ->
            [yes] {" "}until { $kept_until }
           *[no] {""}
        }.
    .power = Wait for the answer. Agree only to what you can keep. Then say back what you agreed, with its date.

no = { $reason ->
        [service] If it’s a no
        [price] If it’s a no
        [competitor] If it’s a no
       *[other] Say goodbye
    }
    .thanks = That’s all right. Thank you for { $thanks_for }.
    .wishes = Thank you for your time. I wish you all the best.
    .touch = Shall I { $keep_in_touch }? Only if you’d like me to.
    .once = Don’t ask twice.

nobody = If nobody answers, leave this once
    .message = This is { $signer }. I run { $company }. I’d have liked to speak to you, and I’ll write to you instead. There’s no need to ring back.
    .write = Put today’s date into rang_on, and send the letter.

after = Afterwards
    .note = Note their words, and what you agreed to. Put today’s date into spoke_on and change the letter to match, or leave it unsent.
