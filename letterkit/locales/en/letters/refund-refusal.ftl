# Refusing a refund. A message is one wording of a paragraph; an attribute is one thing that it says;
# a line is one sentence. CAP() puts a capital on a clause that starts a sentence.

subject-1 =
    .line = Your refund request of { $requested_on }: our decision
subject-2 =
    .line = Our decision on your refund request for { $product }
subject-3 =
    .line = Our answer to your request for a refund of { $amount }

## Thanks: specific, true, and two sentences at most (G01, G02).

thanks-1 =
    .since =
        Thank you for { $thanks_for }.
        You have been our customer since { $customer_since }{ $years ->
            [0] {""}
            [1] , which is a year now, and I don’t take that for granted
           *[other] , which makes { $years_in_words } years, and I don’t take that for granted
        }.
    .for = Thank you for { $thanks_for }.

thanks-2 =
    .since =
        You have been our customer { $years ->
            [0] since { $customer_since }
            [1] for a year, since { $customer_since }
           *[other] for { $years_in_words } years, since { $customer_since }
        }.
        I want to thank you for that time, and above all for { $thanks_for }.
    .for = I would like to start by thanking you for { $thanks_for }.

thanks-3 =
    .since =
        Before I answer your request, thank you for { $thanks_for }.
        You have been with us since { $customer_since }{ $years ->
            [0] {""}
            [1] , a year now
           *[other] , { $years_in_words } years now
        }, and we are glad of it.
    .for = Before I answer your request, thank you for { $thanks_for }.

## News: what they asked, then the answer in one sentence that nobody can miss (G04, R07).

news-1 =
    .request = On { $requested_on } you asked for a refund for { $product }, which you bought on { $purchased_on }.
    .words = You wrote: “{ $request_words }”
    .decision = We have decided not to refund the { $amount }.

news-2 =
    .request = On { $purchased_on } you bought { $product }, and on { $requested_on } you asked for your money back.
    .words = You told us: “{ $request_words }”
    .decision = I have looked into this for you, and we will not refund the { $amount }.

news-3 =
    .request = I have read your request of { $requested_on } for a refund for { $product }, bought on { $purchased_on }.
    .words = You put it like this: “{ $request_words }”
    .decision = This is not the answer that you hoped for: we will not refund the { $amount }.

## Reasons: the terms, each reason with its fact, then what was delivered (G03, R05 to R08).

reasons-1 =
    .terms = Under { $terms }, { $terms_say }.
    .fairness = { $fairness }
    .count = { $reasons ->
            [1] {""}
           *[other] There are { $reasons_in_words } reasons for our decision.
        }
    .reason =
        { $reasons ->
            [1] The reason for our decision is that { $why }.
           *[other] { $position ->
                [1] The first is that { $why }.
                [2] The second is that { $why }.
                [3] The third is that { $why }.
               *[other] The fourth is that { $why }.
            }
        }
        { $fact }

reasons-2 =
    .terms = I have gone by { $terms }: { $terms_say }.
    .fairness = { $fairness }
    .reason =
        { $position ->
            [1] We came to this decision because { $why }.
            [2] A second reason is that { $why }.
            [3] A third is that { $why }.
           *[other] And a last one is that { $why }.
        }
        { $fact }

reasons-3 =
    .count = { $reasons ->
            [1] Here is the reason.
           *[other] Here are the { $reasons_in_words } reasons.
        }
    .reason =
        { $reasons ->
            [1] { CAP($why) }.
           *[other] { $position ->
                [1] First, { $why }.
                [2] Second, { $why }.
                [3] Third, { $why }.
               *[other] And fourth, { $why }.
            }
        }
        { $fact }
    .terms = Our decision rests on { $terms }: { $terms_say }.
    .fairness = { $fairness }

## Delivery: what was delivered, when, in the condition that was promised (R06, R08).

