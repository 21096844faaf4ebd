package org.unionledger.ledger.declaration;

import java.util.List;

/**
 * One value of a choice field.
 *
 * @param value    the Chinese word that is stored and that facts are divided by
 * @param english  the word on English pages
 * @param synonyms other words people write for it
 * @param closed   whether an entry in this state is finished; only of use in the state field
 */
public record Choice(String value, String english, List<String> synonyms, boolean closed) {

    public Label label() {
        return new Label(value, english);
    }
}
