-- Every register has an index of its highlights of its own (entry_<register>_highlight), which finds those of all registers as well.
drop index ledger.entry_highlight;
