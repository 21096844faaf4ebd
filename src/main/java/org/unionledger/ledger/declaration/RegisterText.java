package org.unionledger.ledger.declaration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.unionledger.frame.RandomCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * The text of a declaration while it is being made, complete or not, changed piece by piece. What a form does not show stays
 * as it is. Every change answers a new text.
 */
public final class RegisterText {

    /** Fields, postings and checks: the parts of which there are several. */
    public enum Part {
        FIELDS(""),
        POSTINGS("p"),
        CHECKS("c"),
        /** Indicators that are made when the register is taken into use; no part of the declaration itself. */
        INDICATORS("");

        private final String letter;

        /** @param letter with which keys begin that are given here; empty where the elements have keys or ids of their own */
        Part(String letter) {
            this.letter = letter;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What tells an element from the others. */
        String calledBy() {
            return this == INDICATORS ? "id" : KEY;
        }

        boolean givesKeys() {
            return !letter.isEmpty();
        }
    }

    private static final String KEY = "key";

    private static final int KEY_LENGTH = 8;

    private static final YAMLMapper YAML =
            YAMLMapper.builder().disable(YAMLWriteFeature.SPLIT_LINES).build();

    /** What is not written. */
    public static final Element NOTHING = new Element(YAML.createObjectNode());

    private static final Pattern GENERATED = Pattern.compile("\\bf([0-9]{1,6})\\b");

    /** Where a field may be named beside postings and checks. */
    private static final List<String> NAMING = List.of("list", "title", "place");

    private final ObjectNode root;

    private RegisterText(ObjectNode root) {
        this.root = root;
    }

    /** A register without anything in it. */
    public static RegisterText blank(String id) {
        return new RegisterText(YAML.createObjectNode()).with("id", id);
    }

    public static RegisterText read(String yaml) {
        ObjectNode root = (ObjectNode) YAML.readTree(yaml);
        Stream.of(Part.values())
                .filter(part -> part.givesKeys() && root.has(part.key()))
                .forEach(part -> giveKeys(list(root, part), part));
        return new RegisterText(root);
    }

    /** To those of files and of earlier days, which have none: the same at every reading, and kept with the next change. */
    private static void giveKeys(ArrayNode elements, Part part) {
        for (int number = 0; number < elements.size(); number++) {
            ObjectNode element = (ObjectNode) elements.get(number);
            if (!element.has(KEY)) {
                element.put(KEY, part.letter + (number + 1));
            }
        }
    }

    public String written() {
        return YAML.writeValueAsString(root);
    }

    /** What is read as a declaration: without what is made along with it. */
    public String declared() {
        ObjectNode copy = root.deepCopy();
        copy.remove(Part.INDICATORS.key());
        return YAML.writeValueAsString(copy);
    }

    /** As another register, with nothing that only the first one has: what it runs and how its files are called. */
    public RegisterText as(String id) {
        return with("id", id).with("regimes", null).with("aliases", null);
    }

    public String text(String key) {
        return string(root, key);
    }

    public List<String> words(String key) {
        return strings(root.get(key));
    }

    /** @param value a text, a list of texts, a number or a boolean; null, blank, empty and false take it away */
    public RegisterText with(String key, @Nullable Object value) {
        ObjectNode copy = root.deepCopy();
        put(copy, key, value);
        return new RegisterText(copy);
    }

    /** What stands below a key, such as by which day entries are closed; empty when nothing does. */
    public Element below(String key) {
        return new Element(root).below(key);
    }

    /** With values below a key; those that {@code values} does not name stay as they are. */
    public RegisterText withBelow(String key, Map<String, ?> values) {
        ObjectNode copy = root.deepCopy();
        change(copy.withObject(key), values);
        return new RegisterText(copy);
    }

    /** The elements of a part, in their order. */
    public List<Element> all(Part part) {
        JsonNode list = root.get(part.key());
        return list == null
                ? List.of()
                : StreamSupport.stream(list.spliterator(), false)
                        .map(node -> new Element((ObjectNode) node))
                        .toList();
    }

    public Optional<Element> field(String key) {
        return find(Part.FIELDS, key);
    }

    /** What has the key, wherever it stands by now; empty when it was removed. */
    public Optional<Element> find(Part part, String key) {
        return all(part).stream()
                .filter(element -> element.text(part.calledBy()).equals(key))
                .findFirst();
    }

    /** With one more; a posting or a check gets a key that none had before it. */
    public RegisterText added(Part part, Map<String, ?> values) {
        ObjectNode copy = root.deepCopy();
        ObjectNode added = list(copy, part).addObject();
        if (part.givesKeys()) {
            added.put(KEY, part.letter + RandomCode.of(KEY_LENGTH));
        }
        change(added, values);
        return new RegisterText(copy);
    }

