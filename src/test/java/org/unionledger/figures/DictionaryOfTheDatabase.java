package org.unionledger.figures;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.unionledger.testing.DatabaseExchanged;

/** Makes the dictionary of an application under test learn the numbers of each class's own database. */
@Component
class DictionaryOfTheDatabase {

    private final Dictionary dictionary;

    DictionaryOfTheDatabase(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    @EventListener(DatabaseExchanged.class)
    void forget() {
        dictionary.forget();
    }
}
