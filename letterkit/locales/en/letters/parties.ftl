# The blocks around the body, the same in every kind. A line here is a line of the letter.

sender-1 =
    .company = { $company }
    .address = { $sender_address }

date-1 =
    .day = { $date }

recipient-1 =
    .name = { $recipient }
    .address = { $recipient_address }

reference-1 =
    .number = Our reference: { $reference }

salutation-1 =
    .form = Dear { $form_of_address },
    .name = Dear { $recipient },

closing-1 =
    .closing = Yours sincerely,
closing-2 =
    .closing = Kind regards,
closing-3 =
    .closing = With kind regards,

signature-1 =
    .signer = { $signer }
    .role = { $signer_role }, { $company }
    .company = { $company }
    .phone = Telephone: { $phone }
    .email = Email: { $email }