    /** What {@code values} does not name stays as it is. @throws IllegalArgumentException if nothing has the key */
    public RegisterText changed(Part part, String key, Map<String, ?> values) {
        ObjectNode copy = root.deepCopy();
        change((ObjectNode) list(copy, part).get(number(part, key)), values);
        return new RegisterText(copy);
    }

    /** @throws IllegalArgumentException if nothing has the key */
    public RegisterText without(Part part, String key) {
        ObjectNode copy = root.deepCopy();
        list(copy, part).remove(number(part, key));
        return new RegisterText(copy);
    }

    /** @param by −1 for one place up, 1 for one down; at the end nothing moves */
    public RegisterText moved(Part part, String key, int by) {
        ObjectNode copy = root.deepCopy();
        ArrayNode list = list(copy, part);
        int number = number(part, key);
        int to = number + by;
        if (to >= 0 && to < list.size()) {
            JsonNode moving = list.remove(number);
            list.insert(to, moving);
        }
        return new RegisterText(copy);
    }

    /** Without a field, and without its name in list, title and place; what counts or checks it stays and is then a flaw. */
    public RegisterText withoutField(String key) {
        RegisterText rest = without(Part.FIELDS, key);
        for (String naming : NAMING) {
            rest = rest.with(
                    naming,
                    rest.words(naming).stream()
                            .filter(named -> !named.equals(key))
                            .toList());
        }
        return rest.text("state").equals(key) ? rest.with("state", null) : rest;
    }

    private int number(Part part, String key) {
        List<Element> elements = all(part);
        for (int number = 0; number < elements.size(); number++) {
            if (elements.get(number).text(part.calledBy()).equals(key)) {
                return number;
            }
        }
        throw new IllegalArgumentException("Nothing in " + part + " has the key " + key);
    }

    /**
     * A key for a field to come that no field has or had, and that nothing names any more: what counted a field that was
     * removed must not count the next one.
     *
     * @param taken keys of earlier versions
     */
    public String newKey(Collection<String> taken) {
        int last = Stream.concat(Stream.of(written()), taken.stream())
                .flatMap(text -> GENERATED.matcher(text).results())
                .mapToInt(key -> Integer.parseInt(key.group(1)))
                .max()
                .orElse(0);
        return "f" + (last + 1);
    }

    private static void change(ObjectNode node, Map<String, ?> values) {
        values.forEach((key, value) -> put(node, key, value));
    }

    private static void put(ObjectNode node, String key, @Nullable Object value) {
        boolean nothing = value == null
                || value.equals(false)
                || (value instanceof String text && text.isBlank())
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (nothing) {
            node.remove(key);
        } else {
            node.set(key, YAML.valueToTree(value instanceof String text ? text.strip() : value));
        }
    }

    private static ArrayNode list(ObjectNode node, Part part) {
        return node.withArray(part.key());
    }

    private static String string(JsonNode node, String key) {
        JsonNode value = node.get(key);
        return value == null || value.isNull() ? "" : value.asString("");
    }

    private static List<String> strings(@Nullable JsonNode list) {
        List<String> words = new ArrayList<>();
        if (list != null) {
            list.forEach(word -> words.add(word.asString()));
        }
        return words;
    }

    /** One field, posting, check or indicator as it is written. */
    public static final class Element {

        private final ObjectNode node;

        Element(ObjectNode node) {
            this.node = node;
        }

        /** Empty when it is not written. */
        public String text(String key) {
            return string(node, key);
        }

        public boolean is(String key) {
            JsonNode value = node.get(key);
            return value != null && value.asBoolean(false);
        }

        public List<String> words(String key) {
            return strings(node.get(key));
        }

        /** The elements of a list below it, such as the choices of a field. */
        public List<Element> all(String key) {
            JsonNode list = node.get(key);
            return list == null
                    ? List.of()
                    : StreamSupport.stream(list.spliterator(), false)
                            .map(each -> new Element((ObjectNode) each))
                            .toList();
        }

        /** What is below it, such as the condition of a posting; empty when there is none. */
        public Element below(String key) {
            return node.get(key) instanceof ObjectNode below ? new Element(below) : NOTHING;
        }

        /** The texts below it by their keys. */
        public Map<String, String> texts() {
            Map<String, String> texts = new TreeMap<>();
            node.properties()
                    .forEach(each -> texts.put(each.getKey(), each.getValue().asString("")));
            return texts;
        }

        public boolean has(String key) {
            return node.has(key);
        }
    }
}
