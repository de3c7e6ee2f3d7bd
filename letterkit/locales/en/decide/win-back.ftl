# Should this customer be won back? What the aid says, to the person who would write.

title = Should you try to win this customer back?

verdict-leave = Let them go, and leave it at that.
verdict-apologise = Apologise, and ask for nothing. Don’t try to win them back.
verdict-mend-first = Not yet: put right what went wrong, then write.
verdict-ask = Not yet: ask them first why they left.
verdict-keep-in-touch = Don’t try to win them back now. Ask whether you may stay in touch.
verdict-last-letter = Write once more, and make it the last time.
verdict-write = Yes, write to them.

reason-asked-to-stop = They asked to be left alone. Another letter would prove them right.
reason-abusive = They were abusive to your people. Winning them back would cost you colleagues, and teach others that shouting pays.
reason-costs-us = By your figures a year with them costs you money. Not every customer is right for every firm.
reason-still-owed = But the fault was yours, at least in part. An apology and the repair are owed to anybody.
reason-said-no = They said no, thank you. That was an answer.
reason-no-answer = You have tried { $attempts } times without an answer. Silence is an answer, too.
reason-not-mended = What went wrong isn’t put right yet. An apology before the repair is only words.
reason-reason-unknown = Nobody knows for certain why they left. A letter built on a guess may apologise for the wrong thing.
reason-moved = They moved away. No offer brings them back while they live elsewhere.
reason-no-longer-needed = They no longer need what you do. A discount on it would show that you hadn’t listened.
reason-tried-twice = You have tried twice without an answer. A third time is fair; a fourth would be a nuisance.
reason-tried-once = You have tried once without an answer. Take another way now: a call after a letter, a letter after a call.
reason-owed-anyway = The fault was yours, at least in part. Repay or repair what you owe, without asking them back.
reason-fault-ours = The fault was yours, and it is put right. So you have something to say besides sorry.
reason-fault-shared = Part of the fault was yours, and it is put right. Speak of your part alone.
reason-fault-not-ours = The fault wasn’t yours. Understand how it felt to them, and apologise for nothing that you didn’t do.
reason-reason-price = They left over the price. That can be talked about, and there is nothing to apologise for.
reason-reason-competitor = They chose somebody else. Ask what was better there, and listen.
reason-open = They were open to talk. That is more than most letters start from.
reason-demanding = They asked more of your people than others do. Decide what you can keep up before you promise it again.
reason-offer-pays = The offer costs { $offer }, and a customer who returns leaves you { $total }. { $percent ->
        [100] It pays only if everybody who gets it comes back.
       *[other] It pays if at least { $percent } in 100 who get it come back.
    }
reason-offer-too-dear = The offer costs { $offer }, and a customer who returns leaves you only { $total }. Make it smaller, or make none.
reason-cheaper-than-new = To win somebody new costs you { $new }, so { $offer } for one who knows you is no bad price.
reason-dearer-than-new = To win somebody new costs you { $new }, less than the { $offer } of your offer.
reason-fresh = { $days ->
        [0] They left today. No letter will ever be easier to write than this one.
        [one] They left yesterday. No letter will ever be easier to write than this one.
       *[other] They left { $days } days ago. That is soon enough, if it goes out now.
    }
reason-clock = { $days ->
        [0] They left today.
        [one] They left yesterday.
       *[other] They left { $days } days ago.
    } Each week makes it harder, so don’t let this lie.
reason-since = They left { $days } days ago. Each week makes it harder, so decide today.
reason-late = They left { $days } days ago. If you write, say in the first lines that it comes late.

sum-worth = What they would leave you, if they came back
sum-offer = What your offer costs you

doubt-costs-us = The figures are for a usual year. Look whether last year was one.
doubt-attempts-disagree = You note no attempt to reach them, and yet an answer or the day of one. One of the two can’t be right.
doubt-answer-unknown = You tried to reach them, but the answer isn’t noted. Find it before you try again.
doubt-wrong-address = Silence can also be a wrong address or a full mailbox. Check that your messages arrived.
doubt-conduct-one-view = How they behaved is one side’s story. Ask a second colleague who was there.
doubt-fault-one-view = Whose fault it was is your view. They may see it otherwise, and may be right.
doubt-rich-offers = A rich offer can buy a short return. In one study (Kumar, Bhagwat and Zhang, 2015), the richest won most people back and kept them the shortest.
doubt-other-channels = They may have asked elsewhere not to be written to. Look at their settings and at older emails.

step-close-file = Write nothing more. Note in the file why, so that no colleague starts again.
step-settle = Pay back or repair what is owed, with one plain line that says so.
step-mend = Put it right for this customer, and note on which day.
step-phone-meanwhile = Meanwhile telephone: say that you know, that it is being mended, and by when.
step-phone-and-ask = Telephone and ask what happened. Listen, and defend nothing.
step-return-with-reason = Then come back to this question with the reason.
step-phone-first = Telephone first, if you have a number. Write when you have spoken, or could not reach them.
step-apologise-only = Leave the offer out of the letter: say what happened, apologise once, say what you put right.
step-ask-to-keep-in-touch = Ask in the letter whether they want to hear from you now and then. Take no answer for a no.
step-owner-signs = The apology comes from the owner, by name and signature.
step-write = Write the letter.
step-then-stop = If no answer comes, let it rest for good.
step-look-back = Look back through the records, whatever you decide. The questions below are for that.

sheet-loyal = They were with you for at least { $years } years. Somebody like that is seldom lost in a day.
sheet-records = Read what passed between you from { $first } to { $last }, the latest first: orders, calls, complaints, answers.
sheet-first-sign = When did they first order less, write shorter or grumble? Note the day and where you found it.
sheet-answered = What were they told then, and by whom? What would you say today?
sheet-practice = Which rule or habit of yours stood in their way?
sheet-others = How many others ran into the same in that year? Name the first three.
sheet-change = What would you change, who decides it, and by when?
