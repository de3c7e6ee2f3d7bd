# What the command line says. A command’s help is the message of its name; its attributes are the
# line in the list of commands (.short) and the help of its options.

letterkit =
    Write hard letters to customers, and check drafts against the guide.

    A first letter: letterkit new refund-refusal > case.toml, change what stands in it, then
    letterkit write case.toml
    .version = Show the version.
    .help = Show this text.

kinds = List the kinds of letter that there are.
    .short = List the kinds of letter
    .help = Show this text.

fields = List what a kind of letter asks for: every field with its label, its bounds and a line of help.
    .short = List what a kind of letter asks for
    .format = Text for people, JSON for programs.
    .help = Show this text.

new =
    Print a filled-in example of a kind as TOML. Write it to a file, put your case in its place, and
    give the file to “letterkit write”.
    .short = Print a filled-in example to write over
    .help = Show this text.

write =
    Write the letter for the values in a TOML or JSON file; “-” reads them from standard input.

    The file’s “kind” names the kind of letter.
    .short = Write a letter from values
    .kind = The kind of letter, whatever the file says.
    .format = The form of the letter.
    .wording = Take another wording for a paragraph, such as thanks=2. Can be given more than once.
    .output = Write to this file. It appears whole or not at all.
    .help = Show this text.

merge =
    Write a letter for each row of a table: CSV, JSON Lines or Parquet. A column is a field.

    A row that can’t be used, or whose letter has a finding, goes to rejected.csv with the reason.
    Whatever stops it, the same command goes on where it stopped.

    Exit code: 0 all rows are letters, 1 some were rejected, 2 a file or an option can’t be used.
    .short = Write a letter for each row of a table
    .kind = The kind of letter, whatever the template says.
    .out = The folder for the letters; empty, or not there yet.
    .template = A TOML or JSON file with the values that all letters share. Its [columns] may say which column is for which field.
    .map = A TOML or JSON file that says which column is for which field: "Customer" = "recipient".
    .name-by = The column that names the files. Without it, they are numbered.
    .format = The form of the letters.
    .wording = Take another wording for a paragraph, such as thanks=2. Can be given more than once.
    .jobs = How many processes write letters. Without it, one for each core.
    .help = Show this text.

merged = { $letters ->
        [one] One letter is
       *[other] { $letters } letters are
    } in { $folder }.
    .rejected = { $rejected ->
        [one] One row was
       *[other] { $rejected } rows were
    } rejected: { $file } says why.

check =
    Check drafts, and show what breaks the guide: where, why, and what to write instead. “-” reads a
    draft from standard input.

    Exit code: 0 nothing found, 1 something found, 2 a file or an option can’t be used.
    .short = Check drafts against the guide
    .kind = The kind of letter. It is found out where none is given.
    .format = Text for people, JSON for programs (offsets are UTF-16 units).
    .values = Hold the drafts against these values too: amounts, dates and names that disagree are shown.
    .help = Show this text.

explain = Show what a rule flags, why, how sure we are, with examples, and what to write instead.
    .short = Explain a rule
    .help = Show this text.

rules = List the rules, with how much a finding of each matters.
    .short = List the rules
    .format = Text for people, JSON for programs.
    .help = Show this text.

reference =
    Write the guide’s pages on the rules and the kinds of letter, and take away those that no longer
    belong to any.
    .short = Write the guide’s reference pages
    .only-compare = Write nothing; say which pages differ, and exit with 1 if any does.
    .docs = The folder of the guide’s pages.
    .help = Show this text.

# Names that aren’t known.

unknown-kind = kind: “{ $name }” is not a kind of letter. { $hint }
unknown-rule = rule: “{ $name }” is not a rule. { $hint }
unknown-format = format: “{ $name }” is not a format. { $hint }
unknown-command = “{ $name }” is not a command. { $hint }
hint-nearest = Did you mean { $near }?
hint-all = There is: { $known }.

not-a-wording = wording: “{ $value }” is not a choice of wording. Give { $expected }.
expected-wording = a paragraph and a number, such as thanks=2

# Files that can’t be used. The file’s name stands before each, and .expected follows.

file-missing = there is no such file.
    .expected = Give the path of a file, or - for standard input.
file-is-folder = this is a folder.
    .expected = Give a file in it.
file-no-permission = you have no permission to read this file.
    .expected = Change its permissions, or give another file.
file-unreadable = this can’t be read: { $why }.
    .expected = Give the path of a file, or - for standard input.
output-failed = The output can’t be written: { $why }. Give it room, or another place.
file-not-written = this can’t be written: { $why }.
    .expected = Give a path in a folder that is there and that you may write to.
file-too-long = this is longer than { $longest } MiB.
    .expected = Give one letter’s text or values at a time.
file-binary = byte { $at } is zero, so this is a binary file.
    .expected = Give a text file in UTF-8; from a word processor, save the letter as plain text.
file-not-utf-8 = byte { $at } ({ $byte }, in line { $line }) is not UTF-8.
    .expected = Save the file as UTF-8.
file-empty = there is nothing in it.
    .expected = Give a file with text in it.
file-control = line { $line }, column { $column } has the character { $code }, which can’t be printed.
    .expected = Take it out; a draft is plain text.
file-not-toml = line { $line }, column { $column } is not TOML: { $why }. The line is “{ $shown }”.
    .expected = Write each value as: field = "its text".
file-no-such-day = line { $line }: “{ $shown }” is a day that doesn’t exist.
    .expected = Give a day as year-month-day, such as 2026-11-02.
file-not-json = line { $line }, column { $column } is not JSON: { $why }.
    .expected = Write each value as: "field": "its text".
file-too-deep = it holds lists within lists without end.
    .expected = Give fields with text, and one list of reasons.
file-bad-value = a value can’t be read: { $why }.
    .expected = Put it in quotation marks, or write it as the field’s help says.
file-no-table = this is JSON, but not an object.
    .expected = Begin with an opening brace and give each field its value.
file-no-map = what maps columns to fields is not a table of names.
    .expected = Write each as: "Customer" = "recipient".
file-no-kind = no kind is given.
    .expected = Add the line kind = "refund-refusal" at its top, or give --kind; “letterkit kinds” lists them.
file-kind-not-text = kind: “{ $value }” is not a name.
    .expected = Add the line kind = "refund-refusal" at its top; “letterkit kinds” lists them.
file-no-docs = there is no such folder.
    .expected = Start in the folder that has the guide’s docs, or give --docs.

not-a-number = “{ $name }” is not a number
given-twice = “{ $name }” is given twice

# The example file.

new-opening =
    A case of the kind { $kind }, as an example. Put your own in its place, leave out what is
    optional by deleting its line, and turn it into a letter: letterkit write FILE
new-required = { $label }: { $help }
new-optional = { $label } (optional): { $help }

# The reference pages.

page-missing = { $file } is missing.
    .mended = { $file } written.
page-different = { $file } differs from what its words and its code say.
    .mended = { $file } written anew.
page-stale = { $file } belongs to no rule or kind any more.
    .mended = { $file } taken away.
mend-pages = Mend this with: letterkit reference
