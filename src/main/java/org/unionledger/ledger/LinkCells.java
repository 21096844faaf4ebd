package org.unionledger.ledger;

import java.util.List;
import java.util.Objects;
import org.unionledger.codes.Evened;
import org.unionledger.exchange.ImportRow;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/**
 * Whom an entry is about, as somebody has written it; empty where nothing is written.
 *
 * @param members   by numbers of identity documents, by names, or both; several with 、 or a line between them
 * @param name      of the one member whose number is written, where it stands in a cell of its own
 * @param employers by credit codes or whole names, in the same way
 */
public record LinkCells(String members, String name, String employers) {

    private static final LinkCells NONE = new LinkCells("", "", "");

    static LinkCells of(Declaration declaration, ImportRow row) {
        String members = text(row, LinkColumns.MEMBERS);
        String employers = text(row, LinkColumns.EMPLOYERS);
        if (members.isEmpty() && employers.isEmpty()) {
            return NONE;
        }
        String named = declaration.personsName().map(Field::key).orElse(LinkColumns.NAME);
        return new LinkCells(members, text(row, named), employers);
    }

    /** Each one as it may stand in a cell. */
    public static LinkCells of(List<String> members, List<String> employers) {
        return new LinkCells(String.join("\n", members), "", String.join("\n", employers));
    }

    private static String text(ImportRow row, String key) {
        return Objects.toString(row.values().get(key), "").strip();
    }

    boolean isEmpty() {
        return members.isEmpty() && employers.isEmpty();
    }

    /** By which two rows that say the same otherwise are told apart; empty where nothing is written. */
    String written() {
        return isEmpty() ? "" : Evened.name(members) + "\n" + Evened.name(employers);
    }
}
