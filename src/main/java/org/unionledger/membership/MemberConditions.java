package org.unionledger.membership;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.CodeList;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityDocument;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.OrganizationId;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;

/** Turns a filter into SQL: what is typed is recognised by its form, and only asked of the columns it can be in. */
@Component
class MemberConditions {

    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]+");

    /** Numbers of passports and permits: a letter or two and digits. */
    private static final Pattern OTHER_DOCUMENT = Pattern.compile("[A-Z]{0,3}[0-9]{6,}[0-9A-Z()]*");

    private static final String BELOW =
            " and exists (select from organization.below(:%s, :today) below where below = m.organization_id)";

    /** Persons and employers are each found by their own index, and the memberships of both by theirs. */
    private static final String FOUND = """
             and m.id in (select found.id
                            from membership.person p
                            join membership.membership found on found.person_id = p.id and found.voided_at is null
                           where %s
                           union all
                          select found.id
                            from organization.workplace w
                            join membership.membership found on found.employer_id = w.employer_id and found.voided_at is null
                           where %s)
            """;

    /** What begins with letters: initials, or the whole reading of a name; or Latin names that hold them. */
    private static final String BY_LETTERS = """
             and m.id in (select found.id
                            from membership.person p
                            join membership.membership found on found.person_id = p.id and found.voided_at is null
                           where (p.initials collate "C" >= :letters and p.initials collate "C" < :beyond)
                              or (p.name ~ '[A-Za-z]' and lower(p.name) like :part)
                           union all
                          select found.id
                            from membership.membership found
                           where found.voided_at is null
                             and replace(found.order_key, ' ', '') collate "C" >= :letters
                             and replace(found.order_key, ' ', '') collate "C" < :beyond
                           union all
                          select found.id
                            from organization.workplace w
                            join membership.membership found on found.employer_id = w.employer_id and found.voided_at is null
                           where w.initials like :initials)
            """;

    /** Somewhere in the name: at its beginning, behind its first character, or anywhere in one of the few long names. */
    private static final String IN_NAME = """
            (p.name collate "C" >= :words and p.name collate "C" < :beyond)
                              or (substr(p.name, 2) collate "C" >= :words and substr(p.name, 2) collate "C" < :beyond)
                              or (length(p.name) > 3 and p.name like :part)
            """;

    private static final String OF_PERSON = """
             and m.person_id in (select p.id from membership.person p where %s)
            """;

    private final Protection protection;

    MemberConditions(Protection protection) {
        this.protection = protection;
    }

    /** A condition on a membership {@code m}, with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition of(Scope scope, MemberFilter filter) {
        StringBuilder sql = new StringBuilder("m.voided_at is null");
        Map<String, Object> parameters = new LinkedHashMap<>();
        below("place", scope.place(), sql, parameters);
        if (!filter.within().equals(scope.place())) {
            below("within", filter.within(), sql, parameters);
        }
        sql.append(filter.left() ? " and m.left_on is not null" : " and m.left_on is null");
        if (!filter.traits().isEmpty()) {
            traits(filter.traits(), sql, parameters);
        }
        if (!filter.text().isEmpty()) {
            search(filter.text(), sql, parameters);
        }
        return new Condition(sql.toString(), parameters);
    }

    private static void traits(Map<MemberTrait, String> traits, StringBuilder sql, Map<String, Object> parameters) {
        List<String> ofPerson = new ArrayList<>();
        traits.forEach((trait, value) -> {
            String parameter = "trait" + trait.ordinal();
            parameters.put(parameter, value);
            if (trait.isOfMembership()) {
                sql.append(" and ").append(trait.sqlHaving(parameter));
            } else {
                ofPerson.add(trait.sqlHaving(parameter));
            }
        });
        if (!ofPerson.isEmpty()) {
            sql.append(OF_PERSON.formatted(String.join(" and ", ofPerson)));
        }
    }

    private static void below(String name, OrganizationId union, StringBuilder sql, Map<String, Object> parameters) {
        sql.append(BELOW.formatted(name));
        parameters.put(name, union.value());
    }

    private void search(String text, StringBuilder sql, Map<String, Object> parameters) {
        Optional<PhoneNumber> phone = PhoneNumber.read(text);
        if (IdentityNumber.flawOf(text).isEmpty()) {
            sql.append(OF_PERSON.formatted("p.identity_hash = any (:hashes)"));
            parameters.put("hashes", hashes(text));
        } else if (phone.isPresent()) {
            sql.append(OF_PERSON.formatted("p.phone_hash = :hash"));
            parameters.put("hash", protection.hash(Protected.PHONE, phone.get().value()));
        } else if (OTHER_DOCUMENT.matcher(Evened.code(text)).matches()) {
            sql.append(OF_PERSON.formatted("p.identity_hash = any (:hashes)"));
            parameters.put("hashes", hashes(text));
        } else if (LETTERS.matcher(text).matches()) {
            byLetters(text.toLowerCase(Locale.ROOT), sql, parameters);
        } else {
            byWords(text, sql, parameters);
        }
    }

    private static void byLetters(String letters, StringBuilder sql, Map<String, Object> parameters) {
        sql.append(BY_LETTERS);
        parameters.put("letters", letters);
        parameters.put("beyond", beyond(letters));
        parameters.put("part", "%" + letters + "%");
        parameters.put("initials", letters + "%");
    }

    private static void byWords(String text, StringBuilder sql, Map<String, Object> parameters) {
        String words = Evened.personName(text);
        boolean single = words.codePointCount(0, words.length()) < 2;
        sql.append(FOUND.formatted(single ? "p.name like :part" : IN_NAME, "w.evened_name like :workplace"));
        parameters.put("part", "%" + literal(words) + "%");
        parameters.put("workplace", "%" + literal(Evened.name(text)) + "%");
        if (!single) {
            parameters.put("words", words);
            parameters.put("beyond", beyond(words));
        }
    }

    /** The end of the range of texts that begin with this one, as bytes sort them. */
    private static String beyond(String beginning) {
        return beginning + Character.toString(Character.MAX_CODE_POINT);
    }

    /** Of the documents that may have the number, whatever their kind. */
    private byte[][] hashes(String number) {
        return CodeList.DOCUMENT_KIND.entries().stream()
                .map(CodeList.Entry::code)
                .filter(kind -> IdentityDocument.flawOf(kind, number).isEmpty())
                .map(kind -> protection.hash(Protected.IDENTITY_NUMBER, new IdentityDocument(kind, number).key()))
                .toArray(byte[][]::new);
    }

    /** Takes the meaning from what LIKE reads as wildcards. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
