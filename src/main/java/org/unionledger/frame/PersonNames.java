package org.unionledger.frame;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unionledger.access.Account;
import org.unionledger.access.Accounts;

/**
 * What people are called, by the login that records keep of them: papers are signed by persons. Made for one page, which asks
 * for each once; a login that is nobody's stays as it is.
 */
public final class PersonNames {

    private static final Pattern FOR_ANOTHER = Pattern.compile("(.+)（代(.+)）");

    private final Accounts accounts;
    private final Map<String, String> known = new HashMap<>();

    public PersonNames(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Empty for nobody. @param login as in the audit log: of one, or of one who acted for another */
    public String of(@Nullable String login) {
        if (login == null || login.isEmpty()) {
            return "";
        }
        Matcher both = FOR_ANOTHER.matcher(login);
        return both.matches() ? name(both.group(1)) + "（代" + name(both.group(2)) + "）" : name(login);
    }

    private String name(String login) {
        return known.computeIfAbsent(
                login, unknown -> accounts.find(unknown).map(Account::name).orElse(unknown));
    }
}
