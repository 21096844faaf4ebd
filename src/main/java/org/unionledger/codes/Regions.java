package org.unionledger.codes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One edition of the provinces, prefectures and counties (GB/T 2260), read from {@code codes/region-2023.csv}. Headings of
 * the standard that are no place (市辖区, 县, 省直辖县级行政区划) and zones that are none of its divisions are not among
 * them. Codes of earlier and later editions are told by their structure only.
 */
public final class Regions {

    private static final String FILE = "/codes/region-2023.csv";
    private static final Pattern CODED = Pattern.compile("([0-9]{6})(\\D.*)?");

    private static final Pattern LATIN = Pattern.compile("[a-z]+");

    /** By code; worked out when somebody first types letters. */
    private static final Map<String, String> INITIALS = new ConcurrentHashMap<>();

    private static final Regions KNOWN = read();

    private final String edition;
    private final Map<String, Region> byCode = new LinkedHashMap<>();
    private final Map<String, List<Region>> byName = new HashMap<>();
    private final Map<String, Region> byWay = new HashMap<>();

    private Regions(String edition, Map<String, String> names) {
        this.edition = edition;
        names.forEach((code, name) -> {
            Region region = new Region(code, name, way(code, names));
            byCode.put(code, region);
            byName.computeIfAbsent(name, each -> new ArrayList<>()).add(region);
            byWay.put(region.way(), region);
        });
    }

    private static String way(String code, Map<String, String> names) {
        return Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)
                .distinct()
                .map(each -> names.getOrDefault(each, ""))
                .reduce("", String::concat);
    }

    /** The standard and the day up to which changes are in it. */
    public static String edition() {
        return KNOWN.edition;
    }

    public static List<Region> all() {
        return List.copyOf(KNOWN.byCode.values());
    }

    public static Optional<Region> ofCode(String code) {
        return Optional.ofNullable(KNOWN.byCode.get(code));
    }

    /** From the province down; for a code this edition does not have, what of it is known, and the code. */
    public static String nameOf(String code) {
        return ofCode(code)
                .map(Region::way)
                .orElseGet(() -> leader(code).map(Region::way).orElse("") + code);
    }

    /** Whether it can be a code: six digits that begin with a province's. */
    public static boolean isSound(String code) {
        return code.matches("[0-9]{6}") && KNOWN.byCode.containsKey(code.substring(0, 2) + "0000");
    }

    private static Optional<Region> leader(String code) {
        return isSound(code)
                ? ofCode(code.substring(0, 4) + "00").or(() -> ofCode(code.substring(0, 2) + "0000"))
                : Optional.empty();
    }

    /**
     * The code that is meant: a sound code, alone or before a name; a way such as 浙江省杭州市西湖区, its end if only one
     * ends so, or a name that only one has. Empty when it cannot be told.
     */
    public static Optional<String> meant(String written) {
        Matcher coded = CODED.matcher(Evened.code(written));
        if (coded.matches()) {
            return Optional.of(coded.group(1)).filter(Regions::isSound);
        }
        String name = Evened.name(written);
        Region way = KNOWN.byWay.get(name);
        return way != null ? Optional.of(way.code()) : only(name).map(Region::code);
    }

    private static Optional<Region> only(String name) {
        List<Region> named = KNOWN.byName.getOrDefault(name, List.of());
        List<Region> ending = !named.isEmpty() || name.length() < 2
                ? named
                : matching(each -> each.way().endsWith(name), 2);
        return ending.size() == 1 ? Optional.of(ending.get(0)) : Optional.empty();
    }

    /** Those that somebody may mean who types the beginning of a code, a part of a way, or pinyin initials of a name. */
    public static List<Region> find(String typed, int most) {
        String sought = Evened.name(typed);
        if (sought.isEmpty()) {
            return List.of();
        }
        if (Character.isDigit(sought.charAt(0))) {
            String code = sought.substring(0, Math.min(6, sought.length()));
            return matching(each -> each.code().startsWith(code), most);
        }
        return Stream.of(
                        matching(each -> each.name().startsWith(sought), most).stream(),
                        matching(each -> each.way().contains(sought), most).stream(),
                        LATIN.matcher(sought).matches()
                                ? matching(each -> initials(each).startsWith(sought), most).stream()
                                : Stream.<Region>empty())
                .flatMap(each -> each)
                .distinct()
                .limit(most)
                .toList();
    }

    private static String initials(Region region) {
        return INITIALS.computeIfAbsent(region.code(), code -> Pinyin.initials(region.name()));
    }

    private static List<Region> matching(Predicate<Region> wanted, int most) {
        return KNOWN.byCode.values().stream().filter(wanted).limit(most).toList();
    }

    private static Regions read() {
        try (InputStream stream = Objects.requireNonNull(Regions.class.getResourceAsStream(FILE), FILE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String edition =
                    Objects.requireNonNull(reader.readLine(), FILE).substring(1).trim();
            Map<String, String> names = new LinkedHashMap<>();
            reader.lines().map(line -> line.split(",", -1)).forEach(parts -> names.put(parts[0], parts[1]));
            return new Regions(edition, names);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
