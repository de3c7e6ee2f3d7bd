# Should this refund be refused? What the aid says, to the person who has to answer.

title = Should you refuse this refund?

verdict-refund = Give the money back. It is theirs, and no refusal could be a good letter.
verdict-find-out = Don’t refuse yet. Something is still open that decides the answer, and a refusal is hard to take back.
verdict-refund-free = Give the money back. It costs you nothing, and it may keep you a customer.
verdict-refund-worth = You may refuse, but think of saying yes: a refusal is likely to cost you more than the refund.
verdict-middle = Refuse the refund, and offer something in between.
verdict-refuse = You can refuse this in good conscience. Do it soon, and kindly.

reason-not-as-agreed = They didn’t get what was agreed. Whatever the terms say, that is yours to put right.
reason-law-gives-it = The law where they live gives them the money back, and your terms can’t take that away.
reason-terms-give-it = Your own terms give them the money back.
reason-others-got-it = Others got their money back in the same case. You couldn’t explain a no to this one.
reason-law-unsure = You aren’t sure what the law gives them, and your terms can’t take that away.
reason-terms-unclear = Your terms can be read both ways. The customer will read them the other way.
reason-terms-shown-no = They hadn’t seen the terms when they paid. A refusal can’t rest on words that they never saw.
reason-terms-shown-unsure = You don’t know whether they saw the terms before they paid. Look for the page, the receipt or the email that shows it.
reason-partly-as-agreed = They got only a part of what was agreed, or got it late. A plain no would pass that over.
reason-beyond-control = What happened to them was out of their hands. A plain no would be correct, and cold.
reason-not-owed = They got what was agreed, and neither your terms nor the law gives them the money back.

reason-costs-nothing = What comes back to you is worth as much as what you pay out.
reason-nothing-at-stake = By these figures you would lose nothing if they left. Money doesn’t speak for a refund.
reason-refund-dearer = The refund costs you { $net }. Even if they were sure to leave, you would lose only { $stake }.
reason-loss-below = A refusal is likely to cost you { $expected }, the refund { $net }. { $percent ->
        [100] Refunding would be cheaper only if they were sure to leave.
       *[other] Refunding would be cheaper if at least { $percent } in 100 such customers left.
    }
reason-loss-above = A refusal is likely to cost you { $expected }, the refund { $net }. Refunding is cheaper as long as at least { $percent } in 100 such customers would leave.
reason-concession-pays = You could offer { $concession }. That costs you { $cost }, less than the { $expected } that a refusal is likely to cost.
reason-concession-dear = You could offer { $concession }. But that costs you { $cost }, more than the { $expected } that a refusal is likely to cost.
reason-concession-due = You could offer { $concession }. Measure it by what they didn’t get, and not by what they are worth to you.
reason-concession-as-dear = You could offer { $concession }. But that costs you { $cost }, no less than the refund.
reason-ceiling = Something in between pays for itself as long as it costs you less than { $expected }.
reason-waiting = { $days ->
        [one] They asked yesterday. Answering today tells them that they matter.
       *[other] They have waited { $days } days for your answer. A slow answer is taken worst, so decide today.
    }

sum-stake = What you lose if they leave
sum-stake-nothing = What you lose if they leave: nothing, as they cost you money
sum-refund = The refund
sum-recovered = Less what comes back to you
sum-net = What refunding costs you
sum-expected = The likely cost of a refusal, at { $chance ->
        [one] 1 chance
       *[other] { $chance } chances
    } in 10 that they leave

doubt-facts-as-given = This rests on your own answers. If one of them was a guess, look it up before you pay.
doubt-cost-of-new-unknown = What it costs to win another customer is missing. Whoever buys your advertising can tell you.
doubt-stake-generous = What they leave you and the cost of another are added up. Once another has come, part of the loss is made good, so the sum leans towards the customer.
doubt-chance-assumed = Nobody has guessed whether they would leave, so the sums take one chance in two. The answer turns where { $percent } in 100 such customers would leave.
doubt-chance-guessed = Whether they would leave is a guess. The answer turns where { $percent } in 100 such customers would.
doubt-recovered-above = { $recovered } comes back to you by your figures, but the refund is only { $amount }. Look at that figure again.
doubt-negative-worth = They cost you more than they bring, but that is no reason to refuse. Ask only whether this request is fair.
doubt-one-purchase = They have bought once. One purchase says little about the years to come.
doubt-others-unknown = You don’t know how others were answered in the same case. Find out before you write: people compare.
doubt-precedent = A yes because of what they spend is a no to the next person, who spends less. Could you tell that person why?
doubt-word-of-mouth = What they tell others is in no sum. In one study (Blodgett, Hill and Tax, 1997), how people were treated did most to decide that.

step-lawyer = { $amount } is above { $threshold }: have a lawyer look at the case before you answer.
step-say-yes = Answer today. Put the yes in the first sentence, with the sum and the day on which they will have it.
step-own-it = Say in one sentence what went wrong, apologise once, and say what you have put right.
step-hold-reply = Tell them today that you are looking into it, who does so, and by which day they will hear.
step-ask-and-return = Find out what is open, then come back to this question. On the law, ask a lawyer or a consumer advice service: this is no legal advice.
step-pay-the-part = Give back what the missing part was worth. That is their due, and no goodwill.
step-as-goodwill = Call it goodwill, and say that nobody is at fault.
step-keep-middle = Make sure that you can keep what you offer: who does it, by when, and until when it holds.
step-choose-middle = Settle on one thing: part of the money, a lower price next time, an exchange, a repair.
step-small-thing = Put one thing in the letter that they can still do or have, however small.
step-outline = Note your reasons before the letter, each with a fact that the customer can check.
step-write = Then write the letter of refusal.
