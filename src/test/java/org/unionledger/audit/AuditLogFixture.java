package org.unionledger.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.unionledger.protection.ProtectionFixture;

/** The audit log, for tests without Spring. */
public final class AuditLogFixture {

    private AuditLogFixture() {}

    public static AuditLog log(JdbcClient jdbc, Clock clock) {
        Chain chain = new Chain(ProtectionFixture.protection());
        return new AuditLog(new ChainWriter(new ChainRepository(jdbc), chain), new TrailRepository(jdbc), clock);
    }
}
