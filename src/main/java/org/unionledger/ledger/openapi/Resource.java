package org.unionledger.ledger.openapi;

import java.util.List;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/** A register's REST resource as a person reads of it. */
public record Resource(String name, String address, List<Value> values) {

    /** @param key as it is sent and answered */
    public record Value(String key, String label, String kind, boolean required) {}

    static List<Resource> of(List<Declaration> ledgers, Words words) {
        Schemas schemas = new Schemas(words);
        return ledgers.stream()
                .map(ledger -> new Resource(
                        schemas.either(ledger.name()),
                        "/api/ledgers/" + ledger.id() + "/entries",
                        ledger.fields().stream()
                                .map(field -> value(field, schemas, words))
                                .toList()))
                .toList();
    }

    private static Value value(Field field, Schemas schemas, Words words) {
        return new Value(
                field.key(),
                schemas.either(field.label()),
                words.text("ledger.kind." + field.kind().code()),
                field.required());
    }
}