delivery-1 =
    .delivery = For our part, on { $delivered_on } we { $delivered }{ $has_condition ->
            [yes] , { $condition }
           *[no] {""}
        }.

delivery-2 =
    .delivery = We kept to our side of it: on { $delivered_on } we { $delivered }{ $has_condition ->
            [yes] , { $condition }
           *[no] {""}
        }.

delivery-3 =
    .delivery = On { $delivered_on }, as agreed, we { $delivered }{ $has_condition ->
            [yes] , { $condition }
           *[no] {""}
        }.

## Offer: what they can do instead, and the next step with its date (G10).

offer-1 =
    .alternative = You can { $alternative }.
    .next = If you would like that, please { $next_step }.
    .step = If you would like to go on from here with us, please { $next_step }.
    .until = You have until { $next_step_by }.

offer-2 =
    .alternative = There is another way: you can { $alternative }.
    .next = To take it, please { $next_step }.
    .step = Your next step, if you want one, is to { $next_step }.
    .until = This is open until { $next_step_by }.

offer-3 =
    .alternative = Instead of a refund, you can { $alternative }.
    .next = { $has_next_step_by ->
            [yes] You have until { $next_step_by } to { $next_step }.
           *[no] All it takes is to { $next_step }.
        }
    .step = { $has_next_step_by ->
            [yes] There is one thing that you can do until { $next_step_by }: { $next_step }.
           *[no] There is one thing that you can do: { $next_step }.
        }

## Goodwill: offered freely, with nobody at fault (R09).

goodwill-1 =
    .gesture = As a gesture of goodwill, I would like to offer you { $goodwill }.
    .until = The offer is open until { $goodwill_until }.
    .fault = It is simply goodwill: nobody is at fault here, neither you nor we.

goodwill-2 =
    .gesture = As goodwill, I would like to offer you { $goodwill }.
    .until = You can take this up until { $goodwill_until }.
    .fault = Nobody is at fault; I offer it because we would like to keep you as a customer.

goodwill-3 =
    .gesture = Please accept, as goodwill, { $goodwill }.
    .until = The offer stands until { $goodwill_until }.
    .fault = It doesn’t mean that anybody was at fault.

## Invitation: a named person, and how to reach them (R11).

invitation-1 =
    .signer = If you have a question or a comment, { $reach ->
            [both] please call me on { $phone } or write to me at { $email }
            [phone] please call me on { $phone }
           *[email] please write to me at { $email }
        }.
    .contact = If you have a question or a comment, please { $reach ->
            [both] call { $contact } on { $answer_phone } or write to { $answer_email }
            [phone] call { $contact } on { $answer_phone }
           *[email] write to { $contact } at { $answer_email }
        }.

invitation-2 =
    .signer = I am glad to answer questions: { $reach ->
            [both] you can reach me on { $phone } and at { $email }
            [phone] you can reach me on { $phone }
           *[email] you can reach me at { $email }
        }.
    .contact = { $contact } is glad to answer your questions: { $reach ->
            [both] the number is { $answer_phone }, the address { $answer_email }
            [phone] the number is { $answer_phone }
           *[email] the address is { $answer_email }
        }.

invitation-3 =
    .signer = Is there something that you would like to ask or tell me? { $reach ->
            [both] My number is { $phone }, and my address is { $email }
            [phone] My number is { $phone }
           *[email] My address is { $email }
        }.
    .contact = Is there something that you would like to ask or tell us? Please { $reach ->
            [both] speak to { $contact }, on { $answer_phone } or at { $answer_email }
            [phone] speak to { $contact } on { $answer_phone }
           *[email] write to { $contact } at { $answer_email }
        }.

## Wishes: thanks for the past, hope for the future (R10).

wishes-1 =
    .wishes =
        Thank you again for choosing us.
        I hope that we can serve you again.
wishes-2 =
    .wishes = Thank you for your custom, and I hope to see you again.
wishes-3 =
    .wishes =
        Thank you for coming to us.
        We would be glad to serve you again.
