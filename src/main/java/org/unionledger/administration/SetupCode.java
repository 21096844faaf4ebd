package org.unionledger.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.unionledger.access.Accounts;

/**
 * Proves that whoever sets up a new book can read the window it was started in. There is no default password to try
 * instead. A new one at every start; worth nothing once there is an account.
 */
@Component
public class SetupCode {

    private final Accounts accounts;
    private final String code;

    SetupCode(Accounts accounts) {
        this.accounts = accounts;
        byte[] random = new byte[8];
        new SecureRandom().nextBytes(random);
        this.code = HexFormat.of().formatHex(random);
    }

    /** Whether the book still waits for its first union and administrator. */
    public boolean isNeeded() {
        return accounts.isEmpty();
    }

    /** The path to open in the browser for the set-up. */
    public String path() {
        return "/setup?code=" + code;
    }

    boolean matches(String given) {
        return MessageDigest.isEqual(
                code.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
    }
}
