package org.unionledger.ledger.declaration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.unionledger.codes.Evened;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.ledger.declaration.People.Person;
import org.unionledger.protection.Mask;

/**
 * A list of persons as people write it: a person a line with unit, telephone number and whether she came, in any order
 * behind the name; or only names, with 、 , or ； between them. Who is not said to be absent came.
 */
public final class NameList {

    private static final Set<String> CAME =
            Set.of("到", "已到", "到场", "出席", "参加", "签到", "已签到", "是", "√", "✓", "✔", "y", "yes");
    private static final Set<String> ABSENT =
            Set.of("未到", "缺席", "请假", "未参加", "未签到", "未到场", "否", "×", "✗", "✘", "n", "no");
    private static final String BETWEEN_PERSONS = "[、,，;；]+";

    private final @Nullable People before;

    private NameList(@Nullable People before) {
        this.before = before;
    }

    /**
     * Everybody who is on it; nobody when it is blank.
     *
     * @param before the list as it was: a telephone number that comes back masked stays as it is there
     */
    public static Optional<People> read(String written, @Nullable People before) {
        NameList reading = new NameList(before);
        List<Person> persons = written.lines().flatMap(reading::personsOf).toList();
        return persons.isEmpty() ? Optional.empty() : Optional.of(new People(persons));
    }

    /** A person a line, as {@link #read} understands it; telephone numbers masked. */
    public static String written(People people) {
        return people.list().stream().map(NameList::line).collect(Collectors.joining("\n"));
    }

    /** One person's line; what is blank stays blank. */
    public static String line(String name, String unit, String phone, boolean attended) {
        return String.join("\t", name, unit, phone, attended ? "到" : "未到");
    }

    private static String line(Person person) {
        return line(person.name(), orBlank(person.unit()), masked(person), person.attended());
    }

    public static String masked(Person person) {
        return person.phone() == null ? "" : Mask.phone(person.phone().value());
    }

    private static String orBlank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Stream<Person> personsOf(String line) {
        if (line.contains("\t")) {
            return person(cells(line, "\t"));
        }
        List<String> parts = cells(line, BETWEEN_PERSONS);
        if (parts.stream().skip(1).anyMatch(this::isDetail)) {
            return person(cells(line, "[、,，;；\\s]+"));
        }
        return parts.stream().flatMap(part -> person(words(part)));
    }

    private static List<String> cells(String line, String between) {
        return Arrays.stream(line.split(between))
                .map(Evened::trimmed)
                .filter(cell -> !cell.isEmpty())
                .toList();
    }

    /** A blank inside a Chinese name of two characters only aligns it. */
    private static List<String> words(String part) {
        List<String> words = new ArrayList<>(cells(part, "[\\s\\p{Z}]+"));
        if (words.size() > 1 && words.get(0).length() == 1 && words.get(1).length() == 1) {
            words.set(0, words.get(0) + words.remove(1));
        }
        return words;
    }

    private boolean isDetail(String word) {
        return isAttendance(word) || phone(word, "").isPresent();
    }

    private static boolean isAttendance(String word) {
        return CAME.contains(Evened.name(word)) || ABSENT.contains(Evened.name(word));
    }

    private Stream<Person> person(List<String> cells) {
        if (cells.isEmpty()) {
            return Stream.empty();
        }
        String name = Evened.personName(cells.get(0));
        PhoneNumber phone = null;
        boolean attended = true;
        List<String> unit = new ArrayList<>();
        for (String cell : cells.subList(1, cells.size())) {
            Optional<PhoneNumber> number = phone(cell, name);
            if (number.isPresent()) {
                phone = number.get();
            } else if (isAttendance(cell)) {
                attended = CAME.contains(Evened.name(cell));
            } else {
                unit.add(cell);
            }
        }
        return Stream.of(new Person(name, unit.isEmpty() ? null : String.join(" ", unit), phone, attended));
    }

    private Optional<PhoneNumber> phone(String word, String name) {
        return word.contains("*") ? kept(word, name) : PhoneNumber.read(word);
    }

    private Optional<PhoneNumber> kept(String masked, String name) {
        return before == null
                ? Optional.empty()
                : before.list().stream()
                        .filter(person -> masked(person).equals(masked))
                        .sorted((one, other) -> Boolean.compare(
                                other.name().equals(name), one.name().equals(name)))
                        .flatMap(person -> Stream.ofNullable(person.phone()))
                        .findFirst();
    }
}
