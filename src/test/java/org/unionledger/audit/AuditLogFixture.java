package org.unionledger.audit;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The audit log, for tests without Spring. */
public final class AuditLogFixture {

    private AuditLogFixture() {}

    public static AuditLog log(JdbcClient jdbc, Clock clock) {
        return new AuditLog(jdbc, clock);
    }
}
