package org.unionledger.exchange.layout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.unionledger.exchange.ImportColumn;
import org.unionledger.exchange.layout.HeadRows.Head;
import org.unionledger.exchange.sheet.Cell;

/** Finds for each column of a sheet the book's column it holds, by its name and by its cells. */
final class ColumnMatcher {

    private static final double SAME_WHOLE = 1.0;
    private static final double SAME_OWN = 0.95;
    private static final double LEAST = 0.5;
    private static final double BY_CONTENT = 0.6;
    private static final double UNMISTAKABLE = 0.8;
    private static final double CONTRADICTED = 0.3;

    private final List<Wanted> wanted;

    private record Wanted(ImportColumn column, List<String> names, Evidence evidence) {}

    /** @param score from 0 to 1: how sure the match is */
    record Match(int index, ImportColumn column, double score, MatchedBy by) {}

    ColumnMatcher(List<ImportColumn> columns, LocalDate today) {
        this.wanted = columns.stream()
                .map(column -> new Wanted(column, names(column), new Evidence(column, today)))
                .toList();
    }

    private static List<String> names(ImportColumn column) {
        Set<String> names = new HashSet<>(HeadText.forms(column.label()));
        column.aliases().forEach(alias -> names.addAll(HeadText.forms(alias)));
        return List.copyOf(names);
    }

    /** How well the names alone fit; a cheap first look. */
    double likenessOf(List<Head> heads) {
        double sum = 0;
        for (Head head : heads) {
            double best = 0;
            for (Wanted each : wanted) {
                best = each.column().incidental() ? best : Math.max(best, likeness(head, each));
            }
            sum += best >= LEAST ? best : 0;
        }
        return sum;
    }

    private static double likeness(Head head, Wanted wanted) {
        return head.namesContent()
                ? Math.max(
                        SAME_WHOLE * likeness(head.wholeForms(), wanted.names()),
                        SAME_OWN * likeness(head.ownForms(), wanted.names()))
                : 0;
    }

    /** At most one column of the sheet for each of the book, the surest first taken. */
    List<Match> match(List<Head> heads, List<List<Cell>> cells) {
        List<Match> possible = new ArrayList<>();
        for (int index = 0; index < heads.size(); index++) {
            if (!heads.get(index).isEmpty()
                    && !HeadText.isNoContent(heads.get(index).own())) {
                for (Wanted each : wanted) {
                    byName(index, heads.get(index), cells.get(index), each, possible);
                }
            }
        }
        Map<Integer, Match> taken = surestFirst(possible);
        return List.copyOf(byContent(heads, cells, taken));
    }

    private void byName(int index, Head head, List<Cell> cells, Wanted each, List<Match> possible) {
        double name = likeness(head, each);
        double evidence = name >= LEAST ? each.evidence().in(cells) : Evidence.NONE;
        boolean same = name >= SAME_OWN;
        if (name < LEAST || (!same && evidence != Evidence.NONE && evidence < CONTRADICTED)) {
            return;
        }
        double score = evidence == Evidence.NONE ? name : name * (0.7 + 0.3 * evidence);
        possible.add(new Match(index, each.column(), score, MatchedBy.NAME));
    }

    /** 1 for the same name; for one name within another, the more the less they differ in length. */
    private static double likeness(Set<String> forms, List<String> names) {
        double best = 0;
        for (String form : forms) {
            for (String name : names) {
                best = Math.max(best, likeness(form, name));
            }
        }
        return best;
    }

    private static double likeness(String form, String name) {
        if (form.equals(name)) {
            return 1;
        }
        int shorter = Math.min(form.length(), name.length());
        int longer = Math.max(form.length(), name.length());
        return shorter >= 2 && (form.contains(name) || name.contains(form)) ? 0.4 + 0.5 * shorter / longer : 0;
    }

    private static Map<Integer, Match> surestFirst(List<Match> possible) {
        possible.sort(Comparator.comparingDouble(Match::score).reversed().thenComparingInt(Match::index));
        Map<Integer, Match> taken = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (Match match : possible) {
            if (!taken.containsKey(match.index()) && keys.add(match.column().key())) {
                taken.put(match.index(), match);
            }
        }
        return taken;
    }

    /** What has no telling name, but is the only column left whose cells look like what is still wanted. */
    private Collection<Match> byContent(List<Head> heads, List<List<Cell>> cells, Map<Integer, Match> taken) {
        Set<String> keys = new HashSet<>();
        taken.values().forEach(match -> keys.add(match.column().key()));
        for (Wanted each : wanted) {
            if (keys.contains(each.column().key()) || !each.evidence().isUnmistakable()) {
                continue;
            }
            List<Integer> alike = new ArrayList<>();
            for (int index = 0; index < heads.size(); index++) {
                if (!taken.containsKey(index) && each.evidence().in(cells.get(index)) >= UNMISTAKABLE) {
                    alike.add(index);
                }
            }
            boolean certain = each.column().pattern() != null || each.column().required();
            if (alike.size() == 1 && certain) {
                taken.put(alike.get(0), new Match(alike.get(0), each.column(), BY_CONTENT, MatchedBy.CONTENT));
            }
        }
        return taken.values();
    }
}
