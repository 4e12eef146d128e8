"""An article held against the record, sentence by sentence. The article itself is never added to it."""
