package org.unionledger.ledger;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/**
 * Where a register's entries stand: its own partition of {@code ledger.entry}, with the indexes that its list is sorted
 * and searched by. The names it writes into SQL come from checked declarations only.
 */
@Repository
class Shelf {

    private static final List<String> INDEXES = List.of(
            "create index if not exists %1$s_by_day on ledger.%1$s (day, id) include (organization_id) where voided_at is null",
            "create index if not exists %1$s_by_place on ledger.%1$s (organization_id, day, id) where voided_at is null",
            "create index if not exists %1$s_by_text on ledger.%1$s using gin (grams)",
            "create index if not exists %1$s_by_key on ledger.%1$s (natural_key) where voided_at is null",
            "create index if not exists %1$s_by_imported_key on ledger.%1$s (imported_key)"
                    + " where voided_at is null and imported_key <> natural_key",
            "create index if not exists %1$s_by_employer on ledger.%1$s (employer_id, day, id) where employer_id is not null",
            "create index if not exists %1$s_by_import on ledger.%1$s (import_id) where import_id is not null",
            "create index if not exists %1$s_voided on ledger.%1$s (day, id) where voided_at is not null",
            "create index if not exists %1$s_highlight on ledger.%1$s (day, id) where highlight and voided_at is null");

    /** Where entries are to be closed by a day. */
    private static final List<String> DUE_INDEXES = List.of(
            "create index if not exists %1$s_due_day on ledger.%1$s (due_on, id) include (organization_id, day)"
                    + " where due_on is not null and voided_at is null",
            "create index if not exists %1$s_due_place on ledger.%1$s (organization_id, due_on, id) include (day)"
                    + " where due_on is not null and voided_at is null");

    /** Names the indexes above have, which those of fields must not have. */
    private static final Set<String> TAKEN =
            Set.of("day", "place", "text", "key", "imported_key", "employer", "import");

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The table of a register's entries, for statements that concern no other. */
    static String table(Declaration declaration) {
        return "ledger." + name(declaration);
    }

    private static String name(Declaration declaration) {
        return "entry_" + declaration.id();
    }

    void prepare(Declaration declaration) {
        String name = name(declaration);
        if (!exists(name)) {
            create(name, declaration.id());
        }
        INDEXES.forEach(index -> jdbc.sql(index.formatted(name)).update());
        prepareDue(declaration);
        sorted(declaration).forEach(field -> prepareOrder(name, field));
        placing(declaration).forEach(field -> preparePlacing(name, field));
    }

    private void prepareDue(Declaration declaration) {
        if (declaration.due() != null) {
            DUE_INDEXES.forEach(
                    index -> jdbc.sql(index.formatted(name(declaration))).update());
        }
    }

    /** What a list is sorted by, where an earlier edition of the program did not prepare it. */
    void complete(Collection<Declaration> declarations) {
        Set<String> known = new HashSet<>(jdbc.sql("select indexname from pg_indexes where schemaname = 'ledger'")
                .query(String.class)
                .list());
        declarations.forEach(declaration -> sorted(declaration)
                .filter(field -> !known.contains(orderName(name(declaration), field)))
                .forEach(field -> prepareOrder(name(declaration), field)));
        declarations.forEach(declaration -> placing(declaration)
                .filter(field -> !known.contains(placingName(name(declaration), field)))
                .forEach(field -> preparePlacing(name(declaration), field)));
    }

    /** By these each union's own entries are sorted as well. */
    private static Stream<Field> placing(Declaration declaration) {
        return sorted(declaration).filter(field -> declaration.place().contains(field.key()));
    }

    private static Stream<Field> sorted(Declaration declaration) {
        return declaration.list().stream().map(declaration::field).filter(EntryOrder::sortable);
    }

    private boolean exists(String name) {
        return jdbc.sql("select to_regclass(:table) is not null")
                .param("table", "ledger." + name)
                .query(Boolean.class)
                .single();
    }

    /** Attached when it is ready: a partition made in one step would keep everybody from all registers meanwhile. */
    private void create(String name, String ledger) {
        jdbc.sql("create table ledger.%s (like ledger.entry including all)".formatted(name))
                .update();
        jdbc.sql("alter table ledger.entry attach partition ledger.%s for values in ('%s')".formatted(name, ledger))
                .update();
    }

    private void prepareOrder(String name, Field field) {
        jdbc.sql("create index if not exists %1$s on ledger.%2$s ((%3$s), id) where voided_at is null"
                        .formatted(orderName(name, field), name, EntryOrder.expression(field)))
                .update();
    }

    private void preparePlacing(String name, Field field) {
        jdbc.sql("create index if not exists %1$s on ledger.%2$s (organization_id, (%3$s), id) where voided_at is null"
                        .formatted(placingName(name, field), name, EntryOrder.expression(field)))
                .update();
    }

    private static String placingName(String name, Field field) {
        return name + "_place_" + field.key();
    }

    private static String orderName(String name, Field field) {
        return name + "_by_" + field.key() + (TAKEN.contains(field.key()) ? "_value" : "");
    }
}
