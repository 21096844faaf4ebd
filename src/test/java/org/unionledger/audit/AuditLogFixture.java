package org.unionledger.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.protection.Protection;
import org.unionledger.protection.ProtectionFixture;

/** The audit log, for tests without Spring. */
public final class AuditLogFixture {

    private AuditLogFixture() {}

    public static AuditLog log(JdbcClient jdbc, Clock clock) {
        Protection protection = ProtectionFixture.protection();
        return new AuditLog(
                new ChainWriter(new ChainRepository(jdbc), new Chain(protection)),
                new TrailRepository(jdbc),
                new PersonalWords(jdbc, protection),
                clock);
    }
}
