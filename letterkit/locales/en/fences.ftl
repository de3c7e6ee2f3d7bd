# What a fenced letter says on a page, and what its author reads where it doesn’t hold.

clean = Nothing found.

where-page = { $page }: the letter “{ $title }”
where-untitled = { $page }: a letter without a title, which begins “{ $title }”
some-page = a page

unknown-option = { $where }: it has the option { $name }, which isn’t one. There is: { $known }.
unknown-rule = { $where }: { $option } names the rule { $name }, which there isn’t. Did you mean { $near }?
unknown-kind = { $where }: there is no kind of letter { $name }. There is: { $known }.
unreadable-values = { $where }: its values aren’t TOML: { $why }.
bad-values = { $where }: its values can’t be used. { $why }
no-kind = { $where }: its values name no kind. Begin them with kind = "refund-refusal".
empty = { $where }: there is nothing in it.
bad-count = { $where }: finds has “{ $value }”. Write a rule’s name, or name*2 for two findings of it.
mismatch =
    { $where }: the block says finds="{ $said }", but checking it finds { $found }. Change the letter, or write finds="{ $mended }".
found-one = { $rule } (“{ $words }”)
found-missing = { $rule }
nothing = nothing
