package org.unionledger.administration;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.unionledger.access.Right;
import org.unionledger.access.Scope;
import org.unionledger.frame.RecordWords;
import org.unionledger.frame.Timeline;
import org.unionledger.frame.Words;

/** What was done to accounts, in the reader's words. */
@Component
class AccountWords implements RecordWords {

    @Override
    public List<String> kinds() {
        return List.of("account");
    }

    @Override
    public String name(String kind, Words words) {
        return words.text("administration.audit.kind.account");
    }

    @Override
    public List<String> actions() {
        return List.of("created", "password_reissued", "password_changed", "disabled", "enabled", "locked");
    }

    @Override
    public Right right() {
        return Right.READ_AUDIT_LOG;
    }

    @Override
    public @Nullable String href(Scope scope, String kind, long record) {
        return scope.may(Right.MANAGE_ACCOUNTS) ? "/accounts" : null;
    }

    @Override
    public Timeline timeline(Scope scope, String kind, Words words) {
        return new Timeline(
                action -> words.text("administration.audit.action." + action),
                field -> words.text("administration.audit.field." + field),
                (field, value) -> field.equals("roles") ? roles(value, words) : value);
    }

    private static String roles(String codes, Words words) {
        return Arrays.stream(codes.split(" "))
                .map(code -> words.text("access.role." + code))
                .collect(Collectors.joining(" "));
    }
}
