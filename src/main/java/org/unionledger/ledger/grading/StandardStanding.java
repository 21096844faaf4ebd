package org.unionledger.ledger.grading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.unionledger.ledger.Entry;
import org.unionledger.ledger.declaration.Checklist;
import org.unionledger.ledger.declaration.Declaration;
import org.unionledger.ledger.declaration.Field;

/**
 * How a union stood against one standard on a day (规范化达标情况).
 *
 * @param ledger the register as it is declared now
 * @param last   the last check by that day
 * @param items  as they were declared when they were last gone through; empty when no check ever went through them
 */
public record StandardStanding(
        Declaration ledger, Checklist checklist, String standard, Entry last, List<ItemStanding> items) {

    /**
     * One item.
     *
     * @param list     the field it is a choice of
     * @param since    the day of the check since which every one has said the same
     * @param evidence the last check that went through it
     */
    public record ItemStanding(Field list, String item, boolean met, LocalDate since, Entry evidence) {}

    public boolean met() {
        return checklist.met().holds(last.values());
    }

    public List<ItemStanding> lacking() {
        return items.stream().filter(item -> !item.met()).toList();
    }

    /**
     * One for each standard, that which was checked last before the others.
     *
     * @param checks of one union, the latest first
     */
    static List<StandardStanding> of(
            Declaration ledger, Checklist checklist, List<Entry> checks, Function<Entry, Declaration> written) {
        Map<String, List<Entry>> byStandard = checks.stream()
                .collect(Collectors.groupingBy(
                        check -> check.values().written(checklist.standard()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return byStandard.entrySet().stream()
                .map(each -> new StandardStanding(
                        ledger, checklist, each.getKey(), each.getValue().get(0), items(each.getValue(), written)))
                .toList();
    }

    private static List<ItemStanding> items(List<Entry> checks, Function<Entry, Declaration> written) {
        Map<String, List<ItemStanding>> byList = new LinkedHashMap<>();
        for (int number = 0; number < checks.size(); number++) {
            Entry check = checks.get(number);
            List<Entry> since = checks.subList(number, checks.size());
            for (Field list : Checklist.lists(written.apply(check))) {
                if (check.values().has(list.key())) {
                    byList.computeIfAbsent(list.key(), key -> items(list, since));
                }
            }
        }
        return byList.values().stream().flatMap(Collection::stream).toList();
    }

    /** @param checks the first has gone through the list */
    private static List<ItemStanding> items(Field list, List<Entry> checks) {
        List<Entry> answered =
                checks.stream().filter(check -> check.values().has(list.key())).toList();
        List<ItemStanding> items = new ArrayList<>();
        list.choices().forEach(choice -> {
            boolean met = isMet(answered.get(0), list, choice.value());
            Entry first = answered.stream()
                    .takeWhile(check -> isMet(check, list, choice.value()) == met)
                    .reduce(answered.get(0), (later, earlier) -> earlier);
            items.add(new ItemStanding(list, choice.value(), met, first.day(), answered.get(0)));
        });
        return items;
    }

    private static boolean isMet(Entry check, Field list, String item) {
        return check.values().words(list.key()).contains(item);
    }
}
