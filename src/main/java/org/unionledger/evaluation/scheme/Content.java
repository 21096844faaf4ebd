package org.unionledger.evaluation.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What a scheme says: its aspects and their items, in their order. */
public record Content(List<Aspect> aspects) {

    public static final Content EMPTY = new Content(List.of());

    public Content {
        aspects = List.copyOf(aspects);
    }

    public List<Item> items() {
        return aspects.stream().flatMap(aspect -> aspect.items().stream()).toList();
    }

    public Optional<Item> item(String key) {
        return items().stream().filter(item -> item.key().equals(key)).findFirst();
    }

    public Optional<Aspect> aspect(String key) {
        return aspects.stream().filter(aspect -> aspect.key().equals(key)).findFirst();
    }

    public Optional<Aspect> aspectOf(String item) {
        return aspects.stream()
                .filter(aspect ->
                        aspect.items().stream().anyMatch(each -> each.key().equals(item)))
                .findFirst();
    }

    Content withAspect(String name, BigDecimal weight) {
        List<Aspect> more = new ArrayList<>(aspects);
        more.add(new Aspect(free("a", aspects.stream().map(Aspect::key)), name, weight, List.of()));
        return new Content(more);
    }

    Content renamed(String key, String name, BigDecimal weight) {
        return changed(key, aspect -> new Aspect(key, name, weight, aspect.items()));
    }

    Content withoutAspect(String key) {
        return new Content(
                aspects.stream().filter(aspect -> !aspect.key().equals(key)).toList());
    }

    /** @param item without a key a new one of the aspect; else it stands for the one of its key */
    Content with(String aspect, Item item) {
        if (item.key().isEmpty()) {
            String key = free("i", items().stream().map(Item::key));
            Item added = new Item(key, item.name(), item.points(), item.rule(), item.evidence());
            return changed(
                    aspect,
                    known -> items(
                            known,
                            Stream.concat(known.items().stream(), Stream.of(added))
                                    .toList()));
        }
        return changed(
                aspect,
                known -> items(
                        known,
                        known.items().stream()
                                .map(each -> each.key().equals(item.key()) ? item : each)
                                .toList()));
    }

    Content withoutItem(String key) {
        return new Content(aspects.stream()
                .map(aspect -> items(
                        aspect,
                        aspect.items().stream()
                                .filter(item -> !item.key().equals(key))
                                .toList()))
                .toList());
    }

    private static Aspect items(Aspect aspect, List<Item> items) {
        return new Aspect(aspect.key(), aspect.name(), aspect.weight(), items);
    }

    private Content changed(String key, UnaryOperator<Aspect> change) {
        return new Content(aspects.stream()
                .map(aspect -> aspect.key().equals(key) ? change.apply(aspect) : aspect)
                .toList());
    }

    /** One more than the greatest number behind the letter. */
    private static String free(String letter, Stream<String> keys) {
        int greatest = keys.map(key -> key.substring(letter.length()))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
        return letter + (greatest + 1);
    }
}
