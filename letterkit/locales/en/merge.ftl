# What merging a table into letters says. The file’s or folder’s name stands before a message about
# it, and .expected follows.

table-missing = there is no such file.
    .expected = Give the path of a table.
table-is-folder = this is a folder.
    .expected = Give the path of a table in it.
table-sort = a file that ends with “{ $suffix }” is no table.
    .expected = Give one that ends with one of: { $known }. A spreadsheet can be saved as CSV in UTF-8.
table-unreadable = this can’t be read: { $why }.
    .expected = See to that, and start again.
table-empty = there is no row in it.
    .expected = Give a table with a row for each letter.
table-not-utf-8 = line { $line } has the byte { $byte }, which is not UTF-8: names would come out wrong.
    .expected = Save the table as “CSV UTF-8”.
table-utf-16 = this is UTF-16, not UTF-8.
    .expected = Save the table as “CSV UTF-8”.
table-not-csv = line { $line } is not CSV: { $why }.
    .expected = Look for a quotation mark there that is opened and never closed.
table-not-parquet = this is not Parquet: { $why }.
    .expected = Give a Parquet file, or save the table as CSV in UTF-8.
table-no-pyarrow = Parquet is read by pyarrow, which is not installed.
    .expected = Install it with: pip install "letterkit[parquet]". Or save the table as CSV in UTF-8.

column-nameless = column { $place } has no name.
    .expected = Give every column a name in the first line.
column-twice = two columns have the name “{ $name }”.
    .expected = Give each a name of its own.
column-missing = there is no column “{ $name }”.
    .expected = There is: { $known }.
column-unknown = column “{ $name }” is not a field of { $kind }. { $hint }
    .expected = Name the field that it is for in [columns] of the template: "{ $name }" = "field", or "-" to pass it over.
column-same = columns “{ $other }” and “{ $name }” are both for { $field }.
    .expected = Map one of them to "-" to pass it over.
hint-column = Did you mean { $near }?

row-cells = The row has { $cells } cells, but the table has { $columns } columns.
row-not-json = The line is not JSON: { $why }.
row-no-object = The line is JSON, but not an object.

name-empty = The cell that names the file is empty.
name-character = “{ $name }” can’t name a file: “{ $character }” may stand in no file’s name.
name-dot = “{ $name }” can’t name a file: it begins or ends with a full stop.
name-long = “{ $name }” can’t name a file: it is longer than { $longest } bytes.
name-double = “{ $name }” names the file of row { $first } too. Neither was written.

finding = { $message } [{ $rule }]

folder-not-empty = there are other files in this folder.
    .expected = Give an empty folder, or one that isn’t there yet.
folder-busy = another merge is writing into this folder.
    .expected = Wait for its end, or give another folder.
folder-failed = letters can’t be written here: { $why }.
    .expected = See to that, and start again: what is written stays.
process-ended = a process that wrote letters was ended, perhaps for want of memory.
    .expected = Start again, with fewer --jobs: what is written stays.

changed-table = the table is not the one that was begun with: letters of both would lie side by side.
    .expected = Give another folder, or the table as it was.
changed-template = the template is not the one that was begun with: letters of both would lie side by side.
    .expected = Give another folder, or the template as it was.
changed-columns = the columns are mapped otherwise than before: letters of both would lie side by side.
    .expected = Give another folder, or map them as before.
changed-form = the kind, format or wording is not the one that was begun with.
    .expected = Give another folder, or the same options.
changed-letterkit = these letters were begun with another version of letterkit.
    .expected = Give another folder, or go on with that version.
