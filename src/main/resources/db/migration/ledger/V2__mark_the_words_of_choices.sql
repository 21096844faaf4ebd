comment on column ledger.entry.grams is
    'Each two neighbouring characters of the search text as one number, and one for each choice field having its word';
