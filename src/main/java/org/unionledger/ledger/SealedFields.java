package org.unionledger.ledger;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;
import org.unionledger.ledger.declaration.FieldKind;
import org.unionledger.protection.Protected;
import org.unionledger.protection.SealedColumn;
import org.unionledger.protection.SealedColumns;

/** The telephone numbers and lists of people among the values of entries, also of fields that a register had in an earlier version. */
@Component
class SealedFields implements SealedColumns {

    private static final Map<FieldKind, Protected> SEALED =
            Map.of(FieldKind.PHONE, Protected.PHONE, FieldKind.PEOPLE, Protected.PEOPLE);

    private final Catalogue catalogue;

    SealedFields(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public List<SealedColumn> sealedColumns() {
        return catalogue.everyVersion().stream()
                .flatMap(declaration -> declaration.fields().stream()
                        .filter(field -> SEALED.containsKey(field.kind()))
                        .map(field -> column(declaration, field)))
                .distinct()
                .toList();
    }

    /** Without the line breaks that PostgreSQL puts into long texts in base 64. */
    private static SealedColumn column(Declaration declaration, Field sealed) {
        String field = sealed.key();
        return SealedColumn.within(
                Shelf.table(declaration),
                "decode(values ->> '" + field + "', 'base64')",
                "values = jsonb_set(values, '{" + field
                        + "}', to_jsonb(translate(encode(renewed.resealed, 'base64'), E'\\n', '')))",
                Objects.requireNonNull(SEALED.get(sealed.kind())));
    }
}
