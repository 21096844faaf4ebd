package org.unionledger.membership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.codes.Pinyin;
import org.unionledger.membership.SearchSource.Holder;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;

/** Recognises what is typed by its form, and says in which ways members are found by it. */
@Component
class MemberSearch {

    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]+");

    /** Numbers of passports and permits: a letter or two and digits. */
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z]{0,3}[0-9]{6,}[0-9A-Z()]*");

    private static final String OF_PERSON = "(select %s from membership.person p where p.id = m.person_id)";

    /** Few employers are remembered, to be met again by number alone; of so many that they are met soon each is read. */
    private static final String OF_EMPLOYER = """
            case when (select count(*) from (select from organization.workplace w where %1$s limit :fewEmployers + 1) few)
                      <= :fewEmployers
                 then (m.employer_id in (select w.employer_id from organization.workplace w where %1$s)) is true
                 else (select %2$s from organization.workplace w where w.employer_id = m.employer_id)
            end""";

    /** Asked first, as the list's index tells it, and few are left of whom the person must be read. */
    private static final String SOUNDS = "m.order_key like :sound and ";

    private final Protection protection;

    MemberSearch(Protection protection) {
        this.protection = protection;
    }

    /**
     * What is sought in SQL.
     *
     * @param ways any of which will do
     */
    record Sought(List<SearchWay> ways, Map<String, Object> parameters) {

        static Sought one(SearchWay way, Map<String, Object> parameters) {
            return new Sought(List.of(way), parameters);
        }
    }

    Sought of(String text) {
        Optional<PhoneNumber> phone = PhoneNumber.read(text);
        if (IdentityNumber.flawOf(text).isEmpty()) {
            return byIdentity(text);
        }
        if (phone.isPresent()) {
            byte[] hash = protection.hash(Protected.PHONE, phone.get().value());
            return Sought.one(byHash("p.phone_hash = :hash"), Map.of("hash", hash));
        }
        if (OTHER_DOCUMENT.matcher(Evened.code(text)).matches()) {
            return byIdentity(text);
        }
        return LETTERS.matcher(text).matches() ? byLetters(text.toLowerCase(Locale.ROOT)) : byWords(text);
    }

    private Sought byIdentity(String number) {
        return Sought.one(byHash("p.identity_hash = any (:hashes)"), Map.of("hashes", hashes(number)));
    }

    private static SearchWay byHash(String condition) {
        return new SearchWay(
                List.of(new SearchSource(Holder.PERSON, condition)), OF_PERSON.formatted(condition), Stretch.ANYWHERE);
    }

    /** What begins with letters: initials, or the whole reading of a name; or Latin names that hold them. */
    private static Sought byLetters(String letters) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("letters", letters);
        parameters.put("beyond", beyond(letters));
        parameters.put("beginning", letters + "%");
        parameters.put("part", "%" + letters + "%");
        parameters.put("sound", String.join("% ", letters.split("")) + "%");
        parameters.put("first", letters.substring(0, 1));
        parameters.put("last", beyond(letters.substring(0, 1)));
        List<SearchWay> ways = new ArrayList<>();
        for (String syllables : Syllables.of(letters)) {
            String number = Integer.toString(ways.size());
            parameters.put("syllables" + number, syllables);
            parameters.put("behind" + number, beyond(syllables));
            ways.add(inOrder("syllables" + number, "behind" + number));
        }
        if (letters.length() > 1) {
            ways.add(initials());
        }
        String latinName = "p.name ~ '[A-Za-z]' and lower(p.name) like :part";
        SearchWay latin = new SearchWay(
                List.of(new SearchSource(Holder.PERSON, latinName)), OF_PERSON.formatted(latinName), Stretch.ANYWHERE);
        String initials = "w.initials like :beginning";
        ways.addAll(List.of(latin, byEmployer(initials, initials)));
        return new Sought(ways, parameters);
    }

    private static SearchWay inOrder(String from, String beyond) {
        Stretch stretch = new Stretch(from, beyond);
        String ofFound = "found.voided_at is null and " + stretch.of("found");
        return new SearchWay(List.of(new SearchSource(Holder.MEMBERSHIP, ofFound)), "true", stretch);
    }

    /** The first letter alone means a stretch of the list, which is a way already. */
    private static SearchWay initials() {
        return new SearchWay(
                List.of(new SearchSource(
                        Holder.PERSON, "p.initials collate \"C\" >= :letters and p.initials collate \"C\" < :beyond")),
                SOUNDS + OF_PERSON.formatted("p.initials like :beginning"),
                new Stretch("first", "last"));
    }

    private static Sought byWords(String text) {
        String words = Evened.personName(text);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("words", words);
        parameters.put("beyond", beyond(words));
        parameters.put("beginning", literal(words) + "%");
        parameters.put("part", "%" + literal(words) + "%");
        parameters.put("first", Pinyin.orderOfPerson(words));
        parameters.put("last", beyond(Pinyin.orderOfPerson(words)));
        parameters.put("sound", soundWithin(words));
        parameters.put("employer", Evened.name(text));
        parameters.put("workplace", "%" + literal(Evened.name(text)) + "%");
        SearchWay beginning = new SearchWay(
                List.of(inName("p.name")), OF_PERSON.formatted("p.name like :beginning"), new Stretch("first", "last"));
        SearchWay within = new SearchWay(
                List.of(
                        inName("substr(p.name, 2)"),
                        new SearchSource(
                                Holder.PERSON, inName("substr(p.name, 3)").condition() + " and length(p.name) = 3"),
                        new SearchSource(Holder.PERSON, "length(p.name) > 3 and p.name like :part")),
                SOUNDS + OF_PERSON.formatted("p.name like :part"),
                Stretch.ANYWHERE);
        String inName = "w.evened_name like :workplace";
        String inPairs = "organization.pairs(w.evened_name) @> organization.pairs_of(:employer) and " + inName;
        return new Sought(List.of(beginning, within, byEmployer(inPairs, inName)), parameters);
    }

    /**
     * @param indexed what an index answers
     * @param single  the same, where a single one is asked
     */
    private static SearchWay byEmployer(String indexed, String single) {
        return new SearchWay(
                List.of(new SearchSource(Holder.EMPLOYER, indexed)),
                OF_EMPLOYER.formatted(indexed, single),
                Stretch.ANYWHERE);
    }

    /** How an order key holds what stands behind the first character; whatever else than Chinese is in it may sound as it likes. */
    private static String soundWithin(String words) {
        return words.codePoints().allMatch(Character::isIdeographic)
                ? "% " + Pinyin.orderOfGivenName(words) + "%"
                : "%";
    }

    /** A range is asked for: the database's order of bytes knows no trigrams of Chinese. */
    private static SearchSource inName(String part) {
        return new SearchSource(
                Holder.PERSON, "%1$s collate \"C\" >= :words and %1$s collate \"C\" < :beyond".formatted(part));
    }

    /** The end of the range of texts that begin with this one, as bytes sort them. */
    private static String beyond(String beginning) {
        return beginning + Character.toString(Character.MAX_CODE_POINT);
    }

    /** Of the documents that may have the number, whatever their kind. */
    private byte[][] hashes(String number) {
        return IdentityDocument.having(number).stream()
                .map(document -> protection.hash(Protected.IDENTITY_NUMBER, document.key()))
                .toArray(byte[][]::new);
    }

    /** Takes the meaning from what LIKE reads as wildcards. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
