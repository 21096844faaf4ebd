package org.unionledger.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.codes.OrganizationId;
import org.unionledger.frame.MentionSource;
import org.unionledger.frame.Mentioned;
import org.unionledger.frame.Places;
import org.unionledger.frame.Words;
import org.unionledger.ledger.declaration.Declaration;

/**
 * 亮点: entries of all registers that somebody marked as worth telling, each with its day, its union and what it was. Those named by
 * a person's name are not told, and of the others no words that may be one.
 */
@Component
class Highlights implements MentionSource {

    /** So many are looked at for one that is told, as some are named by persons. */
    private static final int LOOKED_AT = 5;

    private static final String REGISTER = "台账";

    private final EntryRepository entries;
    private final Ledgers ledgers;
    private final Places places;
    private final Words words;
    private final Clock clock;

    Highlights(EntryRepository entries, Ledgers ledgers, Places places, MessageSource messages, Clock clock) {
        this.entries = entries;
        this.ledgers = ledgers;
        this.places = places;
        this.words = new Words(messages, Locale.SIMPLIFIED_CHINESE);
        this.clock = clock;
    }

    @Override
    public String mentions() {
        return "highlights";
    }

    @Override
    public List<Mentioned> mentioned(Scope scope, OrganizationId union, LocalDate from, LocalDate to, int limit) {
        if (!scope.may(Right.READ_LEDGERS)) {
            return List.of();
        }
        List<Entry> told = entries.highlights(union, from, to, LocalDate.now(clock), limit * LOOKED_AT).stream()
                .filter(entry -> !ledgers.declaration(entry).namesAPerson())
                .filter(entry -> !what(entry).isBlank())
                .toList();
        Map<OrganizationId, String> unions = places.namesOf(
                scope, told.stream().map(Entry::organization).distinct().toList());
        return told.stream()
                .map(entry -> sentence(entry, unions.getOrDefault(entry.organization(), "")))
                .distinct()
                .limit(limit)
                .map(Mentioned::of)
                .toList();
    }

    private String what(Entry entry) {
        return ledgers.declaration(entry).impersonalTitle(entry.values());
    }

    private String sentence(Entry entry, String union) {
        Declaration declaration = ledgers.declaration(entry);
        String name = declaration.name().chinese();
        return words.text(
                "ledger.mention.highlight",
                Integer.toString(entry.day().getMonthValue()),
                Integer.toString(entry.day().getDayOfMonth()),
                union,
                name.endsWith(REGISTER) ? name.substring(0, name.length() - REGISTER.length()) : name,
                what(entry));
    }
}
