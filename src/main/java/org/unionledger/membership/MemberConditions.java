package org.unionledger.membership;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.unionledger.access.Scope;
import org.unionledger.codes.Evened;
import org.unionledger.codes.IdentityNumber;
import org.unionledger.codes.PhoneNumber;
import org.unionledger.codes.Sex;
import org.unionledger.protection.Protected;
import org.unionledger.protection.Protection;

/** Turns a filter into SQL: what is typed is recognised by its form, and only asked of the columns it can be in. */
@Component
class MemberConditions {

    private static final Pattern LETTERS = Pattern.compile("[a-zA-Z]+");

    private final Protection protection;

    MemberConditions(Protection protection) {
        this.protection = protection;
    }

    /** A condition on {@code m}, {@code p} and {@code w} with its parameters. */
    record Condition(String sql, Map<String, Object> parameters) {}

    Condition of(Scope scope, MemberFilter filter) {
        StringBuilder sql = new StringBuilder("""
                m.voided_at is null
                and m.organization_id in (select organization.below(:within, :today))
                and m.organization_id in (select organization.below(:place, :today))
                """);
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("within", filter.within().value());
        parameters.put("place", scope.place().value());
        sql.append(filter.left() ? " and m.left_on is not null" : " and m.left_on is null");
        if (filter.female() != null) {
            sql.append(" and p.sex = :sex");
            parameters.put("sex", (filter.female() ? Sex.FEMALE : Sex.MALE).code());
        }
        if (!filter.text().isEmpty()) {
            search(filter.text(), sql, parameters);
        }
        return new Condition(sql.toString(), parameters);
    }

    private void search(String text, StringBuilder sql, Map<String, Object> parameters) {
        Optional<PhoneNumber> phone = PhoneNumber.read(text);
        if (IdentityNumber.flawOf(text).isEmpty()) {
            sql.append(" and p.identity_hash = :hash");
            parameters.put("hash", protection.hash(Protected.IDENTITY_NUMBER, new IdentityNumber(text).value()));
        } else if (phone.isPresent()) {
            sql.append(" and p.phone_hash = :hash");
            parameters.put("hash", protection.hash(Protected.PHONE, phone.get().value()));
        } else if (LETTERS.matcher(text).matches()) {
            sql.append(" and (p.initials like :initials or w.initials like :initials or p.name ilike :part)");
            parameters.put("initials", text.toLowerCase(Locale.ROOT) + "%");
            parameters.put("part", "%" + text + "%");
        } else {
            sql.append(" and (p.name like :part or w.evened_name like :workplace)");
            parameters.put("part", "%" + literal(Evened.personName(text)) + "%");
            parameters.put("workplace", "%" + literal(Evened.name(text)) + "%");
        }
    }

    /** Takes the meaning from what LIKE reads as wildcards. */
    private static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
